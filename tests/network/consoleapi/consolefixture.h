#pragma once

#include "model/engine/enginehost.h"
#include "model/store/contentstore.h"
#include "network/consoleapi/consoleserver.h"
#include "network/consoleapi/sseparser.h"
#include "network/http/httpclient.h"
#include "network/http/httpserver.h"
#include "tests/network/http/serverfixture.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace signalbox::consoleapi {

/// A managing server with its console API on a free port of 127.0.0.1.
class ConsoleFixture : public testing::Test {
protected:
    static constexpr const char *kToken = "0123456789abcdef0123456789abcdef";

    ConsoleFixture();
    ~ConsoleFixture() override;

    void startServer();
    void stopServer(); ///< the store stays
    CommandOutcome carryOut(CommandBody body) const;
    /// One package, `clients` clients, one job for them all.
    JobId makeJob(int clients) const;
    /// The clients of a job say that they have installed it.
    void complete(JobId job, std::size_t most = 1'000) const;
    [[nodiscard]] EventSeq lastSeq() const;
    [[nodiscard]] std::string socketPath() const;
    [[nodiscard]] http::ClientRequest request(const std::string &method, const std::string &target,
                                              const std::string &body = {}) const;
    http::ClientResponse call(const std::string &method, const std::string &target, const std::string &body = {},
                              const http::Headers &headers = {});

    QTemporaryDir m_folder;
    ConsoleServer::Options m_options;
    EngineSettings m_settings;
    http::TlsFiles m_tls; ///< used when it names files
    std::unique_ptr<ProcessBook> m_processes;
    std::unique_ptr<EngineHost> m_engine;
    std::unique_ptr<ContentStore> m_content;
    std::unique_ptr<ConsoleServer> m_console;
    std::unique_ptr<http::HttpServer> m_http;
    std::unique_ptr<http::HttpClient> m_client;
    std::uint16_t m_port = 0;
};

/// Reads one event stream in the client's thread and keeps what came.
class StreamReader {
public:
    struct Entry {
        std::string name;
        std::string data;
    };
    StreamReader(http::HttpClient &client, http::ClientRequest request);
    ~StreamReader(); ///< leaves

    [[nodiscard]] bool waitForHead();
    [[nodiscard]] bool waitFor(std::size_t events);
    [[nodiscard]] bool waitForEnd();
    [[nodiscard]] std::vector<Entry> events() const;
    /// The "seq" of all events "entry", in the order they came.
    [[nodiscard]] std::vector<EventSeq> seqs() const;
    [[nodiscard]] EventSeq lastId() const; ///< 0 = none

private:
    struct State {
        mutable std::mutex mutex; ///< guards all below
        std::condition_variable changed;
        std::vector<Entry> events;
        std::optional<EventSeq> lastId;
        bool hasHead = false;
        bool hasEnded = false;
    };
    template <class Condition>
    bool waitUntil(Condition condition);
    std::shared_ptr<State> m_state = std::make_shared<State>();
    std::shared_ptr<http::HttpClient::Call> m_call;
};

} // namespace signalbox::consoleapi

#pragma once

#include "model/engine/enginehost.h"
#include "network/http/httpclient.h"
#include "network/http/httpserver.h"
#include "network/nodeapi/ddiserver.h"
#include "network/nodeapi/enginebackend.h"

#include <QTemporaryDir>

#include <atomic>
#include <functional>
#include <memory>

namespace signalbox {

/// A managing server inside the test's process: engine on a database file, content store, node protocol on a port of
/// 127.0.0.1. Failures of its own are test failures.
class DdiFixture {
public:
    struct Options {
        EngineSettings engine;
        ddi::EngineBackend::Options backend; ///< the content folder is set by the fixture
        ddi::DdiServer::Options server;
        Options(); ///< quick: clients come each second, start checks do not take long
    };
    struct Node {
        NodeId id{};
        QString name;
        QByteArray token;
    };

    explicit DdiFixture(Options options = {});
    ~DdiFixture(); ///< stops

    /// Ends the server as a clean stop does; start() continues on the same database and port.
    void stop();
    void start();

    [[nodiscard]] EngineHost &host() { return *m_host; }
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    [[nodiscard]] QString url() const; ///< http://127.0.0.1:port
    [[nodiscard]] QString contentFolder() const { return m_folder.filePath(QStringLiteral("content")); }

    /// A command that has to be carried out.
    CommandOutcome run(CommandBody body);
    EngineReply tryRun(CommandBody body);
    Node addNode(const QString &name, NodeRole role = NodeRole::Client, NodeId upper = {});
    /// Puts `content` into the store. @param change alters the record before it is added
    PackageId addPackage(const QString &fileName, const QByteArray &content,
                         PayloadKind kind = PayloadKind::SoftwareUpdate,
                         const std::function<void(PackageRecord &)> &change = {});
    JobId addJob(std::vector<PackageId> packages, std::vector<NodeId> destinations,
                 const std::function<void(CreateJob &)> &change = {});
    void operate(Operation operation, JobId job);

    [[nodiscard]] InstructionRow row(JobId job, std::size_t index = 0); ///< default-constructed when there is none
    [[nodiscard]] AttemptId attempt(NodeId node); ///< of its best offer; 0: none
    [[nodiscard]] std::vector<Event> history(JobId job, std::size_t index = 0);
    /// Handles Qt's events until the row is as wanted. @return false after the time
    [[nodiscard]] bool waitFor(JobId job, const std::function<bool(const InstructionRow &)> &wanted,
                               int timeoutMs = 14'000, std::size_t index = 0);
    [[nodiscard]] bool waitForStatus(JobId job, Status status, int timeoutMs = 14'000, std::size_t index = 0);
    [[nodiscard]] int fileRequests() const { return m_fileRequests; } ///< GET and HEAD of files since the beginning
    [[nodiscard]] QString describe(JobId job, std::size_t index = 0); ///< status and history, for messages of tests

    /// A request of a node to a path below its own root. An Error becomes status 0.
    http::ClientResponse send(const Node &node, const char *method, const std::string &path,
                              const std::string &body = {}, http::Headers headers = {});

private:
    Options m_options;
    QTemporaryDir m_folder;
    std::unique_ptr<EngineHost> m_host;
    std::shared_ptr<ddi::EngineBackend> m_backend;
    std::unique_ptr<ddi::DdiServer> m_server;
    std::unique_ptr<http::HttpServer> m_http;
    http::HttpClient m_client{{}};
    std::atomic<int> m_fileRequests{0};
    std::uint16_t m_port = 0;
};

} // namespace signalbox

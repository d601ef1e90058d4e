#pragma once

#include "network/http/httpserver.h"
#include "network/nodeapi/ddiserver.h"
#include "network/nodeapi/waiters.h"

#include <QMap>
#include <QTemporaryDir>

#include <memory>
#include <mutex>
#include <vector>

namespace signalbox {

/// What stands above a relay under test: tells it of nodes and offers, gives out payloads and remembers, in their
/// order, the reports that come. The token of each node is "token-" and its name.
class UpperServer {
public:
    struct Report {
        QString controller;
        QString gateway;
        AttemptId attempt{};
        ddi::Feedback feedback;
        bool onCancel = false;
        QString spoolInstance;
        quint64 spoolNumber = 0;
        [[nodiscard]] Stage stage() const { return feedback.stage ? feedback.stage->stage : Stage::Note; }
    };
    struct Asked { ///< one request for payload bytes
        qint64 from = 0;
        qint64 end = 0; ///< sent up to here
        UtcMs atMs = kNoTime;
        UtcMs endedMs = kNoTime;
    };

    UpperServer();
    ~UpperServer(); ///< stops
    UpperServer(const UpperServer &) = delete;
    UpperServer &operator=(const UpperServer &) = delete;

    void start(); ///< on the same port as before
    void stop();
    [[nodiscard]] QString url() const;

    void addNode(const QString &name, const QString &upper, NodeRole role = NodeRole::Client);
    void removeNode(const QString &name);
    void setAddress(const QString &name, const QString &address);
    void suspend(const QString &relay, bool suspended);
    void setClockAhead(qint64 ms); ///< of this machine's, so that every other clock is behind
    AttemptId offer(const QString &client, const QByteArray &payload, Split split = {},
                    const QString &fileName = QStringLiteral("payload.tar"),
                    const QMap<QString, QString> &metadata = {});
    void set(AttemptId attempt, OfferState state);
    void announceSize(AttemptId attempt, qint64 size); ///< instead of the payload's own
    void close(AttemptId attempt); ///< not offered any more

    /// Payload requests: the first `times` are cut after `bytes`; later ones are held until holdPayloads(false).
    void cutPayloads(int times, qint64 bytes);
    void holdPayloads(bool held);
    void answerReports(int status, int times); ///< the next `times` are taken over and answered so

    [[nodiscard]] std::vector<Report> reports();
    [[nodiscard]] std::vector<Report> reports(Stage stage);
    [[nodiscard]] bool has(Stage stage, const QString &reporter = {}); ///< reported at least once
    [[nodiscard]] std::vector<Asked> asked();
    [[nodiscard]] int heldRequests();
    [[nodiscard]] QStringList heard(); ///< nodes that the relay has told to be alive, as often as it did
    [[nodiscard]] QMap<QString, QString> attributes(const QString &controller);

    static QByteArray token(const QString &name) { return "token-" + name.toLatin1(); }

private:
    class Backend;
    QTemporaryDir m_folder;
    std::shared_ptr<Backend> m_backend;
    std::unique_ptr<ddi::DdiServer> m_ddi;
    std::unique_ptr<http::HttpServer> m_http;
    std::uint16_t m_port = 0;
};

} // namespace signalbox

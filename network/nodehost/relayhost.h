#pragma once

#include "model/domain/higherjob.h"
#include "model/domain/result.h"
#include "model/node/relaylogic.h"
#include "network/http/httpserver.h"

#include <QString>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace signalbox {

namespace ddi {
class DdiBackend;
}

/// Runs RelayLogic on real sockets and disks: a server of the node protocol below, a gateway client of it above, the
/// content store and the spool between them. Store and forward: a report from below is answered when it is in the
/// spool, and goes up, in order, when the upper side can be reached.
class RelayHost {
public:
    struct Options {
        RelaySettings logic; ///< name is the relay's controller id
        QString serverUrl; ///< of the upper side
        QString tenant = QStringLiteral("DEFAULT");
        QString token; ///< the relay's gateway token
        std::string caFile;
        QString stateFolder;
        std::string listenAddress = "127.0.0.1";
        quint16 port = 0; ///< 0 = any free one
        std::optional<http::TlsFiles> tls;
        QString baseUrl; ///< public; empty = made from listenAddress and port
        quint16 startCheckPort = 7;
        qint64 retentionMs = qint64{90} * 24 * 3600 * 1000; ///< payloads that no open work wants are kept this long
        int sleepIdleSeconds = 5;
        bool takesJobs = false; ///< carries out jobs whose destination is the relay itself
        /// The relay side of a relay manager: it has no server of its own, whoever serves asks backend(). Takes jobs by itself.
        bool isEmbedded = false;
        /// Of a relay manager: how the jobs from above stand, first all of them, then what changed. In the relay's thread.
        std::function<void(HigherNews news)> onNews;
        std::function<void(const QString &level, const QString &text)> log; ///< any thread; never given a secret
    };

    explicit RelayHost(Options options);
    ~RelayHost(); ///< stops
    RelayHost(const RelayHost &) = delete;
    RelayHost &operator=(const RelayHost &) = delete;

    /// Errors: state folder in use or not writable, port taken, bad certificate, bad upper URL.
    Outcome start();
    void stop(); ///< idempotent
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] std::shared_ptr<ddi::DdiBackend> backend() const; ///< after start()
    /// Marks of this relay manager and of those above it, see ChildNodes::managers. Any thread.
    [[nodiscard]] QStringList managers() const;
    void tellAgain(std::vector<HigherNode> nodes); ///< who was given them could not keep them: onNews, a little later

private:
    class Impl;
    std::shared_ptr<Impl> m_impl;
};

} // namespace signalbox

#pragma once

#include "model/domain/result.h"
#include "model/node/clientlogic.h"

#include <QMap>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>

namespace signalbox {

struct InstallOrder;

/// Runs ClientLogic on real sockets, disks, processes and timers, in threads of its own. What it knows lies in its state
/// folder, so that it may be killed at any moment. Payloads are executed by a process of their own that outlives it.
class ClientHost {
public:
    struct Options {
        ClientLogic::Settings logic; ///< seed 0 = made from the name
        QString name; ///< controller id
        QString serverUrl;
        QString tenant = QStringLiteral("DEFAULT");
        QString token; ///< target token
        std::string caFile;
        std::string certificateFile;
        std::string keyFile;
        QString stateFolder;
        QString root = QStringLiteral("/"); ///< where packages go; another folder is a private root
        QMap<QString, QString> attributes; ///< reported beside those of the system
        std::chrono::seconds pollWait{25}; ///< how long the server may hold a poll
        std::chrono::milliseconds installTimeout{std::chrono::hours(1)};
        QStringList collectBelow; ///< folders; jobs may collect files from there only; empty: from everywhere
        bool showMessages = true; ///< on the machine's desktops and terminals; else they are only kept
        bool gatewayToken = false; ///< the token is a relay's, which is the node itself here
        /// Executes instead of a supervisor, in a thread of this host; what is cut off is executed again. Empty: a supervisor does.
        std::function<InstallResult(const InstallOrder &order, const std::stop_token &stop)> execute;
        std::string
            supervisor; ///< path of signalbox-node, which executes payloads; empty = the program of this process
        std::chrono::milliseconds stopPatience{std::chrono::minutes(1)}; ///< for an installation under way at stop()
        qint64 diskReserve = 16 * 1024 * 1024; ///< bytes a download leaves free
        std::function<void(const QString &level, const QString &text)> log; ///< any thread; never given a secret
    };
    explicit ClientHost(Options options);
    ~ClientHost(); ///< stops
    ClientHost(const ClientHost &) = delete;
    ClientHost &operator=(const ClientHost &) = delete;

    /// Errors: Invalid name, address or state file; Refused = the state folder is in use; Io.
    Outcome start();
    /// Ends what can be taken up again, waits for an installation under way up to the patience, then ends that too: it runs again
    /// after the next start. Idempotent.
    /// @param systemStops the machine goes down: packages that wait for this are installed before
    void stop(bool systemStops = false);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace signalbox

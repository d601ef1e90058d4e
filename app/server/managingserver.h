#pragma once

#include "app/server/contentcheck.h"
#include "app/server/hooks.h"
#include "model/engine/activitylog.h"
#include "model/engine/enginehost.h"
#include "model/engine/taskloop.h"
#include "model/store/collectionstore.h"
#include "model/store/contentstore.h"
#include "network/consoleapi/consoleserver.h"
#include "network/consoleapi/monitoring.h"
#include "network/http/httpserver.h"
#include "network/nodeapi/ddiserver.h"
#include "network/nodeapi/enginebackend.h"
#include "network/nodeapi/joinedbackend.h"
#include "network/nodehost/relayhost.h"

#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace signalbox {

/// A managing server, put together: engine and store, the node protocol for the fleet, the console API for operators.
/// Embedded in the console or alone in signalboxd.
class ManagingServer {
public:
    /// Of a relay manager: the managing server above it, where it is registered as a relay.
    struct Higher {
        QString url; ///< empty: there is none
        QString name; ///< under which this server is registered there
        QString tokenFile; ///< holds the gateway token that was given for it there
        QString caFile; ///< of authorities for its certificate; empty: the system's
    };
    struct Options {
        QString name;
        QString stateFolder; ///< store, content, socket
        QString storeUrl; ///< empty: sqlite file in the state folder
        EngineSettings engine;
        std::string listenAddress = "127.0.0.1";
        quint16 port = 0; ///< for nodes, and for consoles with a token; 0 = any free one
        std::optional<http::TlsFiles> tls;
        QStringList proxyAuthorities; ///< issuers whose certificates a proxy on this machine checks for us
        QString baseUrl; ///< public address for nodes; empty = made from address and port
        QString socketPath; ///< of the console API; empty = none
        bool socketMayMove = false; ///< when another server answers there, take a name of our own beside it
        QString operatorTokenFile; ///< holds the token for the console API over TCP; empty = TCP is refused
        quint16 startCheckPort = 7;
        Hooks hooks; ///< of security actions
        std::chrono::seconds sessionIdleLimit{120}; ///< a connection without a request is ended
        std::chrono::seconds sessionCommunicationLimit{60}; ///< one that does not go on with what it sends or takes
        /// Share the database with other servers, of which one serves: without a renewal for so long another takes over. For
        /// signalboxd; a ManagingServer is told by its engine's lease that its time has come.
        std::optional<std::chrono::milliseconds> leaseLimit;
        std::function<bool()>
            mayServe; ///< asked before each answer; false: it stands by for now. Any thread. May be empty
        QString operatorName; ///< who the owner of this process is, for the audit
        Higher higher;
    };

    explicit ManagingServer(Options options);
    ~ManagingServer(); ///< stops
    ManagingServer(const ManagingServer &) = delete;
    ManagingServer &operator=(const ManagingServer &) = delete;

    /// Errors with what to do: state folder, store (see openStore()), port taken, socket, token file, certificate.
    Outcome start();
    /// Of what start() needs, as far as it can be told without starting anything, also while a server runs with these
    /// options. Errors as there.
    [[nodiscard]] static Outcome check(const Options &options);
    void stop(); ///< idempotent; everything accepted is durable when it returns

    [[nodiscard]] const std::shared_ptr<consoleapi::TaskBoard> &tasks() const { return m_tasks; }
    [[nodiscard]] EngineHost &engine() { return *m_engine; } ///< from the beginning; runs after start()
    [[nodiscard]] ActivityLog &activity() { return *m_activity; } ///< likewise
    [[nodiscard]] QString storeUrl() const { return storeUrlOf(m_options); }
    [[nodiscard]] static QString storeUrlOf(const Options &options);
    [[nodiscard]] static Error noStateFolder(const QString &folder); ///< it cannot be made
    [[nodiscard]] QString name() const { return m_options.name; }
    [[nodiscard]] QString operatorName() const { return m_options.operatorName; }
    [[nodiscard]] QString stateFolder() const { return m_options.stateFolder; }
    [[nodiscard]] ContentStore &content() { return m_content; }
    [[nodiscard]] CollectionStore &collections() { return m_collections; } ///< what jobs have collected
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString baseUrl() const { return m_baseUrl; }
    [[nodiscard]] QString socketPath() const { return m_options.socketPath; }

private:
    [[nodiscard]] Outcome checkStoreFitsContent() const;
    void warnOfMissingPackages() const;
    void checkContent();
    Outcome listen();
    Outcome startHigher();
    void takeNews(HigherNews news);

    Options m_options;
    ContentStore m_content;
    CollectionStore m_collections;
    std::unique_ptr<ProcessBook> m_processes;
    std::unique_ptr<ContentCheck> m_contentCheck;
    std::unique_ptr<EngineHost> m_engine;
    std::shared_ptr<consoleapi::TaskBoard> m_tasks;
    std::unique_ptr<ActivityLog> m_activity;
    std::unique_ptr<JudgementWork> m_judgement;
    TaskLoop m_orders; ///< puts what request sets order into the content store
    std::shared_ptr<ddi::EngineBackend> m_backend;
    std::unique_ptr<RelayHost> m_relay; ///< null: there is no higher managing server
    std::unique_ptr<ddi::DdiServer> m_ddi;
    std::unique_ptr<consoleapi::ConsoleServer> m_console;
    std::unique_ptr<consoleapi::Monitoring> m_monitoring;
    std::unique_ptr<http::HttpServer> m_http;
    quint16 m_port = 0;
    QString m_baseUrl;
};

/// Where the console API of this user's console listens: below XDG_RUNTIME_DIR, else in a folder of the system's
/// temporary one that only this user may enter. Empty when no such folder can be made.
[[nodiscard]] QString defaultSocketPath();

/// The first line of a file with a secret. Error Io with what is wrong; the file's content is never part of it.
Result<QByteArray> readSecret(const QString &filePath);

} // namespace signalbox

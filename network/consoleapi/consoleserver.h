#pragma once

#include "model/engine/activitylog.h"
#include "model/engine/engineaccess.h"
#include "model/engine/taskloop.h"
#include "model/store/collectionstore.h"
#include "model/store/contentstore.h"
#include "network/consoleapi/changehub.h"
#include "network/consoleapi/eventhub.h"
#include "network/consoleapi/taskboard.h"
#include "network/http/httpserver.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <utility>
#include <vector>

namespace signalbox::consoleapi {

/// Serves the console API, `/api/v1/...`: what signalboxctl and remote consoles use; described in resources/openapi.json.
/// JSON over HTTP; reading with paging, commands as POST, PATCH and DELETE, with an `Idempotency-Key` sent again without
/// a second effect; live events; for consoles everything as CBOR. Hand handle() to an http::HttpServer. Thread-safe.
///
/// Who may: everybody on the Unix socket (its file is only the owner's) and over TCP who brings the server's own token as
/// `Authorization: Bearer`, as system administrators; over TCP who brings an operator's token, what the role allows. A stream
/// ends when the token it was asked for with is revoked or expires. Paths of package files are meant on the server's machine and taken on the Unix socket only.
class ConsoleServer {
public:
    struct Options {
        QString serverName;
        QByteArray tokenSha256; ///< of the server's own token, raw; empty: it has none
        QString localOperator; ///< who this process' user is on the Unix socket, for the audit
        QString tokenOperator = QStringLiteral("token"); ///< who brings the operator token, for the audit
        int wrongTokensPerSecond = 20; ///< from one address; what is behind is answered 429
        QString uploadFolder; ///< where package files are kept on their way in; empty: none can be uploaded
        ActivityLog *activity = nullptr; ///< outlives this object; null: one without an index is made
        EventHub::Options events;
        ChangeHub::Options changes;
        CollectionStore *collections = nullptr; ///< outlives this object; null: this server collects no files
        std::shared_ptr<TaskBoard> tasks; ///< null: jobs are the only tasks
        bool isSimulated = false; ///< its time is virtual: nobody compares it with a clock
    };
    ConsoleServer(Options options, EngineAccess &host, ContentStore &content);
    ~ConsoleServer(); ///< after the http server was stopped

    /// @return false when the path is not of this API: the request is untouched then.
    bool handle(http::Request &request, const std::shared_ptr<http::Responder> &responder);

    /// Whether the request may see and change what this server has: as documented above.
    [[nodiscard]] bool mayCall(const http::Request &request) const;

    /// So that mayCall() and bodyLimit() know them from the first request on. Asks the engine, which runs, and waits.
    void loadOperators();

    /// For HttpServer::Options: an operator's request may name a million destinations; nobody else's may be so large.
    [[nodiscard]] std::size_t bodyLimit(const http::Request &head) const;
    /// The answer to a larger one: what the limit is and what to do.
    [[nodiscard]] http::Response tooLarge(const http::Request &head, std::size_t limit) const;

    /// For tests: who follows the events, roughly: who has left counts until the next heartbeat. Waits for the hub.
    [[nodiscard]] int eventSubscribers() const;

    /// Carries an operation of the journal out once more: see CarryOut. Any thread.
    void runAgain(const JournalRecord &operation);

    /// Method and path, behind /api/v1, of all there is; {id} stands for a number.
    [[nodiscard]] static std::vector<std::pair<QString, QString>> paths();

private:
    class Impl;
    std::shared_ptr<Impl> m_impl;
};

} // namespace signalbox::consoleapi

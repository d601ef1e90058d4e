#include "network/consoleapi/consoleserverimpl.h"

#include "network/consoleapi/consolejson.h"
#include "network/consoleapi/recordcodec.h"

#include <QCborValue>
#include <QCryptographicHash>

#include <future>

namespace signalbox::consoleapi {

namespace {

constexpr std::size_t kOperatorBody = 64 * 1024 * 1024; ///< bytes: a job to a million destinations by their names
constexpr std::size_t kQuickBody = 64 * 1024; ///< up to this it is read in the io thread, which others wait for

int httpStatusOf(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::None: return 200;
    case Error::Kind::Invalid:
    case Error::Kind::Protocol: return 400;
    case Error::Kind::Unauthorized: return 401;
    case Error::Kind::Forbidden: return 403;
    case Error::Kind::NotFound: return 404;
    case Error::Kind::Refused: return 409;
    case Error::Kind::Cancelled: return 499;
    case Error::Kind::NoSpace: return 507;
    case Error::Kind::Io:
    case Error::Kind::Database: return 503;
    }
    return 500;
}

bool isOurs(std::string_view path)
{
    return path == "/api/v1" || path.starts_with("/api/v1/");
}

/// A console API of another version: who asks for it gets words for an answer.
bool isOtherVersion(std::string_view path)
{
    return path.size() > 6 && path.starts_with("/api/v") && path[6] >= '0' && path[6] <= '9' && !isOurs(path);
}

constexpr int kAtOnce = 1'000; ///< records of the audit, for keys of an earlier run

/// The number that stands for {id}, or 0.
quint32 numberOf(const QString &part)
{
    bool isNumber = false;
    const quint32 number = part.toUInt(&isNumber);
    return isNumber ? number : 0;
}

bool fits(const QStringList &pattern, const QStringList &path)
{
    if (pattern.size() != path.size())
        return false;
    for (qsizetype i = 0; i < path.size(); ++i) {
        if (pattern[i] != QStringLiteral("{id}") && pattern[i] != path[i])
            return false;
    }
    return true;
}

} // namespace

bool wantsCbor(const http::Request &request)
{
    return http::headerValue(request.headers, "Accept").find("application/cbor") != std::string_view::npos;
}

void answerMap(const ResponderPtr &responder, const QCborMap &map, bool asCbor)
{
    if (!asCbor) {
        answerJson(responder, 200, QJsonDocument(map.toJsonObject()));
        return;
    }
    responder->respond({200,
                        {{"Content-Type", "application/cbor"}, {"Cache-Control", "no-store"}},
                        map.toCborValue().toCbor().toStdString()});
}

http::Response jsonAnswer(int status, const QJsonDocument &body)
{
    return {status,
            {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}},
            body.toJson(QJsonDocument::Compact).toStdString()};
}

void answerJson(const ResponderPtr &responder, int status, const QJsonDocument &body)
{
    responder->respond(jsonAnswer(status, body));
}

void answerError(const ResponderPtr &responder, const Error &error)
{
    answerJson(responder, httpStatusOf(error.kind), QJsonDocument(toJson(error)));
}

void answerReply(const ResponderPtr &responder, const EngineReply &reply, bool asCbor)
{
    if (reply.outcome && asCbor)
        answerMap(responder, toCbor(*reply.outcome), true);
    else if (reply.outcome)
        answerJson(responder, 200, QJsonDocument(toJson(*reply.outcome)));
    else
        answerError(responder, reply.error);
}

void answerList(const ResponderPtr &responder, const QString &key, const QJsonArray &list)
{
    answerJson(responder, 200, QJsonDocument(QJsonObject{{key, list}}));
}

Error notFound(const QString &text)
{
    return {Error::Kind::NotFound, text, {}};
}

Result<QJsonObject> bodyOf(const http::Request &request)
{
    if (request.body.empty())
        return QJsonObject();
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromStdString(request.body), &problem);
    if (problem.error != QJsonParseError::NoError) {
        return Error{Error::Kind::Invalid,
                     ConsoleApiText::tr("The body is not a JSON object: %1 at byte %2.")
                         .arg(problem.errorString())
                         .arg(problem.offset),
                     {}};
    }
    if (!document.isObject()) {
        return Error{
            Error::Kind::Invalid,
            ConsoleApiText::tr("The body must be one JSON object, not a list: begin it with “{” and end it with “}”."),
            {}};
    }
    return document.object();
}

ConsoleServer::Impl::Impl(Options options, EngineAccess &host, ContentStore &content)
    : m_options(std::move(options)),
      m_host(host),
      m_content(content),
      m_tasks(m_options.tasks ? m_options.tasks : std::make_shared<TaskBoard>(host, nullptr)),
      m_forecasts(std::make_shared<ForecastQueue>(host, m_tasks->processes())),
      m_events(std::make_shared<EventHub>(host, m_options.events)),
      m_changes(std::make_shared<ChangeHub>(host, m_options.changes)),
      m_uploads(m_options.uploadFolder),
      m_wrongTokens(m_options.wrongTokensPerSecond),
      m_activity(m_options.activity)
{
    if (m_activity == nullptr) {
        m_ownActivity = std::make_unique<ActivityLog>(host, QString());
        m_ownActivity->start();
        m_activity = m_ownActivity.get();
    }
    m_uploads.onForgotten = [this](const UploadStore::Upload &upload) {
        m_tasks->endProcess(upload.process, TaskState::Failed, ConsoleApiText::tr("The upload was given up."));
        m_host.post(OperationEnds{upload.operation.id, upload.operation.run, JournalResult::Failed,
                                  ConsoleApiText::tr("The upload was given up.")});
    };
    m_worker.setTimer([this] { return nextStreamCheckMs(); }, [this] { m_streams.check(m_directory, m_host.nowMs()); });
    m_worker.start();
}

void ConsoleServer::Impl::stop()
{
    m_host.unsubscribe(m_subscription);
    m_events->stop();
    m_changes->stop();
    m_forecasts->stop();
    m_archives.stop();
    if (m_ownActivity)
        m_ownActivity->stop();
    m_worker.stop();
}

const std::vector<ConsoleServer::Impl::Route> &ConsoleServer::Impl::routes()
{
    static const std::vector<Route> all{
        {"GET", "/server", &Impl::showServer},
        {"GET", "/snapshot", &Impl::showSnapshot},
        {"GET", "/events", &Impl::streamEvents},
        {"GET", "/changes", &Impl::streamChanges},
        {"GET", "/folders", &Impl::listFolders},
        {"POST", "/folders", &Impl::createFolder},
        {"PATCH", "/folders/{id}", &Impl::changeFolder},
        {"DELETE", "/folders/{id}", &Impl::deleteFolder},
        {"GET", "/nodes", &Impl::listNodes},
        {"POST", "/nodes", &Impl::registerNode},
        {"DELETE", "/nodes/{id}", &Impl::removeNode},
        {"POST", "/nodes/{id}/suspend", &Impl::suspendNode},
        {"POST", "/nodes/{id}/resume", &Impl::resumeNode},
        {"GET", "/packages", &Impl::listPackages},
        {"POST", "/packages", &Impl::addPackage},
        {"POST", "/uploads", &Impl::beginUpload},
        {"GET", "/uploads/{id}", &Impl::showUpload},
        {"PUT", "/uploads/{id}", &Impl::takePart},
        {"DELETE", "/uploads/{id}", &Impl::dropUpload},
        {"GET", "/jobs", &Impl::listJobs},
        {"POST", "/jobs", &Impl::createJob},
        {"GET", "/jobs/{id}", &Impl::showJob},
        {"PATCH", "/jobs/{id}", &Impl::moveJob},
        {"GET", "/jobs/{id}/order", &Impl::showOrder},
        {"POST", "/jobs/{id}/operations", &Impl::operateJob},
        {"GET", "/jobs/{id}/instructions", &Impl::listInstructions},
        {"GET", "/jobs/{id}/rows", &Impl::listRows},
        {"GET", "/jobs/{id}/export.csv", &Impl::exportCsv},
        {"GET", "/jobs/{id}/forecast", &Impl::forecastJob},
        {"GET", "/instructions/{id}/history", &Impl::showHistory},
        {"GET", "/retention", &Impl::showRetention},
        {"PATCH", "/retention", &Impl::setRetention},
        {"GET", "/archives", &Impl::listArchives},
        {"POST", "/archives", &Impl::archiveJobs},
        {"GET", "/audit", &Impl::showAudit},
        {"GET", "/operators", &Impl::listOperators},
        {"POST", "/operators", &Impl::addOperator},
        {"PATCH", "/operators/{id}", &Impl::changeOperator},
        {"POST", "/operators/{id}/revoke", &Impl::revokeOperator},
        {"POST", "/operators/{id}/renew", &Impl::renewOperator},
        {"GET", "/inventory", &Impl::showInventory},
        {"GET", "/collected", &Impl::listCollected},
        {"GET", "/collected/{id}", &Impl::showCollected},
        {"GET", "/collected/{id}/file", &Impl::takeCollected},
        {"DELETE", "/collected/{id}", &Impl::removeCollected},
        {"GET", "/nodes/{id}/inventory-changes", &Impl::showInventoryChanges},
        {"GET", "/tasks", &Impl::listTasks},
        {"POST", "/jobs/{id}/control", &Impl::controlJob},
        {"POST", "/processes", &Impl::reportWork},
        {"PUT", "/processes/{id}", &Impl::reportWork},
        {"POST", "/processes/{id}/cancel", &Impl::cancelProcess},
        {"POST", "/sessions/cancel", &Impl::cancelSession},
        {"GET", "/processing-windows", &Impl::listWindows},
        {"POST", "/processing-windows", &Impl::addWindow},
        {"PATCH", "/processing-windows/{id}", &Impl::changeWindow},
        {"DELETE", "/processing-windows/{id}", &Impl::removeWindow},
        {"GET", "/security/levels", &Impl::listSecurity},
        {"GET", "/security/levels/{id}", &Impl::showSecurity},
        {"GET", "/security/history", &Impl::listJudgements},
        {"GET", "/security/policies", &Impl::listPolicies},
        {"POST", "/security/policies", &Impl::addPolicy},
        {"PATCH", "/security/policies/{id}", &Impl::changePolicy},
        {"DELETE", "/security/policies/{id}", &Impl::removePolicy},
        {"POST", "/security/judge", &Impl::judgeClients},
        {"POST", "/security/actions", &Impl::takeActions},
        {"GET", "/jobs/{id}/definition", &Impl::showJobDefinition},
        {"GET", "/jobs/{id}/through", &Impl::showThrough},
        {"GET", "/groups", &Impl::listGroups},
        {"POST", "/groups", &Impl::addGroup},
        {"POST", "/groups/try", &Impl::tryGroup},
        {"GET", "/groups/{id}", &Impl::showGroup},
        {"PATCH", "/groups/{id}", &Impl::changeGroup},
        {"DELETE", "/groups/{id}", &Impl::removeGroup},
        {"GET", "/groups/{id}/nodes", &Impl::listGroupNodes},
        {"GET", "/jobs/{id}/relays", &Impl::listRelayRows},
        {"GET", "/id-groups", &Impl::listIdGroups},
        {"POST", "/id-groups", &Impl::addIdGroup},
        {"GET", "/id-groups/{id}", &Impl::showIdGroup},
        {"PATCH", "/id-groups/{id}", &Impl::changeIdGroup},
        {"DELETE", "/id-groups/{id}", &Impl::removeIdGroup},
        {"GET", "/id-groups/{id}/members", &Impl::listIdMembers},
        {"GET", "/definitions", &Impl::listDefinitions},
        {"POST", "/definitions", &Impl::addDefinition},
        {"GET", "/definitions/{id}", &Impl::showDefinition},
        {"PATCH", "/definitions/{id}", &Impl::changeDefinition},
        {"DELETE", "/definitions/{id}", &Impl::removeDefinition},
        {"GET", "/definitions/{id}/versions", &Impl::listDefinitionVersions},
        {"POST", "/definitions/{id}/restore", &Impl::restoreDefinition},
        {"POST", "/definitions/{id}/jobs", &Impl::createDefinedJob},
        {"POST", "/definitions/{id}/submit", &Impl::submitSet},
        {"GET", "/definition-files", &Impl::exportDefinitions},
        {"POST", "/definition-files", &Impl::importDefinitions},
        {"GET", "/set-runs", &Impl::listSetRuns},
        {"GET", "/set-runs/{id}", &Impl::showSetRun},
        {"POST", "/set-runs/{id}/control", &Impl::controlSet},
        {"POST", "/set-runs/{id}/resubmit", &Impl::resubmitSet},
        {"PUT", "/set-runs/{id}/repetition", &Impl::repeatSet},
        {"DELETE", "/set-runs/{id}/repetition", &Impl::stopRepeatingSet},
        {"GET", "/series", &Impl::listSeries},
        {"PUT", "/jobs/{id}/repetition", &Impl::repeatJob},
        {"DELETE", "/jobs/{id}/repetition", &Impl::stopRepeatingJob},
        {"GET", "/dispatch", &Impl::showDispatch},
        {"GET", "/dispatch/queue", &Impl::listQueue},
        {"POST", "/dispatch/rules", &Impl::addDispatchRule},
        {"PATCH", "/dispatch/rules/{id}", &Impl::changeDispatchRule},
        {"DELETE", "/dispatch/rules/{id}", &Impl::removeDispatchRule},
        {"GET", "/jobs/{id}/phase", &Impl::showStanding},
        {"POST", "/jobs/{id}/phase", &Impl::controlRequest},
        {"GET", "/operations", &Impl::listOperations},
        {"POST", "/operations", &Impl::commandJobs},
        {"POST", "/operations/run-again", &Impl::runAllAgain},
        {"POST", "/operations/{id}/run-again", &Impl::runOneAgain},
        {"POST", "/operations/{id}/dismiss", &Impl::dismissOperation},
        {"GET", "/activity", &Impl::showActivity},
        {"GET", "/messages", &Impl::listMessages},
        {"GET", "/errors", &Impl::listErrors},
    };
    return all;
}

void ConsoleServer::Impl::handle(const http::Request &request, const ResponderPtr &responder)
{
    if (request.peer != "local" && !m_directory.isLoaded()) { // the first request
        refreshOperators([self = shared_from_this(), request, responder] {
            self->m_worker.post([self, request, responder] { self->handle(request, responder); });
        });
        return;
    }
    QByteArray refused;
    const std::optional<Signer> signer = signerOf(request, &refused);
    if (!signer) {
        refuseToken(request, refused, responder);
        return;
    }
    noteUse(*signer);
    responder->identify(m_tasks->whoIs(signer->who.name));
    const bool hasKey = request.method != "GET" && request.method != "HEAD"
                        && !http::headerValue(request.headers, "Idempotency-Key").empty();
    const auto go = [hasKey, signer = *signer](Impl &self, const http::Request &what, const ResponderPtr &to) {
        if (hasKey)
            self.routeOnce(what, to, signer);
        else
            self.route(what, to, signer, {});
    };
    if (request.body.size() <= kQuickBody)
        go(*this, request, responder);
    else
        m_worker.post([self = shared_from_this(), go, request, responder] { go(*self, request, responder); });
}

void ConsoleServer::Impl::routeOnce(const http::Request &request, const ResponderPtr &responder, const Signer &signer)
{
    if (!m_keysLoaded) {
        loadKeys([self = shared_from_this(), request, responder, signer](const Outcome &loaded) {
            if (loaded)
                self->routeOnce(request, responder, signer);
            else // without what was done before, it could be done twice
                answerError(responder, loaded.error());
        });
        return;
    }
    const std::string key(http::headerValue(request.headers, "Idempotency-Key"));
    if (!RequestKeys::isValid(key)) {
        answerError(responder,
                    {Error::Kind::Invalid,
                     ConsoleApiText::tr("An Idempotency-Key has 1 to 200 letters, digits and signs, without spaces."),
                     {}});
        return;
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::fromStdString(request.method + ' ' + request.rawPath + '\n' + request.body));
    // The answer may hold a token, and keys are told in the audit: it is for nobody but who asked.
    if (signer.who.id != OperatorId{})
        hash.addData(QByteArrayLiteral("\noperator ") + QByteArray::number(number(signer.who.id)));
    const QByteArray digest = hash.result();
    ResponderPtr answer = responder;
    switch (m_keys->claim(key, digest, answer)) {
    case RequestKeys::Claim::New:
        route(request, answer, signer,
              {{QStringLiteral("key"), QString::fromStdString(key)},
               {QStringLiteral("request"), QString::fromLatin1(digest.toHex())}});
        break;
    case RequestKeys::Claim::Answered: break;
    case RequestKeys::Claim::OtherRequest:
        answerJson(
            responder, 422,
            QJsonDocument(toJson(Error{
                Error::Kind::Refused,
                ConsoleApiText::tr("This Idempotency-Key was used for another request. Give each request a key of "
                                   "its own, and send it again only as it was."),
                {}})));
        break;
    }
}

/// What the newest records of the audit tell, in parts: the engine has other things to do.
/// @param then called in the worker's thread, with what went wrong
void ConsoleServer::Impl::loadKeys(std::function<void(const Outcome &)> then)
{
    const auto readOn = [self = shared_from_this(), then = std::move(then)](Engine &engine, quint32 after,
                                                                            const auto &again) -> void {
        const Result<AuditPage> page = engine.auditRecords(after, kAtOnce);
        if (!page) {
            self->m_worker.post([then, error = page.error()] { then(error); });
            return;
        }
        for (const AuditEntry &record : page.value().entries) {
            if (!record.event)
                continue;
            const QJsonObject said = QJsonDocument::fromJson(record.event->text.toUtf8()).object();
            if (!said.contains(QStringLiteral("key")) || !said.contains(QStringLiteral("affected")))
                continue; // had none, or no effect
            QJsonObject answer{{QStringLiteral("affected"), said.value(QStringLiteral("affected"))},
                               {QStringLiteral("refused"), said.value(QStringLiteral("refused"))},
                               {QStringLiteral("id"), said.contains(QStringLiteral("id"))
                                                          ? said.value(QStringLiteral("id"))
                                                          : QJsonValue(QJsonValue::Null)},
                               {QStringLiteral("seq"), static_cast<qint64>(record.event->seq)}};
            self->m_keys->remember(said.value(QStringLiteral("key")).toString().toStdString(),
                                   QByteArray::fromHex(said.value(QStringLiteral("request")).toString().toLatin1()),
                                   jsonAnswer(200, QJsonDocument(answer)));
        }
        if (!page.value().entries.empty()) {
            self->m_host.query(
                [next = page.value().entries.back().link.number, again](Engine &same) { again(same, next, again); });
            return;
        }
        self->m_keysLoaded = true;
        self->m_worker.post([then] { then({}); });
    };
    m_host.query([readOn](Engine &engine) {
        const Result<AuditPage> newest = engine.auditRecords(0, 1);
        const quint32 last = newest ? newest.value().last : 0;
        constexpr quint32 kKept = RequestKeys::kKept;
        readOn(engine, last > kKept ? last - kKept : 0, readOn);
    });
}

void ConsoleServer::Impl::route(const http::Request &request, const ResponderPtr &responder, const Signer &signer,
                                const QJsonObject &mark)
{
    static const std::vector<QStringList> patterns = [] {
        std::vector<QStringList> split;
        for (const Route &route : routes())
            split.push_back(QString::fromLatin1(route.path).split(u'/', Qt::SkipEmptyParts));
        return split;
    }();
    QStringList path = QString::fromStdString(request.path).split(u'/', Qt::SkipEmptyParts);
    path.remove(0, 2); // api, v1
    const std::string_view method = request.method == "HEAD" ? "GET" : std::string_view(request.method);
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        if (!fits(patterns[i], path))
            continue;
        const qsizetype numbered = patterns[i].indexOf(QStringLiteral("{id}"));
        const quint32 id = numbered < 0 ? 0 : numberOf(path[numbered]);
        if (numbered >= 0 && id == 0) {
            answerError(responder, notFound(ConsoleApiText::tr("“%1” is not a number from 1 on. See the list at /%2.")
                                                .arg(path[numbered].left(kLongestShown), path[0])));
            return;
        }
        if (method == routes()[i].method) {
            (this->*routes()[i].answer)({request, id, responder, signer, mark});
            return;
        }
    }
    answerError(responder, notFound(ConsoleApiText::tr("There is nothing at this path, or not with this method.")));
}

ConsoleServer::ConsoleServer(Options options, EngineAccess &host, ContentStore &content)
    : m_impl(std::make_shared<Impl>(std::move(options), host, content))
{
    m_impl->followOperators();
}

ConsoleServer::~ConsoleServer()
{
    m_impl->stop(); // here and not with the last reference: that may be held by a task of the worker itself
}

bool ConsoleServer::handle(http::Request &request, const std::shared_ptr<http::Responder> &responder)
{
    if (isOtherVersion(request.path)) {
        answerError(responder,
                    notFound(ConsoleApiText::tr("This server speaks version %1 of the console API: its paths "
                                                "begin with /api/v%1/. Use a program of the server's version.")
                                 .arg(kApiVersion)));
        return true;
    }
    if (!isOurs(request.path))
        return false;
    m_impl->handle(request, responder);
    return true;
}

std::vector<std::pair<QString, QString>> ConsoleServer::paths()
{
    std::vector<std::pair<QString, QString>> all;
    for (const Impl::Route &route : Impl::routes())
        all.emplace_back(QString::fromLatin1(route.method), QString::fromLatin1(route.path));
    return all;
}

int ConsoleServer::eventSubscribers() const
{
    return m_impl->events().subscriberCount();
}

void ConsoleServer::runAgain(const JournalRecord &operation)
{
    m_impl->runAgain(operation);
}

bool ConsoleServer::mayCall(const http::Request &request) const
{
    return m_impl->signerOf(request).has_value();
}

void ConsoleServer::loadOperators()
{
    std::promise<void> loaded;
    m_impl->refreshOperators([&loaded] { loaded.set_value(); });
    loaded.get_future().wait();
}

std::size_t ConsoleServer::bodyLimit(const http::Request &head) const
{
    if (!isOurs(head.path))
        return http::Limits().bodyBytes;
    const std::optional<Signer> signer = m_impl->signerOf(head);
    // Who may change nothing has nothing to send.
    const bool may = signer && signer->who.role != OperatorRole::BrowseOnly;
    return may ? kOperatorBody : http::Limits().bodyBytes;
}

http::Response ConsoleServer::tooLarge(const http::Request &head, std::size_t limit) const
{
    if (!isOurs(head.path))
        return {413, {}, {}};
    return jsonAnswer(
        413,
        QJsonDocument(toJson(Error{
            Error::Kind::Invalid,
            ConsoleApiText::tr("The request is larger than %1 KiB, the most that is taken here. Send less at once, "
                               "for example several jobs with fewer destinations each.")
                .arg(limit / 1024),
            {}})));
}

} // namespace signalbox::consoleapi

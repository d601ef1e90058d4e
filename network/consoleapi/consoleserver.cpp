#include "network/consoleapi/consoleserver.h"

#include "model/domain/text.h"
#include "network/consoleapi/commandreader.h"
#include "network/consoleapi/consolejson.h"
#include "network/consoleapi/forecastqueue.h"
#include "network/consoleapi/jobexport.h"
#include "network/consoleapi/packageimport.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QStringList>
#include <QTemporaryFile>
#include <QUrlQuery>

#include <openssl/crypto.h>
#include <openssl/sha.h>

#include <algorithm>
#include <atomic>
#include <utility>

namespace signalbox::consoleapi {

namespace {

constexpr qint64 kDefaultPage = 1'000;
constexpr qint64 kLargestPage = 10'000;
constexpr qsizetype kLongestShown = 80; ///< of what a request says, in its error
constexpr std::size_t kOperatorBody = 64 * 1024 * 1024; ///< bytes: a job to a million destinations by their names
constexpr qint64 kLongestStop = 366 * 86'400; ///< seconds that a node may be imagined to stop
constexpr std::size_t kQuickBody = 64 * 1024; ///< up to this it is read in the io thread, which others wait for

struct ConsoleApiText {
    Q_DECLARE_TR_FUNCTIONS(ConsoleApi)
};

int httpStatusOf(Error::Kind kind)
{
    switch (kind) {
    case Error::Kind::None: return 200;
    case Error::Kind::Invalid:
    case Error::Kind::Protocol: return 400;
    case Error::Kind::Unauthorized: return 401;
    case Error::Kind::NotFound: return 404;
    case Error::Kind::Refused: return 409;
    case Error::Kind::Cancelled: return 499;
    case Error::Kind::NoSpace: return 507;
    case Error::Kind::Io:
    case Error::Kind::Database: return 503;
    }
    return 500;
}

using ResponderPtr = std::shared_ptr<http::Responder>;

bool isOurs(std::string_view path)
{
    return path == "/api/v1" || path.starts_with("/api/v1/");
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

void answerReply(const ResponderPtr &responder, const EngineReply &reply)
{
    if (reply.outcome)
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

/// The JSON object that a request brings; an empty body is an empty object.
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

/// Names for the ids of one snapshot.
class NameTable {
public:
    explicit NameTable(const ServerSnapshot &snapshot)
    {
        for (const NodeRecord &node : snapshot.nodes)
            m_nodes.insert(number(node.id), node.name);
        for (const PackageRecord &package : snapshot.packages)
            m_packages.insert(number(package.id), packageText(package.name, package.version));
    }
    [[nodiscard]] Names names() const
    {
        return {[this](NodeId node) { return m_nodes.value(number(node)); },
                [this](PackageId package) { return m_packages.value(number(package)); }};
    }

private:
    QHash<quint32, QString> m_nodes;
    QHash<quint32, QString> m_packages;
};

} // namespace

class ConsoleServer::Impl : public std::enable_shared_from_this<ConsoleServer::Impl> {
public:
    Impl(Options options, EngineAccess &host, ContentStore &content)
        : m_options(std::move(options)),
          m_host(host),
          m_content(content),
          m_forecasts(std::make_shared<ForecastQueue>(host))
    {
        m_worker.start();
    }
    void stop()
    {
        m_forecasts->stop();
        m_worker.stop();
    }
    void handle(const http::Request &request, const ResponderPtr &responder);
    [[nodiscard]] bool mayCall(const http::Request &request) const;

private:
    void read(const QStringList &path, const QUrlQuery &query, const ResponderPtr &responder);
    void change(const http::Request &request, const QStringList &path, const ResponderPtr &responder);
    void listInstructions(JobId job, const QUrlQuery &query, const ResponderPtr &responder);
    void exportCsv(JobId job, const ResponderPtr &responder);
    void forecastJob(JobId job, const QUrlQuery &query, const ResponderPtr &responder);
    void addPackage(const QJsonObject &body, bool local, const ResponderPtr &responder);

    /// `make` copies what it needs in the engine's thread and returns how to write it down in the worker's.
    template <class Make>
    void answerWith(const ResponderPtr &responder, Make make)
    {
        m_host.query([self = shared_from_this(), responder, make = std::move(make)](Engine &engine) {
            self->m_worker.post([responder, write = make(engine)] { write(responder); });
        });
    }
    template <class Read>
    void run(const ResponderPtr &responder, Read readCommand)
    {
        m_host.query([self = shared_from_this(), responder, readCommand = std::move(readCommand)](Engine &engine) {
            auto body = readCommand(engine);
            if (!body) {
                answerError(responder, body.error());
                return;
            }
            self->m_host.post(Command{std::move(body).value(), self->m_options.localOperator},
                              [responder](const EngineReply &reply) { answerReply(responder, reply); });
        });
    }

    Options m_options;
    EngineAccess &m_host;
    ContentStore &m_content;
    std::shared_ptr<ForecastQueue> m_forecasts;
    TaskLoop m_worker; ///< writes JSON and CSV, copies packages: the engine must not wait for it
};

bool ConsoleServer::Impl::mayCall(const http::Request &request) const
{
    if (request.peer == "local")
        return true;
    const std::string_view header = http::headerValue(request.headers, "Authorization");
    constexpr std::string_view scheme = "Bearer ";
    if (m_options.tokenSha256.isEmpty() || !header.starts_with(scheme))
        return false;
    const std::string_view token = header.substr(scheme.size());
    QByteArray digest(SHA256_DIGEST_LENGTH, '\0');
    SHA256(reinterpret_cast<const unsigned char *>(token.data()), token.size(),
           reinterpret_cast<unsigned char *>(digest.data()));
    return digest.size() == m_options.tokenSha256.size()
           && CRYPTO_memcmp(digest.constData(), m_options.tokenSha256.constData(),
                            static_cast<std::size_t>(digest.size()))
                  == 0;
}

void ConsoleServer::Impl::handle(const http::Request &request, const ResponderPtr &responder)
{
    if (!mayCall(request)) {
        answerError(responder,
                    {Error::Kind::Unauthorized, ConsoleApiText::tr("The operator token is missing or wrong."), {}});
        return;
    }
    QStringList path = QString::fromStdString(request.path).split(u'/', Qt::SkipEmptyParts);
    path.remove(0, 2); // api, v1
    static const QSet<QString> numbered{QStringLiteral("jobs"), QStringLiteral("instructions"), QStringLiteral("nodes"),
                                        QStringLiteral("folders")};
    if (bool isNumber = false;
        path.size() > 1 && numbered.contains(path[0]) && (path[1].toUInt(&isNumber) == 0 || !isNumber)) {
        answerError(responder, notFound(ConsoleApiText::tr("“%1” is not a number from 1 on. See the list at /%2.")
                                            .arg(path[1].left(kLongestShown), path[0])));
        return;
    }
    if (request.method == "GET" || request.method == "HEAD")
        read(path, QUrlQuery(QString::fromStdString(request.query)), responder);
    else if (request.body.size() <= kQuickBody)
        change(request, path, responder);
    else
        m_worker.post(
            [self = shared_from_this(), request, path, responder] { self->change(request, path, responder); });
}

void ConsoleServer::Impl::read(const QStringList &path, const QUrlQuery &query, const ResponderPtr &responder)
{
    const QString what = path.value(0);
    const quint32 id = path.value(1).toUInt();
    if (path.size() == 1 && what == QStringLiteral("server")) {
        answerWith(responder, [name = m_options.serverName](Engine &engine) {
            return [now = engine.snapshot(TaskLoop::nowMs()), name](const ResponderPtr &to) {
                Counters all;
                for (const JobRecord &job : now.jobs)
                    all += job.counters;
                answerJson(to, 200,
                           QJsonDocument(QJsonObject{{QStringLiteral("name"), name},
                                                     {QStringLiteral("version"), QStringLiteral(SIGNALBOX_VERSION)},
                                                     {QStringLiteral("api"), kApiVersion},
                                                     {QStringLiteral("seq"), static_cast<qint64>(now.seq)},
                                                     {QStringLiteral("asOf"), isoTime(now.asOfMs)},
                                                     {QStringLiteral("jobs"), static_cast<qint64>(now.jobs.size())},
                                                     {QStringLiteral("nodes"), static_cast<qint64>(now.nodes.size())},
                                                     {QStringLiteral("counters"), toJson(all)}}));
            };
        });
        return;
    }
    if (path.size() == 1
        && (what == QStringLiteral("folders") || what == QStringLiteral("nodes") || what == QStringLiteral("packages")
            || what == QStringLiteral("jobs"))) {
        answerWith(responder, [what](Engine &engine) {
            return [now = engine.snapshot(TaskLoop::nowMs()), what](const ResponderPtr &to) {
                const NameTable table(now);
                QJsonArray list;
                if (what == QStringLiteral("folders")) {
                    for (const FolderRecord &folder : now.folders)
                        list.append(toJson(folder));
                } else if (what == QStringLiteral("nodes")) {
                    for (const NodeRecord &node : now.nodes)
                        list.append(toJson(node, table.names()));
                } else if (what == QStringLiteral("packages")) {
                    for (const PackageRecord &package : now.packages)
                        list.append(toJson(package));
                } else {
                    for (const JobRecord &job : now.jobs)
                        list.append(toJson(job, table.names()));
                }
                answerList(to, what, list);
            };
        });
        return;
    }
    if (what == QStringLiteral("jobs") && path.size() == 2) {
        answerWith(responder, [id](Engine &engine) {
            return [job = engine.job(JobId{id}), now = engine.snapshot(TaskLoop::nowMs())](const ResponderPtr &to) {
                if (!job)
                    answerError(to, job.error());
                else
                    answerJson(to, 200, QJsonDocument(toJson(job.value(), NameTable(now).names())));
            };
        });
        return;
    }
    if (what == QStringLiteral("jobs") && path.value(2) == QStringLiteral("instructions") && path.size() == 3) {
        listInstructions(JobId{id}, query, responder);
        return;
    }
    if (what == QStringLiteral("jobs") && path.value(2) == QStringLiteral("export.csv") && path.size() == 3) {
        exportCsv(JobId{id}, responder);
        return;
    }
    if (what == QStringLiteral("jobs") && path.value(2) == QStringLiteral("forecast") && path.size() == 3) {
        forecastJob(JobId{id}, query, responder);
        return;
    }
    if (what == QStringLiteral("instructions") && path.value(2) == QStringLiteral("history") && path.size() == 3) {
        answerWith(responder, [id](Engine &engine) {
            const std::optional<JobRecord> archived = engine.archiveOf(InstructionId{id});
            return [archived, id, known = archived ? std::vector<Event>() : engine.history(InstructionId{id}),
                    now = engine.snapshot(TaskLoop::nowMs())](const ResponderPtr &to) {
                const Result<std::vector<Event>> events =
                    archived ? archivedHistory(*archived, InstructionId{id}) : known;
                if (!events) {
                    answerError(to, events.error());
                    return;
                }
                const NameTable table(now);
                QJsonArray list;
                for (const Event &event : events.value())
                    list.append(toJson(event, table.names()));
                answerList(to, QStringLiteral("history"), list);
            };
        });
        return;
    }
    if (path.size() == 1 && what == QStringLiteral("retention")) {
        answerWith(responder, [](Engine &engine) {
            return [state = engine.retention()](const ResponderPtr &to) {
                answerJson(to, 200, QJsonDocument(toJson(state)));
            };
        });
        return;
    }
    if (path.size() == 1 && what == QStringLiteral("archives")) {
        answerWith(responder, [](Engine &engine) {
            return [now = engine.snapshot(TaskLoop::nowMs())](const ResponderPtr &to) {
                QJsonArray list;
                for (const JobRecord &job : now.jobs) {
                    if (!job.archive.isArchived())
                        continue;
                    QJsonObject archive = toJson(job.archive);
                    archive.insert(QStringLiteral("id"), static_cast<qint64>(number(job.id)));
                    archive.insert(QStringLiteral("name"), job.name);
                    list.append(archive);
                }
                answerList(to, QStringLiteral("archives"), list);
            };
        });
        return;
    }
    answerError(responder, notFound(ConsoleApiText::tr("There is nothing at this path.")));
}

void ConsoleServer::Impl::listInstructions(JobId job, const QUrlQuery &query, const ResponderPtr &responder)
{
    QSet<Status> statuses;
    const QString wanted = query.queryItemValue(QStringLiteral("status"), QUrl::FullyDecoded);
    for (const QString &key : wanted.split(u',', Qt::SkipEmptyParts)) {
        const std::optional<Status> status = statusFromKey(key);
        if (!status) {
            answerError(responder,
                        {Error::Kind::Invalid, ConsoleApiText::tr("“status” does not know “%1”.").arg(key), {}});
            return;
        }
        statuses.insert(*status);
    }
    const qint64 offset = std::max<qint64>(query.queryItemValue(QStringLiteral("offset")).toLongLong(), 0);
    const QString asked = query.queryItemValue(QStringLiteral("limit"));
    const qint64 limit = asked.isEmpty() ? kDefaultPage : std::clamp<qint64>(asked.toLongLong(), 1, kLargestPage);
    const QString destination = query.queryItemValue(QStringLiteral("destination"), QUrl::FullyDecoded);
    answerWith(responder, [=](Engine &engine) {
        return [=, known = jobExportOf(engine, job)](const ResponderPtr &to) {
            const Result<JobExport> data = known ? completed(known.value()) : known;
            if (!data) {
                answerError(to, data.error());
                return;
            }
            const JobExport &all = data.value();
            const Names names{[&](NodeId node) { return all.nodes.value(number(node)).name; },
                              [&](PackageId package) {
                                  const PackageRecord record = all.packages.value(number(package));
                                  return packageText(record.name, record.version);
                              }};
            const UtcMs nowMs = TaskLoop::nowMs();
            qint64 matched = 0;
            QJsonArray list;
            for (const InstructionRow &row : all.rows) {
                if (!statuses.isEmpty() && !statuses.contains(shownStatus(row.status, row.stopping)))
                    continue;
                if (!destination.isEmpty() && names.node(row.destination) != destination)
                    continue;
                if (matched++ < offset || list.size() >= limit)
                    continue;
                Surroundings around{.hops = {}, .rules = all.rules};
                for (const NodeId relay : all.job.routes.at(row.route).relays)
                    around.hops.append(names.node(relay));
                around.hops.append(names.node(row.destination));
                list.append(toJson(row, names, around, nowMs));
            }
            answerJson(to, 200,
                       QJsonDocument(QJsonObject{{QStringLiteral("instructions"), list},
                                                 {QStringLiteral("total"), matched},
                                                 {QStringLiteral("offset"), offset}}));
        };
    });
}

void ConsoleServer::Impl::forecastJob(JobId job, const QUrlQuery &query, const ResponderPtr &responder)
{
    ForecastQueue::Question question;
    question.job = job;
    question.stopped = query.queryItemValue(QStringLiteral("stop"), QUrl::FullyDecoded);
    const QString seconds = query.queryItemValue(QStringLiteral("seconds"));
    bool isNumber = true;
    if (!seconds.isEmpty())
        question.stoppedSeconds = seconds.toLongLong(&isNumber);
    if (!isNumber || question.stoppedSeconds < 0 || question.stoppedSeconds > kLongestStop) {
        answerError(
            responder,
            {Error::Kind::Invalid,
             ConsoleApiText::tr("“seconds” takes a whole number from 0, which is for good, to %1.").arg(kLongestStop),
             {}});
        return;
    }
    const auto gone = std::make_shared<std::atomic<bool>>(false);
    responder->onPeerGone([gone] { *gone = true; });
    question.isGone = gone;
    question.done = [responder](const Result<Forecast> &told) {
        if (told)
            answerJson(responder, 200, QJsonDocument(toJson(told.value())));
        else
            answerError(responder, told.error());
    };
    m_forecasts->ask(std::move(question));
}

void ConsoleServer::Impl::exportCsv(JobId job, const ResponderPtr &responder)
{
    answerWith(responder, [job](Engine &engine) {
        return [known = jobExportOf(engine, job)](const ResponderPtr &to) {
            const Result<JobExport> data = known ? completed(known.value()) : known;
            if (!data) {
                answerError(to, data.error());
                return;
            }
            QTemporaryFile file;
            if (!file.open()) {
                answerError(to, {Error::Kind::Io, ConsoleApiText::tr("The server cannot write a temporary file."),
                                 file.errorString()});
                return;
            }
            file.close();
            const Outcome written = writeJobExport(data.value(), file.fileName());
            QFile result(file.fileName());
            if (!written || !result.open(QIODevice::ReadOnly)) {
                answerError(to, written ? Error{Error::Kind::Io,
                                                ConsoleApiText::tr("The server cannot read its temporary file."),
                                                {}}
                                        : written.error());
                return;
            }
            to->respond({200,
                         {{"Content-Type", "text/csv; charset=utf-8"}, {"Cache-Control", "no-store"}},
                         result.readAll().toStdString()});
        };
    });
}

void ConsoleServer::Impl::change(const http::Request &request, const QStringList &path, const ResponderPtr &responder)
{
    const Result<QJsonObject> parsed = bodyOf(request);
    if (!parsed) {
        answerError(responder, parsed.error());
        return;
    }
    const QJsonObject &body = parsed.value();
    const QString what = path.value(0);
    const quint32 id = path.value(1).toUInt();
    const bool post = request.method == "POST";
    const bool patch = request.method == "PATCH";
    const bool remove = request.method == "DELETE";

    if (post && path.size() == 1 && what == QStringLiteral("jobs")) {
        run(responder, [body](Engine &engine) { return readCreateJob(body, engine); });
    } else if (post && path.size() == 3 && what == QStringLiteral("jobs")
               && path.value(2) == QStringLiteral("operations")) {
        run(responder, [body, id](Engine &engine) { return readOperate(body, JobId{id}, engine); });
    } else if (patch && path.size() == 2 && what == QStringLiteral("jobs")) {
        run(responder, [body, id](Engine &) { return readMoveJob(body, JobId{id}); });
    } else if (post && path.size() == 1 && what == QStringLiteral("nodes")) {
        run(responder, [body](Engine &engine) { return readRegisterNode(body, engine); });
    } else if (remove && path.size() == 2 && what == QStringLiteral("nodes")) {
        run(responder, [id](Engine &) { return Result<RemoveNode>(RemoveNode{NodeId{id}}); });
    } else if (post && path.size() == 3 && what == QStringLiteral("nodes")
               && (path.value(2) == QStringLiteral("suspend") || path.value(2) == QStringLiteral("resume"))) {
        run(responder, [id, suspended = path.value(2) == QStringLiteral("suspend")](Engine &) {
            return Result<SuspendNode>(SuspendNode{NodeId{id}, suspended});
        });
    } else if (post && path.size() == 1 && what == QStringLiteral("folders")) {
        run(responder, [body](Engine &) { return readCreateFolder(body); });
    } else if (patch && path.size() == 2 && what == QStringLiteral("folders")) {
        run(responder, [body, id](Engine &engine) -> Result<ChangeFolder> {
            for (const FolderRecord &folder : engine.snapshot(TaskLoop::nowMs()).folders) {
                if (folder.id == FolderId{id})
                    return readChangeFolder(body, folder.id, folder);
            }
            return notFound(ConsoleApiText::tr("There is no such folder."));
        });
    } else if (remove && path.size() == 2 && what == QStringLiteral("folders")) {
        run(responder, [id](Engine &) { return Result<DeleteFolder>(DeleteFolder{FolderId{id}}); });
    } else if (patch && path.size() == 1 && what == QStringLiteral("retention")) {
        run(responder, [body](Engine &engine) { return readSetRetention(body, engine.retention().policy); });
    } else if (post && path.size() == 1 && what == QStringLiteral("archives")) {
        run(responder, [body](Engine &) { return readArchiveJobs(body); });
    } else if (post && path.size() == 1 && what == QStringLiteral("packages")) {
        addPackage(body, request.peer == "local", responder);
    } else {
        answerError(responder, notFound(ConsoleApiText::tr("There is nothing at this path, or not with this method.")));
    }
}

void ConsoleServer::Impl::addPackage(const QJsonObject &body, bool local, const ResponderPtr &responder)
{
    if (!local) {
        answerError(responder,
                    {Error::Kind::Refused,
                     ConsoleApiText::tr(
                         "A package file is named by its path on the server's machine: do this on its local socket."),
                     {}});
        return;
    }
    Result<std::pair<QString, PackageRecord>> wanted = readAddPackage(body);
    if (!wanted) {
        answerError(responder, wanted.error());
        return;
    }
    m_worker.post([self = shared_from_this(), wanted = std::move(wanted).value(), responder] {
        Result<ImportedPackage> package = importPackageFile(self->m_content, wanted.first, wanted.second, {});
        if (!package) {
            answerError(responder, package.error());
            return;
        }
        registerPackage(self->m_host, self->m_content, std::move(package).value(), self->m_options.localOperator,
                        [responder](const EngineReply &reply) { answerReply(responder, reply); });
    });
}

ConsoleServer::ConsoleServer(Options options, EngineAccess &host, ContentStore &content)
    : m_impl(std::make_shared<Impl>(std::move(options), host, content))
{
}

ConsoleServer::~ConsoleServer()
{
    m_impl->stop(); // here and not with the last reference: that may be held by a task of the worker itself
}

bool ConsoleServer::handle(http::Request &request, const std::shared_ptr<http::Responder> &responder)
{
    if (!isOurs(request.path))
        return false;
    m_impl->handle(request, responder);
    return true;
}

std::size_t ConsoleServer::bodyLimit(const http::Request &head) const
{
    return isOurs(head.path) && m_impl->mayCall(head) ? kOperatorBody : http::Limits().bodyBytes;
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

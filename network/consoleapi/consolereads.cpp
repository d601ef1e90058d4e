#include "network/consoleapi/consoleserverimpl.h"

#include "model/domain/higherjob.h"
#include "model/domain/text.h"
#include "network/consoleapi/consolejson.h"
#include "network/consoleapi/dispatchjson.h"
#include "network/consoleapi/errorjson.h"
#include "network/consoleapi/jobexport.h"
#include "network/consoleapi/recordcodec.h"
#include "network/consoleapi/rowcolumns.h"

#include <QDateTime>
#include <QFile>
#include <QSet>
#include <QTemporaryFile>

#include <algorithm>
#include <atomic>
#include <limits>
#include <span>

namespace signalbox::consoleapi {

namespace {

constexpr qint64 kDefaultPage = 1'000;
constexpr qint64 kLargestPage = 10'000;
constexpr qint64 kAll = std::numeric_limits<int>::max();
constexpr qint64 kLongestStop = 366 * 86'400; ///< seconds that a node may be imagined to stop

/// A number that may be left out; what is below 0 counts as 0.
qint64 wholeOf(const QUrlQuery &query, const char *name, qint64 without)
{
    const QString text = query.queryItemValue(QString::fromLatin1(name));
    return text.isEmpty() ? without : std::clamp<qint64>(text.toLongLong(), 0, kAll);
}

/// The relays on its route that keep results back, and since when; empty: none does, or none has told so yet.
QString heldBy(const JobExport &all, const InstructionRow &row)
{
    QStringList sentences;
    if ((row.overlays & ResultsHeldOverlay) == 0)
        return {};
    for (const NodeId relay : all.job.routes.at(row.route).relays) {
        const NodeRecord *node = all.nodes.find(relay);
        const QString told = node != nullptr ? node->attributes.value(QStringLiteral("relay.results-held")) : QString();
        const QDateTime since = QDateTime::fromString(told, Qt::ISODate);
        if (since.isValid())
            //: %1 is the name of a relay, %2 a time.
            sentences << ConsoleApiText::tr("Results held by %1 since %2.")
                             .arg(node->name, momentText(since.toMSecsSinceEpoch()));
    }
    return sentences.join(u' ');
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

void ConsoleServer::Impl::showServer(const Call &call)
{
    answerWith(call.responder, [name = m_options.serverName, isSimulated = m_options.isSimulated, who = call.signer.who,
                                &host = m_host](Engine &engine) {
        return [now = engine.snapshot(host.nowMs()), name, isSimulated, who](const ResponderPtr &to) {
            Counters all;
            for (const JobRecord &job : now.jobs)
                all += job.counters;
            answerJson(to, 200,
                       QJsonDocument(QJsonObject{{QStringLiteral("name"), name},
                                                 {QStringLiteral("version"), QStringLiteral(SIGNALBOX_VERSION)},
                                                 {QStringLiteral("api"), kApiVersion},
                                                 {QStringLiteral("simulated"), isSimulated},
                                                 {QStringLiteral("seq"), static_cast<qint64>(now.seq)},
                                                 {QStringLiteral("asOf"), isoTime(now.asOfMs)},
                                                 {QStringLiteral("jobs"), static_cast<qint64>(now.jobs.size())},
                                                 {QStringLiteral("nodes"), static_cast<qint64>(now.nodes.size())},
                                                 {QStringLiteral("counters"), toJson(all)},
                                                 {QStringLiteral("operator"), toJson(who)}}));
        };
    });
}

void ConsoleServer::Impl::listFolders(const Call &call)
{
    answerWith(call.responder, [&host = m_host](Engine &engine) {
        return [now = engine.snapshot(host.nowMs())](const ResponderPtr &to) {
            QJsonArray list;
            for (const FolderRecord &folder : now.folders)
                list.append(toJson(folder));
            answerList(to, QStringLiteral("folders"), list);
        };
    });
}

void ConsoleServer::Impl::listNodes(const Call &call)
{
    answerWith(call.responder, [&host = m_host](Engine &engine) {
        return [now = engine.snapshot(host.nowMs())](const ResponderPtr &to) {
            const NameTable table(now);
            QJsonArray list;
            for (const NodeRecord &node : now.nodes)
                list.append(toJson(node, table.names()));
            answerList(to, QStringLiteral("nodes"), list);
        };
    });
}

void ConsoleServer::Impl::listPackages(const Call &call)
{
    answerWith(call.responder, [&host = m_host](Engine &engine) {
        return [now = engine.snapshot(host.nowMs())](const ResponderPtr &to) {
            QJsonArray list;
            for (const PackageRecord &package : now.packages) {
                if (!isFromAbove(package.id)) // of a job from above: nothing to order
                    list.append(toJson(package));
            }
            answerList(to, QStringLiteral("packages"), list);
        };
    });
}

void ConsoleServer::Impl::listJobs(const Call &call)
{
    answerWith(call.responder, [&host = m_host](Engine &engine) {
        return [now = engine.snapshot(host.nowMs()), queue = engine.queuePositions()](const ResponderPtr &to) {
            const NameTable table(now);
            QJsonArray list;
            for (const JobRecord &job : now.jobs) {
                QJsonObject one = toJson(job, table.names());
                const auto position = queue.find(number(job.id));
                one.insert(QStringLiteral("position"), position == queue.end()
                                                           ? QJsonValue(QJsonValue::Null)
                                                           : QJsonValue(static_cast<qint64>(position->second)));
                list.append(one);
            }
            answerList(to, QStringLiteral("jobs"), list);
        };
    });
}

void ConsoleServer::Impl::showJob(const Call &call)
{
    answerWith(call.responder, [id = call.id, &host = m_host](Engine &engine) {
        return [job = engine.job(JobId{id}), now = engine.snapshot(host.nowMs()),
                standing = engine.standing(JobId{id}, host.nowMs())](const ResponderPtr &to) {
            if (!job || !standing) {
                answerError(to, job ? notFound({}) : job.error());
                return;
            }
            QJsonObject one = toJson(job.value(), NameTable(now).names());
            const QJsonObject where = toJson(*standing);
            for (const QString &key : {QStringLiteral("position"), QStringLiteral("diagnostics")})
                one.insert(key, where.value(key));
            answerJson(to, 200, QJsonDocument(one));
        };
    });
}

void ConsoleServer::Impl::listInstructions(const Call &call)
{
    const QUrlQuery query = call.query();
    const ResponderPtr &responder = call.responder;
    const Result<QSet<Status>> wanted = statusesOf(query);
    if (!wanted) {
        answerError(responder, wanted.error());
        return;
    }
    const QSet<Status> &statuses = wanted.value();
    const qint64 offset = std::max<qint64>(query.queryItemValue(QStringLiteral("offset")).toLongLong(), 0);
    const QString asked = query.queryItemValue(QStringLiteral("limit"));
    const qint64 limit = asked.isEmpty() ? kDefaultPage : std::clamp<qint64>(asked.toLongLong(), 1, kLargestPage);
    const QString destination = query.queryItemValue(QStringLiteral("destination"), QUrl::FullyDecoded);
    const auto write = [=](const JobExport &all, const ResponderPtr &to) {
        const Names names{[&](NodeId node) {
                              const NodeRecord *found = all.nodes.find(node);
                              return found ? found->name : QString();
                          },
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
            QJsonObject one = toJson(row, names, around, nowMs, all.task ? &*all.task : nullptr, &all.job.request);
            const auto package = all.packages.constFind(number(row.package));
            one.insert(
                QStringLiteral("errors"),
                errorKeys(row, package == all.packages.constEnd() ? std::nullopt : std::optional(package->kind)));
            if (const QString held = heldBy(all, row); !held.isEmpty())
                one.insert(QStringLiteral("reason"), QString(one[u"reason"].toString() + u' ' + held));
            list.append(one);
        }
        answerJson(to, 200,
                   QJsonDocument(QJsonObject{{QStringLiteral("instructions"), list},
                                             {QStringLiteral("total"), matched},
                                             {QStringLiteral("offset"), offset}}));
    };
    answerWithJob(
        responder,
        [job = JobId{call.id}](const Engine &engine) {
            Result<JobExport> all = jobExportOf(engine, job);
            if (all)
                all.value().task = engine.jobTask(job, TaskLoop::nowMs());
            return all;
        },
        write);
}

void ConsoleServer::Impl::forecastJob(const Call &call)
{
    const QUrlQuery query = call.query();
    const ResponderPtr &responder = call.responder;
    ForecastQueue::Question question;
    question.job = JobId{call.id};
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
    question.done = [responder, asCbor = wantsCbor(call.request)](const Result<Forecast> &told) {
        if (told && asCbor)
            answerMap(responder, toCbor(told.value()), true);
        else if (told)
            answerJson(responder, 200, QJsonDocument(toJson(told.value())));
        else
            answerError(responder, told.error());
    };
    m_forecasts->ask(std::move(question));
}

void ConsoleServer::Impl::exportCsv(const Call &call)
{
    const auto write = [processes = m_tasks->processes()](const JobExport &all, const ResponderPtr &to) {
        ScopedProcess process(processes, {.kind = ProcessKind::Export, .job = all.job.id, .subject = all.job.name});
        QTemporaryFile file;
        if (!file.open()) {
            answerError(to, {Error::Kind::Io, ConsoleApiText::tr("The server cannot write a temporary file."),
                             file.errorString()});
            return;
        }
        file.close();
        Outcome written = writeJobExport(all, file.fileName());
        if (written && process.isCancelled())
            written = Error{Error::Kind::Cancelled, ConsoleApiText::tr("The export was cancelled."), {}};
        process.progress(static_cast<qint64>(all.rows.size()), static_cast<qint64>(all.rows.size()));
        process.end(written);
        QFile result(file.fileName());
        if (!written || !result.open(QIODevice::ReadOnly)) {
            answerError(
                to, written
                        ? Error{Error::Kind::Io, ConsoleApiText::tr("The server cannot read its temporary file."), {}}
                        : written.error());
            return;
        }
        to->respond({200,
                     {{"Content-Type", "text/csv; charset=utf-8"}, {"Cache-Control", "no-store"}},
                     result.readAll().toStdString()});
    };
    answerWithJob(
        call.responder, [job = JobId{call.id}](const Engine &engine) { return jobExportOf(engine, job); }, write);
}

void ConsoleServer::Impl::showHistory(const Call &call)
{
    const QUrlQuery query = call.query();
    const auto upTo = query.queryItemValue(QStringLiteral("upTo")).toULongLong();
    const auto limit = static_cast<int>(wholeOf(query, "limit", kAll));
    m_host.query([self = shared_from_this(), responder = call.responder, instruction = InstructionId{call.id}, upTo,
                  limit, asCbor = wantsCbor(call.request)](Engine &engine) {
        const auto now = std::make_shared<ServerSnapshot>(engine.snapshot(TaskLoop::nowMs()));
        const auto show = [self, responder, now, instruction, asCbor](Result<std::vector<Event>> events) {
            self->m_worker.post([responder, now, instruction, asCbor, events = std::move(events)] {
                if (!events) {
                    answerError(responder, events.error());
                    return;
                }
                if (asCbor) {
                    answerMap(responder, toCbor(events.value()), true);
                    return;
                }
                const NameTable table(*now);
                QJsonArray list;
                const std::optional<PayloadKind> payload = payloadOf(*now, instruction);
                for (const Event &event : events.value()) {
                    QJsonObject entry = toJson(event, table.names());
                    entry.insert(QStringLiteral("errors"), errorKeys(event, payload));
                    list.append(entry);
                }
                answerList(responder, QStringLiteral("history"), list);
            });
        };
        if (std::optional<JobRecord> archived = engine.archiveOf(instruction))
            self->m_archives.history(std::move(*archived), instruction, [show, upTo, limit](const auto &history) {
                show(history ? Result(newestOf(history.value(), upTo, limit)) : history);
            });
        else
            show(engine.history(instruction, upTo, std::min(limit, Engine::kMostHistory)));
    });
}

void ConsoleServer::Impl::showRetention(const Call &call)
{
    answerWith(call.responder, [](Engine &engine) {
        return
            [state = engine.retention()](const ResponderPtr &to) { answerJson(to, 200, QJsonDocument(toJson(state))); };
    });
}

void ConsoleServer::Impl::listArchives(const Call &call)
{
    answerWith(call.responder, [&host = m_host](Engine &engine) {
        return [now = engine.snapshot(host.nowMs())](const ResponderPtr &to) {
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
}

namespace {

/// A browser's EventSource sends the header when it comes back; the parameter is for everybody else.
Result<std::optional<EventSeq>> resumePoint(const http::Request &request, const QUrlQuery &query)
{
    const std::string_view header = http::headerValue(request.headers, "Last-Event-ID");
    const QString after = header.empty() ? query.queryItemValue(QStringLiteral("after"))
                                         : QString::fromUtf8(header.data(), static_cast<qsizetype>(header.size()));
    if (after.isEmpty())
        return std::optional<EventSeq>();
    bool isNumber = false;
    const EventSeq seq = after.toULongLong(&isNumber);
    if (isNumber)
        return std::optional(seq);
    return Error{
        Error::Kind::Invalid,
        ConsoleApiText::tr("“%1” is not the number of an event: Last-Event-ID, or “after”, takes the “id” of the "
                           "last one that you have.")
            .arg(after.left(kLongestShown)),
        {}};
}

/// Subscribes at once, or after the engine has confirmed that there is such a job.
template <class Hub>
void streamTo(EngineAccess &host, const std::shared_ptr<Hub> &hub, const http::Request &request, const QUrlQuery &query,
              const ResponderPtr &responder, const auto &start)
{
    const Result<std::optional<EventSeq>> after = resumePoint(request, query);
    if (!after) {
        answerError(responder, after.error());
        return;
    }
    const auto begin = [hub, responder, start](const typename Hub::Wish &wish) {
        if (!start(*responder, [&](http::Responder &watched) { return hub->subscribe(wish, watched); })) {
            answerError(responder,
                        {Error::Kind::Io,
                         ConsoleApiText::tr("Too many follow the events of this server already. Try again later."),
                         {}});
        }
    };
    typename Hub::Wish wish;
    wish.after = after.value();
    const QString job = query.queryItemValue(QStringLiteral("job"));
    if (job.isEmpty()) {
        begin(wish);
        return;
    }
    wish.job = JobId{job.toUInt()};
    host.query([wish, begin, responder](Engine &engine) {
        if (const Result<JobRecord> known = engine.job(wish.job); known)
            begin(wish);
        else
            answerError(responder, known.error());
    });
}

} // namespace

void ConsoleServer::Impl::streamEvents(const Call &call)
{
    streamTo(m_host, m_events, call.request, call.query(), call.responder, streamStart(call, false));
}

void ConsoleServer::Impl::streamChanges(const Call &call)
{
    streamTo(m_host, m_changes, call.request, call.query(), call.responder, streamStart(call, true));
}

void ConsoleServer::Impl::showSnapshot(const Call &call)
{
    answerWith(call.responder, [asCbor = wantsCbor(call.request), &host = m_host](Engine &engine) {
        return [now = engine.snapshot(host.nowMs()), asCbor](const ResponderPtr &to) {
            answerMap(to, toCbor(now), asCbor);
        };
    });
}

void ConsoleServer::Impl::listRows(const Call &call)
{
    const std::string_view accept = http::headerValue(call.request.headers, "Accept");
    if (!accept.empty() && !wantsCbor(call.request) && accept.find("*/*") == std::string_view::npos) {
        answerJson(call.responder, 406,
                   QJsonDocument(toJson(Error{
                       Error::Kind::Invalid,
                       ConsoleApiText::tr("Rows come as application/cbor only; as JSON they are at “instructions”."),
                       {}})));
        return;
    }
    const JobId job{call.id};
    const QUrlQuery query = call.query();
    const auto offset = static_cast<quint32>(wholeOf(query, "offset", 0));
    const auto limit = static_cast<quint32>(wholeOf(query, "limit", kAll));
    const auto seq = std::make_shared<EventSeq>(0); // up to which the rows are true
    const auto find = [job, seq, offset, limit](const Engine &engine) -> Result<JobExport> {
        const Result<JobRecord> record = engine.job(job);
        if (!record)
            return record.error();
        *seq = engine.lastSeq();
        JobExport data;
        data.job = record.value();
        if (!data.job.archive.isArchived()) {
            Result<std::vector<InstructionRow>> rows = engine.rows(job, offset, limit);
            if (rows)
                data.rows = std::move(rows).value();
        }
        return data;
    };
    answerWithJob(call.responder, find,
                  [job, seq, offset, limit, now = m_host.nowMs()](const JobExport &all, const ResponderPtr &to) {
                      std::span<const InstructionRow> rows = all.rows;
                      if (all.job.archive.isArchived()) { // that was read whole
                          rows = rows.subspan(std::min<std::size_t>(offset, rows.size()));
                          rows = rows.first(std::min<std::size_t>(limit, rows.size()));
                      }
                      to->respond({200,
                                   {{"Content-Type", "application/cbor"}, {"Cache-Control", "no-store"}},
                                   rowsToCbor(job, *seq, now, rows).toStdString()});
                  });
}

void ConsoleServer::Impl::answerWithJob(const ResponderPtr &responder,
                                        std::function<Result<JobExport>(const Engine &)> find,
                                        std::function<void(const JobExport &, const ResponderPtr &)> write)
{
    m_host.query(
        [self = shared_from_this(), responder, find = std::move(find), write = std::move(write)](Engine &engine) {
            const auto show = [self, responder, write](Result<JobExport> whole) {
                self->m_worker.post([responder, write, whole = std::move(whole)] {
                    if (whole)
                        write(whole.value(), responder);
                    else
                        answerError(responder, whole.error());
                });
            };
            Result<JobExport> known = find(engine);
            if (known && known.value().job.archive.isArchived())
                self->m_archives.job(std::move(known).value(), show);
            else
                show(std::move(known));
        });
}

} // namespace signalbox::consoleapi

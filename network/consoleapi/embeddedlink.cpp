#include "network/consoleapi/embeddedlink.h"

#include "network/consoleapi/courier.h"
#include "network/consoleapi/embeddedcollected.h"
#include "network/consoleapi/groupreads.h"
#include "network/consoleapi/inventoryreads.h"
#include "network/consoleapi/jobdescription.h"
#include "network/consoleapi/jobexport.h"
#include "network/consoleapi/orderfiles.h"
#include "network/consoleapi/packageimport.h"
#include "network/simulation/forecaster.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QPointer>

#include <algorithm>
#include <utility>

namespace signalbox {

using consoleapi::answer;

namespace {

constexpr qint64 kProgressEveryMs = 50;
constexpr quint32 kFirstPage = 512; ///< rows: what fills the highest screen, several times over
constexpr quint32 kPart = 50'000; ///< rows: the engine stands still for 2 to 5 ms
constexpr int kPulseMs = 1000;
const QByteArray kFromWindow = R"({"origin":"window"})"; ///< for the audit

consoleapi::PostTask workerOf(const std::weak_ptr<TaskLoop> &loop)
{
    return [loop](std::function<void()> task) {
        if (const std::shared_ptr<TaskLoop> worker = loop.lock())
            worker->post(std::move(task));
    };
}

} // namespace

EmbeddedLink::EmbeddedLink(EngineAccess &host, ContentStore &content, QString name, QString operatorName,
                           QObject *parent)
    : ServerLink(parent),
      m_host(host),
      m_content(content),
      m_name(std::move(name)),
      m_operator(std::move(operatorName)),
      m_tasks(std::make_shared<consoleapi::TaskBoard>(host, nullptr)),
      m_courier(new QObject, [](QObject *courier) { courier->deleteLater(); })
{
    m_worker->start();
    m_forecaster->start();
    m_pulse.setInterval(kPulseMs);
    connect(&m_pulse, &QTimer::timeout, this, &EmbeddedLink::askForLife);
}

EmbeddedLink::~EmbeddedLink()
{
    if (m_subscription != 0)
        m_host.unsubscribe(m_subscription);
    ++*m_questions; // whatever is being simulated ends
    m_forecaster->stop();
    m_archives->stop();
    m_ownActivity.reset();
    m_worker->stop();
}

QString EmbeddedLink::stateText() const
{
    if (m_state == LinkState::Refused)
        return m_refusal;
    if (m_state != LinkState::Connected)
        return tr("Starting");
    const QString embedded = tr("Embedded in this window");
    //: %1 is the name of an operator, %2 a role.
    return m_operator.isEmpty() ? embedded
                                : embedded + u'\n'
                                      + tr("Signed in as %1, role: %2")
                                            .arg(m_operator, operatorRoleText(OperatorRole::SystemAdministrator));
}

void EmbeddedLink::refuse(const Error &error)
{
    m_refusal = error.text;
    m_state = LinkState::Refused;
    Q_EMIT stateChanged(m_state);
}

void EmbeddedLink::open()
{
    // Subscribing first and reading the snapshot after it loses nothing: a delta that is older than the snapshot only
    // says again what the snapshot says.
    const QPointer self(this);
    m_subscription = m_host.subscribe([mailbox = m_mailbox, courier = m_courier, self](const DeltaBatch &batch) {
        bool wake = false;
        {
            const std::scoped_lock lock(mailbox->mutex);
            wake = mailbox->batches.empty();
            mailbox->batches.push_back(batch);
        }
        if (!wake)
            return;
        QMetaObject::invokeMethod(
            courier.get(),
            [self] {
                if (self)
                    self->deliver();
            },
            Qt::QueuedConnection);
    });
    m_host.query([courier = m_courier, self, &host = m_host](Engine &engine) {
        answer<ServerSnapshot>(
            courier, QPointer<QObject>(self.data()),
            [self](const ServerSnapshot &now) {
                self->m_state = LinkState::Connected;
                Q_EMIT self->stateChanged(self->m_state);
                Q_EMIT self->snapshot(now);
                self->m_pulse.start();
            },
            engine.snapshot(host.nowMs()));
    });
}

void EmbeddedLink::askForLife()
{
    if (m_asked)
        return; // a server that does not answer does not look alive
    m_asked = true;
    m_host.query([courier = m_courier, self = QPointer(this), context = QPointer<QObject>(this),
                  &host = m_host](Engine &engine) {
        const UtcMs now = host.nowMs();
        answer<double>(
            courier, context,
            [self, now](double reportsPerSecond) {
                self->m_asked = false;
                Q_EMIT self->heartbeat(now, reportsPerSecond);
            },
            engine.reportsPerSecond(now));
    });
}

void EmbeddedLink::deliver()
{
    std::vector<DeltaBatch> batches;
    {
        const std::scoped_lock lock(m_mailbox->mutex);
        batches.swap(m_mailbox->batches);
    }
    if (m_state != LinkState::Connected)
        return; // the snapshot that comes has it all
    for (const DeltaBatch &batch : batches)
        Q_EMIT deltas(batch);
}

void EmbeddedLink::submit(Command command, QObject *context, std::function<void(Result<CommandOutcome>)> done)
{
    if (command.operatorName.isEmpty())
        command.operatorName = m_operator;
    if (auto *job = std::get_if<CreateJob>(&command.body); job != nullptr && !job->targets.empty()) {
        // The worker is stopped before the link is gone.
        consoleapi::findTargets(
            m_host, workerOf(m_worker), std::move(*job),
            [&host = m_host, courier = m_courier, context = QPointer(context), command,
             done = std::move(done)](Result<CreateJob> found) mutable {
                if (!found) {
                    answer<Result<CommandOutcome>>(courier, context, done, found.error());
                    return;
                }
                command.body = std::move(found).value();
                host.post(MarkedCommand{command, kFromWindow}, [courier, context, done](EngineReply reply) {
                    answer<Result<CommandOutcome>>(courier, context, done,
                                                   reply.outcome ? Result<CommandOutcome>(*reply.outcome)
                                                                 : Result<CommandOutcome>(reply.error));
                });
            });
        return;
    }
    m_host.post(MarkedCommand{std::move(command), kFromWindow},
                [courier = m_courier, context = QPointer(context), done = std::move(done)](EngineReply reply) {
                    if (reply.outcome)
                        answer<Result<CommandOutcome>>(courier, context, done, *reply.outcome);
                    else
                        answer<Result<CommandOutcome>>(courier, context, done, reply.error);
                });
}

void EmbeddedLink::watch(JobId job, QObject *context, std::function<void(Result<RowsPart>)> part)
{
    readRows({.job = job, .context = context, .part = std::move(part), .first = 0, .count = kFirstPage});
}

/// The engine is stopped for one part at a time, and the next one is asked for when this thread has time for it: so a job of
/// a million holds up neither reports nor the window, and nothing goes on for a context that is gone.
void EmbeddedLink::readRows(Reading reading)
{
    m_host.query([self = QPointer(this), archives = std::weak_ptr(m_archives), courier = m_courier,
                  reading = std::move(reading)](Engine &engine) {
        if (reading.first == 0)
            engine.watch(reading.job);
        const Result<JobRecord> record = engine.job(reading.job);
        const std::shared_ptr<ArchiveReads> reads = archives.lock();
        if (record && record.value().archive.isArchived() && reads) {
            JobExport data;
            data.job = record.value();
            reads->job(std::move(data),
                       [courier, reading](const Result<JobExport> &whole) { tellArchived(courier, reading, whole); });
            return;
        }
        Result<std::vector<InstructionRow>> rows = engine.rows(reading.job, reading.first, reading.count);
        if (!rows) {
            answer<Result<RowsPart>>(courier, reading.context, reading.part, rows.error());
            return;
        }
        const bool isLast = rows.value().size() < reading.count;
        answer<Result<RowsPart>>(
            courier, reading.context,
            [self, reading](Result<RowsPart> part) {
                const bool more = !part.value().isLast;
                reading.part(std::move(part));
                if (!more || !self || !reading.context)
                    return;
                Reading next = reading;
                next.first += next.count;
                next.count = kPart;
                self->readRows(std::move(next));
            },
            RowsPart{std::move(rows).value(), isLast});
    });
}

/// In one of the threads that read archives.
void EmbeddedLink::tellArchived(const std::shared_ptr<QObject> &courier, const Reading &reading,
                                const Result<JobExport> &whole)
{
    if (!whole) {
        answer<Result<RowsPart>>(courier, reading.context, reading.part, whole.error());
        return;
    }
    // It may have been archived while it was being read: what the engine has told already is not told again.
    const std::vector<InstructionRow> &rows = whole.value().rows;
    std::size_t from = std::min<std::size_t>(reading.first, rows.size());
    std::size_t count = reading.count;
    do {
        const std::size_t end = std::min(rows.size(), from + count);
        RowsPart part;
        part.rows.assign(rows.begin() + static_cast<std::ptrdiff_t>(from),
                         rows.begin() + static_cast<std::ptrdiff_t>(end));
        part.isLast = end == rows.size();
        answer<Result<RowsPart>>(courier, reading.context, reading.part, std::move(part));
        from = end;
        count = kPart;
    } while (from < rows.size());
}

void EmbeddedLink::unwatch(JobId job)
{
    m_host.query([job](Engine &engine) { engine.unwatch(job); });
}

void EmbeddedLink::history(InstructionId instruction, EventSeq upTo, int limit, QObject *context,
                           std::function<void(Result<std::vector<Event>>)> done)
{
    m_host.query([archives = std::weak_ptr(m_archives), courier = m_courier, read = m_archived, instruction, upTo,
                  limit, context = QPointer(context), done = std::move(done)](Engine &engine) {
        const std::optional<JobRecord> archived = engine.archiveOf(instruction);
        const std::shared_ptr<ArchiveReads> reads = archives.lock();
        if (!archived || !reads) {
            answer(courier, context, done, engine.history(instruction, upTo, limit));
            return;
        }
        if (upTo != 0) {
            const std::scoped_lock lock(read->mutex);
            if (read->all && read->instruction == instruction) {
                answer(courier, context, done, Result(newestOf(*read->all, upTo, limit)));
                return;
            }
        }
        reads->history(*archived, instruction,
                       [courier, context, done, read, instruction, upTo, limit](Result<std::vector<Event>> history) {
                           if (!history) {
                               answer(courier, context, done, std::move(history));
                               return;
                           }
                           const auto all = std::make_shared<const std::vector<Event>>(std::move(history).value());
                           {
                               const std::scoped_lock lock(read->mutex);
                               read->instruction = instruction;
                               read->all = all;
                           }
                           answer(courier, context, done, Result(newestOf(*all, upTo, limit)));
                       });
    });
}

void EmbeddedLink::importPackage(const QString &filePath, PackageRecord wanted, QObject *context,
                                 std::function<void(qint64, qint64)> progress,
                                 std::function<void(Result<PackageRecord>)> done)
{
    JournalRecord operation;
    operation.work = kImportWork;
    operation.subject = QFileInfo(filePath).fileName();
    operation.parameters = importParameters(filePath, wanted);
    operation.operatorName = m_operator;
    operation.origin = QStringLiteral("window");
    Import what{filePath, std::move(wanted), {}, m_courier, context, std::move(progress), std::move(done)};
    m_host.post(OperationBegins{std::move(operation)},
                [this, worker = std::weak_ptr(m_worker), what = std::move(what)](const EngineReply &begun) mutable {
                    const std::shared_ptr<TaskLoop> loop = worker.lock();
                    if (!begun.outcome || !loop) {
                        answer<Result<PackageRecord>>(what.courier, what.context, what.done, begun.error);
                        return;
                    }
                    what.operation = operationBegun(begun);
                    // The worker is stopped before the link is gone, so it may use the link's members.
                    loop->post([this, what] { bringIn(what); });
                });
}

void EmbeddedLink::bringIn(const Import &what)
{
    const OperationRun &operation = what.operation;
    QElapsedTimer sinceLast;
    ScopedProcess process(m_tasks->processes(),
                          {.kind = ProcessKind::PackageImport, .subject = QFileInfo(what.filePath).fileName()});
    const auto tell = [&](qint64 bytes, qint64 size) {
        if (what.progress && (!sinceLast.isValid() || sinceLast.elapsed() >= kProgressEveryMs || bytes >= size)) {
            sinceLast.start();
            answer<qint64>(
                what.courier, what.context, [told = what.progress, size](qint64 now) { told(now, size); }, bytes);
        }
        process.progress(bytes, size);
        return !what.context.isNull() && !process.isCancelled(); // whoever asked is gone: nobody wants it any more
    };
    Result<ImportedPackage> imported = importPackageFile(m_content, what.filePath, what.wanted, tell);
    process.end(imported ? Outcome() : Outcome(imported.error()));
    if (!imported) {
        const bool isCancelled = imported.error().kind == Error::Kind::Cancelled;
        m_host.post(OperationEnds{operation.id, operation.run,
                                  isCancelled ? JournalResult::Cancelled : JournalResult::Failed,
                                  imported.error().text});
        if (!isCancelled) {
            m_host.post(CommandTurnedDown{
                m_operator, auditKey(CommandBody(AddPackage())), {}, imported.error().text, kFromWindow});
        }
        answer<Result<PackageRecord>>(what.courier, what.context, what.done, imported.error());
        return;
    }
    const PackageRecord package = imported.value().record;
    registerPackage(
        m_host, m_content, std::move(imported).value(), Command{{}, m_operator}, kFromWindow, operation,
        [courier = what.courier, context = what.context, done = what.done, package](const EngineReply &reply) {
            if (!reply.outcome) {
                answer<Result<PackageRecord>>(courier, context, done, reply.error);
                return;
            }
            PackageRecord known = package;
            known.id = PackageId{reply.outcome->createdId};
            answer<Result<PackageRecord>>(courier, context, done, known);
        });
}

void EmbeddedLink::setCollections(CollectionStore *collections)
{
    m_collected.reset();
    if (collections != nullptr)
        m_collected = std::make_unique<consoleapi::EmbeddedCollected>(m_host, *collections, m_operator, m_courier);
}

void EmbeddedLink::order(JobId job, QObject *context, std::function<void(Result<JobOrder>)> done)
{
    m_host.query([this, worker = std::weak_ptr(m_worker), courier = m_courier, job, context = QPointer(context),
                  done = std::move(done)](Engine &engine) {
        const Result<PackageRecord> package = orderPackageOf(engine, job);
        const std::shared_ptr<TaskLoop> reader = worker.lock();
        if (!package || !reader) {
            answer<Result<JobOrder>>(courier, context, done, package.error());
            return;
        }
        // The worker is stopped before the link is gone.
        reader->post([this, courier, context, done, record = package.value()] {
            answer(courier, context, done, readOrder(m_content, record));
        });
    });
}

void EmbeddedLink::forecast(ForecastQuestion question, QObject *context, std::function<void(Result<Forecast>)> done)
{
    const quint64 asked = ++*m_questions;
    const UtcMs nowMs = m_host.nowMs();
    m_host.query([forecaster = std::weak_ptr(m_forecaster), processes = m_tasks->processes(), questions = m_questions,
                  asked, courier = m_courier, question, nowMs, context = QPointer(context),
                  done = std::move(done)](Engine &engine) {
        Result<simulation::ForecastBasis> basis = simulation::forecastBasisOf(engine, question.job, nowMs);
        if (!basis) {
            answer<Result<Forecast>>(courier, context, done, basis.error());
            return;
        }
        const std::shared_ptr<TaskLoop> loop = forecaster.lock();
        if (!loop)
            return;
        const Result<JobRecord> job = engine.job(question.job);
        loop->post([courier, context, done, question, questions, asked, basis = std::move(basis).value(), processes,
                    name = job ? job.value().name : QString()] {
            ScopedProcess process(processes, {.kind = ProcessKind::Forecast, .job = question.job, .subject = name});
            Result<Forecast> told =
                simulation::forecast(basis, question, [&] { return *questions == asked && !process.isCancelled(); });
            if (*questions != asked)
                process.drop(); // the question changed: it was not wanted any more
            else
                process.end(told ? Outcome() : Outcome(told.error()));
            answer(courier, context, done, std::move(told));
        });
    });
}

void EmbeddedLink::exportJob(JobId job, const QString &filePath, QObject *context, std::function<void(Outcome)> done)
{
    m_host.query([worker = std::weak_ptr(m_worker), archives = std::weak_ptr(m_archives),
                  processes = m_tasks->processes(), courier = m_courier, job, filePath, context = QPointer(context),
                  done = std::move(done)](Engine &engine) {
        const auto write = [worker, courier, filePath, context, done, processes](Result<JobExport> whole) {
            if (!whole) {
                answer<Outcome>(courier, context, done, whole.error());
                return;
            }
            if (const std::shared_ptr<TaskLoop> writer = worker.lock()) {
                writer->post([courier, filePath, context, done, data = std::move(whole).value(), processes] {
                    ScopedProcess process(processes,
                                          {.kind = ProcessKind::Export, .job = data.job.id, .subject = data.job.name});
                    const Outcome written = writeJobExport(data, filePath);
                    process.end(written);
                    answer<Outcome>(courier, context, done, written);
                });
            }
        };
        Result<JobExport> data = jobExportOf(engine, job);
        const std::shared_ptr<ArchiveReads> reads = archives.lock();
        if (data && data.value().job.archive.isArchived() && reads)
            reads->job(std::move(data).value(), write);
        else
            write(std::move(data));
    });
}

void EmbeddedLink::audit(quint32 after, int limit, QObject *context, std::function<void(Result<AuditList>)> done)
{
    m_host.query([worker = std::weak_ptr(m_worker), courier = m_courier, after, limit, context = QPointer(context),
                  done = std::move(done)](Engine &engine) {
        Result<AuditPage> page = engine.auditRecords(after, limit);
        if (const std::shared_ptr<TaskLoop> reader = worker.lock()) {
            reader->post([courier, context, done, page = std::move(page)] {
                answer(courier, context, done,
                       page ? Result(auditList(page.value())) : Result<AuditList>(page.error()));
            });
        }
    });
}

void EmbeddedLink::inventory(const InventoryQuestion &question, QObject *context,
                             std::function<void(Result<InventoryPage>)> done)
{
    consoleapi::readInventory(m_host, workerOf(m_worker), question,
                              [courier = m_courier, context = QPointer(context), done = std::move(done)](
                                  Result<InventoryPage> page) { answer(courier, context, done, std::move(page)); });
}

void EmbeddedLink::inventoryHistory(NodeId node, std::optional<InventoryKind> kind, QObject *context,
                                    std::function<void(Result<std::vector<InventoryChange>>)> done)
{
    consoleapi::readInventoryChanges(m_host, workerOf(m_worker), node, kind,
                                     [courier = m_courier, context = QPointer(context),
                                      done = std::move(done)](Result<std::vector<InventoryChange>> changes) {
                                         answer(courier, context, done, std::move(changes));
                                     });
}

void EmbeddedLink::operators(QObject *context, std::function<void(Result<std::vector<OperatorRecord>>)> done)
{
    m_host.query([courier = m_courier, context = QPointer(context), done = std::move(done)](Engine &engine) {
        std::vector<OperatorRecord> records;
        for (StoredOperator &one : engine.operators())
            records.push_back(std::move(one.record));
        answer<Result<std::vector<OperatorRecord>>>(courier, context, done, std::move(records));
    });
}

void EmbeddedLink::tasks(const TaskQuery &query, QObject *context, std::function<void(Result<TaskList>)> done)
{
    m_tasks->list(query, [courier = m_courier, context = QPointer(context), done = std::move(done)](TaskList list) {
        answer<Result<TaskList>>(courier, context, done, std::move(list));
    });
}

void EmbeddedLink::cancelTask(TaskKind kind, quint64 number, QObject *context,
                              std::function<void(Result<CommandOutcome>)> done)
{
    m_tasks->cancel(kind, number, {m_operator, kFromWindow},
                    [courier = m_courier, context = QPointer(context), done = std::move(done)](
                        Result<CommandOutcome> outcome) { answer(courier, context, done, std::move(outcome)); });
}

void EmbeddedLink::reportWork(const WorkReport &report, QObject *context, std::function<void(Result<WorkAnswer>)> done)
{
    answer<Result<WorkAnswer>>(m_courier, QPointer(context), std::move(done),
                               m_tasks->reportWork(report, {m_operator, kFromWindow}));
}

void EmbeddedLink::securityLevels(const JudgementQuery &query, QObject *context,
                                  std::function<void(Result<SecurityLevels>)> done)
{
    m_host.query([courier = m_courier, context = QPointer(context), query, done = std::move(done)](Engine &engine) {
        SecurityLevels levels;
        levels.clients = engine.judgements(query);
        levels.counts = engine.judgementCounts();
        levels.isLast = query.node != NodeId{} || static_cast<int>(levels.clients.size()) < query.limit;
        answer<Result<SecurityLevels>>(courier, context, done, std::move(levels));
    });
}

void EmbeddedLink::policies(QObject *context, std::function<void(Result<std::vector<PolicyRecord>>)> done)
{
    m_host.query([courier = m_courier, context = QPointer(context), done = std::move(done)](Engine &engine) {
        answer<Result<std::vector<PolicyRecord>>>(courier, context, done, engine.policies());
    });
}

void EmbeddedLink::judgementEntries(NodeId node, qint64 after, int limit, QObject *context,
                                    std::function<void(Result<std::vector<JudgementEntry>>)> done)
{
    m_host.query(
        [courier = m_courier, context = QPointer(context), node, after, limit, done = std::move(done)](Engine &engine) {
            answer<Result<std::vector<JudgementEntry>>>(courier, context, done,
                                                        engine.judgementEntries(node, after, limit));
        });
}

void EmbeddedLink::dispatchState(QObject *context, std::function<void(Result<DispatchState>)> done)
{
    m_host.query([courier = m_courier, context = QPointer(context), done = std::move(done)](Engine &engine) {
        answer<Result<DispatchState>>(courier, context, done, engine.dispatchState());
    });
}

void EmbeddedLink::standing(JobId job, QObject *context, std::function<void(Result<JobStanding>)> done)
{
    m_host.query([courier = m_courier, context = QPointer(context), job, nowMs = m_host.nowMs(),
                  done = std::move(done)](Engine &engine) {
        const std::optional<JobStanding> known = engine.standing(job, nowMs);
        answer<Result<JobStanding>>(courier, context, done,
                                    known
                                        ? Result<JobStanding>(*known)
                                        : Error{Error::Kind::NotFound, tr("There is no job %1.").arg(number(job)), {}});
    });
}

void EmbeddedLink::definitions(QObject *context, std::function<void(Result<std::vector<DefinitionRecord>>)> done)
{
    m_host.query([courier = m_courier, context = QPointer(context), done = std::move(done)](Engine &engine) {
        answer<Result<std::vector<DefinitionRecord>>>(courier, context, done, engine.definitions());
    });
}

void EmbeddedLink::definitionVersions(DefinitionId id, QObject *context,
                                      std::function<void(Result<std::vector<DefinitionVersion>>)> done)
{
    m_host.query([courier = m_courier, context = QPointer(context), id, done = std::move(done)](Engine &engine) {
        answer<Result<std::vector<DefinitionVersion>>>(courier, context, done, engine.definitionVersions(id));
    });
}

void EmbeddedLink::jobDefinition(JobId job, bool withDestinations, QObject *context,
                                 std::function<void(Result<JobDefinition>)> done)
{
    m_host.query([this, worker = std::weak_ptr(m_worker), courier = m_courier, job, withDestinations,
                  context = QPointer(context), done = std::move(done)](Engine &engine) {
        const std::shared_ptr<TaskLoop> reader = worker.lock();
        if (!reader)
            return;
        // The worker is stopped before the link is gone.
        reader->post([this, courier, context, done, described = describeJob(engine, job, withDestinations)] {
            answer<Result<JobDefinition>>(courier, context, done,
                                          described ? definitionOf(described.value(), m_content)
                                                    : Result<JobDefinition>(described.error()));
        });
    });
}

void EmbeddedLink::groups(QObject *context, std::function<void(Result<std::vector<GroupSummary>>)> done)
{
    m_host.query([worker = workerOf(m_worker), courier = m_courier, context = QPointer(context),
                  done = std::move(done)](Engine &engine) {
        worker([courier, context, done, all = engine.groups()] {
            std::vector<GroupSummary> groups;
            for (const DefinitionRecord &record : all) {
                if (const std::optional<NodeGroup> group = groupOf(record))
                    groups.push_back(summaryOf(record, *group));
            }
            answer<Result<std::vector<GroupSummary>>>(courier, context, done, std::move(groups));
        });
    });
}

void EmbeddedLink::group(DefinitionId id, QObject *context, std::function<void(Result<NodeGroup>)> done)
{
    m_host.query([worker = workerOf(m_worker), courier = m_courier, id, context = QPointer(context),
                  done = std::move(done)](Engine &engine) {
        worker([courier, context, done, id, record = engine.definition(id)] {
            std::optional<NodeGroup> group = record ? groupOf(*record) : std::nullopt;
            answer<Result<NodeGroup>>(
                courier, context, done,
                group ? Result<NodeGroup>(std::move(*group))
                      : Result<NodeGroup>(
                          Error{Error::Kind::NotFound, tr("There is no host group %1.").arg(number(id)), {}}));
        });
    });
}

void EmbeddedLink::idGroups(QObject *context, std::function<void(Result<std::vector<IdGroupSummary>>)> done)
{
    m_host.query([worker = workerOf(m_worker), courier = m_courier, context = QPointer(context),
                  done = std::move(done)](Engine &engine) {
        worker([courier, context, done, all = engine.groups()] {
            std::vector<IdGroupSummary> groups;
            for (const DefinitionRecord &record : all) {
                if (const std::optional<IdGroup> group = idGroupOf(record))
                    groups.push_back(summaryOf(record, *group));
            }
            answer<Result<std::vector<IdGroupSummary>>>(courier, context, done, std::move(groups));
        });
    });
}

void EmbeddedLink::groupNodes(const GroupQuestion &question, QObject *context,
                              std::function<void(Result<GroupNodes>)> done)
{
    consoleapi::readGroupNodes(
        m_host, workerOf(m_worker), question,
        [courier = m_courier, context = QPointer(context), done = std::move(done)](Result<GroupNodes> nodes) {
            answer<Result<GroupNodes>>(courier, context, done, std::move(nodes));
        });
}

void EmbeddedLink::jobThrough(JobId job, QObject *context, std::function<void(Result<std::vector<JobThrough>>)> done)
{
    m_host.query([courier = m_courier, context = QPointer(context), job, done = std::move(done)](Engine &engine) {
        answer<Result<std::vector<JobThrough>>>(courier, context, done, engine.jobThrough(job));
    });
}

void EmbeddedLink::setRuns(QObject *context, std::function<void(Result<std::vector<SetRun>>)> done)
{
    m_host.query([courier = m_courier, context = QPointer(context), done = std::move(done)](Engine &engine) {
        answer<Result<std::vector<SetRun>>>(courier, context, done, engine.setRuns());
    });
}

void EmbeddedLink::operationJournal(QObject *context, std::function<void(Result<JournalList>)> done)
{
    m_host.query([courier = m_courier, context = QPointer(context), done = std::move(done)](Engine &engine) {
        answer<Result<JournalList>>(courier, context, done, JournalList{engine.operationJournal(), engine.epoch()});
    });
}

void EmbeddedLink::processingWindows(QObject *context, std::function<void(Result<std::vector<ProcessingWindow>>)> done)
{
    m_host.query([courier = m_courier, context = QPointer(context), done = std::move(done)](Engine &engine) {
        answer<Result<std::vector<ProcessingWindow>>>(courier, context, done, engine.processingWindows());
    });
}

void EmbeddedLink::activity(const ActivityQuestion &question, QObject *context,
                            std::function<void(Result<ActivityPage>)> done)
{
    if (m_activity == nullptr) {
        m_ownActivity = std::make_unique<ActivityLog>(m_host, QString());
        m_ownActivity->start();
        m_activity = m_ownActivity.get();
    }
    m_activity->ask(question, [courier = m_courier, context = QPointer(context), done = std::move(done)](
                                  Result<ActivityPage> page) { answer(courier, context, done, std::move(page)); });
}

} // namespace signalbox

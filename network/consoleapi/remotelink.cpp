#include "network/consoleapi/remotelink.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QPointer>
#include <QThreadPool>
#include <QUrl>

#include <mutex>
#include <utility>
#include <vector>

namespace signalbox {

using consoleapi::RemoteServer;

namespace {

constexpr qint64 kProgressEveryMs = 50;

/// Where links end: each may wait for a name to be resolved, and sorting must not wait behind that in the common pool.
QThreadPool &farewells()
{
    static QThreadPool pool;
    [[maybe_unused]] static const bool isSetUp = [] {
        pool.setMaxThreadCount(64);
        // Behind the application's end nobody can be told any more, and what a link lets go of there would crash.
        qAddPostRoutine([] { pool.waitForDone(); });
        return true;
    }();
    return pool;
}

} // namespace

/// Calls on their way into the GUI thread, in the order they were posted; one queued call for all that has gathered.
class RemoteLink::Mailbox : public std::enable_shared_from_this<Mailbox> {
public:
    Mailbox() : m_courier(new QObject, [](QObject *courier) { courier->deleteLater(); }) { }
    void post(std::function<void()> call)
    {
        const std::scoped_lock lock(m_mutex);
        m_calls.push_back(std::move(call));
        if (m_calls.size() > 1)
            return;
        // The call must not hold the courier: what is undelivered at the end of the program is dropped under Qt's lock.
        QMetaObject::invokeMethod(
            m_courier.get(),
            [self = weak_from_this()] {
                if (const auto mailbox = self.lock())
                    mailbox->deliver();
            },
            Qt::QueuedConnection);
    }
    void close() ///< GUI thread: nothing is delivered after this
    {
        std::vector<std::function<void()>> dropped;
        const std::scoped_lock lock(m_mutex);
        m_closed = true;
        dropped.swap(m_calls);
    }

private:
    void deliver()
    {
        std::vector<std::function<void()>> calls;
        {
            const std::scoped_lock lock(m_mutex);
            calls.swap(m_calls);
        }
        for (const auto &call : calls) {
            if (!m_closed) // one of them may have removed the link
                call();
        }
    }

    std::shared_ptr<QObject> m_courier; ///< lives in the GUI thread
    std::mutex m_mutex; ///< guards m_calls
    std::vector<std::function<void()>> m_calls;
    bool m_closed = false; ///< GUI thread
};

RemoteLink::RemoteLink(ServerEntry entry, RemoteServer::Options options, QObject *parent)
    : ServerLink(parent), m_entry(std::move(entry)), m_mailbox(std::make_shared<Mailbox>())
{
    options.address = m_entry.address;
    options.token = m_entry.token.toUtf8();
    options.caFile = m_entry.caFile;
    // The mailbox is closed before this object is gone.
    RemoteServer::Listener listener;
    listener.standing = [this, mailbox = m_mailbox](const RemoteServer::Standing &standing) {
        mailbox->post([this, standing] { setStanding(standing); });
    };
    listener.snapshot = [this, mailbox = m_mailbox](ServerSnapshot now) {
        mailbox->post([this, now = std::move(now)] {
            m_nodeNames.clear();
            noteNodes(now.nodes);
            Q_EMIT snapshot(now);
        });
    };
    listener.deltas = [this, mailbox = m_mailbox](DeltaBatch batch) {
        mailbox->post([this, batch = std::move(batch)] {
            noteNodes(batch.nodes);
            Q_EMIT deltas(batch);
        });
    };
    listener.alive = [this, mailbox = m_mailbox](UtcMs asOfMs, double reportsPerSecond) {
        mailbox->post([this, asOfMs, reportsPerSecond] { Q_EMIT heartbeat(asOfMs, reportsPerSecond); });
    };
    Result<std::shared_ptr<RemoteServer>> server = RemoteServer::create(std::move(options), std::move(listener));
    if (server)
        m_server = std::move(server).value();
    else
        m_standing = {LinkState::Refused, server.error().text, 0, {}};
}

RemoteLink::~RemoteLink()
{
    m_mailbox->close();
    if (m_server)
        farewells().start([server = std::move(m_server)] { server->stop(); });
}

QString RemoteLink::name() const
{
    if (!m_entry.name.isEmpty())
        return m_entry.name;
    const QUrl url(m_entry.address);
    return url.host().isEmpty() ? m_entry.address : url.authority();
}

void RemoteLink::open()
{
    if (m_server)
        m_server->start();
}

void RemoteLink::reconnect()
{
    if (m_server)
        m_server->reconnect();
}

void RemoteLink::setStanding(const RemoteServer::Standing &standing)
{
    m_standing = standing;
    Q_EMIT stateChanged(m_standing.state);
}

Error RemoteLink::noServer() const
{
    return {Error::Kind::Invalid, m_standing.text, {}};
}

void RemoteLink::noteNodes(const std::vector<NodeRecord> &nodes)
{
    for (const NodeRecord &node : nodes)
        m_nodeNames.insert(number(node.id), node.name);
}

/// Calls `done` in the GUI thread, from its event loop, unless the context is gone by then.
template <class T>
auto RemoteLink::answerTo(QObject *context, std::function<void(T)> done) const
{
    return [mailbox = m_mailbox, context = QPointer(context), done = std::move(done)](T value) {
        mailbox->post([context, done, value = std::move(value)] {
            if (context)
                done(value);
        });
    };
}

void RemoteLink::submit(Command command, QObject *context, std::function<void(Result<CommandOutcome>)> done)
{
    const auto answer = answerTo<Result<CommandOutcome>>(context, std::move(done));
    if (m_server)
        m_server->submit(command.body, answer);
    else
        answer(noServer());
}

void RemoteLink::watch(JobId job, QObject *context, std::function<void(Result<RowsPart>)> part)
{
    const auto answer = answerTo<Result<RowsPart>>(context, std::move(part));
    if (m_server)
        m_server->watch(job, answer);
    else
        answer(noServer());
}

void RemoteLink::unwatch(JobId job)
{
    if (m_server)
        m_server->unwatch(job);
}

void RemoteLink::history(InstructionId instruction, EventSeq upTo, int limit, QObject *context,
                         std::function<void(Result<std::vector<Event>>)> done)
{
    const auto answer = answerTo<Result<std::vector<Event>>>(context, std::move(done));
    if (m_server)
        m_server->history(instruction, upTo, limit, answer);
    else
        answer(noServer());
}

void RemoteLink::inventory(const InventoryQuestion &question, QObject *context,
                           std::function<void(Result<InventoryPage>)> done)
{
    const auto answer = answerTo<Result<InventoryPage>>(context, std::move(done));
    if (m_server)
        m_server->inventory(question, answer);
    else
        answer(noServer());
}

void RemoteLink::inventoryHistory(NodeId node, std::optional<InventoryKind> kind, QObject *context,
                                  std::function<void(Result<std::vector<InventoryChange>>)> done)
{
    const auto answer = answerTo<Result<std::vector<InventoryChange>>>(context, std::move(done));
    if (m_server)
        m_server->inventoryHistory(node, kind, answer);
    else
        answer(noServer());
}

void RemoteLink::collections(const CollectedQuestion &question, QObject *context,
                             std::function<void(Result<std::vector<CollectionHead>>)> done)
{
    const auto answer = answerTo<Result<std::vector<CollectionHead>>>(context, std::move(done));
    if (m_server)
        m_server->collections(question, answer);
    else
        answer(noServer());
}

void RemoteLink::collection(AttemptId attempt, QObject *context, std::function<void(Result<Collection>)> done)
{
    const auto answer = answerTo<Result<Collection>>(context, std::move(done));
    if (m_server)
        m_server->collection(attempt, answer);
    else
        answer(noServer());
}

void RemoteLink::saveCollected(const CollectedSave &save, QObject *context, std::function<void(int)> progress,
                               std::function<void(Outcome)> done)
{
    const auto answer = answerTo<Outcome>(context, std::move(done));
    if (!m_server) {
        answer(noServer());
        return;
    }
    const auto tell = [told = answerTo<int>(context, std::move(progress)), context = QPointer(context)](int saved) {
        told(saved);
        return !context.isNull(); // whoever asked is gone: nobody wants the rest any more
    };
    m_server->saveCollected(save, tell, answer);
}

void RemoteLink::removeCollected(AttemptId attempt, QObject *context, std::function<void(Outcome)> done)
{
    const auto answer = answerTo<Outcome>(context, std::move(done));
    if (m_server)
        m_server->removeCollected(attempt, answer);
    else
        answer(noServer());
}

void RemoteLink::order(JobId job, QObject *context, std::function<void(Result<JobOrder>)> done)
{
    const auto answer = answerTo<Result<JobOrder>>(context, std::move(done));
    if (m_server)
        m_server->order(job, answer);
    else
        answer(noServer());
}

void RemoteLink::importPackage(const QString &filePath, PackageRecord wanted, QObject *context,
                               std::function<void(qint64, qint64)> progress,
                               std::function<void(Result<PackageRecord>)> done)
{
    const auto answer = answerTo<Result<PackageRecord>>(context, std::move(done));
    if (!m_server) {
        answer(noServer());
        return;
    }
    const auto sinceLast = std::make_shared<QElapsedTimer>();
    const auto tell = [mailbox = m_mailbox, sinceLast, context = QPointer(context),
                       progress = std::move(progress)](qint64 bytes, qint64 size) {
        if (progress && (!sinceLast->isValid() || sinceLast->elapsed() >= kProgressEveryMs || bytes >= size)) {
            sinceLast->start();
            mailbox->post([context, progress, bytes, size] {
                if (context)
                    progress(bytes, size);
            });
        }
        return !context.isNull(); // whoever asked is gone: nobody wants it any more
    };
    m_server->importPackage(filePath, wanted, tell, answer);
}

void RemoteLink::forecast(ForecastQuestion question, QObject *context, std::function<void(Result<Forecast>)> done)
{
    const auto answer = answerTo<Result<Forecast>>(context, std::move(done));
    if (m_server)
        m_server->forecast(question, m_nodeNames.value(number(question.stopped)), answer);
    else
        answer(noServer());
}

void RemoteLink::exportJob(JobId job, const QString &filePath, QObject *context, std::function<void(Outcome)> done)
{
    const auto answer = answerTo<Outcome>(context, std::move(done));
    if (m_server)
        m_server->exportJob(job, filePath, answer);
    else
        answer(noServer());
}

void RemoteLink::audit(quint32 after, int limit, QObject *context, std::function<void(Result<AuditList>)> done)
{
    const auto answer = answerTo<Result<AuditList>>(context, std::move(done));
    if (m_server)
        m_server->audit(after, limit, answer);
    else
        answer(noServer());
}

void RemoteLink::operators(QObject *context, std::function<void(Result<std::vector<OperatorRecord>>)> done)
{
    const auto answer = answerTo<Result<std::vector<OperatorRecord>>>(context, std::move(done));
    if (m_server)
        m_server->operators(answer);
    else
        answer(noServer());
}

void RemoteLink::tasks(const TaskQuery &query, QObject *context, std::function<void(Result<TaskList>)> done)
{
    const auto answer = answerTo<Result<TaskList>>(context, std::move(done));
    if (m_server)
        m_server->tasks(query, answer);
    else
        answer(noServer());
}

void RemoteLink::cancelTask(TaskKind kind, quint64 number, QObject *context,
                            std::function<void(Result<CommandOutcome>)> done)
{
    submit(Command{CancelTask{kind, number, {}, {}}, {}}, context, std::move(done));
}

void RemoteLink::reportWork(const WorkReport &report, QObject *context, std::function<void(Result<WorkAnswer>)> done)
{
    const auto answer = answerTo<Result<WorkAnswer>>(context, std::move(done));
    if (m_server)
        m_server->reportWork(report, answer);
    else
        answer(noServer());
}

void RemoteLink::securityLevels(const JudgementQuery &query, QObject *context,
                                std::function<void(Result<SecurityLevels>)> done)
{
    const auto answer = answerTo<Result<SecurityLevels>>(context, std::move(done));
    if (m_server)
        m_server->securityLevels(query, answer);
    else
        answer(noServer());
}

void RemoteLink::policies(QObject *context, std::function<void(Result<std::vector<PolicyRecord>>)> done)
{
    const auto answer = answerTo<Result<std::vector<PolicyRecord>>>(context, std::move(done));
    if (m_server)
        m_server->policies(answer);
    else
        answer(noServer());
}

void RemoteLink::judgementEntries(NodeId node, qint64 after, int limit, QObject *context,
                                  std::function<void(Result<std::vector<JudgementEntry>>)> done)
{
    const auto answer = answerTo<Result<std::vector<JudgementEntry>>>(context, std::move(done));
    if (m_server)
        m_server->judgementEntries(node, after, limit, answer);
    else
        answer(noServer());
}

void RemoteLink::dispatchState(QObject *context, std::function<void(Result<DispatchState>)> done)
{
    const auto answer = answerTo<Result<DispatchState>>(context, std::move(done));
    if (m_server)
        m_server->dispatchState(answer);
    else
        answer(noServer());
}

void RemoteLink::standing(JobId job, QObject *context, std::function<void(Result<JobStanding>)> done)
{
    const auto answer = answerTo<Result<JobStanding>>(context, std::move(done));
    if (m_server)
        m_server->standing(job, answer);
    else
        answer(noServer());
}

void RemoteLink::definitions(QObject *context, std::function<void(Result<std::vector<DefinitionRecord>>)> done)
{
    const auto answer = answerTo<Result<std::vector<DefinitionRecord>>>(context, std::move(done));
    if (m_server)
        m_server->definitions(answer);
    else
        answer(noServer());
}

void RemoteLink::definitionVersions(DefinitionId id, QObject *context,
                                    std::function<void(Result<std::vector<DefinitionVersion>>)> done)
{
    const auto answer = answerTo<Result<std::vector<DefinitionVersion>>>(context, std::move(done));
    if (m_server)
        m_server->definitionVersions(id, answer);
    else
        answer(noServer());
}

void RemoteLink::jobDefinition(JobId job, bool withDestinations, QObject *context,
                               std::function<void(Result<JobDefinition>)> done)
{
    const auto answer = answerTo<Result<JobDefinition>>(context, std::move(done));
    if (m_server)
        m_server->jobDefinition(job, withDestinations, answer);
    else
        answer(noServer());
}

void RemoteLink::groups(QObject *context, std::function<void(Result<std::vector<GroupSummary>>)> done)
{
    const auto answer = answerTo<Result<std::vector<GroupSummary>>>(context, std::move(done));
    if (m_server)
        m_server->groups(answer);
    else
        answer(noServer());
}

void RemoteLink::group(DefinitionId id, QObject *context, std::function<void(Result<NodeGroup>)> done)
{
    const auto answer = answerTo<Result<NodeGroup>>(context, std::move(done));
    if (m_server)
        m_server->group(id, answer);
    else
        answer(noServer());
}

void RemoteLink::idGroups(QObject *context, std::function<void(Result<std::vector<IdGroupSummary>>)> done)
{
    const auto answer = answerTo<Result<std::vector<IdGroupSummary>>>(context, std::move(done));
    if (m_server)
        m_server->idGroups(answer);
    else
        answer(noServer());
}

void RemoteLink::groupNodes(const GroupQuestion &question, QObject *context,
                            std::function<void(Result<GroupNodes>)> done)
{
    const auto answer = answerTo<Result<GroupNodes>>(context, std::move(done));
    if (m_server)
        m_server->groupNodes(question, answer);
    else
        answer(noServer());
}

void RemoteLink::jobThrough(JobId job, QObject *context, std::function<void(Result<std::vector<JobThrough>>)> done)
{
    const auto answer = answerTo<Result<std::vector<JobThrough>>>(context, std::move(done));
    if (m_server)
        m_server->jobThrough(job, answer);
    else
        answer(noServer());
}

void RemoteLink::setRuns(QObject *context, std::function<void(Result<std::vector<SetRun>>)> done)
{
    const auto answer = answerTo<Result<std::vector<SetRun>>>(context, std::move(done));
    if (m_server)
        m_server->setRuns(answer);
    else
        answer(noServer());
}

void RemoteLink::operationJournal(QObject *context, std::function<void(Result<JournalList>)> done)
{
    const auto answer = answerTo<Result<JournalList>>(context, std::move(done));
    if (m_server)
        m_server->operationJournal(answer);
    else
        answer(noServer());
}

void RemoteLink::processingWindows(QObject *context, std::function<void(Result<std::vector<ProcessingWindow>>)> done)
{
    const auto answer = answerTo<Result<std::vector<ProcessingWindow>>>(context, std::move(done));
    if (m_server)
        m_server->processingWindows(answer);
    else
        answer(noServer());
}

void RemoteLink::activity(const ActivityQuestion &question, QObject *context,
                          std::function<void(Result<ActivityPage>)> done)
{
    const auto answer = answerTo<Result<ActivityPage>>(context, std::move(done));
    if (m_server)
        m_server->activity(question, answer);
    else
        answer(noServer());
}

} // namespace signalbox

#include "network/consoleapi/taskboard.h"

#include "model/domain/operatorrole.h"
#include "network/http/httpserver.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <utility>

namespace signalbox::consoleapi {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(signalbox::TaskBoard)
};

constexpr quint64 kOperator = quint64{1} << 63; ///< bit of SessionNote::who
constexpr std::size_t kMostOperators = 1000; ///< names that are remembered

TaskState stateOf(http::SessionState state)
{
    switch (state) {
    case http::SessionState::Opening: return TaskState::TlsWait;
    case http::SessionState::Starting: return TaskState::Starting;
    case http::SessionState::Idle: return TaskState::IdleWait;
    case http::SessionState::Receiving: return TaskState::ReceiveWait;
    case http::SessionState::Working: return TaskState::Running;
    case http::SessionState::Storing: return TaskState::MediaWait;
    case http::SessionState::Sending: return TaskState::SendWait;
    case http::SessionState::Ending: return TaskState::Ending;
    }
    return TaskState::Running;
}

QString reasonOf(http::SessionEnd end)
{
    switch (end) {
    case http::SessionEnd::Well: return {};
    case http::SessionEnd::Cancelled: return Text::tr("It was cancelled by an operator.");
    case http::SessionEnd::Refused: return Text::tr("Its token or certificate was refused.");
    case http::SessionEnd::BadRequest: return Text::tr("It sent what is no request, or too large a one.");
    case http::SessionEnd::LineCut: return Text::tr("The line was cut in the middle of a request or its answer.");
    case http::SessionEnd::NoHandshake: return Text::tr("The encrypted connection was not agreed on.");
    case http::SessionEnd::ReceiveLimit:
        return Text::tr("The rest of its request did not come within the communication limit.");
    case http::SessionEnd::SendLimit: return Text::tr("It did not take what was sent within the communication limit.");
    }
    return {};
}

/// Silence is measured by a clock that nobody sets, also where virtual time passes quickly.
qint64 steadyMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

/// Those of a job, of a parent.
template <class Tasks>
void take(TaskList &list, Tasks tasks, const TaskQuery &query)
{
    int taken = 0;
    for (TaskRecord &task : tasks) {
        const bool fits = (query.job == JobId{} || task.job == query.job)
                          && (query.parent == 0 || task.parent == query.parent || task.number == query.parent);
        if (!fits)
            continue;
        if (taken >= query.limit) {
            ++list.left;
            continue;
        }
        ++taken;
        list.tasks.push_back(std::move(task));
    }
}

bool wants(const TaskQuery &query, TaskKind kind)
{
    return (query.kinds & static_cast<quint8>(kind)) != 0;
}

} // namespace

void TaskBoard::setSessions(Sessions sessions)
{
    const std::scoped_lock lock(m_mutex);
    m_sessions = std::move(sessions);
}

void TaskBoard::progress(quint32 process, qint64 done, qint64 total)
{
    if (m_processes && process != 0)
        m_processes->progress(process, done, total);
}

void TaskBoard::endProcess(quint32 process, TaskState result, const QString &reason)
{
    if (m_processes && process != 0)
        m_processes->end(process, result, reason);
}

Result<WorkAnswer> TaskBoard::reportWork(const WorkReport &report, const Source &source)
{
    if (const QString denial = roleDenial(source.role, {Act::RunJobs, JobType::InstallPackage}); !denial.isEmpty())
        return Error{Error::Kind::Forbidden, denial, {}};
    return m_reported.take(report, source.operatorName, steadyMs());
}

TaskBoard::Sessions TaskBoard::sessions() const
{
    const std::scoped_lock lock(m_mutex);
    return m_sessions;
}

quint64 TaskBoard::whoIs(const QString &operatorName)
{
    const std::scoped_lock lock(m_mutex);
    const auto known = std::find(m_operators.begin(), m_operators.end(), operatorName);
    const auto place = static_cast<quint64>(known - m_operators.begin());
    if (known == m_operators.end() && m_operators.size() < kMostOperators)
        m_operators.push_back(operatorName);
    return kOperator | place;
}

void TaskBoard::list(const TaskQuery &query, std::function<void(TaskList)> done)
{
    m_reported.endSilent(steadyMs());
    auto answer = [self = shared_from_this(), query, done = std::move(done)](http::SessionList sessions) {
        self->m_host.query([self, query, done, sessions = std::move(sessions)](Engine &engine) {
            done(self->gather(engine, query, sessions));
        });
    };
    const Sessions from = sessions();
    const bool areListed = wants(query, TaskKind::Session) && query.job == JobId{} && query.parent == 0;
    if (from.list)
        from.list(areListed && !query.completed ? static_cast<std::size_t>(query.limit) : 0, std::move(answer));
    else
        answer({});
}

TaskRecord TaskBoard::taskOf(const Engine &engine, const http::SessionFacts &facts) const
{
    TaskRecord task;
    task.kind = TaskKind::Session;
    task.state = stateOf(facts.state);
    task.number = facts.number;
    task.startMs = facts.startMs;
    task.stateSinceMs = facts.stateSinceMs;
    task.untilMs = facts.untilMs;
    task.isEncrypted = facts.isEncrypted;
    task.isCancelled = facts.isCancelled;
    task.peer = QString::fromStdString(facts.peer);
    task.bytesIn = facts.bytesIn;
    task.bytesOut = facts.bytesOut;
    task.isConsole = (facts.who & kOperator) != 0;
    if (task.isConsole) {
        const std::scoped_lock lock(m_mutex);
        const quint64 place = facts.who & ~kOperator;
        task.subject = place < m_operators.size() ? m_operators[place] : QString();
    } else if (facts.who != 0) {
        const std::optional<NodeRecord> node = engine.node(NodeId{static_cast<quint32>(facts.who)});
        task.subject = node ? node->name : QString();
    }
    return task;
}

TaskRecord TaskBoard::taskOf(const Engine &engine, const http::EndedSession &ended) const
{
    TaskRecord task = taskOf(engine, ended.facts);
    task.state = http::isFailure(ended.end) ? TaskState::Failed : TaskState::Warning;
    task.endMs = ended.endMs;
    task.untilMs = kNoTime;
    task.isCancelled = false;
    task.reason = reasonOf(ended.end);
    return task;
}

TaskList TaskBoard::gather(Engine &engine, const TaskQuery &query, const http::SessionList &sessions) const
{
    TaskList list;
    list.sessions = sessions.total;
    list.counters.sessionsNotListed = sessions.endedWell;
    list.counters.warning = static_cast<quint32>(sessions.cancelled);
    list.counters.failed = static_cast<quint32>(sessions.failed);

    TaskList jobs = engine.jobTasks(query, m_host.nowMs());
    list.counters += jobs.counters;
    if (wants(query, TaskKind::Job) && query.parent == 0) {
        list.tasks = std::move(jobs.tasks);
        list.left = jobs.left;
    }
    std::vector<TaskRecord> ended = m_processes ? m_processes->ended() : std::vector<TaskRecord>();
    for (const TaskRecord &process : ended)
        list.counters.add(process);
    if (wants(query, TaskKind::Process) && query.completed)
        take(list, std::move(ended), query);
    else if (wants(query, TaskKind::Process) && m_processes)
        take(list, m_processes->running(), query);

    if (!wants(query, TaskKind::Session) || query.job != JobId{} || query.parent != 0)
        return list;
    std::vector<TaskRecord> told;
    if (query.completed) {
        for (const http::EndedSession &session : sessions.ended)
            told.push_back(taskOf(engine, session));
    } else {
        for (const http::SessionFacts &session : sessions.active)
            told.push_back(taskOf(engine, session));
        list.left += sessions.total - std::min<quint64>(sessions.total, told.size());
    }
    take(list, std::move(told), query);
    return list;
}

// ---- Cancelling

void TaskBoard::cancel(TaskKind kind, quint64 number, const Source &source, Done done)
{
    switch (kind) {
    case TaskKind::Process: cancelProcess(static_cast<quint32>(number), source, done); return;
    case TaskKind::Session: cancelSession(number, source, done); return;
    case TaskKind::Job: break;
    }
    turnDown(kind, {Error::Kind::Refused, taskDenialText(TaskDenial::CancelIsNotForJobs), {}}, source, done);
}

void TaskBoard::turnDown(TaskKind kind, const Error &error, const Source &source, const Done &done)
{
    m_host.post(CommandTurnedDown{source.operatorName,
                                  QStringLiteral("cancel-") + taskKindKey(kind),
                                  {},
                                  error.text,
                                  source.mark,
                                  source.id,
                                  source.role},
                [done, error](const EngineReply &) { done(error); });
}

void TaskBoard::record(CancelTask order, const Source &source, const Done &done, std::function<Outcome()> effect)
{
    m_host.post(MarkedCommand{Command{std::move(order), source.operatorName, source.role, source.id}, source.mark},
                [done, effect = std::move(effect)](const EngineReply &reply) {
                    if (!reply.outcome) {
                        done(reply.error);
                        return;
                    }
                    const Outcome ended = effect();
                    if (ended)
                        done(*reply.outcome);
                    else
                        done(ended.error());
                });
}

void TaskBoard::cancelProcess(quint32 number, const Source &source, const Done &done)
{
    const std::optional<TaskRecord> task = m_processes ? m_processes->find(number) : std::nullopt;
    // Those of jobs are for who may run these, all others for who keeps the house: who may neither is told that.
    const QString denial = roleDenial(source.role, {Act::KeepHouse});
    if (!task && !denial.isEmpty() && !roleDenial(source.role, {Act::RunJobs, JobType::InstallPackage}).isEmpty()) {
        turnDown(TaskKind::Process, {Error::Kind::Forbidden, denial, {}}, source, done);
        return;
    }
    if (!task) {
        turnDown(TaskKind::Process, {Error::Kind::NotFound, Text::tr("There is no process %1.").arg(number), {}},
                 source, done);
        return;
    }
    if (const TaskDenial denied = denialOf(TaskAction::Cancel, *task); denied != TaskDenial::None) {
        turnDown(TaskKind::Process, {Error::Kind::Refused, taskDenialText(denied), {}}, source, done);
        return;
    }
    CancelTask order;
    order.kind = TaskKind::Process;
    order.number = number;
    order.job = isChildOfJob(task->process) ? task->job : JobId{};
    order.what = processKindKey(task->process);
    record(std::move(order), source, done, [processes = m_processes, number, by = source.operatorName] {
        const Outcome cancelled = processes->cancel(number, by);
        // It has ended meanwhile: what was asked for is so.
        return cancelled || cancelled.error().kind == Error::Kind::NotFound ? Outcome() : cancelled;
    });
}

void TaskBoard::cancelSession(quint64 number, const Source &source, const Done &done)
{
    // Before it is looked for: who may not end any is told that, and not which there are.
    if (const QString denial = roleDenial(source.role, {Act::KeepHouse}); !denial.isEmpty()) {
        turnDown(TaskKind::Session, {Error::Kind::Forbidden, denial, {}}, source, done);
        return;
    }
    const Sessions from = sessions();
    auto go = [self = shared_from_this(), number, source, done, from](const std::optional<http::SessionFacts> &facts) {
        if (!facts) {
            self->turnDown(
                TaskKind::Session,
                {Error::Kind::NotFound, Text::tr("There is no session %1, or it has ended.").arg(number), {}}, source,
                done);
            return;
        }
        self->m_host.query([self, number, source, done, from, facts = *facts](Engine &engine) {
            const TaskRecord task = self->taskOf(engine, facts);
            if (const TaskDenial denied = denialOf(TaskAction::Cancel, task); denied != TaskDenial::None) {
                self->turnDown(TaskKind::Session, {Error::Kind::Refused, taskDenialText(denied), {}}, source, done);
                return;
            }
            CancelTask order;
            order.kind = TaskKind::Session;
            order.number = number;
            order.what = task.subject.isEmpty() ? task.peer : task.subject;
            self->record(std::move(order), source, done, [from, number] {
                from.find(number, true, [](const std::optional<http::SessionFacts> &) {});
                return Outcome();
            });
        });
    };
    if (from.find)
        from.find(number, false, std::move(go));
    else
        go(std::nullopt);
}

TaskBoard::Sessions sessionsOf(http::HttpServer &server)
{
    return {[&server](std::size_t limit, std::function<void(http::SessionList)> done) {
                server.sessions(limit, std::move(done));
            },
            [&server](quint64 number, bool cancel, std::function<void(std::optional<http::SessionFacts>)> done) {
                server.findSession(number, cancel ? http::HttpServer::Look::AndCancel : http::HttpServer::Look::Only,
                                   std::move(done));
            }};
}

} // namespace signalbox::consoleapi

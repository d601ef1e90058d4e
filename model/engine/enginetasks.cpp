// Jobs as tasks (S2, domain.md 6): interrupted, resumed and terminated as a whole, held by their processing windows; and the
// processes that are to be stored.

#include "model/engine/engineimpl.h"

#include "model/domain/text.h"
#include "model/engine/commandresult.h"

#include <algorithm>
#include <limits>
#include <map>

namespace signalbox {

using namespace command;

namespace {

bool has(const InstructionState &state, quint8 overlay) noexcept
{
    return (state.overlays & overlay) != 0;
}

/// It is on its way to a client, or asked to stop and not known to have done so. What a client executes is not: nobody can
/// interrupt that.
bool stillRunning(const InstructionState &state) noexcept
{
    if (isFinal(state.status) || has(state, WithdrawnOverlay))
        return false;
    if (state.stopping != Stopping::None || has(state, SuspendRequestedOverlay))
        return true;
    const bool hasBegun = state.transferStartMs != kNoTime || state.hop > 0;
    return hasBegun && state.hop <= state.relays && state.status != Status::Suspended
           && state.status != Status::WaitingForInstallation;
}

constexpr qint64 kLookAgainMs = 24 * 3600 * qint64{1000}; ///< at windows that never change: the zone's rules may

} // namespace

// ---- Jobs as tasks

bool Engine::Impl::stillRuns(const Job &job) const
{
    return std::any_of(job.states.begin(), job.states.end(), stillRunning);
}

std::vector<FolderId> Engine::Impl::foldersAbove(FolderId folder) const
{
    std::vector<FolderId> chain;
    for (auto at = m_memory.folders.find(number(folder));
         at != m_memory.folders.end() && chain.size() <= static_cast<std::size_t>(kMaxFolderDepth);
         at = m_memory.folders.find(number(at->second.parent)))
        chain.push_back(at->second.id);
    return chain;
}

WindowState Engine::Impl::windowOf(const Job &job, UtcMs nowMs) const
{
    if (m_windows.empty())
        return {};
    return windowStateAt(windowsFor(m_windows, foldersAbove(job.record.folder), job.record.type), nowMs,
                         m_settings.timeZone);
}

TaskRecord Engine::Impl::taskOf(const Job &job, UtcMs nowMs) const
{
    const JobRecord &record = job.record;
    TaskRecord task;
    task.kind = TaskKind::Job;
    task.number = number(record.id);
    task.job = record.id;
    task.subject = record.name;
    task.startMs = std::max({record.registeredMs, record.schedule.registrationMs, record.schedule.executionMs});
    task.done =
        record.counters.finished() + record.counters.errors() + record.counters.rejected() + record.counters.withdrawn;
    task.total = record.counters.total();
    task.rollout = record.distribution.rollout;
    const bool isOver = record.counters.allEnded();
    const bool mustLook = !isOver && (!job.hold.isEmpty() || job.windowClosed);
    task.state = jobTaskState(record, job.hold, mustLook && stillRuns(job), !job.windowClosed);
    if (record.counters.isEmpty() && isOpenForMembers(job)) {
        const bool isInterrupted = job.hold.isHeld() && job.hold.resumedMs == kNoTime;
        task.state = isInterrupted     ? TaskState::Interrupted
                     : record.released ? TaskState::Running
                                       : TaskState::Sleeping;
    }
    if (hasEnded(task.state))
        task.endMs = record.completedMs != kNoTime ? record.completedMs : record.lastReportMs;
    if (hasEnded(task.state) && task.endMs == kNoTime)
        task.endMs = std::max(task.startMs, record.schedule.limitMs); // nothing was ever reported of it
    if (hasEnded(task.state) || task.state == TaskState::Terminating)
        return task;
    task.stateSinceMs = job.hold.interruptedMs; // also when it sleeps since it was resumed
    if (task.state == TaskState::Interrupting || task.state == TaskState::Interrupted) {
        task.reason = job.hold.interruptedBy;
        return task;
    }
    if (task.state == TaskState::Running && record.released && record.dispatch.startedMs == kNoTime)
        task.state = TaskState::Sleeping; // until its turn comes
    task.isQueued = task.state == TaskState::Sleeping && m_queue.isQueued(record.id);
    task.isScheduled = !record.released;
    if (task.isScheduled) {
        task.untilMs = task.startMs;
        return task;
    }
    if (task.state == TaskState::Running && !job.windowClosed)
        return task;
    const WindowState state = windowOf(job, nowMs);
    if (!state.isOpen) {
        task.untilMs = state.changeMs;
        for (const ProcessingWindow &window : m_windows) {
            if (window.id == state.window)
                task.window = window;
        }
    }
    return task;
}

TaskList Engine::Impl::jobTasks(const TaskQuery &query, UtcMs nowMs) const
{
    TaskList list;
    for (const auto &[id, job] : m_memory.jobs) {
        TaskRecord task = taskOf(*job, nowMs);
        const bool isOver = hasEnded(task.state);
        if (isOver)
            list.counters.add(task);
        if (isOver == query.completed && (query.job == JobId{} || query.job == job->record.id))
            list.tasks.push_back(std::move(task));
    }
    const auto most = static_cast<std::size_t>(std::max(query.limit, 0));
    if (list.tasks.size() > most) { // the newest are wanted
        list.left = list.tasks.size() - most;
        list.tasks.erase(list.tasks.begin(), list.tasks.end() - static_cast<std::ptrdiff_t>(most));
    }
    return list;
}

std::optional<TaskRecord> Engine::Impl::jobTask(JobId id, UtcMs nowMs) const
{
    const Job *job = m_memory.job(id);
    return job ? std::optional(taskOf(*job, nowMs)) : std::nullopt;
}

// ---- Interrupting, resuming, terminating

void Engine::Impl::logHeld(const Job &job, quint8 what, const QString &by)
{
    Event event;
    event.kind = EventKind::JobHeld;
    event.job = job.record.id;
    event.detail = what;
    event.text = cleanText(by, kMaxAuditText);
    log(std::move(event));
}

void Engine::Impl::hold(Job &job, const JobHold &hold)
{
    m_memory.setHold(job, hold);
    m_changedHolds.insert(number(job.record.id));
    takeUp(job);
}

/// @return instructions that are stopped or held
quint32 Engine::Impl::interrupt(Job &job, const QString &by)
{
    JobHold held = job.hold;
    held.job = job.record.id;
    if (!held.isHeld()) // else it was resumed and its window has not opened: what was suspended then is ours, too
        held.interruptedMs = m_nowMs;
    held.interruptedBy = cleanText(by, kMaxAuditText);
    held.resumedMs = kNoTime;
    logHeld(job, kHeldInterrupted, by);
    hold(job, held); // first: what has not begun waits for it and needs no entry of its own
    quint32 stopped = 0;
    for (quint32 i = 0; i < job.states.size(); ++i) {
        const Place at{&job, i};
        const InstructionState &state = at.state();
        const bool hasBegun = state.transferStartMs != kNoTime || state.hop > 0;
        const bool isOpen = !isFinal(state.status) && !has(state, WithdrawnOverlay);
        if (isOpen && hasBegun && denial(Operation::Suspend, at) == Denial::None)
            suspend(at);
        stopped += isOpen && state.hop <= state.relays ? 1 : 0;
    }
    return stopped;
}

/// What the interruption stopped goes on. Not what an operator had suspended before.
void Engine::Impl::letGo(Job &job)
{
    const UtcMs sinceMs = job.hold.interruptedMs;
    hold(job, JobHold{.job = job.record.id, .interruptedBy = {}});
    for (quint32 i = 0; i < job.states.size(); ++i) {
        const Place at{&job, i};
        const InstructionState &state = at.state();
        const bool isOurs = has(state, SuspendRequestedOverlay)
                            || (state.status == Status::Suspended && state.statusSinceMs >= sinceMs
                                && (job.flags[i] & EngineMemory::HeldByNode) == 0);
        if (isOurs && denial(Operation::Resume, at) == Denial::None)
            resume(at);
    }
}

/// At once, or when its window opens.
void Engine::Impl::goOn(Job &job, const QString &by)
{
    JobRollout rollout = job.record.distribution.rollout;
    if (rollout.stoppedMs != kNoTime && rollout.overriddenMs == kNoTime) { // it has been decided: it goes on
        rollout.overriddenMs = m_nowMs;
        setRollout(job, rollout);
        m_membersDue = m_membersDue || job.room > 0; // who came meanwhile gets it now
    }
    JobHold held = job.hold;
    held.resumedMs = m_nowMs;
    logHeld(job, kHeldResumed, by);
    hold(job, held);
    if (windowOf(job, m_nowMs).isOpen)
        letGo(job);
}

/// @return instructions that are cancelled
quint32 Engine::Impl::terminate(Job &job, const QString &by)
{
    JobHold held;
    held.job = job.record.id;
    held.terminatedMs = m_nowMs;
    held.interruptedBy = cleanText(by, kMaxAuditText);
    logHeld(job, kHeldTerminated, by);
    hold(job, held);
    quint32 cancelled = 0;
    for (quint32 i = 0; i < job.states.size(); ++i) {
        if (denial(Operation::Cancel, {&job, i}) != Denial::None)
            continue;
        cancel({&job, i});
        ++cancelled;
    }
    return cancelled;
}

Result<CommandOutcome> Engine::Impl::carryOut(const ControlJob &order, const QString &operatorName)
{
    Job *job = m_memory.job(order.job);
    if (!job)
        return notFound(CommandText::tr("There is no job %1. It may have been deleted.").arg(number(order.job)));
    if (order.action == TaskAction::Cancel)
        return refused(taskDenialText(TaskDenial::CancelIsNotForJobs));
    if (const TaskDenial denied = denialOf(order.action, taskOf(*job, m_nowMs)); denied != TaskDenial::None)
        return refused(taskDenialText(denied));
    if (order.action == TaskAction::Resume && m_memory.serverSuspended) {
        return refused(
            CommandText::tr("All file transfer at the managing server is suspended. Resume it there first."));
    }
    const QString by = order.reason.isEmpty() ? operatorName : order.reason;
    CommandOutcome outcome = one();
    switch (order.action) {
    case TaskAction::Interrupt: outcome.affected = interrupt(*job, by); break;
    case TaskAction::Resume:
        if (!job->hold.isHeld()) { // a wave of it has ended without the success that is needed
            beginWave(*job, by);
            outcome.affected = job->record.distribution.rollout.waveSize;
            break;
        }
        goOn(*job, by);
        outcome.affected = job->record.counters.total(); // those that have not begun go on as well
        break;
    case TaskAction::Terminate: outcome.affected = terminate(*job, by); break;
    case TaskAction::Cancel: break; // refused above
    }
    m_deed.destinations = job->record.destinations;
    audit(operatorName, QStringLiteral("%1 job %2%3")
                            .arg(taskActionKey(order.action))
                            .arg(number(order.job))
                            .arg(order.reason.isEmpty() ? QString() : QStringLiteral(", reason: ") + order.reason));
    return outcome;
}

Result<CommandOutcome> Engine::Impl::carryOut(const CancelTask &order, const QString &operatorName)
{
    audit(operatorName, QStringLiteral("cancel %1 %2 %3")
                            .arg(taskKindKey(order.kind))
                            .arg(order.number)
                            .arg(cleanText(order.what, kMaxAuditText / 2)));
    Job *job = order.job == JobId{} ? nullptr : m_memory.job(order.job);
    if (job && denialOf(TaskAction::Interrupt, taskOf(*job, m_nowMs)) == TaskDenial::None) {
        m_deed.job = order.job;
        m_deed.destinations = job->record.destinations;
        interrupt(*job, operatorName);
    }
    return one();
}

// ---- Processing windows

void Engine::Impl::setWindows(std::vector<ProcessingWindow> windows)
{
    m_memory.onUndo([this, before = m_windows] { m_windows = before; });
    m_windows = std::move(windows);
}

void Engine::Impl::logWindow(const ProcessingWindow &window, bool isGone)
{
    Event event;
    event.kind = EventKind::ProcessingWindowChanged;
    event.a = window.id;
    if (!isGone) {
        event.text = json({{QStringLiteral("folder"), static_cast<qint64>(number(window.folder))},
                           {QStringLiteral("type"), window.folder == FolderId{} ? jobTypeKey(window.type) : QString()},
                           {QStringLiteral("days"), windowDaysKey(window.days)},
                           {QStringLiteral("from"), minuteKey(window.fromMinute)},
                           {QStringLiteral("to"), minuteKey(window.toMinute)}});
    }
    log(std::move(event));
}

Result<CommandOutcome> Engine::Impl::carryOut(const SetProcessingWindow &order, const QString &operatorName)
{
    ProcessingWindow window = order.window;
    if (const QString problem = windowProblem(window); !problem.isEmpty())
        return invalid(problem);
    if (window.folder != FolderId{}) {
        if (Outcome known = checkFolder(window.folder); !known)
            return known.error();
        window.type = {};
    } else if (jobTypeKey(window.type).isEmpty()) {
        return invalid(CommandText::tr("Processing window: name a folder or a type of jobs."));
    }
    std::vector<ProcessingWindow> windows = m_windows;
    const auto present = std::find_if(windows.begin(), windows.end(),
                                      [&](const ProcessingWindow &known) { return known.id == window.id; });
    if (window.id != 0 && present == windows.end())
        return notFound(CommandText::tr("There is no processing window %1.").arg(window.id));
    if (window.id == 0) {
        if (windows.size() >= static_cast<std::size_t>(kMaxProcessingWindows))
            return refused(CommandText::tr("There are %1 processing windows, the most that are allowed. Remove some.")
                               .arg(kMaxProcessingWindows));
        m_memory.onUndo([this, before = m_lastWindow] { m_lastWindow = before; });
        window.id = ++m_lastWindow;
        windows.push_back(window);
    } else {
        *present = window;
    }
    setWindows(std::move(windows));
    m_batch.windows.push_back(window);
    logWindow(window, false);
    audit(operatorName, QStringLiteral("set-processing-window %1 for %2: %3 %4-%5")
                            .arg(window.id)
                            .arg(window.folder != FolderId{} ? QStringLiteral("folder %1").arg(number(window.folder))
                                                             : jobTypeKey(window.type),
                                 windowDaysKey(window.days), minuteKey(window.fromMinute), minuteKey(window.toMinute)));
    return one(window.id);
}

Result<CommandOutcome> Engine::Impl::carryOut(const RemoveProcessingWindow &order, const QString &operatorName)
{
    const auto known = std::find_if(m_windows.begin(), m_windows.end(),
                                    [&](const ProcessingWindow &window) { return window.id == order.window; });
    if (known == m_windows.end())
        return notFound(CommandText::tr("There is no processing window %1.").arg(order.window));
    removeWindow(ProcessingWindow(*known));
    audit(operatorName, QStringLiteral("remove-processing-window %1").arg(order.window));
    return one(order.window);
}

void Engine::Impl::removeWindow(const ProcessingWindow &gone)
{
    std::vector<ProcessingWindow> left;
    std::copy_if(m_windows.begin(), m_windows.end(), std::back_inserter(left),
                 [&](const ProcessingWindow &window) { return window.id != gone.id; });
    setWindows(std::move(left));
    m_batch.removedWindows.push_back(gone.id);
    logWindow(gone, true);
}

void Engine::Impl::removeWindowsOf(FolderId folder)
{
    for (const ProcessingWindow &window : std::vector<ProcessingWindow>(m_windows)) {
        if (window.folder == folder)
            removeWindow(window);
    }
}

/// Holds what has not begun of the jobs whose windows have closed, and lets go of it where one has opened. What runs goes on
/// to the end of its piece.
void Engine::Impl::checkWindows()
{
    m_windowDueMs = kNoTime;
    std::map<std::pair<quint32, JobType>, WindowState> states;
    for (const auto &[id, job] : m_memory.jobs) {
        const JobRecord &record = job->record;
        if (record.archive.isArchived() || record.deletingSinceMs != kNoTime)
            continue;
        const auto [found, isNew] = states.try_emplace({number(record.folder), record.type});
        if (isNew)
            found->second = windowOf(*job, m_nowMs);
        const WindowState &state = found->second;
        if (job->windowClosed == state.isOpen) {
            m_memory.setWindowClosed(*job, !state.isOpen);
            takeUp(*job);
        }
        if (state.isOpen && job->hold.resumedMs != kNoTime && !m_memory.serverSuspended) {
            logHeld(*job, kHeldReleased, {});
            letGo(*job);
        }
        if (m_windows.empty())
            continue;
        const UtcMs nextMs = state.changeMs == kNoTime ? m_nowMs + kLookAgainMs : state.changeMs;
        m_windowDueMs = m_windowDueMs == kNoTime ? nextMs : std::min(m_windowDueMs, nextMs);
    }
}

// ---- Processes

EngineReply Engine::Impl::take(const ProcessesEnded &)
{
    m_processesWaiting = true;
    return {};
}

void Engine::Impl::collectProcesses()
{
    ProcessBook *book = m_settings.processes;
    if (!book || !m_processesWaiting)
        return;
    m_processesWaiting = false;
    m_batch.processes = book->takeUnsaved();
    for (const quint32 forgotten : book->takeForgotten())
        m_forgottenProcesses.push_back(forgotten);
    m_batch.removedProcesses = m_forgottenProcesses;
    m_batch.lastProcess = book->wantedReserve().value_or(0);
}

void Engine::Impl::processesStored()
{
    ProcessBook *book = m_settings.processes;
    if (!book)
        return;
    if (m_batch.lastProcess != 0)
        book->reserve(m_batch.lastProcess);
    if (!m_batch.removedProcesses.empty())
        m_forgottenProcesses.clear();
    for (const quint32 process : std::exchange(m_endAtCommit, {}))
        book->end(process, TaskState::Completed);
}

void Engine::Impl::processesNotStored()
{
    ProcessBook *book = m_settings.processes;
    if (!book)
        return;
    book->putBack(std::exchange(m_batch.processes, {}));
    m_processesWaiting = true; // with the next batch
    for (const quint32 process : std::exchange(m_endAtCommit, {}))
        book->end(process, TaskState::Failed, CommandText::tr("The database did not take it."));
}

} // namespace signalbox

#include "model/engine/processbook.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(signalbox::ProcessBookText)
};

} // namespace

quint32 ProcessBook::begin(Start start)
{
    quint32 number = 0;
    bool isLow = false;
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_isOpen)
            return 0;
        const UtcMs nowMs = m_clock();
        sweep(nowMs);
        number = ++m_last;
        Running &running = m_running[number];
        running.record = {.number = number,
                          .kind = start.kind,
                          .job = start.job,
                          .parent = start.parent,
                          .subject = std::move(start.subject),
                          .startMs = nowMs,
                          .reason = {}};
        running.cancel = std::move(start.cancel);
        isLow = (m_last + kReserved / 2 >= m_reserved || !m_unsaved.empty()) && !std::exchange(m_told, true);
    }
    if (isLow)
        tell();
    return number;
}

void ProcessBook::progress(quint32 number, qint64 done, qint64 total)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto found = m_running.find(number); found != m_running.end()) {
        found->second.record.done = done;
        found->second.record.total = total;
    }
}

void ProcessBook::end(quint32 number, TaskState result, const QString &reason)
{
    bool isNews = false;
    {
        const std::scoped_lock lock(m_mutex);
        finish(number, result, reason, m_clock());
        isNews = !m_unsaved.empty() && !std::exchange(m_told, true);
    }
    if (isNews)
        tell();
}

void ProcessBook::drop(quint32 number)
{
    std::function<void()> dropped; // goes after the lock
    const std::scoped_lock lock(m_mutex);
    if (const auto found = m_running.find(number); found != m_running.end()) {
        dropped = std::move(found->second.cancel);
        m_running.erase(found);
    }
}

void ProcessBook::pause(quint32 number, TaskState result, const QString &reason)
{
    const std::scoped_lock lock(m_mutex);
    if (const auto found = m_running.find(number); found != m_running.end()) {
        found->second.pausedMs = m_clock();
        found->second.pausedResult = result;
        found->second.pausedReason = reason;
    }
}

bool ProcessBook::continued(quint32 number)
{
    const std::scoped_lock lock(m_mutex);
    sweep(m_clock());
    const auto found = m_running.find(number);
    if (found == m_running.end() || !found->second.cancelledBy.isEmpty())
        return false;
    found->second.pausedMs = kNoTime;
    return true;
}

Outcome ProcessBook::cancel(quint32 number, const QString &why)
{
    std::function<void()> cancel;
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_running.find(number);
        if (found == m_running.end())
            return Error{Error::Kind::NotFound, Text::tr("There is no process %1, or it has ended.").arg(number), {}};
        if (!canBeCancelled(found->second.record.kind))
            return Error{Error::Kind::Refused, taskDenialText(TaskDenial::CannotBeCancelled), {}};
        if (!found->second.cancelledBy.isEmpty())
            return {}; // two at once: it was the first
        found->second.cancelledBy = why;
        cancel = found->second.cancel;
    }
    if (cancel)
        cancel();
    bool isOver = false; // it has nothing under way that could end it
    {
        const std::scoped_lock lock(m_mutex);
        const auto found = m_running.find(number);
        isOver = found != m_running.end() && found->second.pausedMs != kNoTime;
    }
    if (isOver)
        end(number, TaskState::Failed);
    return {};
}

bool ProcessBook::isCancelled(quint32 number) const
{
    const std::scoped_lock lock(m_mutex);
    const auto found = m_running.find(number);
    return found != m_running.end() && !found->second.cancelledBy.isEmpty();
}

std::optional<TaskRecord> ProcessBook::find(quint32 number)
{
    const std::scoped_lock lock(m_mutex);
    sweep(m_clock());
    if (const auto found = m_running.find(number); found != m_running.end()) {
        TaskRecord task = taskOf(found->second.record);
        task.isCancelled = !found->second.cancelledBy.isEmpty();
        return task;
    }
    const auto ended = std::find_if(m_ended.begin(), m_ended.end(),
                                    [number](const ProcessRecord &record) { return record.number == number; });
    return ended == m_ended.end() ? std::nullopt : std::optional(taskOf(*ended));
}

std::vector<TaskRecord> ProcessBook::running()
{
    std::vector<TaskRecord> tasks;
    bool isNews = false;
    {
        const std::scoped_lock lock(m_mutex);
        sweep(m_clock());
        for (const auto &[number, running] : m_running) {
            TaskRecord &task = tasks.emplace_back(taskOf(running.record));
            task.isCancelled = !running.cancelledBy.isEmpty();
        }
        isNews = !m_unsaved.empty() && !std::exchange(m_told, true);
    }
    if (isNews)
        tell();
    return tasks;
}

void ProcessBook::tidy()
{
    bool isNews = false;
    {
        const std::scoped_lock lock(m_mutex);
        sweep(m_clock());
        isNews = !m_unsaved.empty() && !std::exchange(m_told, true);
    }
    if (isNews)
        tell();
}

std::vector<TaskRecord> ProcessBook::ended() const
{
    const std::scoped_lock lock(m_mutex);
    std::vector<TaskRecord> tasks;
    tasks.reserve(m_ended.size());
    for (auto it = m_ended.rbegin(); it != m_ended.rend(); ++it)
        tasks.push_back(taskOf(*it));
    return tasks;
}

void ProcessBook::open(quint32 last, quint32 reserved, std::vector<ProcessRecord> ended)
{
    std::sort(ended.begin(), ended.end(), [](const ProcessRecord &one, const ProcessRecord &other) {
        return std::pair(one.endMs, one.number) < std::pair(other.endMs, other.number);
    });
    const std::scoped_lock lock(m_mutex);
    m_last = last;
    m_reserved = reserved;
    m_ended.assign(std::make_move_iterator(ended.begin()), std::make_move_iterator(ended.end()));
    m_isOpen = true;
}

void ProcessBook::close()
{
    const std::scoped_lock lock(m_mutex);
    m_isOpen = false;
    const UtcMs nowMs = m_clock();
    while (!m_running.empty()) {
        const auto &[number, running] = *m_running.begin();
        if (running.pausedMs != kNoTime)
            finish(number, running.pausedResult, QString(running.pausedReason), running.pausedMs);
        else
            finish(number, TaskState::Failed, Text::tr("The server was stopped."), nowMs);
    }
}

void ProcessBook::reserve(quint32 upTo)
{
    const std::scoped_lock lock(m_mutex);
    m_reserved = upTo;
}

std::optional<quint32> ProcessBook::wantedReserve() const
{
    const std::scoped_lock lock(m_mutex);
    return m_last + kReserved / 2 >= m_reserved ? std::optional(m_last + kReserved) : std::nullopt;
}

std::vector<ProcessRecord> ProcessBook::takeUnsaved()
{
    const std::scoped_lock lock(m_mutex);
    m_told = false;
    return std::exchange(m_unsaved, {});
}

void ProcessBook::putBack(std::vector<ProcessRecord> unsaved)
{
    const std::scoped_lock lock(m_mutex);
    m_unsaved.insert(m_unsaved.begin(), std::make_move_iterator(unsaved.begin()),
                     std::make_move_iterator(unsaved.end()));
    if (m_unsaved.size() > kProcessesKept) // the store fails for long
        m_unsaved.erase(m_unsaved.begin(), m_unsaved.end() - static_cast<std::ptrdiff_t>(kProcessesKept));
}

std::vector<quint32> ProcessBook::takeForgotten()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_forgotten, {});
}

TaskRecord ProcessBook::taskOf(const ProcessRecord &record)
{
    TaskRecord task;
    task.kind = TaskKind::Process;
    task.state = record.state;
    task.number = record.number;
    task.job = record.job;
    task.parent = record.parent;
    task.process = record.kind;
    task.subject = record.subject;
    task.startMs = record.startMs;
    task.endMs = record.endMs;
    task.done = record.done;
    task.total = record.total;
    task.reason = record.reason;
    return task;
}

void ProcessBook::finish(quint32 number, TaskState result, const QString &reason, UtcMs nowMs)
{
    const auto found = m_running.find(number);
    if (found == m_running.end())
        return;
    ProcessRecord record = std::move(found->second.record);
    record.endMs = std::max(nowMs, record.startMs);
    record.state = result;
    record.reason = reason;
    if (!found->second.cancelledBy.isEmpty()) {
        record.state = TaskState::Failed;
        //: Why a process did not complete. %1 is the name of an operator.
        record.reason = Text::tr("Cancelled by %1.").arg(found->second.cancelledBy);
    }
    m_running.erase(found);
    m_ended.push_back(record);
    if (m_unsaved.size() >= 2 * kProcessesKept) // nobody stores them, as in a simulation
        m_unsaved.erase(m_unsaved.begin(), m_unsaved.begin() + static_cast<std::ptrdiff_t>(kProcessesKept));
    m_unsaved.push_back(std::move(record));
    while (m_ended.size() > kProcessesKept) {
        m_forgotten.push_back(m_ended.front().number);
        m_ended.pop_front();
    }
}

void ProcessBook::sweep(UtcMs nowMs)
{
    for (auto it = m_running.begin(); it != m_running.end();) {
        const auto &[number, running] = *it++;
        if (running.pausedMs != kNoTime && nowMs - running.pausedMs >= kLingerMs)
            finish(number, running.pausedResult, QString(running.pausedReason), running.pausedMs);
    }
}

void ProcessBook::tell()
{
    if (onUnsaved)
        onUnsaved();
}

ScopedProcess::~ScopedProcess()
{
    if (m_number != 0)
        end(TaskState::Failed, Text::tr("It was broken off."));
}

void ScopedProcess::progress(qint64 done, qint64 total)
{
    if (m_number != 0)
        m_book->progress(m_number, done, total);
}

void ScopedProcess::end(TaskState result, const QString &reason)
{
    if (m_number != 0)
        m_book->end(std::exchange(m_number, 0), result, reason);
}

void ScopedProcess::end(const Outcome &outcome)
{
    end(outcome ? TaskState::Completed : TaskState::Failed, outcome.error().text);
}

void ScopedProcess::drop()
{
    if (m_number != 0)
        m_book->drop(std::exchange(m_number, 0));
}

} // namespace signalbox

#include "network/consoleapi/archivereads.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

namespace signalbox {

namespace {

struct ArchiveReadsText {
    Q_DECLARE_TR_FUNCTIONS(ArchiveReads)
};

constexpr std::size_t kThreads = 2;
constexpr std::size_t kMostWaiting = 256;
constexpr std::chrono::milliseconds kLookEvery{100}; ///< while anything is read
constexpr std::chrono::milliseconds kEndWithin{1'000}; ///< after stop(): longer than any block that is read takes

using Clock = std::chrono::steady_clock;

Error notAnswering(const QString &path)
{
    return {
        Error::Kind::Io,
        //: %1 is a path.
        ArchiveReadsText::tr("The disk or network folder of the archive %1 does not answer. Everything else goes on; "
                             "try again when it is there again.")
            .arg(QDir::toNativeSeparators(path)),
        {}};
}

} // namespace

struct ArchiveReads::Task {
    QString path;
    std::function<void(const GoesOn &)> reading;
    std::function<void(const Error *)> end;
    std::atomic<Clock::rep> lastSign{0};
    std::atomic<bool> isTold{false}; ///< who gets to set it calls `end`
    bool hangs = false; ///< guarded by the mutex of Shared

    void sign() { lastSign = Clock::now().time_since_epoch().count(); }
    [[nodiscard]] Clock::duration silence() const
    {
        return Clock::now().time_since_epoch() - Clock::duration(lastSign.load());
    }
    void tell(const Error *error)
    {
        if (!isTold.exchange(true))
            std::exchange(end, {})(error);
    }
};

struct ArchiveReads::Shared {
    std::chrono::milliseconds limit;
    std::mutex mutex; ///< guards what follows
    std::condition_variable wake;
    std::deque<std::shared_ptr<Task>> waiting;
    std::vector<std::shared_ptr<Task>> running;
    std::size_t threads = 0; ///< that read
    bool isWatched = false;
    std::atomic<bool> isStopping{false};

    static void readAll(const std::shared_ptr<Shared> &self);
    static void watch(const std::shared_ptr<Shared> &self);
    std::vector<std::shared_ptr<Task>> takeHanging();
};

void ArchiveReads::Shared::readAll(const std::shared_ptr<Shared> &self)
{
    std::unique_lock lock(self->mutex);
    for (;;) {
        self->wake.wait(lock, [&] { return self->isStopping || !self->waiting.empty(); });
        if (self->isStopping)
            break;
        std::shared_ptr<Task> task = self->waiting.front();
        self->waiting.pop_front();
        task->sign();
        self->running.push_back(task);
        self->wake.notify_all(); // the watch
        lock.unlock();
        task->reading([&] {
            task->sign();
            return !self->isStopping;
        });
        task->tell(nullptr);
        lock.lock();
        std::erase(self->running, task);
        lock.unlock();
        task.reset(); // what it holds is let go of without the lock
        lock.lock();
    }
    --self->threads;
    self->wake.notify_all();
}

/// Reads that have hung since the last look, and what waits behind nothing else.
std::vector<std::shared_ptr<ArchiveReads::Task>> ArchiveReads::Shared::takeHanging()
{
    std::vector<std::shared_ptr<Task>> taken;
    for (const std::shared_ptr<Task> &task : running) {
        if (!task->hangs && !task->isTold && task->silence() > limit)
            taken.push_back(task);
        task->hangs = task->hangs || (!task->isTold && task->silence() > limit);
    }
    const auto hanging = std::count_if(running.begin(), running.end(), [](const auto &task) { return task->hangs; });
    if (threads > 0 && static_cast<std::size_t>(hanging) == threads) {
        taken.insert(taken.end(), waiting.begin(), waiting.end());
        waiting.clear();
    }
    return taken;
}

void ArchiveReads::Shared::watch(const std::shared_ptr<Shared> &self)
{
    std::unique_lock lock(self->mutex);
    while (!self->isStopping) {
        if (self->running.empty())
            self->wake.wait(lock, [&] { return self->isStopping || !self->running.empty(); });
        else
            self->wake.wait_for(lock, std::min(kLookEvery, self->limit));
        std::vector<std::shared_ptr<Task>> hanging = self->takeHanging();
        lock.unlock();
        for (const std::shared_ptr<Task> &task : hanging) {
            const Error error = notAnswering(task->path);
            task->tell(&error);
        }
        hanging.clear();
        lock.lock();
    }
    self->isWatched = false;
    self->wake.notify_all();
}

ArchiveReads::ArchiveReads(std::chrono::milliseconds limit) : m_shared(std::make_shared<Shared>())
{
    m_shared->limit = limit;
}

ArchiveReads::~ArchiveReads()
{
    stop();
}

void ArchiveReads::stop()
{
    std::unique_lock lock(m_shared->mutex);
    if (m_shared->isStopping.exchange(true))
        return;
    std::deque<std::shared_ptr<Task>> left;
    left.swap(m_shared->waiting);
    m_shared->wake.notify_all();
    // A thread that hangs stays behind, with nothing of ours but what it shares.
    const auto ended = [this] { return m_shared->threads == 0 && !m_shared->isWatched; };
    const auto onlyHanging = [&] {
        return !m_shared->isWatched
               && std::count_if(m_shared->running.begin(), m_shared->running.end(), [](const auto &task) {
                      return task->hangs;
                  }) == static_cast<std::ptrdiff_t>(m_shared->threads);
    };
    m_shared->wake.wait_for(lock, kEndWithin, [&] { return ended() || onlyHanging(); });
    left.insert(left.end(), m_shared->running.begin(), m_shared->running.end());
    lock.unlock();
    const Error cancelled{Error::Kind::Cancelled, ArchiveReadsText::tr("The managing server was stopped."), {}};
    for (const std::shared_ptr<Task> &task : left)
        task->tell(&cancelled);
}

void ArchiveReads::job(JobExport data, std::function<void(Result<JobExport>)> done)
{
    const QString path = data.job.archive.file;
    read<JobExport>(
        path,
        [data = std::make_shared<JobExport>(std::move(data))](const GoesOn &goesOn) {
            return completed(std::move(*data), goesOn);
        },
        std::move(done));
}

void ArchiveReads::history(JobRecord job, InstructionId instruction,
                           std::function<void(Result<std::vector<Event>>)> done)
{
    const QString path = job.archive.file;
    read<std::vector<Event>>(
        path,
        [job = std::move(job), instruction](const GoesOn &goesOn) { return archivedHistory(job, instruction, goesOn); },
        std::move(done));
}

void ArchiveReads::put(const QString &path, std::function<void(const GoesOn &)> reading,
                       std::function<void(const Error *)> end)
{
    const auto task = std::make_shared<Task>();
    task->path = path;
    task->reading = std::move(reading);
    task->end = std::move(end);
    std::optional<Error> refusal;
    {
        const std::scoped_lock lock(m_shared->mutex);
        if (m_shared->isStopping) {
            refusal.emplace(
                Error{Error::Kind::Cancelled, ArchiveReadsText::tr("The managing server was stopped."), {}});
        } else if (m_shared->waiting.size() >= kMostWaiting) {
            refusal.emplace(Error{
                Error::Kind::Io, ArchiveReadsText::tr("Too many archives are being read. Try again in a moment."), {}});
        } else {
            m_shared->waiting.push_back(task);
            // Detached, since one that hangs can be neither ended nor joined; stop() waits for the others.
            if (m_shared->threads < kThreads
                && m_shared->running.size() + m_shared->waiting.size() > m_shared->threads) {
                ++m_shared->threads;
                std::thread([shared = m_shared] { Shared::readAll(shared); }).detach();
            }
            if (!std::exchange(m_shared->isWatched, true))
                std::thread([shared = m_shared] { Shared::watch(shared); }).detach();
        }
    }
    m_shared->wake.notify_all();
    if (refusal)
        task->tell(&*refusal);
}

std::vector<Event> newestOf(const std::vector<Event> &history, EventSeq upTo, int limit)
{
    const auto end = upTo == 0 ? history.end()
                               : std::upper_bound(history.begin(), history.end(), upTo,
                                                  [](EventSeq seq, const Event &event) { return seq < event.seq; });
    const auto count = std::min<std::ptrdiff_t>(end - history.begin(), limit);
    return {end - count, end};
}

} // namespace signalbox

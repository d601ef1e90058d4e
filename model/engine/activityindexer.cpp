#include "model/engine/activityindexer.h"

#include <QLoggingCategory>

#include <algorithm>

#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace signalbox {

namespace {

Q_LOGGING_CATEGORY(logActivity, "signalbox.activity")

constexpr int kNiceness = 15; ///< of the thread: reports come first
constexpr qint64 kDayMs = 24 * 60 * 60 * 1000;
constexpr qint64 kForgetEveryMs = 60'000;
constexpr qint64 kPauseMs = 5; ///< between two steps

} // namespace

ActivityLog::Indexer::Indexer(EngineAccess &host, std::shared_ptr<Shared> shared)
    : m_host(host), m_shared(std::move(shared))
{
}

void ActivityLog::Indexer::step()
{
    if (m_shared->isStopping)
        return;
    if (!std::exchange(m_isNice, true)) // on Linux a thread's own
        (void)::setpriority(PRIO_PROCESS, static_cast<id_t>(::syscall(SYS_gettid)), kNiceness);
    const Options &options = m_shared->options;
    m_hasMore = false;
    Outcome done = indexSome();
    if (!done && done.error().kind == Error::Kind::Refused) {
        m_position.reset(); // another server had the database meanwhile
        done = {};
    }
    if (done)
        worksAgain();
    else
        failed(done.error());
    const UtcMs now = TaskLoop::nowMs();
    m_nextDueMs = now + (!done ? options.retryMs : m_hasMore ? kPauseMs : options.everyMs);
}

Outcome ActivityLog::Indexer::open()
{
    if (!m_index) {
        auto opened = openActivityIndex(m_shared->storeUrl);
        if (!opened)
            return opened.error();
        m_index = std::move(opened).value();
        m_position.reset();
    }
    if (m_position)
        return {};
    const Result<EventSeq> position = m_index->position();
    if (!position)
        return position.error();
    m_position = position.value();
    return {};
}

Outcome ActivityLog::Indexer::indexSome()
{
    if (Outcome opened = open(); !opened)
        return opened;
    // Only what the engine has confirmed: a database may have stored what was told to have failed, and take it back.
    const Seen seen = m_host.ask([this](Engine &engine) {
        return Seen{engine.lastSeq(), engine.retention().policy.messageDays, m_host.nowMs()};
    });
    if (*m_position > seen.last) { // of another log: an older database was put back
        qCInfo(logActivity, "the index is ahead of the log and is made anew");
        if (Outcome cleared = m_index->clear(); !cleared)
            return cleared;
        m_position = 0;
    }
    if (Outcome checked = checkBeginning(seen); !checked)
        return checked;
    if (*m_position < seen.last) {
        Result<std::vector<Event>> entries =
            m_index->entries(*m_position + 1, seen.last, m_shared->options.entriesAtOnce, false);
        if (!entries)
            return entries.error();
        const bool isAll = static_cast<int>(entries.value().size()) < m_shared->options.entriesAtOnce;
        const EventSeq upTo = isAll ? seen.last : entries.value().back().seq;
        const std::vector<ActivityNames> names =
            m_host.ask([&](Engine &engine) { return engine.namesOf(entries.value()); });
        std::vector<IndexedEntry> indexed;
        indexed.reserve(entries.value().size());
        for (std::size_t i = 0; i < entries.value().size(); ++i)
            indexed.push_back(indexedEntry(activityMessage(entries.value()[i], names[i])));
        if (Outcome added = m_index->add(indexed, *m_position, upTo); !added)
            return added;
        m_position = upTo;
        m_hasMore = upTo < seen.last;
    }
    {
        const std::scoped_lock lock(m_shared->mutex);
        m_shared->state.position = *m_position;
    }
    return m_hasMore ? Outcome() : forgetSome(seen);
}

/// Retention lets go of the oldest part of the index. When it is to be kept after all, since somebody has changed the policy,
/// the log still has it, and the index is made anew. Whether something is missing shows in the index itself: so it is found also
/// after a restart.
Outcome ActivityLog::Indexer::checkBeginning(const Seen &seen)
{
    if (m_checkedDays == seen.messageDays)
        return {};
    const Result<ActivityIndex::Range> all = m_index->range(kNoTime, kNoTime);
    if (!all)
        return all.error();
    const bool isEmpty = all.value().first > all.value().last;
    const EventSeq first = isEmpty ? *m_position + 1 : all.value().first;
    if (first > 1) {
        const Result<std::vector<Event>> missing = m_index->entries(1, first - 1, 1, true);
        if (!missing)
            return missing.error();
        const UtcMs keptFromMs = seen.messageDays > 0 ? seen.nowMs - seen.messageDays * kDayMs : kNoTime;
        if (!missing.value().empty() && missing.value().front().atMs >= keptFromMs) {
            qCInfo(logActivity, "messages are to be kept for longer: the index is made anew");
            if (Outcome cleared = m_index->clear(); !cleared)
                return cleared;
            m_position = 0;
        }
    }
    m_checkedDays = seen.messageDays;
    return {};
}

Outcome ActivityLog::Indexer::forgetSome(const Seen &seen)
{
    const UtcMs now = TaskLoop::nowMs();
    if (seen.messageDays <= 0 || now < m_forgetMs)
        return {};
    const Result<bool> more = m_index->forget(seen.nowMs - seen.messageDays * kDayMs);
    if (!more)
        return more.error();
    m_hasMore = more.value();
    if (!m_hasMore)
        m_forgetMs = now + kForgetEveryMs;
    return {};
}

void ActivityLog::Indexer::failed(const Error &error)
{
    m_position.reset();
    if (std::exchange(m_isFailing, true))
        return;
    qCInfo(logActivity, "the index cannot be written: %s (%s)", qUtf8Printable(error.text),
           qUtf8Printable(error.detail));
    {
        const std::scoped_lock lock(m_shared->mutex);
        m_shared->state.problem = error.text;
    }
    tell(kIndexFailedMessage, {error.text});
}

void ActivityLog::Indexer::worksAgain()
{
    if (!std::exchange(m_isFailing, false))
        return;
    qCInfo(logActivity, "the index is written again");
    {
        const std::scoped_lock lock(m_shared->mutex);
        m_shared->state.problem.clear();
    }
    tell(kIndexAgainMessage, {});
}

/// The disk that is full for the index may be so for the log: then the program's own log alone has it.
void ActivityLog::Indexer::tell(quint16 number, const QStringList &parameters)
{
    m_host.post(ServerNotice{number, parameters});
}

} // namespace signalbox

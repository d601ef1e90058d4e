#include "model/engine/activityindexer.h"

#include <QDeadlineTimer>

#include <algorithm>
#include <iterator>
#include <utility>

namespace signalbox {

namespace {

constexpr int kLookedThroughAtOnce = 2'000;
constexpr int kCountedAtMost = 50'000; ///< entries that no index has: more are not looked through only to be counted
constexpr qint64 kDayMs = 24 * 60 * 60 * 1000;

} // namespace

struct ActivityLog::Reader::Work {
    const ActivityQuestion &question;
    ActivityQuery query; ///< with the job and the severities
    ActivityQuery unfiltered; ///< without the severities
    ActivityPage page;
    EventSeq reached = 0; ///< looked up to here, with it
    QDeadlineTimer deadline;
    bool isCut = false; ///< there is more, or may be
    bool hasLooked = false; ///< each answer goes on by a step at least, or who asks again would get nowhere

    [[nodiscard]] int room() const { return question.limit - static_cast<int>(page.messages.size()); }
    [[nodiscard]] bool isDescending() const { return !question.forward; }
    [[nodiscard]] bool isOver(bool isStopping)
    {
        return isStopping || (std::exchange(hasLooked, true) && deadline.hasExpired());
    }
};

ActivityLog::Reader::Reader(EngineAccess &host, std::shared_ptr<Shared> shared)
    : m_host(host), m_shared(std::move(shared))
{
}

/// Without the index, as on a full disk or when it fails, all is looked through; it is tried again with each question.
void ActivityLog::Reader::open()
{
    if (m_index || m_shared->storeUrl.isEmpty())
        return;
    if (auto opened = openActivityIndex(m_shared->storeUrl))
        m_index = std::move(opened).value();
}

Result<std::vector<Event>> ActivityLog::Reader::entries(EventSeq from, EventSeq to, int limit, bool isDescending)
{
    if (m_index)
        return m_index->entries(from, to, limit, isDescending);
    const auto count = static_cast<EventSeq>(limit);
    const EventSeq begin = isDescending && to - from >= count ? to - count + 1 : from;
    Result<std::vector<Event>> list =
        m_host.ask([&](Engine &engine) { return engine.entries(begin - 1, static_cast<int>(count)); });
    if (!list)
        return list;
    std::erase_if(list.value(), [&](const Event &event) { return event.seq < from || event.seq > to; });
    if (isDescending)
        std::reverse(list.value().begin(), list.value().end());
    return list;
}

std::vector<ActivityMessage> ActivityLog::Reader::messagesOf(const std::vector<Event> &entries,
                                                             const ActivityQuery *query)
{
    const std::vector<ActivityNames> names = m_host.ask([&](Engine &engine) { return engine.namesOf(entries); });
    std::vector<ActivityMessage> messages;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        ActivityMessage message = activityMessage(entries[i], names[i]);
        if (!query || query->isEmpty() || query->fits(activityDocument(message)))
            messages.push_back(std::move(message));
    }
    return messages;
}

/// One entry after the other.
Outcome ActivityLog::Reader::lookThrough(Work &work, EventSeq from, EventSeq to, bool withQuery)
{
    const bool down = work.isDescending();
    while (from <= to && work.room() > 0) {
        if (work.isOver(m_shared->isStopping)) {
            work.isCut = true;
            return {};
        }
        // What fits everything needs no more than what is asked for.
        const bool isPlain = !withQuery || work.query.isEmpty();
        const int limit = isPlain ? std::min(work.room(), kLookedThroughAtOnce) : kLookedThroughAtOnce;
        Result<std::vector<Event>> read = entries(from, to, limit, down);
        if (!read)
            return read.error();
        std::vector<Event> &list = read.value();
        const bool isAll = m_index ? static_cast<int>(list.size()) < limit : to - from < static_cast<EventSeq>(limit);
        // Without an index a part of the log is read by its numbers, of which some are missing.
        const EventSeq upTo = isAll          ? (down ? from : to)
                              : m_index      ? list.back().seq
                              : down         ? to - static_cast<EventSeq>(limit) + 1
                              : list.empty() ? to
                                             : list.back().seq;
        std::erase_if(list, [&](const Event &event) { return !work.query.fitsTime(event.atMs); });
        std::vector<ActivityMessage> found = messagesOf(list, withQuery ? &work.query : nullptr);
        const auto taken = std::min<std::size_t>(found.size(), static_cast<std::size_t>(work.room()));
        const bool isFull = taken < found.size();
        found.resize(taken);
        std::move(found.begin(), found.end(), std::back_inserter(work.page.messages));
        work.reached = isFull ? work.page.messages.back().seq : upTo;
        if (isFull || (work.room() == 0 && work.reached != (down ? from : to))) {
            work.isCut = true;
            return {};
        }
        if (down)
            to = upTo - 1;
        else
            from = upTo + 1;
    }
    if (from <= to)
        work.isCut = true;
    return {};
}

/// By the index.
Outcome ActivityLog::Reader::lookUp(Work &work, EventSeq from, EventSeq to)
{
    const bool down = work.isDescending();
    while (from <= to && work.room() > 0) {
        if (work.isOver(m_shared->isStopping)) {
            work.isCut = true;
            return {};
        }
        const int limit = work.room();
        Result<ActivityIndex::Found> found = m_index->find(work.query, from, to, limit, down);
        if (!found && found.error().kind == Error::Kind::Cancelled && !work.page.messages.empty()) {
            work.isCut = true; // who asks again goes on behind what was found before
            return {};
        }
        if (!found)
            return found.error();
        const std::vector<EventSeq> &seqs = found.value().seqs;
        if (seqs.empty()) {
            work.reached = down ? from : to;
            return {};
        }
        Result<std::vector<Event>> read = m_index->entriesAt(seqs); // without those that left the log with their job
        if (!read)
            return read.error();
        if (down)
            std::reverse(read.value().begin(), read.value().end());
        std::erase_if(read.value(), [&](const Event &event) { return !work.query.fitsTime(event.atMs); });
        std::vector<ActivityMessage> messages = messagesOf(read.value(), nullptr);
        std::move(messages.begin(), messages.end(), std::back_inserter(work.page.messages));
        const bool isAll = static_cast<int>(seqs.size()) < limit && !found.value().isCut;
        work.reached = isAll ? (down ? from : to) : seqs.back();
        if (isAll)
            return {};
        if (down)
            to = work.reached - 1;
        else
            from = work.reached + 1;
    }
    if (from <= to)
        work.isCut = true;
    return {};
}

/// How many fit, by severity: those of the index, and those that it does not have yet.
Outcome ActivityLog::Reader::count(Work &work)
{
    const bool hasTimes =
        work.question.fromMs != kNoTime || work.query.toMs != kNoTime || work.query.fromMs != work.page.keptFromMs;
    if (!hasTimes && !m_index && m_shared->storeUrl.isEmpty())
        return countOnward(work);
    if (hasTimes || !m_index || work.page.last - work.page.indexed > kCountedAtMost)
        return {};
    Result<std::array<qint64, 3>> counts = m_index->counts(work.unfiltered);
    if (!counts && counts.error().kind == Error::Kind::Cancelled)
        return {};
    if (!counts)
        return counts.error();
    std::array<qint64, 3> all = counts.value();
    for (EventSeq from = work.page.indexed + 1; from <= work.page.last;) {
        Result<std::vector<Event>> read = entries(from, work.page.last, kLookedThroughAtOnce, false);
        if (!read)
            return read.error();
        for (const ActivityMessage &message : messagesOf(read.value(), &work.unfiltered))
            ++all[static_cast<std::size_t>(message.severity)];
        if (static_cast<int>(read.value().size()) < kLookedThroughAtOnce)
            break;
        from = read.value().back().seq + 1;
    }
    if (!work.unfiltered.isEmpty()) {
        for (qint64 &one : all)
            one = std::min(one, kMostCounted);
    }
    work.page.counts = all;
    return {};
}

/// Of a log that has no index, as of a simulation: entry by entry, for a short time, and on from there when the same is asked
/// again. Until the end of the log is reached there are no counts.
Outcome ActivityLog::Reader::countOnward(Work &work)
{
    if (m_counted.search != work.question.search || m_counted.job != work.question.job)
        m_counted = {work.question.search, work.question.job, 0, 0, {}};
    const QDeadlineTimer deadline(m_shared->options.countWithinMs);
    while (m_counted.upTo < work.page.last) {
        Result<std::vector<Event>> read = entries(m_counted.upTo + 1, work.page.last, kLookedThroughAtOnce, false);
        if (!read)
            return read.error();
        const std::vector<Event> &list = read.value();
        const EventSeq knownArchive = m_counted.archived;
        for (const Event &event : list) {
            if (event.kind == EventKind::JobArchived)
                m_counted.archived = std::max(m_counted.archived, event.seq);
        }
        if (m_counted.archived > knownArchive && m_counted.upTo > 0) { // what was counted leaves the log
            m_counted.upTo = 0;
            m_counted.of = {};
            return {};
        }
        for (const ActivityMessage &message : messagesOf(list, &work.unfiltered))
            ++m_counted.of[static_cast<std::size_t>(message.severity)];
        const bool isAll = static_cast<int>(list.size()) < kLookedThroughAtOnce;
        m_counted.upTo = isAll ? work.page.last : list.back().seq;
        if (m_shared->isStopping || (!isAll && deadline.hasExpired()))
            return {};
    }
    work.page.counts = m_counted.of;
    if (!work.unfiltered.isEmpty()) {
        for (qint64 &one : *work.page.counts)
            one = std::min(one, kMostCounted);
    }
    return {};
}

Result<ActivityPage> ActivityLog::Reader::answer(const ActivityQuestion &question)
{
    open();
    const bool hadIndex = m_index != nullptr;
    Result<ActivityPage> page = answerOnce(question);
    const Error::Kind wrong = page.error().kind;
    if (page || (wrong != Error::Kind::Io && wrong != Error::Kind::NoSpace && wrong != Error::Kind::Database))
        return page;
    m_index.reset(); // opened with the next question, and made anew if it is damaged
    if (!hadIndex || wrong == Error::Kind::Io) // a database server that is away has the log, too
        return page;
    return answerOnce(question);
}

Result<ActivityPage> ActivityLog::Reader::answerOnce(const ActivityQuestion &question)
{
    Result<ActivityQuery> read = readActivityQuery(question.search, question.zoneMinutes);
    if (!read)
        return read.error();
    struct Now {
        EventSeq last = 0;
        qint32 messageDays = 0;
        UtcMs nowMs = kNoTime;
    };
    const Now now = m_host.ask([this](Engine &engine) {
        return Now{engine.lastSeq(), engine.retention().policy.messageDays, m_host.nowMs()};
    });
    Work work{question, {}, {}, {}, 0, QDeadlineTimer(m_shared->options.answerWithinMs)};
    work.query = std::move(read).value();
    work.page.last = now.last;
    if (m_index) {
        const Result<EventSeq> position = m_index->position();
        if (!position)
            return position.error();
        work.page.indexed = std::min(position.value(), now.last);
    }
    if (now.messageDays > 0)
        work.page.keptFromMs = now.nowMs - now.messageDays * kDayMs;
    const auto later = [](UtcMs a, UtcMs b) { return std::max(a, b); };
    work.query.fromMs = later(later(work.query.fromMs, question.fromMs), work.page.keptFromMs);
    if (question.toMs != kNoTime)
        work.query.toMs = work.query.toMs == kNoTime ? question.toMs : std::min(work.query.toMs, question.toMs);
    if (question.job != JobId{})
        work.query.addJob(question.job);
    work.unfiltered = work.query;
    work.query.addSeverities(question.severities);

    // The index has (0, indexed]; what is behind it is looked through.
    EventSeq first = question.forward ? question.after + 1 : 1;
    EventSeq last = !question.forward && question.before > 0 ? std::min(question.before - 1, now.last) : now.last;
    EventSeq indexedFirst = first, indexedLast = std::min(last, work.page.indexed);
    if (m_index && (work.query.fromMs != kNoTime || work.query.toMs != kNoTime)) {
        const auto range = m_index->range(work.query.fromMs, work.query.toMs);
        if (!range)
            return range.error();
        indexedFirst = std::max(first, range.value().first);
        indexedLast = std::min(indexedLast, range.value().last);
    }
    const EventSeq restFirst = std::max(first, work.page.indexed + 1);
    const bool byIndex = m_index && !work.query.isEmpty();
    const auto ofIndex = [&]() -> Outcome {
        if (indexedFirst > indexedLast)
            return {};
        return byIndex ? lookUp(work, indexedFirst, indexedLast) : lookThrough(work, indexedFirst, indexedLast, false);
    };
    const auto ofRest = [&]() -> Outcome {
        return restFirst > last ? Outcome() : lookThrough(work, restFirst, last, true);
    };
    work.reached = question.forward ? question.after : last + 1;
    Outcome done = question.forward ? ofIndex() : ofRest();
    if (done && !work.isCut) {
        if (work.room() > 0)
            done = question.forward ? ofRest() : ofIndex();
        else
            work.isCut = question.forward ? restFirst <= last : indexedFirst <= indexedLast;
    }
    if (done && question.wantsCounts)
        done = count(work);
    if (!done)
        return done.error();
    if (question.forward)
        work.page.last = work.isCut ? work.reached : now.last;
    else
        work.page.next = work.isCut ? work.reached : 0;
    return std::move(work.page);
}

} // namespace signalbox

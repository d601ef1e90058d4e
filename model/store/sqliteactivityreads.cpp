// What is asked of the index of a SQLite database, and of the log beside it.

#include "model/store/sqliteactivityindex.h"

#include "model/store/storerows.h"
#include "model/store/storetables.h"

#include <QDeadlineTimer>

#include <sqlite3.h>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int kLookEvery = 20'000; ///< steps of SQLite's machine between two looks at the clock

int isLate(void *deadline)
{
    return static_cast<QDeadlineTimer *>(deadline)->hasExpired() ? 1 : 0;
}

/// Ends what the connection does when it takes too long.
class Limit {
public:
    Limit(sqlite3 *db, int ms) : m_db(db), m_deadline(ms)
    {
        sqlite3_progress_handler(m_db, kLookEvery, isLate, &m_deadline);
    }
    ~Limit() { sqlite3_progress_handler(m_db, 0, nullptr, nullptr); }
    Limit(const Limit &) = delete;
    Limit &operator=(const Limit &) = delete;

private:
    sqlite3 *m_db;
    QDeadlineTimer m_deadline;
};

/// When it could not be made anew.
Error notOpen()
{
    return {Error::Kind::Database, QStringLiteral("the index of the activity log is not open"), {}};
}

} // namespace

// ---- The log

Result<std::vector<Event>> SqliteActivityIndex::entries(EventSeq from, EventSeq to, int limit, bool isDescending)
{
    SqliteStatement rows;
    const QByteArray order = isDescending ? " DESC LIMIT ?3" : " LIMIT ?3";
    if (Outcome done = rows.prepare(m_log, kEventTable.select().toLatin1()
                                               + " WHERE seq >= ?1 AND seq <= ?2 ORDER BY seq" + order);
        !done)
        return done.error();
    rows.bind(1, static_cast<qint64>(from));
    rows.bind(2, static_cast<qint64>(to));
    rows.bind(3, qint64{limit});
    std::vector<Event> list;
    while (rows.next())
        list.push_back(takeRow<Event>(rows));
    if (Outcome done = rows.outcome(); !done)
        return done.error();
    return list;
}

Result<std::vector<Event>> SqliteActivityIndex::entriesAt(std::span<const EventSeq> seqs)
{
    std::vector<Event> list;
    for (const EventSeq seq : seqs) {
        m_readEntry.start();
        m_readEntry.bind(1, static_cast<qint64>(seq));
        if (m_readEntry.next())
            list.push_back(takeRow<Event>(m_readEntry));
        Outcome read = m_readEntry.outcome();
        m_readEntry.start();
        if (!read)
            return read.error();
    }
    std::sort(list.begin(), list.end(), [](const Event &a, const Event &b) { return a.seq < b.seq; });
    return list;
}

// ---- The index

Result<std::set<qint64>> SqliteActivityIndex::segments()
{
    SqliteStatement rows;
    if (Outcome done = rows.prepare(m_index, "SELECT number FROM segment"); !done)
        return done.error();
    std::set<qint64> all;
    while (rows.next())
        all.insert(rows.number(0));
    if (Outcome done = rows.outcome(); !done)
        return done.error();
    return all;
}

Result<ActivityIndex::Found> SqliteActivityIndex::find(const ActivityQuery &query, EventSeq from, EventSeq to,
                                                       int limit, bool isDescending)
{
    return m_index ? checked(findIn(query, from, to, limit, isDescending)) : Result<Found>(notOpen());
}

Result<ActivityIndex::Found> SqliteActivityIndex::findIn(const ActivityQuery &query, EventSeq from, EventSeq to,
                                                         int limit, bool isDescending)
{
    Found result;
    std::vector<EventSeq> &found = result.seqs;
    const Result<std::set<qint64>> known = segments();
    if (!known)
        return known.error();
    std::vector<qint64> order(known.value().begin(), known.value().end());
    if (isDescending)
        std::reverse(order.begin(), order.end());
    const QByteArray match = fts5Query(query);
    const Limit inTime(m_index, m_searchLimitMs);
    for (const qint64 segment : order) {
        if (from > to || segment < segmentOf(from) || segment > segmentOf(to))
            continue;
        SqliteStatement rows;
        const QByteArray table = tableOf(segment);
        if (Outcome done = rows.prepare(m_index, "SELECT rowid FROM " + table + " WHERE " + table
                                                     + " MATCH ?1 AND rowid >= ?2 AND rowid <= ?3 ORDER BY rowid "
                                                     + (isDescending ? "DESC" : "ASC") + " LIMIT ?4");
            !done)
            return done.error();
        rows.bind(1, match);
        rows.bind(2, static_cast<qint64>(from));
        rows.bind(3, static_cast<qint64>(to));
        rows.bind(4, limit - static_cast<qint64>(found.size()));
        while (rows.next())
            found.push_back(static_cast<EventSeq>(rows.number(0)));
        if (Outcome done = rows.outcome(); !done) {
            if (done.error().kind != Error::Kind::Cancelled || found.empty())
                return done.error();
            result.isCut = true;
            break;
        }
        if (static_cast<int>(found.size()) >= limit)
            break;
    }
    return result;
}

Result<ActivityIndex::Range> SqliteActivityIndex::range(UtcMs fromMs, UtcMs toMs)
{
    return m_index ? checked(rangeOf(fromMs, toMs)) : Result<Range>(notOpen());
}

Result<ActivityIndex::Range> SqliteActivityIndex::rangeOf(UtcMs fromMs, UtcMs toMs)
{
    SqliteStatement row;
    if (Outcome done = row.prepare(m_index, "SELECT min(first), max(last) FROM block WHERE (?1 = 0 OR max_at >= ?1) "
                                            "AND (?2 = 0 OR min_at <= ?2)");
        !done)
        return done.error();
    row.bind(1, fromMs);
    row.bind(2, toMs);
    Range range;
    if (row.next() && row.number(1) > 0)
        range = {static_cast<EventSeq>(row.number(0)), static_cast<EventSeq>(row.number(1))};
    if (Outcome done = row.outcome(); !done)
        return done.error();
    return range;
}

Result<std::array<qint64, 3>> SqliteActivityIndex::counts(const ActivityQuery &query)
{
    return m_index ? checked(countsOf(query)) : Result<std::array<qint64, 3>>(notOpen());
}

Result<std::array<qint64, 3>> SqliteActivityIndex::countsOf(const ActivityQuery &query)
{
    std::array<qint64, 3> counts{};
    if (query.isEmpty()) {
        SqliteStatement row;
        if (Outcome done = row.prepare(m_index, "SELECT sum(information), sum(warning), sum(error) FROM block "
                                                "WHERE max_at >= ?1");
            !done)
            return done.error();
        row.bind(1, query.fromMs);
        if (row.next())
            counts = {row.number(0), row.number(1), row.number(2)};
        if (Outcome done = row.outcome(); !done)
            return done.error();
        return counts;
    }
    const Result<std::set<qint64>> known = segments();
    if (!known)
        return known.error();
    const Limit inTime(m_index, m_searchLimitMs);
    for (const Severity severity : kSeverities) {
        ActivityQuery one = query;
        one.addSeverities(static_cast<quint8>(1U << static_cast<unsigned>(severity)));
        const QByteArray match = fts5Query(one);
        qint64 &count = counts[static_cast<std::size_t>(severity)];
        for (auto segment = known.value().rbegin(); segment != known.value().rend() && count < kMostCounted;
             ++segment) {
            SqliteStatement row;
            const QByteArray table = tableOf(*segment);
            if (Outcome done = row.prepare(m_index, "SELECT count(*) FROM (SELECT 1 FROM " + table + " WHERE " + table
                                                        + " MATCH ?1 LIMIT ?2)");
                !done)
                return done.error();
            row.bind(1, match);
            row.bind(2, kMostCounted - count);
            if (row.next())
                count += row.number(0);
            if (Outcome done = row.outcome(); !done)
                return done.error();
        }
    }
    return counts;
}

} // namespace signalbox

// What the SQLite store does for archived jobs: their summaries, and taking their detail out bit by bit.

#include "model/store/sqlitestore.h"
#include "model/store/storequery.h"

#include <array>
#include <span>

namespace signalbox {

namespace {

constexpr std::size_t kCounterValues = kStatusCount + 6;
constexpr std::size_t kRouteValues = kCounterValues + 2;
constexpr qint64 kIncremental = 2; ///< PRAGMA auto_vacuum

void put(std::vector<quint64> &values, const Counters &counters)
{
    values.insert(values.end(), counters.byStatus.begin(), counters.byStatus.end());
    for (const quint32 count :
         {counters.silent, counters.expired, counters.withdrawn, counters.cancelling, counters.deleting})
        values.push_back(count);
    values.push_back(counters.permilleSum);
}

Counters countersIn(std::span<const quint64> values)
{
    Counters counters;
    std::size_t next = 0;
    for (quint32 &count : counters.byStatus)
        count = static_cast<quint32>(values[next++]);
    for (quint32 *count :
         {&counters.silent, &counters.expired, &counters.withdrawn, &counters.cancelling, &counters.deleting})
        *count = static_cast<quint32>(values[next++]);
    counters.permilleSum = values[next];
    return counters;
}

} // namespace

Outcome SqliteStore::writeArchived(const WriteBatch &batch)
{
    for (const ArchivedJob &job : batch.archivedJobs) {
        std::vector<quint64> counters, routes, attempts;
        put(counters, job.counters);
        for (const RouteSummary &route : job.routes) {
            put(routes, route.counters);
            routes.push_back(route.minHop);
            routes.push_back(route.maxHop);
        }
        for (const auto &[first, count] : job.attempts) {
            attempts.push_back(first);
            attempts.push_back(count);
        }
        const ArchiveRecord &archive = job.archive;
        if (Outcome done =
                runOnce(m_db,
                        QStringLiteral(
                            "INSERT OR REPLACE INTO archived_job VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                        number(job.job), archive.archivedMs, archive.removedMs, text(archive.file), archive.bytes,
                        archive.entries, archive.lateReports, archive.lastLateMs, job.executedMs, job.completedMs,
                        job.lastReportMs, packed<quint64>(counters), packed<quint64>(routes), packed<quint64>(attempts),
                        job.isPurged ? 1 : 0);
            !done)
            return done;
        if (job.isPurged)
            continue;
        if (Outcome done = runOnce(
                m_db, QStringLiteral("UPDATE job SET destinations = x'', chain_of_destination = x'' WHERE id = ?"),
                number(job.job));
            !done)
            return done;
    }
    return {};
}

Outcome SqliteStore::loadArchived(LoadedState &state)
{
    return readAll(
        m_db,
        QStringLiteral("SELECT id, archived, removed, file, bytes, entries, late_reports, last_late, "
                       "executed, completed, last_report, counters, routes, attempts, purged "
                       "FROM archived_job ORDER BY id"),
        [&](const RowReader &row) {
            ArchivedJob job;
            QByteArray counters, routes, attempts;
            row.read(job.job, job.archive.archivedMs, job.archive.removedMs, job.archive.file, job.archive.bytes,
                     job.archive.entries, job.archive.lateReports, job.archive.lastLateMs, job.executedMs,
                     job.completedMs, job.lastReportMs, counters, routes, attempts, job.isPurged);
            const auto totals = unpacked<quint64, quint64>(counters);
            if (totals.size() >= kCounterValues)
                job.counters = countersIn(totals);
            const auto perRoute = unpacked<quint64, quint64>(routes);
            for (std::size_t i = 0; i + kRouteValues <= perRoute.size(); i += kRouteValues) {
                RouteSummary &route = job.routes.emplace_back();
                route.counters = countersIn(std::span(perRoute).subspan(i, kCounterValues));
                route.minHop = static_cast<quint8>(perRoute[i + kCounterValues]);
                route.maxHop = static_cast<quint8>(perRoute[i + kCounterValues + 1]);
            }
            const auto ranges = unpacked<quint64, quint64>(attempts);
            for (std::size_t i = 0; i + 1 < ranges.size(); i += 2)
                job.attempts.emplace_back(static_cast<quint32>(ranges[i]), static_cast<quint32>(ranges[i + 1]));
            state.archivedJobs.push_back(std::move(job));
        });
}

Result<bool> SqliteStore::purgeArchived(JobId job, int limit)
{
    auto transaction = SqlTransaction::begin(m_db);
    if (!transaction)
        return transaction.error();
    Result<bool> isDone = purgeSome(job, limit);
    if (!isDone)
        return isDone;
    if (Outcome done = transaction.value().commit(); !done)
        return done.error();
    return isDone;
}

/// The chain of an instruction goes from its newest entry back. The row keeps where it has got to, so whatever is committed
/// is a shorter chain and never a broken one.
Result<bool> SqliteStore::purgeSome(JobId job, int limit)
{
    qint64 first = 0, destinations = 0;
    QByteArray packages, attempts;
    {
        RowReader row;
        if (Outcome done = row.prepare(
                m_db, QStringLiteral("SELECT first_instruction, destination_count, packages, attempts FROM job "
                                     "JOIN archived_job ON archived_job.id = job.id WHERE job.id = ?"));
            !done)
            return done.error();
        const std::array<qint64, 1> id{number(job)};
        row.start(id);
        if (!row.next()) {
            if (Outcome done = row.outcome(); !done)
                return done.error();
            return true;
        }
        row.read(first, destinations, packages, attempts);
    }
    const qint64 end = first + destinations * (packages.size() / qint64{sizeof(quint32)});
    std::vector<std::pair<qint64, qint64>> heads; // instruction, its newest entry
    {
        RowReader rows;
        if (Outcome done = rows.prepare(
                m_db,
                QStringLiteral("SELECT id, last_event FROM instruction WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"));
            !done)
            return done.error();
        const std::array<qint64, 3> range{first, end, limit};
        rows.start(range);
        while (rows.next())
            heads.emplace_back(rows.number(0), rows.number(1));
        if (Outcome done = rows.outcome(); !done)
            return done.error();
    }
    qint64 upTo = first;
    int taken = 0;
    for (auto &[instruction, head] : heads) {
        while (head != 0 && taken < limit) {
            const std::array<qint64, 1> seq{head};
            m_takeEvent.start(seq);
            const bool found = m_takeEvent.next();
            // Only ever backwards, as history() goes.
            const qint64 previous = found && m_takeEvent.number(0) < head ? m_takeEvent.number(0) : 0;
            if (found)
                (void)m_takeEvent.next(); // RETURNING gives its row before the statement has ended
            Outcome taking = m_takeEvent.outcome();
            m_takeEvent.start();
            if (!taking)
                return taking.error();
            head = previous;
            ++taken;
        }
        if (head != 0) {
            if (Outcome done = runOnce(m_db, QStringLiteral("UPDATE instruction SET last_event = ? WHERE id = ?"), head,
                                       instruction);
                !done)
                return done.error();
            break;
        }
        upTo = instruction + 1;
        ++taken; // an instruction counts as well, or a million without entries were one step
        if (taken >= limit)
            break;
    }
    if (Outcome done = runOnce(m_db, QStringLiteral("DELETE FROM instruction WHERE id >= ? AND id < ?"), first, upTo);
        !done)
        return done.error();
    if (!heads.empty())
        return false;
    const auto ranges = unpacked<quint64, quint64>(attempts);
    for (std::size_t i = 0; i + 1 < ranges.size(); i += 2) {
        if (Outcome done = runOnce(m_db, QStringLiteral("DELETE FROM older_attempt WHERE attempt >= ? AND attempt < ?"),
                                   static_cast<qint64>(ranges[i]), static_cast<qint64>(ranges[i] + ranges[i + 1]));
            !done)
            return done.error();
    }
    if (Outcome done = runOnce(m_db, QStringLiteral("UPDATE archived_job SET purged = 1 WHERE id = ?"), number(job));
        !done)
        return done.error();
    return true;
}

Result<bool> SqliteStore::giveBack(int pages)
{
    auto valueOf = [this](const QString &pragma) -> Result<qint64> {
        qint64 value = 0;
        if (Outcome done = readAll(m_db, pragma, [&](const RowReader &row) { value = row.number(0); }); !done)
            return done.error();
        return value;
    };
    const Result<qint64> mode = valueOf(QStringLiteral("PRAGMA auto_vacuum"));
    if (!mode)
        return mode.error();
    if (mode.value() != kIncremental)
        return false; // an old large database: what is free in it is used again
    // A PRAGMA takes no bound values.
    if (Outcome done = readAll(m_db, QStringLiteral("PRAGMA incremental_vacuum(%1)").arg(pages), [](const auto &) {});
        !done)
        return done.error();
    const Result<qint64> left = valueOf(QStringLiteral("PRAGMA freelist_count"));
    if (!left)
        return left.error();
    return left.value() > 0;
}

/// A database from before archives existed keeps the size it once had. A small one is rewritten once; for a large one that
/// would keep its server from starting for minutes.
void SqliteStore::makeShrinkable()
{
    qint64 mode = kIncremental;
    const Outcome asked =
        readAll(m_db, QStringLiteral("PRAGMA auto_vacuum"), [&](const RowReader &row) { mode = row.number(0); });
    if (!asked || mode != 0)
        return;
    // Without room for a second copy it stays as it is, which harms nothing.
    (void)executeSql(m_db, QStringLiteral("PRAGMA auto_vacuum = INCREMENTAL"));
    (void)executeSql(m_db, QStringLiteral("VACUUM"));
}

} // namespace signalbox

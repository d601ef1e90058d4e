// What the SQLite store does for archived jobs: their summaries, and taking their detail out bit by bit.

#include "model/store/sqlitestore.h"
#include "model/store/storequery.h"

#include <QFileInfo>
#include <QLoggingCategory>

#include <array>
#include <span>

namespace signalbox {

namespace {

constexpr qint64 kIncremental = 2; ///< PRAGMA auto_vacuum
Q_LOGGING_CATEGORY(logStore, "signalbox.store")

} // namespace

Outcome SqliteStore::writeArchived(const WriteBatch &batch)
{
    for (const ArchivedJob &job : batch.archivedJobs) {
        if (Outcome done = putOnce(m_db, kArchivedJobTable.insert(kPut), job); !done)
            return done;
    }
    return {};
}

Result<bool> SqliteStore::purgeArchived(JobId job, int limit)
{
    if (Outcome inPlace = checkFile(); !inPlace)
        return inPlace.error();
    Result<bool> isDone = purgeOnce(job, limit);
    shortenWal(); // also after a disk that was full: what the log holds is room
    return isDone;
}

Result<bool> SqliteStore::purgeOnce(JobId job, int limit)
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

QString SqliteStore::folder() const
{
    return m_path.isEmpty() ? QString() : QFileInfo(m_path).absolutePath();
}

/// Takes a grown write-ahead log into the database and gives its room back. SQLite by itself does so later, since each time
/// delays reports; a deletion writes whole pages for few entries and would fill a nearly full disk by then.
void SqliteStore::shortenWal(qint64 longest)
{
    if (m_path.isEmpty() || QFileInfo(m_path + QStringLiteral("-wal")).size() <= longest)
        return;
    // Whoever reads the file beside us, as a backup does, is not waited for: the next call finds the log again.
    (void)executeSql(m_db, QStringLiteral("PRAGMA busy_timeout = 0"));
    const Outcome done = readAll(m_db, QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"), [](const auto &) {});
    // A disk that is full has this called again and again: once is enough to know.
    if (!done && !m_isLongWalTold)
        qCInfo(logStore, "the write-ahead log was not shortened: %s", qUtf8Printable(done.error().detail));
    m_isLongWalTold = !done;
    (void)executeSql(m_db, QStringLiteral("PRAGMA busy_timeout = %1").arg(kBusyTimeoutMs));
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
    std::vector<std::pair<quint32, quint32>> ranges;
    takeCell(attempts, ranges);
    for (const auto &[firstOf, count] : ranges) {
        if (Outcome done = runOnce(m_db, QStringLiteral("DELETE FROM older_attempt WHERE attempt >= ? AND attempt < ?"),
                                   qint64{firstOf}, qint64{firstOf} + count);
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
    const Outcome given =
        readAll(m_db, QStringLiteral("PRAGMA incremental_vacuum(%1)").arg(pages), [](const auto &) {});
    shortenWal();
    if (!given)
        return given.error();
    const Result<qint64> left = valueOf(QStringLiteral("PRAGMA freelist_count"));
    if (!left)
        return left.error();
    if (left.value() == 0)
        shortenWal(0); // the file itself becomes shorter only with this
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

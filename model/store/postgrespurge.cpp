#include "model/store/postgresparts.h"
#include "model/store/storerows.h"

// What leaves a PostgreSQL database bit by bit: instructions of jobs that are gone, and the log of those that were archived.

namespace signalbox {

namespace {

/// Takes entries of the instructions in a range away, newest first: the newest of each, then those before them and so on, at
/// most so many. Each row keeps where it has got to; one without entries goes. Tells how many rows there were.
constexpr const char *kPurge =
    "WITH RECURSIVE heads AS (SELECT id, last_event FROM instruction WHERE id >= $1 AND id < $2 ORDER BY id LIMIT $3), "
    "chain AS (SELECT heads.id, seq, previous FROM heads JOIN event ON seq = last_event UNION ALL "
    "SELECT chain.id, event.seq, event.previous FROM chain JOIN event ON event.seq = chain.previous "
    "WHERE chain.previous < chain.seq), "
    "taken AS (SELECT * FROM chain LIMIT $3), "
    "oldest AS (SELECT DISTINCT ON (id) id, CASE WHEN previous < seq THEN previous ELSE 0 END AS head FROM taken "
    "ORDER BY id, seq), "
    "gone AS (DELETE FROM event WHERE seq IN (SELECT seq FROM taken)), "
    "shorter AS (UPDATE instruction SET last_event = head FROM oldest WHERE instruction.id = oldest.id AND head <> 0), "
    "emptied AS (DELETE FROM instruction USING heads LEFT JOIN oldest ON oldest.id = heads.id "
    "WHERE instruction.id = heads.id AND coalesce(head, 0) = 0) "
    "SELECT count(*) FROM heads";

} // namespace

/// Instructions of jobs that a transaction before has removed. They do not go with their job, so that it can come back.
Outcome PostgresStore::addRemovalOfLeft()
{
    if (!m_anyLeft)
        return {};
    for (const char *statement :
         {"DELETE FROM instruction USING leaving WHERE id >= first AND id < behind",
          "DELETE FROM older_attempt USING leaving WHERE instruction >= first AND instruction < behind",
          "DELETE FROM leaving"}) {
        if (Outcome done = m_connection.add(statement); !done)
            return done;
    }
    return {};
}

Outcome PostgresStore::removeLeft()
{
    if (!m_anyLeft)
        return {};
    Outcome done = m_connection.beginGroup();
    if (done)
        done = addRemovalOfLeft();
    if (done)
        done = m_connection.endGroup();
    m_anyLeft = !done;
    return done;
}

Result<bool> PostgresStore::purgeArchived(JobId job, int limit)
{
    bool isArchived = false;
    qint64 first = 0, end = 0, heads = 0;
    QByteArray attempts;
    const std::array<PgValue, 1> id{pgNumber(number(job))};
    Outcome done = retried([&] {
        return m_connection.ask(
            "SELECT first_instruction, first_instruction + destination_count * (octet_length(packages) "
            "/ 4), attempts FROM job JOIN archived_job ON archived_job.id = job.id WHERE job.id = $1",
            id, [&](const PgRow &row) {
                isArchived = true;
                first = row.number(0);
                end = row.number(1);
                attempts = row.bytes(2);
            });
    });
    if (done && isArchived) {
        const std::array<PgValue, 3> values{pgNumber(first), pgNumber(end), pgNumber(limit)};
        done = m_connection.ask(kPurge, values, [&](const PgRow &row) { heads = row.number(0); });
        if (done && heads == 0)
            done = endPurge(job, attempts);
    }
    if (!done)
        return ofCommit(done.error()); // whatever was stored, the next call goes on from there
    return heads == 0;
}

Outcome PostgresStore::endPurge(JobId job, const QByteArray &attempts)
{
    std::vector<std::pair<quint32, quint32>> ranges;
    takeCell(attempts, ranges);
    std::vector<qint64> from, behind;
    for (const auto &[first, count] : ranges) {
        from.push_back(first);
        behind.push_back(qint64{first} + count);
    }
    Outcome done = m_connection.beginGroup();
    const std::array<PgValue, 2> values{pgNumbers(from), pgNumbers(behind)};
    if (done)
        done = m_connection.add(
            "DELETE FROM older_attempt USING unnest($1::bigint[], $2::bigint[]) AS gone(first, behind) "
            "WHERE attempt >= first AND attempt < behind",
            values);
    const std::array<PgValue, 1> id{pgNumber(number(job))};
    if (done)
        done = m_connection.add("UPDATE archived_job SET purged = 1 WHERE id = $1", id);
    return done ? m_connection.endGroup() : done;
}

Result<bool> PostgresStore::giveBack(int /*pages*/)
{
    return false;
}

} // namespace signalbox

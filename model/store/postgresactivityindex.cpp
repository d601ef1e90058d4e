#include "model/store/postgresactivityindex.h"

#include "model/store/storerows.h"
#include "model/store/storetables.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <chrono>

namespace signalbox {

namespace {

constexpr std::chrono::seconds kConnectLimit{5};

/// 'word':1 'other':2 '#tag': words have places, so that phrases are found; tags have none.
QString vectorOf(const IndexedEntry &entry)
{
    constexpr int kLastPlace = 16'000; // PostgreSQL's own limit is 16,383
    QByteArray text;
    int place = 0;
    for (const QByteArray &word : entry.words.split(' ')) {
        if (!word.isEmpty())
            text += '\'' + word + "':" + QByteArray::number(std::min(++place, kLastPlace)) + ' ';
    }
    for (const QByteArray &tag : entry.tags.split(' ')) {
        if (!tag.isEmpty())
            text += "'#" + tag + "' ";
    }
    return QString::fromUtf8(text);
}

} // namespace

Result<std::unique_ptr<PostgresActivityIndex>> PostgresActivityIndex::open(const QString &url)
{
    std::unique_ptr<PostgresActivityIndex> index(new PostgresActivityIndex(url));
    if (Outcome done = index->ready(); !done)
        return done.error();
    return index;
}

Outcome PostgresActivityIndex::ready()
{
    if (m_connection.isOpen())
        return {};
    if (Outcome done = m_connection.open(m_url, kConnectLimit); !done)
        return done;
    Outcome done = m_connection.run("SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; "
                                    "SET idle_session_timeout = 0; SET synchronous_commit = off; "
                                    "SET default_transaction_isolation = 'read committed'; SET lock_timeout = '5s'");
    qint64 version = -1;
    if (done)
        done = m_connection.ask("SELECT to_regclass('signalbox_activity_state') IS NOT NULL", {},
                                [&](const PgRow &row) { version = row.number(0) != 0 ? 0 : -1; });
    if (done && version == 0)
        done = m_connection.ask("SELECT version FROM signalbox_activity_state", {},
                                [&](const PgRow &row) { version = row.number(0); });
    if (done && version >= 0 && version != kActivityIndexVersion)
        done = m_connection.run(
            "DROP TABLE IF EXISTS signalbox_activity_state, signalbox_activity, signalbox_activity_block");
    if (done && version != kActivityIndexVersion)
        done = makeTables();
    if (!done)
        m_connection.close();
    return done;
}

Outcome PostgresActivityIndex::makeTables()
{
    // Two connections may come at once: the lock is held to the end of the transaction.
    return m_connection.run(
        "SELECT pg_advisory_xact_lock(1934643832); "
        "CREATE TABLE IF NOT EXISTS signalbox_activity_state (version BIGINT NOT NULL, position BIGINT NOT NULL); "
        "INSERT INTO signalbox_activity_state SELECT "
        + QByteArray::number(kActivityIndexVersion)
        + ", 0 WHERE NOT EXISTS (SELECT 1 FROM signalbox_activity_state); "
          "CREATE TABLE IF NOT EXISTS signalbox_activity (seq BIGINT PRIMARY KEY, words TSVECTOR NOT NULL); "
          "CREATE INDEX IF NOT EXISTS signalbox_activity_words ON signalbox_activity USING GIN (words); "
          "CREATE TABLE IF NOT EXISTS signalbox_activity_block (first BIGINT PRIMARY KEY, last BIGINT NOT NULL, "
          "min_at BIGINT NOT NULL, max_at BIGINT NOT NULL, information BIGINT NOT NULL, warning BIGINT NOT NULL, "
          "error BIGINT NOT NULL)");
}

Outcome PostgresActivityIndex::clear()
{
    if (Outcome done = ready(); !done)
        return done;
    return m_connection.run("TRUNCATE signalbox_activity, signalbox_activity_block; "
                            "UPDATE signalbox_activity_state SET position = 0");
}

Outcome PostgresActivityIndex::ask(const QByteArray &statement, std::span<const PgValue> values,
                                   const PgConnection::Take &take)
{
    if (Outcome done = ready(); !done)
        return done;
    return m_connection.ask(statement, values, take);
}

/// Ended by the server when it takes too long.
Outcome PostgresActivityIndex::search(const QByteArray &statement, std::span<const PgValue> values,
                                      const PgConnection::Take &take)
{
    Outcome done = ready();
    if (done)
        done = m_connection.run("SET statement_timeout = '5s'");
    if (!done)
        return done;
    done = m_connection.ask(statement, values, take);
    if (m_connection.isOpen()) {
        if (Outcome reset = m_connection.run("SET statement_timeout = 0"); !reset && done)
            return reset;
    }
    if (!done && done.error().detail.contains(QStringLiteral("57014")))
        return Error{Error::Kind::Cancelled,
                     QCoreApplication::translate("ActivityIndex",
                                                 "The search took too long. Give more or longer words, "
                                                 "or a shorter time."),
                     {}};
    return done;
}

Result<std::vector<Event>> PostgresActivityIndex::entries(EventSeq from, EventSeq to, int limit, bool isDescending)
{
    std::vector<Event> list;
    const std::array<PgValue, 3> values{pgNumber(static_cast<qint64>(from)), pgNumber(static_cast<qint64>(to)),
                                        pgNumber(limit)};
    Outcome done = ask(kEventTable.select().toLatin1() + " WHERE seq >= $1::bigint AND seq <= $2::bigint ORDER BY seq"
                           + (isDescending ? " DESC" : "") + " LIMIT $3::bigint",
                       values, [&](const PgRow &row) { list.push_back(takeRow<Event>(row)); });
    if (!done)
        return done.error();
    return list;
}

Result<std::vector<Event>> PostgresActivityIndex::entriesAt(std::span<const EventSeq> seqs)
{
    std::vector<Event> list;
    const std::vector<qint64> numbers(seqs.begin(), seqs.end());
    const std::array<PgValue, 1> values{pgNumbers(numbers)};
    Outcome done = ask(kEventTable.select().toLatin1() + " WHERE seq = ANY($1::bigint[]) ORDER BY seq", values,
                       [&](const PgRow &row) { list.push_back(takeRow<Event>(row)); });
    if (!done)
        return done.error();
    return list;
}

Result<EventSeq> PostgresActivityIndex::position()
{
    qint64 position = 0;
    if (Outcome done = ask("SELECT position FROM signalbox_activity_state", {},
                           [&](const PgRow &row) { position = row.number(0); });
        !done)
        return done.error();
    return static_cast<EventSeq>(position);
}

Outcome PostgresActivityIndex::add(std::span<const IndexedEntry> entries, EventSeq before, EventSeq upTo)
{
    if (Outcome done = ready(); !done)
        return done;
    std::vector<qint64> numbers;
    QStringList vectors;
    struct Block {
        qint64 first = 0, last = 0, minMs = 0, maxMs = 0;
        std::array<qint64, 3> severities{};
    };
    std::vector<Block> blocks;
    for (const IndexedEntry &entry : entries) {
        const auto seq = static_cast<qint64>(entry.seq);
        numbers.push_back(seq);
        vectors << vectorOf(entry);
        if (blocks.empty() || seq - blocks.back().first >= kEntriesInBlock)
            blocks.push_back({seq, seq, entry.atMs, entry.atMs, {}});
        Block &block = blocks.back();
        block.last = seq;
        block.minMs = std::min(block.minMs, entry.atMs);
        block.maxMs = std::max(block.maxMs, entry.atMs);
        ++block.severities[static_cast<std::size_t>(entry.severity)];
    }
    // In one transaction. The division fails it when the position has moved; whoever moves it waits for the other.
    if (Outcome done = m_connection.beginGroup(); !done)
        return done;
    const std::array<PgValue, 2> move{pgNumber(static_cast<qint64>(before)), pgNumber(static_cast<qint64>(upTo))};
    Outcome done = m_connection.add("WITH moved AS (UPDATE signalbox_activity_state SET position = $2::bigint "
                                    "WHERE position = $1::bigint RETURNING 1) SELECT 1 / count(*) FROM moved",
                                    move);
    if (done && !numbers.empty()) {
        const std::array<PgValue, 2> rows{pgNumbers(numbers), pgTexts(vectors)};
        done = m_connection.add("INSERT INTO signalbox_activity SELECT * FROM "
                                "unnest($1::bigint[], $2::text[]::tsvector[])",
                                rows);
    }
    for (std::size_t i = 0; done && i < blocks.size(); ++i) {
        const Block &b = blocks[i];
        const std::array<PgValue, 8> values{
            pgNumber(b.first),         pgNumber(b.last),          pgNumber(b.minMs),         pgNumber(b.maxMs),
            pgNumber(b.severities[0]), pgNumber(b.severities[1]), pgNumber(b.severities[2]), pgNumber(kEntriesInBlock)};
        // The newest one is filled up first.
        done = m_connection.add(
            "WITH grown AS (UPDATE signalbox_activity_block SET last = $2::bigint, min_at = least(min_at, $3::bigint), "
            "max_at = greatest(max_at, $4::bigint), information = information + $5::bigint, "
            "warning = warning + $6::bigint, error = error + $7::bigint WHERE first = (SELECT max(first) FROM "
            "signalbox_activity_block) AND $1::bigint - first < $8::bigint RETURNING 1) "
            "INSERT INTO signalbox_activity_block SELECT $1::bigint, $2::bigint, $3::bigint, $4::bigint, $5::bigint, "
            "$6::bigint, $7::bigint WHERE NOT EXISTS (SELECT 1 FROM grown)",
            values);
    }
    Outcome ended = m_connection.endGroup();
    if (!done)
        ended = done;
    if (!ended && m_connection.isOpen() && ended.error().detail.contains(QStringLiteral("22012")))
        return Error{Error::Kind::Refused, QStringLiteral("the position has moved"), {}};
    return ended;
}

Result<ActivityIndex::Found> PostgresActivityIndex::find(const ActivityQuery &query, EventSeq from, EventSeq to,
                                                         int limit, bool isDescending)
{
    Found found;
    const std::array<PgValue, 4> values{pgText(QString::fromUtf8(tsQuery(query))), pgNumber(static_cast<qint64>(from)),
                                        pgNumber(static_cast<qint64>(to)), pgNumber(limit)};
    Outcome done =
        search(QByteArray("SELECT seq FROM signalbox_activity WHERE words @@ $1::text::tsquery "
                          "AND seq >= $2::bigint AND seq <= $3::bigint ORDER BY seq ")
                   + (isDescending ? "DESC" : "ASC") + " LIMIT $4::bigint",
               values, [&](const PgRow &row) { found.seqs.push_back(static_cast<EventSeq>(row.number(0))); });
    if (!done)
        return done.error();
    return found;
}

Result<ActivityIndex::Range> PostgresActivityIndex::range(UtcMs fromMs, UtcMs toMs)
{
    Range range;
    const std::array<PgValue, 2> values{pgNumber(fromMs), pgNumber(toMs)};
    if (Outcome done = ask("SELECT min(first), max(last) FROM signalbox_activity_block WHERE ($1::bigint = 0 OR "
                           "max_at >= $1::bigint) AND ($2::bigint = 0 OR min_at <= $2::bigint)",
                           values,
                           [&](const PgRow &row) {
                               if (row.number(1) > 0)
                                   range = {static_cast<EventSeq>(row.number(0)), static_cast<EventSeq>(row.number(1))};
                           });
        !done)
        return done.error();
    return range;
}

Result<std::array<qint64, 3>> PostgresActivityIndex::counts(const ActivityQuery &query)
{
    std::array<qint64, 3> counts{};
    if (query.isEmpty()) {
        const std::array<PgValue, 1> values{pgNumber(query.fromMs)};
        if (Outcome done = ask("SELECT sum(information)::bigint, sum(warning)::bigint, sum(error)::bigint FROM "
                               "signalbox_activity_block WHERE max_at >= $1::bigint",
                               values,
                               [&](const PgRow &row) {
                                   counts = {row.number(0), row.number(1), row.number(2)};
                               });
            !done)
            return done.error();
        return counts;
    }
    for (const Severity severity : kSeverities) {
        ActivityQuery one = query;
        one.addSeverities(static_cast<quint8>(1U << static_cast<unsigned>(severity)));
        const std::array<PgValue, 2> values{pgText(QString::fromUtf8(tsQuery(one))), pgNumber(kMostCounted)};
        if (Outcome done =
                search("SELECT count(*) FROM (SELECT 1 FROM signalbox_activity WHERE words @@ "
                       "$1::text::tsquery LIMIT $2::bigint) AS fitting",
                       values, [&](const PgRow &row) { counts[static_cast<std::size_t>(severity)] = row.number(0); });
            !done)
            return done.error();
    }
    return counts;
}

Result<bool> PostgresActivityIndex::forget(UtcMs beforeMs)
{
    // Block by block from the oldest on, as long as all of one is too old; autovacuum gives the room back.
    qint64 last = 0;
    const std::array<PgValue, 1> before{pgNumber(beforeMs)};
    if (Outcome done = ask("SELECT max(last) FROM (SELECT first, last FROM signalbox_activity_block WHERE first < "
                           "(SELECT coalesce(min(first), 9223372036854775807) FROM signalbox_activity_block WHERE "
                           "max_at >= $1::bigint) ORDER BY first LIMIT 5) AS old",
                           before, [&](const PgRow &row) { last = row.number(0); });
        !done)
        return done.error();
    qint64 newest = 0;
    if (Outcome done = ask("SELECT max(first) FROM signalbox_activity_block", {},
                           [&](const PgRow &row) { newest = row.number(0); });
        !done)
        return done.error();
    if (last == 0 || last >= newest) // the newest one is being written
        return false;
    if (Outcome done = m_connection.beginGroup(); !done)
        return done.error();
    const std::array<PgValue, 1> upTo{pgNumber(last)};
    Outcome done = m_connection.add("DELETE FROM signalbox_activity WHERE seq <= $1::bigint", upTo);
    if (done)
        done = m_connection.add("DELETE FROM signalbox_activity_block WHERE last <= $1::bigint", upTo);
    Outcome ended = m_connection.endGroup();
    if (!done || !ended)
        return done ? ended.error() : done.error();
    return true;
}

} // namespace signalbox

#include "model/store/postgresstore.h"

#include "model/store/postgreslease.h"
#include "model/store/postgresschema.h"
#include "model/store/storeload.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>

#include <algorithm>
#include <limits>

namespace signalbox {

namespace {

struct StoreText {
    Q_DECLARE_TR_FUNCTIONS(PostgresStore)
};

Q_LOGGING_CATEGORY(logStore, "signalbox.store")

using namespace std::chrono_literals;
constexpr auto kFirstLimit = 10s; ///< for a connection to be made
constexpr auto kAgainLimit = 2s; ///< the engine waits meanwhile
constexpr auto kBetweenTries = 1s;
constexpr auto kLoadLimit = 10min; ///< until the first row of a sorted table comes

/// The second number of our lock; the first tells that it is Signalbox's.
const QByteArray kSchemaNumber = "coalesce((SELECT oid::bigint FROM pg_namespace WHERE nspname = current_schema()), "
                                 "0)::bit(32)::int";

// A division by zero unless the lease is ours: the only thing that makes a whole transaction fail without a function in the
// database.
const QByteArray kFence = QByteArray("SELECT 1 / count(*) FROM ") + kLeaseTable + " WHERE epoch = $1";
constexpr const char *kDivisionByZero = "22012";

// The statements that are sent most often.
const QByteArray &appendEvents()
{
    static const QByteArray statement = pgInsert(kEventTable, PgRows::New);
    return statement;
}

const QByteArray &putStates()
{
    static const QByteArray statement = pgInsert(kInstructionTable, PgRows::PutDistinct);
    return statement;
}

const QByteArray &chainOfEvents()
{
    static const QByteArray statement =
        "WITH RECURSIVE chain AS ("
        "SELECT event.*, 1::bigint AS depth FROM event WHERE seq = $1::bigint UNION ALL "
        "SELECT event.*, depth + 1 FROM chain JOIN event ON event.seq = chain.previous "
        // Only ever backwards: a damaged link cannot make this run for ever.
        "WHERE chain.previous < chain.seq AND depth < $2::bigint) SELECT "
        + kEventTable.columnNames().toLatin1() + " FROM chain ORDER BY depth DESC";
    return statement;
}

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

/// What commit() may give its caller.
Error ofCommit(Error error)
{
    if (error.kind != Error::Kind::NoSpace)
        error.kind = Error::Kind::Database;
    return error;
}

bool hasRecords(const WriteBatch &batch)
{
    return !batch.newJobs.empty() || !batch.changedJobs.empty() || !batch.removedJobs.empty()
           || !batch.archivedJobs.empty() || batch.retention || !batch.folders.empty() || !batch.removedFolders.empty()
           || !batch.nodes.empty() || !batch.removedNodes.empty() || !batch.packages.empty()
           || !batch.olderAttempts.empty() || !batch.operators.empty() || !batch.audits.empty() || !batch.holds.empty()
           || !batch.processes.empty() || !batch.removedProcesses.empty() || !batch.windows.empty()
           || !batch.removedWindows.empty() || !batch.inventories.empty() || !batch.removedInventories.empty()
           || !batch.inventoryChanges.empty() || !batch.removedInventoryChanges.empty() || !batch.inventoryParts.empty()
           || !batch.removedInventoryParts.empty() || !batch.operations.empty() || !batch.removedOperations.empty()
           || !batch.policies.empty() || !batch.removedPolicies.empty() || !batch.judgements.empty()
           || !batch.removedJudgements.empty() || !batch.judgementEntries.empty()
           || !batch.removedJudgementEntries.empty() || !batch.definitions.empty() || !batch.removedDefinitions.empty()
           || !batch.definitionVersions.empty() || !batch.removedDefinitionVersions.empty() || !batch.setRuns.empty()
           || !batch.removedSetRuns.empty() || !batch.dispatchRules.empty() || !batch.removedDispatchRules.empty()
           || !batch.series.empty() || !batch.removedSeries.empty()
           || (!batch.events.empty() && batch.checkpointSeq != 0);
}

/// The keys of records, as an array.
template <class... Lists>
PgValue keysOf(const Lists &...lists)
{
    std::vector<qint64> keys;
    (std::transform(lists.begin(), lists.end(), std::back_inserter(keys),
                    [](const auto &record) { return static_cast<qint64>(record); }),
     ...);
    return pgNumbers(keys);
}

template <class List, class Key>
std::vector<qint64> keys(const List &list, Key key)
{
    std::vector<qint64> made;
    made.reserve(list.size());
    for (const auto &record : list)
        made.push_back(static_cast<qint64>(key(record)));
    return made;
}

} // namespace

PostgresStore::PostgresStore(QString url, qint64 epoch) : m_url(std::move(url)), m_epoch(epoch) { }

bool PostgresStore::isNew(const QString &url)
{
    PgConnection connection;
    if (!connection.open(url, kFirstLimit))
        return false;
    const Result<bool> missing = hasNoPostgresTables(connection);
    return missing && missing.value();
}

Result<std::unique_ptr<PostgresStore>> PostgresStore::open(const QString &url, qint64 epoch)
{
    std::unique_ptr<PostgresStore> store(new PostgresStore(url, epoch));
    if (Outcome done = store->openFirst(); !done) {
        Error error = done.error();
        if (const QString place = withoutSecrets(url); !error.text.contains(place))
            error.text = StoreText::tr("%1: %2", "address of a database, what is wrong with it").arg(place, error.text);
        return error;
    }
    return store;
}

// ---- The connection

Outcome PostgresStore::openFirst()
{
    if (Outcome done = refuseWhileLeased(); !done)
        return done;
    if (Outcome done = connect(kFirstLimit, "3s"); !done) // a server that was killed may not have let go yet
        return done;
    if (Outcome done = takePostgresSteps(m_connection, schemaSteps()); !done)
        return done;
    if (Outcome done = m_connection.ask("UPDATE signalbox_schema SET opened = opened + 1 RETURNING opened", {},
                                        [this](const PgRow &row) { m_opened = row.number(0); });
        !done)
        return done;
    if (Outcome done = m_connection.ask("SELECT (SELECT max(seq) FROM event), (SELECT max(batch) FROM undo)", {},
                                        [this](const PgRow &row) {
                                            m_lastSeq = static_cast<EventSeq>(row.number(0));
                                            m_lastBatch = row.number(1);
                                        });
        !done)
        return done;
    m_anyLeft = true;
    if (Outcome done = removeLeft(); !done)
        return done;
    return prepareStatements();
}

/// Without a lease of our own nothing is opened that another server has the lease of and serves.
Outcome PostgresStore::refuseWhileLeased()
{
    if (m_epoch != 0)
        return {};
    PgConnection connection;
    if (Outcome done = connection.open(m_url, kFirstLimit); !done)
        return done;
    bool isMissing = true;
    const QByteArray table(kLeaseTable);
    if (Outcome done = connection.ask("SELECT to_regclass('" + table + "') IS NULL", {},
                                      [&](const PgRow &row) { isMissing = row.number(0) != 0; });
        !done || isMissing)
        return done;
    QString holder;
    if (Outcome done =
            connection.ask("SELECT name FROM " + table
                               + " AS lease JOIN pg_stat_activity AS backend ON backend.pid = lease.pid AND "
                                 "(extract(epoch FROM backend_start) * 1000000)::bigint = pid_start WHERE ended = 0",
                           {}, [&](const PgRow &row) { holder = row.text(0); });
        !done)
        return done;
    if (holder.isNull())
        return {};
    return Error{
        Error::Kind::Refused,
        StoreText::tr("The managing server %1 has the lease of the database and uses it. Stop all servers that share "
                      "it, or start this one with --failover too.")
            .arg(holder),
        {}};
}

/// Connects and takes the lock.
Outcome PostgresStore::connect(std::chrono::milliseconds limit, const QByteArray &lockTimeout)
{
    if (Outcome done = m_connection.open(m_url, limit); !done)
        return done;
    if (m_backend) {
        // Of our last connection there may still be something at work for us that nobody waits for, and it has the lock.
        const std::array<PgValue, 2> old{pgNumber(*m_backend), pgNumber(m_backendStart)};
        if (Outcome done =
                m_connection.ask("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid = $1::bigint "
                                 "AND (extract(epoch FROM backend_start) * 1000000)::bigint = $2",
                                 old, [](const PgRow &) {});
            !done)
            return done;
    }
    // What a role or a database may have set otherwise. Of a machine that died the server shall notice within half a minute,
    // or its lock would keep the next one out for hours.
    if (Outcome done = m_connection.run(
            "SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0; SET idle_session_timeout = 0; "
            "SET default_transaction_isolation = 'read committed'; "
            "SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3; "
            "SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'");
        !done)
        return done;
    if (Outcome done = shutOutOthers(); !done)
        return done;
    if (Outcome done =
            m_connection.run("SET lock_timeout = '" + lockTimeout + "'; SELECT pg_advisory_lock("
                             + QByteArray::number(kApplicationId) + ", " + kSchemaNumber + "); SET lock_timeout = 0");
        !done)
        return done;
    return m_connection.ask("SELECT pid, (extract(epoch FROM backend_start) * 1000000)::bigint FROM pg_stat_activity "
                            "WHERE pid = pg_backend_pid()",
                            {}, [this](const PgRow &row) {
                                m_backend = row.number(0);
                                m_backendStart = row.number(1);
                            });
}

/// Whoever has the database's lock, or waits for it, is told to let go when the lease is ours: it may hang, or be stopped, with its connection
/// open and a transaction in the middle. Behind this nothing of it can be stored any more.
Outcome PostgresStore::shutOutOthers()
{
    if (m_epoch == 0)
        return {};
    const std::array<PgValue, 1> ours{pgNumber(m_epoch)};
    return m_connection.ask("SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' "
                            "AND database = (SELECT oid FROM pg_database WHERE datname = current_database()) "
                            "AND classid::bigint = "
                                + QByteArray::number(kApplicationId)
                                + " AND objid::bigint::bit(32)::int = " + kSchemaNumber
                                + " AND objsubid = 2 AND pid <> pg_backend_pid() AND EXISTS (SELECT 1 FROM "
                                + kLeaseTable + " WHERE epoch = $1::bigint)",
                            ours, [](const PgRow &) {});
}

Outcome PostgresStore::prepareStatements()
{
    if (m_epoch != 0) {
        if (Outcome done = m_connection.prepare(kFence); !done)
            return done;
    }
    for (const QByteArray &statement : {appendEvents(), putStates(), chainOfEvents()}) {
        if (Outcome done = m_connection.prepare(statement); !done)
            return done;
    }
    return {};
}

Outcome PostgresStore::connectAgain()
{
    if (!m_nextTry.hasExpired() || m_isReplaced)
        return m_lastError;
    QElapsedTimer timer;
    timer.start();
    Outcome done = connect(kAgainLimit, "1s");
    if (done) {
        done = m_connection.ask("SELECT opened FROM signalbox_schema", {},
                                [this](const PgRow &row) { m_isReplaced = row.number(0) != m_opened; });
    }
    if (done && m_isReplaced) {
        const std::array<PgValue, 1> ours{pgNumber(m_epoch)};
        // Whoever keeps the lease is to learn of it, so that another one, or we anew, may take it.
        if (m_epoch != 0
            && !m_connection.ask(QByteArray("UPDATE ") + kLeaseTable + " SET ended = 1 WHERE epoch = $1", ours,
                                 [](const PgRow &) {}))
            qCWarning(logStore, "the lease could not be given back");
        noteReplaced();
        done = m_lastError;
    }
    if (done)
        done = prepareStatements();
    if (done) {
        qCInfo(logStore, "connected to the database server again");
        return done;
    }
    m_connection.close();
    if (m_lastError.detail != done.error().detail)
        qCInfo(logStore, "%s (%s)", qUtf8Printable(done.error().text), qUtf8Printable(done.error().detail));
    m_lastError = done.error();
    // A server that does not answer at all must not keep the engine waiting for most of the time.
    m_nextTry.setRemainingTime(
        std::max<std::chrono::milliseconds>(kBetweenTries, 2 * std::chrono::milliseconds(timer.elapsed())));
    return done;
}

void PostgresStore::noteReplaced()
{
    m_isReplaced = true;
    m_lastError = {
        Error::Kind::Refused,
        m_epoch != 0
            ? StoreText::tr("Another managing server has taken over the database %1.").arg(withoutSecrets(m_url))
            : StoreText::tr("Another managing server has used the database %1 since the connection was lost. Stop "
                            "one of the two and start this one again.")
                  .arg(withoutSecrets(m_url)),
        {}};
}

/// Connected, and nothing in doubt.
Outcome PostgresStore::ready()
{
    if (m_isReplaced)
        return m_lastError;
    if (m_connection.isOpen())
        return {};
    if (Outcome again = connectAgain(); !again)
        return again;
    if (!m_doubt)
        return {};
    Outcome undone = undo(*m_doubt);
    if (undone) {
        m_doubt.reset();
        m_anyLeft = true;
    } else {
        m_connection.close();
    }
    return undone;
}

/// Does what only reads, or may be done twice; once more when the connection turns out to be broken.
template <class Work>
Outcome PostgresStore::retried(Work work)
{
    Outcome done = ready();
    if (done)
        done = work();
    if (!done && !m_connection.isOpen() && ready())
        done = work();
    return done;
}

Result<bool> PostgresStore::isStored(const Doubt &doubt)
{
    if (doubt.batch == 0 && doubt.lastSeq == 0)
        return false; // a checkpoint: it may be written twice
    bool isThere = false;
    const std::array<PgValue, 1> which{doubt.batch != 0 ? pgNumber(doubt.batch)
                                                        : pgNumber(static_cast<qint64>(doubt.lastSeq))};
    if (Outcome done = m_connection.ask(doubt.batch != 0 ? "SELECT EXISTS (SELECT 1 FROM undo WHERE batch = $1)"
                                                         : "SELECT EXISTS (SELECT 1 FROM event WHERE seq = $1)",
                                        which, [&](const PgRow &row) { isThere = row.number(0) != 0; });
        !done)
        return done.error();
    return isThere;
}

/// Takes away what was told to have failed, if it was stored after all. May be done twice.
Outcome PostgresStore::undo(const Doubt &doubt)
{
    if (Outcome done = m_connection.beginGroup(); !done)
        return done;
    const std::array<PgValue, 1> batch{pgNumber(doubt.batch)};
    for (const StoreTable *table : kStoreTables) {
        if (doubt.batch == 0 || table == &kEventTable)
            continue;
        const QByteArray name(table->name);
        const QByteArray rows = " FROM undo WHERE batch = $1 AND of_table = '" + name + "'";
        const QByteArray key = table == &kMetaTable ? "key" : "key::bigint";
        if (Outcome done = m_connection.add(
                "DELETE FROM " + name + " WHERE " + table->key().toLatin1() + " IN (SELECT " + key + rows + ")", batch);
            !done)
            return done;
        if (Outcome done = m_connection.add("INSERT INTO " + name + " SELECT (jsonb_populate_record(NULL::" + name
                                                + ", before)).*" + rows + " AND before IS NOT NULL",
                                            batch);
            !done)
            return done;
    }
    if (doubt.batch != 0) {
        for (const char *statement : {"DELETE FROM leaving WHERE batch = $1", "DELETE FROM undo WHERE batch = $1"}) {
            if (Outcome done = m_connection.add(statement, batch); !done)
                return done;
        }
    }
    if (doubt.lastSeq != 0) {
        const std::array<PgValue, 1> before{pgNumber(static_cast<qint64>(doubt.before))};
        if (Outcome done = m_connection.add("DELETE FROM event WHERE seq > $1", before); !done)
            return done;
    }
    return m_connection.endGroup();
}

// ---- Reading

Result<LoadedState> PostgresStore::load()
{
    LoadedState state;
    EventSeq checkpoint = 0;
    Outcome done = retried([&]() -> Outcome {
        state = {};
        if (Outcome removed = removeLeft(); !removed)
            return removed;
        m_connection.setAnswerLimit(kLoadLimit);
        Outcome loaded = loadTables(state, checkpoint, [this](const StoreTable &table, const auto &take) {
            return m_connection.stream((table.select() + QStringLiteral(" ORDER BY ") + table.key()).toLatin1(), take);
        });
        if (loaded) {
            loaded =
                m_connection.stream((kInstructionTable.select() + QStringLiteral(" ORDER BY id")).toLatin1(),
                                    [&](const PgRow &row) { state.states.push_back(takeRow<InstructionRecord>(row)); });
        }
        if (loaded) {
            loaded = m_connection.ask("SELECT max(seq) FROM event", {},
                                      [&](const PgRow &row) { state.lastSeq = static_cast<EventSeq>(row.number(0)); });
        }
        if (loaded) {
            loaded =
                m_connection.ask(kNewestAudit.toLatin1(), {}, [&](const PgRow &row) { takeNewestAudit(row, state); });
        }
        m_connection.setAnswerLimit(PgConnection::kAnswerLimit);
        return loaded;
    });
    if (!done)
        return done.error();
    auto tail = events(checkpoint + 1, std::numeric_limits<int>::max());
    if (!tail)
        return tail.error();
    state.tail = std::move(tail).value();
    return state;
}

Result<std::vector<Event>> PostgresStore::history(EventSeq head, int limit)
{
    std::vector<Event> chain;
    if (head == 0 || limit <= 0)
        return chain;
    const std::array<PgValue, 2> values{pgNumber(static_cast<qint64>(head)), pgNumber(limit)};
    if (Outcome done = retried([&] {
            chain.clear();
            return m_connection.ask(chainOfEvents(), values,
                                    [&](const PgRow &row) { chain.push_back(takeRow<Event>(row)); });
        });
        !done)
        return done.error();
    return chain;
}

Result<std::vector<Event>> PostgresStore::events(EventSeq from, int limit)
{
    const QString query = kEventTable.select() + QStringLiteral(" WHERE seq >= %1 ORDER BY seq LIMIT %2");
    std::vector<Event> list;
    if (Outcome done = retried([&] {
            list.clear();
            return m_connection.stream(query.arg(from).arg(limit).toLatin1(),
                                       [&](const PgRow &row) { list.push_back(takeRow<Event>(row)); });
        });
        !done)
        return done.error();
    return list;
}

Result<std::vector<AuditEntry>> PostgresStore::audits(quint32 after, int limit)
{
    std::vector<AuditEntry> list;
    if (Outcome done = retried([&] {
            list.clear();
            return m_connection.stream(auditQuery().arg(after).arg(limit).toLatin1(),
                                       [&](const PgRow &row) { list.push_back(takeAudit(row)); });
        });
        !done)
        return done.error();
    return list;
}

template <class Record>
Result<std::vector<Record>> PostgresStore::listOf(const QString &statement)
{
    std::vector<Record> list;
    if (Outcome done = retried([&] {
            list.clear();
            return m_connection.stream(statement.toLatin1(),
                                       [&](const PgRow &row) { list.push_back(takeRow<Record>(row)); });
        });
        !done)
        return done.error();
    return list;
}

Result<std::vector<PackedInventory>> PostgresStore::inventories(const InventoryQuery &query)
{
    return listOf<PackedInventory>(inventoryQuery(query));
}

Result<std::vector<PackedInventoryChange>> PostgresStore::inventoryChanges(NodeId node,
                                                                           std::optional<InventoryKind> kind, int limit)
{
    return listOf<PackedInventoryChange>(inventoryChangeQuery(node, kind, limit));
}

Result<std::vector<JudgementEntry>> PostgresStore::judgementEntries(NodeId node, qint64 after, int limit)
{
    return listOf<JudgementEntry>(judgementEntryQuery(node, after, limit));
}

Result<std::vector<DefinitionVersion>> PostgresStore::definitionVersions(DefinitionId definition)
{
    return listOf<DefinitionVersion>(definitionVersionQuery(definition));
}

Result<std::vector<InventoryPart>> PostgresStore::inventoryParts(qint64 first, qint64 last, bool withData)
{
    return listOf<InventoryPart>(inventoryPartQuery(first, last, withData));
}

// ---- Writing

Outcome PostgresStore::commit(const WriteBatch &batch)
{
    if (Outcome done = ready(); !done)
        return ofCommit(done.error());
    Doubt doubt;
    doubt.before = m_lastSeq;
    doubt.lastSeq = batch.events.empty() ? 0 : batch.events.back().seq;
    for (bool isFirst = true;; isFirst = false) {
        doubt.batch = hasRecords(batch) ? ++m_lastBatch : 0;
        Outcome done = write(batch, doubt);
        if (!done && !m_connection.isOpen()) {
            m_doubt = doubt; // undone in ready() unless it is settled here
            if (!connectAgain())
                return ofCommit(done.error());
            const Result<bool> stored = isStored(doubt);
            if (!stored) {
                m_connection.close();
                return ofCommit(stored.error());
            }
            m_doubt.reset();
            if (!stored.value() && isFirst)
                continue;
            if (stored.value())
                done = {};
        }
        if (!done && m_epoch != 0 && done.error().detail.startsWith(QLatin1String(kDivisionByZero))) {
            noteReplaced();
            m_connection.close();
            done = m_lastError;
        }
        if (!done)
            return ofCommit(done.error());
        m_lastSeq = std::max(m_lastSeq, doubt.lastSeq);
        m_anyLeft = !batch.removedJobs.empty();
        return {};
    }
}

/// One transaction. Whether this server may still write comes first, so that all of it fails.
Outcome PostgresStore::write(const WriteBatch &batch, const Doubt &doubt)
{
    if (Outcome done = m_connection.beginGroup(); !done)
        return done;
    Outcome done;
    if (m_epoch != 0) {
        const std::array<PgValue, 1> ours{pgNumber(m_epoch)};
        done = m_connection.add(kFence, ours);
    }
    if (done)
        done = addRemovalOfLeft();
    if (done && doubt.batch != 0)
        done = saveBefore(batch, doubt.batch);
    if (done)
        done = put(kEventTable, appendEvents(), batch.events);
    if (done)
        done = writeJobs(batch, doubt.batch);
    if (done)
        done = writeNodesAndFolders(batch);
    if (done)
        done = writeTasks(batch);
    if (done)
        done = writeInventories(batch);
    if (done)
        done = writeJudgements(batch);
    if (done)
        done = writeDefinitions(batch);
    if (done)
        done = writeCheckpoint(batch);
    return done ? m_connection.endGroup() : done;
}

template <class List>
Outcome PostgresStore::put(const StoreTable &table, const QByteArray &statement, const List &list)
{
    PgColumns columns(table);
    for (const auto &record : list) {
        columns.add(record);
        if (!columns.isLarge())
            continue;
        if (Outcome done = m_connection.add(statement, columns.take()); !done)
            return done;
    }
    return columns.rows() > 0 ? m_connection.add(statement, columns.take()) : Outcome();
}

template <class List>
Outcome PostgresStore::put(const StoreTable &table, PgRows rows, const List &list)
{
    // Most batches have rows of one table. To put together the statements of all others takes as long as the whole commit.
    return list.empty() ? Outcome() : put(table, pgInsert(table, rows), list);
}

/// Puts the rows that the batch will change into "undo", as they are now: all in the database, and few in most batches.
Outcome PostgresStore::saveBefore(const WriteBatch &batch, qint64 number)
{
    const std::array<PgValue, 1> stamp{pgNumber(number)};
    if (Outcome done = m_connection.add("DELETE FROM undo"); !done)
        return done;
    if (Outcome done = m_connection.add("INSERT INTO undo VALUES ($1, '', '', NULL)", stamp); !done)
        return done;
    const auto idOf = [](const auto &record) { return record.id; };
    const auto itself = [](auto id) { return id; };
    const auto newJobs = keys(batch.newJobs, [](const StoredJob &job) { return job.record.id; });
    const auto changedJobs = keys(batch.changedJobs, idOf);
    const auto removedJobs = keys(batch.removedJobs, itself);
    const auto archived = keys(batch.archivedJobs, [](const ArchivedJob &job) { return job.job; });
    const auto states = batch.events.empty()
                            ? std::vector<qint64>()
                            : keys(batch.checkpoint, [](const InstructionRecord &state) { return state.first; });
    const std::array<std::pair<const StoreTable *, PgValue>, 25> changes{
        {{&kJobTable, keysOf(newJobs, changedJobs, removedJobs, archived)},
         {&kArchivedJobTable, keysOf(archived, removedJobs)},
         {&kFolderTable, keysOf(keys(batch.folders, idOf), batch.removedFolders)},
         {&kNodeTable,
          keysOf(keys(batch.nodes, [](const StoredNode &node) { return node.record.id; }), batch.removedNodes)},
         {&kPackageTable, keysOf(keys(batch.packages, idOf))},
         {&kOlderAttemptTable,
          keysOf(keys(batch.olderAttempts, [](const OlderAttempt &older) { return older.attempt; }))},
         {&kOperatorTable, keysOf(keys(batch.operators, [](const StoredOperator &one) { return one.record.id; }))},
         {&kJobHoldTable, keysOf(keys(batch.holds, [](const JobHold &hold) { return hold.job; }), removedJobs)},
         {&kProcessTable, keysOf(keys(batch.processes, [](const ProcessRecord &process) { return process.number; }),
                                 batch.removedProcesses)},
         {&kWindowTable, keysOf(keys(batch.windows, idOf), batch.removedWindows)},
         {&kInventoryTable, keysOf(keys(batch.inventories, idOf), batch.removedInventories)},
         {&kInventoryChangeTable,
          keysOf(keys(batch.inventoryChanges, [](const PackedInventoryChange &change) { return change.number; }),
                 batch.removedInventoryChanges)},
         {&kInventoryPartTable, keysOf(keys(batch.inventoryParts, idOf), batch.removedInventoryParts)},
         {&kPolicyTable, keysOf(keys(batch.policies, idOf), batch.removedPolicies)},
         {&kJudgementTable,
          keysOf(keys(batch.judgements, [](const JudgementRecord &one) { return one.node; }), batch.removedJudgements)},
         {&kJudgementEntryTable, keysOf(keys(batch.judgementEntries, idOf), batch.removedJudgementEntries)},
         {&kDefinitionTable, keysOf(keys(batch.definitions, idOf), batch.removedDefinitions)},
         {&kDefinitionVersionTable, keysOf(keys(batch.definitionVersions, idOf), batch.removedDefinitionVersions)},
         {&kSetRunTable, keysOf(keys(batch.setRuns, idOf), batch.removedSetRuns)},
         {&kDispatchRuleTable, keysOf(keys(batch.dispatchRules, idOf), batch.removedDispatchRules)},
         {&kSeriesTable, keysOf(keys(batch.series, idOf), batch.removedSeries)},
         {&kPlanTable, keysOf(keys(plansIn(batch), idOf), plansGoneIn(batch))},
         {&kOperationTable, keysOf(keys(batch.operations, idOf), batch.removedOperations)},
         {&kAuditTable, keysOf(keys(batch.audits, [](const AuditLink &link) { return link.number; }))},
         {&kInstructionTable, keysOf(states)}}};
    constexpr qsizetype kEmptyArray = 12; // bytes
    for (const auto &[table, changed] : changes) {
        if (changed.bytes.size() <= kEmptyArray)
            continue;
        const QByteArray name(table->name);
        const std::array<PgValue, 2> values{stamp.front(), changed};
        if (Outcome done =
                m_connection.add("INSERT INTO undo SELECT $1, '" + name + "', given.changed::text, to_jsonb(" + name
                                     + ") FROM (SELECT DISTINCT unnest($2::bigint[])) AS given(changed) LEFT JOIN "
                                     + name + " ON " + name + '.' + table->key().toLatin1() + " = given.changed",
                                 values);
            !done)
            return done;
    }
    const std::array<PgValue, 2> values{stamp.front(), pgTexts({kCheckpointKey, kArchiveAfterKey, kRemoveAfterKey,
                                                                QString::fromLatin1(kLastAuditKey)})};
    return m_connection.add(
        "INSERT INTO undo SELECT $1, 'meta', changed, to_jsonb(meta) FROM unnest($2::text[]) AS changed "
        "LEFT JOIN meta ON meta.key = changed",
        values);
}

Outcome PostgresStore::writeJobs(const WriteBatch &batch, qint64 number)
{
    if (Outcome done = put(kJobTable, PgRows::Put, batch.newJobs); !done)
        return done;
    for (const JobRecord &job : batch.changedJobs) {
        const std::array<PgValue, 10> values{pgNumber(signalbox::number(job.id)),
                                             pgNumber(signalbox::number(job.folder)),
                                             pgText(job.name),
                                             pgNumber(job.released ? 1 : 0),
                                             pgNumber(job.deletingSinceMs),
                                             pgNumber(job.archive.requestedMs),
                                             pgNumber(job.dispatch.startedMs),
                                             pgNumber(signalbox::number(job.dispatch.slot)),
                                             pgText(distributionText(job.distribution)),
                                             pgText(requestText(job.request))};
        if (Outcome done =
                m_connection.add("UPDATE job SET folder = $2, name = $3, released = $4, deleting_since = $5, "
                                 "archive_requested = $6, started = $7, slot = $8, distribution = $9, "
                                 "request = $10 WHERE id = $1",
                                 values);
            !done)
            return done;
    }
    if (!batch.removedJobs.empty()) {
        const std::array<PgValue, 2> values{keysOf(batch.removedJobs), pgNumber(number)};
        if (Outcome done = m_connection.add(
                "INSERT INTO leaving SELECT $2, first_instruction, first_instruction + destination_count * "
                "(octet_length(packages) / 4) FROM job WHERE id = ANY ($1::bigint[])",
                values);
            !done)
            return done;
        for (const char *statement :
             {"DELETE FROM archived_job WHERE id = ANY ($1::bigint[])",
              "DELETE FROM job_hold WHERE job = ANY ($1::bigint[])", "DELETE FROM job WHERE id = ANY ($1::bigint[])"}) {
            if (Outcome done = m_connection.add(statement, std::span(values).first(1)); !done)
                return done;
        }
    }
    if (Outcome done = put(kOlderAttemptTable, PgRows::Put, batch.olderAttempts); !done)
        return done;
    if (Outcome done = put(kAuditTable, PgRows::New, batch.audits); !done)
        return done;
    return put(kArchivedJobTable, PgRows::Put, batch.archivedJobs);
}

Outcome PostgresStore::writeTasks(const WriteBatch &batch)
{
    std::vector<JobHold> held;
    std::vector<JobId> let;
    for (const JobHold &hold : batch.holds) {
        if (hold.isEmpty())
            let.push_back(hold.job);
        else
            held.push_back(hold);
    }
    if (Outcome done = put(kJobHoldTable, PgRows::Put, held); !done)
        return done;
    if (Outcome done = put(kProcessTable, PgRows::Put, batch.processes); !done)
        return done;
    if (Outcome done = put(kWindowTable, PgRows::Put, batch.windows); !done)
        return done;
    if (Outcome done = put(kOperationTable, PgRows::Put, batch.operations); !done)
        return done;
    const auto removeAll = [this](const QByteArray &what, const auto &gone) {
        if (gone.empty())
            return Outcome();
        const std::array<PgValue, 1> values{keysOf(gone)};
        return m_connection.add("DELETE FROM " + what + " = ANY ($1::bigint[])", values);
    };
    if (Outcome done = removeAll("job_hold WHERE job", let); !done)
        return done;
    if (Outcome done = removeAll("process WHERE number", batch.removedProcesses); !done)
        return done;
    if (Outcome done = removeAll("operation WHERE id", batch.removedOperations); !done)
        return done;
    return removeAll("processing_window WHERE id", batch.removedWindows);
}

Outcome PostgresStore::removeAll(const StoreTable &table, const std::vector<qint64> &gone)
{
    if (gone.empty())
        return {};
    const std::array<PgValue, 1> values{pgNumbers(gone)};
    return m_connection.add(
        QByteArray("DELETE FROM ") + table.name + " WHERE " + table.key().toLatin1() + " = ANY ($1::bigint[])", values);
}

template <class List>
Outcome PostgresStore::change(const StoreTable &table, const std::vector<qint64> &gone, const List &rows)
{
    Outcome done = removeAll(table, gone);
    return done ? put(table, PgRows::Put, rows) : done;
}

Outcome PostgresStore::writeJudgements(const WriteBatch &batch)
{
    if (Outcome done = change(kPolicyTable, batch.removedPolicies, batch.policies); !done)
        return done;
    if (Outcome done = change(kJudgementTable, batch.removedJudgements, batch.judgements); !done)
        return done;
    return change(kJudgementEntryTable, batch.removedJudgementEntries, batch.judgementEntries);
}

Outcome PostgresStore::writeDefinitions(const WriteBatch &batch)
{
    if (Outcome done = change(kDefinitionTable, batch.removedDefinitions, batch.definitions); !done)
        return done;
    if (Outcome done = change(kDefinitionVersionTable, batch.removedDefinitionVersions, batch.definitionVersions);
        !done)
        return done;
    if (Outcome done = change(kSetRunTable, batch.removedSetRuns, batch.setRuns); !done)
        return done;
    if (Outcome done = change(kDispatchRuleTable, batch.removedDispatchRules, batch.dispatchRules); !done)
        return done;
    if (Outcome done = change(kSeriesTable, batch.removedSeries, batch.series); !done)
        return done;
    return change(kPlanTable, plansGoneIn(batch), plansIn(batch));
}

Outcome PostgresStore::writeInventories(const WriteBatch &batch)
{
    if (Outcome done = change(kInventoryTable, batch.removedInventories, batch.inventories); !done)
        return done;
    if (Outcome done = change(kInventoryChangeTable, batch.removedInventoryChanges, batch.inventoryChanges); !done)
        return done;
    return change(kInventoryPartTable, batch.removedInventoryParts, batch.inventoryParts);
}

Outcome PostgresStore::writeNodesAndFolders(const WriteBatch &batch)
{
    std::vector<FolderRow> folders;
    for (const FolderRecord &folder : batch.folders) {
        const bool deleting = std::find(batch.deletingFolders.begin(), batch.deletingFolders.end(), folder.id)
                              != batch.deletingFolders.end();
        folders.push_back({folder, deleting});
    }
    if (Outcome done = put(kFolderTable, PgRows::Put, folders); !done)
        return done;
    if (Outcome done = put(kNodeTable, PgRows::Put, batch.nodes); !done)
        return done;
    if (Outcome done = put(kPackageTable, PgRows::Put, batch.packages); !done)
        return done;
    if (Outcome done = put(kOperatorTable, PgRows::Put, batch.operators); !done)
        return done;
    if (!batch.removedFolders.empty()) {
        const std::array<PgValue, 1> values{keysOf(batch.removedFolders)};
        if (Outcome done = m_connection.add("DELETE FROM folder WHERE id = ANY ($1::bigint[])", values); !done)
            return done;
    }
    if (!batch.contacts.empty()) {
        const std::array<PgValue, 2> values{
            pgNumbers(keys(batch.contacts, [](const auto &one) { return one.first; })),
            pgNumbers(keys(batch.contacts, [](const auto &one) { return one.second; }))};
        if (Outcome done = m_connection.add("UPDATE node SET last_contact = contact.at FROM unnest($1::bigint[], "
                                            "$2::bigint[]) AS contact(id, at) WHERE node.id = contact.id",
                                            values);
            !done)
            return done;
    }
    if (batch.removedNodes.empty())
        return {};
    const std::array<PgValue, 1> values{keysOf(batch.removedNodes)};
    return m_connection.add("DELETE FROM node WHERE id = ANY ($1::bigint[])", values);
}

Outcome PostgresStore::writeCheckpoint(const WriteBatch &batch)
{
    if (Outcome done = put(kInstructionTable, putStates(), batch.checkpoint); !done)
        return done;
    std::vector<MetaRow> marks;
    if (batch.retention) {
        marks.push_back({kArchiveAfterKey, batch.retention->archiveAfterDays});
        marks.push_back({kRemoveAfterKey, batch.retention->removeAfterDays});
        marks.push_back({kMessageDaysKey, batch.retention->messageDays});
    }
    if (batch.checkpointSeq != 0)
        marks.push_back({kCheckpointKey, static_cast<qint64>(batch.checkpointSeq)});
    if (Outcome done = put(kMetaTable, PgRows::Put, marks); !done)
        return done;
    return put(kMetaTable, PgRows::Raise, highestNumbersIn(batch));
}

// ---- What goes bit by bit

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

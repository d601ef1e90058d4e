#include "model/store/postgresstore.h"

#include "model/store/postgresparts.h"
#include "model/store/postgresschema.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QLoggingCategory>

#include <algorithm>

// The connection, the lock of the database, and a transaction of which nobody knows whether it was stored.

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

/// The second number of our lock; the first tells that it is Signalbox's.
const QByteArray kSchemaNumber = "coalesce((SELECT oid::bigint FROM pg_namespace WHERE nspname = current_schema()), "
                                 "0)::bit(32)::int";

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

} // namespace signalbox

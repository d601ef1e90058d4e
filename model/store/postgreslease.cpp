#include "model/store/postgreslease.h"

#include <QCoreApplication>

#include <array>
#include <utility>

namespace signalbox {

namespace {

struct LeaseText {
    Q_DECLARE_TR_FUNCTIONS(PostgresLease)
};

using namespace std::chrono_literals;
constexpr auto kConnectLimit = 5s;
constexpr auto kAnswerLimit = 5s; ///< a lease that waits long for its database is lost

// The process of a connection at the server, so that it is known when it is gone; its start, since numbers come again.
constexpr const char *kOurBackend =
    "(SELECT pid FROM pg_stat_activity WHERE pid = pg_backend_pid()), "
    "(SELECT (extract(epoch FROM backend_start) * 1000000)::bigint FROM pg_stat_activity WHERE pid = pg_backend_pid())";

} // namespace

PostgresLease::PostgresLease(QString url, Terms terms) : m_url(std::move(url)), m_terms(std::move(terms)) { }

Outcome PostgresLease::connect()
{
    if (m_connection.isOpen())
        return {};
    if (Outcome done = m_connection.open(m_url, kConnectLimit); !done)
        return done;
    m_connection.setAnswerLimit(kAnswerLimit);
    // Of a machine that died the server shall notice soon.
    Outcome done = m_connection.run(
        "SET idle_session_timeout = 0; SET lock_timeout = '3s'; SET default_transaction_isolation = 'read committed'; "
        "SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3");
    if (done)
        done = makeTable();
    if (!done)
        m_connection.close(); // all of it again, when what is missing may be there
    return done;
}

Outcome PostgresLease::makeTable()
{
    bool isMissing = false;
    const QByteArray table(kLeaseTable);
    Outcome done = m_connection.ask("SELECT to_regclass('" + table + "') IS NULL", {},
                                    [&](const PgRow &row) { isMissing = row.number(0) != 0; });
    if (!done || !isMissing)
        return done;
    return m_connection.run(
        "CREATE TABLE IF NOT EXISTS " + table
        + " (one BIGINT PRIMARY KEY CHECK (one = 1), epoch BIGINT NOT NULL, renewals BIGINT NOT NULL, "
          "ended BIGINT NOT NULL, name TEXT NOT NULL, address TEXT NOT NULL, pid BIGINT, "
          "pid_start BIGINT); INSERT INTO "
        + table + " VALUES (1, 0, 0, 1, '', '', NULL, NULL) ON CONFLICT DO NOTHING");
}

Result<std::optional<PostgresLease::Sight>> PostgresLease::look()
{
    std::optional<Sight> sight;
    Outcome done = connect();
    if (done) {
        done = m_connection.ask(
            QByteArray(
                "SELECT epoch, renewals, ended, (SELECT count(*) FROM pg_stat_activity AS backend "
                "WHERE backend.pid = lease.pid AND (extract(epoch FROM backend_start) * 1000000)::bigint = pid_start), "
                "name, address FROM ")
                + kLeaseTable + " AS lease",
            {}, [&](const PgRow &row) {
                sight = Sight{
                    row.number(0), row.number(1), row.number(2) != 0, row.number(3) != 0, {row.text(4), row.text(5)}};
            });
    }
    if (!done) {
        m_connection.close();
        return done.error();
    }
    return sight;
}

Result<bool> PostgresLease::tryTake()
{
    const SteadyMs asked = m_terms.clock();
    const Result<std::optional<Sight>> looked = look();
    if (!looked) {
        m_seen.reset(); // whoever has it could not renew it either
        return looked.error();
    }
    if (!looked.value()) {
        // A row made anew would count its epochs from the beginning, and an old server's could come again.
        return Error{
            Error::Kind::Database,
            LeaseText::tr("Somebody has emptied the table %1. Stop all managing servers of the database, drop that "
                          "table, and start them again.")
                .arg(QString::fromLatin1(kLeaseTable)),
            {}};
    }
    const Sight sight = *looked.value();
    m_holder = sight.holder;
    const bool isRenewed = !m_seen || m_seen->epoch != sight.epoch || m_seen->renewals != sight.renewals;
    if (isRenewed) {
        m_seen = sight;
        m_seenAt = m_terms.clock(); // not before: the answer may have taken long
    }
    const SteadyMs quiet = asked - m_seenAt;
    const bool isFree = sight.hasEnded || quiet >= m_terms.limit || (!sight.isConnected && quiet >= m_terms.sureFor());
    if (!isFree)
        return false;
    qint64 epoch = 0;
    const std::array<PgValue, 4> values{pgNumber(sight.epoch), pgNumber(sight.renewals), pgText(m_terms.holder.name),
                                        pgText(m_terms.holder.address)};
    if (Outcome done =
            m_connection.ask(QByteArray("UPDATE ") + kLeaseTable
                                 + " SET epoch = epoch + 1, renewals = 0, ended = 0, name = $3, address = $4, "
                                   "(pid, pid_start) = ("
                                 + kOurBackend + ") WHERE epoch = $1::bigint AND renewals = $2::bigint RETURNING epoch",
                             values, [&](const PgRow &row) { epoch = row.number(0); });
        !done)
        return done.error();
    if (epoch == 0)
        return false; // another one was quicker
    m_epoch = epoch;
    m_holder = m_terms.holder;
    m_seen.reset();
    return true;
}

Result<bool> PostgresLease::renew()
{
    if (m_epoch == 0)
        return false;
    if (Outcome done = connect(); !done)
        return done.error();
    bool isOurs = false;
    const std::array<PgValue, 1> ours{pgNumber(m_epoch)};
    if (Outcome done =
            m_connection.ask(QByteArray("UPDATE ") + kLeaseTable + " SET renewals = renewals + 1, (pid, pid_start) = ("
                                 + kOurBackend + ") WHERE epoch = $1 AND ended = 0 RETURNING epoch",
                             ours, [&](const PgRow &) { isOurs = true; });
        !done)
        return done.error();
    return isOurs;
}

Outcome PostgresLease::release()
{
    if (m_epoch == 0)
        return {};
    const std::array<PgValue, 1> ours{pgNumber(std::exchange(m_epoch, 0))};
    Outcome done = connect();
    if (done) {
        done = m_connection.ask(QByteArray("UPDATE ") + kLeaseTable + " SET ended = 1 WHERE epoch = $1", ours,
                                [](const PgRow &) {});
    }
    m_connection.close();
    return done;
}

} // namespace signalbox

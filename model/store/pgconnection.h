#pragma once

#include "model/domain/result.h"
#include "model/store/pgvalues.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <chrono>
#include <functional>
#include <memory>
#include <span>

struct pg_conn;
struct pg_result;

namespace signalbox {

[[nodiscard]] bool isPostgresUrl(const QString &url);
/// The address without what is secret in it, for texts and logs. Of one that cannot be read only the kind is told.
[[nodiscard]] QString withoutSecrets(const QString &postgresUrl);

/// One connection to a PostgreSQL server, by its own client library. No call waits longer than its limit without a sign of
/// the server; a connection that broke or did not answer is closed, isOpen() tells. One thread at a time.
/// Errors: Io (not reachable, lost), Unauthorized, NotFound (no such database), Refused (no permission, standby), NoSpace,
/// Database. Nothing in their texts and details comes from the password.
class PgConnection {
public:
    using Take = std::function<void(const PgRow &)>;
    static constexpr std::chrono::milliseconds kAnswerLimit{30'000};

    PgConnection();
    ~PgConnection();
    PgConnection(const PgConnection &) = delete;
    PgConnection &operator=(const PgConnection &) = delete;

    Outcome open(const QString &url, std::chrono::milliseconds limit);
    void close();
    [[nodiscard]] bool isOpen() const noexcept { return m_connection != nullptr; }
    void setAnswerLimit(std::chrono::milliseconds limit) { m_limit = limit; } ///< without a sign of the server
    [[nodiscard]] QByteArray serverEncoding() const;

    /// Statements without values, separated by semicolons: one transaction.
    Outcome run(const QByteArray &statements);
    /// One statement; hands each of its rows to `take`.
    Outcome ask(const QByteArray &statement, std::span<const PgValue> values, const Take &take);
    /// The same for many rows, without having all of them in memory; a query without values.
    Outcome stream(const QByteArray &query, const Take &take);
    /// What add() and ask() are given with this text is not parsed again.
    Outcome prepare(const QByteArray &statement);

    // A group: one transaction, sent without waiting for answers in between. All of it is stored when endGroup() succeeds, and
    // nothing when it fails, unless the connection was lost: then nobody knows.
    Outcome beginGroup();
    Outcome add(const QByteArray &statement, std::span<const PgValue> values = {});
    Outcome endGroup();

private:
    using PgResult = std::unique_ptr<pg_result, void (*)(pg_result *)>;

    Outcome send(const QByteArray &statement, std::span<const PgValue> values);
    Outcome flush();
    Outcome awaitInput();
    /// The next result; a null one behind the last of a statement.
    Outcome result(PgResult &into);
    Outcome restOf(Outcome sofar);
    [[nodiscard]] Outcome judge(const pg_result *result);
    Error lost(const QString &why = {});

    pg_conn *m_connection = nullptr;
    std::chrono::milliseconds m_limit = kAnswerLimit;
    QString m_place; ///< the address without secrets
    QHash<QByteArray, QByteArray> m_prepared; ///< statement, its name
};

} // namespace signalbox

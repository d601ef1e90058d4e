#include "model/store/postgresschema.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace signalbox {

namespace {

struct SchemaText {
    Q_DECLARE_TR_FUNCTIONS(PostgresSchema)
};

Error refused(const QString &text)
{
    return {Error::Kind::Refused, text, {}};
}

} // namespace

QString postgresStatement(const QString &sqliteStatement)
{
    static const QRegularExpression integer(QStringLiteral("\\bINTEGER\\b"));
    static const QRegularExpression blob(QStringLiteral("\\bBLOB\\b"));
    QString statement = sqliteStatement;
    return statement.replace(integer, QStringLiteral("BIGINT"))
        .replace(blob, QStringLiteral("BYTEA"))
        .remove(QStringLiteral(" WITHOUT ROWID"));
}

Result<bool> hasNoPostgresTables(PgConnection &connection)
{
    bool isMissing = true;
    if (Outcome done = connection.ask("SELECT to_regclass('signalbox_schema') IS NULL", {},
                                      [&](const PgRow &row) { isMissing = row.number(0) != 0; });
        !done)
        return done.error();
    return isMissing;
}

Outcome takePostgresSteps(PgConnection &connection, std::span<const SchemaStep> steps)
{
    if (connection.serverEncoding() != "UTF8") {
        return refused(SchemaText::tr("The database's encoding is %1. Create one with UTF8: "
                                      "createdb --encoding=UTF8 --template=template0 NAME")
                           .arg(QString::fromLatin1(connection.serverEncoding())));
    }
    const Result<bool> isNew = hasNoPostgresTables(connection);
    if (!isNew)
        return isNew.error();
    qint64 version = 0;
    if (isNew.value()) {
        bool hasSchema = false;
        qint64 tables = 0;
        if (Outcome done = connection.ask("SELECT current_schema() IS NOT NULL, "
                                          "(SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() "
                                          "AND tablename <> 'signalbox_lease')", // see PostgresLease: it comes first
                                          {},
                                          [&](const PgRow &row) {
                                              hasSchema = row.number(0) != 0;
                                              tables = row.number(1);
                                          });
            !done)
            return done;
        if (!hasSchema)
            return refused(SchemaText::tr("The user may use no schema of the database. Make the user its owner."));
        if (tables > 0)
            return refused(
                SchemaText::tr("The database holds another program's tables. Give Signalbox one of its own."));
    } else if (Outcome done = connection.ask("SELECT version FROM signalbox_schema", {},
                                             [&](const PgRow &row) { version = row.number(0); });
               !done) {
        return done;
    }
    if (version > steps.back().version) {
        return refused(
            SchemaText::tr("The database was made by a newer Signalbox (its schema is %1, this program knows up "
                           "to %2). Use the newer program.")
                .arg(version)
                .arg(steps.back().version));
    }
    for (const SchemaStep &step : steps) {
        if (step.version <= version)
            continue;
        QStringList statements;
        if (version == 0 && step.version == steps.front().version) {
            // "opened" counts the servers that have opened the database: whoever finds it higher has been replaced.
            statements << QStringLiteral(
                "CREATE TABLE signalbox_schema (version BIGINT NOT NULL, opened BIGINT NOT NULL)")
                       << QStringLiteral("INSERT INTO signalbox_schema VALUES (0, 0)");
        }
        for (const QString &statement : step.statements)
            statements << postgresStatement(statement);
        statements << step.onPostgresOnly
                   << QStringLiteral("UPDATE signalbox_schema SET version = %1").arg(step.version);
        if (Outcome done = connection.run(statements.join(QStringLiteral(";\n")).toUtf8()); !done)
            return done;
    }
    return {};
}

} // namespace signalbox

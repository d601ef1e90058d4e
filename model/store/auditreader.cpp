#include "model/store/auditreader.h"

#include "model/store/pgconnection.h"
#include "model/store/readonlyconnection.h"
#include "model/store/store.h"
#include "model/store/storequery.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <chrono>
#include <limits>

namespace signalbox {

namespace {

struct AuditReaderText {
    Q_DECLARE_TR_FUNCTIONS(AuditReader)
};

constexpr std::chrono::seconds kConnectLimit{10};

QString lastNumber()
{
    return QStringLiteral("SELECT coalesce((SELECT value FROM meta WHERE key = '%1'), 0)")
        .arg(QLatin1String(kLastAuditKey));
}

QString allRecords()
{
    return auditQuery().arg(0).arg(std::numeric_limits<int>::max());
}

Error noAudit(const QString &url)
{
    return {Error::Kind::Refused,
            AuditReaderText::tr("%1 has no audit: it is not a database of Signalbox, or of a version before there was "
                                "one. Start a managing server with it once.")
                .arg(storePath(url)),
            {}};
}

Result<quint32> readFile(const QString &url, const std::function<void(const AuditEntry &)> &take)
{
    const QString path = storePath(url);
    if (!QFileInfo(path).isFile())
        return Error{Error::Kind::NotFound, AuditReaderText::tr("There is no database %1.").arg(path), {}};
    ReadOnlyConnection connection;
    if (Outcome opened = connection.open(path); !opened)
        return opened.error();
    bool isThere = false;
    if (Outcome done = readAll(connection.db(), QStringLiteral("SELECT 1 FROM sqlite_master WHERE name = 'audit'"),
                               [&](const RowReader &) { isThere = true; });
        !done)
        return done.error();
    if (!isThere)
        return noAudit(url);
    quint32 last = 0;
    Outcome done = readAll(connection.db(), lastNumber(),
                           [&](const RowReader &row) { last = static_cast<quint32>(row.number(0)); });
    if (done)
        done = readAll(connection.db(), allRecords(), [&](const RowReader &row) { take(takeAudit(row)); });
    if (!done)
        return done.error();
    return last;
}

Result<quint32> readPostgres(const QString &url, const std::function<void(const AuditEntry &)> &take)
{
    PgConnection connection;
    if (Outcome opened = connection.open(url, kConnectLimit); !opened)
        return opened.error();
    // One moment for both questions.
    if (Outcome begun = connection.run("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"); !begun)
        return begun.error();
    bool isThere = false;
    if (Outcome done = connection.ask("SELECT to_regclass('audit') IS NOT NULL AND to_regclass('signalbox_schema') "
                                      "IS NOT NULL",
                                      {}, [&](const PgRow &row) { isThere = row.number(0) != 0; });
        !done)
        return done.error();
    if (!isThere)
        return noAudit(url);
    quint32 last = 0;
    Outcome done = connection.ask(lastNumber().toLatin1(), {},
                                  [&](const PgRow &row) { last = static_cast<quint32>(row.number(0)); });
    if (done)
        done = connection.stream(allRecords().toLatin1(), [&](const PgRow &row) { take(takeAudit(row)); });
    if (!done)
        return done.error();
    return last;
}

} // namespace

Result<quint32> readAudit(const QString &url, const std::function<void(const AuditEntry &)> &take)
{
    return isPostgresUrl(url) ? readPostgres(url, take) : readFile(url, take);
}

} // namespace signalbox

#include "network/nodehost/relaystore.h"

#include "network/nodehost/highercodec.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

#include <atomic>
#include <utility>

namespace signalbox {

namespace {

constexpr int kSchemaVersion = 2;

struct RelayStoreText {
    Q_DECLARE_TR_FUNCTIONS(RelayStore)
};

Error databaseError(const QSqlError &error)
{
    // SQLITE_FULL is 13; the driver gives the primary code as text.
    if (error.nativeErrorCode() == QStringLiteral("13")) {
        return {Error::Kind::NoSpace,
                RelayStoreText::tr("The relay's disk is full. Free some space; the relay goes on by itself then."),
                error.text()};
    }
    return {Error::Kind::Database, RelayStoreText::tr("The relay's own database cannot be used."), error.text()};
}

/// Prepares, binds in order, runs.
Result<QSqlQuery> run(const QSqlDatabase &database, const QString &sql, const QVariantList &values = {})
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(sql))
        return databaseError(query.lastError());
    for (const QVariant &value : values)
        query.addBindValue(value);
    if (!query.exec())
        return databaseError(query.lastError());
    return query;
}

Outcome outcomeOf(const Result<QSqlQuery> &result)
{
    return result ? Outcome() : Outcome(result.error());
}

Outcome append(const QSqlDatabase &database, const RelayStore::SpoolEntry &entry)
{
    return outcomeOf(run(database,
                         QStringLiteral("INSERT INTO spool(kind, controller, attempt, body) VALUES(?, ?, ?, ?)"),
                         {static_cast<int>(entry.kind), entry.controller, number(entry.attempt), entry.body}));
}

QByteArray toJson(const ChildNode &child)
{
    ChildNodes one;
    one.changed.push_back(child);
    return ddi::toJson(one);
}

QJsonObject toJson(const RelayWork &work)
{
    return {
        {QStringLiteral("child"), work.child},
        {QStringLiteral("wanted"), static_cast<int>(work.wanted)},
        {QStringLiteral("tag"), static_cast<qint64>(work.contentTag)},
        {QStringLiteral("phase"), static_cast<int>(work.phase)},
        {QStringLiteral("held"), work.heldConfirmed},
        {QStringLiteral("holdRefused"), work.holdRefused},
        {QStringLiteral("stopped"), work.stopConfirmed},
        {QStringLiteral("atChild"), work.payloadAtChild},
        {QStringLiteral("waitsAtChild"), work.waitsAtChild},
        {QStringLiteral("sha256"), QString::fromLatin1(work.sha256.toHex())},
        {QStringLiteral("size"), work.size},
        {QStringLiteral("splitKiB"), work.splitKiB},
        {QStringLiteral("splitWaitMs"), work.splitWaitMs},
        {QStringLiteral("offeredMs"), work.offeredMs},
        {QStringLiteral("startFailed"), work.startFailed},
        {QStringLiteral("tries"), static_cast<int>(work.tries)},
        {QStringLiteral("pollsUntilRejected"), static_cast<int>(work.pollsUntilRejected)},
        {QStringLiteral("notNow"), work.notNow},
        {QStringLiteral("overtakes"), work.overtakes},
        {QStringLiteral("unsplit"), work.isUnsplit},
    };
}

RelayWork workFrom(AttemptId attempt, const QJsonObject &json)
{
    RelayWork work;
    work.attempt = attempt;
    work.child = json.value(QStringLiteral("child")).toString();
    work.wanted = static_cast<OfferState>(json.value(QStringLiteral("wanted")).toInt());
    work.contentTag = static_cast<quint32>(json.value(QStringLiteral("tag")).toInteger());
    work.phase = static_cast<RelayWork::Phase>(json.value(QStringLiteral("phase")).toInt());
    work.heldConfirmed = json.value(QStringLiteral("held")).toBool();
    work.holdRefused = json.value(QStringLiteral("holdRefused")).toBool();
    work.stopConfirmed = json.value(QStringLiteral("stopped")).toBool();
    work.payloadAtChild = json.value(QStringLiteral("atChild")).toBool();
    work.waitsAtChild = json.value(QStringLiteral("waitsAtChild")).toBool();
    work.sha256 = QByteArray::fromHex(json.value(QStringLiteral("sha256")).toString().toLatin1());
    work.size = json.value(QStringLiteral("size")).toInteger();
    work.splitKiB = json.value(QStringLiteral("splitKiB")).toInt();
    work.splitWaitMs = json.value(QStringLiteral("splitWaitMs")).toInt();
    work.offeredMs = json.value(QStringLiteral("offeredMs")).toInteger();
    work.startFailed = json.value(QStringLiteral("startFailed")).toBool();
    work.tries = static_cast<quint16>(json.value(QStringLiteral("tries")).toInt());
    work.pollsUntilRejected = static_cast<quint8>(json.value(QStringLiteral("pollsUntilRejected")).toInt());
    work.notNow = json.value(QStringLiteral("notNow")).toString();
    work.overtakes = json.value(QStringLiteral("overtakes")).toBool();
    work.isUnsplit = json.value(QStringLiteral("unsplit")).toBool();
    return work;
}

/// Rolls back unless commit() succeeded.
class Transaction {
public:
    explicit Transaction(QSqlDatabase &database) : m_database(database), m_open(database.transaction()) { }
    ~Transaction()
    {
        if (m_open)
            m_database.rollback();
    }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    Outcome commit()
    {
        if (!m_open || !m_database.commit())
            return databaseError(m_database.lastError());
        m_open = false;
        return {};
    }

private:
    QSqlDatabase &m_database;
    bool m_open;
};

} // namespace

RelayStore::RelayStore(const QSqlDatabase &database) : m_database(database) { }

RelayStore::~RelayStore()
{
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(name);
}

Result<std::unique_ptr<RelayStore>> RelayStore::open(const QString &filePath)
{
    static std::atomic<int> count{0};
    QSqlDatabase database =
        QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("relay-%1").arg(++count));
    database.setDatabaseName(filePath);
    std::unique_ptr<RelayStore> store(new RelayStore(database));
    database = {};
    if (!store->m_database.open())
        return databaseError(store->m_database.lastError());
    if (Outcome prepared = store->prepare(); !prepared)
        return prepared.error();
    return store;
}

Outcome RelayStore::prepare()
{
    for (const QString &pragma :
         {QStringLiteral("PRAGMA locking_mode=EXCLUSIVE"), QStringLiteral("PRAGMA journal_mode=WAL"),
          QStringLiteral("PRAGMA synchronous=FULL")}) {
        if (Result<QSqlQuery> set = run(m_database, pragma); !set)
            return set.error();
    }
    Result<QSqlQuery> version = run(m_database, QStringLiteral("PRAGMA user_version"));
    if (!version)
        return version.error();
    const int found = version.value().next() ? version.value().value(0).toInt() : 0;
    version.value().finish();
    if (found > kSchemaVersion) {
        return Error{Error::Kind::Database,
                     RelayStoreText::tr(
                         "The relay's database was written by a newer version of this program. Use that version, or "
                         "another state folder."),
                     QString::number(found)};
    }
    Transaction transaction(m_database);
    if (found == 0) {
        for (const QString &statement : {
                 QStringLiteral("CREATE TABLE child(name TEXT PRIMARY KEY, json BLOB NOT NULL)"),
                 QStringLiteral("CREATE TABLE work(attempt INTEGER PRIMARY KEY, json BLOB NOT NULL, deployment BLOB)"),
                 QStringLiteral("CREATE TABLE spool(number INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL, "
                                "controller TEXT NOT NULL, attempt INTEGER NOT NULL, body BLOB NOT NULL)"),
                 QStringLiteral("CREATE TABLE taken(instance TEXT PRIMARY KEY, number INTEGER NOT NULL)"),
                 QStringLiteral("CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT NOT NULL)"),
             }) {
            if (Result<QSqlQuery> made = run(m_database, statement); !made)
                return made.error();
        }
        const QString instance = QString::number(QRandomGenerator::system()->generate64(), 36);
        if (Result<QSqlQuery> made = run(m_database, QStringLiteral("INSERT INTO meta VALUES('spool', ?)"), {instance});
            !made)
            return made.error();
    }
    if (found < 2) { // what a relay manager shows of the jobs from above
        for (const QString &statement : {
                 QStringLiteral("CREATE TABLE higher_job(number INTEGER PRIMARY KEY, body BLOB NOT NULL)"),
                 QStringLiteral("CREATE TABLE higher_work(attempt INTEGER PRIMARY KEY, body BLOB NOT NULL)"),
                 QStringLiteral("PRAGMA user_version=%1").arg(kSchemaVersion),
             }) {
            if (Result<QSqlQuery> made = run(m_database, statement); !made)
                return made.error();
        }
    }
    Result<QSqlQuery> instance = run(m_database, QStringLiteral("SELECT value FROM meta WHERE key = 'spool'"));
    if (!instance)
        return instance.error();
    m_instance = instance.value().next() ? instance.value().value(0).toString() : QString();
    instance.value().finish();
    return transaction.commit();
}

Result<RelayStore::Loaded> RelayStore::load()
{
    Loaded loaded;
    Result<QSqlQuery> children = run(m_database, QStringLiteral("SELECT json FROM child"));
    if (!children)
        return children.error();
    while (children.value().next()) {
        Result<ddi::Children> parsed = ddi::parseChildren(children.value().value(0).toByteArray());
        if (parsed && parsed.value().changed.size() == 1)
            loaded.children.push_back(parsed.value().changed.front());
    }
    Result<QSqlQuery> suspended = run(m_database, QStringLiteral("SELECT value FROM meta WHERE key = 'suspended'"));
    if (!suspended)
        return suspended.error();
    loaded.suspended = suspended.value().next() && suspended.value().value(0).toInt() != 0;
    suspended.value().finish();
    Result<QSqlQuery> works =
        run(m_database, QStringLiteral("SELECT attempt, json, deployment FROM work ORDER BY attempt"));
    if (!works)
        return works.error();
    while (works.value().next()) {
        const AttemptId attempt{works.value().value(0).toUInt()};
        RelayWork work = workFrom(attempt, QJsonDocument::fromJson(works.value().value(1).toByteArray()).object());
        const QByteArray deployment = works.value().value(2).toByteArray();
        Result<ddi::Deployment> parsed = ddi::parseDeployment(deployment);
        // Where the payload comes from is not kept: what has not arrived is asked for again.
        if (work.phase == RelayWork::Phase::Queued || (!parsed && work.phase != RelayWork::Phase::Closed))
            work.phase = RelayWork::Phase::Announced;
        if (parsed)
            loaded.deployments.emplace_back(attempt, std::move(parsed).value());
        loaded.works.push_back(std::move(work));
    }
    works.value().finish();
    Result<QSqlQuery> jobs = run(m_database, QStringLiteral("SELECT body FROM higher_job"));
    if (!jobs)
        return jobs.error();
    while (jobs.value().next()) {
        if (auto job = unpackedJob(jobs.value().value(0).toByteArray()))
            loaded.higherJobs.push_back(std::move(*job));
    }
    Result<QSqlQuery> shown = run(m_database, QStringLiteral("SELECT body FROM higher_work ORDER BY attempt"));
    if (!shown)
        return shown.error();
    while (shown.value().next()) {
        if (auto work = unpackedWork(shown.value().value(0).toByteArray()))
            loaded.higherWorks.push_back(std::move(*work));
    }
    return loaded;
}

QString RelayStore::meta(const QString &key)
{
    Result<QSqlQuery> found = run(m_database, QStringLiteral("SELECT value FROM meta WHERE key = ?"), {key});
    return found && found.value().next() ? found.value().value(0).toString() : QString();
}

Outcome RelayStore::setMeta(const QString &key, const QString &value)
{
    return outcomeOf(run(m_database, QStringLiteral("INSERT OR REPLACE INTO meta VALUES(?, ?)"), {key, value}));
}

Outcome RelayStore::saveChildren(const ChildNodes &feed)
{
    Transaction transaction(m_database);
    if (feed.complete) {
        if (Result<QSqlQuery> cleared = run(m_database, QStringLiteral("DELETE FROM child")); !cleared)
            return cleared.error();
    }
    for (const QString &name : feed.removed) {
        if (Result<QSqlQuery> gone = run(m_database, QStringLiteral("DELETE FROM child WHERE name = ?"), {name}); !gone)
            return gone.error();
    }
    for (const ChildNode &child : feed.changed) {
        Result<QSqlQuery> stored =
            run(m_database, QStringLiteral("INSERT OR REPLACE INTO child VALUES(?, ?)"), {child.name, toJson(child)});
        if (!stored)
            return stored.error();
    }
    Result<QSqlQuery> suspended = run(m_database, QStringLiteral("INSERT OR REPLACE INTO meta VALUES('suspended', ?)"),
                                      {feed.suspended ? QStringLiteral("1") : QStringLiteral("0")});
    if (!suspended)
        return suspended.error();
    return transaction.commit();
}

Outcome RelayStore::commit(const Changes &changes)
{
    Transaction transaction(m_database);
    if (Outcome written = write(changes); !written)
        return written;
    return transaction.commit();
}

Outcome RelayStore::write(const Changes &changes)
{
    for (const AttemptId attempt : changes.forgotten) {
        if (Outcome gone =
                outcomeOf(run(m_database, QStringLiteral("DELETE FROM work WHERE attempt = ?"), {number(attempt)}));
            !gone)
            return gone;
    }
    for (const RelayWork &work : changes.works) {
        Outcome stored =
            outcomeOf(run(m_database,
                          QStringLiteral("INSERT INTO work(attempt, json) VALUES(?, ?) "
                                         "ON CONFLICT(attempt) DO UPDATE SET json = excluded.json"),
                          {number(work.attempt), QJsonDocument(toJson(work)).toJson(QJsonDocument::Compact)}));
        if (!stored)
            return stored;
    }
    for (const auto &[attempt, deployment] : changes.deployments) {
        Outcome stored = outcomeOf(run(m_database, QStringLiteral("UPDATE work SET deployment = ? WHERE attempt = ?"),
                                       {ddi::toJson(deployment, QString()), number(attempt)}));
        if (!stored)
            return stored;
    }
    for (const SpoolEntry &entry : changes.reports) {
        if (Outcome stored = append(m_database, entry); !stored)
            return stored;
    }
    for (const auto &[number, job] : changes.higherJobs) {
        Outcome stored =
            outcomeOf(job ? run(m_database, QStringLiteral("INSERT OR REPLACE INTO higher_job VALUES(?, ?)"),
                                {number, packed(*job)})
                          : run(m_database, QStringLiteral("DELETE FROM higher_job WHERE number = ?"), {number}));
        if (!stored)
            return stored;
    }
    for (const auto &[attempt, work] : changes.higherWorks) {
        Outcome stored =
            outcomeOf(work ? run(m_database, QStringLiteral("INSERT OR REPLACE INTO higher_work VALUES(?, ?)"),
                                 {attempt, packed(*work)})
                           : run(m_database, QStringLiteral("DELETE FROM higher_work WHERE attempt = ?"), {attempt}));
        if (!stored)
            return stored;
    }
    return {};
}

Outcome RelayStore::spoolFrom(const QString &instance, quint64 number, const Changes &changes)
{
    Transaction transaction(m_database);
    if (Outcome stored = write(changes); !stored)
        return stored;
    Result<QSqlQuery> noted = run(m_database, QStringLiteral("INSERT OR REPLACE INTO taken VALUES(?, ?)"),
                                  {instance, static_cast<qint64>(number)});
    if (!noted)
        return noted.error();
    return transaction.commit();
}

bool RelayStore::wasTaken(const QString &instance, quint64 number)
{
    Result<QSqlQuery> found =
        run(m_database, QStringLiteral("SELECT number FROM taken WHERE instance = ?"), {instance});
    return found && found.value().next() && found.value().value(0).toULongLong() >= number;
}

std::optional<RelayStore::SpoolEntry> RelayStore::oldest()
{
    Result<QSqlQuery> found =
        run(m_database,
            QStringLiteral("SELECT number, kind, controller, attempt, body FROM spool ORDER BY number LIMIT 1"));
    if (!found || !found.value().next())
        return std::nullopt;
    const QSqlQuery &row = found.value();
    return SpoolEntry{row.value(0).toULongLong(), static_cast<SpoolKind>(row.value(1).toInt()), row.value(2).toString(),
                      AttemptId{row.value(3).toUInt()}, row.value(4).toByteArray()};
}

Outcome RelayStore::remove(quint64 number)
{
    return outcomeOf(
        run(m_database, QStringLiteral("DELETE FROM spool WHERE number = ?"), {static_cast<qint64>(number)}));
}

qint64 RelayStore::spoolSize()
{
    Result<QSqlQuery> found = run(m_database, QStringLiteral("SELECT count(*) FROM spool"));
    return found && found.value().next() ? found.value().value(0).toLongLong() : 0;
}

} // namespace signalbox

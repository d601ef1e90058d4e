#include "model/store/sqlitestore.h"

#include "model/store/sqlschema.h"
#include "model/store/sqltransaction.h"
#include "model/store/storequery.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <atomic>
#include <cstring>
#include <limits>

namespace signalbox {

namespace {

struct StoreText {
    Q_DECLARE_TR_FUNCTIONS(StoreText)
};

/// Larger files are not read through at each start; what is damaged in them shows when it is read.
constexpr qint64 kCheckUpToBytes = 128LL * 1024 * 1024;

const QString kCheckpointKey = QStringLiteral("checkpoint");
// One row each for the highest number ever given out.
const QString kLastJobKey = QStringLiteral("last_job");
const QString kLastFolderKey = QStringLiteral("last_folder");
const QString kLastNodeKey = QStringLiteral("last_node");
const QString kLastPackageKey = QStringLiteral("last_package");
const QString kLastInstructionKey = QStringLiteral("last_instruction");
const QString kLastAttemptKey = QStringLiteral("last_attempt");
const QString kArchiveAfterKey = QStringLiteral("archive_after_days");
const QString kRemoveAfterKey = QStringLiteral("remove_after_days");

/// Each chain is its length and its relays.
QByteArray packedChains(const std::vector<std::vector<NodeId>> &chains)
{
    std::vector<quint32> flat;
    for (const std::vector<NodeId> &chain : chains) {
        flat.push_back(static_cast<quint32>(chain.size()));
        for (const NodeId relay : chain)
            flat.push_back(number(relay));
    }
    return packed<quint32>(flat);
}

std::vector<std::vector<NodeId>> unpackedChains(const QByteArray &bytes)
{
    const auto flat = unpacked<quint32, quint32>(bytes);
    std::vector<std::vector<NodeId>> chains;
    for (std::size_t i = 0; i < flat.size();) {
        const std::size_t end = std::min(flat.size(), i + 1 + flat[i]);
        std::vector<NodeId> &chain = chains.emplace_back();
        for (++i; i < end; ++i)
            chain.push_back(NodeId{flat[i]});
    }
    return chains;
}

QString attributesJson(const QMap<QString, QString> &attributes)
{
    QJsonObject object;
    for (auto it = attributes.cbegin(); it != attributes.cend(); ++it)
        object.insert(it.key(), it.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QMap<QString, QString> attributesFromJson(const QString &json)
{
    if (json == QStringLiteral("{}"))
        return {};
    QMap<QString, QString> attributes;
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        attributes.insert(it.key(), it.value().toString());
    return attributes;
}

qint64 signedOf(quint64 value)
{
    return static_cast<qint64>(value);
}

const QString kEventColumns = QStringLiteral(
    "seq, at, kind, job, instruction, attempt, node, hop, detail, report_seq, code, a, b, previous, text");

Event readEvent(const RowReader &row)
{
    Event event;
    row.read(event.seq, event.atMs, event.kind, event.job, event.instruction, event.attempt, event.node, event.hop,
             event.detail, event.reportSeq, event.code, event.a, event.b, event.previous, event.text);
    return event;
}

} // namespace

SqliteStore::SqliteStore(QString connectionName) : m_connectionName(std::move(connectionName)) { }

SqliteStore::~SqliteStore()
{
    m_appendEvent.finish();
    m_putState.finish();
    m_putContact.finish();
    m_putNode.reset();
    m_putMeta.reset();
    m_readEvent.finish();
    m_takeEvent.finish();
    if (m_db.isValid()) {
        m_db.close();
        m_db = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_connectionName);
    }
}

Result<std::unique_ptr<SqliteStore>> SqliteStore::open(const QString &path)
{
    static std::atomic<int> opened{0};
    std::unique_ptr<SqliteStore> store(new SqliteStore(QStringLiteral("signalbox-store-%1").arg(++opened)));
    if (Outcome done = store->openFile(path); !done) {
        Error error = done.error();
        error.text = StoreText::tr("%1: %2", "file name, what is wrong with it").arg(path, error.text);
        return error;
    }
    return store;
}

Outcome SqliteStore::openFile(const QString &path)
{
    const bool inMemory = path == QStringLiteral(":memory:");
    const QFileInfo file(path);
    qint64 size = 0;
    if (!inMemory) {
        if (file.isDir())
            return Error{Error::Kind::Invalid, StoreText::tr("This is a folder. Give the name of a file in it."), {}};
        if (!file.absoluteDir().exists()) {
            return Error{
                Error::Kind::Io, StoreText::tr("The folder of the database does not exist. Create it first."), {}};
        }
        if (file.exists() && !file.isWritable()) {
            return Error{
                Error::Kind::Io,
                StoreText::tr(
                    "The database cannot be written. Change the permissions of the file, or give another one."),
                {}};
        }
        size = file.size();
        const QString real = file.exists() ? file.canonicalFilePath() : file.absoluteFilePath();
        if (Outcome locked = m_lock.lock(real + QStringLiteral(".lock")); !locked)
            return locked;
    }
    m_db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connectionName);
    m_db.setDatabaseName(path);
    m_db.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!m_db.open())
        return sqlError(m_db.lastError());
    if (!inMemory && !file.exists())
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner); // hashes of tokens are in it

    const QStringList settings{
        QStringLiteral("PRAGMA auto_vacuum = INCREMENTAL"), // before anything is written: see giveBack()
        QStringLiteral("PRAGMA journal_mode = WAL"),
        QStringLiteral("PRAGMA synchronous = FULL"),
        QStringLiteral("PRAGMA wal_autocheckpoint = 8192"), // pages: 32 MiB, or each checkpoint delays too many reports
        QStringLiteral("PRAGMA journal_size_limit = 67108864"),
        QStringLiteral("PRAGMA cache_size = -65536")};
    for (const QString &setting : settings) {
        if (Outcome done = executeSql(m_db, setting); !done)
            return done;
    }
    if (size > 0 && size <= kCheckUpToBytes) {
        QString found;
        if (Outcome done = readAll(m_db, QStringLiteral("PRAGMA quick_check(1)"),
                                   [&](const RowReader &row) { found = row.text(0); });
            !done)
            return done;
        if (found != QStringLiteral("ok")) {
            return Error{
                Error::Kind::Database,
                StoreText::tr("The database is damaged. Put back a backup copy, or save what can be saved with "
                              "\"sqlite3 FILE .recover\"."),
                found};
        }
    }
    if (Outcome done = takeSchemaSteps(m_db, schemaSteps()); !done)
        return done;
    if (size > 0 && size <= kCheckUpToBytes)
        makeShrinkable();
    return prepareStatements();
}

Outcome SqliteStore::prepareStatements()
{
    auto prepareInto = [this](std::optional<QSqlQuery> &into, const QString &statement) -> Outcome {
        auto query = prepare(m_db, statement);
        if (!query)
            return query.error();
        into.emplace(std::move(query).value());
        return {};
    };
    const QString append =
        QStringLiteral("INSERT INTO event (%1) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    if (Outcome done = m_appendEvent.prepare(m_db, append.arg(kEventColumns)); !done)
        return done;
    if (Outcome done = m_putState.prepare(
            m_db,
            QStringLiteral(
                "INSERT OR REPLACE INTO instruction VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
                "?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
        !done)
        return done;
    if (Outcome done = m_putContact.prepare(m_db, QStringLiteral("UPDATE node SET last_contact = ?1 WHERE id = ?2"));
        !done)
        return done;
    if (Outcome done = prepareInto(m_putMeta, QStringLiteral("INSERT OR REPLACE INTO meta VALUES (?, ?)")); !done)
        return done;
    if (Outcome done = prepareInto(
            m_putNode, QStringLiteral("INSERT OR REPLACE INTO node VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
        !done)
        return done;
    if (Outcome done = m_takeEvent.prepare(m_db, QStringLiteral("DELETE FROM event WHERE seq = ? RETURNING previous"));
        !done)
        return done;
    return m_readEvent.prepare(m_db, QStringLiteral("SELECT %1 FROM event WHERE seq = ?").arg(kEventColumns));
}

Outcome SqliteStore::setMaxPages(qint64 pages)
{
    // Not bound: a PRAGMA takes no bound values. SQLite's own limit is 2^32 - 2.
    const qint64 limit = pages > 0 ? pages : 4294967294LL;
    return executeSql(m_db, QStringLiteral("PRAGMA max_page_count = %1").arg(limit));
}

Result<LoadedState> SqliteStore::load()
{
    LoadedState state;
    EventSeq checkpoint = 0;
    auto steps = [&]() -> Outcome {
        if (Outcome done = readAll(m_db, QStringLiteral("SELECT key, value FROM meta"),
                                   [&](const RowReader &row) {
                                       const QString key = row.text(0);
                                       const qint64 value = row.number(1);
                                       if (key == kCheckpointKey)
                                           checkpoint = static_cast<EventSeq>(value);
                                       else if (key == kLastJobKey)
                                           state.lastJob = static_cast<quint32>(value);
                                       else if (key == kLastFolderKey)
                                           state.lastFolder = static_cast<quint32>(value);
                                       else if (key == kLastNodeKey)
                                           state.lastNode = static_cast<quint32>(value);
                                       else if (key == kLastPackageKey)
                                           state.lastPackage = static_cast<quint32>(value);
                                       else if (key == kLastInstructionKey)
                                           state.lastInstruction = static_cast<quint32>(value);
                                       else if (key == kLastAttemptKey)
                                           state.lastAttempt = static_cast<quint32>(value);
                                       else if (key == kArchiveAfterKey)
                                           state.retention.archiveAfterDays = static_cast<qint32>(value);
                                       else if (key == kRemoveAfterKey)
                                           state.retention.removeAfterDays = static_cast<qint32>(value);
                                   });
            !done)
            return done;
        if (Outcome done = readAll(m_db, QStringLiteral("SELECT id, parent, name, deleting FROM folder ORDER BY id"),
                                   [&](const RowReader &row) {
                                       FolderRecord folder;
                                       bool deleting = false;
                                       row.read(folder.id, folder.parent, folder.name, deleting);
                                       if (deleting)
                                           state.deletingFolders.push_back(folder.id);
                                       state.folders.push_back(std::move(folder));
                                   });
            !done)
            return done;
        if (Outcome done = readAll(
                m_db,
                QStringLiteral(
                    "SELECT id, upper, role, name, address, last_contact, registered, attributes, attributes_at, "
                    "suspended, token_sha256, spool_instance, spool_seen FROM node ORDER BY id"),
                [&](const RowReader &row) {
                    StoredNode node;
                    QString attributes;
                    row.read(node.record.id, node.record.upper, node.record.role, node.record.name, node.record.address,
                             node.record.lastContactMs, node.record.registeredMs, attributes, node.record.attributesMs,
                             node.record.suspended, node.tokenSha256, node.spoolInstance, node.spoolSeen);
                    node.record.attributes = attributesFromJson(attributes);
                    state.nodes.push_back(std::move(node));
                });
            !done)
            return done;
        if (Outcome done = readAll(
                m_db,
                QStringLiteral("SELECT id, kind, name, version, file_name, size, sha256, sha1, md5, arguments, added "
                               "FROM package ORDER BY id"),
                [&](const RowReader &row) {
                    PackageRecord package;
                    row.read(package.id, package.kind, package.name, package.version, package.fileName, package.size,
                             package.sha256, package.sha1, package.md5, package.installArguments, package.addedMs);
                    state.packages.push_back(std::move(package));
                });
            !done)
            return done;
        if (Outcome done = readAll(
                m_db,
                QStringLiteral(
                    "SELECT id, folder, type, priority, timing, name, owner, registration, execution, time_limit, "
                    "split_kib, split_wait, install_at, registered, deleting_since, released, first_instruction, "
                    "destination_count, packages, destinations, chains, chain_of_destination, archive_requested FROM "
                    "job "
                    "ORDER BY id"),
                [&](const RowReader &row) {
                    StoredJob job;
                    JobRecord &record = job.record;
                    QByteArray packages, destinations, chains, chainOf;
                    row.read(record.id, record.folder, record.type, record.priority, record.timing, record.name,
                             record.owner, record.schedule.registrationMs, record.schedule.executionMs,
                             record.schedule.limitMs, record.split.sizeKiB, record.split.waitMs, record.installAtMs,
                             record.registeredMs, record.deletingSinceMs, record.released, record.firstInstruction,
                             record.destinations, packages, destinations, chains, chainOf, record.archive.requestedMs);
                    record.packages = unpacked<quint32, PackageId>(packages);
                    job.destinations = unpacked<quint32, NodeId>(destinations);
                    job.chains = unpackedChains(chains);
                    job.chainOfDestination = unpacked<quint16, quint16>(chainOf);
                    state.jobs.push_back(std::move(job));
                });
            !done)
            return done;
        if (Outcome done = loadArchived(state); !done)
            return done;
        if (Outcome done = readAll(m_db, QStringLiteral("SELECT attempt, instruction, open FROM older_attempt"),
                                   [&](const RowReader &row) {
                                       OlderAttempt older;
                                       row.read(older.attempt, older.instruction, older.open);
                                       state.olderAttempts.push_back(older);
                                   });
            !done)
            return done;
        if (Outcome done = readAll(m_db, QStringLiteral("SELECT * FROM instruction ORDER BY id"),
                                   [&](const RowReader &row) {
                                       InstructionId id{};
                                       InstructionState s;
                                       row.read(id, s.status, s.detail, s.stopping, s.overlays, s.relays, s.hop,
                                                s.suspendedFrom, s.split, s.permille, s.attempt, s.retries, s.attemptId,
                                                s.lastReportSeq, s.code, s.bytes, s.bytesTotal, s.transferStartMs,
                                                s.executedMs, s.completedMs, s.scheduledInstallMs, s.lastReportMs,
                                                s.statusSinceMs, s.nextTryMs, s.stoppingSinceMs, s.expiredMs,
                                                s.silentSinceMs, s.lastEvent);
                                       state.states.emplace_back(id, s);
                                   });
            !done)
            return done;
        return readAll(m_db, QStringLiteral("SELECT max(seq) FROM event"),
                       [&](const RowReader &row) { state.lastSeq = static_cast<EventSeq>(row.number(0)); });
    };
    if (Outcome done = steps(); !done)
        return done.error();
    auto tail = events(checkpoint + 1, std::numeric_limits<int>::max());
    if (!tail)
        return tail.error();
    state.tail = std::move(tail).value();
    return state;
}

Outcome SqliteStore::commit(const WriteBatch &batch)
{
    auto transaction = SqlTransaction::begin(m_db);
    if (!transaction)
        return transaction.error();
    for (auto write :
         {&SqliteStore::writeEvents, &SqliteStore::writeJobs, &SqliteStore::writeArchived,
          &SqliteStore::writeNodesAndFolders, &SqliteStore::writeCheckpoint, &SqliteStore::writeHighWater}) {
        if (Outcome done = (this->*write)(batch); !done)
            return done;
    }
    return transaction.value().commit();
}

Outcome SqliteStore::writeEvents(const WriteBatch &batch)
{
    for (const Event &event : batch.events) {
        const std::array<qint64, 14> numbers{signedOf(event.seq),
                                             event.atMs,
                                             static_cast<qint64>(event.kind),
                                             number(event.job),
                                             number(event.instruction),
                                             event.attempt,
                                             number(event.node),
                                             event.hop,
                                             event.detail,
                                             event.reportSeq,
                                             event.code,
                                             event.a,
                                             event.b,
                                             signedOf(event.previous)};
        if (Outcome done = m_appendEvent.write(numbers, event.text); !done)
            return done;
    }
    return {};
}

Outcome SqliteStore::writeJobs(const WriteBatch &batch)
{
    for (const StoredJob &job : batch.newJobs) {
        const JobRecord &record = job.record;
        if (Outcome done = runOnce(
                m_db,
                QStringLiteral(
                    "INSERT INTO job VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                number(record.id), number(record.folder), static_cast<int>(record.type),
                static_cast<int>(record.priority), static_cast<int>(record.timing), text(record.name),
                text(record.owner), record.schedule.registrationMs, record.schedule.executionMs,
                record.schedule.limitMs, record.split.sizeKiB, record.split.waitMs, record.installAtMs,
                record.registeredMs, record.deletingSinceMs, record.released ? 1 : 0, number(record.firstInstruction),
                record.destinations, packed<quint32>(record.packages), packed<quint32>(job.destinations),
                packedChains(job.chains), packed<quint16>(job.chainOfDestination), record.archive.requestedMs);
            !done)
            return done;
    }
    for (const JobRecord &job : batch.changedJobs) {
        if (Outcome done =
                runOnce(m_db,
                        QStringLiteral("UPDATE job SET folder = ?, name = ?, released = ?, deleting_since = ?, "
                                       "archive_requested = ? WHERE id = ?"),
                        number(job.folder), text(job.name), job.released ? 1 : 0, job.deletingSinceMs,
                        job.archive.requestedMs, number(job.id));
            !done)
            return done;
    }
    for (const JobId job : batch.removedJobs) {
        if (Outcome done = removeJob(job); !done)
            return done;
    }
    for (const OlderAttempt &older : batch.olderAttempts) {
        if (Outcome done = runOnce(m_db, QStringLiteral("INSERT OR REPLACE INTO older_attempt VALUES (?, ?, ?)"),
                                   number(older.attempt), number(older.instruction), older.open ? 1 : 0);
            !done)
            return done;
    }
    return {};
}

Outcome SqliteStore::removeJob(JobId job)
{
    qint64 first = 0, destinations = 0;
    QByteArray packages;
    {
        RowReader row;
        if (Outcome done = row.prepare(
                m_db, QStringLiteral("SELECT first_instruction, destination_count, packages FROM job WHERE id = ?"));
            !done)
            return done;
        const std::array<qint64, 1> id{number(job)};
        row.start(id);
        if (!row.next())
            return row.outcome();
        row.read(first, destinations, packages);
    }
    const qint64 end = first + destinations * (packages.size() / qint64{sizeof(quint32)});
    for (const QString &statement :
         {QStringLiteral("DELETE FROM instruction WHERE id >= ? AND id < ?"),
          QStringLiteral("DELETE FROM older_attempt WHERE instruction >= ? AND instruction < ?")}) {
        if (Outcome done = runOnce(m_db, statement, first, end); !done)
            return done;
    }
    if (Outcome done = runOnce(m_db, QStringLiteral("DELETE FROM archived_job WHERE id = ?"), number(job)); !done)
        return done;
    return runOnce(m_db, QStringLiteral("DELETE FROM job WHERE id = ?"), number(job));
}

Outcome SqliteStore::writeNodesAndFolders(const WriteBatch &batch)
{
    for (const FolderRecord &folder : batch.folders) {
        const bool deleting = std::find(batch.deletingFolders.begin(), batch.deletingFolders.end(), folder.id)
                              != batch.deletingFolders.end();
        if (Outcome done = runOnce(m_db, QStringLiteral("INSERT OR REPLACE INTO folder VALUES (?, ?, ?, ?)"),
                                   number(folder.id), number(folder.parent), text(folder.name), deleting ? 1 : 0);
            !done)
            return done;
    }
    for (const FolderId folder : batch.removedFolders) {
        if (Outcome done = runOnce(m_db, QStringLiteral("DELETE FROM folder WHERE id = ?"), number(folder)); !done)
            return done;
    }
    for (const StoredNode &node : batch.nodes) {
        const NodeRecord &record = node.record;
        if (Outcome done = run(*m_putNode, number(record.id), number(record.upper), static_cast<int>(record.role),
                               text(record.name), text(record.address), record.lastContactMs, record.registeredMs,
                               attributesJson(record.attributes), record.attributesMs, record.suspended ? 1 : 0,
                               node.tokenSha256, text(node.spoolInstance), signedOf(node.spoolSeen));
            !done)
            return done;
    }
    for (const auto &[node, contactMs] : batch.contacts) {
        const std::array<qint64, 2> numbers{contactMs, number(node)};
        if (Outcome done = m_putContact.write(numbers); !done)
            return done;
    }
    for (const NodeId node : batch.removedNodes) {
        if (Outcome done = runOnce(m_db, QStringLiteral("DELETE FROM node WHERE id = ?"), number(node)); !done)
            return done;
    }
    for (const PackageRecord &package : batch.packages) {
        if (Outcome done =
                runOnce(m_db, QStringLiteral("INSERT OR REPLACE INTO package VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
                        number(package.id), static_cast<int>(package.kind), text(package.name), text(package.version),
                        text(package.fileName), package.size, package.sha256, package.sha1, package.md5,
                        text(package.installArguments), package.addedMs);
            !done)
            return done;
    }
    return {};
}

Outcome SqliteStore::writeCheckpoint(const WriteBatch &batch)
{
    for (const auto &[id, s] : batch.checkpoint) {
        const std::array<qint64, 28> numbers{number(id),
                                             static_cast<qint64>(s.status),
                                             static_cast<qint64>(s.detail),
                                             static_cast<qint64>(s.stopping),
                                             s.overlays,
                                             s.relays,
                                             s.hop,
                                             static_cast<qint64>(s.suspendedFrom),
                                             s.split ? 1 : 0,
                                             s.permille,
                                             s.attempt,
                                             s.retries,
                                             number(s.attemptId),
                                             s.lastReportSeq,
                                             s.code,
                                             s.bytes,
                                             s.bytesTotal,
                                             s.transferStartMs,
                                             s.executedMs,
                                             s.completedMs,
                                             s.scheduledInstallMs,
                                             s.lastReportMs,
                                             s.statusSinceMs,
                                             s.nextTryMs,
                                             s.stoppingSinceMs,
                                             s.expiredMs,
                                             s.silentSinceMs,
                                             signedOf(s.lastEvent)};
        if (Outcome done = m_putState.write(numbers); !done)
            return done;
    }
    if (batch.retention) {
        if (Outcome done = putMeta(kArchiveAfterKey, batch.retention->archiveAfterDays); !done)
            return done;
        if (Outcome done = putMeta(kRemoveAfterKey, batch.retention->removeAfterDays); !done)
            return done;
    }
    return batch.checkpointSeq == 0 ? Outcome{} : putMeta(kCheckpointKey, signedOf(batch.checkpointSeq));
}

Outcome SqliteStore::putMeta(const QString &key, qint64 value)
{
    return run(*m_putMeta, key, value);
}

Outcome SqliteStore::writeHighWater(const WriteBatch &batch)
{
    // Numbers only ever grow, so the highest one of a batch is above all of the batches before.
    quint32 job = 0, folder = 0, node = 0, package = 0, instruction = 0, attempt = 0;
    for (const Event &event : batch.events) {
        if (event.kind == EventKind::Created)
            instruction = std::max(instruction, number(event.instruction));
        if (event.kind == EventKind::Created || event.kind == EventKind::NewAttempt)
            attempt = std::max(attempt, static_cast<quint32>(event.a));
        if (event.kind == EventKind::NodeRegistered)
            node = std::max(node, number(event.node));
        // Also of what was made and removed again within the batch.
        if (event.kind == EventKind::JobCreated)
            job = std::max(job, number(event.job));
        if (event.kind == EventKind::FolderChanged)
            folder = std::max(folder, static_cast<quint32>(event.a));
    }
    for (const PackageRecord &made : batch.packages)
        package = std::max(package, number(made.id));
    const std::array<std::pair<QString, quint32>, 6> marks{{{kLastJobKey, job},
                                                            {kLastFolderKey, folder},
                                                            {kLastNodeKey, node},
                                                            {kLastPackageKey, package},
                                                            {kLastInstructionKey, instruction},
                                                            {kLastAttemptKey, attempt}}};
    for (const auto &[key, mark] : marks) {
        if (mark == 0)
            continue;
        if (Outcome done = runOnce(m_db,
                                   QStringLiteral("INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET "
                                                  "value = max(value, excluded.value)"),
                                   key, mark);
            !done)
            return done;
    }
    return {};
}

Result<std::vector<Event>> SqliteStore::history(EventSeq head, int limit)
{
    std::vector<Event> chain;
    while (head != 0 && static_cast<int>(chain.size()) < limit) {
        const std::array<qint64, 1> seq{signedOf(head)};
        m_readEvent.start(seq);
        const bool found = m_readEvent.next();
        if (found)
            chain.push_back(readEvent(m_readEvent));
        else if (Outcome done = m_readEvent.outcome(); !done)
            return done.error();
        m_readEvent.start(); // lets go of the row
        if (!found)
            break;
        // Only ever backwards: a damaged link cannot make this run for ever.
        head = chain.back().previous < head ? chain.back().previous : 0;
    }
    std::reverse(chain.begin(), chain.end());
    return chain;
}

Result<std::vector<Event>> SqliteStore::events(EventSeq from, int limit)
{
    RowReader rows;
    if (Outcome done = rows.prepare(
            m_db, QStringLiteral("SELECT %1 FROM event WHERE seq >= ? ORDER BY seq LIMIT ?").arg(kEventColumns));
        !done)
        return done.error();
    const std::array<qint64, 2> numbers{signedOf(from), limit};
    rows.start(numbers);
    std::vector<Event> list;
    while (rows.next())
        list.push_back(readEvent(rows));
    if (Outcome done = rows.outcome(); !done)
        return done.error();
    return list;
}

} // namespace signalbox

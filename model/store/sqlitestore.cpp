#include "model/store/sqlitestore.h"

#include "model/store/sqlitehandle.h"
#include "model/store/sqlschema.h"
#include "model/store/sqltransaction.h"
#include "model/store/stateload.h"
#include "model/store/storeload.h"
#include "model/store/storequery.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <limits>
#include <span>

namespace signalbox {

namespace {

struct StoreText {
    Q_DECLARE_TR_FUNCTIONS(StoreText)
};

/// Larger files are not read through at each start; what is damaged in them shows when it is read.
constexpr qint64 kCheckUpToBytes = 128LL * 1024 * 1024;

/// The numbers of a row, and its text when it has one.
struct NumberRow {
    void number(qint64 value) { numbers[count++] = value; }
    void text(const QString &value) { words = &value; }
    [[nodiscard]] std::span<const qint64> filled() const { return std::span(numbers).first(count); }
    std::array<qint64, 28> numbers;
    std::size_t count = 0;
    const QString *words = nullptr;
};

} // namespace

SqliteStore::SqliteStore(QString connectionName) : m_connectionName(std::move(connectionName)) { }

SqliteStore::~SqliteStore()
{
    m_appendEvents.finish();
    m_appendEvent.finish();
    m_putState.finish();
    m_putContact.finish();
    m_putNode.reset();
    m_putMeta.reset();
    m_readEvent.finish();
    m_takeEvent.finish();
    m_copy.reset();
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
        m_path = real;
    }
    m_db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connectionName);
    m_db.setDatabaseName(path);
    m_db.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(kBusyTimeoutMs));
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
    if (Outcome done = m_appendEvent.prepare(m_db, kEventTable.insert()); !done)
        return done;
    if (Outcome done = m_appendEvents.prepare(m_db, kEventTable.insertRows(kEventsAtOnce)); !done)
        return done;
    if (Outcome done = m_putState.prepare(m_db, kInstructionTable.insert(kPut)); !done)
        return done;
    if (Outcome done = m_putContact.prepare(m_db, QStringLiteral("UPDATE node SET last_contact = ?1 WHERE id = ?2"));
        !done)
        return done;
    if (Outcome done = prepareInto(m_putMeta, QStringLiteral("INSERT OR REPLACE INTO meta VALUES (?, ?)")); !done)
        return done;
    if (Outcome done = prepareInto(m_putNode, kNodeTable.insert(kPut)); !done)
        return done;
    if (Outcome done = m_takeEvent.prepare(m_db, QStringLiteral("DELETE FROM event WHERE seq = ? RETURNING previous"));
        !done)
        return done;
    return m_readEvent.prepare(m_db, kEventTable.select() + QStringLiteral(" WHERE seq = ?"));
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
    Outcome done = loadTables(state, checkpoint, [this](const StoreTable &table, auto take) {
        return readAll(m_db, table.select() + QStringLiteral(" ORDER BY ") + table.key(), take);
    });
    if (done)
        done = readStates(m_db, m_path, state.states);
    if (done)
        done = readAll(m_db, QStringLiteral("SELECT max(seq) FROM event"),
                       [&](const RowReader &row) { state.lastSeq = static_cast<EventSeq>(row.number(0)); });
    if (done)
        done = readAll(m_db, kNewestAudit, [&](const RowReader &row) { takeNewestAudit(row, state); });
    if (!done)
        return done.error();
    auto tail = events(checkpoint + 1, std::numeric_limits<int>::max());
    if (!tail)
        return tail.error();
    state.tail = std::move(tail).value();
    return state;
}

Outcome SqliteStore::commit(const WriteBatch &batch)
{
    if (Outcome inPlace = checkFile(); !inPlace)
        return inPlace;
    Outcome done = commitAll(batch);
    if (!done && done.error().kind == Error::Kind::NoSpace)
        shortenWal(); // what it holds is room that the next try may find
    return done;
}

/// Somebody has put another file in the place of ours, or taken it away: what is stored now would be confirmed, and nobody would
/// find it again.
Outcome SqliteStore::checkFile()
{
    const Result<sqlite3 *> handle = sqliteOf(m_db);
    int hasMoved = 0;
    if (!handle || sqlite3_file_control(handle.value(), "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved) != SQLITE_OK
        || hasMoved == 0)
        return {};
    // The write-ahead log goes by its name: it would be taken for the other file's, and damage that. What is in it goes into
    // our file, which is whole then, wherever it has been moved to.
    shortenWal(0);
    return Error{
        Error::Kind::Database,
        StoreText::tr("The database file %1 was replaced or removed while the server runs; nothing is stored any "
                      "more. Stop the server, put the right file there, and start it again. All that was "
                      "confirmed is in the file that was there before.")
            .arg(m_path),
        {}};
}

Outcome SqliteStore::commitAll(const WriteBatch &batch)
{
    auto transaction = SqlTransaction::begin(m_db);
    if (!transaction)
        return transaction.error();
    for (auto write : {&SqliteStore::writeEvents, &SqliteStore::writeJobs, &SqliteStore::writeArchived,
                       &SqliteStore::writeNodesAndFolders, &SqliteStore::writeTasks, &SqliteStore::writeInventories,
                       &SqliteStore::writeJudgements, &SqliteStore::writeDefinitions, &SqliteStore::writeCheckpoint,
                       &SqliteStore::writeHighWater}) {
        if (Outcome done = (this->*write)(batch); !done)
            return done;
    }
    return transaction.value().commit();
}

Outcome SqliteStore::writeEvents(const WriteBatch &batch)
{
    std::span<const Event> left = batch.events;
    for (; left.size() >= kEventsAtOnce; left = left.subspan(kEventsAtOnce)) {
        int place = 1;
        for (const Event &event : left.first(kEventsAtOnce)) {
            NumberRow row;
            putRow(row, event);
            m_appendEvents.put(place, row.filled(), *row.words);
            place += static_cast<int>(kEventTable.columns.size());
        }
        if (Outcome done = m_appendEvents.run(); !done)
            return done;
    }
    for (const Event &event : left) {
        NumberRow row;
        putRow(row, event);
        if (Outcome done = m_appendEvent.write(row.filled(), *row.words); !done)
            return done;
    }
    return {};
}

Outcome SqliteStore::writeJobs(const WriteBatch &batch)
{
    for (const StoredJob &job : batch.newJobs) {
        if (Outcome done = putOnce(m_db, kJobTable.insert(kPut), job); !done)
            return done;
    }
    for (const JobRecord &job : batch.changedJobs) {
        if (Outcome done =
                runOnce(m_db,
                        QStringLiteral("UPDATE job SET folder = ?, name = ?, released = ?, deleting_since = ?, "
                                       "archive_requested = ?, started = ?, slot = ?, distribution = ?, request = ? "
                                       "WHERE id = ?"),
                        number(job.folder), text(job.name), job.released ? 1 : 0, job.deletingSinceMs,
                        job.archive.requestedMs, job.dispatch.startedMs, number(job.dispatch.slot),
                        text(distributionText(job.distribution)), text(requestText(job.request)), number(job.id));
            !done)
            return done;
    }
    for (const JobId job : batch.removedJobs) {
        if (Outcome done = removeJob(job); !done)
            return done;
    }
    for (const OlderAttempt &older : batch.olderAttempts) {
        if (Outcome done = putOnce(m_db, kOlderAttemptTable.insert(kPut), older); !done)
            return done;
    }
    for (const AuditLink &link : batch.audits) {
        if (Outcome done = putOnce(m_db, kAuditTable.insert(), link); !done)
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
    if (Outcome done = runOnce(m_db, QStringLiteral("DELETE FROM job_hold WHERE job = ?"), number(job)); !done)
        return done;
    return runOnce(m_db, QStringLiteral("DELETE FROM job WHERE id = ?"), number(job));
}

Outcome SqliteStore::writeNodesAndFolders(const WriteBatch &batch)
{
    for (const FolderRecord &folder : batch.folders) {
        const bool deleting = std::find(batch.deletingFolders.begin(), batch.deletingFolders.end(), folder.id)
                              != batch.deletingFolders.end();
        if (Outcome done = putOnce(m_db, kFolderTable.insert(kPut), FolderRow{folder, deleting}); !done)
            return done;
    }
    for (const FolderId folder : batch.removedFolders) {
        if (Outcome done = runOnce(m_db, QStringLiteral("DELETE FROM folder WHERE id = ?"), number(folder)); !done)
            return done;
    }
    for (const StoredNode &node : batch.nodes) {
        if (Outcome done = put(*m_putNode, node); !done)
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
        if (Outcome done = putOnce(m_db, kPackageTable.insert(kPut), package); !done)
            return done;
    }
    for (const StoredOperator &one : batch.operators) {
        if (Outcome done = putOnce(m_db, kOperatorTable.insert(kPut), one); !done)
            return done;
    }
    return {};
}

Outcome SqliteStore::writeTasks(const WriteBatch &batch)
{
    for (const JobHold &hold : batch.holds) {
        Outcome done = hold.isEmpty()
                           ? runOnce(m_db, QStringLiteral("DELETE FROM job_hold WHERE job = ?"), number(hold.job))
                           : putOnce(m_db, kJobHoldTable.insert(kPut), hold);
        if (!done)
            return done;
    }
    for (const ProcessRecord &process : batch.processes) {
        if (Outcome done = putOnce(m_db, kProcessTable.insert(kPut), process); !done)
            return done;
    }
    for (const quint32 process : batch.removedProcesses) {
        if (Outcome done = runOnce(m_db, QStringLiteral("DELETE FROM process WHERE number = ?"), process); !done)
            return done;
    }
    for (const ProcessingWindow &window : batch.windows) {
        if (Outcome done = putOnce(m_db, kWindowTable.insert(kPut), window); !done)
            return done;
    }
    for (const quint32 window : batch.removedWindows) {
        if (Outcome done = runOnce(m_db, QStringLiteral("DELETE FROM processing_window WHERE id = ?"), window); !done)
            return done;
    }
    for (const JournalRecord &operation : batch.operations) {
        if (Outcome done = putOnce(m_db, kOperationTable.insert(kPut), operation); !done)
            return done;
    }
    for (const JournalId operation : batch.removedOperations) {
        if (Outcome done = runOnce(m_db, QStringLiteral("DELETE FROM operation WHERE id = ?"), number(operation));
            !done)
            return done;
    }
    return {};
}

Outcome SqliteStore::writeCheckpoint(const WriteBatch &batch)
{
    for (const InstructionRecord &instruction : batch.checkpoint) {
        NumberRow row;
        putRow(row, instruction);
        if (Outcome done = m_putState.write(row.filled()); !done)
            return done;
    }
    if (batch.retention) {
        if (Outcome done = putMeta(kArchiveAfterKey, batch.retention->archiveAfterDays); !done)
            return done;
        if (Outcome done = putMeta(kRemoveAfterKey, batch.retention->removeAfterDays); !done)
            return done;
        if (Outcome done = putMeta(kMessageDaysKey, batch.retention->messageDays); !done)
            return done;
    }
    return batch.checkpointSeq == 0 ? Outcome{} : putMeta(kCheckpointKey, static_cast<qint64>(batch.checkpointSeq));
}

Outcome SqliteStore::putMeta(const QString &key, qint64 value)
{
    return run(*m_putMeta, key, value);
}

Outcome SqliteStore::writeHighWater(const WriteBatch &batch)
{
    for (const MetaRow &highest : highestNumbersIn(batch)) {
        if (Outcome done = runOnce(m_db,
                                   QStringLiteral("INSERT INTO meta VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET "
                                                  "value = max(value, excluded.value)"),
                                   highest.key, highest.value);
            !done)
            return done;
    }
    return {};
}

Result<std::vector<Event>> SqliteStore::history(EventSeq head, int limit)
{
    std::vector<Event> chain;
    while (head != 0 && static_cast<int>(chain.size()) < limit) {
        const std::array<qint64, 1> seq{static_cast<qint64>(head)};
        m_readEvent.start(seq);
        const bool found = m_readEvent.next();
        if (found)
            chain.push_back(takeRow<Event>(m_readEvent));
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
    const QString statement = kEventTable.select() + QStringLiteral(" WHERE seq >= ? ORDER BY seq LIMIT ?");
    if (Outcome done = rows.prepare(m_db, statement); !done)
        return done.error();
    const std::array<qint64, 2> numbers{static_cast<qint64>(from), limit};
    rows.start(numbers);
    std::vector<Event> list;
    while (rows.next())
        list.push_back(takeRow<Event>(rows));
    if (Outcome done = rows.outcome(); !done)
        return done.error();
    return list;
}

Result<std::vector<AuditEntry>> SqliteStore::audits(quint32 after, int limit)
{
    std::vector<AuditEntry> list;
    if (Outcome done = readAll(m_db, auditQuery().arg(after).arg(limit),
                               [&](const RowReader &row) { list.push_back(takeAudit(row)); });
        !done)
        return done.error();
    return list;
}

} // namespace signalbox

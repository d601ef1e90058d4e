#include "model/store/sqliteactivityindex.h"

#include "model/store/sqlitehandle.h"
#include "model/store/storerows.h"
#include "model/store/storetables.h"

#include <QFile>
#include <QLoggingCategory>

#include <sqlite3.h>

#include <algorithm>
#include <optional>
#include <utility>

#include <sys/stat.h>

namespace signalbox {

namespace {

Q_LOGGING_CATEGORY(logActivity, "signalbox.activity")

constexpr int kBusyMs = 2'000;
constexpr int kPagesPerStep = 2'000; ///< given back to the file system

/// SQLite's own, as sqlError() writes it before the detail.
int codeOf(const Error &error)
{
    return error.detail.section(u':', 0, 0).toInt() & 0xff;
}

bool isDamage(const Error &error)
{
    return codeOf(error) == SQLITE_CORRUPT || codeOf(error) == SQLITE_NOTADB;
}

std::optional<struct ::stat> fileAt(const QString &path)
{
    struct ::stat facts = {};
    return ::stat(QFile::encodeName(path).constData(), &facts) == 0 ? std::optional(facts) : std::nullopt;
}

} // namespace

qint64 SqliteActivityIndex::segmentOf(EventSeq seq)
{
    return static_cast<qint64>(seq >> kSegmentBits);
}

QByteArray SqliteActivityIndex::tableOf(qint64 segment)
{
    return "segment_" + QByteArray::number(segment);
}

// ---- Opening

SqliteActivityIndex::~SqliteActivityIndex()
{
    m_readEntry = {};
    closeIndex();
    sqlite3_close(m_log);
}

Result<std::unique_ptr<SqliteActivityIndex>> SqliteActivityIndex::open(const QString &databasePath)
{
    std::unique_ptr<SqliteActivityIndex> index(new SqliteActivityIndex);
    if (Outcome done = index->openFiles(databasePath); !done)
        return done.error();
    return index;
}

Outcome SqliteActivityIndex::openFiles(const QString &databasePath)
{
    if (sqlite3_open_v2(QFile::encodeName(databasePath).constData(), &m_log, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX,
                        nullptr)
        != SQLITE_OK)
        return sqliteError(m_log);
    sqlite3_busy_timeout(m_log, kBusyMs);
    if (Outcome done = m_readEntry.prepare(m_log, (kEventTable.select() + QStringLiteral(" WHERE seq = ?")).toLatin1());
        !done)
        return done;
    m_indexPath = activityIndexFile(databasePath);
    return openIndex();
}

Outcome SqliteActivityIndex::openIndex()
{
    closeIndex();
    Outcome prepared = prepareIndex();
    if (prepared || !isDamage(prepared.error()))
        return prepared;
    removeDamaged(prepared.error());
    return prepareIndex();
}

void SqliteActivityIndex::closeIndex()
{
    m_inserts.clear();
    if (m_index && isReplaced()) {
        // The last one to close removes the write-ahead log, by its name: that would be the new file's.
        int keep = 1;
        sqlite3_file_control(m_index, nullptr, SQLITE_FCNTL_PERSIST_WAL, &keep);
    }
    sqlite3_close(std::exchange(m_index, nullptr));
}

/// It is made of the log and can be made again. What another thread has made anew meanwhile stays.
void SqliteActivityIndex::removeDamaged(const Error &why)
{
    const bool isOurs = !isReplaced();
    closeIndex();
    if (!isOurs)
        return;
    qCInfo(logActivity, "%s is damaged and is made anew: %s", qUtf8Printable(m_indexPath), qUtf8Printable(why.detail));
    for (const QString &end : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(m_indexPath + end);
}

bool SqliteActivityIndex::isReplaced() const
{
    const auto facts = fileAt(m_indexPath);
    return !facts || facts->st_dev != m_device || facts->st_ino != m_inode;
}

void SqliteActivityIndex::look(const Error &error)
{
    if (isDamage(error))
        removeDamaged(error); // position() makes it anew
}

Outcome SqliteActivityIndex::prepareIndex()
{
    const bool isNew = !QFile::exists(m_indexPath);
    if (sqlite3_open_v2(QFile::encodeName(m_indexPath).constData(), &m_index,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr)
        != SQLITE_OK)
        return sqliteError(m_index);
    if (isNew) // what is in the database is found by it
        QFile::setPermissions(m_indexPath, QFile::ReadOwner | QFile::WriteOwner);
    if (const auto facts = fileAt(m_indexPath)) {
        m_device = facts->st_dev;
        m_inode = facts->st_ino;
    }
    sqlite3_busy_timeout(m_index, kBusyMs);
    // NORMAL: a loss of power may cost the newest transactions, but entries and position together: they are made again.
    if (Outcome done = run("PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; "
                           "PRAGMA journal_size_limit = 16777216; PRAGMA cache_size = -16384");
        !done)
        return done;
    SqliteStatement version;
    if (Outcome done = version.prepare(m_index, "PRAGMA user_version"); !done)
        return done;
    const bool hasRow = version.next();
    const qint64 is = hasRow ? version.number(0) : 0;
    if (Outcome done = version.outcome(); !done)
        return done;
    version = {};
    if (is == kActivityIndexVersion)
        return {};
    return is == 0 ? makeTables() : clear();
}

Outcome SqliteActivityIndex::makeTables()
{
    return run(
        "BEGIN IMMEDIATE; "
        "CREATE TABLE IF NOT EXISTS state (id INTEGER PRIMARY KEY, position INTEGER NOT NULL); "
        "INSERT OR IGNORE INTO state VALUES (1, 0); "
        "CREATE TABLE IF NOT EXISTS segment (number INTEGER PRIMARY KEY); "
        "CREATE TABLE IF NOT EXISTS block (first INTEGER PRIMARY KEY, last INTEGER NOT NULL, min_at INTEGER NOT NULL, "
        "max_at INTEGER NOT NULL, information INTEGER NOT NULL, warning INTEGER NOT NULL, error INTEGER NOT NULL); "
        "PRAGMA user_version = "
        + QByteArray::number(kActivityIndexVersion) + "; COMMIT");
}

Outcome SqliteActivityIndex::run(const QByteArray &statements)
{
    if (sqlite3_exec(m_index, statements.constData(), nullptr, nullptr, nullptr) == SQLITE_OK)
        return {};
    Error error = sqliteError(m_index);
    if (sqlite3_get_autocommit(m_index) == 0)
        sqlite3_exec(m_index, "ROLLBACK", nullptr, nullptr, nullptr);
    return error;
}

Outcome SqliteActivityIndex::clear()
{
    if (!m_index)
        return openIndex();
    m_inserts.clear();
    SqliteStatement tables;
    if (Outcome done = tables.prepare(m_index, "SELECT name FROM sqlite_master WHERE name LIKE 'segment!_%' ESCAPE '!' "
                                               "AND sql LIKE 'CREATE VIRTUAL%'");
        !done)
        return done;
    QByteArray drop = "BEGIN IMMEDIATE; ";
    while (tables.next())
        drop += "DROP TABLE \"" + tables.text(0).toUtf8().replace('"', "\"\"") + "\"; ";
    if (Outcome done = tables.outcome(); !done)
        return done;
    tables = {};
    if (Outcome done = run(drop
                           + "DROP TABLE IF EXISTS state; DROP TABLE IF EXISTS segment; DROP TABLE IF EXISTS block; "
                             "PRAGMA user_version = 0; COMMIT");
        !done)
        return done;
    return makeTables();
}

Outcome SqliteActivityIndex::setMaxPages(qint64 pages)
{
    return run("PRAGMA max_page_count = " + QByteArray::number(pages > 0 ? pages : 4294967294LL));
}

// ---- The index

Result<EventSeq> SqliteActivityIndex::position()
{
    if (!m_index || isReplaced()) {
        if (Outcome opened = openIndex(); !opened)
            return opened.error();
    }
    const Result<EventSeq> position = readPosition();
    if (position || (!isDamage(position.error()) && codeOf(position.error()) != SQLITE_ERROR))
        return position;
    removeDamaged(position.error()); // also when its tables are gone
    if (Outcome opened = openIndex(); !opened)
        return opened.error();
    return readPosition();
}

Result<EventSeq> SqliteActivityIndex::readPosition()
{
    SqliteStatement row;
    if (Outcome done = row.prepare(m_index, "SELECT position FROM state"); !done)
        return done.error();
    const EventSeq position = row.next() ? static_cast<EventSeq>(row.number(0)) : 0;
    if (Outcome done = row.outcome(); !done)
        return done.error();
    return position;
}

Outcome SqliteActivityIndex::add(std::span<const IndexedEntry> entries, EventSeq before, EventSeq upTo)
{
    if (!m_index || isReplaced()) // position() opens it
        return Error{Error::Kind::Refused, QStringLiteral("the index is another one now"), {}};
    Outcome done = run("BEGIN IMMEDIATE");
    if (done)
        done = write(entries, before, upTo);
    if (done)
        done = run("COMMIT");
    if (done)
        return done;
    m_inserts.clear(); // their tables may have gone with it
    if (sqlite3_get_autocommit(m_index) == 0)
        sqlite3_exec(m_index, "ROLLBACK", nullptr, nullptr, nullptr);
    if (!isDamage(done.error()))
        return done;
    removeDamaged(done.error());
    return Error{Error::Kind::Refused, QStringLiteral("the index is made anew"), {}};
}

Outcome SqliteActivityIndex::write(std::span<const IndexedEntry> entries, EventSeq before, EventSeq upTo)
{
    const Result<EventSeq> is = readPosition();
    if (!is)
        return is.error();
    if (is.value() != before)
        return Error{Error::Kind::Refused, QStringLiteral("the position has moved"), {}};
    Block block;
    SqliteStatement newest;
    if (Outcome done = newest.prepare(m_index, "SELECT * FROM block ORDER BY first DESC LIMIT 1"); !done)
        return done;
    if (newest.next()) {
        block = {static_cast<EventSeq>(newest.number(0)),
                 static_cast<EventSeq>(newest.number(1)),
                 newest.number(2),
                 newest.number(3),
                 {newest.number(4), newest.number(5), newest.number(6)}};
    }
    newest = {};
    for (const IndexedEntry &entry : entries) {
        const qint64 segment = segmentOf(entry.seq);
        auto insert = m_inserts.find(segment);
        if (insert == m_inserts.end()) {
            // The words come ready: letters and digits in small letters. No sizes of columns: nothing is ranked.
            const QByteArray table = tableOf(segment);
            const QByteArray configure = "INSERT INTO " + table + "(" + table + ", rank) VALUES ";
            // Many parts are merged at once, and much is gathered before it is written: twice as quick, measured.
            if (Outcome made = run("CREATE VIRTUAL TABLE IF NOT EXISTS " + table
                                   + " USING fts5(words, tags, content='', columnsize=0, tokenize='ascii'); "
                                   + configure + "('automerge', 16); " + configure
                                   + "('hashsize', 33554432); INSERT OR IGNORE INTO segment VALUES ("
                                   + QByteArray::number(segment) + ")");
                !made)
                return made;
            SqliteStatement statement;
            if (Outcome done = statement.prepare(m_index, "INSERT INTO " + tableOf(segment)
                                                              + "(rowid, words, tags) VALUES (?1, ?2, ?3)");
                !done)
                return done;
            m_inserts.clear(); // only the newest is written
            insert = m_inserts.emplace(segment, std::move(statement)).first;
        }
        insert->second.bind(1, static_cast<qint64>(entry.seq));
        insert->second.bind(2, entry.words);
        insert->second.bind(3, entry.tags);
        if (Outcome done = insert->second.run(); !done)
            return done;
        // A block lies in one segment, and goes with it.
        if (block.first == 0 || entry.seq - block.first >= kEntriesInBlock || segmentOf(block.first) != segment) {
            if (block.first != 0) {
                if (Outcome done = writeBlock(block); !done)
                    return done;
            }
            block = {entry.seq, entry.seq, entry.atMs, entry.atMs, {}};
        }
        block.last = entry.seq;
        block.minMs = std::min(block.minMs, entry.atMs);
        block.maxMs = std::max(block.maxMs, entry.atMs);
        ++block.severities[static_cast<std::size_t>(entry.severity)];
    }
    if (!entries.empty()) {
        if (Outcome done = writeBlock(block); !done)
            return done;
    }
    SqliteStatement put;
    if (Outcome done = put.prepare(m_index, "UPDATE state SET position = ?1"); !done)
        return done;
    put.bind(1, static_cast<qint64>(upTo));
    return put.run();
}

Outcome SqliteActivityIndex::writeBlock(const Block &block)
{
    SqliteStatement put;
    if (Outcome done = put.prepare(m_index, "INSERT OR REPLACE INTO block VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"); !done)
        return done;
    put.bind(1, static_cast<qint64>(block.first));
    put.bind(2, static_cast<qint64>(block.last));
    put.bind(3, block.minMs);
    put.bind(4, block.maxMs);
    for (std::size_t i = 0; i < block.severities.size(); ++i)
        put.bind(static_cast<int>(i) + 5, block.severities[i]);
    return put.run();
}

Result<bool> SqliteActivityIndex::forget(UtcMs beforeMs)
{
    if (!m_index)
        return false;
    return checked(forgetSome(beforeMs));
}

Result<bool> SqliteActivityIndex::forgetSome(UtcMs beforeMs)
{
    const Result<EventSeq> at = readPosition();
    if (!at)
        return at.error();
    SqliteStatement oldest;
    // Of the oldest segment nothing is young enough to stay, and it is not the one that is being written.
    if (Outcome done = oldest.prepare(m_index, "SELECT min(number), (SELECT max(max_at) FROM block WHERE first >> ?1 = "
                                               "(SELECT min(number) FROM segment)) FROM segment");
        !done)
        return done.error();
    oldest.bind(1, qint64{kSegmentBits});
    const bool hasRow = oldest.next();
    const qint64 segment = hasRow ? oldest.number(0) : 0;
    const UtcMs newestMs = hasRow ? oldest.number(1) : kNoTime;
    if (Outcome done = oldest.outcome(); !done)
        return done.error();
    oldest = {};
    if (newestMs != kNoTime && newestMs < beforeMs && segment < segmentOf(at.value())) {
        m_inserts.clear();
        if (Outcome done = run("BEGIN IMMEDIATE; DROP TABLE IF EXISTS " + tableOf(segment)
                               + "; DELETE FROM segment WHERE number = " + QByteArray::number(segment)
                               + "; DELETE FROM block WHERE first >> " + QByteArray::number(kSegmentBits) + " = "
                               + QByteArray::number(segment) + "; COMMIT");
            !done)
            return done.error();
        return true;
    }
    SqliteStatement free;
    if (Outcome done = free.prepare(m_index, "PRAGMA freelist_count"); !done)
        return done.error();
    const qint64 pages = free.next() ? free.number(0) : 0;
    free = {};
    if (pages < kPagesPerStep)
        return false;
    SqliteStatement vacuum;
    if (Outcome done = vacuum.prepare(m_index, "PRAGMA incremental_vacuum(" + QByteArray::number(kPagesPerStep) + ")");
        !done)
        return done.error();
    if (Outcome done = vacuum.run(); !done)
        return done.error();
    return pages > 2 * kPagesPerStep;
}

} // namespace signalbox

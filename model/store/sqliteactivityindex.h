#pragma once

#include "model/store/activityindex.h"

#include <QString>

#include <map>
#include <set>

struct sqlite3;
struct sqlite3_stmt;

namespace signalbox {

/// A statement of SQLite's own interface; as RowReader, without Qt's connection.
class SqliteStatement {
public:
    SqliteStatement() = default;
    ~SqliteStatement();
    SqliteStatement(SqliteStatement &&other) noexcept;
    SqliteStatement &operator=(SqliteStatement &&other) noexcept;
    SqliteStatement(const SqliteStatement &) = delete;
    SqliteStatement &operator=(const SqliteStatement &) = delete;

    Outcome prepare(sqlite3 *db, const QByteArray &statement);
    void start(); ///< again
    void bind(int place, qint64 number);
    void bind(int place, const QByteArray &text); ///< lives until the next start()
    [[nodiscard]] bool next();
    [[nodiscard]] Outcome outcome() const;
    Outcome run(); ///< to its end, without rows

    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;

private:
    sqlite3 *m_db = nullptr;
    sqlite3_stmt *m_statement = nullptr;
    int m_code = 0;
};

/// The index in a file beside a SQLite database; see ActivityIndex. What is indexed is cut into segments of a million entries,
/// each with a table of its own: what retention lets go is dropped whole, and a search for what is new looks only into the
/// newest.
class SqliteActivityIndex final : public ActivityIndex {
public:
    static Result<std::unique_ptr<SqliteActivityIndex>> open(const QString &databasePath);
    ~SqliteActivityIndex() override;

    Result<std::vector<Event>> entries(EventSeq from, EventSeq to, int limit, bool isDescending) override;
    Result<std::vector<Event>> entriesAt(std::span<const EventSeq> seqs) override;
    Result<EventSeq> position() override;
    Outcome add(std::span<const IndexedEntry> entries, EventSeq before, EventSeq upTo) override;
    Result<std::vector<EventSeq>> find(const ActivityQuery &query, EventSeq from, EventSeq to, int limit,
                                       bool isDescending) override;
    Result<Range> range(UtcMs fromMs, UtcMs toMs) override;
    Result<std::array<qint64, 3>> counts(const ActivityQuery &query) override;
    Result<bool> forget(UtcMs beforeMs) override;
    Outcome clear() override;

    /// Largest size of the file in pages, as a full disk: NoSpace. For tests. 0: no limit
    Outcome setMaxPages(qint64 pages);

private:
    struct Block {
        EventSeq first = 0, last = 0;
        UtcMs minMs = kNoTime, maxMs = kNoTime;
        std::array<qint64, 3> severities{};
    };

    Outcome openFiles(const QString &databasePath);
    Outcome prepareIndex();
    Outcome makeTables();
    Outcome write(std::span<const IndexedEntry> entries, EventSeq before, EventSeq upTo);
    Outcome writeBlock(const Block &block);
    Outcome run(const QByteArray &statements);
    Result<std::set<qint64>> segments();

    sqlite3 *m_log = nullptr; ///< the database, only to be read
    sqlite3 *m_index = nullptr;
    QString m_indexPath;
    SqliteStatement m_readEntry;
    std::map<qint64, SqliteStatement> m_inserts; ///< by segment; few at a time
};

} // namespace signalbox

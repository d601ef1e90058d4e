#pragma once

#include "model/store/activityindex.h"
#include "model/store/sqlitestatement.h"

#include <QString>

#include <map>
#include <set>

struct sqlite3;

namespace signalbox {

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

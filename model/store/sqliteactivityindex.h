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
    Result<Found> find(const ActivityQuery &query, EventSeq from, EventSeq to, int limit, bool isDescending) override;
    Result<Range> range(UtcMs fromMs, UtcMs toMs) override;
    Result<std::array<qint64, 3>> counts(const ActivityQuery &query) override;
    Result<bool> forget(UtcMs beforeMs) override;
    Outcome clear() override;

    /// Largest size of the file in pages, as a full disk: NoSpace. For tests. 0: no limit
    Outcome setMaxPages(qint64 pages);
    void setSearchLimit(int ms) { m_searchLimitMs = ms; } ///< of one search; for tests

private:
    struct Block {
        EventSeq first = 0, last = 0;
        UtcMs minMs = kNoTime, maxMs = kNoTime;
        std::array<qint64, 3> severities{};
    };

    Outcome openFiles(const QString &databasePath);
    Outcome openIndex(); ///< a damaged one is made anew
    void closeIndex();
    void removeDamaged(const Error &why);
    Outcome prepareIndex();
    /// Whether the file that is open is no longer the one that is there: it was deleted, or made anew by another thread.
    [[nodiscard]] bool isReplaced() const;
    void look(const Error &error); ///< a damaged file is removed, and position() makes it anew
    /// The answer as it is.
    template <class Answer>
    Answer checked(Answer answer)
    {
        if (!answer)
            look(answer.error());
        return answer;
    }
    static constexpr int kSegmentBits = 20; ///< entries of the log in a segment: about a million
    static qint64 segmentOf(EventSeq seq);
    static QByteArray tableOf(qint64 segment);
    Result<Found> findIn(const ActivityQuery &query, EventSeq from, EventSeq to, int limit, bool isDescending);
    Result<std::array<qint64, 3>> countsOf(const ActivityQuery &query);
    Result<Range> rangeOf(UtcMs fromMs, UtcMs toMs);
    Result<bool> forgetSome(UtcMs beforeMs);
    Result<EventSeq> readPosition();
    Outcome makeTables();
    Outcome write(std::span<const IndexedEntry> entries, EventSeq before, EventSeq upTo);
    Outcome writeBlock(const Block &block);
    Outcome run(const QByteArray &statements);
    Result<std::set<qint64>> segments();

    sqlite3 *m_log = nullptr; ///< the database, only to be read
    sqlite3 *m_index = nullptr;
    QString m_indexPath;
    int m_searchLimitMs = 5'000;
    quint64 m_device = 0, m_inode = 0; ///< of the open file
    SqliteStatement m_readEntry;
    std::map<qint64, SqliteStatement> m_inserts; ///< by segment; few at a time
};

} // namespace signalbox

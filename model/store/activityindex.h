#pragma once

#include "model/domain/activityquery.h"
#include "model/domain/event.h"
#include "model/domain/result.h"

#include <QByteArray>

#include <array>
#include <memory>
#include <span>
#include <vector>

namespace signalbox {

/// An entry of the log as the index takes it: what it is found by, in UTF-8 with blanks between.
struct IndexedEntry {
    EventSeq seq = 0;
    UtcMs atMs = kNoTime;
    Severity severity = Severity::Information;
    QByteArray words;
    QByteArray tags;
};
[[nodiscard]] IndexedEntry indexedEntry(const ActivityMessage &message);

/// The index of the activity log, beside the log that it is made of, and a way to read that log beside the server that
/// writes it. The index is written behind the log, from the last entry it has on; entries and position in one transaction, so
/// that after a crash nothing is in it twice and nothing is missing. It may be thrown away at any time.
///
/// SQLite: a file of its own beside the database (FTS5 without content), so that the server never waits for it. When the file is
/// found damaged it is made anew, whoever finds it, and who has the old one open notices; the call that found it fails, and add()
/// is Refused. PostgreSQL: tables of its own in the same database (tsvector, GIN), with a connection of its own. One thread;
/// several may each have one.
class ActivityIndex {
public:
    virtual ~ActivityIndex() = default;

    // The log. Ascending unless it is said otherwise.
    virtual Result<std::vector<Event>> entries(EventSeq from, EventSeq to, int limit, bool isDescending) = 0;
    /// Those of them that the log still has, ascending.
    virtual Result<std::vector<Event>> entriesAt(std::span<const EventSeq> seqs) = 0;

    // The index.
    virtual Result<EventSeq> position() = 0; ///< the log is in up to here; 0: nothing is
    /// Entries behind the position, ascending, and the new position: all of it or nothing. Error Refused when another has
    /// moved the position meanwhile: ask for it again.
    virtual Outcome add(std::span<const IndexedEntry> entries, EventSeq before, EventSeq upTo) = 0;
    struct Found {
        std::vector<EventSeq> seqs;
        bool isCut = false; ///< time was up behind the last of them: there may be more
    };
    /// Numbers of entries between `from` and `to`, both included, that fit the query but for its time; the newest `limit` of them,
    /// descending, or the oldest, ascending. They may have left the log since. Error Cancelled: it would take too long to find
    /// even one.
    virtual Result<Found> find(const ActivityQuery &query, EventSeq from, EventSeq to, int limit,
                               bool isDescending) = 0;
    struct Range {
        EventSeq first = 1, last = 0; ///< empty: first > last
    };
    /// Where all indexed entries of a time are; others may be between them.
    virtual Result<Range> range(UtcMs fromMs, UtcMs toMs) = 0;
    /// How many indexed entries fit the query but for its time, by severity; with conditions each up to kMostCounted. Without any
    /// the beginning of its time counts, to within a block.
    virtual Result<std::array<qint64, 3>> counts(const ActivityQuery &query) = 0;
    /// Lets go of what is older, as far as that is easily done, and gives its room back, a step at a time.
    /// @return whether there is more to do
    virtual Result<bool> forget(UtcMs beforeMs) = 0;
    virtual Outcome clear() = 0; ///< to begin anew
};

/// @param storeUrl as of openStore(), of a database that is open already. What is missing is made; an index of another
/// version, or a damaged one, is made anew. Errors: Refused (a database in memory has none), Io, NoSpace, Database.
Result<std::unique_ptr<ActivityIndex>> openActivityIndex(const QString &storeUrl);

inline constexpr int kActivityIndexVersion = 1; ///< of tables and words; another one is made anew
inline constexpr qint64 kEntriesInBlock = 4096; ///< about; of which times and severities are kept together
[[nodiscard]] QString activityIndexFile(const QString &databasePath); ///< SQLite: beside it

} // namespace signalbox

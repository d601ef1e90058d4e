#pragma once

#include "model/domain/activity.h"
#include "model/domain/result.h"

#include <QByteArray>

namespace signalbox {

// Searching the activity log: what users type, and what a message is searched by. The same words serve SQLite's full-text
// index, PostgreSQL's, and the direct search of what no index has yet, so that all three find the same.

/// What a message is found by. Words are lower case without accents, letters and digits only; each ideograph is one.
struct ActivityDocument {
    QStringList words; ///< of text and names, in order
    QStringList tags; ///< letters and digits: m2010, j12, n.. (a node's name), o.. (operator)
};
[[nodiscard]] QStringList activityWords(const QString &text);
[[nodiscard]] ActivityDocument activityDocument(const ActivityMessage &message);

/// A search as it is understood: everything in `all` and nothing in `none`.
struct ActivityQuery {
    /// Fits when any of its alternatives does.
    struct Condition {
        QStringList phrase; ///< words that follow each other; empty: `tags` are meant
        QStringList tags;
        bool isPrefix = false; ///< the last word, or the tag, is only its beginning
        friend bool operator==(const Condition &, const Condition &) = default;
    };
    std::vector<Condition> all;
    std::vector<Condition> none;
    UtcMs fromMs = kNoTime, toMs = kNoTime;

    [[nodiscard]] bool isEmpty() const { return all.empty() && none.empty(); }
    void addJob(JobId job);
    void addSeverities(quint8 severities);
    [[nodiscard]] bool fits(const ActivityDocument &document) const; ///< but for the time
    [[nodiscard]] bool fitsTime(UtcMs atMs) const
    {
        return (fromMs == kNoTime || atMs >= fromMs) && (toMs == kNoTime || atMs <= toMs);
    }
};

inline constexpr qsizetype kLongestSearch = 2000; ///< characters
inline constexpr std::size_t kMostConditions = 50;

/// Reads what a user typed: words, "phrases", beginnings* and -exclusions; job: (its number), node:, operator:, severity:,
/// id:, from: and to: (ISO 8601). Errors: Invalid, with what and where.
/// @param zoneMinutes what a time without a zone means, east of UTC
Result<ActivityQuery> readActivityQuery(const QString &text, int zoneMinutes = 0);

/// The same for SQLite's FTS5, with the columns "words" and "tags", and for PostgreSQL's tsquery, where tags begin with #.
/// Nothing that a user typed gets in but letters and digits. Empty: everything fits.
[[nodiscard]] QByteArray fts5Query(const ActivityQuery &query);
[[nodiscard]] QByteArray tsQuery(const ActivityQuery &query);

} // namespace signalbox

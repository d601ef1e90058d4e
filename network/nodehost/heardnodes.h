#pragma once

#include "model/domain/records.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace signalbox {

/// Which of the nodes below a relay its upper side is to be told to be alive: a node that comes back after a silence soon,
/// one that comes all the time once a minute. Milliseconds of a clock that never goes back.
class HeardNodes {
public:
    void heard(const QString &node, qint64 nowMs);
    [[nodiscard]] qint64 dueMs() const noexcept { return m_dueMs; } ///< when to take(); kNoTime = nothing to tell
    /// What is to be told now; at most kMost at a time.
    [[nodiscard]] QStringList take(qint64 nowMs);

    static constexpr qint64 kGatherMs = 2'000; ///< many nodes are told in one request
    static constexpr qint64 kAtLeastMs = 10'000; ///< between two times a node is told
    static constexpr qint64 kSilenceMs = 15'000; ///< so long without a word: its next one is news
    static constexpr qint64 kToldEveryMs = 60'000;
    static constexpr qsizetype kMost = 1'000;

private:
    struct Times {
        qint64 lastMs;
        qint64 toldMs; ///< or put into m_waiting
    };
    QHash<QString, Times> m_nodes;
    QStringList m_waiting;
    qint64 m_dueMs = kNoTime;
};

} // namespace signalbox

#pragma once

#include <QString>

namespace signalbox {

/// Where a client asks for work: at its own place, and for a while at another one that it is told of there, when a job leads to it by
/// a route that was chosen (jobroutes.h). No I/O and no clock; milliseconds of the client's steady clock.
class AskedPlace {
public:
    static constexpr qint64 kArrivalMs = 30'000; ///< in which the other place learns of the client
    static constexpr qint64 kPatienceMs = 60'000; ///< with one that does not answer
    static constexpr qint64 kFirstBackOffMs = 5'000; ///< before it is asked again in vain; doubles each time
    static constexpr qint64 kLongestBackOffMs = 300'000;

    /// Its own place has answered. @param other where it says that the next work is; empty: here, or nowhere
    void homeAnswered(const QString &other, qint64 nowMs);
    /// @param hasWork there is something to do that does not wait by itself
    void otherAnswered(bool hasWork, qint64 nowMs);
    /// @param isUnknown it was reached and does not know the client, or no more
    void otherFailed(bool isUnknown, qint64 nowMs);
    /// Empty: at its own place.
    [[nodiscard]] const QString &other() const noexcept { return m_other; }

private:
    void goHome(qint64 nowMs);

    QString m_other;
    QString m_last; ///< where it was the last time
    qint64 m_sinceMs = 0; ///< there
    qint64 m_failingSinceMs = -1; ///< -1: it answers
    qint64 m_notBeforeMs = 0; ///< back to m_last
    int m_inVain = 0; ///< times in a row that it had nothing
    bool m_hadWork = false; ///< this time
};

} // namespace signalbox

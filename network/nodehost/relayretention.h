#pragma once

#include "model/domain/ids.h"
#include "model/domain/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

namespace signalbox {

/// How long a relay keeps the packages that nobody needs any more, as their jobs say (domain.md §4, "relay retention"), and which
/// it has let go of because of that. In one file of the relay's state folder; of what is not in it the relay's own time holds.
/// One thread.
class RelayRetention {
public:
    static constexpr qint64 kDayMs = qint64{24} * 3600 * 1000;
    static constexpr qsizetype kMostExpired = 1000; ///< that are remembered; the oldest go

    /// @param ownMs the relay's own time
    RelayRetention(QString filePath, qint64 ownMs);
    void load(); ///< what cannot be read is as if it had never been there

    /// A job that says so needs the package. Of several the longest time counts.
    /// @param days none: the job leaves it to the relay  @param isHere the package was there before, by another job
    void want(const QByteArray &sha256, std::optional<int> days, bool isHere);
    [[nodiscard]] qint64 keepMs(const QByteArray &sha256) const; ///< since it was last used
    [[nodiscard]] bool isShort() const; ///< some package goes as soon as nobody needs it
    void expired(const QByteArray &sha256, UtcMs nowMs); ///< it was removed
    /// For how many days it was kept, if it was removed since. Asked once: it is forgotten with the answer.
    [[nodiscard]] std::optional<int> takeExpired(const QByteArray &sha256);
    /// Durable when it returns, if anything has changed. Errors: NoSpace, Io.
    Outcome save();

private:
    struct Expired {
        UtcMs atMs = kNoTime;
        int days = 0;
    };
    QString m_filePath;
    qint64 m_ownMs;
    QHash<QByteArray, int> m_days; ///< by SHA-256
    QHash<QByteArray, Expired> m_expired;
    bool m_isChanged = false;
};

} // namespace signalbox

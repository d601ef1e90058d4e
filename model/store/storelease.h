#pragma once

#include "model/domain/result.h"

#include <QString>

#include <chrono>
#include <functional>
#include <memory>

namespace signalbox {

/// Who has a lease, in words for people.
struct LeaseHolder {
    QString name; ///< of the server and its machine
    QString address; ///< under which nodes and consoles reach it
    friend bool operator==(const LeaseHolder &, const LeaseHolder &) = default;
};

/// The right to be the one managing server of a database that several servers are started for (S3). Whoever has it renews it;
/// when it was not renewed for longer than its limit, another may take it, and whoever had it can store nothing any more:
/// each taking has a number of its own, the epoch, and the store refuses writes with an older one.
/// Goes by a clock of who looks that is never set, never by the clocks of two machines. One thread at a time; each has a connection
/// of its own to the database.
class StoreLease {
public:
    using SteadyMs = std::chrono::milliseconds;
    /// Since the machine was started, with the time in which it slept.
    [[nodiscard]] static SteadyMs steadyNow();

    struct Terms {
        LeaseHolder holder; ///< we
        std::chrono::milliseconds limit{15'000}; ///< without a renewal, until another may take it
        std::function<SteadyMs()> clock = steadyNow;
        /// Without a renewal for so long, who has it cannot be sure of it any more: one whose connection is gone may lose it then.
        [[nodiscard]] std::chrono::milliseconds sureFor() const { return limit / 3; }
    };

    StoreLease() = default;
    virtual ~StoreLease() = default; ///< does not release it
    StoreLease(const StoreLease &) = delete;
    StoreLease &operator=(const StoreLease &) = delete;

    /// Takes it if nobody has it, if who had it has ended, or if a look like this one saw it renewed last longer ago than the
    /// limit; a third of the limit is enough when the connection of who had it is gone too.
    /// @return whether it is ours now; else holder() tells whose it is. Errors: of the database
    virtual Result<bool> tryTake() = 0;
    /// @return false: another has it. Errors: of the database; whether we still have it is not known then
    virtual Result<bool> renew() = 0;
    /// The next one need not wait.
    virtual Outcome release() = 0;

    [[nodiscard]] const LeaseHolder &holder() const noexcept { return m_holder; } ///< as seen last
    [[nodiscard]] qint64 epoch() const noexcept
    {
        return m_epoch;
    } ///< of ours; 0 = never had, or the database needs none

protected:
    LeaseHolder m_holder;
    qint64 m_epoch = 0;
};

/// For a database as openStore() takes it. An SQLite file's lease is a lock beside it that the system lets go with the
/// process: a server that hangs keeps it.
std::unique_ptr<StoreLease> makeStoreLease(const QString &url, StoreLease::Terms terms);

} // namespace signalbox

#pragma once

#include "model/domain/result.h"
#include "network/nodehost/installer.h"

#include <QString>

#include <optional>

#include <sys/types.h>

namespace signalbox {

/// The files by which a client and the supervisor of an execution know of each other, in the client's state folder. The
/// client writes the order before it starts the supervisor, the supervisor leaves the result. The lock is the client's proof
/// that a supervisor lives: it is taken before that process exists, and only that process has it then.
class ExecutionFiles {
public:
    static constexpr int kLockDescriptor = 3; ///< where the supervisor has the lock

    explicit ExecutionFiles(QString stateFolder) : m_stateFolder(std::move(stateFolder)) { }

    struct Ended {
        AttemptId attempt{};
        int run = 0;
        InstallResult result;
    };

    /// Makes room for a new execution and keeps its order. Errors: NoSpace, Io.
    Outcome begin(const InstallOrder &order) const;
    [[nodiscard]] std::optional<InstallOrder> order() const;
    /// On the disk when it returns. Errors: NoSpace, Io.
    Outcome keep(const Ended &ended) const;
    [[nodiscard]] std::optional<Ended> ended() const;
    void keepSupervisor(pid_t process) const;
    [[nodiscard]] pid_t supervisor() const; ///< 0 = not told yet
    void clear() const; ///< nothing is left of an execution

    /// @param descriptor where the lock is then, until it is closed; not passed on to children by itself
    /// @return 0 or an errno; EWOULDBLOCK = a supervisor has it
    [[nodiscard]] int takeLock(int &descriptor) const;
    [[nodiscard]] bool hasLock(int descriptor) const; ///< it is the lock's file, and locked by who inherited it
    [[nodiscard]] QString workFolder() const { return m_stateFolder + QStringLiteral("/work"); }
    [[nodiscard]] QString lockFile() const { return path("execution.lock"); }
    [[nodiscard]] QString markFile() const { return m_stateFolder + QStringLiteral("/running"); }

private:
    [[nodiscard]] QString path(const char *name) const;
    /// A payload may fill the disk. What came of it must be kept all the same, or it would be executed once more.
    Outcome reserveRoom(qint64 bytes) const;

    QString m_stateFolder;
};

} // namespace signalbox

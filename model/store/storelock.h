#pragma once

#include "model/domain/result.h"

#include <QString>

namespace signalbox {

/// Keeps a second managing server away from a store: a locked file beside it. The kernel lets go of the lock with the
/// process, however that ends, so a killed server leaves nothing that must be cleared away.
class StoreLock {
public:
    StoreLock() = default;
    ~StoreLock();
    StoreLock(const StoreLock &) = delete;
    StoreLock &operator=(const StoreLock &) = delete;

    /// Errors: Refused (another server has it), Io.
    Outcome lock(const QString &path);

private:
    int m_file = -1;
};

} // namespace signalbox

#pragma once

#include "model/domain/records.h"
#include "model/engine/processbook.h"
#include "model/store/contentstore.h"

#include <atomic>
#include <functional>
#include <thread>
#include <vector>

namespace signalbox {

/// Reads the files of packages through once in a thread of its own and sets aside those that the disk has damaged, so
/// that they are missing instead of failing at every client. The start does not wait for it. Made and ended by one thread.
class ContentCheck {
public:
    /// Called in the check's thread.
    using Damaged = std::function<void(const PackageRecord &package, const Error &error)>;

    /// @param processes where it is told; null: nowhere. An operator can cancel it there; packages are verified anyway when they
    /// are sent
    ContentCheck(ContentStore &content, ProcessBook *processes, std::vector<PackageRecord> packages, Damaged damaged);
    ~ContentCheck(); ///< breaks off what is left to read
    ContentCheck(const ContentCheck &) = delete;
    ContentCheck &operator=(const ContentCheck &) = delete;

private:
    void run(ProcessBook *processes, const std::vector<PackageRecord> &packages, const Damaged &damaged);

    ContentStore &m_content;
    std::atomic<bool> m_stopped = false;
    std::thread m_thread;
};

} // namespace signalbox

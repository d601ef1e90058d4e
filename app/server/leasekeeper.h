#pragma once

#include "model/store/storelease.h"

#include <QObject>

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace signalbox {

/// Waits for the lease of a database and keeps it, in a thread of its own: a database that does not answer holds up nobody else.
/// Callbacks come in the thread of `context`, and none after this object is gone.
class LeaseKeeper {
public:
    struct Listener {
        std::function<void(qint64 epoch)> taken; ///< it is ours: serve
        std::function<void(LeaseHolder)> waiting; ///< somebody else has it; again when it is another one
        std::function<void(Error)> failed; ///< the database cannot be asked; again when the reason changes
        std::function<void()>
            lost; ///< another has it, or may have: it was not renewed in time. It is not waited for any more
    };
    LeaseKeeper(const QString &url, StoreLease::Terms terms, QObject &context, Listener listener);
    ~LeaseKeeper(); ///< releases it

    /// Whether it is surely ours still. Any thread. While it is not, nothing may be answered from what is in memory: another server
    /// may know better.
    [[nodiscard]] bool isSure() const;

private:
    void run();
    [[nodiscard]] bool take();
    [[nodiscard]] bool keep();
    [[nodiscard]] bool pause(); ///< @return false: it is over
    void tell(std::function<void()> what);

    const StoreLease::Terms m_terms;
    std::unique_ptr<StoreLease> m_lease;
    const std::chrono::milliseconds m_interval; ///< between two tries or renewals
    std::atomic<qint64> m_sureUntilMs{0};
    const Listener m_listener;
    QObject *const m_context;
    const std::shared_ptr<bool> m_isAlive = std::make_shared<bool>(true); ///< of the context's thread
    std::mutex m_mutex; ///< guards the next
    bool m_stopping = false;
    std::condition_variable m_wake;
    std::thread m_thread; // last: it uses all above
};

} // namespace signalbox

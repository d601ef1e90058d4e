#pragma once

#include "model/domain/status.h"

#include <QString>

#include <chrono>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace signalbox::ddi {

/// Runs start checks beside each other, each in a thread that lives only while there are any. Thread-safe.
class StartChecks {
public:
    using Done = std::function<void(StatusDetail found)>; ///< in a thread of its own

    StartChecks(quint16 port, std::chrono::milliseconds timeout);
    ~StartChecks(); ///< stops
    StartChecks(const StartChecks &) = delete;
    StartChecks &operator=(const StartChecks &) = delete;

    void check(const QString &address, Done done);
    void stop(); ///< waits for those that run; the others are never done

private:
    struct Check {
        QString address;
        Done done;
    };
    void run();

    const quint16 m_port;
    const std::chrono::milliseconds m_timeout;
    std::mutex m_mutex; ///< guards what follows
    std::deque<Check> m_checks;
    std::vector<std::thread> m_threads;
    std::size_t m_idle = 0; ///< threads that have ended and wait to be joined
    bool m_stopped = false;
};

} // namespace signalbox::ddi

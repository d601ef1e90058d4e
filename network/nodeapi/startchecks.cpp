#include "network/nodeapi/startchecks.h"

#include "network/nodeapi/startcheck.h"

namespace signalbox::ddi {

namespace {

constexpr std::size_t kMaxThreads = 32;

} // namespace

StartChecks::StartChecks(quint16 port, std::chrono::milliseconds timeout) : m_port(port), m_timeout(timeout) { }

StartChecks::~StartChecks()
{
    stop();
}

void StartChecks::check(const QString &address, Done done)
{
    const std::scoped_lock lock(m_mutex);
    if (m_stopped)
        return;
    m_checks.push_back({address, std::move(done)});
    if (m_idle == m_threads.size()) { // nobody works: those that ended can be joined without waiting
        for (std::thread &thread : m_threads)
            thread.join();
        m_threads.clear();
        m_idle = 0;
    }
    if (m_threads.size() < kMaxThreads)
        m_threads.emplace_back([this] { run(); });
}

void StartChecks::run()
{
    for (;;) {
        Check check;
        {
            const std::scoped_lock lock(m_mutex);
            if (m_checks.empty() || m_stopped) {
                ++m_idle;
                return;
            }
            check = std::move(m_checks.front());
            m_checks.pop_front();
        }
        check.done(startCheck(check.address, m_port, m_timeout));
    }
}

void StartChecks::stop()
{
    std::vector<std::thread> threads;
    {
        const std::scoped_lock lock(m_mutex);
        m_stopped = true;
        m_checks.clear();
        threads.swap(m_threads);
        m_idle = 0;
    }
    for (std::thread &thread : threads)
        thread.join();
}

} // namespace signalbox::ddi

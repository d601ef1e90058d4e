#include "app/server/leasekeeper.h"

#include <optional>
#include <utility>

namespace signalbox {

namespace {

constexpr int kTriesInLimit = 5; ///< so that one or two answers that come late lose nothing

} // namespace

LeaseKeeper::LeaseKeeper(const QString &url, StoreLease::Terms terms, QObject &context, Listener listener)
    : m_terms(std::move(terms)),
      m_lease(makeStoreLease(url, m_terms)),
      m_interval(m_terms.limit / kTriesInLimit),
      m_listener(std::move(listener)),
      m_context(&context),
      m_thread([this] { run(); })
{
}

LeaseKeeper::~LeaseKeeper()
{
    *m_isAlive = false;
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

bool LeaseKeeper::isSure() const
{
    return m_terms.clock().count() < m_sureUntilMs;
}

void LeaseKeeper::tell(std::function<void()> what)
{
    QMetaObject::invokeMethod(
        m_context,
        [isAlive = m_isAlive, what = std::move(what)] {
            if (*isAlive)
                what();
        },
        Qt::QueuedConnection);
}

bool LeaseKeeper::pause()
{
    std::unique_lock lock(m_mutex);
    return !m_wake.wait_for(lock, m_interval, [this] { return m_stopping; });
}

void LeaseKeeper::run()
{
    if (!take())
        return;
    if (!keep()) {
        tell([this] { m_listener.lost(); });
        return;
    }
    if (const Outcome released = m_lease->release(); !released)
        qInfo("The lease of the database was not given back; the next server waits until it runs out. (%s)",
              qUtf8Printable(released.error().detail));
}

/// @return false: it is over
bool LeaseKeeper::take()
{
    std::optional<LeaseHolder> waitingFor;
    QString problem;
    do {
        const StoreLease::SteadyMs asked = m_terms.clock();
        const Result<bool> taken = m_lease->tryTake();
        if (taken && taken.value()) {
            m_sureUntilMs = (asked + m_terms.sureFor()).count();
            tell([this, epoch = m_lease->epoch()] { m_listener.taken(epoch); });
            return true;
        }
        if (!taken) {
            waitingFor.reset();
            if (std::exchange(problem, taken.error().text) != taken.error().text)
                tell([this, error = taken.error()] { m_listener.failed(error); });
        } else if (waitingFor != m_lease->holder()) {
            problem.clear();
            waitingFor = m_lease->holder();
            tell([this, holder = *waitingFor] { m_listener.waiting(holder); });
        }
    } while (pause());
    return false;
}

/// @return false: it is lost
bool LeaseKeeper::keep()
{
    StoreLease::SteadyMs lastSure = m_terms.clock();
    bool isTold = false;
    while (pause()) {
        const StoreLease::SteadyMs asked = m_terms.clock();
        const Result<bool> renewed = m_lease->renew();
        if (renewed && !renewed.value())
            return false;
        if (renewed) {
            lastSure = asked;
            m_sureUntilMs = (asked + m_terms.sureFor()).count();
            isTold = false;
            continue;
        }
        if (!std::exchange(isTold, true))
            qWarning("The lease of the database cannot be renewed: %s (%s)", qUtf8Printable(renewed.error().text),
                     qUtf8Printable(renewed.error().detail));
        // Whoever can ask the database has it by now.
        if (m_terms.clock() - lastSure >= m_terms.limit)
            return false;
    }
    return true;
}

} // namespace signalbox

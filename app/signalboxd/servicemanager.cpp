#include "app/signalboxd/servicemanager.h"

#include <systemd/sd-daemon.h>

#include <chrono>
#include <cstdint>

namespace signalbox {

namespace {
constexpr quint64 kLongestTakeOverUs = 1'800'000'000; ///< half an hour
} // namespace

ServiceManager::ServiceManager()
{
    std::uint64_t limitUs = 0;
    if (::sd_watchdog_enabled(0, &limitUs) > 0)
        m_limitUs = limitUs;
    QObject::connect(&m_watchdog, &QTimer::timeout, [this] {
        if (m_engine)
            m_engine->query([](const Engine &) { ::sd_notify(0, "WATCHDOG=1"); });
        else
            ::sd_notify(0, "WATCHDOG=1");
    });
}

void ServiceManager::ready(const QString &status, EngineAccess *engine)
{
    m_engine = engine;
    QString told = QStringLiteral("READY=1\nSTATUS=%1").arg(status);
    if (m_limitUs > 0) {
        told += QStringLiteral("\nWATCHDOG=1\nWATCHDOG_USEC=%1").arg(m_limitUs);
        m_watchdog.start(
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::microseconds(m_limitUs / 2)));
    }
    ::sd_notify(0, qPrintable(told));
}

void ServiceManager::takingOver()
{
    m_engine = nullptr;
    QString told = QStringLiteral("STATUS=Taking over");
    if (m_limitUs > 0)
        told += QStringLiteral("\nWATCHDOG=1\nWATCHDOG_USEC=%1").arg(kLongestTakeOverUs);
    ::sd_notify(0, qPrintable(told));
}

void ServiceManager::stopping()
{
    m_watchdog.stop();
    ::sd_notify(0, "STOPPING=1");
}

} // namespace signalbox

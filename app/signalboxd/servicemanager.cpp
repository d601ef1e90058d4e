#include "app/signalboxd/servicemanager.h"

#include <systemd/sd-daemon.h>

#include <chrono>
#include <cstdint>

namespace signalbox {

ServiceManager::ServiceManager(EngineAccess &engine) : m_engine(engine)
{
    QObject::connect(&m_watchdog, &QTimer::timeout,
                     [this] { m_engine.query([](const Engine &) { ::sd_notify(0, "WATCHDOG=1"); }); });
}

void ServiceManager::ready(const QString &status)
{
    ::sd_notify(0, qPrintable(QStringLiteral("READY=1\nSTATUS=%1").arg(status)));
    std::uint64_t limitMicroseconds = 0;
    if (::sd_watchdog_enabled(0, &limitMicroseconds) > 0)
        m_watchdog.start(
            std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::microseconds(limitMicroseconds / 2)));
}

void ServiceManager::stopping()
{
    m_watchdog.stop();
    ::sd_notify(0, "STOPPING=1");
}

} // namespace signalbox

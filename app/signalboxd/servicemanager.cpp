#include "app/signalboxd/servicemanager.h"

#include <systemd/sd-daemon.h>

#include <chrono>
#include <cstdint>

namespace signalbox {

ServiceManager::ServiceManager()
{
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

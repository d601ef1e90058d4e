#include "tests/network/nodehost/fakedesktop.h"

#include <QStandardPaths>

#include <algorithm>
#include <chrono>

namespace signalbox {

namespace {

const QString kConnection = QStringLiteral("fake desktop");

} // namespace

bool FakeNotifications::waitFor(std::size_t notices)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, std::chrono::seconds(30), [&] { return m_notices.size() >= notices; });
}

std::vector<FakeNotifications::Notice> FakeNotifications::notices()
{
    const std::scoped_lock lock(m_mutex);
    return m_notices;
}

bool FakeNotifications::waitForTakenAway(uint id)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, std::chrono::seconds(30), [&] {
        return std::find(m_takenAway.begin(), m_takenAway.end(), id) != m_takenAway.end();
    });
}

QStringList FakeNotifications::GetCapabilities() const
{
    return {QStringLiteral("body"), QStringLiteral("body-markup"), QStringLiteral("actions")};
}

uint FakeNotifications::Notify(const QString &, uint, const QString &, const QString &summary, const QString &body,
                               const QStringList &actions, const QVariantMap &hints, int)
{
    const std::scoped_lock lock(m_mutex);
    m_notices.push_back({summary, body, actions, hints.value(QStringLiteral("urgency"), -1).toInt()});
    m_changed.notify_all();
    return static_cast<uint>(m_notices.size());
}

void FakeNotifications::CloseNotification(uint id)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_takenAway.push_back(id);
    }
    m_changed.notify_all();
    Q_EMIT NotificationClosed(id, 3);
}

FakeDesktop::FakeDesktop(bool takesNotifications) : m_notifications(std::make_unique<FakeNotifications>())
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
    if (program.isEmpty())
        return;
    m_daemon.start(program, {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--nopidfile"),
                             QStringLiteral("--print-address=1")});
    if (!m_daemon.waitForReadyRead(20'000))
        return;
    m_address = QString::fromLocal8Bit(m_daemon.readLine()).trimmed();
    if (!takesNotifications)
        return;
    m_notifications->moveToThread(&m_thread);
    m_thread.start();
    const auto announce = [this] { // in its thread: what sends its signals is a child of it
        QDBusConnection bus = QDBusConnection::connectToBus(m_address, kConnection);
        bus.registerObject(QStringLiteral("/org/freedesktop/Notifications"), m_notifications.get(),
                           QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
        bus.registerService(QStringLiteral("org.freedesktop.Notifications"));
    };
    QMetaObject::invokeMethod(m_notifications.get(), announce, Qt::BlockingQueuedConnection);
}

FakeDesktop::~FakeDesktop()
{
    QDBusConnection::disconnectFromBus(kConnection);
    if (m_thread.isRunning())
        m_notifications.release()->deleteLater(); // in its thread
    m_thread.quit();
    m_thread.wait();
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

void FakeDesktop::click(uint id, const QString &button)
{
    QMetaObject::invokeMethod(m_notifications.get(), [this, id, button] {
        Q_EMIT m_notifications->ActionInvoked(id, button);
        Q_EMIT m_notifications->NotificationClosed(id, 2);
    });
}

void FakeDesktop::close(uint id, uint reason)
{
    QMetaObject::invokeMethod(m_notifications.get(),
                              [this, id, reason] { Q_EMIT m_notifications->NotificationClosed(id, reason); });
}

} // namespace signalbox

#pragma once

#include <QDBusConnection>
#include <QObject>
#include <QProcess>
#include <QStringList>
#include <QThread>
#include <QVariantMap>

#include <condition_variable>
#include <memory>
#include <mutex>
#include <vector>

namespace signalbox {

/// What takes notifications on a desktop, as far as the Desktop Notifications Specification goes.
class FakeNotifications final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Notice {
        QString title;
        QString body;
        QStringList actions;
        int urgency = -1;
    };
    [[nodiscard]] bool waitFor(std::size_t notices);
    [[nodiscard]] std::vector<Notice> notices();
    [[nodiscard]] bool waitForTakenAway(uint id); ///< by who had shown it

public Q_SLOTS:
    QStringList GetCapabilities() const;
    uint Notify(const QString &application, uint replaces, const QString &icon, const QString &summary,
                const QString &body, const QStringList &actions, const QVariantMap &hints, int timeoutMs);
    void CloseNotification(uint id);

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void NotificationClosed(uint id, uint reason);

private:
    std::mutex m_mutex; ///< guards the notices
    std::condition_variable m_changed;
    std::vector<Notice> m_notices;
    std::vector<uint> m_takenAway;
};

/// A desktop session of this user: a message bus of its own, with or without somebody who takes notifications.
class FakeDesktop {
public:
    explicit FakeDesktop(bool takesNotifications = true);
    ~FakeDesktop();
    FakeDesktop(const FakeDesktop &) = delete;
    FakeDesktop &operator=(const FakeDesktop &) = delete;

    [[nodiscard]] bool isThere() const
    {
        return !m_address.isEmpty();
    } ///< else there is no dbus-daemon on this machine
    [[nodiscard]] QString address() const { return m_address; }
    [[nodiscard]] FakeNotifications &notifications() { return *m_notifications; }
    void click(uint id, const QString &button = QStringLiteral("read")); ///< the user presses it
    void close(uint id, uint reason);

private:
    QProcess m_daemon;
    QString m_address;
    QThread m_thread; ///< the test waits without an event loop
    std::unique_ptr<FakeNotifications> m_notifications;
};

} // namespace signalbox

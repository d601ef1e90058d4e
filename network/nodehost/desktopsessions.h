#pragma once

#include <QString>
#include <QStringList>

#include <vector>

#include <sys/types.h>

namespace signalbox {

/// A user who can be shown a notification: his session has a message bus.
struct DesktopSession {
    uid_t user = 0;
    QString name;
    QString busAddress;
    friend bool operator==(const DesktopSession &, const DesktopSession &) = default;
};

/// Of all users when this process may act for them, else its own.
[[nodiscard]] std::vector<DesktopSession> desktopSessions();

/// Names of the users at terminals, by the system's record of sessions (utmp), each once.
[[nodiscard]] QStringList terminalUsers();

[[nodiscard]] QString userName(uid_t user); ///< its number when it has none

} // namespace signalbox

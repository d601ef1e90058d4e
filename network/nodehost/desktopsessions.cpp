#include "network/nodehost/desktopsessions.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <string>

#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utmpx.h>

namespace signalbox {

QString userName(uid_t user)
{
    std::array<char, 16384> room{};
    struct passwd entry { };
    struct passwd *found = nullptr;
    if (::getpwuid_r(user, &entry, room.data(), room.size(), &found) != 0 || !found)
        return QString::number(user);
    return QString::fromLocal8Bit(found->pw_name);
}

std::vector<DesktopSession> desktopSessions()
{
    std::vector<DesktopSession> sessions;
    const uid_t self = ::geteuid();
    // A node that a user started within a session knows that session's bus.
    if (const QString own = qEnvironmentVariable("DBUS_SESSION_BUS_ADDRESS"); !own.isEmpty())
        sessions.push_back({self, userName(self), own});
    for (const QString &name : QDir(QStringLiteral("/run/user")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        bool isNumber = false;
        const uid_t user = name.toUInt(&isNumber);
        const QString bus = QStringLiteral("/run/user/") + name + QStringLiteral("/bus");
        struct stat status { };
        // Whose socket it is decides, not the name of the folder.
        if (!isNumber || ::lstat(bus.toStdString().c_str(), &status) != 0 || !S_ISSOCK(status.st_mode)
            || status.st_uid != user || (self != 0 && self != user))
            continue;
        const bool known = std::any_of(sessions.begin(), sessions.end(),
                                       [user](const DesktopSession &one) { return one.user == user; });
        if (!known)
            sessions.push_back({user, userName(user), QStringLiteral("unix:path=") + bus});
    }
    return sessions;
}

QStringList terminalUsers()
{
    // NOLINTBEGIN(concurrency-mt-unsafe): a supervisor's only thread that asks
    QStringList users;
    ::setutxent();
    while (const utmpx *entry = ::getutxent()) {
        if (entry->ut_type != USER_PROCESS)
            continue;
        const std::string line(entry->ut_line, ::strnlen(entry->ut_line, sizeof entry->ut_line));
        const std::string name(entry->ut_user, ::strnlen(entry->ut_user, sizeof entry->ut_user));
        const QString user = QString::fromLocal8Bit(name.c_str(), static_cast<qsizetype>(name.size()));
        struct stat status { };
        const bool isTerminal = !line.empty() && line.find("..") == std::string::npos
                                && ::stat(("/dev/" + line).c_str(), &status) == 0 && S_ISCHR(status.st_mode);
        if (isTerminal && !users.contains(user))
            users.append(user);
    }
    ::endutxent();
    return users;
    // NOLINTEND(concurrency-mt-unsafe)
}

} // namespace signalbox

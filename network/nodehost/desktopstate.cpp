#include "network/nodehost/desktopstate.h"

#include "network/nodehost/outputtext.h"
#include "network/nodehost/processrun.h"

#include <QFileInfo>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>

namespace signalbox {

namespace {

constexpr auto kPatience = std::chrono::seconds(1);

std::optional<QString> loginctl(const std::vector<std::string> &arguments)
{
    ProcessOrder order;
    order.arguments = {programPath("loginctl")};
    if (order.arguments.front().empty())
        return {};
    order.arguments.insert(order.arguments.end(), arguments.begin(), arguments.end());
    order.environment = childEnvironment({});
    order.timeout = kPatience;
    order.outputKept = 16384;
    const ProcessResult run = runProcess(order, {});
    if (run.startError != 0 || run.exitCode != 0)
        return {};
    return outputText(run.output);
}

QMap<QString, QString> propertiesOf(const QString &output)
{
    QMap<QString, QString> properties;
    for (const QString &line : output.split(u'\n'))
        properties.insert(line.section(u'=', 0, 0), line.section(u'=', 1));
    return properties;
}

DesktopState ownDesktop()
{
    DesktopState state;
    for (const char *name :
         {"DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY", "XDG_RUNTIME_DIR", "DBUS_SESSION_BUS_ADDRESS"}) {
        if (const QByteArray value = qgetenv(name); !value.isEmpty())
            state.environment.push_back(std::string(name) + '=' + value.toStdString());
    }
    state.isFree = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    return state;
}

} // namespace

DesktopState desktopState()
{
    const std::optional<QString> sessions = loginctl({"list-sessions", "--no-legend"});
    if (!sessions)
        return ownDesktop();
    bool isLocked = false;
    for (const QString &line : sessions->split(u'\n', Qt::SkipEmptyParts)) {
        const QString session = line.simplified().section(u' ', 0, 0);
        const std::optional<QString> shown = loginctl({"show-session", session.toStdString(), "-p", "Type", "-p",
                                                       "Active", "-p", "LockedHint", "-p", "Display", "-p", "User"});
        if (!shown)
            continue;
        const QMap<QString, QString> is = propertiesOf(*shown);
        const QString type = is.value(QStringLiteral("Type"));
        const bool isGraphical = type == QStringLiteral("x11") || type == QStringLiteral("wayland");
        if (!isGraphical || is.value(QStringLiteral("Active")) != QStringLiteral("yes"))
            continue;
        if (is.value(QStringLiteral("LockedHint")) == QStringLiteral("yes")) {
            isLocked = true;
            continue;
        }
        DesktopState state;
        state.isFree = true;
        const QString folder = QStringLiteral("/run/user/") + is.value(QStringLiteral("User"));
        if (const QString display = is.value(QStringLiteral("Display")); !display.isEmpty())
            state.environment.push_back("DISPLAY=" + display.toStdString());
        if (type == QStringLiteral("wayland") && QFileInfo::exists(folder + QStringLiteral("/wayland-0")))
            state.environment.emplace_back("WAYLAND_DISPLAY=wayland-0");
        state.environment.push_back("XDG_RUNTIME_DIR=" + folder.toStdString());
        if (QFileInfo::exists(folder + QStringLiteral("/bus")))
            state.environment.push_back("DBUS_SESSION_BUS_ADDRESS=unix:path=" + folder.toStdString() + "/bus");
        return state;
    }
    return isLocked ? DesktopState() : ownDesktop();
}

} // namespace signalbox

#include "network/nodehost/desktopnotice.h"

#include "network/nodehost/messagebox.h"
#include "network/nodehost/noticereceiver.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusReply>
#include <QDateTime>
#include <QDir>
#include <QTimer>
#include <QVariantMap>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <string>
#include <thread>
#include <vector>

#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <pwd.h>
#include <spawn.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace signalbox {

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kLook = std::chrono::milliseconds(20);
constexpr auto kStillThere = std::chrono::seconds(2); ///< how often it is looked whether the node is still installed
constexpr int kCallMs = 5000;
constexpr char kShown = 's'; ///< on the pipe, from the desktop's user to the node's
constexpr char kRead = 'r';

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");

/// Only the user himself may use the bus of his session. Nothing of root's is left after this.
bool becomeUser(const DesktopSession &session)
{
    if (::geteuid() == session.user)
        return true;
    std::array<char, 16384> room{};
    struct passwd entry { };
    struct passwd *found = nullptr;
    if (::getpwuid_r(session.user, &entry, room.data(), room.size(), &found) != 0 || !found)
        return false;
    return ::initgroups(found->pw_name, found->pw_gid) == 0 && ::setgid(found->pw_gid) == 0
           && ::setuid(session.user) == 0;
}

void tell(int pipe, char what)
{
    while (::write(pipe, &what, 1) < 0 && errno == EINTR) { }
}

/// At the desktop: shows it and waits for what becomes of it.
int notify(const MessageOrder &message, const QString &busAddress, int pipe)
{
    QDBusConnection bus = QDBusConnection::connectToBus(busAddress, QStringLiteral("notice"));
    if (!bus.isConnected())
        return 1;
    // Not QDBusInterface, which would first ask for a description that is known.
    const auto call = [&bus](const QString &method, const QVariantList &arguments) {
        QDBusMessage asked = QDBusMessage::createMethodCall(kService, kPath, kService, method);
        asked.setArguments(arguments);
        return bus.call(asked, QDBus::Block, kCallMs);
    };
    const QDBusReply<QStringList> can = call(QStringLiteral("GetCapabilities"), {});
    if (!can.isValid())
        return 1;
    NoticeReceiver receiver([pipe] { tell(pipe, kRead); });
    // Before the notice is there, or a quick user would be missed.
    bus.connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), &receiver, SLOT(onAction(uint, QString)));
    bus.connect(kService, kPath, kService, QStringLiteral("NotificationClosed"), &receiver, SLOT(onClosed(uint, uint)));
    QStringList actions;
    if (can.value().contains(QStringLiteral("actions"))) {
        //: Button of a notification: the user confirms that he has read it.
        const QString read = QCoreApplication::translate("DesktopNotice", "I have read it");
        actions = {QStringLiteral("default"), read, QStringLiteral("read"), read};
    }
    const bool takesMarkup = can.value().contains(QStringLiteral("body-markup"));
    const QVariantMap hints{{QStringLiteral("urgency"), QVariant::fromValue(static_cast<uchar>(message.urgency))},
                            {QStringLiteral("category"), QStringLiteral("im.received")},
                            {QStringLiteral("resident"), false}};
    constexpr int forEver = 0;
    const QDBusReply<uint> id = call(
        QStringLiteral("Notify"), {QStringLiteral("Signalbox"), 0U, QStringLiteral("dialog-information"), message.title,
                                   takesMarkup ? message.text.toHtmlEscaped() : message.text, actions, hints, forEver});
    if (!id.isValid())
        return 1;
    tell(pipe, kShown);
    receiver.setId(id.value());
    bus.connect({}, QStringLiteral("/org/freedesktop/DBus/Local"), QStringLiteral("org.freedesktop.DBus.Local"),
                QStringLiteral("Disconnected"), QCoreApplication::instance(), SLOT(quit()));
    if (!receiver.isOver())
        QCoreApplication::exec();
    return 0;
}

/// In the node's own name: notes what the desktop's side says.
int note(const QString &stateFolder, AttemptId attempt, const DesktopSession &session, int pipe)
{
    const MessageBox box(stateFolder);
    bool shown = false;
    for (;;) {
        pollfd look{pipe, POLLIN, 0};
        const int ready = ::poll(
            &look, 1, static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(kStillThere).count()));
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready == 0) {
            if (!QDir(stateFolder + QStringLiteral("/inbox")).exists())
                return shown ? 0 : 1; // nobody is left to be told
            continue;
        }
        char what = 0;
        const ssize_t got = ::read(pipe, &what, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return shown ? 0 : 1;
        if (what == kShown) {
            shown = true;
            box.markShown(attempt, session.name);
        } else if (what == kRead) {
            box.markRead(attempt, session.name, QDateTime::currentMSecsSinceEpoch());
        }
    }
}

} // namespace

int watchNotice(const QString &stateFolder, AttemptId attempt, const DesktopSession &session)
{
    sigset_t stops; // as the program blocks them; both processes here end by them
    ::sigemptyset(&stops);
    for (int number : {SIGTERM, SIGINT, SIGHUP})
        ::sigaddset(&stops, number);
    ::pthread_sigmask(SIG_UNBLOCK, &stops, nullptr);
    const std::optional<KeptMessage> kept = MessageBox(stateFolder).message(attempt);
    std::array<int, 2> ends{};
    if (!kept || ::pipe2(ends.data(), O_CLOEXEC) != 0)
        return 1;
    const pid_t desktop = ::fork(); // this process has one thread
    if (desktop < 0)
        return 1;
    if (desktop == 0) {
        ::close(ends[0]);
        if (!becomeUser(session))
            ::_exit(1);
        ::prctl(PR_SET_PDEATHSIG, SIGTERM); // only now: a change of the user takes it away
        ::_exit(notify(kept->message, session.busAddress, ends[1]));
    }
    ::close(ends[1]);
    const int result = note(stateFolder, attempt, session, ends[0]);
    ::kill(desktop, SIGTERM);
    while (::waitpid(desktop, nullptr, 0) < 0 && errno == EINTR) { }
    return result;
}

bool showNotice(const QString &stateFolder, AttemptId attempt, const DesktopSession &session,
                std::chrono::milliseconds patience, const std::stop_token &stop)
{
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawnattr_init(&attributes);
    ::posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_addopen(&files, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addclosefrom_np(&files, STDERR_FILENO + 1);
    sigset_t none;
    ::sigemptyset(&none);
    ::posix_spawnattr_setsigmask(&attributes, &none);
    // A session of its own: it outlives the supervisor and is no part of the execution.
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK);
    std::vector<std::string> words{"signalbox-node",
                                   "--notice",
                                   std::to_string(number(attempt)),
                                   "--state",
                                   stateFolder.toStdString(),
                                   "--notice-user",
                                   std::to_string(session.user),
                                   "--notice-bus",
                                   session.busAddress.toStdString()};
    std::vector<char *> arguments;
    for (std::string &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    pid_t child = 0;
    const int error = ::posix_spawn(&child, "/proc/self/exe", &files, &attributes, arguments.data(), ::environ);
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&files);
    if (error != 0)
        return false;

    const MessageBox box(stateFolder);
    const auto end = Clock::now() + patience;
    const auto isShown = [&] { return box.shownTo(attempt).contains(userNameForFile(session.name)); };
    while (Clock::now() < end && !stop.stop_requested()) {
        if (isShown())
            return true;
        if (::waitpid(child, nullptr, WNOHANG) == child)
            return isShown();
        std::this_thread::sleep_for(kLook);
    }
    ::kill(child, SIGTERM);
    while (::waitpid(child, nullptr, 0) < 0 && errno == EINTR) { }
    return isShown();
}

} // namespace signalbox

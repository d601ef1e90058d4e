#include "network/nodehost/desktopnotice.h"

#include "model/domain/text.h"
#include "network/nodehost/messagebox.h"
#include "network/nodehost/noticereceiver.h"
#include "network/nodehost/packagesatclient.h"
#include "network/nodehost/terminalmessage.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusReply>
#include <QDateTime>
#include <QDir>
#include <QLocale>
#include <QSocketNotifier>
#include <QTimer>
#include <QVariantMap>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <functional>
#include <optional>
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
constexpr auto kTakenAway = std::chrono::seconds(10); ///< for a desktop to take a notice away
constexpr int kCallMs = 5000;
constexpr char kShown = 's'; ///< on the pipe, from the desktop's user to the node's
constexpr char kRead = 'r';
constexpr char kInstall = 'i';
constexpr char kHold = 'h';

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kInstallKey = QStringLiteral("install");
const QString kHoldKey = QStringLiteral("hold");
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

/// What a desktop shows.
struct Notice {
    struct Button {
        QString key;
        QString text;
    };
    MessageOrder message;
    QString category; ///< of the specification
    std::vector<Button> buttons;
    std::function<char(const QString &action)>
        meaning; ///< what to tell the node; 0: nothing. Empty action: it was closed
};

Notice noticeOf(const MessageOrder &message)
{
    Notice notice;
    notice.message = message;
    notice.category = QStringLiteral("im.received");
    //: Button of a notification: the user confirms that he has read it.
    const QString read = QCoreApplication::translate("DesktopNotice", "I have read it");
    notice.buttons = {{QStringLiteral("default"), read}, {QStringLiteral("read"), read}};
    notice.meaning = [](const QString &) { return kRead; };
    return notice;
}

Notice noticeOf(const WaitingPackage &package)
{
    Notice notice;
    notice.message.title = QCoreApplication::translate("DesktopNotice", "A package waits for you");
    //: %1 is a package, %2 its size ("3 MiB").
    notice.message.text =
        QCoreApplication::translate("DesktopNotice", "%1 (%2) is here and will be installed when you want it. Package "
                                                     "Setup, or “signalbox-node packages”, has it too.")
            .arg(packageText(package.name, package.version), QLocale().formattedDataSize(package.size));
    notice.category = QStringLiteral("transfer.complete");
    notice.buttons = {{kInstallKey, QCoreApplication::translate("DesktopNotice", "Install now")},
                      {kHoldKey, QCoreApplication::translate("DesktopNotice", "Put on hold")}};
    notice.meaning = [](const QString &action) {
        return action == kInstallKey ? kInstall : action == kHoldKey ? kHold : char{0};
    };
    return notice;
}

/// At the desktop: shows it and waits for what becomes of it, or for the node to close the other end of `gone`.
int notify(const Notice &notice, const QString &busAddress, int pipe, int gone)
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
    NoticeReceiver receiver([pipe, &notice](const QString &action) {
        if (const char meaning = notice.meaning(action); meaning != 0)
            tell(pipe, meaning);
    });
    // Before the notice is there, or a quick user would be missed.
    bus.connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), &receiver, SLOT(onAction(uint, QString)));
    bus.connect(kService, kPath, kService, QStringLiteral("NotificationClosed"), &receiver, SLOT(onClosed(uint, uint)));
    QStringList actions;
    if (can.value().contains(QStringLiteral("actions"))) {
        for (const Notice::Button &button : notice.buttons)
            actions << button.key << button.text;
    }
    const bool takesMarkup = can.value().contains(QStringLiteral("body-markup"));
    const MessageOrder &message = notice.message;
    const QVariantMap hints{{QStringLiteral("urgency"), QVariant::fromValue(static_cast<uchar>(message.urgency))},
                            {QStringLiteral("category"), notice.category},
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
    QSocketNotifier end(gone, QSocketNotifier::Read); // end of file: nobody writes to it
    QObject::connect(&end, &QSocketNotifier::activated, &end, [&] {
        end.setEnabled(false);
        static_cast<void>(call(QStringLiteral("CloseNotification"), {id.value()}));
        QCoreApplication::quit();
    });
    if (!receiver.isOver())
        QCoreApplication::exec();
    return 0;
}

/// What the node's side knows of a notice.
struct Watch {
    std::function<bool()> isWanted; ///< else the notice goes
    std::function<void(char)> onTold;
};

/// In the node's own name: notes what the desktop's side says.
int note(const Watch &watch, int pipe)
{
    bool shown = false;
    for (;;) {
        pollfd look{pipe, POLLIN, 0};
        const int ready = ::poll(
            &look, 1, static_cast<int>(std::chrono::duration_cast<std::chrono::milliseconds>(kStillThere).count()));
        if (ready < 0 && errno == EINTR)
            continue;
        if (ready == 0) {
            if (!watch.isWanted())
                return shown ? 0 : 1;
            continue;
        }
        char what = 0;
        const ssize_t got = ::read(pipe, &what, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return shown ? 0 : 1;
        shown = shown || what == kShown;
        watch.onTold(what);
    }
}

/// Both sides: this process stays the node's, its child becomes the user's.
int showAndWatch(const Notice &notice, const DesktopSession &session, const Watch &watch)
{
    sigset_t stops; // as the program blocks them; both processes here end by them
    ::sigemptyset(&stops);
    for (int number : {SIGTERM, SIGINT, SIGHUP})
        ::sigaddset(&stops, number);
    ::pthread_sigmask(SIG_UNBLOCK, &stops, nullptr);
    std::array<int, 2> ends{};
    std::array<int, 2> gone{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0 || ::pipe2(gone.data(), O_CLOEXEC) != 0)
        return 1;
    const pid_t desktop = ::fork(); // this process has one thread
    if (desktop < 0)
        return 1;
    if (desktop == 0) {
        ::close(ends[0]);
        ::close(gone[1]);
        if (!becomeUser(session))
            ::_exit(1);
        ::prctl(PR_SET_PDEATHSIG, SIGTERM); // only now: a change of the user takes it away
        ::_exit(notify(notice, session.busAddress, ends[1], gone[0]));
    }
    ::close(ends[1]);
    ::close(gone[0]);
    const int result = note(watch, ends[0]);
    ::close(gone[1]); // the notice is taken away
    const auto end = Clock::now() + kTakenAway;
    while (::waitpid(desktop, nullptr, WNOHANG) == 0) {
        if (Clock::now() >= end) {
            ::kill(desktop, SIGTERM);
            while (::waitpid(desktop, nullptr, 0) < 0 && errno == EINTR) { }
            break;
        }
        std::this_thread::sleep_for(kLook);
    }
    return result;
}

/// Starts this program again, for one desktop, in a session of its own: it outlives who starts it. 0 or an errno.
int startWatching(const QString &stateFolder, AttemptId attempt, const DesktopSession &session,
                  const std::vector<std::string> &more, pid_t &child)
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
    words.insert(words.end(), more.begin(), more.end());
    std::vector<char *> arguments;
    for (std::string &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    const int error = ::posix_spawn(&child, "/proc/self/exe", &files, &attributes, arguments.data(), ::environ);
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&files);
    return error;
}

bool isThere(const QString &stateFolder)
{
    return QDir(stateFolder + QStringLiteral("/inbox")).exists();
}

/// The package, as long as nobody has chosen.
std::optional<WaitingPackage> undecided(const QString &stateFolder, AttemptId attempt)
{
    const Result<std::vector<WaitingPackage>> packages = packagesAtClient(stateFolder);
    if (!packages)
        return std::nullopt;
    for (const WaitingPackage &package : packages.value()) {
        const bool waits =
            package.state == WaitingPackage::State::Waiting || package.state == WaitingPackage::State::Suspended;
        if (package.attempt == attempt && waits)
            return package;
    }
    return std::nullopt;
}

} // namespace

int watchNotice(const QString &stateFolder, AttemptId attempt, const DesktopSession &session)
{
    const MessageBox box(stateFolder);
    const std::optional<KeptMessage> kept = box.message(attempt);
    if (!kept)
        return 1;
    const auto told = [&](char what) {
        if (what == kShown)
            box.markShown(attempt, session.name);
        else if (what == kRead)
            box.markRead(attempt, session.name, QDateTime::currentMSecsSinceEpoch());
    };
    return showAndWatch(noticeOf(kept->message), session, {[&stateFolder] { return isThere(stateFolder); }, told});
}

int watchPackageNotice(const QString &stateFolder, AttemptId attempt, const DesktopSession &session)
{
    const std::optional<WaitingPackage> package = undecided(stateFolder, attempt);
    if (!package)
        return 1;
    const auto told = [&](char what) {
        if (what == kInstall)
            static_cast<void>(tellChoice(stateFolder, PackageChoice::Install, attempt));
        else if (what == kHold)
            static_cast<void>(tellChoice(stateFolder, PackageChoice::Hold, attempt));
    };
    const auto isWanted = [&] { return isThere(stateFolder) && undecided(stateFolder, attempt).has_value(); };
    return showAndWatch(noticeOf(*package), session, {isWanted, told});
}

int tellOfPackage(const QString &stateFolder, AttemptId attempt)
{
    const std::optional<WaitingPackage> package = undecided(stateFolder, attempt);
    if (!package)
        return 0;
    bool isShown = false;
    for (const DesktopSession &session : desktopSessions()) {
        pid_t child = 0;
        isShown = startWatching(stateFolder, attempt, session, {"--notice-of-package"}, child) == 0 || isShown;
    }
    if (!isShown)
        static_cast<void>(writeToTerminals(noticeOf(*package).message, package->job));
    return 0;
}

bool showNotice(const QString &stateFolder, AttemptId attempt, const DesktopSession &session,
                std::chrono::milliseconds patience, const std::stop_token &stop)
{
    pid_t child = 0;
    if (startWatching(stateFolder, attempt, session, {}, child) != 0)
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

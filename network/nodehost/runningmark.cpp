#include "network/nodehost/runningmark.h"

#include "model/domain/text.h"
#include "network/nodehost/durablefile.h"

#include <QDir>
#include <QFile>
#include <QStringList>

#include <csignal>
#include <thread>
#include <vector>

namespace signalbox {

namespace {

struct Process {
    QString state;
    pid_t session = 0;
    QString startTime; ///< in ticks since the system's start; empty = there is no such process
};

Process processOf(pid_t id)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(id));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    // The name in parentheses may hold blanks; these are the 1st, 4th and 20th field behind it (proc(5): 3, 6 and 22 in all).
    const QStringList fields = text.sliced(text.lastIndexOf(u')') + 1).simplified().split(u' ');
    return {fields.value(0), fields.value(3).toInt(), fields.value(19)};
}

/// What runs in the session; what has ended and only waits to be noticed does not.
std::vector<pid_t> membersOf(pid_t session)
{
    std::vector<pid_t> members;
    const QStringList names = QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &name : names) {
        const pid_t id = name.toInt();
        if (id <= 1)
            continue;
        if (const Process process = processOf(id); process.session == session && process.state != u"Z")
            members.push_back(id);
    }
    return members;
}

} // namespace

RunningMark::RunningMark(QString filePath) : m_filePath(std::move(filePath)) { }

Outcome RunningMark::set(pid_t session, PayloadKind kind)
{
    return writeDurably(m_filePath, QStringLiteral("%1 %2 %3 %4\n")
                                        .arg(session)
                                        .arg(processOf(session).startTime, bootId(), payloadKindKey(kind))
                                        .toUtf8());
}

bool RunningMark::isSet() const
{
    return QFile::exists(m_filePath);
}

void RunningMark::clear()
{
    QFile::remove(m_filePath);
}

void RunningMark::settle(std::chrono::milliseconds patience, const std::stop_token &stop)
{
    QFile file(m_filePath);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QStringList fields = QString::fromUtf8(file.readAll()).simplified().split(u' ');
    const pid_t session = fields.value(0).toInt();
    const auto members = [&] {
        const QString leader = processOf(session).startTime;
        // The number of a leader that is gone is given to nobody while its session has members.
        return leader.isEmpty() || leader == fields.value(1) ? membersOf(session) : std::vector<pid_t>();
    };
    if (session > 1 && fields.value(2) == bootId()) {
        const bool isProgram = fields.value(3) == payloadKindKey(PayloadKind::Program);
        const auto end = std::chrono::steady_clock::now() + (isProgram ? std::chrono::milliseconds(0) : patience);
        for (auto left = members(); !left.empty() && !stop.stop_requested(); left = members()) {
            if (std::chrono::steady_clock::now() >= end) {
                for (const pid_t process : left)
                    ::kill(process, SIGKILL);
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
        if (stop.stop_requested())
            return;
    }
    clear();
}

QString RunningMark::bootId()
{
    QFile file(QStringLiteral("/proc/sys/kernel/random/boot_id"));
    return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll()).trimmed() : QString();
}

} // namespace signalbox

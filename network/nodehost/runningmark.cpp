#include "network/nodehost/runningmark.h"

#include "model/domain/text.h"

#include <QFile>
#include <QStringList>

#include <csignal>
#include <thread>

#include <unistd.h>

namespace signalbox {

namespace {

/// When a process was started, in ticks since the system's start; empty = there is no such process.
QString startTime(pid_t process)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString text = QString::fromUtf8(file.readAll());
    // The name in parentheses may hold blanks; the start time is the 20th field behind it (proc(5), 22nd in all).
    return text.sliced(text.lastIndexOf(u')') + 1).simplified().section(u' ', 19, 19);
}

} // namespace

RunningMark::RunningMark(QString filePath) : m_filePath(std::move(filePath)) { }

void RunningMark::set(pid_t group, PayloadKind kind)
{
    QFile file(m_filePath);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
        return; // then a killed node cannot find it again; the execution itself is not in danger
    file.write(
        QStringLiteral("%1 %2 %3 %4\n").arg(group).arg(startTime(group), bootId(), payloadKindKey(kind)).toUtf8());
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
    const pid_t group = fields.value(0).toInt();
    const auto isThere = [&] {
        const QString leader = startTime(group);
        return (leader.isEmpty() || leader == fields.value(1)) && ::kill(-group, 0) == 0;
    };
    if (group > 1 && fields.value(2) == bootId()) {
        const bool isProgram = fields.value(3) == payloadKindKey(PayloadKind::Program);
        const auto end = std::chrono::steady_clock::now() + (isProgram ? std::chrono::milliseconds(0) : patience);
        while (isThere() && !stop.stop_requested()) {
            if (std::chrono::steady_clock::now() >= end)
                ::kill(-group, SIGKILL);
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

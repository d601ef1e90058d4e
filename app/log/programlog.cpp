#include "app/log/programlog.h"

#include "app/log/rotatingfile.h"

#include <QDateTime>
#include <QFileInfo>
#include <QLoggingCategory>

#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <memory>
#include <mutex>
#include <system_error>

namespace signalbox::programlog {

namespace {

struct State {
    std::mutex mutex; ///< guards the rest, and keeps lines whole
    bool showsDebug = false;
    bool isJournal = false;
    std::unique_ptr<RotatingFile> file;
};

State &state()
{
    static State theOne;
    return theOne;
}

void onQtMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString level = type == QtDebugMsg     ? QStringLiteral("debug")
                          : type == QtInfoMsg    ? QStringLiteral("info")
                          : type == QtWarningMsg ? QStringLiteral("warning")
                                                 : QStringLiteral("error");
    write(level, qFormatLogMessage(type, context, message));
}

/// systemd names the stream that leads to its journal; standard error may have been redirected since.
bool isJournalStream()
{
    struct stat info { };
    if (::fstat(STDERR_FILENO, &info) != 0)
        return false;
    return qEnvironmentVariable("JOURNAL_STREAM")
           == QStringLiteral("%1:%2").arg(quint64{info.st_dev}).arg(quint64{info.st_ino});
}

QString priorityOf(const QString &level) // as of syslog(3)
{
    return level == QStringLiteral("debug")     ? QStringLiteral("<7>")
           : level == QStringLiteral("info")    ? QStringLiteral("<6>")
           : level == QStringLiteral("warning") ? QStringLiteral("<4>")
                                                : QStringLiteral("<3>");
}

} // namespace

Outcome check(const Options &options)
{
    const QFileInfo file(options.file);
    const QFileInfo written(file.exists() ? options.file : file.absolutePath());
    if (options.file.isEmpty() || (written.isWritable() && !file.isDir()))
        return {};
    const int why = file.isDir() ? EISDIR : written.exists() ? EACCES : ENOENT;
    return RotatingFile::cannotWrite(options.file, QString::fromStdString(std::generic_category().message(why)));
}

Outcome setUp(const Options &options)
{
    std::unique_ptr<RotatingFile> file;
    if (!options.file.isEmpty()) {
        file = std::make_unique<RotatingFile>(options.file, options.fullBytes, options.keptFiles);
        if (Outcome opened = file->open(); !opened)
            return opened;
    }
    {
        State &shared = state();
        const std::scoped_lock lock(shared.mutex);
        shared.showsDebug = options.showsDebug;
        shared.isJournal = isJournalStream();
        shared.file = std::move(file);
    }
    qInstallMessageHandler(onQtMessage);
    return {};
}

bool isForTerminal()
{
    State &shared = state();
    const std::scoped_lock lock(shared.mutex);
    return !shared.file && !shared.isJournal;
}

void write(const QString &level, const QString &text)
{
    State &shared = state();
    const std::scoped_lock lock(shared.mutex);
    if (level == QStringLiteral("debug") && !shared.showsDebug)
        return;
    QString line = text;
    line.replace(u'\n', QStringLiteral("\n    ")); // one entry, seen as one
    const QByteArray dated = QStringLiteral("%1 %2 %3\n")
                                 .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs), level, line)
                                 .toUtf8();
    // What the file does not take is told where somebody may still see it.
    if (shared.file && shared.file->write(dated))
        return;
    line.replace(u'\n', u'\n' + priorityOf(level));
    const QByteArray bytes = shared.isJournal ? (priorityOf(level) + line + u'\n').toUtf8() : dated;
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

} // namespace signalbox::programlog

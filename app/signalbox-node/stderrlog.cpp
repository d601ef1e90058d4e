#include "app/signalbox-node/stderrlog.h"

#include <QDateTime>

#include <atomic>
#include <cstdio>
#include <mutex>

namespace stderrlog {

namespace {

std::atomic<bool> showsDebug = false;

void onQtMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const QString level = type == QtDebugMsg     ? QStringLiteral("debug")
                          : type == QtInfoMsg    ? QStringLiteral("info")
                          : type == QtWarningMsg ? QStringLiteral("warning")
                                                 : QStringLiteral("error");
    write(level, qFormatLogMessage(type, context, message));
}

} // namespace

void setUp(bool debug)
{
    showsDebug = debug;
    qInstallMessageHandler(onQtMessage);
}

void write(const QString &level, const QString &text)
{
    if (level == QStringLiteral("debug") && !showsDebug)
        return;
    QString line = text;
    line.replace(u'\n', QStringLiteral("\n    ")); // one entry, seen as one
    const QByteArray bytes = QStringLiteral("%1 %2 %3\n")
                                 .arg(QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs), level, line)
                                 .toUtf8();
    static std::mutex mutex; // keeps lines whole
    const std::scoped_lock lock(mutex);
    std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), stderr);
}

} // namespace stderrlog

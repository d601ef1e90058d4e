#include "app/log/logoptions.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace signalbox {

namespace {

struct LogOptionsText {
    Q_DECLARE_TR_FUNCTIONS(LogOptions)
};

constexpr int kLargestMiB = 10'000;
constexpr int kMostFiles = 1'000;

Result<int> numberOf(const QCommandLineParser &parser, const QString &option, int least, int most)
{
    bool isNumber = false;
    const int value = parser.value(option).toInt(&isNumber);
    if (!isNumber || value < least || value > most) {
        return Error{Error::Kind::Invalid,
                     LogOptionsText::tr("--%1 takes a whole number from %2 to %3.").arg(option).arg(least).arg(most),
                     {}};
    }
    return value;
}

} // namespace

void addLogOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("log-file"),
         LogOptionsText::tr("Log to this file instead of standard error, which may be the journal of systemd."),
         LogOptionsText::tr("FILE")},
        {QStringLiteral("log-size"), LogOptionsText::tr("MiB after which a new log file is begun (10)."),
         LogOptionsText::tr("MIB"), QStringLiteral("10")},
        {QStringLiteral("log-files"), LogOptionsText::tr("How many full log files are kept beside it (5)."),
         LogOptionsText::tr("N"), QStringLiteral("5")},
    });
}

Result<programlog::Options> readLogOptions(const QCommandLineParser &parser)
{
    const Result<int> size = numberOf(parser, QStringLiteral("log-size"), 1, kLargestMiB);
    if (!size)
        return size.error();
    const Result<int> files = numberOf(parser, QStringLiteral("log-files"), 0, kMostFiles);
    if (!files)
        return files.error();
    programlog::Options options;
    if (const QString file = parser.value(QStringLiteral("log-file")); !file.isEmpty())
        options.file = QFileInfo(file).absoluteFilePath();
    options.fullBytes = qint64{size.value()} * 1024 * 1024;
    options.keptFiles = files.value();
    return options;
}

} // namespace signalbox

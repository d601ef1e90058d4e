#include "app/config/configfile.h"

#include <QCoreApplication>
#include <QFile>

#include <optional>

namespace signalbox {

namespace {

struct ConfigText {
    Q_DECLARE_TR_FUNCTIONS(ConfigFile)
};

constexpr qint64 kLargest = 1024 * 1024; ///< bytes; a larger file is not one of ours

Error invalid(const QString &text)
{
    return {Error::Kind::Invalid, text, {}};
}

QString unquoted(const QString &value)
{
    const bool quoted = value.size() >= 2 && value.startsWith(u'"') && value.endsWith(u'"');
    return quoted ? value.sliced(1, value.size() - 2) : value;
}

std::optional<bool> answerIn(const QString &value)
{
    if (value == QStringLiteral("yes") || value == QStringLiteral("true"))
        return true;
    if (value == QStringLiteral("no") || value == QStringLiteral("false"))
        return false;
    return std::nullopt;
}

/// The argument that says the same as a line, empty when nothing does. Asked of the parser itself: it knows its options.
Result<QString> argumentOf(QCommandLineParser &parser, const QString &program, const QString &name,
                           const QString &value)
{
    const QString argument = QStringLiteral("--%1=%2").arg(name, value);
    if (parser.parse({program, argument}))
        return argument;
    const QString problem = parser.errorText();
    if (!parser.unknownOptionNames().isEmpty())
        return invalid(ConfigText::tr("“%1” is not a setting.").arg(name));
    const std::optional<bool> answer = answerIn(value);
    if (!answer || !parser.parse({program, QStringLiteral("--%1").arg(name)}))
        return invalid(problem);
    return *answer ? QStringLiteral("--%1").arg(name) : QString();
}

Result<QStringList> argumentsIn(QCommandLineParser &parser, const QString &program, const QString &path,
                                const QStringList &notInFile)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        //: %1 is a file, %2 the system's words for the reason.
        return Error{Error::Kind::Io,
                     ConfigText::tr("The configuration file %1 cannot be read: %2.").arg(path, file.errorString()),
                     {}};
    if (file.size() > kLargest)
        return invalid(ConfigText::tr("The configuration file %1 is too large to be one.").arg(path));
    QStringList arguments;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (int number = 1; number <= lines.size(); ++number) {
        const QString line = lines.at(number - 1).trimmed();
        if (line.isEmpty() || line.startsWith(u'#') || line.startsWith(u';'))
            continue;
        //: %1 is a file, %2 the number of a line in it, %3 a whole sentence.
        const QString where = ConfigText::tr("%1, line %2: %3").arg(path).arg(number);
        const qsizetype equals = line.indexOf(u'=');
        const QString name = line.left(equals).trimmed();
        if (equals < 1 || name.startsWith(u'-') || name.contains(u' '))
            return invalid(where.arg(ConfigText::tr("This is not of the form name = value.")));
        if (notInFile.contains(name))
            return invalid(where.arg(ConfigText::tr("“%1” belongs on the command line.").arg(name)));
        const Result<QString> argument = argumentOf(parser, program, name, unquoted(line.sliced(equals + 1).trimmed()));
        if (!argument)
            return invalid(where.arg(argument.error().text));
        if (!argument.value().isEmpty())
            arguments.append(argument.value());
    }
    return arguments;
}

} // namespace

QCommandLineOption configOption()
{
    return {QStringLiteral("config"),
            ConfigText::tr("Read settings from this file: the options below, one “name = value” in each line. What is "
                           "on the command line counts more."),
            ConfigText::tr("FILE")};
}

Outcome parseWithConfig(QCommandLineParser &parser, const QStringList &arguments, const QStringList &notInFile)
{
    if (!parser.parse(arguments))
        return invalid(parser.errorText());
    const QString path = parser.value(QStringLiteral("config"));
    if (path.isEmpty() || parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("version")))
        return {};
    const QString program = arguments.value(0);
    const Result<QStringList> fromFile = argumentsIn(
        parser, program, path,
        notInFile + QStringList{QStringLiteral("help"), QStringLiteral("version"), QStringLiteral("config")});
    if (!fromFile)
        return fromFile.error();
    // Of an option that is given twice the last one counts.
    if (!parser.parse(QStringList{program} + fromFile.value() + arguments.mid(1)))
        return invalid(parser.errorText());
    return {};
}

} // namespace signalbox

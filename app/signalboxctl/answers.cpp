#include "app/signalboxctl/answers.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace signalbox::ctl {

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

} // namespace

Column left(const char *key, const QString &title)
{
    return {QString::fromLatin1(key), title, false};
}

Column right(const char *key, const QString &title)
{
    return {QString::fromLatin1(key), title, true};
}

Result<QString> idOf(const QString &text)
{
    bool isNumber = false;
    const quint32 id = text.toUInt(&isNumber);
    if (!isNumber || id == 0)
        return Error{Error::Kind::Invalid,
                     CtlText::tr("“%1” is not a number of a job, an instruction, a node or a folder.").arg(text),
                     {}};
    return QString::number(id);
}

/// The number that an option was given.
Result<qint64> numberOf(const Call &call, const QString &option)
{
    bool isNumber = false;
    const qint64 number = call.options.value(option).toLongLong(&isNumber);
    if (!isNumber)
        return Error{Error::Kind::Invalid, CtlText::tr("--%1 takes a number.").arg(option), {}};
    return number;
}

Error noServersAnswer()
{
    return {Error::Kind::Protocol,
            CtlText::tr("This is no answer of a managing server of Signalbox. Check the address in --server."),
            {}};
}

Result<int> exitCodeIn(const QJsonObject &job)
{
    const QJsonValue code = job.value(QStringLiteral("exitCode"));
    if (!code.isDouble())
        return noServersAnswer();
    return code.toInt();
}

Result<int> show(const Result<QJsonObject> &answer, const QString &key, const std::vector<Column> &columns,
                 Format format)
{
    if (!answer)
        return answer.error();
    const QJsonValue list = answer.value().value(key);
    if (!list.isArray())
        return noServersAnswer(); // an empty list would be an invented one
    print(list.toArray(), columns, format);
    return int{Success};
}

Result<int> showOutcome(const Result<QJsonObject> &answer, const Call &call)
{
    if (!answer)
        return answer.error();
    print(answer.value(), call.format);
    return int{Success};
}

/// The number of what an answer says was made.
QString createdId(const Result<QJsonObject> &answer)
{
    return answer ? QString::number(answer.value().value(QStringLiteral("id")).toInteger()) : QString();
}

Error inOptions(Error error, const OptionNames &options)
{
    // In whatever quotation marks the language has; behind the member there may be a place in it: “destinations[3]”.
    static const QRegularExpression quoted(QStringLiteral("^[“„「]([A-Za-z.]+)(\\[[0-9]+\\])?[”“」]"));
    const QRegularExpressionMatch match = quoted.match(error.text);
    for (const auto &[member, option] : options) {
        if (match.captured(1) == QLatin1String(member))
            error.text.replace(0, match.capturedLength(), QStringLiteral("--") + QLatin1String(option));
    }
    return error;
}

} // namespace signalbox::ctl

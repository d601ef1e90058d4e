#include "network/consoleapi/activityjson.h"

#include "network/consoleapi/consolejson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <limits>

namespace signalbox::consoleapi {

namespace {

struct ActivityText {
    Q_DECLARE_TR_FUNCTIONS(ActivityApi)
};

constexpr int kMostZone = 14 * 60; ///< minutes
constexpr qsizetype kMostParameters = 9;

QJsonValue idOrNull(quint32 id)
{
    return id == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(static_cast<qint64>(id));
}

Error invalid(const char *name, const QString &what)
{
    //: %1 is the name of a parameter, %2 says what it takes.
    return {Error::Kind::Invalid, ActivityText::tr("“%1” takes %2.").arg(QLatin1String(name), what), {}};
}

/// A whole number of the query; `otherwise` when it does not have it.
Result<qint64> numberIn(const QUrlQuery &query, const char *name, qint64 least, qint64 most, qint64 otherwise)
{
    const QString key = QLatin1String(name);
    if (!query.hasQueryItem(key))
        return otherwise;
    bool isNumber = false;
    const qint64 value = query.queryItemValue(key).toLongLong(&isNumber);
    if (isNumber && value >= least && value <= most)
        return value;
    return invalid(name, ActivityText::tr("a whole number from %1 to %2").arg(least).arg(most));
}

std::optional<ActivityMessage> messageOf(const QJsonObject &json)
{
    ActivityMessage message;
    message.seq = static_cast<EventSeq>(json.value(QStringLiteral("seq")).toInteger());
    const auto number = messageNumberFromId(json.value(QStringLiteral("id")).toString());
    const auto severity = severityFromKey(json.value(QStringLiteral("severity")).toString());
    const auto at = timeFromJson(json.value(QStringLiteral("at")));
    if (message.seq == 0 || !number || !severity || !at)
        return std::nullopt;
    message.number = *number;
    message.severity = *severity;
    message.atMs = *at;
    message.job = JobId{static_cast<quint32>(json.value(QStringLiteral("job")).toInteger())};
    message.jobName = json.value(QStringLiteral("jobName")).toString();
    message.instruction = InstructionId{static_cast<quint32>(json.value(QStringLiteral("instruction")).toInteger())};
    message.node = NodeId{static_cast<quint32>(json.value(QStringLiteral("node")).toInteger())};
    message.nodeName = json.value(QStringLiteral("nodeName")).toString();
    message.reporter = json.value(QStringLiteral("reporter")).toString();
    message.operatorName = json.value(QStringLiteral("operator")).toString();
    message.text = json.value(QStringLiteral("text")).toString();
    const QJsonArray parameters = json.value(QStringLiteral("parameters")).toArray();
    for (qsizetype i = 0; i < std::min(parameters.size(), kMostParameters); ++i)
        message.parameters << parameters[i].toString();
    return message;
}

} // namespace

QJsonObject toJson(const ActivityMessage &message)
{
    return {{QStringLiteral("seq"), static_cast<qint64>(message.seq)},
            {QStringLiteral("id"), activityId(message)},
            {QStringLiteral("severity"), severityKey(message.severity)},
            {QStringLiteral("at"), isoTime(message.atMs)},
            {QStringLiteral("text"), message.text},
            {QStringLiteral("parameters"), QJsonArray::fromStringList(message.parameters)},
            {QStringLiteral("job"), idOrNull(number(message.job))},
            {QStringLiteral("jobName"), message.jobName},
            {QStringLiteral("instruction"), idOrNull(number(message.instruction))},
            {QStringLiteral("node"), idOrNull(number(message.node))},
            {QStringLiteral("nodeName"), message.nodeName},
            {QStringLiteral("reporter"), message.reporter},
            {QStringLiteral("operator"), message.operatorName}};
}

QJsonObject toJson(const ActivityPage &page)
{
    QJsonArray messages;
    for (const ActivityMessage &message : page.messages)
        messages.append(toJson(message));
    QJsonObject json{{QStringLiteral("messages"), messages},
                     {QStringLiteral("next"),
                      page.next == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(static_cast<qint64>(page.next))},
                     {QStringLiteral("last"), static_cast<qint64>(page.last)},
                     {QStringLiteral("indexed"), static_cast<qint64>(page.indexed)},
                     {QStringLiteral("keptFrom"), isoTime(page.keptFromMs)}};
    if (page.counts) {
        QJsonObject counts;
        for (const Severity severity : kSeverities)
            counts.insert(severityKey(severity), (*page.counts)[static_cast<std::size_t>(severity)]);
        json.insert(QStringLiteral("counts"), counts);
    }
    return json;
}

Result<ActivityPage> activityPage(const QJsonObject &answer, bool isForward)
{
    ActivityPage page;
    bool isUsable =
        answer.value(QStringLiteral("messages")).isArray() && answer.value(QStringLiteral("last")).isDouble();
    const QJsonArray messages = answer.value(QStringLiteral("messages")).toArray();
    for (const QJsonValue &one : messages) {
        std::optional<ActivityMessage> message = messageOf(one.toObject());
        if (!message) {
            isUsable = false;
            break;
        }
        if (!page.messages.empty()) {
            const EventSeq before = page.messages.back().seq;
            isUsable = isUsable && (isForward ? message->seq > before : message->seq < before);
        }
        page.messages.push_back(std::move(*message));
    }
    if (!isUsable)
        return Error{Error::Kind::Protocol, ActivityText::tr("The server's answer is not an activity log."), {}};
    page.next = static_cast<EventSeq>(answer.value(QStringLiteral("next")).toInteger());
    page.last = static_cast<EventSeq>(answer.value(QStringLiteral("last")).toInteger());
    page.indexed = static_cast<EventSeq>(answer.value(QStringLiteral("indexed")).toInteger());
    page.keptFromMs = timeFromJson(answer.value(QStringLiteral("keptFrom"))).value_or(kNoTime);
    if (answer.contains(QStringLiteral("counts"))) {
        const QJsonObject counts = answer.value(QStringLiteral("counts")).toObject();
        page.counts.emplace();
        for (const Severity severity : kSeverities)
            (*page.counts)[static_cast<std::size_t>(severity)] = counts.value(severityKey(severity)).toInteger();
    }
    return page;
}

QString activityPath(const ActivityQuestion &question)
{
    QStringList items;
    const auto add = [&](const char *name, const QString &value) {
        items << QLatin1String(name) + u'=' + QString::fromLatin1(QUrl::toPercentEncoding(value));
    };
    if (!question.search.isEmpty())
        add("search", question.search);
    if (question.zoneMinutes != 0)
        add("zone", QString::number(question.zoneMinutes));
    if (question.fromMs != kNoTime)
        add("from", isoTime(question.fromMs).toString());
    if (question.toMs != kNoTime)
        add("to", isoTime(question.toMs).toString());
    if (question.job != JobId{})
        add("job", QString::number(number(question.job)));
    QStringList severities;
    for (const Severity severity : kSeverities) {
        if ((question.severities & (1U << static_cast<unsigned>(severity))) != 0)
            severities << severityKey(severity);
    }
    if (!severities.isEmpty())
        add("severity", severities.join(u','));
    if (question.forward)
        add("after", QString::number(question.after));
    else if (question.before != 0)
        add("before", QString::number(question.before));
    if (question.wantsCounts)
        add("counts", QStringLiteral("true"));
    add("limit", QString::number(question.limit));
    return QStringLiteral("/activity?") + items.join(u'&');
}

Result<ActivityQuestion> activityQuestion(const QUrlQuery &query)
{
    constexpr qint64 kMostSeq = std::numeric_limits<qint64>::max() / 2;
    constexpr qint64 kMostJob = std::numeric_limits<quint32>::max();
    const auto valueOf = [&](const char *name) {
        // What a form sends as + is a blank.
        return query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded).replace(u'+', u' ');
    };
    ActivityQuestion question;
    question.search = query.queryItemValue(QStringLiteral("search"), QUrl::FullyDecoded);
    const Result<qint64> zone = numberIn(query, "zone", -kMostZone, kMostZone, 0);
    const Result<qint64> job = numberIn(query, "job", 1, kMostJob, 0);
    const Result<qint64> after = numberIn(query, "after", 0, kMostSeq, 0);
    const Result<qint64> before = numberIn(query, "before", 0, kMostSeq, 0);
    const Result<qint64> limit = numberIn(query, "limit", 1, kMostActivity, 200);
    for (const Result<qint64> *number : {&zone, &job, &after, &before, &limit}) {
        if (!*number)
            return number->error();
    }
    question.zoneMinutes = static_cast<int>(zone.value());
    question.job = JobId{static_cast<quint32>(job.value())};
    question.forward = query.hasQueryItem(QStringLiteral("after"));
    question.after = static_cast<EventSeq>(after.value());
    question.before = static_cast<EventSeq>(before.value());
    question.limit = static_cast<int>(limit.value());
    for (const auto &[name, field] :
         {std::pair("from", &ActivityQuestion::fromMs), std::pair("to", &ActivityQuestion::toMs)}) {
        if (!query.hasQueryItem(QLatin1String(name)))
            continue;
        // A + in a time is its zone.
        const auto time =
            timeFromJson(query.queryItemValue(QLatin1String(name), QUrl::FullyDecoded).replace(u' ', u'+'));
        if (!time)
            return invalid(name, ActivityText::tr("a time as in 2026-11-21T14:30:00Z"));
        question.*field = *time;
    }
    if (query.hasQueryItem(QStringLiteral("severity"))) {
        for (const QString &key : valueOf("severity").split(u',')) {
            const auto severity = severityFromKey(key.trimmed());
            if (!severity)
                return invalid("severity", ActivityText::tr("information, warning and error, separated by commas"));
            question.severities |= static_cast<quint8>(1U << static_cast<unsigned>(*severity));
        }
    }
    if (query.hasQueryItem(QStringLiteral("counts"))) {
        const QString wanted = valueOf("counts");
        if (wanted != QStringLiteral("true") && wanted != QStringLiteral("false"))
            return invalid("counts", ActivityText::tr("true or false"));
        question.wantsCounts = wanted == QStringLiteral("true");
    }
    return question;
}

} // namespace signalbox::consoleapi

#include "network/consoleapi/journaljson.h"

#include "network/consoleapi/consolejson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <limits>

namespace signalbox::consoleapi {

namespace {

constexpr qsizetype kMaxTold = 64 * 1024; ///< bytes of parameters

QJsonValue parametersOf(const JournalRecord &record)
{
    if (record.parameters.size() > kMaxTold)
        return QJsonValue::Null;
    const QJsonDocument read = QJsonDocument::fromJson(record.parameters.toUtf8());
    return read.isObject() ? QJsonValue(read.object()) : QJsonValue(QJsonValue::Null);
}

UtcMs timeIn(const QJsonObject &json, const char *key)
{
    return timeFromJson(json.value(QLatin1String(key))).value_or(kNoTime);
}

} // namespace

std::optional<JournalPart> journalPartOf(const QString &state)
{
    if (state.isEmpty() || state == QStringLiteral("unfinished"))
        return JournalPart::Unfinished;
    if (state == QStringLiteral("running"))
        return JournalPart::Running;
    if (state == QStringLiteral("ended"))
        return JournalPart::Ended;
    return state == QStringLiteral("all") ? std::optional(JournalPart::All) : std::nullopt;
}

bool isIn(JournalPart part, const JournalRecord &record, qint64 epoch)
{
    switch (part) {
    case JournalPart::Unfinished: return isUnfinished(record, epoch);
    case JournalPart::Running: return isUnderWay(record, epoch);
    case JournalPart::Ended: return !isUnfinished(record, epoch) && !isUnderWay(record, epoch);
    case JournalPart::All: return true;
    }
    return false;
}

QJsonObject toJson(const JournalRecord &record, qint64 epoch)
{
    const QString cannot = cannotRunAgain(record);
    const bool isOpen = isUnfinished(record, epoch);
    QJsonObject json{{QStringLiteral("id"), static_cast<qint64>(number(record.id))},
                     {QStringLiteral("kind"), journalKindKey(record.kind)},
                     {QStringLiteral("work"), record.work},
                     {QStringLiteral("subject"), record.subject},
                     {QStringLiteral("description"), journalText(record)},
                     {QStringLiteral("parameters"), parametersOf(record)},
                     {QStringLiteral("operator"), record.operatorName},
                     {QStringLiteral("origin"), record.origin},
                     {QStringLiteral("requested"), isoTime(record.requestedMs)},
                     {QStringLiteral("start"), isoTime(record.startMs)},
                     {QStringLiteral("epoch"), record.epoch},
                     {QStringLiteral("server"), record.server},
                     {QStringLiteral("run"), static_cast<qint64>(record.run)},
                     {QStringLiteral("done"), record.done},
                     {QStringLiteral("total"), record.total},
                     {QStringLiteral("refused"), record.refused},
                     {QStringLiteral("state"), isOpen                      ? QStringLiteral("unfinished")
                                               : isUnderWay(record, epoch) ? QStringLiteral("running")
                                                                           : QStringLiteral("ended")},
                     {QStringLiteral("end"), isoTime(record.endMs)},
                     {QStringLiteral("result"), journalResultKey(record.result)},
                     {QStringLiteral("reason"), record.reason},
                     {QStringLiteral("canRunAgain"), isOpen && cannot.isEmpty()},
                     {QStringLiteral("cannotRunAgain"), isOpen ? cannot : QString()}};
    if (record.cutOffMs != kNoTime) {
        json.insert(QStringLiteral("cutOff"), QJsonObject{{QStringLiteral("at"), isoTime(record.cutOffMs)},
                                                          {QStringLiteral("epoch"), record.cutOffEpoch},
                                                          {QStringLiteral("server"), record.cutOffServer},
                                                          {QStringLiteral("takeover"), isTakeover(record)},
                                                          {QStringLiteral("text"), cutOffText(record)}});
    } else {
        json.insert(QStringLiteral("cutOff"), QJsonValue(QJsonValue::Null));
    }
    return json;
}

std::vector<JournalRecord> journalOf(const QJsonObject &answer)
{
    std::vector<JournalRecord> records;
    for (const QJsonValue &value : answer.value(QStringLiteral("operations")).toArray()) {
        const QJsonObject json = value.toObject();
        const auto text = [&](const char *key) { return json.value(QLatin1String(key)).toString(); };
        const auto whole = [&](const char *key) { return json.value(QLatin1String(key)).toInteger(); };
        const std::optional<JournalKind> kind = journalKindFromKey(text("kind"));
        const qint64 id = whole("id");
        if (!kind || id <= 0 || id > std::numeric_limits<quint32>::max())
            continue;
        JournalRecord record;
        record.id = JournalId{static_cast<quint32>(id)};
        record.kind = *kind;
        record.work = text("work");
        record.subject = text("subject");
        record.parameters = QString::fromUtf8(
            QJsonDocument(json.value(QStringLiteral("parameters")).toObject()).toJson(QJsonDocument::Compact));
        record.operatorName = text("operator");
        record.origin = text("origin");
        record.requestedMs = timeIn(json, "requested");
        record.startMs = timeIn(json, "start");
        record.epoch = whole("epoch");
        record.server = text("server");
        record.run = static_cast<quint32>(std::clamp<qint64>(whole("run"), 1, std::numeric_limits<quint32>::max()));
        record.done = whole("done");
        record.total = whole("total");
        record.refused = whole("refused");
        record.endMs = timeIn(json, "end");
        record.result = journalResultFromKey(text("result"));
        record.reason = text("reason");
        const QJsonObject cut = json.value(QStringLiteral("cutOff")).toObject();
        record.cutOffMs = timeIn(cut, "at");
        record.cutOffEpoch = cut.value(QStringLiteral("epoch")).toInteger();
        record.cutOffServer = cut.value(QStringLiteral("server")).toString();
        records.push_back(std::move(record));
    }
    return records;
}

} // namespace signalbox::consoleapi

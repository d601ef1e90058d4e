#include "network/nodeapi/ddimessages.h"

#include "model/domain/inventory.h"
#include "model/domain/text.h"
#include "network/nodeapi/cleantext.h"
#include "network/nodeapi/ddijson.h"
#include "network/nodeapi/jsonreader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <limits>

namespace signalbox::ddi {

// What nodes say: feedback in the words of every DDI server, with the exact stage beside them.

namespace {

StatusDetail detailFromKey(const QString &key)
{
    for (auto detail = StatusDetail::None; detail <= StatusDetail::CancelledByClient;
         detail = static_cast<StatusDetail>(static_cast<quint8>(detail) + 1))
        if (detailKey(detail) == key)
            return detail;
    return StatusDetail::None;
}

/// What a stage is in the words every DDI server knows.
struct PlainWords {
    const char *execution;
    const char *finished;
};

PlainWords plainWordsOf(const StageReport &stage)
{
    switch (stage.stage) {
    case Stage::TransferStarted:
    case Stage::Progress:
    case Stage::Arrived: return {"download", "none"};
    case Stage::Waiting: return {"downloaded", "none"};
    case Stage::HeldByUser: return {"scheduled", "none"};
    case Stage::Completed:
    case Stage::AlreadyDistributed:
    case Stage::CancelConfirmed: return {"closed", "success"};
    case Stage::Failed:
        return stage.detail == StatusDetail::CancelledByClient ? PlainWords{"canceled", "none"}
                                                               : PlainWords{"closed", "failure"};
    case Stage::Rejected: return {"closed", "failure"}; // "rejected" would leave the action open
    case Stage::CancelRefused:
    case Stage::NotNow: return {"rejected", "none"};
    case Stage::Resumed: return {"resumed", "none"};
    case Stage::ExecutionStarted:
    case Stage::StartupFailed:
    case Stage::CommunicationFailed:
    case Stage::Suspended:
    case Stage::ResultsHeld:
    case Stage::ResultsReleased:
    case Stage::Read:
    case Stage::Inventory:
    case Stage::Note: break;
    }
    return {"proceeding", "none"};
}

QJsonObject ownObject(const StageReport &stage)
{
    QJsonObject own{{QStringLiteral("stage"), stageKey(stage.stage)},
                    {QStringLiteral("sequence"), static_cast<qint64>(stage.sequence)}};
    const auto put = [&own](const char *name, const QJsonValue &value) { own.insert(QLatin1String(name), value); };
    if (stage.detail != StatusDetail::None)
        put("detail", detailKey(stage.detail));
    if (!stage.reporter.isEmpty())
        put("reporter", stage.reporter);
    if (stage.code != 0)
        put("code", stage.code);
    if (stage.total != 0 || stage.bytes != 0) {
        put("bytes", stage.bytes);
        put("total", stage.total);
    }
    if (stage.split)
        put("split", true);
    if (stage.clockMs != kNoTime)
        put("clock", stage.clockMs);
    if (stage.scheduledMs != kNoTime)
        put("scheduled", stage.scheduledMs);
    if (!stage.text.isEmpty() && stage.stage != Stage::Inventory) // that is in the details, which everybody passes on
        put("text", stage.text);
    return own;
}

/// Lines of a stage's text are kept apart by line feeds.
QString cleanText(const QString &text)
{
    QString clean = cleanLines({text}).join(u'\n');
    if (clean.size() > kMaxReasonLength)
        clean = cleanLine(clean.left(kMaxReasonLength), kMaxReasonLength);
    return clean;
}

StageReport stageFromOwn(const QJsonObject &own)
{
    StageReport stage;
    stage.stage = stageFromKey(member(own, "stage").toString());
    stage.detail = detailFromKey(member(own, "detail").toString());
    const QString reporter = member(own, "reporter").toString();
    if (isControllerId(reporter))
        stage.reporter = reporter;
    stage.sequence = static_cast<quint32>(
        std::clamp<qint64>(wholeNumber(member(own, "sequence"), 0), 0, std::numeric_limits<quint32>::max()));
    stage.code = static_cast<qint32>(
        std::clamp<qint64>(wholeNumber(member(own, "code"), 0), std::numeric_limits<qint32>::min(), kMaxId));
    stage.bytes = std::max<qint64>(wholeNumber(member(own, "bytes"), 0), 0);
    stage.total = std::max<qint64>(wholeNumber(member(own, "total"), 0), 0);
    stage.split = member(own, "split").toBool();
    stage.clockMs = wholeNumber(member(own, "clock"), kNoTime);
    stage.scheduledMs = std::max<qint64>(wholeNumber(member(own, "scheduled"), kNoTime), kNoTime);
    stage.text = cleanText(member(own, "text").toString());
    return stage;
}

bool isExecution(const QString &word)
{
    static const QStringList known{QStringLiteral("closed"),   QStringLiteral("proceeding"),
                                   QStringLiteral("canceled"), QStringLiteral("scheduled"),
                                   QStringLiteral("rejected"), QStringLiteral("resumed"),
                                   QStringLiteral("download"), QStringLiteral("downloaded")};
    return known.contains(word);
}

bool isFinished(const QString &word)
{
    return word == QLatin1String("success") || word == QLatin1String("failure") || word == QLatin1String("none");
}

/// swupdate pastes error texts into its JSON without escaping them. What decides about the job can still be read.
std::optional<Feedback> salvage(const QByteArray &json)
{
    static const QRegularExpression execution(QStringLiteral("\"execution\"\\s*:\\s*\"([a-z]{1,16})\""));
    static const QRegularExpression finished(QStringLiteral("\"finished\"\\s*:\\s*\"([a-z]{1,16})\""));
    static const QRegularExpression id(QStringLiteral("\"id\"\\s*:\\s*\"?(\\d{1,10})\\b"));
    const QString text = QString::fromUtf8(json);
    Feedback feedback;
    feedback.execution = execution.match(text).captured(1);
    feedback.finished = finished.match(text).captured(1);
    if (!isExecution(feedback.execution) || !isFinished(feedback.finished))
        return {};
    feedback.id = attemptOf(QJsonValue(id.match(text).captured(1)));
    if (const qsizetype details = text.indexOf(QLatin1String("\"details\"")); details >= 0) {
        const qsizetype open = text.indexOf(u'[', details);
        const qsizetype close = text.lastIndexOf(u']');
        if (open >= 0 && close > open) {
            QStringList lines = text.mid(open + 1, close - open - 1).split(QStringLiteral("\",\""));
            lines.first() = lines.first().trimmed();
            if (lines.first().startsWith(u'"'))
                lines.first().remove(0, 1);
            lines.last() = lines.last().trimmed();
            if (lines.last().endsWith(u'"'))
                lines.last().chop(1);
            feedback.details = cleanLines(lines);
        }
    }
    return feedback;
}

} // namespace

QByteArray toJson(const Feedback &feedback)
{
    QString execution = feedback.execution;
    QString finished = feedback.finished;
    QStringList details = feedback.details;
    std::optional<qint32> code = feedback.code;
    qint64 count = feedback.progressCount;
    qint64 of = feedback.progressOf;
    if (feedback.stage) {
        const PlainWords words = plainWordsOf(*feedback.stage);
        if (execution.isEmpty())
            execution = QLatin1String(words.execution);
        if (finished.isEmpty())
            finished = QLatin1String(words.finished);
        if (details.isEmpty() && !feedback.stage->text.isEmpty())
            details = feedback.stage->text.split(u'\n');
        if (!code && feedback.stage->code != 0)
            code = feedback.stage->code;
        if (of == 0) {
            count = feedback.stage->bytes;
            of = feedback.stage->total;
        }
    }
    QJsonObject result{{QStringLiteral("finished"), finished.isEmpty() ? QStringLiteral("none") : finished}};
    if (of > 0)
        result.insert(QStringLiteral("progress"),
                      QJsonObject{{QStringLiteral("cnt"), count}, {QStringLiteral("of"), of}});
    QJsonObject status{{QStringLiteral("execution"), execution.isEmpty() ? QStringLiteral("proceeding") : execution},
                       {QStringLiteral("result"), result},
                       {QStringLiteral("details"), QJsonArray::fromStringList(details)}};
    if (code)
        status.insert(QStringLiteral("code"), *code);
    QJsonObject object{{QStringLiteral("status"), status}};
    if (feedback.id)
        object.insert(QStringLiteral("id"), numberText(*feedback.id));
    if (feedback.timestampMs != kNoTime)
        object.insert(QStringLiteral("timestamp"), feedback.timestampMs);
    if (feedback.stage)
        object.insert(QLatin1String(kOwn), ownObject(*feedback.stage));
    return jsonOf(object);
}

Result<Feedback> parseFeedback(const QByteArray &json)
{
    const auto object = readJsonObject(json);
    if (!object) {
        if (jsonDepth(json) <= kMaxJsonDepth)
            if (auto salvaged = salvage(json))
                return *std::move(salvaged);
        return object.error();
    }
    Feedback feedback;
    feedback.id = attemptOf(member(object.value(), "id"));
    const QJsonObject status = member(object.value(), "status").toObject();
    const QJsonObject result = member(status, "result").toObject();
    feedback.execution = member(status, "execution").toString();
    feedback.finished = member(result, "finished").toString();
    // A client that closes must say how it ended: what it does not say clearly must not count as a success.
    if (feedback.execution == QLatin1String("closed") && !isFinished(feedback.finished))
        return protocolError(
            QCoreApplication::translate("NodeMessage", "The feedback closes the action without saying how it ended."));
    if (!isFinished(feedback.finished))
        feedback.finished = QStringLiteral("none");
    if (!isExecution(feedback.execution))
        return protocolError(
            QCoreApplication::translate("NodeMessage", "The feedback does not say how far the execution is."));
    if (member(status, "code").isDouble())
        feedback.code = static_cast<qint32>(
            std::clamp<qint64>(wholeNumber(member(status, "code"), 0), std::numeric_limits<qint32>::min(), kMaxId));
    feedback.details = detailsOf(member(status, "details"));
    const QJsonObject progress = member(result, "progress").toObject();
    feedback.progressCount = std::max<qint64>(wholeNumber(member(progress, "cnt"), 0), 0);
    feedback.progressOf = std::max<qint64>(wholeNumber(member(progress, "of"), 0), 0);
    feedback.timestampMs = std::max<qint64>(wholeNumber(member(object.value(), "timestamp"), kNoTime), kNoTime);
    if (member(object.value(), kOwn).isObject()) {
        feedback.stage = stageFromOwn(member(object.value(), kOwn).toObject());
        // A relay of an older version passes on the details, and a stage that it does not know as a note.
        const bool isInventory = feedback.stage->stage == Stage::Inventory || feedback.stage->stage == Stage::Note;
        if (isInventory && !feedback.details.isEmpty() && isInventoryReport(feedback.details.first())) {
            feedback.stage->stage = Stage::Inventory;
            feedback.stage->text = feedback.details.join(u'\n');
        }
    }
    return feedback;
}

} // namespace signalbox::ddi

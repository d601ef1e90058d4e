#include "model/node/clientstate.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace signalbox {

namespace {

constexpr int kFormat = 1;

QString hex(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toHex());
}

QByteArray bytesOf(const QJsonValue &value)
{
    return QByteArray::fromHex(value.toString().toLatin1());
}

QJsonObject toJson(const StageReport &report)
{
    return {{QStringLiteral("attempt"), qint64{number(report.attempt)}},
            {QStringLiteral("stage"), static_cast<int>(report.stage)},
            {QStringLiteral("detail"), static_cast<int>(report.detail)},
            {QStringLiteral("sequence"), qint64{report.sequence}},
            {QStringLiteral("code"), report.code},
            {QStringLiteral("bytes"), report.bytes},
            {QStringLiteral("total"), report.total},
            {QStringLiteral("split"), report.split},
            {QStringLiteral("clock"), report.clockMs},
            {QStringLiteral("scheduled"), report.scheduledMs},
            {QStringLiteral("text"), report.text},
            {QStringLiteral("onCancel"), report.onCancel}};
}

template <class E>
E enumOf(const QJsonValue &value)
{
    return static_cast<E>(value.toInt());
}

AttemptId attemptOf(const QJsonValue &value)
{
    return AttemptId{static_cast<quint32>(value.toInteger())};
}

StageReport reportOf(const QJsonObject &json)
{
    StageReport report;
    report.attempt = attemptOf(json[u"attempt"]);
    report.stage = enumOf<Stage>(json[u"stage"]);
    report.detail = enumOf<StatusDetail>(json[u"detail"]);
    report.sequence = static_cast<quint32>(json[u"sequence"].toInteger());
    report.code = json[u"code"].toInt();
    report.bytes = json[u"bytes"].toInteger();
    report.total = json[u"total"].toInteger();
    report.split = json[u"split"].toBool();
    report.clockMs = json[u"clock"].toInteger();
    report.scheduledMs = json[u"scheduled"].toInteger();
    report.text = json[u"text"].toString();
    report.onCancel = json[u"onCancel"].toBool();
    return report;
}

QJsonObject toJson(const ClientAttempt &attempt)
{
    QJsonObject json{{QStringLiteral("work"), signalbox::toJson(attempt.work)},
                     {QStringLiteral("phase"), static_cast<int>(attempt.phase)},
                     {QStringLiteral("contentTag"), qint64{attempt.contentTag}},
                     {QStringLiteral("lastSequence"), qint64{attempt.lastSequence}},
                     {QStringLiteral("entityTag"), QString::fromUtf8(attempt.entityTag)},
                     {QStringLiteral("corrupt"), attempt.corrupt},
                     {QStringLiteral("runs"), attempt.runs},
                     {QStringLiteral("offered"), attempt.offered},
                     {QStringLiteral("cancelRefused"), attempt.cancelRefused},
                     {QStringLiteral("heldByUser"), attempt.heldByUser},
                     {QStringLiteral("chosen"), attempt.chosen},
                     {QStringLiteral("toldWaiting"), static_cast<int>(attempt.toldWaiting)},
                     {QStringLiteral("arrivedBoot"), attempt.arrivedBoot}};
    if (attempt.collected.size > 0) {
        json.insert(QStringLiteral("collectedSize"), attempt.collected.size);
        json.insert(QStringLiteral("collectedSha256"), hex(attempt.collected.sha256));
        json.insert(QStringLiteral("collectedText"), attempt.collectedText);
    }
    return json;
}

ClientAttempt attemptFrom(const QJsonObject &json)
{
    ClientAttempt attempt;
    attempt.work = clientWorkOf(json[u"work"].toObject());
    attempt.phase = enumOf<ClientPhase>(json[u"phase"]);
    attempt.contentTag = static_cast<quint32>(json[u"contentTag"].toInteger());
    attempt.lastSequence = static_cast<quint32>(json[u"lastSequence"].toInteger());
    attempt.entityTag = json[u"entityTag"].toString().toUtf8();
    attempt.corrupt = static_cast<quint16>(json[u"corrupt"].toInt());
    attempt.runs = static_cast<quint16>(json[u"runs"].toInt());
    attempt.offered = json[u"offered"].toBool();
    attempt.cancelRefused = json[u"cancelRefused"].toBool();
    attempt.heldByUser = json[u"heldByUser"].toBool();
    attempt.chosen = json[u"chosen"].toBool();
    attempt.toldWaiting = enumOf<StatusDetail>(json[u"toldWaiting"]);
    attempt.arrivedBoot = json[u"arrivedBoot"].toString();
    attempt.collected = {json[u"collectedSize"].toInteger(), bytesOf(json[u"collectedSha256"])};
    attempt.collectedText = json[u"collectedText"].toString();
    return attempt;
}

QJsonObject toJson(const ClientFinished &finished)
{
    QJsonObject json{{QStringLiteral("attempt"), qint64{number(finished.attempt)}},
                     {QStringLiteral("fingerprint"), hex(finished.fingerprint)},
                     {QStringLiteral("lastSequence"), qint64{finished.lastSequence}}};
    if (finished.hasLast)
        json.insert(QStringLiteral("last"), toJson(finished.last));
    return json;
}

ClientFinished finishedFrom(const QJsonObject &json)
{
    ClientFinished finished;
    finished.attempt = attemptOf(json[u"attempt"]);
    finished.fingerprint = bytesOf(json[u"fingerprint"]);
    finished.lastSequence = static_cast<quint32>(json[u"lastSequence"].toInteger());
    finished.hasLast = json[u"last"].isObject();
    if (finished.hasLast)
        finished.last = reportOf(json[u"last"].toObject());
    return finished;
}

template <class Container>
QJsonArray arrayOf(const Container &values)
{
    QJsonArray array;
    for (const auto &value : values)
        array.append(toJson(value));
    return array;
}

} // namespace

QByteArray ClientState::toJson() const
{
    const QJsonObject json{{QStringLiteral("format"), kFormat},
                           {QStringLiteral("attempts"), arrayOf(attempts)},
                           {QStringLiteral("outbox"), arrayOf(outbox)},
                           {QStringLiteral("finished"), arrayOf(finished)}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Result<ClientState> ClientState::fromJson(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonObject object = QJsonDocument::fromJson(json, &problem).object();
    const int format = object[u"format"].toInt();
    if (format == 0) {
        return Error{Error::Kind::Invalid,
                     QCoreApplication::translate("ClientState", "The node's state file is damaged."),
                     problem.errorString()};
    }
    if (format > kFormat) {
        return Error{
            Error::Kind::Invalid,
            QCoreApplication::translate("ClientState", "The node's state file was written by a newer version."),
            QStringLiteral("format %1").arg(format)};
    }
    ClientState state;
    for (const QJsonValue value : object[u"attempts"].toArray())
        state.attempts.push_back(attemptFrom(value.toObject()));
    for (const QJsonValue value : object[u"outbox"].toArray())
        state.outbox.push_back(reportOf(value.toObject()));
    for (const QJsonValue value : object[u"finished"].toArray())
        state.finished.push_back(finishedFrom(value.toObject()));
    return state;
}

} // namespace signalbox

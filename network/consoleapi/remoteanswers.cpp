#include "network/consoleapi/remoteanswers.h"

#include "model/domain/text.h"
#include "network/consoleapi/consolejson.h"
#include "network/consoleapi/recordcodec.h"
#include "network/consoleapi/standbyanswer.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <utility>

namespace signalbox::consoleapi {

namespace {

struct RemoteText {
    Q_DECLARE_TR_FUNCTIONS(RemoteServer)
};

bool isCbor(const http::ClientResponse &response)
{
    return http::headerValue(response.headers, "Content-Type").starts_with("application/cbor");
}

} // namespace

QByteArray bytesOf(const http::ClientResponse &response)
{
    return QByteArray(response.body.data(), static_cast<qsizetype>(response.body.size()));
}

Error errorOf(const http::ClientResponse &response)
{
    const QJsonObject error = QJsonDocument::fromJson(QByteArray::fromStdString(response.body))
                                  .object()
                                  .value(QStringLiteral("error"))
                                  .toObject();
    const Error::Kind kind = errorKindFromKey(error.value(QStringLiteral("kind")).toString());
    if (!error.isEmpty() && kind != Error::Kind::None)
        return {kind, error.value(QStringLiteral("text")).toString(), {}};
    return {Error::Kind::Protocol, RemoteText::tr("The server answered with status %1.").arg(response.status), {}};
}

Result<CommandOutcome> outcomeOf(const http::ClientResponse &response)
{
    if (response.status != 200)
        return errorOf(response);
    if (isCbor(response))
        return outcomeFromCbor(bytesOf(response));
    // The answer to a request that an earlier run of the server has carried out.
    const QJsonObject json = QJsonDocument::fromJson(bytesOf(response)).object();
    CommandOutcome outcome;
    outcome.affected = static_cast<quint32>(json.value(QStringLiteral("affected")).toInteger());
    outcome.refused = static_cast<quint32>(json.value(QStringLiteral("refused")).toInteger());
    outcome.unchanged = static_cast<quint32>(json.value(QStringLiteral("unchanged")).toInteger());
    outcome.createdId = static_cast<quint32>(json.value(QStringLiteral("id")).toInteger());
    outcome.seq = static_cast<EventSeq>(json.value(QStringLiteral("seq")).toInteger());
    return outcome;
}

Result<AuditList> auditOf(const http::ClientResponse &response)
{
    const QJsonObject json = QJsonDocument::fromJson(bytesOf(response)).object();
    AuditList list = auditList(json);
    bool isUsable = json.value(QStringLiteral("records")).isArray() && json.value(QStringLiteral("last")).isDouble();
    quint32 before = 0;
    for (const AuditRecord &record : list.records)
        isUsable = isUsable && record.number > std::exchange(before, record.number);
    if (isUsable)
        return list;
    return Error{Error::Kind::Protocol, RemoteText::tr("The server's answer is not an audit."), {}};
}

Result<std::vector<OperatorRecord>> operatorsOf(const http::ClientResponse &response)
{
    const QJsonValue list = QJsonDocument::fromJson(bytesOf(response)).object().value(QStringLiteral("operators"));
    std::vector<OperatorRecord> records;
    bool isUsable = list.isArray();
    for (const QJsonValue &one : list.toArray()) {
        const std::optional<OperatorRecord> record = operatorFromJson(one.toObject());
        isUsable = isUsable && record;
        if (record)
            records.push_back(*record);
    }
    if (isUsable)
        return records;
    return Error{Error::Kind::Protocol, RemoteText::tr("The server's answer is not a list of operators."), {}};
}

Result<QJsonObject> taskAnswerOf(const http::ClientResponse &response)
{
    if (response.status == 404) {
        return Error{
            Error::Kind::Refused,
            RemoteText::tr("This server is too old to tell its tasks here. Update it. Until then its jobs are in "
                           "the main window, and its connections and work in its own log and metrics."),
            {}};
    }
    if (response.status != 200)
        return errorOf(response);
    return QJsonDocument::fromJson(bytesOf(response)).object();
}

Result<QJsonObject> inventoryAnswerOf(const http::ClientResponse &response)
{
    if (response.status == 404)
        return Error{
            Error::Kind::Refused,
            RemoteText::tr("This server has no inventories to show: its version is from before there were any."),
            {}};
    if (response.status != 200)
        return errorOf(response);
    return QJsonDocument::fromJson(bytesOf(response)).object();
}

Result<JobOrder> orderOf(const http::ClientResponse &response)
{
    const QJsonObject told = QJsonDocument::fromJson(bytesOf(response)).object();
    const QString key = told.value(QStringLiteral("type")).toString();
    const std::optional<JobType> type = jobTypeFromKey(key);
    if (!type) {
        return Error{
            Error::Kind::Protocol,
            RemoteText::tr("The server tells of jobs of the type “%1”, which are not known here.").arg(key.left(80)),
            {}};
    }
    return jobOrderOf(*type, told.value(QStringLiteral("order")).toObject());
}

bool isStandby(const http::ClientResponse &response)
{
    return response.status == 503 && http::headerValue(response.headers, kStateHeader) == kStandbyState;
}

Error noConnection()
{
    return {Error::Kind::Io, RemoteText::tr("The server cannot be reached at present."), {}};
}

} // namespace signalbox::consoleapi

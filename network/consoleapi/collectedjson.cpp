#include "network/consoleapi/collectedjson.h"

#include "network/consoleapi/consolejson.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

namespace signalbox::consoleapi {

namespace {

UtcMs timeOf(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return time.isValid() ? time.toMSecsSinceEpoch() : kNoTime;
}

Error notUnderstood()
{
    return {Error::Kind::Protocol,
            QCoreApplication::translate("ConsoleApi", "What the server tells of collected files is not understood."),
            {}};
}

quint32 numberIn(const QJsonObject &json, const QString &key)
{
    return static_cast<quint32>(json.value(key).toInteger());
}

CollectionHead headOf(const QJsonObject &json)
{
    CollectionHead head;
    head.attempt = AttemptId{numberIn(json, QStringLiteral("id"))};
    head.job = JobId{numberIn(json, QStringLiteral("job"))};
    head.instruction = InstructionId{numberIn(json, QStringLiteral("instruction"))};
    head.node = NodeId{numberIn(json, QStringLiteral("nodeId"))};
    head.jobName = json.value(QStringLiteral("jobName")).toString();
    head.nodeName = json.value(QStringLiteral("node")).toString();
    head.receivedMs = timeOf(json.value(QStringLiteral("received")));
    head.files = json.value(QStringLiteral("fileCount")).toInt();
    head.bytes = json.value(QStringLiteral("bytes")).toInteger();
    return head;
}

} // namespace

QJsonObject toJson(const CollectionHead &head)
{
    return {{QStringLiteral("id"), qint64{number(head.attempt)}},
            {QStringLiteral("job"), qint64{number(head.job)}},
            {QStringLiteral("jobName"), head.jobName},
            {QStringLiteral("instruction"), qint64{number(head.instruction)}},
            {QStringLiteral("node"), head.nodeName},
            {QStringLiteral("nodeId"), qint64{number(head.node)}},
            {QStringLiteral("received"), isoTime(head.receivedMs)},
            {QStringLiteral("fileCount"), head.files},
            {QStringLiteral("bytes"), head.bytes}};
}

QJsonObject toJson(const std::vector<CollectionHead> &heads)
{
    QJsonArray list;
    for (const CollectionHead &head : heads)
        list.append(toJson(head));
    return {{QStringLiteral("collections"), list}};
}

QJsonObject toJson(const Collection &collection)
{
    QJsonArray files;
    int place = 0;
    for (const CollectedFile &file : collection.files) {
        files.append(QJsonObject{{QStringLiteral("number"), place++},
                                 {QStringLiteral("path"), file.path},
                                 {QStringLiteral("size"), file.size},
                                 {QStringLiteral("modified"), isoTime(file.modifiedMs)},
                                 {QStringLiteral("sha256"), QString::fromLatin1(file.sha256.toHex())}});
    }
    QJsonObject json = toJson(collection.head);
    json.insert(QStringLiteral("files"), files);
    return json;
}

Result<std::vector<CollectionHead>> collectionHeadsOf(const QJsonObject &json)
{
    const QJsonValue list = json.value(QStringLiteral("collections"));
    if (!list.isArray())
        return notUnderstood();
    std::vector<CollectionHead> heads;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &one : array)
        heads.push_back(headOf(one.toObject()));
    return heads;
}

Result<Collection> collectionOf(const QJsonObject &json)
{
    const QJsonValue list = json.value(QStringLiteral("files"));
    if (!list.isArray())
        return notUnderstood();
    Collection collection{headOf(json), {}};
    const QJsonArray files = list.toArray();
    for (const QJsonValue &one : files) {
        collection.files.push_back({one[u"path"].toString(), one[u"size"].toInteger(), timeOf(one[u"modified"]),
                                    QByteArray::fromHex(one[u"sha256"].toString().toLatin1())});
    }
    return collection;
}

} // namespace signalbox::consoleapi

#include "model/node/clientwork.h"

#include <QCryptographicHash>
#include <QJsonObject>

#include <tuple>

namespace signalbox {

namespace {

QByteArray hashOf(const ClientWork &work)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &text : {work.name, work.version, work.job, work.arguments}) {
        hash.addData(text.toUtf8());
        hash.addData(QByteArrayView("\0", 1));
    }
    if (!work.statusFile.isEmpty()) // added later: orders without one keep theirs
        hash.addData(work.statusFile.toUtf8());
    hash.addData(work.sha256);
    hash.addData(work.sha1);
    return hash.result();
}

/// What goes into the fingerprint.
auto told(const ClientWork &work)
{
    return std::tie(work.sha256, work.sha1, work.job, work.name, work.version, work.arguments);
}

} // namespace

QByteArray fingerprint(const ClientWork &work)
{
    // Thousands of nodes in one process get the same order one after the other.
    thread_local ClientWork last;
    thread_local QByteArray ofLast;
    if (ofLast.isEmpty() || told(last) != told(work)) {
        last = work;
        ofLast = hashOf(work);
    }
    return ofLast;
}

QJsonObject toJson(const ClientWork &work)
{
    QJsonObject json{{QStringLiteral("attempt"), qint64{number(work.attempt)}},
                     {QStringLiteral("kind"), static_cast<int>(work.kind)},
                     {QStringLiteral("timing"), static_cast<int>(work.timing)},
                     {QStringLiteral("installAt"), work.installAtMs},
                     {QStringLiteral("splitKiB"), work.split.sizeKiB},
                     {QStringLiteral("splitWaitMs"), work.split.waitMs},
                     {QStringLiteral("name"), work.name},
                     {QStringLiteral("version"), work.version},
                     {QStringLiteral("job"), work.job},
                     {QStringLiteral("jobType"), work.jobType},
                     {QStringLiteral("arguments"), work.arguments},
                     {QStringLiteral("statusFile"), work.statusFile},
                     {QStringLiteral("fileName"), work.fileName},
                     {QStringLiteral("href"), work.href},
                     {QStringLiteral("size"), work.size},
                     {QStringLiteral("sha256"), QString::fromLatin1(work.sha256.toHex())},
                     {QStringLiteral("sha1"), QString::fromLatin1(work.sha1.toHex())}};
    if (!work.attributes.isDefault())
        json.insert(QStringLiteral("attributes"), toJson(work.attributes));
    if (work.isUnsplit)
        json.insert(QStringLiteral("unsplit"), true);
    return json;
}

ClientWork clientWorkOf(const QJsonObject &json)
{
    ClientWork work;
    work.attempt = AttemptId{static_cast<quint32>(json[u"attempt"].toInteger())};
    work.kind = static_cast<PayloadKind>(json[u"kind"].toInt());
    work.timing = static_cast<InstallTiming>(json[u"timing"].toInt());
    work.installAtMs = json[u"installAt"].toInteger();
    work.split = {json[u"splitKiB"].toInt(), json[u"splitWaitMs"].toInt()};
    work.name = json[u"name"].toString();
    work.version = json[u"version"].toString();
    work.job = json[u"job"].toString();
    work.jobType = json[u"jobType"].toString();
    work.arguments = json[u"arguments"].toString();
    work.statusFile = json[u"statusFile"].toString();
    work.fileName = json[u"fileName"].toString();
    work.href = json[u"href"].toString();
    work.size = json[u"size"].toInteger();
    work.sha256 = QByteArray::fromHex(json[u"sha256"].toString().toLatin1());
    work.sha1 = QByteArray::fromHex(json[u"sha1"].toString().toLatin1());
    if (Result<JobAttributes> read = jobAttributesOf(json[u"attributes"].toObject()))
        work.attributes = std::move(read).value(); // it was read when it came
    work.isUnsplit = json[u"unsplit"].toBool();
    return work;
}

} // namespace signalbox

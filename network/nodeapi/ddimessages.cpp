#include "network/nodeapi/ddimessages.h"

#include "network/nodeapi/cleantext.h"
#include "network/nodeapi/ddijson.h"
#include "network/nodeapi/jsonreader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

namespace signalbox::ddi {

namespace {

constexpr int kMaxKeyLength = 64;
constexpr qsizetype kMostManagers = 64;
constexpr qsizetype kLongestMark = 64;
constexpr int kMaxValueLength = 1024;

/// The number behind `/name/` in a link, and the value of its `c` in the query.
std::optional<AttemptId> attemptOfLink(const QJsonObject &links, const char *name, quint32 *tag = nullptr)
{
    const QString href = member(member(links, name).toObject(), "href").toString();
    const qsizetype query = href.indexOf(u'?');
    const QString path = query < 0 ? href : href.left(query);
    const auto id = attemptOf(QJsonValue(path.mid(path.lastIndexOf(u'/') + 1)));
    if (tag && query >= 0) {
        static const QRegularExpression pattern(QStringLiteral("[?&]c=(\\d{1,10})(?:&|$)"));
        *tag = pattern.match(href, query).captured(1).toUInt();
    }
    return id;
}

void appendSleep(QByteArray &json, std::chrono::seconds sleep)
{
    const auto seconds = std::clamp<std::chrono::seconds::rep>(sleep.count(), 1, 24 * 3600 - 1);
    const auto two = [&json](std::chrono::seconds::rep number) {
        json += static_cast<char>('0' + number / 10);
        json += static_cast<char>('0' + number % 10);
    };
    two(seconds / 3600);
    json += ':';
    two(seconds / 60 % 60);
    json += ':';
    two(seconds % 60);
}

std::optional<std::chrono::seconds> sleepOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^(\\d{2}):([0-5]\\d):([0-5]\\d)$"));
    const auto match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    return std::chrono::hours(match.captured(1).toInt()) + std::chrono::minutes(match.captured(2).toInt())
           + std::chrono::seconds(match.captured(3).toInt());
}

QString hexOf(const QByteArray &raw)
{
    return QString::fromLatin1(raw.toHex());
}

QByteArray hashOf(const QJsonObject &hashes, const char *name, int bytes)
{
    const QByteArray raw = QByteArray::fromHex(member(hashes, name).toString().toLatin1());
    return raw.size() == bytes ? raw : QByteArray();
}

struct StateName {
    OfferState state;
    const char *name;
};
constexpr std::array<StateName, 4> kStateNames{{{OfferState::Offered, "offered"},
                                                {OfferState::Held, "held"},
                                                {OfferState::Cancelled, "cancelled"},
                                                {OfferState::Withdrawn, "withdrawn"}}};

QString nameOf(OfferState state)
{
    for (const StateName &entry : kStateNames)
        if (entry.state == state)
            return QLatin1String(entry.name);
    return {};
}

std::optional<OfferState> stateOf(const QString &name)
{
    for (const StateName &entry : kStateNames)
        if (name == QLatin1String(entry.name))
            return entry.state;
    return {};
}

Result<ChildNode> childOf(const QJsonObject &object)
{
    ChildNode child;
    child.name = member(object, "name").toString();
    if (!isControllerId(child.name))
        return protocolError(QCoreApplication::translate("NodeMessage", "A node below the relay has no valid name."));
    child.role = member(object, "role").toString() == QLatin1String("relay") ? NodeRole::Relay : NodeRole::Client;
    child.upper = member(object, "upper").toString();
    child.address = member(object, "address").toString();
    child.tokenSha256 = hashOf(object, "tokenSha256", 32);
    child.suspended = member(object, "suspended").toBool();
    const QJsonArray offers = member(object, "offers").toArray();
    for (const QJsonValue &entry : offers) {
        const QJsonObject offer = entry.toObject();
        const auto attempt = attemptOf(member(offer, "id"));
        const auto state = stateOf(member(offer, "state").toString());
        if (!attempt || !state)
            return protocolError(
                QCoreApplication::translate("NodeMessage", "An offer for %1 is not understood.").arg(child.name));
        child.offers.push_back({*attempt, *state, static_cast<quint32>(wholeNumber(member(offer, "c"), 0)),
                                member(offer, "overtakes").toBool()});
    }
    if (const QString address = member(object, "askAt").toString(); isAddress(address))
        child.asksAt = address;
    return child;
}

} // namespace

bool isAddress(const QString &address)
{
    if (address.isEmpty() || address.size() > kMaxAddress)
        return false;
    static constexpr QStringView kPlain = u"-._~:/[]%"; // nothing that has to be escaped wherever it is written
    if (!std::all_of(address.cbegin(), address.cend(),
                     [](QChar c) { return (c.unicode() < 0x80 && c.isLetterOrNumber()) || kPlain.contains(c); }))
        return false;
    const QUrl url(address, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty()
           && (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https"));
}

QByteArray toJson(const ControllerBase &base, const QString &root)
{
    // Written by hand: it is the answer to nearly every request, and nothing in it needs escaping.
    const QByteArray prefix = root.toUtf8();
    QByteArray json;
    json.reserve(256 + 2 * prefix.size());
    json += "{\"config\":{\"polling\":{\"sleep\":\"";
    appendSleep(json, base.sleep);
    json += "\"}}";
    bool first = true;
    const auto beginLink = [&](const char *name, const char *path) {
        json += first ? ",\"_links\":{\"" : ",\"";
        first = false;
        json += name;
        json += "\":{\"href\":\"";
        json += prefix;
        json += path;
    };
    if (base.cancel) {
        beginLink("cancelAction", "/cancelAction/");
        json += QByteArray::number(number(*base.cancel)) + "\"}";
    } else if (base.deployment) {
        beginLink("deploymentBase", "/deploymentBase/");
        json += QByteArray::number(number(*base.deployment)) + "?c=" + QByteArray::number(base.contentTag) + "\"}";
    }
    if (base.installed) {
        beginLink("installedBase", "/installedBase/");
        json += QByteArray::number(number(*base.installed)) + "\"}";
    }
    if (base.wantsConfigData) {
        beginLink("configData", "/configData");
        json += "\"}";
    }
    if (base.offersChildren) {
        beginLink("x-children", "/children");
        json += "\"}";
    }
    if (!first)
        json += '}';
    if (base.withdrawn || base.nowMs != kNoTime || !base.asksAt.isEmpty()) {
        json += ",\"";
        json += kOwn;
        json += "\":";
        QByteArray own;
        if (base.nowMs != kNoTime)
            own += ",\"now\":" + QByteArray::number(base.nowMs);
        if (base.withdrawn)
            own += ",\"withdrawn\":true";
        if (isAddress(base.asksAt))
            own += ",\"askAt\":\"" + base.asksAt.toUtf8() + '"';
        if (own.isEmpty())
            own += ' ';
        own.front() = '{';
        json += own + '}';
    }
    json += '}';
    return json;
}

QByteArray toJson(const Deployment &deployment, const QString &root)
{
    QJsonArray artifacts;
    for (const Artifact &artifact : deployment.artifacts) {
        const QString href = root + QStringLiteral("/softwaremodules/%1/artifacts/").arg(artifact.module)
                             + QString::fromLatin1(QUrl::toPercentEncoding(artifact.fileName));
        const QJsonObject file{{QStringLiteral("href"), href}};
        const QJsonObject sum{{QStringLiteral("href"), href + QStringLiteral(".MD5SUM")}};
        artifacts.append(
            QJsonObject{{QStringLiteral("filename"), artifact.fileName},
                        {QStringLiteral("size"), artifact.size},
                        {QStringLiteral("hashes"), QJsonObject{{QStringLiteral("sha1"), hexOf(artifact.sha1)},
                                                               {QStringLiteral("md5"), hexOf(artifact.md5)},
                                                               {QStringLiteral("sha256"), hexOf(artifact.sha256)}}},
                        // Some clients know only the one, some only the other, whatever the scheme is.
                        {QStringLiteral("_links"), QJsonObject{{QStringLiteral("download"), file},
                                                               {QStringLiteral("download-http"), file},
                                                               {QStringLiteral("md5sum"), sum},
                                                               {QStringLiteral("md5sum-http"), sum}}}});
    }
    QJsonObject chunk{{QStringLiteral("part"), deployment.part},
                      {QStringLiteral("version"), deployment.version},
                      {QStringLiteral("name"), deployment.name},
                      {QStringLiteral("artifacts"), artifacts}};
    if (!deployment.metadata.isEmpty()) {
        QJsonArray metadata;
        for (auto it = deployment.metadata.begin(); it != deployment.metadata.end(); ++it)
            metadata.append(QJsonObject{{QStringLiteral("key"), it.key()}, {QStringLiteral("value"), it.value()}});
        chunk.insert(QStringLiteral("metadata"), metadata);
    }
    const auto handling = [](bool forced) { return forced ? QStringLiteral("forced") : QStringLiteral("attempt"); };
    QJsonObject answer{
        {QStringLiteral("id"), numberText(deployment.id)},
        {QStringLiteral("deployment"), QJsonObject{{QStringLiteral("download"), handling(deployment.forcedDownload)},
                                                   {QStringLiteral("update"), handling(deployment.forcedUpdate)},
                                                   {QStringLiteral("chunks"), QJsonArray{chunk}}}}};
    if (!deployment.historyStatus.isEmpty())
        answer.insert(
            QStringLiteral("actionHistory"),
            QJsonObject{{QStringLiteral("status"), deployment.historyStatus},
                        {QStringLiteral("messages"), QJsonArray::fromStringList(deployment.historyMessages)}});
    return jsonOf(answer);
}

QByteArray cancelActionJson(AttemptId id)
{
    const QByteArray text = QByteArray::number(number(id));
    return "{\"id\":\"" + text + "\",\"cancelAction\":{\"stopId\":\"" + text + "\"}}";
}

QByteArray toJson(const Children &children)
{
    QJsonArray changed;
    for (const ChildNode &child : children.changed) {
        QJsonArray offers;
        for (const ChildOffer &offer : child.offers) {
            QJsonObject told{{QStringLiteral("id"), numberText(offer.attempt)},
                             {QStringLiteral("state"), nameOf(offer.state)},
                             {QStringLiteral("c"), static_cast<qint64>(offer.contentTag)}};
            if (offer.overtakes)
                told.insert(QStringLiteral("overtakes"), true);
            offers.append(told);
        }
        QJsonObject object{{QStringLiteral("name"), child.name},
                           {QStringLiteral("role"),
                            child.role == NodeRole::Relay ? QStringLiteral("relay") : QStringLiteral("client")},
                           {QStringLiteral("upper"), child.upper},
                           {QStringLiteral("offers"), offers}};
        if (!child.address.isEmpty())
            object.insert(QStringLiteral("address"), child.address);
        if (child.suspended)
            object.insert(QStringLiteral("suspended"), true);
        if (!child.tokenSha256.isEmpty())
            object.insert(QStringLiteral("tokenSha256"), hexOf(child.tokenSha256));
        if (isAddress(child.asksAt))
            object.insert(QStringLiteral("askAt"), child.asksAt);
        changed.append(object);
    }
    QJsonObject feed{{QStringLiteral("cursor"), QString::number(children.cursor)},
                     {QStringLiteral("complete"), children.complete},
                     {QStringLiteral("suspended"), children.suspended},
                     {QStringLiteral("removed"), QJsonArray::fromStringList(children.removed)},
                     {QStringLiteral("changed"), changed}};
    if (children.nowMs != kNoTime)
        feed.insert(QStringLiteral("now"), children.nowMs);
    if (!children.server.isEmpty())
        feed.insert(QStringLiteral("server"), children.server);
    if (!children.managers.isEmpty())
        feed.insert(QStringLiteral("managers"), QJsonArray::fromStringList(children.managers));
    return jsonOf(feed);
}

QByteArray heardJson(const QStringList &nodes)
{
    return jsonOf({{QStringLiteral("heard"), QJsonArray::fromStringList(nodes)}});
}

QByteArray errorJson(const QString &code, const QString &message)
{
    return jsonOf({{QStringLiteral("exceptionClass"), QStringLiteral("signalbox.NodeApi")},
                   {QStringLiteral("errorCode"), code},
                   {QStringLiteral("message"), message}});
}

Result<ControllerBase> parseControllerBase(const QByteArray &json)
{
    const auto object = readJsonObject(json);
    if (!object)
        return object.error();
    ControllerBase base;
    const QString sleep =
        member(member(member(object.value(), "config").toObject(), "polling").toObject(), "sleep").toString();
    if (const auto seconds = sleepOf(sleep))
        base.sleep = *seconds;
    else
        return protocolError(
            QCoreApplication::translate("NodeMessage", "The answer to the poll has no polling interval."));
    const QJsonObject links = member(object.value(), "_links").toObject();
    base.cancel = attemptOfLink(links, "cancelAction");
    if (!base.cancel)
        base.deployment = attemptOfLink(links, "deploymentBase", &base.contentTag);
    base.installed = attemptOfLink(links, "installedBase");
    base.wantsConfigData = links.contains(QLatin1String("configData"));
    base.offersChildren = links.contains(QLatin1String("x-children"));
    const QJsonObject own = member(object.value(), kOwn).toObject();
    base.withdrawn = member(own, "withdrawn").toBool();
    if (const qint64 now = member(own, "now").toInteger(); now > 0)
        base.nowMs = now;
    if (const QString address = member(own, "askAt").toString(); isAddress(address))
        base.asksAt = address;
    return base;
}

Result<Deployment> parseDeployment(const QByteArray &json)
{
    const auto object = readJsonObject(json);
    if (!object)
        return object.error();
    Deployment deployment;
    const auto id = attemptOf(member(object.value(), "id"));
    if (!id)
        return protocolError(QCoreApplication::translate("NodeMessage", "The deployment has no valid number."));
    deployment.id = *id;
    const QJsonObject body = member(object.value(), "deployment").toObject();
    deployment.forcedDownload = member(body, "download").toString() == QLatin1String("forced");
    deployment.forcedUpdate = member(body, "update").toString() == QLatin1String("forced");
    const QJsonArray chunks = member(body, "chunks").toArray();
    for (const QJsonValue &entry : chunks) {
        const QJsonObject chunk = entry.toObject();
        if (deployment.name.isEmpty()) {
            deployment.part = member(chunk, "part").toString();
            deployment.name = member(chunk, "name").toString();
            deployment.version = member(chunk, "version").toString();
        }
        const QJsonArray metadata = member(chunk, "metadata").toArray();
        for (const QJsonValue &pair : metadata)
            deployment.metadata.insert(member(pair.toObject(), "key").toString(),
                                       member(pair.toObject(), "value").toString());
        const QJsonArray artifacts = member(chunk, "artifacts").toArray();
        for (const QJsonValue &file : artifacts) {
            const QJsonObject described = file.toObject();
            Artifact artifact;
            artifact.fileName = member(described, "filename").toString();
            artifact.size = wholeNumber(member(described, "size"), -1);
            if (const QJsonValue size = member(described, "size"); size.toInteger() > kLargestExact
                                                                   || size.toDouble() > double{kLargestExact}
                                                                   || artifact.size > kLargestExact) {
                return protocolError(QCoreApplication::translate(
                                         "NodeMessage", "The file %1 of the deployment is larger than %2 bytes, which "
                                                        "the node protocol cannot tell exactly.")
                                         .arg(artifact.fileName)
                                         .arg(kLargestExact));
            }
            const QJsonObject hashes = member(described, "hashes").toObject();
            artifact.sha1 = hashOf(hashes, "sha1", 20);
            artifact.md5 = hashOf(hashes, "md5", 16);
            artifact.sha256 = hashOf(hashes, "sha256", 32);
            const QJsonObject links = member(described, "_links").toObject();
            artifact.href = member(member(links, "download").toObject(), "href").toString();
            if (artifact.href.isEmpty())
                artifact.href = member(member(links, "download-http").toObject(), "href").toString();
            static const QRegularExpression module(QStringLiteral("/softwaremodules/(\\d{1,10})/"));
            artifact.module = module.match(artifact.href).captured(1).toUInt();
            if (artifact.fileName.isEmpty() || artifact.size < 0 || artifact.href.isEmpty())
                return protocolError(
                    QCoreApplication::translate("NodeMessage", "A file of the deployment has no name, size or link."));
            deployment.artifacts.push_back(std::move(artifact));
        }
    }
    const QJsonObject history = member(object.value(), "actionHistory").toObject();
    deployment.historyStatus = member(history, "status").toString();
    deployment.historyMessages = detailsOf(member(history, "messages"));
    return deployment;
}

Result<AttemptId> parseCancelAction(const QByteArray &json)
{
    const auto object = readJsonObject(json);
    if (!object)
        return object.error();
    auto id = attemptOf(member(member(object.value(), "cancelAction").toObject(), "stopId"));
    if (!id)
        id = attemptOf(member(object.value(), "id"));
    if (!id)
        return protocolError(QCoreApplication::translate("NodeMessage", "The cancellation has no valid number."));
    return *id;
}

Result<Children> parseChildren(const QByteArray &json)
{
    const auto object = readJsonObject(json);
    if (!object)
        return object.error();
    Children children;
    bool ok = false;
    children.cursor = member(object.value(), "cursor").toString().toULongLong(&ok);
    if (!ok)
        return protocolError(
            QCoreApplication::translate("NodeMessage", "The list of nodes below the relay has no position."));
    children.complete = member(object.value(), "complete").toBool();
    children.suspended = member(object.value(), "suspended").toBool();
    children.nowMs = std::max(member(object.value(), "now").toInteger(), qint64{kNoTime});
    children.server = cleanLine(member(object.value(), "server").toString(), kMaxNameLength);
    const QJsonArray managers = member(object.value(), "managers").toArray();
    for (qsizetype i = 0; i < std::min<qsizetype>(managers.size(), kMostManagers); ++i)
        children.managers.append(managers[i].toString().left(kLongestMark));
    const QJsonArray removed = member(object.value(), "removed").toArray();
    for (const QJsonValue &name : removed)
        children.removed.append(name.toString());
    const QJsonArray changed = member(object.value(), "changed").toArray();
    children.changed.reserve(static_cast<std::size_t>(changed.size()));
    for (const QJsonValue &entry : changed) {
        auto child = childOf(entry.toObject());
        if (!child)
            return child.error();
        children.changed.push_back(std::move(child).value());
    }
    return children;
}

Result<QStringList> parseHeard(const QByteArray &json)
{
    const auto object = readJsonObject(json);
    if (!object)
        return object.error();
    QStringList nodes;
    const QJsonArray heard = member(object.value(), "heard").toArray();
    for (const QJsonValue &name : heard)
        nodes.append(name.toString());
    return nodes;
}

Result<ConfigData> parseConfigData(const QByteArray &json)
{
    const auto object = readJsonObject(json);
    if (!object)
        return object.error();
    const QString mode = member(object.value(), "mode").toString();
    if (!mode.isEmpty() && mode != QLatin1String("merge") && mode != QLatin1String("replace"))
        return protocolError(
            QCoreApplication::translate("NodeMessage", "The mode \"%1\" of attributes is not supported.")
                .arg(cleanLine(mode, kMaxKeyLength)));
    if (!member(object.value(), "data").isObject())
        return protocolError(QCoreApplication::translate("NodeMessage", "The message has no attributes."));
    ConfigData data;
    data.replace = mode == QLatin1String("replace");
    const QJsonObject attributes = member(object.value(), "data").toObject();
    // One more than a node may have, so that too many are refused and not cut off.
    for (auto it = attributes.begin(); it != attributes.end() && data.attributes.size() <= kMaxNodeAttributes; ++it) {
        const QString key = cleanLine(it.key(), kMaxKeyLength);
        const QJsonValue value = it.value();
        if (!key.isEmpty() && !value.isObject() && !value.isArray())
            data.attributes.insert(key, cleanLine(value.toVariant().toString(), kMaxValueLength));
    }
    return data;
}

} // namespace signalbox::ddi

#include "network/consoleapi/securityjson.h"

#include "network/consoleapi/consolejson.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace signalbox::consoleapi {

namespace {

struct ConsoleApiText {
    Q_DECLARE_TR_FUNCTIONS(ConsoleApi)
};

template <class Id>
QJsonValue whole(Id id)
{
    return static_cast<qint64>(number(id));
}

QJsonArray itemsJson(const JudgementRecord &record, bool withReasons)
{
    QJsonArray list;
    for (const ItemFinding &item : findingOf(record.findings)) {
        QJsonObject json{{QStringLiteral("item"), judgementItemKey(item.item)},
                         {QStringLiteral("itemText"), judgementItemText(item.item)},
                         {QStringLiteral("level"), securityLevelKey(item.level)}};
        if (withReasons) {
            json.insert(QStringLiteral("reasons"), QJsonArray::fromStringList(item.reasons));
            json.insert(QStringLiteral("left"), static_cast<qint64>(item.left));
        }
        list.append(json);
    }
    return list;
}

UtcMs timeOf(const QJsonValue &value)
{
    return timeFromJson(value).value_or(kNoTime);
}

quint32 numberOf(const QJsonValue &value)
{
    const qint64 number = value.toInteger();
    return number > 0 && number <= std::numeric_limits<quint32>::max() ? static_cast<quint32>(number) : 0;
}

Error noList()
{
    return {Error::Kind::Protocol, ConsoleApiText::tr("The server's answer is not about security levels."), {}};
}

NetworkState networkOf(const QString &key)
{
    for (const NetworkState state : {NetworkState::Permitted, NetworkState::Refused}) {
        if (networkStateKey(state) == key)
            return state;
    }
    return NetworkState::Untouched;
}

} // namespace

QJsonObject toJson(const JudgementRecord &record, const QString &name, const QString &policy, bool withFindings)
{
    return {{QStringLiteral("id"), whole(record.node)},
            {QStringLiteral("client"), name},
            {QStringLiteral("level"), securityLevelKey(record.level)},
            {QStringLiteral("levelText"), securityLevelText(record.level)},
            {QStringLiteral("code"), static_cast<int>(record.level)},
            {QStringLiteral("policy"), record.policy == PolicyId{} ? QJsonValue() : whole(record.policy)},
            {QStringLiteral("policyName"), policy},
            {QStringLiteral("policyRevision"), static_cast<qint64>(record.policyRevision)},
            {QStringLiteral("trigger"),
             record.judgedMs == kNoTime ? QJsonValue() : QJsonValue(judgementTriggerKey(record.trigger))},
            {QStringLiteral("by"), record.by},
            {QStringLiteral("judged"), isoTime(record.judgedMs)},
            {QStringLiteral("since"), isoTime(record.changedMs)},
            {QStringLiteral("inventory"), isoTime(std::max<UtcMs>(record.inventoryMs, kNoTime))},
            {QStringLiteral("judgementDue"), record.isJudgementDue()},
            {QStringLiteral("actionDue"), record.isActionDue},
            {QStringLiteral("acted"), isoTime(record.actedMs)},
            {QStringLiteral("actionText"), record.actionText},
            {QStringLiteral("network"), networkStateKey(record.network)},
            {QStringLiteral("items"), itemsJson(record, withFindings)}};
}

QJsonObject toJson(const JudgementEntry &entry, const QString &name)
{
    return {{QStringLiteral("id"), entry.id},
            {QStringLiteral("number"), static_cast<qint64>(entry.number)},
            {QStringLiteral("node"), whole(entry.node())},
            {QStringLiteral("client"), name},
            {QStringLiteral("at"), isoTime(entry.atMs)},
            {QStringLiteral("level"), securityLevelKey(entry.level)},
            {QStringLiteral("code"), static_cast<int>(entry.level)},
            {QStringLiteral("trigger"), judgementTriggerKey(entry.trigger)},
            {QStringLiteral("policy"), entry.policy},
            {QStringLiteral("by"), entry.by},
            {QStringLiteral("text"), entry.text}};
}

QJsonObject toJson(const PolicyRecord &record)
{
    const QJsonObject policy = QJsonDocument::fromJson(record.json.toUtf8()).object();
    return {{QStringLiteral("id"), whole(record.id)},
            {QStringLiteral("name"), policy.value(QStringLiteral("name"))},
            {QStringLiteral("revision"), static_cast<qint64>(record.revision)},
            {QStringLiteral("position"), record.position},
            {QStringLiteral("changed"), isoTime(record.changedMs)},
            {QStringLiteral("changedBy"), record.changedBy},
            {QStringLiteral("policy"), policy}};
}

QJsonObject countsJson(const std::map<SecurityLevel, quint32> &counts)
{
    QJsonObject json;
    for (const SecurityLevel level : kSecurityLevels) {
        const auto known = counts.find(level);
        json.insert(securityLevelKey(level), known == counts.end() ? qint64{0} : static_cast<qint64>(known->second));
    }
    return json;
}

// ---- What another server tells

Result<SecurityLevels> securityLevelsOf(const QJsonObject &answer)
{
    const QJsonValue told = answer.value(QStringLiteral("clients"));
    if (!told.isArray())
        return noList();
    SecurityLevels levels;
    const QJsonArray list = told.toArray();
    for (const QJsonValue &json : list) {
        JudgementRecord record;
        record.node = NodeId{numberOf(json[u"id"])};
        if (record.node == NodeId{})
            continue;
        record.level = securityLevelFromKey(json[u"level"].toString()).value_or(SecurityLevel::NotJudged);
        record.policy = PolicyId{numberOf(json[u"policy"])};
        record.policyRevision = numberOf(json[u"policyRevision"]);
        record.trigger = judgementTriggerFromKey(json[u"trigger"].toString()).value_or(JudgementTrigger{});
        record.by = json[u"by"].toString();
        record.judgedMs = timeOf(json[u"judged"]);
        record.changedMs = timeOf(json[u"since"]);
        record.inventoryMs = timeOf(json[u"inventory"]);
        record.newestMs = record.inventoryMs + (json[u"judgementDue"].toBool() ? 1 : 0);
        record.isActionDue = json[u"actionDue"].toBool();
        record.actedMs = timeOf(json[u"acted"]);
        record.actionText = json[u"actionText"].toString();
        record.network = networkOf(json[u"network"].toString());
        record.findings = QString::fromUtf8(QJsonDocument(json[u"items"].toArray()).toJson(QJsonDocument::Compact));
        levels.clients.push_back(std::move(record));
    }
    const QJsonObject counts = answer.value(QStringLiteral("counts")).toObject();
    for (const SecurityLevel level : kSecurityLevels)
        levels.counts[level] = numberOf(counts.value(securityLevelKey(level)));
    levels.isLast = answer.value(QStringLiteral("next")).isNull();
    return levels;
}

Result<std::vector<JudgementEntry>> judgementEntriesOf(const QJsonObject &answer)
{
    const QJsonValue told = answer.value(QStringLiteral("entries"));
    if (!told.isArray())
        return noList();
    std::vector<JudgementEntry> entries;
    const QJsonArray list = told.toArray();
    for (const QJsonValue &json : list) {
        JudgementEntry entry;
        entry.id = json[u"id"].toInteger();
        entry.number = numberOf(json[u"number"]);
        entry.atMs = timeOf(json[u"at"]);
        entry.level = securityLevelFromKey(json[u"level"].toString()).value_or(SecurityLevel::NotJudged);
        entry.trigger = judgementTriggerFromKey(json[u"trigger"].toString()).value_or(JudgementTrigger{});
        entry.policy = json[u"policy"].toString();
        entry.by = json[u"by"].toString();
        entry.text = json[u"text"].toString();
        entries.push_back(std::move(entry));
    }
    return entries;
}

Result<std::vector<PolicyRecord>> policiesOf(const QJsonObject &answer)
{
    const QJsonValue told = answer.value(QStringLiteral("policies"));
    if (!told.isArray())
        return noList();
    std::vector<PolicyRecord> policies;
    const QJsonArray list = told.toArray();
    for (const QJsonValue &json : list) {
        PolicyRecord record;
        record.id = PolicyId{numberOf(json[u"id"])};
        record.revision = numberOf(json[u"revision"]);
        record.position = json[u"position"].toInt();
        record.changedMs = timeOf(json[u"changed"]);
        record.changedBy = json[u"changedBy"].toString();
        record.json = QString::fromUtf8(QJsonDocument(json[u"policy"].toObject()).toJson(QJsonDocument::Compact));
        policies.push_back(std::move(record));
    }
    return policies;
}

// ---- Questions

Result<JudgementQuery> judgementQueryOf(const QUrlQuery &query)
{
    JudgementQuery wanted;
    const auto wrong = [](const QString &key) {
        return Error{Error::Kind::Invalid, ConsoleApiText::tr("“%1” does not take this value.").arg(key), {}};
    };
    for (const auto &[key, value] : query.queryItems(QUrl::FullyDecoded)) {
        bool isNumber = false;
        const quint32 number = value.toUInt(&isNumber);
        if (key == QStringLiteral("after") && isNumber)
            wanted.after = NodeId{number};
        else if (key == QStringLiteral("limit") && isNumber && number >= 1 && number <= JudgementQuery::kMost)
            wanted.limit = static_cast<int>(number);
        else if (key == QStringLiteral("level") && securityLevelFromKey(value))
            wanted.level = securityLevelFromKey(value);
        else
            return wrong(key.left(80));
    }
    return wanted;
}

QString queryOf(const JudgementQuery &query)
{
    QString text = QStringLiteral("after=%1&limit=%2").arg(number(query.after)).arg(query.limit);
    if (query.level)
        text += QStringLiteral("&level=") + securityLevelKey(*query.level);
    return text;
}

} // namespace signalbox::consoleapi

#include "model/domain/judgement.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace signalbox {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Judgement)
};

constexpr std::array kActions{SecurityAction::Message, SecurityAction::Permit, SecurityAction::Refuse,
                              SecurityAction::Mail, SecurityAction::Command};

QString compact(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonArray numbersOf(const std::vector<NodeId> &nodes)
{
    QJsonArray list;
    for (const NodeId node : nodes)
        list.append(static_cast<qint64>(number(node)));
    return list;
}

std::optional<std::vector<NodeId>> nodesOf(const QJsonValue &value)
{
    std::vector<NodeId> nodes;
    const QJsonArray list = value.toArray();
    nodes.reserve(static_cast<std::size_t>(list.size()));
    for (const QJsonValue &one : list) {
        const qint64 id = one.toInteger();
        if (id <= 0 || id > std::numeric_limits<quint32>::max()
            || (!nodes.empty() && number(nodes.back()) >= static_cast<quint32>(id)))
            return std::nullopt;
        nodes.push_back(NodeId{static_cast<quint32>(id)});
    }
    return nodes;
}

} // namespace

QString findingJson(const std::vector<ItemFinding> &items)
{
    QJsonArray list;
    for (const ItemFinding &item : items) {
        QJsonObject json{{QStringLiteral("item"), judgementItemKey(item.item)},
                         {QStringLiteral("level"), securityLevelKey(item.level)}};
        if (!item.reasons.isEmpty())
            json.insert(QStringLiteral("reasons"), QJsonArray::fromStringList(item.reasons));
        if (item.left > 0)
            json.insert(QStringLiteral("left"), static_cast<qint64>(item.left));
        list.append(json);
    }
    return QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

std::vector<ItemFinding> findingOf(const QString &json)
{
    std::vector<ItemFinding> items;
    const QJsonArray list = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &value : list) {
        const auto item = judgementItemFromKey(value[u"item"].toString());
        const auto level = securityLevelFromKey(value[u"level"].toString());
        if (!item || !level || items.size() >= kJudgementItemCount)
            continue;
        ItemFinding found;
        found.item = *item;
        found.level = *level;
        const QJsonArray reasons = value[u"reasons"].toArray();
        for (const QJsonValue &reason : reasons)
            found.reasons << reason.toString();
        found.left = static_cast<quint32>(std::max(0, value[u"left"].toInt()));
        items.push_back(std::move(found));
    }
    return items;
}

// ---- Orders, as the journal keeps them

QString judgementParameters(const JudgementOrder &order)
{
    return compact({{QStringLiteral("nodes"), numbersOf(order.nodes)},
                    {QStringLiteral("skipUnchanged"), order.skipUnchanged},
                    {QStringLiteral("trigger"), judgementTriggerKey(order.trigger)}});
}

std::optional<JudgementOrder> judgementOrderFrom(const QString &parameters)
{
    const QJsonObject json = QJsonDocument::fromJson(parameters.toUtf8()).object();
    const auto nodes = nodesOf(json[u"nodes"]);
    const auto trigger = judgementTriggerFromKey(json[u"trigger"].toString());
    if (!nodes || !trigger)
        return std::nullopt;
    return JudgementOrder{*nodes, json[u"skipUnchanged"].toBool(), *trigger};
}

QString actionParameters(const ActionOrder &order)
{
    QJsonObject json{{QStringLiteral("nodes"), numbersOf(order.nodes)},
                     {QStringLiteral("trigger"), judgementTriggerKey(order.trigger)}};
    if (order.action)
        json.insert(QStringLiteral("action"), securityActionKey(*order.action));
    if (order.policy != PolicyId{})
        json.insert(QStringLiteral("policy"), static_cast<qint64>(number(order.policy)));
    if (!order.messageTitle.isEmpty()) {
        json.insert(QStringLiteral("title"), order.messageTitle);
        json.insert(QStringLiteral("text"), order.messageText);
    }
    if (order.onlyDue)
        json.insert(QStringLiteral("onlyDue"), true);
    return compact(json);
}

std::optional<ActionOrder> actionOrderFrom(const QString &parameters)
{
    const QJsonObject json = QJsonDocument::fromJson(parameters.toUtf8()).object();
    const auto nodes = nodesOf(json[u"nodes"]);
    const auto trigger = judgementTriggerFromKey(json[u"trigger"].toString());
    const auto action = securityActionFromKey(json[u"action"].toString());
    if (!nodes || !trigger || (json.contains(u"action") && !action))
        return std::nullopt;
    ActionOrder order;
    order.nodes = *nodes;
    order.trigger = *trigger;
    order.action = action;
    order.policy = PolicyId{static_cast<quint32>(json[u"policy"].toInteger())};
    order.messageTitle = json[u"title"].toString();
    order.messageText = json[u"text"].toString();
    order.onlyDue = json[u"onlyDue"].toBool();
    return order;
}

// ---- Words

QString networkStateText(NetworkState state)
{
    switch (state) {
    case NetworkState::Untouched: return {};
    case NetworkState::Permitted: return Text::tr("Permitted", "network connection");
    case NetworkState::Refused: return Text::tr("Refused", "network connection");
    }
    return {};
}

QString networkStateKey(NetworkState state)
{
    switch (state) {
    case NetworkState::Untouched: return QStringLiteral("untouched");
    case NetworkState::Permitted: return QStringLiteral("permitted");
    case NetworkState::Refused: return QStringLiteral("refused");
    }
    return {};
}

QString securityActionText(SecurityAction action)
{
    switch (action) {
    case SecurityAction::Message: return Text::tr("Message to the user");
    case SecurityAction::Permit: return Text::tr("Permit the network");
    case SecurityAction::Refuse: return Text::tr("Refuse the network");
    case SecurityAction::Mail: return Text::tr("Mail to the administrators");
    case SecurityAction::Command: return Text::tr("Command");
    }
    return {};
}

QString securityActionKey(SecurityAction action)
{
    switch (action) {
    case SecurityAction::Message: return QStringLiteral("message");
    case SecurityAction::Permit: return QStringLiteral("permit");
    case SecurityAction::Refuse: return QStringLiteral("refuse");
    case SecurityAction::Mail: return QStringLiteral("mail");
    case SecurityAction::Command: return QStringLiteral("command");
    }
    return {};
}

std::optional<SecurityAction> securityActionFromKey(const QString &key)
{
    for (const SecurityAction action : kActions) {
        if (securityActionKey(action) == key)
            return action;
    }
    return std::nullopt;
}

} // namespace signalbox

#include "network/consoleapi/inventoryjson.h"

#include "network/consoleapi/consolejson.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QUrl>

namespace signalbox::consoleapi {

namespace {

struct JsonText {
    Q_DECLARE_TR_FUNCTIONS(ConsoleApi)
};

constexpr qsizetype kLongestSearch = 500; ///< characters

Error invalid(const QString &text)
{
    return {Error::Kind::Invalid, text, {}};
}

UtcMs timeOf(const QJsonValue &value)
{
    const QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODateWithMs);
    return time.isValid() ? time.toMSecsSinceEpoch() : kNoTime;
}

QString placeText(const InventoryPlace &place)
{
    return QStringLiteral("%1.%2").arg(place.inventory).arg(place.item);
}

std::optional<InventoryPlace> placeOf(const QString &text)
{
    bool isInventory = false, isItem = false;
    const InventoryPlace place{text.section(u'.', 0, 0).toLongLong(&isInventory), text.section(u'.', 1).toInt(&isItem)};
    return isInventory && isItem && place.inventory > 0 && place.item >= 0 ? std::optional(place) : std::nullopt;
}

QJsonValue cell(const std::optional<QString> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

std::optional<QString> cellOf(const QJsonValue &value)
{
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

} // namespace

QJsonObject toJson(const InventoryPage &page)
{
    QJsonArray rows;
    for (const InventoryRow &row : page.rows) {
        rows.append(QJsonObject{{QStringLiteral("node"), row.nodeName},
                                {QStringLiteral("nodeId"), qint64{number(row.node)}},
                                {QStringLiteral("kind"), inventoryKindKey(row.kind)},
                                {QStringLiteral("key"), row.key},
                                {QStringLiteral("value"), row.value},
                                {QStringLiteral("extra"), row.extra},
                                {QStringLiteral("collected"), isoTime(row.collectedMs)}});
    }
    return {{QStringLiteral("asOf"), isoTime(page.asOfMs)},
            {QStringLiteral("items"), rows},
            {QStringLiteral("next"), page.isLast() ? QJsonValue(QJsonValue::Null) : QJsonValue(placeText(page.next))}};
}

QJsonObject toJson(const std::vector<InventoryChange> &changes)
{
    QJsonArray list;
    for (const InventoryChange &change : changes) {
        QJsonArray differences;
        for (const InventoryDifference &one : change.differences) {
            differences.append(QJsonObject{{QStringLiteral("key"), one.key},
                                           {QStringLiteral("extra"), one.extra},
                                           {QStringLiteral("before"), cell(one.before)},
                                           {QStringLiteral("after"), cell(one.after)}});
        }
        list.append(QJsonObject{{QStringLiteral("number"), change.number},
                                {QStringLiteral("nodeId"), qint64{number(change.node)}},
                                {QStringLiteral("kind"), inventoryKindKey(change.kind)},
                                {QStringLiteral("from"), isoTime(change.fromMs)},
                                {QStringLiteral("to"), isoTime(change.toMs)},
                                {QStringLiteral("job"), qint64{number(change.job)}},
                                {QStringLiteral("differences"), differences}});
    }
    return {{QStringLiteral("changes"), list}};
}

Result<InventoryPage> inventoryPageFromJson(const QJsonObject &answer)
{
    if (!answer.value(QStringLiteral("items")).isArray())
        return Error{Error::Kind::Protocol, JsonText::tr("The server's answer is not an inventory."), {}};
    InventoryPage page;
    page.asOfMs = timeOf(answer.value(QStringLiteral("asOf")));
    const QJsonValue next = answer.value(QStringLiteral("next"));
    if (next.isString())
        page.next = placeOf(next.toString()).value_or(InventoryPlace());
    const QJsonArray rows = answer.value(QStringLiteral("items")).toArray();
    page.rows.reserve(static_cast<std::size_t>(rows.size()));
    for (const QJsonValue &one : rows) {
        const auto kind = inventoryKindFromKey(one[u"kind"].toString());
        if (!kind)
            continue;
        page.rows.push_back({static_cast<NodeId>(one[u"nodeId"].toInteger()), one[u"node"].toString(), *kind,
                             timeOf(one[u"collected"]), one[u"key"].toString(), one[u"value"].toString(),
                             one[u"extra"].toString()});
    }
    return page;
}

Result<std::vector<InventoryChange>> inventoryChangesFromJson(const QJsonObject &answer)
{
    if (!answer.value(QStringLiteral("changes")).isArray())
        return Error{Error::Kind::Protocol, JsonText::tr("The server's answer is not an inventory."), {}};
    std::vector<InventoryChange> changes;
    const QJsonArray list = answer.value(QStringLiteral("changes")).toArray();
    for (const QJsonValue &one : list) {
        const auto kind = inventoryKindFromKey(one[u"kind"].toString());
        if (!kind)
            continue;
        InventoryChange change;
        change.number = one[u"number"].toInteger();
        change.node = static_cast<NodeId>(one[u"nodeId"].toInteger());
        change.kind = *kind;
        change.fromMs = timeOf(one[u"from"]);
        change.toMs = timeOf(one[u"to"]);
        change.job = static_cast<JobId>(one[u"job"].toInteger());
        const QJsonArray differences = one[u"differences"].toArray();
        for (const QJsonValue &row : differences)
            change.differences.push_back(
                {row[u"key"].toString(), row[u"extra"].toString(), cellOf(row[u"before"]), cellOf(row[u"after"])});
        changes.push_back(std::move(change));
    }
    return changes;
}

QString inventoryQueryText(const InventoryQuestion &question)
{
    QString text = QStringLiteral("limit=%1").arg(question.limit);
    if (question.node != NodeId{})
        text += QStringLiteral("&node=%1").arg(number(question.node));
    if (question.kind)
        text += QStringLiteral("&kind=") + inventoryKindKey(*question.kind);
    if (!question.search.isEmpty())
        text += QStringLiteral("&search=") + QString::fromLatin1(QUrl::toPercentEncoding(question.search));
    if (question.from.inventory > 0)
        text += QStringLiteral("&from=") + placeText(question.from);
    return text;
}

Result<std::optional<InventoryKind>> inventoryKindOf(const QUrlQuery &query)
{
    const QString key = query.queryItemValue(QStringLiteral("kind"));
    const std::optional<InventoryKind> kind = inventoryKindFromKey(key);
    if (!key.isEmpty() && !kind)
        return invalid(JsonText::tr("“kind” does not know “%1”.").arg(key.left(80)));
    return kind;
}

Result<InventoryQuestion> inventoryQuestionOf(const QUrlQuery &query)
{
    InventoryQuestion question;
    const auto kind = inventoryKindOf(query);
    if (!kind)
        return kind.error();
    question.kind = kind.value();
    const auto value = [&query](const QString &key) { return query.queryItemValue(key, QUrl::FullyDecoded); };
    question.search = value(QStringLiteral("search")).replace(u'+', u' ');
    if (question.search.size() > kLongestSearch)
        return invalid(JsonText::tr("“search” is longer than %1 characters.").arg(kLongestSearch));
    bool isNumber = true;
    if (const QString node = value(QStringLiteral("node")); !node.isEmpty())
        question.node = static_cast<NodeId>(node.toUInt(&isNumber));
    if (!isNumber)
        return invalid(JsonText::tr("“node” must be the number of a node: see /nodes."));
    if (const QString limit = value(QStringLiteral("limit")); !limit.isEmpty())
        question.limit = limit.toInt(&isNumber);
    if (!isNumber || question.limit < 1 || question.limit > kMaxInventoryRows)
        return invalid(JsonText::tr("“limit” must be from 1 to %1.").arg(kMaxInventoryRows));
    if (const QString from = value(QStringLiteral("from")); !from.isEmpty()) {
        const std::optional<InventoryPlace> place = placeOf(from);
        if (!place)
            return invalid(JsonText::tr("“from” must be the “next” of an earlier answer."));
        question.from = *place;
    }
    return question;
}

} // namespace signalbox::consoleapi

#include "model/domain/inventory.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>
#include <tuple>

namespace signalbox {

namespace {

struct InventoryText {
    Q_DECLARE_TR_FUNCTIONS(Inventory)
};

constexpr int kFormat = 1;
constexpr qsizetype kLineLength = 500; ///< the details of the node protocol allow 512
const QString &formatKey()
{
    static const QString key = QStringLiteral("x-signalbox-inventory");
    return key;
}

Error invalid(const QString &text)
{
    return {Error::Kind::Invalid, text, {}};
}

bool isControl(QChar c)
{
    return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
}

/// Nothing that a terminal acts on, and nothing that is no text.
bool isClean(const QString &text)
{
    return text.isValidUtf16() && std::none_of(text.begin(), text.end(), isControl);
}

QString cleaned(const QString &text, int longest)
{
    QString clean = QString::fromUtf8(text.toUtf8()); // lone surrogates become replacement characters
    for (QChar &c : clean)
        if (isControl(c))
            c = u' ';
    clean = clean.trimmed();
    if (clean.size() > longest) {
        clean.truncate(longest);
        if (clean.back().isHighSurrogate())
            clean.chop(1);
        clean = clean.trimmed();
    }
    return clean;
}

bool isBefore(const InventoryItem &a, const InventoryItem &b)
{
    return std::tie(a.key, a.extra) < std::tie(b.key, b.extra);
}

bool isSameItem(const InventoryItem &a, const InventoryItem &b)
{
    return a.key == b.key && a.extra == b.extra;
}

Result<InventoryItem> itemOf(const QJsonValue &value)
{
    const QJsonArray cells = value.toArray();
    const bool isRow =
        (cells.size() == 2 || cells.size() == 3)
        && std::all_of(cells.begin(), cells.end(), [](const QJsonValue &cell) { return cell.isString(); });
    if (!isRow)
        return invalid(InventoryText::tr("An item of the inventory is not a list of key, value and addition."));
    const InventoryItem item{cells[0].toString(), cells[1].toString(),
                             cells.size() == 3 ? cells[2].toString() : QString()};
    if (item.key.isEmpty() || item.key.size() > InventoryItem::kMaxKey || !isClean(item.key))
        return invalid(InventoryText::tr("A key of the inventory is empty, too long, or has control characters."));
    if (item.value.size() > InventoryItem::kMaxValue || !isClean(item.value)
        || item.extra.size() > InventoryItem::kMaxExtra || !isClean(item.extra))
        return invalid(InventoryText::tr("The value of “%1” is too long, or has control characters.").arg(item.key));
    return item;
}

QJsonValue cellOf(const std::optional<QString> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

std::optional<QString> valueOf(const QJsonValue &cell)
{
    return cell.isString() ? std::optional(cell.toString()) : std::nullopt;
}

} // namespace

QString inventoryKindKey(InventoryKind kind)
{
    switch (kind) {
    case InventoryKind::System: return QStringLiteral("system");
    case InventoryKind::Software: return QStringLiteral("software");
    case InventoryKind::UserInventory: return QStringLiteral("user-inventory");
    case InventoryKind::Registry: return QStringLiteral("registry");
    case InventoryKind::Configuration: return QStringLiteral("configuration");
    case InventoryKind::Monitoring: return QStringLiteral("monitoring");
    }
    return {};
}

std::optional<InventoryKind> inventoryKindFromKey(const QString &key)
{
    for (const InventoryKind kind : kInventoryKinds)
        if (inventoryKindKey(kind) == key)
            return kind;
    return std::nullopt;
}

QString inventoryKindText(InventoryKind kind)
{
    switch (kind) {
    case InventoryKind::System: return InventoryText::tr("System");
    case InventoryKind::Software: return InventoryText::tr("Software");
    case InventoryKind::UserInventory: return InventoryText::tr("User inventory");
    case InventoryKind::Registry: return InventoryText::tr("Registry collection");
    case InventoryKind::Configuration: return InventoryText::tr("System configuration");
    case InventoryKind::Monitoring: return InventoryText::tr("Software monitoring");
    }
    return {};
}

std::vector<InventoryKind> inventoriesOf(JobType type)
{
    switch (type) {
    case JobType::GetSystemInformation: return {InventoryKind::System, InventoryKind::Registry};
    case JobType::GetSoftwareInformation: return {InventoryKind::Software};
    case JobType::GetUserInventory: return {InventoryKind::UserInventory};
    case JobType::TransferRegistryCollectionDefinition: return {InventoryKind::Registry};
    case JobType::GetSystemConfiguration: return {InventoryKind::Configuration};
    case JobType::GetSoftwareMonitoringInformation: return {InventoryKind::Monitoring};
    case JobType::InstallPackage:
    case JobType::TransferPackageToRelay:
    case JobType::BatchDeleteOnRelay:
    case JobType::CollectFiles:
    case JobType::CollectFilesToRelay:
    case JobType::AcquireCollectedFiles:
    case JobType::DeleteCollectedFiles:
    case JobType::SendPackageClientChooses:
    case JobType::TransferUserInventorySchema:
    case JobType::HoldReport:
    case JobType::HoldReportRelease:
    case JobType::SuspendFileTransfer:
    case JobType::ResumeFileTransfer:
    case JobType::ReportMessage:
    case JobType::SetSoftwareMonitoringPolicy: break;
    }
    return {};
}

const InventoryItem *NodeInventory::find(const QString &key) const
{
    const auto at = std::lower_bound(items.begin(), items.end(), InventoryItem{key, {}}, isBefore);
    return at != items.end() && at->key == key ? &*at : nullptr;
}

int tidyInventory(std::vector<InventoryItem> &items)
{
    for (InventoryItem &item : items) {
        item.key = cleaned(item.key, InventoryItem::kMaxKey);
        item.value = cleaned(item.value, InventoryItem::kMaxValue);
        item.extra = cleaned(item.extra, InventoryItem::kMaxExtra);
    }
    std::erase_if(items, [](const InventoryItem &item) { return item.key.isEmpty(); });
    std::stable_sort(items.begin(), items.end(), isBefore);
    std::vector<InventoryItem> tidy;
    for (InventoryItem &item : items) {
        if (tidy.empty() || !isSameItem(tidy.back(), item))
            tidy.push_back(std::move(item));
        else if (tidy.back().value != item.value)
            tidy.back().value =
                cleaned(tidy.back().value + QStringLiteral(", ") + item.value, InventoryItem::kMaxValue);
    }
    const auto most = static_cast<std::size_t>(kMaxInventoryItems);
    const std::size_t lost = tidy.size() > most ? tidy.size() - most : 0;
    tidy.resize(tidy.size() - lost);
    items = std::move(tidy);
    return static_cast<int>(lost);
}

QByteArray inventoryJson(InventoryKind kind, const std::vector<InventoryItem> &items)
{
    QJsonArray rows;
    for (const InventoryItem &item : items) {
        QJsonArray row{item.key, item.value};
        if (!item.extra.isEmpty())
            row.append(item.extra);
        rows.append(row);
    }
    const QJsonObject file{
        {formatKey(), kFormat}, {QStringLiteral("kind"), inventoryKindKey(kind)}, {QStringLiteral("items"), rows}};
    return QJsonDocument(file).toJson(QJsonDocument::Compact);
}

Result<NodeInventory> readInventoryJson(const QByteArray &json)
{
    if (json.size() > kMaxInventoryJson)
        return invalid(InventoryText::tr("The inventory is larger than %1 MiB.").arg(kMaxInventoryJson / 1024 / 1024));
    const QJsonObject file = QJsonDocument::fromJson(json).object();
    const int format = file[formatKey()].toInt();
    if (format < 1 || !file[u"items"].isArray())
        return invalid(InventoryText::tr("What was sent is not an inventory, or it is damaged."));
    if (format > kFormat)
        return invalid(InventoryText::tr("The inventory was written by a newer version."));
    const QString key = file[u"kind"].toString();
    const std::optional<InventoryKind> kind = inventoryKindFromKey(key);
    if (!kind)
        return invalid(InventoryText::tr("Inventories of the kind “%1” are not known here.").arg(cleaned(key, 80)));
    const QJsonArray rows = file[u"items"].toArray();
    if (rows.size() > kMaxInventoryItems) {
        return invalid(InventoryText::tr("The inventory has %1 items, at most %2 are allowed.")
                           .arg(rows.size())
                           .arg(kMaxInventoryItems));
    }
    NodeInventory inventory;
    inventory.kind = *kind;
    inventory.items.reserve(static_cast<std::size_t>(rows.size()));
    for (const QJsonValue &row : rows) {
        Result<InventoryItem> item = itemOf(row);
        if (!item)
            return item.error();
        inventory.items.push_back(std::move(item).value());
    }
    std::vector<InventoryItem> &items = inventory.items;
    std::sort(items.begin(), items.end(), isBefore);
    if (const auto twice = std::adjacent_find(items.begin(), items.end(), isSameItem); twice != items.end())
        return invalid(InventoryText::tr("The key “%1” is in the inventory twice.").arg(twice->key));
    return inventory;
}

bool isVolatileItem(const QString &key)
{
    return key.endsWith(QLatin1String(".free")) || key.endsWith(QLatin1String(".boot-time"))
           || key.endsWith(QLatin1String(".last-seen"));
}

std::vector<InventoryDifference> differences(const std::vector<InventoryItem> &older,
                                             const std::vector<InventoryItem> &newer)
{
    std::vector<InventoryDifference> list;
    const auto add = [&list](const InventoryItem &item, std::optional<QString> before, std::optional<QString> after) {
        if (!isVolatileItem(item.key))
            list.push_back({item.key, item.extra, std::move(before), std::move(after)});
    };
    auto was = older.begin();
    auto is = newer.begin();
    while (was != older.end() || is != newer.end()) {
        if (is == newer.end() || (was != older.end() && isBefore(*was, *is))) {
            add(*was, was->value, std::nullopt);
            ++was;
        } else if (was == older.end() || isBefore(*is, *was)) {
            add(*is, std::nullopt, is->value);
            ++is;
        } else {
            if (was->value != is->value)
                add(*is, was->value, is->value);
            ++was;
            ++is;
        }
    }
    return list;
}

QByteArray differencesJson(const std::vector<InventoryDifference> &list)
{
    QJsonArray rows;
    for (const InventoryDifference &one : list)
        rows.append(QJsonArray{one.key, one.extra, cellOf(one.before), cellOf(one.after)});
    return QJsonDocument(rows).toJson(QJsonDocument::Compact);
}

Result<std::vector<InventoryDifference>> readDifferencesJson(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isArray())
        return invalid(InventoryText::tr("What was sent is not an inventory, or it is damaged."));
    std::vector<InventoryDifference> list;
    const QJsonArray rows = document.array();
    for (const QJsonValue &row : rows)
        list.push_back({row[0].toString(), row[1].toString(), valueOf(row[2]), valueOf(row[3])});
    return list;
}

// ---- How it travels

QStringList inventoryReports(InventoryKind kind, const QByteArray &packed)
{
    const auto digest = QString::fromLatin1(QCryptographicHash::hash(packed, QCryptographicHash::Sha256).toHex());
    const qsizetype parts = std::max<qsizetype>((packed.size() + kInventoryPartBytes - 1) / kInventoryPartBytes, 1);
    QStringList texts;
    for (qsizetype part = 0; part < parts; ++part) {
        const QString base64 =
            QString::fromLatin1(packed.mid(part * kInventoryPartBytes, kInventoryPartBytes).toBase64());
        QStringList lines{QStringLiteral("%1 %2 %3 %4/%5 %6")
                              .arg(formatKey())
                              .arg(kFormat)
                              .arg(inventoryKindKey(kind))
                              .arg(part + 1)
                              .arg(parts)
                              .arg(digest)};
        for (qsizetype from = 0; from < base64.size(); from += kLineLength)
            lines << base64.mid(from, kLineLength);
        texts << lines.join(u'\n');
    }
    return texts;
}

bool isInventoryReport(const QString &text)
{
    return text.startsWith(formatKey() + u' ');
}

Result<InventoryPart> readInventoryReport(const QString &text)
{
    const Error damaged = invalid(InventoryText::tr("A part of the inventory is damaged."));
    if (!isInventoryReport(text) || text.size() > 4 * kInventoryPartBytes)
        return damaged;
    QStringList lines = text.split(u'\n');
    const QStringList words = lines.takeFirst().split(u' ');
    const QStringList place = words.value(3).split(u'/');
    const int format = words.value(1).toInt();
    if (format > kFormat)
        return invalid(InventoryText::tr("The inventory was written by a newer version."));
    const std::optional<InventoryKind> kind = inventoryKindFromKey(words.value(2));
    const int part = place.value(0).toInt();
    const int parts = place.value(1).toInt();
    InventoryPart made;
    made.sha256 = QByteArray::fromHex(words.value(4).toLatin1());
    const auto data =
        QByteArray::fromBase64Encoding(lines.join(QString()).toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (format < 1 || !kind || part < 1 || part > parts || parts > kMaxInventoryParts || made.sha256.size() != 32
        || !data || data.decoded.isEmpty() || data.decoded.size() > kInventoryPartBytes)
        return damaged;
    made.kind = *kind;
    made.part = static_cast<quint8>(part - 1);
    made.parts = static_cast<quint8>(parts);
    made.data = data.decoded;
    return made;
}

Result<std::optional<QByteArray>> joinInventoryParts(const std::vector<InventoryPart> &parts, const QByteArray &sha256)
{
    std::map<quint8, const InventoryPart *> byPlace;
    int wanted = 0;
    for (const InventoryPart &part : parts) {
        if (part.sha256 != sha256)
            continue;
        if (wanted != 0 && part.parts != wanted)
            return invalid(InventoryText::tr("The parts of the inventory do not agree how many there are."));
        wanted = part.parts;
        byPlace[part.part] = &part;
    }
    if (wanted == 0 || static_cast<int>(byPlace.size()) < wanted)
        return std::optional<QByteArray>();
    QByteArray packed;
    for (const auto &[place, part] : byPlace)
        packed += part->data;
    if (QCryptographicHash::hash(packed, QCryptographicHash::Sha256) != sha256)
        return invalid(InventoryText::tr("The inventory is damaged: its checksum is wrong."));
    return std::optional(packed);
}

} // namespace signalbox

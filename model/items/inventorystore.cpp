#include "model/items/inventorystore.h"

#include "model/items/csvwriter.h"
#include "model/items/itemtext.h"

#include <QCollator>

#include <algorithm>
#include <numeric>

namespace signalbox {

namespace {

class NoMatch final : public TextMatch { };

} // namespace

void InventoryStore::begin()
{
    Q_EMIT aboutToReset();
    m_rows.clear();
    m_ranks = {};
    m_isComplete = false;
    Q_EMIT wasReset();
}

void InventoryStore::append(const std::vector<InventoryRow> &rows)
{
    if (rows.empty())
        return;
    std::vector<quint32> fresh(rows.size());
    std::iota(fresh.begin(), fresh.end(), static_cast<quint32>(m_rows.size()));
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    m_ranks = {};
    Q_EMIT added(fresh);
}

void InventoryStore::end()
{
    m_isComplete = true;
    Q_EMIT completed();
}

QVariant InventoryStore::header(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(column)) {
    case NodeColumn: return tr("Node");
    case KindColumn: return tr("Inventory");
    case KeyColumn: return tr("Key", "of an item of an inventory");
    case ValueColumn: return tr("Value");
    case ExtraColumn: return tr("Addition", "what tells items with the same key apart");
    case CollectedColumn: return tr("Collected at");
    case ColumnCount: break;
    }
    return {};
}

QString InventoryStore::text(const InventoryRow &row, int column)
{
    switch (static_cast<Column>(column)) {
    case NodeColumn: return row.nodeName;
    case KindColumn: return inventoryKindText(row.kind);
    case KeyColumn: return row.key;
    case ValueColumn: return row.value;
    case ExtraColumn: return row.extra;
    case CollectedColumn: return ItemText::time(row.collectedMs);
    case ColumnCount: break;
    }
    return {};
}

QVariant InventoryStore::data(quint32 row, int column, int role) const
{
    const InventoryRow &item = m_rows[row];
    switch (role) {
    case Qt::DisplayRole: return text(item, column);
    case Qt::ToolTipRole: return column == CollectedColumn ? ItemText::longTime(item.collectedMs) : text(item, column);
    case SortRole: return sortKey(row, column);
    case ItemRole: return QVariant::fromValue(item);
    default: return {};
    }
}

void InventoryStore::writeCsvHeader(int column, CsvWriter &out) const
{
    switch (static_cast<Column>(column)) {
    case NodeColumn: out.cell("node"); break;
    case KindColumn: out.cell("kind"); break;
    case KeyColumn: out.cell("key"); break;
    case ValueColumn: out.cell("value"); break;
    case ExtraColumn: out.cell("extra"); break;
    case CollectedColumn: out.cell("collected"); break;
    case ColumnCount: break;
    }
}

void InventoryStore::writeCsvCells(quint32 row, int column, CsvWriter &out) const
{
    const InventoryRow &item = m_rows[row];
    switch (static_cast<Column>(column)) {
    case NodeColumn: out.cell(item.nodeName); break;
    case KindColumn: out.cell(inventoryKindKey(item.kind)); break;
    case KeyColumn: out.cell(item.key); break;
    case ValueColumn: out.cell(item.value); break;
    case ExtraColumn: out.cell(item.extra); break;
    case CollectedColumn: out.time(item.collectedMs); break;
    case ColumnCount: break;
    }
}

std::vector<quint32> InventoryStore::rows() const
{
    std::vector<quint32> all(m_rows.size());
    std::iota(all.begin(), all.end(), 0U);
    return all;
}

quint64 InventoryStore::sortKey(quint32 row, int column) const
{
    if (column == CollectedColumn)
        return static_cast<quint64>(std::max<UtcMs>(m_rows[row].collectedMs, 0));
    if (column == KindColumn)
        return static_cast<quint64>(m_rows[row].kind);
    const std::vector<quint32> &ranks = m_ranks.at(static_cast<std::size_t>(column));
    return row < ranks.size() ? ranks[row] : row;
}

RowSource::Work InventoryStore::prepareSort(int column)
{
    const auto index = static_cast<std::size_t>(column);
    if (column == CollectedColumn || column == KindColumn || m_ranks.at(index).size() == m_rows.size())
        return {};
    return [this, index, column, rows = m_rows](const std::stop_token &stop) -> Finish { // their texts are shared
        QCollator collator;
        collator.setNumericMode(true); // of versions and of node names the numbers count as such
        collator.setCaseSensitivity(Qt::CaseInsensitive);
        std::vector<std::pair<QCollatorSortKey, quint32>> keys;
        keys.reserve(rows.size());
        for (quint32 row = 0; row < rows.size() && !stop.stop_requested(); ++row)
            keys.emplace_back(collator.sortKey(text(rows[row], column)), row);
        if (stop.stop_requested())
            return {};
        std::stable_sort(keys.begin(), keys.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
        std::vector<quint32> ranks(rows.size());
        quint32 rank = 0;
        for (std::size_t i = 0; i < keys.size(); ++i) {
            if (i > 0 && keys[i - 1].first < keys[i].first)
                ++rank;
            ranks[keys[i].second] = rank;
        }
        return [this, index, ranks = std::move(ranks)]() mutable {
            if (ranks.size() == m_rows.size())
                m_ranks.at(index) = std::move(ranks);
        };
    };
}

RowSource::MatchWork InventoryStore::matchText(const QString &) const
{
    return [](const std::stop_token &) { return std::shared_ptr<const TextMatch>(std::make_shared<NoMatch>()); };
}

bool InventoryStore::passes(quint32, const RowFilter &, const TextMatch *) const
{
    return true;
}

} // namespace signalbox

#include "model/items/historymodel.h"

#include "model/domain/text.h"
#include "model/items/itemtext.h"

#include <algorithm>
#include <iterator>

namespace signalbox {

namespace {

/// Of reports that were ignored, told with the newest entry and not yet in the log.
bool isCount(const Event &event)
{
    return event.kind == EventKind::ReportIgnored && event.detail == kIgnoredCounted;
}

} // namespace

void HistoryModel::setEvents(std::vector<Event> events, const std::shared_ptr<NodeStore> &nodes)
{
    m_nodes = nodes;
    const bool continues =
        events.size() >= m_events.size() && std::equal(m_events.begin(), m_events.end(), events.begin());
    if (!continues) {
        beginResetModel();
        m_events = std::move(events);
        endResetModel();
        return;
    }
    if (events.size() == m_events.size())
        return;
    beginInsertRows({}, static_cast<int>(m_events.size()), static_cast<int>(events.size()) - 1);
    m_events = std::move(events);
    endInsertRows();
}

void HistoryModel::addNewest(std::vector<Event> newest)
{
    if (newest.empty())
        return;
    const auto isBefore = [](const Event &event, EventSeq seq) { return event.seq < seq; };
    const auto known = std::lower_bound(m_events.begin(), m_events.end(), newest.front().seq, isBefore);
    const bool fits = known != m_events.end() ? *known == newest.front()
                                              : !m_events.empty() && newest.front().previous == m_events.back().seq
                                                    && !isCount(m_events.back());
    if (!fits) { // so much has come that the two do not touch
        setEvents(std::move(newest), m_nodes);
        return;
    }
    const auto [end, fresh] = std::mismatch(known, m_events.end(), newest.begin(), newest.end());
    const auto from = static_cast<int>(end - m_events.begin());
    if (end != m_events.end()) { // counts of what was ignored, which have no entry of their own yet
        beginRemoveRows({}, from, static_cast<int>(m_events.size()) - 1);
        m_events.erase(end, m_events.end());
        endRemoveRows();
    }
    if (fresh == newest.end())
        return;
    beginInsertRows({}, from, from + static_cast<int>(newest.end() - fresh) - 1);
    m_events.insert(m_events.end(), std::make_move_iterator(fresh), std::make_move_iterator(newest.end()));
    endInsertRows();
}

void HistoryModel::addOlder(const std::vector<Event> &older)
{
    if (older.empty())
        return;
    beginInsertRows({}, 0, static_cast<int>(older.size()) - 1);
    m_events.insert(m_events.begin(), older.begin(), older.end());
    endInsertRows();
}

void HistoryModel::clear()
{
    if (m_events.empty())
        return;
    beginResetModel();
    m_events.clear();
    endResetModel();
}

int HistoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

int HistoryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant HistoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Event &event = m_events[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        switch (static_cast<Column>(index.column())) {
        case TimeColumn: return ItemText::exactTime(event.atMs);
        case AttemptColumn: return event.attempt == 0 ? QVariant() : QVariant(static_cast<int>(event.attempt));
        case NodeColumn: return m_nodes ? m_nodes->name(event.node) : QString();
        case TextColumn: return eventText(event);
        case DetailColumn: return event.text;
        case ColumnCount: return {};
        }
        return {};
    case Qt::ToolTipRole:
        return index.column() == TimeColumn ? QVariant(ItemText::longTime(event.atMs)) : data(index, Qt::DisplayRole);
    case Qt::TextAlignmentRole:
        return index.column() == AttemptColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case SortRole: return event.seq;
    case EventRole: return QVariant::fromValue(event);
    case RefusedRole: return event.kind == EventKind::ReportIgnored;
    default: return {};
    }
}

QVariant HistoryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case TimeColumn: return tr("Time");
    case AttemptColumn: return tr("Attempt");
    case NodeColumn: return tr("Node");
    case TextColumn: return tr("What happened");
    case DetailColumn: return tr("Message");
    case ColumnCount: return {};
    }
    return {};
}

} // namespace signalbox

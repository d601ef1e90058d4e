#include "model/items/journalmodel.h"

#include "model/items/itemtext.h"

#include <algorithm>
#include <array>
#include <utility>

namespace signalbox {

void JournalModel::setOperations(int server, const QString &name, const std::vector<JournalRecord> &records,
                                 qint64 epoch)
{
    std::vector<Row> ours;
    for (const JournalRecord &record : records) {
        const bool isOpen = isUnfinished(record, epoch);
        if (isOpen || (record.run > 1 && isUnderWay(record, epoch)))
            ours.push_back({server, name, record, isOpen});
    }
    const auto begin = std::find_if(m_rows.begin(), m_rows.end(), [=](const Row &row) { return row.server >= server; });
    const auto end = std::find_if(begin, m_rows.end(), [=](const Row &row) { return row.server > server; });
    if (std::equal(begin, end, ours.begin(), ours.end()))
        return;
    const bool areSame = std::equal(begin, end, ours.begin(), ours.end(),
                                    [](const Row &shown, const Row &now) { return shown.record.id == now.record.id; });
    const auto first = static_cast<int>(begin - m_rows.begin());
    if (areSame) { // the selection stays
        std::move(ours.begin(), ours.end(), begin);
        Q_EMIT dataChanged(index(first, 0), index(first + static_cast<int>(ours.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    const auto at = m_rows.erase(begin, end);
    m_rows.insert(at, std::make_move_iterator(ours.begin()), std::make_move_iterator(ours.end()));
    endResetModel();
}

void JournalModel::removeServer(int server)
{
    setOperations(server, {}, {}, 0);
}

int JournalModel::unfinished() const
{
    return static_cast<int>(
        std::count_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return row.isUnfinished; }));
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int JournalModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString JournalModel::text(const Row &row, int column) const
{
    const JournalRecord &record = row.record;
    switch (column) {
    case KindColumn: return journalKindText(record.kind);
    case WhatColumn: return journalText(record);
    case ServerColumn: return row.serverName;
    case OperatorColumn: return record.operatorName.isEmpty() ? tr("The server itself") : record.operatorName;
    case StartColumn: return ItemText::time(record.startMs);
    case ProgressColumn: return journalProgressText(record);
    case CutColumn: return row.isUnfinished ? cutOffText(record) : tr("Runs again");
    default: return {};
    }
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Row &shown = row(index.row());
    if (role == Qt::DisplayRole)
        return text(shown, index.column());
    if (role == Qt::ToolTipRole) {
        QStringList lines{index.column() == StartColumn ? ItemText::longTime(shown.record.startMs)
                                                        : text(shown, index.column())};
        if (shown.isUnfinished && !cannotRunAgain(shown.record).isEmpty())
            lines << cannotRunAgain(shown.record);
        if (!shown.record.reason.isEmpty())
            lines << shown.record.reason;
        lines.removeAll(QString());
        return lines.join(u'\n');
    }
    return {};
}

QVariant JournalModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KindColumn: return tr("Kind");
    case WhatColumn: return tr("Operation");
    case ServerColumn: return tr("Server");
    case OperatorColumn: return tr("Operator");
    case StartColumn: return tr("Begun");
    case ProgressColumn: return tr("Done", "how far an operation is");
    case CutColumn: return tr("Cut off by");
    default: return {};
    }
}

} // namespace signalbox

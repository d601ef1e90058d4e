#include "model/items/operatorlistmodel.h"

#include "model/items/itemtext.h"

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

/// The tooltip has what a column is too narrow for.
QString timeFor(int role, UtcMs ms)
{
    return role == Qt::ToolTipRole ? ItemText::longTime(ms) : ItemText::time(ms);
}

} // namespace

void OperatorListModel::setOperators(std::vector<OperatorRecord> operators, UtcMs nowMs)
{
    std::sort(operators.begin(), operators.end(), [](const OperatorRecord &one, const OperatorRecord &other) {
        const int order = QString::localeAwareCompare(one.name, other.name);
        return order != 0 ? order < 0 : one.id < other.id;
    });
    const bool areSame = std::equal(m_rows.begin(), m_rows.end(), operators.begin(), operators.end(),
                                    [](const auto &one, const auto &other) { return one.id == other.id; });
    if (!areSame) {
        beginResetModel();
        m_rows = std::move(operators);
        m_nowMs = nowMs;
        endResetModel();
        return;
    }
    m_rows = std::move(operators);
    m_nowMs = nowMs;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int OperatorListModel::rowOf(OperatorId id) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [id](const OperatorRecord &record) { return record.id == id; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int OperatorListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OperatorListModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OperatorListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const OperatorRecord &record = at(index.row());
    switch (index.column()) {
    case NameColumn: return record.name;
    case RoleColumn: return operatorRoleText(record.role);
    case StateColumn:
        if (role == Qt::ToolTipRole && record.revokedMs != kNoTime)
            //: %1 is a date with a time.
            return tr("Revoked on %1").arg(ItemText::longTime(record.revokedMs));
        return tokenStateText(tokenState(record, m_nowMs));
    case ExpiresColumn:
        return record.expiresMs == kNoTime ? tr("never", "when a token expires") : timeFor(role, record.expiresMs);
    case LastUsedColumn:
        if (role == Qt::ToolTipRole)
            return tr("Told to the hour: the token was used within the hour from then on");
        return record.lastUsedMs == kNoTime ? tr("not yet", "when a token was used")
                                            : ItemText::time(record.lastUsedMs);
    case CreatedColumn:
        if (role == Qt::ToolTipRole)
            //: %1 is a date with a time.
            return tr("The present token was made on %1").arg(ItemText::longTime(record.tokenMs));
        return ItemText::time(record.createdMs);
    default: return {};
    }
}

QVariant OperatorListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Name", "of an operator");
    case RoleColumn: return tr("Role", "of an operator");
    case StateColumn: return tr("Token", "column: valid, expired or revoked");
    case ExpiresColumn: return tr("Expires");
    case LastUsedColumn: return tr("Last used");
    case CreatedColumn: return tr("Added");
    default: return {};
    }
}

} // namespace signalbox

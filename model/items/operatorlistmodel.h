#pragma once

#include "model/domain/operatorrecord.h"

#include <QAbstractTableModel>

#include <vector>

namespace signalbox {

/// The operators of a managing server, by name. GUI thread.
class OperatorListModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, RoleColumn, StateColumn, ExpiresColumn, LastUsedColumn, CreatedColumn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    /// Rows of operators that were there stay theirs, so that a selection does.
    void setOperators(std::vector<OperatorRecord> operators, UtcMs nowMs);
    [[nodiscard]] const OperatorRecord &at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(OperatorId id) const; ///< -1: unknown
    [[nodiscard]] UtcMs nowMs() const noexcept { return m_nowMs; } ///< the server's, when it told of them

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<OperatorRecord> m_rows;
    UtcMs m_nowMs = kNoTime;
};

} // namespace signalbox

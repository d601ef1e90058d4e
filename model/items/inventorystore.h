#pragma once

#include "model/items/inventorydata.h"
#include "model/items/rowsource.h"

#include <array>
#include <vector>

namespace signalbox {

/// Items of inventories as far as they have come: the rows of the inventory table. GUI thread.
class InventoryStore final : public RowSource {
    Q_OBJECT
public:
    using RowSource::RowSource;

    enum Column { NodeColumn, KindColumn, KeyColumn, ValueColumn, ExtraColumn, CollectedColumn, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole, ///< quint64: what the column is sorted by
        ItemRole, ///< InventoryRow
    };

    void begin(); ///< all rows go; others are on their way
    void append(const std::vector<InventoryRow> &rows);
    void end(); ///< all are there
    [[nodiscard]] qsizetype count() const noexcept { return static_cast<qsizetype>(m_rows.size()); }

    [[nodiscard]] int columnCount() const override { return ColumnCount; }
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] QVariant data(quint32 row, int column, int role) const override;
    void writeCsvHeader(int column, CsvWriter &out) const override;
    void writeCsvCells(quint32 row, int column, CsvWriter &out) const override;
    [[nodiscard]] std::vector<quint32> rows() const override;
    [[nodiscard]] bool isComplete() const override { return m_isComplete; }
    [[nodiscard]] Status status(quint32) const override { return Status::WaitingForTransmission; } ///< items have none
    [[nodiscard]] quint64 sortKey(quint32 row, int column) const override;
    [[nodiscard]] Work prepareSort(int column) override;
    [[nodiscard]] MatchWork matchText(const QString &text) const override; ///< nothing: the server has searched
    [[nodiscard]] bool passes(quint32 row, const RowFilter &filter, const TextMatch *match) const override;

private:
    [[nodiscard]] static QString text(const InventoryRow &row, int column);

    std::vector<InventoryRow> m_rows;
    std::array<std::vector<quint32>, ColumnCount> m_ranks; ///< by row; of the columns that were sorted by
    bool m_isComplete = true;
};

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::InventoryRow)

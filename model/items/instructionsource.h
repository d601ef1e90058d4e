#pragma once

#include "model/domain/route.h"
#include "model/items/jobrows.h"
#include "model/items/rowsource.h"
#include "model/items/serverstate.h"
#include "model/items/statustablemodel.h"

#include <memory>
#include <optional>

namespace signalbox {

/// A job's destinations, or the instructions of one of them, as rows for a StatusTableModel. With several packages a
/// destination shows the worst status of its instructions; with one it is its instruction.
class InstructionSource final : public RowSource {
    Q_OBJECT
public:
    /// All destinations of the job. @param server must outlive this object
    InstructionSource(ServerState &server, JobId job);
    /// The instructions of one destination of the job.
    InstructionSource(ServerState &server, JobId job, NodeId destination);

    [[nodiscard]] ServerState &server() const noexcept { return m_server; }
    [[nodiscard]] JobId job() const noexcept { return m_rows->job(); }
    [[nodiscard]] std::optional<NodeId> destination() const noexcept { return m_destination; }
    [[nodiscard]] const std::shared_ptr<JobRows> &jobRows() const noexcept { return m_rows; }

    /// The row of a destination of the job; nothing when it is not one of them. Looks through all rows.
    [[nodiscard]] std::optional<quint32> rowOf(NodeId destination) const;
    /// What stands behind a row: one instruction, or one for each package.
    [[nodiscard]] std::vector<InstructionRow> instructions(quint32 row) const;
    /// The same put together: worst status, earliest and latest times.
    [[nodiscard]] InstructionRow summary(quint32 row) const;
    [[nodiscard]] RouteState route(quint32 row) const;

    [[nodiscard]] int columnCount() const override;
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] QVariant data(quint32 row, int column, int role) const override;
    void writeCsvHeader(int column, CsvWriter &out) const override;
    void writeCsvCells(quint32 row, int column, CsvWriter &out) const override;
    [[nodiscard]] std::vector<quint32> rows() const override;
    [[nodiscard]] bool isComplete() const override { return !m_rows->isPartial(); }
    [[nodiscard]] Status status(quint32 row) const override;
    [[nodiscard]] quint64 sortKey(quint32 row, int column) const override;
    void sortKeys(std::span<const quint32> rows, int column, quint64 *keys) const override;
    [[nodiscard]] bool hasOneKey(int column) const override;
    [[nodiscard]] Work prepareSort(int column) override;
    [[nodiscard]] MatchWork matchText(const QString &text) const override;
    [[nodiscard]] bool passes(quint32 row, const RowFilter &filter, const TextMatch *match) const override;
    void findPassing(std::span<const quint32> rows, const RowFilter &filter, const TextMatch *match,
                     RowBits &pass) const override;

private:
    InstructionSource(ServerState &server, std::shared_ptr<JobRows> rows, std::optional<NodeId> destination);
    [[nodiscard]] const InstructionColumns &columns() const noexcept { return m_rows->columns(); }
    [[nodiscard]] int first(quint32 row) const noexcept
    {
        return static_cast<int>(row) * m_perRow;
    } ///< instruction row
    /// A row for each instruction of the job, by the same number.
    [[nodiscard]] bool isOneEach() const noexcept { return m_perRow == 1 && !m_destination; }
    [[nodiscard]] int behind(quint32 row) const noexcept; ///< one past the last instruction row
    [[nodiscard]] int worst(quint32 row) const; ///< instruction row with the worst status
    [[nodiscard]] Counters counters(quint32 row) const;
    [[nodiscard]] bool isPresent(quint32 row) const;
    [[nodiscard]] std::vector<quint32> toRows(const std::vector<quint32> &instructionRows) const;
    void updateShape();
    void onAboutToAdd(const std::vector<quint32> &instructionRows);
    void onAdded(const std::vector<quint32> &instructionRows);
    [[nodiscard]] QString nameText(const InstructionRow &summary) const;
    [[nodiscard]] QString typeText(quint32 row) const;
    [[nodiscard]] StatusTableModel::RowKind kind() const noexcept;

    ServerState &m_server;
    std::shared_ptr<JobRows> m_rows;
    std::optional<NodeId> m_destination;
    int m_perRow = 1; ///< instructions behind a row
    std::vector<quint32> m_growing; ///< between the job's signals: rows that get further instructions
    bool m_wasComplete = false;
    bool m_redecorate = false; ///< between the job's signals: something all rows show is changing
};

} // namespace signalbox

#pragma once

#include "model/domain/judgement.h"
#include "model/items/nodestore.h"
#include "model/items/rowsource.h"

#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

namespace signalbox {

/// The clients of one managing server with their security levels: the rows of the table. GUI thread.
class SecurityStore final : public RowSource {
    Q_OBJECT
public:
    enum Column {
        LevelColumn,
        ClientColumn,
        PolicyColumn,
        JudgedColumn,
        SinceColumn,
        TriggerColumn,
        NetworkColumn,
        ActionColumn,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole, ///< quint64: what the column is sorted by
        RecordRole, ///< JudgementRecord
        LevelRole, ///< int: SecurityLevel
    };

    /// @param nodes where names come from
    explicit SecurityStore(std::shared_ptr<NodeStore> nodes, QObject *parent = nullptr);

    /// All clients, by ascending number of the node. Rows of clients that were there stay theirs.
    void set(const std::vector<JudgementRecord> &clients, std::map<quint32, QString> policyNames);
    [[nodiscard]] const JudgementRecord &record(quint32 row) const { return m_records[row]; }
    [[nodiscard]] QString clientName(quint32 row) const { return m_nodes->name(m_records[row].node); }
    [[nodiscard]] QString policyName(PolicyId id) const; ///< empty: none
    /// For RowFilter::statuses: clients have no status, and their levels are filtered by instead.
    [[nodiscard]] static quint16 bitOf(SecurityLevel level) noexcept
    {
        return static_cast<quint16>(1u << securityRank(level));
    }

    [[nodiscard]] int columnCount() const override { return ColumnCount; }
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] QVariant data(quint32 row, int column, int role) const override;
    void writeCsvHeader(int column, CsvWriter &out) const override;
    void writeCsvCells(quint32 row, int column, CsvWriter &out) const override;
    [[nodiscard]] std::vector<quint32> rows() const override;
    [[nodiscard]] Status status(quint32) const override { return Status::WaitingForTransmission; } ///< they have none
    [[nodiscard]] quint64 sortKey(quint32 row, int column) const override;
    [[nodiscard]] MatchWork matchText(const QString &text) const override;
    [[nodiscard]] bool passes(quint32 row, const RowFilter &filter, const TextMatch *match) const override;

private:
    [[nodiscard]] QString text(const JudgementRecord &record, Column column) const;

    std::shared_ptr<NodeStore> m_nodes;
    std::vector<JudgementRecord> m_records; ///< by row; node 0: free
    std::vector<quint32> m_free;
    std::unordered_map<quint32, quint32> m_rows; ///< number of the node -> row
    std::map<quint32, QString> m_policies;
};

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::JudgementRecord)

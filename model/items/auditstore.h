#pragma once

#include "model/domain/audit.h"
#include "model/items/rowsource.h"

#include <span>
#include <vector>

namespace signalbox {

/// The audit of one managing server as far as it has come: the rows of the audit table. GUI thread.
class AuditStore final : public RowSource {
    Q_OBJECT
public:
    using RowSource::RowSource;

    enum Column {
        NumberColumn,
        TimeColumn,
        OperatorColumn,
        OriginColumn,
        CommandColumn,
        JobColumn,
        DestinationsColumn,
        RefusedColumn,
        ResultColumn,
        TextColumn,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole, ///< quint64: what the column is sorted by
        RecordRole, ///< AuditRecord
    };

    /// Ascending; those that are there already are passed over. What is sealed is not kept, but for the seals and the key.
    void append(std::span<const AuditRecord> records);
    [[nodiscard]] quint32 newest() const noexcept { return m_records.empty() ? 0 : m_records.back().number; }
    [[nodiscard]] const std::vector<AuditRecord> &records() const noexcept { return m_records; }
    [[nodiscard]] QByteArray newestSeal() const; ///< raw

    [[nodiscard]] int columnCount() const override { return ColumnCount; }
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] QVariant data(quint32 row, int column, int role) const override;
    void writeCsvHeader(int column, CsvWriter &out) const override;
    void writeCsvCells(quint32 row, int column, CsvWriter &out) const override;
    [[nodiscard]] std::vector<quint32> rows() const override;
    [[nodiscard]] Status status(quint32) const override
    {
        return Status::WaitingForTransmission;
    } ///< records have none
    [[nodiscard]] quint64 sortKey(quint32 row, int column) const override;
    [[nodiscard]] MatchWork matchText(const QString &text) const override;
    [[nodiscard]] bool passes(quint32 row, const RowFilter &filter, const TextMatch *match) const override;

private:
    [[nodiscard]] QVariant text(const AuditRecord &record, Column column) const;

    std::vector<AuditRecord> m_records; ///< ascending by number
};

/// What the record was about, and why it was refused if it was.
[[nodiscard]] QString auditDetail(const AuditRecord &record);

} // namespace signalbox

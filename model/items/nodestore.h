#pragma once

#include "model/domain/records.h"
#include "model/items/nameindex.h"
#include "model/items/rowsource.h"

#include <span>
#include <unordered_map>
#include <utility>
#include <vector>

namespace signalbox {

/// All nodes of one managing server: the rows of the nodes table, and everybody's names. GUI thread.
class NodeStore final : public RowSource {
    Q_OBJECT
public:
    explicit NodeStore(QObject *parent = nullptr);

    enum Column {
        NameColumn,
        RoleColumn,
        StateColumn,
        RouteColumn,
        LastContactColumn,
        AddressColumn,
        AttributesColumn,
        RegisteredColumn,
        ColumnCount
    };
    enum Role {
        SortRole = Qt::UserRole, ///< quint64: what the column is sorted by
        IdRole, ///< quint32: number of the NodeId
        RecordRole, ///< NodeRecord
        RouteNamesRole, ///< QStringList: the relays from the server outwards
    };

    void setServerName(const QString &name) { m_serverName = name; }
    [[nodiscard]] const QString &serverName() const noexcept { return m_serverName; }
    void reset(const std::vector<NodeRecord> &nodes);
    void update(std::span<const NodeRecord> nodes); ///< new or changed
    /// Later contacts of known nodes; earlier ones than what is known change nothing.
    void updateContacts(std::span<const std::pair<NodeId, UtcMs>> contacts);
    void removeNodes(std::span<const NodeId> ids);

    [[nodiscard]] int count() const noexcept { return m_count; }
    [[nodiscard]] const NodeRecord *find(NodeId id) const; ///< null when unknown; valid until the next change
    [[nodiscard]] QString name(NodeId id) const; ///< 0: the server's; unknown: "#number"
    [[nodiscard]] const NodeRecord &record(quint32 row) const { return m_records[row]; }
    [[nodiscard]] quint32 slotOf(NodeId id) const ///< row number; NameIndex::kNoSlot when unknown
    {
        if (number(id) >= kDenseIds)
            return farSlotOf(id);
        return number(id) < m_slots.size() ? m_slots[number(id)] : NameIndex::kNoSlot;
    }
    /// The relays between the managing server and the node, from the server outwards.
    [[nodiscard]] std::vector<NodeId> relaysTo(NodeId id) const;
    [[nodiscard]] NameIndex &names() noexcept { return m_names; }
    [[nodiscard]] const NameIndex &names() const noexcept { return m_names; }

    [[nodiscard]] int columnCount() const override { return ColumnCount; }
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] QVariant data(quint32 row, int column, int role) const override;
    void writeCsvHeader(int column, CsvWriter &out) const override;
    void writeCsvCells(quint32 row, int column, CsvWriter &out) const override;
    [[nodiscard]] std::vector<quint32> rows() const override;
    [[nodiscard]] Status status(quint32) const override { return Status::WaitingForTransmission; } ///< nodes have none
    [[nodiscard]] quint64 sortKey(quint32 row, int column) const override;
    [[nodiscard]] Work prepareSort(int column) override;
    [[nodiscard]] MatchWork matchText(const QString &text) const override;
    [[nodiscard]] bool passes(quint32 row, const RowFilter &filter, const TextMatch *match) const override;

Q_SIGNALS:
    void routesChanged(); ///< a name, an upper node or a suspension: what routes show

private:
    static constexpr quint32 kDenseIds = 1u << 22;
    [[nodiscard]] quint32 farSlotOf(NodeId id) const;
    [[nodiscard]] quint32 put(const NodeRecord &node);
    void setSlot(NodeId id, quint32 row);
    [[nodiscard]] bool isAlive(quint32 row) const noexcept { return number(m_records[row].id) != 0; }
    [[nodiscard]] QString routeText(NodeId id) const;

    QString m_serverName;
    std::vector<NodeRecord> m_records; ///< by row number; id 0: free
    std::vector<quint32> m_free;
    // Numbers of NodeIds are small, as one server counts them up; what a strange server sends goes into the map.
    std::vector<quint32> m_slots; ///< number of the NodeId -> row, up to kDenseIds
    std::unordered_map<quint32, quint32> m_farSlots; ///< beyond
    int m_count = 0;
    NameIndex m_names;
};

} // namespace signalbox

#pragma once

#include "model/domain/relayrows.h"
#include "model/items/instructionsource.h"

#include <memory>
#include <vector>

namespace signalbox {

/// A job to IDs or to all lower clients as its relays see it: a row for each relay, with how far it has handed the job over to its
/// members, and a row of its own for each destination behind none of them. Filter and counters of the job stay those of instructions.
class RelaySource final : public RowSource {
    Q_OBJECT
public:
    /// @param clients all destinations of the job  @param relays as of rowRelays(), not empty
    RelaySource(std::shared_ptr<InstructionSource> clients, std::vector<NodeId> relays);

    [[nodiscard]] const std::shared_ptr<InstructionSource> &clients() const noexcept { return m_clients; }
    [[nodiscard]] const std::vector<NodeId> &relays() const noexcept { return m_relays; }
    /// Rows of `clients` that stand behind a row.
    [[nodiscard]] std::vector<quint32> clientsOf(quint32 row) const;
    [[nodiscard]] const RelayRow &relayRow(quint32 row) const { return m_rows[row]; } ///< of a relay's row
    [[nodiscard]] bool isRelay(quint32 row) const noexcept { return row < m_relays.size(); }

    [[nodiscard]] int columnCount() const override { return m_clients->columnCount(); }
    [[nodiscard]] QVariant header(int column, int role) const override;
    [[nodiscard]] QVariant data(quint32 row, int column, int role) const override;
    void writeCsvHeader(int column, CsvWriter &out) const override;
    void writeCsvCells(quint32 row, int column, CsvWriter &out) const override;
    [[nodiscard]] std::vector<quint32> rows() const override;
    [[nodiscard]] bool isComplete() const override { return m_clients->isComplete(); }
    [[nodiscard]] Status status(quint32 row) const override;
    [[nodiscard]] quint64 sortKey(quint32 row, int column) const override;
    [[nodiscard]] Work prepareSort(int column) override { return m_clients->prepareSort(column); }
    [[nodiscard]] MatchWork matchText(const QString &text) const override { return m_clients->matchText(text); }
    [[nodiscard]] bool passes(quint32 row, const RowFilter &filter, const TextMatch *match) const override;
    void findPassing(std::span<const quint32> rows, const RowFilter &filter, const TextMatch *match,
                     RowBits &pass) const override;

private:
    static constexpr quint32 kNoRelay = 0xffffffff;

    /// The relay's row that a row of `clients` belongs to; kNoRelay: it has its own.
    [[nodiscard]] quint32 relayOf(const InstructionRow &first) const;
    void collect();
    void add(const std::vector<quint32> &clients, std::vector<quint32> &touched);
    [[nodiscard]] std::vector<quint32> touchedBy(const std::vector<quint32> &clients) const;
    [[nodiscard]] RouteState route(quint32 row) const;
    [[nodiscard]] Counters shownCounters(quint32 row) const;
    [[nodiscard]] QVariant relayData(quint32 row, int column, int role) const;

    std::shared_ptr<InstructionSource> m_clients;
    std::vector<NodeId> m_relays;
    std::vector<RelayRow> m_rows; ///< of each relay
    std::vector<quint32> m_relayOfClient; ///< by row of `clients`; those that are not there yet: kNoRelay
    std::vector<std::vector<InstructionRow>> m_before; ///< between aboutToChange and changed: as they were counted
};

} // namespace signalbox

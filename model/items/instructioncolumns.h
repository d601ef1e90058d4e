#pragma once

#include "model/domain/records.h"
#include "model/items/timecolumn.h"

#include <span>
#include <vector>

namespace signalbox {

/// The instructions of one job, one vector per column: 44 to 60 bytes a row. Plain C++: no QObject, no QVariant,
/// no signals. Not thread-safe: the GUI thread owns it.
///
/// An instruction's row is its number less the job's first one, so finding it costs nothing.
class InstructionColumns {
public:
    /// Replaces everything. Rows that do not belong to the job are left out.
    void assign(const JobRecord &job, std::span<const InstructionRow> rows);
    /// The same in parts: starts anew for rows that take() then brings.
    void begin(const JobRecord &job);
    void take(std::span<const InstructionRow> rows);
    /// The row number that put() or, with so many other rows, take() would give it; -1 when they would not take it.
    [[nodiscard]] int indexFor(InstructionId id, std::size_t others = 0) const noexcept;
    /// Takes one row over. @return its number, or -1 when it does not belong to the job.
    int put(const InstructionRow &row);
    /// The job has become larger (late members of a group).
    void setJob(const JobRecord &job);

    [[nodiscard]] int size() const noexcept { return static_cast<int>(m_status.size()); } ///< with rows not present
    [[nodiscard]] int packageCount() const noexcept { return static_cast<int>(m_packages.size()); } ///< at least 1
    [[nodiscard]] int destinationCount() const noexcept { return static_cast<int>(m_destinations.size()); }
    [[nodiscard]] int rowOf(InstructionId id) const noexcept; ///< -1 when unknown; O(1)
    [[nodiscard]] InstructionId id(int row) const noexcept
    {
        return static_cast<InstructionId>(number(m_first) + static_cast<quint32>(row));
    }
    /// False for a number of the job's range that the server has not told (or not yet).
    [[nodiscard]] bool isPresent(int row) const noexcept { return m_attempt[at(row)] != 0; }
    [[nodiscard]] InstructionRow row(int row) const; ///< everything of one row, put together

    [[nodiscard]] NodeId destination(int row) const noexcept { return m_destinations[at(row / packageCount())]; }
    [[nodiscard]] PackageId package(int row) const noexcept { return m_packages[at(row % packageCount())]; }
    [[nodiscard]] Status status(int row) const noexcept { return m_status[at(row)]; }
    [[nodiscard]] StatusDetail detail(int row) const noexcept { return m_detail[at(row)]; }
    [[nodiscard]] Stopping stopping(int row) const noexcept { return m_stopping[at(row)]; }
    [[nodiscard]] quint8 overlays(int row) const noexcept { return m_overlays[at(row)]; }
    [[nodiscard]] quint8 hop(int row) const noexcept { return m_hop[at(row)]; }
    [[nodiscard]] quint8 relays(int row) const noexcept { return m_relays[at(row)]; }
    [[nodiscard]] quint16 permille(int row) const noexcept { return m_permille[at(row)]; }
    [[nodiscard]] quint16 attempt(int row) const noexcept { return m_attempt[at(row)]; }
    [[nodiscard]] quint16 route(int row) const noexcept { return m_route[at(row)]; }
    [[nodiscard]] UtcMs executedMs(int row) const noexcept { return m_executed.at(at(row)); }
    [[nodiscard]] UtcMs completedMs(int row) const noexcept { return m_completed.at(at(row)); }
    [[nodiscard]] UtcMs scheduledInstallMs(int row) const noexcept { return m_scheduledInstall.at(at(row)); }
    [[nodiscard]] UtcMs lastReportMs(int row) const noexcept { return m_lastReport.at(at(row)); }

    // What all rows have in common, known without looking at them.
    [[nodiscard]] bool noneExecuted() const noexcept { return m_executed.isUnset(); }
    [[nodiscard]] bool noneScheduledInstall() const noexcept { return m_scheduledInstall.isUnset(); }
    [[nodiscard]] bool noneReported() const noexcept { return m_lastReport.isUnset(); }
    [[nodiscard]] bool noneRepeated() const noexcept { return !m_repeated; } ///< all are at their first attempt

    [[nodiscard]] std::size_t bytes() const noexcept; ///< heap memory held

private:
    [[nodiscard]] static std::size_t at(int row) noexcept { return static_cast<std::size_t>(row); }
    void reserve(std::size_t size);
    void resize(std::size_t size);

    InstructionId m_first{};
    quint32 m_limit = 0; ///< destinations x packages of the job: no row beyond it
    std::vector<PackageId> m_packages{PackageId{}};
    std::vector<NodeId> m_destinations; ///< one per destination, not per row
    std::vector<Status> m_status;
    std::vector<StatusDetail> m_detail;
    std::vector<Stopping> m_stopping;
    std::vector<quint8> m_overlays;
    std::vector<quint8> m_hop;
    std::vector<quint8> m_relays;
    std::vector<quint16> m_permille;
    std::vector<quint16> m_segmentPermille;
    std::vector<quint16> m_attempt; ///< 0: not present
    bool m_repeated = false; ///< an attempt above 1 has come
    std::vector<quint16> m_retries;
    std::vector<quint16> m_route;
    std::vector<qint32> m_code; ///< empty while every code is 0
    TimeColumn m_executed;
    TimeColumn m_completed;
    TimeColumn m_scheduledInstall;
    TimeColumn m_lastReport;
    TimeColumn m_statusSince;
    TimeColumn m_nextTry;
};

} // namespace signalbox

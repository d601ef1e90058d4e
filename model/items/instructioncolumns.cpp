#include "model/items/instructioncolumns.h"

#include <algorithm>

namespace signalbox {

namespace {

/// How far one row may lie behind the last known one. A server that sends nonsense must not make us allocate it.
constexpr quint32 kMaxGap = 1u << 20;
constexpr std::size_t kMostReserved = 1u << 21; ///< rows
constexpr std::size_t kPage = 256; ///< who has sent so many rows may send as many as it claims

} // namespace

/// Room only: memory that is not touched yet costs nothing.
void InstructionColumns::reserve(std::size_t size)
{
    m_destinations.reserve((size + m_packages.size() - 1) / m_packages.size());
    m_status.reserve(size);
    m_detail.reserve(size);
    m_stopping.reserve(size);
    m_overlays.reserve(size);
    m_hop.reserve(size);
    m_relays.reserve(size);
    m_permille.reserve(size);
    m_segmentPermille.reserve(size);
    m_attempt.reserve(size);
    m_retries.reserve(size);
    m_route.reserve(size);
    for (TimeColumn *column :
         {&m_executed, &m_completed, &m_scheduledInstall, &m_lastReport, &m_statusSince, &m_nextTry})
        column->reserve(size);
}

void InstructionColumns::resize(std::size_t size)
{
    m_destinations.resize((size + m_packages.size() - 1) / m_packages.size());
    m_status.resize(size, Status::WaitingForTransmission);
    m_detail.resize(size, StatusDetail::None);
    m_stopping.resize(size, Stopping::None);
    m_overlays.resize(size);
    m_hop.resize(size);
    m_relays.resize(size);
    m_permille.resize(size);
    m_segmentPermille.resize(size);
    m_attempt.resize(size);
    m_retries.resize(size);
    m_route.resize(size);
    if (!m_code.empty())
        m_code.resize(size);
    for (TimeColumn *column :
         {&m_executed, &m_completed, &m_scheduledInstall, &m_lastReport, &m_statusSince, &m_nextTry})
        column->resize(size);
}

void InstructionColumns::setJob(const JobRecord &job)
{
    const quint64 limit = quint64{job.destinations} * std::max<quint64>(job.packages.size(), 1);
    m_limit = static_cast<quint32>(std::min<quint64>(limit, std::numeric_limits<int>::max()));
}

void InstructionColumns::assign(const JobRecord &job, std::span<const InstructionRow> rows)
{
    begin(job);
    take(rows);
}

void InstructionColumns::begin(const JobRecord &job)
{
    *this = InstructionColumns();
    m_first = job.firstInstruction;
    if (!job.packages.empty())
        m_packages = job.packages;
    setJob(job);
}

int InstructionColumns::indexFor(InstructionId id, std::size_t others) const noexcept
{
    if (number(id) < number(m_first))
        return -1;
    const quint32 index = number(id) - number(m_first);
    return index < m_limit && index < m_status.size() + others + kMaxGap ? static_cast<int>(index) : -1;
}

void InstructionColumns::take(std::span<const InstructionRow> rows)
{
    // Each row proves itself, so the size follows from what came and not from what the record claims.
    std::size_t size = m_status.size();
    if (size == 0)
        reserve(std::min<std::size_t>(m_limit, rows.size() < kPage ? rows.size() : kMostReserved));
    for (const InstructionRow &row : rows)
        size = std::max(size, static_cast<std::size_t>(indexFor(row.id, rows.size()) + 1));
    resize(size);
    for (const InstructionRow &row : rows) {
        if (rowOf(row.id) >= 0)
            put(row);
    }
}

int InstructionColumns::rowOf(InstructionId id) const noexcept
{
    if (number(id) < number(m_first))
        return -1;
    const quint32 index = number(id) - number(m_first);
    return index < m_status.size() ? static_cast<int>(index) : -1;
}

int InstructionColumns::put(const InstructionRow &row)
{
    const int index = indexFor(row.id);
    if (index < 0)
        return -1;
    const std::size_t i = at(index);
    if (i >= m_status.size())
        resize(i + 1);
    m_destinations[i / m_packages.size()] = row.destination;
    m_status[i] = row.status;
    m_detail[i] = row.detail;
    m_stopping[i] = row.stopping;
    m_overlays[i] = row.overlays;
    m_hop[i] = row.hop;
    m_relays[i] = row.relays;
    m_permille[i] = row.permille;
    m_segmentPermille[i] = row.segmentPermille;
    m_attempt[i] = std::max<quint16>(row.attempt, 1);
    m_repeated = m_repeated || row.attempt > 1;
    m_retries[i] = row.retries;
    m_route[i] = row.route;
    if (m_code.empty() && row.code != 0)
        m_code.resize(m_status.size());
    if (!m_code.empty())
        m_code[i] = row.code;
    m_executed.set(i, row.executedMs);
    m_completed.set(i, row.completedMs);
    m_scheduledInstall.set(i, row.scheduledInstallMs);
    m_lastReport.set(i, row.lastReportMs);
    m_statusSince.set(i, row.statusSinceMs);
    m_nextTry.set(i, row.nextTryMs);
    return static_cast<int>(i);
}

InstructionRow InstructionColumns::row(int rowNumber) const
{
    const std::size_t i = at(rowNumber);
    InstructionRow row;
    row.id = id(rowNumber);
    row.destination = destination(rowNumber);
    row.package = package(rowNumber);
    row.executedMs = m_executed.at(i);
    row.completedMs = m_completed.at(i);
    row.scheduledInstallMs = m_scheduledInstall.at(i);
    row.lastReportMs = m_lastReport.at(i);
    row.statusSinceMs = m_statusSince.at(i);
    row.nextTryMs = m_nextTry.at(i);
    row.code = m_code.empty() ? 0 : m_code[i];
    row.permille = m_permille[i];
    row.segmentPermille = m_segmentPermille[i];
    row.attempt = m_attempt[i];
    row.retries = m_retries[i];
    row.route = m_route[i];
    row.status = m_status[i];
    row.detail = m_detail[i];
    row.stopping = m_stopping[i];
    row.overlays = m_overlays[i];
    row.hop = m_hop[i];
    row.relays = m_relays[i];
    return row;
}

std::size_t InstructionColumns::bytes() const noexcept
{
    const auto held = [](const auto &column) { return column.capacity() * sizeof(column[0]); };
    std::size_t sum = held(m_packages) + held(m_destinations) + held(m_status) + held(m_detail) + held(m_stopping)
                      + held(m_overlays) + held(m_hop) + held(m_relays) + held(m_permille) + held(m_segmentPermille)
                      + held(m_attempt) + held(m_retries) + held(m_route) + held(m_code);
    for (const TimeColumn *column :
         {&m_executed, &m_completed, &m_scheduledInstall, &m_lastReport, &m_statusSince, &m_nextTry})
        sum += column->bytes();
    return sum;
}

} // namespace signalbox

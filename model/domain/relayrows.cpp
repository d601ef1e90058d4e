#include "model/domain/relayrows.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace signalbox {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(RelayRow)
};

bool isBad(const InstructionRow &row) noexcept
{
    return row.status == Status::Error || row.status == Status::InstallationRejected;
}

bool areHandedOver(std::span<const InstructionRow> rows) noexcept
{
    return !rows.empty() && std::all_of(rows.begin(), rows.end(), isHandedOver);
}

} // namespace

std::vector<NodeId> rowRelays(const std::vector<JobThrough> &through)
{
    std::vector<NodeId> relays;
    for (const JobThrough &one : through) {
        if (one.kind == TargetKind::At || one.kind == TargetKind::Below)
            relays.push_back(NodeId{one.id});
    }
    std::sort(relays.begin(), relays.end());
    relays.erase(std::unique(relays.begin(), relays.end()), relays.end());
    return relays;
}

NodeId rowRelay(const std::vector<NodeId> &route, std::span<const NodeId> relays)
{
    const auto found = std::find_if(route.rbegin(), route.rend(), [&](NodeId relay) {
        return std::find(relays.begin(), relays.end(), relay) != relays.end();
    });
    return found == route.rend() ? NodeId{} : *found;
}

bool isHandedOver(const InstructionRow &row) noexcept
{
    return row.hop > row.relays || row.executedMs != kNoTime || row.status == Status::Completed
           || row.status == Status::WaitingForInstallation || row.status == Status::InstallationRejected;
}

void RelayRow::add(std::span<const InstructionRow> destination)
{
    ++members;
    handedOver += areHandedOver(destination) ? 1 : 0;
    for (const InstructionRow &row : destination) {
        counters.add(row.status, row.stopping, row.overlays, row.permille);
        done += isHandedOver(row) && !isBad(row) ? 1 : 0;
        if (row.executedMs != kNoTime && (executedMs == kNoTime || row.executedMs < executedMs))
            executedMs = row.executedMs;
        lastReportMs = std::max(lastReportMs, row.lastReportMs);
    }
}

void RelayRow::take(std::span<const InstructionRow> destination)
{
    --members;
    handedOver -= areHandedOver(destination) ? 1 : 0;
    for (const InstructionRow &row : destination) {
        counters.remove(row.status, row.stopping, row.overlays, row.permille);
        done -= isHandedOver(row) && !isBad(row) ? 1 : 0;
    }
}

std::vector<RelayRow> relayRows(const JobRecord &job, std::span<const NodeId> relays,
                                std::span<const InstructionRow> rows)
{
    std::vector<RelayRow> found(relays.size() + 1);
    for (std::size_t i = 0; i < relays.size(); ++i)
        found[i].relay = relays[i];
    const std::size_t packages = std::max<std::size_t>(job.packages.size(), 1);
    for (std::size_t i = 0; i < rows.size(); i += packages) {
        const auto destination = rows.subspan(i, std::min(packages, rows.size() - i));
        const std::size_t route = destination.front().route;
        const NodeId relay = route < job.routes.size() ? rowRelay(job.routes[route].relays, relays) : NodeId{};
        const auto at = relay == NodeId{} ? relays.end() : std::find(relays.begin(), relays.end(), relay);
        found[static_cast<std::size_t>(at - relays.begin())].add(destination);
    }
    if (found.back().members == 0)
        found.pop_back();
    return found;
}

QString handedOverText(const RelayRow &row)
{
    if (row.members == 0)
        return Text::tr("No members yet");
    const QLocale locale;
    if (row.isFinished())
        //: Of a relay's row: the job has been given to all clients.
        return Text::tr("Handed over to all %n member(s)", nullptr, static_cast<int>(row.members));
    //: Of a relay's row. %1 is a number of clients, %n how many there are.
    return Text::tr("Handed over to %1 of %n member(s)", nullptr, static_cast<int>(row.members))
        .arg(locale.toString(row.handedOver));
}

} // namespace signalbox

#include "tests/views/fleet.h"

#include "model/domain/instructionstate.h"
#include "model/domain/percent.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr UtcMs kMinute = 60'000;

quint8 hopOf(Status status, StatusDetail detail, int at)
{
    switch (status) {
    case Status::WaitingForTransmission: return 0;
    case Status::CommunicationError:
    case Status::Suspended:
    case Status::StartupFailure:
    case Status::Resumed: return 1;
    case Status::Executing: return static_cast<quint8>(at % 3 == 0 ? 0 : at % 3 == 1 ? 1 : 2);
    case Status::Error: return detail == StatusDetail::CancelledByOperator ? 1 : 2;
    case Status::WaitingForInstallation:
    case Status::InstallationRejected:
    case Status::Completed:
    case Status::BeingDeleted: return 2;
    }
    return 0;
}

quint16 permilleOf(Status status, int hop)
{
    if (status == Status::Completed)
        return 1000;
    if (status == Status::WaitingForTransmission)
        return 0;
    return hop == 0 ? 320 : hop == 1 ? 500 : 700;
}

} // namespace

JobRecord &Fleet::job(JobId id)
{
    return *std::find_if(snapshot.jobs.begin(), snapshot.jobs.end(),
                         [id](const JobRecord &job) { return job.id == id; });
}

void Fleet::recount(JobId id)
{
    JobRecord &record = job(id);
    record.counters = {};
    for (RouteSummary &route : record.routes) {
        route.counters = {};
        route.minHop = 255;
        route.maxHop = 0;
    }
    for (const InstructionRow &row : rows[id]) {
        const quint16 permille = shownPermille(row.status, row.stopping, row.permille).value_or(0);
        record.counters.add(row.status, row.stopping, row.overlays, permille);
        RouteSummary &route = record.routes[row.route];
        route.counters.add(row.status, row.stopping, row.overlays, permille);
        route.minHop = std::min(route.minHop, row.hop);
        route.maxHop = std::max(route.maxHop, row.hop);
    }
    std::erase_if(record.routes, [](const RouteSummary &route) { return route.counters.isEmpty(); });
}

std::vector<Event> Fleet::history(InstructionId instruction) const
{
    if (const auto given = histories.find(instruction); given != histories.end())
        return given->second;
    for (const auto &[id, list] : rows)
        for (const InstructionRow &row : list) {
            if (row.id != instruction)
                continue;
            std::vector<Event> events;
            const auto add = [&, job = id](EventKind kind, UtcMs at, quint8 hop, const QString &text = {},
                                           qint32 code = 0) {
                Event event;
                event.seq = events.size() + 1;
                event.atMs = at;
                event.kind = kind;
                event.hop = hop;
                event.attempt = row.attempt;
                event.instruction = instruction;
                event.job = job;
                event.text = text;
                event.code = code;
                events.push_back(event);
            };
            const UtcMs start = kFleetNow - 40 * kMinute;
            add(EventKind::Created, start, row.relays);
            if (row.hop > 0 || row.status == Status::Executing)
                add(EventKind::TransferStarted, start + 2'300, 0);
            if (row.hop > 0)
                add(EventKind::HopReached, start + 9'840, 1);
            if (row.hop > 1) {
                add(EventKind::TransferStarted, start + 12'000, 1);
                add(EventKind::HopReached, start + 3 * kMinute, 2);
            }
            if (row.status == Status::StartupFailure)
                add(EventKind::StartupFailed, start + 5 * kMinute, 1);
            if (row.status == Status::CommunicationError)
                add(EventKind::CommunicationFailed, start + 6 * kMinute, 1, QStringLiteral("connection reset by peer"));
            if (row.status == Status::Completed) {
                add(EventKind::ExecutionStarted, start + 4 * kMinute, 2);
                add(EventKind::CompletedOk, row.completedMs, 2);
            }
            if (row.status == Status::Error)
                add(EventKind::Failed, row.completedMs, 2,
                    QStringLiteral("dpkg: error processing package browser (--install): post-installation script "
                                   "returned error exit status 1\nErrors were encountered while processing:\n browser"),
                    1);
            return events;
        }
    return {};
}

Fleet emptyFleet(int clients)
{
    Fleet fleet;
    ServerSnapshot &snapshot = fleet.snapshot;
    snapshot.seq = 1;
    snapshot.asOfMs = kFleetNow;
    snapshot.serverName = QStringLiteral("Local server");
    for (quint32 id = 1; id <= 2; ++id) {
        NodeRecord relay;
        relay.id = static_cast<NodeId>(id);
        relay.role = NodeRole::Relay;
        relay.name = id == 1 ? QStringLiteral("relay-osaka") : QStringLiteral("relay-tokyo");
        relay.address = QStringLiteral("10.0.%1.1").arg(id);
        relay.lastContactMs = kFleetNow - 4'000;
        relay.registeredMs = kFleetNow - 90 * 24 * 60 * kMinute;
        snapshot.nodes.push_back(relay);
    }
    for (int i = 0; i < clients; ++i) {
        NodeRecord client;
        client.id = static_cast<NodeId>(10 + i);
        client.upper = static_cast<NodeId>(1 + i % 2);
        client.name = QStringLiteral("pc-%1").arg(i + 1);
        client.address = QStringLiteral("10.0.%1.%2").arg(1 + i % 2).arg(10 + i / 2);
        client.lastContactMs = kFleetNow - 1000 * (i % 300);
        client.registeredMs = kFleetNow - 60 * 24 * 60 * kMinute;
        client.attributes = {{QStringLiteral("os"), QStringLiteral("Debian 12")},
                             {QStringLiteral("kernel"), QStringLiteral("6.1.0-27-amd64")},
                             {QStringLiteral("site"), i % 2 == 0 ? QStringLiteral("大阪") : QStringLiteral("東京")}};
        snapshot.nodes.push_back(client);
    }
    PackageRecord package;
    package.id = static_cast<PackageId>(1);
    package.kind = PayloadKind::DebianPackage;
    package.name = QStringLiteral("browser");
    package.version = QStringLiteral("131.0-1");
    package.fileName = QStringLiteral("browser_131.0-1_amd64.deb");
    package.size = 74'123'456;
    snapshot.packages.push_back(package);
    return fleet;
}

JobId addJob(Fleet &fleet, FolderId folder, const QString &name, const std::vector<StatusShare> &shares)
{
    JobRecord job;
    const auto index = static_cast<quint32>(fleet.snapshot.jobs.size());
    job.id = static_cast<JobId>(index + 1);
    job.folder = folder;
    job.name = name;
    job.owner = QStringLiteral("sato");
    job.packages = {static_cast<PackageId>(1)};
    job.firstInstruction = static_cast<InstructionId>((index + 1) * 10'000);
    job.registeredMs = kFleetNow - 41 * kMinute;
    job.executedMs = kFleetNow - 38 * kMinute;
    job.lastReportMs = kFleetNow - 1'000 * (index + 1);
    job.schedule = {job.registeredMs, kFleetNow - 40 * kMinute, kFleetNow + 300 * kMinute};
    job.released = true;
    RouteSummary osaka;
    osaka.relays = {static_cast<NodeId>(1)};
    RouteSummary tokyo;
    tokyo.relays = {static_cast<NodeId>(2)};
    job.routes = {osaka, tokyo};

    std::vector<InstructionRow> &rows = fleet.rows[job.id];
    for (const StatusShare &share : shares)
        for (int i = 0; i < share.count; ++i) {
            InstructionRow row;
            const auto at = static_cast<quint32>(rows.size());
            row.id = static_cast<InstructionId>(number(job.firstInstruction) + at);
            row.destination = static_cast<NodeId>(10 + at);
            row.package = static_cast<PackageId>(1);
            row.status = share.status;
            row.detail = share.detail;
            row.overlays = share.overlays;
            row.stopping = share.stopping;
            row.relays = 1;
            row.route = static_cast<quint16>(at % 2);
            row.hop = hopOf(share.status, share.detail, i);
            row.permille = permilleOf(share.status, row.hop);
            row.segmentPermille = row.status == Status::Executing && row.hop < 2 ? 400 : 0;
            row.statusSinceMs = kFleetNow - 12 * kMinute;
            row.lastReportMs = kFleetNow - 3'000 * (at + 1);
            if (isFinal(share.status)) {
                row.executedMs = kFleetNow - 36 * kMinute;
                row.completedMs = kFleetNow - 35 * kMinute + 700 * at * (at % 7 + 1);
            }
            if (share.status == Status::WaitingForInstallation && share.detail == StatusDetail::DateTime)
                row.scheduledInstallMs = kFleetNow + 90 * kMinute;
            if (share.status == Status::Error)
                row.code = 1;
            if (share.status == Status::StartupFailure || share.status == Status::CommunicationError) {
                row.retries = 3;
                row.nextTryMs = kFleetNow + 5 * kMinute;
            }
            rows.push_back(row);
        }
    job.destinations = static_cast<quint32>(rows.size());
    fleet.snapshot.jobs.push_back(job);
    fleet.recount(job.id);
    return job.id;
}

Fleet wholeFleet()
{
    Fleet fleet = emptyFleet(240);
    constexpr FolderId rollouts{1};
    constexpr FolderId browsers{2};
    constexpr FolderId archive{3};
    fleet.snapshot.folders = {{rollouts, {}, QStringLiteral("Office rollouts")},
                              {browsers, rollouts, QStringLiteral("Browser")},
                              {archive, {}, QStringLiteral("Archive")}};
    using S = Status;
    using D = StatusDetail;
    addJob(fleet, browsers, QStringLiteral("Browser 131"),
           {{S::Completed, 150},
            {S::Error, 3},
            {S::Executing, 60},
            {S::StartupFailure, 12, D::PowerOff},
            {S::WaitingForTransmission, 15}});
    addJob(fleet, rollouts, QStringLiteral("Antivirus definitions"),
           {{S::Completed, 200}, {S::Completed, 40, D::AlreadyDistributed}});
    addJob(fleet, rollouts, QStringLiteral("表計算ソフト 更新（大阪支社・東京本社）"),
           {{S::Executing, 90}, {S::Completed, 30}});
    addJob(fleet, rollouts, QStringLiteral("Printer driver for the third floor"),
           {{S::WaitingForInstallation, 38, D::UserLogOn},
            {S::WaitingForInstallation, 2, D::HeldByUser},
            {S::Completed, 60}});
    addJob(fleet, rollouts, QStringLiteral("Kernel 6.1.0-27"),
           {{S::CommunicationError, 4}, {S::Executing, 20}, {S::Completed, 16}});
    addJob(fleet, rollouts, QStringLiteral("VPN client"), {{S::Suspended, 80}, {S::Completed, 20}});
    addJob(fleet, rollouts, QStringLiteral("Mail client"),
           {{S::StartupFailure, 5, D::NotRunning},
            {S::StartupFailure, 5, D::PowerOff},
            {S::StartupFailure, 2},
            {S::Completed, 28}});
    addJob(fleet, rollouts, QStringLiteral("Games (optional)"), {{S::InstallationRejected, 8}, {S::Completed, 22}});
    addJob(fleet, rollouts, QStringLiteral("Time zone data"),
           {{S::Resumed, 12}, {S::Executing, 12}, {S::Executing, 4, D::None, SilentOverlay}});
    addJob(fleet, rollouts, QStringLiteral("Font package"), {{S::WaitingForTransmission, 64}});
    addJob(fleet, archive, QStringLiteral("Browser 130"), {{S::Completed, 238}, {S::Error, 2, D::CancelledByOperator}});
    const JobId leaving = addJob(fleet, archive, QStringLiteral("Browser 129"),
                                 {{S::Completed, 30, D::None, NoOverlay, Stopping::Deleting}});
    fleet.job(leaving).deletingSinceMs = kFleetNow - kMinute;
    return fleet;
}

} // namespace signalbox

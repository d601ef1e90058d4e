#include "model/items/relaysource.h"

#include "model/domain/instructionstate.h"
#include "model/domain/lampstate.h"
#include "model/domain/percent.h"
#include "model/domain/text.h"
#include "model/items/csvwriter.h"
#include "model/items/itemtext.h"
#include "model/items/routebuilder.h"

#include <algorithm>

namespace signalbox {

namespace {

void tidy(std::vector<quint32> &rows)
{
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
}

} // namespace

RelaySource::RelaySource(std::shared_ptr<InstructionSource> clients, std::vector<NodeId> relays)
    : m_clients(std::move(clients)), m_relays(std::move(relays))
{
    collect();
    const InstructionSource *source = m_clients.get();
    connect(source, &RowSource::aboutToReset, this, &RowSource::aboutToReset);
    connect(source, &RowSource::wasReset, this, [this] {
        collect();
        Q_EMIT wasReset();
    });
    connect(source, &RowSource::aboutToChange, this, [this](const std::vector<quint32> &changing) {
        Q_EMIT aboutToChange(touchedBy(changing));
        m_before.clear();
        for (const quint32 client : changing)
            m_before.push_back(m_clients->instructions(client));
    });
    connect(source, &RowSource::changed, this, [this](const std::vector<quint32> &changing) {
        for (std::size_t i = 0; i < changing.size() && i < m_before.size(); ++i) {
            const quint32 relay = m_relayOfClient[changing[i]];
            if (relay == kNoRelay)
                continue;
            m_rows[relay].take(m_before[i]);
            m_rows[relay].add(m_clients->instructions(changing[i]));
        }
        m_before.clear();
        Q_EMIT changed(touchedBy(changing));
    });
    connect(source, &RowSource::added, this, [this](const std::vector<quint32> &fresh) {
        // Rows of relays are there from the beginning: they change. Whoever sorts and filters by them hears of that before.
        std::vector<quint32> before;
        for (const quint32 client : fresh) {
            const std::vector<InstructionRow> rows = m_clients->instructions(client);
            const quint32 relay = rows.empty() ? kNoRelay : relayOf(rows.front());
            if (relay != kNoRelay)
                before.push_back(relay);
        }
        tidy(before);
        if (!before.empty())
            Q_EMIT aboutToChange(before);
        std::vector<quint32> touched;
        add(fresh, touched);
        std::vector<quint32> own;
        std::copy_if(touched.begin(), touched.end(), std::back_inserter(own),
                     [this](quint32 row) { return !isRelay(row); });
        if (!before.empty())
            Q_EMIT changed(before);
        if (!own.empty())
            Q_EMIT added(own);
    });
    connect(source, &RowSource::completed, this, &RowSource::completed);
    connect(source, &RowSource::namesChanged, this, &RowSource::namesChanged);
    connect(source, &RowSource::decorated, this, &RowSource::decorated);
}

quint32 RelaySource::relayOf(const InstructionRow &first) const
{
    const JobRecord *job = m_clients->server().job(m_clients->job());
    if (job == nullptr || first.route >= job->routes.size())
        return kNoRelay;
    const NodeId relay = rowRelay(job->routes[first.route].relays, m_relays);
    const auto at = std::find(m_relays.begin(), m_relays.end(), relay);
    return relay == NodeId{} || at == m_relays.end() ? kNoRelay : static_cast<quint32>(at - m_relays.begin());
}

void RelaySource::collect()
{
    m_rows.assign(m_relays.size(), {});
    for (std::size_t i = 0; i < m_relays.size(); ++i)
        m_rows[i].relay = m_relays[i];
    m_relayOfClient.clear();
    m_before.clear();
    std::vector<quint32> touched;
    add(m_clients->rows(), touched);
}

void RelaySource::add(const std::vector<quint32> &clients, std::vector<quint32> &touched)
{
    for (const quint32 client : clients) {
        const std::vector<InstructionRow> rows = m_clients->instructions(client);
        if (rows.empty())
            continue;
        const quint32 relay = relayOf(rows.front());
        if (client >= m_relayOfClient.size())
            m_relayOfClient.resize(std::size_t{client} + 1, kNoRelay);
        m_relayOfClient[client] = relay;
        if (relay != kNoRelay)
            m_rows[relay].add(rows);
    }
    touched = touchedBy(clients);
}

std::vector<quint32> RelaySource::touchedBy(const std::vector<quint32> &clients) const
{
    std::vector<quint32> touched;
    const auto relays = static_cast<quint32>(m_relays.size());
    for (const quint32 client : clients) {
        const quint32 relay = client < m_relayOfClient.size() ? m_relayOfClient[client] : kNoRelay;
        touched.push_back(relay == kNoRelay ? relays + client : relay);
    }
    tidy(touched);
    return touched;
}

std::vector<quint32> RelaySource::clientsOf(quint32 row) const
{
    if (!isRelay(row))
        return {row - static_cast<quint32>(m_relays.size())};
    std::vector<quint32> clients;
    for (std::size_t client = 0; client < m_relayOfClient.size(); ++client) {
        if (m_relayOfClient[client] == row)
            clients.push_back(static_cast<quint32>(client));
    }
    return clients;
}

std::vector<quint32> RelaySource::rows() const
{
    std::vector<quint32> rows;
    const auto relays = static_cast<quint32>(m_relays.size());
    for (quint32 row = 0; row < relays; ++row)
        rows.push_back(row);
    for (const quint32 client : m_clients->rows()) {
        if (client >= m_relayOfClient.size() || m_relayOfClient[client] == kNoRelay)
            rows.push_back(relays + client);
    }
    return rows;
}

Status RelaySource::status(quint32 row) const
{
    if (!isRelay(row))
        return m_clients->status(row - static_cast<quint32>(m_relays.size()));
    const Counters &counters = m_rows[row].counters;
    if (!counters.isEmpty() && counters.deleting == counters.total())
        return Status::BeingDeleted;
    return counters.worst().value_or(Status::WaitingForTransmission);
}

/// With what is handed over as finished.
Counters RelaySource::shownCounters(quint32 row) const
{
    const RelayRow &relay = m_rows[row];
    Counters shown = relay.counters;
    shown.byStatus = {};
    shown.byStatus[indexOf(Status::Completed)] = relay.done;
    shown.byStatus[indexOf(Status::Error)] = relay.counters.errors();
    shown.byStatus[indexOf(Status::InstallationRejected)] = relay.counters.rejected();
    shown.byStatus[indexOf(Status::WaitingForTransmission)] =
        relay.counters.total() - relay.done - relay.counters.errors() - relay.counters.rejected();
    return shown;
}

RouteState RelaySource::route(quint32 row) const
{
    const JobRecord *job = m_clients->server().job(m_clients->job());
    RouteState state;
    if (job == nullptr)
        return state;
    // Of the routes through this relay the first; it ends at the relay, behind which stand its members.
    for (const RouteState &one : RouteBuilder(m_clients->server()).ofJob(*job)) {
        const auto at = std::find_if(one.hops.begin(), one.hops.end(),
                                     [&](const RouteHop &hop) { return hop.node == m_relays[row]; });
        if (at == one.hops.end())
            continue;
        state = one;
        const auto last = static_cast<std::size_t>(at - one.hops.begin());
        state.hops.resize(last + 1);
        state.hops.push_back({.kind = RouteHop::Kind::Group, .count = m_rows[row].members});
        state.doneHop = std::min(state.doneHop, static_cast<int>(last));
        if (m_rows[row].isFinished())
            state.doneHop = static_cast<int>(last) + 1;
        state.currentHop = std::min(state.currentHop, static_cast<int>(last) + 1);
        state.otherRoutes = 0;
        state.segmentPermille = 0;
        state.segmentBytes = state.segmentTotal = 0;
        return state;
    }
    return state;
}

QVariant RelaySource::header(int column, int role) const
{
    return StatusTableModel::headerOf(column, role, StatusTableModel::RowKind::Relay);
}

QVariant RelaySource::data(quint32 row, int column, int role) const
{
    return isRelay(row) ? relayData(row, column, role)
                        : m_clients->data(row - static_cast<quint32>(m_relays.size()), column, role);
}

QVariant RelaySource::relayData(quint32 row, int column, int role) const
{
    const RelayRow &relay = m_rows[row];
    const ServerState &server = m_clients->server();
    const Status shown = status(row);
    const bool isAny = relay.members > 0 && shown != Status::BeingDeleted;
    const int permille = relay.counters.permille();
    const auto at = static_cast<StatusTableModel::Column>(column);
    const JobRecord *job = server.job(m_clients->job());
    const Schedule schedule = job ? job->schedule : Schedule();
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: {
        const bool isTip = role == Qt::ToolTipRole;
        switch (at) {
        case StatusTableModel::StatusColumn: return isAny ? ItemText::percent(permille) : QString();
        case StatusTableModel::ResultColumn: return handedOverText(relay);
        case StatusTableModel::NameColumn: return server.nodes()->name(relay.relay);
        case StatusTableModel::CountersColumn:
            //: Tooltip of a relay's row. %1 is a number, "12/1/0/20", %2 lines with the statuses of its members.
            return isTip ? tr("Handed over / error / rejected / total: %1\n%2")
                               .arg(ItemText::counters(shownCounters(row)),
                                    ItemText::countersTip(relay.counters, relay.members))
                         : ItemText::counters(shownCounters(row));
        case StatusTableModel::RouteColumn: return ItemText::route(route(row));
        case StatusTableModel::ScheduledColumn:
            return schedule.executionMs == kNoTime ? tr("At once") : ItemText::time(schedule.executionMs);
        case StatusTableModel::LimitColumn:
            return schedule.limitMs == kNoTime ? tr("None", "execution time limit") : ItemText::time(schedule.limitMs);
        case StatusTableModel::ExecutedColumn: return ItemText::time(relay.executedMs);
        case StatusTableModel::LastReportColumn: return ItemText::time(relay.lastReportMs);
        case StatusTableModel::TypeColumn: return tr("%n member(s)", nullptr, static_cast<int>(relay.members));
        case StatusTableModel::ScheduledInstallColumn:
        case StatusTableModel::AttemptColumn:
        case StatusTableModel::ColumnCount: return {};
        }
        return {};
    }
    case Qt::TextAlignmentRole: return header(column, role);
    case StatusTableModel::SortRole: return sortKey(row, column);
    case StatusTableModel::StatusRole: return QVariant::fromValue(shown);
    case StatusTableModel::LampRole:
        return QVariant::fromValue(LampState{.status = shown,
                                             .colour = relay.counters.colour(shown),
                                             .permille = static_cast<quint16>(permille),
                                             .silent = relay.counters.silent > 0,
                                             .cancelling = relay.counters.cancelling > 0});
    case StatusTableModel::PermilleRole: return isAny ? QVariant(permille) : QVariant();
    case StatusTableModel::CountersRole: return QVariant::fromValue(shownCounters(row));
    case StatusTableModel::RouteRole: return QVariant::fromValue(route(row));
    case StatusTableModel::RoutesRole: return QVariant::fromValue(QList<RouteState>{route(row)});
    case StatusTableModel::TintRole: return QVariant::fromValue(relay.counters.colour(shown));
    case StatusTableModel::IdRole: return number(relay.relay);
    case StatusTableModel::KindRole: return QVariant::fromValue(StatusTableModel::RowKind::Relay);
    case StatusTableModel::OverlaysRole: return quint8{NoOverlay};
    case StatusTableModel::StoppingRole: return QVariant::fromValue(Stopping::None);
    default: return {};
    }
}

void RelaySource::writeCsvHeader(int column, CsvWriter &out) const
{
    switch (static_cast<StatusTableModel::Column>(column)) {
    case StatusTableModel::ResultColumn:
        out.cell("handed_over");
        out.cell("members");
        break;
    case StatusTableModel::NameColumn: out.cell("relay"); break;
    default: m_clients->writeCsvHeader(column, out);
    }
}

void RelaySource::writeCsvCells(quint32 row, int column, CsvWriter &out) const
{
    const auto at = static_cast<StatusTableModel::Column>(column);
    if (!isRelay(row)) {
        const quint32 client = row - static_cast<quint32>(m_relays.size());
        if (at != StatusTableModel::ResultColumn) {
            m_clients->writeCsvCells(client, column, out);
            return;
        }
        const std::vector<InstructionRow> rows = m_clients->instructions(client);
        out.number(std::all_of(rows.begin(), rows.end(), isHandedOver) ? 1 : 0);
        out.number(1);
        return;
    }
    const RelayRow &relay = m_rows[row];
    const JobRecord *job = m_clients->server().job(m_clients->job());
    switch (at) {
    case StatusTableModel::StatusColumn:
        out.cell(statusKey(status(row)));
        if (relay.members > 0)
            out.number(wholePercent(relay.counters.permille()));
        else
            out.empty();
        break;
    case StatusTableModel::ResultColumn:
        out.number(relay.handedOver);
        out.number(relay.members);
        break;
    case StatusTableModel::NameColumn: out.cell(m_clients->server().nodes()->name(relay.relay)); break;
    case StatusTableModel::CountersColumn: {
        const Counters shown = shownCounters(row);
        out.number(shown.finished());
        out.number(shown.errors());
        out.number(shown.rejected());
        out.number(shown.total());
        break;
    }
    case StatusTableModel::RouteColumn: {
        QStringList names;
        const RouteState state = route(row);
        for (const RouteHop &hop : state.hops) {
            if (!hop.name.isEmpty())
                names << hop.name;
        }
        out.cell(names.join(u'>'));
        out.number(state.doneHop);
        break;
    }
    case StatusTableModel::ScheduledColumn: out.time(job ? job->schedule.executionMs : kNoTime); break;
    case StatusTableModel::LimitColumn: out.time(job ? job->schedule.limitMs : kNoTime); break;
    case StatusTableModel::ExecutedColumn: out.time(relay.executedMs); break;
    case StatusTableModel::LastReportColumn: out.time(relay.lastReportMs); break;
    case StatusTableModel::ScheduledInstallColumn:
    case StatusTableModel::AttemptColumn: out.empty(); break;
    case StatusTableModel::TypeColumn: {
        QStringList packages;
        for (const PackageId package : job ? job->packages : std::vector<PackageId>())
            packages << m_clients->server().packages().text(package);
        out.cell(packages.join(u", "));
        break;
    }
    case StatusTableModel::ColumnCount: break;
    }
}

quint64 RelaySource::sortKey(quint32 row, int column) const
{
    if (!isRelay(row))
        return m_clients->sortKey(row - static_cast<quint32>(m_relays.size()), column);
    const RelayRow &relay = m_rows[row];
    const NodeStore &nodes = *m_clients->server().nodes();
    switch (static_cast<StatusTableModel::Column>(column)) {
    case StatusTableModel::StatusColumn: return relay.members > 0 ? quint64{relay.counters.permille()} + 1 : 0;
    case StatusTableModel::ResultColumn: return static_cast<quint64>(severityRank(status(row))) << 8;
    case StatusTableModel::NameColumn: return nodes.names().rank(nodes.slotOf(relay.relay));
    case StatusTableModel::CountersColumn: return quint64{relay.counters.errors()} << 32 | relay.counters.total();
    case StatusTableModel::RouteColumn: return relay.counters.permille();
    case StatusTableModel::ExecutedColumn: return static_cast<quint64>(relay.executedMs);
    case StatusTableModel::LastReportColumn: return static_cast<quint64>(relay.lastReportMs);
    case StatusTableModel::TypeColumn: return relay.members;
    case StatusTableModel::ScheduledColumn:
    case StatusTableModel::LimitColumn:
    case StatusTableModel::ScheduledInstallColumn:
    case StatusTableModel::AttemptColumn:
    case StatusTableModel::ColumnCount: break;
    }
    return 0;
}

/// A relay's row passes if one of its members does, so that the filter finds what it finds among the clients.
bool RelaySource::passes(quint32 row, const RowFilter &filter, const TextMatch *match) const
{
    if (filter.isEmpty())
        return true;
    const std::vector<quint32> clients = clientsOf(row);
    return std::any_of(clients.begin(), clients.end(),
                       [&](quint32 client) { return m_clients->passes(client, filter, match); });
}

/// As passes(), with one look at each client for all relays.
void RelaySource::findPassing(std::span<const quint32> rows, const RowFilter &filter, const TextMatch *match,
                              RowBits &pass) const
{
    RowBits clients;
    if (!filter.isEmpty())
        m_clients->findPassing(m_clients->rows(), filter, match, clients);
    RowBits found;
    const auto relays = static_cast<quint32>(m_relays.size());
    for (const quint32 client : clients.rows()) {
        const quint32 relay = client < m_relayOfClient.size() ? m_relayOfClient[client] : kNoRelay;
        found.set(relay == kNoRelay ? relays + client : relay);
    }
    for (const quint32 row : rows) {
        if (filter.isEmpty() || found.test(row))
            pass.set(row);
    }
}

} // namespace signalbox

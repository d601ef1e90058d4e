#include "model/items/instructionsource.h"

#include "model/domain/errorcatalogue.h"
#include "model/domain/instructionstate.h"
#include "model/domain/lampstate.h"
#include "model/domain/percent.h"
#include "model/domain/text.h"
#include "model/items/csvwriter.h"
#include "model/items/itemtext.h"
#include "model/items/routebuilder.h"

#include <algorithm>
#include <array>
#include <bit>
#include <unordered_set>

namespace signalbox {

namespace {

/// What an instruction's result text is made of, as one number below kResults.
std::size_t resultIndex(Status status, StatusDetail detail, Stopping stopping, quint8 overlays)
{
    return indexOf(status) | (static_cast<std::size_t>(detail) << 4) | (static_cast<std::size_t>(stopping) << 8)
           | (static_cast<std::size_t>(overlays) << 10);
}
constexpr std::size_t kResults = 1u << 18;

/// The result, and of an error what its code means. What the node said of it only the history knows, so a code may have several
/// readings here.
QString resultTip(const InstructionRow &row, const PackageRecord *package)
{
    ErrorClue clue;
    clue.status = shownStatus(row.status, row.stopping);
    clue.detail = row.detail;
    clue.code = row.code;
    if (package != nullptr)
        clue.payload = package->kind;
    const QString meaning = errorExplanation(decodeError(clue));
    return meaning.isEmpty() ? resultText(row) : resultText(row) + u'\n' + meaning;
}

/// What stands in brackets behind the status, see resultText(), for programs: the keys of the archive.
QString remarkKeys(const InstructionRow &row)
{
    QStringList keys;
    const auto add = [&](quint8 overlay, const char *key) {
        if ((row.overlays & overlay) != 0)
            keys << QString::fromLatin1(key);
    };
    if (row.stopping == Stopping::Cancelling)
        keys << QStringLiteral("cancelling");
    add(SuspendRequestedOverlay, "suspend-requested");
    add(ResumeRequestedOverlay, "resume-requested");
    add(WithdrawnOverlay, "withdrawn");
    add(ExpiredOverlay, "expired");
    add(SilentOverlay, "silent");
    add(ResultsHeldOverlay, "results-held");
    return keys.join(u' ');
}

class InstructionMatch final : public TextMatch {
public:
    InstructionMatch(QString text, RowBits nodes, std::unordered_set<quint32> packages)
        : m_text(std::move(text)), m_nodes(std::move(nodes)), m_packages(std::move(packages))
    {
    }
    [[nodiscard]] bool hasNode(quint32 slot) const noexcept { return m_nodes.test(slot); }
    [[nodiscard]] bool hasPackages() const noexcept { return !m_packages.empty(); }
    [[nodiscard]] bool hasPackage(PackageId id) const { return m_packages.contains(number(id)); }
    /// The result's text is made once for each different result, not for each row.
    [[nodiscard]] bool hasResult(const InstructionColumns &columns, int row) const
    {
        quint8 &known = m_results[resultIndex(columns.status(row), columns.detail(row), columns.stopping(row),
                                              columns.overlays(row))
                                  % kResults];
        if (known == 0)
            known = resultText(columns.row(row)).contains(m_text, Qt::CaseInsensitive) ? 2 : 1;
        return known == 2;
    }

private:
    QString m_text;
    RowBits m_nodes;
    std::unordered_set<quint32> m_packages;
    mutable std::vector<quint8> m_results = std::vector<quint8>(kResults); ///< 0 not asked yet, 1 no, 2 yes; GUI thread
};

quint64 timeKey(UtcMs ms)
{
    return static_cast<quint64>(std::max<UtcMs>(ms, 0));
}

/// No wider than needed: the sort goes over all bits in which the keys may differ. @param most instructions
quint64 counterKey(const Counters &sums, int most)
{
    const int bits = std::bit_width(static_cast<unsigned>(most));
    return (quint64{sums.errors()} << (2 * bits)) | (quint64{sums.rejected()} << bits) | sums.total();
}

/// The earlier of two times of which either may not be set.
UtcMs earlier(UtcMs a, UtcMs b)
{
    return a == kNoTime ? b : b == kNoTime ? a : std::min(a, b);
}

} // namespace

InstructionSource::InstructionSource(ServerState &server, JobId job)
    : InstructionSource(server, server.open(job), std::nullopt)
{
}

InstructionSource::InstructionSource(ServerState &server, JobId job, NodeId destination)
    : InstructionSource(server, server.open(job), std::optional(destination))
{
}

InstructionSource::InstructionSource(ServerState &server, std::shared_ptr<JobRows> rows,
                                     std::optional<NodeId> destination)
    : m_server(server), m_rows(std::move(rows)), m_destination(destination)
{
    updateShape();
    const JobRows *source = m_rows.get();
    connect(source, &JobRows::aboutToReset, this, &InstructionSource::aboutToReset);
    connect(source, &JobRows::wasReset, this, [this] {
        updateShape();
        Q_EMIT wasReset();
    });
    connect(source, &JobRows::aboutToChange, this, [this](const std::vector<quint32> &instructionRows) {
        if (const std::vector<quint32> mine = toRows(instructionRows); !mine.empty())
            Q_EMIT aboutToChange(mine);
    });
    connect(source, &JobRows::changed, this, [this](const std::vector<quint32> &instructionRows) {
        if (const std::vector<quint32> mine = toRows(instructionRows); !mine.empty())
            Q_EMIT changed(mine);
    });
    connect(source, &JobRows::aboutToAdd, this, &InstructionSource::onAboutToAdd);
    connect(source, &JobRows::added, this, &InstructionSource::onAdded);
    m_wasComplete = isComplete();
    connect(source, &JobRows::stateChanged, this, [this] {
        if (std::exchange(m_wasComplete, isComplete()) != isComplete() && isComplete())
            Q_EMIT completed();
    });
    connect(server.nodes().get(), &NodeStore::namesChanged, this, &InstructionSource::namesChanged);
    connect(server.nodes().get(), &NodeStore::routesChanged, this, &InstructionSource::decorated);
    connect(&server, &ServerState::jobsAboutToChange, this, [this](const std::vector<ServerState::JobChange> &changes) {
        const JobRecord *record = m_server.job(job());
        for (const ServerState::JobChange &change : changes) {
            if (record && change.next->id == job()) {
                m_redecorate =
                    change.next->schedule != record->schedule
                    || !std::equal(change.next->routes.begin(), change.next->routes.end(), record->routes.begin(),
                                   record->routes.end(),
                                   [](const RouteSummary &a, const RouteSummary &b) { return a.relays == b.relays; });
            }
        }
    });
    connect(&server, &ServerState::jobsChanged, this, [this] {
        if (std::exchange(m_redecorate, false))
            Q_EMIT decorated();
    });
}

void InstructionSource::updateShape()
{
    m_perRow = m_destination ? 1 : columns().packageCount();
}

std::optional<quint32> InstructionSource::rowOf(NodeId destination) const
{
    for (int at = 0; at < columns().size(); at += m_perRow) {
        if (columns().isPresent(at) && columns().destination(at) == destination)
            return static_cast<quint32>(at / m_perRow);
    }
    return std::nullopt;
}

StatusTableModel::RowKind InstructionSource::kind() const noexcept
{
    return m_destination ? StatusTableModel::RowKind::Instruction : StatusTableModel::RowKind::Destination;
}

int InstructionSource::behind(quint32 row) const noexcept
{
    return std::min(first(row) + m_perRow, columns().size());
}

bool InstructionSource::isPresent(quint32 row) const
{
    for (int i = first(row); i < behind(row); ++i) {
        if (columns().isPresent(i))
            return !m_destination || columns().destination(i) == *m_destination;
    }
    return false;
}

std::vector<quint32> InstructionSource::rows() const
{
    std::vector<quint32> rows;
    const auto count = static_cast<quint32>((columns().size() + m_perRow - 1) / m_perRow);
    if (isOneEach()) {
        rows.resize(count);
        std::size_t found = 0;
        for (quint32 row = 0; row < count; ++row) {
            rows[found] = row; // without a branch: overwritten unless it is there
            found += columns().isPresent(static_cast<int>(row)) ? 1 : 0;
        }
        rows.resize(found);
        return rows;
    }
    rows.reserve(m_destination ? 0 : count);
    for (quint32 row = 0; row < count; ++row) {
        if (isPresent(row))
            rows.push_back(row);
    }
    return rows;
}

/// Ascending and unique stays so.
std::vector<quint32> InstructionSource::toRows(const std::vector<quint32> &instructionRows) const
{
    if (isOneEach())
        return instructionRows;
    std::vector<quint32> rows;
    for (const quint32 instruction : instructionRows) {
        if (m_destination && columns().destination(static_cast<int>(instruction)) != *m_destination)
            continue;
        const quint32 row = instruction / static_cast<quint32>(m_perRow);
        if (rows.empty() || rows.back() != row)
            rows.push_back(row);
    }
    return rows;
}

/// Some may be further instructions of destinations that are shown already: those change.
void InstructionSource::onAboutToAdd(const std::vector<quint32> &instructionRows)
{
    m_growing.clear();
    if (m_perRow == 1)
        return;
    for (const quint32 row : toRows(instructionRows)) {
        if (isPresent(row))
            m_growing.push_back(row);
    }
    if (!m_growing.empty())
        Q_EMIT aboutToChange(m_growing);
}

void InstructionSource::onAdded(const std::vector<quint32> &instructionRows)
{
    std::vector<quint32> mine = toRows(instructionRows);
    if (!m_growing.empty()) {
        Q_EMIT changed(m_growing);
        std::erase_if(mine,
                      [this](quint32 row) { return std::binary_search(m_growing.begin(), m_growing.end(), row); });
        m_growing.clear();
    }
    if (!mine.empty())
        Q_EMIT added(mine);
}

int InstructionSource::worst(quint32 row) const
{
    int result = first(row);
    if (m_perRow == 1)
        return result;
    const auto rank = [this](int i) {
        return columns().isPresent(i) ? severityRank(shownStatus(columns().status(i), columns().stopping(i))) : 1000;
    };
    for (int i = result + 1; i < behind(row); ++i) {
        if (rank(i) < rank(result))
            result = i;
    }
    return result;
}

std::vector<InstructionRow> InstructionSource::instructions(quint32 row) const
{
    std::vector<InstructionRow> result;
    for (int i = first(row); i < behind(row); ++i) {
        if (columns().isPresent(i))
            result.push_back(columns().row(i));
    }
    return result;
}

InstructionRow InstructionSource::summary(quint32 row) const
{
    InstructionRow result = columns().row(worst(row));
    if (m_perRow == 1)
        return result;
    for (const InstructionRow &one : instructions(row)) {
        result.executedMs = earlier(result.executedMs, one.executedMs);
        result.completedMs = std::max(result.completedMs, one.completedMs);
        result.scheduledInstallMs = earlier(result.scheduledInstallMs, one.scheduledInstallMs);
        result.lastReportMs = std::max(result.lastReportMs, one.lastReportMs);
        result.attempt = std::max(result.attempt, one.attempt);
        result.overlays |= one.overlays & (SilentOverlay | ResultsHeldOverlay | ExpiredOverlay);
    }
    return result;
}

Counters InstructionSource::counters(quint32 row) const
{
    Counters result;
    for (int i = first(row); i < behind(row); ++i) {
        if (columns().isPresent(i))
            result.add(columns().status(i), columns().stopping(i), columns().overlays(i), columns().permille(i));
    }
    return result;
}

RouteState InstructionSource::route(quint32 row) const
{
    return RouteBuilder(m_server).ofInstruction(columns().row(worst(row)), m_server.job(job()));
}

Status InstructionSource::status(quint32 row) const
{
    const int i = worst(row);
    return shownStatus(columns().status(i), columns().stopping(i));
}

int InstructionSource::columnCount() const
{
    return StatusTableModel::ColumnCount;
}

QVariant InstructionSource::header(int column, int role) const
{
    return StatusTableModel::headerOf(column, role, kind());
}

QString InstructionSource::nameText(const InstructionRow &summary) const
{
    return m_destination ? m_server.packages().text(summary.package) : m_server.nodes()->name(summary.destination);
}

QString InstructionSource::typeText(quint32 row) const
{
    if (m_perRow > 1)
        return tr("%n package(s)", nullptr, m_perRow);
    const PackageId id = columns().package(first(row));
    if (!m_destination)
        return m_server.packages().text(id);
    const PackageRecord *package = m_server.packages().find(id);
    return package ? payloadKindText(package->kind) : QString();
}

QVariant InstructionSource::data(quint32 row, int column, int role) const
{
    const InstructionRow summary = this->summary(row);
    const auto shown = [&summary] { return shownStatus(summary.status, summary.stopping); };
    const auto percent = [&summary] { return shownPermille(summary.status, summary.stopping, summary.permille); };
    const auto tint = [&] { return colourKey(shown(), (summary.overlays & StartedFromWaitingOverlay) != 0); };
    const auto schedule = [this] {
        const JobRecord *record = m_server.job(job());
        return record ? record->schedule : Schedule();
    };
    switch (role) {
    case Qt::DisplayRole:
        switch (static_cast<StatusTableModel::Column>(column)) {
        case StatusTableModel::StatusColumn: {
            const std::optional<quint16> permille = percent();
            return permille ? ItemText::percent(*permille) : QString();
        }
        case StatusTableModel::ResultColumn: return resultText(summary);
        case StatusTableModel::NameColumn: return nameText(summary);
        case StatusTableModel::CountersColumn: return ItemText::counters(counters(row));
        case StatusTableModel::RouteColumn: return ItemText::route(route(row));
        case StatusTableModel::ScheduledColumn: {
            const UtcMs at = schedule().executionMs;
            return at == kNoTime ? tr("At once") : ItemText::time(at);
        }
        case StatusTableModel::LimitColumn: {
            const UtcMs at = schedule().limitMs;
            return at == kNoTime ? tr("None", "execution time limit") : ItemText::time(at);
        }
        case StatusTableModel::ExecutedColumn: return ItemText::time(summary.executedMs);
        case StatusTableModel::ScheduledInstallColumn: return ItemText::time(summary.scheduledInstallMs);
        case StatusTableModel::LastReportColumn: return ItemText::time(summary.lastReportMs);
        case StatusTableModel::AttemptColumn: return static_cast<int>(summary.attempt);
        case StatusTableModel::TypeColumn: return typeText(row);
        case StatusTableModel::ColumnCount: return {};
        }
        return {};
    case Qt::ToolTipRole:
        switch (static_cast<StatusTableModel::Column>(column)) {
        case StatusTableModel::StatusColumn:
        case StatusTableModel::ResultColumn: return resultTip(summary, m_server.packages().find(summary.package));
        case StatusTableModel::CountersColumn: return ItemText::countersTip(counters(row));
        case StatusTableModel::RouteColumn: return ItemText::routeTip(route(row));
        case StatusTableModel::ScheduledColumn: return ItemText::longTime(schedule().executionMs);
        case StatusTableModel::LimitColumn: return ItemText::longTime(schedule().limitMs);
        case StatusTableModel::ExecutedColumn: return ItemText::longTime(summary.executedMs);
        case StatusTableModel::ScheduledInstallColumn: return ItemText::longTime(summary.scheduledInstallMs);
        case StatusTableModel::LastReportColumn: return ItemText::longTime(summary.lastReportMs);
        case StatusTableModel::AttemptColumn:
            if (summary.retries == 0)
                return tr("Attempt %1").arg(summary.attempt);
            return summary.retries < m_server.rules().retries
                       ? tr("Attempt %1, try %2 of %3")
                             .arg(summary.attempt)
                             .arg(summary.retries + 1)
                             .arg(m_server.rules().retries)
                       : tr("Attempt %1, try %2").arg(summary.attempt).arg(summary.retries + 1);
        case StatusTableModel::TypeColumn: {
            QStringList packages;
            for (const InstructionRow &one : instructions(row))
                packages << m_server.packages().text(one.package);
            return packages.join(u'\n');
        }
        default: return data(row, column, Qt::DisplayRole);
        }
    case Qt::TextAlignmentRole: return StatusTableModel::headerOf(column, role, kind());
    case StatusTableModel::SortRole: return sortKey(row, column);
    case StatusTableModel::StatusRole: return QVariant::fromValue(shown());
    case StatusTableModel::LampRole:
        return QVariant::fromValue(LampState{.status = shown(),
                                             .detail = summary.detail,
                                             .colour = tint(),
                                             .permille = percent().value_or(0),
                                             .silent = (summary.overlays & SilentOverlay) != 0,
                                             .resultsHeld = (summary.overlays & ResultsHeldOverlay) != 0,
                                             .cancelling = summary.stopping == Stopping::Cancelling});
    case StatusTableModel::PermilleRole: {
        const std::optional<quint16> permille = percent();
        return permille ? QVariant(static_cast<int>(*permille)) : QVariant();
    }
    case StatusTableModel::CountersRole: return QVariant::fromValue(counters(row));
    case StatusTableModel::RouteRole: return QVariant::fromValue(route(row));
    case StatusTableModel::RoutesRole: return QVariant::fromValue(QList<RouteState>{route(row)});
    case StatusTableModel::TintRole: return QVariant::fromValue(tint());
    case StatusTableModel::IdRole: return m_destination ? number(summary.id) : number(summary.destination);
    case StatusTableModel::KindRole: return QVariant::fromValue(kind());
    case StatusTableModel::OverlaysRole: return summary.overlays;
    case StatusTableModel::StoppingRole: return QVariant::fromValue(summary.stopping);
    default: return {};
    }
}

void InstructionSource::writeCsvHeader(int column, CsvWriter &out) const
{
    switch (static_cast<StatusTableModel::Column>(column)) {
    case StatusTableModel::StatusColumn:
        out.cell("status");
        out.cell("percent");
        break;
    case StatusTableModel::ResultColumn:
        out.cell("detail");
        out.cell("remarks");
        break;
    case StatusTableModel::NameColumn: out.cell(m_destination ? "package" : "destination"); break;
    case StatusTableModel::CountersColumn:
        out.cell("finished");
        out.cell("error");
        out.cell("rejected");
        out.cell("total");
        break;
    case StatusTableModel::RouteColumn:
        out.cell("route");
        out.cell("hop");
        break;
    case StatusTableModel::ScheduledColumn: out.cell("scheduled"); break;
    case StatusTableModel::LimitColumn: out.cell("limit"); break;
    case StatusTableModel::ExecutedColumn: out.cell("executed"); break;
    case StatusTableModel::ScheduledInstallColumn: out.cell("scheduled_install"); break;
    case StatusTableModel::LastReportColumn: out.cell("last_report"); break;
    case StatusTableModel::AttemptColumn: out.cell("attempt"); break;
    case StatusTableModel::TypeColumn: out.cell(m_destination ? "kind" : "package"); break;
    case StatusTableModel::ColumnCount: break;
    }
}

void InstructionSource::writeCsvCells(quint32 row, int column, CsvWriter &out) const
{
    const InstructionRow summary = this->summary(row);
    switch (static_cast<StatusTableModel::Column>(column)) {
    case StatusTableModel::StatusColumn:
        out.cell(statusKey(shownStatus(summary.status, summary.stopping)));
        if (const auto permille = shownPermille(summary.status, summary.stopping, summary.permille))
            out.number(wholePercent(*permille));
        else
            out.empty();
        break;
    case StatusTableModel::ResultColumn:
        out.cell(detailKey(summary.detail));
        out.cell(remarkKeys(summary));
        break;
    case StatusTableModel::NameColumn: out.cell(nameText(summary)); break;
    case StatusTableModel::CountersColumn: {
        const Counters sums = counters(row);
        out.number(sums.finished());
        out.number(sums.errors());
        out.number(sums.rejected());
        out.number(sums.total());
        break;
    }
    case StatusTableModel::RouteColumn: {
        QStringList names;
        const RouteState state = route(row);
        for (const RouteHop &hop : state.hops)
            names << hop.name;
        out.cell(names.join(u'>'));
        out.number(state.doneHop);
        break;
    }
    case StatusTableModel::ScheduledColumn:
    case StatusTableModel::LimitColumn: {
        const JobRecord *record = m_server.job(job());
        const Schedule schedule = record ? record->schedule : Schedule();
        out.time(column == StatusTableModel::LimitColumn ? schedule.limitMs : schedule.executionMs);
        break;
    }
    case StatusTableModel::ExecutedColumn: out.time(summary.executedMs); break;
    case StatusTableModel::ScheduledInstallColumn: out.time(summary.scheduledInstallMs); break;
    case StatusTableModel::LastReportColumn: out.time(summary.lastReportMs); break;
    case StatusTableModel::AttemptColumn: out.number(summary.attempt); break;
    case StatusTableModel::TypeColumn: {
        QStringList packages;
        if (m_destination) {
            const PackageRecord *package = m_server.packages().find(summary.package);
            packages << (package ? payloadKindKey(package->kind) : QString());
        } else {
            for (const InstructionRow &one : instructions(row))
                packages << m_server.packages().text(one.package);
        }
        out.cell(packages.join(u", "));
        break;
    }
    case StatusTableModel::ColumnCount: break;
    }
}

quint64 InstructionSource::sortKey(quint32 row, int column) const
{
    const InstructionColumns &all = columns();
    const int i = first(row);
    const bool one = m_perRow == 1;
    switch (static_cast<StatusTableModel::Column>(column)) {
    case StatusTableModel::StatusColumn: {
        const int w = worst(row);
        const std::optional<quint16> permille = shownPermille(all.status(w), all.stopping(w), all.permille(w));
        return permille ? quint64{*permille} + 1 : 0; // what shows no percent comes first
    }
    case StatusTableModel::ResultColumn: {
        const int w = worst(row);
        return (static_cast<quint64>(severityRank(shownStatus(all.status(w), all.stopping(w)))) << 8)
               | static_cast<quint64>(all.detail(w));
    }
    case StatusTableModel::NameColumn:
        return m_destination ? number(all.package(i))
                             : m_server.nodes()->names().rank(m_server.nodes()->slotOf(all.destination(i)));
    case StatusTableModel::CountersColumn: return counterKey(counters(row), m_perRow);
    case StatusTableModel::RouteColumn: {
        const int w = worst(row);
        return (quint64{all.hop(w)} << 16) | all.permille(w);
    }
    case StatusTableModel::ScheduledColumn:
    case StatusTableModel::LimitColumn: return 0; // the job's: the same for all
    case StatusTableModel::ExecutedColumn: return timeKey(one ? all.executedMs(i) : summary(row).executedMs);
    case StatusTableModel::ScheduledInstallColumn:
        return timeKey(one ? all.scheduledInstallMs(i) : summary(row).scheduledInstallMs);
    case StatusTableModel::LastReportColumn: return timeKey(one ? all.lastReportMs(i) : summary(row).lastReportMs);
    case StatusTableModel::AttemptColumn: return one ? all.attempt(i) : summary(row).attempt;
    case StatusTableModel::TypeColumn: return number(all.package(i));
    case StatusTableModel::ColumnCount: break;
    }
    return 0;
}

/// A large job has one instruction in a row, and is asked for a million keys: what is the same for all is asked once.
void InstructionSource::sortKeys(std::span<const quint32> rows, int column, quint64 *keys) const
{
    const InstructionColumns &all = columns();
    const auto fill = [&](auto keyOf) {
        for (const quint32 row : rows)
            *keys++ = keyOf(static_cast<int>(row));
    };
    switch (isOneEach() ? static_cast<StatusTableModel::Column>(column) : StatusTableModel::ColumnCount) {
    case StatusTableModel::NameColumn: {
        const NodeStore &nodes = *m_server.nodes();
        fill([&](int i) { return quint64{nodes.names().rank(nodes.slotOf(all.destination(i)))}; });
        break;
    }
    case StatusTableModel::CountersColumn: {
        // One instruction counts by its status alone.
        std::array<quint64, kAllStatuses.size() + 1> keyOf{};
        for (const Status status : kAllStatuses) {
            Counters one;
            one.add(status, Stopping::None, NoOverlay, 0);
            keyOf[indexOf(status)] = counterKey(one, 1);
        }
        fill([&](int i) { return all.isPresent(i) ? keyOf[indexOf(all.status(i))] : 0; });
        break;
    }
    case StatusTableModel::ExecutedColumn: fill([&](int i) { return timeKey(all.executedMs(i)); }); break;
    case StatusTableModel::ScheduledInstallColumn:
        fill([&](int i) { return timeKey(all.scheduledInstallMs(i)); });
        break;
    case StatusTableModel::LastReportColumn: fill([&](int i) { return timeKey(all.lastReportMs(i)); }); break;
    case StatusTableModel::AttemptColumn: fill([&](int i) { return quint64{all.attempt(i)}; }); break;
    case StatusTableModel::RouteColumn:
        fill([&](int i) { return (quint64{all.hop(i)} << 16) | all.permille(i); });
        break;
    case StatusTableModel::StatusColumn:
    case StatusTableModel::ResultColumn:
    case StatusTableModel::ScheduledColumn:
    case StatusTableModel::LimitColumn:
    case StatusTableModel::TypeColumn:
    case StatusTableModel::ColumnCount: RowSource::sortKeys(rows, column, keys); break;
    }
}

bool InstructionSource::hasOneKey(int column) const
{
    const InstructionColumns &all = columns();
    switch (static_cast<StatusTableModel::Column>(column)) {
    case StatusTableModel::ScheduledColumn:
    case StatusTableModel::LimitColumn: return true; // the job's
    case StatusTableModel::TypeColumn: return !m_destination || all.packageCount() == 1;
    case StatusTableModel::ExecutedColumn: return all.noneExecuted();
    case StatusTableModel::ScheduledInstallColumn: return all.noneScheduledInstall();
    case StatusTableModel::LastReportColumn: return all.noneReported();
    case StatusTableModel::AttemptColumn: return all.noneRepeated();
    case StatusTableModel::StatusColumn:
    case StatusTableModel::ResultColumn:
    case StatusTableModel::NameColumn:
    case StatusTableModel::CountersColumn:
    case StatusTableModel::RouteColumn:
    case StatusTableModel::ColumnCount: break;
    }
    return false;
}

RowSource::Work InstructionSource::prepareSort(int column)
{
    return column == StatusTableModel::NameColumn && !m_destination ? m_server.nodes()->names().prepareRanks() : Work();
}

RowSource::MatchWork InstructionSource::matchText(const QString &text) const
{
    std::unordered_set<quint32> packages;
    const JobRecord *record = m_server.job(job());
    for (const PackageId package : record ? record->packages : std::vector<PackageId>()) {
        if (m_server.packages().text(package).contains(text, Qt::CaseInsensitive))
            packages.insert(number(package));
    }
    return
        [names = m_server.nodes()->names().block(), packages = std::move(packages), text](const std::stop_token &stop) {
            RowBits nodes = NameIndex::match(*names, NameIndex::fold(text), stop);
            return stop.stop_requested() ? std::shared_ptr<const TextMatch>()
                                         : std::shared_ptr<const TextMatch>(
                                             std::make_shared<InstructionMatch>(text, std::move(nodes), packages));
        };
}

bool InstructionSource::passes(quint32 row, const RowFilter &filter, const TextMatch *match) const
{
    const int w = worst(row);
    if (!filter.lets(shownStatus(columns().status(w), columns().stopping(w))))
        return false;
    if (!filter.takes(columns().route(w)))
        return false;
    if (filter.text.isEmpty())
        return true;
    if (!match)
        return false;
    const auto &found = static_cast<const InstructionMatch &>(*match);
    if (found.hasNode(m_server.nodes()->slotOf(columns().destination(w))))
        return true;
    for (int i = first(row); i < behind(row); ++i) {
        if (columns().isPresent(i)
            && (found.hasResult(columns(), i) || (found.hasPackages() && found.hasPackage(columns().package(i)))))
            return true;
    }
    return false;
}

/// As passes(), for a million rows with one instruction each: what is the same for all is asked once.
void InstructionSource::findPassing(std::span<const quint32> rows, const RowFilter &filter, const TextMatch *match,
                                    RowBits &pass) const
{
    const InstructionColumns &all = columns();
    if (!isOneEach() || (!filter.text.isEmpty() && !match)) {
        RowSource::findPassing(rows, filter, match, pass);
        return;
    }
    const bool anyRoute = !filter.route && !filter.routes;
    const auto find = [&](auto isFound) {
        for (const quint32 row : rows) {
            const int i = static_cast<int>(row);
            if (filter.lets(shownStatus(all.status(i), all.stopping(i))) && (anyRoute || filter.takes(all.route(i)))
                && isFound(i))
                pass.set(row);
        }
    };
    if (filter.text.isEmpty()) {
        find([](int) { return true; });
        return;
    }
    const auto &found = static_cast<const InstructionMatch &>(*match);
    const NodeStore &nodes = *m_server.nodes();
    if (found.hasPackages() && found.hasPackage(all.package(0))) // the only one
        find([&](int i) { return all.isPresent(i) || found.hasNode(nodes.slotOf(all.destination(i))); });
    else
        find([&](int i) {
            return found.hasNode(nodes.slotOf(all.destination(i))) || (all.isPresent(i) && found.hasResult(all, i));
        });
}

} // namespace signalbox

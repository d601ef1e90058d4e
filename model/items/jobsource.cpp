#include "model/items/jobsource.h"

#include "model/domain/higherjob.h"
#include "model/domain/jobphase.h"
#include "model/domain/lampstate.h"
#include "model/domain/percent.h"
#include "model/domain/route.h"
#include "model/domain/text.h"
#include "model/items/csvwriter.h"
#include "model/items/itemtext.h"
#include "model/items/jobname.h"
#include "model/items/routebuilder.h"
#include "model/items/statustablemodel.h"

#include <QList>

#include <algorithm>

namespace signalbox {

namespace {

class JobMatch final : public TextMatch {
public:
    explicit JobMatch(RowBits jobs) : m_jobs(std::move(jobs)) { }
    [[nodiscard]] bool test(quint32 slot) const noexcept { return m_jobs.test(slot); }

private:
    RowBits m_jobs;
};

Status shownStatusOf(const JobRecord &job)
{
    if (job.deletingSinceMs != kNoTime)
        return Status::BeingDeleted;
    return job.counters.worst().value_or(Status::WaitingForTransmission);
}

QString resultOf(const JobRecord &job)
{
    if (job.deletingSinceMs != kNoTime)
        return statusText(Status::BeingDeleted);
    if (job.counters.isEmpty()) { // ordered to IDs that have no member yet, or had none until its end
        if (job.dispatch.phase == JobPhase::Completed)
            return JobSource::tr("No members");
        return job.dispatch.status == PhaseStatus::Waiting ? JobSource::tr("Waiting for members")
                                                           : phaseStatusText(job.dispatch.status);
    }
    if (!job.released && job.dispatch.status == PhaseStatus::Normal)
        return JobSource::tr("Scheduled");
    // What has not started, and is not just about to: on standby, on hold, without a slot …
    if (job.dispatch.startedMs == kNoTime && !job.counters.allEnded() && job.dispatch.status != PhaseStatus::Normal)
        return phaseStatusText(job.dispatch.status);
    QString text = statusText(shownStatusOf(job));
    if (job.counters.cancelling > 0)
        //: Result of a job. %1 is a status.
        return JobSource::tr("%1 (cancelling)").arg(text);
    if (job.archive.isArchived())
        //: Result of a job whose instructions are in a file. %1 is a status.
        return JobSource::tr("%1 (archived)").arg(text);
    return text;
}

} // namespace

JobSource::JobSource(ServerState &server, FolderId folder, bool recursive)
    : m_server(server), m_folder(folder), m_recursive(recursive)
{
    collect();
    connect(&server, &ServerState::aboutToReset, this, &JobSource::aboutToReset);
    connect(&server, &ServerState::wasReset, this, [this] {
        collect();
        Q_EMIT wasReset();
    });
    connect(&server, &ServerState::jobsAboutToChange, this, &JobSource::onAboutToChange);
    connect(&server, &ServerState::jobsChanged, this, &JobSource::onChanged);
    connect(&server, &ServerState::jobsAdded, this, &JobSource::onChanged);
    connect(&server, &ServerState::jobsAboutToBeRemoved, this, [this](const std::vector<quint32> &gone) {
        std::vector<quint32> mine;
        std::copy_if(gone.begin(), gone.end(), std::back_inserter(mine),
                     [this](quint32 slot) { return m_members.test(slot); });
        if (mine.empty())
            return;
        Q_EMIT aboutToRemove(mine);
        for (const quint32 slot : mine)
            m_members.set(slot, false);
    });
    connect(&server, &ServerState::jobNamesChanged, this, &JobSource::namesChanged);
    connect(&server, &ServerState::foldersChanged, this, &JobSource::onFoldersChanged);
    connect(&server, &ServerState::foldersRemoved, this, &JobSource::onFoldersChanged);
    connect(server.nodes().get(), &NodeStore::routesChanged, this, &JobSource::decorated);
}

void JobSource::collectFolders()
{
    m_folders.clear();
    m_folders.insert(number(m_folder));
    if (!m_recursive)
        return;
    for (const auto &[id, record] : m_server.folders()) {
        if (m_server.isInFolder(id, m_folder))
            m_folders.insert(number(id));
    }
}

void JobSource::collect()
{
    collectFolders();
    m_members.clear();
    for (const quint32 slot : m_server.jobSlots()) {
        if (holds(m_server.jobAt(slot)))
            m_members.set(slot);
    }
}

void JobSource::onFoldersChanged()
{
    const std::unordered_set<quint32> before = m_folders;
    collectFolders();
    if (m_folders == before)
        return;
    Q_EMIT aboutToReset();
    collect();
    Q_EMIT wasReset();
}

void JobSource::onAboutToChange(const std::vector<ServerState::JobChange> &changes)
{
    std::vector<quint32> staying;
    std::vector<quint32> leaving;
    for (const ServerState::JobChange &change : changes) {
        if (m_members.test(change.slot))
            (holds(*change.next) ? staying : leaving).push_back(change.slot);
    }
    if (!leaving.empty()) {
        Q_EMIT aboutToRemove(leaving);
        for (const quint32 slot : leaving)
            m_members.set(slot, false);
    }
    if (!staying.empty())
        Q_EMIT aboutToChange(staying);
}

void JobSource::onChanged(const std::vector<quint32> &changedSlots)
{
    std::vector<quint32> known;
    std::vector<quint32> entering;
    for (const quint32 slot : changedSlots) {
        if (m_members.test(slot))
            known.push_back(slot);
        else if (holds(job(slot)))
            entering.push_back(slot);
    }
    if (!known.empty())
        Q_EMIT changed(known);
    if (!entering.empty()) {
        for (const quint32 slot : entering)
            m_members.set(slot);
        Q_EMIT added(entering);
    }
}

std::vector<quint32> JobSource::rows() const
{
    std::vector<quint32> rows = m_server.jobSlots();
    std::erase_if(rows, [this](quint32 slot) { return !m_members.test(slot); });
    return rows;
}

Status JobSource::status(quint32 row) const
{
    return shownStatusOf(job(row));
}

int JobSource::columnCount() const
{
    return StatusTableModel::ColumnCount;
}

QVariant JobSource::header(int column, int role) const
{
    return StatusTableModel::headerOf(column, role, StatusTableModel::RowKind::Job);
}

QVariant JobSource::data(quint32 row, int column, int role) const
{
    const JobRecord &record = job(row);
    const bool deleting = record.deletingSinceMs != kNoTime;
    const ColourKey tint = record.counters.colour(shownStatusOf(record));
    switch (role) {
    case Qt::DisplayRole:
        switch (static_cast<StatusTableModel::Column>(column)) {
        case StatusTableModel::StatusColumn:
            return deleting ? QString() : ItemText::percent(record.counters.permille());
        case StatusTableModel::ResultColumn: return resultOf(record);
        case StatusTableModel::NameColumn: return shownJobName(record);
        case StatusTableModel::CountersColumn: return ItemText::counters(record.counters);
        case StatusTableModel::RouteColumn: {
            const QList<RouteState> routes = RouteBuilder(m_server).ofJob(record);
            return routes.isEmpty() ? QString() : ItemText::route(routes.first());
        }
        case StatusTableModel::ScheduledColumn:
            return record.schedule.executionMs == kNoTime ? tr("At once") : ItemText::time(record.schedule.executionMs);
        case StatusTableModel::LimitColumn:
            return record.schedule.limitMs == kNoTime ? tr("None", "execution time limit")
                                                      : ItemText::time(record.schedule.limitMs);
        case StatusTableModel::ExecutedColumn: return ItemText::time(record.executedMs);
        case StatusTableModel::ScheduledInstallColumn: return ItemText::time(record.installAtMs);
        case StatusTableModel::LastReportColumn: return ItemText::time(record.lastReportMs);
        case StatusTableModel::AttemptColumn: return {};
        case StatusTableModel::TypeColumn: return jobTypeText(record.type);
        case StatusTableModel::ColumnCount: return {};
        }
        return {};
    case Qt::ToolTipRole:
        switch (static_cast<StatusTableModel::Column>(column)) {
        case StatusTableModel::StatusColumn:
        case StatusTableModel::CountersColumn: return ItemText::countersTip(record.counters, record.destinations);
        case StatusTableModel::RouteColumn: {
            QStringList tips;
            const QList<RouteState> routes = RouteBuilder(m_server).ofJob(record);
            for (const RouteState &route : routes.mid(0, 8))
                tips << ItemText::routeTip(route);
            return tips.join(u"\n\n");
        }
        case StatusTableModel::ScheduledColumn: {
            QStringList lines{ItemText::longTime(record.schedule.executionMs), seriesRunText(record.request)};
            lines.removeAll(QString());
            return lines.join(u'\n');
        }
        case StatusTableModel::LimitColumn: return ItemText::longTime(record.schedule.limitMs);
        case StatusTableModel::ExecutedColumn: return ItemText::longTime(record.executedMs);
        case StatusTableModel::ScheduledInstallColumn: return ItemText::longTime(record.installAtMs);
        case StatusTableModel::LastReportColumn: return ItemText::longTime(record.lastReportMs);
        case StatusTableModel::NameColumn:
            if (isFromAbove(record.id)) {
                //: Tooltip over a job. %1 name, %2 its number there, %3 a managing server.
                return tr("%1\nJob %2 of the higher managing server %3, to be operated on there")
                    .arg(record.name)
                    .arg(shownNumber(record.id))
                    .arg(record.owner);
            }
            //: Tooltip over a job. %1 name, %2 number, %3 the operator who created it.
            return tr("%1\nJob %2, created by %3").arg(shownJobName(record)).arg(number(record.id)).arg(record.owner);
        default: return data(row, column, Qt::DisplayRole);
        }
    case StatusTableModel::SortRole: return sortKey(row, column);
    case StatusTableModel::StatusRole: return QVariant::fromValue(shownStatusOf(record));
    case StatusTableModel::LampRole:
        return QVariant::fromValue(LampState{.status = shownStatusOf(record),
                                             .colour = tint,
                                             .permille = record.counters.permille(),
                                             .silent = record.counters.silent > 0,
                                             .cancelling = record.counters.cancelling > 0,
                                             .empty = record.counters.isEmpty()});
    case StatusTableModel::PermilleRole:
        return deleting ? QVariant() : QVariant(static_cast<int>(record.counters.permille()));
    case StatusTableModel::CountersRole: return QVariant::fromValue(record.counters);
    case StatusTableModel::RouteRole: {
        const QList<RouteState> routes = RouteBuilder(m_server).ofJob(record);
        return routes.isEmpty() ? QVariant() : QVariant::fromValue(routes.first());
    }
    case StatusTableModel::RoutesRole: return QVariant::fromValue(RouteBuilder(m_server).ofJob(record));
    case StatusTableModel::TintRole: return QVariant::fromValue(tint);
    case StatusTableModel::IdRole: return number(record.id);
    case StatusTableModel::KindRole: return QVariant::fromValue(StatusTableModel::RowKind::Job);
    case StatusTableModel::OverlaysRole: {
        quint8 overlays = NoOverlay;
        if (record.counters.silent > 0)
            overlays |= SilentOverlay;
        if (record.counters.expired > 0)
            overlays |= ExpiredOverlay;
        return overlays;
    }
    case StatusTableModel::StoppingRole:
        return QVariant::fromValue(deleting                         ? Stopping::Deleting
                                   : record.counters.cancelling > 0 ? Stopping::Cancelling
                                                                    : Stopping::None);
    case Qt::TextAlignmentRole: return StatusTableModel::headerOf(column, role, StatusTableModel::RowKind::Job);
    default: return {};
    }
}

void JobSource::writeCsvHeader(int column, CsvWriter &out) const
{
    switch (static_cast<StatusTableModel::Column>(column)) {
    case StatusTableModel::StatusColumn:
        out.cell("status");
        out.cell("percent");
        break;
    case StatusTableModel::ResultColumn: out.cell("result"); break;
    case StatusTableModel::NameColumn:
        out.cell("job");
        out.cell("job_name");
        break;
    case StatusTableModel::CountersColumn:
        out.cell("finished");
        out.cell("error");
        out.cell("rejected");
        out.cell("total");
        break;
    case StatusTableModel::RouteColumn: out.cell("routes"); break;
    case StatusTableModel::ScheduledColumn: out.cell("scheduled"); break;
    case StatusTableModel::LimitColumn: out.cell("limit"); break;
    case StatusTableModel::ExecutedColumn: out.cell("executed"); break;
    case StatusTableModel::ScheduledInstallColumn: out.cell("scheduled_install"); break;
    case StatusTableModel::LastReportColumn: out.cell("last_report"); break;
    case StatusTableModel::AttemptColumn: out.cell("attempt"); break;
    case StatusTableModel::TypeColumn: out.cell("type"); break;
    case StatusTableModel::ColumnCount: break;
    }
}

void JobSource::writeCsvCells(quint32 row, int column, CsvWriter &out) const
{
    const JobRecord &record = job(row);
    switch (static_cast<StatusTableModel::Column>(column)) {
    case StatusTableModel::StatusColumn:
        out.cell(statusKey(shownStatusOf(record)));
        if (record.deletingSinceMs != kNoTime)
            out.empty();
        else
            out.number(wholePercent(record.counters.permille()));
        break;
    case StatusTableModel::ResultColumn:
        out.cell(!record.released ? "scheduled" : record.counters.cancelling > 0 ? "cancelling" : "");
        break;
    case StatusTableModel::NameColumn:
        out.number(number(record.id));
        out.cell(record.name);
        break;
    case StatusTableModel::CountersColumn:
        out.number(record.counters.finished());
        out.number(record.counters.errors());
        out.number(record.counters.rejected());
        out.number(record.counters.total());
        break;
    case StatusTableModel::RouteColumn: out.number(static_cast<qint64>(record.routes.size())); break;
    case StatusTableModel::ScheduledColumn: out.time(record.schedule.executionMs); break;
    case StatusTableModel::LimitColumn: out.time(record.schedule.limitMs); break;
    case StatusTableModel::ExecutedColumn: out.time(record.executedMs); break;
    case StatusTableModel::ScheduledInstallColumn: out.time(record.installAtMs); break;
    case StatusTableModel::LastReportColumn: out.time(record.lastReportMs); break;
    case StatusTableModel::AttemptColumn: out.empty(); break;
    case StatusTableModel::TypeColumn: out.cell(jobTypeKey(record.type)); break;
    case StatusTableModel::ColumnCount: break;
    }
}

quint64 JobSource::sortKey(quint32 row, int column) const
{
    const JobRecord &record = job(row);
    const auto time = [](UtcMs ms) { return static_cast<quint64>(std::max<UtcMs>(ms, 0)); };
    switch (static_cast<StatusTableModel::Column>(column)) {
    case StatusTableModel::StatusColumn: return record.counters.permille();
    case StatusTableModel::ResultColumn: return static_cast<quint64>(severityRank(shownStatusOf(record)));
    case StatusTableModel::NameColumn: return m_server.jobNames().rank(row);
    case StatusTableModel::CountersColumn:
        // Worst first when descending: errors, then rejected, then size.
        return (quint64{std::min<quint32>(record.counters.errors(), 0xffffff)} << 40)
               | (quint64{std::min<quint32>(record.counters.rejected(), 0xfffff)} << 20)
               | std::min<quint32>(record.counters.total(), 0xfffff);
    case StatusTableModel::RouteColumn: return record.routes.size();
    case StatusTableModel::ScheduledColumn:
        return time(record.schedule.executionMs == kNoTime ? record.registeredMs : record.schedule.executionMs);
    case StatusTableModel::LimitColumn: return time(record.schedule.limitMs);
    case StatusTableModel::ExecutedColumn: return time(record.executedMs);
    case StatusTableModel::ScheduledInstallColumn: return time(record.installAtMs);
    case StatusTableModel::LastReportColumn: return time(record.lastReportMs);
    case StatusTableModel::AttemptColumn: return 0;
    case StatusTableModel::TypeColumn: return static_cast<quint64>(record.type);
    case StatusTableModel::ColumnCount: break;
    }
    return 0;
}

RowSource::Work JobSource::prepareSort(int column)
{
    return column == StatusTableModel::NameColumn ? m_server.jobNames().prepareRanks() : Work();
}

RowSource::MatchWork JobSource::matchText(const QString &text) const
{
    // Names are searched in one block; what else may match is little and put into words here.
    std::vector<std::pair<quint32, QString>> others;
    for (const quint32 slot : rows()) {
        QString words = resultOf(job(slot)) + u'\n' + job(slot).owner;
        for (const PackageId package : job(slot).packages)
            words += u'\n' + m_server.packages().text(package);
        others.emplace_back(slot, std::move(words));
    }
    return [names = m_server.jobNames().block(), others = std::make_shared<const decltype(others)>(std::move(others)),
            text](const std::stop_token &stop) {
        RowBits found = NameIndex::match(*names, NameIndex::fold(text), stop);
        for (const auto &[slot, words] : *others) {
            if (words.contains(text, Qt::CaseInsensitive))
                found.set(slot);
        }
        return stop.stop_requested() ? std::shared_ptr<const TextMatch>()
                                     : std::shared_ptr<const TextMatch>(std::make_shared<JobMatch>(std::move(found)));
    };
}

bool JobSource::passes(quint32 row, const RowFilter &filter, const TextMatch *match) const
{
    if (!filter.lets(status(row)))
        return false;
    if (filter.text.isEmpty())
        return true;
    if (match && static_cast<const JobMatch *>(match)->test(row))
        return true;
    // The result may have changed since the text was looked for.
    return resultOf(job(row)).contains(filter.text, Qt::CaseInsensitive);
}

} // namespace signalbox

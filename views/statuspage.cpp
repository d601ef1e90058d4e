#include "views/statuspage.h"

#include "model/domain/higherfolder.h"
#include "model/domain/higherjob.h"
#include "model/domain/relayrows.h"
#include "model/items/groupdata.h"
#include "model/items/instructionsource.h"
#include "model/items/itemtext.h"
#include "model/items/jobname.h"
#include "model/items/jobsource.h"
#include "model/items/relaysource.h"
#include "model/items/remotecontrol.h"
#include "views/appearance.h"
#include "views/breadcrumb.h"
#include "views/countersdelegate.h"
#include "views/elidingheader.h"
#include "views/emptystate.h"
#include "views/jobdenial.h"
#include "views/longtable.h"
#include "views/percentbardelegate.h"
#include "views/routedelegate.h"
#include "views/statuschips.h"
#include "views/statuscolumns.h"
#include "views/statusdelegate.h"

#include <QHeaderView>
#include <QHelpEvent>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

constexpr quint16 kAllButDeleting = RowFilter::bit(Status::BeingDeleted) - 1; ///< BeingDeleted is the last one

} // namespace

StatusPage::StatusPage(const Appearance &appearance, QWidget *parent)
    : QWidget(parent),
      m_appearance(appearance),
      m_crumbs(new Breadcrumb(this)),
      m_chips(new StatusChips(appearance, this)),
      m_stack(new QStackedWidget(this)),
      m_table(new LongTable(this)),
      m_empty(new EmptyState(this))
{
    m_chips->setObjectName(QStringLiteral("chips"));
    setUpTable();
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_crumbs);
    layout->addWidget(m_chips);
    layout->addWidget(m_stack, 1);

    connect(m_crumbs, &Breadcrumb::placeWanted, this, &StatusPage::placeWanted);
    connect(m_chips, &StatusChips::statusesChanged, this, &StatusPage::updateFilter);
    connect(&m_model, &OrderedTableModel::countsChanged, this, &StatusPage::updateContents);
    connect(&m_model, &OrderedTableModel::busyChanged, this, &StatusPage::updateContents);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &StatusPage::updateContents);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &StatusPage::selectionChanged);
    connect(m_empty, &EmptyState::activated, this, &StatusPage::onEmptyActivated);
    connect(&appearance, &Appearance::changed, m_table->viewport(), qOverload<>(&QWidget::update));
    updateContents();
    updateCrumbs();
}

void StatusPage::setUpTable()
{
    m_table->setObjectName(QStringLiteral("statusTable"));
    m_table->setAccessibleName(tr("Job status"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new CellDelegate(m_appearance, m_table));
    m_table->setItemDelegateForColumn(StatusTableModel::StatusColumn, new PercentBarDelegate(m_appearance, m_table));
    m_table->setItemDelegateForColumn(StatusTableModel::ResultColumn, new StatusDelegate(m_appearance, m_table));
    m_table->setItemDelegateForColumn(StatusTableModel::CountersColumn, new CountersDelegate(m_appearance, m_table));
    m_table->setItemDelegateForColumn(StatusTableModel::RouteColumn, new RouteDelegate(m_appearance, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setRowPixels(std::max(m_table->fontMetrics().height() + 10, 26));
    auto *header = new ElidingHeader(m_table);
    m_table->setHorizontalHeader(header);
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setMinimumSectionSize(40);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    m_columns = new StatusColumns(m_table);
    m_table->installEventFilter(this);

    connect(m_table, &QAbstractItemView::doubleClicked, this, &StatusPage::goDown);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &StatusPage::onSelectionChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StatusPage::selectionChanged);
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &position) { Q_EMIT contextMenuWanted(m_table->viewport()->mapToGlobal(position)); });
}

QTableView *StatusPage::table() const noexcept
{
    return m_table;
}

void StatusPage::setPlace(const Place &place)
{
    if (place == m_place)
        return;
    if (m_rows)
        m_rows->disconnect(this);
    if (m_place.server && m_place.server != place.server)
        m_place.server->disconnect(this);
    const Place before = m_place;
    m_place = place;
    m_placeChosen = false;
    m_allWanted = false;
    m_rows.reset();
    if (before.server != place.server || before.job != place.job)
        m_relays.clear();
    if (!place.server) {
        m_model.setSource(nullptr);
    } else {
        if (before.server != place.server) {
            connect(place.server, &ServerState::wasReset, this, &StatusPage::updateContents);
            connect(place.server, &ServerState::linkStateChanged, this, &StatusPage::updateContents);
            // An empty page says what to do first: the nodes that it may ask for can come from elsewhere.
            connect(place.server, &ServerState::applied, this, [this] {
                if ((m_shownLack == Lack::Nodes || m_shownLack == Lack::Jobs) && lack() != m_shownLack)
                    updateContents();
                if (m_place.relay && m_model.filter().routes != routesOfRelay())
                    updateFilter(); // a member came by a route of its own
            });
            connect(place.server, &ServerState::foldersChanged, this, &StatusPage::updateCrumbs);
            connect(place.server, &ServerState::jobNamesChanged, this, &StatusPage::updateCrumbs);
            // A relay may have come to manage an ID.
            connect(place.server, &ServerState::definitionsChanged, this, &StatusPage::askForRelays);
        }
        if (place.job == JobId{}) {
            m_model.setSource(std::make_shared<JobSource>(*place.server, place.folder, true));
        } else {
            const auto source = place.destination
                                    ? std::make_shared<InstructionSource>(*place.server, place.job, *place.destination)
                                    : std::make_shared<InstructionSource>(*place.server, place.job);
            m_rows = source->jobRows();
            connect(m_rows.get(), &JobRows::stateChanged, this, &StatusPage::onRowsState);
            m_model.setSource(source);
            if (!m_relays.empty() && !place.relay)
                showSource();
            askForRelays();
        }
    }
    // A filter for one list means something else in another.
    m_chips->setStatuses(0);
    updateFilter();
    updateCrumbs();
    updateContents();
    // Going up again leads back to the row that was left.
    if (before.server == place.server && before.job != JobId{} && place.job == JobId{})
        selectJob(before.job);
    else if (before.server == place.server && before.job == place.job && before.destination && !place.destination)
        selectDestination(*before.destination);
    else if (before.server == place.server && before.job == place.job && before.relay && !place.relay)
        selectRelay(*before.relay);
    else if (m_model.rowCount() > 0)
        m_table->setCurrentIndex({});
    Q_EMIT placeChanged();
    Q_EMIT selectionChanged();
}

void StatusPage::showMembers(bool shown)
{
    if (shown == std::exchange(m_showsMembers, shown))
        return;
    showSource();
}

bool StatusPage::hidesDeleting() const noexcept
{
    return !m_showsDeleting && m_place.job == JobId{}; // who opens such a job wants to see what is in it
}

void StatusPage::showDeleting(bool shown)
{
    if (shown != std::exchange(m_showsDeleting, shown))
        updateFilter();
}

/// What the job was ordered through tells whether relays have rows of it.
void StatusPage::askForRelays()
{
    GroupData *groups = m_place.server && m_place.server->link() ? m_place.server->link()->groupData() : nullptr;
    if (groups == nullptr || m_place.job == JobId{} || m_place.destination)
        return;
    groups->jobThrough(m_place.job, this, [this, asked = m_place](const Result<std::vector<JobThrough>> &through) {
        if (!(asked == m_place) || !through)
            return;
        if (std::vector<NodeId> relays = rowRelays(through.value()); relays != std::exchange(m_relays, relays))
            showSource();
    });
}

std::shared_ptr<InstructionSource> StatusPage::clientSource() const
{
    if (const auto relays = std::dynamic_pointer_cast<RelaySource>(m_model.source()))
        return relays->clients();
    return std::dynamic_pointer_cast<InstructionSource>(m_model.source());
}

/// The clients of the job, or its relays.
void StatusPage::showSource()
{
    const std::shared_ptr<InstructionSource> clients = clientSource();
    if (!clients || m_place.destination)
        return;
    if (m_showsMembers || m_relays.empty() || m_place.route || m_place.relay)
        m_model.setSource(clients);
    else
        m_model.setSource(std::make_shared<RelaySource>(clients, m_relays));
    updateFilter();
    updateContents();
    Q_EMIT selectionChanged();
}

void StatusPage::onSelectionChanged()
{
    const QItemSelectionModel *selected = m_table->selectionModel();
    m_placeChosen = m_placeChosen && !selected->hasSelection();
    int rows = 0;
    if (isLoading()) {
        for (const QItemSelectionRange &range : selected->selection())
            rows += range.height();
    }
    m_allWanted = rows > 0 && rows == m_model.rowCount();
    Q_EMIT selectionChanged();
}

void StatusPage::onRowsState()
{
    if (!isLoading() && std::exchange(m_allWanted, false))
        m_table->selectAll();
    updateContents();
}

quint32 StatusPage::expectedRows() const
{
    const JobRecord *job = isLoading() && !m_place.destination ? m_place.server->job(m_place.job) : nullptr;
    return job != nullptr ? job->destinations : 0;
}

std::optional<Place> StatusPage::placeBelow(const QModelIndex &index) const
{
    if (!index.isValid() || !m_place.server)
        return std::nullopt;
    const quint32 id = index.data(StatusTableModel::IdRole).toUInt();
    Place below = m_place;
    switch (index.data(StatusTableModel::KindRole).value<StatusTableModel::RowKind>()) {
    case StatusTableModel::RowKind::Job: below.job = static_cast<JobId>(id); return below;
    case StatusTableModel::RowKind::Destination: below.destination = static_cast<NodeId>(id); return below;
    case StatusTableModel::RowKind::Relay: below.relay = static_cast<NodeId>(id); return below;
    case StatusTableModel::RowKind::Instruction: return std::nullopt;
    }
    return std::nullopt;
}

void StatusPage::goDown(const QModelIndex &index)
{
    if (const auto below = placeBelow(index))
        Q_EMIT placeWanted(*below);
}

void StatusPage::setFilterText(const QString &text)
{
    m_filterText = text;
    updateFilter();
}

std::vector<bool> StatusPage::routesOfRelay() const
{
    const JobRecord *job = m_place.server->job(m_place.job);
    std::vector<bool> isTaken;
    const std::vector<NodeId> relays = m_relays.empty() ? std::vector{*m_place.relay} : m_relays;
    for (const RouteSummary &route : job != nullptr ? job->routes : std::vector<RouteSummary>())
        isTaken.push_back(rowRelay(route.relays, relays) == *m_place.relay);
    return isTaken;
}

void StatusPage::updateFilter()
{
    RowFilter filter;
    filter.text = m_filterText;
    filter.statuses = m_chips->statuses();
    if (filter.statuses == 0 && hidesDeleting())
        filter.statuses = kAllButDeleting;
    filter.route = m_place.route;
    if (m_place.relay)
        filter.routes = routesOfRelay();
    m_model.setFilter(filter);
    updateContents();
}

SelectedJob StatusPage::selectedJob(const JobRecord &job) const
{
    SelectedJob selected;
    selected.job = job.id;
    selected.name = shownJobName(job);
    selected.counters = job.counters;
    selected.deleting = job.deletingSinceMs != kNoTime;
    selected.archived = job.archive.isArchived();
    return selected;
}

Selection StatusPage::selection(Depth depth) const
{
    return actsOnPlace() ? selectionOfPlace(depth) : selectionOfRows(depth);
}

bool StatusPage::actsOnPlace() const
{
    return m_placeChosen || !m_table->selectionModel()->hasSelection();
}

void StatusPage::choosePlace(bool chosen)
{
    if (chosen == m_placeChosen)
        return;
    m_placeChosen = chosen;
    Q_EMIT selectionChanged();
}

Selection StatusPage::selectionOfPlace(Depth depth) const
{
    Selection selection;
    ServerState *server = m_place.server;
    // A whole server is never meant, and one destination or relay is not what the tree shows.
    const bool above = m_place.folder == FolderId{} && m_place.job == JobId{};
    if (server == nullptr || above || ((m_place.destination || m_place.relay) && !m_placeChosen))
        return selection;
    selection.server = server;
    if (m_place.job == JobId{}) {
        selection.folder = m_place.folder;
        for (const quint32 slot : server->jobSlots()) {
            const JobRecord &job = server->jobAt(slot);
            if (!server->isInFolder(job.folder, m_place.folder))
                continue;
            selection.jobs.push_back(selectedJob(job));
            selection.names.append(shownJobName(job));
        }
        return selection;
    }
    const JobRecord *job = server->job(m_place.job);
    if (job == nullptr)
        return selection;
    SelectedJob selected = selectedJob(*job);
    const std::shared_ptr<InstructionSource> source = clientSource();
    if (m_place.route) {
        if (source == nullptr || isLoading())
            return {}; // which instructions they are is not known yet
        selected.whole = false;
        selected.counters = {};
        RowFilter onRoute;
        onRoute.route = m_place.route;
        for (const quint32 row : source->rows())
            if (source->passes(row, onRoute, nullptr))
                addRow(*source, row, depth == Depth::WithRows || m_model.totalRowCount() <= kManyRows, selection,
                       selected);
    } else {
        selection.names.append(shownJobName(*job));
    }
    selection.jobs.push_back(std::move(selected));
    return selection;
}

void StatusPage::addRow(const InstructionSource &source, quint32 row, bool withRows, Selection &selection,
                        SelectedJob &selected)
{
    // More names than a confirmation shows only cost memory; it tells how many there are.
    if (selection.names.size() < kMostNames)
        selection.names.append(source.data(row, StatusTableModel::NameColumn, Qt::DisplayRole).toString());
    else
        ++selection.unnamed;
    if (withRows) {
        const std::vector<InstructionRow> found = source.instructions(row);
        selected.rows.insert(selected.rows.end(), found.begin(), found.end());
    } else if (!selected.whole) {
        ++selected.counters.byStatus[indexOf(source.status(row))];
    }
}

/// A relay's row stands for what its members have of the job.
void StatusPage::addRelay(const RelaySource &source, quint32 row, bool withRows, Selection &selection,
                          SelectedJob &selected)
{
    if (selection.names.size() < kMostNames)
        selection.names.append(source.data(row, StatusTableModel::NameColumn, Qt::DisplayRole).toString());
    else
        ++selection.unnamed;
    for (const quint32 client : source.clientsOf(row)) {
        if (withRows) {
            const std::vector<InstructionRow> found = source.clients()->instructions(client);
            selected.rows.insert(selected.rows.end(), found.begin(), found.end());
        } else if (!selected.whole) {
            ++selected.counters.byStatus[indexOf(source.clients()->status(client))];
        }
    }
}

Selection StatusPage::selectionOfRows(Depth depth) const
{
    Selection selection;
    if (!m_place.server)
        return selection;
    const QItemSelection ranges = m_table->selectionModel()->selection();
    selection.server = m_place.server;
    const auto &source = m_model.source();
    if (const auto *jobs = dynamic_cast<const JobSource *>(source.get())) {
        for (const QItemSelectionRange &range : ranges)
            for (int row = range.top(); row <= range.bottom(); ++row) {
                const JobRecord &job = jobs->job(m_model.sourceRow(row));
                selection.jobs.push_back(selectedJob(job));
                selection.names.append(shownJobName(job));
            }
        return selection;
    }
    const std::shared_ptr<InstructionSource> instructions = clientSource();
    const auto *relays = dynamic_cast<const RelaySource *>(source.get());
    const JobRecord *job = m_place.server->job(m_place.job);
    if (instructions == nullptr || job == nullptr || ranges.isEmpty())
        return selection;
    SelectedJob selected = selectedJob(*job);
    if (m_allWanted && isLoading() && !m_place.destination && !m_place.relay) {
        selection.names.append(shownJobName(*job));
        selection.jobs.push_back(std::move(selected));
        return selection;
    }
    int rows = 0;
    for (const QItemSelectionRange &range : ranges)
        rows += range.height();
    selected.whole =
        !m_place.destination && rows == m_model.totalRowCount() && m_rows->state() == JobRows::State::Ready;
    const bool withRows =
        depth == Depth::WithRows || (relays != nullptr ? instructions->rows().size() : std::size_t(rows)) <= kManyRows;
    if (!selected.whole)
        selected.counters = {};
    for (const QItemSelectionRange &range : ranges)
        for (int row = range.top(); row <= range.bottom(); ++row) {
            if (relays != nullptr)
                addRelay(*relays, m_model.sourceRow(row), withRows, selection, selected);
            else
                addRow(*instructions, m_model.sourceRow(row), withRows, selection, selected);
        }
    if (!selected.whole && selected.rows.empty() && selected.counters.isEmpty())
        return {}; // a relay without members: no instruction must not become all of them
    selection.jobs.push_back(std::move(selected));
    return selection;
}

std::optional<std::pair<JobId, InstructionId>> StatusPage::current() const
{
    const QModelIndex index = m_table->currentIndex();
    if (!m_place.server || !index.isValid() || !m_table->selectionModel()->isRowSelected(index.row()))
        return std::nullopt;
    if (m_place.job == JobId{})
        return std::pair(static_cast<JobId>(index.data(StatusTableModel::IdRole).toUInt()), InstructionId{});
    if (const auto *relays = dynamic_cast<const RelaySource *>(m_model.source().get());
        relays != nullptr && relays->isRelay(m_model.sourceRow(index.row())))
        return std::pair(m_place.job, InstructionId{}); // the details are those of the job
    const std::shared_ptr<InstructionSource> source = clientSource();
    if (source == nullptr)
        return std::nullopt;
    if (const auto *relays = dynamic_cast<const RelaySource *>(m_model.source().get()))
        return std::pair(m_place.job, source->summary(relays->clientsOf(m_model.sourceRow(index.row())).front()).id);
    return std::pair(m_place.job, source->summary(m_model.sourceRow(index.row())).id);
}

JobId StatusPage::currentJob() const
{
    if (m_place.job != JobId{})
        return m_place.job;
    const auto row = current();
    return row ? row->first : JobId{};
}

void StatusPage::selectJob(JobId job)
{
    m_wantedJob = job;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, StatusTableModel::ResultColumn);
        if (index.data(StatusTableModel::IdRole).toUInt() != number(job))
            continue;
        m_wantedJob = {};
        m_table->setCurrentIndex(index);
        m_table->scrollTo(index);
        return;
    }
}

void StatusPage::selectDestination(NodeId destination)
{
    const std::shared_ptr<InstructionSource> source = clientSource();
    const std::optional<quint32> at = source ? source->rowOf(destination) : std::nullopt;
    const int row = at ? m_model.rowOfSource(*at) : -1;
    const QModelIndex index = row < 0 ? QModelIndex() : m_model.index(row, StatusTableModel::ResultColumn);
    m_table->setCurrentIndex(index);
    if (index.isValid())
        m_table->scrollTo(index);
}

void StatusPage::selectRelay(NodeId relay)
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const QModelIndex index = m_model.index(row, StatusTableModel::ResultColumn);
        if (index.data(StatusTableModel::IdRole).toUInt() == number(relay)
            && index.data(StatusTableModel::KindRole).value<StatusTableModel::RowKind>()
                   == StatusTableModel::RowKind::Relay) {
            m_table->setCurrentIndex(index);
            m_table->scrollTo(index);
            return;
        }
    }
}

StatusPage::Lack StatusPage::lack() const
{
    if (!m_place.server)
        return Lack::Place;
    if (isLoading() && !m_model.filter().isEmpty())
        return Lack::Loading; // which of them the filter hides is not known yet
    if (m_model.rowCount() > 0)
        return Lack::Nothing;
    if (!m_place.server->hasSnapshot())
        return Lack::Connection;
    if (m_rows && m_rows->state() == JobRows::State::Failed)
        return Lack::LoadFailed;
    if (m_rows && m_rows->state() == JobRows::State::Loading)
        return Lack::Loading;
    if (m_model.busy())
        return Lack::Loading;
    // Without the choice of one relay, which is where the page is and no filter.
    const bool isFiltered = !m_filterText.isEmpty() || m_chips->statuses() != 0;
    if (m_model.totalRowCount() > 0 && !isFiltered && hidesDeleting())
        return Lack::Deleting;
    if (m_model.totalRowCount() > 0 && (isFiltered || !m_place.relay))
        return Lack::Matches;
    if (m_place.job != JobId{})
        return Lack::Rows;
    return m_place.server->nodes()->count() == 0 ? Lack::Nodes : Lack::Jobs;
}

void StatusPage::updateContents()
{
    m_chips->setCounts(m_model.statusCounts());
    const Lack lacking = lack();
    m_shownLack = lacking;
    m_stack->setCurrentWidget(lacking == Lack::Nothing ? static_cast<QWidget *>(m_table) : m_empty);
    switch (lacking) {
    case Lack::Nothing: break;
    case Lack::Place:
        m_empty->setTexts(tr("No managing server"),
                          tr("Choose a managing server or a folder on the left to see its jobs."), {});
        break;
    case Lack::Connection: {
        const ServerLink *link = m_place.server->link();
        const bool refused =
            link != nullptr && (link->state() == LinkState::Refused || link->state() == LinkState::TooOld);
        const QString name = m_place.server->name();
        //: %1 is the name of a managing server.
        m_empty->setTexts(refused ? tr("%1 is not available").arg(name)
                                  //: %1 is the name of a managing server.
                                  : tr("Waiting for %1").arg(name),
                          link != nullptr ? link->stateText() : QString(),
                          link != nullptr && link->remote() != nullptr ? tr("Try again now") : QString());
        break;
    }
    case Lack::Nodes:
        m_empty->setTexts(tr("No nodes yet"),
                          tr("Jobs travel from this managing server over relays to clients. Add the first client to "
                             "have somewhere to send a job to."),
                          m_place.server->denial({Act::ManageNodes}).isEmpty() ? tr("Add nodes…") : QString());
        break;
    case Lack::Jobs:
        if (isFromAbove(m_place.folder)) {
            const FolderRecord *record = m_place.server->folder(m_place.folder);
            const QString away = record != nullptr ? higherFolderText(higherFolderOf(record->name)) : QString();
            const QString text = tr("Jobs of the higher managing server stand here until they are complete.");
            m_empty->setTexts(tr("No jobs here now"), away.isEmpty() ? text : text + u'\n' + away, {});
            break;
        }
        m_empty->setTexts(tr("No jobs here yet"),
                          tr("A job sends packages to clients and tells for each of them how far it has come."),
                          noJobsDenial(*m_place.server).isEmpty() ? tr("New job…") : QString());
        break;
    case Lack::Rows:
        if (!m_relays.empty()) {
            m_empty->setTexts(tr("No members yet"),
                              tr("The job waits for members of its ID groups. Whoever becomes one gets it."), {});
            break;
        }
        m_empty->setTexts(tr("No destinations"), tr("This job has nothing to do at any destination."), {});
        break;
    case Lack::Matches:
        m_empty->setTexts(tr("Nothing matches the filter"),
                          tr("%Ln row(s) are hidden by the filter text or by the pressed status buttons.", nullptr,
                             m_model.totalRowCount()),
                          tr("Clear the filter"));
        break;
    case Lack::Deleting:
        m_empty->setTexts(tr("No jobs here any more"),
                          tr("%Ln job(s) are being deleted until every node has confirmed it. They are hidden.",
                             nullptr, m_model.totalRowCount()),
                          tr("Show jobs being deleted"));
        break;
    case Lack::Loading:
        m_empty->setTexts(tr("Loading…"), tr("The rows are on their way from the managing server."), {});
        break;
    case Lack::LoadFailed:
        m_empty->setTexts(tr("This job could not be loaded"), m_rows->errorText(), tr("Try again"));
        break;
    }
    if (m_wantedJob != JobId{} && lacking == Lack::Nothing)
        selectJob(m_wantedJob);
    Q_EMIT countsChanged();
}

void StatusPage::onEmptyActivated()
{
    switch (m_shownLack) {
    case Lack::Nodes: Q_EMIT nodesWanted(); return;
    case Lack::Jobs: Q_EMIT newJobWanted(); return;
    case Lack::Deleting: Q_EMIT deletingWanted(); return;
    case Lack::Matches:
        m_chips->setStatuses(0);
        setFilterText({});
        Q_EMIT filterCleared();
        return;
    case Lack::LoadFailed: {
        const Place again = m_place;
        setPlace({});
        setPlace(again);
        return;
    }
    case Lack::Connection:
        if (ServerLink *link = m_place.server->link(); link != nullptr && link->remote() != nullptr)
            link->remote()->reconnect();
        return;
    case Lack::Nothing:
    case Lack::Place:
    case Lack::Rows:
    case Lack::Loading: return;
    }
}

void StatusPage::updateCrumbs()
{
    m_crumbs->showPlace(m_place);
}

bool StatusPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::FocusIn) {
        const Qt::FocusReason reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::ActiveWindowFocusReason && reason != Qt::PopupFocusReason)
            choosePlace(false);
    }
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::KeypadModifier;
        if (plain && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            goDown(m_table->currentIndex());
            return true;
        }
        if (plain && key->key() == Qt::Key_Backspace) {
            if (const auto above = placeAbove(m_place))
                Q_EMIT placeWanted(*above);
            return true;
        }
        if (key->key() == Qt::Key_Menu || (key->key() == Qt::Key_F10 && key->modifiers() == Qt::ShiftModifier)) {
            // At the row, wherever the mouse is.
            const QRect row = m_table->visualRect(m_table->currentIndex());
            Q_EMIT contextMenuWanted(m_table->viewport()->mapToGlobal(row.bottomLeft()));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace signalbox

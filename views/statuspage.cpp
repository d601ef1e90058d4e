#include "views/statuspage.h"

#include "model/items/instructionsource.h"
#include "model/items/itemtext.h"
#include "model/items/jobsource.h"
#include "views/appearance.h"
#include "views/countersdelegate.h"
#include "views/elidingheader.h"
#include "views/emptystate.h"
#include "views/percentbardelegate.h"
#include "views/routedelegate.h"
#include "views/statuschips.h"
#include "views/statusdelegate.h"
#include "views/vectoricon.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QHelpEvent>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

namespace {

/// Width of a column when nobody has changed it, in average characters: what it needs to be read, what it is given when there is
/// room. The first columns together fit into a window of 1280 pixels; the times stand behind them.
struct FirstWidth {
    int least;
    int most;
};

FirstWidth firstWidth(int column)
{
    switch (static_cast<StatusTableModel::Column>(column)) {
    case StatusTableModel::StatusColumn: return {8, 10};
    case StatusTableModel::ResultColumn: return {28, 42};
    case StatusTableModel::NameColumn: return {22, 40};
    case StatusTableModel::CountersColumn: return {24, 28};
    case StatusTableModel::RouteColumn: return {22, 44};
    case StatusTableModel::ScheduledColumn:
    case StatusTableModel::LimitColumn:
    case StatusTableModel::ExecutedColumn:
    case StatusTableModel::ScheduledInstallColumn:
    case StatusTableModel::LastReportColumn: return {27, 27};
    case StatusTableModel::AttemptColumn: return {10, 10};
    case StatusTableModel::TypeColumn: return {20, 20};
    case StatusTableModel::ColumnCount: break;
    }
    return {16, 16};
}

} // namespace

StatusPage::StatusPage(const Appearance &appearance, QWidget *parent)
    : QWidget(parent),
      m_appearance(appearance),
      m_crumbs(new QWidget(this)),
      m_crumbLayout(new QHBoxLayout(m_crumbs)),
      m_chips(new StatusChips(appearance, this)),
      m_stack(new QStackedWidget(this)),
      m_table(new QTableView(this)),
      m_empty(new EmptyState(this))
{
    m_crumbs->setObjectName(QStringLiteral("breadcrumb"));
    m_crumbLayout->setContentsMargins(4, 2, 4, 0);
    m_crumbLayout->setSpacing(0);
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
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(false); // the tint of a row has to mean something
    m_table->setWordWrap(false);
    m_table->setCornerButtonEnabled(false);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(std::max(m_table->fontMetrics().height() + 10, 26));
    auto *header = new ElidingHeader(m_table);
    m_table->setHorizontalHeader(header);
    header->setSectionsMovable(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setMinimumSectionSize(40);
    header->setSortIndicator(-1, Qt::AscendingOrder);
    m_table->setSortingEnabled(true);
    connect(header, &QHeaderView::sectionCountChanged, this, [this](int before, int now) {
        // There are columns from the first place on, and widths only for columns that exist.
        if (before == 0 && now > 0)
            applyColumns();
    });
    connect(header, &QHeaderView::sectionResized, this, [this] { m_widthsAreFirst = m_widthsAreFirst && m_fitting; });
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);

    connect(header, &QWidget::customContextMenuRequested, this, &StatusPage::showHeaderMenu);
    connect(m_table, &QAbstractItemView::doubleClicked, this, &StatusPage::goDown);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &StatusPage::selectionChanged);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &StatusPage::selectionChanged);
    connect(m_table, &QWidget::customContextMenuRequested, this,
            [this](const QPoint &position) { Q_EMIT contextMenuWanted(m_table->viewport()->mapToGlobal(position)); });
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
    m_rows.reset();
    if (!place.server) {
        m_model.setSource(nullptr);
    } else {
        if (before.server != place.server) {
            connect(place.server, &ServerState::wasReset, this, &StatusPage::updateContents);
            connect(place.server, &ServerState::linkStateChanged, this, &StatusPage::updateContents);
            connect(place.server, &ServerState::foldersChanged, this, &StatusPage::updateCrumbs);
            connect(place.server, &ServerState::jobNamesChanged, this, &StatusPage::updateCrumbs);
        }
        if (place.job == JobId{}) {
            m_model.setSource(std::make_shared<JobSource>(*place.server, place.folder, true));
        } else {
            const auto source = place.destination
                                    ? std::make_shared<InstructionSource>(*place.server, place.job, *place.destination)
                                    : std::make_shared<InstructionSource>(*place.server, place.job);
            m_rows = source->jobRows();
            connect(m_rows.get(), &JobRows::stateChanged, this, &StatusPage::updateContents);
            m_model.setSource(source);
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
    else if (m_model.rowCount() > 0)
        m_table->setCurrentIndex({});
    Q_EMIT placeChanged();
    Q_EMIT selectionChanged();
}

std::optional<Place> StatusPage::placeAbove() const
{
    if (!m_place.server)
        return std::nullopt;
    Place above = m_place;
    if (m_place.destination) {
        above.destination.reset();
        return above;
    }
    above.route.reset();
    if (m_place.job != JobId{}) {
        const JobRecord *job = m_place.server->job(m_place.job);
        above.job = {};
        above.folder = job != nullptr ? job->folder : m_place.folder;
        return above;
    }
    if (m_place.folder == FolderId{})
        return std::nullopt;
    const FolderRecord *folder = m_place.server->folder(m_place.folder);
    above.folder = folder != nullptr ? folder->parent : FolderId{};
    return above;
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

void StatusPage::updateFilter()
{
    RowFilter filter;
    filter.text = m_filterText;
    filter.statuses = m_chips->statuses();
    filter.route = m_place.route;
    m_model.setFilter(filter);
    updateContents();
}

SelectedJob StatusPage::selectedJob(const JobRecord &job) const
{
    SelectedJob selected;
    selected.job = job.id;
    selected.name = job.name;
    selected.counters = job.counters;
    selected.deleting = job.deletingSinceMs != kNoTime;
    return selected;
}

Selection StatusPage::selection(Depth depth) const
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
                selection.names.append(job.name);
            }
        return selection;
    }
    const auto *instructions = dynamic_cast<const InstructionSource *>(source.get());
    const JobRecord *job = m_place.server->job(m_place.job);
    if (instructions == nullptr || job == nullptr || ranges.isEmpty())
        return selection;
    SelectedJob selected = selectedJob(*job);
    int rows = 0;
    for (const QItemSelectionRange &range : ranges)
        rows += range.height();
    selected.whole =
        !m_place.destination && rows == m_model.totalRowCount() && m_rows->state() == JobRows::State::Ready;
    const bool withRows = depth == Depth::WithRows || rows <= kManyRows;
    if (!selected.whole)
        selected.counters = {};
    for (const QItemSelectionRange &range : ranges)
        for (int row = range.top(); row <= range.bottom(); ++row) {
            const quint32 sourceRow = m_model.sourceRow(row);
            // More names than a confirmation shows only cost memory; their number is in the question.
            if (selection.names.size() < kMostNames)
                selection.names.append(m_model.index(row, StatusTableModel::NameColumn).data().toString());
            if (withRows) {
                const std::vector<InstructionRow> found = instructions->instructions(sourceRow);
                selected.rows.insert(selected.rows.end(), found.begin(), found.end());
            } else if (!selected.whole) {
                ++selected.counters.byStatus[indexOf(instructions->status(sourceRow))];
            }
        }
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
    const auto *source = dynamic_cast<const InstructionSource *>(m_model.source().get());
    if (source == nullptr)
        return std::nullopt;
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

StatusPage::Lack StatusPage::lack() const
{
    if (!m_place.server)
        return Lack::Place;
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
    if (m_model.totalRowCount() > 0)
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
        const bool refused = link != nullptr && link->state() == LinkState::Refused;
        const QString name = m_place.server->name();
        //: %1 is the name of a managing server.
        m_empty->setTexts(refused ? tr("%1 is not available").arg(name)
                                  //: %1 is the name of a managing server.
                                  : tr("Waiting for %1").arg(name),
                          link != nullptr ? link->stateText() : QString(), {});
        break;
    }
    case Lack::Nodes:
        m_empty->setTexts(tr("No nodes yet"),
                          tr("Jobs travel from this managing server over relays to clients. Add the first client to "
                             "have somewhere to send a job to."),
                          tr("Add nodes…"));
        break;
    case Lack::Jobs:
        m_empty->setTexts(tr("No jobs here yet"),
                          tr("A job sends packages to clients and tells for each of them how far it has come."),
                          tr("New job…"));
        break;
    case Lack::Rows:
        m_empty->setTexts(tr("No destinations"), tr("This job has nothing to do at any destination."), {});
        break;
    case Lack::Matches:
        m_empty->setTexts(tr("Nothing matches the filter"),
                          tr("%Ln row(s) are hidden by the filter text or by the pressed status buttons.", nullptr,
                             m_model.totalRowCount()),
                          tr("Clear the filter"));
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
    case Lack::Nothing:
    case Lack::Place:
    case Lack::Connection:
    case Lack::Rows:
    case Lack::Loading: return;
    }
}

std::vector<std::pair<QString, Place>> StatusPage::steps() const
{
    std::vector<std::pair<QString, Place>> steps;
    if (!m_place.server)
        return steps;
    const ServerState &server = *m_place.server;
    if (m_place.destination) {
        steps.emplace_back(server.nodes()->name(*m_place.destination), m_place);
    }
    FolderId folder = m_place.folder;
    if (m_place.job != JobId{}) {
        Place place = m_place;
        place.destination.reset();
        const JobRecord *job = server.job(m_place.job);
        steps.emplace_back(job != nullptr ? job->name : tr("Deleted job"), place);
        if (job != nullptr)
            folder = job->folder;
    }
    for (int depth = 0; folder != FolderId{} && depth <= kMaxFolderDepth; ++depth) {
        const FolderRecord *record = server.folder(folder);
        if (record == nullptr)
            break;
        steps.emplace_back(record->name, Place{m_place.server, folder, {}, {}, {}});
        folder = record->parent;
    }
    steps.emplace_back(server.name(), Place{m_place.server, {}, {}, {}, {}});
    std::reverse(steps.begin(), steps.end());
    return steps;
}

QString StatusPage::title() const
{
    QStringList names;
    for (const auto &[name, place] : steps())
        names.append(name);
    return names.join(QStringLiteral(" › "));
}

void StatusPage::updateCrumbs()
{
    while (QLayoutItem *item = m_crumbLayout->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be the one that was clicked
        }
        delete item;
    }
    if (!m_place.server)
        return;
    const std::vector<std::pair<QString, Place>> steps = this->steps();
    auto *up = new QToolButton(m_crumbs);
    up->setObjectName(QStringLiteral("crumbUp"));
    up->setIcon(pictureIcon(Picture::Up));
    up->setAutoRaise(true);
    up->setToolTip(tr("One level up (Backspace)"));
    up->setAccessibleName(tr("One level up"));
    up->setEnabled(steps.size() > 1);
    connect(up, &QToolButton::clicked, this, [this] {
        if (const auto above = placeAbove())
            Q_EMIT placeWanted(*above);
    });
    m_crumbLayout->addWidget(up);
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const bool last = i + 1 == steps.size();
        if (i > 0)
            m_crumbLayout->addWidget(new QLabel(QStringLiteral("›"), m_crumbs));
        auto *crumb = new QToolButton(m_crumbs);
        crumb->setObjectName(QStringLiteral("crumb%1").arg(i));
        crumb->setAutoRaise(true);
        const QString name = steps[i].first;
        crumb->setText(fontMetrics()
                           .elidedText(name, Qt::ElideMiddle, fontMetrics().averageCharWidth() * (last ? 64 : 32))
                           .replace(u'&', QStringLiteral("&&")));
        crumb->setToolTip(name);
        QFont bold = crumb->font();
        bold.setBold(last);
        crumb->setFont(bold);
        connect(crumb, &QToolButton::clicked, this, [this, place = steps[i].second] { Q_EMIT placeWanted(place); });
        m_crumbLayout->addWidget(crumb);
    }
    m_crumbLayout->addStretch();
}

void StatusPage::showHeaderMenu(const QPoint &position)
{
    QHeaderView *header = m_table->horizontalHeader();
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("headerMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const int shown = StatusTableModel::ColumnCount - header->hiddenSectionCount();
    for (int column = 0; column < StatusTableModel::ColumnCount; ++column) {
        QAction *action = menu->addAction(m_model.headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        action->setEnabled(header->isSectionHidden(column) || shown > 1);
        connect(action, &QAction::toggled, header,
                [header, column](bool on) { header->setSectionHidden(column, !on); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Natural order")), &QAction::triggered, this,
            [header] { header->setSortIndicator(-1, Qt::AscendingOrder); });
    connect(menu->addAction(tr("Reset columns")), &QAction::triggered, this, &StatusPage::resetColumns);
    menu->popup(header->mapToGlobal(position));
}

QByteArray StatusPage::saveColumns() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    if (header->count() == 0)
        return m_columns;
    // Untouched columns fit themselves to the next window, too.
    const bool untouched = m_widthsAreFirst && !header->sectionsMoved() && header->hiddenSectionCount() == 0
                           && header->sortIndicatorSection() < 0;
    return untouched ? QByteArray() : header->saveState();
}

void StatusPage::restoreColumns(const QByteArray &state)
{
    m_columns = state;
    applyColumns();
}

void StatusPage::applyColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    if (header->count() == 0)
        return;
    // A state of another version may have another number of columns: Qt refuses it.
    if (m_columns.isEmpty() || !header->restoreState(m_columns) || header->count() != StatusTableModel::ColumnCount)
        resetColumns();
    else
        m_widthsAreFirst = false;
    m_columns.clear();
}

void StatusPage::resetColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    for (int column = 0; column < header->count(); ++column) {
        header->moveSection(header->visualIndex(column), column);
        header->setSectionHidden(column, false);
    }
    m_widthsAreFirst = true;
    fitColumns();
}

void StatusPage::fitColumns()
{
    QHeaderView *header = m_table->horizontalHeader();
    if (!m_widthsAreFirst || header->count() == 0)
        return;
    const int character = fontMetrics().averageCharWidth();
    int least = 0;
    int growth = 0;
    for (int column = 0; column <= StatusTableModel::RouteColumn; ++column) {
        least += firstWidth(column).least;
        growth += firstWidth(column).most - firstWidth(column).least;
    }
    const int room = std::clamp(m_table->viewport()->width() - least * character, 0, growth * character);
    // The last of them takes what the divisions leave over, and the room where only a sliver of the next column would show.
    const int behind = m_table->viewport()->width() - (least + growth) * character;
    const int next = firstWidth(StatusTableModel::ScheduledColumn).least * character;
    int left = behind > 0 && behind < next ? room + behind : room;
    m_fitting = true;
    for (int column = 0; column < header->count(); ++column) {
        const FirstWidth width = firstWidth(column);
        const int share = column == StatusTableModel::RouteColumn ? left : room * (width.most - width.least) / growth;
        left -= share;
        header->resizeSection(column, width.least * character + share);
    }
    m_fitting = false;
}

std::vector<int> StatusPage::shownColumns() const
{
    const QHeaderView *header = m_table->horizontalHeader();
    std::vector<int> columns;
    for (int visual = 0; visual < header->count(); ++visual)
        if (const int column = header->logicalIndex(visual); !header->isSectionHidden(column))
            columns.push_back(column);
    return columns;
}

bool StatusPage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool plain = key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::KeypadModifier;
        if (plain && (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)) {
            goDown(m_table->currentIndex());
            return true;
        }
        if (plain && key->key() == Qt::Key_Backspace) {
            if (const auto above = placeAbove())
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
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

} // namespace signalbox

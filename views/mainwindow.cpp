#include "views/mainwindow.h"

#include "views/actedlist.h"
#include "views/appearancemenu.h"
#include "views/archiveoperations.h"
#include "views/definitionoperations.h"
#include "views/detailspane.h"
#include "views/exportbar.h"
#include "views/exportoperations.h"
#include "views/fieldshortcuts.h"
#include "views/folderoperations.h"
#include "views/jobnotifier.h"
#include "views/joboperations.h"
#include "views/messagebar.h"
#include "views/newjobdialog.h"
#include "views/quitquestion.h"
#include "views/remoteservers.h"
#include "views/replaybar.h"
#include "views/serverwindows.h"
#include "views/simulationbar.h"
#include "views/startpreview.h"
#include "views/statuscolumns.h"
#include "views/statusline.h"
#include "views/tabstop.h"
#include "views/treedelegate.h"
#include "views/unfinishedhint.h"
#include "views/vectoricon.h"
#include "views/windowactions.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QSplitter>
#include <QStatusBar>
#include <QTableView>
#include <QToolBar>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

namespace {

const QString kGeometryKey = QStringLiteral("main/geometry");
const QString kStateKey = QStringLiteral("main/state");
const QString kSplitterKey = QStringLiteral("main/splitter");
const QString kColumnsKey = QStringLiteral("main/columns");
const QString kDetailsKey = QStringLiteral("main/details");
constexpr int kLayoutVersion = 1;

} // namespace

MainWindow::MainWindow(const std::vector<ServerLink *> &links, QWidget *parent)
    : QMainWindow(parent),
      m_messages(new MessageBar(this)),
      m_operations(new JobOperations(this, *m_messages)),
      m_page(new StatusPage(m_appearance, this)),
      m_actions(new WindowActions(this)),
      m_folders(new FolderOperations(this, *m_page, *m_operations)),
      m_archives(new ArchiveOperations(this, *m_page, *m_operations)),
      m_exports(new ExportOperations(this, *m_page, *m_messages, m_appearance)),
      m_definitions(new DefinitionOperations(this, m_appearance, *m_messages)),
      m_notifier(new JobNotifier(this)),
      m_tree(new QTreeView(this)),
      m_splitter(new QSplitter(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Signalbox"));
    makeContents();
    makeDetails();
    makeMenus();
    m_statusLine = new StatusLine(statusBar());
    m_unfinishedHint = new UnfinishedHint(*m_messages, this);
    m_windows = new ServerWindows(this, m_appearance, *m_unfinishedHint, m_servers);
    connectParts();
    for (ServerLink *link : links)
        addServer(link);
    restoreLayout();
    updateActions();
    updateStatusBar();
}

MainWindow::~MainWindow()
{
    // The parts look at the servers and at the appearance until the last moment, and hiding tells this window: they go first,
    // while it is still whole.
    m_refresh.stop();
    delete m_exports;
    delete m_definitions;
    delete m_windows;
    delete m_unfinishedHint;
    m_page->disconnect(this);
    m_detailsDock->disconnect(this);
    m_tree->selectionModel()->disconnect(this);
    m_page->setPlace({});
    delete m_detailsDock;
    delete takeCentralWidget();
    delete m_preview;
    for (const auto &server : m_servers)
        m_treeModel.removeServer(server.get());
}

void MainWindow::makeContents()
{
    m_tree->setObjectName(QStringLiteral("serverTree"));
    m_tree->setAccessibleName(tr("Managing servers and folders"));
    m_tree->setModel(&m_treeModel);
    m_tree->setItemDelegate(new TreeDelegate(m_appearance, m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setContextMenuPolicy(Qt::CustomContextMenu);
    m_tree->setIndentation(16);
    m_tree->setMinimumWidth(140);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff); // names are elided, counters give way
    connect(&m_appearance, &Appearance::changed, m_tree->viewport(), qOverload<>(&QWidget::update));

    new ActedList(m_tree, m_page, m_appearance);
    m_page->table()->addAction(m_actions->details);
    m_splitter->setObjectName(QStringLiteral("splitter"));
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_page);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    // By the Tab key as by the eye: the tree, the status buttons, the table.
    QWidget *before = m_tree;
    for (auto *chip : m_page->findChild<QWidget *>(QStringLiteral("chips"))->findChildren<QAbstractButton *>()) {
        setTabOrder(before, chip);
        before = chip;
    }
    setTabOrder(before, m_page->table());

    auto *central = new QWidget(this);
    auto *layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_messages);
    setCentralWidget(central);

    QToolBar *bar = addToolBar(tr("Tool bar"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(16, 16));
    bar->addActions(
        {m_actions->newJob, m_actions->suspend, m_actions->resume, m_actions->cancel, m_actions->reExecute});
    bar->addSeparator();
    bar->addActions({m_actions->exportShown, m_actions->details});
    auto *spring = new QWidget(bar);
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spring);
    m_filter = new QLineEdit(bar);
    m_filter->setObjectName(QStringLiteral("quickFilter"));
    m_filter->setPlaceholderText(tr("Filter jobs, hosts, texts"));
    m_filter->setAccessibleName(tr("Filter rows by text"));
    m_filter->setToolTip(tr("Shows only the rows with this text (Ctrl+F)"));
    m_filter->setClearButtonEnabled(true);
    new FieldShortcuts(m_filter);
    m_filter->addAction(pictureIcon(Picture::Find), QLineEdit::LeadingPosition)->setText(tr("Filter rows by text"));
    m_filter->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    bar->addWidget(m_filter);
    new TabStop(bar);
    m_remotes = new RemoteServers(this);
    m_quitQuestion = new QuitQuestion(this);
    m_simulations = new SimulationBar(this);
    new TabStop(m_simulations);
    addToolBarBreak();
    addToolBar(m_simulations);
    m_replays = new ReplayBar(this);
    addToolBar(m_replays);
    addToolBar(m_exports->bar());
    new TabStop(m_exports->bar());
}

void MainWindow::makeDetails()
{
    m_detailsDock = new QDockWidget(tr("Details"), this);
    m_detailsDock->setObjectName(QStringLiteral("detailsDock"));
    m_details = new DetailsPane(m_appearance, m_detailsDock);
    m_detailsDock->setWidget(m_details);
    addDockWidget(Qt::BottomDockWidgetArea, m_detailsDock);
    m_detailsDock->hide();
}

void MainWindow::connectParts()
{
    connectActions();
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        m_sinceRefresh.start();
        updateStatusBar();
        if (m_selectionStale || m_wasLoading != m_page->isLoading())
            updateActions();
        m_selectionStale = false;
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &MainWindow::onTreeCurrent);
    // Also a click on what is current already, as from one of its destinations back to the job.
    connect(m_tree, &QAbstractItemView::clicked, this, &MainWindow::onTreeCurrent);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &MainWindow::showTreeMenu);
    connect(m_filter, &QLineEdit::textChanged, m_page, &StatusPage::setFilterText);
    connect(m_page, &StatusPage::filterCleared, m_filter, &QLineEdit::clear);
    connect(m_page, &StatusPage::placeWanted, this, &MainWindow::openPlace);
    connect(m_page, &StatusPage::selectionChanged, this, &MainWindow::onSelectionChanged);
    connect(m_page, &StatusPage::countsChanged, this, [this] {
        if (!m_refresh.isActive())
            m_refresh.start(kRefreshMs);
    });
    connect(m_page, &StatusPage::newJobWanted, this, [this] { newJob(); });
    connect(m_page, &StatusPage::nodesWanted, m_actions->addNode, &QAction::trigger);
    connect(m_page, &StatusPage::contextMenuWanted, this, &MainWindow::showContextMenu);
    connect(m_operations, &JobOperations::told, this,
            [this](const QString &text) { statusBar()->showMessage(text, 8000); });
    connect(m_operations, &JobOperations::undoChanged, this, &MainWindow::updateActions);
    connect(m_simulations, &SimulationBar::told, this,
            [this](const QString &text) { statusBar()->showMessage(text, 8000); });
    connect(m_exports, &ExportOperations::told, this,
            [this](const QString &text) { statusBar()->showMessage(text, 8000); });
    connect(m_detailsDock, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        m_actions->details->setChecked(visible);
        if (visible)
            updateDetails();
    });
    // The close button of the dock says: not again by itself.
    connect(m_detailsDock->toggleViewAction(), &QAction::triggered, this, [this](bool on) { m_detailsWanted = on; });
}

ServerState &MainWindow::addServer(ServerLink *link)
{
    m_servers.push_back(std::make_unique<ServerState>(link));
    ServerState *server = m_servers.back().get();
    m_treeModel.addServer(server);
    m_notifier->follow(*server);
    m_windows->add(*server);
    m_unfinishedHint->follow(*server);
    const auto refreshSoon = [this] {
        if (!m_refresh.isActive())
            m_refresh.start(kRefreshMs);
    };
    connect(server, &ServerState::applied, this, refreshSoon);
    connect(server, &ServerState::confirmed, this, refreshSoon);
    connect(server, &ServerState::linkStateChanged, this, [this, refreshSoon] {
        m_selectionStale = true; // the role may be another one
        refreshSoon();
    });
    connect(server, &ServerState::wasReset, this, [this, server] {
        m_tree->expand(m_treeModel.indexOfServer(server));
        m_selectionStale = true;
        m_refresh.start(0);
    });
    if (m_servers.size() == 1)
        openPlace({server, {}, {}, {}, {}});
    m_tree->expand(m_treeModel.indexOfServer(server));
    return *server;
}

void MainWindow::removeServer(const ServerLink *link)
{
    const auto gone =
        std::find_if(m_servers.begin(), m_servers.end(), [link](const auto &server) { return server->link() == link; });
    if (gone == m_servers.end())
        return;
    ServerState *server = gone->get();
    m_windows->remove(*server);
    m_definitions->letGo(server);
    m_unfinishedHint->letGo(server);
    if (m_page->place().server == server) {
        m_details->clear(); // also while its dock is closed
        const auto other = std::find_if(m_servers.begin(), m_servers.end(),
                                        [server](const auto &each) { return each.get() != server; });
        openPlace(other == m_servers.end() ? Place{} : Place{other->get(), {}, {}, {}, {}});
        updateDetails();
    }
    m_treeModel.removeServer(server);
    m_servers.erase(gone);
    updateActions();
    updateStatusBar();
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    m_appearanceMenu->restore(settings);
    if (!restoreGeometry(settings.value(kGeometryKey).toByteArray()))
        resize(1280, 700);
    restoreState(settings.value(kStateKey).toByteArray(), kLayoutVersion);
    // They may have been there when the window was closed; what they told of has ended with it.
    m_replays->hide();
    m_exports->bar()->hide();
    m_detailsDock->hide(); // until something is selected
    m_detailsWanted = settings.value(kDetailsKey, true).toBool();
    if (!m_splitter->restoreState(settings.value(kSplitterKey).toByteArray()))
        m_splitter->setSizes({width() * 22 / 100, width() * 78 / 100});
    m_page->columns().restore(settings.value(kColumnsKey).toByteArray());
}

void MainWindow::saveLayout() const
{
    QSettings settings;
    settings.setValue(kGeometryKey, saveGeometry());
    settings.setValue(kStateKey, saveState(kLayoutVersion));
    settings.setValue(kSplitterKey, m_splitter->saveState());
    settings.setValue(kColumnsKey, m_page->columns().save());
    settings.setValue(kDetailsKey, m_detailsWanted);
    if (!m_preview && !m_servers.empty())
        StartPreview::remember(*m_servers.front(), m_page->place());
    m_appearanceMenu->save(settings);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    if (!m_quitQuestion->mayClose(m_servers)) {
        event->ignore();
        return;
    }
    QMainWindow::closeEvent(event);
}

ServerState *MainWindow::currentServer() const
{
    if (m_page->place().server)
        return m_page->place().server;
    return m_servers.empty() ? nullptr : m_servers.front().get();
}

void MainWindow::openPlace(const Place &wanted)
{
    const Place place = m_preview ? m_preview->allowed(wanted) : wanted;
    m_page->setPlace(place);
    selectInTree(place);
    updateActions();
    updateStatusBar();
}

void MainWindow::showPreview(const ServerSnapshot &snapshot, std::vector<InstructionRow> rows)
{
    ServerState &live = server(0);
    const bool isAtHome = m_page->place() == Place{&live, {}, {}, {}, {}};
    if (live.hasSnapshot() || !isAtHome || snapshot.jobs.empty())
        return;
    m_preview = new StartPreview(live, snapshot, std::move(rows), this);
    connect(m_preview, &StartPreview::replaced, this, [this, preview = m_preview.data()](const Place &place) {
        const bool isShown = m_page->place().server == preview->place().server;
        m_preview = nullptr;
        m_details->clear(); // it may be about the preview
        if (isShown)
            openPlace(place);
        updateDetails();
        preview->deleteLater();
    });
    openPlace(m_preview->place());
}

void MainWindow::selectInTree(const Place &place)
{
    if (!place.server)
        return;
    QModelIndex index = place.job != JobId{} ? m_treeModel.indexOfJob(place.server, place.job)
                                             : m_treeModel.indexOfFolder(place.server, place.folder);
    if (place.route && index.isValid())
        for (int row = 0; row < m_treeModel.rowCount(index); ++row)
            if (const QModelIndex child = m_treeModel.index(row, 0, index);
                child.data(ServerTreeModel::IdRole).toUInt() == *place.route)
                index = child;
    if (!index.isValid() || index == m_tree->currentIndex())
        return;
    m_followingTree = true;
    m_tree->setCurrentIndex(index);
    m_followingTree = false;
}

void MainWindow::onTreeCurrent(const QModelIndex &index)
{
    if (m_followingTree || !index.isValid())
        return;
    Place place;
    place.server = m_treeModel.server(index);
    switch (m_treeModel.kind(index)) {
    case ServerTreeModel::Kind::Root: return;
    case ServerTreeModel::Kind::Server: break;
    case ServerTreeModel::Kind::Folder: place.folder = m_treeModel.folderId(index); break;
    case ServerTreeModel::Kind::Job: place.job = m_treeModel.jobId(index); break;
    case ServerTreeModel::Kind::Route:
        place.job = m_treeModel.jobId(index);
        place.route = static_cast<quint16>(index.data(ServerTreeModel::IdRole).toUInt());
        break;
    }
    m_page->setPlace(place);
    m_page->choosePlace(m_tree->hasFocus());
    updateActions();
    updateStatusBar();
    updateDetails();
}

void MainWindow::onSelectionChanged()
{
    m_selectionStale = true;
    // This comes with each change of a row too, many times a second under load: that must neither put off what is due nor
    // make it more frequent.
    if (!m_refresh.isActive()) {
        const qint64 since = m_sinceRefresh.isValid() ? m_sinceRefresh.elapsed() : kRefreshMs;
        m_refresh.start(static_cast<int>(std::max<qint64>(0, kRefreshMs - since)));
    }
    if (m_page->current() && m_detailsWanted && !m_detailsDock->isVisible() && isVisible())
        m_detailsDock->show();
    updateDetails();
}

void MainWindow::updateDetails()
{
    if (!m_detailsDock->isVisible())
        return;
    ServerState *server = m_page->place().server;
    // Without a selected row, or when the tree was used last, the details are of the job whose destinations are listed.
    auto [job, instruction] = m_page->current().value_or(std::pair(m_page->place().job, InstructionId{}));
    if (m_page->isPlaceChosen()) {
        job = m_page->place().job;
        instruction = {};
    }
    if (server == nullptr || job == JobId{})
        m_details->clear();
    else if (instruction == InstructionId{})
        m_details->showJob(*server, job);
    else
        m_details->showInstruction(*server, job, instruction);
}

void MainWindow::updateActions()
{
    ServerState *server = currentServer();
    m_wasLoading = m_page->isLoading();
    m_actions->update(*m_page, server, *m_operations);
    m_actions->watchJob->setChecked(server != nullptr && m_notifier->isWatched(*server, m_page->currentJob()));
    m_simulations->follow(server);
    m_replays->follow(server);
    m_remotes->follow(server);
}

void MainWindow::updateStatusBar()
{
    m_statusLine->update(static_cast<int>(m_servers.size()), m_page->model(), m_page->expectedRows(), currentServer());
}

void MainWindow::toggleDetails()
{
    m_detailsWanted = !m_detailsDock->isVisible();
    m_detailsDock->setVisible(m_detailsWanted);
    m_actions->details->setChecked(m_detailsWanted);
    updateDetails();
}

void MainWindow::refresh()
{
    m_details->reload();
    updateActions();
    updateStatusBar();
    m_page->table()->viewport()->update();
}

void MainWindow::copyRows()
{
    if (m_page->isLoading())
        return; // half of what is selected would look like all of it
    const QModelIndexList rows = m_page->table()->selectionModel()->selectedRows();
    const std::vector<int> columns = m_page->columns().shown();
    QStringList lines;
    for (const QModelIndex &row : rows) {
        QStringList cells;
        for (const int column : columns)
            cells.append(row.siblingAtColumn(column).data().toString());
        lines.append(cells.join(u'\t'));
    }
    QApplication::clipboard()->setText(lines.join(u'\n'));
}

void MainWindow::showContextMenu(const QPoint &globalPosition)
{
    updateActions();
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("rowMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions->fillRowMenu(*menu, m_page->place());
    menu->popup(globalPosition);
}

void MainWindow::showTreeMenu(const QPoint &position)
{
    // The press has made it current already. Nothing is looked up at the position: another row stands there when the bar of a
    // simulation came or went with the press.
    m_page->choosePlace(true);
    updateActions();
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("treeMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions->fillTreeMenu(*menu, m_page->place());
    const bool isServer = m_page->place().job == JobId{} && m_page->place().folder == FolderId{};
    if (isServer)
        m_simulations->addServerFaults(*menu);
    if (m_simulations->closeServer()->isEnabled())
        menu->addAction(m_simulations->closeServer());
    if (isServer)
        m_remotes->fillTreeMenu(*menu);
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

void MainWindow::newJob(const QStringList &packageFiles)
{
    ServerState *server = currentServer();
    if (server == nullptr || server->link() == nullptr || !server->hasSnapshot())
        return;
    if (!m_actions->newJob->isEnabled()) { // wanted by a button in an empty table, or by a file that was dropped
        m_messages->show(MessageBar::Kind::Warning, m_actions->newJob->toolTip());
        return;
    }
    // A job's place does not name the folder that it is in.
    const JobRecord *shown = server->job(m_page->place().job);
    auto *dialog = new NewJobDialog(*server, shown != nullptr ? shown->folder : m_page->place().folder, this);
    connect(dialog, &NewJobDialog::created, this,
            [this, server](JobId job, FolderId folder) { showNewJob(server, job, folder); });
    dialog->open();
    if (!packageFiles.isEmpty())
        dialog->offerFiles(packageFiles);
}

/// The job itself may not have come yet: it is selected as soon as it is there.
void MainWindow::showNewJob(ServerState *server, JobId job, FolderId folder)
{
    openPlace({server, folder, {}, {}, {}});
    m_page->selectJob(job);
}

} // namespace signalbox

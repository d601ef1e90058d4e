#include "views/mainwindow.h"

#include "views/actedlist.h"
#include "views/activitywindow.h"
#include "views/appearancemenu.h"
#include "views/archiveoperations.h"
#include "views/areaswitch.h"
#include "views/auditwindow.h"
#include "views/collectedwindow.h"
#include "views/definitionoperations.h"
#include "views/detailspane.h"
#include "views/errorswindow.h"
#include "views/exportbar.h"
#include "views/exportoperations.h"
#include "views/fieldshortcuts.h"
#include "views/filedrop.h"
#include "views/folderoperations.h"
#include "views/inventorywindow.h"
#include "views/jobnotifier.h"
#include "views/joboperations.h"
#include "views/messagebar.h"
#include "views/newjobdialog.h"
#include "views/nodeswindow.h"
#include "views/operatorswindow.h"
#include "views/quitquestion.h"
#include "views/remoteservers.h"
#include "views/repetitiondialog.h"
#include "views/replaybar.h"
#include "views/securitywindow.h"
#include "views/simulationbar.h"
#include "views/slotswindow.h"
#include "views/startpreview.h"
#include "views/statuscolumns.h"
#include "views/statusline.h"
#include "views/tabstop.h"
#include "views/taskswindow.h"
#include "views/treedelegate.h"
#include "views/unfinishedhint.h"
#include "views/unfinishedwindow.h"
#include "views/vectoricon.h"
#include "views/windowactions.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDockWidget>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
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
const QString kMembersKey = QStringLiteral("main/members"); ///< clients of ID or all-lower-clients jobs are shown
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
    delete m_nodesWindow;
    delete m_auditWindow;
    delete m_inventoryWindow;
    delete m_collectedWindow;
    delete m_operatorsWindow;
    delete m_slotsWindow;
    delete m_securityWindow;
    delete m_tasksWindow;
    delete m_activityWindow;
    delete m_unfinishedWindow;
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

void MainWindow::connectActions()
{
    connect(m_actions->newJob, &QAction::triggered, this, [this] { newJob(); });
    connect(new FileDrop(this), &FileDrop::dropped, this, &MainWindow::newJob);
    for (const auto &[action, operation] : m_actions->ofJobs())
        connect(action, &QAction::triggered, this, [this, kind = operation] {
            m_operations->operate(kind, m_page->selection(StatusPage::Depth::WithRows));
        });
    connect(m_actions->moveJob, &QAction::triggered, m_folders, &FolderOperations::moveJobs);
    connect(m_actions->archiveJobs, &QAction::triggered, m_archives, &ArchiveOperations::archiveSelected);
    connect(m_actions->retention, &QAction::triggered, this, [this] { m_archives->openRetention(currentServer()); });
    connect(m_actions->exportShown, &QAction::triggered, m_exports, [this] { m_exports->choose(false); });
    connect(m_actions->exportJob, &QAction::triggered, m_exports, [this] { m_exports->choose(true); });
    connect(m_actions->watchJob, &QAction::triggered, this, [this](bool on) {
        if (ServerState *server = currentServer())
            m_notifier->setWatched(*server, m_page->currentJob(), on);
    });
    connect(m_notifier, &JobNotifier::told, this, [this](const QString &text, bool isError) {
        m_messages->show(isError ? MessageBar::Kind::Warning : MessageBar::Kind::Information, text);
        updateActions();
    });
    connect(m_actions->print, &QAction::triggered, m_exports, &ExportOperations::choosePrinter);
    connect(m_actions->undo, &QAction::triggered, m_operations, &JobOperations::undo);
    connect(m_actions->copy, &QAction::triggered, this, &MainWindow::copyRows);
    connect(m_actions->find, &QAction::triggered, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    connect(m_actions->details, &QAction::triggered, this, &MainWindow::toggleDetails);
    connect(m_actions->open, &QAction::triggered, this, [this] {
        if (const auto below = m_page->placeBelow(m_page->table()->currentIndex()))
            openPlace(*below);
    });
    connect(m_actions->up, &QAction::triggered, this, [this] {
        if (const auto above = placeAbove(m_page->place()))
            openPlace(*above);
    });
    connect(m_actions->refresh, &QAction::triggered, this, &MainWindow::refresh);
    connect(m_actions->newFolder, &QAction::triggered, m_folders, &FolderOperations::create);
    connect(m_actions->renameFolder, &QAction::triggered, m_folders, &FolderOperations::rename);
    connect(m_actions->moveFolder, &QAction::triggered, m_folders, &FolderOperations::move);
    connect(m_actions->deleteFolder, &QAction::triggered, m_folders, &FolderOperations::remove);
    connect(m_folders, &FolderOperations::placeWanted, this, &MainWindow::openPlace);
    connect(m_actions->nodes, &QAction::triggered, this, &MainWindow::openNodes);
    connect(m_actions->audit, &QAction::triggered, this, &MainWindow::openAudit);
    connect(m_actions->inventory, &QAction::triggered, this, [this] { openInventory(); });
    connect(m_actions->collected, &QAction::triggered, this, &MainWindow::openCollected);
    connect(m_actions->operators, &QAction::triggered, this, &MainWindow::openOperators);
    connect(m_actions->executionSlots, &QAction::triggered, this, &MainWindow::openSlots);
    for (const auto &[action, what] :
         {std::pair(m_actions->holdJob, PhaseAction::Hold), std::pair(m_actions->releaseJob, PhaseAction::Release),
          std::pair(m_actions->cancelJob, PhaseAction::Cancel)}) {
        connect(action, &QAction::triggered, this,
                [this, what = what] { m_operations->control(what, m_page->selection(StatusPage::Depth::Counted)); });
    }
    connect(m_actions->repetition, &QAction::triggered, this, [this] {
        const Selection selection = m_page->selection(StatusPage::Depth::Counted);
        if (selection.server != nullptr && selection.jobs.size() == 1)
            openRepetition(*selection.server, number(selection.jobs.front().job), this,
                           [this](const Error &error) { m_messages->showError(tr("Repetition"), error); });
    });
    connect(m_actions->security, &QAction::triggered, this, &MainWindow::openSecurity);
    connect(m_actions->definitions, &QAction::triggered, this,
            [this] { m_definitions->openDefinitions(currentServer()); });
    connect(m_actions->setRuns, &QAction::triggered, this, [this] { m_definitions->openRuns(currentServer()); });
    connect(m_actions->groups, &QAction::triggered, this, [this] { m_definitions->openGroups(currentServer()); });
    connect(m_actions->jobLike, &QAction::triggered, this,
            [this] { m_definitions->newJobLike(currentServer(), m_page->currentJob()); });
    connect(m_actions->saveDefinition, &QAction::triggered, this,
            [this] { m_definitions->saveAsDefinition(currentServer(), m_page->currentJob()); });
    connect(m_definitions, &DefinitionOperations::jobCreated, this, &MainWindow::showNewJob);
    connect(m_definitions, &DefinitionOperations::jobWanted, this, [this](ServerState *server, JobId job) {
        if (const JobRecord *record = server->job(job)) {
            openPlace({server, record->folder, job, {}, {}});
            raise();
            activateWindow();
        }
    });
    connect(m_actions->tasks, &QAction::triggered, this, &MainWindow::openTasks);
    connect(m_actions->activity, &QAction::triggered, this, &MainWindow::openActivity);
    connect(m_actions->unfinished, &QAction::triggered, this, &MainWindow::openUnfinished);
    connect(m_unfinishedHint, &UnfinishedHint::wanted, this, &MainWindow::openUnfinished);
    connect(m_actions->addNode, &QAction::triggered, this, [this] {
        openNodes();
        if (m_nodesWindow)
            m_nodesWindow->addNode();
    });
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

void MainWindow::makeMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    file->addActions({m_actions->newJob, m_actions->newFolder});
    file->addSeparator();
    file->addActions(
        {m_remotes->addServer(), m_simulations->newServer(), m_simulations->closeServer(), m_replays->replay()});
    file->addSeparator();
    file->addActions({m_actions->exportShown, m_actions->exportJob, m_actions->print});
    file->addSeparator();
    QAction *quit = plainAction(QStringLiteral("quit"), tr("&Quit"), QKeySequence::Quit);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    file->addAction(quit);

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addAction(m_actions->undo);
    edit->addSeparator();
    edit->addAction(m_actions->copy);
    QAction *all = plainAction(QStringLiteral("selectAll"), tr("Select &all"), QKeySequence::SelectAll);
    all->setShortcutContext(Qt::WidgetShortcut);
    connect(all, &QAction::triggered, m_page->table(), &QAbstractItemView::selectAll);
    edit->addAction(all);
    edit->addSeparator();
    edit->addAction(m_actions->find);

    QMenu *job = menuBar()->addMenu(tr("&Job"));
    job->setObjectName(QStringLiteral("jobMenu"));
    job->addActions({m_actions->open, m_actions->details});
    job->addSeparator();
    job->addActions({m_actions->suspend, m_actions->resume, m_actions->cancel, m_actions->reExecute,
                     m_actions->forceStop, m_actions->completeSplit});
    job->addSeparator();
    job->addActions({m_actions->holdJob, m_actions->releaseJob, m_actions->cancelJob, m_actions->repetition});
    job->addSeparator();
    job->addActions({m_actions->moveJob, m_actions->archiveJobs, m_actions->deleteJobs});
    job->addSeparator();
    job->addAction(m_actions->watchJob);
    job->addSeparator();
    job->addActions({m_actions->jobLike, m_actions->saveDefinition});

    makeViewMenu();

    QMenu *nodes = menuBar()->addMenu(tr("&Nodes"));
    nodes->addActions({m_actions->nodes, m_actions->addNode});

    QMenu *tools = menuBar()->addMenu(tr("&Tools"));
    tools->addActions({m_actions->renameFolder, m_actions->moveFolder, m_actions->deleteFolder});
    tools->addSeparator();
    tools->addActions({m_actions->definitions, m_actions->setRuns, m_actions->groups, m_actions->executionSlots});
    tools->addSeparator();
    tools->addActions({m_actions->operators, m_actions->unfinished, m_actions->security, m_actions->retention});

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    QAction *errorsAction = plainAction(QStringLiteral("errorCodes"), tr("&Error codes"));
    connect(errorsAction, &QAction::triggered, this, [this] { ErrorsWindow::open(this); });
    help->addAction(errorsAction);
    QAction *aboutAction = plainAction(QStringLiteral("about"), tr("&About Signalbox"));
    connect(aboutAction, &QAction::triggered, this, &MainWindow::about);
    help->addAction(aboutAction);
    for (QMenu *menu : {file, edit, job, nodes, tools, help})
        menu->setToolTipsVisible(true);

    // Del deletes what has the focus: jobs or work in the table, folders in the tree.
    auto *deleteRows = new QAction(this);
    deleteRows->setShortcut(QKeySequence::Delete);
    deleteRows->setShortcutContext(Qt::WidgetShortcut);
    m_page->table()->addAction(deleteRows);
    connect(deleteRows, &QAction::triggered, this,
            [this] { (m_page->place().job == JobId{} ? m_actions->deleteJobs : m_actions->cancel)->trigger(); });
    auto *deleteInTree = new QAction(this);
    deleteInTree->setShortcut(QKeySequence::Delete);
    deleteInTree->setShortcutContext(Qt::WidgetShortcut);
    m_tree->addAction(deleteInTree);
    connect(deleteInTree, &QAction::triggered, this, [this] {
        const bool folder = m_treeModel.kind(m_tree->currentIndex()) == ServerTreeModel::Kind::Folder;
        m_page->choosePlace(true);
        updateActions();
        (folder ? m_actions->deleteFolder : m_actions->deleteJobs)->trigger();
    });
}

void MainWindow::makeViewMenu()
{
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->setToolTipsVisible(true);
    QAction *status = plainAction(QStringLiteral("viewStatus"), tr("&Job status"), QKeySequence(tr("Ctrl+1")));
    connect(status, &QAction::triggered, this, [this] {
        raise();
        activateWindow();
        m_page->table()->setFocus();
    });
    view->addActions({status, m_actions->nodes, m_actions->audit, m_actions->tasks, m_actions->activity,
                      m_actions->inventory, m_actions->collected});
    view->addSeparator();
    view->addActions({m_actions->up, m_actions->details, m_actions->refresh});
    view->addSeparator();
    m_appearanceMenu = new AppearanceMenu(view, m_appearance);
    view->addSeparator();
    QAction *members = plainAction(QStringLiteral("showMembers"), tr("Clients of ID or all-lower-clients jo&bs"),
                                   QKeySequence(tr("Ctrl+Shift+I")));
    members->setCheckable(true);
    members->setToolTip(tr("Of jobs to IDs or to all below a relay show each client, and not the relay with how far it "
                           "has handed the job over."));
    members->setChecked(QSettings().value(kMembersKey, false).toBool());
    m_page->showMembers(members->isChecked());
    connect(members, &QAction::toggled, this, [this](bool shown) {
        m_page->showMembers(shown);
        QSettings().setValue(kMembersKey, shown);
    });
    connect(m_page, &StatusPage::membersWanted, members, [members] { members->setChecked(true); });
    view->addAction(members);
    QAction *columns = plainAction(QStringLiteral("resetColumns"), tr("Reset co&lumns"));
    connect(columns, &QAction::triggered, &m_page->columns(), &StatusColumns::reset);
    view->addAction(columns);
    view->addSeparator();
    auto *areas = new AreaSwitch(this);
    areas->add(m_tree);
    areas->add(m_page, m_page->table());
    areas->add(m_details);
    areas->add(m_messages);
    areas->add(findChild<QToolBar *>(QStringLiteral("toolBar")));
    areas->add(m_simulations);
    areas->add(m_exports->bar());
    view->addActions({areas->next(), areas->previous()});
}

QAction *MainWindow::plainAction(const QString &name, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    return action;
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
    if (m_tasksWindow)
        m_tasksWindow->addServer(server);
    m_notifier->follow(*server);
    if (m_activityWindow)
        m_activityWindow->addServer(*server);
    if (m_unfinishedWindow)
        m_unfinishedWindow->addServer(server);
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
    if (m_nodesWindow && &m_nodesWindow->server() == server)
        delete m_nodesWindow;
    if (m_auditWindow && &m_auditWindow->server() == server)
        delete m_auditWindow;
    if (m_inventoryWindow && &m_inventoryWindow->server() == server)
        delete m_inventoryWindow;
    if (m_collectedWindow && &m_collectedWindow->server() == server)
        delete m_collectedWindow;
    if (m_operatorsWindow && &m_operatorsWindow->server() == server)
        delete m_operatorsWindow;
    if (m_slotsWindow && &m_slotsWindow->server() == server)
        delete m_slotsWindow;
    if (m_securityWindow && &m_securityWindow->server() == server)
        delete m_securityWindow;
    m_definitions->letGo(server);
    if (m_tasksWindow)
        m_tasksWindow->removeServer(server);
    if (m_activityWindow)
        m_activityWindow->removeServer(server);
    if (m_unfinishedWindow)
        m_unfinishedWindow->removeServer(server);
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

void MainWindow::openNodes()
{
    ServerState *server = currentServer();
    if (server == nullptr)
        return;
    if (m_nodesWindow && &m_nodesWindow->server() != server)
        m_nodesWindow->close(); // it deletes itself
    if (!m_nodesWindow || &m_nodesWindow->server() != server) {
        m_nodesWindow = new NodesWindow(*server, this);
        connect(m_nodesWindow, &NodesWindow::inventoryWanted, this, &MainWindow::openInventory);
    }
    m_nodesWindow->show();
    m_nodesWindow->raise();
    m_nodesWindow->activateWindow();
}

void MainWindow::openInventory(NodeId node)
{
    ServerState *server = currentServer();
    if (server == nullptr)
        return;
    if (m_inventoryWindow && &m_inventoryWindow->server() != server)
        m_inventoryWindow->close(); // it deletes itself
    if (!m_inventoryWindow || &m_inventoryWindow->server() != server) {
        m_inventoryWindow = new InventoryWindow(*server, this);
        connect(m_inventoryWindow, &InventoryWindow::jobWanted, m_actions->newJob, &QAction::trigger);
    }
    m_inventoryWindow->showNode(node);
    m_inventoryWindow->show();
    m_inventoryWindow->raise();
    m_inventoryWindow->activateWindow();
}

void MainWindow::openCollected()
{
    ServerState *server = currentServer();
    if (server == nullptr)
        return;
    if (m_collectedWindow && &m_collectedWindow->server() != server)
        m_collectedWindow->close(); // it deletes itself
    if (!m_collectedWindow || &m_collectedWindow->server() != server) {
        m_collectedWindow = new CollectedWindow(*server, this);
        connect(m_collectedWindow, &CollectedWindow::jobWanted, m_actions->newJob, &QAction::trigger);
    }
    const JobRecord *job = server->job(m_page->place().job);
    const bool brings =
        job != nullptr && (job->type == JobType::CollectFiles || job->type == JobType::AcquireCollectedFiles);
    m_collectedWindow->showJob(brings ? job->id : JobId{});
    m_collectedWindow->show();
    m_collectedWindow->raise();
    m_collectedWindow->activateWindow();
}

void MainWindow::openAudit()
{
    ServerState *server = currentServer();
    if (server == nullptr)
        return;
    if (m_auditWindow && &m_auditWindow->server() != server)
        m_auditWindow->close(); // it deletes itself
    if (!m_auditWindow || &m_auditWindow->server() != server)
        m_auditWindow = new AuditWindow(*server, this);
    m_auditWindow->show();
    m_auditWindow->raise();
    m_auditWindow->activateWindow();
}

void MainWindow::openOperators()
{
    ServerState *server = currentServer();
    if (server == nullptr)
        return;
    if (m_operatorsWindow && &m_operatorsWindow->server() != server)
        m_operatorsWindow->close(); // it deletes itself
    if (!m_operatorsWindow || &m_operatorsWindow->server() != server)
        m_operatorsWindow = new OperatorsWindow(*server, this);
    m_operatorsWindow->show();
    m_operatorsWindow->raise();
    m_operatorsWindow->activateWindow();
}

void MainWindow::openSlots()
{
    ServerState *server = currentServer();
    if (server == nullptr)
        return;
    if (m_slotsWindow && &m_slotsWindow->server() != server)
        m_slotsWindow->close(); // it deletes itself
    if (!m_slotsWindow || &m_slotsWindow->server() != server)
        m_slotsWindow = new SlotsWindow(*server, this);
    m_slotsWindow->show();
    m_slotsWindow->raise();
    m_slotsWindow->activateWindow();
}

void MainWindow::openSecurity()
{
    ServerState *server = currentServer();
    if (server == nullptr)
        return;
    if (m_securityWindow && &m_securityWindow->server() != server)
        m_securityWindow->close(); // it deletes itself
    if (!m_securityWindow || &m_securityWindow->server() != server)
        m_securityWindow = new SecurityWindow(m_appearance, *server, this);
    m_securityWindow->show();
    m_securityWindow->raise();
    m_securityWindow->activateWindow();
}

void MainWindow::openTasks()
{
    if (!m_tasksWindow) {
        m_tasksWindow = new TasksWindow(m_appearance, this);
        for (const auto &server : m_servers)
            m_tasksWindow->addServer(server.get());
    }
    m_tasksWindow->show();
    m_tasksWindow->raise();
    m_tasksWindow->activateWindow();
}

void MainWindow::openActivity()
{
    if (!m_activityWindow) {
        m_activityWindow = new ActivityWindow(this);
        for (const auto &server : m_servers)
            m_activityWindow->addServer(*server);
    }
    m_activityWindow->show();
    m_activityWindow->raise();
    m_activityWindow->activateWindow();
}

void MainWindow::openUnfinished()
{
    if (!m_unfinishedWindow) {
        m_unfinishedWindow = new UnfinishedWindow(this);
        connect(m_unfinishedWindow, &UnfinishedWindow::changed, m_unfinishedHint, &UnfinishedHint::check);
        for (const auto &server : m_servers)
            m_unfinishedWindow->addServer(server.get());
    }
    m_unfinishedWindow->show();
    m_unfinishedWindow->raise();
    m_unfinishedWindow->activateWindow();
}

void MainWindow::about()
{
    auto *box = new QMessageBox(QMessageBox::NoIcon, tr("About Signalbox"),
                                //: %1 and %2 are version numbers.
                                tr("Signalbox %1\nJob status console for software distribution.\n\nFree software under "
                                   "the GNU General Public License, version 3 or "
                                   "later.\nRuns on Qt %2.")
                                    .arg(QStringLiteral(SIGNALBOX_VERSION), QString::fromLatin1(qVersion())),
                                QMessageBox::Close, this);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace signalbox

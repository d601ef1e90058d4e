#include "views/mainwindow.h"

#include "model/items/csvexport.h"
#include "model/items/itemtext.h"
#include "views/confirmdialog.h"
#include "views/detailspane.h"
#include "views/foldernames.h"
#include "views/joboperations.h"
#include "views/messagebar.h"
#include "views/namedialog.h"
#include "views/newjobdialog.h"
#include "views/nodeswindow.h"
#include "views/treedelegate.h"
#include "views/vectoricon.h"

#include <QAction>
#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDateTime>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
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
#include <array>

namespace signalbox {

namespace {

const QString kGeometryKey = QStringLiteral("main/geometry");
const QString kStateKey = QStringLiteral("main/state");
const QString kSplitterKey = QStringLiteral("main/splitter");
const QString kColumnsKey = QStringLiteral("main/columns");
const QString kDetailsKey = QStringLiteral("main/details");
const QString kThemeKey = QStringLiteral("main/theme");
const QString kPaletteKey = QStringLiteral("main/palette");
const QString kExportFolderKey = QStringLiteral("main/exportFolder");
constexpr int kLayoutVersion = 1;

constexpr std::array kThemes{Appearance::Theme::System, Appearance::Theme::Light, Appearance::Theme::Dark};
constexpr std::array kPalettes{PaletteKind::Standard, PaletteKind::ColourBlind};

void allow(QAction *action, const QString &denial, const QString &tip)
{
    action->setEnabled(denial.isEmpty());
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(!denial.isEmpty() ? denial : keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys));
}

} // namespace

MainWindow::MainWindow(const std::vector<ServerLink *> &links, QWidget *parent)
    : QMainWindow(parent),
      m_messages(new MessageBar(this)),
      m_operations(new JobOperations(this, *m_messages)),
      m_page(new StatusPage(m_appearance, this)),
      m_tree(new QTreeView(this)),
      m_splitter(new QSplitter(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("Signalbox"));
    makeActions();
    makeContents();
    makeDetails();
    makeMenus();
    makeStatusBar();
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
    delete m_nodesWindow;
    m_page->disconnect(this);
    m_detailsDock->disconnect(this);
    m_tree->selectionModel()->disconnect(this);
    m_page->setPlace({});
    delete m_detailsDock;
    delete takeCentralWidget();
    for (const auto &server : m_servers)
        m_treeModel.removeServer(server.get());
}

QAction *MainWindow::makeAction(const QString &name, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    return action;
}

void MainWindow::makeActions()
{
    m_newJob = makeAction(QStringLiteral("newJob"), tr("&New job…"), QKeySequence::New);
    // On buttons, where a mnemonic in brackets behind a Japanese text would stay.
    m_newJob->setIconText(tr("New job…"));
    m_newJob->setIcon(pictureIcon(Picture::NewJob));
    m_suspend = makeAction(QStringLiteral("suspend"), tr("&Suspend"));
    m_suspend->setIcon(pictureIcon(Picture::Suspend));
    m_resume = makeAction(QStringLiteral("resume"), tr("&Resume"));
    m_resume->setIcon(pictureIcon(Picture::Resume));
    m_cancel = makeAction(QStringLiteral("cancel"), tr("&Cancel…"));
    m_cancel->setIcon(pictureIcon(Picture::Cancel));
    m_reExecute = makeAction(QStringLiteral("reExecute"), tr("R&e-execute…"));
    m_reExecute->setIcon(pictureIcon(Picture::ReExecute));
    m_delete = makeAction(QStringLiteral("delete"), tr("&Delete…"));
    m_delete->setIcon(pictureIcon(Picture::Delete));
    m_forceStop = makeAction(QStringLiteral("forceStop"), tr("&Force stop…"));
    m_moveJob = makeAction(QStringLiteral("moveJob"), tr("&Move to folder…"));
    m_exportShown = makeAction(QStringLiteral("exportShown"), tr("Export what is &shown…"), QKeySequence(tr("Ctrl+E")));
    m_exportShown->setIconText(tr("Export…"));
    m_exportShown->setIcon(pictureIcon(Picture::Export));
    m_exportJob = makeAction(QStringLiteral("exportJob"), tr("Export whole &job…"));
    m_undo = makeAction(QStringLiteral("undo"), tr("&Undo"), QKeySequence::Undo);
    m_copy = makeAction(QStringLiteral("copy"), tr("&Copy rows"), QKeySequence::Copy);
    m_copy->setIcon(pictureIcon(Picture::Copy));
    m_find = makeAction(QStringLiteral("find"), tr("&Filter"), QKeySequence::Find);
    m_detailsAction = makeAction(QStringLiteral("details"), tr("&Details"), QKeySequence(Qt::Key_Space));
    m_detailsAction->setIconText(tr("Details"));
    m_detailsAction->setIcon(pictureIcon(Picture::Details));
    m_detailsAction->setCheckable(true);
    // In a text field a blank is a blank.
    m_detailsAction->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_page->table()->addAction(m_detailsAction);
    m_open = makeAction(QStringLiteral("open"), tr("&Open"));
    m_up = makeAction(QStringLiteral("up"), tr("One level &up"), QKeySequence(Qt::ALT | Qt::Key_Up));
    m_up->setIcon(pictureIcon(Picture::Up));
    m_refreshAction = makeAction(QStringLiteral("refresh"), tr("&Refresh"), QKeySequence::Refresh);
    m_newFolder = makeAction(QStringLiteral("newFolder"), tr("New &folder…"), QKeySequence(tr("Ctrl+Shift+N")));
    m_newFolder->setIcon(pictureIcon(Picture::Folder));
    m_renameFolder = makeAction(QStringLiteral("renameFolder"), tr("&Rename folder…"));
    m_moveFolder = makeAction(QStringLiteral("moveFolder"), tr("Mo&ve folder…"));
    m_deleteFolder = makeAction(QStringLiteral("deleteFolder"), tr("De&lete folder…"));
    m_nodes = makeAction(QStringLiteral("nodes"), tr("&Nodes…"), QKeySequence(tr("Ctrl+2")));
    m_nodes->setIcon(pictureIcon(Picture::Relay));
    m_addNode = makeAction(QStringLiteral("addNode"), tr("&Add node…"));

    connect(m_newJob, &QAction::triggered, this, &MainWindow::newJob);
    const std::array<std::pair<QAction *, Operation>, 6> operations{{{m_suspend, Operation::Suspend},
                                                                     {m_resume, Operation::Resume},
                                                                     {m_cancel, Operation::Cancel},
                                                                     {m_reExecute, Operation::ReExecute},
                                                                     {m_delete, Operation::Delete},
                                                                     {m_forceStop, Operation::ForceStop}}};
    for (const auto &[action, operation] : operations)
        connect(action, &QAction::triggered, this, [this, kind = operation] {
            m_operations->operate(kind, m_page->selection(StatusPage::Depth::WithRows));
        });
    connect(m_moveJob, &QAction::triggered, this, &MainWindow::moveJobs);
    connect(m_exportShown, &QAction::triggered, this, [this] { chooseExport(false); });
    connect(m_exportJob, &QAction::triggered, this, [this] { chooseExport(true); });
    connect(m_undo, &QAction::triggered, m_operations, &JobOperations::undo);
    connect(m_copy, &QAction::triggered, this, &MainWindow::copyRows);
    connect(m_find, &QAction::triggered, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    connect(m_detailsAction, &QAction::triggered, this, &MainWindow::toggleDetails);
    connect(m_open, &QAction::triggered, this, [this] {
        if (const auto below = m_page->placeBelow(m_page->table()->currentIndex()))
            openPlace(*below);
    });
    connect(m_up, &QAction::triggered, this, [this] {
        if (const auto above = m_page->placeAbove())
            openPlace(*above);
    });
    connect(m_refreshAction, &QAction::triggered, this, &MainWindow::refresh);
    connect(m_newFolder, &QAction::triggered, this, &MainWindow::newFolder);
    connect(m_renameFolder, &QAction::triggered, this, &MainWindow::renameFolder);
    connect(m_moveFolder, &QAction::triggered, this, &MainWindow::moveFolder);
    connect(m_deleteFolder, &QAction::triggered, this, &MainWindow::deleteFolder);
    connect(m_nodes, &QAction::triggered, this, &MainWindow::openNodes);
    connect(m_addNode, &QAction::triggered, this, [this] {
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

    m_splitter->setObjectName(QStringLiteral("splitter"));
    m_splitter->addWidget(m_tree);
    m_splitter->addWidget(m_page);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);

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
    bar->addActions({m_newJob, m_suspend, m_resume, m_cancel, m_reExecute});
    bar->addSeparator();
    bar->addActions({m_exportShown, m_detailsAction});
    auto *spring = new QWidget(bar);
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spring);
    m_filter = new QLineEdit(bar);
    m_filter->setObjectName(QStringLiteral("quickFilter"));
    m_filter->setPlaceholderText(tr("Filter jobs, hosts, texts"));
    m_filter->setAccessibleName(tr("Filter rows by text"));
    m_filter->setToolTip(tr("Shows only the rows with this text (Ctrl+F)"));
    m_filter->setClearButtonEnabled(true);
    m_filter->addAction(pictureIcon(Picture::Find), QLineEdit::LeadingPosition)->setText(tr("Filter rows by text"));
    m_filter->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 40);
    bar->addWidget(m_filter);
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
    file->addActions({m_newJob, m_newFolder});
    file->addSeparator();
    file->addActions({m_exportShown, m_exportJob});
    file->addSeparator();
    QAction *quit = makeAction(QStringLiteral("quit"), tr("&Quit"), QKeySequence::Quit);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    file->addAction(quit);

    QMenu *edit = menuBar()->addMenu(tr("&Edit"));
    edit->addAction(m_undo);
    edit->addSeparator();
    edit->addAction(m_copy);
    QAction *all = makeAction(QStringLiteral("selectAll"), tr("Select &all"), QKeySequence::SelectAll);
    all->setShortcutContext(Qt::WidgetShortcut);
    connect(all, &QAction::triggered, m_page->table(), &QAbstractItemView::selectAll);
    edit->addAction(all);
    edit->addSeparator();
    edit->addAction(m_find);

    QMenu *job = menuBar()->addMenu(tr("&Job"));
    job->setObjectName(QStringLiteral("jobMenu"));
    job->addActions({m_open, m_detailsAction});
    job->addSeparator();
    job->addActions({m_suspend, m_resume, m_cancel, m_reExecute, m_forceStop});
    job->addSeparator();
    job->addActions({m_moveJob, m_delete});

    makeViewMenu();

    QMenu *nodes = menuBar()->addMenu(tr("&Nodes"));
    nodes->addActions({m_nodes, m_addNode});

    QMenu *tools = menuBar()->addMenu(tr("&Tools"));
    tools->addActions({m_renameFolder, m_moveFolder, m_deleteFolder});

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    QAction *aboutAction = makeAction(QStringLiteral("about"), tr("&About Signalbox"));
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
            [this] { (m_page->place().job == JobId{} ? m_delete : m_cancel)->trigger(); });
    auto *deleteInTree = new QAction(this);
    deleteInTree->setShortcut(QKeySequence::Delete);
    deleteInTree->setShortcutContext(Qt::WidgetShortcut);
    m_tree->addAction(deleteInTree);
    connect(deleteInTree, &QAction::triggered, this, [this] {
        const bool folder = m_treeModel.kind(m_tree->currentIndex()) == ServerTreeModel::Kind::Folder;
        if (folder)
            m_deleteFolder->trigger();
    });
}

void MainWindow::makeViewMenu()
{
    QMenu *view = menuBar()->addMenu(tr("&View"));
    view->setToolTipsVisible(true);
    QAction *status = makeAction(QStringLiteral("viewStatus"), tr("&Job status"), QKeySequence(tr("Ctrl+1")));
    connect(status, &QAction::triggered, this, [this] {
        raise();
        activateWindow();
        m_page->table()->setFocus();
    });
    view->addActions({status, m_nodes});
    view->addSeparator();
    view->addActions({m_up, m_detailsAction, m_refreshAction});
    view->addSeparator();

    m_themes = new QActionGroup(this);
    QMenu *themes = view->addMenu(tr("&Theme"));
    const std::array<QString, 3> themeTexts{tr("&System"), tr("&Light"), tr("&Dark")};
    for (std::size_t i = 0; i < kThemes.size(); ++i) {
        QAction *action = themes->addAction(themeTexts[i]);
        action->setObjectName(QStringLiteral("theme%1").arg(i));
        action->setCheckable(true);
        action->setData(static_cast<int>(kThemes[i]));
        m_themes->addAction(action);
    }
    connect(m_themes, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_appearance.setTheme(static_cast<Appearance::Theme>(action->data().toInt()));
    });

    m_palettes = new QActionGroup(this);
    QMenu *palettes = view->addMenu(tr("Status &colours"));
    const std::array<QString, 2> paletteTexts{tr("&Standard"), tr("For &colour-blind users")};
    for (std::size_t i = 0; i < kPalettes.size(); ++i) {
        QAction *action = palettes->addAction(paletteTexts[i]);
        action->setObjectName(QStringLiteral("palette%1").arg(i));
        action->setCheckable(true);
        action->setData(static_cast<int>(kPalettes[i]));
        m_palettes->addAction(action);
    }
    connect(m_palettes, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_appearance.setPaletteKind(static_cast<PaletteKind>(action->data().toInt()));
    });
    view->addSeparator();
    QAction *columns = makeAction(QStringLiteral("resetColumns"), tr("Reset co&lumns"));
    connect(columns, &QAction::triggered, m_page, &StatusPage::resetColumns);
    view->addAction(columns);
}

void MainWindow::makeStatusBar()
{
    const auto makeLabel = [this](const QString &name) {
        auto *label = new QLabel(this);
        label->setObjectName(name);
        label->setContentsMargins(6, 0, 6, 0);
        statusBar()->addPermanentWidget(label);
        return label;
    };
    m_serversLabel = makeLabel(QStringLiteral("serversLabel"));
    m_rowsLabel = makeLabel(QStringLiteral("rowsLabel"));
    m_asOfLabel = makeLabel(QStringLiteral("asOfLabel"));
    m_rateLabel = makeLabel(QStringLiteral("rateLabel"));
}

void MainWindow::connectParts()
{
    m_refresh.setSingleShot(true);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        updateStatusBar();
        if (m_selectionStale)
            updateActions();
        m_selectionStale = false;
    });
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this, &MainWindow::onTreeCurrent);
    connect(m_tree, &QWidget::customContextMenuRequested, this, &MainWindow::showTreeMenu);
    connect(m_filter, &QLineEdit::textChanged, m_page, &StatusPage::setFilterText);
    connect(m_page, &StatusPage::filterCleared, m_filter, &QLineEdit::clear);
    connect(m_page, &StatusPage::placeWanted, this, &MainWindow::openPlace);
    connect(m_page, &StatusPage::selectionChanged, this, &MainWindow::onSelectionChanged);
    connect(m_page, &StatusPage::countsChanged, this, [this] {
        if (!m_refresh.isActive())
            m_refresh.start(kRefreshMs);
    });
    connect(m_page, &StatusPage::newJobWanted, this, &MainWindow::newJob);
    connect(m_page, &StatusPage::nodesWanted, m_addNode, &QAction::trigger);
    connect(m_page, &StatusPage::contextMenuWanted, this, &MainWindow::showContextMenu);
    connect(m_operations, &JobOperations::told, this,
            [this](const QString &text) { statusBar()->showMessage(text, 8000); });
    connect(m_operations, &JobOperations::undoChanged, this, &MainWindow::updateActions);
    connect(m_detailsDock, &QDockWidget::visibilityChanged, this, [this](bool visible) {
        m_detailsAction->setChecked(visible);
        if (visible)
            updateDetails();
    });
    // The close button of the dock says: not again by itself.
    connect(m_detailsDock->toggleViewAction(), &QAction::triggered, this, [this](bool on) { m_detailsWanted = on; });
}

void MainWindow::addServer(ServerLink *link)
{
    m_servers.push_back(std::make_unique<ServerState>(link));
    ServerState *server = m_servers.back().get();
    m_treeModel.addServer(server);
    const auto refreshSoon = [this] {
        if (!m_refresh.isActive())
            m_refresh.start(kRefreshMs);
    };
    connect(server, &ServerState::applied, this, refreshSoon);
    connect(server, &ServerState::linkStateChanged, this, refreshSoon);
    connect(server, &ServerState::wasReset, this, [this, server] {
        m_tree->expand(m_treeModel.indexOfServer(server));
        m_selectionStale = true;
        m_refresh.start(0);
    });
    if (m_servers.size() == 1)
        openPlace({server, {}, {}, {}, {}});
    m_tree->expand(m_treeModel.indexOfServer(server));
}

void MainWindow::restoreLayout()
{
    const QSettings settings;
    const auto theme = std::clamp(settings.value(kThemeKey, 0).toInt(), 0, static_cast<int>(kThemes.size()) - 1);
    const auto palette = std::clamp(settings.value(kPaletteKey, 0).toInt(), 0, static_cast<int>(kPalettes.size()) - 1);
    m_themes->actions().at(theme)->setChecked(true);
    m_palettes->actions().at(palette)->setChecked(true);
    m_appearance.setTheme(kThemes[static_cast<std::size_t>(theme)]);
    m_appearance.setPaletteKind(kPalettes[static_cast<std::size_t>(palette)]);
    if (!restoreGeometry(settings.value(kGeometryKey).toByteArray()))
        resize(1280, 700);
    restoreState(settings.value(kStateKey).toByteArray(), kLayoutVersion);
    m_detailsDock->hide(); // until something is selected
    m_detailsWanted = settings.value(kDetailsKey, true).toBool();
    if (!m_splitter->restoreState(settings.value(kSplitterKey).toByteArray()))
        m_splitter->setSizes({width() * 22 / 100, width() * 78 / 100});
    m_page->restoreColumns(settings.value(kColumnsKey).toByteArray());
}

void MainWindow::saveLayout() const
{
    QSettings settings;
    settings.setValue(kGeometryKey, saveGeometry());
    settings.setValue(kStateKey, saveState(kLayoutVersion));
    settings.setValue(kSplitterKey, m_splitter->saveState());
    settings.setValue(kColumnsKey, m_page->saveColumns());
    settings.setValue(kDetailsKey, m_detailsWanted);
    settings.setValue(kThemeKey, static_cast<int>(m_appearance.theme()));
    settings.setValue(kPaletteKey, static_cast<int>(m_appearance.paletteKind()));
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    QMainWindow::closeEvent(event);
}

ServerState *MainWindow::currentServer() const
{
    if (m_page->place().server)
        return m_page->place().server;
    return m_servers.empty() ? nullptr : m_servers.front().get();
}

void MainWindow::openPlace(const Place &place)
{
    m_page->setPlace(place);
    selectInTree(place);
    updateActions();
    updateStatusBar();
}

void MainWindow::showJob(ServerState &server, JobId job)
{
    const JobRecord *record = server.job(job);
    const FolderId folder = record != nullptr ? record->folder : FolderId{};
    openPlace({&server, folder, {}, {}, {}});
    m_page->selectJob(job);
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
    updateActions();
    updateStatusBar();
}

void MainWindow::onSelectionChanged()
{
    m_selectionStale = true;
    if (!m_refresh.isActive() || m_refresh.interval() > 0)
        m_refresh.start(m_refresh.isActive() ? kRefreshMs : 0);
    if (m_page->current() && m_detailsWanted && !m_detailsDock->isVisible() && isVisible())
        m_detailsDock->show();
    updateDetails();
}

void MainWindow::updateDetails()
{
    if (!m_detailsDock->isVisible())
        return;
    const auto current = m_page->current();
    ServerState *server = m_page->place().server;
    if (!current || server == nullptr) {
        // Without a selected row, the details are of the job whose destinations are listed.
        if (server != nullptr && m_page->place().job != JobId{})
            m_details->showJob(*server, m_page->place().job);
        else
            m_details->clear();
        return;
    }
    if (current->second == InstructionId{})
        m_details->showJob(*server, current->first);
    else
        m_details->showInstruction(*server, current->first, current->second);
}

void MainWindow::updateActions()
{
    const Selection selection = m_page->selection(StatusPage::Depth::Counted);
    ServerState *server = currentServer();
    const bool connected = server != nullptr && server->hasSnapshot();
    const QString notConnected = connected ? QString() : tr("The managing server is not connected.");
    const QString nothing = selection.isEmpty() ? tr("Nothing is selected.") : QString();

    const std::array<std::pair<QAction *, Operation>, 6> operations{{{m_suspend, Operation::Suspend},
                                                                     {m_resume, Operation::Resume},
                                                                     {m_cancel, Operation::Cancel},
                                                                     {m_reExecute, Operation::ReExecute},
                                                                     {m_delete, Operation::Delete},
                                                                     {m_forceStop, Operation::ForceStop}}};
    for (const auto &[action, operation] : operations) {
        const Allowance allowance = allowanceOf(operation, selection);
        QString denial = !notConnected.isEmpty() ? notConnected : nothing;
        if (denial.isEmpty() && operation == Operation::Delete && !selection.wholeJobs())
            denial = tr("Only whole jobs can be deleted; cancel the work of single destinations instead.");
        if (denial.isEmpty() && allowance.allowed == 0)
            denial = denialText(allowance.mainDenial);
        const QString name = operationText(operation);
        const bool asks = operation != Operation::Suspend && operation != Operation::Resume;
        const QString text = JobOperations::menuText(operation, selection, allowance);
        //: A menu entry that opens a question. %1 is an operation with its counts.
        action->setText(asks ? tr("%1…", "menu entry").arg(text) : text);
        action->setIconText(asks ? tr("%1…", "menu entry").arg(name) : name);
        allow(action, denial, allowance.denied > 0 ? denialText(allowance.mainDenial) : name);
    }

    const bool jobs = m_page->place().job == JobId{};
    allow(m_newJob, notConnected, tr("Send packages to clients"));
    allow(m_newFolder, notConnected, tr("Make a folder for jobs"));
    allow(m_moveJob,
          !nothing.isEmpty() ? nothing
          : jobs             ? QString()
                             : tr("Only whole jobs can be moved."),
          tr("Move the selected jobs to another folder"));
    allow(m_open,
          !nothing.isEmpty()                                    ? nothing
          : m_page->placeBelow(m_page->table()->currentIndex()) ? QString()
                                                                : tr("There is nothing below an instruction."),
          tr("Show what is below (Enter)"));
    allow(m_copy, nothing, tr("Copy the selected rows as text"));
    allow(m_exportShown, m_page->model().rowCount() > 0 ? QString() : tr("There are no rows to export."),
          tr("Export the rows shown here as CSV"));
    allow(m_exportJob, exportedJob() != JobId{} ? QString() : tr("Select one job, or open it."),
          tr("Export all instructions of the job as CSV"));
    allow(m_up, m_page->placeAbove() ? QString() : tr("This is the uppermost level."), tr("One level up"));
    const bool folder = m_page->place().folder != FolderId{} && jobs;
    const QString noFolder = folder ? QString() : tr("Choose a folder on the left first.");
    allow(m_renameFolder, noFolder, tr("Rename the folder"));
    allow(m_moveFolder, noFolder, tr("Move the folder into another one"));
    allow(m_deleteFolder, noFolder, tr("Delete the folder with its jobs"));
    allow(m_nodes, server != nullptr ? QString() : tr("There is no managing server."), tr("Relays and clients"));
    allow(m_addNode, notConnected, tr("Add a relay or client"));
    //: %1 says what would be undone ("Suspend “Browser 131”").
    m_undo->setText(m_operations->canUndo() ? tr("&Undo: %1").arg(m_operations->undoText()) : tr("&Undo"));
    allow(m_undo, m_operations->canUndo() ? QString() : tr("There is nothing that could be undone."),
          tr("Undo the last operation"));
}

JobId MainWindow::exportedJob() const
{
    if (m_page->place().job != JobId{})
        return m_page->place().job;
    const auto current = m_page->current();
    return current ? current->first : JobId{};
}

void MainWindow::updateStatusBar()
{
    const QLocale locale;
    m_serversLabel->setText(tr("%n server(s)", nullptr, static_cast<int>(m_servers.size())));
    StatusTableModel &model = m_page->model();
    const QString rows = locale.toString(model.rowCount());
    //: Status bar. %1 of %2 rows are shown; the filter hides the others.
    m_rowsLabel->setText(tr("%1 of %2 shown").arg(rows, locale.toString(model.totalRowCount())));
    const ServerState *server = currentServer();
    if (server != nullptr && server->asOfMs() != kNoTime) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(server->asOfMs());
        //: Status bar. %1 is a time of day, %2 the abbreviation of its time zone.
        m_asOfLabel->setText(
            tr("as of %1 %2").arg(at.time().toString(QStringLiteral("HH:mm:ss")), at.timeZoneAbbreviation()));
        m_asOfLabel->setToolTip(ItemText::longTime(server->asOfMs()));
        //: Status bar. %1 is a number.
        m_rateLabel->setText(tr("%1 reports/s").arg(locale.toString(qRound64(server->reportsPerSecond()))));
    } else {
        m_asOfLabel->setText(tr("no data yet"));
        m_rateLabel->clear();
    }
}

void MainWindow::toggleDetails()
{
    m_detailsWanted = !m_detailsDock->isVisible();
    m_detailsDock->setVisible(m_detailsWanted);
    m_detailsAction->setChecked(m_detailsWanted);
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
    const QModelIndexList rows = m_page->table()->selectionModel()->selectedRows();
    const std::vector<int> columns = m_page->shownColumns();
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
    menu->setToolTipsVisible(true);
    menu->addActions({m_open, m_detailsAction});
    menu->addSeparator();
    menu->addActions({m_suspend, m_resume, m_cancel, m_reExecute});
    if (m_forceStop->isEnabled())
        menu->addAction(m_forceStop);
    menu->addSeparator();
    if (m_page->place().job == JobId{})
        menu->addActions({m_moveJob, m_delete});
    menu->addActions({m_copy, m_exportShown, m_exportJob});
    menu->popup(globalPosition);
}

void MainWindow::showTreeMenu(const QPoint &position)
{
    const QModelIndex index = m_tree->indexAt(position);
    if (index.isValid())
        m_tree->setCurrentIndex(index);
    updateActions();
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("treeMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions({m_newJob, m_newFolder});
    menu->addSeparator();
    menu->addActions({m_renameFolder, m_moveFolder, m_deleteFolder});
    menu->addSeparator();
    menu->addActions({m_nodes, m_exportJob});
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

void MainWindow::newJob()
{
    ServerState *server = currentServer();
    if (server == nullptr || server->link() == nullptr || !server->hasSnapshot())
        return;
    auto *dialog = new NewJobDialog(*server, m_page->place().folder, this);
    connect(dialog, &NewJobDialog::created, this, [this, server](JobId job) { showJob(*server, job); });
    dialog->open();
}

void MainWindow::openNodes()
{
    ServerState *server = currentServer();
    if (server == nullptr)
        return;
    if (m_nodesWindow && &m_nodesWindow->server() != server)
        m_nodesWindow->close(); // it deletes itself
    if (!m_nodesWindow || &m_nodesWindow->server() != server)
        m_nodesWindow = new NodesWindow(*server, this);
    m_nodesWindow->show();
    m_nodesWindow->raise();
    m_nodesWindow->activateWindow();
}

void MainWindow::newFolder()
{
    ServerState *server = currentServer();
    if (server == nullptr)
        return;
    auto *dialog = new NameDialog(
        {tr("New folder"), tr("Create folder"), QString(), allFolders(*server), m_page->place().folder}, this);
    connect(dialog, &QDialog::accepted, this, [this, server, dialog] {
        m_operations->send(*server, CreateFolder{dialog->place(), dialog->name()},
                           //: %1 is the name of a folder.
                           tr("Create folder “%1”").arg(dialog->name()));
    });
    dialog->open();
}

void MainWindow::renameFolder()
{
    ServerState *server = currentServer();
    const FolderRecord *folder = server != nullptr ? server->folder(m_page->place().folder) : nullptr;
    if (folder == nullptr)
        return;
    auto *dialog = new NameDialog({tr("Rename folder"), tr("Rename"), folder->name, {}, {}}, this);
    connect(dialog, &QDialog::accepted, this, [this, server, dialog, before = *folder] {
        m_operations->send(*server, ChangeFolder{before.id, before.parent, dialog->name()},
                           //: %1 is the name of a folder.
                           tr("Rename folder “%1”").arg(before.name),
                           {ChangeFolder{before.id, before.parent, before.name}});
    });
    dialog->open();
}

void MainWindow::moveFolder()
{
    ServerState *server = currentServer();
    const FolderRecord *folder = server != nullptr ? server->folder(m_page->place().folder) : nullptr;
    if (folder == nullptr)
        return;
    // Into itself, or into what is in it, a folder cannot go.
    auto *dialog = new NameDialog(
        {tr("Move folder"), tr("Move"), std::nullopt, allFolders(*server, folder->id), folder->parent}, this);
    connect(dialog, &QDialog::accepted, this, [this, server, dialog, before = *folder] {
        m_operations->send(*server, ChangeFolder{before.id, dialog->place(), before.name},
                           //: %1 is the name of a folder.
                           tr("Move folder “%1”").arg(before.name),
                           {ChangeFolder{before.id, before.parent, before.name}});
    });
    dialog->open();
}

void MainWindow::deleteFolder()
{
    ServerState *server = currentServer();
    const FolderRecord *folder = server != nullptr ? server->folder(m_page->place().folder) : nullptr;
    if (folder == nullptr)
        return;
    Confirmation confirmation;
    confirmation.title = tr("Delete folder");
    confirmation.button = tr("Delete");
    confirmation.consequence = tr("Work that still runs is stopped. This cannot be undone.");
    int jobs = 0;
    for (const quint32 slot : server->jobSlots()) {
        const JobRecord &job = server->jobAt(slot);
        if (!server->isInFolder(job.folder, folder->id))
            continue;
        ++jobs;
        confirmation.total += job.counters.total();
        confirmation.names.append(job.name);
    }
    //: %1 is the name of a folder.
    confirmation.question = tr("Delete the folder “%1” with its %n job(s)?", nullptr, jobs).arg(folder->name);
    auto *dialog = new ConfirmDialog(confirmation, this);
    connect(dialog, &QDialog::accepted, this, [this, server, before = *folder] {
        m_operations->send(*server, DeleteFolder{before.id},
                           //: %1 is the name of a folder.
                           tr("Delete folder “%1”").arg(before.name));
        openPlace({server, before.parent, {}, {}, {}});
    });
    dialog->open();
}

void MainWindow::moveJobs()
{
    const Selection selection = m_page->selection(StatusPage::Depth::Counted);
    ServerState *server = selection.server;
    if (selection.isEmpty() || server == nullptr || m_page->place().job != JobId{})
        return;
    auto *dialog = new NameDialog(
        {tr("Move to folder"), tr("Move"), std::nullopt, allFolders(*server), m_page->place().folder}, this);
    connect(dialog, &QDialog::accepted, this, [this, server, dialog, selection] {
        for (const SelectedJob &selected : selection.jobs) {
            const JobRecord *job = server->job(selected.job);
            if (job != nullptr && job->folder != dialog->place())
                //: %1 is the name of a job.
                m_operations->send(*server, MoveJob{job->id, dialog->place()}, tr("Move “%1”").arg(job->name),
                                   {MoveJob{job->id, job->folder}});
        }
    });
    dialog->open();
}

void MainWindow::chooseExport(bool wholeJob)
{
    const JobId job = exportedJob();
    ServerState *server = currentServer();
    if (server == nullptr || (wholeJob && job == JobId{}))
        return;
    const QString folder = QSettings().value(kExportFolderKey).toString();
    auto *dialog = new QFileDialog(this, wholeJob ? tr("Export whole job") : tr("Export what is shown"), folder,
                                   tr("CSV files (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(wholeJob ? QStringLiteral("job-%1.csv").arg(number(job)) : QStringLiteral("job-status.csv"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, wholeJob, job](const QString &path) {
        QSettings().setValue(kExportFolderKey, QFileInfo(path).absolutePath());
        if (wholeJob)
            exportJobTo(job, path);
        else
            exportShownTo(path);
    });
    dialog->open();
}

void MainWindow::exportShownTo(const QString &filePath)
{
    const Outcome outcome = exportTable(m_page->model(), m_page->shownColumns(), filePath);
    if (!outcome)
        m_messages->showError(tr("Export"), outcome.error());
    else
        //: %n rows were written to the file %1.
        statusBar()->showMessage(tr("%n row(s) exported to %1", nullptr, m_page->model().rowCount()).arg(filePath),
                                 8000);
}

void MainWindow::exportJobTo(JobId job, const QString &filePath)
{
    ServerState *server = currentServer();
    if (server == nullptr || server->link() == nullptr)
        return;
    server->link()->exportJob(job, filePath, this, [this, filePath](const Outcome &outcome) {
        if (!outcome)
            m_messages->showError(tr("Export"), outcome.error());
        else
            //: %1 is a file.
            statusBar()->showMessage(tr("Job exported to %1").arg(filePath), 8000);
    });
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

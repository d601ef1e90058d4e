#include "views/mainwindow.h"

#include "views/appearancemenu.h"
#include "views/archiveoperations.h"
#include "views/areaswitch.h"
#include "views/definitionoperations.h"
#include "views/detailspane.h"
#include "views/errorswindow.h"
#include "views/exportbar.h"
#include "views/exportoperations.h"
#include "views/filedrop.h"
#include "views/folderoperations.h"
#include "views/jobnotifier.h"
#include "views/joboperations.h"
#include "views/messagebar.h"
#include "views/remoteservers.h"
#include "views/repetitiondialog.h"
#include "views/replaybar.h"
#include "views/serverwindows.h"
#include "views/simulationbar.h"
#include "views/statuscolumns.h"
#include "views/unfinishedhint.h"
#include "views/windowactions.h"

#include <QAction>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QTableView>
#include <QToolBar>
#include <QTreeView>

#include <algorithm>

namespace signalbox {

namespace {

const QString kMembersKey = QStringLiteral("main/members"); ///< clients of ID or all-lower-clients jobs are shown
const QString kDeletingKey = QStringLiteral("main/deleting"); ///< jobs that are being deleted are shown

} // namespace

// The window's menus, and what their actions do.

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
    view->addAction(members);
    QAction *deleting = plainAction(QStringLiteral("showDeleting"), tr("Jobs bein&g deleted"), {});
    deleting->setCheckable(true);
    deleting->setToolTip(tr("Show jobs that were deleted until every node has confirmed it, in olive."));
    connect(deleting, &QAction::toggled, this, [this](bool shown) {
        m_treeModel.showDeleting(shown);
        m_page->showDeleting(shown);
        QSettings().setValue(kDeletingKey, shown);
    });
    deleting->setChecked(QSettings().value(kDeletingKey, false).toBool());
    connect(m_page, &StatusPage::deletingWanted, deleting, [deleting] { deleting->setChecked(true); });
    view->addAction(deleting);
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
    connect(m_actions->nodes, &QAction::triggered, m_windows, [this] { m_windows->openNodes(currentServer()); });
    connect(m_actions->audit, &QAction::triggered, m_windows, [this] { m_windows->openAudit(currentServer()); });
    connect(m_actions->inventory, &QAction::triggered, m_windows,
            [this] { m_windows->openInventory(currentServer()); });
    connect(m_actions->collected, &QAction::triggered, m_windows,
            [this] { m_windows->openCollected(currentServer(), m_page->place().job); });
    connect(m_actions->operators, &QAction::triggered, m_windows,
            [this] { m_windows->openOperators(currentServer()); });
    connect(m_actions->executionSlots, &QAction::triggered, m_windows,
            [this] { m_windows->openSlots(currentServer()); });
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
    connect(m_actions->security, &QAction::triggered, m_windows, [this] { m_windows->openSecurity(currentServer()); });
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
    connect(m_actions->tasks, &QAction::triggered, m_windows, &ServerWindows::openTasks);
    connect(m_actions->activity, &QAction::triggered, m_windows, &ServerWindows::openActivity);
    connect(m_actions->unfinished, &QAction::triggered, m_windows, &ServerWindows::openUnfinished);
    connect(m_unfinishedHint, &UnfinishedHint::wanted, m_windows, &ServerWindows::openUnfinished);
    connect(m_actions->addNode, &QAction::triggered, m_windows, [this] { m_windows->addNode(currentServer()); });
    connect(m_windows, &ServerWindows::inventoryWanted, this,
            [this](NodeId node) { m_windows->openInventory(currentServer(), node); });
    connect(m_windows, &ServerWindows::jobWanted, m_actions->newJob, &QAction::trigger);
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

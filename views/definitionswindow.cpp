#include "views/definitionswindow.h"

#include "model/domain/definitionfile.h"
#include "model/domain/outputfile.h"
#include "model/items/definitiondata.h"
#include "model/items/serverstate.h"
#include "views/appearance.h"
#include "views/definitiontexts.h"
#include "views/definitiontree.h"
#include "views/emptystate.h"
#include "views/joboperations.h"
#include "views/messagebar.h"
#include "views/namedialog.h"
#include "views/newjobdialog.h"
#include "views/nodedrag.h"
#include "views/operatorname.h"
#include "views/setdialog.h"
#include "views/submitsetdialog.h"
#include "views/vectoricon.h"
#include "views/versionsdialog.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QMimeData>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

const QString kGeometryKey = QStringLiteral("definitions/geometry");
const QString kColumnsKey = QStringLiteral("definitions/columns");
const QString kSplitterKey = QStringLiteral("definitions/splitter");
const QString kFolderKey = QStringLiteral("definitions/lastFolder");
constexpr int kReadAfterMs = 200;

} // namespace

DefinitionsWindow::DefinitionsWindow(const Appearance &appearance, ServerState &server, QWidget *parent)
    : QWidget(parent, Qt::Window),
      m_appearance(appearance),
      m_server(server),
      m_tree(new DefinitionTree(this)),
      m_splitter(new QSplitter(Qt::Horizontal, this)),
      m_details(new QLabel(this)),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this)),
      m_messages(new MessageBar(this)),
      m_operations(new JobOperations(this, *m_messages)),
      m_filter(new QLineEdit(this)),
      m_count(new QLabel(this))
{
    setObjectName(QStringLiteral("definitionsWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title of a window. %1 is the name of a managing server.
    setWindowTitle(tr("Job definitions of %1").arg(server.name()));
    makeActions();
    m_filter->setObjectName(QStringLiteral("definitionFilter"));
    m_filter->setPlaceholderText(tr("Filter definitions"));
    m_filter->setAccessibleName(tr("Filter definitions"));
    m_filter->setClearButtonEnabled(true);
    auto *bar = new QToolBar(this);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(16, 16));
    bar->addActions({m_newJob, m_newDefinition, m_edit, m_newFolder});
    bar->addSeparator();
    bar->addActions({m_newSet, m_submit, m_runs});
    bar->addSeparator();
    bar->addActions({m_import, m_export, m_undo});

    m_details->setObjectName(QStringLiteral("definitionDetails"));
    m_details->setWordWrap(true);
    m_details->setTextFormat(Qt::PlainText);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_details->setContentsMargins(10, 8, 10, 8);
    m_details->setMinimumWidth(fontMetrics().averageCharWidth() * 30);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);
    auto *left = new QWidget(m_splitter); // the filter has no room in the bar, and is for the tree
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(0, 0, 0, 0);
    leftLayout->setSpacing(0);
    auto *filterRow = new QHBoxLayout;
    filterRow->setContentsMargins(4, 3, 4, 3);
    filterRow->addWidget(m_filter, 1);
    auto *removedBar = new QToolBar(left);
    removedBar->addActions({m_removed, m_restore});
    filterRow->addWidget(removedBar);
    leftLayout->addLayout(filterRow);
    leftLayout->addWidget(m_stack, 1);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_details);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setChildrenCollapsible(false);
    m_count->setContentsMargins(8, 3, 8, 4);
    m_count->setObjectName(QStringLiteral("definitionCount"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_messages);
    layout->addWidget(m_count);

    connect(m_tree, &QTreeWidget::itemSelectionChanged, this, [this] {
        updateActions();
        updateDetails();
    });
    connect(m_tree, &DefinitionTree::wanted, this, [this](DefinitionId id) {
        const DefinitionRecord *record = find(id);
        if (record && record->kind != DefinitionKind::Folder)
            (record->kind == DefinitionKind::Job ? m_newJob : m_submit)->trigger();
    });
    connect(m_tree, &QWidget::customContextMenuRequested, this, &DefinitionsWindow::showMenu);
    connect(m_tree, &DefinitionTree::nodesDropped, this, &DefinitionsWindow::newJob);
    m_tree->setTakesNodes([this](DefinitionId id) {
        const DefinitionRecord *record = find(id);
        return record && record->kind == DefinitionKind::Job && m_server.denial({Act::RunJobs, record->type}).isEmpty();
    });
    connect(m_filter, &QLineEdit::textChanged, this, &DefinitionsWindow::fillTree);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, [this] { close(); });
    m_empty->follow(m_newDefinition);
    connect(m_operations, &JobOperations::undoChanged, this, &DefinitionsWindow::updateActions);
    connect(&m_server, &ServerState::definitionsChanged, this, &DefinitionsWindow::readSoon);
    connect(&m_server, &ServerState::linkStateChanged, this, &DefinitionsWindow::readSoon);
    connect(&m_server, &ServerState::wasReset, this, &DefinitionsWindow::readSoon);
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(kReadAfterMs);
    connect(&m_readTimer, &QTimer::timeout, this, &DefinitionsWindow::read);
    const QSettings settings;
    if (!restoreGeometry(settings.value(kGeometryKey).toByteArray()))
        resize(std::min(std::max(fontMetrics().averageCharWidth() * 170, bar->sizeHint().width()), 1340),
               fontMetrics().height() * 34);
    m_tree->header()->restoreState(settings.value(kColumnsKey).toByteArray());
    m_splitter->restoreState(settings.value(kSplitterKey).toByteArray());
    updateContents();
    updateActions();
    updateDetails();
    m_tree->setFocus();
    read();
}

void DefinitionsWindow::makeActions()
{
    const auto make = [this](const char *name, const QString &text, auto &&act, const QKeySequence &keys = {}) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
        return action;
    };
    m_newJob = make(
        "jobFromDefinition", tr("New job…"),
        [this] {
            if (const DefinitionRecord *record = current())
                newJob(record->id, {});
        },
        QKeySequence::New);
    m_newDefinition = make("newDefinition", tr("New definition…"), [this] { newDefinition(); });
    m_newSet = make("newSet", tr("New request set…"), [this] { newSet(); });
    m_submit = make("submitSet", tr("Submit…"), [this] { submit(); });
    m_runs = make("showSetRuns", tr("Runs…"), [this] { Q_EMIT runsWanted({}); });
    m_edit = make("editDefinition", tr("Edit…"), [this] { edit(); });
    m_newFolder = make(
        "newDefinitionFolder", tr("New folder…"), [this] { createFolder(); }, QKeySequence(tr("Ctrl+Shift+N")));
    m_rename = make(
        "renameDefinition", tr("Rename…"), [this] { rename(); }, QKeySequence(Qt::Key_F2));
    m_move = make("moveDefinition", tr("Move to folder…"), [this] { move(); });
    m_remove = make(
        "removeDefinition", tr("Remove"), [this] { remove(); }, QKeySequence::Delete);
    m_pasteNodes = make("pasteNodes", tr("New job with copied nodes…"), [this] { newJobWithCopied(); });
    m_pasteNodes->setShortcut(QKeySequence::Paste);
    m_pasteNodes->setShortcutContext(Qt::WidgetShortcut); // in the filter it is a text that is pasted
    m_tree->addAction(m_pasteNodes);
    m_versions = make("definitionVersions", tr("Versions…"), [this] { showVersions(); });
    m_removed = make("showRemoved", tr("Removed"), [this] { fillTree(); });
    m_removed->setCheckable(true);
    m_removed->setToolTip(tr("Show what was removed in the last 30 days"));
    m_restore = make("restoreDefinition", tr("Bring back"), [this] { restore(); });
    m_undo = make(
        "undoDefinition", tr("Undo"), [this] { m_operations->undo(); }, QKeySequence::Undo);
    m_import = make("importDefinitions", tr("Import…"), [this] { chooseImport(); });
    m_export = make(
        "exportDefinitions", tr("Export…"), [this] { chooseExport(); }, QKeySequence(tr("Ctrl+E")));
    m_newJob->setIcon(pictureIcon(Picture::NewJob));
    m_newFolder->setIcon(pictureIcon(Picture::Folder));
    m_submit->setIcon(pictureIcon(Picture::Resume));
    m_remove->setIcon(pictureIcon(Picture::Delete));
    m_export->setIcon(pictureIcon(Picture::Export));
    m_remove->setShortcutContext(Qt::WidgetWithChildrenShortcut);
}

void DefinitionsWindow::closeEvent(QCloseEvent *event)
{
    QSettings settings;
    settings.setValue(kGeometryKey, saveGeometry());
    settings.setValue(kColumnsKey, m_tree->header()->saveState());
    settings.setValue(kSplitterKey, m_splitter->saveState());
    QWidget::closeEvent(event);
}

// ---- Reading

void DefinitionsWindow::readSoon()
{
    updateActions();
    if (!m_readTimer.isActive())
        m_readTimer.start();
}

void DefinitionsWindow::read()
{
    ServerLink *link = m_server.link();
    if (link == nullptr || link->state() != LinkState::Connected)
        return;
    if (link->definitionData() == nullptr) {
        take(Error{Error::Kind::Refused, tr("This server keeps no definitions."), {}});
        return;
    }
    if (std::exchange(m_isReading, true)) {
        m_readAgain = true;
        return;
    }
    link->definitionData()->definitions(this,
                                        [this](const Result<std::vector<DefinitionRecord>> &answer) { take(answer); });
}

void DefinitionsWindow::take(const Result<std::vector<DefinitionRecord>> &answer)
{
    m_isReading = false;
    m_hasAnswer = true;
    m_messages->withdraw(std::exchange(m_problem, 0));
    if (answer)
        m_all = answer.value();
    else
        m_problem = m_messages->show(MessageBar::Kind::Error, answer.error().text, answer.error().detail);
    fillTree();
    // What was saved is told before the list has it, or after.
    if (std::any_of(m_all.begin(), m_all.end(), [this](const auto &one) { return one.id == m_toChoose; }))
        m_tree->choose(std::exchange(m_toChoose, {}));
    if (std::exchange(m_readAgain, false))
        readSoon();
}

// ---- What is shown

void DefinitionsWindow::fillTree()
{
    {
        const QSignalBlocker blocker(m_tree);
        m_tree->fill(m_all, m_filter->text().trimmed(), m_removed->isChecked());
    }
    updateContents();
    updateActions();
    updateDetails();
}

void DefinitionsWindow::updateContents()
{
    const auto definitions = std::count_if(m_all.begin(), m_all.end(), [](const DefinitionRecord &record) {
        return !record.isRemoved() && record.kind != DefinitionKind::Folder;
    });
    const QString filter = m_filter->text().trimmed();
    const bool isFiltered = !filter.isEmpty() && !m_tree->isEmpty();
    const bool isEmpty = isFiltered ? m_tree->showsNothing() : m_tree->isEmpty() && !m_removed->isChecked();
    if (!m_hasAnswer)
        m_empty->setTexts(tr("The definitions are being read"), {}, {});
    else if (isFiltered) //: %1 is what was typed.
        m_empty->setTexts(tr("Nothing fits"), tr("No definition and no folder has “%1” in its name.").arg(filter), {});
    else
        m_empty->setTexts(
            tr("No definitions yet"),
            tr("A definition keeps what a job does, so that it can be ordered again and again, by itself or in a "
               "request set. Make one here, or save a job as one from its menu."),
            m_newDefinition->isEnabled() ? tr("New definition…") : QString());
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_tree);
    m_count->setText(tr("%Ln definition(s)", nullptr, static_cast<int>(definitions)));
}

void DefinitionsWindow::updateActions()
{
    const auto allow = [](QAction *action, const QString &denial, const QString &tip) {
        action->setEnabled(denial.isEmpty());
        action->setToolTip(denial.isEmpty() ? tip : denial);
    };
    const bool connected = m_server.link() != nullptr && m_server.link()->state() == LinkState::Connected;
    const QString mayNot = connected ? m_server.denial({Act::DefineJobs}) : tr("The managing server is not connected.");
    const DefinitionRecord *record = current();
    const QString none = !mayNot.isEmpty() ? mayNot : record ? QString() : tr("Nothing is chosen.");
    const QString ofType =
        !none.isEmpty() || record->kind != DefinitionKind::Job ? none : m_server.denial({Act::RunJobs, record->type});
    const auto only = [&](DefinitionKind kind, const QString &text) {
        return !none.isEmpty() ? none : record->kind == kind ? ofType : text;
    };
    allow(m_newJob, only(DefinitionKind::Job, tr("Choose the definition of a job.")),
          tr("Order a job of this definition"));
    allow(m_pasteNodes, only(DefinitionKind::Job, tr("Choose the definition of a job.")),
          tr("Order a job of this definition to the nodes that were copied in the Nodes window"));
    allow(m_newDefinition, mayNot, tr("Describe a job to be ordered later"));
    allow(m_newSet, mayNot, tr("Put jobs together in stages that run one after the other"));
    allow(m_submit, only(DefinitionKind::Set, tr("Choose a request set.")), tr("Let the request set run"));
    allow(m_runs, connected ? QString() : mayNot, tr("The runs of request sets"));
    allow(m_edit,
          !ofType.isEmpty()                        ? ofType
          : record->kind == DefinitionKind::Folder ? tr("A folder has nothing to edit; rename it.")
                                                   : QString(),
          tr("Change it; that makes a new version"));
    allow(m_newFolder, mayNot, tr("Create a folder"));
    allow(m_rename, ofType, tr("Give it another name"));
    allow(m_move, ofType, tr("Put it into another folder"));
    allow(m_remove, ofType, tr("Remove it; for 30 days it can be brought back"));
    const DefinitionRecord *removed = currentRemoved();
    allow(m_restore,
          !mayNot.isEmpty() ? mayNot
          : removed         ? QString()
                            : tr("Choose something that was removed."),
          tr("Bring it back, with all that was removed with it"));
    m_restore->setVisible(m_removed->isChecked());
    allow(m_versions,
          !none.isEmpty()                          ? none
          : record->kind == DefinitionKind::Folder ? tr("A folder has no versions.")
                                                   : QString(),
          tr("See and restore earlier versions"));
    allow(m_undo, m_operations->canUndo() ? QString() : tr("Nothing to undo."),
          //: %1 says what would be undone.
          tr("Undo: %1").arg(m_operations->undoText()));
    allow(m_import, mayNot, tr("Read definitions from a file"));
    allow(m_export, m_tree->isEmpty() ? tr("There is nothing to export.") : QString(),
          tr("Write what is chosen to a file, or all when nothing is"));
}

void DefinitionsWindow::updateDetails()
{
    const DefinitionRecord *record = current();
    m_details->setText(record ? definitionLines(*record).join(u'\n')
                              : tr("Choose a definition to see what it orders."));
}

const DefinitionRecord *DefinitionsWindow::find(DefinitionId id) const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [id](const auto &record) { return record.id == id; });
    return found == m_all.end() || found->isRemoved() ? nullptr : &*found;
}

const DefinitionRecord *DefinitionsWindow::current() const
{
    return find(m_tree->chosen());
}

const DefinitionRecord *DefinitionsWindow::currentRemoved() const
{
    const auto found = std::find_if(m_all.begin(), m_all.end(), [id = m_tree->chosen()](const auto &record) {
        return record.id == id && record.isRemoved();
    });
    return found == m_all.end() ? nullptr : &*found;
}

DefinitionId DefinitionsWindow::currentFolder() const
{
    const DefinitionRecord *record = current();
    return record == nullptr ? DefinitionId{} : record->kind == DefinitionKind::Folder ? record->id : record->folder;
}

// ---- What is done

/// As by dragging nodes onto the definition, with the keyboard.
void DefinitionsWindow::newJobWithCopied()
{
    const QMimeData *copied = QApplication::clipboard()->mimeData();
    const QStringList nodes = copied != nullptr ? draggedNodes(*copied) : QStringList();
    if (nodes.isEmpty())
        m_messages->show(MessageBar::Kind::Information,
                         tr("No nodes were copied. Select some in the Nodes window and copy them (Ctrl+C)."));
    else
        newJob(m_tree->chosen(), nodes);
}

void DefinitionsWindow::newJob(DefinitionId definition, const QStringList &nodes)
{
    const DefinitionRecord *record = find(definition);
    if (record == nullptr || record->kind != DefinitionKind::Job || m_server.link() == nullptr)
        return;
    Result<JobDefinition> job = jobDefinitionOf(definitionObject(*record));
    if (!job) {
        m_messages->showError(tr("New job of “%1”").arg(record->name), job.error());
        return;
    }
    JobDefinition wanted = std::move(job).value();
    if (!nodes.isEmpty()) { // instead of all that the definition has, as at the command line
        wanted.destinations = nodes;
        wanted.groups.clear();
        wanted.below.clear();
        wanted.ids.clear();
        wanted.idRelays.clear();
        wanted.routes.each.clear(); // these are about its destinations
    }
    auto *dialog = new NewJobDialog(m_server, FolderId{}, this);
    connect(dialog, &NewJobDialog::created, this, &DefinitionsWindow::jobCreated);
    dialog->fill(wanted);
    dialog->open();
}

void DefinitionsWindow::newDefinition()
{
    auto *dialog = new NewJobDialog(m_server, FolderId{}, this);
    dialog->saveAs({{}, currentFolder(), definitionFolders(m_all)});
    connect(dialog, &NewJobDialog::saved, this, &DefinitionsWindow::choose);
    dialog->open();
}

void DefinitionsWindow::edit()
{
    const DefinitionRecord *record = current();
    if (record == nullptr || record->kind == DefinitionKind::Folder)
        return;
    if (record->kind == DefinitionKind::Set) {
        editSet(*record);
        return;
    }
    const Result<JobDefinition> job = jobDefinitionOf(definitionObject(*record));
    if (!job) {
        m_messages->showError(tr("Edit “%1”").arg(record->name), job.error());
        return;
    }
    auto *dialog = new NewJobDialog(m_server, FolderId{}, this);
    dialog->saveAs({record->id, record->folder, {}, record->version});
    dialog->fill(job.value());
    dialog->open();
}

void DefinitionsWindow::newSet()
{
    editSet(std::nullopt);
}

void DefinitionsWindow::editSet(const std::optional<DefinitionRecord> &record)
{
    RequestSet set;
    if (record) {
        Result<RequestSet> read = requestSetOf(definitionObject(*record), SetForm::Stored);
        if (!read) {
            m_messages->showError(tr("Edit “%1”").arg(record->name), read.error());
            return;
        }
        set = std::move(read).value();
    }
    auto *dialog = new SetDialog(m_appearance, m_server, m_all, set, this);
    dialog->setTarget(record ? record->id : DefinitionId{}, record ? record->folder : currentFolder(),
                      record ? record->version : 0);
    connect(dialog, &SetDialog::saved, this, &DefinitionsWindow::choose);
    dialog->open();
}

void DefinitionsWindow::choose(DefinitionId id)
{
    m_toChoose = id;
    readSoon();
}

void DefinitionsWindow::createFolder()
{
    auto *dialog = new NameDialog(
        {tr("New folder"), tr("Create folder"), QString(), definitionFolders(m_all), FolderId{number(currentFolder())}},
        this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        //: %1 is the name of a folder.
        const QString doing = tr("Create folder “%1”").arg(dialog->name());
        m_operations->send(m_server, CreateDefinitionFolder{DefinitionId{number(dialog->place())}, dialog->name()},
                           doing, {}, [this, doing](const CommandOutcome &outcome) {
                               m_operations->remember(m_server, doing,
                                                      {RemoveDefinition{DefinitionId{outcome.createdId}}});
                           });
    });
    dialog->open();
}

void DefinitionsWindow::rename()
{
    const DefinitionRecord *record = current();
    if (record == nullptr)
        return;
    auto *dialog = new NameDialog({tr("Rename"), tr("Rename"), record->name, {}, {}}, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, before = *record] {
        m_operations->send(m_server, ChangeDefinition{before.id, std::nullopt, dialog->name()},
                           tr("Rename “%1”").arg(before.name),
                           {ChangeDefinition{before.id, std::nullopt, before.name}});
    });
    dialog->open();
}

void DefinitionsWindow::move()
{
    const DefinitionRecord *record = current();
    if (record == nullptr)
        return;
    auto *dialog =
        new NameDialog({tr("Move to folder"), tr("Move"), std::nullopt,
                        definitionFolders(m_all, record->kind == DefinitionKind::Folder ? record->id : DefinitionId{}),
                        FolderId{number(record->folder)}},
                       this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, before = *record] {
        m_operations->send(m_server, ChangeDefinition{before.id, DefinitionId{number(dialog->place())}, std::nullopt},
                           tr("Move “%1”").arg(before.name),
                           {ChangeDefinition{before.id, before.folder, std::nullopt}});
    });
    dialog->open();
}

/// Without a question: it can be brought back.
void DefinitionsWindow::remove()
{
    const DefinitionRecord *record = current();
    if (record == nullptr)
        return;
    m_operations->send(m_server, RemoveDefinition{record->id}, tr("Remove “%1”").arg(record->name),
                       {RestoreDefinition{record->id, 0}});
}

void DefinitionsWindow::restore()
{
    if (const DefinitionRecord *record = currentRemoved())
        m_operations->send(m_server, RestoreDefinition{record->id, 0}, tr("Bring back “%1”").arg(record->name),
                           {RemoveDefinition{record->id}});
}

void DefinitionsWindow::showVersions()
{
    const DefinitionRecord *record = current();
    if (record == nullptr || record->kind == DefinitionKind::Folder)
        return;
    auto *dialog = new VersionsDialog(m_server, *record, this);
    connect(dialog, &VersionsDialog::restoreWanted, this, [this, before = *record](quint32 version) {
        m_operations->send(m_server, RestoreDefinition{before.id, version},
                           tr("Restore version %1 of “%2”").arg(QString::number(version), before.name),
                           {RestoreDefinition{before.id, before.version}});
    });
    dialog->open();
}

void DefinitionsWindow::submit()
{
    const DefinitionRecord *record = current();
    if (record == nullptr || record->kind != DefinitionKind::Set)
        return;
    auto *dialog = new SubmitSetDialog(m_server, *record, this);
    connect(dialog, &SubmitSetDialog::submitted, this, &DefinitionsWindow::runsWanted);
    dialog->open();
}

void DefinitionsWindow::chooseExport()
{
    auto *dialog = new QFileDialog(this, tr("Export definitions"), QSettings().value(kFolderKey).toString(),
                                   tr("Definitions (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("definitions.json"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSettings().setValue(kFolderKey, QFileInfo(path).absolutePath());
        exportTo(path);
    });
    dialog->open();
}

void DefinitionsWindow::exportTo(const QString &filePath)
{
    std::vector<DefinitionId> chosen;
    if (const DefinitionRecord *record = current())
        chosen.push_back(record->id);
    const QString problem = writeOutputFile(filePath, definitionFile(m_all, chosen));
    if (problem.isEmpty())
        //: %1 is a file.
        m_messages->show(MessageBar::Kind::Information, tr("Exported to %1").arg(filePath));
    else
        m_messages->show(MessageBar::Kind::Error, tr("The file %1 cannot be written: %2.").arg(filePath, problem));
}

void DefinitionsWindow::chooseImport()
{
    auto *dialog = new QFileDialog(this, tr("Import definitions"), QSettings().value(kFolderKey).toString(),
                                   tr("Definitions (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSettings().setValue(kFolderKey, QFileInfo(path).absolutePath());
        importFrom(path, false);
    });
    dialog->open();
}

void DefinitionsWindow::importFrom(const QString &filePath, bool replace)
{
    QFile file(filePath);
    const QString doing = tr("Import %1").arg(QFileInfo(filePath).fileName());
    if (!file.open(QIODevice::ReadOnly)) {
        m_messages->showError(
            doing, {Error::Kind::Io, tr("The file %1 cannot be read: %2.").arg(filePath, file.errorString()), {}});
        return;
    }
    const QByteArray bytes = file.read(kMaxDefinitionFile + 1);
    if (m_server.link() == nullptr)
        return;
    m_server.link()->submit(
        commandOf(ImportDefinitions{currentFolder(), bytes, replace}), this,
        [this, doing, filePath, replace](const Result<CommandOutcome> &result) {
            if (result) {
                m_messages->show(MessageBar::Kind::Information,
                                 tr("%Ln definition(s) imported", nullptr, static_cast<int>(result.value().affected)));
                return;
            }
            MessageBar::Remedy remedy;
            if (!replace && result.error().kind == Error::Kind::Refused) // they are there
                remedy = {tr("Replace what is there"), [this, filePath] { importFrom(filePath, true); }};
            m_messages->showError(doing, result.error(), remedy);
        });
}

void DefinitionsWindow::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const DefinitionRecord *record = current();
    if (currentRemoved() != nullptr)
        menu->addAction(m_restore);
    else if (record && record->kind == DefinitionKind::Job)
        menu->addActions({m_newJob, m_pasteNodes, m_edit, m_versions});
    else if (record && record->kind == DefinitionKind::Set)
        menu->addActions({m_submit, m_edit, m_versions});
    else
        menu->addActions({m_newDefinition, m_newSet, m_newFolder});
    menu->addSeparator();
    menu->addActions({m_rename, m_move, m_remove});
    menu->addSeparator();
    menu->addAction(m_export);
    menu->popup(m_tree->viewport()->mapToGlobal(position));
}

} // namespace signalbox

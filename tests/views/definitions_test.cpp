#include "tests/views/windowtest.h"
#include "views/definitionswindow.h"
#include "views/idpicker.h"
#include "views/namedialog.h"
#include "views/newjobdialog.h"
#include "views/nodedrag.h"
#include "views/nodeswindow.h"
#include "views/repeatbox.h"
#include "views/setdialog.h"
#include "views/setswindow.h"
#include "views/stagediagram.h"
#include "views/versionsdialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTreeWidget>

namespace signalbox {
namespace {

class DefinitionsWindowTest : public WindowTest {
protected:
    static JobDefinition message(const QString &name, const QStringList &destinations = {})
    {
        JobDefinition job;
        job.name = name;
        job.type = JobType::ReportMessage;
        job.order = MessageOrder{QStringLiteral("Tonight"), QStringLiteral("Save your work."), {}};
        job.priority = 8;
        job.destinations = destinations;
        return job;
    }
    static DefinitionRecord record(quint32 id, DefinitionKind kind, const QString &name, const QJsonObject &json = {},
                                   quint32 folder = 0)
    {
        DefinitionRecord made;
        made.id = DefinitionId{id};
        made.kind = kind;
        made.folder = DefinitionId{folder};
        made.name = name;
        made.type = JobType::ReportMessage;
        made.changedMs = kFleetNow;
        made.changedBy = QStringLiteral("anna");
        if (kind != DefinitionKind::Folder)
            made.json = QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
        return made;
    }
    QString client()
    {
        for (const NodeRecord &node : m_link->fleet().snapshot.nodes) {
            if (node.role == NodeRole::Client)
                return node.name;
        }
        return {};
    }
    RequestSet weekly()
    {
        RequestSet set;
        set.name = QStringLiteral("Weekly");
        for (const char *name : {"Pilot", "Rollout"}) {
            SetStage stage;
            stage.name = QLatin1String(name);
            SetRequest request;
            request.definition = DefinitionId{2};
            stage.requests.push_back(request);
            set.stages.push_back(stage);
        }
        set.stages[0].onSuccess = QStringLiteral("Rollout");
        return set;
    }
    /// @param ids of the definition "Tell", instead of its client
    DefinitionsWindow *openDefinitions(const QStringList &ids = {})
    {
        open(wholeFleet());
        JobDefinition tell = message(QStringLiteral("Tell"), ids.isEmpty() ? QStringList{client()} : QStringList());
        tell.ids = ids;
        m_link->definitionControl.known = {record(1, DefinitionKind::Folder, QStringLiteral("Messages")),
                                           record(2, DefinitionKind::Job, QStringLiteral("Tell"), toJson(tell), 1),
                                           record(3, DefinitionKind::Set, QStringLiteral("Weekly"), toJson(weekly()))};
        action("definitions")->trigger();
        settle();
        auto *window = m_window->findChild<DefinitionsWindow *>();
        EXPECT_NE(window, nullptr);
        auto *tree = in<QTreeWidget>(window, "definitionTree");
        EXPECT_TRUE(QTest::qWaitFor([&] { return tree->topLevelItemCount() == 2; }));
        return window;
    }
    static void choose(DefinitionsWindow *window, const QString &name)
    {
        auto *tree = in<QTreeWidget>(window, "definitionTree");
        const auto found = tree->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
        ASSERT_EQ(found.size(), 1);
        tree->setCurrentItem(found.front());
    }
    template <class T>
    static T *in(const QObject *parent, const char *name)
    {
        T *found = parent->findChild<T *>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    template <class T>
    T *last() const ///< the newest command, which must be one of these
    {
        EXPECT_FALSE(m_link->commands.empty());
        auto *found = m_link->commands.empty() ? nullptr : std::get_if<T>(&m_link->commands.back().body);
        EXPECT_NE(found, nullptr);
        return found;
    }
    SetRun run(RequestState state)
    {
        SetRun made;
        made.plan = planOf(
            weekly(), [this](DefinitionId) { return std::optional(message(QStringLiteral("Tell"), {client()})); },
            [](DefinitionId) { return 1U; });
        made.stages.resize(2);
        made.record.id = SetRunId{4};
        made.record.set = DefinitionId{3};
        made.record.name = QStringLiteral("Weekly");
        made.record.operatorName = QStringLiteral("anna");
        made.record.submittedMs = kFleetNow;
        made.record.state = state;
        made.stages[0].startedMs = kFleetNow;
        made.stages[0].state = state;
        made.stages[0].requests = {{JobId{1}, StageResult::None, kNoTime, {}}};
        made.ran = {0};
        return made;
    }
};

TEST_F(DefinitionsWindowTest, DefinitionsStandInTheirFoldersWithWhatTheyOrder)
{
    DefinitionsWindow *window = openDefinitions();
    auto *tree = in<QTreeWidget>(window, "definitionTree");
    EXPECT_EQ(tree->findItems(QStringLiteral("Tell"), Qt::MatchRecursive).front()->parent()->text(0),
              QStringLiteral("Messages"));
    choose(window, QStringLiteral("Tell"));
    EXPECT_TRUE(in<QLabel>(window, "definitionDetails")->text().contains(client()));
    EXPECT_TRUE(in<QAction>(window, "jobFromDefinition")->isEnabled());
    EXPECT_FALSE(in<QAction>(window, "submitSet")->isEnabled());
    choose(window, QStringLiteral("Weekly"));
    EXPECT_TRUE(in<QAction>(window, "submitSet")->isEnabled());
    EXPECT_TRUE(in<QLabel>(window, "definitionDetails")->text().contains(QStringLiteral("Rollout")));
}

TEST_F(DefinitionsWindowTest, ADefinitionFillsTheDialogAndIsOrdered)
{
    DefinitionsWindow *window = openDefinitions();
    choose(window, QStringLiteral("Tell"));
    in<QAction>(window, "jobFromDefinition")->trigger();
    auto *dialog = in<NewJobDialog>(window, "newJobDialog");
    EXPECT_EQ(in<QLineEdit>(dialog, "messageTitle")->text(), QStringLiteral("Tonight"));
    EXPECT_EQ(in<QPlainTextEdit>(dialog, "messageText")->toPlainText(), QStringLiteral("Save your work."));
    EXPECT_TRUE(in<QPushButton>(dialog, "createJob")->isEnabled());
    in<QPushButton>(dialog, "createJob")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_link->commands.empty(); }));
    const auto *job = last<CreateJob>();
    EXPECT_EQ(job->priority, 8);
    EXPECT_EQ(job->destinations.size(), 1U);
}

TEST_F(DefinitionsWindowTest, WhatThisServerDoesNotHaveIsSaid)
{
    DefinitionsWindow *window = openDefinitions();
    JobDefinition job;
    job.name = QStringLiteral("Lost");
    job.packages.push_back({QStringLiteral("lost"), QStringLiteral("1.0"), {}});
    job.destinations = QStringList{QStringLiteral("nowhere")};
    auto *dialog = new NewJobDialog(window->server(), {}, window);
    dialog->fill(job);
    const QString problem = in<QLabel>(dialog, "resultHint")->text();
    EXPECT_TRUE(problem.contains(QStringLiteral("lost 1.0"))) << problem.toStdString();
    EXPECT_TRUE(problem.contains(QStringLiteral("nowhere")));
    EXPECT_FALSE(in<QPushButton>(dialog, "createJob")->isEnabled());
}

TEST_F(DefinitionsWindowTest, EditingSavesAVersionWithoutASchedule)
{
    DefinitionsWindow *window = openDefinitions();
    choose(window, QStringLiteral("Tell"));
    in<QAction>(window, "editDefinition")->trigger();
    auto *dialog = in<NewJobDialog>(window, "definitionDialog");
    EXPECT_FALSE(in<QWidget>(dialog, "execution")->isVisibleTo(dialog)) << "its schedule is immediate";
    in<QLineEdit>(dialog, "messageTitle")->setText(QStringLiteral("Today"));
    in<QPushButton>(dialog, "createJob")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_link->commands.empty(); }));
    const auto *saved = last<SaveDefinition>();
    EXPECT_EQ(saved->id, DefinitionId{2});
    const auto job = jobDefinitionOf(QJsonDocument::fromJson(saved->json).object());
    ASSERT_TRUE(job) << job.error().text.toStdString();
    EXPECT_EQ(std::get<MessageOrder>(*job.value().order).title, QStringLiteral("Today"));
    EXPECT_EQ(job.value().destinations, QStringList{client()});
}

TEST_F(DefinitionsWindowTest, ADefinitionToIdsIsEditedAndKeepsThem)
{
    DefinitionsWindow *window = openDefinitions({QStringLiteral("office")});
    IdGroupSummary office;
    office.id = DefinitionId{7};
    office.group.name = QStringLiteral("office");
    for (const NodeRecord &node : m_link->fleet().snapshot.nodes) {
        if (node.role == NodeRole::Relay)
            office.group.relays = QStringList{node.name};
    }
    m_link->groupControl.ids = {office};
    choose(window, QStringLiteral("Tell"));
    in<QAction>(window, "editDefinition")->trigger();
    auto *dialog = in<NewJobDialog>(window, "definitionDialog");
    auto *save = in<QPushButton>(dialog, "createJob");
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->findChild<IdPicker *>()->idNames().size() == 1; }));
    ASSERT_TRUE(save->isEnabled()) << save->toolTip().toStdString();
    save->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_link->commands.empty(); }));
    const auto job = jobDefinitionOf(QJsonDocument::fromJson(last<SaveDefinition>()->json).object());
    ASSERT_TRUE(job) << job.error().text.toStdString();
    EXPECT_EQ(job.value().ids, QStringList{QStringLiteral("office")});
}

TEST_F(DefinitionsWindowTest, WhatSomebodySavedMeanwhileIsNotOverwrittenUnasked)
{
    DefinitionsWindow *window = openDefinitions();
    choose(window, QStringLiteral("Tell"));
    in<QAction>(window, "editDefinition")->trigger();
    QPointer<NewJobDialog> dialog = in<NewJobDialog>(window, "definitionDialog");
    m_link->definitionControl.known[1].version = 2;
    m_link->answer = Error{Error::Kind::Refused, QStringLiteral("bob saved it"), {}};
    const auto press = [&](const char *button) {
        auto *box = in<QDialog>(dialog, "saveConflict");
        in<QPushButton>(box, button)->click();
        settle();
    };
    const auto saveAgain = [&] {
        in<QPushButton>(dialog, "createJob")->click();
        ASSERT_TRUE(QTest::qWaitFor([&] { return dialog->findChild<QDialog *>(QStringLiteral("saveConflict")); }));
    };
    saveAgain();
    EXPECT_EQ(last<SaveDefinition>()->ifVersion, 1U) << "the one that was opened";
    press("lookAtNewer");
    auto *versions = in<VersionsDialog>(dialog, "versionsDialog");
    EXPECT_TRUE(in<QPushButton>(versions, "restoreVersion")->isHidden());
    versions->reject();
    settle();
    EXPECT_EQ(in<QLabel>(dialog, "resultHint")->text(), QStringLiteral("bob saved it"));
    saveAgain();
    press("saveAsAnother");
    auto *name = dialog->findChild<NameDialog *>();
    ASSERT_NE(name, nullptr);
    name->reject();
    settle();
    const std::size_t before = m_link->commands.size();
    saveAgain();
    m_link->answer = CommandOutcome{};
    press("saveOver");
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_link->commands.size() == before + 2; }));
    EXPECT_EQ(last<SaveDefinition>()->ifVersion, 2U) << "a third one may come in between";
    EXPECT_EQ(last<SaveDefinition>()->id, DefinitionId{2});
    EXPECT_TRUE(QTest::qWaitFor([&] { return !dialog; })) << "it is saved";
}

TEST_F(DefinitionsWindowTest, RemovingIsUndone)
{
    DefinitionsWindow *window = openDefinitions();
    choose(window, QStringLiteral("Tell"));
    in<QAction>(window, "removeDefinition")->trigger();
    settle();
    EXPECT_EQ(last<RemoveDefinition>()->id, DefinitionId{2});
    ASSERT_TRUE(QTest::qWaitFor([&] { return in<QAction>(window, "undoDefinition")->isEnabled(); }));
    in<QAction>(window, "undoDefinition")->trigger();
    settle();
    EXPECT_EQ(last<RestoreDefinition>()->id, DefinitionId{2});
    EXPECT_EQ(last<RestoreDefinition>()->version, 0U);
}

TEST_F(DefinitionsWindowTest, WhatWasRemovedIsShownAndBroughtBack)
{
    DefinitionsWindow *window = openDefinitions();
    m_link->definitionControl.known[2].removedMs = kFleetNow;
    m_link->definitionControl.known[2].removedWith = DefinitionId{3};
    DeltaBatch news;
    news.definitionsChanged = true;
    m_link->tell(news);
    auto *tree = in<QTreeWidget>(window, "definitionTree");
    ASSERT_TRUE(QTest::qWaitFor([&] { return tree->topLevelItemCount() == 1; }));
    in<QAction>(window, "showRemoved")->trigger();
    choose(window, QStringLiteral("Weekly"));
    EXPECT_FALSE(in<QAction>(window, "submitSet")->isEnabled());
    ASSERT_TRUE(in<QAction>(window, "restoreDefinition")->isEnabled());
    in<QAction>(window, "restoreDefinition")->trigger();
    settle();
    EXPECT_EQ(last<RestoreDefinition>()->id, DefinitionId{3});
}

TEST_F(DefinitionsWindowTest, NodesThatAreDroppedBeginANewJobWithThem)
{
    DefinitionsWindow *window = openDefinitions();
    auto *tree = in<QTreeWidget>(window, "definitionTree");
    tree->expandAll();
    const QTreeWidgetItem *item = tree->findItems(QStringLiteral("Tell"), Qt::MatchRecursive).front();
    QString other;
    for (const NodeRecord &node : m_link->fleet().snapshot.nodes) {
        if (node.role == NodeRole::Client && node.name != client())
            other = node.name;
    }
    const auto data = nodeMimeData({other});
    EXPECT_EQ(draggedNodes(*data), QStringList{other});
    const QPoint at = tree->visualItemRect(item).center();
    QDragEnterEvent enter(at, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(tree->viewport(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop(at, Qt::CopyAction, data.get(), Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(tree->viewport(), &drop);
    EXPECT_TRUE(drop.isAccepted());
    auto *dialog = in<NewJobDialog>(window, "newJobDialog");
    in<QPushButton>(dialog, "createJob")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_link->commands.empty(); }));
    ASSERT_EQ(last<CreateJob>()->destinations.size(), 1U);
    EXPECT_EQ(window->server().nodes()->name(last<CreateJob>()->destinations.front()), other);
}

TEST_F(DefinitionsWindowTest, CopiedNodesReplaceAllDestinationsOfTheDefinition)
{
    DefinitionsWindow *window = openDefinitions({QStringLiteral("office")});
    IdGroupSummary office;
    office.id = DefinitionId{7};
    office.group.name = QStringLiteral("office");
    m_link->groupControl.ids = {office};
    choose(window, QStringLiteral("Tell"));
    QApplication::clipboard()->setMimeData(nodeMimeData({client()}).release());
    in<QAction>(window, "pasteNodes")->trigger();
    auto *dialog = in<NewJobDialog>(window, "newJobDialog");
    ASSERT_TRUE(in<QPushButton>(dialog, "createJob")->isEnabled()) << "IDs and nodes cannot be mixed";
    in<QPushButton>(dialog, "createJob")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_link->commands.empty(); }));
    EXPECT_EQ(last<CreateJob>()->destinations.size(), 1U);
    EXPECT_TRUE(last<CreateJob>()->targets.empty());
}

TEST_F(DefinitionsWindowTest, ARefusedOrderLeavesTheFocusOnItsButton)
{
    DefinitionsWindow *window = openDefinitions();
    choose(window, QStringLiteral("Tell"));
    QApplication::clipboard()->setMimeData(nodeMimeData({client()}).release());
    in<QAction>(window, "pasteNodes")->trigger();
    auto *dialog = in<NewJobDialog>(window, "newJobDialog");
    auto *create = in<QPushButton>(dialog, "createJob");
    create->setFocus();
    m_link->answer = Error{Error::Kind::Refused, QStringLiteral("The disk is full."), {}};
    create->click();
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return in<QLabel>(dialog, "resultHint")->text() == QStringLiteral("The disk is full."); }));
    EXPECT_EQ(dialog->focusWidget(), create) << "Enter would press Cancel";
}

TEST_F(DefinitionsWindowTest, CopiedNodesBeginANewJobWithThemToo)
{
    DefinitionsWindow *window = openDefinitions();
    auto *tree = in<QTreeWidget>(window, "definitionTree");
    tree->expandAll();
    tree->setCurrentItem(tree->findItems(QStringLiteral("Tell"), Qt::MatchRecursive).front());
    QApplication::clipboard()->setText(QStringLiteral("not a node"));
    in<QAction>(window, "pasteNodes")->trigger();
    EXPECT_EQ(window->findChild<NewJobDialog *>(), nullptr) << "a text is no nodes";

    NodesWindow nodes(window->server(), nullptr);
    auto *table = in<QTableView>(&nodes, "nodesTable");
    ASSERT_TRUE(QTest::qWaitFor([&] { return table->model()->rowCount() > 3; }));
    table->selectRow(0);
    table->selectionModel()->select(table->model()->index(1, 0),
                                    QItemSelectionModel::Select | QItemSelectionModel::Rows);
    in<QAction>(&nodes, "copyNodesAction")->trigger();
    EXPECT_EQ(QApplication::clipboard()->text().count(u'\n'), 1) << "names as text, one a line";
    in<QAction>(window, "pasteNodes")->trigger();
    auto *dialog = in<NewJobDialog>(window, "newJobDialog");
    in<QPushButton>(dialog, "createJob")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_link->commands.empty(); }));
    EXPECT_EQ(last<CreateJob>()->destinations.size(), 2U);
}

TEST_F(DefinitionsWindowTest, ARowThatIsNotSelectedIsDraggedByItsName)
{
    QTableWidget table(4, 2);
    for (int row = 0; row < 4; ++row)
        for (int column = 0; column < 2; ++column)
            table.setItem(row, column, new QTableWidgetItem(QStringLiteral("cell")));
    table.setSelectionBehavior(QAbstractItemView::SelectRows);
    table.resize(400, 300);
    table.show();
    int asked = 0;
    int row = -1;
    new NodeDrag(&table, [&] {
        ++asked;
        row = table.selectionModel()->selectedRows().value(0).row();
        return QStringList(); // nothing to drag: it ends there
    });
    const auto drag = [&](int fromRow, int column) {
        const QPoint from = table.visualRect(table.model()->index(fromRow, column)).center();
        const auto send = [&](QEvent::Type type, const QPoint &at, Qt::MouseButtons buttons) {
            QMouseEvent event(type, at, table.viewport()->mapToGlobal(at),
                              type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton, buttons, Qt::NoModifier);
            QCoreApplication::sendEvent(table.viewport(), &event);
        };
        send(QEvent::MouseButtonPress, from, Qt::LeftButton);
        for (int step = 1; step <= 4; ++step)
            send(QEvent::MouseMove, from + QPoint(0, 15 * step), Qt::LeftButton);
        send(QEvent::MouseButtonRelease, from + QPoint(0, 60), Qt::NoButton);
    };
    drag(1, 0);
    EXPECT_EQ(asked, 1);
    EXPECT_EQ(row, 1) << "the press has selected it";
    table.clearSelection();
    drag(1, 1);
    EXPECT_EQ(asked, 1) << "elsewhere rows are selected, as in any table";
    EXPECT_GT(table.selectionModel()->selectedRows().size(), 1);
    const auto most = table.selectionModel()->selectedRows().size();
    drag(1, 1);
    EXPECT_EQ(asked, 2) << "what is selected is dragged wherever it is taken";
    EXPECT_EQ(table.selectionModel()->selectedRows().size(), most);
}

TEST_F(DefinitionsWindowTest, AFileIsWrittenAndReadBack)
{
    DefinitionsWindow *window = openDefinitions();
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("d.json"));
    window->exportTo(path);
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("Save your work."));
    window->importFrom(path, false);
    settle();
    EXPECT_FALSE(last<ImportDefinitions>()->replace);
    EXPECT_TRUE(last<ImportDefinitions>()->file.contains("x-signalbox-definitions"));
}

TEST_F(DefinitionsWindowTest, AVersionIsShownAndRestored)
{
    DefinitionsWindow *window = openDefinitions();
    const auto version = [](quint32 number) {
        return DefinitionVersion{definitionVersionNumber(DefinitionId{2}, number),
                                 DefinitionId{2},
                                 number,
                                 kFleetNow,
                                 QStringLiteral("anna"),
                                 QStringLiteral("{\"name\":\"v%1\"}").arg(number)};
    };
    m_link->definitionControl.versions = {version(1)};
    m_link->definitionControl.versions.insert(m_link->definitionControl.versions.begin(), version(2));
    m_link->definitionControl.known[1].version = 2;
    DeltaBatch news;
    news.definitionsChanged = true;
    m_link->tell(news);
    choose(window, QStringLiteral("Tell"));
    ASSERT_TRUE(QTest::qWaitFor([&] {
        return in<QTreeWidget>(window, "definitionTree")
                   ->findItems(QStringLiteral("Tell"), Qt::MatchRecursive)
                   .front()
                   ->text(2)
               == QStringLiteral("2");
    }));
    in<QAction>(window, "definitionVersions")->trigger();
    auto *dialog = in<VersionsDialog>(window, "versionsDialog");
    auto *list = in<QTreeWidget>(dialog, "versionList");
    ASSERT_TRUE(QTest::qWaitFor([&] { return list->topLevelItemCount() == 2; }));
    EXPECT_FALSE(in<QPushButton>(dialog, "restoreVersion")->isEnabled()) << "the newest is chosen";
    list->setCurrentItem(list->topLevelItem(1));
    EXPECT_TRUE(in<QPlainTextEdit>(dialog, "versionContent")->toPlainText().contains(QStringLiteral("v1")));
    in<QPushButton>(dialog, "restoreVersion")->click();
    settle();
    EXPECT_EQ(last<RestoreDefinition>()->version, 1U);
}

TEST_F(DefinitionsWindowTest, WhatARoleForbidsIsNotOffered)
{
    DefinitionsWindow *window = openDefinitions();
    choose(window, QStringLiteral("Tell"));
    m_link->signInAs({.name = QStringLiteral("bob"), .role = OperatorRole::Distribution});
    settle();
    EXPECT_FALSE(in<QAction>(window, "jobFromDefinition")->isEnabled());
    EXPECT_FALSE(in<QAction>(window, "removeDefinition")->isEnabled());
    EXPECT_TRUE(in<QAction>(window, "newDefinition")->isEnabled());
}

TEST_F(DefinitionsWindowTest, TheEditorSaysWhatIsWrongUntilItIsRight)
{
    DefinitionsWindow *window = openDefinitions();
    in<QAction>(window, "newSet")->trigger();
    auto *dialog = in<SetDialog>(window, "setDialog");
    auto *save = in<QPushButton>(dialog, "saveSet");
    EXPECT_FALSE(save->isEnabled());
    in<QLineEdit>(dialog, "setName")->setText(QStringLiteral("Nightly"));
    EXPECT_TRUE(in<QLabel>(dialog, "setProblems")->text().contains(QStringLiteral("no stages")));
    in<QPushButton>(dialog, "addStage")->click();
    EXPECT_TRUE(in<QLabel>(dialog, "setProblems")->text().contains(QStringLiteral("no requests")));
    in<QPushButton>(dialog, "addRequest")->click();
    EXPECT_TRUE(save->isEnabled()) << in<QLabel>(dialog, "setProblems")->text().toStdString();
    in<QPushButton>(dialog, "addStage")->click();
    in<QPushButton>(dialog, "addRequest")->click();
    ASSERT_EQ(dialog->set().stages.size(), 2U);
    EXPECT_EQ(dialog->set().stages[0].onSuccess, dialog->set().stages[1].name) << "linked behind the last one";
    EXPECT_TRUE(save->isEnabled());
    auto *destinations = qobject_cast<QLineEdit *>(in<QTableWidget>(dialog, "requests")->cellWidget(0, 2));
    ASSERT_NE(destinations, nullptr);
    destinations->setText(QStringLiteral("nowhere"));
    EXPECT_FALSE(save->isEnabled());
    destinations->setText(client());
    save->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_link->commands.empty(); }));
    EXPECT_EQ(last<SaveDefinition>()->kind, DefinitionKind::Set);
    const auto set = requestSetOf(QJsonDocument::fromJson(last<SaveDefinition>()->json).object(), SetForm::Stored);
    ASSERT_TRUE(set);
    EXPECT_EQ(set.value().stages[1].requests[0].destinations, QStringList{client()});
}

TEST_F(DefinitionsWindowTest, AnEmptyEditorReproachesNobodyAndASavedSetIsChosen)
{
    DefinitionsWindow *window = openDefinitions();
    choose(window, QStringLiteral("Tell"));
    in<QAction>(window, "newSet")->trigger();
    auto *dialog = in<SetDialog>(window, "setDialog");
    EXPECT_TRUE(in<QLabel>(dialog, "setProblems")->text().isEmpty());
    EXPECT_TRUE(in<QPushButton>(dialog, "saveSet")->toolTip().contains(QStringLiteral("no stages")));
    const QPoint before = in<QPushButton>(dialog, "addStage")->mapTo(dialog, QPoint());
    in<QPushButton>(dialog, "addStage")->click();
    QCoreApplication::processEvents();
    EXPECT_FALSE(in<QLabel>(dialog, "setProblems")->text().isEmpty());
    settle();
    EXPECT_TRUE(QTest::qWaitFor([&] { return in<QPushButton>(dialog, "addStage")->mapTo(dialog, QPoint()) == before; }))
        << "it stays below the pointer";
    dialog->reject();

    window->choose(DefinitionId{3});
    ASSERT_TRUE(QTest::qWaitFor([&] { return in<QAction>(window, "submitSet")->isEnabled(); }));
}

TEST_F(DefinitionsWindowTest, AJobForRelaysTakesRelaysInTheEditor)
{
    DefinitionsWindow *window = openDefinitions();
    QString relay;
    for (const NodeRecord &node : m_link->fleet().snapshot.nodes) {
        if (node.role == NodeRole::Relay)
            relay = node.name;
    }
    ASSERT_FALSE(relay.isEmpty());
    JobDefinition hold;
    hold.name = QStringLiteral("Hold");
    hold.type = JobType::HoldReport;
    hold.order = RelayOrder{JobType::HoldReport, 0};
    std::vector<DefinitionRecord> known = m_link->definitionControl.known;
    known.push_back(record(4, DefinitionKind::Job, hold.name, toJson(hold)));
    RequestSet set = weekly();
    set.stages[0].requests[0].definition = DefinitionId{4};
    auto *dialog = new SetDialog(m_window->appearance(), window->server(), known, set, window);
    auto *save = in<QPushButton>(dialog, "saveSet");
    EXPECT_FALSE(save->isEnabled()) << "it has no destinations";
    auto *destinations = qobject_cast<QLineEdit *>(in<QTableWidget>(dialog, "requests")->cellWidget(0, 2));
    ASSERT_NE(destinations, nullptr);
    destinations->setText(client());
    EXPECT_TRUE(in<QLabel>(dialog, "setProblems")->text().contains(QStringLiteral("no relay")));
    EXPECT_FALSE(save->isEnabled());
    destinations->setText(relay);
    EXPECT_TRUE(save->isEnabled()) << in<QLabel>(dialog, "setProblems")->text().toStdString();
}

TEST_F(DefinitionsWindowTest, RelaysWhereClientsAreNeededAreCalledSo)
{
    DefinitionsWindow *window = openDefinitions();
    QString relay;
    for (const NodeRecord &node : m_link->fleet().snapshot.nodes) {
        if (node.role == NodeRole::Relay)
            relay = node.name;
    }
    window->newJob(DefinitionId{2}, {relay});
    const QString problem = in<QLabel>(in<NewJobDialog>(window, "newJobDialog"), "resultHint")->text();
    EXPECT_EQ(problem, QStringLiteral("These are not clients of this server: %1.").arg(relay));
}

TEST_F(DefinitionsWindowTest, AFilterThatFitsNothingSaysSoAndLeavesNothingChosen)
{
    DefinitionsWindow *window = openDefinitions();
    choose(window, QStringLiteral("Tell"));
    ASSERT_TRUE(in<QAction>(window, "removeDefinition")->isEnabled());
    auto *filter = in<QLineEdit>(window, "definitionFilter");
    filter->setText(QStringLiteral("weekly"));
    EXPECT_FALSE(in<QAction>(window, "removeDefinition")->isEnabled()) << "what is not shown";
    auto *empty = in<QLabel>(window, "emptyHeadline");
    EXPECT_FALSE(empty->isVisible());
    filter->setText(QStringLiteral("nothing has this"));
    EXPECT_TRUE(empty->isVisible());
    filter->clear();
    EXPECT_FALSE(empty->isVisible());
}

TEST_F(DefinitionsWindowTest, WhenSomethingWasChangedIsSortedAsATimeAndFoldersComeFirst)
{
    open(wholeFleet());
    std::vector<DefinitionRecord> &known = m_link->definitionControl.known;
    known = {record(1, DefinitionKind::Job, QStringLiteral("Step 2")),
             record(2, DefinitionKind::Job, QStringLiteral("Step 1")),
             record(3, DefinitionKind::Folder, QStringLiteral("Zoo"))};
    known[0].changedMs = kFleetNow - 40 * 24 * 3600 * qint64{1000};
    action("definitions")->trigger();
    settle();
    auto *tree = in<QTreeWidget>(m_window->findChild<DefinitionsWindow *>(), "definitionTree");
    ASSERT_TRUE(QTest::qWaitFor([&] { return tree->topLevelItemCount() == 3; }));
    const auto order = [&] {
        QStringList names;
        for (int row = 0; row < tree->topLevelItemCount(); ++row)
            names << tree->topLevelItem(row)->text(0);
        return names.join(u',');
    };
    EXPECT_EQ(order(), QStringLiteral("Zoo,Step 1,Step 2"));
    tree->sortByColumn(3, Qt::AscendingOrder); // when it was changed
    EXPECT_EQ(order(), QStringLiteral("Zoo,Step 2,Step 1"));
    tree->sortByColumn(3, Qt::DescendingOrder);
    EXPECT_EQ(order(), QStringLiteral("Zoo,Step 1,Step 2"));
}

TEST_F(DefinitionsWindowTest, HowTheWindowIsDividedIsRemembered)
{
    DefinitionsWindow *window = openDefinitions();
    auto *splitter = window->findChild<QSplitter *>();
    ASSERT_NE(splitter, nullptr);
    const int total = splitter->sizes().front() + splitter->sizes().back();
    splitter->setSizes({total - 333, 333});
    const QList<int> sizes = splitter->sizes();
    window->close();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_window->findChild<DefinitionsWindow *>() == nullptr; }));
    action("definitions")->trigger();
    settle();
    window = m_window->findChild<DefinitionsWindow *>();
    ASSERT_NE(window, nullptr);
    EXPECT_EQ(window->findChild<QSplitter *>()->sizes(), sizes);
}

TEST_F(DefinitionsWindowTest, ALinkThatLeadsBackIsToldInTheEditor)
{
    DefinitionsWindow *window = openDefinitions();
    RequestSet set = weekly();
    set.stages[1].onError = QStringLiteral("Pilot");
    auto *dialog =
        new SetDialog(m_window->appearance(), window->server(), m_link->definitionControl.known, set, window);
    EXPECT_TRUE(in<QLabel>(dialog, "setProblems")->text().contains(QStringLiteral("leads back")));
    EXPECT_FALSE(in<QPushButton>(dialog, "saveSet")->isEnabled());
}

TEST_F(DefinitionsWindowTest, RunsAreShownWithTheirStagesAndWhatCanBeDone)
{
    open(wholeFleet());
    m_link->definitionControl.runs = {run(RequestState::Paused)};
    action("setRuns")->trigger();
    settle();
    auto *window = m_window->findChild<SetsWindow *>();
    ASSERT_NE(window, nullptr);
    auto *list = in<QTreeWidget>(window, "setRunList");
    ASSERT_TRUE(QTest::qWaitFor([&] { return list->topLevelItemCount() == 1; }));
    EXPECT_EQ(list->topLevelItem(0)->text(2), QStringLiteral("Running"));
    EXPECT_EQ(list->topLevelItem(0)->text(3), QStringLiteral("Paused"));
    EXPECT_TRUE(in<QLabel>(window, "setSentence")->text().contains(QStringLiteral("Pilot")));
    EXPECT_EQ(in<QTreeWidget>(window, "setRequests")->topLevelItemCount(), 2);
    EXPECT_FALSE(in<QAction>(window, "holdSet")->isEnabled()) << "it runs";
    in<StageDiagram>(window, "stageDiagram")->choose(1);
    EXPECT_TRUE(in<QAction>(window, "holdSet")->isEnabled()) << "a stage that has not begun";
    in<QAction>(window, "holdSet")->trigger();
    settle();
    EXPECT_EQ(last<ControlSet>()->action, SetAction::Hold);
    EXPECT_EQ(last<ControlSet>()->stage, 1U);
    EXPECT_FALSE(in<QAction>(window, "resubmitSet")->isEnabled());

    SetRun ended = run(RequestState::Error);
    ended.stages[0].result = StageResult::Error;
    ended.stages[0].endedMs = ended.record.endedMs = kFleetNow + 1000;
    m_link->definitionControl.runs = {ended};
    DeltaBatch news;
    news.definitionsChanged = true;
    m_link->tell(news);
    ASSERT_TRUE(QTest::qWaitFor([&] { return in<QAction>(window, "resubmitFailed")->isEnabled(); }));
    in<QAction>(window, "resubmitFailed")->trigger();
    settle();
    EXPECT_TRUE(last<ResubmitSet>()->fromFailed);
}

TEST_F(DefinitionsWindowTest, ARunThatWasSubmittedIsTheOneShown)
{
    open(wholeFleet());
    SetRun older = run(RequestState::Success), newer = run(RequestState::Paused);
    older.record.id = SetRunId{3};
    m_link->definitionControl.runs = {older};
    action("setRuns")->trigger();
    settle();
    auto *window = m_window->findChild<SetsWindow *>();
    auto *list = in<QTreeWidget>(window, "setRunList");
    ASSERT_TRUE(QTest::qWaitFor([&] { return list->topLevelItemCount() == 1; }));
    window->choose(newer.record.id); // before it is known
    m_link->definitionControl.runs = {older, newer};
    DeltaBatch news;
    news.definitionsChanged = true;
    m_link->tell(news);
    ASSERT_TRUE(QTest::qWaitFor([&] { return list->topLevelItemCount() == 2; }));
    ASSERT_NE(list->currentItem(), nullptr);
    EXPECT_EQ(list->currentItem()->text(0), QStringLiteral("4"));
}

TEST_F(DefinitionsWindowTest, ANewJobLikeAnOldOneAndADefinitionOfAJob)
{
    open(wholeFleet());
    JobDefinition described = message(QStringLiteral("Old"), {client()});
    described.routes.all = QString();
    described.repeat.every = 3;
    described.staleMinutes = 120;
    m_link->definitionControl.described = described;
    const JobRecord &old = m_link->fleet().snapshot.jobs.front();
    enter(old.id);
    action("jobLike")->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_window->findChild<NewJobDialog *>() != nullptr; }));
    auto *dialog = m_window->findChild<NewJobDialog *>();
    EXPECT_EQ(in<QLineEdit>(dialog, "jobName")->text(), QStringLiteral("Old"));
    EXPECT_EQ(in<RepeatBox>(dialog, "repetition")->terms().repeat.every, 3U);
    dialog->reject();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_window->findChild<NewJobDialog *>() == nullptr; }));
    action("saveDefinition")->trigger();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_window->findChild<NewJobDialog *>() != nullptr; }));
    in<QPushButton>(m_window->findChild<NewJobDialog *>(), "createJob")->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_link->commands.empty(); }));
    EXPECT_EQ(last<SaveDefinition>()->id, DefinitionId{});
    const auto saved = jobDefinitionOf(QJsonDocument::fromJson(last<SaveDefinition>()->json).object());
    ASSERT_TRUE(saved) << saved.error().text.toStdString();
    EXPECT_EQ(saved.value().routes, described.routes) << "all that the job was ordered with";
    EXPECT_EQ(saved.value().repeat, described.repeat);
    EXPECT_EQ(saved.value().staleMinutes, 120U);
}

} // namespace
} // namespace signalbox

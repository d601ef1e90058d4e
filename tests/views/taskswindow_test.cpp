#include "views/taskswindow.h"

#include "tests/views/windowtest.h"
#include "views/activityview.h"
#include "views/appearance.h"
#include "views/detailspane.h"
#include "views/messagebar.h"
#include "views/processingwindowsdialog.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QToolButton>
#include <QTreeWidget>

#include <algorithm>

namespace signalbox {
namespace {

TaskRecord job(quint32 number, TaskState state = TaskState::Running)
{
    TaskRecord task;
    task.kind = TaskKind::Job;
    task.state = state;
    task.number = number;
    task.job = JobId{number};
    task.subject = QStringLiteral("Browser %1").arg(number);
    task.startMs = 1'000;
    task.done = 1;
    task.total = 4;
    return task;
}

TaskRecord transfer(quint32 number, quint32 of)
{
    TaskRecord task;
    task.kind = TaskKind::Process;
    task.number = number;
    task.job = JobId{of};
    task.parent = number - 1;
    task.process = ProcessKind::Transfer;
    task.subject = QStringLiteral("R1");
    task.startMs = 2'000;
    return task;
}

TaskRecord session(quint64 number)
{
    TaskRecord task;
    task.kind = TaskKind::Session;
    task.state = TaskState::IdleWait;
    task.number = number;
    task.subject = QStringLiteral("pc-1");
    task.peer = QStringLiteral("10.0.0.1");
    task.startMs = 3'000;
    return task;
}

/// Of job 7 and of operator anna: one message a second from 1 s on.
void addMessages(FakeServerLink &link)
{
    for (EventSeq seq = 1; seq <= 20; ++seq) {
        ActivityMessage message;
        message.seq = seq;
        message.atMs = static_cast<UtcMs>(seq) * 1'000;
        message.number = messageKinds().front().number;
        message.job = seq % 2 == 0 ? JobId{7} : JobId{};
        message.operatorName = seq % 5 == 0 ? QStringLiteral("anna") : QString();
        link.happened.push_back(message);
    }
}

class TasksWindowTest : public WindowTest {
protected:
    TasksWindow *openTasks()
    {
        action("tasks")->trigger();
        settle();
        return m_window->findChild<TasksWindow *>();
    }
    template <class T>
    static T *in(const QWidget *window, const char *name)
    {
        T *found = window->findChild<T *>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    static QTableView *tableOf(const TasksWindow *window) { return in<QTableView>(window, "taskTable"); }
    static int rows(const TasksWindow *window) { return tableOf(window)->model()->rowCount(); }
    static void selectTask(const TasksWindow *window, TaskKind kind, quint64 number)
    {
        const QTableView *table = tableOf(window);
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            const QModelIndex index = table->model()->index(row, 0);
            const auto task = index.data(TaskTableModel::TaskRole).value<TaskRecord>();
            if (task.kind == kind && task.number == number)
                table->selectionModel()->select(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        }
        EXPECT_TRUE(table->selectionModel()->hasSelection());
    }
    /// Presses the button and confirms what it asks. @return what was said before
    static QString confirm(const TasksWindow *window, const char *action)
    {
        in<QAction>(window, action)->trigger();
        auto *dialog = window->findChild<QDialog *>(QStringLiteral("confirmDialog"));
        EXPECT_NE(dialog, nullptr);
        if (dialog == nullptr)
            return {};
        QString said;
        for (const QLabel *label : dialog->findChildren<QLabel *>())
            said += label->text() + u'\n';
        in<QPushButton>(dialog, "confirmAccept")->click();
        return said;
    }
};

TEST_F(TasksWindowTest, WhatIsUnderWayStandsInOneTable)
{
    open(wholeFleet());
    m_link->taskControl.active.tasks = {job(7), transfer(9, 7), session(3)};
    m_link->taskControl.active.counters = {5, 4, 3, 12'000};
    const TasksWindow *window = openTasks();
    EXPECT_EQ(rows(window), 3);
    EXPECT_TRUE(in<QToolButton>(window, "counter-successful")->text().contains(u'5'));
    EXPECT_TRUE(in<QToolButton>(window, "counter-failed")->text().contains(u'3'));
    EXPECT_TRUE(in<QLabel>(window, "sessionsNotListed")->text().contains(QLocale().toString(12'000)));
    EXPECT_FALSE(in<QLabel>(window, "taskNotices")->isVisible());
}

TEST_F(TasksWindowTest, ACounterShowsWhatItCounts)
{
    open(wholeFleet());
    m_link->taskControl.active.tasks = {job(7)};
    m_link->taskControl.completed.tasks = {job(5, TaskState::Completed), job(6, TaskState::Failed),
                                           job(8, TaskState::Terminated)};
    const TasksWindow *window = openTasks();
    in<QToolButton>(window, "counter-failed")->click();
    settle();
    EXPECT_EQ(in<QTabBar>(window, "taskTabs")->currentIndex(), 1);
    EXPECT_EQ(rows(window), 2) << "a terminated job did not complete either";
    in<QToolButton>(window, "counter-failed")->click();
    EXPECT_EQ(rows(window), 3);
    in<QTabBar>(window, "taskTabs")->setCurrentIndex(0);
    settle();
    EXPECT_EQ(rows(window), 1);
}

TEST_F(TasksWindowTest, InterruptingIsExplainedBeforeItHappens)
{
    open(wholeFleet());
    m_link->taskControl.active.tasks = {job(7)};
    const TasksWindow *window = openTasks();
    EXPECT_FALSE(in<QAction>(window, "task-interrupt")->isEnabled());
    selectTask(window, TaskKind::Job, 7);
    EXPECT_TRUE(in<QAction>(window, "task-interrupt")->isEnabled());
    EXPECT_FALSE(in<QAction>(window, "task-resume")->isEnabled());
    EXPECT_FALSE(in<QAction>(window, "task-cancel")->isEnabled());
    EXPECT_FALSE(in<QAction>(window, "task-cancel")->toolTip().isEmpty()) << "says why";
    const QString said = confirm(window, "task-interrupt");
    EXPECT_TRUE(said.contains(taskActionExplained(TaskAction::Interrupt, job(7))));
    ASSERT_EQ(m_link->commands.size(), 1U);
    const auto order = std::get<ControlJob>(m_link->commands[0].body);
    EXPECT_EQ(order.action, TaskAction::Interrupt);
    EXPECT_EQ(order.job, JobId{7});
}

TEST_F(TasksWindowTest, SeveralJobsAreOneOperationOfTheJournal)
{
    open(wholeFleet());
    m_link->taskControl.active.tasks = {job(7), job(8)};
    const TasksWindow *window = openTasks();
    tableOf(window)->selectAll();
    confirm(window, "task-interrupt");
    ASSERT_EQ(m_link->commands.size(), 1U);
    const auto order = std::get<CommandJobs>(m_link->commands[0].body);
    EXPECT_EQ(std::get<TaskAction>(order.what), TaskAction::Interrupt);
    EXPECT_EQ(order.jobs.size(), 2U);
}

TEST_F(TasksWindowTest, CancellingAProcessSaysThatItsJobIsInterrupted)
{
    open(wholeFleet());
    m_link->taskControl.active.tasks = {job(7), transfer(9, 7), session(3)};
    const TasksWindow *window = openTasks();
    selectTask(window, TaskKind::Process, 9);
    const QString said = confirm(window, "task-cancel");
    EXPECT_TRUE(said.contains(taskActionExplained(TaskAction::Cancel, transfer(9, 7))));
    ASSERT_EQ(m_link->taskControl.cancelled.size(), 1U);
    EXPECT_EQ(m_link->taskControl.cancelled[0], (std::pair{TaskKind::Process, quint64{9}}));
    m_link->taskControl.outcome = Error{Error::Kind::NotFound, QStringLiteral("it has ended"), {}};
    settle();
    selectTask(window, TaskKind::Session, 3);
    confirm(window, "task-cancel");
    settle();
    EXPECT_TRUE(in<MessageBar>(window, "taskMessages")->text().contains(QStringLiteral("it has ended")));
}

/// As the engine sees it: of the server's own processes, those are a job's that carry it out, and no export of it.
TEST_F(TasksWindowTest, WhatTheRoleDoesNotAllowIsNotOffered)
{
    const Fleet fleet = wholeFleet();
    open(fleet);
    m_link->signedInAs.role = OperatorRole::Distribution;
    const quint32 known = number(fleet.snapshot.jobs.front().id);
    TaskRecord exporting = transfer(11, known);
    exporting.process = ProcessKind::Export;
    m_link->taskControl.active.tasks = {job(known), transfer(9, known), exporting, session(3)};
    const TasksWindow *window = openTasks();
    const auto *cancel = in<QAction>(window, "task-cancel");
    selectTask(window, TaskKind::Process, 9);
    EXPECT_TRUE(cancel->isEnabled());
    selectTask(window, TaskKind::Process, 11);
    EXPECT_FALSE(cancel->isEnabled());
    EXPECT_EQ(cancel->toolTip(), roleDenial(OperatorRole::Distribution, {Act::KeepHouse}));
    selectTask(window, TaskKind::Session, 3);
    EXPECT_FALSE(cancel->isEnabled());
}

TEST_F(TasksWindowTest, AServerThatCannotTellIsNamedWithTheReason)
{
    open(wholeFleet());
    m_link->taskControl.active.tasks = {job(7)};
    m_link->taskControl.refused = {Error::Kind::Refused, QStringLiteral("too old, see its own window"), {}};
    TasksWindow *window = openTasks();
    auto *notices = in<QLabel>(window, "taskNotices");
    EXPECT_TRUE(notices->isVisible());
    EXPECT_TRUE(notices->text().contains(QStringLiteral("too old, see its own window")));
    EXPECT_TRUE(notices->text().contains(m_link->name()));
    m_link->taskControl.refused = {};
    window->refresh();
    settle();
    EXPECT_FALSE(notices->isVisible());
    EXPECT_EQ(rows(window), 1);
    m_link->setState(LinkState::TooOld, QStringLiteral("speaks another version"));
    settle();
    EXPECT_TRUE(notices->text().contains(QStringLiteral("speaks another version")));
    EXPECT_EQ(rows(window), 0) << "what it is at now is not known";
}

TEST_F(TasksWindowTest, ARefreshKeepsTheSelection)
{
    open(wholeFleet());
    m_link->taskControl.active.tasks = {job(7), job(8)};
    TasksWindow *window = openTasks();
    selectTask(window, TaskKind::Job, 8);
    m_link->taskControl.active.tasks = {job(6), job(8, TaskState::Interrupted)};
    window->refresh();
    settle();
    const QModelIndexList selected = tableOf(window)->selectionModel()->selectedRows();
    ASSERT_EQ(selected.size(), 1);
    EXPECT_EQ(selected[0].data(TaskTableModel::TaskRole).value<TaskRecord>().number, 8U);
    EXPECT_TRUE(in<QAction>(window, "task-resume")->isEnabled());
}

TEST_F(TasksWindowTest, AnEmptyTableSaysWhatItIsFor)
{
    open(wholeFleet());
    const TasksWindow *window = openTasks();
    EXPECT_FALSE(tableOf(window)->isVisible());
    in<QLineEdit>(window, "taskFilter")->setText(QStringLiteral("x"));
    EXPECT_EQ(rows(window), 0);
}

TEST_F(TasksWindowTest, ProcessingWindowsAreAddedAndRemoved)
{
    open(wholeFleet());
    m_link->taskControl.windows = {{4, {}, JobType::InstallPackage, kEveryDay, 22 * 60, 6 * 60}};
    const TasksWindow *window = openTasks();
    in<QAction>(window, "processingWindows")->trigger();
    settle();
    auto *dialog = window->findChild<ProcessingWindowsDialog *>();
    ASSERT_NE(dialog, nullptr);
    auto *list = in<QTreeWidget>(dialog, "windowList");
    ASSERT_EQ(list->topLevelItemCount(), 1);
    in<QPushButton>(dialog, "addWindow")->click();
    settle();
    ASSERT_EQ(m_link->commands.size(), 1U);
    const auto added = std::get<SetProcessingWindow>(m_link->commands[0].body).window;
    EXPECT_EQ(added.type, JobType::InstallPackage);
    EXPECT_EQ(added.days, 31) << "Monday to Friday";
    EXPECT_EQ(added.fromMinute, 22 * 60);
    list->topLevelItem(0)->setSelected(true);
    in<QPushButton>(dialog, "removeWindow")->click();
    settle();
    ASSERT_EQ(m_link->commands.size(), 2U);
    EXPECT_EQ(std::get<RemoveProcessingWindow>(m_link->commands[1].body).window, 4U);
}

TEST_F(TasksWindowTest, WhoseRoleMayNotSetProcessingWindowsIsToldSoAndMayLook)
{
    open(wholeFleet());
    m_link->signInAs({.name = QStringLiteral("ben"), .role = OperatorRole::Distribution});
    m_link->taskControl.windows = {{4, {}, JobType::InstallPackage, kEveryDay, 22 * 60, 6 * 60}};
    settle();
    const TasksWindow *window = openTasks();
    in<QAction>(window, "processingWindows")->trigger();
    settle();
    auto *dialog = window->findChild<ProcessingWindowsDialog *>();
    ASSERT_NE(dialog, nullptr);
    auto *list = in<QTreeWidget>(dialog, "windowList");
    ASSERT_EQ(list->topLevelItemCount(), 1);
    list->topLevelItem(0)->setSelected(true);
    for (const char *button : {"addWindow", "removeWindow"}) {
        EXPECT_FALSE(in<QPushButton>(dialog, button)->isEnabled());
        EXPECT_EQ(in<QPushButton>(dialog, button)->toolTip(), roleDenial(OperatorRole::Distribution, {Act::KeepHouse}));
    }
}

// ---- What holds a job, in the details

TEST_F(TasksWindowTest, TheDetailsNameWhatHoldsTheJob)
{
    const Fleet fleet = wholeFleet();
    const JobRecord &shown = *std::find_if(fleet.snapshot.jobs.begin(), fleet.snapshot.jobs.end(),
                                           [](const JobRecord &one) { return !one.counters.allEnded(); });
    open(fleet);
    TaskRecord held = job(number(shown.id), TaskState::Interrupted);
    held.reason = QStringLiteral("anna");
    held.stateSinceMs = 1;
    m_link->taskControl.active.tasks = {held};
    const Appearance appearance;
    DetailsPane pane(appearance);
    pane.showJob(m_window->server(0), shown.id);
    const auto said = [&] { return in<QLabel>(&pane, "detailsReason")->text(); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return said().contains(QStringLiteral("Interrupted by anna")); }))
        << qPrintable(said());
    EXPECT_EQ(m_link->taskControl.queries.back().job, shown.id);
    m_link->taskControl.active.tasks = {job(number(shown.id))};
    pane.show();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !said().contains(QStringLiteral("Interrupted by anna")); }));
}

// ---- The messages of the selected task

TEST_F(TasksWindowTest, ThePaneTellsWhatTheLogHasOfTheSelectedTask)
{
    open(wholeFleet());
    addMessages(*m_link);
    TaskRecord ofAnna = session(3);
    ofAnna.isConsole = true;
    ofAnna.subject = QStringLiteral("anna");
    m_link->taskControl.active.tasks = {job(7), transfer(9, 7), ofAnna};
    const TasksWindow *window = openTasks();
    const auto messages = [&] { return in<QTableView>(window, "activityTable")->model()->rowCount(); };
    EXPECT_TRUE(in<QWidget>(window, "taskActivityEmpty")->isVisible()) << "nothing is selected";
    selectTask(window, TaskKind::Process, 9); // since 2 s, job 7
    ASSERT_TRUE(QTest::qWaitFor([&] { return messages() == 10; })) << messages();
    EXPECT_FALSE(in<QWidget>(window, "taskActivityEmpty")->isVisible());
    EXPECT_EQ(m_link->asked.back().fromMs, 2'000);
    EXPECT_EQ(m_link->asked.back().toMs, kNoTime) << "it goes on";
    selectTask(window, TaskKind::Session, 3); // since 3 s, operator anna
    ASSERT_TRUE(QTest::qWaitFor([&] { return messages() == 4; })) << messages();
    in<QCheckBox>(window, "activityOnlyJob")->setChecked(false);
    ASSERT_TRUE(QTest::qWaitFor([&] { return messages() == 18; })) << messages();
    tableOf(window)->selectAll();
    ASSERT_TRUE(QTest::qWaitFor([&] { return in<QWidget>(window, "taskActivityEmpty")->isVisible(); }));
}

TEST_F(TasksWindowTest, ThePaneEndsWithItsTaskAndKeepsWhatWasWatched)
{
    open(wholeFleet());
    addMessages(*m_link);
    TaskRecord ended = transfer(9, 7);
    ended.state = TaskState::Completed;
    ended.endMs = 10'400;
    m_link->taskControl.active.tasks = {job(7)};
    m_link->taskControl.completed.tasks = {ended};
    TasksWindow *window = openTasks();
    const auto messages = [&] { return in<QTableView>(window, "activityTable")->model()->rowCount(); };
    const auto caption = [&] { return in<QLabel>(window, "taskActivityCaption")->text(); };
    selectTask(window, TaskKind::Job, 7);
    ASSERT_TRUE(QTest::qWaitFor([&] { return messages() == 10; })) << messages();
    const QString watched = caption();
    m_link->taskControl.active.tasks.clear();
    window->refresh();
    ASSERT_TRUE(QTest::qWaitFor([&] { return caption() != watched && messages() == 10; })) << "it is still to be seen";
    EXPECT_NE(m_link->asked.back().toMs, kNoTime);
    in<QTabBar>(window, "taskTabs")->setCurrentIndex(1);
    settle();
    EXPECT_TRUE(in<QWidget>(window, "taskActivityEmpty")->isVisible());
    selectTask(window, TaskKind::Process, 9);
    ASSERT_TRUE(QTest::qWaitFor([&] { return messages() == 5; })) << messages();
    EXPECT_EQ(m_link->asked.back().toMs, 10'999) << "the table shows whole seconds";
}

TEST_F(TasksWindowTest, ThePaneOfATaskWithoutMessagesSaysSoAndCanBeHidden)
{
    open(wholeFleet());
    m_link->taskControl.active.tasks = {session(3)};
    TasksWindow *window = openTasks();
    selectTask(window, TaskKind::Session, 3);
    const auto said = [&] {
        QString all;
        for (const QLabel *label : in<QWidget>(window, "activityEmpty")->findChildren<QLabel *>())
            all += label->text() + u' ';
        return all;
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return said().contains(QStringLiteral("No messages in this time")); }));
    EXPECT_TRUE(said().contains(QStringLiteral("Take the tick away")));
    in<QAction>(window, "showTaskActivity")->trigger();
    EXPECT_FALSE(in<QWidget>(window, "taskActivity")->isVisible());
    window->close();
    settle();
    window = openTasks();
    EXPECT_FALSE(in<QWidget>(window, "taskActivity")->isVisible()) << "it is remembered";
    in<QAction>(window, "showTaskActivity")->trigger();
    EXPECT_TRUE(in<QWidget>(window, "taskActivity")->isVisible());
}

} // namespace
} // namespace signalbox

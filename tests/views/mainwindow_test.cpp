#include "tests/views/windowtest.h"

#include "model/domain/higherjob.h"
#include "model/domain/text.h"
#include "views/confirmdialog.h"
#include "views/exportbar.h"
#include "views/exportoperations.h"
#include "views/messagebar.h"
#include "views/retentiondialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStatusBar>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

namespace signalbox {

namespace {

class Window : public WindowTest {
protected:
    [[nodiscard]] int rows() const { return m_window->page().model().rowCount(); }
    /// One job of more rows than can be exported in a moment: job 1.
    [[nodiscard]] static Fleet longFleet()
    {
        constexpr int kRows = 100'000;
        Fleet fleet = emptyFleet(kRows);
        addJob(fleet, FolderId{}, QStringLiteral("All clients"), {{Status::WaitingForTransmission, kRows}});
        return fleet;
    }
    [[nodiscard]] const Operate &lastOperation() const { return std::get<Operate>(m_link->commands.back().body); }
};

} // namespace

TEST_F(Window, ShowsTheJobsOfTheServerAndOfAFolder)
{
    open(wholeFleet());
    EXPECT_EQ(rows(), 11) << "one is being deleted";
    m_window->openPlace({&m_window->server(0), FolderId{3}, {}, {}, {}});
    EXPECT_EQ(rows(), 1);
    m_window->openPlace({&m_window->server(0), FolderId{1}, {}, {}, {}});
    EXPECT_EQ(rows(), 10) << "with what is in the folders below";
}

TEST_F(Window, TheStatusLineFollowsWhileRowsChangeAllTheTime)
{
    open(wholeFleet());
    auto *rate = find<QLabel>("rateLabel");
    Q_EMIT m_link->heartbeat(m_link->fleet().snapshot.asOfMs + 1000, 4711);
    const auto told = [&] {
        Q_EMIT m_window->page().selectionChanged(); // as each change of a row makes it do
        return rate->text().contains(QStringLiteral("711"));
    };
    EXPECT_TRUE(QTest::qWaitFor(told, 3'000)) << qPrintable(rate->text());
}

TEST_F(Window, EnterGoesDownAndBackspaceUp)
{
    open(wholeFleet());
    select(QStringLiteral("Browser 131"));
    QTest::keyClick(table(), Qt::Key_Return);
    EXPECT_EQ(m_window->page().place().job, JobId{1});
    const auto filled = [this] { return rows() == 240; };
    ASSERT_TRUE(QTest::qWaitFor(filled));
    select(QStringLiteral("pc-7"));
    QTest::keyClick(table(), Qt::Key_Return);
    EXPECT_EQ(m_window->page().place().destination, NodeId{16});
    const auto one = [this] { return rows() == 1; };
    ASSERT_TRUE(QTest::qWaitFor(one));
    EXPECT_FALSE(m_window->page().placeBelow(m_window->page().model().index(0, 0)));
    QTest::keyClick(table(), Qt::Key_Backspace);
    EXPECT_FALSE(m_window->page().place().destination);
    EXPECT_EQ(table()->currentIndex().data(StatusTableModel::IdRole).toUInt(), 16U) << "back at the row that was left";
    QTest::keyClick(table(), Qt::Key_Backspace);
    EXPECT_EQ(m_window->page().place().job, JobId{});
    settle();
    ASSERT_TRUE(m_window->page().current());
    EXPECT_EQ(m_window->page().current()->first, JobId{1}) << "back at the row that was left";
    action("up")->trigger();
    action("up")->trigger();
    EXPECT_EQ(m_window->page().place().folder, FolderId{});
    EXPECT_FALSE(placeAbove(m_window->page().place()));
}

TEST_F(Window, TheTreeAndTheTableGoTogether)
{
    open(wholeFleet());
    auto *tree = find<QTreeView>("serverTree");
    m_window->openPlace({&m_window->server(0), {}, JobId{5}, {}, {}});
    EXPECT_EQ(tree->currentIndex().data(ServerTreeModel::NameRole).toString(), QStringLiteral("Kernel 6.1.0-27"));
    tree->setCurrentIndex(tree->model()->index(0, 0));
    EXPECT_EQ(m_window->page().place().job, JobId{});
    EXPECT_EQ(rows(), 11);
}

TEST_F(Window, OperationsActOnTheTreeWhenNoRowIsSelected)
{
    open(wholeFleet());
    EXPECT_FALSE(action("cancel")->isEnabled()) << "never on a whole server";
    enter(JobId{10});
    settle();
    ASSERT_TRUE(action("cancel")->isEnabled()) << qPrintable(action("cancel")->toolTip());
    EXPECT_TRUE(action("cancel")->toolTip().contains(QStringLiteral("Font package")))
        << qPrintable(action("cancel")->toolTip());
    EXPECT_TRUE(action("delete")->isEnabled());
    EXPECT_FALSE(action("copy")->isEnabled()) << "rows are copied";
    const Selection job = m_window->page().selection(StatusPage::Depth::WithRows);
    ASSERT_EQ(job.jobs.size(), 1u);
    EXPECT_TRUE(job.jobs[0].whole);
    EXPECT_EQ(job.instructionCount(), 64u);

    m_window->openPlace({&m_window->server(0), FolderId{1}, {}, {}, {}});
    table()->clearSelection();
    settle();
    const Selection folder = m_window->page().selection(StatusPage::Depth::Counted);
    EXPECT_EQ(folder.jobs.size(), 10u);
    EXPECT_EQ(folder.folder, FolderId{1});
    EXPECT_TRUE(action("cancel")->isEnabled());
    EXPECT_FALSE(action("delete")->isEnabled()) << "a folder has its own entry for that";
}

TEST_F(Window, TheListThatIsActedOnHasTheStrongSelectionColour)
{
    open(wholeFleet());
    auto *tree = find<QTreeView>("serverTree");
    const auto strong = [](const QWidget *list) {
        return list->palette().color(QPalette::Highlight) == QApplication::palette().color(QPalette::Highlight);
    };
    enter(JobId{3});
    EXPECT_TRUE(strong(tree));
    EXPECT_FALSE(strong(table()));
    select(QStringLiteral("pc-1"));
    EXPECT_FALSE(strong(tree));
    EXPECT_TRUE(strong(table()));
    EXPECT_EQ(m_window->page().selection(StatusPage::Depth::WithRows).instructionCount(), 1u);
    QFocusEvent click(QEvent::FocusIn, Qt::MouseFocusReason);
    QApplication::sendEvent(tree, &click);
    EXPECT_TRUE(strong(tree));
    EXPECT_FALSE(strong(table())) << "its row stays selected, but is not meant";
    EXPECT_TRUE(m_window->page().selection(StatusPage::Depth::WithRows).jobs.at(0).whole);
    action("theme2")->trigger();
    settle();
    EXPECT_TRUE(strong(tree)) << qPrintable(tree->palette().color(QPalette::Highlight).name())
                              << qPrintable(QApplication::palette().color(QPalette::Highlight).name());
    EXPECT_FALSE(strong(table()));
}

TEST_F(Window, TheTreesMenuIsOfWhatWasPressedThoughTheRowsHaveMoved)
{
    open(wholeFleet());
    auto *tree = find<QTreeView>("serverTree");
    enter(JobId{5});
    const QModelIndex pressed = tree->currentIndex();
    tree->customContextMenuRequested(tree->visualRect(tree->model()->index(0, 0)).center());
    EXPECT_EQ(tree->currentIndex(), pressed);
    EXPECT_EQ(m_window->page().place().job, JobId{5});
    find<QMenu>("treeMenu")->close();
}

TEST_F(Window, TextAndChipsFilterTogether)
{
    open(wholeFleet());
    auto *filter = find<QLineEdit>("quickFilter");
    filter->setText(QStringLiteral("CLIENT"));
    const auto two = [this] { return rows() == 2; };
    ASSERT_TRUE(QTest::qWaitFor(two));
    auto *suspended = find<QToolButton>("chip-suspended");
    EXPECT_TRUE(suspended->text().contains(u'1')) << "counts are of all rows: " << qPrintable(suspended->text());
    suspended->click();
    const auto one = [this] { return rows() == 1; };
    ASSERT_TRUE(QTest::qWaitFor(one));
    filter->setText(QStringLiteral("no such thing"));
    auto *button = find<QPushButton>("emptyButton");
    const auto empty = [this, button] { return rows() == 0 && button->isVisible(); };
    ASSERT_TRUE(QTest::qWaitFor(empty));
    button->click();
    const auto all = [this] { return rows() == 11; };
    ASSERT_TRUE(QTest::qWaitFor(all));
    EXPECT_TRUE(filter->text().isEmpty());
    EXPECT_FALSE(suspended->isChecked());
}

TEST_F(Window, CtrlFGoesToTheFilter)
{
    open(wholeFleet());
    m_window->activateWindow();
    table()->setFocus();
    action("find")->trigger();
    EXPECT_TRUE(find<QLineEdit>("quickFilter")->hasFocus()
                || m_window->focusWidget() == find<QLineEdit>("quickFilter"));
}

TEST_F(Window, EmptyPlacesSayWhatToDo)
{
    Fleet fleet = emptyFleet(0);
    fleet.snapshot.nodes.clear();
    open(fleet, false);
    EXPECT_TRUE(find<QLabel>("emptyText")->text().contains(QStringLiteral("connecting")));
    EXPECT_FALSE(action("newJob")->isEnabled());
    EXPECT_FALSE(action("newJob")->toolTip().isEmpty());
    m_link->connectNow();
    settle();
    EXPECT_EQ(find<QLabel>("emptyHeadline")->text(), QStringLiteral("No nodes yet"));
    EXPECT_TRUE(find<QPushButton>("emptyButton")->isVisible());
    DeltaBatch batch;
    batch.seq = 2;
    batch.nodes = emptyFleet(3).snapshot.nodes;
    m_link->tell(batch);
    EXPECT_TRUE(QTest::qWaitFor([this] {
        return find<QLabel>("emptyHeadline")->text() == QStringLiteral("No jobs here yet");
    })) << "nodes may be added elsewhere";
}

TEST_F(Window, AClickOnTheJobInTheTreeShowsItsDetailsThoughARowIsSelected)
{
    Fleet fleet = emptyFleet(2);
    const JobId job = addJob(fleet, {}, QStringLiteral("Rollout"), {{Status::Completed, 2}});
    open(fleet);
    enter(job);
    table()->selectRow(0);
    settle();
    auto *title = find<QLabel>("detailsTitle");
    const QString ofRow = title->text();
    auto *tree = find<QTreeView>("serverTree");
    const QRect place = tree->visualRect(tree->currentIndex());
    tree->setFocus();
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, place.center());
    settle();
    EXPECT_NE(title->text(), ofRow);
    EXPECT_TRUE(title->text().contains(QStringLiteral("Rollout"))) << title->text().toStdString();
    table()->setFocus();
    settle();
    EXPECT_EQ(title->text(), ofRow) << "the row is selected still";
}

TEST_F(Window, ARefusedServerSaysWhatHappenedInsteadOfLettingWait)
{
    open(emptyFleet(0), false);
    m_link->setState(LinkState::Refused, QStringLiteral("The database is damaged. Put back a backup copy."));
    settle();
    EXPECT_TRUE(find<QLabel>("emptyHeadline")->text().contains(QStringLiteral("not available")))
        << qPrintable(find<QLabel>("emptyHeadline")->text());
    EXPECT_TRUE(find<QLabel>("emptyText")->text().contains(QStringLiteral("backup")));
}

TEST_F(Window, WhatASuccessSaysFitsWhatWasDone)
{
    open(wholeFleet());
    CommandOutcome outcome;
    outcome.affected = 80;
    m_link->answer = outcome;
    select(QStringLiteral("VPN client"));
    action("resume")->trigger();
    const auto told = [this] { return !m_window->statusBar()->currentMessage().isEmpty(); };
    ASSERT_TRUE(QTest::qWaitFor(told));
    EXPECT_TRUE(m_window->statusBar()->currentMessage().contains(QStringLiteral("80 instruction")))
        << qPrintable(m_window->statusBar()->currentMessage());
    m_window->statusBar()->clearMessage();
    action("newFolder")->trigger();
    auto *dialog = find<QDialog>("nameDialog");
    dialog->findChild<QLineEdit *>(QStringLiteral("name"))->setText(QStringLiteral("New"));
    dialog->findChild<QPushButton *>(QStringLiteral("nameAccept"))->click();
    ASSERT_TRUE(QTest::qWaitFor(told));
    EXPECT_FALSE(m_window->statusBar()->currentMessage().contains(QStringLiteral("instruction")))
        << qPrintable(m_window->statusBar()->currentMessage());
}

TEST_F(Window, ActionsSayWhyTheyAreDisabled)
{
    open(wholeFleet());
    EXPECT_FALSE(action("suspend")->isEnabled());
    EXPECT_FALSE(action("suspend")->toolTip().isEmpty());
    select(QStringLiteral("Antivirus definitions"));
    EXPECT_FALSE(action("suspend")->isEnabled());
    EXPECT_EQ(action("suspend")->toolTip(), denialText(Denial::AlreadyFinal));
    EXPECT_TRUE(action("delete")->isEnabled());
    select(QStringLiteral("VPN client"));
    EXPECT_TRUE(action("resume")->isEnabled());
    EXPECT_FALSE(action("suspend")->isEnabled());
}

TEST_F(Window, ADisabledEntrySaysEachReasonWithItsCount)
{
    Fleet fleet = emptyFleet(0);
    const JobId job = addJob(fleet, {}, QStringLiteral("Mixed"), {{Status::Suspended, 2}, {Status::Completed, 3}});
    open(fleet);
    enter(job);
    table()->selectAll();
    settle();
    const QString tip = action("suspend")->toolTip();
    EXPECT_FALSE(action("suspend")->isEnabled());
    EXPECT_TRUE(tip.contains(QStringLiteral("3 instruction(s): ") + denialText(Denial::AlreadyFinal)))
        << qPrintable(tip);
    EXPECT_TRUE(tip.contains(QStringLiteral("2 instruction(s): ") + denialText(Denial::AlreadySuspended)))
        << qPrintable(tip);
}

TEST_F(Window, MenuEntriesCountWhatTheyWouldActOn)
{
    open(wholeFleet());
    enter(JobId{6});
    table()->selectAll();
    settle();
    EXPECT_EQ(action("resume")->text(), QStringLiteral("Resume 80 of 100"));
    EXPECT_TRUE(action("resume")->toolTip().contains(QStringLiteral("\n20 instruction(s): ")))
        << qPrintable(action("resume")->toolTip());
    table()->customContextMenuRequested(table()->visualRect(table()->currentIndex()).center());
    auto *menu = find<QMenu>("rowMenu");
    EXPECT_TRUE(menu->toolTipsVisible());
    EXPECT_TRUE(menu->actions().contains(action("resume")));
    EXPECT_FALSE(menu->actions().contains(action("delete"))) << "single destinations are cancelled, not deleted";
    menu->close();
}

TEST_F(Window, ALargeSelectionIsCountedWithoutKeepingItsRows)
{
    Fleet fleet = emptyFleet(0);
    const JobId job = addJob(fleet, {}, QStringLiteral("Large"),
                             {{Status::Suspended, StatusPage::kManyRows}, {Status::Completed, 40}});
    open(fleet);
    enter(job);
    table()->selectAll();
    const Selection counted = m_window->page().selection(StatusPage::Depth::Counted);
    ASSERT_EQ(counted.jobs.size(), 1u);
    EXPECT_TRUE(counted.jobs[0].rows.empty());
    EXPECT_TRUE(counted.jobs[0].whole);
    const Selection whole = m_window->page().selection(StatusPage::Depth::WithRows);
    EXPECT_EQ(whole.jobs[0].rows.size(), std::size_t{StatusPage::kManyRows} + 40);
    EXPECT_EQ(allowanceOf(Operation::Resume, counted).allowed, allowanceOf(Operation::Resume, whole).allowed);
    table()->selectionModel()->select(table()->model()->index(0, 0),
                                      QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
    const Selection part = m_window->page().selection(StatusPage::Depth::Counted);
    EXPECT_FALSE(part.jobs[0].whole);
    EXPECT_EQ(part.instructionCount(), static_cast<quint32>(StatusPage::kManyRows) + 39);
    EXPECT_EQ(allowanceOf(Operation::Resume, part).allowed, static_cast<quint32>(StatusPage::kManyRows) - 1);
}

TEST_F(Window, SuspendActsOnTheSelectionAndIsUndone)
{
    open(wholeFleet());
    enter(JobId{3});
    select(QStringLiteral("pc-1"));
    ASSERT_TRUE(action("suspend")->isEnabled());
    action("suspend")->trigger();
    ASSERT_EQ(m_link->commands.size(), 1u);
    EXPECT_EQ(lastOperation().operation, Operation::Suspend);
    EXPECT_EQ(lastOperation().instructions.size(), 1u);
    const auto undoable = [this] { return action("undo")->isEnabled(); };
    ASSERT_TRUE(QTest::qWaitFor(undoable));
    action("undo")->trigger();
    ASSERT_EQ(m_link->commands.size(), 2u);
    EXPECT_EQ(lastOperation().operation, Operation::Resume);
    EXPECT_EQ(lastOperation().instructions.size(), 1u);
    settle();
}

TEST_F(Window, CancelAsksAndNamesWhatAndHowMany)
{
    open(wholeFleet());
    select(QStringLiteral("Font package"));
    action("cancel")->trigger();
    auto *dialog = find<ConfirmDialog>("confirmDialog");
    EXPECT_TRUE(dialog->findChild<QLabel *>(QStringLiteral("confirmQuestion"))->text().contains(QStringLiteral("64")));
    EXPECT_TRUE(dialog->findChild<QLabel *>(QStringLiteral("confirmQuestion"))
                    ->text()
                    .contains(QStringLiteral("Font package")));
    EXPECT_TRUE(m_link->commands.empty()) << "nothing is sent before it is confirmed";
    dialog->findChild<QPushButton *>(QStringLiteral("confirmAccept"))->click();
    ASSERT_EQ(m_link->commands.size(), 1u);
    EXPECT_EQ(lastOperation().operation, Operation::Cancel);
    EXPECT_TRUE(lastOperation().instructions.empty()) << "the whole job";
    settle();
}

TEST_F(Window, ErrorsAreToldInTheWindowWithDetailsToCopy)
{
    open(wholeFleet());
    m_link->answer =
        Error{Error::Kind::Database, QStringLiteral("The database is read-only."), QStringLiteral("SQLITE_READONLY")};
    select(QStringLiteral("VPN client"));
    action("resume")->trigger();
    MessageBar &bar = m_window->messages();
    const auto told = [&bar] { return bar.count() == 1; };
    ASSERT_TRUE(QTest::qWaitFor(told));
    EXPECT_TRUE(bar.isVisible());
    EXPECT_TRUE(bar.text().contains(QStringLiteral("The database is read-only.")));
    find<QToolButton>("messageCopy")->click();
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QStringLiteral("SQLITE_READONLY")));
    find<QToolButton>("messageClose")->click();
    EXPECT_FALSE(bar.isVisible());
    EXPECT_EQ(QApplication::activeModalWidget(), nullptr);
}

TEST_F(Window, PartlyRefusedOperationsSayHowManyAndWhy)
{
    open(wholeFleet());
    CommandOutcome outcome;
    outcome.affected = 12;
    outcome.refused = 8;
    outcome.mainDenial = Denial::NotInTransfer;
    m_link->answer = outcome;
    select(QStringLiteral("Time zone data"));
    action("suspend")->trigger();
    const auto told = [this] { return m_window->messages().count() == 1; };
    ASSERT_TRUE(QTest::qWaitFor(told));
    const QString text = m_window->messages().text();
    EXPECT_TRUE(text.contains(QStringLiteral("12")) && text.contains(u'8')) << qPrintable(text);
    EXPECT_TRUE(text.contains(denialText(Denial::NotInTransfer)));
}

TEST_F(Window, DetailsOfAMessageTellItsTextAndWhoHasReadIt)
{
    Fleet fleet = wholeFleet();
    JobRecord &job = fleet.snapshot.jobs.front();
    job.type = JobType::ReportMessage;
    const auto row = std::find_if(fleet.rows[job.id].begin(), fleet.rows[job.id].end(),
                                  [](const InstructionRow &one) { return one.status == Status::Completed; });
    ASSERT_NE(row, fleet.rows[job.id].end());
    Event shown{.seq = 1, .atMs = row->completedMs, .kind = EventKind::CompletedOk, .attempt = row->attempt};
    shown.text = QStringLiteral("Shown on the desktop of anna.");
    Event read{.seq = 2, .atMs = row->completedMs + 5000, .kind = EventKind::MessageRead, .attempt = row->attempt};
    read.text = QStringLiteral("anna");
    fleet.histories[row->id] = {shown, read};
    QString destination;
    for (const NodeRecord &node : fleet.snapshot.nodes)
        if (node.id == row->destination)
            destination = node.name;
    const JobId id = job.id;
    const QString name = job.name;
    open(std::move(fleet));
    m_link->ordered = MessageOrder{QStringLiteral("Maintenance"), QStringLiteral("From 20:00 on."), {}};
    select(name);
    auto *overview = find<QTreeWidget>("overview");
    const auto told = [overview] {
        return !overview->findItems(QStringLiteral("From 20:00 on."), Qt::MatchExactly, 1).isEmpty();
    };
    ASSERT_TRUE(QTest::qWaitFor(told));
    enter(id);
    select(destination);
    auto *answer = find<QLabel>("detailsAnswer");
    const auto answered = [answer] { return answer->isVisible(); };
    ASSERT_TRUE(QTest::qWaitFor(answered));
    EXPECT_TRUE(answer->text().startsWith(QStringLiteral("Shown on the desktop of anna.")));
    EXPECT_TRUE(answer->text().endsWith(eventText(read))) << qPrintable(answer->text());
    EXPECT_FALSE(find<QTreeWidget>("stages")->findItems(QStringLiteral("anna"), Qt::MatchContains, 1).isEmpty());
}

TEST_F(Window, DetailsOpenWithTheFirstSelectionAndSayWhy)
{
    open(wholeFleet());
    auto *dock = find<QDockWidget>("detailsDock");
    EXPECT_FALSE(dock->isVisible());
    enter(JobId{1});
    select(QStringLiteral("pc-151"));
    EXPECT_TRUE(dock->isVisible());
    auto *error = find<QLabel>("detailsError");
    const auto told = [error] { return error->isVisible(); };
    ASSERT_TRUE(QTest::qWaitFor(told));
    EXPECT_TRUE(error->text().contains(QStringLiteral("dpkg")));
    EXPECT_TRUE(find<QLabel>("detailsReason")->text().contains(QStringLiteral("pc-151")));
    EXPECT_GT(find<QTreeWidget>("stages")->topLevelItemCount(), 3);
    EXPECT_EQ(find<QTreeWidget>("attempts")->topLevelItemCount(), 1);
    EXPECT_FALSE(find<QTreeWidget>("attempts")->topLevelItem(0)->text(4).contains(u'\n'))
        << "one line; the rest is in the tooltip";
    EXPECT_TRUE(find<QTreeWidget>("attempts")->topLevelItem(0)->toolTip(4).contains(u'\n'));
    action("details")->trigger();
    EXPECT_FALSE(dock->isVisible());
    select(QStringLiteral("pc-152"));
    EXPECT_FALSE(dock->isVisible()) << "closed by the user: stays closed";
}

TEST_F(Window, ADeltaReachesTheRowAndTheMenus)
{
    open(wholeFleet());
    enter(JobId{10});
    select(QStringLiteral("pc-3"));
    InstructionRow row = m_link->fleet().row(JobId{10}, 2);
    row.status = Status::Completed;
    row.hop = 2;
    row.permille = 1000;
    row.completedMs = kFleetNow;
    DeltaBatch batch;
    batch.seq = 2;
    batch.asOfMs = kFleetNow + 1000;
    batch.reportsPerSecond = 412;
    batch.rows.emplace_back(JobId{10}, row);
    m_link->tell(batch);
    const StatusTableModel &model = m_window->page().model();
    const auto completed = [&model] { return model.statusCounts()[indexOf(Status::Completed)] == 1; };
    ASSERT_TRUE(QTest::qWaitFor(completed));
    const auto disabled = [this] { return !action("cancel")->isEnabled(); };
    EXPECT_TRUE(QTest::qWaitFor(disabled));
    const auto rate = [this] { return find<QLabel>("rateLabel")->text().contains(QStringLiteral("412")); };
    EXPECT_TRUE(QTest::qWaitFor(rate));
}

TEST_F(Window, TheStatusBarCountsWhatIsShown)
{
    open(wholeFleet());
    EXPECT_EQ(find<QLabel>("rowsLabel")->text(), QStringLiteral("11 of 12 shown")) << "one is being deleted";
    find<QToolButton>("chip-error")->click();
    const auto two = [this] { return find<QLabel>("rowsLabel")->text() == QStringLiteral("2 of 12 shown"); };
    EXPECT_TRUE(QTest::qWaitFor(two));
    EXPECT_TRUE(find<QLabel>("asOfLabel")->text().contains(QStringLiteral("03:03:22 UTC")))
        << qPrintable(find<QLabel>("asOfLabel")->text());
}

TEST_F(Window, WhileNothingChangesTheTimeGoesOnAndTheRateFalls)
{
    open(wholeFleet());
    DeltaBatch batch;
    batch.seq = 2;
    batch.asOfMs = kFleetNow + 1000;
    batch.reportsPerSecond = 412;
    m_link->tell(batch);
    const auto busy = [this] { return find<QLabel>("rateLabel")->text().contains(QStringLiteral("412")); };
    ASSERT_TRUE(QTest::qWaitFor(busy));
    Q_EMIT m_link->heartbeat(kFleetNow + 61'000, 0);
    const auto idle = [this] { return find<QLabel>("rateLabel")->text().startsWith(QStringLiteral("0 ")); };
    ASSERT_TRUE(QTest::qWaitFor(idle));
    EXPECT_TRUE(find<QLabel>("asOfLabel")->text().contains(QStringLiteral("03:04:23")))
        << qPrintable(find<QLabel>("asOfLabel")->text());
}

TEST_F(Window, TheFirstColumnsAreReadableWithoutScrolling)
{
    open(wholeFleet());
    for (const int width : {1280, 1366, 1920}) {
        m_window->resize(width, 700);
        settle();
        const QHeaderView *header = table()->horizontalHeader();
        int sum = 0;
        for (int column = 0; column <= StatusTableModel::RouteColumn; ++column) {
            sum += header->sectionSize(column);
            const QString title = m_window->page().model().headerData(column, Qt::Horizontal).toString();
            EXPECT_GT(header->sectionSize(column), header->fontMetrics().horizontalAdvance(title))
                << qPrintable(title) << " at " << width;
        }
        EXPECT_LE(sum, table()->viewport()->width()) << width;
        const QString time = m_window->page().model().index(0, StatusTableModel::ScheduledColumn).data().toString();
        EXPECT_GT(header->sectionSize(StatusTableModel::ScheduledColumn),
                  table()->fontMetrics().horizontalAdvance(time) + 12)
            << qPrintable(time);
        const int behind = table()->viewport()->width() - sum;
        EXPECT_TRUE(behind == 0 || behind >= header->sectionSize(StatusTableModel::ScheduledColumn))
            << "no sliver of a column: " << behind << " at " << width;
    }
}

TEST_F(Window, AThemeForOneRunIsNotRemembered)
{
    open(wholeFleet());
    action("theme1")->trigger();
    m_window->appearance().setTheme(Appearance::Theme::Dark); // as --theme does
    reopen();
    EXPECT_EQ(m_window->appearance().theme(), Appearance::Theme::Light);
    m_window->appearance().setTheme(Appearance::Theme::System);
}

TEST_F(Window, LayoutThemeAndColumnsAreRemembered)
{
    open(wholeFleet());
    QHeaderView *header = table()->horizontalHeader();
    header->setSectionHidden(StatusTableModel::AttemptColumn, true);
    header->moveSection(header->visualIndex(StatusTableModel::NameColumn), 0);
    header->resizeSection(StatusTableModel::RouteColumn, 321);
    action("theme2")->trigger();
    action("palette1")->trigger();
    reopen();
    header = table()->horizontalHeader();
    EXPECT_TRUE(header->isSectionHidden(StatusTableModel::AttemptColumn));
    EXPECT_EQ(header->visualIndex(StatusTableModel::NameColumn), 0);
    EXPECT_EQ(header->sectionSize(StatusTableModel::RouteColumn), 321);
    EXPECT_EQ(m_window->appearance().theme(), Appearance::Theme::Dark);
    EXPECT_EQ(m_window->appearance().paletteKind(), PaletteKind::ColourBlind);
    EXPECT_TRUE(m_window->appearance().status().dark());
    EXPECT_TRUE(action("theme2")->isChecked());
    action("resetColumns")->trigger();
    EXPECT_FALSE(table()->horizontalHeader()->isSectionHidden(StatusTableModel::AttemptColumn));
    EXPECT_EQ(table()->horizontalHeader()->visualIndex(StatusTableModel::NameColumn),
              int(StatusTableModel::NameColumn));
}

TEST_F(Window, ExportWritesWhatIsShown)
{
    open(wholeFleet());
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("shown.csv"));
    find<QToolButton>("chip-error")->click();
    QSignalSpy told(&m_window->exports(), &ExportOperations::told);
    m_window->exports().writeShown(path);
    ASSERT_TRUE(QTest::qWaitFor([&] { return told.size() == 1; }));
    EXPECT_TRUE(told[0][0].toString().contains(path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    EXPECT_EQ(text.count('\n'), 3) << text.constData();
    EXPECT_TRUE(text.contains("Browser 131"));
    m_window->exports().writeShown(QStringLiteral("/nowhere/at/all.csv"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_window->messages().count() == 1; }));
    m_window->exports().writeJob(JobId{1}, path);
    EXPECT_EQ(m_link->exported, QStringList{path});
    settle();
}

TEST_F(Window, AnExportUnderWayIsTheOnlyOneAndCanBeCancelled)
{
    open(longFleet());
    enter(JobId{1});
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_window->page().isLoading(); }));
    settle();
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("shown.csv"));
    QSignalSpy told(&m_window->exports(), &ExportOperations::told);
    action("exportShown")->trigger();
    auto *dialog = m_window->findChild<QFileDialog *>();
    ASSERT_NE(dialog, nullptr);
    Q_EMIT dialog->fileSelected(path);
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList())
        << "the dialog closes before the work begins";
    dialog->close();
    EXPECT_FALSE(m_window->exports().bar()->isVisible()) << "not for a moment only";
    m_window->exports().writeShown(folder.filePath(QStringLiteral("second.csv")));
    EXPECT_TRUE(m_window->messages().text().contains(path)) << "one at a time, and it says so";
    action("cancelExport")->trigger();
    EXPECT_EQ(told.size(), 1);
    settle();
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden), QStringList());
    EXPECT_EQ(told.size(), 1);
}

TEST_F(Window, TheFileMenuHasEachMnemonicOnce)
{
    open(wholeFleet());
    QSet<QChar> letters;
    for (const QAction *entry : m_window->menuBar()->actions().constFirst()->menu()->actions()) {
        const qsizetype at = entry->text().indexOf(u'&');
        if (at < 0)
            continue;
        const QChar letter = entry->text().at(at + 1).toUpper();
        EXPECT_FALSE(letters.contains(letter)) << qPrintable(entry->text());
        letters.insert(letter);
    }
    EXPECT_GE(letters.size(), 9);
}

TEST_F(Window, TheQuestionAboutALongSelectionCountsAllOfIt)
{
    open(longFleet());
    enter(JobId{1});
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_window->page().isLoading(); }));
    table()->selectAll();
    settle();
    action("suspend")->trigger();
    auto *dialog = find<ConfirmDialog>("confirmDialog");
    EXPECT_TRUE(
        dialog->findChild<QLabel *>(QStringLiteral("confirmQuestion"))->text().contains(QStringLiteral("100000")));
    const QString names = dialog->findChild<QLabel *>(QStringLiteral("confirmNames"))->text();
    EXPECT_EQ(names.count(u'\n'), 10);
    EXPECT_TRUE(names.contains(QStringLiteral("99990"))) << qPrintable(names);
    dialog->reject();
    settle();
}

TEST_F(Window, AnExportEndsWithItsServer)
{
    open(wholeFleet());
    auto other = std::make_unique<FakeServerLink>(longFleet());
    ServerState &server = m_window->addServer(other.get());
    other->connectNow();
    settle();
    m_window->openPlace({&server, {}, JobId{1}, {}, {}});
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return m_window->page().model().rowCount() > 0 && !m_window->page().isLoading(); }));
    QTemporaryDir folder;
    m_window->exports().writeShown(folder.filePath(QStringLiteral("shown.csv")));
    m_window->removeServer(other.get());
    EXPECT_EQ(m_window->messages().count(), 1);
    settle();
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden), QStringList());
}

TEST_F(Window, FoldersAreMadeRenamedAndDeleted)
{
    open(wholeFleet());
    EXPECT_FALSE(action("renameFolder")->isEnabled());
    m_window->openPlace({&m_window->server(0), FolderId{1}, {}, {}, {}});
    action("renameFolder")->trigger();
    auto *dialog = find<QDialog>("nameDialog");
    auto *name = dialog->findChild<QLineEdit *>(QStringLiteral("name"));
    auto *accept = dialog->findChild<QPushButton *>(QStringLiteral("nameAccept"));
    name->clear();
    EXPECT_FALSE(accept->isEnabled());
    name->setText(QStringLiteral("Büro"));
    accept->click();
    ASSERT_EQ(m_link->commands.size(), 1u);
    EXPECT_EQ(std::get<ChangeFolder>(m_link->commands.back().body).name, QStringLiteral("Büro"));
    settle();
    action("deleteFolder")->trigger();
    auto *confirm = find<ConfirmDialog>("confirmDialog");
    EXPECT_TRUE(confirm->findChild<QLabel *>(QStringLiteral("confirmQuestion"))->text().contains(QStringLiteral("10")));
    auto *number = confirm->findChild<QLineEdit *>(QStringLiteral("confirmNumber"));
    ASSERT_NE(number, nullptr) << "1,002 instructions are in it";
    number->setText(QStringLiteral("1002"));
    confirm->findChild<QPushButton *>(QStringLiteral("confirmAccept"))->click();
    ASSERT_EQ(m_link->commands.size(), 2u);
    EXPECT_EQ(std::get<DeleteFolder>(m_link->commands.back().body).folder, FolderId{1});
    settle();
}

TEST_F(Window, MakingAFolderIsUndoneAsLongAsItIsEmpty)
{
    open(wholeFleet());
    const auto make = [this](quint32 number) {
        CommandOutcome outcome;
        outcome.createdId = number;
        m_link->answer = outcome;
        action("newFolder")->trigger();
        auto *dialog = find<QDialog>("nameDialog");
        dialog->findChild<QLineEdit *>(QStringLiteral("name"))->setText(QStringLiteral("New"));
        dialog->findChild<QPushButton *>(QStringLiteral("nameAccept"))->click();
        ASSERT_TRUE(QTest::qWaitFor([this] { return action("undo")->isEnabled(); }));
        settle();
    };
    make(77);
    action("undo")->trigger();
    ASSERT_EQ(m_link->commands.size(), 2u);
    EXPECT_EQ(std::get<DeleteFolder>(m_link->commands.back().body).folder, FolderId{77});
    settle();
    make(1); // as if the jobs of that one had come since
    action("undo")->trigger();
    EXPECT_EQ(m_link->commands.size(), 3u) << "nothing is deleted with a folder that is not empty any more";
    EXPECT_EQ(m_window->messages().count(), 1);
    settle();
}

TEST_F(Window, AnEmptyFolderIsDeletedWithoutAQuestionAndBroughtBack)
{
    Fleet fleet = wholeFleet();
    FolderRecord empty;
    empty.id = FolderId{88};
    empty.name = QStringLiteral("Empty");
    fleet.snapshot.folders.push_back(empty);
    open(std::move(fleet));
    m_window->openPlace({&m_window->server(0), FolderId{88}, {}, {}, {}});
    action("deleteFolder")->trigger();
    ASSERT_EQ(m_link->commands.size(), 1u);
    EXPECT_EQ(std::get<DeleteFolder>(m_link->commands.back().body).folder, FolderId{88});
    ASSERT_TRUE(QTest::qWaitFor([this] { return action("undo")->isEnabled(); }));
    action("undo")->trigger();
    ASSERT_EQ(m_link->commands.size(), 2u);
    EXPECT_EQ(std::get<CreateFolder>(m_link->commands.back().body).name, QStringLiteral("Empty"));
    settle();
}

TEST_F(Window, TheFolderOfTheHigherServerIsLockedAndItsJobsAreOperatedOnThere)
{
    Fleet fleet = wholeFleet();
    fleet.snapshot.folders.push_back({kHigherFolder, {}, QStringLiteral("HQ")});
    const JobId made = addJob(fleet, kHigherFolder, QStringLiteral("From above"), {{Status::Executing, 3}});
    const JobId above = jobFromAbove(17);
    fleet.rows[above] = fleet.rows[made];
    JobRecord &record = fleet.job(made);
    record.id = above;
    record.owner = QStringLiteral("HQ");
    open(std::move(fleet));
    m_window->openPlace({&m_window->server(0), kHigherFolder, {}, {}, {}});
    settle();
    for (const char *locked : {"renameFolder", "moveFolder", "deleteFolder"}) {
        EXPECT_FALSE(action(locked)->isEnabled()) << locked;
        EXPECT_TRUE(action(locked)->toolTip().contains(QStringLiteral("higher managing server"))) << locked;
    }
    select(QStringLiteral("From above"));
    for (const char *refused :
         {"suspend", "resume", "cancel", "reExecute", "delete", "forceStop", "completeSplit", "moveJob"}) {
        EXPECT_FALSE(action(refused)->isEnabled()) << refused;
        EXPECT_TRUE(action(refused)->toolTip().contains(QStringLiteral("HQ")))
            << refused << ": " << action(refused)->toolTip().toStdString();
    }
    for (const char *refused : {"holdJob", "releaseJob", "cancelJob", "archiveJobs", "jobLike", "saveDefinition"})
        EXPECT_FALSE(action(refused)->isEnabled()) << refused;
    EXPECT_TRUE(action("newJob")->isEnabled());
    action("newFolder")->trigger(); // its place is not there, nor is it for anything else
    auto *dialog = find<QDialog>("nameDialog");
    for (const QComboBox *box : dialog->findChildren<QComboBox *>())
        EXPECT_EQ(box->findText(QStringLiteral("HQ"), Qt::MatchContains), -1);
    dialog->reject();
    settle();
}

TEST_F(Window, CopyTakesTheShownColumns)
{
    open(wholeFleet());
    select(QStringLiteral("VPN client"));
    action("copy")->trigger();
    EXPECT_TRUE(QApplication::clipboard()->text().contains(QStringLiteral("VPN client\t")));
}

TEST_F(Window, EverythingToClickHasANameForScreenReaders)
{
    open(wholeFleet());
    for (const QToolButton *button : m_window->findChildren<QToolButton *>()) {
        const bool ours = button->isVisible() && !button->objectName().startsWith(u"qt_");
        const bool named =
            !button->text().isEmpty() || !button->accessibleName().isEmpty() || !button->toolTip().isEmpty();
        EXPECT_TRUE(!ours || named) << qPrintable(button->objectName());
    }
    EXPECT_FALSE(table()->accessibleName().isEmpty());
    EXPECT_FALSE(find<QTreeView>("serverTree")->accessibleName().isEmpty());
}

TEST_F(Window, FitsASmallScreen)
{
    open(wholeFleet());
    select(QStringLiteral("Browser 131"));
    EXPECT_LE(m_window->minimumSizeHint().width(), 1366);
    EXPECT_LE(m_window->minimumSizeHint().height(), 700) << "with room for the desktop's own bars";
}

TEST_F(Window, AnArchivedJobSaysSoAndCanOnlyBeDeleted)
{
    Fleet fleet = wholeFleet();
    fleet.snapshot.retention.folder = QStringLiteral("/var/lib/signalbox/archive");
    for (JobRecord &job : fleet.snapshot.jobs) {
        if (job.id != JobId{1})
            continue;
        job.archive.archivedMs = 1'763'683'200'000;
        job.archive.file = QStringLiteral("/var/lib/signalbox/archive/job-0000000001.ndjson.gz");
        job.archive.bytes = 4096;
        job.archive.lateReports = 2;
    }
    open(std::move(fleet));
    select(QStringLiteral("Browser 131"));
    settle();
    EXPECT_TRUE(action("delete")->isEnabled());
    for (const char *name : {"suspend", "cancel", "reExecute"}) {
        EXPECT_FALSE(action(name)->isEnabled()) << name;
        EXPECT_EQ(action(name)->toolTip(), denialText(Denial::Archived)) << name;
    }
    EXPECT_FALSE(action("archiveJobs")->isEnabled());
    auto *tree = find<QTreeView>("serverTree");
    m_window->openPlace({&m_window->server(0), {}, JobId{1}, {}, {}});
    EXPECT_EQ(tree->currentIndex().data(ServerTreeModel::NameRole).toString(),
              QStringLiteral("Browser 131 (archived)"));
    settle();
    const auto *overview = find<QTreeWidget>("overview");
    QStringList values;
    for (int i = 0; i < overview->topLevelItemCount(); ++i)
        values << overview->topLevelItem(i)->text(1);
    EXPECT_FALSE(values.filter(QStringLiteral("job-0000000001.ndjson.gz")).isEmpty());
}

TEST_F(Window, ArchivingAsksFirstAndTakesWhatHasEndedOnly)
{
    Fleet fleet = wholeFleet();
    fleet.snapshot.retention.folder = QStringLiteral("/archive");
    JobId ended{};
    for (const JobRecord &job : fleet.snapshot.jobs) {
        if (job.counters.allEnded() && !job.counters.isEmpty() && job.deletingSinceMs == kNoTime)
            ended = job.id;
    }
    ASSERT_NE(ended, JobId{});
    open(std::move(fleet));
    m_link->answer = CommandOutcome();
    m_window->openPlace({&m_window->server(0), {}, ended, {}, {}});
    m_window->page().choosePlace(true);
    settle();
    ASSERT_TRUE(action("archiveJobs")->isEnabled()) << action("archiveJobs")->toolTip().toStdString();
    action("archiveJobs")->trigger();
    auto *dialog = m_window->findChild<ConfirmDialog *>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_TRUE(m_link->commands.empty());
    dialog->accept();
    ASSERT_EQ(m_link->commands.size(), 1U);
    EXPECT_EQ(std::get<ArchiveJobs>(m_link->commands.back().body).jobs, std::vector{ended});
}

TEST_F(Window, TheRetentionOfAServerIsSetInADialogAndUndone)
{
    Fleet fleet = wholeFleet();
    fleet.snapshot.retention.folder = QStringLiteral("/archive");
    fleet.snapshot.retention.policy = {30, 0};
    open(std::move(fleet));
    m_link->answer = CommandOutcome();
    action("retention")->trigger();
    auto *dialog = m_window->findChild<RetentionDialog *>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->policy(), (RetentionPolicy{30, 0}));
    EXPECT_TRUE(
        dialog->findChild<QLabel *>(QStringLiteral("retentionState"))->text().contains(QStringLiteral("/archive")));
    dialog->findChild<QCheckBox *>(QStringLiteral("removes"))->setChecked(true);
    dialog->findChild<QSpinBox *>(QStringLiteral("removeDays"))->setValue(365);
    DeltaBatch told;
    told.seq = m_window->server(0).seq();
    told.retention = m_window->server(0).retention();
    told.retention->problem = QStringLiteral("The disk is full.");
    told.retention->problemMs = 1'763'683'200'000;
    m_link->tell(told);
    auto *problem = dialog->findChild<QLabel *>(QStringLiteral("retentionProblem"));
    ASSERT_TRUE(QTest::qWaitFor([problem] { return problem->isVisibleTo(problem->parentWidget()); }));
    EXPECT_TRUE(problem->text().contains(QStringLiteral("The disk is full.")));
    dialog->findChild<QPushButton *>(QStringLiteral("archiveAll"))->click();
    ASSERT_EQ(m_link->commands.size(), 1U);
    EXPECT_TRUE(std::get<ArchiveJobs>(m_link->commands.back().body).jobs.empty());
    dialog->accept();
    ASSERT_EQ(m_link->commands.size(), 2U);
    EXPECT_EQ(std::get<SetRetention>(m_link->commands.back().body).policy, (RetentionPolicy{30, 365}));
    settle();
    action("undo")->trigger();
    ASSERT_EQ(m_link->commands.size(), 3U);
    EXPECT_EQ(std::get<SetRetention>(m_link->commands.back().body).policy, (RetentionPolicy{30, 0}));
}

} // namespace signalbox

#include "tests/views/windowtest.h"

#include "model/items/historymodel.h"
#include "views/startpreview.h"

#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTreeWidget>

namespace signalbox {

namespace {

/// What the window does while rows and entries are still on their way to it.
class Loading : public WindowTest { };

} // namespace

TEST_F(Loading, WhileRowsAreStillComingAllMeansTheWholeJob)
{
    Fleet fleet = emptyFleet(0);
    const JobId job = addJob(fleet, {}, QStringLiteral("Large"), {{Status::Suspended, 300}, {Status::Completed, 40}});
    open(fleet);
    m_link->firstPart = 50;
    enter(job);
    EXPECT_TRUE(m_window->page().isLoading());
    EXPECT_EQ(m_window->page().model().rowCount(), 50);
    EXPECT_EQ(find<QLabel>("rowsLabel")->text(), QStringLiteral("50 of 340 loaded…"));
    EXPECT_FALSE(action("exportShown")->isEnabled());
    EXPECT_TRUE(action("exportShown")->toolTip().contains(QStringLiteral("still being loaded")));
    EXPECT_TRUE(action("exportJob")->isEnabled());

    table()->selectRow(3);
    EXPECT_EQ(m_window->page().selection(StatusPage::Depth::WithRows).instructionCount(), 1u);
    table()->selectAll();
    const Selection all = m_window->page().selection(StatusPage::Depth::WithRows);
    ASSERT_EQ(all.jobs.size(), 1u);
    EXPECT_TRUE(all.jobs[0].whole);
    EXPECT_EQ(all.instructionCount(), 340u);
    settle();
    EXPECT_FALSE(action("copy")->isEnabled());
    m_link->sendRest();
    EXPECT_FALSE(m_window->page().isLoading());
    EXPECT_EQ(table()->selectionModel()->selectedRows().size(), 340);
    EXPECT_EQ(m_window->page().selection(StatusPage::Depth::WithRows).jobs.at(0).rows.size(), 340u);
    settle();
    EXPECT_EQ(find<QLabel>("rowsLabel")->text(), QStringLiteral("340 of 340 shown"));
    EXPECT_TRUE(action("exportShown")->isEnabled());
}

TEST_F(Loading, WhatWaitedForTheRowsCanBeDoneWhenAllAreThereAndNothingElseHappens)
{
    Fleet fleet = emptyFleet(0);
    const JobId job = addJob(fleet, {}, QStringLiteral("Large"), {{Status::Suspended, 300}});
    open(fleet);
    m_link->firstPart = 50;
    enter(job);
    settle();
    ASSERT_FALSE(action("exportShown")->isEnabled());
    m_link->sendRest();
    EXPECT_TRUE(QTest::qWaitFor([this] { return action("exportShown")->isEnabled(); }));
    EXPECT_TRUE(action("print")->isEnabled());
}

TEST_F(Loading, AFilterWaitsForTheRowsThatAreStillComing)
{
    Fleet fleet = emptyFleet(340);
    const JobId job = addJob(fleet, {}, QStringLiteral("Large"), {{Status::Suspended, 300}, {Status::Completed, 40}});
    open(fleet);
    m_link->firstPart = 50;
    enter(job);
    table()->sortByColumn(StatusTableModel::NameColumn, Qt::DescendingOrder);
    EXPECT_TRUE(table()->isVisible());
    find<QLineEdit>("quickFilter")->setText(QStringLiteral("pc-30"));
    EXPECT_FALSE(table()->isVisible()) << "what it hides is not known yet";
    m_link->sendRest();
    EXPECT_TRUE(table()->isVisible());
    EXPECT_EQ(m_window->page().model().rowCount(), 11);
    EXPECT_EQ(m_window->page().model().index(0, StatusTableModel::NameColumn).data().toString(),
              QStringLiteral("pc-309"));
}

TEST_F(Loading, WhatTheDatabaseHeldIsShownUntilTheServerHasStarted)
{
    Fleet fleet = emptyFleet(0);
    const JobId job = addJob(fleet, {}, QStringLiteral("Large"), {{Status::Executing, 300}, {Status::Completed, 40}});
    ServerSnapshot held = fleet.snapshot;
    held.asOfMs = kFleetNow - 60'000;
    held.jobs = {fleet.job(job)};
    held.jobs[0].counters = {};
    std::vector<InstructionRow> rows = fleet.rows[job];
    rows.resize(50);
    open(fleet, false);
    m_window->showPreview(held, rows);
    settle();
    EXPECT_EQ(m_window->page().model().rowCount(), 50);
    EXPECT_TRUE(table()->isVisible());
    EXPECT_TRUE(find<QLabel>("asOfLabel")->text().contains(QStringLiteral("server starting")));
    EXPECT_EQ(find<QLabel>("rowsLabel")->text(), QStringLiteral("50 of 340 loaded…"));
    table()->selectAll();
    settle();
    for (const char *name :
         {"suspend", "cancel", "delete", "newJob", "exportShown", "exportJob", "nodes", "watchJob"}) {
        EXPECT_FALSE(action(name)->isEnabled()) << name;
        EXPECT_TRUE(action(name)->toolTip().contains(QStringLiteral("starting"))) << name;
    }
    action("up")->trigger(); // to where nothing is known
    EXPECT_EQ(m_window->page().place().server.data(), &m_window->server(0));
    EXPECT_EQ(m_window->page().model().rowCount(), 0);
}

TEST_F(Loading, TheLiveRowsTakeThePlaceOfWhatTheDatabaseHeld)
{
    Fleet fleet = emptyFleet(0);
    const JobId job = addJob(fleet, {}, QStringLiteral("Large"), {{Status::Executing, 300}, {Status::Completed, 40}});
    ServerSnapshot held = fleet.snapshot;
    held.asOfMs = kFleetNow - 60'000;
    held.jobs = {fleet.job(job)};
    std::vector<InstructionRow> rows = fleet.rows[job];
    rows.resize(50);
    open(fleet, false);
    m_window->showPreview(held, rows);
    settle();
    m_link->firstPart = 60;
    m_link->connectNow();
    const auto live = [&] { return m_window->page().place().server == &m_window->server(0); };
    ASSERT_TRUE(QTest::qWaitFor(live));
    EXPECT_EQ(m_window->page().place().job, job);
    EXPECT_EQ(m_window->page().model().rowCount(), 60);
    m_link->sendRest();
    settle();
    EXPECT_EQ(m_window->page().model().rowCount(), 340);
    EXPECT_FALSE(find<QLabel>("asOfLabel")->text().contains(QStringLiteral("starting")));
    EXPECT_TRUE(action("newJob")->isEnabled());
    m_window->close();
    const auto last = StartPreview::lastJob();
    ASSERT_TRUE(last);
    EXPECT_EQ(last->first, job);
    EXPECT_EQ(last->second, m_link->fleet().job(job).registeredMs);
}

TEST_F(Loading, AServerThatCannotStartTakesWhatTheDatabaseHeldAway)
{
    Fleet fleet = emptyFleet(0);
    const JobId job = addJob(fleet, {}, QStringLiteral("Large"), {{Status::Executing, 30}});
    ServerSnapshot held = fleet.snapshot;
    held.asOfMs = kFleetNow;
    held.jobs = {fleet.job(job)};
    open(fleet, false);
    m_window->showPreview(held, fleet.rows[job]);
    settle();
    EXPECT_EQ(m_window->page().model().rowCount(), 30);
    m_link->setState(LinkState::Refused, QStringLiteral("damaged"));
    settle();
    EXPECT_EQ(m_window->page().model().rowCount(), 0);
    EXPECT_EQ(m_window->page().place().server.data(), &m_window->server(0));
}

TEST_F(Loading, ALongHistoryComesPageByPage)
{
    Fleet fleet = emptyFleet(0);
    const JobId job = addJob(fleet, {}, QStringLiteral("Chatty"), {{Status::Executing, 2}});
    const InstructionId chatty = fleet.row(job, 0).id;
    std::vector<Event> &history = fleet.histories[chatty];
    for (EventSeq seq = 1; seq <= 6000; ++seq) {
        Event event;
        event.seq = seq;
        event.previous = seq - 1;
        event.kind = seq == 1 ? EventKind::Created : EventKind::Note;
        event.attempt = 1;
        event.instruction = chatty;
        event.atMs = kFleetNow + static_cast<UtcMs>(seq);
        history.push_back(event);
    }
    open(fleet);
    enter(job);
    table()->selectRow(0);
    const QAbstractItemModel *messages = find<QTableView>("messages")->model();
    const auto rowsAre = [messages](int rows) {
        return QTest::qWaitFor([messages, rows] { return messages->rowCount() == rows; });
    };
    ASSERT_TRUE(rowsAre(6000));
    for (int row = 0; row < 6000; ++row)
        ASSERT_EQ(messages->index(row, 0).data(HistoryModel::SortRole).toInt(), row + 1);
    EXPECT_GT(find<QTreeWidget>("stages")->topLevelItemCount(), 0) << "its first stage is on the last page";
    EXPECT_EQ(find<QTreeWidget>("attempts")->topLevelItemCount(), 1);

    Event more = history.back();
    more.seq = 6001;
    more.previous = 6000;
    m_link->fleet().histories[chatty].push_back(more);
    DeltaBatch batch;
    batch.seq = 1'000'000;
    InstructionRow changed = fleet.row(job, 0);
    changed.lastReportMs = kFleetNow + 5;
    batch.rows = {{job, changed}};
    m_link->tell(batch);
    EXPECT_TRUE(rowsAre(6001));
}

} // namespace signalbox

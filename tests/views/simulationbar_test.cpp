#include "views/simulationbar.h"

#include "tests/views/windowtest.h"
#include "views/confirmdialog.h"
#include "views/messagebar.h"
#include "views/newsimulationdialog.h"
#include "views/nodeswindow.h"
#include "views/quitquestion.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryFile>
#include <QTreeView>

#include <future>
#include <limits>
#include <thread>
#include <utility>

namespace signalbox {
namespace {

class FakeSimulation final : public SimulationControl {
public:
    [[nodiscard]] State state() const override { return now; }
    void setSpeed(double speed) override { now.speed = speed; }
    void setPaused(bool paused) override { now.paused = paused; }
    void step() override { ++now.events; }
    void bring(Fault fault, std::vector<NodeId> nodes, qint64 seconds) override
    {
        faults.emplace_back(fault, std::move(nodes));
        lasts = seconds;
    }
    State now{1'767'600'000'000, 60, false, 7};
    std::vector<std::pair<Fault, std::vector<NodeId>>> faults;
    qint64 lasts = 0;
};

class SimulationBarTest : public WindowTest {
protected:
    void openSimulated()
    {
        open(wholeFleet(), false);
        m_link->simulated = &m_simulation;
        m_link->connectNow();
        settle();
    }
    FakeSimulation m_simulation;
};

} // namespace

TEST_F(SimulationBarTest, TheTasksSayWhatASimulatedServerDoesNotHave)
{
    openSimulated();
    action("tasks")->trigger();
    settle();
    auto *notices = find<QLabel>("taskNotices");
    EXPECT_TRUE(notices->isVisible());
    EXPECT_TRUE(notices->text().contains(QStringLiteral("no sessions are listed"))) << qPrintable(notices->text());
}

TEST_F(SimulationBarTest, IsHiddenForARealServer)
{
    open(wholeFleet());
    EXPECT_FALSE(m_window->simulations().isVisible());
}

TEST_F(SimulationBarTest, QuittingAsksBeforeItThrowsAFleetAway)
{
    openSimulated();
    EXPECT_FALSE(m_window->close());
    EXPECT_FALSE(m_window->close()) << "asked once";
    ASSERT_EQ(m_window->findChildren<ConfirmDialog *>().size(), 1);
    EXPECT_TRUE(find<QLabel>("confirmNames")->text().contains(m_link->name()));
    find<QPushButton>("confirmKeep")->click();
    settle();
    ASSERT_TRUE(m_window->isVisible());
    EXPECT_EQ(m_window->findChild<ConfirmDialog *>(), nullptr);
    EXPECT_FALSE(m_window->close());
    find<QPushButton>("confirmAccept")->click();
    settle();
    EXPECT_FALSE(m_window->isVisible());
}

TEST_F(SimulationBarTest, QuittingDoesNotAskWhereNothingIsLostOrNobodyIsThere)
{
    open(wholeFleet());
    EXPECT_TRUE(m_window->close()) << "a real server keeps its jobs";
    m_window.reset(); // before its link
    openSimulated();
    m_window->quitQuestion().setAsks(false);
    EXPECT_TRUE(m_window->close()) << "a signal has ended the program";
    m_window.reset();
    open(Fleet{}, false);
    m_link->simulated = &m_simulation;
    m_link->connectNow();
    settle();
    EXPECT_TRUE(m_window->close()) << "no job yet";
}

TEST_F(SimulationBarTest, ShowsTheTimeAndSetsTheSpeed)
{
    openSimulated();
    EXPECT_TRUE(m_window->simulations().isVisible());
    EXPECT_TRUE(find<QLabel>("simulationTime")->text().contains(QStringLiteral("08:00:00")));
    auto *speed = find<QComboBox>("simulationSpeed");
    EXPECT_EQ(speed->currentData().toDouble(), 60);
    speed->setCurrentIndex(speed->count() - 1);
    Q_EMIT speed->activated(speed->currentIndex());
    EXPECT_EQ(m_simulation.now.speed, std::numeric_limits<double>::infinity());
    EXPECT_FALSE(action("stepSimulation")->isEnabled());
    EXPECT_FALSE(action("stepSimulation")->toolTip().isEmpty());
    action("pauseSimulation")->trigger();
    EXPECT_TRUE(m_simulation.now.paused);
    ASSERT_TRUE(action("stepSimulation")->isEnabled());
    action("stepSimulation")->trigger();
    EXPECT_EQ(m_simulation.now.events, 8U);
}

TEST_F(SimulationBarTest, TellsWhatSpeedIsReachedWhatAStepDidAndWhenThereWillBeAJob)
{
    open(Fleet{}, false);
    m_link->simulated = &m_simulation;
    m_link->connectNow();
    settle();
    const auto text = [this] {
        action("pauseSimulation")->trigger();
        action("pauseSimulation")->trigger();
        return find<QLabel>("simulationTime")->text();
    };
    m_simulation.now.nowMs += 123;
    m_simulation.now.reached = 59;
    EXPECT_TRUE(text().endsWith(QStringLiteral("08:00:00"))) << "as wanted, nearly";
    m_simulation.now.reached = 1.2;
    EXPECT_TRUE(text().contains(QStringLiteral("1.2"))) << text().toStdString();
    m_simulation.now.nextJobMs = m_simulation.now.nowMs + 15 * 60'000;
    EXPECT_TRUE(text().contains(QStringLiteral("08:15:00"))) << text().toStdString();
    action("pauseSimulation")->trigger();
    EXPECT_TRUE(find<QLabel>("simulationTime")->text().contains(QStringLiteral("08:00:00.123")));
    EXPECT_TRUE(find<QLabel>("simulationTime")->text().contains(QStringLiteral("7")));
}

TEST_F(SimulationBarTest, TheServersMenuFillsItsDiskAndMakesItSlow)
{
    openSimulated();
    QMenu menu;
    m_window->simulations().addServerFaults(menu);
    auto *faults = menu.findChild<QMenu *>(QStringLiteral("serverFaultsMenu"));
    ASSERT_NE(faults, nullptr);
    QSignalSpy told(&m_window->simulations(), &SimulationBar::told);
    for (QAction *action : faults->actions()) {
        EXPECT_TRUE(action->isSeparator() || !action->toolTip().isEmpty());
        action->trigger();
    }
    EXPECT_EQ(told.size(), 3) << "what was done is said";
    ASSERT_EQ(m_simulation.faults.size(), 3U);
    EXPECT_EQ(m_simulation.faults[2].first, SimulationControl::Fault::Repair);
    EXPECT_EQ(m_simulation.faults[0].first, SimulationControl::Fault::DiskFull);
    EXPECT_EQ(m_simulation.faults[1].first, SimulationControl::Fault::SlowDisk);
    for (const auto &[fault, nodes] : m_simulation.faults)
        EXPECT_EQ(nodes, std::vector<NodeId>{NodeId{}}) << "the managing server";
    EXPECT_EQ(m_simulation.lasts, 3600);
}

TEST_F(SimulationBarTest, ARealServerHasNoFaultsInItsMenu)
{
    open(wholeFleet());
    QMenu menu;
    m_window->simulations().addServerFaults(menu);
    EXPECT_TRUE(menu.isEmpty());
}

TEST_F(SimulationBarTest, ASimulatedServerCanBeClosedAgain)
{
    open(wholeFleet());
    EXPECT_FALSE(action("closeSimulatedServer")->isEnabled()) << "a real server stays";
    EXPECT_FALSE(action("closeSimulatedServer")->toolTip().isEmpty());
    FakeServerLink simulated(wholeFleet());
    simulated.simulated = &m_simulation;
    ServerState &server = m_window->addServer(&simulated);
    simulated.connectNow();
    settle();
    m_window->openPlace({&server, {}, JobId{3}, {}, {}});
    settle();
    action("nodes")->trigger();
    QSignalSpy wanted(&m_window->simulations(), &SimulationBar::closeWanted);
    ASSERT_TRUE(action("closeSimulatedServer")->isEnabled());
    action("closeSimulatedServer")->trigger();
    find<QPushButton>("confirmAccept")->click();
    ASSERT_EQ(wanted.size(), 1);

    m_window->removeServer(&simulated);
    settle();
    EXPECT_EQ(m_window->page().place().server, &m_window->server(0));
    EXPECT_EQ(find<QTreeView>("serverTree")->model()->rowCount(), 1);
    EXPECT_EQ(m_window->findChild<NodesWindow *>(), nullptr);
    EXPECT_FALSE(m_window->simulations().isVisible());
    EXPECT_FALSE(action("closeSimulatedServer")->isEnabled());
}

TEST_F(SimulationBarTest, FaultsStandInTheMenuOfSimulatedNodes)
{
    openSimulated();
    action("nodes")->trigger();
    auto *nodes = find<NodesWindow>("nodesWindow");
    auto *list = nodes->findChild<QTableView *>(QStringLiteral("nodesTable"));
    nodes->findChild<QLineEdit *>(QStringLiteral("nodesFilter"))->setText(QStringLiteral("pc-7"));
    settle();
    list->selectRow(0);
    Q_EMIT list->customContextMenuRequested(QPoint(5, 5));
    auto *faults = nodes->findChild<QMenu *>(QStringLiteral("faultsMenu"));
    ASSERT_NE(faults, nullptr);
    ASSERT_EQ(faults->actions().size(), 8) << "six, a separator, and their end";
    faults->actions().constFirst()->trigger();
    ASSERT_EQ(m_simulation.faults.size(), 1U);
    EXPECT_EQ(m_simulation.faults[0].first, SimulationControl::Fault::PowerOff);
    EXPECT_EQ(m_simulation.faults[0].second.size(), 1U);
    EXPECT_TRUE(nodes->findChild<MessageBar *>()->text().contains(faults->actions().constFirst()->text()));
    EXPECT_EQ(m_simulation.lasts, 3600);
    nodes->close();
    settle();
}

TEST_F(SimulationBarTest, TheDialogSaysWhatIsWrongAndOrdersAFleet)
{
    open(wholeFleet());
    QSignalSpy wanted(&m_window->simulations(), &SimulationBar::wanted);
    action("newSimulatedServer")->trigger();
    auto *dialog = find<NewSimulationDialog>("newSimulationDialog");
    for (const QLabel *label : dialog->findChildren<QLabel *>())
        EXPECT_TRUE(label->buddy() != nullptr || !label->text().contains(u'&')) << qPrintable(label->text());
    auto *create = dialog->findChild<QPushButton *>(QStringLiteral("createSimulation"));
    auto *seed = dialog->findChild<QLineEdit *>(QStringLiteral("seed"));
    auto *fleet = dialog->findChild<QComboBox *>(QStringLiteral("fleet"));
    auto *file = dialog->findChild<QLineEdit *>(QStringLiteral("scenarioFile"));
    EXPECT_TRUE(create->isEnabled());
    seed->setText(QStringLiteral("-1"));
    EXPECT_FALSE(create->isEnabled());
    EXPECT_FALSE(dialog->findChild<QLabel *>(QStringLiteral("simulationHint"))->text().isEmpty());
    seed->setText(QStringLiteral("18446744073709551615"));
    EXPECT_TRUE(create->isEnabled());
    fleet->setCurrentIndex(fleet->count() - 1);
    EXPECT_FALSE(create->isEnabled()) << "no file is named";
    file->setText(QStringLiteral("/nowhere.json"));
    EXPECT_FALSE(create->isEnabled());
    fleet->setCurrentIndex(0);
    ASSERT_TRUE(create->isEnabled());
    create->click();
    ASSERT_EQ(wanted.size(), 1);
    const auto order = wanted[0][0].value<SimulationOrder>();
    EXPECT_EQ(order.scenario, QStringLiteral("office"));
    EXPECT_EQ(order.seed, 18446744073709551615U);
}

TEST_F(SimulationBarTest, ABadScenarioIsToldAtItsFieldAndCanBeMended)
{
    open(wholeFleet());
    QTemporaryFile scenario;
    ASSERT_TRUE(scenario.open());
    bool isGood = false;
    std::thread::id checkedIn;
    m_window->simulations().setCheck([&](const SimulationOrder &order, const auto &) -> SimulationVerdict {
        checkedIn = std::this_thread::get_id();
        EXPECT_EQ(order.scenario, scenario.fileName());
        if (isGood)
            return {};
        return {Error{Error::Kind::Invalid, QStringLiteral("nodes[3].upper: a circle"), {}}, {}};
    });
    QSignalSpy wanted(&m_window->simulations(), &SimulationBar::wanted);
    action("newSimulatedServer")->trigger();
    QPointer<NewSimulationDialog> dialog = find<NewSimulationDialog>("newSimulationDialog");
    auto *create = dialog->findChild<QPushButton *>(QStringLiteral("createSimulation"));
    auto *fleet = dialog->findChild<QComboBox *>(QStringLiteral("fleet"));
    auto *hint = dialog->findChild<QLabel *>(QStringLiteral("scenarioHint"));
    auto *file = dialog->findChild<QLineEdit *>(QStringLiteral("scenarioFile"));
    fleet->setCurrentIndex(fleet->count() - 1);
    file->setText(scenario.fileName());
    EXPECT_TRUE(hint->text().isEmpty());
    create->click();
    EXPECT_FALSE(create->isEnabled()) << "once is enough";
    ASSERT_TRUE(QTest::qWaitFor([&] { return !hint->text().isEmpty(); }));
    EXPECT_NE(checkedIn, std::this_thread::get_id()) << "a large file must not hold up the window";
    EXPECT_EQ(hint->text(), QStringLiteral("nodes[3].upper: a circle"));
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_EQ(wanted.size(), 0);
    isGood = true;
    ASSERT_TRUE(create->isEnabled()) << "the file may have been mended";
    create->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return wanted.size() == 1; }));
    settle();
    EXPECT_TRUE(dialog.isNull());
}

TEST_F(SimulationBarTest, ARecordedWorkloadCanTakeThePlaceOfTheFleetsJobs)
{
    open(wholeFleet());
    QTemporaryFile workload;
    ASSERT_TRUE(workload.open());
    SimulationVerdict verdict;
    verdict.trace = Error{Error::Kind::Io, QStringLiteral("no job in it"), {}};
    m_window->simulations().setCheck([&](const SimulationOrder &, const auto &) { return verdict; });
    QSignalSpy wanted(&m_window->simulations(), &SimulationBar::wanted);
    action("newSimulatedServer")->trigger();
    QPointer<NewSimulationDialog> dialog = find<NewSimulationDialog>("newSimulationDialog");
    auto *create = dialog->findChild<QPushButton *>(QStringLiteral("createSimulation"));
    auto *hint = dialog->findChild<QLabel *>(QStringLiteral("traceHint"));
    auto *file = dialog->findChild<QLineEdit *>(QStringLiteral("traceFile"));
    file->setText(QStringLiteral("/nowhere.swf"));
    EXPECT_FALSE(create->isEnabled());
    EXPECT_FALSE(hint->text().isEmpty());
    file->setText(workload.fileName());
    ASSERT_TRUE(create->isEnabled());
    create->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return hint->text() == QStringLiteral("no job in it"); }));
    EXPECT_EQ(wanted.size(), 0);
    verdict = {};
    create->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return wanted.size() == 1; }));
    const auto order = wanted[0][0].value<SimulationOrder>();
    EXPECT_EQ(order.scenario, QStringLiteral("office"));
    EXPECT_EQ(order.trace, workload.fileName());
}

TEST_F(SimulationBarTest, TheDialogIsGoneAtOnceWhenItIsCancelledDuringTheCheck)
{
    open(wholeFleet());
    QTemporaryFile scenario;
    ASSERT_TRUE(scenario.open());
    std::promise<void> goOn;
    std::atomic<bool> isWanted = true;
    m_window->simulations().setCheck(
        [&isWanted, end = goOn.get_future().share()](const SimulationOrder &, const auto &goesOn) -> SimulationVerdict {
            end.wait();
            isWanted = goesOn();
            return {};
        });
    QSignalSpy wanted(&m_window->simulations(), &SimulationBar::wanted);
    action("newSimulatedServer")->trigger();
    QPointer<NewSimulationDialog> dialog = find<NewSimulationDialog>("newSimulationDialog");
    auto *fleet = dialog->findChild<QComboBox *>(QStringLiteral("fleet"));
    fleet->setCurrentIndex(fleet->count() - 1);
    dialog->findChild<QLineEdit *>(QStringLiteral("scenarioFile"))->setText(scenario.fileName());
    dialog->findChild<QPushButton *>(QStringLiteral("createSimulation"))->click();
    dialog->reject();
    settle();
    ASSERT_FALSE(dialog.isNull());
    EXPECT_FALSE(dialog->isVisible());
    goOn.set_value();
    ASSERT_TRUE(QTest::qWaitFor([&] { return dialog.isNull(); }));
    EXPECT_FALSE(isWanted) << "a large file is not read to its end for nobody";
    EXPECT_EQ(wanted.size(), 0);
}

} // namespace signalbox

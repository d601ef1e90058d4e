#include "model/node/clientlogic.h"
#include "model/node/splitrule.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <map>
#include <random>
#include <set>

namespace signalbox {
namespace {

using namespace client;

constexpr AttemptId kFirst{7};
constexpr AttemptId kSecond{8};

ClientWork someWork(AttemptId id = kFirst)
{
    ClientWork work;
    work.attempt = id;
    work.name = QStringLiteral("hello");
    work.version = QStringLiteral("2.10");
    work.job = QStringLiteral("12 hello to all");
    work.fileName = QStringLiteral("hello.deb");
    work.href = QStringLiteral("http://server/hello.deb");
    work.size = 1'000'000;
    work.sha256 = QByteArray(32, 'h');
    return work;
}

/// A client with hands: events go in one by one, the last actions are looked at.
class ClientLogicTest : public testing::Test {
protected:
    void start(ClientState saved = {}, std::vector<std::pair<AttemptId, qint64>> files = {},
               const QString &boot = QStringLiteral("boot-1"), std::optional<LeftExecution> left = {})
    {
        m_logic.emplace(m_settings, std::move(saved));
        m_now = 0;
        send(Started{boot, false, std::move(files), left});
    }
    void send(const Event &event)
    {
        m_actions = m_logic->handle(event, m_now);
        m_all.insert(m_all.end(), m_actions.begin(), m_actions.end());
    }
    template <class A>
    const A *last() const
    {
        for (auto it = m_actions.rbegin(); it != m_actions.rend(); ++it) {
            if (const A *action = std::get_if<A>(&*it))
                return action;
        }
        return nullptr;
    }
    template <class A>
    std::size_t count() const
    {
        return static_cast<std::size_t>(std::count_if(
            m_all.begin(), m_all.end(), [](const Action &action) { return std::holds_alternative<A>(action); }));
    }
    void poll(std::optional<AttemptId> deployment, std::optional<AttemptId> cancel = {}, quint32 tag = 1,
              bool withdrawn = false)
    {
        m_now += 5000; // the poll is due by now
        send(Tick{});
        send(PollAnswered{5000, deployment, cancel, tag, false, withdrawn});
    }
    void offer(const ClientWork &work = someWork())
    {
        poll(work.attempt);
        ASSERT_NE(last<Describe>(), nullptr);
        send(Described{work, 1});
    }
    void receive(const ClientWork &work = someWork())
    {
        ASSERT_NE(last<Receive>(), nullptr);
        send(ReceiveDone{work.attempt, work.size});
        ASSERT_NE(last<Verify>(), nullptr);
        send(Verified{work.attempt, true, {}});
    }
    /// What waited or ran before is verified once more before it is executed.
    void verifyAgain(bool matches = true)
    {
        ASSERT_NE(last<Verify>(), nullptr);
        const AttemptId id = last<Verify>()->attempt;
        EXPECT_EQ(last<Install>(), nullptr);
        send(Verified{id, matches, {}});
    }
    /// Takes every report as the server does that answers 200.
    void deliver()
    {
        while (const Report *next = last<Report>()) {
            const StageReport report = next->report;
            m_delivered.push_back(report);
            send(ReportAnswered{report.attempt, report.sequence, 200});
        }
    }
    void deliverFrom(const Report &first)
    {
        m_delivered.push_back(first.report);
        send(ReportAnswered{first.report.attempt, first.report.sequence, 200});
        deliver();
    }
    std::vector<Stage> outboxStages() const
    {
        std::vector<Stage> stages;
        for (const StageReport &report : m_logic->state().outbox)
            stages.push_back(report.stage);
        return stages;
    }
    /// The node dies and comes back with what it had saved.
    void restart(std::vector<std::pair<AttemptId, qint64>> files = {}, const QString &boot = QStringLiteral("boot-1"),
                 std::optional<LeftExecution> left = {})
    {
        const auto saved = ClientState::fromJson(m_logic->state().toJson());
        ASSERT_TRUE(saved);
        start(saved.value(), std::move(files), boot, left);
    }
    /// The node dies in the middle of the first run, and this is left of it.
    void restartWith(LeftExecution::State state)
    {
        start();
        offer();
        receive();
        ASSERT_NE(last<Install>(), nullptr);
        restart({{kFirst, 1'000'000}}, QStringLiteral("boot-1"), LeftExecution{state, kFirst, 1});
    }

    ClientLogic::Settings m_settings;
    std::optional<ClientLogic> m_logic;
    qint64 m_now = 0;
    std::vector<Action> m_actions;
    std::vector<Action> m_all;
    std::vector<StageReport> m_delivered;
};

TEST_F(ClientLogicTest, WhatIsForADesktopWaitsForOneThatIsFree)
{
    start();
    send(DesktopChanged{false});
    ClientWork work = someWork();
    work.attributes.mode = InstallMode::Gui;
    offer(work);
    receive(work);
    EXPECT_EQ(count<Install>(), 0U);
    EXPECT_EQ(outboxStages().back(), Stage::Waiting);
    EXPECT_EQ(m_logic->state().outbox.back().detail, StatusDetail::UserLogOn);
    send(DesktopChanged{true});
    verifyAgain();
    EXPECT_EQ(count<Install>(), 1U);
}

TEST_F(ClientLogicTest, ADesktopThatIsNotFreeKeepsNobodyBusyWhenTheTimeHasCome)
{
    start();
    send(ClockKnown{1'000'000});
    send(DesktopChanged{false});
    ClientWork work = someWork();
    work.attributes.mode = InstallMode::Gui;
    work.timing = InstallTiming::DateTime;
    work.installAtMs = 900'000;
    offer(work);
    receive(work);
    deliver();
    EXPECT_EQ(count<Install>(), 0U);
    ASSERT_TRUE(m_logic->nextDueMs());
    EXPECT_GT(*m_logic->nextDueMs(), m_now);
}

TEST_F(ClientLogicTest, TheJobSaysHowOftenABrokenTransferIsTriedAtOnce)
{
    start();
    ClientWork work = someWork();
    work.attributes.retries = 2;
    work.attributes.retryWaitS = 3;
    offer(work);
    deliver();
    const Error broken{Error::Kind::Io, QStringLiteral("cut"), {}};
    for (int i = 0; i < 2; ++i) {
        send(ReceiveFailed{kFirst, 10, broken});
        EXPECT_EQ(m_logic->state().attempts.front().retryAtMs, m_now + 3000);
        m_now += 3000;
        send(Tick{});
        ASSERT_NE(last<Receive>(), nullptr);
    }
    EXPECT_TRUE(outboxStages().empty());
    send(ReceiveFailed{kFirst, 10, broken});
    ASSERT_EQ(outboxStages(), std::vector<Stage>{Stage::CommunicationFailed});
    EXPECT_EQ(m_logic->state().outbox.back().total, m_settings.backOffMaxMs);
    m_now += m_settings.backOffMaxMs;
    send(Tick{});
    EXPECT_NE(last<Receive>(), nullptr) << "it goes on, at a distance";
}

TEST_F(ClientLogicTest, WhatCameInPartsComesInOnePieceWhenTheJobSaysSo)
{
    m_settings.split = {64, 50'000};
    start();
    ClientWork work = someWork();
    work.split = {128, 90'000};
    offer(work);
    ASSERT_NE(last<Receive>(), nullptr);
    EXPECT_EQ(last<Receive>()->until, 64 * 1024) << "the smaller parts win";
    send(ReceiveDone{kFirst, 64 * 1024});
    EXPECT_EQ(last<Receive>(), nullptr);
    work.isUnsplit = true;
    work.split = {};
    poll(kFirst, {}, 1 + kUnsplitTag);
    ASSERT_NE(last<Describe>(), nullptr);
    send(Described{work, 1 + kUnsplitTag});
    ASSERT_NE(last<Receive>(), nullptr) << "without waiting for the next part's time";
    EXPECT_EQ(last<Receive>()->until, 0) << "all of the rest, whatever the node itself wants";
}

TEST_F(ClientLogicTest, APackageIsFetchedVerifiedInstalledAndEachStageReported)
{
    start();
    EXPECT_NE(last<Poll>(), nullptr);
    offer();
    const Report *first = last<Report>();
    ASSERT_NE(first, nullptr);
    const Report begun = *first;
    EXPECT_EQ(begun.report.stage, Stage::TransferStarted);
    receive();
    ASSERT_NE(last<Install>(), nullptr);
    EXPECT_EQ(last<Install>()->run, 1);
    send(Installed{kFirst, {Stage::Completed, 0, QStringLiteral("done")}});
    EXPECT_NE(last<Discard>(), nullptr);
    deliverFrom(begun);
    std::vector<Stage> stages;
    quint32 sequence = 0;
    for (const StageReport &report : m_delivered) {
        stages.push_back(report.stage);
        EXPECT_EQ(report.sequence, ++sequence);
    }
    EXPECT_EQ(stages, (std::vector{Stage::TransferStarted, Stage::Arrived, Stage::ExecutionStarted, Stage::Completed}));
    EXPECT_NE(last<Poll>(), nullptr) << "what comes next is asked for at once";
}

TEST_F(ClientLogicTest, AnInventoryGoesBeforeTheResultWholeAndOverARestart)
{
    start();
    offer();
    receive();
    const QString part = QStringLiteral("x-signalbox-inventory ") + QString(24'000, u'A');
    InstallResult result{Stage::Completed, 0, QStringLiteral("told")};
    result.inventory = {part, part + u'2'};
    send(Installed{kFirst, result});
    EXPECT_EQ(outboxStages(), (std::vector{Stage::TransferStarted, Stage::Arrived, Stage::ExecutionStarted,
                                           Stage::Inventory, Stage::Inventory, Stage::Completed}));
    restart();
    ASSERT_NE(last<Report>(), nullptr);
    const Report first = *last<Report>();
    deliverFrom(first);
    ASSERT_EQ(m_delivered.size(), 6U);
    EXPECT_EQ(m_delivered[3].text, part) << "not cut";
    EXPECT_EQ(m_delivered[4].text, part + u'2');
}

InstallResult collectedSomething()
{
    InstallResult result{Stage::Completed, 0, QStringLiteral("2 files")};
    result.collected = {5000, QByteArray(32, 'c')};
    return result;
}

TEST_F(ClientLogicTest, WhatWasCollectedGoesUpBeforeTheResultAlsoOverARestart)
{
    start();
    offer();
    receive();
    send(Installed{kFirst, collectedSomething()});
    ASSERT_NE(last<Bring>(), nullptr);
    EXPECT_EQ(last<Bring>()->collected, collectedSomething().collected);
    EXPECT_EQ(outboxStages().back(), Stage::ExecutionStarted) << "not over yet";
    EXPECT_EQ(count<Discard>(), 0U) << "its file is there";
    restart({{kFirst, 1'000'000}});
    ASSERT_NE(last<Bring>(), nullptr);
    EXPECT_EQ(last<Bring>()->collected, collectedSomething().collected);
    EXPECT_EQ(count<Install>(), 1U) << "not carried out again";
    send(Brought{kFirst});
    EXPECT_EQ(outboxStages().back(), Stage::Completed);
    EXPECT_EQ(m_logic->state().outbox.back().text, QStringLiteral("2 files"));
    EXPECT_NE(last<Discard>(), nullptr);
    EXPECT_TRUE(m_logic->state().attempts.empty());
}

TEST_F(ClientLogicTest, BringingIsTriedAgainUntilThereIsNoUseInIt)
{
    start();
    offer();
    receive();
    send(Installed{kFirst, collectedSomething()});
    for (int i = 0; i < 20; ++i) { // the line is bad
        send(BringFailed{kFirst, {Error::Kind::Io, {}, {}}});
        EXPECT_EQ(last<Bring>(), nullptr) << "not at once";
        ASSERT_TRUE(m_logic->nextDueMs());
        m_now += 60'000;
        send(Tick{});
        ASSERT_NE(last<Bring>(), nullptr);
    }
    send(BringFailed{kFirst, {Error::Kind::NoSpace, QStringLiteral("full"), {}}});
    ASSERT_EQ(outboxStages().back(), Stage::Failed);
    EXPECT_EQ(m_logic->state().outbox.back().code, ENOSPC);
    EXPECT_EQ(m_logic->state().outbox.back().text, QStringLiteral("full"));
}

TEST_F(ClientLogicTest, WhoDoesNotKnowHowToTakeFilesIsNotAskedForEver)
{
    start();
    offer();
    receive();
    send(Installed{kFirst, collectedSomething()});
    int tries = 0;
    while (last<Bring>() != nullptr && ++tries < 50) {
        send(BringFailed{kFirst, {Error::Kind::NotFound, QStringLiteral("404"), {}}});
        m_now += 60'000;
        if (!m_logic->state().attempts.empty())
            send(Tick{});
    }
    EXPECT_EQ(tries, 5);
    EXPECT_EQ(outboxStages().back(), Stage::Failed);
    EXPECT_TRUE(m_logic->state().outbox.back().text.contains(QStringLiteral("404")));
}

TEST_F(ClientLogicTest, ACancellationWhileBringingThrowsTheFilesAway)
{
    start();
    offer();
    receive();
    send(Installed{kFirst, collectedSomething()});
    poll({}, kFirst);
    EXPECT_EQ(outboxStages().back(), Stage::CancelConfirmed);
    EXPECT_NE(last<Discard>(), nullptr);
    send(Brought{kFirst}); // it was nearly there
    EXPECT_EQ(outboxStages().back(), Stage::CancelConfirmed);
}

TEST_F(ClientLogicTest, FilesWaitWhileTheJobIsHeld)
{
    start();
    offer();
    receive();
    send(Installed{kFirst, collectedSomething()});
    send(BringFailed{kFirst, {Error::Kind::Refused, {}, {}}});
    m_now += 60'000;
    send(Tick{});
    EXPECT_EQ(last<Bring>(), nullptr);
    send(PollAnswered{5000, {}, {}, 1, false, false});
    EXPECT_EQ(last<Bring>(), nullptr);
    poll(kFirst);
    EXPECT_NE(last<Bring>(), nullptr);
    EXPECT_EQ(last<Describe>(), nullptr) << "what to do is known";
}

TEST_F(ClientLogicTest, WhatAnActionRestsOnIsSavedBeforeIt)
{
    start();
    offer();
    receive();
    ASSERT_FALSE(m_actions.empty());
    EXPECT_TRUE(std::holds_alternative<Save>(m_actions.front()));
    EXPECT_NE(last<Install>(), nullptr);
    EXPECT_EQ(m_logic->state().attempts.front().phase, ClientPhase::Installing);
}

TEST_F(ClientLogicTest, AServerThatIsAwayIsAskedMoreAndMoreSeldom)
{
    start();
    qint64 before = 0;
    for (int i = 0; i < 12; ++i) {
        send(PollFailed{{Error::Kind::Io, QStringLiteral("refused"), {}}});
        const qint64 due = *m_logic->nextDueMs();
        EXPECT_GE(due - m_now, std::min<qint64>(500 << i, 30'000));
        EXPECT_LE(due - m_now, std::min<qint64>(1000 << i, 60'000));
        before = m_now;
        m_now = due;
        send(Tick{});
        EXPECT_NE(last<Poll>(), nullptr);
    }
    EXPECT_GT(m_now, before);
}

TEST_F(ClientLogicTest, ACutTransferGoesOnAtItsByteAlsoAfterARestart)
{
    start();
    offer();
    send(ReceiveBegan{kFirst, "\"tag\""});
    send(ReceiveFailed{kFirst, 400'000, {Error::Kind::Io, QStringLiteral("cut"), {}}});
    EXPECT_EQ(last<Receive>(), nullptr) << "not before the back-off";
    m_now = *m_logic->nextDueMs();
    send(Tick{});
    ASSERT_NE(last<Receive>(), nullptr);
    EXPECT_EQ(last<Receive>()->entityTag, "\"tag\"");

    restart({{kFirst, 500'000}});
    EXPECT_EQ(last<Receive>(), nullptr) << "what the server wants now must be known first";
    offer();
    ASSERT_NE(last<Receive>(), nullptr);
    EXPECT_EQ(last<Receive>()->entityTag, "\"tag\"");
    receive();
    EXPECT_NE(last<Install>(), nullptr);
}

TEST_F(ClientLogicTest, AnInstallationInterruptedByARestartRunsAgainAndIsCounted)
{
    start();
    offer();
    receive();
    restart({{kFirst, 1'000'000}});
    EXPECT_EQ(last<Install>(), nullptr) << "what the server wants now must be known first";
    poll(kFirst);
    verifyAgain();
    ASSERT_NE(last<Install>(), nullptr);
    EXPECT_EQ(last<Install>()->run, 2);
    EXPECT_EQ(m_logic->state().outbox.back().stage, Stage::Note);
    send(Installed{kFirst, {Stage::AlreadyDistributed, 0, {}}});
    EXPECT_EQ(m_logic->state().outbox.back().stage, Stage::Completed) << "it was this attempt that brought it";
}

TEST_F(ClientLogicTest, AnInstallationThatIsInterruptedAgainAndAgainFails)
{
    start();
    offer();
    receive();
    for (int run = 2; run <= m_settings.runs; ++run) {
        restart({{kFirst, 1'000'000}});
        poll(kFirst);
        verifyAgain();
    }
    restart({{kFirst, 1'000'000}});
    poll(kFirst);
    EXPECT_EQ(last<Install>(), nullptr);
    EXPECT_EQ(m_logic->state().outbox.back().stage, Stage::Failed);
}

TEST_F(ClientLogicTest, AnInterruptedInstallationThatWasCancelledMeanwhileIsNotRunAgain)
{
    start();
    offer();
    receive();
    restart({{kFirst, 1'000'000}});
    poll({}, kFirst);
    EXPECT_EQ(last<Install>(), nullptr);
    EXPECT_EQ(m_logic->state().outbox.back().stage, Stage::CancelConfirmed);
    poll(kFirst);
    EXPECT_EQ(last<Install>(), nullptr);
}

TEST_F(ClientLogicTest, AnExecutionThatGoesOnOverARestartIsAwaitedAndNotBegunAgain)
{
    restartWith(LeftExecution::State::Running);
    EXPECT_EQ(m_logic->state().outbox.back().stage, Stage::Note) << "it is told that it goes on";
    poll(kFirst);
    EXPECT_TRUE(m_logic->isInstalling());
    poll({}, kFirst);
    EXPECT_EQ(m_logic->state().outbox.back().stage, Stage::CancelRefused) << "it is too late, as without the restart";
    send(Installed{kFirst, {Stage::Failed, 3, QStringLiteral("no licence")}});
    EXPECT_NE(last<ForgetExecution>(), nullptr);
    EXPECT_TRUE(std::holds_alternative<Save>(m_actions.front())) << "forgotten only when the outcome is saved";
    EXPECT_EQ(m_logic->state().outbox.back().stage, Stage::Failed);
    EXPECT_EQ(m_logic->state().outbox.back().code, 3);
    EXPECT_EQ(count<Install>(), 1U);
}

TEST_F(ClientLogicTest, AnOutcomeFromBeforeTheRestartEndsTheAttemptWithoutTheServer)
{
    restartWith(LeftExecution::State::Ended);
    send(Installed{kFirst, {Stage::Completed, 0, {}}});
    EXPECT_EQ(m_logic->state().outbox.back().stage, Stage::Completed);
    EXPECT_TRUE(m_logic->state().attempts.empty());
    poll(kFirst);
    EXPECT_EQ(count<Install>(), 1U);
}

TEST_F(ClientLogicTest, ACancellationIsNotConfirmedWhileWhatIsLeftOfTheExecutionRuns)
{
    restartWith(LeftExecution::State::Orphaned);
    const std::size_t told = m_logic->state().outbox.size();
    poll({}, kFirst);
    EXPECT_EQ(m_logic->state().outbox.size(), told);
    EXPECT_FALSE(m_logic->isInstalling()) << "no outcome is worth waiting for at a stop";
    send(ExecutionLost{kFirst});
    EXPECT_EQ(last<Install>(), nullptr);
    poll({}, kFirst);
    EXPECT_EQ(m_logic->state().outbox.back().stage, Stage::CancelConfirmed);
}

TEST_F(ClientLogicTest, AnExecutionWhoseOutcomeIsLostIsBegunAgainOnlyWhenTheServerStillWantsIt)
{
    restartWith(LeftExecution::State::Running);
    poll(kFirst);
    send(ExecutionLost{kFirst});
    EXPECT_EQ(last<Install>(), nullptr) << "what the server wants now must be known first";
    poll(kFirst);
    verifyAgain();
    ASSERT_NE(last<Install>(), nullptr);
    EXPECT_EQ(last<Install>()->run, 2);
}

TEST_F(ClientLogicTest, NothingIsBegunBesideTheRestOfAnExecutionThatNobodyKnows)
{
    start({}, {}, QStringLiteral("boot-1"), LeftExecution{LeftExecution::State::Running, kSecond, 1});
    offer();
    receive();
    EXPECT_EQ(last<Install>(), nullptr);
    send(Installed{kSecond, {Stage::Completed, 0, {}}});
    EXPECT_NE(last<ForgetExecution>(), nullptr);
    verifyAgain();
    ASSERT_NE(last<Install>(), nullptr);
    EXPECT_EQ(last<Install>()->work.attempt, kFirst);
}

TEST_F(ClientLogicTest, AnInterruptedInstallationThatTheServerForgotIsGivenUp)
{
    start();
    offer();
    const Report first = *last<Report>();
    receive();
    deliverFrom(first);
    restart({{kFirst, 1'000'000}});
    poll({});
    const Report *asks = last<Report>();
    ASSERT_NE(asks, nullptr);
    EXPECT_EQ(asks->report.stage, Stage::Note);
    send(ReportAnswered{kFirst, asks->report.sequence, 410});
    EXPECT_TRUE(m_logic->state().attempts.empty());
    EXPECT_NE(last<Discard>(), nullptr);
}

TEST_F(ClientLogicTest, AnInterruptedInstallationThatIsHeldRunsWhenItIsOfferedAgain)
{
    start();
    offer();
    receive();
    restart({{kFirst, 1'000'000}});
    poll({});
    poll({});
    EXPECT_EQ(last<Install>(), nullptr);
    const std::vector<Stage> told = outboxStages();
    EXPECT_EQ(std::count(told.begin(), told.end(), Stage::Note), 1);
    poll(kFirst);
    verifyAgain();
    EXPECT_NE(last<Install>(), nullptr);
}

TEST_F(ClientLogicTest, AResultThatWasNotDeliveredIsSentAgainAndNothingIsInstalledAgain)
{
    start();
    offer();
    receive();
    send(Installed{kFirst, {Stage::Completed, 0, {}}});
    const auto stages = outboxStages();
    restart();
    EXPECT_EQ(outboxStages(), stages);
    ASSERT_NE(last<Report>(), nullptr);
    const Report first = *last<Report>();
    poll(kFirst); // the server still thinks that it is under way
    EXPECT_EQ(last<Describe>(), nullptr);
    deliverFrom(first);
    EXPECT_EQ(m_delivered.back().stage, Stage::Completed);
    EXPECT_EQ(count<Install>(), 1U);
}

TEST_F(ClientLogicTest, AFinishedAttemptOfferedAgainIsAnsweredWithItsResult)
{
    start();
    offer();
    const Report first = *last<Report>();
    receive();
    send(Installed{kFirst, {Stage::Failed, 3, QStringLiteral("script")}});
    deliverFrom(first);
    m_now += m_settings.repeatEveryMs;
    poll(kFirst);
    ASSERT_NE(last<Describe>(), nullptr);
    send(Described{someWork(), 1});
    ASSERT_NE(last<Report>(), nullptr);
    EXPECT_EQ(last<Report>()->report.stage, Stage::Failed);
    EXPECT_EQ(last<Report>()->report.code, 3);
    EXPECT_GT(last<Report>()->report.sequence, m_delivered.back().sequence);
    EXPECT_EQ(count<Install>(), 1U);
}

TEST_F(ClientLogicTest, TheSameNumberWithAnotherOrderIsNewWork)
{
    start();
    offer();
    const Report first = *last<Report>();
    receive();
    send(Installed{kFirst, {Stage::Completed, 0, {}}});
    deliverFrom(first);
    m_now += m_settings.repeatEveryMs;
    ClientWork other = someWork();
    other.sha256 = QByteArray(32, 'x');
    offer(other);
    ASSERT_NE(last<Receive>(), nullptr);
    EXPECT_GT(last<Report>()->report.sequence, m_delivered.back().sequence)
        << "numbers of the old one are not used again";
}

TEST_F(ClientLogicTest, AWrongChecksumIsFetchedOnceMoreAndThenFails)
{
    start();
    offer();
    send(ReceiveDone{kFirst, 1'000'000});
    send(Verified{kFirst, false, QStringLiteral("00ff")});
    EXPECT_NE(last<Discard>(), nullptr);
    ASSERT_NE(last<Receive>(), nullptr);
    send(ReceiveDone{kFirst, 1'000'000});
    send(Verified{kFirst, false, QStringLiteral("00ff")});
    EXPECT_EQ(last<Receive>(), nullptr);
    EXPECT_EQ(m_logic->state().outbox.back().stage, Stage::Failed);
    EXPECT_EQ(m_logic->state().outbox.back().code, EBADMSG);
    EXPECT_EQ(count<Install>(), 0U);
}

TEST_F(ClientLogicTest, WhatChangedWhileItWaitedIsFetchedAgainAndThenExecuted)
{
    start();
    ClientWork work = someWork();
    work.timing = InstallTiming::UserLogOn;
    offer(work);
    receive(work);
    send(UserLoggedOn{});
    verifyAgain(false);
    EXPECT_EQ(m_logic->state().outbox.back().stage, Stage::Note);
    EXPECT_NE(last<Discard>(), nullptr);
    EXPECT_EQ(count<Install>(), 0U);
    receive(work);
    EXPECT_EQ(count<Install>(), 1U);
    const std::vector<Stage> told = outboxStages();
    EXPECT_EQ(std::count(told.begin(), told.end(), Stage::Arrived), 1) << "it arrived once";
    EXPECT_EQ(std::count(told.begin(), told.end(), Stage::Failed), 0);
}

TEST_F(ClientLogicTest, WhatARunChangedIsFetchedAgainBeforeTheNextRun)
{
    restartWith(LeftExecution::State::Running);
    poll(kFirst);
    send(ExecutionLost{kFirst});
    poll(kFirst);
    verifyAgain(false);
    EXPECT_EQ(count<Install>(), 1U);
    offer();
    receive();
    ASSERT_NE(last<Install>(), nullptr);
    EXPECT_EQ(last<Install>()->run, 2);
}

TEST_F(ClientLogicTest, ACancellationWhileWhatARunChangedIsFetchedAgainSaysThatItRan)
{
    restartWith(LeftExecution::State::Running);
    send(ExecutionLost{kFirst});
    poll(kFirst);
    verifyAgain(false);
    poll({}, kFirst);
    EXPECT_EQ(m_logic->state().outbox.back().stage, Stage::CancelConfirmed);
    EXPECT_TRUE(m_logic->state().outbox.back().text.contains(QStringLiteral("not run again")));
}

TEST_F(ClientLogicTest, AShutdownWaitsForWhatIsVerifiedToBeExecuted)
{
    start();
    ClientWork work = someWork();
    work.timing = InstallTiming::SystemShutdown;
    offer(work);
    receive(work);
    EXPECT_FALSE(m_logic->isInstalling());
    send(SystemStopping{});
    EXPECT_TRUE(m_logic->isInstalling());
    verifyAgain();
    EXPECT_TRUE(m_logic->isInstalling());
    send(Installed{kFirst, {Stage::Completed, 0, {}}});
    EXPECT_FALSE(m_logic->isInstalling());
}

TEST_F(ClientLogicTest, AnExecutionThatCannotBeBegunIsTriedAgainAndToldOnce)
{
    start();
    offer();
    receive();
    const InstallResult full{.stage = Stage::Failed, .code = ENOSPC, .text = QStringLiteral("Full."), .notBegun = true};
    for (int i = 0; i < 3; ++i) {
        send(Installed{kFirst, full});
        EXPECT_EQ(last<Verify>(), nullptr) << "not before the back-off";
        m_now = std::max(m_now, m_logic->state().attempts.front().retryAtMs);
        EXPECT_LE(*m_logic->nextDueMs(), m_now);
        send(Tick{});
        verifyAgain();
        ASSERT_NE(last<Install>(), nullptr);
        EXPECT_EQ(last<Install>()->run, 1) << "nothing ran";
    }
    const std::vector<Stage> told = outboxStages();
    EXPECT_EQ(std::count(told.begin(), told.end(), Stage::Note), 1);
    EXPECT_EQ(std::count(told.begin(), told.end(), Stage::ExecutionStarted), 1);
    send(Installed{kFirst, {Stage::Completed, 0, {}}});
    EXPECT_EQ(m_logic->state().outbox.back().stage, Stage::Completed);
}

TEST_F(ClientLogicTest, AnExecutionThatCanNeverBeBegunFailsInTheEnd)
{
    start();
    offer();
    receive();
    const InstallResult full{.stage = Stage::Failed, .code = ENOSPC, .text = QStringLiteral("Full."), .notBegun = true};
    while (!m_logic->state().attempts.empty()) {
        send(Installed{kFirst, full});
        if (m_logic->state().attempts.empty())
            break;
        m_now = std::max(m_now, m_logic->state().attempts.front().retryAtMs);
        send(Tick{});
        verifyAgain();
    }
    EXPECT_EQ(m_logic->state().outbox.back().stage, Stage::Failed);
    EXPECT_EQ(m_logic->state().outbox.back().code, ENOSPC);
    EXPECT_GT(count<Install>(), 2U);
}

TEST_F(ClientLogicTest, AFullDiskFailsAtOnce)
{
    start();
    offer();
    send(ReceiveFailed{kFirst, 10, {Error::Kind::NoSpace, QStringLiteral("The disk is full."), {}}});
    EXPECT_EQ(m_logic->state().outbox.back().stage, Stage::Failed);
    EXPECT_EQ(m_logic->state().outbox.back().code, ENOSPC);
    EXPECT_NE(last<Discard>(), nullptr);
}

TEST_F(ClientLogicTest, ACancellationBeforeAnythingWasFetchedIsConfirmedOnce)
{
    start();
    poll({}, kFirst);
    ASSERT_NE(last<Report>(), nullptr);
    EXPECT_EQ(last<Report>()->report.stage, Stage::CancelConfirmed);
    EXPECT_TRUE(last<Report>()->report.onCancel);
    poll({}, kFirst);
    EXPECT_EQ(m_logic->state().outbox.size(), 1U);
}

TEST_F(ClientLogicTest, ACancellationDuringTheTransferCutsItAndIsConfirmed)
{
    start();
    offer();
    poll({}, kFirst);
    EXPECT_NE(last<StopReceive>(), nullptr);
    EXPECT_EQ(last<Discard>(), nullptr) << "the transfer still holds the file";
    EXPECT_EQ(m_logic->state().outbox.back().stage, Stage::CancelConfirmed);
    send(ReceiveFailed{kFirst, 5000, {Error::Kind::Cancelled, {}, {}}});
    EXPECT_NE(last<Discard>(), nullptr);
    EXPECT_TRUE(m_logic->state().attempts.empty());
}

TEST_F(ClientLogicTest, ACancellationWhileThePackageWaitsIsConfirmed)
{
    start();
    ClientWork work = someWork();
    work.timing = InstallTiming::UserChooses;
    offer(work);
    receive(work);
    EXPECT_EQ(m_logic->state().outbox.back().detail, StatusDetail::UserChoice);
    poll({}, kFirst, 1, true);
    EXPECT_EQ(m_logic->state().outbox.back().stage, Stage::CancelConfirmed);
    EXPECT_EQ(count<Install>(), 0U);
}

TEST_F(ClientLogicTest, ACancellationDuringTheInstallationIsRefusedOnceAndTheResultReported)
{
    start();
    offer();
    receive();
    poll({}, kFirst);
    EXPECT_EQ(m_logic->state().outbox.back().stage, Stage::CancelRefused);
    EXPECT_TRUE(m_logic->state().outbox.back().onCancel);
    const std::size_t size = m_logic->state().outbox.size();
    poll({}, kFirst);
    EXPECT_EQ(m_logic->state().outbox.size(), size);
    send(Installed{kFirst, {Stage::Completed, 0, {}}});
    EXPECT_EQ(m_logic->state().outbox.back().stage, Stage::Completed);
}

TEST_F(ClientLogicTest, AResultThatCrossedTheCancellationIsToldAgainBehindARefusal)
{
    start();
    offer();
    const Report first = *last<Report>();
    receive();
    send(Installed{kFirst, {Stage::Completed, 0, {}}});
    deliverFrom(first);
    m_now += m_settings.repeatEveryMs;
    poll({}, kFirst);
    EXPECT_EQ(outboxStages(), (std::vector{Stage::CancelRefused, Stage::Completed}));
}

TEST_F(ClientLogicTest, WithdrawnLinkHoldsTheTransferAndGivesItBackGoesOn)
{
    start();
    offer();
    poll({});
    EXPECT_NE(last<StopReceive>(), nullptr);
    send(ReceiveFailed{kFirst, 300'000, {Error::Kind::Cancelled, {}, {}}});
    EXPECT_EQ(last<Receive>(), nullptr);
    poll(kFirst);
    EXPECT_NE(last<Receive>(), nullptr);
    EXPECT_EQ(m_logic->state().attempts.front().bytes, 300'000);
}

TEST_F(ClientLogicTest, WhatWaitsDoesNotStartWhileTheServerHoldsIt)
{
    start();
    ClientWork work = someWork();
    work.timing = InstallTiming::UserLogOn;
    offer(work);
    receive(work);
    poll({});
    send(UserLoggedOn{});
    EXPECT_EQ(count<Install>(), 0U);
    poll(kFirst);
    verifyAgain();
    EXPECT_EQ(count<Install>(), 1U);
}

TEST_F(ClientLogicTest, EachTimingWaitsForItsOwnEvent)
{
    struct Case {
        InstallTiming timing;
        StatusDetail reason;
        Event event;
    };
    const std::vector<Case> cases{{InstallTiming::SystemShutdown, StatusDetail::SystemShutdown, SystemStopping{}},
                                  {InstallTiming::UserLogOn, StatusDetail::UserLogOn, UserLoggedOn{}},
                                  {InstallTiming::UserChooses, StatusDetail::UserChoice, UserChose{}},
                                  {InstallTiming::DateTime, StatusDetail::DateTime, ClockKnown{2'000'000'000'000}}};
    for (const Case &each : cases) {
        m_all.clear();
        start();
        send(ClockKnown{1'900'000'000'000});
        ClientWork work = someWork();
        work.timing = each.timing;
        work.installAtMs = 2'000'000'000'000;
        offer(work);
        receive(work);
        EXPECT_EQ(m_logic->state().outbox.back().stage, Stage::Waiting);
        EXPECT_EQ(m_logic->state().outbox.back().detail, each.reason);
        EXPECT_EQ(count<Install>(), 0U);
        restart({{kFirst, work.size}});
        send(ClockKnown{1'900'000'000'000});
        EXPECT_EQ(count<Install>(), 0U);
        send(each.event);
        verifyAgain();
        EXPECT_EQ(count<Install>(), 1U) << static_cast<int>(each.timing);
    }
}

TEST_F(ClientLogicTest, WorkForTheNextStartOfTheSystemStartsThenAndNotWhenOnlyTheNodeRestarts)
{
    start();
    ClientWork work = someWork();
    work.timing = InstallTiming::SystemStartUp;
    offer(work);
    receive(work);
    EXPECT_EQ(m_logic->state().outbox.back().detail, StatusDetail::SystemStartUp);
    restart({{kFirst, work.size}});
    EXPECT_EQ(count<Install>(), 0U);
    restart({{kFirst, work.size}}, QStringLiteral("boot-2"));
    verifyAgain();
    EXPECT_EQ(count<Install>(), 1U);
}

TEST_F(ClientLogicTest, TheUserHoldsReleasesAndRejects)
{
    start();
    ClientWork work = someWork();
    work.timing = InstallTiming::UserChooses;
    offer(work);
    receive(work);
    send(UserChose{UserChose::Choice::Hold, kFirst});
    EXPECT_EQ(m_logic->state().outbox.back().stage, Stage::HeldByUser);
    send(UserChose{UserChose::Choice::Release, kFirst});
    EXPECT_EQ(m_logic->state().outbox.back().detail, StatusDetail::UserChoice);
    send(UserChose{UserChose::Choice::Reject, kFirst});
    EXPECT_EQ(m_logic->state().outbox.back().stage, Stage::Rejected);
    EXPECT_EQ(count<Install>(), 0U);
}

TEST_F(ClientLogicTest, ASplitTransferComesInPartsWithTheWaitBetween)
{
    m_settings.split = {100, 3000};
    start();
    ClientWork work = someWork();
    work.split = {200, 60'000};
    offer(work);
    ASSERT_NE(last<Receive>(), nullptr);
    EXPECT_EQ(last<Receive>()->until, 100 * 1024) << "the smaller size wins";
    send(ReceiveDone{kFirst, 100 * 1024});
    EXPECT_EQ(last<Receive>(), nullptr);
    EXPECT_TRUE(m_logic->state().outbox.back().split);
    const qint64 part = m_now;
    m_now = part + 2999;
    send(Tick{});
    EXPECT_EQ(last<Receive>(), nullptr);
    m_now = part + 3000;
    send(Tick{});
    ASSERT_NE(last<Receive>(), nullptr);
    EXPECT_EQ(last<Receive>()->until, 200 * 1024);
}

TEST(SplitRuleTest, TheSmallerSizeWinsAndEqualSizesTakeTheReceiversInterval)
{
    EXPECT_EQ(agreedSplit({100, 1}, {200, 2}), (Split{100, 1}));
    EXPECT_EQ(agreedSplit({200, 1}, {100, 2}), (Split{100, 2}));
    EXPECT_EQ(agreedSplit({100, 1}, {100, 2}), (Split{100, 2}));
    EXPECT_EQ(agreedSplit({0, 1}, {100, 2}), (Split{100, 2}));
    EXPECT_EQ(agreedSplit({100, 1}, {0, 2}), (Split{100, 1}));
    EXPECT_EQ(agreedSplit({}, {}), (Split{}));
}

TEST_F(ClientLogicTest, AReportTheServerWillNeverTakeIsDroppedAndTheWorkGivenUp)
{
    start();
    offer();
    const StageReport begun = last<Report>()->report;
    send(ReportAnswered{begun.attempt, begun.sequence, 410});
    EXPECT_TRUE(m_logic->state().outbox.empty());
    EXPECT_TRUE(m_logic->state().attempts.empty());
    EXPECT_NE(last<StopReceive>(), nullptr);
}

TEST_F(ClientLogicTest, AResultThatTheServerHasAlreadyIsNoWarning)
{
    start();
    offer();
    const Report first = *last<Report>();
    receive();
    send(Installed{kFirst, {Stage::Completed, 0, {}}});
    deliverFrom(first);
    ASSERT_EQ(m_delivered.back().stage, Stage::Completed);
    // The client was stopped before it had heard that.
    ClientState before = m_logic->state();
    before.outbox.push_back(m_delivered.back());
    start(before);
    ASSERT_NE(last<Report>(), nullptr);
    send(ReportAnswered{kFirst, m_delivered.back().sequence, 410});
    for (const Action &action : m_actions) {
        if (const Log *entry = std::get_if<Log>(&action)) {
            EXPECT_FALSE(entry->warning) << entry->text.toStdString();
        }
    }
    EXPECT_TRUE(m_logic->state().outbox.empty());
}

TEST_F(ClientLogicTest, ReportsWaitInOrderWhileTheServerIsAway)
{
    start();
    offer();
    const StageReport begun = last<Report>()->report;
    send(ReportFailed{begun.attempt, begun.sequence, QStringLiteral("refused")});
    send(ReceiveDone{kFirst, 1'000'000});
    send(Verified{kFirst, true, {}});
    send(Installed{kFirst, {Stage::Completed, 0, {}}});
    EXPECT_EQ(outboxStages(),
              (std::vector{Stage::TransferStarted, Stage::Arrived, Stage::ExecutionStarted, Stage::Completed}));
    EXPECT_EQ(last<Report>(), nullptr);
    m_now = *m_logic->nextDueMs();
    send(Tick{});
    ASSERT_NE(last<Report>(), nullptr);
    EXPECT_EQ(last<Report>()->report, begun) << "the same report with the same number";
}

TEST_F(ClientLogicTest, ManyProgressReportsBecomeOneWhileNoneCanBeSent)
{
    start();
    offer();
    for (int i = 1; i <= 50; ++i) {
        m_now += 2000;
        send(Received{kFirst, i * 1000});
    }
    EXPECT_EQ(outboxStages(), (std::vector{Stage::TransferStarted, Stage::Progress}));
    EXPECT_EQ(m_logic->state().outbox.back().bytes, 50'000);
    EXPECT_EQ(m_logic->state().outbox.back().sequence, 51U);
}

TEST_F(ClientLogicTest, WorkTheNodeCannotDoIsRejectedWithTheReason)
{
    start();
    ClientWork work = someWork();
    work.refusal = QStringLiteral("needs swupdate");
    offer(work);
    EXPECT_EQ(m_logic->state().outbox.back().stage, Stage::Rejected);
    EXPECT_EQ(m_logic->state().outbox.back().text, work.refusal);
    EXPECT_EQ(count<Receive>(), 0U);
}

TEST_F(ClientLogicTest, AnotherPayloadUnderTheSameOfferBeginsAgain)
{
    start();
    offer();
    ClientWork other = someWork();
    other.sha256 = QByteArray(32, 'x');
    poll(kFirst, {}, 2);
    ASSERT_NE(last<Describe>(), nullptr);
    send(Described{other, 2});
    EXPECT_NE(last<StopReceive>(), nullptr);
    send(ReceiveDone{kFirst, 1'000'000}); // the old one had just come whole
    EXPECT_NE(last<Discard>(), nullptr);
    EXPECT_EQ(last<Verify>(), nullptr);
    EXPECT_NE(last<Receive>(), nullptr);
}

TEST_F(ClientLogicTest, AttributesAreSentWhenTheServerAsksForThem)
{
    start();
    send(PollAnswered{1000, {}, {}, 0, true, false});
    EXPECT_NE(last<SendAttributes>(), nullptr);
    m_now += 1000;
    send(Tick{});
    send(PollAnswered{1000, {}, {}, 0, true, false});
    EXPECT_EQ(last<SendAttributes>(), nullptr) << "one is under way";
    send(AttributesSent{});
    EXPECT_EQ(last<SendAttributes>(), nullptr);
}

TEST_F(ClientLogicTest, AServerThatHasTheAttributesIsAskedForWorkAtOnce)
{
    start();
    send(PollAnswered{60'000, {}, {}, 0, true, false});
    ASSERT_NE(last<SendAttributes>(), nullptr);
    EXPECT_EQ(last<Poll>(), nullptr);
    send(AttributesSent{true});
    EXPECT_NE(last<Poll>(), nullptr) << "it had answered at once only because it wanted the attributes";
    send(PollAnswered{60'000, {}, {}, 0, true, false});
    ASSERT_NE(last<SendAttributes>(), nullptr);
    send(AttributesSent{true});
    EXPECT_EQ(last<Poll>(), nullptr) << "a server that always wants them is not asked without end";
}

TEST_F(ClientLogicTest, PayloadsThatBelongToNothingAreDeletedAtTheStart)
{
    start({}, {{kSecond, 100}});
    ASSERT_NE(last<Discard>(), nullptr);
    EXPECT_EQ(last<Discard>()->attempt, kSecond);
}

TEST(ClientStateTest, ADamagedOrNewerFileIsAnError)
{
    EXPECT_FALSE(ClientState::fromJson("{"));
    EXPECT_FALSE(ClientState::fromJson(R"({"format":99})"));
    EXPECT_TRUE(ClientState::fromJson(ClientState{}.toJson()));
}

/// A world for one client: a server with a few attempts, a disk, an installer, and bad luck of every kind.
class World {
public:
    explicit World(quint32 seed) : m_random(seed)
    {
        for (quint32 id = 1; id <= 4; ++id) {
            ClientWork work = someWork(AttemptId{id});
            work.size = 1000 * qint64{id};
            work.timing = static_cast<InstallTiming>(chance(50) ? 0 : below(6));
            work.installAtMs = 1'700'000'000'000 + qint64{below(200'000)};
            if (chance(30))
                work.split = {1, 500};
            m_server[id].work = work;
        }
        m_settings.seed = seed;
        boot();
    }

    void run()
    {
        for (int step = 0; step < 3000; ++step)
            this->step(true);
        for (int step = 0; step < 3000; ++step) // good weather: everything must come to its end
            this->step(false);
        for (const auto &[id, order] : m_server) {
            EXPECT_TRUE(order.closed) << "attempt " << id << " timing " << static_cast<int>(order.work.timing);
            EXPECT_LE(order.completedRuns, 1) << "attempt " << id << " was installed twice";
            EXPECT_EQ(order.runs, order.completedRuns + order.interruptedRuns);
            if (order.result == Stage::Completed) {
                EXPECT_GE(order.runs, 1);
            }
            if (order.result == Stage::CancelConfirmed) {
                EXPECT_EQ(order.completedRuns, 0) << "a confirmed cancellation of what was done";
            }
        }
        EXPECT_TRUE(m_logic->state().outbox.empty());
        EXPECT_TRUE(m_logic->state().attempts.empty());
        EXPECT_TRUE(m_files.empty());
        EXPECT_FALSE(m_execution);
    }

private:
    /// What a supervisor does, and then keeps until the client has it.
    struct Execution {
        AttemptId id{};
        int run = 0;
        InstallResult result;
        bool ended = false;
        bool lost = false; ///< nobody will learn its outcome
    };
    struct Order {
        ClientWork work;
        bool closed = false;
        bool cancel = false;
        bool held = false;
        Stage result = Stage::Note;
        int runs = 0;
        int completedRuns = 0;
        int interruptedRuns = 0;
        quint32 highest = 0; ///< report number
        std::map<quint32, Stage> taken; ///< reports by number: the same number is always the same report
    };

    quint32 below(quint32 limit) { return static_cast<quint32>(m_random() % limit); }
    bool chance(quint32 percent) { return below(100) < percent; }

    void boot()
    {
        m_pending.clear();
        const std::optional<LeftExecution> left = leaveExecution();
        m_logic.emplace(m_settings, m_saved.isEmpty() ? ClientState{} : ClientState::fromJson(m_saved).value());
        m_now = 0;
        if (chance(50))
            ++m_boots;
        Started started{QString::number(m_boots), chance(50), {}, left};
        for (const auto &[id, bytes] : m_files)
            started.files.emplace_back(AttemptId{id}, bytes);
        feed(started);
        feed(ClockKnown{m_utc});
    }

    /// What the death of the client and perhaps of more leaves of the execution.
    std::optional<LeftExecution> leaveExecution()
    {
        if (!m_execution)
            return {};
        Execution &execution = *m_execution;
        LeftExecution left{LeftExecution::State::Ended, execution.id, execution.run};
        const bool supervisorLives = chance(60);
        if (!execution.ended && !execution.lost && supervisorLives) {
            if (chance(50))
                left.state = LeftExecution::State::Running;
            else
                endExecution();
        } else if (!execution.ended) {
            if (!std::exchange(execution.lost, true))
                ++m_server[number(execution.id)].interruptedRuns;
            if (chance(50)) { // the whole machine went down
                m_execution.reset();
                return {};
            }
            left.state = LeftExecution::State::Orphaned;
        }
        if (execution.lost)
            m_pending.emplace_back(ExecutionLost{execution.id});
        else
            m_pending.emplace_back(Installed{execution.id, execution.result});
        return left;
    }
    void endExecution()
    {
        m_execution->ended = true;
        ++m_server[number(m_execution->id)].completedRuns;
    }

    void feed(const Event &event)
    {
        for (const Action &action : m_logic->handle(event, m_now)) {
            if (m_badWeather && chance(1)) { // dies between two actions
                m_dead = true;
                return;
            }
            std::visit([this](const auto &a) { carryOut(a); }, action);
        }
    }

    void carryOut(const Save &) { m_saved = m_logic->state().toJson(); }
    void carryOut(const Poll &)
    {
        if (m_badWeather && chance(20)) {
            m_pending.emplace_back(PollFailed{{Error::Kind::Io, {}, {}}});
            return;
        }
        PollAnswered answer;
        answer.sleepMs = 1000;
        for (const auto &[id, order] : m_server) {
            if (order.closed || order.held)
                continue;
            (order.cancel ? answer.cancel : answer.deployment) = AttemptId{id};
            break;
        }
        m_pending.emplace_back(answer);
    }
    void carryOut(const Describe &action)
    {
        const Order &order = m_server[number(action.attempt)];
        if (order.closed)
            m_pending.emplace_back(DescribeFailed{action.attempt, true, {}});
        else if (m_badWeather && chance(20))
            m_pending.emplace_back(DescribeFailed{action.attempt, false, {}});
        else
            m_pending.emplace_back(Described{order.work, action.contentTag});
    }
    void carryOut(const Receive &action)
    {
        EXPECT_FALSE(m_receiving.contains(number(action.attempt))) << "two transfers into one file";
        qint64 &bytes = m_files[number(action.attempt)];
        const qint64 until = action.until > 0 ? action.until : action.size;
        EXPECT_LE(bytes, until);
        if (m_badWeather && chance(40)) {
            bytes += static_cast<qint64>(m_random() % static_cast<quint64>(until - bytes + 1));
            m_pending.emplace_back(ReceiveFailed{action.attempt, bytes, {Error::Kind::Io, {}, {}}});
        } else {
            bytes = until;
            m_pending.emplace_back(ReceiveDone{action.attempt, bytes});
        }
    }
    void carryOut(const StopReceive &) { } // the answer is on its way
    void carryOut(const Discard &action) { m_files.erase(number(action.attempt)); }
    void carryOut(const Verify &action)
    {
        EXPECT_EQ(m_files[number(action.attempt)], m_server[number(action.attempt)].work.size);
        m_pending.emplace_back(Verified{action.attempt, !(m_badWeather && chance(10)), {}});
    }
    void carryOut(const Install &action)
    {
        const AttemptId id = action.work.attempt;
        EXPECT_FALSE(m_execution) << "two installations at once";
        EXPECT_EQ(m_files[number(id)], action.work.size) << "the payload is not there";
        Order &order = m_server[number(id)];
        ++order.runs;
        EXPECT_EQ(order.completedRuns, 0) << "installed again";
        m_execution = Execution{id, action.run, {chance(70) ? Stage::Completed : Stage::Failed, 0, {}}};
        m_pending.emplace_back(Installed{id, m_execution->result});
    }
    void carryOut(const Bring &) { ADD_FAILURE() << "nothing was collected"; }
    void carryOut(const ForgetExecution &) { m_execution.reset(); }
    void carryOut(const Report &action)
    {
        const StageReport &report = action.report;
        Order &order = m_server[number(report.attempt)];
        const bool lostBefore = m_badWeather && chance(15);
        const bool lostAfter = m_badWeather && chance(15);
        int status = 200;
        if (!lostBefore) {
            const auto [it, fresh] = order.taken.try_emplace(report.sequence, report.stage);
            EXPECT_EQ(it->second, report.stage) << "a number was used for two reports";
            if (fresh) {
                EXPECT_GT(report.sequence, order.highest) << "out of order";
                order.highest = report.sequence;
                status = order.closed ? 410 : 200;
                if (!order.closed)
                    take(order, report);
            }
        }
        if (lostBefore || lostAfter)
            m_pending.emplace_back(ReportFailed{report.attempt, report.sequence, {}});
        else
            m_pending.emplace_back(ReportAnswered{report.attempt, report.sequence, status});
    }
    void carryOut(const SendAttributes &) { m_pending.emplace_back(AttributesSent{}); }
    void carryOut(const Log &) { }

    void take(Order &order, const StageReport &report) const
    {
        switch (report.stage) {
        case Stage::Completed:
        case Stage::AlreadyDistributed:
        case Stage::Failed:
        case Stage::Rejected:
            order.closed = !order.cancel;
            order.result = report.stage;
            break;
        case Stage::CancelConfirmed:
            EXPECT_FALSE(m_execution && m_execution->id == report.attempt) << "confirmed while it goes on";
            order.closed = true;
            order.result = report.stage;
            break;
        case Stage::CancelRefused: order.cancel = false; break;
        default: break;
        }
    }

    void step(bool badWeather)
    {
        m_badWeather = badWeather;
        if (badWeather && chance(1))
            m_server[1 + below(4)].cancel = true;
        if (badWeather && chance(2)) {
            Order &order = m_server[1 + below(4)];
            order.held = !order.held;
        }
        if (!badWeather) {
            for (auto &[id, order] : m_server)
                order.held = false;
        }
        if (m_dead || (badWeather && chance(2))) {
            m_dead = false;
            boot();
            return;
        }
        const quint32 what = below(10);
        if (!m_pending.empty() && what < 7) {
            const std::size_t which = m_random() % m_pending.size();
            const Event event = m_pending[which];
            // Not what could then be taken for the answer to the next transfer or run of the same attempt.
            const bool mayDouble = !std::holds_alternative<ReceiveDone>(event)
                                   && !std::holds_alternative<ReceiveFailed>(event)
                                   && !std::holds_alternative<ExecutionLost>(event);
            const bool doubled = badWeather && chance(10) && mayDouble;
            if (std::holds_alternative<Installed>(event) && m_execution && !m_execution->ended) {
                if (badWeather && chance(5)) { // the supervisor is killed while the client lives
                    m_pending[which] = ExecutionLost{m_execution->id};
                    m_execution->lost = true;
                    ++m_server[number(m_execution->id)].interruptedRuns;
                    return;
                }
                endExecution();
            }
            feed(event);
            if (m_dead)
                return;
            if (!doubled)
                m_pending.erase(m_pending.begin() + static_cast<std::ptrdiff_t>(which));
            return;
        }
        const qint64 passed = 1 + static_cast<qint64>(below(2000));
        m_now += passed;
        m_utc += passed;
        if (what == 7)
            feed(UserChose{chance(80) ? UserChose::Choice::Install : UserChose::Choice::Hold, {}});
        else if (what == 8 && chance(20))
            feed(UserLoggedOn{});
        else if (what == 9 && chance(5))
            feed(SystemStopping{});
        else
            feed(Tick{});
    }

    std::mt19937 m_random;
    ClientLogic::Settings m_settings;
    std::map<quint32, Order> m_server;
    std::map<quint32, qint64> m_files;
    std::set<quint32> m_receiving;
    std::optional<Execution> m_execution;
    std::vector<Event> m_pending; ///< answers on their way, in any order
    std::optional<ClientLogic> m_logic;
    QByteArray m_saved;
    qint64 m_now = 0;
    qint64 m_utc = 1'700'000'000'000;
    int m_boots = 1;
    bool m_badWeather = false;
    bool m_dead = false;
};

class ClientLogicRandomTest : public testing::TestWithParam<quint32> { };

TEST_P(ClientLogicRandomTest, WithRestartsDoublesAndLossesEverythingEndsOnceAndInOrder)
{
    SCOPED_TRACE("seed " + std::to_string(GetParam()));
    World(GetParam()).run();
}

INSTANTIATE_TEST_SUITE_P(Seeds, ClientLogicRandomTest, testing::Range(quint32{1}, quint32{101}));

TEST_F(ClientLogicTest, ThatAMessageWasReadIsReportedWheneverItComes)
{
    ClientWork work = someWork();
    work.kind = PayloadKind::Order;
    work.arguments = QStringLiteral("report-message");
    start();
    offer(work);
    ASSERT_NE(last<Report>(), nullptr);
    const Report begun = *last<Report>();
    receive(work);
    ASSERT_NE(last<Install>(), nullptr);
    deliverFrom(begun);
    send(MessageWasRead{kFirst, QStringLiteral("anna")}); // quicker than the end of what shows it
    ASSERT_NE(last<Report>(), nullptr);
    deliverFrom(*last<Report>());
    EXPECT_EQ(m_delivered.back().stage, Stage::Read);
    EXPECT_EQ(m_delivered.back().text, QStringLiteral("anna"));
    send(Installed{kFirst, {Stage::Completed, 0, QStringLiteral("shown")}});
    ASSERT_NE(last<Report>(), nullptr);
    deliverFrom(*last<Report>());
    EXPECT_EQ(m_delivered.back().stage, Stage::Completed);
    const quint32 sequence = m_delivered.back().sequence;

    send(MessageWasRead{kFirst, QStringLiteral("bob")});
    ASSERT_NE(last<Report>(), nullptr);
    deliverFrom(*last<Report>());
    EXPECT_EQ(m_delivered.back().stage, Stage::Read);
    EXPECT_EQ(m_delivered.back().sequence, sequence + 1);

    send(MessageWasRead{kSecond, QStringLiteral("eve")}); // nothing is known of it any more
    ASSERT_NE(last<Report>(), nullptr);
    deliverFrom(*last<Report>());
    EXPECT_EQ(m_delivered.back().attempt, kSecond);
    EXPECT_EQ(m_delivered.back().sequence, 0U);
    EXPECT_TRUE(m_logic->state().outbox.empty());
}

} // namespace
} // namespace signalbox

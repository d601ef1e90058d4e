#include "tests/model/engine/enginefixture.h"

#include "model/domain/heldreason.h"
#include "model/engine/processbook.h"

#include <QDateTime>

namespace signalbox {
namespace {

/// Jobs as tasks: interrupted, resumed, terminated, held by their windows; and processes that outlive the server.
class EngineTasksTest : public EngineTest {
protected:
    void SetUp() override
    {
        m_settings.timeZone = QTimeZone::utc();
        m_settings.processes = &m_book;
        EngineTest::SetUp();
    }
    void TearDown() override { m_engine.reset(); } // before the book
    [[nodiscard]] TaskRecord task(JobId job) const
    {
        const std::optional<TaskRecord> found = m_engine->jobTask(job, m_nowMs);
        EXPECT_TRUE(found);
        return found.value_or(TaskRecord{});
    }
    [[nodiscard]] TaskState state(JobId job) const { return task(job).state; }
    EngineReply control(TaskAction action, JobId job) { return command(ControlJob{action, job, {}}); }
    /// Open from now on for `minutes`, on every day, in UTC.
    ProcessingWindow windowFromNow(int inMinutes, int minutes) const
    {
        const QTime now = QDateTime::fromMSecsSinceEpoch(m_nowMs, Qt::UTC).time();
        const int from = (now.hour() * 60 + now.minute() + inMinutes) % 1440;
        ProcessingWindow window;
        window.type = JobType::InstallPackage;
        window.days = kEveryDay;
        window.fromMinute = static_cast<quint16>(from);
        window.toMinute = static_cast<quint16>((from + minutes) % 1440);
        return window;
    }
    [[nodiscard]] QString reason(JobId job, std::size_t index) const
    {
        const TaskRecord asTask = task(job);
        return reasonSentence(m_engine->rows(job).value().at(index), {}, m_nowMs, &asTask);
    }
    void fetch(JobId job, NodeId by) { put(WorkFetched{attemptOf(job), by}); }

    ProcessBook m_book{[this] { return m_nowMs; }};
};

TEST_F(EngineTasksTest, AnInterruptedJobHoldsWhatHasNotBegunAndSuspendsWhatHas)
{
    const NodeId begun = node(QStringLiteral("begun")), other = node(QStringLiteral("other"));
    const JobId job = jobFor({begun, other});
    fetch(job, begun);
    EXPECT_EQ(state(job), TaskState::Running);
    EXPECT_EQ(control(TaskAction::Interrupt, job).outcome->affected, 2U);
    EXPECT_EQ(row(job, 0).status, Status::Suspended);
    EXPECT_EQ(row(job, 1).status, Status::WaitingForTransmission);
    EXPECT_EQ(offerOf(begun), OfferState::Held);
    EXPECT_EQ(offerOf(other), OfferState::Held);
    EXPECT_EQ(actions<CutTransfer>().size(), 1U);
    EXPECT_EQ(state(job), TaskState::Interrupted);
    EXPECT_EQ(task(job).reason, QStringLiteral("anna"));
    EXPECT_TRUE(reason(job, 0).contains(QStringLiteral("interrupted by anna"))) << qPrintable(reason(job, 0));
    EXPECT_TRUE(reason(job, 1).contains(QStringLiteral("interrupted by anna"))) << qPrintable(reason(job, 1));
    EXPECT_EQ(refusedError(ControlJob{TaskAction::Interrupt, job, {}}).kind, Error::Kind::Refused);
    EXPECT_TRUE(m_engine->offersAreExact());

    startEngine(); // it stays so until it is resumed
    EXPECT_EQ(state(job), TaskState::Interrupted);
    EXPECT_EQ(offerOf(other), OfferState::Held);
    ASSERT_TRUE(control(TaskAction::Resume, job).outcome);
    EXPECT_EQ(state(job), TaskState::Running) << "it has no window to wait for";
    EXPECT_EQ(offerOf(begun), OfferState::Offered);
    EXPECT_EQ(offerOf(other), OfferState::Offered);
    EXPECT_EQ(refusedError(ControlJob{TaskAction::Resume, job, {}}).kind, Error::Kind::Refused);
    EXPECT_TRUE(m_engine->offersAreExact());
}

TEST_F(EngineTasksTest, WhatIsAtARelayConfirmsBeforeTheJobIsInterrupted)
{
    const NodeId relay = node(QStringLiteral("R1"), NodeRole::Relay);
    const JobId job = jobFor({node(QStringLiteral("c1"), NodeRole::Client, relay)});
    fetch(job, relay);
    ASSERT_TRUE(control(TaskAction::Interrupt, job).outcome);
    EXPECT_EQ(state(job), TaskState::Interrupting);
    stage(attemptOf(job), Stage::Suspended, QStringLiteral("R1"));
    EXPECT_EQ(state(job), TaskState::Interrupted);
}

TEST_F(EngineTasksTest, WhatAnOperatorHadSuspendedBeforeStaysSuspendedWhenTheJobIsResumed)
{
    const NodeId first = node(QStringLiteral("first")), second = node(QStringLiteral("second"));
    const JobId job = jobFor({first, second});
    operate(Operation::Suspend, job, {row(job, 0).id});
    passTime(kSecond);
    ASSERT_TRUE(control(TaskAction::Interrupt, job).outcome);
    passTime(kSecond);
    EXPECT_EQ(refusedError(Operate{Operation::Resume, job, {row(job, 0).id}, {}}).kind, Error::Kind::Refused)
        << "single instructions of an interrupted job cannot go on";
    ASSERT_TRUE(operate(Operation::Resume, job).outcome) << "resuming all of it resumes the job";
    EXPECT_EQ(row(job, 0).status, Status::Suspended);
    EXPECT_EQ(offerOf(second), OfferState::Offered);
}

TEST_F(EngineTasksTest, AResumedJobSleepsUntilItsWindowOpens)
{
    const NodeId client = node(QStringLiteral("c1"));
    const JobId job = jobFor({client});
    fetch(job, client);
    ASSERT_TRUE(control(TaskAction::Interrupt, job).outcome);
    done(SetProcessingWindow{windowFromNow(60, 30)});
    EXPECT_EQ(state(job), TaskState::Interrupted);
    passTime(kSecond);
    ASSERT_TRUE(control(TaskAction::Resume, job).outcome);
    EXPECT_EQ(state(job), TaskState::Sleeping);
    ASSERT_TRUE(task(job).window);
    EXPECT_GT(task(job).untilMs, m_nowMs);
    EXPECT_EQ(row(job).status, Status::Suspended);
    startEngine();
    EXPECT_EQ(state(job), TaskState::Sleeping);
    passTime(61 * kMinute);
    EXPECT_EQ(state(job), TaskState::Running);
    EXPECT_NE(row(job).status, Status::Suspended);
    EXPECT_EQ(offerOf(client), OfferState::Offered);
}

TEST_F(EngineTasksTest, WhatWasInterruptedTwiceGoesOnAllTheSame)
{
    const NodeId client = node(QStringLiteral("c1"));
    const JobId job = jobFor({client});
    fetch(job, client);
    ASSERT_TRUE(control(TaskAction::Interrupt, job).outcome);
    done(SetProcessingWindow{windowFromNow(60, 30)});
    passTime(kSecond);
    ASSERT_TRUE(control(TaskAction::Resume, job).outcome);
    passTime(kSecond);
    ASSERT_TRUE(control(TaskAction::Interrupt, job).outcome) << "while it sleeps";
    EXPECT_EQ(state(job), TaskState::Interrupted);
    passTime(kSecond);
    ASSERT_TRUE(control(TaskAction::Resume, job).outcome);
    EXPECT_EQ(row(job).status, Status::Suspended);
    passTime(61 * kMinute);
    EXPECT_EQ(state(job), TaskState::Running);
    EXPECT_NE(row(job).status, Status::Suspended) << "it was suspended by the first interruption";
    EXPECT_EQ(offerOf(client), OfferState::Offered);
}

TEST_F(EngineTasksTest, AJobThatCouldNotGoOnWhileTheServerWasSuspendedDoesAfterwards)
{
    const NodeId client = node(QStringLiteral("c1"));
    const JobId job = jobFor({client});
    fetch(job, client);
    const quint32 window = done(SetProcessingWindow{windowFromNow(60, 30)}).createdId;
    ASSERT_TRUE(control(TaskAction::Interrupt, job).outcome);
    ASSERT_TRUE(control(TaskAction::Resume, job).outcome);
    done(SuspendNode{{}, true});
    done(RemoveProcessingWindow{window});
    EXPECT_EQ(state(job), TaskState::Sleeping);
    done(SuspendNode{{}, false});
    EXPECT_EQ(state(job), TaskState::Running);
    EXPECT_EQ(offerOf(client), OfferState::Offered);
}

TEST_F(EngineTasksTest, OutsideItsWindowAJobBeginsNothingAndWhatRunsGoesOn)
{
    const NodeId running = node(QStringLiteral("running")), waiting = node(QStringLiteral("waiting"));
    const JobId job = jobFor({running, waiting});
    const quint32 window = done(SetProcessingWindow{windowFromNow(0, 30)}).createdId;
    EXPECT_EQ(offerOf(waiting), OfferState::Offered);
    fetch(job, running);
    passTime(31 * kMinute);
    EXPECT_EQ(offerOf(waiting), OfferState::Held);
    EXPECT_EQ(offerOf(running), OfferState::Offered) << "to the end of its piece";
    EXPECT_EQ(state(job), TaskState::Running);
    EXPECT_TRUE(reason(job, 1).contains(momentText(task(job).untilMs))) << qPrintable(reason(job, 1));
    EXPECT_FALSE(reason(job, 0).contains(QStringLiteral("processing window"))) << qPrintable(reason(job, 0));
    EXPECT_TRUE(m_engine->offersAreExact());
    const JobId later = jobFor({node(QStringLiteral("late"))});
    EXPECT_EQ(state(later), TaskState::Sleeping) << "a new job waits, too";
    passTime(24 * 60 * kMinute - 31 * kMinute);
    EXPECT_EQ(offerOf(waiting), OfferState::Offered);
    EXPECT_EQ(state(later), TaskState::Running);
    passTime(31 * kMinute);
    EXPECT_EQ(state(later), TaskState::Sleeping);
    done(RemoveProcessingWindow{window});
    EXPECT_EQ(state(later), TaskState::Running) << "without a window it may always run";
    EXPECT_EQ(m_engine->processingWindows().size(), 0U);
    EXPECT_EQ(refusedError(RemoveProcessingWindow{window}).kind, Error::Kind::NotFound);
}

TEST_F(EngineTasksTest, AFoldersWindowHoldsForItsJobsAndGoesWithIt)
{
    const FolderId folder{done(CreateFolder{{}, QStringLiteral("night")}).createdId};
    ProcessingWindow window = windowFromNow(60, 30);
    window.folder = folder;
    done(SetProcessingWindow{window});
    const JobId job = jobFor({node(QStringLiteral("c1"))});
    EXPECT_EQ(state(job), TaskState::Running);
    done(MoveJob{job, folder});
    EXPECT_EQ(state(job), TaskState::Sleeping);
    done(MoveJob{job, {}});
    EXPECT_EQ(state(job), TaskState::Running);
    ProcessingWindow wrong = window;
    wrong.folder = FolderId{999};
    EXPECT_EQ(refusedError(SetProcessingWindow{wrong}).kind, Error::Kind::NotFound);
    wrong = window;
    wrong.days = 0;
    EXPECT_EQ(refusedError(SetProcessingWindow{wrong}).kind, Error::Kind::Invalid);
    wrong = window;
    wrong.id = 77;
    EXPECT_EQ(refusedError(SetProcessingWindow{wrong}).kind, Error::Kind::NotFound);
    done(DeleteFolder{folder});
    EXPECT_TRUE(m_engine->processingWindows().empty());
    startEngine();
    EXPECT_TRUE(m_engine->processingWindows().empty());
}

TEST_F(EngineTasksTest, ATerminatedJobEndsForGood)
{
    const NodeId client = node(QStringLiteral("c1"));
    const JobId job = jobFor({client, node(QStringLiteral("c2"))});
    fetch(job, client);
    ASSERT_TRUE(control(TaskAction::Interrupt, job).outcome);
    EXPECT_EQ(control(TaskAction::Terminate, job).outcome->affected, 2U);
    EXPECT_EQ(state(job), TaskState::Terminating) << "the client has not confirmed";
    EXPECT_EQ(refusedError(ControlJob{TaskAction::Resume, job, {}}).kind, Error::Kind::Refused);
    stage(attemptOf(job), Stage::CancelConfirmed);
    EXPECT_EQ(state(job), TaskState::Terminated);
    startEngine();
    EXPECT_EQ(state(job), TaskState::Terminated);
    TaskQuery completed;
    completed.completed = true;
    const TaskList list = m_engine->jobTasks(completed, m_nowMs);
    ASSERT_EQ(list.tasks.size(), 1U);
    EXPECT_EQ(list.counters.failed, 1U);
    EXPECT_TRUE(m_engine->jobTasks({}, m_nowMs).tasks.empty());
}

TEST_F(EngineTasksTest, ATerminatedJobIsNotReExecuted)
{
    const NodeId client = node(QStringLiteral("c1"));
    const JobId job = jobFor({client});
    ASSERT_TRUE(control(TaskAction::Terminate, job).outcome);
    EXPECT_EQ(state(job), TaskState::Terminated);
    const Error error = refusedError(Operate{Operation::ReExecute, job, {row(job).id}, {}});
    EXPECT_EQ(error.kind, Error::Kind::Refused);
    EXPECT_EQ(state(job), TaskState::Terminated) << "it is final";
    EXPECT_TRUE(m_engine->offers(client).empty());
}

/// Each deed on a job in each state, twice: none is done twice, none breaks another, and a restart changes nothing.
TEST_F(EngineTasksTest, EveryDeedInEveryStateHoldsOnceAndSurvivesARestart)
{
    const std::vector<TaskAction> actions{TaskAction::Interrupt, TaskAction::Resume, TaskAction::Terminate};
    int which = 0;
    for (const TaskAction first : actions) {
        for (const TaskAction second : actions) {
            for (const TaskAction third : actions) {
                ++which;
                SCOPED_TRACE(which);
                const NodeId begun = node(QStringLiteral("b%1").arg(which));
                const JobId job = jobFor({begun, node(QStringLiteral("o%1").arg(which))});
                fetch(job, begun);
                for (const TaskAction action : {first, second, third}) {
                    const bool may = denialOf(action, task(job)) == TaskDenial::None;
                    EXPECT_EQ(static_cast<bool>(control(action, job).outcome), may);
                    const bool again = denialOf(action, task(job)) == TaskDenial::None;
                    EXPECT_FALSE(again) << "it holds";
                    EXPECT_FALSE(control(action, job).outcome) << "and not twice";
                    const TaskState is = state(job);
                    startEngine();
                    EXPECT_EQ(state(job), is);
                    EXPECT_TRUE(m_engine->offersAreExact());
                }
                // Whatever was done: it can be ended, and then it has ended.
                if (state(job) != TaskState::Terminating && !hasEnded(state(job))) {
                    EXPECT_TRUE(control(TaskAction::Terminate, job).outcome);
                }
                stage(attemptOf(job), Stage::CancelConfirmed);
                EXPECT_EQ(state(job), TaskState::Terminated);
            }
        }
    }
}

TEST_F(EngineTasksTest, CancellingAProcessOfAJobInterruptsTheJobInTheSameTransaction)
{
    const JobId job = jobFor({node(QStringLiteral("c1"))});
    done(CancelTask{TaskKind::Process, 5, job, QStringLiteral("transfer")});
    EXPECT_EQ(state(job), TaskState::Interrupted);
    const AuditList records = auditList(m_engine->auditRecords(0, 1000).value());
    EXPECT_EQ(records.records.back().command, QStringLiteral("cancel-process"));
    EXPECT_EQ(records.records.back().job, job);
}

TEST_F(EngineTasksTest, AStoreThatFailsLeavesTheJobAsItWas)
{
    const NodeId client = node(QStringLiteral("c1"));
    const JobId job = jobFor({client});
    m_store->fails = true;
    EXPECT_FALSE(control(TaskAction::Interrupt, job).outcome);
    EXPECT_FALSE(command(SetProcessingWindow{windowFromNow(60, 30)}).outcome);
    m_store->fails = false;
    EXPECT_EQ(state(job), TaskState::Running);
    EXPECT_EQ(offerOf(client), OfferState::Offered);
    EXPECT_TRUE(m_engine->processingWindows().empty());
    EXPECT_TRUE(m_engine->offersAreExact());
    passTime(2 * kSecond);
    EXPECT_EQ(done(SetProcessingWindow{windowFromNow(0, 30)}).createdId, 1U);
}

TEST_F(EngineTasksTest, ProcessesOutliveTheServerAndTheirNumbersAreNotUsedAgain)
{
    const quint32 first = m_book.begin({.kind = ProcessKind::Export, .subject = QStringLiteral("x")});
    EXPECT_EQ(first, 1U);
    m_book.end(first, TaskState::Warning, QStringLiteral("why"));
    put(ProcessesEnded{});
    const quint32 cutOff = m_book.begin({.kind = ProcessKind::Export});
    startEngine(); // as after a crash
    const std::vector<TaskRecord> ended = m_book.ended();
    ASSERT_EQ(ended.size(), 1U);
    EXPECT_EQ(ended[0].number, first);
    EXPECT_EQ(ended[0].reason, QStringLiteral("why"));
    EXPECT_GT(m_book.begin({.kind = ProcessKind::Export}), cutOff);
    ASSERT_TRUE(m_engine->close(m_nowMs));
    startEngine();
    EXPECT_EQ(m_book.ended()[0].state, TaskState::Failed) << "the server's end ended it";
}

TEST_F(EngineTasksTest, AProcessThatCouldNotBeStoredIsStoredLater)
{
    const quint32 number = m_book.begin({.kind = ProcessKind::Export});
    m_book.end(number, TaskState::Completed);
    m_store->fails = true;
    put(ProcessesEnded{});
    m_store->fails = false;
    done(CreateFolder{{}, QStringLiteral("any batch")});
    startEngine();
    ASSERT_EQ(m_book.ended().size(), 1U);
    EXPECT_EQ(m_book.ended()[0].number, number);
}

TEST_F(EngineTasksTest, ATimeLimitThatPassesIsAProcess)
{
    CreateJob order = orderFor({node(QStringLiteral("c1"))});
    order.schedule.limitMs = m_nowMs + kMinute;
    const JobId job{done(order).createdId};
    passTime(2 * kMinute);
    ASSERT_EQ(m_book.ended().size(), 1U);
    EXPECT_EQ(m_book.ended()[0].process, ProcessKind::Expiry);
    EXPECT_EQ(m_book.ended()[0].job, job);
    EXPECT_EQ(m_book.ended()[0].state, TaskState::Completed);
    EXPECT_EQ(state(job), TaskState::Failed);
}

} // namespace
} // namespace signalbox

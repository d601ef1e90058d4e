#include "model/domain/task.h"

#include <gtest/gtest.h>

namespace signalbox {
namespace {

JobRecord job(quint32 completed, quint32 failed, quint32 open)
{
    JobRecord record;
    record.id = JobId{7};
    record.released = true;
    for (quint32 i = 0; i < completed; ++i)
        record.counters.add(Status::Completed, Stopping::None, NoOverlay, 1000);
    for (quint32 i = 0; i < failed; ++i)
        record.counters.add(Status::Error, Stopping::None, NoOverlay, 0);
    for (quint32 i = 0; i < open; ++i)
        record.counters.add(Status::Executing, Stopping::None, NoOverlay, 200);
    return record;
}

JobHold interrupted()
{
    JobHold hold;
    hold.job = JobId{7};
    hold.interruptedMs = 100;
    return hold;
}

TEST(TaskTest, AJobGoesThroughTheStatesOfS2)
{
    const JobRecord open = job(1, 0, 1);
    EXPECT_EQ(jobTaskState(open, {}, true, true), TaskState::Running);
    EXPECT_EQ(jobTaskState(open, interrupted(), true, true), TaskState::Interrupting);
    EXPECT_EQ(jobTaskState(open, interrupted(), false, true), TaskState::Interrupted);
    EXPECT_EQ(jobTaskState(open, interrupted(), false, false), TaskState::Interrupted) << "until it is resumed";
    JobHold resumed = interrupted();
    resumed.resumedMs = 200;
    EXPECT_EQ(jobTaskState(open, resumed, false, false), TaskState::Sleeping);
    EXPECT_EQ(jobTaskState(open, {}, false, false), TaskState::Sleeping) << "its window closed";
    EXPECT_EQ(jobTaskState(open, {}, true, false), TaskState::Running) << "what runs goes on to the end of its piece";
    JobHold terminated;
    terminated.terminatedMs = 300;
    EXPECT_EQ(jobTaskState(open, terminated, true, true), TaskState::Terminating);
    EXPECT_EQ(jobTaskState(job(1, 1, 0), terminated, false, true), TaskState::Terminated);
    JobRecord scheduled = open;
    scheduled.released = false;
    EXPECT_EQ(jobTaskState(scheduled, {}, false, true), TaskState::Sleeping);
    JobRecord deleting = open;
    deleting.deletingSinceMs = 5;
    EXPECT_EQ(jobTaskState(deleting, {}, false, true), TaskState::Terminating);
}

TEST(TaskTest, HowAJobEndedFollowsFromItsInstructions)
{
    EXPECT_EQ(jobTaskState(job(2, 0, 0), {}, false, true), TaskState::Completed);
    EXPECT_EQ(jobTaskState(job(1, 1, 0), {}, false, true), TaskState::Warning);
    EXPECT_EQ(jobTaskState(job(0, 2, 0), {}, false, true), TaskState::Failed);
    EXPECT_EQ(jobTaskState(job(2, 0, 0), interrupted(), false, true), TaskState::Completed) << "nothing was left to do";
}

TaskRecord task(TaskKind kind, TaskState state)
{
    TaskRecord made;
    made.kind = kind;
    made.state = state;
    made.number = 1;
    made.process = kind == TaskKind::Process ? ProcessKind::Export : ProcessKind::None;
    return made;
}

TEST(TaskTest, WhatIsAllowedDependsOnTheKindAndTheState)
{
    const auto denied = [](TaskAction action, TaskKind kind, TaskState state) {
        return denialOf(action, task(kind, state));
    };
    EXPECT_EQ(denied(TaskAction::Interrupt, TaskKind::Job, TaskState::Running), TaskDenial::None);
    EXPECT_EQ(denied(TaskAction::Interrupt, TaskKind::Job, TaskState::Sleeping), TaskDenial::None);
    EXPECT_EQ(denied(TaskAction::Interrupt, TaskKind::Job, TaskState::Interrupted), TaskDenial::AlreadyInterrupted);
    EXPECT_EQ(denied(TaskAction::Resume, TaskKind::Job, TaskState::Running), TaskDenial::NotInterrupted);
    EXPECT_EQ(denied(TaskAction::Resume, TaskKind::Job, TaskState::Interrupted), TaskDenial::None);
    EXPECT_EQ(denied(TaskAction::Terminate, TaskKind::Job, TaskState::Interrupted), TaskDenial::None);
    EXPECT_EQ(denied(TaskAction::Terminate, TaskKind::Job, TaskState::Terminating), TaskDenial::AlreadyTerminating);
    EXPECT_EQ(denied(TaskAction::Terminate, TaskKind::Job, TaskState::Terminated), TaskDenial::HasEnded);
    EXPECT_EQ(denied(TaskAction::Cancel, TaskKind::Job, TaskState::Running), TaskDenial::CancelIsNotForJobs);
    EXPECT_EQ(denied(TaskAction::Interrupt, TaskKind::Session, TaskState::Running), TaskDenial::NotAJob);
    EXPECT_EQ(denied(TaskAction::Cancel, TaskKind::Session, TaskState::Running), TaskDenial::None);
    EXPECT_EQ(denied(TaskAction::Cancel, TaskKind::Session, TaskState::Ending), TaskDenial::AlreadyEnding);
    EXPECT_EQ(denied(TaskAction::Cancel, TaskKind::Process, TaskState::Running), TaskDenial::None);
    EXPECT_EQ(denied(TaskAction::Cancel, TaskKind::Process, TaskState::Failed), TaskDenial::HasEnded);
    TaskRecord expiry = task(TaskKind::Process, TaskState::Running);
    expiry.process = ProcessKind::Expiry;
    EXPECT_EQ(denialOf(TaskAction::Cancel, expiry), TaskDenial::CannotBeCancelled);
}

TEST(TaskTest, EveryRefusalAndEveryActionIsPutIntoWords)
{
    for (int denial = 1; denial <= static_cast<int>(TaskDenial::CannotBeCancelled); ++denial)
        EXPECT_FALSE(taskDenialText(static_cast<TaskDenial>(denial)).isEmpty()) << denial;
    for (const TaskAction action :
         {TaskAction::Interrupt, TaskAction::Resume, TaskAction::Terminate, TaskAction::Cancel}) {
        EXPECT_FALSE(taskActionText(action).isEmpty());
        for (const TaskKind kind : {TaskKind::Session, TaskKind::Process, TaskKind::Job})
            EXPECT_FALSE(taskActionExplained(action, task(kind, TaskState::Running)).isEmpty());
    }
    TaskRecord transfer = task(TaskKind::Process, TaskState::Running);
    transfer.process = ProcessKind::Transfer;
    transfer.job = JobId{42};
    EXPECT_TRUE(taskActionExplained(TaskAction::Cancel, transfer).contains(QStringLiteral("42")))
        << "that the job is interrupted is said before it happens";
    TaskRecord replay = task(TaskKind::Process, TaskState::Running);
    replay.process = ProcessKind::Replay;
    EXPECT_TRUE(taskActionExplained(TaskAction::Cancel, replay).contains(QStringLiteral("go on")))
        << "what was ordered is not rolled back";
}

TEST(TaskTest, ARunningSessionEndsLaterThanAWaitingOne)
{
    const QString running = taskActionExplained(TaskAction::Cancel, task(TaskKind::Session, TaskState::Running));
    const QString idle = taskActionExplained(TaskAction::Cancel, task(TaskKind::Session, TaskState::IdleWait));
    EXPECT_NE(running, idle);
    for (const TaskState wait : {TaskState::SendWait, TaskState::TlsWait, TaskState::ReceiveWait, TaskState::IdleWait})
        EXPECT_TRUE(isSessionWait(wait));
    EXPECT_FALSE(isSessionWait(TaskState::Running));
    EXPECT_FALSE(isSessionWait(TaskState::MediaWait));
}

TEST(TaskTest, SuccessfulSessionsAreOnlyCounted)
{
    TaskCounters counters;
    counters.add(task(TaskKind::Session, TaskState::Completed));
    counters.add(task(TaskKind::Session, TaskState::Warning));
    counters.add(task(TaskKind::Session, TaskState::Failed));
    counters.add(task(TaskKind::Job, TaskState::Completed));
    counters.add(task(TaskKind::Process, TaskState::Completed));
    counters.add(task(TaskKind::Job, TaskState::Terminated));
    counters.add(task(TaskKind::Job, TaskState::Running));
    EXPECT_EQ(counters, (TaskCounters{2, 1, 2, 1}));
}

TEST(TaskTest, KeysAreReadBack)
{
    for (std::size_t i = 0; i < kTaskStateCount; ++i) {
        const auto state = static_cast<TaskState>(i);
        EXPECT_EQ(taskStateFromKey(taskStateKey(state, TaskKind::Job)), state);
        EXPECT_EQ(taskStateFromKey(taskStateKey(state, TaskKind::Process)), state);
        EXPECT_FALSE(taskStateText(state, TaskKind::Job).isEmpty());
    }
    for (int i = 1; i <= static_cast<int>(ProcessKind::Replay); ++i) {
        const auto kind = static_cast<ProcessKind>(i);
        EXPECT_EQ(processKindFromKey(processKindKey(kind)), kind);
        TaskRecord process = task(TaskKind::Process, TaskState::Running);
        process.process = kind;
        process.subject = QStringLiteral("x");
        EXPECT_FALSE(taskDescription(process).isEmpty());
    }
    EXPECT_EQ(processKindFromKey(QString()), ProcessKind::None);
    EXPECT_FALSE(taskStateFromKey(QStringLiteral("asleep")));
}

TEST(TaskTest, ProgressIsBounded)
{
    TaskRecord process = task(TaskKind::Process, TaskState::Running);
    EXPECT_FALSE(taskPermille(process));
    process.total = 8;
    process.done = 2;
    EXPECT_EQ(taskPermille(process), 250);
    process.done = 9;
    EXPECT_EQ(taskPermille(process), 1000);
}

} // namespace
} // namespace signalbox

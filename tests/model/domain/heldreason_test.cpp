#include "model/domain/heldreason.h"

#include <gtest/gtest.h>

namespace signalbox {
namespace {

constexpr UtcMs kNowMs = 1'790'000'000'000;
constexpr UtcMs kHeldMs = kNowMs - 5 * 60'000;

TaskRecord jobIn(TaskState state)
{
    TaskRecord job;
    job.state = state;
    if (state == TaskState::Interrupted || state == TaskState::Interrupting) {
        job.reason = QStringLiteral("anna");
        job.stateSinceMs = kHeldMs;
    }
    return job;
}

TaskRecord withWindow(TaskRecord job)
{
    job.window = ProcessingWindow{4, {}, JobType::InstallPackage, kEveryDay, 22 * 60, 6 * 60};
    job.untilMs = kNowMs + 3'600'000;
    return job;
}

InstructionRow rowIn(Status status, UtcMs sinceMs, quint8 hop = 0)
{
    InstructionRow row;
    row.status = status;
    row.statusSinceMs = sinceMs;
    row.relays = 1;
    row.hop = hop;
    return row;
}

const Surroundings kAround{.hops = {QStringLiteral("R1"), QStringLiteral("c1")}, .rules = {}};

std::string plain(const InstructionRow &row)
{
    return reasonSentence(row, kAround, kNowMs).toStdString();
}

std::string reason(const InstructionRow &row, const TaskRecord &job)
{
    const QString sentence = reasonSentence(row, kAround, kNowMs, &job);
    EXPECT_TRUE(sentence.endsWith(u'.')) << qPrintable(sentence);
    EXPECT_FALSE(sentence.contains(u'%')) << qPrintable(sentence);
    return sentence.toStdString();
}

bool has(const std::string &sentence, const QString &part)
{
    return sentence.find(part.toStdString()) != std::string::npos;
}

TEST(HeldReasonTest, WhatWithdrewTheWorkIsNamed)
{
    InstructionRow row = rowIn(Status::WaitingForTransmission, kHeldMs);
    row.overlays = ExpiredOverlay | WithdrawnOverlay;
    JobRequest request;
    const QString limit = reasonSentence(row, kAround, kNowMs, nullptr, &request);
    EXPECT_TRUE(limit.contains(QStringLiteral("execution time limit"))) << limit.toStdString();
    EXPECT_FALSE(limit.contains(QStringLiteral("stale-by"))) << limit.toStdString();
    request.staleByMs = kNowMs - 60'000;
    request.staleMs = kNowMs;
    const QString stale = reasonSentence(row, kAround, kNowMs, nullptr, &request);
    EXPECT_TRUE(stale.contains(QStringLiteral("stale-by date"))) << stale.toStdString();
    EXPECT_FALSE(stale.contains(QStringLiteral("time limit"))) << stale.toStdString();
    EXPECT_TRUE(stale.contains(momentText(request.staleByMs))) << stale.toStdString();
    row.status = Status::Error;
    EXPECT_EQ(reasonSentence(row, kAround, kNowMs, nullptr, &request).toStdString(), plain(row));
}

TEST(HeldReasonTest, WithoutAHoldItIsTheReasonOfTheInstruction)
{
    const InstructionRow row = rowIn(Status::WaitingForTransmission, kHeldMs);
    EXPECT_EQ(reasonSentence(row, kAround, kNowMs, nullptr).toStdString(), plain(row));
    EXPECT_EQ(reason(row, jobIn(TaskState::Running)), plain(row));
    EXPECT_TRUE(heldSentence(jobIn(TaskState::Running)).isEmpty());
}

TEST(HeldReasonTest, AnInterruptionIsNamedWithWhoDidItAndWhatEndsIt)
{
    const TaskRecord job = jobIn(TaskState::Interrupted);
    const std::string waiting = reason(rowIn(Status::WaitingForTransmission, kHeldMs - 1), job);
    EXPECT_TRUE(has(waiting, QStringLiteral("interrupted by anna"))) << waiting;
    EXPECT_TRUE(has(waiting, QStringLiteral("when the job is resumed"))) << waiting;
    EXPECT_FALSE(has(waiting, QStringLiteral("fetches the work"))) << waiting;

    const std::string stopped = reason(rowIn(Status::Suspended, kHeldMs, 1), job);
    EXPECT_TRUE(has(stopped, QStringLiteral("interrupted by anna"))) << stopped;
    EXPECT_FALSE(has(stopped, QStringLiteral("when an operator resumes it"))) << stopped;

    const InstructionRow byHand = rowIn(Status::Suspended, kHeldMs - 1, 1);
    const std::string both = reason(byHand, job);
    EXPECT_TRUE(both.starts_with(plain(byHand))) << both;
    EXPECT_TRUE(has(both, QStringLiteral("resumed as well"))) << both;

    InstructionRow asked = rowIn(Status::Executing, kHeldMs, 1);
    asked.overlays = SuspendRequestedOverlay;
    EXPECT_TRUE(has(reason(asked, jobIn(TaskState::Interrupting)), QStringLiteral("interrupted by anna")));
    EXPECT_FALSE(heldSentence(job).isEmpty());
}

TEST(HeldReasonTest, WhatAClientHasGoesOnWhateverHoldsTheJob)
{
    for (const Status status : {Status::Executing, Status::WaitingForInstallation, Status::Completed}) {
        InstructionRow row = rowIn(status, kHeldMs, 2);
        row.executedMs = kHeldMs;
        for (const TaskState state : {TaskState::Interrupted, TaskState::Sleeping, TaskState::Running})
            EXPECT_EQ(reason(row, withWindow(jobIn(state))), plain(row));
    }
}

TEST(HeldReasonTest, AClosedWindowIsNamedAndWhenItOpens)
{
    const InstructionRow row = rowIn(Status::WaitingForTransmission, kHeldMs);
    for (const TaskState state : {TaskState::Sleeping, TaskState::Running}) {
        const TaskRecord job = withWindow(jobIn(state));
        const std::string told = reason(row, job);
        EXPECT_TRUE(has(told, windowText(*job.window))) << told;
        EXPECT_TRUE(has(told, momentText(job.untilMs))) << told;
        EXPECT_FALSE(heldSentence(job).isEmpty());
    }
    TaskRecord never = withWindow(jobIn(TaskState::Sleeping));
    never.untilMs = kNoTime;
    EXPECT_TRUE(has(reason(row, never), QStringLiteral("does not open")));
    // Resumed, and asleep until the window opens: what the interruption had stopped waits for it as well.
    TaskRecord resumed = withWindow(jobIn(TaskState::Sleeping));
    resumed.stateSinceMs = kHeldMs;
    EXPECT_TRUE(has(reason(rowIn(Status::Suspended, kHeldMs, 1), resumed), QStringLiteral("is closed; it opens")));
    const InstructionRow byHand = rowIn(Status::Suspended, kHeldMs - 1, 1);
    EXPECT_TRUE(reason(byHand, resumed).starts_with(plain(byHand)));
}

TEST(HeldReasonTest, AJobThatWaitsForItsTimeSaysSo)
{
    TaskRecord job = jobIn(TaskState::Sleeping);
    job.isScheduled = true;
    job.untilMs = kNowMs + 60'000;
    EXPECT_TRUE(has(reason(rowIn(Status::WaitingForTransmission, kHeldMs), job), momentText(job.untilMs)));
}

TEST(HeldReasonTest, WhatWasTerminatedIsNotOfferedAnew)
{
    InstructionRow row = rowIn(Status::Error, kHeldMs, 1);
    row.detail = StatusDetail::CancelledByOperator;
    row.completedMs = kHeldMs;
    EXPECT_TRUE(has(plain(row), QStringLiteral("re-execute")));
    const std::string told = reason(row, jobIn(TaskState::Terminated));
    EXPECT_TRUE(has(told, QStringLiteral("terminated"))) << told;
    EXPECT_FALSE(has(told, QStringLiteral("re-execute"))) << told;
    InstructionRow open = rowIn(Status::Executing, kHeldMs, 1);
    open.stopping = Stopping::Cancelling;
    EXPECT_TRUE(has(reason(open, jobIn(TaskState::Terminating)), QStringLiteral("The job was terminated.")));
}

} // namespace
} // namespace signalbox

#include "model/domain/counters.h"
#include "model/domain/instructionstate.h"
#include "tests/model/domain/instruction.h"

#include <gtest/gtest.h>

#include <vector>

namespace signalbox {
namespace {

using test::as;
using test::Instruction;
using test::instructionIn;

constexpr Refusal kTaken = Refusal::None;

/// Everything a node can be led to say by the expiry: SMS 1.0 made Retrying of it, SMS 1.1 Cancelled (S1).
const std::vector<Event> kFruitsOfExpiry{
    {.kind = EventKind::WithdrawConfirmed},
    {.kind = EventKind::CancelConfirmed},
    {.kind = EventKind::Failed, .code = 1},
    {.kind = EventKind::Failed, .detail = as(StatusDetail::CancelledByClient)},
    {.kind = EventKind::Rejected},
    {.kind = EventKind::StartupFailed, .a = 1, .b = 1},
    {.kind = EventKind::CommunicationFailed, .a = 1, .b = 1},
    {.kind = EventKind::Retried},
    {.kind = EventKind::WaitingAtClient},
    {.kind = EventKind::HeldByUser},
    {.kind = EventKind::Suspended},
    {.kind = EventKind::Resumed},
    {.kind = EventKind::Continued},
    {.kind = EventKind::WithdrawConfirmed},
};

struct Shown {
    Status status;
    StatusDetail detail;
    int percent;
    friend bool operator==(const Shown &, const Shown &) = default;
};

std::vector<Shown> shownOf(const std::vector<Instruction> &clients)
{
    std::vector<Shown> shown;
    for (const Instruction &client : clients)
        shown.push_back({client.status(), client.detail(), client.shownPercent()});
    return shown;
}

Counters countersOf(const std::vector<Instruction> &clients)
{
    Counters counters;
    for (const Instruction &client : clients)
        counters.add(client.status(), client.state().stopping, client.state().overlays, client.permille());
    return counters;
}

TEST(ExpiryTest, TheFiveClientsOfTheExampleKeepWhatTheyReportedOnBothDays)
{
    // Two days on offer: clients 1 to 3 install it on the first day, 4 fails, nobody sits at 5.
    std::vector<Instruction> clients(5, Instruction(1));
    for (Instruction &client : clients) {
        ASSERT_EQ(client.report({.kind = EventKind::TransferStarted, .node = test::kRelay}), kTaken);
        ASSERT_EQ(client.report({.kind = EventKind::HopReached, .hop = 1, .node = test::kRelay}), kTaken);
        ASSERT_EQ(client.report({.kind = EventKind::WaitingAtClient, .detail = as(StatusDetail::UserChoice)}), kTaken);
    }
    for (std::size_t i = 0; i < 4; ++i)
        ASSERT_EQ(clients[i].report(EventKind::ExecutionStarted), kTaken);
    for (std::size_t i = 0; i < 3; ++i)
        ASSERT_EQ(clients[i].report(EventKind::CompletedOk), kTaken);
    ASSERT_EQ(clients[3].report({.kind = EventKind::Failed, .code = 1603}), kTaken);

    const Shown completed{Status::Completed, StatusDetail::None, 100};
    const std::vector<Shown> dayOne{completed,
                                    completed,
                                    completed,
                                    {Status::Error, StatusDetail::None, 0},
                                    {Status::WaitingForInstallation, StatusDetail::UserChoice, 70}};
    EXPECT_EQ(shownOf(clients), dayOne);

    // Day three: the limit passes, and every client does and says what the expiry makes it do.
    for (Instruction &client : clients) {
        const Refusal expected = isFinal(client.status()) ? Refusal::AlreadyFinal : kTaken;
        EXPECT_EQ(client.server({.kind = EventKind::Expired, .detail = 1, .a = test::kStartMs}), expected);
    }
    EXPECT_EQ(shownOf(clients), dayOne);
    for (Instruction &client : clients) {
        const UtcMs statusSince = client.state().statusSinceMs;
        for (const Event &event : kFruitsOfExpiry) {
            Refusal expected = Refusal::CausedByExpiry;
            if (isFinal(client.status()))
                expected = Refusal::AlreadyFinal;
            else if (event.kind == EventKind::WithdrawConfirmed)
                expected = kTaken; // noted, but it moves nothing
            EXPECT_EQ(client.report(event), expected) << static_cast<int>(event.kind);
        }
        EXPECT_EQ(client.state().statusSinceMs, statusSince);
    }
    EXPECT_EQ(shownOf(clients), dayOne) << "success, failure and never executed can still be told apart";

    EXPECT_TRUE(clients[4].has(ExpiredOverlay));
    EXPECT_TRUE(clients[4].has(WithdrawnOverlay));
    EXPECT_EQ(clients[4].state().expiredMs, test::kStartMs);
    EXPECT_EQ(clients[4].state().executedMs, kNoTime);
    const Counters counters = countersOf(clients);
    EXPECT_EQ(counters.finished(), 3U);
    EXPECT_EQ(counters.errors(), 1U);
    EXPECT_EQ(counters.expired, 1U);
    EXPECT_EQ(counters.total(), 5U);
}

TEST(ExpiryTest, NoStatusChangesByTheExpiryItselfOrWhatFollowsFromIt)
{
    for (const Status status : kAllStatuses) {
        if (status == Status::BeingDeleted)
            continue;
        Instruction job = instructionIn(status);
        const Shown before{job.status(), job.detail(), job.shownPercent()};
        (void)job.server({.kind = EventKind::Expired, .detail = 1, .a = 1});
        for (const Event &event : kFruitsOfExpiry)
            (void)job.report(event);
        EXPECT_EQ((Shown{job.status(), job.detail(), job.shownPercent()}), before) << indexOf(status);
    }
}

TEST(ExpiryTest, WhatTheClientReallyDidIsTakenOverAfterTheWithdrawal)
{
    Instruction completed = instructionIn(Status::WaitingForInstallation);
    ASSERT_EQ(completed.server({.kind = EventKind::Expired, .detail = 1, .a = 1}), kTaken);
    EXPECT_EQ(completed.report(EventKind::CompletedOk), kTaken);
    EXPECT_EQ(completed.status(), Status::Completed);
    EXPECT_TRUE(completed.has(ExpiredOverlay));

    Instruction started = instructionIn(Status::WaitingForInstallation);
    ASSERT_EQ(started.server({.kind = EventKind::Expired, .detail = 1, .a = 1}), kTaken);
    EXPECT_EQ(started.report(EventKind::ExecutionStarted), kTaken);
    EXPECT_FALSE(started.has(WithdrawnOverlay)) << "it had begun, so it was not withdrawn";
    EXPECT_EQ(started.report({.kind = EventKind::Failed, .code = 3}), kTaken) << "and so it can fail by itself";
    EXPECT_EQ(started.status(), Status::Error);
}

TEST(ExpiryTest, WorkInProgressIsLeftToReport)
{
    Instruction job = instructionIn(Status::WaitingForInstallation);
    ASSERT_EQ(job.report(EventKind::ExecutionStarted), kTaken);
    EXPECT_EQ(job.server({.kind = EventKind::Expired, .detail = 1, .a = 1}), kTaken);
    EXPECT_TRUE(job.has(ExpiredOverlay));
    EXPECT_FALSE(job.has(WithdrawnOverlay));
    EXPECT_EQ(job.report({.kind = EventKind::Failed, .code = 3}), kTaken);
    EXPECT_EQ(job.status(), Status::Error);
}

TEST(ExpiryTest, AnOperatorCanStillCancelWithdrawnWork)
{
    Instruction job = instructionIn(Status::WaitingForTransmission);
    ASSERT_EQ(job.server({.kind = EventKind::Expired, .detail = 1, .a = 1}), kTaken);
    EXPECT_EQ(job.report(EventKind::CancelConfirmed), Refusal::CausedByExpiry);
    EXPECT_EQ(job.server(EventKind::CancelRequested), kTaken);
    EXPECT_EQ(job.report(EventKind::CancelConfirmed), kTaken);
    EXPECT_EQ(job.status(), Status::Error);
    EXPECT_EQ(job.detail(), StatusDetail::CancelledByOperator);
}

TEST(ExpiryTest, ALimitPassesOnce)
{
    Instruction job = instructionIn(Status::Executing);
    EXPECT_EQ(job.server({.kind = EventKind::Expired, .a = 1}), kTaken);
    EXPECT_EQ(job.server({.kind = EventKind::Expired, .detail = 1, .a = 2}), Refusal::Doubled);
    EXPECT_EQ(job.state().expiredMs, 1);
}

} // namespace
} // namespace signalbox

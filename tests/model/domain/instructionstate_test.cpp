#include "model/domain/instructionstate.h"

#include "tests/model/domain/instruction.h"

#include <gtest/gtest.h>

#include <cerrno>
#include <limits>
#include <tuple>
#include <vector>

namespace signalbox {
namespace {

using test::as;
using test::Instruction;
using test::instructionIn;
using test::kClient;
using test::kRelay;
using test::kStartMs;

constexpr Refusal kTaken = Refusal::None;

TEST(InstructionStateTest, EachStatusStandsWhereTheTableOfStatusesPutsIt)
{
    // Status, lowest and highest percent shown, colour: S0, Table 8-3.
    const std::vector<std::tuple<Status, int, int, ColourKey>> table{
        {Status::WaitingForTransmission, 0, 0, ColourKey::White},
        {Status::Executing, 20, 70, ColourKey::White},
        {Status::StartupFailure, 0, 50, ColourKey::White},
        {Status::Suspended, 20, 70, ColourKey::DarkGrey},
        {Status::Resumed, 20, 70, ColourKey::White},
        {Status::WaitingForInstallation, 70, 70, ColourKey::Yellow},
        {Status::InstallationRejected, 70, 70, ColourKey::LightGrey},
        {Status::Completed, 100, 100, ColourKey::Green},
        {Status::Error, 0, 0, ColourKey::Red},
        {Status::CommunicationError, 0, 70, ColourKey::Magenta},
        {Status::BeingDeleted, -1, -1, ColourKey::Olive},
    };
    for (const auto &[status, lowest, highest, colour] : table) {
        const Instruction made = instructionIn(status);
        EXPECT_EQ(shownStatus(made.status(), made.state().stopping), status) << indexOf(status);
        EXPECT_GE(made.shownPercent(), lowest) << indexOf(status);
        EXPECT_LE(made.shownPercent(), highest) << indexOf(status);
        EXPECT_EQ(colourKey(shownStatus(made.status(), made.state().stopping), made.has(StartedFromWaitingOverlay)),
                  colour)
            << indexOf(status);
    }
}

TEST(InstructionStateTest, WhatGoesOnBeforeAByteWasSentStandsWhereTheTableOfStatusesPutsItToo)
{
    // S0, Table 8-3: Suspended, Resumed and Executing are never below 20 %.
    Instruction suspended(0);
    EXPECT_EQ(suspended.server(EventKind::Suspended), kTaken);
    EXPECT_EQ(suspended.shownPercent(), 20);
    EXPECT_EQ(suspended.server(EventKind::Resumed), kTaken);
    EXPECT_EQ(suspended.shownPercent(), 20);
    EXPECT_EQ(suspended.server(EventKind::Continued), kTaken);
    EXPECT_EQ(suspended.shownPercent(), 20);

    Instruction retried(0);
    EXPECT_EQ(
        retried.server({.kind = EventKind::StartupFailed, .detail = as(StatusDetail::PowerOff), .a = kStartMs, .b = 1}),
        kTaken);
    EXPECT_EQ(retried.shownPercent(), 0) << "nothing was tried to be sent: the client was not there";
    EXPECT_EQ(retried.server(EventKind::Retried), kTaken);
    EXPECT_EQ(retried.status(), Status::Executing);
    EXPECT_EQ(retried.shownPercent(), 20);
}

TEST(InstructionStateTest, AnInstallationAtSystemStartUpGoesThroughTheStepsOfTheExample)
{
    // S0, Table 8-4, both ends.
    for (const bool succeeds : {true, false}) {
        Instruction job(1);
        const auto expectStep = [&job](int percent, ColourKey colour, Status status) {
            EXPECT_EQ(job.shownPercent(), percent);
            EXPECT_EQ(job.colour(), colour);
            EXPECT_EQ(job.status(), status);
        };
        expectStep(0, ColourKey::White, Status::WaitingForTransmission);
        EXPECT_EQ(job.report({.kind = EventKind::TransferStarted, .node = kRelay}), kTaken);
        expectStep(20, ColourKey::White, Status::Executing);
        EXPECT_EQ(job.report({.kind = EventKind::HopReached, .hop = 1, .node = kRelay}), kTaken);
        EXPECT_EQ(job.report({.kind = EventKind::Suspended, .node = kRelay}), kTaken);
        expectStep(50, ColourKey::DarkGrey, Status::Suspended);
        EXPECT_EQ(job.report({.kind = EventKind::Resumed, .node = kRelay}), kTaken);
        expectStep(50, ColourKey::White, Status::Resumed);
        EXPECT_EQ(job.report({.kind = EventKind::Continued, .node = kRelay}), kTaken);
        expectStep(50, ColourKey::White, Status::Executing);
        EXPECT_EQ(
            job.server({.kind = EventKind::StartupFailed, .detail = as(StatusDetail::PowerOff), .a = kStartMs, .b = 1}),
            kTaken);
        expectStep(50, ColourKey::White, Status::StartupFailure);
        EXPECT_EQ(job.server(EventKind::Retried), kTaken);
        EXPECT_EQ(job.report({.kind = EventKind::WaitingAtClient, .detail = as(StatusDetail::SystemStartUp)}), kTaken);
        expectStep(70, ColourKey::Yellow, Status::WaitingForInstallation);
        EXPECT_EQ(job.report(EventKind::ExecutionStarted), kTaken);
        expectStep(70, ColourKey::Yellow, Status::Executing);
        if (succeeds) {
            EXPECT_EQ(job.report(EventKind::CompletedOk), kTaken);
            expectStep(100, ColourKey::Green, Status::Completed);
        } else {
            EXPECT_EQ(job.report({.kind = EventKind::Failed, .code = 7}), kTaken);
            expectStep(0, ColourKey::Red, Status::Error);
            EXPECT_EQ(job.permille(), 700) << "the stage it had reached is kept for the details";
            EXPECT_EQ(job.state().code, 7);
        }
    }
}

TEST(InstructionStateTest, ThePercentFollowsTheRouteForAnyNumberOfRelays)
{
    const std::vector<std::vector<int>> expected{
        {20},
        {20, 50},
        {20, 33, 67},
        {20, 25, 50, 69},
        {20, 20, 40, 60, 69},
        {20, 20, 33, 50, 67, 69},
        {20, 20, 29, 43, 57, 69, 69},
    };
    for (quint8 relays = 0; relays <= 6; ++relays) {
        Instruction job(relays);
        EXPECT_EQ(job.shownPercent(), 0);
        for (quint8 hop = 0; hop <= relays; ++hop) {
            if (hop > 0) {
                EXPECT_EQ(job.report({.kind = EventKind::HopReached, .hop = hop, .node = kRelay}), kTaken);
            }
            EXPECT_EQ(job.report({.kind = EventKind::TransferStarted, .hop = hop, .node = kRelay}), kTaken);
            EXPECT_EQ(job.shownPercent(), expected.at(relays).at(hop)) << int{hop} << " of " << int{relays};
        }
        const int lastStage = job.shownPercent();
        EXPECT_EQ(job.report({.kind = EventKind::HopReached, .hop = static_cast<quint8>(relays + 1)}), kTaken);
        EXPECT_EQ(job.report(EventKind::ExecutionStarted), kTaken);
        EXPECT_EQ(job.shownPercent(), lastStage) << "executed at once: the 70 is skipped";
        EXPECT_EQ(job.colour(), ColourKey::White);
        EXPECT_EQ(job.report(EventKind::CompletedOk), kTaken);
        EXPECT_EQ(job.shownPercent(), 100);
    }
}

TEST(InstructionStateTest, OnlyASplitTransferMovesThePercentWithItsBytes)
{
    Instruction whole(1);
    EXPECT_EQ(whole.report({.kind = EventKind::TransferProgress, .node = kRelay, .a = 500, .b = 1000}), kTaken);
    EXPECT_EQ(whole.permille(), 200);
    EXPECT_EQ(whole.state().bytes, 500);
    EXPECT_EQ(whole.state().bytesTotal, 1000);

    Instruction split(1);
    EXPECT_EQ(split.report({.kind = EventKind::TransferProgress, .detail = 1, .node = kRelay, .a = 500, .b = 1000}),
              kTaken);
    EXPECT_EQ(split.permille(), 350);
    EXPECT_EQ(split.report({.kind = EventKind::TransferProgress, .detail = 1, .node = kRelay, .a = 100, .b = 1000}),
              kTaken);
    EXPECT_EQ(split.permille(), 350) << "begun again from the front: the percent stays";
    EXPECT_EQ(split.state().bytes, 100);
    EXPECT_EQ(split.report({.kind = EventKind::HopReached, .hop = 1, .node = kRelay}), kTaken);
    EXPECT_EQ(split.permille(), 500);
    EXPECT_EQ(split.state().bytesTotal, 0) << "the stretch is done";
    EXPECT_EQ(split.report({.kind = EventKind::TransferProgress, .hop = 1, .detail = 1, .a = 1, .b = 4}), kTaken);
    EXPECT_EQ(split.permille(), 550);
}

TEST(InstructionStateTest, BytesThatCannotBeAreCutToWhatCan)
{
    Instruction job(1);
    constexpr qint64 kMax = std::numeric_limits<qint64>::max();
    constexpr qint64 kMin = std::numeric_limits<qint64>::min();
    EXPECT_EQ(job.report({.kind = EventKind::TransferProgress, .detail = 1, .a = kMax, .b = 10}), kTaken);
    EXPECT_EQ(job.state().bytes, 10);
    EXPECT_EQ(job.report({.kind = EventKind::TransferProgress, .detail = 1, .a = kMin, .b = kMin}), kTaken);
    EXPECT_EQ(job.state().bytes, 0);
    EXPECT_EQ(job.state().bytesTotal, 0);
    EXPECT_EQ(job.permille(), 500);
}

TEST(InstructionStateTest, EveryListedTransitionIsTaken)
{
    using enum Status;
    const std::vector<std::tuple<Status, Event, Status>> transitions{
        {WaitingForTransmission, {.kind = EventKind::TransferStarted}, Executing},
        {WaitingForTransmission, {.kind = EventKind::HopReached, .hop = 1}, Executing},
        {WaitingForTransmission, {.kind = EventKind::StartupFailed}, StartupFailure},
        {WaitingForTransmission, {.kind = EventKind::CommunicationFailed}, CommunicationError},
        {WaitingForTransmission, {.kind = EventKind::Suspended}, Suspended},
        {WaitingForTransmission, {.kind = EventKind::Failed}, Error},
        {Executing, {.kind = EventKind::HopReached, .hop = 2}, Executing},
        {Executing, {.kind = EventKind::WaitingAtClient}, WaitingForInstallation},
        {Executing, {.kind = EventKind::ExecutionStarted}, Executing},
        {Executing, {.kind = EventKind::CompletedOk}, Completed},
        {Executing, {.kind = EventKind::Failed}, Error},
        {Executing, {.kind = EventKind::Rejected}, InstallationRejected},
        {Executing, {.kind = EventKind::StartupFailed}, StartupFailure},
        {Executing, {.kind = EventKind::CommunicationFailed}, CommunicationError},
        {Executing, {.kind = EventKind::Suspended}, Suspended},
        {StartupFailure, {.kind = EventKind::Retried}, Executing},
        {StartupFailure, {.kind = EventKind::TransferStarted, .hop = 1}, Executing},
        {StartupFailure, {.kind = EventKind::StartupFailed}, StartupFailure},
        {StartupFailure, {.kind = EventKind::CommunicationFailed}, CommunicationError},
        {StartupFailure, {.kind = EventKind::Suspended}, Suspended},
        {CommunicationError, {.kind = EventKind::Retried}, Executing},
        {CommunicationError, {.kind = EventKind::TransferProgress, .hop = 1, .a = 1, .b = 2}, Executing},
        {CommunicationError, {.kind = EventKind::StartupFailed}, StartupFailure},
        {CommunicationError, {.kind = EventKind::Suspended}, Suspended},
        {Suspended, {.kind = EventKind::Resumed}, Resumed},
        {Resumed, {.kind = EventKind::Continued}, Executing},
        {Resumed, {.kind = EventKind::TransferProgress, .hop = 1, .a = 1, .b = 2}, Executing},
        {Resumed, {.kind = EventKind::StartupFailed}, StartupFailure},
        {Resumed, {.kind = EventKind::CommunicationFailed}, CommunicationError},
        {Resumed, {.kind = EventKind::Suspended}, Suspended},
        {WaitingForInstallation, {.kind = EventKind::HeldByUser}, WaitingForInstallation},
        {WaitingForInstallation,
         {.kind = EventKind::WaitingAtClient, .detail = as(StatusDetail::UserLogOn)},
         WaitingForInstallation},
        {WaitingForInstallation, {.kind = EventKind::Rejected}, InstallationRejected},
        {WaitingForInstallation, {.kind = EventKind::ExecutionStarted}, Executing},
        {WaitingForInstallation, {.kind = EventKind::CompletedOk}, Completed},
        {WaitingForInstallation, {.kind = EventKind::Failed, .detail = as(StatusDetail::CancelledByClient)}, Error},
        // What the client really did is never lost.
        {Suspended, {.kind = EventKind::HopReached, .hop = 2}, Executing},
        {Suspended, {.kind = EventKind::WaitingAtClient}, WaitingForInstallation},
        {Suspended, {.kind = EventKind::ExecutionStarted}, Executing},
        {Suspended, {.kind = EventKind::CompletedOk}, Completed},
        {Suspended, {.kind = EventKind::Failed}, Error},
        {Suspended, {.kind = EventKind::Rejected}, InstallationRejected},
        {Resumed, {.kind = EventKind::CompletedOk}, Completed},
        {StartupFailure, {.kind = EventKind::ExecutionStarted}, Executing},
        {StartupFailure, {.kind = EventKind::CompletedOk}, Completed},
        {CommunicationError, {.kind = EventKind::WaitingAtClient}, WaitingForInstallation},
        {CommunicationError, {.kind = EventKind::CompletedOk}, Completed},
        {WaitingForTransmission, {.kind = EventKind::CompletedOk}, Completed},
    };
    int index = 0;
    for (const auto &[from, event, to] : transitions) {
        Instruction job = instructionIn(from);
        EXPECT_EQ(job.report(event), kTaken) << "transition " << index;
        EXPECT_EQ(job.status(), to) << "transition " << index;
        ++index;
    }
}

TEST(InstructionStateTest, ATransitionThatIsNotListedChangesNothingAndSaysWhy)
{
    using enum Status;
    using enum Refusal;
    const std::vector<std::tuple<Status, Event, Refusal>> refused{
        {WaitingForTransmission, {.kind = EventKind::Created}, NotInThisState},
        {WaitingForTransmission, {.kind = EventKind::HeldByUser}, NotInThisState},
        {WaitingForTransmission, {.kind = EventKind::Retried}, NotInThisState},
        {WaitingForTransmission, {.kind = EventKind::Resumed}, NotInThisState},
        {WaitingForTransmission, {.kind = EventKind::Continued}, NotInThisState},
        {WaitingForTransmission, {.kind = EventKind::CancelConfirmed}, NotInThisState},
        {WaitingForTransmission, {.kind = EventKind::CancelRefused}, NotInThisState},
        {WaitingForTransmission, {.kind = EventKind::DeleteConfirmed}, NotInThisState},
        {WaitingForTransmission, {.kind = EventKind::WithdrawConfirmed}, NotInThisState},
        {WaitingForTransmission, {.kind = EventKind::StopForced}, NotInThisState},
        {WaitingForTransmission, {.kind = EventKind::HopReached, .hop = 0}, NotInThisState},
        {WaitingForTransmission, {.kind = EventKind::HopReached, .hop = 3}, NotInThisState},
        {WaitingForTransmission, {.kind = EventKind::HopReached, .hop = 255}, NotInThisState},
        {WaitingForTransmission, {.kind = EventKind::TransferStarted, .hop = 2}, NotInThisState},
        {WaitingForTransmission, {.kind = EventKind::ResumeRequested}, NotInThisState},
        {WaitingForTransmission, {.kind = EventKind::JobCreated}, NotInThisState},
        {WaitingForTransmission, {.kind = EventKind::Audit}, NotInThisState},
        {Executing, {.kind = EventKind::HopReached, .hop = 1}, HopBehind},
        {Executing, {.kind = EventKind::TransferStarted, .hop = 0}, HopBehind},
        {Executing, {.kind = EventKind::TransferProgress, .hop = 0, .a = 1, .b = 2}, HopBehind},
        {Executing, {.kind = EventKind::Retried}, NotInThisState},
        {Executing, {.kind = EventKind::WaitingAtClient, .detail = as(StatusDetail::PowerOff)}, NotInThisState},
        {Executing, {.kind = EventKind::WaitingAtClient, .detail = 200}, NotInThisState},
        {Executing, {.kind = EventKind::NewAttempt, .attempt = 2}, NotInThisState},
        {Suspended, {.kind = EventKind::Suspended}, Doubled},
        {Suspended, {.kind = EventKind::StartupFailed}, NotInThisState},
        {Suspended, {.kind = EventKind::CommunicationFailed}, NotInThisState},
        {Suspended, {.kind = EventKind::Retried}, NotInThisState},
        {Suspended, {.kind = EventKind::Continued}, NotInThisState},
        {Suspended, {.kind = EventKind::SuspendRequested}, NotInThisState},
        {Suspended, {.kind = EventKind::NewAttempt, .attempt = 2}, NotInThisState},
        {Resumed, {.kind = EventKind::Resumed}, NotInThisState},
        {Resumed, {.kind = EventKind::NewAttempt, .attempt = 2}, NotInThisState},
        {WaitingForInstallation, {.kind = EventKind::TransferStarted, .hop = 1}, HopBehind},
        {WaitingForInstallation, {.kind = EventKind::HopReached, .hop = 2}, HopBehind},
        {WaitingForInstallation, {.kind = EventKind::StartupFailed}, NotInThisState},
        {WaitingForInstallation, {.kind = EventKind::CommunicationFailed}, NotInThisState},
        {WaitingForInstallation, {.kind = EventKind::Suspended}, NotInThisState},
        {WaitingForInstallation, {.kind = EventKind::SuspendRequested}, NotInThisState},
        {Completed, {.kind = EventKind::NewAttempt, .attempt = 2}, AlreadyFinal},
        {InstallationRejected, {.kind = EventKind::NewAttempt, .attempt = 2}, AlreadyFinal},
        {Error, {.kind = EventKind::NewAttempt, .attempt = 1}, OlderAttempt},
        {BeingDeleted, {.kind = EventKind::CompletedOk}, StopUnderWay},
        {BeingDeleted, {.kind = EventKind::CancelConfirmed}, StopUnderWay},
        {BeingDeleted, {.kind = EventKind::DeleteRequested}, StopUnderWay},
        {BeingDeleted, {.kind = EventKind::Expired, .detail = 1}, StopUnderWay},
        {BeingDeleted, {.kind = EventKind::NewAttempt, .attempt = 2}, StopUnderWay},
    };
    int index = 0;
    for (const auto &[from, event, reason] : refused) {
        Instruction job = instructionIn(from);
        const InstructionState before = job.state();
        EXPECT_EQ(job.report(event), reason) << "row " << index;
        EXPECT_EQ(job.state(), before) << "row " << index;
        ++index;
    }
}

TEST(InstructionStateTest, NothingChangesAFinalStatus)
{
    using enum EventKind;
    for (const Status status : {Status::Completed, Status::Error, Status::InstallationRejected}) {
        for (const EventKind kind : {Created,         TransferStarted,  TransferProgress,  HopReached,
                                     WaitingAtClient, HeldByUser,       ExecutionStarted,  CompletedOk,
                                     Failed,          Rejected,         StartupFailed,     CommunicationFailed,
                                     Retried,         SuspendRequested, Suspended,         ResumeRequested,
                                     Resumed,         Continued,        CancelRequested,   CancelConfirmed,
                                     CancelRefused,   Expired,          WithdrawConfirmed, SilenceBegan,
                                     ResultsHeld}) {
            Instruction job = instructionIn(status);
            const InstructionState before = job.state();
            EXPECT_EQ(job.report({.kind = kind, .hop = 2, .detail = 1}), Refusal::AlreadyFinal)
                << static_cast<int>(kind);
            EXPECT_EQ(job.state(), before);
        }
    }
}

TEST(InstructionStateTest, ReportsAreNumberedWithinTheirAttempt)
{
    Instruction job(0);
    EXPECT_EQ(job.send({.kind = EventKind::TransferStarted, .node = kClient, .reportSeq = 5}), kTaken);
    EXPECT_EQ(job.send({.kind = EventKind::ExecutionStarted, .node = kClient, .reportSeq = 5}), Refusal::Doubled);
    EXPECT_EQ(job.send({.kind = EventKind::ExecutionStarted, .node = kClient, .reportSeq = 4}), Refusal::OutOfOrder);
    EXPECT_EQ(job.state().lastReportSeq, 5U);
    EXPECT_EQ(job.status(), Status::Executing);
    EXPECT_EQ(job.send({.kind = EventKind::ExecutionStarted, .node = kClient}), kTaken) << "a node that does not count";
    EXPECT_EQ(job.send({.kind = EventKind::Failed, .node = kClient, .reportSeq = 9}), kTaken);
    EXPECT_EQ(job.state().lastReportSeq, 9U);
    EXPECT_EQ(job.server({.kind = EventKind::NewAttempt, .attempt = 2, .a = 77}), kTaken);
    EXPECT_EQ(job.state().lastReportSeq, 0U);
    EXPECT_EQ(job.send({.kind = EventKind::TransferStarted, .node = kClient, .reportSeq = 1}), kTaken);
}

TEST(InstructionStateTest, AReportOfAnotherAttemptIsRefused)
{
    Instruction job = instructionIn(Status::Error);
    EXPECT_EQ(job.server({.kind = EventKind::NewAttempt, .attempt = 2, .a = 77}), kTaken);
    const InstructionState before = job.state();
    EXPECT_EQ(job.report({.kind = EventKind::CompletedOk, .attempt = 1}), Refusal::OlderAttempt);
    EXPECT_EQ(job.report({.kind = EventKind::CompletedOk, .attempt = 3}), Refusal::NotInThisState);
    EXPECT_EQ(job.state(), before);
}

TEST(InstructionStateTest, ANewAttemptBeginsAtTheFront)
{
    for (const Status status : {Status::Error, Status::StartupFailure, Status::CommunicationError,
                                Status::WaitingForTransmission, Status::WaitingForInstallation}) {
        Instruction job = instructionIn(status);
        EXPECT_EQ(job.server({.kind = EventKind::NewAttempt, .attempt = 2, .a = 77}), kTaken);
        InstructionState expected;
        expected.relays = 1;
        expected.attempt = 2;
        expected.attemptId = AttemptId{77};
        expected.statusSinceMs = job.nowMs();
        EXPECT_EQ(job.state(), expected) << indexOf(status);
    }
}

TEST(InstructionStateTest, ASuspensionAtANodeIsAskedForAndThenConfirmed)
{
    Instruction job = instructionIn(Status::Executing);
    EXPECT_EQ(job.server({.kind = EventKind::SuspendRequested, .node = kRelay}), kTaken);
    EXPECT_EQ(job.status(), Status::Executing);
    EXPECT_TRUE(job.has(SuspendRequestedOverlay));
    EXPECT_EQ(job.server({.kind = EventKind::SuspendRequested, .node = kRelay}), Refusal::Doubled);
    EXPECT_EQ(job.report({.kind = EventKind::Suspended, .node = kRelay}), kTaken);
    EXPECT_EQ(job.status(), Status::Suspended);
    EXPECT_FALSE(job.has(SuspendRequestedOverlay));
    EXPECT_EQ(job.state().suspendedFrom, Status::Executing);
    EXPECT_EQ(job.permille(), 500);
    EXPECT_EQ(job.server({.kind = EventKind::ResumeRequested, .node = kRelay}), kTaken);
    EXPECT_TRUE(job.has(ResumeRequestedOverlay));
    EXPECT_EQ(job.report({.kind = EventKind::Resumed, .node = kRelay}), kTaken);
    EXPECT_FALSE(job.has(ResumeRequestedOverlay));
    EXPECT_EQ(job.status(), Status::Resumed);
    EXPECT_EQ(job.permille(), 500);
}

TEST(InstructionStateTest, TheServerConfirmsItsOwnSuspensionWithoutAWait)
{
    Instruction job(1);
    EXPECT_EQ(job.server(EventKind::SuspendRequested), kTaken);
    EXPECT_FALSE(job.has(SuspendRequestedOverlay));
    EXPECT_EQ(job.server(EventKind::Suspended), kTaken);
    EXPECT_EQ(job.status(), Status::Suspended);
    EXPECT_EQ(job.state().suspendedFrom, Status::WaitingForTransmission);
    EXPECT_EQ(job.state().lastReportMs, kNoTime) << "no node has said anything";
}

TEST(InstructionStateTest, ASuspensionTakenBackBeforeItWasConfirmedEndsWithTheNodesAnswer)
{
    Instruction job = instructionIn(Status::Executing);
    EXPECT_EQ(job.server({.kind = EventKind::SuspendRequested, .node = kRelay}), kTaken);
    EXPECT_EQ(job.server({.kind = EventKind::ResumeRequested, .node = kRelay}), kTaken);
    EXPECT_FALSE(job.has(SuspendRequestedOverlay));
    EXPECT_TRUE(job.has(ResumeRequestedOverlay));
    Instruction suspendedFirst = job;
    EXPECT_EQ(job.report({.kind = EventKind::Resumed, .node = kRelay}), kTaken);
    EXPECT_EQ(job.status(), Status::Executing);
    EXPECT_EQ(job.state().overlays, NoOverlay);

    EXPECT_EQ(suspendedFirst.report({.kind = EventKind::Suspended, .node = kRelay}), kTaken);
    EXPECT_EQ(suspendedFirst.report({.kind = EventKind::Resumed, .node = kRelay}), kTaken);
    EXPECT_EQ(suspendedFirst.status(), Status::Resumed);
    EXPECT_EQ(suspendedFirst.state().overlays, NoOverlay);
}

TEST(InstructionStateTest, BytesThatWereOnTheirWayDoNotEndASuspension)
{
    Instruction job = instructionIn(Status::Suspended);
    EXPECT_EQ(job.report({.kind = EventKind::TransferProgress, .hop = 1, .a = 10, .b = 20}), kTaken);
    EXPECT_EQ(job.status(), Status::Suspended);
    EXPECT_EQ(job.state().bytes, 10);
}

TEST(InstructionStateTest, FailuresToReachANodeKeepThePercentAndCountTheTries)
{
    Instruction job = instructionIn(Status::Executing);
    EXPECT_EQ(job.server({.kind = EventKind::StartupFailed, .detail = as(StatusDetail::NotRunning), .a = 123, .b = 1}),
              kTaken);
    EXPECT_EQ(job.detail(), StatusDetail::NotRunning);
    EXPECT_EQ(job.permille(), 500);
    EXPECT_EQ(job.state().nextTryMs, 123);
    EXPECT_EQ(job.state().retries, 1);
    EXPECT_EQ(job.server(EventKind::Retried), kTaken);
    EXPECT_EQ(job.state().nextTryMs, kNoTime);
    EXPECT_EQ(job.state().retries, 1) << "else the back-off would begin anew with each try";
    EXPECT_EQ(job.server({.kind = EventKind::CommunicationFailed, .a = 456, .b = 70'000}), kTaken);
    EXPECT_EQ(job.state().retries, 65'535);
    EXPECT_EQ(job.permille(), 500);
    EXPECT_EQ(job.report({.kind = EventKind::HopReached, .hop = 2}), kTaken);
    EXPECT_EQ(job.state().retries, 0);
}

TEST(InstructionStateTest, AFullDiskIsKeptAsTheReasonUntilBytesComeThrough)
{
    Instruction job(0);
    EXPECT_EQ(job.report({.kind = EventKind::TransferProgress, .a = 40, .b = 100}), kTaken);
    EXPECT_EQ(job.report({.kind = EventKind::CommunicationFailed, .code = ENOSPC, .a = 1, .b = 1}), kTaken);
    EXPECT_EQ(rowOf(job.state()).code, ENOSPC);
    EXPECT_EQ(job.server(EventKind::Retried), kTaken);
    EXPECT_EQ(job.state().code, ENOSPC) << "that it is tried again makes no room";
    EXPECT_EQ(rowOf(job.state()).code, 0) << "what is under way has no code";
    EXPECT_EQ(job.report({.kind = EventKind::TransferProgress, .a = 50, .b = 100}), kTaken);
    EXPECT_EQ(job.state().code, 0);
    EXPECT_EQ(job.report({.kind = EventKind::CommunicationFailed, .code = 7, .a = 1, .b = 1}), kTaken);
    EXPECT_EQ(job.state().code, 0) << "a number that means nothing here";
}

TEST(InstructionStateTest, AConnectionErrorKeepsTheByteToGoOnFrom)
{
    Instruction job(0);
    EXPECT_EQ(job.report({.kind = EventKind::TransferProgress, .a = 40, .b = 100}), kTaken);
    EXPECT_EQ(job.server({.kind = EventKind::CommunicationFailed, .a = 1, .b = 1}), kTaken);
    EXPECT_EQ(job.state().bytes, 40);
    EXPECT_EQ(job.server(EventKind::Retried), kTaken);
    EXPECT_EQ(job.state().bytes, 40);
}

TEST(InstructionStateTest, HeldByTheUserIsYellowAndNotDarkGrey)
{
    Instruction job = instructionIn(Status::WaitingForInstallation);
    EXPECT_EQ(job.report(EventKind::HeldByUser), kTaken);
    EXPECT_EQ(job.status(), Status::WaitingForInstallation);
    EXPECT_EQ(job.detail(), StatusDetail::HeldByUser);
    EXPECT_EQ(job.colour(), ColourKey::Yellow);
}

TEST(InstructionStateTest, WhatHasBegunDoesNotWaitForItsBeginningAgain)
{
    Instruction job = instructionIn(Status::Executing);
    EXPECT_FALSE(hasBegunAtClient(job.state()));
    EXPECT_EQ(job.report(EventKind::ExecutionStarted), kTaken);
    EXPECT_TRUE(hasBegunAtClient(job.state()));
    EXPECT_EQ(job.report({.kind = EventKind::WaitingAtClient, .detail = as(StatusDetail::UserLogOn)}),
              Refusal::OutOfOrder);
    EXPECT_EQ(job.report({.kind = EventKind::WaitingAtClient, .detail = as(StatusDetail::Confirmation)}), kTaken);
    EXPECT_EQ(job.status(), Status::WaitingForInstallation);
    EXPECT_EQ(job.report(EventKind::HeldByUser), Refusal::NotInThisState);
}

TEST(InstructionStateTest, AResultThatComesAloneTellsTheStartToo)
{
    Instruction completed(1);
    EXPECT_EQ(completed.report({.kind = EventKind::CompletedOk, .detail = as(StatusDetail::AlreadyDistributed)}),
              kTaken);
    EXPECT_EQ(completed.detail(), StatusDetail::AlreadyDistributed);
    EXPECT_EQ(completed.state().hop, 2);
    EXPECT_EQ(completed.state().executedMs, completed.nowMs());
    EXPECT_EQ(completed.state().completedMs, completed.nowMs());

    Instruction failedAtClient = instructionIn(Status::WaitingForInstallation);
    EXPECT_EQ(failedAtClient.report(EventKind::Failed), kTaken);
    EXPECT_EQ(failedAtClient.state().executedMs, failedAtClient.nowMs());

    Instruction failedOnTheWay = instructionIn(Status::Executing);
    EXPECT_EQ(failedOnTheWay.report(EventKind::Failed), kTaken);
    EXPECT_EQ(failedOnTheWay.state().executedMs, kNoTime) << "a failed transfer executed nothing";
}

TEST(InstructionStateTest, ALostReportOfARelayIsMadeUpForByTheNextHop)
{
    Instruction job(2);
    EXPECT_EQ(job.report({.kind = EventKind::TransferStarted, .hop = 2}), kTaken);
    EXPECT_EQ(job.state().hop, 2);
    EXPECT_EQ(job.permille(), 667);
    EXPECT_EQ(job.report({.kind = EventKind::HopReached, .hop = 1, .node = kRelay}), Refusal::HopBehind);
}

TEST(InstructionStateTest, CancellingIsVisibleUntilItIsConfirmed)
{
    Instruction job = instructionIn(Status::Executing);
    EXPECT_EQ(job.server(EventKind::CancelRequested), kTaken);
    EXPECT_EQ(job.status(), Status::Executing);
    EXPECT_EQ(job.state().stopping, Stopping::Cancelling);
    EXPECT_EQ(job.state().stoppingSinceMs, job.nowMs());
    EXPECT_EQ(job.state().statusSinceMs, job.nowMs());
    EXPECT_EQ(job.server(EventKind::CancelRequested), Refusal::StopUnderWay);
    EXPECT_EQ(job.server({.kind = EventKind::SuspendRequested, .node = kRelay}), Refusal::StopUnderWay);
    EXPECT_EQ(job.server({.kind = EventKind::NewAttempt, .attempt = 2}), Refusal::StopUnderWay);
    EXPECT_EQ(job.report(EventKind::ExecutionStarted), kTaken) << "it moves on until the cancellation gets there";
    EXPECT_EQ(job.state().stopping, Stopping::Cancelling);
    EXPECT_EQ(job.report(EventKind::CancelConfirmed), kTaken);
    EXPECT_EQ(job.status(), Status::Error);
    EXPECT_EQ(job.detail(), StatusDetail::CancelledByOperator);
    EXPECT_EQ(job.state().stopping, Stopping::None);
    EXPECT_EQ(job.state().completedMs, job.nowMs());
}

TEST(InstructionStateTest, ACancellationIsAsOldAsItsRequestWhateverTheWorkDoesMeanwhile)
{
    Instruction job = instructionIn(Status::WaitingForInstallation);
    EXPECT_EQ(job.server(EventKind::CancelRequested), kTaken);
    const UtcMs asked = job.nowMs();
    EXPECT_EQ(job.report(EventKind::ExecutionStarted), kTaken);
    EXPECT_EQ(job.status(), Status::Executing);
    EXPECT_EQ(job.state().statusSinceMs, asked);
    EXPECT_EQ(job.report(EventKind::CancelRefused), kTaken);
    EXPECT_EQ(job.state().statusSinceMs, job.nowMs());
}

TEST(InstructionStateTest, AResultWinsOverACancellationThatCameTooLate)
{
    using enum EventKind;
    const std::vector<std::tuple<EventKind, Status>> results{
        {CompletedOk, Status::Completed}, {Failed, Status::Error}, {Rejected, Status::InstallationRejected}};
    for (const auto &[kind, status] : results) {
        Instruction job = instructionIn(Status::Executing);
        EXPECT_EQ(job.server(CancelRequested), kTaken);
        EXPECT_EQ(job.report(kind), kTaken);
        EXPECT_EQ(job.status(), status);
        EXPECT_EQ(job.detail(), StatusDetail::None);
        EXPECT_EQ(job.state().stopping, Stopping::None);
        EXPECT_EQ(job.report(CancelConfirmed), Refusal::AlreadyFinal);
    }
}

TEST(InstructionStateTest, ARefusedCancellationLeavesTheStatusAsItWas)
{
    Instruction job = instructionIn(Status::WaitingForInstallation);
    EXPECT_EQ(job.server(EventKind::CancelRequested), kTaken);
    EXPECT_EQ(job.report(EventKind::CancelRefused), kTaken);
    EXPECT_EQ(job.status(), Status::WaitingForInstallation);
    EXPECT_EQ(job.detail(), StatusDetail::SystemStartUp);
    EXPECT_EQ(job.state().stopping, Stopping::None);
    EXPECT_EQ(job.state().stoppingSinceMs, kNoTime);
}

TEST(InstructionStateTest, ACancellationCanBeForced)
{
    Instruction job = instructionIn(Status::Executing);
    EXPECT_EQ(job.server(EventKind::CancelRequested), kTaken);
    EXPECT_EQ(job.server(EventKind::StopForced), kTaken);
    EXPECT_EQ(job.status(), Status::Error);
    EXPECT_EQ(job.detail(), StatusDetail::CancelledByOperator);
    EXPECT_EQ(job.state().stopping, Stopping::None);
}

TEST(InstructionStateTest, DeletionOverlaysEveryStatusUntilEveryLevelConfirmed)
{
    for (const Status status : kAllStatuses) {
        if (status == Status::BeingDeleted)
            continue;
        Instruction job = instructionIn(status);
        EXPECT_EQ(job.server(EventKind::DeleteRequested), kTaken) << indexOf(status);
        EXPECT_EQ(job.status(), status);
        EXPECT_EQ(shownStatus(job.status(), job.state().stopping), Status::BeingDeleted);
        EXPECT_EQ(job.shownPercent(), -1);
        EXPECT_EQ(job.report(EventKind::TransferStarted), Refusal::StopUnderWay);
        EXPECT_EQ(job.server(EventKind::StopForced), kTaken);
        EXPECT_EQ(job.report(EventKind::DeleteConfirmed), kTaken);
    }
}

TEST(InstructionStateTest, ACancellationMayBecomeADeletion)
{
    Instruction job = instructionIn(Status::Executing);
    EXPECT_EQ(job.server(EventKind::CancelRequested), kTaken);
    EXPECT_EQ(job.server(EventKind::DeleteRequested), kTaken);
    EXPECT_EQ(job.state().stopping, Stopping::Deleting);
    EXPECT_EQ(job.server(EventKind::CancelRequested), Refusal::StopUnderWay);
}

TEST(InstructionStateTest, SilenceIsAnOverlayThatTheNextReportEnds)
{
    Instruction job = instructionIn(Status::Executing);
    const UtcMs statusSince = job.state().statusSinceMs;
    EXPECT_EQ(job.server(EventKind::SilenceBegan), kTaken);
    EXPECT_EQ(job.status(), Status::Executing);
    EXPECT_TRUE(job.has(SilentOverlay));
    EXPECT_EQ(job.state().silentSinceMs, job.nowMs());
    EXPECT_EQ(job.state().statusSinceMs, statusSince);
    EXPECT_EQ(job.server(EventKind::SilenceBegan), Refusal::Doubled);
    EXPECT_EQ(job.report({.kind = EventKind::TransferProgress, .hop = 1, .a = 1, .b = 2}), kTaken);
    EXPECT_FALSE(job.has(SilentOverlay));
    EXPECT_EQ(job.state().silentSinceMs, kNoTime);
    EXPECT_EQ(job.server(EventKind::SilenceEnded), kTaken);
}

TEST(InstructionStateTest, OnlyReportsOfNodesCountAsReports)
{
    Instruction job = instructionIn(Status::Executing);
    const UtcMs last = job.state().lastReportMs;
    EXPECT_EQ(job.server({.kind = EventKind::StartupFailed, .a = 1, .b = 1}), kTaken);
    EXPECT_EQ(job.server({.kind = EventKind::SuspendRequested, .node = kRelay}), kTaken);
    EXPECT_EQ(job.server({.kind = EventKind::ResultsHeld, .node = kRelay}), kTaken);
    EXPECT_EQ(job.server(EventKind::CancelRequested), kTaken);
    EXPECT_EQ(job.state().lastReportMs, last);
    EXPECT_EQ(job.send({.kind = EventKind::Note, .node = kClient}), kTaken);
    EXPECT_EQ(job.state().lastReportMs, job.nowMs());
}

TEST(InstructionStateTest, ANoteBehindTheResultIsNoNewerReport)
{
    for (const Status status : {Status::Completed, Status::Error, Status::InstallationRejected}) {
        Instruction job = instructionIn(status);
        const UtcMs last = job.state().lastReportMs;
        EXPECT_EQ(job.send({.kind = EventKind::Note, .node = kClient}), kTaken);
        EXPECT_EQ(job.state().lastReportMs, last);
    }
}

TEST(InstructionStateTest, ResultsHeldByARelayAreMarkedUntilReleased)
{
    Instruction job = instructionIn(Status::Executing);
    EXPECT_EQ(job.server({.kind = EventKind::ResultsHeld, .node = kRelay}), kTaken);
    EXPECT_TRUE(job.has(ResultsHeldOverlay));
    EXPECT_EQ(job.status(), Status::Executing);
    EXPECT_EQ(job.server({.kind = EventKind::ResultsReleased, .node = kRelay}), kTaken);
    EXPECT_FALSE(job.has(ResultsHeldOverlay));
}

TEST(InstructionStateTest, NotesAndTheHeadOfTheHistoryAreTakenAtAnyTime)
{
    for (const Status status : kAllStatuses) {
        Instruction job = instructionIn(status);
        InstructionState expected = job.state();
        EXPECT_EQ(job.send({.seq = 41, .kind = EventKind::Note}), kTaken);
        EXPECT_EQ(job.send({.seq = 42, .kind = EventKind::ReportIgnored}), kTaken);
        expected.lastEvent = 42;
        EXPECT_EQ(job.state(), expected);
    }
}

TEST(InstructionStateTest, TimesAreTakenFromTheirEvents)
{
    Instruction job(0);
    EXPECT_EQ(job.state().statusSinceMs, job.nowMs());
    EXPECT_EQ(job.report(EventKind::TransferStarted), kTaken);
    const UtcMs started = job.nowMs();
    EXPECT_EQ(job.report({.kind = EventKind::WaitingAtClient, .detail = as(StatusDetail::DateTime), .a = kStartMs + 1}),
              kTaken);
    EXPECT_EQ(job.state().scheduledInstallMs, kStartMs + 1);
    EXPECT_EQ(job.report(EventKind::ExecutionStarted), kTaken);
    const UtcMs executed = job.nowMs();
    EXPECT_EQ(job.report(EventKind::CompletedOk), kTaken);
    EXPECT_EQ(job.state().transferStartMs, started);
    EXPECT_EQ(job.state().executedMs, executed);
    EXPECT_EQ(job.state().completedMs, job.nowMs());
    EXPECT_EQ(job.state().lastReportMs, job.nowMs());
    EXPECT_EQ(job.state().statusSinceMs, job.nowMs());
}

TEST(InstructionStateTest, ARouteLongerThanItsNumberAllowsIsCut)
{
    Instruction job(255);
    EXPECT_EQ(job.state().relays, 254);
    EXPECT_EQ(job.report(EventKind::CompletedOk), kTaken);
    EXPECT_EQ(job.state().hop, 255);
}

} // namespace
} // namespace signalbox

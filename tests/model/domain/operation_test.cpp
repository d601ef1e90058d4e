#include "model/domain/operation.h"

#include <gtest/gtest.h>

#include <QLocale>
#include <QSet>

#include <array>
#include <tuple>
#include <vector>

namespace signalbox {
namespace {

constexpr std::array kOperations{Operation::Suspend,   Operation::Resume, Operation::Cancel,
                                 Operation::ReExecute, Operation::Delete, Operation::ForceStop};
constexpr auto kLastDenial = Denial::Expired;

InstructionRow rowIn(Status status, Stopping stopping = Stopping::None, quint8 overlays = NoOverlay)
{
    InstructionRow row;
    row.status = status;
    row.stopping = stopping;
    row.overlays = overlays;
    row.relays = 1;
    const bool atClient = isFinal(status) || status == Status::WaitingForInstallation;
    row.hop = atClient ? 2 : 1;
    return row;
}

TEST(OperationTest, TheTableOfStatesHolds)
{
    using enum Denial;
    // Suspend, Resume, Cancel, ReExecute, Delete, ForceStop
    const std::vector<std::tuple<Status, std::array<Denial, 6>>> table{
        {Status::WaitingForTransmission, {None, NotSuspended, None, None, None, NothingToForce}},
        {Status::Executing, {None, NotSuspended, None, StillRunning, None, NothingToForce}},
        {Status::StartupFailure, {None, NotSuspended, None, None, None, NothingToForce}},
        {Status::CommunicationError, {None, NotSuspended, None, None, None, NothingToForce}},
        {Status::Suspended, {AlreadySuspended, None, None, StillRunning, None, NothingToForce}},
        {Status::Resumed, {None, NotSuspended, None, StillRunning, None, NothingToForce}},
        {Status::WaitingForInstallation, {NotInTransfer, NotSuspended, None, None, None, NothingToForce}},
        {Status::Error, {AlreadyFinal, AlreadyFinal, AlreadyFinal, None, None, NothingToForce}},
        {Status::InstallationRejected, {AlreadyFinal, AlreadyFinal, AlreadyFinal, WasRejected, None, NothingToForce}},
        {Status::Completed, {AlreadyFinal, AlreadyFinal, AlreadyFinal, WasCompleted, None, NothingToForce}},
    };
    for (const auto &[status, denials] : table) {
        for (std::size_t i = 0; i < kOperations.size(); ++i)
            EXPECT_EQ(denialOf(kOperations[i], rowIn(status)), denials[i])
                << "status " << indexOf(status) << ", operation " << i;
    }
}

TEST(OperationTest, ASplitIsCompletedOnlyWhereItIsReceivedAndNeitherSuspendedNorResuming)
{
    const auto denialIn = [](Status status, quint8 overlays = NoOverlay, quint8 hop = 0) {
        InstructionRow row = rowIn(status, Stopping::None, overlays);
        row.hop = hop;
        return denialOf(Operation::CompleteSplit, row);
    };
    EXPECT_EQ(denialIn(Status::Executing), Denial::None);
    EXPECT_EQ(denialIn(Status::Executing, NoOverlay, 1), Denial::NotAllReceive);
    EXPECT_EQ(denialIn(Status::WaitingForTransmission), Denial::NotAllReceive);
    EXPECT_EQ(denialIn(Status::Suspended), Denial::AlreadySuspended);
    EXPECT_EQ(denialIn(Status::Executing, SuspendRequestedOverlay), Denial::AlreadySuspended);
    EXPECT_EQ(denialIn(Status::Resumed), Denial::NotAllReceive);
    EXPECT_EQ(denialIn(Status::Executing, ResumeRequestedOverlay), Denial::NotAllReceive);
    EXPECT_EQ(denialIn(Status::Completed), Denial::AlreadyFinal);
    EXPECT_EQ(denialIn(Status::Executing, WithdrawnOverlay), Denial::Expired);
}

TEST(OperationTest, WhatIsBeingDeletedCanOnlyBeForced)
{
    for (const Status status : kAllStatuses) {
        for (const Operation operation : kOperations) {
            const Denial expected = operation == Operation::ForceStop ? Denial::None : Denial::BeingDeleted;
            EXPECT_EQ(denialOf(operation, rowIn(status, Stopping::Deleting)), expected);
        }
    }
}

TEST(OperationTest, WhatIsBeingCancelledCanBeDeletedOrForced)
{
    for (const Operation operation : kOperations) {
        const bool allowed = operation == Operation::Delete || operation == Operation::ForceStop;
        EXPECT_EQ(denialOf(operation, rowIn(Status::Executing, Stopping::Cancelling)),
                  allowed ? Denial::None : Denial::AlreadyStopping);
    }
}

TEST(OperationTest, ExecutionAtTheClientCannotBeSuspended)
{
    InstructionRow row = rowIn(Status::Executing);
    row.hop = 2;
    EXPECT_EQ(denialOf(Operation::Suspend, row), Denial::NotInTransfer);
}

TEST(OperationTest, ARequestUnderWayIsNotRepeatedButCanBeTakenBack)
{
    const InstructionRow suspending = rowIn(Status::Executing, Stopping::None, SuspendRequestedOverlay);
    EXPECT_EQ(denialOf(Operation::Suspend, suspending), Denial::AlreadySuspended);
    EXPECT_EQ(denialOf(Operation::Resume, suspending), Denial::None);
    const InstructionRow resuming = rowIn(Status::Suspended, Stopping::None, ResumeRequestedOverlay);
    EXPECT_EQ(denialOf(Operation::Resume, resuming), Denial::NotSuspended);
}

TEST(OperationTest, WithdrawnWorkCanBeCancelledAndDeletedOnly)
{
    const InstructionRow row = rowIn(Status::WaitingForTransmission, Stopping::None, ExpiredOverlay | WithdrawnOverlay);
    EXPECT_EQ(denialOf(Operation::Suspend, row), Denial::Expired);
    EXPECT_EQ(denialOf(Operation::Resume, row), Denial::Expired);
    EXPECT_EQ(denialOf(Operation::ReExecute, row), Denial::Expired);
    EXPECT_EQ(denialOf(Operation::Cancel, row), Denial::None);
    EXPECT_EQ(denialOf(Operation::Delete, row), Denial::None);
}

TEST(OperationTest, ASelectionTellsHowManyAndEachReasonAgainst)
{
    DenialTally suspend;
    for (const Status status : {Status::Executing, Status::Suspended, Status::Completed, Status::Completed})
        suspend.add(denialOf(Operation::Suspend, rowIn(status)));
    const Allowance told = suspend.allowance();
    EXPECT_EQ(told.allowed, 1U);
    EXPECT_EQ(told.denied, 3U);
    ASSERT_EQ(told.denials.size(), 2U);
    EXPECT_EQ(told.denials[0].denial, Denial::AlreadyFinal) << "the commonest first";
    EXPECT_EQ(told.denials[0].count, 2U);
    EXPECT_EQ(told.denials[1].denial, Denial::AlreadySuspended);

    EXPECT_EQ(DenialTally().allowance().allowed, 0U);
    EXPECT_TRUE(DenialTally().allowance().denials.empty());
}

TEST(OperationTest, ManyInstructionsAreGroupedAsTheLanguageDoes)
{
    const QLocale before;
    QLocale::setDefault(QLocale(QStringLiteral("en_US")));
    const QStringList lines = denialLines(std::vector<DenialCount>{{Denial::Archived, 1254}});
    QLocale::setDefault(before);
    ASSERT_EQ(lines.size(), 1);
    EXPECT_TRUE(lines[0].startsWith(QStringLiteral("1,254 "))) << qPrintable(lines[0]);
}

TEST(OperationTest, EveryReasonAndNameHasItsOwnText)
{
    QSet<QString> texts;
    for (int i = 0; i <= static_cast<int>(kLastDenial); ++i) {
        const QString text = denialText(static_cast<Denial>(i));
        EXPECT_FALSE(text.isEmpty()) << i;
        texts.insert(text);
    }
    EXPECT_EQ(texts.size(), static_cast<int>(kLastDenial) + 1);
    texts.clear();
    for (const Operation operation : kOperations)
        texts.insert(operationText(operation));
    EXPECT_EQ(texts.size(), static_cast<int>(kOperations.size()));
    EXPECT_FALSE(texts.contains(QString()));
}

} // namespace
} // namespace signalbox

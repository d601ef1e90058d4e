#include "app/mainjob/localfleet.h"
#include "app/mainjob/mainjob.h"

#include <gtest/gtest.h>

#include <QTcpServer>

#include <chrono>

namespace signalbox {
namespace {

InstructionRow rowIn(Status status)
{
    InstructionRow row;
    row.status = status;
    return row;
}

TEST(MainJobTest, AStartThatFailedIsTriedAgainAsLongAsTheNodeRuns)
{
    EXPECT_TRUE(MainJob::canProgress(rowIn(Status::StartupFailure), true));
    EXPECT_FALSE(MainJob::canProgress(rowIn(Status::StartupFailure), false)) << "client-3 is never started";
}

TEST(LocalFleetTest, TheClientsAreStartedOnlyWhenTheRelayListens)
{
    using namespace std::chrono_literals;
    QTcpServer relay;
    ASSERT_TRUE(relay.listen(QHostAddress::LocalHost, 0));
    const quint16 port = relay.serverPort();
    EXPECT_TRUE(LocalFleet::waitForListener(port, 10s));
    relay.close();
    EXPECT_FALSE(LocalFleet::waitForListener(port, 30ms));
}

TEST(MainJobTest, WhatHasEndedOrWaitsForSomebodyCannotProgress)
{
    for (const Status status : {Status::Completed, Status::Error, Status::Suspended, Status::WaitingForInstallation})
        EXPECT_FALSE(MainJob::canProgress(rowIn(status), true)) << static_cast<int>(status);
    EXPECT_TRUE(MainJob::canProgress(rowIn(Status::CommunicationError), true));
}

} // namespace
} // namespace signalbox

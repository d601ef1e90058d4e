#include "app/mainjob/localfleet.h"
#include "app/mainjob/mainjob.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <chrono>
#include <csignal>

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

TEST(LocalFleetTest, ANodeThatWasKilledIsToldWithWhatStartsItAgain)
{
    const QTemporaryDir folder;
    ManagingServer::Options options;
    options.name = QStringLiteral("M");
    options.stateFolder = folder.filePath(QStringLiteral("it's a server"));
    ManagingServer server(options);
    ASSERT_TRUE(server.start());
    LocalFleet fleet(
        server, {QStringLiteral(PROGRAM_FOLDER "/signalbox-node"), options.stateFolder + QStringLiteral("/fleet"), {}});
    QSignalSpy ended(&fleet, &LocalFleet::ended);
    ASSERT_TRUE(fleet.start());
    const QString client = QStringLiteral("client-1");
    const qint64 process = fleet.processId(client);
    ASSERT_NE(process, 0);
    ASSERT_EQ(::kill(static_cast<pid_t>(process), SIGKILL), 0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !ended.isEmpty(); }, 20'000));
    EXPECT_EQ(ended.at(0).at(0).toString(), client);
    EXPECT_TRUE(ended.at(0).at(1).toString().contains(QStringLiteral("signal 9")));
    const QString command = ended.at(0).at(2).toString();
    EXPECT_TRUE(command.contains(QStringLiteral("--role client"))) << command.toStdString();
    EXPECT_TRUE(command.contains(QStringLiteral("it'\\''s a server"))) << command.toStdString();
    EXPECT_FALSE(fleet.isReachable(client));

    ASSERT_TRUE(fleet.startAgain(client));
    EXPECT_TRUE(fleet.isReachable(client));
    EXPECT_NE(fleet.processId(client), process);
    fleet.stop();
    EXPECT_EQ(ended.size(), 1) << "that a node ends with the fleet is no news";
}

TEST(MainJobTest, WhatHasEndedOrWaitsForSomebodyCannotProgress)
{
    for (const Status status : {Status::Completed, Status::Error, Status::Suspended, Status::WaitingForInstallation})
        EXPECT_FALSE(MainJob::canProgress(rowIn(status), true)) << static_cast<int>(status);
    EXPECT_TRUE(MainJob::canProgress(rowIn(Status::CommunicationError), true));
}

} // namespace
} // namespace signalbox

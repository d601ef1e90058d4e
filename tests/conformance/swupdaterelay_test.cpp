#include "network/nodehost/relayhost.h"
#include "tests/conformance/swupackage.h"
#include "tests/conformance/swupdateclient.h"
#include "tests/support/ddifixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QtTest/QTest>

#include <algorithm>

using namespace signalbox;

namespace {

constexpr int kLong = 20'000; // ms; what a test may take at the most

/// Debian's own swupdate, unchanged, below a relay of a managing server.
class SwupdateBelowRelayTest : public testing::Test {
protected:
    void SetUp() override
    {
        const QString missing = SwuPackage::missingTools();
        ASSERT_TRUE(missing.isEmpty())
            << "Not installed: " << missing.toStdString()
            << ". Install the Debian packages swupdate, cpio and openssl; `./dev test` does.";
        const auto relay = m_server.addNode(QStringLiteral("relay-1"), NodeRole::Relay);
        m_node = m_server.addNode(QStringLiteral("node-7"), NodeRole::Client, relay.id);
        RelayHost::Options options;
        options.logic.name = relay.name;
        options.serverUrl = m_server.url();
        options.token = QString::fromLatin1(relay.token);
        options.stateFolder = m_folder.filePath(QStringLiteral("relay"));
        options.sleepIdleSeconds = 1;
        m_relay = std::make_unique<RelayHost>(options);
        ASSERT_TRUE(m_relay->start());
        m_client = std::make_unique<SwupdateClient>(
            m_node.name, QStringLiteral("http://127.0.0.1:%1").arg(m_relay->port()), m_node.token);
    }
    void TearDown() override
    {
        if (HasFailure() && m_client) {
            m_client->kill();
            fprintf(stderr, "%s\nlog of swupdate:\n%s\n", qPrintable(m_server.describe(m_job)),
                    m_client->log().constData());
        }
    }
    void addJob(const QByteArray &payload, const QByteArray &script = {},
                const std::function<void(CreateJob &)> &change = {})
    {
        const QByteArray swu = SwuPackage::build(payload, m_client->installedFile(), script);
        ASSERT_FALSE(swu.isEmpty());
        m_job = m_server.addJob({m_server.addPackage(QStringLiteral("ok.swu"), swu)}, {m_node.id}, change);
    }
    [[nodiscard]] bool waitUntil(const std::function<bool(const InstructionRow &)> &wanted)
    {
        return m_server.waitFor(m_job, wanted, kLong);
    }
    [[nodiscard]] bool waitForConfirmable()
    {
        return waitUntil([](const InstructionRow &row) {
            return row.status == Status::WaitingForInstallation && row.detail == StatusDetail::Confirmation;
        });
    }
    [[nodiscard]] bool hasArrivedAtRelay()
    {
        const auto events = m_server.history(m_job);
        return std::any_of(events.begin(), events.end(),
                           [](const Event &event) { return event.kind == EventKind::HopReached && event.hop == 1; });
    }

    DdiFixture m_server;
    DdiFixture::Node m_node;
    JobId m_job{};
    QTemporaryDir m_folder;
    std::unique_ptr<RelayHost> m_relay;
    std::unique_ptr<SwupdateClient> m_client;
};

TEST_F(SwupdateBelowRelayTest, InstallsAndIsConfirmed)
{
    m_client->start();
    addJob("the payload");
    ASSERT_TRUE(waitForConfirmable());
    EXPECT_TRUE(hasArrivedAtRelay());
    EXPECT_EQ(m_client->installed(), "the payload");
    ASSERT_TRUE(m_client->confirm(number(m_server.attempt(m_node.id)), QStringLiteral("checked")));
    EXPECT_TRUE(waitUntil([](const InstructionRow &row) { return row.status == Status::Completed; }));
}

TEST_F(SwupdateBelowRelayTest, ReportsWhileTheServerIsAwayComeLater)
{
    addJob("the payload");
    ASSERT_TRUE(QTest::qWaitFor([&] { return hasArrivedAtRelay(); }, kLong));
    m_server.stop();
    m_client->start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_client->installed() == "the payload"; }, kLong));
    m_server.start();
    EXPECT_TRUE(waitForConfirmable());
}

TEST_F(SwupdateBelowRelayTest, AFailingScriptIsAnErrorWithItsOwnWords)
{
    m_client->start();
    addJob("the payload", "#!/bin/sh\necho deliberate failure >&2\nexit 3\n");
    ASSERT_TRUE(waitUntil([](const InstructionRow &row) { return row.status == Status::Error; }));
    EXPECT_THAT(m_server.describe(m_job).toStdString(), testing::HasSubstr("deliberate failure"));
}

TEST_F(SwupdateBelowRelayTest, ASplitTransferIsCutAfterEachPartAndContinued)
{
    const QByteArray payload(1'500'000, 'x');
    m_client->start();
    addJob(payload, {}, [](CreateJob &job) { job.split = {512, 100}; });
    ASSERT_TRUE(waitForConfirmable());
    EXPECT_EQ(m_client->installed(), payload);
}

TEST_F(SwupdateBelowRelayTest, WhatIsCancelledInMidTransferIsNotInstalled)
{
    addJob(QByteArray(24'000'000, 'x'));
    ASSERT_TRUE(QTest::qWaitFor([&] { return hasArrivedAtRelay(); }, kLong));
    m_client->start(QStringLiteral("-n 4M"));
    // It says so when it begins, and needs six seconds for the download.
    ASSERT_TRUE(QTest::qWaitFor(
        [&] { return m_server.describe(m_job).contains(QStringLiteral("Installing Update Chunk")); }, kLong));
    m_server.operate(Operation::Cancel, m_job);
    ASSERT_TRUE(waitUntil([](const InstructionRow &row) { return row.status == Status::Error; }));
    EXPECT_EQ(m_server.row(m_job).detail, StatusDetail::CancelledByOperator);
    EXPECT_EQ(m_client->installed(), "");
}

} // namespace

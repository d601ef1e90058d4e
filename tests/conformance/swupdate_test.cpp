#include "tests/conformance/swupackage.h"
#include "tests/conformance/swupdateclient.h"
#include "tests/support/ddifixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QtTest/QTest>

#include <algorithm>

using namespace signalbox;

namespace {

constexpr int kLong = 14'000; // ms; what a test may take at the most

/// Debian's own swupdate, unchanged, against a managing server.
class SwupdateTest : public testing::Test {
protected:
    void SetUp() override
    {
        const QString missing = SwuPackage::missingTools();
        ASSERT_TRUE(missing.isEmpty())
            << "Not installed: " << missing.toStdString()
            << ". Install the Debian packages swupdate, cpio and openssl; `./dev test` does.";
        m_node = m_server.addNode(QStringLiteral("node-7"));
        m_client = std::make_unique<SwupdateClient>(m_node.name, m_server.url(), m_node.token);
    }

    void TearDown() override
    {
        if (HasFailure() && m_client) {
            m_client->kill();
            fprintf(stderr, "%s\nlog of swupdate:\n%s\n", qPrintable(m_server.describe(m_job)),
                    m_client->log().constData());
        }
    }

    void addJob(const QByteArray &swu, const std::function<void(CreateJob &)> &change = {},
                const std::function<void(PackageRecord &)> &changePackage = {})
    {
        ASSERT_FALSE(swu.isEmpty());
        const auto package =
            m_server.addPackage(QStringLiteral("ok.swu"), swu, PayloadKind::SoftwareUpdate, changePackage);
        m_job = m_server.addJob({package}, {m_node.id}, change);
        ASSERT_TRUE(QTest::qWaitFor([&] { return m_server.attempt(m_node.id) != AttemptId{}; }));
    }
    [[nodiscard]] QByteArray swu(const QByteArray &payload, const QByteArray &script = {}) const
    {
        return SwuPackage::build(payload, m_client->installedFile(), script);
    }
    [[nodiscard]] bool waitUntil(const std::function<bool(const InstructionRow &)> &wanted)
    {
        return m_server.waitFor(m_job, wanted, kLong);
    }
    [[nodiscard]] bool waitForTransfer(qint64 bytes)
    {
        return QTest::qWaitFor(
            [&] {
                const auto events = m_server.history(m_job);
                return std::any_of(events.begin(), events.end(), [bytes](const Event &event) {
                    return event.kind == EventKind::TransferProgress && event.a >= bytes;
                });
            },
            kLong);
    }
    [[nodiscard]] std::string failureText()
    {
        const auto events = m_server.history(m_job);
        const auto failed = std::find_if(events.rbegin(), events.rend(),
                                         [](const Event &event) { return event.kind == EventKind::Failed; });
        return failed == events.rend() ? std::string() : failed->text.toStdString();
    }

    DdiFixture m_server;
    DdiFixture::Node m_node;
    JobId m_job{};
    std::unique_ptr<SwupdateClient> m_client;
};

bool waitsForConfirmation(const InstructionRow &row)
{
    return row.status == Status::WaitingForInstallation && row.detail == StatusDetail::Confirmation;
}

TEST_F(SwupdateTest, InstallsAndIsConfirmedOnTheRunningSystem)
{
    addJob(swu("the payload"));
    m_client->start();
    ASSERT_TRUE(waitUntil(waitsForConfirmation));
    EXPECT_EQ(m_client->installed(), "the payload");
    EXPECT_EQ(m_server.row(m_job).permille, 700);
    ASSERT_TRUE(
        m_client->confirm(number(m_server.attempt(m_node.id)), QStringLiteral("checked after the installation")));
    ASSERT_TRUE(waitUntil([](const InstructionRow &row) { return row.status == Status::Completed; }));
    const auto node = m_server.host().ask([&](Engine &engine) { return engine.node(m_node.id); });
    ASSERT_TRUE(node);
    EXPECT_EQ(node->attributes.value(QStringLiteral("hostname")), QStringLiteral("node-7"));
}

TEST_F(SwupdateTest, InstallsAndIsConfirmedByARestart)
{
    addJob(swu("the payload"));
    m_client->start();
    ASSERT_TRUE(waitUntil(waitsForConfirmation));
    m_client->kill();
    m_client->start(QStringLiteral("-c 2"));
    ASSERT_TRUE(waitUntil([](const InstructionRow &row) { return row.status == Status::Completed; }));
}

TEST_F(SwupdateTest, AFailingScriptIsAnErrorWithItsOwnWordsAsTheReason)
{
    addJob(swu("the payload", "#!/bin/sh\necho deliberate failure >&2\nexit 3\n"));
    m_client->start();
    ASSERT_TRUE(waitUntil([](const InstructionRow &row) { return row.status == Status::Error; }));
    EXPECT_THAT(failureText(), testing::HasSubstr("deliberate failure"));
    EXPECT_EQ(m_client->installed(), "");
}

TEST_F(SwupdateTest, AWrongHashIsAnError)
{
    addJob(swu("the payload"), {}, [](PackageRecord &package) { package.sha1 = QByteArray(20, '\0'); });
    m_client->start();
    ASSERT_TRUE(waitUntil([](const InstructionRow &row) { return row.status == Status::Error; }));
    EXPECT_THAT(failureText(), testing::HasSubstr("Checksum does not match"));
}

TEST_F(SwupdateTest, AForeignSignatureIsARejection)
{
    QByteArray content = swu("the payload");
    const qsizetype version = content.indexOf("version = \"1.0\"");
    ASSERT_GT(version, 0);
    content[version + 11] = '9'; // what was signed is another text
    addJob(content);
    m_client->start();
    ASSERT_TRUE(waitUntil([](const InstructionRow &row) { return isFinal(row.status); }));
    EXPECT_NE(m_server.row(m_job).status, Status::Completed);
    EXPECT_EQ(m_client->installed(), "");
}

TEST_F(SwupdateTest, ATransferInPartsIsTakenUpAgainByRange)
{
    const QByteArray payload(3'000'000, 'x');
    addJob(swu(payload), [](CreateJob &order) { order.split = {1000, 200}; });
    m_client->start(QStringLiteral("-r 20"));
    ASSERT_TRUE(waitUntil(waitsForConfirmation));
    EXPECT_EQ(m_client->installed(), payload);
    EXPECT_TRUE(waitForTransfer(3'000'000));
}

TEST_F(SwupdateTest, WhatIsSuspendedInMidTransferGoesOnWhereItWas)
{
    const QByteArray payload(24'000'000, 'x');
    addJob(swu(payload));
    m_client->start(QStringLiteral("-n 6M"));
    ASSERT_TRUE(waitForTransfer(500'000));
    const int requests = m_server.fileRequests();
    m_server.operate(Operation::Suspend, m_job);
    ASSERT_TRUE(waitUntil([](const InstructionRow &row) { return row.status == Status::Suspended; }));
    // It comes again with Range and is kept waiting without an answer.
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_server.fileRequests() > requests; }, kLong));
    EXPECT_EQ(m_server.row(m_job).status, Status::Suspended);
    m_server.operate(Operation::Resume, m_job);
    ASSERT_TRUE(waitUntil(waitsForConfirmation));
    EXPECT_EQ(m_client->installed(), payload);
}

TEST_F(SwupdateTest, WhatIsCancelledBeforeItWasFetchedIsNeverFetched)
{
    addJob(swu("the payload"));
    m_server.operate(Operation::Cancel, m_job);
    m_client->start();
    ASSERT_TRUE(waitUntil([](const InstructionRow &row) { return row.status == Status::Error; }));
    EXPECT_EQ(m_server.row(m_job).detail, StatusDetail::CancelledByOperator);
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            const auto node = m_server.host().ask([&](Engine &engine) { return engine.node(m_node.id); });
            return node && node->attributesMs != kNoTime;
        },
        kLong));
    EXPECT_EQ(m_client->installed(), "");
}

TEST_F(SwupdateTest, WhatIsCancelledInMidTransferIsNotInstalled)
{
    addJob(swu(QByteArray(24'000'000, 'x')));
    m_client->start(QStringLiteral("-n 4M"));
    ASSERT_TRUE(waitForTransfer(500'000));
    m_server.operate(Operation::Cancel, m_job);
    EXPECT_EQ(m_server.row(m_job).stopping, Stopping::Cancelling);
    ASSERT_TRUE(waitUntil([](const InstructionRow &row) { return row.status == Status::Error; }));
    EXPECT_EQ(m_server.row(m_job).detail, StatusDetail::CancelledByOperator);
    EXPECT_EQ(m_client->installed(), "");
}

TEST_F(SwupdateTest, WhatIsSuspendedAndThenCancelledIsNotInstalled)
{
    addJob(swu(QByteArray(24'000'000, 'x')));
    m_client->start(QStringLiteral("-n 6M"));
    ASSERT_TRUE(waitForTransfer(500'000));
    m_server.operate(Operation::Suspend, m_job);
    ASSERT_TRUE(waitUntil([](const InstructionRow &row) { return row.status == Status::Suspended; }));
    m_server.operate(Operation::Cancel, m_job);
    ASSERT_TRUE(waitUntil([](const InstructionRow &row) { return row.status == Status::Error; }));
    EXPECT_EQ(m_client->installed(), "");
}

TEST_F(SwupdateTest, ALongPollBringsAJobAtOnce)
{
    m_client->start(QStringLiteral("-a Prefer wait=25"));
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            const auto node = m_server.host().ask([&](Engine &engine) { return engine.node(m_node.id); });
            return node && node->attributesMs != kNoTime;
        },
        kLong));
    const QByteArray content = swu("the payload");
    const auto begin = std::chrono::steady_clock::now();
    addJob(content);
    ASSERT_TRUE(waitUntil([](const InstructionRow &row) { return row.status == Status::Executing; }));
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(3));
    ASSERT_TRUE(waitUntil(waitsForConfirmation));
}

TEST_F(SwupdateTest, AWrongTokenGetsNothingAndTheRightOneAfterItEverything)
{
    addJob(swu("the payload"));
    {
        SwupdateClient stranger(m_node.name, m_server.url(), "0123456789abcdef0123456789abcdef");
        stranger.start();
        ASSERT_TRUE(QTest::qWaitFor([&] { return stranger.log().contains("401"); }, kLong))
            << stranger.log().constData();
    }
    EXPECT_EQ(m_server.row(m_job).status, Status::WaitingForTransmission);
    m_client->start();
    ASSERT_TRUE(waitUntil(waitsForConfirmation));
}

} // namespace

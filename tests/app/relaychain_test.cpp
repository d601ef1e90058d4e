// The job types for relays, where a relay stands below another.

#include "tests/app/fleettest.h"

#include <QDir>

#include <cerrno>

namespace signalbox {
namespace {

/// Processes: a managing server, relay-1 below it, relay-2 below that, and a client below relay-2.
class RelayChainTest : public FleetTest {
protected:
    void SetUp() override
    {
        startServer();
        const QString upper = freeAddress();
        const QString lower = freeAddress();
        m_upper = node(QStringLiteral("relay-1"), {}, m_listen,
                       {QStringLiteral("--role"), QStringLiteral("relay"), QStringLiteral("--listen"), upper});
        m_lower = node(QStringLiteral("relay-2"), QStringLiteral("relay-1"), upper,
                       {QStringLiteral("--role"), QStringLiteral("relay"), QStringLiteral("--listen"), lower});
        m_one = node(QStringLiteral("client-1"), QStringLiteral("relay-2"), lower,
                     {QStringLiteral("--root"), path(QStringLiteral("root")), QStringLiteral("--keep-messages")});
        for (TestProgram *each : {&m_upper, &m_lower, &m_one})
            each->start();
    }
    void TearDown() override
    {
        for (const TestProgram *each : {&m_one, &m_lower, &m_upper, &m_server})
            each->end();
    }

    /// Since when it holds results; false while it does not.
    bool holds(const char *relay) { return attribute(relay, "relay.results-held").startsWith(u'2'); } // a year
    qsizetype contents(const char *relay) const
    {
        return QDir(stateOf(QLatin1String(relay)) + QStringLiteral("/content")).entryList(QDir::Files).size();
    }

    TestProgram m_upper, m_lower, m_one;
};

TEST_F(RelayChainTest, ResultsThatTheLowerRelayHoldsAreSeenAtTheTopAndComeWhenItReleasesThem)
{
    const qint64 hold = order("hold-report", "relay-2");
    ASSERT_TRUE(soon([&] { return is(hold, "completed"); })) << describe(hold);
    ASSERT_TRUE(soon([&] { return holds("relay-2"); })) << attribute("relay-2", "relay.results-held").toStdString();
    EXPECT_FALSE(holds("relay-1"));
    const qint64 install = create("install-package", "client-1",
                                  {{QStringLiteral("packages"), QJsonArray{addScript(QStringLiteral("tool"))}}});
    ASSERT_TRUE(soon([&] { return row(install)[QStringLiteral("resultsHeld")].toBool(); })) << describe(install);
    m_lower.kill();
    m_lower.start();
    EXPECT_FALSE(is(install, "completed"));
    // Released there, and held by the one above it: its turn comes later.
    const qint64 holdAbove = order("hold-report", "relay-1");
    ASSERT_TRUE(soon([&] { return is(holdAbove, "completed"); })) << describe(holdAbove);
    const qint64 release = order("hold-report-release", "relay-1");
    ASSERT_TRUE(soon([&] { return is(release, "completed"); })) << describe(release);
    EXPECT_FALSE(is(install, "completed")) << "the lower one still holds them";
    const qint64 releaseBelow = order("hold-report-release", "relay-2");
    ASSERT_TRUE(soon([&] { return is(releaseBelow, "completed") && is(install, "completed"); })) << describe(install);
    EXPECT_TRUE(soon([&] { return !row(install)[QStringLiteral("resultsHeld")].toBool(); })) << describe(install);
}

TEST_F(RelayChainTest, WhatIsSuspendedAtTheUpperRelayGoesOnWhenItIsResumed)
{
    const qint64 suspend = order("suspend-file-transfer", "relay-1");
    ASSERT_TRUE(soon([&] { return is(suspend, "completed"); })) << describe(suspend);
    const qint64 install = create("install-package", "client-1",
                                  {{QStringLiteral("packages"), QJsonArray{addScript(QStringLiteral("tool"))}}});
    ASSERT_TRUE(soon([&] { return is(install, "suspended"); })) << describe(install);
    EXPECT_EQ(contents("relay-2"), 0);
    const qint64 resume = order("resume-file-transfer", "relay-1");
    ASSERT_TRUE(soon([&] { return is(resume, "completed") && is(install, "completed"); })) << describe(install);
}

TEST_F(RelayChainTest, WhatIsSuspendedAtTheLowerRelayWaitsThereOnly)
{
    const qint64 suspend = order("suspend-file-transfer", "relay-2");
    ASSERT_TRUE(soon([&] { return is(suspend, "completed"); })) << describe(suspend);
    const qint64 install = create("install-package", "client-1",
                                  {{QStringLiteral("packages"), QJsonArray{addScript(QStringLiteral("tool"))}}});
    ASSERT_TRUE(soon([&] { return is(install, "suspended"); })) << describe(install);
    const qint64 resume = order("resume-file-transfer", "relay-2");
    ASSERT_TRUE(soon([&] { return is(resume, "completed") && is(install, "completed"); })) << describe(install);
}

TEST_F(RelayChainTest, APackageIsKeptAtTheLowerRelayAndDeletedThere)
{
    const QJsonObject what{{QStringLiteral("packages"), QJsonArray{addScript(QStringLiteral("tool"))}}};
    const qint64 transfer = create("transfer-package-to-relay", "relay-2", what);
    ASSERT_TRUE(soon([&] { return is(transfer, "completed"); })) << describe(transfer);
    EXPECT_EQ(contents("relay-2"), 1);
    const qint64 deletion = order("batch-delete-on-relay", "relay-2");
    ASSERT_TRUE(soon([&] { return is(deletion, "completed"); })) << describe(deletion);
    EXPECT_EQ(contents("relay-2"), 0);
    const qint64 install = create("install-package", "client-1", what); // fetched anew
    ASSERT_TRUE(soon([&] { return is(install, "completed"); })) << describe(install);
    EXPECT_EQ(contents("relay-2"), 1);
}

TEST_F(RelayChainTest, FilesStayAtTheRelayNextToTheClientAndComeThroughTheOther)
{
    const QString logs = path(QStringLiteral("root/var/log"));
    ASSERT_TRUE(QDir().mkpath(logs));
    write(logs + QStringLiteral("/messages"), "one");
    const qint64 collect = order("collect-files-to-relay", "client-1",
                                 {{QStringLiteral("paths"), QJsonArray{QStringLiteral("/var/log/*")}}});
    ASSERT_TRUE(soon([&] { return is(collect, "completed"); })) << describe(collect);
    const auto collections = [this] {
        return get(QStringLiteral("/collected"))[QStringLiteral("collections")].toArray();
    };
    EXPECT_TRUE(collections().isEmpty());
    const qint64 wrong = order("acquire-collected-files", "relay-1", {{QStringLiteral("job"), collect}});
    ASSERT_TRUE(soon([&] { return is(wrong, "error"); })) << "they are at the other relay: " << describe(wrong);
    EXPECT_EQ(row(wrong)[QStringLiteral("code")].toInt(), ENOENT);
    const qint64 acquire = order("acquire-collected-files", "relay-2", {{QStringLiteral("job"), collect}});
    ASSERT_TRUE(soon([&] { return is(acquire, "completed"); })) << describe(acquire);
    ASSERT_EQ(collections().size(), 1);
    const qint64 id = collections()[0][QStringLiteral("id")].toInteger();
    const QJsonArray files = get(QStringLiteral("/collected/%1").arg(id))[QStringLiteral("files")].toArray();
    ASSERT_EQ(files.size(), 1);
    EXPECT_EQ(files[0][QStringLiteral("path")].toString(), QStringLiteral("/client-1/var/log/messages"));
    const qint64 deletion = order("delete-collected-files", "relay-2");
    ASSERT_TRUE(soon([&] { return is(deletion, "completed"); })) << describe(deletion);
    const qint64 again = order("acquire-collected-files", "relay-2");
    ASSERT_TRUE(soon([&] { return is(again, "error"); })) << describe(again);
}

} // namespace
} // namespace signalbox

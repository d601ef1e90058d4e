// Jobs that go by other relays than their clients usually ask.

#include "tests/app/fleettest.h"

#include <QDir>
#include <QProcess>

namespace signalbox {
namespace {

/// Processes: a managing server, relay-1 and relay-2 below it, and client-1 below relay-1.
class ChosenRouteTest : public FleetTest {
protected:
    void SetUp() override
    {
        startServer();
        const QString one = freeAddress();
        const QString two = freeAddress();
        m_usual = node(QStringLiteral("relay-1"), {}, m_listen,
                       {QStringLiteral("--role"), QStringLiteral("relay"), QStringLiteral("--listen"), one});
        m_other = node(QStringLiteral("relay-2"), {}, m_listen,
                       {QStringLiteral("--role"), QStringLiteral("relay"), QStringLiteral("--listen"), two});
        m_one = node(QStringLiteral("client-1"), QStringLiteral("relay-1"), one,
                     {QStringLiteral("--root"), path(QStringLiteral("root")), QStringLiteral("--keep-messages")});
        for (TestProgram *each : {&m_usual, &m_other, &m_one})
            each->start();
        ASSERT_TRUE(soon([&] { return !attribute("relay-2", "relay.address").isEmpty(); }));
    }
    void TearDown() override
    {
        for (const TestProgram *each : {&m_one, &m_usual, &m_other, &m_server})
            each->end();
    }
    qint64 install(const QString &name, const QJsonObject &routes)
    {
        QJsonObject more{{QStringLiteral("packages"), QJsonArray{addScript(name)}}};
        if (!routes.isEmpty())
            more.insert(QStringLiteral("routes"), routes);
        return create("install-package", "client-1", more);
    }
    bool hasAt(const char *relay, const QString &name) const
    {
        const QDir content(stateOf(QLatin1String(relay)) + QStringLiteral("/content"));
        for (const QFileInfo &file : content.entryInfoList(QDir::Files)) {
            QFile opened(file.filePath());
            if (opened.open(QIODevice::ReadOnly) && opened.readAll().contains("# " + name.toUtf8() + "\n"))
                return true;
        }
        return false;
    }

    TestProgram m_usual, m_other, m_one;
};

const QJsonObject kByTheOther{{QStringLiteral("all"), QStringLiteral("relay-2")}};
const QJsonObject kStraight{{QStringLiteral("all"), QJsonValue::Null}};

TEST_F(ChosenRouteTest, AJobGoesByTheChosenRelayAndTheNextByTheUsualOne)
{
    const qint64 led = install(QStringLiteral("led"), kByTheOther);
    ASSERT_TRUE(soon([&] { return is(led, "completed"); })) << describe(led);
    EXPECT_TRUE(hasAt("relay-2", QStringLiteral("led")));
    EXPECT_FALSE(hasAt("relay-1", QStringLiteral("led")));
    const QJsonArray routes = get(QStringLiteral("/jobs/%1").arg(led))[QStringLiteral("routes")].toArray();
    ASSERT_EQ(routes.size(), 1);
    EXPECT_TRUE(routes[0][QStringLiteral("chosen")].toBool());
    EXPECT_EQ(routes[0][QStringLiteral("relays")].toArray(), QJsonArray{QStringLiteral("relay-2")});

    const qint64 usual = install(QStringLiteral("usual"), {});
    ASSERT_TRUE(soon([&] { return is(usual, "completed"); })) << describe(usual);
    EXPECT_TRUE(hasAt("relay-1", QStringLiteral("usual")));
    EXPECT_FALSE(hasAt("relay-2", QStringLiteral("usual")));
}

TEST_F(ChosenRouteTest, AJobGoesStraightFromTheServer)
{
    const qint64 led = install(QStringLiteral("straight"), kStraight);
    ASSERT_TRUE(soon([&] { return is(led, "completed"); })) << describe(led);
    EXPECT_FALSE(hasAt("relay-1", QStringLiteral("straight")));
}

TEST_F(ChosenRouteTest, ADeadRelayIsGoneRoundAndWhatIsLedToOneWaitsUntilItLives)
{
    m_other.kill();
    const qint64 waits = install(QStringLiteral("waits"), kByTheOther);
    const qint64 usual = install(QStringLiteral("meanwhile"), {});
    ASSERT_TRUE(soon([&] { return is(usual, "completed"); })) << "it does not stop the rest: " << describe(usual);
    EXPECT_FALSE(is(waits, "completed"));
    m_other.start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return is(waits, "completed"); }, 150'000)) << describe(waits);
}

TEST_F(ChosenRouteTest, ACancellationReachesTheClientThereToo)
{
    m_one.end();
    const qint64 led = install(QStringLiteral("cancelled"), kByTheOther);
    ASSERT_TRUE(soon([&] { return hasAt("relay-2", QStringLiteral("cancelled")); }));
    post(QStringLiteral("/jobs/%1/operations").arg(led), {{QStringLiteral("operation"), QStringLiteral("cancel")}});
    m_one.start();
    ASSERT_TRUE(soon([&] { return is(led, "error"); })) << describe(led);
}

TEST_F(ChosenRouteTest, TheCommandLineChoosesRoutesAndSaysWhatIsWrongWithThem)
{
    const auto run = [this](const QStringList &more) {
        QProcess ctl;
        ctl.start(QStringLiteral(PROGRAM_FOLDER "/signalboxctl"),
                  QStringList{QStringLiteral("--server"),
                              QStringLiteral("unix:") + path(QStringLiteral("console.sock")),
                              QStringLiteral("create-job"), QStringLiteral("--destination"), QStringLiteral("client-1"),
                              QStringLiteral("--package"), QString::number(addScript(QStringLiteral("tool")))}
                      + more);
        EXPECT_TRUE(ctl.waitForFinished());
        return std::pair(ctl.exitCode(), QString::fromUtf8(ctl.readAllStandardError()));
    };
    EXPECT_EQ(run({QStringLiteral("--via"), QStringLiteral("relay-2")}).first, 0);
    EXPECT_EQ(run({QStringLiteral("--route"), QStringLiteral("client-1=direct")}).first, 0);
    const auto unknown = run({QStringLiteral("--via"), QStringLiteral("relay-9")});
    EXPECT_NE(unknown.first, 0);
    EXPECT_TRUE(unknown.second.contains(QStringLiteral("relay-9"))) << unknown.second.toStdString();
    const auto cut = run({QStringLiteral("--route"), QStringLiteral("client-1")});
    EXPECT_NE(cut.first, 0);
    EXPECT_TRUE(cut.second.contains(QStringLiteral("CLIENT=RELAY"))) << cut.second.toStdString();
}

} // namespace
} // namespace signalbox

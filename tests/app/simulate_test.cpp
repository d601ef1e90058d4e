#include "model/domain/judgementpolicy.h"
#include "network/consoleapi/consoleclient.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>
#include <csignal>
#include <sys/prctl.h>

namespace signalbox {
namespace {

constexpr int kPatienceMs = 60'000;

class SimulateTest : public testing::Test {
protected:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    static QByteArray contentOf(const QString &file)
    {
        QFile opened(file);
        return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
    }
    void start(const QStringList &arguments)
    {
        m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        m_process.start(QStringLiteral(PROGRAM_FOLDER "/signalboxd"), arguments, QIODevice::ReadOnly);
        ASSERT_TRUE(m_process.waitForStarted());
    }
    int run(const QStringList &arguments)
    {
        start(arguments);
        EXPECT_TRUE(m_process.waitForFinished(kPatienceMs));
        m_error = m_process.readAllStandardError();
        return m_process.exitCode();
    }
    QStringList office(const QString &seed, const QString &out)
    {
        return {QStringLiteral("--simulate"), QStringLiteral("office"),
                QStringLiteral("--seed"),     seed,
                QStringLiteral("--out"),      path(out)};
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_error;
};

} // namespace

TEST_F(SimulateTest, TheSameSeedGivesTheSameReportInAnotherProcess)
{
    ASSERT_EQ(run(office(QStringLiteral("7"), QStringLiteral("a.json"))), 0) << m_error.constData();
    ASSERT_EQ(run(office(QStringLiteral("7"), QStringLiteral("b.json"))), 0);
    ASSERT_EQ(run(office(QStringLiteral("8"), QStringLiteral("c.json"))), 0);
    const QByteArray report = contentOf(path(QStringLiteral("a.json")));
    EXPECT_EQ(report, contentOf(path(QStringLiteral("b.json"))));
    EXPECT_NE(report, contentOf(path(QStringLiteral("c.json"))));
    const QJsonObject json = QJsonDocument::fromJson(report).object();
    EXPECT_EQ(json[u"end"].toString(), QStringLiteral("done"));
    EXPECT_EQ(json[u"instructions"].toObject()[u"total"].toInt(), 50);
}

TEST_F(SimulateTest, WrongOptionsAndScenariosAreNamed)
{
    const auto fails = [&](const QStringList &arguments, const char *said) {
        EXPECT_EQ(run(arguments), 2);
        EXPECT_TRUE(m_error.contains(said)) << m_error.constData();
    };
    const QString simulate = QStringLiteral("--simulate");
    fails({simulate, QStringLiteral("village")}, "village");
    fails({simulate, QStringLiteral("office"), QStringLiteral("--seed"), QStringLiteral("-1")}, "--seed");
    fails({simulate, QStringLiteral("office"), QStringLiteral("--seed"), QStringLiteral("18446744073709551616")},
          "--seed");
    fails({simulate, QStringLiteral("office"), QStringLiteral("--speed"), QStringLiteral("0")}, "--speed");
    fails({simulate, QStringLiteral("office"), QStringLiteral("--speed"), QStringLiteral("nan")}, "--speed");
    fails({simulate, QStringLiteral("office"), QStringLiteral("--until"), QStringLiteral("-5")}, "--until");
    fails({simulate, QStringLiteral("office"), QStringLiteral("--report"), QStringLiteral("xml")}, "--report");
    fails({QStringLiteral("--seed"), QStringLiteral("1")}, "--simulate");
    QFile scenario(path(QStringLiteral("s.json")));
    ASSERT_TRUE(scenario.open(QIODevice::WriteOnly));
    scenario.write(R"({"fleet": {"clientsPerRelay": 0}})");
    scenario.close();
    fails({simulate, scenario.fileName()}, "fleet.clientsPerRelay");
    EXPECT_EQ(run({simulate, QStringLiteral("office"), QStringLiteral("--trace"), path(QStringLiteral("none.swf"))}),
              1);
}

TEST_F(SimulateTest, AReportThatCannotBePrintedIsAFailure)
{
    m_process.setStandardOutputFile(QStringLiteral("/dev/full"));
    EXPECT_EQ(run(office(QStringLiteral("7"), {}).mid(0, 4)), 1);
}

TEST_F(SimulateTest, ConsolesLookOnAndASignalEndsItWithAReport)
{
    const QString socket = path(QStringLiteral("s.sock"));
    QStringList arguments = office(QStringLiteral("7"), QStringLiteral("a.json"));
    arguments += {QStringLiteral("--until"), QStringLiteral("never"), QStringLiteral("--socket"), socket};
    start(arguments);
    auto client = consoleapi::ConsoleClient::create({QStringLiteral("unix:") + socket, {}, {}});
    ASSERT_TRUE(client);
    QJsonArray jobs;
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            const auto answer = client.value()->call(QStringLiteral("GET"), QStringLiteral("/jobs"));
            jobs = answer ? answer.value()[u"jobs"].toArray() : QJsonArray();
            return jobs.size() == 1;
        },
        kPatienceMs));
    m_process.terminate();
    ASSERT_TRUE(m_process.waitForFinished(kPatienceMs));
    EXPECT_EQ(m_process.exitCode(), 0);
    EXPECT_TRUE(QJsonDocument::fromJson(contentOf(path(QStringLiteral("a.json")))).isObject());
}

TEST_F(SimulateTest, WhereConsolesReachItItCanWhatAServerCan)
{
    const QString socket = path(QStringLiteral("s.sock"));
    QStringList arguments = office(QStringLiteral("7"), QStringLiteral("a.json"));
    arguments += {QStringLiteral("--until"), QStringLiteral("never"), QStringLiteral("--socket"), socket};
    start(arguments);
    auto client = consoleapi::ConsoleClient::create({QStringLiteral("unix:") + socket, {}, {}});
    ASSERT_TRUE(client);
    const auto call = [&](const char *method, const char *what, const QJsonObject &body = {}) {
        const auto answer = client.value()->call(QLatin1String(method), QLatin1String(what), body);
        return answer ? answer.value() : QJsonObject{{QStringLiteral("error"), answer.error().text}};
    };
    // Archives.
    QJsonObject archived;
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            archived = call("POST", "/archives", {{QStringLiteral("jobs"), QJsonArray{1}}});
            return !archived.contains(QStringLiteral("error"));
        },
        kPatienceMs))
        << qPrintable(archived[u"error"].toString());
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return !call("GET", "/archives")[u"archives"].toArray().isEmpty(); }, kPatienceMs));
    // Uploads: a place for one is given.
    const QJsonObject upload = call("POST", "/uploads",
                                    {{QStringLiteral("fileName"), QStringLiteral("a.deb")},
                                     {QStringLiteral("size"), 100},
                                     {QStringLiteral("sha256"), QString(64, u'a')}});
    EXPECT_FALSE(upload.contains(QStringLiteral("error"))) << qPrintable(upload[u"error"].toString());
    // Judgement, which somebody beside the engine has to carry out.
    const QJsonObject policy =
        call("POST", "/security/policies", {{QStringLiteral("policy"), policyObject(examplePolicy())}});
    ASSERT_FALSE(policy.contains(QStringLiteral("error"))) << qPrintable(policy[u"error"].toString());
    const QJsonObject judged = call("POST", "/security/judge");
    EXPECT_FALSE(judged.contains(QStringLiteral("error"))) << qPrintable(judged[u"error"].toString());
    EXPECT_TRUE(QTest::qWaitFor(
        [&] {
            const QJsonArray ended = call("GET", "/operations?state=ended")[u"operations"].toArray();
            return std::any_of(ended.begin(), ended.end(),
                               [](const QJsonValue &one) { return one[u"result"] == QStringLiteral("done"); });
        },
        kPatienceMs));
    // Whoever is connected.
    EXPECT_FALSE(call("GET", "/tasks?kind=session")[u"tasks"].toArray().isEmpty());
    m_process.terminate();
    EXPECT_TRUE(m_process.waitForFinished(kPatienceMs));
    EXPECT_EQ(m_process.exitCode(), 0) << m_process.readAllStandardError().constData();
}

TEST_F(SimulateTest, AForecastIsGivenWhileItRuns)
{
    const QString socket = path(QStringLiteral("s.sock"));
    QFile scenario(path(QStringLiteral("slow.json")));
    ASSERT_TRUE(scenario.open(QIODevice::WriteOnly));
    scenario.write(R"({"profiles": {"default": {"installSeconds": {"uniform": [60, 36000]}}},
                       "fleet": {"sites": 2, "clientsPerRelay": 20}, "packages": [{"name": "editor"}],
                       "jobs": [{"name": "Editor", "packages": ["editor"]}]})");
    scenario.close();
    start({QStringLiteral("--simulate"), scenario.fileName(), QStringLiteral("--out"), path(QStringLiteral("a.json")),
           QStringLiteral("--speed"), QStringLiteral("300"), QStringLiteral("--socket"), socket});
    auto client = consoleapi::ConsoleClient::create({QStringLiteral("unix:") + socket, {}, {}});
    ASSERT_TRUE(client);
    QJsonObject forecast;
    const auto ask = [&](const QString &what) {
        const auto answer = client.value()->call(QStringLiteral("GET"), QStringLiteral("/jobs/1/forecast") + what);
        forecast = answer ? answer.value() : QJsonObject();
        return answer ? Error::Kind::None : answer.error().kind;
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return ask({}) == Error::Kind::None; }, kPatienceMs))
        << "as soon as one destination has finished";
    EXPECT_EQ(forecast[u"total"].toInt(), 40);
    EXPECT_GT(forecast[u"expected"].toInt(), 0);
    EXPECT_FALSE(forecast[u"curve"].toArray().isEmpty());
    EXPECT_FALSE(forecast[u"sentence"].toString().isEmpty());
    EXPECT_EQ(ask(QStringLiteral("?stop=nobody")), Error::Kind::NotFound);
    EXPECT_EQ(ask(QStringLiteral("?stop=relay-s0001&seconds=soon")), Error::Kind::Invalid);
    ASSERT_EQ(ask(QStringLiteral("?stop=relay-s0001")), Error::Kind::None);
    EXPECT_GT(forecast[u"behindStopped"].toInt(), 0);

    QProcess ctl;
    ctl.start(QStringLiteral(PROGRAM_FOLDER "/signalboxctl"),
              {QStringLiteral("--server"), QStringLiteral("unix:") + socket, QStringLiteral("--format"),
               QStringLiteral("csv"), QStringLiteral("forecast"), QStringLiteral("1"), QStringLiteral("--stop"),
               QStringLiteral("relay-s0001"), QStringLiteral("--seconds"), QStringLiteral("3600")});
    ASSERT_TRUE(ctl.waitForFinished(kPatienceMs));
    EXPECT_TRUE(ctl.readAllStandardOutput().startsWith("at,low,median,high\r\n"));
    EXPECT_EQ(ctl.exitCode(), 0) << ctl.readAllStandardError().constData();
    m_process.terminate();
    EXPECT_TRUE(m_process.waitForFinished(kPatienceMs));
}

TEST_F(SimulateTest, KilledWhileItWritesItLeavesTheOldReportOrTheNew)
{
    for (int round = 0; round < 5; ++round) {
        const QString out = path(QStringLiteral("r%1/report.json").arg(round));
        ASSERT_TRUE(QDir(m_folder.path()).mkpath(QStringLiteral("r%1").arg(round)));
        QFile old(out);
        ASSERT_TRUE(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        start(office(QStringLiteral("7"), QStringLiteral("r%1/report.json").arg(round)));
        const QDir folder(path(QStringLiteral("r%1").arg(round)));
        const bool writing = QTest::qWaitFor(
            [&] { return folder.entryList(QDir::Files).size() > 1 || m_process.state() == QProcess::NotRunning; },
            kPatienceMs);
        EXPECT_TRUE(writing);
        m_process.kill();
        ASSERT_TRUE(m_process.state() == QProcess::NotRunning || m_process.waitForFinished(kPatienceMs));
        const QByteArray content = contentOf(out);
        EXPECT_TRUE(content == "old" || QJsonDocument::fromJson(content).isObject()) << content.constData();
    }
}

} // namespace signalbox

#include "network/consoleapi/consoleclient.h"
#include "tests/app/testprogram.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <algorithm>
#include <memory>
#include <random>

namespace signalbox {
namespace {

using consoleapi::ConsoleClient;

constexpr int kPatienceMs = 60'000;

template <class F>
bool soon(F condition)
{
    return QTest::qWaitFor(condition, kPatienceMs);
}

/// How jobs are distributed, on a server, a relay and two clients below it as processes; ordered with signalboxctl.
class DistributionTest : public testing::Test {
protected:
    void SetUp() override
    {
        QTcpServer probe, relayProbe;
        ASSERT_TRUE(probe.listen(QHostAddress::LocalHost));
        ASSERT_TRUE(relayProbe.listen(QHostAddress::LocalHost));
        const QString listen = QStringLiteral("127.0.0.1:%1").arg(probe.serverPort());
        const QString relayListen = QStringLiteral("127.0.0.1:%1").arg(relayProbe.serverPort());
        probe.close();
        relayProbe.close();
        m_server.file = QStringLiteral("signalboxd");
        m_server.arguments = {QStringLiteral("--name"),   QStringLiteral("M"),
                              QStringLiteral("--state"),  path(QStringLiteral("server")),
                              QStringLiteral("--listen"), listen,
                              QStringLiteral("--socket"), path(QStringLiteral("console.sock"))};
        m_server.start();
        Result<std::unique_ptr<ConsoleClient>> client =
            ConsoleClient::create({QStringLiteral("unix:") + path(QStringLiteral("console.sock")), {}, {}});
        ASSERT_TRUE(client);
        m_client = std::move(client).value();
        ASSERT_TRUE(soon([&] { return !get(QStringLiteral("/server")).isEmpty(); }));
        m_relay = node(QStringLiteral("relay-1"), {{QStringLiteral("role"), QStringLiteral("relay")}},
                       QStringLiteral("http://") + listen,
                       {QStringLiteral("--role"), QStringLiteral("relay"), QStringLiteral("--listen"), relayListen});
        for (TestProgram *each : {&m_one, &m_two}) {
            const QString name = each == &m_one ? QStringLiteral("client-1") : QStringLiteral("client-2");
            *each = node(name, {{QStringLiteral("upper"), QStringLiteral("relay-1")}},
                         QStringLiteral("http://") + relayListen, {QStringLiteral("--root"), rootOf(name)});
            ASSERT_TRUE(QDir().mkpath(rootOf(name)));
        }
        for (TestProgram *each : {&m_relay, &m_one, &m_two})
            each->start();
        m_script = addScript();
    }
    void TearDown() override
    {
        for (const TestProgram *each : {&m_one, &m_two, &m_relay, &m_server})
            each->end();
    }

    TestProgram node(const QString &name, QJsonObject record, const QString &server, const QStringList &more)
    {
        record.insert(QStringLiteral("name"), name);
        const QString tokenFile = path(name + QStringLiteral(".token"));
        write(tokenFile, post(QStringLiteral("/nodes"), record).value(QStringLiteral("token")).toString().toUtf8());
        TestProgram program;
        program.file = QStringLiteral("signalbox-node");
        program.arguments = QStringList{QStringLiteral("--name"),       name,
                                        QStringLiteral("--server"),     server,
                                        QStringLiteral("--token-file"), tokenFile,
                                        QStringLiteral("--state"),      path(name + QStringLiteral(".state"))}
                            + more;
        return program;
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString rootOf(const QString &name) const { return path(name + QStringLiteral(".root")); }
    static void write(const QString &filePath, const QByteArray &content)
    {
        QFile file(filePath);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(content), content.size());
    }
    static QByteArray read(const QString &filePath)
    {
        QFile file(filePath);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    QJsonObject get(const QString &what)
    {
        const Result<QJsonObject> answer = m_client->call(QStringLiteral("GET"), what);
        return answer ? answer.value() : QJsonObject();
    }
    QJsonObject post(const QString &what, const QJsonObject &body)
    {
        const Result<QJsonObject> answer = m_client->call(QStringLiteral("POST"), what, body);
        EXPECT_TRUE(answer) << what.toStdString() << ": " << answer.error().text.toStdString();
        return answer ? answer.value() : QJsonObject();
    }
    qint64 add(const QString &file, const QByteArray &content)
    {
        write(path(file), content);
        return post(QStringLiteral("/packages"), {{QStringLiteral("file"), path(file)}, {QStringLiteral("name"), file}})
            .value(QStringLiteral("id"))
            .toInteger();
    }
    /// Fails where there is a file "fails" in the client's root.
    qint64 addScript()
    {
        return add(QStringLiteral("install.sh"), "#!/bin/sh\necho installed >> \"$SIGNALBOX_ROOT/log\"\n"
                                                 "test ! -e \"$SIGNALBOX_ROOT/fails\"\n");
    }
    /// Bytes of no use that do not compress.
    qint64 addLarge(const QString &file, qsizetype bytes)
    {
        QByteArray content(bytes, '\0');
        std::mt19937 random(1);
        std::generate(content.begin(), content.end(), [&] { return static_cast<char>(random()); });
        return add(file, "#!/bin/sh\nexit 0\n" + content);
    }
    /// @param exitCode of signalboxctl
    QByteArray ctl(const QStringList &arguments, int exitCode = 0)
    {
        QProcess program;
        program.start(QStringLiteral(PROGRAM_FOLDER "/signalboxctl"),
                      QStringList{QStringLiteral("--server"),
                                  QStringLiteral("unix:") + path(QStringLiteral("console.sock")),
                                  QStringLiteral("--format"), QStringLiteral("json")}
                          + arguments);
        EXPECT_TRUE(program.waitForFinished(kPatienceMs));
        const QByteArray errors = program.readAllStandardError();
        EXPECT_EQ(program.exitCode(), exitCode) << errors.toStdString();
        return exitCode == 0 ? program.readAllStandardOutput() : errors;
    }
    qint64 order(qint64 package, const QStringList &more)
    {
        const QByteArray answer =
            ctl(QStringList{QStringLiteral("create-job"), QStringLiteral("--package"), QString::number(package),
                            QStringLiteral("--destination"), QStringLiteral("client-1"),
                            QStringLiteral("--destination"), QStringLiteral("client-2")}
                + more);
        return QJsonDocument::fromJson(answer)[QStringLiteral("id")].toInteger();
    }
    QJsonObject job(qint64 id) { return get(QStringLiteral("/jobs/%1").arg(id)); }
    qint64 count(qint64 id, const char *what)
    {
        return job(id)[QStringLiteral("counters")][QLatin1String(what)].toInteger();
    }
    QJsonArray rows(qint64 id)
    {
        return get(QStringLiteral("/jobs/%1/instructions").arg(id))[QStringLiteral("instructions")].toArray();
    }
    std::string describe(qint64 id)
    {
        return (QJsonDocument(job(id)).toJson() + QJsonDocument(rows(id)).toJson()).toStdString();
    }
    /// Whether some entry of the instruction's history has this in it.
    bool isTold(qint64 id, int row, const QString &text)
    {
        const QJsonObject history =
            get(QStringLiteral("/instructions/%1/history").arg(rows(id)[row][QStringLiteral("id")].toInteger()));
        return QString::fromUtf8(QJsonDocument(history).toJson()).contains(text);
    }

    QTemporaryDir m_folder;
    TestProgram m_server, m_relay, m_one, m_two;
    std::unique_ptr<ConsoleClient> m_client;
    qint64 m_script = 0;
};

TEST_F(DistributionTest, WavesFollowOneAnotherWithTheirProgramsAround)
{
    const QString before = path(QStringLiteral("before.sh"));
    write(before, "#!/bin/sh\necho \"before $SIGNALBOX_NODE $1\" >> \"$SIGNALBOX_ROOT/log\"\n");
    QFile(before).setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    const QString after = path(QStringLiteral("after.sh"));
    write(after, "#!/bin/sh\necho \"after $SIGNALBOX_RESULT\" >> \"$SIGNALBOX_ROOT/log\"\nexit 4\n");
    QFile(after).setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    const qint64 id = order(m_script, {QStringLiteral("--waves"), QStringLiteral("50%"), QStringLiteral("--before"),
                                       before + QStringLiteral(" \"two words\""), QStringLiteral("--after"), after});
    ASSERT_TRUE(soon([&] { return count(id, "finished") == 2; })) << describe(id);
    EXPECT_EQ(job(id)[QStringLiteral("rollout")][QStringLiteral("wave")].toInt(), 2);
    EXPECT_GE(rows(id)[1][QStringLiteral("executed")].toString(), rows(id)[0][QStringLiteral("completed")].toString())
        << describe(id);
    EXPECT_EQ(read(rootOf(QStringLiteral("client-2")) + QStringLiteral("/log")),
              "before client-2 two words\ninstalled\nafter completed\n");
    EXPECT_TRUE(isTold(id, 1, QStringLiteral("exit code 4")))
        << "the failure behind the installation is in the details";

    // A wave that fails keeps the others back until somebody decides.
    write(rootOf(QStringLiteral("client-1")) + QStringLiteral("/fails"), "x");
    const qint64 failing = order(m_script, {QStringLiteral("--waves"), QStringLiteral("1")});
    ASSERT_TRUE(soon([&] { return count(failing, "error") == 1; })) << describe(failing);
    EXPECT_TRUE(rows(failing)[1][QStringLiteral("reason")].toString().contains(QStringLiteral("Wave 1 of 2")))
        << describe(failing);
    ctl({QStringLiteral("resume"), QString::number(failing)});
    ASSERT_TRUE(soon([&] { return count(failing, "finished") == 1; })) << describe(failing);
}

TEST_F(DistributionTest, AJobThatFailsTooOftenSuspendsItsRestUntilItIsResumed)
{
    m_two.end();
    write(rootOf(QStringLiteral("client-1")) + QStringLiteral("/fails"), "x");
    const qint64 id = order(m_script, {QStringLiteral("--stop-failed"), QStringLiteral("50%"),
                                       QStringLiteral("--stop-sample"), QStringLiteral("1")});
    ASSERT_TRUE(soon([&] { return !job(id)[QStringLiteral("rollout")][QStringLiteral("stopped")].isUndefined(); }))
        << describe(id);
    m_server.kill(); // whatever it decided it knows again
    m_server.start();
    ASSERT_TRUE(soon([&] { return !get(QStringLiteral("/server")).isEmpty(); }));
    m_two.start();
    ASSERT_TRUE(soon([&] {
        return rows(id)[1][QStringLiteral("reason")].toString().contains(QStringLiteral("stop rule"));
    })) << describe(id);
    EXPECT_TRUE(read(rootOf(QStringLiteral("client-2")) + QStringLiteral("/log")).isEmpty());
    const QByteArray messages = ctl({QStringLiteral("activity"), QStringLiteral("--job"), QString::number(id)});
    EXPECT_TRUE(messages.contains("1 of 1")) << messages.toStdString();
    ctl({QStringLiteral("resume"), QString::number(id)});
    ASSERT_TRUE(soon([&] { return count(id, "finished") == 1; })) << describe(id);
}

TEST_F(DistributionTest, ARelayRemovesWhatIsNotToBeKeptAndFetchesItAnew)
{
    const QDir content(path(QStringLiteral("relay-1.state/content")));
    const qint64 first = order(m_script, {QStringLiteral("--relay-retention"), QStringLiteral("0")});
    ASSERT_TRUE(soon([&] { return count(first, "finished") == 2; })) << describe(first);
    ASSERT_TRUE(soon([&] { return content.entryList(QDir::Files).isEmpty(); }));
    const qint64 second = order(m_script, {});
    ASSERT_TRUE(soon([&] { return count(second, "finished") == 2; })) << describe(second);
    EXPECT_TRUE(soon([&] {
        return isTold(second, 0, QStringLiteral("fetched anew")) || isTold(second, 1, QStringLiteral("fetched anew"));
    })) << describe(second);
    EXPECT_FALSE(content.entryList(QDir::Files).isEmpty()) << "this job leaves it to the relay";
}

TEST_F(DistributionTest, WhatGoesInPartsIsSentInOnePieceAfterAll)
{
    const qint64 package = addLarge(QStringLiteral("large.sh"), 1024 * 1024);
    // An hour, were it not for the forced completion.
    const qint64 id = order(package, {QStringLiteral("--split-kib"), QStringLiteral("64"),
                                      QStringLiteral("--split-wait-ms"), QStringLiteral("300000")});
    ASSERT_TRUE(soon([&] {
        const QJsonArray all = rows(id);
        return all.size() == 2 && std::all_of(all.begin(), all.end(), [](const QJsonValue &row) {
                   return row[QStringLiteral("status")].toString() == QStringLiteral("executing");
               });
    })) << describe(id);
    ctl({QStringLiteral("complete-split"), QString::number(id)});
    ASSERT_TRUE(soon([&] { return count(id, "finished") == 2; })) << describe(id);
    ctl({QStringLiteral("complete-split"), QString::number(id)}, 1);
}

TEST_F(DistributionTest, AJobOvertakesWhatIsSuspendedAtTheRelay)
{
    const QJsonArray nodes = get(QStringLiteral("/nodes"))[QStringLiteral("nodes")].toArray();
    const auto relay = std::find_if(nodes.begin(), nodes.end(), [](const QJsonValue &node) {
        return node[QStringLiteral("name")].toString() == QStringLiteral("relay-1");
    });
    ASSERT_NE(relay, nodes.end());
    const QString number = QString::number((*relay)[QStringLiteral("id")].toInteger());
    ctl({QStringLiteral("suspend-node"), number});
    const qint64 held = order(m_script, {});
    const qint64 overtaking = order(m_script, {QStringLiteral("--overtake")});
    ASSERT_TRUE(soon([&] { return count(overtaking, "finished") == 2; })) << describe(overtaking);
    EXPECT_EQ(count(held, "finished"), 0) << describe(held);
    ctl({QStringLiteral("resume-node"), number});
    ASSERT_TRUE(soon([&] { return count(held, "finished") == 2; })) << describe(held);
}

TEST_F(DistributionTest, OptionsThatAreWrongAreRefusedBeforeAnythingIsOrdered)
{
    const QStringList whole{QStringLiteral("create-job"), QStringLiteral("--package"), QString::number(m_script),
                            QStringLiteral("--destination"), QStringLiteral("client-1")};
    for (const QStringList &wrong : {QStringList{QStringLiteral("--waves"), QStringLiteral("ten")},
                                     QStringList{QStringLiteral("--wave-success"), QStringLiteral("90")},
                                     QStringList{QStringLiteral("--stop-failed"), QStringLiteral("120%")},
                                     QStringList{QStringLiteral("--stop-sample"), QStringLiteral("3")},
                                     QStringList{QStringLiteral("--before-timeout"), QStringLiteral("3")},
                                     QStringList{QStringLiteral("--retries"), QStringLiteral("many")}})
        EXPECT_FALSE(ctl(whole + wrong, 2).isEmpty()) << wrong.join(u' ').toStdString();
    for (const QStringList &refused :
         {QStringList{QStringLiteral("--retries"), QStringLiteral("101")},
          QStringList{QStringLiteral("--mode"), QStringLiteral("window")},
          QStringList{QStringLiteral("--overtake"), QStringLiteral("--split-kib"), QStringLiteral("64")}})
        EXPECT_FALSE(ctl(whole + refused, 1).isEmpty()) << refused.join(u' ').toStdString();
    EXPECT_TRUE(get(QStringLiteral("/jobs"))[QStringLiteral("jobs")].toArray().isEmpty());
}

} // namespace
} // namespace signalbox

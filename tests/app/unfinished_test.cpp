#include "network/consoleapi/consoleclient.h"
#include "tests/app/testprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest/QTest>

namespace signalbox {
namespace {

using consoleapi::ConsoleClient;

constexpr int kPatienceMs = 60'000;

template <class F>
bool soon(F condition)
{
    return QTest::qWaitFor(condition, kPatienceMs);
}

/// A real signalboxd, killed in the middle of what takes several transactions.
class UnfinishedTest : public testing::Test {
protected:
    void SetUp() override
    {
        const QString socket = path(QStringLiteral("s.sock"));
        m_server.file = QStringLiteral("signalboxd");
        m_server.arguments = {QStringLiteral("--name"),   QStringLiteral("M"),
                              QStringLiteral("--state"),  path(QStringLiteral("server")),
                              QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0"),
                              QStringLiteral("--socket"), socket};
        Result<std::unique_ptr<ConsoleClient>> made =
            ConsoleClient::create({QStringLiteral("unix:") + socket, {}, {}, std::chrono::milliseconds(10'000)});
        ASSERT_TRUE(made);
        m_client = std::move(made).value();
        startServer();
    }
    void TearDown() override { m_server.end(); }
    void startServer()
    {
        m_server.start();
        ASSERT_TRUE(soon([&] { return static_cast<bool>(get(QStringLiteral("/server"))); }));
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] Result<QJsonObject> get(const QString &what) const
    {
        return m_client->call(QStringLiteral("GET"), what);
    }
    qint64 post(const QString &what, const QJsonObject &body = {})
    {
        const Result<QJsonObject> answer = m_client->call(QStringLiteral("POST"), what, body);
        EXPECT_TRUE(answer) << what.toStdString() << ": " << answer.error().text.toStdString();
        return answer ? answer.value().value(QStringLiteral("id")).toInteger() : 0;
    }
    [[nodiscard]] QJsonArray list(const QString &what, const char *key) const
    {
        const Result<QJsonObject> answer = get(what);
        return answer ? answer.value().value(QLatin1String(key)).toArray() : QJsonArray();
    }
    [[nodiscard]] QJsonArray operations(const char *state) const
    {
        return list(QStringLiteral("/operations?state=") + QLatin1String(state), "operations");
    }
    QString makeFile(const QString &name, qint64 size)
    {
        QFile file(path(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n");
        EXPECT_TRUE(file.resize(size));
        return file.fileName();
    }

    QTemporaryDir m_folder;
    TestProgram m_server;
    std::unique_ptr<ConsoleClient> m_client;
};

TEST_F(UnfinishedTest, AKillCutsOffWhatIsListedAndRunningItAgainCompletesItOnce)
{
    constexpr int kJobs = 450; // more than one transaction takes
    post(QStringLiteral("/nodes"), {{QStringLiteral("name"), QStringLiteral("c")}});
    const qint64 package =
        post(QStringLiteral("/packages"), {{QStringLiteral("file"), makeFile(QStringLiteral("run.sh"), 100)}});
    QJsonArray jobs;
    for (int i = 0; i < kJobs; ++i)
        jobs << post(QStringLiteral("/jobs"), {{QStringLiteral("packages"), QJsonArray{package}},
                                               {QStringLiteral("destinations"), QJsonArray{QStringLiteral("c")}}});
    const qint64 cut = post(QStringLiteral("/operations"),
                            {{QStringLiteral("do"), QStringLiteral("interrupt-job")}, {QStringLiteral("jobs"), jobs}});
    m_server.kill();
    startServer();
    const QJsonArray unfinished = operations("unfinished");
    ASSERT_EQ(unfinished.size(), 1) << "the import has ended, and is not listed";
    const QJsonObject shown = unfinished.first().toObject();
    EXPECT_EQ(shown.value(QStringLiteral("id")).toInteger(), cut);
    EXPECT_LT(shown.value(QStringLiteral("done")).toInteger(), kJobs);
    EXPECT_FALSE(shown.value(QStringLiteral("cutOff")).toObject().value(QStringLiteral("takeover")).toBool());
    post(QStringLiteral("/operations/%1/run-again").arg(cut));
    ASSERT_TRUE(soon([&] { return operations("running").isEmpty(); }));
    const QJsonObject ended = operations("ended").last().toObject();
    EXPECT_EQ(ended.value(QStringLiteral("result")).toString(), QStringLiteral("done"));
    EXPECT_EQ(ended.value(QStringLiteral("run")).toInteger(), 2);
    int interrupted = 0;
    for (const QJsonValue &task : list(QStringLiteral("/tasks?kind=job"), "tasks"))
        interrupted += task[QStringLiteral("state")].toString() == QStringLiteral("interrupted") ? 1 : 0;
    EXPECT_EQ(interrupted, kJobs);
    EXPECT_TRUE(operations("unfinished").isEmpty());
}

TEST_F(UnfinishedTest, APackageThatWasBeingBroughtInIsBroughtInOnce)
{
    constexpr qint64 kLarge = qint64{1} << 26; // hashing and copying it takes long enough to be seen
    // On a busy machine it may be over before it is seen and the server is dead: then once more, with another file.
    for (int tried = 1; tried <= 10 && operations("unfinished").isEmpty(); ++tried) {
        const auto ended = operations("ended").size();
        TestProgram adder{QStringLiteral("signalboxctl"),
                          {QStringLiteral("--server"), QStringLiteral("unix:") + path(QStringLiteral("s.sock")),
                           QStringLiteral("add-package"), makeFile(QStringLiteral("large-%1.sh").arg(tried), kLarge)},
                          {}};
        adder.start();
        ASSERT_TRUE(soon([&] { return operations("running").size() == 1 || operations("ended").size() > ended; }));
        m_server.kill();
        adder.kill();
        startServer();
    }
    ASSERT_EQ(operations("unfinished").size(), 1);
    EXPECT_EQ(operations("unfinished").first().toObject().value(QStringLiteral("work")).toString(),
              QStringLiteral("import"));
    const auto ended = operations("ended").size();
    const auto packages = list(QStringLiteral("/packages"), "packages").size();
    EXPECT_EQ(packages, ended) << "what was cut off is no package";
    post(QStringLiteral("/operations/run-again"));
    ASSERT_TRUE(soon([&] { return operations("ended").size() == ended + 1; }));
    for (const QJsonValue operation : operations("ended"))
        EXPECT_EQ(operation[QStringLiteral("result")].toString(), QStringLiteral("done"));
    EXPECT_EQ(list(QStringLiteral("/packages"), "packages").size(), packages + 1);
}

} // namespace
} // namespace signalbox

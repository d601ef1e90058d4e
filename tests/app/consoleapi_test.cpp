#include "app/server/managingserver.h"

#include "model/domain/errorcatalogue.h"
#include "model/store/store.h"
#include "network/consoleapi/consoleclient.h"
#include "network/consoleapi/embeddedlink.h"
#include "network/http/httpclient.h"
#include "network/http/httpserver.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest/QTest>

#include <future>
#include <memory>
#include <tuple>
#include <vector>

namespace signalbox {
namespace {

using consoleapi::ConsoleClient;

/// A managing server in a folder of its own, and a client of its console API on the Unix socket and over TCP.
class ConsoleApiTest : public testing::Test {
protected:
    void SetUp() override
    {
        write(QStringLiteral("operator.token"), "0123456789abcdef0123456789abcdef\n");
        ManagingServer::Options options;
        options.name = QStringLiteral("test server");
        options.stateFolder = path(QStringLiteral("state"));
        options.socketPath = path(QStringLiteral("console.sock"));
        options.operatorTokenFile = path(QStringLiteral("operator.token"));
        options.operatorName = QStringLiteral("tester");
        m_server = std::make_unique<ManagingServer>(options);
        const Outcome started = m_server->start();
        ASSERT_TRUE(started) << started.error().text.toStdString();
        m_client = connectTo({QStringLiteral("unix:") + options.socketPath, {}, {}});
    }

    std::unique_ptr<ConsoleClient> connectTo(ConsoleClient::Options options)
    {
        Result<std::unique_ptr<ConsoleClient>> client = ConsoleClient::create(std::move(options));
        EXPECT_TRUE(client);
        return client ? std::move(client).value() : nullptr;
    }
    QString path(const QString &name) const { return m_folder.path() + u'/' + name; }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    QJsonObject get(const QString &what)
    {
        const Result<QJsonObject> answer = m_client->call(QStringLiteral("GET"), what);
        EXPECT_TRUE(answer) << what.toStdString() << ": " << answer.error().text.toStdString();
        return answer ? answer.value() : QJsonObject();
    }
    qint64 make(const QString &what, const QJsonObject &body)
    {
        const Result<QJsonObject> answer = m_client->call(QStringLiteral("POST"), what, body);
        EXPECT_TRUE(answer) << what.toStdString() << ": " << answer.error().text.toStdString();
        return answer ? answer.value().value(QStringLiteral("id")).toInteger() : 0;
    }
    Error refusal(const QString &what, const QJsonObject &body)
    {
        const Result<QJsonObject> answer = m_client->call(QStringLiteral("POST"), what, body);
        EXPECT_FALSE(answer) << what.toStdString();
        EXPECT_FALSE(answer.error().text.isEmpty());
        return answer.error();
    }
    /// A body as it is, on the Unix socket.
    http::ClientResponse post(const std::string &what, const std::string &body)
    {
        http::ClientRequest request;
        request.method = "POST";
        request.url = http::Url::parse("unix:" + m_server->socketPath().toStdString() + ":/").value();
        request.url.target = "/api/v1" + what;
        request.body = body;
        http::HttpClient client{{}};
        const auto answer = client.sendAndWait(std::move(request));
        EXPECT_TRUE(answer);
        return answer ? answer.value() : http::ClientResponse();
    }
    /// One package, two clients, one job for both; the job's number.
    qint64 makeJob()
    {
        write(QStringLiteral("setup.sh"), "#!/bin/sh\nexit 0\n");
        const qint64 package =
            make(QStringLiteral("/packages"), {{QStringLiteral("file"), path(QStringLiteral("setup.sh"))}});
        make(QStringLiteral("/nodes"), {{QStringLiteral("name"), QStringLiteral("a")}});
        make(QStringLiteral("/nodes"), {{QStringLiteral("name"), QStringLiteral("b")}});
        return make(QStringLiteral("/jobs"),
                    {{QStringLiteral("name"), QStringLiteral("first")},
                     {QStringLiteral("packages"), QJsonArray{package}},
                     {QStringLiteral("destinations"), QJsonArray{QStringLiteral("a"), QStringLiteral("b")}}});
    }
    /// Exit code, standard output and standard error of signalboxctl.
    std::tuple<int, QByteArray, QByteArray> ctl(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral(PROGRAM_FOLDER "/signalboxctl"),
                      QStringList{QStringLiteral("--server"), QStringLiteral("unix:") + m_server->socketPath()}
                          + arguments);
        EXPECT_TRUE(process.waitForFinished(20'000));
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ManagingServer> m_server;
    std::unique_ptr<ConsoleClient> m_client;
};

TEST_F(ConsoleApiTest, AJobIsCreatedListedAndOperatedOn)
{
    const qint64 job = makeJob();
    const QJsonObject record = get(QStringLiteral("/jobs/%1").arg(job));
    EXPECT_EQ(record[QStringLiteral("name")].toString(), QStringLiteral("first"));
    EXPECT_EQ(record[QStringLiteral("owner")].toString(), QStringLiteral("tester"));
    EXPECT_EQ(record[QStringLiteral("counters")][QStringLiteral("total")].toInteger(), 2);
    EXPECT_EQ(record[QStringLiteral("exitCode")].toInt(), 31);

    const Result<QJsonObject> cancelled =
        m_client->call(QStringLiteral("POST"), QStringLiteral("/jobs/%1/operations").arg(job),
                       {{QStringLiteral("operation"), QStringLiteral("cancel")},
                        {QStringLiteral("destinations"), QJsonArray{QStringLiteral("a")}}});
    ASSERT_TRUE(cancelled) << cancelled.error().text.toStdString();
    EXPECT_EQ(cancelled.value()[QStringLiteral("affected")].toInteger(), 1);
    const QJsonArray rows =
        get(QStringLiteral("/jobs/%1/instructions?status=error").arg(job))[QStringLiteral("instructions")].toArray();
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows[0][QStringLiteral("destination")].toString(), QStringLiteral("a"));
    EXPECT_EQ(rows[0][QStringLiteral("detail")].toString(), QStringLiteral("cancelled-by-operator"));
    const QJsonArray history = get(QStringLiteral("/instructions/%1/history")
                                       .arg(rows[0][QStringLiteral("id")].toInteger()))[QStringLiteral("history")]
                                   .toArray();
    ASSERT_FALSE(history.isEmpty());
    EXPECT_EQ(history[0][QStringLiteral("kind")].toString(), QStringLiteral("created"));
}

TEST_F(ConsoleApiTest, EachWrongRequestSaysWhatIsWrong)
{
    makeJob();
    EXPECT_TRUE(refusal(QStringLiteral("/jobs"), {{QStringLiteral("pakages"), QJsonArray{1}}})
                    .text.contains(QStringLiteral("pakages")));
    EXPECT_TRUE(
        refusal(QStringLiteral("/jobs"), {{QStringLiteral("packages"), QJsonArray{1}},
                                          {QStringLiteral("destinations"), QJsonArray{QStringLiteral("nobody")}}})
            .text.contains(QStringLiteral("nobody")));
    EXPECT_EQ(refusal(QStringLiteral("/jobs"),
                      {{QStringLiteral("packages"), QJsonArray{1}},
                       {QStringLiteral("destinations"), QJsonArray{QStringLiteral("a"), QStringLiteral("a")}}})
                  .kind,
              Error::Kind::Invalid);
    EXPECT_EQ(refusal(QStringLiteral("/jobs"), {{QStringLiteral("packages"), QJsonArray{1}},
                                                {QStringLiteral("destinations"), QJsonArray{QStringLiteral("a")}},
                                                {QStringLiteral("limit"), QStringLiteral("yesterday")}})
                  .kind,
              Error::Kind::Invalid);
    EXPECT_EQ(
        refusal(QStringLiteral("/packages"), {{QStringLiteral("file"), path(QStringLiteral("not there.deb"))}}).kind,
        Error::Kind::NotFound);
    write(QStringLiteral("empty.deb"), "");
    EXPECT_EQ(refusal(QStringLiteral("/packages"), {{QStringLiteral("file"), path(QStringLiteral("empty.deb"))}}).kind,
              Error::Kind::Invalid);
    EXPECT_EQ(refusal(QStringLiteral("/nodes"), {{QStringLiteral("name"), QStringLiteral("../etc")}}).kind,
              Error::Kind::Invalid);
    EXPECT_EQ(
        refusal(QStringLiteral("/jobs/999/operations"), {{QStringLiteral("operation"), QStringLiteral("cancel")}}).kind,
        Error::Kind::NotFound);
    EXPECT_EQ(
        refusal(QStringLiteral("/jobs/1/operations"), {{QStringLiteral("operation"), QStringLiteral("explode")}}).kind,
        Error::Kind::Invalid);
    for (const QString &list : {QStringLiteral("instructions"), QStringLiteral("destinations")}) {
        for (const QJsonValue &nothing : {QJsonValue(QJsonArray()), QJsonValue(QJsonValue::Null)}) {
            EXPECT_EQ(refusal(QStringLiteral("/jobs/1/operations"),
                              {{QStringLiteral("operation"), QStringLiteral("cancel")}, {list, nothing}})
                          .kind,
                      Error::Kind::Invalid);
        }
    }
    for (const QJsonObject &body : {QJsonObject{}, QJsonObject{{QStringLiteral("fodler"), 1}},
                                    QJsonObject{{QStringLiteral("folder"), QStringLiteral("x")}},
                                    QJsonObject{{QStringLiteral("folder"), qint64{4294967297}}}}) {
        EXPECT_EQ(m_client->call(QStringLiteral("PATCH"), QStringLiteral("/jobs/1"), body).error().kind,
                  Error::Kind::Invalid);
    }
    EXPECT_EQ(refusal(QStringLiteral("/nowhere"), {}).kind, Error::Kind::NotFound);
    const auto withList = [this](const QString &list, const QJsonValue &value) {
        QJsonObject body{{QStringLiteral("packages"), QJsonArray{1}},
                         {QStringLiteral("destinations"), QJsonArray{QStringLiteral("a")}}};
        body.insert(list, value);
        return refusal(QStringLiteral("/jobs"), body);
    };
    for (const QString &list : {QStringLiteral("packages"), QStringLiteral("destinations")}) {
        for (const QJsonValue &wrong : {QJsonValue(true), QJsonValue(QJsonObject()), QJsonValue(1.5), QJsonValue(-1),
                                        QJsonValue(QJsonValue::Null)}) {
            const Error error = withList(list, QJsonArray{wrong});
            EXPECT_EQ(error.kind, Error::Kind::Invalid);
            EXPECT_TRUE(error.text.contains(u'“' + list + u'”')) << error.text.toStdString();
        }
        EXPECT_TRUE(withList(list, QStringLiteral("a")).text.contains(u'“' + list + u'”'));
    }
    EXPECT_TRUE(
        withList(QStringLiteral("packages"), QJsonArray{QStringLiteral("1")}).text.contains(QStringLiteral("\"1\"")));
    for (const QString &given :
         {QStringLiteral("-1"), QStringLiteral("0"), QStringLiteral("4294967296"), QStringLiteral("x")}) {
        const Error error = m_client->call(QStringLiteral("GET"), QStringLiteral("/jobs/") + given, {}).error();
        EXPECT_EQ(error.kind, Error::Kind::NotFound);
        EXPECT_TRUE(error.text.contains(u'“' + given + u'”')) << error.text.toStdString();
    }
    EXPECT_EQ(get(QStringLiteral("/jobs"))[QStringLiteral("jobs")].toArray().size(), 1);
}

TEST_F(ConsoleApiTest, ABodyThatIsNoObjectIsToldSo)
{
    const auto text = [&](const std::string &body) {
        const http::ClientResponse answer = post("/nodes", body);
        EXPECT_EQ(answer.status, 400);
        return QJsonDocument::fromJson(
                   QByteArray::fromStdString(answer.body))[QStringLiteral("error")][QStringLiteral("text")]
            .toString();
    };
    EXPECT_FALSE(text("[]").contains(QStringLiteral("no error"))) << text("[]").toStdString();
    EXPECT_TRUE(text("[{}]").contains(QStringLiteral("list"))) << text("[{}]").toStdString();
    EXPECT_TRUE(text("{\"name\":}").contains(QStringLiteral("byte 9"))) << text("{\"name\":}").toStdString();
}

TEST_F(ConsoleApiTest, AJobMayNameManyDestinationsAndATooLargeRequestIsToldTheLimit)
{
    write(QStringLiteral("setup.sh"), "#!/bin/sh\nexit 0\n");
    const qint64 package =
        make(QStringLiteral("/packages"), {{QStringLiteral("file"), path(QStringLiteral("setup.sh"))}});
    constexpr int kNodes = 5'000; // with their names more than a request of anybody else may have
    QJsonArray names;
    std::promise<void> registered;
    for (int i = 0; i < kNodes; ++i) {
        names.append(QStringLiteral("a-node-with-a-name-that-is-nearly-as-long-as-it-may-be-%1").arg(i));
        RegisterNode node;
        node.name = names.last().toString();
        m_server->engine().post(Command{node, {}}, [&, last = i == kNodes - 1](const EngineReply &reply) {
            EXPECT_TRUE(reply.outcome);
            if (last)
                registered.set_value();
        });
    }
    registered.get_future().wait();
    const qint64 job = make(QStringLiteral("/jobs"), {{QStringLiteral("packages"), QJsonArray{package}},
                                                      {QStringLiteral("destinations"), names}});
    EXPECT_EQ(get(QStringLiteral("/jobs/%1").arg(job))[QStringLiteral("counters")][QStringLiteral("total")].toInteger(),
              kNodes);

    const Error error = refusal(QStringLiteral("/jobs"), {{QStringLiteral("name"), QString(70 * 1024 * 1024, u'x')}});
    EXPECT_EQ(error.kind, Error::Kind::Invalid);
    EXPECT_TRUE(error.text.contains(QStringLiteral("65536 KiB"))) << error.text.toStdString();
    // Who has no token may not make the server keep so much.
    const QString url = QStringLiteral("http://127.0.0.1:%1").arg(m_server->port());
    const Error stranger = connectTo({url, {}, {}})
                               ->call(QStringLiteral("POST"), QStringLiteral("/jobs"),
                                      {{QStringLiteral("name"), QString(300 * 1024, u'x')}})
                               .error();
    EXPECT_TRUE(stranger.text.contains(QStringLiteral("256 KiB"))) << stranger.text.toStdString();
}

TEST_F(ConsoleApiTest, TheFileOfARefusedPackageIsRemovedUnlessAnotherPackageHasTheSame)
{
    const auto files = [&] { return QDir(path(QStringLiteral("state/content"))).entryList(QDir::Files).size(); };
    write(QStringLiteral("one.sh"), "#!/bin/sh\nexit 1\n");
    const QJsonObject refused{{QStringLiteral("file"), path(QStringLiteral("one.sh"))},
                              {QStringLiteral("name"), QStringLiteral("a\nb")}};
    EXPECT_EQ(refusal(QStringLiteral("/packages"), refused).kind, Error::Kind::Invalid);
    m_server->engine().ask([](Engine &) { return 0; }); // removed behind the answer
    EXPECT_EQ(files(), 0);
    make(QStringLiteral("/packages"), {{QStringLiteral("file"), path(QStringLiteral("one.sh"))}});
    EXPECT_EQ(refusal(QStringLiteral("/packages"), refused).kind, Error::Kind::Invalid);
    m_server->engine().ask([](Engine &) { return 0; });
    EXPECT_EQ(files(), 1);
}

TEST_F(ConsoleApiTest, WhatNoPackageUsesIsSweptAtTheStart)
{
    makeJob();
    const QString content = path(QStringLiteral("state/content"));
    const QStringList used = QDir(content).entryList(QDir::Files);
    ASSERT_EQ(used.size(), 1);
    m_client.reset();
    m_server.reset();
    write(QStringLiteral("state/content/") + QString(64, u'a'), "nobody's");
    write(QStringLiteral("state/content/import.Xyz123"), "half");
    write(QStringLiteral("state/content/notes.txt"), "the operator's");
    ManagingServer::Options options;
    options.stateFolder = path(QStringLiteral("state"));
    m_server = std::make_unique<ManagingServer>(options);
    ASSERT_TRUE(m_server->start());
    EXPECT_EQ(QDir(content).entryList(QDir::Files), used + QStringList{QStringLiteral("notes.txt")});
}

TEST_F(ConsoleApiTest, ANewDatabaseIsNotBegunBesideThePackagesOfALostOne)
{
    makeJob();
    m_client.reset();
    m_server.reset();
    const QString database = path(QStringLiteral("state/signalbox.db"));
    const QString content = path(QStringLiteral("state/content"));
    const QStringList packages = QDir(content).entryList(QDir::Files);
    ASSERT_TRUE(QFile::rename(database, path(QStringLiteral("backup.db"))));
    ManagingServer::Options options;
    options.stateFolder = path(QStringLiteral("state"));
    for (const bool empty : {false, true}) {
        if (empty)
            write(QStringLiteral("state/signalbox.db"), "");
        ManagingServer server(options);
        const Outcome started = server.start();
        ASSERT_FALSE(started);
        EXPECT_TRUE(started.error().text.contains(database)) << started.error().text.toStdString();
        EXPECT_TRUE(started.error().text.contains(content));
        EXPECT_EQ(QFileInfo::exists(database), empty);
        EXPECT_EQ(QFileInfo(database).size(), 0);
        EXPECT_EQ(QDir(content).entryList(QDir::Files), packages);
    }
    ASSERT_TRUE(QFile::remove(database));
    ASSERT_TRUE(QFile::rename(path(QStringLiteral("backup.db")), database));
    ManagingServer server(options);
    EXPECT_TRUE(server.start());
}

TEST_F(ConsoleApiTest, OverTcpOnlyTheRightTokenMayCall)
{
    const QString url = QStringLiteral("http://127.0.0.1:%1").arg(m_server->port());
    EXPECT_EQ(connectTo({url, {}, {}})->call(QStringLiteral("GET"), QStringLiteral("/server")).error().kind,
              Error::Kind::Unauthorized);
    EXPECT_EQ(connectTo({url, QStringLiteral("wrong"), {}})
                  ->call(QStringLiteral("GET"), QStringLiteral("/server"))
                  .error()
                  .kind,
              Error::Kind::Unauthorized);
    const auto right = connectTo({url, QStringLiteral("0123456789abcdef0123456789abcdef"), {}});
    EXPECT_TRUE(right->call(QStringLiteral("GET"), QStringLiteral("/server")));
    // A path on the server's machine is for somebody who is on it.
    EXPECT_EQ(right
                  ->call(QStringLiteral("POST"), QStringLiteral("/packages"),
                         {{QStringLiteral("file"), QStringLiteral("/etc/passwd")}})
                  .error()
                  .kind,
              Error::Kind::Refused);
}

TEST_F(ConsoleApiTest, TheCommandLineTellsAJobsStateByItsExitCode)
{
    const qint64 job = makeJob();
    const QString id = QString::number(job);
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("state"), id, QStringLiteral("--quiet")})), 31);
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("cancel"), id, QStringLiteral("--destination"), QStringLiteral("a")})),
              0);
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("state"), id})), 32);
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("cancel"), id})), 0);
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("state"), id})), 30);
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("state"), QStringLiteral("999")})), 1);
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("state"), QStringLiteral("abc")})), 2);
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("dance")})), 2);
    EXPECT_EQ(std::get<0>(ctl({})), 2);
}

TEST_F(ConsoleApiTest, AnArchivedJobIsReadFromItsArchive)
{
    const QString id = QString::number(makeJob());
    const auto [early, nothing, why] = ctl({QStringLiteral("archive"), id});
    EXPECT_EQ(early, 1);
    EXPECT_TRUE(why.contains("has not ended")) << why.toStdString();
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("archive")})), 2);
    ASSERT_EQ(std::get<0>(ctl({QStringLiteral("cancel"), id})), 0);
    const QByteArray csv = std::get<1>(ctl({QStringLiteral("export"), id}));
    const QByteArray rows =
        std::get<1>(ctl({QStringLiteral("instructions"), id, QStringLiteral("--format"), QStringLiteral("csv")}));
    const QJsonObject before = get(QStringLiteral("/jobs/") + id);
    const QString instruction = QString::number(
        get(QStringLiteral("/jobs/%1/instructions").arg(id))[QStringLiteral("instructions")][0][QStringLiteral("id")]
            .toInteger());
    const QJsonObject history = get(QStringLiteral("/instructions/%1/history").arg(instruction));

    ASSERT_EQ(std::get<0>(ctl({QStringLiteral("archive"), QStringLiteral("--all")})), 0);
    QJsonObject after;
    for (int i = 0; i < 1000 && after[QStringLiteral("archive")].toObject().isEmpty(); ++i)
        after = get(QStringLiteral("/jobs/") + id);
    EXPECT_EQ(after[QStringLiteral("counters")], before[QStringLiteral("counters")]);
    EXPECT_EQ(after[QStringLiteral("exitCode")], before[QStringLiteral("exitCode")]);
    const QString file = after[QStringLiteral("archive")][QStringLiteral("file")].toString();
    EXPECT_TRUE(file.startsWith(path(QStringLiteral("state/archive/")))) << file.toStdString();

    EXPECT_EQ(std::get<1>(ctl({QStringLiteral("export"), id})), csv);
    EXPECT_EQ(std::get<1>(ctl({QStringLiteral("instructions"), id, QStringLiteral("--format"), QStringLiteral("csv")})),
              rows);
    EXPECT_EQ(get(QStringLiteral("/instructions/%1/history").arg(instruction)), history);
    EXPECT_TRUE(std::get<1>(ctl({QStringLiteral("archives")})).contains(file.toUtf8()));
    const auto [again, none, reason] = ctl({QStringLiteral("re-execute"), id});
    EXPECT_EQ(again, 1);
    EXPECT_TRUE(reason.contains("archived")) << reason.toStdString();

    ASSERT_TRUE(QFile::rename(file, file + QStringLiteral(".away")));
    const auto [missing, no, told] = ctl({QStringLiteral("export"), id});
    EXPECT_EQ(missing, 1);
    EXPECT_TRUE(told.contains(file.toUtf8())) << told.toStdString();
}

TEST_F(ConsoleApiTest, TheRetentionPolicyIsSetPartByPart)
{
    EXPECT_EQ(get(QStringLiteral("/retention"))[QStringLiteral("archiveAfterDays")].toInt(-1), 0);
    EXPECT_EQ(
        std::get<0>(ctl({QStringLiteral("set-retention"), QStringLiteral("--archive-after"), QStringLiteral("90")})),
        0);
    EXPECT_EQ(
        std::get<0>(ctl({QStringLiteral("set-retention"), QStringLiteral("--remove-after"), QStringLiteral("730")})),
        0);
    const QJsonObject policy = get(QStringLiteral("/retention"));
    EXPECT_EQ(policy[QStringLiteral("archiveAfterDays")].toInt(), 90);
    EXPECT_EQ(policy[QStringLiteral("removeAfterDays")].toInt(), 730);
    EXPECT_EQ(policy[QStringLiteral("folder")].toString(), path(QStringLiteral("state/archive")));
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("set-retention")})), 2);
    EXPECT_EQ(
        std::get<0>(ctl({QStringLiteral("set-retention"), QStringLiteral("--archive-after"), QStringLiteral("-1")})),
        1);
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("retention")})), 0);
    EXPECT_EQ(refusal(QStringLiteral("/archives"), {{QStringLiteral("jobs"), QJsonArray()}}).kind,
              Error::Kind::Invalid);
}

TEST_F(ConsoleApiTest, TheCommandLineSaysWhatItDidInASentence)
{
    const QString id = QString::number(makeJob());
    const QByteArray suspended = std::get<1>(ctl({QStringLiteral("suspend"), id}));
    EXPECT_TRUE(suspended.contains("job " + id.toLatin1())) << suspended.constData();
    EXPECT_TRUE(suspended.contains("2 instruction")) << suspended.constData();
    EXPECT_FALSE(suspended.contains("MEMBER")) << suspended.constData();
    static_cast<void>(ctl({QStringLiteral("cancel"), id, QStringLiteral("--destination"), QStringLiteral("a")}));
    const QByteArray partly = std::get<1>(ctl({QStringLiteral("cancel"), id}));
    EXPECT_TRUE(partly.contains("1 instruction")) << partly.constData();
    EXPECT_TRUE(partly.contains("Refused for 1: ")) << partly.constData();
    const QByteArray json =
        std::get<1>(ctl({QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("re-execute"), id}));
    EXPECT_EQ(QJsonDocument::fromJson(json).object().value(QStringLiteral("affected")).toInt(), 2) << json.constData();
    const QByteArray node = std::get<1>(ctl({QStringLiteral("add-node"), QStringLiteral("c")}));
    EXPECT_TRUE(node.contains("oken")) << node.constData();
}

TEST_F(ConsoleApiTest, TheCommandLineTellsTasksAndControlsJobs)
{
    const QString id = QString::number(makeJob());
    const auto state = [&] {
        return get(QStringLiteral("/tasks?kind=job"))[QStringLiteral("tasks")][0][QStringLiteral("state")].toString();
    };
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("interrupt"), id})), 0);
    EXPECT_EQ(state(), QStringLiteral("interrupted"));
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("interrupt"), id})), 1) << "it is already";
    const auto [code, out, problem] = ctl({QStringLiteral("tasks")});
    EXPECT_EQ(code, 0);
    EXPECT_TRUE(out.contains("first")) << out.toStdString();
    EXPECT_TRUE(out.contains("interrupted"));
    EXPECT_TRUE(out.contains("session"));
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("resume"), id})), 0) << "of an interrupted job all of it is resumed";
    EXPECT_EQ(state(), QStringLiteral("running"));

    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("processing-window"), QStringLiteral("set"), QStringLiteral("--type"),
                               QStringLiteral("install-package"), QStringLiteral("--days"), QStringLiteral("all"),
                               QStringLiteral("--from"), QStringLiteral("22:00"), QStringLiteral("--to"),
                               QStringLiteral("06:00")})),
              0);
    EXPECT_TRUE(std::get<1>(ctl({QStringLiteral("processing-window"), QStringLiteral("list")})).contains("22:00"));
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("processing-window"), QStringLiteral("remove"), QStringLiteral("1")})),
              0);
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("processing-window"), QStringLiteral("dance")})), 2);

    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("terminate"), id})), 0);
    EXPECT_TRUE(std::get<1>(ctl({QStringLiteral("tasks"), QStringLiteral("--completed"), QStringLiteral("--kind"),
                                 QStringLiteral("job")}))
                    .contains("terminated"));
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("cancel-process"), QStringLiteral("999999")})), 1);
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("cancel-session"), QStringLiteral("999999")})), 1);
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("tasks"), QStringLiteral("--kind"), QStringLiteral("person")})), 2);
    // The file of the package was read in: that was a process, and it is told after a restart, too.
    const auto processes = [&] {
        return std::get<1>(ctl({QStringLiteral("tasks"), QStringLiteral("--completed"), QStringLiteral("--kind"),
                                QStringLiteral("process"), QStringLiteral("--format"), QStringLiteral("csv")}));
    };
    const QByteArray before = processes();
    EXPECT_TRUE(before.contains("setup.sh")) << before.toStdString();
    m_client.reset();
    m_server.reset();
    SetUp();
    EXPECT_TRUE(processes().contains("setup.sh"));
}

/// S2: the server interrupts a job when one of its processes ends with an error.
TEST_F(ConsoleApiTest, APackageThatCannotBeSentInterruptsItsJob)
{
    const qint64 job = makeJob();
    const QJsonValue package = get(QStringLiteral("/packages"))[QStringLiteral("packages")][0];
    const Result<QJsonObject> node = m_client->call(QStringLiteral("POST"), QStringLiteral("/nodes"),
                                                    {{QStringLiteral("name"), QStringLiteral("c")}});
    ASSERT_TRUE(node);
    const qint64 other =
        make(QStringLiteral("/jobs"), {{QStringLiteral("packages"), QJsonArray{package[QStringLiteral("id")]}},
                                       {QStringLiteral("destinations"), QJsonArray{QStringLiteral("c")}}});
    QDir content(path(QStringLiteral("state/content")));
    for (const QString &file : content.entryList(QDir::Files))
        EXPECT_TRUE(content.remove(file));
    http::HttpClient client{{}};
    http::ClientRequest request;
    request.method = "GET";
    request.url = http::Url::parse(m_server->baseUrl().toStdString()).value();
    request.url.target = "/DEFAULT/controller/v1/c/softwaremodules/"
                         + std::to_string(package[QStringLiteral("id")].toInteger()) + "/artifacts/"
                         + package[QStringLiteral("file")].toString().toStdString();
    request.headers = {
        {"Authorization", "TargetToken " + node.value()[QStringLiteral("token")].toString().toStdString()}};
    // The server warns of it.
    const QtMessageHandler before =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &) {});
    const auto answer = client.sendAndWait(std::move(request));
    qInstallMessageHandler(before);
    ASSERT_TRUE(answer);
    EXPECT_EQ(answer.value().status, 404);
    const auto stateOf = [&](qint64 id) {
        return get(QStringLiteral("/tasks?kind=job&job=%1")
                       .arg(id))[QStringLiteral("tasks")][0][QStringLiteral("state")]
            .toString();
    };
    EXPECT_EQ(stateOf(other), QStringLiteral("interrupted"));
    EXPECT_EQ(stateOf(job), QStringLiteral("running"));
    const QJsonValue failed =
        get(QStringLiteral("/tasks?state=completed&kind=process&job=%1").arg(other))[QStringLiteral("tasks")][0];
    EXPECT_EQ(failed[QStringLiteral("state")].toString(), QStringLiteral("failed"));
    EXPECT_FALSE(failed[QStringLiteral("reason")].toString().isEmpty());
}

TEST_F(ConsoleApiTest, TheAuditIsListedExportedAndVerified)
{
    const qint64 job = makeJob();
    (void)ctl({QStringLiteral("suspend"), QString::number(job)});
    const auto [code, out, problem] = ctl({QStringLiteral("audit")});
    EXPECT_EQ(code, 0) << problem.toStdString();
    EXPECT_TRUE(out.contains("create-job")) << out.toStdString();
    EXPECT_TRUE(out.contains("tester")) << out.toStdString();
    EXPECT_EQ(out.count('\n'), 6) << out.toStdString();

    const QString file = path(QStringLiteral("audit.csv"));
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("audit"), QStringLiteral("export"), QStringLiteral("--out"), file})), 0);
    QFile csv(file);
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    EXPECT_TRUE(csv.readLine().startsWith("number,at,operator,origin,command,job,destinations,"));

    const auto [sound, said, none] = ctl({QStringLiteral("audit"), QStringLiteral("verify")});
    EXPECT_EQ(sound, 0) << none.toStdString();
    const QString noted = QString::fromUtf8(said).section(u' ', -1).trimmed();
    EXPECT_TRUE(noted.startsWith(QStringLiteral("5:"))) << said.toStdString();
    const QString expect = QStringLiteral("--expect");
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("audit"), QStringLiteral("verify"), expect, noted})), 0);
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("audit"), QStringLiteral("verify"), expect, noted.left(14)})), 0);
    EXPECT_EQ(std::get<0>(ctl(
                  {QStringLiteral("audit"), QStringLiteral("verify"), expect, QStringLiteral("5:0011223344556677")})),
              1);
    for (const char *wrong : {"5", "x:00112233", "5:0011", "5:xx112233", "0:00112233"}) {
        EXPECT_EQ(
            std::get<0>(ctl({QStringLiteral("audit"), QStringLiteral("verify"), expect, QString::fromLatin1(wrong)})),
            2)
            << wrong;
    }
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("audit"), QStringLiteral("burn")})), 2);

    // The database itself, beside the server that has it open and without one.
    const QStringList offline{QStringLiteral("audit"), QStringLiteral("verify"), QStringLiteral("--database"),
                              m_server->storeUrl()};
    EXPECT_EQ(std::get<0>(ctl(offline)), 0);
    m_server->stop();
    EXPECT_EQ(std::get<0>(ctl(offline)), 0);
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("tamper"));
        db.setDatabaseName(storePath(m_server->storeUrl()));
        ASSERT_TRUE(db.open());
        QSqlQuery query(db);
        ASSERT_TRUE(
            query.exec(QStringLiteral("DELETE FROM event WHERE seq = (SELECT seq FROM audit WHERE number = 2)")));
        ASSERT_TRUE(query.exec(QStringLiteral("UPDATE event SET text = replace(text, 'tester', 'nobody') "
                                              "WHERE seq = (SELECT seq FROM audit WHERE number = 4)")));
    }
    QSqlDatabase::removeDatabase(QStringLiteral("tamper"));
    const auto [broken, findings, nothing] = ctl(offline);
    EXPECT_EQ(broken, 1);
    EXPECT_TRUE(findings.contains("Record 2 ")) << findings.toStdString();
    EXPECT_TRUE(findings.contains("Record 4 ")) << findings.toStdString();
    EXPECT_FALSE(findings.contains("Record 3 ")) << findings.toStdString();
    const auto [missing, noOut, why] = ctl({QStringLiteral("audit"), QStringLiteral("verify"),
                                            QStringLiteral("--database"), path(QStringLiteral("no.db"))});
    EXPECT_EQ(missing, 1);
    EXPECT_TRUE(why.contains("no.db")) << why.toStdString();
}

TEST_F(ConsoleApiTest, ADamagedDebianPackageIsRefusedBeforeItIsSentAnywhere)
{
    const auto add = [this](const QString &name) {
        return refusal(QStringLiteral("/packages"), {{QStringLiteral("file"), path(name)}});
    };
    write(QStringLiteral("noise.deb"), "!<arch>\ndebian-binary   and then only noise");
    EXPECT_EQ(add(QStringLiteral("noise.deb")).kind, Error::Kind::Invalid);
    EXPECT_TRUE(add(QStringLiteral("noise.deb")).text.contains(QStringLiteral("damaged")));

    QDir().mkpath(path(QStringLiteral("pkg/DEBIAN")));
    write(QStringLiteral("pkg/DEBIAN/control"),
          "Package: whole\nVersion: 1.0\nArchitecture: all\nMaintainer: Nobody <root@localhost>\nDescription: test\n");
    write(QStringLiteral("pkg/file"), QByteArray(100'000, 'x'));
    ASSERT_EQ(
        QProcess::execute(QStringLiteral("dpkg-deb"),
                          {QStringLiteral("--build"), QStringLiteral("-Znone"), QStringLiteral("--root-owner-group"),
                           path(QStringLiteral("pkg")), path(QStringLiteral("whole.deb"))}),
        0);
    make(QStringLiteral("/packages"), {{QStringLiteral("file"), path(QStringLiteral("whole.deb"))}});
    const QJsonArray known = get(QStringLiteral("/packages"))[QStringLiteral("packages")].toArray();
    ASSERT_EQ(known.size(), 1);
    EXPECT_EQ(known[0][QStringLiteral("name")].toString(), QStringLiteral("whole"));
    EXPECT_EQ(known[0][QStringLiteral("version")].toString(), QStringLiteral("1.0"));

    // A download that broke off: its first members, which are all that dpkg looks at, are whole.
    QFile cut(path(QStringLiteral("whole.deb")));
    ASSERT_TRUE(cut.resize(cut.size() / 2));
    EXPECT_TRUE(add(QStringLiteral("whole.deb")).text.contains(QStringLiteral("damaged")));
}

TEST_F(ConsoleApiTest, AnIdleServerStillShowsThatItLives)
{
    ContentStore &content = m_server->content();
    EmbeddedLink link(m_server->engine(), content, QStringLiteral("here"), QStringLiteral("tester"));
    std::vector<UtcMs> beats;
    QObject::connect(&link, &ServerLink::heartbeat, &link, [&beats](UtcMs asOfMs, double rate) {
        EXPECT_EQ(rate, 0);
        beats.push_back(asOfMs);
    });
    link.open();
    QEventLoop loop;
    QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
    QObject::connect(&link, &ServerLink::heartbeat, &loop, [&] {
        if (beats.size() == 2)
            loop.quit();
    });
    loop.exec();
    ASSERT_EQ(beats.size(), 2u);
    EXPECT_GT(beats[1], beats[0]);
}

TEST_F(ConsoleApiTest, AWrongCommandLineIsToldFromWhatTheServerRefuses)
{
    const auto codeOf = [this](const QStringList &arguments) { return std::get<0>(ctl(arguments)); };
    write(QStringLiteral("empty.sh"), {});
    EXPECT_EQ(codeOf({QStringLiteral("add-package"), path(QStringLiteral("none.sh"))}), 1);
    EXPECT_EQ(codeOf({QStringLiteral("add-package"), path(QStringLiteral("empty.sh"))}), 1);
    EXPECT_EQ(codeOf({QStringLiteral("add-node"), QString()}), 1);
    EXPECT_EQ(codeOf({QStringLiteral("create-job")}), 1) << "without a package: the server's rules say what is missing";
    EXPECT_EQ(codeOf({QStringLiteral("job"), QStringLiteral("77")}), 1);
    EXPECT_EQ(codeOf({QStringLiteral("job"), QStringLiteral("seven")}), 2);
    EXPECT_EQ(codeOf({QStringLiteral("add-package")}), 2);
    EXPECT_EQ(
        codeOf({QStringLiteral("create-folder"), QStringLiteral("f"), QStringLiteral("--folder"), QStringLiteral("x")}),
        2);
    EXPECT_EQ(
        codeOf({QStringLiteral("wait"), QStringLiteral("1"), QStringLiteral("--timeout"), QStringLiteral("soon")}), 2);
}

TEST_F(ConsoleApiTest, WhatTheCommandLineCannotPrintIsAFailure)
{
    const QString job = QString::number(makeJob());
    for (const QStringList &arguments :
         {QStringList{QStringLiteral("jobs")}, QStringList{QStringLiteral("jobs"), QStringLiteral("--format=json")},
          QStringList{QStringLiteral("jobs"), QStringLiteral("--format=csv")},
          QStringList{QStringLiteral("export"), job}, QStringList{QStringLiteral("state"), job}}) {
        QProcess process;
        process.setStandardOutputFile(QStringLiteral("/dev/full"));
        process.start(QStringLiteral(PROGRAM_FOLDER "/signalboxctl"),
                      QStringList{QStringLiteral("--server"), QStringLiteral("unix:") + m_server->socketPath()}
                          + arguments);
        ASSERT_TRUE(process.waitForFinished(20'000));
        EXPECT_EQ(process.exitCode(), 1) << arguments.join(u' ').toStdString();
        EXPECT_TRUE(process.readAllStandardError().contains("No space left")) << arguments.join(u' ').toStdString();
    }
}

TEST_F(ConsoleApiTest, WaitingForNoTimeAsksOnce)
{
    const QString job = QString::number(makeJob());
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("wait"), job, QStringLiteral("--timeout"), QStringLiteral("0")})), 31);
}

TEST_F(ConsoleApiTest, TheAnswerOfAnotherProgramIsNoStateOfAJob)
{
    http::HttpServer other({}, [](const http::Request &, const auto &responder) {
        responder->respond({200, {}, R"({"status":"ok"})"});
    });
    const QByteArray socket = path(QStringLiteral("other.sock")).toUtf8();
    ASSERT_TRUE(other.listenUnix(socket.toStdString()));
    for (const QStringList &arguments :
         {QStringList{QStringLiteral("state"), QStringLiteral("1")},
          QStringList{QStringLiteral("wait"), QStringLiteral("1")}, QStringList{QStringLiteral("jobs")}}) {
        QProcess process;
        process.start(QStringLiteral(PROGRAM_FOLDER "/signalboxctl"),
                      QStringList{QStringLiteral("--server"), QStringLiteral("unix:") + QString::fromUtf8(socket)}
                          + arguments);
        ASSERT_TRUE(process.waitForFinished(20'000));
        EXPECT_EQ(process.exitCode(), 1) << "0 is: all normal. " << arguments.join(u' ').toStdString();
        EXPECT_TRUE(process.readAllStandardError().contains("managing server of Signalbox"));
    }
    other.stop();
}

TEST_F(ConsoleApiTest, ListingsComeAsTableJsonAndCsv)
{
    const QString id = QString::number(makeJob());
    const auto [code, table, errors] = ctl({QStringLiteral("instructions"), id});
    EXPECT_EQ(code, 0) << errors.constData();
    EXPECT_EQ(table.count('\n'), 3) << table.constData();
    const QByteArray json =
        std::get<1>(ctl({QStringLiteral("--format"), QStringLiteral("json"), QStringLiteral("instructions"), id}));
    EXPECT_EQ(QJsonDocument::fromJson(json).array().size(), 2);
    const QByteArray csv =
        std::get<1>(ctl({QStringLiteral("--format"), QStringLiteral("csv"), QStringLiteral("instructions"), id}));
    EXPECT_TRUE(csv.startsWith("id,destination,package,percent,status,")) << csv.constData();
    const QByteArray exported = std::get<1>(ctl({QStringLiteral("export"), id}));
    EXPECT_TRUE(exported.startsWith("job,job_name,instruction,destination,")) << exported.constData();
    EXPECT_EQ(exported.count("\r\n"), 3);
}

TEST_F(ConsoleApiTest, WhatWasCreatedIsThereAfterARestart)
{
    const qint64 job = makeJob();
    m_client.reset();
    m_server.reset();
    ManagingServer::Options options;
    options.stateFolder = path(QStringLiteral("state"));
    options.socketPath = path(QStringLiteral("console.sock"));
    m_server = std::make_unique<ManagingServer>(options);
    ASSERT_TRUE(m_server->start());
    m_client = connectTo({QStringLiteral("unix:") + options.socketPath, {}, {}});
    EXPECT_EQ(get(QStringLiteral("/jobs/%1").arg(job))[QStringLiteral("counters")][QStringLiteral("total")].toInteger(),
              2);
    EXPECT_EQ(get(QStringLiteral("/nodes"))[QStringLiteral("nodes")].toArray().size(), 2);
}

TEST_F(ConsoleApiTest, ASecondServerOnTheSameStateIsRefusedWithAReason)
{
    ManagingServer::Options options;
    options.stateFolder = path(QStringLiteral("state"));
    ManagingServer second(options);
    const Outcome started = second.start();
    ASSERT_FALSE(started);
    EXPECT_FALSE(started.error().text.isEmpty());
}

TEST_F(ConsoleApiTest, ATakenPortIsNamed)
{
    ManagingServer::Options options;
    options.stateFolder = path(QStringLiteral("other"));
    options.port = m_server->port();
    ManagingServer second(options);
    const Outcome started = second.start();
    ASSERT_FALSE(started);
    EXPECT_TRUE(started.error().text.contains(QString::number(m_server->port()))) << started.error().text.toStdString();
}

TEST_F(ConsoleApiTest, AMessageIsOrderedAndToldAsItWasGiven)
{
    make(QStringLiteral("/nodes"), {{QStringLiteral("name"), QStringLiteral("a")}});
    const auto [code, output, problem] =
        ctl({QStringLiteral("create-job"), QStringLiteral("--type"), QStringLiteral("report-message"),
             QStringLiteral("--title"), QStringLiteral("Wartung"), QStringLiteral("--text"),
             QStringLiteral("Heute um 20:00.\nBitte speichern."), QStringLiteral("--urgency"), QStringLiteral("low"),
             QStringLiteral("--destination"), QStringLiteral("a")});
    ASSERT_EQ(code, 0) << problem.toStdString();
    const QJsonObject record = get(QStringLiteral("/jobs/1"));
    EXPECT_EQ(record[QStringLiteral("type")].toString(), QStringLiteral("report-message"));
    const QJsonObject told = get(QStringLiteral("/jobs/1/order"));
    EXPECT_EQ(told[QStringLiteral("type")].toString(), QStringLiteral("report-message"));
    EXPECT_EQ(told[QStringLiteral("order")][QStringLiteral("title")].toString(), QStringLiteral("Wartung"));
    EXPECT_EQ(told[QStringLiteral("order")][QStringLiteral("text")].toString(),
              QStringLiteral("Heute um 20:00.\nBitte speichern."));
    EXPECT_EQ(told[QStringLiteral("order")][QStringLiteral("urgency")].toString(), QStringLiteral("low"));
    const QString words = QStringLiteral("words.txt");
    write(words, "שלום\nan alle");
    const auto fromFile = [&](const QStringList &more) {
        return std::get<0>(
            ctl(QStringList{QStringLiteral("create-job"), QStringLiteral("--type"), QStringLiteral("report-message"),
                            QStringLiteral("--title"), QStringLiteral("x"), QStringLiteral("--destination"),
                            QStringLiteral("a"), QStringLiteral("--text-file"), path(words)}
                + more));
    };
    EXPECT_EQ(fromFile({}), 0);
    EXPECT_EQ(get(QStringLiteral("/jobs/2/order"))[QStringLiteral("order")][QStringLiteral("text")].toString(),
              QStringLiteral("שלום\nan alle"));
    EXPECT_EQ(fromFile({QStringLiteral("--text"), QStringLiteral("too")}), 2);
    write(words, "\xff\xfe");
    EXPECT_EQ(fromFile({}), 2) << "no UTF-8";
    write(words, QByteArray(300 * 1024, 'x'));
    const auto [tooLong, nothing, why] =
        ctl({QStringLiteral("create-job"), QStringLiteral("--type"), QStringLiteral("set-software-monitoring-policy"),
             QStringLiteral("--destination"), QStringLiteral("a"), QStringLiteral("--order-file"), path(words)});
    EXPECT_EQ(tooLong, 2);
    EXPECT_TRUE(why.contains("too long for an order: at most 256 KiB")) << why.toStdString();
    ASSERT_TRUE(QFile::remove(path(words)));
    EXPECT_NE(fromFile({}), 0);
    const auto [shown, text, trouble] = ctl({QStringLiteral("order"), QStringLiteral("1")});
    EXPECT_EQ(shown, 0) << trouble.toStdString();
    EXPECT_TRUE(text.contains("Wartung"));
}

TEST_F(ConsoleApiTest, DefinitionsAndRequestSetsAreHandledOnTheCommandLine)
{
    make(QStringLiteral("/nodes"), {{QStringLiteral("name"), QStringLiteral("a")}});
    const auto run = [this](const QString &line) {
        const auto [code, output, problem] = ctl(line.split(u' '));
        EXPECT_EQ(code, 0) << line.toStdString() << ": " << problem.toStdString();
        return QString::fromUtf8(output);
    };
    const qint64 job = make(QStringLiteral("/jobs"),
                            {{QStringLiteral("name"), QStringLiteral("Tell")},
                             {QStringLiteral("type"), QStringLiteral("report-message")},
                             {QStringLiteral("order"), QJsonObject{{QStringLiteral("title"), QStringLiteral("Wartung")},
                                                                   {QStringLiteral("text"), QStringLiteral("Heute.")}}},
                             {QStringLiteral("destinations"), QJsonArray{QStringLiteral("a")}}});
    run(QStringLiteral("definitions create-folder Messages"));
    run(QStringLiteral("definitions from-job %1 --with-destinations --folder Messages").arg(job));
    EXPECT_TRUE(run(QStringLiteral("definitions list")).contains(QStringLiteral("Messages/Tell")));
    EXPECT_TRUE(run(QStringLiteral("definitions show Tell")).contains(QStringLiteral("Wartung")));
    run(QStringLiteral("definitions order Messages/Tell --name again"));
    EXPECT_EQ(get(QStringLiteral("/jobs/2/order"))[QStringLiteral("order")][QStringLiteral("title")].toString(),
              QStringLiteral("Wartung"));
    EXPECT_EQ(get(QStringLiteral("/jobs/2"))[QStringLiteral("name")].toString(), QStringLiteral("again"));
    run(QStringLiteral("definitions rename Tell Say"));
    EXPECT_TRUE(run(QStringLiteral("definitions versions Say")).contains(u'2'));
    run(QStringLiteral("definitions move Say /"));

    // What the second stage orders was never sent before: the server has to keep it by itself.
    const QString file = QStringLiteral("set.json");
    write(file, R"({"name": "Weekly", "stages": [
        {"name": "One", "onError": "Two", "requests": [{"definition": 2}]},
        {"name": "Two", "requests": [{"job": {"name": "new", "type": "report-message",
            "order": {"title": "neu", "text": "x"}, "destinations": ["a"]}}]}]})");
    run(QStringLiteral("sets save ") + path(file));
    EXPECT_TRUE(run(QStringLiteral("sets list")).contains(QStringLiteral("Weekly")));
    run(QStringLiteral("sets submit Weekly"));
    const auto jobOf = [this](int stage) {
        return get(QStringLiteral("/set-runs/1"))[QStringLiteral("stages")][stage][u"requests"][0][u"job"].toInteger();
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return jobOf(0) > 0; }, 20'000));
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("sets"), QStringLiteral("wait"), QStringLiteral("1"),
                               QStringLiteral("--timeout"), QStringLiteral("0")})),
              31);
    run(QStringLiteral("cancel %1").arg(jobOf(0)));
    ASSERT_TRUE(QTest::qWaitFor([&] { return jobOf(1) > 0; }, 20'000));
    EXPECT_EQ(get(QStringLiteral("/jobs/%1/order").arg(jobOf(1)))[QStringLiteral("order")][u"title"].toString(),
              QStringLiteral("neu"));
    EXPECT_TRUE(run(QStringLiteral("sets run 1")).contains(QStringLiteral("running-paused")));
    run(QStringLiteral("sets cancel 1"));
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("sets"), QStringLiteral("wait"), QStringLiteral("1"),
                               QStringLiteral("--timeout"), QStringLiteral("20")})),
              30);
    run(QStringLiteral("sets resubmit 1 --from failed-stage"));
    EXPECT_TRUE(run(QStringLiteral("sets runs")).contains(QStringLiteral("completed-terminated")));

    const QString out = path(QStringLiteral("all.json"));
    run(QStringLiteral("definitions export --out ") + out);
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("definitions"), QStringLiteral("import"), out})), 1) << "they are there";
    run(QStringLiteral("definitions import %1 --replace").arg(out));
    write(file, "{\"x-signalbox-definitions\": 1,\n \"jobs\"");
    const auto [code, output, problem] = ctl({QStringLiteral("sets"), QStringLiteral("import"), path(file)});
    EXPECT_EQ(code, 1);
    EXPECT_TRUE(problem.contains("line 2")) << problem.constData();
    run(QStringLiteral("sets cancel 2"));
    run(QStringLiteral("definitions remove Weekly"));
    EXPECT_TRUE(run(QStringLiteral("definitions list --removed")).contains(QStringLiteral("Weekly")));
    run(QStringLiteral("definitions restore 3"));
    EXPECT_TRUE(run(QStringLiteral("sets list")).contains(QStringLiteral("Weekly")));
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("sets"), QStringLiteral("submit"), QStringLiteral("nothing")})), 1);
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("sets"), QStringLiteral("dance")})), 2);
}

TEST_F(ConsoleApiTest, HostGroupsAreHandledOnTheCommandLine)
{
    make(QStringLiteral("/nodes"),
         {{QStringLiteral("name"), QStringLiteral("r1")}, {QStringLiteral("role"), QStringLiteral("relay")}});
    make(QStringLiteral("/nodes"),
         {{QStringLiteral("name"), QStringLiteral("c")}, {QStringLiteral("upper"), QStringLiteral("r1")}});
    makeJob(); // of the clients a and b
    const auto run = [this](const QStringList &line, int expected = 0) {
        const auto [code, output, problem] = ctl(line);
        EXPECT_EQ(code, expected) << line.join(u' ').toStdString() << ": " << problem.toStdString();
        return QString::fromUtf8(expected == 0 ? output : problem);
    };
    const QString groups = QStringLiteral("groups"), condition = QStringLiteral("--condition");
    run({groups, QStringLiteral("add"), QStringLiteral("Behind"), condition, QStringLiteral("relay = r*"),
         QStringLiteral("--text"), QStringLiteral("the first")});
    EXPECT_TRUE(run({groups}).contains(QStringLiteral("Behind")));
    EXPECT_TRUE(run({groups, QStringLiteral("nodes"), QStringLiteral("behind")}).contains(QStringLiteral("1 client")));
    EXPECT_TRUE(run({groups, QStringLiteral("try"), condition, QStringLiteral("role = client")})
                    .contains(QStringLiteral("3 clients")));
    EXPECT_TRUE(run({groups, QStringLiteral("try"), condition, QStringLiteral("role = boss")}, 1)
                    .contains(QStringLiteral("Character 1")));
    write(QStringLiteral("names.txt"), "a\r\nb\n\nnobody\n");
    run({groups, QStringLiteral("change"), QStringLiteral("Behind"), QStringLiteral("--file"),
         path(QStringLiteral("names.txt"))});
    EXPECT_TRUE(run({groups, QStringLiteral("nodes"), QStringLiteral("Behind")}).contains(QStringLiteral("nobody")));
    EXPECT_TRUE(run({groups, QStringLiteral("show"), QStringLiteral("Behind")}).contains(QStringLiteral("the first")));

    const QStringList create{QStringLiteral("create-job"), QStringLiteral("--package"), QStringLiteral("1")};
    run(create
        + QStringList{QStringLiteral("--to-group"), QStringLiteral("Behind"), QStringLiteral("--below"),
                      QStringLiteral("r1")});
    EXPECT_EQ(get(QStringLiteral("/jobs/2/instructions"))[QStringLiteral("instructions")].toArray().size(), 3);
    EXPECT_EQ(get(QStringLiteral("/jobs/2/through"))[QStringLiteral("through")].toArray().size(), 2);
    write(QStringLiteral("names.txt"), "a\nb\n");
    run(create + QStringList{QStringLiteral("--to-file"), path(QStringLiteral("names.txt"))});
    EXPECT_EQ(get(QStringLiteral("/jobs/3/instructions"))[QStringLiteral("instructions")].toArray().size(), 2);
    write(QStringLiteral("names.txt"), "a\nb\na\n");
    EXPECT_TRUE(run(create + QStringList{QStringLiteral("--to-file"), path(QStringLiteral("names.txt"))}, 2)
                    .contains(QStringLiteral(": a")));
    write(QStringLiteral("names.txt"), "a\nx1\nx2\n");
    const QString unknown =
        run(create + QStringList{QStringLiteral("--to-file"), path(QStringLiteral("names.txt"))}, 1);
    EXPECT_TRUE(unknown.contains(QStringLiteral("x1")) && unknown.contains(QStringLiteral("x2")));

    run({groups, QStringLiteral("remove"), QStringLiteral("Behind")});
    EXPECT_TRUE(run({groups, QStringLiteral("show"), QStringLiteral("Behind")}, 1).contains(QStringLiteral("Behind")));
    run({groups, QStringLiteral("restore"), QStringLiteral("1")});
    EXPECT_TRUE(run({groups, QStringLiteral("list")}).contains(QStringLiteral("Behind")));
    EXPECT_EQ(std::get<0>(ctl({groups, QStringLiteral("show")})), 2);
    EXPECT_EQ(std::get<0>(ctl({groups, QStringLiteral("dance")})), 2);
}

TEST_F(ConsoleApiTest, WhatRepeatsIsSeenChangedAndEndedOnTheCommandLine)
{
    (void)makeJob();
    const auto run = [this](const QStringList &arguments, int code = 0) {
        const auto [is, out, error] = ctl(arguments);
        EXPECT_EQ(is, code) << arguments.join(u' ').toStdString() << '\n' << error.toStdString();
        return QString::fromUtf8(out + error);
    };
    const QString repeat = QStringLiteral("repeat"), every = QStringLiteral("--every");
    const QStringList create{QStringLiteral("create-job"), QStringLiteral("--package"), QStringLiteral("1"),
                             QStringLiteral("--destination"), QStringLiteral("a")};
    run(create
        + QStringList{every, QStringLiteral("1d"), QStringLiteral("--days"), QStringLiteral("mon,fri"),
                      QStringLiteral("--at"), QStringLiteral("06:00,18:00"), QStringLiteral("--runs"),
                      QStringLiteral("9")});
    run(create + QStringList{QStringLiteral("--stale-by"), QStringLiteral("2099-01-01T00:00:00Z")});
    EXPECT_EQ(get(QStringLiteral("/jobs/3"))[QStringLiteral("staleBy")].toString(),
              QStringLiteral("2099-01-01T00:00:00.000Z"));
    EXPECT_EQ(get(QStringLiteral("/jobs/2"))[QStringLiteral("seriesRun")].toInt(), 1);
    EXPECT_FALSE(run({repeat}).contains(QStringLiteral("1 days")));
    EXPECT_TRUE(run({repeat}).contains(QStringLiteral("Every "))) << run({repeat}).toStdString();
    EXPECT_TRUE(run({repeat, QStringLiteral("--format"), QStringLiteral("csv")}).contains(QStringLiteral("1 days")));
    EXPECT_TRUE(run({repeat, QStringLiteral("2")}).contains(QStringLiteral("Run 1 of the series of job 2")));
    run({repeat, QStringLiteral("2"), every, QStringLiteral("3h"), QStringLiteral("--from"),
         QStringLiteral("completion")});
    const QJsonValue series = get(QStringLiteral("/series"))[QStringLiteral("series")][0];
    EXPECT_EQ(series[QStringLiteral("repeat")][QStringLiteral("from")].toString(), QStringLiteral("completion"));
    EXPECT_TRUE(series[QStringLiteral("next")].isNull()) << "the newest one has to end first";
    run({repeat, QStringLiteral("2"), QStringLiteral("stop")});
    EXPECT_TRUE(get(QStringLiteral("/series"))[QStringLiteral("series")].toArray().isEmpty());
    EXPECT_FALSE(get(QStringLiteral("/series?ended=true"))[QStringLiteral("series")][0][QStringLiteral("reason")]
                     .toString()
                     .isEmpty());
    run({repeat, QStringLiteral("2"), QStringLiteral("stop")}, 1);
    run({repeat, QStringLiteral("3")}, 1);
    run({repeat, QStringLiteral("2"), every, QStringLiteral("often")}, 2);
    run({repeat, QStringLiteral("2"), QStringLiteral("dance")}, 2);
    run(create + QStringList{QStringLiteral("--runs"), QStringLiteral("3")}, 2);
    run(create + QStringList{QStringLiteral("--stale-by"), QStringLiteral("2001-01-01T00:00:00Z")}, 1);

    // Lost updates.
    write(QStringLiteral("d.json"), R"({"name":"D","type":"install-package","packages":[{"name":"setup.sh"}]})");
    const QStringList save{QStringLiteral("definitions"), QStringLiteral("save"), path(QStringLiteral("d.json"))};
    run(save);
    run(save + QStringList{QStringLiteral("--if-version"), QStringLiteral("1")});
    const QString conflict = run(save + QStringList{QStringLiteral("--if-version"), QStringLiteral("1")}, 1);
    EXPECT_TRUE(conflict.contains(QStringLiteral("version 2"))) << conflict.toStdString();
    run({QStringLiteral("definitions"), QStringLiteral("export"), QStringLiteral("--out"),
         path(QStringLiteral("f.json"))});
    const QStringList import{QStringLiteral("definitions"), QStringLiteral("import"), path(QStringLiteral("f.json")),
                             QStringLiteral("--replace")};
    EXPECT_TRUE(run(import).contains(QStringLiteral("1 were")) || run(import).contains(QStringLiteral("1 was")));
    EXPECT_EQ(get(QStringLiteral("/definitions/1"))[QStringLiteral("version")].toInt(), 2) << "nothing changed";
}

TEST_F(ConsoleApiTest, AnOrderThatIsWrongLeavesNothingBehind)
{
    make(QStringLiteral("/nodes"), {{QStringLiteral("name"), QStringLiteral("c")}});
    const QJsonObject message{{QStringLiteral("title"), QStringLiteral("x")},
                              {QStringLiteral("text"), QStringLiteral("y")}};
    const QJsonArray destinations{QStringLiteral("c")};
    const auto order = [&](const QString &type, const QJsonValue &what) {
        return QJsonObject{{QStringLiteral("type"), type},
                           {QStringLiteral("order"), what},
                           {QStringLiteral("destinations"), destinations}};
    };
    const QString type = QStringLiteral("report-message");
    QJsonObject nowhere = order(type, message);
    nowhere.insert(QStringLiteral("destinations"), QJsonArray{QStringLiteral("nobody")});
    QJsonObject both = order(type, message);
    both.insert(QStringLiteral("packages"), QJsonArray{1});
    for (const QJsonObject &wrong :
         {order(type, QJsonObject{{QStringLiteral("title"), QStringLiteral("x")}}), order(type, 7),
          order(QStringLiteral("hold-report"), message), order(QStringLiteral("dance"), message),
          order(QStringLiteral("install-package"), message), nowhere, both,
          QJsonObject{{QStringLiteral("type"), type}, {QStringLiteral("destinations"), destinations}}})
        EXPECT_EQ(refusal(QStringLiteral("/jobs"), wrong).kind, Error::Kind::Invalid)
            << QJsonDocument(wrong).toJson().toStdString();
    EXPECT_TRUE(get(QStringLiteral("/jobs"))[QStringLiteral("jobs")].toArray().isEmpty());
    EXPECT_TRUE(get(QStringLiteral("/packages"))[QStringLiteral("packages")].toArray().isEmpty());
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("create-job"), QStringLiteral("--text"), QStringLiteral("x"),
                               QStringLiteral("--destination"), QStringLiteral("a")})),
              2)
        << "a text without the type that has one";
    const qint64 install = makeJob();
    const Result<QJsonObject> none =
        m_client->call(QStringLiteral("GET"), QStringLiteral("/jobs/%1/order").arg(install), {});
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().kind, Error::Kind::NotFound);
}

TEST_F(ConsoleApiTest, OperatorsAreManagedOnTheCommandLineAndTheirTokensWork)
{
    const auto text = [](const char *what) { return QString::fromUtf8(what); };
    const QString file = path(QStringLiteral("yoko.token"));
    const auto [added, out, none] =
        ctl({text("operators"), text("add"), text("Yoko"), text("--role"), text("monitoring"), text("--expires"),
             text("90d"), text("--token-out"), file});
    ASSERT_EQ(added, 0) << none.toStdString();
    EXPECT_EQ(QFileInfo(file).permissions()
                  & ~(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser),
              QFile::Permissions());
    QFile stored(file);
    ASSERT_TRUE(stored.open(QIODevice::ReadOnly));
    const QByteArray token = stored.readAll().trimmed();
    EXPECT_EQ(token.size(), 64);
    EXPECT_FALSE(out.contains(token)) << "it is in the file alone";

    // As a remote operator.
    const QString far = QStringLiteral("http://127.0.0.1:%1").arg(m_server->port());
    const auto asYoko = [&](const QStringList &arguments) {
        QProcess process;
        process.start(QStringLiteral(PROGRAM_FOLDER "/signalboxctl"),
                      QStringList{QStringLiteral("--server"), far, QStringLiteral("--token-file"), file} + arguments);
        EXPECT_TRUE(process.waitForFinished(30'000));
        return std::tuple(process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError());
    };
    EXPECT_EQ(std::get<0>(asYoko({text("create-folder"), text("Mine")})), 0);
    const auto [forbidden, nothing, why] = asYoko({text("add-node"), text("n")});
    EXPECT_EQ(forbidden, 1);
    EXPECT_TRUE(why.contains("Monitoring")) << why.toStdString();
    EXPECT_EQ(std::get<0>(asYoko({text("operators")})), 1);

    const QByteArray csv = std::get<1>(ctl({text("operators"), text("list"), text("--format"), text("csv")}));
    EXPECT_TRUE(csv.startsWith("id,name,role,state,expires,lastUsed,created,revoked\r\n")) << csv.toStdString();
    EXPECT_TRUE(csv.contains("1,Yoko,monitoring,valid,")) << csv.toStdString();
    // An existing file is never overwritten, and then no token is made either.
    const auto again = ctl({text("operators"), text("renew"), text("yoko"), text("--token-out"), file});
    EXPECT_EQ(std::get<0>(again), 1);
    EXPECT_EQ(std::get<0>(asYoko({text("jobs")})), 0);
    EXPECT_EQ(std::get<0>(ctl({text("operators"), text("change"), text("YOKO"), text("--role"), text("asset"),
                               text("--expires"), text("never")})),
              0);
    const QJsonObject renewed =
        QJsonDocument::fromJson(
            std::get<1>(ctl({text("operators"), text("renew"), text("1"), text("--format"), text("json")})))
            .object();
    EXPECT_EQ(renewed.value(QStringLiteral("token")).toString().size(), 64);
    EXPECT_EQ(std::get<0>(asYoko({text("jobs")})), 1) << "the token before is no good any more";
    EXPECT_EQ(std::get<0>(ctl({text("operators"), text("revoke"), text("yoko")})), 0);
    EXPECT_EQ(std::get<0>(ctl({text("operators"), text("revoke"), text("yoko")})), 1);
    for (const QStringList &wrong :
         {QStringList{text("dance")}, QStringList{text("add")}, QStringList{text("add"), text("x")},
          QStringList{text("add"), text("x"), text("--role"), text("boss")},
          QStringList{text("add"), text("x"), text("--role"), text("asset"), text("--expires"), text("soon")},
          QStringList{text("renew"), text("yoko"), text("--role"), text("asset")},
          QStringList{text("change"), text("yoko")}, QStringList{text("list"), text("yoko")}})
        EXPECT_EQ(std::get<0>(ctl(QStringList{text("operators")} + wrong)), 2) << wrong.join(u' ').toStdString();
    EXPECT_EQ(std::get<0>(ctl({text("operators"), text("revoke"), text("nobody")})), 1);
    // What was refused leaves no empty file behind.
    const QString unused = path(QStringLiteral("unused.token"));
    EXPECT_EQ(std::get<0>(ctl({text("operators"), text("add"), text("yoko"), text("--role"), text("asset"),
                               text("--token-out"), unused})),
              1);
    EXPECT_FALSE(QFile::exists(unused));
}

TEST_F(ConsoleApiTest, WhatIsWrongIsSaidInTheWordsOfTheCommandLine)
{
    make(QStringLiteral("/nodes"),
         {{QStringLiteral("name"), QStringLiteral("r1")}, {QStringLiteral("role"), QStringLiteral("relay")}});
    makeJob();
    const auto words = [](const char *line) { return QString::fromUtf8(line).split(u' '); };
    const auto problemOf = [&](const char *line) {
        const auto [code, output, problem] = ctl(words(line));
        EXPECT_EQ(code, 1) << line << ": " << output.constData();
        return problem;
    };
    const auto outputOf = [&](const char *line) {
        const auto [code, output, problem] = ctl(words(line));
        EXPECT_EQ(code, 0) << line << ": " << problem.constData();
        return output;
    };
    EXPECT_TRUE(problemOf("ids add office").contains("--relay"));
    EXPECT_TRUE(problemOf("create-job --package 1 --destination a --via r7").contains("--via"));
    EXPECT_TRUE(problemOf("create-job --package 1 --destination a --route a=r7").contains("--route"));
    EXPECT_TRUE(problemOf("create-job --package 1 --to-id nobody").contains("--to-id"));
    for (const auto &[line, option] :
         {std::pair("create-job --package 1 --destination a --relay r1", "--to-id"),
          std::pair("force-stop 1", "--reason"), std::pair("force-stop 1 --reason=", "--reason")}) {
        const auto [code, output, problem] = ctl(words(line)); // found before the server is asked
        EXPECT_EQ(code, 2) << line << ": " << output.constData();
        EXPECT_TRUE(problem.contains(option)) << line << ": " << problem.constData();
    }

    // Who is entered and is no member is told; it is no error, since a node may come later.
    const QByteArray saved = outputOf("ids add office --relay r1 --node a --node zzz --node r1");
    EXPECT_TRUE(saved.contains("zzz")) << saved.constData();
    EXPECT_TRUE(saved.contains("r1")) << saved.constData();
    const QByteArray elsewhere = outputOf("ids change office --relay r1 --node a");
    EXPECT_FALSE(elsewhere.contains("zzz")) << elsewhere.constData();
    EXPECT_TRUE(elsewhere.contains("none of its relays")) << "a asks the server itself: " << elsewhere.constData();
    EXPECT_TRUE(outputOf("groups add pilot --node a --node zzz").contains("zzz"));

    // What jobs of other types order travels as a package, and is none.
    outputOf("create-job --type report-message --title Hello --text x --destination a");
    EXPECT_FALSE(outputOf("packages").contains("order"));
    EXPECT_TRUE(outputOf("packages").contains("setup"));
    EXPECT_TRUE(outputOf("packages --orders").contains("order"));
    EXPECT_FALSE(outputOf("packages --orders").contains("setup"));
}

TEST_F(ConsoleApiTest, TheRowsOfRelaysAndOfErrorsSayWhatWasAskedFor)
{
    make(QStringLiteral("/nodes"),
         {{QStringLiteral("name"), QStringLiteral("r1")}, {QStringLiteral("role"), QStringLiteral("relay")}});
    make(QStringLiteral("/nodes"),
         {{QStringLiteral("name"), QStringLiteral("c")}, {QStringLiteral("upper"), QStringLiteral("r1")}});
    makeJob();
    const auto outputOf = [this](const char *line) {
        const auto [code, output, problem] = ctl(QString::fromUtf8(line).split(u' '));
        EXPECT_EQ(code, 0) << line << ": " << problem.constData();
        return output;
    };
    outputOf("create-job --package 1 --below r1");
    EXPECT_TRUE(outputOf("instructions 2 --relays").contains("r1"));
    EXPECT_TRUE(outputOf("instructions 2 --relays --status waiting-for-transmission,executing").contains("r1"));
    EXPECT_FALSE(outputOf("instructions 2 --relays --status error").contains("r1"));
    EXPECT_EQ(std::get<0>(ctl({QStringLiteral("instructions"), QStringLiteral("2"), QStringLiteral("--relays"),
                               QStringLiteral("--destination"), QStringLiteral("c")})),
              2);
    EXPECT_TRUE(std::get<2>(ctl({QStringLiteral("instructions"), QStringLiteral("2"), QStringLiteral("--relays"),
                                 QStringLiteral("--status"), QStringLiteral("wrong")}))
                    .contains("wrong"));

    outputOf("cancel 1"); // nobody has it yet, so that ends it
    EXPECT_TRUE(outputOf("instructions 1").contains("MEANING"));
    const QJsonObject row = get(QStringLiteral("/jobs/1/instructions"))[QStringLiteral("instructions")][0].toObject();
    EXPECT_EQ(row[u"status"].toString(), QStringLiteral("error"));
    const QJsonArray keys = row[u"errors"].toArray();
    ASSERT_FALSE(keys.isEmpty());
    const ErrorEntry *entry = errorEntry(keys[0].toString());
    ASSERT_NE(entry, nullptr);
    EXPECT_TRUE(outputOf("instructions 1").contains(errorText(*entry).toUtf8()));
    EXPECT_TRUE(outputOf("instructions 1 --format json").contains(entry->key));
}

TEST_F(ConsoleApiTest, AChosenRouteWhoseRelayIsGoneIsNotTheOneWithoutRelays)
{
    make(QStringLiteral("/nodes"),
         {{QStringLiteral("name"), QStringLiteral("r1")}, {QStringLiteral("role"), QStringLiteral("relay")}});
    makeJob(); // of the clients a and b
    for (const char *line :
         {"create-job --package 1 --destination a --destination b --via r1", "cancel 2", "remove-node r1"}) {
        const auto [code, output, problem] = ctl(QString::fromLatin1(line).split(u' '));
        EXPECT_EQ(code, 0) << line << ": " << problem.constData();
    }
    const QJsonObject told = get(QStringLiteral("/jobs/2/definition?destinations=true"));
    EXPECT_EQ(told[u"destinations"].toArray(), (QJsonArray{QStringLiteral("a"), QStringLiteral("b")}));
    EXPECT_FALSE(told.contains(QStringLiteral("routes"))) << QJsonDocument(told).toJson().constData();
}

TEST_F(ConsoleApiTest, ARouteForAllStaysOneForAllBesideThatOfASingleNode)
{
    make(QStringLiteral("/nodes"),
         {{QStringLiteral("name"), QStringLiteral("r1")}, {QStringLiteral("role"), QStringLiteral("relay")}});
    make(QStringLiteral("/nodes"),
         {{QStringLiteral("name"), QStringLiteral("c")}, {QStringLiteral("upper"), QStringLiteral("r1")}});
    makeJob(); // of the clients a and b, which ask the server itself
    const auto [code, output, problem] =
        ctl(QStringLiteral("create-job --package 1 --destination a --destination b --destination c --via r1 "
                           "--route c=direct")
                .split(u' '));
    EXPECT_EQ(code, 0) << problem.constData();
    const QJsonObject told = get(QStringLiteral("/jobs/2/definition?destinations=true"));
    EXPECT_EQ(told[u"routes"][u"all"].toString(), QStringLiteral("r1")) << QJsonDocument(told).toJson().constData();
    EXPECT_EQ(told[u"routes"][u"each"].toArray().size(), 1) << QJsonDocument(told).toJson().constData();
    EXPECT_EQ(told[u"routes"][u"each"][0][u"destination"].toString(), QStringLiteral("c"));
}

TEST_F(ConsoleApiTest, ADefinitionOfAJobCarriesAllThatItWasOrderedWith)
{
    make(QStringLiteral("/nodes"),
         {{QStringLiteral("name"), QStringLiteral("r1")}, {QStringLiteral("role"), QStringLiteral("relay")}});
    make(QStringLiteral("/nodes"),
         {{QStringLiteral("name"), QStringLiteral("c")}, {QStringLiteral("upper"), QStringLiteral("r1")}});
    makeJob(); // of the clients a and b
    const auto run = [this](const QString &line) {
        const auto [code, output, problem] = ctl(line.split(u' '));
        EXPECT_EQ(code, 0) << line.toStdString() << ": " << problem.constData();
    };
    const auto definitionOf = [this](const QString &job) {
        return get(QStringLiteral("/jobs/%1/definition?destinations=true").arg(job));
    };
    run(QStringLiteral("groups add pilot --node a --node b"));
    run(QStringLiteral("ids add office --relay r1 --node c"));
    run(QStringLiteral("create-job --name grouped --package 1 --to-group pilot --route a=r1 --every 2d --stale-by "
                       "2099-01-01T00:00:00Z"));
    const QJsonObject grouped = definitionOf(QStringLiteral("2"));
    EXPECT_EQ(grouped[u"groups"].toArray(), (QJsonArray{QStringLiteral("pilot")}));
    EXPECT_FALSE(grouped.contains(QStringLiteral("destinations"))) << "the group has all of them";
    EXPECT_EQ(grouped[u"routes"][u"each"][0][u"destination"].toString(), QStringLiteral("a"));
    EXPECT_EQ(grouped[u"routes"][u"each"][0][u"relay"].toString(), QStringLiteral("r1"));
    EXPECT_EQ(grouped[u"repeat"][u"every"].toInt(), 2);
    EXPECT_GT(grouped[u"staleMinutes"].toInt(), 0);

    run(QStringLiteral("create-job --name mixed --package 1 --to-group pilot --destination c --via r1"));
    const QJsonObject mixed = definitionOf(QStringLiteral("3"));
    EXPECT_EQ(mixed[u"groups"].toArray(), (QJsonArray{QStringLiteral("pilot")}));
    EXPECT_EQ(mixed[u"destinations"].toArray(), (QJsonArray{QStringLiteral("c")}));
    EXPECT_EQ(mixed[u"routes"][u"all"].toString(), QStringLiteral("r1"));

    run(QStringLiteral("create-job --name ids --package 1 --to-id office --relay r1"));
    const QJsonObject ids = definitionOf(QStringLiteral("4"));
    EXPECT_EQ(ids[u"ids"].toArray(), (QJsonArray{QStringLiteral("office")}));
    EXPECT_EQ(ids[u"relays"].toArray(), (QJsonArray{QStringLiteral("r1")}));
    EXPECT_FALSE(ids.contains(QStringLiteral("destinations"))) << "who is a member then is found then";

    // What is ordered from it is the same again, and can be said otherwise.
    run(QStringLiteral("definitions from-job 2 --with-destinations"));
    run(QStringLiteral("definitions order grouped --name again"));
    const QJsonObject again = definitionOf(QStringLiteral("5"));
    for (const char *member : {"groups", "routes", "repeat"})
        EXPECT_EQ(again[QLatin1String(member)], grouped[QLatin1String(member)]) << member;
    EXPECT_GT(again[u"staleMinutes"].toInt(), 0);
    run(QStringLiteral("definitions order grouped --name once --every never --destination c"));
    const QJsonObject once = definitionOf(QStringLiteral("6"));
    EXPECT_FALSE(once.contains(QStringLiteral("repeat")));
    EXPECT_FALSE(once.contains(QStringLiteral("groups")));
    EXPECT_FALSE(once.contains(QStringLiteral("routes"))) << "they were about other destinations";
    run(QStringLiteral("definitions from-job 4 --with-destinations"));
    run(QStringLiteral("definitions order ids --name more"));
    EXPECT_EQ(definitionOf(QStringLiteral("7"))[u"ids"].toArray(), (QJsonArray{QStringLiteral("office")}));

    // By days and times the first run is not at once, and the time within which it must begin is counted from it.
    run(QStringLiteral("create-job --name nightly --package 1 --destination c --every 1mo --at 22:00 --scheduled "
                       "2098-12-31T00:00:00Z --stale-by 2099-01-02T00:00:00Z"));
    run(QStringLiteral("definitions from-job 8 --with-destinations"));
    const QJsonObject nightly = definitionOf(QStringLiteral("8"));
    run(QStringLiteral("definitions order nightly --name later --scheduled 2098-11-30T23:30:00Z"));
    EXPECT_EQ(definitionOf(QStringLiteral("9"))[u"staleMinutes"], nightly[u"staleMinutes"]);
}

TEST_F(ConsoleApiTest, SlotsHoldJobsBackAndTheCommandLineSaysWhyAndLetsThemGo)
{
    const auto text = [this](QStringList arguments) {
        const auto [code, output, problem] = ctl(std::move(arguments));
        EXPECT_EQ(code, 0) << output.toStdString() << problem.toStdString();
        return QString::fromUtf8(output);
    };
    const auto words = [](const char *line) { return QString::fromUtf8(line).split(u' '); };
    EXPECT_TRUE(text(words("slots")).contains(QStringLiteral("no slots of your own")));
    text(words("slots add Night --capacity 1 --types report-message --priorities 1-4"));
    EXPECT_TRUE(text(words("slots")).contains(QStringLiteral("Night")));
    text(words("slots limit 3 tester"));
    const auto [code, output, problem] = ctl(words("slots limit 3 tseter"));
    EXPECT_EQ(code, 1);
    EXPECT_TRUE(problem.contains("tseter") && problem.contains("tester")) << problem.constData();
    text(words("slots incompatible type:report-message name:Reindex"));
    EXPECT_TRUE(text(words("slots rules")).contains(QStringLiteral("type:report-message / name:Reindex")));
    text(words("slots change Night --capacity 0 --types all --priorities 1-9"));
    text(words("slots disable Night"));
    text(words("slots enable 1"));
    text(words("slots remove Night"));
    EXPECT_EQ(std::get<0>(ctl(words("slots remove Night"))), 1);
    EXPECT_EQ(std::get<0>(ctl(words("slots change Day --capacity 2"))), 1);
    EXPECT_EQ(std::get<0>(ctl(words("slots change Night"))), 2);
    EXPECT_EQ(std::get<0>(ctl(words("slots incompatible everything"))), 2);
    EXPECT_EQ(std::get<0>(ctl(words("slots add X --priorities high"))), 2);
    EXPECT_EQ(std::get<0>(ctl(words("slots dance"))), 2);
    EXPECT_EQ(std::get<0>(ctl(words("hold 4000000"))), 1);
    EXPECT_EQ(std::get<0>(ctl(words("phase x"))), 2);
}

} // namespace
} // namespace signalbox

#include "model/domain/status.h"
#include "network/consoleapi/consoleclient.h"
#include "tests/app/testprogram.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
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
constexpr qint64 kPartBytes = qint64{256} * 1024;
constexpr qint64 kParts = 8;

template <class F>
bool soon(F condition)
{
    return QTest::qWaitFor(condition, kPatienceMs);
}

/// A managing server, a relay and two clients as processes, as a fleet has them, to be killed at any moment.
class ProcessesTest : public testing::Test {
protected:
    using Program = TestProgram;

    void SetUp() override
    {
        QTcpServer probe;
        ASSERT_TRUE(probe.listen(QHostAddress::LocalHost));
        const QString listen = QStringLiteral("127.0.0.1:%1").arg(probe.serverPort());
        QTcpServer relayProbe;
        ASSERT_TRUE(relayProbe.listen(QHostAddress::LocalHost));
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
        ASSERT_TRUE(soon([&] { return answers(); }));

        m_relay = node(QStringLiteral("relay-1"), {{QStringLiteral("role"), QStringLiteral("relay")}},
                       QStringLiteral("http://") + listen,
                       {QStringLiteral("--role"), QStringLiteral("relay"), QStringLiteral("--listen"), relayListen});
        for (Program *each : {&m_one, &m_two}) {
            const QString name = each == &m_one ? QStringLiteral("client-1") : QStringLiteral("client-2");
            *each = node(name, {{QStringLiteral("upper"), QStringLiteral("relay-1")}},
                         QStringLiteral("http://") + relayListen,
                         {QStringLiteral("--root"), rootOf(name), QStringLiteral("--keep-messages")});
        }
        for (Program *each : {&m_relay, &m_one, &m_two})
            each->start();
    }
    void TearDown() override
    {
        for (const Program *each : {&m_one, &m_two, &m_relay, &m_server})
            each->end();
    }

    Program node(const QString &name, QJsonObject record, const QString &server, const QStringList &more)
    {
        record.insert(QStringLiteral("name"), name);
        const QString token = post(QStringLiteral("/nodes"), record).value(QStringLiteral("token")).toString();
        const QString tokenFile = path(name + QStringLiteral(".token"));
        write(tokenFile, token.toUtf8());
        Program program;
        program.file = QStringLiteral("signalbox-node");
        program.arguments =
            QStringList{QStringLiteral("--name"),       name,      QStringLiteral("--server"), server,
                        QStringLiteral("--token-file"), tokenFile, QStringLiteral("--state"),  stateOf(name)}
            + more;
        return program;
    }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString stateOf(const QString &name) const { return path(name + QStringLiteral(".state")); }
    QString rootOf(const QString &name) const { return path(name + QStringLiteral(".root")); }
    static void write(const QString &filePath, const QByteArray &content)
    {
        QFile file(filePath);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(content), content.size());
    }
    bool answers() { return static_cast<bool>(m_client->call(QStringLiteral("GET"), QStringLiteral("/jobs"))); }
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
    /// A job of one archive that does not compress, for both clients, in kParts and a bit parts.
    qint64 addJob(const QString &name, int waitMs)
    {
        const QString folder = path(name);
        EXPECT_TRUE(QDir().mkpath(folder));
        QByteArray content(kParts * kPartBytes, '\0');
        std::mt19937 random(1);
        std::generate(content.begin(), content.end(), [&] { return static_cast<char>(random()); });
        write(folder + QStringLiteral("/data"), content);
        const QString archive = path(name + QStringLiteral(".tar"));
        EXPECT_EQ(QProcess::execute(QStringLiteral("tar"), {QStringLiteral("-C"), folder, QStringLiteral("-cf"),
                                                            archive, QStringLiteral("data")}),
                  0);
        const qint64 package =
            post(QStringLiteral("/packages"), {{QStringLiteral("file"), archive}, {QStringLiteral("name"), name}})
                .value(QStringLiteral("id"))
                .toInteger();
        return post(QStringLiteral("/jobs"), {{QStringLiteral("name"), name},
                                              {QStringLiteral("packages"), QJsonArray{package}},
                                              {QStringLiteral("destinations"),
                                               QJsonArray{QStringLiteral("client-1"), QStringLiteral("client-2")}},
                                              {QStringLiteral("splitKiB"), kPartBytes / 1024},
                                              {QStringLiteral("splitWaitMs"), waitMs}})
            .value(QStringLiteral("id"))
            .toInteger();
    }
    bool isFinished(qint64 job)
    {
        const QJsonObject counters =
            get(QStringLiteral("/jobs/%1").arg(job)).value(QStringLiteral("counters")).toObject();
        return counters.value(QStringLiteral("finished")).toInteger() == 2;
    }
    std::string describe(qint64 job)
    {
        return QJsonDocument(get(QStringLiteral("/jobs/%1/instructions").arg(job))).toJson().toStdString();
    }
    /// Bytes of the payload under way in a node's state folder.
    static qint64 bytesIn(const QString &folder, const QString &pattern)
    {
        qint64 bytes = 0;
        for (const QFileInfo &file : QDir(folder).entryInfoList({pattern}, QDir::Files))
            bytes += file.size();
        return bytes;
    }

    QTemporaryDir m_folder;
    Program m_server, m_relay, m_one, m_two;
    std::unique_ptr<ConsoleClient> m_client;
};

TEST_F(ProcessesTest, AClientKilledInMidDownloadGoesOnWhereItWas)
{
    const qint64 job = addJob(QStringLiteral("first"), 200);
    const auto downloaded = [&] { return bytesIn(stateOf(QStringLiteral("client-1")), QStringLiteral("payload-*")); };
    ASSERT_TRUE(soon([&] { return downloaded() >= 2 * kPartBytes; })) << describe(job);
    m_one.kill();
    const qint64 kept = downloaded();
    ASSERT_GE(kept, 2 * kPartBytes);
    ASSERT_LT(kept, kParts * kPartBytes);
    m_one.start();
    qint64 least = kept;
    qint64 most = kept;
    ASSERT_TRUE(soon([&] {
        const qint64 now = downloaded();
        if (now > 0) // gone after the installation
            least = std::min(least, now);
        most = std::max(most, now);
        return isFinished(job);
    })) << describe(job);
    EXPECT_EQ(least, kept); // nothing of it came twice
    EXPECT_GT(most, kept);
    for (const QString &name : {QStringLiteral("client-1"), QStringLiteral("client-2")})
        EXPECT_EQ(QFileInfo(rootOf(name) + QStringLiteral("/opt/first/data")).size(), kParts * kPartBytes);
}

TEST_F(ProcessesTest, AMessageGoesThroughARelayAndItsReceiptComesBack)
{
    const qint64 job =
        post(QStringLiteral("/jobs"),
             {{QStringLiteral("type"), QStringLiteral("report-message")},
              {QStringLiteral("order"), QJsonObject{{QStringLiteral("title"), QStringLiteral("Maintenance")},
                                                    {QStringLiteral("text"), QStringLiteral("From 20:00 on.")}}},
              {QStringLiteral("destinations"), QJsonArray{QStringLiteral("client-1"), QStringLiteral("client-2")}}})
            .value(QStringLiteral("id"))
            .toInteger();
    ASSERT_TRUE(soon([&] { return isFinished(job); })) << describe(job);
    QProcess reader;
    reader.start(QStringLiteral(PROGRAM_FOLDER "/signalbox-node"),
                 {QStringLiteral("messages"), QStringLiteral("--state"), stateOf(QStringLiteral("client-2"))});
    ASSERT_TRUE(reader.waitForFinished(20'000));
    EXPECT_TRUE(reader.readAllStandardOutput().contains("From 20:00 on."));
    const QJsonArray rows =
        get(QStringLiteral("/jobs/%1/instructions").arg(job))[QStringLiteral("instructions")].toArray();
    ASSERT_EQ(rows.size(), 2);
    const auto receipts = [&](int row) {
        const QJsonArray entries = get(QStringLiteral("/instructions/%1/history")
                                           .arg(rows[row][QStringLiteral("id")].toInteger()))[QStringLiteral("history")]
                                       .toArray();
        return std::count_if(entries.begin(), entries.end(), [](const QJsonValue &entry) {
            return entry[QStringLiteral("kind")].toString() == QStringLiteral("message-read");
        });
    };
    ASSERT_TRUE(soon([&] { return receipts(1) == 1; })) << describe(job);
    EXPECT_EQ(receipts(0), 0);
    EXPECT_TRUE(isFinished(job));
}

TEST_F(ProcessesTest, InventoriesComeThroughARelayAndStayWhenTheJobGoes)
{
    const auto order = [this](const char *type, const QJsonObject &what) {
        return post(QStringLiteral("/jobs"), {{QStringLiteral("type"), QLatin1String(type)},
                                              {QStringLiteral("order"), what},
                                              {QStringLiteral("destinations"),
                                               QJsonArray{QStringLiteral("client-1"), QStringLiteral("client-2")}}})
            .value(QStringLiteral("id"))
            .toInteger();
    };
    const auto items = [this](const QString &query) {
        return get(QStringLiteral("/inventory?") + query).value(QStringLiteral("items")).toArray();
    };
    const qint64 system = order("get-system-information", {});
    m_relay.kill(); // with whatever is on its way
    m_relay.start();
    const qint64 schema =
        order("transfer-user-inventory-schema",
              {{QStringLiteral("fields"), QJsonArray{QJsonObject{{QStringLiteral("key"), QStringLiteral("desk")},
                                                                 {QStringLiteral("label"), QStringLiteral("Desk")},
                                                                 {QStringLiteral("required"), true}}}}});
    ASSERT_TRUE(soon([&] { return isFinished(system) && isFinished(schema); })) << describe(system) << describe(schema);
    EXPECT_EQ(items(QStringLiteral("kind=system&search=kernel.release")).size(), 2);
    EXPECT_EQ(items(QStringLiteral("kind=system&search=security.firewall+client-1")).size(), 1);

    QProcess answering;
    answering.start(QStringLiteral(PROGRAM_FOLDER "/signalbox-node"),
                    {QStringLiteral("user-inventory"), QStringLiteral("--state"), stateOf(QStringLiteral("client-2")),
                     QStringLiteral("--answer"), QStringLiteral("desk=12 B")});
    ASSERT_TRUE(answering.waitForFinished(20'000));
    EXPECT_EQ(answering.exitCode(), 0) << answering.readAllStandardError().toStdString();
    const qint64 asked = order("get-user-inventory", {});
    ASSERT_TRUE(soon([&] { return isFinished(asked); })) << describe(asked);
    const QJsonArray told = items(QStringLiteral("kind=user-inventory"));
    ASSERT_EQ(told.size(), 2);
    EXPECT_EQ(told[0][QStringLiteral("value")].toString(), QString());
    EXPECT_EQ(told[1][QStringLiteral("value")].toString(), QStringLiteral("12 B"));
    EXPECT_EQ(told[1][QStringLiteral("extra")].toString(), QStringLiteral("Desk"));

    post(QStringLiteral("/jobs/%1/operations").arg(asked), {{QStringLiteral("operation"), QStringLiteral("delete")}});
    ASSERT_TRUE(soon([&] { return get(QStringLiteral("/jobs/%1").arg(asked)).isEmpty(); }));
    m_server.kill();
    m_server.start();
    ASSERT_TRUE(soon([&] { return this->answers(); }));
    EXPECT_EQ(items(QStringLiteral("kind=user-inventory")), told);
}

TEST_F(ProcessesTest, FilesAreCollectedThroughARelayWhateverIsKilledAndTaken)
{
    QByteArray large(qint64{24} * 1024 * 1024, '\0');
    std::mt19937 random(2);
    std::generate(large.begin(), large.end(), [&] { return static_cast<char>(random()); });
    for (const QString &name : {QStringLiteral("client-1"), QStringLiteral("client-2")}) {
        ASSERT_TRUE(QDir().mkpath(rootOf(name) + QStringLiteral("/var/log/sub")));
        write(rootOf(name) + QStringLiteral("/var/log/app.log"), name.toUtf8());
    }
    write(rootOf(QStringLiteral("client-1")) + QStringLiteral("/var/log/sub/large"), large);
    write(rootOf(QStringLiteral("client-1")) + QStringLiteral("/var/log/sub/new\nline"), "n");
    const auto collect = [this](const QStringList &paths, int mostMiB) {
        return post(QStringLiteral("/jobs"),
                    {{QStringLiteral("type"), QStringLiteral("collect-files")},
                     {QStringLiteral("order"), QJsonObject{{QStringLiteral("paths"), QJsonArray::fromStringList(paths)},
                                                           {QStringLiteral("most-mib"), mostMiB}}},
                     {QStringLiteral("destinations"),
                      QJsonArray{QStringLiteral("client-1"), QStringLiteral("client-2")}}})
            .value(QStringLiteral("id"))
            .toInteger();
    };
    const qint64 job = collect({QStringLiteral("/var/log/*.log"), QStringLiteral("/var/log/sub/*")}, 100);
    const QString collections = path(QStringLiteral("server/collections"));
    const auto arrived = [&] { return bytesIn(collections, QStringLiteral("*.part")); };
    const qint64 part = qint64{1024} * 1024;
    for (Program *each : {&m_relay, &m_server, &m_one}) { // in mid-upload, if the machine is not too quick
        const qint64 before = arrived();
        ASSERT_TRUE(soon([&] { return arrived() >= before + part || isFinished(job); })) << describe(job);
        each->kill();
        each->start();
        if (each == &m_server) {
            ASSERT_TRUE(soon([&] { return answers(); }));
        }
    }
    ASSERT_TRUE(soon([&] { return isFinished(job); })) << describe(job);
    EXPECT_EQ(arrived(), 0) << "nothing half is left";
    EXPECT_EQ(bytesIn(stateOf(QStringLiteral("client-1")), QStringLiteral("collected-*")), 0);

    const auto ctl = [this](const QStringList &arguments) {
        QProcess program;
        program.start(QStringLiteral(PROGRAM_FOLDER "/signalboxctl"),
                      QStringList{QStringLiteral("--server"),
                                  QStringLiteral("unix:") + path(QStringLiteral("console.sock")),
                                  QStringLiteral("--format"), QStringLiteral("json")}
                          + arguments);
        EXPECT_TRUE(program.waitForFinished(kPatienceMs));
        EXPECT_EQ(program.exitCode(), 0) << program.readAllStandardError().toStdString();
        return QJsonDocument::fromJson(program.readAllStandardOutput());
    };
    const QJsonArray list =
        ctl({QStringLiteral("collected"), QStringLiteral("list"), QStringLiteral("--job"), QString::number(job)})
            .array();
    ASSERT_EQ(list.size(), 2);
    const QString out = path(QStringLiteral("out"));
    for (const QJsonValue &one : list) {
        const QString id = QString::number(one[QStringLiteral("id")].toInteger());
        const bool isFirst = one[QStringLiteral("node")].toString() == QStringLiteral("client-1");
        EXPECT_EQ(one[QStringLiteral("fileCount")].toInt(), isFirst ? 3 : 1);
        EXPECT_EQ(
            ctl({QStringLiteral("collected"), QStringLiteral("get"), id, QStringLiteral("--out"), out}).array().size(),
            isFirst ? 3 : 1);
    }
    const auto content = [](const QString &filePath) {
        QFile file(filePath);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << filePath.toStdString();
        return file.readAll();
    };
    EXPECT_EQ(content(out + QStringLiteral("/client-2/var/log/app.log")), "client-2");
    EXPECT_EQ(content(out + QStringLiteral("/client-1/var/log/sub/large")), large);
    EXPECT_EQ(content(out + QStringLiteral("/client-1/var/log/sub/new_x0aline")), "n");
    int taken = 0;
    for (const QJsonValue &record : get(QStringLiteral("/audit"))[QStringLiteral("records")].toArray())
        taken += record[QStringLiteral("command")].toString() == QStringLiteral("take-collected") ? 1 : 0;
    EXPECT_EQ(taken, 2) << "all files of a collection are one record";

    // More than the job allows is an error that says so, and nothing of it comes.
    const qint64 tooMuch = collect({QStringLiteral("/var/log/sub/*")}, 2);
    ASSERT_TRUE(soon([&] {
        return get(QStringLiteral("/jobs/%1").arg(tooMuch))[QStringLiteral("counters")][QStringLiteral("error")].toInt()
               == 2;
    })) << describe(tooMuch);
    EXPECT_EQ(get(QStringLiteral("/collected?job=%1").arg(tooMuch))[QStringLiteral("collections")].toArray().size(), 0);

    // What was collected stays when the job goes, until somebody deletes it.
    post(QStringLiteral("/jobs/%1/operations").arg(job), {{QStringLiteral("operation"), QStringLiteral("delete")}});
    ASSERT_TRUE(soon([&] { return get(QStringLiteral("/jobs/%1").arg(job)).isEmpty(); }));
    const auto left = [&] { return get(QStringLiteral("/collected"))[QStringLiteral("collections")].toArray().size(); };
    EXPECT_EQ(left(), 2);
    ctl({QStringLiteral("collected"), QStringLiteral("delete"),
         QString::number(list[0][QStringLiteral("id")].toInteger())});
    EXPECT_EQ(left(), 1);
}

TEST_F(ProcessesTest, ARelayCarriesOutItsOwnJobs)
{
    const QJsonArray relay{QStringLiteral("relay-1")};
    const auto order = [&](const char *type) {
        return post(QStringLiteral("/jobs"), {{QStringLiteral("type"), QLatin1String(type)},
                                              {QStringLiteral("order"), QJsonObject()},
                                              {QStringLiteral("destinations"), relay}})
            .value(QStringLiteral("id"))
            .toInteger();
    };
    const auto finished = [this](qint64 job) {
        return get(QStringLiteral("/jobs/%1").arg(job))[QStringLiteral("counters")][QStringLiteral("finished")].toInt();
    };
    const auto node = [this](const char *name) {
        for (const QJsonValue &one : get(QStringLiteral("/nodes"))[QStringLiteral("nodes")].toArray()) {
            if (one[QStringLiteral("name")].toString() == QLatin1String(name))
                return one.toObject();
        }
        return QJsonObject();
    };
    // A package is kept at the relay before anybody below wants it, and goes on from there.
    const QString script = path(QStringLiteral("tool.sh"));
    write(script, "#!/bin/sh\nexit 0\n");
    const qint64 package = post(QStringLiteral("/packages"),
                                {{QStringLiteral("file"), script}, {QStringLiteral("name"), QStringLiteral("tool")}})
                               .value(QStringLiteral("id"))
                               .toInteger();
    const auto contents = [this] {
        return QDir(stateOf(QStringLiteral("relay-1")) + QStringLiteral("/content")).entryList(QDir::Files).size();
    };
    const QJsonObject transfer{{QStringLiteral("type"), QStringLiteral("transfer-package-to-relay")},
                               {QStringLiteral("packages"), QJsonArray{package}},
                               {QStringLiteral("destinations"), relay}};
    const qint64 kept = post(QStringLiteral("/jobs"), transfer).value(QStringLiteral("id")).toInteger();
    ASSERT_TRUE(soon([&] { return finished(kept) == 1; })) << describe(kept);
    EXPECT_EQ(contents(), 1);
    EXPECT_FALSE(
        m_client->call(QStringLiteral("POST"), QStringLiteral("/jobs"),
                       {{QStringLiteral("packages"), QJsonArray{package}}, {QStringLiteral("destinations"), relay}}))
        << "nothing is installed at a relay";
    const qint64 deletion = order("batch-delete-on-relay");
    ASSERT_TRUE(soon([&] { return finished(deletion) == 1; })) << describe(deletion);
    EXPECT_EQ(contents(), 0);
    ASSERT_TRUE(soon([&] {
        return node("relay-1")[QStringLiteral("attributes")][QStringLiteral("relay.packages")].toString()
               == QStringLiteral("0");
    }));

    // Suspended and resumed like by the operation on the node.
    const auto isSuspended = [&] { return node("relay-1")[QStringLiteral("suspended")].toBool(); };
    for (const bool suspends : {true, false}) {
        const qint64 job = order(suspends ? "suspend-file-transfer" : "resume-file-transfer");
        ASSERT_TRUE(soon([&] { return finished(job) == 1; })) << describe(job);
        EXPECT_EQ(isSuspended(), suspends);
    }

    // Results are held, over a restart of the relay, and come when they are released.
    const qint64 hold = order("hold-report");
    ASSERT_TRUE(soon([&] { return finished(hold) == 1; })) << describe(hold);
    ASSERT_TRUE(soon([&] {
        return node("relay-1")[QStringLiteral("attributes")][QStringLiteral("relay.results-held")].toString()
               > QStringLiteral("2");
    }));
    const qint64 install =
        post(QStringLiteral("/jobs"),
             {{QStringLiteral("packages"), QJsonArray{package}},
              {QStringLiteral("destinations"), QJsonArray{QStringLiteral("client-1"), QStringLiteral("client-2")}}})
            .value(QStringLiteral("id"))
            .toInteger();
    const auto rowsHeld = [&] {
        int held = 0;
        for (const QJsonValue &row :
             get(QStringLiteral("/jobs/%1/instructions").arg(install))[QStringLiteral("instructions")].toArray())
            held += row[QStringLiteral("resultsHeld")].toBool() ? 1 : 0;
        return held;
    };
    ASSERT_TRUE(soon([&] { return rowsHeld() == 2; })) << describe(install);
    m_relay.kill();
    m_relay.start();
    EXPECT_EQ(finished(install), 0);
    const qint64 release = order("hold-report-release");
    ASSERT_TRUE(soon([&] { return finished(release) == 1 && isFinished(install); })) << describe(install);
    ASSERT_TRUE(soon([&] { return rowsHeld() == 0; })) << describe(install);
    EXPECT_TRUE(soon([&] {
        return node("relay-1")[QStringLiteral("attributes")][QStringLiteral("relay.results-held")].toString()
               == QStringLiteral("no");
    }));
}

TEST_F(ProcessesTest, FilesStayAtTheRelayUntilTheyAreAcquired)
{
    for (const QString &name : {QStringLiteral("client-1"), QStringLiteral("client-2")}) {
        ASSERT_TRUE(QDir().mkpath(rootOf(name) + QStringLiteral("/var/log")));
        write(rootOf(name) + QStringLiteral("/var/log/new\nline"), name.toUtf8());
    }
    const auto create = [&](const char *type, const QJsonObject &what, const QStringList &destinations) {
        return post(QStringLiteral("/jobs"),
                    {{QStringLiteral("type"), QLatin1String(type)},
                     {QStringLiteral("order"), what},
                     {QStringLiteral("destinations"), QJsonArray::fromStringList(destinations)}})
            .value(QStringLiteral("id"))
            .toInteger();
    };
    const auto counter = [this](qint64 job, const char *which) {
        return get(QStringLiteral("/jobs/%1").arg(job))[QStringLiteral("counters")][QLatin1String(which)].toInt();
    };
    const QStringList relay{QStringLiteral("relay-1")};
    const qint64 collect =
        create("collect-files-to-relay", {{QStringLiteral("paths"), QJsonArray{QStringLiteral("/var/log/*")}}},
               {QStringLiteral("client-1"), QStringLiteral("client-2")});
    ASSERT_TRUE(soon([&] { return isFinished(collect); })) << describe(collect);
    const auto collections = [this] {
        return get(QStringLiteral("/collected"))[QStringLiteral("collections")].toArray();
    };
    EXPECT_EQ(collections().size(), 0) << "they are at the relay";
    m_relay.kill();
    m_relay.start();
    const qint64 none = create("acquire-collected-files", {{QStringLiteral("job"), collect + 100}}, relay);
    ASSERT_TRUE(soon([&] { return counter(none, "error") == 1; })) << describe(none);
    const qint64 acquire = create("acquire-collected-files", {{QStringLiteral("job"), collect}}, relay);
    ASSERT_TRUE(soon([&] { return counter(acquire, "finished") == 1; })) << describe(acquire);
    ASSERT_EQ(collections().size(), 1);
    const QJsonArray files = get(QStringLiteral("/collected/%1")
                                     .arg(collections()[0][QStringLiteral("id")].toInteger()))[QStringLiteral("files")]
                                 .toArray();
    ASSERT_EQ(files.size(), 2);
    EXPECT_EQ(files[0][QStringLiteral("path")].toString(), QStringLiteral("/client-1/var/log/new\\x0aline"));
    EXPECT_EQ(files[1][QStringLiteral("path")].toString(), QStringLiteral("/client-2/var/log/new\\x0aline"));
    const qint64 deletion = create("delete-collected-files", {}, relay);
    ASSERT_TRUE(soon([&] { return counter(deletion, "finished") == 1; })) << describe(deletion);
    const qint64 again = create("acquire-collected-files", {}, relay);
    ASSERT_TRUE(soon([&] { return counter(again, "error") == 1; })) << describe(again);
    EXPECT_EQ(collections().size(), 1) << "what was acquired stays";
}

TEST_F(ProcessesTest, TheUsersOfClientsChooseWhatIsInstalled)
{
    const QString script = path(QStringLiteral("tool.sh"));
    write(script, "#!/bin/sh\nexit 0\n");
    const qint64 package = post(QStringLiteral("/packages"),
                                {{QStringLiteral("file"), script}, {QStringLiteral("name"), QStringLiteral("tool")}})
                               .value(QStringLiteral("id"))
                               .toInteger();
    const qint64 job =
        post(QStringLiteral("/jobs"),
             {{QStringLiteral("type"), QStringLiteral("send-package-client-chooses")},
              {QStringLiteral("packages"), QJsonArray{package}},
              {QStringLiteral("destinations"), QJsonArray{QStringLiteral("client-1"), QStringLiteral("client-2")}}})
            .value(QStringLiteral("id"))
            .toInteger();
    const auto row = [&](int which) {
        return get(QStringLiteral("/jobs/%1/instructions").arg(job))[QStringLiteral("instructions")][which].toObject();
    };
    const auto is = [&](int which, const char *status, const char *detail) {
        return row(which)[QStringLiteral("status")].toString() == QLatin1String(status)
               && row(which)[QStringLiteral("detail")].toString() == QLatin1String(detail);
    };
    ASSERT_TRUE(soon([&] {
        return is(0, "waiting-for-installation", "user-choice") && is(1, "waiting-for-installation", "user-choice");
    })) << describe(job);
    EXPECT_EQ(row(0)[QStringLiteral("percent")].toDouble(), 70);
    const auto packages = [this](const char *client, const QStringList &words, int exitCode = 0) {
        QProcess program;
        program.start(QStringLiteral(PROGRAM_FOLDER "/signalbox-node"),
                      QStringList{QStringLiteral("packages")} + words
                          + QStringList{QStringLiteral("--state"), stateOf(QLatin1String(client))});
        EXPECT_TRUE(program.waitForFinished(20'000));
        EXPECT_EQ(program.exitCode(), exitCode) << program.readAllStandardError().toStdString();
        return QString::fromLocal8Bit(program.readAllStandardOutput());
    };
    const QStringList lines = packages("client-1", {}).split(u'\n', Qt::SkipEmptyParts);
    ASSERT_EQ(lines.size(), 2) << lines.join(u'|').toStdString();
    const QString number = lines[1].section(u'\t', 0, 0);
    EXPECT_TRUE(lines[1].contains(QStringLiteral("tool")));
    packages("client-1", {QStringLiteral("hold"), number});
    ASSERT_TRUE(soon([&] { return is(0, "waiting-for-installation", "held-by-user"); })) << describe(job);
    packages("client-1", {QStringLiteral("release"), number});
    packages("client-1", {QStringLiteral("install"), number});
    packages("client-2", {QStringLiteral("reject")});
    packages("client-2", {QStringLiteral("swallow")}, 2);
    packages("client-1", {QStringLiteral("hold"), QStringLiteral("999999")}, 1);
    ASSERT_TRUE(soon([&] { return is(0, "completed", "") && is(1, "installation-rejected", ""); })) << describe(job);
    EXPECT_EQ(row(1)[QStringLiteral("percent")].toDouble(), 70);
}

TEST_F(ProcessesTest, ATokenThatCannotBeSentIsRefusedAtTheStart)
{
    for (const QByteArray &token : {QByteArray("one\nand another"), QByteArray("with space"), QByteArray(64, '\0')}) {
        write(path(QStringLiteral("client-1.token")), token);
        QProcess process;
        process.start(QStringLiteral(PROGRAM_FOLDER "/signalbox-node"),
                      m_one.arguments + QStringList{QStringLiteral("--state"), path(QStringLiteral("other"))});
        ASSERT_TRUE(process.waitForFinished(20'000)) << token.toStdString();
        EXPECT_EQ(process.exitCode(), 2) << token.toStdString();
        EXPECT_TRUE(process.readAllStandardError().contains("client-1.token")) << token.toStdString();
    }
}

TEST_F(ProcessesTest, AServerAndARelayKilledInMidTransferGoOnAndTheirCountsAgreeWithTheDatabase)
{
    const qint64 job = addJob(QStringLiteral("second"), 200);
    const auto fetched = [&] {
        return bytesIn(stateOf(QStringLiteral("relay-1")) + QStringLiteral("/content"), QStringLiteral("*.part"));
    };
    ASSERT_TRUE(soon([&] { return fetched() >= kPartBytes; })) << describe(job);
    m_server.kill();
    m_server.start();
    ASSERT_TRUE(soon([&] { return answers(); }));
    ASSERT_TRUE(soon([&] { return fetched() >= 3 * kPartBytes; })) << describe(job);
    m_relay.kill();
    m_relay.start();
    ASSERT_TRUE(soon([&] { return isFinished(job); })) << describe(job);

    QProcess ctl;
    ctl.start(QStringLiteral(PROGRAM_FOLDER "/signalboxctl"),
              {QStringLiteral("--server"), QStringLiteral("unix:") + path(QStringLiteral("console.sock")),
               QStringLiteral("--format"), QStringLiteral("csv"), QStringLiteral("jobs")});
    ASSERT_TRUE(ctl.waitForFinished(20'000));
    EXPECT_EQ(ctl.exitCode(), 0);
    const QList<QByteArray> lines = ctl.readAllStandardOutput().trimmed().split('\n');
    ASSERT_EQ(lines.size(), 2) << "a head and one job";
    const QList<QByteArray> heads = lines[0].trimmed().split(',');
    const QList<QByteArray> cells = lines[1].trimmed().split(',');
    const auto cell = [&](const char *head) { return cells.value(heads.indexOf(head)).toInt(); };

    m_server.process->terminate(); // writes its states, so that the database alone has all
    ASSERT_TRUE(m_server.process->waitForFinished(20'000));
    const QStringList files =
        QDir(path(QStringLiteral("server"))).entryList({QStringLiteral("*.db"), QStringLiteral("*.sqlite")});
    ASSERT_EQ(files.size(), 1);
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("look"));
        database.setDatabaseName(path(QStringLiteral("server/")) + files.first());
        ASSERT_TRUE(database.open());
        QSqlQuery query(database);
        ASSERT_TRUE(query.exec(QStringLiteral("SELECT count(*), sum(status = %1), min(completed) FROM instruction")
                                   .arg(static_cast<int>(Status::Completed))))
            << query.lastError().text().toStdString();
        ASSERT_TRUE(query.next());
        EXPECT_EQ(query.value(0).toInt(), cell("counters.total"));
        EXPECT_EQ(query.value(1).toInt(), cell("counters.finished"));
        EXPECT_GT(query.value(2).toLongLong(), 0);
    }
    QSqlDatabase::removeDatabase(QStringLiteral("look"));
}

} // namespace
} // namespace signalbox

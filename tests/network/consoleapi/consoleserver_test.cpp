#include "network/consoleapi/consolejson.h"
#include "network/consoleapi/recordcodec.h"
#include "network/consoleapi/rowcolumns.h"
#include "tests/network/consoleapi/consolefixture.h"

#include <QCborValue>
#include <QJsonDocument>
#include <QJsonObject>

#include <future>
#include <random>

namespace signalbox::consoleapi {
namespace {

class ConsoleServerTest : public ConsoleFixture {
protected:
    static QJsonObject json(const http::ClientResponse &answer)
    {
        return QJsonDocument::fromJson(QByteArray::fromStdString(answer.body)).object();
    }
    static QByteArray bytes(const http::ClientResponse &answer) { return QByteArray::fromStdString(answer.body); }
    static QByteArray payload(const StreamReader::Entry &event)
    {
        return QByteArray::fromBase64(QByteArray::fromStdString(event.data));
    }
    std::size_t folders() const
    {
        return m_engine->ask([](Engine &engine) { return engine.snapshot(1).folders.size(); });
    }
    const http::Headers m_cbor{{"Accept", "application/cbor"}};
};

TEST_F(ConsoleServerTest, TheSnapshotIsTheEnginesOwn)
{
    startServer();
    const JobId job = makeJob(3);
    complete(job);
    const auto answer = call("GET", "/snapshot", {}, m_cbor);
    EXPECT_EQ(http::headerValue(answer.headers, "Content-Type"), "application/cbor");
    const Result<ServerSnapshot> got = snapshotFromCbor(bytes(answer));
    ASSERT_TRUE(got);
    const ServerSnapshot real = m_engine->ask([](Engine &engine) { return engine.snapshot(1); });
    EXPECT_EQ(got.value().seq, real.seq);
    EXPECT_EQ(got.value().nodes, real.nodes);
    EXPECT_EQ(got.value().packages, real.packages);
    EXPECT_EQ(got.value().jobs, real.jobs);
    EXPECT_EQ(got.value().rules.retries, real.rules.retries);
    const auto asJson = json(call("GET", "/snapshot"));
    EXPECT_EQ(asJson.value(QStringLiteral("seq")).toInteger(), static_cast<qint64>(real.seq));
}

TEST_F(ConsoleServerTest, RowsComeAsColumnsWithTheNumberTheyAreValidAt)
{
    startServer();
    const JobId job = makeJob(5);
    complete(job);
    const auto answer = call("GET", "/jobs/1/rows", {}, m_cbor);
    const Result<JobRows> got = rowsFromCbor(bytes(answer));
    ASSERT_TRUE(got);
    EXPECT_EQ(got.value().seq, lastSeq());
    EXPECT_EQ(got.value().rows, m_engine->ask([job](Engine &engine) { return engine.rows(job).value(); }));
    EXPECT_EQ(call("GET", "/jobs/1/rows").status, 200);
    EXPECT_EQ(call("GET", "/jobs/1/rows", {}, {{"Accept", "application/json"}}).status, 406);
    EXPECT_EQ(call("GET", "/jobs/9/rows", {}, m_cbor).status, 404);
}

TEST_F(ConsoleServerTest, AHistoryAsCborLosesNothing)
{
    startServer();
    const JobId job = makeJob(1);
    complete(job);
    const Result<std::vector<Event>> got = historyFromCbor(bytes(call("GET", "/instructions/1/history", {}, m_cbor)));
    ASSERT_TRUE(got);
    EXPECT_EQ(got.value(), m_engine->ask([](Engine &engine) { return engine.history(InstructionId{1}).value(); }));
}

TEST_F(ConsoleServerTest, ARecordThatIsCutOrGarbledIsRefusedOrHarmless)
{
    startServer();
    complete(makeJob(2));
    const QByteArray good = bytes(call("GET", "/snapshot", {}, m_cbor));
    for (qsizetype size = 0; size < good.size(); ++size)
        EXPECT_FALSE(snapshotFromCbor(good.first(size)));
    std::mt19937 random(3);
    for (int round = 0; round < 5'000; ++round) {
        QByteArray bad = good;
        for (int i = 0; i < 3; ++i)
            bad[static_cast<qsizetype>(random() % static_cast<quint32>(bad.size()))] = static_cast<char>(random());
        const Result<ServerSnapshot> snapshot = snapshotFromCbor(bad);
        for (const JobRecord &job : snapshot ? snapshot.value().jobs : std::vector<JobRecord>())
            EXPECT_LE(job.type, JobType::GetSoftwareMonitoringInformation);
    }
}

TEST_F(ConsoleServerTest, ChangesComeAsWholeRecordsAndRowsOnlyOfTheJobAskedFor)
{
    startServer();
    const JobId first = makeJob(2);
    const JobId second = makeJob(2);
    StreamReader changes(*m_client, request("GET", "/changes"));
    StreamReader rows(*m_client, request("GET", "/changes?job=2"));
    ASSERT_TRUE(changes.waitForHead());
    ASSERT_TRUE(rows.waitForHead());
    complete(first);
    complete(second);
    const auto real = m_engine->ask([](Engine &engine) { return engine.rows(JobId{2}).value(); });
    ASSERT_TRUE(http::eventually([&] {
        const auto events = rows.events();
        return !events.empty() && rowsFromCbor(payload(events.back())).value().rows.back() == real.back();
    }));
    for (const auto &event : rows.events()) {
        EXPECT_EQ(event.name, "rows");
        EXPECT_EQ(rowsFromCbor(payload(event)).value().job, second);
    }
    ASSERT_TRUE(http::eventually([&] {
        JobRecord last;
        for (const auto &event : changes.events()) {
            if (event.name != "changes")
                continue;
            const Result<DeltaBatch> batch = deltasFromCbor(payload(event));
            EXPECT_TRUE(batch);
            for (const JobRecord &job : batch.value().jobs)
                last = job.id == second ? job : last;
        }
        return last == m_engine->ask([](Engine &engine) { return engine.job(JobId{2}).value(); });
    }));
    EXPECT_EQ(call("GET", "/changes?job=99").status, 404);
}

TEST_F(ConsoleServerTest, ACutStreamOfChangesIsTakenUpAgainUntilTheServerRestarts)
{
    m_options.changes.pulse = std::chrono::milliseconds(20);
    startServer();
    http::ClientRequest asked = request("GET", "/changes");
    {
        StreamReader reader(*m_client, asked);
        ASSERT_TRUE(reader.waitForHead());
        ASSERT_TRUE(reader.waitFor(1));
        EXPECT_EQ(reader.events().front().name, "alive");
        asked.headers.emplace_back("Last-Event-ID", std::to_string(reader.lastId()));
    }
    carryOut(CreateFolder{{}, QStringLiteral("Missed")});
    {
        StreamReader reader(*m_client, asked);
        const auto isThere = [&] {
            for (const auto &event : reader.events()) {
                if (event.name == "changes")
                    return deltasFromCbor(payload(event)).value().folders.front().name == QStringLiteral("Missed");
                EXPECT_NE(event.name, "reset");
            }
            return false;
        };
        EXPECT_TRUE(http::eventually(isThere));
    }
    stopServer();
    startServer();
    StreamReader reader(*m_client, asked);
    ASSERT_TRUE(reader.waitFor(1));
    EXPECT_EQ(reader.events().front().name, "reset");
}

TEST_F(ConsoleServerTest, ARequestSentTwiceWithOneKeyHasOneEffectAlsoAfterARestart)
{
    startServer();
    const http::Headers key{{"Idempotency-Key", "8e03978e-40d5-43dd-bc93-6894a57f9324"}};
    const auto first = call("POST", "/folders", R"({"name":"Office"})", key);
    EXPECT_EQ(first.status, 200);
    const auto again = call("POST", "/folders", R"({"name":"Office"})", key);
    EXPECT_EQ(again.status, 200);
    EXPECT_EQ(again.body, first.body);
    EXPECT_EQ(folders(), 1U);
    const auto other = call("POST", "/folders", R"({"name":"Store"})", key);
    EXPECT_EQ(other.status, 422);
    EXPECT_TRUE(json(other).value(QStringLiteral("error")).toObject().contains(QStringLiteral("text")));
    EXPECT_EQ(call("POST", "/folders", R"({"name":"Store"})", {{"Idempotency-Key", "another"}}).status, 200);
    stopServer();
    startServer();
    const auto later = call("POST", "/folders", R"({"name":"Office"})", key);
    EXPECT_EQ(later.status, 200);
    EXPECT_EQ(json(later).value(QStringLiteral("id")), json(first).value(QStringLiteral("id")));
    EXPECT_EQ(call("POST", "/folders", R"({"name":"Store"})", key).status, 422);
    EXPECT_EQ(folders(), 2U);
}

TEST_F(ConsoleServerTest, ManyTriesAtTheSameTimeHaveOneEffect)
{
    startServer();
    std::vector<std::future<http::ClientResponse>> answers;
    for (int i = 0; i < 20; ++i) {
        answers.push_back(std::async(std::launch::async, [this] {
            return call("POST", "/folders", R"({"name":"Office"})", {{"Idempotency-Key", "k"}});
        }));
    }
    for (auto &answer : answers)
        EXPECT_EQ(answer.get().status, 200);
    EXPECT_EQ(folders(), 1U);
}

TEST_F(ConsoleServerTest, ARefusalIsRepeatedAndAKeyThatCannotBeIsRefused)
{
    startServer();
    const http::Headers key{{"Idempotency-Key", "k"}};
    const auto first = call("POST", "/folders", R"({"name":""})", key);
    EXPECT_EQ(first.status, 400);
    EXPECT_EQ(call("POST", "/folders", R"({"name":""})", key).body, first.body);
    EXPECT_EQ(call("POST", "/folders", R"({"name":"a"})", {{"Idempotency-Key", std::string(201, 'k')}}).status, 400);
    EXPECT_EQ(call("POST", "/folders", R"({"name":"a"})", {{"Idempotency-Key", "a b"}}).status, 400);
    EXPECT_EQ(folders(), 0U);
}

TEST(ConsoleJsonTest, AJobThatIsBeingDeletedHasNoPercent)
{
    const Names names{[](NodeId) { return QString(); }, [](PackageId) { return QString(); }};
    JobRecord job;
    job.counters.add(Status::Executing, Stopping::None, 0, 500);
    EXPECT_EQ(toJson(job, names)[u"counters"][u"percent"].toDouble(), 50);
    job.deletingSinceMs = 1;
    EXPECT_TRUE(toJson(job, names)[u"counters"][u"percent"].isNull()) << "S0 Table 8-3";
}

TEST_F(ConsoleServerTest, WhoNamesNoTypeOfJobIsToldWhichThereAre)
{
    startServer();
    for (const char *body : {R"({"name":"a","type":"instal"})", R"({"name":"a","type":"instal","order":{}})"}) {
        const auto answer = call("POST", "/jobs", body);
        EXPECT_EQ(answer.status, 400);
        EXPECT_NE(answer.body.find("install-package, "), std::string::npos) << answer.body;
        EXPECT_NE(answer.body.find("report-message"), std::string::npos) << answer.body;
    }
}

TEST_F(ConsoleServerTest, WhoAsksForAnotherVersionIsToldWhichOneThereIs)
{
    startServer();
    for (const char *path : {"/api/v2/jobs", "/api/v0/server", "/api/v10"}) {
        http::ClientRequest asked = request("GET", "/server");
        asked.url.target = path;
        const auto answer = m_client->sendAndWait(asked);
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer.value().status, 404);
        EXPECT_NE(answer.value().body.find("/api/v1/"), std::string::npos) << answer.value().body;
    }
}

TEST_F(ConsoleServerTest, AWrongTokenOpensNothing)
{
    m_options.wrongTokensPerSecond = 10'000;
    startServer();
    for (const auto &[method, path] : ConsoleServer::paths()) {
        http::ClientRequest asked = request(
            method.toStdString(), QString(path).replace(QStringLiteral("{id}"), QStringLiteral("1")).toStdString());
        for (const std::string &header : {std::string("Bearer wrong"), std::string("Bearer "),
                                          std::string("Basic eDp5"), std::string("Bearer ") + kToken + "0"}) {
            asked.headers = {{"Authorization", header}};
            const auto answer = m_client->sendAndWait(asked);
            ASSERT_TRUE(answer);
            EXPECT_EQ(answer.value().status, 401) << path.toStdString();
        }
    }
}

} // namespace
} // namespace signalbox::consoleapi

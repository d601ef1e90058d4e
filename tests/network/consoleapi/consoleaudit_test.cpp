#include "model/domain/auditchain.h"
#include "network/consoleapi/embeddedlink.h"
#include "tests/network/consoleapi/consolefixture.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <unistd.h>

namespace signalbox::consoleapi {
namespace {

class ConsoleAuditTest : public ConsoleFixture {
protected:
    static QJsonObject json(const http::ClientResponse &answer)
    {
        return QJsonDocument::fromJson(QByteArray::fromStdString(answer.body)).object();
    }
    AuditList audit(const std::string &query = {})
    {
        const http::ClientResponse answer = call("GET", "/audit" + query);
        EXPECT_EQ(answer.status, 200) << answer.body;
        return auditList(json(answer));
    }
    AuditRecord newest()
    {
        const AuditList all = audit("?limit=1");
        EXPECT_EQ(all.records.size(), 1U);
        return all.records.empty() ? AuditRecord() : all.records.back();
    }
    int onSocket(const std::string &method, const std::string &target, const std::string &body)
    {
        http::ClientRequest asked = request(method, target, body);
        asked.url.unixPath = socketPath();
        const auto answer = m_client->sendAndWait(std::move(asked));
        EXPECT_TRUE(answer);
        return answer ? answer.value().status : 0;
    }
    static std::vector<quint32> numbers(const AuditList &list)
    {
        std::vector<quint32> all;
        for (const AuditRecord &record : list.records)
            all.push_back(record.number);
        return all;
    }
};

TEST_F(ConsoleAuditTest, ACommandNamesItsOperatorAndWhereItCameFrom)
{
    m_options.tokenOperator = QStringLiteral("token:night-shift");
    startServer();
    EXPECT_EQ(call("POST", "/folders", R"({"name":"Office"})", {{"Idempotency-Key", "k-1"}}).status, 200);
    AuditRecord record = newest();
    EXPECT_EQ(record.operatorName, QStringLiteral("token:night-shift"));
    EXPECT_EQ(record.origin, QStringLiteral("tcp:127.0.0.1"));
    EXPECT_EQ(record.command, QStringLiteral("create-folder"));
    EXPECT_EQ(record.result, AuditResult::Done);
    EXPECT_EQ(record.sealed.value(QStringLiteral("key")).toString(), QStringLiteral("k-1"));

    EXPECT_EQ(onSocket("POST", "/folders", R"({"name":"Shop"})"), 200);
    record = newest();
    EXPECT_EQ(record.operatorName, QStringLiteral("tester"));
    EXPECT_EQ(record.origin, QStringLiteral("socket:%1").arg(::geteuid()));
}

TEST_F(ConsoleAuditTest, WhatWasRefusedBeforeItReachedTheEngineIsRecordedToo)
{
    startServer();
    const JobId job = makeJob(1);
    EXPECT_EQ(call("POST", "/jobs", R"({"packages":[1],"destinations":["nobody"]})").status, 400);
    AuditRecord record = newest();
    EXPECT_EQ(record.command, QStringLiteral("create-job"));
    EXPECT_EQ(record.result, AuditResult::Refused);
    EXPECT_TRUE(record.reason.contains(QStringLiteral("nobody"))) << record.reason.toStdString();
    EXPECT_EQ(record.job, JobId{});

    EXPECT_EQ(call("POST", "/jobs/1/operations", R"({"operation":"dance"})").status, 400);
    record = newest();
    EXPECT_EQ(record.command, QStringLiteral("dance"));
    EXPECT_EQ(record.job, job);

    EXPECT_EQ(call("POST", "/packages", R"({"file":"/etc/hostname"})").status, 409);
    EXPECT_EQ(newest().command, QStringLiteral("add-package"));
    EXPECT_EQ(onSocket("POST", "/packages", R"({"file":"/nowhere"})"), 404);
    EXPECT_EQ(newest().result, AuditResult::Refused);
    EXPECT_EQ(call("POST", "/jobs/77/operations", R"({"operation":"suspend"})").status, 404);
    EXPECT_EQ(newest().job, JobId{77});
}

TEST_F(ConsoleAuditTest, ReadingAndStrangersLeaveNoRecord)
{
    startServer();
    (void)makeJob(1);
    const quint32 before = audit().last;
    (void)call("GET", "/jobs");
    http::ClientRequest stranger = request("POST", "/folders", R"({"name":"x"})");
    stranger.headers.clear();
    EXPECT_EQ(m_client->sendAndWait(std::move(stranger)).value().status, 401);
    EXPECT_EQ(audit().last, before);
}

TEST_F(ConsoleAuditTest, TheAuditComesPageByPageFromEitherEnd)
{
    startServer();
    for (int i = 0; i < 7; ++i)
        carryOut(CreateFolder{{}, QStringLiteral("folder %1").arg(i)});
    using Numbers = std::vector<quint32>;
    EXPECT_EQ(numbers(audit()), (Numbers{1, 2, 3, 4, 5, 6, 7}));
    EXPECT_EQ(numbers(audit("?limit=3")), (Numbers{5, 6, 7})) << "the newest";
    EXPECT_EQ(numbers(audit("?limit=3&before=5")), (Numbers{2, 3, 4}));
    EXPECT_EQ(numbers(audit("?limit=3&before=2")), (Numbers{1}));
    EXPECT_EQ(numbers(audit("?limit=3&before=1")), Numbers());
    EXPECT_EQ(numbers(audit("?limit=3&before=99")), (Numbers{5, 6, 7}));
    EXPECT_EQ(numbers(audit("?limit=3&after=0")), (Numbers{1, 2, 3}));
    EXPECT_EQ(numbers(audit("?limit=3&after=6")), (Numbers{7}));
    EXPECT_EQ(numbers(audit("?after=7")), Numbers());
    EXPECT_EQ(audit("?after=7").last, 7U);
    for (const char *wrong : {"?after=x", "?before=-1", "?limit=", "?after=99999999999"})
        EXPECT_EQ(call("GET", std::string("/audit") + wrong).status, 400) << wrong;
}

TEST_F(ConsoleAuditTest, WhoeverReadsItCanVerifyIt)
{
    startServer();
    const JobId job = makeJob(3);
    complete(job, 1);
    (void)call("POST", "/jobs/1/operations", R"({"operation":"suspend"})", {{"Idempotency-Key", "k"}});
    stopServer();
    startServer();
    (void)call("POST", "/folders", R"({"name":"日本 \"x\" \\ ü"})");
    AuditChain chain;
    const AuditList all = audit("?after=0");
    for (const AuditRecord &record : all.records)
        chain.add(record.sealed);
    chain.end(all.last);
    EXPECT_EQ(chain.findings(), std::vector<AuditFinding>());
    EXPECT_EQ(chain.count(), all.last);
}

TEST_F(ConsoleAuditTest, TheWindowIsAnOriginOfItsOwnAndReadsTheAudit)
{
    startServer();
    EmbeddedLink link(*m_engine, *m_content, QStringLiteral("test server"), QStringLiteral("otto"));
    int answers = 0;
    link.submit({CreateFolder{{}, QStringLiteral("Office")}, {}}, &link,
                [&](const Result<CommandOutcome> &outcome) { answers += outcome ? 1 : 0; });
    link.importPackage(QStringLiteral("/nowhere"), {}, &link, {},
                       [&](const Result<PackageRecord> &package) { answers += package ? 0 : 1; });
    ASSERT_TRUE(QTest::qWaitFor([&] { return answers == 2; }));
    AuditList list;
    link.audit(0, 10, &link, [&](const Result<AuditList> &answer) {
        ASSERT_TRUE(answer);
        list = answer.value();
        ++answers;
    });
    ASSERT_TRUE(QTest::qWaitFor([&] { return answers == 3; }));
    ASSERT_EQ(list.records.size(), 2U);
    EXPECT_EQ(list.last, 2U);
    std::vector<AuditRecord> sorted = list.records;
    std::sort(sorted.begin(), sorted.end(), [](const auto &a, const auto &b) { return a.command > b.command; });
    EXPECT_EQ(sorted[0].command, QStringLiteral("create-folder"));
    EXPECT_EQ(sorted[0].operatorName, QStringLiteral("otto"));
    EXPECT_EQ(sorted[0].origin, QStringLiteral("window"));
    EXPECT_EQ(sorted[1].command, QStringLiteral("add-package"));
    EXPECT_EQ(sorted[1].result, AuditResult::Refused);
}

} // namespace
} // namespace signalbox::consoleapi

#include "network/consoleapi/activityjson.h"
#include "network/consoleapi/refusedtokens.h"
#include "tests/network/consoleapi/consolefixture.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace signalbox::consoleapi {
namespace {

class ConsoleActivityTest : public ConsoleFixture {
protected:
    QJsonObject get(const std::string &query, int status = 200)
    {
        const http::ClientResponse answer = call("GET", "/activity" + query);
        EXPECT_EQ(answer.status, status) << query << ' ' << answer.body;
        return QJsonDocument::fromJson(QByteArray::fromStdString(answer.body)).object();
    }
    ActivityPage page(const std::string &query, bool isForward = false)
    {
        const Result<ActivityPage> read = activityPage(get(query), isForward);
        EXPECT_TRUE(read) << query;
        return read ? read.value() : ActivityPage();
    }
};

TEST_F(ConsoleActivityTest, ItIsReadPageByPageAndFollowedWithoutGap)
{
    startServer();
    complete(makeJob(3));
    std::vector<EventSeq> seqs;
    std::string before;
    for (EventSeq next = 1; next != 0;) {
        const ActivityPage one = page("?limit=4" + before);
        for (const ActivityMessage &message : one.messages)
            seqs.push_back(message.seq);
        next = one.next;
        before = "&before=" + std::to_string(next);
    }
    ASSERT_EQ(seqs.size(), lastSeq());
    EXPECT_EQ(seqs.front(), lastSeq());
    EXPECT_EQ(seqs.back(), 1U);
    EventSeq after = 0;
    std::size_t followed = 0;
    while (after < lastSeq()) {
        const ActivityPage one = page("?limit=5&after=" + std::to_string(after), true);
        followed += one.messages.size();
        ASSERT_GT(one.last, after);
        after = one.last;
    }
    EXPECT_EQ(followed, lastSeq());
}

TEST_F(ConsoleActivityTest, AMessageTellsItsParts)
{
    startServer();
    const JobId job = makeJob(1);
    complete(job);
    const QJsonArray messages =
        get("?search=id:SBX2008I&job=" + std::to_string(number(job)))[QStringLiteral("messages")].toArray();
    ASSERT_EQ(messages.size(), 1);
    const QJsonObject message = messages.at(0).toObject();
    EXPECT_EQ(message[QStringLiteral("id")].toString(), QStringLiteral("SBX2008I"));
    EXPECT_EQ(message[QStringLiteral("severity")].toString(), QStringLiteral("information"));
    EXPECT_EQ(message[QStringLiteral("job")].toInteger(), qint64{number(job)});
    EXPECT_FALSE(message[QStringLiteral("nodeName")].toString().isEmpty());
    EXPECT_TRUE(message[QStringLiteral("instruction")].toInteger() > 0);
    EXPECT_TRUE(message[QStringLiteral("text")].toString().startsWith(QStringLiteral("Completed with code 0.")));
}

TEST_F(ConsoleActivityTest, WhatIsWrongIsSaid)
{
    startServer();
    for (const char *query :
         {"?limit=0", "?limit=1001", "?limit=x", "?after=-1", "?before=x", "?from=yesterday", "?severity=fatal",
          "?search=severity:fatal", "?counts=maybe", "?job=0", "?zone=9999", "?search=%22open"}) {
        const QJsonObject answer = get(query, 400);
        EXPECT_FALSE(answer[QStringLiteral("error")].toObject()[QStringLiteral("text")].toString().isEmpty()) << query;
    }
    get("?search=" + std::string(3'000, 'a'), 400);
    get("?search=%00%FF%22%22%27%29%3B--*", 400);
}

TEST_F(ConsoleActivityTest, AWrongTokenLeavesOneMessageAndNotMore)
{
    m_options.wrongTokensPerSecond = 1'000; // else some are answered with 429
    startServer();
    for (int i = 0; i < 30; ++i) {
        http::ClientRequest asked = request("GET", "/jobs");
        asked.headers = {{"Authorization", "Bearer wrong-one"}};
        const auto answer = m_client->sendAndWait(std::move(asked));
        ASSERT_TRUE(answer);
        EXPECT_EQ(answer.value().status, 401);
    }
    const ActivityPage refused = page("?search=id:SBX1005W");
    ASSERT_EQ(refused.messages.size(), 1U);
    EXPECT_TRUE(refused.messages.front().text.contains(QStringLiteral("127.0.0.1")));
    EXPECT_FALSE(refused.messages.front().text.contains(QStringLiteral("wrong-one")))
        << "the token itself is never told";
}

TEST(RefusedTokensTest, ManyAddressesTellLittle)
{
    RefusedTokens refused;
    std::size_t told = 0;
    for (int i = 0; i < 10'000; ++i)
        told += refused.refused("10.0." + std::to_string(i / 256) + '.' + std::to_string(i % 256), "/x", 1'000) ? 1 : 0;
    EXPECT_EQ(told, RefusedTokens::kMostAddresses + 1);
    const auto others = refused.refused("10.1.2.3", "/x", 1'000 + RefusedTokens::kEveryMs);
    ASSERT_TRUE(others);
    EXPECT_FALSE(refused.refused("10.1.2.3", "/x", 1'001 + RefusedTokens::kEveryMs));
}

TEST(ActivityJsonTest, AMessageComesBackAsItWas)
{
    ActivityMessage message;
    message.seq = 7;
    message.atMs = 1'763'769'600'123;
    message.number = 2010;
    message.severity = Severity::Error;
    message.job = JobId{3};
    message.jobName = QStringLiteral("Browser \"131\"");
    message.instruction = InstructionId{9};
    message.node = NodeId{4};
    message.nodeName = QStringLiteral("client-4");
    message.reporter = QStringLiteral("relay-1");
    message.operatorName = QStringLiteral("anna");
    message.parameters = QStringList{QStringLiteral("4"), QStringLiteral("שלום\n")};
    message.text = QStringLiteral("Failed with code 4. שלום");
    ActivityPage page;
    page.messages = {message};
    page.next = 5;
    page.last = 8;
    page.indexed = 6;
    page.keptFromMs = 1'000;
    page.counts = std::array<qint64, 3>{1, 2, 3};
    const Result<ActivityPage> back = activityPage(toJson(page), false);
    ASSERT_TRUE(back);
    EXPECT_EQ(back.value().messages, page.messages);
    EXPECT_EQ(back.value().next, 5U);
    EXPECT_EQ(back.value().last, 8U);
    EXPECT_EQ(back.value().indexed, 6U);
    EXPECT_EQ(back.value().keptFromMs, 1'000);
    EXPECT_EQ(back.value().counts, page.counts);
    for (const char *hostile : {"{}", R"({"messages":[{}],"last":1})", R"({"messages":{},"last":1})",
                                R"({"messages":[{"seq":1,"id":"SBX2010E","severity":"error","at":null},)"
                                R"({"seq":2,"id":"SBX2010E","severity":"error","at":null}],"last":1})"})
        EXPECT_FALSE(activityPage(QJsonDocument::fromJson(hostile).object(), false)) << hostile;
}

TEST(ActivityJsonTest, AQuestionComesBackAsItWas)
{
    ActivityQuestion question;
    question.search = QStringLiteral("\"a+b & c\" 100% größe");
    question.zoneMinutes = -90;
    question.fromMs = 1'763'769'600'123;
    question.toMs = 1'763'769'600'124;
    question.job = JobId{12};
    question.severities = 6;
    question.before = 99;
    question.limit = 77;
    question.wantsCounts = true;
    const auto back = [](const ActivityQuestion &one) {
        return activityQuestion(QUrlQuery(activityPath(one).section(u'?', 1))).value();
    };
    EXPECT_EQ(back(question), question);
    question.before = 0;
    question.forward = true;
    question.after = 5;
    EXPECT_EQ(back(question), question);
}

} // namespace
} // namespace signalbox::consoleapi

#include "model/engine/activitylog.h"

#include "model/engine/enginehost.h"
#include "tests/support/postgrescluster.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <future>
#include <set>
#include <thread>

#include <unistd.h>

namespace signalbox {
namespace {

class ActivityLogTest : public testing::Test {
protected:
    void start(bool withIndex = true)
    {
        EngineSettings settings;
        settings.archiveFolder = m_dir.filePath(QStringLiteral("archive"));
        m_host = std::make_unique<EngineHost>(m_url, settings, [this] { return m_nowMs.load(); });
        ASSERT_TRUE(m_host->start());
        ActivityLog::Options options;
        options.everyMs = 20;
        options.retryMs = 20;
        options.entriesAtOnce = 7;
        m_log = std::make_unique<ActivityLog>(*m_host, withIndex ? m_url : QString(), options);
        m_log->start();
    }
    ~ActivityLogTest() override
    {
        if (m_log)
            m_log->stop();
    }
    void send(EngineInput input) const
    {
        std::promise<EngineReply> reply;
        m_host->post(std::move(input), [&reply](EngineReply answer) { reply.set_value(std::move(answer)); });
        (void)reply.get_future().get();
    }
    void addNode(const QString &name) const
    {
        RegisterNode node;
        node.name = name;
        send(Command{node, QStringLiteral("anna")});
    }
    [[nodiscard]] Result<ActivityPage> ask(const ActivityQuestion &question) const
    {
        std::promise<Result<ActivityPage>> page;
        m_log->ask(question, [&page](Result<ActivityPage> answer) { page.set_value(std::move(answer)); });
        return page.get_future().get();
    }
    [[nodiscard]] std::vector<ActivityMessage> search(const QString &text) const
    {
        ActivityQuestion question;
        question.search = text;
        question.limit = 1000;
        const Result<ActivityPage> page = ask(question);
        EXPECT_TRUE(page) << page.error().text.toStdString() << page.error().detail.toStdString();
        return page ? page.value().messages : std::vector<ActivityMessage>();
    }
    [[nodiscard]] EventSeq lastSeq() const
    {
        return m_host->ask([](Engine &engine) { return engine.lastSeq(); });
    }
    void waitForIndex() const
    {
        const EventSeq last = lastSeq();
        for (int i = 0; i < 60'000 && m_log->indexState().position < last; ++i)
            ::usleep(1'000);
        ASSERT_GE(m_log->indexState().position, last) << m_log->indexState().problem.toStdString();
    }
    QTemporaryDir m_dir;
    const QString m_url = newTestStore(m_dir.filePath(QStringLiteral("a.db")));
    std::atomic<UtcMs> m_nowMs{1'763'683'200'000};
    std::unique_ptr<EngineHost> m_host;
    std::unique_ptr<ActivityLog> m_log;
};

TEST_F(ActivityLogTest, TheNewestComeFirstPageByPageWithoutGapOrDouble)
{
    start();
    for (int i = 0; i < 40; ++i)
        addNode(QStringLiteral("client-%1").arg(i));
    waitForIndex();
    for (int i = 40; i < 50; ++i) // perhaps not indexed yet
        addNode(QStringLiteral("client-%1").arg(i));
    ActivityQuestion question;
    question.limit = 9;
    std::vector<EventSeq> seqs;
    do {
        const Result<ActivityPage> page = ask(question);
        ASSERT_TRUE(page);
        for (const ActivityMessage &message : page.value().messages)
            seqs.push_back(message.seq);
        question.before = page.value().next;
    } while (question.before != 0);
    ASSERT_EQ(seqs.size(), lastSeq());
    for (std::size_t i = 0; i < seqs.size(); ++i)
        EXPECT_EQ(seqs[i], seqs.size() - i);
}

TEST_F(ActivityLogTest, WithAndWithoutTheIndexTheSameIsFound)
{
    start(false);
    for (int i = 0; i < 30; ++i)
        addNode(QStringLiteral("client-%1").arg(i));
    const QStringList searches{QStringLiteral("client 7"),
                               QStringLiteral("node:client-1*"),
                               QStringLiteral("severity:i"),
                               QStringLiteral("operator:anna -client"),
                               QStringLiteral("id:4001 -\"client 2\""),
                               QStringLiteral("started"),
                               QStringLiteral("nothing of this")};
    std::vector<std::vector<ActivityMessage>> looked;
    for (const QString &text : searches)
        looked.push_back(search(text));
    m_log->stop();
    ActivityLog::Options options;
    options.everyMs = 20;
    m_log = std::make_unique<ActivityLog>(*m_host, m_url, options);
    m_log->start();
    waitForIndex();
    for (qsizetype i = 0; i < searches.size(); ++i)
        EXPECT_EQ(search(searches[i]), looked[static_cast<std::size_t>(i)]) << searches[i].toStdString();
    EXPECT_EQ(looked[0].size(), 2U); // registered, and the record of the command
    EXPECT_EQ(looked[1].size(), 11U);
    EXPECT_TRUE(looked.back().empty());
}

TEST_F(ActivityLogTest, FollowingHasNoGapAndNoDouble)
{
    start();
    EventSeq after = lastSeq();
    std::vector<EventSeq> seqs;
    for (int round = 0; round < 12; ++round) {
        for (int i = 0; i < 5; ++i)
            addNode(QStringLiteral("n%1-%2").arg(round).arg(i));
        ActivityQuestion question;
        question.forward = true;
        question.after = after;
        question.search = QStringLiteral("id:SBX4001I");
        question.limit = 3; // less than comes: the next one goes on from there
        for (EventSeq before = after + 1; before != after;) {
            before = after;
            question.after = after;
            const Result<ActivityPage> page = ask(question);
            ASSERT_TRUE(page);
            for (const ActivityMessage &message : page.value().messages)
                seqs.push_back(message.seq);
            after = page.value().last;
        }
    }
    ASSERT_EQ(seqs.size(), 60U);
    EXPECT_TRUE(std::is_sorted(seqs.begin(), seqs.end()));
    EXPECT_EQ(std::set<EventSeq>(seqs.begin(), seqs.end()).size(), 60U);
    EXPECT_EQ(after, lastSeq());
}

TEST_F(ActivityLogTest, ItGoesOnWhereItWasAfterARestart)
{
    start();
    addNode(QStringLiteral("first"));
    waitForIndex();
    m_log->stop();
    m_host->stop();
    m_log.reset();
    start();
    addNode(QStringLiteral("second"));
    waitForIndex();
    EXPECT_EQ(search(QStringLiteral("id:4001")).size(), 2U);
    EXPECT_EQ(search(QStringLiteral("id:1001")).size(), 2U);
    EXPECT_EQ(search(QStringLiteral("-xyz")).size(), lastSeq());
}

TEST_F(ActivityLogTest, SeveritiesTimesAndCountsNarrow)
{
    start();
    addNode(QStringLiteral("a"));
    addNode(QStringLiteral("a")); // refused: there is one
    const UtcMs later = m_nowMs += 86'400'000;
    addNode(QStringLiteral("b"));
    waitForIndex();
    ActivityQuestion question;
    question.wantsCounts = true;
    question.severities = static_cast<quint8>(1U << static_cast<unsigned>(Severity::Warning));
    Result<ActivityPage> page = ask(question);
    ASSERT_TRUE(page);
    ASSERT_EQ(page.value().messages.size(), 1U);
    EXPECT_EQ(activityId(page.value().messages.front()), QStringLiteral("SBX5003W"));
    ASSERT_TRUE(page.value().counts);
    EXPECT_EQ((*page.value().counts)[1], 1);
    EXPECT_EQ((*page.value().counts)[0] + 1, static_cast<qint64>(lastSeq()));
    question = {};
    question.fromMs = later;
    page = ask(question);
    ASSERT_TRUE(page);
    EXPECT_EQ(page.value().messages.size(), 2U);
    question = {};
    question.search = QStringLiteral("to:2025-11-21 id:4001");
    page = ask(question);
    ASSERT_TRUE(page);
    ASSERT_EQ(page.value().messages.size(), 1U);
    EXPECT_EQ(page.value().messages.front().nodeName, QStringLiteral("a"));
}

TEST_F(ActivityLogTest, RetentionLimitsWhatIsShownAndNothingElse)
{
    start();
    addNode(QStringLiteral("old"));
    m_nowMs += 10 * 86'400'000LL;
    addNode(QStringLiteral("new"));
    send(Command{SetRetention{{0, 0, 5}}, QStringLiteral("anna")});
    waitForIndex();
    EXPECT_EQ(search(QStringLiteral("id:4001")).size(), 1U);
    EXPECT_EQ(search({}).back().seq, search(QStringLiteral("-xyz")).back().seq);
    const Result<ActivityPage> page = ask({});
    ASSERT_TRUE(page);
    EXPECT_EQ(page.value().keptFromMs, m_nowMs - 5 * 86'400'000LL);
    EXPECT_TRUE(m_host->ask([](Engine &engine) { return engine.nodeByName(QStringLiteral("old")).has_value(); }));
    EXPECT_EQ(m_host->ask([](Engine &engine) { return engine.entries(0, 1000).value().size(); }), lastSeq());
    send(Command{SetRetention{}, QStringLiteral("anna")});
    EXPECT_EQ(search(QStringLiteral("id:4001")).size(), 2U);
}

/// What retention has let go of is as if it had never been indexed: the position is behind it.
TEST_F(ActivityLogTest, WhatIsToBeKeptAfterAllIsIndexedAgain)
{
    start();
    addNode(QStringLiteral("old"));
    const EventSeq old = lastSeq();
    m_nowMs += 10 * 86'400'000LL;
    addNode(QStringLiteral("new"));
    send(Command{SetRetention{{0, 0, 5}}, QStringLiteral("anna")});
    m_log->stop();
    {
        auto index = openActivityIndex(m_url).value();
        ASSERT_TRUE(index->clear());
        ASSERT_TRUE(index->add({}, 0, old));
    }
    const auto indexed = [&] {
        auto index = openActivityIndex(m_url).value();
        return index->find(readActivityQuery(QStringLiteral("id:4001")).value(), 1, lastSeq(), 10, false)
            .value()
            .seqs.size();
    };
    const auto restart = [&] {
        ActivityLog::Options options;
        options.everyMs = 20;
        m_log = std::make_unique<ActivityLog>(*m_host, m_url, options);
        m_log->start();
        waitForIndex();
    };
    restart();
    EXPECT_EQ(indexed(), 1U) << "it is too old";
    send(Command{SetRetention{{0, 0, 20}}, QStringLiteral("anna")});
    for (int i = 0; i < 60'000 && indexed() < 2; ++i)
        ::usleep(1'000);
    EXPECT_EQ(indexed(), 2U);
    EXPECT_EQ(search(QStringLiteral("id:4001")).size(), 2U);

    // The same when the server was not running while the policy was changed.
    m_log->stop();
    {
        auto index = openActivityIndex(m_url).value();
        ASSERT_TRUE(index->clear());
        ASSERT_TRUE(index->add({}, 0, old));
    }
    restart();
    EXPECT_EQ(indexed(), 2U);
}

TEST_F(ActivityLogTest, WithoutAnIndexMessagesAreCountedAllTheSame)
{
    start(false);
    for (int i = 0; i < 30; ++i)
        addNode(QStringLiteral("client-%1").arg(i));
    ActivityQuestion question;
    question.wantsCounts = true;
    const auto all = [&] {
        const Result<ActivityPage> page = ask(question);
        EXPECT_TRUE(page);
        return page.value().counts ? (*page.value().counts)[0] + (*page.value().counts)[1] + (*page.value().counts)[2]
                                   : -1;
    };
    EXPECT_EQ(all(), static_cast<qint64>(lastSeq()));
    addNode(QStringLiteral("one-more"));
    EXPECT_EQ(all(), static_cast<qint64>(lastSeq())) << "on from there";
    question.search = QStringLiteral("id:4001");
    EXPECT_EQ(all(), 31);
    question.search = QStringLiteral("id:4001 \"client 2\"");
    EXPECT_EQ(all(), 1);
    question.search.clear();
    EXPECT_EQ(all(), static_cast<qint64>(lastSeq()));
}

TEST_F(ActivityLogTest, ASearchThatCannotBeUnderstoodIsAnsweredWithWhy)
{
    start();
    ActivityQuestion question;
    question.search = QStringLiteral("severity:fatal");
    const Result<ActivityPage> page = ask(question);
    ASSERT_FALSE(page);
    EXPECT_EQ(page.error().kind, Error::Kind::Invalid);
    question.search = QString(1'000'000, u'x');
    EXPECT_EQ(ask(question).error().kind, Error::Kind::Invalid);
    m_log->stop();
    EXPECT_EQ(ask({}).error().kind, Error::Kind::Cancelled);
}

TEST_F(ActivityLogTest, WithoutAPlaceForTheIndexTheServerGoesOnAndSaysSo)
{
    if (m_url.startsWith(QStringLiteral("postgresql")))
        GTEST_SKIP() << "its index is in the database";
    const QString file = activityIndexFile(storePath(m_url));
    ASSERT_TRUE(QDir().mkdir(file)); // no file can be made there
    start();
    addNode(QStringLiteral("a"));
    for (int i = 0; i < 2'000 && m_host->ask([](Engine &engine) {
             const std::vector<Event> all = engine.entries(0, 1000).value();
             return std::none_of(all.begin(), all.end(), [](const Event &event) {
                 return event.kind == EventKind::ServerMessage && event.code == kIndexFailedMessage;
             });
         });
         ++i)
        ::usleep(1'000);
    EXPECT_FALSE(m_log->indexState().problem.isEmpty());
    ASSERT_TRUE(QDir().rmdir(file));
    waitForIndex();
    EXPECT_EQ(search(QStringLiteral("id:SBX1006E")).size(), 1U) << "once, however often it was tried";
    for (int i = 0; i < 2'000 && search(QStringLiteral("id:SBX1007I")).empty(); ++i)
        ::usleep(1'000);
    EXPECT_EQ(search(QStringLiteral("id:SBX1007I")).size(), 1U);
    EXPECT_TRUE(m_log->indexState().problem.isEmpty());
}

TEST_F(ActivityLogTest, AnIndexThatIsDamagedOrGoneWhileTheServerRunsIsMadeAnew)
{
    if (m_url.startsWith(QStringLiteral("postgresql")))
        GTEST_SKIP() << "its index is in the database";
    start();
    for (int i = 0; i < 300; ++i)
        addNode(QStringLiteral("n%1").arg(i));
    waitForIndex();
    EXPECT_EQ(search(QStringLiteral("node:n*")).size(), 300U);
    const QString path = activityIndexFile(storePath(m_url));
    for (const bool isDeleted : {false, true}) {
        SCOPED_TRACE(isDeleted);
        if (isDeleted) {
            for (const char *end : {"", "-wal", "-shm"})
                QFile::remove(path + QLatin1String(end));
        } else {
            for (const char *end : {"", "-wal"}) {
                QFile file(path + QLatin1String(end));
                ASSERT_TRUE(file.open(QIODevice::ReadWrite));
                file.write(QByteArray(static_cast<int>(file.size()), 'x'));
            }
        }
        // What is asked meanwhile is answered all the same, and what comes is not lost.
        EXPECT_EQ(search(QStringLiteral("node:n*")).size(), 300U);
        addNode(isDeleted ? QStringLiteral("later") : QStringLiteral("late"));
        waitForIndex();
        EXPECT_EQ(search(QStringLiteral("node:n*")).size(), 300U);
        EXPECT_EQ(search(QStringLiteral("node:late*")).size(), isDeleted ? 2U : 1U);
    }
    EXPECT_TRUE(QFile::exists(path));
}

} // namespace
} // namespace signalbox

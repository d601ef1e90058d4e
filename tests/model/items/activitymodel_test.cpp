#include "model/items/activitymodel.h"

#include "model/items/serverstate.h"
#include "tests/model/items/fakelink.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QCoreApplication>

#include <deque>

namespace signalbox {
namespace {

/// Answers when the test says so.
class SlowLink final : public ServerLink {
public:
    explicit SlowLink(QString name) : m_name(std::move(name)) { }
    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] LinkState state() const override { return isUp ? LinkState::Connected : LinkState::Reconnecting; }
    [[nodiscard]] QString stateText() const override { return {}; }
    void submit(Command, QObject *, std::function<void(Result<CommandOutcome>)>) override { }
    void watch(JobId, QObject *, std::function<void(Result<RowsPart>)>) override { }
    void unwatch(JobId) override { }
    void history(InstructionId, EventSeq, int, QObject *, std::function<void(Result<std::vector<Event>>)>) override { }
    void importPackage(const QString &, PackageRecord, QObject *, std::function<void(qint64, qint64)>,
                       std::function<void(Result<PackageRecord>)>) override
    {
    }
    void exportJob(JobId, const QString &, QObject *, std::function<void(Outcome)>) override { }
    void forecast(ForecastQuestion, QObject *, std::function<void(Result<Forecast>)>) override { }
    void audit(quint32, int, QObject *, std::function<void(Result<AuditList>)>) override { }
    void activity(const ActivityQuestion &question, QObject *, std::function<void(Result<ActivityPage>)> done) override
    {
        waiting.emplace_back(question, std::move(done));
    }

    /// Every `step` ms one message; the newest at `newestMs`.
    void have(int count, UtcMs newestMs, qint64 step)
    {
        happened.clear();
        for (int i = 0; i < count; ++i)
            add(newestMs - (count - 1 - i) * step);
    }
    void add(UtcMs atMs)
    {
        ActivityMessage message;
        message.seq = happened.size() + 1;
        message.atMs = atMs;
        message.number = 2001;
        message.text = m_name + QStringLiteral(" %1").arg(message.seq);
        happened.push_back(message);
    }
    /// What is asked, and what is asked because of the answers.
    void answerAll(const Error &error = {})
    {
        while (!waiting.empty()) {
            const auto [question, done] = std::move(waiting.front());
            waiting.pop_front();
            if (error.kind != Error::Kind::None) {
                done(error);
                continue;
            }
            ActivityPage page;
            page.last = happened.size();
            if (counts)
                page.counts = std::array<qint64, 3>{static_cast<qint64>(happened.size()), 0, 0};
            if (question.forward) {
                for (EventSeq seq = question.after + 1; seq <= happened.size(); ++seq)
                    page.messages.push_back(happened[seq - 1]);
            } else {
                EventSeq seq = question.before == 0 ? happened.size() : question.before - 1;
                for (; seq > 0 && static_cast<int>(page.messages.size()) < question.limit; --seq)
                    page.messages.push_back(happened[seq - 1]);
                page.next = seq > 0 ? seq + 1 : 0;
            }
            done(page);
        }
    }

    bool isUp = true;
    bool counts = false; ///< its messages, and tells
    std::vector<ActivityMessage> happened;
    std::deque<std::pair<ActivityQuestion, std::function<void(Result<ActivityPage>)>>> waiting;

private:
    const QString m_name;
};

class ActivityModelTest : public testing::Test {
protected:
    [[nodiscard]] std::vector<UtcMs> times() const
    {
        std::vector<UtcMs> all;
        for (int row = 0; row < m_model.rowCount(); ++row)
            all.push_back(m_model.index(row, 0).data(ActivityModel::MessageRole).value<ActivityMessage>().atMs);
        return all;
    }
    void expectNewestFirst() const
    {
        const std::vector<UtcMs> all = times();
        EXPECT_TRUE(std::is_sorted(all.rbegin(), all.rend()));
    }
    SlowLink m_tokyo{QStringLiteral("tokyo")}, m_kyoto{QStringLiteral("kyoto")};
    ServerState m_first{&m_tokyo}, m_second{&m_kyoto};
    ActivityModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Warning};
};

TEST_F(ActivityModelTest, ASumWithoutAServerThatDoesNotCountIsSaidToBePartial)
{
    m_tokyo.counts = true;
    m_tokyo.have(5, 1'000'000, 10);
    m_kyoto.have(5, 1'000'000, 10);
    m_model.addServer(m_first);
    m_model.ask({});
    m_tokyo.answerAll();
    ASSERT_TRUE(m_model.counts());
    EXPECT_EQ(m_model.counts()->of[0], 5);
    EXPECT_FALSE(m_model.counts()->isPartial);
    m_model.addServer(m_second);
    m_kyoto.answerAll();
    m_tokyo.answerAll();
    ASSERT_TRUE(m_model.counts());
    EXPECT_EQ(m_model.counts()->of[0], 5);
    EXPECT_TRUE(m_model.counts()->isPartial);
    EXPECT_FALSE(m_model.standings()[0].isCounting);
    EXPECT_TRUE(m_model.standings()[1].isCounting);
}

TEST_F(ActivityModelTest, TwoServersAreMergedAndNothingIsShownBeforeItIsSure)
{
    m_tokyo.have(500, 1'000'000, 10); // back to 995,010
    m_kyoto.have(500, 1'000'000, 1'000); // back to 501,000
    m_model.addServer(m_first);
    m_model.addServer(m_second);
    m_model.ask({});
    m_tokyo.answerAll(); // what may be shown at once: nothing is known of the other
    m_kyoto.answerAll();
    // From here on what is older comes below what is there, though one server tells in a page what the other tells in fifty.
    // The tester asks for more by itself.
    int between = 0;
    QObject::connect(&m_model, &QAbstractItemModel::rowsAboutToBeInserted, &m_model,
                     [&](const QModelIndex &, int first) { between += first < m_model.rowCount() ? 1 : 0; });
    while (m_model.canFetchMore({})) {
        m_model.fetchMore({});
        m_tokyo.answerAll();
        m_kyoto.answerAll();
        expectNewestFirst();
    }
    EXPECT_EQ(between, 0);
    expectNewestFirst();
    EXPECT_EQ(m_model.rowCount(), 1000);
    EXPECT_TRUE(m_model.isWhole());
}

TEST_F(ActivityModelTest, AServerThatDoesNotAnswerDelaysNobodyAndComesLater)
{
    m_tokyo.have(50, 1'000'000, 10);
    m_kyoto.have(50, 1'000'005, 10);
    m_model.addServer(m_first);
    m_model.addServer(m_second);
    m_model.ask({});
    m_tokyo.answerAll();
    EXPECT_EQ(m_model.rowCount(), 50);
    m_kyoto.answerAll(); // between the others
    EXPECT_EQ(m_model.rowCount(), 100);
    expectNewestFirst();
}

TEST_F(ActivityModelTest, ADeadServerIsNamedAndComesWhenItIsBack)
{
    m_tokyo.have(5, 1'000'000, 10);
    m_kyoto.have(5, 1'000'000, 10);
    m_kyoto.isUp = false;
    m_model.addServer(m_first);
    m_model.addServer(m_second);
    m_model.ask({});
    m_tokyo.answerAll();
    EXPECT_EQ(m_model.rowCount(), 5);
    ASSERT_EQ(m_model.standings().size(), 2U);
    EXPECT_TRUE(m_model.standings()[0].problem.isEmpty());
    EXPECT_FALSE(m_model.standings()[1].problem.isEmpty());
    m_kyoto.isUp = true;
    m_model.lookForNew();
    m_kyoto.answerAll({Error::Kind::Io, QStringLiteral("The line is cut."), {}});
    EXPECT_EQ(m_model.standings()[1].problem, QStringLiteral("The line is cut."));
    m_model.lookForNew();
    m_tokyo.answerAll();
    m_kyoto.answerAll();
    EXPECT_EQ(m_model.rowCount(), 10);
    EXPECT_TRUE(m_model.standings()[1].problem.isEmpty());
}

TEST_F(ActivityModelTest, WhatComesIsAddedOnTopOnce)
{
    m_tokyo.have(3, 1'000, 10);
    m_model.addServer(m_first);
    m_model.ask({});
    m_tokyo.answerAll();
    for (int i = 0; i < 5; ++i) {
        m_tokyo.add(900); // a clock that was set back
        m_model.lookForNew();
        m_model.lookForNew(); // one question is enough
        EXPECT_EQ(m_tokyo.waiting.size(), 1U);
        m_tokyo.answerAll();
    }
    ASSERT_EQ(m_model.rowCount(), 8);
    for (int row = 0; row < 8; ++row) // the order of the log
        EXPECT_EQ(m_model.index(row, 0).data(ActivityModel::MessageRole).value<ActivityMessage>().seq,
                  static_cast<EventSeq>(8 - row));
}

TEST_F(ActivityModelTest, AnotherQuestionForgetsAnswersToTheOneBefore)
{
    m_tokyo.have(10, 1'000, 10);
    m_model.addServer(m_first);
    m_model.ask({});
    ActivityQuestion question;
    question.search = QStringLiteral("x");
    m_model.ask(question);
    m_tokyo.answerAll();
    EXPECT_EQ(m_model.rowCount(), 10) << "and not 20";
    m_model.removeServer(&m_first);
    EXPECT_EQ(m_model.rowCount(), 0);
    m_model.lookForNew();
}

TEST_F(ActivityModelTest, TheCsvHasAllColumnsAndDefusesFormulas)
{
    m_tokyo.add(1'763'769'600'123);
    m_tokyo.happened.front().text = QStringLiteral("=cmd()\n\"x\"");
    m_model.addServer(m_first);
    m_model.ask({});
    m_tokyo.answerAll();
    EXPECT_EQ(m_model.csv(),
              "server,seq,at,id,severity,text,job,jobName,instruction,node,nodeName,reporter,operator\r\n"
              "tokyo,1,2025-11-22T00:00:00.123Z,SBX2001I,information,\"'=cmd()\n\"\"x\"\"\",,,,,,,\r\n");
}

} // namespace
} // namespace signalbox

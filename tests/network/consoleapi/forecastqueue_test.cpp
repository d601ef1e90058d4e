#include "network/consoleapi/forecastqueue.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

#include <deque>
#include <memory>
#include <vector>

namespace signalbox::consoleapi {
namespace {

/// Runs what is asked of an engine without jobs when the test says so.
class HeldEngine final : public EngineAccess {
public:
    HeldEngine()
    {
        auto opened = openStore(m_folder.filePath(QStringLiteral("e.db")));
        EXPECT_TRUE(opened);
        m_store = std::move(opened).value();
        m_engine = std::make_unique<Engine>(*m_store, EngineSettings());
        EXPECT_TRUE(m_engine->open(nowMs()));
    }
    void post(EngineInput, ReplyHandler) override { ADD_FAILURE() << "a forecast changes nothing"; }
    void query(std::function<void(Engine &)> read) override { m_queries.push_back(std::move(read)); }
    [[nodiscard]] UtcMs nowMs() const override { return 1'780'000'000'000; }
    int subscribe(DeltaHandler) override { return 0; }
    void unsubscribe(int) override { }

    [[nodiscard]] std::size_t waiting() const { return m_queries.size(); }
    void runOne()
    {
        ASSERT_FALSE(m_queries.empty());
        const auto read = std::move(m_queries.front());
        m_queries.pop_front();
        read(*m_engine);
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Engine> m_engine;
    std::deque<std::function<void(Engine &)>> m_queries;
};

class ForecastQueueTest : public testing::Test {
protected:
    ~ForecastQueueTest() override { m_queue->stop(); }
    /// @return to be set when the asker goes
    std::shared_ptr<std::atomic<bool>> ask(quint32 job)
    {
        auto gone = std::make_shared<std::atomic<bool>>(false);
        m_queue->ask({JobId{job}, {}, 0, gone, [this, job](const Result<Forecast> &told) {
                          EXPECT_FALSE(told); // there are no jobs
                          m_answered.push_back(job);
                      }});
        return gone;
    }

    HeldEngine m_engine;
    std::shared_ptr<ForecastQueue> m_queue = std::make_shared<ForecastQueue>(m_engine);
    std::vector<quint32> m_answered;
};

TEST_F(ForecastQueueTest, HoweverManyAskOneJobIsCopiedAtATime)
{
    for (quint32 job = 1; job <= 50; ++job)
        ask(job);
    for (quint32 job = 1; job <= 50; ++job) {
        ASSERT_EQ(m_engine.waiting(), 1U);
        m_engine.runOne();
    }
    EXPECT_EQ(m_engine.waiting(), 0U);
    EXPECT_EQ(m_answered.size(), 50U);
    ask(51);
    m_engine.runOne();
    EXPECT_EQ(m_answered.back(), 51U);
}

TEST_F(ForecastQueueTest, WhoHasGoneIsPassedOver)
{
    const auto first = ask(1);
    const auto second = ask(2);
    const auto third = ask(3);
    const auto last = ask(4);
    *second = true;
    *third = true;
    m_engine.runOne();
    m_engine.runOne();
    EXPECT_EQ(m_engine.waiting(), 0U);
    EXPECT_EQ(m_answered, (std::vector<quint32>{1, 4}));
}

TEST_F(ForecastQueueTest, NothingIsAnsweredOnceItWasStopped)
{
    ask(1);
    ask(2);
    m_queue->stop();
    m_engine.runOne(); // was under way
    EXPECT_EQ(m_engine.waiting(), 0U);
    EXPECT_EQ(m_answered.size(), 1U);
    ask(3);
    EXPECT_EQ(m_engine.waiting(), 0U);
}

} // namespace
} // namespace signalbox::consoleapi

#include "network/consoleapi/eventfeed.h"

#include <gtest/gtest.h>

#include <chrono>

namespace signalbox::consoleapi {
namespace {

/// Keeps what is written; reads only when told to.
class StoredStream final : public http::Stream {
public:
    bool write(const std::string &bytes) override
    {
        if (m_closed)
            return false;
        m_text += bytes;
        m_waiting += bytes.size();
        return true;
    }
    void close() override { m_closed = true; }
    [[nodiscard]] std::size_t waiting() const override { return m_waiting; }
    void whenEmpty(std::function<void()> empty) override
    {
        m_empty = std::move(empty);
        if (m_waiting == 0)
            read();
    }
    void read()
    {
        m_waiting = 0;
        if (const auto empty = std::exchange(m_empty, nullptr))
            empty();
    }
    void hangUp() { std::exchange(m_empty, nullptr); } ///< as a connection does at its end
    [[nodiscard]] const std::string &text() const { return m_text; }
    [[nodiscard]] bool isClosed() const { return m_closed; }

private:
    std::string m_text;
    std::size_t m_waiting = 0;
    std::function<void()> m_empty;
    bool m_closed = false;
};

class EventFeedTest : public testing::Test {
protected:
    EventFeedTest()
    {
        m_limits.queueBytes = 10;
        m_limits.keptMessages = 4;
    }
    void begin()
    {
        m_feed = std::make_shared<EventFeed>(
            m_limits,
            EventFeed::Ways{[](const std::function<void()> &task) { task(); },
                            [this](const EventFeed::SubscriberPtr &subscriber) { m_back.push_back(subscriber); }});
        m_feed->begin(100);
    }
    EventFeed::SubscriberPtr join(EventSeq sent, JobId job = {})
    {
        auto subscriber = std::make_shared<EventFeed::Subscriber>();
        subscriber->stream = std::make_shared<StoredStream>();
        subscriber->sent = sent;
        subscriber->job = job;
        m_feed->join(subscriber);
        return subscriber;
    }
    static StoredStream &stream(const EventFeed::SubscriberPtr &subscriber)
    {
        return static_cast<StoredStream &>(*subscriber->stream);
    }

    EventFeed::Limits m_limits;
    std::shared_ptr<EventFeed> m_feed;
    std::vector<EventFeed::SubscriberPtr> m_back;
};

TEST_F(EventFeedTest, WhoJoinsGetsWhatIsKeptBehindWhatItHas)
{
    m_limits.queueBytes = 1000;
    begin();
    for (EventSeq seq = 101; seq <= 106; ++seq)
        m_feed->publish(seq, JobId{}, std::to_string(seq) + ' ');
    EXPECT_FALSE(m_feed->keepsBehind(101)); // 102 is gone
    EXPECT_TRUE(m_feed->keepsBehind(102));
    EXPECT_FALSE(m_feed->keepsBehind(107));
    const auto subscriber = join(104);
    m_feed->publish(107, JobId{}, "107 ");
    EXPECT_EQ(stream(subscriber).text(), "105 106 107 ");
    const auto ahead = join(109); // it knows more than was published so far
    m_feed->publish(109, JobId{}, "109 ");
    m_feed->publish(110, JobId{}, "110 ");
    EXPECT_EQ(stream(ahead).text(), "110 ");
}

TEST_F(EventFeedTest, ForWhomTooMuchWaitsHasToReadFirstAndIsHandedBackWithWhatItHas)
{
    begin();
    const auto slow = join(100);
    const auto quick = join(100);
    m_feed->publish(101, JobId{}, "12345678");
    stream(quick).read();
    m_feed->publish(102, JobId{}, "12345678");
    stream(quick).read();
    m_feed->publish(103, JobId{}, "9");
    EXPECT_EQ(stream(slow).text(), "12345678");
    EXPECT_EQ(stream(quick).text(), "12345678123456789");
    EXPECT_TRUE(m_back.empty());
    EXPECT_EQ(m_feed->subscriberCount(), 2U);
    stream(slow).read();
    ASSERT_EQ(m_back.size(), 1U);
    EXPECT_EQ(m_back.front(), slow);
    EXPECT_EQ(slow->sent, 101U);
}

TEST_F(EventFeedTest, WhoDoesNotReadAtAllIsCutOffWithAReason)
{
    m_limits.patience = std::chrono::milliseconds(0);
    begin();
    const auto stuck = join(100);
    m_feed->publish(101, JobId{}, "12345678");
    m_feed->publish(102, JobId{}, "12345678");
    m_feed->heartbeat();
    EXPECT_TRUE(stream(stuck).isClosed());
    EXPECT_EQ(stream(stuck).text(), "12345678event: cut\ndata: {\"reason\":\"slow\"}\n\n");
    EXPECT_EQ(m_feed->subscriberCount(), 0U);
    stream(stuck).hangUp();
}

TEST_F(EventFeedTest, ALongMessageIsNoSignOfASlowReader)
{
    begin();
    const auto subscriber = join(100);
    m_feed->publish(101, JobId{}, std::string(1000, 'x'));
    EXPECT_EQ(stream(subscriber).text().size(), 1000U);
    EXPECT_FALSE(stream(subscriber).isClosed());
}

TEST_F(EventFeedTest, MessagesOfOtherJobsOnlyMoveTheNumber)
{
    begin();
    const auto subscriber = join(100, JobId{7});
    m_feed->publish(101, JobId{8}, "8");
    m_feed->publish(102, JobId{7}, "7");
    m_feed->publish(103, JobId{}, "0");
    EXPECT_EQ(stream(subscriber).text(), "7");
    EXPECT_EQ(subscriber->sent, 103U);
}

} // namespace
} // namespace signalbox::consoleapi

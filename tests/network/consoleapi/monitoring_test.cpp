#include "network/consoleapi/monitoring.h"

#include <gtest/gtest.h>

#include <future>
#include <optional>

namespace signalbox::consoleapi {
namespace {

/// An engine that is asked and says nothing, until it is let.
class SilentEngine final : public EngineAccess {
public:
    void post(EngineInput /*input*/, ReplyHandler /*done*/) override { }
    void query(std::function<void(Engine &)> /*read*/) override { ++asked; }
    [[nodiscard]] UtcMs nowMs() const override { return 1'000; }
    int subscribe(DeltaHandler /*handler*/) override { return 0; }
    void unsubscribe(int /*subscription*/) override { }
    int asked = 0;
};

class Answer final : public http::Responder {
public:
    void respond(http::Response response) override
    {
        if (!std::exchange(m_isAnswered, true))
            m_answer.set_value(std::move(response));
    }
    void sendFile(http::FileResponse /*file*/) override { }
    std::shared_ptr<http::Stream> startStream(http::Response /*head*/, std::size_t /*queue*/) override
    {
        return nullptr;
    }
    void abort() override { }
    void onPeerGone(std::function<void()> /*gone*/) override { }
    http::Response wait() { return m_answer.get_future().get(); }

private:
    bool m_isAnswered = false;
    std::promise<http::Response> m_answer;
};

http::Request get(const std::string &path)
{
    http::Request request;
    request.method = "GET";
    request.path = path;
    return request;
}

class MonitoringTest : public testing::Test {
protected:
    SilentEngine m_engine;
    bool m_mayRead = true;
    Monitoring m_monitoring{{1}, m_engine, [this](const http::Request &) { return m_mayRead; }, [] { return 3; }};
};

TEST_F(MonitoringTest, AnEngineThatDoesNotAnswerIsNotWellAndIsAskedOnceByAll)
{
    const auto first = std::make_shared<Answer>();
    const auto second = std::make_shared<Answer>();
    ASSERT_TRUE(m_monitoring.handle(get("/health"), first));
    ASSERT_TRUE(m_monitoring.handle(get("/health"), second));
    EXPECT_EQ(first->wait().status, 503);
    const http::Response answer = second->wait();
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(answer.body, "{\"status\":\"engine-does-not-answer\"}");
    EXPECT_EQ(m_engine.asked, 1);
}

TEST_F(MonitoringTest, FiguresAreForThoseWhoMayReadThem)
{
    m_mayRead = false;
    const auto answer = std::make_shared<Answer>();
    ASSERT_TRUE(m_monitoring.handle(get("/metrics"), answer));
    EXPECT_EQ(answer->wait().status, 401);
    EXPECT_EQ(m_engine.asked, 0);
}

TEST_F(MonitoringTest, OtherPathsAndMethodsAreNotItsOwn)
{
    EXPECT_FALSE(m_monitoring.handle(get("/healthy"), std::make_shared<Answer>()));
    http::Request post = get("/health");
    post.method = "POST";
    const auto answer = std::make_shared<Answer>();
    ASSERT_TRUE(m_monitoring.handle(post, answer));
    EXPECT_EQ(answer->wait().status, 405);
}

TEST_F(MonitoringTest, EachFigureHasHelpAndTypeOnceAndAValue)
{
    EngineStatistics now;
    now.jobsUnderWay = 4;
    now.reports = 12'345'678;
    now.isStoreFailing = true;
    now.instructions.byStatus[indexOf(Status::Error)] = 7;
    const std::string text = metricsText(now, 1'500, 3);
    const auto has = [&](const std::string &line) { return text.find(line + '\n') != std::string::npos; };
    EXPECT_TRUE(has("signalbox_jobs{phase=\"under_way\"} 4")) << text;
    EXPECT_TRUE(has("signalbox_instructions{status=\"error\"} 7")) << text;
    EXPECT_TRUE(has("signalbox_reports_total 12345678")) << text;
    EXPECT_TRUE(has("signalbox_store_failing 1")) << text;
    EXPECT_TRUE(has("signalbox_connections 3")) << text;
    EXPECT_TRUE(has("process_start_time_seconds 1.500000")) << text;
    EXPECT_TRUE(has(std::string("signalbox_build_info{version=\"") + SIGNALBOX_VERSION + "\"} 1")) << text;
    int samples = 0, helps = 0;
    for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1) {
        helps += text.compare(at, 7, "# HELP ") == 0 ? 1 : 0;
        samples += text[at] != '#' ? 1 : 0;
    }
    EXPECT_EQ(helps, 14);
    EXPECT_GT(samples, helps);
}

} // namespace
} // namespace signalbox::consoleapi

#include "network/http/httpclient.h"
#include "tests/network/http/serverfixture.h"

namespace signalbox::http {
namespace {

class HttpClientTest : public ServerFixture {
protected:
    ~HttpClientTest() override { m_server.reset(); }

    [[nodiscard]] ClientRequest request(const std::string &target) const
    {
        ClientRequest request;
        request.url = Url::parse("http://127.0.0.1:" + std::to_string(m_port) + target).value();
        return request;
    }
};

TEST_F(HttpClientTest, SendsAndGetsABody)
{
    handle("/echo", [](const Request &request, const std::shared_ptr<Responder> &responder) {
        responder->respond({200, {{"X-Agent", std::string(headerValue(request.headers, "user-agent"))}}, request.body});
    });
    startServer();
    HttpClient client({});
    auto put = request("/echo");
    put.method = "PUT";
    put.body = std::string(100000, 'x');
    const auto answer = client.sendAndWait(put);
    ASSERT_TRUE(answer) << answer.error().text.toStdString() << answer.error().detail.toStdString();
    EXPECT_EQ(answer.value().status, 200);
    EXPECT_EQ(answer.value().body, put.body);
    EXPECT_EQ(headerValue(answer.value().headers, "x-agent"), "signalbox");
}

} // namespace
} // namespace signalbox::http

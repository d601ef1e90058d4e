#include "network/nodehost/ddiclient.h"

#include <gtest/gtest.h>

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>

#include <atomic>
#include <future>

namespace signalbox {
namespace {

using ddi::DdiClient;
using ddi::DownloadOrder;
using ddi::DownloadState;

/// A server of which the test says each answer, and a client of it.
class DdiClientTest : public testing::Test {
protected:
    DdiClientTest()
        : m_server({}, [this](const http::Request &request, const std::shared_ptr<http::Responder> &responder) {
              m_request = request;
              ++m_requests;
              m_answer(request, *responder);
          })
    {
        m_port = m_server.listenTcp("127.0.0.1", 0).value();
        m_client = DdiClient::create(options(url())).value();
    }
    ~DdiClientTest() override
    {
        m_client.reset();
        m_server.stop();
    }
    static DdiClient::Options options(const QString &server)
    {
        DdiClient::Options options;
        options.serverUrl = server;
        options.token = QStringLiteral("secret");
        return options;
    }
    QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }
    QString target() const { return m_folder.filePath(QStringLiteral("target")); }

    template <class T, class Send>
    static Result<T> wait(Send send)
    {
        std::promise<Result<T>> promise;
        auto future = promise.get_future();
        const auto call = send([&promise](Result<T> result) { promise.set_value(std::move(result)); });
        return future.get();
    }
    Result<DownloadState> download(qint64 size, qint64 until = 0, const QByteArray &tag = {}, const QString &file = {})
    {
        DownloadOrder order;
        order.href = url() + QStringLiteral("/artifact");
        order.filePath = (file.isEmpty() ? target() : file).toStdString();
        order.size = size;
        order.until = until;
        order.entityTag = tag;
        return wait<DownloadState>([&](auto reply) { return m_client->download(order, reply); });
    }
    /// Serves `bytes` as an artifact, by all the rules.
    void serve(const QByteArray &bytes, const std::string &tag = "\"tag\"", std::optional<qint64> cutAfter = {})
    {
        const QString path = m_folder.filePath(QStringLiteral("source"));
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        m_answer = [path, tag, cutAfter](const http::Request &, http::Responder &responder) {
            http::FileResponse response;
            response.filePath = path.toStdString();
            response.entityTag = tag;
            response.cutAfterBytes = cutAfter;
            responder.sendFile(response);
        };
    }
    void answer(int status, const std::string &body = {}, const http::Headers &headers = {})
    {
        m_answer = [=](const http::Request &, http::Responder &responder) {
            responder.respond({status, headers, body});
        };
    }
    std::string sentHeader(const char *name) const { return std::string(http::headerValue(m_request.headers, name)); }
    QByteArray received() const
    {
        QFile file(target());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<missing>");
    }
    void put(const QByteArray &bytes) const
    {
        QFile file(target());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    QTemporaryDir m_folder;
    std::function<void(const http::Request &, http::Responder &)> m_answer;
    http::Request m_request;
    std::atomic<int> m_requests = 0;
    http::HttpServer m_server;
    quint16 m_port = 0;
    std::unique_ptr<DdiClient> m_client;
};

TEST_F(DdiClientTest, APollBringsTokenWishToWaitAndWhoAsks)
{
    answer(200, R"({"config":{"polling":{"sleep":"00:00:07"}}})");
    const auto base = wait<ddi::ControllerBase>(
        [&](auto reply) { return m_client->poll(QStringLiteral("node-1"), std::chrono::seconds(25), reply); });
    ASSERT_TRUE(base) << base.error().text.toStdString();
    EXPECT_EQ(base.value().sleep.count(), 7);
    EXPECT_EQ(m_request.path, "/DEFAULT/controller/v1/node-1");
    EXPECT_EQ(sentHeader("Authorization"), "TargetToken secret");
    EXPECT_EQ(sentHeader("Prefer"), "wait=25");
    EXPECT_TRUE(sentHeader("User-Agent").starts_with("signalbox-node/"));
    EXPECT_LT(std::abs(m_client->serverTimeMs() - QDateTime::currentMSecsSinceEpoch()), 5000);
}

TEST_F(DdiClientTest, EachStatusHasItsError)
{
    const std::vector<std::pair<int, Error::Kind>> cases{
        {401, Error::Kind::Unauthorized}, {403, Error::Kind::Unauthorized}, {404, Error::Kind::NotFound},
        {410, Error::Kind::Refused},      {429, Error::Kind::Io},           {503, Error::Kind::Io},
        {400, Error::Kind::Invalid},      {302, Error::Kind::Protocol}};
    for (const auto &[status, kind] : cases) {
        answer(status);
        const auto got = wait<ddi::Deployment>(
            [&](auto reply) { return m_client->deployment(QStringLiteral("node-1"), AttemptId{5}, 3, reply); });
        EXPECT_EQ(got.error().kind, kind) << status;
        EXPECT_FALSE(got.error().text.contains(QStringLiteral("secret")));
    }
    EXPECT_EQ(m_request.query, "c=3");
    answer(200, "{not json");
    EXPECT_EQ(wait<ddi::Deployment>(
                  [&](auto reply) { return m_client->deployment(QStringLiteral("n"), AttemptId{5}, 3, reply); })
                  .error()
                  .kind,
              Error::Kind::Protocol);
}

TEST_F(DdiClientTest, ReportsCarryTheSpoolNumberAndTheirStatusIsAValue)
{
    for (const int status : {200, 404, 405, 410}) {
        answer(status);
        const auto got = wait<int>([&](auto reply) {
            return m_client->feedback(QStringLiteral("node-1"), AttemptId{5}, QByteArray("{}"), status == 405,
                                      QStringLiteral("instance/7"), reply);
        });
        ASSERT_TRUE(got);
        EXPECT_EQ(got.value(), status);
        EXPECT_EQ(sentHeader("X-Signalbox-Spool"), "instance/7");
        EXPECT_EQ(m_request.path, status == 405 ? "/DEFAULT/controller/v1/node-1/cancelAction/5/feedback"
                                                : "/DEFAULT/controller/v1/node-1/deploymentBase/5/feedback");
    }
    answer(503);
    EXPECT_EQ(wait<int>([&](auto reply) {
                  return m_client->feedback(QStringLiteral("node-1"), AttemptId{5}, QByteArray("{}"), false, {}, reply);
              })
                  .error()
                  .kind,
              Error::Kind::Io);
}

TEST_F(DdiClientTest, AttributesAreSentInTheWordsOfTheProtocol)
{
    answer(200);
    ddi::ConfigData data;
    data.attributes.insert(QStringLiteral("os"), QStringLiteral("Debian \"12\""));
    EXPECT_TRUE(wait<int>([&](auto reply) { return m_client->configData(QStringLiteral("node-1"), data, reply); }));
    EXPECT_EQ(m_request.method, "PUT");
    const auto read = ddi::parseConfigData(QByteArray::fromStdString(m_request.body));
    ASSERT_TRUE(read);
    EXPECT_EQ(read.value().attributes, data.attributes);
    EXPECT_FALSE(read.value().replace);
}

TEST_F(DdiClientTest, ADownloadGoesOnWhereTheFileEnds)
{
    const QByteArray bytes = QByteArray("0123456789").repeated(100);
    serve(bytes);
    put(bytes.left(300));
    const auto state = download(bytes.size(), 0, "\"tag\"");
    ASSERT_TRUE(state) << state.error().text.toStdString();
    EXPECT_EQ(sentHeader("Range"), "bytes=300-");
    EXPECT_EQ(sentHeader("If-Range"), "\"tag\"");
    EXPECT_FALSE(state.value().restarted);
    EXPECT_EQ(state.value().entityTag, "\"tag\"");
    EXPECT_EQ(received(), bytes);
}

TEST_F(DdiClientTest, WhenTheContentsChangedItBeginsAgain)
{
    const QByteArray bytes = QByteArray("abcdefghij").repeated(100);
    serve(bytes, "\"new\"");
    put("of the old one");
    const auto state = download(bytes.size(), 0, "\"old\"");
    ASSERT_TRUE(state);
    EXPECT_TRUE(state.value().restarted);
    EXPECT_EQ(received(), bytes);
}

TEST_F(DdiClientTest, AFileThatIsTooLongBeginsAgainAndItIsSaid)
{
    const QByteArray bytes = QByteArray("0123456789").repeated(100);
    serve(bytes);
    put(QByteArray(1001, 'x'));
    const auto state = download(bytes.size());
    ASSERT_TRUE(state) << state.error().text.toStdString();
    EXPECT_TRUE(state.value().restarted);
    EXPECT_EQ(received(), bytes);
}

TEST_F(DdiClientTest, ACutLineKeepsWhatCame)
{
    const QByteArray bytes(1'000'000, 'x');
    serve(bytes, "\"tag\"", 400'000);
    EXPECT_EQ(download(bytes.size()).error().kind, Error::Kind::Io);
    EXPECT_EQ(received().size(), 400'000);
    EXPECT_EQ(download(bytes.size()).error().kind, Error::Kind::Io);
    EXPECT_EQ(sentHeader("Range"), "bytes=400000-");
    const auto state = download(bytes.size());
    ASSERT_TRUE(state);
    EXPECT_EQ(received(), bytes);
}

TEST_F(DdiClientTest, APartOfASplitTransferEndsWhereItShould)
{
    const QByteArray bytes = QByteArray("0123456789").repeated(100);
    serve(bytes);
    ASSERT_TRUE(download(bytes.size(), 400));
    EXPECT_EQ(sentHeader("Range"), "bytes=0-399");
    EXPECT_EQ(received(), bytes.left(400));
    ASSERT_TRUE(download(bytes.size(), 800));
    EXPECT_EQ(sentHeader("Range"), "bytes=400-799");
    ASSERT_TRUE(download(bytes.size(), 1200));
    EXPECT_EQ(received(), bytes);
}

TEST_F(DdiClientTest, AFileThatIsWholeIsConfirmedBy416)
{
    const QByteArray bytes(1000, 'x');
    serve(bytes);
    put(bytes);
    const auto state = download(1000);
    ASSERT_TRUE(state) << state.error().text.toStdString();
    EXPECT_EQ(state.value().bytes, 1000);
    EXPECT_EQ(received(), bytes);
}

TEST_F(DdiClientTest, A416ThatDoesNotFitMakesItBeginAgain)
{
    serve(QByteArray(500, 'y'));
    put(QByteArray(600, 'x'));
    EXPECT_EQ(download(1000).error().kind, Error::Kind::Io);
    EXPECT_EQ(received().size(), 0);
}

TEST_F(DdiClientTest, AnswersThatDoNotFitAreNotWritten)
{
    put("0123");
    answer(206, "456789", {{"Content-Range", "bytes 0-5/10"}});
    EXPECT_EQ(download(10).error().kind, Error::Kind::Protocol);
    answer(206, "456789", {});
    EXPECT_EQ(download(10).error().kind, Error::Kind::Protocol);
    answer(206, "456789", {{"Content-Range", "bytes 4-9/11"}});
    EXPECT_EQ(download(10).error().kind, Error::Kind::Protocol);
    EXPECT_EQ(received(), "0123");
    answer(206, "45", {{"Content-Range", "bytes 4-5/10"}});
    EXPECT_EQ(download(10).error().kind, Error::Kind::Io) << "a short part is not the whole";
    EXPECT_EQ(received(), "012345");
    answer(200, std::string(20, 'x'));
    EXPECT_EQ(download(10).error().kind, Error::Kind::Protocol) << "more than was announced";
    EXPECT_LE(received().size(), 10);
}

TEST_F(DdiClientTest, AFullDiskIsItsOwnError)
{
    serve(QByteArray(1000, 'x'));
    EXPECT_EQ(download(1000, 0, {}, QStringLiteral("/dev/full")).error().kind, Error::Kind::NoSpace);
    EXPECT_EQ(download(1000, 0, {}, QStringLiteral("/dev/null/x")).error().kind, Error::Kind::Io);
}

TEST_F(DdiClientTest, TheTokenGoesToNobodyElse)
{
    serve(QByteArray(10, 'x'));
    DownloadOrder order;
    order.href = QStringLiteral("http://localhost:%1/artifact").arg(m_port); // the same machine, but who knows that?
    order.filePath = target().toStdString();
    order.size = 10;
    ASSERT_TRUE(wait<DownloadState>([&](auto reply) { return m_client->download(order, reply); }));
    EXPECT_EQ(sentHeader("Authorization"), "");
    order.href = QStringLiteral("file:///etc/passwd");
    EXPECT_EQ(wait<DownloadState>([&](auto reply) { return m_client->download(order, reply); }).error().kind,
              Error::Kind::Protocol);
}

TEST_F(DdiClientTest, AServerThatIsAwayAndAnAddressThatIsNoneAreErrors)
{
    m_server.stop();
    EXPECT_EQ(wait<ddi::ControllerBase>([&](auto reply) { return m_client->poll(QStringLiteral("n"), {}, reply); })
                  .error()
                  .kind,
              Error::Kind::Io);
    EXPECT_EQ(DdiClient::create(options(QStringLiteral("gopher://x"))).error().kind, Error::Kind::Invalid);
}

} // namespace
} // namespace signalbox

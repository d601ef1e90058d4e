#include "network/http/httpclient.h"
#include "tests/network/http/certificates.h"
#include "tests/network/http/rawserver.h"
#include "tests/network/http/serverfixture.h"

#include <atomic>
#include <filesystem>

namespace signalbox::http {
namespace {

class TlsTest : public ServerFixture {
protected:
    TlsTest() : m_ours(path("ours-")), m_foreign(path("foreign-"))
    {
        m_ours.issue("server");
        m_ours.issue("node-7");
        m_foreign.issue("node-7");
        handle("/who", [](const Request &request, const std::shared_ptr<Responder> &responder) {
            responder->respond({200, {}, "<" + request.certificateName + ">"});
        });
        handle("/hold", [this](const Request &, std::shared_ptr<Responder> responder) {
            responder->onPeerGone([this] { m_gone.raise(); });
            m_held = std::move(responder);
            m_arrived.raise();
        });
        handle("/file", [this](const Request &, const std::shared_ptr<Responder> &responder) {
            FileResponse file;
            file.filePath = path("file");
            file.entityTag = "\"tag\"";
            file.onStart = [this](const std::shared_ptr<TransferControl> &control) {
                control->onProgress = [this](std::int64_t end) { m_lastEnd = end; };
                control->onEnd = [this](bool complete) {
                    m_complete = complete;
                    m_ended.raise();
                };
            };
            responder->sendFile(std::move(file));
        });
    }
    ~TlsTest() override { m_server.reset(); }

    [[nodiscard]] TlsFiles files(const std::string &clientCa = {}) const
    {
        return {m_ours.certificateFile("server"), m_ours.keyFile("server"), clientCa};
    }
    [[nodiscard]] HttpClient::Options options() const
    {
        HttpClient::Options options;
        options.caFile = m_ours.caFile();
        return options;
    }
    [[nodiscard]] ClientRequest request(const std::string &target, const std::string &host = "127.0.0.1") const
    {
        ClientRequest request;
        request.url = Url::parse("https://" + host + ":" + std::to_string(m_port) + target).value();
        return request;
    }
    [[nodiscard]] std::string get(const HttpClient::Options &options, const std::string &host = "127.0.0.1") const
    {
        HttpClient client(options);
        const auto answer = client.sendAndWait(request("/who", host));
        if (answer)
            return answer.value().body;
        m_why = answer.error().detail.toStdString();
        return answer.error().kind == Error::Kind::Protocol ? "Protocol" : "other error";
    }

    Certificates m_ours;
    Certificates m_foreign;
    mutable std::string m_why; ///< get() failed
    std::shared_ptr<Responder> m_held;
    Signal m_arrived;
    Signal m_gone;
    Signal m_ended;
    std::atomic<std::int64_t> m_lastEnd = 0;
    std::atomic<bool> m_complete = false;
};

TEST_F(TlsTest, TheServerIsVerifiedByAuthorityAndName)
{
    startServer(files());
    EXPECT_EQ(get(options()), "<>");
    EXPECT_EQ(get(options(), "localhost"), "<>");
    auto foreign = options();
    foreign.caFile = m_foreign.caFile();
    EXPECT_EQ(get(foreign), "Protocol") << "signed by somebody else";
    EXPECT_TRUE(m_why.starts_with("certificate: ") && m_why.find("issuer") != std::string::npos) << m_why;
    EXPECT_EQ(get({}), "Protocol") << "not in the system's store";
    auto missing = options();
    missing.caFile = path("none.pem");
    EXPECT_EQ(get(missing), "Protocol");
}

TEST_F(TlsTest, ACertificateForAnotherHostIsRefused)
{
    startServer(files());
    EXPECT_EQ(get(options(), "127.0.0.2"), "other error") << "nobody listens there";
    HttpServer other({}, m_handlers["/who"]);
    const auto port = other.listenTcp("127.0.0.2", 0, files());
    ASSERT_TRUE(port);
    m_port = port.value();
    EXPECT_EQ(get(options(), "127.0.0.2"), "Protocol") << "the certificate is for 127.0.0.1";
    EXPECT_EQ(m_why, "certificate: IP address mismatch");
}

TEST_F(TlsTest, AClientCertificateTellsItsName)
{
    startServer(files(m_ours.caFile()));
    auto known = options();
    known.certificateFile = m_ours.certificateFile("node-7");
    known.keyFile = m_ours.keyFile("node-7");
    EXPECT_EQ(get(known), "<node-7>");
    EXPECT_EQ(get(options()), "<>") << "without one the handler decides";
    auto foreign = options();
    foreign.certificateFile = m_foreign.certificateFile("node-7");
    foreign.keyFile = m_foreign.keyFile("node-7");
    EXPECT_NE(get(foreign), "<node-7>");
    EXPECT_NE(get(foreign), "<>") << "a wrong one does not get in";
    EXPECT_EQ(get(known), "<node-7>");
}

TEST_F(TlsTest, BadFilesAreToldAtOnce)
{
    HttpServer server({}, m_handlers["/who"]);
    auto bad = files();
    bad.keyFile = m_ours.keyFile("node-7");
    EXPECT_FALSE(server.listenTcp("127.0.0.1", 0, bad)) << "the key of another certificate";
    bad = files();
    bad.certificateFile = path("none.pem");
    const auto port = server.listenTcp("127.0.0.1", 0, bad);
    ASSERT_FALSE(port);
    EXPECT_EQ(port.error().kind, Error::Kind::Io);
    EXPECT_TRUE(port.error().text.contains(QStringLiteral("none.pem")));
    EXPECT_FALSE(server.listenTcp("127.0.0.1", 0, files(writeFile("bad.pem", "nothing"))));
}

TEST_F(TlsTest, AFileIsSentWhole)
{
    std::string content;
    while (content.size() < 5'000'000)
        content += std::to_string(content.size()) + " ";
    writeFile("file", content);
    startServer(files());
    HttpClient client(options());
    std::string received;
    auto get = request("/file");
    get.sink = [&](std::string_view bytes) {
        received += bytes;
        return true;
    };
    const auto answer = client.sendAndWait(get);
    ASSERT_TRUE(answer) << answer.error().detail.toStdString();
    EXPECT_TRUE(received == content);
    ASSERT_TRUE(m_ended.wait());
    EXPECT_TRUE(m_complete);
    EXPECT_EQ(m_lastEnd, static_cast<std::int64_t>(content.size()));
    received.clear();
    get.headers = {{"Range", "bytes=4000000-"}};
    ASSERT_TRUE(client.sendAndWait(get));
    EXPECT_TRUE(received == content.substr(4000000));
    EXPECT_EQ(m_server->connectionCount(), 1) << "both on one connection";
}

TEST_F(TlsTest, AFileThatShrinksIsCut)
{
    writeFile("file", std::string(30'000'000, 'x'));
    startServer(files());
    HttpClient client(options());
    auto get = request("/file");
    std::size_t received = 0;
    get.sink = [&](std::string_view bytes) { // what the server has sent ahead is far less than the file
        if (received == 0)
            std::filesystem::resize_file(path("file"), 1000);
        received += bytes.size();
        return true;
    };
    const auto answer = client.sendAndWait(get);
    ASSERT_FALSE(answer);
    EXPECT_EQ(answer.error().kind, Error::Kind::Io);
    EXPECT_LT(received, 30'000'000U);
    ASSERT_TRUE(m_ended.wait());
    EXPECT_FALSE(m_complete);
}

TEST_F(TlsTest, HeldAnswersWorkAsWithoutTls)
{
    startServer(files());
    {
        HttpClient client(options());
        Signal done;
        client.send(request("/hold"), [&](const Result<ClientResponse> &answer) {
            EXPECT_TRUE(answer && answer.value().body == "late");
            done.raise();
        });
        ASSERT_TRUE(m_arrived.wait());
        m_held->respond({200, {}, "late"});
        ASSERT_TRUE(done.wait());
        client.send(request("/hold"), [](const Result<ClientResponse> &) {});
        ASSERT_TRUE(m_arrived.wait(2));
        EXPECT_EQ(m_gone.count(), 0);
    }
    EXPECT_TRUE(m_gone.wait());
    EXPECT_TRUE(eventually([&] { return m_server->connectionCount() == 0; }));
}

TEST_F(TlsTest, ARefusedBodyIsStillAnswered)
{
    m_options.limits.bodyBytes = 1000;
    startServer(files());
    HttpClient client(options());
    auto put = request("/who");
    put.method = "PUT";
    put.body = std::string(3'000'000, 'x');
    const auto answer = client.sendAndWait(put);
    ASSERT_TRUE(answer) << answer.error().detail.toStdString();
    EXPECT_EQ(answer.value().status, 413);
}

TEST_F(TlsTest, SomebodyWhoDoesNotSpeakTlsIsClosed)
{
    m_options.limits.headerTimeout = std::chrono::seconds(1);
    startServer(files());
    RawClient plain(m_port);
    plain.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_TRUE(plain.isClosedByPeer());
    RawClient silent(m_port);
    EXPECT_TRUE(silent.isClosedByPeer()) << "the handshake has a time limit";
    RawServer plainServer([](RawClient &peer, int) {
        peer.send("HTTP/1.1 200 OK\r\n\r\n");
        peer.readToEnd();
    });
    m_port = plainServer.port();
    EXPECT_EQ(get(options()), "Protocol");
}

} // namespace
} // namespace signalbox::http

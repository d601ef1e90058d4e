#include "tests/network/http/serverfixture.h"

#include <QFile>

#include <atomic>
#include <filesystem>

namespace signalbox::http {
namespace {

using namespace std::chrono_literals;

class HttpFileTest : public ServerFixture {
protected:
    HttpFileTest()
    {
        handle("/file", [this](const Request &, const std::shared_ptr<Responder> &responder) {
            FileResponse file;
            file.filePath = path("file");
            file.entityTag = "\"tag\"";
            file.headers = {{"X-Extra", "1"}};
            file.cutAfterBytes = m_cutAfter;
            file.onStart = [this](std::shared_ptr<TransferControl> control) {
                control->onProgress = [this](std::int64_t end) {
                    m_lastEnd = end;
                    ++m_progressCalls;
                };
                control->onEnd = [this](bool complete) {
                    m_complete = complete;
                    m_ended.raise();
                };
                m_control = std::move(control);
                m_started.raise();
            };
            responder->sendFile(std::move(file));
        });
    }
    ~HttpFileTest() override { m_server.reset(); }

    RawClient::Answer get(const std::string &headers = {}, const std::string &method = "GET")
    {
        RawClient client(m_port);
        client.send(method + " /file HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n");
        return client.readAnswer(method == "HEAD");
    }
    /// Without using that much of the disk.
    void makeLargeFile(std::uintmax_t size)
    {
        writeFile("file", "begin");
        std::filesystem::resize_file(path("file"), size);
    }

    std::optional<std::int64_t> m_cutAfter;
    std::shared_ptr<TransferControl> m_control;
    std::atomic<std::int64_t> m_lastEnd = -1;
    std::atomic<int> m_progressCalls = 0;
    std::atomic<bool> m_complete = false;
    Signal m_started;
    Signal m_ended;
};

TEST_F(HttpFileTest, TheWholeFileIsSent)
{
    writeFile("file", "0123456789");
    startServer();
    const auto answer = get();
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, "0123456789");
    EXPECT_EQ(answer.header("accept-ranges"), "bytes");
    EXPECT_EQ(answer.header("etag"), "\"tag\"");
    EXPECT_EQ(answer.header("content-type"), "application/octet-stream");
    EXPECT_EQ(answer.header("x-extra"), "1");
    EXPECT_NE(answer.header("last-modified"), "-");
    ASSERT_TRUE(m_ended.wait());
    EXPECT_TRUE(m_complete);
    EXPECT_EQ(m_lastEnd, 10);
    EXPECT_EQ(m_progressCalls, 1);
}

TEST_F(HttpFileTest, APartIsSentWithItsPlace)
{
    writeFile("file", "0123456789");
    startServer();
    const auto middle = get("Range: bytes=2-4\r\nIf-Range: \"tag\"\r\n");
    EXPECT_EQ(middle.status, 206);
    EXPECT_EQ(middle.body, "234");
    EXPECT_EQ(middle.header("content-range"), "bytes 2-4/10");
    EXPECT_EQ(middle.header("content-length"), "3");
    ASSERT_TRUE(m_ended.wait());
    EXPECT_EQ(m_lastEnd, 5) << "the offset in the file, not in the part";
    EXPECT_EQ(get("Range: bytes=7-\r\n").body, "789");
    EXPECT_EQ(get("Range: bytes=-2\r\n").body, "89");
    EXPECT_EQ(get("Range: bytes=2-4\r\nIf-Range: \"old\"\r\n").body, "0123456789");
    const auto date = get().header("last-modified");
    std::filesystem::last_write_time(path("file"), std::filesystem::last_write_time(path("file")) - 1h);
    EXPECT_EQ(get("Range: bytes=2-4\r\nIf-Range: " + date + "\r\n").status, 200);
    EXPECT_EQ(get("Range: bytes=2-4\r\nIf-Range: " + get().header("last-modified") + "\r\n").status, 206);
}

TEST_F(HttpFileTest, BehindTheEndIs416)
{
    writeFile("file", "0123456789");
    startServer();
    const auto answer = get("Range: bytes=10-\r\n");
    EXPECT_EQ(answer.status, 416);
    EXPECT_EQ(answer.header("content-range"), "bytes */10");
    EXPECT_EQ(answer.header("content-length"), "0");
    EXPECT_EQ(m_started.count(), 0);
}

TEST_F(HttpFileTest, ConditionsAreAnswered)
{
    writeFile("file", "0123456789");
    startServer();
    const auto unchanged = get("If-None-Match: \"tag\"\r\n");
    EXPECT_EQ(unchanged.status, 304);
    EXPECT_EQ(unchanged.header("etag"), "\"tag\"");
    EXPECT_EQ(unchanged.header("content-length"), "-");
    EXPECT_EQ(get("If-Match: \"other\"\r\n").status, 412);
    EXPECT_EQ(get("If-Match: \"tag\"\r\n").status, 200);
}

TEST_F(HttpFileTest, HeadTellsWhatGetWouldSend)
{
    writeFile("file", "0123456789");
    startServer();
    RawClient client(m_port);
    client.send("HEAD /file HTTP/1.1\r\nHost: x\r\n\r\nHEAD /file HTTP/1.1\r\nHost: x\r\nRange: bytes=1-2\r\n\r\n"
                "GET /file HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(client.readAnswer(true).header("content-length"), "10");
    const auto part = client.readAnswer(true);
    EXPECT_EQ(part.status, 206);
    EXPECT_EQ(part.header("content-length"), "2");
    EXPECT_EQ(client.readAnswer().body, "0123456789");
    EXPECT_EQ(m_started.count(), 1) << "HEAD transfers nothing";
}

TEST_F(HttpFileTest, AnEmptyFileIsATransferToo)
{
    writeFile("file", "");
    startServer();
    EXPECT_EQ(get().header("content-length"), "0");
    ASSERT_TRUE(m_ended.wait());
    EXPECT_TRUE(m_complete);
    EXPECT_EQ(get("Range: bytes=0-\r\n").status, 416);
}

TEST_F(HttpFileTest, AMissingFileIs404)
{
    startServer();
    EXPECT_EQ(get().status, 404);
    std::filesystem::create_directory(path("file"));
    EXPECT_EQ(get().status, 404) << "a directory is no file";
}

TEST_F(HttpFileTest, PipelinedFilesComeInOrder)
{
    const std::string content(3 * 1024 * 1024, 'a');
    writeFile("file", content);
    startServer();
    RawClient client(m_port);
    for (int i = 0; i < 4; ++i)
        client.send("GET /file HTTP/1.1\r\nHost: x\r\nRange: bytes=" + std::to_string(i) + "-\r\n\r\n");
    for (std::size_t i = 0; i < 4; ++i) {
        const auto answer = client.readAnswer();
        EXPECT_TRUE(answer.complete);
        EXPECT_EQ(answer.body.size(), content.size() - i);
    }
}

TEST_F(HttpFileTest, ALargeFileLetsOthersHaveTheirTurn)
{
    handle("/hello", [](const Request &, const std::shared_ptr<Responder> &responder) { responder->respond({}); });
    makeLargeFile(200 * 1024 * 1024);
    startServer();
    RawClient client(m_port);
    client.send("GET /file HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(m_started.wait());
    RawClient other(m_port);
    other.send("GET /hello HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(other.readAnswer().status, 200);
    EXPECT_EQ(m_ended.count(), 0) << "the large one, which nobody reads, is still under way";
    const auto answer = client.readAnswer();
    EXPECT_TRUE(answer.complete);
    EXPECT_EQ(answer.body.substr(0, 5), "begin");
    ASSERT_TRUE(m_ended.wait());
    EXPECT_TRUE(m_complete);
    EXPECT_EQ(m_lastEnd, 200 * 1024 * 1024);
}

TEST_F(HttpFileTest, AFileThatShrinksIsCut)
{
    makeLargeFile(64 * 1024 * 1024);
    startServer();
    RawClient client(m_port);
    client.send("GET /file HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(client.waitFor("begin"));
    std::filesystem::resize_file(path("file"), 1000);
    const auto answer = client.readAnswer();
    EXPECT_EQ(answer.header("content-length"), std::to_string(64 * 1024 * 1024));
    EXPECT_FALSE(answer.complete);
    ASSERT_TRUE(m_ended.wait());
    EXPECT_FALSE(m_complete);
}

TEST_F(HttpFileTest, AFileThatVanishesIsStillSentWhole)
{
    makeLargeFile(64 * 1024 * 1024);
    startServer();
    RawClient client(m_port);
    client.send("GET /file HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(client.waitFor("begin"));
    std::filesystem::remove(path("file"));
    EXPECT_TRUE(client.readAnswer().complete);
    EXPECT_EQ(get().status, 404);
}

TEST_F(HttpFileTest, CutAfterBytesGivesExactlySoManyOfAWholeAnswer)
{
    writeFile("file", "0123456789");
    m_cutAfter = 4;
    startServer();
    const auto first = get();
    EXPECT_EQ(first.status, 200);
    EXPECT_EQ(first.header("content-length"), "10") << "never a short answer";
    EXPECT_EQ(first.body, "0123");
    ASSERT_TRUE(m_ended.wait());
    EXPECT_FALSE(m_complete);
    EXPECT_EQ(m_lastEnd, 4);
    const auto second = get("Range: bytes=4-\r\n");
    EXPECT_EQ(second.header("content-range"), "bytes 4-9/10");
    EXPECT_EQ(second.body, "4567");
    const auto last = get("Range: bytes=8-\r\n");
    EXPECT_EQ(last.body, "89");
    EXPECT_TRUE(last.complete);
    ASSERT_TRUE(m_ended.wait(3));
    EXPECT_TRUE(m_complete);
}

TEST_F(HttpFileTest, CutFromOutsideEndsTheTransfer)
{
    makeLargeFile(64 * 1024 * 1024);
    startServer();
    RawClient client(m_port);
    client.send("GET /file HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(m_started.wait());
    m_control->cut();
    ASSERT_TRUE(m_ended.wait());
    EXPECT_FALSE(m_complete);
    EXPECT_FALSE(client.readAnswer().complete);
    m_control->cut();
    EXPECT_TRUE(eventually([&] { return m_server->connectionCount() == 0; }));
    EXPECT_EQ(m_ended.count(), 1);
}

TEST_F(HttpFileTest, APeerThatLeavesEndsTheTransfer)
{
    makeLargeFile(64 * 1024 * 1024);
    startServer();
    RawClient client(m_port);
    client.send("GET /file HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(m_started.wait());
    client.close();
    ASSERT_TRUE(m_ended.wait());
    EXPECT_FALSE(m_complete);
}

TEST_F(HttpFileTest, APeerThatTakesNothingIsClosed)
{
    m_options.limits.writeTimeout = 1s;
    makeLargeFile(64 * 1024 * 1024);
    startServer();
    RawClient client(m_port, 4096);
    client.send("GET /file HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(m_ended.wait());
    EXPECT_FALSE(m_complete);
}

TEST_F(HttpFileTest, StopLetsATransferFinishThatIsQuick)
{
    makeLargeFile(16 * 1024 * 1024);
    startServer();
    RawClient client(m_port);
    client.send("GET /file HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(client.waitFor("begin"));
    std::thread stopper([this] { m_server->stop(); });
    EXPECT_TRUE(client.readAnswer().complete);
    client.close();
    stopper.join();
    EXPECT_TRUE(m_complete);
}

TEST_F(HttpFileTest, StopCutsATransferThatIsNot)
{
    makeLargeFile(64 * 1024 * 1024);
    startServer();
    RawClient client(m_port);
    client.send("GET /file HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_TRUE(client.waitFor("begin"));
    const auto begin = std::chrono::steady_clock::now();
    m_server->stop();
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 2s);
    EXPECT_EQ(m_ended.count(), 1);
    EXPECT_FALSE(m_complete);
    EXPECT_FALSE(client.readAnswer().complete);
}

} // namespace
} // namespace signalbox::http

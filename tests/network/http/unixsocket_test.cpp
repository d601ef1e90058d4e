#include "network/http/httpclient.h"
#include "tests/network/http/serverfixture.h"

#include <filesystem>
#include <fstream>

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace signalbox::http {
namespace {

class UnixSocketTest : public ServerFixture {
protected:
    UnixSocketTest()
        : m_unix({}, [](const Request &request, const std::shared_ptr<Responder> &responder) {
              responder->respond({200, {}, "peer " + request.peer});
          })
    {
    }

    HttpServer m_unix;
};

TEST_F(UnixSocketTest, OnlyTheOwnerMayConnect)
{
    const std::string file = path("s.sock");
    ASSERT_TRUE(m_unix.listenUnix(file));
    struct stat status { };
    ASSERT_EQ(::lstat(file.c_str(), &status), 0);
    EXPECT_TRUE(S_ISSOCK(status.st_mode));
    EXPECT_EQ(status.st_mode & 0777U, 0600U);

    RawClient raw(file);
    raw.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    EXPECT_EQ(raw.readAnswer().body, "peer local");

    HttpClient client({});
    ClientRequest request;
    request.url = Url::parse("unix:" + file + ":/x").value();
    const auto answer = client.sendAndWait(request);
    ASSERT_TRUE(answer) << answer.error().text.toStdString();
    EXPECT_EQ(answer.value().body, "peer local");

    m_unix.stop();
    EXPECT_FALSE(std::filesystem::exists(file)) << "the file goes with the server";
}

TEST_F(UnixSocketTest, AStaleSocketIsReplaced)
{
    const std::string file = path("s.sock");
    const int left = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    file.copy(address.sun_path, sizeof address.sun_path - 1);
    ASSERT_EQ(::bind(left, reinterpret_cast<sockaddr *>(&address), sizeof address), 0);
    ::close(left); // as after a kill: the file is there, nobody answers
    ASSERT_TRUE(std::filesystem::exists(file));
    ASSERT_TRUE(m_unix.listenUnix(file));
    EXPECT_TRUE(RawClient(file).isConnected());
}

TEST_F(UnixSocketTest, ASocketInUseIsLeftAlone)
{
    const std::string file = path("s.sock");
    ASSERT_TRUE(m_unix.listenUnix(file));
    {
        HttpServer other({}, [](const Request &, const std::shared_ptr<Responder> &) {});
        const auto listening = other.listenUnix(file);
        ASSERT_FALSE(listening);
        EXPECT_EQ(listening.error().kind, Error::Kind::Io);
    }
    EXPECT_TRUE(RawClient(file).isConnected()) << "the refused server did not remove the file";
}

TEST_F(UnixSocketTest, OtherFilesAreNotReplaced)
{
    const std::string file = writeFile("precious", "data");
    EXPECT_FALSE(m_unix.listenUnix(file));
    EXPECT_TRUE(std::filesystem::is_regular_file(file));
    EXPECT_FALSE(m_unix.listenUnix(path("missing/s.sock")));
    EXPECT_FALSE(m_unix.listenUnix(path(std::string(200, 'x'))));
    EXPECT_FALSE(m_unix.listenUnix(""));
}

} // namespace
} // namespace signalbox::http

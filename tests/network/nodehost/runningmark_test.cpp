#include "network/nodehost/durablefile.h"
#include "network/nodehost/runningmark.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

#include <cerrno>
#include <csignal>
#include <future>
#include <string>
#include <vector>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace signalbox {
namespace {

/// A session that somebody else began, and its mark.
class RunningMarkTest : public testing::Test {
protected:
    void begin(PayloadKind kind)
    {
        posix_spawnattr_t attributes;
        ::posix_spawnattr_init(&attributes);
        ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
        // One leads the session, the other is left in it.
        std::string shell = "/bin/sh";
        std::string option = "-c";
        std::string script = "/bin/sleep 1000 & exec /bin/sleep 1000";
        const std::vector<char *> arguments{shell.data(), option.data(), script.data(), nullptr};
        ASSERT_EQ(::posix_spawn(&m_leader, shell.c_str(), nullptr, &attributes, arguments.data(), ::environ), 0);
        ::posix_spawnattr_destroy(&attributes);
        ASSERT_TRUE(m_mark.set(m_leader, kind));
    }
    /// @return the signal that ended the leader
    int end()
    {
        int status = 0;
        while (::waitpid(m_leader, &status, 0) < 0 && errno == EINTR) { }
        m_leader = 0;
        return WIFSIGNALED(status) ? WTERMSIG(status) : 0;
    }
    void TearDown() override
    {
        m_mark.settle(std::chrono::milliseconds(0), {});
        if (m_leader > 0)
            end();
    }

    QTemporaryDir m_folder;
    RunningMark m_mark{m_folder.filePath(QStringLiteral("running"))};
    pid_t m_leader = 0;
};

TEST_F(RunningMarkTest, AnAbandonedProgramIsEndedWhateverThePatience)
{
    begin(PayloadKind::Program);
    m_mark.settle(std::chrono::hours(1), {});
    EXPECT_EQ(end(), SIGKILL);
    EXPECT_FALSE(m_mark.isSet());
}

TEST_F(RunningMarkTest, AnAbandonedPackageInstallationIsAwaitedWhateverComesNext)
{
    begin(PayloadKind::DebianPackage);
    std::stop_source stop;
    auto settled = std::async(std::launch::async, [&] { m_mark.settle(std::chrono::hours(1), stop.get_token()); });
    EXPECT_EQ(settled.wait_for(std::chrono::milliseconds(300)), std::future_status::timeout);
    ::kill(m_leader, SIGTERM); // its own end
    EXPECT_EQ(end(), SIGTERM);
    EXPECT_EQ(settled.wait_for(std::chrono::milliseconds(300)), std::future_status::timeout)
        << "the rest of it still runs";
    stop.request_stop();
    settled.wait();
    EXPECT_TRUE(m_mark.isSet());
}

TEST_F(RunningMarkTest, APackageInstallationThatHangsIsEndedWhenThePatienceIs)
{
    begin(PayloadKind::DebianPackage);
    m_mark.settle(std::chrono::milliseconds(100), {});
    EXPECT_EQ(end(), SIGKILL);
    EXPECT_FALSE(m_mark.isSet());
}

TEST_F(RunningMarkTest, AMarkThatIsNotOnTheDiskIsAnError)
{
    RunningMark nowhere(m_folder.filePath(QStringLiteral("not/there")));
    const Outcome set = nowhere.set(::getpid(), PayloadKind::Program);
    EXPECT_EQ(set.error().kind, Error::Kind::Io);
    EXPECT_FALSE(nowhere.isSet());
}

TEST(RunningMarkOnAFullDiskTest, AFullDiskIsToldWithTheFileAndWhatToDo)
{
    const Error full = fileError(QStringLiteral("/state/running"), ENOSPC);
    EXPECT_EQ(full.kind, Error::Kind::NoSpace);
    EXPECT_TRUE(full.text.contains(QStringLiteral("/state/running"))) << full.text.toStdString();
    EXPECT_TRUE(full.text.contains(QStringLiteral("Free some space")));
}

} // namespace
} // namespace signalbox

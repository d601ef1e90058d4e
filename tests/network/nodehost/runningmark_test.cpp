#include "network/nodehost/processrun.h"
#include "network/nodehost/runningmark.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

#include <atomic>
#include <csignal>
#include <future>
#include <thread>

namespace signalbox {
namespace {

/// A process group that somebody else began, and its mark.
class RunningMarkTest : public testing::Test {
protected:
    void begin(PayloadKind kind)
    {
        std::promise<pid_t> started;
        ProcessOrder order;
        order.arguments = {"/bin/sleep", "1000"};
        order.environment = childEnvironment({});
        order.timeout = std::chrono::hours(1);
        order.onStarted = [&](pid_t group) {
            m_mark.set(group, kind);
            started.set_value(group);
        };
        m_process = std::jthread([this, order](const std::stop_token &stop) {
            m_signal = runProcess(order, stop).exitCode - 128;
            m_over = true;
        });
        m_group = started.get_future().get();
    }

    QTemporaryDir m_folder;
    RunningMark m_mark{m_folder.filePath(QStringLiteral("running"))};
    pid_t m_group = 0;
    std::atomic<int> m_signal = 0;
    std::atomic<bool> m_over = false;
    std::jthread m_process;
};

TEST_F(RunningMarkTest, AnAbandonedProgramIsEndedWhateverThePatience)
{
    begin(PayloadKind::Program);
    m_mark.settle(std::chrono::hours(1), {});
    m_process.join();
    EXPECT_EQ(m_signal, SIGKILL);
    EXPECT_FALSE(m_mark.isSet());
}

TEST_F(RunningMarkTest, AnAbandonedPackageInstallationIsAwaitedWhateverComesNext)
{
    begin(PayloadKind::DebianPackage);
    std::stop_source stop;
    auto settled = std::async(std::launch::async, [&] { m_mark.settle(std::chrono::hours(1), stop.get_token()); });
    EXPECT_EQ(settled.wait_for(std::chrono::milliseconds(300)), std::future_status::timeout);
    EXPECT_FALSE(m_over);
    ::kill(m_group, SIGTERM); // its own end
    settled.wait();
    EXPECT_FALSE(m_mark.isSet());
    m_process.join();
    EXPECT_EQ(m_signal, SIGTERM);
}

TEST_F(RunningMarkTest, APackageInstallationThatHangsIsEndedWhenThePatienceIs)
{
    begin(PayloadKind::DebianPackage);
    m_mark.settle(std::chrono::milliseconds(100), {});
    m_process.join();
    EXPECT_EQ(m_signal, SIGKILL);
}

} // namespace
} // namespace signalbox

#pragma once

#include <gtest/gtest.h>

#include <QProcess>

#include <csignal>
#include <memory>
#include <sys/prctl.h>

namespace signalbox {

/// One of our programs as a process, to be killed or halted at any moment. It does not outlive the test.
struct TestProgram {
    QString file; ///< its name
    QStringList arguments;
    std::unique_ptr<QProcess> process;

    void start()
    {
        process = std::make_unique<QProcess>();
        process->setProcessChannelMode(QProcess::ForwardedChannels);
        process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        process->start(QStringLiteral(PROGRAM_FOLDER "/") + file, arguments, QIODevice::ReadOnly);
        ASSERT_TRUE(process->waitForStarted());
    }
    void kill() const
    {
        process->kill();
        // One that has ended by itself is not waited for: Qt calls that a failure.
        ASSERT_TRUE(process->state() == QProcess::NotRunning || process->waitForFinished(20'000));
    }
    void send(int signal) const { ASSERT_EQ(::kill(static_cast<pid_t>(process->processId()), signal), 0); }
    /// As asked to, if it runs.
    void end() const
    {
        if (!process || process->state() == QProcess::NotRunning)
            return;
        process->terminate();
        EXPECT_TRUE(process->waitForFinished(20'000)) << file.toStdString();
    }
};

} // namespace signalbox

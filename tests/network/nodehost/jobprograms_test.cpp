#include "network/nodehost/jobprograms.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <cerrno>

#include <sys/stat.h>

namespace signalbox {
namespace {

/// What runs leaves a line each in one file.
class JobProgramsTest : public testing::Test {
protected:
    JobProgramsTest()
    {
        m_order.root = path("root");
        m_order.workFolder = path("work");
        m_order.payload = path("payload-1");
        m_order.nodeName = QStringLiteral("node-1");
        m_order.work.attempt = AttemptId{1};
        m_order.work.name = QStringLiteral("thing");
        m_order.work.kind = PayloadKind::Program;
        m_order.work.fileName = QStringLiteral("install.sh");
        QDir().mkpath(m_order.root);
        QDir().mkpath(m_order.workFolder);
        script(m_order.payload, "echo installed >> " + path("log").toUtf8());
    }
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    static QString script(const QString &file, const QByteArray &text)
    {
        QFile out(file);
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        out.write("#!/bin/sh\n" + text + '\n');
        out.close();
        ::chmod(file.toStdString().c_str(), 0755);
        return file;
    }
    JobProgram program(const char *name, const QByteArray &text) const
    {
        return {script(path(name), text), JobProgram::kTimeoutS};
    }
    JobProgram logging(const char *name, const QByteArray &end = {}) const
    {
        return program(name, QByteArray("echo ") + name + " $SIGNALBOX_RESULT $SIGNALBOX_EXIT_CODE >> "
                                 + path("log").toUtf8() + '\n' + end);
    }
    QStringList log() const
    {
        QFile in(path("log"));
        if (!in.open(QIODevice::ReadOnly))
            return {};
        QStringList lines;
        for (const QString &line : QString::fromUtf8(in.readAll()).split(u'\n', Qt::SkipEmptyParts))
            lines << line.trimmed();
        return lines;
    }
    InstallResult run() { return installWithPrograms(m_order, m_stop.get_token()); }
    JobAttributes &attributes() { return m_order.work.attributes; }

    QTemporaryDir m_folder;
    InstallOrder m_order;
    std::stop_source m_stop;
};

TEST_F(JobProgramsTest, RunAroundTheInstallation)
{
    attributes().before = logging("before");
    attributes().after = logging("after");
    attributes().onError = logging("error");
    const InstallResult result = run();
    EXPECT_EQ(result.stage, Stage::Completed) << result.text.toStdString();
    EXPECT_EQ(log(), (QStringList{QStringLiteral("before"), QStringLiteral("installed"),
                                  QStringLiteral("after completed 0")}));
}

TEST_F(JobProgramsTest, NothingIsInstalledWhenTheOneBeforeFails)
{
    attributes().before = logging("before", "echo why; exit 7");
    attributes().after = logging("after");
    attributes().onError = logging("error");
    const InstallResult result = run();
    EXPECT_EQ(result.stage, Stage::Failed);
    EXPECT_EQ(result.code, 7);
    EXPECT_TRUE(result.text.contains(QStringLiteral("why"))) << result.text.toStdString();
    EXPECT_EQ(log(), (QStringList{QStringLiteral("before"), QStringLiteral("error failed 7")}));
}

TEST_F(JobProgramsTest, TheInstallationHasSucceededThoughTheOneAfterFails)
{
    attributes().after = logging("after", "echo later; exit 3");
    const InstallResult result = run();
    EXPECT_EQ(result.stage, Stage::Completed);
    EXPECT_EQ(result.code, 0);
    EXPECT_TRUE(result.text.contains(QStringLiteral("failed")) && result.text.contains(QStringLiteral("later")))
        << result.text.toStdString();
}

TEST_F(JobProgramsTest, TheOneForErrorsRunsWhenTheInstallationFails)
{
    script(m_order.payload, "echo broken; exit 5");
    attributes().after = logging("after");
    attributes().onError = logging("error");
    const InstallResult result = run();
    EXPECT_EQ(result.stage, Stage::Failed);
    EXPECT_EQ(result.code, 5);
    EXPECT_TRUE(result.text.contains(QStringLiteral("broken")));
    EXPECT_EQ(log(), QStringList{QStringLiteral("error failed 5")});
}

TEST_F(JobProgramsTest, AProgramThatTakesTooLongIsEnded)
{
    attributes().before = program("before", "sleep 60");
    attributes().before.timeoutS = 1;
    const InstallResult result = run();
    EXPECT_EQ(result.stage, Stage::Failed);
    EXPECT_EQ(result.code, ETIMEDOUT);
    EXPECT_TRUE(log().isEmpty());
}

TEST_F(JobProgramsTest, AStopInTheMiddleIsNoOutcome)
{
    attributes().before = logging("before");
    m_stop.request_stop();
    EXPECT_TRUE(run().interrupted);
    EXPECT_TRUE(log().isEmpty());
}

TEST_F(JobProgramsTest, AreFoundByNameAndRefusedWhenTheyAreNotThere)
{
    attributes().before = {QStringLiteral("true --quoted \"two words\""), 10};
    EXPECT_EQ(run().stage, Stage::Completed);
    for (const char *missing : {"not-a-program-of-this-system", "./relative", "/no/such/program"}) {
        attributes().before.command = QLatin1String(missing);
        EXPECT_EQ(run().stage, Stage::Failed) << missing;
    }
    EXPECT_EQ(log().size(), 1);
}

TEST_F(JobProgramsTest, LearnInWhichModeTheyRun)
{
    const auto hasMode = [this](const char *mode) {
        const std::vector<std::string> environment = installerEnvironment(m_order);
        return std::find(environment.begin(), environment.end(), std::string("SIGNALBOX_MODE=") + mode)
               != environment.end();
    };
    EXPECT_TRUE(hasMode("background"));
    attributes().mode = InstallMode::Gui;
    EXPECT_TRUE(hasMode("gui"));
}

} // namespace
} // namespace signalbox

#include <gtest/gtest.h>

#include <QProcess>
#include <QTemporaryDir>

namespace signalbox {
namespace {

/// The window is closed while answers of the engine are still on their way to it: once in a few starts this hung.
TEST(ConsoleTest, EndsWhenItIsClosedRightAfterItsStart)
{
    for (int round = 0; round < 12; ++round) {
        const QTemporaryDir folder;
        QProcess console;
        console.start(QStringLiteral(PROGRAM_FOLDER "/signalbox"),
                      {QStringLiteral("--self-check"), QStringLiteral("--state"), folder.path(),
                       QStringLiteral("--socket"), folder.path() + QStringLiteral("/c.sock")});
        const bool ended = console.waitForFinished(20'000);
        EXPECT_TRUE(ended) << "round " << round;
        if (!ended) {
            console.kill();
            console.waitForFinished();
            return;
        }
        EXPECT_EQ(console.exitCode(), 0);
    }
}

/// As from cron, from a service or as root by `su`: there is no folder of a login session.
TEST(ConsoleTest, SaysNothingOfQtAboutAMissingLoginSession)
{
    const QTemporaryDir folder;
    QProcess console;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("XDG_RUNTIME_DIR"));
    console.setProcessEnvironment(environment);
    console.start(QStringLiteral(PROGRAM_FOLDER "/signalbox"),
                  {QStringLiteral("--self-check"), QStringLiteral("--state"), folder.path()});
    ASSERT_TRUE(console.waitForFinished(20'000));
    const QByteArray told = console.readAllStandardError();
    EXPECT_FALSE(told.contains("QStandardPaths")) << told.constData();
}

} // namespace
} // namespace signalbox

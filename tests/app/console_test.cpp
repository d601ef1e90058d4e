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

TEST(ConsoleTest, SaysWhatIsWrongWithTheServersThatItIsToShow)
{
    const auto told = [](const QStringList &options) {
        const QTemporaryDir folder;
        QProcess console;
        console.start(QStringLiteral(PROGRAM_FOLDER "/signalbox"),
                      QStringList{QStringLiteral("--self-check"), QStringLiteral("--state"), folder.path()} + options);
        EXPECT_TRUE(console.waitForFinished(20'000));
        EXPECT_EQ(console.exitCode(), 2) << qPrintable(options.join(u' '));
        return console.readAllStandardError();
    };
    const QString connect = QStringLiteral("--connect");
    const QString one = QStringLiteral("http://127.0.0.1:1");
    const QString other = QStringLiteral("http://127.0.0.1:2");
    EXPECT_TRUE(told({connect, one, connect, other, connect, one}).contains("more than once"));
    EXPECT_TRUE(told({connect, one, connect, other, QStringLiteral("--token-file"), QStringLiteral("one.token")})
                    .contains("--token-file once for each"))
        << "a token is no server's but its own";
    EXPECT_TRUE(told({connect, one, connect, QStringLiteral("nonsense")}).contains("--connect: "))
        << "the second is looked at, too";
    EXPECT_TRUE(told({QStringLiteral("--ca"), QStringLiteral("ca.pem")}).contains("belong to --connect"));
}

} // namespace
} // namespace signalbox

// signalboxd as a service: what it tells systemd, what it logs where, what it thinks of its options.

#include <gtest/gtest.h>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest/QTest>

#include <array>
#include <csignal>
#include <cstring>
#include <vector>

#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace signalbox {
namespace {

constexpr int kPatienceMs = 60'000;

/// What systemd's end of the notification socket hears.
class NotifySocket {
public:
    explicit NotifySocket(const QString &path) : m_socket(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0))
    {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, QFile::encodeName(path).constData(), sizeof address.sun_path - 1);
        EXPECT_EQ(::bind(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    }
    ~NotifySocket() { ::close(m_socket); }
    NotifySocket(const NotifySocket &) = delete;
    NotifySocket &operator=(const NotifySocket &) = delete;

    bool hears(const QByteArray &message)
    {
        return QTest::qWaitFor(
            [&] {
                std::array<char, 4096> buffer{};
                for (ssize_t size = 0; (size = ::recv(m_socket, buffer.data(), buffer.size(), 0)) > 0;)
                    m_heard += QByteArray(buffer.data(), size) + '\n';
                const bool has = m_heard.contains(message);
                if (has)
                    m_heard = m_heard.mid(m_heard.indexOf(message) + message.size());
                return has;
            },
            kPatienceMs);
    }

private:
    int m_socket;
    QByteArray m_heard; ///< and not waited for yet
};

class DaemonTest : public testing::Test {
protected:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    [[nodiscard]] QByteArray contentOf(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void set(const QString &variable, const QString &value)
    {
        QProcessEnvironment environment = m_daemon.processEnvironment().isEmpty()
                                              ? QProcessEnvironment::systemEnvironment()
                                              : m_daemon.processEnvironment();
        environment.insert(variable, value);
        m_daemon.setProcessEnvironment(environment);
    }
    void start(const QStringList &more = {})
    {
        m_daemon.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        m_daemon.start(QStringLiteral(PROGRAM_FOLDER "/signalboxd"),
                       QStringList{QStringLiteral("--state"), path(QStringLiteral("state")), QStringLiteral("--socket"),
                                   path(QStringLiteral("console.sock"))}
                           + more);
        ASSERT_TRUE(m_daemon.waitForStarted());
    }
    int end()
    {
        m_daemon.terminate();
        EXPECT_TRUE(m_daemon.waitForFinished(kPatienceMs));
        return m_daemon.exitCode();
    }
    int run(const QStringList &arguments)
    {
        start(arguments);
        EXPECT_TRUE(m_daemon.waitForFinished(kPatienceMs));
        return m_daemon.exitCode();
    }

    QTemporaryDir m_folder;
    QProcess m_daemon;
};

TEST_F(DaemonTest, TellsTheServiceManagerThatItServesLivesAndStops)
{
    NotifySocket manager(path(QStringLiteral("notify")));
    set(QStringLiteral("NOTIFY_SOCKET"), path(QStringLiteral("notify")));
    set(QStringLiteral("WATCHDOG_USEC"), QStringLiteral("100000"));
    start();
    EXPECT_TRUE(manager.hears("READY=1"));
    EXPECT_TRUE(manager.hears("STATUS="));
    EXPECT_TRUE(manager.hears("WATCHDOG=1"));
    EXPECT_TRUE(manager.hears("WATCHDOG=1"));
    m_daemon.terminate();
    EXPECT_TRUE(manager.hears("STOPPING=1"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return m_daemon.state() == QProcess::NotRunning; }, kPatienceMs));
    EXPECT_EQ(m_daemon.exitCode(), 0);
}

TEST_F(DaemonTest, LogsToItsFileWithTimes)
{
    start({QStringLiteral("--log-file"), path(QStringLiteral("d.log"))});
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return contentOf(QStringLiteral("d.log")).contains("console.sock"); }, kPatienceMs));
    EXPECT_EQ(end(), 0);
    EXPECT_EQ(m_daemon.readAllStandardOutput(), QByteArray());
    for (const QByteArray &line : contentOf(QStringLiteral("d.log")).split('\n')) {
        static const QRegularExpression form(QStringLiteral("^\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z info "));
        EXPECT_TRUE(line.isEmpty() || QString::fromUtf8(line).contains(form)) << line.constData();
    }
}

TEST_F(DaemonTest, GivesTheJournalPrioritiesAndNoTimes)
{
    write(QStringLiteral("journal"), {});
    struct stat info { };
    ASSERT_EQ(::stat(QFile::encodeName(path(QStringLiteral("journal"))).constData(), &info), 0);
    set(QStringLiteral("JOURNAL_STREAM"), QStringLiteral("%1:%2").arg(info.st_dev).arg(info.st_ino));
    m_daemon.setStandardErrorFile(path(QStringLiteral("journal")), QIODevice::Append);
    start();
    EXPECT_TRUE(
        QTest::qWaitFor([&] { return contentOf(QStringLiteral("journal")).contains("console.sock"); }, kPatienceMs));
    EXPECT_EQ(end(), 0);
    for (const QByteArray &line : contentOf(QStringLiteral("journal")).split('\n'))
        EXPECT_TRUE(line.isEmpty() || line.startsWith("<6>")) << line.constData();
}

TEST_F(DaemonTest, WhoFollowsTheActivityLogGoesOnWhenItIsKilledAndStartedAgain)
{
    const QString control = QStringLiteral(PROGRAM_FOLDER "/signalboxctl");
    const QStringList server{QStringLiteral("--server"),
                             QStringLiteral("unix:") + path(QStringLiteral("console.sock"))};
    const auto addNode = [&](const QString &name) {
        return QProcess::execute(control, server + QStringList{QStringLiteral("add-node"), name, QStringLiteral("-q")})
               == 0;
    };
    start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return addNode(QStringLiteral("before")); }, kPatienceMs));
    QProcess follower;
    follower.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    follower.start(control, server
                                + QStringList{QStringLiteral("activity"), QStringLiteral("--follow"),
                                              QStringLiteral("--format"), QStringLiteral("json")});
    QByteArray said;
    const auto says = [&](const QByteArray &word) {
        return QTest::qWaitFor(
            [&] {
                said += follower.readAllStandardOutput();
                return said.contains(word);
            },
            kPatienceMs);
    };
    ASSERT_TRUE(says("before"));
    m_daemon.kill();
    ASSERT_TRUE(m_daemon.waitForFinished(kPatienceMs));
    QByteArray complained;
    EXPECT_TRUE(QTest::qWaitFor(
        [&] {
            complained += follower.readAllStandardError();
            return complained.contains("asked again");
        },
        kPatienceMs));
    start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return addNode(QStringLiteral("after")); }, kPatienceMs));
    EXPECT_TRUE(says("after"));
    follower.kill();
    follower.waitForFinished(kPatienceMs);
    said += follower.readAllStandardOutput();
    std::vector<qint64> seqs;
    for (const QByteArray &line : said.split('\n')) {
        if (!line.isEmpty())
            seqs.push_back(QJsonDocument::fromJson(line).object().value(QStringLiteral("seq")).toInteger());
    }
    for (std::size_t i = 1; i < seqs.size(); ++i)
        EXPECT_EQ(seqs[i], seqs[i - 1] + 1) << "no gap and no double";
    EXPECT_EQ(end(), 0);
}

TEST_F(DaemonTest, SaysWhatIsWrongWithItsOptionsWithoutStarting)
{
    const QString check = QStringLiteral("--check-config");
    EXPECT_EQ(run({check}), 0);
    EXPECT_FALSE(QFile::exists(path(QStringLiteral("state"))));

    write(QStringLiteral("short.token"), "tiny\n");
    write(QStringLiteral("no.pem"), "no certificate\n");
    write(QStringLiteral("unknown.conf"), "listen = 127.0.0.1:0\nlisten-on = 1\n");
    write(QStringLiteral("file"), "");
    const auto expectRefused = [&](const QStringList &arguments, const QString &said) {
        EXPECT_EQ(run(QStringList{check} + arguments), 2) << arguments.join(u' ').toStdString();
        const QString error = QString::fromUtf8(m_daemon.readAllStandardError());
        EXPECT_TRUE(error.contains(said)) << error.toStdString();
        EXPECT_FALSE(error.contains(QStringLiteral("secret"))) << error.toStdString();
    };
    expectRefused({QStringLiteral("--operator-token-file"), path(QStringLiteral("short.token"))},
                  path(QStringLiteral("short.token")));
    expectRefused({QStringLiteral("--tls-certificate"), path(QStringLiteral("no.pem")), QStringLiteral("--tls-key"),
                   path(QStringLiteral("no.pem"))},
                  path(QStringLiteral("no.pem")));
    expectRefused({QStringLiteral("--config"), path(QStringLiteral("unknown.conf"))}, QStringLiteral("line 2"));
    expectRefused({QStringLiteral("--state"), path(QStringLiteral("file"))}, path(QStringLiteral("file")));
    expectRefused({QStringLiteral("--listen"), QStringLiteral("nowhere.invalid:1")}, QStringLiteral("nowhere.invalid"));
    expectRefused({QStringLiteral("--log-size"), QStringLiteral("0")}, QStringLiteral("--log-size"));
    expectRefused({QStringLiteral("--log-file"), path(QStringLiteral("no/such/folder.log"))},
                  QStringLiteral("folder.log"));
    expectRefused({QStringLiteral("--socket"), path(QStringLiteral("no/such/console.sock"))},
                  path(QStringLiteral("no/such/console.sock")));
    expectRefused({QStringLiteral("--socket"), path(QString(108, u's'))}, QStringLiteral("107 bytes"));
    expectRefused({QStringLiteral("--store"), QStringLiteral("mysql://owner:secret@host/db")}, QStringLiteral("mysql"));
    expectRefused({QStringLiteral("--store"), QStringLiteral("sqlite:") + path(QStringLiteral("no/such/x.db"))},
                  path(QStringLiteral("no/such/x.db")));
    expectRefused({QStringLiteral("--store"), QStringLiteral("sqlite:") + path(QStringLiteral("no.pem"))},
                  path(QStringLiteral("no.pem")));
    expectRefused({QStringLiteral("--store"), QStringLiteral("postgresql://owner@/x?host=") + path(QString())},
                  QStringLiteral("cannot be reached"));
}

} // namespace
} // namespace signalbox

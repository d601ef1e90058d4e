// How soon the second of two managing servers takes a report, after the first one was killed: real processes on one PostgreSQL
// server. What nobody can undercut is the lease: who has it must have been silent for a third of its limit when its connection
// is gone (the limit). What comes on top is the waiting server's look at the lease, the start of the engine and the node's way to it.

#include "figures.h"
#include "millionstore.h"
#include "sockets.h"

#include "network/consoleapi/consoleclient.h"
#include "network/http/httpclient.h"
#include "tests/support/postgrescluster.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <memory>
#include <sys/prctl.h>
#include <thread>

using namespace signalbox;
using namespace signalbox::bench;
using consoleapi::ConsoleClient;

namespace {

constexpr int kLeaseSeconds = 3;
constexpr int kRounds = 5;
constexpr auto kBetween = std::chrono::milliseconds(2); ///< two tries of the node

[[noreturn]] void fail(const QString &why)
{
    std::fprintf(stderr, "takeover_bench: %s\n", qPrintable(why));
    std::exit(1);
}

/// Two servers on one database, which take turns.
class Pair {
public:
    explicit Pair(const QString &database)
    {
        for (std::size_t i = 0; i < 2; ++i) {
            m_ports[i] = freePort();
            if (m_ports[i] == 0)
                fail(QStringLiteral("no port"));
            m_sockets[i] = m_folder.filePath(QStringLiteral("%1.sock").arg(i));
            m_arguments[i] = {QStringLiteral("--name"),     QStringLiteral("M%1").arg(i + 1),
                              QStringLiteral("--state"),    m_folder.filePath(QStringLiteral("state")),
                              QStringLiteral("--store"),    database,
                              QStringLiteral("--listen"),   QStringLiteral("127.0.0.1:%1").arg(m_ports[i]),
                              QStringLiteral("--socket"),   m_sockets[i],
                              QStringLiteral("--failover"), QString::number(kLeaseSeconds)};
        }
    }
    ~Pair()
    {
        for (std::size_t i = 0; i < 2; ++i) {
            if (m_processes[i])
                kill(i);
        }
    }
    void start(std::size_t which)
    {
        m_processes[which] = std::make_unique<QProcess>();
        QProcess &process = *m_processes[which];
        process.setStandardOutputFile(QProcess::nullDevice());
        process.setStandardErrorFile(QProcess::nullDevice());
        process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/signalboxd"), m_arguments[which],
                      QIODevice::ReadOnly);
        if (!process.waitForStarted())
            fail(QStringLiteral("signalboxd does not start"));
    }
    void kill(std::size_t which)
    {
        m_processes[which]->kill();
        m_processes[which]->waitForFinished();
        m_processes[which].reset();
    }
    /// Until it serves, or stands by.
    void waitFor(std::size_t which, bool serving) const
    {
        for (int tries = 0; tries < 6000; ++tries) {
            const Result<QJsonObject> answer = client(which)->call(QStringLiteral("GET"), QStringLiteral("/jobs"));
            if (serving ? static_cast<bool>(answer)
                        : !answer && answer.error().text.contains(QStringLiteral("stands by")))
                return;
            std::this_thread::sleep_for(std::chrono::milliseconds(10));
        }
        fail(QStringLiteral("server %1 does not come").arg(which + 1));
    }
    [[nodiscard]] std::unique_ptr<ConsoleClient> client(std::size_t which) const
    {
        auto made = ConsoleClient::create(
            {QStringLiteral("unix:") + m_sockets[which], {}, {}, std::chrono::milliseconds(5000)});
        return made ? std::move(made).value() : nullptr;
    }
    [[nodiscard]] std::uint16_t port(std::size_t which) const { return m_ports[which]; }

private:
    QTemporaryDir m_folder{QStringLiteral("/tmp/sbt-XXXXXX")}; // short: a socket's path has 107 bytes
    std::array<std::uint16_t, 2> m_ports{};
    std::array<QString, 2> m_sockets;
    std::array<QStringList, 2> m_arguments;
    std::array<std::unique_ptr<QProcess>, 2> m_processes;
};

/// Tells a server that an instruction is under way, as a client does. @return whether that was taken
bool report(http::HttpClient &http, std::uint16_t port, quint32 attempt)
{
    http::ClientRequest request;
    request.method = "POST";
    request.url.host = "127.0.0.1";
    request.url.port = port;
    request.url.target = "/DEFAULT/controller/v1/host-" + std::to_string(attempt) + "/deploymentBase/"
                         + std::to_string(attempt) + "/feedback";
    request.headers = {{"Authorization", "TargetToken " + kClientToken.toStdString()},
                       {"Content-Type", "application/json"}};
    request.body = R"({"id":")" + std::to_string(attempt)
                   + R"(","status":{"execution":"proceeding","result":{"finished":"none"},"details":["bench"]}})";
    request.timeout = std::chrono::seconds(5);
    const auto answer = http.sendAndWait(std::move(request));
    if (answer && answer.value().status != 200 && answer.value().status != 503)
        fail(QStringLiteral("a report was answered %1: %2")
                 .arg(answer.value().status)
                 .arg(QString::fromStdString(answer.value().body)));
    return answer && answer.value().status == 200;
}

void measure(quint32 clients)
{
    const QString database = PostgresCluster::instance()->makeDatabase();
    if (const Outcome written =
            writeStore(database, clients, QDateTime::currentMSecsSinceEpoch(), true, Progress::NotBegun);
        !written)
        fail(written.error().text + u' ' + written.error().detail);
    Pair pair(database);
    http::HttpClient http{http::HttpClient::Options()};
    pair.start(0);
    pair.waitFor(0, true);
    std::vector<double> times;
    quint32 attempt = 0;
    for (int round = 0; round < kRounds; ++round) {
        const auto active = static_cast<std::size_t>(round % 2);
        const std::size_t other = 1 - active;
        pair.start(other);
        pair.waitFor(other, false);
        if (!report(http, pair.port(active), ++attempt))
            fail(QStringLiteral("the first server takes no report"));
        ++attempt;
        times.push_back(msOf([&] {
            pair.kill(active);
            while (!report(http, pair.port(other), attempt))
                std::this_thread::sleep_for(kBetween);
        }));
    }
    constexpr double kLimitMs = kLeaseSeconds * 1000 / 3.0;
    print({.name = QStringLiteral("takeover_%1").arg(clients),
           .ours = median(times),
           .limit = kLimitMs,
           .unit = QStringLiteral("ms"),
           .ratio = median(times) / kLimitMs,
           .note = QStringLiteral("from SIGKILL of the active server to the first report that the other one took, %1 "
                                  "clients and instructions, lease of %2 s; slowest %3 ms; limit: a third of the "
                                  "lease, as the connection of who had it is gone")
                       .arg(clients)
                       .arg(kLeaseSeconds)
                       .arg(*std::max_element(times.begin(), times.end()), 0, 'f', 0)});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (!PostgresCluster::instance()) {
        print({.name = QStringLiteral("takeover"), .note = QString::fromLatin1(PostgresCluster::kMissing)});
        return 0;
    }
    measure(1'000);
    measure(100'000);
    return 0;
}

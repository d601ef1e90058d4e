#include "network/nodehost/relayhost.h"

#include "model/domain/joborder.h"
#include "model/domain/text.h"
#include "model/engine/taskloop.h"
#include "network/nodeapi/metadatakeys.h"
#include "network/nodehost/clienthost.h"
#include "network/nodehost/ddiclient.h"
#include "tests/network/nodehost/upperserver.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QtTest/QTest>

#include <atomic>
#include <condition_variable>
#include <future>
#include <netinet/in.h>
#include <sched.h>
#include <set>
#include <sys/mount.h>
#include <sys/socket.h>
#include <unistd.h>

namespace signalbox {
namespace {

constexpr int kPatienceMs = 20'000;
const QString kRelay1 = QStringLiteral("relay-1");
const QString kRelay2 = QStringLiteral("relay-2");
const QString kClient = QStringLiteral("client-1");

template <class F>
bool soon(F condition)
{
    return QTest::qWaitFor(condition, kPatienceMs);
}

QByteArray bytes(qint64 size)
{
    QByteArray content(size, '\0');
    quint32 state = 1;
    for (char &byte : content) {
        state = state * 1'664'525U + 1'013'904'223U;
        byte = static_cast<char>(state >> 24U);
    }
    return content;
}

/// A port of 127.0.0.1 on which nobody listens.
quint16 closedPort()
{
    const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof(address);
    auto *plain = reinterpret_cast<sockaddr *>(&address);
    EXPECT_EQ(::bind(descriptor, plain, size), 0);
    EXPECT_EQ(::getsockname(descriptor, plain, &size), 0);
    ::close(descriptor);
    return ntohs(address.sin_port);
}

/// A client that does what the test says, over the same sockets as a real one.
class ScriptedClient {
public:
    ScriptedClient(const QString &url, const QString &name, const QByteArray &token, bool gateway = false)
        : m_url(url), m_name(name), m_token(token), m_gateway(gateway)
    {
        ddi::DdiClient::Options options;
        options.serverUrl = url;
        options.token = QString::fromLatin1(token);
        options.gatewayToken = gateway;
        m_client = std::move(ddi::DdiClient::create(options)).value();
    }
    Result<ddi::ControllerBase> poll(std::chrono::seconds wait = std::chrono::seconds(0))
    {
        return wait_<ddi::ControllerBase>([&](auto reply) { m_client->poll(m_name, wait, reply); });
    }
    Result<ddi::Deployment> take(AttemptId attempt)
    {
        return wait_<ddi::Deployment>([&](auto reply) { m_client->deployment(m_name, attempt, 1, reply); });
    }
    Result<AttemptId> cancelAction(AttemptId attempt)
    {
        return wait_<AttemptId>([&](auto reply) { m_client->cancelAction(m_name, attempt, reply); });
    }
    /// @return the HTTP status, 0 for an Error
    int report(AttemptId attempt, Stage stage, quint32 sequence = 0, bool onCancel = false, const QString &spool = {},
               const QString &reporter = {})
    {
        ddi::Feedback feedback;
        feedback.id = attempt;
        feedback.stage.emplace();
        feedback.stage->attempt = attempt;
        feedback.stage->stage = stage;
        feedback.stage->sequence = sequence;
        feedback.stage->reporter = reporter;
        feedback.stage->onCancel = onCancel;
        const auto status =
            wait_<int>([&](auto reply) { m_client->feedback(m_name, attempt, feedback, onCancel, spool, reply); });
        return status ? status.value() : 0;
    }
    Result<ddi::Children> children()
    {
        return wait_<ddi::Children>([&](auto reply) { m_client->children(m_name, 0, std::chrono::seconds(0), reply); });
    }
    int attributes(const QString &key, const QString &value)
    {
        ddi::ConfigData data;
        data.attributes.insert(key, value);
        const auto status = wait_<int>([&](auto reply) { m_client->configData(m_name, data, reply); });
        return status ? status.value() : 0;
    }
    std::future<Result<ddi::DownloadState>> download(const ddi::Artifact &artifact, const QString &path)
    {
        ddi::DownloadOrder order;
        order.href = artifact.href;
        order.size = artifact.size;
        order.filePath = path.toStdString();
        auto promise = std::make_shared<std::promise<Result<ddi::DownloadState>>>();
        auto future = promise->get_future();
        m_client->download(order,
                           [promise](Result<ddi::DownloadState> state) { promise->set_value(std::move(state)); });
        return future;
    }
    /// Any request; 0 when there is no answer.
    int status(const char *method, const std::string &target, const std::string &body = {}, http::Headers headers = {})
    {
        http::ClientRequest request;
        request.method = method;
        request.url = http::Url::parse(m_url.toStdString() + "/").value();
        request.url.target = target;
        request.headers = std::move(headers);
        request.headers.emplace_back("Authorization",
                                     (m_gateway ? "GatewayToken " : "TargetToken ") + m_token.toStdString());
        request.headers.emplace_back("Content-Type", "application/json");
        request.body = body;
        request.timeout = std::chrono::seconds(10);
        const auto answer = m_http.sendAndWait(std::move(request));
        return answer ? answer.value().status : 0;
    }
    std::string root() const { return "/DEFAULT/controller/v1/" + m_name.toStdString(); }

private:
    template <class T, class Ask>
    Result<T> wait_(Ask ask)
    {
        auto promise = std::make_shared<std::promise<Result<T>>>();
        auto future = promise->get_future();
        ask([promise](Result<T> answer) { promise->set_value(std::move(answer)); });
        return future.get();
    }

    QString m_url;
    QString m_name;
    QByteArray m_token;
    bool m_gateway;
    std::unique_ptr<ddi::DdiClient> m_client;
    http::HttpClient m_http{{}};
};

/// Reads an artifact and stops reading after `limit` bytes until it is let go, so that the transfer stays under way.
class SlowReader {
public:
    SlowReader(const QString &href, const QByteArray &token, qint64 limit) : m_state(std::make_shared<State>())
    {
        http::ClientRequest request;
        request.url = http::Url::parse(href.toStdString()).value();
        request.headers.emplace_back("Authorization", "TargetToken " + token.toStdString());
        request.timeout = std::chrono::seconds(60);
        request.sink = [state = m_state, limit](std::string_view bytes) {
            state->bytes += static_cast<qint64>(bytes.size());
            std::unique_lock lock(state->mutex);
            state->wake.wait(lock, [&] { return state->bytes < limit || state->go; });
            return true;
        };
        m_client.send(std::move(request), [state = m_state](const Result<http::ClientResponse> &answer) {
            state->whole = static_cast<bool>(answer);
            state->ended = true;
        });
    }
    ~SlowReader() { letGo(); }
    SlowReader(const SlowReader &) = delete;
    SlowReader &operator=(const SlowReader &) = delete;
    qint64 bytes() const { return m_state->bytes; }
    bool ended() const { return m_state->ended; }
    bool whole() const { return m_state->whole; }
    void letGo()
    {
        const std::scoped_lock lock(m_state->mutex);
        m_state->go = true;
        m_state->wake.notify_all();
    }

private:
    struct State {
        std::atomic<qint64> bytes{0};
        std::atomic<bool> ended{false};
        std::atomic<bool> whole{false};
        std::mutex mutex; ///< guards go
        std::condition_variable wake;
        bool go = false;
    };
    std::shared_ptr<State> m_state;
    http::HttpClient m_client{{}};
};

constexpr auto kNotNow =
    R"({"id":"1","status":{"execution":"rejected","result":{"finished":"none"},"details":["battery low"]}})";

class RelayHostTest : public testing::Test {
protected:
    static std::string feedbackPath(AttemptId attempt)
    {
        return "/DEFAULT/controller/v1/client-1/deploymentBase/" + std::to_string(number(attempt)) + "/feedback";
    }
    struct Relay {
        RelayHost::Options options;
        std::unique_ptr<RelayHost> host;
        [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(options.port); }
        void start()
        {
            host = std::make_unique<RelayHost>(options);
            const Outcome started = host->start();
            ASSERT_TRUE(started) << started.error().text.toStdString() << started.error().detail.toStdString();
            options.port = host->port();
        }
        /// Nothing is saved on the way out, so this is what a kill leaves, but for what was being written.
        void kill() { host.reset(); }
    };

    Relay relay(const QString &name, const QString &upper)
    {
        Relay made;
        made.options.logic.name = name;
        made.options.serverUrl = upper;
        made.options.token = QString::fromLatin1(UpperServer::token(name));
        made.options.stateFolder = m_folder.filePath(name);
        made.options.sleepIdleSeconds = 1;
        made.options.startCheckPort = closedPort();
        return made;
    }
    void SetUp() override
    {
        m_upper.addNode(kRelay1, {}, NodeRole::Relay);
        m_upper.addNode(kClient, kRelay1);
        m_relay = relay(kRelay1, m_upper.url());
    }
    ScriptedClient client(const QString &name = kClient) const
    {
        return {m_relay.url(), name, UpperServer::token(name)};
    }
    /// Polls until the work is offered, and takes it.
    ddi::Deployment takeWork(ScriptedClient &client, AttemptId attempt)
    {
        EXPECT_TRUE(soon([&] {
            const auto base = client.poll();
            return base && base.value().deployment == attempt;
        }));
        const auto deployment = client.take(attempt);
        EXPECT_TRUE(deployment) << deployment.error().text.toStdString();
        return deployment ? deployment.value() : ddi::Deployment();
    }
    /// The stages reported for an attempt, without those of `without`.
    std::vector<Stage> stages(AttemptId attempt, Stage without = Stage::Progress)
    {
        std::vector<Stage> found;
        for (const UpperServer::Report &report : m_upper.reports()) {
            if (report.attempt == attempt && report.stage() != without)
                found.push_back(report.stage());
        }
        return found;
    }

    QTemporaryDir m_folder;
    UpperServer m_upper;
    Relay m_relay;
};

TEST_F(RelayHostTest, ARealClientInstallsThroughTheRelay)
{
    const QString source = m_folder.filePath(QStringLiteral("source"));
    ASSERT_TRUE(QDir().mkpath(source));
    QFile file(source + QStringLiteral("/hello.txt"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("hello");
    file.close();
    const QString archive = m_folder.filePath(QStringLiteral("a.tar"));
    ASSERT_EQ(QProcess::execute(QStringLiteral("tar"), {QStringLiteral("-C"), source, QStringLiteral("-cf"), archive,
                                                        QStringLiteral("hello.txt")}),
              0);
    QFile tar(archive);
    ASSERT_TRUE(tar.open(QIODevice::ReadOnly));

    m_relay.start();
    ClientHost::Options options;
    options.name = kClient;
    options.serverUrl = m_relay.url();
    options.token = QString::fromLatin1(UpperServer::token(kClient));
    options.stateFolder = m_folder.filePath(kClient);
    options.root = m_folder.filePath(QStringLiteral("root"));
    options.attributes.insert(QStringLiteral("site"), QStringLiteral("north"));
    options.supervisor = SIGNALBOX_NODE_PROGRAM;
    options.pollWait = std::chrono::seconds(5);
    ClientHost host(options);
    ASSERT_TRUE(host.start());
    const AttemptId attempt = m_upper.offer(kClient, tar.readAll());
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Completed, kClient); }));
    const std::vector<Stage> all = stages(attempt);
    EXPECT_EQ(all.front(), Stage::Arrived);
    EXPECT_EQ(m_upper.reports(Stage::Arrived).front().feedback.stage->reporter, kRelay1);
    EXPECT_EQ(all.back(), Stage::Completed);
    EXPECT_TRUE(QFile::exists(options.root + QStringLiteral("/opt/demo/hello.txt")));
    EXPECT_TRUE(
        soon([&] { return m_upper.attributes(kClient).value(QStringLiteral("site")) == QStringLiteral("north"); }));
    EXPECT_TRUE(soon(
        [&] { return m_upper.attributes(kRelay1).value(QStringLiteral("relay.children")) == QStringLiteral("1"); }));
}

TEST_F(RelayHostTest, ANodeThatOnlyPollsIsToldToBeAliveAndNotWithEachPoll)
{
    m_relay.start();
    ScriptedClient client(m_relay.url(), kClient, UpperServer::token(kClient));
    ASSERT_TRUE(soon([&] { return static_cast<bool>(client.poll()); })) << "the relay has to be told of it first";
    ASSERT_TRUE(soon([&] { return client.poll() && m_upper.heard().contains(kClient); }));
    EXPECT_EQ(m_upper.heard(), QStringList{kClient});
    ScriptedClient stranger(m_relay.url(), kClient, "wrong");
    EXPECT_FALSE(stranger.poll());
    // Only a relay speaks for others.
    EXPECT_EQ(client.status("PUT", client.root() + "/children", R"({"heard":["client-1"]})"), 401);
}

TEST_F(RelayHostTest, ARelayPassesOnWhomARelayBelowItHasHeardFrom)
{
    m_upper.addNode(kRelay2, kRelay1, NodeRole::Relay);
    m_upper.addNode(QStringLiteral("client-2"), kRelay2);
    m_relay.start();
    ScriptedClient lower(m_relay.url(), kRelay2, UpperServer::token(kRelay2), true);
    ASSERT_TRUE(soon([&] { return static_cast<bool>(lower.children()); }));
    EXPECT_EQ(lower.status("PUT", lower.root() + "/children", R"({"heard":["client-2","client-1"]})"), 200);
    ASSERT_TRUE(soon([&] { return m_upper.heard().contains(QStringLiteral("client-2")); }));
    EXPECT_TRUE(m_upper.heard().contains(kRelay2));
    EXPECT_FALSE(m_upper.heard().contains(kClient)) << "not below that relay";
}

TEST_F(RelayHostTest, ASplitTransferComesInPartsWithAWaitBetweenAndTellsItsBytes)
{
    m_relay.start();
    constexpr qint64 kPart = 64 * 1024;
    constexpr int kWaitMs = 150;
    const AttemptId attempt = m_upper.offer(kClient, bytes(3 * kPart + 100), {64, kWaitMs});
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Arrived); }));
    const std::vector<UpperServer::Asked> parts = m_upper.asked();
    ASSERT_EQ(parts.size(), 4u);
    for (std::size_t part = 0; part < parts.size(); ++part) {
        EXPECT_EQ(parts[part].from, static_cast<qint64>(part) * kPart);
        EXPECT_EQ(parts[part].end, std::min((static_cast<qint64>(part) + 1) * kPart, 3 * kPart + 100));
        if (part > 0) {
            // Both clocks are this process's; the end is seen in another thread than the next request.
            EXPECT_GE(parts[part].atMs - parts[part - 1].atMs, kWaitMs);
        }
    }
    std::vector<qint64> told;
    for (const UpperServer::Report &report : m_upper.reports(Stage::Progress)) {
        EXPECT_EQ(report.attempt, attempt);
        EXPECT_TRUE(report.feedback.stage->split);
        EXPECT_EQ(report.feedback.stage->total, 3 * kPart + 100);
        told.push_back(report.feedback.stage->bytes);
    }
    EXPECT_TRUE(std::is_sorted(told.begin(), told.end()));
    for (const qint64 whole : {kPart, 2 * kPart, 3 * kPart})
        EXPECT_NE(std::find(told.begin(), told.end(), whole), told.end()) << whole;
}

TEST_F(RelayHostTest, AForeignClientIsCutAfterEachPartOfASplitTransfer)
{
    m_relay.start();
    constexpr qint64 kPart = 64 * 1024;
    constexpr int kWaitMs = 200;
    const AttemptId attempt = m_upper.offer(kClient, bytes(3 * kPart), {64, kWaitMs});
    ScriptedClient child = client();
    const ddi::Artifact artifact = takeWork(child, attempt).artifacts.front();
    SlowReader first(artifact.href, UpperServer::token(kClient), artifact.size + 1);
    ASSERT_TRUE(soon([&] { return first.ended(); }));
    EXPECT_FALSE(first.whole());
    EXPECT_EQ(first.bytes(), kPart);
    const UtcMs begin = TaskLoop::nowMs();
    SlowReader second(artifact.href, UpperServer::token(kClient), artifact.size + 1);
    ASSERT_TRUE(soon([&] { return second.ended(); }));
    EXPECT_EQ(second.bytes(), kPart);
    EXPECT_GE(TaskLoop::nowMs() - begin, kWaitMs / 2); // the wait began when the first was cut, a moment before
    // One of our own keeps to the parts by itself.
    EXPECT_TRUE(child.download(artifact, m_folder.filePath(QStringLiteral("file"))).get());
}

TEST_F(RelayHostTest, AProgressBelowGoesUpOnlyWhenTheRelayIsToReportIt)
{
    m_relay.options.logic.reportLowerSplit = false;
    m_relay.start();
    const AttemptId attempt = m_upper.offer(kClient, bytes(1'000));
    ScriptedClient child = client();
    takeWork(child, attempt);
    EXPECT_EQ(child.report(attempt, Stage::Progress, 1), 200);
    EXPECT_EQ(child.report(attempt, Stage::ExecutionStarted, 2), 200);
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::ExecutionStarted); }));
    EXPECT_FALSE(m_upper.has(Stage::Progress));
    m_relay.kill();
    m_relay.options.logic.reportLowerSplit = true;
    m_relay.start();
    EXPECT_EQ(child.report(attempt, Stage::Progress, 3), 200);
    EXPECT_TRUE(soon([&] { return m_upper.has(Stage::Progress, kClient); }));
}

TEST_F(RelayHostTest, ReportsWaitWhileTheUpperSideIsAwayAndGoUpInOrderOnce)
{
    m_relay.start();
    const AttemptId attempt = m_upper.offer(kClient, bytes(100'000));
    ScriptedClient child = client();
    const ddi::Deployment work = takeWork(child, attempt);
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Arrived); }));
    m_upper.stop();
    EXPECT_TRUE(child.download(work.artifacts.front(), m_folder.filePath(QStringLiteral("file"))).get());
    EXPECT_EQ(child.report(attempt, Stage::Arrived, 1), 200);
    EXPECT_EQ(child.report(attempt, Stage::ExecutionStarted, 2), 200);
    EXPECT_EQ(child.attributes(QStringLiteral("a"), QStringLiteral("b")), 200);
    m_relay.kill();
    m_relay.start();
    EXPECT_EQ(child.report(attempt, Stage::Note, 3), 200);
    EXPECT_EQ(child.report(attempt, Stage::Completed, 4), 200);
    EXPECT_EQ(child.report(attempt, Stage::Completed, 4), 410);
    EXPECT_EQ(child.report(attempt, Stage::Read, 5), 200) << "a receipt comes after the end";
    m_relay.kill();
    m_relay.start();
    m_upper.start();
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Read); }));
    std::vector<quint32> sequences;
    quint64 last = 0;
    for (const UpperServer::Report &report : m_upper.reports()) {
        EXPECT_GT(report.spoolNumber, last);
        last = report.spoolNumber;
        EXPECT_NE(report.feedback.timestampMs, kNoTime);
        if (report.feedback.stage->reporter == kClient)
            sequences.push_back(report.feedback.stage->sequence);
    }
    EXPECT_EQ(sequences, (std::vector<quint32>{1, 2, 3, 4, 5}));
    EXPECT_EQ(m_upper.attributes(kClient).value(QStringLiteral("a")), QStringLiteral("b"));
}

TEST_F(RelayHostTest, AReportWhoseAnswerWasLostGoesUpAgainUnderItsNumber)
{
    m_relay.start();
    const AttemptId attempt = m_upper.offer(kClient, bytes(1'000));
    ScriptedClient child = client();
    takeWork(child, attempt);
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Arrived); }));
    m_upper.answerReports(503, 1);
    EXPECT_EQ(child.report(attempt, Stage::ExecutionStarted, 1), 200);
    ASSERT_TRUE(soon([&] { return m_upper.reports(Stage::ExecutionStarted).size() == 2; }));
    const auto twice = m_upper.reports(Stage::ExecutionStarted);
    EXPECT_EQ(twice[0].spoolNumber, twice[1].spoolNumber);
    EXPECT_EQ(twice[0].spoolInstance, twice[1].spoolInstance);
}

TEST_F(RelayHostTest, AReportThatTheUpperSideWillNeverTakeDoesNotBlockTheNext)
{
    m_relay.start();
    const AttemptId attempt = m_upper.offer(kClient, bytes(1'000));
    ScriptedClient child = client();
    takeWork(child, attempt);
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Arrived); }));
    m_upper.answerReports(410, 1);
    EXPECT_EQ(child.report(attempt, Stage::ExecutionStarted, 1), 200);
    EXPECT_EQ(child.report(attempt, Stage::Completed, 2), 200);
    EXPECT_TRUE(soon([&] { return m_upper.has(Stage::Completed); }));
    EXPECT_EQ(m_upper.reports(Stage::ExecutionStarted).size(), 1u);
}

TEST_F(RelayHostTest, ReportsOfANodeThatWasTakenAwayDoNotBlockThoseOfOthers)
{
    m_upper.addNode(QStringLiteral("client-2"), kRelay1);
    m_relay.start();
    const AttemptId first = m_upper.offer(kClient, bytes(1'000));
    const AttemptId second = m_upper.offer(QStringLiteral("client-2"), bytes(1'000));
    ScriptedClient one = client();
    ScriptedClient two = client(QStringLiteral("client-2"));
    takeWork(one, first);
    takeWork(two, second);
    ASSERT_TRUE(soon([&] { return m_upper.reports(Stage::Arrived).size() == 2; }));
    m_upper.stop();
    EXPECT_EQ(one.report(first, Stage::Completed, 1), 200);
    EXPECT_EQ(two.report(second, Stage::Completed, 1), 200);
    m_upper.removeNode(kClient);
    m_upper.start();
    EXPECT_TRUE(soon([&] { return m_upper.has(Stage::Completed, QStringLiteral("client-2")); }));
    EXPECT_FALSE(m_upper.has(Stage::Completed, kClient));
}

TEST_F(RelayHostTest, AHoldWhileTheRelayFetchesStopsItAndTheResumeGoesOnAtItsByte)
{
    m_relay.start();
    constexpr qint64 kCut = 300'000;
    m_upper.cutPayloads(1, kCut);
    m_upper.holdPayloads(true);
    const AttemptId attempt = m_upper.offer(kClient, bytes(1'000'000));
    ASSERT_TRUE(soon([&] { return m_upper.heldRequests() == 1; })); // the rest is asked for and does not come
    m_upper.set(attempt, OfferState::Held);
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Suspended, kRelay1); }));
    m_upper.holdPayloads(false);
    EXPECT_FALSE(client().poll().value().deployment);
    m_upper.set(attempt, OfferState::Offered);
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Arrived, kRelay1); }));
    EXPECT_EQ(stages(attempt), (std::vector<Stage>{Stage::Suspended, Stage::Resumed, Stage::Arrived}));
    EXPECT_EQ(m_upper.asked().back().from, kCut);
}

TEST_F(RelayHostTest, ARelayThatIsKilledInMidTransferGoesOnAtItsByte)
{
    m_relay.start();
    m_upper.cutPayloads(1, 300'000);
    m_upper.holdPayloads(true);
    m_upper.offer(kClient, bytes(1'000'000));
    ASSERT_TRUE(soon([&] { return m_upper.heldRequests() == 1; }));
    m_relay.kill();
    m_upper.holdPayloads(false);
    m_relay.start();
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Arrived, kRelay1); }));
    EXPECT_EQ(m_upper.asked().back().from, 300'000);
}

TEST_F(RelayHostTest, AHoldWhileTheClientFetchesCutsItAndTheResumeAnswersItsRange)
{
    m_relay.start();
    const QByteArray payload = bytes(48'000'000);
    const AttemptId attempt = m_upper.offer(kClient, payload);
    ScriptedClient child = client();
    const ddi::Artifact artifact = takeWork(child, attempt).artifacts.front();
    SlowReader reader(artifact.href, UpperServer::token(kClient), 1'000'000);
    ASSERT_TRUE(soon([&] { return reader.bytes() >= 1'000'000; }));
    m_upper.set(attempt, OfferState::Held);
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Suspended, kRelay1); }));
    reader.letGo();
    ASSERT_TRUE(soon([&] { return reader.ended(); }));
    EXPECT_FALSE(reader.whole());

    // What has arrived so far is continued; the answer waits for the resume.
    const QString path = m_folder.filePath(QStringLiteral("file"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(payload.left(1'000'000));
    file.close();
    auto rest = child.download(artifact, path);
    EXPECT_FALSE(child.poll().value().deployment);
    EXPECT_EQ(rest.wait_for(std::chrono::seconds(0)), std::future_status::timeout);
    m_upper.set(attempt, OfferState::Offered);
    const auto state = rest.get();
    ASSERT_TRUE(state) << state.error().text.toStdString();
    EXPECT_FALSE(state.value().restarted);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll() == payload);
    EXPECT_TRUE(soon([&] { return m_upper.has(Stage::Resumed, kRelay1); }));
}

TEST_F(RelayHostTest, WorkCancelledBeforeTheClientSawItIsConfirmedByTheRelay)
{
    m_relay.start();
    const AttemptId attempt = m_upper.offer(kClient, bytes(1'000));
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Arrived); }));
    m_upper.set(attempt, OfferState::Cancelled);
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::CancelConfirmed, kRelay1); }));
    EXPECT_TRUE(m_upper.reports(Stage::CancelConfirmed).front().onCancel);
    ScriptedClient child = client();
    const auto base = child.poll();
    EXPECT_FALSE(base.value().deployment);
    EXPECT_FALSE(base.value().cancel);
    EXPECT_EQ(child.take(attempt).error().kind, Error::Kind::NotFound);
}

TEST_F(RelayHostTest, AClientThatDownloadsIsCutAndToldOfTheCancellationAndItsConfirmationGoesUp)
{
    m_relay.start();
    const AttemptId attempt = m_upper.offer(kClient, bytes(48'000'000));
    ScriptedClient child = client();
    const ddi::Artifact artifact = takeWork(child, attempt).artifacts.front();
    SlowReader reader(artifact.href, UpperServer::token(kClient), 1'000'000);
    ASSERT_TRUE(soon([&] { return reader.bytes() >= 1'000'000; }));
    m_upper.set(attempt, OfferState::Cancelled);
    ASSERT_TRUE(soon([&] { return child.poll().value().cancel == attempt; }));
    reader.letGo();
    ASSERT_TRUE(soon([&] { return reader.ended(); }));
    EXPECT_FALSE(reader.whole());
    EXPECT_EQ(child.cancelAction(attempt).value(), attempt);
    EXPECT_FALSE(m_upper.has(Stage::CancelConfirmed));
    m_relay.kill();
    m_relay.start();
    EXPECT_EQ(child.poll().value().cancel, attempt);
    EXPECT_EQ(child.report(attempt, Stage::CancelConfirmed, 1, true), 200);
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::CancelConfirmed, kClient); }));
    EXPECT_FALSE(child.poll().value().cancel);
    m_upper.close(attempt);
    EXPECT_TRUE(soon([&] { return child.cancelAction(attempt).error().kind == Error::Kind::NotFound; }));
}

TEST_F(RelayHostTest, ExpiredWorkIsWithdrawnByTheRelayUnlessTheClientHasIt)
{
    m_upper.addNode(QStringLiteral("client-2"), kRelay1);
    m_relay.start();
    const AttemptId seen = m_upper.offer(kClient, bytes(1'000));
    const AttemptId unseen = m_upper.offer(QStringLiteral("client-2"), bytes(1'000));
    ScriptedClient child = client();
    takeWork(child, seen);
    ASSERT_TRUE(soon([&] { return m_upper.reports(Stage::Arrived).size() == 2; }));
    m_upper.set(seen, OfferState::Withdrawn);
    m_upper.set(unseen, OfferState::Withdrawn);
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::CancelConfirmed, kRelay1); }));
    EXPECT_EQ(m_upper.reports(Stage::CancelConfirmed).front().attempt, unseen);
    ASSERT_TRUE(soon([&] { return child.poll().value().cancel == seen; }));
    EXPECT_TRUE(child.poll().value().withdrawn);
    // Its installation had begun: it reports to the end.
    EXPECT_EQ(child.report(seen, Stage::Completed, 1), 200);
    EXPECT_TRUE(soon([&] { return m_upper.has(Stage::Completed, kClient); }));
    EXPECT_EQ(m_upper.reports(Stage::CancelConfirmed).size(), 1u);
}

TEST_F(RelayHostTest, AClientThatDoesNotRunIsReportedAndSoIsItsReturn)
{
    m_upper.setAddress(kClient, QStringLiteral("127.0.0.1"));
    m_relay.options.logic.startLimitMs = 100;
    m_relay.options.logic.retryFirstMs = 100;
    m_relay.start();
    const AttemptId attempt = m_upper.offer(kClient, bytes(1'000));
    ASSERT_TRUE(soon([&] { return m_upper.reports(Stage::StartupFailed).size() >= 2; }));
    const auto failed = m_upper.reports(Stage::StartupFailed);
    EXPECT_EQ(failed[0].feedback.stage->detail, StatusDetail::NotRunning);
    EXPECT_EQ(failed[0].feedback.stage->code, 1);
    EXPECT_EQ(failed[1].feedback.stage->code, 2);
    EXPECT_EQ(failed[0].feedback.stage->reporter, kRelay1);
    ScriptedClient child = client();
    takeWork(child, attempt);
    EXPECT_TRUE(soon([&] { return m_upper.has(Stage::TransferStarted, kRelay1); }));
}

TEST_F(RelayHostTest, ARelayKnowsWhereItsClientsCameFrom)
{
    m_relay.options.logic.startLimitMs = 100;
    m_relay.options.logic.retryFirstMs = 100;
    m_relay.start();
    ASSERT_TRUE(soon([&] { return static_cast<bool>(client().poll()); })); // and nobody told its address from above
    m_upper.offer(kClient, bytes(1'000));
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::StartupFailed); }));
    EXPECT_EQ(m_upper.reports(Stage::StartupFailed).front().feedback.stage->detail, StatusDetail::NotRunning);
}

TEST_F(RelayHostTest, WrongTokensAndNodesThatAreNotBelowAreRefused)
{
    m_upper.addNode(kRelay2, kRelay1, NodeRole::Relay);
    m_upper.addNode(QStringLiteral("far"), kRelay2);
    m_upper.addNode(QStringLiteral("relay-9"), {}, NodeRole::Relay);
    m_upper.addNode(QStringLiteral("elsewhere"), QStringLiteral("relay-9"));
    m_relay.start();
    const AttemptId attempt = m_upper.offer(kClient, bytes(1'000));
    ScriptedClient child = client();
    takeWork(child, attempt);
    const auto refused = [&](const QString &name, const QByteArray &token, bool gateway = false) {
        ScriptedClient other(m_relay.url(), name, token, gateway);
        const std::string feedback = R"({"id":"1","status":{"execution":"closed","result":{"finished":"success"}}})";
        return other.status("GET", other.root()) == 401
               && other.status("POST", other.root() + "/deploymentBase/1/feedback", feedback) == 401
               && other.status("GET", other.root() + "/children?since=0") == 401;
    };
    EXPECT_TRUE(refused(kClient, "token-client-2"));
    EXPECT_TRUE(refused(kClient, ""));
    EXPECT_TRUE(refused(QStringLiteral("elsewhere"), UpperServer::token(QStringLiteral("elsewhere"))));
    EXPECT_TRUE(refused(QStringLiteral("elsewhere"), UpperServer::token(QStringLiteral("relay-9")), true));
    EXPECT_TRUE(refused(kClient, UpperServer::token(kRelay2), true)); // not below relay-2
    EXPECT_TRUE(refused(kRelay1, UpperServer::token(kRelay2), true));
    EXPECT_TRUE(refused(kClient, UpperServer::token(kClient), true)); // a client's token opens no gateway
    EXPECT_TRUE(refused(kRelay2, UpperServer::token(QStringLiteral("far")), true));
    // A client may not see what is below a relay, and one relay not what is below another.
    EXPECT_EQ(child.status("GET", child.root() + "/children?since=0"), 401);
    ScriptedClient far(m_relay.url(), QStringLiteral("far"), UpperServer::token(kRelay2), true);
    EXPECT_EQ(far.status("GET", far.root()), 200);
    EXPECT_EQ(far.status("GET", far.root() + "/deploymentBase/1?c=1"), 404); // another's work
    EXPECT_EQ(far.report(attempt, Stage::Completed, 1), 404);
    EXPECT_FALSE(m_upper.has(Stage::Completed));
}

TEST_F(RelayHostTest, AConfirmationOfACancellationThatNobodyAskedForIsRefusedAndTheWorkGoesOn)
{
    m_relay.start();
    const AttemptId attempt = m_upper.offer(kClient, bytes(1'000));
    ScriptedClient child = client();
    takeWork(child, attempt);
    EXPECT_EQ(child.report(attempt, Stage::CancelConfirmed, 1, true), 405);
    EXPECT_EQ(child.report(attempt, Stage::CancelConfirmed, 1), 405);
    const std::string path =
        "/DEFAULT/controller/v1/client-1/cancelAction/" + std::to_string(number(attempt)) + "/feedback";
    const std::string blind =
        R"({"id":"1","status":{"execution":"closed","result":{"finished":"success"},"details":[]}})";
    EXPECT_EQ(child.status("POST", path, blind), 405);
    EXPECT_EQ(child.poll().value().deployment, attempt);
    EXPECT_EQ(child.report(attempt, Stage::Completed, 2), 200);
    EXPECT_TRUE(soon([&] { return m_upper.has(Stage::Completed); }));
}

TEST_F(RelayHostTest, WorkWhoseTransferAForeignClientGaveUpIsOfferedAgain)
{
    m_relay.start();
    const AttemptId attempt = m_upper.offer(kClient, bytes(1'000));
    ScriptedClient child = client();
    takeWork(child, attempt);
    const std::string path =
        "/DEFAULT/controller/v1/client-1/deploymentBase/" + std::to_string(number(attempt)) + "/feedback";
    const std::string lost =
        R"({"id":"1","status":{"execution":"closed","result":{"finished":"failure"},"details":["Lost connection"]}})";
    EXPECT_EQ(child.status("POST", path, lost), 200);
    EXPECT_EQ(child.poll().value().deployment, attempt);
    const std::string good =
        R"({"id":"1","status":{"execution":"closed","result":{"finished":"success"},"details":[]}})";
    EXPECT_EQ(child.status("POST", path, good), 200);
    EXPECT_FALSE(child.poll().value().deployment);
}

TEST_F(RelayHostTest, NotNowOfAForeignClientIsARejectionWhenItStaysWithItAlsoOverARestart)
{
    m_relay.start();
    const AttemptId attempt = m_upper.offer(kClient, bytes(1'000));
    {
        ScriptedClient child = client();
        takeWork(child, attempt);
        EXPECT_EQ(child.status("POST", feedbackPath(attempt), kNotNow), 200);
        for (int i = 0; i < 2; ++i)
            EXPECT_EQ(child.poll().value().deployment, attempt) << "it may think better of it";
    }
    m_relay.kill();
    m_relay.start();
    ScriptedClient child = client();
    EXPECT_EQ(child.poll().value().deployment, attempt);
    EXPECT_EQ(child.poll().value().deployment, attempt);
    EXPECT_FALSE(m_upper.has(Stage::Rejected));
    EXPECT_FALSE(child.poll().value().deployment) << "the fifth poll since it said so";
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Rejected, kClient); }));
    const UpperServer::Report rejected = m_upper.reports(Stage::Rejected).front();
    EXPECT_EQ(rejected.feedback.stage->text, QStringLiteral("battery low"));
    EXPECT_EQ(rejected.feedback.execution, QStringLiteral("closed")) << "for an upper side that is not ours";
    EXPECT_EQ(rejected.feedback.finished, QStringLiteral("failure"));
    // Killed before it knew that the report had arrived, it sends it again under the same number.
    const std::vector<UpperServer::Report> notNow = m_upper.reports(Stage::NotNow);
    ASSERT_FALSE(notNow.empty());
    for (const UpperServer::Report &report : notNow) {
        EXPECT_EQ(report.spoolNumber, notNow.front().spoolNumber);
        EXPECT_EQ(report.feedback.execution, QStringLiteral("rejected"));
    }
}

TEST_F(RelayHostTest, NobodySpeaksForAHopThatIsNotBelowIt)
{
    m_upper.addNode(kRelay2, kRelay1, NodeRole::Relay);
    m_upper.addNode(QStringLiteral("far"), kRelay2);
    m_relay.start();
    const AttemptId attempt = m_upper.offer(QStringLiteral("far"), bytes(1'000));
    ScriptedClient lower(m_relay.url(), QStringLiteral("far"), UpperServer::token(kRelay2), true);
    takeWork(lower, attempt);
    EXPECT_EQ(lower.report(attempt, Stage::Note, 1, false, QStringLiteral("x/1"), kRelay1), 200);
    EXPECT_EQ(lower.report(attempt, Stage::Note, 1, false, QStringLiteral("x/2"), kRelay2), 200);
    ASSERT_TRUE(soon([&] { return m_upper.reports(Stage::Note).size() == 2; }));
    EXPECT_EQ(m_upper.reports(Stage::Note)[0].feedback.stage->reporter, QStringLiteral("far"));
    EXPECT_EQ(m_upper.reports(Stage::Note)[1].feedback.stage->reporter, kRelay2);
}

TEST_F(RelayHostTest, AnEntryOfALowerSpoolThatComesTwiceGoesUpOnce)
{
    m_upper.addNode(kRelay2, kRelay1, NodeRole::Relay);
    m_upper.addNode(QStringLiteral("far"), kRelay2);
    m_relay.start();
    const AttemptId attempt = m_upper.offer(QStringLiteral("far"), bytes(1'000));
    ScriptedClient lower(m_relay.url(), QStringLiteral("far"), UpperServer::token(kRelay2), true);
    takeWork(lower, attempt);
    EXPECT_EQ(lower.report(attempt, Stage::Arrived, 0, false, QStringLiteral("x/1"), kRelay2), 200);
    EXPECT_EQ(lower.report(attempt, Stage::Arrived, 0, false, QStringLiteral("x/1"), kRelay2), 200);
    m_relay.kill();
    m_relay.start();
    EXPECT_EQ(lower.report(attempt, Stage::Arrived, 0, false, QStringLiteral("x/1"), kRelay2), 200);
    EXPECT_EQ(lower.report(attempt, Stage::ExecutionStarted, 0, false, QStringLiteral("x/2"), QStringLiteral("far")),
              200);
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::ExecutionStarted); }));
    // The killed relay may not have noted that it sent its entry; it sends the same one again, by the same number.
    std::set<quint64> entries;
    for (const auto &report : m_upper.reports(Stage::Arrived)) {
        if (report.feedback.stage->reporter == kRelay2)
            entries.insert(report.spoolNumber);
    }
    EXPECT_EQ(entries.size(), 1U);
}

TEST_F(RelayHostTest, HostileRequestsAreAnsweredAndChangeNothing)
{
    m_relay.start();
    const AttemptId attempt = m_upper.offer(kClient, bytes(1'000));
    ScriptedClient child = client();
    takeWork(child, attempt);
    const std::string id = std::to_string(number(attempt));
    const std::string artifacts = child.root() + "/softwaremodules/" + id + "/artifacts/";
    for (const std::string name : {"..%2f..%2frelay.db", "%2e%2e%2frelay.db", "..", "%2fetc%2fpasswd", "relay.db",
                                   "payload.tar%00", "payload.tar%2f..%2f..%2frelay.db"}) {
        const int status = child.status("GET", artifacts + name);
        EXPECT_TRUE(status == 400 || status == 404) << name << ' ' << status;
    }
    EXPECT_EQ(child.status("GET", "/DEFAULT/controller/v1/..%2f" + kClient.toStdString()), 400);
    EXPECT_EQ(child.status("GET", "/DEFAULT/controller/v1/" + std::string(5'000, 'a')), 400);
    const std::string feedback = child.root() + "/deploymentBase/" + id + "/feedback";
    const int large = child.status("POST", feedback, std::string(2'000'000, ' '));
    EXPECT_TRUE(large == 413 || large == 0) << large; // refused, or cut while it was still sending
    EXPECT_EQ(child.status("POST", feedback, std::string(100'000, '[')), 400);
    EXPECT_EQ(child.status("POST", feedback, "{"), 400);
    EXPECT_EQ(child.status("POST", child.root() + "/deploymentBase/999999/feedback",
                           R"({"status":{"execution":"proceeding","result":{"finished":"none"}}})"),
              200); // for the upper side to judge
    EXPECT_EQ(child.status("POST", child.root() + "/deploymentBase/0/feedback", "{}"), 404);
    EXPECT_EQ(child.status("GET", artifacts + "payload.tar", {}, {{"Range", "bytes=1000-"}}), 416);
    EXPECT_TRUE(child.take(attempt));
}

TEST_F(RelayHostTest, WorkGoesOnWhenTheRelayHasLostItsFolder)
{
    m_relay.start();
    const AttemptId attempt = m_upper.offer(kClient, bytes(100'000));
    ScriptedClient child = client();
    takeWork(child, attempt);
    EXPECT_EQ(child.report(attempt, Stage::Arrived, 1), 200);
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Arrived, kClient); }));
    const QString instance = m_upper.reports().front().spoolInstance;
    m_relay.kill();
    ASSERT_TRUE(QDir(m_relay.options.stateFolder).removeRecursively());
    m_relay.start();
    const ddi::Deployment again = takeWork(child, attempt);
    EXPECT_TRUE(child.download(again.artifacts.front(), m_folder.filePath(QStringLiteral("file"))).get());
    EXPECT_EQ(child.report(attempt, Stage::Completed, 2), 200);
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Completed, kClient); }));
    EXPECT_NE(m_upper.reports().back().spoolInstance, instance);
}

TEST_F(RelayHostTest, APackageThatTheDiskHasNoRoomForIsReportedAndOthersGetThrough)
{
    const QString other = QStringLiteral("client-2");
    m_upper.addNode(other, kRelay1);
    const AttemptId huge = m_upper.offer(kClient, bytes(1'000));
    m_upper.announceSize(huge, qint64{1} << 52);
    m_relay.start();
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::CommunicationFailed, kRelay1); }));
    const UpperServer::Report told = m_upper.reports(Stage::CommunicationFailed).front();
    EXPECT_EQ(told.attempt, huge);
    EXPECT_TRUE(told.feedback.stage->text.contains(QStringLiteral("no room")))
        << told.feedback.stage->text.toStdString();
    EXPECT_EQ(told.feedback.stage->code, ENOSPC) << "so that each try can say why";
    EXPECT_TRUE(m_upper.asked().empty()) << "not a byte is fetched in vain";
    const AttemptId small = m_upper.offer(other, bytes(2'000));
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Arrived, kRelay1); }));
    EXPECT_EQ(m_upper.reports(Stage::Arrived).front().attempt, small);
    ScriptedClient child = client(other);
    takeWork(child, small);
}

TEST_F(RelayHostTest, ADiskThatBecomesFullInMidTransferIsReportedAndItGoesOnWhenThereIsRoom)
{
    // A small disk that only this process sees, and that goes with it.
    const QString content = m_relay.options.stateFolder + QStringLiteral("/content");
    const QByteArray folder = QFile::encodeName(content);
    ASSERT_TRUE(QDir().mkpath(content));
    if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
        || ::mount("tmpfs", folder.constData(), "tmpfs", 0, "size=1m") != 0)
        GTEST_SKIP() << "only root may mount a disk";
    m_relay.options.logic.noSpaceWaitMs = 200;
    m_relay.start();
    const QByteArray payload = bytes(3'000'000);
    const AttemptId attempt = m_upper.offer(kClient, payload);
    EXPECT_TRUE(soon([&] { return m_upper.has(Stage::CommunicationFailed, kRelay1); }));
    const UpperServer::Report told = m_upper.reports(Stage::CommunicationFailed).front();
    EXPECT_EQ(told.attempt, attempt);
    EXPECT_TRUE(told.feedback.stage->text.contains(QStringLiteral("full"))) << told.feedback.stage->text.toStdString();
    EXPECT_FALSE(m_upper.has(Stage::Arrived));
    EXPECT_EQ(::mount("tmpfs", folder.constData(), "tmpfs", MS_REMOUNT, "size=16m"), 0);
    EXPECT_TRUE(soon([&] { return m_upper.has(Stage::Arrived, kRelay1); }));
    ScriptedClient child = client();
    const ddi::Deployment work = takeWork(child, attempt);
    const QString path = m_folder.filePath(QStringLiteral("file"));
    EXPECT_TRUE(child.download(work.artifacts.front(), path).get());
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll() == payload);
    m_relay.kill();
    EXPECT_EQ(::umount2(folder.constData(), MNT_DETACH), 0);
}

TEST_F(RelayHostTest, APartThatIsGivenUpBetweenTwoPartsOfASplitTransferLeavesItsRoom)
{
    const QByteArray folder = QFile::encodeName(m_relay.options.stateFolder);
    ASSERT_TRUE(QDir().mkpath(m_relay.options.stateFolder));
    if (::unshare(CLONE_NEWNS) != 0 || ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0
        || ::mount("tmpfs", folder.constData(), "tmpfs", 0, "size=32m") != 0)
        GTEST_SKIP() << "only root may mount a disk";
    constexpr qint64 kMebi = 1024 * 1024;
    m_relay.options.logic.noSpaceWaitMs = 200;
    m_relay.start();
    m_upper.holdPayloads(true);
    m_upper.offer(kClient, bytes(22 * kMebi), {16 * 1024, 100});
    EXPECT_TRUE(soon([&] { return m_upper.heldRequests() == 1; }));
    QFile other(m_relay.options.stateFolder + QStringLiteral("/other"));
    EXPECT_TRUE(other.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
    EXPECT_EQ(other.write(bytes(11 * kMebi)), 11 * kMebi);
    m_upper.holdPayloads(false);
    EXPECT_TRUE(soon([&] { return m_upper.has(Stage::CommunicationFailed, kRelay1); }));
    EXPECT_TRUE(other.remove());
    EXPECT_TRUE(soon([&] { return m_upper.has(Stage::Arrived, kRelay1); }))
        << "there is room for all of it only when the part is really gone";
    m_relay.kill();
    EXPECT_EQ(::umount2(folder.constData(), MNT_DETACH), 0);
}

TEST_F(RelayHostTest, APayloadThatSomebodyRemovedIsFetchedAgain)
{
    m_relay.start();
    const AttemptId attempt = m_upper.offer(kClient, bytes(100'000));
    ScriptedClient child = client();
    takeWork(child, attempt);
    m_relay.kill();
    ASSERT_TRUE(QDir(m_relay.options.stateFolder + QStringLiteral("/content")).removeRecursively());
    m_relay.start();
    const ddi::Deployment again = takeWork(child, attempt);
    EXPECT_TRUE(child.download(again.artifacts.front(), m_folder.filePath(QStringLiteral("file"))).get());
}

TEST_F(RelayHostTest, APayloadThatWasDamagedOnTheDiskIsFetchedAgain)
{
    m_relay.start();
    const QByteArray payload = bytes(100'000);
    const auto damage = [&] {
        const QDir content(m_relay.options.stateFolder + QStringLiteral("/content"));
        const QStringList files = content.entryList(QDir::Files);
        ASSERT_EQ(files.size(), 1);
        QFile file(content.filePath(files.front()));
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        ASSERT_TRUE(file.seek(50'000));
        ASSERT_EQ(file.write("damage"), 6);
    };
    const auto comesWhole = [&](AttemptId attempt, ScriptedClient &child) {
        const QString path = m_folder.filePath(QStringLiteral("file"));
        QFile::remove(path);
        EXPECT_TRUE(child.download(takeWork(child, attempt).artifacts.front(), path).get());
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_TRUE(file.readAll() == payload);
    };
    const AttemptId attempt = m_upper.offer(kClient, payload);
    ScriptedClient child = client();
    takeWork(child, attempt);
    m_relay.kill();
    damage();
    m_relay.start();
    comesWhole(attempt, child);
    // Also one that only work which is over has left behind.
    EXPECT_EQ(child.report(attempt, Stage::Completed, 1), 200);
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Completed, kClient); }));
    m_relay.kill();
    damage();
    m_relay.start();
    comesWhole(m_upper.offer(kClient, payload), child);
}

TEST_F(RelayHostTest, WhatWasReadOfAPartBeforeItBrokeOffDoesNotSpeakForIt)
{
    m_relay.start();
    m_upper.cutPayloads(1, 300'000);
    m_upper.holdPayloads(true);
    const QByteArray payload = bytes(1'000'000);
    const AttemptId attempt = m_upper.offer(kClient, payload);
    ASSERT_TRUE(soon([&] { return m_upper.heldRequests() == 1; }));
    const QDir content(m_relay.options.stateFolder + QStringLiteral("/content"));
    const QStringList files = content.entryList(QDir::Files);
    ASSERT_EQ(files.size(), 1);
    {
        QFile part(content.filePath(files.front()));
        ASSERT_TRUE(part.open(QIODevice::ReadWrite));
        ASSERT_EQ(part.write("damage"), 6);
    }
    m_upper.holdPayloads(false);
    ScriptedClient child = client();
    const ddi::Deployment work = takeWork(child, attempt);
    EXPECT_EQ(m_upper.asked().back().from, 0) << "all of it once more";
    const QString path = m_folder.filePath(QStringLiteral("file"));
    EXPECT_TRUE(child.download(work.artifacts.front(), path).get());
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll() == payload);
}

TEST_F(RelayHostTest, ASuspendedRelayStaysSuspendedOverARestart)
{
    m_relay.start();
    const AttemptId attempt = m_upper.offer(kClient, bytes(1'000));
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Arrived); }));
    m_upper.suspend(kRelay1, true);
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Suspended, kRelay1); }));
    m_relay.kill();
    m_upper.stop();
    m_relay.start();
    ScriptedClient child = client();
    EXPECT_FALSE(child.poll().value().deployment);
    m_upper.suspend(kRelay1, false);
    m_upper.start();
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Resumed, kRelay1); }));
    takeWork(child, attempt);
    // What the kill left in the spool with its answer on the way goes up again; it has its number, by which it is known there.
    std::vector<Stage> told = stages(attempt);
    told.erase(std::unique(told.begin(), told.end()), told.end());
    EXPECT_EQ(told, (std::vector<Stage>{Stage::Arrived, Stage::Suspended, Stage::Resumed}));
}

// That results are kept back is told past the spool; the answer may be lost, or come when they are released already.
TEST_F(RelayHostTest, WhatMayHaveBeenToldAboutAHoldIsTakenBackWithTheRelease)
{
    m_relay.options.takesJobs = true;
    const auto order = [this](JobType type) {
        return m_upper.offer(kRelay1, orderFile(RelayOrder{type, 0}), {}, QStringLiteral("order.json"),
                             {{ddi::metadataKeys().kind, payloadKindKey(PayloadKind::Order)},
                              {ddi::metadataKeys().arguments, jobTypeKey(type)}});
    };
    m_relay.start();
    const AttemptId work = m_upper.offer(kClient, bytes(1000));
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Arrived, kRelay1); }));
    const AttemptId hold = order(JobType::HoldReport);
    ASSERT_TRUE(soon([&] {
        m_upper.answerReports(503, 1000); // taken over, and the relay does not know
        const auto told = stages(work);
        return std::find(told.begin(), told.end(), Stage::ResultsHeld) != told.end();
    }));
    m_upper.answerReports(503, 0);
    m_relay.kill();
    m_upper.close(hold);
    const AttemptId release = order(JobType::HoldReportRelease);
    m_relay.start();
    ASSERT_TRUE(soon([&] {
        const auto told = stages(release);
        return std::find(told.begin(), told.end(), Stage::Completed) != told.end();
    }));
    EXPECT_TRUE(soon([&] {
        const auto told = stages(work);
        return !told.empty() && told.back() == Stage::ResultsReleased;
    }));
}

TEST_F(RelayHostTest, AStateFolderInUseIsRefused)
{
    m_relay.start();
    RelayHost second(m_relay.options);
    const Outcome refused = second.start();
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().text.contains(m_relay.options.stateFolder));
}

TEST_F(RelayHostTest, APortThatIsTakenIsRefused)
{
    m_relay.start();
    RelayHost::Options options = m_relay.options;
    options.stateFolder = m_folder.filePath(QStringLiteral("other"));
    RelayHost second(options);
    EXPECT_FALSE(second.start());
}

/// Upper side, relay-1, relay-2, and a client below that.
class RelayChainTest : public RelayHostTest {
protected:
    void SetUp() override
    {
        m_upper.addNode(kRelay1, {}, NodeRole::Relay);
        m_upper.addNode(kRelay2, kRelay1, NodeRole::Relay);
        m_upper.addNode(kClient, kRelay2);
        m_relay = relay(kRelay1, m_upper.url());
        m_relay.start();
        m_lower = relay(kRelay2, m_relay.url());
        m_lower.start();
    }
    ScriptedClient client() const { return {m_lower.url(), kClient, UpperServer::token(kClient)}; }

    Relay m_lower;
};

/// Both relays and the client have clocks that are three days behind the managing server's.
class RelayClockTest : public RelayChainTest {
protected:
    static constexpr qint64 kAheadMs = qint64{3} * 24 * 3600 * 1000;
    void SetUp() override
    {
        m_upper.setClockAhead(kAheadMs);
        RelayChainTest::SetUp();
    }
};

TEST_F(RelayClockTest, AClientBelowRelaysWithWrongClocksSchedulesByTheManagingServersTime)
{
    ClientHost::Options options;
    options.name = kClient;
    options.serverUrl = m_lower.url();
    options.token = QString::fromLatin1(UpperServer::token(kClient));
    options.stateFolder = m_folder.filePath(kClient);
    options.root = m_folder.filePath(QStringLiteral("root"));
    options.supervisor = SIGNALBOX_NODE_PROGRAM;
    options.pollWait = std::chrono::seconds(1);
    ClientHost host(options);
    ASSERT_TRUE(host.start());
    // An hour ago at the managing server, in days by every clock on the way.
    const UtcMs due = TaskLoop::nowMs() + kAheadMs - qint64{3600} * 1000;
    m_upper.offer(kClient, "#!/bin/sh\nexit 0\n", {}, QStringLiteral("script.sh"),
                  {{QString::fromUtf16(ddi::kKindKey), QStringLiteral("program")},
                   {QString::fromUtf16(ddi::kTimingKey), QString::number(static_cast<int>(InstallTiming::DateTime))},
                   {QString::fromUtf16(ddi::kInstallAtKey), QString::number(due)}});
    EXPECT_TRUE(soon([&] { return m_upper.has(Stage::Completed, kClient); }));
    for (const UpperServer::Report &report : m_upper.reports(Stage::Completed))
        EXPECT_GT(report.feedback.stage->clockMs, due);
}

TEST_F(RelayChainTest, EachHopReportsTheArrivalInTurn)
{
    const QByteArray payload = bytes(200'000);
    const AttemptId attempt = m_upper.offer(kClient, payload);
    ScriptedClient child = client();
    const ddi::Deployment work = takeWork(child, attempt);
    const QString path = m_folder.filePath(QStringLiteral("file"));
    ASSERT_TRUE(child.download(work.artifacts.front(), path).get());
    EXPECT_EQ(child.report(attempt, Stage::Arrived, 1), 200);
    EXPECT_EQ(child.report(attempt, Stage::Completed, 2), 200);
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Completed); }));
    QStringList arrived;
    for (const UpperServer::Report &report : m_upper.reports(Stage::Arrived))
        arrived.append(report.feedback.stage->reporter);
    EXPECT_EQ(arrived, (QStringList{kRelay1, kRelay2, kClient}));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll() == payload);
}

TEST_F(RelayChainTest, ASuspensionOfTheLowerRelayReachesItAndEnds)
{
    m_upper.suspend(kRelay2, true);
    const AttemptId attempt = m_upper.offer(kClient, bytes(200'000));
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Suspended, kRelay2); }));
    EXPECT_FALSE(m_upper.has(Stage::Arrived, kRelay2));
    EXPECT_FALSE(m_upper.has(Stage::Suspended, kRelay1));
    m_upper.suspend(kRelay2, false);
    ScriptedClient child = client();
    takeWork(child, attempt);
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Arrived, kRelay2); }));
    EXPECT_EQ(stages(attempt), (std::vector<Stage>{Stage::Arrived, Stage::Suspended, Stage::Resumed, Stage::Arrived}));
}

TEST_F(RelayChainTest, AHoldOfTheJobIsConfirmedWhereTheWorkIs)
{
    const AttemptId attempt = m_upper.offer(kClient, bytes(200'000));
    ScriptedClient child = client();
    takeWork(child, attempt);
    m_upper.set(attempt, OfferState::Held);
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Suspended, kRelay2); }));
    EXPECT_FALSE(child.poll().value().deployment);
    m_upper.set(attempt, OfferState::Offered);
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Resumed, kRelay2); }));
    takeWork(child, attempt);
}

TEST_F(RelayChainTest, ACancellationGoesThroughBothRelays)
{
    const AttemptId seen = m_upper.offer(kClient, bytes(200'000));
    const AttemptId unseen = m_upper.offer(kClient, bytes(1'000));
    ScriptedClient child = client();
    takeWork(child, seen);
    ASSERT_TRUE(soon([&] { return m_upper.reports(Stage::Arrived).size() == 4; }));
    m_upper.set(unseen, OfferState::Cancelled);
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::CancelConfirmed, kRelay2); }));
    m_upper.set(seen, OfferState::Cancelled);
    ASSERT_TRUE(soon([&] { return child.poll().value().cancel == seen; }));
    EXPECT_EQ(child.report(seen, Stage::CancelConfirmed, 1, true), 200);
    EXPECT_TRUE(soon([&] { return m_upper.has(Stage::CancelConfirmed, kClient); }));
}

TEST_F(RelayChainTest, NotNowBecomesARejectionBelowTwoRelays)
{
    const AttemptId attempt = m_upper.offer(kClient, bytes(1'000));
    ScriptedClient child = client();
    takeWork(child, attempt);
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(child.status("POST", feedbackPath(attempt), kNotNow), 200) << i;
        EXPECT_EQ(child.poll().value().deployment.has_value(), i < 4) << i;
    }
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Rejected, kClient); }));
    EXPECT_EQ(m_upper.reports(Stage::Rejected).size(), 1U);
    EXPECT_EQ(m_upper.reports(Stage::NotNow).size(), 5U);
}

TEST_F(RelayChainTest, EitherRelayMayBeRestartedInBetween)
{
    const AttemptId attempt = m_upper.offer(kClient, bytes(200'000));
    ScriptedClient child = client();
    const ddi::Deployment work = takeWork(child, attempt);
    m_lower.kill();
    m_lower.start();
    ASSERT_TRUE(child.download(work.artifacts.front(), m_folder.filePath(QStringLiteral("file"))).get());
    m_relay.kill();
    EXPECT_EQ(child.report(attempt, Stage::Arrived, 1), 200);
    m_relay.start();
    m_lower.kill();
    m_lower.start();
    EXPECT_EQ(child.report(attempt, Stage::Completed, 2), 200);
    ASSERT_TRUE(soon([&] { return m_upper.has(Stage::Completed, kClient); }));
    std::vector<quint32> sequences;
    for (const UpperServer::Report &report : m_upper.reports()) {
        if (report.feedback.stage->reporter == kClient)
            sequences.push_back(report.feedback.stage->sequence);
    }
    EXPECT_EQ(sequences, (std::vector<quint32>{1, 2}));
    // Orders still find their way: cursors of the earlier lives do not hide them.
    const AttemptId next = m_upper.offer(kClient, bytes(300));
    takeWork(child, next);
}

} // namespace
} // namespace signalbox

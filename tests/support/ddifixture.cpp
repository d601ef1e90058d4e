#include "tests/support/ddifixture.h"

#include "model/domain/text.h"

#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QtTest/QTest>

namespace signalbox {

DdiFixture::Options::Options()
{
    backend.sleepIdle = std::chrono::seconds(1);
    backend.sleepBusy = std::chrono::seconds(1);
    backend.sleepUnconfirmed = std::chrono::seconds(1);
    backend.startCheckTimeout = std::chrono::milliseconds(200);
    server.requestsPerSecondPerPeer = 100'000;
}

DdiFixture::DdiFixture(Options options) : m_options(std::move(options))
{
    QDir().mkpath(contentFolder());
    m_options.backend.contentFolder = contentFolder();
    m_options.engine.serverName = QStringLiteral("test");
    start();
}

DdiFixture::~DdiFixture()
{
    stop();
}

void DdiFixture::start()
{
    m_host = std::make_unique<EngineHost>(m_folder.filePath(QStringLiteral("server.db")), m_options.engine);
    m_backend = std::make_shared<ddi::EngineBackend>(m_options.backend, *m_host);
    m_host->setActionHandler(m_backend->actionHandler());
    const Outcome started = m_host->start();
    ASSERT_TRUE(started) << started.error().text.toStdString() << started.error().detail.toStdString();
    m_server = std::make_unique<ddi::DdiServer>(m_options.server, m_backend);
    m_http = std::make_unique<http::HttpServer>(
        http::HttpServer::Options{},
        [this, server = m_server.get()](http::Request request, const std::shared_ptr<http::Responder> &responder) {
            if (request.path.find("/artifacts/") != std::string::npos)
                ++m_fileRequests;
            if (!server->handle(request, responder))
                responder->respond({404, {}, {}});
        });
    const auto port = m_http->listenTcp("127.0.0.1", m_port);
    ASSERT_TRUE(port) << port.error().text.toStdString();
    m_port = port.value();
    m_server->setBaseUrl(url());
}

void DdiFixture::stop()
{
    if (!m_host)
        return;
    m_http->stop();
    m_server.reset();
    m_host->stop();
    m_backend.reset();
    m_http.reset();
    m_host.reset();
}

QString DdiFixture::url() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_port);
}

EngineReply DdiFixture::tryRun(CommandBody body)
{
    auto promise = std::make_shared<std::promise<EngineReply>>();
    auto reply = promise->get_future();
    m_host->post(Command{std::move(body), QStringLiteral("tester")},
                 [promise](const EngineReply &answer) { promise->set_value(answer); });
    return reply.get();
}

CommandOutcome DdiFixture::run(CommandBody body)
{
    const EngineReply reply = tryRun(std::move(body));
    EXPECT_TRUE(reply.outcome) << reply.error.text.toStdString();
    return reply.outcome.value_or(CommandOutcome{});
}

DdiFixture::Node DdiFixture::addNode(const QString &name, NodeRole role, NodeId upper)
{
    RegisterNode command;
    command.name = name;
    command.role = role;
    command.upper = upper;
    const CommandOutcome outcome = run(command);
    return {NodeId{outcome.createdId}, name, outcome.token.toUtf8()};
}

PackageId DdiFixture::addPackage(const QString &fileName, const QByteArray &content, PayloadKind kind,
                                 const std::function<void(PackageRecord &)> &change)
{
    const auto hash = [&](QCryptographicHash::Algorithm algorithm) {
        return QCryptographicHash::hash(content, algorithm);
    };
    AddPackage command;
    command.package.kind = kind;
    command.package.name = QStringLiteral("demo");
    command.package.version = QStringLiteral("1.0");
    command.package.fileName = fileName;
    command.package.size = content.size();
    command.package.sha256 = hash(QCryptographicHash::Sha256);
    command.package.sha1 = hash(QCryptographicHash::Sha1);
    command.package.md5 = hash(QCryptographicHash::Md5);
    if (change)
        change(command.package);
    QFile file(contentFolder() + u'/' + QString::fromLatin1(hash(QCryptographicHash::Sha256).toHex()));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_EQ(file.write(content), content.size());
    return PackageId{run(command).createdId};
}

JobId DdiFixture::addJob(std::vector<PackageId> packages, std::vector<NodeId> destinations,
                         const std::function<void(CreateJob &)> &change)
{
    CreateJob command;
    command.name = QStringLiteral("job");
    command.packages = std::move(packages);
    command.destinations = std::move(destinations);
    if (change)
        change(command);
    return JobId{run(command).createdId};
}

void DdiFixture::operate(Operation operation, JobId job)
{
    Operate command;
    command.operation = operation;
    command.job = job;
    run(command);
}

InstructionRow DdiFixture::row(JobId job, std::size_t index)
{
    return m_host->ask([&](Engine &engine) {
        const auto rows = engine.rows(job);
        return rows && index < rows.value().size() ? rows.value()[index] : InstructionRow{};
    });
}

AttemptId DdiFixture::attempt(NodeId node)
{
    return m_host->ask([node](Engine &engine) {
        const auto offers = engine.offers(node);
        return offers.empty() ? AttemptId{} : offers.front().attempt;
    });
}

std::vector<Event> DdiFixture::history(JobId job, std::size_t index)
{
    const InstructionId instruction = row(job, index).id;
    return m_host->ask([instruction](Engine &engine) {
        auto events = engine.history(instruction);
        return events ? std::move(events).value() : std::vector<Event>{};
    });
}

bool DdiFixture::waitFor(JobId job, const std::function<bool(const InstructionRow &)> &wanted, int timeoutMs,
                         std::size_t index)
{
    return QTest::qWaitFor([&] { return wanted(row(job, index)); }, timeoutMs);
}

bool DdiFixture::waitForStatus(JobId job, Status status, int timeoutMs, std::size_t index)
{
    return waitFor(
        job, [status](const InstructionRow &row) { return row.status == status; }, timeoutMs, index);
}

QString DdiFixture::describe(JobId job, std::size_t index)
{
    const InstructionRow now = row(job, index);
    QStringList lines{statusText(now.status, now.detail)};
    for (const Event &event : history(job, index))
        lines.append(QStringLiteral("  %1: %2 %3").arg(event.seq).arg(static_cast<int>(event.kind)).arg(event.text));
    return lines.join(u'\n');
}

http::ClientResponse DdiFixture::send(const Node &node, const char *method, const std::string &path,
                                      const std::string &body, http::Headers headers)
{
    http::ClientRequest request;
    request.method = method;
    request.url.host = "127.0.0.1";
    request.url.port = m_port;
    request.url.target = "/DEFAULT/controller/v1/" + node.name.toStdString() + path;
    request.headers = std::move(headers);
    if (http::headerValue(request.headers, "Authorization").empty())
        request.headers.emplace_back("Authorization", "TargetToken " + node.token.toStdString());
    request.body = body;
    request.timeout = std::chrono::seconds(10);
    request.maxBody = 64 * 1024 * 1024;
    auto response = m_client.sendAndWait(std::move(request));
    return response ? std::move(response).value() : http::ClientResponse{};
}

} // namespace signalbox

#include "tests/network/consoleapi/consolefixture.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <future>

namespace signalbox::consoleapi {

ConsoleFixture::ConsoleFixture()
{
    m_options.serverName = QStringLiteral("test server");
    m_options.localOperator = QStringLiteral("tester");
    m_options.tokenSha256 = QCryptographicHash::hash(kToken, QCryptographicHash::Sha256);
    http::HttpClient::Options client;
    client.connectionsPerHost = 100;
    m_client = std::make_unique<http::HttpClient>(client);
}

ConsoleFixture::~ConsoleFixture()
{
    m_client.reset();
    stopServer();
}

void ConsoleFixture::startServer()
{
    m_processes = std::make_unique<ProcessBook>(TaskLoop::nowMs);
    m_settings.processes = m_processes.get();
    m_engine = std::make_unique<EngineHost>(m_folder.filePath(QStringLiteral("store.db")), m_settings);
    m_processes->onUnsaved = [engine = m_engine.get()] { engine->post(ProcessesEnded{}); };
    m_options.tasks = std::make_shared<TaskBoard>(*m_engine, m_processes.get());
    const Outcome started = m_engine->start();
    ASSERT_TRUE(started) << started.error().text.toStdString();
    m_content = std::make_unique<ContentStore>(m_folder.filePath(QStringLiteral("content")));
    ASSERT_TRUE(m_content->prepare());
    m_console = std::make_unique<ConsoleServer>(m_options, *m_engine, *m_content);
    http::HttpServer::Options http;
    http.bodyLimit = [this](const http::Request &head) { return m_console->bodyLimit(head); };
    http.tooLarge = [this](const http::Request &head, std::size_t limit) { return m_console->tooLarge(head, limit); };
    m_http = std::make_unique<http::HttpServer>(
        http, [this](http::Request request, const std::shared_ptr<http::Responder> &responder) {
            if (!m_console->handle(request, responder))
                responder->respond({404, {}, {}});
        });
    m_options.tasks->setSessions(
        {[this](std::size_t limit, std::function<void(http::SessionList)> done) {
             m_http->sessions(limit, std::move(done));
         },
         [this](quint64 number, bool cancel, std::function<void(std::optional<http::SessionFacts>)> done) {
             m_http->findSession(number, cancel ? http::HttpServer::Look::AndCancel : http::HttpServer::Look::Only,
                                 std::move(done));
         }});
    const auto port =
        m_http->listenTcp("127.0.0.1", m_port, m_tls.certificateFile.empty() ? std::optional<http::TlsFiles>() : m_tls);
    ASSERT_TRUE(port) << port.error().text.toStdString();
    m_port = port.value();
    ASSERT_TRUE(m_http->listenUnix(socketPath()));
}

void ConsoleFixture::stopServer()
{
    if (m_options.tasks)
        m_options.tasks->setSessions({});
    if (m_http)
        m_http->stop();
    if (m_engine)
        m_engine->stop();
    m_console.reset();
    m_http.reset();
    m_options.tasks.reset();
    m_engine.reset();
}

CommandOutcome ConsoleFixture::carryOut(CommandBody body) const
{
    std::promise<EngineReply> promise;
    m_engine->post(Command{std::move(body), QStringLiteral("tester")},
                   [&](EngineReply reply) { promise.set_value(std::move(reply)); });
    const EngineReply reply = promise.get_future().get();
    EXPECT_TRUE(reply.outcome) << reply.error.text.toStdString();
    return reply.outcome.value_or(CommandOutcome());
}

JobId ConsoleFixture::makeJob(int clients) const
{
    AddPackage package;
    package.package.name = QStringLiteral("editor");
    package.package.version = QStringLiteral("1");
    package.package.fileName = QStringLiteral("editor-1.sh");
    package.package.kind = PayloadKind::Program;
    package.package.size = 3;
    package.package.sha256 = QByteArray(32, 'x');
    CreateJob job;
    job.packages = {PackageId{carryOut(package).createdId}};
    for (int i = 0; i < clients; ++i) {
        RegisterNode node;
        node.name = QStringLiteral("client-%1-%2").arg(lastSeq()).arg(i);
        job.destinations.push_back(NodeId{carryOut(node).createdId});
    }
    job.name = QStringLiteral("first");
    return JobId{carryOut(job).createdId};
}

void ConsoleFixture::complete(JobId job, std::size_t most) const
{
    const auto offers = m_engine->ask([job](Engine &engine) {
        std::vector<std::pair<AttemptId, QString>> list;
        const auto rows = engine.rows(job);
        for (const InstructionRow &row : rows ? rows.value() : std::vector<InstructionRow>()) {
            for (const Offer &offer : engine.offers(row.destination))
                list.emplace_back(offer.attempt, engine.node(row.destination)->name);
        }
        return list;
    });
    ASSERT_FALSE(offers.empty());
    for (const auto &[attempt, node] : offers) {
        if (most-- == 0)
            return;
        StageReport report;
        report.attempt = attempt;
        report.reporter = node;
        for (const Stage stage : {Stage::ExecutionStarted, Stage::Completed}) {
            report.stage = stage;
            ++report.sequence;
            std::promise<void> promise;
            m_engine->post(NodeReported{report, {}, {}, 0}, [&](const EngineReply &) { promise.set_value(); });
            promise.get_future().wait();
        }
    }
}

std::string ConsoleFixture::socketPath() const
{
    return m_folder.filePath(QStringLiteral("console.sock")).toStdString();
}

EventSeq ConsoleFixture::lastSeq() const
{
    return m_engine->ask([](Engine &engine) { return engine.lastSeq(); });
}

http::ClientRequest ConsoleFixture::request(const std::string &method, const std::string &target,
                                            const std::string &body) const
{
    http::ClientRequest request;
    request.method = method;
    request.url.host = "127.0.0.1";
    request.url.port = m_port;
    request.url.tls = !m_tls.certificateFile.empty();
    request.url.target = "/api/v1" + target;
    request.headers = {{"Authorization", std::string("Bearer ") + kToken}};
    request.body = body;
    request.maxBody = std::size_t{1} << 30;
    return request;
}

http::ClientResponse ConsoleFixture::call(const std::string &method, const std::string &target, const std::string &body,
                                          const http::Headers &headers)
{
    http::ClientRequest asked = request(method, target, body);
    asked.headers.insert(asked.headers.end(), headers.begin(), headers.end());
    const auto answer = m_client->sendAndWait(std::move(asked));
    EXPECT_TRUE(answer) << target << ": " << answer.error().text.toStdString();
    return answer ? answer.value() : http::ClientResponse();
}

StreamReader::StreamReader(http::HttpClient &client, http::ClientRequest request)
{
    // What comes together is told together: who waits for an event may ask for the last id at once.
    auto came = std::make_shared<std::vector<Entry>>();
    auto parser = std::make_shared<SseParser>([came](const SseParser::Event &event) {
        came->push_back({event.name, event.data});
    });
    request.sink = [state = m_state, came, parser](std::string_view bytes) {
        const bool good = parser->put(bytes);
        const std::scoped_lock lock(state->mutex);
        state->events.insert(state->events.end(), came->begin(), came->end());
        came->clear();
        state->lastId = parser->lastId();
        state->hasHead = state->hasHead || state->lastId.has_value();
        state->changed.notify_all();
        return good;
    };
    m_call = client.send(std::move(request), [state = m_state](const Result<http::ClientResponse> &) {
        const std::scoped_lock lock(state->mutex);
        state->hasEnded = true;
        state->changed.notify_all();
    });
}

StreamReader::~StreamReader()
{
    m_call->cancel();
    (void)waitForEnd();
}

template <class Condition>
bool StreamReader::waitUntil(Condition condition)
{
    std::unique_lock lock(m_state->mutex);
    return m_state->changed.wait_for(lock, std::chrono::seconds(20), condition);
}

bool StreamReader::waitForHead()
{
    return waitUntil([this] { return m_state->hasHead; });
}

bool StreamReader::waitFor(std::size_t events)
{
    return waitUntil([this, events] { return m_state->events.size() >= events; });
}

bool StreamReader::waitForEnd()
{
    return waitUntil([this] { return m_state->hasEnded; });
}

std::vector<StreamReader::Entry> StreamReader::events() const
{
    const std::scoped_lock lock(m_state->mutex);
    return m_state->events;
}

std::vector<EventSeq> StreamReader::seqs() const
{
    std::vector<EventSeq> seqs;
    for (const Entry &entry : events()) {
        if (entry.name == "entry")
            seqs.push_back(static_cast<EventSeq>(QJsonDocument::fromJson(QByteArray::fromStdString(entry.data))
                                                     .object()
                                                     .value(QStringLiteral("seq"))
                                                     .toInteger()));
    }
    return seqs;
}

EventSeq StreamReader::lastId() const
{
    const std::scoped_lock lock(m_state->mutex);
    return m_state->lastId.value_or(0);
}

} // namespace signalbox::consoleapi

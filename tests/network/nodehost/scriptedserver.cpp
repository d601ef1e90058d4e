#include "tests/network/nodehost/scriptedserver.h"

#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QFile>

namespace signalbox {

std::shared_ptr<ScriptedServer> ScriptedServer::make()
{
    auto server = std::make_shared<ScriptedServer>();
    server->start();
    return server;
}

ScriptedServer::~ScriptedServer()
{
    stop();
}

void ScriptedServer::start(quint16 port)
{
    m_ddi = std::make_unique<ddi::DdiServer>(ddi::DdiServer::Options{},
                                             std::shared_ptr<DdiBackend>(std::shared_ptr<void>(), this));
    m_http = std::make_unique<http::HttpServer>(
        http::HttpServer::Options{}, [this](http::Request request, const std::shared_ptr<http::Responder> &responder) {
            if (!m_ddi->handle(request, responder))
                responder->respond({404, {}, {}});
        });
    const Result<std::uint16_t> listening = m_http->listenTcp("127.0.0.1", port != 0 ? port : m_port);
    ASSERT_TRUE(listening) << listening.error().text.toStdString();
    m_port = listening.value();
    m_ddi->setBaseUrl(url());
}

void ScriptedServer::stop()
{
    if (m_http)
        m_http->stop();
    m_http.reset();
    m_ddi.reset();
}

QString ScriptedServer::url() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_port);
}

void ScriptedServer::set(const std::function<void()> &change)
{
    std::function<void()> wake;
    {
        const std::scoped_lock lock(m_mutex);
        change();
        wake = std::exchange(m_wake, {});
    }
    m_changed.notify_all();
    if (wake)
        wake();
}

void ScriptedServer::offer(quint32 attempt, const QString &fileName, const QByteArray &bytes,
                           const std::function<void(ddi::Deployment &)> &change)
{
    QFile file(m_folder.filePath(fileName));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    ddi::Artifact artifact;
    artifact.fileName = fileName;
    artifact.size = bytes.size();
    artifact.sha1 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
    artifact.md5 = QCryptographicHash::hash(bytes, QCryptographicHash::Md5);
    artifact.sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
    artifact.module = 1;
    ddi::Deployment deployment;
    deployment.id = AttemptId{attempt};
    deployment.name = QStringLiteral("thing");
    deployment.version = QStringLiteral("1.0");
    deployment.artifacts.push_back(artifact);
    if (change)
        change(deployment);
    set([&] {
        m_deployment = deployment;
        m_cancelled = false;
    });
}

void ScriptedServer::cancel(quint32 attempt)
{
    set([&] { m_cancelled = m_deployment && m_deployment->id == AttemptId{attempt}; });
}

bool ScriptedServer::waitUntil(const std::function<bool(const ScriptedServer &)> &condition)
{
    std::unique_lock lock(m_mutex);
    return m_changed.wait_for(lock, std::chrono::seconds(30), [&] { return condition(*this); });
}

bool ScriptedServer::has(Stage stage) const
{
    return count(stage) > 0;
}

int ScriptedServer::count(Stage stage) const
{
    return static_cast<int>(std::count_if(m_reports.begin(), m_reports.end(),
                                          [stage](const StageReport &report) { return report.stage == stage; }));
}

void ScriptedServer::authenticate(QString controller, ddi::Credentials credentials, QString peer,
                                  Reply<Result<ddi::Caller>> reply)
{
    if (credentials.token != kToken) {
        reply(Error{Error::Kind::Unauthorized, {}, {}});
        return;
    }
    ddi::Caller caller;
    caller.controller = controller;
    caller.peer = peer;
    reply(caller);
}

void ScriptedServer::poll(const ddi::Caller &, Reply<ddi::ControllerBase> reply)
{
    ddi::ControllerBase base;
    base.sleep = std::chrono::seconds(1);
    {
        const std::scoped_lock lock(m_mutex);
        base.wantsConfigData = m_attributes.isEmpty();
        base.contentTag = 1;
        if (m_deployment)
            (m_cancelled ? base.cancel : base.deployment) = m_deployment->id;
    }
    reply(base);
}

std::shared_ptr<void> ScriptedServer::waitForChange(const ddi::Caller &, std::function<void()> changed)
{
    const std::scoped_lock lock(m_mutex);
    m_wake = std::move(changed);
    return {};
}

void ScriptedServer::deployment(const ddi::Caller &, AttemptId id, Reply<Result<ddi::Deployment>> reply)
{
    std::optional<ddi::Deployment> deployment;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_deployment && m_deployment->id == id && !m_cancelled)
            deployment = m_deployment;
    }
    if (deployment)
        reply(*deployment);
    else
        reply(Error{Error::Kind::NotFound, {}, {}});
}

void ScriptedServer::feedback(const ddi::Caller &, AttemptId id, ddi::Feedback feedback, bool onCancel, QString,
                              quint64, Reply<int> reply)
{
    StageReport report = ddi::stageOf(feedback, onCancel, {});
    int status = 200;
    set([&] {
        const bool isReceipt = feedback.stage && report.stage == Stage::Read; // comes after the end
        if ((!m_deployment || m_deployment->id != id) && !isReceipt) {
            status = 410;
            return;
        }
        m_reports.push_back(report);
        const bool final = report.stage == Stage::Completed || report.stage == Stage::AlreadyDistributed
                           || report.stage == Stage::Failed || report.stage == Stage::Rejected
                           || report.stage == Stage::CancelConfirmed;
        if (final)
            m_deployment.reset();
    });
    reply(status);
}

void ScriptedServer::configData(const ddi::Caller &, ddi::ConfigData data, Reply<Outcome> reply)
{
    set([&] { m_attributes = data.attributes; });
    reply({});
}

void ScriptedServer::cancelAction(const ddi::Caller &, AttemptId, Reply<bool> reply)
{
    bool cancelled = false;
    {
        const std::scoped_lock lock(m_mutex);
        cancelled = m_cancelled;
    }
    reply(cancelled);
}

void ScriptedServer::artifact(const ddi::Caller &, quint32, QString fileName, Reply<ddi::ArtifactAnswer> reply)
{
    ddi::ArtifactAnswer answer;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_deployment && m_deployment->artifacts.front().fileName == fileName) {
            const ddi::Artifact &artifact = m_deployment->artifacts.front();
            const bool holds =
                m_transfersAllowed >= 0 && static_cast<int>(m_transfersFrom.size()) >= m_transfersAllowed;
            answer.kind = holds ? ddi::ArtifactAnswer::Kind::Hold : ddi::ArtifactAnswer::Kind::Send;
            answer.filePath = m_folder.filePath(fileName).toStdString();
            answer.entityTag = '"' + artifact.sha1.toHex().toStdString() + '"';
            answer.attempt = m_deployment->id;
            answer.size = artifact.size;
            if (m_cutAfter > 0)
                answer.cutAfterBytes = m_cutAfter;
        }
    }
    reply(answer);
}

void ScriptedServer::artifactStarted(const ddi::Caller &, const ddi::ArtifactAnswer &answer, std::function<void()>)
{
    set([&] { m_transfersFrom.push_back(answer.from); });
}

void ScriptedServer::artifactProgress(const ddi::Caller &, const ddi::ArtifactAnswer &, qint64 end)
{
    set([&] { m_sent = end; });
}

void ScriptedServer::artifactEnded(const ddi::Caller &, const ddi::ArtifactAnswer &, bool) { }

void ScriptedServer::children(const ddi::Caller &, quint64, Reply<Result<ddi::Children>> reply)
{
    reply(Error{Error::Kind::NotFound, {}, {}});
}

} // namespace signalbox

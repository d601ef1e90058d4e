#include "tests/network/nodehost/upperserver.h"

#include "model/engine/taskloop.h"

#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>
#include <atomic>

namespace signalbox {

class UpperServer::Backend final : public ddi::DdiBackend {
public:
    struct Work {
        ChildOffer offer;
        QString client;
        ddi::Deployment deployment;
        QString filePath;
        bool closed = false;
    };
    struct Script {
        QMap<QString, ChildNode> nodes;
        QMap<QString, quint64> changeOf;
        QMap<quint64, QString> removed;
        quint64 changes = 1;
        QMap<quint32, Work> works;
        std::vector<Report> reports;
        std::vector<Asked> asked;
        QMap<QString, QMap<QString, QString>> attributes;
        QStringList heard;
        int cuts = 0;
        qint64 cutAfter = 0;
        bool holds = false;
        int held = 0;
        int status = 200;
        int statusTimes = 0;
        quint64 transfers = 0;
    };

    template <class F>
    auto with(F use)
    {
        const std::scoped_lock lock(m_mutex);
        return use(m_script);
    }
    void wake() { m_waiters->wakeAll(); }
    [[nodiscard]] UtcMs managingTimeMs() const override { return DdiBackend::managingTimeMs() + clockAheadMs; }
    std::atomic<qint64> clockAheadMs = 0;

    void authenticate(QString controller, ddi::Credentials credentials, QString peer,
                      Reply<Result<ddi::Caller>> reply) override
    {
        const auto caller = with([&](const Script &script) -> Result<ddi::Caller> {
            const QByteArray hash = QCryptographicHash::hash(credentials.token, QCryptographicHash::Sha256);
            for (QString name = controller; script.nodes.contains(name); name = script.nodes[name].upper) {
                const ChildNode &node = script.nodes[name];
                const bool gateway = credentials.kind == ddi::Credentials::Kind::GatewayToken;
                if (gateway && node.role == NodeRole::Relay && node.tokenSha256 == hash)
                    return ddi::Caller{controller, name, peer};
            }
            return Error{Error::Kind::Unauthorized, {}, {}};
        });
        reply(caller);
    }
    void poll(const ddi::Caller &caller, Reply<ddi::ControllerBase> reply) override
    {
        ddi::ControllerBase base;
        base.offersChildren = caller.gateway == caller.controller;
        if (base.offersChildren) { // jobs of the relay itself
            base.sleep = std::chrono::seconds(1);
            with([&](Script &script) {
                for (const Work &work : std::as_const(script.works)) {
                    if (work.client != caller.controller || work.closed || base.deployment)
                        continue;
                    base.deployment = work.offer.attempt;
                    base.contentTag = work.offer.contentTag;
                }
            });
        }
        reply(base);
    }
    std::shared_ptr<void> waitForChange(const ddi::Caller &caller, std::function<void()> changed) override
    {
        return m_waiters->add(caller.controller, std::move(changed));
    }
    void deployment(const ddi::Caller &caller, AttemptId id, Reply<Result<ddi::Deployment>> reply) override
    {
        reply(with([&](const Script &script) -> Result<ddi::Deployment> {
            const auto found = script.works.constFind(number(id));
            if (found == script.works.cend() || found->client != caller.controller || found->closed
                || found->offer.state != OfferState::Offered)
                return Error{Error::Kind::NotFound, {}, {}};
            return found->deployment;
        }));
    }
    void feedback(const ddi::Caller &caller, AttemptId id, ddi::Feedback feedback, bool onCancel, QString spoolInstance,
                  quint64 spoolNumber, Reply<int> reply) override
    {
        reply(with([&](Script &script) {
            script.reports.push_back(
                {caller.controller, caller.gateway, id, std::move(feedback), onCancel, spoolInstance, spoolNumber});
            return script.statusTimes-- > 0 ? script.status : 200;
        }));
    }
    void configData(const ddi::Caller &caller, ddi::ConfigData data, Reply<Outcome> reply) override
    {
        with([&](Script &script) { script.attributes[caller.controller] = data.attributes; });
        reply({});
    }
    void cancelAction(const ddi::Caller &, AttemptId, Reply<bool> reply) override { reply(false); }
    void artifact(const ddi::Caller &caller, quint32 module, QString, Reply<ddi::ArtifactAnswer> reply) override
    {
        reply(with([&](Script &script) {
            ddi::ArtifactAnswer answer;
            const auto found = script.works.constFind(module);
            if (found == script.works.cend() || found->client != caller.controller)
                return answer;
            answer.attempt = AttemptId{module};
            answer.filePath = found->filePath.toStdString();
            answer.size = found->deployment.artifacts.front().size;
            answer.entityTag = '"' + found->deployment.artifacts.front().sha1.toHex().toStdString() + '"';
            answer.kind = ddi::ArtifactAnswer::Kind::Send;
            if (script.cuts > 0) {
                --script.cuts;
                answer.cutAfterBytes = script.cutAfter;
            } else if (script.holds) {
                ++script.held;
                answer.kind = ddi::ArtifactAnswer::Kind::Hold;
            }
            return answer;
        }));
    }
    void artifactStarted(const ddi::Caller &, const ddi::ArtifactAnswer &answer, std::function<void()>) override
    {
        with([&](Script &script) { script.asked.push_back({answer.from, answer.from, TaskLoop::nowMs(), kNoTime}); });
    }
    void artifactProgress(const ddi::Caller &, const ddi::ArtifactAnswer &answer, qint64 end) override
    {
        with([&](Script &script) {
            for (Asked &asked : script.asked) {
                if (asked.from == answer.from)
                    asked.end = end;
            }
        });
    }
    void artifactEnded(const ddi::Caller &, const ddi::ArtifactAnswer &answer, bool) override
    {
        with([&](Script &script) {
            for (Asked &asked : script.asked) {
                if (asked.from == answer.from)
                    asked.endedMs = TaskLoop::nowMs();
            }
        });
    }
    void heard(const ddi::Caller &caller, QStringList nodes, Reply<Outcome> reply) override
    {
        EXPECT_EQ(caller.gateway, caller.controller);
        with([&](Script &script) { script.heard += nodes; });
        reply({});
    }
    void children(const ddi::Caller &caller, quint64 cursor, Reply<Result<ddi::Children>> reply) override
    {
        reply(with([&](const Script &script) -> Result<ddi::Children> {
            ddi::Children feed;
            feed.cursor = script.changes;
            feed.complete = cursor == 0;
            feed.suspended = script.nodes.value(caller.controller).suspended;
            for (auto it = script.nodes.cbegin(); it != script.nodes.cend(); ++it) {
                QString upper = it->upper;
                while (upper != caller.controller && script.nodes.contains(upper))
                    upper = script.nodes[upper].upper;
                if (upper != caller.controller || (!feed.complete && script.changeOf.value(it.key()) <= cursor))
                    continue;
                ChildNode node = *it;
                for (const Work &work : script.works) {
                    if (work.client == it.key() && !work.closed)
                        node.offers.push_back(work.offer);
                }
                feed.changed.push_back(node);
            }
            if (!feed.complete) {
                for (auto it = script.removed.upperBound(cursor); it != script.removed.cend(); ++it)
                    feed.removed.append(it.value());
            }
            return feed;
        }));
    }

private:
    const std::shared_ptr<ddi::Waiters> m_waiters = std::make_shared<ddi::Waiters>();
    std::mutex m_mutex; ///< guards m_script
    Script m_script;
};

UpperServer::UpperServer() : m_backend(std::make_shared<Backend>())
{
    start();
}

UpperServer::~UpperServer()
{
    stop();
}

void UpperServer::start()
{
    m_ddi = std::make_unique<ddi::DdiServer>(ddi::DdiServer::Options{}, m_backend);
    m_http = std::make_unique<http::HttpServer>(
        http::HttpServer::Options{},
        [server = m_ddi.get()](http::Request request, const std::shared_ptr<http::Responder> &responder) {
            if (!server->handle(request, responder))
                responder->respond({404, {}, {}});
        });
    const auto port = m_http->listenTcp("127.0.0.1", m_port);
    ASSERT_TRUE(port) << port.error().text.toStdString();
    m_port = port.value();
    m_ddi->setBaseUrl(url());
}

void UpperServer::stop()
{
    if (m_http)
        m_http->stop();
    m_ddi.reset();
    m_http.reset();
}

QString UpperServer::url() const
{
    return QStringLiteral("http://127.0.0.1:%1").arg(m_port);
}

void UpperServer::addNode(const QString &name, const QString &upper, NodeRole role)
{
    m_backend->with([&](Backend::Script &script) {
        ChildNode node;
        node.name = name;
        node.upper = upper;
        node.role = role;
        node.tokenSha256 = QCryptographicHash::hash(token(name), QCryptographicHash::Sha256);
        script.nodes.insert(name, node);
        script.changeOf[name] = ++script.changes;
    });
    m_backend->wake();
}

void UpperServer::removeNode(const QString &name)
{
    m_backend->with([&](Backend::Script &script) {
        script.nodes.remove(name);
        script.removed.insert(++script.changes, name);
    });
    m_backend->wake();
}

void UpperServer::announceSize(AttemptId attempt, qint64 size)
{
    m_backend->with(
        [&](Backend::Script &script) { script.works[number(attempt)].deployment.artifacts.front().size = size; });
}

void UpperServer::setAddress(const QString &name, const QString &address)
{
    m_backend->with([&](Backend::Script &script) {
        script.nodes[name].address = address;
        script.changeOf[name] = ++script.changes;
    });
    m_backend->wake();
}

void UpperServer::suspend(const QString &relay, bool suspended)
{
    m_backend->with([&](Backend::Script &script) {
        script.nodes[relay].suspended = suspended;
        script.changeOf[relay] = ++script.changes;
    });
    m_backend->wake();
}

void UpperServer::setClockAhead(qint64 ms)
{
    m_backend->clockAheadMs = ms;
}

AttemptId UpperServer::offer(const QString &client, const QByteArray &payload, Split split, const QString &fileName,
                             const QMap<QString, QString> &metadata)
{
    const auto hash = [&](QCryptographicHash::Algorithm algorithm) {
        return QCryptographicHash::hash(payload, algorithm);
    };
    const QString path = m_folder.filePath(QString::fromLatin1(hash(QCryptographicHash::Sha256).toHex()));
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    EXPECT_EQ(file.write(payload), payload.size());
    file.close();
    const AttemptId attempt = m_backend->with([&](Backend::Script &script) {
        const quint32 id = script.works.isEmpty() ? 1 : script.works.lastKey() + 1;
        Backend::Work work;
        work.client = client;
        work.filePath = path;
        work.offer = {AttemptId{id}, OfferState::Offered, 1};
        work.deployment.id = AttemptId{id};
        work.deployment.name = QStringLiteral("demo");
        work.deployment.version = QStringLiteral("1.0");
        ddi::Artifact artifact;
        artifact.fileName = fileName;
        artifact.size = payload.size();
        artifact.sha1 = hash(QCryptographicHash::Sha1);
        artifact.md5 = hash(QCryptographicHash::Md5);
        artifact.sha256 = hash(QCryptographicHash::Sha256);
        artifact.module = id;
        work.deployment.artifacts.push_back(artifact);
        work.deployment.metadata.insert(QString::fromUtf16(ddi::kKindKey), QStringLiteral("archive"));
        work.deployment.metadata.insert(metadata);
        if (split.sizeKiB > 0) {
            work.deployment.metadata.insert(QString::fromUtf16(ddi::kSplitSizeKey), QString::number(split.sizeKiB));
            work.deployment.metadata.insert(QString::fromUtf16(ddi::kSplitWaitKey), QString::number(split.waitMs));
        }
        script.works.insert(id, work);
        script.changeOf[client] = ++script.changes;
        return AttemptId{id};
    });
    m_backend->wake();
    return attempt;
}

void UpperServer::set(AttemptId attempt, OfferState state)
{
    m_backend->with([&](Backend::Script &script) {
        Backend::Work &work = script.works[number(attempt)];
        work.offer.state = state;
        ++work.offer.contentTag;
        script.changeOf[work.client] = ++script.changes;
    });
    m_backend->wake();
}

void UpperServer::close(AttemptId attempt)
{
    m_backend->with([&](Backend::Script &script) {
        Backend::Work &work = script.works[number(attempt)];
        work.closed = true;
        script.changeOf[work.client] = ++script.changes;
    });
    m_backend->wake();
}

void UpperServer::cutPayloads(int times, qint64 bytes)
{
    m_backend->with([&](Backend::Script &script) {
        script.cuts = times;
        script.cutAfter = bytes;
    });
}

void UpperServer::holdPayloads(bool held)
{
    m_backend->with([&](Backend::Script &script) { script.holds = held; });
    m_backend->wake();
}

void UpperServer::answerReports(int status, int times)
{
    m_backend->with([&](Backend::Script &script) {
        script.status = status;
        script.statusTimes = times;
    });
}

std::vector<UpperServer::Report> UpperServer::reports()
{
    return m_backend->with([](const Backend::Script &script) { return script.reports; });
}

std::vector<UpperServer::Report> UpperServer::reports(Stage stage)
{
    std::vector<Report> all = reports();
    std::erase_if(all, [stage](const Report &report) { return !report.feedback.stage || report.stage() != stage; });
    return all;
}

bool UpperServer::has(Stage stage, const QString &reporter)
{
    const std::vector<Report> found = reports(stage);
    return std::any_of(found.begin(), found.end(), [&](const Report &report) {
        return reporter.isEmpty() || report.feedback.stage->reporter == reporter;
    });
}

std::vector<UpperServer::Asked> UpperServer::asked()
{
    return m_backend->with([](const Backend::Script &script) { return script.asked; });
}

int UpperServer::heldRequests()
{
    return m_backend->with([](const Backend::Script &script) { return script.held; });
}

QStringList UpperServer::heard()
{
    return m_backend->with([](const Backend::Script &script) { return script.heard; });
}

QMap<QString, QString> UpperServer::attributes(const QString &controller)
{
    return m_backend->with([&](const Backend::Script &script) { return script.attributes.value(controller); });
}

} // namespace signalbox

#include "network/nodeapi/ddiserver.h"

#include "network/nodeapi/cleantext.h"
#include "network/nodeapi/ddirequests.h"
#include "network/nodeapi/ddiresponses.h"
#include "network/nodeapi/heldrequest.h"
#include "network/nodeapi/jsonreader.h"
#include "network/nodeapi/peerrate.h"
#include "network/nodeapi/timers.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <atomic>
#include <limits>
#include <mutex>
#include <vector>

namespace signalbox::ddi {

namespace {

using ResponderPtr = std::shared_ptr<http::Responder>;

/// The newest value of what one thread sets and another one reads.
template <class T>
class Latest {
public:
    void set(T value)
    {
        const std::scoped_lock lock(m_mutex);
        m_value = std::move(value);
    }
    [[nodiscard]] T value() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_value;
    }

private:
    mutable std::mutex m_mutex; ///< guards m_value
    T m_value;
};

bool hasWork(const ControllerBase &base)
{
    return base.deployment || base.cancel || base.wantsConfigData;
}

} // namespace

class DdiServer::Impl : public std::enable_shared_from_this<DdiServer::Impl> {
public:
    Impl(Options options, std::shared_ptr<DdiBackend> backend)
        : m_options(std::move(options)),
          m_prefix(QLatin1Char('/') + m_options.tenant + QStringLiteral("/controller/v1/")),
          m_prefixBytes(m_prefix.toStdString()),
          m_backend(std::move(backend)),
          m_rate(m_options.requestsPerSecondPerPeer)
    {
        m_baseUrl.set(m_options.baseUrl);
    }

    void setBaseUrl(const QString &baseUrl) { m_baseUrl.set(baseUrl); }
    bool handle(http::Request &request, const ResponderPtr &responder);
    void releaseHeld();

private:
    struct Exchange {
        http::Request request;
        ResponderPtr responder;
        QStringList path; ///< behind the controller id
        Caller caller;
        QString root;
    };
    using ExchangePtr = std::shared_ptr<Exchange>;

    void route(const ExchangePtr &exchange);
    void poll(const ExchangePtr &exchange);
    void putConfigData(const ExchangePtr &exchange);
    void putInstalledBase(const ExchangePtr &exchange);
    void getDeployment(const ExchangePtr &exchange, AttemptId id, bool installed);
    void getCancelAction(const ExchangePtr &exchange, AttemptId id);
    void postFeedback(const ExchangePtr &exchange, AttemptId id, bool onCancel);
    void postConfirmation(const ExchangePtr &exchange, AttemptId id);
    void sendFeedback(const ExchangePtr &exchange, AttemptId id, Feedback feedback, bool onCancel);
    void confirmationBase(const ExchangePtr &exchange);
    void children(const ExchangePtr &exchange);
    void putHeard(const ExchangePtr &exchange);
    void putFiles(const ExchangePtr &exchange, AttemptId id);
    bool isNews(const Caller &relay, const Children &children);
    void artifacts(const ExchangePtr &exchange);
    void listArtifacts(const ExchangePtr &exchange, quint32 module);
    void md5Sum(const ExchangePtr &exchange, quint32 module, const QString &fileName);
    void artifact(const ExchangePtr &exchange, quint32 module, const QString &fileName);
    void send(const ExchangePtr &exchange, const ArtifactAnswer &found);

    void hold(const ExchangePtr &exchange, std::chrono::seconds atMost,
              std::function<void(const std::shared_ptr<HeldRequest> &)> ask, std::function<void()> expired);

    const Options m_options;
    Latest<QString> m_baseUrl; ///< empty: not known yet
    const QString m_prefix;
    const std::string m_prefixBytes;
    const std::shared_ptr<DdiBackend> m_backend;
    PeerRate m_rate;
    std::mutex m_mutex; ///< guards what follows
    QHash<QString, bool> m_toldSuspended; ///< relay -> what it was told last
    std::vector<std::weak_ptr<HeldRequest>> m_held;
    std::size_t m_tidyAt = 1024; ///< so many entries in m_held, and those that are gone are taken out
    const std::shared_ptr<Timers> m_timers = std::make_shared<Timers>();
};

bool DdiServer::Impl::handle(http::Request &request, const ResponderPtr &responder)
{
    if (!request.path.starts_with(m_prefixBytes))
        return false;
    const auto end = request.path.find('/', m_prefixBytes.size());
    const QString controller =
        QString::fromStdString(request.path.substr(m_prefixBytes.size(), end - m_prefixBytes.size()));
    QStringList path; // behind the controller: nothing in a poll, which nearly every request is
    if (end != std::string::npos)
        path = QString::fromStdString(request.path.substr(end + 1)).split(u'/');
    if (!isControllerId(controller)) {
        responder->respond(
            badRequest(QCoreApplication::translate("NodeMessage", "This is not a valid controller id.")));
        return true;
    }
    // A refusal would make clients give a transfer up for good, so those are never refused for their number.
    const bool isTransfer = path.size() == 4 && path.first() == QLatin1String("softwaremodules");
    if (!isTransfer && !m_rate.allow(request.peer)) {
        responder->respond(errorResponse(
            429, kTooMany, QCoreApplication::translate("NodeMessage", "Too many requests from this address.")));
        return true;
    }
    const QString baseUrl = m_baseUrl.value();
    if (baseUrl.isEmpty()) { // it came between listening and setBaseUrl()
        responder->respond(feedbackResponse(503));
        return true;
    }
    auto exchange = std::make_shared<Exchange>();
    exchange->responder = responder;
    exchange->path = std::move(path);
    exchange->root = baseUrl + m_prefix + controller;
    const bool longPoll = waitOf(request.headers, m_options.longPollLimit).count() > 0;
    const bool pacesItself = http::headerValue(request.headers, "User-Agent").starts_with("signalbox-node");
    Credentials credentials = credentialsOf(request, m_options.proxyAuthorities);
    const QString peer = QString::fromStdString(request.peer);
    exchange->request = std::move(request);
    m_backend->authenticate(controller, std::move(credentials), peer,
                            [self = shared_from_this(), exchange, longPoll, pacesItself](const Result<Caller> &caller) {
                                if (!caller) {
                                    exchange->responder->respond(outcomeResponse(caller.error()));
                                    return;
                                }
                                exchange->caller = caller.value();
                                exchange->responder->identify(number(caller.value().connected));
                                exchange->caller.longPoll = longPoll;
                                exchange->caller.pacesItself = pacesItself;
                                self->route(exchange);
                            });
    return true;
}

void DdiServer::Impl::route(const ExchangePtr &exchange)
{
    const std::string &method = exchange->request.method;
    const QStringList &path = exchange->path;
    const auto only = [&](const char *allowed) {
        if (method == allowed)
            return true;
        exchange->responder->respond(notAllowed(allowed));
        return false;
    };
    if (path.isEmpty()) {
        if (only("GET"))
            poll(exchange);
        return;
    }
    const QString &first = path.first();
    const bool feedback = path.size() == 3 && path.at(2) == QLatin1String("feedback");
    // 0 is never given out: a path without a number, or with a wrong one, has none.
    const bool files =
        path.size() == 3 && first == QLatin1String("deploymentBase") && path.at(2) == QLatin1String("x-files");
    const AttemptId id =
        path.size() == 2 || feedback || files ? attemptInPath(path.at(1)).value_or(AttemptId{}) : AttemptId{};
    const bool hasId = id != AttemptId{};
    if (first == QLatin1String("configData") && path.size() == 1) {
        if (only("PUT"))
            putConfigData(exchange);
    } else if (first == QLatin1String("installedBase") && path.size() == 1) {
        if (only("PUT"))
            putInstalledBase(exchange);
    } else if (first == QLatin1String("children") && path.size() == 1) {
        if (method == "PUT")
            putHeard(exchange);
        else if (only("GET"))
            children(exchange);
    } else if (first == QLatin1String("confirmationBase") && !(feedback && hasId)) {
        confirmationBase(exchange);
    } else if (first == QLatin1String("softwaremodules")) {
        artifacts(exchange);
    } else if (hasId && files) {
        if (only("PUT"))
            putFiles(exchange, id);
    } else if (hasId && (first == QLatin1String("deploymentBase") || first == QLatin1String("cancelAction"))) {
        const bool onCancel = first == QLatin1String("cancelAction");
        if (feedback && only("POST"))
            postFeedback(exchange, id, onCancel);
        else if (!feedback && only("GET") && onCancel)
            getCancelAction(exchange, id);
        else if (!feedback && method == "GET")
            getDeployment(exchange, id, false);
    } else if (hasId && first == QLatin1String("installedBase") && !feedback) {
        if (only("GET"))
            getDeployment(exchange, id, true);
    } else if (hasId && first == QLatin1String("confirmationBase")) {
        if (only("POST"))
            postConfirmation(exchange, id);
    } else {
        exchange->responder->respond(notFound());
    }
}

void DdiServer::Impl::hold(const ExchangePtr &exchange, std::chrono::seconds atMost,
                           std::function<void(const std::shared_ptr<HeldRequest> &)> ask, std::function<void()> expired)
{
    HeldRequest::Parts parts{m_backend, m_timers, exchange->caller, std::move(ask), std::move(expired)};
    const auto held = std::make_shared<HeldRequest>(std::move(parts));
    {
        const std::scoped_lock lock(m_mutex);
        if (m_held.size() >= m_tidyAt) {
            std::erase_if(m_held, [](const auto &entry) { return entry.expired(); });
            m_tidyAt = std::max<std::size_t>(1024, 2 * m_held.size());
        }
        m_held.push_back(held);
    }
    exchange->responder->waitsFor(http::SessionNote::Wait::News); // what there is already is answered in a moment
    exchange->responder->onPeerGone([weak = std::weak_ptr(held)] {
        if (const auto gone = weak.lock())
            (void)gone->finish();
    });
    held->start(atMost);
}

void DdiServer::Impl::releaseHeld()
{
    std::vector<std::weak_ptr<HeldRequest>> held;
    {
        const std::scoped_lock lock(m_mutex);
        held.swap(m_held);
    }
    for (const auto &weak : held)
        if (const auto request = weak.lock())
            request->expire();
}

void DdiServer::Impl::poll(const ExchangePtr &exchange)
{
    const auto answer = [self = shared_from_this(), exchange](ControllerBase base, std::chrono::seconds wait) {
        base.nowMs = self->m_backend->managingTimeMs(); // only now: the answer may have been held
        if (base.asksAt == kThisServer)
            base.asksAt = self->m_baseUrl.value();
        http::Response response = jsonResponse(200, toJson(base, exchange->root));
        if (wait.count() > 0)
            response.headers.emplace_back("Preference-Applied", "wait=" + std::to_string(wait.count()));
        exchange->responder->respond(std::move(response));
    };
    const auto wait = waitOf(exchange->request.headers, m_options.longPollLimit);
    if (wait.count() == 0) {
        m_backend->poll(exchange->caller, [answer](const ControllerBase &base) { answer(base, {}); });
        return;
    }
    const auto last = std::make_shared<Latest<ControllerBase>>();
    // That its work is elsewhere is told when it changes: who has been there in vain would else ask without a pause.
    const auto first = std::make_shared<std::atomic<bool>>(true);
    hold(
        exchange, wait,
        [backend = m_backend, exchange, answer, wait, last, first](const std::shared_ptr<HeldRequest> &held) {
            backend->poll(exchange->caller, [held, answer, wait, last, first](const ControllerBase &base) {
                const bool isChange = !first->exchange(false);
                if (hasWork(base) || (isChange && !base.asksAt.isEmpty())) {
                    if (held->finish())
                        answer(base, wait);
                    return;
                }
                last->set(base);
                held->hold();
            });
        },
        [answer, wait, last] { answer(last->value(), wait); });
}

void DdiServer::Impl::putConfigData(const ExchangePtr &exchange)
{
    auto data = parseConfigData(QByteArray::fromStdString(exchange->request.body));
    if (!data) {
        exchange->responder->respond(badRequest(data.error().text));
        return;
    }
    m_backend->configData(exchange->caller, std::move(data).value(), [exchange](const Outcome &outcome) {
        exchange->responder->respond(outcomeResponse(outcome.error()));
    });
}

void DdiServer::Impl::putInstalledBase(const ExchangePtr &exchange)
{
    const auto object = readJsonObject(QByteArray::fromStdString(exchange->request.body));
    if (!object) {
        exchange->responder->respond(badRequest(object.error().text));
        return;
    }
    const QString name = cleanLine(object.value().value(QStringLiteral("name")).toString(), 50);
    const QString version = cleanLine(object.value().value(QStringLiteral("version")).toString(), 200);
    if (name.isEmpty() || version.isEmpty()) {
        exchange->responder->respond(
            badRequest(QCoreApplication::translate("NodeMessage", "The name or the version is missing.")));
        return;
    }
    ConfigData data;
    data.attributes.insert(QStringLiteral("installed.") + name, version);
    m_backend->configData(exchange->caller, std::move(data), [exchange](const Outcome &outcome) {
        exchange->responder->respond(outcomeResponse(outcome.error()));
    });
}

void DdiServer::Impl::getDeployment(const ExchangePtr &exchange, AttemptId id, bool installed)
{
    const int messages = historyOf(exchange->request.query);
    const auto reply = [exchange, id, messages, backend = m_backend](const Result<Deployment> &deployment) {
        if (!deployment) {
            exchange->responder->respond(outcomeResponse(deployment.error()));
            return;
        }
        if (messages == 0) {
            exchange->responder->respond(jsonResponse(200, toJson(deployment.value(), exchange->root)));
            return;
        }
        backend->actionHistory(exchange->caller, id, messages,
                               [exchange, told = deployment.value()](const ActionHistory &history) mutable {
                                   told.historyStatus = history.status;
                                   told.historyMessages = history.messages;
                                   exchange->responder->respond(jsonResponse(200, toJson(told, exchange->root)));
                               });
    };
    if (installed)
        m_backend->installed(exchange->caller, id, reply);
    else
        m_backend->deployment(exchange->caller, id, reply);
}

void DdiServer::Impl::getCancelAction(const ExchangePtr &exchange, AttemptId id)
{
    m_backend->cancelAction(exchange->caller, id, [exchange, id](bool cancelling) {
        exchange->responder->respond(cancelling ? jsonResponse(200, cancelActionJson(id)) : notFound());
    });
}

void DdiServer::Impl::postFeedback(const ExchangePtr &exchange, AttemptId id, bool onCancel)
{
    auto feedback = parseFeedback(QByteArray::fromStdString(exchange->request.body));
    if (!feedback) {
        exchange->responder->respond(badRequest(feedback.error().text));
        return;
    }
    sendFeedback(exchange, id, std::move(feedback).value(), onCancel);
}

void DdiServer::Impl::postConfirmation(const ExchangePtr &exchange, AttemptId id)
{
    const auto object = readJsonObject(QByteArray::fromStdString(exchange->request.body));
    const QString word = object ? object.value().value(QStringLiteral("confirmation")).toString() : QString();
    Feedback feedback;
    StageReport &stage = feedback.stage.emplace();
    if (word == QLatin1String("denied")) {
        stage.stage = Stage::Rejected;
    } else if (word == QLatin1String("confirmed")) {
        stage.stage = Stage::Note;
    } else {
        exchange->responder->respond(badRequest(
            QCoreApplication::translate("NodeMessage", "The confirmation is neither \"confirmed\" nor \"denied\".")));
        return;
    }
    QStringList details{word};
    const QJsonArray lines = object.value().value(QStringLiteral("details")).toArray();
    for (const QJsonValue &line : lines)
        details.append(line.toString());
    feedback.details = cleanLines(details);
    stage.text = feedback.details.join(u'\n');
    stage.code =
        static_cast<qint32>(std::clamp<qint64>(wholeNumber(object.value().value(QStringLiteral("code")), 0),
                                               std::numeric_limits<qint32>::min(), std::numeric_limits<qint32>::max()));
    sendFeedback(exchange, id, std::move(feedback), false);
}

void DdiServer::Impl::sendFeedback(const ExchangePtr &exchange, AttemptId id, Feedback feedback, bool onCancel)
{
    feedback.id = id; // the path decides, as with every server of this protocol
    QString spoolInstance;
    quint64 spoolNumber = 0;
    if (const std::string_view spool = http::headerValue(exchange->request.headers, "X-Signalbox-Spool");
        !spool.empty() && !exchange->caller.gateway.isEmpty()) {
        static const QRegularExpression pattern(QStringLiteral("^([A-Za-z0-9._{}-]{1,64})/([1-9]\\d{0,18})$"));
        const auto match = pattern.match(QString::fromUtf8(spool.data(), static_cast<qsizetype>(spool.size())));
        if (!match.hasMatch()) {
            exchange->responder->respond(
                badRequest(QCoreApplication::translate("NodeMessage", "The number of the spool entry is not valid.")));
            return;
        }
        spoolInstance = match.captured(1);
        spoolNumber = match.captured(2).toULongLong();
    }
    exchange->responder->waitsFor(http::SessionNote::Wait::Store);
    m_backend->feedback(exchange->caller, id, std::move(feedback), onCancel, spoolInstance, spoolNumber,
                        [exchange](int status) { exchange->responder->respond(feedbackResponse(status)); });
}

/// Confirmation is asked of the operator here, never of the client: every action counts as confirmed.
void DdiServer::Impl::confirmationBase(const ExchangePtr &exchange)
{
    const std::string &method = exchange->request.method;
    const QString name = exchange->path.value(1);
    if (exchange->path.size() == 1) {
        exchange->responder->respond(method == "GET" ? jsonResponse(200, R"({"autoConfirm":{"active":true}})")
                                                     : notAllowed("GET"));
    } else if (exchange->path.size() == 2 && name == QLatin1String("activateAutoConfirm")) {
        exchange->responder->respond(method == "POST" ? http::Response{} : notAllowed("POST"));
    } else {
        exchange->responder->respond(notFound());
    }
}

/// Whether the answer says something that the relay has not been told yet.
bool DdiServer::Impl::isNews(const Caller &relay, const Children &children)
{
    if (children.complete || !children.changed.empty() || !children.removed.isEmpty())
        return true;
    const std::scoped_lock lock(m_mutex);
    return children.suspended != m_toldSuspended.value(relay.controller, false);
}

void DdiServer::Impl::children(const ExchangePtr &exchange)
{
    static const QRegularExpression pattern(QStringLiteral("(?:^|&)since=(\\d{1,20})(?:&|$)"));
    const quint64 cursor = pattern.match(QString::fromStdString(exchange->request.query)).captured(1).toULongLong();
    const auto wait = waitOf(exchange->request.headers, m_options.longPollLimit);
    const auto answer = [self = shared_from_this(), exchange, wait](Children children) {
        children.nowMs = self->m_backend->managingTimeMs();
        for (ChildNode &child : children.changed) {
            if (child.asksAt == kThisServer)
                child.asksAt = self->m_baseUrl.value();
        }
        {
            const std::scoped_lock lock(self->m_mutex);
            self->m_toldSuspended.insert(exchange->caller.controller, children.suspended);
        }
        http::Response response = jsonResponse(200, toJson(children));
        if (wait.count() > 0)
            response.headers.emplace_back("Preference-Applied", "wait=" + std::to_string(wait.count()));
        exchange->responder->respond(std::move(response));
    };
    // Whatever woke it is worth an answer: only the first, empty one is held back.
    const auto first = std::make_shared<std::atomic<bool>>(wait.count() > 0);
    const auto last = std::make_shared<Latest<Children>>();
    last->set({.cursor = cursor, .complete = false, .removed = {}, .changed = {}, .suspended = false});
    hold(
        exchange, std::max(wait, m_options.longPollLimit),
        [self = shared_from_this(), exchange, cursor, answer, first, last](const std::shared_ptr<HeldRequest> &held) {
            self->m_backend->children(exchange->caller, cursor,
                                      [self, held, exchange, answer, first, last](const Result<Children> &children) {
                                          if (children && first->exchange(false)
                                              && !self->isNews(exchange->caller, children.value())) {
                                              last->set(children.value());
                                              held->hold();
                                              return;
                                          }
                                          if (!held->finish())
                                              return;
                                          if (children)
                                              answer(children.value());
                                          else
                                              exchange->responder->respond(outcomeResponse(children.error()));
                                      });
        },
        [answer, last] { answer(last->value()); });
}

void DdiServer::Impl::putHeard(const ExchangePtr &exchange)
{
    const auto nodes = parseHeard(QByteArray::fromStdString(exchange->request.body));
    if (!nodes) {
        exchange->responder->respond(badRequest(nodes.error().text));
        return;
    }
    m_backend->heard(exchange->caller, nodes.value(), [exchange](const Outcome &outcome) {
        exchange->responder->respond(outcomeResponse(outcome.error()));
    });
}

void DdiServer::Impl::putFiles(const ExchangePtr &exchange, AttemptId id)
{
    Result<FilesPart> part = filesPartOf(exchange->request.query);
    if (!part) {
        exchange->responder->respond(badRequest(part.error().text));
        return;
    }
    part.value().attempt = id;
    part.value().bytes = QByteArray::fromStdString(exchange->request.body);
    exchange->request.body = {};
    exchange->responder->waitsFor(http::SessionNote::Wait::Store);
    m_backend->files(exchange->caller, std::move(part).value(), [exchange](const Result<FilesTaken> &taken) {
        exchange->responder->respond(taken ? jsonResponse(200, toJson(taken.value()))
                                           : filesErrorResponse(taken.error()));
    });
}

void DdiServer::Impl::artifacts(const ExchangePtr &exchange)
{
    const QStringList &path = exchange->path;
    const std::string &method = exchange->request.method;
    const auto module = attemptInPath(path.value(1));
    if (!module || path.value(2) != QLatin1String("artifacts") || path.size() > 4) {
        exchange->responder->respond(notFound());
    } else if (method != "GET" && !(method == "HEAD" && path.size() == 4)) {
        exchange->responder->respond(notAllowed(path.size() == 4 ? "GET, HEAD" : "GET"));
    } else if (path.size() == 3) {
        listArtifacts(exchange, number(*module));
    } else if (QString name = path.at(3); !isFileName(name)) {
        exchange->responder->respond(
            badRequest(QCoreApplication::translate("NodeMessage", "This is not a valid file name.")));
    } else if (name.endsWith(QLatin1String(".MD5SUM"))) {
        name.chop(7);
        md5Sum(exchange, number(*module), name);
    } else {
        artifact(exchange, number(*module), name);
    }
}

void DdiServer::Impl::listArtifacts(const ExchangePtr &exchange, quint32 module)
{
    m_backend->poll(exchange->caller, [self = shared_from_this(), exchange, module](const ControllerBase &base) {
        if (!base.deployment) {
            exchange->responder->respond(notFound());
            return;
        }
        self->m_backend->deployment(
            exchange->caller, *base.deployment, [exchange, module](Result<Deployment> deployment) {
                if (deployment)
                    std::erase_if(deployment.value().artifacts,
                                  [module](const Artifact &artifact) { return artifact.module != module; });
                if (!deployment || deployment.value().artifacts.empty()) {
                    exchange->responder->respond(notFound());
                    return;
                }
                const QJsonObject whole = QJsonDocument::fromJson(toJson(deployment.value(), exchange->root)).object();
                const QJsonObject chunk = whole.value(QStringLiteral("deployment"))
                                              .toObject()
                                              .value(QStringLiteral("chunks"))
                                              .toArray()
                                              .first()
                                              .toObject();
                exchange->responder->respond(jsonResponse(
                    200,
                    QJsonDocument(chunk.value(QStringLiteral("artifacts")).toArray()).toJson(QJsonDocument::Compact)));
            });
    });
}

void DdiServer::Impl::md5Sum(const ExchangePtr &exchange, quint32 module, const QString &fileName)
{
    m_backend->artifact(exchange->caller, module, fileName, [exchange, fileName](const ArtifactAnswer &answer) {
        if (answer.kind == ArtifactAnswer::Kind::NotFound || answer.md5.isEmpty()) {
            exchange->responder->respond(notFound());
            return;
        }
        exchange->responder->respond({200,
                                      {{"Content-Type", "text/plain"}},
                                      (answer.md5.toHex() + "  " + fileName.toUtf8() + '\n').toStdString()});
    });
}

void DdiServer::Impl::artifact(const ExchangePtr &exchange, quint32 module, const QString &fileName)
{
    const bool swupdate = http::headerValue(exchange->request.headers, "User-Agent").starts_with("libcurl-agent/");
    hold(
        exchange, swupdate ? m_options.holdLimitSwupdate : m_options.holdLimit,
        [weak = weak_from_this(), exchange, module, fileName](const std::shared_ptr<HeldRequest> &held) {
            const auto self = weak.lock();
            if (!self)
                return;
            self->m_backend->artifact(exchange->caller, module, fileName,
                                      [weak, exchange, held](const ArtifactAnswer &answer) {
                                          if (answer.kind == ArtifactAnswer::Kind::Hold) {
                                              held->hold(answer.holdFor);
                                              return;
                                          }
                                          if (!held->finish())
                                              return;
                                          const auto server = weak.lock();
                                          if (answer.kind == ArtifactAnswer::Kind::Send && server)
                                              server->send(exchange, answer);
                                          else
                                              exchange->responder->respond(notFound());
                                      });
        },
        [exchange] { exchange->responder->abort(); });
}

void DdiServer::Impl::send(const ExchangePtr &exchange, const ArtifactAnswer &found)
{
    auto answer = std::make_shared<ArtifactAnswer>(found);
    answer->from = rangeStart(exchange->request.headers, answer->size);
    http::FileResponse file;
    file.filePath = answer->filePath;
    file.entityTag = answer->entityTag;
    file.cutAfterBytes = answer->cutAfterBytes;
    file.onStart = [backend = m_backend, caller = exchange->caller,
                    answer](const std::shared_ptr<http::TransferControl> &control) {
        control->onProgress = [backend, caller, answer](std::int64_t end) {
            backend->artifactProgress(caller, *answer, end);
        };
        control->onEnd = [backend, caller, answer](bool complete) {
            backend->artifactEnded(caller, *answer, complete);
        };
        backend->artifactStarted(caller, *answer, [weak = std::weak_ptr(control)] {
            if (const auto transfer = weak.lock())
                transfer->cut();
        });
    };
    exchange->responder->sendFile(std::move(file));
}

DdiServer::DdiServer(Options options, std::shared_ptr<DdiBackend> backend)
    : m_impl(std::make_shared<Impl>(std::move(options), std::move(backend)))
{
}

DdiServer::~DdiServer()
{
    m_impl->releaseHeld();
}

void DdiServer::setBaseUrl(const QString &baseUrl)
{
    m_impl->setBaseUrl(baseUrl);
}

bool DdiServer::handle(http::Request &request, const std::shared_ptr<http::Responder> &responder)
{
    return m_impl->handle(request, responder);
}

} // namespace signalbox::ddi

#include "network/nodehost/relayhost.h"

#include "model/engine/taskloop.h"
#include "model/store/contentstore.h"
#include "network/nodeapi/ddiserver.h"
#include "network/nodeapi/startcheck.h"
#include "network/nodeapi/waiters.h"
#include "network/nodehost/ddiclient.h"
#include "network/nodehost/relaystore.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QMap>
#include <QSet>
#include <QStorageInfo>

#include <openssl/crypto.h>
#include <openssl/sha.h>

#include <algorithm>
#include <future>
#include <utility>
#include <vector>

namespace signalbox {

namespace {

constexpr std::chrono::seconds kFeedWait{25};
constexpr qint64 kUpperRetryFirstMs = 500;
constexpr qint64 kUpperRetryMaxMs = 15'000;
constexpr qint64 kCleanEveryMs = 3'600'000;
constexpr qint64 kStoreRetryMs = 1'000;
/// Transfers below may take hours; that they go on is told this often where their progress is not to be reported.
constexpr qint64 kNoteEveryMs = 5 * 60'000;
constexpr int kSha256Bytes = 32;
constexpr qint64 kMaxParts = 254; ///< swupdate counts its tries in eight bits
/// Bytes given to a client whose held transfer was cancelled: it looks for orders while it writes them.
constexpr qint64 kTasteBytes = 1024;

struct RelayHostText {
    Q_DECLARE_TR_FUNCTIONS(RelayHost)
};

QByteArray sha256Of(const QByteArray &bytes)
{
    QByteArray digest(SHA256_DIGEST_LENGTH, '\0');
    SHA256(reinterpret_cast<const unsigned char *>(bytes.constData()), static_cast<std::size_t>(bytes.size()),
           reinterpret_cast<unsigned char *>(digest.data()));
    return digest;
}

bool sameSecret(const QByteArray &a, const QByteArray &b)
{
    return !a.isEmpty() && a.size() == b.size()
           && CRYPTO_memcmp(a.constData(), b.constData(), static_cast<std::size_t>(a.size())) == 0;
}

/// Whether a feedback ends the attempt for everybody on the way. What the upper side would not close stays open here:
/// a transfer that a foreign client gave up is offered to it again.
bool isFinalFeedback(const ddi::Feedback &feedback, bool onCancel)
{
    switch (feedback.stage ? feedback.stage->stage : ddi::stageOf(feedback, onCancel, {}).stage) {
    case Stage::Completed:
    case Stage::AlreadyDistributed:
    case Stage::Failed:
    case Stage::Rejected:
    case Stage::CancelConfirmed: return true;
    default: return false;
    }
}

} // namespace

/// The whole relay. Everything below the line "loop only" is touched by tasks of m_loop alone.
class RelayHost::Impl final : public ddi::DdiBackend, public std::enable_shared_from_this<RelayHost::Impl> {
public:
    explicit Impl(Options options)
        : m_options(std::move(options)),
          m_content(m_options.stateFolder + QStringLiteral("/content")),
          m_logic(m_options.logic)
    {
    }

    Outcome start();
    void stop();
    quint16 port() const { return m_port; }

    void authenticate(QString controller, ddi::Credentials credentials, QString peer,
                      Reply<Result<ddi::Caller>> reply) override;
    void poll(const ddi::Caller &caller, Reply<ddi::ControllerBase> reply) override;
    std::shared_ptr<void> waitForChange(const ddi::Caller &caller, std::function<void()> changed) override;
    void deployment(const ddi::Caller &caller, AttemptId id, Reply<Result<ddi::Deployment>> reply) override;
    void feedback(const ddi::Caller &caller, AttemptId id, ddi::Feedback feedback, bool onCancel, QString spoolInstance,
                  quint64 spoolNumber, Reply<int> reply) override;
    void configData(const ddi::Caller &caller, ddi::ConfigData data, Reply<Outcome> reply) override;
    void cancelAction(const ddi::Caller &caller, AttemptId id, Reply<bool> reply) override;
    void artifact(const ddi::Caller &caller, quint32 module, QString fileName,
                  Reply<ddi::ArtifactAnswer> reply) override;
    void artifactStarted(const ddi::Caller &caller, const ddi::ArtifactAnswer &answer,
                         std::function<void()> cut) override;
    void artifactProgress(const ddi::Caller &caller, const ddi::ArtifactAnswer &answer, qint64 end) override;
    void artifactEnded(const ddi::Caller &caller, const ddi::ArtifactAnswer &answer, bool complete) override;
    void children(const ddi::Caller &caller, quint64 cursor, Reply<Result<ddi::Children>> reply) override;

private:
    struct Transfer { ///< of a payload from above
        quint64 number = 0; ///< of the newest; what an older one still says is nothing
        ddi::DdiClient::Call call;
        QByteArray entityTag;
    };

    void log(const char *level, const QString &text) const
    {
        if (m_options.log)
            m_options.log(QString::fromLatin1(level), text);
    }
    template <class F>
    void inLoop(F task)
    {
        m_loop.post([self = weak_from_this(), task = std::move(task)]() mutable {
            if (const std::shared_ptr<Impl> alive = self.lock())
                task(*alive);
        });
    }

    Outcome restore();
    void askFeed();
    void tellOfItself();
    void upperFailed(const Error &error);
    void upperAnswered();
    void act();
    void forwardNext();
    void fetchDescription(const FetchDescription &wanted);
    void fetchPayload(const FetchPayload &wanted);
    void payloadHere(const QByteArray &sha256, Result<ddi::DownloadState> state, qint64 size);
    void flush();
    void tick();
    UtcMs due() const;
    void clean(UtcMs nowMs);
    bool stored(const Outcome &outcome);
    void holdUntilNextPart(ddi::ArtifactAnswer &answer) const;
    [[nodiscard]] bool keepsProgress(const ddi::Caller &caller, ddi::Feedback &feedback, UtcMs nowMs);

    Options m_options;
    ContentStore m_content;
    TaskLoop m_loop;
    TaskLoop m_disk; ///< hashing of what arrived and start checks, which take their time
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<ddi::DdiClient> m_upper; ///< after start() for the loop only
    const std::shared_ptr<ddi::Waiters> m_waiters = std::make_shared<ddi::Waiters>(); ///< thread-safe
    std::shared_ptr<ddi::DdiServer> m_ddi;
    std::unique_ptr<http::HttpServer> m_http;
    quint16 m_port = 0;
    bool m_started = false;

    // loop only
    RelayLogic m_logic;
    std::unique_ptr<RelayStore> m_store;
    QHash<quint32, ddi::Deployment> m_deployments; ///< by attempt
    QHash<QByteArray, Transfer> m_transfers; ///< by SHA-256
    QHash<quint32, QHash<quint64, std::function<void()>>> m_cuts; ///< by attempt: transfers to children under way
    QHash<quint32, UtcMs> m_nextPartMs; ///< by attempt: of a split transfer to a foreign client
    QHash<quint32, UtcMs> m_lastNoteMs; ///< by attempt: see kNoteEveryMs
    QSet<QString> m_attributesKnown; ///< children that sent configData since our start
    QHash<QString, QString> m_lastPeer; ///< child -> address it came from
    // Decided and not on the disk yet.
    std::vector<AttemptId> m_forgotten;
    QSet<quint32> m_changedWorks;
    QSet<quint32> m_newDeployments;
    std::vector<RelayStore::SpoolEntry> m_newReports;
    UtcMs m_storeNextMs = kNoTime; ///< next try when the disk did not take it
    bool m_storeFails = false;
    quint64 m_lastTransfer = 0; ///< numbers transfers, from above and to children
    quint64 m_feedCursor = 0;
    bool m_feedAsked = false;
    int m_toldChildren = -1; ///< how many nodes below it the upper side was told of; -1 = not yet
    bool m_forwarding = false;
    bool m_upperDown = false;
    int m_upperFailures = 0;
    UtcMs m_upperNextMs = kNoTime; ///< next try after a failure
    UtcMs m_forwardNextMs = kNoTime;
    UtcMs m_cleanNextMs = kNoTime;
};

RelayHost::RelayHost(Options options) : m_impl(std::make_shared<Impl>(std::move(options))) { }

RelayHost::~RelayHost()
{
    stop();
}

Outcome RelayHost::start()
{
    return m_impl->start();
}

void RelayHost::stop()
{
    m_impl->stop();
}

quint16 RelayHost::port() const
{
    return m_impl->port();
}

Outcome RelayHost::Impl::start()
{
    if (!QDir().mkpath(m_options.stateFolder)) {
        return Error{
            Error::Kind::Io,
            RelayHostText::tr("The state folder %1 cannot be made. Choose another one or give write permission.")
                .arg(m_options.stateFolder),
            {}};
    }
    m_lock = std::make_unique<QLockFile>(m_options.stateFolder + QStringLiteral("/lock"));
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock(0)) {
        return Error{Error::Kind::Io,
                     RelayHostText::tr("Another relay uses the state folder %1. Stop it, or choose another folder.")
                         .arg(m_options.stateFolder),
                     {}};
    }
    if (Outcome prepared = m_content.prepare(); !prepared)
        return prepared;

    ddi::DdiClient::Options upper;
    upper.serverUrl = m_options.serverUrl;
    upper.tenant = m_options.tenant;
    upper.token = m_options.token;
    upper.gatewayToken = true;
    upper.caFile = m_options.caFile;
    Result<std::unique_ptr<ddi::DdiClient>> client = ddi::DdiClient::create(std::move(upper));
    if (!client)
        return client.error();
    m_upper = std::move(client).value();

    ddi::DdiServer::Options serverOptions;
    serverOptions.tenant = m_options.tenant;
    m_ddi = std::make_shared<ddi::DdiServer>(serverOptions, shared_from_this());
    m_http = std::make_unique<http::HttpServer>(
        http::HttpServer::Options{},
        [ddi = m_ddi](http::Request request, const std::shared_ptr<http::Responder> &responder) {
            if (!ddi->handle(request, responder))
                responder->respond({404, {}, {}});
        });
    const Result<std::uint16_t> listening = m_http->listenTcp(m_options.listenAddress, m_options.port, m_options.tls);
    if (!listening)
        return listening.error();
    m_port = listening.value();
    const QString scheme = m_options.tls ? QStringLiteral("https") : QStringLiteral("http");
    m_ddi->setBaseUrl(
        m_options.baseUrl.isEmpty()
            ? QStringLiteral("%1://%2:%3").arg(scheme, QString::fromStdString(m_options.listenAddress)).arg(m_port)
            : m_options.baseUrl);

    m_loop.setTimer([this] { return due(); }, [this] { tick(); });
    m_loop.start();
    m_disk.start();
    m_started = true;
    // The database belongs to the loop's thread; start() waits for it.
    std::promise<Outcome> ready;
    std::future<Outcome> opened = ready.get_future();
    m_loop.post([this, &ready] { ready.set_value(restore()); });
    return opened.get();
}

Outcome RelayHost::Impl::restore()
{
    Result<std::unique_ptr<RelayStore>> store = RelayStore::open(m_options.stateFolder + QStringLiteral("/relay.db"));
    if (!store)
        return store.error();
    m_store = std::move(store).value();
    Result<RelayStore::Loaded> loaded = m_store->load();
    if (!loaded)
        return loaded.error();
    QHash<QByteArray, qint64> bytes;
    for (const RelayWork &work : loaded.value().works) {
        if (work.sha256.isEmpty())
            continue;
        bytes.insert(work.sha256, m_content.partBytes(work.sha256));
    }
    for (RelayWork &work : loaded.value().works) {
        // A payload that somebody removed is fetched again.
        if (work.phase == RelayWork::Phase::Ready || work.phase == RelayWork::Phase::Taken) {
            if (!m_content.has(work.sha256, work.size))
                work.phase = RelayWork::Phase::Announced;
        }
    }
    for (const auto &[attempt, deployment] : loaded.value().deployments)
        m_deployments.insert(number(attempt), deployment);
    m_logic.restore(loaded.value().children, loaded.value().works, bytes, loaded.value().suspended, TaskLoop::nowMs());
    m_cleanNextMs = TaskLoop::nowMs() + kCleanEveryMs;
    act();
    askFeed();
    forwardNext();
    return {};
}

void RelayHost::Impl::stop()
{
    if (m_http)
        m_http->stop();
    m_disk.stop();
    if (m_started) {
        m_loop.post([this] {
            m_upper.reset(); // no callback comes after this
            m_store.reset();
        });
    }
    m_loop.stop();
    m_started = false;
    m_http.reset();
    m_ddi.reset(); // it holds us
    if (m_lock)
        m_lock->unlock();
}

// ---- Upper side --------------------------------------------------------------------------------------------------

void RelayHost::Impl::tellOfItself()
{
    const int children = m_logic.childCount();
    if (std::exchange(m_toldChildren, children) == children)
        return;
    ddi::ConfigData own;
    own.attributes.insert(QStringLiteral("relay.children"), QString::number(children));
    own.attributes.insert(QStringLiteral("relay.url"),
                          QStringLiteral("%1:%2").arg(QString::fromStdString(m_options.listenAddress)).arg(m_port));
    own.attributes.insert(QStringLiteral("signalbox.version"), QStringLiteral(SIGNALBOX_VERSION));
    m_upper->configData(m_options.logic.name, own, [self = weak_from_this()](const Result<int> &status) {
        const std::shared_ptr<Impl> alive = self.lock();
        if (alive && !status)
            alive->inLoop([](Impl &relay) { relay.m_toldChildren = -1; }); // with the next feed
    });
}

void RelayHost::Impl::askFeed()
{
    if (!m_upper || m_feedAsked)
        return;
    m_feedAsked = true;
    m_upper->children(m_options.logic.name, m_feedCursor, kFeedWait,
                      [self = weak_from_this()](Result<ddi::Children> feed) {
                          const std::shared_ptr<Impl> alive = self.lock();
                          if (!alive)
                              return;
                          alive->inLoop([feed = std::move(feed)](Impl &relay) mutable {
                              relay.m_feedAsked = false;
                              if (!feed) {
                                  relay.upperFailed(feed.error());
                                  return;
                              }
                              if (!relay.m_store)
                                  return;
                              relay.upperAnswered();
                              relay.stored(relay.m_store->saveChildren(feed.value()));
                              relay.m_feedCursor = feed.value().cursor;
                              relay.m_logic.feedArrived(feed.value(), TaskLoop::nowMs());
                              relay.tellOfItself();
                              relay.act();
                              relay.askFeed();
                          });
                      });
}

void RelayHost::Impl::upperFailed(const Error &error)
{
    if (!m_upperDown) {
        m_upperDown = true;
        log("warning", RelayHostText::tr("The upper system is not reached: %1 Reports are kept and work goes on.")
                           .arg(error.text));
    }
    if (m_upperNextMs != kNoTime)
        return; // several requests broke together
    m_upperNextMs = TaskLoop::nowMs() + std::min(kUpperRetryMaxMs, kUpperRetryFirstMs << std::min(m_upperFailures, 6));
    ++m_upperFailures;
}

void RelayHost::Impl::upperAnswered()
{
    if (m_upperDown && m_store)
        log("info", RelayHostText::tr("The upper system is reached again; %n report(s) wait to be forwarded.", nullptr,
                                      static_cast<int>(m_store->spoolSize())));
    m_upperDown = false;
    m_upperFailures = 0;
    if (m_upperNextMs != kNoTime)
        m_upperNextMs = TaskLoop::nowMs(); // the other requests that broke
    if (m_forwardNextMs != kNoTime)
        m_forwardNextMs = TaskLoop::nowMs();
}

void RelayHost::Impl::forwardNext()
{
    if (m_forwarding || !m_upper || !m_store)
        return;
    const std::optional<RelayStore::SpoolEntry> entry = m_store->oldest();
    if (!entry)
        return;
    m_forwarding = true;
    m_forwardNextMs = kNoTime;
    auto done = [self = weak_from_this(), spooled = entry->number, attempt = entry->attempt,
                 controller = entry->controller](Result<int> status) {
        const std::shared_ptr<Impl> alive = self.lock();
        if (!alive)
            return;
        alive->inLoop([status = std::move(status), spooled, attempt, controller](Impl &relay) {
            relay.m_forwarding = false;
            if (!relay.m_store)
                return;
            if (!status) {
                // A node that was taken away from us is not ours to speak for any more.
                const bool taken = status.error().kind == Error::Kind::Unauthorized && relay.m_feedCursor != 0
                                   && !relay.m_logic.child(controller);
                if (!taken) {
                    relay.m_forwardNextMs =
                        TaskLoop::nowMs()
                        + std::min(kUpperRetryMaxMs, kUpperRetryFirstMs << std::min(relay.m_upperFailures, 6));
                    relay.upperFailed(status.error());
                    return;
                }
                relay.log("warning", RelayHostText::tr(
                                         "%1 is not below this relay any more. Its report for attempt %2 is dropped.")
                                         .arg(controller)
                                         .arg(number(attempt)));
            } else if (status.value() != 200) {
                relay.log("warning", RelayHostText::tr(
                                         "A report for attempt %1 was answered %2 by the upper system and is dropped.")
                                         .arg(number(attempt))
                                         .arg(status.value()));
            }
            if (!relay.stored(relay.m_store->remove(spooled))) {
                relay.m_forwardNextMs = TaskLoop::nowMs() + kStoreRetryMs; // it goes up again, and is known there
                return;
            }
            relay.forwardNext();
        });
    };
    const QString spool = m_store->spoolInstance() + u'/' + QString::number(entry->number);
    if (entry->kind == RelayStore::SpoolKind::ConfigData) {
        Result<ddi::ConfigData> data = ddi::parseConfigData(entry->body);
        m_upper->configData(entry->controller, data ? data.value() : ddi::ConfigData(), std::move(done));
    } else {
        m_upper->feedback(entry->controller, entry->attempt, entry->body,
                          entry->kind == RelayStore::SpoolKind::CancelFeedback, spool, std::move(done));
    }
}

void RelayHost::Impl::fetchDescription(const FetchDescription &wanted)
{
    if (!m_upper)
        return;
    const RelayWork *work = m_logic.work(wanted.attempt);
    m_upper->deployment(
        wanted.child, wanted.attempt, work ? work->contentTag : 0,
        [self = weak_from_this(), wanted](Result<ddi::Deployment> answer) {
            const std::shared_ptr<Impl> alive = self.lock();
            if (!alive)
                return;
            alive->inLoop([answer = std::move(answer), wanted](Impl &relay) mutable {
                const UtcMs nowMs = TaskLoop::nowMs();
                if (!answer || answer.value().artifacts.size() != 1) {
                    const bool gone = !answer
                                      && (answer.error().kind == Error::Kind::NotFound
                                          || answer.error().kind == Error::Kind::Refused);
                    relay.m_logic.descriptionFailed(wanted.attempt, gone, nowMs);
                    relay.act();
                    return;
                }
                const ddi::Deployment &found = answer.value();
                const ddi::Artifact artifact = found.artifacts.front();
                if (artifact.sha256.size() != kSha256Bytes) {
                    relay.log("error", RelayHostText::tr("Attempt %1 has no SHA-256 and cannot pass a relay.")
                                           .arg(number(wanted.attempt)));
                    relay.m_logic.descriptionFailed(wanted.attempt, false, nowMs);
                    relay.act();
                    return;
                }
                if (!relay.m_logic.work(wanted.attempt))
                    return; // taken back meanwhile
                relay.m_deployments.insert(number(wanted.attempt), found);
                relay.m_newDeployments.insert(number(wanted.attempt));
                relay.m_logic.described(wanted.attempt, artifact.sha256, artifact.size,
                                        found.metadata.value(QString::fromUtf16(ddi::kSplitSizeKey)).toInt(),
                                        found.metadata.value(QString::fromUtf16(ddi::kSplitWaitKey)).toInt(), nowMs);
                relay.act();
            });
        });
}

void RelayHost::Impl::fetchPayload(const FetchPayload &wanted)
{
    if (!m_upper)
        return;
    const auto deployment = m_deployments.constFind(number(wanted.attempt));
    if (deployment == m_deployments.cend())
        return;
    const ddi::Artifact artifact = deployment->artifacts.front();
    if (m_content.has(wanted.sha256, artifact.size)) {
        m_logic.payloadComplete(wanted.sha256, TaskLoop::nowMs());
        return;
    }
    const qint64 missing = artifact.size - m_content.partBytes(wanted.sha256);
    const qint64 free = QStorageInfo(m_options.stateFolder).bytesAvailable();
    if (free >= 0 && missing > free) {
        m_content.discardPart(wanted.sha256);
        m_logic.payloadFailed(wanted.sha256, true, true,
                              RelayHostText::tr("The disk of %1 has no room for this package: %2 bytes are missing. "
                                                "Free some space there; it goes on by itself.")
                                  .arg(m_options.logic.name)
                                  .arg(missing - free),
                              TaskLoop::nowMs());
        return;
    }
    ddi::DownloadOrder order;
    order.href = artifact.href;
    order.filePath = m_content.partPathOf(wanted.sha256).toStdString();
    order.size = artifact.size;
    order.until = wanted.to < artifact.size ? wanted.to : 0;
    Transfer &transfer = m_transfers[wanted.sha256];
    if (const qint64 here = m_content.partBytes(wanted.sha256); order.until > 0 && here >= order.until) {
        m_logic.payloadPartDone(wanted.sha256, here, TaskLoop::nowMs()); // came before the transfer was stopped
        return;
    }
    transfer.number = ++m_lastTransfer;
    order.entityTag = transfer.entityTag;
    order.onProgress = [self = weak_from_this(), sha256 = wanted.sha256, own = transfer.number](qint64 bytes) {
        if (const std::shared_ptr<Impl> alive = self.lock()) {
            alive->inLoop([sha256, bytes, own](Impl &relay) {
                if (relay.m_transfers.value(sha256).number != own)
                    return;
                relay.m_logic.payloadProgress(sha256, bytes, TaskLoop::nowMs());
                relay.act();
            });
        }
    };
    transfer.call =
        m_upper->download(std::move(order), [self = weak_from_this(), sha256 = wanted.sha256, size = artifact.size,
                                             own = transfer.number](Result<ddi::DownloadState> state) {
            if (const std::shared_ptr<Impl> alive = self.lock()) {
                alive->inLoop([sha256, size, own, state = std::move(state)](Impl &relay) mutable {
                    if (relay.m_transfers.value(sha256).number == own)
                        relay.payloadHere(sha256, std::move(state), size);
                });
            }
        });
}

void RelayHost::Impl::payloadHere(const QByteArray &sha256, Result<ddi::DownloadState> state, qint64 size)
{
    const UtcMs nowMs = TaskLoop::nowMs();
    m_transfers[sha256].call.reset();
    if (!state) {
        log("warning", RelayHostText::tr("A package did not arrive whole: %1").arg(state.error().text));
        const bool full = state.error().kind == Error::Kind::NoSpace;
        if (full)
            m_content.discardPart(sha256); // what cannot become whole must not stand in the way of everything else
        m_logic.payloadFailed(sha256, full, full, state.error().text, nowMs);
        act();
        return;
    }
    m_transfers[sha256].entityTag = state.value().entityTag;
    if (state.value().bytes < size) {
        m_logic.payloadPartDone(sha256, state.value().bytes, nowMs);
        act();
        return;
    }
    m_disk.post([self = weak_from_this(), sha256] {
        const std::shared_ptr<Impl> alive = self.lock();
        if (!alive)
            return;
        const Outcome verified = alive->m_content.finish(sha256);
        alive->inLoop([sha256, verified](Impl &relay) {
            if (verified) {
                relay.m_transfers.remove(sha256);
                relay.m_logic.payloadComplete(sha256, TaskLoop::nowMs());
            } else {
                relay.log("error", verified.error().text);
                relay.m_logic.payloadFailed(sha256, verified.error().kind == Error::Kind::Protocol, false,
                                            verified.error().text, TaskLoop::nowMs());
            }
            relay.act();
        });
    });
}

// ---- Carrying out what the logic decided -------------------------------------------------------------------------

void RelayHost::Impl::act()
{
    QSet<QString> toWake;
    for (std::vector<RelayAction> actions = m_logic.takeActions(); !actions.empty(); actions = m_logic.takeActions()) {
        for (const RelayAction &action : actions) {
            if (const auto *describe = std::get_if<FetchDescription>(&action)) {
                fetchDescription(*describe);
            } else if (const auto *payload = std::get_if<FetchPayload>(&action)) {
                fetchPayload(*payload);
            } else if (const auto *stopFetch = std::get_if<StopFetch>(&action)) {
                Transfer &transfer = m_transfers[stopFetch->sha256];
                transfer.number = ++m_lastTransfer;
                if (const ddi::DdiClient::Call call = std::exchange(transfer.call, {}))
                    call->cancel();
            } else if (const auto *spool = std::get_if<SpoolReport>(&action)) {
                ddi::Feedback feedback;
                feedback.id = spool->report.attempt;
                if (spool->report.stage != Stage::Rejected) { // which closes: the stage's own words say so
                    feedback.execution =
                        spool->report.onCancel ? QStringLiteral("closed") : QStringLiteral("proceeding");
                    feedback.finished = spool->report.onCancel ? QStringLiteral("success") : QStringLiteral("none");
                }
                feedback.timestampMs = TaskLoop::nowMs();
                feedback.stage = spool->report;
                feedback.stage->clockMs = feedback.timestampMs;
                if (!spool->report.text.isEmpty())
                    feedback.details.append(spool->report.text);
                m_newReports.push_back(
                    {0,
                     spool->report.onCancel ? RelayStore::SpoolKind::CancelFeedback : RelayStore::SpoolKind::Feedback,
                     spool->child, spool->report.attempt, ddi::toJson(feedback)});
            } else if (const auto *cut = std::get_if<CutChild>(&action)) {
                const auto transfers = m_cuts.value(number(cut->attempt));
                for (const std::function<void()> &now : transfers)
                    now();
            } else if (const auto *wakeChild = std::get_if<WakeChild>(&action)) {
                toWake.insert(wakeChild->child); // a child that is gone is not on any path
                const QStringList path = m_logic.pathTo(wakeChild->child);
                toWake.unite(QSet<QString>(path.cbegin(), path.cend()));
            } else if (const auto *check = std::get_if<CheckChild>(&action)) {
                const QString address = check->address.isEmpty() ? m_lastPeer.value(check->child) : check->address;
                m_disk.post([self = weak_from_this(), address, child = check->child, port = m_options.startCheckPort] {
                    const StatusDetail found = startCheck(address, port, std::chrono::seconds(2));
                    if (const std::shared_ptr<Impl> alive = self.lock()) {
                        alive->inLoop([child, found](Impl &relay) {
                            relay.m_logic.checked(child, found, TaskLoop::nowMs());
                            relay.act();
                        });
                    }
                });
            } else if (const auto *save = std::get_if<SaveWork>(&action)) {
                m_changedWorks.insert(number(save->attempt));
            } else if (const auto *forget = std::get_if<ForgetWork>(&action)) {
                m_deployments.remove(number(forget->attempt));
                m_cuts.remove(number(forget->attempt));
                m_lastNoteMs.remove(number(forget->attempt));
                m_nextPartMs.remove(number(forget->attempt));
                m_forgotten.push_back(forget->attempt);
            }
        }
    }
    flush();
    forwardNext();
    for (const QString &name : std::as_const(toWake))
        m_waiters->wake(name);
}

/// Makes durable what was decided. What the disk does not take is kept and tried again.
void RelayHost::Impl::flush()
{
    if (!m_store
        || (m_forgotten.empty() && m_changedWorks.isEmpty() && m_newDeployments.isEmpty() && m_newReports.empty()))
        return;
    RelayStore::Changes changes;
    changes.forgotten = m_forgotten;
    for (const quint32 attempt : std::as_const(m_changedWorks)) {
        if (const RelayWork *work = m_logic.work(AttemptId{attempt}))
            changes.works.push_back(*work);
    }
    for (const quint32 attempt : std::as_const(m_newDeployments)) {
        if (const auto found = m_deployments.constFind(attempt); found != m_deployments.cend())
            changes.deployments.emplace_back(AttemptId{attempt}, *found);
    }
    changes.reports = m_newReports;
    if (!stored(m_store->commit(changes))) {
        m_storeNextMs = TaskLoop::nowMs() + kStoreRetryMs;
        return;
    }
    m_storeNextMs = kNoTime;
    m_forgotten.clear();
    m_changedWorks.clear();
    m_newDeployments.clear();
    m_newReports.clear();
}

/// Says once that the disk does not take anything, and once that it does again.
bool RelayHost::Impl::stored(const Outcome &outcome)
{
    if (!outcome && !m_storeFails)
        log("error", outcome.error().text + u' ' + outcome.error().detail);
    else if (outcome && m_storeFails)
        log("info", RelayHostText::tr("The relay can store again."));
    m_storeFails = !outcome;
    return static_cast<bool>(outcome);
}

UtcMs RelayHost::Impl::due() const
{
    UtcMs next = m_logic.nextDueMs();
    for (const UtcMs other : {m_upperNextMs, m_forwardNextMs, m_cleanNextMs, m_storeNextMs}) {
        if (other != kNoTime)
            next = next == kNoTime ? other : std::min(next, other);
    }
    return next;
}

void RelayHost::Impl::tick()
{
    if (!m_store)
        return;
    const UtcMs nowMs = TaskLoop::nowMs();
    if (m_upperNextMs != kNoTime && m_upperNextMs <= nowMs) {
        m_upperNextMs = kNoTime;
        askFeed();
    }
    if (m_forwardNextMs != kNoTime && m_forwardNextMs <= nowMs) {
        m_forwardNextMs = kNoTime;
        forwardNext();
    }
    if (m_storeNextMs != kNoTime && m_storeNextMs <= nowMs)
        flush();
    if (m_cleanNextMs != kNoTime && m_cleanNextMs <= nowMs)
        clean(nowMs);
    m_logic.tick(nowMs);
    act();
}

void RelayHost::Impl::clean(UtcMs nowMs)
{
    m_cleanNextMs = nowMs + kCleanEveryMs;
    for (const ContentStore::Entry &entry : m_content.entries()) {
        if (entry.lastUsedMs + m_options.retentionMs < nowMs && !m_logic.payloadWanted(entry.sha256)) {
            m_content.remove(entry.sha256);
            log("info", RelayHostText::tr("Removed a package that was kept for its retention time (%1 bytes).")
                            .arg(entry.size));
        }
    }
}

// ---- Lower side --------------------------------------------------------------------------------------------------

void RelayHost::Impl::authenticate(QString controller, ddi::Credentials credentials, QString peer,
                                   Reply<Result<ddi::Caller>> reply)
{
    inLoop([=, reply = std::move(reply)](Impl &relay) {
        const Error wrong{Error::Kind::Unauthorized, RelayHostText::tr("The credentials do not fit this node."), {}};
        const ChildNode *child = relay.m_logic.child(controller);
        if (!child) {
            reply(wrong);
            return;
        }
        switch (credentials.kind) {
        case ddi::Credentials::Kind::TargetToken:
            if (sameSecret(sha256Of(credentials.token), child->tokenSha256)) {
                reply(ddi::Caller{controller, {}, peer});
                return;
            }
            break;
        case ddi::Credentials::Kind::GatewayToken: {
            const QByteArray digest = sha256Of(credentials.token);
            // The token must be that of a relay on the way to the child.
            for (const QString &name : relay.m_logic.pathTo(controller)) {
                const ChildNode *step = relay.m_logic.child(name);
                if (step->role == NodeRole::Relay && sameSecret(digest, step->tokenSha256)) {
                    reply(ddi::Caller{controller, step->name, peer});
                    return;
                }
            }
            break;
        }
        case ddi::Credentials::Kind::Certificate:
            if (credentials.certificateName == controller) {
                reply(ddi::Caller{controller, {}, peer});
                return;
            }
            break;
        case ddi::Credentials::Kind::None: break;
        }
        reply(wrong);
    });
}

void RelayHost::Impl::poll(const ddi::Caller &caller, Reply<ddi::ControllerBase> reply)
{
    inLoop([caller, reply = std::move(reply)](Impl &relay) {
        const UtcMs nowMs = TaskLoop::nowMs();
        const QString &who = caller.gateway.isEmpty() ? caller.controller : caller.gateway;
        relay.m_logic.childPolled(who, nowMs);
        relay.m_lastPeer.insert(who, caller.peer);
        relay.m_logic.clientPolled(caller.controller);
        ddi::ControllerBase base;
        base.sleep = std::chrono::seconds(relay.m_options.sleepIdleSeconds);
        base.wantsConfigData = !relay.m_attributesKnown.contains(caller.controller);
        base.offersChildren = !caller.gateway.isEmpty() && caller.gateway == caller.controller;
        if (const std::optional<ChildOffer> offer = relay.m_logic.offerFor(caller.controller)) {
            if (offer->state == OfferState::Offered)
                base.deployment = offer->attempt;
            else
                base.cancel = offer->attempt;
            base.withdrawn = offer->state == OfferState::Withdrawn;
            base.contentTag = offer->contentTag;
        }
        reply(base);
        if (relay.m_logic.hasActions())
            relay.act();
    });
}

std::shared_ptr<void> RelayHost::Impl::waitForChange(const ddi::Caller &caller, std::function<void()> changed)
{
    return m_waiters->add(caller.controller, std::move(changed));
}

void RelayHost::Impl::deployment(const ddi::Caller &caller, AttemptId id, Reply<Result<ddi::Deployment>> reply)
{
    inLoop([caller, id, reply = std::move(reply)](Impl &relay) {
        const RelayWork *work = relay.m_logic.work(id);
        const auto known = relay.m_deployments.constFind(number(id));
        if (!work || work->child != caller.controller || known == relay.m_deployments.cend()
            || known->artifacts.empty()) {
            reply(Error{Error::Kind::NotFound, RelayHostText::tr("There is no such action for this node."), {}});
            return;
        }
        if (!relay.m_logic.mayPass(id)) {
            const bool held = work->wanted == OfferState::Held || work->wanted == OfferState::Offered;
            reply(Error{held ? Error::Kind::Refused : Error::Kind::NotFound,
                        RelayHostText::tr("The action is held or was taken back."),
                        {}});
            return;
        }
        relay.m_logic.childTook(id, TaskLoop::nowMs());
        ddi::Deployment own = *known;
        own.id = id;
        // The path below us names the attempt, so that a transfer is always known to belong to one.
        own.artifacts.front().module = number(id);
        own.artifacts.front().href.clear();
        reply(own);
        relay.act();
    });
}

void RelayHost::Impl::feedback(const ddi::Caller &caller, AttemptId id, ddi::Feedback feedback, bool onCancel,
                               QString spoolInstance, quint64 spoolNumber, Reply<int> reply)
{
    inLoop([=, feedback = std::move(feedback), reply = std::move(reply)](Impl &relay) mutable {
        const QString instance = caller.gateway + u'/' + spoolInstance;
        if (spoolNumber != 0 && relay.m_store->wasTaken(instance, spoolNumber)) {
            reply(200);
            return;
        }
        const RelayWork *work = relay.m_logic.work(id);
        if (work && work->child != caller.controller) {
            reply(404);
            return;
        }
        if (work && work->phase == RelayWork::Phase::Closed && caller.gateway.isEmpty()) {
            reply(410);
            return;
        }
        // Some clients confirm cancellations blindly: nothing is given up that nobody wants back (the upper side
        // answers the same).
        const bool stopping = work && (work->wanted == OfferState::Cancelled || work->wanted == OfferState::Withdrawn);
        const bool confirmsStop = onCancel || (feedback.stage && feedback.stage->stage == Stage::CancelConfirmed);
        if (work && confirmsStop && !stopping && caller.gateway.isEmpty()) {
            reply(405);
            return;
        }
        const UtcMs nowMs = TaskLoop::nowMs();
        feedback.id = id;
        if (feedback.timestampMs == kNoTime)
            feedback.timestampMs = nowMs;
        if (feedback.stage) {
            QString &reporter = feedback.stage->reporter;
            const bool mayBe = !caller.gateway.isEmpty()
                               && (reporter == caller.gateway || relay.m_logic.isBelow(reporter, caller.gateway));
            if (!mayBe)
                reporter = caller.controller; // nobody speaks for a hop that is not below it
        }
        // The client's polls end here, so it is counted here how long it stays with it.
        std::optional<QString> notNow;
        if (work && !feedback.stage && ddi::stageOf(feedback, onCancel, {}).stage == Stage::NotNow) {
            feedback.stage = ddi::stageOf(feedback, onCancel, {});
            feedback.stage->reporter = caller.controller;
            notNow = feedback.stage->text;
        }
        if (!relay.keepsProgress(caller, feedback, nowMs)) {
            reply(200);
            relay.m_logic.childReported(id, false, nowMs);
            relay.act();
            return;
        }
        relay.flush();
        if (relay.m_storeNextMs != kNoTime) { // what was said before goes before
            reply(503);
            return;
        }
        const bool final = isFinalFeedback(feedback, onCancel);
        RelayStore::SpoolEntry entry{0,
                                     onCancel ? RelayStore::SpoolKind::CancelFeedback : RelayStore::SpoolKind::Feedback,
                                     caller.controller, id, ddi::toJson(feedback)};
        RelayStore::Changes changes;
        changes.reports.push_back(entry);
        if (!relay.stored(spoolNumber != 0 ? relay.m_store->spoolFrom(instance, spoolNumber, entry)
                                           : relay.m_store->commit(changes))) {
            reply(503);
            return;
        }
        if (notNow) {
            relay.m_logic.childSaidNotNow(id, *notNow, nowMs);
            relay.act(); // the count is durable before the client is told that all is well
            reply(200);
            return;
        }
        reply(200);
        // An attempt that we do not know is for the upper side to judge; the report is on its way there.
        relay.m_logic.childReported(id, final, nowMs);
        relay.act();
    });
}

/// Whether a feedback goes up. The progress of transfers below goes up only when this relay is to report it; else it
/// becomes a note now and then, so that a long transfer is not taken for silence.
bool RelayHost::Impl::keepsProgress(const ddi::Caller &caller, ddi::Feedback &feedback, UtcMs nowMs)
{
    if (m_options.logic.reportLowerSplit || !feedback.stage || feedback.stage->stage != Stage::Progress)
        return true;
    UtcMs &last = m_lastNoteMs[number(feedback.id.value_or(AttemptId{}))];
    if (last == kNoTime)
        last = nowMs;
    if (nowMs < last + kNoteEveryMs)
        return false;
    last = nowMs;
    const QString who = feedback.stage->reporter.isEmpty() ? caller.controller : feedback.stage->reporter;
    feedback.stage->stage = Stage::Note;
    feedback.stage->text =
        QStringLiteral("%1: %2 of %3 bytes").arg(who).arg(feedback.stage->bytes).arg(feedback.stage->total);
    feedback.details = {feedback.stage->text};
    return true;
}

void RelayHost::Impl::configData(const ddi::Caller &caller, ddi::ConfigData data, Reply<Outcome> reply)
{
    inLoop([caller, data = std::move(data), reply = std::move(reply)](Impl &relay) {
        QJsonObject attributes;
        for (auto it = data.attributes.cbegin(); it != data.attributes.cend(); ++it)
            attributes.insert(it.key(), it.value());
        QJsonObject body{{QStringLiteral("data"), attributes}};
        if (data.replace)
            body.insert(QStringLiteral("mode"), QStringLiteral("replace"));
        RelayStore::Changes changes;
        changes.reports.push_back({0, RelayStore::SpoolKind::ConfigData, caller.controller, AttemptId{},
                                   QJsonDocument(body).toJson(QJsonDocument::Compact)});
        const Outcome kept = relay.m_store->commit(changes);
        if (relay.stored(kept))
            relay.m_attributesKnown.insert(caller.controller);
        reply(kept);
        relay.forwardNext();
    });
}

void RelayHost::Impl::cancelAction(const ddi::Caller &caller, AttemptId id, Reply<bool> reply)
{
    inLoop([caller, id, reply = std::move(reply)](Impl &relay) {
        const RelayWork *work = relay.m_logic.work(id);
        reply(work && work->child == caller.controller
              && (work->wanted == OfferState::Cancelled || work->wanted == OfferState::Withdrawn));
    });
}

void RelayHost::Impl::holdUntilNextPart(ddi::ArtifactAnswer &answer) const
{
    const qint64 restMs = m_nextPartMs.value(number(answer.attempt), kNoTime) - TaskLoop::nowMs();
    if (restMs <= 0)
        return;
    answer.kind = ddi::ArtifactAnswer::Kind::Hold;
    answer.holdFor = std::chrono::milliseconds(restMs);
}

void RelayHost::Impl::artifact(const ddi::Caller &caller, quint32 module, QString fileName,
                               Reply<ddi::ArtifactAnswer> reply)
{
    inLoop([=, reply = std::move(reply)](Impl &relay) {
        const AttemptId attempt{module};
        const RelayWork *work = relay.m_logic.work(attempt);
        const auto known = relay.m_deployments.constFind(module);
        ddi::ArtifactAnswer answer;
        answer.attempt = attempt;
        answer.transfer = ++relay.m_lastTransfer;
        if (!work || work->child != caller.controller || known == relay.m_deployments.cend()
            || known->artifacts.front().fileName != fileName || work->phase < RelayWork::Phase::Ready) {
            reply(answer);
            return;
        }
        const ddi::Artifact &artifact = known->artifacts.front();
        answer.size = artifact.size;
        answer.filePath = relay.m_content.pathOf(work->sha256).toStdString();
        answer.entityTag = "\"" + artifact.sha1.toHex().toStdString() + "\"";
        if (relay.m_logic.mayPass(attempt) || work->payloadAtChild) {
            answer.kind = ddi::ArtifactAnswer::Kind::Send;
            // Our own nodes ask for the parts themselves; a foreign client is cut after each.
            if (work->splitKiB > 0 && !caller.pacesItself && caller.gateway.isEmpty()) {
                answer.split = true;
                answer.cutAfterBytes =
                    std::max(qint64{work->splitKiB} * 1024, (artifact.size + kMaxParts - 1) / kMaxParts);
                relay.holdUntilNextPart(answer);
            }
        } else if (work->wanted == OfferState::Cancelled || work->wanted == OfferState::Withdrawn) {
            answer.kind = ddi::ArtifactAnswer::Kind::Send;
            answer.cutAfterBytes = kTasteBytes;
            relay.holdUntilNextPart(answer); // it looks for orders only when its time to poll has come
        } else {
            answer.kind = ddi::ArtifactAnswer::Kind::Hold;
        }
        reply(answer);
    });
}

void RelayHost::Impl::artifactStarted(const ddi::Caller &, const ddi::ArtifactAnswer &answer, std::function<void()> cut)
{
    inLoop([answer, cut = std::move(cut)](Impl &relay) {
        const RelayWork *work = relay.m_logic.work(answer.attempt);
        const bool isTaste = answer.cutAfterBytes && !answer.split;
        if (!work || (!isTaste && !relay.m_logic.mayPass(answer.attempt) && !work->payloadAtChild))
            cut(); // held or taken back while the transfer was being set up
        else
            relay.m_cuts[number(answer.attempt)].insert(answer.transfer, cut);
    });
}

void RelayHost::Impl::artifactProgress(const ddi::Caller &, const ddi::ArtifactAnswer &answer, qint64 end)
{
    inLoop([attempt = answer.attempt, end](Impl &relay) {
        relay.m_logic.childProgress(attempt, end, TaskLoop::nowMs());
        relay.act();
    });
}

void RelayHost::Impl::artifactEnded(const ddi::Caller &, const ddi::ArtifactAnswer &answer, bool complete)
{
    inLoop([answer, complete](Impl &relay) {
        if (const auto transfers = relay.m_cuts.find(number(answer.attempt)); transfers != relay.m_cuts.end()) {
            transfers->remove(answer.transfer);
            if (!transfers->isEmpty())
                return; // it has begun again already
            relay.m_cuts.erase(transfers);
        }
        if (const RelayWork *work = relay.m_logic.work(answer.attempt)) {
            const UtcMs nowMs = TaskLoop::nowMs();
            if (work->wanted == OfferState::Cancelled || work->wanted == OfferState::Withdrawn) {
                relay.m_nextPartMs.insert(number(answer.attempt),
                                          nowMs + 1000 * (relay.m_options.sleepIdleSeconds + 1));
            } else if (answer.split) {
                relay.m_nextPartMs.insert(number(answer.attempt), nowMs + work->splitWaitMs);
                relay.m_logic.childTransferEnded(answer.attempt, true, nowMs); // the cut was ours
                return;
            }
        }
        relay.m_logic.childTransferEnded(answer.attempt, complete && !answer.cutAfterBytes, TaskLoop::nowMs());
        relay.act();
    });
}

void RelayHost::Impl::children(const ddi::Caller &caller, quint64 cursor, Reply<Result<ddi::Children>> reply)
{
    inLoop([caller, cursor, reply = std::move(reply)](Impl &relay) {
        if (caller.gateway.isEmpty() || caller.gateway != caller.controller) {
            reply(Error{
                Error::Kind::Unauthorized, RelayHostText::tr("Only a relay may ask for the nodes below it."), {}});
            return;
        }
        relay.m_logic.childPolled(caller.gateway, TaskLoop::nowMs());
        reply(relay.m_logic.feedFor(caller.controller, cursor));
    });
}

} // namespace signalbox

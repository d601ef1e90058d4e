#include "network/nodehost/relayhostimpl.h"

#include "network/nodeapi/startcheck.h"

#include <QDir>

#include <algorithm>
#include <future>
#include <utility>

namespace signalbox {

namespace {

constexpr qint64 kCleanEveryMs = 3'600'000;

} // namespace

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

std::shared_ptr<ddi::DdiBackend> RelayHost::backend() const
{
    return m_impl;
}

QStringList RelayHost::managers() const
{
    return m_impl->managers();
}

void RelayHost::tellAgain(std::vector<HigherNode> nodes)
{
    m_impl->tellAgain(std::move(nodes));
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

    if (m_options.takesJobs) {
        if (Outcome prepared = m_collections.prepare(); !prepared)
            return prepared;
        m_intake = std::make_unique<ddi::CollectionIntake>(m_collections);
    }

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

    if (m_options.isEmbedded)
        return startLoops();

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
    m_publicUrl =
        m_options.baseUrl.isEmpty()
            ? QStringLiteral("%1://%2:%3").arg(scheme, QString::fromStdString(m_options.listenAddress)).arg(m_port)
            : m_options.baseUrl;
    m_ddi->setBaseUrl(m_publicUrl);
    return startLoops();
}

Outcome RelayHost::Impl::startLoops()
{
    m_loop.setTimer([this] { return due(); }, [this] { tick(); });
    m_loop.start();
    m_disk.start();
    m_started = true;
    // The database belongs to the loop's thread; start() waits for it.
    std::promise<Outcome> ready;
    std::future<Outcome> opened = ready.get_future();
    m_loop.post([this, &ready] { ready.set_value(restore()); });
    if (Outcome restored = opened.get(); !restored)
        return restored;
    return m_options.takesJobs ? startOwnJobs() : Outcome();
}

bool RelayHost::Impl::isUndamaged(const QByteArray &sha256)
{
    const Outcome verified = m_content.verify(sha256);
    if (!verified)
        log("error", verified.error().text);
    return static_cast<bool>(verified);
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
    QHash<QByteArray, bool> isWhole;
    for (RelayWork &work : loaded.value().works) {
        if (work.phase != RelayWork::Phase::Ready && work.phase != RelayWork::Phase::Taken)
            continue;
        // A payload that somebody removed, or that was damaged since, is fetched again.
        const auto known = isWhole.constFind(work.sha256);
        const bool whole =
            known != isWhole.cend() ? *known : m_content.has(work.sha256, work.size) && isUndamaged(work.sha256);
        isWhole.insert(work.sha256, whole);
        if (!whole)
            work.phase = RelayWork::Phase::Announced;
    }
    for (const auto &[attempt, deployment] : loaded.value().deployments)
        m_deployments.insert(number(attempt), deployment);
    m_logic.restore(loaded.value().children, loaded.value().works, bytes, loaded.value().suspended, TaskLoop::nowMs());
    restoreMirror(loaded.value());
    m_cleanNextMs = TaskLoop::nowMs() + kCleanEveryMs;
    m_retention.load();
    cleanSoon();
    loadHeld();
    if (m_intake)
        m_collections.sweep([this](AttemptId attempt) { return takesFiles(attempt); });
    act();
    askFeed();
    forwardNext();
    return {};
}

void RelayHost::Impl::stop()
{
    if (m_own)
        m_own->stop(); // it asks the loop
    m_own.reset();
    if (m_http)
        m_http->stop();
    m_disk.stop();
    if (m_intake)
        m_intake->stop();
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
                transfer.behind.reset(); // the next one reads from the beginning what it does not know of
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
                if (m_mirror) {
                    if (const RelayWork *reported = m_logic.work(spool->report.attempt)) // what it answers comes first
                        m_mirror->changed(*reported, feedback.timestampMs);
                    m_mirror->reported(spool->report.attempt, *feedback.stage, feedback.timestampMs);
                }
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
                if (const RelayWork *work = m_mirror ? m_logic.work(save->attempt) : nullptr)
                    m_mirror->changed(*work, TaskLoop::nowMs());
            } else if (const auto *forget = std::get_if<ForgetWork>(&action)) {
                m_deployments.remove(number(forget->attempt));
                m_cuts.remove(number(forget->attempt));
                m_lastNoteMs.remove(number(forget->attempt));
                m_nextPartMs.remove(number(forget->attempt));
                m_forgotten.push_back(forget->attempt);
                if (m_mirror)
                    m_mirror->forgotten(forget->attempt);
                cleanSoon();
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
        || (m_forgotten.empty() && m_changedWorks.isEmpty() && m_newDeployments.isEmpty() && m_newReports.empty()
            && (!m_mirror || m_mirror->changes().isEmpty())))
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
    putMirror(changes);
    if (!stored(m_store->commit(changes))) {
        m_storeNextMs = TaskLoop::nowMs() + kStoreRetryMs;
        return;
    }
    mirrorStored();
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
    const UtcMs heardNextMs =
        m_heard.dueMs() == kNoTime ? kNoTime : TaskLoop::nowMs() + m_heard.dueMs() - steadyNowMs();
    for (const UtcMs other :
         {m_upperNextMs, m_forwardNextMs, m_cleanNextMs, m_storeNextMs, m_heldNextMs, heardNextMs, m_newsNextMs}) {
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
    if (m_heldNextMs != kNoTime && m_heldNextMs <= nowMs)
        tellHeldResults();
    if (m_cleanNextMs != kNoTime && m_cleanNextMs <= nowMs)
        clean(nowMs);
    if (m_heard.dueMs() != kNoTime && m_heard.dueMs() <= steadyNowMs())
        tellHeard();
    if (m_newsNextMs != kNoTime && m_newsNextMs <= nowMs)
        tellNews();
    m_logic.tick(nowMs);
    act();
}

} // namespace signalbox

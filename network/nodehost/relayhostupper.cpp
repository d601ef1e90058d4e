#include "network/nodehost/relayhostimpl.h"

#include <QDateTime>
#include <QStorageInfo>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

constexpr std::chrono::seconds kFeedWait{25};
constexpr qint64 kUpperRetryFirstMs = 500;
constexpr qint64 kUpperRetryMaxMs = 15'000;
constexpr int kSha256Bytes = 32;

} // namespace

void RelayHost::Impl::tellOfItself()
{
    if (!m_upper)
        return;
    ddi::ConfigData own;
    own.attributes.insert(QStringLiteral("relay.children"), QString::number(m_logic.childCount()));
    if (!m_options.isEmbedded) {
        own.attributes.insert(QStringLiteral("relay.url"),
                              QStringLiteral("%1:%2").arg(QString::fromStdString(m_options.listenAddress)).arg(m_port));
    } else if (!m_options.baseUrl.isEmpty()) {
        own.attributes.insert(QStringLiteral("relay.url"), m_options.baseUrl);
    }
    if (const QString &address = m_options.isEmbedded ? m_options.baseUrl : m_publicUrl; !address.isEmpty())
        own.attributes.insert(ddi::kRelayAddress, address);
    own.attributes.insert(QStringLiteral("signalbox.version"), QStringLiteral(SIGNALBOX_VERSION));
    if (m_options.takesJobs) {
        qint64 bytes = 0;
        const std::vector<ContentStore::Entry> packages = m_content.entries();
        for (const ContentStore::Entry &entry : packages)
            bytes += entry.size;
        own.attributes.insert(QStringLiteral("relay.packages"), QString::number(packages.size()));
        own.attributes.insert(QStringLiteral("relay.package-bytes"), QString::number(bytes));
        own.attributes.insert(QStringLiteral("relay.results-held"),
                              m_heldSinceMs == kNoTime
                                  ? QStringLiteral("no")
                                  : QDateTime::fromMSecsSinceEpoch(m_heldSinceMs, Qt::UTC).toString(Qt::ISODate));
    }
    if (m_toldOfItself == own.attributes)
        return;
    m_toldOfItself = own.attributes;
    m_upper->configData(m_options.logic.name, own, [self = weak_from_this()](const Result<int> &status) {
        const std::shared_ptr<Impl> alive = self.lock();
        if (alive && !status)
            alive->inLoop([](Impl &relay) { relay.m_toldOfItself.clear(); }); // with the next feed
    });
}

/// What does not get through is not told later: by then it would not be true any more, and who lives comes again.
void RelayHost::Impl::tellHeard()
{
    const QStringList nodes = m_heard.take(steadyNowMs());
    if (!m_upper || !m_heardWanted || m_upperDown)
        return;
    m_upper->heard(m_options.logic.name, nodes, [self = weak_from_this()](const Result<int> &status) {
        const std::shared_ptr<Impl> alive = self.lock();
        if (alive && status && status.value() != 200)
            alive->inLoop([](Impl &relay) { relay.m_heardWanted = false; });
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
                              if (!relay.takesFeed(feed.value())) {
                                  relay.m_upperNextMs = TaskLoop::nowMs() + kUpperRetryMaxMs;
                                  return;
                              }
                              relay.upperAnswered();
                              if (const std::optional<UtcMs> told = relay.m_upper->managingTimeMs())
                                  relay.m_clockOffsetMs = *told - steadyNowMs();
                              relay.stored(relay.m_store->saveChildren(feed.value()));
                              relay.m_feedCursor = feed.value().cursor;
                              relay.m_logic.feedArrived(feed.value(), TaskLoop::nowMs());
                              relay.feedTaken(feed.value());
                              relay.tellOfItself();
                              relay.act();
                              relay.askFeed();
                          });
                      });
}

void RelayHost::Impl::upperFailed(const Error &error)
{
    upperChanged(&error);
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
    upperChanged(nullptr);
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
    if (m_heldSinceMs != kNoTime)
        return; // until they are released
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
                relay.mirrorDescribed(wanted.attempt, found);
                relay.noteRetention(found);
                relay.m_logic.described(wanted.attempt, artifact.sha256, artifact.size,
                                        found.metadata.value(QString::fromUtf16(ddi::kSplitSizeKey)).toInt(),
                                        found.metadata.value(QString::fromUtf16(ddi::kSplitWaitKey)).toInt(), nowMs,
                                        found.metadata.contains(QString::fromUtf16(ddi::kUnsplitKey)));
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
    if (m_content.has(wanted.sha256, artifact.size)) { // from work that is over, so it may have lain here for long
        finishPayload(wanted.sha256,
                      [sha256 = wanted.sha256](ContentStore &content) { return content.verify(sha256); });
        return;
    }
    tellExpired(wanted);
    const qint64 missing = artifact.size - m_content.partBytes(wanted.sha256);
    const qint64 free = QStorageInfo(m_options.stateFolder).bytesAvailable();
    if (free >= 0 && missing > free) {
        if (const auto known = m_transfers.find(wanted.sha256); known != m_transfers.end())
            known->behind.reset(); // as long as it has the part open, nothing becomes free
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
    if (!transfer.behind)
        transfer.behind = std::make_shared<PartHash>(m_content.partPathOf(wanted.sha256));
    order.onProgress = [self = weak_from_this(), sha256 = wanted.sha256, own = transfer.number](qint64 bytes) {
        if (const std::shared_ptr<Impl> alive = self.lock()) {
            alive->inLoop([sha256, bytes, own](Impl &relay) {
                const auto known = relay.m_transfers.constFind(sha256);
                if (known == relay.m_transfers.cend() || known->number != own)
                    return;
                if (known->behind)
                    relay.m_disk.post([behind = known->behind, bytes] { behind->readTo(bytes); });
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
    Transfer &transfer = m_transfers[sha256];
    transfer.call.reset();
    if (!state) {
        transfer.behind.reset(); // it may have begun again before it broke off
        log("warning", RelayHostText::tr("A package did not arrive whole: %1").arg(state.error().text));
        const bool full = state.error().kind == Error::Kind::NoSpace;
        if (full)
            m_content.discardPart(sha256); // what cannot become whole must not stand in the way of everything else
        m_logic.payloadFailed(sha256, full, full, state.error().text, nowMs);
        act();
        return;
    }
    transfer.entityTag = state.value().entityTag;
    if (state.value().restarted)
        transfer.behind.reset();
    if (state.value().bytes < size) {
        m_logic.payloadPartDone(sha256, state.value().bytes, nowMs);
        act();
        return;
    }
    finishPayload(sha256, [sha256, behind = std::exchange(transfer.behind, {})](ContentStore &content) {
        return content.finish(sha256, behind.get());
    });
}

void RelayHost::Impl::finishPayload(const QByteArray &sha256, std::function<Outcome(ContentStore &)> verify)
{
    m_disk.post([self = weak_from_this(), sha256, verify = std::move(verify)] {
        const std::shared_ptr<Impl> alive = self.lock();
        if (!alive)
            return;
        const Outcome verified = verify(alive->m_content);
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

} // namespace signalbox

#include "network/nodehost/relayhostimpl.h"

#include "model/domain/joborder.h"
#include "model/domain/text.h"
#include "network/nodehost/clienthost.h"
#include "network/nodehost/durablefile.h"
#include "network/nodehost/filepacking.h"
#include "network/nodehost/installer.h"
#include "network/nodehost/installresults.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <cerrno>
#include <future>
#include <optional>
#include <utility>

namespace signalbox {

// Jobs whose destination is the relay itself. They come to it as to any client, by a ClientHost with the relay's own token, so that
// transfer, restarts and reports are those of every job; what they do is done here.

namespace {

constexpr qint64 kTellHeldEveryMs = 1'000;
constexpr int kTellAtOnce = 50; ///< works of which it is told at a time that their results are kept back

QString timeText(UtcMs ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODate);
}

InstallResult done(const QString &text)
{
    return {Stage::Completed, 0, text};
}

} // namespace

Outcome RelayHost::Impl::startOwnJobs()
{
    ClientHost::Options own;
    own.name = m_options.logic.name;
    own.serverUrl = m_options.serverUrl;
    own.tenant = m_options.tenant;
    own.token = m_options.token;
    own.gatewayToken = true;
    own.caFile = m_options.caFile;
    own.stateFolder = m_options.stateFolder + QStringLiteral("/own");
    own.attributes.insert(QStringLiteral("signalbox.role"), QStringLiteral("relay"));
    own.log = m_options.log;
    own.execute = [self = weak_from_this()](const InstallOrder &order, const std::stop_token &stop) {
        InstallResult result;
        result.interrupted = true;
        if (const std::shared_ptr<Impl> alive = self.lock())
            result = alive->carryOutOwn(order, stop);
        return result;
    };
    m_own = std::make_unique<ClientHost>(std::move(own));
    return m_own->start();
}

InstallResult RelayHost::Impl::carryOutOwn(const InstallOrder &order, const std::stop_token &stop)
{
    if (order.work.kind != PayloadKind::Order) {
        return order.work.jobType == jobTypeKey(JobType::TransferPackageToRelay)
                   ? keepPackage(order, stop)
                   : InstallResult{Stage::Rejected, EINVAL, RelayHostText::tr("A relay installs nothing itself.")};
    }
    QFile file(order.payload);
    const Result<JobOrder> read = file.open(QIODevice::ReadOnly) ? readOrderFile(file.read(kMaxOrderBytes + 1))
                                                                 : Result<JobOrder>(Error{Error::Kind::Io, {}, {}});
    const auto *what = read ? std::get_if<RelayOrder>(&read.value()) : nullptr;
    if (what == nullptr) {
        return {Stage::Rejected, EINVAL,
                read ? RelayHostText::tr("A relay does not carry out jobs of this type.") : read.error().text};
    }
    switch (what->type) {
    case JobType::BatchDeleteOnRelay: return inLoopAndWait([](Impl &relay) { return relay.deletePackages(); });
    case JobType::HoldReport: return inLoopAndWait([](Impl &relay) { return relay.holdResults(); });
    case JobType::HoldReportRelease: return inLoopAndWait([](Impl &relay) { return relay.releaseResults(); });
    // It is the managing server that knows which relays are suspended, and tells them: it sees this answer.
    case JobType::SuspendFileTransfer:
        return done(RelayHostText::tr("File transfer at this relay is being suspended."));
    case JobType::ResumeFileTransfer: return done(RelayHostText::tr("File transfer at this relay is being resumed."));
    case JobType::AcquireCollectedFiles: return acquireFiles(order, what->job, stop);
    case JobType::DeleteCollectedFiles: return deleteFiles(what->job);
    default: break;
    }
    return {Stage::Rejected, EINVAL, RelayHostText::tr("A relay does not carry out jobs of this type.")};
}

/// In the executing thread; the loop is stopped after that.
InstallResult RelayHost::Impl::inLoopAndWait(std::function<InstallResult(Impl &)> task)
{
    std::promise<InstallResult> result;
    std::future<InstallResult> answer = result.get_future();
    m_loop.post([this, &result, task = std::move(task)] { result.set_value(task(*this)); });
    return answer.get();
}

// ---- Packages

InstallResult RelayHost::Impl::keepPackage(const InstallOrder &order, const std::stop_token &stop)
{
    const Result<ImportedFile> kept =
        m_content.import(order.payload, [&stop](qint64, qint64) { return !stop.stop_requested(); });
    InstallResult result;
    if (!kept && kept.error().kind == Error::Kind::Cancelled) {
        result.interrupted = true;
        return result;
    }
    if (!kept)
        return {Stage::Failed, kept.error().kind == Error::Kind::NoSpace ? ENOSPC : EIO, kept.error().text};
    const int wanted = order.work.attributes.relayRetentionDays;
    const std::optional<int> told = wanted == JobAttributes::kRetentionDays ? std::nullopt : std::optional<int>(wanted);
    inLoop([sha256 = kept.value().sha256, told](Impl &relay) {
        relay.m_retention.want(sha256, told, false);
        (void)relay.stored(relay.m_retention.save());
        relay.tellOfItself();
    });
    const qint64 days = told ? qint64{*told} : m_options.retentionMs / (24 * 3600 * 1000);
    //: %1 is a number of bytes, %2 of days.
    return done(
        RelayHostText::tr("The package is kept here (%1 bytes), and removed when nobody has used it for %2 days.")
            .arg(kept.value().size)
            .arg(days));
}

InstallResult RelayHost::Impl::deletePackages()
{
    int removed = 0;
    int wanted = 0;
    qint64 bytes = 0;
    for (const ContentStore::Entry &entry : m_content.entries()) {
        if (m_logic.payloadWanted(entry.sha256) || !m_content.removeUnused(entry.sha256)) {
            ++wanted;
            continue;
        }
        m_logic.payloadRemoved(entry.sha256);
        ++removed;
        bytes += entry.size;
    }
    tellOfItself();
    //: %1 is a number of packages, %2 of bytes.
    QString text = RelayHostText::tr("Packages deleted: %1 (%2 bytes).").arg(removed).arg(bytes);
    if (wanted > 0) //: %1 is a number of packages.
        text += u' ' + RelayHostText::tr("Kept, since jobs under way need them: %1.").arg(wanted);
    return done(text);
}

// ---- Collected files

std::vector<CollectionHead> RelayHost::Impl::collectedBy(quint32 job) const
{
    std::vector<CollectionHead> heads = m_collections.list();
    std::erase_if(heads, [job](const CollectionHead &head) { return job != 0 && number(head.job) != job; });
    return heads;
}

InstallResult RelayHost::Impl::acquireFiles(const InstallOrder &order, quint32 job, const std::stop_token &stop)
{
    return packCollections(order, m_collections, collectedBy(job), stop);
}

InstallResult RelayHost::Impl::deleteFiles(quint32 job)
{
    int files = 0;
    int nodes = 0;
    for (const CollectionHead &head : collectedBy(job)) {
        const Outcome removed = m_collections.remove(head.attempt);
        if (!removed && removed.error().kind != Error::Kind::NotFound)
            return {Stage::Failed, EIO, removed.error().text};
        ++nodes;
        files += head.files;
    }
    //: %1 is a number of files, %2 of nodes.
    return done(RelayHostText::tr("Collected files deleted: %1, of %2 nodes.").arg(files).arg(nodes));
}

// ---- Holding results

QString RelayHost::Impl::heldFile() const
{
    return m_options.stateFolder + QStringLiteral("/held.json");
}

Outcome RelayHost::Impl::saveHeld() const
{
    QJsonArray told;
    for (auto it = m_heldTold.cbegin(); it != m_heldTold.cend(); ++it)
        told.append(QJsonArray{qint64{it.key()}, it.value()});
    const QJsonObject json{{QStringLiteral("since"), m_heldSinceMs}, {QStringLiteral("told"), told}};
    return writeDurably(heldFile(), QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void RelayHost::Impl::loadHeld()
{
    QFile file(heldFile());
    if (!file.open(QIODevice::ReadOnly))
        return;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    m_heldSinceMs = json[u"since"].toInteger();
    const QJsonArray told = json[u"told"].toArray();
    for (const QJsonValue &one : told)
        m_heldTold.insert(static_cast<quint32>(one[0].toInteger()), one[1].toString());
    if (m_heldSinceMs != kNoTime)
        m_heldNextMs = TaskLoop::nowMs();
}

InstallResult RelayHost::Impl::holdResults()
{
    if (m_heldSinceMs != kNoTime) {
        //: %1 is a time.
        return done(RelayHostText::tr("Results have been kept back already since %1.").arg(timeText(m_heldSinceMs)));
    }
    m_heldSinceMs = TaskLoop::nowMs();
    if (const Outcome saved = saveHeld(); !saved) {
        m_heldSinceMs = kNoTime;
        return {Stage::Failed, saved.error().kind == Error::Kind::NoSpace ? ENOSPC : EIO, saved.error().text};
    }
    m_heldNextMs = TaskLoop::nowMs();
    tellOfItself();
    tellHeldResults();
    return done(RelayHostText::tr("From now on results are kept back at this relay until they are released."));
}

/// Of each work that passes through, once: who looks at it is to know why nothing is heard. It goes up past the spool. What is
/// being told is on the disk before: else a relay that is killed would release it without taking that back.
void RelayHost::Impl::tellHeldResults()
{
    m_heldNextMs = m_heldSinceMs == kNoTime ? kNoTime : TaskLoop::nowMs() + kTellHeldEveryMs;
    if (m_heldSinceMs == kNoTime || !m_upper || m_upperDown)
        return;
    const auto before = m_heldTold;
    std::vector<AttemptId> news;
    for (const AttemptId attempt : m_logic.openWorks()) {
        const quint32 id = number(attempt);
        if (m_heldKnown.contains(id) || m_heldTelling.contains(id))
            continue;
        if (m_heldTelling.size() + static_cast<qsizetype>(news.size()) >= kTellAtOnce)
            break;
        m_heldTold.insert(id, m_logic.work(attempt)->child);
        news.push_back(attempt);
    }
    if (m_heldTold != before && !stored(saveHeld())) {
        m_heldTold = before;
        return;
    }
    for (const AttemptId attempt : news)
        tellHeld(attempt);
}

void RelayHost::Impl::tellHeld(AttemptId attempt)
{
    const quint32 id = number(attempt);
    const QString child = m_heldTold.value(id);
    m_heldTelling.insert(id);
    m_upper->feedback(child, attempt, ddi::toJson(heldFeedback(attempt, Stage::ResultsHeld)), false, {},
                      [self = weak_from_this(), id, child, since = m_heldSinceMs](const Result<int> &status) {
                          const std::shared_ptr<Impl> alive = self.lock();
                          if (!alive)
                              return;
                          alive->inLoop([id, child, since, isTold = static_cast<bool>(status)](Impl &relay) {
                              relay.m_heldTelling.remove(id);
                              if (relay.m_heldSinceMs == since && isTold)
                                  relay.m_heldKnown.insert(id);
                              if (relay.m_heldSinceMs != kNoTime)
                                  return; // what is not known is told again with the next look
                              // Released meanwhile: that may have come before this did, and is said again.
                              relay.m_newReports.push_back(relay.releasedReport(id, child));
                              relay.flush();
                              relay.forwardNext();
                          });
                      });
}

RelayStore::SpoolEntry RelayHost::Impl::releasedReport(quint32 attempt, const QString &child) const
{
    return {0, RelayStore::SpoolKind::Feedback, child, AttemptId{attempt},
            ddi::toJson(heldFeedback(AttemptId{attempt}, Stage::ResultsReleased))};
}

ddi::Feedback RelayHost::Impl::heldFeedback(AttemptId attempt, Stage stage) const
{
    ddi::Feedback feedback;
    feedback.id = attempt;
    feedback.execution = QStringLiteral("proceeding");
    feedback.finished = QStringLiteral("none");
    feedback.timestampMs = TaskLoop::nowMs();
    StageReport report;
    report.attempt = attempt;
    report.stage = stage;
    report.reporter = m_options.logic.name;
    report.clockMs = feedback.timestampMs;
    feedback.stage = report;
    return feedback;
}

InstallResult RelayHost::Impl::releaseResults()
{
    if (m_heldSinceMs == kNoTime)
        return done(RelayHostText::tr("No results were kept back at this relay."));
    const qint64 waiting = m_store->spoolSize();
    // Behind the results that wait: where these have come, it is over.
    RelayStore::Changes changes;
    for (auto it = m_heldTold.cbegin(); it != m_heldTold.cend(); ++it)
        changes.reports.push_back(releasedReport(it.key(), it.value()));
    Outcome released = m_store->commit(changes);
    if (released) {
        const auto told = std::exchange(m_heldTold, {});
        const UtcMs since = std::exchange(m_heldSinceMs, kNoTime);
        released = saveHeld();
        if (!released) { // it is released with the next try; what is said twice changes nothing
            m_heldTold = told;
            m_heldSinceMs = since;
        }
    }
    if (!released)
        return {Stage::Failed, released.error().kind == Error::Kind::NoSpace ? ENOSPC : EIO, released.error().text};
    m_heldNextMs = kNoTime;
    m_heldKnown.clear();
    tellOfItself();
    forwardNext();
    //: %1 is a number of reports.
    return done(RelayHostText::tr("Results are passed on again. Reports that had waited: %1.").arg(waiting));
}

} // namespace signalbox

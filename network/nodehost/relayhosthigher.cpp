#include "network/nodehost/relayhostimpl.h"

#include "model/domain/text.h"
#include "network/nodeapi/metadatakeys.h"

#include <QUrl>

#include <algorithm>
#include <utility>

namespace signalbox {

// The relay side of a relay manager: how the jobs from above stand is kept beside the relay's own state, in the transactions of what
// it follows from, and told to the managing server that this is a part of.

namespace {

constexpr qint64 kTellEveryMs = 200;
const QString kServerMeta = QStringLiteral("server");
const QString kUnreachedMeta = QStringLiteral("unreached");

/// Number and name of a job, as every version tells them: "17 Name".
HigherJob jobOf(const ddi::Deployment &deployment, AttemptId attempt)
{
    const ddi::MetadataKeys &keys = ddi::metadataKeys();
    HigherJob job;
    const QString told = deployment.metadata.value(keys.job);
    job.number = told.section(u' ', 0, 0).toUInt();
    job.name = told.section(u' ', 1).left(kMaxNameLength);
    if (job.number == 0 || job.number >= kHigherFirst)
        job.number = number(attempt);
    if (job.name.isEmpty())
        job.name = (deployment.name + u' ' + deployment.version).trimmed().left(kMaxNameLength);
    const bool isOrder = deployment.metadata.value(keys.kind) == payloadKindKey(PayloadKind::Order);
    const QString type = deployment.metadata.value(isOrder ? keys.arguments : keys.jobType);
    job.type = jobTypeFromKey(type).value_or(JobType::InstallPackage);
    const qint64 size = deployment.artifacts.empty() ? 0 : deployment.artifacts.front().size;
    job.packages = {{deployment.name.left(kMaxNameLength), deployment.version.left(kMaxNameLength), size}};
    return job;
}

} // namespace

// ---- What is known at the start, and from above

void RelayHost::Impl::restoreMirror(RelayStore::Loaded &loaded)
{
    if (!m_mirror)
        return;
    {
        const std::scoped_lock lock(m_managersMutex);
        m_managers = {m_store->spoolInstance()};
    }
    const UtcMs nowMs = TaskLoop::nowMs();
    m_mirror->restore(std::move(loaded.higherJobs), std::move(loaded.higherWorks), loaded.works, nowMs);
    for (const auto &[attempt, deployment] : loaded.deployments) { // what was not shown yet
        if (!m_mirror->work(attempt))
            mirrorDescribed(attempt, deployment);
    }
    m_news.server = m_store->meta(kServerMeta);
    if (m_news.server.isEmpty())
        m_news.server = QUrl(m_options.serverUrl).authority();
    m_news.unreachedMs = m_store->meta(kUnreachedMeta).toLongLong();
    noteNodes(loaded.children);
    m_news.isAll = true;
    m_newsNextMs = nowMs;
}

/// A server that is below this one cannot be above it, too. What cannot be told to the nodes below is taken out.
bool RelayHost::Impl::takesFeed(ddi::Children &feed)
{
    if (!m_mirror)
        return true;
    const bool isLoop = feed.managers.contains(m_store->spoolInstance());
    {
        const std::scoped_lock lock(m_managersMutex);
        m_managers = QStringList{m_store->spoolInstance()} + feed.managers;
        m_managers.removeDuplicates();
    }
    if (isLoop != std::exchange(m_isLoop, isLoop)) {
        if (isLoop)
            log("error", RelayHostText::tr("The higher managing server %1 is below this one. Nothing is taken from it: "
                                           "take --higher away from one of them.")
                             .arg(feed.server));
        m_news.problem = isLoop ? RelayHostText::tr("is below this server, too: a loop") : QString();
        m_newsNextMs = TaskLoop::nowMs();
    }
    if (isLoop)
        return false;
    if (!feed.server.isEmpty() && feed.server != m_store->meta(kServerMeta)) {
        (void)stored(m_store->setMeta(kServerMeta, feed.server));
        m_news.server = feed.server;
        m_newsNextMs = TaskLoop::nowMs();
    }
    for (ChildNode &node : feed.changed) {
        std::erase_if(node.offers, [this, &node](const ChildOffer &offer) {
            if (number(offer.attempt) < kHigherAttempts)
                return false;
            if (offer.state == OfferState::Offered)
                rejectOffer(offer.attempt, node.name);
            return true;
        });
    }
    return true;
}

void RelayHost::Impl::rejectOffer(AttemptId attempt, const QString &child)
{
    if (m_rejected.contains(number(attempt)))
        return;
    m_rejected.insert(number(attempt));
    ddi::Feedback feedback;
    feedback.id = attempt;
    feedback.execution = QStringLiteral("rejected");
    feedback.finished = QStringLiteral("failure");
    feedback.timestampMs = TaskLoop::nowMs();
    StageReport report;
    report.attempt = attempt;
    report.stage = Stage::Rejected;
    report.reporter = child;
    report.clockMs = feedback.timestampMs;
    report.text =
        RelayHostText::tr("Jobs of a managing server that is two relay managers above cannot be passed on: %1 "
                          "stands below another one. Create the job at a server nearer to the client.")
            .arg(m_options.logic.name);
    feedback.details = {report.text};
    feedback.stage = report;
    m_newReports.push_back({0, RelayStore::SpoolKind::Feedback, child, attempt, ddi::toJson(feedback)});
    log("error", report.text);
}

void RelayHost::Impl::feedTaken(const ddi::Children &feed)
{
    if (m_mirror)
        noteNodes(feed.changed);
}

void RelayHost::Impl::noteNodes(const std::vector<ChildNode> &nodes)
{
    for (const ChildNode &node : nodes)
        m_news.nodes.push_back({node.name, node.role, node.upper == m_options.logic.name ? QString() : node.upper,
                                node.address, node.tokenSha256});
    if (!nodes.empty())
        m_newsNextMs = TaskLoop::nowMs();
}

void RelayHost::Impl::upperChanged(const Error *error)
{
    if (!m_mirror || !m_store)
        return;
    const UtcMs before = m_store->meta(kUnreachedMeta).toLongLong();
    const UtcMs sinceMs = !error ? kNoTime : before != kNoTime ? before : TaskLoop::nowMs();
    const QString problem = error && error->kind == Error::Kind::Unauthorized
                                ? RelayHostText::tr("it refuses the token of this server")
                                : QString();
    if (sinceMs != before)
        (void)stored(m_store->setMeta(kUnreachedMeta, QString::number(sinceMs)));
    m_news.unreachedMs = sinceMs;
    if (!m_isLoop)
        m_news.problem = problem;
    m_newsNextMs = TaskLoop::nowMs();
}

QStringList RelayHost::Impl::managers()
{
    const std::scoped_lock lock(m_managersMutex);
    return m_managers;
}

// ---- What passes through

void RelayHost::Impl::mirrorDescribed(AttemptId attempt, const ddi::Deployment &deployment)
{
    const RelayWork *work = m_mirror ? m_logic.work(attempt) : nullptr;
    if (!work || deployment.artifacts.empty())
        return;
    HigherJob job = jobOf(deployment, attempt);
    const QString facts = deployment.metadata.value(ddi::metadataKeys().jobFacts);
    const std::optional<quint32> package = facts.isEmpty() ? std::nullopt : takeJobFacts(facts.toUtf8(), job);
    QStringList relays = m_logic.pathTo(work->child);
    relays.removeOne(work->child);
    std::reverse(relays.begin(), relays.end());
    m_mirror->described(*work, std::move(job), package, relays, TaskLoop::nowMs());
}

void RelayHost::Impl::mirrorReported(const ddi::Caller &caller, AttemptId attempt, const ddi::Feedback &feedback,
                                     bool onCancel)
{
    if (!m_mirror)
        return;
    StageReport report = feedback.stage ? *feedback.stage : ddi::stageOf(feedback, onCancel, {});
    if (report.reporter.isEmpty())
        report.reporter = caller.controller;
    report.onCancel = report.onCancel || onCancel;
    m_mirror->reported(attempt, std::move(report), TaskLoop::nowMs());
}

void RelayHost::Impl::mirrorProgress(AttemptId attempt, qint64 bytes)
{
    const RelayWork *work = m_mirror ? m_logic.work(attempt) : nullptr;
    if (!work || !m_mirror->progressed(attempt, bytes, work->size, work->splitKiB > 0, TaskLoop::nowMs()))
        return;
    m_newsWorks.insert(number(attempt));
    if (m_newsNextMs == kNoTime)
        m_newsNextMs = TaskLoop::nowMs() + kTellEveryMs;
}

void RelayHost::Impl::putMirror(RelayStore::Changes &changes) const
{
    if (!m_mirror)
        return;
    for (const quint32 job : m_mirror->changes().jobs) {
        const HigherJob *known = m_mirror->job(job);
        changes.higherJobs.emplace_back(job, known ? std::optional(*known) : std::nullopt);
    }
    for (const quint32 attempt : m_mirror->changes().works) {
        const HigherWork *known = m_mirror->work(AttemptId{attempt});
        changes.higherWorks.emplace_back(attempt, known ? std::optional(*known) : std::nullopt);
    }
}

/// What is durable may be told.
void RelayHost::Impl::mirrorStored()
{
    if (!m_mirror || m_mirror->changes().isEmpty())
        return;
    m_newsWorks.insert(m_mirror->changes().works.begin(), m_mirror->changes().works.end());
    m_newsJobs.insert(m_mirror->changes().jobs.begin(), m_mirror->changes().jobs.end());
    m_mirror->stored();
    if (m_newsNextMs == kNoTime)
        m_newsNextMs = TaskLoop::nowMs() + kTellEveryMs;
}

// ---- Telling

void RelayHost::Impl::tellAgain(std::vector<HigherNode> nodes)
{
    inLoop([nodes = std::move(nodes)](Impl &relay) {
        relay.m_news.nodes.insert(relay.m_news.nodes.begin(), nodes.begin(), nodes.end());
        relay.m_news.isAll = true; // whose works these are, it did not know
        if (relay.m_newsNextMs == kNoTime)
            relay.m_newsNextMs = TaskLoop::nowMs() + kStoreRetryMs;
    });
}

void RelayHost::Impl::tellNews()
{
    m_newsNextMs = kNoTime;
    HigherNews news = std::exchange(m_news, {});
    const std::set<quint32> works = std::exchange(m_newsWorks, {});
    const std::set<quint32> jobs = std::exchange(m_newsJobs, {});
    if (!m_options.onNews || !m_mirror)
        return;
    std::set<quint32> toldJobs;
    const auto add = [&](const HigherWork &work) {
        if (const HigherJob *job = m_mirror->job(work.job); job && toldJobs.insert(work.job).second)
            news.jobs.push_back(*job);
        news.works.push_back(work);
    };
    if (news.isAll) {
        for (const AttemptId attempt : m_mirror->works())
            add(*m_mirror->work(attempt));
    } else {
        for (const quint32 attempt : works) {
            if (const HigherWork *work = m_mirror->work(AttemptId{attempt}))
                add(*work);
            else
                news.gone.push_back(AttemptId{attempt});
        }
        for (const quint32 job : jobs) {
            if (const HigherJob *known = m_mirror->job(job); known && toldJobs.insert(job).second)
                news.jobs.push_back(*known);
        }
    }
    m_options.onNews(std::move(news));
}

} // namespace signalbox

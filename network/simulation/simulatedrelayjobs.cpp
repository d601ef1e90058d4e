// Jobs whose destination is a simulated relay itself, as relayhostorders.cpp has them.

#include "network/simulation/simulatedclient.h"
#include "network/simulation/simulatedrelay.h"

#include "model/domain/joborder.h"
#include "model/domain/text.h"

#include <QDateTime>

#include <cerrno>

namespace signalbox::simulation {

namespace {

constexpr VirtualUs kTellHeldEvery = kSecond;
constexpr int kTellAtOnce = 50; ///< works of which it is told at a time that their results are kept back
constexpr VirtualUs kPatience = 30 * kSecond;
constexpr qint64 kReportBytes = 600;

InstallResult done(const QString &text)
{
    InstallResult result;
    result.stage = Stage::Completed;
    result.text = text;
    return result;
}

InstallResult rejected(const QString &text)
{
    InstallResult result;
    result.stage = Stage::Rejected;
    result.code = EINVAL;
    result.text = text;
    return result;
}

} // namespace

void SimulatedRelay::takeJobs()
{
    if (m_own)
        return;
    m_own = std::make_unique<SimulatedClient>(m_world, m_uplink.upper(), m_profile, m_uplink.name(), this);
    if (m_uplink.line().isCut())
        m_own->cut();
    if (!m_on)
        return;
    m_own->switchOn();
    if (!m_logic)
        m_own->crash();
}

InstallResult SimulatedRelay::carryOutOwn(const ClientWork &work)
{
    if (work.kind != PayloadKind::Order) {
        return work.jobType == jobTypeKey(JobType::TransferPackageToRelay)
                   ? keepPackage(work)
                   : rejected(QStringLiteral("A relay installs nothing itself."));
    }
    switch (jobTypeFromKey(work.arguments).value_or(JobType::InstallPackage)) {
    case JobType::BatchDeleteOnRelay: return deletePackages();
    case JobType::HoldReport: return holdResults();
    case JobType::HoldReportRelease: return releaseResults();
    // It is the managing server that knows which relays are suspended, and tells them: it sees this answer.
    case JobType::SuspendFileTransfer: return done(QStringLiteral("File transfer at this relay is being suspended."));
    case JobType::ResumeFileTransfer: return done(QStringLiteral("File transfer at this relay is being resumed."));
    case JobType::AcquireCollectedFiles: return acquireFiles(work);
    case JobType::DeleteCollectedFiles: return deleteFiles(work);
    default: return rejected(QStringLiteral("A relay does not carry out jobs of this type."));
    }
}

InstallResult SimulatedRelay::keepPackage(const ClientWork &work)
{
    m_payloads.insert(work.sha256, work.size);
    return done(QStringLiteral("The package is kept here (%1 bytes).").arg(work.size));
}

InstallResult SimulatedRelay::deletePackages()
{
    int removed = 0;
    int wanted = 0;
    qint64 bytes = 0;
    QHash<QByteArray, qint64> kept;
    for (auto payload = m_payloads.cbegin(); payload != m_payloads.cend(); ++payload) {
        if (m_transfers.contains(payload.key()) || (m_logic && m_logic->payloadWanted(payload.key()))) {
            ++wanted;
            kept.insert(payload.key(), payload.value());
            continue;
        }
        if (m_logic)
            m_logic->payloadRemoved(payload.key());
        ++removed;
        bytes += payload.value();
    }
    m_payloads = std::move(kept);
    QString text = QStringLiteral("Packages deleted: %1 (%2 bytes).").arg(removed).arg(bytes);
    if (wanted > 0)
        text += QStringLiteral(" Kept, since jobs under way need them: %1.").arg(wanted);
    return done(text);
}

// ---- Holding results

InstallResult SimulatedRelay::holdResults()
{
    if (m_heldSinceMs != kNoTime)
        return done(QStringLiteral("Results have been kept back already."));
    m_heldSinceMs = m_world.utcMs();
    m_toldChildren = -1;
    tellOfItself();
    tellHeldResults();
    return done(QStringLiteral("From now on results are kept back at this relay until they are released."));
}

/// Of each work that passes through, once; it goes up past the spool.
void SimulatedRelay::tellHeldResults()
{
    if (m_heldSinceMs == kNoTime || !m_logic)
        return;
    int told = 0;
    for (const AttemptId attempt : m_logic->openWorks()) {
        if (m_heldTold.contains(number(attempt)))
            continue;
        if (++told > kTellAtOnce)
            break;
        const QString child = m_logic->work(attempt)->child;
        m_heldTold.emplace(number(attempt), child);
        tellHeld(attempt, child);
    }
    later(kTellHeldEvery, [this, since = m_heldSinceMs] {
        if (m_heldSinceMs == since)
            tellHeldResults();
    });
}

void SimulatedRelay::tellHeld(AttemptId attempt, const QString &child)
{
    m_uplink.ask<int>(
        kReportBytes, kPatience,
        [this, child, attempt, feedback = heldFeedback(attempt, Stage::ResultsHeld)](ddi::DdiBackend &backend,
                                                                                     Uplink::Reply<int> reply) {
            backend.feedback(asRelayFor(child), attempt, feedback, false, {}, 0, std::move(reply));
        },
        [this, child, attempt, since = m_heldSinceMs](const Result<int> &status) {
            if (m_heldSinceMs == since && !status) {
                m_heldTold.erase(number(attempt)); // with the next look
            } else if (m_heldSinceMs == kNoTime) { // that may have come before this did, and is said again
                spoolReleased(attempt, child);
                forwardNext();
            }
        });
}

InstallResult SimulatedRelay::releaseResults()
{
    if (m_heldSinceMs == kNoTime)
        return done(QStringLiteral("No results were kept back at this relay."));
    const std::size_t waiting = m_spool.size();
    // Behind the results that wait: where these have come, it is over.
    for (const auto &[attempt, child] : std::exchange(m_heldTold, {}))
        spoolReleased(AttemptId{attempt}, child);
    m_heldSinceMs = kNoTime;
    m_toldChildren = -1;
    tellOfItself();
    forwardNext();
    return done(QStringLiteral("Results are passed on again. Reports that had waited: %1.").arg(waiting));
}

ddi::Feedback SimulatedRelay::heldFeedback(AttemptId attempt, Stage stage) const
{
    ddi::Feedback feedback;
    feedback.id = attempt;
    feedback.execution = QStringLiteral("proceeding");
    feedback.finished = QStringLiteral("none");
    feedback.timestampMs = m_world.utcMs();
    StageReport report;
    report.attempt = attempt;
    report.stage = stage;
    report.reporter = m_uplink.name();
    report.clockMs = feedback.timestampMs;
    feedback.stage = report;
    return feedback;
}

void SimulatedRelay::spoolReleased(AttemptId attempt, const QString &child)
{
    spool({.controller = child,
           .attempt = attempt,
           .feedback = std::make_shared<const ddi::Feedback>(heldFeedback(attempt, Stage::ResultsReleased)),
           .attributes = {}});
}

} // namespace signalbox::simulation

#include "network/nodehost/relayhostimpl.h"

#include "network/nodeapi/metadatakeys.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace signalbox {

// What a relay keeps of packages that nobody needs any more, and for how long.

namespace {

constexpr qint64 kCleanEveryMs = 3'600'000;
constexpr qint64 kCleanSoonMs = 300; ///< behind the end of work whose package is not to be kept

} // namespace

/// Its job may say how long the package is to be kept.
void RelayHost::Impl::noteRetention(const ddi::Deployment &deployment)
{
    const ddi::Artifact &artifact = deployment.artifacts.front();
    const QString told = deployment.metadata.value(ddi::metadataKeys().attributes);
    std::optional<int> days;
    if (!told.isEmpty()) {
        const Result<JobAttributes> attributes = jobAttributesOf(QJsonDocument::fromJson(told.toUtf8()).object());
        if (attributes && attributes.value().relayRetentionDays != JobAttributes::kRetentionDays)
            days = attributes.value().relayRetentionDays;
    }
    m_retention.want(artifact.sha256, days, m_content.has(artifact.sha256, artifact.size));
    (void)stored(m_retention.save());
}

/// Says once that what was removed is needed again, and is fetched anew.
void RelayHost::Impl::tellExpired(const FetchPayload &wanted)
{
    const std::optional<int> days = m_retention.takeExpired(wanted.sha256);
    if (!days)
        return;
    (void)stored(m_retention.save());
    //: %1 is the name of a relay, %n a number of days.
    const QString text = RelayHostText::tr("%1 had removed the package when its retention of %n day(s) was over. It is "
                                           "fetched anew.",
                                           nullptr, *days)
                             .arg(m_options.logic.name);
    log("info", text);
    ddi::Feedback feedback = heldFeedback(wanted.attempt, Stage::Note);
    feedback.stage->text = text;
    feedback.details = {text};
    m_newReports.push_back({0, RelayStore::SpoolKind::Feedback, wanted.child, wanted.attempt, ddi::toJson(feedback)});
}

void RelayHost::Impl::cleanSoon()
{
    if (m_retention.isShort())
        m_cleanNextMs = std::min(m_cleanNextMs == kNoTime ? TaskLoop::nowMs() + kCleanSoonMs : m_cleanNextMs,
                                 TaskLoop::nowMs() + kCleanSoonMs);
}

void RelayHost::Impl::clean(UtcMs nowMs)
{
    m_cleanNextMs = nowMs + kCleanEveryMs;
    bool isRemoved = false;
    for (const ContentStore::Entry &entry : m_content.entries()) {
        if (entry.lastUsedMs + m_retention.keepMs(entry.sha256) > nowMs || m_logic.payloadWanted(entry.sha256))
            continue;
        m_content.remove(entry.sha256);
        m_logic.payloadRemoved(entry.sha256);
        m_retention.expired(entry.sha256, nowMs);
        isRemoved = true;
        log("info",
            RelayHostText::tr("Removed a package that was kept for its retention time (%1 bytes).").arg(entry.size));
    }
    if (!isRemoved)
        return;
    (void)stored(m_retention.save());
    tellOfItself();
}

} // namespace signalbox

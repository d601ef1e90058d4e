#include "views/startpreview.h"

#include "model/items/serverlink.h"

#include <QSettings>

#include <utility>

namespace signalbox {

namespace {

const QString kLastJobKey = QStringLiteral("main/lastJob");

} // namespace

StartPreview::StartPreview(ServerState &live, const ServerSnapshot &snapshot, std::vector<InstructionRow> rows,
                           QObject *parent)
    : QObject(parent), m_live(live), m_job(snapshot.jobs.front())
{
    ServerSnapshot named = snapshot;
    named.serverName = live.name();
    m_state.reset(named);
    m_shown = m_state.open(m_job.id);
    m_shown->take(m_job, std::move(rows), false);
    connect(&live, &ServerState::wasReset, this, &StartPreview::onSnapshot);
    connect(&live, &ServerState::linkStateChanged, this, &StartPreview::onLinkState);
}

void StartPreview::remember(const ServerState &server, const Place &place)
{
    if (!server.hasSnapshot())
        return;
    QSettings settings;
    const JobRecord *job = place.server == &server ? server.job(place.job) : nullptr;
    if (job != nullptr)
        settings.setValue(kLastJobKey,
                          QStringList{QString::number(number(job->id)), QString::number(job->registeredMs)});
    else
        settings.remove(kLastJobKey);
}

std::optional<std::pair<JobId, UtcMs>> StartPreview::lastJob()
{
    const QStringList kept = QSettings().value(kLastJobKey).toStringList();
    const auto job = static_cast<JobId>(kept.value(0).toUInt());
    return job == JobId{} ? std::nullopt : std::optional(std::pair(job, kept.value(1).toLongLong()));
}

Place StartPreview::place()
{
    Place place;
    place.server = &m_state;
    place.job = m_job.id;
    return place;
}

Place StartPreview::allowed(const Place &place)
{
    if (place.server != &m_state || place.job == m_job.id)
        return place;
    Place live; // of other jobs, and of the job's counters, nothing is known
    live.server = &m_live;
    return live;
}

void StartPreview::onSnapshot()
{
    const JobRecord *job = m_live.job(m_job.id);
    if (job == nullptr || job->registeredMs != m_job.registeredMs) {
        end({});
        return;
    }
    if (m_rows)
        return;
    m_rows = m_live.open(m_job.id);
    connect(m_rows.get(), &JobRows::added, this, &StartPreview::look);
    connect(m_rows.get(), &JobRows::stateChanged, this, &StartPreview::look);
    look();
}

/// What is shown goes on being shown until there is something to put in its place.
void StartPreview::look()
{
    if (m_rows->columns().size() > 0 || m_rows->state() != JobRows::State::Loading)
        end(m_job.id);
}

void StartPreview::onLinkState()
{
    if (m_live.link() != nullptr && m_live.link()->state() == LinkState::Refused)
        end({});
}

void StartPreview::end(JobId job)
{
    if (std::exchange(m_ended, true))
        return;
    Place live;
    live.server = &m_live;
    live.job = job;
    Q_EMIT replaced(live);
}

} // namespace signalbox

#include "network/simulation/replayrunner.h"

#include <algorithm>
#include <utility>

namespace signalbox::simulation {

namespace {

constexpr qint64 kAgainMs = 1'000; ///< after a server that cannot store anything now
constexpr int kMostTogether = 50; ///< orders in one step

} // namespace

ReplayRunner::ReplayRunner(ReplayPlan plan, QString folder, Server server)
    : m_plan(std::move(plan)), m_folder(std::move(folder)), m_server(std::move(server))
{
    m_state.total = m_plan.jobs.size();
    m_state.hasEnded = m_plan.jobs.empty();
}

std::optional<qint64> ReplayRunner::nextAtMs() const
{
    if (m_state.hasEnded || m_isWaiting)
        return {};
    if (m_state.folder == 0 || m_isToBeCancelled || m_beganMs < 0)
        return m_notBeforeMs;
    return std::max(m_notBeforeMs, m_beganMs + m_plan.jobs[m_next].atMs);
}

void ReplayRunner::step(qint64 nowMs)
{
    m_nowMs = nowMs;
    for (int i = 0; i < kMostTogether; ++i) {
        const std::optional<qint64> next = nextAtMs();
        if (!next || *next > nowMs)
            return;
        if (m_state.folder == 0) {
            begin(Kind::Folder, nowMs);
        } else if (m_isToBeCancelled) {
            begin(Kind::Cancel, nowMs);
        } else {
            if (m_beganMs < 0)
                m_beganMs = nowMs;
            begin(m_packages.contains(m_plan.jobs[m_next].run) ? Kind::Job : Kind::Package, nowMs);
        }
    }
}

void ReplayRunner::begin(Kind kind, qint64 nowMs)
{
    m_nowMs = nowMs;
    m_isWaiting = true;
    const auto done = [this, kind, lives = std::weak_ptr(m_lives)](const Result<quint32> &answer) {
        if (!lives.expired())
            answered(kind, answer);
    };
    switch (kind) {
    case Kind::Folder: m_server.createFolder(m_folder, done); break;
    case Kind::Package: m_server.addPackage(m_plan.runs[m_plan.jobs[m_next].run], done); break;
    case Kind::Job: {
        const ReplayJob &job = m_plan.jobs[m_next];
        m_server.createJob(job, m_state.folder, m_packages.at(job.run), done);
        break;
    }
    case Kind::Cancel: m_server.cancelJob(m_state.lastJob, done); break;
    }
}

void ReplayRunner::answered(Kind kind, const Result<quint32> &answer)
{
    m_isWaiting = false;
    if (!answer) {
        failed(kind, answer.error());
        return;
    }
    m_state.waitsFor.clear();
    switch (kind) {
    case Kind::Folder: m_state.folder = answer.value(); break;
    case Kind::Package: m_packages[m_plan.jobs[m_next].run] = answer.value(); break;
    case Kind::Job:
        ++m_state.sent;
        m_state.lastJob = answer.value();
        if (m_state.firstJob == 0)
            m_state.firstJob = answer.value();
        m_isToBeCancelled = m_plan.jobs[m_next].isCancelled;
        ++m_next;
        break;
    case Kind::Cancel:
        ++m_state.cancelled;
        m_isToBeCancelled = false;
        break;
    }
    endWhenDone();
}

void ReplayRunner::failed(Kind kind, const Error &error)
{
    if (kind == Kind::Cancel && error.kind != Error::Kind::NoSpace) {
        m_isToBeCancelled = false; // it has ended already, which is as well
    } else if (error.kind == Error::Kind::NoSpace && !m_state.isStopped) {
        m_state.waitsFor = error.text;
        m_notBeforeMs = m_nowMs + kAgainMs;
    } else if (kind == Kind::Job
               && (error.kind == Error::Kind::Invalid || error.kind == Error::Kind::Refused
                   || error.kind == Error::Kind::NotFound)) {
        if (m_state.refused++ == 0)
            m_state.firstRefusal = error.text;
        ++m_next;
    } else {
        m_state.failure = error;
        m_state.hasEnded = true;
    }
    endWhenDone();
}

void ReplayRunner::stop()
{
    m_state.isStopped = true;
    endWhenDone();
}

void ReplayRunner::endWhenDone()
{
    if (!m_isWaiting && !m_isToBeCancelled && (m_state.isStopped || m_next >= m_plan.jobs.size()))
        m_state.hasEnded = true;
}

} // namespace signalbox::simulation

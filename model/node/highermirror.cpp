#include "model/node/highermirror.h"

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

constexpr qint64 kProgressEveryMs = 500;
constexpr qsizetype kMaxText = 8 * 1024; ///< characters of what a node says

bool has(const InstructionState &state, quint8 overlay) noexcept
{
    return (state.overlays & overlay) != 0;
}

bool isStopped(OfferState state) noexcept
{
    return state == OfferState::Cancelled || state == OfferState::Withdrawn;
}

/// What tells one instruction of a job from another.
QString placeOf(const QString &child, quint32 package)
{
    return child + u'/' + QString::number(package);
}

/// The oldest entry that explains nothing but itself goes first; without one, the oldest behind the first.
void shorten(std::vector<HigherEvent> &events)
{
    while (events.size() > kMostHigherEvents) {
        const auto note = std::find_if(events.begin(), events.end(), [](const HigherEvent &one) {
            return one.event.kind == EventKind::Note || one.event.kind == EventKind::TransferProgress
                   || one.event.kind == EventKind::ReportIgnored;
        });
        events.erase(note != events.end() ? note : std::next(events.begin()));
    }
}

} // namespace

void HigherMirror::restore(std::vector<HigherJob> jobs, std::vector<HigherWork> works,
                           const std::vector<RelayWork> &known, UtcMs nowMs)
{
    for (HigherJob &job : jobs)
        m_jobs[job.number].job = std::move(job);
    for (HigherWork &work : works) {
        const auto job = m_jobs.find(work.job);
        if (job == m_jobs.end() || work.package >= job->second.job.packages.size())
            continue;
        link(work);
        m_works.emplace(number(work.attempt), std::move(work));
    }
    std::set<quint32> there;
    for (const RelayWork &work : known)
        there.insert(number(work.attempt));
    for (const AttemptId attempt : this->works()) {
        if (!there.contains(number(attempt)) && !m_works.at(number(attempt)).isOver)
            forgotten(attempt);
    }
    std::vector<quint32> all;
    for (const auto &[number, job] : m_jobs)
        all.push_back(number);
    for (const quint32 number : all)
        endJobIfOver(number);
    for (const RelayWork &work : known)
        changed(work, nowMs);
}

// ---- What happens

void HigherMirror::described(const RelayWork &work, HigherJob job, std::optional<quint32> package,
                             const QStringList &relays, UtcMs nowMs)
{
    if (job.number == 0 || job.number >= kHigherFirst || job.packages.empty())
        return;
    touchJob(job.number);
    Job &known = m_jobs[job.number];
    if (package) {
        if (*package >= job.packages.size())
            return;
        if (known.job.packages.size() > job.packages.size()) // another description of it told of more
            job.packages = known.job.packages;
        known.job = job;
    } else { // only this package is known: it is one of those that were told of before, or one more
        if (known.job.number == 0) {
            known.job = job;
            known.job.packages.clear();
        }
        const HigherPackage &own = job.packages.front();
        auto found = std::find(known.job.packages.begin(), known.job.packages.end(), own);
        if (found == known.job.packages.end()) {
            if (known.job.packages.size() >= kMostHigherPackages)
                return;
            found = known.job.packages.insert(known.job.packages.end(), own);
        }
        package = static_cast<quint32>(found - known.job.packages.begin());
    }
    // Executed again: the earlier attempt of the same instruction is replaced by this one.
    quint16 run = 1;
    std::vector<HigherEvent> events;
    InstructionState before;
    if (const auto same = known.placed.constFind(placeOf(work.child, *package)); same != known.placed.cend()) {
        if (*same >= number(work.attempt)) { // it is described anew, or an older one is
            changed(work, nowMs);
            return;
        }
        const HigherWork &earlier = m_works.at(*same);
        run = static_cast<quint16>(earlier.state.attempt + 1);
        events = earlier.events;
        before = earlier.state;
        remove(earlier.attempt);
    }
    touch(work.attempt);
    HigherWork &shown = m_works[number(work.attempt)];
    shown.attempt = work.attempt;
    shown.child = work.child;
    shown.relays = relays;
    shown.job = job.number;
    shown.package = *package;
    shown.wanted = OfferState::Offered;
    shown.events = std::move(events);
    link(shown);
    Event created;
    created.kind = EventKind::Created;
    created.hop = static_cast<quint8>(std::min<qsizetype>(relays.size(), 250));
    created.a = number(work.attempt);
    (void)enter(shown, created, {}, nowMs);
    if (run > 1) { // the fold of an attempt of its own, with the number it has
        shown.state.attempt = run;
        shown.events.back().event.kind = EventKind::NewAttempt;
        shown.events.back().event.attempt = run;
        shown.state.lastReportMs = before.lastReportMs;
    }
    changed(work, nowMs);
}

void HigherMirror::changed(const RelayWork &work, UtcMs nowMs)
{
    const auto found = m_works.find(number(work.attempt));
    if (found == m_works.end())
        return;
    const auto isNews = [&] {
        return found->second.wanted != work.wanted
               || (work.phase == RelayWork::Phase::Taken && found->second.state.transferStartMs == kNoTime
                   && !isFinal(found->second.state.status));
    };
    if (!isNews())
        return;
    touch(work.attempt);
    HigherWork &shown = found->second;
    if (shown.wanted != work.wanted) {
        const OfferState before = std::exchange(shown.wanted, work.wanted);
        Event event;
        switch (work.wanted) {
        case OfferState::Held: event.kind = EventKind::SuspendRequested; break;
        case OfferState::Offered: event.kind = EventKind::ResumeRequested; break;
        case OfferState::Cancelled: event.kind = EventKind::CancelRequested; break;
        case OfferState::Withdrawn:
            event.kind = EventKind::Expired;
            event.detail = 1;
            break;
        }
        if (work.wanted != OfferState::Offered || before == OfferState::Held)
            (void)enter(shown, event, {}, nowMs);
    }
    if (work.phase == RelayWork::Phase::Taken && shown.state.transferStartMs == kNoTime) {
        Event started;
        started.kind = EventKind::TransferStarted;
        (void)enter(shown, started, shown.relays.isEmpty() ? shown.child : shown.relays.front(), nowMs);
    }
}

bool HigherMirror::progressed(AttemptId attempt, qint64 bytes, qint64 total, bool split, UtcMs nowMs)
{
    const auto found = m_works.find(number(attempt));
    if (found == m_works.end() || found->second.state.hop != 0)
        return false;
    UtcMs &lastMs = m_progressMs[number(attempt)];
    if (bytes < total && nowMs >= lastMs && nowMs - lastMs < kProgressEveryMs)
        return false;
    lastMs = nowMs;
    Event event;
    event.kind = EventKind::TransferProgress;
    event.a = bytes;
    event.b = total;
    event.detail = split ? 1 : 0;
    event.atMs = nowMs;
    return apply(found->second.state, event) == Refusal::None;
}

void HigherMirror::reported(AttemptId attempt, StageReport report, UtcMs nowMs)
{
    const auto found = m_works.find(number(attempt));
    if (found == m_works.end() || found->second.isOver)
        return;
    std::optional<Event> event = eventOf(found->second, report);
    if (!event)
        return;
    touch(attempt);
    HigherWork &work = found->second;
    event->code = report.code;
    if (event->text.isEmpty() && report.stage != Stage::Inventory)
        event->text = report.text.left(kMaxText);
    const Refusal refusal = enter(work, *event, isFromUs(report.reporter) ? QString() : report.reporter, nowMs);
    const bool closes = report.stage == Stage::Completed || report.stage == Stage::AlreadyDistributed
                        || report.stage == Stage::Failed || report.stage == Stage::Rejected
                        || report.stage == Stage::CancelConfirmed;
    if (refusal == Refusal::CausedByExpiry && closes) {
        Event confirmed;
        confirmed.kind = EventKind::WithdrawConfirmed;
        (void)enter(work, confirmed, report.reporter, nowMs);
    }
}

void HigherMirror::forgotten(AttemptId attempt)
{
    const auto found = m_works.find(number(attempt));
    if (found == m_works.end())
        return;
    m_progressMs.remove(number(attempt));
    const quint32 job = found->second.job;
    if (isFinal(found->second.state.status)) {
        touch(attempt);
        unlink(found->second);
        found->second.isOver = true;
        link(found->second);
    } else { // taken back above, or replaced: it is not here any more
        remove(attempt);
    }
    endJobIfOver(job);
}

// ---- The rules

Refusal HigherMirror::enter(HigherWork &work, Event event, const QString &reporter, UtcMs nowMs)
{
    event.atMs = nowMs;
    // Who spoke counts for the time of the last report; which node that is, is found out by who shows it.
    event.node = reporter.isEmpty() ? NodeId{} : NodeId{1};
    const Refusal refusal = apply(work.state, event);
    if (refusal != Refusal::None)
        return refusal;
    event.attempt = work.state.attempt;
    event.node = {};
    const bool replaces = event.kind == EventKind::TransferProgress && !work.events.empty()
                          && work.events.back().event.kind == EventKind::TransferProgress
                          && work.events.back().event.hop == event.hop;
    if (replaces)
        work.events.pop_back();
    work.events.push_back({event, reporter});
    shorten(work.events);
    return Refusal::None;
}

std::optional<quint8> HigherMirror::hopOf(const HigherWork &work, const QString &reporter) const
{
    if (reporter.isEmpty() || reporter == work.child)
        return static_cast<quint8>(work.state.relays + 1);
    if (isFromUs(reporter))
        return quint8{0};
    const qsizetype at = work.relays.indexOf(reporter);
    return at < 0 ? std::nullopt : std::optional(static_cast<quint8>(at + 1));
}

/// As the engine reads a report (Engine::Impl::enterStage); none: it says nothing about what is below.
std::optional<Event> HigherMirror::eventOf(const HigherWork &work, const StageReport &report) const
{
    const std::optional<quint8> spoke = hopOf(work, report.reporter);
    if (!spoke)
        return std::nullopt;
    const quint8 hop = *spoke;
    const InstructionState &state = work.state;
    const bool fromClient = hop == state.relays + 1;
    Event event;
    event.hop = hop;
    event.reportSeq = fromClient ? report.sequence : 0;
    event.detail = report.detail <= StatusDetail::CancelledByClient ? static_cast<quint8>(report.detail) : quint8{0};
    const auto as = [&event](EventKind kind) {
        event.kind = kind;
        return std::optional(event);
    };
    const auto stop = [&]() -> std::optional<Event> {
        event.detail = 0;
        if (has(state, WithdrawnOverlay) && state.stopping == Stopping::None)
            return as(EventKind::WithdrawConfirmed);
        return isStopped(work.wanted) ? as(EventKind::CancelConfirmed) : std::nullopt;
    };
    switch (report.stage) {
    case Stage::TransferStarted:
    case Stage::Progress:
        // What we fetch ourselves is above what is shown here.
        if (hop == 0 || (fromClient && hop == state.hop))
            return std::nullopt;
        event.detail = report.stage == Stage::Progress && report.split ? 1 : 0;
        event.a = report.stage == Stage::Progress ? report.bytes : 0;
        event.b = report.stage == Stage::Progress ? report.total : 0;
        if (hop > state.hop)
            event.hop = static_cast<quint8>(hop - 1);
        return as(report.stage == Stage::Progress ? EventKind::TransferProgress : EventKind::TransferStarted);
    case Stage::Arrived:
        event.a = report.clockMs;
        event.detail = 0;
        return hop == 0 ? std::nullopt : as(EventKind::HopReached);
    case Stage::Waiting:
        event.a = report.scheduledMs;
        return fromClient ? as(EventKind::WaitingAtClient) : std::nullopt;
    case Stage::HeldByUser: return fromClient ? as(EventKind::HeldByUser) : std::nullopt;
    case Stage::ExecutionStarted: return fromClient ? as(EventKind::ExecutionStarted) : std::nullopt;
    case Stage::Completed: event.detail = 0; return fromClient ? as(EventKind::CompletedOk) : std::nullopt;
    case Stage::AlreadyDistributed:
        event.detail = static_cast<quint8>(StatusDetail::AlreadyDistributed);
        return fromClient ? as(EventKind::CompletedOk) : std::nullopt;
    case Stage::Failed:
        if ((report.detail == StatusDetail::CancelledByClient || report.onCancel) && isStopped(work.wanted))
            return stop();
        return as(EventKind::Failed);
    case Stage::Rejected: return as(EventKind::Rejected);
    case Stage::StartupFailed:
    case Stage::CommunicationFailed:
        if (fromClient && report.stage == Stage::StartupFailed)
            return std::nullopt;
        if (hop < state.hop)
            return std::nullopt;
        if (report.stage == Stage::StartupFailed)
            event.code = 0; // the relay's own count of tries
        event.b = state.retries + 1;
        event.a = report.total > 0 ? report.clockMs + report.total : kNoTime;
        return as(report.stage == Stage::StartupFailed ? EventKind::StartupFailed : EventKind::CommunicationFailed);
    case Stage::Suspended:
        event.detail = work.wanted == OfferState::Held ? 0 : 1;
        return hop < state.hop ? std::nullopt : as(EventKind::Suspended);
    case Stage::Resumed:
        event.detail = 0;
        return hop < state.hop || work.wanted == OfferState::Held ? std::nullopt : as(EventKind::Resumed);
    case Stage::CancelConfirmed: return stop();
    case Stage::CancelRefused: return as(EventKind::CancelRefused);
    case Stage::ResultsHeld: return as(EventKind::ResultsHeld);
    case Stage::ResultsReleased: return as(EventKind::ResultsReleased);
    case Stage::Read:
        event.a = report.clockMs;
        event.detail = 0;
        return fromClient ? as(EventKind::MessageRead) : std::nullopt;
    case Stage::Inventory: return std::nullopt; // goes up, and is nothing for here
    case Stage::Note:
    case Stage::NotNow:
        if (isFinal(state.status))
            return std::nullopt;
        event.detail = report.stage == Stage::NotNow ? kNoteNotNow : quint8{0};
        return as(EventKind::Note);
    }
    return std::nullopt;
}

// ---- Keeping

const HigherWork *HigherMirror::work(AttemptId attempt) const
{
    const auto found = m_works.find(number(attempt));
    return found == m_works.end() ? nullptr : &found->second;
}

const HigherJob *HigherMirror::job(quint32 number) const
{
    const auto found = m_jobs.find(number);
    return found == m_jobs.end() ? nullptr : &found->second.job;
}

std::vector<AttemptId> HigherMirror::works() const
{
    std::vector<AttemptId> attempts;
    attempts.reserve(m_works.size());
    for (const auto &[attempt, work] : m_works)
        attempts.push_back(AttemptId{attempt});
    std::sort(attempts.begin(), attempts.end());
    return attempts;
}

void HigherMirror::touch(AttemptId attempt)
{
    const quint32 id = number(attempt);
    m_changes.works.insert(id);
    if (m_before.contains(id))
        return;
    const auto found = m_works.find(id);
    m_before.emplace(id, found == m_works.end() ? std::nullopt : std::optional(found->second));
}

void HigherMirror::touchJob(quint32 number)
{
    m_changes.jobs.insert(number);
    if (m_jobsBefore.contains(number))
        return;
    const auto found = m_jobs.find(number);
    m_jobsBefore.emplace(number, found == m_jobs.end() ? std::nullopt : std::optional(found->second.job));
}

void HigherMirror::remove(AttemptId attempt)
{
    const auto found = m_works.find(number(attempt));
    if (found == m_works.end())
        return;
    touch(attempt);
    unlink(found->second);
    m_works.erase(found);
    m_progressMs.remove(number(attempt));
}

/// A job vanishes with its last work that is not over.
void HigherMirror::endJobIfOver(quint32 number)
{
    const auto found = m_jobs.find(number);
    if (found == m_jobs.end())
        return;
    if (!found->second.open.empty())
        return;
    const std::set<quint32> works = found->second.works;
    touchJob(number);
    for (const quint32 work : works)
        remove(AttemptId{work});
    m_jobs.erase(number);
}

void HigherMirror::link(const HigherWork &work)
{
    Job &job = m_jobs[work.job];
    job.works.insert(number(work.attempt));
    if (!work.isOver)
        job.open.insert(number(work.attempt));
    job.placed.insert(placeOf(work.child, work.package), number(work.attempt));
}

void HigherMirror::unlink(const HigherWork &work)
{
    const auto found = m_jobs.find(work.job);
    if (found == m_jobs.end())
        return;
    found->second.works.erase(number(work.attempt));
    found->second.open.erase(number(work.attempt));
    const QString place = placeOf(work.child, work.package);
    if (found->second.placed.value(place) == number(work.attempt))
        found->second.placed.remove(place);
}

void HigherMirror::undo()
{
    for (auto &[number, before] : m_jobsBefore) {
        if (before)
            m_jobs[number].job = std::move(*before);
    }
    for (const auto &[attempt, before] : m_before) {
        if (const auto now = m_works.find(attempt); now != m_works.end()) {
            unlink(now->second);
            m_works.erase(now);
        }
    }
    for (auto &[attempt, before] : m_before) {
        if (!before)
            continue;
        link(*before);
        m_works.emplace(attempt, std::move(*before));
    }
    for (const auto &[number, before] : m_jobsBefore) {
        if (!before)
            m_jobs.erase(number);
    }
    stored();
}

} // namespace signalbox

#include "model/engine/engineimpl.h"

#include "model/domain/text.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace signalbox {

namespace {

struct ReportText {
    Q_DECLARE_TR_FUNCTIONS(EngineReports)
};

constexpr quint32 kMaxAttributeEntries = 60; ///< changes of a node's attributes that have an entry, in an hour
constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kProgressEveryMs = 500;
constexpr int kHistoryForRestarts = 200; ///< entries looked through for the restart before
constexpr qint64 kContactToldEveryMs = 10'000;
constexpr int kDetails = static_cast<int>(StatusDetail::CancelledByClient);

bool has(const InstructionState &state, quint8 overlay) noexcept
{
    return (state.overlays & overlay) != 0;
}

bool transferRuns(const InstructionState &state) noexcept
{
    return state.status == Status::Executing && state.transferStartMs != kNoTime;
}

EngineReply answered(EngineReply::Kind kind, Refusal refusal = Refusal::None)
{
    EngineReply reply;
    reply.kind = kind;
    reply.refusal = refusal;
    return reply;
}

bool closesAtClient(Stage stage)
{
    switch (stage) {
    case Stage::Completed:
    case Stage::AlreadyDistributed:
    case Stage::Failed:
    case Stage::Rejected:
    case Stage::CancelConfirmed: return true;
    case Stage::TransferStarted:
    case Stage::Progress:
    case Stage::Arrived:
    case Stage::Waiting:
    case Stage::HeldByUser:
    case Stage::ExecutionStarted:
    case Stage::StartupFailed:
    case Stage::CommunicationFailed:
    case Stage::Suspended:
    case Stage::Resumed:
    case Stage::CancelRefused:
    case Stage::ResultsHeld:
    case Stage::ResultsReleased:
    case Stage::Note:
    case Stage::NotNow:
    case Stage::Read:
    case Stage::Inventory: return false;
    }
    return false;
}

} // namespace

// ---- Nodes

void Engine::Impl::contact(NodeId id, const QString &address)
{
    EngineMemory::Node *node = m_memory.node(id);
    if (!node)
        return;
    NodeRecord &record = node->stored.record;
    const bool moved = !address.isEmpty() && address != record.address;
    record.lastContactMs = std::max(record.lastContactMs, m_nowMs);
    if (moved)
        m_memory.changeNode(id, [&address](StoredNode &stored) { stored.record.address = address; });
    if (m_nowMs - node->contactToldMs >= kContactToldEveryMs) {
        node->contactToldMs = m_nowMs;
        m_memory.tellContact(id);
    }
    for (const InstructionId waiting : endCheck(id)) {
        if (const Place at = m_memory.place(waiting))
            plan(at);
    }
    if (m_failedAt.empty())
        return;
    const auto failed = m_failedAt.find(number(id));
    if (failed == m_failedAt.end())
        return;
    const std::vector<quint32> instructions = std::move(failed->second);
    m_failedAt.erase(failed);
    m_memory.onUndo([this, id, instructions] { m_failedAt[number(id)] = instructions; });
    for (const quint32 instruction : instructions) {
        const Place at = m_memory.place(InstructionId{instruction});
        if (!at || at.state().hop != 0 || nextHop(at) != id
            || m_memory.offerState(*at.job, at.index) != OfferState::Offered)
            continue;
        Event back;
        back.kind = EventKind::Retried;
        back.node = id;
        (void)enter(at, std::move(back)); // refused when it is neither failure any more
    }
}

EngineReply Engine::Impl::take(const NodePolled &polled)
{
    contact(polled.node, polled.address);
    return {};
}

EngineReply Engine::Impl::take(const NodeAttributesReported &reported)
{
    EngineMemory::Node *node = m_memory.node(reported.node);
    if (!node)
        return answered(EngineReply::Kind::Ignored, Refusal::NotInThisState);
    contact(reported.node);
    QMap<QString, QString> attributes = reported.replace ? QMap<QString, QString>() : node->stored.record.attributes;
    attributes.insert(reported.attributes);
    if (attributes.size() > kMaxNodeAttributes) {
        EngineReply reply = answered(EngineReply::Kind::Ignored);
        reply.error = {Error::Kind::Invalid,
                       ReportText::tr("Node %1 would have %2 attributes; at most %3 are kept. Send fewer, or replace "
                                      "those that are there.")
                           .arg(node->stored.record.name)
                           .arg(attributes.size())
                           .arg(kMaxNodeAttributes),
                       {}};
        return reply;
    }
    // Only what is new goes into the log, so that one value that never rests does not fill it with all the others.
    QJsonObject changes;
    for (auto it = attributes.cbegin(); it != attributes.cend(); ++it) {
        const auto before = node->stored.record.attributes.constFind(it.key());
        if (before == node->stored.record.attributes.cend() || *before != it.value())
            changes.insert(it.key(), it.value());
    }
    for (auto it = node->stored.record.attributes.cbegin(); it != node->stored.record.attributes.cend(); ++it) {
        if (!attributes.contains(it.key()))
            changes.insert(it.key(), QJsonValue::Null);
    }
    m_memory.changeNode(reported.node, [&](StoredNode &stored) {
        stored.record.attributes = attributes;
        stored.record.attributesMs = m_nowMs;
    });
    if (changes.isEmpty())
        return {};
    const qint64 hour = m_nowMs / kHourMs;
    if (std::exchange(node->attributesHour, hour) != hour)
        node->attributesLogged = 0;
    if (node->attributesLogged >= kMaxAttributeEntries) {
        ++node->attributesUnlogged; // the values are stored with the node all the same
    } else {
        ++node->attributesLogged;
        Event event;
        event.kind = EventKind::NodeChanged;
        event.node = reported.node;
        event.detail = node->attributesLogged == kMaxAttributeEntries ? kChangesUnlogged : quint8{0};
        event.b = std::exchange(node->attributesUnlogged, 0);
        event.text = QString::fromUtf8(QJsonDocument(changes).toJson(QJsonDocument::Compact));
        log(std::move(event));
    }
    return {};
}

EngineReply Engine::Impl::take(const NodeSeenBelow &seen)
{
    const EngineMemory::Node *relay = m_memory.node(seen.relay);
    if (!relay || relay->stored.record.role != NodeRole::Relay || m_memory.nodeByName(seen.name))
        return answered(EngineReply::Kind::Ignored, Refusal::NotInThisState);
    NodeRecord record;
    record.name = seen.name;
    record.upper = seen.relay;
    record.role = NodeRole::Client;
    addNode(std::move(record), {});
    return {};
}

EngineReply Engine::Impl::take(const StartCheckDone &done)
{
    checked(done.node, done.found);
    return {};
}

// ---- Our own transfers

EngineReply Engine::Impl::take(const WorkFetched &fetched)
{
    contact(fetched.by);
    const Place at = m_memory.placeOf(fetched.attempt);
    if (!at)
        return answered(number(fetched.attempt) == 0 || number(fetched.attempt) > m_memory.lastAttempt
                            ? EngineReply::Kind::UnknownAttempt
                            : EngineReply::Kind::AttemptClosed);
    const auto offered = m_memory.offerState(*at.job, at.index);
    if (fetched.attempt != at.state().attemptId || !offered)
        return answered(EngineReply::Kind::AttemptClosed);
    quint8 hop = 0;
    for (quint8 h = 1; h <= at.state().relays + 1; ++h) {
        if (nodeAt(at, h) == fetched.by)
            hop = h;
    }
    // Fetched again after a break, or only to be told that it is held: no news.
    const InstructionState &state = at.state();
    if (hop == 0 || hop <= state.hop || *offered != OfferState::Offered || transferRuns(state))
        return {};
    Event started;
    started.kind = EventKind::TransferStarted;
    started.hop = static_cast<quint8>(hop - 1);
    started.node = fetched.by;
    const Refusal refusal = enter(at, std::move(started));
    return refusal == Refusal::None ? EngineReply{} : answered(EngineReply::Kind::Ignored, refusal);
}

EngineReply Engine::Impl::take(const PayloadMissing &missing)
{
    contact(missing.to);
    const Place at = m_memory.placeOf(missing.attempt);
    if (!at || missing.attempt != at.state().attemptId)
        return answered(at ? EngineReply::Kind::AttemptClosed : EngineReply::Kind::UnknownAttempt);
    if (!m_toldMissing.insert(number(missing.attempt)).second)
        return {}; // the node comes for it again and again
    m_memory.onUndo([this, attempt = number(missing.attempt)] { m_toldMissing.erase(attempt); });
    Event event;
    event.kind = EventKind::Note;
    //: %1 is a path.
    event.text =
        ReportText::tr("The managing server cannot send the package, since its file %1 is missing or cut. Put the "
                       "file back, or bring the same package in again; the transfer begins by itself then.")
            .arg(missing.filePath);
    const Refusal refusal = enter(at, std::move(event));
    return refusal == Refusal::None ? EngineReply{} : answered(EngineReply::Kind::Ignored, refusal);
}

EngineReply Engine::Impl::take(const BytesSent &sent)
{
    contact(sent.to);
    const Place at = m_memory.placeOf(sent.attempt);
    if (!at || sent.attempt != at.state().attemptId || m_memory.offerState(*at.job, at.index) != OfferState::Offered)
        return answered(at ? EngineReply::Kind::AttemptClosed : EngineReply::Kind::UnknownAttempt);
    const InstructionState &state = at.state();
    if (state.hop != 0)
        return {};
    // Each step is an entry of the log: so only whole percents, or twice a second, and the last byte always.
    const bool whole = sent.bytes >= sent.total;
    const bool runs = state.status == Status::Executing && state.bytesTotal == sent.total && state.bytes <= sent.bytes;
    if (runs
        && (sent.bytes == state.bytes
            || (!whole && sent.bytes - state.bytes < std::max<qint64>(sent.total / 100, 1)
                && m_nowMs - state.lastReportMs < kProgressEveryMs)))
        return {};
    Event progress;
    progress.kind = EventKind::TransferProgress;
    progress.node = sent.to;
    progress.hop = 0;
    progress.a = sent.bytes;
    progress.b = sent.total;
    progress.detail = sent.split ? 1 : 0;
    const Refusal refusal = enterReport(at, std::move(progress));
    return refusal == Refusal::None ? EngineReply{} : answered(EngineReply::Kind::Ignored, refusal);
}

// ---- Reports

EngineReply Engine::Impl::take(const NodeReported &reported)
{
    const qint64 second = m_nowMs / 1000;
    if (m_reportsPerSecond.empty() || m_reportsPerSecond.back().first != second)
        m_reportsPerSecond.emplace_back(second, 0);
    while (m_reportsPerSecond.front().first <= second - kRateSeconds)
        m_reportsPerSecond.pop_front();
    ++m_reportsPerSecond.back().second;
    ++m_reports;

    if (reported.via != NodeId{}) {
        contact(reported.via);
        const EngineMemory::Node *relay = m_memory.node(reported.via);
        if (relay && reported.spoolNumber != 0) {
            if (relay->stored.spoolInstance == reported.spoolInstance
                && reported.spoolNumber <= relay->stored.spoolSeen)
                return answered(EngineReply::Kind::Ignored, Refusal::Doubled);
            m_memory.setSpool(reported.via, reported.spoolInstance, reported.spoolNumber);
        }
    }
    return report(reported.report);
}

EngineReply Engine::Impl::report(const StageReport &report)
{
    if (report.attempt == AttemptId{} || number(report.attempt) > m_memory.lastAttempt)
        return answered(EngineReply::Kind::UnknownAttempt);
    const Place at = m_memory.placeOf(report.attempt);
    if (!at) { // its job is gone or archived
        if (Job *archived = m_memory.archivedJobOf(report.attempt))
            return recordLate(*archived, report);
        return answered(EngineReply::Kind::AttemptClosed);
    }
    const auto hop = hopOf(at, report.reporter);
    const NodeId node = hop ? nodeAt(at, *hop) : NodeId{};
    if (hop)
        contact(node);
    if (report.attempt != at.state().attemptId) {
        const OlderAttempt *older = m_memory.older(report.attempt);
        const bool wasOpen = older && older->open;
        if (wasOpen && closesAtClient(report.stage)) {
            m_memory.putOlder({older->attempt, older->instruction, false});
            m_batch.olderAttempts.push_back({report.attempt, at.id(), false});
            if (at.state().stopping == Stopping::Deleting)
                m_jobsToFinish.insert(number(at.job->record.id));
        }
        const EngineReply recorded = ignored(at, report, node, Refusal::OlderAttempt);
        return wasOpen ? recorded : answered(EngineReply::Kind::AttemptClosed, Refusal::OlderAttempt);
    }
    if (!hop)
        return ignored(at, report, {}, Refusal::NotInThisState);
    const bool wasClosed = isFinal(at.state().status) && !m_memory.offerState(*at.job, at.index).has_value();

    Event event;
    event.node = node;
    event.hop = *hop;
    // Each reporter counts for itself; only the target's numbers are kept. Those of relays come once by their spool.
    event.reportSeq = *hop == at.state().relays + 1 ? report.sequence : 0;
    event.code = report.code;
    if (!report.text.isEmpty() && report.stage != Stage::Inventory)
        event.text = cleanText(report.text, kMaxReportText);
    const Refusal refusal = enterStage(at, report, *hop, std::move(event));
    if (refusal == Refusal::None)
        return {};
    EngineReply reply = ignored(at, report, node, refusal);
    if (refusal == Refusal::CausedByExpiry && closesAtClient(report.stage)) {
        // It ended there because of the expiry: that closes the withdrawal, and nothing else.
        Event confirmed;
        confirmed.kind = EventKind::WithdrawConfirmed;
        confirmed.node = node;
        (void)enter(at, std::move(confirmed));
    }
    if (wasClosed)
        reply.kind = EngineReply::Kind::AttemptClosed;
    return reply;
}

std::optional<quint8> Engine::Impl::hopOf(const Place &at, const QString &reporter) const
{
    const quint8 last = static_cast<quint8>(at.state().relays + 1);
    if (reporter.isEmpty())
        return last;
    const auto id = m_memory.nodeByName(reporter);
    if (!id)
        return std::nullopt;
    if (*id == at.target())
        return last;
    const std::vector<NodeId> &route = at.route();
    const auto found = std::find(route.begin(), route.end(), *id);
    if (found == route.end())
        return std::nullopt;
    return static_cast<quint8>(found - route.begin() + 1);
}

NodeId Engine::Impl::nodeAt(const Place &at, quint8 hop) const
{
    const std::vector<NodeId> &route = at.route();
    if (hop == 0)
        return {};
    return hop <= route.size() ? route[hop - 1U] : at.target();
}

bool Engine::Impl::showsCommunicationError(const Place &at) const
{
    if (!m_settings.showCommunicationErrors || !canShowCommunicationError(at.job->record.type))
        return false;
    // S0, list of colours; domain.md 2: never between a relay that manages the ID and its client.
    const std::vector<NodeId> &route = at.route();
    const auto reached = route.begin() + std::min<std::ptrdiff_t>(at.state().hop, std::ssize(route));
    return std::none_of(at.job->through.begin(), at.job->through.end(), [&](const JobThrough &one) {
        return one.kind == TargetKind::At && std::find(route.begin(), reached, NodeId{one.id}) != reached;
    });
}

/// The end of what was to be stopped: which entry says so depends on what was asked for.
Refusal Engine::Impl::enterStop(const Place &at, Event event)
{
    const InstructionState &state = at.state();
    if (state.stopping == Stopping::Deleting) {
        if (has(state, LetGoOverlay))
            return Refusal::Doubled;
        event.kind = EventKind::DeleteConfirmed;
    } else if (state.stopping == Stopping::Cancelling) {
        event.kind = EventKind::CancelConfirmed;
    } else if (has(state, WithdrawnOverlay)) {
        if (has(state, LetGoOverlay))
            return Refusal::Doubled;
        event.kind = EventKind::WithdrawConfirmed;
    } else {
        return isFinal(state.status) ? Refusal::AlreadyFinal : Refusal::NotInThisState;
    }
    return enterReport(at, std::move(event));
}

/// An entry of the log, also one that is not committed yet.
std::optional<Event> Engine::Impl::entryAt(EventSeq seq) const
{
    const std::vector<Event> &pending = m_batch.events;
    if (!pending.empty() && seq >= pending.front().seq)
        return pending.at(static_cast<std::size_t>(seq - pending.front().seq));
    const auto read = m_store.history(seq, 1);
    if (!read || read.value().empty())
        return std::nullopt;
    return read.value().front();
}

/// A client that has installed and waits for its confirmation begins again: it was restarted before it could confirm.
Refusal Engine::Impl::enterRestart(const Place &at, Event event)
{
    qint64 before = 0;
    EventSeq head = at.state().lastEvent;
    for (int i = 0; i < kHistoryForRestarts && head != 0 && before == 0; ++i) {
        const std::optional<Event> entry = entryAt(head);
        if (!entry)
            break;
        if (entry->attempt == at.state().attempt && entry->kind == EventKind::Note && entry->detail == kNoteRestarted)
            before = entry->b; // the newest knows of those before it
        head = entry->previous;
    }
    event.kind = EventKind::Note;
    event.detail = kNoteRestarted;
    event.b = before + 1;
    //: %1 is a number that counts up.
    event.text = ReportText::tr("The client began again before it had confirmed (restart %1); it installs once more.")
                     .arg(event.b);
    return enterReport(at, std::move(event));
}

Refusal Engine::Impl::enterStage(const Place &at, const StageReport &report, quint8 hop, Event event)
{
    const InstructionState &state = at.state();
    const quint8 client = static_cast<quint8>(state.relays + 1);
    const bool fromClient = hop == client;
    // Whatever ends it while it is being deleted says that nothing is left to delete there.
    if (state.stopping == Stopping::Deleting && closesAtClient(report.stage)
        && (fromClient || report.stage == Stage::CancelConfirmed))
        return enterStop(at, std::move(event));
    const int detail = static_cast<int>(report.detail);
    event.detail = detail <= kDetails ? static_cast<quint8>(detail) : quint8{0};

    switch (report.stage) {
    case Stage::TransferStarted:
        event.detail = 0;
        if (fromClient && state.status == Status::WaitingForInstallation && state.detail == StatusDetail::Confirmation)
            return enterRestart(at, std::move(event));
        // That the first transfer has begun, our own server knows by the description that was fetched.
        if (hop == 1 && state.hop == 0 && transferRuns(state))
            return Refusal::None;
        if (hop > state.hop) {
            event.kind = EventKind::TransferStarted;
            event.hop = static_cast<quint8>(hop - 1);
        } else if (hop == state.hop && hop < client) {
            // A relay that has the work whole says that the next node takes it.
            event.kind = EventKind::TransferStarted;
        } else {
            return Refusal::HopBehind;
        }
        return enterReport(at, std::move(event));
    case Stage::Progress:
        event.kind = EventKind::TransferProgress;
        event.a = report.bytes;
        event.b = report.total;
        event.detail = report.split ? 1 : 0;
        if (hop > state.hop)
            event.hop = static_cast<quint8>(hop - 1);
        else if (hop != state.hop || fromClient)
            return Refusal::HopBehind;
        return enterReport(at, std::move(event));
    case Stage::Arrived:
        event.kind = EventKind::HopReached;
        event.a = report.clockMs;
        event.detail = 0;
        return enterReport(at, std::move(event));
    case Stage::Waiting:
        event.kind = EventKind::WaitingAtClient;
        event.a = report.scheduledMs;
        return fromClient ? enterReport(at, std::move(event)) : Refusal::NotInThisState;
    case Stage::HeldByUser:
        event.kind = EventKind::HeldByUser;
        return fromClient ? enterReport(at, std::move(event)) : Refusal::NotInThisState;
    case Stage::ExecutionStarted:
        event.kind = EventKind::ExecutionStarted;
        return fromClient ? enterReport(at, std::move(event)) : Refusal::NotInThisState;
    case Stage::Completed:
        event.kind = EventKind::CompletedOk;
        event.detail = 0;
        if (fromClient)
            completeInventories(at, event, report.clockMs);
        return fromClient ? enterReport(at, std::move(event)) : Refusal::NotInThisState;
    case Stage::AlreadyDistributed:
        event.kind = EventKind::CompletedOk;
        event.detail = canBeAlreadyDistributed(at.job->record.type)
                           ? static_cast<quint8>(StatusDetail::AlreadyDistributed)
                           : quint8{0};
        return fromClient ? enterReport(at, std::move(event)) : Refusal::NotInThisState;
    case Stage::Failed: {
        const bool gaveUp = report.detail == StatusDetail::CancelledByClient || report.onCancel;
        if (gaveUp && (state.stopping == Stopping::Cancelling || has(state, WithdrawnOverlay)))
            return enterStop(at, std::move(event));
        event.kind = EventKind::Failed;
        return enterReport(at, std::move(event));
    }
    case Stage::Rejected:
        event.kind = EventKind::Rejected;
        return fromClient ? enterReport(at, std::move(event)) : Refusal::NotInThisState;
    case Stage::StartupFailed:
    case Stage::CommunicationFailed: {
        if (fromClient && report.stage == Stage::StartupFailed)
            return Refusal::NotInThisState; // who speaks is running
        if (hop < state.hop)
            return Refusal::HopBehind;
        if (report.stage == Stage::StartupFailed)
            event.code = 0; // the relay's own count of tries
        const bool lineCut = report.stage == Stage::CommunicationFailed && showsCommunicationError(at);
        event.kind = lineCut ? EventKind::CommunicationFailed : EventKind::StartupFailed;
        if (lineCut || !m_settings.breakDownStartFailures || report.stage == Stage::CommunicationFailed)
            event.detail = 0;
        event.b = state.retries + 1;
        event.a = nextTry(*at.job, state.retries + 1);
        return enterReport(at, std::move(event));
    }
    case Stage::Suspended: {
        if (hop < state.hop)
            return Refusal::HopBehind;
        const std::vector<NodeId> &route = at.route();
        const bool relayHolds = std::any_of(route.begin(), route.end(), [this](NodeId relay) {
            const EngineMemory::Node *node = std::as_const(m_memory).node(relay);
            return node && node->stored.record.suspended;
        });
        const bool asked = has(state, SuspendRequestedOverlay);
        // A confirmation that comes after the hold was taken back would be answered by a new hold, and so on for ever.
        if (!asked && !relayHolds)
            return state.status == Status::Suspended ? Refusal::Doubled : Refusal::NotInThisState;
        event.kind = EventKind::Suspended;
        event.detail = asked ? 0 : 1;
        return enterReport(at, std::move(event));
    }
    case Stage::Resumed:
        if (hop < state.hop)
            return Refusal::HopBehind;
        // As long as the hold stands, this is the answer to an earlier request.
        if (m_memory.offerState(*at.job, at.index) == OfferState::Held)
            return Refusal::OutOfOrder;
        event.kind = EventKind::Resumed;
        event.detail = 0;
        return enterReport(at, std::move(event));
    case Stage::CancelConfirmed: return enterStop(at, std::move(event));
    case Stage::CancelRefused: event.kind = EventKind::CancelRefused; return enterReport(at, std::move(event));
    case Stage::ResultsHeld: event.kind = EventKind::ResultsHeld; return enterReport(at, std::move(event));
    case Stage::ResultsReleased: event.kind = EventKind::ResultsReleased; return enterReport(at, std::move(event));
    case Stage::Read:
        event.kind = EventKind::MessageRead;
        event.a = report.clockMs;
        event.detail = 0;
        return fromClient ? enterReport(at, std::move(event)) : Refusal::NotInThisState;
    case Stage::Inventory: return fromClient ? takeInventory(at, report, std::move(event)) : Refusal::NotInThisState;
    case Stage::Note:
    case Stage::NotNow:
        // A message that comes behind the result is late like any other report.
        if (isFinal(state.status))
            return Refusal::AlreadyFinal;
        if (report.stage == Stage::NotNow && !fromClient)
            return Refusal::NotInThisState;
        event.kind = EventKind::Note;
        event.detail = report.stage == Stage::NotNow ? kNoteNotNow : quint8{0};
        return enterReport(at, std::move(event));
    }
    return Refusal::NotInThisState;
}

} // namespace signalbox

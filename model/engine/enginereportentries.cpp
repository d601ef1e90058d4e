// What of the reports has an entry in the log: a node that repeats itself or never stops talking must not fill the disk.

#include "model/engine/engineimpl.h"

#include "model/domain/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

namespace {

struct EntryText {
    Q_DECLARE_TR_FUNCTIONS(EngineReportEntries)
};

constexpr quint32 kMaxIgnoredRecorded = 100; ///< per attempt
// Behind EngineSettings::maxReportEntries:
constexpr int kMaxLaterChanges = 1000; ///< so many entries that change what is shown
constexpr qint64 kLaterEveryMs = 10 * 60'000; ///< and one now and then, so that what is busy does not look silent

bool has(const InstructionState &state, quint8 overlay) noexcept
{
    return (state.overlays & overlay) != 0;
}

EngineReply answered(EngineReply::Kind kind, Refusal refusal = Refusal::None)
{
    EngineReply reply;
    reply.kind = kind;
    reply.refusal = refusal;
    return reply;
}

/// Whole percents of the present segment.
qint64 percentOf(const InstructionState &state) noexcept
{
    return state.bytesTotal > 0
               ? static_cast<qint64>(100.0 * static_cast<double>(state.bytes) / static_cast<double>(state.bytesTotal))
               : 0;
}

bool changesWhatIsShown(const InstructionState &before, const InstructionState &after) noexcept
{
    return before.status != after.status || before.detail != after.detail || before.overlays != after.overlays
           || before.hop != after.hop || before.permille != after.permille || percentOf(before) != percentOf(after);
}

/// A result, or the confirmation of a stop: each comes at most once for what was asked.
bool endsSomething(const InstructionState &before, const InstructionState &after) noexcept
{
    return isFinal(before.status) != isFinal(after.status) || before.stopping != after.stopping
           || has(before, LetGoOverlay) != has(after, LetGoOverlay);
}

} // namespace

/// Whether the work was the node's, or passed through it.
bool Engine::Impl::mayReport(const Job &archived, AttemptId attempt, NodeId node) const
{
    const auto isIn = [node](const std::vector<NodeId> &nodes) {
        return std::find(nodes.begin(), nodes.end(), node) != nodes.end();
    };
    if (const auto destination = EngineMemory::archivedDestination(archived, attempt)) {
        return archived.destinations[*destination] == node
               || isIn(archived.chains[archived.chainOfDestination[*destination]]);
    }
    if (isIn(archived.destinations) || std::any_of(archived.chains.begin(), archived.chains.end(), isIn))
        return true;
    if (!archived.destinations.empty())
        return false;
    const std::vector<NodeId> chain = m_memory.relaysAbove(node);
    return std::find(archived.chains.begin(), archived.chains.end(), chain) != archived.chains.end();
}

/// The job's instructions are out of reach, and what they ended with stays. That somebody had more to say is kept.
EngineReply Engine::Impl::recordLate(Job &archived, const StageReport &report)
{
    NodeId node{};
    if (report.reporter.isEmpty()) { // the target itself
        node = m_memory.targetOf(report.attempt).value_or(NodeId{});
    } else {
        const auto known = m_memory.nodeByName(report.reporter);
        if (!known || !mayReport(archived, report.attempt, *known))
            return answered(EngineReply::Kind::Ignored, Refusal::NotInThisState);
        node = *known;
    }
    contact(node);
    ArchiveRecord archive = archived.record.archive;
    ++archive.lateReports;
    archive.lastLateMs = m_nowMs;
    m_memory.setArchive(archived, archive);
    m_changedArchives.insert(number(archived.record.id));
    Ignored &so = m_ignoredOf[number(report.attempt)];
    if (so.recorded >= kMaxIgnoredRecorded)
        return answered(EngineReply::Kind::AttemptClosed); // counted above
    ++so.recorded;
    Event event;
    event.kind = EventKind::LateReport;
    event.job = archived.record.id;
    event.node = node;
    event.a = number(report.attempt);
    event.b = static_cast<qint64>(report.stage);
    event.code = report.code;
    event.text = stageKey(report.stage);
    if (!report.text.isEmpty() && report.stage != Stage::Inventory)
        event.text += QStringLiteral(" - ") + cleanText(report.text, kMaxReportText);
    log(std::move(event));
    return answered(EngineReply::Kind::AttemptClosed);
}

/// What history() shows between two entries of the log that count.
Event Engine::Impl::countOf(AttemptId attempt, const Ignored &ignored)
{
    Event event;
    event.kind = EventKind::ReportIgnored;
    event.atMs = ignored.lastMs;
    event.node = ignored.lastNode;
    event.detail = kIgnoredCounted;
    event.a = number(attempt);
    event.b = ignored.counted;
    return event;
}

EngineReply Engine::Impl::ignored(const Place &at, const StageReport &report, NodeId node, Refusal refusal)
{
    Ignored &so = m_ignoredOf[number(report.attempt)];
    so.lastMs = m_nowMs;
    so.lastNode = node;
    if (so.recorded < kMaxIgnoredRecorded) {
        ++so.recorded;
        Event event;
        event.kind = EventKind::ReportIgnored;
        event.node = node;
        event.detail = static_cast<quint8>(refusal);
        event.a = number(report.attempt);
        event.b = static_cast<qint64>(report.stage);
        event.code = report.code;
        event.text = stageKey(report.stage) + QStringLiteral(": ") + refusalText(refusal);
        if (!report.text.isEmpty() && report.stage != Stage::Inventory)
            event.text += QStringLiteral(" - ") + cleanText(report.text, kMaxReportText);
        decide(at, std::move(event));
    } else {
        countReport(at, report.attempt, node);
    }
    return answered(EngineReply::Kind::Ignored, refusal);
}

/// In place of an entry.
void Engine::Impl::countReport(const Place &at, AttemptId attempt, NodeId node)
{
    Ignored &so = m_ignoredOf[number(attempt)];
    so.lastMs = m_nowMs;
    so.lastNode = node;
    if (++so.counted < 2 * so.told)
        return;
    so.told = so.counted; // the log grows with the number of digits only
    decide(at, countOf(attempt, so));
}

/// As enter(), for what nodes say of the work: of one that never stops talking only what changes the state has entries in
/// the end. What has none is not taken over either, since the state is what the entries say.
Refusal Engine::Impl::enterReport(const Place &at, Event event)
{
    quint16 &entries = at.job->reported[at.index];
    const quint16 most = m_settings.maxReportEntries;
    if (entries >= most) {
        const InstructionState before = at.state();
        InstructionState next = before;
        complete(at, event);
        if (const Refusal refusal = apply(next, event); refusal != Refusal::None)
            return refusal;
        const bool changes = changesWhatIsShown(before, next);
        const qint64 everyMs = std::min(kLaterEveryMs, m_settings.silenceLimitMs / 2);
        if (!endsSomething(before, next)) {
            if (changes && entries < most + kMaxLaterChanges) {
                ++entries;
                event.text.clear();
            } else if (m_nowMs < before.lastReportMs + everyMs) {
                countReport(at, before.attemptId, event.node);
                return Refusal::None;
            }
        }
        return enter(at, std::move(event));
    }
    const Refusal refusal = enter(at, std::move(event));
    if (refusal != Refusal::None || ++entries < most)
        return refusal;
    m_memory.onUndo([this, id = at.id(), most] {
        if (const Place undone = m_memory.place(id))
            undone.job->reported[undone.index] = static_cast<quint16>(most - 1); // to be said again
    });
    Event last;
    last.kind = EventKind::Note;
    //: %1 is a number.
    last.text = EntryText::tr("So far %1 reports came of this attempt. From here on only what changes its state has an "
                              "entry; the others are counted.")
                    .arg(most);
    (void)enter(at, std::move(last)); // refused when that was its end
    return refusal;
}

} // namespace signalbox

#pragma once

#include "model/store/store.h"
#include "model/store/storetables.h"

#include <concepts>
#include <type_traits>

namespace signalbox {

// How each record lies in its table: one list of fields, in the order of the table's columns, that serves to write (with a
// constant record) and to read. What is no number, text or bytes by itself is turned by the overloads of cellOf() and
// takeCell().

template <class Given, class Record>
concept MaybeConst = std::same_as<std::remove_const_t<Given>, Record>;

struct MetaRow {
    QString key;
    qint64 value = 0;
};

struct FolderRow {
    FolderRecord record;
    bool deleting = false;
};

/// What of a run of a request set, or of a series, does not change: it is written once, and its other row at each step.
struct PlanRow {
    qint64 id = 0; ///< planNumber()
    QString text;
};
enum class PlanOf : quint8 { SetRun = 1, Series = 2 };
[[nodiscard]] constexpr qint64 planNumber(PlanOf of, quint32 id) noexcept
{
    return static_cast<qint64>(id) * 4 + static_cast<qint64>(of);
}
[[nodiscard]] std::vector<PlanRow> plansIn(const WriteBatch &batch);
[[nodiscard]] std::vector<qint64> plansGoneIn(const WriteBatch &batch);
/// Gives the plans back to those whose they are.
void takePlans(std::vector<PlanRow> plans, LoadedState &state);

using InstructionRecord = std::pair<InstructionId, InstructionState>;

void fieldsOf(MaybeConst<MetaRow> auto &row, auto &&use)
{
    use(row.key, row.value);
}

/// The text comes last and by itself: of most entries it is empty, and NULL takes no byte in a row.
void fieldsOf(MaybeConst<Event> auto &e, auto &&use)
{
    use(e.seq, e.atMs, e.kind, e.job, e.instruction, e.attempt, e.node, e.hop, e.detail, e.reportSeq, e.code, e.a, e.b,
        e.previous, e.text);
}

void fieldsOf(MaybeConst<FolderRow> auto &row, auto &&use)
{
    use(row.record.id, row.record.parent, row.record.name, row.deleting);
}

void fieldsOf(MaybeConst<StoredNode> auto &node, auto &&use)
{
    auto &r = node.record;
    use(r.id, r.upper, r.role, r.name, r.address, r.lastContactMs, r.registeredMs, r.attributes, r.attributesMs,
        r.suspended, node.tokenSha256, node.spoolInstance, node.spoolSeen);
}

void fieldsOf(MaybeConst<PackageRecord> auto &p, auto &&use)
{
    use(p.id, p.kind, p.name, p.version, p.fileName, p.size, p.sha256, p.sha1, p.md5, p.installArguments, p.addedMs,
        p.statusFile);
}

void fieldsOf(MaybeConst<StoredJob> auto &job, auto &&use)
{
    auto &r = job.record;
    use(r.id, r.folder, r.type, r.priority, r.timing, r.name, r.owner, r.schedule.registrationMs,
        r.schedule.executionMs, r.schedule.limitMs, r.split.sizeKiB, r.split.waitMs, r.installAtMs, r.registeredMs,
        r.deletingSinceMs, r.released, r.firstInstruction, r.destinations, r.packages, job.destinations, job.chains,
        job.chainOfDestination, r.archive.requestedMs, job.through, r.dispatch.startedMs, r.dispatch.slot,
        r.distribution, r.request);
}

void fieldsOf(MaybeConst<InstructionRecord> auto &row, auto &&use)
{
    auto &[id, s] = row;
    use(id, s.status, s.detail, s.stopping, s.overlays, s.relays, s.hop, s.suspendedFrom, s.split, s.permille,
        s.attempt, s.retries, s.attemptId, s.lastReportSeq, s.code, s.bytes, s.bytesTotal, s.transferStartMs,
        s.executedMs, s.completedMs, s.scheduledInstallMs, s.lastReportMs, s.statusSinceMs, s.nextTryMs,
        s.stoppingSinceMs, s.expiredMs, s.silentSinceMs, s.lastEvent);
}

void fieldsOf(MaybeConst<AuditLink> auto &link, auto &&use)
{
    use(link.number, link.seq, link.seal);
}

void fieldsOf(MaybeConst<StoredOperator> auto &one, auto &&use)
{
    auto &r = one.record;
    use(r.id, r.name, r.role, r.createdMs, r.tokenMs, r.expiresMs, r.revokedMs, r.lastUsedMs, one.tokenSha256);
}

void fieldsOf(MaybeConst<ProcessRecord> auto &p, auto &&use)
{
    use(p.number, p.kind, p.job, p.parent, p.subject, p.startMs, p.endMs, p.state, p.done, p.total, p.reason);
}

void fieldsOf(MaybeConst<JobHold> auto &hold, auto &&use)
{
    use(hold.job, hold.interruptedMs, hold.interruptedBy, hold.resumedMs, hold.terminatedMs);
}

void fieldsOf(MaybeConst<ProcessingWindow> auto &w, auto &&use)
{
    use(w.id, w.folder, w.type, w.days, w.fromMinute, w.toMinute);
}

void fieldsOf(MaybeConst<PackedInventory> auto &i, auto &&use)
{
    use(i.id, i.collectedMs, i.receivedMs, i.job, i.instruction, i.attempt, i.items, i.data);
}

void fieldsOf(MaybeConst<PackedInventoryChange> auto &c, auto &&use)
{
    use(c.number, c.node, c.kind, c.fromMs, c.toMs, c.job, c.items, c.data);
}

void fieldsOf(MaybeConst<InventoryPart> auto &p, auto &&use)
{
    use(p.id, p.attempt, p.kind, p.part, p.parts, p.sha256, p.data);
}

void fieldsOf(MaybeConst<JournalRecord> auto &r, auto &&use)
{
    use(r.id, r.kind, r.work, r.subject, r.parameters, r.operatorName, r.operatorId, r.role, r.origin, r.requestedMs,
        r.startMs, r.startSeq, r.epoch, r.server, r.run, r.done, r.total, r.refused, r.state, r.endMs, r.result,
        r.reason, r.cutOffMs, r.cutOffEpoch, r.cutOffServer);
}

void fieldsOf(MaybeConst<PolicyRecord> auto &p, auto &&use)
{
    use(p.id, p.revision, p.position, p.changedMs, p.changedBy, p.json);
}

void fieldsOf(MaybeConst<JudgementRecord> auto &j, auto &&use)
{
    use(j.node, j.level, j.policy, j.policyRevision, j.trigger, j.judgedMs, j.changedMs, j.inventoryMs, j.newestMs,
        j.by, j.isActionDue, j.actedMs, j.network, j.actionText, j.entries, j.findings);
}

void fieldsOf(MaybeConst<JudgementEntry> auto &e, auto &&use)
{
    use(e.id, e.number, e.atMs, e.level, e.trigger, e.policy, e.by, e.text);
}

void fieldsOf(MaybeConst<DefinitionRecord> auto &d, auto &&use)
{
    use(d.id, d.kind, d.folder, d.name, d.version, d.changedMs, d.changedBy, d.removedMs, d.removedWith, d.type,
        d.json);
}

void fieldsOf(MaybeConst<DefinitionVersion> auto &v, auto &&use)
{
    use(v.id, v.definition, v.version, v.changedMs, v.changedBy, v.json);
}

void fieldsOf(MaybeConst<SetRunRecord> auto &r, auto &&use)
{
    use(r.id, r.set, r.version, r.name, r.folder, r.operatorName, r.operatorId, r.role, r.origin, r.resubmits,
        r.submittedMs, r.startMs, r.startedMs, r.endedMs, r.sinceMs, r.state, r.reason, r.progress);
}

void fieldsOf(MaybeConst<StoredDispatchRule> auto &r, auto &&use)
{
    use(r.id, r.kind, r.json);
}

/// Without its plan, which is a row of its own: PlanRow.
void fieldsOf(MaybeConst<StoredSeries> auto &s, auto &&use)
{
    use(s.id, s.state);
}

void fieldsOf(MaybeConst<PlanRow> auto &p, auto &&use)
{
    use(p.id, p.text);
}

void fieldsOf(MaybeConst<OlderAttempt> auto &older, auto &&use)
{
    use(older.attempt, older.instruction, older.open);
}

void fieldsOf(MaybeConst<ArchivedJob> auto &job, auto &&use)
{
    auto &a = job.archive;
    use(job.job, a.archivedMs, a.removedMs, a.file, a.bytes, a.entries, a.lateReports, a.lastLateMs, job.executedMs,
        job.completedMs, job.lastReportMs, job.counters, job.routes, job.attempts, job.isPurged);
}

// Lists of numbers are stored as little-endian arrays: a job with a million destinations is one value, not a million rows.
[[nodiscard]] QByteArray cellOf(const std::vector<PackageId> &list);
[[nodiscard]] QByteArray cellOf(const std::vector<NodeId> &list);
[[nodiscard]] QByteArray cellOf(const std::vector<quint16> &list);
[[nodiscard]] QByteArray cellOf(const std::vector<std::vector<NodeId>> &chains);
[[nodiscard]] QByteArray cellOf(const std::vector<std::pair<quint32, quint32>> &ranges);
[[nodiscard]] QByteArray cellOf(const Counters &counters);
[[nodiscard]] QByteArray cellOf(const std::vector<RouteSummary> &routes); ///< without their relays
[[nodiscard]] QString cellOf(const QMap<QString, QString> &attributes); ///< JSON
[[nodiscard]] QString cellOf(const std::vector<JobThrough> &through); ///< JSON; none: empty
[[nodiscard]] inline QString cellOf(const JobDistribution &distribution) ///< likewise
{
    return distributionText(distribution);
}
[[nodiscard]] inline QString cellOf(const JobRequest &request) ///< likewise
{
    return requestText(request);
}
void takeCell(const QByteArray &cell, std::vector<PackageId> &list);
void takeCell(const QByteArray &cell, std::vector<NodeId> &list);
void takeCell(const QByteArray &cell, std::vector<quint16> &list);
void takeCell(const QByteArray &cell, std::vector<std::vector<NodeId>> &chains);
void takeCell(const QByteArray &cell, std::vector<std::pair<quint32, quint32>> &ranges);
void takeCell(const QByteArray &cell, Counters &counters);
void takeCell(const QByteArray &cell, std::vector<RouteSummary> &routes);
void takeCell(const QString &cell, QMap<QString, QString> &attributes);
void takeCell(const QString &cell, std::vector<JobThrough> &through);
inline void takeCell(const QString &cell, JobDistribution &distribution)
{
    distribution = distributionOf(cell);
}
inline void takeCell(const QString &cell, JobRequest &request)
{
    request = requestOf(cell);
}

/// Hands a field to `number(qint64)`, `text(const QString &)` or `bytes(const QByteArray &)` of `sink`.
/// What cellOf() turns into text.
template <class Value>
inline constexpr bool kIsText =
    std::is_same_v<
        Value,
        QMap<
            QString,
            QString>> || std::is_same_v<Value, std::vector<JobThrough>> || std::is_same_v<Value, JobDistribution> || std::is_same_v<Value, JobRequest>;

template <class Sink, class Value>
void putField(Sink &sink, const Value &value)
{
    if constexpr (std::is_same_v<Value, bool>)
        sink.number(value ? 1 : 0);
    else if constexpr (std::is_enum_v<Value> || std::is_integral_v<Value>)
        sink.number(static_cast<qint64>(value));
    else if constexpr (std::is_same_v<Value, QString>)
        sink.text(value);
    else if constexpr (std::is_same_v<Value, QByteArray>)
        sink.bytes(value);
    else if constexpr (kIsText<Value>)
        sink.text(cellOf(value));
    else
        sink.bytes(cellOf(value));
}

/// Takes a field out of `row`, which has `number(column)`, `text(column)` and `bytes(column)`.
template <class Row, class Value>
void takeField(const Row &row, int column, Value &value)
{
    if constexpr (std::is_same_v<Value, bool>)
        value = row.number(column) != 0;
    else if constexpr (std::is_enum_v<Value> || std::is_integral_v<Value>)
        value = static_cast<Value>(row.number(column));
    else if constexpr (std::is_same_v<Value, QString>)
        value = row.text(column);
    else if constexpr (std::is_same_v<Value, QByteArray>)
        value = row.bytes(column);
    else if constexpr (kIsText<Value>)
        takeCell(row.text(column), value);
    else
        takeCell(row.bytes(column), value);
}

template <class Sink, class Record>
void putRow(Sink &sink, const Record &record)
{
    fieldsOf(record, [&sink](const auto &...values) { (putField(sink, values), ...); });
}

template <class Record, class Row>
Record takeRow(const Row &row)
{
    Record record;
    fieldsOf(record, [&row](auto &...values) {
        int column = 0;
        (takeField(row, column++, values), ...);
    });
    return record;
}

/// A row of auditQuery().
template <class Row>
AuditEntry takeAudit(const Row &row)
{
    const int columns = static_cast<int>(kEventTable.columns.size());
    AuditEntry entry;
    entry.link.number = static_cast<quint32>(row.number(columns));
    entry.link.seq = static_cast<EventSeq>(row.number(columns + 1));
    entry.link.seal = row.bytes(columns + 2);
    if (!row.isNull(0))
        entry.event = takeRow<Event>(row);
    return entry;
}

/// The highest numbers that are given out by a batch. Numbers only ever grow; each is kept in a row of "meta", so that none
/// is used twice even after deletion.
[[nodiscard]] std::vector<MetaRow> highestNumbersIn(const WriteBatch &batch);
void takeMeta(const MetaRow &row, LoadedState &state, EventSeq &checkpoint);

} // namespace signalbox

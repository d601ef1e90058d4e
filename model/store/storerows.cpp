#include "model/store/storerows.h"

#include "model/store/storetables.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

namespace signalbox {

namespace {

constexpr std::size_t kCounterValues = kStatusCount + 6;
constexpr std::size_t kRouteValues = kCounterValues + 2;

/// A row of "meta" for the highest number ever given out.
struct HighestNumber {
    const char *key;
    quint32 LoadedState::*field;
};
constexpr std::array<HighestNumber, 16> kHighestNumbers{{{"last_job", &LoadedState::lastJob},
                                                         {"last_folder", &LoadedState::lastFolder},
                                                         {"last_node", &LoadedState::lastNode},
                                                         {"last_package", &LoadedState::lastPackage},
                                                         {"last_instruction", &LoadedState::lastInstruction},
                                                         {"last_attempt", &LoadedState::lastAttempt},
                                                         {kLastProcessKey, &LoadedState::lastProcess},
                                                         {kLastWindowKey, &LoadedState::lastWindow},
                                                         {kLastAuditKey, &LoadedState::lastAudit},
                                                         {kLastOperationKey, &LoadedState::lastOperation},
                                                         {kLastPolicyKey, &LoadedState::lastPolicy},
                                                         {kLastEpochKey, &LoadedState::lastEpoch},
                                                         {kLastDefinitionKey, &LoadedState::lastDefinition},
                                                         {kLastSetRunKey, &LoadedState::lastSetRun},
                                                         {kLastDispatchRuleKey, &LoadedState::lastDispatchRule},
                                                         {kLastSeriesKey, &LoadedState::lastSeries}}};

template <class Number, class List>
QByteArray packed(const List &list)
{
    QByteArray bytes;
    bytes.reserve(static_cast<qsizetype>(list.size()) * qsizetype{sizeof(Number)});
    for (const auto &value : list) {
        const Number little = qToLittleEndian(static_cast<Number>(value));
        bytes.append(reinterpret_cast<const char *>(&little), sizeof little);
    }
    return bytes;
}

template <class Number, class Value>
std::vector<Value> unpacked(const QByteArray &bytes)
{
    std::vector<Value> list(static_cast<std::size_t>(bytes.size()) / sizeof(Number));
    for (std::size_t i = 0; i < list.size(); ++i)
        list[i] = static_cast<Value>(qFromLittleEndian<Number>(bytes.constData() + i * sizeof(Number)));
    return list;
}

/// Without fromWaiting: of jobs that have not ended all is counted anew at the start, and of the others it is 0.
void put(std::vector<quint64> &values, const Counters &counters)
{
    values.insert(values.end(), counters.byStatus.begin(), counters.byStatus.end());
    for (const quint32 count :
         {counters.silent, counters.expired, counters.withdrawn, counters.cancelling, counters.deleting})
        values.push_back(count);
    values.push_back(counters.permilleSum);
}

Counters countersIn(std::span<const quint64> values)
{
    Counters counters;
    std::size_t next = 0;
    for (quint32 &count : counters.byStatus)
        count = static_cast<quint32>(values[next++]);
    for (quint32 *count :
         {&counters.silent, &counters.expired, &counters.withdrawn, &counters.cancelling, &counters.deleting})
        *count = static_cast<quint32>(values[next++]);
    counters.permilleSum = values[next];
    return counters;
}

} // namespace

QByteArray cellOf(const std::vector<PackageId> &list)
{
    return packed<quint32>(list);
}

QByteArray cellOf(const std::vector<NodeId> &list)
{
    return packed<quint32>(list);
}

QByteArray cellOf(const std::vector<quint16> &list)
{
    return packed<quint16>(list);
}

/// Each chain is its length and its relays.
QByteArray cellOf(const std::vector<std::vector<NodeId>> &chains)
{
    std::vector<quint32> flat;
    for (const std::vector<NodeId> &chain : chains) {
        flat.push_back(static_cast<quint32>(chain.size()));
        for (const NodeId relay : chain)
            flat.push_back(number(relay));
    }
    return packed<quint32>(flat);
}

QByteArray cellOf(const std::vector<std::pair<quint32, quint32>> &ranges)
{
    std::vector<quint64> flat;
    for (const auto &[first, count] : ranges) {
        flat.push_back(first);
        flat.push_back(count);
    }
    return packed<quint64>(flat);
}

QByteArray cellOf(const Counters &counters)
{
    std::vector<quint64> values;
    put(values, counters);
    return packed<quint64>(values);
}

QByteArray cellOf(const std::vector<RouteSummary> &routes)
{
    std::vector<quint64> values;
    for (const RouteSummary &route : routes) {
        put(values, route.counters);
        values.push_back(route.minHop);
        values.push_back(route.maxHop);
    }
    return packed<quint64>(values);
}

QString cellOf(const QMap<QString, QString> &attributes)
{
    QJsonObject object;
    for (auto it = attributes.cbegin(); it != attributes.cend(); ++it)
        object.insert(it.key(), it.value());
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString cellOf(const std::vector<JobThrough> &through)
{
    QJsonArray list;
    for (const JobThrough &one : through)
        list.append(QJsonArray{static_cast<int>(one.kind), static_cast<qint64>(one.id),
                               static_cast<qint64>(one.version), one.name, static_cast<qint64>(one.nodes)});
    return list.isEmpty() ? QString() : QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact));
}

void takeCell(const QByteArray &cell, std::vector<PackageId> &list)
{
    list = unpacked<quint32, PackageId>(cell);
}

void takeCell(const QByteArray &cell, std::vector<NodeId> &list)
{
    list = unpacked<quint32, NodeId>(cell);
}

void takeCell(const QByteArray &cell, std::vector<quint16> &list)
{
    list = unpacked<quint16, quint16>(cell);
}

void takeCell(const QByteArray &cell, std::vector<std::vector<NodeId>> &chains)
{
    const auto flat = unpacked<quint32, quint32>(cell);
    chains.clear();
    for (std::size_t i = 0; i < flat.size();) {
        const std::size_t end = std::min(flat.size(), i + 1 + flat[i]);
        std::vector<NodeId> &chain = chains.emplace_back();
        for (++i; i < end; ++i)
            chain.push_back(NodeId{flat[i]});
    }
}

void takeCell(const QByteArray &cell, std::vector<std::pair<quint32, quint32>> &ranges)
{
    const auto flat = unpacked<quint64, quint64>(cell);
    ranges.clear();
    for (std::size_t i = 0; i + 1 < flat.size(); i += 2)
        ranges.emplace_back(static_cast<quint32>(flat[i]), static_cast<quint32>(flat[i + 1]));
}

void takeCell(const QByteArray &cell, Counters &counters)
{
    const auto values = unpacked<quint64, quint64>(cell);
    counters = values.size() >= kCounterValues ? countersIn(values) : Counters{};
}

void takeCell(const QByteArray &cell, std::vector<RouteSummary> &routes)
{
    const auto values = unpacked<quint64, quint64>(cell);
    routes.clear();
    for (std::size_t i = 0; i + kRouteValues <= values.size(); i += kRouteValues) {
        RouteSummary &route = routes.emplace_back();
        route.counters = countersIn(std::span(values).subspan(i, kCounterValues));
        route.minHop = static_cast<quint8>(values[i + kCounterValues]);
        route.maxHop = static_cast<quint8>(values[i + kCounterValues + 1]);
    }
}

void takeCell(const QString &cell, QMap<QString, QString> &attributes)
{
    attributes.clear();
    if (cell == QStringLiteral("{}"))
        return;
    const QJsonObject object = QJsonDocument::fromJson(cell.toUtf8()).object();
    for (auto it = object.constBegin(); it != object.constEnd(); ++it)
        attributes.insert(it.key(), it.value().toString());
}

void takeCell(const QString &cell, std::vector<JobThrough> &through)
{
    through.clear();
    if (cell.isEmpty())
        return;
    for (const QJsonValue &value : QJsonDocument::fromJson(cell.toUtf8()).array()) {
        const QJsonArray one = value.toArray();
        through.push_back({static_cast<TargetKind>(one.at(0).toInt()), static_cast<quint32>(one.at(1).toInteger()),
                           static_cast<quint32>(one.at(2).toInteger()), one.at(3).toString(),
                           static_cast<quint32>(one.at(4).toInteger())});
    }
}

std::vector<PlanRow> plansIn(const WriteBatch &batch)
{
    std::vector<PlanRow> plans;
    for (const SetRunRecord &run : batch.setRuns) {
        if (!run.plan.isEmpty())
            plans.push_back({planNumber(PlanOf::SetRun, number(run.id)), run.plan});
    }
    for (const StoredSeries &series : batch.series) {
        if (!series.plan.isEmpty())
            plans.push_back({planNumber(PlanOf::Series, number(series.id)), series.plan});
    }
    return plans;
}

std::vector<qint64> plansGoneIn(const WriteBatch &batch)
{
    std::vector<qint64> gone;
    for (const qint64 run : batch.removedSetRuns)
        gone.push_back(planNumber(PlanOf::SetRun, static_cast<quint32>(run)));
    for (const qint64 series : batch.removedSeries)
        gone.push_back(planNumber(PlanOf::Series, static_cast<quint32>(series)));
    return gone;
}

void takePlans(std::vector<PlanRow> plans, LoadedState &state)
{
    std::unordered_map<qint64, QString> byId;
    for (PlanRow &plan : plans)
        byId.emplace(plan.id, std::move(plan.text));
    const auto planOf = [&byId](PlanOf of, quint32 id) {
        const auto found = byId.find(planNumber(of, id));
        return found == byId.end() ? QString() : std::move(found->second);
    };
    for (SetRunRecord &run : state.setRuns)
        run.plan = planOf(PlanOf::SetRun, number(run.id));
    for (StoredSeries &series : state.series)
        series.plan = planOf(PlanOf::Series, number(series.id));
}

std::vector<MetaRow> highestNumbersIn(const WriteBatch &batch)
{
    LoadedState highest; // of which only the numbers are used
    for (const Event &event : batch.events) {
        if (event.kind == EventKind::Created)
            highest.lastInstruction = std::max(highest.lastInstruction, number(event.instruction));
        if (event.kind == EventKind::Created || event.kind == EventKind::NewAttempt)
            highest.lastAttempt = std::max(highest.lastAttempt, static_cast<quint32>(event.a));
        if (event.kind == EventKind::NodeRegistered)
            highest.lastNode = std::max(highest.lastNode, number(event.node));
        // Also of what was made and removed again within the batch.
        if (event.kind == EventKind::JobCreated)
            highest.lastJob = std::max(highest.lastJob, number(event.job));
        if (event.kind == EventKind::FolderChanged)
            highest.lastFolder = std::max(highest.lastFolder, static_cast<quint32>(event.a));
        if (event.kind == EventKind::ProcessingWindowChanged)
            highest.lastWindow = std::max(highest.lastWindow, static_cast<quint32>(event.a));
        if (event.kind == EventKind::ServerStarted)
            highest.lastEpoch = std::max(highest.lastEpoch, static_cast<quint32>(event.b));
    }
    for (const PackageRecord &made : batch.packages)
        highest.lastPackage = std::max(highest.lastPackage, number(made.id));
    for (const PolicyRecord &policy : batch.policies)
        highest.lastPolicy = std::max(highest.lastPolicy, number(policy.id));
    for (const DefinitionRecord &definition : batch.definitions)
        highest.lastDefinition = std::max(highest.lastDefinition, number(definition.id));
    for (const SetRunRecord &run : batch.setRuns)
        highest.lastSetRun = std::max(highest.lastSetRun, number(run.id));
    for (const StoredDispatchRule &rule : batch.dispatchRules)
        highest.lastDispatchRule = std::max(highest.lastDispatchRule, number(rule.id));
    for (const StoredSeries &series : batch.series)
        highest.lastSeries = std::max(highest.lastSeries, number(series.id));
    for (const JournalRecord &operation : batch.operations)
        highest.lastOperation = std::max(highest.lastOperation, number(operation.id));
    highest.lastProcess = batch.lastProcess;
    if (!batch.audits.empty())
        highest.lastAudit = batch.audits.back().number;
    std::vector<MetaRow> rows;
    for (const HighestNumber &mark : kHighestNumbers) {
        if (highest.*mark.field > 0)
            rows.push_back({QString::fromLatin1(mark.key), highest.*mark.field});
    }
    return rows;
}

void takeMeta(const MetaRow &row, LoadedState &state, EventSeq &checkpoint)
{
    if (row.key == kCheckpointKey)
        checkpoint = static_cast<EventSeq>(row.value);
    else if (row.key == kArchiveAfterKey)
        state.retention.archiveAfterDays = static_cast<qint32>(row.value);
    else if (row.key == kRemoveAfterKey)
        state.retention.removeAfterDays = static_cast<qint32>(row.value);
    else if (row.key == kMessageDaysKey)
        state.retention.messageDays = static_cast<qint32>(row.value);
    for (const HighestNumber &mark : kHighestNumbers) {
        if (row.key == QLatin1String(mark.key))
            state.*mark.field = static_cast<quint32>(row.value);
    }
}

} // namespace signalbox

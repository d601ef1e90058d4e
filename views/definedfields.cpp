#include "views/definedfields.h"

#include "model/domain/repetition.h"
#include "model/items/nodestore.h"

#include <QHash>
#include <QTimeZone>

#include <algorithm>

namespace signalbox {

namespace {

constexpr qint64 kMinuteMs = 60'000;

/// When the first run begins that is ordered at `fromMs`: of a series that goes by days and times at one of these. The clock is that
/// of this machine; one of a server elsewhere may show another hour, and the date that is made of this can be corrected.
UtcMs firstRun(const Repetition &repeat, UtcMs fromMs)
{
    if (!repetitionProblem(repeat).isEmpty() || (repeat.times.empty() && repeat.days == 0))
        return fromMs;
    return nextDue(repeat, fromMs, fromMs - 1, QTimeZone::systemTimeZone()).value_or(fromMs);
}

} // namespace

RoutePlan routePlanOf(const DefinedRoutes &routes, const NodeStore &nodes, QStringList &unknown)
{
    RoutePlan plan;
    if (routes.isUsual())
        return plan;
    QHash<QString, NodeId> known;
    for (const quint32 row : nodes.rows())
        known.insert(nodes.record(row).name, nodes.record(row).id);
    const auto find = [&](const QString &name) -> std::optional<NodeId> {
        const auto found = known.constFind(name);
        if (found == known.constEnd() && !unknown.contains(name))
            unknown << name;
        return found == known.constEnd() ? std::nullopt : std::optional(found.value());
    };
    const auto place = [&](const QString &name) { return name.isEmpty() ? std::optional(NodeId{}) : find(name); };
    if (routes.all)
        plan.all = place(*routes.all);
    for (const DefinedRoutes::Choice &choice : routes.each) {
        const std::optional<NodeId> destination = find(choice.destination);
        const std::optional<NodeId> relay = choice.place ? place(*choice.place) : std::nullopt;
        if (destination && (relay || !choice.place))
            plan.each.push_back({*destination, relay});
    }
    return plan;
}

DefinedRoutes definedRoutes(const RoutePlan &plan, const NodeStore &nodes)
{
    const auto nameOf = [&nodes](NodeId place) { return place == NodeId{} ? QString() : nodes.name(place); };
    DefinedRoutes routes;
    if (plan.all)
        routes.all = nameOf(*plan.all);
    for (const RouteChoice &choice : plan.each)
        routes.each.push_back(
            {nodes.name(choice.destination), choice.relay ? std::optional(nameOf(*choice.relay)) : std::nullopt});
    return routes;
}

RequestTerms termsOf(const JobDefinition &definition, UtcMs fromMs)
{
    RequestTerms terms;
    terms.repeat = definition.repeat;
    if (definition.staleMinutes > 0)
        terms.staleByMs = firstRun(definition.repeat, fromMs) + qint64{definition.staleMinutes} * kMinuteMs;
    return terms;
}

void takeTerms(JobDefinition &definition, const RequestTerms &terms, UtcMs fromMs)
{
    definition.repeat = terms.repeat;
    definition.staleMinutes = 0;
    if (terms.staleByMs == kNoTime)
        return;
    const qint64 minutes = (terms.staleByMs - firstRun(terms.repeat, fromMs) + kMinuteMs - 1) / kMinuteMs;
    definition.staleMinutes =
        static_cast<quint32>(std::clamp<qint64>(minutes, 1, qint64{JobDefinition::kMaxStaleMinutes}));
}

} // namespace signalbox

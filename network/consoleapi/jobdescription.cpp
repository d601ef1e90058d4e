#include "network/consoleapi/jobdescription.h"

#include "model/domain/higherjob.h"
#include "model/domain/idgroup.h"
#include "model/domain/nodegroup.h"
#include "network/consoleapi/orderfiles.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <map>
#include <set>

namespace signalbox {

namespace {

struct DescriptionText {
    Q_DECLARE_TR_FUNCTIONS(ConsoleApi)
};

/// As it is called now, or was called then if it is gone.
QString nameOf(const Engine &engine, const JobThrough &one)
{
    if (one.kind == TargetKind::Below || one.kind == TargetKind::At) {
        const std::optional<NodeRecord> relay = engine.node(NodeId{one.id});
        return relay ? relay->name : one.name;
    }
    const std::optional<DefinitionRecord> group = engine.definition(DefinitionId{one.id});
    return group && !group->isRemoved() ? group->name : one.name;
}

/// Where the route ends: behind which relay, or 0 at the server itself.
NodeId placeOf(const JobRecord &job, quint16 route)
{
    return route >= job.routes.size() || job.routes[route].relays.empty() ? NodeId{} : job.routes[route].relays.back();
}

bool isChosen(const JobRecord &job, quint16 route)
{
    const std::vector<quint16> &chosen = job.distribution.chosenRoutes;
    return std::binary_search(chosen.begin(), chosen.end(), route);
}

/// Empty: the server itself. None: the relay is gone, so that there is no such route any more.
std::optional<QString> placeName(const Engine &engine, NodeId place)
{
    if (place == NodeId{})
        return QString();
    const std::optional<NodeRecord> relay = engine.node(place);
    return relay ? std::optional(relay->name) : std::nullopt;
}

/// The place of more than half of them, if not one goes by its usual route: then one was chosen for all, and others for single ones.
std::optional<NodeId> commonPlace(const JobRecord &job, const std::map<NodeId, quint16> &destinations)
{
    std::map<NodeId, std::size_t> counts;
    for (const auto &[node, route] : destinations) {
        if (!isChosen(job, route))
            return std::nullopt;
        ++counts[placeOf(job, route)];
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto &a, const auto &b) { return a.second < b.second; });
    return most != counts.end() && 2 * most->second > destinations.size() ? std::optional(most->first) : std::nullopt;
}

/// Routes as they were chosen: one for all of them, also where it is the usual one of some, or those that differ from the usual one.
DefinedRoutes routesOf(const Engine &engine, const JobRecord &job, const std::map<NodeId, quint16> &destinations)
{
    DefinedRoutes routes;
    if (job.distribution.chosenRoutes.empty())
        return routes;
    std::set<NodeId> places;
    for (const auto &[node, route] : destinations)
        places.insert(placeOf(job, route));
    if (places.size() == 1) {
        routes.all = placeName(engine, *places.begin());
        return routes;
    }
    const std::optional<NodeId> common = commonPlace(job, destinations);
    if (common)
        routes.all = placeName(engine, *common);
    for (const auto &[node, route] : destinations) {
        if (routes.all && placeOf(job, route) == *common)
            continue;
        const std::optional<NodeRecord> known = isChosen(job, route) ? engine.node(node) : std::nullopt;
        if (known)
            routes.each.push_back({known->name, placeName(engine, placeOf(job, route))});
    }
    return routes;
}

/// Who is certainly in one of these groups, or below one of these relays, at present.
class Members {
public:
    Members(const Engine &engine, const std::vector<JobThrough> &through) : m_engine(engine)
    {
        for (const JobThrough &one : through) {
            if (one.kind == TargetKind::Below)
                m_relays.insert(NodeId{one.id});
            const std::optional<DefinitionRecord> record =
                one.kind == TargetKind::Group ? engine.definition(DefinitionId{one.id}) : std::nullopt;
            const std::optional<NodeGroup> group = record ? groupOf(*record) : std::nullopt;
            if (group && group->isStatic())
                m_names.unite(QSet<QString>(group->members.begin(), group->members.end()));
        }
    }
    [[nodiscard]] bool has(const NodeRecord &node) const
    {
        if (m_names.contains(node.name))
            return true;
        NodeId upper = node.upper;
        for (int climbed = 0; upper != NodeId{} && !m_relays.empty() && climbed < kMostHops; ++climbed) {
            if (m_relays.contains(upper))
                return true;
            const std::optional<NodeRecord> relay = m_engine.node(upper);
            upper = relay ? relay->upper : NodeId{};
        }
        return false;
    }

private:
    static constexpr int kMostHops = 64;
    const Engine &m_engine;
    std::set<NodeId> m_relays;
    QSet<QString> m_names;
};

DefinedDestinations destinationsOf(const Engine &engine, const JobRecord &job, const std::vector<JobThrough> &through,
                                   const std::map<NodeId, quint16> &destinations)
{
    DefinedDestinations to;
    quint64 stoodFor = 0;
    for (const JobThrough &one : through) {
        switch (one.kind) {
        case TargetKind::Group: to.groups << nameOf(engine, one); break;
        case TargetKind::Below: to.below << nameOf(engine, one); break;
        case TargetKind::Id: to.ids << nameOf(engine, one); break;
        case TargetKind::At:
            if (one.version == 1) // named by the operator; else it manages one of the IDs
                to.idRelays << nameOf(engine, one);
            break;
        }
        stoodFor += one.nodes;
    }
    if (goesToIds(through))
        return to;
    to.routes = routesOf(engine, job, destinations);
    if (!through.empty() && stoodFor == destinations.size())
        return to;
    const Members members(engine, through);
    for (const auto &[node, route] : destinations) {
        if (const std::optional<NodeRecord> known = engine.node(node); known && !members.has(*known))
            to.nodes << known->name;
    }
    return to;
}

} // namespace

Result<DescribedJob> describeJob(const Engine &engine, JobId id, bool withDestinations)
{
    const Result<JobRecord> job = engine.job(id);
    if (!job)
        return job.error();
    if (isFromAbove(id))
        return Error{Error::Kind::Refused,
                     DescriptionText::tr("Job %1 is from the managing server above, which alone has all that describes "
                                         "it. Save it as a definition there.")
                         .arg(shownNumber(id)),
                     {}};
    DescribedJob described{job.value(), {}, {}, {}};
    for (const PackageId package : job.value().packages) {
        if (const std::optional<PackageRecord> known = engine.package(package))
            described.packages.push_back(*known);
    }
    const std::vector<Series> all = engine.series();
    const auto series = std::find_if(all.begin(), all.end(), [&](const Series &one) {
        return one.id != SeriesId{} && one.id == job.value().request.series;
    });
    if (series != all.end())
        described.repeat = series->repeat;
    if (!withDestinations)
        return described;
    const Result<std::vector<InstructionRow>> rows = engine.rows(id);
    if (!rows)
        return rows.error();
    std::map<NodeId, quint16> destinations;
    for (const InstructionRow &row : rows.value())
        destinations.try_emplace(row.destination, row.route);
    const Result<std::vector<JobThrough>> through = engine.jobThrough(id);
    described.to =
        destinationsOf(engine, job.value(), through ? through.value() : std::vector<JobThrough>(), destinations);
    return described;
}

Result<JobDefinition> definitionOf(const DescribedJob &described, const ContentStore &content)
{
    std::optional<JobOrder> order;
    if (isOrdered(described.job.type)) {
        if (described.packages.empty())
            return Error{Error::Kind::NotFound,
                         QCoreApplication::translate("ConsoleApi", "What the job orders is not known any more."),
                         {}};
        Result<JobOrder> read = readOrder(content, described.packages.front());
        if (!read)
            return read.error();
        order = std::move(read).value();
    }
    return definitionOf(described.job, described.packages, order, described.to, described.repeat);
}

} // namespace signalbox

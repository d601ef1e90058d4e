#include "network/consoleapi/jobdescription.h"

#include "network/consoleapi/orderfiles.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

Result<DescribedJob> describeJob(const Engine &engine, JobId id, bool withDestinations)
{
    const Result<JobRecord> job = engine.job(id);
    if (!job)
        return job.error();
    DescribedJob described{job.value(), {}, {}};
    for (const PackageId package : job.value().packages) {
        if (const std::optional<PackageRecord> known = engine.package(package))
            described.packages.push_back(*known);
    }
    if (!withDestinations)
        return described;
    const Result<std::vector<InstructionRow>> rows = engine.rows(id);
    if (!rows)
        return rows.error();
    std::vector<NodeId> nodes;
    for (const InstructionRow &row : rows.value())
        nodes.push_back(row.destination);
    std::sort(nodes.begin(), nodes.end());
    nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
    for (const NodeId node : nodes) {
        if (const std::optional<NodeRecord> known = engine.node(node))
            described.destinations << known->name;
    }
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
    return definitionOf(described.job, described.packages, order, described.destinations);
}

} // namespace signalbox

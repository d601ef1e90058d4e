#include "network/consoleapi/jobexport.h"

#include "model/items/csvexport.h"
#include "model/items/itemtext.h"
#include "model/store/archivereader.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

namespace {

struct ArchivedText {
    Q_DECLARE_TR_FUNCTIONS(ArchivedText)
};

Outcome isThere(const JobRecord &job)
{
    if (job.archive.removedMs == kNoTime)
        return {};
    return Error{Error::Kind::NotFound,
                 ArchivedText::tr("The archive of job %1 was removed on %2 by the retention policy. Its counters and "
                                  "times are kept.")
                     .arg(number(job.id))
                     .arg(ItemText::time(job.archive.removedMs)),
                 {}};
}

bool comesFirst(const NodeRecord &one, const NodeRecord &other)
{
    return number(one.id) < number(other.id);
}

} // namespace

NodeTable::NodeTable(std::vector<NodeRecord> nodes) : m_nodes(std::move(nodes))
{
    std::sort(m_nodes.begin(), m_nodes.end(), comesFirst);
}

void NodeTable::add(const std::vector<NodeRecord> &nodes)
{
    std::vector<NodeRecord> fresh;
    std::copy_if(nodes.begin(), nodes.end(), std::back_inserter(fresh),
                 [this](const NodeRecord &node) { return find(node.id) == nullptr; });
    m_nodes.insert(m_nodes.end(), fresh.begin(), fresh.end());
    std::sort(m_nodes.begin(), m_nodes.end(), comesFirst);
}

const NodeRecord *NodeTable::find(NodeId id) const
{
    // Mostly no number is missing: then it is not far in front of the place that its number would have.
    const std::size_t first = m_nodes.empty() ? 0 : number(m_nodes.front().id);
    const std::size_t guess = number(id) - std::min<std::size_t>(first, number(id));
    if (guess < m_nodes.size() && m_nodes[guess].id == id)
        return &m_nodes[guess];
    NodeRecord wanted;
    wanted.id = id;
    const auto found = std::lower_bound(m_nodes.begin(), m_nodes.end(), wanted, comesFirst);
    return found != m_nodes.end() && found->id == id ? &*found : nullptr;
}

Result<JobExport> jobExportOf(const Engine &engine, JobId job)
{
    Result<JobRecord> record = engine.job(job);
    if (!record)
        return record.error();
    JobExport data;
    data.job = std::move(record).value();
    if (!data.job.archive.isArchived()) {
        Result<std::vector<InstructionRow>> rows = engine.rows(job);
        if (!rows)
            return rows.error();
        data.rows = std::move(rows).value();
    }
    ServerSnapshot now = engine.snapshot(kNoTime);
    data.rules = now.rules;
    data.nodes = NodeTable(std::move(now.nodes));
    for (const PackageRecord &package : now.packages)
        data.packages.insert(number(package.id), package);
    QHash<quint32, FolderRecord> folders;
    for (const FolderRecord &folder : now.folders)
        folders.insert(number(folder.id), folder);
    for (quint32 id = number(data.job.folder), depth = 0; id != 0 && folders.contains(id) && depth < kMaxFolderDepth;
         ++depth) {
        data.folderPath = u'/' + folders.value(id).name + data.folderPath;
        id = number(folders.value(id).parent);
    }
    return data;
}

Result<JobExport> completed(JobExport data, const std::function<bool()> &goesOn)
{
    if (!data.job.archive.isArchived())
        return data;
    if (Outcome there = isThere(data.job); !there)
        return there.error();
    const std::size_t total = data.job.counters.total();
    Result<ArchivedDetail> detail = readArchive(data.job.archive.file, total, goesOn);
    if (!detail)
        return detail.error();
    data.rows = std::move(detail.value().rows);
    const auto isOfJob = [&](const InstructionRow &row) {
        return number(row.id) >= number(data.job.firstInstruction)
               && number(row.id) - number(data.job.firstInstruction) < total && row.route < data.job.routes.size();
    };
    if (data.rows.size() != total || !std::all_of(data.rows.begin(), data.rows.end(), isOfJob)) {
        return Error{Error::Kind::Io,
                     ArchivedText::tr("The archive %1 is not that of job %2. Put the right one back.")
                         .arg(data.job.archive.file)
                         .arg(number(data.job.id)),
                     {}};
    }
    // Nodes and packages that were removed since are known to the archive alone.
    data.nodes.add(detail.value().nodes);
    for (const PackageRecord &package : detail.value().packages) {
        if (!data.packages.contains(number(package.id)))
            data.packages.insert(number(package.id), package);
    }
    return data;
}

Result<std::vector<Event>> archivedHistory(const JobRecord &job, InstructionId instruction,
                                           const std::function<bool()> &goesOn)
{
    if (Outcome there = isThere(job); !there)
        return there.error();
    return readArchivedHistory(job.archive.file, instruction, job.id, goesOn);
}

Outcome writeJobExport(const JobExport &data, const QString &filePath)
{
    const CsvNames names{[&](NodeId node) {
                             const NodeRecord *found = data.nodes.find(node);
                             return found ? found->name : QString();
                         },
                         [&](PackageId package) { return data.packages.value(number(package)).name; },
                         [&](PackageId package) { return data.packages.value(number(package)).version; }};
    return exportJob(data.job, data.rows, names, filePath);
}

} // namespace signalbox

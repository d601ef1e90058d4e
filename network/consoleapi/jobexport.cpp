#include "network/consoleapi/jobexport.h"

#include "model/items/csvexport.h"

namespace signalbox {

Result<JobExport> jobExportOf(const Engine &engine, JobId job)
{
    Result<JobRecord> record = engine.job(job);
    if (!record)
        return record.error();
    Result<std::vector<InstructionRow>> rows = engine.rows(job);
    if (!rows)
        return rows.error();
    JobExport data;
    data.job = std::move(record).value();
    data.rows = std::move(rows).value();
    const ServerSnapshot now = engine.snapshot(kNoTime);
    data.rules = now.rules;
    for (const NodeRecord &node : now.nodes)
        data.nodes.insert(number(node.id), node);
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

Outcome writeJobExport(const JobExport &data, const QString &filePath)
{
    const CsvNames names{[&](NodeId node) { return data.nodes.value(number(node)).name; },
                         [&](PackageId package) { return data.packages.value(number(package)).name; },
                         [&](PackageId package) { return data.packages.value(number(package)).version; }};
    return exportJob(data.job, data.rows, names, filePath);
}

} // namespace signalbox

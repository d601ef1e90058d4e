#pragma once

#include "model/domain/records.h"
#include "model/domain/result.h"
#include "model/domain/task.h"
#include "model/engine/engine.h"

#include <QHash>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace signalbox {

/// Nodes by their numbers, in one piece: the rows of a job name a million of them one behind the other.
class NodeTable {
public:
    NodeTable() = default;
    explicit NodeTable(std::vector<NodeRecord> nodes);
    void add(const std::vector<NodeRecord> &nodes); ///< those whose number is not there yet
    [[nodiscard]] const NodeRecord *find(NodeId id) const; ///< null: unknown

private:
    std::vector<NodeRecord> m_nodes; ///< ascending
};

/// Everything the lists of a whole job need, copied out of the engine so that the writing is done elsewhere.
struct JobExport {
    JobRecord job;
    std::vector<InstructionRow> rows;
    NodeTable nodes;
    QHash<quint32, PackageRecord> packages; ///< by number
    QString folderPath;
    ServerRules rules;
    std::optional<TaskRecord> task; ///< the job as one, when somebody has put it here
};

/// Of an archived job without the rows: completed() brings them.
Result<JobExport> jobExportOf(const Engine &engine, JobId job);

/// Reads what an archived job's export lacks from its archive; of other jobs there is nothing to do. Takes seconds for a
/// large job, and for ever on a disk that does not answer: see ArchiveReads. `goesOn` as of readArchive(). Any thread.
/// Errors: NotFound (the archive was removed by the retention policy), Io, Cancelled.
Result<JobExport> completed(JobExport data, const std::function<bool()> &goesOn = {});
/// The log entries of an archived job's instruction. Like completed().
Result<std::vector<Event>> archivedHistory(const JobRecord &job, InstructionId instruction,
                                           const std::function<bool()> &goesOn = {});

/// Writes through a temporary file: the old file stays whole when it fails. Any thread.
Outcome writeJobExport(const JobExport &data, const QString &filePath);

} // namespace signalbox

#pragma once

#include "model/domain/records.h"
#include "model/domain/result.h"
#include "model/engine/engine.h"

#include <QHash>
#include <QString>

#include <vector>

namespace signalbox {

/// Everything the lists of a whole job need, copied out of the engine so that the writing is done elsewhere.
struct JobExport {
    JobRecord job;
    std::vector<InstructionRow> rows;
    QHash<quint32, NodeRecord> nodes; ///< by number
    QHash<quint32, PackageRecord> packages; ///< by number
    QString folderPath;
    ServerRules rules;
};

Result<JobExport> jobExportOf(const Engine &engine, JobId job);

/// Writes through a temporary file: the old file stays whole when it fails. Any thread.
Outcome writeJobExport(const JobExport &data, const QString &filePath);

} // namespace signalbox

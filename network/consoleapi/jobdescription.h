#pragma once

#include "model/domain/jobdefinition.h"
#include "model/engine/engine.h"
#include "model/store/contentstore.h"

namespace signalbox {

/// A job that there is, on its way to a definition: what it orders is still to be read.
struct DescribedJob {
    JobRecord job;
    std::vector<PackageRecord> packages;
    QStringList destinations;
};

/// In the engine's thread. Errors: NotFound; Refused, when destinations are wanted of a job that was archived.
Result<DescribedJob> describeJob(const Engine &engine, JobId id, bool withDestinations);
/// Any thread; reads a file. Errors: as of readOrder().
Result<JobDefinition> definitionOf(const DescribedJob &described, const ContentStore &content);

} // namespace signalbox

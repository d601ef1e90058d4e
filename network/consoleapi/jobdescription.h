#pragma once

#include "model/domain/jobdefinition.h"
#include "model/engine/engine.h"
#include "model/store/contentstore.h"

namespace signalbox {

/// A job that there is, on its way to a definition: what it orders is still to be read.
struct DescribedJob {
    JobRecord job;
    std::vector<PackageRecord> packages;
    DefinedDestinations to;
    Repetition repeat; ///< of the series that it is a run of
};

/// In the engine's thread. Host groups, relays and IDs that it was ordered to are told as such, with the nodes beside them that none of them
/// has; of a group whose condition has to be looked at anew that cannot be told, so its nodes of then stand beside it, unless it alone makes
/// up all destinations. Errors: NotFound; Refused: destinations are wanted of a job that was archived, or it is from the server above.
Result<DescribedJob> describeJob(const Engine &engine, JobId id, bool withDestinations);
/// Any thread; reads a file. Errors: as of readOrder().
Result<JobDefinition> definitionOf(const DescribedJob &described, const ContentStore &content);

} // namespace signalbox

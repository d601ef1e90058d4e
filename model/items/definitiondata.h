#pragma once

#include "model/domain/setrun.h"

#include <functional>
#include <vector>

class QObject;

namespace signalbox {

/// Definitions of jobs, request sets and their runs on a managing server. As for ServerLink: callbacks come in the GUI thread,
/// from the event loop, and not after their context object is gone. Changed by commands; ServerState tells when to ask anew.
class DefinitionData {
public:
    DefinitionData() = default;
    virtual ~DefinitionData();
    DefinitionData(const DefinitionData &) = delete;
    DefinitionData &operator=(const DefinitionData &) = delete;

    // Errors: Refused (a server that keeps none).
    /// By number, with the folders, and also those that were removed and can be brought back.
    virtual void definitions(QObject *context, std::function<void(Result<std::vector<DefinitionRecord>>)> done) = 0;
    /// Newest first.
    virtual void definitionVersions(DefinitionId id, QObject *context,
                                    std::function<void(Result<std::vector<DefinitionVersion>>)> done) = 0;
    /// What describes a job that there is, for "Save as definition" and "New job like this one". Errors also: NotFound.
    virtual void jobDefinition(JobId job, bool withDestinations, QObject *context,
                               std::function<void(Result<JobDefinition>)> done) = 0;
    virtual void setRuns(QObject *context, std::function<void(Result<std::vector<SetRun>>)> done) = 0; ///< by number
};

} // namespace signalbox

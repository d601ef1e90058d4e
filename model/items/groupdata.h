#pragma once

#include "model/domain/idgroup.h"
#include "model/domain/jobtargets.h"
#include "model/domain/nodegroup.h"

#include <functional>
#include <vector>

class QObject;

namespace signalbox {

/// Host groups and ID groups of a managing server. As for ServerLink: callbacks come in the GUI thread, from the event loop, and not after their
/// context object is gone. Changed by commands (SaveDefinition, RemoveDefinition); ServerState::definitionsChanged tells when to ask
/// anew. Who is in a group changes with every node.
class GroupData {
public:
    GroupData() = default;
    virtual ~GroupData();
    GroupData(const GroupData &) = delete;
    GroupData &operator=(const GroupData &) = delete;

    // Errors: Refused (a server that has none), NotFound, Invalid (a condition).
    virtual void groups(QObject *context,
                        std::function<void(Result<std::vector<GroupSummary>>)> done) = 0; ///< by number
    virtual void group(DefinitionId id, QObject *context, std::function<void(Result<NodeGroup>)> done) = 0;
    virtual void idGroups(QObject *context,
                          std::function<void(Result<std::vector<IdGroupSummary>>)> done) = 0; ///< by number
    /// Also of an ID group: its members. Some milliseconds; with inventories about a millisecond for each node whose inventory must be looked at.
    virtual void groupNodes(const GroupQuestion &question, QObject *context,
                            std::function<void(Result<GroupNodes>)> done) = 0;
    virtual void jobThrough(JobId job, QObject *context, std::function<void(Result<std::vector<JobThrough>>)> done) = 0;
};

} // namespace signalbox

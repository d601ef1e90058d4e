#pragma once

#include "model/domain/records.h"
#include "model/domain/route.h"

#include <QList>

namespace signalbox {

class ServerState;

/// Makes what routes are drawn from out of records: names, stations, how far the work has come.
class RouteBuilder {
public:
    explicit RouteBuilder(const ServerState &server) : m_server(server) { }

    /// One line for each chain of relays, the worst status first.
    [[nodiscard]] QList<RouteState> ofJob(const JobRecord &job) const;
    /// @param job the instruction's; null: the route is taken from the nodes as they are now
    [[nodiscard]] RouteState ofInstruction(const InstructionRow &row, const JobRecord *job) const;

private:
    [[nodiscard]] RouteState start(const std::vector<NodeId> &relays) const;

    const ServerState &m_server;
};

} // namespace signalbox

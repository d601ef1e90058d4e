#pragma once

#include "model/domain/ids.h"
#include "model/domain/status.h"

#include <QString>

#include <vector>

namespace signalbox {

/// One station on a route as it is drawn.
struct RouteHop {
    enum class Kind : quint8 { Server, Relay, Client, Group };
    Kind kind = Kind::Client;
    QString name{};
    NodeId node{};
    quint32 count = 1; ///< Group: how many destinations stand for it
    bool suspended = false; ///< file transfer at this station is suspended
    bool held = false; ///< it keeps results back
    bool unreachable = false; ///< work could not be handed over to it
    friend bool operator==(const RouteHop &, const RouteHop &) = default;
};

/// How far work has come on the way from the managing server to a destination: what a route is drawn from.
struct RouteState {
    std::vector<RouteHop> hops{}; ///< the managing server first, the destination last; empty: nothing to draw
    int doneHop = 0; ///< index of the last hop that has the work whole; the segments before it are done
    quint16 segmentPermille = 0; ///< of the segment from doneHop to the next, 0 .. 1000
    qint64 segmentBytes = 0; ///< of the payload, as far as they are on that segment; with segmentTotal
    qint64 segmentTotal = 0; ///< 0 = not known
    UtcMs sinceMs = kNoTime; ///< a destination: since when it stands so; a group: last report of any of it
    int currentHop = 0; ///< index of the hop where the work stands: it is filled in the status colour
    Status status = Status::WaitingForTransmission; ///< as shown, so BeingDeleted too
    ColourKey colour = ColourKey::White;
    bool silent = false;
    int otherRoutes = 0; ///< a job's row draws one of its routes: how many more there are
    friend bool operator==(const RouteState &, const RouteState &) = default;
};

} // namespace signalbox

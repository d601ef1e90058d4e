#pragma once

#include "model/domain/ids.h"
#include "model/domain/joborder.h"
#include "model/node/clientevents.h"
#include "network/simulation/eventqueue.h"
#include "network/simulation/line.h"
#include "network/simulation/memory.h"

#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace signalbox::simulation {

class Station;

/// What the nodes did and what was done to them.
struct FleetCounts {
    quint64 reportsSent = 0; ///< by clients, each time
    quint64 reportsAnswered = 0; ///< to clients: the one above has them safe
    quint64 reportsRefused = 0; ///< answered, but not taken
    quint64 polls = 0;
    quint64 installs = 0; ///< begun
    quint64 interrupted = 0; ///< of those
    quint64 crashes = 0;
    quint64 powerOffs = 0;
    quint64 cuts = 0;
    quint64 fullDisks = 0; ///< of the managing server
    quint64 startChecks = 0;
    quint64 bytesToClients = 0;
    quint64 bytesToRelays = 0;
};

/// What everything in one simulation shares. One thread.
struct World {
    Memory memory; ///< before the queue: what is in that lies here
    EventQueue queue;
    quint64 seed = 0;
    UtcMs startMs = 0;
    NetworkCounts network{};
    FleetCounts fleet{};
    /// The job of an attempt, when it says what comes of its installation; none: the profile does.
    std::function<const JobSpec *(AttemptId attempt)> jobOf{};
    /// How far an attempt had come at its client before the simulation began; null: nowhere. What is used is cleared.
    std::function<ProgressSpec *(AttemptId attempt)> progressOf{};
    /// The station that an answer names as the place of a client's next work; null: there is none. See ddi::ControllerBase::asksAt.
    std::function<Station *(const QString &place)> stationOf{};
    /// The order of a job, by the SHA-256 of its package; null: it is not known here what that says.
    std::function<std::shared_ptr<const JobOrder>(const QByteArray &sha256)> orderOf{};
    /// Nobody orders anything any more, so who executes something need not ask whether to stop.
    bool isQuiet = false;
    bool closing = false; ///< the simulation goes: nothing is to be ordered any more

    std::vector<client::Action> actions{}; ///< of the client that has its turn; empty between events, kept for its room

    [[nodiscard]] UtcMs utcMs() const { return startMs + queue.now() / kMillisecond; }
};

} // namespace signalbox::simulation

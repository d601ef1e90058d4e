#pragma once

#include "model/domain/ids.h"
#include "model/domain/result.h"

#include <QString>

#include <functional>
#include <vector>

namespace signalbox {

/// What can be done with a managing server that is simulated, beside all that can be done with a real one. GUI thread;
/// orders are carried out soon, in the simulation's own thread.
class SimulationControl {
public:
    SimulationControl() = default;
    virtual ~SimulationControl() = default;
    SimulationControl(const SimulationControl &) = delete;
    SimulationControl &operator=(const SimulationControl &) = delete;

    struct State {
        UtcMs nowMs = kNoTime; ///< virtual time; kNoTime: it is being built
        double speed = 1; ///< virtual seconds in a real one; infinity = as fast as it goes
        bool paused = false;
        quint64 events = 0; ///< that happened so far
        double reached = 0; ///< the speed of the last second or so, as `speed`; 0: it stands still, or not known yet
        UtcMs nextJobMs = kNoTime; ///< virtual time at which the scenario orders its next job; kNoTime: no more
    };
    [[nodiscard]] virtual State state() const = 0;
    virtual void setSpeed(double speed) = 0;
    virtual void setPaused(bool paused) = 0;
    virtual void step() = 0; ///< while paused: the next thing happens

    enum class Fault : quint8 {
        PowerOff, ///< of the machine
        Crash, ///< of the program only
        CutLine, ///< the line upwards
        SlowDisk,
        Reject, ///< the user refuses what waits, or the next package; clients only, at once
        LogOn, ///< a user logs on; clients only, at once
        DiskFull, ///< of the managing server only
        Repair, ///< what the others have brought ends: it has power, runs, its line is whole, its disk has room and is fast
    };
    /// NodeId 0: the managing server itself, for SlowDisk and DiskFull.
    virtual void bring(Fault fault, std::vector<NodeId> nodes, qint64 seconds) = 0;
};

/// A simulated managing server as somebody wants it.
struct SimulationOrder {
    QString scenario; ///< a name such as "office", or the path of a file
    quint64 seed = 1;
    double speed = 60;
    QString trace; ///< file of a recorded workload, whose jobs take the place of the scenario's own; empty: none
};

/// What is wrong with an order, by what it names: error Invalid or Io.
struct SimulationVerdict {
    Outcome scenario;
    Outcome trace;
};

/// Whether what the order names can be read and simulated. Called in any thread: a large file takes long.
/// @param goesOn asked again and again; false: nobody waits for it any more
using SimulationCheck = std::function<SimulationVerdict(const SimulationOrder &, const std::function<bool()> &goesOn)>;

} // namespace signalbox

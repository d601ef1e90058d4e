#pragma once

#include "model/engine/engineaccess.h"
#include "network/simulation/simulation.h"

#include <functional>
#include <memory>

namespace signalbox::simulation {

/// Runs a simulation in a thread of its own, as many times faster than the real time as is wanted, and is the way to its
/// engine for everybody else. Thread-safe.
class SimulationHost final : public EngineAccess {
public:
    struct Options {
        Simulation::Options simulation;
        double speed = 1; ///< see setSpeed()
        bool endless = false; ///< goes on when everything is done
        VirtualUs until = kLongest; ///< stands still then
    };
    /// @param make called in the simulation's thread: a large fleet takes its time
    SimulationHost(std::function<Result<Scenario>()> make, Options options);
    SimulationHost(Scenario scenario, Options options);
    ~SimulationHost() override; ///< stops

    /// Builds the fleet; returns when that is done or failed. Errors: see Simulation::create().
    Outcome start();
    void stop(); ///< idempotent
    /// Virtual seconds in a real one; 0 = paused, infinity = as fast as the machine can.
    void setSpeed(double speed);
    void stepOnce(); ///< while paused: the next thing happens
    /// Called in the simulation's thread, once, when it has ended or stands at `until`. Set before start().
    std::function<void()> onEnd;

    struct State {
        VirtualUs now = 0;
        UtcMs utcMs = kNoTime;
        double speed = 1;
        quint64 events = 0;
        double reached = 0; ///< virtual seconds in a real one, lately; 0: it stands still, or not known yet
        UtcMs nextJobMs = kNoTime; ///< virtual time at which the scenario orders its next job; kNoTime: no more
        Simulation::End end = Simulation::End::Running;
    };
    [[nodiscard]] State state() const;
    /// Runs `task` on the simulation, between two events. Dropped when it has stopped.
    void run(std::function<void(Simulation &)> task);
    /// After stop() only.
    [[nodiscard]] Simulation &simulation();
    /// From start() to the end of this object; null: see Simulation::Options.
    [[nodiscard]] ProcessBook *processes();

    void post(EngineInput input, ReplyHandler done = {}) override; ///< carried out between two events
    void query(std::function<void(Engine &)> read) override; ///< after stop() at once
    [[nodiscard]] UtcMs nowMs() const override { return state().utcMs; }
    int subscribe(DeltaHandler handler) override; ///< batches come at most every 16 ms of real time
    void unsubscribe(int subscription) override;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace signalbox::simulation

#pragma once

#include "model/engine/engine.h"

#include <functional>
#include <future>

namespace signalbox {

/// The way to an engine that runs somewhere: in a thread of its own (EngineHost), or on virtual time in a simulation.
class EngineAccess {
public:
    EngineAccess() = default;
    virtual ~EngineAccess() = default;
    EngineAccess(const EngineAccess &) = delete;
    EngineAccess &operator=(const EngineAccess &) = delete;

    using ReplyHandler = std::function<void(EngineReply)>;
    /// Every posted input is answered once, in the engine's thread; with StoreFailed when the engine has stopped.
    virtual void post(EngineInput input, ReplyHandler done = {}) = 0;
    /// Runs `read` in the engine's thread, between two groups. Only after the start.
    virtual void query(std::function<void(Engine &)> read) = 0;
    /// query() and wait. Never from the engine's thread.
    template <class F>
    auto ask(F read) -> decltype(read(std::declval<Engine &>()))
    {
        std::promise<decltype(read(std::declval<Engine &>()))> promise;
        auto future = promise.get_future();
        query([&](Engine &engine) { promise.set_value(read(engine)); });
        return future.get();
    }

    /// The time by the clock of the engine. Any thread.
    [[nodiscard]] virtual UtcMs nowMs() const = 0;

    using DeltaHandler = std::function<void(const DeltaBatch &)>;
    /// @return a number for unsubscribe(). Batches come after groups that changed something, in the engine's thread.
    virtual int subscribe(DeltaHandler handler) = 0;
    virtual void unsubscribe(int subscription) = 0; ///< no call comes after it returned
};

} // namespace signalbox

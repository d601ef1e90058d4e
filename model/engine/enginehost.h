#pragma once

#include "model/engine/clock.h"
#include "model/engine/engine.h"

#include <functional>
#include <future>

namespace signalbox {

/// Runs an Engine in a thread of its own. Everything posted while a commit is under way becomes the next group.
/// Thread-safe. Callbacks come in the engine's thread and must be short.
class EngineHost {
public:
    /// @param clock called in the engine's thread
    EngineHost(QString storeUrl, EngineSettings settings, Clock clock = systemNowMs);
    ~EngineHost(); ///< stops
    EngineHost(const EngineHost &) = delete;
    EngineHost &operator=(const EngineHost &) = delete;

    /// Opens the store and the engine; returns when that is done or failed.
    Outcome start();
    /// Finishes what was posted, writes a checkpoint, closes the store. Idempotent.
    void stop();

    using ReplyHandler = std::function<void(EngineReply)>;
    /// Every posted input is answered once; after stop() at once, with StoreFailed.
    void post(EngineInput input, ReplyHandler done = {});
    /// Runs `read` in the engine's thread, between two groups; after stop() at once, on what was known last.
    /// Only after start() has succeeded.
    void query(std::function<void(Engine &)> read);
    /// query() and wait. Never from the engine's thread.
    template <class F>
    auto ask(F read) -> decltype(read(std::declval<Engine &>()))
    {
        std::promise<decltype(read(std::declval<Engine &>()))> promise;
        auto future = promise.get_future();
        query([&](Engine &engine) { promise.set_value(read(engine)); });
        return future.get();
    }

    using DeltaHandler = std::function<void(const DeltaBatch &)>;
    /// @return a number for unsubscribe(). Batches come after each group that changed something.
    int subscribe(DeltaHandler handler);
    void unsubscribe(int subscription); ///< no call comes after it returned
    /// Set before start().
    void setActionHandler(std::function<void(const EngineAction &)> handler);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace signalbox

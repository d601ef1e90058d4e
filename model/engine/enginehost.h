#pragma once

#include "model/engine/clock.h"
#include "model/engine/engineaccess.h"

namespace signalbox {

/// Runs an Engine in a thread of its own. Everything posted while a commit is under way becomes the next group.
/// Thread-safe. Callbacks come in the engine's thread and must be short.
class EngineHost final : public EngineAccess {
public:
    /// @param clock thread-safe
    EngineHost(QString storeUrl, EngineSettings settings, Clock clock = systemNowMs);
    ~EngineHost() override; ///< stops

    /// Opens the store and the engine; returns when that is done or failed.
    Outcome start();
    /// Finishes what was posted, writes a checkpoint, closes the store. Idempotent.
    void stop();

    void post(EngineInput input, ReplyHandler done = {}) override; ///< after stop() answered at once
    void query(std::function<void(Engine &)> read) override; ///< after stop() at once, on what was known last
    [[nodiscard]] UtcMs nowMs() const override;
    int subscribe(DeltaHandler handler) override; ///< batches come after each group that changed or logged something
    void unsubscribe(int subscription) override;
    /// Set before start().
    void setActionHandler(std::function<void(const EngineAction &)> handler);
    /// Of the StoreLease under which it writes, as openStore() takes it. Set before start().
    void setLeaseEpoch(qint64 epoch);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace signalbox

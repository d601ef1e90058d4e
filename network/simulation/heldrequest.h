#pragma once

#include "network/simulation/uplink.h"

#include <functional>
#include <memory>

namespace signalbox::simulation {

/// A request that the station keeps until there is something to say or its time is over, as the HTTP server does with
/// long polls. Lives with the station's list of those who wait: when the station ends, it goes without an answer.
class HeldRequest : public std::enable_shared_from_this<HeldRequest> {
public:
    /// Puts the question; must lead to finish() (and an answer) or to hold(), once.
    using Ask = std::function<void(const std::shared_ptr<HeldRequest> &)>;
    /// @param backend lives as long as the simulation
    HeldRequest(World &world, ddi::DdiBackend &backend, ddi::Caller caller, Ask ask, std::function<void()> expired)
        : m_world(world),
          m_backend(backend),
          m_caller(std::move(caller)),
          m_ask(std::move(ask)),
          m_expired(std::move(expired))
    {
    }

    void start(VirtualUs atMost);
    /// @param askAgainAfter at the latest; 0 = only at a change
    void hold(VirtualUs askAgainAfter = 0);
    [[nodiscard]] bool finish(); ///< false: it is over already
    [[nodiscard]] const ddi::Caller &caller() const { return m_caller; }
    [[nodiscard]] ddi::DdiBackend &backend() const { return m_backend; }

private:
    World &m_world;
    ddi::DdiBackend &m_backend;
    const ddi::Caller m_caller;
    Ask m_ask;
    std::function<void()> m_expired;
    std::shared_ptr<void> m_watch;
    bool m_finished = false;
    bool m_timed = false; ///< the end of its time is planned
    VirtualUs m_until = 0;
};

/// Polls, held while there is nothing to do: what DdiServer does. More than half of all requests are polls that find nothing,
/// and a million of them may be held: each is small, and nothing is allocated for it.
/// @param uplink of the node that polls, whose request has arrived
/// @param caller who asks, for a station that does not answer at once
void poll(Uplink &uplink, VirtualUs wait, const Uplink::Reply<ddi::ControllerBase> &reply,
          ddi::Caller (*caller)(const Uplink &uplink, bool longPoll));
/// The nodes below a relay, held while there is no news.
void askChildren(World &world, ddi::DdiBackend &backend, const ddi::Caller &caller, quint64 cursor, bool toldSuspended,
                 VirtualUs wait, const std::function<void(const Result<ddi::Children> &)> &reply);
/// The start of a transfer, held while its job is suspended or its next part may not come yet.
void askArtifact(World &world, ddi::DdiBackend &backend, const ddi::Caller &caller, quint32 module,
                 const QString &fileName, const std::function<void(const Result<ddi::ArtifactAnswer> &)> &reply);

} // namespace signalbox::simulation

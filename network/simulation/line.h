#pragma once

#include "network/simulation/scenario.h"

#include <array>

namespace signalbox::simulation {

/// What became of the messages on the lines.
struct NetworkCounts {
    quint64 sent = 0;
    quint64 lost = 0;
    quint64 doubled = 0;
    quint64 heldUp = 0;
    quint64 cut = 0; ///< sent into a line that was cut
};

/// The line between a node and the one above it. Both directions share its bandwidth and its random numbers.
class Line {
public:
    Line() = default;
    Line(const LinkSpec &spec, Random random) : m_spec(&spec), m_random(random) { } ///< spec outlives it

    /// When a message arrives at the other end.
    struct Arrivals {
        int count = 0; ///< 0 = never, 2 = doubled
        std::array<VirtualUs, 2> at{};
    };
    [[nodiscard]] Arrivals send(VirtualUs now, qint64 bytes, bool mayDouble, NetworkCounts &counts);
    /// When a part of a file has arrived; it waits for the parts before it. No time: it never does.
    [[nodiscard]] std::optional<VirtualUs> sendPart(VirtualUs now, qint64 bytes, NetworkCounts &counts);
    [[nodiscard]] VirtualUs latency() { return m_spec->latencyMs.sampleUs(m_random, kMillisecond); }

    void cut() { ++m_cuts; }
    void mend()
    {
        if (m_cuts > 0)
            --m_cuts;
    }
    [[nodiscard]] bool isCut() const { return m_cuts > 0; }
    void cutAs(const Line &other) { m_cuts = other.m_cuts; }

private:
    [[nodiscard]] VirtualUs busyFor(qint64 bytes) const;

    const LinkSpec *m_spec = nullptr;
    Random m_random;
    VirtualUs m_freeAt = 0; ///< until then parts of files take it up
    quint16 m_cuts = 0; ///< cuts that were not mended; they may overlap
};

} // namespace signalbox::simulation

#pragma once

#include "model/domain/instructionstate.h"
#include "model/domain/percent.h"

namespace signalbox::test {

inline constexpr UtcMs kStartMs = 1'790'000'000'000;
inline constexpr NodeId kRelay{1};
inline constexpr NodeId kClient{9};

/// One instruction and what is sent to it: counts time and report numbers by itself. Reports come one minute apart.
class Instruction {
public:
    explicit Instruction(quint8 relays = 1)
    {
        [[maybe_unused]] const Refusal created = send({.kind = EventKind::Created, .hop = relays});
    }

    [[nodiscard]] const InstructionState &state() const { return m_state; }
    [[nodiscard]] Status status() const { return m_state.status; }
    [[nodiscard]] StatusDetail detail() const { return m_state.detail; }
    [[nodiscard]] quint16 permille() const { return m_state.permille; }
    [[nodiscard]] bool has(Overlay overlay) const { return (m_state.overlays & overlay) != 0; }
    [[nodiscard]] ColourKey colour() const { return colourKey(m_state.status, has(StartedFromWaitingOverlay)); }
    /// The percent as people read it; -1 when none is shown.
    [[nodiscard]] int shownPercent() const
    {
        const auto shown = shownPermille(m_state.status, m_state.stopping, m_state.permille);
        return shown ? wholePercent(*shown) : -1;
    }

    /// A decision of the server or of an operator.
    [[nodiscard]] Refusal server(Event event) { return send(std::move(event)); }
    [[nodiscard]] Refusal server(EventKind kind) { return send({.kind = kind}); }
    /// A report of a node, with the next number.
    [[nodiscard]] Refusal report(Event event)
    {
        event.reportSeq = m_state.lastReportSeq + 1;
        if (event.node == NodeId{})
            event.node = kClient;
        return send(std::move(event));
    }
    [[nodiscard]] Refusal report(EventKind kind) { return report({.kind = kind}); }
    /// As it is, but for time and attempt (0: the present one).
    [[nodiscard]] Refusal send(Event event)
    {
        m_nowMs += 60'000;
        event.atMs = m_nowMs;
        if (event.attempt == 0)
            event.attempt = m_state.attempt;
        return apply(m_state, event);
    }
    [[nodiscard]] UtcMs nowMs() const { return m_nowMs; }

private:
    InstructionState m_state;
    UtcMs m_nowMs = kStartMs;
};

/// Brings a new instruction on a route with one relay into `status`, on the way domain.md names first.
[[nodiscard]] Instruction instructionIn(Status status);

[[nodiscard]] constexpr quint8 as(StatusDetail detail) noexcept
{
    return static_cast<quint8>(detail);
}

} // namespace signalbox::test

#include "network/simulation/transfer.h"

#include "network/simulation/heldrequest.h"

#include <algorithm>

namespace signalbox::simulation {

namespace {

constexpr VirtualUs kStall = 30 * kSecond; // without a byte for so long, a transfer is given up
constexpr VirtualUs kPatience = 75 * kSecond; // longer than the station holds a request for a file
constexpr qint64 kRequestBytes = 300;
constexpr qint64 kLeastPart = 256 * 1024;
constexpr qint64 kParts = 4; // so that transfers beside each other share a line in turns

} // namespace

void Transfer::start()
{
    m_uplink.ask<ddi::ArtifactAnswer>(
        kRequestBytes, kPatience,
        [&world = m_uplink.world(), order = m_order](ddi::DdiBackend &backend,
                                                     const Uplink::Reply<ddi::ArtifactAnswer> &reply) {
            askArtifact(world, backend, order.caller, order.module, order.fileName, reply);
        },
        [self = shared_from_this()](const Result<ddi::ArtifactAnswer> &answer) {
            if (self->m_over)
                return;
            if (!answer)
                self->end(answer.error());
            else if (answer.value().kind != ddi::ArtifactAnswer::Kind::Send)
                self->end(Error{Error::Kind::NotFound, {}, {}});
            else
                self->begin(answer.value());
        });
}

void Transfer::begin(const ddi::ArtifactAnswer &answer)
{
    ddi::DdiBackend *backend = m_uplink.upper().backend();
    if (!backend) {
        end(Uplink::reset());
        return;
    }
    m_answer = answer;
    m_answer.from = m_order.from;
    m_at = m_order.from;
    m_end = m_order.until;
    if (m_answer.cutAfterBytes)
        m_end = std::min(m_end, m_at + *m_answer.cutAfterBytes);
    m_stationLife = m_uplink.upper().life();
    m_begun = true;
    backend->artifactStarted(m_order.caller, m_answer, [weak = weak_from_this()] {
        if (const auto self = weak.lock())
            self->m_cut = true;
    });
    m_events.began(QByteArray::fromStdString(m_answer.entityTag));
    if (!m_over)
        sendNext();
}

bool Transfer::isStationThere()
{
    return m_uplink.upper().isOn() && m_uplink.upper().backend() && m_uplink.upper().life() == m_stationLife;
}

void Transfer::sendNext()
{
    World &world = m_uplink.world();
    const qint64 whole = m_order.until - m_order.from;
    const qint64 bytes = std::min(m_end - m_at, std::max(kLeastPart, (whole + kParts - 1) / kParts));
    const VirtualUs out = m_uplink.upper().send(bytes);
    const auto in = m_uplink.line().sendPart(world.queue.now(), bytes, world.network);
    if (!in) {
        world.queue.after(kStall, [self = shared_from_this()] { self->end(Uplink::noAnswer()); });
        return;
    }
    world.queue.at(std::max(out, *in), [self = shared_from_this(), bytes] { self->arrived(bytes); });
}

void Transfer::arrived(qint64 bytes)
{
    if (m_over)
        return;
    if (m_cut || !isStationThere()) {
        end(Uplink::reset());
        return;
    }
    m_at += bytes;
    m_uplink.upper().backend()->artifactProgress(m_order.caller, m_answer, m_at);
    m_events.progress(m_at);
    if (m_over)
        return;
    if (m_at < m_end)
        sendNext();
    else if (m_end < m_order.until)
        end(Uplink::reset()); // the station had its reason to send only the beginning
    else
        end({});
}

void Transfer::stop()
{
    m_uplink.world().queue.after(0, [self = shared_from_this()] { self->end(Error{Error::Kind::Cancelled, {}, {}}); });
}

void Transfer::drop()
{
    m_events = {};
    end(Uplink::reset());
}

void Transfer::end(const Outcome &outcome)
{
    if (std::exchange(m_over, true))
        return;
    if (m_begun && isStationThere())
        m_uplink.upper().backend()->artifactEnded(m_order.caller, m_answer, static_cast<bool>(outcome));
    const auto ended = std::exchange(m_events, {}).ended;
    if (ended && m_uplink.life() == m_life)
        ended(outcome);
}

} // namespace signalbox::simulation

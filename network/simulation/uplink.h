#pragma once

#include "network/simulation/station.h"

#include <algorithm>
#include <functional>
#include <memory>

namespace signalbox::simulation {

/// A node's way to the station above it: requests and their answers over a line on which both may be lost, doubled and
/// held up, and at whose end nobody may listen. Stays at its address.
class Uplink {
public:
    Uplink(World &world, Station &upper, const LinkSpec &spec, const QString &name)
        : m_world(world), m_upper(upper), m_line(spec, Random::of(world.seed, name, u"line")), m_name(name)
    {
    }
    Uplink(const Uplink &) = delete;
    Uplink &operator=(const Uplink &) = delete;

    template <class Answer>
    using Reply = std::function<void(const Result<Answer> &)>;
    template <class Answer>
    using Ask = std::function<void(ddi::DdiBackend &, Reply<Answer>)>;

    /// Puts `ask` to the station; `done` is called once with the answer or with an Io error, unless leave() comes first.
    /// A request that arrives twice is put twice.
    /// @param patience without an answer for so long, the node gives up
    template <class Answer>
    void ask(qint64 bytes, VirtualUs patience, Ask<Answer> ask, Reply<Answer> done);

    /// The node's program ends: nothing of what is under way is answered any more.
    void leave() { ++m_life; }
    [[nodiscard]] quint32 life() const { return m_life; }
    [[nodiscard]] Station &upper() { return m_upper; }
    [[nodiscard]] Line &line() { return m_line; }
    [[nodiscard]] World &world() { return m_world; }
    [[nodiscard]] const QString &name() const { return m_name; }

    [[nodiscard]] static Error noAnswer();
    [[nodiscard]] static Error refused();
    [[nodiscard]] static Error reset(); ///< the connection ended without an answer

private:
    template <class Answer>
    struct Call {
        Call(Uplink &uplink, VirtualUs until, Ask<Answer> put, Reply<Answer> whenDone)
            : from(uplink), life(uplink.m_life), deadline(until), ask(std::move(put)), done(std::move(whenDone))
        {
        }
        Call(const Call &) = delete;
        Call &operator=(const Call &) = delete;
        ~Call() ///< nobody can answer any more: the other side has ended
        {
            if (!done || from.m_world.closing || life != from.m_life)
                return;
            from.m_world.queue.after(from.m_line.latency(), [&uplink = from, l = life, whenDone = std::move(done)] {
                if (uplink.m_life == l)
                    whenDone(reset());
            });
        }
        void finish(const Result<Answer> &answer)
        {
            const Reply<Answer> whenDone = std::exchange(done, {});
            if (whenDone && life == from.m_life)
                whenDone(answer);
        }
        Uplink &from;
        const quint32 life;
        const VirtualUs deadline;
        Ask<Answer> ask; ///< empty: it has arrived, twice if it was doubled
        int underWay = 0; ///< how often it has still to arrive
        Reply<Answer> done; ///< empty: it was called
    };

    template <class Answer>
    void arrive(const std::shared_ptr<Call<Answer>> &call);
    template <class Answer>
    void sendBack(const std::shared_ptr<Call<Answer>> &call, const Result<Answer> &answer);
    template <class Answer>
    void giveUpLater(std::shared_ptr<Call<Answer>> call)
    {
        // Whatever is waited for: that the other end is gone is noticed sooner or later.
        const VirtualUs deadline = std::min(call->deadline, m_world.queue.now() + kNoticed);
        m_world.queue.at(deadline, [call = std::move(call)] { call->finish(noAnswer()); });
    }

    static constexpr qint64 kAnswerBytes = 500;
    static constexpr VirtualUs kNoticed = 30 * kSecond;

    World &m_world;
    Station &m_upper;
    Line m_line;
    const QString m_name;
    quint32 m_life = 0;
};

template <class Answer>
void Uplink::ask(qint64 bytes, VirtualUs patience, Ask<Answer> ask, Reply<Answer> done)
{
    auto call = std::make_shared<Call<Answer>>(*this, m_world.queue.now() + patience, std::move(ask), std::move(done));
    const Line::Arrivals arrivals = m_line.send(m_world.queue.now(), bytes, true, m_world.network);
    if (arrivals.count == 0) {
        giveUpLater<Answer>(std::move(call));
        return;
    }
    call->underWay = arrivals.count;
    if (arrivals.count == 2)
        m_world.queue.at(arrivals.at[1], [this, call] { arrive<Answer>(call); });
    m_world.queue.at(arrivals.at[0], [this, call = std::move(call)] { arrive<Answer>(call); });
}

template <class Answer>
void Uplink::arrive(const std::shared_ptr<Call<Answer>> &call)
{
    const Ask<Answer> ask = --call->underWay == 0 ? std::exchange(call->ask, {}) : call->ask;
    if (!m_upper.isOn()) {
        giveUpLater<Answer>(call);
    } else if (ddi::DdiBackend *backend = m_upper.backend(); !backend) {
        sendBack<Answer>(call, refused());
    } else if (!m_upper.knows(m_name)) {
        sendBack<Answer>(call, Error{Error::Kind::Unauthorized, {}, {}});
    } else {
        ask(*backend, [this, call](const Result<Answer> &answer) { sendBack<Answer>(call, answer); });
    }
}

template <class Answer>
void Uplink::sendBack(const std::shared_ptr<Call<Answer>> &call, const Result<Answer> &answer)
{
    const Line::Arrivals arrivals = m_line.send(m_world.queue.now(), kAnswerBytes, false, m_world.network);
    if (arrivals.count == 0) {
        giveUpLater<Answer>(call);
        return;
    }
    if (answer)
        m_world.queue.at(arrivals.at[0], [call, value = answer.value()] { call->finish(value); });
    else
        m_world.queue.at(arrivals.at[0], [call, error = answer.error()] { call->finish(error); });
}

} // namespace signalbox::simulation

#pragma once

#include "network/simulation/station.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <type_traits>
#include <utility>

namespace signalbox::simulation {

/// A node's way to the station above it: requests and their answers over a line on which both may be lost, doubled and
/// held up, and at whose end nobody may listen. Stays at its address.
class Uplink {
public:
    /// @param line which one of the node's, for what is left to chance on it
    Uplink(World &world, Station &upper, const LinkSpec &spec, const QString &name, QStringView line = u"line")
        : m_world(world), m_upper(upper), m_line(spec, Random::of(world.seed, name, line)), m_name(name)
    {
    }
    Uplink(const Uplink &) = delete;
    Uplink &operator=(const Uplink &) = delete;

private:
    template <class Answer>
    class Call;

public:
    /// Answers a request, as often as it is called; who drops all copies of it does not answer.
    template <class Answer>
    class Reply {
    public:
        Reply() = default;
        void operator()(const Result<Answer> &answer) const { m_call->sendBack(answer); }
        explicit operator bool() const noexcept { return static_cast<bool>(m_call); }
        void fetchAhead() const { simulation::fetchAhead(m_call.get(), 2); } ///< what answering needs

    private:
        friend class Uplink;
        explicit Reply(Call<Answer> &call) : m_call(&call) { }
        Ref<Call<Answer>> m_call;
    };

    /// Puts the request to the station, as `ask(backend, reply)`; `done(result)` is called once with the answer or with an Io
    /// error, unless leave() comes first. A request that arrives twice is put twice.
    /// @param patience without an answer for so long, the node gives up
    template <class Answer, class Ask, class Done>
    void ask(qint64 bytes, VirtualUs patience, Ask ask, Done done)
    {
        using Kept = CallOf<Answer, Ask, Done>;
        const VirtualUs deadline = m_world.queue.now() + patience;
        const Ref<Call<Answer>> call(m_world.memory.make<Kept>(*this, deadline, std::move(ask), std::move(done)));
        call->send(bytes);
    }

    /// The node's program ends: nothing of what is under way is answered any more.
    void leave() { ++m_life; }
    [[nodiscard]] quint32 life() const { return m_life; }
    [[nodiscard]] Station &upper() { return m_upper; }
    [[nodiscard]] const Place &place() const { return m_place; } ///< at the station, when a request has been put to it
    /// What the node looks at first when an answer comes: worth being fetched before that. None: null.
    void setFirstLook(const void *object) { m_firstLook = object; }
    [[nodiscard]] Line &line() { return m_line; }
    [[nodiscard]] World &world() { return m_world; }
    [[nodiscard]] const QString &name() const { return m_name; }

    [[nodiscard]] static Error noAnswer();
    [[nodiscard]] static Error refused();
    [[nodiscard]] static Error reset(); ///< the connection ended without an answer

private:
    /// A request from when it is sent until nobody can answer it any more.
    template <class Answer>
    class Call {
    public:
        Call(Uplink &uplink, VirtualUs until) : from(uplink), life(uplink.m_life), m_deadline(until) { }
        Call(const Call &) = delete;
        Call &operator=(const Call &) = delete;

        void send(qint64 bytes);
        void sendBack(const Result<Answer> &answer);
        void use() noexcept { ++m_users; }
        void leave() noexcept
        {
            if (--m_users == 0)
                end();
        }

    protected:
        ~Call() = default;
        virtual void ask(ddi::DdiBackend &backend, const Reply<Answer> &reply, bool isLast) = 0;
        virtual void finish(const Result<Answer> &answer) = 0; ///< only the first one counts
        virtual void end() noexcept = 0; ///< nobody can answer any more

        Uplink &from;
        const quint32 life;

    private:
        void arrive();
        void giveUpLater();

        // What is to be done with it, in the queue.
        struct Arrive {
            using MovedByBytes = void;
            Ref<Call> call;
            void operator()() { call->arrive(); }
            void fetchAhead() const { call->from.m_place.fetchAhead(); }
        };
        struct GiveUp {
            using MovedByBytes = void;
            Ref<Call> call;
            void operator()() { call->finish(noAnswer()); }
        };
        struct Fail {
            using MovedByBytes = void;
            Ref<Call> call;
            Error error;
            void operator()() { call->finish(error); }
        };
        struct BringSmall {
            using MovedByBytes = void;
            Ref<Call> call;
            Answer answer;
            void operator()() { call->finish(answer); }
        };
        class BringLarge {
        public:
            using MovedByBytes = void;
            BringLarge(Call &call, const Result<Answer> &answer)
                : m_call(&call), m_answer(call.from.m_world.memory.template make<Result<Answer>>(answer))
            {
            }
            BringLarge(BringLarge &&other) noexcept
                : m_call(std::move(other.m_call)), m_answer(std::exchange(other.m_answer, nullptr))
            {
            }
            BringLarge &operator=(BringLarge &&) = delete;
            ~BringLarge()
            {
                if (m_answer)
                    m_call->from.m_world.memory.end(m_answer);
            }
            void operator()() { m_call->finish(*m_answer); }
            void fetchAhead() const { simulation::fetchAhead(m_call->from.m_firstLook, kFirstLook); }

        private:
            Ref<Call> m_call;
            Result<Answer> *m_answer;
        };

        const VirtualUs m_deadline;
        quint32 m_users = 0;
        int m_underWay = 0; ///< how often it has still to arrive
    };

    template <class Answer, class Ask, class Done>
    class CallOf final : public Call<Answer> {
    public:
        CallOf(Uplink &uplink, VirtualUs until, Ask &&ask, Done &&done)
            : Call<Answer>(uplink, until), m_ask(std::move(ask)), m_done(std::move(done))
        {
        }

    private:
        void ask(ddi::DdiBackend &backend, const Reply<Answer> &reply, bool isLast) override
        {
            if (!isLast) {
                (*m_ask)(backend, reply);
                return;
            }
            Ask last = std::move(*m_ask);
            m_ask.reset();
            last(backend, reply);
        }
        void finish(const Result<Answer> &answer) override
        {
            if (!m_done)
                return;
            Done done = std::move(*m_done);
            m_done.reset();
            if (this->life == this->from.m_life)
                done(answer);
        }
        void end() noexcept override
        {
            World &world = this->from.m_world;
            if (m_done && !world.closing && this->life == this->from.m_life) { // the other side has ended
                world.queue.after(this->from.m_line.latency(),
                                  [&uplink = this->from, l = this->life, done = std::move(*m_done)]() mutable {
                                      if (uplink.m_life == l)
                                          done(Result<Answer>(reset()));
                                  });
            }
            world.memory.end(this);
        }

        std::optional<Ask> m_ask; ///< none: it has arrived, twice if it was doubled
        std::optional<Done> m_done; ///< none: it was called
    };

    static constexpr qint64 kAnswerBytes = 500;
    static constexpr int kFirstLook = 6; ///< lines of the processor's caches
    static constexpr VirtualUs kNoticed = 30 * kSecond;

    World &m_world;
    Station &m_upper;
    Line m_line;
    Place m_place;
    quint32 m_life = 0;
    const void *m_firstLook = nullptr;
    const QString m_name;
};

template <class Answer>
void Uplink::Call<Answer>::send(qint64 bytes)
{
    World &world = from.m_world;
    from.m_place.fetchAhead(); // on a quick line it is there with one of the next events
    const Line::Arrivals arrivals = from.m_line.send(world.queue.now(), bytes, true, world.network);
    if (arrivals.count == 0) {
        giveUpLater();
        return;
    }
    m_underWay = arrivals.count;
    if (arrivals.count == 2)
        world.queue.at(arrivals.at[1], Arrive{Ref<Call>(this)});
    world.queue.at(arrivals.at[0], Arrive{Ref<Call>(this)});
}

template <class Answer>
void Uplink::Call<Answer>::giveUpLater()
{
    // Whatever is waited for: that the other end is gone is noticed sooner or later.
    const VirtualUs deadline = std::min(m_deadline, from.m_world.queue.now() + kNoticed);
    from.m_world.queue.at(deadline, GiveUp{Ref<Call>(this)});
}

template <class Answer>
void Uplink::Call<Answer>::arrive()
{
    const bool isLast = --m_underWay == 0;
    Station &upper = from.m_upper;
    if (!upper.isOn()) {
        giveUpLater();
    } else if (ddi::DdiBackend *backend = upper.backend(); !backend) {
        sendBack(refused());
    } else if (!upper.knows(from.m_name, from.m_place)) {
        sendBack(Error{Error::Kind::Unauthorized, {}, {}});
    } else {
        ask(*backend, Reply<Answer>(*this), isLast);
    }
}

template <class Answer>
void Uplink::Call<Answer>::sendBack(const Result<Answer> &answer)
{
    World &world = from.m_world;
    simulation::fetchAhead(from.m_firstLook, kFirstLook); // likewise
    const Line::Arrivals arrivals = from.m_line.send(world.queue.now(), kAnswerBytes, false, world.network);
    if (arrivals.count == 0)
        giveUpLater();
    else if (!answer)
        world.queue.at(arrivals.at[0], Fail{Ref<Call>(this), answer.error()});
    else if constexpr (std::is_trivially_copyable_v<Answer> && sizeof(Answer) <= sizeof(quint64))
        world.queue.at(arrivals.at[0], BringSmall{Ref<Call>(this), answer.value()});
    else
        world.queue.at(arrivals.at[0], BringLarge(*this, answer));
}

} // namespace signalbox::simulation

#include "network/simulation/heldrequest.h"

namespace signalbox::simulation {

namespace {

constexpr VirtualUs kHoldLimit = 45 * kSecond; // as DdiServer::Options::holdLimit

} // namespace

void HeldRequest::start(VirtualUs atMost)
{
    m_until = m_world.queue.now() + atMost;
    m_ask(shared_from_this());
}

void HeldRequest::hold(VirtualUs askAgainAfter)
{
    if (m_finished)
        return;
    const std::weak_ptr<HeldRequest> weak = weak_from_this();
    if (!std::exchange(m_timed, true)) {
        m_world.queue.at(m_until, [weak] {
            const auto self = weak.lock();
            if (self && self->finish())
                self->m_expired();
        });
    }
    if (askAgainAfter > 0) {
        m_world.queue.after(askAgainAfter, [weak] {
            if (const auto self = weak.lock(); self && !self->m_finished)
                self->m_ask(self);
        });
    }
    m_watch = m_backend.waitForChange(m_caller, [self = shared_from_this()] {
        if (!self->m_finished)
            self->m_ask(self);
    });
}

bool HeldRequest::finish()
{
    if (std::exchange(m_finished, true))
        return false;
    m_watch.reset();
    return true;
}

namespace {

/// Stays while somebody uses it and until its time is over.
class HeldPoll final : public Waiting {
public:
    using Reply = Uplink::Reply<ddi::ControllerBase>;
    HeldPoll(Uplink &uplink, bool mayWait, const Reply &reply)
        : m_uplink(uplink), m_reply(reply), m_place(uplink.place()), m_isLongPoll(mayWait)
    {
    }

    /// @param isChange what it waits for has changed
    void ask(bool mayWait, ddi::Caller (*caller)(const Uplink &, bool), bool isChange = false)
    {
        stopWaiting();
        m_isChange = isChange;
        if (const std::optional<ddi::ControllerBase> base = m_uplink.upper().polled(m_place, m_isLongPoll)) {
            answered(*base, mayWait);
            return;
        }
        m_caller = caller;
        m_uplink.upper().backend()->poll(
            caller(m_uplink, m_isLongPoll),
            [self = Ref(this), mayWait](const ddi::ControllerBase &base) { self->answered(base, mayWait); });
    }
    void expire()
    {
        if (m_reply)
            ask(false, m_caller);
    }
    void wake(bool isEnd) override
    {
        const Ref self(this);
        leave(); // the list
        if (!isEnd && m_reply)
            ask(true, m_caller, true);
    }

    void use() noexcept { ++m_users; }
    void leave() noexcept
    {
        if (--m_users > 0)
            return;
        m_reply = {};
        if (!m_isTimed)
            m_uplink.world().memory.end(this);
    }

    /// The end of its time. When nobody uses it any more by then, it has only waited for this.
    class Expiry {
    public:
        using MovedByBytes = void;
        explicit Expiry(HeldPoll &poll) : m_poll(&poll) { poll.m_isTimed = true; }
        Expiry(Expiry &&other) noexcept : m_poll(std::exchange(other.m_poll, nullptr)) { }
        Expiry &operator=(Expiry &&) = delete;
        ~Expiry()
        {
            if (!m_poll)
                return;
            const Ref last(m_poll);
            m_poll->m_isTimed = false;
        }
        void operator()()
        {
            const Ref self(m_poll);
            m_poll->expire();
        }
        void fetchAhead() const
        {
            simulation::fetchAhead(&m_poll->m_uplink, 2);
            if (!m_poll->m_reply)
                return; // it was answered long ago
            m_poll->m_reply.fetchAhead();
            m_poll->m_place.fetchAhead();
        }

    private:
        HeldPoll *m_poll;
    };

private:
    void answered(const ddi::ControllerBase &base, bool mayWait)
    {
        // That its work is elsewhere is told when it changes, as DdiServer does.
        const bool isLed = m_isChange && !base.asksAt.isEmpty();
        if (mayWait && !base.deployment && !base.cancel && !base.wantsConfigData && !isLed)
            hold();
        else if (const Reply reply = std::exchange(m_reply, {}))
            reply(base);
    }
    void hold()
    {
        if (WaitingList *list = m_uplink.upper().waitingFor(m_place)) {
            use();
            list->add(*this);
            return;
        }
        m_watch = m_uplink.upper().backend()->waitForChange(m_caller(m_uplink, m_isLongPoll), [self = Ref(this)] {
            if (self->m_reply)
                self->ask(true, self->m_caller, true);
        });
    }
    void stopWaiting()
    {
        m_watch.reset();
        if (!isInList())
            return;
        leaveList();
        leave(); // somebody who asks uses it too
    }

    Uplink &m_uplink;
    Reply m_reply; ///< empty: it was answered
    const Place m_place;
    quint32 m_users = 0;
    const bool m_isLongPoll;
    bool m_isTimed = false; ///< the end of its time is planned
    bool m_isChange = false; ///< as given to ask()
    ddi::Caller (*m_caller)(const Uplink &, bool) = nullptr;
    std::shared_ptr<void> m_watch;
};

} // namespace

void poll(Uplink &uplink, VirtualUs wait, const Uplink::Reply<ddi::ControllerBase> &reply,
          ddi::Caller (*caller)(const Uplink &uplink, bool longPoll))
{
    World &world = uplink.world();
    const Ref held(world.memory.make<HeldPoll>(uplink, wait > 0, reply));
    held->ask(wait > 0, caller);
    if (wait > 0)
        world.queue.after(wait, HeldPoll::Expiry(*held));
}

void askChildren(World &world, ddi::DdiBackend &backend, const ddi::Caller &caller, quint64 cursor, bool toldSuspended,
                 VirtualUs wait, const std::function<void(const Result<ddi::Children> &)> &reply)
{
    const auto first = std::make_shared<bool>(true); // whatever woke it is worth an answer
    const auto latest = std::make_shared<ddi::Children>();
    const auto held = std::make_shared<HeldRequest>(
        world, backend, caller,
        [=](const std::shared_ptr<HeldRequest> &request) {
            request->backend().children(request->caller(), cursor, [=](const Result<ddi::Children> &answer) {
                const bool isNews = !answer || answer.value().complete || !answer.value().changed.empty()
                                    || !answer.value().removed.isEmpty() || answer.value().suspended != toldSuspended;
                if (!isNews && std::exchange(*first, false)) {
                    *latest = answer.value();
                    request->hold();
                } else if (request->finish()) {
                    reply(answer);
                }
            });
        },
        [reply, latest] { reply(*latest); });
    held->start(wait);
}

void askArtifact(World &world, ddi::DdiBackend &backend, const ddi::Caller &caller, quint32 module,
                 const QString &fileName, const std::function<void(const Result<ddi::ArtifactAnswer> &)> &reply)
{
    const auto held = std::make_shared<HeldRequest>(
        world, backend, caller,
        [=](const std::shared_ptr<HeldRequest> &request) {
            request->backend().artifact(request->caller(), module, fileName, [=](const ddi::ArtifactAnswer &answer) {
                if (answer.kind == ddi::ArtifactAnswer::Kind::Hold)
                    request->hold(answer.holdFor.count() * kMillisecond);
                else if (request->finish())
                    reply(answer);
            });
        },
        [reply] { reply(Uplink::reset()); });
    held->start(kHoldLimit);
}

} // namespace signalbox::simulation

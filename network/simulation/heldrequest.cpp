#include "network/simulation/heldrequest.h"

#include "network/simulation/uplink.h"

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

class HeldPoll : public std::enable_shared_from_this<HeldPoll> {
public:
    using Reply = std::function<void(const Result<ddi::ControllerBase> &)>;
    HeldPoll(ddi::DdiBackend &backend, ddi::Caller caller, Reply reply)
        : m_backend(backend), m_caller(std::move(caller)), m_reply(std::move(reply))
    {
    }

    void ask(bool mayWait)
    {
        m_watch.reset();
        m_backend.poll(m_caller, [self = shared_from_this(), mayWait](const ddi::ControllerBase &base) {
            if (mayWait && !base.deployment && !base.cancel && !base.wantsConfigData)
                self->hold();
            else if (const Reply reply = std::exchange(self->m_reply, {}))
                reply(base);
        });
    }
    void expire()
    {
        if (m_reply)
            ask(false);
    }

private:
    void hold()
    {
        m_watch = m_backend.waitForChange(m_caller, [self = shared_from_this()] {
            if (self->m_reply)
                self->ask(true);
        });
    }

    ddi::DdiBackend &m_backend;
    const ddi::Caller m_caller;
    Reply m_reply; ///< empty: it was answered
    std::shared_ptr<void> m_watch;
};

} // namespace

void poll(World &world, ddi::DdiBackend &backend, const ddi::Caller &caller, VirtualUs wait,
          std::function<void(const Result<ddi::ControllerBase> &)> reply)
{
    const auto held = std::make_shared<HeldPoll>(backend, caller, std::move(reply));
    held->ask(wait > 0);
    if (wait > 0) {
        world.queue.after(wait, [weak = std::weak_ptr(held)] {
            if (const auto self = weak.lock())
                self->expire();
        });
    }
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

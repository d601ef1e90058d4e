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

void poll(World &world, ddi::DdiBackend &backend, const ddi::Caller &caller, VirtualUs wait,
          std::function<void(const Result<ddi::ControllerBase> &)> reply)
{
    const auto latest = std::make_shared<ddi::ControllerBase>();
    const auto held = std::make_shared<HeldRequest>(
        world, backend, caller,
        [reply, latest, mayWait = wait > 0](const std::shared_ptr<HeldRequest> &request) {
            request->backend().poll(request->caller(), [=](const ddi::ControllerBase &base) {
                if (mayWait && !base.deployment && !base.cancel && !base.wantsConfigData) {
                    *latest = base;
                    request->hold();
                } else if (request->finish()) {
                    reply(base);
                }
            });
        },
        [reply, latest] { reply(*latest); });
    held->start(wait);
}

void askChildren(World &world, ddi::DdiBackend &backend, const ddi::Caller &caller, quint64 cursor, bool toldSuspended,
                 VirtualUs wait, std::function<void(const Result<ddi::Children> &)> reply)
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
                 const QString &fileName, std::function<void(const Result<ddi::ArtifactAnswer> &)> reply)
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

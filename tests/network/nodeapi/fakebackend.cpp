#include "tests/network/nodeapi/fakebackend.h"

#include <algorithm>

namespace signalbox::ddi {

namespace {

Error notFound()
{
    return {Error::Kind::NotFound, {}, {}};
}

} // namespace

void FakeBackend::wake()
{
    std::vector<std::weak_ptr<Waiter>> waiters;
    {
        const std::scoped_lock lock(m_mutex);
        waiters.swap(m_waiters);
    }
    for (const auto &weak : waiters)
        if (const auto waiter = weak.lock())
            waiter->changed();
}

std::size_t FakeBackend::waiting()
{
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_waiters, [](const auto &weak) { return weak.expired(); });
    return m_waiters.size();
}

void FakeBackend::authenticate(QString controller, Credentials credentials, QString peer, Reply<Result<Caller>> reply)
{
    Caller caller;
    caller.controller = controller;
    caller.peer = peer;
    const bool ok = with([&](Script &script) {
        switch (credentials.kind) {
        case Credentials::Kind::None: return false;
        case Credentials::Kind::TargetToken: return credentials.token == script.targetToken;
        case Credentials::Kind::GatewayToken:
            caller.gateway = QStringLiteral("relay-1");
            return credentials.token == script.gatewayToken;
        case Credentials::Kind::Certificate: return credentials.certificateName == controller;
        }
        return false;
    });
    if (ok)
        reply(caller);
    else
        reply(Error{Error::Kind::Unauthorized, {}, {}});
}

void FakeBackend::poll(const Caller &caller, Reply<ControllerBase> reply)
{
    reply(with([&](Script &script) {
        ++script.polls;
        script.lastCaller = caller;
        return script.base;
    }));
}

std::shared_ptr<void> FakeBackend::waitForChange(const Caller &, std::function<void()> changed)
{
    auto waiter = std::make_shared<Waiter>(Waiter{std::move(changed)});
    const std::scoped_lock lock(m_mutex);
    m_waiters.push_back(waiter);
    return waiter;
}

void FakeBackend::deployment(const Caller &, AttemptId id, Reply<Result<Deployment>> reply)
{
    const auto deployment = with([](Script &script) { return script.deployment; });
    if (deployment && deployment->id == id)
        reply(*deployment);
    else
        reply(notFound());
}

void FakeBackend::installed(const Caller &, AttemptId id, Reply<Result<Deployment>> reply)
{
    const auto deployment = with([](Script &script) { return script.installed; });
    if (deployment && deployment->id == id)
        reply(*deployment);
    else
        reply(notFound());
}

void FakeBackend::feedback(const Caller &caller, AttemptId id, Feedback feedback, bool onCancel, QString spoolInstance,
                           quint64 spoolNumber, Reply<int> reply)
{
    reply(with([&](Script &script) {
        script.feedback.push_back({caller, id, feedback, onCancel, spoolInstance, spoolNumber});
        return script.feedbackStatus;
    }));
}

void FakeBackend::configData(const Caller &, ConfigData data, Reply<Outcome> reply)
{
    reply(with([&](Script &script) {
        script.configData.push_back(data);
        return script.configOutcome;
    }));
}

void FakeBackend::cancelAction(const Caller &, AttemptId, Reply<bool> reply)
{
    reply(with([](Script &script) { return script.cancelling; }));
}

void FakeBackend::artifact(const Caller &caller, quint32 module, QString fileName, Reply<ArtifactAnswer> reply)
{
    reply(with([&](Script &script) {
        ++script.artifactQuestions;
        script.lastCaller = caller;
        return module == 7 && fileName == QLatin1String("ok.swu") ? script.artifact : ArtifactAnswer{};
    }));
}

void FakeBackend::artifactStarted(const Caller &, const ArtifactAnswer &answer, std::function<void()>)
{
    with([&](Script &script) { script.askedFrom = answer.from; });
}

void FakeBackend::artifactProgress(const Caller &, const ArtifactAnswer &, qint64 end)
{
    with([&](Script &script) { script.sentTo = std::max(script.sentTo, end); });
}

void FakeBackend::artifactEnded(const Caller &, const ArtifactAnswer &, bool complete)
{
    with([&](Script &script) { script.transferComplete = complete; });
}

void FakeBackend::children(const Caller &, quint64, Reply<Result<Children>> reply)
{
    reply(with([](Script &script) { return script.children; }));
}

} // namespace signalbox::ddi

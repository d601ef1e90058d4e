#pragma once

#include "network/nodeapi/ddibackend.h"

#include <QHash>

#include <map>
#include <mutex>
#include <vector>

namespace signalbox::ddi {

/// Answers as the test says and remembers what it was asked. Replies come at once, in the caller's thread.
class FakeBackend final : public DdiBackend {
public:
    struct TakenFeedback {
        Caller caller;
        AttemptId id{};
        Feedback feedback;
        bool onCancel = false;
        QString spoolInstance;
        quint64 spoolNumber = 0;
    };
    /// What the test sets and looks at; use with the mutex.
    struct Script {
        QByteArray targetToken = "target-token-1234";
        QByteArray gatewayToken = "gateway-token-1234";
        ControllerBase base;
        std::optional<Deployment> deployment;
        std::optional<Deployment> installed;
        int feedbackStatus = 200;
        Outcome configOutcome;
        bool cancelling = false;
        ArtifactAnswer artifact;
        Children children;
        std::vector<TakenFeedback> feedback;
        std::vector<ConfigData> configData;
        int polls = 0;
        int artifactQuestions = 0;
        qint64 sentTo = -1;
        qint64 askedFrom = -1;
        std::optional<bool> transferComplete;
        Caller lastCaller;
    };

    template <class F>
    auto with(F use)
    {
        const std::scoped_lock lock(m_mutex);
        return use(m_script);
    }
    void wake(); ///< everybody who waits for a change
    [[nodiscard]] std::size_t waiting();

    void authenticate(QString controller, Credentials credentials, QString peer, Reply<Result<Caller>> reply) override;
    void poll(const Caller &caller, Reply<ControllerBase> reply) override;
    std::shared_ptr<void> waitForChange(const Caller &caller, std::function<void()> changed) override;
    void deployment(const Caller &caller, AttemptId id, Reply<Result<Deployment>> reply) override;
    void installed(const Caller &caller, AttemptId id, Reply<Result<Deployment>> reply) override;
    void feedback(const Caller &caller, AttemptId id, Feedback feedback, bool onCancel, QString spoolInstance,
                  quint64 spoolNumber, Reply<int> reply) override;
    void configData(const Caller &caller, ConfigData data, Reply<Outcome> reply) override;
    void cancelAction(const Caller &caller, AttemptId id, Reply<bool> reply) override;
    void artifact(const Caller &caller, quint32 module, QString fileName, Reply<ArtifactAnswer> reply) override;
    void artifactStarted(const Caller &caller, const ArtifactAnswer &answer, std::function<void()> cut) override;
    void artifactProgress(const Caller &caller, const ArtifactAnswer &answer, qint64 end) override;
    void artifactEnded(const Caller &caller, const ArtifactAnswer &answer, bool complete) override;
    void children(const Caller &caller, quint64 cursor, Reply<Result<Children>> reply) override;

private:
    struct Waiter {
        std::function<void()> changed;
    };
    std::mutex m_mutex; ///< guards what follows
    Script m_script;
    std::vector<std::weak_ptr<Waiter>> m_waiters;
};

} // namespace signalbox::ddi

#pragma once

#include "network/nodeapi/ddibackend.h"

#include <functional>
#include <memory>

namespace signalbox::ddi {

/// A relay manager behind the node protocol: joins the backend of its own engine and that of its relay side, so that the nodes
/// below see one server. Attempts from above are told with kHigherAttempts added, and what is said of an attempt goes to the side
/// that it is of. Knows no job and keeps nothing that a restart would need.
class JoinedBackend final : public DdiBackend {
public:
    /// @param warn for the server's log; any thread; may be empty
    JoinedBackend(std::shared_ptr<DdiBackend> own, std::shared_ptr<DdiBackend> higher,
                  std::function<void(const QString &text)> warn);
    ~JoinedBackend() override;

    void authenticate(QString controller, Credentials credentials, QString peer, Reply<Result<Caller>> reply) override;
    [[nodiscard]] UtcMs managingTimeMs() const override;
    void poll(const Caller &caller, Reply<ControllerBase> reply) override;
    std::shared_ptr<void> waitForChange(const Caller &caller, std::function<void()> changed) override;
    void deployment(const Caller &caller, AttemptId id, Reply<Result<Deployment>> reply) override;
    void installed(const Caller &caller, AttemptId id, Reply<Result<Deployment>> reply) override;
    void actionHistory(const Caller &caller, AttemptId id, int messages, Reply<ActionHistory> reply) override;
    void feedback(const Caller &caller, AttemptId id, Feedback feedback, bool onCancel, QString spoolInstance,
                  quint64 spoolNumber, Reply<int> reply) override;
    void configData(const Caller &caller, ConfigData data, Reply<Outcome> reply) override;
    void cancelAction(const Caller &caller, AttemptId id, Reply<bool> reply) override;
    void artifact(const Caller &caller, quint32 module, QString fileName, Reply<ArtifactAnswer> reply) override;
    void artifactStarted(const Caller &caller, const ArtifactAnswer &answer, std::function<void()> cut) override;
    void artifactProgress(const Caller &caller, const ArtifactAnswer &answer, qint64 end) override;
    void artifactEnded(const Caller &caller, const ArtifactAnswer &answer, bool complete) override;
    void children(const Caller &caller, quint64 cursor, Reply<Result<Children>> reply) override;
    void heard(const Caller &caller, QStringList nodes, Reply<Outcome> reply) override;
    void files(const Caller &caller, FilesPart part, Reply<Result<FilesTaken>> reply) override;

private:
    class Impl;
    std::shared_ptr<Impl> m_impl;
};

} // namespace signalbox::ddi

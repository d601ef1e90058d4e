#pragma once

#include "network/http/httpserver.h"
#include "network/nodeapi/ddibackend.h"
#include "network/nodeapi/ddiserver.h"

#include <QTemporaryDir>

#include <condition_variable>
#include <functional>
#include <mutex>

namespace signalbox {

/// A managing server for one client on real sockets: DdiServer with a backend that offers one attempt and keeps what
/// is reported. Thread-safe.
class ScriptedServer final : public ddi::DdiBackend, public std::enable_shared_from_this<ScriptedServer> {
public:
    static constexpr auto kToken = "abcdefghijklmnopqrstuvwxyz012345";

    static std::shared_ptr<ScriptedServer> make();
    /// Stops: a request under way must not find members that are gone.
    ~ScriptedServer() override;
    void start(quint16 port = 0); ///< also again after stop(), on the same port
    void stop(); ///< away: nobody answers. Idempotent
    [[nodiscard]] QString url() const;

    /// Offers the bytes as an attempt. The checksums are right; `change` may make them wrong.
    void offer(quint32 attempt, const QString &fileName, const QByteArray &bytes,
               const std::function<void(ddi::Deployment &)> &change = {});
    void cancel(quint32 attempt);
    void cutAfter(qint64 bytes)
    {
        set([&] { m_cutAfter = bytes; });
    } ///< each transfer; 0 = never

    /// Further ones are held unanswered; -1 = all may begin.
    void allowTransfers(int count)
    {
        set([&] { m_transfersAllowed = count; });
    }

    /// Waits until `condition` holds for what was reported, for 30 s.
    bool waitUntil(const std::function<bool(const ScriptedServer &)> &condition);
    /// Inside waitUntil(), or when nothing is under way.
    [[nodiscard]] bool has(Stage stage) const;
    [[nodiscard]] int count(Stage stage) const;
    [[nodiscard]] const std::vector<StageReport> &reports() const { return m_reports; }
    [[nodiscard]] const std::vector<qint64> &transfersFrom() const { return m_transfersFrom; } ///< first byte of each
    [[nodiscard]] qint64 sent() const { return m_sent; }
    [[nodiscard]] const QMap<QString, QString> &attributes() const { return m_attributes; }

    void authenticate(QString controller, ddi::Credentials credentials, QString peer,
                      Reply<Result<ddi::Caller>> reply) override;
    void poll(const ddi::Caller &caller, Reply<ddi::ControllerBase> reply) override;
    std::shared_ptr<void> waitForChange(const ddi::Caller &caller, std::function<void()> changed) override;
    void deployment(const ddi::Caller &caller, AttemptId id, Reply<Result<ddi::Deployment>> reply) override;
    void feedback(const ddi::Caller &caller, AttemptId id, ddi::Feedback feedback, bool onCancel, QString spoolInstance,
                  quint64 spoolNumber, Reply<int> reply) override;
    void configData(const ddi::Caller &caller, ddi::ConfigData data, Reply<Outcome> reply) override;
    void cancelAction(const ddi::Caller &caller, AttemptId id, Reply<bool> reply) override;
    void artifact(const ddi::Caller &caller, quint32 module, QString fileName,
                  Reply<ddi::ArtifactAnswer> reply) override;
    void artifactStarted(const ddi::Caller &caller, const ddi::ArtifactAnswer &answer,
                         std::function<void()> cut) override;
    void artifactProgress(const ddi::Caller &caller, const ddi::ArtifactAnswer &answer, qint64 end) override;
    void artifactEnded(const ddi::Caller &caller, const ddi::ArtifactAnswer &answer, bool complete) override;
    void children(const ddi::Caller &caller, quint64 cursor, Reply<Result<ddi::Children>> reply) override;

private:
    void set(const std::function<void()> &change);

    std::unique_ptr<ddi::DdiServer> m_ddi;
    std::unique_ptr<http::HttpServer> m_http;
    quint16 m_port = 0;
    QTemporaryDir m_folder;

    std::mutex m_mutex; ///< guards what stands below
    std::condition_variable m_changed;
    std::optional<ddi::Deployment> m_deployment;
    bool m_cancelled = false;
    int m_transfersAllowed = -1;
    qint64 m_cutAfter = 0;
    std::function<void()> m_wake;
    std::vector<StageReport> m_reports;
    std::vector<qint64> m_transfersFrom;
    qint64 m_sent = 0;
    QMap<QString, QString> m_attributes;
};

} // namespace signalbox

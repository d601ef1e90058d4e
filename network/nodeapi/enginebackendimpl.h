#pragma once

#include "network/nodeapi/collectionintake.h"
#include "network/nodeapi/enginebackend.h"
#include "network/nodeapi/startchecks.h"
#include "network/nodeapi/transferbook.h"
#include "network/nodeapi/transferprocesses.h"
#include "network/nodeapi/waiters.h"

#include <QHash>
#include <QSet>

#include <atomic>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace signalbox::ddi {

using SteadyClock = std::chrono::steady_clock;

inline constexpr std::chrono::seconds kPollToldEvery{1}; ///< of one node, to the engine

/// What is kept of a node between requests, so that most polls do not need the engine's thread.
struct Known {
    NodeId id{};
    NodeRole role = NodeRole::Client;
    QByteArray tokenSha256;
    std::vector<NodeId> relays; ///< on the way to it, the nearest first
    ControllerBase base; ///< without sleep
    bool unconfirmed = false; ///< installed and not confirmed: nothing to hurry for
    bool rejecting = false; ///< its polls are counted
    bool isLedElsewhere = false; ///< what there is for it hangs on where it asks: `base` is for this caller alone
    SteadyClock::time_point readAt;
};

struct Gateway {
    NodeId id{};
    QString name;
};

/// "Not now" of a client, until it counts as its last word.
struct PendingRejection {
    StageReport report; ///< what it says then
    int pollsLeft = kPollsUntilRejected;
};

/// None: it is closed, unknown, or for somebody else.
std::optional<OfferState> offeredTo(const Engine &engine, NodeId node, AttemptId attempt);
/// Where nodes below ask: of a relay as it told it, empty when it did not; of the managing server itself (0) kThisServer.
[[nodiscard]] QString addressOf(const Engine &engine, NodeId place);
[[nodiscard]] bool isStopped(OfferState state);
[[nodiscard]] bool comesInParts(const JobRecord &job); ///< what is left of it, too
[[nodiscard]] Deployment deploymentOf(const Work &work);

/// Its parts are in files of their own: who asks and what there is for it (enginebackendpolls.cpp), what clients say
/// (enginebackendfeedback.cpp), the bytes of packages (enginebackendfiles.cpp), and the files they bring (enginebackendcollections.cpp).
class EngineBackend::Impl : public std::enable_shared_from_this<EngineBackend::Impl> {
public:
    Impl(Options options, EngineAccess &host)
        : m_options(std::move(options)),
          m_host(host),
          m_startChecks(m_options.startCheckPort, m_options.startCheckTimeout),
          m_processes(m_options.processes, [this](JobId job, const QString &reason) { interrupt(job, reason); })
    {
        if (m_options.collections != nullptr) {
            m_intake = std::make_unique<CollectionIntake>(
                *m_options.collections, [this] { return m_host.nowMs(); },
                m_options.engineHere ? CollectionIntake::Runs::AtOnce : CollectionIntake::Runs::Beside);
        }
    }

    void act(const EngineAction &action);
    void nodesChanged(const DeltaBatch &batch);

    void authenticate(const QString &controller, const Credentials &credentials, const QString &peer,
                      const Reply<Result<Caller>> &reply);
    void poll(const Caller &caller, const Reply<ControllerBase> &reply);
    void deployment(const Caller &caller, AttemptId id, const Reply<Result<Deployment>> &reply);
    void actionHistory(const Caller &caller, AttemptId id, int messages, const Reply<ActionHistory> &reply);
    void installed(const Caller &caller, AttemptId id, const Reply<Result<Deployment>> &reply);
    void feedback(const Caller &caller, AttemptId id, Feedback feedback, bool onCancel, const QString &spoolInstance,
                  quint64 spoolNumber, const Reply<int> &reply);
    void configData(const Caller &caller, const ConfigData &data, const Reply<Outcome> &reply);
    void cancelAction(const Caller &caller, AttemptId id, const Reply<bool> &reply);
    void artifact(const Caller &caller, quint32 module, const QString &fileName, const Reply<ArtifactAnswer> &reply);
    void artifactStarted(const Caller &caller, const ArtifactAnswer &answer, std::function<void()> cut);
    void artifactProgress(const ArtifactAnswer &answer, qint64 end);
    void artifactEnded(const ArtifactAnswer &answer, bool complete);
    void children(const Caller &caller, quint64 cursor, const Reply<Result<Children>> &reply);
    void heard(const Caller &caller, const QStringList &nodes, const Reply<Outcome> &reply);
    void files(const Caller &caller, const FilesPart &part, const Reply<Result<FilesTaken>> &reply);
    void stop();

    std::shared_ptr<Waiters> m_waiters = std::make_shared<Waiters>();

private:
    /// Runs in the engine's thread, unless this is gone by then.
    template <class Read>
    void ask(Read read)
    {
        m_host.query([weak = weak_from_this(), read = std::move(read)](Engine &engine) mutable {
            if (const auto self = weak.lock())
                read(*self, engine);
        });
    }

    std::optional<Known> fresh(const QString &name);
    void forget(const QString &name);
    void decide(const QString &controller, const Credentials &credentials, const QByteArray &tokenHash,
                const QString &peer, const std::optional<Known> &known, const std::optional<Gateway> &gateway,
                const Reply<Result<Caller>> &reply);
    std::optional<Gateway> gatewayOf(const QByteArray &tokenSha256, bool *mayBeOld);
    ControllerBase withSleep(const Caller &caller, const Known &known) const;
    void tellPolled(const Caller &caller, const Known &known);
    void tellBytes(const ArtifactAnswer &answer, qint64 bytes);
    void interrupt(JobId job, const QString &reason); ///< a process of it has failed

    // In the engine's thread only.
    /// @param gateway through which relay it asks; 0: straight
    std::optional<Known> read(Engine &engine, const QString &name, NodeId gateway);
    static NodeId gatewayOf(const Engine &engine, const Caller &caller);
    void readGateways(const Engine &engine);
    void wake(Engine &engine);
    void findNotNow(const Engine &engine, const QString &controller, AttemptId attempt);
    void countPoll(AttemptId attempt);
    ArtifactAnswer artifactAnswer(const Engine &engine, const Caller &caller, quint32 module, const QString &fileName);
    void takeFeedback(Engine &engine, const Caller &caller, AttemptId id, const Feedback &feedback, bool onCancel,
                      NodeReported report, const Reply<int> &reply);
    [[nodiscard]] Deployment describe(const Work &work);
    [[nodiscard]] Deployment describeForRelays(const Engine &engine, const Work &work);
    void describeTo(Engine &engine, const Caller &caller, AttemptId id, const Reply<Result<Deployment>> &reply);
    void tellChildren(Engine &engine, const Caller &caller, quint64 cursor, const Reply<Result<Children>> &reply);
    void tellRequest(const Engine &engine, const Caller &caller);
    [[nodiscard]] NodeId receiverOf(const Engine &engine, const Caller &caller) const;
    [[nodiscard]] static bool bringsFiles(JobType type);
    void sweepFiles();
    void suspendAsOrdered(const Engine &engine, AttemptId attempt, NodeId relay);

    const Options m_options;
    EngineAccess &m_host;
    TransferBook m_transfers;
    StartChecks m_startChecks;
    TransferProcesses m_processes;
    std::atomic<quint64> m_lastTransfer{0};

    std::unique_ptr<CollectionIntake> m_intake; ///< null: files that nodes collect are not taken

    std::mutex m_mutex; ///< guards what follows
    QHash<QString, Known> m_known;
    static constexpr qsizetype kMaxKnown = 50'000;
    qsizetype m_knownTidyAt = kMaxKnown; ///< so many known: those that are too old are forgotten
    QHash<QString, SteadyClock::time_point> m_polled; ///< when the engine was last told of a poll, or seen
    QHash<QByteArray, Gateway> m_gateways; ///< by the hash of the token
    QSet<NodeId> m_relays; ///< those in m_gateways
    SteadyClock::time_point m_gatewaysReadAt;
    bool m_gatewaysOld = true;
    std::vector<NodeId> m_toWake;

    // In the engine's thread only.
    QHash<AttemptId, QStringList> m_lastDetails; ///< of the feedback before, where clients put their reasons
    QHash<AttemptId, PendingRejection> m_rejections;
    QSet<AttemptId> m_lookedBack; ///< whether they wait for rejection was found out after our start
    QSet<AttemptId> m_unconfirmed;
    QSet<QString> m_missing; ///< files that were told to be missing
    QHash<NodeId, Deployment> m_installed;
    std::optional<Work> m_described; ///< the last one
    Deployment m_description; ///< of it
    Deployment m_relayDescription; ///< of it, as relays are told
    quint64 m_descriptions = 0; ///< made so far
    quint64 m_relayDescriptionOf = 0; ///< which of them
    QHash<NodeId, quint64> m_completeAt; ///< relays: m_removals when they were last told of all their nodes
    quint64 m_removals = 1;

    friend class EngineBackend;
};

} // namespace signalbox::ddi

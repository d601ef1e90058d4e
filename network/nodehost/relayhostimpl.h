#pragma once

#include "model/engine/taskloop.h"
#include "model/node/highermirror.h"
#include "model/store/contentstore.h"
#include "model/store/parthash.h"
#include "network/nodeapi/collectionintake.h"
#include "network/nodeapi/ddiserver.h"
#include "network/nodeapi/waiters.h"
#include "network/nodehost/clienthost.h"
#include "network/nodehost/ddiclient.h"
#include "network/nodehost/heardnodes.h"
#include "network/nodehost/relayhost.h"
#include "network/nodehost/relayretention.h"
#include "network/nodehost/relaystore.h"

#include <QCoreApplication>
#include <QHash>
#include <QLockFile>
#include <QSet>

#include <atomic>
#include <deque>
#include <limits>
#include <memory>
#include <mutex>
#include <vector>

namespace signalbox {

/// The context of a relay's texts.
struct RelayHostText {
    Q_DECLARE_TR_FUNCTIONS(RelayHost)
};

inline constexpr qint64 kStoreRetryMs = 1'000;

/// Milliseconds of a clock that never goes back and that nobody sets.
[[nodiscard]] qint64 steadyNowMs();

/// The whole relay. Its parts are in files of their own: start, and carrying out what the logic decided (relayhost.cpp);
/// asking, fetching and reporting above (relayhostupper.cpp); serving the nodes below (relayhostlower.cpp); files that pass through (relayhostfiles.cpp); jobs of its own (relayhostorders.cpp); how long packages are kept
/// (relayhostretention.cpp); what a relay manager shows of the jobs from above (relayhosthigher.cpp).
/// Everything below the line "loop only" is touched by tasks of m_loop alone.
class RelayHost::Impl final : public ddi::DdiBackend, public std::enable_shared_from_this<RelayHost::Impl> {
public:
    explicit Impl(Options options)
        : m_options(std::move(options)),
          m_content(m_options.stateFolder + QStringLiteral("/content")),
          m_collections(m_options.stateFolder + QStringLiteral("/collections")),
          m_logic(m_options.logic),
          m_retention(m_options.stateFolder + QStringLiteral("/retention.json"), m_options.retentionMs)
    {
        if (m_options.isEmbedded)
            m_mirror.emplace(m_options.logic.name);
    }

    Outcome start();
    void stop();
    quint16 port() const { return m_port; }
    [[nodiscard]] QStringList managers();
    void tellAgain(std::vector<HigherNode> nodes);

    void authenticate(QString controller, ddi::Credentials credentials, QString peer,
                      Reply<Result<ddi::Caller>> reply) override;
    [[nodiscard]] UtcMs managingTimeMs() const override;
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
    void heard(const ddi::Caller &caller, QStringList nodes, Reply<Outcome> reply) override;
    void files(const ddi::Caller &caller, ddi::FilesPart part, Reply<Result<ddi::FilesTaken>> reply) override;

private:
    struct Transfer { ///< of a payload from above
        quint64 number = 0; ///< of the newest; what an older one still says is nothing
        ddi::DdiClient::Call call;
        QByteArray entityTag;
        std::shared_ptr<PartHash>
            behind; ///< the disk's thread verifies with it what has come so far; null: from the beginning
    };

    // A relay manager (relayhosthigher.cpp).
    void restoreMirror(RelayStore::Loaded &loaded);
    [[nodiscard]] bool takesFeed(ddi::Children &feed);
    void feedTaken(const ddi::Children &feed);
    void upperChanged(const Error *error); ///< null: it answers
    void mirrorDescribed(AttemptId attempt, const ddi::Deployment &deployment);
    void mirrorReported(const ddi::Caller &caller, AttemptId attempt, const ddi::Feedback &feedback, bool onCancel);
    void mirrorProgress(AttemptId attempt, qint64 bytes);
    void putMirror(RelayStore::Changes &changes) const; ///< what is not stored yet
    void mirrorStored();
    void rejectOffer(AttemptId attempt, const QString &child);
    void noteNodes(const std::vector<ChildNode> &nodes);
    void tellNews();

    void log(const char *level, const QString &text) const
    {
        if (m_options.log)
            m_options.log(QString::fromLatin1(level), text);
    }
    template <class F>
    void inLoop(F task)
    {
        m_loop.post([self = weak_from_this(), task = std::move(task)]() mutable {
            if (const std::shared_ptr<Impl> alive = self.lock())
                task(*alive);
        });
    }

    Outcome startLoops();
    Outcome restore();
    [[nodiscard]] bool isUndamaged(const QByteArray &sha256); ///< what is damaged is removed and logged
    void passFilesOn();
    void keepFiles(const ddi::Caller &caller, const ddi::Deployment &deployment, ddi::FilesPart part,
                   Reply<Result<ddi::FilesTaken>> reply);

    // Jobs of its own (relayhostorders.cpp).
    Outcome startOwnJobs();
    [[nodiscard]] InstallResult carryOutOwn(const InstallOrder &order, const std::stop_token &stop);
    [[nodiscard]] InstallResult inLoopAndWait(std::function<InstallResult(Impl &)> task);
    [[nodiscard]] InstallResult keepPackage(const InstallOrder &order, const std::stop_token &stop);
    [[nodiscard]] InstallResult deletePackages();
    [[nodiscard]] InstallResult holdResults();
    [[nodiscard]] InstallResult releaseResults();
    [[nodiscard]] InstallResult acquireFiles(const InstallOrder &order, quint32 job, const std::stop_token &stop);
    [[nodiscard]] InstallResult deleteFiles(quint32 job);
    [[nodiscard]] std::vector<CollectionHead> collectedBy(quint32 job) const;
    [[nodiscard]] bool takesFiles(AttemptId attempt) const; ///< of a client below
    [[nodiscard]] QString heldFile() const;
    Outcome saveHeld() const;
    void loadHeld();
    void tellHeldResults();
    void tellHeld(AttemptId attempt);
    [[nodiscard]] RelayStore::SpoolEntry releasedReport(quint32 attempt, const QString &child) const;
    [[nodiscard]] ddi::Feedback heldFeedback(AttemptId attempt, Stage stage) const;
    void askFeed();
    void tellOfItself();
    void tellHeard();
    void upperFailed(const Error &error);
    void upperAnswered();
    void act();
    void forwardNext();
    void fetchDescription(const FetchDescription &wanted);
    void fetchPayload(const FetchPayload &wanted);
    void payloadHere(const QByteArray &sha256, Result<ddi::DownloadState> state, qint64 size);
    /// Verifies it on the disk's thread, then tells the logic whether it is what it should be.
    void finishPayload(const QByteArray &sha256, std::function<Outcome(ContentStore &)> verify);
    void flush();
    void tick();
    UtcMs due() const;
    // Retention (relayhostretention.cpp).
    void clean(UtcMs nowMs);
    void cleanSoon();
    void noteRetention(const ddi::Deployment &deployment);
    void tellExpired(const FetchPayload &wanted);
    bool stored(const Outcome &outcome);
    void holdUntilNextPart(ddi::ArtifactAnswer &answer) const;
    [[nodiscard]] bool keepsProgress(const ddi::Caller &caller, ddi::Feedback &feedback, UtcMs nowMs);

    Options m_options;
    ContentStore m_content;
    TaskLoop m_loop;
    CollectionStore m_collections; ///< of Collect files from client to relay; thread-safe
    std::unique_ptr<ddi::CollectionIntake> m_intake; ///< thread-safe; null: it carries out no jobs of its own
    std::unique_ptr<ClientHost> m_own; ///< brings the jobs of the relay itself
    TaskLoop m_disk; ///< hashing of what arrives and start checks, which take their time
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<ddi::DdiClient> m_upper; ///< after start() for the loop only
    const std::shared_ptr<ddi::Waiters> m_waiters = std::make_shared<ddi::Waiters>(); ///< thread-safe
    std::shared_ptr<ddi::DdiServer> m_ddi;
    std::unique_ptr<http::HttpServer> m_http;
    quint16 m_port = 0;
    bool m_started = false;
    /// The managing server's time minus our steady clock, since our own clock may be wrong; the least number = not told yet.
    std::atomic<qint64> m_clockOffsetMs = std::numeric_limits<qint64>::min();

    // loop only
    RelayLogic m_logic;
    RelayRetention m_retention;
    std::unique_ptr<RelayStore> m_store;
    QHash<quint32, ddi::Deployment> m_deployments; ///< by attempt
    QHash<QByteArray, Transfer> m_transfers; ///< by SHA-256
    QHash<quint32, QHash<quint64, std::function<void()>>> m_cuts; ///< by attempt: transfers to children under way
    QHash<quint32, UtcMs> m_nextPartMs; ///< by attempt: of a split transfer to a foreign client
    QHash<quint32, UtcMs> m_lastNoteMs; ///< by attempt: see kNoteEveryMs
    QSet<QString> m_attributesKnown; ///< children that sent configData since our start
    QHash<QString, QString> m_lastPeer; ///< child -> address it came from
    // Decided and not on the disk yet.
    std::vector<AttemptId> m_forgotten;
    QSet<quint32> m_changedWorks;
    QSet<quint32> m_newDeployments;
    std::vector<RelayStore::SpoolEntry> m_newReports;
    UtcMs m_storeNextMs = kNoTime; ///< next try when the disk did not take it
    bool m_storeFails = false;
    quint64 m_lastTransfer = 0; ///< numbers transfers, from above and to children
    quint64 m_feedCursor = 0;
    bool m_feedAsked = false;
    QString m_publicUrl; ///< where nodes below ask; after start() it stays
    QMap<QString, QString> m_toldOfItself; ///< what the upper side was told; empty = nothing yet
    UtcMs m_heldSinceMs = kNoTime; ///< results are kept back since then
    UtcMs m_heldNextMs = kNoTime; ///< when to look for works of which that is not told yet
    QMap<quint32, QString>
        m_heldTold; ///< attempts of which it is told, or may have been -> their targets; on the disk before
    QSet<quint32> m_heldKnown; ///< those of them of which the upper side has confirmed it since our start
    QSet<quint32> m_heldTelling; ///< those that are being told of
    HeardNodes m_heard; ///< by steadyNowMs()
    bool m_heardWanted = true; ///< not by an upper side of an older version
    bool m_forwarding = false;
    bool m_upperDown = false;
    int m_upperFailures = 0;
    /// Parts of collected files on their way through us: the first kFilesAtOnce are being passed on.
    struct PassingPart {
        QString controller;
        ddi::FilesPart part;
        Reply<Result<ddi::FilesTaken>> reply;
    };
    std::deque<PassingPart> m_filesWaiting;
    int m_filesUnderWay = 0;
    UtcMs m_upperNextMs = kNoTime; ///< next try after a failure
    UtcMs m_forwardNextMs = kNoTime;
    UtcMs m_cleanNextMs = kNoTime;
    // A relay manager.
    std::optional<HigherMirror> m_mirror; ///< none: it is none
    HigherNews m_news; ///< to be told; of works and jobs only which
    std::set<quint32> m_newsWorks, m_newsJobs;
    UtcMs m_newsNextMs = kNoTime;
    QSet<quint32> m_rejected; ///< attempts that cannot be told below
    bool m_isLoop = false;
    std::mutex m_managersMutex; ///< guards the next
    QStringList m_managers; ///< this one and those above it
};

} // namespace signalbox

#pragma once

#include "model/node/relaylogic.h"
#include "network/simulation/transfer.h"

#include <QHash>

#include <deque>
#include <map>
#include <memory>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace signalbox::simulation {

class SimulatedClient;

/// A relay: the real RelayLogic between a station above and nodes below, on a machine that can be switched off and whose
/// program can die. What RelayHost does with sockets, a database and threads is done here with events of the virtual
/// time. Stays at its address.
class SimulatedRelay final : public Station, private ddi::DdiBackend {
public:
    SimulatedRelay(World &world, Station &upper, const Profile &profile, const QString &name);
    ~SimulatedRelay() override;

    /// It has this payload already. Before it is switched on.
    void stock(const QByteArray &sha256, qint64 bytes) { m_payloads.insert(sha256, bytes); }
    void switchOn();
    void switchOff();
    void crash();
    void startProgram();
    /// There is a job whose destination is this relay itself: from now on it comes for such.
    void takeJobs();
    /// Carries such a job out.
    [[nodiscard]] InstallResult carryOutOwn(const ClientWork &work);
    void cut(); ///< its line upwards
    void mend();
    /// Nodes below it tell others that they ask there; see World::stationOf.
    [[nodiscard]] static QString addressOf(const QString &name) { return QStringLiteral("simulated:") + name; }
    void setDiskFactor(double factor) { m_diskFactor = factor; }
    /// What a job to acquire collected files has packed here; null: nothing.
    [[nodiscard]] std::shared_ptr<const QByteArray> packed(AttemptId attempt) const;
    void discardPacked(AttemptId attempt);
    /// Whether a node straight below answers; asked for start checks. None: it is there.
    std::function<StatusDetail(const QString &node)> findOut;

    [[nodiscard]] bool isOn() const override { return m_on; }
    [[nodiscard]] ddi::DdiBackend *backend() override { return m_logic ? this : nullptr; }
    [[nodiscard]] quint32 life() const override { return m_uplink.life(); }
    [[nodiscard]] bool knows(const QString &controller, Place &place) override;
    [[nodiscard]] std::optional<ddi::ControllerBase> polled(const Place &place, bool longPoll) override;
    [[nodiscard]] WaitingList *waitingFor(const Place &place) override { return &sideAt(place).waiting; }
    [[nodiscard]] bool runs() const { return m_logic != nullptr; }
    [[nodiscard]] Uplink &uplink() { return m_uplink; }
    [[nodiscard]] std::size_t spooled() const { return m_spool.size(); } ///< reports on their way up

private:
    using DeploymentPtr = std::shared_ptr<const ddi::Deployment>;
    struct SpoolEntry {
        quint64 number = 0;
        QString controller;
        bool isAttributes = false;
        bool onCancel = false;
        AttemptId attempt{};
        std::shared_ptr<const ddi::Feedback> feedback;
        std::shared_ptr<const ddi::ConfigData> attributes;
    };
    /// What is known of a node in this life of the program beside what the logic knows, by the logic's number.
    struct Side {
        WaitingList waiting;
        bool attributesKnown = false;
        bool isLed = false; ///< its next work is elsewhere
    };
    /// What it has of one attempt beside what the logic knows.
    struct AttemptSide {
        // On the disk.
        DeploymentPtr deployment;
        bool isSaved = false;
        // In memory.
        std::vector<std::pair<quint64, std::function<void()>>> cuts; ///< by the number of the transfer
        UtcMs lastNoteMs = kNoTime;
    };
    /// Collected files that stay here, of one client in one attempt. Their bytes follow from these, see simulatedfiles.h.
    struct Collected {
        quint32 job = 0;
        QString node;
        std::shared_ptr<const JobOrder> order;
    };
    /// A part of collected files on its way up.
    struct PassingPart {
        QString controller;
        ddi::FilesPart part;
        Reply<Result<ddi::FilesTaken>> reply;
    };
    [[nodiscard]] Side &side(quint32 number);
    [[nodiscard]] static Side &sideAt(const Place &place) { return *static_cast<Side *>(place.own); }
    [[nodiscard]] DeploymentPtr deploymentOf(AttemptId attempt) const;
    void endWaiting(); ///< of all who wait: the program ends

    // The lower side.
    void authenticate(QString controller, ddi::Credentials credentials, QString peer,
                      Reply<Result<ddi::Caller>> reply) override;
    void poll(const ddi::Caller &caller, Reply<ddi::ControllerBase> reply) override;
    [[nodiscard]] ddi::ControllerBase answerFor(quint32 child, const Side &side, bool longPoll) const;
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
    void files(const ddi::Caller &caller, ddi::FilesPart part, Reply<Result<ddi::FilesTaken>> reply) override;
    void keepFiles(const RelayWork &work, const ddi::Deployment &deployment, const ddi::FilesPart &part,
                   Reply<Result<ddi::FilesTaken>> reply);
    void passFilesOn();

    // The upper side.
    void askFeed();
    void noteBelow(const ddi::Children &feed);
    void tellOfItself();
    [[nodiscard]] InstallResult keepPackage(const ClientWork &work);
    [[nodiscard]] InstallResult deletePackages();
    [[nodiscard]] InstallResult acquireFiles(const ClientWork &work);
    [[nodiscard]] InstallResult deleteFiles(const ClientWork &work);
    /// The relay's order in it; none: it cannot be read.
    [[nodiscard]] std::optional<RelayOrder> orderIn(const ClientWork &work) const;
    [[nodiscard]] InstallResult holdResults();
    [[nodiscard]] InstallResult releaseResults();
    void tellHeldResults();
    void tellHeld(AttemptId attempt, const QString &child);
    [[nodiscard]] ddi::Feedback heldFeedback(AttemptId attempt, Stage stage) const;
    void spoolReleased(AttemptId attempt, const QString &child);
    void upperFailed();
    void upperAnswered();
    void forwardNext();
    void forwarded(quint64 number, const QString &controller, const Result<int> &status);
    void fetchDescription(const FetchDescription &wanted);
    void fetchPayload(const FetchPayload &wanted);
    void payloadHere(const QByteArray &sha256, const Outcome &outcome, qint64 size);

    void act();
    void wakeNodes();
    void carryOut(const RelayAction &action);
    void checkChild(const QString &child);
    void spool(SpoolEntry entry);
    /// `then` runs when what was decided is on the disk, unless the program ends before.
    template <class Then>
    void onceSaved(Then then)
    {
        if (const VirtualUs delay = savingTime(); delay < 0)
            then();
        else
            later(delay, std::move(then));
    }
    [[nodiscard]] VirtualUs savingTime(); ///< until what is saved now is on the disk; negative: it is
    template <class What>
    void later(VirtualUs delay, What what) ///< unless the program ends before
    {
        m_world.queue.after(delay, [this, life = m_uplink.life(), what = std::move(what)]() mutable {
            if (m_uplink.life() == life)
                what();
        });
    }
    void planTick();
    void lookAt(VirtualUs at); ///< at what is due
    void tick();
    [[nodiscard]] DeploymentPtr shared(ddi::Deployment deployment);
    [[nodiscard]] bool keepsProgress(const ddi::Caller &caller, ddi::Feedback &feedback);
    [[nodiscard]] VirtualUs retryDelay() const;
    [[nodiscard]] ddi::Caller asRelayFor(const QString &controller) const;

    const Profile &m_profile;
    Uplink m_uplink;
    Random m_random;
    std::vector<QString>
        m_below; ///< names of the nodes below, at any depth, and of those led here: what is on its disk is found by them
    double m_diskFactor = 1;
    bool m_on = false;

    // On the disk.
    std::vector<ChildNode> m_savedChildren; ///< while the program does not run
    std::vector<RelayWork> m_savedWorks; ///< likewise
    bool m_savedSuspended = false;
    std::unordered_map<quint32, AttemptSide> m_attempts;
    QHash<QByteArray, qint64> m_payloads; ///< bytes of each
    std::deque<SpoolEntry> m_spool;
    quint64 m_lastSpooled = 0;
    QHash<QString, std::set<quint64>> m_taken; ///< spool numbers of relays below
    std::map<quint32, Collected> m_collected; ///< by attempt
    std::map<quint32, QByteArray> m_comingFiles; ///< likewise: not whole yet
    std::pair<AttemptId, std::shared_ptr<const QByteArray>> m_packed; ///< to be brought up
    UtcMs m_heldSinceMs = kNoTime; ///< results are kept back; kNoTime: they are passed on
    std::map<quint32, QString> m_heldTold; ///< by attempt: the node of whose work it was told above that they are

    // In memory.
    std::unique_ptr<RelayLogic> m_logic; ///< while the program runs
    std::deque<Side> m_sides;
    QHash<QByteArray, std::shared_ptr<Transfer>> m_transfers; ///< by SHA-256
    std::vector<quint32> m_toWake; ///< numbers of nodes
    std::vector<quint32> m_waking; ///< likewise; empty, kept for its room
    std::vector<RelayAction> m_actions; ///< likewise
    bool m_acting = false;
    std::vector<DeploymentPtr> m_recent; ///< the last few, to be shared by those of the same job
    std::deque<PassingPart> m_filesWaiting;
    int m_filesUnderWay = 0; ///< parts that are being passed on
    quint64 m_lastTransfer = 0;
    quint64 m_feedCursor = 0;
    bool m_feedAsked = false;
    bool m_feedSuspended = false;
    int m_toldChildren = -1;
    bool m_forwarding = false;
    int m_upperFailures = 0;
    VirtualUs m_upperRetryAt = 0; ///< 0 = none
    VirtualUs m_forwardRetryAt = 0;
    VirtualUs m_tickAt = 0;
    VirtualUs m_savingUntil = 0;

    std::unique_ptr<SimulatedClient> m_own; ///< takes the jobs of this relay itself; null: there were none
};

} // namespace signalbox::simulation

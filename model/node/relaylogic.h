#pragma once

#include "model/domain/stagereport.h"
#include "model/node/childfeed.h"
#include "model/node/sortednumbers.h"

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>

#include <deque>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

namespace signalbox {

struct RelaySettings {
    QString name; ///< the relay's own controller id
    qint32 splitKiB = 0; ///< its own part size as receiver; 0 = does not split
    qint32 splitWaitMs = 0;
    bool reportLowerSplit = false; ///< report the split progress of the nodes below upward (S0, 50 %)
    qint64 startLimitMs = 60'000; ///< a child that does not come for its work this long gets a start check
    qint64 lineLimitMs = 60'000; ///< a cut transfer to a child that is not taken up again for this long
    qint64 retryFirstMs = 30'000; ///< between two start checks of the same child; doubles each time
    qint64 retryMaxMs = 30 * 60'000;
    /// A full disk is looked at again after this long; in the meantime other, smaller packages get through.
    qint64 noSpaceWaitMs = 15'000;
};

/// What the relay keeps of one attempt that passes through it. Persisted by its host as it is.
struct RelayWork {
    enum class Phase : quint8 {
        Announced, ///< named by the feed, its description is not here yet
        Queued, ///< described, waits for its payload
        Ready, ///< payload here and verified; offered to the child
        Taken, ///< the child has fetched the description
        Closed, ///< the child's final report is in the spool
    };
    AttemptId attempt{};
    QString child; ///< the target
    OfferState wanted = OfferState::Offered; ///< by the upper side
    quint32 contentTag = 0;
    Phase phase = Phase::Announced;
    bool heldConfirmed = false; ///< the hold was reported upward
    bool holdRefused = false; ///< it was reported that the hold came too late
    bool stopConfirmed = false; ///< the end of a cancelled or withdrawn attempt was reported upward
    bool payloadAtChild = false; ///< the child has every byte: too late to hold
    bool waitsAtChild = false; ///< until its user says so, or a time has come: other work is offered meanwhile
    QByteArray sha256;
    qint64 size = 0;
    qint32 splitKiB = 0; ///< of the job; 0 = not split
    qint32 splitWaitMs = 0;
    UtcMs offeredMs = kNoTime; ///< since when the child could take it
    UtcMs lineCutMs = kNoTime; ///< the transfer to the child broke or paused then and was not taken up again
    bool betweenParts = false; ///< it only paused: a part of it had arrived
    bool checking = false; ///< a start check on its behalf is under way; not persisted
    bool startFailed = false; ///< the last thing reported upward was a startup failure or broken line
    quint16 tries = 0;
    UtcMs nextTryMs = kNoTime;
    quint8 pollsUntilRejected = 0; ///< the child said "not now"; 0 = it did not
    QString notNow; ///< its reason
    bool overtakes = false; ///< goes on while all transfer is suspended
    bool isUnsplit = false; ///< in one piece, whatever either side wants
    friend bool operator==(const RelayWork &, const RelayWork &) = default;
};

// What the relay asks its host to do.

struct FetchDescription { ///< GET deploymentBase at the upper side in the name of the child
    AttemptId attempt{};
    QString child;
};
struct FetchPayload { ///< bytes [from, to) of a payload; to = size unless split
    QByteArray sha256;
    AttemptId attempt{}; ///< whose artifact link to use
    QString child;
    qint64 from = 0;
    qint64 to = 0;
};
struct StopFetch { ///< the payload's transfer, if one is under way
    QByteArray sha256;
};
struct SpoolReport { ///< append durably, forward in order
    QString child;
    StageReport report;
};
struct CutChild { ///< end the child's artifact transfer
    AttemptId attempt{};
};
struct WakeChild { ///< answer its held poll, and those of relays between
    QString child;
    quint32 number = 0; ///< as RelayLogic::numberOf()
};
struct CheckChild { ///< start check
    QString child;
    QString address;
};
struct SaveWork {
    AttemptId attempt{};
};
struct ForgetWork {
    AttemptId attempt{};
};
using RelayAction = std::variant<FetchDescription, FetchPayload, StopFetch, SpoolReport, CutChild, WakeChild,
                                 CheckChild, SaveWork, ForgetWork>;

/// What a relay does, without I/O and without a clock: it takes work from above, fetches each payload once, offers it
/// below, passes reports up and orders down. One thread. Deterministic: the same calls give the same actions.
/// What a call costs depends on what it changes, not on how many nodes and how much work there are: each work is kept
/// in order of what it waits for, see place(). Only a suspension of all transfer walks over everything.
/// Its parts are in files of their own: works and orders (relaylogic.cpp), what the feed brings and what relays below
/// are told (relaylogicfeed.cpp), the order in which works wait (relaylogicplaces.cpp), payloads on their way in
/// (relaylogicpayloads.cpp), and what the nodes below do and say (relaylogicchildren.cpp).
class RelayLogic {
public:
    explicit RelayLogic(RelaySettings settings);
    RelayLogic(RelayLogic &&) = default;
    RelayLogic &operator=(RelayLogic &&) = default;
    ~RelayLogic() = default;

    /// After a start: what was persisted, and which payloads are whole (hash -> size on disk so far).
    /// @param suspended as the last feed before the restart said
    void restore(const std::vector<ChildNode> &children, const std::vector<RelayWork> &works,
                 const QHash<QByteArray, qint64> &payloadBytes, bool suspended, UtcMs nowMs);

    // From above.
    void feedArrived(const ChildNodes &feed, UtcMs nowMs);
    /// @param isUnsplit what comes in parts comes in one piece from now on, also when it is described again
    void described(AttemptId attempt, const QByteArray &sha256, qint64 size, qint32 splitKiB, qint32 splitWaitMs,
                   UtcMs nowMs, bool isUnsplit = false);
    void descriptionFailed(AttemptId attempt, bool gone, UtcMs nowMs); ///< gone: 404, the feed will say why
    void payloadProgress(const QByteArray &sha256, qint64 bytes, UtcMs nowMs); ///< on disk so far
    void payloadPartDone(const QByteArray &sha256, qint64 bytes, UtcMs nowMs); ///< the asked range is whole
    void payloadComplete(const QByteArray &sha256, UtcMs nowMs); ///< whole and verified
    void payloadRemoved(const QByteArray &sha256); ///< its file is gone; no open work wants it
    /// @param corrupt what is there is worth nothing: it starts at 0 again
    /// @param noSpace the relay's disk is full
    void payloadFailed(const QByteArray &sha256, bool corrupt, bool noSpace, const QString &text, UtcMs nowMs);

    /// Names are looked up once: this number stands for the name as long as this object lives, whether there is such a node
    /// or not.
    [[nodiscard]] quint32 numberOf(const QString &name);

    // From below.
    void childPolled(const QString &child, UtcMs nowMs) { childPolled(numberOf(child), nowMs); }
    void childPolled(quint32 child, UtcMs nowMs) { m_below[child].lastPollMs = nowMs; }
    void childTook(AttemptId attempt, UtcMs nowMs); ///< fetched the description
    void childProgress(AttemptId attempt, qint64 bytes, UtcMs nowMs); ///< bytes: up to this offset of the payload
    void childTransferEnded(AttemptId attempt, bool complete, UtcMs nowMs); ///< complete: all of what was asked for
    /// The child's own report is in the spool. `final`: it closes the attempt.
    void childReported(AttemptId attempt, bool final, UtcMs nowMs);
    /// What the child reported, before childReported(): whether it waits there and takes other work meanwhile.
    void childSaid(AttemptId attempt, const StageReport &report);
    /// As childReported(), for Stage::NotNow of a client that polls here.
    void childSaidNotNow(AttemptId attempt, const QString &reason, UtcMs nowMs);
    /// A client comes for work itself, not a relay for those below it: what it said "not now" to may count as rejected.
    void clientPolled(const QString &client);
    void checked(const QString &child, StatusDetail found, UtcMs nowMs);

    void tick(UtcMs nowMs);
    [[nodiscard]] UtcMs nextDueMs() const; ///< kNoTime: nothing is waited for
    [[nodiscard]] bool hasActions() const { return !m_actions.empty(); }
    std::vector<RelayAction> takeActions();
    /// Likewise, into a vector whose room is used again.
    void takeActions(std::vector<RelayAction> &actions)
    {
        actions.clear();
        actions.swap(m_actions);
    }

    // What is true now, for the server side.
    /// The first thing the child has to do: Offered, Cancelled or Withdrawn. Held and unfetched work is not there.
    [[nodiscard]] std::optional<ChildOffer> offerFor(const QString &child) const;
    [[nodiscard]] std::optional<ChildOffer> offerFor(quint32 child) const;
    [[nodiscard]] const RelayWork *work(AttemptId attempt) const;
    [[nodiscard]] const ChildNode *child(const QString &name) const;
    [[nodiscard]] const ChildNode *child(quint32 number) const
    {
        return m_below[number].isThere ? &m_below[number].node : nullptr;
    }
    [[nodiscard]] const QString &nameOf(quint32 number) const { return m_below[number].name; }
    /// Where what is kept of the node lies in the memory, so that it can be fetched before it is asked for.
    [[nodiscard]] const void *placeOf(quint32 number) const { return &m_below[number]; }
    [[nodiscard]] bool mayPass(AttemptId attempt) const; ///< payload bytes may go to the child now
    [[nodiscard]] bool isBelow(const QString &name, const QString &relay) const;
    /// The node and those between it and this relay, the nearest to the node first; empty: not below this relay.
    [[nodiscard]] QStringList pathTo(const QString &name) const;
    /// Likewise, calls `what(number)` for each. false: it is a loop, which must not hang us, and what was told is worth nothing.
    template <class What>
    bool forEachOnPath(quint32 node, What what) const
    {
        int steps = 0;
        for (quint32 at = node; at != kNobody && m_below[at].isThere; at = m_below[at].upper) {
            if (++steps > m_childCount)
                return false;
            what(at);
        }
        return true;
    }
    /// What a relay below is told; `cursor` 0 = all.
    [[nodiscard]] ChildNodes feedFor(const QString &relay, quint64 cursor) const;
    [[nodiscard]] int childCount() const { return m_childCount; }
    /// Attempts that the upper side has not let go of yet, ascending.
    [[nodiscard]] std::vector<AttemptId> openWorks() const;
    [[nodiscard]] bool payloadWanted(const QByteArray &sha256) const; ///< by open work: must not be cleaned away
    /// How often it has looked at one of its works so far: what it costs, without a clock.
    [[nodiscard]] quint64 looks() const { return m_looks; }

private:
    static constexpr quint32 kNobody = std::numeric_limits<quint32>::max();

    /// A work, and where place() has put it.
    struct PlacedWork : RelayWork {
        PlacedWork(const RelayWork &work, quint32 of) : RelayWork(work), target(of) { }
        quint32 target; ///< number of `child`
        mutable UtcMs lookAtMs = kNoTime; ///< its place in the calendar
        quint32 checkedBy = kNobody; ///< its place among those a start check is made for
        quint8 places = 0; ///< of Place
    };
    enum Place : quint8 {
        CountsForPayload = 1,
        WaitsForPayload = 2,
        WantsPayload = 4,
        CanBeTaken = 8,
        IsToBeStopped = 16,
        IsUnsettled = 32,
        IsBetweenParts = 64,
    };
    /// Everything about one node below, or about a name that was named once. It stays where it is.
    struct alignas(64) Below { // what a poll looks at is in one line of the processor's caches
        explicit Below(const QString &of) : name(of) { }
        bool isThere = false; ///< `node` counts
        quint32 upper = kNobody; ///< number of node.upper
        UtcMs lastPollMs = kNoTime;
        std::optional<ChildOffer> offer; ///< what it is to do first, unless all transfer is suspended
        // Its works, by attempt.
        SortedNumbers canBeTaken; ///< arrived and wanted
        SortedNumbers toBeStopped; ///< taken, and cancelled or withdrawn since
        std::vector<std::pair<quint32, const PlacedWork *>> works; ///< all of them, ascending
        SortedNumbers unsettled; ///< told again what is known already, they have something to do
        QString name;
        ChildNode node;
        quint64 change = 0; ///< number of its last change; 0 = it has not changed
        quint32 changedBefore = kNobody, changedNext = kNobody; ///< in the order of their last changes
    };
    struct Payload {
        qint64 bytes = 0;
        qint64 size = 0;
        bool complete = false;
        bool fetching = false;
        bool split = false;
        qint32 partKiB = 0;
        qint32 waitMs = 0;
        UtcMs notBeforeMs = kNoTime; ///< the wait between two parts, or after a failure
        qint64 failures = 0; ///< since bytes came
        qint64 corruptions = 0; ///< arrived whole, and was not what was sent; in a row
        UtcMs lastProgressReportMs = kNoTime;
        int openWorks = 0;
        std::set<quint32> waiting; ///< described attempts that wait for it
        std::set<quint32> wanting; ///< those of them that are neither held nor stopped
        UtcMs placedAtMs = kNoTime; ///< its place among the idle payloads, while it has one
        bool isPlaced = false;
    };

    void takeOffers(quint32 child, const std::vector<ChildOffer> &before, UtcMs nowMs);
    [[nodiscard]] std::vector<AttemptId> unlisted(const Below &child, const std::vector<ChildOffer> &before) const;
    void take(PlacedWork &work, const ChildOffer &offer, UtcMs nowMs);
    void stop(PlacedWork &work);
    void hold(PlacedWork &work);
    void resume(PlacedWork &work, UtcMs nowMs);
    PlacedWork &add(const RelayWork &work, quint32 child);
    void forget(AttemptId attempt);
    void fetchWhatIsWanted(UtcMs nowMs);
    void makeReady(PlacedWork &work, UtcMs nowMs);
    void lookAt(PlacedWork &work, UtcMs nowMs, std::set<QString> &toCheck);
    void changed(quint32 child);
    void takeOutOfChanges(Below &below);
    void setNode(Below &below, const ChildNode &node);
    void cameBack(RelayWork &work);
    [[nodiscard]] const Below *find(const QString &name) const;

    void place(PlacedWork &work); ///< after each change of it
    void placePayload(const QByteArray &sha256, Payload &payload); ///< likewise
    void placeAgain(); ///< after a change of which node is below which
    void takeOut(PlacedWork &work);
    void setPlaces(PlacedWork &work, quint8 places);
    static void chooseOffer(Below &below);
    void describedAgain(PlacedWork &work, qint32 splitKiB, qint32 splitWaitMs, bool isUnsplit, UtcMs nowMs);
    void setSplit(Payload &payload, const RelayWork &work) const;
    [[nodiscard]] const PlacedWork *firstWanting(const Payload &payload) const; ///< that may have it now; null: none
    void setLookAt(const PlacedWork &work, UtcMs atMs) const;
    void setCheckedBy(PlacedWork &work, quint32 node);
    [[nodiscard]] quint8 placesOf(const RelayWork &work) const;
    [[nodiscard]] UtcMs lookAtOf(const PlacedWork &work) const;
    [[nodiscard]] bool isSettled(const RelayWork &work) const;
    [[nodiscard]] static bool isNew(const RelayWork &work);
    [[nodiscard]] PlacedWork *find(AttemptId attempt);

    [[nodiscard]] UtcMs lineDueMs(const PlacedWork &work) const;
    void confirmStop(PlacedWork &work, const QString &text);
    void report(const RelayWork &work, StageReport report);
    [[nodiscard]] quint32 directBelow(quint32 child) const; ///< the node directly below us on the way to it
    [[nodiscard]] bool isHeld(const RelayWork &work) const;
    void addToFeed(ChildNodes &feed, const Below &node) const;
    [[nodiscard]] bool isBelow(quint32 node, const QString &relay) const;
    [[nodiscard]] qint64 backOff(int tries) const;

    RelaySettings m_settings;
    bool m_suspended = false;
    QHash<QString, quint32> m_numbers; ///< of names, into m_below
    std::deque<Below> m_below;
    int m_childCount = 0; ///< those of m_below that are there
    std::unordered_map<quint32, PlacedWork> m_works; ///< by attempt
    QHash<QByteArray, Payload> m_payloads;
    quint32 m_lastChanged = kNobody; ///< the others before it, for feedFor(): a large relay is asked often
    QMap<quint64, QString> m_removed; ///< change number -> child that is gone
    /// When to look at which work, those that are not held. Of one that pauses between two parts it may be too early:
    /// each poll of its child defers it, and only when the time comes it is placed anew.
    mutable std::set<std::pair<UtcMs, quint32>> m_calendar;
    std::set<std::pair<UtcMs, QByteArray>> m_idlePayloads; ///< by when to go on: wanted, and not being fetched
    std::map<quint32, std::set<quint32>> m_checkedBy; ///< node directly below -> works its start check is made for
    std::set<quint32> m_betweenParts;
    std::set<quint32> m_overtaking; ///< works that a suspension of all transfer does not hold
    quint64 m_firstChange = 0; ///< cursors before it are of an earlier life
    quint64 m_changes = 0;
    std::vector<RelayAction> m_actions;
    mutable quint64 m_looks = 0;
};

} // namespace signalbox

#pragma once

#include "model/domain/judgementpolicy.h"

#include <span>

namespace signalbox {

// Judging a client by a policy, and what is kept of it (domain.md 7).

/// What a client has told. A null pointer: it never told that kind.
struct ClientFacts {
    const NodeInventory *system = nullptr;
    const NodeInventory *software = nullptr;
    const NodeInventory *userInventory = nullptr;
    const NodeInventory *registry = nullptr;
    const NodeInventory *configuration = nullptr;
    const NodeInventory *monitoring = nullptr;
    [[nodiscard]] const NodeInventory *of(InventoryKind kind) const noexcept;
    void set(const NodeInventory &inventory) noexcept; ///< by its kind; outlives the facts
};

/// What one item has come to.
struct ItemFinding {
    static constexpr std::size_t kMaxReasons = 20; ///< kept, the worst first
    static constexpr int kMaxReasonText = 300; ///< characters

    JudgementItem item = JudgementItem::SecurityUpdates;
    SecurityLevel level = SecurityLevel::NotApplicable;
    QStringList reasons; ///< translated sentences, for each condition that is not Safe
    quint32 left = 0; ///< reasons that are not kept
    friend bool operator==(const ItemFinding &, const ItemFinding &) = default;
};

struct Finding {
    SecurityLevel level = SecurityLevel::NotApplicable;
    std::vector<ItemFinding> items; ///< all six, in their order
    friend bool operator==(const Finding &, const Finding &) = default;
};

/// A pure function: the same facts give the same finding, in whatever order conditions stand. The maximum counts, from condition
/// to item to client. An item that is no judgement target is Not applicable.
[[nodiscard]] Finding evaluate(const JudgementPolicy &policy, const ClientFacts &facts);
[[nodiscard]] QString findingJson(const std::vector<ItemFinding> &items); ///< as it is stored
/// Of whatever is stored: what is not understood is left out.
[[nodiscard]] std::vector<ItemFinding> findingOf(const QString &json);

/// The kinds of inventory that a policy looks at.
[[nodiscard]] bool looksAt(const JudgementPolicy &policy, InventoryKind kind);

/// Whether the client may use the network, as far as we said.
enum class NetworkState : quint8 { Untouched = 0, Permitted = 1, Refused = 2 };
[[nodiscard]] QString networkStateText(NetworkState state);
[[nodiscard]] QString networkStateKey(NetworkState state);

/// How a client stands. There is one of each that was judged.
struct JudgementRecord {
    NodeId node{};
    SecurityLevel level = SecurityLevel::NotJudged;
    PolicyId policy{};
    quint32 policyRevision = 0;
    JudgementTrigger trigger = JudgementTrigger::InventoryCollection;
    UtcMs judgedMs = kNoTime;
    UtcMs changedMs = kNoTime; ///< since when the level is this one
    UtcMs inventoryMs = kNoTime; ///< when the newest inventory that was judged by was received
    UtcMs newestMs = kNoTime; ///< when the newest one that differs was received: behind inventoryMs, a judgement is due
    QString by; ///< operator; empty: the server itself
    /// The actions of the policy for this level are still to be taken. Set with the level, in the same transaction.
    bool isActionDue = false;
    UtcMs actedMs = kNoTime; ///< the last action
    NetworkState network = NetworkState::Untouched;
    QString actionText; ///< translated: how the last action went
    quint32 entries = 0; ///< of the history, so far
    QString findings; ///< findingJson()
    [[nodiscard]] bool isJudgementDue() const noexcept { return newestMs > inventoryMs; }
    friend bool operator==(const JudgementRecord &, const JudgementRecord &) = default;
};

/// An entry of the history: a judgement that somebody ordered or that changed something, or an action.
struct JudgementEntry {
    qint64 id = 0; ///< judgementEntryNumber(): the place in the client's ring
    quint32 number = 0; ///< which entry of the client it is, from 1
    UtcMs atMs = kNoTime;
    SecurityLevel level = SecurityLevel::NotJudged;
    JudgementTrigger trigger = JudgementTrigger::InventoryCollection;
    QString policy; ///< its name, as it was then
    QString by;
    QString text; ///< translated: what led to it, or what was done
    [[nodiscard]] NodeId node() const { return static_cast<NodeId>(id >> 8); }
    friend bool operator==(const JudgementEntry &, const JudgementEntry &) = default;
};
inline constexpr quint32 kMaxJudgementEntries = 100; ///< kept of each client, the newest
/// A new entry takes the place of the oldest: nothing has to be looked for and removed.
[[nodiscard]] constexpr qint64 judgementEntryNumber(NodeId node, quint32 entry)
{
    return qint64{static_cast<quint32>(node)} << 8 | static_cast<qint64>(entry % kMaxJudgementEntries);
}

/// A judgement as whoever made it brings it to the engine.
struct JudgementMade {
    NodeId node{};
    PolicyId policy{};
    quint32 policyRevision = 0;
    UtcMs inventoryMs = kNoTime;
    Finding finding;
    bool hasPolicy = true; ///< false: no policy is about it; it becomes Not yet judged
    bool isSkipped = false; ///< nothing is new: only counted
};

/// What one action is.
enum class SecurityAction : quint8 { Message = 0, Permit = 1, Refuse = 2, Mail = 3, Command = 4 };
[[nodiscard]] QString securityActionText(SecurityAction action);
[[nodiscard]] QString securityActionKey(SecurityAction action); ///< "message", "permit", …
[[nodiscard]] std::optional<SecurityAction> securityActionFromKey(const QString &key);

/// An action on a client, as it went.
struct ActionTaken {
    NodeId node{};
    bool isDone = false; ///< all of them succeeded
    std::optional<NetworkState> network; ///< what it is now
    bool isNetworkAlone = false; ///< permitted or refused by hand
    QString text; ///< translated: what was done and how it went
};

/// Which clients somebody wants judged or acted on. No nodes: all.
struct JudgementOrder {
    std::vector<NodeId> nodes; ///< ascending, each once
    bool skipUnchanged = false; ///< those whose inventory and policy are as they were
    JudgementTrigger trigger = JudgementTrigger::JudgementCommand;
    friend bool operator==(const JudgementOrder &, const JudgementOrder &) = default;
};
struct ActionOrder {
    std::vector<NodeId> nodes;
    std::optional<SecurityAction> action; ///< none: what the policy says for the level of each
    PolicyId policy{}; ///< whose actions; 0: that of each client
    QString messageTitle; ///< of Message, when none of a policy
    QString messageText;
    bool onlyDue = false; ///< of the server itself: only what is due
    JudgementTrigger trigger = JudgementTrigger::ActionCommand;
    friend bool operator==(const ActionOrder &, const ActionOrder &) = default;
};
inline constexpr int kMaxJudgedNodes = 100'000; ///< named in one order

[[nodiscard]] QString judgementParameters(const JudgementOrder &order);
[[nodiscard]] std::optional<JudgementOrder> judgementOrderFrom(const QString &parameters);
[[nodiscard]] QString actionParameters(const ActionOrder &order);
[[nodiscard]] std::optional<ActionOrder> actionOrderFrom(const QString &parameters);

/// For the window and the API: the list is long, so without findings.
struct JudgementQuery {
    NodeId after{}; ///< ascending by number of the node
    NodeId node{}; ///< only it, with its findings; 0: all
    std::optional<SecurityLevel> level{};
    int limit = 1000;
    static constexpr int kMost = 10'000;
};

} // namespace signalbox

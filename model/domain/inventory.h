#pragma once

#include "model/domain/ids.h"
#include "model/domain/jobtype.h"
#include "model/domain/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace signalbox {

// What nodes tell about themselves when a job asks them (domain.md section 4): plain lists of keys and values, one list for each
// kind. The managing server keeps the newest of each node and kind, and what changed before it. It stays when the job goes.

/// The numbers are stored, below 16: never reuse or renumber one.
enum class InventoryKind : quint8 {
    System = 1, ///< hardware, operating system, network, what is told of its security
    Software = 2, ///< key = package, value = version, extra = architecture
    UserInventory = 3, ///< what a user or an administrator has answered at the node, by the schema that was sent there
    Registry = 4, ///< "registry" on Linux: the named files and keys of the collection definition
    Configuration = 5, ///< of the node program itself, and of a relay the nodes below it
    Monitoring = 6, ///< what ran of the software that the monitoring policy names
};
inline constexpr std::array kInventoryKinds{InventoryKind::System,        InventoryKind::Software,
                                            InventoryKind::UserInventory, InventoryKind::Registry,
                                            InventoryKind::Configuration, InventoryKind::Monitoring};

[[nodiscard]] QString inventoryKindKey(InventoryKind kind); ///< stable word: "software"
[[nodiscard]] std::optional<InventoryKind> inventoryKindFromKey(const QString &key);
[[nodiscard]] QString inventoryKindText(InventoryKind kind); ///< "Software"

/// What clients tell when they carry out a job of the type; the first one they always tell. Empty: such jobs bring none.
[[nodiscard]] std::vector<InventoryKind> inventoriesOf(JobType type);

struct InventoryItem {
    static constexpr int kMaxKey = 200; ///< characters, at least 1
    static constexpr int kMaxValue = 1000;
    static constexpr int kMaxExtra = 100;

    QString key;
    QString value;
    QString extra{}; ///< tells items with the same key apart: the architecture of a package
    friend bool operator==(const InventoryItem &, const InventoryItem &) = default;
};

inline constexpr int kMaxInventoryItems = 20'000;
inline constexpr qint64 kMaxInventoryJson = 4 * 1024 * 1024; ///< bytes
inline constexpr qint64 kMaxInventoryPacked = 1024 * 1024; ///< bytes: packInventory()

/// What one node told of one kind, once.
struct NodeInventory {
    NodeId node{};
    InventoryKind kind = InventoryKind::System;
    UtcMs collectedMs = kNoTime; ///< by the managing server's time as far as the node knew it
    UtcMs receivedMs = kNoTime;
    JobId job{}; ///< that asked for it; it may be gone
    InstructionId instruction{};
    std::vector<InventoryItem> items; ///< by key, then by extra; none twice
    /// Null when there is no such item. The first one when several differ by `extra` only.
    [[nodiscard]] const InventoryItem *find(const QString &key) const;
};

/// Makes a list of a node fit: what is too long is cut, control characters become blanks, empty keys go, values of items that
/// differ in nothing else are joined (two versions of a kernel), and it is sorted. @return how many did not fit into the limits
int tidyInventory(std::vector<InventoryItem> &items);

/// `{"x-signalbox-inventory": 1, "kind": KEY, "items": [[key, value], [key, value, extra], …]}`. Of the same items always the
/// same bytes. @param items as tidyInventory() leaves them
[[nodiscard]] QByteArray inventoryJson(InventoryKind kind, const std::vector<InventoryItem> &items);
/// The other way round, of anybody's bytes: only kind and items are filled. Error Invalid says what is wrong: too large, damaged,
/// of a newer format, an unknown kind, too many items, a key that is empty, too long, twice, or has control characters.
Result<NodeInventory> readInventoryJson(const QByteArray &json);

/// An item that another inventory of the same node and kind does not have so.
struct InventoryDifference {
    QString key;
    QString extra;
    std::optional<QString> before; ///< none: it is new
    std::optional<QString> after; ///< none: it is gone
    friend bool operator==(const InventoryDifference &, const InventoryDifference &) = default;
};
/// By key. Items that change by themselves (isVolatileItem()) are left out. Both sorted as readInventoryJson() gives them.
[[nodiscard]] std::vector<InventoryDifference> differences(const std::vector<InventoryItem> &older,
                                                           const std::vector<InventoryItem> &newer);
/// Such as free room on a disk, or since when the system runs: no history is kept of it.
[[nodiscard]] bool isVolatileItem(const QString &key);
[[nodiscard]] QByteArray differencesJson(const std::vector<InventoryDifference> &list);
Result<std::vector<InventoryDifference>> readDifferencesJson(const QByteArray &json); ///< Error Invalid

// As it is stored and read in large numbers: not unpacked (model/store/inventorypack.h).

struct PackedInventory {
    qint64 id = 0; ///< inventoryNumber(): of a node and kind there is one
    UtcMs collectedMs = kNoTime;
    UtcMs receivedMs = kNoTime;
    JobId job{};
    InstructionId instruction{};
    AttemptId attempt{};
    quint32 items = 0;
    QByteArray data; ///< inventoryJson(), packed
    [[nodiscard]] NodeId node() const { return static_cast<NodeId>(id >> 4); }
    [[nodiscard]] InventoryKind kind() const { return static_cast<InventoryKind>(id & 15); }
    friend bool operator==(const PackedInventory &, const PackedInventory &) = default;
};
[[nodiscard]] constexpr qint64 inventoryNumber(NodeId node, InventoryKind kind)
{
    return qint64{static_cast<quint32>(node)} << 4 | static_cast<qint64>(kind);
}

/// What was different in the inventory that came after an older one.
struct PackedInventoryChange {
    qint64 number = 0; ///< of the entry in the log that tells of the newer one
    NodeId node{};
    InventoryKind kind = InventoryKind::System;
    UtcMs fromMs = kNoTime; ///< collected: the older one
    UtcMs toMs = kNoTime; ///< the newer one
    JobId job{}; ///< that brought the newer one
    quint32 items = 0; ///< differences
    QByteArray data; ///< differencesJson(), packed
    friend bool operator==(const PackedInventoryChange &, const PackedInventoryChange &) = default;
};
inline constexpr int kMaxInventoryChanges = 100; ///< kept of each node and kind, the newest

struct InventoryChange {
    qint64 number = 0;
    NodeId node{};
    InventoryKind kind = InventoryKind::System;
    UtcMs fromMs = kNoTime;
    UtcMs toMs = kNoTime;
    JobId job{};
    std::vector<InventoryDifference> differences;
};

/// Which newest inventories are wanted, by ascending number of the node.
struct InventoryQuery {
    NodeId node{}; ///< of this one only; 0: of all
    std::optional<InventoryKind> kind; ///< none: all kinds
    qint64 after = 0; ///< behind this PackedInventory::id
    int limit = 100;
};

// How it travels: as feedback with the stage "inventory", whose text is one part. Its lines fit into the details of the open node
// protocol (50 lines of 512 characters), so that every relay passes it on whole.

/// One part of a packed inventory. Of all parts of one attempt and kind the digest is the same.
struct InventoryPart {
    qint64 id = 0; ///< inventoryPartNumber()
    AttemptId attempt{};
    InventoryKind kind = InventoryKind::System;
    quint8 part = 0; ///< from 0
    quint8 parts = 0; ///< how many there are
    QByteArray sha256; ///< raw; of the packed inventory as a whole
    QByteArray data;
    friend bool operator==(const InventoryPart &, const InventoryPart &) = default;
};
inline constexpr int kInventoryPartBytes = 18'000;
inline constexpr int kMaxInventoryParts = 64; ///< enough for kMaxInventoryPacked
[[nodiscard]] constexpr qint64 inventoryPartNumber(InstructionId instruction, quint8 part)
{
    return qint64{static_cast<quint32>(instruction)} * kMaxInventoryParts + part;
}

/// The texts of the reports that carry a packed inventory, in order.
[[nodiscard]] QStringList inventoryReports(InventoryKind kind, const QByteArray &packed);
/// One of them; only kind, part, parts, sha256 and data are filled. Error Invalid: it is none, or damaged.
Result<InventoryPart> readInventoryReport(const QString &text);
/// Whether a text begins like one of them.
[[nodiscard]] bool isInventoryReport(const QString &text);
/// Puts parts together. @return none as long as one is missing. Error Invalid: they are there, and do not make what was sent.
Result<std::optional<QByteArray>> joinInventoryParts(const std::vector<InventoryPart> &parts, const QByteArray &sha256);

} // namespace signalbox

#pragma once

#include "model/domain/inventory.h"

#include <functional>

class QObject;

namespace signalbox {

class CollectedData;

/// Where in all items of all inventories a page begins: by inventory, and by item in it.
struct InventoryPlace {
    qint64 inventory = 0; ///< PackedInventory::id; 0: the beginning, or behind a page: the end
    int item = 0;
    friend bool operator==(const InventoryPlace &, const InventoryPlace &) = default;
};

struct InventoryQuestion {
    NodeId node{}; ///< of this one only; 0: of all
    std::optional<InventoryKind> kind; ///< none: all kinds
    QString
        search; ///< words that must all be in the node's name, the key, the value or the addition; upper and lower case are alike
    InventoryPlace from;
    int limit = 1000; ///< rows
};
inline constexpr int kMaxInventoryRows = 10'000; ///< of a page

/// One item of one node's newest inventory of a kind.
struct InventoryRow {
    NodeId node{};
    QString nodeName;
    InventoryKind kind = InventoryKind::System;
    UtcMs collectedMs = kNoTime;
    QString key;
    QString value;
    QString extra;
    friend bool operator==(const InventoryRow &, const InventoryRow &) = default;
};

/// Rows by node, kind, key. A page may have fewer rows than were asked for, or none, and still not be the last one: a search looks
/// at so many inventories for each answer.
struct InventoryPage {
    std::vector<InventoryRow> rows;
    InventoryPlace next; ///< where the next page begins
    UtcMs asOfMs = kNoTime;
    [[nodiscard]] bool isLast() const { return next.inventory == 0; }
};

/// What the nodes of a managing server have told about themselves. As for ServerLink: callbacks come in the GUI thread, from the
/// event loop, and not after their context object is gone. ServerState tells when to ask anew.
class InventoryData {
public:
    InventoryData() = default;
    virtual ~InventoryData();
    InventoryData(const InventoryData &) = delete;
    InventoryData &operator=(const InventoryData &) = delete;

    virtual void inventory(const InventoryQuestion &question, QObject *context,
                           std::function<void(Result<InventoryPage>)> done) = 0;
    /// What differed in the inventories of a node, newest first. @param kind none: of all kinds
    virtual void inventoryHistory(NodeId node, std::optional<InventoryKind> kind, QObject *context,
                                  std::function<void(Result<std::vector<InventoryChange>>)> done) = 0;

    /// The files that nodes have brought. Null: this server keeps none. Lives as long as this.
    [[nodiscard]] virtual CollectedData *collectedData() { return nullptr; }
};

} // namespace signalbox

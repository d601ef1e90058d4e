#pragma once

#include "model/items/nodestore.h"
#include "model/items/orderedtablemodel.h"

namespace signalbox {

/// The nodes table: an OrderedTableModel over a NodeStore; columns and roles are the store's.
class NodeTableModel final : public OrderedTableModel {
    Q_OBJECT
public:
    using OrderedTableModel::OrderedTableModel;

    /// @param server keeps the store alive
    void setNodes(const std::shared_ptr<NodeStore> &nodes) { setSource(nodes); }
};

} // namespace signalbox

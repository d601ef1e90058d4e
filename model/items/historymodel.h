#pragma once

#include "model/domain/event.h"
#include "model/items/nodestore.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace signalbox {

/// The log entries of one instruction, oldest first: stages, attempts, messages. GUI thread.
class HistoryModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    enum Column { TimeColumn, AttemptColumn, NodeColumn, TextColumn, DetailColumn, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole,
        EventRole, ///< Event
        RefusedRole, ///< bool: a report that changed nothing
    };

    /// Entries that were there already stay, so that the selection does; further ones are added at the end.
    void setEvents(std::vector<Event> events, const std::shared_ptr<NodeStore> &nodes);
    /// The newest entries of the same history, however many: what is new among them is added at the end.
    void addNewest(std::vector<Event> newest);
    void addOlder(const std::vector<Event> &older); ///< those right before the first one
    /// Number of the entry right before the first one that is here; 0: there is none.
    [[nodiscard]] EventSeq before() const noexcept { return m_events.empty() ? 0 : m_events.front().previous; }
    void clear();
    [[nodiscard]] const std::vector<Event> &events() const noexcept { return m_events; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    std::vector<Event> m_events;
    std::shared_ptr<NodeStore> m_nodes;
};

} // namespace signalbox

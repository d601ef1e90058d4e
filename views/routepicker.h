#pragma once

#include "model/domain/jobroutes.h"

#include <QAbstractTableModel>
#include <QWidget>

#include <unordered_map>
#include <vector>

class QComboBox;
class QLabel;
class QTableView;

namespace signalbox {

class NodeStore;
class NoteLabel;
class ServerState;

/// The chosen destinations with the route that each takes in this job.
class RouteTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NodeColumn, RouteColumn, ColumnCount };

    /// @param server must outlive this object
    RouteTableModel(const ServerState &server, QObject *parent);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void setDestinations(std::vector<NodeId> destinations); ///< in the order in which they are shown
    void setAll(std::optional<NodeId> place); ///< as RoutePlan::all
    void setPlan(const RoutePlan &plan); ///< of destinations that are chosen later, too
    /// @param choice as RouteChoice::relay, within the outer one; none: as all of them
    void choose(const QModelIndexList &rows, std::optional<std::optional<NodeId>> choice);
    [[nodiscard]] RoutePlan plan() const; ///< of present destinations only
    /// The way through a relay, or 0 straight from the managing server, as it is shown.
    [[nodiscard]] QString placeText(NodeId place) const;

private:
    [[nodiscard]] QString usualRouteText(NodeId node) const;

    const NodeStore &m_nodes;
    QString m_serverName;
    std::vector<NodeId> m_destinations;
    std::optional<NodeId> m_all;
    std::unordered_map<quint32, std::optional<NodeId>> m_choices; ///< by node; kept while it is not chosen
};

/// By which routes a job goes to its destinations (domain-facts.md 1.1, "Route"): for all of them, and for single ones.
class RoutePicker final : public QWidget {
    Q_OBJECT
public:
    /// @param server must outlive this object
    RoutePicker(ServerState &server, QWidget *parent);

    void setDestinations(std::vector<NodeId> destinations);
    [[nodiscard]] RoutePlan plan() const { return m_model->plan(); }
    void setPlan(const RoutePlan &plan);

Q_SIGNALS:
    void changed();

private:
    void fillPlaces();
    void showSelection();
    void showEmptiness();

    ServerState &m_server;
    RouteTableModel *m_model;
    QComboBox *m_all;
    QTableView *m_table;
    QComboBox *m_selected;
    NoteLabel *m_note;
    QLabel *m_empty; ///< stands in the table while it has no row
};

} // namespace signalbox

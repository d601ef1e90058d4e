#pragma once

#include "model/items/orderedtablemodel.h"

namespace signalbox {

/// The status table: a folder's jobs (JobSource), a job's destinations or a destination's instructions (InstructionSource),
/// all with the same columns, so that the view stays the same.
class StatusTableModel final : public OrderedTableModel {
    Q_OBJECT
public:
    using OrderedTableModel::OrderedTableModel;

    enum Column {
        StatusColumn, ///< percent
        ResultColumn,
        NameColumn, ///< job, destination or package
        CountersColumn, ///< finished / error / rejected / total
        RouteColumn,
        ScheduledColumn,
        LimitColumn,
        ExecutedColumn,
        ScheduledInstallColumn,
        LastReportColumn,
        AttemptColumn,
        TypeColumn, ///< job type, or package
        ColumnCount,
    };
    enum Role {
        SortRole = Qt::UserRole, ///< quint64: the column's raw number, never its text
        StatusRole, ///< signalbox::Status, as shown
        LampRole, ///< LampState
        PermilleRole, ///< int 0 .. 1000; invalid when no percent is shown
        CountersRole, ///< Counters
        RouteRole, ///< RouteState: of a job the route with the worst status
        RoutesRole, ///< QList<RouteState>: of a job all of them
        TintRole, ///< ColourKey
        IdRole, ///< quint32: number of the JobId, NodeId or InstructionId
        KindRole, ///< RowKind
        OverlaysRole, ///< quint8 of Overlay; of a job those that apply to any instruction
        StoppingRole, ///< Stopping
    };
    /// Relay: of a job to IDs or to all lower clients, with how far it has handed the job over.
    enum class RowKind : quint8 { Job, Destination, Instruction, Relay };

    /// Stable name of a column, for settings: "status", "result" …
    [[nodiscard]] static QString columnKey(int column);
    /// Title, alignment and tooltip of a column; the name column's title is by kind of row.
    [[nodiscard]] static QVariant headerOf(int column, int role, RowKind kind);
};

} // namespace signalbox

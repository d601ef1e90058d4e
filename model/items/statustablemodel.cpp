#include "model/items/statustablemodel.h"

namespace signalbox {

QString StatusTableModel::columnKey(int column)
{
    switch (static_cast<Column>(column)) {
    case StatusColumn: return QStringLiteral("status");
    case ResultColumn: return QStringLiteral("result");
    case NameColumn: return QStringLiteral("name");
    case CountersColumn: return QStringLiteral("counters");
    case RouteColumn: return QStringLiteral("route");
    case ScheduledColumn: return QStringLiteral("scheduled");
    case LimitColumn: return QStringLiteral("limit");
    case ExecutedColumn: return QStringLiteral("executed");
    case ScheduledInstallColumn: return QStringLiteral("scheduled-install");
    case LastReportColumn: return QStringLiteral("last-report");
    case AttemptColumn: return QStringLiteral("attempt");
    case TypeColumn: return QStringLiteral("type");
    case ColumnCount: break;
    }
    return {};
}

QVariant StatusTableModel::headerOf(int column, int role, RowKind kind)
{
    const auto at = static_cast<Column>(column);
    if (role == Qt::TextAlignmentRole)
        return at == CountersColumn || at == AttemptColumn ? QVariant(Qt::AlignRight | Qt::AlignVCenter)
                                                           : QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && at == CountersColumn)
        return kind == RowKind::Relay ? tr("Handed over / Error / Rejected / Total, counted in instructions")
                                      : tr("Finished / Error / Rejected / Total, counted in instructions");
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (at) {
    case StatusColumn: return tr("Status");
    case ResultColumn: return tr("Result");
    case NameColumn:
        switch (kind) {
        case RowKind::Job: return tr("Job");
        case RowKind::Destination: return tr("Destination");
        case RowKind::Instruction: return tr("Package");
        case RowKind::Relay: return tr("Relay");
        }
        return {};
    case CountersColumn: return tr("Fin./Err./Rej./Total");
    case RouteColumn: return tr("Progress");
    case ScheduledColumn: return tr("Scheduled");
    case LimitColumn: return tr("Execution time limit");
    case ExecutedColumn: return tr("Executed");
    case ScheduledInstallColumn: return tr("Scheduled installation");
    case LastReportColumn: return tr("Last report");
    case AttemptColumn: return tr("Attempt");
    case TypeColumn:
        return kind == RowKind::Destination ? tr("Package") : kind == RowKind::Job ? tr("Type") : tr("Kind");
    case ColumnCount: break;
    }
    return {};
}

} // namespace signalbox

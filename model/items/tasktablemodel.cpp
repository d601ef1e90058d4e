#include "model/items/tasktablemodel.h"

#include "model/domain/lampstate.h"
#include "model/items/itemtext.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <limits>
#include <map>
#include <tuple>
#include <utility>

namespace signalbox {

namespace {

using Key = std::pair<TaskKind, quint64>;

Key keyOf(const TaskRecord &task)
{
    return {task.kind, task.number};
}

int kindOrder(TaskKind kind)
{
    switch (kind) {
    case TaskKind::Job: return 0;
    case TaskKind::Process: return 1;
    case TaskKind::Session: return 2;
    }
    return 3;
}

/// The process at the head of its group; 0: it is in none.
quint64 headOf(const TaskRecord &task)
{
    if (task.kind != TaskKind::Process)
        return 0;
    return task.parent != 0 ? task.parent : task.number;
}

} // namespace

void TaskTableModel::setTasks(int server, const QString &name, std::vector<TaskRecord> tasks)
{
    std::map<Key, TaskRecord *> told;
    for (TaskRecord &task : tasks)
        told.emplace(keyOf(task), &task);
    for (int row = static_cast<int>(m_rows.size()) - 1; row >= 0; --row) {
        Row &known = m_rows[static_cast<std::size_t>(row)];
        if (known.server != server)
            continue;
        const auto found = told.find(keyOf(known.task));
        if (found == told.end()) {
            beginRemoveRows({}, row, row);
            m_rows.erase(m_rows.begin() + row);
            endRemoveRows();
            continue;
        }
        if (known.task != *found->second || known.name != name) {
            known.task = std::move(*found->second);
            known.name = name;
            Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
        told.erase(found);
    }
    std::vector<Row> added;
    for (TaskRecord &task : tasks) {
        if (told.contains(keyOf(task)))
            added.push_back({server, name, std::move(task)});
    }
    insert(added);
}

bool TaskTableModel::contains(int server, TaskKind kind, quint64 number) const
{
    return std::any_of(m_rows.begin(), m_rows.end(), [&](const Row &row) {
        return row.server == server && row.task.kind == kind && row.task.number == number;
    });
}

void TaskTableModel::insert(const std::vector<Row> &rows)
{
    if (rows.empty())
        return;
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), rows.begin(), rows.end());
    endInsertRows();
}

void TaskTableModel::removeServer(int server)
{
    setTasks(server, {}, {});
    m_ownNowMs.erase(server);
}

void TaskTableModel::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
}

void TaskTableModel::setNow(UtcMs nowMs, int server)
{
    (server == 0 ? m_nowMs : m_ownNowMs[server]) = nowMs;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, DurationColumn), index(rowCount() - 1, DurationColumn), {Qt::DisplayRole});
}

int TaskTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int TaskTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

UtcMs TaskTableModel::nowOf(int server) const
{
    const auto own = m_ownNowMs.find(server);
    return own == m_ownNowMs.end() ? m_nowMs : own->second;
}

qint64 TaskTableModel::durationMs(const Row &row) const
{
    const TaskRecord &task = row.task;
    const UtcMs end = task.endMs != kNoTime ? task.endMs : nowOf(row.server);
    return task.startMs == kNoTime || end < task.startMs ? 0 : end - task.startMs;
}

QString TaskTableModel::durationText(qint64 ms)
{
    const qint64 seconds = ms / 1000;
    const QLocale locale;
    if (seconds < 60)
        return tr("%1 s", "duration").arg(locale.toString(seconds));
    if (seconds < 3600)
        return tr("%1 min %2 s", "duration")
            .arg(locale.toString(seconds / 60))
            .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    const qint64 minutes = seconds / 60;
    if (minutes < 48 * 60)
        return tr("%1 h %2 min", "duration")
            .arg(locale.toString(minutes / 60))
            .arg(minutes % 60, 2, 10, QLatin1Char('0'));
    return tr("%1 d %2 h", "duration").arg(locale.toString(minutes / (24 * 60))).arg(minutes / 60 % 24);
}

QString TaskTableModel::display(const Row &row, int column) const
{
    const TaskRecord &task = row.task;
    const QLocale locale;
    switch (column) {
    case StateColumn: return taskStateText(task.state, task.kind);
    case TypeColumn: return taskKindText(task.kind);
    case ServerColumn: return row.name;
    case IdColumn: return locale.toString(task.number);
    case JobColumn: return task.job == JobId{} ? QString() : locale.toString(number(task.job));
    case ParentColumn: return task.parent == 0 ? QString() : locale.toString(task.parent);
    case DescriptionColumn: return taskDescription(task);
    case StartColumn: return ItemText::time(task.startMs);
    case DurationColumn: return task.startMs > nowOf(row.server) ? QString() : durationText(durationMs(row));
    case ProgressColumn: {
        const std::optional<int> permille = taskPermille(task);
        return permille ? ItemText::percent(*permille) : QString();
    }
    default: return {};
    }
}

QVariant TaskTableModel::sortKey(const Row &row, int column) const
{
    const TaskRecord &task = row.task;
    switch (column) {
    case StateColumn: return static_cast<int>(task.state);
    case TypeColumn: return kindOrder(task.kind);
    case IdColumn: return task.number;
    case JobColumn: return number(task.job);
    case ParentColumn: return task.parent;
    case StartColumn: return task.startMs;
    case DurationColumn: return durationMs(row);
    case ProgressColumn: return taskPermille(task).value_or(-1);
    default: return display(row, column);
    }
}

namespace {

LampState lampOf(const TaskRecord &task)
{
    LampState lamp;
    lamp.status = Status::Executing;
    switch (task.state) {
    case TaskState::Completed: lamp.colour = ColourKey::Green; break;
    case TaskState::Warning: lamp.colour = ColourKey::Yellow; break;
    case TaskState::Failed:
    case TaskState::Terminated: lamp.colour = ColourKey::Red; break;
    default: break;
    }
    return lamp;
}

/// Everything that is known of a task, for a tooltip.
QString detailsOf(const TaskRecord &task, const QString &server)
{
    QStringList lines{taskKindText(task.kind) + u' ' + QLocale().toString(task.number) + QStringLiteral(" · ") + server,
                      taskDescription(task), taskStateText(task.state, task.kind)};
    if (const QString sentence = taskStateSentence(task); !sentence.isEmpty())
        lines << sentence;
    if (!task.reason.isEmpty() && !lines.contains(task.reason))
        lines << task.reason;
    if (task.startMs != kNoTime)
        lines << TaskTableModel::tr("Start: %1").arg(ItemText::longTime(task.startMs));
    if (task.endMs != kNoTime)
        lines << TaskTableModel::tr("End: %1").arg(ItemText::longTime(task.endMs));
    if (task.kind == TaskKind::Session) {
        //: %1 and %2 are amounts of bytes.
        lines << TaskTableModel::tr("Received %1, sent %2")
                     .arg(ItemText::size(task.bytesIn), ItemText::size(task.bytesOut));
        lines << (task.isEncrypted ? TaskTableModel::tr("Encrypted") : TaskTableModel::tr("Not encrypted"));
    } else if (task.total > 0) {
        const bool areBytes = task.process == ProcessKind::Transfer || task.process == ProcessKind::PackageImport;
        const QLocale locale;
        //: %1 of %2, as numbers or amounts of bytes.
        lines << TaskTableModel::tr("%1 of %2")
                     .arg(areBytes ? ItemText::size(task.done) : locale.toString(task.done),
                          areBytes ? ItemText::size(task.total) : locale.toString(task.total));
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace

QVariant TaskTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return display(row, index.column());
    case Qt::ToolTipRole:
        return index.column() == StartColumn ? ItemText::longTime(row.task.startMs) : detailsOf(row.task, row.name);
    case Qt::TextAlignmentRole:
        switch (index.column()) {
        case IdColumn:
        case JobColumn:
        case ParentColumn:
        case DurationColumn: return QVariant(Qt::AlignRight | Qt::AlignVCenter);
        default: return {};
        }
    case SortRole: return sortKey(row, index.column());
    case PermilleRole: {
        const std::optional<int> permille = taskPermille(row.task);
        return permille ? QVariant(*permille) : QVariant();
    }
    case LampRole: return QVariant::fromValue(lampOf(row.task));
    case TaskRole: return QVariant::fromValue(row.task);
    case ServerRole: return row.server;
    default: return {};
    }
}

QVariant TaskTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case StateColumn: return tr("State");
    case TypeColumn: return tr("Type");
    case ServerColumn: return tr("Server");
    case IdColumn: return tr("ID");
    case JobColumn: return tr("Job ID");
    case ParentColumn: return tr("Parent process");
    case DescriptionColumn: return tr("Description");
    case StartColumn: return tr("Start");
    case DurationColumn: return tr("Duration");
    case ProgressColumn: return tr("Progress");
    default: return {};
    }
}

// ---- Order and filter

TaskFilterModel::TaskFilterModel(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(TaskTableModel::SortRole);
    setDynamicSortFilter(true);
}

void TaskFilterModel::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void TaskFilterModel::setStates(quint32 states)
{
    m_states = states;
    invalidateFilter();
}

void TaskFilterModel::setGroup(int server, JobId job, quint32 parent)
{
    m_server = server;
    m_job = job;
    m_parent = parent;
    invalidateFilter();
}

bool TaskFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto *model = static_cast<const TaskTableModel *>(sourceModel());
    const TaskRecord &task = model->task(row);
    if (m_states != 0 && (m_states & (1U << static_cast<unsigned>(task.state))) == 0)
        return false;
    if (isGrouped() && model->server(row) != m_server)
        return false;
    if (m_job != JobId{} && task.job != m_job)
        return false;
    if (m_parent != 0 && headOf(task) != m_parent)
        return false;
    if (m_text.isEmpty())
        return true;
    for (int column = 0; column < TaskTableModel::ColumnCount; ++column) {
        const QModelIndex cell = model->index(row, column, parent);
        if (model->data(cell, Qt::DisplayRole).toString().contains(m_text, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool TaskFilterModel::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    const auto *model = static_cast<const TaskTableModel *>(sourceModel());
    const TaskRecord &one = model->task(left.row()), &other = model->task(right.row());
    const int oneServer = model->server(left.row()), otherServer = model->server(right.row());
    constexpr quint64 kLast = std::numeric_limits<quint64>::max(); // what is in no group comes behind them
    if (left.column() == TaskTableModel::JobColumn) {
        const auto key = [&](const TaskRecord &task, int server) {
            const quint64 job = task.job == JobId{} ? kLast : number(task.job);
            return std::tuple(job == kLast ? 1 : 0, server, job, kindOrder(task.kind), headOf(task), task.number);
        };
        return key(one, oneServer) < key(other, otherServer);
    }
    if (left.column() == TaskTableModel::ParentColumn) {
        const auto key = [&](const TaskRecord &task, int server) {
            const quint64 head = headOf(task) == 0 ? kLast : headOf(task);
            return std::tuple(head == kLast ? 1 : 0, server, head, task.parent == 0 ? 0 : 1, kindOrder(task.kind),
                              task.number);
        };
        return key(one, oneServer) < key(other, otherServer);
    }
    const QVariant a = left.data(TaskTableModel::SortRole), b = right.data(TaskTableModel::SortRole);
    if (a == b) // so that rows do not change their places by themselves
        return std::tuple(oneServer, kindOrder(one.kind), one.number)
               < std::tuple(otherServer, kindOrder(other.kind), other.number);
    return QSortFilterProxyModel::lessThan(left, right);
}

} // namespace signalbox

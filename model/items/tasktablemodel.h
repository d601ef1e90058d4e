#pragma once

#include "model/domain/task.h"
#include "model/items/statustablemodel.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>

#include <map>
#include <vector>

namespace signalbox {

/// The tasks of several servers, one row each. What is told anew of a server takes the place of what was told before; rows that
/// stay keep their place, so a selection stays on them. At most a few thousand rows: see TaskQuery::limit.
class TaskTableModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        StateColumn,
        TypeColumn,
        ServerColumn,
        IdColumn,
        JobColumn,
        ParentColumn,
        DescriptionColumn,
        StartColumn,
        DurationColumn,
        ProgressColumn,
        ColumnCount
    };
    enum Role {
        SortRole = StatusTableModel::SortRole, ///< raw
        LampRole = StatusTableModel::LampRole, ///< for the colour of the progress
        PermilleRole = StatusTableModel::PermilleRole, ///< int, of the progress; invalid: not known
        TaskRole = Qt::UserRole + 100, ///< TaskRecord
        ServerRole, ///< int: number given to setTasks()
    };
    using QAbstractTableModel::QAbstractTableModel;

    /// @param server any number that stands for it, @param name as it is shown
    void setTasks(int server, const QString &name, std::vector<TaskRecord> tasks);
    void removeServer(int server);
    void clear();
    /// Durations of what is active count up to it. @param server 0: those that have no time of their own, as simulated ones have
    void setNow(UtcMs nowMs, int server = 0);
    [[nodiscard]] const TaskRecord &task(int row) const { return m_rows[static_cast<std::size_t>(row)].task; }
    [[nodiscard]] bool contains(int server, TaskKind kind, quint64 number) const;
    [[nodiscard]] int server(int row) const { return m_rows[static_cast<std::size_t>(row)].server; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] static QString durationText(qint64 ms); ///< "2 h 05 min", "14 s"

private:
    struct Row {
        int server = 0;
        QString name;
        TaskRecord task;
    };
    [[nodiscard]] QString display(const Row &row, int column) const;
    [[nodiscard]] QVariant sortKey(const Row &row, int column) const;
    [[nodiscard]] UtcMs nowOf(int server) const;
    [[nodiscard]] qint64 durationMs(const Row &row) const;
    void insert(const std::vector<Row> &rows);

    std::vector<Row> m_rows;
    UtcMs m_nowMs = kNoTime;
    std::map<int, UtcMs> m_ownNowMs; ///< by server
};

/// Sorts and filters them. Sorting by job, or by parent process, groups what belongs together: the job before its processes, a
/// process before those that it started; numbers of different servers are different ones.
class TaskFilterModel final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit TaskFilterModel(QObject *parent = nullptr);

    void setText(const QString &text); ///< in any column
    void setStates(quint32 states); ///< bits by TaskState; 0: all
    /// Only these; nothing when both are 0.
    void setGroup(int server, JobId job, quint32 parent);
    [[nodiscard]] bool isGrouped() const noexcept { return m_job != JobId{} || m_parent != 0; }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    QString m_text;
    quint32 m_states = 0;
    int m_server = 0;
    JobId m_job{};
    quint32 m_parent = 0;
};

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::TaskRecord)

#pragma once

#include "model/domain/task.h"

#include <QWidget>

class QLabel;
class QStackedWidget;

namespace signalbox {

class ActivityView;
class EmptyState;
class ServerState;

/// What the activity log of a task's server says between the task's start and its end, or now (S2): of its job, of the node or the
/// operator of a session. The log knows no processes: of one without a job, everything that was logged meanwhile.
class TaskActivity final : public QWidget {
    Q_OBJECT
public:
    explicit TaskActivity(QWidget *parent = nullptr);

    void setTask(ServerState &server, const TaskRecord &task);
    /// It is not in the list any more: what it did stays in sight until another one is selected.
    void setGone(UtcMs nowMs);
    void setNothing(bool isMany); ///< none is selected, or several are
    void removeServer(const ServerState *server);
    [[nodiscard]] const TaskRecord *task() const noexcept { return m_server != nullptr ? &m_task : nullptr; }
    [[nodiscard]] const ServerState *server() const noexcept { return m_server; }

private:
    void show(UtcMs toMs);

    ServerState *m_server = nullptr; ///< null: nothing is shown
    TaskRecord m_task;
    bool m_isGone = false;
    QLabel *m_caption;
    EmptyState *m_empty;
    ActivityView *m_view;
    QStackedWidget *m_stack;
};

} // namespace signalbox

#pragma once

#include "model/domain/command.h"
#include "model/domain/result.h"
#include "model/domain/task.h"
#include "model/items/tasktablemodel.h"
#include "views/serverswindow.h"

#include <QTimer>

#include <array>
#include <map>
#include <vector>

class QAction;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTabBar;
class QTableView;
class QToolButton;

namespace signalbox {

class Appearance;
class EmptyState;
class MessageBar;
class ServerLink;
class ServerState;
class TaskActivity;

/// What all servers are at (S2): their jobs, the processes of the servers themselves, and the sessions of nodes and consoles, in one
/// table; and how to interrupt, resume, terminate and cancel them. It is read anew every few seconds while it is open.
class TasksWindow final : public ServersWindow {
    Q_OBJECT
public:
    /// @param appearance must outlive this object
    explicit TasksWindow(const Appearance &appearance, QWidget *parent);

    void refresh() override;

protected:
    void closeEvent(QCloseEvent *event) override;
    void ask(Place &place) override;
    void forget(const Place &place) override;
    void updateContents() override;
    [[nodiscard]] QString remarkOn(const ServerState &server) const override;

private:
    enum Tab { ActiveTab, CompletedTab };
    /// What a server has told beside its tasks.
    struct Told {
        TaskCounters counters;
        quint64 left = 0;
    };
    void makeTable();
    void makeBar();
    void makeCounters();
    void take(int key, quint64 round, const Result<TaskList> &answer);
    [[nodiscard]] static UtcMs nowOf(const ServerState &server);
    [[nodiscard]] bool showsCompleted() const;
    void onTab();
    void onCounter();
    void updateCounters();
    void updateActions();
    void updateActivity();
    void showMenu(const QPoint &position);
    void openWindows();
    /// What is selected and can be acted on, by row of the model.
    /// @param denial why something of it cannot be
    [[nodiscard]] std::vector<int> selected(TaskAction action, QString *denial = nullptr);
    [[nodiscard]] QString roleDenialOf(int server, const TaskRecord &task);
    void confirm(TaskAction action);
    void carryOut(TaskAction action, const std::vector<std::pair<int, TaskRecord>> &tasks);
    void commandJobs(ServerLink &link, const CommandJobs &order);
    void onDone(TaskAction action, const TaskRecord &task, const Result<CommandOutcome> &done);
    void group(int server, JobId job, quint32 parent);

    const Appearance &m_appearance;
    TaskTableModel m_model;
    TaskFilterModel m_shown;
    std::map<int, Told> m_told; ///< by key
    quint64 m_round = 0; ///< of questions: answers for the other tab are dropped
    QTimer m_activitySoon; ///< once for all that changes in the selection
    QTabBar *m_tabs;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    MessageBar *m_messages;
    QLabel *m_notListed;
    QLabel *m_count;
    QLineEdit *m_filter;
    QToolButton *m_ungroup;
    std::array<QToolButton *, 3> m_counters{}; ///< successful, warning, failed
    std::array<QAction *, 4> m_actions{}; ///< by TaskAction
    QAction *m_windows;
    TaskActivity *m_activity; ///< of the selected task
    QSplitter *m_splitter;
    QAction *m_showActivity;
};

} // namespace signalbox

#pragma once

#include "model/domain/command.h"
#include "model/domain/result.h"
#include "model/domain/task.h"
#include "model/items/tasktablemodel.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTimer>
#include <QWidget>

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
class TasksWindow final : public QWidget {
    Q_OBJECT
public:
    /// @param appearance must outlive this object
    explicit TasksWindow(const Appearance &appearance, QWidget *parent);

    /// The server must outlive this object, or be removed before it goes.
    void addServer(ServerState *server);
    void removeServer(const ServerState *server);
    void refresh();

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    enum Tab { ActiveTab, CompletedTab };
    struct Place {
        int key = 0; ///< in the model
        ServerState *server = nullptr;
        TaskCounters counters;
        quint64 sessions = 0;
        quint64 left = 0;
        QString problem; ///< why nothing is shown of it, or what is shown is old; empty: nothing is in the way
        bool isAsked = false;
        bool hasAnswer = false;
    };
    void makeTable();
    void makeBar();
    void makeCounters();
    void ask(Place &place);
    void take(int key, quint64 round, const Result<TaskList> &answer);
    [[nodiscard]] Place *placeOf(int key);
    [[nodiscard]] static QString problemOf(const ServerState &server);
    [[nodiscard]] bool showsCompleted() const;
    void onTab();
    void onCounter();
    void updateContents();
    void updateNotices();
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
    std::vector<Place> m_places;
    int m_lastKey = 0;
    quint64 m_round = 0; ///< of questions: answers for the other tab are dropped
    QTimer m_timer;
    QTimer m_activitySoon; ///< once for all that changes in the selection
    QTabBar *m_tabs;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    MessageBar *m_messages;
    QLabel *m_notices;
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

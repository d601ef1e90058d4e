#pragma once

#include "model/domain/setrun.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <vector>

class QAction;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTreeWidget;

namespace signalbox {

class Appearance;
class EmptyState;
class JobOperations;
class MessageBar;
class ServerState;
class SetTimeline;
class StageDiagram;

/// The runs of request sets of a managing server: how each stands and why, its stages as a picture with their states, when they
/// ran, and their jobs; hold, release, cancel and resubmit. It follows the server while it is open.
class SetsWindow final : public QWidget {
    Q_OBJECT
public:
    /// @param server must outlive this object, and so must `appearance`
    SetsWindow(const Appearance &appearance, ServerState &server, QWidget *parent);

    [[nodiscard]] ServerState &server() const noexcept { return m_server; }
    void choose(SetRunId run); ///< as soon as it is known

Q_SIGNALS:
    void jobWanted(signalbox::JobId job);
    void definitionsWanted();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeActions();
    void makeLists();
    void readSoon();
    void read();
    void take(const Result<std::vector<SetRun>> &answer);
    void fillRuns();
    void showRun();
    void showRequests(const SetRun &run);
    void updateActions();
    void control(SetAction action);
    void cancel();
    void resubmit(bool fromFailed);
    void showMenu(const QPoint &position);
    [[nodiscard]] const SetRun *current() const; ///< null: none is chosen

    const Appearance &m_appearance;
    ServerState &m_server;
    std::vector<SetRun> m_runs; ///< newest first
    QTreeWidget *m_list;
    StageDiagram *m_diagram;
    SetTimeline *m_timeline;
    QTreeWidget *m_requests;
    QLabel *m_sentence;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    std::array<QSplitter *, 3> m_splitters{}; ///< their layout is remembered
    MessageBar *m_messages;
    JobOperations *m_operations;
    QAction *m_hold = nullptr;
    QAction *m_release = nullptr;
    QAction *m_cancel = nullptr;
    QAction *m_resubmit = nullptr;
    QAction *m_repetition = nullptr;
    QAction *m_resubmitFailed = nullptr;
    QAction *m_job = nullptr;
    QAction *m_definitions = nullptr;
    QTimer m_readTimer; ///< gathers news
    SetRunId m_toChoose{}; ///< as soon as it is read
    QTimer m_clock; ///< what runs grows in the timeline
    bool m_hasAnswer = false;
    bool m_isReading = false;
    bool m_readAgain = false;
    int m_problem = 0; ///< the message that they could not be read
};

} // namespace signalbox

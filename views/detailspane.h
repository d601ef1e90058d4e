#pragma once

#include "model/domain/joborder.h"
#include "model/domain/jobphase.h"
#include "model/domain/jobtargets.h"
#include "model/domain/route.h"
#include "model/domain/task.h"
#include "model/items/historymodel.h"
#include "model/items/serverstate.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QLabel;
class QTabWidget;
class QTableView;
class QTreeWidget;

namespace signalbox {

class ActivityView;
class Appearance;
class CompletionPane;
class LampWidget;
class RouteView;

/// All there is about one job or one instruction: why it is where it is, its route, stages, attempts, messages, and for
/// a job the completion curve. Follows the data by itself.
class DetailsPane final : public QWidget {
    Q_OBJECT
public:
    /// @param appearance must outlive this object
    explicit DetailsPane(const Appearance &appearance, QWidget *parent = nullptr);

    void clear();
    /// @param server must outlive this object, as for the next
    void showJob(ServerState &server, JobId job);
    void showInstruction(ServerState &server, JobId job, InstructionId instruction);
    void reload(); ///< asks for everything anew

    /// Whatever is shown, and also while nothing is: the dock takes its first height from it, and the curve needs some.
    [[nodiscard]] QSize sizeHint() const override;

private:
    void setTabs(bool job);
    void attach(ServerState &server, JobId job);
    void updateAll();
    void updateJob();
    void updateInstruction();
    void updateCurve();
    void updateStoppable();
    void askForForecast(NodeId stopped, qint64 seconds);
    void openRows();
    void requestOrder();
    void requestThrough();
    void requestTask();
    void requestStanding();
    void requestHistory();
    void requestOlder();
    void onHistory(InstructionId instruction, const Result<std::vector<Event>> &result);
    void onOlder(InstructionId instruction, EventSeq upTo, const Result<std::vector<Event>> &result);
    void showHistoryError(const QString &text);
    void updateHistoryViews();
    void updateError();
    void updateAnswer();
    void fillStages();
    void fillAttempts();
    /// What an installer printed may have many lines; a row has one, and its tooltip has all.
    [[nodiscard]] static QString firstLine(const QString &text);

    static constexpr int kRefreshMs = 250;
    static constexpr int kTaskMs = 2000;
    // A long history comes page by page, the newest first, so that neither the server nor the window stands still for it.
    static constexpr int kFirstPage = 500; ///< entries
    static constexpr int kPage = 2000;
    static constexpr int kMostHistory = 100'000; ///< entries shown

    const Appearance &m_appearance;
    ServerState *m_server = nullptr;
    JobId m_job{};
    InstructionId m_instruction{}; ///< 0: the whole job
    std::shared_ptr<JobRows> m_rows;
    EventSeq m_olderAsked = 0; ///< the page up to this entry is on its way
    std::optional<InstructionRow> m_shownRow; ///< the history was asked for at this state
    RouteState m_route;
    std::optional<JobOrder> m_order; ///< of a job that has one, when it is here
    std::vector<JobThrough> m_through; ///< groups and relays that the job was ordered to
    std::optional<TaskRecord> m_task; ///< the job as one: what holds it
    std::optional<JobStanding> m_standing; ///< its phase and status, and why
    bool m_standingAsked = false;
    bool m_taskAsked = false; ///< an answer is on its way
    bool m_taskTold = false;
    QTimer m_taskPulse; ///< a hold changes no row
    QTimer m_refresh;

    LampWidget *m_lamp;
    QLabel *m_title;
    QLabel *m_result;
    QLabel *m_reason;
    QLabel *m_error;
    QLabel *m_meaning; ///< what the error's code means, its likely cause and the next step
    QLabel *m_answer; ///< what the client said at the end, and what came after it
    RouteView *m_routes;
    QTabWidget *m_tabs;
    QTreeWidget *m_stages;
    QTreeWidget *m_attempts;
    QTableView *m_messages;
    QTreeWidget *m_overview;
    CompletionPane *m_completion;
    ActivityView *m_activity; ///< from the job's registration to its end
    HistoryModel m_history;
};

} // namespace signalbox

#pragma once

#include "model/items/activitymodel.h"
#include "model/items/backgroundtask.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QAction;
class QCheckBox;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;
class QTreeWidget;

namespace signalbox {

class EmptyState;
class MessageBar;
class ServerState;

/// Whose messages a pane shows: of a job, of a node, of an operator. At most one of them is set.
struct ActivityScope {
    JobId job{};
    QString node{}; ///< its name; also what it told of others
    QString operatorName{};
    [[nodiscard]] bool isAll() const { return job == JobId{} && node.isEmpty() && operatorName.isEmpty(); }
    friend bool operator==(const ActivityScope &, const ActivityScope &) = default;
};

/// The messages of one or several servers: a search, the severities with their counts, the table, and all about the message that
/// is chosen. Follows the servers as long as the newest message is in sight.
class ActivityView : public QWidget {
    Q_OBJECT
public:
    enum class Kind : quint8 {
        Window, ///< of all servers
        Pane, ///< of one, and of a time: below a table of jobs or tasks
    };
    explicit ActivityView(Kind kind, QWidget *parent = nullptr);

    void addServer(ServerState &server); ///< must outlive this object, or removeServer()
    void removeServer(const ServerState *server);
    /// Of a pane: what happened there between two times, both included. @param toMs kNoTime: it goes on
    /// @param scope only its messages, unless the user wants all
    void setInterval(ServerState &server, UtcMs fromMs, UtcMs toMs, const ActivityScope &scope = {});
    void clear(); ///< of a pane

    [[nodiscard]] ActivityModel &model() noexcept { return *m_model; }
    [[nodiscard]] bool isFollowing() const noexcept { return m_isFollowing; }
    void writeCsv(const QString &filePath); ///< what is loaded
    void copyRows();
    [[nodiscard]] QByteArray columnState() const;
    void restoreColumns(const QByteArray &state);
    [[nodiscard]] QSplitter *splitter() const { return m_splitter; }
    [[nodiscard]] MessageBar *messages() const { return m_messages; }

Q_SIGNALS:
    void exportWanted();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeBar();
    void makeTable();
    void ask();
    void setFollowing(bool isFollowing);
    void lookForNew();
    void updateContents();
    void updateDetails();
    [[nodiscard]] QString standingText() const;
    [[nodiscard]] QString wholeSearch() const; ///< what is typed, and the pane's node or operator
    [[nodiscard]] bool goesOn() const; ///< more messages may come

    const Kind m_kind;
    ActivityModel *m_model;
    ServerState *m_server = nullptr; ///< of a pane
    UtcMs m_fromMs = kNoTime, m_toMs = kNoTime;
    ActivityScope m_scope;
    bool m_isFollowing = true;
    bool m_isWaiting = true; ///< to be seen before anything is asked

    QLineEdit *m_search;
    std::array<QToolButton *, 3> m_severities{};
    QToolButton *m_follow;
    QToolButton *m_export;
    QCheckBox *m_onlyScope;
    QTableView *m_table;
    QTreeWidget *m_details;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    QSplitter *m_splitter;
    MessageBar *m_messages;
    QLabel *m_state;
    QTimer m_typing; ///< a search is asked when the user has stopped typing
    QTimer m_pulse;
    BackgroundTask m_writing;
};

} // namespace signalbox

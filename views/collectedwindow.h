#pragma once

#include "model/items/collecteddata.h"
#include "model/items/collectedmodel.h"

#include <QTimer>
#include <QWidget>

#include <deque>

class QAction;
class QLabel;
class QLineEdit;
class QStackedWidget;
class QTreeView;

namespace signalbox {

class EmptyState;
class MessageBar;
class ServerState;

/// The files that jobs have collected at the clients of a managing server, by node and job: looked at, saved and deleted here.
class CollectedWindow final : public QWidget {
    Q_OBJECT
public:
    /// @param server must outlive this object
    CollectedWindow(ServerState &server, QWidget *parent);

    [[nodiscard]] ServerState &server() const noexcept { return m_server; }
    void showJob(JobId job); ///< what this one has collected; 0: everything
    void saveTo(const QString &folder); ///< what is selected, below it
    void saveAs(const QString &filePath); ///< the one file that is selected

Q_SIGNALS:
    void jobWanted(); ///< the operator wants to collect files

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    struct Selected {
        CollectionHead head;
        std::vector<int> files; ///< empty: all
    };

    void makeView();
    void makeBar();
    void read();
    void take(quint64 asked, const Result<std::vector<CollectionHead>> &answer);
    void readFiles(AttemptId collection);
    void updateContents();
    void updateActions();
    [[nodiscard]] CollectedData *told() const;
    [[nodiscard]] std::vector<Selected> selection() const;
    void askWhere();
    void begin(std::vector<CollectedSave> saves, const QString &where);
    void saveNext();
    void ended(const Outcome &outcome);
    void askDelete();
    void remove(std::vector<CollectionHead> heads);

    ServerState &m_server;
    CollectedModel m_model;
    QTreeView *m_view;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    MessageBar *m_messages;
    QLabel *m_count;
    QLineEdit *m_search;
    QAction *m_refresh;
    QAction *m_save;
    QAction *m_delete;
    QTimer m_typing;
    JobId m_job{}; ///< only of this one; 0: all
    quint64 m_asked = 0; ///< which reading is the newest
    UtcMs m_asOfMs = kNoTime;
    bool m_isReading = false;
    bool m_hasAnswer = false;
    int m_problem = 0;
    // Saving under way.
    std::deque<CollectedSave> m_saves;
    QString m_where;
    int m_total = 0;
    int m_saved = 0; ///< files of the collections before
    int m_savedNow = 0; ///< of the one under way
};

} // namespace signalbox

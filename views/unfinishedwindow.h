#pragma once

#include "model/domain/command.h"
#include "model/domain/result.h"
#include "model/items/journalmodel.h"
#include "model/items/taskcontrol.h"

#include <QTimer>
#include <QWidget>

#include <vector>

class QAction;
class QLabel;
class QStackedWidget;
class QTableView;

namespace signalbox {

class EmptyState;
class MessageBar;
class ServerState;

/// What restarts and takeovers cut off, over all servers (S3, domain.md 7): each can be run again, or dismissed. It is read anew
/// every few seconds while it is open.
class UnfinishedWindow final : public QWidget {
    Q_OBJECT
public:
    explicit UnfinishedWindow(QWidget *parent);

    /// The server must outlive this object, or be removed before it goes.
    void addServer(ServerState *server);
    void removeServer(const ServerState *server);
    void refresh();

Q_SIGNALS:
    void changed(); ///< something was run again or dismissed

protected:
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Place {
        int key = 0; ///< in the model
        ServerState *server = nullptr;
        QString problem; ///< why nothing is shown of it; empty: nothing is in the way
        bool isAsked = false;
        bool hasAnswer = false;
    };
    void makeTable();
    [[nodiscard]] Place *placeOf(int key);
    void ask(Place &place);
    void take(int key, const Result<JournalList> &answer);
    void updateContents();
    void updateActions();
    /// Rows of the model that can be run again, or dismissed. @param all: not the selected ones alone
    /// @param denial why one of the others cannot be
    [[nodiscard]] std::vector<int> usable(bool all, bool toRun, QString *denial);
    void runAgain(bool all);
    void dismiss();
    void send(int server, CommandBody body, const QString &doing);
    void showMenu(const QPoint &position);

    JournalModel m_model;
    std::vector<Place> m_places;
    int m_lastKey = 0;
    QTimer m_timer;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    MessageBar *m_messages;
    QLabel *m_notices;
    QLabel *m_count;
    QAction *m_runAgain;
    QAction *m_runAll;
    QAction *m_dismiss;
};

} // namespace signalbox

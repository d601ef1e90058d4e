#pragma once

#include "model/domain/command.h"
#include "model/domain/result.h"
#include "model/items/journalmodel.h"
#include "model/items/taskcontrol.h"
#include "views/serverswindow.h"

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
class UnfinishedWindow final : public ServersWindow {
    Q_OBJECT
public:
    explicit UnfinishedWindow(QWidget *parent);

Q_SIGNALS:
    void changed(); ///< something was run again or dismissed

protected:
    void ask(Place &place) override;
    void forget(const Place &place) override;
    void updateContents() override;

private:
    void makeTable();
    void take(int key, const Result<JournalList> &answer);
    void updateActions();
    /// Rows of the model that can be run again, or dismissed. @param all: not the selected ones alone
    /// @param denial why one of the others cannot be
    [[nodiscard]] std::vector<int> usable(bool all, bool toRun, QString *denial);
    void runAgain(bool all);
    void dismiss();
    void send(int server, CommandBody body, const QString &doing);
    void showMenu(const QPoint &position);

    JournalModel m_model;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    MessageBar *m_messages;
    QLabel *m_count;
    QAction *m_runAgain;
    QAction *m_runAll;
    QAction *m_dismiss;
};

} // namespace signalbox

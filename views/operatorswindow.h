#pragma once

#include "model/domain/result.h"
#include "model/items/operatorlistmodel.h"
#include "views/operatordialog.h"

#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;
class QTableView;

namespace signalbox {

class EmptyState;
class JobOperations;
class MessageBar;
class ServerState;

/// Who may sign in at a managing server with a token, with what role and until when. It follows the server while it is open.
class OperatorsWindow final : public QWidget {
    Q_OBJECT
public:
    /// @param server must outlive this object
    OperatorsWindow(ServerState &server, QWidget *parent);

    [[nodiscard]] ServerState &server() const noexcept { return m_server; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void read();
    void take(const Result<std::vector<OperatorRecord>> &answer);
    void updateActions();
    void updateContents();
    void openDialog(OperatorDialog::Purpose purpose);
    void revokeSelected();
    void showMenu(const QPoint &position);
    [[nodiscard]] const OperatorRecord *selected() const; ///< null: none

    ServerState &m_server;
    OperatorListModel m_model;
    QTableView *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    MessageBar *m_messages;
    JobOperations *m_operations;
    QLabel *m_count;
    QAction *m_add;
    QAction *m_change;
    QAction *m_renew;
    QAction *m_revoke;
    bool m_isReading = false;
    bool m_readAgain = false;
    int m_problem = 0; ///< the message that they could not be read
};

} // namespace signalbox

#pragma once

#include "model/domain/jobphase.h"

#include <QWidget>

class QAction;
class QLabel;
class QStackedWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace signalbox {

class EmptyState;
class JobOperations;
class MessageBar;
class ServerState;

/// The execution slots of a managing server with what runs and waits, and the other rules of its queue: incompatibilities, conflict
/// domains and active limits. It follows the server while it is open.
class SlotsWindow final : public QWidget {
    Q_OBJECT
public:
    /// @param server must outlive this object
    SlotsWindow(ServerState &server, QWidget *parent);

    [[nodiscard]] ServerState &server() const noexcept { return m_server; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    QTreeWidget *makeList(const QString &name, const QString &title, const QStringList &columns);
    void read();
    void take(const Result<DispatchState> &answer);
    void fill();
    void fillSlot(QTreeWidgetItem &item, const SlotState &slot) const;
    void updateActions();
    void openDialog(const DispatchRule &rule);
    void addRule(DispatchRuleKind kind);
    void changeSelected();
    void removeSelected();
    void showMenu(QTreeWidget &list, const QPoint &position);
    [[nodiscard]] const DispatchRule *selected() const; ///< null: none
    [[nodiscard]] const DispatchRule *ruleOf(DispatchRuleId id) const;
    [[nodiscard]] QString textOf(const DispatchRule &rule) const;

    ServerState &m_server;
    DispatchState m_state;
    QTreeWidget *m_slots;
    QTreeWidget *m_rules;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    MessageBar *m_messages;
    JobOperations *m_operations;
    QLabel *m_count;
    QAction *m_addSlot;
    QAction *m_addIncompatibility;
    QAction *m_addDomain;
    QAction *m_addLimit;
    QAction *m_change;
    QAction *m_remove;
    bool m_isReading = false;
    bool m_readAgain = false;
    int m_problem = 0; ///< the message that it could not be read
};

} // namespace signalbox

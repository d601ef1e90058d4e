#pragma once

#include "model/items/nodetablemodel.h"

#include <QPointer>
#include <QWidget>

#include <vector>

class QAction;
class QMenu;
class QLabel;
class QStackedWidget;
class QTreeWidget;

namespace signalbox {

class EmptyState;
class JobOperations;
class LongTable;
class MessageBar;
class ServerState;
class SimulationControl;

/// The relays and clients of a managing server: where they stand, when they were last heard of, what they said about themselves.
class NodesWindow final : public QWidget {
    Q_OBJECT
public:
    /// @param server must outlive this object
    NodesWindow(ServerState &server, QWidget *parent);

    void addNode(); ///< opens the dialog for it
    [[nodiscard]] ServerState &server() const noexcept { return m_server; }

Q_SIGNALS:
    void inventoryWanted(signalbox::NodeId node); ///< of the node that is selected

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void updateActions();
    void updateAttributes();
    void updateContents();
    void removeSelected();
    void setSuspended(bool suspended);
    void showMenu(const QPoint &position);
    void addFaults(QMenu *menu, SimulationControl &simulation);
    [[nodiscard]] std::vector<NodeRecord> selected() const;

    ServerState &m_server;
    NodeTableModel m_model;
    LongTable *m_table;
    QTreeWidget *m_attributes;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    MessageBar *m_messages;
    JobOperations *m_operations;
    QLabel *m_count;
    QAction *m_add;
    QAction *m_remove;
    QAction *m_suspend;
    QAction *m_resume;
    QAction *m_inventory;
    QAction *m_copy;
};

} // namespace signalbox

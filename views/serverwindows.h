#pragma once

#include "model/domain/ids.h"

#include <QObject>
#include <QPointer>

#include <memory>
#include <vector>

class QWidget;

namespace signalbox {

class ActivityWindow;
class Appearance;
class AuditWindow;
class CollectedWindow;
class InventoryWindow;
class NodesWindow;
class OperatorsWindow;
class SecurityWindow;
class ServerState;
class SlotsWindow;
class TasksWindow;
class UnfinishedHint;
class UnfinishedWindow;

/// The windows beside the main one, about a server or about all of them. Each is made when it is wanted, and there is one of each
/// kind: of another server it is another one. GUI thread.
class ServerWindows final : public QObject {
    Q_OBJECT
public:
    /// @param main is the parent of all of them  @param appearance as `servers` must outlive this object
    ServerWindows(QWidget *main, const Appearance &appearance, UnfinishedHint &hint,
                  const std::vector<std::unique_ptr<ServerState>> &servers);
    ~ServerWindows() override;

    void add(ServerState &server);
    void remove(ServerState &server); ///< before it is destroyed

    // Nothing happens without a server.
    void openNodes(ServerState *server);
    void addNode(ServerState *server);
    void openAudit(ServerState *server);
    void openInventory(ServerState *server, NodeId node = {}); ///< of this node; 0: of all
    void openCollected(ServerState *server, JobId job); ///< of this job, if it is one that collects files
    void openOperators(ServerState *server);
    void openSlots(ServerState *server);
    void openSecurity(ServerState *server);
    // About all servers.
    void openTasks();
    void openActivity();
    void openUnfinished();

Q_SIGNALS:
    void inventoryWanted(signalbox::NodeId node);
    void jobWanted();

private:
    QWidget *m_main;
    const Appearance &m_appearance;
    UnfinishedHint &m_hint;
    const std::vector<std::unique_ptr<ServerState>> &m_servers;
    QPointer<NodesWindow> m_nodes;
    QPointer<AuditWindow> m_audit;
    QPointer<InventoryWindow> m_inventory;
    QPointer<CollectedWindow> m_collected;
    QPointer<OperatorsWindow> m_operators;
    QPointer<SlotsWindow> m_slots;
    QPointer<SecurityWindow> m_security;
    QPointer<TasksWindow> m_tasks;
    QPointer<ActivityWindow> m_activity;
    QPointer<UnfinishedWindow> m_unfinished;
};

} // namespace signalbox

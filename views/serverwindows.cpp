#include "views/serverwindows.h"

#include "model/items/serverstate.h"
#include "views/activitywindow.h"
#include "views/auditwindow.h"
#include "views/collectedwindow.h"
#include "views/inventorywindow.h"
#include "views/nodeswindow.h"
#include "views/operatorswindow.h"
#include "views/securitywindow.h"
#include "views/slotswindow.h"
#include "views/taskswindow.h"
#include "views/unfinishedhint.h"
#include "views/unfinishedwindow.h"

namespace signalbox {

namespace {

void bringUp(QWidget *window)
{
    window->show();
    window->raise();
    window->activateWindow();
}

/// Whether a new one is to be made: there is none, or it is another server's, which is closed.
template <class Window>
bool isMissing(const QPointer<Window> &window, const ServerState &server)
{
    if (window && &window->server() == &server)
        return false;
    if (window)
        window->close(); // it deletes itself
    return true;
}

template <class Window>
void removeOf(const ServerState &server, QPointer<Window> &window)
{
    if (window && &window->server() == &server)
        delete window;
}

} // namespace

ServerWindows::ServerWindows(QWidget *main, const Appearance &appearance, UnfinishedHint &hint,
                             const std::vector<std::unique_ptr<ServerState>> &servers)
    : QObject(main), m_main(main), m_appearance(appearance), m_hint(hint), m_servers(servers)
{
}

ServerWindows::~ServerWindows()
{
    delete m_nodes;
    delete m_audit;
    delete m_inventory;
    delete m_collected;
    delete m_operators;
    delete m_slots;
    delete m_security;
    delete m_tasks;
    delete m_activity;
    delete m_unfinished;
}

void ServerWindows::add(ServerState &server)
{
    if (m_tasks)
        m_tasks->addServer(&server);
    if (m_activity)
        m_activity->addServer(server);
    if (m_unfinished)
        m_unfinished->addServer(&server);
}

void ServerWindows::remove(ServerState &server)
{
    removeOf(server, m_nodes);
    removeOf(server, m_audit);
    removeOf(server, m_inventory);
    removeOf(server, m_collected);
    removeOf(server, m_operators);
    removeOf(server, m_slots);
    removeOf(server, m_security);
    if (m_tasks)
        m_tasks->removeServer(&server);
    if (m_activity)
        m_activity->removeServer(&server);
    if (m_unfinished)
        m_unfinished->removeServer(&server);
}

void ServerWindows::openNodes(ServerState *server)
{
    if (server == nullptr)
        return;
    if (isMissing(m_nodes, *server)) {
        m_nodes = new NodesWindow(*server, m_main);
        connect(m_nodes, &NodesWindow::inventoryWanted, this, &ServerWindows::inventoryWanted);
    }
    bringUp(m_nodes);
}

void ServerWindows::addNode(ServerState *server)
{
    openNodes(server);
    if (m_nodes)
        m_nodes->addNode();
}

void ServerWindows::openInventory(ServerState *server, NodeId node)
{
    if (server == nullptr)
        return;
    if (isMissing(m_inventory, *server)) {
        m_inventory = new InventoryWindow(*server, m_main);
        connect(m_inventory, &InventoryWindow::jobWanted, this, &ServerWindows::jobWanted);
    }
    m_inventory->showNode(node);
    bringUp(m_inventory);
}

void ServerWindows::openCollected(ServerState *server, JobId job)
{
    if (server == nullptr)
        return;
    if (isMissing(m_collected, *server)) {
        m_collected = new CollectedWindow(*server, m_main);
        connect(m_collected, &CollectedWindow::jobWanted, this, &ServerWindows::jobWanted);
    }
    const JobRecord *record = server->job(job);
    const bool brings =
        record != nullptr && (record->type == JobType::CollectFiles || record->type == JobType::AcquireCollectedFiles);
    m_collected->showJob(brings ? record->id : JobId{});
    bringUp(m_collected);
}

void ServerWindows::openAudit(ServerState *server)
{
    if (server == nullptr)
        return;
    if (isMissing(m_audit, *server))
        m_audit = new AuditWindow(*server, m_main);
    bringUp(m_audit);
}

void ServerWindows::openOperators(ServerState *server)
{
    if (server == nullptr)
        return;
    if (isMissing(m_operators, *server))
        m_operators = new OperatorsWindow(*server, m_main);
    bringUp(m_operators);
}

void ServerWindows::openSlots(ServerState *server)
{
    if (server == nullptr)
        return;
    if (isMissing(m_slots, *server))
        m_slots = new SlotsWindow(*server, m_main);
    bringUp(m_slots);
}

void ServerWindows::openSecurity(ServerState *server)
{
    if (server == nullptr)
        return;
    if (isMissing(m_security, *server))
        m_security = new SecurityWindow(m_appearance, *server, m_main);
    bringUp(m_security);
}

void ServerWindows::openTasks()
{
    if (!m_tasks) {
        m_tasks = new TasksWindow(m_appearance, m_main);
        for (const auto &server : m_servers)
            m_tasks->addServer(server.get());
    }
    bringUp(m_tasks);
}

void ServerWindows::openActivity()
{
    if (!m_activity) {
        m_activity = new ActivityWindow(m_main);
        for (const auto &server : m_servers)
            m_activity->addServer(*server);
    }
    bringUp(m_activity);
}

void ServerWindows::openUnfinished()
{
    if (!m_unfinished) {
        m_unfinished = new UnfinishedWindow(m_main);
        connect(m_unfinished, &UnfinishedWindow::changed, &m_hint, &UnfinishedHint::check);
        for (const auto &server : m_servers)
            m_unfinished->addServer(server.get());
    }
    bringUp(m_unfinished);
}

} // namespace signalbox

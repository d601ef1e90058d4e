#include "views/remoteservers.h"

#include "model/items/serverlink.h"
#include "model/items/serverstate.h"
#include "views/confirmdialog.h"

#include <QAction>
#include <QMenu>
#include <QWidget>

#include <utility>

namespace signalbox {

RemoteServers::RemoteServers(QWidget *window)
    : QObject(window),
      m_window(window),
      m_add(new QAction(tr("&Add server…"), this)),
      m_edit(new QAction(tr("&Edit server…"), this)),
      m_reconnect(new QAction(tr("&Reconnect"), this)),
      m_remove(new QAction(tr("Re&move server…"), this))
{
    m_add->setObjectName(QStringLiteral("addServer"));
    m_edit->setObjectName(QStringLiteral("editServer"));
    m_reconnect->setObjectName(QStringLiteral("reconnectServer"));
    m_remove->setObjectName(QStringLiteral("removeServer"));
    m_add->setToolTip(tr("Shows a managing server on another machine in this window too"));
    m_add->setEnabled(false);
    connect(m_add, &QAction::triggered, this, [this] { openDialog(nullptr); });
    connect(m_edit, &QAction::triggered, this, [this] { openDialog(m_link); });
    connect(m_reconnect, &QAction::triggered, this, [this] {
        if (m_link && m_link->remote())
            m_link->remote()->reconnect();
    });
    connect(m_remove, &QAction::triggered, this, &RemoteServers::askToRemove);
}

void RemoteServers::setTest(ServerDialog::Test test)
{
    m_test = std::move(test);
    m_add->setEnabled(static_cast<bool>(m_test));
}

void RemoteServers::follow(const ServerState *server)
{
    ServerLink *link = server ? server->link() : nullptr;
    m_link = link && link->remote() ? link : nullptr;
}

void RemoteServers::fillTreeMenu(QMenu &menu) const
{
    if (!m_link)
        return;
    menu.addSeparator();
    menu.addActions({m_reconnect, m_edit, m_remove});
}

void RemoteServers::openDialog(ServerLink *link)
{
    const auto known = link && link->remote() ? std::optional(link->remote()->entry()) : std::nullopt;
    auto *dialog = new ServerDialog(known, m_test, m_window);
    if (!known)
        connect(dialog, &ServerDialog::wanted, this, &RemoteServers::wanted);
    else
        connect(dialog, &ServerDialog::wanted, this, [this, of = QPointer(link)](const ServerEntry &entry) {
            if (of)
                Q_EMIT changed(of, entry);
        });
    dialog->open();
}

void RemoteServers::askToRemove()
{
    if (!m_link)
        return;
    Confirmation confirmation;
    confirmation.title = tr("Remove server");
    //: %1 is the name of a managing server.
    confirmation.question = tr("Remove “%1” from this window?").arg(m_link->name());
    confirmation.consequence = tr("The server itself and its jobs go on. Its token is forgotten here.");
    confirmation.button = tr("Remove the server");
    //: Leaves the server in the window, instead of removing it.
    confirmation.keep = tr("Keep it");
    auto *dialog = new ConfirmDialog(confirmation, m_window);
    connect(dialog, &QDialog::accepted, this, [this, link = m_link] {
        if (link)
            Q_EMIT removeWanted(link);
    });
    dialog->open();
}

} // namespace signalbox

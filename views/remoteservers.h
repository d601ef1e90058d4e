#pragma once

#include "views/serverdialog.h"

#include <QObject>
#include <QPointer>

class QAction;
class QMenu;

namespace signalbox {

class ServerLink;
class ServerState;

/// What the menus offer for managing servers elsewhere: adding, changing, reconnecting, taking out.
class RemoteServers final : public QObject {
    Q_OBJECT
public:
    explicit RemoteServers(QWidget *window);

    /// How servers are tried; without it none can be added.
    void setTest(ServerDialog::Test test);
    void follow(const ServerState *server); ///< which one is chosen; null: none
    [[nodiscard]] QAction *addServer() const noexcept { return m_add; } ///< for a menu
    void fillTreeMenu(QMenu &menu) const;

Q_SIGNALS:
    void wanted(const signalbox::ServerEntry &entry);
    void changed(signalbox::ServerLink *link, const signalbox::ServerEntry &entry);
    void removeWanted(signalbox::ServerLink *link); ///< the operator has confirmed it

private:
    void openDialog(ServerLink *link);
    void askToRemove();

    QWidget *m_window;
    ServerDialog::Test m_test;
    QPointer<ServerLink> m_link; ///< a remote one
    QAction *m_add;
    QAction *m_edit;
    QAction *m_reconnect;
    QAction *m_remove;
};

} // namespace signalbox

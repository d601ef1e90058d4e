#pragma once

#include "model/items/replaycontrol.h"

#include <QTimer>
#include <QToolBar>

class QLabel;
class QProgressBar;

namespace signalbox {

class ServerLink;
class ServerState;

/// How a replay of a recorded workload stands, and the way to stop it. Hidden while there is none.
class ReplayBar final : public QToolBar {
    Q_OBJECT
public:
    explicit ReplayBar(QWidget *parent);

    void follow(ServerState *server); ///< whom a new replay would go to; null: nobody
    /// Shows how it stands; null: it has ended. It lives until then.
    void show(ReplayControl *control);
    [[nodiscard]] QAction *replay() const noexcept { return m_replay; } ///< for a menu

Q_SIGNALS:
    void wanted(signalbox::ServerLink *link, const signalbox::ReplayOrder &order);

private:
    void look();
    void openDialog();
    void update();

    ServerState *m_server = nullptr;
    ReplayControl *m_control = nullptr;
    QAction *m_replay;
    QLabel *m_text;
    QProgressBar *m_progress;
    QAction *m_stop;
    QTimer m_timer;
};

} // namespace signalbox

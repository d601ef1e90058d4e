#pragma once

#include "model/items/simulationcontrol.h"

#include <QPointer>
#include <QTimer>
#include <QToolBar>

#include <utility>

class QComboBox;
class QLabel;
class QMenu;

namespace signalbox {

class ServerLink;
class ServerState;

/// The time of a simulated managing server, how fast it passes, pause and step. Hidden while a real server is looked at.
class SimulationBar final : public QToolBar {
    Q_OBJECT
public:
    explicit SimulationBar(QWidget *parent);

    /// How a scenario from a file is checked before it is wanted(); without one it is not.
    void setCheck(SimulationCheck check) { m_check = std::move(check); }

    void follow(const ServerState *server); ///< whose time is shown; null: none
    [[nodiscard]] QAction *newServer() const noexcept { return m_newServer; } ///< for a menu
    [[nodiscard]] QAction *closeServer() const noexcept { return m_closeServer; } ///< for menus
    void addServerFaults(QMenu &menu); ///< when the server that is followed is simulated

Q_SIGNALS:
    void wanted(const signalbox::SimulationOrder &order);
    void closeWanted(signalbox::ServerLink *link); ///< of a simulated server; the operator has confirmed it
    void told(const QString &text); ///< what was done

private:
    void look();
    [[nodiscard]] QString timeText(const SimulationControl::State &state) const;
    void openDialog();
    void askToClose();

    const ServerState *m_server = nullptr; ///< that is followed
    SimulationControl *m_control = nullptr;
    QLabel *m_time;
    QComboBox *m_speed;
    QAction *m_pause;
    QAction *m_step;
    QAction *m_newServer;
    QAction *m_closeServer;
    QPointer<ServerLink> m_link; ///< of m_control
    QString m_name; ///< of the simulated server
    QTimer m_timer;
    SimulationCheck m_check;
};

} // namespace signalbox

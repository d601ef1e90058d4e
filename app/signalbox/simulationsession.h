#pragma once

#include "model/items/simulationcontrol.h"
#include "model/store/contentstore.h"
#include "network/consoleapi/embeddedlink.h"
#include "network/simulation/simulationhost.h"

#include <QObject>
#include <QTemporaryDir>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace signalbox {

/// A simulated managing server in this process, with its link for the window. GUI thread.
class SimulationSession final : public QObject, public SimulationControl {
    Q_OBJECT
public:
    SimulationSession(SimulationOrder order, QString operatorName);
    ~SimulationSession() override; ///< stops

    void start(); ///< beside; the link says when it is there, or why it is not
    /// Calls `then` from the event loop, as soon as start() is done. It may destroy this object.
    void whenBuilt(QObject *context, const std::function<void()> &then);
    [[nodiscard]] EmbeddedLink &link() { return *m_link; }

    [[nodiscard]] State state() const override;
    void setSpeed(double speed) override;
    void setPaused(bool paused) override;
    void step() override;
    void bring(Fault fault, std::vector<NodeId> nodes, qint64 seconds) override;

private:
    Outcome build();

    const SimulationOrder m_order;
    double m_speed;
    bool m_paused = false;
    QTemporaryDir m_folder;
    ContentStore m_content;
    std::unique_ptr<simulation::SimulationHost> m_host; ///< from start() on
    std::unique_ptr<EmbeddedLink> m_link;
    std::unique_ptr<QThread> m_starter;
    std::atomic<bool> m_runs{false};
};

} // namespace signalbox

#pragma once

#include "app/server/simulatedsurroundings.h"
#include "model/items/simulationcontrol.h"
#include "network/consoleapi/embeddedlink.h"
#include "network/simulation/simulationhost.h"

#include <QObject>
#include <QStringList>
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
    /// @param taken names of other servers: this one gets a name of its own
    SimulationSession(SimulationOrder order, QString operatorName, const QStringList &taken = {});
    ~SimulationSession() override; ///< waits until all of it has ended

    void start(); ///< beside; the link says when it is there, or why it is not
    /// Ends it beside: freeing a large fleet takes long, and one that is being built cannot be stopped. The link is gone when this
    /// returns; `then` is called from the event loop when everything is, and may destroy this object.
    void end(QObject *context, const std::function<void()> &then);
    /// What must not be left behind when the program ends is removed, without waiting for anything. The session must not be
    /// destroyed after this: its threads hold memory, and the system frees that faster.
    void leave();
    [[nodiscard]] EmbeddedLink &link() { return *m_link; } ///< until end()

    [[nodiscard]] State state() const override;
    void setSpeed(double speed) override;
    void setPaused(bool paused) override;
    void step() override;
    void bring(Fault fault, std::vector<NodeId> nodes, qint64 seconds) override;

Q_SIGNALS:
    /// It runs, but not all of its trace has become jobs. @param notes translated sentences
    void traceRead(const QStringList &notes);

private:
    Outcome build();

    const SimulationOrder m_order;
    double m_speed;
    bool m_paused = false;
    QTemporaryDir m_folder;
    const std::shared_ptr<std::atomic<bool>> m_isEnding = std::make_shared<std::atomic<bool>>(false);
    const std::shared_ptr<QStringList> m_traceNotes =
        std::make_shared<QStringList>(); ///< of m_starter until it has ended
    std::unique_ptr<SimulatedSurroundings> m_around; ///< until end()
    std::unique_ptr<simulation::SimulationHost> m_host; ///< likewise
    std::unique_ptr<EmbeddedLink> m_link;
    std::unique_ptr<QThread> m_starter;
    std::unique_ptr<QThread> m_ender;
    std::atomic<bool> m_runs{false};
};

} // namespace signalbox

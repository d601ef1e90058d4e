#pragma once

#include "model/items/replaycontrol.h"
#include "model/items/serverlink.h"
#include "network/simulation/replayrunner.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

namespace signalbox {

class WorkReporter;

/// Replays a recorded workload on the managing server behind a link. GUI thread; the file is read beside.
class ReplaySession final : public QObject, public ReplayControl {
    Q_OBJECT
public:
    ReplaySession(ServerLink &link, ReplayOrder order);
    ~ReplaySession() override; ///< orders nothing more

    void start();
    [[nodiscard]] State state() const override;
    void stop() override;

Q_SIGNALS:
    void ended(const QString &summary); ///< once; nothing is emitted after it
    void failed(const signalbox::Error &error); ///< instead: it could not begin, or not go on

private:
    struct Read;
    void wasRead(const std::shared_ptr<Read> &read);
    [[nodiscard]] simulation::ReplayRunner::Server server();
    void step();

    QPointer<ServerLink> m_link;
    const ReplayOrder m_order;
    QTemporaryDir m_folder; ///< for the program
    std::unique_ptr<QThread> m_reader;
    simulation::Trace m_trace; ///< without its jobs
    std::unique_ptr<simulation::ReplayRunner> m_runner; ///< from wasRead() on
    QPointer<WorkReporter> m_reporter; ///< likewise: shows it among the server's processes
    QTimer m_timer;
    QElapsedTimer m_clock;
    std::shared_ptr<std::atomic<bool>> m_isStopped = std::make_shared<std::atomic<bool>>(false);
    bool m_isTold = false;
};

} // namespace signalbox

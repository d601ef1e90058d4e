#pragma once

#include "app/server/managingserver.h"
#include "app/serverbook/serverbook.h"
#include "app/signalbox/mainjobrunner.h"
#include "app/signalbox/simulationsession.h"
#include "network/consoleapi/embeddedlink.h"
#include "network/consoleapi/remotelink.h"
#include "network/consoleapi/replaysession.h"
#include "views/mainwindow.h"

#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QThread>

#include <functional>
#include <memory>
#include <optional>

namespace signalbox {

/// The console put together: the embedded managing server, the window on it and, when asked for, the main job.
class Console : public QObject {
    Q_OBJECT
public:
    struct Options {
        ManagingServer::Options server;
        std::optional<Appearance::Theme> theme; ///< instead of the remembered one
        bool mainJob = false;
        bool headless = false;
        bool selfCheck = false; ///< say when the window was first painted, end when the servers run
        QStringList packages; ///< of the main job
        QString simulate; ///< scenario of a simulated server that is opened too; empty = none
        std::vector<ServerEntry> connections; ///< servers elsewhere for this run only
        QString outFolder; ///< for job-status.png, job-status.csv, server.log; empty = none
        qint64 headlessLimitMs = 180'000; ///< longer than this nothing is waited for
    };
    explicit Console(Options options);
    ~Console() override;
    /// Ends everything but what is only memory of simulated servers: freeing a large fleet takes minutes.
    /// @return true: there is some, so the program is to end at once, and this object is never destroyed
    [[nodiscard]] bool leave();

    /// Ends the program without a question: somebody has told it to who cannot be asked, as by a signal.
    void quit();
    /// Shows the window at once; the server starts beside it.
    void start();
    [[nodiscard]] MainWindow &window() { return *m_window; }
    void simulate(const SimulationOrder &order); ///< adds a simulated server to the window
    void endSimulation(const ServerLink *link); ///< takes it out again
    void replay(ServerLink *link, const ReplayOrder &order); ///< one at a time
    [[nodiscard]] int exitCode() const noexcept
    {
        return m_exitCode;
    } ///< 1 when the server or the main job could not start

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void endParts(); ///< all but the simulated servers
    void simulationRefused(const QPointer<ServerLink> &link);
    void startServer();
    void readLastJob();
    struct Remote {
        QString key; ///< in the book; empty: for this run only
        std::unique_ptr<RemoteLink> link;
    };
    void connectRemotes();
    ServerState &addRemote(const QString &key, const ServerEntry &entry);
    void removeRemote(const ServerLink *link);
    [[nodiscard]] QString keyOf(const ServerLink *link) const;
    void serverStarted(const Outcome &outcome);
    void mainJobStarted(JobId job);
    void nodeEnded(const QString &node, const QString &how, const QString &command);
    void fail(const QString &doing, const Error &error);
    /// Calls `then` as soon as `condition` holds; gives up silently when it does not within the limit.
    void when(std::function<bool()> condition, std::function<void()> then, qint64 limitMs);
    void waitForTheEnd();
    void selectWorst();
    void leaveResults();

    Options m_options;
    ManagingServer m_server;
    std::unique_ptr<QThread> m_starter;
    std::unique_ptr<QThread> m_reader; ///< of what is shown until the server has started
    std::unique_ptr<EmbeddedLink> m_link;
    ServerBook m_book;
    std::vector<Remote> m_remotes;
    std::vector<std::unique_ptr<SimulationSession>> m_simulations;
    std::vector<std::unique_ptr<SimulationSession>> m_ending; ///< closed, being stopped and freed
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<MainJobRunner> m_mainJob;
    std::unique_ptr<ReplaySession> m_replay;
    int m_exitCode = 0;
};

} // namespace signalbox

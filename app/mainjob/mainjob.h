#pragma once

#include "app/mainjob/localfleet.h"
#include "app/server/managingserver.h"

#include <QDateTime>
#include <QFile>
#include <QHash>
#include <QObject>
#include <QStringList>

#include <memory>
#include <vector>

namespace signalbox {

/// The main job for real: brings the packages in, sends one Install package job for all of them to the local fleet, and
/// follows it. Everything goes through the engine as an operator's orders would.
class MainJob : public QObject {
    Q_OBJECT
public:
    struct Options {
        QStringList packages; ///< files
        QString folder; ///< for the fleet
        QString nodeProgram;
        QString logFile; ///< server.log; empty = none
    };
    MainJob(ManagingServer &server, Options options, QObject *parent = nullptr);
    ~MainJob() override;

    /// Starts the fleet, imports the packages and creates the job. Blocks while it does.
    Outcome start();
    /// A second run continues in the same folder: the time tells its job from the one before.
    [[nodiscard]] static QString nameOf(const QStringList &packages, const QDateTime &at);
    [[nodiscard]] JobId job() const { return m_job; }
    [[nodiscard]] std::vector<InstructionRow> rows() const; ///< now
    /// True when every instruction has ended or waits for something outside: a start, a user, an operator.
    [[nodiscard]] bool nothingCanProgress() const;
    /// The same for one instruction.
    /// @param reachable its destination and the relay above it run: then a start that failed is tried again with success
    [[nodiscard]] static bool canProgress(const InstructionRow &row, bool reachable);
    /// The status table as text, with aligned columns.
    [[nodiscard]] QString table() const;
    /// Where the installed files are, a line for each client.
    [[nodiscard]] QString whereInstalled() const;
    void stop();
    Outcome startAgain(const QString &node) { return m_fleet.startAgain(node); } ///< as in LocalFleet

Q_SIGNALS:
    void nodeEnded(const QString &node, const QString &how, const QString &command); ///< as in LocalFleet

private:
    Result<CommandOutcome> submit(CommandBody body) const;
    void log(const QString &line);
    void follow(const DeltaBatch &batch);

    ManagingServer &m_server;
    Options m_options;
    LocalFleet m_fleet;
    QFile m_log;
    JobId m_job{};
    int m_subscription = 0;
    QHash<quint32, QString> m_lastLine; ///< by instruction: a line is written only when it says something new
};

} // namespace signalbox

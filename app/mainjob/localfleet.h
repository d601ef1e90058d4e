#pragma once

#include "app/server/managingserver.h"

#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>

#include <chrono>
#include <memory>
#include <vector>

namespace signalbox {

/// The fleet of the main job: one relay and four clients as real processes on loopback, below a managing server in this
/// process. client-3 is registered but not started. client-4 has an older version of the package in its private root whose
/// maintainer script fails when it is replaced, so that the installation fails there for a real reason.
/// No process stays behind, even when this one is killed.
class LocalFleet : public QObject {
    Q_OBJECT
public:
    struct Options {
        QString nodeProgram; ///< signalbox-node
        QString folder; ///< state and private roots of the nodes
        QString brokenPackage; ///< file of the package that must fail on client-4
    };
    LocalFleet(ManagingServer &server, Options options, QObject *parent = nullptr);
    ~LocalFleet() override; ///< stops the processes

    /// Registers nodes that are not known yet and starts the processes. Blocks while it does.
    Outcome start();
    void stop();
    [[nodiscard]] static QStringList clients(); ///< all four names
    [[nodiscard]] QString rootOf(const QString &client) const; ///< its private root
    /// The client and the relay above it run, so that work for it moves on sooner or later.
    [[nodiscard]] bool isReachable(const QString &client) const;
    /// Starts a node that has ended once more; nothing when it runs.
    Outcome startAgain(const QString &node);
    [[nodiscard]] qint64 processId(const QString &node) const; ///< 0: it does not run

    /// Whether a program on this machine takes connections at the port, or begins to before the limit. Blocks.
    [[nodiscard]] static bool waitForListener(quint16 port, std::chrono::milliseconds limit);

Q_SIGNALS:
    void logged(const QString &line); ///< what a node wrote
    /// The process of a node is gone although nobody stopped the fleet.
    /// @param how a sentence  @param command starts it again, for a shell
    void ended(const QString &node, const QString &how, const QString &command);

private:
    Outcome registerNode(const QString &name, NodeRole role, NodeId upper);
    Outcome breakPackage();
    Outcome startNode(const QString &name, const QStringList &arguments);
    [[nodiscard]] QProcess *processOf(const QString &node) const; ///< null: it was never started
    [[nodiscard]] QString nodeFolder(const QString &name) const;

    ManagingServer &m_server;
    Options m_options;
    quint16 m_relayPort = 0;
    std::vector<std::unique_ptr<QProcess>> m_processes; ///< each named like its node
};

} // namespace signalbox

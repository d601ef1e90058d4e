#pragma once

#include "app/mainjob/mainjob.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace signalbox {

/// Runs the MainJob in a thread of its own, since starting processes and copying packages takes its time. GUI thread.
class MainJobRunner : public QObject {
    Q_OBJECT
public:
    MainJobRunner(ManagingServer &server, MainJob::Options options, QObject *parent = nullptr);
    ~MainJobRunner() override; ///< stops the fleet

    void start();
    void stop();
    void startAgain(const QString &node); ///< a node that has ended; failed() tells when that is not possible
    [[nodiscard]] const MainJob &job() const { return *m_job; } ///< after started()

Q_SIGNALS:
    void started(signalbox::JobId job);
    void failed(const signalbox::Error &error);
    void nodeEnded(const QString &node, const QString &how, const QString &command); ///< as in LocalFleet

private:
    ManagingServer &m_server;
    MainJob::Options m_options;
    QThread m_thread;
    QObject *m_worker = nullptr; ///< lives in m_thread
    std::unique_ptr<MainJob> m_job; ///< made and destroyed in m_thread
};

} // namespace signalbox

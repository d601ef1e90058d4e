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
    [[nodiscard]] const MainJob &job() const { return *m_job; } ///< after started()

Q_SIGNALS:
    void started(signalbox::JobId job);
    void failed(const signalbox::Error &error);

private:
    ManagingServer &m_server;
    MainJob::Options m_options;
    QThread m_thread;
    QObject *m_worker = nullptr; ///< lives in m_thread
    std::unique_ptr<MainJob> m_job; ///< made and destroyed in m_thread
};

} // namespace signalbox

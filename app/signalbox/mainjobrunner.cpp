#include "app/signalbox/mainjobrunner.h"

#include <utility>

namespace signalbox {

MainJobRunner::MainJobRunner(ManagingServer &server, MainJob::Options options, QObject *parent)
    : QObject(parent), m_server(server), m_options(std::move(options)), m_worker(new QObject)
{
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

MainJobRunner::~MainJobRunner()
{
    stop();
}

void MainJobRunner::start()
{
    QMetaObject::invokeMethod(m_worker, [this] {
        m_job = std::make_unique<MainJob>(m_server, m_options);
        connect(m_job.get(), &MainJob::nodeEnded, this, &MainJobRunner::nodeEnded);
        const Outcome outcome = m_job->start();
        QMetaObject::invokeMethod(this, [this, outcome] {
            if (outcome)
                Q_EMIT started(m_job->job());
            else
                Q_EMIT failed(outcome.error());
        });
    });
}

void MainJobRunner::startAgain(const QString &node)
{
    QMetaObject::invokeMethod(m_worker, [this, node] {
        if (!m_job)
            return;
        if (const Outcome outcome = m_job->startAgain(node); !outcome)
            QMetaObject::invokeMethod(this, [this, error = outcome.error()] { Q_EMIT failed(error); });
    });
}

void MainJobRunner::stop()
{
    if (!m_thread.isRunning())
        return;
    QMetaObject::invokeMethod(
        m_worker, [this] { m_job.reset(); }, Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

} // namespace signalbox

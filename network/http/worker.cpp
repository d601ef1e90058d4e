#include "network/http/worker.h"

#include <QDebug>

#include <csignal>
#include <exception>

namespace signalbox::http {

namespace {

/// sendfile() to a closed socket raises it, and it would end the program.
void ignoreBrokenPipeSignal()
{
    struct sigaction action { };
    if (sigaction(SIGPIPE, nullptr, &action) == 0 && action.sa_handler == SIG_DFL)
        std::signal(SIGPIPE, SIG_IGN);
}

} // namespace

Worker::Worker() : m_io(1), m_work(m_io.get_executor())
{
    ignoreBrokenPipeSignal();
}

Worker::~Worker() = default;

void Worker::start()
{
    m_thread = std::thread([this] { run(); });
}

void Worker::join()
{
    m_work.reset();
    if (m_thread.joinable())
        m_thread.join();
}

void Worker::run()
{
    m_threadId = std::this_thread::get_id();
    const auto runAll = [this] {
        for (;;) {
            try {
                m_io.run();
                return;
            } catch (const std::exception &exception) {
                qWarning("Exception in a network callback: %s", exception.what());
            }
        }
    };
    runAll();
    {
        const std::scoped_lock lock(m_mutex);
        m_ended = true;
    }
    m_io.restart(); // what was posted between the end of run() and the line above
    runAll();
}

} // namespace signalbox::http

#include "network/consoleapi/forecastqueue.h"

#include "network/simulation/forecaster.h"

#include <QCoreApplication>

#include <utility>

namespace signalbox::consoleapi {

namespace {

struct ConsoleApiText {
    Q_DECLARE_TR_FUNCTIONS(ConsoleApi)
};

QString nameOf(const Engine &engine, JobId job)
{
    const Result<JobRecord> record = engine.job(job);
    return record ? record.value().name : QString();
}

} // namespace

ForecastQueue::ForecastQueue(EngineAccess &host, ProcessBook *processes) : m_host(host), m_processes(processes)
{
    m_simulating.start();
}

void ForecastQueue::stop()
{
    m_stopping = true;
    m_simulating.stop();
    std::deque<Question> dropped;
    const std::scoped_lock lock(m_mutex);
    dropped.swap(m_waiting); // goes after the lock
}

void ForecastQueue::ask(Question question)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_waiting.push_back(std::move(question));
        if (std::exchange(m_isAnswering, true))
            return;
    }
    answerNext();
}

void ForecastQueue::answerNext()
{
    Question next;
    {
        const std::scoped_lock lock(m_mutex);
        while (!m_waiting.empty() && (*m_waiting.front().isGone || m_stopping))
            m_waiting.pop_front();
        if (m_waiting.empty()) {
            m_isAnswering = false;
            return;
        }
        next = std::move(m_waiting.front());
        m_waiting.pop_front();
    }
    m_host.query([self = shared_from_this(), next = std::move(next), nowMs = m_host.nowMs()](Engine &engine) mutable {
        self->answer(engine, std::move(next), nowMs);
    });
}

void ForecastQueue::answer(Engine &engine, Question question, UtcMs nowMs)
{
    ForecastQuestion asked{question.job, {}, question.stoppedSeconds};
    Result<simulation::ForecastBasis> basis = [&]() -> Result<simulation::ForecastBasis> {
        if (!question.stopped.isEmpty()) {
            const std::optional<NodeId> node = engine.nodeByName(question.stopped);
            if (!node) {
                return Error{
                    Error::Kind::NotFound, ConsoleApiText::tr("There is no node “%1”.").arg(question.stopped), {}};
            }
            asked.stopped = *node;
        }
        return simulation::forecastBasisOf(engine, asked.job, nowMs);
    }();
    if (!basis) {
        question.done(basis.error());
        answerNext();
        return;
    }
    m_simulating.post([self = shared_from_this(), asked, question = std::move(question),
                       basis = std::move(basis).value(), name = nameOf(engine, asked.job)] {
        const auto isAsked = [&] { return !self->m_stopping && !*question.isGone; };
        if (isAsked()) {
            ScopedProcess process(self->m_processes,
                                  {.kind = ProcessKind::Forecast, .job = asked.job, .subject = name});
            const Result<Forecast> told =
                simulation::forecast(basis, asked, [&] { return isAsked() && !process.isCancelled(); });
            process.end(told ? Outcome() : Outcome(told.error()));
            if (isAsked())
                question.done(told);
        }
        self->answerNext();
    });
}

} // namespace signalbox::consoleapi

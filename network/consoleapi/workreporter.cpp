#include "network/consoleapi/workreporter.h"

#include <utility>

namespace signalbox {

namespace {
constexpr int kBeatMs = 2'000; ///< much less than ReportedWork::kSilenceMs
} // namespace

WorkReporter::WorkReporter(ServerLink &link, QString subject) : QObject(&link), m_link(link)
{
    m_report.subject = std::move(subject);
    m_beat.setInterval(kBeatMs);
    connect(&m_beat, &QTimer::timeout, this, &WorkReporter::tell);
    m_beat.start();
    tell();
}

void WorkReporter::progress(qint64 done, qint64 total)
{
    m_report.done = done;
    m_report.total = total;
}

void WorkReporter::end(TaskState result, const QString &reason)
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_report.end = result;
    m_report.reason = reason;
    tell();
}

void WorkReporter::tell()
{
    TaskControl *tasks = m_link.tasks();
    if (m_isAsking)
        return; // one after the other; the next beat, or the answer, goes on
    if (tasks == nullptr || m_link.state() == LinkState::Refused || m_link.state() == LinkState::Closed) {
        if (m_hasEnded)
            deleteLater(); // the server ends it by itself when it hears nothing
        return;
    }
    m_isAsking = true;
    WorkReport report = m_report;
    if (report.process == 0)
        report.end.reset(); // it begins first
    m_isEndTold = report.end.has_value();
    tasks->reportWork(report, this, [this](const Result<WorkAnswer> &answer) { heard(answer); });
}

void WorkReporter::heard(const Result<WorkAnswer> &answer)
{
    m_isAsking = false;
    if (m_isEndTold) {
        deleteLater();
        return;
    }
    const Error::Kind problem = answer ? Error::Kind::None : answer.error().kind;
    if (answer && answer.value().process != 0) {
        m_report.process = answer.value().process;
        if (answer.value().isCancelled && !std::exchange(m_isCancelled, true) && !m_hasEnded)
            Q_EMIT cancelled();
    } else if (problem == Error::Kind::NotFound) {
        m_report.process = 0; // the server was started anew: it begins again there
    } else if (answer || problem == Error::Kind::Refused || problem == Error::Kind::Invalid
               || problem == Error::Kind::Forbidden) {
        m_beat.stop(); // it does not want to know
        if (m_hasEnded)
            deleteLater();
        return;
    }
    if (m_hasEnded && answer)
        tell();
    else if (m_hasEnded)
        deleteLater();
}

} // namespace signalbox

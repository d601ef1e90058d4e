#include "network/consoleapi/reportedwork.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace signalbox::consoleapi {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(signalbox::ReportedWork)
};

constexpr qsizetype kLongestReason = 1000; ///< characters

QString oneLine(const QString &text, qsizetype most)
{
    return text.left(most).simplified();
}

} // namespace

Result<WorkAnswer> ReportedWork::take(const WorkReport &report, const QString &owner, qint64 nowMs)
{
    if (!m_book)
        return WorkAnswer{};
    endSilent(nowMs);
    if (report.done < 0 || report.total < 0)
        return Error{
            Error::Kind::Invalid, Text::tr("“done” and “total” of a process are whole numbers from 0 on."), {}};
    if (report.end && !hasEnded(*report.end))
        return Error{Error::Kind::Invalid, Text::tr("A process ends as successful, as warning or as failed."), {}};
    const std::scoped_lock lock(m_mutex);
    if (report.process == 0)
        return begin(report, owner, nowMs);
    const auto known = m_known.find(report.process);
    if (known == m_known.end() || known->second.owner != owner)
        return Error{Error::Kind::NotFound,
                     Text::tr("There is no process %1 that you report on, or it has ended.").arg(report.process),
                     {}};
    known->second.heardMs = nowMs;
    const bool isCancelled = m_book->isCancelled(report.process);
    m_book->progress(report.process, report.done, report.total);
    if (report.end) {
        m_known.erase(known);
        m_book->end(report.process, *report.end, oneLine(report.reason, kLongestReason));
    }
    return WorkAnswer{report.process, isCancelled};
}

Result<WorkAnswer> ReportedWork::begin(const WorkReport &report, const QString &owner, qint64 nowMs)
{
    const QString subject = oneLine(report.subject, kMaxNameLength);
    if (subject.isEmpty())
        return Error{Error::Kind::Invalid, Text::tr("“subject” must say what the process is about."), {}};
    if (m_known.size() >= kMost) {
        return Error{Error::Kind::Refused,
                     Text::tr("%1 replays are under way here, the most there may be. Wait for one to end.").arg(kMost),
                     {}};
    }
    const quint32 process = m_book->begin({.kind = ProcessKind::Replay, .subject = subject});
    if (process != 0) {
        m_known.emplace(process, Known{owner, nowMs});
        m_book->progress(process, report.done, report.total);
    }
    return WorkAnswer{process, false};
}

void ReportedWork::endSilent(qint64 nowMs)
{
    if (!m_book)
        return;
    std::vector<quint32> silent;
    {
        const std::scoped_lock lock(m_mutex);
        for (const auto &[process, known] : m_known) {
            if (nowMs - known.heardMs > kSilenceMs)
                silent.push_back(process);
        }
        for (const quint32 process : silent)
            m_known.erase(process);
    }
    for (const quint32 process : silent) {
        m_book->end(process, TaskState::Failed,
                    Text::tr("Nothing was heard of it for a minute: the program that did it has ended, or cannot reach "
                             "this server."));
    }
}

} // namespace signalbox::consoleapi

#include "network/simulation/replaysummary.h"

#include <QCoreApplication>

namespace signalbox::simulation {

namespace {

struct ReplayText {
    Q_DECLARE_TR_FUNCTIONS(Replay)
};

QString malformedLines(const Trace &trace)
{
    QStringList lines;
    for (const Trace::Malformed &one : trace.firstMalformed) {
        lines.append(one.field.isEmpty() ? ReplayText::tr("line %1").arg(one.line)
                                         //: %1 is the number of a line, %2 what is wrong in it, as "run time".
                                         : ReplayText::tr("line %1: %2").arg(one.line).arg(one.field));
    }
    if (trace.malformed > trace.firstMalformed.size())
        lines.append(ReplayText::tr("and more"));
    return lines.join(QStringLiteral(", "));
}

} // namespace

QStringList traceSummary(const Trace &trace)
{
    QStringList text;
    if (trace.leftOut > 0)
        text.append(ReplayText::tr("%Ln job(s) of the trace left out.", nullptr, static_cast<int>(trace.leftOut)));
    if (trace.steps > 0)
        text.append(
            ReplayText::tr("%Ln line(s) of the trace are steps of jobs.", nullptr, static_cast<int>(trace.steps)));
    if (trace.unfinished > 0)
        text.append(
            ReplayText::tr("%Ln job(s) of the trace had not ended.", nullptr, static_cast<int>(trace.unfinished)));
    if (trace.malformed > 0)
        //: %1 is a list of lines.
        text.append(
            ReplayText::tr("%Ln line(s) of the trace make no sense: %1.", nullptr, static_cast<int>(trace.malformed))
                .arg(malformedLines(trace)));
    return text;
}

QStringList replaySummary(const Trace &trace, const ReplayRunner &runner)
{
    const ReplayRunner::State &state = runner.state();
    QStringList text;
    if (state.isStopped)
        text.append(ReplayText::tr("Stopped."));
    //: %1 is the name of a folder; %n counts jobs.
    text.append(ReplayText::tr("%Ln job(s) ordered, in the folder “%1”.", nullptr, static_cast<int>(state.sent))
                    .arg(runner.folderName()));
    if (state.sent > 0)
        //: %1 and %2 are numbers of jobs.
        text.append(ReplayText::tr("Their numbers are %1 to %2.").arg(state.firstJob).arg(state.lastJob));
    if (state.cancelled > 0)
        text.append(ReplayText::tr("%Ln of them cancelled, as recorded.", nullptr, static_cast<int>(state.cancelled)));
    if (state.refused > 0)
        //: %1 is the reason of the first.
        text.append(
            ReplayText::tr("%Ln job(s) refused: %1", nullptr, static_cast<int>(state.refused)).arg(state.firstRefusal));
    if (const quint64 left = state.total - state.sent - state.refused; left > 0)
        text.append(ReplayText::tr("%Ln job(s) not ordered.", nullptr, static_cast<int>(left)));
    text.append(traceSummary(trace));
    return text;
}

std::pair<TaskState, QString> replayResult(const ReplayRunner::State &state)
{
    if (state.failure.kind != Error::Kind::None)
        return {TaskState::Failed, state.failure.text};
    if (const quint64 left = state.total - state.sent - state.refused; left > 0)
        return {TaskState::Failed, ReplayText::tr("Stopped.") + u' '
                                       + ReplayText::tr("%Ln job(s) not ordered.", nullptr, static_cast<int>(left))};
    if (state.refused > 0)
        return {
            TaskState::Warning,
            ReplayText::tr("%Ln job(s) refused: %1", nullptr, static_cast<int>(state.refused)).arg(state.firstRefusal)};
    return {TaskState::Completed, {}};
}

} // namespace signalbox::simulation

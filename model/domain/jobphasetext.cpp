// Phase and status of a job in words.

#include "model/domain/jobphase.h"

#include "model/domain/text.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(signalbox::JobPhase)
};

/// "job 7, “Name”".
QString blockerText(const JobStanding &at)
{
    //: A job: %1 is its number, %2 its name. Within a sentence.
    return at.blockerName.isEmpty() ? Text::tr("job %1", "within a sentence").arg(number(at.blocker))
                                    : Text::tr("job %1, “%2”,").arg(number(at.blocker)).arg(at.blockerName);
}

QString since(const JobStanding &at)
{
    return momentText(at.sinceMs);
}

QString by(const JobStanding &at)
{
    return at.by.isEmpty() ? Text::tr("the managing server") : at.by;
}

QString windowSentence(const JobStanding &at)
{
    if (!at.window)
        return {};
    if (at.untilMs == kNoTime)
        //: %1 is a time of day and days.
        return Text::tr("Its processing window (%1) is closed and does not open. Change the window to let it go on.")
            .arg(windowText(*at.window));
    //: %1 is a time of day and days, %2 a time.
    return Text::tr("Its processing window (%1) is closed; it opens at %2, and the job goes on then.")
        .arg(windowText(*at.window), momentText(at.untilMs));
}

QString queueSentence(const JobStanding &at)
{
    if (at.position == 0)
        return {};
    QStringList slotPlaces;
    for (const SlotPlace &place : at.places) {
        //: The place of a job in the queue: %1 is a number, %2 the name of an execution slot.
        slotPlaces << Text::tr("%1 for “%2”", "place in the queue").arg(place.position).arg(place.name);
    }
    if (slotPlaces.isEmpty())
        return Text::tr("It is number %1 of %2 in the queue.").arg(at.position).arg(at.queued);
    //: %3 is a list: "1 for “Slot”, 2 for “Other slot”".
    return Text::tr("It is number %1 of %2 in the queue (%3).")
        .arg(at.position)
        .arg(at.queued)
        .arg(slotPlaces.join(QStringLiteral(", ")));
}

QString both(const QString &one, const QString &other)
{
    if (one.isEmpty() || other.isEmpty())
        return one + other;
    //: Two whole sentences, one behind the other.
    return Text::tr("%1 %2", "two sentences").arg(one, other);
}

/// Until when whoever becomes a member of its IDs gets it.
QString openSentence(const JobStanding &at)
{
    if (at.untilMs == kNoTime)
        return Text::tr("Whoever becomes a member of its IDs gets it, until the job is ended or deleted.");
    //: %1 is a time.
    return Text::tr("Whoever becomes a member of its IDs gets it, until its execution time limit, %1.")
        .arg(momentText(at.untilMs));
}

QString ofPending(const JobStanding &at)
{
    if (at.wait == DispatchWait::Members)
        //: %1 is a time.
        return both(Text::tr("It waits since %1: its ID groups have no member yet.").arg(since(at)), openSentence(at));
    switch (at.status) {
    case PhaseStatus::Scheduled:
        //: %1 and %2 are times.
        return Text::tr("Registered at %1, it starts at its scheduled time, %2, when its turn comes then.")
            .arg(since(at), momentText(at.untilMs));
    case PhaseStatus::Waiting: return windowSentence(at);
    case PhaseStatus::Standby: break;
    default:
        if (at.wait == DispatchWait::Limit)
            //: %1 is a time, %2 the name of an operator.
            return both(
                Text::tr("It waits since %1: %n job(s) of %2 run, the most that may run at the same time. It starts "
                         "when one of them ends.",
                         nullptr, static_cast<int>(at.limit))
                    .arg(since(at), at.owner),
                queueSentence(at));
        if (at.wait == DispatchWait::Room)
            //: %1 is a time, %2 the name of an execution slot.
            return both(Text::tr("It waits since %1: the execution slot “%2” is full. It starts when a job there ends, "
                                 "in the order of priority and number.")
                            .arg(since(at), at.slot),
                        queueSentence(at));
        return both(Text::tr("It waits since %1 and is about to start.").arg(since(at)), queueSentence(at));
    }
    switch (at.wait) {
    case DispatchWait::Alone:
        //: %1 is a time, %2 is "job 7, “Name”,".
        return both(
            Text::tr("It waits since %1, because it runs alone and %2 still runs. It starts when nothing of its "
                     "conflict domain runs any more.")
                .arg(since(at), blockerText(at)),
            queueSentence(at));
    case DispatchWait::BesideAlone:
        //: %1 is a time, %2 is "job 7, “Name”,".
        return both(Text::tr("It waits since %1, because %2 runs alone. It starts when that one has ended.")
                        .arg(since(at), blockerText(at)),
                    queueSentence(at));
    case DispatchWait::Aged:
        //: %1 is a time, %2 is "job 7, “Name”,".
        return both(Text::tr("It waits since %1, because %2 is older, incompatible with it, and has waited for so long "
                             "that it comes "
                             "first. It starts when that one has ended.")
                        .arg(since(at), blockerText(at)),
                    queueSentence(at));
    default:
        //: %1 is a time, %2 is "job 7, “Name”,".
        return both(
            Text::tr("It waits since %1, because %2 runs, which it is incompatible with. It starts when that one "
                     "has ended.")
                .arg(since(at), blockerText(at)),
            queueSentence(at));
    }
}

QString agedSentence(const JobStanding &at)
{
    return at.isAged
               ? Text::tr("It has waited for so long that no newer job which it is incompatible with starts before it.")
               : QString();
}

QString ofInactive(const JobStanding &at)
{
    switch (at.status) {
    case PhaseStatus::OnHold:
        //: %1 is a time, %2 the name of an operator or a reason.
        return Text::tr("On hold since %1, by %2. It goes back to the queue when it is released.")
            .arg(since(at), by(at));
    case PhaseStatus::Disabled:
        //: %1 is a time, %2 the name of an execution slot.
        return Text::tr("It waits since %1: the execution slot “%2”, which takes it, is disabled, and so is any other "
                        "that does. It starts when one of them is enabled.")
            .arg(since(at), at.slot);
    default:
        if (at.wait == DispatchWait::Locked)
            //: %1 is a time, %2 the name of an execution slot, %3 is "job 7, “Name”,".
            return Text::tr("It waits since %1: the execution slot “%2” is locked, because %3 runs alone there, and no "
                            "other slot that takes it is free. It starts when that job has ended.")
                .arg(since(at), at.slot, blockerText(at));
        return Text::tr("It waits since %1: no execution slot takes jobs of its type and priority. Add one, or change "
                        "one.")
            .arg(since(at));
    }
}

QString ofRunning(const JobStanding &at)
{
    switch (at.status) {
    case PhaseStatus::Paused:
        if (at.by.isEmpty())
            return windowSentence(at);
        //: %1 is a time, %2 the name of an operator or a reason.
        return Text::tr("Interrupted since %1 by %2. It goes on when it is resumed.").arg(since(at), at.by);
    case PhaseStatus::Resuming:
        //: %1 is a time, %2 a whole sentence.
        return both(Text::tr("It was resumed at %1.").arg(since(at)), windowSentence(at));
    case PhaseStatus::Terminating:
        if (at.isBeingDeleted)
            return Text::tr("It is being deleted since %1, and is gone when every node has confirmed that.")
                .arg(since(at));
        //: %1 is a time, %2 the name of an operator.
        return Text::tr("It is being ended since %1, by %2. It has ended when every node has confirmed that.")
            .arg(since(at), by(at));
    default: break;
    }
    const QString how = Text::tr("%1 of its %n instruction(s) have ended; the job has ended when all of them have.",
                                 nullptr, static_cast<int>(at.total))
                            .arg(at.done + at.bad);
    if (at.slot.isEmpty())
        return both(Text::tr("It runs since %1.").arg(since(at)), how);
    //: %1 is a time, %2 the name of an execution slot.
    return both(Text::tr("It runs since %1, in the execution slot “%2”.").arg(since(at), at.slot), how);
}

QString ofCompleted(const JobStanding &at)
{
    if (at.request.staleMs != kNoTime)
        //: %1 is a time.
        return Text::tr(
                   "It had not started before its stale-by date %1, and was not run any more. Create it anew if it "
                   "is still wanted.")
            .arg(momentText(at.request.staleByMs));
    if (at.total == 0 && at.status == PhaseStatus::Normal)
        //: %1 is a time.
        return Text::tr("Ended at %1: its ID groups have had no member until then. Create it anew to wait for some.")
            .arg(since(at));
    switch (at.status) {
    case PhaseStatus::Cancelled:
        //: %1 is a time, %2 the name of an operator.
        return Text::tr("Cancelled at %1 by %2, before it started. To run it anyway, create it anew.")
            .arg(since(at), by(at));
    case PhaseStatus::Terminated:
        return Text::tr("Ended at %1 by %2, while it ran: %3 of its %n instruction(s) had been completed. To run the "
                        "rest, create a new job.",
                        nullptr, static_cast<int>(at.total))
            .arg(since(at), by(at))
            .arg(at.done);
    case PhaseStatus::Error:
        return both(Text::tr("Ended at %1: none of its %n instruction(s) was completed. See their reasons, and execute "
                             "them anew.",
                             nullptr, static_cast<int>(at.total))
                        .arg(since(at)),
                    at.wait == DispatchWait::Members ? openSentence(at) : QString());
    case PhaseStatus::Warning:
        //: %1 is a time, %2 and %n are numbers.
        return both(Text::tr("Ended at %1: %2 of its %n instruction(s) failed, were rejected or expired. See their "
                             "reasons, and execute them anew.",
                             nullptr, static_cast<int>(at.total))
                        .arg(since(at))
                        .arg(at.bad),
                    at.wait == DispatchWait::Members ? openSentence(at) : QString());
    default:
        if (at.wait == DispatchWait::Members)
            //: %1 is a time.
            return both(Text::tr("At %1 all %n instruction(s) of the members there are were completed.", nullptr,
                                 static_cast<int>(at.total))
                            .arg(since(at)),
                        openSentence(at));
        return Text::tr("Ended at %1: all %n instruction(s) were completed. Nothing more comes of it.", nullptr,
                        static_cast<int>(at.total))
            .arg(since(at));
    }
}

} // namespace

QString standingSentence(const JobStanding &standing)
{
    const QString stale = standing.request.staleByMs == kNoTime
                              ? QString()
                              //: Of a job that has not started. %1 is a time.
                              : Text::tr("If it has not started by %1, it is not run any more.")
                                    .arg(momentText(standing.request.staleByMs));
    switch (standing.phase) {
    case JobPhase::Pending: return both(both(ofPending(standing), agedSentence(standing)), stale);
    case JobPhase::Running: return ofRunning(standing);
    case JobPhase::Completed: return ofCompleted(standing);
    case JobPhase::Inactive: return both(ofInactive(standing), stale);
    }
    return {};
}

QString phaseDenial(PhaseAction action, JobPhase phase, PhaseStatus status)
{
    const bool isOnHold = phase == JobPhase::Inactive && status == PhaseStatus::OnHold;
    switch (action) {
    case PhaseAction::Hold:
        if (phase == JobPhase::Pending)
            return {};
        if (isOnHold)
            return Text::tr("The job is on hold already.");
        if (phase == JobPhase::Inactive)
            return Text::tr("Only a pending job can be held; this one is inactive and does not start by itself.");
        return phase == JobPhase::Running
                   ? Text::tr("Only a pending job can be held; this one has started. Interrupt it instead.")
                   : Text::tr("The job has ended.");
    case PhaseAction::Release: return isOnHold ? QString() : Text::tr("The job is not on hold.");
    case PhaseAction::Cancel:
        if (phase == JobPhase::Completed)
            return Text::tr("The job has ended.");
        return status == PhaseStatus::Terminating ? Text::tr("The job is being ended already.") : QString();
    }
    return {};
}

QString phaseActionText(PhaseAction action)
{
    switch (action) {
    case PhaseAction::Hold: return Text::tr("Hold", "action on a job");
    case PhaseAction::Release: return Text::tr("Release", "action on a job");
    case PhaseAction::Cancel: return Text::tr("Cancel job");
    }
    return {};
}

QString jobPhaseText(JobPhase phase)
{
    switch (phase) {
    case JobPhase::Pending: return Text::tr("Pending", "phase of a job");
    case JobPhase::Running: return Text::tr("Running", "phase of a job");
    case JobPhase::Completed: return Text::tr("Completed", "phase of a job");
    case JobPhase::Inactive: return Text::tr("Inactive", "phase of a job");
    }
    return {};
}

QString phaseStatusText(PhaseStatus status)
{
    switch (status) {
    case PhaseStatus::Normal: return Text::tr("Normal", "status of a job");
    case PhaseStatus::Standby: return Text::tr("Standby", "status of a job");
    case PhaseStatus::Scheduled: return Text::tr("Scheduled", "status of a job");
    case PhaseStatus::Waiting: return Text::tr("Waiting", "status of a job");
    case PhaseStatus::Paused: return Text::tr("Paused", "status of a job");
    case PhaseStatus::Resuming: return Text::tr("Resuming", "status of a job");
    case PhaseStatus::Terminating: return Text::tr("Terminating", "status of a job");
    case PhaseStatus::Error: return Text::tr("Error", "status of a job");
    case PhaseStatus::Warning: return Text::tr("Warning", "status of a job");
    case PhaseStatus::Cancelled: return Text::tr("Cancelled", "status of a job");
    case PhaseStatus::Terminated: return Text::tr("Terminated", "status of a job");
    case PhaseStatus::Disabled: return Text::tr("Disabled", "status of a job");
    case PhaseStatus::OnHold: return Text::tr("On hold", "status of a job");
    case PhaseStatus::NoManager: return Text::tr("No manager", "status of a job");
    }
    return {};
}

QString phasePairText(JobPhase phase, PhaseStatus status)
{
    //: Phase and status of a job: "Pending, Standby".
    return Text::tr("%1, %2", "phase and status").arg(jobPhaseText(phase), phaseStatusText(status));
}

} // namespace signalbox

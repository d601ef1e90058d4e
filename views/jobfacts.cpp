#include "views/jobfacts.h"

#include "model/domain/higherfolder.h"
#include "model/domain/higherjob.h"
#include "model/domain/text.h"
#include "model/items/itemtext.h"
#include "model/items/serverstate.h"
#include "views/detailspane.h"

#include <QDateTime>
#include <QLocale>

#include <utility>

namespace signalbox {

namespace {

using Facts = std::vector<std::pair<QString, QString>>;

QString emDash()
{
    return QStringLiteral("—");
}

/// The same of the orders that are about inventories: one line for each thing they name.
Facts inventoryFacts(const JobOrder &order)
{
    QStringList lines;
    if (const auto *schema = std::get_if<UserSchemaOrder>(&order)) {
        for (const UserSchemaOrder::Field &field : schema->fields)
            lines << QStringLiteral("%1: %2").arg(field.key, field.label);
        return {{DetailsPane::tr("Fields"), lines.join(u'\n')}};
    }
    if (const auto *definition = std::get_if<CollectionOrder>(&order)) {
        for (const CollectionOrder::Entry &entry : definition->entries)
            lines << QStringLiteral("%1: %2 %3").arg(entry.name, entry.path, entry.keys).trimmed();
        return {{DetailsPane::tr("Files"), lines.join(u'\n')}};
    }
    if (const auto *files = std::get_if<FilesOrder>(&order)) {
        return {{DetailsPane::tr("Files"), files->paths.join(u'\n')},
                //: %1 is a number.
                {DetailsPane::tr("At most"), DetailsPane::tr("%1 MiB of each client").arg(files->mostMiB)}};
    }
    if (const auto *policy = std::get_if<MonitoringOrder>(&order)) {
        for (const MonitoringOrder::Rule &rule : policy->rules)
            lines << (rule.allowed ? DetailsPane::tr("%1: allowed", "program")
                                   : DetailsPane::tr("%1: forbidden", "program"))
                         .arg(rule.pattern);
        return {{DetailsPane::tr("Programs"), lines.join(u'\n')}};
    }
    return {};
}

/// What an order says beside its title.
Facts factsOf(const JobOrder &order)
{
    const auto *asMessage = std::get_if<MessageOrder>(&order);
    if (asMessage == nullptr)
        return inventoryFacts(order);
    const MessageOrder &message = *asMessage;
    QString urgency;
    switch (message.urgency) {
    case MessageOrder::Urgency::Low: urgency = DetailsPane::tr("Low", "urgency of a message"); break;
    case MessageOrder::Urgency::Normal: urgency = DetailsPane::tr("Normal", "urgency of a message"); break;
    case MessageOrder::Urgency::Critical: urgency = DetailsPane::tr("Critical", "urgency of a message"); break;
    }
    return {{DetailsPane::tr("Text"), message.text}, {DetailsPane::tr("Urgency"), urgency}};
}

void addThrough(Facts &facts, const std::vector<JobThrough> &through)
{
    for (const JobThrough &one : through) {
        switch (one.kind) {
        case TargetKind::Group:
        case TargetKind::Below:
            //: The name of a host group or a relay, and how many nodes it stood for.
            facts.emplace_back(
                one.kind == TargetKind::Group ? DetailsPane::tr("Ordered to the group")
                                              : DetailsPane::tr("Ordered to all below the relay"),
                DetailsPane::tr("%1 (%Ln node(s) then)", nullptr, static_cast<int>(one.nodes)).arg(one.name));
            break;
        case TargetKind::Id:
        case TargetKind::At:
            //: The name of an ID or of a relay that manages IDs, and how many of its members have the job.
            facts.emplace_back(
                one.kind == TargetKind::Id ? DetailsPane::tr("Ordered to the ID")
                                           : DetailsPane::tr("Managed by the relay"),
                DetailsPane::tr("%1 (%n member(s) so far)", nullptr, static_cast<int>(one.nodes)).arg(one.name));
            break;
        }
    }
}

void addCounts(Facts &facts, const JobRecord &job)
{
    const QLocale locale;
    for (const Status status : kAllStatuses)
        if (const quint32 count = job.counters.count(status); count > 0)
            facts.emplace_back(statusText(status), locale.toString(count));
    if (job.counters.silent > 0)
        facts.emplace_back(DetailsPane::tr("Silent"), locale.toString(job.counters.silent));
    if (job.counters.expired > 0)
        facts.emplace_back(DetailsPane::tr("Time limit passed"), locale.toString(job.counters.expired));
    facts.emplace_back(DetailsPane::tr("Priority"), QString::number(job.priority));
}

/// Where it stands in the queue and in its series.
void addStanding(Facts &facts, const JobRecord &job, const std::optional<JobStanding> &standing)
{
    const QLocale locale;
    if (standing) {
        facts.emplace_back(DetailsPane::tr("Phase"), phasePairText(standing->phase, standing->status));
        if (standing->position > 0)
            //: A place in the queue: %1 and %2 are numbers.
            facts.emplace_back(DetailsPane::tr("Position in the queue"),
                               DetailsPane::tr("%1 of %2", "position")
                                   .arg(locale.toString(standing->position), locale.toString(standing->queued)));
        if (standing->blocker != JobId{})
            //: %1 is the number of a job, %2 its name.
            facts.emplace_back(
                DetailsPane::tr("Waits for"),
                DetailsPane::tr("Job %1, “%2”").arg(QString::number(number(standing->blocker)), standing->blockerName));
        facts.emplace_back(DetailsPane::tr("Diagnostics"), standingSentence(*standing));
    }
    if (job.request.series != SeriesId{}) {
        facts.emplace_back(DetailsPane::tr("Series"), seriesRunText(job.request));
        if (standing && standing->series)
            facts.emplace_back(DetailsPane::tr("Repetition"), seriesSentence(*standing->series));
        if (job.request.skipped > 0)
            facts.emplace_back(DetailsPane::tr("Times without a run before it"), locale.toString(job.request.skipped));
    }
}

void addTimes(Facts &facts, const JobRecord &job)
{
    facts.emplace_back(DetailsPane::tr("Created by"), job.owner.isEmpty() ? emDash() : job.owner);
    const std::vector<std::pair<QString, UtcMs>> times{
        {DetailsPane::tr("Registered"), job.registeredMs},
        {DetailsPane::tr("Scheduled"), job.schedule.executionMs},
        {DetailsPane::tr("Execution time limit"), job.schedule.limitMs},
        {DetailsPane::tr("Stale by", "date until which a job must have started"), job.request.staleByMs},
        {DetailsPane::tr("Executed"), job.executedMs},
        {DetailsPane::tr("Ended"), job.completedMs},
        {DetailsPane::tr("Last report"), job.lastReportMs}};
    for (const auto &[what, at] : times)
        if (at != kNoTime)
            facts.emplace_back(what, ItemText::longTime(at));
}

void addKeeping(Facts &facts, const JobRecord &job)
{
    const QLocale locale;
    if (job.archive.isArchived()) {
        facts.emplace_back(DetailsPane::tr("Archived"), ItemText::longTime(job.archive.archivedMs));
        if (job.archive.removedMs != kNoTime)
            facts.emplace_back(DetailsPane::tr("Archive removed"), ItemText::longTime(job.archive.removedMs));
        else
            //: %1 is a path, %2 a size ("3 MiB").
            facts.emplace_back(
                DetailsPane::tr("Archive"),
                DetailsPane::tr("%1, %2", "file and size").arg(job.archive.file, ItemText::size(job.archive.bytes)));
        if (job.archive.lateReports > 0)
            facts.emplace_back(DetailsPane::tr("Reports since then"), locale.toString(job.archive.lateReports));
    }
    if (!job.archive.problem.isEmpty()) {
        facts.emplace_back(DetailsPane::tr("Archiving waits"), job.archive.problem);
        facts.emplace_back(DetailsPane::tr("Tried again"), ItemText::longTime(job.archive.nextTryMs));
    }
    if (job.split.sizeKiB > 0)
        //: %1 is a size in KiB, %2 a number of milliseconds.
        facts.emplace_back(DetailsPane::tr("Sent in parts"),
                           DetailsPane::tr("%1 KiB, %2 ms apart")
                               .arg(locale.toString(job.split.sizeKiB), locale.toString(job.split.waitMs)));
    for (const auto &[what, value] : attributeFacts(job.distribution.attributes))
        facts.emplace_back(what, value);
    if (job.distribution.rollout.unsplitMs != kNoTime)
        facts.emplace_back(DetailsPane::tr("Sent in one piece since"),
                           ItemText::longTime(job.distribution.rollout.unsplitMs));
}

QString phaseSentence(const JobRecord &job)
{
    const QLocale locale;
    const Counters &counters = job.counters;
    const auto total = static_cast<int>(counters.total());
    const QString ended = locale.toString(counters.finished() + counters.errors() + counters.rejected());
    if (job.deletingSinceMs != kNoTime)
        return DetailsPane::tr("Being deleted since %1; it disappears when every node has confirmed.")
            .arg(ItemText::longTime(job.deletingSinceMs));
    if (!job.released && job.schedule.registrationMs > QDateTime::currentMSecsSinceEpoch())
        return DetailsPane::tr("Waits to be registered at %1.").arg(ItemText::longTime(job.schedule.registrationMs));
    if (counters.isEmpty())
        return job.dispatch.phase == JobPhase::Completed ? DetailsPane::tr("Ended: its ID groups have had no member.")
                                                         : DetailsPane::tr("Waits for members of its ID groups.");
    if (counters.allFinal()) {
        if (counters.errors() == 0 && counters.rejected() == 0)
            return DetailsPane::tr("Ended: all of %Ln instruction(s) completed.", nullptr, total);
        //: %1 and %2 are numbers of instructions.
        return DetailsPane::tr("Ended: %Ln instruction(s), %1 with an error, %2 rejected.", nullptr, total)
            .arg(locale.toString(counters.errors()), locale.toString(counters.rejected()));
    }
    const quint32 open = counters.total() - counters.finished() - counters.errors() - counters.rejected();
    const quint32 suspended = counters.count(Status::Suspended);
    const quint32 waiting = counters.count(Status::StartupFailure) + counters.count(Status::WaitingForInstallation);
    if (counters.allEnded())
        //: %1 is a number of instructions.
        return DetailsPane::tr("Ended: of %Ln instruction(s), %1 had not begun when the time limit passed.", nullptr,
                               total)
            .arg(locale.toString(open));
    if (counters.cancelling == open)
        //: %1 is a number of instructions.
        return DetailsPane::tr("Being cancelled: %1 of %Ln instruction(s) not confirmed yet.", nullptr, total)
            .arg(locale.toString(open));
    if (suspended == open)
        //: %1 and %2 are numbers of instructions.
        return DetailsPane::tr("Suspended: %1 of %Ln instruction(s) held, %2 ended.", nullptr, total)
            .arg(locale.toString(suspended), ended);
    if (waiting == open)
        //: %1 and %2 are numbers of instructions.
        return DetailsPane::tr("Waiting: %1 of %Ln instruction(s) for a client or its user, %2 ended.", nullptr, total)
            .arg(locale.toString(waiting), ended);
    return DetailsPane::tr("Under way: %1 of %Ln instruction(s) ended.", nullptr, total).arg(ended);
}

} // namespace

Facts jobFacts(const ServerState &server, const JobRecord &job, const BesideJob &beside)
{
    Facts facts;
    facts.emplace_back(DetailsPane::tr("Number"), QString::number(shownNumber(job.id)));
    if (isFromAbove(job.id))
        facts.emplace_back(DetailsPane::tr("Higher managing server"), job.owner);
    if (const FolderRecord *above = isFromAbove(job.id) ? server.folder(kHigherFolder) : nullptr)
        if (const QString away = higherFolderText(higherFolderOf(above->name)); !away.isEmpty())
            facts.emplace_back(DetailsPane::tr("Connection"), away);
    facts.emplace_back(DetailsPane::tr("Type"), jobTypeText(job.type));
    for (const PackageId package : job.packages)
        facts.emplace_back(isOrdered(job.type) ? DetailsPane::tr("Order") : DetailsPane::tr("Package"),
                           server.packages().text(package));
    if (beside.order) {
        for (const auto &[what, value] : factsOf(*beside.order))
            facts.emplace_back(what, value);
    }
    facts.emplace_back(DetailsPane::tr("Destinations"), QLocale().toString(job.destinations));
    addThrough(facts, beside.through);
    addCounts(facts, job);
    addStanding(facts, job, beside.standing);
    addTimes(facts, job);
    addKeeping(facts, job);
    return facts;
}

QString jobSentence(const JobRecord &job)
{
    QString sentence = phaseSentence(job);
    const Counters &counters = job.counters;
    if (job.deletingSinceMs == kNoTime && job.archive.removedMs != kNoTime)
        //: %1 is a whole sentence on how the job ended, %2 a time.
        return DetailsPane::tr("%1 Its instructions were archived, and the archive was removed on %2.")
            .arg(sentence, momentText(job.archive.removedMs));
    if (job.deletingSinceMs == kNoTime && job.archive.isArchived())
        //: %1 is a whole sentence on how the job ended, %2 a time.
        return DetailsPane::tr("%1 Its instructions were archived on %2.")
            .arg(sentence, momentText(job.archive.archivedMs));
    if (job.deletingSinceMs != kNoTime || counters.allFinal() || counters.isEmpty())
        return sentence;
    const quint32 suspended = counters.count(Status::Suspended);
    const quint32 open = counters.total() - counters.finished() - counters.errors() - counters.rejected();
    if (suspended > 0 && suspended < open)
        //: %1 is a whole sentence; %n instructions of the same job are suspended while others go on.
        sentence =
            DetailsPane::tr("%1 %Ln instruction(s) suspended.", nullptr, static_cast<int>(suspended)).arg(sentence);
    if (counters.errors() > 0)
        //: %1 is a whole sentence; %n instructions of the same job have ended with an error.
        sentence =
            DetailsPane::tr("%1 %Ln instruction(s) ended with an error.", nullptr, static_cast<int>(counters.errors()))
                .arg(sentence);
    return sentence;
}

} // namespace signalbox

// The options of all commands but those that have a file of their own.

#include "app/signalboxctl/commands.h"
#include "app/signalboxctl/distributionoptions.h"
#include "app/signalboxctl/seriescommands.h"

#include <QCoreApplication>

namespace signalbox::ctl {

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

} // namespace

void addCommandOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("name"), CtlText::tr("Name of what is made or changed."), CtlText::tr("NAME")},
        {QStringLiteral("folder"), CtlText::tr("Number of a folder."), CtlText::tr("N")},
        {QStringLiteral("package"), CtlText::tr("Number of a package; may be given several times."), CtlText::tr("N")},
        {QStringLiteral("destination"), CtlText::tr("Name of a client; may be given several times."),
         CtlText::tr("NAME")},
        {QStringLiteral("to-group"), CtlText::tr("Name of a host group for a new job; may be given several times."),
         CtlText::tr("NAME")},
        {QStringLiteral("below"),
         CtlText::tr("Name of a relay: a new job for all clients behind it; may be given several times."),
         CtlText::tr("RELAY")},
        {QStringLiteral("via"),
         CtlText::tr("Relay through which a new job goes instead of the usual routes; direct: through none."),
         CtlText::tr("RELAY")},
        {QStringLiteral("route"),
         CtlText::tr(
             "The same for one client: CLIENT=RELAY, CLIENT=direct or CLIENT=usual; may be given several times."),
         CtlText::tr("CLIENT=RELAY")},
        {QStringLiteral("to-id"),
         CtlText::tr(
             "An ID for a new job: its members get it, also those that come later; may be given several times."),
         CtlText::tr("ID")},
        {QStringLiteral("relay"),
         CtlText::tr("A relay that manages the ID; with --to-id: at this one only. May be given several times."),
         CtlText::tr("RELAY")},
        {QStringLiteral("orders"),
         CtlText::tr("Packages: what jobs of other types than Install package order, instead of the packages.")},
        {QStringLiteral("relays"),
         CtlText::tr("Instructions: a row for each relay of a job to IDs or to all below a relay, with how far it has "
                     "handed the job over.")},
        {QStringLiteral("to-file"),
         CtlText::tr("File with names of clients for a new job, one a line; - is standard input."),
         CtlText::tr("FILE")},
        {QStringLiteral("condition"), CtlText::tr("Groups: whom the group has; see signalbox-groups(7)."),
         CtlText::tr("TEXT")},
        {QStringLiteral("instruction"), CtlText::tr("Number of an instruction; may be given several times."),
         CtlText::tr("N")},
        {QStringLiteral("type"),
         CtlText::tr("Type of a new job: install-package (so without it), report-message, "
                     "get-system-information and others: see the manual page."),
         CtlText::tr("KEY")},
        {QStringLiteral("title"), CtlText::tr("Report message, act: its title, one line."), CtlText::tr("TEXT")},
        {QStringLiteral("text"), CtlText::tr("Report message, act: its text. Groups: a description."),
         CtlText::tr("TEXT")},
        {QStringLiteral("text-file"), CtlText::tr("Report message: file with its text, UTF-8; - is standard input."),
         CtlText::tr("FILE")},
        {QStringLiteral("collect"),
         CtlText::tr("Collect files: a path from / on, with * and ? for others; may be given several times."),
         CtlText::tr("PATH")},
        {QStringLiteral("most-mib"), CtlText::tr("Collect files: at most so much of each client (100)."),
         CtlText::tr("MIB")},
        {QStringLiteral("number"), CtlText::tr("Collected: only this file of the collection."), CtlText::tr("N")},
        {QStringLiteral("order-file"),
         CtlText::tr("What a job of another type orders, as a JSON object; - is standard input."), CtlText::tr("FILE")},
        {QStringLiteral("history"), CtlText::tr("Inventory: what changed in that of a node, newest first.")},
        {QStringLiteral("urgency"), CtlText::tr("Report message: low, normal or critical (normal)."),
         CtlText::tr("KEY")},
        {QStringLiteral("status"),
         CtlText::tr("Only these statuses, separated by commas: error, executing, ... Unfinished: unfinished, running, "
                     "ended or all."),
         CtlText::tr("KEYS")},
        {QStringLiteral("registration"), CtlText::tr("When the job is registered (ISO 8601)."), CtlText::tr("TIME")},
        {QStringLiteral("scheduled"), CtlText::tr("When it is executed (ISO 8601)."), CtlText::tr("TIME")},
        {QStringLiteral("limit"), CtlText::tr("Execution time limit (ISO 8601). Replay, activity: at most so many."),
         CtlText::tr("TIME")},
        {QStringLiteral("speed"), CtlText::tr("Replay: how many times as fast as recorded (1)."),
         CtlText::tr("FACTOR")},
        {QStringLiteral("node"),
         CtlText::tr(
             "Replay: a client to use; may be given several times (all). Collected: only of this node. Groups: a "
             "member; may be given several times."),
         CtlText::tr("NAME")},
        {QStringLiteral("timing"),
         CtlText::tr("at-once, system-start-up, system-shutdown, date-time, user-log-on, user-chooses."),
         CtlText::tr("KEY")},
        {QStringLiteral("install-at"), CtlText::tr("For the timing date-time (ISO 8601)."), CtlText::tr("TIME")},
        {QStringLiteral("priority"), CtlText::tr("1 to 9, 9 first (5)."), CtlText::tr("N")},
        {QStringLiteral("capacity"), CtlText::tr("Slots: jobs that run at the same time; 0 is any number (1)."),
         CtlText::tr("N")},
        {QStringLiteral("types"), CtlText::tr("Slots: types of jobs, separated by commas, or all."),
         CtlText::tr("KEYS")},
        {QStringLiteral("priorities"), CtlText::tr("Slots: from and to, such as 6-9 (1-9)."), CtlText::tr("N-N")},
        {QStringLiteral("split-kib"), CtlText::tr("Split distribution: size of a part in KiB."), CtlText::tr("N")},
        {QStringLiteral("split-wait-ms"), CtlText::tr("Split distribution: wait between two parts."),
         CtlText::tr("MS")},
        {QStringLiteral("package-version"), CtlText::tr("Version of a package."), CtlText::tr("TEXT")},
        {QStringLiteral("kind"),
         CtlText::tr("debian-package, archive, program, software-update; of tasks: session, process, job; of "
                     "inventories: system, software, user-inventory, registry, configuration, monitoring."),
         CtlText::tr("KEY")},
        {QStringLiteral("arguments"), CtlText::tr("Arguments for the installer."), CtlText::tr("TEXT")},
        {QStringLiteral("status-file"),
         CtlText::tr("The status MIF that the installer leaves: a name in its working folder, or an absolute path."),
         CtlText::tr("FILE")},
        {QStringLiteral("role"),
         CtlText::tr(
             "Of a node: client or relay. Of an operator: system-administrator, distribution, asset, collection, "
             "monitoring or browse-only."),
         CtlText::tr("ROLE")},
        {QStringLiteral("expires"),
         CtlText::tr("Operators: when the token expires (ISO 8601), in how many days (90d), or never."),
         CtlText::tr("TIME")},
        {QStringLiteral("token-out"),
         CtlText::tr("Operators: new file for the token, which only you may read, instead of showing it."),
         CtlText::tr("FILE")},
        {QStringLiteral("upper"), CtlText::tr("Name of the relay above."), CtlText::tr("RELAY")},
        {QStringLiteral("address"), CtlText::tr("Where a start check goes."), CtlText::tr("HOST")},
        {QStringLiteral("reason"), CtlText::tr("Why; goes into the audit."), CtlText::tr("TEXT")},
        {QStringLiteral("timeout"), CtlText::tr("For wait."), CtlText::tr("SECONDS")},
        {QStringLiteral("stop"), CtlText::tr("Forecast: what if this node of the job's routes stopped now?"),
         CtlText::tr("NODE")},
        {QStringLiteral("seconds"), CtlText::tr("For so long; 0 is for good (0)."), CtlText::tr("SECONDS")},
        {QStringLiteral("all"),
         CtlText::tr("Archive: all jobs that have ended. Unfinished: all that can be run again. Judge and act: all "
                     "clients.")},
        {QStringLiteral("file"),
         CtlText::tr("Judge, act and groups: file with names of nodes, one in each line; - is standard input."),
         CtlText::tr("FILE")},
        {QStringLiteral("skip-unchanged"),
         CtlText::tr("Judge: leave out clients whose inventory and policy are as they were.")},
        {QStringLiteral("action"),
         CtlText::tr("Act: message, permit, refuse, mail or command, instead of what the policy says."),
         CtlText::tr("KEY")},
        {QStringLiteral("level"),
         CtlText::tr("Judgement levels: danger, warning, caution, unknown, safe, not-applicable or not-judged."),
         CtlText::tr("KEY")},
        {QStringLiteral("csv"), CtlText::tr("Judgement history: the same as --format csv.")},
        {QStringLiteral("position"),
         CtlText::tr("Judgement policy: of several that are about a client, the lowest counts."), CtlText::tr("N")},
        {QStringLiteral("removed"), CtlText::tr("Definitions: those that were removed and can be brought back.")},
        {QStringLiteral("with-destinations"), CtlText::tr("Definitions from-job: with the destinations of the job.")},
        {QStringLiteral("replace"),
         CtlText::tr("Definitions import: what is there under the same name gets a new version.")},
        {QStringLiteral("if-version"),
         CtlText::tr("Definitions, sets and groups: save only if this is the newest version."), CtlText::tr("N")},
        {QStringLiteral("start"), CtlText::tr("Sets submit: not before (ISO 8601)."), CtlText::tr("TIME")},
        {QStringLiteral("hold"), CtlText::tr("Sets submit: it begins when it is released.")},
        {QStringLiteral("archive-after"), CtlText::tr("Days after its end that a job is archived; 0 is never."),
         CtlText::tr("DAYS")},
        {QStringLiteral("remove-after"), CtlText::tr("Days after which an archive is removed; 0 is never."),
         CtlText::tr("DAYS")},
        {QStringLiteral("keep-messages"), CtlText::tr("Days that messages stay in the activity log; 0 is for ever."),
         CtlText::tr("DAYS")},
        {QStringLiteral("search"),
         CtlText::tr("Inventory: words. Activity: words, \"phrases\", beginnings*, -exclusions, job:12, "
                     "node:NAME, operator:NAME, severity:error, id:SBX2010E."),
         CtlText::tr("TEXT")},
        {QStringLiteral("from"),
         CtlText::tr("Activity: not before (ISO 8601); processing window: when it opens, such as 22:00; sets resubmit: "
                     "start (so without it) or failed-stage; repeat: start (so without it) or completion."),
         CtlText::tr("TIME")},
        {QStringLiteral("to"),
         CtlText::tr(
             "Activity: not after (ISO 8601); processing window: when it closes, not after --from: on the next day."),
         CtlText::tr("TIME")},
        {QStringLiteral("severity"), CtlText::tr("Activity: information, warning, error, separated by commas."),
         CtlText::tr("KEYS")},
        {QStringLiteral("job"), CtlText::tr("Activity, tasks and collected: only of this job."), CtlText::tr("N")},
        {QStringLiteral("follow"), CtlText::tr("Activity: go on with what comes, until it is ended.")},
        {QStringLiteral("database"), CtlText::tr("Audit: read this database instead of asking a server."),
         CtlText::tr("URL")},
        {QStringLiteral("expect"), CtlText::tr("Audit verify: a record and its seal, as noted earlier."),
         CtlText::tr("NUMBER:SEAL")},
        {QStringLiteral("active"), CtlText::tr("Tasks: those that have not ended (so without it).")},
        {QStringLiteral("completed"), CtlText::tr("Tasks: those that have ended.")},
        {QStringLiteral("parent"), CtlText::tr("Tasks: only this process and those it started."), CtlText::tr("N")},
        {QStringLiteral("days"), CtlText::tr("Processing window, repeat: mon, tue, ... separated by commas, or all."),
         CtlText::tr("DAYS")},
        {QStringLiteral("out"), CtlText::tr("File to write instead of standard output. Collected: folder to save in."),
         CtlText::tr("FILE")},
        {{QStringLiteral("q"), QStringLiteral("quiet")}, CtlText::tr("Only the exit code.")},
    });
    addDistributionOptions(parser);
    addSeriesOptions(parser);
}

} // namespace signalbox::ctl

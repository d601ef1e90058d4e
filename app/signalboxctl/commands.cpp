// All commands, in the order of the help.

#include "app/signalboxctl/commands.h"

#include "app/signalboxctl/activitycommand.h"
#include "app/signalboxctl/answers.h"
#include "app/signalboxctl/archivecommands.h"
#include "app/signalboxctl/auditcommand.h"
#include "app/signalboxctl/collectedcommand.h"
#include "app/signalboxctl/createjobcommand.h"
#include "app/signalboxctl/definitioncommands.h"
#include "app/signalboxctl/dispatchcommands.h"
#include "app/signalboxctl/errorscommand.h"
#include "app/signalboxctl/foldercommands.h"
#include "app/signalboxctl/groupcommands.h"
#include "app/signalboxctl/idgroupcommands.h"
#include "app/signalboxctl/inventorycommand.h"
#include "app/signalboxctl/jobcommands.h"
#include "app/signalboxctl/nodecommands.h"
#include "app/signalboxctl/operatorscommand.h"
#include "app/signalboxctl/packagecommands.h"
#include "app/signalboxctl/replaycommand.h"
#include "app/signalboxctl/securitycommands.h"
#include "app/signalboxctl/seriescommands.h"
#include "app/signalboxctl/setcommands.h"
#include "app/signalboxctl/taskcommands.h"
#include "app/signalboxctl/unfinishedcommand.h"
#include "model/domain/journal.h"

#include <QCoreApplication>

#include <array>

namespace signalbox::ctl {

namespace {

Result<int> server(const Call &call)
{
    return showOutcome(call.ask(QStringLiteral("GET"), QStringLiteral("/server")), call);
}

constexpr std::array kCommands{
    Command{"server", "", QT_TRANSLATE_NOOP("signalboxctl", "the server: name, version, counts"), 0, 0, server},
    Command{"jobs", "", QT_TRANSLATE_NOOP("signalboxctl", "all jobs"), 0, 0, jobs},
    Command{"job", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "one job, whole"), 1, 1, job},
    Command{"state", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "its counters; the exit code is the job's state"), 1, 1,
            state},
    Command{"wait", "JOB",
            QT_TRANSLATE_NOOP("signalboxctl", "until it has ended, or --timeout; the exit code is the job's state"), 1,
            1, wait},
    Command{"forecast", "JOB",
            QT_TRANSLATE_NOOP("signalboxctl", "when it will probably have ended; --stop NODE, --seconds: what if"), 1,
            1, forecast},
    Command{"instructions", "JOB",
            QT_TRANSLATE_NOOP("signalboxctl", "its instructions; --status, --destination, or --relays"), 1, 1,
            instructions},
    Command{"history", "INSTRUCTION", QT_TRANSLATE_NOOP("signalboxctl", "everything that happened to it"), 1, 1,
            history},
    Command{"create-job", "",
            QT_TRANSLATE_NOOP("signalboxctl", "--destination NAME, --to-group, --below or --to-file, or --to-id with "
                                              "--relay, and --package N or --type KEY with its order: a new job"),
            0, 0, createJob},
    Command{"order", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "what a job of another type than Install package orders"),
            1, 1, jobOrder},
    Command{"suspend", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "suspend; all, or --destination, --instruction"), 1, 1,
            [](const Call &call) { return operate(call, Operation::Suspend, "suspend"); }},
    Command{"resume", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "resume"), 1, 1,
            [](const Call &call) { return operate(call, Operation::Resume, "resume"); }},
    Command{"cancel", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "cancel; each hop confirms"), 1, 1,
            [](const Call &call) { return operate(call, Operation::Cancel, "cancel"); }},
    Command{"re-execute", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "a new attempt of what failed or waits"), 1, 1,
            [](const Call &call) { return operate(call, Operation::ReExecute, "re-execute"); }},
    Command{"delete", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "delete the job everywhere"), 1, 1,
            [](const Call &call) { return operate(call, Operation::Delete, "delete"); }},
    Command{"force-stop", "JOB",
            QT_TRANSLATE_NOOP("signalboxctl", "end a cancellation that is not confirmed; --reason"), 1, 1,
            [](const Call &call) { return operate(call, Operation::ForceStop, "force-stop"); }},
    Command{"complete-split", "JOB",
            QT_TRANSLATE_NOOP("signalboxctl", "send the rest of packages that go in parts in one piece"), 1, 1,
            [](const Call &call) { return operate(call, Operation::CompleteSplit, "complete-split"); }},
    Command{"move-job", "JOB FOLDER", QT_TRANSLATE_NOOP("signalboxctl", "into another folder"), 2, 2, moveJob},
    Command{"export", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "all its instructions as CSV; --out FILE"), 1, 1,
            exportJob},
    Command{"archive", "[JOB...]",
            QT_TRANSLATE_NOOP("signalboxctl", "put the detail of ended jobs into files; --all: of all that ended"), 0,
            10'000, archiveJobs},
    Command{"archives", "", QT_TRANSLATE_NOOP("signalboxctl", "the archived jobs and their files"), 0, 0, archives},
    Command{"retention", "", QT_TRANSLATE_NOOP("signalboxctl", "how long detail and archives are kept"), 0, 0,
            retention},
    Command{"set-retention", "",
            QT_TRANSLATE_NOOP("signalboxctl", "--archive-after, --remove-after, --keep-messages: DAYS; 0 is never"), 0,
            0, setRetention},
    Command{"tasks", "",
            QT_TRANSLATE_NOOP("signalboxctl", "jobs, processes and sessions; --completed, --kind, --job N, --parent N"),
            0, 0, tasks},
    Command{"repeat", "[JOB [stop]]",
            QT_TRANSLATE_NOOP("signalboxctl",
                              "what is repeated; of a job (--set: a run of a set) show, change (--every, "
                              "--from, --days, --at, --until, --runs) or stop it"),
            0, 2, repeat},
    Command{"phase", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "its phase and status, and why: the diagnostics"), 1, 1,
            jobPhase},
    Command{"hold", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "keep a pending job from starting"), 1, 1,
            [](const Call &call) { return controlRequest(call, PhaseAction::Hold); }},
    Command{"release", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "let a job that is on hold start"), 1, 1,
            [](const Call &call) { return controlRequest(call, PhaseAction::Release); }},
    Command{"cancel-job", "JOB",
            QT_TRANSLATE_NOOP("signalboxctl", "cancel the whole job: at once before it starts, later it is ended"), 1,
            1, [](const Call &call) { return controlRequest(call, PhaseAction::Cancel); }},
    Command{"slots", "[WHAT [...]]",
            QT_TRANSLATE_NOOP("signalboxctl",
                              "execution slots and the queue: list, rules, queue, add (--capacity, --types, "
                              "--priorities), change, enable, disable, incompatible, domain, limit, remove"),
            0, 3, executionSlots},
    Command{"interrupt", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "stop its transfers until it is resumed"), 1, 1,
            [](const Call &call) { return controlJob(call, TaskAction::Interrupt); }},
    Command{"terminate", "JOB", QT_TRANSLATE_NOOP("signalboxctl", "end it for good"), 1, 1,
            [](const Call &call) { return controlJob(call, TaskAction::Terminate); }},
    Command{"cancel-process", "PROCESS",
            QT_TRANSLATE_NOOP("signalboxctl", "stop work of the server; of a job's transfers it interrupts the job"), 1,
            1, cancelProcess},
    Command{"cancel-session", "SESSION", QT_TRANSLATE_NOOP("signalboxctl", "end a connection"), 1, 1, cancelSession},
    Command{
        "command-jobs", "WHAT JOB...",
        QT_TRANSLATE_NOOP("signalboxctl", "one command to several jobs: suspend, delete, interrupt-job, move-job ..."),
        2, kMostCommandedJobs + 1, commandJobs},
    Command{"unfinished", "[WHAT [OPERATION]]",
            QT_TRANSLATE_NOOP("signalboxctl",
                              "what a restart or a takeover cut off: list (--status), run-again (--all), dismiss"),
            0, 2, unfinished},
    Command{"processing-window", "WHAT [WINDOW]",
            QT_TRANSLATE_NOOP("signalboxctl",
                              "list, set or remove: when jobs run; --folder N or --type KEY, --days, --from, --to"),
            1, 2, processingWindow},
    Command{"inventory", "[NODE]",
            QT_TRANSLATE_NOOP("signalboxctl", "what nodes told about themselves; --kind, --search, --history"), 0, 1,
            inventory},
    Command{"collected", "[WHAT [NUMBER]]",
            QT_TRANSLATE_NOOP("signalboxctl",
                              "files that jobs collected: list (--job, --node), show, get (--out, --number), delete"),
            0, 2, collected},
    Command{"audit", "[WHAT]",
            QT_TRANSLATE_NOOP("signalboxctl",
                              "what operators did: list, export (--out), verify (--expect); --database: of a file"),
            0, 1, audit},
    Command{"operators", "[WHAT [NAME]]",
            QT_TRANSLATE_NOOP("signalboxctl", "who may sign in: list, add, change, revoke, renew; --role, --expires, "
                                              "--token-out"),
            0, 2, operators},
    Command{"judge", "[CLIENT...]",
            QT_TRANSLATE_NOOP("signalboxctl", "judge security levels; --all, --file, --skip-unchanged"), 0, 100'000,
            judge},
    Command{"act", "[CLIENT...]",
            QT_TRANSLATE_NOOP("signalboxctl", "take security actions, as the policy says or --action; --all, --file, "
                                              "--title, --text"),
            0, 100'000, act},
    Command{"judgement", "[WHAT [CLIENT]]",
            QT_TRANSLATE_NOOP("signalboxctl", "security levels: levels (--level), show CLIENT, history (--csv)"), 0, 2,
            judgement},
    Command{
        "judgement-policy", "[WHAT [POLICY]]",
        QT_TRANSLATE_NOOP("signalboxctl", "policies: list, example, show POLICY, set FILE (--position), delete POLICY"),
        0, 2, judgementPolicy},
    Command{"definitions", "[WHAT [...]]",
            QT_TRANSLATE_NOOP("signalboxctl",
                              "job definitions: list (--removed), show, save FILE, from-job JOB, order, versions, "
                              "restore, rename, move, remove, create-folder, export (--out), import (--replace)"),
            0, 1000, definitions},
    Command{"sets", "[WHAT [...]]",
            QT_TRANSLATE_NOOP("signalboxctl",
                              "request sets: list, show, save FILE, submit (--start, --hold), runs, run, wait, hold, "
                              "release, cancel, resubmit (--from), export, import"),
            0, 1000, sets},
    Command{"groups", "[WHAT [GROUP]]",
            QT_TRANSLATE_NOOP("signalboxctl", "host groups: list, show, nodes, try, add, change, remove, restore; "
                                              "--condition, --node, --file, --text"),
            0, 2, groups},
    Command{"ids", "[WHAT [ID]]",
            QT_TRANSLATE_NOOP("signalboxctl", "ID groups: list, show, members, add, change, remove, restore; --relay, "
                                              "--node, --file, --text"),
            0, 2, ids},
    Command{"activity", "",
            QT_TRANSLATE_NOOP("signalboxctl",
                              "the activity log; --search, --from, --to, --severity, --job, --limit, --out, --follow"),
            0, 0, activity},
    Command{"errors", "[CODE | WORD...]",
            QT_TRANSLATE_NOOP("signalboxctl", "what error codes mean, their likely cause, and what to do"), 0, 20,
            errors},
    Command{"messages", "", QT_TRANSLATE_NOOP("signalboxctl", "what each message of the activity log means"), 0, 0,
            messages},
    Command{"replay", "FILE",
            QT_TRANSLATE_NOOP("signalboxctl", "a recorded workload on this fleet; --speed, --limit, --node"), 1, 1,
            replay},
    Command{"folders", "", QT_TRANSLATE_NOOP("signalboxctl", "the job folders"), 0, 0, folders},
    Command{"create-folder", "NAME", QT_TRANSLATE_NOOP("signalboxctl", "in --folder N, or at the top"), 1, 1,
            createFolder},
    Command{"change-folder", "FOLDER", QT_TRANSLATE_NOOP("signalboxctl", "--name and --folder: rename and move it"), 1,
            1, changeFolder},
    Command{"delete-folder", "FOLDER", QT_TRANSLATE_NOOP("signalboxctl", "with everything in it"), 1, 1, deleteFolder},
    Command{"packages", "", QT_TRANSLATE_NOOP("signalboxctl", "the packages; --orders: what other jobs order"), 0, 0,
            packages},
    Command{"add-package", "FILE",
            QT_TRANSLATE_NOOP("signalboxctl", "make a package of a file; --name --package-version --kind --arguments "
                                              "--status-file"),
            1, 1, addPackage},
    Command{"nodes", "", QT_TRANSLATE_NOOP("signalboxctl", "relays and clients"), 0, 0, nodes},
    Command{"add-node", "NAME",
            QT_TRANSLATE_NOOP("signalboxctl", "--role client|relay [--upper RELAY]; prints its token once"), 1, 1,
            addNode},
    Command{"remove-node", "NODE", QT_TRANSLATE_NOOP("signalboxctl", "forget a node"), 1, 1, removeNode},
    Command{"suspend-node", "RELAY", QT_TRANSLATE_NOOP("signalboxctl", "suspend all file transfer through a relay"), 1,
            1, [](const Call &call) { return suspendNode(call, true); }},
    Command{"resume-node", "RELAY", QT_TRANSLATE_NOOP("signalboxctl", "resume it"), 1, 1,
            [](const Call &call) { return suspendNode(call, false); }},
};

} // namespace

std::span<const Command> commands()
{
    return kCommands;
}

} // namespace signalbox::ctl

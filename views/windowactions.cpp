#include "views/windowactions.h"

#include "model/domain/higherjob.h"
#include "model/domain/joborder.h"
#include "model/domain/jobphase.h"
#include "model/items/serverstate.h"
#include "views/jobdenial.h"
#include "views/joboperations.h"
#include "views/operatorname.h"
#include "views/statuspage.h"
#include "views/vectoricon.h"

#include <QAction>
#include <QMenu>
#include <QTableView>

#include <algorithm>
#include <initializer_list>
#include <tuple>

namespace signalbox {

namespace {

void allow(QAction *action, const QString &denial, const QString &tip)
{
    action->setEnabled(denial.isEmpty());
    const QString keys = action->shortcut().toString(QKeySequence::NativeText);
    action->setToolTip(!denial.isEmpty() ? denial : keys.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, keys));
}

/// What an operation acts on that was chosen in the tree.
QString placeTip(Place place, const QString &operation)
{
    place.destination.reset(); // the tree does not show them
    place.relay.reset();
    const auto steps = stepsTo(place);
    if (steps.empty())
        return operation;
    return place.job != JobId{} //: Tooltip. %1 is an operation ("Suspend"), %2 the name of the job or route it is for.
               ? WindowActions::tr("%1: the job “%2”, chosen in the tree").arg(operation, steps.back().first)
               //: Tooltip. %1 is an operation ("Suspend"), %2 the name of a folder.
               : WindowActions::tr("%1: the jobs of the folder “%2”, chosen in the tree")
                     .arg(operation, steps.back().first);
}

/// What comes from above is operated on there; empty: it does not.
QString higherDenial(const JobRecord *job)
{
    if (job == nullptr || !isFromAbove(job->id))
        return {};
    //: %1 is the name of a managing server.
    return WindowActions::tr("The job comes from the higher managing server %1. Operate on it there.").arg(job->owner);
}

/// Why the role does not allow to change one of the selected jobs, or where they are from; empty: it allows all.
QString jobsDenial(const ServerState &server, const Selection &selection)
{
    const OperatorRole role = server.signedIn().role;
    for (const SelectedJob &selected : selection.jobs) {
        const JobRecord *job = server.job(selected.job);
        if (const QString above = higherDenial(job); !above.isEmpty())
            return above;
        if (job != nullptr && !mayRun(role, job->type))
            return server.denial({Act::RunJobs, job->type});
    }
    return {};
}

/// The same for the jobs that would go with a folder.
QString folderJobsDenial(const ServerState &server, FolderId folder)
{
    const OperatorRole role = server.signedIn().role;
    if (role == OperatorRole::SystemAdministrator)
        return {};
    for (const quint32 slot : server.jobSlots()) {
        const JobRecord &job = server.jobAt(slot);
        if (!mayRun(role, job.type) && server.isInFolder(job.folder, folder))
            return server.denial({Act::RunJobs, job.type});
    }
    return {};
}

/// Why an action is allowed for none of the jobs; empty: it is for some.
QString phaseDenialOf(PhaseAction action, const ServerState *server, const Selection &selection)
{
    QString denial;
    for (const SelectedJob &selected : selection.jobs) {
        const JobRecord *job = server != nullptr ? server->job(selected.job) : nullptr;
        if (job == nullptr)
            continue;
        denial = phaseDenial(action, job->dispatch.phase, job->dispatch.status);
        if (denial.isEmpty())
            return {};
    }
    return denial;
}

/// Re-execution of jobs that were all ended for good, before they began or after (domain.md §6).
QString reExecutionDenial(const ServerState &server, const Selection &selection)
{
    const auto isOver = [&server](const SelectedJob &selected) {
        const JobRecord *job = server.job(selected.job);
        return job != nullptr && job->dispatch.phase == JobPhase::Completed
               && (job->dispatch.status == PhaseStatus::Terminated || job->dispatch.status == PhaseStatus::Cancelled);
    };
    return std::all_of(selection.jobs.begin(), selection.jobs.end(), isOver)
               ? WindowActions::tr("The job was terminated, which is for good. Create a new job.")
               : QString();
}

/// The forced completion of a split is of whole jobs that go in parts, and of all their systems or none (domain.md §4).
QString completeSplitDenial(const ServerState &server, const Selection &selection)
{
    for (const SelectedJob &job : selection.jobs) {
        const JobRecord *record = server.job(job.job);
        if (!job.whole)
            return WindowActions::tr("This is for whole jobs: choose the job, not some of its rows.");
        if (record != nullptr && (record->split.sizeKiB <= 0 || record->distribution.rollout.unsplitMs != kNoTime))
            return denialText(Denial::NotSplit);
    }
    const Allowance allowance = allowanceOf(Operation::CompleteSplit, selection);
    for (const DenialCount &denied : allowance.denials) {
        if (denied.denial != Denial::AlreadyFinal && denied.denial != Denial::Expired)
            return denialText(denied.denial);
    }
    return {};
}

/// The first of several reasons.
QString firstOf(std::initializer_list<QString> reasons)
{
    for (const QString &reason : reasons) {
        if (!reason.isEmpty())
            return reason;
    }
    return {};
}

} // namespace

WindowActions::WindowActions(QObject *parent)
    : QObject(parent),
      newJob(make(QStringLiteral("newJob"), tr("&New job…"), QKeySequence::New)),
      suspend(make(QStringLiteral("suspend"), tr("&Suspend"))),
      resume(make(QStringLiteral("resume"), tr("&Resume"))),
      cancel(make(QStringLiteral("cancel"), tr("&Cancel…"))),
      reExecute(make(QStringLiteral("reExecute"), tr("R&e-execute…"))),
      deleteJobs(make(QStringLiteral("delete"), tr("Dele&te…"))),
      forceStop(make(QStringLiteral("forceStop"), tr("&Force stop…"))),
      completeSplit(make(QStringLiteral("completeSplit"), tr("Send the rest in one &piece…"))),
      holdJob(make(QStringLiteral("holdJob"), tr("&Hold"))),
      releaseJob(make(QStringLiteral("releaseJob"), tr("Re&lease"))),
      cancelJob(make(QStringLiteral("cancelJob"), tr("Cancel &whole job…"))),
      repetition(make(QStringLiteral("repetition"), tr("Repe&tition…"))),
      moveJob(make(QStringLiteral("moveJob"), tr("&Move to folder…"))),
      archiveJobs(make(QStringLiteral("archiveJobs"), tr("&Archive…"))),
      watchJob(make(QStringLiteral("watchJob"), tr("&Notify at errors and at the end"))),
      exportShown(make(QStringLiteral("exportShown"), tr("Export what is &shown…"), QKeySequence(tr("Ctrl+E")))),
      exportJob(make(QStringLiteral("exportJob"), tr("Export whole &job…"))),
      print(make(QStringLiteral("print"), tr("&Print what is shown…"), QKeySequence::Print)),
      undo(make(QStringLiteral("undo"), tr("&Undo"), QKeySequence::Undo)),
      copy(make(QStringLiteral("copy"), tr("&Copy rows"), QKeySequence::Copy)),
      find(make(QStringLiteral("find"), tr("&Filter"), QKeySequence::Find)),
      details(make(QStringLiteral("details"), tr("&Details"), QKeySequence(Qt::Key_Space))),
      open(make(QStringLiteral("open"), tr("&Open"))),
      up(make(QStringLiteral("up"), tr("One level &up"), QKeySequence(Qt::ALT | Qt::Key_Up))),
      refresh(make(QStringLiteral("refresh"), tr("&Refresh"), QKeySequence::Refresh)),
      newFolder(make(QStringLiteral("newFolder"), tr("New &folder…"), QKeySequence(tr("Ctrl+Shift+N")))),
      renameFolder(make(QStringLiteral("renameFolder"), tr("&Rename folder…"), QKeySequence(Qt::Key_F2))),
      moveFolder(make(QStringLiteral("moveFolder"), tr("Mo&ve folder…"))),
      deleteFolder(make(QStringLiteral("deleteFolder"), tr("De&lete folder…"))),
      nodes(make(QStringLiteral("nodes"), tr("&Nodes…"), QKeySequence(tr("Ctrl+2")))),
      addNode(make(QStringLiteral("addNode"), tr("&Add node…"))),
      retention(make(QStringLiteral("retention"), tr("Re&tention…"))),
      audit(make(QStringLiteral("audit"), tr("&Audit…"), QKeySequence(tr("Ctrl+3")))),
      inventory(make(QStringLiteral("inventory"), tr("&Inventory…"), QKeySequence(tr("Ctrl+7")))),
      collected(make(QStringLiteral("collected"), tr("Collected &files…"), QKeySequence(tr("Ctrl+0")))),
      operators(make(QStringLiteral("operators"), tr("&Operators…"), QKeySequence(tr("Ctrl+4")))),
      security(make(QStringLiteral("security"), tr("&Security levels…"), QKeySequence(tr("Ctrl+9")))),
      tasks(make(QStringLiteral("tasks"), tr("&Tasks…"), QKeySequence(tr("Ctrl+5")))),
      definitions(make(QStringLiteral("definitions"), tr("Job &definitions…"), QKeySequence(tr("Ctrl+D")))),
      setRuns(make(QStringLiteral("setRuns"), tr("Re&quest sets…"))),
      groups(make(QStringLiteral("groups"), tr("&Host groups…"))),
      executionSlots(make(QStringLiteral("executionSlots"), tr("&Execution slots…"))),
      jobLike(make(QStringLiteral("jobLike"), tr("New job li&ke this one…"))),
      saveDefinition(make(QStringLiteral("saveDefinition"), tr("Save as def&inition…"))),
      activity(make(QStringLiteral("activity"), tr("A&ctivity log…"), QKeySequence(tr("Ctrl+6")))),
      unfinished(make(QStringLiteral("unfinished"), tr("&Unfinished operations…"), QKeySequence(tr("Ctrl+8"))))
{
    // On buttons, where a mnemonic in brackets behind a Japanese text would stay.
    newJob->setIconText(tr("New job…"));
    newJob->setIcon(pictureIcon(Picture::NewJob));
    suspend->setIcon(pictureIcon(Picture::Suspend));
    resume->setIcon(pictureIcon(Picture::Resume));
    cancel->setIcon(pictureIcon(Picture::Cancel));
    reExecute->setIcon(pictureIcon(Picture::ReExecute));
    deleteJobs->setIcon(pictureIcon(Picture::Delete));
    exportShown->setIconText(tr("Export…"));
    exportShown->setIcon(pictureIcon(Picture::Export));
    copy->setIcon(pictureIcon(Picture::Copy));
    details->setIconText(tr("Details"));
    details->setIcon(pictureIcon(Picture::Details));
    details->setCheckable(true);
    watchJob->setCheckable(true);
    // In a text field a blank is a blank.
    details->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    up->setIcon(pictureIcon(Picture::Up));
    newFolder->setIcon(pictureIcon(Picture::Folder));
    nodes->setIcon(pictureIcon(Picture::Relay));
}

QAction *WindowActions::make(const QString &name, const QString &text, const QKeySequence &keys)
{
    auto *action = new QAction(text, this);
    action->setObjectName(name);
    action->setShortcut(keys);
    return action;
}

std::array<std::pair<QAction *, Operation>, 7> WindowActions::ofJobs() const
{
    return {{{suspend, Operation::Suspend},
             {resume, Operation::Resume},
             {cancel, Operation::Cancel},
             {reExecute, Operation::ReExecute},
             {deleteJobs, Operation::Delete},
             {forceStop, Operation::ForceStop},
             {completeSplit, Operation::CompleteSplit}}};
}

void WindowActions::addOperations(QMenu &menu) const
{
    menu.addActions({suspend, resume, cancel, reExecute});
    if (forceStop->isEnabled())
        menu.addAction(forceStop);
    if (completeSplit->isEnabled())
        menu.addAction(completeSplit);
    menu.addSeparator();
}

void WindowActions::fillRowMenu(QMenu &menu, const Place &place) const
{
    menu.setToolTipsVisible(true);
    menu.addActions({open, details});
    menu.addSeparator();
    addOperations(menu);
    if (place.job == JobId{})
        menu.addActions({holdJob, releaseJob, cancelJob, repetition, moveJob, archiveJobs, deleteJobs, watchJob,
                         jobLike, saveDefinition});
    menu.addActions({copy, exportShown, exportJob});
}

void WindowActions::fillTreeMenu(QMenu &menu, const Place &place) const
{
    menu.setToolTipsVisible(true);
    menu.addActions({newJob, newFolder});
    menu.addSeparator();
    const bool ofJob = place.job != JobId{};
    if (ofJob || place.folder != FolderId{})
        addOperations(menu);
    if (ofJob)
        menu.addActions({holdJob, releaseJob, cancelJob, repetition, moveJob, archiveJobs, deleteJobs, watchJob,
                         jobLike, saveDefinition});
    else
        menu.addActions({renameFolder, moveFolder, deleteFolder});
    menu.addSeparator();
    menu.addActions({nodes, exportJob});
    if (!ofJob && place.folder == FolderId{})
        menu.addAction(retention);
}

void WindowActions::update(const StatusPage &page, const ServerState *server, const JobOperations &operations)
{
    const Selection selection = page.selection(StatusPage::Depth::Counted);
    const bool connected = server != nullptr && server->hasSnapshot();
    const bool starting = server != nullptr && server->link() == nullptr;
    const QString notConnected = starting
                                     ? tr("The managing server is starting: what is shown comes from its database.")
                                 : connected ? QString()
                                             : tr("The managing server is not connected.");
    const bool ofFolder = selection.folder != FolderId{};
    const QString loading = page.isLoading() ? tr("The rows of the job are still being loaded.") : QString();
    const QString nothing = !selection.isEmpty() ? QString()
                            : ofFolder           ? tr("There are no jobs in this folder.")
                            : !loading.isEmpty()
                                ? loading
                                : tr("Nothing is selected: select rows, or choose the job in the tree.");
    const QString noRows =
        page.table()->selectionModel()->hasSelection() ? QString() : tr("No row of the table is selected.");
    // Whole jobs, but what is chosen is the folder.
    const QString useFolder =
        ofFolder ? tr("A folder is chosen: use its own entry, or select jobs in the table.") : QString();

    // What the role forbids comes before all that could be mended.
    const auto mayNot = [&](Act act) { return connected ? server->denial({act}) : QString(); };
    const QString jobsNot = connected ? jobsDenial(*server, selection) : QString();

    for (const auto &[action, operation] : ofJobs()) {
        const Allowance allowance = allowanceOf(operation, selection);
        QString denial = firstOf({notConnected, nothing, jobsNot});
        if (denial.isEmpty() && operation == Operation::Delete)
            denial = useFolder;
        if (denial.isEmpty() && operation == Operation::Delete && !selection.wholeJobs())
            denial = tr("Only whole jobs can be deleted; cancel the work of single destinations instead.");
        if (denial.isEmpty() && operation == Operation::ReExecute)
            denial = reExecutionDenial(*server, selection);
        if (denial.isEmpty() && operation == Operation::CompleteSplit)
            denial = completeSplitDenial(*server, selection);
        if (denial.isEmpty() && allowance.allowed == 0)
            denial = allowance.denials.size() == 1 ? denialText(allowance.denials.front().denial)
                                                   : denialLines(allowance.denials).join(u'\n');
        if (denial.isEmpty() && allowance.allowed == 0)
            denial = tr("The job has no instruction yet: its ID groups have no member.");
        const QString name = operationText(operation);
        const bool asks = operation != Operation::Suspend && operation != Operation::Resume;
        const QString text = JobOperations::menuText(operation, selection, allowance);
        //: A menu entry that opens a question. %1 is an operation with its counts.
        action->setText(asks ? tr("%1…", "menu entry").arg(text) : text);
        action->setIconText(asks ? tr("%1…", "menu entry").arg(name) : name);
        QStringList tip{page.actsOnPlace() ? placeTip(page.place(), name) : name};
        tip += denialLines(allowance.denials);
        allow(action, denial, tip.join(u'\n'));
    }

    const QString noQueue = connected && !starting && server->link()->dispatchData() == nullptr
                                ? tr("This server has no execution slots.")
                                : QString();
    const QString onlyWhole =
        selection.wholeJobs() ? QString() : tr("This is for whole jobs: choose the job in the tree, or in its folder.");
    for (const auto &[action, what, tip] :
         {std::tuple(holdJob, PhaseAction::Hold, tr("Keep a pending job from starting until it is released")),
          std::tuple(releaseJob, PhaseAction::Release, tr("Let a job that is on hold start when its turn comes")),
          std::tuple(cancelJob, PhaseAction::Cancel,
                     tr("Cancel all of the job: at once before it starts, later it is ended"))})
        allow(action,
              firstOf({notConnected, nothing, noQueue, jobsNot, onlyWhole, phaseDenialOf(what, server, selection)}),
              tip);
    const JobRecord *only = connected && selection.jobs.size() == 1 ? server->job(selection.jobs.front().job) : nullptr;
    const QString notRepeated = only == nullptr ? tr("Select one job.")
                                : only->request.series == SeriesId{}
                                    ? tr("The job is not repeated. A repetition is ordered with a new job.")
                                    : QString();
    allow(repetition, firstOf({notConnected, nothing, noQueue, jobsNot, notRepeated}),
          tr("See, change or end the repetition of the job"));
    allow(executionSlots, firstOf({notConnected, noQueue}),
          tr("How many jobs run at the same time, and which not beside each other"));

    const bool jobs = page.place().job == JobId{};
    const QString foldersNot = mayNot(Act::ArrangeFolders);
    allow(newJob, firstOf({notConnected, connected ? noJobsDenial(*server) : QString()}),
          tr("Order a job for clients or relays"));
    allow(newFolder, firstOf({notConnected, foldersNot}), tr("Make a folder for jobs"));
    allow(moveJob,
          !nothing.isEmpty()      ? nothing
          : !jobsNot.isEmpty()    ? jobsNot
          : ofFolder              ? useFolder
          : selection.wholeJobs() ? QString()
                                  : tr("Only whole jobs can be moved."),
          tr("Move the selected jobs to another folder"));
    const QString housekeepingNot = mayNot(Act::KeepHouse);
    const auto canBeArchived = [&](const SelectedJob &selected) {
        return !selected.archived && !selected.deleting && selected.counters.allEnded() && !selected.counters.isEmpty();
    };
    const bool someCan = std::any_of(selection.jobs.begin(), selection.jobs.end(), canBeArchived);
    const bool allAre = std::all_of(selection.jobs.begin(), selection.jobs.end(),
                                    [](const SelectedJob &selected) { return selected.archived; });
    const bool hasFolder = connected && !server->retention().folder.isEmpty();
    allow(archiveJobs,
          !notConnected.isEmpty()      ? notConnected
          : !nothing.isEmpty()         ? nothing
          : !housekeepingNot.isEmpty() ? housekeepingNot
          : !jobsNot.isEmpty()         ? jobsNot
          : !hasFolder                 ? tr("This server has no folder for archives and keeps everything.")
          : !selection.wholeJobs()     ? tr("Only whole jobs can be archived.")
          : someCan                    ? QString()
          : allAre                     ? tr("It is archived already.")
                                       : tr("It has not ended; only what has ended is archived."),
          tr("Move the instructions of ended jobs from the database to files; counters and times stay"));
    allow(retention, firstOf({notConnected, housekeepingNot}), tr("How long the detail of ended jobs is kept"));
    allow(open,
          !noRows.isEmpty()                               ? noRows
          : page.placeBelow(page.table()->currentIndex()) ? QString()
                                                          : tr("There is nothing below an instruction."),
          tr("Show what is below (Enter)"));
    allow(copy, !noRows.isEmpty() ? noRows : loading, tr("Copy the selected rows as text"));
    allow(exportShown, page.model().rowCount() > 0 ? loading : tr("There are no rows to export."),
          tr("Export the rows shown here as CSV"));
    allow(print, page.model().rowCount() > 0 ? loading : tr("There are no rows to print."),
          tr("Print the rows shown here, or make a PDF file of them"));
    const JobRecord *job = server != nullptr ? server->job(page.currentJob()) : nullptr;
    allow(watchJob,
          job == nullptr                                         ? tr("Select one job, or open it.")
          : job->counters.allEnded() && !job->counters.isEmpty() ? tr("It has ended already.")
                                                                 : QString(),
          tr("Tell when the job has its first error and when it has ended"));
    const QString noDefinitions = connected && !starting && server->link()->definitionData() == nullptr
                                      ? tr("This server keeps no definitions.")
                                      : QString();
    const QString oneJob = job == nullptr ? tr("Select one job, or open it.") : QString();
    const QString typeNot = connected && job != nullptr
                                ? firstOf({higherDenial(job), server->denial({Act::RunJobs, job->type})})
                                : QString();
    allow(definitions, firstOf({notConnected, noDefinitions}), tr("What is ordered again and again, and request sets"));
    allow(setRuns, firstOf({notConnected, noDefinitions}), tr("The request sets that run and have run"));
    allow(groups,
          firstOf({notConnected, connected && !starting && server->link()->groupData() == nullptr
                                     ? tr("This server has no host groups.")
                                     : QString()}),
          tr("Names for many nodes, to order jobs to"));
    allow(jobLike, firstOf({notConnected, noDefinitions, oneJob, typeNot}),
          tr("Order another one with the same fields"));
    allow(saveDefinition, firstOf({notConnected, noDefinitions, oneJob, typeNot}),
          tr("Keep what the job does, to order it again"));
    allow(exportJob, page.currentJob() != JobId{} ? QString() : tr("Select one job, or open it."),
          tr("Export all instructions of the job as CSV"));
    allow(up, placeAbove(page.place()) ? QString() : tr("This is the uppermost level."), tr("One level up"));
    const bool folder = page.place().folder != FolderId{} && jobs;
    const QString noFolder = !folder ? tr("Choose a folder on the left first.")
                             : isFromAbove(page.place().folder)
                                 ? tr("The folder of the higher managing server is kept by this server: it cannot be "
                                      "renamed, moved or deleted.")
                                 : QString();
    allow(renameFolder, firstOf({noFolder, foldersNot}), tr("Rename the folder"));
    allow(moveFolder, firstOf({noFolder, foldersNot}), tr("Move the folder into another one"));
    allow(deleteFolder,
          firstOf(
              {noFolder, foldersNot, folder && connected ? folderJobsDenial(*server, page.place().folder) : QString()}),
          tr("Delete the folder with its jobs"));
    allow(nodes, server != nullptr ? QString() : tr("There is no managing server."), tr("Relays and clients"));
    allow(addNode, firstOf({notConnected, mayNot(Act::ManageNodes)}), tr("Add a relay or client"));
    const bool knowsOperators = connected && !starting && server->link()->operatorData() != nullptr;
    allow(operators,
          firstOf({notConnected, mayNot(Act::ManageOperators),
                   knowsOperators ? QString() : tr("This server has no operators with tokens of their own.")}),
          tr("Who may sign in at this server with a token, and what they may do"));
    allow(inventory, notConnected, tr("What the nodes of this server told about themselves"));
    allow(collected, notConnected, tr("Files that jobs have brought from the clients of this server"));
    allow(security,
          firstOf({notConnected, connected && !starting && server->link()->securityData() == nullptr
                                     ? tr("This server judges no security levels.")
                                     : QString()}),
          tr("How safe the clients are, by what they tell of themselves, and what is done about it"));
    allow(audit, notConnected, tr("What operators told this server to do"));
    allow(tasks, QString(), tr("What all servers are at: jobs, their own work, and connections"));
    allow(unfinished, QString(), tr("What a restart or a takeover cut off, on all servers"));
    allow(activity, QString(), tr("What happened on all servers, with a search"));
    if (starting) {
        for (QAction *action : {moveJob, exportShown, exportJob, print, watchJob, nodes})
            allow(action, notConnected, {});
    }
    //: %1 says what would be undone ("Suspend “Browser 131”").
    undo->setText(operations.canUndo() ? tr("&Undo: %1").arg(operations.undoText()) : tr("&Undo"));
    allow(undo, operations.canUndo() ? QString() : tr("There is nothing that could be undone."),
          tr("Undo the last operation"));
}

} // namespace signalbox

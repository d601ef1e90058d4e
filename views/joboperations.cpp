#include "views/joboperations.h"

#include "model/items/serverstate.h"
#include "views/confirmdialog.h"
#include "views/messagebar.h"
#include "views/operatorname.h"
#include "views/rowsloader.h"
#include "views/suspendedrelays.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

/// Making a folder is undone by deleting it, with everything in it: only as long as nothing is.
bool isUndoneSafely(const ServerState &server, const std::vector<CommandBody> &bodies)
{
    return std::none_of(bodies.begin(), bodies.end(), [&server](const CommandBody &body) {
        const auto *order = std::get_if<DeleteFolder>(&body);
        if (order == nullptr)
            return false;
        const auto &folders = server.folders();
        const std::vector<quint32> jobs = server.jobSlots();
        return std::any_of(folders.begin(), folders.end(),
                           [order](const auto &one) { return one.second.parent == order->folder; })
               || std::any_of(jobs.begin(), jobs.end(),
                              [&server, order](quint32 slot) { return server.jobAt(slot).folder == order->folder; });
    });
}

} // namespace

JobOperations::JobOperations(QWidget *window, MessageBar &messages)
    : QObject(window), m_window(window), m_messages(messages)
{
}

QString JobOperations::menuText(Operation operation, const Selection &selection, const Allowance &allowance)
{
    QString name = operationText(operation);
    if (selection.isEmpty() || (allowance.denied == 0 && selection.instructionCount() <= 1))
        return name;
    const QLocale locale;
    if (allowance.allowed == 0)
        return name;
    //: A menu entry: %1 is an operation ("Suspend"), %2 and %3 are numbers of instructions.
    return tr("%1 %2 of %3", "operation with counts")
        .arg(name, locale.toString(allowance.allowed), locale.toString(allowance.allowed + allowance.denied));
}

void JobOperations::operate(Operation operation, const Selection &selection)
{
    if (selection.isEmpty() || selection.server == nullptr || selection.server->link() == nullptr)
        return;
    const Allowance allowance = allowanceOf(operation, selection);
    if (allowance.allowed == 0 && allowance.denials.empty())
        return; // a job that waits for members: the entry says so
    if (allowance.allowed == 0) {
        m_messages.show(MessageBar::Kind::Warning, denialsText(allowance.denials));
        return;
    }
    switch (operation) {
    case Operation::Suspend:
    case Operation::Resume: // one undoes the other
        // Half of a large fleet standing still is worth a question all the same.
        if (allowance.allowed > ConfirmDialog::kTypedAbove)
            confirm(operation, selection, allowance);
        else
            run(operation, selection, {});
        return;
    case Operation::ReExecute: chooseForReExecution(selection); return;
    case Operation::Cancel:
    case Operation::Delete:
    case Operation::ForceStop:
    case Operation::CompleteSplit: confirm(operation, selection, allowance); return;
    }
}

void JobOperations::confirm(Operation operation, const Selection &selection, const Allowance &allowance)
{
    Confirmation confirmation;
    confirmation.title = operationText(operation);
    confirmation.names = selection.names;
    confirmation.total = allowance.allowed;
    // Of so many, what is not acted on is not counted; of the destinations of several packages each, that is a bound.
    const auto named = static_cast<quint32>(selection.names.size());
    if (allowance.allowed > named)
        confirmation.unnamed = std::min(selection.unnamed, allowance.allowed - named);
    const auto count = static_cast<int>(allowance.allowed);
    const auto jobs = static_cast<int>(selection.jobs.size());
    const QString first = selection.jobs.front().name;
    switch (operation) {
    case Operation::Suspend:
        confirmation.question = tr("Suspend %Ln instruction(s)?", nullptr, count);
        confirmation.button = tr("Suspend %Ln instruction(s)", "button", count);
        confirmation.keep = tr("Keep running");
        break;
    case Operation::Resume:
        confirmation.question = tr("Resume %Ln instruction(s)?", nullptr, count);
        confirmation.button = tr("Resume %Ln instruction(s)", "button", count);
        confirmation.keep = tr("Keep suspended");
        break;
    case Operation::Cancel:
        confirmation.button = tr("Cancel %Ln instruction(s)", "button", count);
        confirmation.keep = tr("Keep running");
        confirmation.question = jobs == 1
                                    //: %1 is the name of a job.
                                    ? tr("Cancel %Ln instruction(s) of “%1”?", nullptr, count).arg(first)
                                    : tr("Cancel %Ln instruction(s) of several jobs?", nullptr, count);
        confirmation.consequence =
            tr("What is cancelled ends with an error once every node has confirmed. It can be re-executed later.");
        break;
    case Operation::Delete:
        confirmation.button = tr("Delete %Ln job(s)", "button", jobs);
        //: Leaves the jobs as they are, instead of deleting them.
        confirmation.keep = tr("Keep");
        confirmation.question = jobs == 1
                                    //: %1 is the name of a job.
                                    ? tr("Delete “%1” with its %Ln instruction(s)?", nullptr, count).arg(first)
                                    : tr("Delete the jobs below with %Ln instruction(s)?", nullptr, count);
        confirmation.consequence = tr("Work that still runs is stopped. This cannot be undone.");
        break;
    case Operation::ForceStop:
        confirmation.button = tr("End %Ln instruction(s)", "button", count);
        confirmation.keep = tr("Keep waiting");
        confirmation.question = tr("End %Ln instruction(s) without waiting for the nodes?", nullptr, count);
        confirmation.consequence =
            tr("A node that has not confirmed may still be working. This is recorded with your reason.");
        confirmation.asksReason = true;
        break;
    case Operation::CompleteSplit:
        confirmation.button = tr("Send in one piece", "button");
        confirmation.keep = tr("Keep the parts");
        confirmation.question = tr("Send the rest to %Ln destination(s) in one piece?", nullptr, count);
        confirmation.consequence =
            tr("What is left of the packages loads the lines at once, also behind relays. It cannot be split again.");
        break;
    case Operation::ReExecute: return; // has its own dialog
    }
    auto *dialog = new ConfirmDialog(confirmation, m_window);
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, operation, selection, server = QPointer(selection.server)] {
                if (server)
                    run(operation, selection, dialog->reason());
            });
    dialog->open();
}

void JobOperations::control(PhaseAction action, const Selection &selection)
{
    if (selection.isEmpty() || selection.server == nullptr || selection.server->link() == nullptr)
        return;
    if (action != PhaseAction::Cancel) {
        controlEach(action, selection);
        return;
    }
    const auto jobs = static_cast<int>(selection.jobs.size());
    Confirmation confirmation;
    confirmation.title = phaseActionText(action);
    confirmation.question = jobs == 1
                                //: %1 is the name of a job.
                                ? tr("Cancel the whole job “%1”?").arg(selection.jobs.front().name)
                                : tr("Cancel %Ln whole job(s)?", nullptr, jobs);
    confirmation.consequence = tr("What has not started has ended at once. What runs is ended, and each node confirms "
                                  "that. It cannot be executed anew; create a new job for that.");
    confirmation.names = selection.names;
    confirmation.total = static_cast<quint32>(jobs);
    confirmation.button = tr("Cancel %Ln job(s)", "button", jobs);
    confirmation.keep = tr("Keep running");
    auto *dialog = new ConfirmDialog(confirmation, m_window);
    connect(dialog, &QDialog::accepted, this, [this, action, selection, server = QPointer(selection.server)] {
        if (server)
            controlEach(action, selection);
    });
    dialog->open();
}

/// Of several jobs, those that it is not for are left out. To hold or release many is one operation of the journal.
void JobOperations::controlEach(PhaseAction action, const Selection &selection)
{
    CommandJobs all{action, {}};
    for (const SelectedJob &job : selection.jobs) {
        const JobRecord *record = selection.server->job(job.job);
        if (record != nullptr && phaseDenial(action, record->dispatch.phase, record->dispatch.status).isEmpty())
            all.jobs.push_back(job.job);
    }
    if (action != PhaseAction::Cancel && all.jobs.size() > 1
        && all.jobs.size() <= static_cast<std::size_t>(kMostCommandedJobs)) {
        CommandJobs back = all;
        back.what = action == PhaseAction::Hold ? PhaseAction::Release : PhaseAction::Hold;
        const auto count = static_cast<int>(all.jobs.size());
        //: What was asked for: %1 is an operation ("Suspend").
        send(*selection.server, std::move(all), tr("%1: %Ln job(s)", nullptr, count).arg(phaseActionText(action)),
             {std::move(back)});
        return;
    }
    for (const SelectedJob &job : selection.jobs) {
        const JobRecord *record = selection.server->job(job.job);
        if (record == nullptr || !phaseDenial(action, record->dispatch.phase, record->dispatch.status).isEmpty())
            continue;
        std::vector<CommandBody> undo;
        if (action != PhaseAction::Cancel)
            undo.emplace_back(
                ControlRequest{action == PhaseAction::Hold ? PhaseAction::Release : PhaseAction::Hold, job.job});
        send(*selection.server, ControlRequest{action, job.job},
             tr("%1 “%2”", "operation and job").arg(phaseActionText(action), job.name), std::move(undo));
    }
}

void JobOperations::chooseForReExecution(const Selection &selection)
{
    if (selection.jobs.size() > kMostReExecuted) {
        m_messages.show(MessageBar::Kind::Information,
                        tr("Select at most %Ln job(s) to choose which of their instructions are to be re-executed.",
                           nullptr, static_cast<int>(kMostReExecuted)));
        return;
    }
    std::vector<ReExecuteDialog::Job> jobs;
    std::vector<JobId> toLoad;
    for (const SelectedJob &job : selection.jobs) {
        jobs.push_back({job.job, job.name, job.rows});
        if (job.rows.empty())
            toLoad.push_back(job.job);
    }
    if (toLoad.empty()) {
        openReExecution(*selection.server, std::move(jobs));
        return;
    }
    // In a list of jobs their instructions are not known here: they are fetched first, as when the job is opened.
    Q_EMIT told(tr("Loading the instructions…"));
    auto *loader = new RowsLoader(*selection.server, toLoad, this);
    connect(loader, &RowsLoader::failed, this, [this, loader](const QString &reason) {
        loader->deleteLater();
        m_messages.show(MessageBar::Kind::Error,
                        //: %1 is a whole sentence with the reason.
                        tr("The instructions to choose from could not be loaded. %1").arg(reason));
    });
    connect(loader, &RowsLoader::loaded, this,
            [this, loader, server = QPointer(selection.server), jobs = std::move(jobs)]() mutable {
                loader->deleteLater();
                Q_EMIT told({});
                if (!server)
                    return;
                for (ReExecuteDialog::Job &job : jobs)
                    if (job.rows.empty())
                        job.rows = loader->rows(job.id);
                openReExecution(*server, std::move(jobs));
            });
    loader->start();
}

void JobOperations::openReExecution(ServerState &state, std::vector<ReExecuteDialog::Job> jobs)
{
    QPointer<ServerState> server(&state);
    auto *dialog = new ReExecuteDialog(
        std::move(jobs),
        [server](const InstructionRow &row) {
            if (!server)
                return QString();
            //: %1 is a destination, %2 a package.
            return tr("%1 — %2", "destination and package")
                .arg(server->nodes()->name(row.destination), server->packages().text(row.package));
        },
        m_window);
    connect(dialog, &QDialog::accepted, this, [this, dialog, server] {
        if (!server)
            return;
        for (const ReExecuteDialog::Chosen &chosen : dialog->chosen())
            //: %1 is the name of a job.
            send(*server, Operate{Operation::ReExecute, chosen.job, chosen.instructions, {}},
                 tr("Re-execute “%1”").arg(chosen.jobName));
    });
    dialog->open();
}

void JobOperations::run(Operation operation, const Selection &selection, const QString &reason)
{
    if (runAll(operation, selection))
        return;
    for (const SelectedJob &job : selection.jobs) {
        Operate command{operation, job.job, {}, reason};
        if (!job.whole)
            for (const InstructionRow &row : job.rows)
                if (denialOf(operation, row) == Denial::None)
                    command.instructions.push_back(row.id);
        if (!job.whole && command.instructions.empty())
            continue;
        std::vector<CommandBody> undo;
        if (operation == Operation::Suspend || operation == Operation::Resume) {
            Operate back = command;
            back.operation = operation == Operation::Suspend ? Operation::Resume : Operation::Suspend;
            // Only what this changes is to be changed back: what was suspended before stays so.
            if (job.whole && !job.rows.empty())
                for (const InstructionRow &row : job.rows)
                    if (denialOf(operation, row) == Denial::None)
                        back.instructions.push_back(row.id);
            undo.emplace_back(std::move(back));
        }
        //: What was asked for: %1 is an operation ("Suspend"), %2 the name of a job.
        send(*selection.server, std::move(command),
             tr("%1 “%2”", "operation and job").arg(operationText(operation), job.name), std::move(undo),
             [this, operation, job, server = QPointer(selection.server)](const CommandOutcome &outcome) {
                 if (operation == Operation::Resume && outcome.affected > 0 && server)
                     tellWhatWaits(*server, job);
             });
    }
}

/// Several whole jobs, of which no rows are known here, are one operation of the journal, which no restart of the server loses.
bool JobOperations::runAll(Operation operation, const Selection &selection)
{
    const bool areWhole = std::all_of(selection.jobs.begin(), selection.jobs.end(),
                                      [](const SelectedJob &job) { return job.whole && job.rows.empty(); });
    if (!areWhole || operation == Operation::ForceStop || operation == Operation::CompleteSplit
        || selection.jobs.size() < 2 || selection.jobs.size() > static_cast<std::size_t>(kMostCommandedJobs))
        return false;
    CommandJobs command{operation, {}};
    for (const SelectedJob &job : selection.jobs)
        command.jobs.push_back(job.job);
    std::vector<CommandBody> undo;
    if (operation == Operation::Suspend || operation == Operation::Resume) {
        CommandJobs back = command;
        back.what = operation == Operation::Suspend ? Operation::Resume : Operation::Suspend;
        undo.emplace_back(std::move(back));
    }
    const auto count = static_cast<int>(command.jobs.size());
    send(*selection.server, std::move(command),
         //: What was asked for: %1 is an operation ("Suspend").
         tr("%1: %Ln job(s)", nullptr, count).arg(operationText(operation)), std::move(undo));
    return true;
}

/// What was resumed does not go on while all file transfer over its relay is suspended.
void JobOperations::tellWhatWaits(ServerState &server, const SelectedJob &job)
{
    const JobRecord *record = server.job(job.job);
    if (record == nullptr)
        return;
    const std::vector<NodeId> relays = suspendedRelays(server, *record, job.rows);
    if (relays.empty())
        return;
    m_messages.show(MessageBar::Kind::Warning, suspendedRelaysText(server, relays), {},
                    {tr("Resume file transfer"), [this, relays, state = QPointer(&server)] {
                         for (const NodeId relay : relays)
                             if (state)
                                 //: %1 is the name of a relay.
                                 send(*state, SuspendNode{relay, false},
                                      tr("Resume file transfer at “%1”").arg(state->nodes()->name(relay)));
                     }});
}

void JobOperations::send(ServerState &server, CommandBody body, const QString &doing, std::vector<CommandBody> undo,
                         std::function<void(const CommandOutcome &)> done)
{
    if (server.link() == nullptr)
        return;
    const bool onInstructions = std::holds_alternative<Operate>(body);
    const bool isBegun = std::holds_alternative<CommandJobs>(body);
    server.link()->submit(commandOf(std::move(body)), this,
                          [this, doing, onInstructions, isBegun, undo = std::move(undo), done = std::move(done),
                           state = QPointer(&server)](const Result<CommandOutcome> &result) {
                              onOutcome(doing, onInstructions, isBegun, result);
                              if (!result)
                                  return;
                              if (!undo.empty() && state)
                                  remember({state, doing, undo});
                              if (done)
                                  done(result.value());
                          });
}

void JobOperations::onOutcome(const QString &doing, bool onInstructions, bool isBegun,
                              const Result<CommandOutcome> &result)
{
    if (!result) {
        m_messages.showError(doing, result.error());
        return;
    }
    const CommandOutcome &outcome = result.value();
    if (isBegun) {
        //: %1 says what was asked for ("Suspend: 500 jobs").
        Q_EMIT told(tr("%1. It has begun; how far it is stands in the table of tasks.").arg(doing));
        return;
    }
    if (outcome.refused == 0) {
        //: A success. %1 says what was asked for ("Suspend “Browser 131”"), %n counts what it acted on.
        Q_EMIT told(onInstructions
                        ? tr("%1: done for %Ln instruction(s)", nullptr, static_cast<int>(outcome.affected)).arg(doing)
                        //: A success. %1 says what was asked for ("Rename folder “Office”").
                        : tr("%1: done", "operation").arg(doing));
        return;
    }
    const QLocale locale;
    //: %1 says what was asked for, %2 and %3 are numbers of instructions, %4 is whole sentences with the reasons.
    m_messages.show(MessageBar::Kind::Warning,
                    tr("%1: done for %2, refused for %3. %4")
                        .arg(doing, locale.toString(outcome.affected), locale.toString(outcome.refused),
                             outcome.denials.empty() ? denialText(outcome.mainDenial) : denialsText(outcome.denials)));
}

void JobOperations::remember(ServerState &server, const QString &doing, std::vector<CommandBody> undo)
{
    remember({&server, doing, std::move(undo)});
}

void JobOperations::remember(Undo undo)
{
    m_undo.push_back(std::move(undo));
    if (m_undo.size() > kMostUndo)
        m_undo.erase(m_undo.begin());
    Q_EMIT undoChanged();
}

QString JobOperations::undoText() const
{
    return m_undo.empty() ? QString() : m_undo.back().doing;
}

void JobOperations::undo()
{
    if (m_undo.empty())
        return;
    Undo last = std::move(m_undo.back());
    m_undo.pop_back();
    Q_EMIT undoChanged();
    if (!last.server)
        return;
    if (!isUndoneSafely(*last.server, last.bodies)) {
        m_messages.show(
            MessageBar::Kind::Information,
            //: %1 says what was done ("Create folder “Office”").
            tr("%1: this cannot be undone any more, since there is something in the folder.").arg(last.doing));
        return;
    }
    for (CommandBody &body : last.bodies)
        //: %1 says what is undone ("Suspend “Browser 131”").
        send(*last.server, std::move(body), tr("Undo %1").arg(last.doing));
}

} // namespace signalbox

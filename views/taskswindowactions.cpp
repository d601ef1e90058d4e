// What can be done in the table of tasks.

#include "views/taskswindow.h"

#include "model/domain/commandjobs.h"
#include "model/domain/operatorrole.h"
#include "model/items/serverlink.h"
#include "model/items/serverstate.h"
#include "model/items/taskcontrol.h"
#include "views/confirmdialog.h"
#include "views/messagebar.h"
#include "views/operatorname.h"
#include "views/processingwindowsdialog.h"

#include <QAction>
#include <QLocale>
#include <QMenu>
#include <QTableView>

#include <algorithm>
#include <map>
#include <utility>

namespace signalbox {

/// Why the operator that the console is signed in as may not do it; empty: the role allows it.
QString TasksWindow::roleDenialOf(int server, const TaskRecord &task)
{
    const Place *place = placeOf(server);
    const ServerLink *link = place != nullptr ? place->server->link() : nullptr;
    if (link == nullptr)
        return {};
    // Work that only looks at a job, such as an export, is the server's own, as the engine sees it.
    const bool isOfJob = task.kind == TaskKind::Job || isChildOfJob(task.process);
    const JobRecord *job = isOfJob && task.job != JobId{} ? place->server->job(task.job) : nullptr;
    const Deed deed = job ? Deed{Act::RunJobs, job->type} : Deed{Act::KeepHouse};
    return roleDenial(link->signedIn().role, deed);
}

std::vector<int> TasksWindow::selected(TaskAction action, QString *denial)
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        const int row = m_shown.mapToSource(index).row();
        const TaskRecord &task = m_model.task(row);
        const TaskDenial denied = denialOf(action, task);
        const QString words =
            denied != TaskDenial::None ? taskDenialText(denied) : roleDenialOf(m_model.server(row), task);
        if (words.isEmpty())
            rows.push_back(row);
        else if (denial != nullptr)
            *denial = words;
    }
    return rows;
}

void TasksWindow::updateActions()
{
    for (const TaskAction action :
         {TaskAction::Interrupt, TaskAction::Resume, TaskAction::Terminate, TaskAction::Cancel}) {
        QAction *button = m_actions[static_cast<std::size_t>(action)];
        QString denial;
        const std::vector<int> rows = selected(action, &denial);
        button->setEnabled(!rows.empty());
        if (!rows.empty())
            button->setToolTip(taskActionText(action));
        else
            button->setToolTip(denial.isEmpty() ? tr("Select a task first.") : denial);
    }
    m_windows->setEnabled(
        std::any_of(places().begin(), places().end(), [](const Place &place) { return place.problem.isEmpty(); }));
}

void TasksWindow::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions({m_actions.begin(), m_actions.end()});
    if (const QModelIndex index = m_table->indexAt(position); index.isValid()) {
        const int row = m_shown.mapToSource(index).row();
        const TaskRecord task = m_model.task(row);
        const int server = m_model.server(row);
        const QLocale locale;
        menu->addSeparator();
        if (task.job != JobId{}) {
            menu->addAction(tr("Only job %1").arg(locale.toString(number(task.job))), this,
                            [this, server, job = task.job] { group(server, job, 0); });
        }
        if (task.kind == TaskKind::Process) {
            const quint32 head = task.parent != 0 ? task.parent : static_cast<quint32>(task.number);
            //: %1 is the number of a process.
            menu->addAction(tr("Only process %1 and what it started").arg(locale.toString(head)), this,
                            [this, server, head] { group(server, {}, head); });
        }
        if (m_shown.isGrouped())
            menu->addAction(tr("Show all tasks again"), this, [this] { group(0, {}, 0); });
    }
    menu->popup(m_table->viewport()->mapToGlobal(position));
}

void TasksWindow::confirm(TaskAction action)
{
    std::vector<std::pair<int, TaskRecord>> tasks;
    Confirmation confirmation;
    QStringList explained;
    for (const int row : selected(action)) {
        const TaskRecord &task = m_model.task(row);
        tasks.emplace_back(m_model.server(row), task);
        confirmation.names << taskKindText(task.kind) + u' ' + QLocale().toString(task.number) + QStringLiteral(" · ")
                                  + taskDescription(task);
        if (const QString words = taskActionExplained(action, task); !explained.contains(words) && explained.size() < 4)
            explained << words;
    }
    if (tasks.empty())
        return;
    const auto count = static_cast<int>(tasks.size());
    confirmation.title = taskActionText(action);
    confirmation.total = static_cast<quint32>(count);
    confirmation.consequence = explained.join(QStringLiteral("\n\n"));
    switch (action) {
    case TaskAction::Interrupt:
        confirmation.question = tr("Interrupt %Ln job(s)?", nullptr, count);
        confirmation.button = tr("Interrupt %Ln job(s)", nullptr, count);
        break;
    case TaskAction::Resume:
        confirmation.question = tr("Resume %Ln job(s)?", nullptr, count);
        confirmation.button = tr("Resume %Ln job(s)", nullptr, count);
        break;
    case TaskAction::Terminate:
        confirmation.question = tr("Terminate %Ln job(s) for good?", nullptr, count);
        confirmation.button = tr("Terminate %Ln job(s)", nullptr, count);
        break;
    case TaskAction::Cancel:
        confirmation.question = tr("Cancel %Ln task(s)?", nullptr, count);
        confirmation.button = tr("Cancel %Ln task(s)", nullptr, count);
        break;
    }
    confirmation.keep = tr("Leave as it is");
    auto *dialog = new ConfirmDialog(confirmation, this);
    connect(dialog, &QDialog::accepted, this, [this, action, tasks] { carryOut(action, tasks); });
    dialog->open();
}

void TasksWindow::carryOut(TaskAction action, const std::vector<std::pair<int, TaskRecord>> &tasks)
{
    std::map<int, std::vector<JobId>> jobs; // by server
    for (const auto &[key, task] : tasks) {
        if (action != TaskAction::Cancel)
            jobs[key].push_back(task.job);
    }
    for (const auto &[key, task] : tasks) {
        const Place *place = placeOf(key);
        ServerLink *link = place != nullptr ? place->server->link() : nullptr;
        if (link == nullptr || link->tasks() == nullptr)
            continue;
        if (const std::size_t many = jobs[key].size();
            many > 1) { // one operation of the journal, which no restart loses
            if (many <= static_cast<std::size_t>(kMostCommandedJobs)) {
                if (jobs[key].front() == task.job)
                    commandJobs(*link, {action, jobs[key]});
                continue;
            }
        }
        const auto done = [this, action, task = task](const Result<CommandOutcome> &outcome) {
            onDone(action, task, outcome);
        };
        if (action == TaskAction::Cancel)
            link->tasks()->cancelTask(task.kind, task.number, this, done);
        else
            link->submit(commandOf(ControlJob{action, task.job, {}}), this, done);
    }
}

void TasksWindow::commandJobs(ServerLink &link, const CommandJobs &order)
{
    link.submit(commandOf(order), this, [this, what = commandJobsText(order)](const Result<CommandOutcome> &done) {
        if (!done)
            m_messages->showError(what, done.error());
        refresh();
    });
}

void TasksWindow::onDone(TaskAction action, const TaskRecord &task, const Result<CommandOutcome> &done)
{
    if (!done) {
        //: What was tried. %1 is an operation ("Interrupt"), %2 what it was for ("Job 3").
        m_messages->showError(
            tr("%1: %2", "operation and task")
                .arg(taskActionText(action), taskKindText(task.kind) + u' ' + QLocale().toString(task.number)),
            done.error());
    }
    refresh();
}

void TasksWindow::openWindows()
{
    // Of the server of the selected task, else of the first one that can be asked.
    ServerState *server = nullptr;
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (const Place *place = rows.isEmpty() ? nullptr : placeOf(rows.front().data(TaskTableModel::ServerRole).toInt()))
        server = place->server;
    for (const Place &place : places()) {
        if (server == nullptr && place.problem.isEmpty())
            server = place.server;
    }
    if (server == nullptr)
        return;
    auto *dialog = new ProcessingWindowsDialog(*server, this);
    connect(dialog, &QDialog::finished, this, &TasksWindow::refresh);
    dialog->open();
}

} // namespace signalbox

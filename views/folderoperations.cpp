#include "views/folderoperations.h"

#include "model/items/serverstate.h"
#include "views/confirmdialog.h"
#include "views/foldernames.h"
#include "views/joboperations.h"
#include "views/namedialog.h"

#include <QPointer>

#include <algorithm>

namespace signalbox {

namespace {

bool hasFolders(const ServerState &server, FolderId folder)
{
    const auto &folders = server.folders();
    return std::any_of(folders.begin(), folders.end(),
                       [folder](const auto &one) { return one.second.parent == folder; });
}

} // namespace

FolderOperations::FolderOperations(QWidget *window, StatusPage &page, JobOperations &operations)
    : QObject(window), m_window(window), m_page(page), m_operations(operations)
{
}

void FolderOperations::create()
{
    ServerState *server = m_page.place().server.data();
    if (server == nullptr)
        return;
    auto *dialog = new NameDialog(
        {tr("New folder"), tr("Create folder"), QString(), allFolders(*server), m_page.place().folder}, m_window);
    connect(dialog, &QDialog::accepted, this, [this, server, dialog] {
        //: %1 is the name of a folder.
        const QString doing = tr("Create folder “%1”").arg(dialog->name());
        m_operations.send(*server, CreateFolder{dialog->place(), dialog->name()}, doing, {},
                          [this, doing, state = QPointer(server)](const CommandOutcome &outcome) {
                              if (state && outcome.createdId != 0)
                                  m_operations.remember(*state, doing, {DeleteFolder{FolderId{outcome.createdId}}});
                          });
    });
    dialog->open();
}

void FolderOperations::rename()
{
    ServerState *server = m_page.place().server.data();
    const FolderRecord *folder = server != nullptr ? server->folder(m_page.place().folder) : nullptr;
    if (folder == nullptr)
        return;
    auto *dialog = new NameDialog({tr("Rename folder"), tr("Rename"), folder->name, {}, {}}, m_window);
    connect(dialog, &QDialog::accepted, this, [this, server, dialog, before = *folder] {
        m_operations.send(*server, ChangeFolder{before.id, before.parent, dialog->name()},
                          //: %1 is the name of a folder.
                          tr("Rename folder “%1”").arg(before.name),
                          {ChangeFolder{before.id, before.parent, before.name}});
    });
    dialog->open();
}

void FolderOperations::move()
{
    ServerState *server = m_page.place().server.data();
    const FolderRecord *folder = server != nullptr ? server->folder(m_page.place().folder) : nullptr;
    if (folder == nullptr)
        return;
    // Into itself, or into what is in it, a folder cannot go.
    auto *dialog = new NameDialog(
        {tr("Move folder"), tr("Move"), std::nullopt, allFolders(*server, folder->id), folder->parent}, m_window);
    connect(dialog, &QDialog::accepted, this, [this, server, dialog, before = *folder] {
        m_operations.send(*server, ChangeFolder{before.id, dialog->place(), before.name},
                          //: %1 is the name of a folder.
                          tr("Move folder “%1”").arg(before.name),
                          {ChangeFolder{before.id, before.parent, before.name}});
    });
    dialog->open();
}

void FolderOperations::remove()
{
    ServerState *server = m_page.place().server.data();
    const FolderRecord *folder = server != nullptr ? server->folder(m_page.place().folder) : nullptr;
    if (folder == nullptr)
        return;
    Confirmation confirmation;
    confirmation.title = tr("Delete folder");
    confirmation.button = tr("Delete folder");
    //: Leaves the folder as it is, instead of deleting it.
    confirmation.keep = tr("Keep");
    confirmation.consequence = tr("Work that still runs is stopped. This cannot be undone.");
    int jobs = 0;
    for (const quint32 slot : server->jobSlots()) {
        const JobRecord &job = server->jobAt(slot);
        if (!server->isInFolder(job.folder, folder->id))
            continue;
        ++jobs;
        confirmation.total += job.counters.total();
        confirmation.names.append(job.name);
    }
    //: %1 is the name of a folder.
    confirmation.question = tr("Delete the folder “%1” with its %Ln job(s)?", nullptr, jobs).arg(folder->name);
    if (jobs == 0 && !hasFolders(*server, folder->id)) {
        removeEmpty(*server, *folder); // brought back as easily
        return;
    }
    if (jobs == 0) {
        //: %1 is the name of a folder.
        confirmation.question = tr("Delete the empty folder “%1”?").arg(folder->name);
        confirmation.consequence = tr("This cannot be undone.");
    }
    auto *dialog = new ConfirmDialog(confirmation, m_window);
    connect(dialog, &QDialog::accepted, this, [this, server, before = *folder] {
        m_operations.send(*server, DeleteFolder{before.id},
                          //: %1 is the name of a folder.
                          tr("Delete folder “%1”").arg(before.name));
        Q_EMIT placeWanted({server, before.parent, {}, {}, {}});
    });
    dialog->open();
}

void FolderOperations::removeEmpty(ServerState &server, const FolderRecord &folder)
{
    const FolderId parent = folder.parent; // the record may go with the answer
    m_operations.send(server, DeleteFolder{folder.id},
                      //: %1 is the name of a folder.
                      tr("Delete folder “%1”").arg(folder.name), {CreateFolder{folder.parent, folder.name}});
    Q_EMIT placeWanted({&server, parent, {}, {}, {}});
}

void FolderOperations::moveJobs()
{
    const Selection selection = m_page.selection(StatusPage::Depth::Counted);
    ServerState *server = selection.server;
    if (server == nullptr || !selection.wholeJobs())
        return;
    const JobRecord *first = server->job(selection.jobs.front().job);
    auto *dialog = new NameDialog({tr("Move to folder"), tr("Move"), std::nullopt, allFolders(*server),
                                   first != nullptr ? first->folder : m_page.place().folder},
                                  m_window);
    connect(dialog, &QDialog::accepted, this, [this, server, dialog, selection] {
        for (const SelectedJob &selected : selection.jobs) {
            const JobRecord *job = server->job(selected.job);
            if (job != nullptr && job->folder != dialog->place())
                //: %1 is the name of a job.
                m_operations.send(*server, MoveJob{job->id, dialog->place()}, tr("Move “%1”").arg(job->name),
                                  {MoveJob{job->id, job->folder}});
        }
    });
    dialog->open();
}

} // namespace signalbox

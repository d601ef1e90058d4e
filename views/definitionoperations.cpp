#include "views/definitionoperations.h"

#include "model/items/definitiondata.h"
#include "model/items/serverstate.h"
#include "views/definitionswindow.h"
#include "views/definitiontexts.h"
#include "views/groupswindow.h"
#include "views/messagebar.h"
#include "views/newjobdialog.h"
#include "views/setswindow.h"

#include <utility>

namespace signalbox {

namespace {

template <class Window>
void bringToFront(Window *window)
{
    window->show();
    window->raise();
    window->activateWindow();
}

} // namespace

DefinitionOperations::DefinitionOperations(QWidget *window, const Appearance &appearance, MessageBar &messages)
    : QObject(window), m_window(window), m_appearance(appearance), m_messages(messages)
{
}

DefinitionOperations::~DefinitionOperations()
{
    delete m_definitions;
    delete m_runs;
    delete m_groups;
}

void DefinitionOperations::letGo(const ServerState *server)
{
    if (m_definitions && &m_definitions->server() == server)
        delete m_definitions;
    if (m_runs && &m_runs->server() == server)
        delete m_runs;
    if (m_groups && &m_groups->server() == server)
        delete m_groups;
}

void DefinitionOperations::openDefinitions(ServerState *server)
{
    if (server == nullptr)
        return;
    if (m_definitions && &m_definitions->server() != server)
        m_definitions->close(); // it deletes itself
    if (!m_definitions || &m_definitions->server() != server) {
        m_definitions = new DefinitionsWindow(m_appearance, *server, m_window);
        connect(m_definitions, &DefinitionsWindow::jobCreated, this,
                [this, server](JobId job, FolderId folder) { Q_EMIT jobCreated(server, job, folder); });
        connect(m_definitions, &DefinitionsWindow::runsWanted, this,
                [this, server](SetRunId run) { openRuns(server, run); });
    }
    bringToFront(m_definitions.data());
}

void DefinitionOperations::openRuns(ServerState *server, SetRunId run)
{
    if (server == nullptr)
        return;
    if (m_runs && &m_runs->server() != server)
        m_runs->close(); // it deletes itself
    if (!m_runs || &m_runs->server() != server) {
        m_runs = new SetsWindow(m_appearance, *server, m_window);
        connect(m_runs, &SetsWindow::jobWanted, this, [this, server](JobId job) { Q_EMIT jobWanted(server, job); });
        connect(m_runs, &SetsWindow::definitionsWanted, this, [this, server] { openDefinitions(server); });
    }
    if (run != SetRunId{})
        m_runs->choose(run);
    bringToFront(m_runs.data());
}

void DefinitionOperations::openGroups(ServerState *server)
{
    if (server == nullptr)
        return;
    if (m_groups && &m_groups->server() != server)
        m_groups->close(); // it deletes itself
    if (!m_groups || &m_groups->server() != server) {
        m_groups = new GroupsWindow(*server, m_window);
        const auto order = [this, server](void (NewJobDialog::*to)(const QString &), const QString &name) {
            if (server->link() == nullptr)
                return;
            auto *dialog = new NewJobDialog(*server, FolderId{}, m_groups);
            connect(dialog, &NewJobDialog::created, this,
                    [this, server](JobId made, FolderId in) { Q_EMIT jobCreated(server, made, in); });
            (dialog->*to)(name);
            dialog->open();
        };
        connect(m_groups, &GroupsWindow::jobWanted, this,
                [order](const QString &group) { order(&NewJobDialog::orderTo, group); });
        connect(m_groups, &GroupsWindow::idJobWanted, this,
                [order](const QString &id) { order(&NewJobDialog::orderToId, id); });
    }
    bringToFront(m_groups.data());
}

/// Of an archived job the destinations are not at hand: the rest is.
void DefinitionOperations::withDefinition(ServerState *server, JobId job, const QString &doing, UseDefinition use)
{
    if (server == nullptr || server->link() == nullptr || server->link()->definitionData() == nullptr)
        return;
    const JobRecord *record = server->job(job);
    const bool withDestinations = record != nullptr && !record->archive.isArchived();
    server->link()->definitionData()->jobDefinition(
        job, withDestinations, this,
        [this, doing, state = QPointer(server), use = std::move(use)](const Result<JobDefinition> &answer) {
            if (!answer)
                m_messages.showError(doing, answer.error());
            else if (state && state->link() != nullptr)
                use(*state, answer.value());
        });
}

void DefinitionOperations::newJobLike(ServerState *server, JobId job)
{
    const JobRecord *record = server != nullptr ? server->job(job) : nullptr;
    if (record == nullptr)
        return;
    withDefinition(server, job, tr("New job like “%1”").arg(record->name),
                   [this, folder = record->folder](ServerState &state, const JobDefinition &definition) {
                       auto *dialog = new NewJobDialog(state, folder, m_window);
                       connect(dialog, &NewJobDialog::created, this, [this, server = &state](JobId made, FolderId in) {
                           Q_EMIT jobCreated(server, made, in);
                       });
                       dialog->fill(definition);
                       dialog->open();
                   });
}

void DefinitionOperations::saveAsDefinition(ServerState *server, JobId job)
{
    const JobRecord *record = server != nullptr ? server->job(job) : nullptr;
    if (record == nullptr)
        return;
    const QString doing = tr("Save “%1” as a definition").arg(record->name);
    withDefinition(server, job, doing, [this, doing](ServerState &state, const JobDefinition &definition) {
        state.link()->definitionData()->definitions(this, [this, doing, definition, server = QPointer(&state)](
                                                              const Result<std::vector<DefinitionRecord>> &all) {
            if (!all) {
                m_messages.showError(doing, all.error());
                return;
            }
            if (!server || server->link() == nullptr)
                return;
            auto *dialog = new NewJobDialog(*server, FolderId{}, m_window);
            dialog->saveAs({{}, {}, definitionFolders(all.value())});
            dialog->fill(definition);
            connect(dialog, &NewJobDialog::saved, this, [this, server](DefinitionId saved) {
                openDefinitions(server.data());
                if (m_definitions)
                    m_definitions->choose(saved);
            });
            dialog->open();
        });
    });
}

} // namespace signalbox

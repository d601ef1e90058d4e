#pragma once

#include "model/domain/setrun.h"

#include <QObject>
#include <QPointer>

#include <functional>

class QWidget;

namespace signalbox {

class Appearance;
class DefinitionsWindow;
class GroupsWindow;
class MessageBar;
class ServerState;
class SetsWindow;

/// What the main window does with definitions, request sets and host groups: opens their windows, and makes definitions and new jobs of jobs that
/// there are. GUI thread.
class DefinitionOperations final : public QObject {
    Q_OBJECT
public:
    /// @param window parent of the windows and dialogs  @param appearance, messages outlive this object
    DefinitionOperations(QWidget *window, const Appearance &appearance, MessageBar &messages);
    ~DefinitionOperations() override;

    void openDefinitions(ServerState *server); ///< null: nothing happens, here and below
    void openRuns(ServerState *server, SetRunId run = {}); ///< @param run is chosen there; 0: none
    void openGroups(ServerState *server);
    void newJobLike(ServerState *server, JobId job);
    void saveAsDefinition(ServerState *server, JobId job);
    void letGo(const ServerState *server); ///< it is about to be gone; its windows close at once

Q_SIGNALS:
    void jobCreated(signalbox::ServerState *server, signalbox::JobId job, signalbox::FolderId folder);
    void jobWanted(signalbox::ServerState *server, signalbox::JobId job);

private:
    using UseDefinition = std::function<void(ServerState &server, const JobDefinition &definition)>;
    void withDefinition(ServerState *server, JobId job, const QString &doing, UseDefinition use);

    QWidget *m_window;
    const Appearance &m_appearance;
    MessageBar &m_messages;
    QPointer<DefinitionsWindow> m_definitions;
    QPointer<SetsWindow> m_runs;
    QPointer<GroupsWindow> m_groups;
};

} // namespace signalbox

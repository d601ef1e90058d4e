#pragma once

#include "model/items/servertreemodel.h"
#include "views/appearance.h"
#include "views/statuspage.h"

#include <QElapsedTimer>
#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <vector>

class QAction;
class QDockWidget;
class QLineEdit;
class QSplitter;
class QTreeView;

namespace signalbox {

class AppearanceMenu;
class ArchiveOperations;
class DefinitionOperations;
class DetailsPane;
class ExportOperations;
class FolderOperations;
class JobNotifier;
class JobOperations;
class MessageBar;
class RemoteServers;
class ServerLink;
class ServerWindows;
class QuitQuestion;
class ReplayBar;
class SimulationBar;
class StartPreview;
class StatusLine;
class UnfinishedHint;
class WindowActions;

/// The operator's window: managing servers and their folders on the left, the Job Status table on the right, details below.
class MainWindow final : public QMainWindow {
    Q_OBJECT
public:
    /// @param links must outlive this object
    explicit MainWindow(const std::vector<ServerLink *> &links, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] Appearance &appearance() noexcept { return m_appearance; }
    [[nodiscard]] StatusPage &page() noexcept { return *m_page; }
    [[nodiscard]] MessageBar &messages() noexcept { return *m_messages; }
    /// The state of the first managing server, and so on.
    [[nodiscard]] ServerState &server(std::size_t at) { return *m_servers[at]; }

    void openPlace(const Place &place);
    /// Shows rows of a job from the database of the first server, which is still starting, until it has started. Nothing
    /// happens when it has, or when somebody has gone elsewhere already. @param snapshot of that one job
    void showPreview(const ServerSnapshot &snapshot, std::vector<InstructionRow> rows);
    /// @param link must live until removeServer(), or outlive this object
    ServerState &addServer(ServerLink *link);
    void removeServer(const ServerLink *link); ///< what is shown of it gives way to the first server
    [[nodiscard]] QuitQuestion &quitQuestion() noexcept { return *m_quitQuestion; }
    [[nodiscard]] SimulationBar &simulations() noexcept { return *m_simulations; }
    [[nodiscard]] ReplayBar &replays() noexcept { return *m_replays; }
    [[nodiscard]] RemoteServers &remotes() noexcept { return *m_remotes; }
    [[nodiscard]] ExportOperations &exports() noexcept { return *m_exports; }

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeMenus();
    void makeViewMenu();
    void makeContents();
    void makeDetails();
    void connectParts();
    void connectActions();
    void restoreLayout();
    void saveLayout() const;

    void onTreeCurrent(const QModelIndex &index);
    void selectInTree(const Place &place);
    void onSelectionChanged();
    void updateActions();
    void updateDetails();
    void updateStatusBar();
    void showContextMenu(const QPoint &globalPosition);
    void showTreeMenu(const QPoint &position);
    void toggleDetails();
    void refresh();
    void copyRows();

    void newJob(const QStringList &packageFiles = {}); ///< with files to install
    void showNewJob(ServerState *server, JobId job, FolderId folder);
    void about();

    [[nodiscard]] ServerState *currentServer() const;
    [[nodiscard]] QAction *plainAction(const QString &name, const QString &text, const QKeySequence &keys = {});

    static constexpr int kRefreshMs = 250;

    Appearance m_appearance;
    std::vector<std::unique_ptr<ServerState>> m_servers;
    ServerTreeModel m_treeModel;

    MessageBar *m_messages;
    JobOperations *m_operations;
    StatusPage *m_page;
    WindowActions *m_actions;
    FolderOperations *m_folders;
    ArchiveOperations *m_archives;
    ExportOperations *m_exports;
    DefinitionOperations *m_definitions;
    JobNotifier *m_notifier;
    StatusLine *m_statusLine = nullptr;
    AppearanceMenu *m_appearanceMenu = nullptr;
    QuitQuestion *m_quitQuestion = nullptr;
    SimulationBar *m_simulations = nullptr;
    ReplayBar *m_replays = nullptr;
    RemoteServers *m_remotes = nullptr;
    QTreeView *m_tree;
    QSplitter *m_splitter;
    QDockWidget *m_detailsDock = nullptr;
    DetailsPane *m_details = nullptr;
    QLineEdit *m_filter = nullptr;
    ServerWindows *m_windows = nullptr;
    UnfinishedHint *m_unfinishedHint = nullptr;
    QPointer<StartPreview> m_preview;
    QTimer m_refresh; ///< gathers changes: menus and labels need not follow each of them
    QElapsedTimer m_sinceRefresh; ///< not valid before the first
    bool m_selectionStale = true;
    bool m_wasLoading = false; ///< the page, when the actions were brought up to date last
    bool m_detailsWanted = true; ///< the user has not closed them
    bool m_followingTree = false;
};

} // namespace signalbox

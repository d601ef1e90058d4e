#pragma once

#include "model/items/servertreemodel.h"
#include "views/appearance.h"
#include "views/statuspage.h"

#include <QMainWindow>
#include <QPointer>
#include <QTimer>

#include <memory>
#include <vector>

class QActionGroup;
class QDockWidget;
class QLabel;
class QLineEdit;
class QSplitter;
class QTreeView;

namespace signalbox {

class DetailsPane;
class JobOperations;
class MessageBar;
class NodesWindow;
class ServerLink;

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
    /// Selects a job in the table of its folder and opens the details.
    void showJob(ServerState &server, JobId job);
    /// What is shown, to a CSV file. Errors are told in the message bar.
    void exportShownTo(const QString &filePath);
    void exportJobTo(JobId job, const QString &filePath);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeActions();
    void makeMenus();
    void makeViewMenu();
    void makeContents();
    void makeDetails();
    void makeStatusBar();
    void connectParts();
    void addServer(ServerLink *link);
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

    void newJob();
    void openNodes();
    void newFolder();
    void renameFolder();
    void moveFolder();
    void deleteFolder();
    void moveJobs();
    void chooseExport(bool wholeJob);
    void about();

    [[nodiscard]] ServerState *currentServer() const;
    [[nodiscard]] QAction *makeAction(const QString &name, const QString &text, const QKeySequence &keys = {});
    [[nodiscard]] JobId exportedJob() const;

    static constexpr int kRefreshMs = 250;

    Appearance m_appearance;
    std::vector<std::unique_ptr<ServerState>> m_servers;
    ServerTreeModel m_treeModel;

    MessageBar *m_messages;
    JobOperations *m_operations;
    StatusPage *m_page;
    QTreeView *m_tree;
    QSplitter *m_splitter;
    QDockWidget *m_detailsDock = nullptr;
    DetailsPane *m_details = nullptr;
    QLineEdit *m_filter = nullptr;
    QPointer<NodesWindow> m_nodesWindow;
    QTimer m_refresh; ///< gathers changes: menus and labels need not follow each of them
    bool m_selectionStale = true;
    bool m_detailsWanted = true; ///< the user has not closed them
    bool m_followingTree = false;

    QAction *m_newJob = nullptr;
    QAction *m_suspend = nullptr;
    QAction *m_resume = nullptr;
    QAction *m_cancel = nullptr;
    QAction *m_reExecute = nullptr;
    QAction *m_delete = nullptr;
    QAction *m_forceStop = nullptr;
    QAction *m_moveJob = nullptr;
    QAction *m_exportShown = nullptr;
    QAction *m_exportJob = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_copy = nullptr;
    QAction *m_find = nullptr;
    QAction *m_detailsAction = nullptr;
    QAction *m_open = nullptr;
    QAction *m_up = nullptr;
    QAction *m_refreshAction = nullptr;
    QAction *m_newFolder = nullptr;
    QAction *m_renameFolder = nullptr;
    QAction *m_moveFolder = nullptr;
    QAction *m_deleteFolder = nullptr;
    QAction *m_nodes = nullptr;
    QAction *m_addNode = nullptr;
    QActionGroup *m_themes = nullptr;
    QActionGroup *m_palettes = nullptr;

    QLabel *m_serversLabel = nullptr;
    QLabel *m_rowsLabel = nullptr;
    QLabel *m_asOfLabel = nullptr;
    QLabel *m_rateLabel = nullptr;
};

} // namespace signalbox

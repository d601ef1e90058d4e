#pragma once

#include "model/domain/setrun.h"

#include <QTimer>
#include <QWidget>

#include <optional>
#include <vector>

class QAction;
class QLabel;
class QLineEdit;
class QSplitter;
class QStackedWidget;

namespace signalbox {

class Appearance;
class DefinitionTree;
class EmptyState;
class JobOperations;
class MessageBar;
class ServerState;

/// Definitions of jobs and request sets of a managing server in their folders: order them, edit them, arrange them, take them to
/// another server and back. It follows the server while it is open. Nodes that are dropped on the definition of a job begin a new
/// job with them.
class DefinitionsWindow final : public QWidget {
    Q_OBJECT
public:
    /// @param server must outlive this object, and so must `appearance`
    DefinitionsWindow(const Appearance &appearance, ServerState &server, QWidget *parent);

    [[nodiscard]] ServerState &server() const noexcept { return m_server; }
    /// Begins a new job of a definition with these nodes, or with its own.
    void newJob(DefinitionId definition, const QStringList &nodes);
    void newJobWithCopied();
    void choose(DefinitionId id); ///< as soon as it is known
    void exportTo(const QString &filePath); ///< what is chosen, or all
    void importFrom(const QString &filePath, bool replace);

Q_SIGNALS:
    void jobCreated(signalbox::JobId job, signalbox::FolderId folder);
    void runsWanted(signalbox::SetRunId run); ///< of request sets; 0: none of them in particular

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void makeActions();
    void readSoon();
    void read();
    void take(const Result<std::vector<DefinitionRecord>> &answer);
    void fillTree();
    void updateContents();
    void updateActions();
    void updateDetails();
    void createFolder();
    void edit();
    void newDefinition();
    void newSet();
    void editSet(const std::optional<DefinitionRecord> &record);
    void rename();
    void move();
    void remove();
    void restore();
    void showVersions();
    void submit();
    void chooseExport();
    void chooseImport();
    void showMenu(const QPoint &position);
    [[nodiscard]] const DefinitionRecord *current() const; ///< null: none is chosen
    [[nodiscard]] const DefinitionRecord *currentRemoved() const; ///< likewise, of what was removed
    [[nodiscard]] DefinitionId currentFolder() const; ///< of what is chosen, or it
    [[nodiscard]] const DefinitionRecord *find(DefinitionId id) const;

    const Appearance &m_appearance;
    ServerState &m_server;
    std::vector<DefinitionRecord> m_all; ///< ascending; with those that were removed
    DefinitionTree *m_tree;
    QSplitter *m_splitter;
    QLabel *m_details;
    EmptyState *m_empty;
    QStackedWidget *m_stack;
    MessageBar *m_messages;
    JobOperations *m_operations;
    QLineEdit *m_filter;
    QLabel *m_count;
    QAction *m_newJob = nullptr;
    QAction *m_pasteNodes = nullptr;
    QAction *m_newDefinition = nullptr;
    QAction *m_newSet = nullptr;
    QAction *m_submit = nullptr;
    QAction *m_runs = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_newFolder = nullptr;
    QAction *m_rename = nullptr;
    QAction *m_move = nullptr;
    QAction *m_remove = nullptr;
    QAction *m_removed = nullptr; ///< checked: what was removed is shown, too
    QAction *m_restore = nullptr;
    QAction *m_versions = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_import = nullptr;
    QAction *m_export = nullptr;
    QTimer m_readTimer; ///< gathers news
    DefinitionId m_toChoose{}; ///< as soon as it is read
    bool m_hasAnswer = false;
    bool m_isReading = false;
    bool m_readAgain = false;
    int m_problem = 0; ///< the message that they could not be read
};

} // namespace signalbox

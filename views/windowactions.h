#pragma once

#include "model/domain/operation.h"

#include <QKeySequence>
#include <QObject>

#include <array>
#include <utility>

class QAction;
class QMenu;

namespace signalbox {

class JobOperations;
class ServerState;
class StatusPage;
struct Place;

/// Everything an operator can do in the main window, as actions that stand in menus and on the tool bar: their texts, keys and
/// pictures, and when each of them is possible. What they do is connected by the window. GUI thread.
class WindowActions final : public QObject {
    Q_OBJECT
public:
    explicit WindowActions(QObject *parent);

    /// Enables what is possible with the selection; the tooltip of what is not says why.
    /// @param server null: there is none
    void update(const StatusPage &page, const ServerState *server, const JobOperations &operations);
    /// For what is selected in the table of a place.
    void fillRowMenu(QMenu &menu, const Place &place) const;
    /// For what is chosen in the tree.
    void fillTreeMenu(QMenu &menu, const Place &place) const;
    /// The actions that operate on the work of jobs.
    [[nodiscard]] std::array<std::pair<QAction *, Operation>, 7> ofJobs() const;

    QAction *newJob;
    QAction *suspend;
    QAction *resume;
    QAction *cancel;
    QAction *reExecute;
    QAction *deleteJobs;
    QAction *forceStop;
    QAction *completeSplit;
    QAction *holdJob; ///< a pending one: it does not start
    QAction *releaseJob;
    QAction *cancelJob; ///< the whole of it, as its phase says
    QAction *repetition; ///< of the series that a job is a run of
    QAction *moveJob;
    QAction *archiveJobs;
    QAction *watchJob; ///< checked by the window: it knows which are watched
    QAction *exportShown;
    QAction *exportJob;
    QAction *print;
    QAction *undo;
    QAction *copy;
    QAction *find;
    QAction *details;
    QAction *open;
    QAction *up;
    QAction *refresh;
    QAction *newFolder;
    QAction *renameFolder;
    QAction *moveFolder;
    QAction *deleteFolder;
    QAction *nodes;
    QAction *addNode;
    QAction *retention;
    QAction *audit;
    QAction *inventory;
    QAction *collected;
    QAction *operators;
    QAction *security;
    QAction *tasks;
    QAction *definitions;
    QAction *setRuns;
    QAction *groups;
    QAction *executionSlots;
    QAction *jobLike; ///< a new job like the chosen one
    QAction *saveDefinition; ///< of the chosen job
    QAction *activity;
    QAction *unfinished;

private:
    void addOperations(QMenu &menu) const;
    [[nodiscard]] QAction *make(const QString &name, const QString &text, const QKeySequence &keys = {});
};

} // namespace signalbox

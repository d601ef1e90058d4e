#pragma once

#include "views/statuspage.h"

#include <QObject>

class QWidget;

namespace signalbox {

class JobOperations;
class ServerState;
struct FolderRecord;

/// Makes, renames, moves and deletes job folders, and puts jobs into them: each asks with a dialog and then sends the command.
/// They act on the place that is shown, or on the jobs selected there. GUI thread.
class FolderOperations final : public QObject {
    Q_OBJECT
public:
    /// @param window parent of the dialogs  @param page, operations must outlive this object
    FolderOperations(QWidget *window, StatusPage &page, JobOperations &operations);

    void create();
    void rename();
    void move();
    void remove();
    void moveJobs();

Q_SIGNALS:
    void placeWanted(const signalbox::Place &place); ///< what was shown is gone

private:
    void removeEmpty(ServerState &server, const FolderRecord &folder);

    QWidget *m_window;
    StatusPage &m_page;
    JobOperations &m_operations;
};

} // namespace signalbox

#pragma once

#include <QObject>

class QWidget;

namespace signalbox {

class JobOperations;
class ServerState;
class StatusPage;

/// Archives jobs, and sets how long a managing server keeps their detail. GUI thread.
class ArchiveOperations final : public QObject {
    Q_OBJECT
public:
    /// @param window parent of the dialogs  @param page, operations must outlive this object
    ArchiveOperations(QWidget *window, StatusPage &page, JobOperations &operations);

    void archiveSelected(); ///< asks first: what is archived cannot be re-executed
    void openRetention(ServerState *server);

private:
    QWidget *m_window;
    StatusPage &m_page;
    JobOperations &m_operations;
};

} // namespace signalbox

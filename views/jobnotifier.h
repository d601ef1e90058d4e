#pragma once

#include "model/domain/ids.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <set>
#include <utility>
#include <vector>

class QSystemTrayIcon;
class QWidget;

namespace signalbox {

struct JobRecord;
class ServerState;

/// Tells when a job that somebody watches has its first error and when it has ended: in the window and, where the desktop can,
/// as a notification of it. Which jobs are watched is kept in the settings; of a simulated server nothing is, since its jobs end
/// with the program. Nothing takes the focus. GUI thread.
class JobNotifier final : public QObject {
    Q_OBJECT
public:
    /// @param window that is brought to attention
    explicit JobNotifier(QWidget *window);

    void follow(ServerState &server); ///< from now until it is gone
    /// A job that has ended is not watched any more.
    void setWatched(const ServerState &server, JobId job, bool watched);
    [[nodiscard]] bool isWatched(const ServerState &server, JobId job) const;

Q_SIGNALS:
    void told(const QString &text, bool isError); ///< a sentence with the job's name

private:
    using Watched = std::pair<const ServerState *, quint32>;
    void tell(const QString &text, bool isError);
    void tellEnd(ServerState &server, const JobRecord &job);
    void takeUp(ServerState &server); ///< what was watched before, as soon as the server's jobs are known

    QWidget *m_window;
    QSystemTrayIcon *m_tray = nullptr; ///< made with the first notification
    std::set<Watched> m_watched;
};

} // namespace signalbox

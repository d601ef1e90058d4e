#include "views/jobnotifier.h"

#include "model/items/serverstate.h"

#include <QApplication>
#include <QSystemTrayIcon>
#include <QWidget>

namespace signalbox {

JobNotifier::JobNotifier(QWidget *window) : QObject(window), m_window(window) { }

void JobNotifier::follow(ServerState &server)
{
    connect(&server, &ServerState::jobsAboutToChange, this,
            [this, &server](const std::vector<ServerState::JobChange> &changes) {
                for (const ServerState::JobChange &change : changes) {
                    const JobRecord &before = server.jobAt(change.slot);
                    const JobRecord &now = *change.next;
                    if (!isWatched(server, now.id))
                        continue;
                    const bool ended = now.counters.allEnded() && !now.counters.isEmpty();
                    if (ended) {
                        setWatched(server, now.id, false);
                        tell(now.counters.errors() > 0
                                 //: A notification. %1 is the name of a job, %n counts its instructions with an error.
                                 ? tr("“%1” has ended, %Ln instruction(s) with an error.", nullptr,
                                      static_cast<int>(now.counters.errors()))
                                       .arg(now.name)
                                 //: A notification. %1 is the name of a job.
                                 : tr("“%1” has ended without an error.").arg(now.name),
                             now.counters.errors() > 0);
                    } else if (now.counters.errors() > 0 && before.counters.errors() == 0) {
                        //: A notification. %1 is the name of a job.
                        tell(tr("“%1” has its first error.").arg(now.name), true);
                    }
                }
            });
    connect(&server, &ServerState::jobsAboutToBeRemoved, this, [this, &server](const std::vector<quint32> &gone) {
        for (const quint32 slot : gone)
            setWatched(server, server.jobAt(slot).id, false);
    });
    connect(&server, &QObject::destroyed, this, [this, gone = &server] {
        std::erase_if(m_watched, [gone](const Watched &watched) { return watched.first == gone; });
    });
}

void JobNotifier::setWatched(const ServerState &server, JobId job, bool watched)
{
    const Watched key{&server, number(job)};
    if (watched)
        m_watched.insert(key);
    else
        m_watched.erase(key);
}

bool JobNotifier::isWatched(const ServerState &server, JobId job) const
{
    return m_watched.contains({&server, number(job)});
}

void JobNotifier::tell(const QString &text, bool isError)
{
    Q_EMIT told(text, isError);
    QApplication::alert(m_window);
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    if (m_tray == nullptr) {
        m_tray = new QSystemTrayIcon(QApplication::windowIcon(), this);
        connect(m_tray, &QSystemTrayIcon::messageClicked, m_window, [this] {
            m_window->raise();
            m_window->activateWindow();
        });
    }
    m_tray->show();
    m_tray->showMessage(QApplication::applicationDisplayName(), text,
                        isError ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
}

} // namespace signalbox

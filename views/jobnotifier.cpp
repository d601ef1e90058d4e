#include "views/jobnotifier.h"

#include "model/items/serverstate.h"

#include <QApplication>
#include <QSettings>
#include <QSystemTrayIcon>
#include <QWidget>

namespace signalbox {

namespace {

const QString kWatchedKey = QStringLiteral("main/watchedJobs");
constexpr qsizetype kMostKept = 200; ///< those of servers that never come back must not pile up

/// Tells a job from one with the same number on another server: names of servers are not unique.
QString keyOf(const ServerState &server, const JobRecord &job)
{
    return QStringLiteral("%1 %2 %3").arg(number(job.id)).arg(job.registeredMs).arg(server.name());
}

} // namespace

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
                        tellEnd(server, now);
                    } else if (now.counters.errors() > 0 && before.counters.errors() == 0) {
                        //: A notification. %1 is the name of a job.
                        tell(tr("“%1” has its first error.").arg(now.name), true);
                    }
                }
            });
    connect(&server, &ServerState::wasReset, this, [this, &server] { takeUp(server); });
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
    if (watched == m_watched.contains(key))
        return;
    if (watched)
        m_watched.insert(key);
    else
        m_watched.erase(key);
    const JobRecord *record = server.job(job);
    if (record == nullptr || server.link() == nullptr || server.link()->simulation() != nullptr)
        return;
    QSettings settings;
    QStringList kept = settings.value(kWatchedKey).toStringList();
    kept.removeAll(keyOf(server, *record));
    if (watched)
        kept.append(keyOf(server, *record));
    while (kept.size() > kMostKept)
        kept.removeFirst();
    settings.setValue(kWatchedKey, kept);
}

void JobNotifier::takeUp(ServerState &server)
{
    const QStringList kept = QSettings().value(kWatchedKey).toStringList();
    if (kept.isEmpty())
        return;
    for (const quint32 slot : server.jobSlots()) {
        const JobRecord &job = server.jobAt(slot);
        if (!isWatched(server, job.id) && !kept.contains(keyOf(server, job)))
            continue;
        setWatched(server, job.id, true);
        if (job.counters.allEnded() && !job.counters.isEmpty())
            tellEnd(server, job);
    }
}

void JobNotifier::tellEnd(ServerState &server, const JobRecord &job)
{
    setWatched(server, job.id, false);
    tell(job.counters.errors() > 0
             //: A notification. %1 is the name of a job, %n counts its instructions with an error.
             ? tr("“%1” has ended, %Ln instruction(s) with an error.", nullptr, static_cast<int>(job.counters.errors()))
                   .arg(job.name)
             //: A notification. %1 is the name of a job.
             : tr("“%1” has ended without an error.").arg(job.name),
         job.counters.errors() > 0);
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

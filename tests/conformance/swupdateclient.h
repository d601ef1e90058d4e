#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace signalbox {

/// Debian's swupdate as a client of a server: a process group of its own with its own folder for sockets and files.
/// Killed with all it started when this goes.
class SwupdateClient {
public:
    SwupdateClient(QString controller, QString serverUrl, QByteArray token);
    ~SwupdateClient();
    SwupdateClient(const SwupdateClient &) = delete;
    SwupdateClient &operator=(const SwupdateClient &) = delete;

    /// @param more arguments of its suricatta part, as on the command line
    void start(const QString &more = {});
    void kill(); ///< SIGKILL to the group
    /// Tells the running swupdate that the installed update works, as a watcher on the machine would.
    [[nodiscard]] bool confirm(quint32 action, const QString &text);

    [[nodiscard]] QString installedFile() const { return m_folder.filePath(QStringLiteral("installed")); }
    [[nodiscard]] QByteArray installed() const; ///< content of what was installed; empty: nothing
    [[nodiscard]] QByteArray log() const;

private:
    const QString m_controller;
    const QString m_serverUrl;
    const QByteArray m_token;
    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace signalbox

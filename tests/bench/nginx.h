#pragma once

#include "sockets.h"

#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QString>
#include <QTemporaryDir>

#include <chrono>
#include <csignal>
#include <cstdint>

#include <sys/prctl.h>
#include <unistd.h>

/// nginx as a peer.
namespace signalbox::bench {

/// nginx with one worker, as a process of our own in a folder of our own.
class Nginx {
public:
    Nginx() = default;
    ~Nginx()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Nginx(const Nginx &) = delete;
    Nginx &operator=(const Nginx &) = delete;

    [[nodiscard]] QString folder() const { return m_folder.path(); } ///< for what it is to serve

    /// @param http what stands in the block of that name; FOLDER and PORT are replaced in it
    /// @return its port; 0 when nginx is not installed or does not start
    std::uint16_t start(QString http)
    {
        const QString program = QStandardPaths::findExecutable(
            QStringLiteral("nginx"), {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/bin")});
        QFile config(m_folder.filePath(QStringLiteral("nginx.conf")));
        if (program.isEmpty() || !config.open(QIODevice::WriteOnly))
            return 0;
        const std::uint16_t port = freePort();
        http.replace(QStringLiteral("FOLDER"), folder()).replace(QStringLiteral("PORT"), QString::number(port));
        config.write(
            QStringLiteral("worker_processes 1; daemon off; master_process off; pid %1/pid; error_log %1/error.log;\n"
                           "events { worker_connections 1024; }\n"
                           "http { access_log off; keepalive_requests 100000000; tcp_nodelay on; sendfile on;\n"
                           " client_body_temp_path %1; proxy_temp_path %1; fastcgi_temp_path %1; "
                           "uwsgi_temp_path %1; scgi_temp_path %1;\n%2\n}\n")
                .arg(folder(), http)
                .toUtf8());
        config.close();
        m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); }); // also when we are killed
        m_process.start(program, {QStringLiteral("-c"), config.fileName(), QStringLiteral("-p"), folder()});
        const auto begin = std::chrono::steady_clock::now();
        while (m_process.waitForStarted(1000) && m_process.state() == QProcess::Running
               && std::chrono::steady_clock::now() - begin < std::chrono::seconds(5)) {
            if (const int socket = connectTo(port); socket >= 0) {
                ::close(socket);
                return port;
            }
        }
        return 0;
    }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace signalbox::bench

#include "tests/conformance/swupdateclient.h"

#include "tests/conformance/swupackage.h"

#include <gtest/gtest.h>

#include <QFile>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace signalbox {

SwupdateClient::SwupdateClient(QString controller, QString serverUrl, QByteArray token)
    : m_controller(std::move(controller)), m_serverUrl(std::move(serverUrl)), m_token(std::move(token))
{
    QFile config(m_folder.filePath(QStringLiteral("swupdate.cfg")));
    EXPECT_TRUE(config.open(QIODevice::WriteOnly));
    config.write("globals : { loglevel = 3; };\nidentify : ( { name = \"hostname\"; value = \"");
    config.write(m_controller.toUtf8());
    config.write("\"; } );\n");
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("TMPDIR"), m_folder.path()); // where its control sockets are
    environment.remove(QStringLiteral("RUNTIME_DIRECTORY"));
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_folder.filePath(QStringLiteral("log")), QIODevice::Append);
    m_process.setChildProcessModifier([] {
        ::setpgid(0, 0); // it starts processes of its own
        ::prctl(PR_SET_PDEATHSIG, SIGKILL); // and must not outlive a test that was killed
    });
}

SwupdateClient::~SwupdateClient()
{
    kill();
}

void SwupdateClient::start(const QString &more)
{
    const QString suricatta = QStringLiteral("-t DEFAULT -i %1 -u %2 -k %3 -p 1 -w 1 %4")
                                  .arg(m_controller, m_serverUrl, QString::fromLatin1(m_token), more);
    m_process.start(QStringLiteral("swupdate"),
                    {QStringLiteral("-l"), QStringLiteral("3"), QStringLiteral("-f"),
                     m_folder.filePath(QStringLiteral("swupdate.cfg")), QStringLiteral("-k"), SwuPackage::certificate(),
                     QStringLiteral("-H"), QStringLiteral("demo:1.0"), QStringLiteral("-B"), QStringLiteral("none"),
                     QStringLiteral("-u"), suricatta});
    EXPECT_TRUE(m_process.waitForStarted()) << m_process.errorString().toStdString();
}

void SwupdateClient::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    ::kill(-static_cast<pid_t>(m_process.processId()), SIGKILL);
    m_process.waitForFinished();
}

bool SwupdateClient::confirm(quint32 action, const QString &text)
{
    QProcess ipc;
    ipc.setProcessEnvironment(m_process.processEnvironment());
    ipc.start(QStringLiteral("swupdate-ipc"),
              {QStringLiteral("sendtohawkbit"), QString::number(action), QStringLiteral("2"), QStringLiteral("success"),
               QStringLiteral("closed"), text});
    return ipc.waitForFinished(5000) && ipc.exitCode() == 0;
}

QByteArray SwupdateClient::installed() const
{
    QFile file(installedFile());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray SwupdateClient::log() const
{
    QFile file(m_folder.filePath(QStringLiteral("log")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace signalbox

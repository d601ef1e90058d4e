#include "app/mainjob/localfleet.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSaveFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QThread>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <future>
#include <sys/prctl.h>
#include <unistd.h>

namespace signalbox {

namespace {

const QString kRelay = QStringLiteral("relay-1");
const QString kNotRunning = QStringLiteral("client-3");
const QString kBroken = QStringLiteral("client-4");
constexpr std::chrono::seconds kRelayStartLimit{20};

Error ioError(const QString &text)
{
    return {Error::Kind::Io, text, {}};
}

/// 32 letters and digits from the system's random source.
QString newToken()
{
    static const QString letters = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
    QString token;
    for (int i = 0; i < 32; ++i)
        token += letters.at(
            static_cast<qsizetype>(QRandomGenerator::system()->bounded(static_cast<quint32>(letters.size()))));
    return token;
}

bool writeFile(const QString &path, const QByteArray &content, QFileDevice::Permissions permissions)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(permissions);
    return file.write(content) == content.size() && file.commit();
}

/// A port that nobody listens on now; the one of the run before when it is free.
quint16 freePort(const QString &memory)
{
    QFile file(memory);
    quint16 wanted = file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().toUShort() : quint16{0};
    file.close();
    QTcpServer probe;
    if (!probe.listen(QHostAddress::LocalHost, wanted) && !probe.listen(QHostAddress::LocalHost, 0))
        return 0;
    wanted = probe.serverPort();
    writeFile(memory, QByteArray::number(wanted), QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return wanted;
}

/// Runs a program to its end; its standard output, or what it complained about.
Result<QByteArray> runTool(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments, QIODevice::ReadOnly);
    if (!process.waitForFinished(60'000) || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        const QString said = QString::fromUtf8(process.readAllStandardError()).trimmed();
        const bool ended = process.error() == QProcess::UnknownError && process.exitStatus() == QProcess::NormalExit;
        return Error{Error::Kind::Io,
                     QCoreApplication::translate("LocalFleet", "%1 failed: %2")
                         .arg(program, said.isEmpty() ? process.errorString() : said),
                     ended ? QStringLiteral("exit code %1").arg(process.exitCode()) : process.errorString()};
    }
    return process.readAllStandardOutput();
}

/// As it can be pasted into a shell.
QString shellCommand(const QString &program, const QStringList &arguments)
{
    static const QRegularExpression plain(QStringLiteral("^[\\w@%+=:,./-]+$"));
    QStringList words{program};
    words += arguments;
    for (QString &word : words) {
        if (!plain.match(word).hasMatch())
            word = u'\'' + word.replace(u'\'', QStringLiteral("'\\''")) + u'\'';
    }
    return words.join(u' ');
}

} // namespace

LocalFleet::LocalFleet(ManagingServer &server, Options options, QObject *parent)
    : QObject(parent), m_server(server), m_options(std::move(options))
{
}

LocalFleet::~LocalFleet()
{
    stop();
}

QStringList LocalFleet::clients()
{
    return {QStringLiteral("client-1"), QStringLiteral("client-2"), kNotRunning, kBroken};
}

QString LocalFleet::nodeFolder(const QString &name) const
{
    return m_options.folder + u'/' + name;
}

QString LocalFleet::rootOf(const QString &client) const
{
    return nodeFolder(client) + QStringLiteral("/root");
}

Outcome LocalFleet::registerNode(const QString &name, NodeRole role, NodeId upper)
{
    if (!QDir().mkpath(nodeFolder(name)))
        return ioError(tr("The folder %1 cannot be made.").arg(nodeFolder(name)));
    const QString tokenFile = nodeFolder(name) + QStringLiteral("/token");
    const bool known = m_server.engine().ask([&](Engine &engine) { return engine.nodeByName(name).has_value(); });
    if (known) {
        return QFileInfo::exists(tokenFile)
                   ? Outcome()
                   : Outcome(ioError(
                       tr("The token of %1 is missing in %2. Give another folder with --state, or remove that one.")
                           .arg(name, nodeFolder(name))));
    }
    RegisterNode order;
    order.name = name;
    order.role = role;
    order.upper = upper;
    order.address = QStringLiteral("127.0.0.1");
    order.token = newToken();
    // The file first: a node that is known but has lost its token could never speak.
    if (!writeFile(tokenFile, order.token.toLatin1() + '\n', QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return ioError(tr("The file %1 cannot be written.").arg(tokenFile));
    std::promise<EngineReply> replied;
    m_server.engine().post(Command{order, QStringLiteral("main job")},
                           [&](EngineReply reply) { replied.set_value(std::move(reply)); });
    const EngineReply reply = replied.get_future().get();
    return reply.outcome ? Outcome() : Outcome(reply.error);
}

Outcome LocalFleet::breakPackage()
{
    const QString root = rootOf(kBroken);
    const QString mark = nodeFolder(kBroken) + QStringLiteral("/prepared");
    if (m_options.brokenPackage.isEmpty() || QFileInfo::exists(mark))
        return {};
    if (!m_options.brokenPackage.endsWith(QStringLiteral(".deb"))) {
        // An archive: a file stands where it must make a folder.
        const QString name = QFileInfo(m_options.brokenPackage).fileName().section(u'.', 0, 0);
        if (!QDir().mkpath(root + QStringLiteral("/opt"))
            || !writeFile(root + QStringLiteral("/opt/") + name, "in the way\n", QFileDevice::ReadOwner))
            return ioError(tr("The private root %1 cannot be prepared.").arg(root));
        return writeFile(mark, {}, QFileDevice::ReadOwner)
                   ? Outcome()
                   : Outcome(ioError(tr("The file %1 cannot be written.").arg(mark)));
    }
    const Result<QByteArray> name = runTool(
        QStringLiteral("dpkg-deb"), {QStringLiteral("--field"), m_options.brokenPackage, QStringLiteral("Package")});
    const Result<QByteArray> architecture =
        runTool(QStringLiteral("dpkg-deb"),
                {QStringLiteral("--field"), m_options.brokenPackage, QStringLiteral("Architecture")});
    if (!name || !architecture)
        return name ? architecture.error() : name.error();
    QTemporaryDir build;
    const QString control = build.path() + QStringLiteral("/DEBIAN");
    const auto executable = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner
                            | QFileDevice::ReadGroup | QFileDevice::ExeGroup | QFileDevice::ReadOther
                            | QFileDevice::ExeOther;
    const QByteArray script =
        "#!/bin/sh\n"
        "echo \"the licence server of this machine does not answer: the old version cannot be removed\" >&2\n"
        "exit 3\n";
    const bool written =
        QDir().mkpath(control)
        && writeFile(control + QStringLiteral("/control"),
                     "Package: " + name.value().trimmed()
                         + "\nVersion: 0~0\nArchitecture: " + architecture.value().trimmed()
                         + "\nMaintainer: Signalbox main job <root@localhost>\nDescription: older version whose "
                           "removal script fails\n",
                     QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther)
        && writeFile(control + QStringLiteral("/prerm"), script, executable);
    QFile::setPermissions(build.path(), executable);
    QFile::setPermissions(control, executable);
    const QString package = build.path() + QStringLiteral(".deb");
    if (!written)
        return ioError(tr("The private root %1 cannot be prepared.").arg(root));
    Result<QByteArray> step =
        runTool(QStringLiteral("dpkg-deb"),
                {QStringLiteral("--build"), QStringLiteral("--root-owner-group"), build.path(), package});
    if (step) {
        for (const QString &folder : {QStringLiteral("info"), QStringLiteral("updates"), QStringLiteral("triggers")})
            QDir().mkpath(root + QStringLiteral("/var/lib/dpkg/") + folder);
        for (const QString &file : {QStringLiteral("status"), QStringLiteral("available")}) {
            if (!QFileInfo::exists(root + QStringLiteral("/var/lib/dpkg/") + file))
                QFile(root + QStringLiteral("/var/lib/dpkg/") + file).open(QIODevice::WriteOnly);
        }
        step =
            runTool(QStringLiteral("dpkg"), {QStringLiteral("--force-not-root"), QStringLiteral("--force-bad-path"),
                                             QStringLiteral("--force-script-chrootless"),
                                             QStringLiteral("--force-architecture"), QStringLiteral("--log=/dev/null"),
                                             QStringLiteral("--root=") + root, QStringLiteral("--install"), package});
    }
    QFile::remove(package);
    if (!step)
        return step.error();
    return writeFile(mark, {}, QFileDevice::ReadOwner)
               ? Outcome()
               : Outcome(ioError(tr("The file %1 cannot be written.").arg(mark)));
}

Outcome LocalFleet::startNode(const QString &name, const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    QStringList all{QStringLiteral("--name"),       name,
                    QStringLiteral("--token-file"), nodeFolder(name) + QStringLiteral("/token"),
                    QStringLiteral("--state"),      nodeFolder(name) + QStringLiteral("/state")};
    process->setProcessChannelMode(QProcess::MergedChannels);
    // When this process is killed, its nodes must not stay behind; Ctrl-C in the terminal reaches us alone.
    process->setChildProcessModifier([parent = ::getpid()] {
        ::setpgid(0, 0);
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (::getppid() != parent)
            ::_exit(1);
    });
    QProcess *running = process.get();
    connect(running, &QProcess::readyRead, this, [this, running, name] {
        while (running->canReadLine())
            Q_EMIT logged(name + QStringLiteral(": ") + QString::fromUtf8(running->readLine()).trimmed());
    });
    connect(running, &QProcess::finished, this, [this, running, name](int code, QProcess::ExitStatus status) {
        //: %1 is the name of a node of the local fleet, %2 a number.
        const QString how = status == QProcess::CrashExit ? tr("%1 was killed by signal %2.").arg(name).arg(code)
                                                          //: %1 is the name of a node of the local fleet, %2 a number.
                                                          : tr("%1 has ended with exit code %2.").arg(name).arg(code);
        Q_EMIT logged(how);
        Q_EMIT ended(name, how, shellCommand(running->program(), running->arguments()));
    });
    running->setObjectName(name);
    running->start(m_options.nodeProgram, all + arguments, QIODevice::ReadOnly);
    if (!running->waitForStarted())
        return ioError(tr("%1 could not be started: %2").arg(m_options.nodeProgram, running->errorString()));
    m_processes.push_back(std::move(process));
    return {};
}

bool LocalFleet::waitForListener(quint16 port, std::chrono::milliseconds limit)
{
    const QDeadlineTimer deadline(limit);
    for (;;) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        if (socket.waitForConnected(static_cast<int>(std::max<qint64>(1, deadline.remainingTime()))))
            return true;
        if (deadline.hasExpired())
            return false;
        QThread::msleep(10);
    }
}

Outcome LocalFleet::start()
{
    if (Outcome made = registerNode(kRelay, NodeRole::Relay, NodeId{}); !made)
        return made;
    const std::optional<NodeId> relay = m_server.engine().ask([](Engine &engine) { return engine.nodeByName(kRelay); });
    for (const QString &client : clients()) {
        if (Outcome made = registerNode(client, NodeRole::Client, relay.value_or(NodeId{})); !made)
            return made;
    }
    if (Outcome broken = breakPackage(); !broken)
        return broken;
    m_relayPort = freePort(nodeFolder(kRelay) + QStringLiteral("/port"));
    if (m_relayPort == 0)
        return ioError(tr("There is no free port on 127.0.0.1 for the relay."));
    Outcome relayStarted = startNode(
        kRelay, {QStringLiteral("--role"), QStringLiteral("relay"), QStringLiteral("--server"), m_server.baseUrl(),
                 QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(m_relayPort),
                 QStringLiteral("--start-limit"), QStringLiteral("5"), QStringLiteral("--report-lower-split")});
    if (!relayStarted)
        return relayStarted;
    // A client that comes too early tries again only after seconds, and until then it looks as if it did not run.
    if (!waitForListener(m_relayPort, kRelayStartLimit))
        return ioError(tr("The relay does not answer on port %1. The server's log says why.").arg(m_relayPort));
    for (const QString &client : clients()) {
        if (client == kNotRunning)
            continue;
        Outcome started = startNode(
            client, {QStringLiteral("--role"), QStringLiteral("client"), QStringLiteral("--server"),
                     QStringLiteral("http://127.0.0.1:%1").arg(m_relayPort), QStringLiteral("--root"), rootOf(client)});
        if (!started)
            return started;
    }
    return {};
}

QProcess *LocalFleet::processOf(const QString &node) const
{
    const auto found =
        std::find_if(m_processes.cbegin(), m_processes.cend(),
                     [&node](const std::unique_ptr<QProcess> &process) { return process->objectName() == node; });
    return found == m_processes.cend() ? nullptr : found->get();
}

bool LocalFleet::isReachable(const QString &client) const
{
    return processId(kRelay) != 0 && processId(client) != 0;
}

qint64 LocalFleet::processId(const QString &node) const
{
    const QProcess *process = processOf(node);
    return process != nullptr && process->state() == QProcess::Running ? process->processId() : 0;
}

Outcome LocalFleet::startAgain(const QString &node)
{
    QProcess *process = processOf(node);
    if (process == nullptr || process->state() != QProcess::NotRunning)
        return {};
    process->start(QIODevice::ReadOnly);
    if (!process->waitForStarted())
        return ioError(tr("%1 could not be started: %2").arg(m_options.nodeProgram, process->errorString()));
    return {};
}

void LocalFleet::stop()
{
    for (const std::unique_ptr<QProcess> &process : m_processes) {
        process->disconnect(this); // that it ends is no news
        process->terminate();
    }
    for (const std::unique_ptr<QProcess> &process : m_processes) {
        if (!process->waitForFinished(5'000)) {
            process->kill();
            process->waitForFinished(5'000);
        }
    }
    m_processes.clear();
}

} // namespace signalbox

#include "tests/support/postgrescluster.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include <grp.h>
#include <libpq-fe.h>
#include <pwd.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace signalbox {

namespace {

constexpr int kMostMs = 60'000;

[[noreturn]] void fail(const QString &what)
{
    std::fprintf(stderr, "The private PostgreSQL server: %s\n", qUtf8Printable(what));
    std::exit(1);
}

/// Where initdb and postgres are, the newest version; empty: nowhere.
QString programFolder()
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    QStringList names = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    std::sort(names.begin(), names.end(), [](const QString &a, const QString &b) { return a.toInt() > b.toInt(); });
    for (const QString &name : names) {
        const QString folder = versions.filePath(name + QStringLiteral("/bin"));
        if (QFileInfo(folder + QStringLiteral("/postgres")).isExecutable()
            && QFileInfo(folder + QStringLiteral("/initdb")).isExecutable())
            return folder;
    }
    const QString inPath = QStandardPaths::findExecutable(QStringLiteral("initdb"));
    const QString folder = QFileInfo(QFileInfo(inPath).canonicalFilePath()).path();
    return !inPath.isEmpty() && QFileInfo(folder + QStringLiteral("/postgres")).isExecutable() ? folder : QString();
}

const passwd *unprivileged()
{
    if (::geteuid() != 0)
        return nullptr;
    for (const char *name : {"postgres", "nobody"}) {
        if (const passwd *user = ::getpwnam(name))
            return user;
    }
    return nullptr;
}

/// In the child: another user if we are root, and the end together with us.
void becomeUnprivileged(QProcess &process)
{
    const passwd *user = unprivileged();
    const uid_t uid = user ? user->pw_uid : 0;
    const gid_t gid = user ? user->pw_gid : 0;
    const pid_t parent = ::getpid();
    process.setChildProcessModifier([uid, gid, parent] {
        if (uid != 0 && (::setgroups(0, nullptr) != 0 || ::setgid(gid) != 0 || ::setuid(uid) != 0))
            ::_exit(126);
        ::prctl(PR_SET_PDEATHSIG, SIGQUIT);
        if (::getppid() != parent)
            ::_exit(126);
    });
    process.setStandardInputFile(QProcess::nullDevice());
}

} // namespace

PostgresCluster *PostgresCluster::instance(const QStringList &settings)
{
    static std::unique_ptr<PostgresCluster> one = [&settings] {
        qAddPostRoutine([] { one.reset(); });
        const QString programs = programFolder();
        return programs.isEmpty() ? nullptr : std::unique_ptr<PostgresCluster>(new PostgresCluster(programs, settings));
    }();
    return one.get();
}

PostgresCluster::PostgresCluster(QString programs, const QStringList &settings) : m_programs(std::move(programs))
{
    QByteArray folder = "/tmp/signalbox-postgres-XXXXXX"; // short: a socket's path has 107 bytes
    if (!::mkdtemp(folder.data()))
        fail(QStringLiteral("no temporary folder"));
    m_folder = QString::fromLatin1(folder);
    if (const passwd *user = unprivileged(); user && ::chown(folder.constData(), user->pw_uid, user->pw_gid) != 0)
        fail(QStringLiteral("no temporary folder for %1").arg(QString::fromLocal8Bit(user->pw_name)));

    QProcess init;
    becomeUnprivileged(init);
    init.setWorkingDirectory(m_folder);
    init.setStandardOutputFile(QProcess::nullDevice());
    init.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    init.start(m_programs + QStringLiteral("/initdb"),
               {QStringLiteral("--pgdata=") + m_folder + QStringLiteral("/data"), QStringLiteral("--username=owner"),
                QStringLiteral("--auth=trust"), QStringLiteral("--encoding=UTF8"), QStringLiteral("--locale=C"),
                QStringLiteral("--no-sync"), QStringLiteral("--no-instructions")});
    if (!init.waitForFinished(kMostMs) || init.exitCode() != 0)
        fail(QStringLiteral("initdb failed"));
    QFile access(m_folder + QStringLiteral("/data/pg_hba.conf"));
    if (!access.open(QIODevice::WriteOnly | QIODevice::Truncate)
        || access.write("local all locked scram-sha-256\nlocal all all trust\n") < 0)
        fail(access.errorString());
    access.close();
    start(settings);
    run(QStringLiteral("postgres"), "CREATE ROLE anybody LOGIN; CREATE ROLE locked LOGIN PASSWORD 'secret'");
}

PostgresCluster::~PostgresCluster()
{
    stop(true);
    QDir(m_folder).removeRecursively();
}

void PostgresCluster::start(const QStringList &settings)
{
    becomeUnprivileged(m_server);
    m_server.setWorkingDirectory(m_folder);
    m_server.setStandardErrorFile(m_folder + QStringLiteral("/log"), QIODevice::Append);
    // Nobody can turn the machine off under a test: what the operating system has is safe from everything that happens here.
    QStringList arguments{QStringLiteral("-D"), m_folder + QStringLiteral("/data"), QStringLiteral("-k"), m_folder};
    for (const QString &setting : QStringList{QStringLiteral("listen_addresses="), QStringLiteral("fsync=off"),
                                              QStringLiteral("max_connections=20"), QStringLiteral("lc_messages=C")}
                                      + settings)
        arguments << QStringLiteral("-c") << setting;
    m_server.start(m_programs + QStringLiteral("/postgres"), arguments);
    if (!m_server.waitForStarted(kMostMs))
        fail(m_server.errorString());
    QDeadlineTimer end(kMostMs);
    while (PQping(url(QStringLiteral("postgres")).toUtf8().constData()) != PQPING_OK) {
        if (m_server.waitForFinished(20) || end.hasExpired()) {
            QFile log(m_folder + QStringLiteral("/log"));
            fail(log.open(QIODevice::ReadOnly) ? QString::fromUtf8(log.readAll())
                                               : QStringLiteral("it does not start"));
        }
    }
}

void PostgresCluster::stop(bool atOnce)
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    ::kill(static_cast<pid_t>(m_server.processId()), atOnce ? SIGQUIT : SIGINT);
    if (!m_server.waitForFinished(kMostMs))
        m_server.kill();
}

QString PostgresCluster::makeDatabase()
{
    const QString name = QStringLiteral("test%1").arg(++m_databases);
    run(QStringLiteral("postgres"), "CREATE DATABASE " + name.toLatin1());
    return url(name);
}

QString PostgresCluster::url(const QString &database, const QString &user) const
{
    return QStringLiteral("postgresql://%1@/%2?host=%3").arg(user, database, m_folder);
}

QByteArrayList PostgresCluster::run(const QString &database, const QByteArray &statements) const
{
    const std::unique_ptr<PGconn, void (*)(PGconn *)> connection(PQconnectdb(url(database).toUtf8().constData()),
                                                                 PQfinish);
    const std::unique_ptr<PGresult, void (*)(PGresult *)> result(PQexec(connection.get(), statements.constData()),
                                                                 PQclear);
    if (PQresultStatus(result.get()) != PGRES_COMMAND_OK && PQresultStatus(result.get()) != PGRES_TUPLES_OK)
        fail(QString::fromUtf8(PQerrorMessage(connection.get())));
    QByteArrayList values;
    for (int row = 0; row < PQntuples(result.get()); ++row)
        values << PQgetvalue(result.get(), row, 0);
    return values;
}

QString newTestStore(const QString &file)
{
    if (qEnvironmentVariable("SIGNALBOX_TEST_STORE") != QStringLiteral("postgres"))
        return QStringLiteral("sqlite:") + file;
    if (!PostgresCluster::instance())
        fail(QString::fromLatin1(PostgresCluster::kMissing));
    return PostgresCluster::instance()->makeDatabase();
}

} // namespace signalbox

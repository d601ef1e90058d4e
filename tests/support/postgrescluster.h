#pragma once

#include <QByteArrayList>
#include <QProcess>
#include <QString>

#include <memory>

namespace signalbox {

/// A PostgreSQL server of this process alone: in a temporary folder, reached over a Unix socket only, gone with the process.
/// PostgreSQL does not run as root: then it runs as "postgres", or as "nobody".
class PostgresCluster {
public:
    /// Made by the first call in the process, gone with its QCoreApplication; none when PostgreSQL's programs are not on this
    /// machine. What else keeps it from running is a failure and ends the process with the reason.
    /// @param settings of the first start, "name=value"
    static PostgresCluster *instance(const QStringList &settings = {});
    static constexpr const char *kMissing = "PostgreSQL's programs are missing: install postgresql-15";

    ~PostgresCluster(); ///< stops it and removes the folder
    PostgresCluster(const PostgresCluster &) = delete;
    PostgresCluster &operator=(const PostgresCluster &) = delete;

    /// A new, empty database. @return its address
    [[nodiscard]] QString makeDatabase();
    /// The address of a database, for a user: "owner" and "anybody" need no password, "locked" has "secret".
    [[nodiscard]] QString url(const QString &database, const QString &user = QStringLiteral("owner")) const;
    /// Runs statements as the cluster's owner. @return the first column of the last one's rows; ends the process when one fails
    QByteArrayList run(const QString &database, const QByteArray &statements) const;

    void stop(bool atOnce); ///< at once: as a crash; else its sessions are ended properly
    void start(const QStringList &settings = {});
    [[nodiscard]] qint64 processId() const { return m_server.processId(); }

private:
    PostgresCluster(QString programs, const QStringList &settings);

    const QString m_programs;
    QString m_folder;
    QProcess m_server;
    int m_databases = 0;
};

/// The address of a new store for a test: a file, or a database when the environment's SIGNALBOX_TEST_STORE is "postgres", as
/// in the tests "<program>.postgres".
[[nodiscard]] QString newTestStore(const QString &file);

} // namespace signalbox

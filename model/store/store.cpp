#include "model/store/store.h"

#include "model/store/pgconnection.h"
#include "model/store/postgresstore.h"
#include "model/store/sqlitestore.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QtEndian>

namespace signalbox {

namespace {
struct OpenStoreText {
    Q_DECLARE_TR_FUNCTIONS(OpenStoreText)
};
} // namespace

bool WriteBatch::isEmpty() const noexcept
{
    return events.empty() && newJobs.empty() && changedJobs.empty() && removedJobs.empty() && folders.empty()
           && removedFolders.empty() && nodes.empty() && contacts.empty() && removedNodes.empty() && packages.empty()
           && olderAttempts.empty() && operators.empty() && audits.empty() && archivedJobs.empty() && !retention
           && holds.empty() && processes.empty() && removedProcesses.empty() && lastProcess == 0 && windows.empty()
           && removedWindows.empty() && inventories.empty() && removedInventories.empty() && inventoryChanges.empty()
           && removedInventoryChanges.empty() && inventoryParts.empty() && removedInventoryParts.empty()
           && operations.empty() && removedOperations.empty() && policies.empty() && removedPolicies.empty()
           && judgements.empty() && removedJudgements.empty() && judgementEntries.empty()
           && removedJudgementEntries.empty() && definitions.empty() && removedDefinitions.empty()
           && definitionVersions.empty() && removedDefinitionVersions.empty() && setRuns.empty()
           && removedSetRuns.empty() && dispatchRules.empty() && removedDispatchRules.empty() && series.empty()
           && removedSeries.empty() && checkpoint.empty() && checkpointSeq == 0;
}

QString storePath(const QString &url)
{
    if (isPostgresUrl(url))
        return withoutSecrets(url);
    return url.startsWith(QStringLiteral("sqlite:")) ? url.mid(7) : url;
}

bool isNewStore(const QString &url)
{
    if (isPostgresUrl(url))
        return PostgresStore::isNew(url);
    const QString path = storePath(url);
    if (path == QStringLiteral(":memory:"))
        return false;
    QFile file(path);
    if (!file.exists() || file.size() == 0)
        return true;
    // The version of our tables, as SQLite's file format has it: big-endian at byte 60. Until the log is copied into
    // the file, it may be in the log alone.
    constexpr qint64 kVersionAt = 60;
    if (QFileInfo(path + QStringLiteral("-wal")).size() > 0 || !file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray head = file.read(kVersionAt + 4);
    return head.startsWith("SQLite format 3") && head.size() == kVersionAt + 4
           && qFromBigEndian<quint32>(head.constData() + kVersionAt) == 0;
}

Result<std::unique_ptr<Store>> openStore(const QString &url, qint64 epoch)
{
    if (isPostgresUrl(url)) {
        auto store = PostgresStore::open(url, epoch);
        if (!store)
            return store.error();
        return std::unique_ptr<Store>(std::move(store).value());
    }
    const QString path = storePath(url);
    // Two letters at least: a file may be called "a:b", and no kind of database has a name of one letter.
    static const QRegularExpression otherKind(QStringLiteral("^(\\w+://|[a-z]{2,}:)"));
    if (path == url && otherKind.match(url).hasMatch())
        return Error{Error::Kind::Invalid,
                     OpenStoreText::tr("This kind of database is not supported. Give a file name, sqlite:FILE or "
                                       "postgresql://USER@HOST/DATABASE."),
                     {}};
    if (path.isEmpty())
        return Error{Error::Kind::Invalid, OpenStoreText::tr("The name of the database file is missing."), {}};
    auto store = SqliteStore::open(path);
    if (!store)
        return store.error();
    return std::unique_ptr<Store>(std::move(store).value());
}

} // namespace signalbox

#include "model/store/activityindex.h"

#include "model/store/pgconnection.h"
#include "model/store/postgresactivityindex.h"
#include "model/store/sqliteactivityindex.h"
#include "model/store/store.h"

#include <QCoreApplication>

namespace signalbox {

IndexedEntry indexedEntry(const ActivityMessage &message)
{
    const ActivityDocument document = activityDocument(message);
    return {message.seq, message.atMs, message.severity, document.words.join(u' ').toUtf8(),
            document.tags.join(u' ').toUtf8()};
}

QString activityIndexFile(const QString &databasePath)
{
    return databasePath + QStringLiteral(".activity");
}

Result<std::unique_ptr<ActivityIndex>> openActivityIndex(const QString &storeUrl)
{
    if (isPostgresUrl(storeUrl)) {
        auto index = PostgresActivityIndex::open(storeUrl);
        if (!index)
            return index.error();
        return std::unique_ptr<ActivityIndex>(std::move(index).value());
    }
    const QString path = storePath(storeUrl);
    if (path.isEmpty() || path == QStringLiteral(":memory:"))
        return Error{
            Error::Kind::Refused, QCoreApplication::translate("ActivityIndex", "There is no database on a disk."), {}};
    auto index = SqliteActivityIndex::open(path);
    if (!index)
        return index.error();
    return std::unique_ptr<ActivityIndex>(std::move(index).value());
}

} // namespace signalbox

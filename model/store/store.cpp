#include "model/store/store.h"

#include "model/store/sqlitestore.h"

#include <QCoreApplication>

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
           && olderAttempts.empty() && checkpoint.empty() && checkpointSeq == 0;
}

Result<std::unique_ptr<Store>> openStore(const QString &url)
{
    QString path = url;
    if (url.startsWith(QStringLiteral("sqlite:")))
        path = url.mid(7);
    else if (url.contains(QStringLiteral("://")))
        return Error{Error::Kind::Invalid,
                     OpenStoreText::tr("This kind of database is not supported. Give a file name or sqlite:FILE."),
                     {}};
    if (path.isEmpty())
        return Error{Error::Kind::Invalid, OpenStoreText::tr("The name of the database file is missing."), {}};
    auto store = SqliteStore::open(path);
    if (!store)
        return store.error();
    return std::unique_ptr<Store>(std::move(store).value());
}

} // namespace signalbox

#include "model/store/storecheck.h"

#include "model/store/pgconnection.h"
#include "model/store/store.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <chrono>

namespace signalbox {

namespace {

struct CheckText {
    Q_DECLARE_TR_FUNCTIONS(StoreCheck)
};

constexpr std::chrono::seconds kPatience{10};

Error invalid(const QString &text)
{
    return {Error::Kind::Invalid, text, {}};
}

} // namespace

Outcome checkStore(const QString &url)
{
    if (isPostgresUrl(url))
        return PgConnection().open(url, kPatience);
    const QString path = storePath(url);
    static const QRegularExpression otherKind(QStringLiteral("^(\\w+://|[a-z]{2,}:)")); // as openStore()
    if (path == url && otherKind.match(url).hasMatch())
        return invalid(CheckText::tr("Database %1: this kind is not supported. Give a file name, sqlite:FILE or "
                                     "postgresql://USER@HOST/DATABASE.")
                           .arg(url.section(u':', 0, 0)));
    if (path == QStringLiteral(":memory:"))
        return {};
    const QFileInfo file(path);
    if (path.isEmpty() || file.isDir())
        return invalid(CheckText::tr("Database %1: this is a folder. Give the name of a file in it.").arg(path));
    const QFileInfo folder(file.absolutePath());
    if (!folder.isDir())
        return invalid(CheckText::tr("Database %1: its folder does not exist. Create it first.").arg(path));
    if (!folder.isWritable() || (file.exists() && !file.isWritable()))
        return invalid(CheckText::tr("Database %1: it cannot be written. Change the permissions of the file and its "
                                     "folder, or give another one.")
                           .arg(path));
    QFile content(path);
    if (file.size() > 0 && (!content.open(QIODevice::ReadOnly) || !content.read(16).startsWith("SQLite format 3")))
        return invalid(CheckText::tr("Database %1: this is no SQLite database. Give another name.").arg(path));
    return {};
}

} // namespace signalbox

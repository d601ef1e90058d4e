#include "views/foldernames.h"

#include "model/domain/higherfolder.h"
#include "model/domain/higherjob.h"
#include "model/items/serverstate.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace signalbox {

QString folderPath(const ServerState &server, FolderId folder)
{
    QStringList names;
    const FolderRecord *record = server.folder(folder);
    for (int depth = 0; record != nullptr && depth <= kMaxFolderDepth; ++depth) {
        names.prepend(isFromAbove(record->id) ? higherFolderOf(record->name).server : record->name);
        record = server.folder(record->parent);
    }
    names.prepend(server.name());
    return names.join(QStringLiteral(" › "));
}

std::vector<std::pair<FolderId, QString>> allFolders(const ServerState &server, std::optional<FolderId> without)
{
    std::vector<std::pair<FolderId, QString>> folders{{FolderId{}, server.name()}};
    for (const auto &[id, record] : server.folders())
        if (!isFromAbove(id) && (!without || !server.isInFolder(id, *without)))
            folders.emplace_back(id, folderPath(server, id));
    std::sort(folders.begin() + 1, folders.end(),
              [](const auto &a, const auto &b) { return a.second.localeAwareCompare(b.second) < 0; });
    return folders;
}

QString nameProblem(const QString &name)
{
    if (name.size() > kMaxNameLength)
        return QCoreApplication::translate("signalbox::Names", "The name has %1 characters; at most %2 are possible.")
            .arg(name.size())
            .arg(kMaxNameLength);
    const bool hasControl = std::any_of(name.begin(), name.end(),
                                        [](QChar character) { return character.category() == QChar::Other_Control; });
    if (hasControl)
        return QCoreApplication::translate("signalbox::Names",
                                           "The name contains control characters; please leave them out.");
    return {};
}

} // namespace signalbox

#include "model/items/collecteddata.h"

#include <QSet>

namespace signalbox {

CollectedData::~CollectedData() = default;

std::vector<CollectedSave::Target> targetsBelow(const Collection &collection, const QString &folder)
{
    std::vector<CollectedSave::Target> targets;
    // In lower case: for file systems that do not tell the cases apart.
    QSet<QString> files, folders;
    const QString top = folder + u'/' + safeSaveName(collection.head.nodeName) + u'/';
    for (int i = 0; i < static_cast<int>(collection.files.size()); ++i) {
        QString safe = safeRelativePath(collection.files[static_cast<std::size_t>(i)].path);
        // Names may come that cannot be next to each other, such as "a" and "a/b".
        for (qsizetype end = safe.indexOf(u'/'); end >= 0; end = safe.indexOf(u'/', end + 1)) {
            const QString above = safe.left(end);
            QString other = above;
            for (int again = 2; files.contains(other.toLower()); ++again)
                other = QStringLiteral("%1 (%2)").arg(above).arg(again);
            safe = other + safe.mid(end);
            end = other.size();
            folders.insert(other.toLower());
        }
        const qsizetype name = safe.lastIndexOf(u'/') + 1;
        const qsizetype dot = safe.lastIndexOf(u'.');
        const qsizetype end = dot > name ? dot : safe.size();
        QString path = safe;
        for (int again = 2; files.contains(path.toLower()) || folders.contains(path.toLower()); ++again)
            path = QStringLiteral("%1 (%2)%3").arg(safe.left(end)).arg(again).arg(safe.mid(end));
        files.insert(path.toLower());
        targets.push_back({i, top + path});
    }
    return targets;
}

} // namespace signalbox

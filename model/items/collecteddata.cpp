#include "model/items/collecteddata.h"

#include <QSet>

namespace signalbox {

CollectedData::~CollectedData() = default;

std::vector<CollectedSave::Target> targetsBelow(const Collection &collection, const QString &folder)
{
    std::vector<CollectedSave::Target> targets;
    QSet<QString> taken; // in lower case: for file systems that do not tell the cases apart
    const QString top = folder + u'/' + safeSaveName(collection.head.nodeName) + u'/';
    for (int i = 0; i < static_cast<int>(collection.files.size()); ++i) {
        const QString safe = safeRelativePath(collection.files[static_cast<std::size_t>(i)].path);
        const qsizetype name = safe.lastIndexOf(u'/') + 1;
        const qsizetype dot = safe.lastIndexOf(u'.');
        const qsizetype end = dot > name ? dot : safe.size();
        QString path = safe;
        for (int again = 2; taken.contains(path.toLower()); ++again)
            path = QStringLiteral("%1 (%2)%3").arg(safe.left(end)).arg(again).arg(safe.mid(end));
        taken.insert(path.toLower());
        targets.push_back({i, top + path});
    }
    return targets;
}

} // namespace signalbox

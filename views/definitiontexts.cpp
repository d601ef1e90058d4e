#include "views/definitiontexts.h"

#include "model/domain/definitionfile.h"
#include "model/domain/nodegroup.h"
#include "model/domain/requestset.h"
#include "model/domain/text.h"
#include "model/items/itemtext.h"
#include "views/vectoricon.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <map>

namespace signalbox {

namespace {

constexpr int kMostNamed = 12; ///< destinations in the lines

struct DefinitionTexts {
    Q_DECLARE_TR_FUNCTIONS(signalbox::DefinitionTexts)
};

} // namespace

Picture definitionPicture(DefinitionKind kind)
{
    return kind == DefinitionKind::Folder ? Picture::Folder
           : kind == DefinitionKind::Set  ? Picture::Details
                                          : Picture::Copy; // a pattern of jobs
}

QString definitionKindText(const DefinitionRecord &record)
{
    switch (record.kind) {
    case DefinitionKind::Folder: return DefinitionTexts::tr("Folder");
    case DefinitionKind::Job: return jobTypeText(record.type);
    case DefinitionKind::Set: return DefinitionTexts::tr("Request set");
    case DefinitionKind::Group: return DefinitionTexts::tr("Host group");
    }
    return {};
}

QJsonObject definitionObject(const DefinitionRecord &record)
{
    return QJsonDocument::fromJson(record.json.toUtf8()).object();
}

QStringList definitionLines(const DefinitionRecord &record)
{
    QStringList lines{record.name, definitionKindText(record)};
    if (record.kind == DefinitionKind::Folder)
        return lines;
    lines << DefinitionTexts::tr("Version %1 of %2, by %3")
                 .arg(QString::number(record.version), ItemText::time(record.changedMs), record.changedBy);
    if (record.kind == DefinitionKind::Set) {
        const Result<RequestSet> set = requestSetOf(definitionObject(record), SetForm::Stored);
        if (!set)
            return lines << set.error().text;
        if (!set.value().description.isEmpty())
            lines << QString() << set.value().description;
        lines << QString();
        for (const SetStage &stage : set.value().stages)
            lines << DefinitionTexts::tr("Stage “%1”: %Ln request(s)", nullptr, static_cast<int>(stage.requests.size()))
                         .arg(stage.name);
        return lines;
    }
    const Result<JobDefinition> job = jobDefinitionOf(definitionObject(record));
    if (!job)
        return lines << job.error().text;
    if (!job.value().description.isEmpty())
        lines << QString() << job.value().description;
    lines << QString() << DefinitionTexts::tr("Priority %1").arg(job.value().priority);
    for (const DefinedPackage &package : job.value().packages)
        lines << DefinitionTexts::tr("Package: %1").arg(packageText(package.name, package.version));
    if (job.value().order)
        lines << titleOf(*job.value().order);
    const QStringList &nodes = job.value().destinations;
    if (!job.value().groups.isEmpty())
        lines
            << DefinitionTexts::tr("Host groups: %1").arg(namedShortly(job.value().groups, job.value().groups.size()));
    if (!job.value().below.isEmpty())
        lines << DefinitionTexts::tr("All below: %1").arg(namedShortly(job.value().below, job.value().below.size()));
    if (!job.value().ids.isEmpty())
        lines << DefinitionTexts::tr("IDs: %1").arg(namedShortly(job.value().ids, job.value().ids.size()));
    if (!job.value().routes.isUsual())
        lines << DefinitionTexts::tr("Goes by chosen routes");
    if (job.value().repeat.isAny())
        lines << repetitionText(job.value().repeat);
    if (job.value().staleMinutes > 0)
        lines << DefinitionTexts::tr("Not run when it has not started within %Ln minute(s)", nullptr,
                                     static_cast<int>(job.value().staleMinutes));
    if (!job.value().hasDestinations())
        lines << DefinitionTexts::tr("Destinations: chosen when it is ordered");
    else if (!nodes.isEmpty())
        lines << DefinitionTexts::tr("Destinations: %1").arg(nodes.mid(0, kMostNamed).join(QStringLiteral(", ")));
    if (nodes.size() > kMostNamed)
        lines << DefinitionTexts::tr("And %Ln more.", nullptr, static_cast<int>(nodes.size()) - kMostNamed);
    return lines;
}

std::vector<std::pair<FolderId, QString>> definitionFolders(const std::vector<DefinitionRecord> &all,
                                                            DefinitionId without)
{
    //: The topmost folder of definitions.
    std::vector<std::pair<FolderId, QString>> folders{{FolderId{}, DefinitionTexts::tr("Top")}};
    std::map<DefinitionId, const DefinitionRecord *> known;
    for (const DefinitionRecord &record : all)
        known.emplace(record.id, &record);
    const auto isBelow = [&](DefinitionId id) {
        for (int depth = 0; without != DefinitionId{} && depth <= kMaxFolderDepth; ++depth) {
            if (id == without)
                return true;
            const auto above = known.find(id);
            if (above == known.end())
                return false;
            id = above->second->folder;
        }
        return false;
    };
    for (const DefinitionRecord &record : all) {
        if (record.kind != DefinitionKind::Folder || record.isRemoved() || isBelow(record.id))
            continue;
        QStringList path = foldersAbove(all, record.folder);
        path << record.name;
        folders.emplace_back(FolderId{number(record.id)}, path.join(QStringLiteral(" › ")));
    }
    std::sort(folders.begin() + 1, folders.end(),
              [](const auto &a, const auto &b) { return QString::localeAwareCompare(a.second, b.second) < 0; });
    return folders;
}

} // namespace signalbox

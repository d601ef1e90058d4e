#include "model/domain/idgroup.h"

#include "model/domain/jsonmembers.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace signalbox {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(IdGroup)
};

constexpr qsizetype kNodeName = 64; ///< characters
const QString kRelays = QStringLiteral("relays");
const QString kMembers = QStringLiteral("members");

void tidy(QStringList &names)
{
    names.sort();
    names.erase(std::unique(names.begin(), names.end()), names.end());
}

} // namespace

QString idProblem(const QString &id)
{
    if (id.trimmed().isEmpty())
        return Text::tr("An ID has no name. Give one.");
    if (id.size() > kMaxIdLength)
        return Text::tr("The ID “%1” is too long: at most %2 characters are allowed.")
            .arg(id.left(kMaxIdLength) + QChar(0x2026))
            .arg(kMaxIdLength);
    const bool isClean = std::none_of(id.begin(), id.end(), [](QChar c) {
        return c == u',' || c.category() == QChar::Other_Control || c.category() == QChar::Other_Surrogate;
    });
    return isClean ? QString() : Text::tr("The ID “%1” must not have a comma or a control character.").arg(id);
}

QStringList idsIn(const QString &value)
{
    QStringList ids;
    for (const QStringView part : QStringView(value).tokenize(u',')) {
        const QString id = part.trimmed().toString();
        if (!id.isEmpty() && !ids.contains(id, Qt::CaseInsensitive))
            ids << id;
    }
    return ids;
}

bool saysId(const QMap<QString, QString> &attributes, const QString &id)
{
    const auto told = attributes.constFind(kIdsAttribute);
    if (told == attributes.cend() || id.isEmpty())
        return false;
    for (const QStringView part : QStringView(*told).tokenize(u',')) {
        if (part.trimmed().compare(id, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

bool isIdGroup(const QJsonObject &json)
{
    return json.contains(kRelays);
}

Result<IdGroup> idGroupOf(const QJsonObject &json)
{
    Error error;
    JsonMembers in(json, {}, error);
    IdGroup group;
    group.name = in.text(QStringLiteral("name"), kMaxNameLength, true).trimmed();
    group.description = in.text(QStringLiteral("description"), IdGroup::kMaxText, false, false);
    group.relays = in.texts(kRelays, kMaxIdRelays, kNodeName);
    group.members = in.texts(kMembers, kMaxIdMembers, kNodeName);
    if (in.ok()) {
        if (const QString problem = idProblem(group.name); !problem.isEmpty())
            //: Behind the name of a member of a JSON file. %1 is a sentence.
            in.fail(QStringLiteral("name"), Text::tr("is wrong: %1").arg(problem));
    }
    if (in.ok() && group.relays.isEmpty())
        in.fail(kRelays, Text::tr("is empty: it is an ID group without a relay. Name at least one relay that manages "
                                  "the ID"));
    in.finish();
    if (error.kind != Error::Kind::None)
        return error;
    tidy(group.relays);
    tidy(group.members);
    return group;
}

QJsonObject toJson(const IdGroup &group)
{
    QJsonObject json{{QStringLiteral("name"), group.name},
                     {kRelays, QJsonArray::fromStringList(group.relays)},
                     {kMembers, QJsonArray::fromStringList(group.members)}};
    if (!group.description.isEmpty())
        json.insert(QStringLiteral("description"), group.description);
    return json;
}

std::optional<IdGroup> idGroupOf(const DefinitionRecord &record)
{
    if (record.kind != DefinitionKind::Group || record.isRemoved())
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(record.json.toUtf8()).object();
    if (!isIdGroup(json))
        return std::nullopt;
    Result<IdGroup> group = idGroupOf(json);
    return group ? std::optional(std::move(group).value()) : std::nullopt;
}

IdGroupSummary summaryOf(const DefinitionRecord &record, const IdGroup &group)
{
    return {record.id, group, record.version, record.changedMs, record.changedBy};
}

bool goesToIds(const std::vector<JobTarget> &targets) noexcept
{
    return std::any_of(targets.begin(), targets.end(),
                       [](const JobTarget &target) { return target.kind == TargetKind::Id; });
}

bool goesToIds(const std::vector<JobThrough> &through) noexcept
{
    return std::any_of(through.begin(), through.end(),
                       [](const JobThrough &one) { return one.kind == TargetKind::Id; });
}

} // namespace signalbox

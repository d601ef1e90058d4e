#include "model/domain/nodegroup.h"

#include "model/domain/jsonmembers.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QLocale>
#include <QSet>

#include <algorithm>

namespace signalbox {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(NodeGroup)
};

constexpr qsizetype kNodeName = 64; ///< characters
constexpr qsizetype kMostNamed = 5;

} // namespace

Result<NodeGroup> nodeGroupOf(const QJsonObject &json)
{
    Error error;
    JsonMembers in(json, {}, error);
    NodeGroup group;
    group.name = in.text(QStringLiteral("name"), kMaxNameLength, true);
    group.description = in.text(QStringLiteral("description"), NodeGroup::kMaxText, false, false);
    const bool hasMembers = in.has(QStringLiteral("members"));
    // Also when it is empty: what was meant as a condition must not become a group of nobody.
    const bool hasCondition = in.has(QStringLiteral("condition"));
    group.condition = in.text(QStringLiteral("condition"), GroupCondition::kMaxText, false, false).trimmed();
    group.members = in.texts(QStringLiteral("members"), kMaxGroupMembers, kNodeName);
    if (in.ok() && hasMembers == hasCondition)
        in.fail(QStringLiteral("members"), Text::tr("or “condition” is needed, and not both"));
    if (in.ok() && hasCondition) {
        if (const Result<GroupCondition> condition = GroupCondition::parse(group.condition); !condition) {
            QString problem = condition.error().text;
            if (problem.endsWith(u'.') || problem.endsWith(u'。')) // whoever tells it ends the sentence
                problem.chop(1);
            //: Behind the name of a member of a JSON file. %1 is a sentence.
            in.fail(QStringLiteral("condition"), Text::tr("is wrong: %1").arg(problem));
        }
    }
    in.finish();
    if (error.kind != Error::Kind::None)
        return error;
    group.members.sort();
    group.members.erase(std::unique(group.members.begin(), group.members.end()), group.members.end());
    return group;
}

QJsonObject toJson(const NodeGroup &group)
{
    QJsonObject json{{QStringLiteral("name"), group.name}};
    if (!group.description.isEmpty())
        json.insert(QStringLiteral("description"), group.description);
    if (group.isStatic())
        json.insert(QStringLiteral("members"), QJsonArray::fromStringList(group.members));
    else
        json.insert(QStringLiteral("condition"), group.condition);
    return json;
}

std::optional<NodeGroup> groupOf(const DefinitionRecord &record)
{
    if (record.kind != DefinitionKind::Group || record.isRemoved())
        return std::nullopt;
    Result<NodeGroup> group = nodeGroupOf(QJsonDocument::fromJson(record.json.toUtf8()).object());
    return group ? std::optional(std::move(group).value()) : std::nullopt;
}

GroupSummary summaryOf(const DefinitionRecord &record, const NodeGroup &group)
{
    GroupSummary summary;
    summary.id = record.id;
    summary.name = record.name;
    summary.description = group.description;
    summary.condition = group.condition;
    summary.listed = static_cast<quint32>(group.members.size());
    summary.version = record.version;
    summary.changedMs = record.changedMs;
    summary.changedBy = record.changedBy;
    return summary;
}

PastedNames pastedNames(const QString &text)
{
    PastedNames pasted;
    QSet<QString> seen, twice;
    for (const QStringView line : QStringView(text).tokenize(u'\n')) {
        QString name = line.trimmed().toString();
        if (name.isEmpty())
            continue;
        if (seen.contains(name)) {
            if (!twice.contains(name)) {
                twice.insert(name);
                pasted.doubled << name;
            }
            continue;
        }
        seen.insert(name);
        pasted.names << std::move(name);
    }
    return pasted;
}

QString namedShortly(const QStringList &names, qsizetype all)
{
    const QStringList first = names.mid(0, kMostNamed);
    QString list = first.join(QStringLiteral(", "));
    if (all <= first.size())
        return list;
    //: The end of a list of names. %1 is the list, %2 a number.
    return Text::tr("%1 and %2 more").arg(list, QLocale().toString(all - first.size()));
}

} // namespace signalbox

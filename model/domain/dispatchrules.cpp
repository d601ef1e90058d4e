#include "model/domain/dispatchrules.h"

#include "model/domain/jsonmembers.h"
#include "model/domain/records.h"
#include "model/domain/text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStringList>

#include <algorithm>

namespace signalbox {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(signalbox::DispatchRules)
};

const QString kKind = QStringLiteral("kind");
const QString kName = QStringLiteral("name");
const QString kCapacity = QStringLiteral("capacity");
const QString kTypes = QStringLiteral("types");
const QString kLowest = QStringLiteral("lowestPriority");
const QString kHighest = QStringLiteral("highestPriority");
const QString kEnabled = QStringLiteral("enabled");
const QString kOne = QStringLiteral("one");
const QString kOther = QStringLiteral("other");
const QString kType = QStringLiteral("type");
const QString kFolder = QStringLiteral("folder");
const QString kOperator = QStringLiteral("operator");
const QString kMost = QStringLiteral("most");

constexpr qint64 kMostFolders = 0xffffffff;
constexpr quint8 kLastType = static_cast<quint8>(JobType::GetSoftwareMonitoringInformation);

template <class Use>
void forTypes(quint32 types, Use use)
{
    for (quint8 type = 1; type <= kLastType; ++type) {
        if ((types & typeBit(JobType{type})) != 0)
            use(JobType{type});
    }
}

QJsonObject toJson(const JobPattern &pattern)
{
    switch (pattern.kind) {
    case JobPattern::Kind::Any: break;
    case JobPattern::Kind::Type: return {{kType, jobTypeKey(pattern.type)}};
    case JobPattern::Kind::Folder: return {{kFolder, static_cast<qint64>(number(pattern.folder))}};
    case JobPattern::Kind::Name: return {{kName, pattern.name}};
    }
    return {};
}

constexpr int kLongestType = 64; ///< characters that are told of one that is not known

JobType typeOf(JsonMembers &members, const QString &key, const QString &given)
{
    const std::optional<JobType> type = jobTypeFromKey(given);
    if (!type)
        //: A member of a JSON object. %1 is what stands there.
        members.fail(key, Text::tr("is no type of jobs that is known: %1").arg(given.left(kLongestType)));
    return type.value_or(JobType{});
}

/// One member tells what the jobs have in common; none: all jobs.
JobPattern patternOf(JsonMembers &rule, const QString &key)
{
    JobPattern pattern;
    const QJsonValue given = rule.value(key);
    if (given.isUndefined())
        return pattern;
    JsonMembers members(given, rule.pathOf(key), rule.error());
    int said = 0;
    if (members.has(kType)) {
        pattern.kind = JobPattern::Kind::Type;
        pattern.type = typeOf(members, kType, members.text(kType, kMaxNameLength, true));
        ++said;
    }
    if (members.has(kFolder)) {
        pattern.kind = JobPattern::Kind::Folder;
        pattern.folder = FolderId{static_cast<quint32>(members.whole(kFolder, 1, kMostFolders, 0))};
        ++said;
    }
    if (members.has(kName)) {
        pattern.kind = JobPattern::Kind::Name;
        pattern.name = members.text(kName, kMaxNameLength, true);
        ++said;
    }
    members.finish();
    if (said > 1)
        rule.fail(key, Text::tr("has more than one of “type”, “folder” and “name”"));
    return pattern;
}

ExecutionSlot slotOf(JsonMembers &members, const ExecutionSlot &present)
{
    ExecutionSlot slot = present;
    if (members.has(kName) || present.name.isEmpty())
        slot.name = members.text(kName, kMaxNameLength, true);
    slot.capacity = static_cast<quint32>(members.whole(kCapacity, 0, kMaxSlotCapacity, present.capacity));
    if (members.has(kTypes)) {
        slot.types = 0;
        int at = 0;
        for (const QString &key : members.texts(kTypes, kLastType, kMaxNameLength))
            slot.types |= typeBit(typeOf(members, QStringLiteral("types[%1]").arg(at++), key));
    }
    slot.lowestPriority = static_cast<quint8>(members.whole(kLowest, 1, 9, present.lowestPriority));
    slot.highestPriority = static_cast<quint8>(members.whole(kHighest, 1, 9, present.highestPriority));
    slot.isEnabled = members.flag(kEnabled, present.isEnabled);
    return slot;
}

struct Problem {
    std::span<const DispatchRule> present;
    DispatchRuleId id{};

    template <class Rule, class Same>
    [[nodiscard]] bool isThere(const Rule &wanted, Same same) const
    {
        return std::any_of(present.begin(), present.end(), [&](const DispatchRule &rule) {
            const auto *other = std::get_if<Rule>(&rule.body);
            return other && rule.id != id && same(*other, wanted);
        });
    }

    QString operator()(const ExecutionSlot &slot) const
    {
        if (slot.name.trimmed().isEmpty())
            return Text::tr("Execution slot: its name is empty. Give one.");
        if (slot.name.size() > kMaxNameLength)
            return Text::tr("Execution slot: the name is longer than %1 characters.").arg(kMaxNameLength);
        if (slot.capacity > kMaxSlotCapacity)
            return Text::tr("Execution slot: room for more than %1 jobs is not possible; 0 is for any number.")
                .arg(kMaxSlotCapacity);
        if (slot.lowestPriority < 1 || slot.highestPriority > 9 || slot.lowestPriority > slot.highestPriority)
            return Text::tr("Execution slot: give priorities from 1 to 9, the lower one first.");
        const auto same = [](const ExecutionSlot &one, const ExecutionSlot &other) { return one.name == other.name; };
        if (isThere(slot, same))
            return Text::tr("Execution slot: there is one with the name “%1” already. Choose another name.")
                .arg(slot.name);
        return {};
    }

    QString operator()(const Incompatibility &rule) const
    {
        for (const JobPattern &pattern : {rule.one, rule.other}) {
            if (pattern.kind == JobPattern::Kind::Type && jobTypeKey(pattern.type).isEmpty())
                return Text::tr("Incompatibility: choose a type of jobs.");
            if (pattern.kind == JobPattern::Kind::Folder && pattern.folder == FolderId{})
                return Text::tr("Incompatibility: choose a folder.");
            if (pattern.kind == JobPattern::Kind::Name
                && (pattern.name.trimmed().isEmpty() || pattern.name.size() > kMaxNameLength))
                return Text::tr("Incompatibility: give the name of jobs, of at most %1 characters.")
                    .arg(kMaxNameLength);
        }
        if (rule.one.kind == JobPattern::Kind::Any)
            return Text::tr("Incompatibility: say which jobs it is about. All jobs can only be on the other side.");
        const auto same = [](const Incompatibility &one, const Incompatibility &other) {
            return (one.one == other.one && one.other == other.other)
                   || (one.one == other.other && one.other == other.one);
        };
        if (isThere(rule, same))
            return Text::tr("Incompatibility: there is the same one already.");
        return {};
    }

    QString operator()(const ConflictDomain &domain) const
    {
        if (domain.folder == FolderId{})
            return Text::tr("Conflict domain: choose a folder.");
        if (domain.name.trimmed().isEmpty() || domain.name.size() > kMaxNameLength)
            return Text::tr("Conflict domain: give a name of at most %1 characters.").arg(kMaxNameLength);
        const auto same = [](const ConflictDomain &one, const ConflictDomain &other) {
            return one.folder == other.folder;
        };
        if (isThere(domain, same))
            return Text::tr("Conflict domain: the folder belongs to one already. Change that one.");
        return {};
    }

    QString operator()(const ActiveLimit &limit) const
    {
        if (limit.operatorName.size() > kMaxNameLength)
            return Text::tr("Active limit: the name is longer than %1 characters.").arg(kMaxNameLength);
        if (limit.most < 1 || limit.most > kMaxActiveLimit)
            return Text::tr("Active limit: give a number of jobs from 1 to %1.").arg(kMaxActiveLimit);
        const auto same = [](const ActiveLimit &one, const ActiveLimit &other) {
            return one.operatorName == other.operatorName;
        };
        if (!isThere(limit, same))
            return {};
        return limit.operatorName.isEmpty()
                   ? Text::tr("Active limit: there is one for all other operators already. Change that one.")
                   : Text::tr("Active limit: there is one for “%1” already. Change that one.").arg(limit.operatorName);
    }
};

} // namespace

bool ExecutionSlot::takes(JobType type, quint8 priority) const noexcept
{
    return (types == 0 || (types & typeBit(type)) != 0) && priority >= lowestPriority && priority <= highestPriority;
}

DispatchRuleKind kindOf(const DispatchRuleBody &body) noexcept
{
    return static_cast<DispatchRuleKind>(body.index() + 1);
}

QString dispatchRuleKindKey(DispatchRuleKind kind)
{
    switch (kind) {
    case DispatchRuleKind::Slot: return QStringLiteral("slot");
    case DispatchRuleKind::Incompatibility: return QStringLiteral("incompatibility");
    case DispatchRuleKind::Domain: return QStringLiteral("domain");
    case DispatchRuleKind::Limit: return QStringLiteral("limit");
    }
    return {};
}

bool isAbout(const DispatchRuleBody &body, FolderId folder)
{
    if (const auto *domain = std::get_if<ConflictDomain>(&body))
        return domain->folder == folder;
    const auto *rule = std::get_if<Incompatibility>(&body);
    const auto fits = [folder](const JobPattern &pattern) {
        return pattern.kind == JobPattern::Kind::Folder && pattern.folder == folder;
    };
    return rule && (fits(rule->one) || fits(rule->other));
}

QString dispatchRuleProblem(const DispatchRuleBody &body, std::span<const DispatchRule> present, DispatchRuleId id)
{
    return std::visit(Problem{present, id}, body);
}

QJsonObject toJson(const DispatchRuleBody &body)
{
    QJsonObject json{{kKind, dispatchRuleKindKey(kindOf(body))}};
    if (const auto *slot = std::get_if<ExecutionSlot>(&body)) {
        QJsonArray types;
        forTypes(slot->types, [&types](JobType type) { types.append(jobTypeKey(type)); });
        json.insert(kName, slot->name);
        json.insert(kCapacity, static_cast<qint64>(slot->capacity));
        json.insert(kTypes, types);
        json.insert(kLowest, slot->lowestPriority);
        json.insert(kHighest, slot->highestPriority);
        json.insert(kEnabled, slot->isEnabled);
    } else if (const auto *rule = std::get_if<Incompatibility>(&body)) {
        json.insert(kOne, toJson(rule->one));
        json.insert(kOther, toJson(rule->other));
    } else if (const auto *domain = std::get_if<ConflictDomain>(&body)) {
        json.insert(kFolder, static_cast<qint64>(number(domain->folder)));
        json.insert(kName, domain->name);
    } else if (const auto *limit = std::get_if<ActiveLimit>(&body)) {
        json.insert(kOperator, limit->operatorName);
        json.insert(kMost, static_cast<qint64>(limit->most));
    }
    return json;
}

Result<DispatchRuleBody> dispatchRuleOf(const QJsonObject &json, const DispatchRuleBody *present)
{
    Error error;
    JsonMembers members(json, {}, error);
    QString kind = members.text(kKind, kMaxNameLength, present == nullptr);
    if (present) {
        const QString known = dispatchRuleKindKey(kindOf(*present));
        if (!kind.isEmpty() && kind != known)
            members.fail(kKind, Text::tr("cannot be changed"));
        kind = known;
    }
    DispatchRuleBody body;
    if (kind == dispatchRuleKindKey(DispatchRuleKind::Slot)) {
        body = slotOf(members, present ? std::get<ExecutionSlot>(*present) : ExecutionSlot());
    } else if (kind == dispatchRuleKindKey(DispatchRuleKind::Incompatibility)) {
        Incompatibility rule = present ? std::get<Incompatibility>(*present) : Incompatibility();
        if (members.has(kOne) || !present)
            rule.one = patternOf(members, kOne);
        if (members.has(kOther) || !present)
            rule.other = patternOf(members, kOther);
        body = rule;
    } else if (kind == dispatchRuleKindKey(DispatchRuleKind::Domain)) {
        ConflictDomain domain = present ? std::get<ConflictDomain>(*present) : ConflictDomain();
        domain.folder = FolderId{static_cast<quint32>(members.whole(kFolder, 1, kMostFolders, number(domain.folder)))};
        if (members.has(kName) || !present)
            domain.name = members.text(kName, kMaxNameLength, true);
        body = domain;
    } else if (kind == dispatchRuleKindKey(DispatchRuleKind::Limit)) {
        ActiveLimit limit = present ? std::get<ActiveLimit>(*present) : ActiveLimit();
        if (members.has(kOperator) || !present)
            limit.operatorName = members.text(kOperator, kMaxNameLength);
        limit.most = static_cast<quint32>(members.whole(kMost, 1, kMaxActiveLimit, limit.most));
        body = limit;
    } else {
        members.fail(kKind, Text::tr("must be “slot”, “incompatibility”, “domain” or “limit”"));
    }
    members.finish();
    if (!members.ok())
        return error;
    return body;
}

StoredDispatchRule storedRule(const DispatchRule &rule)
{
    return {rule.id, kindOf(rule.body),
            QString::fromUtf8(QJsonDocument(toJson(rule.body)).toJson(QJsonDocument::Compact))};
}

Result<DispatchRule> ruleOf(const StoredDispatchRule &stored)
{
    Result<DispatchRuleBody> body = dispatchRuleOf(QJsonDocument::fromJson(stored.json.toUtf8()).object());
    if (!body)
        return body.error();
    return DispatchRule{stored.id, std::move(body).value()};
}

QString jobPatternText(const JobPattern &pattern, const FolderName &name)
{
    switch (pattern.kind) {
    case JobPattern::Kind::Any: return Text::tr("all jobs");
    case JobPattern::Kind::Type:
        //: %1 is a type of jobs.
        return Text::tr("jobs of the type “%1”").arg(jobTypeText(pattern.type));
    case JobPattern::Kind::Folder:
        //: %1 is a folder.
        return Text::tr("jobs in “%1”").arg(name(pattern.folder));
    case JobPattern::Kind::Name:
        //: %1 is the name of jobs.
        return Text::tr("jobs named “%1”").arg(pattern.name);
    }
    return {};
}

QString slotTypesText(const ExecutionSlot &slot)
{
    if (slot.types == 0)
        return Text::tr("All", "types of jobs");
    QStringList types;
    forTypes(slot.types, [&types](JobType type) { types << jobTypeText(type); });
    return types.join(QStringLiteral(", "));
}

QString slotPrioritiesText(const ExecutionSlot &slot)
{
    if (slot.lowestPriority == slot.highestPriority)
        return QString::number(slot.lowestPriority);
    //: Priorities of jobs.
    return Text::tr("%1 to %2", "priorities").arg(slot.lowestPriority).arg(slot.highestPriority);
}

QString dispatchRuleText(const DispatchRuleBody &body, const FolderName &name)
{
    if (const auto *slot = std::get_if<ExecutionSlot>(&body))
        //: %1 is the name of an execution slot.
        return Text::tr("The execution slot “%1”.").arg(slot->name);
    if (const auto *rule = std::get_if<Incompatibility>(&body)) {
        if (rule->isRunAlone())
            //: %1 is "jobs of the type …".
            return Text::tr("%1 run alone").arg(jobPatternText(rule->one, name));
        if (rule->one == rule->other)
            //: %1 is "jobs of the type …".
            return Text::tr("%1 run one after the other").arg(jobPatternText(rule->one, name));
        //: %1 and %2 are "jobs of the type …".
        return Text::tr("%1 do not run beside %2")
            .arg(jobPatternText(rule->one, name), jobPatternText(rule->other, name));
    }
    if (const auto *domain = std::get_if<ConflictDomain>(&body))
        //: %1 is a folder, %2 the name of a conflict domain.
        return Text::tr("jobs in “%1” belong to the conflict domain “%2”").arg(name(domain->folder), domain->name);
    const auto &limit = std::get<ActiveLimit>(body);
    const int most = static_cast<int>(limit.most);
    if (limit.operatorName.isEmpty())
        return Text::tr("every other operator: at most %n job(s) at the same time", nullptr, most);
    //: %1 is the name of an operator.
    return Text::tr("%1: at most %n job(s) at the same time", nullptr, most).arg(limit.operatorName);
}

} // namespace signalbox

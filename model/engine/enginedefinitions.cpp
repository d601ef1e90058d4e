// Definitions of jobs and request sets, and their folders.

#include "model/domain/definitionfile.h"
#include "model/domain/idgroup.h"
#include "model/domain/jsonmembers.h"
#include "model/domain/nodegroup.h"
#include "model/domain/readingonce.h"
#include "model/domain/text.h"
#include "model/engine/commandresult.h"
#include "model/engine/engineimpl.h"
#include "model/engine/namecheck.h"

#include <algorithm>
#include <map>
#include <set>

namespace signalbox {

using namespace command;

namespace {

Error noDefinition(DefinitionId id)
{
    return notFound(CommandText::tr("There is no definition %1.").arg(number(id)));
}

Error tooLargeInAll()
{
    return refused(
        CommandText::tr("With it all definitions and host groups together would be larger than %1 MiB. Remove "
                        "some that are not needed any more, or order jobs to host groups instead of single "
                        "destinations.")
            .arg(kMaxAllDefinitions / 1024 / 1024));
}

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QString wordOf(DefinitionKind kind)
{
    switch (kind) {
    case DefinitionKind::Folder: return CommandText::tr("Folder name");
    case DefinitionKind::Job: return CommandText::tr("Name of the definition");
    case DefinitionKind::Set: return CommandText::tr("Name of the request set");
    case DefinitionKind::Group: return CommandText::tr("Name of the group");
    }
    return {};
}

/// The definition of a job as it is stored; none: another thing, removed, or of a newer program.
std::optional<JobDefinition> jobOf(const DefinitionRecord *record)
{
    if (!record || record->kind != DefinitionKind::Job || record->isRemoved())
        return std::nullopt;
    Result<JobDefinition> job = jobDefinitionOf(QJsonDocument::fromJson(record->json.toUtf8()).object());
    return job ? std::optional(std::move(job).value()) : std::nullopt;
}

std::optional<RequestSet> setOf(const DefinitionRecord &record)
{
    if (record.kind != DefinitionKind::Set || record.isRemoved())
        return std::nullopt;
    Result<RequestSet> set = requestSetOf(QJsonDocument::fromJson(record.json.toUtf8()).object(), SetForm::Stored);
    return set ? std::optional(std::move(set).value()) : std::nullopt;
}

/// One of these that the set runs; 0: none.
DefinitionId usedBy(const RequestSet &set, const std::set<DefinitionId> &ids)
{
    for (const SetStage &stage : set.stages) {
        for (const SetRequest &request : stage.requests) {
            if (ids.contains(request.definition))
                return request.definition;
        }
    }
    return {};
}

/// Of the stages of a set, and of what they order. @param path of the set in a file, with its dot; empty: it is alone
Outcome checkNames(const RequestSet &set, const QString &path)
{
    for (std::size_t i = 0; i < set.stages.size(); ++i) {
        const SetStage &stage = set.stages[i];
        const QString at = QStringLiteral("%1stages[%2]").arg(path).arg(i);
        if (Outcome named = checkName(at + QStringLiteral(".name"), stage.name); !named)
            return named;
        for (std::size_t k = 0; k < stage.requests.size(); ++k) {
            const SetRequest &request = stage.requests[k];
            const QString member = QStringLiteral("%1.requests[%2]").arg(at).arg(k);
            if (Outcome named = checkName(member + QStringLiteral(".name"), request.name); !named)
                return named;
            if (!request.job)
                continue;
            if (Outcome named = checkName(member + QStringLiteral(".job.name"), request.job->name); !named)
                return named;
        }
    }
    return {};
}

Outcome checkNames(const std::vector<FiledDefinition> &file)
{
    int jobs = 0, sets = 0;
    for (const FiledDefinition &one : file) {
        const QString at = one.job ? QStringLiteral("jobs[%1].").arg(jobs++) : QStringLiteral("sets[%1].").arg(sets++);
        if (Outcome named = checkName(at + QStringLiteral("name"), one.name()); !named)
            return named;
        for (const QString &folder : one.folders) {
            if (Outcome named = checkName(at + QStringLiteral("folder"), folder); !named)
                return named;
        }
        if (one.job)
            continue;
        if (Outcome named = checkNames(one.set, at); !named)
            return named;
    }
    return {};
}

} // namespace

// ---- What is checked

Outcome Engine::Impl::checkDefinitionPlace(DefinitionKind kind, DefinitionId folder, const QString &name,
                                           DefinitionId self) const
{
    if (folder != DefinitionId{}) {
        const DefinitionRecord *known = m_definitions.find(folder);
        if (!known || known->kind != DefinitionKind::Folder || known->isRemoved())
            return notFound(CommandText::tr("There is no definition folder %1.").arg(number(folder)));
    }
    if (name.isEmpty())
        return invalid(CommandText::tr("%1: it is empty. Give one.").arg(wordOf(kind)));
    if (Outcome named = checkName(wordOf(kind), name); !named)
        return named;
    for (const auto &[id, other] : m_definitions.all()) {
        if (other.id != self && !other.isRemoved() && other.folder == folder && other.kind == kind
            && other.name.compare(name, Qt::CaseInsensitive) == 0)
            return invalid(
                CommandText::tr("%1: there is “%2” here already. Choose another name.").arg(wordOf(kind), other.name));
    }
    return {};
}

/// Fills in name, type and JSON. Errors: Invalid, Forbidden.
Outcome Engine::Impl::checkDefinition(DefinitionRecord &record, const QByteArray &json) const
{
    const Result<QJsonObject> object =
        readJsonObject(json, record.kind == DefinitionKind::Group ? kMaxGroupBytes : kMaxDefinitionBytes);
    if (!object)
        return object.error();
    if (record.kind == DefinitionKind::Group && isIdGroup(object.value())) {
        const Result<IdGroup> group = idGroupOf(object.value());
        if (!group)
            return group.error();
        if (Outcome checked = checkIdGroup(group.value()); !checked)
            return checked;
        record.name = group.value().name;
        record.json = compact(toJson(group.value()));
    } else if (record.kind == DefinitionKind::Group) {
        const Result<NodeGroup> group = nodeGroupOf(object.value());
        if (!group)
            return group.error();
        for (const QString &member : group.value().members) {
            if (Outcome named = checkNodeName(member); !named)
                return invalid(CommandText::tr("Members: \"%1\" is no name of a node. %2")
                                   .arg(cleanText(member, kMaxNameLength), named.error().text));
        }
        record.name = group.value().name;
        record.json = compact(toJson(group.value()));
    } else if (record.kind == DefinitionKind::Job) {
        const Result<JobDefinition> job = jobDefinitionOf(object.value());
        if (!job)
            return job.error();
        record.name = job.value().name;
        record.type = job.value().type;
        record.json = compact(toJson(job.value()));
    } else {
        const Result<RequestSet> set = requestSetOf(object.value(), SetForm::Stored);
        if (!set)
            return set.error();
        if (Outcome named = checkNames(set.value(), {}); !named)
            return named;
        const auto problems =
            problemsOf(set.value(), readingOnce([this](DefinitionId id) { return jobOf(m_definitions.find(id)); }));
        if (!problems.empty())
            //: %1 is a member of a request set ("stages[1].onError"), %2 a sentence.
            return invalid(CommandText::tr("%1: %2").arg(problems.front().path(), problems.front().text));
        record.name = set.value().name;
        record.json = compact(toJson(set.value()));
    }
    return mayDefine(record);
}

/// A role defines what it may run.
Outcome Engine::Impl::mayDefine(const DefinitionRecord &record) const
{
    QString denial;
    if (record.kind == DefinitionKind::Job)
        denial = roleDenial(m_giver.role, {Act::RunJobs, record.type});
    if (record.kind == DefinitionKind::Set) {
        const Result<RequestSet> set =
            requestSetOf(QJsonDocument::fromJson(record.json.toUtf8()).object(), SetForm::Stored);
        for (const SetStage &stage : set ? set.value().stages : std::vector<SetStage>()) {
            for (const SetRequest &request : stage.requests) {
                const DefinitionRecord *known = m_definitions.find(request.definition);
                const std::optional<JobType> type = request.job ? std::optional(request.job->type)
                                                    : known     ? std::optional(known->type)
                                                                : std::nullopt;
                if (type && denial.isEmpty())
                    denial = roleDenial(m_giver.role, {Act::RunJobs, *type});
            }
        }
    }
    return denial.isEmpty() ? Outcome() : Outcome(Error{Error::Kind::Forbidden, denial, {}});
}

// ---- Changing

void Engine::Impl::putVersion(DefinitionRecord record, const QString &operatorName)
{
    record.changedMs = m_nowMs;
    record.changedBy = operatorName;
    if (record.kind != DefinitionKind::Folder)
        m_definitions.putVersion({definitionVersionNumber(record.id, record.version), record.id, record.version,
                                  record.changedMs, record.changedBy, record.json});
    m_definitions.put(std::move(record));
}

/// What was removed long ago goes for good.
void Engine::Impl::forgetRemoved()
{
    std::vector<DefinitionId> gone;
    std::vector<const DefinitionRecord *> kept;
    qsizetype size = 0;
    for (const auto &[id, record] : m_definitions.all()) {
        if (record.isRemoved() && record.removedMs < m_nowMs - kKeepRemovedMs) {
            gone.push_back(record.id);
        } else if (record.isRemoved()) {
            kept.push_back(&record);
            size += record.json.size();
        }
    }
    // Removing and saving again and again must not fill the memory either: the oldest go before their time.
    std::sort(kept.begin(), kept.end(), [](const auto *one, const auto *other) {
        return std::pair(one->removedMs, one->id) < std::pair(other->removedMs, other->id);
    });
    for (auto oldest = kept.begin(); oldest != kept.end() && size > kMaxAllDefinitions; ++oldest) {
        size -= (*oldest)->json.size();
        gone.push_back((*oldest)->id);
    }
    for (const DefinitionId id : gone)
        m_definitions.erase(id);
}

Result<CommandOutcome> Engine::Impl::carryOut(const SaveDefinition &order, const QString &operatorName)
{
    const DefinitionRecord *known = order.id == DefinitionId{} ? nullptr : m_definitions.find(order.id);
    if (order.id != DefinitionId{} && (!known || known->isRemoved() || known->kind == DefinitionKind::Folder))
        return noDefinition(order.id);
    if (known && order.ifVersion && *order.ifVersion != known->version) {
        //: A definition. %2 is an operator, %3 a time, %4 and %5 numbers of versions.
        return refused(
            CommandText::tr("“%1” was saved by %2 at %3 meanwhile, as version %4; yours was made from version "
                            "%5. Look at it first, save yours under another name, or save it over the other.")
                .arg(known->name, known->changedBy, momentText(known->changedMs))
                .arg(known->version)
                .arg(*order.ifVersion));
    }
    if (order.kind == DefinitionKind::Folder)
        return invalid(CommandText::tr("Kind: a folder is created by its name alone."));
    if (order.kind == DefinitionKind::Group && order.folder != DefinitionId{})
        return invalid(CommandText::tr("Folder: host groups are in none."));
    if (!known && m_definitions.all().size() >= kMaxDefinitions)
        return refused(
            CommandText::tr("There are %1 definitions already, the most that there can be.").arg(kMaxDefinitions));
    DefinitionRecord record = known ? *known : DefinitionRecord();
    if (!known) {
        record.kind = order.kind;
        record.folder = order.folder;
        record.version = 0;
    } else if (Outcome may = mayDefine(record); !may) { // what it was, too
        return may.error();
    }
    if (Outcome checked = checkDefinition(record, order.json); !checked)
        return checked.error();
    if (Outcome place = checkDefinitionPlace(record.kind, record.folder, record.name, record.id); !place)
        return place.error();
    if (m_definitions.size(record.id) + record.json.size() > kMaxAllDefinitions)
        return tooLargeInAll();
    if (!known)
        record.id = m_definitions.nextId();
    ++record.version;
    const quint32 id = number(record.id);
    audit(operatorName,
          QStringLiteral("save-definition %1, %2 “%3”, version %4")
              .arg(QString::number(id), definitionKindKey(record.kind), record.name, QString::number(record.version)));
    putVersion(std::move(record), operatorName);
    forgetRemoved();
    return one(id);
}

Result<CommandOutcome> Engine::Impl::carryOut(const CreateDefinitionFolder &order, const QString &operatorName)
{
    const QString name = order.name.trimmed();
    if (Outcome place = checkDefinitionPlace(DefinitionKind::Folder, order.folder, name, {}); !place)
        return place.error();
    if (m_definitions.depthOf(order.folder) >= kMaxFolderDepth)
        return invalid(
            CommandText::tr("Folder: folders go at most %1 levels deep. Create it further up.").arg(kMaxFolderDepth));
    if (m_definitions.all().size() >= kMaxDefinitions)
        return refused(
            CommandText::tr("There are %1 definitions already, the most that there can be.").arg(kMaxDefinitions));
    DefinitionRecord record;
    record.id = m_definitions.nextId();
    record.kind = DefinitionKind::Folder;
    record.folder = order.folder;
    record.name = name;
    const quint32 id = number(record.id);
    audit(operatorName, QStringLiteral("create-definition-folder %1 “%2”").arg(QString::number(id), name));
    putVersion(std::move(record), operatorName);
    return one(id);
}

Result<CommandOutcome> Engine::Impl::carryOut(const ChangeDefinition &order, const QString &operatorName)
{
    const DefinitionRecord *known = m_definitions.find(order.id);
    if (!known || known->isRemoved())
        return noDefinition(order.id);
    if (Outcome may = mayDefine(*known); !may)
        return may.error();
    DefinitionRecord record = *known;
    if (order.folder)
        record.folder = *order.folder;
    if (order.name)
        record.name = order.name->trimmed();
    if (record.kind == DefinitionKind::Group && record.folder != DefinitionId{})
        return invalid(CommandText::tr("Folder: host groups are in none."));
    if (Outcome place = checkDefinitionPlace(record.kind, record.folder, record.name, record.id); !place)
        return place.error();
    if (record.kind == DefinitionKind::Folder && m_definitions.isIn(record.folder, record.id))
        return invalid(CommandText::tr("Folder: it cannot be moved into itself. Choose another place."));
    if (record.kind == DefinitionKind::Folder) {
        int height = 0; // levels from the folder itself down
        for (const auto &[id, other] : m_definitions.all()) {
            if (other.kind == DefinitionKind::Folder && !other.isRemoved() && m_definitions.isIn(other.id, record.id))
                height = std::max(height, m_definitions.depthOf(other.id) - m_definitions.depthOf(record.id) + 1);
        }
        if (m_definitions.depthOf(record.folder) + height > kMaxFolderDepth)
            return invalid(
                CommandText::tr("Folder: folders go at most %1 levels deep. Move it further up.").arg(kMaxFolderDepth));
    }
    const bool isRenamed = record.name != known->name;
    audit(operatorName,
          QStringLiteral("change-definition %1 “%2”, folder %3")
              .arg(QString::number(number(record.id)), record.name, QString::number(number(record.folder))));
    if (isRenamed && record.kind != DefinitionKind::Folder) { // the name is in it
        QJsonObject json = QJsonDocument::fromJson(record.json.toUtf8()).object();
        json.insert(QStringLiteral("name"), record.name);
        record.json = compact(json);
        ++record.version;
        putVersion(std::move(record), operatorName);
    } else {
        m_definitions.put(std::move(record));
    }
    return one(number(order.id));
}

Result<CommandOutcome> Engine::Impl::carryOut(const RemoveDefinition &order, const QString &operatorName)
{
    const DefinitionRecord *known = m_definitions.find(order.id);
    if (!known || known->isRemoved())
        return noDefinition(order.id);
    std::vector<DefinitionRecord> gone;
    for (const auto &[id, record] : m_definitions.all()) {
        if (!record.isRemoved() && m_definitions.isIn(record.id, order.id))
            gone.push_back(record);
    }
    std::set<DefinitionId> going;
    for (const DefinitionRecord &record : gone) {
        if (Outcome may = mayDefine(record); !may)
            return may.error();
        going.insert(record.id);
    }
    for (const auto &[id, record] : m_definitions.all()) {
        const std::optional<RequestSet> set = going.contains(record.id) ? std::nullopt : setOf(record);
        if (const DefinitionId used = set ? usedBy(*set, going) : DefinitionId{}; used != DefinitionId{}) {
            return refused(CommandText::tr("The request set “%1” runs “%2”. Change or remove that set first.")
                               .arg(record.name, m_definitions.find(used)->name));
        }
    }
    audit(operatorName, QStringLiteral("remove-definition %1 “%2”, %3 in all")
                            .arg(QString::number(number(order.id)), known->name, QString::number(gone.size())));
    CommandOutcome outcome = one(number(order.id));
    outcome.affected = static_cast<quint32>(gone.size());
    for (DefinitionRecord &record : gone) {
        record.removedMs = m_nowMs;
        record.removedWith = order.id;
        m_definitions.put(std::move(record));
    }
    forgetRemoved();
    return outcome;
}

Result<CommandOutcome> Engine::Impl::carryOut(const RestoreDefinition &order, const QString &operatorName)
{
    const DefinitionRecord *known = m_definitions.find(order.id);
    if (!known)
        return noDefinition(order.id);
    if (order.version != 0) {
        const Result<std::vector<DefinitionVersion>> versions = definitionVersions(order.id);
        if (!versions)
            return versions.error();
        const auto found =
            std::find_if(versions.value().begin(), versions.value().end(),
                         [&](const DefinitionVersion &version) { return version.version == order.version; });
        if (found == versions.value().end())
            return notFound(CommandText::tr("Version: %1 of “%2” is not kept. See the list of its versions.")
                                .arg(order.version)
                                .arg(known->name));
        return carryOut(SaveDefinition{order.id, known->kind, known->folder, found->json.toUtf8()}, operatorName);
    }
    if (!known->isRemoved())
        return refused(CommandText::tr("“%1” has not been removed.").arg(known->name));
    if (Outcome place = checkDefinitionPlace(known->kind, known->folder, known->name, known->id); !place)
        return place.error();
    std::vector<DefinitionRecord> back;
    for (const auto &[id, record] : m_definitions.all()) {
        if (record.id == order.id || (record.removedWith == order.id && record.removedMs == known->removedMs))
            back.push_back(record);
    }
    const FindDefinition comes = readingOnce([&](DefinitionId id) -> std::optional<JobDefinition> {
        const auto found = std::find_if(back.begin(), back.end(), [id](const auto &one) { return one.id == id; });
        if (found == back.end())
            return jobOf(m_definitions.find(id));
        DefinitionRecord record = *found;
        record.removedMs = kNoTime;
        return jobOf(&record);
    });
    for (DefinitionRecord record : back) {
        if (Outcome may = mayDefine(record); !may)
            return may.error();
        record.removedMs = kNoTime;
        if (const std::optional<RequestSet> set = setOf(record)) {
            if (const auto problems = problemsOf(*set, comes); !problems.empty())
                return refused(problems.front().text);
        }
    }
    audit(operatorName, QStringLiteral("restore-definition %1 “%2”, %3 in all")
                            .arg(QString::number(number(order.id)), known->name, QString::number(back.size())));
    CommandOutcome outcome = one(number(order.id));
    outcome.affected = static_cast<quint32>(back.size());
    for (DefinitionRecord &record : back) {
        record.removedMs = kNoTime;
        record.removedWith = {};
        m_definitions.put(std::move(record));
    }
    return outcome;
}

Result<CommandOutcome> Engine::Impl::carryOut(const ImportDefinitions &order, const QString &operatorName)
{
    if (order.folder != DefinitionId{}) {
        const DefinitionRecord *folder = m_definitions.find(order.folder);
        if (!folder || folder->kind != DefinitionKind::Folder || folder->isRemoved())
            return notFound(CommandText::tr("There is no definition folder %1.").arg(number(order.folder)));
    }
    const Result<std::vector<FiledDefinition>> file = readDefinitionFile(order.file);
    if (!file)
        return invalid(CommandText::tr("The file cannot be imported. %1").arg(file.error().text));
    if (file.value().empty())
        return invalid(CommandText::tr("The file holds no definitions."));
    if (Outcome named = checkNames(file.value()); !named)
        return named.error();
    const quint32 lastId = m_definitions.lastId();
    const auto failed = [&](const Error &error) {
        m_definitions.setLastId(lastId);
        return error;
    };
    Result<std::vector<DefinitionRecord>> plan = importPlan(m_definitions.list(), order.folder, order.replace,
                                                            file.value(), [this] { return m_definitions.nextId(); });
    if (!plan)
        return failed(plan.error());
    qsizetype size = m_definitions.size();
    for (const DefinitionRecord &record : plan.value()) {
        const DefinitionRecord *before = m_definitions.find(record.id);
        size += record.json.size() - (before && !before->isRemoved() ? before->json.size() : 0);
    }
    if (size > kMaxAllDefinitions)
        return failed(tooLargeInAll());
    std::size_t added = 0, definitions = 0;
    std::map<quint32, const DefinitionRecord *> folders;
    for (const DefinitionRecord &record : plan.value()) {
        added += m_definitions.find(record.id) ? 0 : 1;
        definitions += record.kind == DefinitionKind::Folder ? 0 : 1;
        if (record.json.toUtf8().size() > kMaxDefinitionBytes)
            return failed(invalid(CommandText::tr("“%1” is larger than %2 KiB. Leave some of its destinations out.")
                                      .arg(record.name)
                                      .arg(kMaxDefinitionBytes / 1024)));
        if (record.kind != DefinitionKind::Folder)
            continue;
        folders.emplace(number(record.id), &record);
        int depth = 1;
        DefinitionId above = record.folder;
        for (auto at = folders.find(number(above)); at != folders.end(); at = folders.find(number(above))) {
            ++depth;
            above = at->second->folder;
        }
        if (depth + m_definitions.depthOf(above) > kMaxFolderDepth)
            return failed(invalid(CommandText::tr("Folder: folders go at most %1 levels deep. Import it further up.")
                                      .arg(kMaxFolderDepth)));
    }
    if (m_definitions.all().size() + added > kMaxDefinitions)
        return failed(refused(
            CommandText::tr("There can be %1 definitions, and with these there would be more.").arg(kMaxDefinitions)));
    std::map<DefinitionId, JobType> types;
    for (const DefinitionRecord &record : plan.value())
        types.emplace(record.id, record.type);
    // A set is asked about with the definitions that come with it.
    for (const DefinitionRecord &record : plan.value()) {
        const DefinitionRecord *before = m_definitions.find(record.id);
        Outcome may = before ? mayDefine(*before) : Outcome();
        if (may && record.kind == DefinitionKind::Job)
            may = mayDefine(record);
        const std::optional<RequestSet> set = may ? setOf(record) : std::nullopt;
        for (const SetStage &stage : set ? set->stages : std::vector<SetStage>()) {
            for (const SetRequest &request : stage.requests) {
                const auto type = [&]() -> JobType {
                    if (request.job)
                        return request.job->type;
                    const auto found = types.find(request.definition);
                    const DefinitionRecord *known = m_definitions.find(request.definition);
                    return found != types.end() ? found->second : known ? known->type : JobType::InstallPackage;
                };
                if (const QString denial = roleDenial(m_giver.role, {Act::RunJobs, type()}); may && !denial.isEmpty())
                    may = Error{Error::Kind::Forbidden, denial, {}};
            }
        }
        if (!may)
            return failed(may.error());
    }
    // What is as the file has it gets no new version.
    const auto unchanged = static_cast<quint32>(std::erase_if(plan.value(), [this](const DefinitionRecord &record) {
        const DefinitionRecord *before = m_definitions.find(record.id);
        return before && record.kind != DefinitionKind::Folder && !before->isRemoved() && before->name == record.name
               && before->folder == record.folder && before->json == record.json;
    }));
    definitions -= unchanged;
    audit(operatorName,
          QStringLiteral("import-definitions, %1 definitions, %2 unchanged").arg(definitions).arg(unchanged));
    for (DefinitionRecord &record : plan.value())
        putVersion(std::move(record), operatorName);
    forgetRemoved();
    CommandOutcome outcome = one();
    outcome.affected = static_cast<quint32>(definitions);
    outcome.unchanged = unchanged;
    return outcome;
}

Result<std::vector<DefinitionVersion>> Engine::Impl::definitionVersions(DefinitionId id) const
{
    const DefinitionRecord *known = m_definitions.find(id);
    if (!known || known->kind == DefinitionKind::Folder)
        return noDefinition(id);
    if (!m_isOpen)
        return Error{Error::Kind::Database, CommandText::tr("The managing server is not running."), {}};
    Result<std::vector<DefinitionVersion>> versions = m_store.definitionVersions(id);
    if (versions)
        std::sort(versions.value().begin(), versions.value().end(),
                  [](const DefinitionVersion &a, const DefinitionVersion &b) { return a.version > b.version; });
    return versions;
}

} // namespace signalbox

#include "model/domain/definitionfile.h"

#include "model/domain/jsonmembers.h"
#include "model/domain/readingonce.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace signalbox {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DefinitionFile)
};

const QString kFormat = QStringLiteral("x-signalbox-definitions");
const QString kFolder = QStringLiteral("folder");
const QString kJobs = QStringLiteral("jobs");
const QString kSets = QStringLiteral("sets");

using ById = std::map<DefinitionId, const DefinitionRecord *>;

ById byId(const std::vector<DefinitionRecord> &all)
{
    ById found;
    for (const DefinitionRecord &record : all)
        found.emplace(record.id, &record);
    return found;
}

/// Folders that lead in a circle, which no server makes, end the way.
QStringList pathTo(const ById &all, DefinitionId folder)
{
    QStringList path;
    while (folder != DefinitionId{} && path.size() <= kMaxFolderDepth) {
        const auto found = all.find(folder);
        if (found == all.end())
            break;
        path.prepend(found->second->name);
        folder = found->second->folder;
    }
    return path;
}

bool isBelow(const ById &all, const DefinitionRecord &record, DefinitionId above)
{
    const DefinitionRecord *at = &record;
    for (int depth = 0; depth <= kMaxFolderDepth + 1; ++depth) {
        if (at->id == above)
            return true;
        const auto next = all.find(at->folder);
        if (next == all.end())
            return false;
        at = next->second;
    }
    return false;
}

QJsonObject objectOf(const DefinitionRecord &record)
{
    return QJsonDocument::fromJson(record.json.toUtf8()).object();
}

/// In a file a definition is named by its path: its number is of one server only.
QJsonObject filed(const RequestSet &set, const ById &all)
{
    RequestSet named = set;
    for (SetStage &stage : named.stages) {
        for (SetRequest &request : stage.requests) {
            const auto found = all.find(request.definition);
            if (found == all.end())
                continue;
            request.path = pathTo(all, found->second->folder);
            request.path << found->second->name;
            request.definition = {};
        }
    }
    return toJson(named);
}

bool needsSecondFormat(const QJsonObject &job)
{
    return job.contains(QStringLiteral("ids")) || job.contains(QStringLiteral("routes"))
           || job.contains(QStringLiteral("repeat")) || job.contains(QStringLiteral("staleMinutes"));
}

/// The lowest that can say it.
int formatOf(const QJsonArray &jobs, const QJsonArray &sets)
{
    for (const QJsonValue &job : jobs) {
        if (needsSecondFormat(job.toObject()))
            return 2;
    }
    for (const QJsonValue &set : sets) {
        for (const QJsonValue &stage : set[u"stages"].toArray()) {
            for (const QJsonValue &request : stage[u"requests"].toArray()) {
                if (needsSecondFormat(request[u"job"].toObject()))
                    return 2;
            }
        }
    }
    return 1;
}

FiledDefinition entryOf(const QJsonValue &value, DefinitionKind kind, const QString &path, Error &error)
{
    FiledDefinition one;
    QJsonObject json = value.toObject();
    if (!value.isObject()) {
        JsonMembers wrong(value, path, error);
        return one;
    }
    const QJsonValue folder = json.take(kFolder);
    const QJsonObject place{{kFolder, folder}};
    JsonMembers in(place, path, error);
    one.folders = in.texts(kFolder, kMaxFolderDepth, kMaxNameLength);
    if (kind == DefinitionKind::Job) {
        Result<JobDefinition> job = jobDefinitionOf(json, path);
        if (job)
            one.job = std::move(job).value();
        else if (in.ok())
            error = job.error();
    } else {
        Result<RequestSet> set = requestSetOf(json, SetForm::File, path);
        if (set)
            one.set = std::move(set).value();
        else if (in.ok())
            error = set.error();
    }
    return one;
}

/// The definitions as they would be with a file, before anything of it is done.
class Import {
public:
    Import(const std::vector<DefinitionRecord> &all, bool replace, const std::function<DefinitionId()> &nextId)
        : m_replace(replace), m_nextId(nextId)
    {
        for (const DefinitionRecord &record : all) {
            if (!record.isRemoved())
                put(record);
        }
    }

    Result<std::vector<DefinitionRecord>> run(DefinitionId top, const std::vector<FiledDefinition> &file)
    {
        std::vector<DefinitionId> placed;
        int jobs = 0, sets = 0;
        for (const FiledDefinition &one : file) {
            const QString path =
                one.job ? QStringLiteral("jobs[%1]").arg(jobs++) : QStringLiteral("sets[%1]").arg(sets++);
            placed.push_back(place(top, one, path));
            if (m_error.kind != Error::Kind::None)
                return m_error;
        }
        sets = 0;
        for (std::size_t i = 0; i < file.size(); ++i) {
            if (!file[i].job)
                resolve(top, placed[i], file[i].set, QStringLiteral("sets[%1]").arg(sets++));
            if (m_error.kind != Error::Kind::None)
                return m_error;
        }
        std::vector<DefinitionRecord> changed;
        for (const bool isFolder : {true, false}) {
            for (const DefinitionId id : m_changed) {
                if ((m_records.at(id).kind == DefinitionKind::Folder) == isFolder)
                    changed.push_back(m_records.at(id));
            }
        }
        return changed;
    }

private:
    using Key = std::tuple<DefinitionId, DefinitionKind, QString>; ///< folder, kind, name without its case
    void put(const DefinitionRecord &record)
    {
        m_ids.insert_or_assign({record.folder, record.kind, record.name.toCaseFolded()}, record.id);
        m_records.insert_or_assign(record.id, record);
    }
    [[nodiscard]] std::optional<DefinitionId> find(DefinitionId folder, DefinitionKind kind, const QString &name) const
    {
        const auto found = m_ids.find({folder, kind, name.toCaseFolded()});
        return found == m_ids.end() ? std::nullopt : std::optional(found->second);
    }
    void fail(const QString &path, const QString &what, Error::Kind kind = Error::Kind::Invalid)
    {
        //: %1 is a place in a file, "sets[2].stages[0]", %2 a sentence.
        m_error = {kind, Text::tr("%1: %2").arg(path, what), {}};
    }
    DefinitionId change(const DefinitionRecord &record)
    {
        const DefinitionId id = record.id;
        put(record);
        m_changed.push_back(id);
        return id;
    }
    DefinitionId folderAt(DefinitionId top, const QStringList &names)
    {
        DefinitionId at = top;
        for (const QString &name : names) {
            const std::optional<DefinitionId> known = find(at, DefinitionKind::Folder, name);
            DefinitionRecord folder;
            if (!known) {
                folder.id = m_nextId();
                folder.kind = DefinitionKind::Folder;
                folder.folder = at;
                folder.name = name;
            }
            at = known ? *known : change(folder);
        }
        return at;
    }
    DefinitionId place(DefinitionId top, const FiledDefinition &one, const QString &path)
    {
        const DefinitionId folder = folderAt(top, one.folders);
        const std::optional<DefinitionId> known = find(folder, one.kind(), one.name());
        if (known && m_placed.contains(*known))
            fail(path, Text::tr("“%1” is in the file twice, in the same folder.").arg(one.name()));
        else if (known && !m_replace)
            fail(path,
                 Text::tr("“%1” is there already. Import into another folder, or let what is there be replaced.")
                     .arg(one.name()),
                 Error::Kind::Refused);
        if (m_error.kind != Error::Kind::None)
            return {};
        DefinitionRecord record = known ? m_records.at(*known) : DefinitionRecord();
        if (known) {
            ++record.version;
        } else {
            record.id = m_nextId();
            record.kind = one.kind();
            record.folder = folder;
        }
        record.name = one.name();
        if (one.job) {
            record.type = one.job->type;
            record.json = QString::fromUtf8(QJsonDocument(toJson(*one.job)).toJson(QJsonDocument::Compact));
        }
        m_placed.insert(record.id);
        return change(record);
    }
    void resolve(DefinitionId top, DefinitionId id, RequestSet set, const QString &path)
    {
        for (std::size_t i = 0; i < set.stages.size(); ++i) {
            for (std::size_t k = 0; k < set.stages[i].requests.size(); ++k) {
                SetRequest &request = set.stages[i].requests[k];
                if (request.path.isEmpty())
                    continue;
                std::optional<DefinitionId> at = top;
                for (qsizetype name = 0; at && name + 1 < request.path.size(); ++name)
                    at = find(*at, DefinitionKind::Folder, request.path[name]);
                if (at)
                    at = find(*at, DefinitionKind::Job, request.path.last());
                if (!at) {
                    fail(QStringLiteral("%1.stages[%2].requests[%3]").arg(path).arg(i).arg(k),
                         Text::tr("there is no job definition “%1”, neither in the file nor where it is imported.")
                             .arg(request.path.join(QStringLiteral(" / "))));
                    return;
                }
                request.definition = *at;
                request.path.clear();
            }
        }
        const auto problems = problemsOf(set, m_find);
        if (!problems.empty()) {
            fail(path + u'.' + problems.front().path(), problems.front().text);
            return;
        }
        m_records.at(id).json = QString::fromUtf8(QJsonDocument(toJson(set)).toJson(QJsonDocument::Compact));
    }
    [[nodiscard]] std::optional<JobDefinition> jobAt(DefinitionId id) const
    {
        const auto found = m_records.find(id);
        if (found == m_records.end() || found->second.kind != DefinitionKind::Job)
            return std::nullopt;
        const Result<JobDefinition> job = jobDefinitionOf(objectOf(found->second));
        return job ? std::optional(job.value()) : std::nullopt;
    }

    bool m_replace;
    const std::function<DefinitionId()> &m_nextId;
    std::map<DefinitionId, DefinitionRecord> m_records;
    std::map<Key, DefinitionId> m_ids;
    std::set<DefinitionId> m_placed; ///< of the file
    std::vector<DefinitionId> m_changed;
    /// For the sets, which are looked at when all is in its place.
    const FindDefinition m_find = readingOnce([this](DefinitionId wanted) { return jobAt(wanted); });
    Error m_error;
};

} // namespace

Result<std::vector<DefinitionRecord>> importPlan(const std::vector<DefinitionRecord> &all, DefinitionId folder,
                                                 bool replace, const std::vector<FiledDefinition> &file,
                                                 const std::function<DefinitionId()> &nextId)
{
    return Import(all, replace, nextId).run(folder, file);
}

QStringList foldersAbove(const std::vector<DefinitionRecord> &all, DefinitionId folder)
{
    return pathTo(byId(all), folder);
}

QByteArray definitionFile(const std::vector<DefinitionRecord> &all, const std::vector<DefinitionId> &chosen)
{
    const ById known = byId(all);
    std::set<DefinitionId> wanted;
    std::map<DefinitionId, RequestSet> sets;
    for (const DefinitionRecord &record : all) {
        if (record.isRemoved() || record.kind == DefinitionKind::Folder)
            continue;
        const bool isChosen = chosen.empty() || std::any_of(chosen.begin(), chosen.end(), [&](DefinitionId id) {
                                  return isBelow(known, record, id);
                              });
        if (!isChosen)
            continue;
        wanted.insert(record.id);
        if (record.kind != DefinitionKind::Set)
            continue;
        const Result<RequestSet> set = requestSetOf(objectOf(record), SetForm::Stored);
        if (!set)
            continue;
        sets.emplace(record.id, set.value());
        for (const SetStage &stage : set.value().stages) {
            for (const SetRequest &request : stage.requests) {
                if (request.definition != DefinitionId{})
                    wanted.insert(request.definition);
            }
        }
    }
    QJsonArray jobs, setList;
    for (const DefinitionId id : wanted) {
        const auto found = known.find(id);
        if (found == known.end())
            continue;
        const DefinitionRecord &record = *found->second;
        const auto set = sets.find(id);
        QJsonObject json = set == sets.end() ? objectOf(record) : filed(set->second, known);
        if (const QStringList folders = pathTo(known, record.folder); !folders.isEmpty())
            json.insert(kFolder, QJsonArray::fromStringList(folders));
        (record.kind == DefinitionKind::Set ? setList : jobs).append(json);
    }
    return QJsonDocument(QJsonObject{{kFormat, formatOf(jobs, setList)}, {kJobs, jobs}, {kSets, setList}}).toJson();
}

Result<std::vector<FiledDefinition>> readDefinitionFile(const QByteArray &json)
{
    const Result<QJsonObject> read = readJsonObject(json, kMaxDefinitionFile);
    if (!read)
        return read.error();
    const QJsonValue format = read.value().value(kFormat);
    if (!format.isDouble()) {
        return Error{
            Error::Kind::Invalid, Text::tr("It holds no definitions of Signalbox: “%1” is missing.").arg(kFormat), {}};
    }
    if (format.toDouble() > kDefinitionFormat) {
        return Error{
            Error::Kind::Invalid,
            Text::tr("It was made by a newer Signalbox (its format is %1, this program knows up to %2). Export it "
                     "there again with an older one, or use the newer program.")
                .arg(format.toDouble())
                .arg(kDefinitionFormat),
            {}};
    }
    Error error;
    JsonMembers in(read.value(), {}, error);
    in.whole(kFormat, 1, kDefinitionFormat, kDefinitionFormat);
    std::vector<FiledDefinition> all;
    in.list(kJobs, kMaxDefinitionsInFile, [&](const QJsonValue &value, const QString &path) {
        all.push_back(entryOf(value, DefinitionKind::Job, path, error));
    });
    in.list(kSets, kMaxDefinitionsInFile, [&](const QJsonValue &value, const QString &path) {
        all.push_back(entryOf(value, DefinitionKind::Set, path, error));
    });
    in.finish();
    if (error.kind != Error::Kind::None)
        return error;
    return all;
}

} // namespace signalbox

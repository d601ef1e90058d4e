#include "app/signalboxctl/definitioncommands.h"

#include "app/signalboxctl/createjobcommand.h"
#include "app/signalboxctl/groupcommands.h"
#include "app/signalboxctl/seriescommands.h"
#include "model/domain/definitionfile.h"
#include "model/domain/jsonmembers.h"
#include "model/domain/outputfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <map>

namespace signalbox::ctl {

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

const QString kPost = QStringLiteral("POST");
const QString kGet = QStringLiteral("GET");
const QString kDefinitions = QStringLiteral("/definitions");

Result<QJsonArray> allDefinitions(const Call &call)
{
    const Result<QJsonObject> answer = call.ask(kGet, kDefinitions);
    if (!answer)
        return answer.error();
    return answer.value().value(QStringLiteral("definitions")).toArray();
}

bool isRemoved(const QJsonValue &definition)
{
    return !definition[u"removed"].isNull();
}

/// "Folder/Name" of each, by number.
std::map<qint64, QString> pathsOf(const QJsonArray &all)
{
    std::map<qint64, std::pair<qint64, QString>> known;
    for (const QJsonValue &one : all)
        known[one[u"id"].toInteger()] = {one[u"folder"].toInteger(), one[u"name"].toString()};
    std::map<qint64, QString> paths;
    for (const auto &[id, entry] : known) {
        QString path = entry.second;
        int depth = 0;
        for (auto above = known.find(entry.first); above != known.end() && depth <= kMaxFolderDepth; ++depth) {
            path.prepend(above->second.second + u'/');
            above = known.find(above->second.first);
        }
        paths.emplace(id, path);
    }
    return paths;
}

QString idOf(const QJsonObject &definition)
{
    return QString::number(definition.value(QStringLiteral("id")).toInteger());
}

/// The number of the folder that --folder names; 0 is the top.
Result<qint64> folderOf(const Call &call, const QString &wanted)
{
    if (wanted.isEmpty() || wanted == QStringLiteral("0") || wanted == QStringLiteral("/"))
        return qint64{0};
    const Result<QJsonObject> folder = findDefinition(call, wanted, DefinitionKind::Folder);
    if (!folder)
        return folder.error();
    return folder.value().value(QStringLiteral("id")).toInteger();
}

Result<int> list(const Call &call)
{
    const Result<QJsonArray> all = allDefinitions(call);
    if (!all)
        return all.error();
    const bool removed = call.options.isSet(QStringLiteral("removed"));
    const std::map<qint64, QString> paths = pathsOf(all.value());
    QJsonArray shown;
    for (const QJsonValue &one : all.value()) {
        if (isRemoved(one) != removed)
            continue;
        QJsonObject row = one.toObject();
        row.insert(QStringLiteral("path"), paths.at(one[u"id"].toInteger()));
        shown.append(row);
    }
    print(shown,
          {{QStringLiteral("id"), CtlText::tr("ID"), true},
           {QStringLiteral("kind"), CtlText::tr("KIND")},
           {QStringLiteral("path"), CtlText::tr("PATH")},
           {QStringLiteral("type"), CtlText::tr("TYPE")},
           {QStringLiteral("version"), CtlText::tr("VERSION"), true},
           {QStringLiteral("changed"), CtlText::tr("CHANGED")},
           {QStringLiteral("changedBy"), CtlText::tr("BY")}},
          call.format);
    return int{Success};
}

Result<int> show(const Call &call, const QString &wanted, const QString &version)
{
    const Result<QJsonObject> definition = findDefinition(call, wanted, std::nullopt);
    if (!definition)
        return definition.error();
    QString path = kDefinitions + u'/' + idOf(definition.value());
    if (!version.isEmpty())
        path += QStringLiteral("?version=") + version;
    const Result<QJsonObject> answer = call.ask(kGet, path);
    if (!answer)
        return answer.error();
    printBytes(QJsonDocument(answer.value().value(QStringLiteral("definition")).toObject()).toJson());
    return int{Success};
}

Result<int> versions(const Call &call, const QString &wanted)
{
    const Result<QJsonObject> definition = findDefinition(call, wanted, std::nullopt);
    if (!definition)
        return definition.error();
    const Result<QJsonObject> answer =
        call.ask(kGet, QStringLiteral("/definitions/%1/versions").arg(idOf(definition.value())));
    if (!answer)
        return answer.error();
    print(answer.value().value(QStringLiteral("versions")).toArray(),
          {{QStringLiteral("version"), CtlText::tr("VERSION"), true},
           {QStringLiteral("changed"), CtlText::tr("CHANGED")},
           {QStringLiteral("changedBy"), CtlText::tr("BY")}},
          call.format);
    return int{Success};
}

/// What was removed is found by its number only: another one may have its name.
Result<int> restore(const Call &call, const QString &wanted, const QString &version)
{
    QString id = wanted;
    QJsonObject body;
    if (!version.isEmpty()) {
        bool isNumber = false;
        body.insert(QStringLiteral("version"), static_cast<qint64>(version.toUInt(&isNumber)));
        if (!isNumber)
            return invalid(CtlText::tr("A version is a number: see “definitions versions”."));
        const Result<QJsonObject> definition = findDefinition(call, wanted, std::nullopt);
        if (!definition)
            return definition.error();
        id = idOf(definition.value());
    } else if (wanted.toUInt() == 0) {
        return invalid(CtlText::tr("Give the number of what was removed: see “definitions list --removed”."));
    }
    return tell(call.ask(kPost, QStringLiteral("/definitions/%1/restore").arg(id), body), call,
                //: %1 is the number of a definition, %2 of its version.
                version.isEmpty() ? CtlText::tr("Definition %1 is there again.").arg(id)
                                  : CtlText::tr("Version %2 of definition %1 is its newest again.").arg(id, version));
}

Result<int> change(const Call &call, const QString &wanted, const QJsonObject &body, const QString &sentence)
{
    const Result<QJsonObject> definition = findDefinition(call, wanted, std::nullopt);
    if (!definition)
        return definition.error();
    return tell(call.ask(QStringLiteral("PATCH"), kDefinitions + u'/' + idOf(definition.value()), body), call,
                sentence);
}

Result<int> remove(const Call &call, const QString &wanted)
{
    const Result<QJsonObject> definition = findDefinition(call, wanted, std::nullopt);
    if (!definition)
        return definition.error();
    const QString id = idOf(definition.value());
    return tell(call.ask(QStringLiteral("DELETE"), kDefinitions + u'/' + id), call,
                CtlText::tr("“%1” removed. For 30 days it can be brought back: definitions restore %2")
                    .arg(definition.value().value(QStringLiteral("name")).toString(), id));
}

Result<int> createFolder(const Call &call, const QString &name)
{
    const Result<qint64> folder = folderOf(call, call.options.value(QStringLiteral("folder")));
    if (!folder)
        return folder.error();
    const Result<QJsonObject> answer = call.ask(kPost, kDefinitions,
                                                {{QStringLiteral("kind"), QStringLiteral("folder")},
                                                 {QStringLiteral("folder"), folder.value()},
                                                 {QStringLiteral("name"), name}});
    return tell(answer, call,
                //: %1 is the name of a folder, %2 its number.
                CtlText::tr("Folder “%1” added with the number %2.")
                    .arg(name)
                    .arg(answer ? answer.value().value(QStringLiteral("id")).toInteger() : 0));
}

/// Saves a definition, as a new version when one of that name is in the folder.
Result<int> save(const Call &call, DefinitionKind kind, const QJsonObject &json)
{
    const Result<qint64> folder = folderOf(call, call.options.value(QStringLiteral("folder")));
    if (!folder)
        return folder.error();
    const Result<QJsonArray> all = allDefinitions(call);
    if (!all)
        return all.error();
    const QString name = json.value(QStringLiteral("name")).toString();
    QJsonObject change{{QStringLiteral("definition"), json}};
    if (const QString version = call.options.value(QStringLiteral("if-version")); !version.isEmpty()) {
        bool isNumber = false;
        change.insert(QStringLiteral("ifVersion"), static_cast<qint64>(version.toUInt(&isNumber)));
        if (!isNumber)
            return invalid(CtlText::tr("--%1 takes a number.").arg(QStringLiteral("if-version")));
    }
    const auto known = std::find_if(all.value().begin(), all.value().end(), [&](const QJsonValue &one) {
        return !isRemoved(one) && one[u"kind"].toString() == definitionKindKey(kind)
               && one[u"folder"].toInteger() == folder.value()
               && one[u"name"].toString().compare(name, Qt::CaseInsensitive) == 0;
    });
    const Result<QJsonObject> answer =
        known == all.value().end()
            ? call.ask(kPost, kDefinitions,
                       {{QStringLiteral("kind"), definitionKindKey(kind)},
                        {QStringLiteral("folder"), folder.value()},
                        {QStringLiteral("definition"), json}})
            : call.ask(QStringLiteral("PATCH"), kDefinitions + u'/' + idOf(known->toObject()), change);
    //: %1 is a name, %2 the number of a definition.
    return tell(answer, call,
                CtlText::tr("“%1” saved as definition %2.")
                    .arg(name)
                    .arg(answer ? answer.value().value(QStringLiteral("id")).toInteger() : 0));
}

Result<int> fromJob(const Call &call, const QString &job)
{
    bool isNumber = false;
    if (job.toUInt(&isNumber) == 0 || !isNumber)
        return invalid(CtlText::tr("“%1” is not the number of a job.").arg(job));
    QString path = QStringLiteral("/jobs/%1/definition").arg(job);
    if (call.options.isSet(QStringLiteral("with-destinations")))
        path += QStringLiteral("?destinations=true");
    const Result<QJsonObject> described = call.ask(kGet, path);
    if (!described)
        return described.error();
    QJsonObject json = described.value();
    if (call.options.isSet(QStringLiteral("name")))
        json.insert(QStringLiteral("name"), call.options.value(QStringLiteral("name")));
    return save(call, DefinitionKind::Job, json);
}

Result<int> order(const Call &call, const QString &wanted)
{
    const Result<QJsonObject> definition = findDefinition(call, wanted, DefinitionKind::Job);
    if (!definition)
        return definition.error();
    QJsonObject body;
    for (const auto &[option, member] :
         {std::pair("name", "name"), std::pair("registration", "registration"), std::pair("scheduled", "scheduled"),
          std::pair("limit", "limit"), std::pair("install-at", "installAt")}) {
        if (call.options.isSet(QLatin1String(option)))
            body.insert(QLatin1String(member), call.options.value(QLatin1String(option)));
    }
    if (call.options.isSet(QStringLiteral("folder"))) {
        bool isNumber = false;
        body.insert(QStringLiteral("folder"),
                    static_cast<qint64>(call.options.value(QStringLiteral("folder")).toUInt(&isNumber)));
        if (!isNumber)
            return invalid(CtlText::tr("--%1 takes a number.").arg(QStringLiteral("folder")));
    }
    if (Outcome added = addTerms(call, body); !added)
        return added.error();
    if (Outcome added = addDestinations(call, body); !added)
        return added.error();
    const Result<QJsonObject> answer =
        jobInOptions(call.ask(kPost, QStringLiteral("/definitions/%1/jobs").arg(idOf(definition.value())), body));
    return tell(answer, call,
                //: %1 is the number of a job, %2 the name of its definition.
                CtlText::tr("Job %1 created from “%2”.")
                    .arg(answer ? answer.value().value(QStringLiteral("id")).toInteger() : 0)
                    .arg(definition.value().value(QStringLiteral("name")).toString()));
}

} // namespace

Result<QByteArray> readInput(const QString &path, qint64 most)
{
    QFile file(path);
    const bool isOpen =
        path == QStringLiteral("-") ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    const QByteArray bytes = isOpen ? file.read(most + 1) : QByteArray();
    if (!isOpen || file.error() != QFileDevice::NoError)
        return Error{Error::Kind::Io, CtlText::tr("The file %1 cannot be read: %2.").arg(path, file.errorString()), {}};
    if (bytes.size() > most)
        return Error{Error::Kind::Io, CtlText::tr("The file %1 is larger than %2 KiB.").arg(path).arg(most / 1024), {}};
    return bytes;
}

Result<QJsonObject> findDefinition(const Call &call, const QString &wanted, std::optional<DefinitionKind> kind)
{
    const Result<QJsonArray> all = allDefinitions(call);
    if (!all)
        return all.error();
    const std::map<qint64, QString> paths = pathsOf(all.value());
    std::vector<QJsonObject> found;
    for (const QJsonValue &one : all.value()) {
        if (isRemoved(one) || (kind && one[u"kind"].toString() != definitionKindKey(*kind)))
            continue;
        if (QString::number(one[u"id"].toInteger()) == wanted)
            return one.toObject();
        if (one[u"name"].toString().compare(wanted, Qt::CaseInsensitive) == 0
            || paths.at(one[u"id"].toInteger()).compare(wanted, Qt::CaseInsensitive) == 0)
            found.push_back(one.toObject());
    }
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return Error{
            Error::Kind::NotFound, CtlText::tr("There is no definition “%1”. See “definitions list”.").arg(wanted), {}};
    return Error{Error::Kind::NotFound,
                 CtlText::tr("“%1” is the name of %n definition(s). Give the number, see “definitions list”.", nullptr,
                             static_cast<int>(found.size()))
                     .arg(wanted),
                 {}};
}

Result<int> saveDefinition(const Call &call, const QString &file, DefinitionKind kind)
{
    const Result<QByteArray> bytes = readInput(file, kMaxDefinitionBytes);
    if (!bytes)
        return bytes.error();
    const Result<QJsonObject> json = readJsonObject(bytes.value(), kMaxDefinitionBytes);
    if (!json) // what stands in a file is no wrong usage
        return Error{Error::Kind::Refused, QStringLiteral("%1: %2").arg(file, json.error().text), {}};
    return save(call, kind, json.value());
}

Result<int> exportDefinitions(const Call &call, const QStringList &chosen, std::optional<DefinitionKind> kind)
{
    QStringList numbers;
    for (const QString &wanted : chosen) {
        const Result<QJsonObject> definition = findDefinition(call, wanted, kind);
        if (!definition)
            return definition.error();
        numbers << idOf(definition.value());
    }
    if (chosen.isEmpty() && kind) {
        const Result<QJsonArray> all = allDefinitions(call);
        if (!all)
            return all.error();
        for (const QJsonValue &one : all.value()) {
            if (!isRemoved(one) && one[u"kind"].toString() == definitionKindKey(*kind))
                numbers << idOf(one.toObject());
        }
        if (numbers.isEmpty())
            return Error{Error::Kind::NotFound, CtlText::tr("There is nothing to export."), {}};
    }
    const Result<QJsonObject> answer =
        call.ask(kGet, QStringLiteral("/definition-files?definitions=%1").arg(numbers.join(u',')));
    if (!answer)
        return answer.error();
    const QByteArray file = QJsonDocument(answer.value()).toJson();
    const QString out = call.options.value(QStringLiteral("out"));
    if (out.isEmpty()) {
        printBytes(file);
        return int{Success};
    }
    if (const QString problem = writeOutputFile(out, file); !problem.isEmpty())
        return Error{Error::Kind::Io, CtlText::tr("The file %1 cannot be written: %2.").arg(out, problem), {}};
    return int{Success};
}

Result<int> importDefinitions(const Call &call, const QString &file)
{
    const Result<QByteArray> bytes = readInput(file, kMaxDefinitionFile);
    if (!bytes)
        return bytes.error();
    // What is wrong with the file is told before anything is sent.
    if (const auto read = readDefinitionFile(bytes.value()); !read)
        return Error{Error::Kind::Refused, QStringLiteral("%1: %2").arg(file, read.error().text), {}};
    const Result<qint64> folder = folderOf(call, call.options.value(QStringLiteral("folder")));
    if (!folder)
        return folder.error();
    const Result<QJsonObject> answer =
        call.ask(kPost, QStringLiteral("/definition-files"),
                 {{QStringLiteral("file"), QString::fromUtf8(bytes.value())},
                  {QStringLiteral("folder"), folder.value()},
                  {QStringLiteral("replace"), call.options.isSet(QStringLiteral("replace"))}});
    const auto count = [&answer](const QString &key) { return answer ? answer.value().value(key).toInt() : 0; };
    QString sentence = CtlText::tr("%n definition(s) imported.", nullptr, count(QStringLiteral("affected")));
    if (const int unchanged = count(QStringLiteral("unchanged")); unchanged > 0)
        sentence += u' ' + CtlText::tr("%n were as the file has them.", nullptr, unchanged);
    return tell(answer, call, sentence);
}

Result<int> definitions(const Call &call)
{
    const QString what = call.arguments.value(0, QStringLiteral("list"));
    const QString name = call.arguments.value(1);
    const QString more = call.arguments.value(2);
    const qsizetype count = call.arguments.size();
    if (what == QStringLiteral("list") && count <= 1)
        return list(call);
    if (what == QStringLiteral("show") && (count == 2 || count == 3))
        return show(call, name, more);
    if (what == QStringLiteral("save") && count == 2)
        return saveDefinition(call, name, DefinitionKind::Job);
    if (what == QStringLiteral("from-job") && count == 2)
        return fromJob(call, name);
    if (what == QStringLiteral("order") && count == 2)
        return order(call, name);
    if (what == QStringLiteral("versions") && count == 2)
        return versions(call, name);
    if (what == QStringLiteral("restore") && (count == 2 || count == 3))
        return restore(call, name, more);
    if (what == QStringLiteral("rename") && count == 3)
        return change(call, name, {{QStringLiteral("name"), more}}, CtlText::tr("“%1” renamed.").arg(name));
    if (what == QStringLiteral("move") && count == 3) {
        const Result<qint64> folder = folderOf(call, more);
        if (!folder)
            return folder.error();
        return change(call, name, {{QStringLiteral("folder"), folder.value()}}, CtlText::tr("“%1” moved.").arg(name));
    }
    if (what == QStringLiteral("remove") && count == 2)
        return remove(call, name);
    if (what == QStringLiteral("create-folder") && count == 2)
        return createFolder(call, name);
    if (what == QStringLiteral("export"))
        return exportDefinitions(call, call.arguments.mid(1), std::nullopt);
    if (what == QStringLiteral("import") && count == 2)
        return importDefinitions(call, name);
    return invalid(
        CtlText::tr("Give list, show DEFINITION [VERSION], save FILE, from-job JOB, order DEFINITION, versions "
                    "DEFINITION, restore DEFINITION [VERSION], rename DEFINITION NAME, move DEFINITION FOLDER, "
                    "remove DEFINITION, create-folder NAME, export [DEFINITION…] or import FILE."));
}

} // namespace signalbox::ctl

#include "app/signalboxctl/collectedcommand.h"

#include "model/items/collecteddata.h"
#include "network/consoleapi/collectedjson.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

namespace signalbox::ctl {

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

QString text(const char *words)
{
    return QString::fromLatin1(words);
}

/// A number from `least` on; empty: it is none.
QString numberIn(const QString &given, quint32 least)
{
    bool isNumber = false;
    const quint32 number = given.toUInt(&isNumber);
    return isNumber && number >= least ? QString::number(number) : QString();
}

Result<QString> nodeNumber(const Call &call, const QString &name)
{
    const Result<QJsonObject> answer = call.ask(text("GET"), text("/nodes"));
    if (!answer)
        return answer.error();
    const QJsonArray nodes = answer.value().value(text("nodes")).toArray();
    for (const QJsonValue &node : nodes) {
        const QString id = QString::number(node[u"id"].toInteger());
        if (node[u"name"].toString() == name || id == name)
            return id;
    }
    return Error{Error::Kind::NotFound, CtlText::tr("There is no node %1. See: signalboxctl nodes").arg(name), {}};
}

Result<int> list(const Call &call)
{
    QStringList query;
    if (call.options.isSet(text("job"))) {
        const QString job = numberIn(call.options.value(text("job")), 1);
        if (job.isEmpty())
            return invalid(CtlText::tr("--job takes the number of a job."));
        query << text("job=") + job;
    }
    if (call.options.isSet(text("node"))) {
        const Result<QString> node = nodeNumber(call, call.options.value(text("node")));
        if (!node)
            return node.error();
        query << text("node=") + node.value();
    }
    const Result<QJsonObject> answer = call.ask(text("GET"), text("/collected?") + query.join(u'&'));
    if (!answer)
        return answer.error();
    print(answer.value().value(text("collections")).toArray(),
          {{text("id"), CtlText::tr("NUMBER"), true},
           {text("node"), CtlText::tr("NODE")},
           {text("job"), CtlText::tr("JOB"), true},
           {text("jobName"), CtlText::tr("NAME")},
           {text("received"), CtlText::tr("RECEIVED")},
           {text("fileCount"), CtlText::tr("FILES"), true},
           {text("bytes"), CtlText::tr("BYTES"), true}},
          call.format);
    return int{Success};
}

Result<int> show(const Call &call, const QString &id)
{
    const Result<QJsonObject> answer = call.ask(text("GET"), text("/collected/") + id);
    if (!answer)
        return answer.error();
    print(answer.value().value(text("files")).toArray(),
          {{text("number"), CtlText::tr("NUMBER"), true},
           {text("path"), CtlText::tr("FILE")},
           {text("size"), CtlText::tr("BYTES"), true},
           {text("modified"), CtlText::tr("CHANGED")},
           {text("sha256"), QStringLiteral("SHA-256")}},
          call.format);
    return int{Success};
}

/// One file, which appears whole and verified or not at all.
Outcome save(const Call &call, const QString &path, const CollectedFile &wanted, const QString &filePath)
{
    const auto cannot = [&filePath](const QFileDevice &file) {
        return Error{
            Error::Kind::Io, CtlText::tr("The file %1 cannot be written: %2.").arg(filePath, file.errorString()), {}};
    };
    if (QFileInfo::exists(filePath)) {
        return Error{Error::Kind::Refused,
                     CtlText::tr("The file %1 is there already. Name another folder with --out.").arg(filePath),
                     {}};
    }
    QDir().mkpath(QFileInfo(filePath).path());
    QSaveFile file(filePath);
    if (!file.open(QIODevice::WriteOnly))
        return cannot(file);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    Outcome fetched = call.client.fetchInto(path, [&](std::string_view bytes) {
        const auto size = static_cast<qint64>(bytes.size());
        hash.addData(QByteArrayView(bytes.data(), size));
        return file.write(bytes.data(), size) == size;
    });
    if (file.error() != QFileDevice::NoError)
        return cannot(file);
    if (!fetched)
        return fetched;
    if (hash.result() != wanted.sha256) {
        return Error{Error::Kind::Protocol,
                     CtlText::tr("%1 was damaged on its way, or at the server. Nothing was saved.").arg(wanted.path),
                     {}};
    }
    return file.commit() ? Outcome() : Outcome(cannot(file));
}

Result<int> get(const Call &call, const QString &id)
{
    const Result<QJsonObject> answer = call.ask(text("GET"), text("/collected/") + id);
    if (!answer)
        return answer.error();
    const Result<Collection> collection = consoleapi::collectionOf(answer.value());
    if (!collection)
        return collection.error();
    CollectedSave wanted{collection.value(), {}};
    const QString folder = call.options.isSet(text("out")) ? call.options.value(text("out")) : QDir::currentPath();
    std::vector<CollectedSave::Target> targets = targetsBelow(collection.value(), folder);
    if (call.options.isSet(text("number"))) {
        const QString place = numberIn(call.options.value(text("number")), 0);
        if (place.isEmpty())
            return invalid(
                CtlText::tr("--number takes the number of a file. See: signalboxctl collected show %1").arg(id));
        if (place.toULongLong() >= targets.size()) {
            return Error{Error::Kind::NotFound,
                         CtlText::tr("There is no file %1. See: signalboxctl collected show %2").arg(place, id),
                         {}};
        }
        targets = {targets[place.toUInt()]};
    }
    wanted.targets = std::move(targets);
    QJsonArray saved;
    for (const CollectedSave::Target &target : wanted.targets) {
        const CollectedFile &file = wanted.collection.files[static_cast<std::size_t>(target.file)];
        const QString path =
            text("/collected/%1/file?number=%2%3").arg(id).arg(target.file).arg(text(wanted.isAll() ? "&all=1" : ""));
        if (const Outcome done = save(call, path, file, target.filePath); !done)
            return done.error();
        saved.append(
            QJsonObject{{text("path"), file.path}, {text("file"), target.filePath}, {text("size"), file.size}});
    }
    print(saved,
          {{text("path"), CtlText::tr("FILE")},
           {text("file"), CtlText::tr("SAVED AS")},
           {text("size"), CtlText::tr("BYTES"), true}},
          call.format);
    return int{Success};
}

} // namespace

Result<int> collected(const Call &call)
{
    const QString what = call.arguments.value(0, text("list"));
    if (what == u"list" && call.arguments.size() <= 1)
        return list(call);
    const bool isKnown = what == u"show" || what == u"get" || what == u"delete";
    const QString id = numberIn(call.arguments.value(1), 1);
    if (!isKnown || id.isEmpty()) {
        return invalid(CtlText::tr("collected takes list, or show, get or delete with the number of a collection. See: "
                                   "signalboxctl collected list"));
    }
    if (what == u"show")
        return show(call, id);
    if (what == u"get")
        return get(call, id);
    const Result<QJsonObject> answer = call.ask(text("DELETE"), text("/collected/") + id);
    if (!answer)
        return answer.error();
    if (call.format == Format::Table) //: %1 is a number.
        print(CtlText::tr("Collection %1 deleted.").arg(id));
    else
        print(answer.value(), call.format);
    return int{Success};
}

} // namespace signalbox::ctl

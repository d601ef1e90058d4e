#include "app/signalboxctl/inventorycommand.h"

#include "model/domain/inventory.h"

#include <QCoreApplication>
#include <QUrl>

namespace signalbox::ctl {

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

constexpr auto kPage = "10000"; ///< items asked for at once

QString text(const char *words)
{
    return QString::fromLatin1(words);
}

/// The number of the node that is named, by name or number.
Result<QString> nodeOf(const Call &call, const QString &wanted)
{
    const Result<QJsonObject> answer = call.ask(text("GET"), text("/nodes"));
    if (!answer)
        return answer.error();
    const QJsonArray nodes = answer.value().value(text("nodes")).toArray();
    for (const QJsonValue &node : nodes) {
        const QString id = QString::number(node[u"id"].toInteger());
        if (node[u"name"].toString() == wanted || id == wanted)
            return id;
    }
    return Error{Error::Kind::NotFound, CtlText::tr("There is no node %1. See: signalboxctl nodes").arg(wanted), {}};
}

Result<QString> kindOf(const Call &call)
{
    if (!call.options.isSet(text("kind")))
        return QString();
    const QString key = call.options.value(text("kind"));
    if (inventoryKindFromKey(key))
        return key;
    QStringList known;
    for (const InventoryKind kind : kInventoryKinds)
        known << inventoryKindKey(kind);
    //: %1 is a list of words.
    return Error{Error::Kind::Invalid, CtlText::tr("--kind takes one of: %1.").arg(known.join(text(", "))), {}};
}

/// Each difference as an object of its own: a line in a table, a row in CSV.
QJsonArray flat(const QJsonArray &changes)
{
    QJsonArray lines;
    for (const QJsonValue &change : changes) {
        const QJsonArray differences = change[u"differences"].toArray();
        for (const QJsonValue &one : differences) {
            QJsonObject line = one.toObject();
            for (const char *key : {"kind", "from", "to", "job"})
                line.insert(text(key), change[QLatin1String(key)]);
            lines.append(line);
        }
    }
    return lines;
}

Result<int> history(const Call &call, const QString &node, const QString &kind)
{
    if (node.isEmpty())
        return Error{Error::Kind::Invalid, CtlText::tr("--history is of one node: give its name."), {}};
    QString path = text("/nodes/%1/inventory-changes").arg(node);
    if (!kind.isEmpty())
        path += text("?kind=") + kind;
    const Result<QJsonObject> answer = call.ask(text("GET"), path);
    if (!answer)
        return answer.error();
    print(flat(answer.value().value(text("changes")).toArray()),
          {{text("to"), CtlText::tr("COLLECTED")},
           {text("kind"), CtlText::tr("KIND")},
           {text("key"), CtlText::tr("KEY")},
           {text("extra"), CtlText::tr("ADDITION")},
           {text("before"), CtlText::tr("BEFORE")},
           {text("after"), CtlText::tr("AFTER")},
           {text("from"), CtlText::tr("COLLECTED BEFORE")},
           {text("job"), CtlText::tr("JOB"), true}},
          call.format);
    return int{Success};
}

} // namespace

Result<int> inventory(const Call &call)
{
    const Result<QString> kind = kindOf(call);
    if (!kind)
        return kind.error();
    QString node;
    if (!call.arguments.isEmpty()) {
        const Result<QString> found = nodeOf(call, call.arguments.constFirst());
        if (!found)
            return found.error();
        node = found.value();
    }
    if (call.options.isSet(text("history")))
        return history(call, node, kind.value());

    QString query = text("/inventory?limit=") + text(kPage);
    if (!kind.value().isEmpty())
        query += text("&kind=") + kind.value();
    if (!node.isEmpty())
        query += text("&node=") + node;
    if (call.options.isSet(text("search")))
        query += text("&search=") + QString::fromLatin1(QUrl::toPercentEncoding(call.options.value(text("search"))));
    QJsonArray items;
    for (QString from;;) {
        const Result<QJsonObject> answer =
            call.ask(text("GET"), from.isEmpty() ? query : query + text("&from=") + from);
        if (!answer)
            return answer.error();
        const QJsonArray page = answer.value().value(text("items")).toArray();
        for (const QJsonValue &item : page)
            items.append(item);
        from = answer.value().value(text("next")).toString();
        if (from.isEmpty())
            break;
    }
    print(items,
          {{text("node"), CtlText::tr("NODE")},
           {text("kind"), CtlText::tr("KIND")},
           {text("key"), CtlText::tr("KEY")},
           {text("value"), CtlText::tr("VALUE")},
           {text("extra"), CtlText::tr("ADDITION")},
           {text("collected"), CtlText::tr("COLLECTED")}},
          call.format);
    return int{Success};
}

} // namespace signalbox::ctl

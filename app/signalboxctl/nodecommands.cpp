#include "app/signalboxctl/nodecommands.h"

#include "app/signalboxctl/answers.h"

#include <QCoreApplication>

namespace signalbox::ctl {

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

/// A node by its number or its name.
Result<QString> nodeId(const Call &call)
{
    const QString wanted = call.arguments.constFirst();
    const Result<QJsonObject> answer = call.ask(QStringLiteral("GET"), QStringLiteral("/nodes"));
    if (!answer)
        return answer.error();
    for (const QJsonValue &node : answer.value().value(QStringLiteral("nodes")).toArray()) {
        const QString id = QString::number(node[QStringLiteral("id")].toInteger());
        if (node[QStringLiteral("name")].toString() == wanted || id == wanted)
            return id;
    }
    return Error{Error::Kind::NotFound, CtlText::tr("There is no node %1. See: signalboxctl nodes").arg(wanted), {}};
}

} // namespace

Result<int> nodes(const Call &call)
{
    return show(call.ask(QStringLiteral("GET"), QStringLiteral("/nodes")), QStringLiteral("nodes"),
                {right("id", CtlText::tr("ID")), left("name", CtlText::tr("NAME")), left("role", CtlText::tr("ROLE")),
                 left("upper", CtlText::tr("UPPER")), left("address", CtlText::tr("ADDRESS")),
                 left("suspended", CtlText::tr("SUSPENDED")), left("lastContact", CtlText::tr("LAST CONTACT"))},
                call.format);
}

Result<int> addNode(const Call &call)
{
    QJsonObject body{{QStringLiteral("name"), call.arguments.constFirst()}};
    for (const QString &key : {QStringLiteral("role"), QStringLiteral("upper"), QStringLiteral("address")}) {
        if (call.options.isSet(key))
            body.insert(key, call.options.value(key));
    }
    const Result<QJsonObject> answer = call.ask(QStringLiteral("POST"), QStringLiteral("/nodes"), body);
    if (!answer)
        return answer.error();
    //: %1 is the name of a node, %2 its number, %3 a secret.
    return tell(answer, call,
                CtlText::tr("Node “%1” added with the number %2.\nIts token, told only this once: %3")
                    .arg(call.arguments.constFirst(), createdId(answer),
                         answer.value().value(QStringLiteral("token")).toString()));
}

Result<int> removeNode(const Call &call)
{
    const Result<QString> id = nodeId(call);
    if (!id)
        return id.error();
    return tell(call.ask(QStringLiteral("DELETE"), QStringLiteral("/nodes/") + id.value()), call,
                //: %1 is a node, by name or number.
                CtlText::tr("Node %1 removed.").arg(call.arguments.constFirst()));
}

Result<int> suspendNode(const Call &call, bool suspend)
{
    const Result<QString> id = nodeId(call);
    if (!id)
        return id.error();
    const QString name = call.arguments.constFirst();
    return tell(call.ask(QStringLiteral("POST"),
                         QStringLiteral("/nodes/%1/%2")
                             .arg(id.value(), suspend ? QStringLiteral("suspend") : QStringLiteral("resume"))),
                call,
                //: %1 is a relay, by name or number.
                suspend ? CtlText::tr("File transfer through %1 is suspended.").arg(name)
                        //: %1 is a relay, by name or number.
                        : CtlText::tr("File transfer through %1 is resumed.").arg(name));
}

} // namespace signalbox::ctl

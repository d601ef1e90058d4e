#include "app/signalboxctl/idgroupcommands.h"

#include "app/signalboxctl/answers.h"
#include "app/signalboxctl/groupcommands.h"
#include "model/domain/nodegroup.h"

#include <QCoreApplication>
#include <QSet>
#include <QUrlQuery>

#include <algorithm>
#include <iterator>

namespace signalbox::ctl {

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

const QString kGet = QStringLiteral("GET");
const QString kPost = QStringLiteral("POST");
const QString kIds = QStringLiteral("/id-groups");
constexpr int kMostNamed = 100'000;

QString numberOf(const QJsonObject &group)
{
    return QString::number(group.value(QStringLiteral("id")).toInteger());
}

/// By the ID, or by its number.
Result<QJsonObject> find(const Call &call, const QString &wanted)
{
    const Result<QJsonObject> answer = call.ask(kGet, kIds);
    if (!answer)
        return answer.error();
    QJsonObject byNumber;
    for (const QJsonValue &one : answer.value().value(QStringLiteral("idGroups")).toArray()) {
        if (one[u"name"].toString().compare(wanted.trimmed(), Qt::CaseInsensitive) == 0)
            return one.toObject();
        if (QString::number(one[u"id"].toInteger()) == wanted)
            byNumber = one.toObject();
    }
    if (byNumber.isEmpty())
        return Error{Error::Kind::NotFound, CtlText::tr("There is no ID “%1”. See: signalboxctl ids").arg(wanted), {}};
    return byNumber;
}

/// What is said of an ID group with --relay, --node, --file, --text and --name.
Result<QJsonObject> said(const Call &call)
{
    QJsonObject body;
    for (const auto &[option, member] : {std::pair("text", "description"), std::pair("name", "name")}) {
        if (call.options.isSet(QLatin1String(option)))
            body.insert(QLatin1String(member), call.options.value(QLatin1String(option)));
    }
    if (call.options.isSet(QStringLiteral("relay")))
        body.insert(QStringLiteral("relays"), QJsonArray::fromStringList(call.options.values(QStringLiteral("relay"))));
    if (!call.options.isSet(QStringLiteral("node")) && !call.options.isSet(QStringLiteral("file")))
        return body;
    QStringList members = call.options.values(QStringLiteral("node"));
    if (call.options.isSet(QStringLiteral("file"))) {
        const Result<QStringList> names = namesInFile(call.options.value(QStringLiteral("file")));
        if (!names)
            return names.error();
        members += names.value();
    }
    members.removeAll(QString()); // --node '' alone: nobody
    body.insert(QStringLiteral("members"), QJsonArray::fromStringList(members));
    return body;
}

Result<int> list(const Call &call)
{
    const Result<QJsonObject> answer = call.ask(kGet, kIds);
    if (!answer)
        return answer.error();
    QJsonArray rows;
    for (const QJsonValue &one : answer.value().value(QStringLiteral("idGroups")).toArray()) {
        QJsonObject row = one.toObject();
        const Result<QJsonObject> members =
            call.ask(kGet, kIds + u'/' + numberOf(row) + QStringLiteral("/members?limit=0"));
        row.insert(QStringLiteral("clients"),
                   members ? members.value().value(QStringLiteral("clients")) : QJsonValue());
        if (call.format == Format::Table) {
            QStringList relays;
            for (const QJsonValue &relay : row.value(QStringLiteral("relays")).toArray())
                relays << relay.toString();
            row.insert(QStringLiteral("relays"), relays.join(QStringLiteral(", ")));
        }
        rows.append(row);
    }
    print(rows,
          {{QStringLiteral("id"), CtlText::tr("NUMBER"), true},
           {QStringLiteral("name"), CtlText::tr("ID")},
           {QStringLiteral("clients"), CtlText::tr("MEMBERS"), true},
           {QStringLiteral("relays"), CtlText::tr("MANAGED BY")},
           {QStringLiteral("changed"), CtlText::tr("CHANGED")},
           {QStringLiteral("changedBy"), CtlText::tr("BY")}},
          call.format);
    return int{Success};
}

Result<int> show(const Call &call, const QString &wanted)
{
    const Result<QJsonObject> group = find(call, wanted);
    if (!group)
        return group.error();
    print(group.value(), call.format);
    return int{Success};
}

Result<int> members(const Call &call, const QString &wanted)
{
    quint32 limit = kMostNamed;
    if (call.options.isSet(QStringLiteral("limit"))) {
        bool isNumber = false;
        limit = call.options.value(QStringLiteral("limit")).toUInt(&isNumber);
        if (!isNumber)
            return invalid(CtlText::tr("--%1 takes a number.").arg(QStringLiteral("limit")));
    }
    const Result<QJsonObject> group = find(call, wanted);
    if (!group)
        return group.error();
    const Result<QJsonObject> answer =
        call.ask(kGet, kIds + u'/' + numberOf(group.value()) + QStringLiteral("/members?limit=%1").arg(limit));
    if (!answer)
        return answer.error();
    print(answer.value().value(QStringLiteral("nodes")).toArray(),
          {{QStringLiteral("id"), CtlText::tr("ID"), true}, {QStringLiteral("name"), CtlText::tr("NAME")}},
          call.format);
    if (call.format == Format::Table)
        print(CtlText::tr("%n member(s).", nullptr,
                          static_cast<int>(answer.value().value(QStringLiteral("clients")).toInteger())));
    return int{Success};
}

/// Those of `clients` that are not among the members, since they are below none of the relays that manage the ID.
QStringList clientsElsewhere(const Call &call, const QStringList &clients, const QString &group)
{
    if (clients.isEmpty())
        return {};
    const Result<QJsonObject> answer =
        call.ask(kGet, kIds + u'/' + group + QStringLiteral("/members?limit=%1").arg(kMostNamed));
    const QJsonArray nodes = answer ? answer.value().value(QStringLiteral("nodes")).toArray() : QJsonArray();
    if (!answer || nodes.size() < answer.value().value(QStringLiteral("clients")).toInteger())
        return {}; // too many to tell
    QSet<QString> members;
    for (const QJsonValue &node : nodes)
        members.insert(node[u"name"].toString());
    QStringList elsewhere;
    std::copy_if(clients.begin(), clients.end(), std::back_inserter(elsewhere),
                 [&members](const QString &client) { return !members.contains(client); });
    return elsewhere;
}

/// A name may be entered before its node is there; one that is mistyped is told, a relay, which is never a member, and a client
/// that no relay of the ID knows. @param group number of the ID group
QString namesThatAreNoMembers(const Call &call, const QJsonArray &entered, const QString &group)
{
    const Result<QJsonObject> who =
        call.ask(kPost, QStringLiteral("/groups/try?limit=%1").arg(kMostNamed), {{QStringLiteral("members"), entered}});
    if (!who)
        return {};
    QStringList relays;
    QStringList clients;
    for (const QJsonValue &node : who.value().value(QStringLiteral("nodes")).toArray())
        (node[u"role"].toString() == QLatin1String("relay") ? relays : clients) << node[u"name"].toString();
    const QStringList elsewhere = clientsElsewhere(call, clients, group);
    QStringList sentences{unknownNames(who.value())};
    if (!relays.isEmpty())
        //: %1 is a list of names.
        sentences << CtlText::tr("%n of them are relays, which are no members: %1.", nullptr,
                                 static_cast<int>(relays.size()))
                         .arg(namedShortly(relays, relays.size()));
    if (!elsewhere.isEmpty())
        //: %1 is a list of names. They become members when a relay that manages the ID is on their route.
        sentences << CtlText::tr("%n client(s) are below none of its relays, so no members: %1.", nullptr,
                                 static_cast<int>(elsewhere.size()))
                         .arg(namedShortly(elsewhere, elsewhere.size()));
    sentences.removeAll(QString());
    return sentences.join(u' ');
}

/// What the server finds wrong is said in the words of the command line.
/// @param group its number; empty: it is new, and the answer tells it
Result<int> tellSaved(const Call &call, const Result<QJsonObject> &answer, const QJsonObject &body, const QString &name,
                      const QString &group = {})
{
    if (!answer)
        return inOptions(answer.error(), {{"relays", "relay"}, {"members", "node"}, {"description", "text"}});
    QString sentence = CtlText::tr("ID group “%1” saved.").arg(name);
    const QJsonArray entered = body.value(QStringLiteral("members")).toArray();
    if (call.format == Format::Table && !entered.isEmpty()) {
        const QString number = group.isEmpty() ? numberOf(answer.value()) : group;
        if (const QString strange = namesThatAreNoMembers(call, entered, number); !strange.isEmpty())
            sentence += u' ' + strange;
    }
    return tell(answer, call, sentence);
}

Result<int> add(const Call &call, const QString &name)
{
    Result<QJsonObject> body = said(call);
    if (!body)
        return body.error();
    body.value().insert(QStringLiteral("name"), name);
    return tellSaved(call, call.ask(kPost, kIds, body.value()), body.value(), name);
}

Result<int> change(const Call &call, const QString &wanted)
{
    const Result<QJsonObject> body = said(call);
    if (!body)
        return body.error();
    if (body.value().isEmpty())
        return invalid(CtlText::tr("Give what is to be changed: --name, --text, --relay, --node or --file."));
    const Result<QJsonObject> group = find(call, wanted);
    if (!group)
        return group.error();
    QJsonObject change = body.value();
    if (const QString version = call.options.value(QStringLiteral("if-version")); !version.isEmpty()) {
        bool isNumber = false;
        change.insert(QStringLiteral("ifVersion"), static_cast<qint64>(version.toUInt(&isNumber)));
        if (!isNumber)
            return invalid(CtlText::tr("--%1 takes a number.").arg(QStringLiteral("if-version")));
    }
    return tellSaved(call, call.ask(QStringLiteral("PATCH"), kIds + u'/' + numberOf(group.value()), change), change,
                     group.value().value(QStringLiteral("name")).toString(), numberOf(group.value()));
}

Result<int> remove(const Call &call, const QString &wanted)
{
    const Result<QJsonObject> group = find(call, wanted);
    if (!group)
        return group.error();
    return tell(call.ask(QStringLiteral("DELETE"), kIds + u'/' + numberOf(group.value())), call,
                //: %1 is an ID, %2 the number of its group.
                CtlText::tr("ID group “%1” removed. To bring it back: signalboxctl ids restore %2")
                    .arg(group.value().value(QStringLiteral("name")).toString(), numberOf(group.value())));
}

Result<int> restore(const Call &call, const QString &number)
{
    bool isNumber = false;
    if (number.toUInt(&isNumber) == 0 || !isNumber)
        return invalid(CtlText::tr("“%1” is not the number of an ID group.").arg(number));
    return tell(call.ask(kPost, QStringLiteral("/definitions/%1/restore").arg(number)), call,
                CtlText::tr("Brought back."));
}

} // namespace

Result<int> relayRows(const Call &call, const QString &job)
{
    if (call.options.isSet(QStringLiteral("destination")))
        return invalid(CtlText::tr("--destination does not go with --relays: a row is about all members at a relay."));
    QUrlQuery query;
    if (call.options.isSet(QStringLiteral("status")))
        query.addQueryItem(QStringLiteral("status"), call.options.value(QStringLiteral("status")));
    const Result<QJsonObject> answer =
        call.ask(kGet, QStringLiteral("/jobs/%1/relays?%2").arg(job, query.toString(QUrl::FullyEncoded)));
    if (!answer)
        return answer.error();
    print(answer.value().value(QStringLiteral("relays")).toArray(),
          {{QStringLiteral("relay"), CtlText::tr("RELAY")},
           {QStringLiteral("members"), CtlText::tr("MEMBERS"), true},
           {QStringLiteral("handedOver"), CtlText::tr("HANDED OVER"), true},
           {QStringLiteral("counters.percent"), CtlText::tr("%"), true},
           {QStringLiteral("counters.worst"), CtlText::tr("WORST")},
           {QStringLiteral("finished"), CtlText::tr("FINISHED"), true},
           {QStringLiteral("error"), CtlText::tr("ERROR"), true},
           {QStringLiteral("rejected"), CtlText::tr("REJECTED"), true},
           {QStringLiteral("total"), CtlText::tr("TOTAL"), true},
           {QStringLiteral("lastReport"), CtlText::tr("LAST REPORT")}},
          call.format);
    return int{Success};
}

Result<int> ids(const Call &call)
{
    const QString what = call.arguments.isEmpty() ? QStringLiteral("list") : call.arguments.constFirst();
    const qsizetype count = call.arguments.size();
    if (what == QStringLiteral("list") && count <= 1)
        return list(call);
    using Act = Result<int> (*)(const Call &, const QString &);
    for (const auto &[word, act] :
         {std::pair<const char *, Act>("show", show), std::pair<const char *, Act>("members", members),
          std::pair<const char *, Act>("add", add), std::pair<const char *, Act>("change", change),
          std::pair<const char *, Act>("remove", remove), std::pair<const char *, Act>("restore", restore)}) {
        if (what == QLatin1String(word))
            return count == 2 ? act(call, call.arguments.at(1))
                              : Result<int>(invalid(CtlText::tr("ids %1 takes one ID.").arg(what)));
    }
    return invalid(CtlText::tr("ids: say list, show, members, add, change, remove or restore, not “%1”.").arg(what));
}

} // namespace signalbox::ctl

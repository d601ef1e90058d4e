#include "app/signalboxctl/groupcommands.h"

#include "app/signalboxctl/definitioncommands.h"
#include "model/domain/nodegroup.h"

#include <QCoreApplication>

namespace signalbox::ctl {

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

const QString kPost = QStringLiteral("POST");
const QString kGet = QStringLiteral("GET");
const QString kGroups = QStringLiteral("/groups");
constexpr qint64 kMaxFile = 64 * 1024 * 1024; ///< bytes

QString idOf(const QJsonObject &group)
{
    return QString::number(group.value(QStringLiteral("id")).toInteger());
}

/// By its name, or by its number.
Result<QJsonObject> find(const Call &call, const QString &wanted)
{
    const Result<QJsonObject> answer = call.ask(kGet, kGroups);
    if (!answer)
        return answer.error();
    QJsonObject byNumber;
    for (const QJsonValue &one : answer.value().value(QStringLiteral("groups")).toArray()) {
        if (one[u"name"].toString().compare(wanted, Qt::CaseInsensitive) == 0)
            return one.toObject();
        if (QString::number(one[u"id"].toInteger()) == wanted)
            byNumber = one.toObject();
    }
    if (byNumber.isEmpty())
        return Error{Error::Kind::NotFound,
                     CtlText::tr("There is no host group “%1”. See: signalboxctl groups").arg(wanted),
                     {}};
    return byNumber;
}

} // namespace

Result<QStringList> namesInFile(const QString &path)
{
    const Result<QByteArray> bytes = readInput(path, kMaxFile);
    if (!bytes)
        return bytes.error();
    const PastedNames names = pastedNames(QString::fromUtf8(bytes.value()));
    if (!names.doubled.isEmpty())
        //: %1 is a file, %2 a list of names.
        return Error{Error::Kind::Invalid,
                     CtlText::tr("In the file %1, %n name(s) stand more than once: %2. List each once.", nullptr,
                                 static_cast<int>(names.doubled.size()))
                         .arg(path, namedShortly(names.doubled, names.doubled.size())),
                     {}};
    return names.names;
}

QString unknownNames(const QJsonObject &answer)
{
    const qint64 all = answer.value(QStringLiteral("unknownCount")).toInteger();
    if (all <= 0)
        return {};
    QStringList names;
    for (const QJsonValue &name : answer.value(QStringLiteral("unknown")).toArray())
        names << name.toString();
    //: %1 is a list of names.
    return CtlText::tr("%n name(s) in it are no node's: %1.", nullptr, static_cast<int>(all))
        .arg(namedShortly(names, all));
}

namespace {

/// What is said of a group with --condition, --node, --file, --text and --name.
Result<QJsonObject> said(const Call &call)
{
    QJsonObject body;
    for (const auto &[option, member] :
         {std::pair("condition", "condition"), std::pair("text", "description"), std::pair("name", "name")}) {
        if (call.options.isSet(QLatin1String(option)))
            body.insert(QLatin1String(member), call.options.value(QLatin1String(option)));
    }
    const bool isListed = call.options.isSet(QStringLiteral("node")) || call.options.isSet(QStringLiteral("file"));
    if (isListed && body.contains(QStringLiteral("condition")))
        return invalid(CtlText::tr("Give either --condition, or --node and --file."));
    if (!isListed)
        return body;
    QStringList members = call.options.values(QStringLiteral("node"));
    if (call.options.isSet(QStringLiteral("file"))) {
        const Result<QStringList> names = namesInFile(call.options.value(QStringLiteral("file")));
        if (!names)
            return names.error();
        members += names.value();
    }
    body.insert(QStringLiteral("members"), QJsonArray::fromStringList(members));
    return body;
}

Result<int> list(const Call &call)
{
    const Result<QJsonObject> answer = call.ask(kGet, kGroups);
    if (!answer)
        return answer.error();
    QJsonArray rows;
    for (const QJsonValue &one : answer.value().value(QStringLiteral("groups")).toArray()) {
        QJsonObject row = one.toObject();
        const Result<QJsonObject> nodes = call.ask(kGet, kGroups + u'/' + idOf(row) + QStringLiteral("/nodes?limit=0"));
        row.insert(QStringLiteral("clients"), nodes ? nodes.value().value(QStringLiteral("clients")) : QJsonValue());
        row.insert(QStringLiteral("relays"), nodes ? nodes.value().value(QStringLiteral("relays")) : QJsonValue());
        rows.append(row);
    }
    print(rows,
          {{QStringLiteral("id"), CtlText::tr("ID"), true},
           {QStringLiteral("name"), CtlText::tr("NAME")},
           {QStringLiteral("clients"), CtlText::tr("CLIENTS"), true},
           {QStringLiteral("relays"), CtlText::tr("RELAYS"), true},
           {QStringLiteral("kind"), CtlText::tr("KIND")},
           {QStringLiteral("condition"), CtlText::tr("CONDITION")},
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
    const Result<QJsonObject> whole = call.ask(kGet, kGroups + u'/' + idOf(group.value()));
    if (!whole)
        return whole.error();
    print(whole.value(), call.format);
    return int{Success};
}

/// Who is in a group, and for people how many, on a line of its own.
Result<int> tellNodes(const Call &call, const Result<QJsonObject> &answer)
{
    if (!answer)
        return answer.error();
    print(answer.value().value(QStringLiteral("nodes")).toArray(),
          {{QStringLiteral("id"), CtlText::tr("ID"), true},
           {QStringLiteral("name"), CtlText::tr("NAME")},
           {QStringLiteral("role"), CtlText::tr("ROLE")}},
          call.format);
    if (call.format != Format::Table)
        return int{Success};
    const auto count = [&answer](const QString &key) {
        return static_cast<int>(answer.value().value(key).toInteger());
    };
    //: %1 and %2 are counts with their words: "2 clients", "1 relay".
    const QString sentence = CtlText::tr("%1 and %2.")
                                 .arg(CtlText::tr("%n client(s)", nullptr, count(QStringLiteral("clients"))),
                                      CtlText::tr("%n relay(s)", nullptr, count(QStringLiteral("relays"))));
    const QString unknown = unknownNames(answer.value());
    print(unknown.isEmpty() ? sentence : sentence + u' ' + unknown);
    return int{Success};
}

Result<QString> limitOf(const Call &call)
{
    if (!call.options.isSet(QStringLiteral("limit")))
        return QStringLiteral("?limit=%1").arg(GroupQuestion::kMostNamed);
    bool isNumber = false;
    const quint32 limit = call.options.value(QStringLiteral("limit")).toUInt(&isNumber);
    if (!isNumber)
        return invalid(CtlText::tr("--%1 takes a number.").arg(QStringLiteral("limit")));
    return QStringLiteral("?limit=%1").arg(limit);
}

Result<int> nodes(const Call &call, const QString &wanted)
{
    const Result<QString> limit = limitOf(call);
    if (!limit)
        return limit.error();
    const Result<QJsonObject> group = find(call, wanted);
    if (!group)
        return group.error();
    return tellNodes(call,
                     call.ask(kGet, kGroups + u'/' + idOf(group.value()) + QStringLiteral("/nodes") + limit.value()));
}

Result<int> tried(const Call &call)
{
    const Result<QString> limit = limitOf(call);
    if (!limit)
        return limit.error();
    Result<QJsonObject> body = said(call);
    if (!body)
        return body.error();
    return tellNodes(call, call.ask(kPost, kGroups + QStringLiteral("/try") + limit.value(), body.value()));
}

/// A name may be in a list before its node is there; one that is mistyped is told.
Result<int> tellSaved(const Call &call, const Result<QJsonObject> &answer, const QJsonObject &body, const QString &name)
{
    QString sentence = CtlText::tr("Host group “%1” saved.").arg(name);
    if (answer && call.format == Format::Table && body.contains(QStringLiteral("members"))) {
        const Result<QJsonObject> who = call.ask(kPost, kGroups + QStringLiteral("/try?limit=0"),
                                                 {{QStringLiteral("members"), body.value(QStringLiteral("members"))}});
        if (const QString unknown = who ? unknownNames(who.value()) : QString(); !unknown.isEmpty())
            sentence += u' ' + unknown;
    }
    return tell(answer, call, sentence);
}

Result<int> add(const Call &call, const QString &name)
{
    Result<QJsonObject> body = said(call);
    if (!body)
        return body.error();
    body.value().insert(QStringLiteral("name"), name);
    return tellSaved(call, call.ask(kPost, kGroups, body.value()), body.value(), name);
}

Result<int> change(const Call &call, const QString &wanted)
{
    const Result<QJsonObject> body = said(call);
    if (!body)
        return body.error();
    if (body.value().isEmpty())
        return invalid(CtlText::tr("Give what is to be changed: --name, --text, --condition, --node or --file."));
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
    return tellSaved(call, call.ask(QStringLiteral("PATCH"), kGroups + u'/' + idOf(group.value()), change), change,
                     group.value().value(QStringLiteral("name")).toString());
}

Result<int> remove(const Call &call, const QString &wanted)
{
    const Result<QJsonObject> group = find(call, wanted);
    if (!group)
        return group.error();
    return tell(call.ask(QStringLiteral("DELETE"), kGroups + u'/' + idOf(group.value())), call,
                //: %1 is the name of a host group, %2 its number.
                CtlText::tr("Host group “%1” removed. To bring it back: signalboxctl groups restore %2")
                    .arg(group.value().value(QStringLiteral("name")).toString(), idOf(group.value())));
}

Result<int> restore(const Call &call, const QString &number)
{
    bool isNumber = false;
    if (number.toUInt(&isNumber) == 0 || !isNumber)
        return invalid(CtlText::tr("“%1” is not the number of a host group.").arg(number));
    return tell(call.ask(kPost, QStringLiteral("/definitions/%1/restore").arg(number)), call,
                CtlText::tr("Brought back."));
}

/// A relay, or null for the managing server itself.
QJsonValue placeOf(const QString &word)
{
    return word == QLatin1String("direct") ? QJsonValue(QJsonValue::Null) : QJsonValue(word);
}

Outcome addRoutes(const Call &call, QJsonObject &body)
{
    QJsonObject routes;
    if (call.options.isSet(QStringLiteral("via")))
        routes.insert(QStringLiteral("all"), placeOf(call.options.value(QStringLiteral("via"))));
    QJsonArray each;
    const QStringList chosen = call.options.values(QStringLiteral("route"));
    for (const QString &one : chosen) {
        const qsizetype equals = one.indexOf(u'=');
        const QString relay = one.mid(equals + 1);
        if (equals <= 0 || relay.isEmpty()) {
            return invalid(
                CtlText::tr("--route takes CLIENT=RELAY, CLIENT=direct or CLIENT=usual, not “%1”.").arg(one));
        }
        QJsonObject choice{{QStringLiteral("destination"), one.left(equals)}};
        if (relay != QLatin1String("usual"))
            choice.insert(QStringLiteral("relay"), placeOf(relay));
        each.append(choice);
    }
    if (!each.isEmpty())
        routes.insert(QStringLiteral("each"), each);
    if (!routes.isEmpty())
        body.insert(QStringLiteral("routes"), routes);
    return {};
}

} // namespace

Outcome addDestinations(const Call &call, QJsonObject &body)
{
    QStringList names = call.options.values(QStringLiteral("destination"));
    if (call.options.isSet(QStringLiteral("to-file"))) {
        const Result<QStringList> listed = namesInFile(call.options.value(QStringLiteral("to-file")));
        if (!listed)
            return listed.error();
        names += listed.value();
    }
    const bool namesOthers = !names.isEmpty() || call.options.isSet(QStringLiteral("to-group"))
                             || call.options.isSet(QStringLiteral("below"));
    if (namesOthers && call.options.isSet(QStringLiteral("relay")) && !call.options.isSet(QStringLiteral("to-id")))
        return invalid(CtlText::tr("--relay goes with --to-id: it says at which relays an ID is meant, and other "
                                   "destinations are named without IDs."));
    for (const auto &[member, list] :
         {std::pair(QStringLiteral("destinations"), names),
          std::pair(QStringLiteral("groups"), call.options.values(QStringLiteral("to-group"))),
          std::pair(QStringLiteral("below"), call.options.values(QStringLiteral("below"))),
          std::pair(QStringLiteral("ids"), call.options.values(QStringLiteral("to-id"))),
          std::pair(QStringLiteral("relays"), call.options.values(QStringLiteral("relay")))}) {
        if (!list.isEmpty())
            body.insert(member, QJsonArray::fromStringList(list));
    }
    return addRoutes(call, body);
}

Result<int> groups(const Call &call)
{
    const QString what = call.arguments.isEmpty() ? QStringLiteral("list") : call.arguments.constFirst();
    const QString which = call.arguments.value(1);
    const qsizetype count = call.arguments.size();
    if (what == QStringLiteral("list") && count <= 1)
        return list(call);
    if (what == QStringLiteral("try") && count == 1)
        return tried(call);
    using Act = Result<int> (*)(const Call &, const QString &);
    for (const auto &[word, act] :
         {std::pair<const char *, Act>("show", show), std::pair<const char *, Act>("nodes", nodes),
          std::pair<const char *, Act>("add", add), std::pair<const char *, Act>("change", change),
          std::pair<const char *, Act>("remove", remove), std::pair<const char *, Act>("restore", restore)}) {
        if (what == QLatin1String(word))
            return count == 2 ? act(call, which)
                              : Result<int>(invalid(CtlText::tr("groups %1 takes the name of one group.").arg(what)));
    }
    return invalid(
        CtlText::tr("groups: say list, show, nodes, try, add, change, remove or restore, not “%1”.").arg(what));
}

} // namespace signalbox::ctl

#include "app/signalboxctl/securitycommands.h"

#include "model/domain/judgement.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <vector>

namespace signalbox::ctl {

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

constexpr int kPage = 1000;
constexpr qint64 kMaxNames = 16 * 1024 * 1024; ///< bytes of a file with names

Error notFound(const QString &text)
{
    return {Error::Kind::NotFound, text, {}};
}

/// A file of a command line; "-" is standard input.
Result<QByteArray> contentOf(const QString &path, qint64 most)
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

/// Which clients are meant: named, in a file, or all. Never all because none was named.
Outcome readClients(const Call &call, QJsonObject &body)
{
    QStringList names = call.arguments;
    const QString file = QStringLiteral("file");
    const bool isAll = call.options.isSet(QStringLiteral("all"));
    if (call.options.isSet(file)) {
        const QString path = call.options.value(file);
        const Result<QByteArray> lines = contentOf(path, kMaxNames);
        if (!lines)
            return lines.error();
        for (const QByteArray &line : lines.value().split('\n')) {
            const QByteArray name = line.trimmed();
            if (!name.isEmpty() && !name.startsWith('#'))
                names << QString::fromUtf8(name);
        }
        if (names.isEmpty())
            return invalid(CtlText::tr("The file %1 names no client: write one name in each line.").arg(path));
    }
    if (isAll && !names.isEmpty())
        return invalid(CtlText::tr("Give either clients or --all, not both."));
    if (!isAll && names.isEmpty())
        return invalid(CtlText::tr("Name clients, or give --file or --all."));
    if (!isAll)
        body.insert(QStringLiteral("clients"), QJsonArray::fromStringList(names));
    return {};
}

Result<int> begin(const Call &call, const QString &path, const QJsonObject &body)
{
    const Result<QJsonObject> answer = call.ask(QStringLiteral("POST"), path, body);
    if (!answer)
        return answer.error();
    if (call.format == Format::Table) {
        const auto clients = static_cast<int>(answer.value().value(QStringLiteral("affected")).toInteger());
        print(CtlText::tr("Operation %1 was begun on %n client(s).", nullptr, clients)
                  .arg(answer.value().value(QStringLiteral("id")).toInteger()));
    } else {
        print(answer.value(), call.format);
    }
    return int{Success};
}

/// All pages of a list. @param path ends where a query goes on: with ? or &
Result<QJsonArray> wholeList(const Call &call, const QString &path, const QString &key)
{
    QJsonArray all;
    qint64 after = 0;
    for (;;) {
        const Result<QJsonObject> answer =
            call.ask(QStringLiteral("GET"), QStringLiteral("%1after=%2&limit=%3").arg(path).arg(after).arg(kPage));
        if (!answer)
            return answer.error();
        for (const QJsonValue &one : answer.value().value(key).toArray())
            all.append(one);
        const qint64 next = answer.value().value(QStringLiteral("next")).toInteger();
        if (next <= after)
            return all;
        after = next;
    }
}

/// A client by its name.
Result<qint64> idOf(const Call &call, const QString &name)
{
    const Result<QJsonArray> all = wholeList(call, QStringLiteral("/security/levels?"), QStringLiteral("clients"));
    if (!all)
        return all.error();
    for (const QJsonValue &one : all.value()) {
        if (one[u"client"].toString() == name)
            return one[u"id"].toInteger();
    }
    return notFound(CtlText::tr("There is no client “%1”. See “judgement levels”.").arg(name));
}

Result<int> levels(const Call &call)
{
    QString path = QStringLiteral("/security/levels?");
    if (call.options.isSet(QStringLiteral("level"))) {
        const QString key = call.options.value(QStringLiteral("level"));
        if (!securityLevelFromKey(key)) {
            QStringList known;
            for (const SecurityLevel level : kSecurityLevels)
                known << securityLevelKey(level);
            return invalid(
                CtlText::tr("--level does not know “%1”. There are: %2.").arg(key, known.join(QStringLiteral(", "))));
        }
        path += QStringLiteral("level=%1&").arg(key);
    }
    const Result<QJsonArray> all = wholeList(call, path, QStringLiteral("clients"));
    if (!all)
        return all.error();
    print(all.value(),
          {{QStringLiteral("id"), CtlText::tr("ID"), true},
           {QStringLiteral("client"), CtlText::tr("CLIENT")},
           {QStringLiteral("level"), CtlText::tr("LEVEL")},
           {QStringLiteral("code"), CtlText::tr("CODE"), true},
           {QStringLiteral("policyName"), CtlText::tr("POLICY")},
           {QStringLiteral("judged"), CtlText::tr("JUDGED")},
           {QStringLiteral("since"), CtlText::tr("SINCE")},
           {QStringLiteral("trigger"), CtlText::tr("TRIGGER")},
           {QStringLiteral("network"), CtlText::tr("NETWORK")}},
          call.format);
    return int{Success};
}

Result<int> show(const Call &call, const QString &name)
{
    const Result<qint64> id = idOf(call, name);
    if (!id)
        return id.error();
    const Result<QJsonObject> answer =
        call.ask(QStringLiteral("GET"), QStringLiteral("/security/levels/%1").arg(id.value()));
    if (!answer)
        return answer.error();
    const QJsonObject client = answer.value().value(QStringLiteral("clients")).toArray().at(0).toObject();
    if (call.format != Format::Table) {
        print(QJsonArray{client}, {{QStringLiteral("client"), {}}, {QStringLiteral("level"), {}}}, call.format);
        return int{Success};
    }
    //: %1 is the name of a client, %2 a security level, %3 the name of a policy.
    QString text = CtlText::tr("%1: %2 (%3)")
                       .arg(name, client.value(QStringLiteral("levelText")).toString(),
                            client.value(QStringLiteral("policyName")).toString());
    for (const QJsonValue &item : client.value(QStringLiteral("items")).toArray()) {
        const auto level = securityLevelFromKey(item[u"level"].toString()).value_or(SecurityLevel::NotJudged);
        text += QStringLiteral("\n  %1: %2").arg(item[u"itemText"].toString(), securityLevelText(level));
        for (const QJsonValue &reason : item[u"reasons"].toArray())
            text += QStringLiteral("\n    ") + reason.toString();
    }
    print(text);
    return int{Success};
}

Result<int> history(const Call &call, const QString &name)
{
    QString path = QStringLiteral("/security/history?");
    if (!name.isEmpty()) {
        const Result<qint64> id = idOf(call, name);
        if (!id)
            return id.error();
        path += QStringLiteral("client=%1&").arg(id.value());
    }
    const Result<QJsonArray> all = wholeList(call, path, QStringLiteral("entries"));
    if (!all)
        return all.error();
    // In the store they lie as a ring for each client.
    std::vector<QJsonValue> sorted(all.value().begin(), all.value().end());
    std::stable_sort(sorted.begin(), sorted.end(), [](const QJsonValue &a, const QJsonValue &b) {
        return a[u"at"].toString() != b[u"at"].toString() ? a[u"at"].toString() < b[u"at"].toString()
                                                          : a[u"number"].toInteger() < b[u"number"].toInteger();
    });
    QJsonArray list;
    for (const QJsonValue &entry : sorted)
        list.append(entry);
    print(list,
          {{QStringLiteral("at"), CtlText::tr("TIME")},
           {QStringLiteral("client"), CtlText::tr("CLIENT")},
           {QStringLiteral("level"), CtlText::tr("LEVEL")},
           {QStringLiteral("code"), CtlText::tr("CODE"), true},
           {QStringLiteral("trigger"), CtlText::tr("TRIGGER")},
           {QStringLiteral("policy"), CtlText::tr("POLICY")},
           {QStringLiteral("by"), CtlText::tr("BY")},
           {QStringLiteral("text"), CtlText::tr("TEXT")}},
          call.options.isSet(QStringLiteral("csv")) ? Format::Csv : call.format);
    return int{Success};
}

// ---- Policies

struct Policy {
    qint64 id = 0;
    QJsonObject whole;
};

/// By name or number.
Result<std::optional<Policy>> policyOf(const Call &call, const QString &wanted)
{
    const Result<QJsonObject> answer = call.ask(QStringLiteral("GET"), QStringLiteral("/security/policies"));
    if (!answer)
        return answer.error();
    std::optional<Policy> byNumber;
    for (const QJsonValue &one : answer.value().value(QStringLiteral("policies")).toArray()) {
        const Policy policy{one[u"id"].toInteger(), one.toObject()};
        if (one[u"name"].toString().compare(wanted, Qt::CaseInsensitive) == 0)
            return std::optional(policy);
        if (QString::number(policy.id) == wanted)
            byNumber = policy;
    }
    return byNumber;
}

Error noPolicy(const QString &wanted)
{
    return notFound(CtlText::tr("There is no judgement policy “%1”. See “judgement-policy list”.").arg(wanted));
}

Result<int> listPolicies(const Call &call)
{
    const Result<QJsonObject> answer = call.ask(QStringLiteral("GET"), QStringLiteral("/security/policies"));
    if (!answer)
        return answer.error();
    print(answer.value().value(QStringLiteral("policies")).toArray(),
          {{QStringLiteral("id"), CtlText::tr("ID"), true},
           {QStringLiteral("position"), CtlText::tr("POSITION"), true},
           {QStringLiteral("name"), CtlText::tr("NAME")},
           {QStringLiteral("revision"), CtlText::tr("REVISION"), true},
           {QStringLiteral("changed"), CtlText::tr("CHANGED")},
           {QStringLiteral("changedBy"), CtlText::tr("BY")}},
          call.format);
    return int{Success};
}

Result<int> showPolicy(const Call &call, const QString &name)
{
    const Result<std::optional<Policy>> policy = policyOf(call, name);
    if (!policy)
        return policy.error();
    if (!policy.value())
        return noPolicy(name);
    printBytes(QJsonDocument(policy.value()->whole.value(QStringLiteral("policy")).toObject()).toJson());
    return int{Success};
}

Result<int> setPolicy(const Call &call, const QString &path)
{
    const Result<QByteArray> json = contentOf(path, JudgementPolicy::kMaxJson);
    if (!json)
        return json.error();
    const Result<JudgementPolicy> policy = readPolicy(json.value());
    if (!policy) // what stands in a file is no wrong usage
        return Error{Error::Kind::Refused, QStringLiteral("%1: %2").arg(path, policy.error().text), {}};
    const Result<std::optional<Policy>> known = policyOf(call, policy.value().name);
    if (!known)
        return known.error();
    QJsonObject body{{QStringLiteral("policy"), policyObject(policy.value())}};
    if (call.options.isSet(QStringLiteral("position"))) {
        bool isNumber = false;
        const int position = call.options.value(QStringLiteral("position")).toInt(&isNumber);
        if (!isNumber || position < 0)
            return invalid(CtlText::tr("--position takes a number from 0 on."));
        body.insert(QStringLiteral("position"), position);
    }
    const Result<QJsonObject> answer =
        known.value()
            ? call.ask(QStringLiteral("PATCH"), QStringLiteral("/security/policies/%1").arg(known.value()->id), body)
            : call.ask(QStringLiteral("POST"), QStringLiteral("/security/policies"), body);
    if (!answer)
        return answer.error();
    if (call.format == Format::Table)
        //: %1 is the name of a policy.
        print(known.value() ? CtlText::tr("Judgement policy “%1” changed.").arg(policy.value().name)
                            : CtlText::tr("Judgement policy “%1” added.").arg(policy.value().name));
    else
        print(answer.value(), call.format);
    return int{Success};
}

Result<int> deletePolicy(const Call &call, const QString &name)
{
    const Result<std::optional<Policy>> policy = policyOf(call, name);
    if (!policy)
        return policy.error();
    if (!policy.value())
        return noPolicy(name);
    const Result<QJsonObject> answer =
        call.ask(QStringLiteral("DELETE"), QStringLiteral("/security/policies/%1").arg(policy.value()->id));
    if (!answer)
        return answer.error();
    if (call.format == Format::Table)
        //: %1 is the name of a policy.
        print(CtlText::tr("Judgement policy “%1” deleted.").arg(name));
    else
        print(answer.value(), call.format);
    return int{Success};
}

} // namespace

Result<int> judge(const Call &call)
{
    QJsonObject body;
    if (Outcome read = readClients(call, body); !read)
        return read.error();
    body.insert(QStringLiteral("trigger"), judgementTriggerKey(JudgementTrigger::JudgementCommand));
    if (call.options.isSet(QStringLiteral("skip-unchanged")))
        body.insert(QStringLiteral("skipUnchanged"), true);
    return begin(call, QStringLiteral("/security/judge"), body);
}

Result<int> act(const Call &call)
{
    QJsonObject body;
    if (Outcome read = readClients(call, body); !read)
        return read.error();
    if (call.options.isSet(QStringLiteral("action"))) {
        const QString key = call.options.value(QStringLiteral("action"));
        if (!securityActionFromKey(key))
            return invalid(CtlText::tr("--action takes message, permit, refuse, mail or command."));
        body.insert(QStringLiteral("action"), key);
    }
    for (const char *option : {"title", "text"}) {
        if (call.options.isSet(QLatin1String(option)))
            body.insert(QLatin1String(option), call.options.value(QLatin1String(option)));
    }
    return begin(call, QStringLiteral("/security/actions"), body);
}

Result<int> judgement(const Call &call)
{
    const QString what = call.arguments.value(0, QStringLiteral("levels"));
    const QString name = call.arguments.value(1);
    if (what == QStringLiteral("levels") && name.isEmpty())
        return levels(call);
    if (what == QStringLiteral("show") && !name.isEmpty())
        return show(call, name);
    if (what == QStringLiteral("history"))
        return history(call, name);
    return invalid(CtlText::tr("Give levels, show CLIENT or history [CLIENT]."));
}

Result<int> judgementPolicy(const Call &call)
{
    const QString what = call.arguments.value(0, QStringLiteral("list"));
    const QString name = call.arguments.value(1);
    if (what == QStringLiteral("list") && name.isEmpty())
        return listPolicies(call);
    if (what == QStringLiteral("example") && name.isEmpty()) {
        printBytes(QJsonDocument(policyObject(examplePolicy())).toJson());
        return int{Success};
    }
    if (what == QStringLiteral("show") && !name.isEmpty())
        return showPolicy(call, name);
    if (what == QStringLiteral("set") && !name.isEmpty())
        return setPolicy(call, name);
    if (what == QStringLiteral("delete") && !name.isEmpty())
        return deletePolicy(call, name);
    return invalid(CtlText::tr("Give list, example, show POLICY, set FILE or delete POLICY."));
}

} // namespace signalbox::ctl

#include "app/signalboxctl/dispatchcommands.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox::ctl {

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

const QString kPost = QStringLiteral("POST");
const QString kGet = QStringLiteral("GET");
const QString kRules = QStringLiteral("/dispatch/rules");
const QString kId = QStringLiteral("id");
const QString kKind = QStringLiteral("kind");
const QString kName = QStringLiteral("name");

Result<qint64> wholeOf(const QString &text)
{
    bool isNumber = false;
    const quint32 value = text.toUInt(&isNumber);
    if (!isNumber)
        return invalid(CtlText::tr("“%1” is not a number.").arg(text));
    return qint64{value};
}

QString kindKey(DispatchRuleKind kind)
{
    return dispatchRuleKindKey(kind);
}

/// Slots with what they are set to and what runs in them.
QJsonArray slotRows(const QJsonObject &state)
{
    const QJsonArray rules = state.value(QStringLiteral("rules")).toArray();
    QJsonArray rows;
    for (const QJsonValue &slot : state.value(QStringLiteral("slots")).toArray()) {
        QJsonObject row = slot.toObject();
        for (const QJsonValue &rule : rules) {
            if (rule[kId] != slot[kId] || rule[kKind].toString() != kindKey(DispatchRuleKind::Slot))
                continue;
            const QJsonObject set = rule.toObject();
            for (auto member = set.begin(); member != set.end(); ++member)
                row.insert(member.key(), member.value());
            QStringList types;
            for (const QJsonValue &type : rule[u"types"].toArray())
                types << type.toString();
            row.insert(QStringLiteral("typeList"), types.isEmpty() ? QStringLiteral("all") : types.join(u','));
            row.insert(QStringLiteral("priorities"), QStringLiteral("%1-%2")
                                                         .arg(rule[u"lowestPriority"].toInteger())
                                                         .arg(rule[u"highestPriority"].toInteger()));
        }
        rows.append(row);
    }
    return rows;
}

Result<int> list(const Call &call)
{
    const Result<QJsonObject> state = call.ask(kGet, QStringLiteral("/dispatch"));
    if (!state)
        return state.error();
    print(slotRows(state.value()),
          {{kId, CtlText::tr("ID"), true},
           {kName, CtlText::tr("NAME")},
           {QStringLiteral("capacity"), CtlText::tr("CAPACITY"), true},
           {QStringLiteral("typeList"), CtlText::tr("TYPES")},
           {QStringLiteral("priorities"), CtlText::tr("PRIORITIES")},
           {QStringLiteral("enabled"), CtlText::tr("ENABLED")},
           {QStringLiteral("running"), CtlText::tr("RUNNING"), true},
           {QStringLiteral("pending"), CtlText::tr("PENDING"), true},
           {QStringLiteral("lockedBy"), CtlText::tr("LOCKED BY"), true}},
          call.format);
    const QJsonArray rules = state.value().value(QStringLiteral("rules")).toArray();
    const bool isBuiltIn = std::none_of(rules.begin(), rules.end(), [](const QJsonValue &rule) {
        return rule[kKind].toString() == kindKey(DispatchRuleKind::Slot);
    });
    if (call.format == Format::Table && isBuiltIn)
        print(CtlText::tr("There are no slots of your own: the built-in one takes every job, without a limit."));
    return int{Success};
}

QString textOf(const QJsonObject &pattern)
{
    for (const char *key : {"type", "folder", "name"}) {
        const QJsonValue said = pattern.value(QLatin1String(key));
        if (!said.isUndefined())
            return QLatin1String(key) + u':' + (said.isString() ? said.toString() : QString::number(said.toInteger()));
    }
    return QStringLiteral("all");
}

Result<int> rules(const Call &call)
{
    const Result<QJsonObject> state = call.ask(kGet, QStringLiteral("/dispatch"));
    if (!state)
        return state.error();
    QJsonArray rows;
    for (const QJsonValue &rule : state.value().value(QStringLiteral("rules")).toArray()) {
        const QString kind = rule[kKind].toString();
        if (kind == kindKey(DispatchRuleKind::Slot))
            continue;
        QJsonObject row = rule.toObject();
        QString what;
        if (kind == kindKey(DispatchRuleKind::Incompatibility))
            what = textOf(rule[u"one"].toObject()) + QStringLiteral(" / ") + textOf(rule[u"other"].toObject());
        else if (kind == kindKey(DispatchRuleKind::Domain))
            what = QStringLiteral("folder:%1 / %2").arg(rule[u"folder"].toInteger()).arg(rule[kName].toString());
        else
            what =
                QStringLiteral("%1 / %2")
                    .arg(rule[u"operator"].toString().isEmpty() ? QStringLiteral("all") : rule[u"operator"].toString())
                    .arg(rule[u"most"].toInteger());
        row.insert(QStringLiteral("what"), what);
        rows.append(row);
    }
    print(rows,
          {{kId, CtlText::tr("ID"), true}, {kKind, CtlText::tr("KIND")}, {QStringLiteral("what"), CtlText::tr("WHAT")}},
          call.format);
    return int{Success};
}

Result<int> queue(const Call &call)
{
    const Result<QJsonObject> answer = call.ask(kGet, QStringLiteral("/dispatch/queue"));
    if (!answer)
        return answer.error();
    print(answer.value().value(QStringLiteral("jobs")).toArray(),
          {{QStringLiteral("position"), CtlText::tr("POSITION"), true},
           {QStringLiteral("job"), CtlText::tr("JOB"), true},
           {kName, CtlText::tr("NAME")},
           {QStringLiteral("phase"), CtlText::tr("PHASE")},
           {QStringLiteral("status"), CtlText::tr("STATUS")},
           {QStringLiteral("blocker"), CtlText::tr("BLOCKER"), true},
           {QStringLiteral("diagnostics"), CtlText::tr("DIAGNOSTICS")}},
          call.format);
    return int{Success};
}

/// The options that describe a slot.
Outcome readSlot(const Call &call, QJsonObject &body)
{
    if (call.options.isSet(QStringLiteral("capacity"))) {
        const Result<qint64> capacity = wholeOf(call.options.value(QStringLiteral("capacity")));
        if (!capacity)
            return capacity.error();
        body.insert(QStringLiteral("capacity"), capacity.value());
    }
    if (call.options.isSet(QStringLiteral("types"))) {
        const QString given = call.options.value(QStringLiteral("types"));
        QJsonArray types;
        if (given != QStringLiteral("all")) {
            for (const QString &type : given.split(u',', Qt::SkipEmptyParts))
                types.append(type.trimmed());
        }
        body.insert(QStringLiteral("types"), types);
    }
    if (call.options.isSet(QStringLiteral("priorities"))) {
        const QStringList ends = call.options.value(QStringLiteral("priorities")).split(u'-');
        bool isLow = false, isHigh = false;
        const int low = ends.constFirst().toInt(&isLow);
        const int high = ends.constLast().toInt(&isHigh);
        if (!isLow || !isHigh || ends.size() > 2)
            return invalid(CtlText::tr("--priorities takes two numbers, such as 6-9."));
        body.insert(QStringLiteral("lowestPriority"), low);
        body.insert(QStringLiteral("highestPriority"), high);
    }
    if (call.options.isSet(QStringLiteral("name")))
        body.insert(kName, call.options.value(QStringLiteral("name")));
    return {};
}

/// A slot by its number or its name.
Result<qint64> slotNumber(const Call &call, const QString &wanted)
{
    const Result<QJsonObject> state = call.ask(kGet, QStringLiteral("/dispatch"));
    if (!state)
        return state.error();
    const qint64 asNumber = wanted.toLongLong();
    for (const QJsonValue &rule : state.value().value(QStringLiteral("rules")).toArray()) {
        const bool isSlot = rule[kKind].toString() == kindKey(DispatchRuleKind::Slot);
        if (isSlot && (rule[kName].toString() == wanted || rule[kId].toInteger() == asNumber))
            return rule[kId].toInteger();
    }
    return Error{Error::Kind::NotFound, CtlText::tr("There is no execution slot “%1”. See “slots”.").arg(wanted), {}};
}

Result<int> add(const Call &call, const QJsonObject &body)
{
    const Result<QJsonObject> answer = call.ask(kPost, kRules, body);
    if (body.value(kKind).toString() == kindKey(DispatchRuleKind::Slot))
        return tell(answer, call, CtlText::tr("Execution slot “%1” added.").arg(body.value(kName).toString()));
    return tell(answer, call,
                CtlText::tr("Rule %1 of the queue added.").arg(answer ? answer.value().value(kId).toInteger() : 0));
}

Result<int> addSlot(const Call &call, const QString &name)
{
    QJsonObject body{{kKind, kindKey(DispatchRuleKind::Slot)}};
    if (Outcome read = readSlot(call, body); !read)
        return read.error();
    body.insert(kName, name);
    return add(call, body);
}

Result<int> changeSlot(const Call &call, const QString &wanted, QJsonObject body)
{
    if (Outcome read = readSlot(call, body); !read)
        return read.error();
    if (body.isEmpty())
        return invalid(CtlText::tr("Give what is to change: --name, --capacity, --types or --priorities."));
    const Result<qint64> id = slotNumber(call, wanted);
    if (!id)
        return id.error();
    return tell(call.ask(QStringLiteral("PATCH"), QStringLiteral("%1/%2").arg(kRules).arg(id.value()), body), call,
                CtlText::tr("Execution slot %1 changed.").arg(id.value()));
}

/// "type:install-package", "folder:3" or "name:Office".
Result<QJsonObject> patternOf(const QString &text)
{
    const qsizetype colon = text.indexOf(u':');
    const QString key = text.left(colon);
    const QString value = colon < 0 ? QString() : text.mid(colon + 1);
    if (value.isEmpty() || (key != QStringLiteral("type") && key != QStringLiteral("folder") && key != kName))
        return invalid(CtlText::tr("“%1” names no jobs: give type:KEY, folder:NUMBER or name:NAME.").arg(text));
    if (key != QStringLiteral("folder"))
        return QJsonObject{{key, value}};
    const Result<qint64> folder = wholeOf(value);
    if (!folder)
        return folder.error();
    return QJsonObject{{key, folder.value()}};
}

Result<int> addIncompatibility(const Call &call, const QStringList &sides)
{
    QJsonObject body{{kKind, kindKey(DispatchRuleKind::Incompatibility)}};
    for (qsizetype i = 0; i < sides.size(); ++i) {
        const Result<QJsonObject> pattern = patternOf(sides.at(i));
        if (!pattern)
            return pattern.error();
        body.insert(i == 0 ? QStringLiteral("one") : QStringLiteral("other"), pattern.value());
    }
    return add(call, body);
}

Result<int> addDomain(const Call &call, const QString &folder, const QString &name)
{
    const Result<qint64> number = wholeOf(folder);
    if (!number)
        return number.error();
    return add(call,
               {{kKind, kindKey(DispatchRuleKind::Domain)}, {QStringLiteral("folder"), number.value()}, {kName, name}});
}

Result<int> addLimit(const Call &call, const QString &most, const QString &operatorName)
{
    const Result<qint64> number = wholeOf(most);
    if (!number)
        return number.error();
    return add(call, {{kKind, kindKey(DispatchRuleKind::Limit)},
                      {QStringLiteral("operator"), operatorName},
                      {QStringLiteral("most"), number.value()}});
}

Result<int> removeRule(const Call &call, const QString &wanted)
{
    Result<qint64> id = wholeOf(wanted);
    const bool isNamed = !id;
    if (isNamed)
        id = slotNumber(call, wanted);
    if (!id)
        return id.error();
    return tell(call.ask(QStringLiteral("DELETE"), QStringLiteral("%1/%2").arg(kRules).arg(id.value())), call,
                isNamed ? CtlText::tr("Execution slot “%1” removed.").arg(wanted)
                        : CtlText::tr("Rule %1 of the queue removed.").arg(id.value()));
}

} // namespace

Result<int> executionSlots(const Call &call)
{
    const QString what = call.arguments.value(0, QStringLiteral("list"));
    const QStringList rest = call.arguments.mid(1);
    const qsizetype count = rest.size();
    if (what == QStringLiteral("list") && count == 0)
        return list(call);
    if (what == QStringLiteral("rules") && count == 0)
        return rules(call);
    if (what == QStringLiteral("queue") && count == 0)
        return queue(call);
    if (what == QStringLiteral("add") && count == 1)
        return addSlot(call, rest.at(0));
    if (what == QStringLiteral("change") && count == 1)
        return changeSlot(call, rest.at(0), {});
    if ((what == QStringLiteral("enable") || what == QStringLiteral("disable")) && count == 1)
        return changeSlot(call, rest.at(0), {{QStringLiteral("enabled"), what == QStringLiteral("enable")}});
    if (what == QStringLiteral("incompatible") && (count == 1 || count == 2))
        return addIncompatibility(call, rest);
    if (what == QStringLiteral("domain") && count == 2)
        return addDomain(call, rest.at(0), rest.at(1));
    if (what == QStringLiteral("limit") && (count == 1 || count == 2))
        return addLimit(call, rest.at(0), rest.value(1));
    if (what == QStringLiteral("remove") && count == 1)
        return removeRule(call, rest.at(0));
    return invalid(CtlText::tr("Give list, rules, queue, add NAME, change SLOT, enable SLOT, disable SLOT, "
                               "incompatible JOBS [JOBS], domain FOLDER NAME, limit N [OPERATOR] or remove RULE."));
}

Result<int> controlRequest(const Call &call, PhaseAction action)
{
    const Result<qint64> job = wholeOf(call.arguments.constFirst());
    if (!job)
        return job.error();
    const Result<QJsonObject> answer = call.ask(kPost, QStringLiteral("/jobs/%1/phase").arg(job.value()),
                                                {{QStringLiteral("action"), phaseActionKey(action)}});
    QString sentence;
    switch (action) {
    case PhaseAction::Hold:
        //: %1 is the number of a job.
        sentence = CtlText::tr("Job %1 is on hold until it is released.").arg(job.value());
        break;
    case PhaseAction::Release:
        //: %1 is the number of a job.
        sentence = CtlText::tr("Job %1 is released; it starts when its turn comes.").arg(job.value());
        break;
    case PhaseAction::Cancel:
        //: %1 is the number of a job.
        sentence = CtlText::tr("Job %1 is cancelled; what of it runs already is being ended.").arg(job.value());
        break;
    }
    return tell(answer, call, sentence);
}

Result<int> jobPhase(const Call &call)
{
    const Result<qint64> job = wholeOf(call.arguments.constFirst());
    if (!job)
        return job.error();
    const Result<QJsonObject> answer = call.ask(kGet, QStringLiteral("/jobs/%1/phase").arg(job.value()));
    if (!answer)
        return answer.error();
    if (call.format == Format::Table)
        //: %1 is the number of a job, %2 its phase and status, %3 a whole sentence.
        print(CtlText::tr("Job %1: %2. %3")
                  .arg(QString::number(job.value()), answer.value().value(QStringLiteral("phaseText")).toString(),
                       answer.value().value(QStringLiteral("diagnostics")).toString()));
    else
        print(answer.value(), call.format);
    return int{Success};
}

} // namespace signalbox::ctl

#include "app/signalboxctl/setcommands.h"

#include "app/signalboxctl/definitioncommands.h"
#include "app/signalboxctl/seriescommands.h"
#include "model/domain/setrun.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <chrono>
#include <thread>

namespace signalbox::ctl {

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

const QString kPost = QStringLiteral("POST");
const QString kGet = QStringLiteral("GET");
constexpr double kUnlimited = 10.0 * 365 * 24 * 3600; ///< seconds
constexpr int kNotWell = 30, kNotEnded = 31; ///< exit codes, as of jobs

Result<QString> runNumber(const QString &text)
{
    bool isNumber = false;
    const quint32 id = text.toUInt(&isNumber);
    if (!isNumber || id == 0)
        return invalid(CtlText::tr("“%1” is not the number of a run. See “sets runs”.").arg(text));
    return QString::number(id);
}

Result<QJsonObject> runOf(const Call &call, const QString &text)
{
    const Result<QString> id = runNumber(text);
    if (!id)
        return id.error();
    return call.ask(kGet, QStringLiteral("/set-runs/") + id.value());
}

Result<int> list(const Call &call)
{
    const Result<QJsonObject> answer = call.ask(kGet, QStringLiteral("/definitions"));
    if (!answer)
        return answer.error();
    QJsonArray sets;
    for (const QJsonValue &one : answer.value().value(QStringLiteral("definitions")).toArray()) {
        if (one[u"kind"].toString() == definitionKindKey(DefinitionKind::Set) && one[u"removed"].isNull())
            sets.append(one);
    }
    print(sets,
          {{QStringLiteral("id"), CtlText::tr("ID"), true},
           {QStringLiteral("name"), CtlText::tr("NAME")},
           {QStringLiteral("folder"), CtlText::tr("FOLDER"), true},
           {QStringLiteral("version"), CtlText::tr("VERSION"), true},
           {QStringLiteral("changed"), CtlText::tr("CHANGED")},
           {QStringLiteral("changedBy"), CtlText::tr("BY")}},
          call.format);
    return int{Success};
}

Result<int> show(const Call &call, const QString &wanted)
{
    const Result<QJsonObject> set = findDefinition(call, wanted, DefinitionKind::Set);
    if (!set)
        return set.error();
    const Result<QJsonObject> answer =
        call.ask(kGet, QStringLiteral("/definitions/%1").arg(set.value().value(QStringLiteral("id")).toInteger()));
    if (!answer)
        return answer.error();
    printBytes(QJsonDocument(answer.value().value(QStringLiteral("definition")).toObject()).toJson());
    return int{Success};
}

Result<int> submit(const Call &call, const QString &wanted)
{
    const Result<QJsonObject> set = findDefinition(call, wanted, DefinitionKind::Set);
    if (!set)
        return set.error();
    QJsonObject body{{QStringLiteral("hold"), call.options.isSet(QStringLiteral("hold"))}};
    if (call.options.isSet(QStringLiteral("start")))
        body.insert(QStringLiteral("start"), call.options.value(QStringLiteral("start")));
    if (call.options.isSet(QStringLiteral("folder"))) {
        bool isNumber = false;
        body.insert(QStringLiteral("folder"),
                    static_cast<qint64>(call.options.value(QStringLiteral("folder")).toUInt(&isNumber)));
        if (!isNumber)
            return invalid(CtlText::tr("--%1 takes a number.").arg(QStringLiteral("folder")));
    }
    if (const Outcome added = addTerms(call, body); !added)
        return added.error();
    const Result<QJsonObject> answer = call.ask(
        kPost, QStringLiteral("/definitions/%1/submit").arg(set.value().value(QStringLiteral("id")).toInteger()), body);
    return tell(answer, call,
                //: %1 is the name of a request set, %2 the number of its run.
                CtlText::tr("“%1” submitted as run %2.")
                    .arg(set.value().value(QStringLiteral("name")).toString())
                    .arg(answer ? answer.value().value(QStringLiteral("id")).toInteger() : 0));
}

Result<int> runs(const Call &call)
{
    const Result<QJsonObject> answer = call.ask(kGet, QStringLiteral("/set-runs"));
    if (!answer)
        return answer.error();
    print(answer.value().value(QStringLiteral("runs")).toArray(),
          {{QStringLiteral("id"), CtlText::tr("RUN"), true},
           {QStringLiteral("name"), CtlText::tr("SET")},
           {QStringLiteral("state"), CtlText::tr("STATE")},
           {QStringLiteral("submitted"), CtlText::tr("SUBMITTED")},
           {QStringLiteral("ended"), CtlText::tr("ENDED")},
           {QStringLiteral("submittedBy"), CtlText::tr("BY")},
           {QStringLiteral("resubmits"), CtlText::tr("RESUBMITS"), true}},
          call.format);
    return int{Success};
}

/// 0: it ended well.
int exitCodeOf(const QJsonObject &run)
{
    const auto state = requestStateFromKey(run.value(QStringLiteral("state")).toString());
    if (!state || !hasEnded(*state))
        return kNotEnded;
    return *state == RequestState::Success ? int{Success} : kNotWell;
}

Result<int> showRun(const Call &call, const QString &wanted)
{
    const Result<QJsonObject> run = runOf(call, wanted);
    if (!run)
        return run.error();
    if (call.format == Format::Json) {
        print(run.value(), call.format);
        return int{Success};
    }
    QJsonArray rows;
    for (const QJsonValue &stage : run.value().value(QStringLiteral("stages")).toArray()) {
        for (const QJsonValue &request : stage[u"requests"].toArray()) {
            rows.append(QJsonObject{{QStringLiteral("stage"), stage[u"name"]},
                                    {QStringLiteral("state"), stage[u"state"]},
                                    {QStringLiteral("request"), request[u"name"]},
                                    {QStringLiteral("job"), request[u"job"]},
                                    {QStringLiteral("result"), request[u"result"]},
                                    {QStringLiteral("reason"), request[u"reason"]}});
        }
    }
    if (call.format == Format::Table)
        //: %1 is a number, %2 the name of a request set, %3 a phase, %4 a status, %5 a sentence.
        print(CtlText::tr("Run %1 of “%2”: %3, %4. %5")
                  .arg(QString::number(run.value().value(QStringLiteral("id")).toInteger()),
                       run.value().value(QStringLiteral("name")).toString(),
                       run.value().value(QStringLiteral("phaseText")).toString(),
                       run.value().value(QStringLiteral("statusText")).toString(),
                       run.value().value(QStringLiteral("sentence")).toString()));
    print(rows,
          {{QStringLiteral("stage"), CtlText::tr("STAGE")},
           {QStringLiteral("state"), CtlText::tr("STATE")},
           {QStringLiteral("request"), CtlText::tr("REQUEST")},
           {QStringLiteral("job"), CtlText::tr("JOB"), true},
           {QStringLiteral("result"), CtlText::tr("RESULT")},
           {QStringLiteral("reason"), CtlText::tr("REASON")}},
          call.format);
    return int{Success};
}

Result<int> wait(const Call &call, const QString &wanted)
{
    bool isNumber = !call.options.isSet(QStringLiteral("timeout"));
    const double limit = isNumber ? kUnlimited : call.options.value(QStringLiteral("timeout")).toDouble(&isNumber);
    if (!isNumber || !(limit >= 0))
        return invalid(CtlText::tr("--%1 takes a number.").arg(QStringLiteral("timeout")));
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(std::min(limit, kUnlimited));
    for (;;) {
        const Result<QJsonObject> run = runOf(call, wanted);
        if (!run)
            return run.error();
        const int code = exitCodeOf(run.value());
        if (code != kNotEnded || std::chrono::steady_clock::now() >= end)
            return code;
        std::this_thread::sleep_for(std::chrono::milliseconds(250));
    }
}

/// A stage by its number, or its name.
Result<qint64> stageOf(const Call &call, const QString &run, const QString &wanted)
{
    const Result<QJsonObject> known = runOf(call, run);
    if (!known)
        return known.error();
    const QJsonArray stages = known.value().value(QStringLiteral("stages")).toArray();
    for (qsizetype i = 0; i < stages.size(); ++i) {
        if (stages[i][u"name"].toString() == wanted)
            return i + 1;
    }
    if (const qint64 number = wanted.toLongLong(); number >= 1 && number <= stages.size())
        return number;
    return Error{Error::Kind::NotFound, CtlText::tr("Run %1 has no stage “%2”.").arg(run, wanted), {}};
}

Result<int> control(const Call &call, SetAction action, const QString &wanted, const QString &stage)
{
    const Result<QString> id = runNumber(wanted);
    if (!id)
        return id.error();
    QJsonObject body{{QStringLiteral("action"), setActionKey(action)}};
    if (!stage.isEmpty()) {
        const Result<qint64> number = stageOf(call, wanted, stage);
        if (!number)
            return number.error();
        body.insert(QStringLiteral("stage"), number.value());
    }
    const QString done = action == SetAction::Cancel ? CtlText::tr("Run %1 is being cancelled.")
                         : action == SetAction::Hold ? CtlText::tr("Run %1: on hold.")
                                                     : CtlText::tr("Run %1: released.");
    return tell(call.ask(kPost, QStringLiteral("/set-runs/%1/control").arg(id.value()), body), call,
                done.arg(id.value()));
}

Result<int> resubmit(const Call &call, const QString &wanted)
{
    const Result<QString> id = runNumber(wanted);
    if (!id)
        return id.error();
    const QString from = call.options.isSet(QStringLiteral("from")) ? call.options.value(QStringLiteral("from"))
                                                                    : QStringLiteral("start");
    if (from != QStringLiteral("start") && from != QStringLiteral("failed-stage"))
        return invalid(CtlText::tr("--from takes start or failed-stage."));
    const Result<QJsonObject> answer =
        call.ask(kPost, QStringLiteral("/set-runs/%1/resubmit").arg(id.value()), {{QStringLiteral("from"), from}});
    return tell(answer, call,
                //: %1 and %2 are numbers of runs.
                CtlText::tr("Run %1 resubmitted as run %2.")
                    .arg(id.value())
                    .arg(answer ? answer.value().value(QStringLiteral("id")).toInteger() : 0));
}

} // namespace

Result<int> sets(const Call &call)
{
    const QString what = call.arguments.value(0, QStringLiteral("list"));
    const QString name = call.arguments.value(1);
    const QString stage = call.arguments.value(2);
    const qsizetype count = call.arguments.size();
    if (what == QStringLiteral("list") && count <= 1)
        return list(call);
    if (what == QStringLiteral("show") && count == 2)
        return show(call, name);
    if (what == QStringLiteral("save") && count == 2)
        return saveDefinition(call, name, DefinitionKind::Set);
    if (what == QStringLiteral("submit") && count == 2)
        return submit(call, name);
    if (what == QStringLiteral("runs") && count == 1)
        return runs(call);
    if (what == QStringLiteral("run") && count == 2)
        return showRun(call, name);
    if (what == QStringLiteral("wait") && count == 2)
        return wait(call, name);
    if (what == QStringLiteral("hold") && (count == 2 || count == 3))
        return control(call, SetAction::Hold, name, stage);
    if (what == QStringLiteral("release") && (count == 2 || count == 3))
        return control(call, SetAction::Release, name, stage);
    if (what == QStringLiteral("cancel") && count == 2)
        return control(call, SetAction::Cancel, name, {});
    if (what == QStringLiteral("resubmit") && count == 2)
        return resubmit(call, name);
    if (what == QStringLiteral("export"))
        return exportDefinitions(call, call.arguments.mid(1), DefinitionKind::Set);
    if (what == QStringLiteral("import") && count == 2)
        return importDefinitions(call, name);
    return invalid(CtlText::tr("Give list, show SET, save FILE, submit SET, runs, run RUN, wait RUN, hold RUN [STAGE], "
                               "release RUN [STAGE], cancel RUN, resubmit RUN, export [SET…] or import FILE."));
}

} // namespace signalbox::ctl

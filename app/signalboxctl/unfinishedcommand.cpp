#include "app/signalboxctl/unfinishedcommand.h"

#include "model/domain/commandjobs.h"

#include <QCoreApplication>

namespace signalbox::ctl {

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

Result<qint64> numberIn(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number <= 0)
        return Error{Error::Kind::Invalid, CtlText::tr("“%1” is not a number from 1 on.").arg(text), {}};
    return number;
}

Result<int> list(const Call &call)
{
    const QString state = call.options.isSet(QStringLiteral("status")) ? call.options.value(QStringLiteral("status"))
                                                                       : QStringLiteral("unfinished");
    static const QStringList known{QStringLiteral("unfinished"), QStringLiteral("running"), QStringLiteral("ended"),
                                   QStringLiteral("all")};
    if (!known.contains(state)) {
        return Error{
            Error::Kind::Invalid, CtlText::tr("--status takes %1 here.").arg(known.join(QStringLiteral(", "))), {}};
    }
    const Result<QJsonObject> answer = call.ask(QStringLiteral("GET"), QStringLiteral("/operations?state=") + state);
    if (!answer)
        return answer.error();
    const QJsonArray operations = answer.value().value(QStringLiteral("operations")).toArray();
    if (operations.isEmpty() && call.format == Format::Table) {
        print(state == known.constFirst() ? CtlText::tr("No operation is unfinished.") : CtlText::tr("There is none."));
        return int{Success};
    }
    print(operations,
          {{QStringLiteral("id"), CtlText::tr("ID"), true},
           {QStringLiteral("kind"), CtlText::tr("KIND")},
           {QStringLiteral("description"), CtlText::tr("DESCRIPTION")},
           {QStringLiteral("operator"), CtlText::tr("OPERATOR")},
           {QStringLiteral("start"), CtlText::tr("START")},
           {QStringLiteral("done"), CtlText::tr("DONE"), true},
           {QStringLiteral("total"), CtlText::tr("TOTAL"), true},
           {QStringLiteral("result"), CtlText::tr("RESULT")},
           {QStringLiteral("cutOff.text"), CtlText::tr("CUT OFF")},
           {QStringLiteral("cannotRunAgain"), CtlText::tr("WHAT")},
           {QStringLiteral("reason"), CtlText::tr("REASON")}},
          call.format);
    return int{Success};
}

} // namespace

Result<int> unfinished(const Call &call)
{
    const QString what = call.arguments.isEmpty() ? QStringLiteral("list") : call.arguments.constFirst();
    const bool isAll = call.options.isSet(QStringLiteral("all"));
    if (what == QStringLiteral("list") && call.arguments.size() <= 1)
        return list(call);
    if (what == QStringLiteral("run-again") && isAll && call.arguments.size() == 1) {
        const Result<QJsonObject> answer = call.ask(QStringLiteral("POST"), QStringLiteral("/operations/run-again"));
        const auto begun = static_cast<int>(answer ? answer.value().value(QStringLiteral("affected")).toInteger() : 0);
        return tell(answer, call, CtlText::tr("%Ln operation(s) run again.", nullptr, begun));
    }
    if (call.arguments.size() == 2 && !isAll
        && (what == QStringLiteral("run-again") || what == QStringLiteral("dismiss"))) {
        const Result<qint64> id = numberIn(call.arguments.at(1));
        if (!id)
            return id.error();
        return tell(call.ask(QStringLiteral("POST"),
                             QStringLiteral("/operations/%1/%2").arg(QString::number(id.value()), what)),
                    call,
                    //: %1 is the number of an operation.
                    what == QStringLiteral("dismiss") ? CtlText::tr("Operation %1 is dismissed.").arg(id.value())
                                                      //: %1 is the number of an operation.
                                                      : CtlText::tr("Operation %1 runs again.").arg(id.value()));
    }
    return Error{Error::Kind::Invalid,
                 CtlText::tr("Give unfinished list, unfinished run-again ID, unfinished run-again --all or unfinished "
                             "dismiss ID."),
                 {}};
}

Result<int> commandJobs(const Call &call)
{
    const QString what = call.arguments.constFirst();
    if (!commandJobsFromKey(what, {})) {
        return Error{Error::Kind::Invalid,
                     CtlText::tr("“%1” cannot be done to several jobs. There are: %2.")
                         .arg(what, QStringLiteral("suspend, resume, cancel, re-execute, delete, interrupt-job, "
                                                   "resume-job, terminate-job, move-job")),
                     {}};
    }
    QJsonArray jobs;
    for (const QString &argument : call.arguments.mid(1)) {
        const Result<qint64> job = numberIn(argument);
        if (!job)
            return job.error();
        jobs.append(job.value());
    }
    QJsonObject body{{QStringLiteral("do"), what}, {QStringLiteral("jobs"), jobs}};
    if (call.options.isSet(QStringLiteral("folder"))) {
        bool isNumber = false;
        const qint64 folder = call.options.value(QStringLiteral("folder")).toLongLong(&isNumber);
        if (!isNumber)
            return Error{Error::Kind::Invalid, CtlText::tr("--%1 takes a number.").arg(QStringLiteral("folder")), {}};
        body.insert(QStringLiteral("folder"), folder);
    }
    const Result<QJsonObject> answer = call.ask(QStringLiteral("POST"), QStringLiteral("/operations"), body);
    const qint64 id = answer ? answer.value().value(QStringLiteral("id")).toInteger() : 0;
    //: %1 is the number of an operation of the journal.
    return tell(answer, call,
                CtlText::tr("Operation %1 has begun, on %Ln job(s).", nullptr, static_cast<int>(jobs.size())).arg(id));
}

} // namespace signalbox::ctl

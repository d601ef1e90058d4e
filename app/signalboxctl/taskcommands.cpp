#include "app/signalboxctl/taskcommands.h"

#include <QCoreApplication>

namespace signalbox::ctl {

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

Result<qint64> wholeOf(const QString &text)
{
    bool isNumber = false;
    const qint64 number = text.toLongLong(&isNumber);
    if (!isNumber || number <= 0) {
        return Error{
            Error::Kind::Invalid, CtlText::tr("“%1” is not a number of a task. See: signalboxctl tasks").arg(text), {}};
    }
    return number;
}

} // namespace

Result<int> tasks(const Call &call)
{
    const bool completed = call.options.isSet(QStringLiteral("completed"));
    if (completed && call.options.isSet(QStringLiteral("active")))
        return Error{Error::Kind::Invalid, CtlText::tr("Give either --active or --completed, not both."), {}};
    QString query = completed ? QStringLiteral("/tasks?state=completed") : QStringLiteral("/tasks?state=active");
    const QStringList kinds = call.options.values(QStringLiteral("kind"));
    for (const QString &kind : kinds) {
        if (!taskKindFromKey(kind))
            return Error{Error::Kind::Invalid, CtlText::tr("--kind takes session, process or job."), {}};
    }
    if (!kinds.isEmpty())
        query += QStringLiteral("&kind=") + kinds.join(u',');
    for (const QString &key : {QStringLiteral("job"), QStringLiteral("parent")}) {
        if (!call.options.isSet(key))
            continue;
        const Result<qint64> number = wholeOf(call.options.value(key));
        if (!number)
            return number.error();
        query += QStringLiteral("&%1=%2").arg(key).arg(number.value());
    }
    const Result<QJsonObject> answer = call.ask(QStringLiteral("GET"), query);
    if (!answer)
        return answer.error();
    const QJsonObject &told = answer.value();
    print(told.value(QStringLiteral("tasks")).toArray(),
          {{QStringLiteral("state"), CtlText::tr("STATE")},
           {QStringLiteral("type"), CtlText::tr("TYPE")},
           {QStringLiteral("id"), CtlText::tr("ID"), true},
           {QStringLiteral("job"), CtlText::tr("JOB"), true},
           {QStringLiteral("parent"), CtlText::tr("PARENT"), true},
           {QStringLiteral("description"), CtlText::tr("DESCRIPTION")},
           {QStringLiteral("start"), CtlText::tr("START")},
           {QStringLiteral("end"), CtlText::tr("END")},
           {QStringLiteral("percent"), CtlText::tr("%"), true},
           {QStringLiteral("sentence"), CtlText::tr("WHAT")}},
          call.format);
    if (call.format != Format::Table)
        return int{Success};
    const auto count = [&](const char *key) { return static_cast<int>(told.value(QLatin1String(key)).toInteger()); };
    //: Counts of tasks that have ended; %n sessions ended well.
    print(CtlText::tr("Successful %1, warning %2, failed %3; %Ln session(s) not listed", nullptr,
                      count("sessionsNotListed"))
              .arg(count("successful"))
              .arg(count("warning"))
              .arg(count("failed")));
    if (const int left = count("left"); left > 0)
        print(CtlText::tr("%Ln more task(s) not listed", nullptr, left));
    return int{Success};
}

Result<int> controlJob(const Call &call, TaskAction action)
{
    const Result<qint64> job = wholeOf(call.arguments.constFirst());
    if (!job)
        return job.error();
    const Result<QJsonObject> answer =
        call.ask(QStringLiteral("POST"), QStringLiteral("/jobs/%1/control").arg(job.value()),
                 {{QStringLiteral("action"), taskActionKey(action)}});
    QString sentence;
    switch (action) {
    case TaskAction::Interrupt:
        //: %1 is the number of a job.
        sentence = CtlText::tr("Job %1 is being interrupted. It stays so until it is resumed.").arg(job.value());
        break;
    case TaskAction::Resume:
        //: %1 is the number of a job.
        sentence = CtlText::tr("Job %1 is resumed; it goes on when its processing window is open.").arg(job.value());
        break;
    case TaskAction::Terminate:
        //: %1 is the number of a job.
        sentence = CtlText::tr("Job %1 is being terminated; each node confirms that.").arg(job.value());
        break;
    case TaskAction::Cancel: break;
    }
    return tell(answer, call, sentence);
}

Result<int> cancelProcess(const Call &call)
{
    const Result<qint64> process = wholeOf(call.arguments.constFirst());
    if (!process)
        return process.error();
    return tell(call.ask(QStringLiteral("POST"), QStringLiteral("/processes/%1/cancel").arg(process.value())), call,
                CtlText::tr("Process %1 is cancelled.").arg(process.value()));
}

Result<int> cancelSession(const Call &call)
{
    const Result<qint64> session = wholeOf(call.arguments.constFirst());
    if (!session)
        return session.error();
    return tell(call.ask(QStringLiteral("POST"), QStringLiteral("/sessions/cancel"),
                         {{QStringLiteral("session"), session.value()}}),
                call, CtlText::tr("Session %1 ends when it reaches a wait state.").arg(session.value()));
}

Result<int> processingWindow(const Call &call)
{
    const QString what = call.arguments.constFirst();
    if (what == QStringLiteral("list") && call.arguments.size() == 1) {
        const Result<QJsonObject> answer = call.ask(QStringLiteral("GET"), QStringLiteral("/processing-windows"));
        if (!answer)
            return answer.error();
        print(answer.value().value(QStringLiteral("windows")).toArray(),
              {{QStringLiteral("id"), CtlText::tr("ID"), true},
               {QStringLiteral("folder"), CtlText::tr("FOLDER"), true},
               {QStringLiteral("type"), CtlText::tr("TYPE")},
               {QStringLiteral("days"), CtlText::tr("DAYS")},
               {QStringLiteral("from"), CtlText::tr("FROM", "time of day")},
               {QStringLiteral("to"), CtlText::tr("TO", "time of day")}},
              call.format);
        return int{Success};
    }
    if (what == QStringLiteral("remove") && call.arguments.size() == 2) {
        const Result<qint64> window = wholeOf(call.arguments.at(1));
        if (!window)
            return window.error();
        return tell(call.ask(QStringLiteral("DELETE"), QStringLiteral("/processing-windows/%1").arg(window.value())),
                    call, CtlText::tr("Processing window %1 removed.").arg(window.value()));
    }
    if (what != QStringLiteral("set") || call.arguments.size() > 2) {
        return Error{Error::Kind::Invalid,
                     CtlText::tr("Give processing-window list, processing-window set [WINDOW] or processing-window "
                                 "remove WINDOW."),
                     {}};
    }
    QJsonObject body;
    for (const QString &key :
         {QStringLiteral("type"), QStringLiteral("days"), QStringLiteral("from"), QStringLiteral("to")}) {
        if (call.options.isSet(key))
            body.insert(key, call.options.value(key));
    }
    if (call.options.isSet(QStringLiteral("folder"))) {
        bool isNumber = false;
        const qint64 folder = call.options.value(QStringLiteral("folder")).toLongLong(&isNumber);
        if (!isNumber)
            return Error{Error::Kind::Invalid, CtlText::tr("--%1 takes a number.").arg(QStringLiteral("folder")), {}};
        body.insert(QStringLiteral("folder"), folder);
    }
    if (call.arguments.size() == 1) {
        const Result<QJsonObject> answer =
            call.ask(QStringLiteral("POST"), QStringLiteral("/processing-windows"), body);
        const qint64 id = answer ? answer.value().value(QStringLiteral("id")).toInteger() : 0;
        return tell(answer, call, CtlText::tr("Processing window %1 set.").arg(id));
    }
    const Result<qint64> window = wholeOf(call.arguments.at(1));
    if (!window)
        return window.error();
    return tell(call.ask(QStringLiteral("PATCH"), QStringLiteral("/processing-windows/%1").arg(window.value()), body),
                call, CtlText::tr("Processing window %1 set.").arg(window.value()));
}

} // namespace signalbox::ctl

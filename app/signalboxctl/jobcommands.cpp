#include "app/signalboxctl/jobcommands.h"

#include "app/signalboxctl/answers.h"
#include "app/signalboxctl/idgroupcommands.h"
#include "model/domain/errorcatalogue.h"
#include "model/domain/outputfile.h"
#include "model/domain/text.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>

#include <algorithm>
#include <chrono>
#include <thread>

namespace signalbox::ctl {

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

constexpr double kUnlimited = 1e9; ///< seconds

/// "Suspend job 3: done for 5 instructions, refused for 1. It has ended already."
QString operationSentence(Operation operation, const QString &job, const QJsonObject &outcome)
{
    const auto affected = static_cast<int>(outcome.value(QStringLiteral("affected")).toInteger());
    const auto refused = static_cast<int>(outcome.value(QStringLiteral("refused")).toInteger());
    //: %1 is an operation ("Suspend"), %2 the number of a job.
    const QString doing = CtlText::tr("%1 job %2", "operation and number").arg(operationText(operation), job);
    //: %1 says what was asked for ("Suspend, job 3"), %n counts what it acted on.
    QString sentence = CtlText::tr("%1: done for %Ln instruction(s).", nullptr, affected).arg(doing);
    if (refused > 0)
        //: %1 is a whole sentence with what was done, %2 one with the commonest reason of the refusals.
        sentence = CtlText::tr("%1 Refused for %Ln: %2", nullptr, refused)
                       .arg(sentence, outcome.value(QStringLiteral("reasonText")).toString());
    return sentence;
}

/// For people the words of the catalogue instead of its keys, the likeliest first.
QJsonObject withMeaning(QJsonObject row)
{
    QStringList lines;
    for (const QJsonValue &key : row.value(QStringLiteral("errors")).toArray()) {
        const ErrorEntry *known = errorEntry(key.toString()); // a newer server may know more
        lines << (known ? errorText(*known) : key.toString());
    }
    //: Between several readings of an error code.
    row.insert(QStringLiteral("errors"), lines.join(CtlText::tr(" Or: ")));
    return row;
}

} // namespace

Result<int> jobs(const Call &call)
{
    return show(call.ask(QStringLiteral("GET"), QStringLiteral("/jobs")), QStringLiteral("jobs"),
                {right("id", CtlText::tr("ID")), left("name", CtlText::tr("NAME")), left("phase", CtlText::tr("PHASE")),
                 left("phaseStatus", CtlText::tr("STATUS")), right("position", CtlText::tr("POSITION")),
                 right("counters.percent", CtlText::tr("%")), left("counters.worst", CtlText::tr("WORST")),
                 right("counters.finished", CtlText::tr("FINISHED")), right("counters.error", CtlText::tr("ERROR")),
                 right("counters.rejected", CtlText::tr("REJECTED")), right("counters.total", CtlText::tr("TOTAL")),
                 left("scheduled", CtlText::tr("SCHEDULED")), left("limit", CtlText::tr("LIMIT")),
                 left("lastReport", CtlText::tr("LAST REPORT")), right("seriesRun", CtlText::tr("RUN")),
                 right("seriesFirst", CtlText::tr("OF JOB")), left("staleBy", CtlText::tr("STALE BY"))},
                call.format);
}

Result<int> job(const Call &call)
{
    const Result<QString> id = idOf(call.arguments.constFirst());
    if (!id)
        return id.error();
    Result<QJsonObject> answer = call.ask(QStringLiteral("GET"), QStringLiteral("/jobs/") + id.value());
    if (answer) { // a server that is older does not tell what a job was ordered through
        const Result<QJsonObject> through =
            call.ask(QStringLiteral("GET"), QStringLiteral("/jobs/%1/through").arg(id.value()));
        if (through)
            answer.value().insert(QStringLiteral("through"), through.value().value(QStringLiteral("through")));
    }
    return showOutcome(answer, call);
}

Result<int> state(const Call &call)
{
    const Result<QString> id = idOf(call.arguments.constFirst());
    if (!id)
        return id.error();
    const Result<QJsonObject> answer = call.ask(QStringLiteral("GET"), QStringLiteral("/jobs/") + id.value());
    if (!answer)
        return answer.error();
    Result<int> code = exitCodeIn(answer.value());
    if (code && !call.options.isSet(QStringLiteral("quiet")))
        print(answer.value().value(QStringLiteral("counters")).toObject(), call.format);
    return code;
}

Result<int> wait(const Call &call)
{
    const Result<QString> id = idOf(call.arguments.constFirst());
    if (!id)
        return id.error();
    bool isNumber = !call.options.isSet(QStringLiteral("timeout"));
    const double limit = isNumber ? kUnlimited : call.options.value(QStringLiteral("timeout")).toDouble(&isNumber);
    if (!isNumber || !(limit >= 0))
        return Error{Error::Kind::Invalid, CtlText::tr("--%1 takes a number.").arg(QStringLiteral("timeout")), {}};
    const auto end = std::chrono::steady_clock::now() + std::chrono::duration<double>(std::min(limit, kUnlimited));
    for (;;) {
        const Result<QJsonObject> answer = call.ask(QStringLiteral("GET"), QStringLiteral("/jobs/") + id.value());
        if (!answer)
            return answer.error();
        Result<int> code = exitCodeIn(answer.value());
        if (!code || code.value() == 0 || code.value() == 30 || std::chrono::steady_clock::now() >= end)
            return code;
        std::this_thread::sleep_for(std::chrono::milliseconds(250));
    }
}

Result<int> forecast(const Call &call)
{
    const Result<QString> id = idOf(call.arguments.constFirst());
    if (!id)
        return id.error();
    QUrlQuery query;
    if (call.options.isSet(QStringLiteral("stop")))
        query.addQueryItem(QStringLiteral("stop"),
                           QString::fromLatin1(QUrl::toPercentEncoding(call.options.value(QStringLiteral("stop")))));
    if (call.options.isSet(QStringLiteral("seconds")))
        query.addQueryItem(QStringLiteral("seconds"),
                           QString::fromLatin1(QUrl::toPercentEncoding(call.options.value(QStringLiteral("seconds")))));
    const Result<QJsonObject> answer =
        call.client.call(QStringLiteral("GET"),
                         QStringLiteral("/jobs/%1/forecast?%2").arg(id.value(), query.toString(QUrl::FullyEncoded)));
    if (answer && call.format == Format::Csv) {
        print(answer.value().value(QStringLiteral("curve")).toArray(),
              {left("at", {}), right("low", {}), right("median", {}), right("high", {})}, call.format);
        return int{Success};
    }
    return tell(answer, call, answer ? answer.value().value(QStringLiteral("sentence")).toString() : QString());
}

Result<int> instructions(const Call &call)
{
    const Result<QString> id = idOf(call.arguments.constFirst());
    if (!id)
        return id.error();
    if (call.options.isSet(QStringLiteral("relays")))
        return relayRows(call, id.value());
    QJsonArray all;
    for (;;) { // all pages
        QUrlQuery query;
        query.addQueryItem(QStringLiteral("offset"), QString::number(all.size()));
        query.addQueryItem(QStringLiteral("limit"), QStringLiteral("10000"));
        if (call.options.isSet(QStringLiteral("status")))
            query.addQueryItem(QStringLiteral("status"), call.options.value(QStringLiteral("status")));
        const QStringList destinations = call.options.values(QStringLiteral("destination"));
        if (!destinations.isEmpty())
            query.addQueryItem(QStringLiteral("destination"),
                               QString::fromLatin1(QUrl::toPercentEncoding(destinations.constFirst())));
        const Result<QJsonObject> answer =
            call.ask(QStringLiteral("GET"),
                     QStringLiteral("/jobs/%1/instructions?%2").arg(id.value(), query.toString(QUrl::FullyEncoded)));
        if (!answer)
            return answer.error();
        const QJsonArray page = answer.value().value(QStringLiteral("instructions")).toArray();
        for (const QJsonValue &row : page)
            all.append(row);
        if (page.isEmpty() || all.size() >= answer.value().value(QStringLiteral("total")).toInteger())
            break;
    }
    if (call.format == Format::Table) {
        for (QJsonValueRef row : all)
            row = withMeaning(row.toObject());
    }
    print(all,
          {right("id", CtlText::tr("ID")), left("destination", CtlText::tr("DESTINATION")),
           left("package", CtlText::tr("PACKAGE")), right("percent", CtlText::tr("%")),
           left("status", CtlText::tr("STATUS")), left("detail", CtlText::tr("DETAIL")),
           right("attempt", CtlText::tr("ATTEMPT")), right("code", CtlText::tr("CODE")),
           left("errors", CtlText::tr("MEANING")), left("lastReport", CtlText::tr("LAST REPORT")),
           left("reason", CtlText::tr("REASON"))},
          call.format);
    return int{Success};
}

Result<int> operate(const Call &call, Operation operation, const char *key)
{
    const Result<QString> id = idOf(call.arguments.constFirst());
    if (!id)
        return id.error();
    QJsonObject body{{QStringLiteral("operation"), QString::fromLatin1(key)}};
    if (call.options.isSet(QStringLiteral("destination")))
        body.insert(QStringLiteral("destinations"),
                    QJsonArray::fromStringList(call.options.values(QStringLiteral("destination"))));
    QJsonArray rows;
    for (const QString &row : call.options.values(QStringLiteral("instruction"))) {
        const Result<QString> rowId = idOf(row);
        if (!rowId)
            return rowId.error();
        rows.append(rowId.value().toLongLong());
    }
    if (!rows.isEmpty())
        body.insert(QStringLiteral("instructions"), rows);
    // As in the window: what a node may still be doing is given up for a reason that the audit keeps.
    if (operation == Operation::ForceStop && call.options.value(QStringLiteral("reason")).trimmed().isEmpty())
        return Error{Error::Kind::Invalid,
                     CtlText::tr("Say with --reason why its end is forced: a node that has not confirmed may still be "
                                 "working, and the reason goes into the audit."),
                     {}};
    if (call.options.isSet(QStringLiteral("reason")))
        body.insert(QStringLiteral("reason"), call.options.value(QStringLiteral("reason")));
    const Result<QJsonObject> answer =
        call.ask(QStringLiteral("POST"), QStringLiteral("/jobs/%1/operations").arg(id.value()), body);
    return tell(answer, call, answer ? operationSentence(operation, id.value(), answer.value()) : QString());
}

Result<int> moveJob(const Call &call)
{
    const Result<QString> id = idOf(call.arguments.value(0));
    bool isNumber = false;
    const qint64 folder = call.arguments.value(1).toLongLong(&isNumber);
    if (!id || !isNumber)
        return Error{Error::Kind::Invalid,
                     CtlText::tr("Name the job and the folder by their numbers; folder 0 is the top."),
                     {}};
    return tell(
        call.ask(QStringLiteral("PATCH"), QStringLiteral("/jobs/") + id.value(), {{QStringLiteral("folder"), folder}}),
        call,
        //: %1 is the number of a job, %2 that of a folder.
        CtlText::tr("Job %1 moved to folder %2.").arg(id.value(), QString::number(folder)));
}

Result<int> exportJob(const Call &call)
{
    const Result<QString> id = idOf(call.arguments.constFirst());
    if (!id)
        return id.error();
    const Result<QByteArray> csv = call.fetch(QStringLiteral("/jobs/%1/export.csv").arg(id.value()));
    if (!csv)
        return csv.error();
    const QString out = call.options.value(QStringLiteral("out"));
    if (out.isEmpty()) {
        printBytes(csv.value());
        return int{Success};
    }
    if (const QString problem = writeOutputFile(out, csv.value()); !problem.isEmpty())
        return Error{Error::Kind::Io, CtlText::tr("The file %1 cannot be written: %2.").arg(out, problem), {}};
    return int{Success};
}

} // namespace signalbox::ctl

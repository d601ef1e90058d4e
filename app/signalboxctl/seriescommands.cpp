// Repeating jobs and request sets.

#include "app/signalboxctl/seriescommands.h"

#include "model/domain/repetition.h"

#include <QCoreApplication>

namespace signalbox::ctl {

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

const QString kEvery = QStringLiteral("every");
const QString kFrom = QStringLiteral("from");
const QString kDays = QStringLiteral("days");
const QString kAt = QStringLiteral("at");
const QString kUntil = QStringLiteral("until");
const QString kRuns = QStringLiteral("runs");
const QString kStaleBy = QStringLiteral("stale-by");
const QString kSet = QStringLiteral("set");
const QString kStop = QStringLiteral("stop");
const QString kNever = QStringLiteral("never"); ///< of kEvery

/// As the console API has it; empty: none is given.
Result<QJsonObject> repetitionIn(const Call &call)
{
    const QCommandLineParser &options = call.options;
    QJsonObject json;
    if (!options.isSet(kEvery)) {
        for (const QString &option : {kFrom, kAt, kUntil, kRuns}) {
            if (options.isSet(option))
                return invalid(CtlText::tr("--%1 goes with --every.").arg(option));
        }
        return json;
    }
    const auto every = repeatEveryFromText(options.value(kEvery));
    if (!every)
        return invalid(CtlText::tr("--every takes a number with a unit: 30min, 2h, 1d, 2w or 1mo."));
    json.insert(kEvery, static_cast<qint64>(every->first));
    json.insert(QStringLiteral("unit"), repeatUnitKey(every->second));
    if (options.isSet(kFrom)) {
        if (!repeatFromFromKey(options.value(kFrom)))
            return invalid(CtlText::tr("--from takes start or completion here."));
        json.insert(kFrom, options.value(kFrom));
    }
    if (options.isSet(kDays))
        json.insert(kDays, options.value(kDays));
    if (options.isSet(kAt))
        json.insert(QStringLiteral("times"),
                    QJsonArray::fromStringList(options.value(kAt).split(u',', Qt::SkipEmptyParts)));
    if (options.isSet(kUntil))
        json.insert(kUntil, options.value(kUntil));
    if (options.isSet(kRuns)) {
        bool isNumber = false;
        json.insert(kRuns, static_cast<qint64>(options.value(kRuns).toUInt(&isNumber)));
        if (!isNumber)
            return invalid(CtlText::tr("--%1 takes a number.").arg(kRuns));
    }
    return json;
}

Result<QJsonArray> allSeries(const Call &call)
{
    const Result<QJsonObject> answer = call.ask(QStringLiteral("GET"), QStringLiteral("/series?ended=true"));
    if (!answer)
        return answer.error();
    return answer.value().value(QStringLiteral("series")).toArray();
}

Result<int> list(const Call &call)
{
    const Result<QJsonArray> all = allSeries(call);
    if (!all)
        return all.error();
    QJsonArray rows;
    for (const QJsonValue &value : all.value()) {
        QJsonObject row = value.toObject();
        const QJsonObject repeat = row.value(QStringLiteral("repeat")).toObject();
        const QString unit = repeat[u"unit"].toString();
        Repetition every;
        every.every = static_cast<quint32>(repeat[u"every"].toInteger());
        every.unit = repeatUnitFromKey(unit).value_or(RepeatUnit::Days);
        row.insert(kEvery, call.format == Format::Table ? repetitionText(every)
                                                        : QStringLiteral("%1 %2").arg(every.every).arg(unit));
        row.insert(kFrom, repeat[u"from"]);
        rows.append(row);
    }
    print(rows,
          {{QStringLiteral("id"), CtlText::tr("SERIES"), true},
           {QStringLiteral("kind"), CtlText::tr("KIND")},
           {QStringLiteral("first"), CtlText::tr("FIRST"), true},
           {QStringLiteral("last"), CtlText::tr("NEWEST"), true},
           {QStringLiteral("name"), CtlText::tr("NAME")},
           {kEvery, CtlText::tr("EVERY")},
           {kFrom, CtlText::tr("FROM")},
           {QStringLiteral("runs"), CtlText::tr("RUNS"), true},
           {QStringLiteral("skipped"), CtlText::tr("SKIPPED"), true},
           {QStringLiteral("next"), CtlText::tr("NEXT")},
           {QStringLiteral("ended"), CtlText::tr("ENDED")},
           {QStringLiteral("reason"), CtlText::tr("REASON")}},
          call.format);
    return int{Success};
}

Result<int> show(const Call &call, qint64 number, bool isSet)
{
    QString path = QStringLiteral("/jobs/%1/phase").arg(number);
    if (isSet)
        path = QStringLiteral("/set-runs/%1").arg(number);
    const Result<QJsonObject> answer = call.ask(QStringLiteral("GET"), path);
    if (!answer)
        return answer.error();
    const QJsonObject series = answer.value().value(QStringLiteral("repetition")).toObject();
    if (series.isEmpty())
        return Error{Error::Kind::Refused,
                     isSet ? CtlText::tr("Run %1 is not repeated.").arg(number)
                           : CtlText::tr("Job %1 is not repeated.").arg(number),
                     {}};
    if (call.format != Format::Table) {
        print(series, call.format);
        return int{Success};
    }
    JobRequest request;
    request.series = SeriesId{1};
    request.run = static_cast<quint32>(answer.value().value(QStringLiteral("seriesRun")).toInteger());
    request.first = static_cast<quint32>(answer.value().value(QStringLiteral("seriesFirst")).toInteger());
    //: %1 is "Run 3 of the series of job 12", %2 whole sentences.
    print(
        CtlText::tr("%1. %2").arg(seriesRunText(request, isSet), series.value(QStringLiteral("sentence")).toString()));
    return int{Success};
}

} // namespace

void addSeriesOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {kEvery,
         CtlText::tr(
             "Repeat: interval between two runs, such as 30min, 2h, 1d, 2w or 1mo; definitions order: also never."),
         CtlText::tr("INTERVAL")},
        {kAt, CtlText::tr("Repeat: times of day, separated by commas, such as 06:00,18:00."), CtlText::tr("TIMES")},
        {kUntil, CtlText::tr("Repeat: no run begins behind it (ISO 8601)."), CtlText::tr("TIME")},
        {kRuns, CtlText::tr("Repeat: at most so many runs, with the first."), CtlText::tr("N")},
        {kStaleBy, CtlText::tr("What has not started by then is not run any more (ISO 8601)."), CtlText::tr("TIME")},
        {kSet, CtlText::tr("Repeat: the number is that of a run of a request set.")},
    });
}

Outcome addTerms(const Call &call, QJsonObject &body)
{
    if (call.options.isSet(kStaleBy))
        body.insert(QStringLiteral("staleBy"), call.options.value(kStaleBy));
    if (call.options.value(kEvery) == kNever) { // of a definition that repeats
        body.insert(QStringLiteral("repeat"), QJsonValue(QJsonValue::Null));
        return {};
    }
    const Result<QJsonObject> repeat = repetitionIn(call);
    if (!repeat)
        return repeat.error();
    if (!repeat.value().isEmpty())
        body.insert(QStringLiteral("repeat"), repeat.value());
    return {};
}

Result<int> repeat(const Call &call)
{
    if (call.arguments.isEmpty())
        return list(call);
    bool isNumber = false;
    const qint64 number = call.arguments.constFirst().toUInt(&isNumber);
    const bool stops = call.arguments.size() == 2;
    if (!isNumber || number == 0 || (stops && call.arguments.at(1) != kStop))
        return invalid(CtlText::tr("Give nothing, JOB, JOB --every INTERVAL, or JOB stop."));
    const Result<QJsonObject> repetition = repetitionIn(call);
    if (!repetition)
        return repetition.error();
    const bool isSet = call.options.isSet(kSet);
    if (!stops && repetition.value().isEmpty())
        return show(call, number, isSet);
    if (stops && !repetition.value().isEmpty())
        return invalid(CtlText::tr("Give either --every or stop."));
    const QString path = QStringLiteral("/%1/%2/repetition")
                             .arg(isSet ? QStringLiteral("set-runs") : QStringLiteral("jobs"))
                             .arg(number);
    if (stops)
        return tell(call.ask(QStringLiteral("DELETE"), path), call,
                    isSet ? CtlText::tr("Run %1 is not repeated any more.").arg(number)
                          : CtlText::tr("Job %1 is not repeated any more.").arg(number));
    const Result<QJsonObject> answer = call.ask(QStringLiteral("PUT"), path, repetition.value());
    if (!answer || call.format != Format::Table)
        return tell(answer, call, {});
    return show(call, number, isSet);
}

} // namespace signalbox::ctl

#include "network/consoleapi/seriesjson.h"

#include "network/consoleapi/consolejson.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <limits>

namespace signalbox::consoleapi {

namespace {

struct ConsoleApiText {
    Q_DECLARE_TR_FUNCTIONS(ConsoleApi)
};

quint32 numberOf(const QJsonValue &value)
{
    const qint64 number = value.toInteger();
    return number > 0 && number <= std::numeric_limits<quint32>::max() ? static_cast<quint32>(number) : 0;
}

UtcMs timeOf(const QJsonValue &value)
{
    return timeFromJson(value).value_or(kNoTime);
}

} // namespace

QJsonObject toJson(const Series &series)
{
    return {{QStringLiteral("id"), static_cast<qint64>(number(series.id))},
            {QStringLiteral("kind"), seriesKindKey(series.kind)},
            {QStringLiteral("first"), static_cast<qint64>(series.first)},
            {QStringLiteral("last"), static_cast<qint64>(series.last)},
            {QStringLiteral("name"), series.name},
            {QStringLiteral("repeat"), signalbox::toJson(series.repeat)},
            {QStringLiteral("orderedBy"), series.operatorName},
            {QStringLiteral("anchor"), isoTime(series.anchorMs)},
            {QStringLiteral("next"), isoTime(series.nextMs)},
            {QStringLiteral("runs"), static_cast<qint64>(series.runs)},
            {QStringLiteral("skipped"), static_cast<qint64>(series.skipped)},
            {QStringLiteral("problem"), series.problem},
            {QStringLiteral("ended"), isoTime(series.endedMs)},
            {QStringLiteral("reason"), series.reason},
            {QStringLiteral("sentence"), seriesSentence(series)}};
}

std::optional<Series> seriesFromJson(const QJsonValue &value)
{
    const QJsonObject json = value.toObject();
    const std::optional<SeriesKind> kind = seriesKindFromKey(json[u"kind"].toString());
    const Result<Repetition> repeat = repetitionOf(json[u"repeat"].toObject());
    Series series;
    series.id = SeriesId{numberOf(json[u"id"])};
    if (!kind || !repeat || series.id == SeriesId{})
        return std::nullopt;
    series.kind = *kind;
    series.first = numberOf(json[u"first"]);
    series.last = numberOf(json[u"last"]);
    series.name = json[u"name"].toString();
    series.repeat = repeat.value();
    series.operatorName = json[u"orderedBy"].toString();
    series.anchorMs = timeOf(json[u"anchor"]);
    series.nextMs = timeOf(json[u"next"]);
    series.runs = numberOf(json[u"runs"]);
    series.skipped = numberOf(json[u"skipped"]);
    series.problem = json[u"problem"].toString();
    series.endedMs = timeOf(json[u"ended"]);
    series.reason = json[u"reason"].toString();
    return series;
}

Result<std::vector<Series>> seriesListOf(const QJsonObject &answer)
{
    const QJsonValue list = answer.value(QStringLiteral("series"));
    if (!list.isArray())
        return Error{Error::Kind::Protocol, ConsoleApiText::tr("The server's answer is not about repetitions."), {}};
    std::vector<Series> all;
    const QJsonArray told = list.toArray();
    for (const QJsonValue &value : told) {
        if (std::optional<Series> one = seriesFromJson(value))
            all.push_back(std::move(*one));
    }
    return all;
}

void addRequest(QJsonObject &json, const JobRequest &request)
{
    const auto orNull = [](quint32 number) {
        return number == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(static_cast<qint64>(number));
    };
    json.insert(QStringLiteral("staleBy"), isoTime(request.staleByMs));
    json.insert(QStringLiteral("stale"), isoTime(request.staleMs));
    json.insert(QStringLiteral("series"), orNull(number(request.series)));
    json.insert(QStringLiteral("seriesRun"), orNull(request.run));
    json.insert(QStringLiteral("seriesFirst"), orNull(request.first));
    json.insert(QStringLiteral("seriesSkipped"), static_cast<qint64>(request.skipped));
}

JobRequest requestIn(const QJsonObject &json)
{
    JobRequest request;
    request.staleByMs = timeOf(json[u"staleBy"]);
    request.staleMs = timeOf(json[u"stale"]);
    request.series = SeriesId{numberOf(json[u"series"])};
    request.run = numberOf(json[u"seriesRun"]);
    request.first = numberOf(json[u"seriesFirst"]);
    request.skipped = numberOf(json[u"seriesSkipped"]);
    return request;
}

void addTerms(QJsonObject &json, const RequestTerms &terms)
{
    if (terms.staleByMs != kNoTime) // an older server knows neither
        json.insert(QStringLiteral("staleBy"), isoTime(terms.staleByMs));
    if (terms.repeat.isAny())
        json.insert(QStringLiteral("repeat"), signalbox::toJson(terms.repeat));
}

Result<RequestTerms> termsIn(const QJsonValue &staleBy, const QJsonValue &repeat)
{
    RequestTerms terms;
    const std::optional<UtcMs> stale = timeFromJson(staleBy);
    if (!stale)
        return Error{
            Error::Kind::Invalid,
            ConsoleApiText::tr("“%1” must be a time such as 2026-11-21T02:00:00Z.").arg(QStringLiteral("staleBy")),
            {}};
    terms.staleByMs = *stale;
    if (repeat.isUndefined() || repeat.isNull())
        return terms;
    if (!repeat.isObject())
        return Error{Error::Kind::Invalid, ConsoleApiText::tr("“repeat” must be an object."), {}};
    Result<Repetition> read = repetitionOf(repeat.toObject(), QStringLiteral("repeat"));
    if (!read)
        return read.error();
    terms.repeat = std::move(read).value();
    return terms;
}

} // namespace signalbox::consoleapi

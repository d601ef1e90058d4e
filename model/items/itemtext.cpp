#include "model/items/itemtext.h"

#include "model/domain/datetext.h"
#include "model/domain/percent.h"
#include "model/domain/text.h"

#include <QDateTime>
#include <QLocale>
#include <QStringList>
#include <QTimeZone>

namespace signalbox {

QString ItemText::time(UtcMs ms)
{
    if (ms == kNoTime)
        return {};
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(ms);
    //: Date and time of day in a table cell.
    return tr("%1 %2").arg(DateText::date(local.date()), local.time().toString(u"HH:mm:ss"));
}

QString ItemText::exactTime(UtcMs ms)
{
    if (ms == kNoTime)
        return {};
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(ms);
    //: Date, time of day with milliseconds and time zone in a table cell.
    return tr("%1 %2 %3", "short date, time, zone")
        .arg(DateText::date(local.date()), local.time().toString(u"HH:mm:ss.zzz"), local.timeZoneAbbreviation());
}

QString ItemText::longTime(UtcMs ms)
{
    if (ms == kNoTime)
        return {};
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(ms);
    //: Date, time of day with milliseconds, time zone.
    return tr("%1 %2 %3")
        .arg(DateText::longDate(local.date()), local.time().toString(u"HH:mm:ss.zzz"), local.timeZoneAbbreviation());
}

QString ItemText::percent(int permille)
{
    //: Percentage in a table cell.
    return tr("%1 %").arg(QLocale().toString(wholePercent(permille)));
}

QString ItemText::counters(const Counters &counters)
{
    const QLocale locale;
    return QStringLiteral("%1/%2/%3/%4")
        .arg(locale.toString(counters.finished()), locale.toString(counters.errors()),
             locale.toString(counters.rejected()), locale.toString(counters.total()));
}

QString ItemText::countersTip(const Counters &counters, quint32 destinations)
{
    const QLocale locale;
    QStringList lines;
    if (destinations > 0)
        lines << tr("%Ln destination(s)", nullptr, static_cast<int>(destinations));
    //: Tooltip over the counters. %1 is the number of instructions.
    lines << tr("Total: %1").arg(locale.toString(counters.total()));
    const auto line = [&](const QString &what, quint32 count) {
        //: Tooltip over the counters, one line for each status. %1 is a status, %2 how many instructions have it.
        if (count > 0)
            lines << tr("%1: %2").arg(what, locale.toString(count));
    };
    for (const Status status : kAllStatuses)
        line(statusText(status), counters.count(status));
    line(tr("Silent"), counters.silent);
    line(tr("Time limit passed"), counters.expired);
    line(tr("Cancelling"), counters.cancelling);
    line(tr("Being deleted"), counters.deleting);
    return lines.join(u'\n');
}

QString ItemText::route(const RouteState &route)
{
    QStringList names;
    for (const RouteHop &hop : route.hops) {
        if (hop.kind == RouteHop::Kind::Group)
            //: Last station of a route that stands for several destinations.
            names << tr("%Ln destination(s)", nullptr, static_cast<int>(hop.count));
        else
            names << hop.name;
    }
    return names.join(u" › ");
}

QString ItemText::routeTip(const RouteState &state)
{
    QStringList lines{route(state)};
    const int last = static_cast<int>(state.hops.size()) - 1;
    if (last < 0)
        return {};
    const auto name = [&](int hop) { return state.hops[static_cast<std::size_t>(hop)].name; };
    if (state.doneHop >= last)
        lines << tr("Arrived at the destination");
    else if (state.segmentPermille > 0)
        //: %1 and %2 are node names, %3 a percentage.
        lines << tr("From %1 to %2: %3 transferred")
                     .arg(name(state.doneHop),
                          state.doneHop + 1 == last ? route({.hops = {state.hops.back()}}) : name(state.doneHop + 1),
                          percent(state.segmentPermille));
    else
        lines << tr("At %1").arg(name(state.doneHop));
    if (state.segmentTotal > 0)
        //: Tooltip of a route: %1 of %2 bytes are at the next station.
        lines << tr("%1 of %2").arg(size(state.segmentBytes), size(state.segmentTotal));
    const bool isGroup = state.hops.back().kind == RouteHop::Kind::Group;
    if (state.sinceMs == kNoTime)
        lines << statusText(state.status);
    else if (isGroup)
        //: Tooltip of a route to several destinations: %1 is their worst status, %2 a time.
        lines << tr("%1; last report %2").arg(statusText(state.status), longTime(state.sinceMs));
    else
        //: Tooltip of a route: %1 is a status, %2 the time it began.
        lines << tr("%1 since %2").arg(statusText(state.status), longTime(state.sinceMs));
    for (const RouteHop &hop : state.hops) {
        if (hop.suspended)
            lines << tr("%1: file transfer is suspended").arg(hop.name);
        if (hop.held)
            lines << tr("%1: results are held back").arg(hop.name);
        if (hop.unreachable)
            lines << tr("%1: not reached").arg(hop.name);
    }
    if (state.otherRoutes > 0)
        lines << tr("%Ln more route(s)", nullptr, state.otherRoutes);
    return lines.join(u'\n');
}

QString ItemText::size(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes);
}

QString ItemText::forecast(const Forecast &forecast)
{
    constexpr qint64 kShortBandMs = 10 * 60'000; // to the minute it would nearly be one time
    const bool withSeconds = forecast.finishLateMs - forecast.finishEarlyMs < kShortBandMs;
    const auto timeOf = [withSeconds](UtcMs ms) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(ms);
        //: Date, time of day and time zone in a sentence.
        return tr("%1 %2 %3", "date, time, zone")
            .arg(DateText::date(local.date()), local.time().toString(withSeconds ? u"HH:mm:ss" : u"HH:mm"),
                 local.timeZoneAbbreviation());
    };
    const auto count = [](quint32 number) { return static_cast<int>(number); };
    QStringList sentences;
    if (forecast.expected > 0)
        //: %n instructions; %1 to %3 are times.
        sentences
            << tr("%Ln instruction(s) will end: the last one probably at %1, in 8 of 10 simulated courses between "
                  "%2 and %3.",
                  nullptr, count(forecast.expected))
                   .arg(timeOf(forecast.finishMs), timeOf(forecast.finishEarlyMs), timeOf(forecast.finishLateMs));
    else
        sentences << tr("Nothing of this job goes on by itself.");
    if (forecast.expiring > 0)
        sentences << tr("%Ln instruction(s) will not end before the execution time limit.", nullptr,
                        count(forecast.expiring));
    if (forecast.behindStopped > 0)
        sentences << tr("%Ln instruction(s) stay open because of the node that stops.", nullptr,
                        count(forecast.behindStopped));
    if (forecast.unreachable > 0)
        sentences << tr("%Ln instruction(s) cannot be reached now: when they go on is not foreseeable.", nullptr,
                        count(forecast.unreachable));
    if (forecast.halted > 0)
        sentences << tr("%Ln instruction(s) are suspended, on hold or being cancelled.", nullptr,
                        count(forecast.halted));
    //: %1 is a time.
    sentences << tr("From the state at %1 and %Ln measured execution(s).", nullptr, count(forecast.measured))
                     .arg(timeOf(forecast.fromMs));
    if (forecast.oneOf > 1)
        sentences << tr("One of %Ln instruction(s) was simulated, so the very last ones may take longer.", nullptr,
                        count(forecast.oneOf));
    return sentences.join(u' ');
}

} // namespace signalbox

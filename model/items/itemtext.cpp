#include "model/items/itemtext.h"

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
    const QLocale locale;
    //: Date and time of day in a table cell.
    return tr("%1 %2").arg(locale.toString(local.date(), QLocale::ShortFormat), local.time().toString(u"HH:mm:ss"));
}

QString ItemText::exactTime(UtcMs ms)
{
    if (ms == kNoTime)
        return {};
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(ms);
    //: Date, time of day with milliseconds and time zone in a table cell.
    return tr("%1 %2 %3", "short date, time, zone")
        .arg(QLocale().toString(local.date(), QLocale::ShortFormat), local.time().toString(u"HH:mm:ss.zzz"),
             local.timeZoneAbbreviation());
}

QString ItemText::longTime(UtcMs ms)
{
    if (ms == kNoTime)
        return {};
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(ms);
    //: Date, time of day with milliseconds, time zone.
    return tr("%1 %2 %3")
        .arg(QLocale().toString(local.date(), QLocale::LongFormat), local.time().toString(u"HH:mm:ss.zzz"),
             local.timeZoneAbbreviation());
}

QString ItemText::percent(int permille)
{
    //: Percentage in a table cell.
    return tr("%1 %").arg(QLocale().toString(permille / 10));
}

QString ItemText::counters(const Counters &counters)
{
    const QLocale locale;
    return QStringLiteral("%1/%2/%3/%4")
        .arg(locale.toString(counters.finished()), locale.toString(counters.errors()),
             locale.toString(counters.rejected()), locale.toString(counters.total()));
}

QString ItemText::countersTip(const Counters &counters)
{
    const QLocale locale;
    QStringList lines;
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
    lines << statusText(state.status);
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

} // namespace signalbox

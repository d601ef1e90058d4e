#include "model/domain/localmoment.h"

#include <QDateTime>

#include <algorithm>

namespace signalbox {

namespace {

constexpr qint64 kDayMs = 24 * 3600 * qint64{1000};

} // namespace

qint64 zoneOffsetAt(const QTimeZone &zone, UtcMs ms)
{
    return qint64{1000} * zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC));
}

LocalMoments::LocalMoments(const QTimeZone &zone, qint64 localMs)
{
    const qint64 before = zoneOffsetAt(zone, localMs - kDayMs);
    const qint64 after = zoneOffsetAt(zone, localMs + kDayMs);
    const UtcMs one = localMs - before, other = localMs - after;
    const bool isOne = zoneOffsetAt(zone, one) == before, isOther = zoneOffsetAt(zone, other) == after;
    if (isOne && isOther) {
        first = std::min(one, other);
        last = std::max(one, other);
    } else if (isOne != isOther) {
        first = last = isOne ? one : other;
    } else { // left out: it is when the clocks are put forward
        UtcMs from = std::min(one, other), to = std::max(one, other);
        while (from + 1 < to) {
            const UtcMs middle = from + (to - from) / 2;
            (zoneOffsetAt(zone, middle) == after ? to : from) = middle;
        }
        first = last = to;
    }
}

} // namespace signalbox

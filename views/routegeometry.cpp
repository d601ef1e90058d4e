#include "views/routegeometry.h"

#include <algorithm>
#include <numeric>

namespace signalbox {

namespace {

/// The hops that fit, ascending.
std::vector<int> shownHops(const RouteState &route, qreal width, const RouteMetrics &metrics)
{
    const int count = static_cast<int>(route.hops.size());
    std::vector<int> all(static_cast<std::size_t>(count));
    std::iota(all.begin(), all.end(), 0);
    const qreal station = 2 * metrics.radius;
    const int room = static_cast<int>((width + metrics.minSegment) / (station + metrics.minSegment));
    if (count <= std::max(room, 2))
        return all;

    const int current = std::clamp(route.currentHop, 0, count - 1);
    std::vector<int> shown{0, count - 1};
    if (current != 0 && current != count - 1)
        shown.push_back(current);
    // What is nearest to where the work stands tells most.
    for (int distance = 1; static_cast<int>(shown.size()) < room && distance < count; ++distance)
        for (const int hop : {current + distance, current - distance})
            if (hop > 0 && hop < count - 1 && static_cast<int>(shown.size()) < room)
                shown.push_back(hop);
    std::sort(shown.begin(), shown.end());
    shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
    return shown;
}

/// The break of an unreachable station is drawn behind it, before its label.
qreal breakWidth(const RouteState &route, int hop, const RouteMetrics &metrics)
{
    return route.hops[static_cast<std::size_t>(hop)].unreachable ? metrics.radius * 1.2 : 0;
}

/// How wide the labels in the row of stations make it; 0 for the labels that are left out.
std::vector<qreal> fittingLabels(const std::vector<int> &hops, const RouteState &route, std::span<const qreal> widths,
                                 qreal spare, const RouteMetrics &metrics)
{
    std::vector<qreal> taken(hops.size(), 0);
    const auto widthOf = [&widths](int hop) {
        const auto at = static_cast<std::size_t>(hop);
        return at < widths.size() ? widths[at] : 0.0;
    };
    const auto take = [&](std::size_t i) {
        const qreal width = widthOf(hops[i]);
        const qreal gaps = 2 * metrics.labelGap + breakWidth(route, hops[i], metrics);
        if (width > 0 && taken[i] == 0 && width + gaps <= spare) {
            taken[i] = width + gaps;
            spare -= taken[i];
        }
    };
    // The destination first, then where the work stands, then the others from the left.
    take(hops.size() - 1);
    for (std::size_t i = 0; i < hops.size(); ++i)
        if (hops[i] == route.currentHop)
            take(i);
    for (std::size_t i = 0; i < hops.size(); ++i)
        take(i);
    return taken;
}

qreal filledShare(const RouteState &route, int from, int to)
{
    if (from > route.doneHop || to <= route.doneHop)
        return 0;
    // A line that skips stations stands for several segments.
    return (route.doneHop - from + route.segmentPermille / 1000.0) / (to - from);
}

} // namespace

RouteLayout layoutRoute(const QRectF &rect, const RouteState &route, std::span<const qreal> labelWidths,
                        const RouteMetrics &metrics)
{
    RouteLayout layout;
    if (route.hops.empty() || rect.isEmpty())
        return layout;
    const qreal station = 2 * metrics.radius;
    // Names below the first and the last station stand out to both sides; a break is drawn behind its station.
    const qreal indent = metrics.labelsBelow ? std::min(metrics.indent, rect.width() / 6) : 0;
    const qreal outdent = metrics.labelsBelow ? indent : metrics.radius;
    const qreal width = rect.width() - indent - outdent;
    const std::vector<int> hops = shownHops(route, width, metrics);
    const auto segments = static_cast<qreal>(hops.size() - 1);

    const qreal bare = static_cast<qreal>(hops.size()) * station + segments * metrics.minSegment;
    std::vector<qreal> labels(hops.size(), 0);
    if (!metrics.labelsBelow)
        labels = fittingLabels(hops, route, labelWidths, width - bare, metrics);
    const qreal used = static_cast<qreal>(hops.size()) * station + std::accumulate(labels.begin(), labels.end(), 0.0);
    const qreal segment = segments > 0 ? std::clamp((width - used) / segments, 0.0, metrics.maxSegment) : 0;

    const qreal lineY = metrics.labelsBelow ? rect.top() + metrics.radius + 4 : rect.center().y();
    qreal x = rect.left() + indent;
    for (std::size_t i = 0; i < hops.size(); ++i) {
        RouteStation drawn;
        drawn.hop = hops[i];
        drawn.radius = metrics.radius;
        drawn.centre = QPointF(x + metrics.radius, lineY);
        drawn.reached = hops[i] <= route.doneHop;
        drawn.current = hops[i] == route.currentHop;
        x += station;
        if (labels[i] > 0) {
            const qreal gap = metrics.labelGap + breakWidth(route, hops[i], metrics);
            drawn.label = QRectF(x + gap, rect.top(), labels[i] - gap - metrics.labelGap, rect.height());
            x += labels[i];
        }
        if (i + 1 < hops.size()) {
            RouteLine line;
            line.from = QPointF(x, lineY);
            line.to = QPointF(x + segment, lineY);
            line.done = hops[i + 1] <= route.doneHop;
            line.filled = filledShare(route, hops[i], hops[i + 1]);
            line.skips = hops[i + 1] > hops[i] + 1;
            layout.lines.push_back(line);
            x += segment;
        }
        layout.stations.push_back(drawn);
    }

    if (metrics.labelsBelow) {
        const qreal pitch = segment + station;
        for (RouteStation &drawn : layout.stations) {
            const auto at = static_cast<std::size_t>(drawn.hop);
            if (at >= labelWidths.size() || labelWidths[at] <= 0)
                continue;
            const qreal labelWidth = std::min(labelWidths[at], pitch - metrics.labelGap);
            const qreal left = std::clamp(drawn.centre.x() - labelWidth / 2, rect.left(),
                                          std::max(rect.left(), rect.right() - labelWidth));
            drawn.label = QRectF(left, lineY + metrics.radius + metrics.labelGap, labelWidth, metrics.labelHeight);
        }
    }
    return layout;
}

} // namespace signalbox

#include "views/routegeometry.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace signalbox {

namespace {

RouteState routeOver(int relays, int done, quint16 permille = 0)
{
    RouteState route;
    route.hops.resize(static_cast<std::size_t>(relays) + 2);
    route.hops.front().kind = RouteHop::Kind::Server;
    for (int relay = 1; relay <= relays; ++relay)
        route.hops[static_cast<std::size_t>(relay)].kind = RouteHop::Kind::Relay;
    route.doneHop = done;
    route.currentHop = done;
    route.segmentPermille = permille;
    return route;
}

std::vector<int> hopsOf(const RouteLayout &layout)
{
    std::vector<int> hops;
    for (const RouteStation &station : layout.stations)
        hops.push_back(station.hop);
    return hops;
}

} // namespace

TEST(RouteGeometry, DrawsEachStationAndTheLinesBetween)
{
    const RouteLayout layout = layoutRoute(QRectF(0, 0, 300, 24), routeOver(2, 1), {}, {});
    EXPECT_EQ(hopsOf(layout), (std::vector<int>{0, 1, 2, 3}));
    ASSERT_EQ(layout.lines.size(), 3u);
    EXPECT_TRUE(layout.lines[0].done);
    EXPECT_FALSE(layout.lines[1].done);
    EXPECT_FALSE(layout.lines[2].done);
    EXPECT_TRUE(layout.stations[1].current);
    EXPECT_TRUE(layout.stations[1].reached);
    EXPECT_FALSE(layout.stations[2].reached);
}

TEST(RouteGeometry, ADirectRouteIsOneLine)
{
    const RouteLayout layout = layoutRoute(QRectF(0, 0, 200, 24), routeOver(0, 1), {}, {});
    ASSERT_EQ(layout.lines.size(), 1u);
    EXPECT_TRUE(layout.lines[0].done);
    EXPECT_EQ(layout.stations.size(), 2u);
}

TEST(RouteGeometry, TheOpenSegmentFillsWithTheBytes)
{
    const RouteLayout layout = layoutRoute(QRectF(0, 0, 300, 24), routeOver(1, 0, 250), {}, {});
    ASSERT_EQ(layout.lines.size(), 2u);
    EXPECT_DOUBLE_EQ(layout.lines[0].filled, 0.25);
    EXPECT_DOUBLE_EQ(layout.lines[1].filled, 0);
}

TEST(RouteGeometry, LabelsAreLeftOutBeforeStations)
{
    const std::vector<qreal> labels{0, 80, 80, 40};
    const RouteState route = routeOver(2, 1);
    const RouteLayout wide = layoutRoute(QRectF(0, 0, 400, 24), route, labels, {});
    EXPECT_TRUE(std::all_of(wide.stations.begin() + 1, wide.stations.end(),
                            [](const RouteStation &s) { return !s.label.isEmpty(); }));
    const RouteLayout narrow = layoutRoute(QRectF(0, 0, 140, 24), route, labels, {});
    EXPECT_EQ(narrow.stations.size(), 4u);
    EXPECT_FALSE(narrow.stations.back().label.isEmpty()) << "the destination's comes first";
    EXPECT_TRUE(narrow.stations[2].label.isEmpty());
}

TEST(RouteGeometry, WithoutRoomTheEndsAndTheCurrentStationStay)
{
    const RouteLayout layout = layoutRoute(QRectF(0, 0, 64, 24), routeOver(9, 5), {}, {});
    const std::vector<int> hops = hopsOf(layout);
    EXPECT_EQ(hops.front(), 0);
    EXPECT_EQ(hops.back(), 10);
    EXPECT_NE(std::find(hops.begin(), hops.end(), 5), hops.end());
    EXPECT_LT(hops.size(), 11u);
    EXPECT_TRUE(
        std::any_of(layout.lines.begin(), layout.lines.end(), [](const RouteLine &line) { return line.skips; }));
}

TEST(RouteGeometry, AnEmptyRouteDrawsNothing)
{
    EXPECT_TRUE(layoutRoute(QRectF(0, 0, 100, 20), {}, {}, {}).stations.empty());
    EXPECT_TRUE(layoutRoute(QRectF(), routeOver(1, 0), {}, {}).stations.empty());
}

TEST(RouteGeometry, EverythingIsInOrderAndInsideForAnyWidth)
{
    const unsigned seed = std::random_device()();
    std::mt19937 random(seed);
    for (int round = 0; round < 2000; ++round) {
        const int relays = static_cast<int>(random() % 12);
        RouteState route = routeOver(relays, static_cast<int>(random() % (static_cast<unsigned>(relays) + 2)),
                                     static_cast<quint16>(random() % 1001));
        route.hops.back().unreachable = random() % 2 == 0;
        std::vector<qreal> labels;
        for (std::size_t i = 0; i < route.hops.size(); ++i)
            labels.push_back(static_cast<int>(random() % 120));
        RouteMetrics metrics;
        metrics.labelsBelow = random() % 2 == 0;
        metrics.labelHeight = 14;
        metrics.indent = 40;
        const QRectF rect(10, 5, 60 + static_cast<int>(random() % 800), 60);
        const RouteLayout layout = layoutRoute(rect, route, labels, metrics);
        ASSERT_EQ(layout.lines.size() + 1, layout.stations.size());
        qreal x = rect.left() - 1;
        for (const RouteStation &station : layout.stations) {
            EXPECT_GT(station.centre.x() - station.radius, x - 0.001) << "seed " << seed;
            x = station.centre.x();
            EXPECT_LE(station.centre.x() + station.radius, rect.right() + 0.001)
                << "seed " << seed << " width " << rect.width();
            EXPECT_LE(station.label.right(), rect.right() + 0.001) << "seed " << seed << " width " << rect.width();
        }
        for (const RouteLine &line : layout.lines) {
            EXPECT_GE(line.filled, 0);
            EXPECT_LE(line.filled, 1);
            EXPECT_LE(line.from.x(), line.to.x() + 0.001);
        }
    }
}

} // namespace signalbox

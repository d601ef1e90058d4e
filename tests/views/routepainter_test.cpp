#include "views/routepainter.h"

#include "model/domain/text.h"
#include "views/statuspalette.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

namespace signalbox {

namespace {

RouteState atTheRelay(Status status)
{
    RouteState route;
    route.hops = {{.kind = RouteHop::Kind::Server}, {.kind = RouteHop::Kind::Relay}, {.kind = RouteHop::Kind::Client}};
    route.doneHop = 1;
    route.currentHop = 1;
    route.status = status;
    route.colour = colourKey(status, false);
    return route;
}

} // namespace

TEST(RoutePainter, TheStationThatHasTheWorkIsRingedLikeTheDoneLine)
{
    for (const bool dark : {false, true}) {
        const StatusPalette palette(PaletteKind::Standard, dark, {});
        const QColor ground(dark ? 0x1F2023 : 0xFFFFFF);
        for (const Status status : {Status::Executing, Status::StartupFailure, Status::Error}) {
            const RouteState route = atTheRelay(status);
            RouteStyle style;
            style.metrics = cellRouteMetrics();
            style.text = palette.routeOpen();
            style.ground = ground;
            const QRectF rect(0, 0, 200, 24);
            QImage image(rect.size().toSize() * 4, QImage::Format_RGB32);
            image.setDevicePixelRatio(4);
            image.fill(ground);
            QPainter painter(&image);
            paintRoute(painter, rect, route, palette, style);
            painter.end();

            const std::vector<qreal> widths{0, 1, 1}; // of stations without names
            const RouteLayout layout = layoutRoute(rect, route, widths, style.metrics);
            const auto colourAt = [&](int station, double part) {
                const RouteStation &drawn = layout.stations.at(static_cast<std::size_t>(station));
                return image.pixelColor(((drawn.centre + QPointF(0, -drawn.radius * part)) * 4).toPoint()).rgb();
            };
            EXPECT_EQ(colourAt(1, 0), palette.lamp(status, route.colour).fill.rgb());
            if (route.colour == ColourKey::White) {
                EXPECT_EQ(colourAt(1, 0.75), palette.routeDone().rgb()) << statusKey(status).toStdString();
            }
            EXPECT_EQ(colourAt(2, 0), ground.rgb()) << "the client waits for it";
        }
    }
}

} // namespace signalbox

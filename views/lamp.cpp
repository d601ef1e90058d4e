#include "views/lamp.h"

#include "views/contrast.h"
#include "views/statuspalette.h"
#include "views/vectoricon.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {

// All drawing is in a square of 16 x 16 units with the origin at the upper left.
constexpr QPointF kCentre(8, 8);

QPen stroke(const QColor &colour, qreal width)
{
    return QPen(colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
}

void paintBody(QPainter &painter, const LampState &lamp, const LampColours &colours)
{
    painter.setBrush(colours.fill);
    if (lamp.status == Status::Error) {
        QPolygonF octagon;
        for (int corner = 0; corner < 8; ++corner) {
            const qreal angle = (corner + 0.5) * M_PI / 4;
            octagon << kCentre + QPointF(std::cos(angle), std::sin(angle)) * 7.4;
        }
        painter.setPen(Qt::NoPen);
        painter.drawPolygon(octagon);
        return;
    }
    if (lamp.status == Status::WaitingForTransmission) {
        QPen dashed(colours.outline, 1.3);
        dashed.setCapStyle(Qt::FlatCap);
        dashed.setDashPattern({2.25, 1.67});
        painter.setPen(dashed);
        // Light dashes around a white disc could not be told apart in a dark theme.
        painter.setBrush(contrastRatio(colours.outline, colours.fill) < 3 ? QBrush(Qt::NoBrush) : QBrush(colours.fill));
        painter.drawEllipse(kCentre, 6.35, 6.35);
        return;
    }
    if (colours.outline == colours.fill) {
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(kCentre, 7, 7);
        return;
    }
    painter.setPen(QPen(colours.outline, 1.2));
    painter.drawEllipse(kCentre, 6.4, 6.4);
}

void paintCheck(QPainter &painter, const LampState &lamp, const QColor &colour)
{
    painter.setPen(stroke(colour, 1.9));
    painter.setBrush(Qt::NoBrush);
    if (lamp.detail != StatusDetail::AlreadyDistributed) {
        painter.drawPolyline(QPolygonF{{4.7, 8.3}, {7.0, 10.7}, {11.3, 5.6}});
        return;
    }
    painter.drawPolyline(QPolygonF{{4.2, 7.2}, {6.3, 9.4}, {10.4, 4.6}});
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(10.6, 10.6), 1.5, 1.5);
}

void paintArc(QPainter &painter, const LampState &lamp, const QColor &colour)
{
    const int span = std::clamp<int>(lamp.permille, 40, 1000) * 360 * 16 / 1000; // a mere start is visible too
    QPen pen(colour, 2.6);
    pen.setCapStyle(Qt::FlatCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(4.5, 4.5, 7, 7), 90 * 16, -span);
}

void paintPower(QPainter &painter, const LampState &lamp, const QColor &colour)
{
    if (lamp.detail != StatusDetail::PowerOff && lamp.detail != StatusDetail::NotRunning) {
        QPainterPath question;
        question.moveTo(5.9, 6.3);
        question.arcTo(QRectF(5.9, 4.0, 4.2, 4.2), 170, -215);
        question.quadTo(8.0, 8.5, 8.0, 9.6);
        painter.setPen(stroke(colour, 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(question);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(8, 11.9), 1.05, 1.05);
        return;
    }
    painter.setPen(stroke(colour, 1.5));
    painter.setBrush(Qt::NoBrush);
    painter.drawArc(QRectF(4.7, 5.1, 6.6, 6.6), 125 * 16, 290 * 16);
    painter.drawLine(QPointF(8, 4.0), QPointF(8, 7.8));
    if (lamp.detail == StatusDetail::NotRunning)
        painter.drawLine(QPointF(3.9, 12.1), QPointF(12.1, 3.9));
}

void paintHand(QPainter &painter, const QColor &colour)
{
    painter.setPen(stroke(colour, 1.35));
    constexpr std::array<QLineF, 4> fingers{QLineF(5.9, 5.6, 5.9, 9), QLineF(7.5, 4.4, 7.5, 9),
                                            QLineF(9.1, 4.4, 9.1, 9), QLineF(10.7, 5.6, 10.7, 9)};
    painter.drawLines(fingers.data(), static_cast<int>(fingers.size()));
    painter.drawLine(QPointF(4.1, 8.4), QPointF(5.9, 10.6));
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawRoundedRect(QRectF(5.3, 8.4, 6.05, 3.8), 1.7, 1.7);
}

void paintHourglass(QPainter &painter, const QColor &colour)
{
    painter.setPen(stroke(colour, 1.1));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolygon(QPolygonF{{5.3, 4.2}, {10.7, 4.2}, {8.0, 8.0}});
    painter.setBrush(colour);
    painter.drawPolygon(QPolygonF{{5.3, 11.8}, {10.7, 11.8}, {8.0, 8.0}});
}

void paintBrokenLine(QPainter &painter, const QColor &colour)
{
    painter.setPen(stroke(colour, 1.6));
    painter.drawLine(QPointF(3.3, 8), QPointF(5.6, 8));
    painter.drawLine(QPointF(10.4, 8), QPointF(12.7, 8));
    painter.drawLine(QPointF(5.9, 10.6), QPointF(7.5, 5.4));
    painter.drawLine(QPointF(8.5, 10.6), QPointF(10.1, 5.4));
}

void paintBin(QPainter &painter, const QColor &colour)
{
    painter.setPen(stroke(colour, 1.3));
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(QPointF(4.3, 5.5), QPointF(11.7, 5.5));
    painter.drawLine(QPointF(7, 4.1), QPointF(9, 4.1));
    painter.drawPolyline(QPolygonF{{5.3, 7.0}, {5.8, 11.9}, {10.2, 11.9}, {10.7, 7.0}});
}

void paintGlyph(QPainter &painter, const LampState &lamp, const QColor &colour)
{
    switch (lamp.status) {
    case Status::Error:
        painter.setPen(stroke(colour, 1.9));
        painter.drawLine(QPointF(5.4, 5.4), QPointF(10.6, 10.6));
        painter.drawLine(QPointF(10.6, 5.4), QPointF(5.4, 10.6));
        return;
    case Status::CommunicationError: paintBrokenLine(painter, colour); return;
    case Status::StartupFailure: paintPower(painter, lamp, colour); return;
    case Status::Suspended:
        painter.fillRect(QRectF(5, 4.6, 2, 6.8), colour);
        painter.fillRect(QRectF(9, 4.6, 2, 6.8), colour);
        return;
    case Status::InstallationRejected: painter.fillRect(QRectF(4.2, 7, 7.6, 2), colour); return;
    case Status::WaitingForInstallation:
        if (lamp.detail == StatusDetail::HeldByUser)
            paintHand(painter, colour);
        else
            paintHourglass(painter, colour);
        return;
    case Status::Resumed:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF{{6.2, 4.5}, {11.9, 8.0}, {6.2, 11.5}});
        return;
    case Status::Executing: paintArc(painter, lamp, colour); return;
    case Status::WaitingForTransmission: return;
    case Status::Completed: paintCheck(painter, lamp, colour); return;
    case Status::BeingDeleted: paintBin(painter, colour); return;
    }
}

void paintBadge(QPainter &painter, QPointF centre, const StatusPalette &palette)
{
    painter.setPen(QPen(palette.badgeGlyph(), 0.9));
    painter.setBrush(palette.badgeFill());
    painter.drawEllipse(centre, 3.5, 3.5);
}

void paintOverlays(QPainter &painter, const LampState &lamp, const StatusPalette &palette)
{
    if (lamp.silent) {
        constexpr QPointF clock(12.1, 12.1);
        paintBadge(painter, clock, palette);
        painter.setPen(stroke(palette.badgeGlyph(), 1));
        painter.drawPolyline(QPolygonF{clock + QPointF(0, -2), clock, clock + QPointF(1.6, 0)});
    }
    if (lamp.resultsHeld) {
        constexpr QPointF pause(12.1, 3.9);
        paintBadge(painter, pause, palette);
        painter.fillRect(QRectF(pause + QPointF(-1.6, -1.7), QSizeF(1.1, 3.4)), palette.badgeGlyph());
        painter.fillRect(QRectF(pause + QPointF(0.5, -1.7), QSizeF(1.1, 3.4)), palette.badgeGlyph());
    }
    if (lamp.cancelling) {
        constexpr QPointF stop(3.9, 12.1);
        paintBadge(painter, stop, palette);
        painter.fillRect(QRectF(stop - QPointF(1.4, 1.4), QSizeF(2.8, 2.8)), palette.badgeGlyph());
    }
}

} // namespace

void paintLamp(QPainter &painter, const QRectF &rect, const LampState &lamp, const StatusPalette &palette)
{
    const qreal side = std::min(rect.width(), rect.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center() - QPointF(side / 2, side / 2));
    painter.scale(side / kLampSize, side / kLampSize);
    if (lamp.empty) {
        painter.setPen(QPen(palette.emptyLamp(), 1.2));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(kCentre, 4, 4);
    } else {
        const LampColours colours = palette.lamp(lamp.status, lamp.colour);
        paintBody(painter, lamp, colours);
        paintGlyph(painter, lamp, colours.glyph);
        paintOverlays(painter, lamp, palette);
    }
    painter.restore();
}

QIcon lampIcon(const LampState &lamp, const StatusPalette &palette)
{
    return vectorIcon([lamp, palette](QPainter &painter, const QRectF &rect, QIcon::Mode) {
        paintLamp(painter, rect, lamp, palette);
    });
}

} // namespace signalbox

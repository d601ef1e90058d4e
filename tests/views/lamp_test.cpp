#include "views/lamp.h"

#include "views/contrast.h"
#include "views/statuspalette.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

#include <vector>

namespace signalbox {

namespace {

QImage painted(const LampState &lamp, const StatusPalette &palette, int scale = 1)
{
    QImage image(kLampSize * scale, kLampSize * scale, QImage::Format_ARGB32);
    image.fill(palette.dark() ? QColor(0x1F2023) : QColor(Qt::white));
    QPainter painter(&image);
    paintLamp(painter, image.rect(), lamp, palette);
    return image;
}

/// What is left for someone who sees no colours at all.
QImage withoutColour(const QImage &image)
{
    return image.convertToFormat(QImage::Format_Grayscale8);
}

LampState lampOf(Status status, StatusDetail detail = StatusDetail::None)
{
    LampState lamp;
    lamp.status = status;
    lamp.detail = detail;
    lamp.colour = colourKey(status, false);
    lamp.permille = 500;
    return lamp;
}

int differentPixels(const QImage &a, const QImage &b)
{
    int count = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x)
            count += qAbs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 60;
    return count;
}

} // namespace

TEST(Lamp, ShapesDifferWithoutColour)
{
    std::vector<LampState> lamps;
    for (const Status status : kAllStatuses)
        lamps.push_back(lampOf(status));
    lamps.push_back(lampOf(Status::StartupFailure, StatusDetail::PowerOff));
    lamps.push_back(lampOf(Status::StartupFailure, StatusDetail::NotRunning));
    lamps.push_back(lampOf(Status::Completed, StatusDetail::AlreadyDistributed));
    lamps.push_back(lampOf(Status::WaitingForInstallation, StatusDetail::HeldByUser));
    for (const bool dark : {false, true}) {
        const StatusPalette palette(PaletteKind::Standard, dark);
        for (std::size_t a = 0; a < lamps.size(); ++a)
            for (std::size_t b = a + 1; b < lamps.size(); ++b)
                EXPECT_GE(differentPixels(withoutColour(painted(lamps[a], palette)),
                                          withoutColour(painted(lamps[b], palette))),
                          5)
                    << (dark ? "dark" : "light") << ", lamps " << a << " and " << b;
    }
}

TEST(Lamp, StaysInsideItsSquare)
{
    const StatusPalette palette(PaletteKind::Standard, false);
    for (const Status status : kAllStatuses) {
        QImage image(24, 24, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        LampState lamp = lampOf(status);
        lamp.silent = lamp.resultsHeld = lamp.cancelling = true;
        paintLamp(painter, QRectF(4, 4, 16, 16), lamp, palette);
        painter.end();
        for (int i = 0; i < 24; ++i)
            for (const int edge : {0, 1, 2, 21, 22, 23}) {
                EXPECT_EQ(image.pixel(i, edge), qRgb(255, 255, 255)) << "status " << indexOf(status);
                EXPECT_EQ(image.pixel(edge, i), qRgb(255, 255, 255)) << "status " << indexOf(status);
            }
    }
}

TEST(Lamp, OverlaysChangeOnlyTheirCorner)
{
    const StatusPalette palette(PaletteKind::Standard, false);
    const LampState plain = lampOf(Status::Completed);
    LampState silent = plain;
    silent.silent = true;
    const QImage before = painted(plain, palette, 4);
    const QImage after = painted(silent, palette, 4);
    EXPECT_NE(before, after);
    EXPECT_EQ(before.copy(0, 0, 64, 32), after.copy(0, 0, 64, 32)) << "the clock is at the lower right";
    EXPECT_EQ(before.copy(0, 0, 32, 64), after.copy(0, 0, 32, 64));
}

TEST(Lamp, ArcGrowsWithThePercentage)
{
    const StatusPalette palette(PaletteKind::Standard, false);
    int before = 0;
    for (const int permille : {100, 300, 500, 700, 900}) {
        LampState lamp = lampOf(Status::Executing);
        lamp.permille = static_cast<quint16>(permille);
        const QImage image = painted(lamp, palette, 4);
        int blue = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                blue += qBlue(image.pixel(x, y)) > qRed(image.pixel(x, y)) + 80;
        EXPECT_GT(blue, before) << permille;
        before = blue;
    }
}

TEST(Lamp, IconIsDrawnAnewAtEachScale)
{
    const StatusPalette palette(PaletteKind::Standard, false);
    const QIcon icon = lampIcon(lampOf(Status::Error), palette);
    const QPixmap large = icon.pixmap(QSize(16, 16), 2.0);
    EXPECT_EQ(large.size(), QSize(32, 32));
    EXPECT_EQ(large.devicePixelRatio(), 2.0);
}

TEST(Lamp, GivesThePainterBackAsItWas)
{
    QImage image(16, 16, QImage::Format_ARGB32);
    QPainter painter(&image);
    const QPen pen = painter.pen();
    const QTransform transform = painter.transform();
    paintLamp(painter, image.rect(), lampOf(Status::Error), StatusPalette(PaletteKind::Standard, true));
    EXPECT_EQ(painter.pen(), pen);
    EXPECT_EQ(painter.transform(), transform);
}

} // namespace signalbox

#include "views/picturecache.h"

#include <QGuiApplication>
#include <QScreen>

#include <cmath>

namespace signalbox {

namespace {

constexpr qsizetype kBytesKept = qsizetype{8} << 20; // some hundred wide cells on a screen of double density

/// In device pixels, if it is a whole number of them.
std::optional<int> whole(qreal pixels)
{
    const qreal nearest = std::round(pixels);
    if (std::abs(pixels - nearest) > 1e-6)
        return std::nullopt;
    return static_cast<int>(nearest);
}

} // namespace

PictureCache::PictureCache() : m_pictures(kBytesKept) { }

std::optional<QSize> PictureCache::wholePixels(const QPainter &painter, const QRect &rect)
{
    const QTransform &toPixels = painter.deviceTransform();
    const QPaintDevice *device = painter.device();
    if (toPixels.type() > QTransform::TxScale || toPixels.m11() != toPixels.m22() || toPixels.m11() <= 0
        || toPixels.m11() != device->devicePixelRatio())
        return std::nullopt;
    // A pixmap has the measures of the first screen: on another one its text would have another size.
    const QScreen *screen = QGuiApplication::primaryScreen();
    if (screen == nullptr || device->logicalDpiY() != qRound(screen->logicalDotsPerInchY()))
        return std::nullopt;
    const auto left = whole(toPixels.dx() + rect.x() * toPixels.m11());
    const auto top = whole(toPixels.dy() + rect.y() * toPixels.m11());
    const auto width = whole(rect.width() * toPixels.m11());
    const auto height = whole(rect.height() * toPixels.m11());
    if (!left || !top || !width || !height || *width <= 0 || *height <= 0)
        return std::nullopt;
    return QSize(*width, *height);
}

QPixmap PictureCache::emptyPicture(QSize pixels, qreal scale, const QColor &ground)
{
    QPixmap picture(pixels);
    picture.setDevicePixelRatio(scale);
    picture.fill(ground);
    return picture;
}

void PictureCache::keep(const QByteArray &key, const QPixmap &picture)
{
    m_pictures.insert(key, new QPixmap(picture), qsizetype{4} * picture.width() * picture.height());
}

} // namespace signalbox

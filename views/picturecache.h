#pragma once

#include <QByteArray>
#include <QCache>
#include <QColor>
#include <QPainter>
#include <QPixmap>

#include <optional>
#include <type_traits>

namespace signalbox {

/// What a picture is found again by: everything that its drawing depends on, besides its size and ground.
class PictureKey {
public:
    PictureKey() { m_bytes.reserve(192); }
    /// Numbers and enums only: what has padding is not the same twice.
    template <class T>
        requires(std::is_arithmetic_v<T> || std::is_enum_v<T>)
    PictureKey &operator<<(T value)
    {
        m_bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
        return *this;
    }
    PictureKey &operator<<(const QColor &colour) { return *this << colour.rgba(); }
    PictureKey &operator<<(const QString &text)
    {
        *this << text.size();
        m_bytes.append(reinterpret_cast<const char *>(text.constData()), text.size() * qsizetype{sizeof(QChar)});
        return *this;
    }
    [[nodiscard]] const QByteArray &bytes() const noexcept { return m_bytes; }

private:
    QByteArray m_bytes;
};

/// Pictures of what cells show again and again: drawn once, then copied. They look exactly like what they stand for, as each
/// lies on its ground and is only used where it covers whole pixels. Bounded in bytes; GUI thread.
class PictureCache {
public:
    PictureCache();

    void clear() { m_pictures.clear(); }
    [[nodiscard]] qsizetype count() const { return m_pictures.count(); }

    /// Paints into `rect`, from a picture if there is one.
    /// @param ground opaque; the one colour that lies below all of `rect`
    /// @param draw (QPainter &, const QRect &at) draws into `at`, of the same size as `rect`, and nowhere else
    template <class Draw>
    void paint(QPainter &painter, const QRect &rect, const QColor &ground, PictureKey key, const Draw &draw)
    {
        const std::optional<QSize> pixels = wholePixels(painter, rect);
        if (!pixels) {
            draw(painter, rect);
            return;
        }
        const qreal scale = painter.device()->devicePixelRatio();
        key << ground << rect.width() << rect.height() << scale;
        const QPixmap *picture = m_pictures.object(key.bytes());
        QPixmap made;
        if (picture == nullptr) {
            made = emptyPicture(*pixels, scale, ground);
            QPainter onPicture(&made);
            draw(onPicture, QRect(QPoint(), rect.size()));
            onPicture.end();
            keep(key.bytes(), made);
            picture = &made;
        }
        painter.drawPixmap(rect.topLeft(), *picture);
    }

private:
    /// The size in pixels of the device; nullopt when `rect` does not cover whole ones, or text would come out differently.
    [[nodiscard]] static std::optional<QSize> wholePixels(const QPainter &painter, const QRect &rect);
    [[nodiscard]] static QPixmap emptyPicture(QSize pixels, qreal scale, const QColor &ground);
    void keep(const QByteArray &key, const QPixmap &picture);

    QCache<QByteArray, QPixmap> m_pictures; ///< cost: bytes
};

} // namespace signalbox

#include "views/vectoricon.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>
#include <QPixmap>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

using Paint = std::function<void(QPainter &, const QRectF &, QIcon::Mode)>;

class PaintedIconEngine final : public QIconEngine {
public:
    explicit PaintedIconEngine(Paint paint) : m_paint(std::move(paint)) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        m_paint(*painter, QRectF(rect), mode);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    // The base class asks for a pixmap and then says what its scale is, which would blur the drawing.
    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal) override
    {
        return pixmap(size, mode, state);
    }

    QIconEngine *clone() const override { return new PaintedIconEngine(m_paint); }
    QString key() const override { return QStringLiteral("signalbox-painted"); }
    bool isNull() override { return false; }

private:
    Paint m_paint;
};

void paintArrowCircle(QPainter &painter)
{
    painter.drawArc(QRectF(3, 3, 10, 10), 60 * 16, 290 * 16);
    painter.drawPolyline(QPolygonF{{10.2, 1.6}, {10.6, 4.2}, {8.0, 4.7}});
}

void paintPicture(QPainter &painter, Picture picture, const QColor &colour)
{
    painter.setPen(QPen(colour, 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (picture) {
    case Picture::NewJob:
        painter.drawLine(QPointF(8, 3), QPointF(8, 13));
        painter.drawLine(QPointF(3, 8), QPointF(13, 8));
        return;
    case Picture::Suspend:
        painter.fillRect(QRectF(4, 3, 3, 10), colour);
        painter.fillRect(QRectF(9, 3, 3, 10), colour);
        return;
    case Picture::Resume:
        painter.setBrush(colour);
        painter.drawPolygon(QPolygonF{{5, 3.5}, {12.5, 8}, {5, 12.5}});
        return;
    case Picture::Cancel:
        painter.drawEllipse(QPointF(8, 8), 5.6, 5.6);
        painter.drawLine(QPointF(4.2, 11.8), QPointF(11.8, 4.2));
        return;
    case Picture::ReExecute: paintArrowCircle(painter); return;
    case Picture::Delete:
        painter.drawLine(QPointF(3, 4.5), QPointF(13, 4.5));
        painter.drawLine(QPointF(6.5, 2.6), QPointF(9.5, 2.6));
        painter.drawPolyline(QPolygonF{{4.3, 6.6}, {5, 13.4}, {11, 13.4}, {11.7, 6.6}});
        return;
    case Picture::Export:
        painter.drawLine(QPointF(8, 2.5), QPointF(8, 9.5));
        painter.drawPolyline(QPolygonF{{5.2, 6.9}, {8, 9.7}, {10.8, 6.9}});
        painter.drawPolyline(QPolygonF{{2.8, 10.2}, {2.8, 13.2}, {13.2, 13.2}, {13.2, 10.2}});
        return;
    case Picture::Find:
        painter.drawEllipse(QPointF(6.8, 6.8), 4, 4);
        painter.drawLine(QPointF(9.9, 9.9), QPointF(13.2, 13.2));
        return;
    case Picture::Up:
        painter.drawLine(QPointF(8, 3.4), QPointF(8, 13));
        painter.drawPolyline(QPolygonF{{4, 7.2}, {8, 3.2}, {12, 7.2}});
        return;
    case Picture::Details:
        painter.drawRect(QRectF(2.5, 3, 11, 10));
        painter.drawLine(QPointF(2.5, 9), QPointF(13.5, 9));
        return;
    case Picture::Verify:
        painter.drawPolygon(
            QPolygonF{{8, 1.8}, {13.4, 3.8}, {13.4, 8}, {11.4, 11.8}, {8, 14.2}, {4.6, 11.8}, {2.6, 8}, {2.6, 3.8}});
        painter.drawPolyline(QPolygonF{{5.4, 7.8}, {7.2, 9.7}, {10.6, 5.8}});
        return;
    case Picture::Folder:
        painter.drawPolygon(QPolygonF{{2, 12.8}, {2, 3.6}, {6.2, 3.6}, {7.6, 5.2}, {14, 5.2}, {14, 12.8}});
        return;
    case Picture::Server:
        painter.drawRect(QRectF(2.5, 3, 11, 4.4));
        painter.drawRect(QRectF(2.5, 8.6, 11, 4.4));
        painter.drawPoint(QPointF(5, 5.2));
        painter.drawPoint(QPointF(5, 10.8));
        return;
    case Picture::Relay:
        painter.drawEllipse(QPointF(8, 8), 3, 3);
        painter.drawLine(QPointF(1.5, 8), QPointF(5, 8));
        painter.drawLine(QPointF(11, 8), QPointF(14.5, 8));
        return;
    case Picture::Client:
        painter.drawRect(QRectF(2.5, 3, 11, 7.4));
        painter.drawLine(QPointF(5.5, 13), QPointF(10.5, 13));
        painter.drawLine(QPointF(8, 10.4), QPointF(8, 13));
        return;
    case Picture::Copy:
        painter.drawRect(QRectF(5.5, 2.5, 8, 8));
        painter.drawPolyline(QPolygonF{{5.5, 5.5}, {2.5, 5.5}, {2.5, 13.5}, {10.5, 13.5}, {10.5, 10.5}});
        return;
    case Picture::Close:
        painter.drawLine(QPointF(4.4, 4.4), QPointF(11.6, 11.6));
        painter.drawLine(QPointF(11.6, 4.4), QPointF(4.4, 11.6));
        return;
    case Picture::Information:
        painter.drawEllipse(QPointF(8, 8), 6, 6);
        painter.drawLine(QPointF(8, 7.4), QPointF(8, 11));
        painter.drawPoint(QPointF(8, 5));
        return;
    case Picture::Warning:
        painter.drawPolygon(QPolygonF{{8, 2.4}, {14.2, 13.2}, {1.8, 13.2}});
        painter.drawLine(QPointF(8, 6.4), QPointF(8, 9.4));
        painter.drawPoint(QPointF(8, 11.4));
        return;
    case Picture::Failure:
        painter.drawEllipse(QPointF(8, 8), 6, 6);
        painter.drawLine(QPointF(5.8, 5.8), QPointF(10.2, 10.2));
        painter.drawLine(QPointF(10.2, 5.8), QPointF(5.8, 10.2));
        return;
    case Picture::More:
        painter.drawPolyline(QPolygonF{{3.6, 3.6}, {7.6, 8}, {3.6, 12.4}});
        painter.drawPolyline(QPolygonF{{8.6, 3.6}, {12.6, 8}, {8.6, 12.4}});
        return;
    }
}

} // namespace

QIcon vectorIcon(Paint paint)
{
    return QIcon(new PaintedIconEngine(std::move(paint)));
}

QIcon pictureIcon(Picture picture)
{
    return vectorIcon([picture](QPainter &painter, const QRectF &rect, QIcon::Mode mode) {
        const QPalette palette = QGuiApplication::palette();
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role = mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText;
        const qreal side = std::min(rect.width(), rect.height());
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(rect.center() - QPointF(side / 2, side / 2));
        painter.scale(side / 16, side / 16);
        paintPicture(painter, picture, palette.color(group, role));
        painter.restore();
    });
}

} // namespace signalbox

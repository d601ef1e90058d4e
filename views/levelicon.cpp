#include "views/levelicon.h"

#include "model/items/securitystore.h"
#include "views/appearance.h"
#include "views/statuspalette.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

#include <cmath>

namespace signalbox {

namespace {

constexpr int kSize = 16;
constexpr int kScale = 4; ///< drawn so much larger: crisp on every screen
constexpr qreal kRadius = 6.75;

QColor between(const QColor &one, const QColor &other)
{
    return {(one.red() + other.red()) / 2, (one.green() + other.green()) / 2, (one.blue() + other.blue()) / 2};
}

QColor colourOf(SecurityLevel level, const StatusPalette &palette)
{
    switch (level) {
    case SecurityLevel::Danger: return palette.fill(ColourKey::Red);
    case SecurityLevel::Warning: return between(palette.fill(ColourKey::Red), palette.fill(ColourKey::Yellow));
    case SecurityLevel::Caution: return palette.fill(ColourKey::Yellow);
    case SecurityLevel::Safe: return palette.fill(ColourKey::Green);
    case SecurityLevel::Unknown: return palette.fill(ColourKey::DarkGrey);
    case SecurityLevel::NotApplicable: return palette.fill(ColourKey::LightGrey);
    case SecurityLevel::NotJudged: break;
    }
    return palette.fill(ColourKey::White);
}

QPainterPath polygon(int corners, qreal turn)
{
    QPainterPath path;
    for (int i = 0; i < corners; ++i) {
        const qreal angle = turn + 2 * M_PI * i / corners;
        const QPointF at(8 + kRadius * std::sin(angle), 8 - kRadius * std::cos(angle));
        if (i == 0)
            path.moveTo(at);
        else
            path.lineTo(at);
    }
    path.closeSubpath();
    return path;
}

/// Octagon, triangle, diamond, or circle.
QPainterPath shapeOf(SecurityLevel level)
{
    if (level == SecurityLevel::Danger)
        return polygon(8, M_PI / 8);
    if (level == SecurityLevel::Caution)
        return polygon(4, 0);
    QPainterPath path;
    if (level == SecurityLevel::Warning) {
        path.addPolygon(QPolygonF({QPointF(8, 1.2), QPointF(15.2, 14.2), QPointF(0.8, 14.2)}));
        path.closeSubpath();
        return path;
    }
    path.addEllipse(QPointF(8, 8), kRadius, kRadius);
    return path;
}

QPainterPath glyphOf(SecurityLevel level)
{
    QPainterPath glyph;
    switch (level) {
    case SecurityLevel::Danger:
        glyph.moveTo(5.4, 5.4);
        glyph.lineTo(10.6, 10.6);
        glyph.moveTo(10.6, 5.4);
        glyph.lineTo(5.4, 10.6);
        break;
    case SecurityLevel::Warning:
        glyph.moveTo(8, 5.6);
        glyph.lineTo(8, 9.4);
        glyph.moveTo(8, 11.9);
        glyph.lineTo(8, 12.1);
        break;
    case SecurityLevel::Caution:
        glyph.moveTo(8, 4.4);
        glyph.lineTo(8, 8.6);
        glyph.moveTo(8, 11.2);
        glyph.lineTo(8, 11.4);
        break;
    case SecurityLevel::Safe:
        glyph.moveTo(4.9, 8.3);
        glyph.lineTo(7.2, 10.6);
        glyph.lineTo(11.2, 5.8);
        break;
    case SecurityLevel::Unknown:
        glyph.moveTo(5.9, 6.4);
        glyph.cubicTo(5.9, 3.8, 10.1, 3.8, 10.1, 6.4);
        glyph.cubicTo(10.1, 8.0, 8, 7.9, 8, 9.6);
        glyph.moveTo(8, 11.7);
        glyph.lineTo(8, 11.9);
        break;
    case SecurityLevel::NotApplicable:
        glyph.moveTo(5, 8);
        glyph.lineTo(11, 8);
        break;
    case SecurityLevel::NotJudged: break;
    }
    return glyph;
}

} // namespace

QIcon levelIcon(SecurityLevel level, const StatusPalette &palette)
{
    QPixmap picture(kSize * kScale, kSize * kScale);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(kScale, kScale);
    const QColor fill = colourOf(level, palette);
    const QColor line = palette.dark() ? QColor(0xe8, 0xea, 0xed) : QColor(0x3c, 0x40, 0x43);
    const bool isEmpty = level == SecurityLevel::NotJudged;
    painter.setPen(isEmpty ? QPen(line, 1.2, Qt::DashLine) : QPen(line, 0.8));
    painter.setBrush(isEmpty ? QBrush() : QBrush(fill));
    painter.drawPath(shapeOf(level));
    constexpr int kMiddle = 140;
    const QColor glyph = qGray(fill.rgb()) > kMiddle ? QColor(Qt::black) : QColor(Qt::white);
    painter.setPen(QPen(glyph, 1.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(glyphOf(level));
    painter.end();
    QIcon icon(picture);
    icon.addPixmap(picture, QIcon::Selected); // else a selected row dims the colour that is to be seen
    return icon;
}

LevelDelegate::LevelDelegate(const Appearance &appearance, QObject *parent)
    : QStyledItemDelegate(parent), m_appearance(appearance)
{
}

void LevelDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    const auto level = securityLevelFromCode(index.data(SecurityStore::LevelRole).toInt());
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(kSize, kSize);
    option->icon = levelIcon(level.value_or(SecurityLevel::NotJudged), m_appearance.status());
}

} // namespace signalbox

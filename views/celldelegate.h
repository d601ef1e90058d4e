#pragma once

#include "views/picturecache.h"

#include <QCache>
#include <QFont>
#include <QStaticText>
#include <QStyledItemDelegate>

#include <utility>

namespace signalbox {

class Appearance;

/// A cell of the status table: the row's tint below, text readable on it and on the selection. Only paints.
class CellDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// @param appearance must outlive this object
    explicit CellDelegate(const Appearance &appearance, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Times also say how long ago they are.
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override;

    [[nodiscard]] const Appearance &appearance() const noexcept { return m_appearance; }
    enum class Content : quint8 { Text, Drawing }; ///< of a cell: whether its text is needed
    /// Selection, tint and focus, without text; gives back the option for what is painted on top.
    QStyleOptionViewItem paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                     Content content = Content::Text) const;
    [[nodiscard]] static QColor textColour(const QStyleOptionViewItem &cell);
    /// Selected in the list that has the focus: on that ground status and route colours cannot be told apart. The
    /// selection of the other list is pale, and keeps them.
    [[nodiscard]] static bool isOnHighlight(const QStyleOptionViewItem &cell);
    [[nodiscard]] static QColor groundColour(const QStyleOptionViewItem &cell);
    /// Text in the colour of the cell, elided at its end. Texts that were painted before are not laid out again.
    void paintText(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &cell, const QString &text,
                   Qt::Alignment alignment) const;

    /// The same without laying out anything that was painted before, at the place where QPainter would draw it: to the
    /// left and in the middle of `rect`, whole.
    void paintLabel(QPainter &painter, const QRectF &rect, const QStyleOptionViewItem &cell, const QString &text) const;
    /// Drawn by `draw` (QPainter &, const QRect &at) into `rect`, or copied from an earlier time.
    /// @param key all that the drawing depends on besides the size, the ground, the font and the appearance
    template <class Draw>
    void paintPicture(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &cell, const PictureKey &key,
                      const Draw &draw) const
    {
        if (!hasFlatGround(cell)) {
            draw(painter, rect);
            return;
        }
        forgetOtherFont(cell.font);
        m_pictures.paint(painter, rect, groundColour(cell), key, draw);
    }

    static constexpr int kMargin = 6; ///< between the cell's edge and what is in it

private:
    /// On a screen, and nothing but one colour below it: neither selected nor below the mouse.
    [[nodiscard]] static bool hasFlatGround(const QStyleOptionViewItem &cell);
    void tintGround(QStyleOptionViewItem &cell, const QModelIndex &index) const;
    void forgetOtherFont(const QFont &font) const;
    [[nodiscard]] const QStaticText &laidOut(const QPainter &painter, const QStyleOptionViewItem &cell,
                                             const QString &text, int width) const;

    const Appearance &m_appearance;
    mutable PictureCache m_pictures;
    mutable QCache<std::pair<QString, int>, QStaticText> m_texts; ///< by text and width
    mutable QFont m_font; ///< of what is kept
};

} // namespace signalbox

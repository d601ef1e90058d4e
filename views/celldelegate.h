#pragma once

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
    /// Selection, tint and focus, without text; gives back the option for what is painted on top.
    QStyleOptionViewItem paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                                     const QModelIndex &index) const;
    [[nodiscard]] static QColor textColour(const QStyleOptionViewItem &cell);
    /// Selected in the list that has the focus: on that ground status and route colours cannot be told apart. The
    /// selection of the other list is pale, and keeps them.
    [[nodiscard]] static bool isOnHighlight(const QStyleOptionViewItem &cell);
    [[nodiscard]] static QColor groundColour(const QStyleOptionViewItem &cell);
    /// Text in the colour of the cell, elided at its end. Texts that were painted before are not laid out again.
    void paintText(QPainter &painter, const QRect &rect, const QStyleOptionViewItem &cell, const QString &text,
                   Qt::Alignment alignment) const;

    static constexpr int kMargin = 6; ///< between the cell's edge and what is in it

private:
    const Appearance &m_appearance;
    mutable QCache<std::pair<QString, int>, QStaticText> m_texts; ///< by text and width; in m_textFont
    mutable QFont m_textFont;
};

} // namespace signalbox

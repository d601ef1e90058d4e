#pragma once

#include <QTableView>

namespace signalbox {

/// A QTableView for millions of rows, all of one height. Qt's own keeps eight bytes for each row in its header for rows and
/// goes through all of them whenever rows come, go or change places; here a row's place follows from its number, and the
/// header for rows is empty. For an operator and for assistive technology it is a QTableView. Without what needs single
/// rows: spans, a grid, colours in turn, and rows that are hidden, moved or of their own height.
/// It scrolls by rows vertically and by pixels horizontally. Rows times row height have to stay below 2^31.
class LongTable final : public QTableView {
    Q_OBJECT
public:
    explicit LongTable(QWidget *parent = nullptr);

    void setRowPixels(int height); ///< at least 1
    [[nodiscard]] int rowPixels() const noexcept { return m_rowPixels; }

    void setModel(QAbstractItemModel *model) override;
    [[nodiscard]] QRect visualRect(const QModelIndex &index) const override;
    [[nodiscard]] QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles = {}) override;

protected:
    void scrollContentsBy(int dx, int dy) override;
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] int horizontalOffset() const override;
    [[nodiscard]] int verticalOffset() const override;
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void updateGeometries() override;
    [[nodiscard]] int sizeHintForRow(int row) const override;
    [[nodiscard]] int sizeHintForColumn(int column) const override;

private:
    [[nodiscard]] int rowCount() const;
    [[nodiscard]] int rowOf(
        int y) const; ///< a coordinate in the viewport; may be before the first or behind the last row
    [[nodiscard]] int topOf(int row) const;
    void updateOffset();
    [[nodiscard]] int rowsThatFit() const; ///< whole ones, at least 1
    [[nodiscard]] QList<int> shownColumns() const; ///< as they stand
    void drawCell(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    int m_rowPixels = 26;
    int m_offset = 0; ///< pixels above the viewport
    QList<QMetaObject::Connection> m_connections; ///< to the model
    bool m_updating = false; ///< in updateGeometries(): scroll bars that come or go call it again
};

} // namespace signalbox

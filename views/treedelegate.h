#pragma once

#include <QStyledItemDelegate>

namespace signalbox {

class Appearance;

/// A line of the server tree: lamp, kind, name, and the counters in a fainter colour. Only paints.
class TreeDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// @param appearance must outlive this object
    explicit TreeDelegate(const Appearance &appearance, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Appearance &m_appearance;
};

} // namespace signalbox

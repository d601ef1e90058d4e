#pragma once

#include "views/celldelegate.h"

namespace signalbox {

/// Finished / error / rejected / total: right-aligned numbers and a stacked bar.
class CountersDelegate final : public CellDelegate {
    Q_OBJECT
public:
    using CellDelegate::CellDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace signalbox

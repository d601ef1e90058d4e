#pragma once

#include <QHeaderView>

namespace signalbox {

/// A horizontal header whose titles end with an ellipsis where there is no room for them; their tooltips have the whole. Qt 6.4
/// cuts them off, whatever the text elide mode of the header.
class ElidingHeader final : public QHeaderView {
    Q_OBJECT
public:
    explicit ElidingHeader(QWidget *parent = nullptr);
    void setSelectionModel(QItemSelectionModel *selection) override;

protected:
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override;
};

} // namespace signalbox

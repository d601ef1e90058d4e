#pragma once

#include <QObject>

class QWidget;

namespace signalbox {

/// Takes local files that are dropped on a widget. Owned by the widget.
class FileDrop final : public QObject {
    Q_OBJECT
public:
    explicit FileDrop(QWidget *target);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void dropped(const QStringList &paths);
};

} // namespace signalbox

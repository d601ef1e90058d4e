#pragma once

#include <QObject>

class QLineEdit;

namespace signalbox {

/// Leaves Ctrl+E, with which a window exports, to the window also while a text field has the focus: on X11 the field would take it for
/// the end of its line, for which there is the key End. GUI thread.
class FieldShortcuts final : public QObject {
    Q_OBJECT
public:
    explicit FieldShortcuts(QLineEdit *field); ///< which becomes the parent of this object

    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace signalbox

#pragma once

#include <QObject>

class QDialog;

namespace signalbox {

/// Keeps a dialog at least as high as its texts need that are broken into lines, as far as the screen allows. A layout alone does not
/// count these: it lays what is below over them, or cuts them off. A dialog that grows beyond the lower edge of the screen moves up. GUI
/// thread.
class TextRoom final : public QObject {
    Q_OBJECT
public:
    explicit TextRoom(QDialog *dialog); ///< which becomes the parent of this object

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take();
    void stayOnScreen();

    QDialog *m_dialog;
};

} // namespace signalbox

#pragma once

#include <QLabel>

namespace signalbox {

/// A line below a field that says what is wrong with it; takes no room while nothing is.
class FieldHint final : public QLabel {
    Q_OBJECT
public:
    explicit FieldHint(QWidget *parent = nullptr);

    void setProblem(const QString &problem); ///< empty: none
    [[nodiscard]] QString problem() const { return text(); }
    /// It takes its room itself: what claims a height for a width makes everything around it claim what its lists would like to have.
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void updateColour();
    void takeRoom();
};

} // namespace signalbox

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace signalbox {

/// What stands where a table would be empty: what this place is for, and one button that starts it.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget *parent = nullptr);

    /// @param button empty: no button
    void setTexts(const QString &headline, const QString &text, const QString &button);

Q_SIGNALS:
    void activated();

private:
    QLabel *m_headline;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace signalbox

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

    /// Shows the table instead, or this one. The table has the focus when it comes, which could not be given to it before, unless the
    /// user has begun to type into a field.
    void giveWayTo(QWidget *table, bool isEmpty);

Q_SIGNALS:
    void activated();

private:
    QLabel *m_headline;
    QLabel *m_text;
    QPushButton *m_button;
};

} // namespace signalbox

#pragma once

#include <QWidget>

class QAction;
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

    /// The button triggers `action`, and can be pressed as long as that can; why not is in its tooltip. Instead of activated().
    void follow(QAction *action);

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

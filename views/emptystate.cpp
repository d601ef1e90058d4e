#include "views/emptystate.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace signalbox {

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent), m_headline(new QLabel(this)), m_text(new QLabel(this)), m_button(new QPushButton(this))
{
    setObjectName(QStringLiteral("emptyState"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_headline->setObjectName(QStringLiteral("emptyHeadline"));
    m_text->setObjectName(QStringLiteral("emptyText"));
    m_button->setObjectName(QStringLiteral("emptyButton"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.4);
    m_headline->setFont(large);
    m_headline->setAlignment(Qt::AlignCenter);
    m_headline->setWordWrap(true);
    m_headline->setTextFormat(Qt::PlainText);
    m_text->setAlignment(Qt::AlignCenter);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setFixedWidth(fontMetrics().averageCharWidth() * 64);
    m_headline->setFixedWidth(fontMetrics().averageCharWidth() * 64);

    auto *layout = new QVBoxLayout(this);
    layout->addStretch(2);
    // A layout without an alignment asks the text how high it is at this width; one with an alignment would cut it off.
    auto *row = new QHBoxLayout;
    row->addStretch();
    auto *column = new QVBoxLayout;
    column->addWidget(m_headline);
    column->addSpacing(6);
    column->addWidget(m_text);
    row->addLayout(column);
    row->addStretch();
    layout->addLayout(row);
    layout->addSpacing(12);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::activated);
}

void EmptyState::setTexts(const QString &headline, const QString &text, const QString &button)
{
    m_headline->setText(headline);
    m_text->setText(text);
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
}

void EmptyState::follow(QAction *action)
{
    const auto update = [this, action] {
        m_button->setEnabled(action->isEnabled());
        m_button->setToolTip(action->isEnabled() ? QString() : action->toolTip());
    };
    connect(this, &EmptyState::activated, action, &QAction::trigger);
    connect(action, &QAction::changed, this, update);
    update();
}

void EmptyState::giveWayTo(QWidget *table, bool isEmpty)
{
    auto *stack = qobject_cast<QStackedWidget *>(parentWidget());
    QWidget *wanted = isEmpty ? static_cast<QWidget *>(this) : table;
    if (stack == nullptr || stack->currentWidget() == wanted)
        return;
    stack->setCurrentWidget(wanted);
    const auto *field = qobject_cast<const QLineEdit *>(window()->focusWidget());
    if (wanted == table && (field == nullptr || field->text().isEmpty()))
        table->setFocus();
}

} // namespace signalbox

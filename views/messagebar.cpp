#include "views/messagebar.h"

#include "views/vectoricon.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace signalbox {

MessageBar::MessageBar(QWidget *parent)
    : QFrame(parent),
      m_icon(new QLabel(this)),
      m_text(new QLabel(this)),
      m_more(new QLabel(this)),
      m_remedy(new QPushButton(this)),
      m_copy(new QToolButton(this)),
      m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("messageBar"));
    setAccessibleName(tr("Messages"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::ToolTipBase);

    m_text->setObjectName(QStringLiteral("messageText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setForegroundRole(QPalette::ToolTipText);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_more->setForegroundRole(QPalette::ToolTipText);
    m_remedy->setObjectName(QStringLiteral("messageRemedy"));
    m_copy->setObjectName(QStringLiteral("messageCopy"));
    m_copy->setText(tr("Copy details"));
    m_copy->setIcon(pictureIcon(Picture::Copy));
    m_copy->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_close->setObjectName(QStringLiteral("messageClose"));
    m_close->setIcon(pictureIcon(Picture::Close));
    m_close->setToolTip(tr("Close this message"));
    m_close->setAccessibleName(tr("Close this message"));
    m_close->setAutoRaise(true);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 4, 4);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_more);
    layout->addWidget(m_remedy);
    layout->addWidget(m_copy);
    layout->addWidget(m_close);

    connect(m_close, &QToolButton::clicked, this, &MessageBar::close);
    connect(m_copy, &QToolButton::clicked, this, [this] {
        if (!m_messages.empty())
            QGuiApplication::clipboard()->setText(m_messages.back().text + u'\n' + m_messages.back().details);
    });
    connect(m_remedy, &QPushButton::clicked, this, [this] {
        if (m_messages.empty())
            return;
        const auto act = m_messages.back().remedy.act;
        close();
        act();
    });
    updateContents();
}

int MessageBar::show(Kind kind, const QString &text, const QString &details, Remedy remedy)
{
    if (!m_messages.empty() && m_messages.back().text == text)
        m_messages.pop_back(); // said already: only once
    m_messages.push_back({++m_lastNumber, kind, text, details, std::move(remedy)});
    if (m_messages.size() > kMost)
        m_messages.erase(m_messages.begin());
    updateContents();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    return m_lastNumber;
}

void MessageBar::withdraw(int message)
{
    if (std::erase_if(m_messages, [message](const Message &each) { return each.number == message; }) > 0)
        updateContents();
}

void MessageBar::showError(const QString &doing, const Error &error, Remedy remedy)
{
    //: %1 says what was tried ("Suspend “Browser 131”"), %2 is a whole sentence with the reason.
    show(Kind::Error, tr("%1: %2", "failed operation").arg(doing, error.text),
         error.detail.isEmpty() ? error.text : error.detail, std::move(remedy));
}

void MessageBar::clear()
{
    m_messages.clear();
    updateContents();
}

QString MessageBar::text() const
{
    return m_messages.empty() ? QString() : m_messages.back().text;
}

void MessageBar::close()
{
    if (!m_messages.empty())
        m_messages.pop_back();
    updateContents();
}

void MessageBar::updateContents()
{
    setVisible(!m_messages.empty());
    if (m_messages.empty())
        return;
    const Message &message = m_messages.back();
    const Picture picture = message.kind == Kind::Error     ? Picture::Failure
                            : message.kind == Kind::Warning ? Picture::Warning
                                                            : Picture::Information;
    m_icon->setPixmap(pictureIcon(picture).pixmap(QSize(16, 16), devicePixelRatio()));
    m_text->setText(message.text);
    const int others = count() - 1;
    m_more->setText(tr("%Ln more", "messages behind this one", others));
    m_more->setVisible(others > 0);
    m_remedy->setText(message.remedy.text);
    m_remedy->setVisible(static_cast<bool>(message.remedy.act));
    m_copy->setVisible(!message.details.isEmpty());
}

} // namespace signalbox

#include "views/tokenpage.h"

#include "views/vectoricon.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace signalbox {

TokenPage::TokenPage(const QString &tokenName, const QString &accessibleName, QWidget *parent)
    : QWidget(parent), m_text(new QLabel(this)), m_token(new QLineEdit(this))
{
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    m_token->setObjectName(tokenName);
    m_token->setReadOnly(true);
    m_token->setAccessibleName(accessibleName);
    m_token->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *copy = new QPushButton(pictureIcon(Picture::Copy), tr("Copy"), this);
    copy->setObjectName(QStringLiteral("copyToken"));
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_token->text()); });
    auto *row = new QHBoxLayout;
    row->addWidget(m_token, 1);
    row->addWidget(copy);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &TokenPage::closed);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_text);
    layout->addLayout(row);
    layout->addStretch();
    layout->addWidget(buttons);
}

void TokenPage::present(const QString &text, const QString &token)
{
    m_text->setText(text);
    m_token->setText(token);
    m_token->setCursorPosition(0);
    m_token->selectAll();
    m_token->setFocus();
}

} // namespace signalbox

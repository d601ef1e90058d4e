#include "views/messagepage.h"

#include "views/boundedtextedit.h"
#include "views/fieldhint.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>

namespace signalbox {

MessagePage::MessagePage(QWidget *parent)
    : OrderPage(tr("Message"), parent),
      m_title(new QLineEdit(this)),
      m_titleHint(new FieldHint(this)),
      m_text(new BoundedTextEdit(4 * MessageOrder::kMaxText, this)),
      m_textHint(new FieldHint(this)),
      m_urgency(new QComboBox(this))
{
    m_title->setObjectName(QStringLiteral("messageTitle"));
    m_titleHint->setObjectName(QStringLiteral("messageTitleHint"));
    m_text->setObjectName(QStringLiteral("messageText"));
    m_textHint->setObjectName(QStringLiteral("messageTextHint"));
    m_urgency->setObjectName(QStringLiteral("messageUrgency"));
    m_title->setPlaceholderText(tr("One line, for example: Maintenance tonight"));
    m_text->setTabChangesFocus(true);
    m_text->setMinimumHeight(fontMetrics().height() * 4);
    m_urgency->addItem(tr("Low", "urgency of a message"), static_cast<int>(MessageOrder::Urgency::Low));
    m_urgency->addItem(tr("Normal", "urgency of a message"), static_cast<int>(MessageOrder::Urgency::Normal));
    m_urgency->addItem(tr("Critical", "urgency of a message"), static_cast<int>(MessageOrder::Urgency::Critical));
    m_urgency->setCurrentIndex(1);
    m_urgency->setToolTip(tr("How insistently a desktop shows it"));

    auto *layout = new QFormLayout(this);
    layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    layout->addRow(tr("Tit&le:"), m_title);
    layout->addRow(QString(), m_titleHint);
    layout->addRow(tr("Te&xt:"), m_text);
    layout->addRow(QString(), m_textHint);
    layout->addRow(tr("&Urgency:"), m_urgency);
    connect(m_title, &QLineEdit::textChanged, this, &MessagePage::validate);
    connect(m_text, &QPlainTextEdit::textChanged, this, &MessagePage::validate);
    connect(m_text, &BoundedTextEdit::refused, this, [this](qsizetype characters) {
        const QLocale locale;
        m_textHint->setProblem(tr("This has %1 characters and was not put in: a message has at most %2.")
                                   .arg(locale.toString(characters), locale.toString(MessageOrder::kMaxText)));
    });
}

// A line break that was pasted into the title is seen there as a blank, and is one.

JobOrder MessagePage::order() const
{
    return MessageOrder{m_title->text().simplified(), m_text->toPlainText(),
                        static_cast<MessageOrder::Urgency>(m_urgency->currentData().toInt())};
}

bool MessagePage::fill(const JobOrder &order)
{
    const auto *message = std::get_if<MessageOrder>(&order);
    if (message == nullptr)
        return false;
    m_title->setText(message->title);
    m_text->setPlainText(message->text);
    m_urgency->setCurrentIndex(m_urgency->findData(static_cast<int>(message->urgency)));
    return true;
}

QStringList MessagePage::problems() const
{
    if (m_title->text().simplified().isEmpty())
        return {tr("The message has no title yet.")};
    if (m_text->toPlainText().trimmed().isEmpty())
        return {tr("The message has no text yet.")};
    const Outcome checked = checkOrder(order());
    return checked ? QStringList() : QStringList{checked.error().text};
}

QString MessagePage::nameIfEmpty() const
{
    return tr("Left empty: the title of the message");
}

void MessagePage::validate()
{
    // Of what is merely not written yet nothing is said in red. Each field is checked beside one that is right.
    const auto problemOf = [](const MessageOrder &message) {
        const Outcome checked = checkOrder(message);
        return checked ? QString() : checked.error().text;
    };
    const QString title = m_title->text().simplified();
    const QString text = m_text->toPlainText();
    m_titleHint->setProblem(title.isEmpty() ? QString() : problemOf({title, QStringLiteral("x"), {}}));
    m_textHint->setProblem(text.trimmed().isEmpty() ? QString() : problemOf({QStringLiteral("x"), text, {}}));
    Q_EMIT changed();
}

} // namespace signalbox

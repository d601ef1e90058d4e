#include "views/confirmdialog.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

ConfirmDialog::ConfirmDialog(const Confirmation &confirmation, QWidget *parent)
    : QDialog(parent), m_total(confirmation.total)
{
    setObjectName(QStringLiteral("confirmDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(confirmation.title);

    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    auto *question = new QLabel(confirmation.question, this);
    question->setObjectName(QStringLiteral("confirmQuestion"));
    question->setTextFormat(Qt::PlainText);
    question->setWordWrap(true);
    question->setMinimumWidth(fontMetrics().averageCharWidth() * 60);
    QFont bold = question->font();
    bold.setBold(true);
    question->setFont(bold);
    layout->addWidget(question);

    QStringList lines = confirmation.names.mid(0, kMostNames);
    for (QString &line : lines)
        line = fontMetrics().elidedText(line, Qt::ElideMiddle, fontMetrics().averageCharWidth() * 58);
    const int more = static_cast<int>(confirmation.names.size() - lines.size() + confirmation.unnamed);
    if (more > 0)
        lines.append(tr("… and %Ln more", "names in a confirmation", more));
    if (!lines.isEmpty()) {
        auto *names = new QLabel(lines.join(u'\n'), this);
        names->setObjectName(QStringLiteral("confirmNames"));
        names->setTextFormat(Qt::PlainText);
        names->setIndent(12);
        layout->addWidget(names);
    }
    if (!confirmation.consequence.isEmpty()) {
        auto *consequence = new QLabel(confirmation.consequence, this);
        consequence->setTextFormat(Qt::PlainText);
        consequence->setWordWrap(true);
        layout->addWidget(consequence);
    }

    auto *buttons = new QDialogButtonBox(this);
    m_accept = buttons->addButton(confirmation.button, QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("confirmAccept"));
    // Never "Cancel", which is also what an operator does to a job.
    QPushButton *keep = buttons->addButton(confirmation.keep, QDialogButtonBox::RejectRole);
    keep->setObjectName(QStringLiteral("confirmKeep"));
    // A stray Return changes nothing; one in a field that has to be filled in first does what was filled in for, or nothing.
    const bool hasField = confirmation.asksReason || m_total > kTypedAbove;
    keep->setAutoDefault(!hasField);
    keep->setDefault(!hasField);
    m_accept->setAutoDefault(true); // who goes to the button on purpose presses it with Return too
    m_accept->setDefault(hasField);

    const auto addField = [this, layout](const QString &text, const QString &name) {
        auto *label = new QLabel(text, this);
        auto *field = new QLineEdit(this);
        field->setObjectName(name);
        label->setBuddy(field);
        layout->addWidget(label);
        layout->addWidget(field);
        connect(field, &QLineEdit::textChanged, this, &ConfirmDialog::validate);
        return field;
    };
    if (confirmation.asksReason)
        m_reason = addField(tr("Reason, for the record:"), QStringLiteral("confirmReason"));
    if (m_total > kTypedAbove)
        m_number = addField(tr("Type the number %1 to go on:").arg(QLocale().toString(m_total)),
                            QStringLiteral("confirmNumber"));
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    validate();
    if (QLineEdit *first = m_reason != nullptr ? m_reason : m_number)
        first->setFocus();
    else
        keep->setFocus();
}

QString ConfirmDialog::reason() const
{
    return m_reason != nullptr ? m_reason->text().trimmed() : QString();
}

void ConfirmDialog::validate()
{
    QString missing;
    if (m_number != nullptr) {
        QString digits;
        for (const QChar character : m_number->text())
            if (character.isDigit())
                digits.append(QString::number(character.digitValue())); // as written, with or without separators
        if (digits != QString::number(m_total))
            missing = tr("The number above has to be typed first.");
    }
    if (m_reason != nullptr && reason().isEmpty())
        missing = tr("A reason has to be given first.");
    m_accept->setEnabled(missing.isEmpty());
    m_accept->setToolTip(missing);
}

} // namespace signalbox

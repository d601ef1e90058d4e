#include "views/namedialog.h"

#include "views/fieldhint.h"
#include "views/foldernames.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

NameDialog::NameDialog(const Question &question, QWidget *parent) : QDialog(parent)
{
    setObjectName(QStringLiteral("nameDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question.title);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_hint = new FieldHint(this);
    m_hint->setObjectName(QStringLiteral("nameHint"));
    if (question.name) {
        m_name = new QLineEdit(*question.name, this);
        m_name->setObjectName(QStringLiteral("name"));
        m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
        m_name->selectAll();
        form->addRow(tr("&Name:"), m_name);
        form->addRow(QString(), m_hint);
        connect(m_name, &QLineEdit::textChanged, this, &NameDialog::validate);
    }
    if (!question.places.empty()) {
        m_place = new QComboBox(this);
        m_place->setObjectName(QStringLiteral("place"));
        for (const auto &[id, path] : question.places)
            m_place->addItem(path, number(id));
        m_place->setCurrentIndex(std::max(0, m_place->findData(number(question.place))));
        form->addRow(tr("&Folder:"), m_place);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(question.button, QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("nameAccept"));
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    validate();
}

QString NameDialog::name() const
{
    return m_name != nullptr ? m_name->text().trimmed() : QString();
}

FolderId NameDialog::place() const
{
    return m_place != nullptr ? static_cast<FolderId>(m_place->currentData().toUInt()) : FolderId{};
}

void NameDialog::validate()
{
    if (m_name == nullptr)
        return;
    QString problem = nameProblem(m_name->text());
    m_hint->setProblem(problem);
    if (problem.isEmpty() && name().isEmpty())
        problem = tr("A name is needed.");
    m_accept->setEnabled(problem.isEmpty());
    m_accept->setToolTip(problem);
}

} // namespace signalbox

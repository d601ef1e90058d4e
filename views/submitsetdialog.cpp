#include "views/submitsetdialog.h"

#include "model/items/serverstate.h"
#include "views/fieldhint.h"
#include "views/foldernames.h"
#include "views/operatorname.h"
#include "views/repeatbox.h"
#include "views/timefield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>

namespace signalbox {

SubmitSetDialog::SubmitSetDialog(ServerState &server, const DefinitionRecord &set, QWidget *parent)
    : QDialog(parent),
      m_server(server),
      m_set(set.id),
      m_folder(new QComboBox(this)),
      m_start(new TimeField(tr("Not before"), this)),
      m_hold(new QCheckBox(tr("On hold until it is released"), this)),
      m_repeat(new RepeatBox(this)),
      m_result(new FieldHint(this))
{
    setObjectName(QStringLiteral("submitSetDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title of a dialog. %1 is the name of a request set.
    setWindowTitle(tr("Submit “%1”").arg(set.name));
    m_folder->setObjectName(QStringLiteral("setFolder"));
    for (const auto &[id, path] : allFolders(server))
        m_folder->addItem(path, number(id));
    m_folder->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_folder->setMinimumContentsLength(30);
    m_start->setObjectName(QStringLiteral("setStart"));
    m_hold->setObjectName(QStringLiteral("setHold"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_submit = buttons->addButton(tr("Submit"), QDialogButtonBox::AcceptRole);
    m_submit->setObjectName(QStringLiteral("submit"));
    auto *form = new QFormLayout(this);
    form->addRow(tr("&Folder of its jobs:"), m_folder);
    form->addRow(tr("Start:"), m_start);
    form->addRow(QString(), m_hold);
    form->addRow(m_repeat);
    form->addRow(m_result);
    form->addRow(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &SubmitSetDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_start, &TimeField::changed, this, &SubmitSetDialog::validate);
    connect(m_repeat, &RepeatBox::changed, this, &SubmitSetDialog::validate);
    validate();
}

void SubmitSetDialog::validate()
{
    const QString problem = m_repeat->validate({kNoTime, m_start->timeMs(), kNoTime});
    m_submit->setEnabled(problem.isEmpty());
    m_submit->setToolTip(problem);
}

void SubmitSetDialog::submit()
{
    SubmitSet order;
    order.set = m_set;
    order.folder = FolderId{m_folder->currentData().toUInt()};
    order.startMs = m_start->timeMs();
    order.isHeld = m_hold->isChecked();
    order.terms = m_repeat->terms();
    m_submit->setEnabled(false);
    m_result->setProblem({});
    m_server.link()->submit(commandOf(order), this, [this](const Result<CommandOutcome> &result) {
        m_submit->setEnabled(true);
        if (!result) {
            m_result->setProblem(result.error().text);
            return;
        }
        Q_EMIT submitted(SetRunId{result.value().createdId});
        accept();
    });
}

} // namespace signalbox

#include "views/idgroupdialog.h"

#include "model/domain/nodegroup.h"
#include "model/items/serverstate.h"
#include "views/boundedtextedit.h"
#include "views/fieldhint.h"
#include "views/textroom.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

namespace signalbox {

IdGroupDialog::IdGroupDialog(ServerState &server, DefinitionId id, const IdGroup &group, QWidget *parent,
                             quint32 version)
    : EditGroupDialog(server, id, version, parent),
      m_nameHint(new FieldHint(this)),
      m_description(new QLineEdit(this)),
      m_relays(new QListWidget(this)),
      m_relayHint(new FieldHint(this)),
      m_members(new BoundedTextEdit(qsizetype{kMaxIdMembers} * (kMaxIdLength + 1), this)),
      m_memberHint(new FieldHint(this))
{
    setObjectName(QStringLiteral("idGroupDialog"));
    //: Title of a dialog. %1 is the name of a managing server.
    setWindowTitle(id == DefinitionId{} ? tr("New ID group at %1").arg(server.name())
                                        : tr("ID group at %1").arg(server.name()));
    m_name->setObjectName(QStringLiteral("idName"));
    m_name->setMaxLength(kMaxIdLength);
    m_name->setText(group.name);
    m_nameHint->setObjectName(QStringLiteral("idNameHint"));
    m_description->setObjectName(QStringLiteral("idDescription"));
    m_description->setMaxLength(IdGroup::kMaxText);
    m_description->setText(group.description);
    m_relays->setObjectName(QStringLiteral("idRelays"));
    m_relays->setAccessibleName(tr("Relays that manage the ID"));
    m_relays->setUniformItemSizes(true);
    m_relayHint->setObjectName(QStringLiteral("idRelayHint"));
    m_members->setObjectName(QStringLiteral("idMembers"));
    m_members->setAccessibleName(tr("Entered clients"));
    m_members->setPlaceholderText(tr("Names of clients, one a line"));
    m_members->setTabChangesFocus(true);
    m_members->setPlainText(group.members.join(u'\n'));
    m_memberHint->setObjectName(QStringLiteral("idMemberHint"));
    m_resultHint->setObjectName(QStringLiteral("idResult"));
    fillRelays(group.relays);
    auto *note =
        new QLabel(tr("Members are the clients below these relays that have the ID: those entered here, and those "
                      "that say so themselves (signalbox-node --id)."),
                   this);
    note->setWordWrap(true);
    auto *form = new QFormLayout;
    form->addRow(tr("&ID:"), m_name);
    form->addRow(m_nameHint);
    form->addRow(tr("&Description:"), m_description);
    form->addRow(tr("&Managed by:"), m_relays);
    form->addRow(m_relayHint);
    form->addRow(tr("&Clients:"), m_members);
    form->addRow(m_memberHint);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_save = buttons->addButton(tr("Save ID group"), QDialogButtonBox::AcceptRole);
    m_save->setObjectName(QStringLiteral("saveIdGroup"));
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form, 1);
    layout->addWidget(note);
    layout->addWidget(m_resultHint);
    layout->addWidget(buttons);
    const auto touched = [this] {
        m_isTouched = true;
        validate();
    };
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { saveGroup(toJson(this->group())); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, touched);
    connect(m_relays, &QListWidget::itemChanged, this, touched);
    connect(m_members, &QPlainTextEdit::textChanged, this, touched);
    connect(m_members, &BoundedTextEdit::refused, this, [this](qsizetype characters) {
        m_memberHint->setProblem(tr("%1 characters are too many names; an ID group has at most %2.")
                                     .arg(QLocale().toString(characters), QLocale().toString(kMaxIdMembers)));
    });
    validate();
    new TextRoom(this);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 30);
    m_name->setFocus();
}

/// Those of this server, and those that the group names and that are gone.
void IdGroupDialog::fillRelays(const QStringList &managing)
{
    QStringList gone = managing;
    const auto add = [this](const QString &name, bool isChecked) {
        auto *item = new QListWidgetItem(name, m_relays);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(isChecked ? Qt::Checked : Qt::Unchecked);
        return item;
    };
    const NodeStore &nodes = *m_server.nodes();
    for (const quint32 row : nodes.rows()) {
        const NodeRecord &node = nodes.record(row);
        if (node.role == NodeRole::Relay)
            add(node.name, gone.removeOne(node.name));
    }
    for (const QString &name : std::as_const(gone))
        add(name, true)->setToolTip(tr("No relay of this name is registered any more."));
    m_relays->sortItems();
}

IdGroup IdGroupDialog::group() const
{
    IdGroup group;
    group.name = m_name->text().trimmed();
    group.description = m_description->text();
    for (int i = 0; i < m_relays->count(); ++i) {
        if (m_relays->item(i)->checkState() == Qt::Checked)
            group.relays << m_relays->item(i)->text();
    }
    group.members = pastedNames(m_members->toPlainText()).names;
    return group;
}

void IdGroupDialog::validate()
{
    if (m_save == nullptr)
        return; // still being put together
    const IdGroup present = group();
    const QString wrongName = idProblem(present.name);
    const QString noRelay =
        present.relays.isEmpty()
            ? m_relays->count() == 0 ? tr("There is no relay yet that could manage an ID: add one in the Nodes window.")
                                     : tr("An ID group without a relay has no members: check at least one that manages "
                                          "the ID.")
            : QString();
    const QStringList doubled = pastedNames(m_members->toPlainText()).doubled;
    const QString twice =
        doubled.isEmpty()
            ? QString()
            //: %1 is a list of names.
            : tr("These stand there more than once and count once: %1.").arg(namedShortly(doubled, doubled.size()));
    m_nameHint->setProblem(m_isTouched || !present.name.isEmpty() ? wrongName : QString());
    m_relayHint->setProblem(m_isTouched ? noRelay : QString());
    m_memberHint->setProblem(twice);
    QStringList problems;
    for (const QString &problem : {wrongName, noRelay}) {
        if (!problem.isEmpty())
            problems << problem;
    }
    if (isSaving())
        problems << savingText();
    m_save->setEnabled(problems.isEmpty());
    m_save->setToolTip(problems.join(u'\n'));
}

} // namespace signalbox

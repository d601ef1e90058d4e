#include "views/editgroupdialog.h"

#include "model/domain/command.h"
#include "model/items/serverstate.h"
#include "views/definitionsaver.h"
#include "views/fieldhint.h"
#include "views/operatorname.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>

#include <utility>

namespace signalbox {

EditGroupDialog::EditGroupDialog(ServerState &server, DefinitionId id, quint32 version, QWidget *parent)
    : QDialog(parent),
      m_server(server),
      m_id(id),
      m_name(new QLineEdit(this)),
      m_resultHint(new FieldHint(this)),
      m_version(version)
{
    setAttribute(Qt::WA_DeleteOnClose);
}

QString EditGroupDialog::savingText()
{
    return tr("The group is being saved.");
}

void EditGroupDialog::saveGroup(const QJsonObject &group)
{
    if (m_server.link() == nullptr)
        return;
    m_isSaving = true;
    m_resultHint->setProblem({});
    validate();
    SaveDefinition command;
    command.id = m_id;
    command.kind = DefinitionKind::Group;
    command.json = QJsonDocument(group).toJson(QJsonDocument::Compact);
    if (m_id != DefinitionId{} && m_version != 0)
        command.ifVersion = m_version;
    auto *saver = new DefinitionSaver(m_server, this);
    connect(saver, &DefinitionSaver::saved, this, [this](DefinitionId id) {
        Q_EMIT saved(id);
        accept();
    });
    connect(saver, &DefinitionSaver::failed, this, [this, saver](const QString &text) {
        saver->deleteLater();
        m_isSaving = false;
        validate();
        m_resultHint->setProblem(text);
        m_name->setFocus(); // while Save could not be pressed, the focus went on to Cancel
        m_name->selectAll();
    });
    saver->save(std::move(command));
}

} // namespace signalbox

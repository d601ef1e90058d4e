#include "views/definitionsaver.h"

#include "model/domain/nodegroup.h"
#include "model/items/definitiondata.h"
#include "model/items/groupdata.h"
#include "model/items/serverstate.h"
#include "views/namedialog.h"
#include "views/operatorname.h"
#include "views/versionsdialog.h"

#include <QAbstractButton>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMessageBox>
#include <QPushButton>

#include <algorithm>

namespace signalbox {

namespace {

DefinitionRecord groupRecord(DefinitionId id, const QString &name, quint32 version)
{
    DefinitionRecord record;
    record.id = id;
    record.kind = DefinitionKind::Group;
    record.name = name;
    record.version = version;
    return record;
}

} // namespace

DefinitionSaver::DefinitionSaver(ServerState &server, QWidget *dialog)
    : QObject(dialog), m_server(server), m_dialog(dialog)
{
}

void DefinitionSaver::save(SaveDefinition order)
{
    if (m_server.link() == nullptr) {
        Q_EMIT failed(tr("The managing server is not connected."));
        return;
    }
    m_server.link()->submit(commandOf(order), this, [this, order](const Result<CommandOutcome> &result) {
        if (result)
            Q_EMIT saved(order.id != DefinitionId{} ? order.id : DefinitionId{result.value().createdId});
        else if (order.ifVersion && result.error().kind == Error::Kind::Refused)
            findNewer(order, result.error().text);
        else
            Q_EMIT failed(result.error().text);
    });
}

/// Whether it was refused since there is another version, and which.
void DefinitionSaver::findNewer(const SaveDefinition &order, const QString &text)
{
    ServerLink *link = m_server.link();
    if (link == nullptr) {
        Q_EMIT failed(text);
        return;
    }
    const auto found = [this, order, text](const DefinitionRecord &record) {
        if (record.id == order.id && record.version != *order.ifVersion)
            ask(order, record, text);
        else
            Q_EMIT failed(text);
    };
    if (order.kind == DefinitionKind::Group && link->groupData() != nullptr) {
        // Host groups and ID groups are saved alike, and are in lists of their own.
        link->groupData()->groups(this, [this, order, found](const Result<std::vector<GroupSummary>> &all) {
            if (all) {
                const auto one = std::ranges::find(all.value(), order.id, &GroupSummary::id);
                if (one != all.value().end()) {
                    found(groupRecord(one->id, one->name, one->version));
                    return;
                }
            }
            ServerLink *present = m_server.link();
            if (present == nullptr || present->groupData() == nullptr) {
                found({});
                return;
            }
            present->groupData()->idGroups(this, [order, found](const Result<std::vector<IdGroupSummary>> &ids) {
                DefinitionRecord record;
                for (const IdGroupSummary &id : ids ? ids.value() : std::vector<IdGroupSummary>()) {
                    if (id.id == order.id)
                        record = groupRecord(id.id, id.group.name, id.version);
                }
                found(record);
            });
        });
    } else if (link->definitionData() != nullptr) {
        link->definitionData()->definitions(this, [order, found](const Result<std::vector<DefinitionRecord>> &all) {
            DefinitionRecord record;
            for (const DefinitionRecord &one : all ? all.value() : std::vector<DefinitionRecord>()) {
                if (one.id == order.id && !one.isRemoved())
                    record = one;
            }
            found(record);
        });
    } else {
        Q_EMIT failed(text);
    }
}

void DefinitionSaver::ask(const SaveDefinition &order, const DefinitionRecord &newer, const QString &text)
{
    auto *box =
        new QMessageBox(QMessageBox::Warning, tr("Somebody saved it meanwhile"), text, QMessageBox::Cancel, m_dialog);
    box->setObjectName(QStringLiteral("saveConflict"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    auto *look = box->addButton(tr("Look at it…"), QMessageBox::HelpRole);
    look->setObjectName(QStringLiteral("lookAtNewer"));
    auto *another = box->addButton(tr("Save as another…"), QMessageBox::ActionRole);
    another->setObjectName(QStringLiteral("saveAsAnother"));
    auto *over = box->addButton(tr("Save over it"), QMessageBox::DestructiveRole);
    over->setObjectName(QStringLiteral("saveOver"));
    over->setToolTip(tr("The other version stays among the earlier versions"));
    box->setDefaultButton(look);
    connect(box, &QMessageBox::buttonClicked, this,
            [this, order, newer, text, look, another, over](const QAbstractButton *pressed) {
                if (pressed == look) {
                    auto *versions = new VersionsDialog(m_server, newer, m_dialog);
                    if (auto *restore = versions->findChild<QPushButton *>(QStringLiteral("restoreVersion")))
                        restore->hide(); // it is only looked at
                    connect(versions, &QDialog::finished, this, [this, text] { Q_EMIT failed(text); });
                    versions->open();
                } else if (pressed == another) {
                    askName(order, newer.name);
                } else if (pressed == over) {
                    SaveDefinition again = order;
                    again.ifVersion = newer.version; // a third one may come in between
                    save(std::move(again));
                } else {
                    Q_EMIT failed(text);
                }
            });
    box->open();
}

void DefinitionSaver::askName(SaveDefinition order, const QString &name)
{
    //: The name of a copy. %1 is that of what is copied.
    auto *dialog =
        new NameDialog({tr("Save as another"), tr("Save"), tr("%1 (2)", "name of a copy").arg(name), {}, {}}, m_dialog);
    connect(dialog, &QDialog::accepted, this, [this, dialog, order]() mutable {
        QJsonObject json = QJsonDocument::fromJson(order.json).object();
        json.insert(QStringLiteral("name"), dialog->name());
        order.json = QJsonDocument(json).toJson(QJsonDocument::Compact);
        order.id = {};
        order.ifVersion.reset();
        save(order);
    });
    connect(dialog, &QDialog::rejected, this, [this] { Q_EMIT failed({}); });
    dialog->open();
}

} // namespace signalbox

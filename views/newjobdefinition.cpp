#include "views/newjobdialog.h"

#include "model/domain/text.h"
#include "model/items/serverstate.h"
#include "views/definedfields.h"
#include "views/definitionsaver.h"
#include "views/distributionbox.h"
#include "views/fieldhint.h"
#include "views/idpicker.h"
#include "views/nodepickmodel.h"
#include "views/operatorname.h"
#include "views/orderpage.h"
#include "views/packagebox.h"
#include "views/repeatbox.h"
#include "views/routepicker.h"
#include "views/targetpicker.h"
#include "views/timefield.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>

#include <algorithm>
#include <utility>

namespace signalbox {

// The part of the dialog that has to do with definitions: it is filled with one, and saves one instead of ordering a job.

QWidget *NewJobDialog::makeDefinitionPart()
{
    m_definitionPart = new QWidget(this);
    m_description = new QLineEdit(m_definitionPart);
    m_description->setObjectName(QStringLiteral("definitionDescription"));
    m_description->setMaxLength(JobDefinition::kMaxText);
    auto *layout = new QFormLayout(m_definitionPart);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addRow(tr("&Description:"), m_description);
    m_definitionPart->setVisible(false);
    return m_definitionPart;
}

void NewJobDialog::saveAs(const Definition &definition)
{
    m_target = definition;
    setObjectName(QStringLiteral("definitionDialog"));
    setWindowTitle(definition.id == DefinitionId{} ? tr("New job definition") : tr("Job definition"));
    m_create->setText(tr("Sa&ve definition"));
    m_definitionPart->setVisible(true);
    m_name->setPlaceholderText(tr("Name of the definition and of its jobs"));
    // Of a saved definition the schedule is "immediate": times are given when it is ordered.
    for (QWidget *field :
         {static_cast<QWidget *>(m_registration), static_cast<QWidget *>(m_execution), static_cast<QWidget *>(m_limit)})
        m_form->setRowVisible(field, false);
    m_folder->clear();
    for (const auto &[id, path] : definition.folders)
        m_folder->addItem(path, number(id));
    m_folder->setCurrentIndex(std::max(0, m_folder->findData(number(definition.folder))));
    m_form->setRowVisible(m_folder, !definition.folders.empty());
    validate();
}

void NewJobDialog::fill(const JobDefinition &definition)
{
    m_missing.clear();
    if (const int type = m_type->findData(static_cast<int>(definition.type)); type >= 0)
        m_type->setCurrentIndex(type);
    else
        m_missing << m_server.denial({Act::RunJobs, definition.type});
    m_name->setText(definition.name);
    m_description->setText(definition.description);
    m_priority->setValue(definition.priority);
    m_timing->setCurrentIndex(std::max(0, m_timing->findData(static_cast<int>(definition.timing))));
    if (definition.timing == InstallTiming::DateTime)
        m_installAt->setTimeMs(definition.installAtMs);
    m_split->setChecked(definition.split.sizeKiB > 0);
    if (definition.split.sizeKiB > 0) {
        m_splitSize->setValue(definition.split.sizeKiB);
        m_splitWait->setValue(definition.split.waitMs);
    }
    m_distribution->fill(definition.attributes);
    m_keptOrder.reset();
    if (OrderPage *page = orderPage(); page != nullptr && definition.order && !page->fill(*definition.order)) {
        m_keptOrder = definition.order;
        m_missing << tr("What the definition orders cannot be shown here. It is ordered as it is.");
    }
    showPackages(definition.packages, m_missing);
    const QStringList unknown = m_nodes->checkNames(definition.destinations);
    constexpr qsizetype kMostNamed = 5;
    if (!unknown.isEmpty())
        //: %1 is a list of names.
        m_missing << (m_nodes->role() == NodeRole::Client ? tr("These are not clients of this server: %1.")
                                                          //: %1 is a list of names.
                                                          : tr("These are not relays of this server: %1."))
                         .arg(unknown.mid(0, kMostNamed).join(QStringLiteral(", ")));
    QStringList noRelays;
    m_routes->setPlan(routePlanOf(definition.routes, *m_server.nodes(), noRelays));
    if (!noRelays.isEmpty())
        //: %1 is a list of names.
        m_missing << tr("The routes name nodes that are not at this server: %1.")
                         .arg(noRelays.mid(0, kMostNamed).join(QStringLiteral(", ")));
    m_repeat->fill(termsOf(definition, m_openedMs));
    m_resultHint->setProblem(m_missing.join(u'\n'));
    m_targets->check(definition.groups, definition.below);
    m_ids->check(definition.ids, definition.idRelays);
    if (!definition.ids.isEmpty())
        m_destinationTabs->setCurrentWidget(m_ids);
    else if (definition.destinations.isEmpty() && definition.hasDestinations())
        m_destinationTabs->setCurrentWidget(m_targets);
    validate();
}

void NewJobDialog::orderTo(const QString &group)
{
    m_targets->check({group}, {});
    m_destinationTabs->setCurrentWidget(m_targets);
}

void NewJobDialog::orderToId(const QString &id)
{
    m_ids->check({id});
    m_destinationTabs->setCurrentWidget(m_ids);
}

void NewJobDialog::showPackages(const std::vector<DefinedPackage> &wanted, QStringList &missing)
{
    std::vector<PackageRecord> known;
    const PackageListModel &packages = m_server.packages();
    for (int row = 0; row < packages.rowCount(); ++row)
        known.push_back(packages.index(row, 0).data(PackageListModel::RecordRole).value<PackageRecord>());
    for (const DefinedPackage &one : wanted) {
        if (const std::optional<PackageId> found = findPackage(known, one))
            m_packages->check(*found);
        else
            //: %1 is the name and version of a package.
            missing
                << tr("The package “%1” is not on this server. Add its file.").arg(packageText(one.name, one.version));
    }
    m_packages->fill();
}

bool NewJobDialog::keepsOrder() const
{
    return m_keptOrder && orderPage() != nullptr && typeOf(*m_keptOrder) == orderPage()->type();
}

JobOrder NewJobDialog::pageOrder() const
{
    return keepsOrder() ? *m_keptOrder : orderPage()->order();
}

JobDefinition NewJobDialog::definition() const
{
    const CreateJob job = order();
    JobDefinition made;
    made.name = m_name->text().trimmed();
    made.description = m_description->text();
    made.type = static_cast<JobType>(m_type->currentData().toInt());
    made.priority = job.priority;
    made.split = job.split;
    made.timing = job.timing;
    made.installAtMs = job.installAtMs;
    made.attributes = job.attributes;
    if (orderPage() != nullptr)
        made.order = pageOrder();
    const PackageListModel &packages = m_server.packages();
    for (int row = 0; row < packages.rowCount(); ++row) {
        const auto record = packages.index(row, 0).data(PackageListModel::RecordRole).value<PackageRecord>();
        if (std::find(job.packages.begin(), job.packages.end(), record.id) != job.packages.end())
            made.packages.push_back({record.name, record.version, QString::fromLatin1(record.sha256.toHex())});
    }
    for (const NodeId node : job.destinations)
        made.destinations << m_server.nodes()->name(node);
    made.groups = m_targets->groupNames();
    made.below = m_targets->relayNames();
    made.ids = m_ids->idNames();
    made.idRelays = m_ids->relayNames();
    made.routes = definedRoutes(job.routes, *m_server.nodes());
    takeTerms(made, job.terms, m_openedMs);
    return made;
}

void NewJobDialog::save()
{
    m_submitting = true;
    m_resultHint->setProblem({});
    validate();
    SaveDefinition command;
    command.id = m_target->id;
    command.folder = m_target->folders.empty() ? m_target->folder : DefinitionId{m_folder->currentData().toUInt()};
    command.json = QJsonDocument(toJson(definition())).toJson(QJsonDocument::Compact);
    if (m_target->id != DefinitionId{})
        command.ifVersion = m_target->version;
    auto *saver = new DefinitionSaver(m_server, this);
    connect(saver, &DefinitionSaver::saved, this, [this](DefinitionId id) {
        Q_EMIT saved(id);
        accept();
    });
    connect(saver, &DefinitionSaver::failed, this, [this, saver](const QString &text) {
        saver->deleteLater();
        m_submitting = false;
        validate();
        m_resultHint->setProblem(text);
        m_create->setFocus();
    });
    saver->save(std::move(command));
}

} // namespace signalbox

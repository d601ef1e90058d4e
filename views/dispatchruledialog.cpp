#include "views/dispatchruledialog.h"

#include "model/domain/text.h"
#include "model/items/serverstate.h"
#include "views/fieldhint.h"
#include "views/foldernames.h"
#include "views/operatorname.h"
#include "views/textroom.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace signalbox {

namespace {

QString titleOf(const DispatchRule &rule)
{
    const bool isNew = rule.id == DispatchRuleId{};
    switch (kindOf(rule.body)) {
    case DispatchRuleKind::Slot:
        return isNew ? DispatchRuleDialog::tr("Add execution slot") : DispatchRuleDialog::tr("Change execution slot");
    case DispatchRuleKind::Incompatibility:
        return isNew ? DispatchRuleDialog::tr("Add incompatibility") : DispatchRuleDialog::tr("Change incompatibility");
    case DispatchRuleKind::Domain:
        return isNew ? DispatchRuleDialog::tr("Add conflict domain") : DispatchRuleDialog::tr("Change conflict domain");
    case DispatchRuleKind::Limit:
        return isNew ? DispatchRuleDialog::tr("Add active limit") : DispatchRuleDialog::tr("Change active limit");
    }
    return {};
}

QString aboutOf(DispatchRuleKind kind)
{
    switch (kind) {
    case DispatchRuleKind::Slot:
        return DispatchRuleDialog::tr(
            "A slot runs so many jobs at the same time, of these types and priorities. As soon "
            "as there is one slot, a job that none takes does not start.");
    case DispatchRuleKind::Incompatibility:
        return DispatchRuleDialog::tr(
            "Incompatible jobs of the same conflict domain run one after the other; who waits "
            "is on standby.");
    case DispatchRuleKind::Domain:
        return DispatchRuleDialog::tr("Jobs of a folder, and of the folders below, are incompatible with jobs of the "
                                      "same domain only. All others belong to the domain Standard.");
    case DispatchRuleKind::Limit:
        return DispatchRuleDialog::tr(
            "So many jobs of an operator run at the same time; the others wait in the queue.");
    }
    return {};
}

void fillTypes(QComboBox &types, JobType chosen)
{
    for (int number = 1; number <= static_cast<int>(JobType::GetSoftwareMonitoringInformation); ++number)
        types.addItem(jobTypeText(static_cast<JobType>(number)), number);
    types.setCurrentIndex(std::max(0, types.findData(static_cast<int>(chosen))));
}

} // namespace

DispatchRuleDialog::DispatchRuleDialog(ServerState &server, const DispatchRule &rule, std::vector<DispatchRule> present,
                                       QWidget *parent)
    : QDialog(parent),
      m_server(server),
      m_rule(rule),
      m_present(std::move(present)),
      m_hint(new FieldHint(this)),
      m_accept(nullptr)
{
    setObjectName(QStringLiteral("dispatchRuleDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(titleOf(rule));
    auto *about = new QLabel(aboutOf(kindOf(rule.body)), this);
    about->setWordWrap(true);
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    if (const auto *slot = std::get_if<ExecutionSlot>(&rule.body))
        makeSlot(*form, *slot);
    else if (const auto *conflict = std::get_if<Incompatibility>(&rule.body))
        makeIncompatibility(*form, *conflict);
    else if (const auto *domain = std::get_if<ConflictDomain>(&rule.body))
        makeDomain(*form, *domain);
    else
        makeLimit(*form, std::get<ActiveLimit>(rule.body));
    m_hint->setObjectName(QStringLiteral("dispatchRuleHint"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_accept = buttons->addButton(rule.id == DispatchRuleId{} ? tr("Add") : tr("Change"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("dispatchRuleAccept"));
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addLayout(form);
    layout->addWidget(m_hint);
    layout->addStretch();
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &DispatchRuleDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    new TextRoom(this);
    validate();
}

void DispatchRuleDialog::makeSlot(QFormLayout &form, const ExecutionSlot &slot)
{
    m_name = new QLineEdit(slot.name, this);
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    m_number = new QSpinBox(this);
    m_number->setRange(0, static_cast<int>(kMaxSlotCapacity));
    m_number->setSpecialValueText(tr("Any number", "of jobs"));
    m_number->setValue(static_cast<int>(slot.capacity));
    m_lowest = new QSpinBox(this);
    m_highest = new QSpinBox(this);
    for (QSpinBox *field : {m_lowest, m_highest})
        field->setRange(1, 9);
    m_lowest->setValue(slot.lowestPriority);
    m_highest->setValue(slot.highestPriority);
    m_lowest->setAccessibleName(tr("Lowest priority"));
    m_highest->setAccessibleName(tr("Highest priority"));
    auto *priorities = new QHBoxLayout;
    priorities->addWidget(m_lowest);
    priorities->addWidget(new QLabel(tr("to", "priorities"), this));
    priorities->addWidget(m_highest);
    priorities->addStretch();
    m_types = new QListWidget(this);
    m_types->setAccessibleName(tr("Job types"));
    m_types->setMinimumHeight(fontMetrics().height() * 8);
    for (int number = 1; number <= static_cast<int>(JobType::GetSoftwareMonitoringInformation); ++number) {
        auto *item = new QListWidgetItem(jobTypeText(static_cast<JobType>(number)), m_types);
        item->setData(Qt::UserRole, number);
        const bool isTaken = (slot.types & typeBit(static_cast<JobType>(number))) != 0;
        item->setCheckState(isTaken ? Qt::Checked : Qt::Unchecked);
    }
    m_types->setMinimumWidth(m_types->sizeHintForColumn(0) + m_types->verticalScrollBar()->sizeHint().width()
                             + 4 * m_types->frameWidth());
    m_enabled = new QCheckBox(tr("&Enabled: jobs start in it"), this);
    m_enabled->setChecked(slot.isEnabled);
    m_name->setObjectName(QStringLiteral("slotName"));
    m_number->setObjectName(QStringLiteral("slotCapacity"));
    m_lowest->setObjectName(QStringLiteral("slotLowest"));
    m_highest->setObjectName(QStringLiteral("slotHighest"));
    m_types->setObjectName(QStringLiteral("slotTypes"));
    m_enabled->setObjectName(QStringLiteral("slotEnabled"));
    form.addRow(tr("&Name:"), m_name);
    form.addRow(tr("&Jobs at the same time:"), m_number);
    auto *label = new QLabel(tr("&Priorities:"), this); // a form gives no buddy to a field of several
    label->setBuddy(m_lowest);
    form.addRow(label, priorities);
    form.addRow(tr("Job &types (none: all):"), m_types);
    form.addRow(QString(), m_enabled);
    connect(m_name, &QLineEdit::textChanged, this, &DispatchRuleDialog::validate);
    for (QSpinBox *field : {m_number, m_lowest, m_highest})
        connect(field, &QSpinBox::valueChanged, this, &DispatchRuleDialog::validate);
    connect(m_types, &QListWidget::itemChanged, this, &DispatchRuleDialog::validate);
    connect(m_enabled, &QCheckBox::toggled, this, &DispatchRuleDialog::validate);
}

void DispatchRuleDialog::makeIncompatibility(QFormLayout &form, const Incompatibility &rule)
{
    JobPattern one = rule.one;
    if (one.kind == JobPattern::Kind::Any) // of a new one
        one.kind = JobPattern::Kind::Type;
    form.addRow(tr("&These jobs:"), makePattern(m_one, one, false, tr("These jobs")));
    form.addRow(tr("do not run &beside:"), makePattern(m_other, rule.other, true, tr("do not run beside")));
    m_one.kind->setObjectName(QStringLiteral("oneKind"));
    m_other.kind->setObjectName(QStringLiteral("otherKind"));
    m_one.name->setObjectName(QStringLiteral("oneName"));
    m_other.name->setObjectName(QStringLiteral("otherName"));
}

QWidget *DispatchRuleDialog::makePattern(PatternFields &fields, const JobPattern &pattern, bool withAny,
                                         const QString &title)
{
    auto *row = new QWidget(this);
    fields.kind = new QComboBox(row);
    fields.pages = new QStackedWidget(row);
    fields.type = new QComboBox(row);
    fields.folder = new QComboBox(row);
    fields.name = new QLineEdit(pattern.name, row);
    fields.kind->setAccessibleName(title);
    fields.type->setAccessibleName(tr("Type of the jobs"));
    fields.folder->setAccessibleName(tr("Folder of the jobs"));
    fields.name->setAccessibleName(tr("Name of the jobs"));
    if (withAny)
        fields.kind->addItem(tr("all other jobs: they run alone"), static_cast<int>(JobPattern::Kind::Any));
    fields.kind->addItem(tr("jobs of the type"), static_cast<int>(JobPattern::Kind::Type));
    fields.kind->addItem(tr("jobs in the folder"), static_cast<int>(JobPattern::Kind::Folder));
    fields.kind->addItem(tr("jobs named"), static_cast<int>(JobPattern::Kind::Name));
    fillTypes(*fields.type, pattern.type);
    fillFolders(*fields.folder, pattern.folder);
    fields.pages->addWidget(new QWidget(row));
    fields.pages->addWidget(fields.type);
    fields.pages->addWidget(fields.folder);
    fields.pages->addWidget(fields.name);
    const auto showPage = [fields] { fields.pages->setCurrentIndex(fields.kind->currentData().toInt()); };
    fields.kind->setCurrentIndex(fields.kind->findData(static_cast<int>(pattern.kind)));
    showPage();
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(fields.kind);
    layout->addWidget(fields.pages, 1);
    row->setFocusProxy(fields.kind);
    connect(fields.kind, &QComboBox::currentIndexChanged, this, showPage);
    for (QComboBox *field : {fields.kind, fields.type, fields.folder})
        connect(field, &QComboBox::currentIndexChanged, this, &DispatchRuleDialog::validate);
    connect(fields.name, &QLineEdit::textChanged, this, &DispatchRuleDialog::validate);
    return row;
}

void DispatchRuleDialog::makeDomain(QFormLayout &form, const ConflictDomain &domain)
{
    m_folder = new QComboBox(this);
    m_folder->setObjectName(QStringLiteral("domainFolder"));
    fillFolders(*m_folder, domain.folder);
    m_name = new QLineEdit(domain.name, this);
    m_name->setObjectName(QStringLiteral("domainName"));
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    form.addRow(tr("&Folder:"), m_folder);
    form.addRow(tr("Conflict &domain:"), m_name);
    connect(m_folder, &QComboBox::currentIndexChanged, this, &DispatchRuleDialog::validate);
    connect(m_name, &QLineEdit::textChanged, this, &DispatchRuleDialog::validate);
}

void DispatchRuleDialog::makeLimit(QFormLayout &form, const ActiveLimit &limit)
{
    m_name = new QLineEdit(limit.operatorName, this);
    m_name->setObjectName(QStringLiteral("limitOperator"));
    m_name->setPlaceholderText(tr("each operator without a limit of their own"));
    m_name->setMinimumWidth(fontMetrics().averageCharWidth() * 44);
    m_number = new QSpinBox(this);
    m_number->setObjectName(QStringLiteral("limitMost"));
    m_number->setRange(1, static_cast<int>(kMaxActiveLimit));
    m_number->setValue(static_cast<int>(limit.most));
    form.addRow(tr("&Operator:"), m_name);
    form.addRow(tr("&Jobs at the same time:"), m_number);
    connect(m_name, &QLineEdit::textChanged, this, &DispatchRuleDialog::validate);
    connect(m_number, &QSpinBox::valueChanged, this, &DispatchRuleDialog::validate);
}

void DispatchRuleDialog::fillFolders(QComboBox &folders, FolderId chosen) const
{
    for (const auto &[id, path] : allFolders(m_server)) {
        if (id != FolderId{}) // the topmost one: a type is for that
            folders.addItem(path, number(id));
    }
    folders.setCurrentIndex(std::max(0, folders.findData(number(chosen))));
}

JobPattern DispatchRuleDialog::patternOf(const PatternFields &fields)
{
    JobPattern pattern;
    pattern.kind = static_cast<JobPattern::Kind>(fields.kind->currentData().toInt());
    if (pattern.kind == JobPattern::Kind::Type)
        pattern.type = static_cast<JobType>(fields.type->currentData().toInt());
    else if (pattern.kind == JobPattern::Kind::Folder)
        pattern.folder = FolderId{fields.folder->currentData().toUInt()};
    else if (pattern.kind == JobPattern::Kind::Name)
        pattern.name = fields.name->text().trimmed();
    return pattern;
}

DispatchRuleBody DispatchRuleDialog::body() const
{
    switch (kindOf(m_rule.body)) {
    case DispatchRuleKind::Slot: {
        ExecutionSlot slot;
        slot.name = m_name->text().trimmed();
        slot.capacity = static_cast<quint32>(m_number->value());
        slot.lowestPriority = static_cast<quint8>(m_lowest->value());
        slot.highestPriority = static_cast<quint8>(m_highest->value());
        slot.isEnabled = m_enabled->isChecked();
        for (int i = 0; i < m_types->count(); ++i) {
            const QListWidgetItem *item = m_types->item(i);
            if (item->checkState() == Qt::Checked)
                slot.types |= typeBit(static_cast<JobType>(item->data(Qt::UserRole).toInt()));
        }
        return slot;
    }
    case DispatchRuleKind::Incompatibility: return Incompatibility{patternOf(m_one), patternOf(m_other)};
    case DispatchRuleKind::Domain:
        return ConflictDomain{FolderId{m_folder->currentData().toUInt()}, m_name->text().trimmed()};
    case DispatchRuleKind::Limit: break;
    }
    return ActiveLimit{m_name->text().trimmed(), static_cast<quint32>(m_number->value())};
}

void DispatchRuleDialog::validate()
{
    if (m_accept == nullptr)
        return; // the fields are still being made
    const DispatchRuleBody wanted = body();
    QString problem = dispatchRuleProblem(wanted, m_present, m_rule.id);
    if (problem.isEmpty() && m_rule.id != DispatchRuleId{} && wanted == m_rule.body)
        problem = tr("Nothing is changed yet.");
    if (problem.isEmpty())
        problem = m_server.denial({Act::ManageSlots});
    if (m_isSubmitting)
        problem = tr("The order is on its way.");
    m_accept->setEnabled(problem.isEmpty());
    m_accept->setToolTip(problem);
}

void DispatchRuleDialog::submit()
{
    if (m_server.link() == nullptr)
        return;
    m_isSubmitting = true;
    m_hint->setProblem({});
    validate();
    m_server.link()->submit(commandOf(SetDispatchRule{{m_rule.id, body()}}), this,
                            [this](const Result<CommandOutcome> &result) {
                                m_isSubmitting = false;
                                validate();
                                if (!result) {
                                    m_hint->setProblem(result.error().text);
                                    return;
                                }
                                Q_EMIT carriedOut();
                                accept();
                            });
}

} // namespace signalbox

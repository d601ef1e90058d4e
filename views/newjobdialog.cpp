#include "views/newjobdialog.h"

#include "model/domain/text.h"
#include "model/items/orderedjob.h"
#include "model/items/serverstate.h"
#include "views/collectionpage.h"
#include "views/distributionbox.h"
#include "views/fieldhint.h"
#include "views/filedrop.h"
#include "views/filespage.h"
#include "views/foldernames.h"
#include "views/idpicker.h"
#include "views/inventoryorderpage.h"
#include "views/messagepage.h"
#include "views/monitoringpage.h"
#include "views/namepaster.h"
#include "views/nodepickmodel.h"
#include "views/notelabel.h"
#include "views/operatorname.h"
#include "views/packagebox.h"
#include "views/relayorderpage.h"
#include "views/repeatbox.h"
#include "views/routepicker.h"
#include "views/targetpicker.h"
#include "views/textroom.h"
#include "views/timefield.h"
#include "views/userschemapage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTime>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGridLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <map>
#include <utility>

namespace signalbox {

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr int kPageRole = Qt::UserRole + 1; ///< of a type of job: which page has its fields

/// As high as the page that is shown: of a stack every page counts.
class PageStack final : public QStackedWidget {
public:
    using QStackedWidget::QStackedWidget;

    [[nodiscard]] bool hasHeightForWidth() const override
    {
        return count() > 0 && currentWidget()->hasHeightForWidth();
    }
    [[nodiscard]] int heightForWidth(int width) const override { return currentWidget()->heightForWidth(width); }
};

/// Keeps a line for what may be wrong with a field, so that nothing moves while somebody types.
QWidget *roomFor(FieldHint *hint)
{
    auto *room = new QWidget(hint->parentWidget());
    auto *layout = new QVBoxLayout(room);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(hint);
    layout->addStretch();
    room->setMinimumHeight(hint->fontMetrics().lineSpacing());
    return room;
}

} // namespace

NewJobDialog::NewJobDialog(ServerState &server, FolderId folder, QWidget *parent)
    : QDialog(parent),
      m_server(server),
      m_nodes(new NodePickModel(*server.nodes(), this)),
      m_openedMs(QDateTime::currentMSecsSinceEpoch() / kMinuteMs * kMinuteMs)
{
    setObjectName(QStringLiteral("newJobDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title of a dialog. %1 is the name of a managing server.
    setWindowTitle(tr("New job at %1").arg(server.name()));

    QWidget *type = makeTypePart(); // first of all: Tab goes in the order in which they are made
    auto *columns = new QGridLayout;
    columns->setHorizontalSpacing(14);
    columns->addWidget(m_pages, 0, 0);
    columns->addWidget(makeDestinationPart(), 1, 0);
    columns->addWidget(makeOrderPart(), 0, 1, 2, 1);
    columns->setRowStretch(1, 1);
    columns->setColumnStretch(0, 6);
    columns->setColumnStretch(1, 5);

    m_distribution = new DistributionBox(this);
    m_distribution->setObjectName(QStringLiteral("distribution"));
    connect(m_distribution, &DistributionBox::changed, this, &NewJobDialog::validate);
    m_repeat = new RepeatBox(this);
    m_repeat->setObjectName(QStringLiteral("repetition"));
    connect(m_repeat, &RepeatBox::changed, this, &NewJobDialog::validate);
    // Both unfolded would leave the destinations no room on a small screen. The other one is folded first: for a moment the dialog
    // would have to be as high as for both, and it stays so.
    const auto unfoldAlone = [this](auto *box, const char *name, auto *other) {
        auto *button = box->template findChild<QAbstractButton *>(QString::fromLatin1(name));
        disconnect(button, &QAbstractButton::toggled, box, nullptr);
        connect(button, &QAbstractButton::toggled, box, [box, other](bool unfolded) {
            if (unfolded)
                other->setFolded(true);
            box->setFolded(!unfolded);
        });
    };
    unfoldAlone(m_distribution, "unfoldDistribution", m_repeat);
    unfoldAlone(m_repeat, "unfoldRepetition", m_distribution);
    m_resultHint = new FieldHint(this);
    m_resultHint->setObjectName(QStringLiteral("resultHint"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("Create &job"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(QStringLiteral("createJob"));
    m_create->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &NewJobDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(type);
    layout->addWidget(makeDefinitionPart());
    layout->addLayout(columns, 1);
    layout->addWidget(m_distribution);
    layout->addWidget(m_repeat);
    // Beside the buttons there is room: what comes there moves nothing.
    auto *lowest = new QHBoxLayout;
    lowest->addWidget(m_resultHint, 1);
    lowest->addStretch();
    lowest->addWidget(buttons);
    layout->addLayout(lowest);

    for (const auto &[id, path] : allFolders(server))
        m_folder->addItem(path, number(id));
    m_folder->setCurrentIndex(std::max(0, m_folder->findData(number(folder))));
    connect(m_nodes, &NodePickModel::checkedChanged, this, &NewJobDialog::validate);
    showType(); // the first one may be another than usual
    validate();
    new TextRoom(this);
    resize(fontMetrics().averageCharWidth() * 165, fontMetrics().height() * 38);
}

QWidget *NewJobDialog::makeTypePart()
{
    auto *part = new QWidget(this);
    m_pages = new PageStack(this);
    m_type = new QComboBox(part);
    m_type->setObjectName(QStringLiteral("jobType"));
    // What the role may not run is not shown (domain-facts.md 1.9). Its page is there all the same: other parts look at it.
    const auto add = [this](JobType type, QWidget *page) {
        const int known = m_pages->indexOf(page); // installing and transferring have one in common
        const int index = known >= 0 ? known : m_pages->addWidget(page);
        if (!m_server.denial({Act::RunJobs, type}).isEmpty())
            return;
        m_type->addItem(jobTypeText(type), static_cast<int>(type));
        m_type->setItemData(m_type->count() - 1, index, kPageRole);
    };
    m_packages = new PackageBox(m_server, this);
    connect(m_packages, &PackageBox::changed, this, &NewJobDialog::validate);
    connect(m_packages, &PackageBox::importBegins, this, [this] { m_resultHint->setProblem({}); });
    connect(new FileDrop(this), &FileDrop::dropped, this, &NewJobDialog::offerFiles);
    const auto asks = [this](JobType type) { return new InventoryOrderPage(type, this); };
    const auto relays = [this](JobType type) { return new RelayOrderPage(type, this); };
    std::map<JobType, QWidget *> pages; // in the order of domain.md section 4
    for (const JobType type :
         {JobType::InstallPackage, JobType::TransferPackageToRelay, JobType::SendPackageClientChooses})
        pages.emplace(type, m_packages);
    for (OrderPage *page :
         {static_cast<OrderPage *>(new FilesPage(JobType::CollectFiles, this)),
          static_cast<OrderPage *>(new FilesPage(JobType::CollectFilesToRelay, this)),
          static_cast<OrderPage *>(relays(JobType::AcquireCollectedFiles)),
          static_cast<OrderPage *>(relays(JobType::DeleteCollectedFiles)),
          static_cast<OrderPage *>(relays(JobType::BatchDeleteOnRelay)),
          static_cast<OrderPage *>(relays(JobType::HoldReport)),
          static_cast<OrderPage *>(relays(JobType::HoldReportRelease)),
          static_cast<OrderPage *>(relays(JobType::SuspendFileTransfer)),
          static_cast<OrderPage *>(relays(JobType::ResumeFileTransfer)),
          static_cast<OrderPage *>(new MessagePage(this)),
          static_cast<OrderPage *>(asks(JobType::GetSystemInformation)),
          static_cast<OrderPage *>(asks(JobType::GetSoftwareInformation)),
          static_cast<OrderPage *>(asks(JobType::GetUserInventory)), static_cast<OrderPage *>(new UserSchemaPage(this)),
          static_cast<OrderPage *>(new CollectionPage(this)),
          static_cast<OrderPage *>(asks(JobType::GetSystemConfiguration)),
          static_cast<OrderPage *>(new MonitoringPage(this)),
          static_cast<OrderPage *>(asks(JobType::GetSoftwareMonitoringInformation))}) {
        pages.emplace(page->type(), page);
        connect(page, &OrderPage::changed, this, &NewJobDialog::validate);
    }
    for (const auto &[type, page] : pages)
        add(type, page);
    m_type->setMaxVisibleItems(m_type->count());
    connect(m_type, &QComboBox::currentIndexChanged, this, &NewJobDialog::showType);
    auto *layout = new QFormLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    layout->addRow(tr("&Type:"), m_type);
    return part;
}

void NewJobDialog::showType()
{
    m_pages->setCurrentIndex(m_type->currentData(kPageRole).toInt());
    // Only the page that is shown takes room: the lists below have the rest.
    for (int i = 0; i < m_pages->count(); ++i) {
        const bool isShown = i == m_pages->currentIndex();
        m_pages->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                          isShown ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    }
    const bool installs = orderPage() == nullptr;
    const bool toRelays = goesToRelays(chosenType());
    m_nodes->setRole(toRelays ? NodeRole::Relay : NodeRole::Client);
    m_targets->setRole(m_nodes->role());
    m_destinationTabs->setTabVisible(m_destinationTabs->indexOf(m_routes),
                                     m_nodes->role() == NodeRole::Client && !m_target);
    // A relay has no users and is not waited for; where the user chooses, nobody else does.
    m_form->setRowVisible(m_timing, !toRelays && chosenType() != JobType::SendPackageClientChooses);
    if (auto *label = qobject_cast<QLabel *>(m_form->labelForField(m_timing)))
        label->setText(installs ? tr("&Install:") : tr("&Execute:"));
    if (!m_target)
        m_name->setPlaceholderText(installs ? tr("Left empty: type and time") : orderPage()->nameIfEmpty());
    for (QWidget *field :
         {static_cast<QWidget *>(m_split), static_cast<QWidget *>(m_splitSize), static_cast<QWidget *>(m_splitWait)})
        m_form->setRowVisible(field, installs); // an order is small
    if (m_distribution != nullptr)
        m_distribution->showType(chosenType());
    validate();
}

JobType NewJobDialog::chosenType() const
{
    return static_cast<JobType>(m_type->currentData().toInt());
}

OrderPage *NewJobDialog::orderPage() const
{
    return qobject_cast<OrderPage *>(m_pages->currentWidget());
}

QWidget *NewJobDialog::makeDestinationPart()
{
    auto *part = new QGroupBox(tr("Destinations"), this);
    auto *filter = new QLineEdit(part);
    filter->setObjectName(QStringLiteral("destinationFilter"));
    filter->setPlaceholderText(tr("Filter by name or relay"));
    filter->setClearButtonEnabled(true);
    filter->setAccessibleName(tr("Filter destinations"));
    auto *all = new QPushButton(tr("Check all sho&wn"), part);
    all->setObjectName(QStringLiteral("checkAll"));
    auto *none = new QPushButton(tr("Unc&heck all shown"), part);
    none->setObjectName(QStringLiteral("checkNone"));
    auto *list = new QListView(part);
    list->setObjectName(QStringLiteral("destinations"));
    list->setAccessibleName(tr("Destinations"));
    list->setModel(m_nodes);
    list->setUniformItemSizes(true);
    list->setMinimumHeight(fontMetrics().height() * 6);
    m_chosen = new QLabel(part);
    m_chosen->setObjectName(QStringLiteral("chosen"));
    m_paster = new NamePaster(part);
    m_targets = new TargetPicker(m_server, part);
    m_ids = new IdPicker(m_server, part);
    m_destinationHint = new FieldHint(part);
    m_destinationHint->setObjectName(QStringLiteral("destinationHint"));

    auto *row = new QHBoxLayout;
    row->addWidget(m_chosen, 1);
    row->addWidget(all);
    row->addWidget(none);
    auto *single = new QWidget(part);
    auto *singleLayout = new QVBoxLayout(single);
    singleLayout->setContentsMargins(0, kTabMargin, 0, 0);
    singleLayout->addWidget(filter);
    singleLayout->addWidget(list, 1);
    singleLayout->addWidget(m_paster);
    m_destinationTabs = new QTabWidget(part);
    m_destinationTabs->setObjectName(QStringLiteral("destinationTabs"));
    m_destinationTabs->setDocumentMode(true);
    m_destinationTabs->addTab(single, tr("N&odes"));
    m_destinationTabs->addTab(m_targets, tr("&Groups and relays"));
    m_destinationTabs->addTab(m_ids, tr("ID&s"));
    m_routes = new RoutePicker(m_server, part);
    m_destinationTabs->addTab(m_routes, tr("&Routes"));
    auto *layout = new QVBoxLayout(part);
    layout->addWidget(m_destinationTabs, 1);
    layout->addLayout(row);
    layout->addWidget(roomFor(m_destinationHint));
    connect(m_paster, &NamePaster::pasted, this, [this](const PastedNames &names, QSet<QString> wanted) {
        const int added = m_nodes->addNames(wanted);
        QStringList unknown(wanted.begin(), wanted.end());
        unknown.sort();
        m_paster->tell(names, added, unknown);
    });
    connect(m_targets, &TargetPicker::changed, this, &NewJobDialog::validate);
    connect(m_ids, &IdPicker::changed, this, &NewJobDialog::validate);
    connect(m_routes, &RoutePicker::changed, this, &NewJobDialog::validate);
    connect(m_nodes, &NodePickModel::checkedChanged, m_routes,
            [this] { m_routes->setDestinations(m_nodes->checked()); });
    connect(m_targets, &TargetPicker::missing, this, [this](const QString &sentence) {
        m_missing << sentence;
        m_resultHint->setProblem(m_missing.join(u'\n'));
    });
    connect(m_destinationTabs, &QTabWidget::currentChanged, this, [all, none](int tab) {
        all->setVisible(tab == 0);
        none->setVisible(tab == 0);
    });
    connect(filter, &QLineEdit::textChanged, m_nodes, &NodePickModel::setFilter);
    connect(all, &QPushButton::clicked, m_nodes, [this] { m_nodes->checkShown(true); });
    connect(none, &QPushButton::clicked, m_nodes, [this] { m_nodes->checkShown(false); });
    // Enter in the filter narrows down; it must not order the job.
    all->setAutoDefault(false);
    none->setAutoDefault(false);
    for (QPushButton *button : {all, none}) { // on the other tabs, too: the lists keep their height
        QSizePolicy policy = button->sizePolicy();
        policy.setRetainSizeWhenHidden(true);
        button->setSizePolicy(policy);
    }
    QList<QWidget *> fields{m_targets->findChild<QLineEdit *>(), m_targets->findChild<QTreeWidget *>(), filter, list};
    for (QPushButton *button : m_paster->findChildren<QPushButton *>())
        fields << button;
    fields << all << none;
    fields.removeAll(nullptr);
    QWidget *before = m_destinationTabs;
    for (QWidget *field : fields) // as they stand
        setTabOrder(std::exchange(before, field), field);
    return part;
}

QWidget *NewJobDialog::makeOrderPart()
{
    auto *part = new QGroupBox(tr("Order"), this);
    m_name = new QLineEdit(part);
    m_name->setObjectName(QStringLiteral("jobName"));
    m_name->setPlaceholderText(tr("Left empty: type and time")); // as of the first type; see showType()
    m_nameHint = new FieldHint(part);
    m_nameHint->setObjectName(QStringLiteral("nameHint"));
    m_folder = new QComboBox(part);
    m_folder->setObjectName(QStringLiteral("folder"));
    m_folder->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_folder->setMinimumContentsLength(20);
    m_priority = new QSpinBox(part);
    m_priority->setObjectName(QStringLiteral("priority"));
    m_priority->setRange(1, 9);
    m_priority->setValue(5);
    m_priority->setToolTip(tr("9 goes first, 1 goes last."));

    m_registration = new TimeField(tr("Register not before"), part);
    m_registration->setObjectName(QStringLiteral("registration"));
    m_execution = new TimeField(tr("Execute not before"), part);
    m_execution->setObjectName(QStringLiteral("execution"));
    m_limit = new TimeField(tr("Execute at the latest"), part);
    m_limit->setObjectName(QStringLiteral("limit"));
    // At the hour that is suggested for the beginning, a job would end as it begins.
    m_limit->suggest(m_limit->suggestion().addDays(1));
    m_scheduleHint = new FieldHint(part);
    m_scheduleHint->setObjectName(QStringLiteral("scheduleHint"));

    m_timing = new QComboBox(part);
    m_timing->setObjectName(QStringLiteral("timing"));
    m_timing->addItem(tr("As soon as it has arrived"), static_cast<int>(InstallTiming::AtOnce));
    m_timing->addItem(tr("When the system starts"), static_cast<int>(InstallTiming::SystemStartUp));
    m_timing->addItem(tr("When the system shuts down"), static_cast<int>(InstallTiming::SystemShutdown));
    m_timing->addItem(tr("At a date and time"), static_cast<int>(InstallTiming::DateTime));
    m_timing->addItem(tr("When a user logs on"), static_cast<int>(InstallTiming::UserLogOn));
    m_timing->addItem(tr("When the user wants it"), static_cast<int>(InstallTiming::UserChooses));
    m_installAt = new TimeField(tr("Install at"), part);
    m_installAt->setObjectName(QStringLiteral("installAt"));
    m_installAt->setVisible(false);
    m_timingHint = new FieldHint(part);
    m_timingHint->setObjectName(QStringLiteral("timingHint"));

    m_split = new QCheckBox(tr("Send in parts"), part);
    m_split->setObjectName(QStringLiteral("split"));
    m_splitSize = new QSpinBox(part);
    m_splitSize->setObjectName(QStringLiteral("splitSize"));
    m_splitSize->setRange(1, 1 << 20);
    m_splitSize->setValue(1024);
    m_splitSize->setSuffix(tr(" KiB", "size of a part"));
    m_splitSize->setGroupSeparatorShown(true);
    m_splitWait = new QSpinBox(part);
    m_splitWait->setObjectName(QStringLiteral("splitWait"));
    m_splitWait->setRange(0, 24 * 60 * 60 * 1000);
    m_splitWait->setValue(1000);
    m_splitWait->setSuffix(tr(" ms", "wait between two parts"));
    m_splitWait->setGroupSeparatorShown(true);
    for (QSpinBox *box : {m_splitSize, m_splitWait})
        box->setEnabled(false);

    m_form = new QFormLayout(part);
    QFormLayout *layout = m_form;
    layout->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    layout->addRow(tr("&Name:"), m_name);
    layout->addRow(tr("&Folder:"), m_folder);
    layout->addRow(tr("&Priority:"), m_priority);
    layout->addRow(tr("Schedule:"), m_registration);
    layout->addRow(QString(), m_execution);
    layout->addRow(QString(), m_limit);
    layout->addRow(tr("&Install:"), m_timing);
    layout->addRow(QString(), m_installAt);
    layout->addRow(tr("Transfer:"), m_split);
    layout->addRow(tr("Size of a part:"), m_splitSize);
    layout->addRow(tr("Wait between parts:"), m_splitWait);
    // Behind the last field, where there is room: what comes there moves nothing while somebody types.
    for (FieldHint *hint : {m_nameHint, m_scheduleHint, m_timingHint})
        layout->addRow(hint);

    connect(m_name, &QLineEdit::textChanged, this, &NewJobDialog::validate);
    for (TimeField *field : {m_registration, m_execution, m_limit, m_installAt})
        connect(field, &TimeField::changed, this, &NewJobDialog::validate);
    connect(m_timing, &QComboBox::currentIndexChanged, this, &NewJobDialog::validate);
    connect(m_split, &QCheckBox::toggled, m_splitSize, &QWidget::setEnabled);
    connect(m_split, &QCheckBox::toggled, m_splitWait, &QWidget::setEnabled);
    return part;
}

void NewJobDialog::offerFiles(const QStringList &paths)
{
    const int installs = m_type->findData(static_cast<int>(JobType::InstallPackage));
    const bool takesPackages = orderPage() == nullptr;
    if (installs < 0) {
        m_resultHint->setProblem(m_server.denial({Act::RunJobs, JobType::InstallPackage}));
        return;
    }
    if (!takesPackages)
        m_type->setCurrentIndex(installs);
    m_packages->offerFiles(paths);
}

void NewJobDialog::validate()
{
    if (m_create == nullptr)
        return; // still being put together
    const CreateJob job = order();
    m_installAt->setVisible(job.timing == InstallTiming::DateTime);

    QStringList problems;
    const auto say = [&problems](FieldHint *hint, const QString &problem) {
        hint->setProblem(problem);
        if (!problem.isEmpty())
            problems.append(problem);
    };
    say(m_nameHint, nameProblem(job.name));
    QString schedule;
    const Schedule &times = job.schedule;
    if (times.limitMs != kNoTime && times.limitMs < QDateTime::currentMSecsSinceEpoch())
        schedule = tr("The latest time has already passed.");
    else if (times.registrationMs != kNoTime && times.executionMs != kNoTime
             && times.executionMs < times.registrationMs)
        schedule = tr("The job would be executed before it is registered.");
    else if (times.limitMs != kNoTime && times.limitMs < std::max(times.executionMs, times.registrationMs))
        schedule = tr("The latest time lies before the job may begin.");
    say(m_scheduleHint, schedule);
    say(m_timingHint, job.timing == InstallTiming::DateTime && job.installAtMs == kNoTime
                          ? tr("The time of the installation is missing.")
                          : QString());

    if (const QString problem = m_repeat->validate(job.schedule); !problem.isEmpty())
        problems.append(problem);
    if (const QString problem = m_distribution->validate(job.type, job.split); !problem.isEmpty())
        problems.append(problem);

    // What is merely not chosen yet is said on the button, not in red before anyone has begun.
    if (!job.packages.empty())
        m_packages->clearProblem();
    if (const OrderPage *page = orderPage())
        problems.append(keepsOrder() ? QStringList() : page->problems());
    else if (job.packages.empty())
        problems.append(tr("Check at least one package, or add a file."));
    if (m_target && job.name.trimmed().isEmpty())
        problems.append(tr("The definition needs a name."));
    const QString none = m_nodes->role() == NodeRole::Client
                             ? tr("There are no clients yet: add one in the Nodes window.")
                             : tr("There are no relays yet: add one in the Nodes window.");
    if (job.destinations.empty() && job.targets.empty() && !m_target) // else they are chosen when it is ordered
        problems.append(m_nodes->count() == 0 ? none : tr("Check at least one destination."));
    const std::vector<JobTarget> ids = m_ids->checked();
    QString wrongIds = m_ids->problem(!job.destinations.empty() || job.targets.size() > ids.size());
    if (wrongIds.isEmpty() && !ids.empty() && goesToRelays(job.type))
        wrongIds = tr("The members of IDs are clients, and jobs of this type go to relays.");
    if (wrongIds.isEmpty() && !ids.empty() && !job.attributes.waves.sizes.empty())
        wrongIds = tr("A job to IDs has no waves: who the members are is not known yet.");
    if (!wrongIds.isEmpty())
        problems.append(wrongIds);
    const int routes = m_destinationTabs->indexOf(m_routes);
    m_destinationTabs->setTabEnabled(routes, ids.empty());
    m_destinationTabs->setTabToolTip(
        routes,
        ids.empty()
            ? QString()
            : tr("A job to IDs has no routes of its own: who the members are is not known when it is created."));
    m_destinationHint->setProblem(m_nodes->count() == 0 ? none : wrongIds);
    if (m_packages->isImporting())
        problems.append(tr("The package file is still being taken in."));
    if (m_submitting)
        problems.append(tr("The order is on its way."));

    const QLocale locale;
    //: %1 of %2 clients are checked.
    QString chosen =
        tr("%1 of %2 chosen").arg(locale.toString(m_nodes->checkedCount()), locale.toString(m_nodes->count()));
    if (!job.targets.empty())
        //: %1 is "3 of 10 chosen", behind it the number of groups and relays that are chosen too.
        chosen = ids.empty()
                     ? tr("%1, and %Ln group(s) or relay(s)", nullptr, static_cast<int>(job.targets.size())).arg(chosen)
                     //: %1 is "3 of 10 chosen", behind it the number of IDs that are chosen too.
                     : tr("%1, and %Ln ID(s)", nullptr,
                          static_cast<int>(std::count_if(
                              ids.begin(), ids.end(), [](const JobTarget &one) { return one.kind == TargetKind::Id; })))
                           .arg(chosen);
    m_chosen->setText(chosen);
    m_create->setEnabled(problems.isEmpty());
    m_create->setToolTip(problems.join(u'\n'));
}

CreateJob NewJobDialog::order() const
{
    CreateJob job;
    job.name = m_name->text();
    job.type = chosenType();
    job.folder = static_cast<FolderId>(m_folder->currentData().toUInt());
    if (orderPage() == nullptr)
        job.packages = m_packages->checked();
    job.destinations = m_nodes->checked();
    job.targets = m_targets->checked();
    const std::vector<JobTarget> ids = m_ids->checked();
    if (!goesToRelays(job.type) && ids.empty())
        job.routes = m_routes->plan();
    job.targets.insert(job.targets.end(), ids.begin(), ids.end());
    job.schedule = {m_registration->timeMs(), m_execution->timeMs(), m_limit->timeMs()};
    if (m_split->isChecked() && orderPage() == nullptr)
        job.split = {m_splitSize->value(), m_splitWait->value()};
    job.priority = static_cast<quint8>(m_priority->value());
    if (job.type == JobType::SendPackageClientChooses)
        job.timing = InstallTiming::UserChooses;
    else if (!goesToRelays(job.type))
        job.timing = static_cast<InstallTiming>(m_timing->currentData().toInt());
    if (job.timing == InstallTiming::DateTime)
        job.installAtMs = m_installAt->timeMs();
    job.attributes = m_distribution->attributes();
    job.terms = m_repeat->terms();
    return job;
}

void NewJobDialog::submit()
{
    if (m_target) {
        save();
        return;
    }
    m_submitting = true;
    m_resultHint->setProblem({});
    validate();
    const CreateJob job = order();
    const auto done = [this, folder = job.folder](const Result<CommandOutcome> &result) {
        m_submitting = false;
        validate();
        if (!result) {
            m_resultHint->setProblem(result.error().text);
            m_create->setFocus(); // it lost it while it was greyed, to Cancel: Enter would throw all away
            return;
        }
        Q_EMIT created(static_cast<JobId>(result.value().createdId), folder);
        accept();
    };
    if (orderPage() != nullptr)
        submitOrdered(*m_server.link(), commandOf(job), pageOrder(), this, done);
    else
        m_server.link()->submit(commandOf(job), this, done);
}

} // namespace signalbox

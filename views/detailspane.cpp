#include "views/detailspane.h"

#include "model/domain/errorcatalogue.h"
#include "model/domain/heldreason.h"
#include "model/domain/higherjob.h"
#include "model/domain/instructionstate.h"
#include "model/domain/text.h"
#include "model/items/dispatchdata.h"
#include "model/items/groupdata.h"
#include "model/items/itemtext.h"
#include "model/items/jobdata.h"
#include "model/items/routebuilder.h"
#include "model/items/taskcontrol.h"
#include "views/activityview.h"
#include "views/appearance.h"
#include "views/completionpane.h"
#include "views/elidingheader.h"
#include "views/lampwidget.h"
#include "views/routeview.h"
#include "views/stagelist.h"
#include "views/suspendedrelays.h"

#include <QDateTime>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QSet>
#include <QTabWidget>
#include <QTableView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace signalbox {

namespace {

constexpr qsizetype kLongValue = 60; ///< characters: a column may be too narrow for more

QTreeWidget *makeList(QWidget *parent, const QString &name, const QStringList &headers)
{
    auto *list = new QTreeWidget(parent);
    list->setHeader(new ElidingHeader(list));
    list->header()->setStretchLastSection(true);
    list->setObjectName(name);
    list->setHeaderLabels(headers);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setAllColumnsShowFocus(true);
    return list;
}

QString emDash()
{
    return QStringLiteral("—");
}

/// What an installer printed may have many lines; a row has one, and its tooltip has all.
QString firstLine(const QString &text)
{
    const qsizetype end = text.indexOf(u'\n');
    return end < 0 ? text : text.left(end) + u'…';
}

/// The same of the orders that are about inventories: one line for each thing they name.
std::vector<std::pair<QString, QString>> inventoryFacts(const JobOrder &order)
{
    QStringList lines;
    if (const auto *schema = std::get_if<UserSchemaOrder>(&order)) {
        for (const UserSchemaOrder::Field &field : schema->fields)
            lines << QStringLiteral("%1: %2").arg(field.key, field.label);
        return {{DetailsPane::tr("Fields"), lines.join(u'\n')}};
    }
    if (const auto *definition = std::get_if<CollectionOrder>(&order)) {
        for (const CollectionOrder::Entry &entry : definition->entries)
            lines << QStringLiteral("%1: %2 %3").arg(entry.name, entry.path, entry.keys).trimmed();
        return {{DetailsPane::tr("Files"), lines.join(u'\n')}};
    }
    if (const auto *files = std::get_if<FilesOrder>(&order)) {
        return {{DetailsPane::tr("Files"), files->paths.join(u'\n')},
                //: %1 is a number.
                {DetailsPane::tr("At most"), DetailsPane::tr("%1 MiB of each client").arg(files->mostMiB)}};
    }
    if (const auto *policy = std::get_if<MonitoringOrder>(&order)) {
        for (const MonitoringOrder::Rule &rule : policy->rules)
            lines << (rule.allowed ? DetailsPane::tr("%1: allowed", "program")
                                   : DetailsPane::tr("%1: forbidden", "program"))
                         .arg(rule.pattern);
        return {{DetailsPane::tr("Programs"), lines.join(u'\n')}};
    }
    return {};
}

/// What an order says beside its title.
std::vector<std::pair<QString, QString>> factsOf(const JobOrder &order)
{
    const auto *asMessage = std::get_if<MessageOrder>(&order);
    if (asMessage == nullptr)
        return inventoryFacts(order);
    const MessageOrder &message = *asMessage;
    QString urgency;
    switch (message.urgency) {
    case MessageOrder::Urgency::Low: urgency = DetailsPane::tr("Low", "urgency of a message"); break;
    case MessageOrder::Urgency::Normal: urgency = DetailsPane::tr("Normal", "urgency of a message"); break;
    case MessageOrder::Urgency::Critical: urgency = DetailsPane::tr("Critical", "urgency of a message"); break;
    }
    return {{DetailsPane::tr("Text"), message.text}, {DetailsPane::tr("Urgency"), urgency}};
}

QString phaseSentence(const JobRecord &job)
{
    const QLocale locale;
    const Counters &counters = job.counters;
    const auto total = static_cast<int>(counters.total());
    const QString ended = locale.toString(counters.finished() + counters.errors() + counters.rejected());
    if (job.deletingSinceMs != kNoTime)
        return DetailsPane::tr("Being deleted since %1; it disappears when every node has confirmed.")
            .arg(ItemText::longTime(job.deletingSinceMs));
    if (!job.released && job.schedule.registrationMs > QDateTime::currentMSecsSinceEpoch())
        return DetailsPane::tr("Waits to be registered at %1.").arg(ItemText::longTime(job.schedule.registrationMs));
    if (counters.isEmpty())
        return job.dispatch.phase == JobPhase::Completed ? DetailsPane::tr("Ended: its ID groups have had no member.")
                                                         : DetailsPane::tr("Waits for members of its ID groups.");
    if (counters.allFinal()) {
        if (counters.errors() == 0 && counters.rejected() == 0)
            return DetailsPane::tr("Ended: all of %Ln instruction(s) completed.", nullptr, total);
        //: %1 and %2 are numbers of instructions.
        return DetailsPane::tr("Ended: %Ln instruction(s), %1 with an error, %2 rejected.", nullptr, total)
            .arg(locale.toString(counters.errors()), locale.toString(counters.rejected()));
    }
    const quint32 open = counters.total() - counters.finished() - counters.errors() - counters.rejected();
    const quint32 suspended = counters.count(Status::Suspended);
    const quint32 waiting = counters.count(Status::StartupFailure) + counters.count(Status::WaitingForInstallation);
    if (counters.allEnded())
        //: %1 is a number of instructions.
        return DetailsPane::tr("Ended: of %Ln instruction(s), %1 had not begun when the time limit passed.", nullptr,
                               total)
            .arg(locale.toString(open));
    if (counters.cancelling == open)
        //: %1 is a number of instructions.
        return DetailsPane::tr("Being cancelled: %1 of %Ln instruction(s) not confirmed yet.", nullptr, total)
            .arg(locale.toString(open));
    if (suspended == open)
        //: %1 and %2 are numbers of instructions.
        return DetailsPane::tr("Suspended: %1 of %Ln instruction(s) held, %2 ended.", nullptr, total)
            .arg(locale.toString(suspended), ended);
    if (waiting == open)
        //: %1 and %2 are numbers of instructions.
        return DetailsPane::tr("Waiting: %1 of %Ln instruction(s) for a client or its user, %2 ended.", nullptr, total)
            .arg(locale.toString(waiting), ended);
    return DetailsPane::tr("Under way: %1 of %Ln instruction(s) ended.", nullptr, total).arg(ended);
}

QString withWaiting(const QString &sentence, const QString &waiting)
{
    //: %1 says where work stands, %2 which relays it waits for: whole sentences.
    return waiting.isEmpty() ? sentence : DetailsPane::tr("%1 %2", "two sentences").arg(sentence, waiting);
}

/// Of work that its client has not taken yet.
QString chosenRouteText(const JobRecord &job, const InstructionRow &row, const RouteState &route)
{
    const std::vector<quint16> &chosen = job.distribution.chosenRoutes;
    if (!std::binary_search(chosen.begin(), chosen.end(), row.route) || row.hop > row.relays || route.hops.size() < 2)
        return {};
    //: %1 is a relay or the managing server.
    return DetailsPane::tr("Its route was chosen for this job: the client takes it at %1.")
        .arg(route.hops[route.hops.size() - 2].name);
}

} // namespace

QString jobSentence(const JobRecord &job)
{
    QString sentence = phaseSentence(job);
    const Counters &counters = job.counters;
    if (job.deletingSinceMs == kNoTime && job.archive.removedMs != kNoTime)
        //: %1 is a whole sentence on how the job ended, %2 a time.
        return DetailsPane::tr("%1 Its instructions were archived, and the archive was removed on %2.")
            .arg(sentence, momentText(job.archive.removedMs));
    if (job.deletingSinceMs == kNoTime && job.archive.isArchived())
        //: %1 is a whole sentence on how the job ended, %2 a time.
        return DetailsPane::tr("%1 Its instructions were archived on %2.")
            .arg(sentence, momentText(job.archive.archivedMs));
    if (job.deletingSinceMs != kNoTime || counters.allFinal() || counters.isEmpty())
        return sentence;
    const quint32 suspended = counters.count(Status::Suspended);
    const quint32 open = counters.total() - counters.finished() - counters.errors() - counters.rejected();
    if (suspended > 0 && suspended < open)
        //: %1 is a whole sentence; %n instructions of the same job are suspended while others go on.
        sentence =
            DetailsPane::tr("%1 %Ln instruction(s) suspended.", nullptr, static_cast<int>(suspended)).arg(sentence);
    if (counters.errors() > 0)
        //: %1 is a whole sentence; %n instructions of the same job have ended with an error.
        sentence =
            DetailsPane::tr("%1 %Ln instruction(s) ended with an error.", nullptr, static_cast<int>(counters.errors()))
                .arg(sentence);
    return sentence;
}

DetailsPane::DetailsPane(const Appearance &appearance, QWidget *parent)
    : QWidget(parent),
      m_appearance(appearance),
      m_lamp(new LampWidget(appearance, this)),
      m_title(new QLabel(this)),
      m_result(new QLabel(this)),
      m_reason(new QLabel(this)),
      m_error(new QLabel(this)),
      m_meaning(new QLabel(this)),
      m_answer(new QLabel(this)),
      m_routes(new RouteView(appearance, this)),
      m_tabs(new QTabWidget(this)),
      m_stages(makeList(this, QStringLiteral("stages"),
                        {tr("Node"), tr("Stage"), tr("Time"), tr("Time since the stage above")})),
      m_attempts(makeList(this, QStringLiteral("attempts"),
                          {tr("Attempt"), tr("Began"), tr("Ended"), tr("Failed tries"), tr("Result")})),
      m_messages(new QTableView(this)),
      m_overview(makeList(this, QStringLiteral("overview"), {tr("What"), tr("Value")})),
      m_completion(new CompletionPane(appearance, this)),
      m_activity(new ActivityView(ActivityView::Kind::Pane, this))
{
    setObjectName(QStringLiteral("detailsPane"));
    m_title->setObjectName(QStringLiteral("detailsTitle"));
    m_reason->setObjectName(QStringLiteral("detailsReason"));
    m_error->setObjectName(QStringLiteral("detailsError"));
    m_meaning->setObjectName(QStringLiteral("detailsMeaning"));
    m_answer->setObjectName(QStringLiteral("detailsAnswer"));
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    for (QLabel *label : {m_title, m_result, m_reason, m_error, m_meaning, m_answer}) {
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_title->setAlignment(Qt::AlignLeft | Qt::AlignAbsolute
                          | Qt::AlignVCenter); // also what is written from right to left
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_reason->setWordWrap(true);
    m_error->setWordWrap(true);
    m_meaning->setWordWrap(true);
    m_answer->setWordWrap(true);
    m_error->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));

    m_messages->setObjectName(QStringLiteral("messages"));
    m_messages->setAccessibleName(tr("Messages"));
    m_messages->setModel(&m_history);
    m_messages->setFrameShape(QFrame::NoFrame);
    m_messages->setShowGrid(false);
    m_messages->setWordWrap(false);
    m_messages->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_messages->verticalHeader()->hide();
    m_messages->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_messages->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    m_messages->setHorizontalHeader(new ElidingHeader(m_messages));
    m_messages->horizontalHeader()->setStretchLastSection(true);
    m_messages->setColumnWidth(HistoryModel::TimeColumn, fontMetrics().averageCharWidth() * 37);
    m_messages->setColumnWidth(HistoryModel::AttemptColumn, fontMetrics().averageCharWidth() * 9);
    m_messages->setColumnWidth(HistoryModel::NodeColumn, fontMetrics().averageCharWidth() * 18);
    m_messages->setColumnWidth(HistoryModel::TextColumn, fontMetrics().averageCharWidth() * 60);
    m_stages->setColumnWidth(0, fontMetrics().averageCharWidth() * 20);
    m_stages->setColumnWidth(1, fontMetrics().averageCharWidth() * 34);
    m_stages->setColumnWidth(2, fontMetrics().averageCharWidth() * 37);
    m_stages->setColumnWidth(3, fontMetrics().averageCharWidth() * 30);
    m_stages->header()->setStretchLastSection(false); // a duration far from its stage is hard to read
    m_stages->headerItem()->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
    m_stages->headerItem()->setToolTip(
        3, tr("How long the work was on its way from the stage in the line above to this one"));
    m_attempts->headerItem()->setTextAlignment(0, Qt::AlignRight | Qt::AlignVCenter);
    m_attempts->headerItem()->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
    m_attempts->setColumnWidth(0, fontMetrics().averageCharWidth() * 10);
    m_attempts->setColumnWidth(1, fontMetrics().averageCharWidth() * 37);
    m_attempts->setColumnWidth(2, fontMetrics().averageCharWidth() * 37);
    m_overview->setColumnWidth(0, fontMetrics().averageCharWidth() * 30);
    m_tabs->setObjectName(QStringLiteral("detailsTabs"));
    m_tabs->setDocumentMode(true);

    auto *titleRow = new QHBoxLayout;
    titleRow->addWidget(m_lamp);
    titleRow->addWidget(m_title, 1);
    auto *facts = new QWidget(this);
    auto *left = new QVBoxLayout(facts);
    left->setContentsMargins(8, 6, 8, 6);
    left->setSpacing(4);
    left->addLayout(titleRow);
    left->addWidget(m_result);
    left->addWidget(m_reason);
    left->addWidget(m_answer);
    left->addWidget(m_routes);
    left->addWidget(m_error);
    left->addWidget(m_meaning);
    left->addStretch();
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(facts);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(fontMetrics().averageCharWidth() * 36);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(scroll, 2);
    layout->addWidget(m_tabs, 3);

    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kRefreshMs);
    connect(&m_refresh, &QTimer::timeout, this, &DetailsPane::updateAll);
    m_taskPulse.setInterval(kTaskMs);
    connect(&m_taskPulse, &QTimer::timeout, this, &DetailsPane::requestTask);
    connect(&m_taskPulse, &QTimer::timeout, this, &DetailsPane::requestStanding);
    connect(m_tabs, &QTabWidget::currentChanged, this, &DetailsPane::updateCurve);
    connect(m_completion, &CompletionPane::forecastWanted, this, &DetailsPane::askForForecast);
    clear();
}

void DetailsPane::clear()
{
    if (m_server != nullptr)
        m_server->disconnect(this);
    if (m_rows)
        m_rows->disconnect(this);
    m_server = nullptr;
    m_job = {};
    m_instruction = {};
    m_rows.reset();
    m_shownRow.reset();
    m_order.reset();
    m_through.clear();
    m_task.reset();
    m_standing.reset();
    m_taskAsked = m_taskTold = m_standingAsked = false;
    m_taskPulse.stop();
    m_history.clear();
    m_olderAsked = 0;
    m_completion->clear();
    m_activity->clear();
    m_lamp->setLamp({.empty = true});
    m_title->setText(tr("Nothing is selected"));
    m_result->hide();
    m_reason->setText(tr("Select a job or a destination to see where it stands and why."));
    m_error->hide();
    m_meaning->hide();
    m_answer->hide();
    m_routes->setRoutes({});
    m_tabs->hide();
}

void DetailsPane::attach(ServerState &server, JobId job)
{
    m_server = &server;
    m_job = job;
    const auto refreshSoon = [this] {
        if (!m_refresh.isActive())
            m_refresh.start();
    };
    connect(&server, &ServerState::applied, this, refreshSoon);
    connect(&server, &ServerState::wasReset, this, refreshSoon);
    m_taskPulse.start();
    requestTask();
    requestStanding();
}

void DetailsPane::showJob(ServerState &server, JobId job)
{
    if (m_server == &server && m_job == job && m_instruction == InstructionId{})
        return;
    clear();
    attach(server, job);
    setTabs(true);
    updateAll();
    requestOrder();
    requestThrough();
}

void DetailsPane::requestThrough()
{
    ServerLink *link = m_server != nullptr ? m_server->link() : nullptr;
    if (link == nullptr || link->state() != LinkState::Connected || link->groupData() == nullptr)
        return;
    link->groupData()->jobThrough(m_job, this, [this, asked = m_job](const Result<std::vector<JobThrough>> &through) {
        if (asked != m_job || m_instruction != InstructionId{} || !through || through.value().empty())
            return;
        m_through = through.value();
        updateAll();
    });
}

void DetailsPane::requestOrder()
{
    const JobRecord *job = m_server != nullptr ? m_server->job(m_job) : nullptr;
    JobData *told = m_server != nullptr && m_server->link() != nullptr ? m_server->link()->jobData() : nullptr;
    if (job == nullptr || !isOrdered(job->type) || told == nullptr)
        return;
    told->order(m_job, this, [this, asked = m_job](const Result<JobOrder> &order) {
        if (asked != m_job || m_instruction != InstructionId{} || !order)
            return; // without it the title is shown, which is the order's name
        m_order = order.value();
        updateAll();
    });
}

void DetailsPane::requestTask()
{
    const JobRecord *job = m_server != nullptr ? m_server->job(m_job) : nullptr;
    ServerLink *link = m_server != nullptr ? m_server->link() : nullptr;
    if (job == nullptr || link == nullptr || link->state() != LinkState::Connected || link->tasks() == nullptr)
        return;
    // What has ended stays as it is, and what nobody looks at is asked for when somebody does.
    if (m_taskAsked || (m_task && hasEnded(m_task->state)) || (m_taskTold && !isVisible()))
        return;
    m_taskAsked = true;
    TaskQuery query;
    query.completed = job->counters.allEnded();
    query.kinds = static_cast<quint8>(TaskKind::Job);
    query.job = m_job;
    link->tasks()->tasks(query, this,
                         [this, server = QPointer(m_server), asked = m_job](const Result<TaskList> &answer) {
                             m_taskAsked = false;
                             if (asked != m_job || server != m_server) {
                                 requestTask(); // of what is shown now
                                 return;
                             }
                             m_taskTold = true;
                             std::optional<TaskRecord> told;
                             if (answer && !answer.value().tasks.empty())
                                 told = answer.value().tasks.front();
                             if (std::exchange(m_task, told) != told)
                                 updateAll();
                         });
}

/// Where a job stands in the queue changes without a change of the job.
void DetailsPane::requestStanding()
{
    const JobRecord *job = m_server != nullptr ? m_server->job(m_job) : nullptr;
    ServerLink *link = m_server != nullptr ? m_server->link() : nullptr;
    if (job == nullptr || link == nullptr || link->state() != LinkState::Connected || link->dispatchData() == nullptr)
        return;
    const bool isOver = m_standing && m_standing->phase == JobPhase::Completed && job->counters.allEnded();
    if (m_standingAsked || isOver || (m_standing && !isVisible()))
        return;
    m_standingAsked = true;
    link->dispatchData()->standing(
        m_job, this, [this, server = QPointer(m_server), asked = m_job](const Result<JobStanding> &answer) {
            m_standingAsked = false;
            if (asked != m_job || server != m_server) {
                requestStanding(); // of what is shown now
                return;
            }
            std::optional<JobStanding> told;
            if (answer)
                told = answer.value();
            if (std::exchange(m_standing, told) != told)
                updateAll();
        });
}

void DetailsPane::showInstruction(ServerState &server, JobId job, InstructionId instruction)
{
    if (m_server == &server && m_job == job && m_instruction == instruction)
        return;
    clear();
    attach(server, job);
    m_instruction = instruction;
    openRows();
    setTabs(false);
    updateAll();
}

void DetailsPane::reload()
{
    m_shownRow.reset();
    updateAll();
}

void DetailsPane::setTabs(bool job)
{
    const QSignalBlocker blocker(m_tabs);
    const QString before = m_tabs->currentWidget() != nullptr ? m_tabs->currentWidget()->objectName() : QString();
    while (m_tabs->count() > 0)
        m_tabs->removeTab(0);
    if (job) {
        m_tabs->addTab(m_overview, tr("Overview"));
        m_tabs->addTab(m_completion, tr("Completion curve"));
        m_tabs->addTab(m_activity, tr("Activity"));
    } else {
        m_tabs->addTab(m_stages, tr("Stages"));
        m_tabs->addTab(m_attempts, tr("Attempts"));
        m_tabs->addTab(m_messages, tr("Messages"));
    }
    for (int i = 0; i < m_tabs->count(); ++i)
        if (m_tabs->widget(i)->objectName() == before)
            m_tabs->setCurrentIndex(i);
    m_tabs->show();
}

void DetailsPane::openRows()
{
    if (m_rows || m_server == nullptr)
        return;
    m_rows = m_server->open(m_job);
    const auto refreshSoon = [this] {
        if (!m_refresh.isActive())
            m_refresh.start();
    };
    connect(m_rows.get(), &JobRows::changed, this, refreshSoon);
    connect(m_rows.get(), &JobRows::added, this, refreshSoon);
    connect(m_rows.get(), &JobRows::wasReset, this, refreshSoon);
    connect(m_rows.get(), &JobRows::stateChanged, this, refreshSoon);
}

void DetailsPane::updateAll()
{
    if (m_server == nullptr)
        return;
    if (m_server->job(m_job) == nullptr) {
        clear();
        return;
    }
    if (m_instruction == InstructionId{})
        updateJob();
    else
        updateInstruction();
}

void DetailsPane::updateJob()
{
    const JobRecord &job = *m_server->job(m_job);
    const QList<RouteState> routes = RouteBuilder(*m_server).ofJob(job);
    const std::optional<Status> worst = job.deletingSinceMs != kNoTime ? Status::BeingDeleted : job.counters.worst();
    LampState lamp;
    lamp.empty = !worst;
    lamp.status = worst.value_or(Status::WaitingForTransmission);
    lamp.colour = colourKey(lamp.status, false);
    lamp.permille = job.counters.permille();
    m_lamp->setLamp(lamp);
    m_title->setText(job.name);
    m_title->setToolTip(job.name);
    m_result->setVisible(m_standing.has_value());
    if (m_standing)
        m_result->setText(phasePairText(m_standing->phase, m_standing->status));
    // Of what runs and of what has ended the counts say as much.
    const bool isPlain = !m_standing || m_standing->phase == JobPhase::Completed
                         || (m_standing->phase == JobPhase::Running && m_standing->status == PhaseStatus::Normal);
    const QString held = !isPlain ? standingSentence(*m_standing) : m_task ? heldSentence(*m_task) : QString();
    // What has not begun is not under way: there the reason says it all.
    const bool hasBegun = isPlain || m_standing->phase == JobPhase::Running || job.deletingSinceMs != kNoTime;
    const QString where = hasBegun ? withWaiting(jobSentence(job), held) : held;
    const QString sentence = withWaiting(where, heldResultsText(*m_server, job));
    m_reason->setText(withWaiting(sentence, suspendedRelaysText(*m_server, suspendedRelays(*m_server, job))));
    m_error->hide();
    m_meaning->hide();
    m_routes->setRoutes(routes);
    m_activity->setInterval(*m_server, job.registeredMs, job.completedMs, {.job = m_job});

    const QLocale locale;
    std::vector<std::pair<QString, QString>> facts;
    facts.emplace_back(tr("Number"), QString::number(shownNumber(job.id)));
    if (isFromAbove(job.id))
        facts.emplace_back(tr("Higher managing server"), job.owner);
    facts.emplace_back(tr("Type"), jobTypeText(job.type));
    for (const PackageId package : job.packages)
        facts.emplace_back(isOrdered(job.type) ? tr("Order") : tr("Package"), m_server->packages().text(package));
    if (m_order) {
        for (const auto &[what, value] : factsOf(*m_order))
            facts.emplace_back(what, value);
    }
    facts.emplace_back(tr("Destinations"), locale.toString(job.destinations));
    for (const JobThrough &one : m_through) {
        switch (one.kind) {
        case TargetKind::Group:
        case TargetKind::Below:
            //: The name of a host group or a relay, and how many nodes it stood for.
            facts.emplace_back(one.kind == TargetKind::Group ? tr("Ordered to the group")
                                                             : tr("Ordered to all below the relay"),
                               tr("%1 (%Ln node(s) then)", nullptr, static_cast<int>(one.nodes)).arg(one.name));
            break;
        case TargetKind::Id:
        case TargetKind::At:
            //: The name of an ID or of a relay that manages IDs, and how many of its members have the job.
            facts.emplace_back(one.kind == TargetKind::Id ? tr("Ordered to the ID") : tr("Managed by the relay"),
                               tr("%1 (%n member(s) so far)", nullptr, static_cast<int>(one.nodes)).arg(one.name));
            break;
        }
    }
    for (const Status status : kAllStatuses)
        if (const quint32 count = job.counters.count(status); count > 0)
            facts.emplace_back(statusText(status), locale.toString(count));
    if (job.counters.silent > 0)
        facts.emplace_back(tr("Silent"), locale.toString(job.counters.silent));
    if (job.counters.expired > 0)
        facts.emplace_back(tr("Time limit passed"), locale.toString(job.counters.expired));
    facts.emplace_back(tr("Priority"), QString::number(job.priority));
    if (m_standing) {
        facts.emplace_back(tr("Phase"), phasePairText(m_standing->phase, m_standing->status));
        if (m_standing->position > 0)
            //: A place in the queue: %1 and %2 are numbers.
            facts.emplace_back(tr("Position in the queue"),
                               tr("%1 of %2", "position")
                                   .arg(locale.toString(m_standing->position), locale.toString(m_standing->queued)));
        if (m_standing->blocker != JobId{})
            //: %1 is the number of a job, %2 its name.
            facts.emplace_back(
                tr("Waits for"),
                tr("Job %1, “%2”").arg(QString::number(number(m_standing->blocker)), m_standing->blockerName));
        facts.emplace_back(tr("Diagnostics"), standingSentence(*m_standing));
    }
    if (job.request.series != SeriesId{}) {
        facts.emplace_back(tr("Series"), seriesRunText(job.request));
        if (m_standing && m_standing->series)
            facts.emplace_back(tr("Repetition"), seriesSentence(*m_standing->series));
        if (job.request.skipped > 0)
            facts.emplace_back(tr("Times without a run before it"), locale.toString(job.request.skipped));
    }
    facts.emplace_back(tr("Created by"), job.owner.isEmpty() ? emDash() : job.owner);
    const std::vector<std::pair<QString, UtcMs>> times{
        {tr("Registered"), job.registeredMs},
        {tr("Scheduled"), job.schedule.executionMs},
        {tr("Execution time limit"), job.schedule.limitMs},
        {tr("Stale by", "date until which a job must have started"), job.request.staleByMs},
        {tr("Executed"), job.executedMs},
        {tr("Ended"), job.completedMs},
        {tr("Last report"), job.lastReportMs}};
    for (const auto &[what, at] : times)
        if (at != kNoTime)
            facts.emplace_back(what, ItemText::longTime(at));
    if (job.archive.isArchived()) {
        facts.emplace_back(tr("Archived"), ItemText::longTime(job.archive.archivedMs));
        if (job.archive.removedMs != kNoTime)
            facts.emplace_back(tr("Archive removed"), ItemText::longTime(job.archive.removedMs));
        else
            //: %1 is a path, %2 a size ("3 MiB").
            facts.emplace_back(tr("Archive"),
                               tr("%1, %2", "file and size").arg(job.archive.file, ItemText::size(job.archive.bytes)));
        if (job.archive.lateReports > 0)
            facts.emplace_back(tr("Reports since then"), locale.toString(job.archive.lateReports));
    }
    if (!job.archive.problem.isEmpty()) {
        facts.emplace_back(tr("Archiving waits"), job.archive.problem);
        facts.emplace_back(tr("Tried again"), ItemText::longTime(job.archive.nextTryMs));
    }
    if (job.split.sizeKiB > 0)
        //: %1 is a size in KiB, %2 a number of milliseconds.
        facts.emplace_back(
            tr("Sent in parts"),
            tr("%1 KiB, %2 ms apart").arg(locale.toString(job.split.sizeKiB), locale.toString(job.split.waitMs)));
    for (const auto &[what, value] : attributeFacts(job.distribution.attributes))
        facts.emplace_back(what, value);
    if (job.distribution.rollout.unsplitMs != kNoTime)
        facts.emplace_back(tr("Sent in one piece since"), ItemText::longTime(job.distribution.rollout.unsplitMs));
    while (m_overview->topLevelItemCount() > static_cast<int>(facts.size()))
        delete m_overview->takeTopLevelItem(m_overview->topLevelItemCount() - 1);
    for (int i = 0; i < static_cast<int>(facts.size()); ++i) {
        QTreeWidgetItem *item = m_overview->topLevelItem(i);
        if (item == nullptr)
            item = new QTreeWidgetItem(m_overview);
        item->setText(0, facts[static_cast<std::size_t>(i)].first);
        const QString &value = facts[static_cast<std::size_t>(i)].second;
        item->setText(1, firstLine(value));
        const bool isCut = value.contains(u'\n') || value.size() > kLongValue;
        item->setToolTip(1, isCut ? value : QString());
    }
    updateCurve();
}

void DetailsPane::updateCurve()
{
    if (m_server == nullptr || m_instruction != InstructionId{} || m_tabs->currentWidget() != m_completion)
        return;
    const JobRecord *job = m_server->job(m_job);
    if (job == nullptr)
        return;
    openRows(); // only now: a large job's rows are not loaded for nothing
    if (m_rows->state() == JobRows::State::Ready)
        m_completion->setCurve(completionCurve(m_rows->columns(), m_completion->plotWidth()), job->registeredMs);
    else
        m_completion->clearCurve();
    updateStoppable();
}

/// The relays on the job's routes: a client that stops matters to nobody else.
void DetailsPane::updateStoppable()
{
    std::vector<std::pair<NodeId, QString>> relays;
    QSet<quint32> seen;
    for (const RouteSummary &route : m_server->job(m_job)->routes) {
        for (const NodeId id : route.relays) {
            if (!seen.contains(number(id)))
                relays.emplace_back(id, m_server->nodes()->name(id));
            seen.insert(number(id));
        }
    }
    m_completion->setNodes(relays);
}

void DetailsPane::askForForecast(NodeId stopped, qint64 seconds)
{
    if (m_server == nullptr || m_server->link() == nullptr)
        return;
    m_server->link()->forecast({m_job, stopped, seconds}, this,
                               [this, job = m_job, stopped, seconds](const Result<Forecast> &forecast) {
                                   if (job == m_job)
                                       m_completion->setForecast(stopped, seconds, forecast);
                               });
}

void DetailsPane::updateInstruction()
{
    const InstructionColumns &columns = m_rows->columns();
    const int at = columns.rowOf(m_instruction);
    if (at < 0 || !columns.isPresent(at)) {
        m_title->setText(m_rows->state() == JobRows::State::Failed ? tr("The job could not be loaded")
                                                                   : tr("Loading…"));
        m_reason->setText(m_rows->errorText());
        return;
    }
    const InstructionRow row = columns.row(at);
    const JobRecord *job = m_server->job(m_job);
    m_route = RouteBuilder(*m_server).ofInstruction(row, job);
    LampState lamp;
    lamp.status = shownStatus(row.status, row.stopping);
    lamp.detail = row.detail;
    lamp.colour = colourKey(lamp.status, (row.overlays & StartedFromWaitingOverlay) != 0);
    lamp.permille = row.permille;
    lamp.silent = (row.overlays & SilentOverlay) != 0;
    lamp.resultsHeld = (row.overlays & ResultsHeldOverlay) != 0;
    lamp.cancelling = row.stopping == Stopping::Cancelling;
    m_lamp->setLamp(lamp);
    //: %1 is a destination, %2 a package.
    const QString title = tr("%1 — %2", "destination and package")
                              .arg(m_server->nodes()->name(row.destination), m_server->packages().text(row.package));
    m_title->setText(title);
    m_title->setToolTip(title);
    m_result->setText(resultText(row));
    m_result->show();
    Surroundings around{.hops = {}, .rules = m_server->rules()};
    for (std::size_t hop = 1; hop < m_route.hops.size(); ++hop)
        around.hops.append(m_route.hops[hop].name);
    const QString reason = reasonSentence(row, around, QDateTime::currentMSecsSinceEpoch(), m_task ? &*m_task : nullptr,
                                          job != nullptr ? &job->request : nullptr);
    const bool waits = job != nullptr && !isFinal(row.status);
    m_reason->setText(waits ? withWaiting(withWaiting(withWaiting(reason, chosenRouteText(*job, row, m_route)),
                                                      heldResultsText(*m_server, *job, {row})),
                                          suspendedRelaysText(*m_server, suspendedRelays(*m_server, *job, {row})))
                            : reason);
    m_routes->setRoutes({m_route});
    if (m_shownRow != row) {
        m_shownRow = row;
        requestHistory();
    }
}

void DetailsPane::requestHistory()
{
    if (m_server->link() == nullptr)
        return;
    m_server->link()->history(m_instruction, 0, kFirstPage, this,
                              [this, instruction = m_instruction](const Result<std::vector<Event>> &result) {
                                  onHistory(instruction, result);
                              });
}

void DetailsPane::requestOlder()
{
    const EventSeq upTo = m_history.before();
    if (upTo == 0 || upTo == m_olderAsked || m_history.rowCount() >= kMostHistory || m_server->link() == nullptr)
        return;
    m_olderAsked = upTo;
    m_server->link()->history(m_instruction, upTo, kPage, this,
                              [this, upTo, instruction = m_instruction](const Result<std::vector<Event>> &result) {
                                  onOlder(instruction, upTo, result);
                              });
}

void DetailsPane::onHistory(InstructionId instruction, const Result<std::vector<Event>> &result)
{
    if (instruction != m_instruction || m_server == nullptr)
        return; // something else has been selected since
    if (!result) {
        showHistoryError(result.error().text);
        return;
    }
    if (m_history.rowCount() == 0)
        m_history.setEvents(result.value(), m_server->nodes());
    else
        m_history.addNewest(result.value());
    updateHistoryViews();
    requestOlder();
}

void DetailsPane::onOlder(InstructionId instruction, EventSeq upTo, const Result<std::vector<Event>> &result)
{
    if (instruction != m_instruction || m_server == nullptr || upTo != m_olderAsked)
        return;
    m_olderAsked = 0;
    if (!result) {
        showHistoryError(result.error().text);
        return;
    }
    if (upTo != m_history.before() || result.value().empty())
        return;
    // What is read stays where it is.
    QScrollBar *bar = m_messages->verticalScrollBar();
    const int at = bar->value();
    m_history.addOlder(result.value());
    if (at > 0)
        bar->setValue(at + static_cast<int>(result.value().size()));
    const bool more = m_history.before() != 0 && m_history.rowCount() < kMostHistory;
    if (!more)
        updateHistoryViews(); // stages and attempts are of all of it
    else
        requestOlder();
}

void DetailsPane::showHistoryError(const QString &text)
{
    m_error->setText(text);
    m_error->show();
}

void DetailsPane::updateHistoryViews()
{
    fillStages();
    fillAttempts();
    updateError();
    updateAnswer();
}

/// What the node said last, and what the catalogue of errors knows about it.
void DetailsPane::updateError()
{
    ErrorClue clue;
    clue.status = m_shownRow ? shownStatus(m_shownRow->status, m_shownRow->stopping) : Status::Completed;
    QString error;
    if (clue.status == Status::Error || clue.status == Status::CommunicationError
        || clue.status == Status::InstallationRejected) {
        for (const Event &event : m_history.events()) {
            const bool tells = event.kind == EventKind::Failed || event.kind == EventKind::CommunicationFailed
                               || event.kind == EventKind::Rejected;
            if (!tells || event.text.isEmpty())
                continue;
            //: An error of a node: %1 its code, %2 its text.
            error = tr("Code %1: %2").arg(QLocale().toString(event.code), event.text);
            clue.text = event.attempt == m_shownRow->attempt ? event.text : QString();
        }
    }
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    if (m_shownRow) {
        clue.detail = m_shownRow->detail;
        clue.code = m_shownRow->code;
        if (const PackageRecord *package = m_server->packages().find(m_shownRow->package))
            clue.payload = package->kind;
    }
    const QString meaning = errorExplanation(decodeError(clue));
    m_meaning->setText(meaning);
    m_meaning->setVisible(!meaning.isEmpty());
}

/// For a job that orders something the client's last words are its result; of an installation they are a log.
void DetailsPane::updateAnswer()
{
    const JobRecord *job = m_server->job(m_job);
    QStringList lines;
    if (job != nullptr && isOrdered(job->type) && m_shownRow) {
        for (const Event &event : m_history.events()) {
            if (event.attempt != m_shownRow->attempt)
                continue;
            if (event.kind == EventKind::CompletedOk && !event.text.isEmpty())
                lines.append(event.text);
            else if (event.kind == EventKind::MessageRead)
                //: %1 is a time, %2 a whole sentence: who has read a message.
                lines.append(tr("%1: %2", "time and sentence").arg(ItemText::exactTime(event.atMs), eventText(event)));
        }
    }
    m_answer->setText(lines.join(u'\n'));
    m_answer->setVisible(!lines.isEmpty());
}

void DetailsPane::fillStages()
{
    const std::vector<StageLine> lines = stageLines(m_history.events(), m_route);
    m_stages->clear();
    for (const StageLine &line : lines) {
        auto *item = new QTreeWidgetItem(m_stages, {line.station, line.stage,
                                                    line.atMs == kNoTime ? emDash() : ItemText::exactTime(line.atMs),
                                                    line.tookMs < 0 ? QString() : durationText(line.tookMs)});
        item->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
        if (line.atMs != kNoTime)
            item->setToolTip(2, ItemText::longTime(line.atMs) + u'\n'
                                    + relativeTimeText(line.atMs, QDateTime::currentMSecsSinceEpoch()));
        else
            for (int column = 0; column < m_stages->columnCount(); ++column)
                item->setForeground(column, palette().brush(QPalette::Disabled, QPalette::Text));
    }
}

void DetailsPane::fillAttempts()
{
    m_attempts->clear();
    for (const AttemptLine &line : attemptLines(m_history.events())) {
        auto *item =
            new QTreeWidgetItem(m_attempts, {QString::number(line.attempt), ItemText::exactTime(line.beganMs),
                                             line.endedMs == kNoTime ? emDash() : ItemText::exactTime(line.endedMs),
                                             QString::number(line.tries), firstLine(line.result)});
        item->setTextAlignment(0, Qt::AlignRight | Qt::AlignVCenter);
        item->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
        item->setToolTip(4, line.result);
    }
}

} // namespace signalbox

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
#include "model/items/jobname.h"
#include "model/items/routebuilder.h"
#include "model/items/taskcontrol.h"
#include "views/activityview.h"
#include "views/appearance.h"
#include "views/completionpane.h"
#include "views/elidingheader.h"
#include "views/jobfacts.h"
#include "views/lampwidget.h"
#include "views/routeview.h"
#include "views/suspendedrelays.h"

#include <QDateTime>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPointer>
#include <QScrollArea>
#include <QSet>
#include <QTabWidget>
#include <QTableView>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace signalbox {

namespace {

constexpr int kHintLines = 20;
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

QSize DetailsPane::sizeHint() const
{
    return {QWidget::sizeHint().width(), fontMetrics().lineSpacing() * kHintLines};
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
    lamp.colour = job.counters.colour(lamp.status);
    lamp.permille = job.counters.permille();
    m_lamp->setLamp(lamp);
    m_title->setText(shownJobName(job));
    m_title->setToolTip(shownJobName(job));
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

    const std::vector<std::pair<QString, QString>> facts =
        jobFacts(*m_server, job, {.order = m_order, .through = m_through, .standing = m_standing});
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

} // namespace signalbox

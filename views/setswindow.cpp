#include "views/setswindow.h"

#include "model/domain/text.h"
#include "model/items/definitiondata.h"
#include "model/items/itemtext.h"
#include "model/items/plaintip.h"
#include "model/items/serverstate.h"
#include "views/appearance.h"
#include "views/confirmdialog.h"
#include "views/emptystate.h"
#include "views/joboperations.h"
#include "views/lamp.h"
#include "views/messagebar.h"
#include "views/repetitiondialog.h"
#include "views/settimeline.h"
#include "views/stagediagram.h"
#include "views/vectoricon.h"

#include <QAction>
#include <QCloseEvent>
#include <QDateTime>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace signalbox {

namespace {

const QString kGeometryKey = QStringLiteral("setRuns/geometry");
const QString kColumnsKey = QStringLiteral("setRuns/columns");
const QString kRequestsKey = QStringLiteral("setRuns/requests");
/// Of the list above the rest; the picture beside the rest; the times above the jobs.
const std::array kSplitterKeys{QStringLiteral("setRuns/list"), QStringLiteral("setRuns/picture"),
                               QStringLiteral("setRuns/times")};
constexpr int kReadAfterMs = 200;
constexpr int kClockMs = 1000;
enum Column { RunColumn, NameColumn, PhaseColumn, StatusColumn, SubmittedColumn, StartedColumn, EndedColumn, ByColumn };
enum RequestColumn { StageColumn, RequestColumn, TypeColumn, JobColumn, ResultColumn, ReasonColumn };

UtcMs nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

QString timeText(UtcMs ms)
{
    return ms == kNoTime ? QString() : ItemText::time(ms);
}

/// Where the run stands, and of which series it is.
QString sentenceOf(const SetRun &run, UtcMs nowMs)
{
    QStringList said{setRunSentence(run, nowMs)};
    if (const QString text = seriesRunText(run.request, true); !text.isEmpty())
        said << (run.series ? text + QStringLiteral(". ") + seriesSentence(*run.series) : text);
    return said.join(u'\n');
}

} // namespace

SetsWindow::SetsWindow(const Appearance &appearance, ServerState &server, QWidget *parent)
    : QWidget(parent, Qt::Window),
      m_appearance(appearance),
      m_server(server),
      m_list(new QTreeWidget(this)),
      m_diagram(new StageDiagram(appearance)),
      m_timeline(new SetTimeline(appearance, this)),
      m_requests(new QTreeWidget(this)),
      m_sentence(new QLabel(this)),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this)),
      m_messages(new MessageBar(this)),
      m_operations(new JobOperations(this, *m_messages))
{
    setObjectName(QStringLiteral("setsWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title of a window. %1 is the name of a managing server.
    setWindowTitle(tr("Request sets of %1").arg(server.name()));
    makeActions();
    makeLists();
    auto *bar = new QToolBar(this);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(16, 16));
    bar->addActions({m_hold, m_release, m_cancel});
    bar->addSeparator();
    bar->addActions({m_resubmitFailed, m_resubmit, m_repetition});
    bar->addSeparator();
    bar->addActions({m_job, m_definitions});

    m_sentence->setObjectName(QStringLiteral("setSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentence->setContentsMargins(10, 6, 10, 6);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_diagram);
    scroll->setWidgetResizable(true);
    auto *right = new QSplitter(Qt::Vertical, this);
    right->addWidget(m_timeline);
    right->addWidget(m_requests);
    right->setSizes({fontMetrics().height() * 12, fontMetrics().height() * 10});
    right->setChildrenCollapsible(false);
    auto *below = new QSplitter(Qt::Horizontal, this);
    below->addWidget(scroll);
    below->addWidget(right);
    below->setStretchFactor(0, 1);
    below->setStretchFactor(1, 1);
    below->setSizes({fontMetrics().averageCharWidth() * 80, fontMetrics().averageCharWidth() * 80});
    below->setChildrenCollapsible(false);
    auto *lower = new QWidget(this);
    auto *lowerLayout = new QVBoxLayout(lower);
    lowerLayout->setContentsMargins(0, 0, 0, 0);
    lowerLayout->setSpacing(0);
    lowerLayout->addWidget(m_sentence);
    lowerLayout->addWidget(below, 1);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_stack);
    splitter->addWidget(lower);
    splitter->setSizes({fontMetrics().height() * 11, fontMetrics().height() * 24});
    splitter->setChildrenCollapsible(false);
    m_splitters = {splitter, below, right};
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_messages);

    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, [this] { close(); });
    connect(m_empty, &EmptyState::activated, m_definitions, &QAction::trigger);
    connect(m_diagram, &StageDiagram::chosenChanged, this, &SetsWindow::updateActions);
    connect(&m_server, &ServerState::definitionsChanged, this, &SetsWindow::readSoon);
    connect(&m_server, &ServerState::linkStateChanged, this, &SetsWindow::readSoon);
    connect(&m_server, &ServerState::wasReset, this, &SetsWindow::readSoon);
    connect(&m_appearance, &Appearance::changed, this, &SetsWindow::fillRuns);
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(kReadAfterMs);
    connect(&m_readTimer, &QTimer::timeout, this, &SetsWindow::read);
    m_clock.setInterval(kClockMs);
    connect(&m_clock, &QTimer::timeout, this, [this] {
        if (const SetRun *run = current(); run && !hasEnded(run->record.state)) {
            m_timeline->setRun(*run, nowMs());
            m_sentence->setText(sentenceOf(*run, nowMs()));
        }
    });
    m_clock.start();
    const QSettings settings;
    if (!restoreGeometry(settings.value(kGeometryKey).toByteArray()))
        resize(std::min(fontMetrics().averageCharWidth() * 185, 1300), fontMetrics().height() * 39);
    m_list->header()->restoreState(settings.value(kColumnsKey).toByteArray());
    m_requests->header()->restoreState(settings.value(kRequestsKey).toByteArray());
    for (std::size_t i = 0; i < m_splitters.size(); ++i)
        m_splitters[i]->restoreState(settings.value(kSplitterKeys[i]).toByteArray());
    fillRuns();
    m_list->setFocus();
    read();
}

void SetsWindow::makeActions()
{
    const auto make = [this](const char *name, const QString &text, auto &&act) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, act);
        return action;
    };
    m_hold = make("holdSet", tr("Hold"), [this] { control(SetAction::Hold); });
    m_release = make("releaseSet", tr("Release"), [this] { control(SetAction::Release); });
    m_cancel = make("cancelSet", tr("Cancel…"), [this] { cancel(); });
    m_resubmit = make("resubmitSet", tr("Resubmit from the start"), [this] { resubmit(false); });
    m_repetition = make("repetitionOfSet", tr("Repetition…"), [this] {
        const SetRun *run = current();
        if (run != nullptr && run->series && m_server.link() != nullptr)
            (new RepetitionDialog(m_server, *run->series, run->request, number(run->record.id), this))->open();
    });
    m_resubmitFailed = make("resubmitFailed", tr("Resubmit from the failed stage"), [this] { resubmit(true); });
    m_job = make("showSetJob", tr("Show job"), [this] {
        if (const QTreeWidgetItem *item = m_requests->currentItem())
            Q_EMIT jobWanted(JobId{item->data(JobColumn, Qt::UserRole).toUInt()});
    });
    m_definitions = make("showDefinitions", tr("Job definitions…"), [this] { Q_EMIT definitionsWanted(); });
    m_hold->setIcon(pictureIcon(Picture::Suspend));
    m_release->setIcon(pictureIcon(Picture::Resume));
    m_cancel->setIcon(pictureIcon(Picture::Cancel));
    m_resubmitFailed->setIcon(pictureIcon(Picture::ReExecute));
    m_job->setIcon(pictureIcon(Picture::Details));
}

void SetsWindow::makeLists()
{
    m_list->setObjectName(QStringLiteral("setRunList"));
    m_list->setAccessibleName(tr("Runs of request sets"));
    m_list->setHeaderLabels({tr("Run"), tr("Request set"), tr("Phase"), tr("Status"), tr("Submitted"), tr("Started"),
                             tr("Ended"), tr("By")});
    m_requests->setObjectName(QStringLiteral("setRequests"));
    m_requests->setAccessibleName(tr("Jobs of the run"));
    m_requests->setHeaderLabels({tr("Stage"), tr("Request"), tr("Type"), tr("Job"), tr("Result"), tr("Reason")});
    const int character = fontMetrics().averageCharWidth();
    for (QTreeWidget *list : {m_list, m_requests}) {
        list->setFrameShape(QFrame::NoFrame);
        list->setUniformRowHeights(true);
        list->setRootIsDecorated(false);
        list->setSelectionMode(QAbstractItemView::SingleSelection);
    }
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_requests->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_requests->addAction(m_job);
    for (const auto &[column, width] :
         {std::pair<int, int>(RunColumn, 9), std::pair<int, int>(NameColumn, 30), std::pair<int, int>(PhaseColumn, 17),
          std::pair<int, int>(StatusColumn, 16), std::pair<int, int>(SubmittedColumn, 24),
          std::pair<int, int>(StartedColumn, 24), std::pair<int, int>(EndedColumn, 24)})
        m_list->setColumnWidth(column, character * width);
    for (const auto &[column, width] : {std::pair<int, int>(StageColumn, 16), std::pair<int, int>(RequestColumn, 20),
                                        std::pair<int, int>(TypeColumn, 20), std::pair<int, int>(JobColumn, 8),
                                        std::pair<int, int>(ResultColumn, 15)})
        m_requests->setColumnWidth(column, character * width);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &SetsWindow::showRun);
    connect(m_list, &QWidget::customContextMenuRequested, this, &SetsWindow::showMenu);
    connect(m_requests, &QTreeWidget::itemSelectionChanged, this, &SetsWindow::updateActions);
    connect(m_requests, &QTreeWidget::itemActivated, m_job, &QAction::trigger);
}

void SetsWindow::closeEvent(QCloseEvent *event)
{
    QSettings settings;
    settings.setValue(kGeometryKey, saveGeometry());
    settings.setValue(kColumnsKey, m_list->header()->saveState());
    settings.setValue(kRequestsKey, m_requests->header()->saveState());
    for (std::size_t i = 0; i < m_splitters.size(); ++i)
        settings.setValue(kSplitterKeys[i], m_splitters[i]->saveState());
    QWidget::closeEvent(event);
}

// ---- Reading

void SetsWindow::readSoon()
{
    updateActions();
    if (!m_readTimer.isActive())
        m_readTimer.start();
}

void SetsWindow::read()
{
    ServerLink *link = m_server.link();
    if (link == nullptr || link->state() != LinkState::Connected)
        return;
    if (link->definitionData() == nullptr) {
        take(Error{Error::Kind::Refused, tr("This server runs no request sets."), {}});
        return;
    }
    if (std::exchange(m_isReading, true)) {
        m_readAgain = true;
        return;
    }
    link->definitionData()->setRuns(this, [this](const Result<std::vector<SetRun>> &answer) { take(answer); });
}

void SetsWindow::take(const Result<std::vector<SetRun>> &answer)
{
    m_isReading = false;
    m_hasAnswer = true;
    m_messages->withdraw(std::exchange(m_problem, 0));
    if (answer) {
        m_runs = answer.value();
        std::reverse(m_runs.begin(), m_runs.end());
    } else {
        m_problem = m_messages->show(MessageBar::Kind::Error, answer.error().text, answer.error().detail);
    }
    fillRuns();
    if (std::exchange(m_readAgain, false))
        readSoon();
}

// ---- What is shown

void SetsWindow::fillRuns()
{
    const SetRun *chosen = current();
    SetRunId wanted = chosen ? chosen->record.id : SetRunId{};
    if (std::any_of(m_runs.begin(), m_runs.end(), [this](const SetRun &run) { return run.record.id == m_toChoose; }))
        wanted = std::exchange(m_toChoose, {});
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const SetRun &run : m_runs) {
            const SetRunRecord &record = run.record;
            auto *item = new QTreeWidgetItem(
                m_list, {QString::number(number(record.id)), record.name, requestPhaseText(record.state),
                         requestStatusText(record.state, run.isScheduled(nowMs())), timeText(record.submittedMs),
                         timeText(record.startedMs), timeText(record.endedMs), record.operatorName});
            item->setData(RunColumn, Qt::UserRole, number(record.id));
            item->setIcon(PhaseColumn, lampIcon(lampOf(record.state), m_appearance.status()));
            item->setTextAlignment(RunColumn, Qt::AlignTrailing | Qt::AlignVCenter);
            item->setToolTip(NameColumn, record.name);
            if (record.id == wanted)
                m_list->setCurrentItem(item);
        }
        if (m_list->currentItem() == nullptr && m_list->topLevelItemCount() > 0)
            m_list->setCurrentItem(m_list->topLevelItem(0));
    }
    if (!m_hasAnswer)
        m_empty->setTexts(tr("The runs are being read"), {}, {});
    else
        m_empty->setTexts(
            tr("No request set was submitted yet"),
            tr("A request set runs jobs in stages, one after the other; the result of a stage says which one "
               "follows. Make one in the window of the job definitions, and submit it there."),
            tr("Job definitions…"));
    m_stack->setCurrentWidget(m_runs.empty() ? static_cast<QWidget *>(m_empty) : m_list);
    showRun();
}

void SetsWindow::choose(SetRunId run)
{
    m_toChoose = run;
    readSoon();
}

const SetRun *SetsWindow::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (item == nullptr)
        return nullptr;
    const SetRunId id{item->data(RunColumn, Qt::UserRole).toUInt()};
    const auto found =
        std::find_if(m_runs.begin(), m_runs.end(), [id](const SetRun &run) { return run.record.id == id; });
    return found == m_runs.end() ? nullptr : &*found;
}

void SetsWindow::showRun()
{
    const SetRun *run = current();
    if (run == nullptr) {
        m_diagram->clear();
        m_timeline->clear();
        m_requests->clear();
        m_sentence->clear();
    } else {
        m_diagram->setRun(*run);
        m_timeline->setRun(*run, nowMs());
        m_sentence->setText(sentenceOf(*run, nowMs()));
        showRequests(*run);
    }
    updateActions();
}

void SetsWindow::showRequests(const SetRun &run)
{
    const QTreeWidgetItem *chosen = m_requests->currentItem();
    const quint32 before = chosen == nullptr ? 0 : chosen->data(JobColumn, Qt::UserRole).toUInt();
    const QSignalBlocker blocker(m_requests);
    m_requests->clear();
    for (std::size_t at = 0; at < run.plan.stages.size(); ++at) {
        const SetStage &planned = run.plan.stages[at];
        const StageRun &stage = run.stages[at];
        for (std::size_t i = 0; i < planned.requests.size(); ++i) {
            const RequestRun request = i < stage.requests.size() ? stage.requests[i] : RequestRun();
            const bool isOn = i < stage.requests.size() && request.result == StageResult::None;
            auto *item = new QTreeWidgetItem(
                m_requests,
                {planned.name, planned.requests[i].name,
                 planned.requests[i].job ? jobTypeText(planned.requests[i].job->type) : QString(),
                 request.job == JobId{} ? QString() : QString::number(number(request.job)),
                 isOn ? tr("Runs", "request of a stage") : stageResultText(request.result), request.reason});
            item->setData(JobColumn, Qt::UserRole, number(request.job));
            for (const int column : {StageColumn, RequestColumn, TypeColumn, ReasonColumn})
                item->setToolTip(column, plainTip(item->text(column)));
            item->setTextAlignment(JobColumn, Qt::AlignTrailing | Qt::AlignVCenter);
            if (isOn)
                item->setIcon(ResultColumn, lampIcon(lampOf(RequestState::Paused), m_appearance.status()));
            else if (request.result != StageResult::None)
                item->setIcon(ResultColumn, lampIcon(lampOf(stateOf(request.result)), m_appearance.status()));
            if (before != 0 && number(request.job) == before)
                m_requests->setCurrentItem(item);
        }
    }
}

void SetsWindow::updateActions()
{
    const auto allow = [](QAction *action, const QString &denial, const QString &tip) {
        action->setEnabled(denial.isEmpty());
        action->setToolTip(denial.isEmpty() ? tip : denial);
    };
    const bool connected = m_server.link() != nullptr && m_server.link()->state() == LinkState::Connected;
    const SetRun *run = current();
    QString mayNot = connected ? m_server.denial({Act::DefineJobs}) : tr("The managing server is not connected.");
    if (mayNot.isEmpty() && run == nullptr)
        mayNot = tr("No run is chosen.");
    if (mayNot.isEmpty()) {
        for (const SetStage &stage : run->plan.stages) {
            for (const SetRequest &request : stage.requests) {
                if (mayNot.isEmpty() && request.job)
                    mayNot = m_server.denial({Act::RunJobs, request.job->type});
            }
        }
    }
    // What is held is the stage that is chosen in the picture, if it is pending; else the set.
    std::optional<std::size_t> stage = m_diagram->chosen();
    if (run != nullptr && stage && *stage >= run->stages.size())
        stage.reset();
    const auto denial = [&](SetAction action, std::optional<std::size_t> at = {}) {
        return !mayNot.isEmpty() ? mayNot : setDenial(action, *run, at);
    };
    QString name = run != nullptr && stage ? run->plan.stages[*stage].name : QString();
    name.replace(u'&', QStringLiteral("&&")); // no key of the menu
    //: %1 is a stage of a request set.
    m_hold->setText(stage ? tr("Hold “%1”").arg(name) : tr("Hold"));
    m_release->setText(stage ? tr("Release “%1”").arg(name) : tr("Release"));
    allow(m_hold, denial(SetAction::Hold, stage),
          stage ? tr("The set waits before this stage until it is released")
                : tr("The set does not begin until it is released"));
    allow(m_release, denial(SetAction::Release, stage), tr("Let it go on"));
    allow(m_cancel, denial(SetAction::Cancel), tr("Cancel the jobs that run, and begin no other stage"));
    allow(m_resubmit, denial(SetAction::Resubmit), tr("Run the same stages again"));
    allow(m_repetition,
          !mayNot.isEmpty() ? mayNot
          : run->series     ? QString()
                            : tr("It is not repeated. A repetition is ordered when a set is submitted."),
          tr("See, change or end the repetition of the set"));
    QString notFailed = denial(SetAction::Resubmit);
    if (notFailed.isEmpty() && !failedStage(*run))
        notFailed = tr("No stage of it failed.");
    allow(m_resubmitFailed, notFailed, tr("Go on with the stage that failed; what ran well is not run again"));
    const QTreeWidgetItem *request = m_requests->currentItem();
    const bool hasJob = request != nullptr && request->data(JobColumn, Qt::UserRole).toUInt() != 0;
    allow(m_job, hasJob ? QString() : tr("Choose a request that has a job."), tr("Show the job in the main window"));
    allow(m_definitions, {}, tr("Make, change and submit request sets"));
}

// ---- What is done

void SetsWindow::control(SetAction action)
{
    const SetRun *run = current();
    if (run == nullptr)
        return;
    ControlSet order;
    order.action = action;
    order.run = run->record.id;
    if (m_diagram->chosen())
        order.stage = static_cast<quint32>(*m_diagram->chosen());
    ControlSet back = order;
    back.action = action == SetAction::Hold ? SetAction::Release : SetAction::Hold;
    const QString doing = action == SetAction::Hold ? tr("Hold “%1”") : tr("Release “%1”");
    m_operations->send(m_server, order, doing.arg(order.stage ? run->plan.stages[*order.stage].name : run->record.name),
                       {back});
}

void SetsWindow::cancel()
{
    const SetRun *run = current();
    if (run == nullptr)
        return;
    Confirmation confirmation;
    confirmation.title = tr("Cancel");
    //: %1 is the number of a run, %2 the name of a request set.
    confirmation.question = tr("Cancel run %1 of “%2”?").arg(QString::number(number(run->record.id)), run->record.name);
    confirmation.consequence =
        isRunning(run->record.state) ? tr(
            "The jobs of the stage that runs are cancelled; the run has ended when they have. No other stage begins.")
                                     : tr("No stage has begun, so nothing is cancelled with it.");
    confirmation.button = tr("Cancel the run");
    confirmation.keep = tr("Keep running");
    auto *dialog = new ConfirmDialog(confirmation, this);
    connect(dialog, &QDialog::accepted, this, [this, record = run->record] {
        m_operations->send(m_server, ControlSet{SetAction::Cancel, record.id, {}}, tr("Cancel “%1”").arg(record.name));
    });
    dialog->open();
}

void SetsWindow::resubmit(bool fromFailed)
{
    if (const SetRun *run = current())
        m_operations->send(m_server, ResubmitSet{run->record.id, fromFailed},
                           tr("Resubmit “%1”").arg(run->record.name));
}

void SetsWindow::showMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions({m_hold, m_release, m_cancel});
    menu->addSeparator();
    menu->addActions({m_resubmitFailed, m_resubmit, m_repetition});
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

} // namespace signalbox

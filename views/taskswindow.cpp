#include "views/taskswindow.h"

#include "model/items/itemtext.h"
#include "model/items/serverlink.h"
#include "model/items/serverstate.h"
#include "model/items/simulationcontrol.h"
#include "model/items/taskcontrol.h"
#include "views/emptystate.h"
#include "views/messagebar.h"
#include "views/percentbardelegate.h"
#include "views/recordtable.h"
#include "views/taskactivity.h"
#include "views/vectoricon.h"

#include <QAction>
#include <QCloseEvent>
#include <QDateTime>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

const QString kSplitterKey = QStringLiteral("tasks/splitter");
const QString kActivityKey = QStringLiteral("tasks/activity");
constexpr std::array kCounted{TaskState::Completed, TaskState::Warning, TaskState::Failed};

constexpr quint32 bit(TaskState state)
{
    return 1U << static_cast<unsigned>(state);
}

} // namespace

TasksWindow::TasksWindow(const Appearance &appearance, QWidget *parent)
    : ServersWindow(QStringLiteral("tasks"), parent),
      m_appearance(appearance),
      m_tabs(new QTabBar(this)),
      m_table(new QTableView(this)),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this)),
      m_messages(new MessageBar(this)),
      m_notListed(new QLabel(this)),
      m_count(new QLabel(this)),
      m_filter(new QLineEdit(this)),
      m_ungroup(new QToolButton(this)),
      m_windows(new QAction(tr("Processing windows…"), this)),
      m_activity(new TaskActivity(this)),
      m_splitter(new QSplitter(Qt::Vertical, this)),
      m_showActivity(new QAction(pictureIcon(Picture::Details), tr("Activity pane"), this))
{
    setObjectName(QStringLiteral("tasksWindow"));
    setWindowTitle(tr("Tasks"));
    m_shown.setSourceModel(&m_model);
    makeTable();

    m_tabs->setObjectName(QStringLiteral("taskTabs"));
    m_tabs->addTab(tr("Active", "tasks"));
    m_tabs->addTab(tr("Completed", "tasks"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    notices()->setObjectName(QStringLiteral("taskNotices"));
    m_count->setObjectName(QStringLiteral("taskCount"));
    m_count->setContentsMargins(8, 3, 8, 4);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    makeBar();
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 2, 8, 2);
    head->addWidget(m_tabs);
    head->addSpacing(fontMetrics().averageCharWidth() * 2);
    makeCounters();
    for (QToolButton *counter : m_counters)
        head->addWidget(counter);
    head->addWidget(m_notListed);
    head->addStretch();
    head->addWidget(m_ungroup);
    layout->addLayout(head);
    layout->addWidget(notices());
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *list = new QWidget(this);
    auto *below = new QVBoxLayout(list);
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    below->addWidget(m_stack, 1);
    below->addWidget(m_messages);
    below->addWidget(m_count);
    m_splitter->setObjectName(QStringLiteral("taskSplitter"));
    m_splitter->addWidget(list);
    m_splitter->addWidget(m_activity);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({fontMetrics().height() * 22, fontMetrics().height() * 14});
    layout->addWidget(m_splitter, 1);

    connect(m_tabs, &QTabBar::currentChanged, this, &TasksWindow::onTab);
    connect(&m_activitySoon, &QTimer::timeout, this, &TasksWindow::updateActivity);
    m_activitySoon.setSingleShot(true);
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });

    restoreLayout(m_table, QSize(fontMetrics().averageCharWidth() * 186, fontMetrics().height() * 40));
    const QSettings settings;
    m_splitter->restoreState(settings.value(kSplitterKey).toByteArray());
    m_showActivity->setChecked(settings.value(kActivityKey, true).toBool());
    m_activity->setVisible(m_showActivity->isChecked());
    updateContents();
    updateActions();
}

void TasksWindow::makeTable()
{
    m_table->setObjectName(QStringLiteral("taskTable"));
    m_table->setAccessibleName(tr("Tasks"));
    m_table->setModel(&m_shown);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    constexpr std::array kWidths{16, 11, 18, 9, 10, 18, 44, 25, 14, 14}; // in characters
    static_assert(kWidths.size() == TaskTableModel::ColumnCount);
    QHeaderView *header = dressRecordTable(*m_table, kWidths);
    header->setSortIndicator(TaskTableModel::JobColumn, Qt::AscendingOrder); // what belongs together stands together
    m_table->setSortingEnabled(true);
    m_table->setItemDelegateForColumn(TaskTableModel::ProgressColumn, new PercentBarDelegate(m_appearance, m_table));
    connect(m_table, &QTableView::customContextMenuRequested, this, &TasksWindow::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &TasksWindow::updateActions);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &TasksWindow::updateActions);
    const auto soon = [this] { m_activitySoon.start(0); };
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, soon);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, soon);
}

void TasksWindow::makeBar()
{
    auto *bar = new QToolBar(this);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(16, 16));
    const std::array pictures{Picture::Suspend, Picture::Resume, Picture::Delete, Picture::Cancel};
    for (const TaskAction action :
         {TaskAction::Interrupt, TaskAction::Resume, TaskAction::Terminate, TaskAction::Cancel}) {
        const auto place = static_cast<std::size_t>(action);
        auto *made =
            new QAction(pictureIcon(pictures[place]), taskActionText(action) + QChar(u'…'), this); // a question follows
        made->setObjectName(QStringLiteral("task-") + taskActionKey(action));
        connect(made, &QAction::triggered, this, [this, action] { confirm(action); });
        m_actions[place] = made;
        bar->addAction(made);
    }
    m_messages->setObjectName(QStringLiteral("taskMessages"));
    m_windows->setObjectName(QStringLiteral("processingWindows"));
    m_windows->setToolTip(tr("When the jobs of a folder or of a type may run"));
    connect(m_windows, &QAction::triggered, this, &TasksWindow::openWindows);
    bar->addAction(m_windows);
    m_showActivity->setObjectName(QStringLiteral("showTaskActivity"));
    m_showActivity->setCheckable(true);
    m_showActivity->setToolTip(tr("What the server logged between start and end of the selected task"));
    connect(m_showActivity, &QAction::toggled, m_activity, &QWidget::setVisible);
    bar->addAction(m_showActivity);
    auto *spring = new QWidget(bar);
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spring);
    m_filter->setObjectName(QStringLiteral("taskFilter"));
    m_filter->setPlaceholderText(tr("Filter tasks"));
    m_filter->setAccessibleName(tr("Filter tasks"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 36);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_shown.setText(text);
        updateContents();
    });
    bar->addWidget(m_filter);
    static_cast<QVBoxLayout *>(layout())->addWidget(bar);
}

void TasksWindow::makeCounters()
{
    const std::array pictures{Picture::Information, Picture::Warning, Picture::Failure};
    for (std::size_t i = 0; i < kCounted.size(); ++i) {
        auto *counter = new QToolButton(this);
        counter->setObjectName(QStringLiteral("counter-") + taskStateKey(kCounted[i], TaskKind::Process));
        counter->setCheckable(true);
        counter->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        if (i > 0)
            counter->setIcon(pictureIcon(pictures[i]));
        connect(counter, &QToolButton::clicked, this, &TasksWindow::onCounter);
        m_counters[i] = counter;
    }
    m_counters[0]->setToolTip(tr("Jobs and processes that completed successfully"));
    m_counters[1]->setToolTip(tr("Sessions, jobs and processes that ended with a warning"));
    m_counters[2]->setToolTip(tr("Sessions, jobs and processes that did not complete"));
    m_notListed->setObjectName(QStringLiteral("sessionsNotListed"));
    m_notListed->setToolTip(tr("Sessions that ended well since the servers' start are counted, and not listed."));
    m_notListed->setContentsMargins(8, 0, 0, 0);
    m_ungroup->setObjectName(QStringLiteral("ungroup"));
    m_ungroup->setIcon(pictureIcon(Picture::Close));
    m_ungroup->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_ungroup->setToolTip(tr("Show all tasks again"));
    m_ungroup->hide();
    connect(m_ungroup, &QToolButton::clicked, this, [this] { group(0, {}, 0); });
}

void TasksWindow::closeEvent(QCloseEvent *event)
{
    QSettings settings;
    settings.setValue(kSplitterKey, m_splitter->saveState());
    settings.setValue(kActivityKey, m_showActivity->isChecked());
    ServersWindow::closeEvent(event);
}

// ---- Servers

void TasksWindow::forget(const Place &place)
{
    m_activity->removeServer(place.server);
    m_model.removeServer(place.key);
    m_told.erase(place.key);
}

/// A simulated fleet polls, but there are no connections that could be told of.
QString TasksWindow::remarkOn(const ServerState &server) const
{
    const ServerLink *link = server.link();
    return link != nullptr && link->simulation() != nullptr
               ? tr("It is simulated: its nodes have no connections, so no sessions are listed.")
               : QString();
}

/// By the clock that its tasks go by.
UtcMs TasksWindow::nowOf(const ServerState &server)
{
    const ServerLink *link = server.link();
    const SimulationControl *simulation = link != nullptr ? link->simulation() : nullptr;
    return simulation != nullptr ? simulation->state().nowMs : QDateTime::currentMSecsSinceEpoch();
}

bool TasksWindow::showsCompleted() const
{
    return m_tabs->currentIndex() == CompletedTab;
}

void TasksWindow::refresh()
{
    m_model.setNow(QDateTime::currentMSecsSinceEpoch());
    ServersWindow::refresh();
}

void TasksWindow::ask(Place &place)
{
    place.problem = problemOf(*place.server, tr("This server does not tell its tasks."));
    if (!place.problem.isEmpty()) {
        m_model.removeServer(place.key); // what it is at now is not known
        m_told.erase(place.key);
        place.hasAnswer = true;
        return;
    }
    if (place.server->link()->simulation() != nullptr)
        m_model.setNow(nowOf(*place.server), place.key);
    if (place.isAsked)
        return;
    place.isAsked = true;
    TaskQuery query;
    query.completed = showsCompleted();
    place.server->link()->tasks()->tasks(
        query, this,
        [this, key = place.key, round = m_round](const Result<TaskList> &answer) { take(key, round, answer); });
}

void TasksWindow::take(int key, quint64 round, const Result<TaskList> &answer)
{
    Place *place = placeOf(key);
    if (place == nullptr)
        return;
    place->isAsked = false;
    if (round != m_round) { // it was for the other tab
        ask(*place);
        return;
    }
    place->hasAnswer = true;
    if (answer) {
        place->problem.clear();
        m_told[key] = {answer.value().counters, answer.value().left};
        m_model.setTasks(key, place->server->name(), answer.value().tasks);
    } else {
        place->problem = answer.error().text;
        m_told.erase(key);
        m_model.removeServer(key);
    }
    updateContents();
    updateActions();
    m_activitySoon.start(0); // what was shown may have left the list
}

// ---- What is shown

void TasksWindow::onTab()
{
    ++m_round;
    m_model.clear();
    m_activity->setNothing(false);
    for (Place &place : places())
        place.hasAnswer = false;
    if (!showsCompleted()) {
        for (QToolButton *counter : m_counters)
            counter->setChecked(false);
        m_shown.setStates(0);
    }
    refresh();
    updateActions();
}

void TasksWindow::updateActivity()
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    if (rows.size() == 1) {
        const int row = m_shown.mapToSource(rows.front()).row();
        if (const Place *place = placeOf(m_model.server(row)))
            m_activity->setTask(*place->server, m_model.task(row));
        return;
    }
    const TaskRecord *shown = rows.isEmpty() ? m_activity->task() : nullptr;
    const auto place = std::find_if(places().begin(), places().end(),
                                    [this](const Place &one) { return one.server == m_activity->server(); });
    if (shown == nullptr || place == places().end()) {
        m_activity->setNothing(!rows.isEmpty());
        return;
    }
    // Whoever watches a task to its end wants to see the end.
    if (m_model.contains(place->key, shown->kind, shown->number))
        m_activity->setNothing(false); // it was deselected
    else if (place->problem.isEmpty() && place->hasAnswer)
        m_activity->setGone(nowOf(*place->server));
}

/// They count what has ended: a click shows that.
void TasksWindow::onCounter()
{
    quint32 states = 0;
    for (std::size_t i = 0; i < kCounted.size(); ++i)
        states |= m_counters[i]->isChecked() ? bit(kCounted[i]) : 0;
    if ((states & bit(TaskState::Failed)) != 0)
        states |= bit(TaskState::Terminated); // which did not complete either
    if (states != 0 && !showsCompleted())
        m_tabs->setCurrentIndex(CompletedTab);
    m_shown.setStates(states);
    updateContents();
}

void TasksWindow::group(int server, JobId job, quint32 parent)
{
    m_shown.setGroup(server, job, parent);
    m_ungroup->setVisible(m_shown.isGrouped());
    const QLocale locale;
    if (job != JobId{}) {
        //: A button that ends a filter. %1 is the number of a job.
        m_ungroup->setText(tr("Only job %1").arg(locale.toString(number(job))));
    } else {
        //: A button that ends a filter. %1 is the number of a process.
        m_ungroup->setText(tr("Only process %1").arg(locale.toString(parent)));
    }
    updateContents();
}

void TasksWindow::updateContents()
{
    updateNotices();
    updateCounters();
    const bool isEmpty = m_shown.rowCount() == 0;
    const bool isFiltered = m_model.rowCount() > 0;
    if (!areAllAnswered())
        m_empty->setTexts(tr("The tasks are being read"), {}, {});
    else if (isFiltered)
        m_empty->setTexts(tr("No task fits the filter"), {}, {});
    else if (showsCompleted())
        m_empty->setTexts(tr("Nothing has ended yet"),
                          tr("Jobs and processes that have ended stand here, and sessions that did not end well."), {});
    else
        m_empty->setTexts(tr("Nothing is under way"),
                          tr("Jobs, the servers' own work and the connections of nodes and consoles stand here while "
                             "they last."),
                          {});
    m_stack->setCurrentWidget(isEmpty ? static_cast<QWidget *>(m_empty) : m_table);
    quint64 left = 0;
    for (const auto &[key, told] : m_told)
        left += told.left;
    const QLocale locale;
    //: %1 of %n tasks are shown.
    QString text = tr("%1 of %Ln task(s) shown", nullptr, m_model.rowCount()).arg(locale.toString(m_shown.rowCount()));
    if (left > 0)
        text += QStringLiteral(" · ") + tr("%Ln more not listed", nullptr, static_cast<int>(left));
    m_count->setText(text);
}

void TasksWindow::updateCounters()
{
    TaskCounters all;
    for (const auto &[key, told] : m_told)
        all += told.counters;
    const QLocale locale;
    //: Header of the table of tasks. %1 is a number.
    m_counters[0]->setText(tr("Successful %1").arg(locale.toString(all.successful)));
    //: Header of the table of tasks. %1 is a number.
    m_counters[1]->setText(tr("Warning %1").arg(locale.toString(all.warning)));
    //: Header of the table of tasks. %1 is a number.
    m_counters[2]->setText(tr("Failed %1").arg(locale.toString(all.failed)));
    m_notListed->setText(tr("%Ln session(s) not listed", nullptr, static_cast<int>(all.sessionsNotListed)));
}

} // namespace signalbox

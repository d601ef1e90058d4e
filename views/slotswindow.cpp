#include "views/slotswindow.h"

#include "model/items/dispatchdata.h"
#include "model/items/serverstate.h"
#include "views/confirmdialog.h"
#include "views/dispatchruledialog.h"
#include "views/elidingheader.h"
#include "views/emptystate.h"
#include "views/foldernames.h"
#include "views/joboperations.h"
#include "views/messagebar.h"
#include "views/vectoricon.h"

#include <QAction>
#include <QCloseEvent>
#include <QLabel>
#include <QLocale>
#include <QMenu>
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

const QString kGeometryKey = QStringLiteral("slots/geometry");
const QString kColumnsKey = QStringLiteral("slots/columns");
constexpr int kRuleRole = Qt::UserRole; ///< its number

enum SlotColumn {
    NameColumn,
    CapacityColumn,
    RunningColumn,
    PendingColumn,
    StateColumn,
    PrioritiesColumn,
    TypesColumn
};

QString kindText(DispatchRuleKind kind)
{
    switch (kind) {
    case DispatchRuleKind::Slot: return SlotsWindow::tr("Execution slot");
    case DispatchRuleKind::Incompatibility: return SlotsWindow::tr("Incompatibility");
    case DispatchRuleKind::Domain: return SlotsWindow::tr("Conflict domain");
    case DispatchRuleKind::Limit: return SlotsWindow::tr("Active limit");
    }
    return {};
}

DispatchRuleBody emptyRule(DispatchRuleKind kind)
{
    switch (kind) {
    case DispatchRuleKind::Slot: return ExecutionSlot();
    case DispatchRuleKind::Incompatibility: return Incompatibility();
    case DispatchRuleKind::Domain: return ConflictDomain();
    case DispatchRuleKind::Limit: break;
    }
    return ActiveLimit();
}

} // namespace

SlotsWindow::SlotsWindow(ServerState &server, QWidget *parent)
    : QWidget(parent, Qt::Window),
      m_server(server),
      m_slots(makeList(
          QStringLiteral("slotList"), tr("Execution slots"),
          {tr("Name"), tr("Capacity"), tr("Running"), tr("Pending"), tr("State"), tr("Priorities"), tr("Job types")})),
      m_rules(makeList(QStringLiteral("ruleList"), tr("Other rules of the queue"), {tr("Rule"), tr("What it says")})),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this)),
      m_messages(new MessageBar(this)),
      m_operations(new JobOperations(this, *m_messages)),
      m_count(new QLabel(this)),
      m_addSlot(new QAction(pictureIcon(Picture::NewJob), tr("Add slot…"), this)),
      m_addIncompatibility(new QAction(tr("Add incompatibility…"), this)),
      m_addDomain(new QAction(tr("Add conflict domain…"), this)),
      m_addLimit(new QAction(tr("Add active limit…"), this)),
      m_change(new QAction(tr("Change…"), this)),
      m_remove(new QAction(pictureIcon(Picture::Cancel), tr("Remove…"), this))
{
    setObjectName(QStringLiteral("slotsWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title of a window. %1 is the name of a managing server.
    setWindowTitle(tr("Execution slots of %1").arg(server.name()));
    m_addSlot->setObjectName(QStringLiteral("addSlot"));
    m_addIncompatibility->setObjectName(QStringLiteral("addIncompatibility"));
    m_addDomain->setObjectName(QStringLiteral("addDomain"));
    m_addLimit->setObjectName(QStringLiteral("addLimit"));
    m_change->setObjectName(QStringLiteral("changeRule"));
    m_remove->setObjectName(QStringLiteral("removeRule"));
    m_count->setObjectName(QStringLiteral("slotsCount"));
    m_count->setContentsMargins(8, 3, 8, 4);

    const int character = fontMetrics().averageCharWidth();
    constexpr std::array kWidths{26, 12, 10, 10, 30, 12, 40}; // in characters
    for (std::size_t column = 0; column < kWidths.size(); ++column)
        m_slots->setColumnWidth(static_cast<int>(column), character * kWidths[column]);
    for (const int column : {CapacityColumn, RunningColumn, PendingColumn})
        m_slots->headerItem()->setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
    m_rules->setColumnWidth(0, character * 26);

    auto *bar = new QToolBar(this);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(16, 16));
    bar->addActions({m_addSlot, m_addIncompatibility, m_addDomain, m_addLimit});
    bar->addSeparator();
    bar->addActions({m_change, m_remove});
    m_empty->setTexts(
        tr("No execution slots"),
        tr("Every job starts as soon as its schedule lets it. Slots say how many jobs of which types and "
           "priorities run at the same time; other rules say which jobs do not run beside each other, and "
           "how many jobs of an operator do."),
        tr("Add slot…"));
    auto *lists = new QSplitter(Qt::Vertical, this);
    lists->addWidget(m_slots);
    lists->addWidget(m_rules);
    m_stack->addWidget(lists);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_messages);
    layout->addWidget(m_count);

    connect(m_addSlot, &QAction::triggered, this, [this] { addRule(DispatchRuleKind::Slot); });
    connect(m_addIncompatibility, &QAction::triggered, this, [this] { addRule(DispatchRuleKind::Incompatibility); });
    connect(m_addDomain, &QAction::triggered, this, [this] { addRule(DispatchRuleKind::Domain); });
    connect(m_addLimit, &QAction::triggered, this, [this] { addRule(DispatchRuleKind::Limit); });
    m_empty->follow(m_addSlot);
    connect(m_change, &QAction::triggered, this, &SlotsWindow::changeSelected);
    connect(m_remove, &QAction::triggered, this, &SlotsWindow::removeSelected);
    for (auto [list, other] : {std::pair(m_slots, m_rules), std::pair(m_rules, m_slots)}) {
        connect(list, &QTreeWidget::itemActivated, m_change, &QAction::trigger);
        connect(list, &QTreeWidget::itemSelectionChanged, this, [this, from = list, to = other] {
            if (!from->selectedItems().isEmpty())
                to->clearSelection(); // one of all
            updateActions();
        });
        connect(list, &QWidget::customContextMenuRequested, this,
                [this, of = list](const QPoint &position) { showMenu(*of, position); });
    }
    connect(&server, &ServerState::dispatchChanged, this, &SlotsWindow::read);
    connect(&server, &ServerState::foldersChanged, this, &SlotsWindow::fill);
    connect(&server, &ServerState::linkStateChanged, this, &SlotsWindow::read);
    connect(&server, &ServerState::wasReset, this, &SlotsWindow::read);
    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, [this] { close(); });

    const QSettings settings;
    if (!restoreGeometry(settings.value(kGeometryKey).toByteArray()))
        resize(character * 150, fontMetrics().height() * 26);
    m_slots->header()->restoreState(settings.value(kColumnsKey).toByteArray());
    fill();
    m_slots->setFocus();
    read();
}

QTreeWidget *SlotsWindow::makeList(const QString &name, const QString &title, const QStringList &columns)
{
    auto *list = new QTreeWidget(this);
    list->setObjectName(name);
    list->setAccessibleName(title);
    list->setHeader(new ElidingHeader(list));
    list->setColumnCount(static_cast<int>(columns.size()));
    list->setHeaderLabels(columns);
    list->setRootIsDecorated(false);
    list->setUniformRowHeights(true);
    list->setAllColumnsShowFocus(true);
    list->setFrameShape(QFrame::NoFrame);
    list->setContextMenuPolicy(Qt::CustomContextMenu);
    list->header()->setStretchLastSection(true);
    return list;
}

void SlotsWindow::closeEvent(QCloseEvent *event)
{
    QSettings settings;
    settings.setValue(kGeometryKey, saveGeometry());
    settings.setValue(kColumnsKey, m_slots->header()->saveState());
    QWidget::closeEvent(event);
}

// ---- What the server tells

void SlotsWindow::read()
{
    updateActions();
    ServerLink *link = m_server.link();
    if (link == nullptr || link->dispatchData() == nullptr || link->state() != LinkState::Connected)
        return;
    if (std::exchange(m_isReading, true)) {
        m_readAgain = true;
        return;
    }
    link->dispatchData()->dispatchState(this, [this](const Result<DispatchState> &answer) { take(answer); });
}

void SlotsWindow::take(const Result<DispatchState> &answer)
{
    m_isReading = false;
    if (std::exchange(m_problem, 0) != 0)
        m_messages->clear();
    m_state = answer ? answer.value() : DispatchState();
    if (!answer)
        m_problem = m_messages->show(MessageBar::Kind::Error,
                                     //: %1 is a whole sentence with the reason.
                                     tr("The execution slots could not be read. %1").arg(answer.error().text));
    fill();
    if (std::exchange(m_readAgain, false))
        read();
}

const DispatchRule *SlotsWindow::ruleOf(DispatchRuleId id) const
{
    const auto found = std::find_if(m_state.rules.begin(), m_state.rules.end(),
                                    [id](const DispatchRule &rule) { return rule.id == id; });
    return found == m_state.rules.end() ? nullptr : &*found;
}

QString SlotsWindow::textOf(const DispatchRule &rule) const
{
    return dispatchRuleText(rule.body, [this](FolderId folder) { return folderPath(m_server, folder); });
}

void SlotsWindow::fillSlot(QTreeWidgetItem &item, const SlotState &slot) const
{
    const QLocale locale;
    const DispatchRule *rule = ruleOf(slot.id);
    const auto *set = rule != nullptr ? std::get_if<ExecutionSlot>(&rule->body) : nullptr;
    const ExecutionSlot builtIn{.name = tr("Built-in"), .capacity = 0};
    const ExecutionSlot &shown = set != nullptr ? *set : builtIn;
    item.setData(0, kRuleRole, number(slot.id));
    item.setText(NameColumn, shown.name);
    item.setText(CapacityColumn, shown.capacity == 0 ? tr("unlimited", "capacity") : locale.toString(shown.capacity));
    item.setText(RunningColumn, locale.toString(slot.running));
    item.setText(PendingColumn, locale.toString(slot.pending));
    QString state = tr("Enabled", "execution slot");
    if (!shown.isEnabled)
        state = tr("Disabled", "execution slot");
    else if (slot.lockedBy != JobId{})
        //: State of an execution slot. %1 is the number of a job, %2 its name.
        state = tr("Locked by job %1, “%2”").arg(QString::number(number(slot.lockedBy)), slot.lockedByName);
    else if (shown.capacity != 0 && slot.running >= shown.capacity)
        state = tr("Full", "execution slot");
    item.setText(StateColumn, state);
    item.setToolTip(StateColumn, state);
    item.setText(PrioritiesColumn, slotPrioritiesText(shown));
    item.setText(TypesColumn, slotTypesText(shown));
    item.setToolTip(TypesColumn, slotTypesText(shown));
    for (const int column : {CapacityColumn, RunningColumn, PendingColumn})
        item.setTextAlignment(column, Qt::AlignRight | Qt::AlignVCenter);
}

void SlotsWindow::fill()
{
    const DispatchRule *before = selected();
    const DispatchRuleId chosen = before != nullptr ? before->id : DispatchRuleId{};
    {
        const QSignalBlocker slotSignals(m_slots);
        const QSignalBlocker ruleSignals(m_rules);
        const auto resized = [](QTreeWidget &list, std::size_t size) {
            while (list.topLevelItemCount() > static_cast<int>(size))
                delete list.takeTopLevelItem(list.topLevelItemCount() - 1);
            while (list.topLevelItemCount() < static_cast<int>(size))
                new QTreeWidgetItem(&list);
        };
        resized(*m_slots, m_state.slotStates.size());
        for (std::size_t i = 0; i < m_state.slotStates.size(); ++i)
            fillSlot(*m_slots->topLevelItem(static_cast<int>(i)), m_state.slotStates[i]);
        std::vector<const DispatchRule *> others;
        for (const DispatchRule &rule : m_state.rules) {
            if (kindOf(rule.body) != DispatchRuleKind::Slot)
                others.push_back(&rule);
        }
        resized(*m_rules, others.size());
        for (std::size_t i = 0; i < others.size(); ++i) {
            QTreeWidgetItem *item = m_rules->topLevelItem(static_cast<int>(i));
            item->setData(0, kRuleRole, number(others[i]->id));
            item->setText(0, kindText(kindOf(others[i]->body)));
            item->setText(1, textOf(*others[i]));
            item->setToolTip(1, item->text(1));
        }
        for (QTreeWidget *list : {m_slots, m_rules}) {
            for (int i = 0; i < list->topLevelItemCount(); ++i) {
                QTreeWidgetItem *item = list->topLevelItem(i);
                item->setSelected(chosen != DispatchRuleId{} && item->data(0, kRuleRole).toUInt() == number(chosen));
            }
        }
    }
    const bool isEmpty = m_state.rules.empty() && m_problem == 0;
    m_stack->setCurrentIndex(isEmpty ? 1 : 0);
    //: %1 and %2 are numbers of jobs.
    m_count->setText(tr("%1 running, %2 in the queue", "jobs")
                         .arg(QLocale().toString(m_state.running), QLocale().toString(m_state.queued)));
    updateActions();
}

// ---- What can be done

const DispatchRule *SlotsWindow::selected() const
{
    for (const QTreeWidget *list : {m_slots, m_rules}) {
        const QList<QTreeWidgetItem *> items = list->selectedItems();
        if (!items.isEmpty())
            return ruleOf(DispatchRuleId{items.front()->data(0, kRuleRole).toUInt()});
    }
    return nullptr;
}

void SlotsWindow::updateActions()
{
    const auto allow = [](QAction *action, const QString &denial, const QString &tip) {
        action->setEnabled(denial.isEmpty());
        action->setToolTip(denial.isEmpty() ? tip : denial);
    };
    ServerLink *link = m_server.link();
    QString mayNot = tr("The managing server is not connected.");
    if (link != nullptr && link->state() == LinkState::Connected)
        mayNot = link->dispatchData() == nullptr ? tr("This server has no execution slots.")
                                                 : m_server.denial({Act::ManageSlots});
    const bool hasFolders = !m_server.folders().empty();
    const QString none = !mayNot.isEmpty()       ? mayNot
                         : selected() == nullptr ? tr("No slot or rule is selected.")
                                                 : QString();
    allow(m_addSlot, mayNot, tr("Say how many jobs of which kind run at the same time"));
    allow(m_addIncompatibility, mayNot, tr("Say which jobs do not run beside each other, or run alone"));
    allow(m_addDomain, mayNot.isEmpty() && !hasFolders ? tr("There are no folders yet.") : mayNot,
          tr("Say in which folders jobs are incompatible among themselves only"));
    allow(m_addLimit, mayNot, tr("Say how many jobs of an operator run at the same time"));
    allow(m_change, none, tr("Change what is selected"));
    allow(m_remove, none, tr("Remove what is selected; what runs goes on"));
}

void SlotsWindow::openDialog(const DispatchRule &rule)
{
    if (m_server.link() == nullptr)
        return;
    auto *dialog = new DispatchRuleDialog(m_server, rule, m_state.rules, this);
    connect(dialog, &DispatchRuleDialog::carriedOut, this, &SlotsWindow::read);
    dialog->open();
}

void SlotsWindow::addRule(DispatchRuleKind kind)
{
    openDialog({{}, emptyRule(kind)});
}

void SlotsWindow::changeSelected()
{
    if (const DispatchRule *rule = selected(); rule != nullptr && m_change->isEnabled())
        openDialog(DispatchRule(*rule));
}

void SlotsWindow::removeSelected()
{
    const DispatchRule *rule = selected();
    if (rule == nullptr)
        return;
    const bool isSlot = kindOf(rule->body) == DispatchRuleKind::Slot;
    Confirmation confirmation;
    confirmation.title = isSlot ? tr("Remove execution slot") : tr("Remove rule of the queue");
    //: %1 is the name of an execution slot.
    confirmation.question = isSlot ? tr("Remove the execution slot “%1”?").arg(std::get<ExecutionSlot>(rule->body).name)
                                   : tr("Remove this rule of the queue?");
    if (!isSlot)
        confirmation.names = {textOf(*rule)};
    confirmation.consequence =
        isSlot ? tr("What runs in it goes on. Jobs that no other slot takes do not start; without any slot, all jobs "
                    "start at once.")
               : tr("Jobs that wait for it alone start at once.");
    confirmation.total = 1;
    confirmation.button = tr("Remove", "button");
    //: Leaves the rule as it is, instead of removing it.
    confirmation.keep = tr("Keep", "rule");
    auto *dialog = new ConfirmDialog(confirmation, this);
    connect(dialog, &QDialog::accepted, this, [this, before = DispatchRule(*rule), title = confirmation.title] {
        m_operations->send(m_server, RemoveDispatchRule{before.id}, title, {},
                           [this](const CommandOutcome &) { read(); });
    });
    dialog->open();
}

void SlotsWindow::showMenu(QTreeWidget &list, const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("slotsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions({m_change, m_remove});
    menu->addSeparator();
    menu->addActions({m_addSlot, m_addIncompatibility, m_addDomain, m_addLimit});
    menu->popup(list.viewport()->mapToGlobal(position));
}

} // namespace signalbox

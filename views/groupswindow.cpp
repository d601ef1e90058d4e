#include "views/groupswindow.h"

#include "model/domain/command.h"
#include "model/items/groupdata.h"
#include "model/items/itemtext.h"
#include "model/items/serverstate.h"
#include "views/emptystate.h"
#include "views/groupdialog.h"
#include "views/groupsizetext.h"
#include "views/idgroupdialog.h"
#include "views/messagebar.h"
#include "views/operatorname.h"
#include "views/vectoricon.h"

#include <QAction>
#include <QCloseEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QSettings>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolBar>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace signalbox {

namespace {

const QString kGeometryKey = QStringLiteral("groups/geometry");
const QString kColumnsKey = QStringLiteral("groups/columns");
constexpr int kReadAfterMs = 200;
constexpr int kRecountMs = 30'000;
constexpr int kShownNodes = 1000;
enum Column { NameColumn, KindColumn, NodesColumn, ChangedColumn, ByColumn };

QString countsText(const GroupNodes &nodes)
{
    const QLocale locale;
    if (nodes.relays == 0)
        return locale.toString(nodes.clients);
    //: Clients and relays of a host group.
    return GroupsWindow::tr("%1 + %2", "clients and relays")
        .arg(locale.toString(nodes.clients), locale.toString(nodes.relays));
}

} // namespace

GroupsWindow::GroupsWindow(ServerState &server, QWidget *parent)
    : QWidget(parent, Qt::Window),
      m_server(server),
      m_list(new QTreeWidget(this)),
      m_nodes(new QTreeWidget(this)),
      m_sentence(new QLabel(this)),
      m_filter(new QLineEdit(this)),
      m_empty(new EmptyState(this)),
      m_stack(new QStackedWidget(this)),
      m_messages(new MessageBar(this))
{
    setObjectName(QStringLiteral("groupsWindow"));
    setAttribute(Qt::WA_DeleteOnClose);
    //: Title of a window. %1 is the name of a managing server.
    setWindowTitle(tr("Host groups of %1").arg(server.name()));
    makeActions();
    makeLists();
    auto *bar = new QToolBar(this);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(16, 16));
    bar->addActions({m_new, m_newStatic, m_newId});
    bar->addSeparator();
    bar->addActions({m_edit, m_remove});
    bar->addSeparator();
    bar->addActions({m_job, m_refresh});
    auto *spring = new QWidget(bar);
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spring);
    m_filter->setObjectName(QStringLiteral("groupFilter"));
    m_filter->setPlaceholderText(tr("Filter groups"));
    m_filter->setAccessibleName(tr("Filter groups"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(fontMetrics().averageCharWidth() * 26);
    bar->addWidget(m_filter);

    m_sentence->setObjectName(QStringLiteral("groupSentence"));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_sentence->setContentsMargins(10, 6, 10, 6);
    auto *right = new QWidget(this);
    auto *rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins(0, 0, 0, 0);
    rightLayout->setSpacing(0);
    rightLayout->addWidget(m_sentence);
    rightLayout->addWidget(m_nodes, 1);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_list);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    m_stack->addWidget(splitter);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(bar);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_messages);

    connect(new QShortcut(QKeySequence::Close, this), &QShortcut::activated, this, [this] { close(); });
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, this, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    connect(m_filter, &QLineEdit::textChanged, this, &GroupsWindow::fill);
    m_empty->follow(m_new);
    connect(&m_server, &ServerState::definitionsChanged, this, &GroupsWindow::readSoon);
    connect(&m_server, &ServerState::linkStateChanged, this, &GroupsWindow::readSoon);
    connect(&m_server, &ServerState::wasReset, this, &GroupsWindow::readSoon);
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(kReadAfterMs);
    connect(&m_readTimer, &QTimer::timeout, this, &GroupsWindow::read);
    m_recount.setInterval(kRecountMs);
    connect(&m_recount, &QTimer::timeout, this, [this] {
        if (isVisible() && !m_isCounting)
            read();
    });
    m_recount.start();
    const QSettings settings;
    if (!restoreGeometry(settings.value(kGeometryKey).toByteArray()))
        resize(std::min(fontMetrics().averageCharWidth() * 160, 1200), fontMetrics().height() * 32);
    m_list->header()->restoreState(settings.value(kColumnsKey).toByteArray());
    fill();
    m_list->setFocus();
    read();
}

void GroupsWindow::makeActions()
{
    const auto make = [this](const char *name, const QString &text, auto &&act, const QKeySequence &keys = {}) {
        auto *action = new QAction(text, this);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(keys);
        connect(action, &QAction::triggered, this, act);
        addAction(action);
        return action;
    };
    m_new = make(
        "newConditionGroup", tr("New group by condition…"), [this] { edit(true, false); }, QKeySequence::New);
    m_newStatic = make("newStaticGroup", tr("New list…"), [this] { edit(true, true); });
    m_newId = make("newIdGroup", tr("New ID group…"), [this] { editId({}, {}); });
    m_edit = make("editGroup", tr("Edit…"), [this] { edit(false, false); });
    m_remove = make(
        "removeGroup", tr("Remove"), [this] { remove(); }, QKeySequence::Delete);
    m_remove->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_job = make("jobToGroup", tr("New job…"), [this] {
        const GroupSummary *group = current();
        if (group != nullptr && m_ids.contains(group->id))
            Q_EMIT idJobWanted(group->name);
        else if (group != nullptr)
            Q_EMIT jobWanted(group->name);
    });
    m_refresh = make(
        "countGroups", tr("Count again"), [this] { read(); }, QKeySequence::Refresh);
    m_job->setIcon(pictureIcon(Picture::NewJob));
    m_remove->setIcon(pictureIcon(Picture::Delete));
}

void GroupsWindow::makeLists()
{
    m_list->setObjectName(QStringLiteral("groupList"));
    m_list->setAccessibleName(tr("Host groups"));
    m_list->setHeaderLabels({tr("Name"), tr("Kind"), tr("Nodes"), tr("Changed"), tr("By")});
    m_nodes->setObjectName(QStringLiteral("groupNodes"));
    m_nodes->setAccessibleName(tr("Nodes of the group"));
    m_nodes->setHeaderLabels({tr("Node"), tr("Kind of node")});
    const int character = fontMetrics().averageCharWidth();
    for (QTreeWidget *list : {m_list, m_nodes}) {
        list->setFrameShape(QFrame::NoFrame);
        list->setUniformRowHeights(true);
        list->setRootIsDecorated(false);
        list->setSelectionMode(QAbstractItemView::SingleSelection);
    }
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->headerItem()->setTextAlignment(NodesColumn, Qt::AlignRight | Qt::AlignVCenter);
    m_list->setColumnWidth(NameColumn, character * 28);
    m_list->setColumnWidth(KindColumn, character * 13);
    m_list->setColumnWidth(NodesColumn, character * 9);
    m_list->setColumnWidth(ChangedColumn, character * 24);
    m_nodes->setColumnWidth(0, character * 32);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &GroupsWindow::showGroup);
    connect(m_list, &QTreeWidget::itemActivated, m_edit, &QAction::trigger);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &position) {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->setToolTipsVisible(true);
        menu->addActions({m_job, m_edit, m_remove});
        menu->addSeparator();
        menu->addActions({m_new, m_newStatic, m_newId});
        menu->popup(m_list->viewport()->mapToGlobal(position));
    });
}

void GroupsWindow::closeEvent(QCloseEvent *event)
{
    QSettings settings;
    settings.setValue(kGeometryKey, saveGeometry());
    settings.setValue(kColumnsKey, m_list->header()->saveState());
    QWidget::closeEvent(event);
}

// ---- Reading

void GroupsWindow::readSoon()
{
    updateActions();
    if (!m_readTimer.isActive())
        m_readTimer.start();
}

void GroupsWindow::read()
{
    ServerLink *link = m_server.link();
    if (link == nullptr || link->state() != LinkState::Connected)
        return;
    if (link->groupData() == nullptr) {
        take(Error{Error::Kind::Refused, tr("This server has no host groups."), {}});
        return;
    }
    if (std::exchange(m_isReading, true)) {
        m_readAgain = true;
        return;
    }
    link->groupData()->groups(this, [this](const Result<std::vector<GroupSummary>> &answer) {
        ServerLink *present = m_server.link();
        if (!answer || present == nullptr || present->groupData() == nullptr) {
            take(answer);
            return;
        }
        m_hostGroups = answer.value();
        present->groupData()->idGroups(this, [this](const Result<std::vector<IdGroupSummary>> &ids) { takeIds(ids); });
    });
}

/// An older server has none: then the host groups are all.
void GroupsWindow::takeIds(const Result<std::vector<IdGroupSummary>> &answer)
{
    std::vector<GroupSummary> all = std::exchange(m_hostGroups, {});
    m_ids.clear();
    for (const IdGroupSummary &one : answer ? answer.value() : std::vector<IdGroupSummary>()) {
        GroupSummary group;
        group.id = one.id;
        group.name = one.group.name;
        group.description = one.group.description;
        group.listed = static_cast<quint32>(one.group.members.size());
        group.version = one.version;
        group.changedMs = one.changedMs;
        group.changedBy = one.changedBy;
        m_ids.emplace(one.id, one.group);
        all.push_back(std::move(group));
    }
    take(all);
}

void GroupsWindow::take(const Result<std::vector<GroupSummary>> &answer)
{
    m_isReading = false;
    m_hasAnswer = true;
    m_messages->withdraw(std::exchange(m_problem, 0));
    if (answer) {
        m_groups = answer.value();
        std::sort(m_groups.begin(), m_groups.end(), [](const GroupSummary &a, const GroupSummary &b) {
            return QString::localeAwareCompare(a.name, b.name) < 0;
        });
        m_toCount.clear();
        for (auto group = m_groups.rbegin(); group != m_groups.rend(); ++group)
            m_toCount.push_back(group->id);
    } else {
        m_problem = m_messages->show(MessageBar::Kind::Error, answer.error().text, answer.error().detail);
    }
    fill();
    if (!m_isCounting)
        countNext();
    if (std::exchange(m_readAgain, false))
        readSoon();
}

void GroupsWindow::countNext()
{
    ServerLink *link = m_server.link();
    m_isCounting = !m_toCount.empty() && link != nullptr && link->groupData() != nullptr;
    if (!m_isCounting)
        return;
    const DefinitionId id = m_toCount.back();
    m_toCount.pop_back();
    link->groupData()->groupNodes({.id = id, .limit = 0}, this, [this, id](const Result<GroupNodes> &nodes) {
        takeCount(id, nodes);
        countNext();
    });
}

void GroupsWindow::takeCount(DefinitionId id, const Result<GroupNodes> &nodes)
{
    m_counts[id] = nodes ? countsText(nodes.value()) : tr("?", "cannot be counted");
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        if (item->data(NameColumn, Qt::UserRole).toUInt() != number(id))
            continue;
        item->setText(NodesColumn, m_counts[id]);
        item->setToolTip(NodesColumn, nodes ? QString() : nodes.error().text);
    }
}

// ---- What is shown

void GroupsWindow::fill()
{
    const GroupSummary *known = current();
    const DefinitionId before = m_chosen != DefinitionId{} ? m_chosen : known ? known->id : DefinitionId{};
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const GroupSummary &group : m_groups) {
            if (!group.name.contains(m_filter->text(), Qt::CaseInsensitive))
                continue;
            const auto count = m_counts.find(group.id);
            auto *item =
                new QTreeWidgetItem(m_list, {group.name,
                                             m_ids.contains(group.id) ? tr("ID group", "kind of group")
                                             : group.isStatic()       ? tr("List")
                                                                      : tr("Condition"),
                                             count == m_counts.end() ? tr("…", "is being counted") : count->second,
                                             ItemText::time(group.changedMs), group.changedBy});
            item->setData(NameColumn, Qt::UserRole, number(group.id));
            item->setToolTip(NameColumn, group.description);
            item->setTextAlignment(NodesColumn, Qt::AlignTrailing | Qt::AlignVCenter);
            if (group.id == before) {
                m_list->setCurrentItem(item);
                m_chosen = {};
            }
        }
        if (m_list->currentItem() == nullptr && m_list->topLevelItemCount() > 0)
            m_list->setCurrentItem(m_list->topLevelItem(0));
    }
    updateActions();
    if (!m_hasAnswer)
        m_empty->setTexts(tr("The groups are being read"), {}, {});
    else
        m_empty->setTexts(tr("There are no host groups yet"),
                          tr("A host group stands for many nodes: a list, or all that fit a condition when a job is "
                             "created, such as those behind a relay or with an old version of a package."),
                          m_new->isEnabled() ? tr("New group by condition…") : QString());
    m_stack->setCurrentIndex(m_groups.empty() ? 1 : 0);
    showGroup();
}

const GroupSummary *GroupsWindow::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (item == nullptr)
        return nullptr;
    const DefinitionId id{item->data(NameColumn, Qt::UserRole).toUInt()};
    const auto found =
        std::find_if(m_groups.begin(), m_groups.end(), [id](const auto &group) { return group.id == id; });
    return found == m_groups.end() ? nullptr : &*found;
}

void GroupsWindow::showGroup()
{
    updateActions();
    const GroupSummary *group = current();
    ServerLink *link = m_server.link();
    if (group == nullptr || link == nullptr || link->groupData() == nullptr) {
        m_nodes->clear();
        m_sentence->clear();
        return;
    }
    link->groupData()->groupNodes({.id = group->id, .limit = kShownNodes}, this,
                                  [this, id = group->id](const Result<GroupNodes> &nodes) { takeNodes(id, nodes); });
}

void GroupsWindow::takeNodes(DefinitionId id, const Result<GroupNodes> &nodes)
{
    const GroupSummary *group = current();
    if (group == nullptr || group->id != id)
        return; // another one was chosen meanwhile
    QStringList lines;
    if (!group->description.isEmpty())
        lines << group->description;
    if (!group->isStatic())
        lines << group->condition;
    if (const auto ids = m_ids.find(id); ids != m_ids.end())
        //: %1 is a list of relays, %n the number of clients.
        lines << tr("Managed by %1; %n client(s) entered by operators.", nullptr, static_cast<int>(group->listed))
                     .arg(ids->second.relays.join(QStringLiteral(", ")));
    const QSignalBlocker blocker(m_nodes);
    m_nodes->clear();
    if (!nodes) {
        m_sentence->setText((lines << nodes.error().text).join(u'\n'));
        return;
    }
    const GroupNodes &told = nodes.value();
    const QLocale locale;
    const quint32 all = told.clients + told.relays;
    lines << groupSentence(told, false);
    if (told.nodes.size() < all)
        lines << tr("The first %1 are shown.").arg(locale.toString(static_cast<qulonglong>(told.nodes.size())));
    if (told.unknownCount > 0)
        //: %1 is a list of names.
        lines << tr("%Ln name(s) in it are no node's: %1.", nullptr, static_cast<int>(told.unknownCount))
                     .arg(namedShortly(told.unknown, told.unknownCount));
    m_sentence->setText(lines.join(u'\n'));
    QList<QTreeWidgetItem *> items;
    for (const GroupNode &node : told.nodes)
        items << new QTreeWidgetItem(QStringList{node.name, node.role == NodeRole::Relay ? tr("Relay") : tr("Client")});
    m_nodes->addTopLevelItems(items);
    takeCount(id, nodes);
}

void GroupsWindow::updateActions()
{
    const auto allow = [](QAction *action, const QString &denial, const QString &tip) {
        action->setEnabled(denial.isEmpty());
        action->setToolTip(denial.isEmpty() ? tip : denial);
    };
    const bool connected = m_server.link() != nullptr && m_server.link()->state() == LinkState::Connected;
    const QString offline = connected ? QString() : tr("The managing server is not connected.");
    const QString mayNot = connected ? m_server.denial({Act::DefineJobs}) : offline;
    const QString none = current() != nullptr ? QString() : tr("Nothing is chosen.");
    const auto firstOf = [](const QString &a, const QString &b) { return a.isEmpty() ? b : a; };
    allow(m_new, mayNot, tr("Nodes that fit a condition, whoever that is"));
    allow(m_newStatic, mayNot, tr("Nodes by their names"));
    allow(m_newId, mayNot, tr("Clients below the relays that manage an ID; who gets the ID later gets its jobs too"));
    allow(m_edit, firstOf(mayNot, none), tr("Change it; jobs that were created are not touched"));
    allow(m_remove, firstOf(mayNot, none), tr("Remove it; for 30 days it can be brought back"));
    allow(m_job, firstOf(mayNot, none), tr("Order a job to this group"));
    allow(m_refresh, offline, tr("Find out again who is in the groups"));
}

// ---- Changing

void GroupsWindow::edit(bool isNew, bool isStatic)
{
    if (isNew) {
        NodeGroup group;
        if (!isStatic)
            group.condition = QStringLiteral("role = client");
        openDialog({}, group, 0);
        return;
    }
    const GroupSummary *group = current();
    if (group == nullptr || m_server.link() == nullptr || m_server.link()->groupData() == nullptr)
        return;
    if (const auto ids = m_ids.find(group->id); ids != m_ids.end()) {
        editId(group->id, ids->second);
        return;
    }
    m_server.link()->groupData()->group(
        group->id, this,
        [this, id = group->id, name = group->name, version = group->version](const Result<NodeGroup> &answer) {
            if (answer)
                openDialog(id, answer.value(), version);
            else
                m_messages->showError(tr("Edit “%1”").arg(name), answer.error());
        });
}

void GroupsWindow::openDialog(DefinitionId id, const NodeGroup &group, quint32 version)
{
    if (m_server.link() == nullptr)
        return;
    auto *dialog = new GroupDialog(m_server, id, group, this, version);
    connect(dialog, &GroupDialog::saved, this, &GroupsWindow::choose);
    dialog->open();
}

void GroupsWindow::editId(DefinitionId id, const IdGroup &group)
{
    if (m_server.link() == nullptr)
        return;
    const GroupSummary *known = id == DefinitionId{} ? nullptr : current();
    auto *dialog = new IdGroupDialog(m_server, id, group, this, known != nullptr ? known->version : 0);
    connect(dialog, &IdGroupDialog::saved, this, &GroupsWindow::choose);
    dialog->open();
}

void GroupsWindow::choose(DefinitionId id)
{
    m_chosen = id;
    readSoon();
}

void GroupsWindow::remove()
{
    const GroupSummary *group = current();
    if (group == nullptr)
        return;
    if (m_server.link() == nullptr)
        return;
    m_server.link()->submit(commandOf(RemoveDefinition{group->id}), this,
                            [this, id = group->id, name = group->name](const Result<CommandOutcome> &result) {
                                if (result)
                                    m_messages->show(MessageBar::Kind::Information, tr("“%1” was removed.").arg(name),
                                                     {}, {tr("Bring back"), [this, id] { bringBack(id); }});
                                else
                                    m_messages->showError(tr("Remove “%1”").arg(name), result.error());
                            });
}

void GroupsWindow::bringBack(DefinitionId id)
{
    if (m_server.link() == nullptr)
        return;
    m_server.link()->submit(commandOf(RestoreDefinition{id, 0}), this,
                            [this, id](const Result<CommandOutcome> &result) {
                                if (result)
                                    choose(id);
                                else
                                    m_messages->showError(tr("Bring back a group"), result.error());
                            });
}

} // namespace signalbox

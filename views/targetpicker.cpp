#include "views/targetpicker.h"

#include "model/items/groupdata.h"
#include "model/items/serverstate.h"
#include "views/notelabel.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <unordered_map>

namespace signalbox {

namespace {

enum Column { NameColumn, CountColumn };
constexpr int kIdRole = Qt::UserRole;
constexpr int kClientsRole = Qt::UserRole + 1; ///< -1: not counted yet
constexpr int kRelaysRole = Qt::UserRole + 2;

} // namespace

TargetPicker::TargetPicker(ServerState &server, QWidget *parent)
    : QWidget(parent),
      m_server(server),
      m_filter(new QLineEdit(this)),
      m_tree(new QTreeWidget(this)),
      m_groups(new QTreeWidgetItem(m_tree, QStringList{tr("Host groups")})),
      m_relays(new QTreeWidgetItem(m_tree)),
      m_note(new NoteLabel(
          tr("Who is in a group or behind a relay when the job is created gets it; who comes later does not."), 2,
          this))
{
    setObjectName(QStringLiteral("targetPicker"));
    m_filter->setObjectName(QStringLiteral("targetFilter"));
    m_filter->setPlaceholderText(tr("Filter by name"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter groups and relays"));
    m_tree->setObjectName(QStringLiteral("targets"));
    m_tree->setAccessibleName(tr("Groups and relays"));
    m_tree->setHeaderLabels({tr("Name"), tr("Nodes")});
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_tree->header()->resizeSection(CountColumn, fontMetrics().averageCharWidth() * 14);
    m_tree->setMinimumHeight(fontMetrics().height() * 6);
    for (QTreeWidgetItem *heading : {m_groups, m_relays})
        heading->setFlags(Qt::ItemIsEnabled);
    m_note->setObjectName(QStringLiteral("targetNote"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kTabMargin, 0, 0);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_note);
    connect(m_filter, &QLineEdit::textChanged, this, &TargetPicker::filter);
    connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item, int column) {
        if (item->parent() != nullptr && column == NameColumn)
            Q_EMIT changed();
    });
    connect(&m_server, &ServerState::definitionsChanged, this, &TargetPicker::read);
    fillRelays();
    m_groups->setExpanded(true);
    m_relays->setExpanded(true);
    read();
}

void TargetPicker::fillRelays()
{
    // One way up for each relay: how many are behind it.
    std::unordered_map<quint32, std::pair<quint32, quint32>> behind; // clients, relays
    const NodeStore &nodes = *m_server.nodes();
    const std::vector<quint32> rows = nodes.rows();
    for (const quint32 row : rows) {
        const NodeRecord &node = nodes.record(row);
        for (const NodeId relay : nodes.relaysTo(node.id)) {
            auto &[clients, relays] = behind[number(relay)];
            ++(node.role == NodeRole::Relay ? relays : clients);
        }
    }
    const QSignalBlocker blocker(m_tree);
    QList<QTreeWidgetItem *> items;
    for (const quint32 row : rows) {
        const NodeRecord &node = nodes.record(row);
        if (node.role != NodeRole::Relay)
            continue;
        auto *item = new QTreeWidgetItem(QStringList{node.name});
        item->setData(NameColumn, kIdRole, number(node.id));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(NameColumn, Qt::Unchecked);
        items << item;
        const auto &[clients, relays] = behind[number(node.id)];
        showCount(item, clients, relays);
    }
    std::sort(items.begin(), items.end(), [](const QTreeWidgetItem *a, const QTreeWidgetItem *b) {
        return QString::localeAwareCompare(a->text(NameColumn), b->text(NameColumn)) < 0;
    });
    m_relays->addChildren(items);
    setRole(m_role);
}

void TargetPicker::setRole(NodeRole role)
{
    m_role = role;
    const QSignalBlocker blocker(m_tree);
    m_relays->setText(NameColumn,
                      role == NodeRole::Client ? tr("All clients below a relay") : tr("All relays below a relay"));
    for (QTreeWidgetItem *heading : {m_groups, m_relays}) {
        for (int i = 0; i < heading->childCount(); ++i) {
            QTreeWidgetItem *item = heading->child(i);
            if (item->data(NameColumn, kClientsRole).toInt() >= 0)
                showCount(item, item->data(NameColumn, kClientsRole).toUInt(),
                          item->data(NameColumn, kRelaysRole).toUInt());
        }
    }
}

void TargetPicker::showCount(QTreeWidgetItem *item, quint32 clients, quint32 relays)
{
    const QSignalBlocker blocker(m_tree);
    item->setData(NameColumn, kClientsRole, clients);
    item->setData(NameColumn, kRelaysRole, relays);
    item->setText(CountColumn, QLocale().toString(m_role == NodeRole::Client ? clients : relays));
    item->setTextAlignment(CountColumn, Qt::AlignTrailing | Qt::AlignVCenter);
}

void TargetPicker::read()
{
    ServerLink *link = m_server.link();
    if (link == nullptr || link->groupData() == nullptr) {
        take(Error{Error::Kind::Refused, tr("This server has no host groups."), {}});
        return;
    }
    link->groupData()->groups(this, [this](const Result<std::vector<GroupSummary>> &answer) { take(answer); });
}

void TargetPicker::take(const Result<std::vector<GroupSummary>> &answer)
{
    const QStringList before = m_isKnown ? groupNames() : m_wanted;
    m_isKnown = true;
    {
        const QSignalBlocker blocker(m_tree);
        qDeleteAll(m_groups->takeChildren());
        m_toCount.clear();
        for (const GroupSummary &group : answer ? answer.value() : std::vector<GroupSummary>()) {
            auto *item = new QTreeWidgetItem(m_groups, QStringList{group.name});
            item->setData(NameColumn, kIdRole, number(group.id));
            item->setData(NameColumn, kClientsRole, -1);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(NameColumn, before.contains(group.name) ? Qt::Checked : Qt::Unchecked);
            item->setText(CountColumn, tr("…", "is being counted"));
            item->setTextAlignment(CountColumn, Qt::AlignTrailing | Qt::AlignVCenter);
            item->setToolTip(NameColumn, group.isStatic() ? group.description : group.condition);
            m_toCount.push_back(group.id);
        }
        m_groups->sortChildren(NameColumn, Qt::AscendingOrder);
        if (m_groups->childCount() == 0) {
            auto *none =
                new QTreeWidgetItem(m_groups, {answer ? tr("There are none yet: make one in the Host groups window.")
                                                      : answer.error().text});
            none->setFlags(Qt::NoItemFlags);
            none->setFirstColumnSpanned(true);
        }
    }
    QStringList gone;
    const QStringList now = groupNames();
    for (const QString &name : std::as_const(m_wanted)) {
        if (!now.contains(name))
            gone << name;
    }
    m_wanted.clear();
    if (!gone.isEmpty())
        //: %1 is a list of names.
        Q_EMIT missing(tr("These host groups are not on this server: %1.").arg(namedShortly(gone, gone.size())));
    std::reverse(m_toCount.begin(), m_toCount.end());
    filter(m_filter->text());
    Q_EMIT changed();
    countNext();
}

void TargetPicker::countNext()
{
    ServerLink *link = m_server.link();
    if (m_toCount.empty() || link == nullptr || link->groupData() == nullptr)
        return;
    const DefinitionId id = m_toCount.back();
    m_toCount.pop_back();
    link->groupData()->groupNodes({.id = id, .limit = 0}, this, [this, id](const Result<GroupNodes> &nodes) {
        for (int i = 0; i < m_groups->childCount(); ++i) {
            QTreeWidgetItem *item = m_groups->child(i);
            if (item->data(NameColumn, kIdRole).toUInt() != number(id))
                continue;
            if (nodes) {
                showCount(item, nodes.value().clients, nodes.value().relays);
            } else {
                const QSignalBlocker blocker(m_tree);
                item->setText(CountColumn, tr("?", "cannot be counted"));
                item->setToolTip(CountColumn, nodes.error().text);
            }
        }
        countNext();
    });
}

void TargetPicker::filter(const QString &text)
{
    for (QTreeWidgetItem *heading : {m_groups, m_relays}) {
        for (int i = 0; i < heading->childCount(); ++i) {
            QTreeWidgetItem *item = heading->child(i);
            const bool isItem = item->flags().testFlag(Qt::ItemIsUserCheckable);
            item->setHidden(isItem && !item->text(NameColumn).contains(text, Qt::CaseInsensitive));
        }
    }
}

std::vector<QTreeWidgetItem *> TargetPicker::checkedItems() const
{
    std::vector<QTreeWidgetItem *> items;
    for (QTreeWidgetItem *heading : {m_groups, m_relays}) {
        for (int i = 0; i < heading->childCount(); ++i) {
            QTreeWidgetItem *item = heading->child(i);
            if (item->flags().testFlag(Qt::ItemIsUserCheckable) && item->checkState(NameColumn) == Qt::Checked)
                items.push_back(item);
        }
    }
    return items;
}

std::vector<JobTarget> TargetPicker::checked() const
{
    std::vector<JobTarget> targets;
    for (const QTreeWidgetItem *item : checkedItems())
        targets.push_back({item->parent() == m_groups ? TargetKind::Group : TargetKind::Below,
                           item->data(NameColumn, kIdRole).toUInt()});
    return targets;
}

QStringList TargetPicker::groupNames() const
{
    QStringList names;
    for (const QTreeWidgetItem *item : checkedItems()) {
        if (item->parent() == m_groups)
            names << item->text(NameColumn);
    }
    return names;
}

QStringList TargetPicker::relayNames() const
{
    QStringList names;
    for (const QTreeWidgetItem *item : checkedItems()) {
        if (item->parent() == m_relays)
            names << item->text(NameColumn);
    }
    return names;
}

void TargetPicker::check(const QStringList &groups, const QStringList &relays)
{
    QStringList gone = relays;
    {
        const QSignalBlocker blocker(m_tree);
        for (int i = 0; i < m_relays->childCount(); ++i) {
            QTreeWidgetItem *item = m_relays->child(i);
            const bool isWanted = gone.removeOne(item->text(NameColumn));
            item->setCheckState(NameColumn, isWanted ? Qt::Checked : Qt::Unchecked);
        }
        for (int i = 0; i < m_groups->childCount(); ++i) {
            if (m_groups->child(i)->flags().testFlag(Qt::ItemIsUserCheckable))
                m_groups->child(i)->setCheckState(NameColumn, Qt::Unchecked);
        }
    }
    if (!gone.isEmpty())
        //: %1 is a list of names.
        Q_EMIT missing(tr("These relays are not on this server: %1.").arg(namedShortly(gone, gone.size())));
    m_wanted = groups;
    m_isKnown = false;
    read();
    Q_EMIT changed();
}

} // namespace signalbox

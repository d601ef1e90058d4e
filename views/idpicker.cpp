#include "views/idpicker.h"

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

namespace signalbox {

namespace {

enum Column { NameColumn, CountColumn };
constexpr int kIdRole = Qt::UserRole;

QTreeWidgetItem *checkable(const QString &name, quint32 id, bool isChecked)
{
    auto *item = new QTreeWidgetItem(QStringList{name});
    item->setData(NameColumn, kIdRole, id);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(NameColumn, isChecked ? Qt::Checked : Qt::Unchecked);
    item->setTextAlignment(CountColumn, Qt::AlignTrailing | Qt::AlignVCenter);
    return item;
}

} // namespace

IdPicker::IdPicker(ServerState &server, QWidget *parent)
    : QWidget(parent),
      m_server(server),
      m_filter(new QLineEdit(this)),
      m_tree(new QTreeWidget(this)),
      m_ids(new QTreeWidgetItem(m_tree, QStringList{tr("ID groups")})),
      m_relays(new QTreeWidgetItem(m_tree, QStringList{tr("Only at these relays (none: all that manage the IDs)")})),
      m_note(new NoteLabel(
          tr("Whoever becomes a member later gets the job too, until it is over. IDs cannot be mixed with nodes, "
             "groups and relays."),
          2, this))
{
    setObjectName(QStringLiteral("idPicker"));
    m_filter->setObjectName(QStringLiteral("idFilter"));
    m_filter->setPlaceholderText(tr("Filter by name"));
    m_filter->setClearButtonEnabled(true);
    m_filter->setAccessibleName(tr("Filter IDs and relays"));
    m_tree->setObjectName(QStringLiteral("ids"));
    m_tree->setAccessibleName(tr("IDs and relays"));
    m_tree->setHeaderLabels({tr("Name"), tr("Members")});
    m_tree->setUniformRowHeights(true);
    m_tree->header()->setStretchLastSection(false);
    m_tree->header()->setSectionResizeMode(NameColumn, QHeaderView::Stretch);
    m_tree->header()->resizeSection(CountColumn, fontMetrics().averageCharWidth() * 14);
    m_tree->setMinimumHeight(fontMetrics().height() * 6);
    for (QTreeWidgetItem *heading : {m_ids, m_relays}) {
        heading->setFlags(Qt::ItemIsEnabled);
        heading->setExpanded(true);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kTabMargin, 0, 0);
    layout->addWidget(m_filter);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_note);
    connect(m_filter, &QLineEdit::textChanged, this, &IdPicker::filter);
    connect(m_tree, &QTreeWidget::itemChanged, this, [this](QTreeWidgetItem *item, int column) {
        if (item->parent() != nullptr && column == NameColumn)
            Q_EMIT changed();
    });
    connect(&m_server, &ServerState::definitionsChanged, this, &IdPicker::read);
    read();
}

void IdPicker::read()
{
    ServerLink *link = m_server.link();
    if (link == nullptr || link->groupData() == nullptr) {
        take(Error{Error::Kind::Refused, tr("This server has no ID groups."), {}});
        return;
    }
    link->groupData()->idGroups(this, [this](const Result<std::vector<IdGroupSummary>> &answer) { take(answer); });
}

void IdPicker::take(const Result<std::vector<IdGroupSummary>> &answer)
{
    QStringList before;
    for (const QTreeWidgetItem *item : checkedOf(m_ids))
        before << item->text(NameColumn);
    before += m_wanted;
    m_known = answer ? answer.value() : std::vector<IdGroupSummary>();
    {
        const QSignalBlocker blocker(m_tree);
        qDeleteAll(m_ids->takeChildren());
        m_toCount.clear();
        for (const IdGroupSummary &one : m_known) {
            QTreeWidgetItem *item =
                checkable(one.group.name, number(one.id), before.contains(one.group.name, Qt::CaseInsensitive));
            item->setText(CountColumn, tr("…", "is being counted"));
            //: Tooltip of an ID. %1 is a list of relays.
            item->setToolTip(NameColumn, tr("Managed by %1").arg(one.group.relays.join(QStringLiteral(", "))));
            m_ids->addChild(item);
            m_toCount.push_back(one.id);
            m_wanted.removeIf(
                [&one](const QString &wanted) { return one.group.name.compare(wanted, Qt::CaseInsensitive) == 0; });
        }
        m_ids->sortChildren(NameColumn, Qt::AscendingOrder);
        if (m_ids->childCount() == 0) {
            auto *none = new QTreeWidgetItem(
                m_ids, {answer ? tr("There are none yet: make one in the Host groups window.") : answer.error().text});
            none->setFlags(Qt::NoItemFlags);
            none->setFirstColumnSpanned(true);
        }
        fillRelays(m_known);
    }
    m_note->setText(
        answer && !m_wanted.isEmpty()
            //: %1 is a list of names.
            ? tr("These IDs are not at this server: %1.").arg(m_wanted.join(QStringLiteral(", ")))
            : tr("Whoever becomes a member later gets the job too, until it is over. IDs cannot be mixed with nodes, "
                 "groups and relays."));
    std::reverse(m_toCount.begin(), m_toCount.end());
    filter(m_filter->text());
    Q_EMIT changed();
    countNext();
}

void IdPicker::fillRelays(const std::vector<IdGroupSummary> &groups)
{
    QStringList before;
    for (const QTreeWidgetItem *item : checkedOf(m_relays))
        before << item->text(NameColumn);
    before += m_wantedRelays;
    qDeleteAll(m_relays->takeChildren());
    QStringList managing;
    for (const IdGroupSummary &one : groups)
        managing += one.group.relays;
    const NodeStore &nodes = *m_server.nodes();
    for (const quint32 row : nodes.rows()) {
        const NodeRecord &node = nodes.record(row);
        if (node.role != NodeRole::Relay || !managing.contains(node.name))
            continue;
        m_relays->addChild(checkable(node.name, number(node.id), before.contains(node.name)));
        m_wantedRelays.removeAll(node.name);
    }
    m_relays->sortChildren(NameColumn, Qt::AscendingOrder);
}

void IdPicker::countNext()
{
    ServerLink *link = m_server.link();
    if (m_toCount.empty() || link == nullptr || link->groupData() == nullptr)
        return;
    const DefinitionId id = m_toCount.back();
    m_toCount.pop_back();
    link->groupData()->groupNodes({.id = id, .limit = 0}, this, [this, id](const Result<GroupNodes> &nodes) {
        const QSignalBlocker blocker(m_tree);
        for (int i = 0; i < m_ids->childCount(); ++i) {
            QTreeWidgetItem *item = m_ids->child(i);
            if (item->data(NameColumn, kIdRole).toUInt() != number(id))
                continue;
            item->setText(CountColumn,
                          nodes ? QLocale().toString(nodes.value().clients) : tr("?", "cannot be counted"));
            if (!nodes)
                item->setToolTip(CountColumn, nodes.error().text);
        }
        countNext();
    });
}

void IdPicker::filter(const QString &text)
{
    for (const QTreeWidgetItem *heading : {m_ids, m_relays}) {
        for (int i = 0; i < heading->childCount(); ++i) {
            QTreeWidgetItem *item = heading->child(i);
            const bool isItem = item->flags().testFlag(Qt::ItemIsUserCheckable);
            item->setHidden(isItem && !item->text(NameColumn).contains(text, Qt::CaseInsensitive));
        }
    }
}

std::vector<const QTreeWidgetItem *> IdPicker::checkedOf(const QTreeWidgetItem *heading) const
{
    std::vector<const QTreeWidgetItem *> items;
    for (int i = 0; i < heading->childCount(); ++i) {
        const QTreeWidgetItem *item = heading->child(i);
        if (item->flags().testFlag(Qt::ItemIsUserCheckable) && item->checkState(NameColumn) == Qt::Checked)
            items.push_back(item);
    }
    return items;
}

std::vector<JobTarget> IdPicker::checked() const
{
    std::vector<JobTarget> targets;
    for (const QTreeWidgetItem *item : checkedOf(m_ids))
        targets.push_back({TargetKind::Id, item->data(NameColumn, kIdRole).toUInt()});
    for (const QTreeWidgetItem *item : checkedOf(m_relays))
        targets.push_back({TargetKind::At, item->data(NameColumn, kIdRole).toUInt()});
    return targets;
}

QString IdPicker::problem(bool mixed) const
{
    const auto ids = checkedOf(m_ids);
    const auto relays = checkedOf(m_relays);
    if (ids.empty() && relays.empty())
        return {};
    if (mixed)
        return tr("IDs cannot be mixed with other destinations: uncheck one of them.");
    if (ids.empty())
        return tr("Relays are checked, and no ID that they manage. Check an ID.");
    if (ids.size() > kMaxJobIds)
        return tr("%1 IDs are too many for one job, at most %2 are allowed.").arg(ids.size()).arg(kMaxJobIds);
    for (const QTreeWidgetItem *item : ids) {
        const auto group = std::find_if(m_known.begin(), m_known.end(), [item](const IdGroupSummary &one) {
            return number(one.id) == item->data(NameColumn, kIdRole).toUInt();
        });
        const NodeStore &nodes = *m_server.nodes();
        const auto isRelay = [&nodes](const QString &name) {
            const std::vector<quint32> rows = nodes.rows();
            return std::any_of(rows.begin(), rows.end(), [&](quint32 row) {
                return nodes.record(row).role == NodeRole::Relay && nodes.record(row).name == name;
            });
        };
        if (group == m_known.end())
            continue;
        const QStringList &managing = group->group.relays;
        if (std::none_of(managing.begin(), managing.end(), isRelay))
            return tr("“%1” is an ID group without a relay: none of those that manage it is registered.")
                .arg(group->group.name);
        const bool isMet = relays.empty() || std::any_of(relays.begin(), relays.end(), [&](const QTreeWidgetItem *one) {
                               return managing.contains(one->text(NameColumn));
                           });
        if (!isMet)
            return tr("None of the checked relays manages “%1”.").arg(group->group.name);
    }
    return {};
}

QStringList IdPicker::idNames() const
{
    QStringList names;
    for (const QTreeWidgetItem *item : checkedOf(m_ids))
        names << item->text(NameColumn);
    return names + m_wanted;
}

QStringList IdPicker::relayNames() const
{
    QStringList names;
    for (const QTreeWidgetItem *item : checkedOf(m_relays))
        names << item->text(NameColumn);
    return names + m_wantedRelays;
}

void IdPicker::check(const QStringList &ids, const QStringList &relays)
{
    m_wanted = ids;
    m_wantedRelays = relays;
    read();
}

} // namespace signalbox

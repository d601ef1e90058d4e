#include "views/nodepickmodel.h"

#include "model/items/nodestore.h"

#include <QSet>

#include <algorithm>

namespace signalbox {

NodePickModel::NodePickModel(const NodeStore &nodes, QObject *parent) : QAbstractListModel(parent)
{
    for (const quint32 row : nodes.rows()) {
        const NodeRecord &node = nodes.record(row);
        QStringList relays;
        for (const NodeId relay : nodes.relaysTo(node.id))
            relays.append(nodes.name(relay));
        m_nodes.push_back({node.id, node.role, node.name, relays.join(QStringLiteral(" › "))});
    }
    // As in the tables: digits by value, pc-9 before pc-10.
    const std::vector<quint32> ranks = NameIndex::ranks(*nodes.names().block(), {});
    const auto rankOf = [&](const Node &node) { return ranks[nodes.slotOf(node.id)]; };
    std::sort(m_nodes.begin(), m_nodes.end(), [&](const Node &a, const Node &b) { return rankOf(a) < rankOf(b); });
    show();
}

int NodePickModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant NodePickModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Node &node = m_nodes[m_shown[static_cast<std::size_t>(index.row())]];
    switch (role) {
    case Qt::DisplayRole:
        //: A client (%1) and the relays before it (%2).
        return node.route.isEmpty() ? node.name : tr("%1   ‹ %2", "client behind relays").arg(node.name, node.route);
    case Qt::CheckStateRole: return node.checked ? Qt::Checked : Qt::Unchecked;
    case Qt::UserRole: return number(node.id);
    default: return {};
    }
}

bool NodePickModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    m_nodes[m_shown[static_cast<std::size_t>(index.row())]].checked = value.value<Qt::CheckState>() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT checkedChanged();
    return true;
}

Qt::ItemFlags NodePickModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::NoItemFlags;
}

void NodePickModel::show()
{
    m_shown.clear();
    m_count = 0;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        if (m_nodes[i].role != m_role)
            continue;
        ++m_count;
        if (m_nodes[i].name.contains(m_filter, Qt::CaseInsensitive)
            || m_nodes[i].route.contains(m_filter, Qt::CaseInsensitive))
            m_shown.push_back(i);
    }
}

void NodePickModel::setFilter(const QString &text)
{
    beginResetModel();
    m_filter = text;
    show();
    endResetModel();
}

QStringList NodePickModel::checkNames(const QStringList &names)
{
    QSet<QString> wanted(names.begin(), names.end());
    for (Node &node : m_nodes)
        node.checked = node.role == m_role && wanted.remove(node.name);
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT checkedChanged();
    return {wanted.begin(), wanted.end()};
}

int NodePickModel::addNames(QSet<QString> &wanted)
{
    int added = 0;
    for (Node &node : m_nodes) {
        if (node.role != m_role || !wanted.remove(node.name))
            continue;
        added += node.checked ? 0 : 1;
        node.checked = true;
    }
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT checkedChanged();
    return added;
}

void NodePickModel::setRole(NodeRole role)
{
    if (role == m_role)
        return;
    beginResetModel();
    m_role = role;
    show();
    endResetModel();
    Q_EMIT checkedChanged();
}

void NodePickModel::checkShown(bool checked)
{
    if (m_shown.empty())
        return;
    for (const std::size_t i : m_shown)
        m_nodes[i].checked = checked;
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT checkedChanged();
}

int NodePickModel::checkedCount() const
{
    return static_cast<int>(std::count_if(m_nodes.begin(), m_nodes.end(),
                                          [this](const Node &node) { return node.role == m_role && node.checked; }));
}

std::vector<NodeId> NodePickModel::checked() const
{
    std::vector<NodeId> ids;
    for (const Node &node : m_nodes)
        if (node.role == m_role && node.checked)
            ids.push_back(node.id);
    return ids;
}

} // namespace signalbox

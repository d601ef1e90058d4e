#include "views/nodepickmodel.h"

#include "model/items/nodestore.h"

#include <QSet>

#include <algorithm>
#include <numeric>

namespace signalbox {

NodePickModel::NodePickModel(const NodeStore &nodes, QObject *parent) : QAbstractListModel(parent)
{
    for (const quint32 row : nodes.rows()) {
        const NodeRecord &node = nodes.record(row);
        if (node.role != NodeRole::Client)
            continue;
        QStringList relays;
        for (const NodeId relay : nodes.relaysTo(node.id))
            relays.append(nodes.name(relay));
        m_clients.push_back({node.id, node.name, relays.join(QStringLiteral(" › "))});
    }
    // As in the tables: digits by value, pc-9 before pc-10.
    const std::vector<quint32> ranks = NameIndex::ranks(*nodes.names().block(), {});
    const auto rankOf = [&](const Client &client) { return ranks[nodes.slotOf(client.id)]; };
    std::sort(m_clients.begin(), m_clients.end(),
              [&](const Client &a, const Client &b) { return rankOf(a) < rankOf(b); });
    m_shown.resize(m_clients.size());
    std::iota(m_shown.begin(), m_shown.end(), std::size_t{0});
}

int NodePickModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant NodePickModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Client &client = m_clients[m_shown[static_cast<std::size_t>(index.row())]];
    switch (role) {
    case Qt::DisplayRole:
        //: A client (%1) and the relays before it (%2).
        return client.route.isEmpty() ? client.name
                                      : tr("%1   ‹ %2", "client behind relays").arg(client.name, client.route);
    case Qt::CheckStateRole: return client.checked ? Qt::Checked : Qt::Unchecked;
    case Qt::UserRole: return number(client.id);
    default: return {};
    }
}

bool NodePickModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    check(m_clients[m_shown[static_cast<std::size_t>(index.row())]], value.value<Qt::CheckState>() == Qt::Checked);
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT checkedChanged();
    return true;
}

Qt::ItemFlags NodePickModel::flags(const QModelIndex &index) const
{
    return index.isValid() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::NoItemFlags;
}

void NodePickModel::setFilter(const QString &text)
{
    beginResetModel();
    m_shown.clear();
    for (std::size_t i = 0; i < m_clients.size(); ++i)
        if (m_clients[i].name.contains(text, Qt::CaseInsensitive)
            || m_clients[i].route.contains(text, Qt::CaseInsensitive))
            m_shown.push_back(i);
    endResetModel();
}

QStringList NodePickModel::checkNames(const QStringList &names)
{
    QSet<QString> wanted(names.begin(), names.end());
    for (Client &client : m_clients)
        check(client, wanted.remove(client.name));
    if (!m_shown.empty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_shown.size()) - 1), {Qt::CheckStateRole});
    Q_EMIT checkedChanged();
    return {wanted.begin(), wanted.end()};
}

void NodePickModel::checkShown(bool checked)
{
    if (m_shown.empty())
        return;
    for (const std::size_t i : m_shown)
        check(m_clients[i], checked);
    Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
    Q_EMIT checkedChanged();
}

std::vector<NodeId> NodePickModel::checked() const
{
    std::vector<NodeId> ids;
    ids.reserve(static_cast<std::size_t>(m_checked));
    for (const Client &client : m_clients)
        if (client.checked)
            ids.push_back(client.id);
    return ids;
}

void NodePickModel::check(Client &client, bool checked)
{
    if (client.checked != checked)
        m_checked += checked ? 1 : -1;
    client.checked = checked;
}

} // namespace signalbox

#include "model/items/nodestore.h"

#include "model/items/csvwriter.h"
#include "model/items/itemtext.h"

#include <QStringList>

#include <algorithm>

namespace signalbox {

namespace {

/// A chain of relays that is longer is a circle in the records.
constexpr std::size_t kMaxRelays = 64;

class NodeMatch final : public TextMatch {
public:
    explicit NodeMatch(RowBits rows) : m_rows(std::move(rows)) { }
    [[nodiscard]] bool test(quint32 row) const noexcept { return m_rows.test(row); }

private:
    RowBits m_rows;
};

/// All of a node that a search may find, as one text.
QString searchText(const NodeRecord &node)
{
    QString text = node.name + u'\t' + node.address;
    for (auto attribute = node.attributes.begin(); attribute != node.attributes.end(); ++attribute)
        text += u'\t' + attribute.key() + u'=' + attribute.value();
    return text;
}

} // namespace

NodeStore::NodeStore(QObject *parent) : RowSource(parent) { }

void NodeStore::reset(const std::vector<NodeRecord> &nodes)
{
    Q_EMIT aboutToReset();
    m_records.clear();
    m_free.clear();
    m_slots.clear();
    m_farSlots.clear();
    m_count = 0;
    m_names.clear();
    m_records.reserve(nodes.size());
    for (const NodeRecord &node : nodes) {
        if (number(node.id) != 0)
            m_names.set(put(node), node.name);
    }
    Q_EMIT wasReset();
    Q_EMIT namesChanged();
    Q_EMIT routesChanged();
}

quint32 NodeStore::put(const NodeRecord &node)
{
    quint32 row = slotOf(node.id);
    if (row == NameIndex::kNoSlot) {
        if (m_free.empty()) {
            row = static_cast<quint32>(m_records.size());
            m_records.emplace_back();
        } else {
            row = m_free.back();
            m_free.pop_back();
        }
        setSlot(node.id, row);
        ++m_count;
    }
    m_records[row] = node;
    return row;
}

void NodeStore::setSlot(NodeId id, quint32 row)
{
    const quint32 n = number(id);
    if (n < kDenseIds) {
        if (n >= m_slots.size())
            m_slots.resize(n + std::size_t{1}, NameIndex::kNoSlot);
        m_slots[n] = row;
    } else if (row == NameIndex::kNoSlot) {
        m_farSlots.erase(n);
    } else {
        m_farSlots[n] = row;
    }
}

void NodeStore::update(std::span<const NodeRecord> nodes)
{
    std::vector<std::pair<quint32, const NodeRecord *>> changes;
    std::vector<quint32> fresh;
    bool names = false;
    bool routes = false;
    for (const NodeRecord &node : nodes) {
        if (number(node.id) == 0)
            continue;
        const quint32 row = slotOf(node.id);
        if (row == NameIndex::kNoSlot) {
            fresh.push_back(put(node));
            m_names.set(fresh.back(), node.name);
            names = true;
            continue;
        }
        const NodeRecord &old = m_records[row];
        if (old == node)
            continue;
        changes.emplace_back(row, &node);
        names = names || old.name != node.name;
        routes = routes || old.name != node.name || old.upper != node.upper || old.suspended != node.suspended;
    }
    std::stable_sort(changes.begin(), changes.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    std::vector<quint32> rows;
    for (const auto &[row, node] : changes) {
        if (rows.empty() || rows.back() != row)
            rows.push_back(row);
    }
    if (!rows.empty()) {
        Q_EMIT aboutToChange(rows);
        for (const auto &[row, node] : changes) {
            if (m_records[row].name != node->name) // to fold one costs more than all else here
                m_names.set(row, node->name);
            m_records[row] = *node;
        }
        Q_EMIT changed(rows);
    }
    if (!fresh.empty()) {
        std::sort(fresh.begin(), fresh.end());
        fresh.erase(std::unique(fresh.begin(), fresh.end()), fresh.end());
        Q_EMIT added(fresh);
    }
    if (names)
        Q_EMIT namesChanged();
    if (routes || !fresh.empty())
        Q_EMIT routesChanged();
}

void NodeStore::updateContacts(std::span<const std::pair<NodeId, UtcMs>> contacts)
{
    std::vector<std::pair<quint32, UtcMs>> changes;
    changes.reserve(contacts.size());
    for (const auto &[id, lastContactMs] : contacts) {
        const quint32 row = slotOf(id);
        if (row != NameIndex::kNoSlot && m_records[row].lastContactMs < lastContactMs)
            changes.emplace_back(row, lastContactMs);
    }
    if (changes.empty())
        return;
    std::sort(changes.begin(), changes.end()); // of the same node the latest comes last
    std::vector<quint32> rows;
    rows.reserve(changes.size());
    for (const auto &[row, lastContactMs] : changes) {
        if (rows.empty() || rows.back() != row)
            rows.push_back(row);
    }
    Q_EMIT aboutToChange(rows);
    for (const auto &[row, lastContactMs] : changes)
        m_records[row].lastContactMs = lastContactMs;
    Q_EMIT changed(rows);
}

void NodeStore::removeNodes(std::span<const NodeId> ids)
{
    std::vector<quint32> rows;
    for (const NodeId id : ids) {
        if (const quint32 row = slotOf(id); row != NameIndex::kNoSlot)
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    if (rows.empty())
        return;
    Q_EMIT aboutToRemove(rows);
    for (const quint32 row : rows) {
        setSlot(m_records[row].id, NameIndex::kNoSlot);
        --m_count;
        m_names.remove(row);
        m_records[row] = {};
        m_free.push_back(row);
    }
    Q_EMIT routesChanged();
}

quint32 NodeStore::farSlotOf(NodeId id) const
{
    const auto found = m_farSlots.find(number(id));
    return found == m_farSlots.end() ? NameIndex::kNoSlot : found->second;
}

const NodeRecord *NodeStore::find(NodeId id) const
{
    const quint32 row = slotOf(id);
    return row == NameIndex::kNoSlot ? nullptr : &m_records[row];
}

QString NodeStore::name(NodeId id) const
{
    if (number(id) == 0)
        return m_serverName;
    const NodeRecord *node = find(id);
    return node ? node->name : QStringLiteral("#%1").arg(number(id));
}

std::vector<NodeId> NodeStore::relaysTo(NodeId id) const
{
    std::vector<NodeId> relays;
    const NodeRecord *node = find(id);
    while (node && number(node->upper) != 0 && relays.size() < kMaxRelays) {
        relays.push_back(node->upper);
        node = find(node->upper);
    }
    std::reverse(relays.begin(), relays.end());
    return relays;
}

QString NodeStore::routeText(NodeId id) const
{
    QStringList names{m_serverName};
    for (const NodeId relay : relaysTo(id))
        names << name(relay);
    return names.join(u" › ");
}

QVariant NodeStore::header(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(column)) {
    case NameColumn: return tr("Node");
    case RoleColumn: return tr("Role");
    case StateColumn: return tr("File transfer");
    case RouteColumn: return tr("Route");
    case LastContactColumn: return tr("Last contact");
    case AddressColumn: return tr("Address");
    case AttributesColumn: return tr("Attributes");
    case RegisteredColumn: return tr("Registered");
    case ColumnCount: return {};
    }
    return {};
}

QVariant NodeStore::data(quint32 row, int column, int role) const
{
    const NodeRecord &node = m_records[row];
    const auto attributes = [&node](QStringView separator) {
        QStringList parts;
        for (auto one = node.attributes.begin(); one != node.attributes.end(); ++one)
            parts << one.key() + u'=' + one.value();
        return parts.join(separator);
    };
    switch (role) {
    case Qt::DisplayRole:
        switch (static_cast<Column>(column)) {
        case NameColumn: return node.name;
        case RoleColumn: return node.role == NodeRole::Relay ? tr("Relay") : tr("Client");
        case StateColumn:
            if (node.role != NodeRole::Relay)
                return {};
            return node.suspended ? tr("Suspended") : tr("Running");
        case RouteColumn: return routeText(node.id);
        case LastContactColumn: return node.lastContactMs == kNoTime ? tr("Never") : ItemText::time(node.lastContactMs);
        case AddressColumn: return node.address;
        case AttributesColumn: return attributes(u", ");
        case RegisteredColumn: return ItemText::time(node.registeredMs);
        case ColumnCount: return {};
        }
        return {};
    case Qt::ToolTipRole:
        switch (static_cast<Column>(column)) {
        case LastContactColumn: return ItemText::longTime(node.lastContactMs);
        case RegisteredColumn: return ItemText::longTime(node.registeredMs);
        case AttributesColumn: return attributes(u"\n");
        default: return data(row, column, Qt::DisplayRole);
        }
    case SortRole: return sortKey(row, column);
    case IdRole: return number(node.id);
    case RecordRole: return QVariant::fromValue(node);
    case RouteNamesRole: {
        QStringList names;
        for (const NodeId relay : relaysTo(node.id))
            names << name(relay);
        return names;
    }
    default: return {};
    }
}

void NodeStore::writeCsvHeader(int column, CsvWriter &out) const
{
    switch (static_cast<Column>(column)) {
    case NameColumn: out.cell("name"); break;
    case RoleColumn: out.cell("role"); break;
    case StateColumn: out.cell("transfer"); break;
    case RouteColumn: out.cell("route"); break;
    case LastContactColumn: out.cell("last_contact"); break;
    case AddressColumn: out.cell("address"); break;
    case AttributesColumn: out.cell("attributes"); break;
    case RegisteredColumn: out.cell("registered"); break;
    case ColumnCount: break;
    }
}

void NodeStore::writeCsvCells(quint32 row, int column, CsvWriter &out) const
{
    const NodeRecord &node = m_records[row];
    switch (static_cast<Column>(column)) {
    case NameColumn: out.cell(node.name); break;
    case RoleColumn: out.cell(node.role == NodeRole::Relay ? "relay" : "client"); break;
    case StateColumn: out.cell(node.suspended ? "suspended" : "running"); break;
    case RouteColumn: {
        QStringList names;
        for (const NodeId relay : relaysTo(node.id))
            names << name(relay);
        out.cell(names.join(u'>'));
        break;
    }
    case LastContactColumn: out.time(node.lastContactMs); break;
    case AddressColumn: out.cell(node.address); break;
    case AttributesColumn: out.cell(data(row, AttributesColumn, Qt::DisplayRole).toString()); break;
    case RegisteredColumn: out.time(node.registeredMs); break;
    case ColumnCount: break;
    }
}

std::vector<quint32> NodeStore::rows() const
{
    std::vector<quint32> rows;
    rows.reserve(static_cast<std::size_t>(m_count));
    for (quint32 row = 0; row < m_records.size(); ++row) {
        if (isAlive(row))
            rows.push_back(row);
    }
    return rows;
}

quint64 NodeStore::sortKey(quint32 row, int column) const
{
    const NodeRecord &node = m_records[row];
    const auto time = [](UtcMs ms) { return static_cast<quint64>(std::max<UtcMs>(ms, 0)); };
    switch (static_cast<Column>(column)) {
    case NameColumn: return m_names.rank(row);
    case RoleColumn: return node.role == NodeRole::Relay ? 0 : 1;
    case StateColumn: return node.role != NodeRole::Relay ? 2 : node.suspended ? 0 : 1;
    case RouteColumn: {
        // Nodes of one relay stand together, those directly below the server first.
        const quint32 upper = slotOf(node.upper);
        return upper == NameIndex::kNoSlot ? 0 : quint64{m_names.rank(upper)} + 1;
    }
    case LastContactColumn: return time(node.lastContactMs);
    case RegisteredColumn: return time(node.registeredMs);
    case AddressColumn: {
        quint64 key = 0; // the first eight bytes: enough to bring neighbours together
        const QByteArray utf8 = node.address.toUtf8();
        for (qsizetype i = 0; i < 8; ++i)
            key = (key << 8) | (i < utf8.size() ? static_cast<unsigned char>(utf8[i]) : 0u);
        return key;
    }
    case AttributesColumn: return static_cast<quint64>(node.attributes.size());
    case ColumnCount: break;
    }
    return 0;
}

RowSource::Work NodeStore::prepareSort(int column)
{
    return column == NameColumn || column == RouteColumn ? m_names.prepareRanks() : Work();
}

RowSource::MatchWork NodeStore::matchText(const QString &text) const
{
    std::vector<std::pair<quint32, NodeRecord>> nodes; // strings are shared, not copied
    nodes.reserve(static_cast<std::size_t>(m_count));
    for (quint32 row = 0; row < m_records.size(); ++row) {
        if (isAlive(row))
            nodes.emplace_back(row, m_records[row]);
    }
    return [nodes = std::make_shared<const decltype(nodes)>(std::move(nodes)), text](const std::stop_token &stop) {
        RowBits rows;
        for (const auto &[row, node] : *nodes) {
            if (row % 1024 == 0 && stop.stop_requested())
                return std::shared_ptr<const TextMatch>();
            if (searchText(node).contains(text, Qt::CaseInsensitive))
                rows.set(row);
        }
        return std::shared_ptr<const TextMatch>(std::make_shared<NodeMatch>(std::move(rows)));
    };
}

bool NodeStore::passes(quint32 row, const RowFilter &filter, const TextMatch *match) const
{
    return filter.text.isEmpty() || (match && static_cast<const NodeMatch *>(match)->test(row));
}

} // namespace signalbox

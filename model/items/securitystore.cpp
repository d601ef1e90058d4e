#include "model/items/securitystore.h"

#include "model/items/csvwriter.h"
#include "model/items/itemtext.h"
#include "model/items/rowbits.h"

#include <QStringList>

#include <algorithm>

namespace signalbox {

namespace {

class SecurityMatch final : public TextMatch {
public:
    explicit SecurityMatch(RowBits rows) : m_rows(std::move(rows)) { }
    [[nodiscard]] bool test(quint32 row) const noexcept { return m_rows.test(row); }

private:
    RowBits m_rows;
};

/// The first eight bytes: enough to bring neighbours together.
quint64 keyOf(const QString &text)
{
    const QByteArray utf8 = text.toCaseFolded().toUtf8();
    quint64 key = 0;
    for (qsizetype i = 0; i < 8; ++i)
        key = (key << 8) | (i < utf8.size() ? static_cast<unsigned char>(utf8[i]) : 0U);
    return key;
}

quint64 keyOf(UtcMs ms)
{
    return static_cast<quint64>(std::max<UtcMs>(ms, 0));
}

} // namespace

SecurityStore::SecurityStore(std::shared_ptr<NodeStore> nodes, QObject *parent)
    : RowSource(parent), m_nodes(std::move(nodes))
{
}

void SecurityStore::set(const std::vector<JudgementRecord> &clients, std::map<quint32, QString> policyNames)
{
    std::unordered_map<quint32, const JudgementRecord *> told;
    told.reserve(clients.size());
    for (const JudgementRecord &client : clients)
        told.emplace(number(client.node), &client);
    std::vector<quint32> gone, changing, fresh;
    for (const auto &[node, row] : m_rows) {
        const auto now = told.find(node);
        if (now == told.end())
            gone.push_back(row);
        else if (!(*now->second == m_records[row]))
            changing.push_back(row);
    }
    std::sort(gone.begin(), gone.end());
    std::sort(changing.begin(), changing.end());
    if (!gone.empty()) {
        Q_EMIT aboutToRemove(gone);
        for (const quint32 row : gone) {
            m_rows.erase(number(m_records[row].node));
            m_records[row] = {};
            m_free.push_back(row);
        }
    }
    if (!changing.empty()) {
        Q_EMIT aboutToChange(changing);
        for (const quint32 row : changing)
            m_records[row] = *told.at(number(m_records[row].node));
        Q_EMIT changed(changing);
    }
    for (const JudgementRecord &client : clients) {
        if (m_rows.contains(number(client.node)))
            continue;
        quint32 row = static_cast<quint32>(m_records.size());
        if (m_free.empty()) {
            m_records.push_back(client);
        } else {
            row = m_free.back();
            m_free.pop_back();
            m_records[row] = client;
        }
        m_rows.emplace(number(client.node), row);
        fresh.push_back(row);
    }
    std::sort(fresh.begin(), fresh.end());
    if (!fresh.empty())
        Q_EMIT added(fresh);
    const bool hasNames = m_policies != policyNames;
    m_policies = std::move(policyNames);
    if (hasNames || !fresh.empty() || !changing.empty())
        Q_EMIT namesChanged(); // a search looks at the new ones too
}

QString SecurityStore::policyName(PolicyId id) const
{
    const auto known = m_policies.find(number(id));
    return known == m_policies.end() ? QString() : known->second;
}

QVariant SecurityStore::header(int column, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(column)) {
    case LevelColumn: return tr("Security level");
    case ClientColumn: return tr("Client");
    case PolicyColumn: return tr("Policy", "of judgement");
    case JudgedColumn: return tr("As of", "when a client was judged");
    case SinceColumn: return tr("Since", "when a client has come to its level");
    case TriggerColumn: return tr("Trigger", "why a client was judged");
    case NetworkColumn: return tr("Network");
    case ActionColumn: return tr("Last action");
    case ColumnCount: return {};
    }
    return {};
}

QString SecurityStore::text(const JudgementRecord &record, Column column) const
{
    switch (column) {
    case LevelColumn: return securityLevelText(record.level);
    case ClientColumn: return m_nodes->name(record.node);
    case PolicyColumn: return policyName(record.policy);
    case JudgedColumn: return ItemText::time(record.judgedMs);
    case SinceColumn: return ItemText::time(record.changedMs);
    case TriggerColumn: return record.judgedMs == kNoTime ? QString() : judgementTriggerText(record.trigger);
    case NetworkColumn: return networkStateText(record.network);
    case ActionColumn: return record.actionText;
    case ColumnCount: break;
    }
    return {};
}

QVariant SecurityStore::data(quint32 row, int column, int role) const
{
    const JudgementRecord &record = m_records[row];
    switch (role) {
    case Qt::DisplayRole: return text(record, static_cast<Column>(column));
    case Qt::ToolTipRole:
        if (column == JudgedColumn || column == SinceColumn)
            return ItemText::longTime(column == JudgedColumn ? record.judgedMs : record.changedMs);
        return text(record, static_cast<Column>(column));
    case SortRole: return sortKey(row, column);
    case RecordRole: return QVariant::fromValue(record);
    case LevelRole: return static_cast<int>(record.level);
    default: return {};
    }
}

void SecurityStore::writeCsvHeader(int column, CsvWriter &out) const
{
    switch (static_cast<Column>(column)) {
    case LevelColumn:
        out.cell("level");
        out.cell("code");
        break;
    case ClientColumn: out.cell("client"); break;
    case PolicyColumn: out.cell("policy"); break;
    case JudgedColumn: out.cell("judged"); break;
    case SinceColumn: out.cell("since"); break;
    case TriggerColumn: out.cell("trigger"); break;
    case NetworkColumn: out.cell("network"); break;
    case ActionColumn:
        out.cell("acted");
        out.cell("action");
        break;
    case ColumnCount: break;
    }
}

void SecurityStore::writeCsvCells(quint32 row, int column, CsvWriter &out) const
{
    const JudgementRecord &record = m_records[row];
    switch (static_cast<Column>(column)) {
    case LevelColumn:
        out.cell(securityLevelKey(record.level));
        out.number(static_cast<int>(record.level));
        break;
    case ClientColumn: out.cell(m_nodes->name(record.node)); break;
    case PolicyColumn: out.cell(policyName(record.policy)); break;
    case JudgedColumn: out.time(record.judgedMs); break;
    case SinceColumn: out.time(record.changedMs); break;
    case TriggerColumn: out.cell(record.judgedMs == kNoTime ? QString() : judgementTriggerKey(record.trigger)); break;
    case NetworkColumn: out.cell(networkStateKey(record.network)); break;
    case ActionColumn:
        out.time(record.actedMs);
        out.cell(record.actionText);
        break;
    case ColumnCount: break;
    }
}

std::vector<quint32> SecurityStore::rows() const
{
    std::vector<quint32> all;
    all.reserve(m_rows.size());
    for (quint32 row = 0; row < m_records.size(); ++row) {
        if (m_records[row].node != NodeId{})
            all.push_back(row);
    }
    return all;
}

quint64 SecurityStore::sortKey(quint32 row, int column) const
{
    const JudgementRecord &record = m_records[row];
    switch (static_cast<Column>(column)) {
    case LevelColumn: return static_cast<quint64>(securityRank(record.level));
    case JudgedColumn: return keyOf(record.judgedMs);
    case SinceColumn: return keyOf(record.changedMs);
    case ActionColumn: return keyOf(record.actedMs);
    case ClientColumn:
    case PolicyColumn:
    case TriggerColumn:
    case NetworkColumn: return keyOf(text(record, static_cast<Column>(column)));
    case ColumnCount: break;
    }
    return 0;
}

RowSource::MatchWork SecurityStore::matchText(const QString &text) const
{
    std::vector<std::pair<quint32, QString>> words; // names are only to be had in this thread
    words.reserve(m_rows.size());
    for (const quint32 row : rows()) {
        const JudgementRecord &record = m_records[row];
        words.emplace_back(row, QStringList{m_nodes->name(record.node), securityLevelText(record.level),
                                            policyName(record.policy), record.actionText, record.findings}
                                    .join(u'\t'));
    }
    return [words = std::move(words), text](const std::stop_token &stop) {
        RowBits found;
        std::size_t done = 0;
        for (const auto &[row, searched] : words) {
            if (++done % 1024 == 0 && stop.stop_requested())
                return std::shared_ptr<const TextMatch>();
            if (searched.contains(text, Qt::CaseInsensitive))
                found.set(row);
        }
        return std::shared_ptr<const TextMatch>(std::make_shared<SecurityMatch>(std::move(found)));
    };
}

bool SecurityStore::passes(quint32 row, const RowFilter &filter, const TextMatch *match) const
{
    if (filter.statuses != 0 && (filter.statuses & bitOf(m_records[row].level)) == 0)
        return false;
    return filter.text.isEmpty() || (match != nullptr && static_cast<const SecurityMatch *>(match)->test(row));
}

} // namespace signalbox

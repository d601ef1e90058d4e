#include "model/store/postgresparts.h"
#include "model/store/storeload.h"

#include <limits>

// What PostgresStore reads.

namespace signalbox {

namespace {

using namespace std::chrono_literals;
constexpr auto kLoadLimit = 10min; ///< until the first row of a sorted table comes

} // namespace

const QByteArray &chainOfEvents()
{
    static const QByteArray statement =
        "WITH RECURSIVE chain AS ("
        "SELECT event.*, 1::bigint AS depth FROM event WHERE seq = $1::bigint UNION ALL "
        "SELECT event.*, depth + 1 FROM chain JOIN event ON event.seq = chain.previous "
        // Only ever backwards: a damaged link cannot make this run for ever.
        "WHERE chain.previous < chain.seq AND depth < $2::bigint) SELECT "
        + kEventTable.columnNames().toLatin1() + " FROM chain ORDER BY depth DESC";
    return statement;
}

Result<LoadedState> PostgresStore::load()
{
    LoadedState state;
    EventSeq checkpoint = 0;
    Outcome done = retried([&]() -> Outcome {
        state = {};
        if (Outcome removed = removeLeft(); !removed)
            return removed;
        m_connection.setAnswerLimit(kLoadLimit);
        Outcome loaded = loadTables(state, checkpoint, [this](const StoreTable &table, const auto &take) {
            return m_connection.stream((table.select() + QStringLiteral(" ORDER BY ") + table.key()).toLatin1(), take);
        });
        if (loaded) {
            loaded =
                m_connection.stream((kInstructionTable.select() + QStringLiteral(" ORDER BY id")).toLatin1(),
                                    [&](const PgRow &row) { state.states.push_back(takeRow<InstructionRecord>(row)); });
        }
        if (loaded) {
            loaded = m_connection.ask("SELECT max(seq) FROM event", {},
                                      [&](const PgRow &row) { state.lastSeq = static_cast<EventSeq>(row.number(0)); });
        }
        if (loaded) {
            loaded =
                m_connection.ask(kNewestAudit.toLatin1(), {}, [&](const PgRow &row) { takeNewestAudit(row, state); });
        }
        m_connection.setAnswerLimit(PgConnection::kAnswerLimit);
        return loaded;
    });
    if (!done)
        return done.error();
    auto tail = events(checkpoint + 1, std::numeric_limits<int>::max());
    if (!tail)
        return tail.error();
    state.tail = std::move(tail).value();
    return state;
}

Result<std::vector<Event>> PostgresStore::history(EventSeq head, int limit)
{
    std::vector<Event> chain;
    if (head == 0 || limit <= 0)
        return chain;
    const std::array<PgValue, 2> values{pgNumber(static_cast<qint64>(head)), pgNumber(limit)};
    if (Outcome done = retried([&] {
            chain.clear();
            return m_connection.ask(chainOfEvents(), values,
                                    [&](const PgRow &row) { chain.push_back(takeRow<Event>(row)); });
        });
        !done)
        return done.error();
    return chain;
}

Result<std::vector<Event>> PostgresStore::events(EventSeq from, int limit)
{
    const QString query = kEventTable.select() + QStringLiteral(" WHERE seq >= %1 ORDER BY seq LIMIT %2");
    std::vector<Event> list;
    if (Outcome done = retried([&] {
            list.clear();
            return m_connection.stream(query.arg(from).arg(limit).toLatin1(),
                                       [&](const PgRow &row) { list.push_back(takeRow<Event>(row)); });
        });
        !done)
        return done.error();
    return list;
}

Result<std::vector<AuditEntry>> PostgresStore::audits(quint32 after, int limit)
{
    std::vector<AuditEntry> list;
    if (Outcome done = retried([&] {
            list.clear();
            return m_connection.stream(auditQuery().arg(after).arg(limit).toLatin1(),
                                       [&](const PgRow &row) { list.push_back(takeAudit(row)); });
        });
        !done)
        return done.error();
    return list;
}

template <class Record>
Result<std::vector<Record>> PostgresStore::listOf(const QString &statement)
{
    std::vector<Record> list;
    if (Outcome done = retried([&] {
            list.clear();
            return m_connection.stream(statement.toLatin1(),
                                       [&](const PgRow &row) { list.push_back(takeRow<Record>(row)); });
        });
        !done)
        return done.error();
    return list;
}

Result<std::vector<PackedInventory>> PostgresStore::inventories(const InventoryQuery &query)
{
    return listOf<PackedInventory>(inventoryQuery(query));
}

Result<std::vector<PackedInventoryChange>> PostgresStore::inventoryChanges(NodeId node,
                                                                           std::optional<InventoryKind> kind, int limit)
{
    return listOf<PackedInventoryChange>(inventoryChangeQuery(node, kind, limit));
}

Result<std::vector<JudgementEntry>> PostgresStore::judgementEntries(NodeId node, qint64 after, int limit)
{
    return listOf<JudgementEntry>(judgementEntryQuery(node, after, limit));
}

Result<std::vector<DefinitionVersion>> PostgresStore::definitionVersions(DefinitionId definition)
{
    return listOf<DefinitionVersion>(definitionVersionQuery(definition));
}

Result<std::vector<InventoryPart>> PostgresStore::inventoryParts(qint64 first, qint64 last, bool withData)
{
    return listOf<InventoryPart>(inventoryPartQuery(first, last, withData));
}

} // namespace signalbox

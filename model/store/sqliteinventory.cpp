#include "model/store/sqlitestore.h"
#include "model/store/storequery.h"

namespace signalbox {

// What nodes have told about themselves, few rows at a time, some of them large; and how they were judged by it.

namespace {

template <class Record>
Outcome putAll(const QSqlDatabase &db, const StoreTable &table, const std::vector<Record> &list)
{
    if (list.empty())
        return {};
    auto query = prepare(db, table.insert(kPut));
    if (!query)
        return query.error();
    for (const Record &record : list) {
        if (Outcome done = put(query.value(), record); !done)
            return done;
    }
    return {};
}

Outcome removeAll(const QSqlDatabase &db, const StoreTable &table, const std::vector<qint64> &keys)
{
    if (keys.empty())
        return {};
    auto query =
        prepare(db, QStringLiteral("DELETE FROM %1 WHERE %2 = ?").arg(QString::fromLatin1(table.name), table.key()));
    if (!query)
        return query.error();
    for (const qint64 key : keys) {
        if (Outcome done = run(query.value(), key); !done)
            return done;
    }
    return {};
}

template <class Record>
Result<std::vector<Record>> listOf(const QSqlDatabase &db, const QString &statement)
{
    std::vector<Record> list;
    if (Outcome done = readAll(db, statement, [&](const RowReader &row) { list.push_back(takeRow<Record>(row)); });
        !done)
        return done.error();
    return list;
}

} // namespace

Outcome SqliteStore::writeInventories(const WriteBatch &batch)
{
    if (Outcome done = removeAll(m_db, kInventoryTable, batch.removedInventories); !done)
        return done;
    if (Outcome done = putAll(m_db, kInventoryTable, batch.inventories); !done)
        return done;
    if (Outcome done = removeAll(m_db, kInventoryChangeTable, batch.removedInventoryChanges); !done)
        return done;
    if (Outcome done = putAll(m_db, kInventoryChangeTable, batch.inventoryChanges); !done)
        return done;
    if (Outcome done = removeAll(m_db, kInventoryPartTable, batch.removedInventoryParts); !done)
        return done;
    return putAll(m_db, kInventoryPartTable, batch.inventoryParts);
}

Result<std::vector<PackedInventory>> SqliteStore::inventories(const InventoryQuery &query)
{
    return listOf<PackedInventory>(m_db, inventoryQuery(query));
}

Result<std::vector<PackedInventoryChange>> SqliteStore::inventoryChanges(NodeId node, std::optional<InventoryKind> kind,
                                                                         int limit)
{
    return listOf<PackedInventoryChange>(m_db, inventoryChangeQuery(node, kind, limit));
}

Result<std::vector<InventoryPart>> SqliteStore::inventoryParts(qint64 first, qint64 last, bool withData)
{
    return listOf<InventoryPart>(m_db, inventoryPartQuery(first, last, withData));
}

Outcome SqliteStore::writeJudgements(const WriteBatch &batch)
{
    if (Outcome done = removeAll(m_db, kPolicyTable, batch.removedPolicies); !done)
        return done;
    if (Outcome done = putAll(m_db, kPolicyTable, batch.policies); !done)
        return done;
    if (Outcome done = removeAll(m_db, kJudgementTable, batch.removedJudgements); !done)
        return done;
    if (Outcome done = putAll(m_db, kJudgementTable, batch.judgements); !done)
        return done;
    if (Outcome done = removeAll(m_db, kJudgementEntryTable, batch.removedJudgementEntries); !done)
        return done;
    return putAll(m_db, kJudgementEntryTable, batch.judgementEntries);
}

Outcome SqliteStore::writeDefinitions(const WriteBatch &batch)
{
    if (Outcome done = removeAll(m_db, kDefinitionTable, batch.removedDefinitions); !done)
        return done;
    if (Outcome done = putAll(m_db, kDefinitionTable, batch.definitions); !done)
        return done;
    if (Outcome done = removeAll(m_db, kDefinitionVersionTable, batch.removedDefinitionVersions); !done)
        return done;
    if (Outcome done = putAll(m_db, kDefinitionVersionTable, batch.definitionVersions); !done)
        return done;
    if (Outcome done = removeAll(m_db, kSetRunTable, batch.removedSetRuns); !done)
        return done;
    if (Outcome done = putAll(m_db, kSetRunTable, batch.setRuns); !done)
        return done;
    if (Outcome done = removeAll(m_db, kDispatchRuleTable, batch.removedDispatchRules); !done)
        return done;
    if (Outcome done = putAll(m_db, kDispatchRuleTable, batch.dispatchRules); !done)
        return done;
    if (Outcome done = removeAll(m_db, kSeriesTable, batch.removedSeries); !done)
        return done;
    if (Outcome done = putAll(m_db, kSeriesTable, batch.series); !done)
        return done;
    if (Outcome done = removeAll(m_db, kPlanTable, plansGoneIn(batch)); !done)
        return done;
    return putAll(m_db, kPlanTable, plansIn(batch));
}

Result<std::vector<DefinitionVersion>> SqliteStore::definitionVersions(DefinitionId definition)
{
    return listOf<DefinitionVersion>(m_db, definitionVersionQuery(definition));
}

Result<std::vector<JudgementEntry>> SqliteStore::judgementEntries(NodeId node, qint64 after, int limit)
{
    return listOf<JudgementEntry>(m_db, judgementEntryQuery(node, after, limit));
}

} // namespace signalbox

#include "model/store/postgresparts.h"
#include "model/store/storeload.h"

#include <algorithm>

// What PostgresStore writes: each batch is one transaction, a few statements in one round trip.

namespace signalbox {

namespace {

constexpr const char *kDivisionByZero = "22012";

bool hasRecords(const WriteBatch &batch)
{
    return !batch.newJobs.empty() || !batch.changedJobs.empty() || !batch.removedJobs.empty()
           || !batch.archivedJobs.empty() || batch.retention || !batch.folders.empty() || !batch.removedFolders.empty()
           || !batch.nodes.empty() || !batch.removedNodes.empty() || !batch.packages.empty()
           || !batch.olderAttempts.empty() || !batch.operators.empty() || !batch.audits.empty() || !batch.holds.empty()
           || !batch.processes.empty() || !batch.removedProcesses.empty() || !batch.windows.empty()
           || !batch.removedWindows.empty() || !batch.inventories.empty() || !batch.removedInventories.empty()
           || !batch.inventoryChanges.empty() || !batch.removedInventoryChanges.empty() || !batch.inventoryParts.empty()
           || !batch.removedInventoryParts.empty() || !batch.operations.empty() || !batch.removedOperations.empty()
           || !batch.policies.empty() || !batch.removedPolicies.empty() || !batch.judgements.empty()
           || !batch.removedJudgements.empty() || !batch.judgementEntries.empty()
           || !batch.removedJudgementEntries.empty() || !batch.definitions.empty() || !batch.removedDefinitions.empty()
           || !batch.definitionVersions.empty() || !batch.removedDefinitionVersions.empty() || !batch.setRuns.empty()
           || !batch.removedSetRuns.empty() || !batch.dispatchRules.empty() || !batch.removedDispatchRules.empty()
           || !batch.series.empty() || !batch.removedSeries.empty()
           || (!batch.events.empty() && batch.checkpointSeq != 0);
}

/// The keys of records, as an array.
template <class... Lists>
PgValue keysOf(const Lists &...lists)
{
    std::vector<qint64> keys;
    (std::transform(lists.begin(), lists.end(), std::back_inserter(keys),
                    [](const auto &record) { return static_cast<qint64>(record); }),
     ...);
    return pgNumbers(keys);
}

template <class List, class Key>
std::vector<qint64> keys(const List &list, Key key)
{
    std::vector<qint64> made;
    made.reserve(list.size());
    for (const auto &record : list)
        made.push_back(static_cast<qint64>(key(record)));
    return made;
}

} // namespace

const QByteArray &appendEvents()
{
    static const QByteArray statement = pgInsert(kEventTable, PgRows::New);
    return statement;
}

const QByteArray &putStates()
{
    static const QByteArray statement = pgInsert(kInstructionTable, PgRows::PutDistinct);
    return statement;
}

Error ofCommit(Error error)
{
    if (error.kind != Error::Kind::NoSpace)
        error.kind = Error::Kind::Database;
    return error;
}

Outcome PostgresStore::commit(const WriteBatch &batch)
{
    if (Outcome done = ready(); !done)
        return ofCommit(done.error());
    Doubt doubt;
    doubt.before = m_lastSeq;
    doubt.lastSeq = batch.events.empty() ? 0 : batch.events.back().seq;
    for (bool isFirst = true;; isFirst = false) {
        doubt.batch = hasRecords(batch) ? ++m_lastBatch : 0;
        Outcome done = write(batch, doubt);
        if (!done && !m_connection.isOpen()) {
            m_doubt = doubt; // undone in ready() unless it is settled here
            if (!connectAgain())
                return ofCommit(done.error());
            const Result<bool> stored = isStored(doubt);
            if (!stored) {
                m_connection.close();
                return ofCommit(stored.error());
            }
            m_doubt.reset();
            if (!stored.value() && isFirst)
                continue;
            if (stored.value())
                done = {};
        }
        if (!done && m_epoch != 0 && done.error().detail.startsWith(QLatin1String(kDivisionByZero))) {
            noteReplaced();
            m_connection.close();
            done = m_lastError;
        }
        if (!done)
            return ofCommit(done.error());
        m_lastSeq = std::max(m_lastSeq, doubt.lastSeq);
        m_anyLeft = !batch.removedJobs.empty();
        return {};
    }
}

/// One transaction. Whether this server may still write comes first, so that all of it fails.
Outcome PostgresStore::write(const WriteBatch &batch, const Doubt &doubt)
{
    if (Outcome done = m_connection.beginGroup(); !done)
        return done;
    Outcome done;
    if (m_epoch != 0) {
        const std::array<PgValue, 1> ours{pgNumber(m_epoch)};
        done = m_connection.add(kFence, ours);
    }
    if (done)
        done = addRemovalOfLeft();
    if (done && doubt.batch != 0)
        done = saveBefore(batch, doubt.batch);
    if (done)
        done = put(kEventTable, appendEvents(), batch.events);
    if (done)
        done = writeJobs(batch, doubt.batch);
    if (done)
        done = writeNodesAndFolders(batch);
    if (done)
        done = writeTasks(batch);
    if (done)
        done = writeInventories(batch);
    if (done)
        done = writeJudgements(batch);
    if (done)
        done = writeDefinitions(batch);
    if (done)
        done = writeCheckpoint(batch);
    return done ? m_connection.endGroup() : done;
}

template <class List>
Outcome PostgresStore::put(const StoreTable &table, const QByteArray &statement, const List &list)
{
    PgColumns columns(table);
    for (const auto &record : list) {
        columns.add(record);
        if (!columns.isLarge())
            continue;
        if (Outcome done = m_connection.add(statement, columns.take()); !done)
            return done;
    }
    return columns.rows() > 0 ? m_connection.add(statement, columns.take()) : Outcome();
}

template <class List>
Outcome PostgresStore::put(const StoreTable &table, PgRows rows, const List &list)
{
    // Most batches have rows of one table. To put together the statements of all others takes as long as the whole commit.
    return list.empty() ? Outcome() : put(table, pgInsert(table, rows), list);
}

/// Puts the rows that the batch will change into "undo", as they are now: all in the database, and few in most batches.
Outcome PostgresStore::saveBefore(const WriteBatch &batch, qint64 number)
{
    const std::array<PgValue, 1> stamp{pgNumber(number)};
    if (Outcome done = m_connection.add("DELETE FROM undo"); !done)
        return done;
    if (Outcome done = m_connection.add("INSERT INTO undo VALUES ($1, '', '', NULL)", stamp); !done)
        return done;
    const auto idOf = [](const auto &record) { return record.id; };
    const auto itself = [](auto id) { return id; };
    const auto newJobs = keys(batch.newJobs, [](const StoredJob &job) { return job.record.id; });
    const auto changedJobs = keys(batch.changedJobs, idOf);
    const auto removedJobs = keys(batch.removedJobs, itself);
    const auto archived = keys(batch.archivedJobs, [](const ArchivedJob &job) { return job.job; });
    const auto states = batch.events.empty()
                            ? std::vector<qint64>()
                            : keys(batch.checkpoint, [](const InstructionRecord &state) { return state.first; });
    const std::array<std::pair<const StoreTable *, PgValue>, 25> changes{
        {{&kJobTable, keysOf(newJobs, changedJobs, removedJobs, archived)},
         {&kArchivedJobTable, keysOf(archived, removedJobs)},
         {&kFolderTable, keysOf(keys(batch.folders, idOf), batch.removedFolders)},
         {&kNodeTable,
          keysOf(keys(batch.nodes, [](const StoredNode &node) { return node.record.id; }), batch.removedNodes)},
         {&kPackageTable, keysOf(keys(batch.packages, idOf))},
         {&kOlderAttemptTable,
          keysOf(keys(batch.olderAttempts, [](const OlderAttempt &older) { return older.attempt; }))},
         {&kOperatorTable, keysOf(keys(batch.operators, [](const StoredOperator &one) { return one.record.id; }))},
         {&kJobHoldTable, keysOf(keys(batch.holds, [](const JobHold &hold) { return hold.job; }), removedJobs)},
         {&kProcessTable, keysOf(keys(batch.processes, [](const ProcessRecord &process) { return process.number; }),
                                 batch.removedProcesses)},
         {&kWindowTable, keysOf(keys(batch.windows, idOf), batch.removedWindows)},
         {&kInventoryTable, keysOf(keys(batch.inventories, idOf), batch.removedInventories)},
         {&kInventoryChangeTable,
          keysOf(keys(batch.inventoryChanges, [](const PackedInventoryChange &change) { return change.number; }),
                 batch.removedInventoryChanges)},
         {&kInventoryPartTable, keysOf(keys(batch.inventoryParts, idOf), batch.removedInventoryParts)},
         {&kPolicyTable, keysOf(keys(batch.policies, idOf), batch.removedPolicies)},
         {&kJudgementTable,
          keysOf(keys(batch.judgements, [](const JudgementRecord &one) { return one.node; }), batch.removedJudgements)},
         {&kJudgementEntryTable, keysOf(keys(batch.judgementEntries, idOf), batch.removedJudgementEntries)},
         {&kDefinitionTable, keysOf(keys(batch.definitions, idOf), batch.removedDefinitions)},
         {&kDefinitionVersionTable, keysOf(keys(batch.definitionVersions, idOf), batch.removedDefinitionVersions)},
         {&kSetRunTable, keysOf(keys(batch.setRuns, idOf), batch.removedSetRuns)},
         {&kDispatchRuleTable, keysOf(keys(batch.dispatchRules, idOf), batch.removedDispatchRules)},
         {&kSeriesTable, keysOf(keys(batch.series, idOf), batch.removedSeries)},
         {&kPlanTable, keysOf(keys(plansIn(batch), idOf), plansGoneIn(batch))},
         {&kOperationTable, keysOf(keys(batch.operations, idOf), batch.removedOperations)},
         {&kAuditTable, keysOf(keys(batch.audits, [](const AuditLink &link) { return link.number; }))},
         {&kInstructionTable, keysOf(states)}}};
    constexpr qsizetype kEmptyArray = 12; // bytes
    for (const auto &[table, changed] : changes) {
        if (changed.bytes.size() <= kEmptyArray)
            continue;
        const QByteArray name(table->name);
        const std::array<PgValue, 2> values{stamp.front(), changed};
        if (Outcome done =
                m_connection.add("INSERT INTO undo SELECT $1, '" + name + "', given.changed::text, to_jsonb(" + name
                                     + ") FROM (SELECT DISTINCT unnest($2::bigint[])) AS given(changed) LEFT JOIN "
                                     + name + " ON " + name + '.' + table->key().toLatin1() + " = given.changed",
                                 values);
            !done)
            return done;
    }
    const std::array<PgValue, 2> values{stamp.front(), pgTexts({kCheckpointKey, kArchiveAfterKey, kRemoveAfterKey,
                                                                QString::fromLatin1(kLastAuditKey)})};
    return m_connection.add(
        "INSERT INTO undo SELECT $1, 'meta', changed, to_jsonb(meta) FROM unnest($2::text[]) AS changed "
        "LEFT JOIN meta ON meta.key = changed",
        values);
}

Outcome PostgresStore::writeJobs(const WriteBatch &batch, qint64 number)
{
    if (Outcome done = put(kJobTable, PgRows::Put, batch.newJobs); !done)
        return done;
    for (const JobRecord &job : batch.changedJobs) {
        const std::array<PgValue, 10> values{pgNumber(signalbox::number(job.id)),
                                             pgNumber(signalbox::number(job.folder)),
                                             pgText(job.name),
                                             pgNumber(job.released ? 1 : 0),
                                             pgNumber(job.deletingSinceMs),
                                             pgNumber(job.archive.requestedMs),
                                             pgNumber(job.dispatch.startedMs),
                                             pgNumber(signalbox::number(job.dispatch.slot)),
                                             pgText(distributionText(job.distribution)),
                                             pgText(requestText(job.request))};
        if (Outcome done =
                m_connection.add("UPDATE job SET folder = $2, name = $3, released = $4, deleting_since = $5, "
                                 "archive_requested = $6, started = $7, slot = $8, distribution = $9, "
                                 "request = $10 WHERE id = $1",
                                 values);
            !done)
            return done;
    }
    if (!batch.removedJobs.empty()) {
        const std::array<PgValue, 2> values{keysOf(batch.removedJobs), pgNumber(number)};
        if (Outcome done = m_connection.add(
                "INSERT INTO leaving SELECT $2, first_instruction, first_instruction + destination_count * "
                "(octet_length(packages) / 4) FROM job WHERE id = ANY ($1::bigint[])",
                values);
            !done)
            return done;
        for (const char *statement :
             {"DELETE FROM archived_job WHERE id = ANY ($1::bigint[])",
              "DELETE FROM job_hold WHERE job = ANY ($1::bigint[])", "DELETE FROM job WHERE id = ANY ($1::bigint[])"}) {
            if (Outcome done = m_connection.add(statement, std::span(values).first(1)); !done)
                return done;
        }
    }
    if (Outcome done = put(kOlderAttemptTable, PgRows::Put, batch.olderAttempts); !done)
        return done;
    if (Outcome done = put(kAuditTable, PgRows::New, batch.audits); !done)
        return done;
    return put(kArchivedJobTable, PgRows::Put, batch.archivedJobs);
}

Outcome PostgresStore::writeTasks(const WriteBatch &batch)
{
    std::vector<JobHold> held;
    std::vector<JobId> let;
    for (const JobHold &hold : batch.holds) {
        if (hold.isEmpty())
            let.push_back(hold.job);
        else
            held.push_back(hold);
    }
    if (Outcome done = put(kJobHoldTable, PgRows::Put, held); !done)
        return done;
    if (Outcome done = put(kProcessTable, PgRows::Put, batch.processes); !done)
        return done;
    if (Outcome done = put(kWindowTable, PgRows::Put, batch.windows); !done)
        return done;
    if (Outcome done = put(kOperationTable, PgRows::Put, batch.operations); !done)
        return done;
    const auto removeAll = [this](const QByteArray &what, const auto &gone) {
        if (gone.empty())
            return Outcome();
        const std::array<PgValue, 1> values{keysOf(gone)};
        return m_connection.add("DELETE FROM " + what + " = ANY ($1::bigint[])", values);
    };
    if (Outcome done = removeAll("job_hold WHERE job", let); !done)
        return done;
    if (Outcome done = removeAll("process WHERE number", batch.removedProcesses); !done)
        return done;
    if (Outcome done = removeAll("operation WHERE id", batch.removedOperations); !done)
        return done;
    return removeAll("processing_window WHERE id", batch.removedWindows);
}

Outcome PostgresStore::removeAll(const StoreTable &table, const std::vector<qint64> &gone)
{
    if (gone.empty())
        return {};
    const std::array<PgValue, 1> values{pgNumbers(gone)};
    return m_connection.add(
        QByteArray("DELETE FROM ") + table.name + " WHERE " + table.key().toLatin1() + " = ANY ($1::bigint[])", values);
}

template <class List>
Outcome PostgresStore::change(const StoreTable &table, const std::vector<qint64> &gone, const List &rows)
{
    Outcome done = removeAll(table, gone);
    return done ? put(table, PgRows::Put, rows) : done;
}

Outcome PostgresStore::writeJudgements(const WriteBatch &batch)
{
    if (Outcome done = change(kPolicyTable, batch.removedPolicies, batch.policies); !done)
        return done;
    if (Outcome done = change(kJudgementTable, batch.removedJudgements, batch.judgements); !done)
        return done;
    return change(kJudgementEntryTable, batch.removedJudgementEntries, batch.judgementEntries);
}

Outcome PostgresStore::writeDefinitions(const WriteBatch &batch)
{
    if (Outcome done = change(kDefinitionTable, batch.removedDefinitions, batch.definitions); !done)
        return done;
    if (Outcome done = change(kDefinitionVersionTable, batch.removedDefinitionVersions, batch.definitionVersions);
        !done)
        return done;
    if (Outcome done = change(kSetRunTable, batch.removedSetRuns, batch.setRuns); !done)
        return done;
    if (Outcome done = change(kDispatchRuleTable, batch.removedDispatchRules, batch.dispatchRules); !done)
        return done;
    if (Outcome done = change(kSeriesTable, batch.removedSeries, batch.series); !done)
        return done;
    return change(kPlanTable, plansGoneIn(batch), plansIn(batch));
}

Outcome PostgresStore::writeInventories(const WriteBatch &batch)
{
    if (Outcome done = change(kInventoryTable, batch.removedInventories, batch.inventories); !done)
        return done;
    if (Outcome done = change(kInventoryChangeTable, batch.removedInventoryChanges, batch.inventoryChanges); !done)
        return done;
    return change(kInventoryPartTable, batch.removedInventoryParts, batch.inventoryParts);
}

Outcome PostgresStore::writeNodesAndFolders(const WriteBatch &batch)
{
    std::vector<FolderRow> folders;
    for (const FolderRecord &folder : batch.folders) {
        const bool deleting = std::find(batch.deletingFolders.begin(), batch.deletingFolders.end(), folder.id)
                              != batch.deletingFolders.end();
        folders.push_back({folder, deleting});
    }
    if (Outcome done = put(kFolderTable, PgRows::Put, folders); !done)
        return done;
    if (Outcome done = put(kNodeTable, PgRows::Put, batch.nodes); !done)
        return done;
    if (Outcome done = put(kPackageTable, PgRows::Put, batch.packages); !done)
        return done;
    if (Outcome done = put(kOperatorTable, PgRows::Put, batch.operators); !done)
        return done;
    if (!batch.removedFolders.empty()) {
        const std::array<PgValue, 1> values{keysOf(batch.removedFolders)};
        if (Outcome done = m_connection.add("DELETE FROM folder WHERE id = ANY ($1::bigint[])", values); !done)
            return done;
    }
    if (!batch.contacts.empty()) {
        const std::array<PgValue, 2> values{
            pgNumbers(keys(batch.contacts, [](const auto &one) { return one.first; })),
            pgNumbers(keys(batch.contacts, [](const auto &one) { return one.second; }))};
        if (Outcome done = m_connection.add("UPDATE node SET last_contact = contact.at FROM unnest($1::bigint[], "
                                            "$2::bigint[]) AS contact(id, at) WHERE node.id = contact.id",
                                            values);
            !done)
            return done;
    }
    if (batch.removedNodes.empty())
        return {};
    const std::array<PgValue, 1> values{keysOf(batch.removedNodes)};
    return m_connection.add("DELETE FROM node WHERE id = ANY ($1::bigint[])", values);
}

Outcome PostgresStore::writeCheckpoint(const WriteBatch &batch)
{
    if (Outcome done = put(kInstructionTable, putStates(), batch.checkpoint); !done)
        return done;
    std::vector<MetaRow> marks;
    if (batch.retention) {
        marks.push_back({kArchiveAfterKey, batch.retention->archiveAfterDays});
        marks.push_back({kRemoveAfterKey, batch.retention->removeAfterDays});
        marks.push_back({kMessageDaysKey, batch.retention->messageDays});
    }
    if (batch.checkpointSeq != 0)
        marks.push_back({kCheckpointKey, static_cast<qint64>(batch.checkpointSeq)});
    if (Outcome done = put(kMetaTable, PgRows::Put, marks); !done)
        return done;
    return put(kMetaTable, PgRows::Raise, highestNumbersIn(batch));
}

} // namespace signalbox

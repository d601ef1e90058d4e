#pragma once

#include "model/store/storerows.h"
#include "model/store/storetables.h"

#include <algorithm>

namespace signalbox {

/// Number and seal of the newest record of the audit.
inline const QString kNewestAudit = QStringLiteral("SELECT number, seal FROM audit ORDER BY number DESC LIMIT 1");

/// A row of that. Behind the tables: a record that is gone had its number, too.
template <class Row>
void takeNewestAudit(const Row &row, LoadedState &state)
{
    state.lastAudit = std::max(state.lastAudit, static_cast<quint32>(row.number(0)));
    state.auditSeal = row.bytes(1);
}

/// Fills `state` with everything but the states of the instructions and the log. `readAll(table, take)` hands each row of a table to `take`, by ascending key,
/// and gives an Outcome. @param checkpoint up to where the log is folded into the states
template <class ReadAll>
Outcome loadTables(LoadedState &state, EventSeq &checkpoint, ReadAll readAll)
{
    Outcome done = readAll(kMetaTable, [&](const auto &row) { takeMeta(takeRow<MetaRow>(row), state, checkpoint); });
    if (done)
        done = readAll(kFolderTable, [&](const auto &row) {
            auto folder = takeRow<FolderRow>(row);
            if (folder.deleting)
                state.deletingFolders.push_back(folder.record.id);
            state.folders.push_back(std::move(folder.record));
        });
    if (done)
        done = readAll(kNodeTable, [&](const auto &row) { state.nodes.push_back(takeRow<StoredNode>(row)); });
    if (done)
        done = readAll(kPackageTable, [&](const auto &row) { state.packages.push_back(takeRow<PackageRecord>(row)); });
    if (done)
        done =
            readAll(kOperatorTable, [&](const auto &row) { state.operators.push_back(takeRow<StoredOperator>(row)); });
    if (done)
        done = readAll(kJobTable, [&](const auto &row) { state.jobs.push_back(takeRow<StoredJob>(row)); });
    if (done)
        done = readAll(kArchivedJobTable,
                       [&](const auto &row) { state.archivedJobs.push_back(takeRow<ArchivedJob>(row)); });
    if (done)
        done = readAll(kOlderAttemptTable,
                       [&](const auto &row) { state.olderAttempts.push_back(takeRow<OlderAttempt>(row)); });
    if (done)
        done = readAll(kJobHoldTable, [&](const auto &row) { state.holds.push_back(takeRow<JobHold>(row)); });
    if (done)
        done = readAll(kProcessTable, [&](const auto &row) { state.processes.push_back(takeRow<ProcessRecord>(row)); });
    if (done)
        done = readAll(kWindowTable, [&](const auto &row) { state.windows.push_back(takeRow<ProcessingWindow>(row)); });
    if (done)
        done =
            readAll(kOperationTable, [&](const auto &row) { state.operations.push_back(takeRow<JournalRecord>(row)); });
    if (done)
        done = readAll(kPolicyTable, [&](const auto &row) { state.policies.push_back(takeRow<PolicyRecord>(row)); });
    if (done)
        done = readAll(kJudgementTable,
                       [&](const auto &row) { state.judgements.push_back(takeRow<JudgementRecord>(row)); });
    if (done)
        done = readAll(kDefinitionTable,
                       [&](const auto &row) { state.definitions.push_back(takeRow<DefinitionRecord>(row)); });
    if (done)
        done = readAll(kSetRunTable, [&](const auto &row) { state.setRuns.push_back(takeRow<SetRunRecord>(row)); });
    if (done)
        done = readAll(kDispatchRuleTable,
                       [&](const auto &row) { state.dispatchRules.push_back(takeRow<StoredDispatchRule>(row)); });
    if (done)
        done = readAll(kSeriesTable, [&](const auto &row) { state.series.push_back(takeRow<StoredSeries>(row)); });
    std::vector<PlanRow> plans;
    if (done)
        done = readAll(kPlanTable, [&](const auto &row) { plans.push_back(takeRow<PlanRow>(row)); });
    takePlans(std::move(plans), state);
    return done;
}

} // namespace signalbox

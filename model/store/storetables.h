#pragma once

#include "model/domain/inventory.h"
#include "model/domain/jobdefinition.h"

#include <QString>

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace signalbox {

// What both kinds of database have in common: which tables there are and what their columns hold. The statements that make
// and change the tables are in sqlschema.cpp; how a record lies in its table is in storerows.h.

enum class CellType : quint8 { Number, Text, Bytes };

struct StoreColumn {
    const char *name;
    CellType type = CellType::Number;
    bool emptyIsNull = false; ///< takes no byte in the row then
};

struct StoreTable {
    const char *name;
    std::vector<StoreColumn> columns; ///< the first one is the key
    [[nodiscard]] QString key() const { return QString::fromLatin1(columns.front().name); }
    [[nodiscard]] QString columnNames() const; ///< "a, b, c"
    [[nodiscard]] QString select() const; ///< all columns in order, of all rows
    /// "INSERT INTO" (or what is given) with a place for each column, as SQLite wants them.
    [[nodiscard]] QString insert(const QString &verb = QStringLiteral("INSERT INTO")) const;
    /// The same for several rows in one run. @param rows at least 1
    [[nodiscard]] QString insertRows(int rows) const;
};

extern const StoreTable kMetaTable, kEventTable, kFolderTable, kNodeTable, kPackageTable, kJobTable, kInstructionTable,
    kOlderAttemptTable, kArchivedJobTable, kAuditTable, kOperatorTable, kProcessTable, kJobHoldTable, kWindowTable,
    kInventoryTable, kInventoryChangeTable, kInventoryPartTable, kOperationTable, kPolicyTable, kJudgementTable,
    kJudgementEntryTable, kDefinitionTable, kDefinitionVersionTable, kSetRunTable, kDispatchRuleTable, kSeriesTable,
    kPlanTable;
/// In an order in which they can be copied.
extern const std::array<const StoreTable *, 27> kStoreTables;

// Keys of the table "meta".
extern const QString kCheckpointKey; ///< up to which event the table "instruction" is folded
extern const QString kArchiveAfterKey, kRemoveAfterKey, kMessageDaysKey; ///< days
inline constexpr const char *kLastProcessKey = "last_process"; ///< so far numbers of processes are given out
inline constexpr const char *kLastWindowKey = "last_window";
inline constexpr const char *kLastOperationKey = "last_operation"; ///< of the journal
inline constexpr const char *kLastPolicyKey = "last_policy"; ///< of judgement
inline constexpr const char *kLastDefinitionKey = "last_definition";
inline constexpr const char *kLastSetRunKey = "last_set_run";
inline constexpr const char *kLastDispatchRuleKey = "last_dispatch_rule";
inline constexpr const char *kLastSeriesKey = "last_series";
inline constexpr const char *kLastEpochKey = "last_epoch"; ///< of the newest start-up record
inline constexpr const char *kLastAuditKey = "last_audit"; ///< number of the newest record of the audit

/// Entries of the history of judgements with numbers behind `after`, ascending. @param node 0: of all
[[nodiscard]] QString judgementEntryQuery(NodeId node, qint64 after, int limit);
[[nodiscard]] QString definitionVersionQuery(DefinitionId definition);
/// The newest inventories that are asked for.
[[nodiscard]] QString inventoryQuery(const InventoryQuery &query);
[[nodiscard]] QString inventoryChangeQuery(NodeId node, std::optional<InventoryKind> kind, int limit);
[[nodiscard]] QString inventoryPartQuery(qint64 first, qint64 last, bool withData);

/// Records of the audit behind number %1, at most %2: the columns of their entries in the log, of what the log does not have
/// NULL, and behind them those of kAuditTable.
[[nodiscard]] QString auditQuery();

} // namespace signalbox

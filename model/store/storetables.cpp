#include "model/store/storetables.h"

#include "model/domain/judgement.h"

#include <QStringList>

#include <algorithm>

namespace signalbox {

namespace {
constexpr CellType kText = CellType::Text;
constexpr CellType kBytes = CellType::Bytes;
} // namespace

const StoreTable kMetaTable{"meta", {{"key", kText}, {"value"}}};
const StoreTable kEventTable{"event",
                             {{"seq"},
                              {"at"},
                              {"kind"},
                              {"job"},
                              {"instruction"},
                              {"attempt"},
                              {"node"},
                              {"hop"},
                              {"detail"},
                              {"report_seq"},
                              {"code"},
                              {"a"},
                              {"b"},
                              {"previous"},
                              {"text", kText, true}}};
const StoreTable kFolderTable{"folder", {{"id"}, {"parent"}, {"name", kText}, {"deleting"}}};
const StoreTable kNodeTable{"node",
                            {{"id"},
                             {"upper"},
                             {"role"},
                             {"name", kText},
                             {"address", kText},
                             {"last_contact"},
                             {"registered"},
                             {"attributes", kText},
                             {"attributes_at"},
                             {"suspended"},
                             {"token_sha256", kBytes},
                             {"spool_instance", kText},
                             {"spool_seen"}}};
const StoreTable kPackageTable{"package",
                               {{"id"},
                                {"kind"},
                                {"name", kText},
                                {"version", kText},
                                {"file_name", kText},
                                {"size"},
                                {"sha256", kBytes},
                                {"sha1", kBytes},
                                {"md5", kBytes},
                                {"arguments", kText},
                                {"added"},
                                {"status_file", kText}}};
const StoreTable kJobTable{"job",
                           {{"id"},
                            {"folder"},
                            {"type"},
                            {"priority"},
                            {"timing"},
                            {"name", kText},
                            {"owner", kText},
                            {"registration"},
                            {"execution"},
                            {"time_limit"},
                            {"split_kib"},
                            {"split_wait"},
                            {"install_at"},
                            {"registered"},
                            {"deleting_since"},
                            {"released"},
                            {"first_instruction"},
                            {"destination_count"},
                            {"packages", kBytes},
                            {"destinations", kBytes},
                            {"chains", kBytes},
                            {"chain_of_destination", kBytes},
                            {"archive_requested"},
                            {"ordered_through", kText},
                            {"started"},
                            {"slot"},
                            {"distribution", kText},
                            {"request", kText}}};
const StoreTable kInstructionTable{"instruction",
                                   {{"id"},
                                    {"status"},
                                    {"detail"},
                                    {"stopping"},
                                    {"overlays"},
                                    {"relays"},
                                    {"hop"},
                                    {"suspended_from"},
                                    {"split"},
                                    {"permille"},
                                    {"attempt"},
                                    {"retries"},
                                    {"attempt_id"},
                                    {"report_seq"},
                                    {"code"},
                                    {"bytes"},
                                    {"bytes_total"},
                                    {"transfer_start"},
                                    {"executed"},
                                    {"completed"},
                                    {"scheduled_install"},
                                    {"last_report"},
                                    {"status_since"},
                                    {"next_try"},
                                    {"stopping_since"},
                                    {"expired"},
                                    {"silent_since"},
                                    {"last_event"}}};
const StoreTable kOlderAttemptTable{"older_attempt", {{"attempt"}, {"instruction"}, {"open"}}};
const StoreTable kArchivedJobTable{"archived_job",
                                   {{"id"},
                                    {"archived"},
                                    {"removed"},
                                    {"file", kText},
                                    {"bytes"},
                                    {"entries"},
                                    {"late_reports"},
                                    {"last_late"},
                                    {"executed"},
                                    {"completed"},
                                    {"last_report"},
                                    {"counters", kBytes},
                                    {"routes", kBytes},
                                    {"attempts", kBytes},
                                    {"purged"}}};

const StoreTable kAuditTable{"audit", {{"number"}, {"seq"}, {"seal", kBytes}}};

// "operator" itself is a word of SQL.
const StoreTable kOperatorTable{"operator_record",
                                {{"id"},
                                 {"name", kText},
                                 {"role"},
                                 {"created"},
                                 {"token_made"},
                                 {"expires"},
                                 {"revoked"},
                                 {"last_used"},
                                 {"token_sha256", kBytes}}};
const StoreTable kProcessTable{"process",
                               {{"number"},
                                {"kind"},
                                {"job"},
                                {"parent"},
                                {"subject", kText},
                                {"started"},
                                {"ended"},
                                {"state"},
                                {"done"},
                                {"total"},
                                {"reason", kText}}};
const StoreTable kJobHoldTable{"job_hold",
                               {{"job"}, {"interrupted"}, {"interrupted_by", kText}, {"resumed"}, {"terminated"}}};
const StoreTable kWindowTable{"processing_window",
                              {{"id"}, {"folder"}, {"type"}, {"days"}, {"from_minute"}, {"to_minute"}}};

const StoreTable kInventoryTable{
    "inventory",
    {{"id"}, {"collected"}, {"received"}, {"job"}, {"instruction"}, {"attempt"}, {"items"}, {"data", kBytes}}};
const StoreTable kInventoryChangeTable{
    "inventory_change",
    {{"number"}, {"node"}, {"kind"}, {"from_collected"}, {"collected"}, {"job"}, {"items"}, {"data", kBytes}}};
const StoreTable kInventoryPartTable{
    "inventory_part", {{"id"}, {"attempt"}, {"kind"}, {"part"}, {"parts"}, {"sha256", kBytes}, {"data", kBytes}}};

const StoreTable kOperationTable{"operation",
                                 {{"id"},
                                  {"kind"},
                                  {"work", kText},
                                  {"subject", kText},
                                  {"parameters", kText},
                                  {"operator_name", kText},
                                  {"operator_id"},
                                  {"role"},
                                  {"origin", kText},
                                  {"requested"},
                                  {"started"},
                                  {"start_seq"},
                                  {"epoch"},
                                  {"server", kText},
                                  {"run"},
                                  {"done"},
                                  {"total"},
                                  {"refused"},
                                  {"state", kText},
                                  {"ended"},
                                  {"result"},
                                  {"reason", kText},
                                  {"cut_off"},
                                  {"cut_off_epoch"},
                                  {"cut_off_server", kText}}};

const StoreTable kPolicyTable{
    "judgement_policy", {{"id"}, {"revision"}, {"position"}, {"changed"}, {"changed_by", kText}, {"json", kText}}};
const StoreTable kJudgementTable{"judgement",
                                 {{"node"},
                                  {"level"},
                                  {"policy"},
                                  {"policy_revision"},
                                  {"cause"},
                                  {"judged"},
                                  {"changed"},
                                  {"inventory"},
                                  {"newest"},
                                  {"actor", kText},
                                  {"action_due"},
                                  {"acted"},
                                  {"network"},
                                  {"action_text", kText},
                                  {"entries"},
                                  {"findings", kText}}};
const StoreTable kJudgementEntryTable{
    "judgement_entry",
    {{"id"}, {"number"}, {"at"}, {"level"}, {"cause"}, {"policy", kText}, {"actor", kText}, {"text", kText}}};

const StoreTable kDefinitionTable{"definition",
                                  {{"id"},
                                   {"kind"},
                                   {"folder"},
                                   {"name", kText},
                                   {"version"},
                                   {"changed"},
                                   {"changed_by", kText},
                                   {"removed"},
                                   {"removed_with"},
                                   {"type"},
                                   {"json", kText}}};
const StoreTable kDefinitionVersionTable{
    "definition_version", {{"id"}, {"definition"}, {"version"}, {"changed"}, {"changed_by", kText}, {"json", kText}}};
const StoreTable kSetRunTable{"set_run",
                              {{"id"},
                               {"set_id"},
                               {"version"},
                               {"name", kText},
                               {"folder"},
                               {"operator_name", kText},
                               {"operator_id"},
                               {"role"},
                               {"origin", kText},
                               {"resubmits"},
                               {"submitted"},
                               {"start_at"},
                               {"started"},
                               {"ended"},
                               {"since"},
                               {"state"},
                               {"reason", kText},
                               {"progress", kText}}};

const StoreTable kDispatchRuleTable{"dispatch_rule", {{"id"}, {"kind"}, {"json", kText}}};

const StoreTable kSeriesTable{"series", {{"id"}, {"state", kText}}};
const StoreTable kPlanTable{"plan", {{"id"}, {"text", kText}}};

const std::array<const StoreTable *, 27> kStoreTables{&kMetaTable,
                                                      &kFolderTable,
                                                      &kNodeTable,
                                                      &kPackageTable,
                                                      &kJobTable,
                                                      &kEventTable,
                                                      &kInstructionTable,
                                                      &kOlderAttemptTable,
                                                      &kArchivedJobTable,
                                                      &kAuditTable,
                                                      &kOperatorTable,
                                                      &kProcessTable,
                                                      &kJobHoldTable,
                                                      &kWindowTable,
                                                      &kInventoryTable,
                                                      &kInventoryChangeTable,
                                                      &kInventoryPartTable,
                                                      &kOperationTable,
                                                      &kPolicyTable,
                                                      &kJudgementTable,
                                                      &kJudgementEntryTable,
                                                      &kDefinitionTable,
                                                      &kDefinitionVersionTable,
                                                      &kSetRunTable,
                                                      &kDispatchRuleTable,
                                                      &kSeriesTable,
                                                      &kPlanTable};

const QString kCheckpointKey = QStringLiteral("checkpoint");
const QString kArchiveAfterKey = QStringLiteral("archive_after_days");
const QString kRemoveAfterKey = QStringLiteral("remove_after_days");
const QString kMessageDaysKey = QStringLiteral("message_days");

QString judgementEntryQuery(NodeId node, qint64 after, int limit)
{
    // The node is in the number: see judgementEntryNumber().
    QString statement = kJudgementEntryTable.select() + QStringLiteral(" WHERE id > %1");
    if (node != NodeId{}) {
        after = std::max(after, judgementEntryNumber(node, 0) - 1);
        statement += QStringLiteral(" AND id < %1").arg(judgementEntryNumber(node, 0) + 256);
    }
    return statement.arg(after) + QStringLiteral(" ORDER BY id LIMIT %1").arg(limit);
}

QString definitionVersionQuery(DefinitionId definition)
{
    // The definition is in the number: see definitionVersionNumber().
    const qint64 first = definitionVersionNumber(definition, 0);
    return kDefinitionVersionTable.select()
           + QStringLiteral(" WHERE id >= %1 AND id < %2 ORDER BY id").arg(first).arg(first + 128);
}

QString inventoryQuery(const InventoryQuery &query)
{
    // The kind and the node are in the number: see inventoryNumber().
    qint64 first = query.after + 1;
    QString statement = kInventoryTable.select() + QStringLiteral(" WHERE id >= %1");
    if (query.node != NodeId{}) {
        first = std::max(first, inventoryNumber(query.node, InventoryKind{}));
        statement += QStringLiteral(" AND id < %1").arg(inventoryNumber(query.node, InventoryKind{}) + 16);
    }
    if (query.kind)
        statement += QStringLiteral(" AND (id & 15) = %1").arg(static_cast<int>(*query.kind));
    return statement.arg(first) + QStringLiteral(" ORDER BY id LIMIT %1").arg(query.limit);
}

QString inventoryChangeQuery(NodeId node, std::optional<InventoryKind> kind, int limit)
{
    QString statement = kInventoryChangeTable.select() + QStringLiteral(" WHERE node = %1").arg(number(node));
    if (kind)
        statement += QStringLiteral(" AND kind = %1").arg(static_cast<int>(*kind));
    return statement + QStringLiteral(" ORDER BY number DESC LIMIT %1").arg(limit);
}

QString inventoryPartQuery(qint64 first, qint64 last, bool withData)
{
    QString columns = kInventoryPartTable.columnNames();
    if (!withData) // it is the last column; an empty value of bytes in either database
        columns.replace(QStringLiteral(", data"), QStringLiteral(", sha256 AS data"));
    return QStringLiteral("SELECT %1 FROM inventory_part WHERE id >= %2 AND id <= %3 ORDER BY id")
        .arg(columns)
        .arg(first)
        .arg(last);
}

QString auditQuery()
{
    return QStringLiteral("SELECT %1, number, entry, seal FROM (SELECT number, seq AS entry, seal FROM audit "
                          "WHERE number > %2 ORDER BY number LIMIT %3) AS chained "
                          "LEFT JOIN event ON event.seq = entry ORDER BY number")
        .arg(kEventTable.columnNames(), QStringLiteral("%1"), QStringLiteral("%2"));
}

QString StoreTable::columnNames() const
{
    QStringList names;
    for (const StoreColumn &column : columns)
        names << QString::fromLatin1(column.name);
    return names.join(QStringLiteral(", "));
}

QString StoreTable::select() const
{
    return QStringLiteral("SELECT %1 FROM %2").arg(columnNames(), QString::fromLatin1(name));
}

QString StoreTable::insert(const QString &verb) const
{
    const QStringList places(static_cast<qsizetype>(columns.size()), QStringLiteral("?"));
    return QStringLiteral("%1 %2 (%3) VALUES (%4)")
        .arg(verb, QString::fromLatin1(name), columnNames(), places.join(QStringLiteral(", ")));
}

QString StoreTable::insertRows(int rows) const
{
    QString statement = insert();
    const QString places = QStringLiteral(", ") + statement.mid(statement.lastIndexOf(u'('));
    for (int row = 1; row < rows; ++row)
        statement += places;
    return statement;
}

} // namespace signalbox

#include "model/store/storetables.h"

#include <QStringList>

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
                            {"archive_requested"}}};
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

const std::array<const StoreTable *, 14> kStoreTables{
    &kMetaTable,     &kFolderTable,      &kNodeTable,         &kPackageTable,     &kJobTable,
    &kEventTable,    &kInstructionTable, &kOlderAttemptTable, &kArchivedJobTable, &kAuditTable,
    &kOperatorTable, &kProcessTable,     &kJobHoldTable,      &kWindowTable};

const QString kCheckpointKey = QStringLiteral("checkpoint");
const QString kArchiveAfterKey = QStringLiteral("archive_after_days");
const QString kRemoveAfterKey = QStringLiteral("remove_after_days");
const QString kMessageDaysKey = QStringLiteral("message_days");

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

#include "model/store/sqlschema.h"

#include "model/store/sqltransaction.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

struct SchemaText {
    Q_DECLARE_TR_FUNCTIONS(SchemaText)
};

Result<int> readPragma(const QSqlDatabase &db, const QString &name)
{
    auto query = prepare(db, QStringLiteral("PRAGMA ") + name);
    if (!query)
        return query.error();
    if (Outcome done = execute(query.value()); !done)
        return done.error();
    return query.value().next() ? query.value().value(0).toInt() : 0;
}

} // namespace

const std::vector<SchemaStep> &schemaSteps()
{
    static const std::vector<SchemaStep> steps{
        {1,
         {
             QStringLiteral("CREATE TABLE meta (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID"),
             // The log. Its only order is seq; "previous" chains the entries of an instruction, so that its history
             // needs no index that every report would have to pay for.
             QStringLiteral("CREATE TABLE event (seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind INTEGER NOT NULL, "
                            "job INTEGER, instruction INTEGER, attempt INTEGER, node INTEGER, hop INTEGER, "
                            "detail INTEGER, report_seq INTEGER, code INTEGER, a INTEGER, b INTEGER, previous INTEGER, "
                            "text TEXT)"),
         },
         {
             // How the rows were before the last transaction, in case nobody knows whether it was stored; see PostgresStore.
             QStringLiteral("CREATE TABLE undo (batch BIGINT NOT NULL, of_table TEXT NOT NULL, key TEXT NOT NULL, "
                            "before JSONB)"),
             // Instructions of removed jobs; they go with a later transaction.
             QStringLiteral(
                 "CREATE TABLE leaving (batch BIGINT NOT NULL, first BIGINT NOT NULL, behind BIGINT NOT NULL)"),
         }},
        {2,
         {
             QStringLiteral("CREATE TABLE folder (id INTEGER PRIMARY KEY, parent INTEGER NOT NULL, name TEXT NOT NULL, "
                            "deleting INTEGER NOT NULL)"),
             QStringLiteral("CREATE TABLE node (id INTEGER PRIMARY KEY, upper INTEGER NOT NULL, role INTEGER NOT NULL, "
                            "name TEXT NOT NULL, address TEXT NOT NULL, last_contact INTEGER NOT NULL, "
                            "registered INTEGER NOT NULL, attributes TEXT NOT NULL, attributes_at INTEGER NOT NULL, "
                            "suspended INTEGER NOT NULL, token_sha256 BLOB, spool_instance TEXT NOT NULL, "
                            "spool_seen INTEGER NOT NULL)"),
             QStringLiteral(
                 "CREATE TABLE package (id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, name TEXT NOT NULL, "
                 "version TEXT NOT NULL, file_name TEXT NOT NULL, size INTEGER NOT NULL, sha256 BLOB NOT NULL, "
                 "sha1 BLOB, md5 BLOB, arguments TEXT NOT NULL, added INTEGER NOT NULL)"),
             QStringLiteral(
                 "CREATE TABLE job (id INTEGER PRIMARY KEY, folder INTEGER NOT NULL, type INTEGER NOT NULL, "
                 "priority INTEGER NOT NULL, timing INTEGER NOT NULL, name TEXT NOT NULL, owner TEXT NOT NULL, "
                 "registration INTEGER NOT NULL, execution INTEGER NOT NULL, time_limit INTEGER NOT NULL, "
                 "split_kib INTEGER NOT NULL, split_wait INTEGER NOT NULL, install_at INTEGER NOT NULL, "
                 "registered INTEGER NOT NULL, deleting_since INTEGER NOT NULL, released INTEGER NOT NULL, "
                 "first_instruction INTEGER NOT NULL, destination_count INTEGER NOT NULL, "
                 "packages BLOB NOT NULL, destinations BLOB NOT NULL, chains BLOB NOT NULL, "
                 "chain_of_destination BLOB NOT NULL)"),
             QStringLiteral(
                 "CREATE TABLE instruction (id INTEGER PRIMARY KEY, status INTEGER NOT NULL, "
                 "detail INTEGER NOT NULL, stopping INTEGER NOT NULL, overlays INTEGER NOT NULL, "
                 "relays INTEGER NOT NULL, hop INTEGER NOT NULL, suspended_from INTEGER NOT NULL, "
                 "split INTEGER NOT NULL, permille INTEGER NOT NULL, attempt INTEGER NOT NULL, "
                 "retries INTEGER NOT NULL, attempt_id INTEGER NOT NULL, report_seq INTEGER NOT NULL, "
                 "code INTEGER NOT NULL, bytes INTEGER NOT NULL, bytes_total INTEGER NOT NULL, "
                 "transfer_start INTEGER NOT NULL, executed INTEGER NOT NULL, completed INTEGER NOT NULL, "
                 "scheduled_install INTEGER NOT NULL, last_report INTEGER NOT NULL, "
                 "status_since INTEGER NOT NULL, next_try INTEGER NOT NULL, stopping_since INTEGER NOT NULL, "
                 "expired INTEGER NOT NULL, silent_since INTEGER NOT NULL, last_event INTEGER NOT NULL)"),
             QStringLiteral("CREATE TABLE older_attempt (attempt INTEGER PRIMARY KEY, instruction INTEGER NOT NULL, "
                            "open INTEGER NOT NULL)"),
         }},
        {3,
         {
             QStringLiteral("ALTER TABLE job ADD COLUMN archive_requested INTEGER NOT NULL DEFAULT 0"),
             QStringLiteral(
                 "CREATE TABLE archived_job (id INTEGER PRIMARY KEY, archived INTEGER NOT NULL, "
                 "removed INTEGER NOT NULL, file TEXT NOT NULL, bytes INTEGER NOT NULL, entries INTEGER NOT NULL, "
                 "late_reports INTEGER NOT NULL, last_late INTEGER NOT NULL, executed INTEGER NOT NULL, "
                 "completed INTEGER NOT NULL, last_report INTEGER NOT NULL, counters BLOB NOT NULL, "
                 "routes BLOB NOT NULL, attempts BLOB NOT NULL, purged INTEGER NOT NULL)"),
         }},
        {4,
         {
             // The records themselves are entries of the log. A table of their own, so that no report pays for an index.
             QStringLiteral(
                 "CREATE TABLE audit (number INTEGER PRIMARY KEY, seq INTEGER NOT NULL, seal BLOB NOT NULL)"),
         }},
        {5,
         {
             QStringLiteral(
                 "CREATE TABLE operator_record (id INTEGER PRIMARY KEY, name TEXT NOT NULL, role INTEGER NOT NULL, "
                 "created INTEGER NOT NULL, token_made INTEGER NOT NULL, expires INTEGER NOT NULL, "
                 "revoked INTEGER NOT NULL, last_used INTEGER NOT NULL, token_sha256 BLOB NOT NULL)"),
         }},
        {6,
         {
             QStringLiteral(
                 "CREATE TABLE process (number INTEGER PRIMARY KEY, kind INTEGER NOT NULL, job INTEGER NOT NULL, "
                 "parent INTEGER NOT NULL, subject TEXT NOT NULL, started INTEGER NOT NULL, ended INTEGER NOT NULL, "
                 "state INTEGER NOT NULL, done INTEGER NOT NULL, total INTEGER NOT NULL, reason TEXT NOT NULL)"),
             QStringLiteral("CREATE TABLE job_hold (job INTEGER PRIMARY KEY, interrupted INTEGER NOT NULL, "
                            "interrupted_by TEXT NOT NULL, resumed INTEGER NOT NULL, terminated INTEGER NOT NULL)"),
             QStringLiteral("CREATE TABLE processing_window (id INTEGER PRIMARY KEY, folder INTEGER NOT NULL, "
                            "type INTEGER NOT NULL, days INTEGER NOT NULL, from_minute INTEGER NOT NULL, "
                            "to_minute INTEGER NOT NULL)"),
         }},
        {7,
         {
             // The number of an inventory tells its node and its kind: of each there is one.
             QStringLiteral("CREATE TABLE inventory (id INTEGER PRIMARY KEY, collected INTEGER NOT NULL, "
                            "received INTEGER NOT NULL, job INTEGER NOT NULL, instruction INTEGER NOT NULL, "
                            "attempt INTEGER NOT NULL, items INTEGER NOT NULL, data BLOB NOT NULL)"),
             QStringLiteral("CREATE TABLE inventory_change (number INTEGER PRIMARY KEY, node INTEGER NOT NULL, "
                            "kind INTEGER NOT NULL, from_collected INTEGER NOT NULL, collected INTEGER NOT NULL, "
                            "job INTEGER NOT NULL, items INTEGER NOT NULL, data BLOB NOT NULL)"),
             QStringLiteral("CREATE INDEX inventory_change_node ON inventory_change (node, kind, number)"),
             QStringLiteral("CREATE TABLE inventory_part (id INTEGER PRIMARY KEY, attempt INTEGER NOT NULL, "
                            "kind INTEGER NOT NULL, part INTEGER NOT NULL, parts INTEGER NOT NULL, "
                            "sha256 BLOB NOT NULL, data BLOB NOT NULL)"),
         }},
        {8,
         {
             QStringLiteral(
                 "CREATE TABLE operation (id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, work TEXT NOT NULL, "
                 "subject TEXT NOT NULL, parameters TEXT NOT NULL, operator_name TEXT NOT NULL, "
                 "operator_id INTEGER NOT NULL, role INTEGER NOT NULL, origin TEXT NOT NULL, "
                 "requested INTEGER NOT NULL, started INTEGER NOT NULL, start_seq INTEGER NOT NULL, "
                 "epoch INTEGER NOT NULL, server TEXT NOT NULL, run INTEGER NOT NULL, done INTEGER NOT NULL, "
                 "total INTEGER NOT NULL, refused INTEGER NOT NULL, state TEXT NOT NULL, ended INTEGER NOT NULL, "
                 "result INTEGER NOT NULL, reason TEXT NOT NULL, cut_off INTEGER NOT NULL, "
                 "cut_off_epoch INTEGER NOT NULL, cut_off_server TEXT NOT NULL)"),
         }},
        {9,
         {
             QStringLiteral("CREATE TABLE judgement_policy (id INTEGER PRIMARY KEY, revision INTEGER NOT NULL, "
                            "position INTEGER NOT NULL, changed INTEGER NOT NULL, changed_by TEXT NOT NULL, "
                            "json TEXT NOT NULL)"),
             QStringLiteral("CREATE TABLE judgement (node INTEGER PRIMARY KEY, level INTEGER NOT NULL, "
                            "policy INTEGER NOT NULL, policy_revision INTEGER NOT NULL, cause INTEGER NOT NULL, "
                            "judged INTEGER NOT NULL, changed INTEGER NOT NULL, inventory INTEGER NOT NULL, "
                            "newest INTEGER NOT NULL, actor TEXT NOT NULL, action_due INTEGER NOT NULL, "
                            "acted INTEGER NOT NULL, network INTEGER NOT NULL, action_text TEXT NOT NULL, "
                            "entries INTEGER NOT NULL, findings TEXT NOT NULL)"),
             // Its number tells the client and a place in a ring: a new entry takes the place of the oldest.
             QStringLiteral("CREATE TABLE judgement_entry (id INTEGER PRIMARY KEY, number INTEGER NOT NULL, "
                            "at INTEGER NOT NULL, level INTEGER NOT NULL, cause INTEGER NOT NULL, "
                            "policy TEXT NOT NULL, actor TEXT NOT NULL, text TEXT NOT NULL)"),
         }},
        {10,
         {
             QStringLiteral("ALTER TABLE package ADD COLUMN status_file TEXT NOT NULL DEFAULT ''"),
         }},
        {11,
         {
             QStringLiteral("CREATE TABLE definition (id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, "
                            "folder INTEGER NOT NULL, name TEXT NOT NULL, version INTEGER NOT NULL, "
                            "changed INTEGER NOT NULL, changed_by TEXT NOT NULL, removed INTEGER NOT NULL, "
                            "removed_with INTEGER NOT NULL, type INTEGER NOT NULL, json TEXT NOT NULL)"),
             // Its number tells the definition and a place in a ring: a new version takes the place of the oldest.
             QStringLiteral("CREATE TABLE definition_version (id INTEGER PRIMARY KEY, definition INTEGER NOT NULL, "
                            "version INTEGER NOT NULL, changed INTEGER NOT NULL, changed_by TEXT NOT NULL, "
                            "json TEXT NOT NULL)"),
             QStringLiteral("CREATE TABLE set_run (id INTEGER PRIMARY KEY, set_id INTEGER NOT NULL, "
                            "version INTEGER NOT NULL, name TEXT NOT NULL, folder INTEGER NOT NULL, "
                            "operator_name TEXT NOT NULL, operator_id INTEGER NOT NULL, role INTEGER NOT NULL, "
                            "origin TEXT NOT NULL, resubmits INTEGER NOT NULL, submitted INTEGER NOT NULL, "
                            "start_at INTEGER NOT NULL, started INTEGER NOT NULL, ended INTEGER NOT NULL, "
                            "since INTEGER NOT NULL, state INTEGER NOT NULL, reason TEXT NOT NULL, "
                            "plan TEXT NOT NULL, progress TEXT NOT NULL)"),
         }},
        {12,
         {
             QStringLiteral("ALTER TABLE job ADD COLUMN ordered_through TEXT NOT NULL DEFAULT ''"),
             // What its schedule let go before there was a queue has started.
             QStringLiteral("ALTER TABLE job ADD COLUMN started INTEGER NOT NULL DEFAULT 0"),
             QStringLiteral("ALTER TABLE job ADD COLUMN slot INTEGER NOT NULL DEFAULT 0"),
             QStringLiteral("UPDATE job SET started = CASE WHEN execution > registered THEN execution "
                            "ELSE registered END WHERE released <> 0"),
             QStringLiteral(
                 "CREATE TABLE dispatch_rule (id INTEGER PRIMARY KEY, kind INTEGER NOT NULL, json TEXT NOT NULL)"),
             QStringLiteral("ALTER TABLE job ADD COLUMN distribution TEXT NOT NULL DEFAULT ''"),
         }},
        {13,
         {
             QStringLiteral("ALTER TABLE job ADD COLUMN request TEXT NOT NULL DEFAULT ''"),
             QStringLiteral("CREATE TABLE series (id INTEGER PRIMARY KEY, state TEXT NOT NULL)"),
             // What does not change of a run or of a series is written once; its number tells whose it is.
             QStringLiteral("CREATE TABLE plan (id INTEGER PRIMARY KEY, text TEXT NOT NULL)"),
             QStringLiteral("INSERT INTO plan SELECT id * 4 + 1, plan FROM set_run"),
             QStringLiteral("ALTER TABLE set_run DROP COLUMN plan"),
         }},
    };
    return steps;
}

Outcome takeSchemaSteps(const QSqlDatabase &db, std::span<const SchemaStep> steps)
{
    const auto version = readPragma(db, QStringLiteral("user_version"));
    if (!version)
        return version.error();
    const auto application = readPragma(db, QStringLiteral("application_id"));
    if (!application)
        return application.error();
    if (version.value() > steps.back().version) {
        return Error{Error::Kind::Refused,
                     SchemaText::tr(
                         "The database was made by a newer Signalbox (its schema is %1, this program knows up to %2). "
                         "Use the newer program.")
                         .arg(version.value())
                         .arg(steps.back().version),
                     {}};
    }
    auto anyTable = prepare(db, QStringLiteral("SELECT 1 FROM sqlite_master LIMIT 1"));
    if (!anyTable)
        return anyTable.error();
    if (Outcome done = execute(anyTable.value()); !done)
        return done;
    const bool hasContent = anyTable.value().next();
    anyTable.value().finish();
    if (application.value() != kApplicationId && (application.value() != 0 || hasContent)) {
        return Error{
            Error::Kind::Refused,
            SchemaText::tr(
                "The file is another program's database. Give the name of a Signalbox database or of a new file."),
            QStringLiteral("application_id %1").arg(application.value())};
    }
    for (const SchemaStep &step : steps) {
        if (step.version <= version.value())
            continue;
        auto transaction = SqlTransaction::begin(db);
        if (!transaction)
            return transaction.error();
        QStringList statements = step.statements;
        // A PRAGMA takes no bound values; both numbers are our own constants.
        statements << QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId)
                   << QStringLiteral("PRAGMA user_version = %1").arg(step.version);
        for (const QString &statement : std::as_const(statements)) {
            if (Outcome done = executeSql(db, statement); !done)
                return done;
        }
        if (Outcome done = transaction.value().commit(); !done)
            return done;
    }
    return {};
}

} // namespace signalbox

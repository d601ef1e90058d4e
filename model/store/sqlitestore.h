#pragma once

#include "model/store/rowreader.h"
#include "model/store/rowwriter.h"
#include "model/store/sqltransaction.h"
#include "model/store/store.h"
#include "model/store/storecopy.h"
#include "model/store/storelock.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <optional>

namespace signalbox {

/// A store in one SQLite file (WAL, synchronous FULL). One thread; its connection has a name of its own.
class SqliteStore final : public Store, public StoreTables {
public:
    /// @param path of the file, or ":memory:"
    static Result<std::unique_ptr<SqliteStore>> open(const QString &path);
    ~SqliteStore() override;

    /// Largest size of the file in pages; a commit beyond it answers NoSpace. 0 = no limit of ours.
    Outcome setMaxPages(qint64 pages);

    Result<LoadedState> load() override;
    Outcome commit(const WriteBatch &batch) override;
    Result<std::vector<Event>> history(EventSeq head, int limit) override;
    Result<std::vector<Event>> events(EventSeq from, int limit) override;
    Result<std::vector<AuditEntry>> audits(quint32 after, int limit) override;
    Result<std::vector<PackedInventory>> inventories(const InventoryQuery &query) override;
    Result<std::vector<PackedInventoryChange>> inventoryChanges(NodeId node, std::optional<InventoryKind> kind,
                                                                int limit) override;
    Result<std::vector<InventoryPart>> inventoryParts(qint64 first, qint64 last, bool withData) override;
    Result<std::vector<JudgementEntry>> judgementEntries(NodeId node, qint64 after, int limit) override;
    Result<std::vector<DefinitionVersion>> definitionVersions(DefinitionId definition) override;
    Result<bool> purgeArchived(JobId job, int limit) override;
    Result<bool> giveBack(int pages) override;
    [[nodiscard]] QString folder() const override;

    Outcome readTable(const StoreTable &table, const std::function<Outcome(const StoreRow &)> &take) override;
    Outcome beginCopy() override;
    Outcome writeRow(const StoreTable &table, const StoreRow &row) override;
    Outcome endTable(const StoreTable &table) override;
    Outcome endCopy() override;

private:
    explicit SqliteStore(QString connectionName);
    static constexpr int kBusyTimeoutMs = 5'000; ///< for another program that writes

    Outcome openFile(const QString &path);
    Outcome prepareStatements();
    Outcome checkFile();
    Outcome commitAll(const WriteBatch &batch);
    Outcome writeEvents(const WriteBatch &batch);
    Outcome writeJobs(const WriteBatch &batch);
    Outcome removeJob(JobId job);
    Outcome writeNodesAndFolders(const WriteBatch &batch);
    Outcome writeArchived(const WriteBatch &batch);
    Result<bool> purgeOnce(JobId job, int limit);
    Result<bool> purgeSome(JobId job, int limit);
    void makeShrinkable();
    static constexpr qint64 kLongestWal = 4 * 1024 * 1024; ///< bytes, while entries are deleted
    void shortenWal(qint64 longest = kLongestWal);
    Outcome writeTasks(const WriteBatch &batch);
    Outcome writeInventories(const WriteBatch &batch);
    Outcome writeJudgements(const WriteBatch &batch);
    Outcome writeDefinitions(const WriteBatch &batch);
    Outcome writeCheckpoint(const WriteBatch &batch);
    Outcome writeHighWater(const WriteBatch &batch);
    Outcome putMeta(const QString &key, qint64 value);

    StoreLock m_lock;
    QString m_path; ///< without links; empty: in memory
    bool m_isLongWalTold = false; ///< why the write-ahead log stays long is in the program's log
    QString m_connectionName;
    QSqlDatabase m_db;
    RowWriter m_appendEvents; ///< kEventsAtOnce in one run, which takes three quarters of the time of single ones
    static constexpr int kEventsAtOnce = 64;
    RowWriter m_appendEvent, m_putState, m_putContact;
    RowReader m_readEvent;
    RowReader m_takeEvent; ///< deletes an entry and tells the one before it
    std::optional<QSqlQuery> m_putNode, m_putMeta;
    std::optional<SqlTransaction> m_copy;
};

} // namespace signalbox

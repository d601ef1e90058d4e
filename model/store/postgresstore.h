#pragma once

#include "model/store/pgconnection.h"
#include "model/store/store.h"
#include "model/store/storecopy.h"

#include <QDeadlineTimer>

#include <optional>

namespace signalbox {

/// A store in a PostgreSQL database. The server that opened it holds a lock of its session for as long as it is connected;
/// a second one is refused. A connection that broke is made anew at the next call, at most once in a second, and until that
/// succeeds every call fails. When it broke while a transaction was being stored, what became of it is found out: in the
/// same call when that is possible, and what was told to have failed is undone later if it was stored after all.
/// Synchronous commit is switched on. One thread.
class PostgresStore final : public Store, public StoreTables {
public:
    /// @param epoch as of openStore()
    static Result<std::unique_ptr<PostgresStore>> open(const QString &url, qint64 epoch = 0);
    /// Whether open() would begin a new database; touches nothing. A database that cannot be asked is not new.
    static bool isNew(const QString &url);

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
    Result<bool> giveBack(int pages) override; ///< nothing: the server's autovacuum sees to it

    Outcome readTable(const StoreTable &table, const std::function<Outcome(const StoreRow &)> &take) override;
    Outcome beginCopy() override;
    Outcome writeRow(const StoreTable &table, const StoreRow &row) override;
    Outcome endTable(const StoreTable &table) override;
    Outcome endCopy() override;

private:
    /// A transaction of which nobody knows whether it was stored.
    struct Doubt {
        qint64 batch = 0; ///< stamp of its rows in "undo"; 0 = it has none
        EventSeq lastSeq = 0; ///< of its events; 0 = it has none
        EventSeq before = 0; ///< the last event before it
    };

    PostgresStore(QString url, qint64 epoch);

    Outcome openFirst();
    Outcome refuseWhileLeased();
    Outcome ready();
    Outcome connect(std::chrono::milliseconds limit, const QByteArray &lockTimeout);
    Outcome shutOutOthers();
    Outcome connectAgain();
    void noteReplaced();
    Result<bool> isStored(const Doubt &doubt);
    Outcome undo(const Doubt &doubt);
    Outcome prepareStatements();
    template <class Work>
    Outcome retried(Work work);

    Outcome write(const WriteBatch &batch, const Doubt &doubt);
    Outcome saveBefore(const WriteBatch &batch, qint64 number);
    Outcome writeJobs(const WriteBatch &batch, qint64 number);
    Outcome writeInventories(const WriteBatch &batch);
    Outcome writeJudgements(const WriteBatch &batch);
    Outcome writeDefinitions(const WriteBatch &batch);
    Outcome removeAll(const StoreTable &table, const std::vector<qint64> &gone);
    template <class Record>
    Result<std::vector<Record>> listOf(const QString &statement);
    Outcome writeTasks(const WriteBatch &batch);
    Outcome writeNodesAndFolders(const WriteBatch &batch);
    Outcome writeCheckpoint(const WriteBatch &batch);
    Outcome addRemovalOfLeft();
    Outcome removeLeft();
    template <class List>
    Outcome put(const StoreTable &table, const QByteArray &statement, const List &list);
    template <class List>
    Outcome put(const StoreTable &table, PgRows rows, const List &list);
    template <class List> ///< first what has gone, then what is new or changed
    Outcome change(const StoreTable &table, const std::vector<qint64> &gone, const List &rows);
    Outcome endPurge(JobId job, const QByteArray &attempts);

    const QString m_url;
    const qint64 m_epoch; ///< of the lease we have; 0: none is needed
    PgConnection m_connection;
    qint64 m_opened = 0; ///< which opening of the database this is
    std::optional<qint64> m_backend; ///< process of the present or last connection at the server
    qint64 m_backendStart = 0;
    EventSeq m_lastSeq = 0;
    qint64 m_lastBatch = 0; ///< stamp in "undo"
    bool m_anyLeft = false; ///< "leaving" has rows
    std::optional<Doubt> m_doubt;
    bool m_isReplaced = false; ///< another server has used the database since: never write again
    QDeadlineTimer m_nextTry; ///< of a connection
    std::optional<PgColumns> m_copied; ///< rows of a table to be sent
    Error m_lastError;
};

} // namespace signalbox

#pragma once

#include "model/store/store.h"

#include <openssl/evp.h>

#include <array>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace signalbox::simulation {

/// The store of a simulated managing server: counts and hashes every entry of the log, so that two runs can be compared,
/// and passes everything on to a real store when there is one. Without one nothing but the audit and the inventories can be
/// read again.
class SimulationStore final : public Store {
public:
    explicit SimulationStore(std::unique_ptr<Store> inner = {});

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

    std::function<void(const Event &)> onEvent; ///< each entry when it is durable
    bool isFull = false; ///< the disk takes nothing more: commits and checkpoints fail
    [[nodiscard]] static Error full(); ///< what is said then

    [[nodiscard]] bool isStored() const { return m_inner != nullptr; }
    [[nodiscard]] quint64 count(EventKind kind) const { return m_counts[static_cast<std::size_t>(kind)]; }
    [[nodiscard]] quint64 total() const { return m_total; }
    [[nodiscard]] quint64 checkpoints() const { return m_checkpoints; } ///< stored
    [[nodiscard]] quint64 failed() const { return m_failed; } ///< commits, checkpoints among them
    [[nodiscard]] quint64 failedCheckpoints() const { return m_failedCheckpoints; }
    /// The first of the real store; none: Kind::None. Behind it nothing is stored any more, so that the log ends where the run does.
    [[nodiscard]] const Error &problem() const { return m_problem; }
    [[nodiscard]] QByteArray sha256() const; ///< of all entries so far, hexadecimal

private:
    void countFailed(const WriteBatch &batch);
    void take(const Event &event);
    void keepAudits(const WriteBatch &batch);
    void keepInventories(const WriteBatch &batch);
    struct FreeDigest {
        void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
    };

    std::unique_ptr<Store> m_inner;
    std::unique_ptr<EVP_MD_CTX, FreeDigest> m_digest;
    std::vector<AuditEntry> m_audits; ///< when there is no real store
    std::map<qint64, PackedInventory> m_inventories; ///< likewise, by their numbers
    std::map<qint64, PackedInventoryChange> m_inventoryChanges;
    std::map<qint64, InventoryPart> m_inventoryParts;
    std::map<qint64, JudgementEntry> m_judgementEntries;
    std::map<qint64, DefinitionVersion> m_definitionVersions;
    std::array<quint64, 256> m_counts{};
    quint64 m_total = 0;
    quint64 m_checkpoints = 0;
    quint64 m_failed = 0;
    quint64 m_failedCheckpoints = 0;
    Error m_problem;
};

} // namespace signalbox::simulation

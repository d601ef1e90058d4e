#include "network/simulation/simulationstore.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace signalbox::simulation {

namespace {

struct SimulationText {
    Q_DECLARE_TR_FUNCTIONS(Simulation)
};

} // namespace

Error SimulationStore::full()
{
    return {Error::Kind::NoSpace, SimulationText::tr("The simulated disk of the managing server is full."), {}};
}

SimulationStore::SimulationStore(std::unique_ptr<Store> inner) : m_inner(std::move(inner)), m_digest(EVP_MD_CTX_new())
{
    EVP_DigestInit_ex(m_digest.get(), EVP_sha256(), nullptr);
}

Result<LoadedState> SimulationStore::load()
{
    return m_inner ? m_inner->load() : LoadedState();
}

Outcome SimulationStore::commit(const WriteBatch &batch)
{
    if (isFull) {
        countFailed(batch);
        return full();
    }
    // What it took now would stand behind a gap in a run that is over.
    if (m_problem.kind != Error::Kind::None) {
        countFailed(batch);
        return m_problem;
    }
    if (m_inner) {
        if (Outcome stored = m_inner->commit(batch); !stored) {
            countFailed(batch);
            if (m_problem.kind == Error::Kind::None)
                m_problem = stored.error();
            return stored;
        }
    }
    if (!m_inner) {
        keepAudits(batch);
        keepInventories(batch);
    }
    m_checkpoints += batch.checkpointSeq != 0 ? 1 : 0;
    for (const Event &event : batch.events)
        take(event);
    return {};
}

void SimulationStore::keepAudits(const WriteBatch &batch)
{
    for (const AuditLink &link : batch.audits) {
        const auto entry = std::find_if(batch.events.begin(), batch.events.end(),
                                        [&](const Event &event) { return event.seq == link.seq; });
        m_audits.push_back({link, entry == batch.events.end() ? std::nullopt : std::optional(*entry)});
    }
}

void SimulationStore::keepInventories(const WriteBatch &batch)
{
    for (const qint64 key : batch.removedInventories)
        m_inventories.erase(key);
    for (const PackedInventory &inventory : batch.inventories)
        m_inventories.insert_or_assign(inventory.id, inventory);
    for (const qint64 key : batch.removedInventoryChanges)
        m_inventoryChanges.erase(key);
    for (const PackedInventoryChange &change : batch.inventoryChanges)
        m_inventoryChanges.insert_or_assign(change.number, change);
    for (const qint64 key : batch.removedInventoryParts)
        m_inventoryParts.erase(key);
    for (const InventoryPart &part : batch.inventoryParts)
        m_inventoryParts.insert_or_assign(part.id, part);
    for (const qint64 key : batch.removedJudgementEntries)
        m_judgementEntries.erase(key);
    for (const JudgementEntry &entry : batch.judgementEntries)
        m_judgementEntries.insert_or_assign(entry.id, entry);
    for (const qint64 key : batch.removedDefinitionVersions)
        m_definitionVersions.erase(key);
    for (const DefinitionVersion &version : batch.definitionVersions)
        m_definitionVersions.insert_or_assign(version.id, version);
}

Result<std::vector<DefinitionVersion>> SimulationStore::definitionVersions(DefinitionId definition)
{
    if (m_inner)
        return m_inner->definitionVersions(definition);
    std::vector<DefinitionVersion> list;
    const qint64 first = definitionVersionNumber(definition, 0);
    for (auto it = m_definitionVersions.lower_bound(first); it != m_definitionVersions.end() && it->first < first + 128;
         ++it)
        list.push_back(it->second);
    return list;
}

Result<std::vector<JudgementEntry>> SimulationStore::judgementEntries(NodeId node, qint64 after, int limit)
{
    if (m_inner)
        return m_inner->judgementEntries(node, after, limit);
    std::vector<JudgementEntry> list;
    for (auto it = m_judgementEntries.upper_bound(after);
         it != m_judgementEntries.end() && static_cast<int>(list.size()) < limit; ++it) {
        if (node == NodeId{} || it->second.node() == node)
            list.push_back(it->second);
    }
    return list;
}

Result<std::vector<PackedInventory>> SimulationStore::inventories(const InventoryQuery &query)
{
    if (m_inner)
        return m_inner->inventories(query);
    std::vector<PackedInventory> list;
    const qint64 first = query.node == NodeId{} ? 0 : inventoryNumber(query.node, InventoryKind{});
    for (auto it = m_inventories.lower_bound(std::max(query.after + 1, first));
         it != m_inventories.end() && static_cast<int>(list.size()) < query.limit; ++it) {
        if (query.node != NodeId{} && it->second.node() != query.node)
            break;
        if (!query.kind || it->second.kind() == *query.kind)
            list.push_back(it->second);
    }
    return list;
}

Result<std::vector<PackedInventoryChange>> SimulationStore::inventoryChanges(NodeId node,
                                                                             std::optional<InventoryKind> kind,
                                                                             int limit)
{
    if (m_inner)
        return m_inner->inventoryChanges(node, kind, limit);
    std::vector<PackedInventoryChange> list;
    for (auto it = m_inventoryChanges.rbegin();
         it != m_inventoryChanges.rend() && static_cast<int>(list.size()) < limit; ++it) {
        if (it->second.node == node && (!kind || it->second.kind == *kind))
            list.push_back(it->second);
    }
    return list;
}

Result<std::vector<InventoryPart>> SimulationStore::inventoryParts(qint64 first, qint64 last, bool withData)
{
    if (m_inner)
        return m_inner->inventoryParts(first, last, withData);
    std::vector<InventoryPart> list;
    for (auto it = m_inventoryParts.lower_bound(first); it != m_inventoryParts.end() && it->first <= last; ++it)
        list.push_back(it->second);
    return list;
}

void SimulationStore::countFailed(const WriteBatch &batch)
{
    ++m_failed;
    m_failedCheckpoints += batch.checkpointSeq != 0 ? 1 : 0;
}

void SimulationStore::take(const Event &event)
{
    ++m_counts[static_cast<std::size_t>(event.kind)];
    ++m_total;
    const std::array<qint64, 16> numbers{static_cast<qint64>(event.seq),
                                         event.atMs,
                                         static_cast<qint64>(event.kind),
                                         event.hop,
                                         event.detail,
                                         event.attempt,
                                         number(event.job),
                                         number(event.instruction),
                                         number(event.node),
                                         event.reportSeq,
                                         event.code,
                                         event.a,
                                         event.b,
                                         static_cast<qint64>(event.previous),
                                         event.text.size(),
                                         0};
    EVP_DigestUpdate(m_digest.get(), numbers.data(), sizeof numbers);
    if (!event.text.isEmpty())
        EVP_DigestUpdate(m_digest.get(), event.text.constData(), static_cast<std::size_t>(event.text.size()) * 2);
    if (onEvent)
        onEvent(event);
}

QByteArray SimulationStore::sha256() const
{
    const std::unique_ptr<EVP_MD_CTX, FreeDigest> copy(EVP_MD_CTX_new());
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    EVP_MD_CTX_copy_ex(copy.get(), m_digest.get());
    EVP_DigestFinal_ex(copy.get(), digest.data(), &size);
    return QByteArray(reinterpret_cast<const char *>(digest.data()), static_cast<qsizetype>(size)).toHex();
}

Result<std::vector<Event>> SimulationStore::history(EventSeq head, int limit)
{
    return m_inner ? m_inner->history(head, limit) : std::vector<Event>();
}

Result<std::vector<Event>> SimulationStore::events(EventSeq from, int limit)
{
    return m_inner ? m_inner->events(from, limit) : std::vector<Event>();
}

Result<std::vector<AuditEntry>> SimulationStore::audits(quint32 after, int limit)
{
    if (m_inner)
        return m_inner->audits(after, limit);
    const std::size_t first = std::min<std::size_t>(after, m_audits.size()); // they are numbered from 1 on
    const std::size_t behind = std::min(first + static_cast<std::size_t>(std::max(limit, 0)), m_audits.size());
    return std::vector<AuditEntry>(m_audits.begin() + static_cast<std::ptrdiff_t>(first),
                                   m_audits.begin() + static_cast<std::ptrdiff_t>(behind));
}

Result<bool> SimulationStore::purgeArchived(JobId job, int limit)
{
    if (isFull)
        return full();
    if (m_problem.kind != Error::Kind::None)
        return m_problem;
    return m_inner ? m_inner->purgeArchived(job, limit) : Result<bool>(true);
}

Result<bool> SimulationStore::giveBack(int pages)
{
    return m_inner ? m_inner->giveBack(pages) : Result<bool>(false);
}

} // namespace signalbox::simulation

#include "network/simulation/simulationstore.h"

#include <gtest/gtest.h>

namespace signalbox::simulation {
namespace {

WriteBatch withRecords(quint32 first, quint32 last)
{
    WriteBatch batch;
    for (quint32 number = first; number <= last; ++number) {
        Event report;
        report.seq = number * 2 - 1;
        Event record;
        record.seq = number * 2;
        record.kind = EventKind::Audit;
        record.detail = kAuditRecord;
        batch.events.push_back(report);
        batch.events.push_back(record);
        batch.audits.push_back({number, record.seq, QByteArray(32, static_cast<char>(number))});
    }
    return batch;
}

/// Takes what it is given, or not.
class Moody final : public Store {
public:
    explicit Moody(const bool &takes) : m_takes(takes) { }
    Result<LoadedState> load() override { return LoadedState(); }
    Outcome commit(const WriteBatch &) override
    {
        return m_takes ? Outcome() : Outcome(Error{Error::Kind::NoSpace, QStringLiteral("full"), {}});
    }
    Result<std::vector<Event>> history(EventSeq, int) override { return std::vector<Event>(); }
    Result<std::vector<Event>> events(EventSeq, int) override { return std::vector<Event>(); }
    Result<std::vector<AuditEntry>> audits(quint32, int) override { return std::vector<AuditEntry>(); }
    Result<std::vector<PackedInventory>> inventories(const InventoryQuery &) override
    {
        return std::vector<PackedInventory>();
    }
    Result<std::vector<PackedInventoryChange>> inventoryChanges(NodeId, std::optional<InventoryKind>, int) override
    {
        return std::vector<PackedInventoryChange>();
    }
    Result<std::vector<InventoryPart>> inventoryParts(qint64, qint64, bool) override
    {
        return std::vector<InventoryPart>();
    }
    Result<std::vector<JudgementEntry>> judgementEntries(NodeId, qint64, int) override
    {
        return std::vector<JudgementEntry>();
    }
    Result<std::vector<DefinitionVersion>> definitionVersions(DefinitionId) override
    {
        return std::vector<DefinitionVersion>();
    }
    Result<bool> purgeArchived(JobId, int) override { return true; }
    Result<bool> giveBack(int) override { return false; }

private:
    const bool &m_takes;
};

TEST(SimulationStoreTest, TheLogEndsWhereTheRealStoreFailedFirst)
{
    bool takes = true;
    SimulationStore store(std::make_unique<Moody>(takes));
    ASSERT_TRUE(store.commit(withRecords(1, 2)));
    const QByteArray log = store.sha256();
    takes = false;
    EXPECT_FALSE(store.commit(withRecords(3, 3)));
    takes = true; // as a full disk takes something small, such as the record of the stop
    EXPECT_EQ(store.commit(withRecords(3, 3)).error().kind, Error::Kind::NoSpace);
    EXPECT_FALSE(store.purgeArchived(JobId{1}, 10));
    EXPECT_EQ(store.total(), 4U);
    EXPECT_EQ(store.sha256(), log);
    EXPECT_EQ(store.failed(), 2U);
}

TEST(SimulationStoreTest, TheAuditCanBeReadAgainWithoutARealStore)
{
    SimulationStore store;
    EXPECT_TRUE(store.audits(0, 10).value().empty());
    ASSERT_TRUE(store.commit(withRecords(1, 2)));
    store.isFull = true;
    EXPECT_FALSE(store.commit(withRecords(3, 3)));
    store.isFull = false;
    ASSERT_TRUE(store.commit(withRecords(3, 4)));
    const std::vector<AuditEntry> all = store.audits(0, 10).value();
    ASSERT_EQ(all.size(), 4U);
    for (quint32 i = 0; i < all.size(); ++i) {
        EXPECT_EQ(all[i].link.number, i + 1);
        ASSERT_TRUE(all[i].event);
        EXPECT_EQ(all[i].event->seq, all[i].link.seq);
    }
    EXPECT_EQ(store.audits(1, 2).value().front().link.number, 2U);
    EXPECT_EQ(store.audits(1, 2).value().size(), 2U);
    EXPECT_TRUE(store.audits(4, 10).value().empty());
    EXPECT_TRUE(store.audits(9, 10).value().empty());
}

} // namespace
} // namespace signalbox::simulation

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

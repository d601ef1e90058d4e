#include "model/items/historymodel.h"

#include "tests/model/items/records.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace signalbox;
using namespace signalbox::testing;

namespace {

Event event(EventSeq seq, EventKind kind)
{
    Event result;
    result.seq = seq;
    result.kind = kind;
    result.atMs = kT0;
    result.attempt = 1;
    result.node = NodeId{2};
    return result;
}

} // namespace

TEST(HistoryModelTest, NewEntriesAreAddedAndAnotherHistoryReplacesIt)
{
    HistoryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    const auto nodes = std::make_shared<NodeStore>();
    nodes->reset({node(2, QStringLiteral("pc-2"))});
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setEvents({event(1, EventKind::Created), event(2, EventKind::TransferStarted)}, nodes);
    model.setEvents(
        {event(1, EventKind::Created), event(2, EventKind::TransferStarted), event(5, EventKind::ReportIgnored)},
        nodes);
    ASSERT_EQ(inserted.size(), 2);
    EXPECT_EQ(inserted[1][1].toInt(), 2);
    EXPECT_EQ(inserted[1][2].toInt(), 2);
    EXPECT_EQ(reset.size(), 0);
    EXPECT_EQ(model.index(0, HistoryModel::NodeColumn).data().toString(), QStringLiteral("pc-2"));
    EXPECT_FALSE(model.index(0, HistoryModel::TextColumn).data().toString().isEmpty());
    EXPECT_TRUE(model.index(2, 0).data(HistoryModel::RefusedRole).toBool());
    model.setEvents({event(7, EventKind::Created)}, nodes);
    EXPECT_EQ(reset.size(), 1);
    EXPECT_EQ(model.rowCount(), 1);
    model.clear();
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(HistoryModelTest, PagesOfALongHistoryAreJoined)
{
    HistoryModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    const auto nodes = std::make_shared<NodeStore>();
    std::vector<Event> all;
    for (EventSeq seq = 10; seq <= 400; seq += 10) {
        all.push_back(event(seq, EventKind::Note));
        all.back().previous = seq - 10;
    }
    const auto page = [&all](std::ptrdiff_t first, std::ptrdiff_t last) {
        return std::vector<Event>(all.begin() + first, all.begin() + last);
    };
    const auto check = [&](std::ptrdiff_t first, std::ptrdiff_t last) { EXPECT_EQ(model.events(), page(first, last)); };
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setEvents(page(20, 30), nodes);
    const int resets = static_cast<int>(reset.size());
    EXPECT_EQ(model.before(), 200u);
    const QPersistentModelIndex kept = model.index(3, 0);
    model.addOlder(page(5, 20));
    EXPECT_EQ(kept.row(), 18);
    EXPECT_EQ(model.before(), 50u);
    model.addNewest(page(25, 33)); // they overlap
    check(5, 33);
    model.addNewest(page(33, 35)); // they touch
    check(5, 35);
    model.addNewest(page(30, 35)); // nothing is new
    check(5, 35);
    EXPECT_EQ(reset.size(), resets);

    std::vector<Event> counted = page(33, 35); // what was ignored is counted behind the newest entry, ever anew
    counted.push_back(event(350, EventKind::ReportIgnored));
    counted.back().b = 1;
    model.addNewest(counted);
    EXPECT_EQ(model.rowCount(), 31);
    counted.back().b = 2;
    model.addNewest(counted);
    EXPECT_EQ(model.rowCount(), 31);
    EXPECT_EQ(model.events().back().b, 2);
    EXPECT_EQ(kept.data(HistoryModel::SortRole).toULongLong(), 240u);
    EXPECT_EQ(reset.size(), resets);

    model.addNewest(page(38, 39)); // so much has come since that they do not touch
    check(38, 39);
    EXPECT_EQ(reset.size(), resets + 1);
    model.addOlder(page(0, 38));
    check(0, 39);
    EXPECT_EQ(model.before(), 0u);
}

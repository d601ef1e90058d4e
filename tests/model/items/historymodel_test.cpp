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

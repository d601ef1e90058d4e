#include "model/items/nodetablemodel.h"

#include "tests/model/items/records.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace signalbox;
using namespace signalbox::testing;

namespace {

class NodeTableModelTest : public ::testing::Test {
protected:
    NodeTableModelTest()
    {
        m_nodes->setServerName(QStringLiteral("tokyo"));
        m_nodes->reset({node(1, QStringLiteral("relay-1"), 0, NodeRole::Relay),
                        node(2, QStringLiteral("relay-2"), 1, NodeRole::Relay), node(3, QStringLiteral("pc-3"), 2)});
        m_model.setNodes(m_nodes);
    }
    [[nodiscard]] QString cell(int row, int column) const { return m_model.index(row, column).data().toString(); }

    std::shared_ptr<NodeStore> m_nodes = std::make_shared<NodeStore>();
    NodeTableModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Warning};
};

} // namespace

TEST_F(NodeTableModelTest, ShowsTheRouteOfEachNode)
{
    EXPECT_EQ(cell(2, NodeStore::RouteColumn), QStringLiteral("tokyo › relay-1 › relay-2"));
    EXPECT_EQ(cell(0, NodeStore::RouteColumn), QStringLiteral("tokyo"));
    EXPECT_EQ(cell(2, NodeStore::LastContactColumn), QStringLiteral("Never"));
    m_nodes->update(std::vector{node(1, QStringLiteral("relay-1"), 2, NodeRole::Relay)}); // a circle
    EXPECT_LT(m_nodes->relaysTo(NodeId{3}).size(), 100u);
}

TEST_F(NodeTableModelTest, TellsNewChangedAndRemovedNodesOneByOne)
{
    QSignalSpy inserted(&m_model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&m_model, &QAbstractItemModel::rowsRemoved);
    QSignalSpy changed(&m_model, &QAbstractItemModel::dataChanged);
    QSignalSpy routes(m_nodes.get(), &NodeStore::routesChanged);
    NodeRecord contact = node(3, QStringLiteral("pc-3"), 2);
    contact.lastContactMs = kT0;
    m_nodes->update(std::vector{contact});
    EXPECT_EQ(changed.size(), 1);
    EXPECT_EQ(routes.size(), 0);
    m_nodes->update(std::vector{contact});
    EXPECT_EQ(changed.size(), 1);
    m_nodes->update(std::vector{node(7, QStringLiteral("pc-7"), 2)});
    EXPECT_EQ(inserted.size(), 1);
    m_nodes->removeNodes(std::vector{NodeId{3}, NodeId{3}, NodeId{55}});
    EXPECT_EQ(removed.size(), 1);
    EXPECT_EQ(m_model.rowCount(), 3);
    EXPECT_EQ(m_nodes->name(NodeId{3}), QStringLiteral("#3"));
    EXPECT_EQ(m_nodes->count(), 3);
}

TEST_F(NodeTableModelTest, FindsNodesByNameAddressAndAttribute)
{
    NodeRecord record = node(3, QStringLiteral("pc-3"), 2);
    record.attributes = {{QStringLiteral("os"), QStringLiteral("Debian 12")}};
    record.address = QStringLiteral("10.1.2.3");
    m_nodes->update(std::vector{record});
    m_model.setFilter({.text = QStringLiteral("os=debian")});
    EXPECT_EQ(m_model.rowCount(), 1);
    m_model.setFilter({.text = QStringLiteral("10.1.")});
    EXPECT_EQ(m_model.rowCount(), 1);
    m_model.setFilter({.text = QStringLiteral("RELAY")});
    EXPECT_EQ(m_model.rowCount(), 2);
}

TEST_F(NodeTableModelTest, NumbersOfAnySizeAreKept)
{
    m_nodes->update(std::vector{node(0xfffffff0, QStringLiteral("far")), node(0, QStringLiteral("nobody"))});
    EXPECT_EQ(m_nodes->name(NodeId{0xfffffff0}), QStringLiteral("far"));
    EXPECT_EQ(m_nodes->name(NodeId{0}), QStringLiteral("tokyo"));
    m_nodes->removeNodes(std::vector{NodeId{0xfffffff0}});
    EXPECT_EQ(m_nodes->count(), 3);
}

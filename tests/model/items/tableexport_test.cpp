#include "model/items/tableexport.h"

#include "model/items/nodetablemodel.h"
#include "tests/model/items/records.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace signalbox {
namespace {

using namespace signalbox::testing;

class TableExportTest : public ::testing::Test {
protected:
    void fill(int rows)
    {
        std::vector<NodeRecord> nodes;
        for (quint32 id = 1; id <= static_cast<quint32>(rows); ++id)
            nodes.push_back(node(id, QStringLiteral("pc-%1").arg(id)));
        m_nodes->reset(nodes);
        m_model.setNodes(m_nodes);
    }
    void begin()
    {
        m_export = std::make_unique<TableExport>(m_model, m_columns, *m_server, m_path);
        QObject::connect(m_export.get(), &TableExport::ended, m_export.get(),
                         [this](const Outcome &outcome) { m_outcome = outcome; });
        m_export->start();
    }
    [[nodiscard]] bool ends()
    {
        return QTest::qWaitFor([this] { return m_outcome.has_value(); }, 60'000);
    }
    /// Does it between two slices. @return false: it did not come to that
    [[nodiscard]] bool meanwhile(const std::function<void()> &act)
    {
        bool isDone = false;
        QTimer timer;
        QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
            if (!isUnderWay())
                return;
            timer.stop();
            act();
            isDone = true;
        });
        timer.start(0);
        return QTest::qWaitFor([&] { return isDone; }, 60'000);
    }
    [[nodiscard]] bool isUnderWay() const { return m_export->done() > 0 && m_export->done() < m_export->total(); }
    [[nodiscard]] QByteArray content() const
    {
        QFile file(m_path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }
    [[nodiscard]] QStringList left() const
    {
        return QDir(m_dir.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    }

    static constexpr int kMany = 100'000; ///< take many slices

    QTemporaryDir m_dir;
    QString m_path = m_dir.filePath(QStringLiteral("rows.csv"));
    const std::vector<int> m_columns{NodeStore::RoleColumn, NodeStore::NameColumn};
    std::shared_ptr<NodeStore> m_nodes = std::make_shared<NodeStore>();
    NodeTableModel m_model;
    std::unique_ptr<QObject> m_server = std::make_unique<QObject>();
    std::optional<Outcome> m_outcome;
    std::unique_ptr<TableExport> m_export;
};

TEST_F(TableExportTest, WhatIsShownComesInTheShownOrderAndColumns)
{
    m_nodes->reset(
        {node(1, QStringLiteral("pc-10")), node(2, QStringLiteral("pc-9")), node(3, QStringLiteral("other"))});
    m_model.setNodes(m_nodes);
    m_model.sort(NodeStore::NameColumn);
    m_model.setFilter({.text = QStringLiteral("PC")});
    begin();
    ASSERT_TRUE(ends());
    ASSERT_TRUE(*m_outcome) << m_outcome->error().text.toStdString();
    EXPECT_EQ(content(), QByteArray("role,name\r\nclient,pc-9\r\nclient,pc-10\r\n"));
    EXPECT_EQ(m_export->written(), 2);
}

TEST_F(TableExportTest, OtherEventsComeBetweenItsSlices)
{
    fill(kMany);
    int others = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] { others += isUnderWay() ? 1 : 0; });
    timer.start(0);
    begin();
    EXPECT_EQ(m_export->done(), 0) << "who starts it is not kept waiting";
    ASSERT_TRUE(ends());
    ASSERT_TRUE(*m_outcome) << m_outcome->error().text.toStdString();
    EXPECT_GT(others, 2);
    const QByteArray text = content();
    EXPECT_EQ(text.count('\n'), kMany + 1);
    EXPECT_TRUE(text.endsWith("client,pc-100000\r\n"));
    EXPECT_EQ(left(), QStringList{QStringLiteral("rows.csv")});
}

TEST_F(TableExportTest, RowsThatGoMeanwhileAreLeftOutAndNewOnesAreNotIn)
{
    fill(kMany);
    begin();
    ASSERT_TRUE(meanwhile([this] {
        m_nodes->removeNodes(std::vector<NodeId>{NodeId{kMany}});
        m_nodes->update(std::vector<NodeRecord>{node(kMany + 1, QStringLiteral("new"))});
    }));
    ASSERT_TRUE(ends());
    ASSERT_TRUE(*m_outcome) << m_outcome->error().text.toStdString();
    EXPECT_EQ(m_export->written(), kMany - 1);
    EXPECT_TRUE(content().endsWith("client,pc-99999\r\n"));
}

TEST_F(TableExportTest, GoesOnWhenTheTableShowsSomethingElse)
{
    fill(kMany);
    begin();
    ASSERT_TRUE(meanwhile([this] {
        m_model.setNodes(nullptr);
        m_nodes.reset();
    }));
    ASSERT_TRUE(ends());
    ASSERT_TRUE(*m_outcome) << m_outcome->error().text.toStdString();
    EXPECT_EQ(content().count('\n'), kMany + 1);
}

TEST_F(TableExportTest, EndsAndLeavesNothingWhenItsRowsAreLoadedAnew)
{
    fill(kMany);
    begin();
    ASSERT_TRUE(meanwhile([this] { m_nodes->reset({node(1, QStringLiteral("pc-1"))}); }));
    ASSERT_TRUE(m_outcome.has_value());
    EXPECT_EQ(m_outcome->error().kind, Error::Kind::NotFound);
    EXPECT_TRUE(m_outcome->error().text.contains(m_path));
    m_export.reset();
    EXPECT_EQ(left(), QStringList());
}

TEST_F(TableExportTest, EndsAndLeavesNothingWhenTheServerIsGone)
{
    fill(kMany);
    begin();
    ASSERT_TRUE(meanwhile([this] { m_server.reset(); }));
    ASSERT_TRUE(m_outcome.has_value());
    EXPECT_EQ(m_outcome->error().kind, Error::Kind::NotFound);
    m_export.reset();
    EXPECT_EQ(left(), QStringList());
}

TEST_F(TableExportTest, CancelledLeavesWhatWasThere)
{
    QFile before(m_path);
    ASSERT_TRUE(before.open(QIODevice::WriteOnly));
    before.write("as it was");
    before.close();
    fill(kMany);
    begin();
    ASSERT_TRUE(meanwhile([this] { m_export->cancel(); }));
    m_export.reset();
    EXPECT_FALSE(m_outcome.has_value());
    EXPECT_EQ(content(), QByteArray("as it was"));
    EXPECT_EQ(left(), QStringList{QStringLiteral("rows.csv")});
}

TEST_F(TableExportTest, AFolderThatIsNotThereIsAnErrorWithItsPath)
{
    fill(2);
    m_path = m_dir.filePath(QStringLiteral("missing/rows.csv"));
    begin();
    ASSERT_TRUE(ends());
    EXPECT_EQ(m_outcome->error().kind, Error::Kind::Io);
    EXPECT_TRUE(m_outcome->error().text.contains(m_path));
}

} // namespace
} // namespace signalbox

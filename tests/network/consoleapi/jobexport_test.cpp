#include "network/consoleapi/jobexport.h"

#include "model/store/archiveformat.h"
#include "model/store/archivewriter.h"

#include <gtest/gtest.h>

#include <QTemporaryDir>

namespace signalbox {
namespace {

class JobExportTest : public testing::Test {
protected:
    JobExportTest()
    {
        m_archived.job.id = JobId{3};
        m_archived.job.firstInstruction = InstructionId{40};
        m_archived.job.routes.resize(1);
        m_archived.job.archive.archivedMs = 1'700'000'000'000;
        m_archived.job.archive.file = m_dir.filePath(QStringLiteral("job-3.ndjson.gz"));
        for (int i = 0; i < 2; ++i)
            m_archived.job.counters.add(Status::Completed, Stopping::None, 0, 1000);
    }
    /// An archive with these instructions where the job's should be.
    void put(const std::vector<quint32> &instructions) const
    {
        auto writer = ArchiveWriter::begin(m_archived.job.archive.file);
        ASSERT_TRUE(writer);
        ASSERT_TRUE(writer.value()->write(archive::line(archive::Head{QStringLiteral("server"), 5, {}, {}})));
        for (const quint32 id : instructions) {
            InstructionRow row;
            row.id = InstructionId{id};
            row.status = Status::Completed;
            row.attempt = 1;
            ASSERT_TRUE(writer.value()->write(archive::line(row)));
        }
        ASSERT_TRUE(writer.value()->write(archive::line(archive::End{static_cast<qint64>(instructions.size()), 0})));
        ASSERT_TRUE(writer.value()->finish());
    }

    QTemporaryDir m_dir;
    JobExport m_archived;
};

} // namespace

TEST_F(JobExportTest, AnArchiveBringsTheInstructionsOfItsJob)
{
    put({40, 41});
    const auto whole = completed(m_archived);
    ASSERT_TRUE(whole) << whole.error().text.toStdString();
    EXPECT_EQ(whole.value().rows.size(), 2U);
}

TEST_F(JobExportTest, TheArchiveOfAnotherJobIsNotShownAsThisOne)
{
    for (const std::vector<quint32> &foreign : {std::vector<quint32>{50, 51}, {39, 40}, {40}, {}, {40, 41, 42}}) {
        put(foreign);
        const auto whole = completed(m_archived);
        ASSERT_FALSE(whole) << foreign.size();
        EXPECT_EQ(whole.error().kind, Error::Kind::Io);
        EXPECT_TRUE(whole.error().text.contains(m_archived.job.archive.file));
    }
}

TEST(NodeTableTest, FindsNodesByTheirNumbersAlsoWithGaps)
{
    const auto node = [](quint32 id) {
        NodeRecord made;
        made.id = NodeId{id};
        made.name = QStringLiteral("node-%1").arg(id);
        return made;
    };
    NodeTable table({node(9), node(3), node(4), node(7)});
    table.add({node(5), node(4), node(4'000'000'000)});
    for (const quint32 id : {3U, 4U, 5U, 7U, 9U, 4'000'000'000U}) {
        const NodeRecord *found = table.find(NodeId{id});
        ASSERT_NE(found, nullptr) << id;
        EXPECT_EQ(found->name, QStringLiteral("node-%1").arg(id));
    }
    for (const quint32 id : {0U, 1U, 6U, 8U, 10U, 4'294'967'295U})
        EXPECT_EQ(table.find(NodeId{id}), nullptr) << id;
    EXPECT_EQ(NodeTable().find(NodeId{1}), nullptr);
}

} // namespace signalbox

#include "model/store/store.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

namespace signalbox {
namespace {

class MigrateTest : public testing::Test {
protected:
    int run(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral(PROGRAM_FOLDER "/signalboxd"), arguments);
        EXPECT_TRUE(process.waitForFinished());
        m_out = process.readAllStandardOutput();
        m_error = process.readAllStandardError();
        return process.exitCode();
    }
    [[nodiscard]] QString file(const QString &name) const { return QStringLiteral("sqlite:") + m_dir.filePath(name); }
    QTemporaryDir m_dir;
    QByteArray m_out, m_error;
};

TEST_F(MigrateTest, AStoreIsCopiedWithAReportByTable)
{
    WriteBatch batch;
    batch.folders = {{FolderId{1}, FolderId{}, QStringLiteral("f")}, {FolderId{2}, FolderId{}, QStringLiteral("g")}};
    ASSERT_TRUE(openStore(file(QStringLiteral("a.db"))).value()->commit(batch));
    EXPECT_EQ(run({QStringLiteral("--migrate-store"), file(QStringLiteral("a.db")), file(QStringLiteral("b.db"))}), 0)
        << m_error.constData();
    EXPECT_TRUE(m_out.contains("folder                      2  ")) << m_out.constData();
    EXPECT_EQ(openStore(file(QStringLiteral("b.db"))).value()->load().value().folders, batch.folders);
    EXPECT_EQ(run({QStringLiteral("--migrate-store"), file(QStringLiteral("a.db")), file(QStringLiteral("b.db"))}), 1);
    EXPECT_TRUE(m_error.contains("folder")) << m_error.constData();
}

TEST_F(MigrateTest, WithoutATargetItIsAWrongUse)
{
    EXPECT_EQ(run({QStringLiteral("--migrate-store"), file(QStringLiteral("a.db"))}), 2);
    EXPECT_FALSE(QFile::exists(m_dir.filePath(QStringLiteral("a.db"))));
}

TEST_F(MigrateTest, APasswordIsInNoMessage)
{
    EXPECT_EQ(run({QStringLiteral("--migrate-store"),
                   QStringLiteral("postgresql://anna:geheim@/x?host=/no/such/folder"), file(QStringLiteral("b.db"))}),
              1);
    EXPECT_TRUE(m_error.contains("postgresql://anna@")) << m_error.constData();
    EXPECT_FALSE((m_out + m_error).contains("geheim"));
}

} // namespace
} // namespace signalbox

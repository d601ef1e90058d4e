#include "app/log/rotatingfile.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QTemporaryDir>

namespace signalbox {
namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class RotatingFileTest : public testing::Test {
protected:
    [[nodiscard]] QString path(const char *suffix = "") const
    {
        return m_folder.filePath(QStringLiteral("a.log") + QString::fromLatin1(suffix));
    }
    QTemporaryDir m_folder;
};

TEST_F(RotatingFileTest, AFullFileGivesWayAndOnlySoManyAreKept)
{
    RotatingFile log(path(), 10, 2);
    for (const QByteArray line : {"first\n", "2nd\n", "third\n", "fourth\n", "5\n", "sixth\n", "seventh\n"})
        EXPECT_TRUE(log.write(line));
    EXPECT_EQ(contentOf(path()), "seventh\n");
    EXPECT_EQ(contentOf(path(".1")), "sixth\n");
    EXPECT_EQ(contentOf(path(".2")), "fourth\n5\n");
    EXPECT_FALSE(QFile::exists(path(".3")));
}

TEST_F(RotatingFileTest, WithoutKeptFilesItBeginsAnew)
{
    RotatingFile log(path(), 10, 0);
    EXPECT_TRUE(log.write("0123456\n"));
    EXPECT_TRUE(log.write("longer than the file may become\n"));
    EXPECT_EQ(contentOf(path()), "longer than the file may become\n");
    EXPECT_EQ(QDir(m_folder.path()).entryList(QDir::Files).size(), 1);
}

TEST_F(RotatingFileTest, AnEarlierFileIsGoneOnWith)
{
    EXPECT_TRUE(RotatingFile(path(), 100, 1).write("before\n"));
    EXPECT_TRUE(RotatingFile(path(), 100, 1).write("after\n"));
    EXPECT_EQ(contentOf(path()), "before\nafter\n");
    EXPECT_EQ(QFile::permissions(path()) & (QFile::ReadOther | QFile::WriteOther | QFile::WriteGroup),
              QFile::Permissions());
}

TEST_F(RotatingFileTest, AFileThatCannotBeWrittenIsNamed)
{
    const QString nowhere = m_folder.filePath(QStringLiteral("no/such/folder.log"));
    RotatingFile log(nowhere, 10, 1);
    const Outcome opened = log.open();
    EXPECT_EQ(opened.error().kind, Error::Kind::Io);
    EXPECT_TRUE(opened.error().text.contains(nowhere)) << opened.error().text.toStdString();
    EXPECT_FALSE(log.write("line\n"));
}

} // namespace
} // namespace signalbox

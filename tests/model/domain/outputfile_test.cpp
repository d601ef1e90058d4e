#include "model/domain/outputfile.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace signalbox {
namespace {

class OutputFileTest : public testing::Test {
protected:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("cannot be read");
    }

    QTemporaryDir m_folder;
};

TEST_F(OutputFileTest, AFileAppearsCompleteOrNotAtAll)
{
    const QString name = path(QStringLiteral("a.csv"));
    EXPECT_EQ(writeOutputFile(name, "old"), QString());
    {
        OutputFile file(name);
        ASSERT_TRUE(file.open());
        EXPECT_EQ(file.device().write("half"), 4);
        EXPECT_EQ(contentOf(name), "old");
    }
    EXPECT_EQ(contentOf(name), "old");
    EXPECT_EQ(writeOutputFile(name, "new"), QString());
    EXPECT_EQ(contentOf(name), "new");
}

TEST_F(OutputFileTest, WhatIsNoFileTakesTheBytesAndIsNotReplaced)
{
    const QByteArray pipe = QFile::encodeName(path(QStringLiteral("pipe")));
    ASSERT_EQ(::mkfifo(pipe.constData(), 0600), 0);
    const QByteArray link = QFile::encodeName(path(QStringLiteral("link")));
    ASSERT_EQ(::symlink(pipe.constData(), link.constData()), 0);
    const int reader = ::open(pipe.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    ASSERT_GE(reader, 0);
    for (const QByteArray &name : {pipe, link}) {
        EXPECT_EQ(writeOutputFile(QFile::decodeName(name), "report"), QString());
        char read[16] = {};
        EXPECT_EQ(::read(reader, read, sizeof(read)), 6);
        EXPECT_STREQ(read, "report");
        struct stat info { };
        ASSERT_EQ(::stat(name.constData(), &info), 0);
        EXPECT_TRUE(S_ISFIFO(info.st_mode));
    }
    ::close(reader);
}

TEST_F(OutputFileTest, WhatCannotBeWrittenIsSaid)
{
    EXPECT_NE(writeOutputFile(path(QStringLiteral("none/a.csv")), "x"), QString());
    EXPECT_NE(writeOutputFile(m_folder.path(), "x"), QString());
}

} // namespace
} // namespace signalbox

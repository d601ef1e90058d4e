#include "network/nodehost/executionfiles.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sched.h>
#include <sys/mount.h>

namespace signalbox {
namespace {

InstallOrder someOrder()
{
    InstallOrder order;
    order.work.attempt = AttemptId{7};
    order.run = 1;
    return order;
}

/// A state folder on a file system of its own, as small as the test wants; only root may have one.
class ExecutionFilesTest : public testing::Test {
protected:
    bool mountSmallDisk(const char *size)
    {
        const QByteArray folder = QFile::encodeName(m_folder.path());
        m_mounted = ::unshare(CLONE_NEWNS) == 0 && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
                    && ::mount("tmpfs", folder.constData(), "tmpfs", 0, size) == 0;
        return m_mounted;
    }

    void fillTheDisk()
    {
        QFile filler(m_folder.filePath(QStringLiteral("filler")));
        ASSERT_TRUE(filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered));
        while (filler.write(QByteArray(4096, 'x')) == 4096) { }
    }

    void TearDown() override
    {
        if (m_mounted) {
            EXPECT_EQ(::umount2(QFile::encodeName(m_folder.path()).constData(), MNT_DETACH), 0);
        }
    }

    QTemporaryDir m_folder;
    bool m_mounted = false;
    ExecutionFiles m_files{m_folder.path()};
};

TEST_F(ExecutionFilesTest, AnOutcomeIsKeptAlthoughThePayloadFilledTheDisk)
{
    if (!mountSmallDisk("size=1m"))
        GTEST_SKIP() << "needs root to mount a small file system";
    ASSERT_TRUE(m_files.begin(someOrder()));
    fillTheDisk();
    const Outcome kept = m_files.keep({AttemptId{7}, 1, {Stage::Failed, 3, QString(8'000, u'y')}});
    ASSERT_TRUE(kept) << kept.error().detail.toStdString();
    const auto ended = m_files.ended();
    ASSERT_TRUE(ended);
    EXPECT_EQ(ended->attempt, AttemptId{7});
    EXPECT_EQ(ended->result.code, 3);
    EXPECT_EQ(ended->result.text.size(), 8'000);
}

TEST_F(ExecutionFilesTest, NothingBeginsWithoutRoomForItsOutcome)
{
    if (!mountSmallDisk("size=1m"))
        GTEST_SKIP() << "needs root to mount a small file system";
    fillTheDisk();
    const Outcome begun = m_files.begin(someOrder());
    ASSERT_FALSE(begun);
    EXPECT_EQ(begun.error().kind, Error::Kind::NoSpace);
    EXPECT_FALSE(m_files.order());
}

TEST_F(ExecutionFilesTest, NothingIsLeftOfAnExecutionThatIsCleared)
{
    ASSERT_TRUE(m_files.begin(someOrder()));
    ASSERT_TRUE(m_files.keep({AttemptId{7}, 1, {Stage::Completed, 0, {}}}));
    m_files.clear();
    EXPECT_TRUE(QDir(m_folder.path()).isEmpty());
}

} // namespace
} // namespace signalbox

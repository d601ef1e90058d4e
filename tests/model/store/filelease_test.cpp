#include "model/store/filelease.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace signalbox {
namespace {

class FileLeaseTest : public testing::Test {
protected:
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("a.db")); }
    [[nodiscard]] std::unique_ptr<StoreLease> lease(const char *name) const
    {
        return makeStoreLease(QStringLiteral("sqlite:") + path(),
                              {{QString::fromLatin1(name), QStringLiteral("http://x:1")}});
    }
    QTemporaryDir m_folder;
};

TEST_F(FileLeaseTest, OneHasItAndTellsTheOthersWho)
{
    const auto a = lease("a");
    const auto b = lease("b");
    EXPECT_TRUE(a->tryTake().value());
    EXPECT_TRUE(a->tryTake().value()) << "it has it already";
    EXPECT_TRUE(a->renew().value());
    EXPECT_FALSE(b->tryTake().value());
    EXPECT_EQ(b->holder(), (LeaseHolder{QStringLiteral("a"), QStringLiteral("http://x:1")}));
    ASSERT_TRUE(a->release());
    EXPECT_FALSE(a->renew().value());
    EXPECT_TRUE(b->tryTake().value());
}

TEST_F(FileLeaseTest, ItEndsWithWhoHasIt)
{
    auto a = lease("a");
    const auto b = lease("b");
    ASSERT_TRUE(a->tryTake().value());
    a.reset();
    EXPECT_TRUE(b->tryTake().value());
}

TEST_F(FileLeaseTest, ItIsLostWithItsFile)
{
    const auto a = lease("a");
    ASSERT_TRUE(a->tryTake().value());
    ASSERT_TRUE(QFile::remove(path() + QStringLiteral(".lease")));
    EXPECT_FALSE(a->renew().value());
    const auto b = lease("b");
    EXPECT_TRUE(b->tryTake().value());
    EXPECT_FALSE(a->renew().value()) << "the file there is another's";
}

TEST_F(FileLeaseTest, AFolderThatIsMissingIsNamed)
{
    const auto a = makeStoreLease(m_folder.filePath(QStringLiteral("none/a.db")), {});
    const Result<bool> taken = a->tryTake();
    ASSERT_FALSE(taken);
    EXPECT_TRUE(taken.error().text.contains(QStringLiteral("none/a.db"))) << taken.error().text.toStdString();
}

TEST_F(FileLeaseTest, AHalfWrittenNameIsNoName)
{
    const auto a = lease("a");
    ASSERT_TRUE(a->tryTake().value());
    QFile file(path() + QStringLiteral(".lease"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{\"name\":\"");
    file.close();
    const auto b = lease("b");
    EXPECT_FALSE(b->tryTake().value());
    EXPECT_EQ(b->holder(), LeaseHolder());
}

} // namespace
} // namespace signalbox

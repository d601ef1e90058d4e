#include "network/nodeapi/collectionintake.h"

#include "model/domain/joborder.h"
#include "tests/network/consoleapi/somecollection.h"

#include <QFile>
#include <QTemporaryDir>

#include <atomic>
#include <future>
#include <memory>
#include <utility>

namespace signalbox::ddi {
namespace {

constexpr AttemptId kAttempt{4};
constexpr UtcMs kReceivedMs = 1'780'000'000'000; ///< as addCollection() says

class CollectionIntakeTest : public testing::Test {
protected:
    void SetUp() override
    {
        ASSERT_TRUE(m_store.prepare());
        QFile order(orderPath());
        ASSERT_TRUE(order.open(QIODevice::WriteOnly));
        order.write(orderFile(FilesOrder{{QStringLiteral("/var/log/*")}, 1, JobType::CollectFiles}));
        consoleapi::addCollection(m_store, kAttempt, "var/log/app.log", "of then");
    }
    QString orderPath() const { return m_folder.filePath(QStringLiteral("order")); }

    /// Asks what is there of a file of 100 bytes.
    Result<FilesTaken> ask(CollectionHead head, UtcMs sinceMs, qint64 size = 100)
    {
        auto promise = std::make_shared<std::promise<Result<FilesTaken>>>();
        m_intake.take(std::move(head), sinceMs, orderPath(), {kAttempt, size, QByteArray(32, 'x'), 0, {}},
                      [promise](Result<FilesTaken> taken) { promise->set_value(std::move(taken)); });
        return promise->get_future().get();
    }

    QTemporaryDir m_folder;
    CollectionStore m_store{m_folder.filePath(QStringLiteral("collections"))};
    CollectionIntake m_intake{m_store};
};

TEST_F(CollectionIntakeTest, WhatHasComeIsNotAskedForAgain)
{
    const Result<FilesTaken> taken = ask(m_store.find(kAttempt).value(), kReceivedMs - 1000);
    ASSERT_TRUE(taken);
    EXPECT_TRUE(taken.value().complete);
}

// When a copy of the database is put in its place, the numbers of what came after it are given once more.
TEST_F(CollectionIntakeTest, FilesFromBeforeAJobAreNeverTakenForItsOwn)
{
    const Result<FilesTaken> taken = ask(m_store.find(kAttempt).value(), kReceivedMs + 1);
    ASSERT_TRUE(taken);
    EXPECT_FALSE(taken.value().complete);
    EXPECT_EQ(taken.value().received, 0);
    EXPECT_FALSE(m_store.has(kAttempt));
    EXPECT_EQ(m_store.list().size(), 1U) << "and they are still there";
}

TEST_F(CollectionIntakeTest, FilesOfAnotherNodeAreNeverTakenForItsOwn)
{
    CollectionHead head = m_store.find(kAttempt).value();
    head.node = NodeId{2};
    EXPECT_FALSE(ask(head, kNoTime).value().complete);
    EXPECT_EQ(m_store.list().size(), 1U);
}

TEST_F(CollectionIntakeTest, MoreThanTheJobAllowsIsRefusedBeforeItComes)
{
    CollectionHead head = m_store.find(kAttempt).value();
    ASSERT_TRUE(m_store.remove(kAttempt));
    const Result<FilesTaken> taken = ask(head, kNoTime, mostPackedBytes(1024 * 1024) + 1);
    ASSERT_FALSE(taken);
    EXPECT_EQ(taken.error().kind, Error::Kind::Invalid);
}

TEST_F(CollectionIntakeTest, WhatIsTooMuchForTheDiskComesAgainLater)
{
    const CollectionHead head = m_store.find(kAttempt).value();
    std::promise<void> go;
    std::shared_future<void> goes = go.get_future().share();
    m_intake.take(head, kNoTime, orderPath(), {kAttempt, 100, QByteArray(32, 'x'), 0, {}},
                  [goes](const Result<FilesTaken> &) { goes.wait(); }); // a slow disk
    const QByteArray bytes(kFilesPartBytes, 'b');
    std::atomic<int> turnedDown{0};
    constexpr int kParts = CollectionIntake::kMostWaitingBytes / kFilesPartBytes + 10;
    for (int i = 0; i < kParts; ++i)
        m_intake.take(head, kNoTime, orderPath(), {kAttempt, 1'000'000, QByteArray(32, 'x'), 0, bytes},
                      [&turnedDown](const Result<FilesTaken> &taken) {
                          turnedDown += !taken && taken.error().kind == Error::Kind::Io ? 1 : 0;
                      });
    EXPECT_GE(turnedDown.load(), 9);
    go.set_value();
    EXPECT_TRUE(ask(head, kNoTime).value().complete);
}

// A client that went away for good, or whose job was deleted, never says that it gives up.
TEST_F(CollectionIntakeTest, WhatNobodyBringsToAnEndCanBeFoundAndGivenUp)
{
    constexpr AttemptId kLeft{9};
    ASSERT_TRUE(m_store.append(kLeft, QByteArray(32, 'y'), 100, 0, QByteArray(50, 'z')));
    std::promise<std::vector<AttemptId>> found;
    m_intake.sweep([&found](std::vector<AttemptId> attempts) { found.set_value(std::move(attempts)); });
    EXPECT_EQ(found.get_future().get(), std::vector<AttemptId>{kLeft});
    m_intake.sweep([](const std::vector<AttemptId> &) { ADD_FAILURE() << "not again so soon"; });
    m_intake.giveUp(kLeft);
    EXPECT_FALSE(ask(m_store.find(kAttempt).value(), kReceivedMs + 1).value().complete)
        << "behind it in the same thread";
    EXPECT_TRUE(m_store.coming().empty());
}

} // namespace
} // namespace signalbox::ddi

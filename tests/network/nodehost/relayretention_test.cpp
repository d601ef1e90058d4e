#include "network/nodehost/relayretention.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace signalbox {
namespace {

class RelayRetentionTest : public testing::Test {
protected:
    static constexpr int kOwnDays = 90;
    [[nodiscard]] RelayRetention again() const
    {
        RelayRetention retention(m_file, kOwnDays * RelayRetention::kDayMs);
        retention.load();
        return retention;
    }

    QTemporaryDir m_folder;
    const QString m_file = m_folder.filePath(QStringLiteral("retention.json"));
    const QByteArray m_one = QByteArray(32, '1');
    const QByteArray m_two = QByteArray(32, '2');
};

TEST_F(RelayRetentionTest, TheLongestOfAPackagesJobsCounts)
{
    RelayRetention retention = again();
    EXPECT_EQ(retention.keepMs(m_one), kOwnDays * RelayRetention::kDayMs);
    retention.want(m_one, 2, false);
    EXPECT_EQ(retention.keepMs(m_one), 2 * RelayRetention::kDayMs);
    retention.want(m_one, 1, true);
    EXPECT_EQ(retention.keepMs(m_one), 2 * RelayRetention::kDayMs);
    retention.want(m_one, 200, true);
    EXPECT_EQ(retention.keepMs(m_one), 200 * RelayRetention::kDayMs);
    ASSERT_TRUE(retention.save());
    EXPECT_EQ(again().keepMs(m_one), 200 * RelayRetention::kDayMs);
}

TEST_F(RelayRetentionTest, AJobThatSaysNothingLeavesItToTheRelay)
{
    RelayRetention retention = again();
    retention.want(m_one, {}, false);
    retention.want(m_one, 0, true); // the other job's package is there
    EXPECT_EQ(retention.keepMs(m_one), kOwnDays * RelayRetention::kDayMs);
    EXPECT_FALSE(retention.isShort());
    retention.want(m_two, 0, false);
    EXPECT_TRUE(retention.isShort());
    retention.want(m_two, {}, true);
    EXPECT_EQ(retention.keepMs(m_two), kOwnDays * RelayRetention::kDayMs);
}

TEST_F(RelayRetentionTest, WhatWasRemovedIsToldOnce)
{
    RelayRetention retention = again();
    retention.want(m_one, 3, false);
    retention.expired(m_one, 1000);
    ASSERT_TRUE(retention.save());
    RelayRetention later = again();
    EXPECT_EQ(later.keepMs(m_one), kOwnDays * RelayRetention::kDayMs) << "the next job says for itself";
    EXPECT_EQ(later.takeExpired(m_one), 3);
    EXPECT_EQ(later.takeExpired(m_one), std::nullopt);
    EXPECT_EQ(later.takeExpired(m_two), std::nullopt);
}

TEST_F(RelayRetentionTest, AFileThatCannotBeReadCountsAsNone)
{
    QFile file(m_file);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("{broken");
    file.close();
    EXPECT_EQ(again().keepMs(m_one), kOwnDays * RelayRetention::kDayMs);
}

} // namespace
} // namespace signalbox

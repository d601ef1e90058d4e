#include "model/store/parthash.h"

#include "model/store/contentstore.h"

#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QFile>
#include <QTemporaryDir>

namespace signalbox {
namespace {

const QByteArray kPayload = QByteArray("payload").repeated(500'000); ///< more than one block

class PartHashTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(m_content.prepare()); }
    void write(const QByteArray &bytes, QIODevice::OpenMode mode = QIODevice::Append)
    {
        QFile file(m_content.partPathOf(m_sha256));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly | mode));
        ASSERT_EQ(file.write(bytes), bytes.size());
    }
    [[nodiscard]] bool isHere() const { return m_content.has(m_sha256, kPayload.size()); }

    QTemporaryDir m_folder;
    ContentStore m_content{m_folder.filePath(QStringLiteral("content"))};
    const QByteArray m_sha256 = QCryptographicHash::hash(kPayload, QCryptographicHash::Sha256);
    PartHash m_behind{m_content.partPathOf(m_sha256)};
};

TEST_F(PartHashTest, ReadsBehindWhatIsWritten)
{
    m_behind.readTo(10);
    EXPECT_EQ(m_behind.bytes(), 0) << "there is no file yet";
    write(kPayload.first(2'000'000));
    m_behind.readTo(1'999'999);
    EXPECT_EQ(m_behind.bytes(), 1'999'999);
    m_behind.readTo(5);
    EXPECT_EQ(m_behind.bytes(), 1'999'999);
    m_behind.readTo(3'000'000);
    EXPECT_EQ(m_behind.bytes(), 2'000'000) << "no more is there";
    write(kPayload.mid(2'000'000));
    m_behind.readTo(kPayload.size());
    EXPECT_TRUE(m_behind.isOf(m_sha256));
    EXPECT_FALSE(m_behind.isOf(m_sha256)) << "it says so once";
}

TEST_F(PartHashTest, SaysNothingOfWhatItHasNotReadWhole)
{
    write(kPayload);
    m_behind.readTo(kPayload.size() - 1);
    EXPECT_FALSE(m_behind.isOf(m_sha256));
}

TEST_F(PartHashTest, WhatWasReadAsItCameIsFinished)
{
    write(kPayload.first(3'000'000));
    m_behind.readTo(3'000'000);
    write(kPayload.mid(3'000'000));
    EXPECT_TRUE(m_content.finish(m_sha256, &m_behind));
    EXPECT_TRUE(isHere());
    EXPECT_EQ(m_content.partBytes(m_sha256), 0);
}

TEST_F(PartHashTest, APartThatIsAnotherOneIsRefused)
{
    write(kPayload.first(3'000'000));
    m_behind.readTo(3'000'000);
    write(QByteArray(kPayload.size() - 3'000'000, 'x'));
    const Outcome finished = m_content.finish(m_sha256, &m_behind);
    EXPECT_EQ(finished.error().kind, Error::Kind::Protocol);
    EXPECT_FALSE(isHere());
    EXPECT_EQ(m_content.partBytes(m_sha256), 0);
}

TEST_F(PartHashTest, APartThatWasMadeAnewIsReadAnew)
{
    write(kPayload.first(3'000'000));
    m_behind.readTo(3'000'000);
    m_content.discardPart(m_sha256); // no room at that time
    write(QByteArray(3'000'000, 'x'));
    write(kPayload.mid(3'000'000));
    EXPECT_EQ(m_content.finish(m_sha256, &m_behind).error().kind, Error::Kind::Protocol)
        << "what was read lies here no more";
    EXPECT_FALSE(isHere());
}

TEST_F(PartHashTest, ABadBeginningThatWasReplacedIsNoReasonToRefuseThePart)
{
    write(QByteArray(3'000'000, 'x'));
    m_behind.readTo(3'000'000);
    write(kPayload, QIODevice::Truncate);
    EXPECT_TRUE(m_content.finish(m_sha256, &m_behind));
    EXPECT_TRUE(isHere());
}

TEST_F(PartHashTest, WithoutAPartThereIsNothingToFinish)
{
    EXPECT_FALSE(m_content.finish(m_sha256, &m_behind));
    EXPECT_FALSE(isHere());
}

} // namespace
} // namespace signalbox

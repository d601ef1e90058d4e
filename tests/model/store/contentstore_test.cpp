#include "model/store/contentstore.h"

#include "model/store/store.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace signalbox {
namespace {

class ContentStoreTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(m_content.prepare()); }
    ImportedFile import(const QByteArray &bytes)
    {
        const QString path = m_folder.filePath(QStringLiteral("source"));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        Result<ImportedFile> imported = m_content.import(path, {});
        EXPECT_TRUE(imported);
        return imported ? std::move(imported).value() : ImportedFile();
    }

    QTemporaryDir m_folder;
    ContentStore m_content{m_folder.filePath(QStringLiteral("content"))};
};

TEST_F(ContentStoreTest, WhatWasBroughtInStaysAsLongAsSomebodyHoldsIt)
{
    ImportedFile first = import("bytes");
    ImportedFile second = import("bytes");
    const QByteArray sha256 = first.sha256;
    ASSERT_EQ(second.sha256, sha256);
    first.pin.reset();
    EXPECT_FALSE(m_content.removeUnused(sha256)) << "the second import is not decided yet";
    EXPECT_EQ(m_content.sweep({}), 0);
    EXPECT_TRUE(m_content.has(sha256, 5));
    second.pin.reset();
    EXPECT_TRUE(m_content.removeUnused(sha256));
    EXPECT_FALSE(m_content.has(sha256, 5));
    EXPECT_FALSE(m_content.removeUnused(sha256));
}

TEST_F(ContentStoreTest, ASweepLeavesWhatIsUsed)
{
    const QByteArray used = import("used").sha256;
    const QByteArray unused = import("unused").sha256;
    EXPECT_EQ(m_content.sweep({used}), 1);
    EXPECT_TRUE(m_content.has(used, 4));
    EXPECT_FALSE(m_content.has(unused, 6));
}

TEST_F(ContentStoreTest, WhatWasDamagedIsRemovedWhenItIsVerified)
{
    const ImportedFile imported = import("bytes");
    EXPECT_TRUE(m_content.verify(imported.sha256));
    EXPECT_TRUE(m_content.has(imported.sha256, 5));
    QFile file(m_content.pathOf(imported.sha256));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("sytes");
    file.close();
    EXPECT_FALSE(m_content.verify(imported.sha256));
    EXPECT_FALSE(m_content.has(imported.sha256, 5));
}

TEST_F(ContentStoreTest, WhatWasDamagedIsKeptAsideWhereNobodyElseHasIt)
{
    const QByteArray sha256 = import("bytes").sha256;
    EXPECT_TRUE(m_content.setAsideIfDamaged(sha256));
    const Outcome broken = m_content.setAsideIfDamaged(sha256, [](qint64, qint64) { return false; });
    EXPECT_EQ(broken.error().kind, Error::Kind::Cancelled);
    EXPECT_TRUE(m_content.has(sha256, 5));
    QFile file(m_content.pathOf(sha256));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("sytes");
    file.close();
    const Outcome damaged = m_content.setAsideIfDamaged(sha256);
    EXPECT_EQ(damaged.error().kind, Error::Kind::Protocol);
    EXPECT_FALSE(m_content.has(sha256, 5));
    EXPECT_TRUE(QFile::exists(m_content.pathOf(sha256) + QStringLiteral(".damaged")));
    EXPECT_EQ(import("bytes").sha256, sha256);
    EXPECT_TRUE(m_content.setAsideIfDamaged(sha256));
}

TEST_F(ContentStoreTest, WhatCannotBeKeptAsideIsDeletedAndSaidToBe)
{
    const QByteArray sha256 = import("bytes").sha256;
    const QString aside = m_content.pathOf(sha256) + QStringLiteral(".damaged");
    ASSERT_TRUE(QDir().mkpath(aside)) << "a file cannot take the place of a folder";
    QFile file(m_content.pathOf(sha256));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("sytes");
    file.close();
    const Outcome damaged = m_content.setAsideIfDamaged(sha256);
    EXPECT_EQ(damaged.error().kind, Error::Kind::Protocol);
    EXPECT_FALSE(QFile::exists(m_content.pathOf(sha256)));
    EXPECT_FALSE(damaged.error().text.contains(aside)) << qPrintable(damaged.error().text);
    EXPECT_TRUE(damaged.error().text.contains(QStringLiteral("deleted"))) << qPrintable(damaged.error().text);
}

TEST_F(ContentStoreTest, ADatabaseIsNewUntilSomethingWasCommitted)
{
    const QString path = m_folder.filePath(QStringLiteral("d.db"));
    const QString url = QStringLiteral("sqlite:") + path;
    EXPECT_TRUE(isNewStore(url));
    EXPECT_FALSE(QFile::exists(path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.close();
    EXPECT_TRUE(isNewStore(path));
    {
        const auto store = openStore(url);
        ASSERT_TRUE(store);
        EXPECT_FALSE(isNewStore(url)) << "in the log, not in the file yet";
    }
    EXPECT_FALSE(isNewStore(url));
    EXPECT_FALSE(isNewStore(QStringLiteral("sqlite::memory:")));
}

} // namespace
} // namespace signalbox

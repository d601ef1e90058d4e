#include "model/domain/collection.h"

#include <gtest/gtest.h>

namespace signalbox {
namespace {

TEST(CollectionTest, APathOfAnyBytesBecomesOneLine)
{
    EXPECT_EQ(collectedPathText("var/log/syslog"), QStringLiteral("var/log/syslog"));
    EXPECT_EQ(collectedPathText("größe/日本"), QStringLiteral("größe/日本"));
    EXPECT_EQ(collectedPathText("a\nb\tc"), QStringLiteral("a\\x0ab\\x09c"));
    EXPECT_EQ(collectedPathText("a\\x0ab"), QStringLiteral("a\\\\x0ab")) << "told apart from the one above";
    EXPECT_EQ(collectedPathText("\xff\xfe"), QStringLiteral("\\xff\\xfe"));
    EXPECT_EQ(collectedPathText("\xc3("), QStringLiteral("\\xc3("));
    EXPECT_EQ(collectedPathText("a\xe2\x80\xae"
                                "b"),
              QStringLiteral("a\\xe2\\x80\\xaeb"))
        << "turns the direction";
    EXPECT_EQ(collectedPathText("😀"), QStringLiteral("😀"));
    for (const QByteArray &bytes : {QByteArray("a\\b\nc"), QByteArray("\xff\xc3("), QByteArray("größe/\xe2\x80\xae")})
        EXPECT_EQ(collectedPathBytes(collectedPathText(bytes)), bytes);
    EXPECT_EQ(collectedPathBytes(QStringLiteral("\\x")), QByteArray("_")) << "what is no such text does no harm";
    const QString cut = collectedPathText(QByteArray(10'000, '\n'));
    EXPECT_LE(cut.size(), kMaxCollectedPath);
    EXPECT_TRUE(cut.endsWith(QChar(0x2026)));
}

TEST(CollectionTest, WhereItIsSavedStaysBelowTheFolder)
{
    EXPECT_EQ(safeRelativePath(QStringLiteral("/var/log/syslog")), QStringLiteral("var/log/syslog"));
    EXPECT_EQ(safeRelativePath(QStringLiteral("/../../etc/passwd")), QStringLiteral("_/_/etc/passwd"));
    EXPECT_EQ(safeRelativePath(QStringLiteral("a/./b//c")), QStringLiteral("a/_/b/c"));
    EXPECT_EQ(safeRelativePath({}), QStringLiteral("_"));
    EXPECT_EQ(safeRelativePath(QStringLiteral("/")), QStringLiteral("_"));
    EXPECT_EQ(safeSaveName(QStringLiteral("a\\b:c?")), QStringLiteral("a_b_c_"));
    EXPECT_EQ(safeSaveName(QStringLiteral("a\nb")), QStringLiteral("a_b"));
    EXPECT_EQ(safeSaveName(QStringLiteral("..")), QStringLiteral("_"));
    const QString longName = safeSaveName(QString(300, u'x') + QStringLiteral(".log"));
    EXPECT_EQ(longName.toUtf8().size(), 200);
    EXPECT_TRUE(longName.endsWith(QStringLiteral(".log")));
    EXPECT_LE(safeSaveName(QString(300, QChar(0x65e5))).toUtf8().size(), 200);
    EXPECT_LE(safeSaveName(QStringLiteral("😀").repeated(100)).toUtf8().size(), 200);
    EXPECT_EQ(safeRelativePath(QStringLiteral("a/").repeated(500)).count(u'/'), 63);
}

} // namespace
} // namespace signalbox

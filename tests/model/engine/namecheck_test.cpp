#include "model/engine/namecheck.h"

#include "model/domain/records.h"

#include <gtest/gtest.h>

namespace signalbox {
namespace {

QString errorFor(const QString &name)
{
    return checkName(QStringLiteral("Name"), name).error().text;
}

TEST(NameCheckTest, EmojiAndEveryScriptPass)
{
    for (const char16_t *name : {u"🚀", u"❤️ update", u"👩‍🚀 crew", u"🏳️‍🌈", u"👍🏽 ok",
                                 u"1️⃣ first", u"ℹ️ info", u"㊗️", u"🇯🇵 Japan", u"葛󠄀城", u"配布 2.0",
                                 u"می\u200cخواهم", u"\u200fשלום", u"नमस्ते", u"⠓⠑⠇⠇⠕⠀⠺⠕⠗⠇⠙", u"naïve café"})
        EXPECT_EQ(errorFor(QString::fromUtf16(name)), QString()) << QString::fromUtf16(name).toStdString();
}

TEST(NameCheckTest, WhatCannotBeSeenIsRefusedAlsoBeyondTheBasicPlane)
{
    for (const char32_t hidden :
         {0xe0001U, 0xe0041U, 0xe007fU, 0x1d173U, 0x1bca0U, 0xfe0fU, 0xe0100U, 0x200bU, 0x180bU, 0x2065U, 0x00adU}) {
        const QString name = QStringLiteral("🚀in%1voice").arg(QString::fromUcs4(&hidden, 1));
        const QString code = QStringLiteral("U+%1").arg(hidden, 4, 16, QLatin1Char('0')).toUpper();
        EXPECT_TRUE(errorFor(name).contains(code)) << code.toStdString() << ": " << errorFor(name).toStdString();
        EXPECT_TRUE(errorFor(name).contains(QStringLiteral("character 4"))) << "counted as people count";
    }
}

TEST(NameCheckTest, ANameHasSomethingToSee)
{
    for (const char16_t *name : {u"\u2800", u"\u2800 \u2800", u"\u200f", u"\u0301", u"\u061c\u200e"})
        EXPECT_TRUE(errorFor(QString::fromUtf16(name)).contains(QStringLiteral("no character that can be seen")));
    for (const char16_t *name : {u"\ufe0f", u"\u200d", u"\U000e0041\U000e007f", u"1\ufe0f"})
        EXPECT_NE(errorFor(QString::fromUtf16(name)), QString());
}

TEST(NameCheckTest, HalvesOfACharacterAreRefused)
{
    EXPECT_NE(errorFor(QString(QChar(0xd800))), QString());
    EXPECT_NE(errorFor(QStringLiteral("a") + QChar(0xdc00)), QString());
}

TEST(NameCheckTest, TheLengthIsInCharacters)
{
    QString name;
    for (int i = 0; i < kMaxNameLength; ++i)
        name += QStringLiteral("🚀");
    EXPECT_EQ(errorFor(name), QString());
    EXPECT_NE(errorFor(name + u'x'), QString());
}

} // namespace
} // namespace signalbox

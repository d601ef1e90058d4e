#include "network/nodehost/outputtext.h"

#include <gtest/gtest.h>

namespace signalbox {
namespace {

TEST(OutputTextTest, EveryEncodingBecomesText)
{
    EXPECT_EQ(outputText("plain\n"), QStringLiteral("plain"));
    EXPECT_EQ(outputText("gr\xc3\xbc\xc3\x9f dich\n"), QStringLiteral("gr\u00fc\u00df dich"));
    EXPECT_EQ(outputText("gr\xfc\xdf dich \x80\n"), QStringLiteral("gr\u00fc\u00df dich \u20ac"));
    EXPECT_EQ(outputText("\x83\x43\x83\x93\x83\x58 ok"), QStringLiteral("インス ok"));
    EXPECT_EQ(outputText("n\xe9"
                         "e"),
              QStringLiteral("n\u00e9e"));
    EXPECT_EQ(outputText(QByteArray("\xff\xfeo\0k\0", 6)), QStringLiteral("ok"));
    EXPECT_EQ(outputText(QByteArray("\xfe\xff\0o\0k", 6)), QStringLiteral("ok"));
}

TEST(OutputTextTest, ACharacterCutAtEitherEndDoesNotSpoilTheRest)
{
    EXPECT_EQ(outputText("\xbc gr\xc3\xbc\xc3"), QStringLiteral("gr\u00fc"));
    EXPECT_EQ(outputText("\x9f\x98\x80 x \xf0\x9f\x98"), QStringLiteral("x"));
}

TEST(OutputTextTest, TerminalSequencesAndControlCharactersAreLeftOut)
{
    EXPECT_EQ(outputText("\x1b[1;31mred\x1b[0m\a \x1b]0;title\x07t"), QStringLiteral("red t"));
    EXPECT_EQ(outputText("10%\r50%\r100%\r\nnext\tcolumn\r\n"), QStringLiteral("100%\nnext\tcolumn"));
    EXPECT_EQ(outputText(QByteArray("a\0b", 3)), QStringLiteral("ab"));
}

} // namespace
} // namespace signalbox

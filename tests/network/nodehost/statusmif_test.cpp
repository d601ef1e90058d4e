#include "network/nodehost/statusmif.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QStringEncoder>

#include <random>

namespace signalbox {
namespace {

/// As ISMIF32 writes it, in short.
QByteArray mif(const QByteArray &status, const QByteArray &description)
{
    return "START COMPONENT\r\n\tNAME = \"WORKSTATION\"\r\n"
           "\tSTART GROUP\r\n\t\tNAME = \"ComponentID\"\r\n\t\tID = 1\r\n\t\tCLASS = \"DMTF|ComponentID|1.0\"\r\n"
           "\t\tSTART ATTRIBUTE\r\n\t\t\tNAME = \"Product\"\r\n\t\t\tID = 2\r\n\t\t\tACCESS = READ-ONLY\r\n"
           "\t\t\tSTORAGE = SPECIFIC\r\n\t\t\tTYPE = STRING(64)\r\n\t\t\tVALUE = \"Status\"\r\n\t\tEND ATTRIBUTE\r\n"
           "\tEND GROUP\r\n"
           "\tSTART GROUP\r\n\t\tNAME = \"InstallStatus\"\r\n\t\tID = 2\r\n\t\tCLASS = \"MICROSOFT|JOBSTATUS|1.0\"\r\n"
           "\t\tSTART ATTRIBUTE\r\n\t\t\tNAME = \"Status\"\r\n\t\t\tID = 1\r\n\t\t\tTYPE = STRING(32)\r\n\t\t\tVALUE = "
           "\""
           + status
           + "\"\r\n\t\tEND ATTRIBUTE\r\n"
             "\t\tSTART ATTRIBUTE\r\n\t\t\tNAME = \"Description\"\r\n\t\t\tID = 2\r\n\t\t\tTYPE = "
             "STRING(148)\r\n\t\t\tVALUE = \""
           + description + "\"\r\n\t\tEND ATTRIBUTE\r\n\tEND GROUP\r\nEND COMPONENT\r\n";
}

TEST(StatusMifTest, StatusAndDescriptionAreReadByTheNamesOfTheirAttributes)
{
    const auto read = readStatusMif(mif("Success", "All of it is there"));
    ASSERT_TRUE(read) << read.error().text.toStdString();
    EXPECT_EQ(read.value(), (StatusMif{true, QStringLiteral("All of it is there")}));
    EXPECT_EQ(readStatusMif(mif("FAILED", "No room")).value(), (StatusMif{false, QStringLiteral("No room")}));
    EXPECT_EQ(readStatusMif(mif("Success", "")).value(), (StatusMif{true, {}}));
}

TEST(StatusMifTest, NumbersLengthsAndOrderDoNotMatter)
{
    const auto read = readStatusMif("start component name=\"x\" // a remark with \"quotes\n"
                                    "start group class=\"Microsoft|JobStatus|1.0\" id=77\n"
                                    "start attribute value=\"why \" \"not\" name=\"Description\" end attribute\n"
                                    "start attribute type=INT name=\"Status\" value=\"failed\" end attribute\n"
                                    "end group end component");
    ASSERT_TRUE(read) << read.error().text.toStdString();
    EXPECT_EQ(read.value(), (StatusMif{false, QStringLiteral("why not")}));
}

TEST(StatusMifTest, AValueMayRunOverLinesAndContainPathsAndQuotes)
{
    EXPECT_EQ(readStatusMif(mif("Success", "one\r\ntwo")).value().description, QStringLiteral("one\ntwo"));
    EXPECT_EQ(readStatusMif(mif("Success", R"(in C:\Temp\new)")).value().description,
              QStringLiteral(R"(in C:\Temp\new)"));
    EXPECT_EQ(readStatusMif(mif("Success", R"(to C:\Temp\)")).value().description, QStringLiteral(R"(to C:\Temp\)"));
    EXPECT_EQ(readStatusMif(mif("Success", R"(say \"yes\" twice)")).value().description,
              QStringLiteral(R"(say "yes" twice)"));
}

TEST(StatusMifTest, TheGroupsOfOthersSayNothing)
{
    QByteArray other = mif("Failed", "not meant");
    other.replace("InstallStatus", "SomeStatus").replace("MICROSOFT|JOBSTATUS|1.0", "ACME|STATE|1.0");
    const auto read = readStatusMif(other);
    ASSERT_FALSE(read);
    EXPECT_TRUE(read.error().text.contains(QStringLiteral("InstallStatus")));
}

TEST(StatusMifTest, EveryEncodingIsRead)
{
    const QString description = QStringLiteral("インストール完了");
    const QString text = QString::fromLatin1(mif("Success", "%1")).arg(description);
    QStringEncoder utf16(QStringEncoder::Utf16LE);
    EXPECT_EQ(readStatusMif("\xff\xfe" + QByteArray(utf16.encode(text))).value().description, description);
    QStringEncoder japanese("Shift_JIS");
    ASSERT_TRUE(japanese.isValid());
    EXPECT_EQ(readStatusMif(japanese.encode(text)).value().description, description);
    EXPECT_EQ(readStatusMif(text.toUtf8()).value().description, description);
    EXPECT_EQ(readStatusMif(mif("Success", "n\xe9"
                                           "e gr\xfc\xdf"))
                  .value()
                  .description,
              QStringLiteral("née grüß"));
}

TEST(StatusMifTest, WhatIsWrongIsSaid)
{
    const auto says = [](const QByteArray &content, const char *what) {
        const auto read = readStatusMif(content);
        EXPECT_FALSE(read);
        return !read && read.error().text.contains(QLatin1String(what));
    };
    const QByteArray whole = mif("Success", "fine");
    EXPECT_TRUE(says({}, "empty"));
    EXPECT_TRUE(says("<html>", "no MIF"));
    EXPECT_TRUE(says(mif("Perhaps", ""), "Perhaps"));
    EXPECT_TRUE(says(whole.left(whole.size() - 30), "cut short"));
    EXPECT_TRUE(says(whole.left(whole.indexOf("fine") + 2), "cut short"));
    EXPECT_TRUE(says(QByteArray(StatusMif::kMaxBytes + 1, 'x'), "5 MB"));
}

TEST(StatusMifTest, AFileCutAnywhereIsNeverASuccess)
{
    const QByteArray whole = mif("Success", "fine").trimmed();
    for (qsizetype size = 0; size < whole.size(); ++size)
        EXPECT_FALSE(readStatusMif(whole.left(size))) << size;
}

TEST(StatusMifTest, HostileTextIsCleanedAndCutShort)
{
    const auto read = readStatusMif(mif("Failed", "\x1b[2J\x07rm" + QByteArray(100'000, 'a')));
    ASSERT_TRUE(read);
    EXPECT_TRUE(read.value().description.startsWith(QStringLiteral("rma")));
    EXPECT_EQ(read.value().description.size(), StatusMif::kMaxDescription);
    EXPECT_FALSE(readStatusMif(QByteArray("START GROUP ").repeated(100'000)));
}

TEST(StatusMifTest, OneLineOfQuotesIsReadInNoTime)
{
    QElapsedTimer timer;
    timer.start();
    EXPECT_FALSE(readStatusMif("START COMPONENT NAME = \"" + QByteArray("\\\"").repeated(1'000'000)));
    EXPECT_LT(timer.elapsed(), 20'000) << "each of them looks at the whole line";
}

TEST(StatusMifTest, WhateverTheBytesItComesBack)
{
    const auto seed = std::random_device()();
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937 random(seed);
    const QByteArray whole = mif("Success", "fine");
    for (int round = 0; round < 2000; ++round) {
        QByteArray bytes = whole;
        for (int change = 0; change < 8; ++change)
            bytes[static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()))] = static_cast<char>(random());
        const auto read = readStatusMif(bytes);
        EXPECT_TRUE(read || !read.error().text.isEmpty());
    }
}

} // namespace
} // namespace signalbox

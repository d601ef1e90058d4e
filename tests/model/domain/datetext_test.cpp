#include "model/domain/datetext.h"

#include <gtest/gtest.h>

namespace signalbox {
namespace {

const QLocale kAmerican(QLocale::English, QLocale::UnitedStates);
const QLocale kBritish(QLocale::English, QLocale::UnitedKingdom);
const QLocale kJapanese(QLocale::Japanese, QLocale::Japan);
const QLocale kGerman(QLocale::German, QLocale::Germany);

class DateTextTest : public testing::Test {
protected:
    ~DateTextTest() override { DateText::setUp(QLocale::c()); }
    const QDateTime m_time{QDate(2026, 11, 12), QTime(15, 4, 5)};
};

TEST_F(DateTextTest, TheUsersOwnWayIsTakenWhereItIsOfTheLanguageOfTheTexts)
{
    EXPECT_EQ(DateText::localeFor({}, kAmerican, QLocale::English), kAmerican);
    EXPECT_EQ(DateText::localeFor(QStringLiteral("en"), kBritish, QLocale::English), kBritish);
    EXPECT_EQ(DateText::localeFor({}, kJapanese, QLocale::Japanese), kJapanese);
}

TEST_F(DateTextTest, EnglishTextsOfSomebodyElseHaveNeutralDates)
{
    EXPECT_FALSE(DateText::localeFor(QStringLiteral("en"), kJapanese, QLocale::English));
    EXPECT_FALSE(DateText::localeFor({}, QLocale::c(), QLocale::English));
    // There are no French texts.
    EXPECT_FALSE(DateText::localeFor({}, QLocale(QLocale::French), QLocale::English));
    EXPECT_FALSE(DateText::localeFor(QStringLiteral("fr_FR"), QLocale(QLocale::French), QLocale::English));
}

TEST_F(DateTextTest, OtherLanguagesHaveTheirUsualDates)
{
    EXPECT_EQ(DateText::localeFor(QStringLiteral("de"), kJapanese, QLocale::German), kGerman);
    EXPECT_EQ(DateText::localeFor(QStringLiteral("ja"), kAmerican, QLocale::Japanese), kJapanese);
}

TEST_F(DateTextTest, ALanguageWithACountryMeansThatCountrys)
{
    EXPECT_EQ(DateText::localeFor(QStringLiteral("en_GB"), kAmerican, QLocale::English), kBritish);
    EXPECT_EQ(DateText::localeFor(QStringLiteral("en-US"), kJapanese, QLocale::English), kAmerican);
}

TEST_F(DateTextTest, NeutralDatesCannotBeMistaken)
{
    DateText::setUp(std::nullopt);
    EXPECT_EQ(DateText::date(m_time.date()), QStringLiteral("2026-11-12"));
    EXPECT_EQ(DateText::longDate(m_time.date()), QStringLiteral("Thu 2026-11-12"));
    EXPECT_EQ(DateText::dateTime(m_time), QStringLiteral("2026-11-12 15:04"));
    EXPECT_EQ(m_time.toString(DateText::dateTimeFormat()), QStringLiteral("2026-11-12 15:04"));
}

TEST_F(DateTextTest, DatesOfACountryAreThoseOfItsLocale)
{
    for (const QLocale &locale : {kGerman, kBritish, kJapanese}) {
        DateText::setUp(locale);
        EXPECT_EQ(DateText::date(m_time.date()), locale.toString(m_time.date(), QLocale::ShortFormat));
        EXPECT_EQ(DateText::longDate(m_time.date()), locale.toString(m_time.date(), QLocale::LongFormat));
        EXPECT_EQ(DateText::dateTime(m_time), locale.toString(m_time, QLocale::ShortFormat));
        EXPECT_EQ(DateText::dateTimeFormat(), locale.dateTimeFormat(QLocale::ShortFormat));
    }
}

} // namespace
} // namespace signalbox

#include "model/domain/processingwindow.h"

#include <gtest/gtest.h>

#include <QDateTime>

#include <random>

namespace signalbox {
namespace {

constexpr quint8 kMonday = 1, kFriday = 16, kSunday = 64;
constexpr quint16 minute(int hour, int min = 0)
{
    return static_cast<quint16>(hour * 60 + min);
}

ProcessingWindow window(quint8 days, quint16 from, quint16 to, quint32 id = 1)
{
    ProcessingWindow made;
    made.id = id;
    made.type = JobType::InstallPackage;
    made.days = days;
    made.fromMinute = from;
    made.toMinute = to;
    return made;
}

/// UTC.
UtcMs at(int year, int month, int day, int hour, int min = 0)
{
    return QDateTime(QDate(year, month, day), QTime(hour, min), Qt::UTC).toMSecsSinceEpoch();
}

const QTimeZone &utc()
{
    static const QTimeZone zone = QTimeZone::utc();
    return zone;
}

const QTimeZone &berlin()
{
    static const QTimeZone zone("Europe/Berlin");
    return zone;
}

TEST(ProcessingWindowTest, WithoutAnyAJobMayAlwaysRun)
{
    EXPECT_EQ(windowStateAt({}, at(2026, 11, 23, 12), utc()), (WindowState{true, kNoTime, 0}));
}

TEST(ProcessingWindowTest, ItIsOpenFromItsBeginToItsEnd)
{
    const std::vector windows{window(kMonday, minute(8), minute(10))}; // 23 November 2026 is a Monday
    EXPECT_EQ(windowStateAt(windows, at(2026, 11, 23, 7, 59), utc()), (WindowState{false, at(2026, 11, 23, 8), 1}));
    EXPECT_EQ(windowStateAt(windows, at(2026, 11, 23, 8), utc()), (WindowState{true, at(2026, 11, 23, 10), 0}));
    EXPECT_EQ(windowStateAt(windows, at(2026, 11, 23, 10) - 1, utc()), (WindowState{true, at(2026, 11, 23, 10), 0}));
    EXPECT_EQ(windowStateAt(windows, at(2026, 11, 23, 10), utc()), (WindowState{false, at(2026, 11, 30, 8), 1}));
}

TEST(ProcessingWindowTest, OverMidnightItBelongsToTheDayItBegins)
{
    const std::vector windows{window(kFriday, minute(22), minute(6))};
    EXPECT_FALSE(windowStateAt(windows, at(2026, 11, 27, 3), utc()).isOpen) << "the night before";
    EXPECT_TRUE(windowStateAt(windows, at(2026, 11, 27, 23), utc()).isOpen);
    EXPECT_EQ(windowStateAt(windows, at(2026, 11, 28, 3), utc()), (WindowState{true, at(2026, 11, 28, 6), 0}));
    EXPECT_FALSE(windowStateAt(windows, at(2026, 11, 28, 23), utc()).isOpen);
}

TEST(ProcessingWindowTest, WindowsThatTouchAreOne)
{
    const std::vector windows{window(kMonday, minute(8), minute(10), 1), window(kMonday, minute(10), minute(12), 2)};
    EXPECT_EQ(windowStateAt(windows, at(2026, 11, 23, 9), utc()).changeMs, at(2026, 11, 23, 12));
    // From midnight to midnight, every day: it never closes within what is looked at.
    const std::vector always{window(kEveryDay, 0, 0)};
    const WindowState state = windowStateAt(always, at(2026, 11, 23, 9), utc());
    EXPECT_TRUE(state.isOpen);
    EXPECT_GT(state.changeMs, at(2026, 11, 30, 9));
}

TEST(ProcessingWindowTest, TimesAreThoseOfTheZone)
{
    ASSERT_TRUE(berlin().isValid());
    const std::vector windows{window(kEveryDay, minute(22), minute(6))};
    EXPECT_FALSE(windowStateAt(windows, at(2026, 1, 10, 20, 59), berlin()).isOpen);
    EXPECT_TRUE(windowStateAt(windows, at(2026, 1, 10, 21), berlin()).isOpen) << "winter: one hour ahead";
    EXPECT_TRUE(windowStateAt(windows, at(2026, 7, 10, 20), berlin()).isOpen) << "summer: two";
    EXPECT_EQ(windowStateAt(windows, at(2026, 7, 10, 20), berlin()).changeMs, at(2026, 7, 11, 4));
}

/// 29 March 2026, 02:00 becomes 03:00: the clocks never show 02:30.
TEST(ProcessingWindowTest, InSpringWhatBeginsInTheHourLeftOutBeginsBehindIt)
{
    const std::vector windows{window(kSunday, minute(2, 30), minute(4))};
    EXPECT_EQ(windowStateAt(windows, at(2026, 3, 29, 0, 30), berlin()), (WindowState{false, at(2026, 3, 29, 1), 1}));
    EXPECT_EQ(windowStateAt(windows, at(2026, 3, 29, 1), berlin()), (WindowState{true, at(2026, 3, 29, 2), 0}));
    // All of it is left out: it does not open on that day.
    const std::vector lost{window(kSunday, minute(2, 10), minute(2, 50))};
    EXPECT_EQ(windowStateAt(lost, at(2026, 3, 29, 0, 30), berlin()), (WindowState{false, at(2026, 4, 5, 0, 10), 1}));
}

/// 25 October 2026, 03:00 becomes 02:00: the clocks show 02:30 twice.
TEST(ProcessingWindowTest, InAutumnTheHourThatComesTwiceIsInItTwice)
{
    const std::vector windows{window(kSunday, minute(2, 30), minute(4))};
    EXPECT_EQ(windowStateAt(windows, at(2026, 10, 25, 0), berlin()), (WindowState{false, at(2026, 10, 25, 0, 30), 1}));
    EXPECT_EQ(windowStateAt(windows, at(2026, 10, 25, 1, 10), berlin()), (WindowState{true, at(2026, 10, 25, 3), 0}));
    const std::vector within{window(kSunday, minute(1), minute(2, 30))};
    EXPECT_EQ(windowStateAt(within, at(2026, 10, 25, 0), berlin()).changeMs, at(2026, 10, 25, 1, 30))
        << "it ends when it is half past two for the second time";
}

TEST(ProcessingWindowTest, ANightOverTheChangeOfTheClocksIsAnHourLongerOrShorter)
{
    const std::vector windows{window(kEveryDay, minute(22), minute(6))};
    const WindowState autumn = windowStateAt(windows, at(2026, 10, 24, 20), berlin());
    EXPECT_EQ(autumn.changeMs - at(2026, 10, 24, 20), qint64{9} * 3600 * 1000);
    const WindowState spring = windowStateAt(windows, at(2026, 3, 28, 21), berlin());
    EXPECT_EQ(spring.changeMs - at(2026, 3, 28, 21), qint64{7} * 3600 * 1000);
}

/// What it tells is true minute by minute, also where the clocks are changed by an hour, by half of one, or a day is left out.
TEST(ProcessingWindowTest, TheNextChangeIsTheNextChangeInEveryZone)
{
    struct Place {
        const char *zone;
        UtcMs aroundMs;
    };
    std::mt19937 random(11); // NOLINT: the same each time
    for (const Place &place :
         {Place{"UTC", at(2026, 3, 29, 1)}, Place{"Europe/Berlin", at(2026, 3, 29, 1)},
          Place{"Europe/Berlin", at(2026, 10, 25, 1)}, Place{"America/New_York", at(2026, 3, 8, 7)},
          Place{"Australia/Lord_Howe", at(2026, 4, 4, 15)}, Place{"Australia/Lord_Howe", at(2026, 10, 3, 15)},
          Place{"Pacific/Apia", at(2011, 12, 30, 10)}, Place{"Africa/Casablanca", at(2026, 2, 15, 2)}}) {
        const QTimeZone zone(place.zone);
        ASSERT_TRUE(zone.isValid()) << place.zone;
        for (int run = 0; run < 12; ++run) {
            std::vector<ProcessingWindow> windows;
            for (quint32 id = 1; id <= 1 + random() % 3; ++id)
                windows.push_back(window(static_cast<quint8>(1 + random() % 127), static_cast<quint16>(random() % 1440),
                                         static_cast<quint16>(random() % 1440), id));
            constexpr UtcMs kStepMs = 15 * 60'000;
            UtcMs nowMs = place.aroundMs - 36 * 3'600'000;
            for (int step = 0; step < 60; ++step) {
                const WindowState state = windowStateAt(windows, nowMs, zone);
                if (state.changeMs == kNoTime || state.changeMs > nowMs + 7 * 86'400'000LL)
                    break; // so far ahead it only says when to look again
                SCOPED_TRACE(testing::Message() << place.zone << " run " << run << " at " << nowMs);
                ASSERT_GT(state.changeMs, nowMs);
                EXPECT_EQ(windowStateAt(windows, state.changeMs, zone).isOpen, !state.isOpen);
                EXPECT_EQ(windowStateAt(windows, state.changeMs - 1, zone).isOpen, state.isOpen);
                // Between the two nothing changes, and everybody says the same time.
                const UtcMs between =
                    nowMs + static_cast<UtcMs>(random() % static_cast<quint64>(state.changeMs - nowMs));
                EXPECT_EQ(windowStateAt(windows, between, zone), state);
                nowMs += kStepMs + static_cast<UtcMs>(random() % 3'600'000);
            }
        }
    }
}

TEST(ProcessingWindowTest, TheNearestFolderHoldsAndThenTheType)
{
    ProcessingWindow ofType = window(kMonday, 0, 60, 1);
    ProcessingWindow ofTop = window(kMonday, 0, 60, 2);
    ofTop.folder = FolderId{1};
    ProcessingWindow ofInner = window(kMonday, 0, 60, 3);
    ofInner.folder = FolderId{2};
    const std::vector all{ofType, ofTop, ofInner};
    const std::vector inner{FolderId{2}, FolderId{1}}, other{FolderId{3}, FolderId{1}}, none{FolderId{4}};
    EXPECT_EQ(windowsFor(all, inner, JobType::InstallPackage), (std::vector{ofInner}));
    EXPECT_EQ(windowsFor(all, other, JobType::InstallPackage), (std::vector{ofTop}));
    EXPECT_EQ(windowsFor(all, none, JobType::InstallPackage), (std::vector{ofType}));
    EXPECT_TRUE(windowsFor(all, none, JobType::ReportMessage).empty());
}

TEST(ProcessingWindowTest, KeysAreReadBack)
{
    EXPECT_EQ(windowDaysKey(kMonday | kSunday), QStringLiteral("mon,sun"));
    EXPECT_EQ(windowDaysFromKey(QStringLiteral("mon,sun")), kMonday | kSunday);
    EXPECT_EQ(windowDaysFromKey(QStringLiteral("all")), kEveryDay);
    EXPECT_FALSE(windowDaysFromKey(QStringLiteral("mon,someday")));
    EXPECT_FALSE(windowDaysFromKey(QString()));
    EXPECT_EQ(minuteKey(minute(22, 5)), QStringLiteral("22:05"));
    EXPECT_EQ(minuteFromKey(QStringLiteral("22:05")), minute(22, 5));
    EXPECT_EQ(minuteFromKey(QStringLiteral("24:00")), 0);
    for (const char *wrong : {"", "22", "22:60", "24:01", "-1:00", "2:05", "22:05:00", "aa:bb"})
        EXPECT_FALSE(minuteFromKey(QLatin1String(wrong))) << wrong;
}

TEST(ProcessingWindowTest, WhatCannotBeIsNamed)
{
    EXPECT_TRUE(windowProblem(window(kMonday, 0, 0)).isEmpty());
    EXPECT_FALSE(windowProblem(window(0, 0, 60)).isEmpty());
    EXPECT_FALSE(windowProblem(window(128, 0, 60)).isEmpty());
    EXPECT_FALSE(windowProblem(window(kMonday, 1440, 60)).isEmpty());
}

} // namespace
} // namespace signalbox

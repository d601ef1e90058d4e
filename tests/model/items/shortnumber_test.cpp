#include "model/items/shortnumber.h"

#include <gtest/gtest.h>

#include <QLocale>
#include <QScopeGuard>

namespace signalbox {
namespace {

TEST(ShortNumberTest, IsCutAndNeverRoundedUp)
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const auto restore = qScopeGuard([&before] { QLocale::setDefault(before); });
    const auto text = [](quint32 count) { return shortNumber(count).toStdString(); };
    EXPECT_EQ(text(0), "0");
    EXPECT_EQ(text(9'999), "9,999");
    EXPECT_EQ(text(10'000), "10k");
    EXPECT_EQ(text(999'999), "999k");
    EXPECT_EQ(text(1'000'000), "1M");
    EXPECT_EQ(text(1'299'999), "1.2M");
    EXPECT_EQ(text(23'999'999), "23M");
    EXPECT_EQ(text(4'294'967'295), "4,294M");
}

TEST(ShortNumberTest, WhatIsNotQuiteAllDoesNotLookLikeAll)
{
    Counters counters;
    counters.byStatus[indexOf(Status::Completed)] = 999'999;
    counters.byStatus[indexOf(Status::Error)] = 1;
    EXPECT_EQ(shortCounters(counters).toStdString(), "999k/1/0/1M");
}

} // namespace
} // namespace signalbox

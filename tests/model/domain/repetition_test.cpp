#include "model/domain/repetition.h"

#include "model/domain/command.h"

#include <QJsonArray>
#include <QJsonObject>

#include <gtest/gtest.h>

#include <QDateTime>

namespace signalbox {
namespace {

const QTimeZone &berlin()
{
    static const QTimeZone zone("Europe/Berlin");
    return zone;
}

/// "2026-03-29 02:30" as the clocks of Berlin show it; of a time that comes twice the first.
UtcMs local(const char *text)
{
    const QDateTime time = QDateTime::fromString(QLatin1String(text), QStringLiteral("yyyy-MM-dd HH:mm"));
    return QDateTime(time.date(), time.time(), berlin()).toMSecsSinceEpoch();
}

UtcMs utc(const char *text)
{
    return QDateTime::fromString(QLatin1String(text), Qt::ISODate).toMSecsSinceEpoch();
}

QString shown(std::optional<UtcMs> ms)
{
    return ms ? QDateTime::fromMSecsSinceEpoch(*ms, berlin()).toString(QStringLiteral("yyyy-MM-dd HH:mm"))
              : QStringLiteral("none");
}

Repetition every(quint32 count, RepeatUnit unit)
{
    Repetition repeat;
    repeat.every = count;
    repeat.unit = unit;
    return repeat;
}

/// The first times behind the start.
QStringList times(const Repetition &repeat, UtcMs anchor, int count)
{
    QStringList all;
    UtcMs at = anchor;
    for (int i = 0; i < count; ++i) {
        const std::optional<UtcMs> next = nextDue(repeat, anchor, at, berlin());
        all << shown(next);
        if (!next)
            break;
        EXPECT_GT(*next, at);
        at = *next;
    }
    return all;
}

TEST(RepetitionTest, MinutesAndHoursAreLengthsOfTimeAlsoWhenTheClocksAreChanged)
{
    EXPECT_EQ(times(every(90, RepeatUnit::Minutes), local("2026-06-01 10:00"), 2),
              (QStringList{QStringLiteral("2026-06-01 11:30"), QStringLiteral("2026-06-01 13:00")}));
    // On 2026-03-29 the clocks go from 02:00 to 03:00.
    EXPECT_EQ(times(every(2, RepeatUnit::Hours), local("2026-03-29 00:00"), 2),
              (QStringList{QStringLiteral("2026-03-29 03:00"), QStringLiteral("2026-03-29 05:00")}));
    EXPECT_EQ(nextDue(every(5, RepeatUnit::Minutes), 1000, 400, berlin()), 1000) << "the start itself is the first";
}

TEST(RepetitionTest, DaysKeepTheirTimeOfDayWhenTheClocksAreChanged)
{
    EXPECT_EQ(times(every(1, RepeatUnit::Days), local("2026-03-28 10:00"), 2),
              (QStringList{QStringLiteral("2026-03-29 10:00"), QStringLiteral("2026-03-30 10:00")}));
    EXPECT_EQ(*nextDue(every(1, RepeatUnit::Days), local("2026-03-28 10:00"), local("2026-03-28 10:00"), berlin())
                  - local("2026-03-28 10:00"),
              23 * 3600 * 1000)
        << "that day has 23 hours";
    // 02:30 is left out on the 29th: the run begins when the clocks are put forward, and at 02:30 again from the day after.
    EXPECT_EQ(times(every(1, RepeatUnit::Days), local("2026-03-28 02:30"), 2),
              (QStringList{QStringLiteral("2026-03-29 03:00"), QStringLiteral("2026-03-30 02:30")}));
    // On 2026-10-25 02:30 comes twice: there is one run, at the first.
    const UtcMs anchor = local("2026-10-24 02:30");
    const std::optional<UtcMs> twice = nextDue(every(1, RepeatUnit::Days), anchor, anchor, berlin());
    EXPECT_EQ(twice, utc("2026-10-25T00:30:00Z"));
    EXPECT_EQ(shown(nextDue(every(1, RepeatUnit::Days), anchor, *twice, berlin())), QStringLiteral("2026-10-26 02:30"));
}

TEST(RepetitionTest, AMonthWithoutTheDayHasTheRunOnItsLastDay)
{
    EXPECT_EQ(times(every(1, RepeatUnit::Months), local("2026-01-31 08:00"), 4),
              (QStringList{QStringLiteral("2026-02-28 08:00"), QStringLiteral("2026-03-31 08:00"),
                           QStringLiteral("2026-04-30 08:00"), QStringLiteral("2026-05-31 08:00")}))
        << "the 31st comes back";
    EXPECT_EQ(times(every(12, RepeatUnit::Months), local("2028-02-29 08:00"), 2),
              (QStringList{QStringLiteral("2029-02-28 08:00"), QStringLiteral("2030-02-28 08:00")}));
    EXPECT_EQ(shown(dueAfterEnd(every(1, RepeatUnit::Months), local("2026-01-31 08:07"), berlin())),
              QStringLiteral("2026-02-28 08:07"));
}

TEST(RepetitionTest, DaysOfTheWeekAndTimesOfDayAreCountedFromTheStart)
{
    Repetition repeat = every(1, RepeatUnit::Days);
    repeat.days = 0b0011111; // Monday to Friday
    repeat.times = {6 * 60, 18 * 60};
    // 2026-06-05 is a Friday.
    EXPECT_EQ(times(repeat, local("2026-06-05 10:00"), 3),
              (QStringList{QStringLiteral("2026-06-05 18:00"), QStringLiteral("2026-06-08 06:00"),
                           QStringLiteral("2026-06-08 18:00")}));
    Repetition weeks = every(2, RepeatUnit::Weeks);
    weeks.days = 0b0001001; // Monday and Thursday
    EXPECT_EQ(times(weeks, local("2026-06-02 10:00"), 3),
              (QStringList{QStringLiteral("2026-06-04 10:00"), QStringLiteral("2026-06-15 10:00"),
                           QStringLiteral("2026-06-18 10:00")}));
    EXPECT_EQ(times(every(2, RepeatUnit::Weeks), local("2026-06-02 10:00"), 1),
              QStringList{QStringLiteral("2026-06-16 10:00")});
    Repetition both = every(1, RepeatUnit::Days); // in the hour that is left out two times are one
    both.times = {2 * 60 + 15, 2 * 60 + 45};
    EXPECT_EQ(times(both, local("2026-03-29 00:00"), 2),
              (QStringList{QStringLiteral("2026-03-29 03:00"), QStringLiteral("2026-03-30 02:15")}));
}

TEST(RepetitionTest, BehindItsEndThereIsNoTimeAnyMore)
{
    Repetition repeat = every(1, RepeatUnit::Hours);
    repeat.untilMs = 10'000'000;
    EXPECT_EQ(nextDue(repeat, 0, 3'600'000, berlin()), 7'200'000);
    EXPECT_FALSE(nextDue(repeat, 0, 7'200'000, berlin()));
    EXPECT_FALSE(dueAfterEnd(repeat, 7'000'000, berlin()));
    EXPECT_TRUE(dueAfterEnd(repeat, 5'000'000, berlin()));
}

TEST(RepetitionTest, ALongWayFromTheStartTheNextTimeIsFoundAtOnce)
{
    const UtcMs anchor = local("2000-01-31 02:30");
    for (const RepeatUnit unit :
         {RepeatUnit::Minutes, RepeatUnit::Hours, RepeatUnit::Days, RepeatUnit::Weeks, RepeatUnit::Months}) {
        for (const quint32 count : {1U, 3U, 7U, 1000U}) {
            const Repetition repeat = every(count, unit);
            for (UtcMs after = local("2031-03-01 00:00"); after < local("2031-12-01 00:00");
                 after += 9'000'000'000 / 7) {
                const std::optional<UtcMs> next = nextDue(repeat, anchor, after, berlin());
                ASSERT_TRUE(next) << count << ' ' << repeatUnitKey(unit).toStdString();
                ASSERT_GT(*next, after);
                const std::optional<UtcMs> same = nextDue(repeat, anchor, *next - 1, berlin());
                ASSERT_EQ(same, next) << "it is one of the times itself";
            }
        }
    }
}

TEST(RepetitionTest, WhatCannotBeIsSaid)
{
    const auto problem = [](auto change) {
        Repetition repeat = every(1, RepeatUnit::Days);
        change(repeat);
        return !repetitionProblem(repeat).isEmpty();
    };
    EXPECT_FALSE(problem([](Repetition &) {}));
    EXPECT_TRUE(problem([](Repetition &r) { r.every = 1001; }));
    EXPECT_TRUE(problem([](Repetition &r) { r.unit = RepeatUnit{9}; }));
    EXPECT_TRUE(problem([](Repetition &r) { r.times = {1440}; }));
    EXPECT_TRUE(problem([](Repetition &r) { r.times = {60, 60}; }));
    EXPECT_TRUE(problem([](Repetition &r) {
        r.times = {60};
        r.from = RepeatFrom::Completion;
    }));
    EXPECT_TRUE(problem([](Repetition &r) {
        r.times = {60};
        r.unit = RepeatUnit::Hours;
    }));
    EXPECT_TRUE(problem([](Repetition &r) {
        r.days = 1;
        r.unit = RepeatUnit::Months;
    }));
    EXPECT_TRUE(problem([](Repetition &r) {
        r.days = 1;
        r.every = 14;
    })) << "every 14 days is always the same day";
    EXPECT_TRUE(problem([](Repetition &r) { r.days = 0x80; }));
    EXPECT_TRUE(problem([](Repetition &r) { r.runs = 1; }));
}

TEST(RepetitionTest, JsonGivesTheSameBackAndWrongMembersAreNamed)
{
    Repetition repeat = every(2, RepeatUnit::Weeks);
    repeat.days = 0b1000001;
    repeat.times = {0, 1439};
    repeat.untilMs = 1'790'000'000'123;
    repeat.runs = 7;
    EXPECT_EQ(repetitionOf(toJson(repeat)).value(), repeat);
    repeat = every(3, RepeatUnit::Months);
    repeat.from = RepeatFrom::Completion;
    EXPECT_EQ(repetitionOf(toJson(repeat)).value(), repeat);
    EXPECT_TRUE(toJson(Repetition()).isEmpty());
    for (const auto &[key, value] :
         {std::pair("every", QJsonValue(0)), std::pair("every", QJsonValue(QStringLiteral("x"))),
          std::pair("unit", QJsonValue(QStringLiteral("years"))), std::pair("from", QJsonValue(QStringLiteral("end"))),
          std::pair("days", QJsonValue(QStringLiteral("someday"))), std::pair("runs", QJsonValue(1)),
          std::pair("until", QJsonValue(QStringLiteral("tomorrow"))), std::pair("other", QJsonValue(1))}) {
        QJsonObject json = toJson(every(2, RepeatUnit::Weeks));
        json.insert(QLatin1String(key), value);
        const Result<Repetition> read = repetitionOf(json, QStringLiteral("repeat"));
        ASSERT_FALSE(read) << key;
        EXPECT_TRUE(read.error().text.contains(QLatin1String(key))) << read.error().text.toStdString();
    }
    EXPECT_FALSE(repetitionOf({}));
    QJsonObject atTheEnd = toJson(every(1, RepeatUnit::Days)); // of the day: no run is at it
    atTheEnd.insert(QStringLiteral("times"), QJsonArray{QStringLiteral("24:00")});
    EXPECT_FALSE(repetitionOf(atTheEnd));
}

TEST(RepetitionTest, AnIntervalIsReadAsItIsTyped)
{
    EXPECT_EQ(repeatEveryFromText(QStringLiteral("30min")), std::pair(30U, RepeatUnit::Minutes));
    EXPECT_EQ(repeatEveryFromText(QStringLiteral("2h")), std::pair(2U, RepeatUnit::Hours));
    EXPECT_EQ(repeatEveryFromText(QStringLiteral("1 day")), std::pair(1U, RepeatUnit::Days));
    EXPECT_EQ(repeatEveryFromText(QStringLiteral("2w")), std::pair(2U, RepeatUnit::Weeks));
    EXPECT_EQ(repeatEveryFromText(QStringLiteral("1mo")), std::pair(1U, RepeatUnit::Months));
    for (const char *wrong : {"", "0h", "2", "h", "2m", "1001h", "-1h", "2 y"})
        EXPECT_FALSE(repeatEveryFromText(QLatin1String(wrong))) << wrong;
}

TEST(RepetitionTest, WhatAJobHasOfItIsOneText)
{
    EXPECT_TRUE(requestText({}).isEmpty());
    const JobRequest request{5, 6, SeriesId{7}, 8, 9, 10};
    EXPECT_EQ(requestOf(requestText(request)), request);
    EXPECT_EQ(requestOf(QStringLiteral("damaged")), JobRequest());
}

TEST(SeriesTest, WhatIsStoredComesBackAndTheTimesOfARunAreMoved)
{
    CreateJob order;
    order.name = QStringLiteral("Nacht 🙂");
    order.type = JobType::SendPackageClientChooses;
    order.folder = FolderId{4};
    order.packages = {PackageId{3}};
    order.destinations = {NodeId{5}, NodeId{6}};
    order.targets = {{TargetKind::Below, 7}};
    order.schedule = {500, 1000, 3000};
    order.priority = 8;
    order.attributes.retries = 3;
    order.terms.staleByMs = 2000;
    const Result<CreateJob> run = jobOfPlan(seriesPlan(order), 1000, 11'000);
    ASSERT_TRUE(run);
    EXPECT_EQ(run.value().name, order.name);
    EXPECT_EQ(run.value().type, order.type);
    EXPECT_EQ(run.value().destinations, order.destinations);
    EXPECT_EQ(run.value().targets, order.targets);
    EXPECT_EQ(run.value().schedule, (Schedule{kNoTime, kNoTime, 13'000}));
    EXPECT_EQ(run.value().terms.staleByMs, 12'000);
    EXPECT_EQ(run.value().attributes, order.attributes);
    EXPECT_FALSE(run.value().terms.repeat.isAny());
    EXPECT_FALSE(jobOfPlan(QStringLiteral("{}"), 0, 0));

    Series series;
    series.id = SeriesId{2};
    series.kind = SeriesKind::Set;
    series.first = 3;
    series.repeat = every(2, RepeatUnit::Hours);
    series.operatorName = QStringLiteral("anna");
    series.role = OperatorRole::Distribution;
    series.nextMs = 77;
    series.skipped = 4;
    series.plan = QStringLiteral("{}");
    EXPECT_EQ(seriesOf({series.id, seriesState(series), series.plan}).value(), series);
    EXPECT_FALSE(seriesOf({series.id, QStringLiteral("{}"), {}}));
}

} // namespace
} // namespace signalbox

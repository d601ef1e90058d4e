#include "network/simulation/lifetimes.h"

#include "network/simulation/distribution.h"
#include "network/simulation/measurement.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <iostream>
#include <iterator>
#include <set>
#include <string>

using namespace signalbox::simulation;

namespace {

/// A fleet that begins over ten minutes. All that it does is to take its time.
struct Fleet {
    std::vector<double> starts;
    std::vector<double> whole;

    Fleet(const std::function<double(Random &)> &takes, std::size_t count, Random &random)
    {
        for (std::size_t i = 0; i < count; ++i) {
            starts.push_back(600 * random.uniform());
            whole.push_back(takes(random));
        }
    }
    [[nodiscard]] std::vector<double> ends() const
    {
        std::vector<double> all;
        std::transform(starts.begin(), starts.end(), whole.begin(), std::back_inserter(all), std::plus<>());
        std::sort(all.begin(), all.end());
        return all;
    }
    [[nodiscard]] Durations seenAt(double now) const
    {
        Durations seen;
        for (std::size_t i = 0; i < starts.size(); ++i) {
            if (starts[i] + whole[i] <= now)
                seen.ended.push_back(whole[i]);
            else if (starts[i] < now)
                seen.running.push_back(now - starts[i]);
        }
        return seen;
    }
    /// When the last one ends in one course that goes on from what was seen.
    [[nodiscard]] double courseFrom(double now, const Lifetimes &learned, Random &random) const
    {
        const MeasuredTimes times = learned.drawn(random);
        double last = now;
        for (std::size_t i = 0; i < starts.size(); ++i) {
            if (starts[i] + whole[i] > now)
                last = std::max(last, starts[i] + times.sampleBeyond(random, std::max(now - starts[i], 0.0)));
        }
        return last;
    }
};

/// Out of 100 fleets: those whose true end lies in the middle 80 of 100 courses.
int inBand(const std::function<double(Random &)> &takes, double share, quint64 firstSeed, int *tooEarly)
{
    constexpr std::size_t kFleet = 200;
    constexpr std::size_t kCourses = 50;
    constexpr double kClock = 2; // seconds: nobody looks closer
    int within = 0;
    for (quint64 seed = firstSeed; seed < firstSeed + 100; ++seed) {
        Random random = Random::of(seed, u"fleet", u"times");
        const Fleet fleet(takes, kFleet, random);
        const std::vector<double> ends = fleet.ends();
        const double now = ends[static_cast<std::size_t>(share * kFleet)];
        const Lifetimes learned(fleet.seenAt(now));
        std::array<double, kCourses> finishes{};
        for (double &finish : finishes)
            finish = fleet.courseFrom(now, learned, random);
        std::sort(finishes.begin(), finishes.end());
        const double low = finishes[kCourses / 10];
        const double high = finishes[kCourses - 1 - kCourses / 10];
        within += ends.back() >= low - kClock && ends.back() <= high + kClock ? 1 : 0;
        *tooEarly += ends.back() > high + kClock ? 1 : 0;
    }
    return within;
}

/// What `count` of them take that began at once, seen when `now` seconds have passed.
Durations seenTogether(const std::function<double(Random &)> &takes, int count, double now)
{
    Random random(3);
    Durations seen;
    for (int i = 0; i < count; ++i) {
        const double whole = takes(random);
        if (whole <= now)
            seen.ended.push_back(whole);
        else
            seen.running.push_back(now);
    }
    return seen;
}

} // namespace

TEST(LifetimesTest, TheTruthLiesInTheBandAboutEightOfTenTimes)
{
    struct Case {
        const char *name;
        std::function<double(Random &)> takes;
        int most; ///< of 100
    };
    const std::array cases{
        Case{"lognormal 0.6", [](Random &random) { return 600 * std::exp(0.6 * random.normal()); }, 95},
        Case{"lognormal 0.3", [](Random &random) { return 600 * std::exp(0.3 * random.normal()); }, 95},
        Case{"Weibull 2", [](Random &random) { return 600 * std::sqrt(random.exponential(1)); }, 95},
        Case{"exponential", [](Random &random) { return random.exponential(600); }, 95},
        Case{"constant", [](Random &) { return 600.0; }, 100}, // nothing is uncertain
    };
    constexpr quint64 kFirstSeed = 1;
    for (const Case &one : cases) {
        for (const double share : {0.2, 0.4, 0.8}) {
            int tooEarly = 0;
            const int within = inBand(one.takes, share, kFirstSeed, &tooEarly);
            const std::string what = std::string(one.name) + " at " + std::to_string(std::lround(100 * share))
                                     + " %: " + std::to_string(within) + " of 100 within, " + std::to_string(tooEarly)
                                     + " after the band; seeds from " + std::to_string(kFirstSeed);
            std::cout << what << '\n';
            EXPECT_GE(within, 65) << what;
            EXPECT_LE(within, one.most) << what;
        }
    }
}

TEST(LifetimesTest, TheFamilyIsFoundThatExplainsTheTimes)
{
    // At the same medians: what a hundredth lasts longer than, of a lognormal and of a Weibull distribution.
    const auto hundredth = [](const std::function<double(Random &)> &takes) {
        const Lifetimes learned(seenTogether(takes, 2000, 900));
        Random random(5);
        std::vector<double> drawn;
        for (int i = 0; i < 200; ++i) {
            const MeasuredTimes times = learned.drawn(random);
            for (int k = 0; k < 100; ++k)
                drawn.push_back(times.sample(random));
        }
        std::sort(drawn.begin(), drawn.end());
        return drawn[drawn.size() * 99 / 100];
    };
    EXPECT_NEAR(hundredth([](Random &random) { return 600 * std::exp(0.6 * random.normal()); }), 2423, 240);
    EXPECT_NEAR(hundredth([](Random &random) { return 720.7 * std::sqrt(random.exponential(1)); }), 1547, 100);
}

TEST(LifetimesTest, WhatGoesOnLastsLongerThanItHas)
{
    const Lifetimes few({{10, 30}, {25, 25}});
    Random random(7);
    for (int i = 0; i < 100; ++i)
        EXPECT_GE(few.drawn(random).sampleBeyond(random, 25), 30) << "those of 10 s have ended";
    const Lifetimes learned({{10, 30}, std::vector<double>(50, 40.0)});
    const MeasuredTimes times = learned.drawn(random);
    std::set<double> beyond;
    for (int i = 0; i < 50; ++i)
        beyond.insert(times.sampleBeyond(random, 40));
    EXPECT_GT(*beyond.begin(), 40);
    EXPECT_EQ(beyond.size(), 50U) << "each goes its own way";
    EXPECT_TRUE(Lifetimes(Durations{{}, {5}}).isEmpty());
}

TEST(LifetimesTest, BearsTimesOfAnyKind)
{
    const std::vector<Durations> strange{{{0}, {}},
                                         {{0, 0, 0}, {0}},
                                         {{1e9}, {0.001}},
                                         {{0.001}, {1e9, 1e9}},
                                         {std::vector<double>(1000, 60.0), {1e7}},
                                         {{5}, std::vector<double>(100'000, 600.0)}};
    for (const Durations &durations : strange) {
        const Lifetimes learned(durations);
        ASSERT_FALSE(learned.isEmpty());
        Random random(1);
        for (int i = 0; i < 50; ++i) {
            const MeasuredTimes times = learned.drawn(random);
            for (const double passed : {0.0, 1.0, 1e8}) {
                const double whole = times.sampleBeyond(random, passed);
                EXPECT_TRUE(std::isfinite(whole) && whole >= passed) << whole;
            }
            EXPECT_TRUE(std::isfinite(times.mean()) && std::isfinite(times.median()));
            EXPECT_TRUE(std::isfinite(times.hardlyEver()) && times.hardlyEver() >= times.ends.back() * 0.999);
        }
    }
}

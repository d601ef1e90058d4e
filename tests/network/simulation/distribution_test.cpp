#include "network/simulation/distribution.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace signalbox::simulation;

namespace {

std::vector<double> samples(const Distribution &distribution, int count = 20'000)
{
    Random random(7);
    std::vector<double> drawn;
    for (int i = 0; i < count; ++i)
        drawn.push_back(distribution.sample(random));
    std::sort(drawn.begin(), drawn.end());
    return drawn;
}

double meanOf(const std::vector<double> &values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / static_cast<double>(values.size());
}

} // namespace

TEST(DistributionTest, DrawsWhatItsNameSays)
{
    EXPECT_EQ(samples(constant(3)).front(), 3);
    EXPECT_EQ(samples(constant(3)).back(), 3);
    const auto uniform = samples({Distribution::Kind::Uniform, 10, 20});
    EXPECT_GE(uniform.front(), 10);
    EXPECT_LT(uniform.back(), 20);
    EXPECT_NEAR(meanOf(uniform), 15, 0.1);
    const Distribution exponential{Distribution::Kind::Exponential, 40, 0};
    EXPECT_NEAR(meanOf(samples(exponential)), 40, 1);
    EXPECT_EQ(exponential.mean(), 40);
    const Distribution logNormal{Distribution::Kind::LogNormal, 30, 0.5};
    EXPECT_NEAR(samples(logNormal)[10'000], 30, 0.6) << "the median";
    EXPECT_NEAR(meanOf(samples(logNormal)), logNormal.mean(), 0.6);
}

TEST(DistributionTest, ATimeIsNeverLongerThanTheLongest)
{
    Random random(1);
    EXPECT_EQ(constant(1e15).sampleUs(random, kSecond), kLongest);
    EXPECT_EQ(constant(1.5).sampleUs(random, kMillisecond), 1500);
}

TEST(RandomTest, EachThingHasAStreamOfItsOwn)
{
    Random a = Random::of(1, u"relay-1", u"line");
    Random same = Random::of(1, u"relay-1", u"line");
    EXPECT_EQ(a.next(), same.next());
    EXPECT_NE(Random::of(1, u"relay-2", u"line").next(), Random::of(1, u"relay-1", u"line").next());
    EXPECT_NE(Random::of(1, u"relay-1", u"disk").next(), Random::of(1, u"relay-1", u"line").next());
    EXPECT_NE(Random::of(2, u"relay-1", u"line").next(), Random::of(1, u"relay-1", u"line").next());
}

TEST(RandomTest, NormalNumbersLieAsTheyShould)
{
    Random random(5);
    constexpr int kDrawn = 400'000;
    std::vector<double> drawn;
    for (int i = 0; i < kDrawn; ++i)
        drawn.push_back(random.normal());
    std::sort(drawn.begin(), drawn.end());
    // Around the steps of the lowest layers and in the tail too: the greatest distance of the two distributions (Kolmogorov, Smirnov).
    double distance = 0;
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        const double below = std::erfc(-drawn[i] / std::sqrt(2.0)) / 2;
        distance = std::max(distance, std::abs(below - static_cast<double>(i) / kDrawn));
    }
    EXPECT_LT(distance * std::sqrt(kDrawn), 1.95) << "one of a thousand right ones is farther away";
    const auto tail = std::count_if(drawn.begin(), drawn.end(), [](double x) { return std::abs(x) > 3.5; });
    EXPECT_NEAR(static_cast<double>(tail), kDrawn * std::erfc(3.5 / std::sqrt(2.0)), 45);
    EXPECT_LT(drawn.front(), -4);
    EXPECT_GT(drawn.back(), 4);
}

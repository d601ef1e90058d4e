#include "model/domain/status.h"

#include <gtest/gtest.h>

#include <array>
#include <tuple>

namespace signalbox {
namespace {

TEST(StatusTest, EachHasTheColourOfTheTable)
{
    constexpr std::array<std::tuple<Status, ColourKey>, kStatusCount> expected{{
        {Status::Error, ColourKey::Red},
        {Status::CommunicationError, ColourKey::Magenta},
        {Status::StartupFailure, ColourKey::White},
        {Status::Suspended, ColourKey::DarkGrey},
        {Status::InstallationRejected, ColourKey::LightGrey},
        {Status::WaitingForInstallation, ColourKey::Yellow},
        {Status::Resumed, ColourKey::White},
        {Status::Executing, ColourKey::White},
        {Status::WaitingForTransmission, ColourKey::White},
        {Status::Completed, ColourKey::Green},
        {Status::BeingDeleted, ColourKey::Olive},
    }};
    for (const auto &[status, colour] : expected)
        EXPECT_EQ(colourKey(status, false), colour) << indexOf(status);
}

TEST(StatusTest, OnlyExecutingTurnsYellowWhenItWaitedBefore)
{
    for (const Status status : kAllStatuses) {
        const ColourKey expected = status == Status::Executing ? ColourKey::Yellow : colourKey(status, false);
        EXPECT_EQ(colourKey(status, true), expected) << indexOf(status);
    }
}

TEST(StatusTest, TheListIsInOrderOfSeverity)
{
    for (std::size_t i = 0; i < kStatusCount; ++i) {
        EXPECT_EQ(indexOf(kAllStatuses[i]), i);
        EXPECT_EQ(severityRank(kAllStatuses[i]), static_cast<int>(i));
    }
}

TEST(StatusTest, ThreeAreFinal)
{
    for (const Status status : kAllStatuses) {
        const bool expected =
            status == Status::Error || status == Status::InstallationRejected || status == Status::Completed;
        EXPECT_EQ(isFinal(status), expected) << indexOf(status);
    }
}

} // namespace
} // namespace signalbox

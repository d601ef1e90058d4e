#include "model/domain/waitingpackage.h"

#include <gtest/gtest.h>

namespace signalbox {
namespace {

using State = WaitingPackage::State;
using Choice = PackageChoice;

WaitingPackage in(State state)
{
    WaitingPackage package;
    package.state = state;
    package.timing = InstallTiming::UserChooses;
    return package;
}

TEST(WaitingPackageTest, WhatMayBeChosenFollowsFromWhereItStands)
{
    EXPECT_TRUE(mayChoose(in(State::Waiting), Choice::Install));
    EXPECT_TRUE(mayChoose(in(State::Waiting), Choice::Hold));
    EXPECT_TRUE(mayChoose(in(State::Waiting), Choice::Reject));
    EXPECT_FALSE(mayChoose(in(State::Waiting), Choice::Release));
    EXPECT_TRUE(mayChoose(in(State::Held), Choice::Release));
    EXPECT_TRUE(mayChoose(in(State::Held), Choice::Install));
    EXPECT_FALSE(mayChoose(in(State::Held), Choice::Hold));
    EXPECT_FALSE(mayChoose(in(State::Chosen), Choice::Install));
    EXPECT_TRUE(mayChoose(in(State::Chosen), Choice::Reject));
    for (const Choice choice : {Choice::Install, Choice::Hold, Choice::Release, Choice::Reject})
        EXPECT_FALSE(mayChoose(in(State::Installing), choice));
}

TEST(WaitingPackageTest, ItsTimeIsToldInWords)
{
    EXPECT_EQ(installationText(in(State::Waiting)), QStringLiteral("when you want it"));
    EXPECT_EQ(installationText(in(State::Held)), QStringLiteral("held"));
    WaitingPackage atStart = in(State::Waiting);
    atStart.timing = InstallTiming::SystemStartUp;
    EXPECT_EQ(installationText(atStart), QStringLiteral("when the system starts"));
    EXPECT_EQ(packageChoiceKey(Choice::Reject), QStringLiteral("reject"));
}

} // namespace
} // namespace signalbox

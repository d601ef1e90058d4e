#include "network/simulation/waiting.h"

#include <gtest/gtest.h>

#include <functional>
#include <vector>

using namespace signalbox::simulation;

namespace {

class Noted final : public Waiting {
public:
    Noted(std::vector<int> &notes, int number) : m_notes(notes), m_number(number) { }
    void wake(bool isEnd) override
    {
        m_notes.push_back(isEnd ? -m_number : m_number);
        if (then)
            then();
    }
    std::function<void()> then;

private:
    std::vector<int> &m_notes;
    int m_number;
};

} // namespace

TEST(WaitingListTest, WakesInTheOrderOfComingAndEachOnce)
{
    std::vector<int> notes;
    WaitingList list;
    Noted one(notes, 1), two(notes, 2), three(notes, 3);
    list.add(two);
    list.add(one);
    list.add(three);
    one.leaveList();
    EXPECT_FALSE(one.isInList());
    list.wakeAll();
    EXPECT_EQ(notes, (std::vector{2, 3}));
    list.wakeAll();
    EXPECT_EQ(notes, (std::vector{2, 3}));
}

TEST(WaitingListTest, WhoComesAgainWaitsForTheNextChange)
{
    std::vector<int> notes;
    WaitingList list;
    Noted one(notes, 1), two(notes, 2);
    one.then = [&] { list.add(one); };
    list.add(one);
    list.add(two);
    list.wakeAll();
    EXPECT_EQ(notes, (std::vector{1, 2}));
    EXPECT_TRUE(one.isInList());
    list.wakeAll(true);
    EXPECT_EQ(notes, (std::vector{1, 2, -1}));
    one.leaveList();
}

TEST(WaitingListTest, WhoLeavesWhileOthersAreWokenIsNotWoken)
{
    std::vector<int> notes;
    Noted one(notes, 1);
    {
        WaitingList list;
        Noted two(notes, 2), three(notes, 3);
        one.then = [&] { two.leaveList(); };
        list.add(one);
        list.add(two);
        list.add(three);
        list.wakeAll();
        EXPECT_EQ(notes, (std::vector{1, 3}));
        list.add(one);
    }
    EXPECT_FALSE(one.isInList()) << "the list has gone";
}

#include "network/simulation/memory.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using namespace signalbox::simulation;

TEST(MemoryTest, GivesOutAgainWhatWasGivenBack)
{
    Memory memory;
    void *first = memory.take(100);
    void *second = memory.take(100);
    EXPECT_NE(first, second);
    memory.giveBack(first, 100);
    EXPECT_EQ(memory.take(97), first) << "of the same step";
    memory.giveBack(second, 100);
    EXPECT_NE(memory.take(200), second) << "another size";
}

TEST(MemoryTest, NothingThatIsUsedOverlaps)
{
    Memory memory;
    std::vector<std::pair<unsigned char *, std::size_t>> used;
    for (std::size_t i = 0; i < 3000; ++i) {
        const std::size_t bytes = 1 + i * 37 % 700; // some are too large for it
        auto *room = static_cast<unsigned char *>(memory.take(bytes));
        ASSERT_EQ(reinterpret_cast<std::uintptr_t>(room) % 16, 0U);
        std::fill_n(room, bytes, static_cast<unsigned char>(i));
        used.emplace_back(room, bytes);
        if (i % 3 == 0) {
            const auto [given, size] = used[i / 3];
            const unsigned char kept = given[0];
            ASSERT_TRUE(std::all_of(given, given + size, [kept](unsigned char byte) { return byte == kept; }));
            memory.giveBack(given, size);
            used[i / 3] = {static_cast<unsigned char *>(memory.take(size)), size};
            std::fill_n(used[i / 3].first, size, kept);
        }
    }
    for (const auto &[room, bytes] : used) {
        ASSERT_TRUE(std::all_of(room, room + bytes, [first = room[0]](unsigned char byte) { return byte == first; }));
        memory.giveBack(room, bytes);
    }
}

namespace {

struct Counted {
    explicit Counted(int &ended) : m_ended(ended) { }
    void use() { ++m_users; }
    void leave()
    {
        if (--m_users == 0)
            ++m_ended;
    }

private:
    int &m_ended;
    int m_users = 0;
};

} // namespace

TEST(RefTest, TheLastOneEndsIt)
{
    int ended = 0;
    Counted object(ended);
    {
        Ref first(&object);
        Ref second = first;
        Ref third = std::move(first);
        EXPECT_FALSE(first); // NOLINT(bugprone-use-after-move): that it is empty is what is tested
        second = {};
        EXPECT_EQ(ended, 0);
        third = Ref(&object);
        EXPECT_EQ(ended, 0);
    }
    EXPECT_EQ(ended, 1);
}

TEST(PagesTest, WhatIsTakenDoesNotOverlapAndIsAligned)
{
    Pages pages;
    std::vector<std::pair<unsigned char *, std::size_t>> taken;
    for (std::size_t i = 0; i < 20'000; ++i) {
        const std::size_t bytes = i % 5000 == 4999 ? 3'000'000 : 1 + i * 37 % 700; // one is larger than any piece
        const std::size_t alignment = std::size_t{1} << i % 7;
        auto *room = static_cast<unsigned char *>(pages.allocate(bytes, alignment));
        ASSERT_EQ(reinterpret_cast<std::uintptr_t>(room) % alignment, 0U);
        std::fill_n(room, bytes, static_cast<unsigned char>(i));
        taken.emplace_back(room, bytes);
    }
    for (std::size_t i = 0; i < taken.size(); ++i) {
        const auto [room, bytes] = taken[i];
        ASSERT_TRUE(std::all_of(room, room + bytes, [i](unsigned char byte) { return byte == (i & 0xff); })) << i;
    }
}

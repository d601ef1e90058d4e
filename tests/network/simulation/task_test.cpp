#include "network/simulation/task.h"

#include <gtest/gtest.h>

#include <array>
#include <vector>

using namespace signalbox::simulation;

namespace {

/// Holds so many bytes, and counts in `alive` how many of it there are.
template <std::size_t Bytes>
struct Counting {
    explicit Counting(int &count) : alive(&count) { ++*alive; }
    Counting(Counting &&other) noexcept : alive(other.alive) { ++*alive; }
    Counting(const Counting &) = delete;
    Counting &operator=(const Counting &) = delete;
    Counting &operator=(Counting &&) = delete;
    ~Counting() { --*alive; }
    void operator()() { ++runs; }
    int *alive;
    std::array<char, Bytes> more{};
    static inline int runs = 0;
};

template <std::size_t Bytes>
void expectThatItLivesAsLongAsItsTask()
{
    int alive = 0;
    Counting<Bytes>::runs = 0;
    {
        std::vector<Task> tasks;
        tasks.emplace_back(Counting<Bytes>(alive));
        for (int i = 0; i < 100; ++i) // the vector moves them as it grows
            tasks.emplace_back([] {});
        EXPECT_EQ(alive, 1);
        Task taken = std::move(tasks.front());
        EXPECT_FALSE(tasks.front()); // NOLINT(bugprone-use-after-move): that it is empty is what is asked
        tasks.clear();
        EXPECT_EQ(alive, 1);
        taken();
        EXPECT_EQ(alive, 1);
        taken = Task([] {});
        EXPECT_EQ(alive, 0);
    }
    EXPECT_EQ(alive, 0);
    EXPECT_EQ(Counting<Bytes>::runs, 1);
}

} // namespace

TEST(TaskTest, WhatIsSmallLivesAsLongAsItsTask)
{
    expectThatItLivesAsLongAsItsTask<8>();
}

TEST(TaskTest, WhatIsLargeLivesAsLongAsItsTask)
{
    expectThatItLivesAsLongAsItsTask<200>();
}

TEST(TaskTest, HoldsWhatCannotBeCopied)
{
    int found = 0;
    Task task([number = std::make_unique<int>(7), &found] { found = *number; });
    Task moved(std::move(task));
    moved();
    EXPECT_EQ(found, 7);
}

#include "model/engine/stateundo.h"

#include <gtest/gtest.h>

#include <random>

namespace signalbox {
namespace {

TEST(StateUndoTest, TakesEveryChangeBackInTheOtherOrder)
{
    std::mt19937 random(1);
    std::vector<InstructionState> states(5);
    StateUndo undo;
    std::vector<std::pair<StateUndo::Last, InstructionState>> expected;
    for (int i = 0; i < 1000; ++i) {
        const auto which = static_cast<quint32>(random() % states.size());
        InstructionState next = states[which];
        switch (random() % 5) {
        case 0: next.status = kAllStatuses[random() % kAllStatuses.size()]; break;
        case 1: next.silentSinceMs = static_cast<UtcMs>(random()); break;
        case 2: next.lastEvent = random(); break;
        case 3:
            next = {};
            next.attemptId = AttemptId{static_cast<quint32>(random())};
            break;
        default: break; // nothing
        }
        const auto flags = static_cast<quint8>(random());
        undo.push(which, flags, states[which], next);
        expected.emplace_back(StateUndo::Last{which, flags}, states[which]);
        states[which] = next;
    }
    while (undo.size() > 0) {
        const StateUndo::Last last = undo.last();
        EXPECT_EQ(last.instruction, expected.back().first.instruction);
        EXPECT_EQ(last.flags, expected.back().first.flags);
        states[last.instruction] = undo.pop(states[last.instruction]);
        EXPECT_EQ(states[last.instruction], expected.back().second);
        expected.pop_back();
    }
    EXPECT_TRUE(expected.empty());
}

} // namespace
} // namespace signalbox

#pragma once

#include "model/domain/instructionstate.h"

#include <array>
#include <bit>
#include <type_traits>
#include <vector>

namespace signalbox {

/// What instructions were before each change of a batch, newest first to be taken back. A report moves a handful of a
/// state's numbers: only the words that differ are kept.
class StateUndo {
public:
    void push(quint32 instruction, quint8 flags, const InstructionState &before, const InstructionState &after)
    {
        const Words was = wordsOf(before);
        const Words is = wordsOf(after);
        quint32 changed = 0;
        for (std::size_t i = 0; i < kWords; ++i) {
            if (was[i] != is[i]) {
                changed |= 1U << i;
                m_words.push_back(was[i]);
            }
        }
        m_words.push_back(quint64{instruction} << 32 | quint64{flags} << kWords | changed);
        ++m_size;
    }
    struct Last {
        quint32 instruction = 0;
        quint8 flags = 0;
    };
    [[nodiscard]] Last last() const ///< of the newest entry
    {
        return {static_cast<quint32>(m_words.back() >> 32), static_cast<quint8>(m_words.back() >> kWords)};
    }
    /// Takes the newest entry out. @return what `state`, as it was left by that change, was before
    [[nodiscard]] InstructionState pop(const InstructionState &state)
    {
        const auto changed = static_cast<quint32>(m_words.back()) & ((1U << kWords) - 1);
        const std::size_t begin = m_words.size() - 1 - static_cast<std::size_t>(std::popcount(changed));
        auto was = m_words.cbegin() + static_cast<std::ptrdiff_t>(begin);
        Words words = wordsOf(state);
        for (std::size_t i = 0; i < kWords; ++i) {
            if ((changed & 1U << i) != 0)
                words[i] = *was++;
        }
        m_words.resize(begin);
        --m_size;
        return std::bit_cast<InstructionState>(words);
    }
    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    void clear() noexcept
    {
        m_words.clear();
        m_size = 0;
    }

private:
    static constexpr std::size_t kWords = sizeof(InstructionState) / sizeof(quint64);
    static_assert(kWords * sizeof(quint64) == sizeof(InstructionState) && kWords + 8 <= 32);
    static_assert(std::is_trivially_copyable_v<InstructionState>);
    using Words = std::array<quint64, kWords>;
    static Words wordsOf(const InstructionState &state) { return std::bit_cast<Words>(state); }

    std::vector<quint64> m_words;
    std::size_t m_size = 0;
};

} // namespace signalbox

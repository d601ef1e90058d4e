#pragma once

#include <QtGlobal>

#include <bit>
#include <vector>

namespace signalbox {

/// A set of row numbers, one bit each.
class RowBits {
public:
    [[nodiscard]] bool test(quint32 row) const noexcept
    {
        const std::size_t word = row / 64;
        return word < m_words.size() && ((m_words[word] >> (row % 64)) & 1) != 0;
    }
    void set(quint32 row, bool value = true)
    {
        const std::size_t word = row / 64;
        if (word >= m_words.size()) {
            if (!value)
                return;
            m_words.resize(word + 1);
        }
        const quint64 bit = quint64{1} << (row % 64);
        m_words[word] = value ? m_words[word] | bit : m_words[word] & ~bit;
    }
    void clear() { m_words = {}; }
    [[nodiscard]] std::size_t count() const noexcept
    {
        std::size_t sum = 0;
        for (const quint64 word : m_words)
            sum += static_cast<std::size_t>(std::popcount(word));
        return sum;
    }
    [[nodiscard]] std::vector<quint32> rows() const ///< ascending
    {
        std::vector<quint32> rows;
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            for (quint64 word = m_words[i]; word != 0; word &= word - 1)
                rows.push_back(static_cast<quint32>(i * 64) + static_cast<quint32>(std::countr_zero(word)));
        }
        return rows;
    }
    [[nodiscard]] std::size_t bytes() const noexcept { return m_words.capacity() * sizeof(quint64); }

private:
    std::vector<quint64> m_words;
};

} // namespace signalbox

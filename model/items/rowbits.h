#pragma once

#include <QtGlobal>

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
    [[nodiscard]] std::size_t bytes() const noexcept { return m_words.capacity() * sizeof(quint64); }

private:
    std::vector<quint64> m_words;
};

} // namespace signalbox

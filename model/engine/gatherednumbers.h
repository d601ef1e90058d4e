#pragma once

#include <QtGlobal>

#include <algorithm>
#include <utility>
#include <vector>

namespace signalbox {

/// A set of numbers into which the same ones are put many times before it is taken: a vector, in order only when it is
/// asked for. Costs a fraction of what a tree costs for each of a hundred thousand reports a second.
class GatheredNumbers {
public:
    void insert(quint32 number)
    {
        if (!m_numbers.empty() && m_numbers.back() == number)
            return;
        m_numbers.push_back(number);
        if (m_numbers.size() >= m_tidyAt) {
            tidy();
            m_tidyAt = std::max(kTidyAt, 2 * m_numbers.size());
        }
    }
    void erase(quint32 number) { std::erase(m_numbers, number); }
    void clear() { m_numbers.clear(); }
    /// All of them, ascending, each once; afterwards there are none.
    [[nodiscard]] std::vector<quint32> take()
    {
        tidy();
        m_tidyAt = kTidyAt;
        return std::exchange(m_numbers, {});
    }

private:
    void tidy()
    {
        std::sort(m_numbers.begin(), m_numbers.end());
        m_numbers.erase(std::unique(m_numbers.begin(), m_numbers.end()), m_numbers.end());
    }
    static constexpr std::size_t kTidyAt = 4096; ///< so that repetitions never take more than that, or twice the set
    std::vector<quint32> m_numbers;
    std::size_t m_tidyAt = kTidyAt;
};

} // namespace signalbox

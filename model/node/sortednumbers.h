#pragma once

#include <QtGlobal>

#include <algorithm>
#include <vector>

namespace signalbox {

/// A set of a few numbers, mostly put in ascending: a vector in order, which takes nothing as long as it is empty.
class SortedNumbers {
public:
    void insert(quint32 number)
    {
        if (m_numbers.empty() || m_numbers.back() < number) {
            m_numbers.push_back(number);
            return;
        }
        const auto at = std::lower_bound(m_numbers.begin(), m_numbers.end(), number);
        if (*at != number)
            m_numbers.insert(at, number);
    }
    void erase(quint32 number)
    {
        const auto at = std::lower_bound(m_numbers.begin(), m_numbers.end(), number);
        if (at != m_numbers.end() && *at == number)
            m_numbers.erase(at);
    }
    [[nodiscard]] bool contains(quint32 number) const
    {
        return std::binary_search(m_numbers.begin(), m_numbers.end(), number);
    }
    [[nodiscard]] bool empty() const noexcept { return m_numbers.empty(); }
    [[nodiscard]] std::size_t size() const noexcept { return m_numbers.size(); }
    [[nodiscard]] quint32 front() const { return m_numbers.front(); } ///< not of an empty one
    [[nodiscard]] auto begin() const noexcept { return m_numbers.begin(); }
    [[nodiscard]] auto end() const noexcept { return m_numbers.end(); }

private:
    std::vector<quint32> m_numbers;
};

} // namespace signalbox

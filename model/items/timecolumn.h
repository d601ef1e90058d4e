#pragma once

#include "model/domain/ids.h"

#include <cstddef>
#include <vector>

namespace signalbox {

/// A column of UTC times in 6 bytes a row; it takes no memory at all until the first time is set.
/// Times before 1970 or after the year 10889 are kept as "not set".
class TimeColumn {
public:
    void resize(std::size_t size)
    {
        m_size = size;
        if (!m_low.empty()) {
            m_low.resize(size);
            m_high.resize(size);
        }
    }
    void reserve(std::size_t size) { m_room = size; } ///< to be taken with the first time
    [[nodiscard]] bool isUnset() const noexcept { return m_low.empty(); } ///< no time has ever been set
    [[nodiscard]] std::size_t size() const noexcept { return m_size; }
    [[nodiscard]] UtcMs at(std::size_t row) const noexcept
    {
        return m_low.empty() ? kNoTime : (static_cast<UtcMs>(m_high[row]) << 32) | static_cast<UtcMs>(m_low[row]);
    }
    void set(std::size_t row, UtcMs value)
    {
        if (value < 0 || value >= (UtcMs{1} << 48))
            value = kNoTime;
        if (m_low.empty()) {
            if (value == kNoTime)
                return;
            m_low.reserve(m_room);
            m_high.reserve(m_room);
            m_low.resize(m_size);
            m_high.resize(m_size);
        }
        m_low[row] = static_cast<quint32>(value & 0xffffffff);
        m_high[row] = static_cast<quint16>(value >> 32);
    }
    [[nodiscard]] std::size_t bytes() const noexcept
    {
        return m_low.capacity() * sizeof(quint32) + m_high.capacity() * sizeof(quint16);
    }

private:
    std::size_t m_size = 0;
    std::size_t m_room = 0;
    std::vector<quint32> m_low;
    std::vector<quint16> m_high;
};

} // namespace signalbox

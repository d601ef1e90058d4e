#include "model/items/keyedrows.h"

#include "model/items/radixsort.h"
#include "model/items/rowbits.h"

#include <algorithm>

namespace signalbox {

KeyedRows::KeyedRows(std::vector<quint32> rows, std::vector<quint64> keys)
    : m_rows(std::move(rows)), m_keys(std::move(keys))
{
}

std::size_t KeyedRows::indexOf(quint32 row) const
{
    if (row < m_rows.size() && m_rows[row] == row)
        return row; // no gaps before it
    return static_cast<std::size_t>(std::lower_bound(m_rows.begin(), m_rows.end(), row) - m_rows.begin());
}

std::vector<quint32> KeyedRows::sorted(bool descending, const std::stop_token &stop) const
{
    return sortedRows(m_rows, m_keys, descending, stop);
}

std::vector<quint32> KeyedRows::moved(std::vector<quint32> order, std::span<const std::pair<quint32, quint64>> changes,
                                      bool descending, const std::stop_token &stop)
{
    RowBits leaving;
    std::vector<quint32> entering;
    entering.reserve(changes.size());
    for (const auto &[row, key] : changes) {
        m_keys[indexOf(row)] = key;
        leaving.set(row);
        entering.push_back(row);
    }
    const auto keyOf = [this, descending](quint32 row) {
        const quint64 key = m_keys[indexOf(row)];
        return std::pair(descending ? ~key : key, row);
    };
    const auto before = [&keyOf](quint32 a, quint32 b) { return keyOf(a) < keyOf(b); };
    std::sort(entering.begin(), entering.end(), before);
    std::erase_if(order, [&leaving](quint32 row) { return leaving.test(row); });
    std::vector<quint32> result;
    result.reserve(order.size() + entering.size());
    auto from = order.cbegin();
    for (const quint32 row : entering) {
        if (stop.stop_requested())
            return {};
        const auto to = std::lower_bound(from, order.cend(), row, before);
        result.insert(result.end(), from, to);
        result.push_back(row);
        from = to;
    }
    result.insert(result.end(), from, order.cend());
    return result;
}

} // namespace signalbox

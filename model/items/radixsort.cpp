#include "model/items/radixsort.h"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <numeric>

namespace signalbox {

namespace {

constexpr int kDigitBits = 11; // 2048 counters of 4 bytes stay in the first-level cache
constexpr std::size_t kSmall = 512; // below this, clearing the counters costs more than comparing

struct Pair {
    quint64 key;
    quint32 index;
};

/// Least significant digit first; stable. `digitsOf` gives the bits to sort by. @return false when stopped
template <class Element, class Bits>
bool radixSort(std::vector<Element> &elements, int bits, const std::stop_token &stop, Bits bitsOf)
{
    const int passes = (bits + kDigitBits - 1) / kDigitBits;
    if (passes == 0)
        return !stop.stop_requested();
    const int width = (bits + passes - 1) / passes;
    const quint64 mask = (quint64{1} << width) - 1;
    std::vector<Element> other(elements.size());
    for (int pass = 0; pass < passes; ++pass) {
        if (stop.stop_requested())
            return false;
        const int shift = pass * width;
        std::array<quint32, (std::size_t{1} << kDigitBits)> starts{};
        for (const Element &element : elements)
            ++starts[(bitsOf(element) >> shift) & mask];
        quint32 start = 0;
        for (quint32 &count : starts)
            start += std::exchange(count, start);
        for (const Element &element : elements)
            other[starts[(bitsOf(element) >> shift) & mask]++] = element;
        elements.swap(other);
    }
    return true;
}

} // namespace

std::vector<quint32> sortedRows(std::span<const quint32> rows, std::vector<quint64> keys, bool descending,
                                const std::stop_token &stop)
{
    std::vector<quint32> order(rows.size());
    if (rows.size() < kSmall) {
        std::iota(order.begin(), order.end(), 0u);
        std::stable_sort(order.begin(), order.end(),
                         [&](quint32 a, quint32 b) { return descending ? keys[a] > keys[b] : keys[a] < keys[b]; });
        std::transform(order.begin(), order.end(), order.begin(), [rows](quint32 i) { return rows[i]; });
        return order;
    }

    if (std::adjacent_find(keys.begin(), keys.end(), std::not_equal_to<>()) == keys.end()) {
        order.assign(rows.begin(), rows.end()); // a column that says the same everywhere
        return order;
    }

    // "Not set" is 0 and times are about 2^41: without moving them together every sort would be over 41 bits.
    quint64 low = std::numeric_limits<quint64>::max();
    quint64 high = 0;
    for (const quint64 key : keys) {
        if (key != 0)
            low = std::min(low, key);
        high = std::max(high, key);
    }
    if (high == 0)
        low = 1;
    const quint64 base = low - 1; // the smallest key that is set becomes 1
    const quint64 top = high == 0 ? 0 : high - base;
    for (quint64 &key : keys) {
        key = key == 0 ? 0 : key - base;
        if (descending)
            key = top - key;
    }

    const int bits = static_cast<int>(std::bit_width(top));
    if (bits <= 32) {
        std::vector<quint64> &packed = keys; // key and index in one word
        for (std::size_t i = 0; i < packed.size(); ++i)
            packed[i] = (packed[i] << 32) | i;
        if (!radixSort(packed, bits, stop, [](quint64 word) { return word >> 32; }))
            return {};
        for (std::size_t i = 0; i < packed.size(); ++i)
            order[i] = rows[packed[i] & 0xffffffff];
        return order;
    }
    std::vector<Pair> pairs(keys.size());
    for (std::size_t i = 0; i < pairs.size(); ++i)
        pairs[i] = {keys[i], static_cast<quint32>(i)};
    keys = {};
    if (!radixSort(pairs, bits, stop, [](const Pair &pair) { return pair.key; }))
        return {};
    for (std::size_t i = 0; i < pairs.size(); ++i)
        order[i] = rows[pairs[i].index];
    return order;
}

} // namespace signalbox

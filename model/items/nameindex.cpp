#include "model/items/nameindex.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>

namespace signalbox {

namespace {

constexpr std::size_t kWorthPacking = 1024; ///< dead entries

std::string_view nameOf(const NameIndex::Block &block, std::size_t entry)
{
    const std::size_t start = block.entries[entry].start;
    const std::size_t next = entry + 1 < block.entries.size() ? block.entries[entry + 1].start : block.text.size();
    return std::string_view(block.text).substr(start, next - start - 1);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Negative, 0 or positive, digits by value. Leading zeros count only when all else is equal.
int compareNatural(std::string_view a, std::string_view b)
{
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < a.size() && j < b.size()) {
        if (isDigit(a[i]) && isDigit(b[j])) {
            while (i < a.size() && a[i] == '0')
                ++i;
            while (j < b.size() && b[j] == '0')
                ++j;
            std::size_t endA = i;
            std::size_t endB = j;
            while (endA < a.size() && isDigit(a[endA]))
                ++endA;
            while (endB < b.size() && isDigit(b[endB]))
                ++endB;
            if (endA - i != endB - j)
                return endA - i < endB - j ? -1 : 1;
            if (const int order = a.substr(i, endA - i).compare(b.substr(j, endB - j)); order != 0)
                return order;
            i = endA;
            j = endB;
        } else {
            if (a[i] != b[j])
                return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[j]) ? -1 : 1;
            ++i;
            ++j;
        }
    }
    if (i < a.size() || j < b.size())
        return i < a.size() ? 1 : -1;
    return a.compare(b);
}

/// The beginning of a name as two numbers, that compare one after the other as compareNatural() does, or equal where they do not reach: a run of digits
/// becomes a zero, the number of its digits, and these, without leading zeros.
struct NaturalKey {
    quint64 high = 0;
    quint64 low = 0;
    friend bool operator==(const NaturalKey &, const NaturalKey &) = default;
};

NaturalKey naturalKey(std::string_view name)
{
    constexpr std::size_t kBytes = 16;
    constexpr std::size_t kLongestRun = 0xff;
    std::array<unsigned char, kBytes> bytes{};
    std::size_t used = 0;
    std::size_t i = 0;
    while (i < name.size() && used < kBytes) {
        if (!isDigit(name[i])) {
            bytes[used++] = static_cast<unsigned char>(name[i++]);
            continue;
        }
        bytes[used++] = '0'; // as any digit beside what is none
        while (i < name.size() && name[i] == '0')
            ++i;
        std::size_t end = i;
        while (end < name.size() && isDigit(name[end]))
            ++end;
        if (used < kBytes)
            bytes[used++] = static_cast<unsigned char>(std::min(end - i, kLongestRun));
        if (end - i >= kLongestRun)
            break; // how many there are is not told: what is behind counts no more
        while (i < end && used < kBytes)
            bytes[used++] = static_cast<unsigned char>(name[i++]);
        i = end;
    }
    const auto number = [&bytes](std::size_t from) {
        quint64 value = 0;
        for (std::size_t at = from; at < from + sizeof(value); ++at)
            value = value << 8U | bytes[at];
        return value;
    };
    return {number(0), number(sizeof(quint64))};
}

} // namespace

std::string NameIndex::fold(const QString &text)
{
    // Most names are of hosts. The general way makes two copies of each.
    if (std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 128 && c != u'\n'; })) {
        std::string lower(static_cast<std::size_t>(text.size()), '\0');
        std::transform(text.begin(), text.end(), lower.begin(), [](QChar c) {
            const char plain = c.toLatin1();
            return plain >= 'A' && plain <= 'Z' ? static_cast<char>(plain - 'A' + 'a') : plain;
        });
        return lower;
    }
    std::string folded = text.toCaseFolded().toStdString();
    std::replace(folded.begin(), folded.end(), '\n', ' '); // it parts the names
    return folded;
}

NameIndex::Block &NameIndex::writable()
{
    if (m_given) {
        m_block = std::make_shared<Block>(*m_block);
        m_given = false;
    }
    return *m_block;
}

std::shared_ptr<const NameIndex::Block> NameIndex::block() const
{
    m_given = true;
    return m_block;
}

void NameIndex::append(quint32 slot, const std::string &folded)
{
    Block &block = writable();
    if (slot >= m_entryOf.size())
        m_entryOf.resize(slot + std::size_t{1}, kNoSlot);
    m_entryOf[slot] = static_cast<quint32>(block.entries.size());
    block.entries.push_back({static_cast<quint32>(block.text.size()), slot});
    block.text += folded;
    block.text += '\n';
}

bool NameIndex::set(quint32 slot, const QString &name)
{
    const std::string folded = fold(name);
    if (slot < m_entryOf.size() && m_entryOf[slot] != kNoSlot) {
        if (nameOf(*m_block, m_entryOf[slot]) == folded)
            return false;
        remove(slot);
    }
    append(slot, folded);
    ++m_version;
    return true;
}

void NameIndex::remove(quint32 slot)
{
    if (slot >= m_entryOf.size() || m_entryOf[slot] == kNoSlot)
        return;
    writable().entries[m_entryOf[slot]].slot = kNoSlot;
    m_entryOf[slot] = kNoSlot;
    ++m_dead;
    if (m_dead < kWorthPacking || m_dead < m_block->entries.size() / 2)
        return;
    const std::shared_ptr<Block> old = std::exchange(m_block, std::make_shared<Block>());
    m_given = false;
    m_dead = 0;
    for (std::size_t entry = 0; entry < old->entries.size(); ++entry) {
        if (old->entries[entry].slot != kNoSlot)
            append(old->entries[entry].slot, std::string(nameOf(*old, entry)));
    }
}

void NameIndex::clear()
{
    m_block = std::make_shared<Block>();
    m_given = false;
    m_entryOf.clear();
    m_dead = 0;
    m_ranks.clear();
    ++m_version;
}

RowBits NameIndex::match(const Block &block, const std::string &folded, const std::stop_token &stop)
{
    RowBits found;
    if (folded.empty())
        return found;
    // One search through everything: hits come in the order of the entries.
    std::size_t entry = 0;
    std::size_t offset = 0;
    std::size_t hits = 0;
    while (offset < block.text.size()) {
        const void *hit = memmem(block.text.data() + offset, block.text.size() - offset, folded.data(), folded.size());
        if (!hit || (++hits % 4096 == 0 && stop.stop_requested()))
            break;
        const auto at = static_cast<std::size_t>(static_cast<const char *>(hit) - block.text.data());
        const auto next =
            std::upper_bound(block.entries.begin() + static_cast<std::ptrdiff_t>(entry), block.entries.end(), at,
                             [](std::size_t value, const Block::Entry &e) { return value < e.start; });
        entry = static_cast<std::size_t>(next - block.entries.begin()) - 1;
        if (block.entries[entry].slot != kNoSlot)
            found.set(block.entries[entry].slot);
        ++entry;
        offset = entry < block.entries.size() ? block.entries[entry].start : block.text.size();
    }
    return found;
}

std::vector<quint32> NameIndex::ranks(const Block &block, const std::stop_token &stop)
{
    // Names lie in the order in which they came: to look at two of them waits for the memory. Their keys stand side by side.
    struct Name {
        NaturalKey key;
        quint32 entry = 0;
    };
    std::vector<Name> names;
    names.reserve(block.entries.size());
    quint32 slots = 0;
    for (std::size_t entry = 0; entry < block.entries.size(); ++entry) {
        const quint32 slot = block.entries[entry].slot;
        if (slot == kNoSlot)
            continue;
        names.push_back({naturalKey(nameOf(block, entry)), static_cast<quint32>(entry)});
        slots = std::max(slots, slot + 1);
    }
    if (stop.stop_requested())
        return {};
    std::sort(names.begin(), names.end(), [&block](const Name &a, const Name &b) {
        if (a.key.high != b.key.high) // as mostly: what comes behind is not looked at
            return a.key.high < b.key.high;
        if (a.key.low != b.key.low)
            return a.key.low < b.key.low;
        return compareNatural(nameOf(block, a.entry), nameOf(block, b.entry)) < 0;
    });
    std::vector<quint32> ranks(slots);
    quint32 rank = 0;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const bool isNext =
            i > 0
            && (names[i].key != names[i - 1].key || nameOf(block, names[i].entry) != nameOf(block, names[i - 1].entry));
        rank += isNext ? 1 : 0;
        ranks[block.entries[names[i].entry].slot] = rank;
    }
    return ranks;
}

quint32 NameIndex::rank(quint32 slot) const noexcept
{
    return slot < m_ranks.size() ? m_ranks[slot] : kNoSlot;
}

RowSource::Work NameIndex::prepareRanks()
{
    if (m_rankedVersion == m_version)
        return {};
    return [self = m_self, names = block(), version = m_version](const std::stop_token &stop) -> RowSource::Finish {
        auto result = std::make_shared<std::vector<quint32>>(ranks(*names, stop));
        if (stop.stop_requested())
            return {};
        return [self, result, version] {
            if (!*self)
                return;
            (*self)->m_ranks = std::move(*result);
            (*self)->m_rankedVersion = version;
        };
    };
}

} // namespace signalbox

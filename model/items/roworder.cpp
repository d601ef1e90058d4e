#include "model/items/roworder.h"

#include <algorithm>
#include <cstring>

namespace signalbox {

namespace {

/// Up to so many rows come and go one by one; more of them in one block at the end and one change of layout.
constexpr std::size_t kFew = 8;

/// One look-up by bisection costs about as much as passing so many rows in a scan.
constexpr std::size_t kScanPerSearch = 500;

} // namespace

std::size_t RowOrder::lowerBound(const Rows &list, std::size_t from, std::size_t to, const Keyed &row) const
{
    while (from < to) {
        const std::size_t middle = from + (to - from) / 2;
        if (keyed(list[middle]) < row)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

int RowOrder::positionOf(quint32 row) const
{
    if (m_filtered && !m_settling && m_tail == 0 && !m_pass.test(row))
        return -1;
    const Rows &list = m_filtered ? m_visible : m_full;
    const Keyed wanted = keyed(row);
    const std::size_t tail = list.size() - m_tail;
    std::size_t position = lowerBound(list, 0, tail, wanted);
    if (position < tail && list[position] == row)
        return static_cast<int>(position);
    position = lowerBound(list, tail, list.size(), wanted);
    if (position < list.size() && list[position] == row)
        return static_cast<int>(position);
    // Names may sort otherwise by now than when this order was made, until it is made anew.
    const auto found = std::find(list.begin(), list.end(), row);
    return found == list.end() ? -1 : static_cast<int>(found - list.begin());
}

bool RowOrder::isLinearBetter(const Rows &list, std::size_t count) const noexcept
{
    return count * kScanPerSearch > list.size();
}

std::vector<RowOrder::Placed> RowOrder::scan(const Rows &list, std::span<const quint32> rows) const
{
    RowBits wanted;
    for (auto row = rows.rbegin(); row != rows.rend(); ++row) // the largest first: one allocation
        wanted.set(*row);
    std::vector<Placed> found;
    found.reserve(rows.size());
    for (std::size_t i = 0; i < list.size() && found.size() < rows.size(); ++i) {
        if (wanted.test(list[i]))
            found.push_back({static_cast<quint32>(i), list[i]});
    }
    return found;
}

std::vector<RowOrder::Placed> RowOrder::find(const Rows &list, std::span<const quint32> rows) const
{
    std::vector<Placed> found;
    found.reserve(rows.size());
    for (const quint32 row : rows) {
        const std::size_t position = lowerBound(list, 0, list.size(), keyed(row));
        if (position == list.size() || list[position] != row)
            return scan(list, rows);
        found.push_back({static_cast<quint32>(position), row});
    }
    std::sort(found.begin(), found.end(), [](const Placed &a, const Placed &b) { return a.position < b.position; });
    return found;
}

RowOrder::Keys RowOrder::sorted(std::span<const quint32> rows) const
{
    Keys keys(rows.size());
    std::transform(rows.begin(), rows.end(), keys.begin(), [this](quint32 row) { return keyed(row); });
    std::sort(keys.begin(), keys.end());
    return keys;
}

void RowOrder::removeAt(Rows &list, std::span<const quint32> positions)
{
    if (positions.empty())
        return;
    std::size_t out = positions.front();
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const std::size_t from = positions[i] + std::size_t{1};
        const std::size_t to = i + 1 < positions.size() ? positions[i + 1] : list.size();
        std::memmove(list.data() + out, list.data() + from, (to - from) * sizeof(quint32));
        out += to - from;
    }
    list.resize(out);
}

/// Where each of `sorted` belongs between `from` and `to`. The middle one first: it tells the others on which side to look,
/// so that many of them do not each search the whole list, whose rows' keys lie all over the memory.
void RowOrder::findTargets(const Rows &list, std::span<const Keyed> sorted, std::size_t from, std::size_t to,
                           quint32 *targets) const
{
    if (sorted.empty())
        return;
    const std::size_t middle = sorted.size() / 2;
    const std::size_t target = lowerBound(list, from, to, sorted[middle]);
    targets[middle] = static_cast<quint32>(target);
    findTargets(list, sorted.first(middle), from, target, targets);
    findTargets(list, sorted.subspan(middle + 1), target, to, targets + middle + 1);
}

void RowOrder::insertSorted(Rows &list, std::span<const Keyed> sorted) const
{
    if (sorted.empty())
        return;
    const std::size_t old = list.size();
    std::vector<quint32> targets(sorted.size());
    findTargets(list, sorted, 0, old, targets.data());
    list.resize(old + sorted.size());
    std::size_t end = old;
    for (std::size_t i = sorted.size(); i-- > 0;) {
        const std::size_t target = targets[i];
        std::memmove(list.data() + target + i + 1, list.data() + target, (end - target) * sizeof(quint32));
        list[target + i] = sorted[i].row;
        end = target;
    }
}

void RowOrder::reset(std::vector<quint32> full, bool filtered)
{
    m_full = std::move(full);
    m_filtered = filtered;
    m_tail = 0;
    m_visible = {};
    m_pass.clear();
    m_changing.clear();
    if (!filtered)
        return;
    for (const quint32 row : m_full)
        m_pass.set(row, m_host.passes(row));
    rebuildVisible();
}

void RowOrder::rebuildVisible()
{
    m_visible.clear();
    for (const quint32 row : m_full) {
        if (m_pass.test(row))
            m_visible.push_back(row);
    }
}

void RowOrder::reorder(std::vector<quint32> full, std::span<const quint32> stale)
{
    m_host.layoutBegins();
    m_full = std::move(full);
    if (!stale.empty()) {
        const std::vector<Placed> placed = scan(m_full, stale);
        std::vector<quint32> positions(placed.size());
        std::transform(placed.begin(), placed.end(), positions.begin(), [](const Placed &one) { return one.position; });
        removeAt(m_full, positions);
        insertSorted(m_full, sorted(stale));
    }
    if (m_filtered)
        rebuildVisible();
    m_host.layoutEnds();
}

/// The whole order is there already: what was hidden comes in at the end, then everything takes its place.
void RowOrder::unfilter()
{
    Rows entering;
    entering.reserve(m_full.size() - m_visible.size());
    for (const quint32 row : m_full) {
        if (!m_pass.test(row))
            entering.push_back(row);
    }
    if (!entering.empty()) {
        const std::size_t old = m_visible.size();
        m_settling = true;
        m_host.insertBegins(static_cast<int>(old), static_cast<int>(m_full.size()) - 1);
        m_visible.reserve(m_full.size());
        m_visible.insert(m_visible.end(), entering.begin(), entering.end());
        m_tail = entering.size();
        m_host.insertEnds();
    }
    const bool moves = m_visible != m_full;
    if (moves)
        m_host.layoutBegins();
    m_filtered = false;
    m_settling = false;
    m_tail = 0;
    m_visible = {};
    m_pass.clear();
    if (moves)
        m_host.layoutEnds();
}

void RowOrder::refilter(std::span<const quint32> rows, bool filtered)
{
    if (!filtered) {
        if (m_filtered)
            unfilter();
        return;
    }
    RowBits pass;
    if (!rows.empty())
        pass.set(rows.back()); // the largest first: one allocation
    for (const quint32 row : rows)
        pass.set(row, m_host.passes(row));
    refilter(std::move(pass));
}

void RowOrder::refilter(RowBits pass)
{
    const std::size_t passing = pass.count();
    Rows next;
    Rows entering;
    Rows leaving;
    next.reserve(m_full.size());
    entering.reserve(m_filtered ? passing : 0);
    leaving.reserve(m_filtered ? m_visible.size() : m_full.size() - std::min(passing, m_full.size()));
    for (const quint32 row : m_full) {
        const bool was = !m_filtered || m_pass.test(row);
        const bool is = pass.test(row);
        if (is)
            next.push_back(row);
        if (is && !was)
            entering.push_back(row);
        else if (was && !is)
            leaving.push_back(row);
    }
    if (!m_filtered)
        m_visible = m_full;
    m_filtered = true; // until all is told, what is visible differs from the whole
    m_settling = true;
    m_pass = std::move(pass);

    const std::size_t old = m_visible.size();
    if (!entering.empty()) {
        m_host.insertBegins(static_cast<int>(old), static_cast<int>(old + entering.size()) - 1);
        m_visible.insert(m_visible.end(), entering.begin(), entering.end());
        m_tail = entering.size();
        m_host.insertEnds();
    }
    const std::size_t kept = next.size();
    next.insert(next.end(), leaving.begin(), leaving.end());
    const bool moves = next != m_visible;
    if (moves) {
        m_host.layoutBegins();
        m_visible = std::move(next);
    }
    m_tail = leaving.size();
    if (moves)
        m_host.layoutEnds();
    if (!leaving.empty()) {
        m_host.removeBegins(static_cast<int>(kept), static_cast<int>(kept + leaving.size()) - 1);
        m_visible.resize(kept);
        m_tail = 0;
        m_host.removeEnds();
    }
    m_tail = 0;
    m_settling = false;
    m_visible.shrink_to_fit();
}

void RowOrder::beginChange(std::span<const quint32> rows)
{
    m_changing.assign(rows.begin(), rows.end());
    m_oldKeys.resize(rows.size());
    std::transform(rows.begin(), rows.end(), m_oldKeys.begin(), [this](quint32 row) { return m_host.orderKey(row); });
    m_oldShown.clear();
    m_oldFull.clear();
    // Later the keys of these rows no longer lead to where they stand; but a scan needs no keys.
    m_searched = !isLinearBetter(m_full, rows.size());
    if (!m_searched)
        return;
    if (!m_filtered) {
        m_oldShown = find(m_full, m_changing);
        return;
    }
    Rows shownRows;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(shownRows),
                 [this](quint32 row) { return m_pass.test(row); });
    m_oldShown = find(m_visible, shownRows);
    m_oldFull = find(m_full, m_changing);
}

std::vector<std::pair<int, int>> RowOrder::endChange()
{
    RowBits moved; // in the full order
    RowBits entered;
    Keys sorted(m_changing.size()); // each key is asked for once: they lie all over the memory
    bool anyMoves = false;
    bool anyLeaves = false;
    bool anyEnters = false;
    bool visibleMoves = false;
    for (std::size_t i = m_changing.size(); i-- > 0;) { // the largest first: one allocation for the bits
        const quint32 row = m_changing[i];
        sorted[i] = keyed(row);
        const bool was = !m_filtered || m_pass.test(row);
        const bool is = !m_filtered || m_host.passes(row);
        if (was != is)
            m_pass.set(row, is);
        if (sorted[i].key != m_oldKeys[i]) {
            moved.set(row);
            anyMoves = true;
            visibleMoves = visibleMoves || (was && is);
        }
        if (is && !was)
            entered.set(row);
        anyEnters = anyEnters || (is && !was);
        anyLeaves = anyLeaves || (was && !is);
    }
    const bool orderChanges = visibleMoves || anyLeaves || anyEnters;
    if (anyMoves || orderChanges)
        std::sort(sorted.begin(), sorted.end());
    std::vector<quint32> movedPositions;
    if (m_filtered && anyMoves) {
        for (const Placed &placed : m_searched ? m_oldFull : scan(m_full, m_changing)) {
            if (moved.test(placed.row))
                movedPositions.push_back(placed.position);
        }
        removeAt(m_full, std::exchange(movedPositions, {}));
        Keys in;
        std::copy_if(sorted.begin(), sorted.end(), std::back_inserter(in),
                     [&moved](const Keyed &one) { return moved.test(one.row); });
        insertSorted(m_full, in);
    }

    std::vector<Placed> leaving;
    std::vector<quint32> changed; // visible positions
    for (const Placed &placed : m_searched ? m_oldShown : scan(shown(), m_changing)) {
        if (m_filtered && !m_pass.test(placed.row))
            leaving.push_back(placed);
        else if (moved.test(placed.row))
            movedPositions.push_back(placed.position);
        else
            changed.push_back(placed.position);
    }
    bool inOne = false;
    if (orderChanges) {
        Keys visible;
        Keys moving;
        Keys entering;
        for (const Keyed &one : sorted) {
            if (m_filtered && !m_pass.test(one.row))
                continue;
            visible.push_back(one);
            if (entered.test(one.row))
                entering.push_back(one);
            else if (moved.test(one.row))
                moving.push_back(one);
        }
        place(std::move(movedPositions), std::move(moving), entering, std::move(leaving));
        inOne = visible.size() > kMaxRanges;
        if (inOne)
            visible = {visible.front(), visible.back()};
        changed.clear();
        for (const Keyed &one : visible)
            changed.push_back(static_cast<quint32>(lowerBound(shown(), 0, shown().size(), one)));
    }
    m_changing.clear();

    std::vector<std::pair<int, int>> ranges;
    for (const quint32 position : changed) {
        const int at = static_cast<int>(position);
        if (!ranges.empty() && ranges.back().second + 1 == at)
            ranges.back().second = at;
        else
            ranges.emplace_back(at, at);
    }
    if (inOne || ranges.size() > kMaxRanges)
        ranges = {{ranges.front().first, ranges.back().second}};
    return ranges;
}

/// Takes visible rows out of the order and puts others in. @param movedPositions where `moved` stand, ascending
void RowOrder::place(std::vector<quint32> movedPositions, Keys moved, const Keys &entering, std::vector<Placed> leaving)
{
    Rows &list = shown();
    if (leaving.size() <= kFew) {
        for (auto one = leaving.rbegin(); one != leaving.rend(); ++one) {
            const int position = static_cast<int>(one->position);
            m_host.removeBegins(position, position);
            list.erase(list.begin() + position);
            m_host.removeEnds();
            for (quint32 &other : movedPositions) {
                if (other > one->position)
                    --other;
            }
        }
        leaving.clear();
    }
    const bool insertOneByOne = entering.size() <= kFew;
    if (!insertOneByOne) {
        const std::size_t old = list.size();
        m_host.insertBegins(static_cast<int>(old), static_cast<int>(old + entering.size()) - 1);
        for (const Keyed &one : entering)
            list.push_back(one.row);
        m_tail = entering.size();
        m_host.insertEnds();
    }
    if (!moved.empty() || !leaving.empty() || !insertOneByOne) {
        m_host.layoutBegins();
        list.resize(list.size() - m_tail);
        std::vector<quint32> out = std::move(movedPositions);
        for (const Placed &one : leaving)
            out.push_back(one.position);
        std::sort(out.begin(), out.end());
        removeAt(list, out);
        if (!insertOneByOne) {
            const auto middle = moved.insert(moved.end(), entering.begin(), entering.end());
            std::inplace_merge(moved.begin(), middle, moved.end());
        }
        insertSorted(list, moved);
        const std::size_t kept = list.size();
        Rows tail(leaving.size());
        std::transform(leaving.begin(), leaving.end(), tail.begin(), [](const Placed &one) { return one.row; });
        for (const Keyed &one : sorted(tail))
            list.push_back(one.row);
        m_tail = tail.size();
        m_host.layoutEnds();
        if (m_tail > 0) {
            m_host.removeBegins(static_cast<int>(kept), static_cast<int>(list.size()) - 1);
            list.resize(kept);
            m_tail = 0;
            m_host.removeEnds();
        }
    }
    if (insertOneByOne) {
        for (const Keyed &one : entering) {
            const std::size_t position = lowerBound(list, 0, list.size(), one);
            m_host.insertBegins(static_cast<int>(position), static_cast<int>(position));
            list.insert(list.begin() + static_cast<std::ptrdiff_t>(position), one.row);
            m_host.insertEnds();
        }
    }
}

void RowOrder::add(std::span<const quint32> rows)
{
    Keys entering = sorted(rows);
    if (m_filtered) {
        insertSorted(m_full, entering);
        std::erase_if(entering, [this](const Keyed &one) {
            const bool pass = m_host.passes(one.row);
            m_pass.set(one.row, pass);
            return !pass;
        });
    }
    if (!entering.empty())
        place({}, {}, entering, {});
}

void RowOrder::append(std::span<const quint32> rows)
{
    Q_ASSERT(!m_filtered);
    const std::size_t old = m_full.size();
    m_host.insertBegins(static_cast<int>(old), static_cast<int>(old + rows.size()) - 1);
    m_full.insert(m_full.end(), rows.begin(), rows.end());
    m_host.insertEnds();
}

void RowOrder::remove(std::span<const quint32> rows)
{
    const auto search = [this](const Rows &list, std::span<const quint32> wanted) {
        return isLinearBetter(list, wanted.size()) ? scan(list, wanted) : find(list, wanted);
    };
    Rows shownRows(rows.begin(), rows.end());
    if (m_filtered) {
        std::vector<quint32> positions;
        for (const Placed &placed : search(m_full, rows))
            positions.push_back(placed.position);
        removeAt(m_full, positions);
        std::erase_if(shownRows, [this](quint32 row) { return !m_pass.test(row); });
    }
    std::vector<Placed> leaving = search(shown(), shownRows);
    for (const quint32 row : rows)
        m_pass.set(row, false);
    if (!leaving.empty())
        place({}, {}, {}, std::move(leaving));
}

std::size_t RowOrder::bytes() const noexcept
{
    return (m_full.capacity() + m_visible.capacity()) * sizeof(quint32) + m_pass.bytes();
}

} // namespace signalbox

#pragma once

#include "model/items/rowbits.h"

#include <QtGlobal>

#include <span>
#include <utility>
#include <vector>

namespace signalbox {

/// What a RowOrder asks about rows, and whom it tells what it does to the visible ones: an item model, or a test.
class RowOrderHost {
public:
    virtual ~RowOrderHost() = default;
    /// The rows are kept ascending by this, then by row number. The direction of sorting is in it already.
    [[nodiscard]] virtual quint64 orderKey(quint32 row) const = 0;
    [[nodiscard]] virtual bool passes(quint32 row) const = 0; ///< the filter; not asked while there is none
    virtual void insertBegins(int first, int last) = 0;
    virtual void insertEnds() = 0;
    virtual void removeBegins(int first, int last) = 0;
    virtual void removeEnds() = 0;
    virtual void layoutBegins() = 0; ///< the same rows come to stand elsewhere
    virtual void layoutEnds() = 0;
};

/// The order in which rows are shown. It keeps the whole order and, while a filter is set, the visible part of it: 4 bytes
/// a row each. A batch of changed rows is merged in: what did not change is moved in blocks and never compared.
/// Plain C++; not thread-safe.
class RowOrder {
public:
    explicit RowOrder(RowOrderHost &host) : m_host(host) { }

    [[nodiscard]] std::span<const quint32> visible() const noexcept { return m_filtered ? m_visible : m_full; }
    [[nodiscard]] std::span<const quint32> full() const noexcept { return m_full; }
    [[nodiscard]] bool isFiltered() const noexcept { return m_filtered; }
    [[nodiscard]] int positionOf(quint32 row) const; ///< among the visible; -1 when not there

    /// Other rows altogether; tells nothing. `full` is in order.
    void reset(std::vector<quint32> full, bool filtered);
    /// The same rows in another order (the host's keys are the new ones already). `stale`: rows that
    /// changed since `full` was made; they are put where they belong now.
    void reorder(std::vector<quint32> full, std::span<const quint32> stale);
    /// The filter changed. @param rows all rows, ascending: asked in this order, which is kind to the cache
    void refilter(std::span<const quint32> rows, bool filtered);
    void refilter(RowBits pass); ///< the same when it is known already which rows pass

    // Batches: rows are ascending and unique.
    void beginChange(std::span<const quint32> rows); ///< before the values change
    /// After it. @return ranges of visible positions (first, last) whose rows changed, ascending; where there would be
    /// more than kMaxRanges, or so many rows that moved, one that covers them all.
    [[nodiscard]] std::vector<std::pair<int, int>> endChange();
    void add(std::span<const quint32> rows);
    void append(std::span<const quint32> rows); ///< that stand behind all others, in this order; not while filtered
    void remove(std::span<const quint32> rows); ///< while their values are still there

    [[nodiscard]] std::size_t bytes() const noexcept;

    static constexpr std::size_t kMaxRanges = 64;

private:
    using Rows = std::vector<quint32>;
    struct Placed {
        quint32 position;
        quint32 row;
    };
    struct Keyed {
        quint64 key;
        quint32 row;
        friend auto operator<=>(const Keyed &, const Keyed &) = default; ///< the order of rows
    };
    using Keys = std::vector<Keyed>;
    [[nodiscard]] Rows &shown() noexcept { return m_filtered ? m_visible : m_full; }
    [[nodiscard]] Keyed keyed(quint32 row) const { return {m_host.orderKey(row), row}; }
    [[nodiscard]] std::size_t lowerBound(const Rows &list, std::size_t from, std::size_t to, const Keyed &row) const;
    [[nodiscard]] bool isLinearBetter(const Rows &list, std::size_t count) const noexcept;
    [[nodiscard]] std::vector<Placed> find(const Rows &list, std::span<const quint32> rows) const;
    [[nodiscard]] std::vector<Placed> scan(const Rows &list, std::span<const quint32> rows) const;
    [[nodiscard]] Keys sorted(std::span<const quint32> rows) const;
    static void removeAt(Rows &list, std::span<const quint32> positions);
    void findTargets(const Rows &list, std::span<const Keyed> sorted, std::size_t from, std::size_t to,
                     quint32 *targets) const;
    void insertSorted(Rows &list, std::span<const Keyed> sorted) const;
    void place(std::vector<quint32> movedPositions, Keys moved, const Keys &entering, std::vector<Placed> leaving);
    void rebuildVisible();
    void unfilter();

    RowOrderHost &m_host;
    Rows m_full;
    Rows m_visible; ///< only while filtered
    bool m_filtered = false;
    RowBits m_pass; ///< what the filter said of each row; only while filtered
    bool m_settling = false; ///< another filter is being taken over: m_pass does not tell what is visible
    std::size_t m_tail = 0; ///< visible rows at the end that are about to go, or have just come and are not placed yet

    Rows m_changing; ///< between beginChange() and endChange()
    std::vector<quint64> m_oldKeys;
    std::vector<Placed> m_oldShown; ///< empty when it is cheaper to look for them afterwards
    std::vector<Placed> m_oldFull;
    bool m_searched = false;
};

} // namespace signalbox

#pragma once

#include <QtGlobal>

#include <algorithm>
#include <deque>
#include <iterator>
#include <memory>
#include <unordered_map>
#include <vector>

namespace signalbox {

/// Records on their way, by key: a newer one takes the place of the one that still waits. First in, first out. Finding the
/// place costs about one look into memory, and no more when a million wait. Not thread-safe.
template <class Record>
class DeltaQueue {
public:
    [[nodiscard]] bool isEmpty() const noexcept { return m_waiting.empty(); }
    [[nodiscard]] std::size_t size() const noexcept { return m_waiting.size(); }
    /// Places count up for ever: what waits has those from first() on, before next().
    [[nodiscard]] quint64 first() const noexcept { return m_first; }
    [[nodiscard]] quint64 next() const noexcept { return m_first + m_waiting.size(); }

    void put(quint64 key, const Record &record)
    {
        quint64 &place = placeOf(key);
        if (place != 0) {
            m_waiting[static_cast<std::size_t>(place - 1 - m_first)].second = record;
            return;
        }
        place = next() + 1;
        m_waiting.emplace_back(key, record);
    }
    /// Null when it does not wait. Valid until the next change.
    [[nodiscard]] Record *find(quint64 key)
    {
        const auto page = m_pages.find(key / kPage);
        const quint64 place = page == m_pages.end() ? 0 : page->second[key % kPage];
        return place == 0 ? nullptr : &m_waiting[static_cast<std::size_t>(place - 1 - m_first)].second;
    }
    /// The oldest ones, appended to `out`.
    void take(std::size_t count, std::vector<Record> &out)
    {
        count = std::min(count, m_waiting.size());
        out.reserve(out.size() + count);
        for (; count > 0; --count) {
            auto &[key, record] = m_waiting.front();
            placeOf(key) = 0;
            out.push_back(std::move(record));
            m_waiting.pop_front();
            ++m_first;
        }
    }
    void clear()
    {
        m_first = next();
        m_waiting.clear();
        m_pages.clear();
    }
    /// Lets go of the memory for places: 8 bytes for each key that ever waited, and for its neighbours.
    void release()
    {
        if (m_waiting.empty())
            m_pages.clear();
    }
    /// Calls `change(record)` for all that wait; their keys stay.
    template <class Change>
    void each(Change change)
    {
        for (auto &[key, record] : m_waiting)
            change(record);
    }

private:
    static constexpr quint64 kPage = 512; ///< keys whose places stand together: numbers are given one after the other

    quint64 &placeOf(quint64 key)
    {
        std::unique_ptr<quint64[]> &page = m_pages[key / kPage];
        if (!page)
            page = std::make_unique<quint64[]>(kPage);
        return page[key % kPage];
    }

    std::deque<std::pair<quint64, Record>> m_waiting;
    quint64 m_first = 0;
    std::unordered_map<quint64, std::unique_ptr<quint64[]>> m_pages; ///< place + 1 of a key; 0: it does not wait
};

} // namespace signalbox

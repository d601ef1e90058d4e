#pragma once

#include <QtGlobal>

#include <span>
#include <stop_token>
#include <utility>
#include <vector>

namespace signalbox {

/// Rows with what they are sorted by. Plain C++, so that a worker sorts them. Not thread-safe.
class KeyedRows {
public:
    KeyedRows() = default;
    /// @param rows ascending @param keys one for each
    KeyedRows(std::vector<quint32> rows, std::vector<quint64> keys);

    /// All rows by their keys; those with the same key by number, in either direction. Empty when stopped.
    [[nodiscard]] std::vector<quint32> sorted(bool descending, const std::stop_token &stop) const;
    /// Takes other keys for some rows over, each once. @param order all rows, as sorted() with the same `descending` gave
    /// them before @return the same with these rows where they belong now; empty when stopped
    [[nodiscard]] std::vector<quint32> moved(std::vector<quint32> order,
                                             std::span<const std::pair<quint32, quint64>> changes, bool descending,
                                             const std::stop_token &stop);

private:
    [[nodiscard]] std::size_t indexOf(quint32 row) const;

    std::vector<quint32> m_rows;
    std::vector<quint64> m_keys;
};

} // namespace signalbox

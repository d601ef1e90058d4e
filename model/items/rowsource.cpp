#include "model/items/rowsource.h"

namespace signalbox {

void RowSource::sortKeys(std::span<const quint32> rows, int column, quint64 *keys) const
{
    for (const quint32 row : rows)
        *keys++ = sortKey(row, column);
}

void RowSource::findPassing(std::span<const quint32> rows, const RowFilter &filter, const TextMatch *match,
                            RowBits &pass) const
{
    for (const quint32 row : rows) {
        if (passes(row, filter, match))
            pass.set(row);
    }
}

bool RowSource::hasOneKey(int) const
{
    return false;
}

RowSource::Work RowSource::prepareSort(int)
{
    return {};
}

} // namespace signalbox

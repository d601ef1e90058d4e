#include "network/simulation/memory.h"

#include <algorithm>

#include <sys/mman.h>

namespace signalbox::simulation {

void *Pages::fresh(std::size_t bytes)
{
    const std::size_t wanted = std::max(bytes, std::clamp(m_size * 2, kFirst, kMost));
    const std::size_t unit = wanted < kMost ? kFirst : kMost;
    const std::size_t size = (wanted + unit - 1) / unit * unit;
    std::unique_ptr<std::byte, Free> piece(static_cast<std::byte *>(std::aligned_alloc(unit, size)));
    if (!piece)
        throw std::bad_alloc();
    if (unit == kMost)
        (void)::madvise(piece.get(), size, MADV_HUGEPAGE); // it is only slower without
    m_piece = m_pieces.emplace_back(std::move(piece)).get();
    m_size = size;
    m_used = bytes;
    return m_piece;
}

} // namespace signalbox::simulation

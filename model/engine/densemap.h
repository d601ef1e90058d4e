#pragma once

#include <QtGlobal>

#include <array>
#include <cstddef>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace signalbox {

/// Values by numbers that are given out one after the other and never again: a value is found by two reads instead of a
/// search. They lie in pieces, so that each stays where it is as long as it is there.
template <class Value>
class DenseMap {
public:
    [[nodiscard]] Value *find(quint32 number)
    {
        return const_cast<Value *>(std::as_const(*this).find(number)); // of what is not constant
    }
    [[nodiscard]] const Value *find(quint32 number) const
    {
        const std::size_t piece = number / kPiece;
        if (piece >= m_pieces.size() || !m_pieces[piece])
            return nullptr;
        const std::optional<Value> &place = (*m_pieces[piece])[number % kPiece];
        return place ? &*place : nullptr;
    }
    Value &put(quint32 number, Value value) ///< in place of the one that is there
    {
        const std::size_t piece = number / kPiece;
        if (piece >= m_pieces.size())
            m_pieces.resize(piece + 1);
        if (!m_pieces[piece])
            m_pieces[piece] = std::make_unique<Piece>();
        std::optional<Value> &place = (*m_pieces[piece])[number % kPiece];
        m_size += place ? 0 : 1;
        return place.emplace(std::move(value));
    }
    void erase(quint32 number)
    {
        if (!find(number))
            return;
        (*m_pieces[number / kPiece])[number % kPiece].reset();
        --m_size;
    }
    [[nodiscard]] std::size_t size() const noexcept { return m_size; }

    /// Calls `what(number, value)` for each, ascending.
    template <class What>
    void forEach(What what)
    {
        for (std::size_t piece = 0; piece < m_pieces.size(); ++piece) {
            for (std::size_t i = 0; m_pieces[piece] && i < kPiece; ++i) {
                if (std::optional<Value> &place = (*m_pieces[piece])[i])
                    what(static_cast<quint32>(piece * kPiece + i), *place);
            }
        }
    }
    template <class What>
    void forEach(What what) const
    {
        const_cast<DenseMap *>(this)->forEach([&](quint32 number, const Value &value) { what(number, value); });
    }

private:
    static constexpr std::size_t kPiece = 128;
    using Piece = std::array<std::optional<Value>, kPiece>;
    std::vector<std::unique_ptr<Piece>> m_pieces;
    std::size_t m_size = 0;
};

} // namespace signalbox

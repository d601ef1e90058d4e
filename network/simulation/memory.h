#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <memory_resource>
#include <new>
#include <utility>
#include <vector>

namespace signalbox::simulation {

/// Fetches what lies there into the processor's caches meanwhile, `lines` of 64 bytes. Any address: no harm is done.
inline void fetchAhead(std::uintptr_t at, int lines) noexcept
{
    for (int i = 0; i < lines; ++i)
        __builtin_prefetch(reinterpret_cast<const void *>(at + static_cast<std::uintptr_t>(i) * 64));
}
inline void fetchAhead(const void *at, int lines) noexcept
{
    fetchAhead(reinterpret_cast<std::uintptr_t>(at), lines);
}

/// Room that is only ever taken, and goes back to the system as a whole when this ends. On pages of two megabytes where the
/// system has them: with those of four kilobytes the processor has to look most nodes of a large fleet up before it can fetch them.
/// One thread.
class Pages final : public std::pmr::memory_resource {
public:
    Pages() = default;
    ~Pages() override = default;
    Pages(const Pages &) = delete;
    Pages &operator=(const Pages &) = delete;

private:
    static constexpr std::size_t kFirst =
        std::size_t{64} * 1024; ///< of a small simulation; each piece twice the one before
    static constexpr std::size_t kMost = std::size_t{2} * 1024 * 1024;
    struct Free {
        void operator()(std::byte *piece) const noexcept { std::free(piece); } // NOLINT(cppcoreguidelines-no-malloc)
    };

    void *do_allocate(std::size_t bytes, std::size_t alignment) override
    {
        const std::size_t begin = (m_used + alignment - 1) / alignment * alignment;
        if (begin + bytes > m_size)
            return fresh(bytes);
        m_used = begin + bytes;
        return m_piece + begin;
    }
    void do_deallocate(void *, std::size_t, std::size_t) override { }
    [[nodiscard]] bool do_is_equal(const std::pmr::memory_resource &other) const noexcept override
    {
        return this == &other;
    }
    [[nodiscard]] void *fresh(std::size_t bytes); ///< from a new piece, aligned to all there is

    std::vector<std::unique_ptr<std::byte, Free>> m_pieces;
    std::byte *m_piece = nullptr; ///< the last one
    std::size_t m_size = 0; ///< of it
    std::size_t m_used = 0;
};

/// Room for what comes and goes with each event: what was given back is the next to be given out, so that it is mostly in
/// the cache, and nothing is searched for. It goes back to the system when this ends, behind everything that lies in it.
/// One thread.
class Memory {
public:
    Memory() = default;
    Memory(const Memory &) = delete;
    Memory &operator=(const Memory &) = delete;

    /// For what stays where it is as long as this.
    [[nodiscard]] Pages &pages() noexcept { return m_pages; }

    [[nodiscard]] void *take(std::size_t bytes)
    {
        if (bytes > kMost)
            return ::operator new(bytes);
        Free *&free = m_free[placeOf(bytes)];
        if (!free)
            return m_pages.allocate(placeOf(bytes) * kStep, kStep);
        Free *taken = std::exchange(free, free->next);
        return taken;
    }
    void giveBack(void *room, std::size_t bytes) noexcept
    {
        if (bytes > kMost) {
            ::operator delete(room);
            return;
        }
        Free *&free = m_free[placeOf(bytes)];
        free = new (room) Free{free};
    }

    template <class T, class... Arguments>
    [[nodiscard]] T *make(Arguments &&...arguments)
    {
        static_assert(alignof(T) <= kStep);
        return new (take(sizeof(T))) T(std::forward<Arguments>(arguments)...);
    }
    template <class T>
    void end(T *object) noexcept ///< of exactly this type
    {
        object->~T();
        giveBack(object, sizeof(T));
    }

private:
    struct Free {
        Free *next = nullptr;
    };
    static constexpr std::size_t kStep = 16; ///< as all that is allocated is aligned
    static constexpr std::size_t kMost = 512;
    [[nodiscard]] static constexpr std::size_t placeOf(std::size_t bytes) noexcept
    {
        return (bytes + kStep - 1) / kStep;
    }

    std::array<Free *, kMost / kStep + 1> m_free{};
    Pages m_pages;
};

/// One of those that use an object which counts them: use() and leave(). As a shared pointer, but one word, and moved by
/// copying its bytes.
template <class T>
class Ref {
public:
    Ref() noexcept = default;
    explicit Ref(T *object) noexcept : m_object(object)
    {
        if (m_object)
            m_object->use();
    }
    Ref(const Ref &other) noexcept : Ref(other.m_object) { }
    Ref(Ref &&other) noexcept : m_object(std::exchange(other.m_object, nullptr)) { }
    Ref &operator=(Ref other) noexcept
    {
        std::swap(m_object, other.m_object);
        return *this;
    }
    ~Ref()
    {
        if (m_object)
            m_object->leave();
    }
    [[nodiscard]] T *get() const noexcept { return m_object; }
    [[nodiscard]] T *operator->() const noexcept { return m_object; }
    [[nodiscard]] T &operator*() const noexcept { return *m_object; }
    explicit operator bool() const noexcept { return m_object != nullptr; }

private:
    T *m_object = nullptr;
};

} // namespace signalbox::simulation

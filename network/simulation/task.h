#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <new>
#include <type_traits>
#include <utility>

namespace signalbox::simulation {

/// A type says so by a member type MovedByBytes when nothing points into its objects, so that one can be moved by copying its
/// bytes and forgetting where they were.
template <class What>
concept MovedByBytes = std::is_trivially_copyable_v<What> || requires
{
    typename What::MovedByBytes;
};

/// Something that is to be done. As std::function<void()>, but moved and never copied, and with room for what the lambdas
/// of a simulation mostly hold, so that they lie in the queue itself and nothing is allocated for them.
class Task {
public:
    Task() noexcept = default;
    template <class What>
        requires(!std::same_as<std::remove_cvref_t<What>, Task> && std::invocable<std::remove_cvref_t<What> &>)
    // NOLINTNEXTLINE(bugprone-forwarding-reference-overload): the condition above leaves moves to the move constructor
    Task(What &&what) : m_room{} // all of it is moved, also where it holds less
    {
        put(std::forward<What>(what));
    }
    Task(Task &&other) noexcept { take(other); }
    Task &operator=(Task &&other) noexcept
    {
        if (this != &other) {
            reset();
            take(other);
        }
        return *this;
    }
    Task(const Task &) = delete;
    Task &operator=(const Task &) = delete;
    ~Task() { reset(); }

    /// Into an empty one, without a move.
    template <class What>
    void put(What &&what)
    {
        using Kept = std::remove_cvref_t<What>;
        if constexpr (fits<Kept>) {
            new (m_room.data()) Kept(std::forward<What>(what));
            m_kind = &kKind<Kept>;
        } else {
            using Far = FarAway<Kept>;
            new (m_room.data()) Far{std::make_unique<Kept>(std::forward<What>(what))};
            m_kind = &kKind<Far>;
        }
    }

    void operator()() { m_kind->run(m_room.data()); } ///< not of an empty one
    void runOnce() ///< and is empty; not of an empty one
    {
        const Kind *kind = std::exchange(m_kind, nullptr);
        kind->runOnce(m_room.data());
    }
    explicit operator bool() const noexcept { return m_kind != nullptr; }
    void reset() noexcept
    {
        if (const Kind *kind = std::exchange(m_kind, nullptr); kind && kind->destroy)
            kind->destroy(m_room.data());
    }

    /// What is kept may say, by fetchAhead(), what else it will need from the memory: called shortly before it is run, and some
    /// time after firstWord(). Not of an empty one.
    void fetchAhead() const noexcept
    {
        if (m_kind->fetchAhead)
            m_kind->fetchAhead(m_room.data());
    }
    /// The first word of what is kept, mostly where what it is about lies: worth being fetched some time before it is run.
    [[nodiscard]] std::uintptr_t firstWord() const noexcept
    {
        std::uintptr_t word = 0;
        std::memcpy(&word, m_room.data(), sizeof word);
        return word;
    }

private:
    struct Kind {
        void (*run)(void *);
        void (*runOnce)(void *); ///< and leaves nothing behind
        void (*moveTo)(void *from, void *to) noexcept; ///< and leaves nothing behind; null: its bytes are all of it
        void (*destroy)(void *) noexcept; ///< null: nothing to do
        void (*fetchAhead)(const void *) noexcept; ///< null: nothing is known
    };
    static constexpr std::size_t kRoom = 24;

    template <class What>
    struct FarAway {
        using MovedByBytes = void;
        std::unique_ptr<What> what;
        void operator()() { (*what)(); }
    };
    template <class Kept>
    // NOLINTNEXTLINE(misc-redundant-expression): it depends on Kept
    static constexpr bool fits = sizeof(Kept) <= kRoom && alignof(Kept) <= alignof(void *)
                                 && std::is_nothrow_move_constructible_v<Kept>;
    template <class Kept>
    static void moveKept(void *from, void *to) noexcept
    {
        Kept *kept = std::launder(static_cast<Kept *>(from));
        new (to) Kept(std::move(*kept));
        kept->~Kept();
    }
    template <class Kept>
    static void destroyKept(void *at) noexcept
    {
        std::launder(static_cast<Kept *>(at))->~Kept();
    }
    template <class Kept>
    static void runKept(void *at)
    {
        (*std::launder(static_cast<Kept *>(at)))();
    }
    template <class Kept>
    static void runKeptOnce(void *at)
    {
        struct End {
            Kept *kept;
            ~End() { kept->~Kept(); }
        } const end{std::launder(static_cast<Kept *>(at))};
        (*end.kept)();
    }
    template <class Kept>
    [[nodiscard]] static constexpr auto fetcherOf() noexcept -> void (*)(const void *) noexcept
    {
        if constexpr (requires(const Kept &kept) { kept.fetchAhead(); })
            return [](const void *at) noexcept { std::launder(static_cast<const Kept *>(at))->fetchAhead(); };
        else
            return nullptr;
    }
    template <class Kept>
    static constexpr Kind kKind{&runKept<Kept>, &runKeptOnce<Kept>, MovedByBytes<Kept> ? nullptr : &moveKept<Kept>,
                                std::is_trivially_destructible_v<Kept> ? nullptr : &destroyKept<Kept>,
                                fetcherOf<Kept>()};

    void take(Task &other) noexcept
    {
        m_kind = std::exchange(other.m_kind, nullptr);
        if (!m_kind)
            return;
        if (m_kind->moveTo)
            m_kind->moveTo(other.m_room.data(), m_room.data());
        else
            std::memcpy(m_room.data(), other.m_room.data(), kRoom);
    }

    const Kind *m_kind = nullptr;
    alignas(void *) std::array<std::byte, kRoom> m_room;
};

} // namespace signalbox::simulation

#pragma once

#include <utility>

namespace signalbox::simulation {

/// Somebody who waits for a change at a station, in the list of the node it is about. Not in a list: its own neighbour.
class Waiting {
public:
    Waiting() noexcept = default;
    virtual ~Waiting() { leaveList(); }
    Waiting(const Waiting &) = delete;
    Waiting &operator=(const Waiting &) = delete;

    /// There is a change, or (`isEnd`) the station has ended and nobody answers any more. It is in no list by then.
    virtual void wake(bool isEnd) = 0;

    [[nodiscard]] bool isInList() const noexcept { return m_next != this; }
    void leaveList() noexcept
    {
        m_before->m_next = m_next;
        m_next->m_before = m_before;
        m_before = m_next = this;
    }

private:
    friend class WaitingList;
    Waiting *m_before = this;
    Waiting *m_next = this;
};

/// Those who wait for one node, in the order in which they came. Stays at its address.
class WaitingList {
public:
    WaitingList() = default;
    ~WaitingList() { m_head.leaveList(); }
    WaitingList(const WaitingList &) = delete;
    WaitingList &operator=(const WaitingList &) = delete;

    void add(Waiting &waiting) noexcept { add(m_head, waiting); }
    /// Wakes those who are in it now; who comes again meanwhile waits for the next change.
    void wakeAll(bool isEnd = false)
    {
        if (!m_head.isInList())
            return;
        Head all;
        all.takeOver(m_head);
        while (all.isInList()) {
            Waiting &first = *next(all);
            first.leaveList();
            first.wake(isEnd);
        }
    }

private:
    class Head final : public Waiting {
    public:
        void wake(bool) override { }
        void takeOver(Head &other) noexcept
        {
            WaitingList::add(other, *this); // behind all of them, and then they are without the other one
            other.leaveList();
        }
    };
    static void add(Waiting &head, Waiting &waiting) noexcept
    {
        waiting.m_before = std::exchange(head.m_before, &waiting);
        waiting.m_next = &head;
        waiting.m_before->m_next = &waiting;
    }
    [[nodiscard]] static Waiting *next(const Waiting &head) noexcept { return head.m_next; }

    Head m_head;
};

} // namespace signalbox::simulation

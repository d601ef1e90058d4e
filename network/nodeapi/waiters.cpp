#include "network/nodeapi/waiters.h"

namespace signalbox::ddi {

class Waiters::Handle {
public:
    Handle(std::weak_ptr<Waiters> waiters, QString node, quint64 number)
        : m_waiters(std::move(waiters)), m_node(std::move(node)), m_number(number)
    {
    }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    ~Handle()
    {
        const auto waiters = m_waiters.lock();
        if (!waiters)
            return;
        std::function<void()> dropped; // goes after the lock
        const std::scoped_lock lock(waiters->m_mutex);
        const auto found = waiters->m_waiting.find(m_node);
        if (found == waiters->m_waiting.end())
            return;
        if (const auto entry = found->find(m_number); entry != found->end()) {
            dropped = std::move(entry->second);
            found->erase(entry);
        }
        if (found->empty())
            waiters->m_waiting.erase(found);
    }

private:
    const std::weak_ptr<Waiters> m_waiters;
    const QString m_node;
    const quint64 m_number;
};

std::shared_ptr<void> Waiters::add(const QString &node, std::function<void()> changed)
{
    const std::scoped_lock lock(m_mutex);
    const quint64 number = ++m_lastNumber;
    m_waiting[node].emplace(number, std::move(changed));
    return std::make_shared<Handle>(weak_from_this(), node, number);
}

void Waiters::wake(const QString &node)
{
    Functions functions;
    {
        const std::scoped_lock lock(m_mutex);
        functions = m_waiting.take(node);
    }
    for (const auto &[number, changed] : functions)
        changed();
}

void Waiters::wakeAll()
{
    QHash<QString, Functions> waiting;
    {
        const std::scoped_lock lock(m_mutex);
        waiting.swap(m_waiting);
    }
    for (const Functions &functions : std::as_const(waiting))
        for (const auto &[number, changed] : functions)
            changed();
}

} // namespace signalbox::ddi

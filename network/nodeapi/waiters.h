#pragma once

#include <QHash>
#include <QString>

#include <functional>
#include <map>
#include <memory>
#include <mutex>

namespace signalbox::ddi {

/// Who wants to be told when something changes for a node. Thread-safe; functions run in the thread of wake().
class Waiters : public std::enable_shared_from_this<Waiters> {
public:
    /// `changed` runs at most once. @return a handle; dropping it ends the waiting.
    std::shared_ptr<void> add(const QString &node, std::function<void()> changed);
    void wake(const QString &node);
    void wakeAll();

private:
    class Handle;
    using Functions = std::map<quint64, std::function<void()>>;

    std::mutex m_mutex; ///< guards what follows
    QHash<QString, Functions> m_waiting;
    quint64 m_lastNumber = 0;
};

} // namespace signalbox::ddi

#pragma once

#include "model/domain/result.h"
#include "model/engine/processbook.h"
#include "model/items/taskcontrol.h"

#include <functional>
#include <map>
#include <mutex>

namespace signalbox::consoleapi {

/// Processes of work that a client does and reports: a replay of a recorded workload. They stand in the book among the others, and
/// whoever does the work is told when somebody cancelled it. One that is not heard of for a minute has ended. Thread-safe.
class ReportedWork {
public:
    static constexpr qint64 kSilenceMs = 60'000;
    static constexpr std::size_t kMost = 100; ///< at once

    /// @param book null: there are no processes, and each answer is 0
    explicit ReportedWork(ProcessBook *book) : m_book(book) { }

    /// @param owner who does it: nobody else reports on it  @param nowMs of a steady clock
    /// Errors: Invalid, NotFound (it has ended, or the server was started anew), Refused (too many)
    Result<WorkAnswer> take(const WorkReport &report, const QString &owner, qint64 nowMs);
    void endSilent(qint64 nowMs);

private:
    struct Known {
        QString owner;
        qint64 heardMs = 0;
    };
    Result<WorkAnswer> begin(const WorkReport &report, const QString &owner, qint64 nowMs); ///< locked

    ProcessBook *const m_book;
    std::mutex m_mutex; ///< guards what follows
    std::map<quint32, Known> m_known;
};

} // namespace signalbox::consoleapi

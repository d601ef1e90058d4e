#pragma once

#include "model/domain/command.h"
#include "model/domain/result.h"
#include "model/domain/task.h"

#include <functional>
#include <optional>
#include <vector>

class QObject;

namespace signalbox {

struct JournalList {
    std::vector<JournalRecord> operations; ///< by number
    qint64 epoch = 0; ///< the present one
};

/// Work that a client of a server does, and tells the server about so that everybody sees it among the processes there: a replay.
struct WorkReport {
    quint32 process = 0; ///< 0: it begins
    QString subject{}; ///< when it begins: what it is about
    qint64 done = 0;
    qint64 total = 0; ///< 0: not known
    std::optional<TaskState> end{}; ///< Completed, Warning or Failed
    QString reason{}; ///< why it did not succeed
};
struct WorkAnswer {
    quint32 process = 0; ///< its number; 0: this server shows no processes
    bool isCancelled = false; ///< somebody wants it to stop
};

/// What a server is at, and how to end it: a side of a ServerLink. Callbacks come as the link's do. Jobs are interrupted, resumed
/// and terminated by commands (ControlJob), and processing windows are set by commands.
class TaskControl {
public:
    virtual ~TaskControl() = default;
    /// Error Refused from a server whose version is too old to tell: with the reason, and where its tasks can be seen.
    virtual void tasks(const TaskQuery &query, QObject *context, std::function<void(Result<TaskList>)> done) = 0;
    /// A session or a process.
    virtual void cancelTask(TaskKind kind, quint64 number, QObject *context,
                            std::function<void(Result<CommandOutcome>)> done) = 0;
    /// The operation journal: what was cut off, what runs, what has ended lately. Running again and dismissing are commands.
    /// Error Refused from a server whose version is too old to have one.
    virtual void operationJournal(QObject *context, std::function<void(Result<JournalList>)> done) = 0;
    /// To be called again every few seconds: what is silent for a minute has ended. Errors: NotFound (it has ended there), Refused,
    /// Forbidden.
    virtual void reportWork(const WorkReport &report, QObject *context,
                            std::function<void(Result<WorkAnswer>)> done) = 0;
    virtual void processingWindows(QObject *context,
                                   std::function<void(Result<std::vector<ProcessingWindow>>)> done) = 0;
};

} // namespace signalbox

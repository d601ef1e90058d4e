#pragma once

#include "model/items/taskcontrol.h"

#include <QMetaObject>
#include <QObject>
#include <QPointer>

#include <utility>
#include <vector>

namespace signalbox {

/// The tasks of a server that is a script. Answers come from the event loop.
class FakeTasks final : public TaskControl {
public:
    void tasks(const TaskQuery &query, QObject *context, std::function<void(Result<TaskList>)> done) override
    {
        queries.push_back(query);
        Result<TaskList> answer = refused.kind != Error::Kind::None
                                      ? Result<TaskList>(refused)
                                      : Result<TaskList>(query.completed ? completed : active);
        answerLater(context, [done = std::move(done), answer = std::move(answer)] { done(answer); });
    }
    void cancelTask(TaskKind kind, quint64 number, QObject *context,
                    std::function<void(Result<CommandOutcome>)> done) override
    {
        cancelled.emplace_back(kind, number);
        answerLater(context, [done = std::move(done), answer = outcome] { done(answer); });
    }
    void operationJournal(QObject *context, std::function<void(Result<JournalList>)> done) override
    {
        Result<JournalList> answer =
            refused.kind != Error::Kind::None ? Result<JournalList>(refused) : Result<JournalList>(journal);
        answerLater(context, [done = std::move(done), answer = std::move(answer)] { done(answer); });
    }
    void reportWork(const WorkReport &report, QObject *context, std::function<void(Result<WorkAnswer>)> done) override
    {
        reported.push_back(report);
        answerLater(context, [done = std::move(done)] { done(WorkAnswer{}); });
    }
    void processingWindows(QObject *context, std::function<void(Result<std::vector<ProcessingWindow>>)> done) override
    {
        answerLater(context, [done = std::move(done), answer = windows] { done(answer); });
    }

    TaskList active, completed;
    Error refused; ///< the answer instead, when it is one
    Result<CommandOutcome> outcome = CommandOutcome{};
    std::vector<ProcessingWindow> windows;
    JournalList journal;
    std::vector<TaskQuery> queries;
    std::vector<WorkReport> reported;
    std::vector<std::pair<TaskKind, quint64>> cancelled;

private:
    template <class Call>
    static void answerLater(QObject *context, Call call)
    {
        QMetaObject::invokeMethod(context, std::move(call), Qt::QueuedConnection);
    }
};

} // namespace signalbox

#pragma once

#include "model/items/dispatchdata.h"

#include <QMetaObject>
#include <QObject>

#include <map>
#include <utility>

namespace signalbox {

/// The queue of a server that is a script. Answers come from the event loop.
class FakeDispatch final : public DispatchData {
public:
    void dispatchState(QObject *context, std::function<void(Result<DispatchState>)> done) override
    {
        answer(context, std::move(done),
               refused.kind == Error::Kind::None ? Result(state) : Result<DispatchState>(refused));
    }
    void standing(JobId job, QObject *context, std::function<void(Result<JobStanding>)> done) override
    {
        const auto known = standings.find(job);
        answer(context, std::move(done),
               known == standings.end()
                   ? Result<JobStanding>(Error{Error::Kind::NotFound, QStringLiteral("no job"), {}})
                   : Result<JobStanding>(known->second));
    }

    DispatchState state;
    std::map<JobId, JobStanding> standings;
    Error refused; ///< the answer instead, when it is one

private:
    template <class T>
    static void answer(QObject *context, std::function<void(Result<T>)> done, Result<T> what)
    {
        QMetaObject::invokeMethod(
            context, [done = std::move(done), what = std::move(what)] { done(what); }, Qt::QueuedConnection);
    }
};

} // namespace signalbox

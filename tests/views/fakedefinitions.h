#pragma once

#include "model/items/definitiondata.h"

#include <QMetaObject>
#include <QObject>

#include <utility>
#include <vector>

namespace signalbox {

/// The definitions of a server that is a script. Answers come from the event loop.
class FakeDefinitions final : public DefinitionData {
public:
    void definitions(QObject *context, std::function<void(Result<std::vector<DefinitionRecord>>)> done) override
    {
        answer(context, std::move(done),
               refused.kind == Error::Kind::None ? Result(known) : Result<std::vector<DefinitionRecord>>(refused));
    }
    void definitionVersions(DefinitionId id, QObject *context,
                            std::function<void(Result<std::vector<DefinitionVersion>>)> done) override
    {
        std::vector<DefinitionVersion> list;
        for (const DefinitionVersion &version : versions) {
            if (version.definition == id)
                list.push_back(version);
        }
        answer(context, std::move(done), Result(list));
    }
    void jobDefinition(JobId /*job*/, bool /*withDestinations*/, QObject *context,
                       std::function<void(Result<JobDefinition>)> done) override
    {
        answer(context, std::move(done), Result(described));
    }
    void setRuns(QObject *context, std::function<void(Result<std::vector<SetRun>>)> done) override
    {
        answer(context, std::move(done), Result(runs));
    }

    std::vector<DefinitionRecord> known;
    std::vector<DefinitionVersion> versions;
    std::vector<SetRun> runs;
    JobDefinition described; ///< of every job
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

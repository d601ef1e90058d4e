#pragma once

#include "model/items/groupdata.h"

#include <QMetaObject>
#include <QObject>

#include <map>
#include <utility>
#include <vector>

namespace signalbox {

/// The host groups of a server that is a script. Answers come from the event loop.
class FakeGroups final : public GroupData {
public:
    void groups(QObject *context, std::function<void(Result<std::vector<GroupSummary>>)> done) override
    {
        answer(context, std::move(done),
               refused.kind == Error::Kind::None ? Result(known) : Result<std::vector<GroupSummary>>(refused));
    }
    void group(DefinitionId id, QObject *context, std::function<void(Result<NodeGroup>)> done) override
    {
        NodeGroup group;
        for (const GroupSummary &one : known) {
            if (one.id == id) {
                group.name = one.name;
                group.description = one.description;
                group.condition = one.condition;
            }
        }
        group.members = group.isStatic() ? members : QStringList();
        answer(context, std::move(done), Result(group));
    }
    void idGroups(QObject *context, std::function<void(Result<std::vector<IdGroupSummary>>)> done) override
    {
        answer(context, std::move(done),
               refused.kind == Error::Kind::None ? Result(ids) : Result<std::vector<IdGroupSummary>>(refused));
    }
    void groupNodes(const GroupQuestion &question, QObject *context,
                    std::function<void(Result<GroupNodes>)> done) override
    {
        asked.push_back(question);
        answer(context, std::move(done), Result(question.tried ? tried : nodes[question.id]));
    }
    void jobThrough(JobId /*job*/, QObject *context, std::function<void(Result<std::vector<JobThrough>>)> done) override
    {
        answer(context, std::move(done), Result(through));
    }

    std::vector<GroupSummary> known;
    std::vector<IdGroupSummary> ids;
    QStringList members; ///< of each static one
    std::map<DefinitionId, GroupNodes> nodes;
    GroupNodes tried; ///< of each that is only thought of
    std::vector<GroupQuestion> asked;
    std::vector<JobThrough> through; ///< of every job
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

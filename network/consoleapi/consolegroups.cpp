// Host groups in the console API, and jobs that are ordered to them.

#include "network/consoleapi/commandreader.h"
#include "network/consoleapi/consoleserverimpl.h"
#include "network/consoleapi/groupjson.h"
#include "network/consoleapi/groupreads.h"

#include <atomic>

namespace signalbox::consoleapi {

namespace {

Error noGroup(quint32 id)
{
    return notFound(ConsoleApiText::tr("There is no host group %1.").arg(id));
}

Error tooManyGroups()
{
    return {Error::Kind::Refused,
            ConsoleApiText::tr("Too much is being found out for you at the same time: who is in which host group. Wait "
                               "until some of it has ended, and try again."),
            {}};
}

std::optional<NodeGroup> groupWith(const Engine &engine, quint32 id)
{
    const std::optional<DefinitionRecord> record = engine.definition(DefinitionId{id});
    return record ? groupOf(*record) : std::nullopt;
}

} // namespace

// ---- Reading

void ConsoleServer::Impl::listGroups(const Call &call)
{
    answerWith(call.responder, [](Engine &engine) {
        return [all = engine.groups()](const ResponderPtr &to) {
            QJsonArray list;
            for (const DefinitionRecord &record : all) {
                if (const std::optional<NodeGroup> group = groupOf(record))
                    list.append(toJson(summaryOf(record, *group)));
            }
            answerList(to, QStringLiteral("groups"), list);
        };
    });
}

void ConsoleServer::Impl::showGroup(const Call &call)
{
    answerWith(call.responder, [id = call.id](Engine &engine) {
        return [record = engine.definition(DefinitionId{id}), id](const ResponderPtr &to) {
            const std::optional<NodeGroup> group = record ? groupOf(*record) : std::nullopt;
            if (!group) {
                answerError(to, noGroup(id));
                return;
            }
            QJsonObject json = toJson(summaryOf(*record, *group));
            json.insert(QStringLiteral("members"), group->isStatic()
                                                       ? QJsonValue(QJsonArray::fromStringList(group->members))
                                                       : QJsonValue(QJsonValue::Null));
            answerJson(to, 200, QJsonDocument(json));
        };
    });
}

void ConsoleServer::Impl::tellGroupNodes(const ResponderPtr &responder, const QString &who,
                                         const GroupQuestion &question)
{
    const auto isGone = std::make_shared<std::atomic<bool>>(false);
    responder->onPeerGone([isGone] { *isGone = true; });
    const bool isTaken = m_groupTurns.post(
        who,
        [self = shared_from_this(), responder, who, question] {
            const auto worker = [self](std::function<void()> task) { self->m_worker.post(std::move(task)); };
            readGroupNodes(self->m_host, worker, question, [self, responder, who](const Result<GroupNodes> &nodes) {
                self->m_groupTurns.end(who);
                if (nodes)
                    answerJson(responder, 200, QJsonDocument(toJson(nodes.value())));
                else
                    answerError(responder, nodes.error());
            });
        },
        [isGone] { return !*isGone; });
    if (!isTaken)
        answerError(responder, tooManyGroups());
}

void ConsoleServer::Impl::listGroupNodes(const Call &call)
{
    const Result<int> limit = groupLimitOf(call.query());
    if (limit)
        tellGroupNodes(call.responder, call.signer.who.name, {.id = DefinitionId{call.id}, .limit = limit.value()});
    else
        answerError(call.responder, limit.error());
}

void ConsoleServer::Impl::tryGroup(const Call &call)
{
    const Result<QJsonObject> body = bodyOf(call.request);
    const Result<GroupQuestion> question =
        body ? readTriedGroup(body.value(), call.query()) : Result<GroupQuestion>(body.error());
    if (question)
        tellGroupNodes(call.responder, call.signer.who.name, question.value());
    else
        answerError(call.responder, question.error());
}

void ConsoleServer::Impl::showThrough(const Call &call)
{
    answerWith(call.responder, [id = JobId{call.id}](Engine &engine) {
        return [through = engine.jobThrough(id)](const ResponderPtr &to) {
            if (!through) {
                answerError(to, through.error());
                return;
            }
            QJsonArray list;
            for (const JobThrough &one : through.value())
                list.append(toJson(one));
            answerList(to, QStringLiteral("through"), list);
        };
    });
}

// ---- Commands

void ConsoleServer::Impl::addGroup(const Call &call)
{
    run(call, [](const QJsonObject &body, Engine &) { return readSaveGroup(body, {}, {}); });
}

void ConsoleServer::Impl::changeGroup(const Call &call)
{
    run(call, [id = call.id](const QJsonObject &body, Engine &engine) -> Result<SaveDefinition> {
        const std::optional<NodeGroup> group = groupWith(engine, id);
        if (!group)
            return noGroup(id);
        return readSaveGroup(body, DefinitionId{id}, *group);
    });
}

void ConsoleServer::Impl::removeGroup(const Call &call)
{
    run(call, [id = call.id](const QJsonObject &, Engine &engine) -> Result<RemoveDefinition> {
        if (!groupWith(engine, id))
            return noGroup(id);
        return RemoveDefinition{DefinitionId{id}};
    });
}

void ConsoleServer::Impl::runJob(const Asker &asker, const QJsonObject &body)
{
    m_host.query([self = shared_from_this(), asker, body](Engine &engine) {
        Result<CreateJob> order = readCreateJob(body, engine);
        const auto turnDown = [self, asker](const Error &error) {
            self->turnDown(asker.responder, asker.source, auditKey(CommandBody(CreateJob())), {}, error);
        };
        if (!order) {
            turnDown(order.error());
            return;
        }
        const auto give = [self, asker](CreateJob job) {
            asker.responder->waitsFor(http::SessionNote::Wait::Store);
            self->m_host.post(MarkedCommand{asker.source.command(std::move(job)), asker.source.mark},
                              [asker](const EngineReply &reply) { answerReply(asker.responder, reply, asker.asCbor); });
        };
        if (order.value().targets.empty()) {
            give(std::move(order).value());
            return;
        }
        const QString who = asker.source.who.name;
        const auto job = std::make_shared<CreateJob>(std::move(order).value());
        const bool isTaken = self->m_groupTurns.post(who, [self, who, job, give, turnDown] {
            const auto worker = [self](std::function<void()> task) { self->m_worker.post(std::move(task)); };
            findTargets(self->m_host, worker, std::move(*job), [self, who, give, turnDown](Result<CreateJob> found) {
                self->m_groupTurns.end(who);
                if (found)
                    give(std::move(found).value());
                else
                    turnDown(found.error());
            });
        });
        if (!isTaken)
            turnDown(tooManyGroups());
    });
}

} // namespace signalbox::consoleapi

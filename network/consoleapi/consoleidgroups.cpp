// ID groups in the console API, and how far relays have handed jobs over to their members.

#include "network/consoleapi/consoleserverimpl.h"
#include "network/consoleapi/groupjson.h"
#include "network/consoleapi/idgroupjson.h"

#include <algorithm>

namespace signalbox::consoleapi {

namespace {

Error noIdGroup(quint32 id)
{
    return notFound(ConsoleApiText::tr("There is no ID group %1.").arg(id));
}

std::optional<IdGroup> idGroupWith(const Engine &engine, quint32 id)
{
    const std::optional<DefinitionRecord> record = engine.definition(DefinitionId{id});
    return record ? idGroupOf(*record) : std::nullopt;
}

} // namespace

// ---- Reading

void ConsoleServer::Impl::listIdGroups(const Call &call)
{
    answerWith(call.responder, [](Engine &engine) {
        return [all = engine.groups()](const ResponderPtr &to) {
            QJsonArray list;
            for (const DefinitionRecord &record : all) {
                if (const std::optional<IdGroup> group = idGroupOf(record))
                    list.append(toJson(summaryOf(record, *group)));
            }
            answerList(to, QStringLiteral("idGroups"), list);
        };
    });
}

void ConsoleServer::Impl::showIdGroup(const Call &call)
{
    answerWith(call.responder, [id = call.id](Engine &engine) {
        return [record = engine.definition(DefinitionId{id}), id](const ResponderPtr &to) {
            if (const std::optional<IdGroup> group = record ? idGroupOf(*record) : std::nullopt)
                answerJson(to, 200, QJsonDocument(toJson(summaryOf(*record, *group))));
            else
                answerError(to, noIdGroup(id));
        };
    });
}

void ConsoleServer::Impl::listIdMembers(const Call &call)
{
    const Result<int> limit = groupLimitOf(call.query());
    if (!limit) {
        answerError(call.responder, limit.error());
        return;
    }
    m_host.query([self = shared_from_this(), responder = call.responder, id = call.id, limit = limit.value(),
                  who = call.signer.who.name](Engine &engine) {
        if (idGroupWith(engine, id))
            self->tellGroupNodes(responder, who, {.id = DefinitionId{id}, .limit = limit});
        else
            answerError(responder, noIdGroup(id));
    });
}

void ConsoleServer::Impl::listRelayRows(const Call &call)
{
    const Result<QSet<Status>> wanted = statusesOf(call.query());
    if (!wanted) {
        answerError(call.responder, wanted.error());
        return;
    }
    const auto relays = std::make_shared<std::vector<NodeId>>(); // of the job, told with its rows
    const auto write = [relays, statuses = wanted.value()](const JobExport &all, const ResponderPtr &to) {
        const Names names{[&](NodeId node) {
                              const NodeRecord *found = all.nodes.find(node);
                              return found ? found->name : QString();
                          },
                          [](PackageId) { return QString(); }};
        QJsonArray list;
        for (const RelayRow &row : relayRows(all.job, *relays, all.rows))
            if (statuses.isEmpty() || std::any_of(statuses.begin(), statuses.end(), [&row](Status status) {
                    return row.counters.count(status) > 0;
                }))
                list.append(toJson(row, names));
        answerList(to, QStringLiteral("relays"), list);
    };
    const auto find = [relays, job = JobId{call.id}](const Engine &engine) {
        if (const auto through = engine.jobThrough(job))
            *relays = rowRelays(through.value());
        return jobExportOf(engine, job);
    };
    answerWithJob(call.responder, find, write);
}

// ---- Commands

void ConsoleServer::Impl::addIdGroup(const Call &call)
{
    run(call, [](const QJsonObject &body, Engine &) { return readSaveIdGroup(body, {}, {}); });
}

void ConsoleServer::Impl::changeIdGroup(const Call &call)
{
    run(call, [id = call.id](const QJsonObject &body, Engine &engine) -> Result<SaveDefinition> {
        const std::optional<IdGroup> group = idGroupWith(engine, id);
        if (!group)
            return noIdGroup(id);
        return readSaveIdGroup(body, DefinitionId{id}, *group);
    });
}

void ConsoleServer::Impl::removeIdGroup(const Call &call)
{
    run(call, [id = call.id](const QJsonObject &, Engine &engine) -> Result<RemoveDefinition> {
        if (!idGroupWith(engine, id))
            return noIdGroup(id);
        return RemoveDefinition{DefinitionId{id}};
    });
}

} // namespace signalbox::consoleapi

// The queue of jobs in the console API: execution slots and the other rules, phase and status of jobs, hold, release and cancel.

#include "network/consoleapi/consoleserverimpl.h"

#include "network/consoleapi/commandreader.h"
#include "network/consoleapi/dispatchjson.h"

#include <algorithm>

namespace signalbox::consoleapi {

namespace {

constexpr std::size_t kMostQueued = 1000; ///< in one answer

Error noRule(quint32 id)
{
    return notFound(ConsoleApiText::tr("There is no rule %1 of the queue.").arg(id));
}

} // namespace

void ConsoleServer::Impl::showDispatch(const Call &call)
{
    answerWith(call.responder, [](Engine &engine) {
        return [state = engine.dispatchState()](const ResponderPtr &to) {
            answerJson(to, 200, QJsonDocument(toJson(state)));
        };
    });
}

void ConsoleServer::Impl::listQueue(const Call &call)
{
    const auto whole = [query = call.query()](const QString &key, qulonglong otherwise) {
        const QString given = query.queryItemValue(key);
        bool isNumber = true;
        const qulonglong value = given.isEmpty() ? otherwise : given.toULongLong(&isNumber);
        return isNumber ? std::optional<std::size_t>(value) : std::nullopt;
    };
    const auto skip = whole(QStringLiteral("skip"), 0);
    const auto limit = whole(QStringLiteral("limit"), kMostQueued);
    if (!skip || !limit) {
        answerError(call.responder, {Error::Kind::Invalid,
                                     ConsoleApiText::tr("“%1” does not take this value.")
                                         .arg(skip ? QStringLiteral("limit") : QStringLiteral("skip")),
                                     {}});
        return;
    }
    answerWith(call.responder,
               [skip = *skip, limit = std::min(*limit, kMostQueued), nowMs = m_host.nowMs()](Engine &engine) {
                   return [queue = engine.queue(skip, limit, nowMs)](const ResponderPtr &to) {
                       QJsonArray list;
                       for (const JobStanding &one : queue)
                           list.append(toJson(one));
                       answerList(to, QStringLiteral("jobs"), list);
                   };
               });
}

void ConsoleServer::Impl::showStanding(const Call &call)
{
    answerWith(call.responder, [id = call.id, nowMs = m_host.nowMs()](Engine &engine) {
        return [id, standing = engine.standing(JobId{id}, nowMs)](const ResponderPtr &to) {
            if (standing)
                answerJson(to, 200, QJsonDocument(toJson(*standing)));
            else
                answerError(to, notFound(ConsoleApiText::tr("There is no job %1.").arg(id)));
        };
    });
}

void ConsoleServer::Impl::controlRequest(const Call &call)
{
    run(call, [job = JobId{call.id}](const QJsonObject &body, Engine &) { return readControlRequest(body, job); });
}

void ConsoleServer::Impl::addDispatchRule(const Call &call)
{
    run(call, [](const QJsonObject &body, Engine &) -> Result<SetDispatchRule> {
        Result<DispatchRuleBody> rule = dispatchRuleOf(body);
        if (!rule)
            return rule.error();
        return SetDispatchRule{{{}, std::move(rule).value()}};
    });
}

void ConsoleServer::Impl::changeDispatchRule(const Call &call)
{
    run(call, [id = DispatchRuleId{call.id}](const QJsonObject &body, Engine &engine) -> Result<SetDispatchRule> {
        for (const DispatchRule &present : engine.dispatchState().rules) {
            if (present.id != id)
                continue;
            Result<DispatchRuleBody> rule = dispatchRuleOf(body, &present.body);
            if (!rule)
                return rule.error();
            return SetDispatchRule{{id, std::move(rule).value()}};
        }
        return noRule(number(id));
    });
}

void ConsoleServer::Impl::removeDispatchRule(const Call &call)
{
    run(call, [id = DispatchRuleId{call.id}](const QJsonObject &, Engine &) {
        return Result<RemoveDispatchRule>(RemoveDispatchRule{id});
    });
}

} // namespace signalbox::consoleapi

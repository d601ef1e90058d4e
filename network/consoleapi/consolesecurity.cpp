// Security levels in the console API: reading them, policies, judging and acting.

#include "network/consoleapi/consoleserverimpl.h"

#include "network/consoleapi/commandreader.h"
#include "network/consoleapi/securityjson.h"

#include <map>

namespace signalbox::consoleapi {

namespace {

constexpr int kMostEntries = 10'000; ///< of the history, in one answer

QString nameOf(const Engine &engine, NodeId node)
{
    const std::optional<NodeRecord> known = engine.node(node);
    return known ? known->name : QString();
}

} // namespace

void ConsoleServer::Impl::listSecurity(const Call &call)
{
    const Result<JudgementQuery> query = judgementQueryOf(call.query());
    if (!query) {
        answerError(call.responder, query.error());
        return;
    }
    answerWith(call.responder, [self = shared_from_this(), query = query.value()](Engine &engine) {
        struct Row {
            JudgementRecord record;
            QString name;
        };
        std::vector<Row> rows;
        for (JudgementRecord &record : engine.judgements(query)) {
            QString name = nameOf(engine, record.node);
            rows.push_back({std::move(record), std::move(name)});
        }
        return [self, query, rows = std::move(rows), policies = engine.policies(),
                counts = engine.judgementCounts()](const ResponderPtr &to) {
            const std::map<quint32, QString> names = self->m_policyNames.of(policies);
            QJsonArray clients;
            for (const Row &row : rows) {
                const auto policy = names.find(number(row.record.policy));
                clients.append(toJson(row.record, row.name, policy == names.end() ? QString() : policy->second, false));
            }
            const bool isFull = static_cast<int>(rows.size()) >= query.limit;
            answerJson(to, 200,
                       QJsonDocument(QJsonObject{{QStringLiteral("clients"), clients},
                                                 {QStringLiteral("counts"), countsJson(counts)},
                                                 {QStringLiteral("next"), isFull ? QJsonValue(static_cast<qint64>(
                                                                              number(rows.back().record.node)))
                                                                                 : QJsonValue()}}));
        };
    });
}

void ConsoleServer::Impl::showSecurity(const Call &call)
{
    answerWith(call.responder, [self = shared_from_this(), id = NodeId{call.id}](Engine &engine) {
        return [self, id, records = engine.judgements({.node = id}), name = nameOf(engine, id),
                policies = engine.policies()](const ResponderPtr &to) {
            const std::map<quint32, QString> names = self->m_policyNames.of(policies);
            if (records.empty()) {
                answerError(to, notFound(ConsoleApiText::tr("There is no client %1.").arg(number(id))));
                return;
            }
            const auto policy = names.find(number(records.front().policy));
            const QJsonObject client =
                toJson(records.front(), name, policy == names.end() ? QString() : policy->second, true);
            answerJson(to, 200, QJsonDocument(QJsonObject{{QStringLiteral("clients"), QJsonArray{client}}}));
        };
    });
}

void ConsoleServer::Impl::listJudgements(const Call &call)
{
    NodeId node{};
    qint64 after = 0;
    int limit = 1000;
    for (const auto &[key, value] : call.query().queryItems(QUrl::FullyDecoded)) {
        bool isNumber = false;
        const qint64 number = value.toLongLong(&isNumber);
        if (key == QStringLiteral("client") && isNumber && number > 0 && number <= std::numeric_limits<quint32>::max())
            node = NodeId{static_cast<quint32>(number)};
        else if (key == QStringLiteral("after") && isNumber && number >= 0)
            after = number;
        else if (key == QStringLiteral("limit") && isNumber && number >= 1 && number <= kMostEntries)
            limit = static_cast<int>(number);
        else {
            answerError(
                call.responder,
                {Error::Kind::Invalid, ConsoleApiText::tr("“%1” does not take this value.").arg(key.left(80)), {}});
            return;
        }
    }
    answerWith(call.responder, [node, after, limit](Engine &engine) {
        const auto entries = engine.judgementEntries(node, after, limit);
        std::map<quint32, QString> names;
        if (entries) {
            for (const JudgementEntry &entry : entries.value())
                names.try_emplace(number(entry.node()), nameOf(engine, entry.node()));
        }
        return [entries, names = std::move(names), limit](const ResponderPtr &to) {
            if (!entries) {
                answerError(to, entries.error());
                return;
            }
            QJsonArray list;
            for (const JudgementEntry &entry : entries.value())
                list.append(toJson(entry, names.at(number(entry.node()))));
            const bool isFull = static_cast<int>(entries.value().size()) >= limit;
            answerJson(to, 200,
                       QJsonDocument(QJsonObject{
                           {QStringLiteral("entries"), list},
                           {QStringLiteral("next"), isFull ? QJsonValue(entries.value().back().id) : QJsonValue()}}));
        };
    });
}

void ConsoleServer::Impl::listPolicies(const Call &call)
{
    answerWith(call.responder, [](Engine &engine) {
        return [policies = engine.policies()](const ResponderPtr &to) {
            QJsonArray list;
            for (const PolicyRecord &record : policies)
                list.append(toJson(record));
            answerList(to, QStringLiteral("policies"), list);
        };
    });
}

void ConsoleServer::Impl::addPolicy(const Call &call)
{
    run(call, [](const QJsonObject &body, Engine &) { return readSetPolicy(body, {}); });
}

void ConsoleServer::Impl::changePolicy(const Call &call)
{
    run(call, [id = PolicyId{call.id}](const QJsonObject &body, Engine &) { return readSetPolicy(body, id); });
}

void ConsoleServer::Impl::removePolicy(const Call &call)
{
    run(call,
        [id = PolicyId{call.id}](const QJsonObject &, Engine &) { return Result<RemovePolicy>(RemovePolicy{id}); });
}

void ConsoleServer::Impl::judgeClients(const Call &call)
{
    run(call, [](const QJsonObject &body, Engine &engine) { return readJudgeClients(body, engine); });
}

void ConsoleServer::Impl::takeActions(const Call &call)
{
    run(call, [](const QJsonObject &body, Engine &engine) { return readTakeActions(body, engine); });
}

} // namespace signalbox::consoleapi

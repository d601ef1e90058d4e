// The operation journal in the console API: what was cut off, running it again, and commands to many jobs.

#include "network/consoleapi/consoleserverimpl.h"

#include "network/consoleapi/commandreader.h"
#include "network/consoleapi/journaljson.h"

namespace signalbox::consoleapi {

void ConsoleServer::Impl::listOperations(const Call &call)
{
    const std::optional<JournalPart> part = journalPartOf(call.query().queryItemValue(QStringLiteral("state")));
    if (!part) {
        answerError(
            call.responder,
            {Error::Kind::Invalid, ConsoleApiText::tr("“state” must be unfinished, running, ended or all."), {}});
        return;
    }
    answerWith(call.responder, [part = *part](Engine &engine) {
        return [part, operations = engine.operationJournal(), epoch = engine.epoch()](const ResponderPtr &to) {
            QJsonArray list;
            for (const JournalRecord &operation : operations) {
                if (isIn(part, operation, epoch))
                    list.append(toJson(operation, epoch));
            }
            answerJson(
                to, 200,
                QJsonDocument(QJsonObject{{QStringLiteral("operations"), list}, {QStringLiteral("epoch"), epoch}}));
        };
    });
}

void ConsoleServer::Impl::commandJobs(const Call &call)
{
    run(call, [](const QJsonObject &body, Engine &) { return readCommandJobs(body); });
}

void ConsoleServer::Impl::runAllAgain(const Call &call)
{
    run(call, [](const QJsonObject &, Engine &) { return Result<RunAgain>(RunAgain{}); });
}

void ConsoleServer::Impl::runOneAgain(const Call &call)
{
    run(call, [id = JournalId{call.id}](const QJsonObject &, Engine &) { return Result<RunAgain>(RunAgain{id}); });
}

void ConsoleServer::Impl::dismissOperation(const Call &call)
{
    run(call, [id = JournalId{call.id}](const QJsonObject &, Engine &) {
        return Result<DismissOperation>(DismissOperation{id});
    });
}

} // namespace signalbox::consoleapi

// The tasks of the console API: jobs, processes and sessions, what ends them, and processing windows.

#include "network/consoleapi/consoleserverimpl.h"

#include "network/consoleapi/commandreader.h"
#include "network/consoleapi/taskjson.h"

#include <limits>

namespace signalbox::consoleapi {

void ConsoleServer::Impl::listTasks(const Call &call)
{
    const Result<TaskQuery> query = taskQueryOf(call.query());
    if (!query) {
        answerError(call.responder, query.error());
        return;
    }
    m_tasks->list(query.value(), [self = shared_from_this(), responder = call.responder](TaskList list) {
        self->m_worker.post(
            [responder, list = std::move(list)] { answerJson(responder, 200, QJsonDocument(toJson(list))); });
    });
}

void ConsoleServer::Impl::controlJob(const Call &call)
{
    run(call, [job = JobId{call.id}](const QJsonObject &body, Engine &) { return readControlJob(body, job); });
}

void ConsoleServer::Impl::cancelTask(const Call &call, TaskKind kind, quint64 number)
{
    const Asker asker = askerOf(call);
    asker.responder->waitsFor(http::SessionNote::Wait::Store);
    m_tasks->cancel(kind, number,
                    {asker.source.who.name, asker.source.mark, asker.source.who.role, asker.source.who.id},
                    [asker](const Result<CommandOutcome> &done) {
                        EngineReply reply;
                        if (done)
                            reply.outcome = done.value();
                        else
                            reply.error = done.error();
                        answerReply(asker.responder, reply, asker.asCbor);
                    });
}

/// Work that the client does itself. It is no command: what comes of it is.
void ConsoleServer::Impl::reportWork(const Call &call)
{
    const Result<QJsonObject> body = bodyOf(call.request);
    const Result<WorkReport> report = body ? workReportOf(body.value(), call.id) : Result<WorkReport>(body.error());
    if (!report) {
        answerError(call.responder, report.error());
        return;
    }
    const Source source = sourceOf(call);
    const Result<WorkAnswer> told =
        m_tasks->reportWork(report.value(), {source.who.name, source.mark, source.who.role, source.who.id});
    if (told)
        answerJson(call.responder, 200, QJsonDocument(toJson(told.value())));
    else
        answerError(call.responder, told.error());
}

void ConsoleServer::Impl::cancelProcess(const Call &call)
{
    cancelTask(call, TaskKind::Process, call.id);
}

/// The number is in the body: sessions have longer ones than a path takes.
void ConsoleServer::Impl::cancelSession(const Call &call)
{
    const Result<QJsonObject> body = bodyOf(call.request);
    const qint64 number = body ? body.value().value(QStringLiteral("session")).toInteger() : 0;
    if (!body)
        answerError(call.responder, body.error());
    else if (number <= 0 || body.value().size() != 1)
        answerError(
            call.responder,
            {Error::Kind::Invalid, ConsoleApiText::tr("“session” must be the number of a session: see /tasks."), {}});
    else
        cancelTask(call, TaskKind::Session, static_cast<quint64>(number));
}

void ConsoleServer::Impl::listWindows(const Call &call)
{
    answerWith(call.responder, [](Engine &engine) {
        return [windows = engine.processingWindows()](const ResponderPtr &to) {
            QJsonArray list;
            for (const ProcessingWindow &window : windows)
                list.append(toJson(window));
            answerList(to, QStringLiteral("windows"), list);
        };
    });
}

void ConsoleServer::Impl::addWindow(const Call &call)
{
    run(call, [](const QJsonObject &body, Engine &) { return readSetWindow(body, {}); });
}

void ConsoleServer::Impl::changeWindow(const Call &call)
{
    run(call, [id = call.id](const QJsonObject &body, Engine &engine) -> Result<SetProcessingWindow> {
        for (const ProcessingWindow &window : engine.processingWindows()) {
            if (window.id == id)
                return readSetWindow(body, window);
        }
        return notFound(ConsoleApiText::tr("There is no processing window %1.").arg(id));
    });
}

void ConsoleServer::Impl::removeWindow(const Call &call)
{
    run(call, [id = call.id](const QJsonObject &, Engine &) {
        return Result<RemoveProcessingWindow>(RemoveProcessingWindow{id});
    });
}

} // namespace signalbox::consoleapi

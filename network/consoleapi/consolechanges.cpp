#include "network/consoleapi/consoleserverimpl.h"

#include "network/consoleapi/commandreader.h"
#include "network/consoleapi/packageimport.h"

namespace signalbox::consoleapi {

void ConsoleServer::Impl::createJob(const Call &call)
{
    run(call, [](const QJsonObject &body, Engine &engine) { return readCreateJob(body, engine); });
}

void ConsoleServer::Impl::operateJob(const Call &call)
{
    run(call,
        [job = JobId{call.id}](const QJsonObject &body, Engine &engine) { return readOperate(body, job, engine); });
}

void ConsoleServer::Impl::moveJob(const Call &call)
{
    run(call, [job = JobId{call.id}](const QJsonObject &body, Engine &) { return readMoveJob(body, job); });
}

void ConsoleServer::Impl::registerNode(const Call &call)
{
    run(call, [](const QJsonObject &body, Engine &engine) { return readRegisterNode(body, engine); });
}

void ConsoleServer::Impl::removeNode(const Call &call)
{
    run(call, [node = NodeId{call.id}](const QJsonObject &, Engine &) { return Result<RemoveNode>(RemoveNode{node}); });
}

void ConsoleServer::Impl::suspendNode(const Call &call)
{
    run(call, [node = NodeId{call.id}](const QJsonObject &, Engine &) {
        return Result<SuspendNode>(SuspendNode{node, true});
    });
}

void ConsoleServer::Impl::resumeNode(const Call &call)
{
    run(call, [node = NodeId{call.id}](const QJsonObject &, Engine &) {
        return Result<SuspendNode>(SuspendNode{node, false});
    });
}

void ConsoleServer::Impl::createFolder(const Call &call)
{
    run(call, [](const QJsonObject &body, Engine &) { return readCreateFolder(body); });
}

void ConsoleServer::Impl::changeFolder(const Call &call)
{
    run(call, [id = FolderId{call.id}](const QJsonObject &body, Engine &engine) -> Result<ChangeFolder> {
        for (const FolderRecord &folder : engine.snapshot(TaskLoop::nowMs()).folders) {
            if (folder.id == id)
                return readChangeFolder(body, id, folder);
        }
        return notFound(ConsoleApiText::tr("There is no such folder."));
    });
}

void ConsoleServer::Impl::deleteFolder(const Call &call)
{
    run(call, [folder = FolderId{call.id}](const QJsonObject &, Engine &) {
        return Result<DeleteFolder>(DeleteFolder{folder});
    });
}

void ConsoleServer::Impl::setRetention(const Call &call)
{
    run(call,
        [](const QJsonObject &body, Engine &engine) { return readSetRetention(body, engine.retention().policy); });
}

void ConsoleServer::Impl::archiveJobs(const Call &call)
{
    run(call, [](const QJsonObject &body, Engine &) { return readArchiveJobs(body); });
}

void ConsoleServer::Impl::addPackage(const Call &call)
{
    const ResponderPtr &responder = call.responder;
    const Result<QJsonObject> body = bodyOf(call.request);
    if (!body) {
        answerError(responder, body.error());
        return;
    }
    if (call.request.peer != "local") {
        answerError(responder,
                    {Error::Kind::Refused,
                     ConsoleApiText::tr(
                         "A package file is named by its path on the server's machine: do this on its local socket."),
                     {}});
        return;
    }
    Result<std::pair<QString, PackageRecord>> wanted = readAddPackage(body.value());
    if (!wanted) {
        answerError(responder, wanted.error());
        return;
    }
    m_worker.post(
        [self = shared_from_this(), asCbor = wantsCbor(call.request), wanted = std::move(wanted).value(), responder] {
            Result<ImportedPackage> package = importPackageFile(self->m_content, wanted.first, wanted.second, {});
            if (!package) {
                answerError(responder, package.error());
                return;
            }
            registerPackage(self->m_host, self->m_content, std::move(package).value(), self->m_options.localOperator,
                            [responder, asCbor](const EngineReply &reply) { answerReply(responder, reply, asCbor); });
        });
}

} // namespace signalbox::consoleapi

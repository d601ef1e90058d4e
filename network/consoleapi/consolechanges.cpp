#include "network/consoleapi/consoleserverimpl.h"

#include "network/consoleapi/commandreader.h"

namespace signalbox::consoleapi {

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

} // namespace signalbox::consoleapi

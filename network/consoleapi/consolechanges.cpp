#include "network/consoleapi/consoleserverimpl.h"

#include "network/consoleapi/commandreader.h"
#include "network/consoleapi/packageimport.h"

#include <QFileInfo>

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

void ConsoleServer::Impl::addPackage(const Call &call)
{
    const ResponderPtr &responder = call.responder;
    const Result<QJsonObject> body = bodyOf(call.request);
    if (!body) {
        answerError(responder, body.error());
        return;
    }
    const Source source = sourceOf(call);
    const QString word = auditKey(CommandBody(AddPackage()));
    Result<NewPackage> wanted = readAddPackage(body.value());
    if (!wanted) {
        turnDown(responder, source, word, {}, wanted.error());
        return;
    }
    if (const auto denied = denialOf(call, deedOf(CommandBody(AddPackage{wanted.value().record})))) {
        turnDown(responder, source, word, {}, *denied);
        return;
    }
    if (wanted.value().upload == 0 && call.request.peer != "local") {
        turnDown(responder, source, word, {},
                 {Error::Kind::Refused,
                  ConsoleApiText::tr("A package file is named by its path on the server's machine on its local socket "
                                     "only. Upload it instead: see /uploads."),
                  {}});
        return;
    }
    if (wanted.value().upload == 0) {
        importPackage(wanted.value().file, wanted.value().record, 0, call);
        return;
    }
    const Result<UploadStore::Upload> upload = m_uploads.whole(wanted.value().upload);
    if (upload)
        importPackage(upload.value().filePath, wanted.value().record, upload.value().id, call);
    else
        turnDown(responder, source, word, {}, upload.error());
}

void ConsoleServer::Impl::importPackage(const QString &filePath, const PackageRecord &wanted, quint32 upload,
                                        const Call &call)
{
    m_worker.post([self = shared_from_this(), asCbor = wantsCbor(call.request), filePath, wanted, upload,
                   responder = call.responder, source = sourceOf(call)] {
        ScopedProcess process(self->m_tasks->processes(),
                              {.kind = ProcessKind::PackageImport, .subject = QFileInfo(filePath).fileName()});
        Result<ImportedPackage> package =
            importPackageFile(self->m_content, filePath, wanted, [&process](qint64 done, qint64 size) {
                process.progress(done, size);
                return !process.isCancelled();
            });
        process.end(package ? Outcome() : Outcome(package.error()));
        if (!package) {
            self->turnDown(responder, source, auditKey(CommandBody(AddPackage())), {}, package.error());
            return;
        }
        if (upload != 0)
            (void)self->m_uploads.remove(upload); // its bytes are in the content store
        registerPackage(self->m_host, self->m_content, std::move(package).value(), source.command({}), source.mark,
                        [responder, asCbor](const EngineReply &reply) { answerReply(responder, reply, asCbor); });
    });
}

namespace {

void answerUpload(const ResponderPtr &responder, const Result<UploadStore::Upload> &upload)
{
    if (!upload) {
        answerError(responder, upload.error());
        return;
    }
    answerJson(responder, 200,
               QJsonDocument(QJsonObject{{QStringLiteral("id"), static_cast<qint64>(upload.value().id)},
                                         {QStringLiteral("offset"), upload.value().offset},
                                         {QStringLiteral("size"), upload.value().size}}));
}

} // namespace

void ConsoleServer::Impl::beginUpload(const Call &call)
{
    if (const auto denied = denialOf(call, {Act::AddPackages})) {
        answerError(call.responder, *denied);
        return;
    }
    const Result<QJsonObject> body = bodyOf(call.request);
    if (!body) {
        answerError(call.responder, body.error());
        return;
    }
    answerUpload(call.responder, m_uploads.begin(body.value().value(QStringLiteral("fileName")).toString(),
                                                 body.value().value(QStringLiteral("size")).toInteger()));
}

void ConsoleServer::Impl::showUpload(const Call &call)
{
    if (const auto denied = denialOf(call, {Act::AddPackages})) {
        answerError(call.responder, *denied);
        return;
    }
    answerUpload(call.responder, m_uploads.find(call.id));
}

void ConsoleServer::Impl::takePart(const Call &call)
{
    if (const auto denied = denialOf(call, {Act::AddPackages})) {
        answerError(call.responder, *denied);
        return;
    }
    bool isNumber = false;
    const qint64 offset = call.query().queryItemValue(QStringLiteral("offset")).toLongLong(&isNumber);
    if (!isNumber || offset < 0) {
        answerError(
            call.responder,
            {Error::Kind::Invalid, ConsoleApiText::tr("“offset” says at which byte of the file the part begins."), {}});
        return;
    }
    answerUpload(call.responder, m_uploads.append(call.id, offset, QByteArray::fromStdString(call.request.body)));
}

void ConsoleServer::Impl::dropUpload(const Call &call)
{
    if (const auto denied = denialOf(call, {Act::AddPackages})) {
        answerError(call.responder, *denied);
        return;
    }
    const Result<UploadStore::Upload> upload = m_uploads.find(call.id);
    const Outcome removed = m_uploads.remove(call.id);
    answerUpload(call.responder, removed ? upload : Result<UploadStore::Upload>(removed.error()));
}

} // namespace signalbox::consoleapi

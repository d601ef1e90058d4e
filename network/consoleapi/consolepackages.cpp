// Package files on their way in: by their path on this machine, or uploaded in parts. Each is an operation of the journal.

#include "network/consoleapi/consoleserverimpl.h"

#include "network/consoleapi/commandreader.h"
#include "network/consoleapi/consolejson.h"
#include "network/consoleapi/packageimport.h"

#include <QFileInfo>

#include <algorithm>

namespace signalbox::consoleapi {

namespace {

constexpr qint64 kToldEvery = 16 * 1024 * 1024; ///< bytes of an upload, between two notes in the journal

void answerUpload(const ResponderPtr &responder, const Result<UploadStore::Upload> &upload)
{
    if (!upload) {
        answerError(responder, upload.error());
        return;
    }
    answerJson(responder, 200,
               QJsonDocument(QJsonObject{
                   {QStringLiteral("id"), static_cast<qint64>(upload.value().id)},
                   {QStringLiteral("offset"), upload.value().offset},
                   {QStringLiteral("size"), upload.value().size},
                   {QStringLiteral("operation"), static_cast<qint64>(number(upload.value().operation.id))}}));
}

QString originIn(const QByteArray &mark)
{
    return QJsonDocument::fromJson(mark).object().value(QStringLiteral("origin")).toString();
}

} // namespace

JournalRecord ConsoleServer::Impl::operationOf(const Source &source, const QString &work, const QString &subject)
{
    JournalRecord wanted;
    wanted.kind = JournalKind::WindowOperation;
    wanted.work = work;
    wanted.subject = subject;
    wanted.operatorName = source.who.name;
    wanted.operatorId = source.who.id;
    wanted.role = source.who.role;
    wanted.origin = originIn(source.origin);
    return wanted;
}

void ConsoleServer::Impl::addPackage(const Call &call)
{
    const ResponderPtr &responder = call.responder;
    const Result<QJsonObject> body = bodyOf(call.request);
    if (!body) {
        answerError(responder, body.error());
        return;
    }
    if (body.value().contains(QStringLiteral("order"))) {
        addOrder(call, body.value());
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
    const Asker asker = askerOf(call);
    const auto tell = [asker](const EngineReply &reply) { answerReply(asker.responder, reply, asker.asCbor); };
    if (wanted.value().upload != 0) {
        const Result<UploadStore::Upload> upload = m_uploads.whole(wanted.value().upload);
        if (upload) {
            m_tasks->endProcess(upload.value().process, TaskState::Completed);
            importPackage(upload.value().filePath, wanted.value().record, upload.value(), source, tell);
        } else {
            turnDown(responder, source, word, {}, upload.error());
        }
        return;
    }
    const QString file = wanted.value().file;
    JournalRecord operation = operationOf(source, kImportWork, QFileInfo(file).fileName());
    operation.parameters = importParameters(file, wanted.value().record);
    m_host.post(OperationBegins{std::move(operation)}, [self = shared_from_this(), file, record = wanted.value().record,
                                                        source, tell](const EngineReply &begun) {
        if (!begun.outcome) {
            tell(begun);
            return;
        }
        UploadStore::Upload none;
        none.operation = operationBegun(begun);
        self->importPackage(file, record, none, source, tell);
    });
}

/// @param upload that it was; its id 0: it is a file of this machine
void ConsoleServer::Impl::importPackage(const QString &filePath, const PackageRecord &wanted,
                                        const UploadStore::Upload &upload, const Source &source,
                                        std::function<void(const EngineReply &)> done)
{
    m_worker.post([self = shared_from_this(), filePath, wanted, upload, source, done = std::move(done)] {
        ScopedProcess process(self->m_tasks->processes(),
                              {.kind = ProcessKind::PackageImport, .subject = QFileInfo(filePath).fileName()});
        Result<ImportedPackage> package =
            importPackageFile(self->m_content, filePath, wanted, [&process](qint64 bytes, qint64 size) {
                process.progress(bytes, size);
                return !process.isCancelled();
            });
        process.end(package ? Outcome() : Outcome(package.error()));
        const OperationRun operation = upload.operation;
        if (!package) {
            const bool isCancelled = package.error().kind == Error::Kind::Cancelled;
            self->m_host.post(OperationEnds{operation.id, operation.run,
                                            isCancelled ? JournalResult::Cancelled : JournalResult::Failed,
                                            package.error().text});
            self->m_host.post(CommandTurnedDown{source.who.name,
                                                auditKey(CommandBody(AddPackage())),
                                                {},
                                                package.error().text,
                                                source.mark,
                                                source.who.id,
                                                source.who.role},
                              [done, error = package.error()](const EngineReply &) {
                                  EngineReply failed;
                                  failed.error = error;
                                  done(failed);
                              });
            return;
        }
        if (upload.id != 0)
            (void)self->m_uploads.remove(upload.id); // its bytes are in the content store
        registerPackage(
            self->m_host, self->m_content, std::move(package).value(), source.command({}), source.mark, operation,
            [&host = self->m_host, operation, done](const EngineReply &reply) {
                if (reply.kind == EngineReply::Kind::StoreFailed)
                    host.post(OperationEnds{operation.id, operation.run, JournalResult::Failed, reply.error.text});
                done(reply);
            });
    });
}

void ConsoleServer::Impl::runAgain(const JournalRecord &operation)
{
    const std::optional<ImportOrder> order =
        operation.work == kImportWork ? importOrderOf(operation.parameters) : std::nullopt;
    if (!order) {
        m_host.post(OperationEnds{operation.id, operation.run, JournalResult::Failed,
                                  ConsoleApiText::tr("This server does not know how to run it again.")});
        return;
    }
    Source source;
    source.who.name = operation.operatorName;
    source.who.id = operation.operatorId;
    source.who.role = operation.role;
    source.mark = source.origin =
        QJsonDocument(QJsonObject{{QStringLiteral("origin"), operation.origin}}).toJson(QJsonDocument::Compact);
    UploadStore::Upload none;
    none.operation = {operation.id, operation.run};
    importPackage(order->filePath, order->wanted, none, source, [](const EngineReply &) {});
}

// ---- Uploads

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
    const Result<UploadStore::Upload> upload =
        m_uploads.begin(body.value().value(QStringLiteral("fileName")).toString(),
                        body.value().value(QStringLiteral("size")).toInteger());
    if (!upload) {
        answerUpload(call.responder, upload);
        return;
    }
    const QString name = QFileInfo(upload.value().filePath).fileName();
    JournalRecord operation = operationOf(sourceOf(call), kUploadWork, name);
    operation.id = JournalId{
        static_cast<quint32>(std::max<qint64>(0, body.value().value(QStringLiteral("operation")).toInteger()))};
    operation.parameters = QStringLiteral("{}");
    operation.total = upload.value().size;
    const quint32 process = m_tasks->beginProcess(
        {.kind = ProcessKind::Upload, .subject = name, .cancel = [weak = weak_from_this(), id = upload.value().id] {
             if (const auto self = weak.lock())
                 self->m_worker.post([self, id] { self->endUpload(id, JournalResult::Cancelled); });
         }});
    m_host.post(OperationBegins{std::move(operation)}, [self = shared_from_this(), id = upload.value().id, process,
                                                        responder = call.responder](const EngineReply &begun) {
        if (!begun.outcome) {
            (void)self->m_uploads.remove(id);
            self->m_tasks->endProcess(process, TaskState::Failed, begun.error.text);
            answerError(responder, begun.error);
            return;
        }
        answerUpload(responder, self->m_uploads.belongsTo(id, operationBegun(begun), process));
    });
}

void ConsoleServer::Impl::endUpload(quint32 id, JournalResult result)
{
    const Result<UploadStore::Upload> upload = m_uploads.find(id);
    if (!upload || !m_uploads.remove(id))
        return;
    const OperationRun &operation = upload.value().operation;
    m_tasks->endProcess(upload.value().process, TaskState::Failed, ConsoleApiText::tr("The upload was given up."));
    m_host.post(OperationEnds{operation.id, operation.run, result, ConsoleApiText::tr("The upload was given up.")});
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
    const Result<UploadStore::Upload> upload =
        m_uploads.append(call.id, offset, QByteArray::fromStdString(call.request.body));
    answerUpload(call.responder, upload);
    if (!upload)
        return;
    const UploadStore::Upload &now = upload.value();
    m_tasks->progress(now.process, now.offset, now.size);
    if (now.offset / kToldEvery != offset / kToldEvery && now.offset < now.size)
        m_host.post(OperationAdvanced{now.operation.id, now.operation.run, now.offset, now.size, {}});
}

void ConsoleServer::Impl::dropUpload(const Call &call)
{
    if (const auto denied = denialOf(call, {Act::AddPackages})) {
        answerError(call.responder, *denied);
        return;
    }
    const Result<UploadStore::Upload> upload = m_uploads.find(call.id);
    if (upload)
        endUpload(call.id, JournalResult::Cancelled);
    answerUpload(call.responder, upload);
}

} // namespace signalbox::consoleapi

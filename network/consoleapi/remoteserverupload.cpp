#include "model/domain/joborder.h"
#include "model/domain/text.h"
#include "network/consoleapi/consolejson.h"
#include "network/consoleapi/remoteanswers.h"
#include "network/consoleapi/remoteserver.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>

#include <utility>

namespace signalbox::consoleapi {

// Bringing a package in: the file in parts, each where the server says that it goes on.

namespace {

struct RemoteText {
    Q_DECLARE_TR_FUNCTIONS(RemoteServer)
};

constexpr qint64 kPart = 1024 * 1024; ///< of an upload

} // namespace

struct RemoteServer::Upload {
    QFile file;
    PackageRecord wanted;
    qint64 id = 0;
    qint64 operation =
        0; ///< of the server's journal: begun anew with a server that was started anew, it is the same one
    qint64 offset = 0;
    int failures = 0;
    std::function<bool(qint64, qint64)> progress;
    Done<PackageRecord> done;
};

void RemoteServer::importPackage(const QString &filePath, const PackageRecord &wanted,
                                 std::function<bool(qint64, qint64)> progress, Done<PackageRecord> done)
{
    m_loop.post([this, filePath, wanted, progress = std::move(progress), done = std::move(done)]() mutable {
        const auto upload = std::make_shared<Upload>();
        upload->file.setFileName(filePath);
        upload->wanted = wanted;
        upload->progress = std::move(progress);
        upload->done = std::move(done);
        if (!upload->file.open(QIODevice::ReadOnly)) {
            upload->done(
                Error{Error::Kind::Io,
                      RemoteText::tr("The file %1 cannot be read: %2.").arg(filePath, upload->file.errorString()),
                      {}});
            return;
        }
        if (wanted.kind == PayloadKind::Order)
            sendOrder(upload);
        else
            beginUpload(upload);
    });
}

/// An order is small, and whoever may run jobs of its type may send it, also who may add no packages.
void RemoteServer::sendOrder(const std::shared_ptr<Upload> &upload)
{
    const Result<JobOrder> order = readOrderFile(upload->file.readAll());
    if (!order) {
        upload->done(order.error());
        return;
    }
    makeKnown(upload, {{QStringLiteral("type"), jobTypeKey(typeOf(order.value()))},
                       {QStringLiteral("order"), toJson(order.value())}});
}

void RemoteServer::beginUpload(const std::shared_ptr<Upload> &upload)
{
    http::ClientRequest asked = request(QStringLiteral("POST"), QStringLiteral("/uploads"));
    QJsonObject body{{QStringLiteral("fileName"), QFileInfo(upload->file.fileName()).fileName()},
                     {QStringLiteral("size"), upload->file.size()}};
    if (upload->operation != 0)
        body.insert(QStringLiteral("operation"), upload->operation);
    asked.body = QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString();
    send(std::move(asked), [this, upload](const Result<http::ClientResponse> &answer) {
        if (!answer || answer.value().status != 200) {
            upload->done(answer ? errorOf(answer.value()) : answer.error());
            return;
        }
        const QJsonObject told = QJsonDocument::fromJson(bytesOf(answer.value())).object();
        upload->id = told.value(QStringLiteral("id")).toInteger();
        upload->operation = told.value(QStringLiteral("operation")).toInteger();
        sendPart(upload);
    });
}

void RemoteServer::sendPart(const std::shared_ptr<Upload> &upload)
{
    const qint64 size = upload->file.size();
    if (!upload->progress(upload->offset, size)) {
        send(request(QStringLiteral("DELETE"), QStringLiteral("/uploads/%1").arg(upload->id)), [](const auto &) {});
        upload->done(Error{Error::Kind::Cancelled, {}, {}});
        return;
    }
    if (upload->offset >= size) {
        finishUpload(upload);
        return;
    }
    if (!upload->file.seek(upload->offset)) {
        upload->done(Error{
            Error::Kind::Io,
            RemoteText::tr("The file %1 cannot be read: %2.").arg(upload->file.fileName(), upload->file.errorString()),
            {}});
        return;
    }
    http::ClientRequest asked =
        request(QStringLiteral("PUT"), QStringLiteral("/uploads/%1?offset=%2").arg(upload->id).arg(upload->offset));
    asked.body = upload->file.read(kPart).toStdString();
    const auto sent = static_cast<qint64>(asked.body.size());
    send(std::move(asked), [this, upload, sent](const Result<http::ClientResponse> &answer) {
        if (answer && answer.value().status == 200) {
            upload->failures = 0;
            upload->offset += sent;
            sendPart(upload);
            return;
        }
        if (++upload->failures >= kTries || (answer && answer.value().status != 404 && !isStandby(answer.value()))
            || (!answer && answer.error().kind != Error::Kind::Io)) {
            upload->done(answer ? errorOf(answer.value()) : answer.error());
            return;
        }
        if (answer && answer.value().status == 404) { // the server was started again meanwhile, and knows nothing of it
            upload->offset = 0;
            beginUpload(upload);
            return;
        }
        // How far it came is known to the server.
        after(m_options.firstRetry * (1 << upload->failures), [this, upload] {
            send(request(QStringLiteral("GET"), QStringLiteral("/uploads/%1").arg(upload->id)),
                 [this, upload](const Result<http::ClientResponse> &state) {
                     if (state && state.value().status == 200)
                         upload->offset = QJsonDocument::fromJson(bytesOf(state.value()))
                                              .object()
                                              .value(QStringLiteral("offset"))
                                              .toInteger(upload->offset);
                     sendPart(upload);
                 });
        });
    });
}

void RemoteServer::finishUpload(const std::shared_ptr<Upload> &upload)
{
    const PackageRecord &wanted = upload->wanted;
    QJsonObject body{{QStringLiteral("upload"), upload->id},
                     {QStringLiteral("name"), wanted.name},
                     {QStringLiteral("version"), wanted.version},
                     {QStringLiteral("arguments"), wanted.installArguments},
                     {QStringLiteral("statusFile"), wanted.statusFile}};
    if (wanted.kind != PayloadKind{})
        body.insert(QStringLiteral("kind"), payloadKindKey(wanted.kind));
    makeKnown(upload, body);
}

void RemoteServer::makeKnown(const std::shared_ptr<Upload> &upload, const QJsonObject &body)
{
    http::ClientRequest asked = request(QStringLiteral("POST"), QStringLiteral("/packages"));
    asked.timeout = std::chrono::minutes(5); // it is read whole
    asked.headers.emplace_back("Idempotency-Key", QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString());
    asked.body = QJsonDocument(body).toJson(QJsonDocument::Compact).toStdString();
    sendCommand(std::move(asked), 1, [this, upload](const Result<CommandOutcome> &outcome) {
        if (!outcome) {
            upload->done(outcome.error());
            return;
        }
        // What it was taken for: the server has looked into it.
        send(request(QStringLiteral("GET"), QStringLiteral("/packages")),
             [upload, id = outcome.value().createdId](const Result<http::ClientResponse> &answer) {
                 PackageRecord package = upload->wanted;
                 package.id = PackageId{id};
                 const QJsonObject list =
                     answer ? QJsonDocument::fromJson(bytesOf(answer.value())).object() : QJsonObject();
                 for (const QJsonValue &value : list.value(QStringLiteral("packages")).toArray()) {
                     const QJsonObject known = value.toObject();
                     if (known.value(QStringLiteral("id")).toInteger() != id)
                         continue;
                     package.name = known.value(QStringLiteral("name")).toString();
                     package.version = known.value(QStringLiteral("version")).toString();
                     package.fileName = known.value(QStringLiteral("file")).toString();
                     package.size = known.value(QStringLiteral("size")).toInteger();
                     package.kind =
                         payloadKindFromKey(known.value(QStringLiteral("kind")).toString()).value_or(package.kind);
                 }
                 upload->done(package);
             });
    });
}

} // namespace signalbox::consoleapi

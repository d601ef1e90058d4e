// Collected files of a managing server elsewhere.

#include "network/consoleapi/collectedjson.h"
#include "network/consoleapi/remoteanswers.h"
#include "network/consoleapi/remoteserver.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QUuid>

#include <utility>

namespace signalbox::consoleapi {

namespace {

struct RemoteText {
    Q_DECLARE_TR_FUNCTIONS(RemoteServer)
};

Result<QJsonObject> toldBy(const Result<http::ClientResponse> &answer)
{
    if (!answer)
        return answer.error();
    if (answer.value().status != 200)
        return errorOf(answer.value());
    return QJsonDocument::fromJson(bytesOf(answer.value())).object();
}

} // namespace

void RemoteServer::collections(const CollectedQuestion &question, Done<std::vector<CollectionHead>> done)
{
    m_loop.post([this, question, done = std::move(done)] {
        QStringList wanted;
        if (question.job != JobId{})
            wanted << QStringLiteral("job=%1").arg(number(question.job));
        if (question.node != NodeId{})
            wanted << QStringLiteral("node=%1").arg(number(question.node));
        send(request(QStringLiteral("GET"), QStringLiteral("/collected?") + wanted.join(u'&')),
             [done](const Result<http::ClientResponse> &answer) {
                 if (answer && answer.value().status == 404) {
                     done(Error{Error::Kind::Refused,
                                RemoteText::tr("This server collects no files: its version is from before there were "
                                               "any."),
                                {}});
                     return;
                 }
                 const Result<QJsonObject> told = toldBy(answer);
                 done(told ? collectionHeadsOf(told.value()) : Result<std::vector<CollectionHead>>(told.error()));
             });
    });
}

void RemoteServer::collection(AttemptId attempt, Done<Collection> done)
{
    m_loop.post([this, attempt, done = std::move(done)] {
        send(request(QStringLiteral("GET"), QStringLiteral("/collected/%1").arg(number(attempt))),
             [done](const Result<http::ClientResponse> &answer) {
                 const Result<QJsonObject> told = toldBy(answer);
                 done(told ? collectionOf(told.value()) : Result<Collection>(told.error()));
             });
    });
}

void RemoteServer::removeCollected(AttemptId attempt, std::function<void(Outcome)> done)
{
    m_loop.post([this, attempt, done = std::move(done)] {
        http::ClientRequest asked =
            request(QStringLiteral("DELETE"), QStringLiteral("/collected/%1").arg(number(attempt)));
        asked.headers.emplace_back("Idempotency-Key", QUuid::createUuid().toString(QUuid::WithoutBraces).toStdString());
        send(std::move(asked), [done](const Result<http::ClientResponse> &answer) {
            const Result<QJsonObject> told = toldBy(answer);
            done(told ? Outcome() : Outcome(told.error()));
        });
    });
}

/// Files that are saved one after the other.
struct RemoteServer::Saving {
    CollectedSave save;
    std::function<bool(int)> progress;
    std::function<void(Outcome)> done;
    std::size_t next = 0;
};

void RemoteServer::saveCollected(const CollectedSave &save, std::function<bool(int)> progress,
                                 std::function<void(Outcome)> done)
{
    m_loop.post([this, saving = std::make_shared<Saving>(Saving{save, std::move(progress), std::move(done)})] {
        saveNext(saving);
    });
}

void RemoteServer::saveNext(const std::shared_ptr<Saving> &saving)
{
    const CollectedSave &save = saving->save;
    if (!saving->progress(static_cast<int>(saving->next)) || saving->next == save.targets.size()) {
        saving->done({});
        return;
    }
    const CollectedSave::Target &target = save.targets[saving->next];
    const CollectedFile &wanted = save.collection.files[static_cast<std::size_t>(target.file)];
    QDir().mkpath(QFileInfo(target.filePath).path());
    const auto file = std::make_shared<QSaveFile>(target.filePath);
    const auto hash = std::make_shared<QCryptographicHash>(QCryptographicHash::Sha256);
    const auto cannot = [file, path = target.filePath] {
        return Error{
            Error::Kind::Io, RemoteText::tr("The file %1 cannot be written: %2.").arg(path, file->errorString()), {}};
    };
    if (!file->open(QIODevice::WriteOnly)) {
        saving->done(cannot());
        return;
    }
    QString path =
        QStringLiteral("/collected/%1/file?number=%2").arg(number(save.collection.head.attempt)).arg(target.file);
    if (save.isAll())
        path += QStringLiteral("&all=1");
    http::ClientRequest asked = request(QStringLiteral("GET"), path);
    asked.timeout = std::chrono::minutes(2);
    asked.sink = [file, hash](std::string_view bytes) {
        const auto size = static_cast<qint64>(bytes.size());
        hash->addData(QByteArrayView(bytes.data(), size));
        return file->write(bytes.data(), size) == size;
    };
    send(std::move(asked), [this, saving, file, hash, cannot, sha256 = wanted.sha256,
                            shown = wanted.path](const Result<http::ClientResponse> &answer) {
        if (answer && answer.value().status != 200)
            saving->done(errorOf(answer.value()));
        else if (!answer)
            saving->done(file->error() != QFileDevice::NoError ? cannot() : answer.error());
        else if (hash->result() != sha256)
            saving->done(
                Error{Error::Kind::Protocol,
                      //: %1 is the path of a file at a client.
                      RemoteText::tr("%1 was damaged on its way, or at the server. Nothing was saved.").arg(shown),
                      {}});
        else if (!file->commit())
            saving->done(cannot());
        else {
            ++saving->next;
            saveNext(saving);
        }
    });
}

} // namespace signalbox::consoleapi

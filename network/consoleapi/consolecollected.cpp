// Files that jobs have collected: what there is, taking them, deleting them. Each taking is in the audit.

#include "network/consoleapi/consoleserverimpl.h"

#include "model/items/collecteddata.h"
#include "network/consoleapi/collectedaudit.h"
#include "network/consoleapi/collectedjson.h"

#include <algorithm>

namespace signalbox::consoleapi {

namespace {

constexpr Deed kCollecting{Act::RunJobs, JobType::CollectFiles};

Error noCollections()
{
    return {Error::Kind::Refused, ConsoleApiText::tr("This server keeps no collected files."), {}};
}

} // namespace

void ConsoleServer::Impl::listCollected(const Call &call)
{
    if (m_options.collections == nullptr) {
        answerJson(call.responder, 200, QJsonDocument(toJson(std::vector<CollectionHead>())));
        return;
    }
    const QUrlQuery query = call.query();
    CollectedQuestion question;
    for (const auto &[key, into] : {std::pair(QStringLiteral("job"), 0), std::pair(QStringLiteral("node"), 1)}) {
        if (!query.hasQueryItem(key))
            continue;
        bool isNumber = false;
        const quint32 number = query.queryItemValue(key).toUInt(&isNumber);
        if (!isNumber || number == 0) {
            answerError(
                call.responder,
                {Error::Kind::Invalid, ConsoleApiText::tr("“%1” takes a whole number from 1 on.").arg(key), {}});
            return;
        }
        if (into == 0)
            question.job = JobId{number};
        else
            question.node = NodeId{number};
    }
    m_worker.post([store = m_options.collections, question, responder = call.responder] {
        answerJson(responder, 200, QJsonDocument(toJson(collectedBy(*store, question))));
    });
}

void ConsoleServer::Impl::showCollected(const Call &call)
{
    if (m_options.collections == nullptr) {
        answerError(call.responder, noCollections());
        return;
    }
    m_worker.post([store = m_options.collections, id = AttemptId{call.id}, responder = call.responder] {
        const Result<Collection> collection = store->read(id);
        if (collection)
            answerJson(responder, 200, QJsonDocument(toJson(collection.value())));
        else
            answerError(responder, collection.error());
    });
}

void ConsoleServer::Impl::takeCollected(const Call &call)
{
    const Source source = sourceOf(call);
    if (const auto denied = denialOf(call, kCollecting)) {
        turnDown(call.responder, source, kTakeCollected, {}, *denied);
        return;
    }
    if (m_options.collections == nullptr) {
        answerError(call.responder, noCollections());
        return;
    }
    const QUrlQuery query = call.query();
    bool isNumber = false;
    const int place = query.queryItemValue(QStringLiteral("number")).toInt(&isNumber);
    if (!isNumber || place < 0) {
        answerError(call.responder, {Error::Kind::Invalid,
                                     ConsoleApiText::tr("“number” says which of the files of the collection, from 0."),
                                     {}});
        return;
    }
    const bool all = query.hasQueryItem(QStringLiteral("all"));
    m_worker.post([self = shared_from_this(), source, place, all, id = AttemptId{call.id}, responder = call.responder] {
        const Result<Collection> collection = self->m_options.collections->read(id);
        if (!collection) {
            answerError(responder, collection.error());
            return;
        }
        if (place >= static_cast<int>(collection.value().files.size())) {
            answerError(responder, notFound(ConsoleApiText::tr("The collection has %1 files; there is no number %2.")
                                                .arg(collection.value().files.size())
                                                .arg(place)));
            return;
        }
        const CollectedFile &file = collection.value().files[static_cast<std::size_t>(place)];
        http::FileResponse answer;
        answer.filePath = self->m_options.collections->pathOf(id, place).toStdString();
        answer.entityTag = '"' + file.sha256.toHex().toStdString() + '"';
        const auto send = [responder, answer] { responder->sendFile(answer); };
        DeedDone deed = takenDeed(collection.value(), all ? -1 : place);
        deed.operatorName = source.who.name;
        deed.operatorId = source.who.id;
        deed.role = source.who.role;
        deed.mark = source.mark;
        if (all && !self->m_taken.isNew(source.who.name + u'/' + QString::fromUtf8(source.origin), id)) {
            send();
            return;
        }
        // Nothing is given out that the audit does not know of.
        self->m_host.post(std::move(deed), [responder, send](const EngineReply &reply) {
            if (reply.kind == EngineReply::Kind::StoreFailed)
                answerError(responder, reply.error);
            else
                send();
        });
    });
}

void ConsoleServer::Impl::removeCollected(const Call &call)
{
    const Source source = sourceOf(call);
    if (const auto denied = denialOf(call, kCollecting)) {
        turnDown(call.responder, source, kDeleteCollected, {}, *denied);
        return;
    }
    if (m_options.collections == nullptr) {
        answerError(call.responder, noCollections());
        return;
    }
    m_worker.post([self = shared_from_this(), source, id = AttemptId{call.id}, responder = call.responder] {
        const std::optional<CollectionHead> head = self->m_options.collections->find(id);
        if (!head) {
            self->turnDown(responder, source, kDeleteCollected, {}, self->m_options.collections->read(id).error());
            return;
        }
        DeedDone deed = deletedDeed(*head);
        deed.operatorName = source.who.name;
        deed.operatorId = source.who.id;
        deed.role = source.who.role;
        deed.mark = source.mark;
        self->m_host.post(std::move(deed), [self, id, responder](const EngineReply &reply) {
            if (reply.kind == EngineReply::Kind::StoreFailed) {
                answerError(responder, reply.error);
                return;
            }
            self->m_worker.post([self, id, responder] {
                const Outcome removed = self->m_options.collections->remove(id);
                if (removed)
                    answerJson(responder, 200, QJsonDocument(QJsonObject{{QStringLiteral("affected"), 1}}));
                else
                    answerError(responder, removed.error());
            });
        });
    });
}

} // namespace signalbox::consoleapi

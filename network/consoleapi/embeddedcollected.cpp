#include "network/consoleapi/embeddedcollected.h"

#include "network/consoleapi/collectedaudit.h"
#include "network/consoleapi/courier.h"

#include <QPointer>

#include <utility>

namespace signalbox::consoleapi {

namespace {

const QByteArray kFromWindow = R"({"origin":"window"})"; ///< for the audit

} // namespace

EmbeddedCollected::EmbeddedCollected(EngineAccess &host, CollectionStore &store, QString operatorName,
                                     std::shared_ptr<QObject> courier)
    : m_host(host), m_store(store), m_operator(std::move(operatorName)), m_courier(std::move(courier))
{
    m_worker->start();
}

EmbeddedCollected::~EmbeddedCollected()
{
    m_worker->stop();
}

/// @param then in the worker's thread, unless this is gone by then
void EmbeddedCollected::record(DeedDone deed, std::function<void(const EngineReply &)> then)
{
    deed.operatorName = m_operator;
    deed.mark = kFromWindow;
    m_host.post(std::move(deed), [worker = std::weak_ptr(m_worker), then = std::move(then)](const EngineReply &reply) {
        if (const std::shared_ptr<TaskLoop> loop = worker.lock())
            loop->post([then, reply] { then(reply); });
    });
}

void EmbeddedCollected::collections(const CollectedQuestion &question, QObject *context,
                                    std::function<void(Result<std::vector<CollectionHead>>)> done)
{
    m_worker->post([this, question, context = QPointer(context), done = std::move(done)] {
        answer<Result<std::vector<CollectionHead>>>(m_courier, context, done, collectedBy(m_store, question));
    });
}

void EmbeddedCollected::collection(AttemptId attempt, QObject *context, std::function<void(Result<Collection>)> done)
{
    m_worker->post([this, attempt, context = QPointer(context), done = std::move(done)] {
        answer<Result<Collection>>(m_courier, context, done, m_store.read(attempt));
    });
}

void EmbeddedCollected::saveCollected(const CollectedSave &save, QObject *context, std::function<void(int)> progress,
                                      std::function<void(Outcome)> done)
{
    // The worker is stopped before this is gone.
    const auto copy = [this, save, context = QPointer(context), progress, done](const EngineReply &reply) {
        Outcome outcome = reply.kind == EngineReply::Kind::StoreFailed ? Outcome(reply.error) : Outcome();
        int saved = 0;
        for (const CollectedSave::Target &target : save.targets) {
            if (!outcome || context.isNull())
                break;
            outcome = copyCollected(m_store.pathOf(save.collection.head.attempt, target.file),
                                    save.collection.files[static_cast<std::size_t>(target.file)], target.filePath);
            answer<int>(m_courier, context, progress, ++saved);
        }
        answer<Outcome>(m_courier, context, done, outcome);
    };
    if (save.targets.empty()) {
        m_worker->post([copy] { copy({}); });
    } else if (save.isAll()) {
        record(takenDeed(save.collection, -1), copy);
    } else {
        for (std::size_t i = 0; i + 1 < save.targets.size(); ++i)
            record(takenDeed(save.collection, save.targets[i].file), [](const EngineReply &) {});
        record(takenDeed(save.collection, save.targets.back().file), copy);
    }
}

void EmbeddedCollected::removeCollected(AttemptId attempt, QObject *context, std::function<void(Outcome)> done)
{
    m_worker->post([this, attempt, context = QPointer(context), done = std::move(done)] {
        const std::optional<CollectionHead> head = m_store.find(attempt);
        if (!head) {
            answer<Outcome>(m_courier, context, done, m_store.remove(attempt));
            return;
        }
        record(deletedDeed(*head), [this, attempt, context, done](const EngineReply &reply) {
            answer<Outcome>(m_courier, context, done,
                            reply.kind == EngineReply::Kind::StoreFailed ? Outcome(reply.error)
                                                                         : m_store.remove(attempt));
        });
    });
}

} // namespace signalbox::consoleapi

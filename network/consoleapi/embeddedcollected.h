#pragma once

#include "model/engine/engineaccess.h"
#include "model/engine/taskloop.h"
#include "model/items/collecteddata.h"
#include "model/store/collectionstore.h"

#include <memory>

namespace signalbox::consoleapi {

/// Collected files of a managing server in the same process: read from its disk in a thread of its own, taken with a record in
/// its audit.
class EmbeddedCollected final : public CollectedData {
public:
    /// @param host outlives this, as does the store  @param courier of EmbeddedLink, in the GUI thread
    EmbeddedCollected(EngineAccess &host, CollectionStore &store, QString operatorName,
                      std::shared_ptr<QObject> courier);
    ~EmbeddedCollected() override;

    void collections(const CollectedQuestion &question, QObject *context,
                     std::function<void(Result<std::vector<CollectionHead>>)> done) override;
    void collection(AttemptId attempt, QObject *context, std::function<void(Result<Collection>)> done) override;
    void saveCollected(const CollectedSave &save, QObject *context, std::function<void(int)> progress,
                       std::function<void(Outcome)> done) override;
    void removeCollected(AttemptId attempt, QObject *context, std::function<void(Outcome)> done) override;

private:
    void record(DeedDone deed, std::function<void(const EngineReply &)> then);

    EngineAccess &m_host;
    CollectionStore &m_store;
    const QString m_operator;
    const std::shared_ptr<QObject> m_courier;
    const std::shared_ptr<TaskLoop> m_worker = std::make_shared<TaskLoop>();
};

} // namespace signalbox::consoleapi

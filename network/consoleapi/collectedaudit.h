#pragma once

#include "model/engine/engineinput.h"
#include "model/items/collecteddata.h"
#include "model/store/collectionstore.h"

#include <QHash>
#include <QString>

#include <mutex>

namespace signalbox::consoleapi {

// What consoles do with collected files, in the words of the audit.

inline const QString kTakeCollected = QStringLiteral("take-collected");
inline const QString kDeleteCollected = QStringLiteral("delete-collected");

/// @param place of the file that is taken; -1: all of them
[[nodiscard]] DeedDone takenDeed(const Collection &collection, int place);
[[nodiscard]] DeedDone deletedDeed(const CollectionHead &head);

/// Those that are asked for, by attempt, the newest kMaxListedCollections.
[[nodiscard]] std::vector<CollectionHead> collectedBy(const CollectionStore &store, const CollectedQuestion &question);

/// Copies a file, verified on the way, in one step. Blocks. Errors: Io, NoSpace, Protocol (the checksum is wrong).
Outcome copyCollected(const QString &from, const CollectedFile &file, const QString &to);

/// Who takes all files of a collection asks for them one by one, and is in the audit once. Thread-safe.
class TakenCollections {
public:
    /// Whether this one has not taken them within the last minutes; it has then.
    bool isNew(const QString &who, AttemptId collection);

private:
    std::mutex m_mutex; ///< guards m_taken
    QHash<QString, UtcMs> m_taken;
};

} // namespace signalbox::consoleapi

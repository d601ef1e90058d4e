#pragma once

#include "model/domain/collection.h"

#include <functional>
#include <vector>

class QObject;

namespace signalbox {

/// Which collections are wanted; what is 0 is not asked for.
struct CollectedQuestion {
    JobId job{};
    NodeId node{};
};
inline constexpr int kMaxListedCollections = 100'000; ///< the newest

/// Files of a collection, and where each is to be.
struct CollectedSave {
    struct Target {
        int file = 0; ///< place in Collection::files
        QString filePath; ///< whole; its folders are made. What is there is replaced
        friend bool operator==(const Target &, const Target &) = default;
    };
    Collection collection;
    std::vector<Target> targets;
    /// The audit has one record for all files of a collection, and else one for each.
    [[nodiscard]] bool isAll() const { return targets.size() > 1 && targets.size() == collection.files.size(); }
};

/// The files that jobs of the type Collect files from client have brought to a managing server. As for ServerLink: callbacks come
/// in the GUI thread, from the event loop, and not after their context object is gone.
class CollectedData {
public:
    CollectedData() = default;
    virtual ~CollectedData();
    CollectedData(const CollectedData &) = delete;
    CollectedData &operator=(const CollectedData &) = delete;

    /// The newest last.
    virtual void collections(const CollectedQuestion &question, QObject *context,
                             std::function<void(Result<std::vector<CollectionHead>>)> done) = 0;
    virtual void collection(AttemptId attempt, QObject *context, std::function<void(Result<Collection>)> done) = 0;
    /// Each file appears complete and with its checksum verified, or not at all. The first error ends it. It is in the audit.
    /// @param progress gets how many files are saved
    virtual void saveCollected(const CollectedSave &save, QObject *context, std::function<void(int)> progress,
                               std::function<void(Outcome)> done) = 0;
    virtual void removeCollected(AttemptId attempt, QObject *context, std::function<void(Outcome)> done) = 0;
};

/// Where the files of a collection go in a folder: below "NODE/", as they lay at the client, names made safe and none twice.
[[nodiscard]] std::vector<CollectedSave::Target> targetsBelow(const Collection &collection, const QString &folder);

} // namespace signalbox

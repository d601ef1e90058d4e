#pragma once

#include "model/engine/taskloop.h"
#include "model/store/collectionstore.h"
#include "network/nodeapi/ddifiles.h"

#include <functional>

namespace signalbox::ddi {

/// Takes parts of collected files into a store, for a managing server or a relay: writes them in one thread, verifies and unpacks what
/// is whole in another, so that nobody else's parts wait for that. Thread-safe.
class CollectionIntake {
public:
    using Reply = std::function<void(Result<FilesTaken>)>;

    explicit CollectionIntake(CollectionStore &store); ///< prepared, outlives this
    ~CollectionIntake(); ///< stops
    void stop(); ///< what is under way ends before; nobody is answered after that

    /// @param head all but time, files and bytes  @param sinceMs what came under this number before is of another job, as when a copy of
    /// the database was put in its place: it is set aside  @param orderFile that says how much may come  @param reply from any
    /// thread; for the last part when all is durable. Errors as of DdiBackend::files()
    void take(CollectionHead head, UtcMs sinceMs, QString orderFile, FilesPart part, Reply reply);
    void giveUp(AttemptId attempt);
    [[nodiscard]] const CollectionStore &store() const { return m_store; }

private:
    void write(const CollectionHead &head, UtcMs sinceMs, const QString &orderFile, const FilesPart &part,
               const Reply &reply);
    void check(CollectionHead head, const FilesPart &part, qint64 mostBytes, const Reply &reply);

    CollectionStore &m_store;
    TaskLoop m_parts;
    TaskLoop m_checks;
};

} // namespace signalbox::ddi

#pragma once

#include "model/store/postgreslease.h"
#include "model/store/postgresstore.h"

// What the parts of PostgresStore have in common; for nobody else.

namespace signalbox {

// A division by zero unless the lease is ours: the only thing that makes a whole transaction fail without a function in the
// database.
inline const QByteArray kFence = QByteArray("SELECT 1 / count(*) FROM ") + kLeaseTable + " WHERE epoch = $1";

// The statements that are sent most often.
[[nodiscard]] const QByteArray &appendEvents();
[[nodiscard]] const QByteArray &putStates();
[[nodiscard]] const QByteArray &chainOfEvents();

[[nodiscard]] Error ofCommit(Error error); ///< what commit() may give its caller

/// Does what only reads, or may be done twice; once more when the connection turns out to be broken.
template <class Work>
Outcome PostgresStore::retried(Work work)
{
    Outcome done = ready();
    if (done)
        done = work();
    if (!done && !m_connection.isOpen() && ready())
        done = work();
    return done;
}

} // namespace signalbox

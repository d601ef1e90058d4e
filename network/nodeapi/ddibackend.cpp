#include "network/nodeapi/ddibackend.h"

#include <QDateTime>

namespace signalbox::ddi {

UtcMs DdiBackend::managingTimeMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

void DdiBackend::installed(const Caller &, AttemptId, Reply<Result<Deployment>> reply)
{
    std::move(reply)(Error{Error::Kind::NotFound, {}, {}});
}

} // namespace signalbox::ddi

#include "network/nodeapi/ddibackend.h"

namespace signalbox::ddi {

void DdiBackend::installed(const Caller &, AttemptId, Reply<Result<Deployment>> reply)
{
    std::move(reply)(Error{Error::Kind::NotFound, {}, {}});
}

} // namespace signalbox::ddi

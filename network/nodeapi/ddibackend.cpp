#include "network/nodeapi/ddibackend.h"

#include <QDateTime>

namespace signalbox::ddi {

UtcMs DdiBackend::managingTimeMs() const
{
    return QDateTime::currentMSecsSinceEpoch();
}

void DdiBackend::installed(const Caller &, AttemptId, Reply<Result<Deployment>> reply)
{
    const auto answer = std::move(reply);
    answer(Error{Error::Kind::NotFound, {}, {}});
}

void DdiBackend::actionHistory(const Caller &, AttemptId, int, Reply<ActionHistory> reply)
{
    const auto answer = std::move(reply);
    answer({});
}

void DdiBackend::heard(const Caller &, QStringList, Reply<Outcome> reply)
{
    const auto answer = std::move(reply);
    answer(Error{Error::Kind::NotFound, {}, {}});
}

void DdiBackend::files(const Caller &, FilesPart, Reply<Result<FilesTaken>> reply)
{
    const auto answer = std::move(reply);
    answer(Error{Error::Kind::NotFound, {}, {}});
}

} // namespace signalbox::ddi

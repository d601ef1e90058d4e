#include "model/store/storelease.h"

#include "model/store/filelease.h"
#include "model/store/pgconnection.h"
#include "model/store/postgreslease.h"
#include "model/store/store.h"

#include <ctime>

namespace signalbox {

StoreLease::SteadyMs StoreLease::steadyNow()
{
    timespec now{};
    ::clock_gettime(CLOCK_BOOTTIME, &now);
    return std::chrono::duration_cast<SteadyMs>(std::chrono::seconds(now.tv_sec)
                                                + std::chrono::nanoseconds(now.tv_nsec));
}

std::unique_ptr<StoreLease> makeStoreLease(const QString &url, StoreLease::Terms terms)
{
    if (isPostgresUrl(url))
        return std::make_unique<PostgresLease>(url, std::move(terms));
    return std::make_unique<FileLease>(storePath(url), std::move(terms));
}

} // namespace signalbox

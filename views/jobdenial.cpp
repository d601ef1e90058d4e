#include "views/jobdenial.h"

#include "model/items/serverstate.h"

namespace signalbox {

QString jobsDenial(const ServerState &server, std::initializer_list<JobType> types)
{
    QString first;
    for (const JobType type : types) {
        const QString denial = server.denial({Act::RunJobs, type});
        if (denial.isEmpty())
            return {};
        if (first.isEmpty())
            first = denial;
    }
    return first;
}

QString noJobsDenial(const ServerState &server)
{
    const QString denial = server.denial({Act::RunJobs, JobType::InstallPackage});
    for (auto type = JobType::InstallPackage; type <= JobType::GetSoftwareMonitoringInformation;
         type = static_cast<JobType>(static_cast<quint8>(type) + 1)) {
        if (server.denial({Act::RunJobs, type}).isEmpty())
            return {};
    }
    return denial;
}

} // namespace signalbox

#include "model/items/jobname.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

struct JobName {
    Q_DECLARE_TR_FUNCTIONS(signalbox::JobName)
};

} // namespace

QString shownJobName(const JobRecord &job)
{
    if (job.request.series == SeriesId{})
        return job.name;
    //: The name of a job that is a run of a series: %1 is the name that all its runs have, %2 the number of the run.
    return JobName::tr("%1 (run %2)").arg(job.name).arg(job.request.run);
}

} // namespace signalbox

#include "views/rowsloader.h"

#include "model/items/jobrows.h"
#include "model/items/serverstate.h"

#include <algorithm>

namespace signalbox {

RowsLoader::RowsLoader(ServerState &server, const std::vector<JobId> &jobs, QObject *parent) : QObject(parent)
{
    for (const JobId job : jobs)
        m_jobs.push_back(server.open(job));
}

void RowsLoader::start()
{
    for (const std::shared_ptr<JobRows> &job : m_jobs)
        connect(job.get(), &JobRows::stateChanged, this, &RowsLoader::look);
    look();
}

void RowsLoader::look()
{
    if (m_told)
        return;
    for (const std::shared_ptr<JobRows> &job : m_jobs) {
        if (job->state() != JobRows::State::Failed)
            continue;
        m_told = true;
        Q_EMIT failed(job->errorText());
        return;
    }
    if (!std::all_of(m_jobs.begin(), m_jobs.end(),
                     [](const auto &job) { return job->state() == JobRows::State::Ready; }))
        return;
    m_told = true;
    Q_EMIT loaded();
}

std::vector<InstructionRow> RowsLoader::rows(JobId job) const
{
    std::vector<InstructionRow> rows;
    const auto found =
        std::find_if(m_jobs.begin(), m_jobs.end(), [job](const auto &candidate) { return candidate->job() == job; });
    if (found == m_jobs.end())
        return rows;
    const InstructionColumns &columns = (*found)->columns();
    for (int row = 0; row < columns.size(); ++row)
        if (columns.isPresent(row))
            rows.push_back(columns.row(row));
    return rows;
}

} // namespace signalbox

#pragma once

#include "model/domain/operation.h"
#include "model/domain/records.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace signalbox {

class ServerState;

/// What is selected of one job: all of it, or some of its instructions.
struct SelectedJob {
    JobId job{};
    QString name;
    bool whole = true;
    bool deleting = false;
    bool archived = false; ///< its instructions are in a file: it can only be deleted
    Counters counters; ///< of what is selected; when all of the job is, the job's
    std::vector<InstructionRow> rows; ///< what is selected; empty when that is too much to keep, or not loaded
};

/// What an operation would act on.
struct Selection {
    ServerState *server = nullptr;
    std::vector<SelectedJob> jobs;
    FolderId folder{}; ///< not 0: all jobs of this folder were chosen by choosing it
    QStringList names; ///< for confirmations: of the jobs, or of the destinations of the one job
    quint32 unnamed = 0; ///< further destinations, too many to keep their names

    [[nodiscard]] bool isEmpty() const noexcept { return jobs.empty(); }
    [[nodiscard]] bool wholeJobs() const noexcept;
    [[nodiscard]] quint32 instructionCount() const noexcept;
};

/// On how many instructions of the selection the operation may act. Of a whole job whose rows are not loaded only the statuses are
/// known: then it is an upper bound, and the server decides.
[[nodiscard]] Allowance allowanceOf(Operation operation, const Selection &selection);

} // namespace signalbox

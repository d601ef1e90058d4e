#pragma once

#include "model/domain/joborder.h"
#include "model/domain/jobphase.h"
#include "model/domain/jobtargets.h"
#include "model/domain/records.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace signalbox {

class ServerState;

/// What the record of a job does not have: it is asked for.
struct BesideJob {
    const std::optional<JobOrder> &order; ///< of a job that has one
    const std::vector<JobThrough> &through; ///< groups and relays that the job was ordered to
    const std::optional<JobStanding> &standing; ///< its phase and status, and why
};

/// All there is to say about a job, line by line: what, and its value for people.
[[nodiscard]] std::vector<std::pair<QString, QString>> jobFacts(const ServerState &server, const JobRecord &job,
                                                                const BesideJob &beside);

/// One sentence for a whole job: how much of it has ended and how.
[[nodiscard]] QString jobSentence(const JobRecord &job);

} // namespace signalbox

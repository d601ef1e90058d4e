#pragma once

#include "model/domain/replaylimits.h"
#include "model/domain/result.h"
#include "network/simulation/scenario.h"

#include <QJsonObject>
#include <QString>

#include <functional>
#include <vector>

namespace signalbox::simulation {

/// One job of a recorded workload.
struct TraceJob {
    quint64 line = 0; ///< of the file
    QString number;
    qint64 submitMs = 0; ///< of any clock
    double runSeconds = 0;
    quint32 nodes = 1; ///< how many it ran on
    QString user; ///< who submitted it, a number or a name; may be empty
    QString partition; ///< site, queue or part of the machine; may be empty
    enum class Outcome : quint8 { Completed, Failed, Cancelled } outcome = Outcome::Completed;
};

/// What was in a file of recorded workload.
struct Trace {
    QString format; ///< "swf" or "slurm"
    std::vector<TraceJob> jobs; ///< in the order of their submission
    quint64 lines = 0; ///< that should have been jobs
    quint64 steps = 0; ///< of those, parts of jobs that have a line of their own: left out
    quint64 unfinished = 0; ///< of those, jobs that had not ended when the file was written: left out
    quint64 malformed = 0; ///< of those
    quint64 leftOut = 0; ///< jobs behind the most that are taken
    struct Malformed {
        quint64 line = 0;
        QString field; ///< what is wrong
    };
    std::vector<Malformed> firstMalformed; ///< at most 20
    [[nodiscard]] QJsonObject toJson() const;
};

/// Reads Standard Workload Format (Feitelson, Parallel Workloads Archive, version 2.2; also packed by gzip) or the
/// accounting of Slurm as CSV with a header: columns of sacct (Submit, Start, End, Elapsed, State, NNodes, Partition,
/// JobID) or of data sets made from it (submit_time, ...). Which of the two it is, is seen by the first line. Lines that
/// make no sense are counted; so are jobs over a year away from the others, which only a wrong date can be. Errors: Io; Invalid when nothing in it is a job; Cancelled when `goesOn`, asked again and
/// again, says no.
Result<Trace> readTrace(const QString &path, quint64 most = kMostTraceJobs, const std::function<bool()> &goesOn = {});

/// Each job of the trace becomes a job of the scenario, instead of its own ones, at its time, the earliest at the beginning, for as many clients
/// as it had nodes (at most 64) of the site that stands for its partition; installing takes as long as it ran, and
/// comes out as it came out. Polls are held for an hour. Needs a client and adds a package.
void addTrace(Scenario &scenario, const Trace &trace);

} // namespace signalbox::simulation

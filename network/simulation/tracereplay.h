#pragma once

#include "network/simulation/trace.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace signalbox::simulation {

/// What one payload of a replay does at a client: it runs for a time and ends well or not.
struct ReplayRun {
    double seconds = 0; ///< two digits count, so that a long trace needs few packages
    bool fails = false;
    [[nodiscard]] QString version() const; ///< of its package: one for each run; "83s", "0.5s-fails"
    [[nodiscard]] QString arguments() const; ///< for replayScript()
    friend bool operator==(const ReplayRun &, const ReplayRun &) = default;
};

/// One job of a recorded workload for a fleet that is there.
struct ReplayJob {
    QString name;
    qint64 atMs = 0; ///< after the beginning, already as much faster as is wanted
    quint32 run = 0; ///< index into ReplayPlan::runs
    std::vector<quint32> clients; ///< places among those that the plan was made for; each once, at least one
    bool isCancelled = false; ///< it was before it ran
};

struct ReplayPlan {
    QString name; ///< of the trace, for a folder; a valid name
    std::vector<ReplayRun> runs;
    std::vector<ReplayJob> jobs; ///< in the order of their times
};

/// Each job of the trace goes to as many clients as it had nodes (at most 64): those of one user always to the same ones, and
/// the same trace and clients always give the same plan.
/// @param file where the trace was read from
/// @param clients how many there are; at least one
/// @param speed times as fast as recorded: of the arrivals and of the time that each runs
ReplayPlan planReplay(const Trace &trace, const QString &file, std::size_t clients, double speed);

/// The program of all packages of a replay, for /bin/sh: sleeps so many seconds and ends with an exit code.
[[nodiscard]] QByteArray replayScript();
[[nodiscard]] QString replayPackageName();
/// The first of "NAME", "NAME (2)", ... that is not among those; a name has at most kMaxNameLength characters.
[[nodiscard]] QString freeName(const QString &name, const QStringList &taken);

} // namespace signalbox::simulation

#pragma once

#include "model/domain/operation.h"
#include "model/domain/records.h"
#include "network/simulation/distribution.h"

#include <QMap>
#include <QString>

#include <optional>
#include <vector>

namespace signalbox::simulation {

// What is simulated, as values. Times are virtual, from the beginning of the simulation.

/// How messages travel between a node and the one above it.
struct LinkSpec {
    Distribution latencyMs = constant(1);
    double bytesPerSecond = 0; ///< 0 = does not limit
    double loss = 0; ///< probability that a request, an answer or a part of a file does not arrive
    double doubled = 0; ///< probability that a request arrives a second time
    double reordered = 0; ///< probability that a message is held up on the way, so that later ones come before it
    Distribution holdUpMs = constant(1000); ///< by how much
};

/// What nodes of one kind are like.
struct Profile {
    QString name;
    LinkSpec link;
    double sendBytesPerSecond = 0; ///< of a relay: all transfers below it together; 0 = does not limit
    qint64 pollWaitMs = 25'000; ///< how long a poll may be held above; 0 = polls come every sleepMs instead
    qint64 sleepMs = 60'000; ///< between polls that are not held
    Distribution saveMs = constant(0); ///< until what a node knows is on its disk
    double diskBytesPerSecond = 0; ///< verifying a payload; 0 = at once
    Distribution installSeconds = constant(10);
    double errorRate = 0; ///< an installation fails
    double alreadyRate = 0; ///< the package was there before
    double rejectRate = 0; ///< the user refuses the package
    double damageRate = 0; ///< a payload arrives with a wrong checksum
    Distribution decideSeconds = constant(300); ///< until the user decides about a package that waits for this
    Distribution logOnSeconds = constant(3600); ///< until somebody logs on
    Distribution restartSeconds = constant(86'400); ///< until the machine is restarted, where a package waits for this
    Distribution startSeconds = constant(0); ///< when the node is switched on first
    double offRate = 0; ///< share of the nodes that stay off until startSeconds after another onSeconds
    Distribution onSeconds = constant(0);
    double crashesPerDay = 0; ///< the program stops by itself and comes back after downSeconds
    double powerOffsPerDay = 0;
    double cutsPerDay = 0; ///< the line upwards is cut
    Distribution downSeconds = constant(60);
    QMap<QString, QString> attributes{
        {QStringLiteral("os.name"), QStringLiteral("simulated")}}; ///< that a client tells of itself
};

struct NodeSpec {
    QString name;
    NodeRole role = NodeRole::Client;
    qint32 upper = -1; ///< index of the relay above; -1 = the managing server
    quint16 profile = 0;
    quint16 group = 0; ///< site, 1 and up; 0 = none
};

struct FaultSpec {
    enum class Kind : quint8 {
        PowerOff, ///< of the machine; afterwards it starts
        Crash, ///< of the program only
        Cut, ///< of the line upwards
        SlowDisk, ///< everything that is written takes `factor` times as long
        Reject, ///< the user refuses what waits, or what comes next
        LogOn, ///< a user logs on
        DiskFull, ///< of the managing server only: nothing is stored, so nothing is confirmed
        Repair, ///< what the others have brought ends; not in files
    };
    Kind kind = Kind::PowerOff;
    VirtualUs at = 0;
    VirtualUs lasts = 0; ///< 0 = for good; of no meaning for Reject and LogOn
    double factor = 100; ///< SlowDisk
    std::vector<quint32> nodes;
    bool server = false; ///< of the managing server: SlowDisk or DiskFull
};

struct JobSpec {
    QString name;
    VirtualUs at = 0; ///< when the operator orders it
    std::vector<quint32> packages;
    std::vector<quint32> destinations; ///< nodes; empty: all clients
    Split split;
    quint8 priority = 5;
    InstallTiming timing = InstallTiming::AtOnce;
    VirtualUs installAt = 0; ///< InstallTiming::DateTime
    VirtualUs limit = 0; ///< execution time limit; 0 = none
    std::optional<double> runSeconds{}; ///< how long installing takes; none: as the client's profile says
    enum class Outcome : quint8 { AsProfile, Succeeds, Fails } outcome = Outcome::AsProfile;
};

/// What an operator does with a job later.
struct OrderSpec {
    VirtualUs at = 0;
    Operation operation = Operation::Suspend;
    quint32 job = 0;
};

/// A payload that a relay has already when the simulation begins.
struct StockSpec {
    quint32 node = 0;
    quint32 package = 0;
};

/// How far a job had come at a client when the simulation takes it up.
struct ProgressSpec {
    quint32 job = 0;
    quint32 node = 0;
    quint16 permille = 0; ///< of the payload are there
    double ranSeconds = 0; ///< it has been installed for so long
};

struct ServerSpec {
    Distribution commitMs = constant(2); ///< until a group of reports is on the disk
    double sendBytesPerSecond = 0;
    double startLimitSeconds = 60;
    double retryFirstSeconds = 30;
    double retryMaxSeconds = 1800;
    double lineLimitSeconds = 60;
    double silenceLimitSeconds = 900;
};

struct Scenario {
    QString name;
    UtcMs startMs = 1'767'600'000'000; ///< UTC time at which the virtual time begins
    VirtualUs longest = 30 * kDay; ///< the simulation ends then, whatever is open
    /// It also ends when nothing has become final for this long although nothing more is ordered or repaired.
    VirtualUs patience = 2 * kDay;
    ServerSpec server;
    std::vector<Profile> profiles;
    std::vector<NodeSpec> nodes; ///< each behind the relay above it
    std::vector<PackageRecord> packages;
    std::vector<JobSpec> jobs;
    std::vector<OrderSpec> orders;
    std::vector<FaultSpec> faults;
    std::vector<StockSpec> stock;
    bool isQuiet = false; ///< as World::isQuiet
    std::vector<ProgressSpec> progress; ///< of jobs with one package; each job and node once
};

inline constexpr quint32 kMostNodes = 2'000'000;
/// Directly below one relay or the server; a port number names each line of a real one.
inline constexpr quint32 kMostBelowOne = 65'000;
inline constexpr int kMostRelaysOnRoute = 16;

} // namespace signalbox::simulation

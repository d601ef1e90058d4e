#pragma once

#include "model/domain/result.h"
#include "model/node/clientwork.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace signalbox::client {

// What happens to a client, and what it has done about it: the two sides of ClientLogic. An answer names what it
// answers; one that comes twice, or for something that is no longer under way, changes nothing.

/// What a node that was killed left of an execution, or what has become of it since.
struct LeftExecution {
    enum class State : quint8 {
        Running, ///< it goes on under its supervisor; Installed or ExecutionLost follows
        Ended, ///< its outcome is here; Installed follows
        Orphaned, ///< it may go on, but nobody learns what comes of it; ExecutionLost follows when it is over
    } state = State::Running;
    AttemptId attempt{};
    int run = 0;
};

/// The first event after a start.
struct Started {
    QString bootId; ///< another one than before: the system was started meanwhile
    bool userLoggedOn = false;
    std::vector<std::pair<AttemptId, qint64>> files; ///< payloads on the disk, whole or partial, with their bytes
    std::optional<LeftExecution> left = {};
    bool desktopFree = true; ///< a user is logged on at a desktop that is not locked
};
struct Tick { }; ///< time has passed
/// What time it is in the world: by the server's clock when it tells, since the node's own may be years off.
struct ClockKnown {
    UtcMs utcMs = kNoTime;
};

struct PollAnswered {
    qint64 sleepMs = 0; ///< until the next poll
    std::optional<AttemptId> deployment;
    std::optional<AttemptId> cancel;
    quint32 contentTag = 0;
    bool wantsAttributes = false;
    bool withdrawn = false; ///< the cancel is because the execution time limit has passed
};
struct PollFailed {
    Error error;
};
struct Described {
    ClientWork work;
    quint32 contentTag = 0;
};
struct DescribeFailed {
    AttemptId attempt{};
    bool gone = false; ///< cancelled, withdrawn, unknown: there is nothing to try again
    QString text;
};
struct ReceiveBegan { ///< the head of the answer is here
    AttemptId attempt{};
    QByteArray entityTag;
};
struct Received { ///< so many bytes are in the file; more come
    AttemptId attempt{};
    qint64 bytes = 0;
};
struct ReceiveDone { ///< everything that was asked for is in the file
    AttemptId attempt{};
    qint64 bytes = 0;
};
struct ReceiveFailed { ///< also the answer to StopReceive
    AttemptId attempt{};
    qint64 bytes = 0; ///< in the file all the same
    Error error;
};
struct Verified {
    AttemptId attempt{};
    bool matches = false;
    QString found; ///< the checksum that was found, or why there is none
};
struct Installed {
    AttemptId attempt{};
    InstallResult result;
};
/// Nothing of the execution is left, and what came of it is not known.
struct ExecutionLost {
    AttemptId attempt{};
};
struct ReportAnswered {
    AttemptId attempt{};
    quint32 sequence = 0;
    int status = 0; ///< HTTP
};
struct ReportFailed {
    AttemptId attempt{};
    quint32 sequence = 0;
    QString text;
};
struct AttributesSent {
    bool taken = false; ///< else the next poll asks again
};

struct UserLoggedOn { };
struct DesktopChanged {
    bool isFree = false; ///< as Started::desktopFree
};
struct SystemStopping { };
/// A user at the client decides about a package that waits there.
struct UserChose {
    enum class Choice : quint8 { Install, Hold, Release, Reject } choice = Choice::Install;
    AttemptId attempt{}; ///< 0 = every one that waits
};

/// What the order brought is at the managing server, whole and on its disk.
struct Brought {
    AttemptId attempt{};
};
struct BringFailed {
    AttemptId attempt{};
    Error error;
};

/// A user has read the message of a Report message job; mostly after the attempt is over.
struct MessageWasRead {
    AttemptId attempt{};
    QString user;
};

using Event = std::variant<Started, Tick, ClockKnown, PollAnswered, PollFailed, Described, DescribeFailed, ReceiveBegan,
                           Received, ReceiveDone, ReceiveFailed, Verified, Installed, ExecutionLost, ReportAnswered,
                           ReportFailed, AttributesSent, UserLoggedOn, DesktopChanged, SystemStopping, UserChose,
                           MessageWasRead, Brought, BringFailed>;

// Actions.

/// Make ClientLogic::state() durable; the actions behind this one may only be carried out after that.
struct Save { };
struct Poll { };
struct Describe {
    AttemptId attempt{};
    quint32 contentTag = 0;
};
struct Receive { ///< go on with the payload's file where it ends
    AttemptId attempt{};
    QString href;
    qint64 size = 0;
    qint64 until = 0; ///< end of the part, exclusive; 0 = the rest
    QByteArray entityTag;
};
struct StopReceive {
    AttemptId attempt{};
};
struct Discard { ///< delete the payload's file, and what its execution has collected
    AttemptId attempt{};
};
struct Verify {
    AttemptId attempt{};
    QByteArray sha256;
    QByteArray sha1; ///< only when sha256 is empty
};
struct Install {
    ClientWork work;
    int run = 1; ///< more than 1: the one before was interrupted
};
struct ForgetExecution { }; ///< what was kept of it on the disk, now that its outcome is saved
/// Bring what the execution has collected to the managing server; go on where that was broken off.
struct Bring {
    AttemptId attempt{};
    CollectedFiles collected;
};
struct Report {
    StageReport report;
};
struct SendAttributes { };
struct Log {
    bool warning = false;
    QString text;
};

using Action = std::variant<Save, Poll, Describe, Receive, StopReceive, Discard, Verify, Install, ForgetExecution,
                            Bring, Report, SendAttributes, Log>;

} // namespace signalbox::client

#pragma once

#include "network/nodeapi/ddifiles.h"
#include "network/nodeapi/ddimessages.h"

#include "model/domain/result.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace signalbox::ddi {

/// Who asks, after the credentials were checked.
struct Caller {
    QString controller; ///< the id in the path
    QString gateway; ///< the relay whose gateway token was used; empty = the controller itself
    QString peer; ///< address of the connection
    bool longPoll = false; ///< it lets its polls be held
    bool pacesItself = false; ///< one of our own nodes: keeps to the parts of a split transfer without being cut
    NodeId connected{}; ///< the node at the other end: itself, or the gateway; 0 = not told
};

/// What the request brought to prove itself.
struct Credentials {
    enum class Kind : quint8 { None, TargetToken, GatewayToken, Certificate } kind = Kind::None;
    QByteArray token; ///< never logged
    QString certificateName;
};

/// The bytes of one artifact for one attempt, and what the owner wants of the transfer.
struct ArtifactAnswer {
    enum class Kind : quint8 {
        Send,
        Hold,
        NotFound
    } kind = Kind::NotFound; ///< Hold: ask again when told, see waitForChange
    std::string filePath;
    std::string entityTag; ///< "<sha1>" with the quotes
    std::optional<qint64> cutAfterBytes; ///< split distribution to a client that only knows Range
    std::chrono::milliseconds holdFor{0}; ///< Hold: ask again after this at the latest; 0 = only when told
    QByteArray md5; ///< raw; for the .MD5SUM beside the file
    AttemptId attempt{};
    qint64 size = 0;
    qint64 from = 0; ///< first byte asked for; filled by the server before artifactStarted()
    bool split = false; ///< the job is sent in parts
    // The backend's own, given back to it unchanged.
    quint64 transfer = 0; ///< number of this transfer
    NodeId receiver{}; ///< who gets the bytes
    JobId job{};
    QString jobName;
    QString relayName; ///< of the relay that is the first hop; empty: a client directly below
    NodeId relay{}; ///< likewise
};

/// What is told of an action to a client that asks for it together with the description.
struct ActionHistory {
    QString status; ///< hawkBit's word; empty = nothing to tell
    QStringList messages; ///< the newest first
};

/// What stands behind a DDI server: the engine at the managing server, the relay's logic at a relay. The HTTP side
/// (paths, tokens, JSON, long poll, ranges) is the same for both. Called in io threads; answers come from any thread.
class DdiBackend {
public:
    virtual ~DdiBackend() = default;
    template <class T>
    using Reply = std::function<void(T)>;

    /// Checks the credentials in constant time; Unauthorized when they do not fit.
    virtual void authenticate(QString controller, Credentials credentials, QString peer,
                              Reply<Result<Caller>> reply) = 0;
    /// What time it is at the managing server, for the nodes below; kNoTime = not known. Any thread. By itself: this system's.
    [[nodiscard]] virtual UtcMs managingTimeMs() const;
    /// What the target has to do now. Counts as a sign of life.
    virtual void poll(const Caller &caller, Reply<ControllerBase> reply) = 0;
    /// Calls `changed` once, from any thread, when the answer to poll() of this controller may differ, or never.
    /// @return a handle; dropping it ends the waiting.
    virtual std::shared_ptr<void> waitForChange(const Caller &caller, std::function<void()> changed) = 0;
    /// NotFound: cancelled, withdrawn, unknown. Refused: known but held.
    virtual void deployment(const Caller &caller, AttemptId id, Reply<Result<Deployment>> reply) = 0;
    /// The description of the target's last good attempt, for as long as it is remembered.
    virtual void installed(const Caller &caller, AttemptId id, Reply<Result<Deployment>> reply);
    /// What happened to an open attempt of the caller's so far. By itself: nothing.
    /// @param messages how many at most; negative: as many as there may be
    virtual void actionHistory(const Caller &caller, AttemptId id, int messages, Reply<ActionHistory> reply);
    /// What came of a feedback, in HTTP's words: 200 taken over and durable, 404, 405 not being
    /// cancelled, 410 closed, 503 store failed.
    virtual void feedback(const Caller &caller, AttemptId id, Feedback feedback, bool onCancel, QString spoolInstance,
                          quint64 spoolNumber, Reply<int> reply) = 0;
    virtual void configData(const Caller &caller, ConfigData data, Reply<Outcome> reply) = 0;
    /// Is there a cancellation (or a withdrawal) for it?
    virtual void cancelAction(const Caller &caller, AttemptId id, Reply<bool> reply) = 0;
    virtual void artifact(const Caller &caller, quint32 module, QString fileName, Reply<ArtifactAnswer> reply) = 0;
    /// Bytes up to `end` went out to the caller; `cut` ends the transfer (keep it to suspend and cancel).
    virtual void artifactStarted(const Caller &caller, const ArtifactAnswer &answer, std::function<void()> cut) = 0;
    virtual void artifactProgress(const Caller &caller, const ArtifactAnswer &answer, qint64 end) = 0;
    virtual void artifactEnded(const Caller &caller, const ArtifactAnswer &answer, bool complete) = 0;
    /// The nodes below a relay that changed after `cursor`. Only for the relay itself with its gateway token.
    virtual void children(const Caller &caller, quint64 cursor, Reply<Result<Children>> reply) = 0;
    /// A relay was heard from by these nodes below it. Only from the relay itself with its gateway token: else NotFound, as by
    /// itself. What is not below the relay is left out.
    virtual void heard(const Caller &caller, QStringList nodes, Reply<Outcome> reply);
    /// A part of what a node has collected for an attempt. The answer to the last one comes when the whole is verified and durable.
    /// Errors: NotFound: no such attempt, or it brings no files; Refused: held or closed; NoSpace, Invalid (too large): for
    /// good; others: try again. By itself NotFound.
    virtual void files(const Caller &caller, FilesPart part, Reply<Result<FilesTaken>> reply);
};

} // namespace signalbox::ddi

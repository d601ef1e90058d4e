#pragma once

#include "model/domain/records.h"
#include "model/domain/result.h"
#include "model/domain/stagereport.h"
#include "model/node/childfeed.h"

#include <QByteArray>
#include <QMap>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

namespace signalbox::ddi {

// The messages of the open node protocol (hawkBit DDI v1) as values, and their JSON in both directions: written by
// the server side, read by the client side (relay and signalbox-node), and the other way round for feedback.
// Members that only our own nodes know stand below "x-signalbox"; everybody else ignores them.

/// Answer to a poll.
struct ControllerBase {
    std::chrono::seconds sleep{60}; ///< written as HH:MM:SS, below 24 h
    std::optional<AttemptId> deployment; ///< at most one of deployment and cancel
    std::optional<AttemptId> cancel;
    std::optional<AttemptId> installed;
    quint32 contentTag = 0; ///< the ?c= of the deployment link
    bool wantsConfigData = false;
    bool offersChildren = false; ///< the x-children link, only to a relay
    bool withdrawn = false; ///< x-signalbox: the cancel is because of the expiry
    /// x-signalbox "now": the managing server's time, through all relays; kNoTime = not told. A relay's own clock, and so the
    /// Date of its answers, may be wrong.
    UtcMs nowMs = kNoTime;
    /// x-signalbox "askAt": base address of another relay or server where its next work is; empty: here, or nowhere.
    QString asksAt{};
    // Not on the wire: between which work a relay manager chooses.
    quint8 priority = 5; ///< of the deployment's job
    UtcMs sinceMs = kNoTime; ///< of the deployment's job, or since when it is offered
};

/// What stands for the public base address of the managing server that answers, until the answer is written.
inline const QString kThisServer = QStringLiteral(".");
/// The attribute of a relay that tells where nodes below it ask.
inline const QString kRelayAddress = QStringLiteral("relay.address");
inline constexpr qsizetype kMaxAddress = 1000; ///< characters
/// Whether a node may be sent there: an http or https address without user, query and fragment.
[[nodiscard]] bool isAddress(const QString &address);

struct Artifact {
    QString fileName;
    qint64 size = 0;
    QByteArray sha1, md5, sha256; ///< raw
    quint32 module = 0; ///< the path's softwaremodules number: the package's id
    QString href; ///< client side: where to get it; server side: made from base URL, controller, module and file name
};

struct Deployment {
    AttemptId id{};
    bool forcedDownload = true; ///< false: attempt
    bool forcedUpdate = true;
    QString part = QStringLiteral("os");
    QString name;
    QString version;
    std::vector<Artifact> artifacts; ///< one, by default policy
    QMap<QString, QString> metadata; ///< x-signalbox.* keys: payload kind, arguments, timing, split (see keys below)
    QString historyStatus;
    QStringList historyMessages;
};

// Metadata keys of a deployment made by us.
inline constexpr auto kKindKey = u"x-signalbox.kind"; ///< payloadKindKey()
inline constexpr auto kArgumentsKey = u"x-signalbox.arguments";
inline constexpr auto kStatusFileKey = u"x-signalbox.status-file"; ///< that the installer leaves
inline constexpr auto kTimingKey = u"x-signalbox.timing"; ///< number of InstallTiming
inline constexpr auto kInstallAtKey = u"x-signalbox.install-at"; ///< UTC ms
inline constexpr auto kSplitSizeKey = u"x-signalbox.split-kib";
inline constexpr auto kSplitWaitKey = u"x-signalbox.split-wait-ms";
inline constexpr auto kJobKey = u"x-signalbox.job"; ///< job number and name, for people
/// What the job says of how it is carried out, as JSON: toJson() of forNodes() its attributes
inline constexpr auto kAttributesKey = u"x-signalbox.attributes";
inline constexpr auto kUnsplitKey = u"x-signalbox.unsplit"; ///< 1: the rest goes in one piece
/// jobTypeKey() of a job that takes a package and is no Install package job
inline constexpr auto kJobTypeKey = u"x-signalbox.job-type";
/// To relays only: jobFacts(), for a relay manager among them
inline constexpr auto kJobFactsKey = u"x-signalbox.job-facts";

/// Feedback of a client as it is on the wire. Lenient to read: see parseFeedback().
struct Feedback {
    std::optional<AttemptId> id; ///< number or string on the wire
    QString execution; ///< closed, proceeding, canceled, scheduled, rejected, resumed, download, downloaded
    QString finished; ///< success, failure, none
    std::optional<qint32> code;
    QStringList details; ///< cleaned of control characters, at most 50 lines of 512 characters
    qint64 progressCount = 0;
    qint64 progressOf = 0;
    UtcMs timestampMs = kNoTime;
    std::optional<StageReport> stage; ///< x-signalbox: the exact stage, by our own nodes
};

/// One node below a relay, and the answer to the x-children link.
using Child = ChildNode;
using Children = ChildNodes;

[[nodiscard]] QByteArray toJson(const ControllerBase &base,
                                const QString &root); ///< root: http://host/T/controller/v1/id
[[nodiscard]] QByteArray toJson(const Deployment &deployment, const QString &root);
[[nodiscard]] QByteArray cancelActionJson(AttemptId id);
[[nodiscard]] QByteArray toJson(const Feedback &feedback);
[[nodiscard]] QByteArray toJson(const Children &children);
[[nodiscard]] QByteArray errorJson(const QString &code, const QString &message); ///< hawkBit's error body

Result<ControllerBase> parseControllerBase(const QByteArray &json);
Result<Deployment> parseDeployment(const QByteArray &json);
Result<AttemptId> parseCancelAction(const QByteArray &json);
Result<Children> parseChildren(const QByteArray &json);
/// What a relay tells of the nodes below it that it has heard from.
[[nodiscard]] QByteArray heardJson(const QStringList &nodes);
Result<QStringList> parseHeard(const QByteArray &json);
/// Accepts what real clients send. Broken JSON (quotes pasted unescaped): execution and finished are salvaged. Error
/// Protocol only when not even those are there, or the nesting is deeper than 32.
Result<Feedback> parseFeedback(const QByteArray &json);
/// Attributes of configData; at most 200, keys 64, values 1,024 characters.
struct ConfigData {
    QMap<QString, QString> attributes;
    bool replace = false;
};
Result<ConfigData> parseConfigData(const QByteArray &json);

/// What a feedback of a foreign client means (node-protocol.md sections 1.2, 3.3, 3.4, 4).
/// @param previousDetails of the feedback before, where such clients put the reason of a failure
[[nodiscard]] StageReport stageOf(const Feedback &feedback, bool onCancel, const QStringList &previousDetails);

} // namespace signalbox::ddi

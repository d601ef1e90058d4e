#pragma once

#include "model/domain/event.h"
#include "model/domain/ids.h"

#include <QString>
#include <QStringList>

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace signalbox {

// The activity log: every entry of the event log as one message for people. Nothing of it is stored: which message an entry
// is, is a function of the entry alone, and its text is made of the message's text and the entry's parameters.

enum class Severity : quint8 { Information, Warning, Error };
inline constexpr std::array kSeverities{Severity::Information, Severity::Warning, Severity::Error};

[[nodiscard]] QString severityKey(Severity severity); ///< stable: "information", "warning", "error"
[[nodiscard]] std::optional<Severity> severityFromKey(const QString &key); ///< also its first letter
[[nodiscard]] QString severityText(Severity severity);

/// A row of the catalogue of messages. Numbers are told outside: never reuse one. All texts are English; translated when
/// shown, in the context "Activity".
struct MessageKind {
    quint16 number = 0;
    Severity severity = Severity::Information;
    const char *text = nullptr; ///< with %1, %2 ...
    /// What each parameter is: t time (UTC in ms), b bytes, s status key, n number, x text. An empty one leaves nothing
    const char *parameters = "";
    const char *explanation = nullptr; ///< one sentence or two
    const char *action = nullptr; ///< what to do; null: nothing
};

[[nodiscard]] std::span<const MessageKind> messageKinds(); ///< by number
[[nodiscard]] const MessageKind *messageKind(quint16 number); ///< null: of a newer program
[[nodiscard]] QString messageId(const MessageKind &kind); ///< "SBX2010E": number and letter of the severity
/// Of "SBX2010E", "SBX2010" or "2010", in any case.
[[nodiscard]] std::optional<quint16> messageNumberFromId(const QString &id);
[[nodiscard]] QString messageExplanation(const MessageKind &kind); ///< translated
[[nodiscard]] QString messageAction(const MessageKind &kind); ///< translated; never empty

// Messages of the server itself have no entry of another kind: ServerNotice (engineinput.h) names them by their numbers.
inline constexpr quint16 kTookOverMessage = 1003; ///< name of this server
inline constexpr quint16 kStoreAgainMessage = 1004; ///< since when it failed, why
inline constexpr quint16 kTokensRefusedMessage = 1005; ///< how many requests, from where, the last one's path
inline constexpr quint16 kIndexFailedMessage = 1006; ///< why
inline constexpr quint16 kIndexAgainMessage = 1007;
// Of the operation journal: its number and what it does come first.
inline constexpr quint16 kOperationBegunMessage = 7001; ///< by whom
inline constexpr quint16 kOperationAgainMessage = 7002; ///< by whom, how much was done before
inline constexpr quint16 kOperationEndedMessage = 7003; ///< how
inline constexpr quint16 kOperationFailedMessage = 7004; ///< how
inline constexpr quint16 kOperationCutMessage = 7005; ///< how far it was
// Of request sets: number of the run and name of the set come first.
inline constexpr quint16 kSetSubmittedMessage = 8001; ///< by whom
inline constexpr quint16 kStageBegunMessage = 8002; ///< stage, how many jobs
inline constexpr quint16 kStageEndedMessage = 8003; ///< stage, how
inline constexpr quint16 kSetEndedMessage = 8004; ///< how
inline constexpr quint16 kSetFailedMessage = 8005; ///< how
inline constexpr quint16 kRequestRefusedMessage = 8006; ///< stage, request, why
// Of the queue.
inline constexpr quint16 kJobStartedMessage = 8101; ///< number and name of the job, slot

/// Names of what an entry is about, as far as the server still knows them.
struct ActivityNames {
    QString job;
    NodeId nodeId{}; ///< the destination of an instruction; else whom the entry names
    QString node;
    QString reporter; ///< who told it, when that is another node
};

struct ActivityMessage {
    EventSeq seq = 0; ///< the order of the log
    UtcMs atMs = kNoTime;
    quint16 number = 0;
    Severity severity = Severity::Information;
    JobId job{};
    QString jobName;
    InstructionId instruction{};
    NodeId node{};
    QString nodeName;
    QString reporter;
    QString operatorName;
    QStringList parameters; ///< as their kinds say, untranslated
    QString text; ///< English; what is searched
    friend bool operator==(const ActivityMessage &, const ActivityMessage &) = default;
};

[[nodiscard]] quint16 messageNumberOf(const Event &event);
[[nodiscard]] ActivityMessage activityMessage(const Event &event, const ActivityNames &names);
[[nodiscard]] QString activityId(const ActivityMessage &message); ///< also of one that this program does not know
[[nodiscard]] QString englishText(const MessageKind &kind, const QStringList &parameters);
/// In the language and with the dates of the user; of a message that this program does not know the English text.
[[nodiscard]] QString localizedText(const ActivityMessage &message);

/// What is asked of a server's activity log.
struct ActivityQuestion {
    QString search; ///< see activityquery.h
    int zoneMinutes = 0; ///< east of UTC: what times in `search` without a zone mean
    UtcMs fromMs = kNoTime, toMs = kNoTime; ///< both included; kNoTime: no limit
    JobId job{}; ///< 0: all
    quint8 severities = 0; ///< bit of each that is wanted; 0: all
    bool forward = false; ///< ascending behind `after`: to follow. Else descending before `before`
    EventSeq after = 0;
    EventSeq before = 0; ///< 0: from the newest on
    int limit = 200;
    bool wantsCounts = false;
    friend bool operator==(const ActivityQuestion &, const ActivityQuestion &) = default;
};
inline constexpr int kMostActivity = 1000; ///< messages in one answer
inline constexpr qint64 kMostCounted = 10'000; ///< of a search and a severity: from here on it is "at least"

struct ActivityPage {
    std::vector<ActivityMessage> messages;
    /// Descending: where the next page begins, as `before`; 0: there is nothing more. It may come with fewer messages than asked
    /// for, or none: the search took long.
    EventSeq next = 0;
    EventSeq last =
        0; ///< ascending: it was looked up to here; ask behind it to follow. Descending: the newest entry there is
    EventSeq indexed = 0; ///< the index for searching has the log up to here; what is behind it was looked through
    UtcMs keptFromMs = kNoTime; ///< older messages are not shown any more, by the retention policy
    /// By severity, of everything that fits but the severities asked for. Missing: not asked for, or not known.
    std::optional<std::array<qint64, 3>> counts;
};

} // namespace signalbox

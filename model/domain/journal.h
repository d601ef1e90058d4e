#pragma once

#include "model/domain/ids.h"
#include "model/domain/operatorrole.h"

#include <QString>

#include <optional>

namespace signalbox {

// The operation journal (S3, domain.md 7): what takes more than one transaction has a start and an end record in the event log,
// and a row of a table that says how far it is. What one transaction does needs neither: it is whole or it never was.

enum class JournalId : quint32 {}; ///< one operation; never reused

/// S3's kinds of operations. The numbers are stored: never renumber.
enum class JournalKind : quint8 { Judgement = 1, Action = 2, WindowOperation = 3, JobCommand = 4 };

/// The numbers are stored: never renumber.
enum class JournalResult : quint8 {
    None = 0, ///< it has no end record
    Done = 1,
    Partly = 2, ///< some of its pieces were refused
    Failed = 3,
    Cancelled = 4, ///< by an operator, while it ran
    Dismissed = 5, ///< it was cut off, and an operator decided that it is not to be run again
};

/// One operation.
struct JournalRecord {
    JournalId id{};
    JournalKind kind = JournalKind::WindowOperation;
    QString work; ///< stable word for the part of the program that carries it out: kJobsWork, kImportWork …
    QString subject; ///< what it is about: the name of a package, of a policy; may be empty
    QString parameters; ///< JSON: all that it takes to run it again
    QString operatorName; ///< who ordered it, or who ran it again last; empty: the server itself
    OperatorId operatorId{}; ///< by whose token; its pieces are carried out with what that one may do then
    OperatorRole role = OperatorRole::SystemAdministrator; ///< of one without such a token
    QString origin; ///< where the order came from, as in the audit
    UtcMs requestedMs = kNoTime; ///< when it was ordered first
    UtcMs startMs = kNoTime; ///< of its newest run
    EventSeq startSeq = 0; ///< its newest start record
    qint64 epoch = 0; ///< in which that run was begun
    QString server; ///< by which it was begun
    quint32 run = 1; ///< which time it runs
    qint64 done = 0; ///< pieces that are done, or were refused: never done again
    qint64 total = 0; ///< 0: not known
    qint64 refused = 0; ///< of `done`
    QString state; ///< where it stands, in the words of its work: kept over a cut, so that what was done is known
    UtcMs endMs = kNoTime;
    JournalResult result = JournalResult::None;
    QString reason; ///< translated by the server: why something was refused, or why it failed
    // The first start-up record behind its start.
    UtcMs cutOffMs = kNoTime;
    qint64 cutOffEpoch = 0;
    QString cutOffServer;
    friend bool operator==(const JournalRecord &, const JournalRecord &) = default;
};

/// S3: a start-up record lies between its start and its end, or the end is missing and the epoch is not the present one.
[[nodiscard]] bool isUnfinished(const JournalRecord &record, qint64 presentEpoch) noexcept;
[[nodiscard]] bool isUnderWay(const JournalRecord &record, qint64 presentEpoch) noexcept;
/// Another server went on after it, and not the same one anew.
[[nodiscard]] bool isTakeover(const JournalRecord &record) noexcept;

inline constexpr int kMostCommandedJobs = 5000; ///< in one operation
inline constexpr int kEndedOperationsKept = 500; ///< rows of those that have ended; their records stay in the log
inline constexpr qsizetype kMaxOperationParameters = 1024 * 1024; ///< bytes

inline const QString kJobsWork = QStringLiteral("jobs"); ///< one command for each of many jobs; the engine does it
inline const QString kImportWork = QStringLiteral("import"); ///< a package file of this machine is brought in
inline const QString kUploadWork = QStringLiteral("upload"); ///< likewise, of a console's machine

inline const QString kJudgeWork = QStringLiteral("judge"); ///< clients are judged
inline const QString kActWork = QStringLiteral("act"); ///< security actions are taken

/// What a role must allow to run it again or to dismiss it.
[[nodiscard]] Deed deedOf(const JournalRecord &record);
/// Why this server cannot run it again by itself: a translated sentence with what to do. Empty: it can.
[[nodiscard]] QString cannotRunAgain(const JournalRecord &record);

[[nodiscard]] QString journalWords(const JournalRecord &record); ///< what it does, in English, for the log
[[nodiscard]] QString journalText(const JournalRecord &record); ///< the same, translated
[[nodiscard]] QString journalKindText(JournalKind kind); ///< translated
[[nodiscard]] QString journalResultText(JournalResult result); ///< translated
/// Translated: "taken over by … at …", "the server was started anew …".
[[nodiscard]] QString cutOffText(const JournalRecord &record);
/// Translated: "312 of 500"; empty: not known.
[[nodiscard]] QString journalProgressText(const JournalRecord &record);

// Stable words, for JSON.
[[nodiscard]] QString journalKindKey(JournalKind kind);
[[nodiscard]] std::optional<JournalKind> journalKindFromKey(const QString &key);
[[nodiscard]] QString journalResultKey(JournalResult result); ///< empty: None
[[nodiscard]] JournalResult journalResultFromKey(const QString &key);

} // namespace signalbox

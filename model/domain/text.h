#pragma once

#include "model/domain/instructionstate.h"
#include "model/domain/jobtype.h"
#include "model/domain/records.h"
#include "model/domain/status.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace signalbox {

// The field's words, in one place. "Text" is translated for people; "key" is stable and never translated (CSV, JSON).

[[nodiscard]] QString momentText(UtcMs ms); ///< local date and time of day with zone, for a sentence
[[nodiscard]] QString statusText(Status status); ///< "Startup failure"
/// With the reason: "Startup failure (power off)", "Waiting for installation (held by user)", "Completed (already distributed)".
[[nodiscard]] QString statusText(Status status, StatusDetail detail);
/// What the Result column says: stopping and overlays in words too: "Executing (cancelling)", "Error (cancelled)".
[[nodiscard]] QString resultText(const InstructionRow &row);
[[nodiscard]] QString statusKey(Status status); ///< "startup-failure"
[[nodiscard]] QString detailKey(StatusDetail detail); ///< "power-off"; None: empty
[[nodiscard]] std::optional<Status> statusFromKey(const QString &key);
[[nodiscard]] QString jobTypeText(JobType type);
[[nodiscard]] QString jobTypeKey(JobType type);
[[nodiscard]] std::optional<JobType> jobTypeFromKey(const QString &key);
/// "hello 2.10-3"; only the name when there is no version.
[[nodiscard]] QString packageText(const QString &name, const QString &version);
[[nodiscard]] QString payloadKindText(PayloadKind kind);
[[nodiscard]] QString payloadKindKey(PayloadKind kind);
[[nodiscard]] std::optional<PayloadKind> payloadKindFromKey(const QString &key);
[[nodiscard]] QString refusalText(Refusal refusal); ///< why a report changed nothing
[[nodiscard]] QString eventText(const Event &event); ///< one line for the history and the messages list

/// What the words about an instruction tell beside its row.
struct Surroundings {
    QStringList hops{}; ///< names of the nodes on its route, the destination last; empty = not known
    ServerRules rules{};
};

/// In words: why the instruction is where it is, since when, and what would change it. One sentence; two when it is retried
/// or stopped.
/// @param nowMs for "since" and "next try in"
[[nodiscard]] QString reasonSentence(const InstructionRow &row, const Surroundings &around, UtcMs nowMs);

} // namespace signalbox

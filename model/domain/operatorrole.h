#pragma once

#include "model/domain/jobtype.h"

#include <QString>

#include <array>
#include <optional>

namespace signalbox {

/// The six roles of operators (domain.md 9). The numbers are stored: never reuse or renumber one.
enum class OperatorRole : quint8 {
    SystemAdministrator = 1,
    Distribution = 2,
    Asset = 3,
    Collection = 4,
    Monitoring = 5,
    BrowseOnly = 6,
};
inline constexpr std::array kOperatorRoles{
    OperatorRole::SystemAdministrator, OperatorRole::Distribution, OperatorRole::Asset,
    OperatorRole::Collection,          OperatorRole::Monitoring,   OperatorRole::BrowseOnly};

/// What a role is asked about. Looking at things is for every role, except at the list of operators.
enum class Act : quint8 {
    RunJobs, ///< create jobs of a type, operate on them, move and delete them
    AddPackages, ///< to be installed; what a job of another type orders is part of that job
    SuspendTransfer, ///< suspend or resume all file transfer at a relay or at the managing server
    ArrangeFolders, ///< create, rename, move; what is deleted with a folder is asked for job by job
    ManageNodes, ///< register and remove
    KeepHouse, ///< archive jobs, set their retention
    ManageOperators, ///< see and change who may sign in
    JudgeSecurity, ///< judge security levels, take actions, change policies
    DefineJobs, ///< definitions of jobs and request sets, and their runs; each of the jobs is asked for by its type, too
    ManageSlots, ///< execution slots and the other rules of the queue
};

/// Something an operator wants to do. The type counts for RunJobs only.
struct Deed {
    Act act = Act::RunJobs;
    JobType type = JobType::InstallPackage;
};

/// Whether a role may run jobs of a type: the matrix of 21 types and 6 roles in domain-facts.md 1.9 (H:DMUB0015).
[[nodiscard]] bool mayRun(OperatorRole role, JobType type) noexcept;
/// The only place that knows what a role may do: window, console API and engine ask it. Where the matrix is silent, as it knows
/// job types only, the rule is ours: see ARCHITECTURE.md.
[[nodiscard]] bool mayDo(OperatorRole role, Deed deed) noexcept;
/// Translated sentence that says why not; empty: it may.
[[nodiscard]] QString roleDenial(OperatorRole role, Deed deed);

[[nodiscard]] QString operatorRoleText(OperatorRole role); ///< "Distribution"
[[nodiscard]] QString operatorRoleKey(OperatorRole role); ///< stable word: "distribution"
[[nodiscard]] std::optional<OperatorRole> operatorRoleFromKey(const QString &key);

} // namespace signalbox

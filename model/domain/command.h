#pragma once

#include "model/domain/jobphase.h"
#include "model/domain/jobroutes.h"
#include "model/domain/jobtargets.h"
#include "model/domain/journal.h"
#include "model/domain/judgement.h"
#include "model/domain/operation.h"
#include "model/domain/operatorrecord.h"
#include "model/domain/records.h"
#include "model/domain/setrun.h"
#include "model/domain/task.h"

#include <QString>

#include <optional>
#include <variant>
#include <vector>

namespace signalbox {

// Commands of an operator to a managing server, as values.

struct CreateJob {
    QString name; ///< empty: type and time
    JobType type = JobType::InstallPackage;
    FolderId folder{};
    std::vector<PackageId> packages; ///< 1 or more
    std::vector<NodeId> destinations; ///< clients; listed twice is an error
    std::vector<JobTarget> targets; ///< groups and relays, whose nodes join them; one of several of these counts once
    Schedule schedule;
    Split split;
    quint8 priority = 5;
    InstallTiming timing = InstallTiming::AtOnce;
    UtcMs installAtMs = kNoTime;
    JobAttributes attributes{};
    RoutePlan routes{}; ///< clients only
    RequestTerms terms{};
};

/// Acts on the listed instructions of a job, or on all of them when the list is empty.
struct Operate {
    Operation operation = Operation::Suspend;
    JobId job{};
    std::vector<InstructionId> instructions;
    QString reason; ///< for ForceStop: goes into the audit
};

struct CreateFolder {
    FolderId parent{};
    QString name;
};
struct ChangeFolder { ///< rename and move
    FolderId folder{};
    FolderId parent{};
    QString name;
};
struct DeleteFolder { ///< with everything in it; jobs pass through Being deleted
    FolderId folder{};
};
struct MoveJob {
    JobId job{};
    FolderId folder{};
};
struct RegisterNode {
    QString name;
    NodeRole role = NodeRole::Client;
    NodeId upper{};
    QString address;
    QString token; ///< empty: the server makes one; 16 .. 128 letters and digits. Only its hash is stored
};
struct RemoveNode { ///< refused while instructions to it are not final
    NodeId node{};
};
struct AddPackage { ///< its file is in the content store already
    /// The server gives the id; a package with the same hash, name and version is returned as it is.
    PackageRecord package;
};
/// Suspend or resume all file transfer at a relay, or at the managing server itself (node 0).
struct SuspendNode {
    NodeId node{};
    bool suspended = true;
};

struct SetRetention {
    RetentionPolicy policy;
};
/// Archives jobs that have ended, whatever their age. Refused for what has not ended.
struct ArchiveJobs {
    std::vector<JobId> jobs; ///< empty: all that have ended
};

struct AddOperator {
    QString name;
    OperatorRole role = OperatorRole::BrowseOnly;
    UtcMs expiresMs = kNoTime;
};
struct ChangeOperator { ///< what is not given stays
    OperatorId id{};
    std::optional<OperatorRole> role;
    std::optional<UtcMs> expiresMs;
};
struct RevokeOperator {
    OperatorId id{};
};
/// A new token instead of the present one, also for an operator who was revoked.
struct RenewOperator {
    OperatorId id{};
    std::optional<UtcMs> expiresMs; ///< none: stays, which an expired one must not
};

/// Interrupt, Resume or Terminate a whole job (S2). Cancel is not for jobs.
struct ControlJob {
    TaskAction action = TaskAction::Interrupt;
    JobId job{};
    QString reason; ///< of an interruption by the server itself; else empty
};
/// Records that a session or a process is cancelled, and interrupts the job of a process that belongs to one. Whoever has the
/// sessions and processes ends it when this is durable.
struct CancelTask {
    TaskKind kind = TaskKind::Process;
    quint64 number = 0;
    JobId job{}; ///< that is interrupted; 0: none
    QString what; ///< a word about it, for the audit
};
/// A window with the number 0 is a new one; else it takes the place of that one.
struct SetProcessingWindow {
    ProcessingWindow window;
};
struct RemoveProcessingWindow {
    quint32 window = 0;
};

/// The same for each of many jobs: an operation of the journal, that begins when its start record is durable. Each job is a
/// command of its own, in a transaction with how far the operation is.
struct CommandJobs {
    /// Of all instructions of each; ForceStop is not for many. A folder: they are moved there. Of PhaseAction Hold and Release.
    std::variant<Operation, TaskAction, FolderId, PhaseAction> what = Operation::Suspend;
    std::vector<JobId> jobs; ///< 1 .. kMostCommandedJobs, each once
};
/// Goes on with an operation that was cut off. What it had done is not done again.
struct RunAgain {
    JournalId operation{}; ///< 0: all that can be
};
/// An operation that was cut off is not to be run again.
struct DismissOperation {
    JournalId operation{};
};

/// A policy as JSON; the number 0: a new one.
struct SetPolicy {
    PolicyId id{};
    std::optional<qint32> position; ///< none: stays; of a new one: behind the others
    QByteArray json;
};
struct RemovePolicy {
    PolicyId id{};
};
/// Operations of the journal, that begin when their start record is durable.
struct JudgeClients {
    JudgementOrder order;
};
struct TakeActions {
    ActionOrder order;
};

/// A definition of a job or a request set as JSON; the number 0: a new one, in `folder`. Each save is a new version.
struct SaveDefinition {
    DefinitionId id{};
    DefinitionKind kind = DefinitionKind::Job;
    DefinitionId folder{}; ///< of a new one
    QByteArray json;
    std::optional<quint32> ifVersion{}; ///< it must be at this one; else somebody saved it meanwhile, and it is Refused
};
struct CreateDefinitionFolder {
    DefinitionId folder{};
    QString name;
};
struct ChangeDefinition { ///< what is not given stays; of a definition, another name is a new version
    DefinitionId id{};
    std::optional<DefinitionId> folder;
    std::optional<QString> name;
};
struct RemoveDefinition { ///< a folder with everything in it; it can be brought back for kKeepRemovedMs
    DefinitionId id{};
};
struct RestoreDefinition {
    DefinitionId id{};
    quint32 version = 0; ///< becomes the newest, as a new version; 0: what was removed is brought back
};
/// All of a file, or nothing of it.
struct ImportDefinitions {
    DefinitionId folder{}; ///< below which its folders are found or made
    QByteArray file; ///< definitionfile.h
    bool replace = false; ///< what is there under the same name gets a new version; else it is an error
};
struct SubmitSet {
    DefinitionId set{};
    FolderId folder{}; ///< of its jobs
    UtcMs startMs = kNoTime; ///< not before
    bool isHeld = false; ///< it begins when it is released
    RequestTerms terms{};
};
/// Hold, Release or Cancel a set that was submitted.
struct ControlSet {
    SetAction action = SetAction::Cancel;
    SetRunId run{};
    std::optional<quint32> stage; ///< of Hold and Release: this stage, that has not begun
};
/// A new run of the same plan.
struct ResubmitSet {
    SetRunId run{};
    bool fromFailed = false; ///< from the stage that failed; what ran before it is taken over
};

/// The number 0: a new one; else it takes the place of that one, of the same kind.
struct SetDispatchRule {
    DispatchRule rule;
};
struct RemoveDispatchRule {
    DispatchRuleId id{};
};
/// Hold, Release or Cancel a job as its phase allows (S4).
struct ControlRequest {
    PhaseAction action = PhaseAction::Hold;
    JobId job{};
};
/// Of the series that a job, or a run of a request set, belongs to. Who changes it orders the runs that follow.
struct SetRepetition {
    SeriesKind kind = SeriesKind::Job;
    quint32 of = 0; ///< number of any job (run) of the series
    Repetition repeat; ///< from now on; one without an interval ends the series
};

using CommandBody =
    std::variant<CreateJob, Operate, CreateFolder, ChangeFolder, DeleteFolder, MoveJob, RegisterNode, RemoveNode,
                 AddPackage, SuspendNode, SetRetention, ArchiveJobs, AddOperator, ChangeOperator, RevokeOperator,
                 RenewOperator, ControlJob, CancelTask, SetProcessingWindow, RemoveProcessingWindow, CommandJobs,
                 RunAgain, DismissOperation, SetPolicy, RemovePolicy, JudgeClients, TakeActions, SaveDefinition,
                 CreateDefinitionFolder, ChangeDefinition, RemoveDefinition, RestoreDefinition, ImportDefinitions,
                 SubmitSet, ControlSet, ResubmitSet, SetDispatchRule, RemoveDispatchRule, ControlRequest,
                 SetRepetition>;

struct Command {
    CommandBody body;
    QString operatorName; ///< who, for the audit; empty: nobody, as when a simulated fleet is set up
    OperatorRole role = OperatorRole::SystemAdministrator; ///< of who gives it by no operator's token
    OperatorId operatorId{}; ///< whose token it was given with: what that one may is known where it is carried out
};

/// What a role must allow for a command, as far as the command tells: an operation and a move are of the type of their job.
[[nodiscard]] Deed deedOf(const CommandBody &command, JobType typeOfJob = JobType::InstallPackage);

/// What a command did. A command that does nothing at all is an Error instead.
struct CommandOutcome {
    quint32 affected =
        0; ///< instructions; of ArchiveJobs and CommandJobs: jobs; of RunAgain: operations; 1 for other things
    quint32 refused = 0; ///< instructions of the selection it does not apply to
    Denial mainDenial = Denial::None; ///< the commonest reason of those
    std::vector<DenialCount> denials; ///< all their reasons, the commonest first
    quint32 unchanged = 0; ///< definitions of a file that are as the file has them
    quint32 createdId = 0; ///< number of the job, folder, node, package, operator or operation made
    QString token; ///< RegisterNode, AddOperator, RenewOperator: the new token, told this once
    EventSeq seq = 0; ///< durable up to here
};

} // namespace signalbox

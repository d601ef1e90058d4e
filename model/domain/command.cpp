#include "model/domain/command.h"

#include "model/domain/text.h"

namespace signalbox {

Deed deedOf(const CommandBody &command, JobType typeOfJob)
{
    struct Deeds {
        JobType typeOfJob;
        Deed operator()(const CreateJob &order) const { return {Act::RunJobs, order.type}; }
        Deed operator()(const Operate &) const { return {Act::RunJobs, typeOfJob}; }
        Deed operator()(const MoveJob &) const { return {Act::RunJobs, typeOfJob}; }
        Deed operator()(const CreateFolder &) const { return {Act::ArrangeFolders}; }
        Deed operator()(const ChangeFolder &) const { return {Act::ArrangeFolders}; }
        Deed operator()(const DeleteFolder &) const { return {Act::ArrangeFolders}; }
        Deed operator()(const RegisterNode &) const { return {Act::ManageNodes}; }
        Deed operator()(const RemoveNode &) const { return {Act::ManageNodes}; }
        Deed operator()(const AddPackage &order) const
        {
            const std::optional<JobType> type = order.package.kind == PayloadKind::Order
                                                    ? jobTypeFromKey(order.package.installArguments)
                                                    : std::nullopt;
            return type ? Deed{Act::RunJobs, *type} : Deed{Act::AddPackages};
        }
        Deed operator()(const SuspendNode &) const { return {Act::SuspendTransfer}; }
        Deed operator()(const SetRetention &) const { return {Act::KeepHouse}; }
        Deed operator()(const ArchiveJobs &) const { return {Act::KeepHouse}; }
        Deed operator()(const AddOperator &) const { return {Act::ManageOperators}; }
        Deed operator()(const ChangeOperator &) const { return {Act::ManageOperators}; }
        Deed operator()(const RevokeOperator &) const { return {Act::ManageOperators}; }
        Deed operator()(const RenewOperator &) const { return {Act::ManageOperators}; }
        Deed operator()(const ControlJob &) const { return {Act::RunJobs, typeOfJob}; }
        Deed operator()(const CancelTask &order) const
        {
            return order.job != JobId{} ? Deed{Act::RunJobs, typeOfJob} : Deed{Act::KeepHouse};
        }
        Deed operator()(const SetProcessingWindow &) const { return {Act::KeepHouse}; }
        Deed operator()(const RemoveProcessingWindow &) const { return {Act::KeepHouse}; }
        Deed operator()(const CommandJobs &) const { return {Act::RunJobs, typeOfJob}; }
        // What counts is the operation: see deedOf() of its record.
        Deed operator()(const RunAgain &) const { return {Act::RunJobs, typeOfJob}; }
        Deed operator()(const DismissOperation &) const { return {Act::RunJobs, typeOfJob}; }
        Deed operator()(const SetPolicy &) const { return {Act::JudgeSecurity}; }
        Deed operator()(const RemovePolicy &) const { return {Act::JudgeSecurity}; }
        Deed operator()(const JudgeClients &) const { return {Act::JudgeSecurity}; }
        Deed operator()(const TakeActions &) const { return {Act::JudgeSecurity}; }
        // The types of the jobs are asked about where it is known which they are.
        Deed operator()(const SaveDefinition &) const { return {Act::DefineJobs}; }
        Deed operator()(const CreateDefinitionFolder &) const { return {Act::DefineJobs}; }
        Deed operator()(const ChangeDefinition &) const { return {Act::DefineJobs}; }
        Deed operator()(const RemoveDefinition &) const { return {Act::DefineJobs}; }
        Deed operator()(const RestoreDefinition &) const { return {Act::DefineJobs}; }
        Deed operator()(const ImportDefinitions &) const { return {Act::DefineJobs}; }
        Deed operator()(const SubmitSet &) const { return {Act::DefineJobs}; }
        Deed operator()(const ControlSet &) const { return {Act::DefineJobs}; }
        Deed operator()(const ResubmitSet &) const { return {Act::DefineJobs}; }
        Deed operator()(const SetDispatchRule &) const { return {Act::ManageSlots}; }
        Deed operator()(const RemoveDispatchRule &) const { return {Act::ManageSlots}; }
        Deed operator()(const ControlRequest &) const { return {Act::RunJobs, typeOfJob}; }
        Deed operator()(const SetRepetition &order) const
        {
            return order.kind == SeriesKind::Job ? Deed{Act::RunJobs, typeOfJob} : Deed{Act::DefineJobs};
        }
    };
    return std::visit(Deeds{typeOfJob}, command);
}

} // namespace signalbox

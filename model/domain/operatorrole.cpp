#include "model/domain/operatorrole.h"

#include "model/domain/text.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

namespace {

class Text {
    Q_DECLARE_TR_FUNCTIONS(signalbox::OperatorRole)
};

/// domain-facts.md 1.9, "distribution management user".
bool isOfDistribution(JobType type) noexcept
{
    switch (type) {
    case JobType::InstallPackage:
    case JobType::TransferPackageToRelay:
    case JobType::BatchDeleteOnRelay:
    case JobType::SendPackageClientChooses:
    case JobType::GetSystemInformation:
    case JobType::GetSoftwareInformation:
    case JobType::GetUserInventory:
    case JobType::TransferRegistryCollectionDefinition:
    case JobType::TransferUserInventorySchema:
    case JobType::SuspendFileTransfer:
    case JobType::ResumeFileTransfer: return true;
    case JobType::CollectFiles:
    case JobType::CollectFilesToRelay:
    case JobType::AcquireCollectedFiles:
    case JobType::DeleteCollectedFiles:
    case JobType::GetSystemConfiguration:
    case JobType::HoldReport:
    case JobType::HoldReportRelease:
    case JobType::ReportMessage:
    case JobType::SetSoftwareMonitoringPolicy:
    case JobType::GetSoftwareMonitoringInformation: return false;
    }
    return false;
}

template <class... Types>
bool isOneOf(JobType type, Types... types) noexcept
{
    return ((type == types) || ...);
}

} // namespace

bool mayRun(OperatorRole role, JobType type) noexcept
{
    switch (role) {
    case OperatorRole::SystemAdministrator: return true;
    case OperatorRole::Distribution: return isOfDistribution(type);
    case OperatorRole::Asset:
        return isOneOf(type, JobType::GetSystemInformation, JobType::GetSoftwareInformation, JobType::GetUserInventory,
                       JobType::TransferRegistryCollectionDefinition, JobType::TransferUserInventorySchema);
    case OperatorRole::Collection:
        return isOneOf(type, JobType::CollectFiles, JobType::CollectFilesToRelay, JobType::AcquireCollectedFiles,
                       JobType::DeleteCollectedFiles);
    case OperatorRole::Monitoring:
        return isOneOf(type, JobType::ReportMessage, JobType::SetSoftwareMonitoringPolicy,
                       JobType::GetSoftwareMonitoringInformation);
    case OperatorRole::BrowseOnly: return false;
    }
    return false;
}

bool mayDo(OperatorRole role, Deed deed) noexcept
{
    switch (deed.act) {
    case Act::RunJobs: return mayRun(role, deed.type);
    case Act::AddPackages: return mayRun(role, JobType::InstallPackage);
    // The same as jobs of these types, which go to a relay.
    case Act::SuspendTransfer: return mayRun(role, JobType::SuspendFileTransfer);
    case Act::ArrangeFolders:
    case Act::DefineJobs: return role != OperatorRole::BrowseOnly;
    case Act::ManageNodes:
    case Act::KeepHouse:
    case Act::ManageOperators:
    case Act::JudgeSecurity:
    case Act::ManageSlots: break;
    }
    return role == OperatorRole::SystemAdministrator;
}

QString roleDenial(OperatorRole role, Deed deed)
{
    if (mayDo(role, deed))
        return {};
    const QString name = operatorRoleText(role);
    //: %1 is the role of an operator ("Browse only").
    if (role == OperatorRole::BrowseOnly && deed.act != Act::ManageOperators)
        return Text::tr("The role “%1” may change nothing.").arg(name);
    switch (deed.act) {
    case Act::RunJobs:
        //: %1 is the role of an operator ("Distribution"), %2 a type of job ("Report message").
        return Text::tr("The role “%1” may not create or change jobs of the type “%2”.")
            .arg(name, jobTypeText(deed.type));
    //: %1 is the role of an operator, here and below.
    case Act::AddPackages: return Text::tr("The role “%1” may not add packages.").arg(name);
    case Act::SuspendTransfer: return Text::tr("The role “%1” may not suspend or resume file transfer.").arg(name);
    case Act::ArrangeFolders: return Text::tr("The role “%1” may not change folders.").arg(name);
    case Act::ManageNodes: return Text::tr("The role “%1” may not add or remove nodes.").arg(name);
    case Act::KeepHouse:
        return Text::tr("The role “%1” may not archive jobs, or say how long they are kept and when they run.")
            .arg(name);
    case Act::ManageOperators: return Text::tr("The role “%1” may not see or change operators.").arg(name);
    case Act::JudgeSecurity:
        return Text::tr("The role “%1” may not judge security levels, take actions or change policies.").arg(name);
    case Act::DefineJobs: return Text::tr("The role “%1” may not define jobs or request sets.").arg(name);
    case Act::ManageSlots:
        return Text::tr("The role “%1” may not change execution slots and the rules of the queue.").arg(name);
    }
    return name;
}

QString operatorRoleText(OperatorRole role)
{
    switch (role) {
    case OperatorRole::SystemAdministrator: return Text::tr("System administrator", "role of an operator");
    case OperatorRole::Distribution: return Text::tr("Distribution", "role of an operator");
    //: What an organisation owns: its machines and what is installed on them.
    case OperatorRole::Asset: return Text::tr("Asset management", "role of an operator");
    case OperatorRole::Collection: return Text::tr("Collection", "role of an operator");
    case OperatorRole::Monitoring: return Text::tr("Monitoring", "role of an operator");
    case OperatorRole::BrowseOnly: return Text::tr("Browse only", "role of an operator");
    }
    return {};
}

QString operatorRoleKey(OperatorRole role)
{
    switch (role) {
    case OperatorRole::SystemAdministrator: return QStringLiteral("system-administrator");
    case OperatorRole::Distribution: return QStringLiteral("distribution");
    case OperatorRole::Asset: return QStringLiteral("asset");
    case OperatorRole::Collection: return QStringLiteral("collection");
    case OperatorRole::Monitoring: return QStringLiteral("monitoring");
    case OperatorRole::BrowseOnly: return QStringLiteral("browse-only");
    }
    return {};
}

std::optional<OperatorRole> operatorRoleFromKey(const QString &key)
{
    const auto found = std::find_if(kOperatorRoles.begin(), kOperatorRoles.end(),
                                    [&](OperatorRole role) { return operatorRoleKey(role) == key; });
    return found == kOperatorRoles.end() ? std::nullopt : std::optional(*found);
}

} // namespace signalbox

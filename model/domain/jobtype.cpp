#include "model/domain/jobtype.h"

namespace signalbox {

bool canShowCommunicationError(JobType type) noexcept
{
    switch (type) {
    case JobType::InstallPackage:
    case JobType::TransferPackageToRelay:
    case JobType::AcquireCollectedFiles:
    case JobType::SendPackageClientChooses:
    case JobType::GetSystemInformation:
    case JobType::TransferRegistryCollectionDefinition:
    case JobType::GetSystemConfiguration:
    case JobType::HoldReport:
    case JobType::HoldReportRelease:
    case JobType::ReportMessage:
    case JobType::SetSoftwareMonitoringPolicy: return true;
    case JobType::BatchDeleteOnRelay:
    case JobType::CollectFiles:
    case JobType::CollectFilesToRelay:
    case JobType::DeleteCollectedFiles:
    case JobType::GetSoftwareInformation:
    case JobType::GetUserInventory:
    case JobType::TransferUserInventorySchema:
    case JobType::SuspendFileTransfer:
    case JobType::ResumeFileTransfer:
    case JobType::GetSoftwareMonitoringInformation: return false;
    }
    return false;
}

bool canBeAlreadyDistributed(JobType type) noexcept
{
    return type == JobType::InstallPackage;
}

} // namespace signalbox

#pragma once

#include <QtGlobal>

namespace signalbox {

/// The job types of domain.md section 4. The numbers are stored: never renumber.
enum class JobType : quint8 {
    InstallPackage = 1,
    TransferPackageToRelay = 2,
    BatchDeleteOnRelay = 3,
    CollectFiles = 4,
    CollectFilesToRelay = 5,
    AcquireCollectedFiles = 6,
    DeleteCollectedFiles = 7,
    SendPackageClientChooses = 8,
    GetSystemInformation = 9,
    GetSoftwareInformation = 10,
    GetUserInventory = 11,
    TransferRegistryCollectionDefinition = 12,
    TransferUserInventorySchema = 13,
    GetSystemConfiguration = 14,
    HoldReport = 15,
    HoldReportRelease = 16,
    SuspendFileTransfer = 17,
    ResumeFileTransfer = 18,
    ReportMessage = 19,
    SetSoftwareMonitoringPolicy = 20,
    GetSoftwareMonitoringInformation = 21,
};

/// One of the 11 types that can show a communication error (S0). The others show it as a startup failure.
[[nodiscard]] bool canShowCommunicationError(JobType type) noexcept;

/// Whether Completed (already distributed) exists for it: Install package only.
[[nodiscard]] bool canBeAlreadyDistributed(JobType type) noexcept;

} // namespace signalbox

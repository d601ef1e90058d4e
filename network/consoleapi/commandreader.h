#pragma once

#include "model/domain/command.h"
#include "model/domain/result.h"
#include "model/engine/engine.h"

#include <QJsonObject>

namespace signalbox::consoleapi {

// From the JSON bodies of the console API to commands. Names of nodes and packages are looked up in the engine; every
// error names the member that is wrong. A member that is not known is an error too: a misspelt one must not be ignored.

/// What a request is told whose “type” is none.
[[nodiscard]] QString unknownJobType(const QString &key);

Result<CreateJob> readCreateJob(const QJsonObject &body, const Engine &engine);
Result<Operate> readOperate(const QJsonObject &body, JobId job, const Engine &engine);
/// `folder` must be there; 0 is the top.
Result<MoveJob> readMoveJob(const QJsonObject &body, JobId job);
Result<RegisterNode> readRegisterNode(const QJsonObject &body, const Engine &engine);
/// What is not given stays as it is.
Result<SetRetention> readSetRetention(const QJsonObject &body, const RetentionPolicy &present);
Result<ArchiveJobs> readArchiveJobs(const QJsonObject &body);
Result<AddOperator> readAddOperator(const QJsonObject &body);
Result<ChangeOperator> readChangeOperator(const QJsonObject &body, OperatorId id);
Result<RenewOperator> readRenewOperator(const QJsonObject &body, OperatorId id);
/// `action`: interrupt, resume or terminate.
Result<ControlJob> readControlJob(const QJsonObject &body, JobId job);
/// `action`: hold, release or cancel.
Result<ControlRequest> readControlRequest(const QJsonObject &body, JobId job);
Result<CommandJobs> readCommandJobs(const QJsonObject &body);
/// What is not given stays as it is in `present`; of a new one (its number is 0) days and times must be given.
Result<SetProcessingWindow> readSetWindow(const QJsonObject &body, const ProcessingWindow &present);
Result<SetPolicy> readSetPolicy(const QJsonObject &body, PolicyId id);
Result<JudgeClients> readJudgeClients(const QJsonObject &body, const Engine &engine);
Result<TakeActions> readTakeActions(const QJsonObject &body, const Engine &engine);
Result<CreateFolder> readCreateFolder(const QJsonObject &body);
Result<ChangeFolder> readChangeFolder(const QJsonObject &body, FolderId folder, const FolderRecord &present);
/// What a package file is to be known as, and where it is.
struct NewPackage {
    QString file; ///< on the server's machine
    quint32 upload = 0; ///< instead of a file
    PackageRecord record;
};
Result<NewPackage> readAddPackage(const QJsonObject &body);

} // namespace signalbox::consoleapi

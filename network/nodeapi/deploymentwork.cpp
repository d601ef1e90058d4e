#include "network/nodeapi/deploymentwork.h"

#include "model/domain/joborder.h"
#include "model/domain/statusfilename.h"
#include "model/domain/text.h"
#include "network/nodeapi/metadatakeys.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

namespace signalbox {

namespace {

PayloadKind kindOf(const QString &fileName)
{
    static constexpr std::array<const char *, 9> kArchives{".tar",     ".tar.gz", ".tgz", ".tar.xz", ".tar.bz2",
                                                           ".tar.zst", ".zip",    ".7z",  ".cpio"};
    const auto ends = [&fileName](const char *end) {
        return fileName.endsWith(QLatin1String(end), Qt::CaseInsensitive);
    };
    if (ends(".deb"))
        return PayloadKind::DebianPackage;
    if (ends(".swu"))
        return PayloadKind::SoftwareUpdate;
    if (std::any_of(kArchives.begin(), kArchives.end(), ends))
        return PayloadKind::Archive;
    return PayloadKind::Program;
}

} // namespace

ClientWork workOf(const ddi::Deployment &deployment)
{
    const ddi::MetadataKeys &keys = ddi::metadataKeys();
    const auto text = [&deployment](const QString &key) { return deployment.metadata.value(key); };
    ClientWork work;
    work.attempt = deployment.id;
    work.name = deployment.name;
    work.version = deployment.version;
    work.job = text(keys.job);
    work.jobType = text(keys.jobType);
    work.arguments = text(keys.arguments);
    work.statusFile = text(keys.statusFile);
    work.timing = static_cast<InstallTiming>(std::clamp(text(keys.timing).toInt(), 0, 5));
    work.installAtMs = text(keys.installAt).toLongLong();
    work.isUnsplit = text(keys.unsplit) == QStringLiteral("1");
    if (const QString told = text(keys.attributes); !told.isEmpty()) {
        QJsonParseError problem;
        const QJsonDocument json = QJsonDocument::fromJson(told.toUtf8(), &problem);
        Result<JobAttributes> read =
            json.isObject() ? jobAttributesOf(json.object()) : Error{Error::Kind::Invalid, problem.errorString(), {}};
        if (read)
            work.attributes = std::move(read).value();
        else
            //: %1 is a sentence that says what.
            work.refusal =
                QCoreApplication::translate(
                    "DeploymentWork",
                    "This node does not understand how the job is to be carried out; a newer version may. %1")
                    .arg(read.error().text);
    }
    work.split = {text(keys.splitSize).toInt(), text(keys.splitWait).toInt()};
    if (deployment.artifacts.size() != 1) {
        const int files = static_cast<int>(deployment.artifacts.size());
        //: %n is 0, or 2 and more.
        work.refusal = QCoreApplication::translate("DeploymentWork", "This node takes one file at a time, not %n.",
                                                   nullptr, files);
        return work;
    }
    const ddi::Artifact &artifact = deployment.artifacts.front();
    work.fileName = artifact.fileName;
    work.href = artifact.href;
    work.size = artifact.size;
    work.sha256 = artifact.sha256;
    work.sha1 = artifact.sha1;
    const QString key = text(keys.kind);
    const std::optional<PayloadKind> said = payloadKindFromKey(key);
    work.kind = said.value_or(kindOf(artifact.fileName));
    if (!key.isEmpty() && !said) {
        work.refusal =
            QCoreApplication::translate("DeploymentWork",
                                        "This node does not know packages of the kind \"%1\"; a newer version may.")
                .arg(key);
    } else if (const std::optional<JobType> type = jobTypeFromKey(work.arguments);
               work.kind == PayloadKind::Order && (!type || !isOrdered(*type))) {
        work.refusal = QCoreApplication::translate(
                           "DeploymentWork", "This node does not know jobs of the type \"%1\"; a newer version may.")
                           .arg(type ? jobTypeText(*type) : work.arguments);
    } else if (work.kind == PayloadKind::SoftwareUpdate) {
        work.refusal =
            QCoreApplication::translate("DeploymentWork", "This node does not execute .swu files; swupdate does.");
    } else if (work.refusal.isEmpty()) {
        work.refusal = statusFileNameProblem(work.statusFile);
    }
    return work;
}

bool filesStayAtRelay(const ddi::Deployment &deployment)
{
    const ddi::MetadataKeys &keys = ddi::metadataKeys();
    return deployment.metadata.value(keys.kind) == payloadKindKey(PayloadKind::Order)
           && deployment.metadata.value(keys.arguments) == jobTypeKey(JobType::CollectFilesToRelay);
}

} // namespace signalbox

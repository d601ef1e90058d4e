#pragma once

#include "model/domain/records.h"
#include "model/domain/stagereport.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

class QJsonObject;

namespace signalbox {

/// The description of one attempt as a client needs it, whatever server it came from.
struct ClientWork {
    AttemptId attempt{};
    PayloadKind kind = PayloadKind::Archive;
    InstallTiming timing = InstallTiming::AtOnce;
    UtcMs installAtMs = kNoTime; ///< for InstallTiming::DateTime
    Split split; ///< the job's own; what is done is agreed with the node's setting
    QString name;
    QString version;
    QString job; ///< number and name, for people
    QString jobType; ///< jobTypeKey() of a job that takes a package and is no Install package job; else empty
    QString arguments; ///< for dpkg or the program; of an archive: the folder to unpack into
    QString statusFile; ///< that the installer leaves; empty = none is expected
    QString fileName;
    QString href; ///< where the payload is
    qint64 size = 0; ///< bytes
    QByteArray sha256; ///< raw; when empty, sha1 is checked
    QByteArray sha1; ///< raw
    JobAttributes attributes{}; ///< see forNodes()
    bool isUnsplit = false; ///< in one piece, whatever either side wants (forced completion)
    QString refusal; ///< why this node cannot take it; empty = it can
    friend bool operator==(const ClientWork &, const ClientWork &) = default;
};

/// Tells two orders apart that came with the same attempt number, as after a new start of a server's record.
[[nodiscard]] QByteArray fingerprint(const ClientWork &work);

/// For the node's own files; without the refusal, which is of no use later.
[[nodiscard]] QJsonObject toJson(const ClientWork &work);
[[nodiscard]] ClientWork clientWorkOf(const QJsonObject &json);

/// What an execution has left on the disk to be brought to the managing server: one file, beside the node's state.
struct CollectedFiles {
    qint64 size = 0; ///< bytes; 0 = nothing is to be brought
    QByteArray sha256{}; ///< raw
    friend bool operator==(const CollectedFiles &, const CollectedFiles &) = default;
};

/// What came of an execution.
struct InstallResult {
    Stage stage = Stage::Failed; ///< Completed, AlreadyDistributed, Failed or Rejected
    qint32 code = 0; ///< exit code of the installer, or an errno when it did not come to that
    QString text; ///< what happened, with the end of the output
    bool interrupted = false; ///< ended because the node stops: that is no outcome, it is to be run again
    bool notBegun = false; ///< the execution could not be started at all, and is tried again
    QStringList inventory{}; ///< inventoryReports() of what the order asks for, to be reported before the result
    CollectedFiles collected{}; ///< to be brought up before the result is reported
    friend bool operator==(const InstallResult &, const InstallResult &) = default;
};

} // namespace signalbox

#pragma once

#include "model/domain/activity.h"
#include "model/domain/audit.h"
#include "model/domain/command.h"
#include "model/domain/event.h"
#include "model/domain/forecast.h"
#include "model/domain/operatorrecord.h"
#include "model/domain/records.h"
#include "model/domain/result.h"

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace signalbox {

class DefinitionData;
class GroupData;
class DispatchData;
class InventoryData;
class JobData;
class OperatorData;
class RemoteControl;
class SecurityData;
class SimulationControl;
class TaskControl;

/// How the console stands to a managing server.
enum class LinkState : quint8 {
    Connecting,
    Connected,
    Reconnecting, ///< what is shown is of an earlier time
    Standby, ///< it does not serve, nor does another that shares its database
    TooOld, ///< one of both speaks a version that the other does not know
    Refused,
    Closed,
};

/// Some of the rows of a watched job.
struct RowsPart {
    std::vector<InstructionRow> rows; ///< ascending
    bool isLast = true; ///< with this part all are there
};

/// The console's connection to one managing server, embedded in the process or remote. Lives in the GUI thread;
/// every callback and signal comes there, from the event loop, never from inside the call. A callback is not
/// called after its context object is gone.
class ServerLink : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual LinkState state() const = 0;
    [[nodiscard]] virtual QString stateText() const = 0; ///< translated: why it is not connected, and what to do

    /// Null: a real server. Lives as long as the link.
    [[nodiscard]] virtual SimulationControl *simulation() const { return nullptr; }

    /// Null: a server in this process. Lives as long as the link.
    [[nodiscard]] virtual RemoteControl *remote() const { return nullptr; }

    /// As whom the console is signed in there. What that role may not do is not offered; the server checks again. A change
    /// comes with stateChanged().
    [[nodiscard]] virtual SignedIn signedIn() const { return {}; }

    /// Null: a server that has no operators. Lives as long as the link.
    [[nodiscard]] virtual OperatorData *operatorData() { return nullptr; }

    /// What the nodes have told about themselves. Null: this server does not tell. Lives as long as the link.
    [[nodiscard]] virtual InventoryData *inventoryData() { return nullptr; }

    /// Null: this server does not tell its tasks. Lives as long as the link.
    [[nodiscard]] virtual TaskControl *tasks() { return nullptr; }

    /// Null: this server judges nothing. Lives as long as the link.
    [[nodiscard]] virtual SecurityData *securityData() { return nullptr; }

    /// Null: this server keeps no definitions. Lives as long as the link.
    [[nodiscard]] virtual DefinitionData *definitionData() { return nullptr; }

    /// Null: this server has no host groups. Lives as long as the link.
    [[nodiscard]] virtual GroupData *groupData() { return nullptr; }
    /// Null: this server tells nothing of its queue. Lives as long as the link.
    [[nodiscard]] virtual DispatchData *dispatchData() { return nullptr; }

    virtual void submit(Command command, QObject *context, std::function<void(Result<CommandOutcome>)> done) = 0;

    /// The rows of a job, in parts of whatever size in ascending order, each row once; the first part comes soon, with what
    /// fills a window. `part` is called until the last part or an error came. From the first part on the job's rows are in
    /// deltas() until unwatch(). The rows and the deltas fit together: no change between them is lost; some may come twice,
    /// and a row may be older than a delta that came before it.
    virtual void watch(JobId job, QObject *context, std::function<void(Result<RowsPart>)> part) = 0;
    virtual void unwatch(JobId job) = 0;

    /// Log entries of an instruction, oldest first: stages, attempts, messages. The newest `limit` of those up to the entry
    /// `upTo` (0 = of all); the ones before are up to front().previous, if that is not 0.
    virtual void history(InstructionId instruction, EventSeq upTo, int limit, QObject *context,
                         std::function<void(Result<std::vector<Event>>)> done) = 0;

    /// Hashes the file, stores it and makes the package known. `progress` gets bytes done and size, at most 20 times a second.
    /// An empty name or version is taken from the package itself or its file name.
    virtual void importPackage(const QString &filePath, PackageRecord wanted, QObject *context,
                               std::function<void(qint64, qint64)> progress,
                               std::function<void(Result<PackageRecord>)> done) = 0;

    /// What jobs of other types than Install package order and bring. Null: this server does not tell. Lives as long as the link.
    [[nodiscard]] virtual JobData *jobData() { return nullptr; }

    /// Writes all instructions of a job as CSV (columns: docs in csvexport.h) to `filePath`, through a temporary file.
    virtual void exportJob(JobId job, const QString &filePath, QObject *context, std::function<void(Outcome)> done) = 0;

    /// Simulates how the job will go on; takes seconds. A later question ends an earlier one with Cancelled.
    virtual void forecast(ForecastQuestion question, QObject *context, std::function<void(Result<Forecast>)> done) = 0;

    /// Records of the audit behind number `after`, at most `limit`, ascending. Error Refused from a server that keeps none.
    virtual void audit(quint32 after, int limit, QObject *context, std::function<void(Result<AuditList>)> done) = 0;

    /// Messages of the activity log. Errors: Invalid (the search), Refused (the server has none), Cancelled (it took too long).
    virtual void activity(const ActivityQuestion &question, QObject *context,
                          std::function<void(Result<ActivityPage>)> done);

Q_SIGNALS:
    void stateChanged(signalbox::LinkState state);
    /// Replaces everything known: after a connection, unless it could take up the one before where that was cut.
    void snapshot(const signalbox::ServerSnapshot &snapshot);
    void deltas(const signalbox::DeltaBatch &batch); ///< at most one per frame (16 ms)
    /// About once a second while connected, also when nothing changes: the server has answered, and what is shown is its
    /// state at that time.
    void heartbeat(signalbox::UtcMs asOfMs, double reportsPerSecond);
};

} // namespace signalbox

#pragma once

#include "model/items/collecteddata.h"
#include "model/items/definitiondata.h"
#include "model/items/dispatchdata.h"
#include "model/items/groupdata.h"
#include "model/items/inventorydata.h"
#include "model/items/jobdata.h"
#include "model/items/operatordata.h"
#include "model/items/remotecontrol.h"
#include "model/items/securitydata.h"
#include "model/items/serverlink.h"
#include "model/items/taskcontrol.h"
#include "network/consoleapi/remoteserver.h"

#include <QHash>

#include <memory>

namespace signalbox {

/// The link to a managing server somewhere else, over its console API. The window's side of RemoteServer: brings what comes
/// into the GUI thread, in order.
class RemoteLink final : public ServerLink,
                         public RemoteControl,
                         public JobData,
                         public OperatorData,
                         public TaskControl,
                         public SecurityData,
                         public InventoryData,
                         public CollectedData,
                         public DefinitionData,
                         public GroupData,
                         public DispatchData {
    Q_OBJECT
public:
    /// @param options what is in `entry` too is taken from there
    explicit RemoteLink(ServerEntry entry, consoleapi::RemoteServer::Options options = {}, QObject *parent = nullptr);
    ~RemoteLink() override; ///< does not wait for the network

    void open();
    [[nodiscard]] ServerEntry entry() const override { return m_entry; }
    void reconnect() override;
    [[nodiscard]] RemoteControl *remote() const override { return m_self; }

    [[nodiscard]] QString name() const override; ///< its address when it was not given one
    [[nodiscard]] LinkState state() const override { return m_standing.state; }
    [[nodiscard]] QString stateText() const override { return m_standing.text; }
    [[nodiscard]] qint64 clockSkewMs() const override { return m_standing.skewMs; }
    [[nodiscard]] SignedIn signedIn() const override { return m_standing.signedIn; }
    [[nodiscard]] OperatorData *operatorData() override { return this; }
    void operators(QObject *context, std::function<void(Result<std::vector<OperatorRecord>>)> done) override;
    [[nodiscard]] SecurityData *securityData() override { return this; }
    void securityLevels(const JudgementQuery &query, QObject *context,
                        std::function<void(Result<SecurityLevels>)> done) override;
    void policies(QObject *context, std::function<void(Result<std::vector<PolicyRecord>>)> done) override;
    void judgementEntries(NodeId node, qint64 after, int limit, QObject *context,
                          std::function<void(Result<std::vector<JudgementEntry>>)> done) override;
    [[nodiscard]] DispatchData *dispatchData() override { return this; }
    void dispatchState(QObject *context, std::function<void(Result<DispatchState>)> done) override;
    void standing(JobId job, QObject *context, std::function<void(Result<JobStanding>)> done) override;
    [[nodiscard]] DefinitionData *definitionData() override { return this; }
    void definitions(QObject *context, std::function<void(Result<std::vector<DefinitionRecord>>)> done) override;
    void definitionVersions(DefinitionId id, QObject *context,
                            std::function<void(Result<std::vector<DefinitionVersion>>)> done) override;
    void jobDefinition(JobId job, bool withDestinations, QObject *context,
                       std::function<void(Result<JobDefinition>)> done) override;
    [[nodiscard]] GroupData *groupData() override { return this; }
    void groups(QObject *context, std::function<void(Result<std::vector<GroupSummary>>)> done) override;
    void group(DefinitionId id, QObject *context, std::function<void(Result<NodeGroup>)> done) override;
    void idGroups(QObject *context, std::function<void(Result<std::vector<IdGroupSummary>>)> done) override;
    void groupNodes(const GroupQuestion &question, QObject *context,
                    std::function<void(Result<GroupNodes>)> done) override;
    void jobThrough(JobId job, QObject *context, std::function<void(Result<std::vector<JobThrough>>)> done) override;
    void setRuns(QObject *context, std::function<void(Result<std::vector<SetRun>>)> done) override;
    void submit(Command command, QObject *context, std::function<void(Result<CommandOutcome>)> done) override;
    void watch(JobId job, QObject *context, std::function<void(Result<RowsPart>)> part) override;
    void unwatch(JobId job) override;
    void history(InstructionId instruction, EventSeq upTo, int limit, QObject *context,
                 std::function<void(Result<std::vector<Event>>)> done) override;
    [[nodiscard]] JobData *jobData() override { return this; }
    [[nodiscard]] InventoryData *inventoryData() override { return this; }
    [[nodiscard]] CollectedData *collectedData() override { return this; }
    void collections(const CollectedQuestion &question, QObject *context,
                     std::function<void(Result<std::vector<CollectionHead>>)> done) override;
    void collection(AttemptId attempt, QObject *context, std::function<void(Result<Collection>)> done) override;
    void saveCollected(const CollectedSave &save, QObject *context, std::function<void(int)> progress,
                       std::function<void(Outcome)> done) override;
    void removeCollected(AttemptId attempt, QObject *context, std::function<void(Outcome)> done) override;
    void inventory(const InventoryQuestion &question, QObject *context,
                   std::function<void(Result<InventoryPage>)> done) override;
    void inventoryHistory(NodeId node, std::optional<InventoryKind> kind, QObject *context,
                          std::function<void(Result<std::vector<InventoryChange>>)> done) override;
    [[nodiscard]] TaskControl *tasks() override { return this; }
    void tasks(const TaskQuery &query, QObject *context, std::function<void(Result<TaskList>)> done) override;
    void cancelTask(TaskKind kind, quint64 number, QObject *context,
                    std::function<void(Result<CommandOutcome>)> done) override;
    void operationJournal(QObject *context, std::function<void(Result<JournalList>)> done) override;
    void reportWork(const WorkReport &report, QObject *context, std::function<void(Result<WorkAnswer>)> done) override;
    void processingWindows(QObject *context, std::function<void(Result<std::vector<ProcessingWindow>>)> done) override;
    void order(JobId job, QObject *context, std::function<void(Result<JobOrder>)> done) override;
    void importPackage(const QString &filePath, PackageRecord wanted, QObject *context,
                       std::function<void(qint64, qint64)> progress,
                       std::function<void(Result<PackageRecord>)> done) override;
    void forecast(ForecastQuestion question, QObject *context, std::function<void(Result<Forecast>)> done) override;
    void exportJob(JobId job, const QString &filePath, QObject *context, std::function<void(Outcome)> done) override;
    void audit(quint32 after, int limit, QObject *context, std::function<void(Result<AuditList>)> done) override;
    void activity(const ActivityQuestion &question, QObject *context,
                  std::function<void(Result<ActivityPage>)> done) override;

private:
    class Mailbox;
    template <class T>
    auto answerTo(QObject *context, std::function<void(T)> done) const;
    void setStanding(const consoleapi::RemoteServer::Standing &standing);
    [[nodiscard]] Error noServer() const;
    void noteNodes(const std::vector<NodeRecord> &nodes);

    const ServerEntry m_entry;
    RemoteControl *const m_self = this;
    consoleapi::RemoteServer::Standing m_standing;
    QHash<quint32, QString> m_nodeNames; ///< forecasts are asked for by name
    std::shared_ptr<Mailbox> m_mailbox;
    std::shared_ptr<consoleapi::RemoteServer> m_server; ///< null: the address cannot be one
};

} // namespace signalbox

#pragma once

#include "model/items/dispatchdata.h"
#include "model/items/inventorydata.h"
#include "model/items/jobdata.h"
#include "model/items/operatordata.h"
#include "model/items/serverlink.h"
#include "tests/views/fakedefinitions.h"
#include "tests/views/fakegroups.h"
#include "tests/views/fakesecurity.h"
#include "tests/views/faketasks.h"
#include "tests/views/fleet.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace signalbox {

/// A managing server that is a script: what it holds comes from a Fleet, commands are only written down and answered with
/// what the test wants. All answers come from the event loop, as the contract says.
class FakeServerLink final : public ServerLink, public JobData, public OperatorData, public InventoryData {
    Q_OBJECT
public:
    explicit FakeServerLink(Fleet fleet, QObject *parent = nullptr);

    [[nodiscard]] QString name() const override { return m_fleet.snapshot.serverName; }
    [[nodiscard]] LinkState state() const override { return m_state; }
    [[nodiscard]] QString stateText() const override { return m_stateText; }
    [[nodiscard]] SimulationControl *simulation() const override { return simulated; }
    [[nodiscard]] RemoteControl *remote() const override { return elsewhere; }
    [[nodiscard]] SignedIn signedIn() const override { return signedInAs; }
    [[nodiscard]] OperatorData *operatorData() override { return this; }
    void operators(QObject *context, std::function<void(Result<std::vector<OperatorRecord>>)> done) override;
    [[nodiscard]] TaskControl *tasks() override { return &taskControl; }
    [[nodiscard]] InventoryData *inventoryData() override { return this; }
    [[nodiscard]] CollectedData *collectedData() override { return collected; }
    void inventory(const InventoryQuestion &question, QObject *context,
                   std::function<void(Result<InventoryPage>)> done) override;
    void inventoryHistory(NodeId node, std::optional<InventoryKind> kind, QObject *context,
                          std::function<void(Result<std::vector<InventoryChange>>)> done) override;
    void submit(Command command, QObject *context, std::function<void(Result<CommandOutcome>)> done) override;
    void watch(JobId job, QObject *context, std::function<void(Result<RowsPart>)> part) override;
    void unwatch(JobId job) override;
    void history(InstructionId instruction, EventSeq upTo, int limit, QObject *context,
                 std::function<void(Result<std::vector<Event>>)> done) override;
    void importPackage(const QString &filePath, PackageRecord wanted, QObject *context,
                       std::function<void(qint64, qint64)> progress,
                       std::function<void(Result<PackageRecord>)> done) override;
    [[nodiscard]] JobData *jobData() override { return this; }
    void order(JobId job, QObject *context, std::function<void(Result<JobOrder>)> done) override;
    void forecast(ForecastQuestion question, QObject *context, std::function<void(Result<Forecast>)> done) override;
    void exportJob(JobId job, const QString &filePath, QObject *context, std::function<void(Outcome)> done) override;
    void audit(quint32 after, int limit, QObject *context, std::function<void(Result<AuditList>)> done) override;
    void activity(const ActivityQuestion &question, QObject *context,
                  std::function<void(Result<ActivityPage>)> done) override;

    void connectNow(); ///< is connected and tells everything
    void setState(LinkState state, const QString &text);
    void tell(const DeltaBatch &batch) { Q_EMIT deltas(batch); }
    [[nodiscard]] Fleet &fleet() noexcept { return m_fleet; }

    std::vector<Command> commands; ///< submitted
    Result<CommandOutcome> answer; ///< to the next commands
    QStringList imported; ///< files
    PackageRecord importedAs; ///< what was said of the last one
    QByteArray importedBytes; ///< of the last of them
    QStringList exported;
    std::optional<JobOrder> ordered; ///< what every job of another type than Install package orders
    std::vector<ForecastQuestion> questions; ///< forecasts asked for
    Result<Forecast> foreseen = Forecast{}; ///< the answer to them
    std::size_t firstPart = 0; ///< not 0: a watch is answered with so many rows, and with the others by sendRest()
    void sendRest();
    FakeTasks taskControl;
    [[nodiscard]] SecurityData *securityData() override { return &securityControl; }
    FakeSecurity securityControl;
    [[nodiscard]] DefinitionData *definitionData() override { return &definitionControl; }
    FakeDefinitions definitionControl;
    [[nodiscard]] GroupData *groupData() override { return &groupControl; }
    FakeGroups groupControl;
    [[nodiscard]] DispatchData *dispatchData() override { return dispatch; }
    DispatchData *dispatch = nullptr; ///< its queue; null: it tells nothing of it
    std::vector<InventoryQuestion> inventoriesAsked;
    CollectedData *collected = nullptr; ///< what jobs have collected; null: this server keeps none
    std::vector<InventoryRow> inventoryRows; ///< told in pages of two
    std::vector<InventoryChange> inventoryChanges;
    Error inventoryRefused; ///< the answer instead, when it is one
    std::vector<AuditRecord> audited; ///< its audit
    Error auditRefused; ///< the answer instead, when it is one
    SignedIn signedInAs;
    void signInAs(const SignedIn &who); ///< from now on
    std::vector<OperatorRecord> known; ///< its operators
    std::vector<ActivityMessage> happened; ///< its activity log, ascending
    std::vector<ActivityQuestion> asked; ///< of it
    Error activityRefused; ///< the answer instead, when it is one
    SimulationControl *simulated = nullptr; ///< null: a real server
    RemoteControl *elsewhere = nullptr; ///< null: in this process

private:
    Fleet m_fleet;
    std::function<void()> m_rest;
    LinkState m_state = LinkState::Connecting;
    QString m_stateText = QStringLiteral("connecting");
};

} // namespace signalbox

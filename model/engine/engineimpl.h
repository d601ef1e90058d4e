#pragma once

#include "model/domain/dispatchqueue.h"
#include "model/domain/idgroup.h"
#include "model/engine/definitionbook.h"
#include "model/engine/dispatchbook.h"
#include "model/engine/engine.h"
#include "model/engine/enginememory.h"
#include "model/engine/higherjobs.h"
#include "model/engine/journalbook.h"
#include "model/engine/judgementbook.h"
#include "model/engine/operatorbook.h"
#include "model/engine/processbook.h"
#include "model/engine/readidgroups.h"
#include "model/engine/seriesbook.h"
#include "model/engine/setbook.h"
#include "model/store/archivewriter.h"

#include <QJsonObject>

#include <deque>
#include <map>
#include <queue>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace signalbox {

/// The archive that is being written: of one job, in steps.
struct JobArchiving {
    JobId job{};
    std::unique_ptr<ArchiveWriter> writer;
    quint32 next = 0; ///< instruction to be written, by its place in the job
    std::vector<EventSeq> heads; ///< newest entry of each instruction that was written
    /// Of a long history: where the parts begin that are still to be written, newest first.
    std::vector<EventSeq> chunks;
    std::vector<Event> counts; ///< of the long history: reports that were counted only, for its end
    qint64 entries = 0;
    std::unique_ptr<ScopedProcess> process;
    int cost = 0; ///< of the step under way
};

inline constexpr qsizetype kMaxReportText = 8 * 1024; ///< bytes in UTF-8 of what a node says

/// The engine's rules over its memory. Its parts are in files of their own: the commands of operators
/// (enginecommands.cpp), those on work that exists (engineoperations.cpp), who may give them (engineoperators.cpp), their
/// record (engineaudit.cpp), what nodes report (enginereports.cpp) and what of it has an entry (enginereportentries.cpp), what time makes due (enginetimers.cpp),
/// jobs as tasks, their processing windows, and processes (enginetasks.cpp),
/// waves, stop rules and forced completion (enginerollout.cpp), what nodes tell about themselves (engineinventory.cpp),
/// the operation journal (enginejournal.cpp), security levels (enginejudgement.cpp),
/// definitions of jobs and request sets (enginedefinitions.cpp), host groups (enginegroups.cpp), ID groups
/// (engineidgroups.cpp), chosen routes (engineroutes.cpp), runs of request sets (enginesets.cpp), repeating jobs and stale-by dates
/// (engineseries.cpp), the queue of jobs and its rules (enginedispatch.cpp), jobs from above (enginehigher.cpp),
/// archiving (enginearchive.cpp) and what keeps it waiting (enginearchivewaits.cpp); the batch with its commit, and reading,
/// are in engineimpl.cpp.
class Engine::Impl {
public:
    Impl(Store &store, EngineSettings settings);

    Outcome open(UtcMs nowMs);
    Outcome close(UtcMs nowMs);
    std::vector<EngineReply> process(std::span<const EngineInput> inputs, UtcMs nowMs);
    [[nodiscard]] UtcMs nextDueMs() const;
    DeltaBatch takeDeltas(UtcMs nowMs);
    [[nodiscard]] double reportsPerSecond(UtcMs nowMs) const;
    [[nodiscard]] EngineStatistics statistics(UtcMs nowMs) const;
    [[nodiscard]] bool isStoreFailing() const { return m_isStoreFailing; }
    std::vector<EngineAction> takeActions() { return std::exchange(m_readyActions, {}); }
    void watch(JobId id);
    void unwatch(JobId id);

    [[nodiscard]] ServerSnapshot snapshot(UtcMs nowMs) const;
    [[nodiscard]] Result<std::vector<InstructionRow>> rows(JobId id, quint32 first, quint32 count) const;
    [[nodiscard]] Result<std::vector<Event>> history(InstructionId instruction, EventSeq upTo, int limit) const;
    [[nodiscard]] EventSeq lastSeq() const { return m_seq; }
    [[nodiscard]] Result<std::vector<Event>> entries(EventSeq after, int limit) const;
    [[nodiscard]] Result<AuditPage> auditRecords(quint32 after, int limit) const;
    [[nodiscard]] quint32 lastAudit() const { return m_auditNumber; }
    [[nodiscard]] ActivityNames namesOf(const Event &event) const;
    [[nodiscard]] Result<JobRecord> job(JobId id) const;
    [[nodiscard]] std::optional<OfferState> offered(AttemptId attempt) const;
    [[nodiscard]] std::optional<Work> work(AttemptId attempt) const;
    [[nodiscard]] std::optional<QString> saidNotNow(AttemptId attempt) const;
    [[nodiscard]] Result<std::vector<NodeInventory>> inventory(NodeId node) const;
    [[nodiscard]] Result<std::vector<PackedInventory>> inventories(const InventoryQuery &query) const;
    [[nodiscard]] Result<std::vector<PackedInventoryChange>> inventoryChanges(NodeId node,
                                                                              std::optional<InventoryKind> kind,
                                                                              int limit) const;
    [[nodiscard]] RetentionState retention() const;
    [[nodiscard]] std::vector<StoredOperator> operators() const;
    [[nodiscard]] TaskList jobTasks(const TaskQuery &query, UtcMs nowMs) const;
    [[nodiscard]] std::optional<TaskRecord> jobTask(JobId id, UtcMs nowMs) const;
    [[nodiscard]] const std::vector<ProcessingWindow> &windows() const { return m_windows; }
    [[nodiscard]] std::vector<PolicyRecord> policies() const;
    [[nodiscard]] std::vector<JudgementRecord> judgements(const JudgementQuery &query) const;
    [[nodiscard]] std::map<SecurityLevel, quint32> judgementCounts() const;
    [[nodiscard]] std::vector<NodeId> clientIds() const;
    [[nodiscard]] const JudgementBook &judgementBook() const { return m_judgements; }
    [[nodiscard]] Result<std::vector<JudgementEntry>> judgementEntries(NodeId node, qint64 after, int limit) const;
    [[nodiscard]] const DefinitionBook &definitions() const { return m_definitions; }
    [[nodiscard]] Result<std::vector<DefinitionVersion>> definitionVersions(DefinitionId id) const;
    [[nodiscard]] std::optional<DefinitionRecord> groupByName(const QString &name) const;
    [[nodiscard]] GroupSlice groupSlice(GroupMatcher &matcher, NodeId after, int most) const;
    [[nodiscard]] GroupSlice idMemberSlice(const IdGroup &group, NodeId after, int most) const;
    [[nodiscard]] Result<std::vector<JobThrough>> jobThrough(JobId id) const;
    [[nodiscard]] const SetBook &sets() const { return m_sets; }
    [[nodiscard]] std::vector<SetRun> setRuns() const;
    [[nodiscard]] std::optional<SetRun> setRun(SetRunId id) const;
    [[nodiscard]] std::vector<Series> series() const;
    [[nodiscard]] DispatchState dispatchState() const;
    [[nodiscard]] std::optional<JobStanding> standing(JobId id, UtcMs nowMs) const;
    [[nodiscard]] std::map<quint32, quint32> queuePositions() const;
    [[nodiscard]] std::vector<JobStanding> queue(std::size_t skip, std::size_t limit, UtcMs nowMs) const;
    [[nodiscard]] std::vector<JournalRecord> operationJournal() const;
    [[nodiscard]] qint64 epoch() const { return m_epoch; }
    [[nodiscard]] EngineMemory &memory() { return m_memory; }
    [[nodiscard]] const EngineMemory &memory() const { return m_memory; }

private:
    using Job = EngineMemory::Job;
    using Place = EngineMemory::Place;

    // The batch.
    void keepNewest();
    void beginBatch(UtcMs nowMs);
    Outcome commitBatch();
    void undoBatch();
    void finishJobsAndFolders();
    void checkpointWhenDue();
    Outcome writeCheckpoint();
    /// Takes an event of an instruction over into memory and into the log; refused events leave no trace.
    Refusal enter(const Place &at, Event event);
    void complete(const Place &at, Event &event) const; ///< with its number and what it belongs to
    /// As enter(), for what the engine itself decides and knows to be allowed.
    void decide(const Place &at, Event event);
    void log(Event event); ///< of a job, a node, the server: changes no instruction
    [[nodiscard]] EventSeq nextSeq() const { return m_seq + 1; }

    // Inputs.
    EngineReply take(const Command &command);
    EngineReply take(const MarkedCommand &command);
    EngineReply take(const CommandTurnedDown &turned);
    EngineReply take(const DeedDone &deed);
    EngineReply take(const OperatorSeen &seen);
    EngineReply take(const NodePolled &polled);
    EngineReply take(const NodeAttributesReported &reported);
    EngineReply take(const NodeSeenBelow &seen);
    EngineReply take(const WorkFetched &fetched);
    EngineReply take(const BytesSent &sent);
    EngineReply take(const PayloadMissing &missing);
    EngineReply take(const NodeReported &reported);
    EngineReply take(const ServerNotice &notice);
    EngineReply take(const StartCheckDone &done);
    EngineReply take(const ProcessesEnded &ended);
    EngineReply take(const OperationBegins &begins);
    EngineReply take(const OperationAdvanced &advanced);
    EngineReply take(const OperationStep &step);
    EngineReply take(const OperationEnds &ends);
    EngineReply take(const JudgementsMade &made);
    EngineReply take(const ActionsMade &made);
    EngineReply take(const HigherTold &told);

    // Jobs from above (enginehigher.cpp).
    void registerFromAbove(const HigherNode &node);
    [[nodiscard]] Outcome mayTouch(const CommandBody &body) const; ///< Refused: it is about something from above

    // Commands.
    Result<CommandOutcome> carryOut(const CreateJob &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const Operate &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const CreateFolder &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const ChangeFolder &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const DeleteFolder &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const MoveJob &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const RegisterNode &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const RemoveNode &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const AddPackage &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const SuspendNode &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const SetRetention &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const ArchiveJobs &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const AddOperator &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const ChangeOperator &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const RevokeOperator &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const RenewOperator &order, const QString &operatorName);
    /// Whether who gives the command may; `role` becomes that of now.
    [[nodiscard]] Outcome mayGive(const Command &command, OperatorRole &role) const;
    Result<CommandOutcome> carryOut(const ControlJob &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const CancelTask &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const SetProcessingWindow &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const RemoveProcessingWindow &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const CommandJobs &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const RunAgain &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const DismissOperation &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const SetPolicy &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const RemovePolicy &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const JudgeClients &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const TakeActions &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const SaveDefinition &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const CreateDefinitionFolder &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const ChangeDefinition &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const RemoveDefinition &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const RestoreDefinition &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const ImportDefinitions &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const SubmitSet &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const ControlSet &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const ResubmitSet &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const SetDispatchRule &order, const QString &operatorName);
    Outcome findLimited(QString &name, const QString &giver) const;
    Result<CommandOutcome> carryOut(const RemoveDispatchRule &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const ControlRequest &order, const QString &operatorName);
    Result<CommandOutcome> carryOut(const SetRepetition &order, const QString &operatorName);
    Result<CommandOutcome> operateOnArchived(Job &job, const Operate &order, const QString &operatorName);
    [[nodiscard]] Outcome checkOrder(const CreateJob &order) const;
    // Chosen routes (engineroutes.cpp).
    [[nodiscard]] Outcome checkRoutes(const CreateJob &order, const RoutePlan &routes) const;
    [[nodiscard]] static std::optional<NodeId> chosenPlaceOf(const RoutePlan &routes, NodeId destination);
    [[nodiscard]] Result<std::vector<NodeId>> chosenRoute(NodeId destination, NodeId place) const;
    /// Adds the nodes of its groups and relays to the destinations, each once. Errors: NotFound, Invalid (empty), Refused.
    Outcome expandTargets(CreateJob &order, std::vector<JobThrough> &through) const;
    [[nodiscard]] Result<std::vector<NodeId>> nodesOf(const JobTarget &target, JobThrough &through, int &looks) const;
    // IDs, and the jobs that go to them: see engineidgroups.cpp.
    /// An ID with the relays at which it is meant.
    struct MeantId {
        DefinitionId id{};
        QString name;
        std::vector<NodeId> relays; ///< ascending
        QStringList entered; ///< names of clients, sorted
    };
    [[nodiscard]] Outcome checkIdGroup(const IdGroup &group) const;
    [[nodiscard]] MeantId meantId(DefinitionId id, const IdGroup &group, const std::vector<NodeId> &atOnly) const;
    [[nodiscard]] std::vector<MeantId> meantIds(const std::vector<JobThrough> &through) const;
    [[nodiscard]] bool isMember(const MeantId &meant, const NodeRecord &node) const;
    [[nodiscard]] std::vector<NodeId> membersOf(const std::vector<MeantId> &meant) const;
    Outcome expandIds(CreateJob &order, std::vector<JobThrough> &through) const;
    void countMembers(std::vector<JobThrough> &through, const std::vector<MeantId> &meant,
                      const std::vector<NodeId> &fresh) const;
    [[nodiscard]] quint32 roomFor(const CreateJob &order) const;
    [[nodiscard]] bool isOpenForMembers(const Job &job) const;
    void admitMembers();
    void admit(Job &job, const std::vector<MeantId> &meant, std::vector<NodeId> fresh);
    /// @param plan of the series that begins with it; empty: none does
    Result<CommandOutcome> createJob(const CreateJob &order, std::vector<JobThrough> through,
                                     const QString &operatorName, const QString &plan = {});
    [[nodiscard]] Outcome checkFolder(FolderId folder) const;
    [[nodiscard]] Outcome checkFolderName(const QString &name, FolderId parent, FolderId self) const;
    [[nodiscard]] Denial denial(Operation operation, const Place &at) const;
    void operate(Operation operation, const Place &at, const QString &why);
    void suspend(const Place &at);
    void resume(const Place &at);
    void cancel(const Place &at);
    void remove(const Place &at);
    void reExecute(const Place &at);
    void closeOlder(NodeId target, InstructionId of = {});
    void deleteJob(Job &job);
    void suspendServer(bool suspended);
    NodeId addNode(NodeRecord record, const QByteArray &tokenSha256);

    // The audit.
    EngineReply perform(const Command &command, QJsonObject record);
    void audit(const QString &operatorName, const QString &what); ///< for the record of the command under way
    void addRecord(QJsonObject record, JobId job);

    // Reports.
    struct Ignored {
        quint32 recorded = 0; ///< with an entry each
        quint32 counted = 0; ///< without
        quint32 told = 0; ///< of `counted`: how many the newest entry that counts them says
        UtcMs lastMs = kNoTime;
        NodeId lastNode{};
    };
    EngineReply report(const StageReport &report);
    EngineReply recordLate(Job &archived, const StageReport &report);
    [[nodiscard]] bool mayReport(const Job &archived, AttemptId attempt, NodeId node) const;
    Refusal enterReport(const Place &at, Event event);
    void countReport(const Place &at, AttemptId attempt, NodeId node);
    [[nodiscard]] std::optional<quint8> hopOf(const Place &at, const QString &reporter) const;
    [[nodiscard]] NodeId nodeAt(const Place &at, quint8 hop) const;
    Refusal enterStage(const Place &at, const StageReport &report, quint8 hop, Event event);
    Refusal enterStop(const Place &at, Event event);
    [[nodiscard]] std::optional<Event> entryAt(EventSeq seq) const;
    Refusal enterRestart(const Place &at, Event event);
    EngineReply ignored(const Place &at, const StageReport &report, NodeId node, Refusal refusal);
    void addCounts(const Place &at, std::vector<Event> &history) const;
    [[nodiscard]] std::vector<Event> countsOf(const std::vector<Event> &history) const;
    [[nodiscard]] static Event countOf(AttemptId attempt, const Ignored &ignored);
    void contact(NodeId id, const QString &address = {});
    [[nodiscard]] UtcMs nextTry(const Job &job, int tries) const;
    [[nodiscard]] bool showsCommunicationError(const Place &at) const;

    // Inventories.
    Refusal takeInventory(const Place &at, const StageReport &report, Event event);
    Refusal takeOver(const Place &at, const InventoryPart &part, const QByteArray &packed, UtcMs toldMs, Event event);
    Refusal noteInventory(const Place &at, Event event, const QString &text);
    Result<std::vector<InventoryPart>> partsOf(const Place &at) const;
    [[nodiscard]] std::optional<PackedInventory> newestInventory(NodeId node, InventoryKind kind) const;
    void keepChange(const PackedInventoryChange &change);
    void completeInventories(const Place &at, Event &event, UtcMs toldMs);
    [[nodiscard]] bool hasInventory(const Place &at, InventoryKind kind) const;
    void dropParts(const Place &at);
    void removeInventories(NodeId node);
    void putInventories();
    void inventoriesStored();

    // Time.
    void doWhatIsDue();
    void releaseJob(Job &job);
    /// @param cause what passed at `passedMs`: 0, the time limit; kExpiredStale
    void expireJob(Job &job, UtcMs passedMs, qint64 cause);
    void plan(const Place &at);
    enum class Contact : quint8 {
        Known,
        Unknown, ///< as if the next node had never come: what is found is not too late
    };
    [[nodiscard]] UtcMs dueOf(const Place &at, Contact contact = Contact::Known) const;
    [[nodiscard]] UtcMs reachDue(const Place &at, Contact contact = Contact::Known) const;
    [[nodiscard]] UtcMs silenceDue(const Place &at) const;
    void look(const Place &at);
    void waitForCheck(const Place &at);
    void checked(NodeId node, StatusDetail found);
    std::vector<InstructionId> endCheck(NodeId node); ///< whom it was for; they are looked at again
    [[nodiscard]] NodeId nextHop(const Place &at) const; ///< whom the work goes to from where it is
    [[nodiscard]] UtcMs waitingSince(const Place &at, Contact contact) const;
    void planJobs();
    void planJob(const Job &job);

    // Tasks.
    [[nodiscard]] bool stillRuns(const Job &job) const;
    [[nodiscard]] std::vector<FolderId> foldersAbove(FolderId folder) const; ///< itself first
    [[nodiscard]] WindowState windowOf(const Job &job, UtcMs nowMs) const;
    [[nodiscard]] TaskRecord taskOf(const Job &job, UtcMs nowMs) const;
    void logHeld(const Job &job, quint8 what, const QString &by);
    void hold(Job &job, const JobHold &hold);
    quint32 interrupt(Job &job, const QString &by);
    void letGo(Job &job);
    void goOn(Job &job, const QString &by);
    quint32 terminate(Job &job, const QString &by);
    void setWindows(std::vector<ProcessingWindow> windows);
    void logWindow(const ProcessingWindow &window, bool isGone);
    void removeWindow(const ProcessingWindow &gone);
    void removeWindowsOf(FolderId folder);
    void checkWindows();
    void collectProcesses();
    void processesStored();
    void processesNotStored();

    // The queue.
    [[nodiscard]] DispatchQueue::Candidate candidateOf(const Job &job) const;
    void takeUp(const Job &job);
    void rebuildQueue();
    void dispatchJobs();
    void removeRulesOf(FolderId folder);
    [[nodiscard]] PhasePair phaseNow(const Job &job) const;
    void tellPhase(JobRecord &record) const;
    void explainWindow(JobStanding &at, const Job &job, UtcMs nowMs) const;
    void explainWait(JobStanding &at, const Job &job) const;
    [[nodiscard]] JobStanding standingOf(const Job &job, UtcMs nowMs) const;

    // Security levels.
    [[nodiscard]] Outcome checkClients(const std::vector<NodeId> &nodes) const;
    Result<CommandOutcome> beginForClients(JournalRecord wanted, std::size_t named);
    void judged(const JudgementMade &one, const JudgementsMade &all);
    void acted(const ActionTaken &one, const ActionsMade &all);
    void addEntry(JudgementRecord &record, JudgementTrigger trigger, const QString &by, const QString &text);
    FolderId messageFolder(const Command &by);
    template <class Made>
    void progressOf(const Made &made, int refusals);
    void noteInventories();

    // Waves, stop rules and forced completion (enginerollout.cpp).
    void checkRollouts();
    void checkStop(Job &job);
    void checkWave(Job &job);
    void beginWave(Job &job, const QString &by);
    void setRollout(Job &job, const JobRollout &rollout);
    Result<CommandOutcome> completeSplit(Job &job, const Operate &order, const QString &operatorName);
    [[nodiscard]] Allowance mayCompleteSplit(const Job &job) const;

    // Definitions, and runs of request sets.
    [[nodiscard]] Outcome checkDefinition(DefinitionRecord &record, const QByteArray &json) const;
    [[nodiscard]] Outcome checkDefinitionPlace(DefinitionKind kind, DefinitionId folder, const QString &name,
                                               DefinitionId self) const;
    [[nodiscard]] Outcome mayDefine(const DefinitionRecord &record) const;
    void putVersion(DefinitionRecord record, const QString &operatorName);
    void forgetRemoved();
    /// @param series that begins with it
    Result<CommandOutcome> beginSet(SetRun run, const RequestTerms &terms, std::optional<Series> series,
                                    const QString &operatorName);
    void carryOutSets();
    void advance(SetRun run);
    void beginStage(SetRun &run, std::size_t stage);
    RequestRun orderRequest(const SetRun &run, const SetStage &stage, const JobDefinition &definition);
    [[nodiscard]] Outcome mayRunSet(const RequestSet &plan) const;
    [[nodiscard]] Result<CreateJob> definedJob(const JobDefinition &definition) const;
    [[nodiscard]] QJsonObject markOf(const SetRun &run, const SetStage &stage) const;
    [[nodiscard]] Command givenBy(const SetRun &run, CommandBody body) const;
    bool keepOrders(const SetRun &run, const SetStage &stage);
    void holdSet(SetRun &run, const ControlSet &order, const QString &operatorName);
    void cancelSet(SetRun &run, const QString &operatorName);
    [[nodiscard]] bool isEnded(JobId job) const;
    [[nodiscard]] std::optional<PackageId> orderPackage(const JobOrder &order) const;
    bool lookAtJobs(StageRun &stage) const;
    void endSet(SetRun &run, RequestState state);
    void tellSet(quint16 message, const SetRun &run, const QStringList &more);
    [[nodiscard]] bool setsAreDue() const;

    // Repetition and stale-by dates.
    [[nodiscard]] Outcome checkStaleBy(UtcMs staleByMs, UtcMs startMs, UtcMs limitMs) const;
    [[nodiscard]] Outcome checkRepetition(const Repetition &repeat, UtcMs startMs) const;
    [[nodiscard]] Outcome checkRepeated(const CreateJob &order) const;
    [[nodiscard]] std::optional<Series> toldSeries(const JobRequest &request) const;
    JobRequest beginSeries(Series series, const RequestTerms &terms, UtcMs startMs, const QString &operatorName);
    void staleJob(Job &job);
    void planStale(const Job &job);
    void doWhatIsStale();
    void carryOutSeries();
    [[nodiscard]] bool seriesIsDue() const;
    void advanceSeries(Series series);
    void createRun(Series &series, UtcMs dueMs, quint32 skipped);
    [[nodiscard]] Result<CommandBody> runOf(const Series &series, quint32 &gone) const;
    [[nodiscard]] quint32 openRuns(const Series &series) const;
    [[nodiscard]] std::optional<UtcMs> lastRunEnded(const Series &series) const;
    void planNext(Series &series, std::optional<UtcMs> next);
    void endSeries(Series &series, const QString &reason);
    void tellSeries(quint16 message, const Series &series, const QStringList &more);

    // The operation journal. Whatever the engine itself carries out in several transactions: its start record comes with
    // beginOperation(), what it does begins in a later batch (startSeq <= m_seqBefore), each batch tells with its effects
    // how far it is, and the last one ends it.
    [[nodiscard]] QString serverWords() const; ///< which server this is
    void markCutOff();
    JournalId beginOperation(JournalRecord wanted);
    void start(JournalRecord &operation);
    /// Null: it has ended, was cut off, or runs again.
    [[nodiscard]] const JournalRecord *operationUnderWay(JournalId id, quint32 run) const;
    void advanceOperation(JournalId id, qint64 done, qint64 total, qint64 refused, const QString &state);
    void endOperation(JournalId id, JournalResult result, const QString &reason);
    [[nodiscard]] EngineReply refuseOperation(JournalId id) const;
    void giveTo(JournalRecord &operation) const;
    [[nodiscard]] Outcome mayCommandJobs(const CommandJobs &order, OperatorRole role) const;
    [[nodiscard]] Outcome mayGo(const JournalRecord &operation, OperatorRole role) const;
    void carryOutOperations();
    quint32 commandNextJob(const JournalRecord &before, const CommandJobs &order);
    void endProcessOf(JournalId id);
    void operationsStored();

    // Archiving: in steps of bounded size, each with a commit of its own, while nothing else is under way.
    enum class Step : quint8 {
        Done,
        Again,
        Failed, ///< this job is passed over for a while
        Blocked, ///< as every other would be
    };
    /// After a disk that was full; of a job that failed the first time, doubled each time.
    static constexpr qint64 kArchiveRetryMs = 60'000;
    enum class Progress : quint8 { AllDone, GoesOn, Blocked };
    void archiveWhenDue();
    [[nodiscard]] Progress archiveSome();
    void findArchiveWork();
    [[nodiscard]] bool hasArchiveWork(const Job &job) const;
    [[nodiscard]] static bool needsRoom(const Job &job);
    [[nodiscard]] Outcome roomForArchives() const;
    [[nodiscard]] quint32 archivesWaiting() const;
    [[nodiscard]] UtcMs nextArchiveRetry() const; ///< kNoTime: none is passed over
    void passOver(Job &job, const Error &error);
    void archivesBlocked(const Error &error);
    void archivesGoOn();
    void archiveSucceeded(JobId id);
    [[nodiscard]] bool isArchivable(const Job &job) const; ///< it has ended, and nothing of it is open anywhere
    [[nodiscard]] static UtcMs endedMs(const Job &job);
    [[nodiscard]] bool isArchivingDue(const Job &job) const;
    [[nodiscard]] bool isRemovalDue(const Job &job) const;
    Step workOn(Job &job, int &cost);
    Step writeArchive(Job &job, int &cost);
    Step beginArchive(Job &job);
    Outcome writeHistory(JobArchiving &work, const Place &at);
    Step endArchive(Job &job);
    Step removeArchive(Job &job);
    Step archiveFailed(Job &job, const Error &error); ///< at its file
    Step archiveCancelled(Job &job);
    void endArchiving(const Error &error);
    Step storeFailed(const Error &error);
    void setRetentionProblem(const QString &problem);
    void archiveSoon();
    void sweepArchives() const;
    void tellRetention() { m_retentionTold = false; }

    Store &m_store;
    EngineSettings m_settings;
    EngineMemory m_memory;
    bool m_isOpen = false;
    EventSeq m_seq = 0; ///< of the last event taken over
    std::deque<Event> m_newest; ///< entries of the log for those who follow it, without a gap up to m_seq
    UtcMs m_nowMs = kNoTime;
    UtcMs m_openedMs = kNoTime; ///< what happened before it was not seen: no limit counts from an earlier time
    UtcMs m_serverResumedMs = kNoTime;
    UtcMs m_notBeforeMs = kNoTime; ///< the store has failed: nothing of our own accord before this
    bool m_isStoreFailing = false; ///< it refused what it was given last
    UtcMs m_storeFailedMs = kNoTime; ///< since when
    QString m_storeFailure; ///< the first reason

    // Of the batch under way.
    WriteBatch m_batch;
    EventSeq m_seqBefore = 0;
    std::array<quint32, 6> m_idsBefore{};
    std::set<quint32> m_newJobs, m_grownJobs, m_changedJobs, m_changedFolders, m_jobsToFinish, m_changedArchives,
        m_changedHolds;
    std::vector<EngineAction> m_actions;
    std::vector<EngineAction> m_readyActions;

    // The audit: its newest record, and what the command under way did.
    struct Deed {
        QString operatorName;
        QString text;
        JobId job{};
        quint32 destinations = 0;
        quint32 refusedDestinations = 0;
    };
    Deed m_deed;
    struct Giver {
        QString name;
        OperatorRole role = OperatorRole::SystemAdministrator;
        OperatorId id{};
        QString origin;
    };
    Giver m_giver; ///< of the command under way
    quint32 m_auditNumber = 0;
    QByteArray m_auditSeal;
    std::pair<quint32, QByteArray> m_auditBefore; ///< the batch

    /// Of the batch under way: what is there, or none: it is removed.
    struct InventoryWork {
        std::map<qint64, std::optional<PackedInventory>> newest;
        std::map<qint64, std::optional<PackedInventoryChange>> changes;
        std::map<qint64, std::optional<InventoryPart>> parts;
        std::vector<quint32> dropped; ///< instructions whose parts are not needed any more
        std::vector<InventoryNews> news;
    };
    InventoryWork m_inventoryWork;
    std::unordered_set<quint32> m_withParts; ///< instructions that may have parts; a batch that failed leaves some more
    std::vector<InventoryNews> m_inventoryNews; ///< for the deltas
    JudgementBook m_judgements;
    bool m_judgementsTold = true; ///< with the deltas
    DefinitionBook m_definitions;
    SetBook m_sets;
    bool m_definitionsTold = true; ///< with the deltas
    bool m_setsDue = false; ///< a request set goes on
    std::set<quint32> m_setsWaiting; ///< runs whose next stage needs a package that is being made known
    UtcMs m_setDueMs = kNoTime; ///< one begins, or asks again for what it waits for; kNoTime: none
    SeriesBook m_series;
    /// Of the run of a series that is being created: what the job (run) that comes of the command gets with it.
    std::optional<JobRequest> m_nextRequest;
    bool m_seriesDue = false; ///< one is to be looked at, whatever the time
    UtcMs m_seriesDueMs = kNoTime; ///< the next run of one is due; kNoTime: of none
    std::set<std::pair<UtcMs, quint32>> m_stales; ///< jobs, by their stale-by date
    mutable ReadIdGroups m_readIds;
    std::set<quint32> m_idJobs; ///< jobs that go to IDs, and some that are gone
    bool m_membersDue = false; ///< who is a member of which ID is to be looked at for all nodes
    DispatchBook m_rules;
    DispatchQueue m_queue; ///< derived from the jobs and the rules
    bool m_dispatchTold = true; ///< with the deltas
    JournalBook m_journal;
    qint64 m_epoch = 0; ///< of this start
    bool m_operationsDue = false; ///< the engine has one to carry out
    std::map<quint32, quint32> m_operationProcesses; ///< operation -> process, while it runs
    std::vector<JournalId> m_endedOperations; ///< in the batch

    HigherJobs m_higher; ///< not stored here

    OperatorBook m_operators;
    bool m_operatorsTold = true; ///< with the deltas
    // Tasks.
    std::vector<ProcessingWindow> m_windows; ///< ascending
    quint32 m_lastWindow = 0;
    UtcMs m_windowDueMs = kNoTime; ///< some window opens or closes; kNoTime: never
    bool m_processesWaiting = false; ///< to be stored
    std::vector<quint32> m_forgottenProcesses; ///< to be deleted
    std::vector<quint32> m_endAtCommit; ///< processes of the batch

    // Plans.
    using Look = std::pair<UtcMs, quint32>; ///< when, which instruction
    std::priority_queue<Look, std::vector<Look>, std::greater<>> m_looks;
    std::set<std::pair<UtcMs, quint32>> m_releases, m_limits; ///< of jobs
    struct Check {
        UtcMs askedMs = kNoTime;
        std::vector<InstructionId> waiting;
    };
    std::unordered_map<quint32, Check> m_checks; ///< start checks under way, by node
    std::unordered_map<quint32, std::vector<quint32>> m_failedAt; ///< node that did not come -> instructions

    std::unordered_map<quint32, Ignored> m_ignoredOf; ///< reports that changed nothing since the start, by attempt
    std::unordered_set<quint32> m_toldMissing; ///< attempts whose history says that the payload is missing
    RetentionPolicy m_retention;
    std::optional<JobArchiving> m_archiving;
    std::deque<JobId> m_archiveQueue; ///< jobs with something to do for
    UtcMs m_archiveDueMs = kNoTime; ///< next step; kNoTime: nothing to do, ever
    struct PassedOver {
        int tries = 0;
        UtcMs nextMs = kNoTime;
        bool isQueued = false; ///< for its next try
    };
    std::map<quint32, PassedOver> m_passedOver; ///< jobs whose archive failed
    bool m_archivesBlocked = false;
    bool m_givesBack = false; ///< pages were freed and are to be given back
    bool m_retentionTold = true;
    QString m_retentionProblem;
    UtcMs m_retentionProblemMs = kNoTime;

    UtcMs m_checkpointMs = kNoTime;
    UtcMs m_contactsMs = kNoTime; ///< nodes' last contacts up to here are stored
    EventSeq m_checkpointSeq = 0;
    static constexpr qint64 kRateSeconds = 5;
    std::deque<std::pair<UtcMs, quint32>>
        m_reportsPerSecond; ///< second, count; the last kRateSeconds in which any came
    quint64 m_reports = 0; ///< since the start
};

/// Text from outside as it is stored and shown: no control characters but line ends and tabs, no broken surrogates, at
/// most `maxBytes` in UTF-8.
[[nodiscard]] QString cleanText(const QString &text, qsizetype maxBytes);

} // namespace signalbox

#pragma once

#include "model/domain/joborder.h"
#include "model/domain/policyname.h"
#include "model/engine/activitylog.h"
#include "network/consoleapi/archivereads.h"
#include "network/consoleapi/collectedaudit.h"
#include "network/consoleapi/consoleserver.h"
#include "network/consoleapi/eventhub.h"
#include "network/consoleapi/forecastqueue.h"
#include "network/consoleapi/groupturns.h"
#include "network/consoleapi/refusedtokens.h"
#include "network/consoleapi/requestkeys.h"
#include "network/consoleapi/signedstreams.h"
#include "network/consoleapi/taskboard.h"
#include "network/consoleapi/uploadstore.h"
#include "network/nodeapi/peerrate.h"

#include <QCborMap>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <QUrlQuery>

#include <atomic>
#include <functional>
#include <memory>
#include <type_traits>
#include <utility>
#include <vector>

namespace signalbox::consoleapi {

struct ConsoleApiText {
    Q_DECLARE_TR_FUNCTIONS(ConsoleApi)
};

inline constexpr qsizetype kLongestShown = 80; ///< of what a request says, in its error

using ResponderPtr = std::shared_ptr<http::Responder>;

[[nodiscard]] http::Response jsonAnswer(int status, const QJsonDocument &body);
void answerJson(const ResponderPtr &responder, int status, const QJsonDocument &body);
void answerError(const ResponderPtr &responder, const Error &error);
void answerReply(const ResponderPtr &responder, const EngineReply &reply, bool asCbor);
/// As CBOR or as JSON, whichever is asked for.
void answerMap(const ResponderPtr &responder, const QCborMap &map, bool asCbor);
[[nodiscard]] bool wantsCbor(const http::Request &request);
void answerList(const ResponderPtr &responder, const QString &key, const QJsonArray &list);
[[nodiscard]] Error notFound(const QString &text);
/// The JSON object that a request brings; an empty body is an empty object.
[[nodiscard]] Result<QJsonObject> bodyOf(const http::Request &request);

/// The console API: which request goes where (consoleserver.cpp), reading (consolereads.cpp), commands
/// (consolechanges.cpp), who may (consoleoperators.cpp), the audit and who is told there (consoleaudit.cpp), tasks
/// (consoletasks.cpp), the operation journal (consolejournal.cpp), packages (consolepackages.cpp), inventories
/// (consoleinventory.cpp), collected files (consolecollected.cpp), security levels (consolesecurity.cpp),
/// definitions and request sets (consoledefinitions.cpp), host groups (consolegroups.cpp), ID groups (consoleidgroups.cpp), the queue of jobs
/// (consoledispatch.cpp), the activity log (consoleactivity.cpp).
class ConsoleServer::Impl : public std::enable_shared_from_this<ConsoleServer::Impl> {
public:
    Impl(Options options, EngineAccess &host, ContentStore &content);
    void followOperators(); ///< once, before the first request
    void stop();
    void handle(const http::Request &request, const ResponderPtr &responder);
    /// Who sent it; none: nobody who may. @param refused gets why: "missing", "wrong", "expired" or "revoked"
    [[nodiscard]] std::optional<Signer> signerOf(const http::Request &request, QByteArray *refused = nullptr) const;
    /// Asks the engine for the operators anew. @param then called in the engine's thread; may be empty
    void refreshOperators(std::function<void()> then);
    [[nodiscard]] EventHub &events() { return *m_events; }
    void runAgain(const JournalRecord &operation);

    /// One request on its way to its route.
    struct Call {
        const http::Request &request;
        quint32 id = 0; ///< the number in the path; 0 = it has none
        const ResponderPtr &responder;
        const Signer &signer;
        QJsonObject mark{}; ///< goes into the log with the command, so that its key is known after a restart
        [[nodiscard]] QUrlQuery query() const { return QUrlQuery(QString::fromStdString(request.query)); }
    };
    struct Route {
        const char *method;
        const char *path; ///< {id} stands for a number
        void (Impl::*answer)(const Call &call);
    };
    static const std::vector<Route> &routes();

private:
    void route(const http::Request &request, const ResponderPtr &responder, const Signer &signer,
               const QJsonObject &mark);
    void routeOnce(const http::Request &request, const ResponderPtr &responder, const Signer &signer);
    void loadKeys(std::function<void(const Outcome &)> then);

    // Reading.
    void showServer(const Call &call);
    void listFolders(const Call &call);
    void listNodes(const Call &call);
    void listPackages(const Call &call);
    void listJobs(const Call &call);
    void showJob(const Call &call);
    void showOrder(const Call &call);
    void listInstructions(const Call &call);
    void exportCsv(const Call &call);
    void forecastJob(const Call &call);
    void showHistory(const Call &call);
    void showRetention(const Call &call);
    void listArchives(const Call &call);
    void streamEvents(const Call &call);
    void streamChanges(const Call &call);
    void showSnapshot(const Call &call);
    void listRows(const Call &call);
    void showAudit(const Call &call);
    void listOperators(const Call &call);

    // Who may.
    [[nodiscard]] QString localNameOf(const http::Request &request) const;
    void refuseToken(const http::Request &request, const QByteArray &reason, const ResponderPtr &responder);
    void noteUse(const Signer &signer);
    /// None: the role allows it.
    [[nodiscard]] static std::optional<Error> denialOf(const Call &call, Deed deed);
    /// Begins a stream that ends with the token it was asked for with.
    using StreamStart = std::function<bool(http::Responder &, const std::function<bool(http::Responder &)> &subscribe)>;
    [[nodiscard]] StreamStart streamStart(const Call &call, bool tells);
    [[nodiscard]] UtcMs nextStreamCheckMs() const;
    void showInventory(const Call &call);
    void showInventoryChanges(const Call &call);
    void listCollected(const Call &call);
    void showCollected(const Call &call);
    void takeCollected(const Call &call);
    void removeCollected(const Call &call);
    void listTasks(const Call &call);
    void listWindows(const Call &call);
    void listSecurity(const Call &call);
    void showSecurity(const Call &call);
    void listJudgements(const Call &call);
    void listPolicies(const Call &call);
    void listDefinitions(const Call &call);
    void showJobDefinition(const Call &call);
    void showDefinition(const Call &call);
    void listDefinitionVersions(const Call &call);
    void exportDefinitions(const Call &call);
    void listGroups(const Call &call);
    void showGroup(const Call &call);
    void listGroupNodes(const Call &call);
    void tryGroup(const Call &call);
    /// @param who asks: see GroupTurns
    void tellGroupNodes(const ResponderPtr &responder, const QString &who, const GroupQuestion &question);
    void listIdGroups(const Call &call);
    void showIdGroup(const Call &call);
    void listIdMembers(const Call &call);
    void listRelayRows(const Call &call);
    void showThrough(const Call &call);
    void listSetRuns(const Call &call);
    void showSetRun(const Call &call);
    void listSeries(const Call &call);
    void showDispatch(const Call &call);
    void listQueue(const Call &call);
    void showStanding(const Call &call);
    void showActivity(const Call &call);
    void listMessages(const Call &call);
    void listErrors(const Call &call);

    // Commands.
    /// Who gives a command.
    struct Source {
        SignedIn who;
        QByteArray mark; ///< for the record of the audit, with the request's key
        QByteArray origin; ///< the same without the key: for what a command brings with it
        [[nodiscard]] Command command(CommandBody body) const { return {std::move(body), who.name, who.role, who.id}; }
    };
    /// Who gives a command and waits for its outcome.
    struct Asker {
        ResponderPtr responder;
        Source source;
        quint32 id = 0; ///< in the path
        bool asCbor = false;
    };
    void createJob(const Call &call);
    void createOrderedJob(const Asker &asker, const QJsonObject &body, const JobOrder &order);
    /// Puts an order into the content store and makes it known. @param done not called when the first fails: that is answered here
    void keepOrder(const Asker &asker, const QString &word, const JobOrder &order, const QByteArray &mark,
                   std::function<void(const EngineReply &)> done);
    void operateJob(const Call &call);
    void moveJob(const Call &call);
    void registerNode(const Call &call);
    void removeNode(const Call &call);
    void suspendNode(const Call &call);
    void resumeNode(const Call &call);
    void createFolder(const Call &call);
    void changeFolder(const Call &call);
    void deleteFolder(const Call &call);
    void setRetention(const Call &call);
    void archiveJobs(const Call &call);
    void addOperator(const Call &call);
    void changeOperator(const Call &call);
    void revokeOperator(const Call &call);
    void renewOperator(const Call &call);
    void controlJob(const Call &call);
    void cancelTask(const Call &call, TaskKind kind, quint64 number);
    void reportWork(const Call &call);
    void cancelProcess(const Call &call);
    void cancelSession(const Call &call);
    void addWindow(const Call &call);
    void changeWindow(const Call &call);
    void removeWindow(const Call &call);
    void addPolicy(const Call &call);
    void changePolicy(const Call &call);
    void removePolicy(const Call &call);
    void addDefinition(const Call &call);
    void changeDefinition(const Call &call);
    void removeDefinition(const Call &call);
    void restoreDefinition(const Call &call);
    void importDefinitions(const Call &call);
    void createDefinedJob(const Call &call);
    void addGroup(const Call &call);
    void changeGroup(const Call &call);
    void removeGroup(const Call &call);
    void addIdGroup(const Call &call);
    void changeIdGroup(const Call &call);
    void removeIdGroup(const Call &call);
    /// Reads a CreateJob out of `body` and gives it, after the nodes of its groups are found out.
    void runJob(const Asker &asker, const QJsonObject &body);
    void submitSet(const Call &call);
    void controlSet(const Call &call);
    void resubmitSet(const Call &call);
    void controlRequest(const Call &call);
    void repeatJob(const Call &call);
    void stopRepeatingJob(const Call &call);
    void repeatSet(const Call &call);
    void stopRepeatingSet(const Call &call);
    void addDispatchRule(const Call &call);
    void changeDispatchRule(const Call &call);
    void removeDispatchRule(const Call &call);
    void judgeClients(const Call &call);
    void takeActions(const Call &call);
    void addPackage(const Call &call);
    void addOrder(const Call &call, const QJsonObject &body); ///< a package that carries an order
    [[nodiscard]] static JournalRecord operationOf(const Source &source, const QString &work, const QString &subject);
    void importPackage(const QString &filePath, const PackageRecord &wanted, const UploadStore::Upload &upload,
                       const Source &source, std::function<void(const EngineReply &)> done);
    void endUpload(quint32 id, JournalResult result);
    void beginUpload(const Call &call);
    void showUpload(const Call &call);
    void takePart(const Call &call);
    void dropUpload(const Call &call);
    void listOperations(const Call &call);
    void commandJobs(const Call &call);
    void runAllAgain(const Call &call);
    void runOneAgain(const Call &call);
    void dismissOperation(const Call &call);

    /// `make` copies what it needs in the engine's thread and returns how to write it down in the worker's.
    template <class Make>
    void answerWith(const ResponderPtr &responder, Make make)
    {
        m_host.query([self = shared_from_this(), responder, make = std::move(make)](Engine &engine) {
            self->m_worker.post([responder, write = make(engine)] { write(responder); });
        });
    }
    /// With the whole of a job, out of its archive if it is there. `find` runs in the engine's thread, `write` in the worker's.
    void answerWithJob(const ResponderPtr &responder, std::function<Result<JobExport>(const Engine &)> find,
                       std::function<void(const JobExport &, const ResponderPtr &)> write);
    [[nodiscard]] Source sourceOf(const Call &call) const;
    [[nodiscard]] Asker askerOf(const Call &call) const
    {
        return {call.responder, sourceOf(call), call.id, wantsCbor(call.request)};
    }
    /// Records a command that cannot be put before the engine, and answers why. Any thread.
    void turnDown(const ResponderPtr &responder, const Source &source, const QString &command, JobId job,
                  const Error &wrong);
    /// `readCommand` makes the command out of the request's body, in the engine's thread.
    template <class Read>
    void run(const Call &call, Read readCommand)
    {
        const Result<QJsonObject> body = bodyOf(call.request);
        if (body)
            runBody(askerOf(call), body.value(), std::move(readCommand));
        else
            answerError(call.responder, body.error());
    }
    template <class Read>
    void runBody(const Asker &asker, const QJsonObject &body, Read readCommand)
    {
        m_host.query([self = shared_from_this(), responder = asker.responder, source = asker.source, id = asker.id,
                      asCbor = asker.asCbor, body, readCommand = std::move(readCommand)](Engine &engine) {
            auto command = readCommand(body, engine);
            using Order = std::decay_t<decltype(command.value())>;
            if (!command) {
                constexpr bool isOfJob =
                    std::is_same_v<
                        Order,
                        Operate> || std::is_same_v<Order, MoveJob> || std::is_same_v<Order, ControlJob> || std::is_same_v<Order, ControlRequest>;
                const QString word = std::is_same_v<Order, Operate> ? body.value(QStringLiteral("operation")).toString()
                                                                    : auditKey(CommandBody(Order()));
                self->turnDown(responder, source, word, isOfJob ? JobId{id} : JobId{}, command.error());
                return;
            }
            responder->waitsFor(http::SessionNote::Wait::Store);
            self->m_host.post(MarkedCommand{source.command(std::move(command).value()), source.mark},
                              [self, responder, asCbor](const EngineReply &reply) {
                                  // Whoever is told that a token is no good any more finds it so.
                                  if (reply.outcome && deedOf(CommandBody(Order())).act == Act::ManageOperators)
                                      self->refreshOperators([=] { answerReply(responder, reply, asCbor); });
                                  else
                                      answerReply(responder, reply, asCbor);
                              });
        });
    }

    Options m_options;
    EngineAccess &m_host;
    ContentStore &m_content;
    std::shared_ptr<TaskBoard> m_tasks;
    std::shared_ptr<ForecastQueue> m_forecasts;
    ArchiveReads m_archives;
    std::shared_ptr<EventHub> m_events;
    std::shared_ptr<ChangeHub> m_changes;
    UploadStore m_uploads;
    std::shared_ptr<RequestKeys> m_keys = std::make_shared<RequestKeys>();
    std::atomic<bool> m_keysLoaded{false}; ///< from the log
    OperatorDirectory m_directory;
    SignedStreams m_streams;
    int m_subscription = 0;
    ddi::PeerRate m_wrongTokens;
    RefusedTokens m_refusedTokens;
    TakenCollections m_taken;
    std::unique_ptr<ActivityLog> m_ownActivity; ///< when none was given
    ActivityLog *m_activity;
    PolicyNames m_policyNames; ///< in m_worker's thread
    GroupTurns m_groupTurns;
    TaskLoop m_worker; ///< writes JSON and CSV, copies packages: the engine must not wait for it
};

} // namespace signalbox::consoleapi

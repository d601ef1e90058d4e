#pragma once

#include "model/domain/audit.h"
#include "model/domain/command.h"
#include "model/domain/event.h"
#include "model/domain/forecast.h"
#include "model/domain/joborder.h"
#include "model/domain/jobphase.h"
#include "model/domain/task.h"
#include "model/engine/taskloop.h"
#include "model/items/collecteddata.h"
#include "model/items/definitiondata.h"
#include "model/items/groupdata.h"
#include "model/items/inventorydata.h"
#include "model/items/securitydata.h"
#include "model/items/serverlink.h"
#include "model/items/taskcontrol.h"
#include "network/consoleapi/rowcolumns.h"
#include "network/http/httpclient.h"
#include "network/http/serverlist.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace signalbox::consoleapi {

/// The network side of a console's link to a managing server elsewhere: the snapshot, then the stream of changes, taken up
/// again where it was cut; a stream and the rows for each job that is looked at; commands with a key, so that one that is
/// sent again has no second effect. Everything is done in a thread of its own. Thread-safe to call; the server is a stranger.
/// Its parts are in files of their own: the connection and the stream of changes (remoteserver.cpp), jobs that are looked at
/// (remoteserverjobs.cpp), commands and questions (remoteserverrequests.cpp), packages (remoteserverupload.cpp).
class RemoteServer : public std::enable_shared_from_this<RemoteServer> {
public:
    struct Options {
        QString
            address; ///< http(s)://host:port, or unix:PATH; several, separated by commas, that stand in for each other
        QByteArray token; ///< goes into the header of requests and nowhere else
        QString caFile; ///< issuer of the server's certificate, or that certificate itself; empty: the system's
        std::chrono::milliseconds answerTimeout{15'000}; ///< without a byte
        std::chrono::milliseconds firstRetry{500}; ///< doubles each time
        std::chrono::milliseconds lastRetry{30'000};
    };
    /// How it stands; the words are for people.
    struct Standing {
        LinkState state = LinkState::Connecting;
        QString text;
        qint64 skewMs = 0; ///< the server's clock is so far ahead of ours
        SignedIn signedIn; ///< as told last
    };
    /// Called in the thread.
    struct Listener {
        std::function<void(Standing)> standing;
        std::function<void(ServerSnapshot)> snapshot;
        std::function<void(DeltaBatch)> deltas;
        std::function<void(UtcMs asOfMs, double reportsPerSecond)> alive;
    };

    /// Errors: Invalid (address).
    static Result<std::shared_ptr<RemoteServer>> create(Options options, Listener listener);
    ~RemoteServer();

    void start();
    void reconnect(); ///< at once, also after a refusal
    /// Nothing is called after this. May wait for a name to be resolved: not for the GUI thread.
    void stop();

    template <class T>
    using Done = std::function<void(Result<T>)>;
    void submit(const CommandBody &command, Done<CommandOutcome> done);
    void watch(JobId job, Done<RowsPart> part);
    void unwatch(JobId job);
    void history(InstructionId instruction, EventSeq upTo, int limit, Done<std::vector<Event>> done);
    void order(JobId job, Done<JobOrder> done);
    void inventory(const InventoryQuestion &question, Done<InventoryPage> done);
    void inventoryHistory(NodeId node, std::optional<InventoryKind> kind, Done<std::vector<InventoryChange>> done);
    void collections(const CollectedQuestion &question, Done<std::vector<CollectionHead>> done);
    void collection(AttemptId attempt, Done<Collection> done);
    /// @param progress returns false to give up
    void saveCollected(const CollectedSave &save, std::function<bool(int)> progress, std::function<void(Outcome)> done);
    void removeCollected(AttemptId attempt, std::function<void(Outcome)> done);
    void forecast(const ForecastQuestion &question, const QString &stopped, Done<Forecast> done);
    void exportJob(JobId job, const QString &filePath, std::function<void(Outcome)> done);
    void audit(quint32 after, int limit, Done<AuditList> done);
    void operators(Done<std::vector<OperatorRecord>> done);
    void tasks(const TaskQuery &query, Done<TaskList> done);
    void reportWork(const WorkReport &report, Done<WorkAnswer> done);
    void securityLevels(const JudgementQuery &query, Done<SecurityLevels> done);
    void policies(Done<std::vector<PolicyRecord>> done);
    void dispatchState(Done<DispatchState> done);
    void standing(JobId job, Done<JobStanding> done);
    void definitions(Done<std::vector<DefinitionRecord>> done);
    void definitionVersions(DefinitionId id, Done<std::vector<DefinitionVersion>> done);
    void jobDefinition(JobId job, bool withDestinations, Done<JobDefinition> done);
    void setRuns(Done<std::vector<SetRun>> done);
    void groups(Done<std::vector<GroupSummary>> done);
    void group(DefinitionId id, Done<NodeGroup> done);
    void idGroups(Done<std::vector<IdGroupSummary>> done);
    void groupNodes(const GroupQuestion &question, Done<GroupNodes> done);
    void jobThrough(JobId job, Done<std::vector<JobThrough>> done);
    void judgementEntries(NodeId node, qint64 after, int limit, Done<std::vector<JudgementEntry>> done);
    void operationJournal(Done<JournalList> done);
    void processingWindows(Done<std::vector<ProcessingWindow>> done);
    void activity(const ActivityQuestion &question, Done<ActivityPage> done);
    /// @param progress returns false to give up
    void importPackage(const QString &filePath, const PackageRecord &wanted,
                       std::function<bool(qint64 done, qint64 size)> progress, Done<PackageRecord> done);

    /// Asks once for what the server is, for a dialog: nothing when it can be used, else why not. Blocks.
    [[nodiscard]] static Outcome test(const Options &options, QString *serverName);

private:
    RemoteServer(Options options, std::unique_ptr<http::ServerList> servers, Listener listener);

    using Answer = std::function<void(Result<http::ClientResponse>)>;
    struct Watch {
        quint64 serial = 0;
        std::shared_ptr<http::HttpClient::Call> stream; ///< none: it is cut
        std::optional<EventSeq> lastId;
        bool reading = false; ///< rows are on the way, and the changes wait for them
        bool again = false; ///< changes are missing: they are to be read once more
        int failures = 0; ///< of the stream, one after the other
        quint32 offset = 0; ///< so many rows were handed over
        EventSeq seq = 0; ///< the first of the rows that were handed over are as of this
        std::vector<JobRows> early; ///< changes that came before the rows
        Done<RowsPart> part; ///< who waits for the rows; none: they go out as changes
    };
    struct Upload;
    struct Saving;
    void saveNext(const std::shared_ptr<Saving> &saving);
    static constexpr int kTries = 5; ///< of a command or a part, when the line is cut

    [[nodiscard]] http::ClientRequest request(const QString &method, const QString &path) const;
    /// @param answer called in the thread, unless the link was stopped
    std::shared_ptr<http::HttpClient::Call> send(http::ClientRequest request, Answer answer);
    void after(std::chrono::milliseconds delay, std::function<void()> task);
    void runDue();

    void connect();
    void met(const Result<http::ClientResponse> &answer, UtcMs askedMs);
    void openStream();
    void onEvent(const std::string &name, const QByteArray &data);
    void readSnapshot();
    void connected();
    void tellConnected();
    void lost(const Error &why, LinkState standing = LinkState::Connecting);
    void refuse(LinkState state, const QString &text);
    void close();
    [[nodiscard]] std::chrono::milliseconds delayAfter(int failures) const;
    void tell(LinkState state, const QString &text);

    void openJobStream(JobId job);
    void onJobEvent(JobId job, const std::string &name, const QByteArray &data);
    void readRows(JobId job);
    void rowsCame(JobId job, const Result<http::ClientResponse> &answer);
    void readAgain(JobId job);
    void tellRows(const JobRows &rows);

    void sendCommand(http::ClientRequest what, int tries, Done<CommandOutcome> done);
    void beginUpload(const std::shared_ptr<Upload> &upload);
    void sendPart(const std::shared_ptr<Upload> &upload);
    void finishUpload(const std::shared_ptr<Upload> &upload);
    void sendOrder(const std::shared_ptr<Upload> &upload);
    /// @param body of the request that makes the package known
    void makeKnown(const std::shared_ptr<Upload> &upload, const QJsonObject &body);

    const Options m_options;
    const std::unique_ptr<http::ServerList> m_servers;
    const Listener m_listener;
    std::atomic<bool> m_stopped{false};
    // Of the loop's thread.
    std::map<quint64, std::pair<UtcMs, std::function<void()>>> m_due; ///< by number
    quint64 m_lastSerial = 0;
    quint64 m_connection = 0; ///< what belongs to an earlier one does not count
    std::shared_ptr<http::HttpClient::Call> m_stream;
    std::shared_ptr<http::HttpClient::Call> m_forecast;
    Standing m_standing;
    bool m_hasSnapshot = false;
    bool m_needsSnapshot = true;
    bool m_readingSnapshot = false;
    bool m_readAgain = false; ///< what is being read may lack changes that were left out of the stream
    std::optional<EventSeq> m_lastId; ///< of the stream of changes
    EventSeq m_seq = 0; ///< the snapshot is as of this
    UtcMs m_asOfMs = kNoTime; ///< what is shown is the server's state at that time
    std::vector<DeltaBatch> m_early; ///< changes that came before the snapshot
    int m_failures = 0; ///< one after the other
    std::size_t m_passed = 0; ///< servers that were asked in this attempt and do not serve
    std::map<quint32, Watch> m_watches;
    std::unique_ptr<http::HttpClient> m_http;
    TaskLoop m_loop; // last: its thread uses all above
};

} // namespace signalbox::consoleapi

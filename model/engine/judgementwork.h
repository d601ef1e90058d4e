#pragma once

#include "model/domain/joborder.h"
#include "model/engine/engineaccess.h"
#include "model/engine/processbook.h"
#include "model/engine/taskloop.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <stop_token>

namespace signalbox {

/// What a hook is told, of one action on one client.
struct HookCall {
    SecurityAction action = SecurityAction::Command;
    QString client;
    QString address; ///< of its last connection; empty: not known
    SecurityLevel level = SecurityLevel::NotJudged;
    QString policy;
    QString reasons; ///< why it has that level
    QStringList mail; ///< addresses, of Mail
    quint32 operation = 0; ///< of the journal: the same when it is run again; 0: of the server itself
};

/// How it went.
struct HookResult {
    bool isSet = true; ///< false: the server has no such hook
    bool isDone = false;
    QString text; ///< translated: why not; else what it printed, or empty
};

/// Judges clients and takes actions, for a managing server (domain.md 7): what operators order, as operations of the journal,
/// and by itself what new inventories and new levels make due. What is due stands in the database, so nothing of it is lost with
/// the process. Two threads: a hook that takes long holds no judgement up.
class JudgementWork {
public:
    struct World {
        /// Makes the package that carries a message known. Blocks; in a thread of ours.
        std::function<Result<PackageId>(const MessageOrder &message, const Command &by)> keepMessage;
        /// Runs the hook for an action. Blocks until its time limit, or until a stop is asked for.
        std::function<HookResult(const HookCall &call, const std::stop_token &stop)> runHook;
    };

    /// @param processes null: nothing is told; host and book outlive it
    JudgementWork(EngineAccess &host, ProcessBook *processes, World world);
    ~JudgementWork(); ///< stops
    JudgementWork(const JudgementWork &) = delete;
    JudgementWork &operator=(const JudgementWork &) = delete;

    void start(); ///< the engine runs
    /// Ends the hook under way. What was not done is found unfinished by the next start. Before the engine stops.
    void stop();
    /// An operation of the kinds Judgement and Action. Any thread.
    void carryOut(const JournalRecord &operation);

    static constexpr int kChunk = 200; ///< clients of one transaction

private:
    struct Run;
    struct Subject;
    struct KnownPolicy {
        PolicyRecord record;
        std::shared_ptr<const JudgementPolicy> policy; ///< null: a newer program wrote it
    };
    void lookForDue();
    void judgeDue();
    void actOnDue();
    void judge(const JudgementOrder &order, Run &run);
    void act(const ActionOrder &order, Run &run);
    [[nodiscard]] std::vector<Subject> subjectsOf(const std::vector<NodeId> &nodes, bool withInventories,
                                                  bool skipUnchanged);
    [[nodiscard]] std::vector<KnownPolicy> policies();
    struct Acted {
        ActionTaken taken;
        bool hasFailed = false;
    };
    struct Messages;
    [[nodiscard]] Acted actOn(const Subject &subject, const ActionOrder &order, const Run &run, Messages &messages);
    [[nodiscard]] bool post(EngineInput input);
    void finish(Run &run, JournalResult result, const QString &reason);
    [[nodiscard]] bool waitALittle();
    /// Where the order begins or goes on.
    [[nodiscard]] static qint64 firstOf(const std::vector<NodeId> &all, const Run &run);

    EngineAccess &m_host;
    ProcessBook *m_processes;
    const World m_world;
    TaskLoop m_judging;
    TaskLoop m_acting;
    std::stop_source m_stop;
    std::mutex m_policyMutex; ///< guards m_policies
    std::map<quint32, KnownPolicy> m_policies; ///< by number, in the newest revision that was asked for
    std::mutex m_mutex; ///< for the condition
    std::condition_variable m_wake;
    std::atomic<bool> m_judgeAsked = false, m_actAsked = false;
    int m_subscription = 0;
    bool m_isStarted = false;
};

} // namespace signalbox

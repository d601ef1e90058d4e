#pragma once

#include "model/node/clientevents.h"
#include "model/node/clientstate.h"
#include "model/node/sortednumbers.h"

#include <optional>
#include <vector>

namespace signalbox {

/// What a client does, without I/O and without a clock: it takes what the server offers, fetches the payload,
/// verifies it, waits for the right time, executes it once, and reports each stage. Deterministic: the same
/// events at the same times give the same actions. One thread.
///
/// Its parts are in files of their own: events, reports and what they share (clientlogic.cpp), what the server wants
/// (clientlogicoffers.cpp), and what there is to do for an attempt (clientlogicstages.cpp).
///
/// Times are milliseconds of any clock that never goes back; only Started, with a saved state, begins a new one.
class ClientLogic {
public:
    struct Settings {
        Split split; ///< the node's own part size and interval; 0 = takes what the job says
        qint64 backOffFirstMs = 1000; ///< doubles with each failure in a row
        qint64 backOffMaxMs = 60'000;
        qint64 progressEveryMs = 2000; ///< least distance of two Progress reports of an attempt
        qint64 repeatEveryMs = 30'000; ///< least distance of two repetitions of a final report
        int runs = 5; ///< executions of one attempt that may be interrupted before it counts as failed
        bool tellsLog = true; ///< false: no client::Log among the actions, nobody reads it
        quint64 seed = 1; ///< of the spread of polls and retries: different for each node
    };
    ClientLogic(Settings settings, ClientState saved);

    /// Takes the event over; the actions are to be carried out in their order.
    [[nodiscard]] std::vector<client::Action> handle(const client::Event &event, qint64 nowMs);
    /// Likewise, with the actions in a vector whose room is used again.
    void handle(const client::Event &event, qint64 nowMs, std::vector<client::Action> &actions);
    /// When a Tick is due at the latest; none: only an answer can bring anything new.
    [[nodiscard]] std::optional<qint64> nextDueMs() const;
    [[nodiscard]] const ClientState &state() const { return m_state; }
    /// An execution is under way whose outcome comes, or begins before the system goes down.
    [[nodiscard]] bool isInstalling() const
    {
        return (m_installing && m_outcomeCounts) || (m_systemStopping && m_verifying);
    }

private:
    using Attempts = std::vector<ClientAttempt>;

    void on(const client::Started &event);
    void on(const client::Tick &event);
    void on(const client::ClockKnown &event);
    void on(const client::PollAnswered &event);
    void on(const client::PollFailed &event);
    void on(const client::Described &event);
    void on(const client::DescribeFailed &event);
    void on(const client::ReceiveBegan &event);
    void on(const client::Received &event);
    void on(const client::ReceiveDone &event);
    void on(const client::ReceiveFailed &event);
    void on(const client::Verified &event);
    void on(const client::Installed &event);
    void on(const client::ExecutionLost &event);
    void on(const client::ReportAnswered &event);
    void on(const client::ReportFailed &event);
    void on(const client::AttributesSent &event);
    void on(const client::UserLoggedOn &event);
    void on(const client::DesktopChanged &event);
    void on(const client::SystemStopping &event);
    void on(const client::UserChose &event);
    void on(const client::MessageWasRead &event);
    void on(const client::Brought &event);
    void on(const client::BringFailed &event);

    void takeUp(const client::LeftExecution &left);
    void offered(AttemptId id, quint32 contentTag);
    void nothingOffered();
    void cancelled(AttemptId id, bool withdrawn);
    void takeOver(const ClientWork &work, quint32 contentTag, quint32 lastSequence);
    void update(ClientAttempt &attempt, const ClientWork &work, quint32 contentTag);
    void abandon(AttemptId id, int status);

    void advance();
    void advanceFetching(ClientAttempt &attempt);
    void advanceWaiting(ClientAttempt &attempt);
    void advanceBringing(ClientAttempt &attempt);
    [[nodiscard]] bool mayInstallNow(const ClientAttempt &attempt) const;
    [[nodiscard]] bool isTimeToInstall(const ClientAttempt &attempt) const;
    [[nodiscard]] bool waitsForDesktop(const ClientAttempt &attempt) const;
    void tellTries(ClientAttempt &attempt, const Error &error);
    [[nodiscard]] StatusDetail waitReason(const ClientAttempt &attempt) const;
    void verify(const ClientAttempt &attempt);
    /// Executes what was verified in this very event; verifies it otherwise: it may have waited for long, and an earlier run may
    /// have changed its own file.
    void install(ClientAttempt &attempt);
    void begin(ClientAttempt &attempt);
    void fetchAgain(ClientAttempt &attempt);
    void tryLater(ClientAttempt &attempt, const InstallResult &result); ///< it could not be begun
    ClientFinished &close(AttemptId id); ///< over: moved to the finished ones, its file goes
    void finish(AttemptId id, const StageReport &last); ///< close() and report
    [[nodiscard]] bool receiveEnded(AttemptId id, qint64 bytes); ///< false: nothing open waits for it

    void report(ClientAttempt &attempt, StageReport report);
    void report(ClientFinished &finished, StageReport report);
    void reportProgress(ClientAttempt &attempt);
    void enqueue(StageReport report);
    [[nodiscard]] bool isReportPending(AttemptId id) const;
    template <class Text>
    void log(bool warning, Text text) ///< text(): the words, made only where somebody reads them
    {
        if (m_settings.tellsLog)
            act(client::Log{warning, text()});
    }

    [[nodiscard]] ClientAttempt *find(AttemptId id);
    [[nodiscard]] ClientFinished *findFinished(AttemptId id);
    void forgetOldest();
    [[nodiscard]] std::optional<UtcMs> utcNow() const;
    [[nodiscard]] qint64 backOff(int failures);
    [[nodiscard]] qint64 transferBackOff(const ClientAttempt &attempt); ///< as its job says
    [[nodiscard]] Split splitOf(const ClientWork &work) const; ///< what is done: agreed with the sender
    [[nodiscard]] qint64 random(qint64 below);

    template <class A>
    void act(A action)
    {
        m_actions.emplace_back(std::move(action));
    }

    /// A description that is wanted.
    struct Wanted {
        AttemptId attempt{};
        quint32 contentTag = 0;
        bool asked = false; ///< under way
        int tries = 0;
        qint64 notBeforeMs = 0;
    };

    // First what most events look at, so that it lies together: a simulation has a million of these.
    ClientState m_state;
    std::vector<client::Action> m_actions;
    qint64 m_nowMs = 0;
    quint64 m_random;
    std::optional<qint64> m_utcOffsetMs; ///< UTC minus the clock of the events

    // What is under way; none of it survives a restart.
    qint64 m_nextPollMs = 0;
    qint64 m_nextReportMs = 0;
    int m_pollFailures = 0;
    int m_reportFailures = 0;
    std::optional<AttemptId> m_receiving; ///< until its answer, also when the attempt is gone by then
    std::optional<AttemptId> m_verifying;
    std::optional<AttemptId> m_verified; ///< in this event
    std::optional<AttemptId> m_bringing; ///< until its answer, also when the attempt is gone by then
    std::optional<AttemptId> m_installing; ///< something is executed for it; nothing else may begin
    std::optional<Wanted> m_wanted;
    bool m_dirty = false; ///< m_state differs from what was last saved
    bool m_started = false;
    bool m_polling = false;
    bool m_refused = false; ///< the last poll was answered that we are not known
    bool m_attributesWanted = false;
    bool m_attributesHurried = false; ///< asked for work early because the server has taken them
    bool m_sendingAttributes = false;
    bool m_stoppingReceive = false;
    bool m_outcomeCounts = false; ///< what is executed is the present run of an open attempt, and its outcome comes
    bool m_reporting = false; ///< the first of the outbox
    bool m_userLoggedOn = false;
    bool m_desktopFree = true;
    bool m_systemStopping = false;
    QString m_bootId;
    /// Attempts that the server named since the start, or since it was known that the run was lost.
    SortedNumbers m_offeredSinceStart;
    const Settings m_settings;
};

} // namespace signalbox

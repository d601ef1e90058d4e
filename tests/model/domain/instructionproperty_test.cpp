#include "model/domain/counters.h"
#include "model/domain/instructionstate.h"
#include "model/domain/operation.h"
#include "model/domain/percent.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <random>
#include <vector>

namespace signalbox {
namespace {

constexpr int kRuns = 400;
constexpr int kStepsPerRun = 250;
constexpr UtcMs kStartMs = 1'790'000'000'000;

/// SIGNALBOX_SEED replays a run that failed.
quint32 seedOf(const char *test)
{
    bool given = false;
    const quint32 wanted = static_cast<quint32>(qEnvironmentVariableIntValue("SIGNALBOX_SEED", &given));
    const quint32 seed = given ? wanted : std::random_device{}() & 0x7fffffffU;
    printf("%s: SIGNALBOX_SEED=%u\n", test, seed);
    return seed;
}

/// Events as a network and operators give them: mostly fitting, with wrong, doubled, late and absurd ones between.
class RandomEvents {
public:
    explicit RandomEvents(quint32 seed) : m_random(seed) { }

    int upTo(int last) { return std::uniform_int_distribution<int>(0, last)(m_random); }
    bool oneIn(int n) { return upTo(n - 1) == 0; }

    Event created(quint8 relays, UtcMs atMs)
    {
        return {.atMs = atMs, .kind = EventKind::Created, .hop = relays, .attempt = 1};
    }

    Event next(const InstructionState &state, UtcMs atMs)
    {
        Event event;
        event.seq = ++m_seq;
        event.atMs = atMs;
        event.kind = static_cast<EventKind>(oneIn(60) ? upTo(255) : 1 + upTo(32));
        event.hop = static_cast<quint8>(oneIn(10) ? upTo(255) : std::min(255, state.hop + upTo(2)));
        event.detail = static_cast<quint8>(oneIn(30) ? upTo(255) : upTo(12));
        event.attempt = attemptFor(event.kind, state);
        event.node = NodeId{oneIn(3) ? 0U : 7U};
        event.reportSeq =
            oneIn(4) ? 0 : static_cast<quint32>(std::max<qint64>(0, qint64{state.lastReportSeq} + 3 - upTo(4)));
        event.code = upTo(3);
        event.b = oneIn(20) ? std::numeric_limits<qint64>::max() : upTo(1000);
        event.a = oneIn(20) ? std::numeric_limits<qint64>::min() : upTo(1200);
        return event;
    }

private:
    quint16 attemptFor(EventKind kind, const InstructionState &state)
    {
        if (kind == EventKind::NewAttempt)
            return static_cast<quint16>(state.attempt + 1);
        return static_cast<quint16>(oneIn(15) ? upTo(3) : state.attempt);
    }

    std::mt19937 m_random;
    EventSeq m_seq = 0;
};

bool fits(Status status, StatusDetail detail)
{
    switch (detail) {
    case StatusDetail::None: return true;
    case StatusDetail::NotRunning:
    case StatusDetail::PowerOff: return status == Status::StartupFailure;
    case StatusDetail::UserLogOn:
    case StatusDetail::SystemStartUp:
    case StatusDetail::SystemShutdown:
    case StatusDetail::DateTime:
    case StatusDetail::UserChoice:
    case StatusDetail::HeldByUser:
    case StatusDetail::Confirmation: return status == Status::WaitingForInstallation;
    case StatusDetail::AlreadyDistributed: return status == Status::Completed;
    case StatusDetail::CancelledByOperator:
    case StatusDetail::CancelledByClient: return status == Status::Error;
    }
    return false;
}

void expectSound(const InstructionState &state)
{
    const auto has = [&state](Overlay overlay) { return (state.overlays & overlay) != 0; };
    EXPECT_NE(state.status, Status::BeingDeleted);
    EXPECT_TRUE(fits(state.status, state.detail));
    EXPECT_LE(state.hop, state.relays + 1);
    EXPECT_TRUE(state.bytesTotal == 0 || state.bytes <= state.bytesTotal);
    EXPECT_GE(state.bytes, 0);
    EXPECT_EQ(state.permille == kPermilleWhole, state.status == Status::Completed);
    EXPECT_TRUE(state.status == Status::Completed || state.permille <= kPermilleAtClient);
    if (state.status == Status::WaitingForTransmission) { // Table 8-3, column Progress
        EXPECT_EQ(state.permille, 0);
    } else if (state.status == Status::Executing || state.status == Status::Suspended
               || state.status == Status::Resumed) {
        EXPECT_GE(state.permille, kPermilleTransferBegun);
    }
    EXPECT_EQ(state.completedMs != kNoTime, isFinal(state.status));
    EXPECT_EQ(has(SilentOverlay), state.silentSinceMs != kNoTime);
    EXPECT_EQ(has(ExpiredOverlay), state.expiredMs != kNoTime);
    EXPECT_TRUE(!has(WithdrawnOverlay) || has(ExpiredOverlay));
    EXPECT_EQ(state.stopping != Stopping::None, state.stoppingSinceMs != kNoTime);
    EXPECT_FALSE(has(SuspendRequestedOverlay) && has(ResumeRequestedOverlay));
    if (has(StartedFromWaitingOverlay)) {
        EXPECT_EQ(state.status, Status::Executing);
        EXPECT_GE(state.permille, kPermilleAtClient);
    }
    if (state.status == Status::WaitingForInstallation || state.status == Status::InstallationRejected) {
        EXPECT_EQ(state.permille, kPermilleAtClient);
    }
    if (isFinal(state.status)) {
        EXPECT_NE(state.stopping, Stopping::Cancelling);
        EXPECT_TRUE(state.stopping == Stopping::Deleting || (state.overlays & ~ExpiredOverlay) == 0);
    }
}

/// What the operations table says and what the transitions do must be the same.
void expectOperationsAgree(const InstructionState &state)
{
    const std::array<std::pair<Operation, Event>, 6> requests{{
        {Operation::Suspend, {.kind = EventKind::SuspendRequested, .node = NodeId{7}}},
        {Operation::Resume, {.kind = EventKind::ResumeRequested, .node = NodeId{7}}},
        {Operation::Cancel, {.kind = EventKind::CancelRequested}},
        {Operation::ReExecute, {.kind = EventKind::NewAttempt, .attempt = static_cast<quint16>(state.attempt + 1)}},
        {Operation::Delete, {.kind = EventKind::DeleteRequested}},
        {Operation::ForceStop, {.kind = EventKind::StopForced}},
    }};
    for (const auto &[operation, request] : requests) {
        InstructionState copy = state;
        const Denial denial =
            denialOf(operation, state.status, state.detail, state.stopping, state.overlays, state.hop, state.relays);
        EXPECT_EQ(denial == Denial::None, apply(copy, request) == Refusal::None)
            << "operation " << static_cast<int>(operation) << " in status " << indexOf(state.status);
    }
}

TEST(InstructionPropertyTest, RandomHistoriesKeepEveryPromise)
{
    const quint32 seed = seedOf("RandomHistoriesKeepEveryPromise");
    RandomEvents random(seed);
    std::map<Status, int> seen;
    for (int run = 0; run < kRuns && !testing::Test::HasFailure(); ++run) {
        InstructionState state;
        std::vector<Event> accepted{random.created(static_cast<quint8>(random.upTo(6)), kStartMs)};
        ASSERT_EQ(apply(state, accepted.front()), Refusal::None);
        for (int step = 0; step < kStepsPerRun && !testing::Test::HasFailure(); ++step) {
            SCOPED_TRACE(testing::Message() << "seed " << seed << ", run " << run << ", step " << step);
            const Event event = random.next(state, kStartMs + step + 1);
            const InstructionState before = state;
            if (apply(state, event) != Refusal::None) {
                EXPECT_EQ(state, before) << "a refused event changes nothing";
                continue;
            }
            accepted.push_back(event);
            expectSound(state);
            expectOperationsAgree(state);
            if (state.attempt == before.attempt) {
                EXPECT_GE(state.permille, before.permille) << "the percent never falls within an attempt";
                EXPECT_GE(state.hop, before.hop);
                EXPECT_GE(state.lastReportSeq, before.lastReportSeq);
                if (isFinal(before.status)) {
                    EXPECT_EQ(state.status, before.status);
                }
            }
            ++seen[state.status];
        }
        InstructionState replayed;
        for (const Event &event : accepted)
            EXPECT_EQ(apply(replayed, event), Refusal::None);
        EXPECT_EQ(replayed, state) << "seed " << seed << ", run " << run << ": the log alone gives the state";
    }
    EXPECT_EQ(seen.size(), kStatusCount - 1) << "the random histories reach every status";
}

TEST(InstructionPropertyTest, NothingThatFollowsFromAWithdrawalChangesAStatus)
{
    const quint32 seed = seedOf("NothingThatFollowsFromAWithdrawalChangesAStatus");
    RandomEvents random(seed);
    int withdrawn = 0;
    for (int run = 0; run < kRuns && !testing::Test::HasFailure(); ++run) {
        InstructionState state;
        ASSERT_EQ(apply(state, random.created(static_cast<quint8>(random.upTo(3)), kStartMs)), Refusal::None);
        for (int step = random.upTo(12); step > 0; --step)
            (void)apply(state, random.next(state, kStartMs + 1));
        if (state.stopping != Stopping::None || isFinal(state.status) || hasBegunAtClient(state))
            continue;
        (void)apply(state, {.atMs = kStartMs + 2, .kind = EventKind::Expired, .detail = 1});
        if ((state.overlays & WithdrawnOverlay) == 0)
            continue;
        ++withdrawn;
        const InstructionState atExpiry = state;
        for (const EventKind kind :
             {EventKind::Failed, EventKind::Rejected, EventKind::CancelConfirmed, EventKind::StartupFailed,
              EventKind::CommunicationFailed, EventKind::WaitingAtClient, EventKind::WithdrawConfirmed,
              EventKind::HeldByUser, EventKind::SilenceBegan, EventKind::Expired, EventKind::Note}) {
            Event event = random.next(state, kStartMs + 3);
            event.kind = kind;
            (void)apply(state, event);
        }
        EXPECT_EQ(state.status, atExpiry.status) << "seed " << seed << ", run " << run;
        EXPECT_EQ(state.detail, atExpiry.detail);
        EXPECT_EQ(state.permille, atExpiry.permille);
        EXPECT_EQ(state.statusSinceMs, atExpiry.statusSinceMs);
    }
    EXPECT_GT(withdrawn, 0);
}

/// instruction -> destination -> job -> folder -> server, each level a sum that is moved on by each event.
class Tree {
public:
    static constexpr std::size_t kJobs = 6;
    static constexpr std::size_t kDestinations = 4; ///< of each job
    static constexpr std::size_t kPackages = 2; ///< of each job
    static constexpr std::size_t kInstructions = kJobs * kDestinations * kPackages;

    std::array<InstructionState, kInstructions> instructions;

    void move(std::size_t index, const InstructionState &before, const InstructionState &after)
    {
        for (Counters *counters : above(index)) {
            counters->remove(before.status, before.stopping, before.overlays, before.permille);
            counters->add(after.status, after.stopping, after.overlays, after.permille);
        }
    }
    void addAll()
    {
        for (std::size_t i = 0; i < kInstructions; ++i) {
            for (Counters *counters : above(i))
                add(*counters, instructions[i]);
        }
    }
    /// Every level from its instructions alone.
    void expectSameAsRecomputed() const
    {
        Tree fresh;
        fresh.instructions = instructions;
        fresh.addAll();
        EXPECT_EQ(m_destinations, fresh.m_destinations);
        EXPECT_EQ(m_jobs, fresh.m_jobs);
        EXPECT_EQ(m_folders, fresh.m_folders);
        EXPECT_EQ(m_server, fresh.m_server);

        Counters sum;
        for (const Counters &folder : m_folders)
            sum += folder;
        EXPECT_EQ(sum, m_server) << "the levels add up";
        EXPECT_EQ(m_server.total(), kInstructions);
        EXPECT_LE(m_server.finished() + m_server.errors() + m_server.rejected(), m_server.total());
        EXPECT_LE(m_server.permille(), kPermilleWhole);
        for (std::size_t job = 0; job < kJobs; ++job)
            EXPECT_EQ(m_jobs[job].worst(), worstOf(job));
    }

private:
    static void add(Counters &counters, const InstructionState &state)
    {
        counters.add(state.status, state.stopping, state.overlays, state.permille);
    }
    std::array<Counters *, 4> above(std::size_t index)
    {
        const std::size_t job = index / (kDestinations * kPackages);
        return {&m_destinations[index / kPackages], &m_jobs[job], &m_folders[job % 2], &m_server};
    }
    Status worstOf(std::size_t job) const
    {
        const auto *first = instructions.data() + job * kDestinations * kPackages;
        return std::min_element(
                   first, first + kDestinations * kPackages,
                   [](const auto &a, const auto &b) { return severityRank(a.status) < severityRank(b.status); })
            ->status;
    }

    std::array<Counters, kJobs * kDestinations> m_destinations;
    std::array<Counters, kJobs> m_jobs;
    std::array<Counters, 2> m_folders;
    Counters m_server;
};

TEST(InstructionPropertyTest, TheIncrementalRollUpIsTheRecomputedOne)
{
    const quint32 seed = seedOf("TheIncrementalRollUpIsTheRecomputedOne");
    RandomEvents random(seed);
    Tree tree;
    for (InstructionState &state : tree.instructions)
        ASSERT_EQ(apply(state, random.created(static_cast<quint8>(random.upTo(6)), kStartMs)), Refusal::None);
    tree.addAll();
    for (int step = 0; step < 20'000 && !testing::Test::HasFailure(); ++step) {
        const auto index = static_cast<std::size_t>(random.upTo(static_cast<int>(Tree::kInstructions) - 1));
        InstructionState &state = tree.instructions[index];
        const InstructionState before = state;
        (void)apply(state, random.next(state, kStartMs + step + 1));
        // A deleted row goes; a new order takes its place, so that the tree does not end up with nothing but finals.
        if ((state.stopping == Stopping::Deleting || isFinal(state.status)) && random.oneIn(10)) {
            state = InstructionState{};
            ASSERT_EQ(apply(state, random.created(static_cast<quint8>(random.upTo(6)), kStartMs)), Refusal::None);
        }
        tree.move(index, before, state);
        if (step % 50 == 0) {
            SCOPED_TRACE(testing::Message() << "seed " << seed << ", step " << step);
            tree.expectSameAsRecomputed();
        }
    }
    tree.expectSameAsRecomputed();
}

} // namespace
} // namespace signalbox

#include "tests/model/engine/enginefixture.h"

#include <QFile>

#include <deque>
#include <random>

namespace signalbox {
namespace {

/// Random commands and reports over several nodes, with reports doubled, late and out of order. The seed is printed
/// with each failure.
class RandomEngineTest : public EngineTest, public testing::WithParamInterface<unsigned> {
protected:
    int below(int end) { return std::uniform_int_distribution<int>(0, end - 1)(m_random); }

    void build()
    {
        const NodeId r1 = node(QStringLiteral("r1"), NodeRole::Relay);
        const NodeId r2 = node(QStringLiteral("r2"), NodeRole::Relay, r1);
        m_relays = {r1, r2};
        m_clients = {node(QStringLiteral("d1")), node(QStringLiteral("d2")),
                     node(QStringLiteral("a1"), NodeRole::Client, r1), node(QStringLiteral("a2"), NodeRole::Client, r1),
                     node(QStringLiteral("b1"), NodeRole::Client, r2)};
        package();
        package(QStringLiteral("second"));
    }

    EngineInput randomCommand()
    {
        Command command;
        command.operatorName = QStringLiteral("random");
        const int kind = below(12);
        if (kind == 0 && m_engine->snapshot(m_nowMs).jobs.size() < 8) {
            CreateJob order;
            order.packages = {PackageId{1}};
            if (below(2) == 0)
                order.packages.push_back(PackageId{2});
            order.destinations = m_clients;
            order.destinations.resize(1 + static_cast<std::size_t>(below(5)));
            if (below(3) == 0)
                order.schedule.executionMs = m_nowMs + below(100'000);
            if (below(3) == 0)
                order.schedule.limitMs = m_nowMs + 100'000 + below(1'000'000);
            if (below(3) == 0)
                order.attributes.waves = {{{1, false}, {40, true}}, below(2) == 0 ? 100 : 0};
            if (below(4) == 0)
                order.attributes.stop = {{50, true}, 1};
            if (below(4) == 0)
                order.split = {1, 1000};
            else
                order.attributes.overtakes = below(4) == 0;
            command.body = order;
        } else if (kind == 1) {
            command.body =
                SuspendNode{below(2) == 0 ? NodeId{} : m_relays[static_cast<std::size_t>(below(2))], below(2) == 0};
        } else {
            const auto jobs = m_engine->snapshot(m_nowMs).jobs;
            Operate order;
            order.operation = std::array{Operation::Suspend,   Operation::Resume,       Operation::Cancel,
                                         Operation::ReExecute, Operation::Delete,       Operation::ForceStop,
                                         Operation::Suspend,   Operation::Resume,       Operation::ReExecute,
                                         Operation::ReExecute, Operation::CompleteSplit}[static_cast<std::size_t>(
                below(11))];
            if (order.operation == Operation::Delete && below(4) != 0)
                order.operation = Operation::Resume;
            if (!jobs.empty()) {
                const JobRecord &job = jobs[static_cast<std::size_t>(below(static_cast<int>(jobs.size())))];
                order.job = job.id;
                if (below(3) != 0) {
                    const auto size = static_cast<int>(job.counters.total());
                    order.instructions.push_back(
                        InstructionId{number(job.firstInstruction) + static_cast<quint32>(below(size))});
                }
            }
            command.body = order;
        }
        return command;
    }

    EngineInput randomReport()
    {
        if (!m_sent.empty() && below(4) == 0)
            return m_sent[static_cast<std::size_t>(below(static_cast<int>(m_sent.size())))]; // doubled or late
        NodeReported reported;
        StageReport &report = reported.report;
        const auto attempts = static_cast<int>(m_lastAttempt) + 3;
        report.attempt = AttemptId{static_cast<quint32>(std::max(1, attempts - below(std::min(attempts, 40))))};
        report.stage = static_cast<Stage>(below(static_cast<int>(Stage::Note) + 1));
        report.detail = static_cast<StatusDetail>(below(13));
        const int reporter = below(4);
        report.reporter = reporter == 0 ? QStringLiteral("r1") : reporter == 1 ? QStringLiteral("r2") : QString();
        if (below(2) == 0)
            report.sequence = ++m_sequence;
        report.total = 1000;
        report.bytes = below(1001);
        report.split = below(2) == 0;
        report.onCancel = below(5) == 0;
        report.text = QStringLiteral("text");
        if (below(3) == 0) {
            reported.via = m_relays[0];
            reported.spoolInstance = QStringLiteral("s");
            reported.spoolNumber = ++m_spool;
        }
        m_sent.push_back(reported);
        if (m_sent.size() > 50)
            m_sent.pop_front();
        return reported;
    }

    EngineInput randomInput()
    {
        const int kind = below(20);
        const NodeId client = m_clients[static_cast<std::size_t>(below(5))];
        if (kind < 4)
            return randomCommand();
        if (kind == 4)
            return NodePolled{below(2) == 0 ? client : m_relays[0], {}};
        if (kind == 5)
            return StartCheckDone{client, StatusDetail::PowerOff};
        if (kind < 9) {
            const auto offers = m_engine->offers(client);
            if (!offers.empty())
                return WorkFetched{offers.front().attempt, below(2) == 0 ? client : m_relays[0]};
        }
        if (kind == 9) {
            const auto offers = m_engine->offers(client);
            if (!offers.empty())
                return BytesSent{offers.front().attempt, client, below(1001), 1000, below(2) == 0};
        }
        return randomReport();
    }

    /// What must hold at any time.
    void check()
    {
        ASSERT_TRUE(m_engine->countersAreExact());
        ASSERT_TRUE(m_engine->offersAreExact());
        for (const JobRecord &job : m_engine->snapshot(m_nowMs).jobs) {
            const auto rows = m_engine->rows(job.id).value();
            ASSERT_EQ(job.counters.total(), rows.size());
            Counters sum;
            Counters ofRoutes;
            for (const InstructionRow &row : rows) {
                sum.add(row.status, row.stopping, row.overlays, row.permille);
                auto &last = m_last[number(row.id)];
                if (last.first == row.attempt) {
                    ASSERT_GE(row.permille, last.second) << "percent fell";
                }
                last = {row.attempt, row.permille};
                ASSERT_LE(row.hop, row.relays + 1);
            }
            for (const RouteSummary &route : job.routes)
                ofRoutes += route.counters;
            ASSERT_EQ(sum, job.counters);
            ASSERT_EQ(ofRoutes, job.counters);
            ASSERT_LE(sum.finished() + sum.errors() + sum.rejected(), sum.total());
            for (const InstructionRow &row : rows)
                m_lastAttempt = std::max<quint32>(m_lastAttempt, number(row.id));
        }
        for (const NodeId client : m_clients) {
            for (const Offer &offer : m_engine->offers(client)) {
                const auto work = m_engine->work(offer.attempt);
                ASSERT_TRUE(work);
                ASSERT_EQ(work->state, offer.state);
                ASSERT_EQ(work->target, client);
                m_lastAttempt = std::max(m_lastAttempt, number(offer.attempt));
            }
        }
    }

    struct Picture {
        std::vector<JobRecord> jobs;
        std::vector<std::vector<InstructionRow>> rows;
        std::vector<std::vector<std::pair<quint32, OfferState>>> offers;
        bool operator==(const Picture &) const = default;
    };
    Picture picture()
    {
        Picture picture;
        picture.jobs = m_engine->snapshot(m_nowMs).jobs;
        for (const JobRecord &job : picture.jobs)
            picture.rows.push_back(m_engine->rows(job.id).value());
        for (const NodeId client : m_clients) {
            auto &list = picture.offers.emplace_back();
            for (const Offer &offer : m_engine->offers(client))
                list.emplace_back(number(offer.attempt), offer.state);
        }
        return picture;
    }

    std::mt19937 m_random;
    std::vector<NodeId> m_relays, m_clients;
    std::deque<NodeReported> m_sent;
    std::map<quint32, std::pair<quint16, quint16>> m_last;
    quint32 m_lastAttempt = 0;
    quint32 m_sequence = 0;
    quint64 m_spool = 0;
};

TEST_P(RandomEngineTest, WhateverComesTheBooksBalanceAndARestartKnowsTheSame)
{
    const unsigned seed = GetParam();
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    m_random.seed(seed);
    m_settings.checkpointEveryEvents = 50; // so that some of what comes back is from a checkpoint, some from the log
    m_settings.stopTimeoutMs = 10'000;
    startEngine();
    build();
    for (int step = 0; step < 300; ++step) {
        std::vector<EngineInput> inputs;
        for (int i = below(6); i >= 0; --i)
            inputs.push_back(randomInput());
        if (below(25) == 0) {
            const Picture before = picture();
            m_store->fails = true;
            m_engine->process(inputs, m_nowMs);
            m_store->fails = false;
            ASSERT_EQ(before, picture()) << "step " << step << ": a failed commit left something";
        }
        m_engine->process(inputs, m_nowMs);
        check();
        if (HasFatalFailure())
            FAIL() << "step " << step;
        if (below(40) == 0) {
            const Picture before = picture();
            startEngine();
            ASSERT_EQ(before, picture()) << "step " << step << ": a restart lost something";
        }
        m_nowMs += below(30'000);
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomEngineTest, testing::Range(1U, 9U));

TEST_F(EngineTest, ACopyOfTheFilesInMidRunGoesOnWhereItWas)
{
    const NodeId client = node(QStringLiteral("direct"));
    const JobId job = jobFor({client});
    const AttemptId attempt = attemptOf(job);
    put(WorkFetched{attempt, client});
    put(BytesSent{attempt, client, 400, 1000, false});
    // What a killed process leaves: the file and its log, without a clean end.
    QTemporaryDir copies;
    for (const QString &suffix : {QString(), QStringLiteral("-wal")}) {
        ASSERT_TRUE(QFile::copy(m_dir.filePath(QStringLiteral("e.db") + suffix),
                                copies.filePath(QStringLiteral("e.db") + suffix)));
    }
    const InstructionRow before = row(job);
    stage(attempt, Stage::Completed); // after the copy: the copy must not know it

    auto store = openStore(copies.filePath(QStringLiteral("e.db")));
    ASSERT_TRUE(store) << store.error().text.toStdString();
    Engine copy(*store.value(), m_settings);
    ASSERT_TRUE(copy.open(m_nowMs));
    EXPECT_EQ(copy.rows(job).value().at(0), before);
    ASSERT_EQ(copy.offers(client).size(), 1U);
    NodeReported completed;
    completed.report.attempt = attempt;
    completed.report.stage = Stage::Completed;
    const std::vector<EngineInput> inputs{completed};
    EXPECT_EQ(copy.process(inputs, m_nowMs).front().kind, EngineReply::Kind::Accepted);
    EXPECT_EQ(copy.rows(job).value().at(0).status, Status::Completed);
}

} // namespace
} // namespace signalbox

#include "views/suspendedrelays.h"

#include "tests/views/windowtest.h"
#include "views/messagebar.h"

#include <QLabel>
#include <QPushButton>

namespace signalbox {
namespace {

/// A suspended job over two relays, of which one lets no files through.
class SuspendedRelaysTest : public WindowTest {
protected:
    void openWith(Status status)
    {
        Fleet fleet = emptyFleet(6);
        m_job = addJob(fleet, {}, QStringLiteral("Fonts"), {{status, 6}});
        for (InstructionRow &row : fleet.rows[m_job])
            row.hop = isFinal(status) ? 2 : 0;
        fleet.recount(m_job);
        fleet.snapshot.nodes[0].suspended = true;
        open(std::move(fleet));
        ASSERT_TRUE(QTest::qWaitFor([this] { return m_window->server(0).job(m_job) != nullptr; }));
    }
    JobId m_job{};
};

} // namespace

TEST_F(SuspendedRelaysTest, AResumedJobSaysWhichRelayItWaitsForAndResumesItToo)
{
    openWith(Status::Suspended);
    CommandOutcome outcome;
    outcome.affected = 6;
    m_link->answer = outcome;
    select(QStringLiteral("Fonts"));
    action("resume")->trigger();
    MessageBar &bar = m_window->messages();
    ASSERT_TRUE(QTest::qWaitFor([&] { return bar.count() == 1; }));
    EXPECT_TRUE(bar.text().contains(QStringLiteral("relay-osaka"))) << qPrintable(bar.text());
    EXPECT_FALSE(bar.text().contains(QStringLiteral("relay-tokyo"))) << qPrintable(bar.text());
    EXPECT_TRUE(bar.text().contains(QStringLiteral("Nodes window"))) << qPrintable(bar.text());
    find<QPushButton>("messageRemedy")->click();
    settle();
    ASSERT_EQ(m_link->commands.size(), 2U);
    const auto *resumed = std::get_if<SuspendNode>(&m_link->commands.back().body);
    ASSERT_NE(resumed, nullptr);
    EXPECT_EQ(resumed->node, m_link->fleet().snapshot.nodes[0].id);
    EXPECT_FALSE(resumed->suspended);
}

TEST_F(SuspendedRelaysTest, TheDetailsSayWhichRelayTheWorkWaitsFor)
{
    openWith(Status::Executing);
    select(QStringLiteral("Fonts"));
    const QString told = QStringLiteral("File transfer is suspended at relay-osaka");
    const auto reason = [this] { return find<QLabel>("detailsReason")->text(); };
    EXPECT_TRUE(QTest::qWaitFor([&] { return reason().contains(told); })) << qPrintable(reason());
    enter(m_job);
    select(QStringLiteral("pc-1"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return reason().contains(told); })) << qPrintable(reason());
    select(QStringLiteral("pc-2"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return !reason().contains(told); })) << qPrintable(reason());
}

TEST_F(SuspendedRelaysTest, WorkThatHasEndedWaitsForNobody)
{
    openWith(Status::Completed);
    const ServerState &server = m_window->server(0);
    EXPECT_TRUE(suspendedRelays(server, *server.job(m_job)).empty());
    EXPECT_TRUE(suspendedRelaysText(server, {}).isEmpty());
}

TEST_F(SuspendedRelaysTest, TheDetailsSayWhichRelayHoldsResultsAndSinceWhen)
{
    openWith(Status::Executing);
    NodeRecord relay = m_link->fleet().snapshot.nodes[0];
    relay.suspended = false;
    relay.attributes.insert(QStringLiteral("relay.results-held"), QStringLiteral("2026-11-21T03:00:00Z"));
    DeltaBatch batch;
    batch.nodes = {relay};
    m_link->tell(batch);
    select(QStringLiteral("Fonts"));
    const QString told = QStringLiteral("Results held by relay-osaka since ");
    const auto reason = [this] { return find<QLabel>("detailsReason")->text(); };
    EXPECT_TRUE(QTest::qWaitFor([&] { return reason().contains(told); })) << qPrintable(reason());
    const ServerState &server = m_window->server(0);
    std::vector<InstructionRow> rows = m_link->fleet().rows[m_job];
    int held = 0;
    for (const InstructionRow &row : rows)
        held += heldResultsText(server, *server.job(m_job), {row}).isEmpty() ? 0 : 1;
    EXPECT_GT(held, 0);
    EXPECT_LT(held, 6) << "only those behind it";
    relay.attributes.insert(QStringLiteral("relay.results-held"), QStringLiteral("no"));
    batch.nodes = {relay};
    m_link->tell(batch);
    EXPECT_TRUE(QTest::qWaitFor([&] { return heldResultsText(server, *server.job(m_job)).isEmpty(); }));
}

} // namespace signalbox

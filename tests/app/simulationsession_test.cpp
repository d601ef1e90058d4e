#include "app/signalbox/simulationsession.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QTest>

#include <vector>

namespace signalbox {
namespace {

TEST(SimulationSessionTest, ItsEndKeepsNobodyWaiting)
{
    SimulationOrder order;
    order.scenario = QStringLiteral("office");
    auto session = std::make_unique<SimulationSession>(order, QStringLiteral("tester"));
    session->start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return session->link().state() == LinkState::Connected; }, 30'000));
    // Something to do before it can stop, as a large fleet has.
    session->bring(SimulationControl::Fault::LogOn, std::vector<NodeId>(20'000'000, NodeId{4'000'000'000}), 1);
    QObject context;
    QElapsedTimer since;
    since.start();
    session->end(&context, [&] { session.reset(); });
    QCoreApplication::processEvents();
    const qint64 keptMs = since.elapsed();
    ASSERT_TRUE(QTest::qWaitFor([&] { return session == nullptr; }, 60'000));
    EXPECT_LT(keptMs * 4, since.elapsed()) << keptMs << " ms of " << since.elapsed();
}

TEST(SimulationSessionTest, MayEndWhileItsFleetIsBeingBuilt)
{
    SimulationOrder order;
    order.scenario = QStringLiteral("company");
    auto session = std::make_unique<SimulationSession>(order, QStringLiteral("tester"));
    session->start();
    QObject context;
    session->end(&context, [&] { session.reset(); });
    ASSERT_TRUE(QTest::qWaitFor([&] { return session == nullptr; }, 60'000));
}

TEST(SimulationSessionTest, HasANameOfItsOwn)
{
    SimulationOrder order;
    order.scenario = QStringLiteral("office");
    QStringList taken;
    for (int i = 0; i < 3; ++i)
        taken << SimulationSession(order, QStringLiteral("tester"), taken).link().name();
    EXPECT_EQ(taken, (QStringList{QStringLiteral("Simulation: office"), QStringLiteral("Simulation: office (2)"),
                                  QStringLiteral("Simulation: office (3)")}));
}

} // namespace
} // namespace signalbox

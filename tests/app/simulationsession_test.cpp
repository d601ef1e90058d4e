#include "app/signalbox/simulationsession.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QTemporaryFile>
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

TEST(SimulationSessionTest, TellsWhatOfItsTraceIsNoJob)
{
    QTemporaryFile trace;
    ASSERT_TRUE(trace.open());
    trace.write("1 0 -1 60 1 -1 -1 -1 -1 -1 1 1 1 -1 -1 1 -1 -1\n"
                "2 5 -1 fast 1 -1 -1 -1 -1 -1 1 1 1 -1 -1 1 -1 -1\n"
                "3 5 -1 10 1 -1 -1 -1 -1 -1 3 1 1 -1 -1 1 -1 -1\n");
    trace.close();
    SimulationOrder order;
    order.scenario = QStringLiteral("office");
    order.trace = trace.fileName();
    SimulationSession session(order, QStringLiteral("tester"));
    QStringList told;
    QObject::connect(&session, &SimulationSession::traceRead, [&](const QStringList &notes) { told = notes; });
    session.start();
    ASSERT_TRUE(QTest::qWaitFor([&] { return session.link().state() == LinkState::Connected; }, 30'000));
    ASSERT_EQ(told.size(), 2);
    EXPECT_TRUE(told[0].contains(QStringLiteral("1 line"))) << qPrintable(told[0]) << ": the step";
    EXPECT_TRUE(told[1].contains(QStringLiteral("line 2: run time"))) << qPrintable(told[1]);
}

} // namespace
} // namespace signalbox

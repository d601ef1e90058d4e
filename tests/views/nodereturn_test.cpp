#include "views/nodereturn.h"

#include "tests/views/windowtest.h"
#include "views/messagebar.h"

#include <QLabel>

namespace signalbox {
namespace {

class NodeReturnTest : public WindowTest {
protected:
    void tellContact(const QString &name, UtcMs at)
    {
        DeltaBatch batch;
        for (NodeRecord &node : m_link->fleet().snapshot.nodes) {
            if (node.name != name)
                continue;
            node.lastContactMs = at;
            batch.nodes.push_back(node);
        }
        ASSERT_EQ(batch.nodes.size(), 1U);
        m_link->tell(batch);
        settle();
    }
};

} // namespace

TEST_F(NodeReturnTest, WhatWasSaidOfANodeThatEndedIsTakenBackWithTheFirstWordFromIt)
{
    open(wholeFleet());
    const QString name = m_link->fleet().snapshot.nodes.back().name;
    MessageBar &bar = m_window->messages();
    const int message = bar.show(MessageBar::Kind::Warning, QStringLiteral("It has ended."));
    bar.show(MessageBar::Kind::Information, QStringLiteral("Something else."));
    withdrawWhenHeardFrom(bar, message, m_window->server(0), name, kFleetNow);
    tellContact(name, kFleetNow - 1); // told late: from before its end
    tellContact(m_link->fleet().snapshot.nodes.front().name, kFleetNow + 5000);
    EXPECT_EQ(bar.count(), 2);
    tellContact(name, kFleetNow + 5000);
    EXPECT_TRUE(QTest::qWaitFor([&] { return bar.count() == 1; }));
    EXPECT_EQ(bar.text(), QStringLiteral("Something else."));
    bar.withdraw(message); // is gone
    EXPECT_EQ(bar.count(), 1);
}

} // namespace signalbox

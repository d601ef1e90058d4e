#include "tests/views/windowtest.h"
#include "views/messagebar.h"

namespace signalbox {

namespace {

class Notifier : public WindowTest {
protected:
    /// One more instruction of "Font package" has come to this status.
    void move(Status status, int count)
    {
        JobRecord job = m_link->fleet().job(JobId{10});
        for (int i = 0; i < count; ++i) {
            job.counters.remove(Status::WaitingForTransmission, Stopping::None, NoOverlay, 0);
            job.counters.add(status, Stopping::None, NoOverlay, 0);
        }
        m_link->fleet().job(JobId{10}) = job;
        DeltaBatch batch;
        batch.seq = ++m_link->fleet().snapshot.seq;
        batch.jobs.push_back(job);
        m_link->tell(batch);
    }
};

} // namespace

TEST_F(Notifier, TellsTheFirstErrorAndTheEndOfAWatchedJob)
{
    open(wholeFleet());
    select(QStringLiteral("Font package"));
    settle();
    ASSERT_TRUE(action("watchJob")->isEnabled());
    EXPECT_FALSE(action("watchJob")->isChecked());
    action("watchJob")->trigger();
    move(Status::Error, 1);
    const auto told = [this] { return m_window->messages().count() == 1; };
    ASSERT_TRUE(QTest::qWaitFor(told));
    EXPECT_TRUE(m_window->messages().text().contains(QStringLiteral("Font package")));
    move(Status::Error, 1);
    move(Status::Completed, 62);
    const auto ended = [this] { return m_window->messages().text().contains(QStringLiteral("ended")); };
    ASSERT_TRUE(QTest::qWaitFor(ended));
    EXPECT_TRUE(m_window->messages().text().contains(u'2')) << qPrintable(m_window->messages().text());
    EXPECT_EQ(m_window->messages().count(), 2) << "the second error is not news";
    settle();
    EXPECT_FALSE(action("watchJob")->isChecked());
}

TEST_F(Notifier, AWatchedJobIsWatchedAgainAfterARestart)
{
    open(wholeFleet());
    select(QStringLiteral("Font package"));
    settle();
    action("watchJob")->trigger();
    reopen();
    select(QStringLiteral("Font package"));
    settle();
    EXPECT_TRUE(action("watchJob")->isChecked());
    // It ends while no window is open.
    JobRecord job = m_link->fleet().job(JobId{10});
    const Counters before = job.counters;
    while (!job.counters.allEnded()) {
        job.counters.remove(Status::WaitingForTransmission, Stopping::None, NoOverlay, 0);
        job.counters.add(Status::Completed, Stopping::None, NoOverlay, 0);
    }
    ASSERT_EQ(job.counters.total(), before.total());
    m_link->fleet().job(JobId{10}) = job;
    reopen();
    EXPECT_TRUE(m_window->messages().text().contains(QStringLiteral("Font package")));
    reopen();
    EXPECT_EQ(m_window->messages().count(), 0) << "it is told once";
}

TEST_F(Notifier, SaysNothingOfJobsThatNobodyWatches)
{
    open(wholeFleet());
    select(QStringLiteral("Font package"));
    settle();
    action("watchJob")->trigger();
    action("watchJob")->trigger();
    EXPECT_FALSE(action("watchJob")->isChecked());
    move(Status::Error, 64);
    const auto there = [this] { return m_window->server(0).job(JobId{10})->counters.errors() == 64; };
    ASSERT_TRUE(QTest::qWaitFor(there));
    EXPECT_EQ(m_window->messages().count(), 0);
    settle();
    select(QStringLiteral("Antivirus definitions"));
    settle();
    EXPECT_FALSE(action("watchJob")->isEnabled());
    EXPECT_FALSE(action("watchJob")->toolTip().isEmpty());
}

} // namespace signalbox

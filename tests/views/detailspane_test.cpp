#include "views/jobfacts.h"

#include "tests/views/windowtest.h"

#include <gtest/gtest.h>

#include <QDateTime>
#include <QDockWidget>
#include <QTabWidget>

namespace signalbox {

namespace {

JobRecord jobOf(std::initializer_list<std::pair<Status, int>> shares)
{
    JobRecord job;
    job.released = true;
    for (const auto &[status, count] : shares)
        for (int i = 0; i < count; ++i)
            job.counters.add(status, Stopping::None, NoOverlay, 0);
    return job;
}

std::string sentenceOf(std::initializer_list<std::pair<Status, int>> shares)
{
    return jobSentence(jobOf(shares)).toStdString();
}

} // namespace

TEST(JobSentence, TellsTheErrorsInEachPhase)
{
    using S = Status;
    for (const S phase : {S::Executing, S::Suspended, S::StartupFailure}) {
        const std::string sentence = sentenceOf({{phase, 2}, {S::Error, 1}});
        EXPECT_NE(sentence.find("1 instruction"), std::string::npos) << sentence;
        EXPECT_NE(sentence.find("with an error"), std::string::npos) << sentence;
    }
}

TEST(JobSentence, FollowsWhatTheJobIsDoing)
{
    using S = Status;
    EXPECT_TRUE(sentenceOf({{S::Executing, 2}, {S::Completed, 1}}).starts_with("Under way: 1 of 3 "));
    EXPECT_TRUE(sentenceOf({{S::Suspended, 2}, {S::Completed, 1}}).starts_with("Suspended: 2 of 3 "));
    EXPECT_TRUE(sentenceOf({{S::StartupFailure, 1}, {S::WaitingForInstallation, 1}}).starts_with("Waiting: 2 of 2 "));
    EXPECT_TRUE(sentenceOf({{S::Completed, 3}}).starts_with("Ended: "));
    EXPECT_TRUE(sentenceOf({{S::Completed, 3}, {S::Error, 1}}).starts_with("Ended: 4 "));
    const std::string mixed = sentenceOf({{S::Suspended, 2}, {S::Executing, 1}});
    EXPECT_TRUE(mixed.starts_with("Under way: ")) << mixed;
    EXPECT_NE(mixed.find("2 instruction"), std::string::npos) << mixed;
    EXPECT_NE(mixed.find("suspended"), std::string::npos) << mixed;
}

TEST(JobSentence, OfACancelledJobWaitsForTheNodes)
{
    JobRecord job;
    job.released = true;
    job.counters.add(Status::Executing, Stopping::Cancelling, NoOverlay, 0);
    job.counters.add(Status::Error, Stopping::None, NoOverlay, 0);
    EXPECT_TRUE(jobSentence(job).startsWith(QStringLiteral("Being cancelled: 1 of 2 ")))
        << qPrintable(jobSentence(job));
}

TEST(JobSentence, OfATimeLimitSaysThatTheWorkHadNotBegun)
{
    JobRecord job;
    job.released = true;
    job.counters.add(Status::WaitingForTransmission, Stopping::None, ExpiredOverlay | WithdrawnOverlay, 0);
    job.counters.add(Status::Completed, Stopping::None, NoOverlay, 1000);
    EXPECT_TRUE(jobSentence(job).startsWith(QStringLiteral("Ended: "))) << qPrintable(jobSentence(job));
}

namespace {

class DetailsWindow : public WindowTest { };

} // namespace

TEST_F(DetailsWindow, ThePaneHasRoomForTheCurveWhenItIsFirstOpened)
{
    open(wholeFleet());
    const auto *dock = find<QDockWidget>("detailsDock");
    ASSERT_FALSE(dock->isVisible());
    m_window->resize(1366, 1000); // a window that has the room
    action("details")->trigger(); // nothing is selected yet
    settle();
    const int height = dock->height();
    EXPECT_GE(height, dock->fontMetrics().lineSpacing() * 14);
    select(QStringLiteral("Browser 131"));
    auto *tabs = find<QTabWidget>("detailsTabs");
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        settle();
        EXPECT_EQ(dock->height(), height) << "tab " << tab;
    }
}

} // namespace signalbox

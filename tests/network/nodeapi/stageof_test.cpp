#include "network/nodeapi/ddimessages.h"
#include "tests/support/captures.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace signalbox;
using namespace signalbox::ddi;

namespace {

/// What the feedback of a captured run means, in order.
std::vector<StageReport> stagesOf(const char *capture)
{
    std::vector<StageReport> stages;
    QStringList previous;
    for (const CapturedRequest &request : capturedFeedback(QLatin1String(capture))) {
        const auto feedback = parseFeedback(request.body);
        EXPECT_TRUE(feedback) << request.body.constData();
        if (!feedback)
            continue;
        stages.push_back(stageOf(feedback.value(), request.path.startsWith(QLatin1String("/cancelAction/")), previous));
        previous = feedback.value().details;
    }
    return stages;
}

std::vector<Stage> kindsOf(const std::vector<StageReport> &stages)
{
    std::vector<Stage> kinds;
    for (const StageReport &stage : stages)
        kinds.push_back(stage.stage);
    return kinds;
}

StageReport stageOfText(const char *execution, const char *finished, const QStringList &details = {},
                        bool onCancel = false, const QStringList &previous = {})
{
    Feedback feedback;
    feedback.id = AttemptId{3};
    feedback.execution = QLatin1String(execution);
    feedback.finished = QLatin1String(finished);
    feedback.details = details;
    return stageOf(feedback, onCancel, previous);
}

TEST(StageOf, AnUpdateOfSwupdateWaitsForItsConfirmation)
{
    const auto stages = stagesOf("swupdate-ipc-confirms");
    EXPECT_THAT(kindsOf(stages), testing::ElementsAre(Stage::TransferStarted, Stage::ExecutionStarted,
                                                      Stage::ExecutionStarted, Stage::Waiting, Stage::Completed));
    ASSERT_EQ(stages.size(), 5U);
    EXPECT_EQ(stages[3].detail, StatusDetail::Confirmation);
    EXPECT_EQ(stages[4].text, QStringLiteral("confirmed by post-install check"));
    EXPECT_EQ(stages[4].attempt, AttemptId{1});
}

TEST(StageOf, ARestartOfSwupdateConfirms)
{
    const auto stages = stagesOf("swupdate-restart-confirms");
    ASSERT_FALSE(stages.empty());
    EXPECT_EQ(stages.back().stage, Stage::Completed);
}

TEST(StageOf, AFailingScriptIsNamedByTheLogBeforeTheEnd)
{
    const auto stages = stagesOf("swupdate-script-fails");
    ASSERT_FALSE(stages.empty());
    EXPECT_EQ(stages.back().stage, Stage::Failed);
    EXPECT_EQ(stages.back().text, QStringLiteral("deliberate failure in preinst\nexecute preinstall scripts failed\n"
                                                 "No suitable .swu image found"));
}

TEST(StageOf, QuotesInTheScriptsOutputDoNotHideTheFailure)
{
    const auto stages = stagesOf("swupdate-quotes");
    ASSERT_FALSE(stages.empty());
    EXPECT_EQ(stages.back().stage, Stage::Failed);
    EXPECT_TRUE(stages.back().text.startsWith(QStringLiteral("quoted stderr back slash")))
        << stages.back().text.toStdString();
}

TEST(StageOf, AWrongHashIsAFailureWithBothValues)
{
    const auto stages = stagesOf("swupdate-wrong-sha1");
    ASSERT_FALSE(stages.empty());
    EXPECT_EQ(stages.back().stage, Stage::Failed);
    EXPECT_TRUE(stages.back().text.contains(QStringLiteral("7c52cfc80ee18608059e109f571ac65d61267dba")));
}

TEST(StageOf, ACancellationIsConfirmedByItsOwnFeedback)
{
    EXPECT_THAT(kindsOf(stagesOf("swupdate-cancel-before-pickup")), testing::ElementsAre(Stage::CancelConfirmed));
    const auto stages = stagesOf("swupdate-cancel-during-download");
    EXPECT_THAT(kindsOf(stages), testing::ElementsAre(Stage::TransferStarted, Stage::Note, Stage::CancelConfirmed));
    ASSERT_EQ(stages.size(), 3U);
    EXPECT_TRUE(stages[2].onCancel);
}

TEST(StageOf, RaucsPercentLinesStartTheExecutionOnce)
{
    const auto stages = stagesOf("rauc-installs");
    ASSERT_GE(stages.size(), 6U);
    EXPECT_EQ(stages[0].stage, Stage::Note) << "download complete";
    EXPECT_EQ(stages[1].stage, Stage::Arrived) << "checksum";
    EXPECT_EQ(stages[2].stage, Stage::ExecutionStarted);
    EXPECT_EQ(stages.back().stage, Stage::Completed);
    EXPECT_EQ(stages[stages.size() - 2].stage, Stage::Note);
    EXPECT_EQ(stages[stages.size() - 2].bytes, 100);
    EXPECT_EQ(std::count(stages.begin(), stages.end(), stages.back()), 1);
}

TEST(StageOf, ASkippedUpdateIsNotACompletedOne)
{
    EXPECT_EQ(stageOfText("closed", "success", {QStringLiteral("Skipped Update.")}).stage, Stage::Failed);
    EXPECT_EQ(stageOfText("closed", "none").stage, Stage::Completed);
}

TEST(StageOf, AnUnsuitablePayloadIsARejection)
{
    const QStringList end{QStringLiteral("No suitable .swu image found")};
    for (const char *line :
         {"ERROR : SW not compatible with hardware", "ERROR : Signature verification failed", "ERROR : bad signature"})
        EXPECT_EQ(stageOfText("closed", "failure", end, false, {QLatin1String(line)}).stage, Stage::Rejected) << line;
    EXPECT_EQ(stageOfText("closed", "failure", {QStringLiteral("Compatible mismatch: expected A, got B")}).stage,
              Stage::Rejected);
    EXPECT_EQ(stageOfText("closed", "failure", end, false, {QStringLiteral("checking the signature")}).stage,
              Stage::Failed)
        << "only what is named an error counts";
}

TEST(StageOf, ABrokenLineIsTriedAgain)
{
    EXPECT_EQ(stageOfText("closed", "failure", {QStringLiteral("No suitable .swu image found")}, false,
                          {QStringLiteral("ERROR : too many failed download attempts")})
                  .stage,
              Stage::CommunicationFailed);
    EXPECT_EQ(stageOfText("closed", "failure", {QStringLiteral("Download failed: Timeout was reached")}).stage,
              Stage::CommunicationFailed);
}

TEST(StageOf, EveryOtherWordHasItsMeaning)
{
    EXPECT_EQ(stageOfText("rejected", "none").stage, Stage::NotNow);
    EXPECT_EQ(stageOfText("canceled", "none").stage, Stage::Failed);
    EXPECT_EQ(stageOfText("canceled", "none").detail, StatusDetail::CancelledByClient);
    EXPECT_EQ(stageOfText("canceled", "none", {}, true).stage, Stage::CancelConfirmed);
    EXPECT_EQ(stageOfText("rejected", "success",
                          {QStringLiteral("Cancelation impossible, installation started already.")}, true)
                  .stage,
              Stage::CancelRefused);
    EXPECT_EQ(stageOfText("closed", "failure", {}, true).stage, Stage::Failed);
    EXPECT_EQ(stageOfText("resumed", "none").stage, Stage::Resumed);
    EXPECT_EQ(stageOfText("downloaded", "none").stage, Stage::Waiting);
    EXPECT_EQ(stageOfText("scheduled", "none").stage, Stage::Note);
    EXPECT_EQ(stageOfText("proceeding", "none", {QStringLiteral("anything")}).stage, Stage::Note);
    EXPECT_EQ(stageOfText("download", "none").stage, Stage::TransferStarted);
    Feedback progress;
    progress.execution = QStringLiteral("download");
    progress.progressCount = 9;
    progress.progressOf = 7;
    EXPECT_EQ(stageOf(progress, false, {}).stage, Stage::Progress);
    EXPECT_EQ(stageOf(progress, false, {}).bytes, 7);
}

} // namespace

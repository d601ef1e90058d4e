#include "model/domain/journal.h"

#include "model/domain/commandjobs.h"

#include <gtest/gtest.h>

namespace signalbox {
namespace {

JournalRecord inEpoch(qint64 epoch)
{
    JournalRecord record;
    record.id = JournalId{1};
    record.epoch = epoch;
    record.server = QStringLiteral("one");
    return record;
}

TEST(Journal, UnfinishedIsWhatAStartUpLiesBehindOrWhatAnotherEpochBegan)
{
    JournalRecord record = inEpoch(7);
    EXPECT_FALSE(isUnfinished(record, 7));
    EXPECT_TRUE(isUnderWay(record, 7));
    EXPECT_TRUE(isUnfinished(record, 8)); // no end, and the epoch is not the present one
    EXPECT_FALSE(isUnderWay(record, 8));
    record.result = JournalResult::Done;
    EXPECT_FALSE(isUnfinished(record, 8)); // its end came before the start-up
    record.cutOffMs = 5;
    EXPECT_TRUE(isUnfinished(record, 8)); // a start-up lies between start and end
    record.result = JournalResult::Dismissed;
    EXPECT_FALSE(isUnfinished(record, 8));
}

TEST(Journal, ATakeoverIsByAnotherServer)
{
    JournalRecord record = inEpoch(7);
    EXPECT_TRUE(cutOffText(record).isEmpty());
    record.cutOffMs = 1'780'000'000'000;
    record.cutOffEpoch = 8;
    record.cutOffServer = QStringLiteral("one");
    EXPECT_FALSE(isTakeover(record));
    EXPECT_TRUE(cutOffText(record).contains(QStringLiteral("8")));
    record.cutOffServer = QStringLiteral("two");
    EXPECT_TRUE(isTakeover(record));
    EXPECT_TRUE(cutOffText(record).contains(QStringLiteral("two")));
}

TEST(Journal, CommandsToJobsCanBeReadBack)
{
    const std::vector<JobId> jobs{JobId{3}, JobId{9}};
    for (const CommandJobs &order : {CommandJobs{Operation::Suspend, jobs}, CommandJobs{Operation::Resume, jobs},
                                     CommandJobs{Operation::Cancel, jobs}, CommandJobs{Operation::ReExecute, jobs},
                                     CommandJobs{Operation::Delete, jobs}, CommandJobs{TaskAction::Interrupt, jobs},
                                     CommandJobs{TaskAction::Resume, jobs}, CommandJobs{TaskAction::Terminate, jobs},
                                     CommandJobs{FolderId{4}, jobs}}) {
        const QString parameters = commandJobsParameters(order, JobType::ReportMessage);
        const std::optional<CommandJobs> read = commandJobsFromParameters(parameters);
        ASSERT_TRUE(read) << parameters.toStdString();
        EXPECT_EQ(read->what, order.what);
        EXPECT_EQ(read->jobs, jobs);
        EXPECT_EQ(typeInParameters(parameters), JobType::ReportMessage);
        JournalRecord record = inEpoch(1);
        record.kind = JournalKind::JobCommand;
        record.work = kJobsWork;
        record.parameters = parameters;
        EXPECT_EQ(deedOf(record).type, JobType::ReportMessage);
        EXPECT_TRUE(journalText(record).contains(QStringLiteral("2"))) << journalText(record).toStdString();
        EXPECT_TRUE(journalWords(record).contains(QStringLiteral("2 jobs")));
    }
    EXPECT_FALSE(commandJobsFromParameters(QStringLiteral("{}")));
    EXPECT_FALSE(commandJobsFromKey(QStringLiteral("force-stop"), {}));
}

TEST(Journal, KeysCanBeReadBack)
{
    for (const JournalKind kind :
         {JournalKind::Judgement, JournalKind::Action, JournalKind::WindowOperation, JournalKind::JobCommand}) {
        EXPECT_EQ(journalKindFromKey(journalKindKey(kind)), kind);
        EXPECT_FALSE(journalKindText(kind).isEmpty());
    }
    for (const JournalResult result : {JournalResult::Done, JournalResult::Partly, JournalResult::Failed,
                                       JournalResult::Cancelled, JournalResult::Dismissed}) {
        EXPECT_EQ(journalResultFromKey(journalResultKey(result)), result);
        EXPECT_FALSE(journalResultText(result).isEmpty());
    }
    EXPECT_EQ(journalResultFromKey(QString()), JournalResult::None);
}

} // namespace
} // namespace signalbox

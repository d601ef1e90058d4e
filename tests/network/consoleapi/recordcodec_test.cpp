#include "network/consoleapi/recordcodec.h"

#include <gtest/gtest.h>

#include <QCborArray>
#include <QCborMap>
#include <QCborValue>

namespace signalbox::consoleapi {
namespace {

TEST(RecordCodecTest, ContactsAloneComeBackAsTheyWere)
{
    DeltaBatch batch;
    batch.seq = 12;
    batch.contacts = {{NodeId{7}, 1'790'000'000'001}, {NodeId{4'000'000'000U}, kNoTime}};
    const Result<DeltaBatch> read = deltasFromCbor(toCbor(batch).toCborValue().toCbor());
    ASSERT_TRUE(read) << read.error().text.toStdString();
    EXPECT_EQ(read.value().seq, 12);
    EXPECT_EQ(read.value().contacts, batch.contacts);
}

TEST(RecordCodecTest, ContactThatIsNotOfTwoIsRefused)
{
    DeltaBatch batch;
    batch.contacts = {{NodeId{7}, 1}};
    QCborMap map = toCbor(batch);
    for (const QCborValue &wrong : {QCborValue(QCborArray{7}), QCborValue(QCborArray{7, 1, 1}), QCborValue(7),
                                    QCborValue(QCborArray{QStringLiteral("7"), 1})}) {
        map[QLatin1String("contacts")] = QCborArray{wrong};
        const Result<DeltaBatch> read = deltasFromCbor(map.toCborValue().toCbor());
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error().kind, Error::Kind::Protocol);
    }
}

TEST(RecordCodecTest, WhyAJobIsNotArchivedComesAlong)
{
    JobRecord job;
    job.id = JobId{3};
    job.name = QStringLiteral("Deploy");
    job.archive.requestedMs = 1'790'000'000'000;
    job.archive.problem = QStringLiteral("The folder does not answer.");
    job.archive.problemMs = 1'790'000'000'500;
    job.archive.nextTryMs = 1'790'000'060'500;
    DeltaBatch batch;
    batch.jobs = {job};
    const Result<DeltaBatch> read = deltasFromCbor(toCbor(batch).toCborValue().toCbor());
    ASSERT_TRUE(read) << read.error().text.toStdString();
    ASSERT_EQ(read.value().jobs.size(), 1U);
    EXPECT_EQ(read.value().jobs.front(), job);
}

TEST(RecordCodecTest, HowAJobIsDistributedComesAlong)
{
    JobRecord job;
    job.id = JobId{3};
    JobAttributes &attributes = job.distribution.attributes;
    attributes.mode = InstallMode::Gui;
    attributes.before = {QStringLiteral("true"), 20};
    attributes.overtakes = true;
    attributes.stop = {{20, true}, 5};
    attributes.waves = {{{1, false}, {50, true}}, 90};
    job.distribution.rollout.wave = 2;
    job.distribution.rollout.waves = 3;
    job.distribution.rollout.waveNeeded = 4;
    job.distribution.rollout.waitsFrom = InstructionId{12};
    DeltaBatch batch;
    batch.jobs = {job};
    const Result<DeltaBatch> read = deltasFromCbor(toCbor(batch).toCborValue().toCbor());
    ASSERT_TRUE(read) << read.error().text.toStdString();
    EXPECT_EQ(read.value().jobs.front(), job);
}

} // namespace
} // namespace signalbox::consoleapi

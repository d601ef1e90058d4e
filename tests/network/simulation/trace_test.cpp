#include "network/simulation/trace.h"

#include "network/simulation/presets.h"
#include "network/simulation/simulation.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>

#include <zlib.h>

using namespace signalbox;
using namespace signalbox::simulation;

namespace {

constexpr auto kSwf = R"(; Version: 2.2
; MaxJobs: 5
     1         0      -1    83      1      -1      -1   -1    1200      -1 -1    1    1   -1 -1  1     -1      -1
     2         3      10    61      4      -1      -1   -1    1200      -1  1    2    2   -1 -1  2     -1      -1
     3        12      -1    20      1      -1      -1   -1    1200      -1  0    1    1   -1 -1  1     -1      -1
     4        15      -1    -1      1      -1      -1   -1    1200      -1  5    1    1   -1 -1  1     -1      -1
     5       9.5      -1    40      1      -1      -1   -1    1200      -1  1    1    1   -1 -1  3     -1      -1
)";

constexpr auto kSlurm = R"(job_id,user,partition,nodes_req,submit_time,start_time,end_time,run_time,state,name
7,u1,short,2,2019-01-01 08:55:55,2019-01-01 08:55:56,2019-01-01 09:00:00,244.0,COMPLETED,"a, b"
8,u1,long,1,2019-01-01 08:50:00,2019-01-01 08:55:56,2019-01-01 09:00:00,244.0,TIMEOUT,x
9,u1,long,1,2019-01-01 09:00:00,,,0,CANCELLED by 1000,x
)";

class TraceTest : public testing::Test {
protected:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QString path = m_folder.filePath(name);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }
    static QByteArray packed(const QByteArray &bytes)
    {
        constexpr int kGzip = 16; // added to the size of the window
        QByteArray out(bytes.size() + 1000, '\0');
        z_stream stream{};
        EXPECT_EQ(deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, MAX_WBITS + kGzip, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY),
                  Z_OK);
        QByteArray in = bytes;
        stream.next_in = reinterpret_cast<Bytef *>(in.data());
        stream.avail_in = static_cast<uInt>(in.size());
        stream.next_out = reinterpret_cast<Bytef *>(out.data());
        stream.avail_out = static_cast<uInt>(out.size());
        EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
        out.resize(static_cast<qsizetype>(stream.total_out));
        deflateEnd(&stream);
        return out;
    }
    QTemporaryDir m_folder;
};

} // namespace

TEST_F(TraceTest, ReadsTheStandardWorkloadFormat)
{
    for (const QString &path :
         {write(QStringLiteral("a.swf"), kSwf), write(QStringLiteral("a.swf.gz"), packed(kSwf))}) {
        const Result<Trace> read = readTrace(path);
        ASSERT_TRUE(read) << read.error().text.toStdString();
        const Trace &trace = read.value();
        EXPECT_EQ(trace.format, QStringLiteral("swf"));
        EXPECT_EQ(trace.malformed, 0U);
        ASSERT_EQ(trace.jobs.size(), 5U);
        EXPECT_EQ(trace.jobs[0].runSeconds, 83);
        EXPECT_EQ(trace.jobs[0].user, QStringLiteral("1"));
        EXPECT_EQ(trace.jobs[1].nodes, 4U);
        EXPECT_EQ(trace.jobs[2].number, QStringLiteral("5")) << "in the order of submission";
        EXPECT_EQ(trace.jobs[2].submitMs, 9500);
        EXPECT_EQ(trace.jobs[3].outcome, TraceJob::Outcome::Failed);
        EXPECT_EQ(trace.jobs[4].outcome, TraceJob::Outcome::Cancelled);
        EXPECT_EQ(trace.jobs[4].runSeconds, 0) << "unknown";
    }
}

TEST_F(TraceTest, ReadsTheAccountingOfSlurm)
{
    const Result<Trace> read = readTrace(write(QStringLiteral("a.csv"), kSlurm));
    ASSERT_TRUE(read) << read.error().text.toStdString();
    const Trace &trace = read.value();
    EXPECT_EQ(trace.format, QStringLiteral("slurm"));
    EXPECT_EQ(trace.malformed, 0U);
    ASSERT_EQ(trace.jobs.size(), 3U);
    EXPECT_EQ(trace.jobs[0].number, QStringLiteral("8"));
    EXPECT_EQ(trace.jobs[0].outcome, TraceJob::Outcome::Failed);
    EXPECT_EQ(trace.jobs[1].submitMs - trace.jobs[0].submitMs, 355'000);
    EXPECT_EQ(trace.jobs[1].nodes, 2U);
    EXPECT_EQ(trace.jobs[1].partition, QStringLiteral("short"));
    EXPECT_EQ(trace.jobs[2].outcome, TraceJob::Outcome::Cancelled);
    EXPECT_EQ(trace.jobs[1].user, QStringLiteral("u1"));

    const Result<Trace> sacct =
        readTrace(write(QStringLiteral("sacct.txt"), "JobID|Partition|Submit|Elapsed|State|NNodes\n"
                                                     "5|main|2024-02-01T10:00:00|1-02:03:04|FAILED|3\n"));
    ASSERT_TRUE(sacct);
    EXPECT_EQ(sacct.value().jobs.at(0).runSeconds, 86'400 + 2 * 3600 + 3 * 60 + 4);
    EXPECT_EQ(sacct.value().jobs[0].nodes, 3U);
}

TEST_F(TraceTest, QuotesBelongToCommasOnly)
{
    const Result<Trace> sacct =
        readTrace(write(QStringLiteral("sacct.txt"), "JobID|JobName|Submit|Elapsed|State\n"
                                                     "1|5\" disk|2024-02-01T10:00:00|00:01:00|COMPLETED\n"
                                                     "2|\"quoted\"|2024-02-01T10:00:00|00:01:00|COMPLETED\n"));
    ASSERT_TRUE(sacct) << sacct.error().text.toStdString();
    EXPECT_EQ(sacct.value().malformed, 0U);
    EXPECT_EQ(sacct.value().jobs.size(), 2U);
}

TEST_F(TraceTest, AQuotedFieldMayHaveLinesOfItsOwn)
{
    const QByteArray tail = ",u,p,1,2019-01-01 09:00:00,,,1,COMPLETED,";
    const Result<Trace> read = readTrace(write(
        QStringLiteral("a.csv"), QByteArray(kSlurm) + "10" + tail + "\"a\r\nb, \"\"c\"\"\n\n; d\"\n11" + tail + "x\n12"
                                     + tail + "6\" disk\n13" + tail + "x\n14" + tail + "6\" disk\n15" + tail + "\"x"));
    ASSERT_TRUE(read) << read.error().text.toStdString();
    const Trace &trace = read.value();
    EXPECT_EQ(trace.jobs.size(), 3U + 6U) << "a quote within a field begins nothing";
    EXPECT_EQ(trace.lines, 9U);
    EXPECT_EQ(trace.malformed, 0U);
    EXPECT_EQ(trace.jobs.back().line, 13U) << "the line on which it begins";
}

TEST_F(TraceTest, AStatusThatIsNoneIsNamed)
{
    const Result<Trace> read =
        readTrace(write(QStringLiteral("a.swf"), QByteArray(kSwf)
                                                     + "6 20 -1 9 1 -1 -1 -1 1 -1 1e300 1 1 -1 -1 1 -1 -1\n"
                                                       "7 20 -1 9 1 -1 -1 -1 1 -1 1.5 1 1 -1 -1 1 -1 -1\n"));
    ASSERT_TRUE(read);
    ASSERT_EQ(read.value().malformed, 2U);
    EXPECT_EQ(read.value().firstMalformed[0].field, QStringLiteral("status"));
}

TEST_F(TraceTest, LinesThatMakeNoSenseAreCountedAndNamed)
{
    const Result<Trace> read =
        readTrace(write(QStringLiteral("a.swf"), QByteArray(kSwf)
                                                     + "6 20 -1 fast 1 -1 -1 -1 1 -1 1 1 1 -1 -1 1 -1 -1\n"
                                                       "7 20 -1\n"
                                                       "8 -5 -1 10 1 -1 -1 -1 1 -1 1 1 1 -1 -1 1 -1 -1\n"
                                                       "9 20 -1 nan 1 -1 -1 -1 1 -1 1 1 1 -1 -1 1 -1 -1\n"
                                                     + QByteArray(100'000, '1') + "\n"
                                                     + "10 21 -1 10 1 -1 -1 -1 1 -1 1 1 1 -1 -1 1 -1 -1"));
    ASSERT_TRUE(read);
    const Trace &trace = read.value();
    EXPECT_EQ(trace.jobs.size(), 6U) << "also the last line, which has no end";
    EXPECT_EQ(trace.lines, 11U);
    EXPECT_EQ(trace.malformed, 5U);
    ASSERT_EQ(trace.firstMalformed.size(), 5U);
    EXPECT_EQ(trace.firstMalformed[0].line, 8U);
    EXPECT_EQ(trace.firstMalformed[0].field, QStringLiteral("run time"));
    EXPECT_EQ(trace.firstMalformed[1].field, QStringLiteral("number of columns"));
    EXPECT_EQ(trace.firstMalformed[2].field, QStringLiteral("submit time"));
    EXPECT_EQ(trace.toJson().value(QStringLiteral("malformed")).toInt(), 5);

    const Result<Trace> slurm =
        readTrace(write(QStringLiteral("b.csv"), QByteArray(kSlurm)
                                                     + "10,u,p,two,2019-01-01 09:00:00,,,1,COMPLETED,x\n"
                                                       "11,u,p,1,soon,,,1,COMPLETED,x\n"
                                                       "12,u,p,1,2019-01-01 09:00:00,,,-4,COMPLETED,x\n"
                                                       "13,u\n"));
    ASSERT_TRUE(slurm);
    EXPECT_EQ(slurm.value().malformed, 4U);
    EXPECT_EQ(slurm.value().firstMalformed[0].field, QStringLiteral("nodes"));
    EXPECT_EQ(slurm.value().firstMalformed[1].field, QStringLiteral("submit"));
    EXPECT_EQ(slurm.value().firstMalformed[2].field, QStringLiteral("run time"));
}

TEST_F(TraceTest, WhatCannotBeReadIsSaid)
{
    const auto errorOf = [](const QString &path) { return readTrace(path).error(); };
    EXPECT_EQ(errorOf(m_folder.filePath(QStringLiteral("none.swf"))).kind, Error::Kind::Io);
    EXPECT_EQ(errorOf(write(QStringLiteral("empty.swf"), {})).kind, Error::Kind::Invalid);
    EXPECT_EQ(errorOf(write(QStringLiteral("words.csv"), "what is this\n")).kind, Error::Kind::Invalid);
    EXPECT_EQ(errorOf(write(QStringLiteral("not.swf.gz"), kSwf)).kind, Error::Kind::Io) << "not packed";
    QByteArray lines;
    for (int i = 0; i < 5000; ++i)
        lines += QByteArray::number(i * 7919 % 10'007) + " 0 -1 83 1 -1 -1 -1 1200 -1 -1 1 1 -1 -1 1 -1 -1\n";
    QByteArray cut = packed(lines);
    cut.chop(cut.size() / 2);
    EXPECT_EQ(errorOf(write(QStringLiteral("cut.swf.gz"), cut)).kind, Error::Kind::Io);
    EXPECT_EQ(errorOf(write(QStringLiteral("head.swf.gz"), packed(lines).left(10))).kind, Error::Kind::Io);
    EXPECT_EQ(errorOf(m_folder.path()).kind, Error::Kind::Io) << "a folder";
}

TEST_F(TraceTest, WhatGzipFindsDamagedIsNotTaken)
{
    QByteArray wrongSum = packed(kSwf);
    wrongSum[wrongSum.size() - 8] = static_cast<char>(~wrongSum[wrongSum.size() - 8]);
    QByteArray wrongLength = packed(kSwf);
    wrongLength[wrongLength.size() - 1] = 1;
    for (const QByteArray &damaged : {wrongSum, wrongLength}) {
        const Result<Trace> read = readTrace(write(QStringLiteral("damaged.swf.gz"), damaged));
        ASSERT_FALSE(read);
        EXPECT_EQ(read.error().kind, Error::Kind::Io);
        EXPECT_TRUE(read.error().text.contains(QStringLiteral("damaged"))) << read.error().text.toStdString();
    }
    EXPECT_TRUE(readTrace(write(QStringLiteral("two.swf.gz"), packed(kSwf) + packed(kSwf)))) << "one behind the other";
}

TEST_F(TraceTest, PackedPiecesOneBehindTheOtherAreReadAndWhatIsNoneIsNamed)
{
    const auto readOf = [this](const QByteArray &bytes) {
        return readTrace(write(QStringLiteral("pieces.swf.gz"), bytes));
    };
    const QByteArray text(kSwf);
    const qsizetype half = text.indexOf('\n', text.size() / 2) + 1;
    const Result<Trace> pieces = readOf(packed(text.left(half)) + packed({}) + packed(text.mid(half)));
    ASSERT_TRUE(pieces) << pieces.error().text.toStdString();
    EXPECT_EQ(pieces.value().jobs.size(), 5U);
    EXPECT_TRUE(readOf(packed(text) + QByteArray(300'000, '\0'))) << "filled up with zeros, as on a tape";
    const QByteArray whole = packed(text);
    for (const QByteArray &behind : {QByteArray("x"), text, QByteArray(QByteArray(1000, '\0') + "x"),
                                     QByteArray(QByteArray(300'000, '\0') + packed(text)), QByteArray("\x1fx")}) {
        const Result<Trace> read = readOf(whole + behind);
        ASSERT_FALSE(read) << behind.left(10).toHex().constData();
        EXPECT_EQ(read.error().kind, Error::Kind::Io);
    }
    const QString words = readOf(whole + "x").error().text;
    EXPECT_TRUE(words.contains(QStringLiteral("from byte %1 on").arg(whole.size()))) << words.toStdString();
    EXPECT_TRUE(readOf(whole + whole.left(30)).error().text.contains(QStringLiteral("cut off")));
}

TEST_F(TraceTest, AMarkOfUtf8IsNoPartOfTheFirstColumn)
{
    const QByteArray mark("\xEF\xBB\xBF");
    const Result<Trace> swf =
        readTrace(write(QStringLiteral("a.swf"), mark + "1 0 -1 83 1 -1 -1 -1 1200 -1 1 1 1 -1 -1 1 -1 -1\n"));
    ASSERT_TRUE(swf);
    EXPECT_EQ(swf.value().jobs.at(0).number, QStringLiteral("1"));
    const Result<Trace> slurm = readTrace(write(
        QStringLiteral("a.csv"), mark + "Submit,JobID,Elapsed,State\n2024-02-01T10:00:00,5,00:01:00,COMPLETED\n"));
    ASSERT_TRUE(slurm) << slurm.error().text.toStdString();
    EXPECT_EQ(slurm.value().jobs.size(), 1U);
}

TEST_F(TraceTest, StepsAndJobsThatHaveNotEndedAreLeftOutAndCounted)
{
    const Result<Trace> slurm =
        readTrace(write(QStringLiteral("sacct.csv"), "JobID|Partition|Submit|Elapsed|State|NNodes\n"
                                                     "1|main|2024-02-01T10:00:00|00:10:00|COMPLETED|1\n"
                                                     "1.batch||2024-02-01T10:00:00|00:10:00|COMPLETED|1\n"
                                                     "1.0||2024-02-01T10:00:01|00:09:00|COMPLETED|1\n"
                                                     "2|main|2024-02-01T10:00:02|00:00:09|RUNNING|1\n"
                                                     "3|main|2024-02-01T10:00:03|00:00:00|PENDING|1\n"));
    ASSERT_TRUE(slurm);
    EXPECT_EQ(slurm.value().jobs.size(), 1U);
    EXPECT_EQ(slurm.value().steps, 2U);
    EXPECT_EQ(slurm.value().unfinished, 2U);
    EXPECT_EQ(slurm.value().malformed, 0U);
    EXPECT_EQ(slurm.value().toJson().value(QStringLiteral("steps")).toInt(), 2);

    const Result<Trace> swf =
        readTrace(write(QStringLiteral("parts.swf"), "1 0 -1 83 1 -1 -1 -1 1200 -1 1 1 1 -1 -1 1 -1 -1\n"
                                                     "1 0 -1 40 1 -1 -1 -1 1200 -1 2 1 1 -1 -1 1 -1 -1\n"
                                                     "1 50 -1 43 1 -1 -1 -1 1200 -1 3 1 1 -1 -1 1 -1 -1\n"));
    ASSERT_TRUE(swf);
    EXPECT_EQ(swf.value().jobs.size(), 1U);
    EXPECT_EQ(swf.value().steps, 2U);
}

TEST_F(TraceTest, AWrongDateDoesNotStretchTheRecording)
{
    const auto line = [](const char *number, const char *submit) {
        return QByteArray(number) + ' ' + submit + " -1 83 1 -1 -1 -1 1200 -1 1 1 1 -1 -1 1 -1 -1\n";
    };
    const Result<Trace> read =
        readTrace(write(QStringLiteral("far.swf"), line("1", "99999999999") + line("2", "1000000000")
                                                       + line("3", "1000000060") + line("4", "0") + "5 soon\n"));
    ASSERT_TRUE(read);
    ASSERT_EQ(read.value().jobs.size(), 2U);
    EXPECT_EQ(read.value().jobs[0].number, QStringLiteral("2"));
    EXPECT_EQ(read.value().malformed, 3U);
    ASSERT_EQ(read.value().firstMalformed.size(), 3U);
    EXPECT_EQ(read.value().firstMalformed[0].line, 1U);
    EXPECT_EQ(read.value().firstMalformed[0].field, QStringLiteral("submit time"));
    EXPECT_EQ(read.value().firstMalformed[1].line, 4U);
    EXPECT_EQ(read.value().firstMalformed[2].line, 5U);
}

TEST_F(TraceTest, ReadingCanBeEnded)
{
    QByteArray lines;
    for (int i = 0; i < 50'000; ++i)
        lines += QByteArray::number(i) + " 0 -1 83 1 -1 -1 -1 1200 -1 -1 1 1 -1 -1 1 -1 -1\n";
    const QString path = write(QStringLiteral("long.swf"), lines);
    int questions = 0;
    const Result<Trace> read = readTrace(path, kMostTraceJobs, [&] { return ++questions < 3; });
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().kind, Error::Kind::Cancelled);
    EXPECT_EQ(questions, 3);
}

TEST_F(TraceTest, OnlyAsManyJobsAsMayBeAreTaken)
{
    const Result<Trace> read = readTrace(write(QStringLiteral("a.swf"), kSwf), 2);
    ASSERT_TRUE(read);
    EXPECT_EQ(read.value().jobs.size(), 2U);
    EXPECT_EQ(read.value().leftOut, 3U);
}

TEST_F(TraceTest, IsReplayedAtItsTimesWithItsOutcomes)
{
    Scenario scenario;
    scenario.name = QStringLiteral("replay");
    scenario.profiles.push_back({});
    addFleet(scenario, {.regions = 0, .sites = 2, .relays = 1, .clients = 5});
    const Result<Trace> trace = readTrace(write(QStringLiteral("a.swf"), kSwf));
    ASSERT_TRUE(trace);
    addTrace(scenario, trace.value());
    auto made = Simulation::create(scenario, {.seed = 1, .storeUrl = {}, .onEvent = {}});
    ASSERT_TRUE(made) << made.error().text.toStdString();
    Simulation &simulation = *made.value();
    EXPECT_EQ(simulation.runTo(kDay), Simulation::End::Done);
    const auto job = [&](quint32 index) { return simulation.server().engine().job(simulation.jobOf(index)).value(); };
    EXPECT_EQ(job(0).counters.finished(), 1U);
    EXPECT_GE(job(0).completedMs - job(0).registeredMs, 83'000) << "it ran so long";
    EXPECT_EQ(job(1).counters.finished(), 4U) << "on four nodes";
    EXPECT_EQ(job(1).registeredMs - job(0).registeredMs, 3000);
    EXPECT_EQ(job(3).counters.errors(), 1U) << "status 0";
    EXPECT_EQ(job(4).counters.errors(), 1U) << "cancelled before it began";
}

#include "model/items/csvexport.h"

#include "model/items/csvwriter.h"
#include "tests/model/items/records.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cerrno>
#include <random>

using namespace signalbox;
using namespace signalbox::testing;

namespace {

QByteArray written(const std::function<void(CsvWriter &)> &write)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    CsvWriter writer(buffer);
    write(writer);
    EXPECT_TRUE(writer.flush());
    return buffer.data();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// Takes a few bytes, then says that the disk is full.
class FullDisk final : public QIODevice {
protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override
    {
        errno = ENOSPC;
        return -1;
    }
};

} // namespace

TEST(CsvWriterTest, QuotesWhatRfc4180WantsQuoted)
{
    EXPECT_EQ(written([](CsvWriter &out) {
                  out.cell("plain");
                  out.cell("a,b");
                  out.cell("say \"hi\"");
                  out.cell("two\r\nlines");
                  out.cell("");
                  out.number(-42);
                  out.empty();
                  out.endRow();
                  out.cell(QStringLiteral("日本語"));
                  out.endRow();
              }),
              QByteArray("plain,\"a,b\",\"say \"\"hi\"\"\",\"two\r\nlines\",,-42,\r\n日本語\r\n"));
}

TEST(CsvWriterTest, DefusesFormulas)
{
    EXPECT_EQ(written([](CsvWriter &out) {
                  for (const char *text : {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "=a,b", "a=1"})
                      out.cell(text);
                  out.endRow();
              }),
              QByteArray("'=1+1,'+1,'-1,'@SUM(A1),'\tx,\"'\rx\",\"'=a,b\",a=1\r\n"));
}

TEST(CsvWriterTest, WritesTheSameFromEveryKindOfText)
{
    for (const char *text :
         {"plain-1.0_x", "", "-1", "a b", "a,b", "\"", "日本語", "ab日", "=1", "@x", "\tx", "a\nb", "~"}) {
        const QString utf16 = QString::fromUtf8(text);
        EXPECT_EQ(written([&](CsvWriter &out) { out.cell(utf16); }), written([&](CsvWriter &out) { out.cell(text); }));
    }
}

TEST(CsvWriterTest, WritesAgainWhatWasWritten)
{
    const QByteArray once = written([](CsvWriter &out) {
        out.cell("=a");
        out.cell("b,c");
        out.time(kNoTime);
    });
    EXPECT_EQ(written([&](CsvWriter &out) {
                  out.number(1);
                  out.written(std::string_view(once.constData(), static_cast<std::size_t>(once.size())));
                  out.number(2);
                  out.endRow();
              }),
              QByteArray("1,'=a,\"b,c\",,2\r\n"));
}

TEST(CsvWriterTest, WritesTimesLikeQDateTime)
{
    const auto seed = std::random_device()();
    SCOPED_TRACE(::testing::Message() << "seed " << seed);
    std::mt19937_64 random(seed);
    std::vector<UtcMs> times;
    QByteArray expected;
    for (int i = 0; i < 2000; ++i) {
        // In turn anywhere, and close to the one before: days are remembered.
        const bool isNear = i % 3 != 0;
        times.push_back(isNear ? times.back() + 50'000'000 : static_cast<UtcMs>(random() % 250'000'000'000'000) + 1);
        expected += QDateTime::fromMSecsSinceEpoch(times.back(), Qt::UTC).toString(Qt::ISODateWithMs).toLatin1() + ',';
    }
    expected.chop(1);
    EXPECT_EQ(written([&](CsvWriter &out) {
                  for (const UtcMs ms : times)
                      out.time(ms);
              }),
              expected);
    EXPECT_EQ(written([](CsvWriter &out) {
                  out.time(kNoTime);
                  out.time(kNoTime);
              }),
              QByteArray(","));
}

TEST(CsvWriterTest, ACellLargerThanTheBufferIsWrittenWhole)
{
    const QByteArray large(5 << 20, '"');
    const QByteArray out = written([&](CsvWriter &writer) {
        writer.cell(std::string_view(large.constData(), static_cast<std::size_t>(large.size())));
    });
    EXPECT_EQ(out.size(), 2 * large.size() + 2);
}

TEST(CsvWriterTest, AFullDiskIsRemembered)
{
    FullDisk disk;
    disk.open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    CsvWriter writer(disk);
    writer.cell("x");
    EXPECT_FALSE(writer.flush());
    EXPECT_EQ(writer.systemError(), ENOSPC);
    writer.cell("y");
    EXPECT_FALSE(writer.flush());
}

class CsvExportTest : public ::testing::Test {
protected:
    QTemporaryDir m_dir;
    CsvNames m_names{[](NodeId id) { return QStringLiteral("pc-%1").arg(number(id)); },
                     [](PackageId) { return QStringLiteral("=evil"); },
                     [](PackageId) { return QStringLiteral("1.0"); }};
};

TEST_F(CsvExportTest, AJobHasOneRecordPerInstructionWithStableKeys)
{
    JobRecord record = jobFor(7, 2, {PackageId{1}});
    record.name = QStringLiteral("Office, all");
    record.routes = {{.relays = {NodeId{9}}, .counters = {}}};
    std::vector<InstructionRow> rows = instructionsOf(record);
    rows[1].status = Status::Error;
    rows[1].detail = StatusDetail::CancelledByOperator;
    rows[1].permille = 500;
    rows[1].completedMs = kT0;
    const QString path = m_dir.filePath(QStringLiteral("job.csv"));
    const Outcome outcome = exportJob(record, rows, m_names, path);
    ASSERT_TRUE(outcome) << outcome.error().text.toStdString();
    const QList<QByteArray> lines = contentOf(path).split('\n');
    ASSERT_EQ(lines.size(), 4);
    EXPECT_TRUE(
        lines[0].startsWith("job,job_name,instruction,destination,package,package_version,status,detail,percent,"));
    EXPECT_TRUE(lines[1].startsWith("7,\"Office, all\",1000,pc-1,'=evil,1.0,waiting-for-transmission,,0,1,0,0,0,pc-9,"))
        << lines[1].constData();
    EXPECT_TRUE(lines[2].contains(",error,cancelled-by-operator,0,")) << lines[2].constData();
    EXPECT_TRUE(lines[2].contains(QDateTime::fromMSecsSinceEpoch(kT0, Qt::UTC).toString(Qt::ISODateWithMs).toLatin1()));
    EXPECT_EQ(lines[0].count(',') + 1, lines[2].count(',')); // one stands in the job's name
}

TEST_F(CsvExportTest, AFolderThatIsNotThereIsAnErrorWithItsPath)
{
    const QString path = m_dir.filePath(QStringLiteral("missing/job.csv"));
    const Outcome outcome = exportJob(jobFor(1, 1, {PackageId{1}}), {}, m_names, path);
    ASSERT_FALSE(outcome);
    EXPECT_EQ(outcome.error().kind, Error::Kind::Io);
    EXPECT_TRUE(outcome.error().text.contains(path));
}

TEST_F(CsvExportTest, AFailedExportLeavesWhatWasThere)
{
    const QString path = m_dir.filePath(QStringLiteral("there"));
    ASSERT_TRUE(QDir(m_dir.path()).mkdir(QStringLiteral("there"))); // a folder cannot be replaced by a file
    EXPECT_FALSE(exportJob(jobFor(1, 1, {PackageId{1}}), {}, m_names, path));
    EXPECT_EQ(QDir(m_dir.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
              QStringList{QStringLiteral("there")});
}

#include "model/store/archiveformat.h"
#include "model/store/archivereader.h"
#include "model/store/archivewriter.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

namespace signalbox {
namespace {

constexpr std::size_t kAll = 1'000'000; ///< instructions

InstructionRow someRow(quint32 id)
{
    InstructionRow row;
    row.id = InstructionId{id};
    row.destination = NodeId{4'000'000'000};
    row.package = PackageId{2};
    row.executedMs = 1'700'000'000'001;
    row.completedMs = 1'700'000'000'002;
    row.scheduledInstallMs = 1'700'000'000'003;
    row.lastReportMs = 1'700'000'000'004;
    row.statusSinceMs = 1'700'000'000'005;
    row.code = -17;
    row.permille = 700;
    row.segmentPermille = 12;
    row.attempt = 3;
    row.retries = 4;
    row.route = 5;
    row.status = Status::Error;
    row.detail = StatusDetail::CancelledByClient;
    row.stopping = Stopping::Deleting;
    row.overlays = 255;
    row.hop = 2;
    row.relays = 3;
    return row;
}

Event someEvent(EventSeq seq, EventKind kind = EventKind::Failed)
{
    Event event;
    event.seq = seq;
    event.atMs = 1'700'000'000'006;
    event.kind = kind;
    event.hop = 2;
    event.detail = 12;
    event.attempt = 3;
    event.node = NodeId{9};
    event.reportSeq = 4'000'000'000;
    event.code = -8;
    event.a = qint64{1} << 52;
    event.b = -5;
    event.text = QStringLiteral("line one\nשלום 🙂 \"quoted\"");
    return event;
}

class ArchiveTest : public testing::Test {
protected:
    [[nodiscard]] QString path() const { return m_dir.filePath(QStringLiteral("archive/job-1.ndjson.gz")); }
    /// Two instructions with two entries each.
    void writeAll()
    {
        auto writer = ArchiveWriter::begin(path());
        ASSERT_TRUE(writer) << writer.error().text.toStdString();
        NodeRecord node;
        node.id = NodeId{9};
        node.name = QStringLiteral("pc-1");
        PackageRecord package;
        package.id = PackageId{2};
        package.name = QStringLiteral("browser");
        package.version = QStringLiteral("131");
        for (const QByteArray &line :
             {archive::line(archive::Head{QStringLiteral("server"), 5, {}, QStringLiteral("/Office")}),
              archive::line(node), archive::line(package), archive::line(someRow(7)), archive::line(someEvent(1)),
              archive::line(someEvent(3)), archive::line(someRow(8)), archive::line(someEvent(2)),
              archive::line(someEvent(4)), archive::line(archive::End{2, 4})}) {
            ASSERT_TRUE(writer.value()->write(line));
        }
        const Result<qint64> bytes = writer.value()->finish();
        ASSERT_TRUE(bytes) << bytes.error().text.toStdString();
        EXPECT_EQ(bytes.value(), QFile(path()).size());
    }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_dir.filePath(QStringLiteral("archive"))).entryList(QDir::Files);
    }
    QTemporaryDir m_dir;
};

TEST_F(ArchiveTest, EverythingWrittenComesBack)
{
    writeAll();
    const auto detail = readArchive(path(), kAll);
    ASSERT_TRUE(detail) << detail.error().text.toStdString();
    EXPECT_EQ(detail.value().rows, (std::vector{someRow(7), someRow(8)}));
    ASSERT_EQ(detail.value().nodes.size(), 1U);
    EXPECT_EQ(detail.value().nodes.front().name, QStringLiteral("pc-1"));
    ASSERT_EQ(detail.value().packages.size(), 1U);
    EXPECT_EQ(detail.value().packages.front().version, QStringLiteral("131"));
    const auto history = readArchivedHistory(path(), InstructionId{8}, JobId{1});
    ASSERT_TRUE(history);
    ASSERT_EQ(history.value().size(), 2U);
    Event expected = someEvent(2);
    expected.instruction = InstructionId{8};
    expected.job = JobId{1};
    EXPECT_EQ(history.value().front(), expected);
    EXPECT_EQ(history.value().back().seq, 4U);
    EXPECT_EQ(readArchivedHistory(path(), InstructionId{9}, JobId{1}).error().kind, Error::Kind::NotFound);
}

TEST_F(ArchiveTest, WithoutTheEndNothingIsLeft)
{
    {
        auto writer = ArchiveWriter::begin(path());
        ASSERT_TRUE(writer);
        ASSERT_TRUE(writer.value()->write(QByteArray(1'000'000, 'x')));
        EXPECT_EQ(files(), QStringList(QStringLiteral("job-1.ndjson.gz.part")));
    }
    EXPECT_TRUE(files().isEmpty());
}

TEST_F(ArchiveTest, AnArchiveThatIsCutOffIsToldWithWhatToDo)
{
    writeAll();
    QFile file(path());
    ASSERT_TRUE(file.resize(file.size() - 12));
    const auto detail = readArchive(path(), kAll);
    ASSERT_FALSE(detail);
    EXPECT_EQ(detail.error().kind, Error::Kind::Io);
    EXPECT_TRUE(detail.error().text.contains(path()));
}

TEST_F(ArchiveTest, AMissingArchiveAndAnotherProgramsFileAreTold)
{
    EXPECT_EQ(readArchive(path(), kAll).error().kind, Error::Kind::Io);
    QDir().mkpath(m_dir.filePath(QStringLiteral("archive")));
    QFile file(path());
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("not packed at all\n");
    file.close();
    EXPECT_EQ(readArchive(path(), kAll).error().kind, Error::Kind::Io);
}

TEST_F(ArchiveTest, APipeInPlaceOfAnArchiveLetsNobodyWait)
{
    QDir().mkpath(m_dir.filePath(QStringLiteral("archive")));
    ASSERT_EQ(::mkfifo(QFile::encodeName(path()).constData(), 0600), 0);
    EXPECT_EQ(readArchive(path(), kAll).error().kind, Error::Kind::Io);
    ASSERT_TRUE(QFile::remove(path()));
    ASSERT_EQ(::mkfifo(QFile::encodeName(path() + QStringLiteral(".part")).constData(), 0600), 0);
    writeAll();
    EXPECT_TRUE(readArchive(path(), kAll));
}

TEST_F(ArchiveTest, NothingIsWrittenThroughALink)
{
    QDir().mkpath(m_dir.filePath(QStringLiteral("archive")));
    QFile other(m_dir.filePath(QStringLiteral("other")));
    ASSERT_TRUE(other.open(QIODevice::WriteOnly));
    other.write("of somebody else");
    other.close();
    ASSERT_TRUE(QFile::link(other.fileName(), path() + QStringLiteral(".part")));
    writeAll();
    EXPECT_EQ(other.size(), 16);
    EXPECT_FALSE(QFileInfo(path()).isSymLink());
}

TEST_F(ArchiveTest, MoreInstructionsThanTheJobHasAreNotTaken)
{
    writeAll();
    EXPECT_EQ(readArchive(path(), 1).error().kind, Error::Kind::Io);
}

TEST_F(ArchiveTest, AFullDiskIsToldAsSuchAndLeavesNothing)
{
    struct rlimit before { };
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto oldHandler = std::signal(SIGXFSZ, SIG_IGN);
    struct rlimit little = before;
    little.rlim_cur = 4096;
    {
        auto writer = ArchiveWriter::begin(path());
        ASSERT_TRUE(writer);
        ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &little), 0);
        Outcome written;
        quint32 random = 1;
        for (int i = 0; i < 1000 && written; ++i) {
            QByteArray line(1000, ' ');
            for (char &c : line) {
                random = random * 1'664'525 + 1'013'904'223;
                c = static_cast<char>('0' + (random >> 24) % 64);
            }
            written = writer.value()->write(line);
        }
        ::setrlimit(RLIMIT_FSIZE, &before);
        ASSERT_FALSE(written);
        EXPECT_EQ(written.error().kind, Error::Kind::NoSpace);
    }
    std::signal(SIGXFSZ, oldHandler);
    EXPECT_TRUE(files().isEmpty());
}

} // namespace
} // namespace signalbox

#include "model/store/collectionstore.h"

#include "model/store/collectionfiles.h"

#include <gtest/gtest.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <archive.h>
#include <archive_entry.h>

#include <limits>

namespace signalbox {
namespace {

constexpr AttemptId kAttempt{7};
constexpr qint64 kMost = 1024 * 1024;

struct Entry {
    QByteArray path;
    QByteArray content;
    unsigned type = AE_IFREG;
};

QByteArray packed(const std::vector<Entry> &entries)
{
    QByteArray bytes(4 * 1024 * 1024, '\0');
    std::size_t used = 0;
    archive *writer = ::archive_write_new();
    ::archive_write_set_format_pax(writer);
    ::archive_write_set_options(writer, "hdrcharset=BINARY");
    ::archive_write_add_filter_gzip(writer);
    EXPECT_EQ(::archive_write_open_memory(writer, bytes.data(), static_cast<std::size_t>(bytes.size()), &used),
              ARCHIVE_OK);
    for (const Entry &one : entries) {
        archive_entry *entry = ::archive_entry_new();
        ::archive_entry_set_pathname(entry, one.path.constData());
        ::archive_entry_set_filetype(entry, one.type);
        ::archive_entry_set_perm(entry, 0644);
        ::archive_entry_set_mtime(entry, 1'700'000'000, 0);
        if (one.type == AE_IFLNK)
            ::archive_entry_set_symlink(entry, "/etc/passwd");
        else
            ::archive_entry_set_size(entry, one.content.size());
        EXPECT_GE(::archive_write_header(writer, entry), ARCHIVE_WARN) << ::archive_error_string(writer);
        if (one.type == AE_IFREG) {
            EXPECT_EQ(
                ::archive_write_data(writer, one.content.constData(), static_cast<std::size_t>(one.content.size())),
                one.content.size());
        }
        ::archive_entry_free(entry);
    }
    EXPECT_EQ(::archive_write_close(writer), ARCHIVE_OK);
    ::archive_write_free(writer);
    bytes.truncate(static_cast<qsizetype>(used));
    return bytes;
}

QByteArray sha256Of(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

class CollectionStoreTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(m_store.prepare()); }
    static CollectionHead head(AttemptId attempt = kAttempt)
    {
        CollectionHead made;
        made.attempt = attempt;
        made.job = JobId{3};
        made.instruction = InstructionId{11};
        made.node = NodeId{5};
        made.jobName = QStringLiteral("Logs");
        made.nodeName = QStringLiteral("pc-5");
        made.receivedMs = 1'780'000'000'000;
        return made;
    }
    Outcome bring(const QByteArray &bytes, AttemptId attempt = kAttempt, qint64 most = kMost)
    {
        const QByteArray sha256 = sha256Of(bytes);
        const Result<qint64> here = m_store.append(attempt, sha256, bytes.size(), 0, bytes);
        if (!here)
            return here.error();
        EXPECT_EQ(here.value(), bytes.size());
        return m_store.finish(sha256, head(attempt), most);
    }
    QByteArray content(AttemptId attempt, int file) const
    {
        QFile read(m_store.pathOf(attempt, file));
        EXPECT_TRUE(read.open(QIODevice::ReadOnly));
        return read.readAll();
    }
    QStringList names() const { return QDir(m_folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); }

    QTemporaryDir m_folder;
    CollectionStore m_store{m_folder.path()};
};

TEST_F(CollectionStoreTest, WhatComesInPartsIsUnpackedAndStaysOverARestart)
{
    const QByteArray bytes = packed({{"var/log/syslog", "first"}, {"var/log/sub/empty", ""}});
    const QByteArray sha256 = sha256Of(bytes);
    EXPECT_EQ(m_store.received(kAttempt, sha256), 0);
    const qsizetype half = bytes.size() / 2;
    EXPECT_EQ(m_store.append(kAttempt, sha256, bytes.size(), 0, bytes.left(half)).value(), half);
    EXPECT_EQ(m_store.append(kAttempt, sha256, bytes.size(), 0, bytes.left(half)).value(), half) << "sent twice";
    EXPECT_EQ(m_store.append(kAttempt, sha256, bytes.size(), half + 1, "x").value(), half) << "with a gap";
    CollectionStore again(m_folder.path());
    ASSERT_TRUE(again.prepare());
    EXPECT_EQ(again.received(kAttempt, sha256), half) << "after a restart it goes on";
    EXPECT_EQ(again.append(kAttempt, sha256, bytes.size(), half, bytes.mid(half)).value(), bytes.size());
    ASSERT_TRUE(again.finish(sha256, head(), kMost));

    ASSERT_TRUE(m_store.prepare());
    ASSERT_EQ(m_store.list().size(), 1U);
    const CollectionHead found = m_store.list().front();
    EXPECT_EQ(found.nodeName, QStringLiteral("pc-5"));
    EXPECT_EQ(found.files, 2);
    EXPECT_EQ(found.bytes, 5);
    const Result<Collection> read = m_store.read(kAttempt);
    ASSERT_TRUE(read);
    EXPECT_EQ(read.value().head, found);
    EXPECT_EQ(read.value().files[0].path, QStringLiteral("/var/log/syslog"));
    EXPECT_EQ(read.value().files[0].modifiedMs, 1'700'000'000'000);
    EXPECT_EQ(read.value().files[0].sha256, sha256Of("first"));
    EXPECT_EQ(content(kAttempt, 0), "first");
    EXPECT_EQ(content(kAttempt, 1), "");
    EXPECT_EQ(names(), QStringList{QStringLiteral("7")}) << "nothing else is left";
}

TEST_F(CollectionStoreTest, NamesOfFilesAreOnlyText)
{
    const QByteArray deep = QByteArray("d/").repeated(60) + QByteArray(255, 'n');
    ASSERT_TRUE(bring(packed({{"../../etc/passwd", "a"},
                              {"new\nline", "b"},
                              {"/absolute", "c"},
                              {"\xff\xfe bytes", "d"},
                              {deep, "e"},
                              {"same", "f"},
                              {"same", "g"}})));
    const Result<Collection> read = m_store.read(kAttempt);
    ASSERT_TRUE(read);
    ASSERT_EQ(read.value().files.size(), 7U);
    EXPECT_EQ(read.value().files[0].path, QStringLiteral("/../../etc/passwd"));
    EXPECT_EQ(read.value().files[1].path, QStringLiteral("/new\\x0aline"));
    EXPECT_EQ(read.value().files[3].path, QStringLiteral("/\\xff\\xfe bytes"));
    EXPECT_EQ(read.value().files[4].path, u'/' + QString::fromLatin1(deep));
    EXPECT_EQ(content(kAttempt, 5), "f");
    EXPECT_EQ(content(kAttempt, 6), "g");
    const QStringList inside = QDir(m_store.folder() + QStringLiteral("/7")).entryList(QDir::Files);
    EXPECT_EQ(inside.size(), 9) << inside.join(u' ').toStdString();
}

TEST_F(CollectionStoreTest, WhatIsNoPackedFilesIsRefusedAndNothingIsLeft)
{
    const std::vector<QByteArray> wrong{
        QByteArray("no archive"),
        packed({}),
        packed({{"file", "a"}, {"link", "", AE_IFLNK}}),
        packed({{"folder", "", AE_IFDIR}}),
        packed({{"large", QByteArray(kMost + 1, 'x')}}),
        packed({{"half", QByteArray(kMost / 2, 'x')}, {"other", QByteArray(kMost / 2 + 1, 'x')}}),
        packed({{"file", QByteArray(100'000, 'y')}}).left(200),
    };
    for (std::size_t i = 0; i < wrong.size(); ++i) {
        const Outcome done = bring(wrong[i]);
        EXPECT_EQ(done.error().kind, Error::Kind::Invalid) << i << ' ' << done.error().text.toStdString();
        EXPECT_FALSE(m_store.has(kAttempt));
        EXPECT_EQ(names(), QStringList()) << i;
    }
}

TEST_F(CollectionStoreTest, AWrongChecksumBeginsAnew)
{
    const QByteArray bytes = packed({{"file", "a"}});
    const QByteArray other = sha256Of("something else");
    ASSERT_TRUE(m_store.append(kAttempt, other, bytes.size(), 0, bytes));
    EXPECT_EQ(m_store.finish(other, head(), kMost).error().kind, Error::Kind::Protocol);
    EXPECT_EQ(m_store.received(kAttempt, other), 0);
    EXPECT_TRUE(bring(bytes));
}

TEST_F(CollectionStoreTest, ACollectionLargerThanTheDiskIsRefusedBeforeAnythingIsWritten)
{
    CollectionStore full(m_folder.path(), std::numeric_limits<qint64>::max() / 4);
    const QByteArray bytes = packed({{"file", "a"}});
    const Result<qint64> taken = full.append(kAttempt, sha256Of(bytes), bytes.size(), 0, bytes);
    EXPECT_EQ(taken.error().kind, Error::Kind::NoSpace);
    EXPECT_TRUE(taken.error().text.contains(m_folder.path()));
    EXPECT_TRUE(taken.error().text.contains(QStringLiteral(" %1 more bytes").arg(2 * bytes.size())))
        << "what is kept free is not what is needed: " << taken.error().text.toStdString();
    EXPECT_EQ(names(), QStringList());
    // What had come before the disk became full goes too.
    ASSERT_TRUE(m_store.append(kAttempt, sha256Of(bytes), bytes.size(), 0, bytes.left(10)));
    EXPECT_FALSE(full.append(kAttempt, sha256Of(bytes), bytes.size(), 10, bytes.mid(10)));
    EXPECT_EQ(names(), QStringList());
}

TEST_F(CollectionStoreTest, UnpackingThatWasCutOffIsDoneAgain)
{
    const QByteArray bytes = packed({{"file", "a"}});
    ASSERT_TRUE(m_store.append(kAttempt, sha256Of(bytes), bytes.size(), 0, bytes));
    ASSERT_TRUE(QDir(m_folder.path()).mkdir(QStringLiteral("7.new")));
    QFile half(m_folder.filePath(QStringLiteral("7.new/0")));
    ASSERT_TRUE(half.open(QIODevice::WriteOnly));
    half.write("hal");
    half.close();
    CollectionStore again(m_folder.path());
    ASSERT_TRUE(again.prepare());
    EXPECT_FALSE(again.has(kAttempt));
    ASSERT_TRUE(again.finish(sha256Of(bytes), head(), kMost));
    EXPECT_TRUE(again.has(kAttempt));
    EXPECT_EQ(content(kAttempt, 0), "a");
}

TEST_F(CollectionStoreTest, WhatNobodyBringsAnyMoreIsSweptAndDeletedFilesAreGone)
{
    const QByteArray bytes = packed({{"file", "a"}});
    ASSERT_TRUE(m_store.append(AttemptId{8}, sha256Of(bytes), bytes.size(), 0, bytes.left(5)));
    ASSERT_TRUE(m_store.append(AttemptId{9}, sha256Of(bytes), bytes.size(), 0, bytes.left(5)));
    m_store.sweep([](AttemptId attempt) { return attempt == AttemptId{9}; });
    EXPECT_EQ(m_store.received(AttemptId{8}, sha256Of(bytes)), 0);
    EXPECT_EQ(m_store.received(AttemptId{9}, sha256Of(bytes)), 5);
    ASSERT_TRUE(bring(bytes));
    EXPECT_TRUE(m_store.remove(kAttempt));
    EXPECT_FALSE(m_store.has(kAttempt));
    EXPECT_EQ(m_store.remove(kAttempt).error().kind, Error::Kind::NotFound);
    EXPECT_EQ(m_store.read(kAttempt).error().kind, Error::Kind::NotFound);
    CollectionStore again(m_folder.path());
    ASSERT_TRUE(again.prepare());
    EXPECT_TRUE(again.list().empty());
}

TEST_F(CollectionStoreTest, WhatIsSetAsideIsKeptUnderANumberOfItsOwn)
{
    const QByteArray first = packed({{"file", "of another database"}});
    const QByteArray second = packed({{"file", "of one before that"}});
    ASSERT_TRUE(bring(first));
    ASSERT_TRUE(m_store.setAside(kAttempt));
    EXPECT_FALSE(m_store.has(kAttempt));
    ASSERT_TRUE(bring(second));
    ASSERT_TRUE(m_store.setAside(kAttempt));
    ASSERT_TRUE(m_store.setAside(kAttempt)); // there is nothing
    ASSERT_TRUE(bring(packed({{"file", "new"}})));
    CollectionStore again(m_folder.path());
    ASSERT_TRUE(again.prepare());
    EXPECT_EQ(again.list(), m_store.list());
    ASSERT_EQ(again.list().size(), 3U);
    const CollectionHead aside = again.list()[1];
    EXPECT_EQ(aside.attempt, AttemptId{CollectionStore::kFirstSetAside});
    EXPECT_EQ(aside.nodeName, head().nodeName);
    EXPECT_EQ(aside.jobName, head().jobName);
    EXPECT_EQ(aside.job, JobId{}) << "that number means another job now";
    EXPECT_EQ(aside.node, NodeId{});
    EXPECT_EQ(content(aside.attempt, 0), "of another database");
    EXPECT_EQ(content(AttemptId{CollectionStore::kFirstSetAside + 1}, 0), "of one before that");
    EXPECT_EQ(content(kAttempt, 0), "new");
}

TEST_F(CollectionStoreTest, ADamagedListIsSaidAndLeft)
{
    ASSERT_TRUE(bring(packed({{"file", "a"}})));
    QFile list(m_folder.filePath(QStringLiteral("7/files.json")));
    ASSERT_TRUE(list.open(QIODevice::WriteOnly | QIODevice::Truncate));
    list.close();
    EXPECT_EQ(m_store.read(kAttempt).error().kind, Error::Kind::Io);
    EXPECT_TRUE(QFile::exists(m_store.pathOf(kAttempt, 0)));
}

// Somebody else may fill the disk while it is unpacked: the reserve is the database's.
TEST_F(CollectionStoreTest, UnpackingLeavesTheReserveFree)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("packed"));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(packed({{"a", "1"}, {"b", QByteArray(100'000, 'x')}}));
    file.close();
    const QString out = folder.filePath(QStringLiteral("out"));
    ASSERT_TRUE(QDir().mkpath(out));
    const auto full = unpackCollection(path, out, kMost, std::numeric_limits<qint64>::max() / 2);
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().kind, Error::Kind::NoSpace);
}

} // namespace
} // namespace signalbox

// The index of the activity log, over both kinds of database.

#include "model/store/activityindex.h"

#include "model/store/sqliteactivityindex.h"
#include "model/store/store.h"
#include "tests/support/postgrescluster.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

#include <algorithm>
#include <random>

#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

namespace signalbox {
namespace {

enum class StoreKind { Sqlite, Postgres };

void PrintTo(StoreKind kind, std::ostream *out)
{
    *out << (kind == StoreKind::Sqlite ? "Sqlite" : "Postgres");
}

constexpr UtcMs kBegin = 1'763'683'200'000;

Event entryAt(EventSeq seq)
{
    static const std::array<QString, 6> kTexts{
        QStringLiteral("disk full"),           QStringLiteral("no space on the disk"),
        QStringLiteral("Paket kaputt: Größe"), QStringLiteral("再起動が必要です"),
        QStringLiteral("dpkg: error 100"),     QString()};
    Event event;
    event.seq = seq;
    event.atMs = kBegin + static_cast<qint64>(seq) * 1'000;
    event.kind = seq % 3 == 0 ? EventKind::Failed : seq % 3 == 1 ? EventKind::SilenceBegan : EventKind::Created;
    event.job = JobId{static_cast<quint32>(seq % 5 + 1)};
    event.node = NodeId{static_cast<quint32>(seq % 7 + 1)};
    if (event.kind == EventKind::Failed)
        event.text = kTexts[(seq / 3) % kTexts.size()];
    return event;
}

ActivityMessage messageAt(EventSeq seq)
{
    const Event event = entryAt(seq);
    return activityMessage(event, {QStringLiteral("Job %1").arg(number(event.job)),
                                   event.node,
                                   QStringLiteral("client-%1").arg(number(event.node)),
                                   {}});
}

class ActivityIndexTest : public testing::TestWithParam<StoreKind> {
protected:
    void SetUp() override
    {
        m_url = QStringLiteral("sqlite:") + m_dir.filePath(QStringLiteral("store.db"));
        if (GetParam() == StoreKind::Postgres) {
            if (!PostgresCluster::instance())
                GTEST_SKIP() << PostgresCluster::kMissing;
            m_url = PostgresCluster::instance()->makeDatabase();
        }
        auto store = openStore(m_url);
        ASSERT_TRUE(store) << store.error().text.toStdString();
        m_store = std::move(store).value();
        m_index = opened();
        ASSERT_TRUE(m_index);
    }
    [[nodiscard]] std::unique_ptr<ActivityIndex> opened() const
    {
        auto index = openActivityIndex(m_url);
        EXPECT_TRUE(index) << index.error().text.toStdString() << index.error().detail.toStdString();
        return index ? std::move(index).value() : nullptr;
    }
    void log(EventSeq first, EventSeq last) const
    {
        WriteBatch batch;
        for (EventSeq seq = first; seq <= last; ++seq)
            batch.events.push_back(entryAt(seq));
        ASSERT_TRUE(m_store->commit(batch));
    }
    static std::vector<IndexedEntry> indexed(EventSeq first, EventSeq last)
    {
        std::vector<IndexedEntry> entries;
        for (EventSeq seq = first; seq <= last; ++seq)
            entries.push_back(indexedEntry(messageAt(seq)));
        return entries;
    }
    void add(EventSeq first, EventSeq last) const
    {
        const Outcome added = m_index->add(indexed(first, last), first - 1, last);
        ASSERT_TRUE(added) << added.error().text.toStdString() << added.error().detail.toStdString();
    }
    [[nodiscard]] std::vector<EventSeq> find(const QString &search, int limit = 10'000, bool isDescending = false,
                                             EventSeq from = 1, EventSeq to = 100'000'000) const
    {
        const Result<ActivityQuery> query = readActivityQuery(search);
        EXPECT_TRUE(query);
        const auto found = m_index->find(query.value(), from, to, limit, isDescending);
        EXPECT_TRUE(found) << search.toStdString() << ": " << found.error().text.toStdString()
                           << found.error().detail.toStdString();
        return found ? found.value().seqs : std::vector<EventSeq>();
    }
    static std::vector<EventSeq> looked(const QString &search, EventSeq first, EventSeq last)
    {
        const ActivityQuery query = readActivityQuery(search).value();
        std::vector<EventSeq> fitting;
        for (EventSeq seq = first; seq <= last; ++seq) {
            if (query.fits(activityDocument(messageAt(seq))))
                fitting.push_back(seq);
        }
        return fitting;
    }
    QTemporaryDir m_dir;
    QString m_url;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ActivityIndex> m_index;
};

TEST_P(ActivityIndexTest, ItFindsWhatLookingThroughFinds)
{
    add(1, 600);
    add(601, 1000);
    EXPECT_EQ(m_index->position().value(), 1000U);
    for (const char *search : {"disk",
                               "\"disk full\"",
                               "\"full disk\"",
                               "dis*",
                               "disk -full",
                               "-disk",
                               "severity:error",
                               "-severity:error",
                               "job:2 severity:warning",
                               "node:client-3 disk",
                               "node:client-*",
                               "id:SBX2010E -job:1",
                               "größe",
                               "GROSSE",
                               "再起",
                               "起再",
                               "client-3",
                               "\"job 4\"",
                               "error 100",
                               "kaput* -job:3",
                               "-disk -space -job:1",
                               "job:1 job:2"}) {
        const QString text = QString::fromUtf8(search);
        const std::vector<EventSeq> expected = looked(text, 1, 1000);
        EXPECT_EQ(find(text), expected) << search;
        std::vector<EventSeq> newest(expected.rbegin(), expected.rend());
        newest.resize(std::min<std::size_t>(newest.size(), 7));
        EXPECT_EQ(find(text, 7, true), newest) << search;
    }
    EXPECT_EQ(find(QStringLiteral("disk"), 100, false, 500, 520), looked(QStringLiteral("disk"), 500, 520));
}

TEST_P(ActivityIndexTest, RandomSearchesFindTheSame)
{
    add(1, 300);
    std::mt19937 random(4711); // NOLINT: the same each time
    const QStringList pieces{QStringLiteral("disk"),           QStringLiteral("-full"),
                             QStringLiteral("\"no space\""),   QStringLiteral("-job:2"),
                             QStringLiteral("severity:error"), QStringLiteral("cl*"),
                             QStringLiteral("-node:client-2"), QStringLiteral("必要"),
                             QStringLiteral("-\"on the\""),    QStringLiteral("id:2029"),
                             QStringLiteral("' OR 1"),         QStringLiteral("\"a\" AND"),
                             QStringLiteral("NEAR(b"),         QStringLiteral("*:*"),
                             QStringLiteral("{tags}:x"),       QStringLiteral("\\'&|!()<->")};
    for (int i = 0; i < 200; ++i) {
        QStringList some;
        for (unsigned n = random() % 4; n > 0; --n)
            some << pieces[static_cast<qsizetype>(random() % static_cast<unsigned>(pieces.size()))];
        const QString search = some.join(u' ');
        const Result<ActivityQuery> query = readActivityQuery(search);
        if (!query || query.value().isEmpty())
            continue; // of nothing, or of signs only
        EXPECT_EQ(find(search), looked(search, 1, 300)) << search.toStdString();
    }
}

TEST_P(ActivityIndexTest, PositionAndEntriesAreOneTransaction)
{
    add(1, 10);
    // Another one has been there: nothing is added, nothing twice.
    const Outcome late = m_index->add(indexed(1, 20), 0, 20);
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().kind, Error::Kind::Refused);
    EXPECT_EQ(m_index->position().value(), 10U);
    EXPECT_EQ(find(QStringLiteral("-xyz")).size(), 10U);
    add(11, 20);
    const std::unique_ptr<ActivityIndex> other = opened();
    EXPECT_EQ(other->position().value(), 20U);
    EXPECT_EQ(find(QStringLiteral("-xyz")).size(), 20U);
}

TEST_P(ActivityIndexTest, TheLogIsReadBesideItsWriter)
{
    log(1, 50);
    const auto newest = m_index->entries(1, 50, 3, true);
    ASSERT_TRUE(newest);
    ASSERT_EQ(newest.value().size(), 3U);
    EXPECT_EQ(newest.value().front(), entryAt(50));
    EXPECT_EQ(m_index->entries(49, 100, 10, false).value().size(), 2U);
    log(51, 52);
    EXPECT_EQ(m_index->entries(51, 100, 10, false).value().size(), 2U);
    const std::array<EventSeq, 3> seqs{52, 7, 99};
    const auto some = m_index->entriesAt(seqs);
    ASSERT_TRUE(some);
    ASSERT_EQ(some.value().size(), 2U);
    EXPECT_EQ(some.value().front(), entryAt(7));
}

TEST_P(ActivityIndexTest, TimesAndCountsAreKeptInBlocks)
{
    for (EventSeq first = 1; first <= 20'001; first += 1'000)
        add(first, first + 999);
    const auto range = m_index->range(kBegin + 10'000'000, kBegin + 10'001'000);
    ASSERT_TRUE(range);
    EXPECT_LE(range.value().first, 10'000U);
    EXPECT_GE(range.value().last, 10'001U);
    EXPECT_LT(range.value().last - range.value().first, 3U * kEntriesInBlock);
    EXPECT_GT(m_index->range(kBegin - 9'000, kBegin).value().first,
              m_index->range(kBegin - 9'000, kBegin).value().last);
    EXPECT_EQ(m_index->range(0, 0).value().last, 21'000U);
    const auto counts = m_index->counts({});
    ASSERT_TRUE(counts);
    EXPECT_EQ(counts.value(), (std::array<qint64, 3>{7'000, 7'000, 7'000}));
    const auto some = m_index->counts(readActivityQuery(QStringLiteral("job:2")).value());
    ASSERT_TRUE(some);
    EXPECT_EQ(some.value()[0] + some.value()[1] + some.value()[2], 4'200);
}

TEST_P(ActivityIndexTest, WhatIsTooOldIsForgotten)
{
    // Segments are of a million numbers: the log may have gaps as wide.
    const std::array<EventSeq, 3> firsts{1, EventSeq{1} << 20, EventSeq{1} << 21};
    EventSeq before = 0;
    for (const EventSeq first : firsts) {
        ASSERT_TRUE(m_index->add(indexed(first, first + 9), before, first + 9));
        before = first + 9;
    }
    const UtcMs old = kBegin + static_cast<qint64>(firsts[2]) * 1'000;
    while (m_index->forget(old).value()) { }
    const std::vector<EventSeq> left = find(QStringLiteral("-xyz"));
    ASSERT_FALSE(left.empty());
    EXPECT_EQ(left.size(), 10U);
    EXPECT_EQ(left.front(), firsts[2]);
    EXPECT_EQ(m_index->position().value(), firsts[2] + 9);
    // Not what is being written, however old.
    while (m_index->forget(old * 2).value()) { }
    EXPECT_EQ(find(QStringLiteral("-xyz")).size(), 10U);
    add(firsts[2] + 10, firsts[2] + 20);
}

TEST_P(ActivityIndexTest, ItCanBeMadeAnew)
{
    add(1, 100);
    ASSERT_TRUE(m_index->clear());
    EXPECT_EQ(m_index->position().value(), 0U);
    EXPECT_TRUE(find(QStringLiteral("disk")).empty());
    add(1, 50);
    EXPECT_EQ(find(QStringLiteral("disk")), looked(QStringLiteral("disk"), 1, 50));
}

INSTANTIATE_TEST_SUITE_P(Kinds, ActivityIndexTest, testing::Values(StoreKind::Sqlite, StoreKind::Postgres),
                         [](const auto &kind) { return kind.param == StoreKind::Sqlite ? "Sqlite" : "Postgres"; });

class SqliteActivityIndexTest : public testing::Test {
protected:
    SqliteActivityIndexTest()
    {
        auto store = openStore(m_path);
        EXPECT_TRUE(store);
        m_store = std::move(store).value();
    }
    QTemporaryDir m_dir;
    const QString m_path = m_dir.filePath(QStringLiteral("store.db"));
    std::unique_ptr<Store> m_store;
};

std::vector<IndexedEntry> some(EventSeq first, EventSeq last)
{
    std::vector<IndexedEntry> entries;
    for (EventSeq seq = first; seq <= last; ++seq)
        entries.push_back(indexedEntry(messageAt(seq)));
    return entries;
}

TEST_F(SqliteActivityIndexTest, ADamagedFileIsMadeAnew)
{
    QFile file(activityIndexFile(m_path));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QByteArray(8192, 'x'));
    file.close();
    auto index = SqliteActivityIndex::open(m_path);
    ASSERT_TRUE(index) << index.error().text.toStdString();
    EXPECT_EQ(index.value()->position().value(), 0U);
    EXPECT_TRUE(index.value()->add(some(1, 10), 0, 10));
    EXPECT_EQ(QFile::permissions(activityIndexFile(m_path)) & (QFile::ReadGroup | QFile::ReadOther),
              QFile::Permissions());
}

TEST_F(SqliteActivityIndexTest, AFullDiskLeavesItAsItWas)
{
    auto index = SqliteActivityIndex::open(m_path);
    ASSERT_TRUE(index);
    ASSERT_TRUE(index.value()->add(some(1, 2'000), 0, 2'000));
    ASSERT_TRUE(index.value()->setMaxPages(1));
    Outcome full = {};
    EventSeq from = 2'000;
    while (full && from < 200'000) {
        full = index.value()->add(some(from + 1, from + 2'000), from, from + 2'000);
        if (full)
            from += 2'000;
    }
    ASSERT_FALSE(full);
    EXPECT_EQ(full.error().kind, Error::Kind::NoSpace) << full.error().detail.toStdString();
    EXPECT_EQ(index.value()->position().value(), from);
    const ActivityQuery all = readActivityQuery(QStringLiteral("-xyz")).value();
    EXPECT_EQ(index.value()->find(all, 1, 1'000'000, 1'000'000, false).value().seqs.size(), from);
    ASSERT_TRUE(index.value()->setMaxPages(0));
    EXPECT_TRUE(index.value()->add(some(from + 1, from + 2'000), from, from + 2'000));
    EXPECT_EQ(index.value()->find(all, 1, 1'000'000, 1'000'000, false).value().seqs.size(), from + 2'000);
}

/// In the middle, where opening it does not look, and while two have it open.
TEST_F(SqliteActivityIndexTest, DamageThatShowsLaterMakesItAnewForAll)
{
    auto writer = SqliteActivityIndex::open(m_path);
    auto reader = SqliteActivityIndex::open(m_path);
    ASSERT_TRUE(writer && reader);
    ASSERT_TRUE(writer.value()->add(some(1, 2'000), 0, 2'000));
    EXPECT_EQ(reader.value()->position().value(), 2'000U);
    writer.value().reset(); // all of it is in the file then
    reader.value().reset();
    writer = SqliteActivityIndex::open(m_path);
    reader = SqliteActivityIndex::open(m_path);
    ASSERT_TRUE(writer && reader);
    QFile file(activityIndexFile(m_path));
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    ASSERT_GT(file.size(), 8 * 4096);
    for (qint64 at = 2 * 4096; at < file.size(); at += 4096) { // all but the table of tables
        ASSERT_TRUE(file.seek(at));
        file.write(QByteArray(4096, 'x'));
    }
    file.close();
    const ActivityQuery all = readActivityQuery(QStringLiteral("-xyz")).value();
    const auto broken = reader.value()->find(all, 1, 10'000, 10'000, false);
    ASSERT_FALSE(broken);
    EXPECT_EQ(reader.value()->position().value(), 0U) << "it is made anew";
    const Outcome added = writer.value()->add(some(2'001, 2'010), 2'000, 2'010);
    EXPECT_EQ(added.error().kind, Error::Kind::Refused) << added.error().detail.toStdString();
    EXPECT_EQ(writer.value()->position().value(), 0U);
    ASSERT_TRUE(writer.value()->add(some(1, 20), 0, 20));
    EXPECT_EQ(reader.value()->position().value(), 20U);
    EXPECT_EQ(reader.value()->find(all, 1, 10'000, 10'000, false).value().seqs.size(), 20U);
    EXPECT_TRUE(QFile::exists(activityIndexFile(m_path) + QStringLiteral("-wal"))) << "it is the new file's";
    writer = SqliteActivityIndex::open(m_path);
    EXPECT_EQ(writer.value()->position().value(), 20U);
}

TEST_F(SqliteActivityIndexTest, AFileThatIsDeletedOrEmptiedIsMadeAnew)
{
    auto index = SqliteActivityIndex::open(m_path);
    ASSERT_TRUE(index);
    ASSERT_TRUE(index.value()->add(some(1, 10), 0, 10));
    for (const char *end : {"", "-wal", "-shm"})
        QFile::remove(activityIndexFile(m_path) + QLatin1String(end));
    EXPECT_EQ(index.value()->add(some(11, 20), 10, 20).error().kind, Error::Kind::Refused);
    EXPECT_EQ(index.value()->position().value(), 0U);
    ASSERT_TRUE(index.value()->add(some(1, 20), 0, 20));
    EXPECT_TRUE(QFile::exists(activityIndexFile(m_path)));
    index.value().reset(); // all of it is in the file then
    index = SqliteActivityIndex::open(m_path);
    ASSERT_TRUE(index);
    QFile file(activityIndexFile(m_path));
    ASSERT_TRUE(file.resize(0));
    EXPECT_EQ(index.value()->position().value(), 0U);
    EXPECT_TRUE(index.value()->add(some(1, 10), 0, 10));
}

TEST_F(SqliteActivityIndexTest, ASearchThatTakesTooLongSaysThatThereMayBeMore)
{
    auto index = SqliteActivityIndex::open(m_path);
    ASSERT_TRUE(index);
    ASSERT_TRUE(index.value()->add(some(1, 20'000), 0, 20'000));
    index.value()->setSearchLimit(0);
    const ActivityQuery all = readActivityQuery(QStringLiteral("-xyz")).value();
    std::vector<EventSeq> found;
    for (EventSeq from = 1; from <= 20'000;) { // as who asks again from where it was cut
        const auto part = index.value()->find(all, from, 20'000, 20'000, false);
        ASSERT_TRUE(part) << part.error().text.toStdString();
        const std::vector<EventSeq> &seqs = part.value().seqs;
        found.insert(found.end(), seqs.begin(), seqs.end());
        if (from == 1) {
            EXPECT_TRUE(part.value().isCut);
        }
        if (!part.value().isCut)
            break;
        from = seqs.back() + 1;
    }
    ASSERT_EQ(found.size(), 20'000U);
    EXPECT_TRUE(std::is_sorted(found.begin(), found.end()));
    EXPECT_EQ(found.back(), 20'000U);
}

/// Killed at any moment: what is in it is what its position says.
TEST_F(SqliteActivityIndexTest, AKillInTheMiddleLeavesNothingTwiceAndNothingOut)
{
    m_store.reset(); // a child takes no locks along
    std::mt19937 random(7); // NOLINT: the same each time
    EventSeq reached = 0;
    useconds_t longer = 1; // on a machine that is slow, or under a sanitizer
    for (int run = 0; run < 6 || (reached == 0 && run < 14); ++run) {
        if (run >= 6)
            longer *= 2;
        const pid_t child = ::fork();
        ASSERT_GE(child, 0);
        if (child == 0) {
            auto index = SqliteActivityIndex::open(m_path);
            for (EventSeq at = index ? index.value()->position().value() : 0; index; at += 500)
                (void)index.value()->add(some(at + 1, at + 500), at, at + 500);
            ::_exit(1);
        }
        ::usleep(longer * static_cast<useconds_t>(30'000 + random() % 60'000));
        ::kill(child, SIGKILL);
        int status = 0;
        ASSERT_EQ(::waitpid(child, &status, 0), child);
        ASSERT_TRUE(WIFSIGNALED(status));
        auto index = SqliteActivityIndex::open(m_path);
        ASSERT_TRUE(index);
        const EventSeq position = index.value()->position().value();
        EXPECT_GE(position, reached);
        reached = position;
        const ActivityQuery all = readActivityQuery(QStringLiteral("-xyz")).value();
        const auto found = index.value()->find(all, 1, 100'000'000, 100'000'000, false);
        ASSERT_TRUE(found);
        EXPECT_EQ(found.value().seqs.size(), position);
        EXPECT_TRUE(found.value().seqs.empty() || found.value().seqs.back() == position);
    }
    EXPECT_GT(reached, 0U);
}

} // namespace
} // namespace signalbox

#include "model/items/statustablemodel.h"

#include "model/domain/lampstate.h"
#include "model/domain/route.h"
#include "model/items/csvwriter.h"
#include "model/items/instructionsource.h"
#include "model/items/jobsource.h"
#include "tests/model/items/fakelink.h"
#include "tests/model/items/records.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <array>
#include <random>
#include <tuple>

using namespace signalbox;
using namespace signalbox::testing;

namespace {

class StatusTableModelTest : public ::testing::Test {
protected:
    /// A server with one job to `destinations` clients below a relay, and its rows.
    void start(quint32 destinations, std::vector<PackageId> packages)
    {
        m_job = jobFor(1, destinations, std::move(packages));
        m_job.routes = {{.relays = {NodeId{5'000'000}}, .counters = {}}};
        ServerSnapshot snapshot;
        snapshot.seq = 1;
        snapshot.serverName = QStringLiteral("tokyo");
        snapshot.jobs = {m_job};
        snapshot.packages = {package(1, QStringLiteral("browser"), QStringLiteral("131")),
                             package(2, QStringLiteral("font"), QStringLiteral("2"))};
        snapshot.nodes = {node(5'000'000, QStringLiteral("relay-osaka"), 0, NodeRole::Relay)};
        for (quint32 id = 1; id <= destinations; ++id)
            snapshot.nodes.push_back(node(id, QStringLiteral("pc-%1").arg(id), 5'000'000));
        m_rows = instructionsOf(m_job);
        m_state.reset(snapshot);
    }
    void openJob()
    {
        m_source = std::make_shared<InstructionSource>(m_state, JobId{1});
        m_model.setSource(m_source);
        m_link.answer(m_rows);
    }
    void change(const std::vector<InstructionRow> &rows)
    {
        DeltaBatch batch;
        batch.seq = m_state.seq() + 1;
        for (const InstructionRow &row : rows) {
            m_rows[number(row.id) - 1000] = row;
            batch.rows.emplace_back(JobId{1}, row);
        }
        m_state.apply(batch);
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList result;
        for (int row = 0; row < m_model.rowCount(); ++row)
            result << m_model.index(row, StatusTableModel::NameColumn).data().toString();
        return result;
    }

    JobRecord m_job;
    std::vector<InstructionRow> m_rows;
    FakeLink m_link;
    ServerState m_state{&m_link};
    std::shared_ptr<InstructionSource> m_source;
    StatusTableModel m_model;
};

class TestedStatusTableModelTest : public StatusTableModelTest {
protected:
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Warning};
};

} // namespace

TEST_F(TestedStatusTableModelTest, ADestinationWithOnePackageIsItsInstruction)
{
    start(3, {PackageId{1}});
    openJob();
    ASSERT_EQ(m_model.rowCount(), 3);
    InstructionRow row = instruction(m_job, 1, Status::Executing);
    row.permille = 630;
    row.hop = 1;
    row.relays = 1;
    row.segmentPermille = 250;
    row.lastReportMs = kT0;
    change({row});
    const auto cell = [this](int column, int role = Qt::DisplayRole) { return m_model.index(1, column).data(role); };
    EXPECT_EQ(cell(StatusTableModel::NameColumn).toString(), QStringLiteral("pc-2"));
    EXPECT_EQ(cell(StatusTableModel::StatusColumn).toString(), QStringLiteral("63 %"));
    EXPECT_EQ(cell(StatusTableModel::CountersColumn).toString(), QStringLiteral("0/0/0/1"));
    EXPECT_EQ(cell(StatusTableModel::TypeColumn).toString(), QStringLiteral("browser 131"));
    EXPECT_EQ(cell(StatusTableModel::StatusColumn, StatusTableModel::PermilleRole).toInt(), 630);
    EXPECT_EQ(cell(0, StatusTableModel::StatusRole).value<Status>(), Status::Executing);
    EXPECT_EQ(cell(0, StatusTableModel::IdRole).toUInt(), 2u);
    EXPECT_EQ(cell(0, StatusTableModel::KindRole).value<StatusTableModel::RowKind>(),
              StatusTableModel::RowKind::Destination);
    EXPECT_EQ(cell(StatusTableModel::LastReportColumn, StatusTableModel::SortRole).toULongLong(),
              static_cast<quint64>(kT0));
    const auto route = cell(StatusTableModel::RouteColumn, StatusTableModel::RouteRole).value<RouteState>();
    ASSERT_EQ(route.hops.size(), 3u);
    EXPECT_EQ(route.hops[1].name, QStringLiteral("relay-osaka"));
    EXPECT_EQ(route.hops[2].kind, RouteHop::Kind::Client);
    EXPECT_EQ(route.doneHop, 1);
    EXPECT_EQ(route.segmentPermille, 250);
    EXPECT_EQ(cell(0, StatusTableModel::LampRole).value<LampState>().permille, 630);
}

TEST_F(TestedStatusTableModelTest, WithSeveralPackagesADestinationShowsItsWorstInstruction)
{
    start(2, {PackageId{1}, PackageId{2}});
    openJob();
    ASSERT_EQ(m_model.rowCount(), 2);
    InstructionRow done = instruction(m_job, 2, Status::Completed);
    done.executedMs = kT0;
    InstructionRow failed = instruction(m_job, 3, Status::Error);
    failed.lastReportMs = kT0 + 7;
    QSignalSpy changed(&m_model, &QAbstractItemModel::dataChanged);
    change({done, failed});
    ASSERT_EQ(changed.size(), 1);
    EXPECT_EQ(changed[0][0].toModelIndex().row(), 1);
    const QModelIndex index = m_model.index(1, 0);
    EXPECT_EQ(index.data(StatusTableModel::StatusRole).value<Status>(), Status::Error);
    EXPECT_EQ(m_model.index(1, StatusTableModel::CountersColumn).data().toString(), QStringLiteral("1/1/0/2"));
    EXPECT_EQ(m_source->summary(1).executedMs, kT0);
    EXPECT_EQ(m_source->summary(1).lastReportMs, kT0 + 7);
    EXPECT_EQ(m_source->instructions(1).size(), 2u);
    EXPECT_EQ(m_model.statusCounts()[indexOf(Status::Error)], 1u);

    StatusTableModel below;
    QAbstractItemModelTester tester(&below, QAbstractItemModelTester::FailureReportingMode::Warning);
    below.setSource(std::make_shared<InstructionSource>(m_state, JobId{1}, NodeId{2}));
    ASSERT_EQ(below.rowCount(), 2);
    EXPECT_EQ(below.index(1, StatusTableModel::NameColumn).data().toString(), QStringLiteral("font 2"));
    EXPECT_EQ(below.index(1, 0).data(StatusTableModel::IdRole).toUInt(), 1003u);
    EXPECT_EQ(below.headerData(StatusTableModel::NameColumn, Qt::Horizontal).toString(), QStringLiteral("Package"));
}

TEST_F(TestedStatusTableModelTest, SortsByNameWithNumbersByValueAndByAnyColumnBothWays)
{
    start(12, {PackageId{1}});
    openJob();
    m_model.sort(StatusTableModel::NameColumn, Qt::DescendingOrder);
    EXPECT_EQ(names().first(), QStringLiteral("pc-12"));
    EXPECT_EQ(names().last(), QStringLiteral("pc-1"));
    InstructionRow row = instruction(m_job, 4, Status::Executing);
    row.lastReportMs = kT0;
    change({row});
    m_model.sort(StatusTableModel::LastReportColumn, Qt::DescendingOrder);
    EXPECT_EQ(names().mid(0, 2), (QStringList{QStringLiteral("pc-5"), QStringLiteral("pc-1")}));
    row = instruction(m_job, 7, Status::Executing);
    row.lastReportMs = kT0 + 1;
    change({row});
    EXPECT_EQ(names().mid(0, 3), (QStringList{QStringLiteral("pc-8"), QStringLiteral("pc-5"), QStringLiteral("pc-1")}));
    m_model.sort(-1);
    EXPECT_EQ(names().first(), QStringLiteral("pc-1"));
}

TEST_F(TestedStatusTableModelTest, TheCurrentRowFollowsItsDestination)
{
    start(20, {PackageId{1}});
    openJob();
    const QPersistentModelIndex current = m_model.index(3, StatusTableModel::NameColumn);
    m_model.sort(StatusTableModel::LastReportColumn);
    InstructionRow row = instruction(m_job, 3, Status::Executing);
    row.lastReportMs = kT0;
    change({row});
    EXPECT_EQ(current.row(), 19);
    EXPECT_EQ(current.data().toString(), QStringLiteral("pc-4"));
    m_model.setFilter({.statuses = RowFilter::bit(Status::Executing)});
    EXPECT_EQ(current.row(), 0);
    EXPECT_EQ(m_model.rowCount(), 1);
    m_model.setFilter({});
    EXPECT_EQ(current.row(), 19);
    EXPECT_EQ(m_model.rowCount(), 20);
}

TEST_F(TestedStatusTableModelTest, FiltersByNamePackageResultStatusAndRoute)
{
    start(12, {PackageId{1}});
    openJob();
    change({instruction(m_job, 0, Status::Error), instruction(m_job, 1, Status::Completed)});
    const auto shown = [this](const RowFilter &filter) {
        m_model.setFilter(filter);
        return m_model.rowCount();
    };
    EXPECT_EQ(shown({.text = QStringLiteral("PC-1")}), 4);
    EXPECT_EQ(shown({.text = QStringLiteral("BROWSER")}), 12);
    EXPECT_EQ(shown({.text = QStringLiteral("compl")}), 1);
    EXPECT_EQ(shown({.text = QStringLiteral("nothing like it")}), 0);
    EXPECT_EQ(
        shown({.statuses = static_cast<quint16>(RowFilter::bit(Status::Error) | RowFilter::bit(Status::Completed))}),
        2);
    EXPECT_EQ(shown({.text = QStringLiteral("pc-1"), .statuses = RowFilter::bit(Status::Error)}), 1);
    EXPECT_EQ(shown({.route = quint16{1}}), 0);
    EXPECT_EQ(shown({.route = quint16{0}}), 12);
    m_model.setFilter({.text = QStringLiteral("compl")});
    change({instruction(m_job, 5, Status::Completed)});
    EXPECT_EQ(names(), (QStringList{QStringLiteral("pc-2"), QStringLiteral("pc-6")}));
    change({instruction(m_job, 1, Status::Error)});
    EXPECT_EQ(names(), QStringList{QStringLiteral("pc-6")});
    EXPECT_EQ(m_model.totalRowCount(), 12);
}

TEST_F(TestedStatusTableModelTest, ARenamedNodeIsSortedAndFoundAnew)
{
    start(3, {PackageId{1}});
    openJob();
    m_model.sort(StatusTableModel::NameColumn);
    m_model.setFilter({.text = QStringLiteral("pc")});
    DeltaBatch batch;
    batch.seq = 5;
    batch.nodes = {node(2, QStringLiteral("zz-pc"), 5'000'000), node(3, QStringLiteral("gone"), 5'000'000)};
    m_state.apply(batch);
    EXPECT_EQ(names(), (QStringList{QStringLiteral("pc-1"), QStringLiteral("zz-pc")}));
}

TEST_F(TestedStatusTableModelTest, RandomChangesKeepSortingFilterAndCountsRight)
{
    const auto seed = std::random_device()();
    SCOPED_TRACE(::testing::Message() << "seed " << seed);
    std::mt19937 random(seed);
    start(300, {PackageId{1}});
    openJob();
    m_model.sort(StatusTableModel::LastReportColumn, Qt::DescendingOrder);
    RowFilter filter;
    for (int round = 0; round < 30; ++round) {
        if (round % 7 == 3) {
            filter.statuses = static_cast<quint16>(random() % 2 == 0 ? 0 : random() % 0x7ff);
            m_model.setFilter(filter);
        }
        std::vector<InstructionRow> changes;
        for (int i = 0; i < 40; ++i) {
            InstructionRow row = instruction(m_job, static_cast<quint32>(random() % 300), kAllStatuses[random() % 10]);
            row.lastReportMs = kT0 + static_cast<UtcMs>(random() % 1000);
            changes.push_back(row);
        }
        change(changes);
        std::vector<InstructionRow> expected;
        std::array<quint32, kStatusCount> counts{};
        for (const InstructionRow &row : m_rows) {
            ++counts[indexOf(row.status)];
            if (filter.lets(row.status))
                expected.push_back(row);
        }
        std::stable_sort(expected.begin(), expected.end(),
                         [](const auto &a, const auto &b) { return a.lastReportMs > b.lastReportMs; });
        ASSERT_EQ(static_cast<std::size_t>(m_model.rowCount()), expected.size());
        for (int row = 0; row < m_model.rowCount(); ++row)
            ASSERT_EQ(m_model.index(row, 0).data(StatusTableModel::IdRole).toUInt(),
                      number(expected[static_cast<std::size_t>(row)].destination));
        ASSERT_EQ(m_model.statusCounts(), counts);
    }
}

TEST_F(StatusTableModelTest, TheCsvOfAResultHasWhatStandsInBracketsToo)
{
    start(2, {PackageId{1}});
    openJob();
    InstructionRow row = m_rows[0];
    row.status = Status::Executing;
    row.overlays = SuspendRequestedOverlay | SilentOverlay;
    change({row});
    QByteArray bytes;
    QBuffer buffer(&bytes);
    ASSERT_TRUE(buffer.open(QIODevice::WriteOnly));
    CsvWriter out(buffer);
    m_source->writeCsvHeader(StatusTableModel::ResultColumn, out);
    out.endRow();
    for (const quint32 each : m_source->rows()) {
        m_source->writeCsvCells(each, StatusTableModel::ResultColumn, out);
        out.endRow();
    }
    ASSERT_TRUE(out.flush());
    const QList<QByteArray> lines = bytes.split('\n');
    EXPECT_EQ(lines[0].trimmed(), "detail,remarks");
    EXPECT_EQ(lines[1].trimmed(), ",suspend-requested silent");
    EXPECT_EQ(lines[2].trimmed(), ",");
}

TEST_F(StatusTableModelTest, LargeTablesAreSortedInTheBackgroundAndLoseNoChange)
{
    constexpr quint32 kRows = 25'000;
    start(kRows, {PackageId{1}});
    for (quint32 i = 0; i < kRows; ++i)
        m_rows[i].lastReportMs = kT0 + (i * 7919) % 100'000;
    openJob();
    m_model.sort(StatusTableModel::LastReportColumn);
    EXPECT_TRUE(m_model.busy());
    EXPECT_EQ(m_model.sourceRow(0), 0u); // as it was until the new order is there
    std::vector<InstructionRow> changes;
    for (quint32 i = 0; i < 100; ++i) {
        InstructionRow row = m_rows[i * 200];
        row.lastReportMs = kT0 + 200'000 - i;
        row.status = Status::Error;
        changes.push_back(row);
    }
    change(changes); // while the worker sorts
    m_model.setFilter({.text = QStringLiteral("pc-1")});
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_model.busy(); }));
    const auto checkOrder = [this] {
        UtcMs last = 0;
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const UtcMs at = m_rows[m_model.sourceRow(row)].lastReportMs;
            ASSERT_GE(at, last) << row;
            last = at;
        }
    };
    checkOrder();
    EXPECT_LT(m_model.rowCount(), static_cast<int>(kRows));
    EXPECT_GT(m_model.rowCount(), 1000);
    m_model.setFilter({});
    EXPECT_EQ(m_model.rowCount(), static_cast<int>(kRows));
    checkOrder();
    EXPECT_EQ(m_model.statusCounts()[indexOf(Status::Error)], 100u);
    EXPECT_EQ(m_model.sourceRow(static_cast<int>(kRows) - 1), 0u);
}

TEST_F(StatusTableModelTest, AColumnIsSaidToHaveOneKeyOnlyWhenAllRowsHaveIt)
{
    const auto seed = std::random_device()();
    SCOPED_TRACE(::testing::Message() << "seed " << seed);
    std::mt19937 random(seed);
    for (const std::vector<PackageId> &packages :
         {std::vector{PackageId{1}}, std::vector{PackageId{1}, PackageId{2}}}) {
        start(20, packages);
        openJob();
        EXPECT_TRUE(m_source->hasOneKey(StatusTableModel::AttemptColumn));
        EXPECT_TRUE(m_source->hasOneKey(StatusTableModel::ExecutedColumn));
        EXPECT_TRUE(m_source->hasOneKey(StatusTableModel::TypeColumn));
        const InstructionSource below(m_state, JobId{1}, NodeId{3});
        for (int step = 0; step < 8; ++step) {
            for (const InstructionSource *source : std::array<const InstructionSource *, 2>{m_source.get(), &below}) {
                const std::vector<quint32> rows = source->rows();
                for (int column = 0; column < StatusTableModel::ColumnCount; ++column) {
                    const quint64 first = source->sortKey(rows.front(), column);
                    ASSERT_TRUE(!source->hasOneKey(column)
                                || std::all_of(rows.begin(), rows.end(),
                                               [&](quint32 row) { return source->sortKey(row, column) == first; }))
                        << "column " << column << " step " << step;
                }
            }
            InstructionRow row = m_rows[random() % m_rows.size()];
            switch (random() % 4) {
            case 0: row.attempt = 2; break;
            case 1: row.executedMs = kT0; break;
            case 2: row.scheduledInstallMs = kT0; break;
            default: row.lastReportMs = kT0; break;
            }
            change({row});
        }
    }
}

TEST_F(StatusTableModelTest, AColumnThatSaysTheSameEverywhereIsSortedAtOnceAndKeptSorted)
{
    start(25'000, {PackageId{1}});
    openJob();
    m_model.sort(StatusTableModel::AttemptColumn, Qt::DescendingOrder);
    EXPECT_FALSE(m_model.busy());
    EXPECT_EQ(m_model.sourceRow(0), 0u);
    InstructionRow again = m_rows[7000];
    again.attempt = 2;
    change({again});
    EXPECT_EQ(m_model.sourceRow(0), 7000u);
    EXPECT_EQ(m_model.sourceRow(1), 0u);
}

TEST_F(StatusTableModelTest, CountersAreSortedByErrorsThenRejectionsThenTotal)
{
    start(40, {PackageId{1}, PackageId{2}, PackageId{3}});
    std::mt19937 random(1);
    for (InstructionRow &row : m_rows)
        row.status = std::array{Status::Error, Status::InstallationRejected, Status::Completed}[random() % 3];
    openJob();
    m_model.sort(StatusTableModel::CountersColumn);
    std::tuple<quint32, quint32, quint32> last{};
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const auto counters = m_model.index(row, 0).data(StatusTableModel::CountersRole).value<Counters>();
        const std::tuple now(counters.errors(), counters.rejected(), counters.total());
        EXPECT_LE(last, now) << row;
        last = now;
    }
}

TEST_F(StatusTableModelTest, ThousandsOfChangesDuringASortAndAFilterAreAllInThem)
{
    const auto seed = std::random_device()();
    SCOPED_TRACE(::testing::Message() << "seed " << seed);
    std::mt19937 random(seed);
    constexpr quint32 kRows = 30'000;
    start(kRows, {PackageId{1}});
    openJob();
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_source->isComplete(); }));
    const auto changeMany = [&] {
        std::vector<InstructionRow> changes;
        for (int i = 0; i < 4000; ++i) {
            InstructionRow row = m_rows[random() % kRows];
            row.lastReportMs = kT0 + static_cast<UtcMs>(random() % 1'000'000);
            row.status = kAllStatuses[random() % 10];
            changes.push_back(row);
        }
        change(changes);
    };
    for (int round = 0; round < 6; ++round) {
        const bool descending = round % 2 == 0;
        m_model.sort(round % 3 == 0 ? StatusTableModel::ResultColumn : StatusTableModel::LastReportColumn,
                     descending ? Qt::DescendingOrder : Qt::AscendingOrder);
        RowFilter filter;
        filter.statuses = static_cast<quint16>(RowFilter::bit(Status::Error) | RowFilter::bit(Status::Executing));
        m_model.setFilter(round == 4 ? RowFilter() : filter);
        for (int i = 0; m_model.busy() && i < 3; ++i) {
            changeMany();
            QCoreApplication::processEvents();
        }
        ASSERT_TRUE(QTest::qWaitFor([this] { return !m_model.busy(); }));
        std::vector<quint32> expected;
        for (quint32 row = 0; row < kRows; ++row) {
            if (round == 4 || filter.lets(m_rows[row].status))
                expected.push_back(row);
        }
        const auto key = [&](quint32 row) { return m_source->sortKey(row, m_model.sortColumn()); };
        std::stable_sort(expected.begin(), expected.end(),
                         [&](quint32 a, quint32 b) { return descending ? key(a) > key(b) : key(a) < key(b); });
        ASSERT_EQ(static_cast<std::size_t>(m_model.rowCount()), expected.size());
        for (int row = 0; row < m_model.rowCount(); ++row)
            ASSERT_EQ(m_model.sourceRow(row), expected[static_cast<std::size_t>(row)]) << "round " << round;
        m_model.setFilter({});
    }
}

TEST_F(StatusTableModelTest, ANewerSortReplacesOneUnderWay)
{
    start(25'000, {PackageId{1}});
    openJob();
    m_model.sort(StatusTableModel::NameColumn, Qt::DescendingOrder);
    m_model.sort(StatusTableModel::AttemptColumn);
    m_model.sort(StatusTableModel::NameColumn, Qt::DescendingOrder);
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_model.busy(); }));
    EXPECT_EQ(names().first(), QStringLiteral("pc-25000"));
    EXPECT_EQ(names().last(), QStringLiteral("pc-1"));
}

TEST_F(StatusTableModelTest, ATableThatGoesAwayWhileItSortsDoesNoHarm)
{
    start(25'000, {PackageId{1}});
    openJob();
    {
        StatusTableModel other;
        other.setSource(m_source);
        other.sort(StatusTableModel::NameColumn);
        other.setFilter({.text = QStringLiteral("7")});
    }
    m_model.sort(StatusTableModel::NameColumn);
    m_model.setSource(nullptr);
    EXPECT_EQ(m_model.rowCount(), 0);
    EXPECT_FALSE(m_model.busy());
    QCoreApplication::processEvents();
}

TEST_F(TestedStatusTableModelTest, RowsThatAreStillComingAreShownAndSortedAndFilteredWhenAllAreThere)
{
    start(30, {PackageId{1}, PackageId{2}});
    m_model.sort(StatusTableModel::NameColumn, Qt::DescendingOrder);
    m_model.setFilter({.text = QStringLiteral("pc-2")});
    m_source = std::make_shared<InstructionSource>(m_state, JobId{1});
    m_model.setSource(m_source);
    const auto part = [this](std::ptrdiff_t first, std::ptrdiff_t last) {
        return std::vector<InstructionRow>(m_rows.begin() + first, m_rows.begin() + last);
    };
    m_link.answerPart(RowsPart{part(0, 11), false}); // of the sixth destination one of two
    EXPECT_TRUE(m_model.busy());
    EXPECT_EQ(names().first(), QStringLiteral("pc-1"));
    EXPECT_EQ(m_model.rowCount(), 6);
    m_model.sort(StatusTableModel::NameColumn, Qt::AscendingOrder);
    m_model.sort(StatusTableModel::NameColumn, Qt::DescendingOrder);
    InstructionRow failed = instruction(m_job, 40, Status::Error); // has not come yet
    failed.statusSinceMs = kT0;
    InstructionRow done = instruction(m_job, 2, Status::Completed);
    done.statusSinceMs = kT0;
    change({failed, done});
    const QPersistentModelIndex second = m_model.index(1, StatusTableModel::NameColumn);
    m_link.answerPart(RowsPart{part(11, 45), false});
    EXPECT_EQ(second.data().toString(), QStringLiteral("pc-2"));
    EXPECT_TRUE(m_model.busy());
    m_link.answerPart(RowsPart{part(45, 60), true});
    EXPECT_FALSE(m_model.busy());
    EXPECT_EQ(m_model.totalRowCount(), 30);
    EXPECT_EQ(names().first(), QStringLiteral("pc-29"));
    EXPECT_EQ(names().last(), QStringLiteral("pc-2"));
    EXPECT_EQ(m_model.rowCount(), 11);
    EXPECT_EQ(second.data().toString(), QStringLiteral("pc-2"));
    EXPECT_EQ(m_model.statusCounts()[indexOf(Status::Error)], 1u);
    m_model.setFilter({});
    for (quint32 i = 0; i < 30; ++i)
        EXPECT_EQ(m_source->instructions(i), (std::vector<InstructionRow>{m_rows[2 * i], m_rows[2 * i + 1]})) << i;
}

TEST_F(StatusTableModelTest, WhateverComesInWhateverOrderTheShownRowsAreTheServers)
{
    const auto seed = std::random_device()();
    SCOPED_TRACE(::testing::Message() << "seed " << seed);
    std::mt19937 random(seed);
    constexpr quint32 kRows = 4000;
    start(kRows, {PackageId{1}});
    m_model.sort(StatusTableModel::LastReportColumn, Qt::DescendingOrder);
    m_source = std::make_shared<InstructionSource>(m_state, JobId{1});
    m_model.setSource(m_source);
    std::size_t sent = 0;
    UtcMs now = kT0;
    while (sent < kRows) {
        std::vector<InstructionRow> changes; // before and after the part is read, of rows that are there and others
        for (int i = 0; i < 50; ++i) {
            const auto at = static_cast<quint32>(random() % kRows);
            InstructionRow row = instruction(m_job, at, kAllStatuses[random() % 10]);
            row.statusSinceMs = row.lastReportMs = ++now;
            m_rows[at] = row;
            changes.push_back(row);
        }
        DeltaBatch batch;
        batch.seq = m_state.seq() + 1;
        for (const InstructionRow &row : changes)
            batch.rows.emplace_back(JobId{1}, row);
        const std::size_t end = std::min<std::size_t>(kRows, sent + random() % 500);
        std::vector<InstructionRow> part(m_rows.begin() + static_cast<std::ptrdiff_t>(sent),
                                         m_rows.begin() + static_cast<std::ptrdiff_t>(end));
        sent = end;
        if (random() % 2 == 0)
            m_state.apply(batch);
        m_link.answerPart(RowsPart{std::move(part), sent == kRows});
        m_state.apply(batch);
    }
    ASSERT_FALSE(m_model.busy());
    std::vector<InstructionRow> expected = m_rows;
    std::stable_sort(expected.begin(), expected.end(),
                     [](const auto &a, const auto &b) { return a.lastReportMs > b.lastReportMs; });
    ASSERT_EQ(m_model.rowCount(), static_cast<int>(kRows));
    for (int row = 0; row < m_model.rowCount(); ++row)
        ASSERT_EQ(m_source->instructions(m_model.sourceRow(row)).front(), expected[static_cast<std::size_t>(row)]);
}

TEST_F(TestedStatusTableModelTest, AFolderShowsItsJobsAndThoseOfFoldersBelow)
{
    ServerSnapshot snapshot;
    snapshot.seq = 1;
    snapshot.folders = {folder(1, QStringLiteral("a")), folder(2, QStringLiteral("b"), 1),
                        folder(3, QStringLiteral("c"))};
    snapshot.jobs = {job(1, QStringLiteral("one"), 1, counted(Status::Error, 1)),
                     job(2, QStringLiteral("two"), 2, counted(Status::Completed, 4)),
                     job(3, QStringLiteral("three"), 3)};
    m_state.reset(snapshot);
    m_model.setSource(std::make_shared<JobSource>(m_state, FolderId{1}, true));
    EXPECT_EQ(names(), (QStringList{QStringLiteral("one"), QStringLiteral("two")}));
    EXPECT_EQ(m_model.statusCounts()[indexOf(Status::Error)], 1u);
    EXPECT_EQ(m_model.index(1, StatusTableModel::CountersColumn).data().toString(), QStringLiteral("4/0/0/4"));
    EXPECT_EQ(m_model.index(1, StatusTableModel::StatusColumn).data().toString(), QStringLiteral("100 %"));

    DeltaBatch batch;
    batch.seq = 2;
    batch.jobs = {job(3, QStringLiteral("three"), 2), job(1, QStringLiteral("one"), 3),
                  job(4, QStringLiteral("four"), 1), job(2, QStringLiteral("2nd"), 2)};
    m_state.apply(batch);
    EXPECT_EQ(names(), (QStringList{QStringLiteral("2nd"), QStringLiteral("three"), QStringLiteral("four")}));
    m_model.sort(StatusTableModel::NameColumn);
    EXPECT_EQ(names(), (QStringList{QStringLiteral("2nd"), QStringLiteral("four"), QStringLiteral("three")}));
    batch = {};
    batch.seq = 3;
    batch.jobs = {job(2, QStringLiteral("zzz"), 2)};
    batch.removedJobs = {JobId{4}};
    m_state.apply(batch);
    EXPECT_EQ(names(), (QStringList{QStringLiteral("three"), QStringLiteral("zzz")}));
    batch = {};
    batch.seq = 4;
    batch.folders = {folder(2, QStringLiteral("b"), 3)}; // moves away with its jobs
    m_state.apply(batch);
    EXPECT_TRUE(names().isEmpty());

    StatusTableModel direct;
    direct.setSource(std::make_shared<JobSource>(m_state, FolderId{3}, false));
    EXPECT_EQ(direct.rowCount(), 1);
}

TEST_F(TestedStatusTableModelTest, AJobThatRunsAfterItHasWaitedIsYellow)
{
    ServerSnapshot snapshot;
    JobRecord record = job(1, QStringLiteral("one"), 0, counted(Status::Executing, 1));
    record.counters.fromWaiting = 1;
    snapshot.jobs = {record};
    m_state.reset(snapshot);
    m_model.setSource(std::make_shared<JobSource>(m_state, FolderId{}, true));
    ASSERT_EQ(m_model.rowCount(), 1);
    const QModelIndex first = m_model.index(0, 0);
    EXPECT_EQ(first.data(StatusTableModel::TintRole).value<ColourKey>(), ColourKey::Yellow);
    EXPECT_EQ(first.data(StatusTableModel::LampRole).value<LampState>().colour, ColourKey::Yellow);
}

TEST_F(TestedStatusTableModelTest, AJobBeingDeletedShowsNoPercent)
{
    ServerSnapshot snapshot;
    JobRecord record = job(1, QStringLiteral("one"), 0, counted(Status::Error, 1));
    record.deletingSinceMs = kT0;
    snapshot.jobs = {record};
    m_state.reset(snapshot);
    m_model.setSource(std::make_shared<JobSource>(m_state, FolderId{}, true));
    ASSERT_EQ(m_model.rowCount(), 1);
    EXPECT_EQ(m_model.index(0, 0).data().toString(), QString());
    EXPECT_EQ(m_model.index(0, 0).data(StatusTableModel::TintRole).value<ColourKey>(), ColourKey::Olive);
    m_model.setFilter({.text = QStringLiteral("delet")});
    EXPECT_EQ(m_model.rowCount(), 1);
}

/// What is asked of all rows at once has ways of its own.
TEST_F(StatusTableModelTest, ManyRowsAtOnceAreSortedAndFilteredAsOneByOne)
{
    const auto seed = std::random_device()();
    SCOPED_TRACE(::testing::Message() << "seed " << seed);
    std::mt19937 random(seed);
    for (const std::vector<PackageId> &packages :
         {std::vector{PackageId{1}}, std::vector{PackageId{1}, PackageId{2}}, std::vector<PackageId>{}}) {
        const bool isOfOneDestination = packages.empty();
        start(300, isOfOneDestination ? std::vector{PackageId{1}, PackageId{2}} : packages);
        for (InstructionRow &row : m_rows) {
            row.status = kAllStatuses[random() % 10];
            row.stopping = static_cast<Stopping>(random() % 12 < 10 ? 0 : random() % 3);
            row.permille = static_cast<quint16>(random() % 1000);
            row.attempt = static_cast<quint16>(random() % 3 + 1);
            row.executedMs = random() % 2 == 0 ? kNoTime : kT0 + static_cast<UtcMs>(random() % 1000);
            row.lastReportMs = random() % 2 == 0 ? kNoTime : kT0 + static_cast<UtcMs>(random() % 1000);
            row.scheduledInstallMs = random() % 2 == 0 ? kNoTime : kT0 + static_cast<UtcMs>(random() % 1000);
        }
        std::vector<InstructionRow> known;
        std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(known),
                     [&random](const InstructionRow &) { return random() % 20 != 0; }); // some are not told
        InstructionSource source =
            isOfOneDestination ? InstructionSource(m_state, JobId{1}, NodeId{7}) : InstructionSource(m_state, JobId{1});
        m_link.answer(known);
        if (const RowSource::Work ranks = source.prepareSort(StatusTableModel::NameColumn))
            ranks({})();
        const std::vector<quint32> rows = source.rows();
        for (int column = 0; column < StatusTableModel::ColumnCount; ++column) {
            std::vector<quint64> keys(rows.size());
            source.sortKeys(rows, column, keys.data());
            for (std::size_t i = 0; i < rows.size(); ++i)
                ASSERT_EQ(keys[i], source.sortKey(rows[i], column)) << "column " << column << ", row " << rows[i];
        }
        for (const char *text : {"", "pc-1", "browser", "font", "rror", "nothing like this"}) {
            for (const quint16 statuses : {quint16{0}, RowFilter::bit(Status::Error)}) {
                for (const std::optional<quint16> route : {std::optional<quint16>(), std::optional<quint16>(1)}) {
                    const RowFilter filter{QString::fromLatin1(text), statuses, route};
                    const auto match = filter.text.isEmpty() ? nullptr : source.matchText(filter.text)({});
                    RowBits pass;
                    source.findPassing(rows, filter, match.get(), pass);
                    for (const quint32 row : rows)
                        ASSERT_EQ(pass.test(row), source.passes(row, filter, match.get())) << text << ", row " << row;
                }
            }
        }
    }
}

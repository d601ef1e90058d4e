#include "model/items/relaysource.h"

#include "model/items/csvwriter.h"
#include "tests/model/items/fakelink.h"
#include "tests/model/items/records.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QSignalSpy>

using namespace signalbox;
using namespace signalbox::testing;

namespace {

constexpr NodeId kFirst{5'000'001}, kSecond{5'000'002};

/// A job to six clients: three behind the first relay, two behind the second, one behind none.
class RelaySourceTest : public ::testing::Test {
protected:
    void start(std::vector<PackageId> packages)
    {
        m_job = jobFor(1, 6, std::move(packages));
        m_job.routes = {{.relays = {kFirst}, .counters = {}}, {.relays = {kSecond}, .counters = {}}, {}};
        ServerSnapshot snapshot;
        snapshot.seq = 1;
        snapshot.jobs = {m_job};
        snapshot.packages = {package(1, QStringLiteral("browser"), QStringLiteral("131")),
                             package(2, QStringLiteral("font"), QStringLiteral("2"))};
        snapshot.nodes = {node(number(kFirst), QStringLiteral("relay-a"), 0, NodeRole::Relay),
                          node(number(kSecond), QStringLiteral("relay-b"), 0, NodeRole::Relay)};
        for (quint32 id = 1; id <= 8; ++id)
            snapshot.nodes.push_back(node(id, QStringLiteral("pc-%1").arg(id)));
        m_rows = instructionsOf(m_job);
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            const std::size_t client = i / m_job.packages.size();
            m_rows[i].route = client < 3 ? 0 : client < 5 ? 1 : 2;
            m_rows[i].relays = client < 5 ? 1 : 0;
        }
        m_state.reset(snapshot);
        m_source = std::make_shared<RelaySource>(std::make_shared<InstructionSource>(m_state, JobId{1}),
                                                 std::vector<NodeId>{kFirst, kSecond});
        m_model.setSource(m_source);
    }
    void change(const InstructionRow &row)
    {
        DeltaBatch batch;
        batch.seq = m_state.seq() + 1;
        batch.rows.emplace_back(JobId{1}, row);
        m_state.apply(batch);
    }
    InstructionRow rowWith(std::size_t index, Status status, quint8 hop)
    {
        InstructionRow row = m_rows[index];
        row.status = status;
        row.hop = hop;
        row.permille = status == Status::Completed ? 1000 : 500;
        row.lastReportMs = kT0 + static_cast<UtcMs>(index);
        return row;
    }
    [[nodiscard]] QString cell(int row, int column) const { return m_model.index(row, column).data().toString(); }
    [[nodiscard]] bool isHandedOverTo(int row, const QString &how) const
    {
        return cell(row, StatusTableModel::ResultColumn).startsWith(QStringLiteral("Handed over to ") + how);
    }
    [[nodiscard]] QByteArray csv()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        CsvWriter out(buffer);
        for (int column = 0; column < StatusTableModel::ColumnCount; ++column)
            m_source->writeCsvHeader(column, out);
        out.endRow();
        for (const quint32 row : m_source->rows()) {
            for (int column = 0; column < StatusTableModel::ColumnCount; ++column)
                m_source->writeCsvCells(row, column, out);
            out.endRow();
        }
        (void)out.flush();
        return buffer.data();
    }

    JobRecord m_job;
    std::vector<InstructionRow> m_rows;
    FakeLink m_link;
    ServerState m_state{&m_link};
    std::shared_ptr<RelaySource> m_source;
    StatusTableModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Warning};
};

} // namespace

TEST_F(RelaySourceTest, EachRelayIsARowAndWhoIsBehindNoneHasHisOwn)
{
    start({PackageId{1}});
    ASSERT_EQ(m_model.rowCount(), 2) << "the relays are known before their clients";
    EXPECT_EQ(cell(0, StatusTableModel::ResultColumn), QStringLiteral("No members yet"));
    m_link.answer(m_rows);
    ASSERT_EQ(m_model.rowCount(), 3);
    EXPECT_EQ(cell(0, StatusTableModel::NameColumn), QStringLiteral("relay-a"));
    EXPECT_TRUE(isHandedOverTo(0, QStringLiteral("0 of 3")));
    EXPECT_TRUE(isHandedOverTo(1, QStringLiteral("0 of 2")));
    EXPECT_EQ(cell(2, StatusTableModel::NameColumn), QStringLiteral("pc-6"));
    EXPECT_EQ(m_model.index(0, 0).data(StatusTableModel::KindRole).value<StatusTableModel::RowKind>(),
              StatusTableModel::RowKind::Relay);
    EXPECT_EQ(m_model.index(0, 0).data(StatusTableModel::IdRole).toUInt(), number(kFirst));
    EXPECT_EQ(m_source->clientsOf(0), (std::vector<quint32>{0, 1, 2}));
    EXPECT_EQ(m_source->clientsOf(2 + 5), std::vector<quint32>{5});
}

TEST_F(RelaySourceTest, ItCountsWhatIsHandedOverAsItChanges)
{
    start({PackageId{1}});
    m_link.answer(m_rows);
    QSignalSpy changed(&m_model, &QAbstractItemModel::dataChanged);
    change(rowWith(0, Status::Executing, 1));
    EXPECT_TRUE(isHandedOverTo(0, QStringLiteral("0 of 3"))) << "the relay has it, the client does not";
    change(rowWith(0, Status::Executing, 2));
    EXPECT_GE(changed.size(), 1);
    EXPECT_TRUE(isHandedOverTo(0, QStringLiteral("1 of 3")));
    change(rowWith(0, Status::Completed, 2));
    change(rowWith(1, Status::Error, 2));
    EXPECT_TRUE(isHandedOverTo(0, QStringLiteral("2 of 3")));
    EXPECT_EQ(cell(0, StatusTableModel::CountersColumn), QStringLiteral("1/1/0/3"));
    EXPECT_EQ(m_model.index(0, 0).data(StatusTableModel::StatusRole).value<Status>(), Status::Error)
        << "the worst of its members";
    change(rowWith(2, Status::Completed, 2));
    EXPECT_TRUE(cell(0, StatusTableModel::ResultColumn).contains(QStringLiteral("to all 3")));
    EXPECT_EQ(m_source->relayRow(0).lastReportMs, kT0 + 2);
    EXPECT_EQ(m_source->relayRow(1).handedOver, 0U);
    EXPECT_EQ(relayRows(m_job, std::vector<NodeId>{kFirst, kSecond}, std::vector<InstructionRow>{})[0].members, 0U);
}

TEST_F(RelaySourceTest, AMemberThatComesLaterChangesItsRelay)
{
    start({PackageId{1}});
    m_link.answer(m_rows);
    JobRecord grown = m_job;
    grown.destinations = 8;
    InstructionRow late = instruction(grown, 6);
    late.route = 1;
    late.relays = 1;
    InstructionRow alone = instruction(grown, 7);
    alone.route = 2;
    DeltaBatch batch;
    batch.seq = m_state.seq() + 1;
    batch.jobs = {grown};
    batch.rows = {{JobId{1}, late}, {JobId{1}, alone}};
    m_state.apply(batch);
    EXPECT_TRUE(isHandedOverTo(1, QStringLiteral("0 of 3")));
    ASSERT_EQ(m_model.rowCount(), 4);
    EXPECT_EQ(cell(3, StatusTableModel::NameColumn), QStringLiteral("pc-8"));
}

TEST_F(RelaySourceTest, AFilterFindsTheRelayOfWhatItFindsAmongTheClients)
{
    start({PackageId{1}});
    m_link.answer(m_rows);
    change(rowWith(4, Status::Error, 1));
    RowFilter filter;
    filter.statuses = RowFilter::bit(Status::Error);
    m_model.setFilter(filter);
    ASSERT_EQ(m_model.rowCount(), 1);
    EXPECT_EQ(cell(0, StatusTableModel::NameColumn), QStringLiteral("relay-b"));
}

TEST_F(RelaySourceTest, AMemberWithSeveralPackagesCountsOnce)
{
    start({PackageId{1}, PackageId{2}});
    m_link.answer(m_rows);
    change(rowWith(0, Status::Completed, 2));
    EXPECT_TRUE(isHandedOverTo(0, QStringLiteral("0 of 3")));
    change(rowWith(1, Status::Completed, 2));
    EXPECT_TRUE(isHandedOverTo(0, QStringLiteral("1 of 3")));
    EXPECT_EQ(cell(0, StatusTableModel::CountersColumn), QStringLiteral("2/0/0/6"));
}

TEST_F(RelaySourceTest, TheCsvHasAColumnForWhatIsHandedOver)
{
    start({PackageId{1}});
    m_link.answer(m_rows);
    change(rowWith(0, Status::Completed, 2));
    const QList<QByteArray> lines = csv().trimmed().split('\n');
    ASSERT_EQ(lines.size(), 4);
    EXPECT_TRUE(lines[0].contains("handed_over,members,relay,")) << lines[0].toStdString();
    EXPECT_TRUE(lines[1].contains(",1,3,relay-a,1,0,0,3,")) << lines[1].toStdString();
    for (const QByteArray &line : lines)
        EXPECT_EQ(line.count(','), lines[0].count(',')) << line.toStdString();
}

// The item models at a million rows, next to QStandardItemModel with QSortFilterProxyModel ("peer", at 100,000 rows unless its
// note says otherwise) and to the same work without Qt ("limit"). See performance goals 1 to 5 and 11.

#include "model/items/csvexport.h"
#include "model/items/instructionsource.h"
#include "model/items/serverstate.h"
#include "model/items/statustablemodel.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTextStream>

#include <malloc.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstring>
#include <functional>
#include <optional>
#include <random>
#include <vector>

using namespace signalbox;

namespace {

constexpr quint32 kRows = 1'000'000;
constexpr int kPeerRows = 100'000;
constexpr UtcMs kT0 = 1'795'000'000'000;

void report(const QString &name, std::optional<double> ours, std::optional<double> peer, std::optional<double> limit,
            const QString &unit, std::optional<double> ratio, const QString &note)
{
    const auto value = [](std::optional<double> number) { return number ? QJsonValue(*number) : QJsonValue(); };
    const QJsonObject line{{QStringLiteral("name"), name},        {QStringLiteral("ours"), value(ours)},
                           {QStringLiteral("peer"), value(peer)}, {QStringLiteral("limit"), value(limit)},
                           {QStringLiteral("unit"), unit},        {QStringLiteral("ratio"), value(ratio)},
                           {QStringLiteral("note"), note}};
    std::puts(QJsonDocument(line).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

double msOf(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2), values.end());
    return values[values.size() / 2];
}

double percentile99(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() * 99 / 100];
}

std::size_t residentBytes()
{
    malloc_trim(0);
    std::FILE *file = std::fopen("/proc/self/statm", "r");
    long pages = 0;
    long resident = 0;
    if (!file || std::fscanf(file, "%ld %ld", &pages, &resident) != 2)
        resident = 0;
    if (file)
        std::fclose(file);
    return static_cast<std::size_t>(resident) * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

/// Runs `measure` in a child, so that its memory is its own; gives back the number it returns.
double inChild(const std::function<double()> &measure)
{
    std::array<int, 2> ends{};
    if (pipe(ends.data()) != 0)
        return 0;
    const pid_t child = fork();
    if (child == 0) {
        const double result = measure();
        const bool sent = write(ends[1], &result, sizeof(result)) == sizeof(result);
        _exit(sent ? 0 : 1);
    }
    close(ends[1]);
    double result = 0;
    if (read(ends[0], &result, sizeof(result)) != sizeof(result))
        result = 0;
    close(ends[0]);
    waitpid(child, nullptr, 0);
    return result;
}

std::vector<InstructionRow> makeRows()
{
    std::mt19937 random(1);
    std::vector<InstructionRow> rows(kRows);
    for (quint32 i = 0; i < kRows; ++i) {
        InstructionRow &row = rows[i];
        row.id = InstructionId{i + 1};
        row.destination = NodeId{i + 1};
        row.package = PackageId{1};
        row.status = kAllStatuses[random() % 10];
        row.permille = row.status == Status::Completed ? 1000 : static_cast<quint16>(random() % 700);
        row.lastReportMs = kT0 + static_cast<UtcMs>(random() % 86'400'000);
        row.executedMs = row.lastReportMs - 5000;
        row.statusSinceMs = row.lastReportMs;
        row.completedMs = isFinal(row.status) ? row.lastReportMs : kNoTime;
        row.hop = 1;
        row.relays = 1;
    }
    return rows;
}

ServerSnapshot makeSnapshot()
{
    ServerSnapshot snapshot;
    snapshot.serverName = QStringLiteral("server");
    JobRecord job;
    job.id = JobId{1};
    job.name = QStringLiteral("job");
    job.destinations = kRows;
    job.packages = {PackageId{1}};
    job.firstInstruction = InstructionId{1};
    job.routes = {{.relays = {NodeId{kRows + 1}}, .counters = {}}};
    snapshot.jobs = {job};
    snapshot.nodes.resize(kRows + 1);
    std::mt19937 random(2);
    for (quint32 i = 0; i <= kRows; ++i) {
        snapshot.nodes[i].id = NodeId{i + 1};
        snapshot.nodes[i].name = QStringLiteral("host-%1-%2").arg(random() % 1000).arg(i);
    }
    return snapshot;
}

/// Answers what a managing server would, from what was made beforehand.
class BenchLink final : public ServerLink {
public:
    std::vector<InstructionRow> rows;
    [[nodiscard]] QString name() const override { return QStringLiteral("bench"); }
    [[nodiscard]] LinkState state() const override { return LinkState::Connected; }
    [[nodiscard]] QString stateText() const override { return {}; }
    void submit(Command, QObject *, std::function<void(Result<CommandOutcome>)>) override { }
    void watch(JobId, QObject *, std::function<void(Result<std::vector<InstructionRow>>)> done) override
    {
        m_done = std::move(done);
    }
    void unwatch(JobId) override { }
    void history(InstructionId, QObject *, std::function<void(Result<std::vector<Event>>)>) override { }
    void importPackage(const QString &, PackageRecord, QObject *, std::function<void(qint64, qint64)>,
                       std::function<void(Result<PackageRecord>)>) override
    {
    }
    void exportJob(JobId, const QString &, QObject *, std::function<void(Outcome)>) override { }
    void answer() { std::exchange(m_done, nullptr)(std::exchange(rows, {})); }

private:
    std::function<void(Result<std::vector<InstructionRow>>)> m_done;
};

void dress(QTableView &view)
{
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.verticalHeader()->setDefaultSectionSize(24);
    view.resize(1280, 800);
    view.show();
}

void repaint(QTableView &view)
{
    QCoreApplication::sendPostedEvents();
    view.viewport()->repaint();
}

/// What a frame of the peer costs, at kPeerRows: QStandardItemModel below QSortFilterProxyModel, sorted and filtered.
struct Peer {
    QStandardItemModel model;
    QSortFilterProxyModel proxy;
    QTableView view;

    explicit Peer(int rows)
    {
        std::mt19937 random(1);
        model.setColumnCount(10);
        for (int i = 0; i < rows; ++i) {
            QList<QStandardItem *> items;
            items << new QStandardItem(QStringLiteral("host-%1-%2").arg(random() % 1000).arg(i));
            for (int column = 1; column < 10; ++column) {
                auto *item = new QStandardItem;
                item->setData(static_cast<qlonglong>(random() % 86'400'000), Qt::DisplayRole);
                items << item;
            }
            model.appendRow(items);
        }
        proxy.setSourceModel(&model);
        proxy.setDynamicSortFilter(true);
        proxy.setFilterKeyColumn(0);
        dress(view);
        view.setModel(&proxy);
    }
};

class Bench {
public:
    Bench()
    {
        m_state.reset(makeSnapshot());
        m_before = residentBytes();
        m_link.rows = makeRows();
        m_source = std::make_shared<InstructionSource>(m_state, JobId{1});
        m_load = msOf([this] { m_link.answer(); });
        dress(m_view);
        m_view.setModel(&m_model);
        m_model.setSource(m_source);
        repaint(m_view);
    }

    void run()
    {
        report(QStringLiteral("model: take over 1M instructions"), m_load, {}, {}, QStringLiteral("ms"), {},
               QStringLiteral("GUI thread"));
        sorts();
        filters();
        frames(100, 300);
        frames(10'000, 60);
        memory();
        csv();
    }

private:
    void settle()
    {
        while (m_model.busy())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        repaint(m_view);
    }
    double sortBy(int column, Qt::SortOrder order)
    {
        return msOf([&] {
            m_model.sort(column, order);
            settle();
        });
    }

    void sorts()
    {
        struct Case {
            int column;
            QString name;
        };
        Peer peer(kPeerRows);
        for (const Case &one : {Case{StatusTableModel::LastReportColumn, QStringLiteral("last report")},
                                Case{StatusTableModel::ResultColumn, QStringLiteral("result")},
                                Case{StatusTableModel::NameColumn, QStringLiteral("name")}}) {
            std::vector<double> ours;
            std::vector<double> limit;
            const double first = sortBy(one.column, Qt::AscendingOrder);
            for (int i = 0; i < 5; ++i) {
                ours.push_back(sortBy(one.column, i % 2 == 0 ? Qt::DescendingOrder : Qt::AscendingOrder));
                std::vector<std::pair<quint64, quint32>> pairs(kRows);
                for (quint32 row = 0; row < kRows; ++row)
                    pairs[row] = {m_source->sortKey(row, one.column), row};
                limit.push_back(msOf([&] { std::sort(pairs.begin(), pairs.end()); }));
            }
            const double peerMs = one.column == StatusTableModel::NameColumn
                                      ? msOf([&] {
                                            peer.proxy.sort(0);
                                            repaint(peer.view);
                                        })
                                      : msOf([&] {
                                            peer.proxy.sort(one.column == StatusTableModel::ResultColumn ? 2 : 3);
                                            repaint(peer.view);
                                        });
            report(QStringLiteral("model: sort 1M by %1 to repaint").arg(one.name), median(ours), peerMs, median(limit),
                   QStringLiteral("ms"), median(ours) / median(limit),
                   QStringLiteral("to std::sort of key and id pairs; first time %1 ms; peer at 100k")
                       .arg(first, 0, 'f', 0));
        }
    }

    void filters()
    {
        sortBy(StatusTableModel::LastReportColumn, Qt::DescendingOrder);
        std::vector<double> on;
        std::vector<double> status;
        std::vector<double> off;
        std::vector<double> paint;
        std::vector<double> scan;
        const auto block = m_state.nodes()->names().block();
        for (int i = 0; i < 9; ++i) {
            RowFilter filter;
            filter.text = QStringLiteral("host-77%1-").arg(i);
            on.push_back(msOf([&] {
                m_model.setFilter(filter);
                settle();
            }));
            off.push_back(msOf([&] {
                m_model.setFilter({});
                settle();
            }));
            filter.text.clear();
            filter.statuses = RowFilter::bit(Status::Error);
            status.push_back(msOf([&] {
                m_model.setFilter(filter);
                settle();
            }));
            m_model.setFilter({});
            settle();
            paint.push_back(msOf([&] { repaint(m_view); }));
            const std::string needle = "host-77" + std::to_string(i) + "-";
            scan.push_back(msOf([&] {
                const char *at = block->text.data();
                const char *end = at + block->text.size();
                while (const void *hit = memmem(at, static_cast<std::size_t>(end - at), needle.data(), needle.size()))
                    at = static_cast<const char *>(hit) + needle.size();
            }));
        }
        Peer peer(kPeerRows);
        peer.proxy.sort(3);
        const double peerOn = msOf([&] {
            peer.proxy.setFilterFixedString(QStringLiteral("host-771-"));
            repaint(peer.view);
        });
        const double peerOff = msOf([&] {
            peer.proxy.setFilterFixedString(QString());
            repaint(peer.view);
        });
        const double limit = median(scan) + median(paint);
        report(QStringLiteral("model: filter 1M by text to repaint, sorted"), median(on), peerOn, limit,
               QStringLiteral("ms"), median(on) / limit,
               QStringLiteral("to one memmem scan and one repaint; peer at 100k"));
        report(QStringLiteral("model: filter 1M by status to repaint, sorted"), median(status), {}, limit,
               QStringLiteral("ms"), median(status) / limit, QStringLiteral("to one memmem scan and one repaint"));
        report(QStringLiteral("model: filter off, 1M sorted, to repaint"), median(off), peerOff, median(paint),
               QStringLiteral("ms"), median(off) / median(paint), QStringLiteral("to one repaint; peer at 100k"));
    }

    DeltaBatch batchOf(int count)
    {
        DeltaBatch batch;
        batch.seq = ++m_seq;
        for (int i = 0; i < count; ++i) {
            InstructionRow row = m_source->jobRows()->columns().row(static_cast<int>(m_random() % kRows));
            row.status = kAllStatuses[m_random() % 10];
            row.lastReportMs = m_now += 1;
            row.statusSinceMs = row.lastReportMs;
            batch.rows.emplace_back(JobId{1}, row);
        }
        return batch;
    }

    void frames(int count, int times)
    {
        for (const bool filtered : {false, true}) {
            RowFilter filter;
            if (filtered)
                filter.statuses =
                    static_cast<quint16>(RowFilter::bit(Status::Error) | RowFilter::bit(Status::Executing));
            m_model.setFilter(filter);
            sortBy(StatusTableModel::LastReportColumn, Qt::DescendingOrder);
            std::vector<double> frame;
            std::vector<double> model;
            std::vector<double> paint;
            for (int i = 0; i < times; ++i) {
                const DeltaBatch batch = batchOf(count);
                double applied = 0;
                frame.push_back(msOf([&] {
                    applied = msOf([&] { m_state.apply(batch); });
                    repaint(m_view);
                }));
                model.push_back(applied);
                paint.push_back(msOf([&] { repaint(m_view); }));
            }
            std::optional<double> peerMs;
            if (filtered) {
                Peer peer(kPeerRows);
                peer.proxy.sort(3);
                peer.proxy.setFilterFixedString(QStringLiteral("-1"));
                std::vector<double> peers;
                for (int i = 0; i < 3; ++i) {
                    peers.push_back(msOf([&] {
                        for (int one = 0; one < count; ++one)
                            peer.model.item(static_cast<int>(m_random() % kPeerRows), 3)
                                ->setData(static_cast<qlonglong>(m_random() % 86'400'000), Qt::DisplayRole);
                        repaint(peer.view);
                    }));
                }
                peerMs = median(peers);
            }
            report(QStringLiteral("model: frame of %1 changes, 1M sorted%2")
                       .arg(count)
                       .arg(filtered ? QStringLiteral(", filtered") : QString()),
                   median(frame), peerMs, median(paint), QStringLiteral("ms"), median(frame) / median(paint),
                   QStringLiteral("to a pure repaint; p99 %1 ms; model alone %2 ms%3")
                       .arg(percentile99(frame), 0, 'f', 2)
                       .arg(median(model), 0, 'f', 2)
                       .arg(peerMs ? QStringLiteral("; peer at 100k") : QString()));
        }
    }

    void memory()
    {
        const double ours = static_cast<double>(residentBytes() - m_before) / kRows;
        const double columns = static_cast<double>(m_source->jobRows()->columns().bytes()) / kRows;
        const double order = static_cast<double>(m_model.orderBytes()) / kRows;
        const double peer = inChild([] {
            const std::size_t before = residentBytes();
            const Peer standard(static_cast<int>(kRows));
            return static_cast<double>(residentBytes() - before) / kRows;
        });
        report(QStringLiteral("model: memory per row, 1M sorted and filtered, with view"), ours, peer, 48,
               QStringLiteral("B"), ours / 48,
               QStringLiteral("to 48 B of data; columns %1, order %2, the rest view and name ranks; peer at 1M")
                   .arg(columns, 0, 'f', 0)
                   .arg(order, 0, 'f', 1));
    }

    void csv()
    {
        const std::vector<InstructionRow> rows = makeRows();
        const QTemporaryDir dir;
        const JobRecord job = *m_state.job(JobId{1});
        const CsvNames names{[this](NodeId id) { return m_state.nodes()->name(id); },
                             [](PackageId) { return QStringLiteral("package"); },
                             [](PackageId) { return QStringLiteral("1.0"); }};
        std::vector<double> ours;
        for (int i = 0; i < 3; ++i) {
            ours.push_back(msOf([&] {
                if (const Outcome outcome = exportJob(job, rows, names, dir.filePath(QStringLiteral("ours.csv")));
                    !outcome)
                    std::fprintf(stderr, "%s\n", qPrintable(outcome.error().detail));
            }));
        }
        const double peer = msOf([&] {
            QFile file(dir.filePath(QStringLiteral("peer.csv")));
            if (!file.open(QIODevice::WriteOnly))
                return;
            QTextStream out(&file);
            const auto time = [](UtcMs ms) {
                return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
            };
            for (const InstructionRow &row : rows) {
                out << number(row.id) << ',' << names.node(row.destination) << ',' << indexOf(row.status) << ','
                    << row.permille / 10 << ',' << time(row.executedMs) << ',' << time(row.completedMs) << ','
                    << time(row.lastReportMs) << ',' << time(row.statusSinceMs) << "\r\n";
            }
        });
        report(QStringLiteral("model: export 1M instructions as CSV, 27 columns"), median(ours), peer, {},
               QStringLiteral("ms"), median(ours) / peer,
               QStringLiteral("to QTextStream and QDateTime::toString with 8 of the columns"));
    }

    BenchLink m_link;
    ServerState m_state{&m_link};
    std::shared_ptr<InstructionSource> m_source;
    StatusTableModel m_model;
    QTableView m_view;
    std::size_t m_before = 0;
    double m_load = 0;
    EventSeq m_seq = 0;
    UtcMs m_now = kT0 + 100'000'000;
    std::mt19937 m_random{3};
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Bench().run();
    return 0;
}

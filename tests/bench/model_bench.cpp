// The item models at a million rows, next to QStandardItemModel with QSortFilterProxyModel ("peer", at 100,000 rows unless its
// note says otherwise) and to the same work without Qt ("limit"). See performance goals 1, 4 and 5.

#include "figures.h"
#include "millionrows.h"

#include "model/items/statustablemodel.h"

#include <QApplication>

#include <malloc.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <functional>
#include <optional>
#include <random>
#include <vector>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

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

class Bench {
public:
    Bench()
    {
        m_state.reset(makeSnapshot());
        m_before = residentBytes();
        m_link.rows = makeRows();
        m_source = std::make_shared<InstructionSource>(m_state, JobId{1});
        m_load = msOf([this] { takeOver(m_link, *m_source); });
        dress(m_view);
        m_view.setModel(&m_model);
        m_model.setSource(m_source);
        repaint(m_view);
    }

    void run()
    {
        print({.name = QStringLiteral("model: take over 1M instructions"),
               .ours = m_load,
               .unit = QStringLiteral("ms"),
               .note = QStringLiteral("GUI thread")});
        frames(100, 300);
        frames(10'000, 60);
        memory();
    }

private:
    double sortBy(int column, Qt::SortOrder order)
    {
        return msOf([&] {
            m_model.sort(column, order);
            settle(m_model, m_view);
        });
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
                StandardItems peer(kPeerRows);
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
            print({.name = QStringLiteral("model: frame of %1 changes, 1M sorted%2")
                               .arg(count)
                               .arg(filtered ? QStringLiteral(", filtered") : QString()),
                   .ours = median(frame),
                   .peer = peerMs,
                   .limit = median(paint),
                   .unit = QStringLiteral("ms"),
                   .ratio = median(frame) / median(paint),
                   .note = QStringLiteral("to a pure repaint; p99 %1 ms; model alone %2 ms%3")
                               .arg(quantile(frame, 0.99), 0, 'f', 2)
                               .arg(median(model), 0, 'f', 2)
                               .arg(peerMs ? QStringLiteral("; peer at 100k") : QString())});
        }
    }

    void memory()
    {
        const double ours = static_cast<double>(residentBytes() - m_before) / kRows;
        const double columns = static_cast<double>(m_source->jobRows()->columns().bytes()) / kRows;
        const double order = static_cast<double>(m_model.orderBytes()) / kRows;
        const double peer = inChild([] {
            const std::size_t before = residentBytes();
            const StandardItems standard(static_cast<int>(kRows));
            return static_cast<double>(residentBytes() - before) / kRows;
        });
        print({.name = QStringLiteral("model: memory per row, 1M sorted and filtered, with view"),
               .ours = ours,
               .peer = peer,
               .limit = 48,
               .unit = QStringLiteral("B"),
               .ratio = ours / 48,
               .note = QStringLiteral("to 48 B of data; columns %1, order %2, the rest view and name ranks; peer at 1M")
                           .arg(columns, 0, 'f', 0)
                           .arg(order, 0, 'f', 1)});
    }

    BenchLink m_link;
    ServerState m_state{&m_link};
    std::shared_ptr<InstructionSource> m_source;
    StatusTableModel m_model;
    LongTable m_view;
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

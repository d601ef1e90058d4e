// Sorting and filtering a million rows until they are painted (performance goals 2 and 3). Limits: std::sort of pairs of key
// and id, a radix sort of the same, a scan of all names with AVX2 and one repaint. Peer: QStandardItemModel below
// QSortFilterProxyModel with 100,000 rows, as at a million it takes most of a minute for one step.

#include "figures.h"
#include "millionrows.h"

#include "model/items/statustablemodel.h"

#include <QApplication>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <string>
#include <string_view>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

using namespace signalbox;
using namespace signalbox::bench;

namespace {

constexpr int kRounds = 5;

struct KeyAndId {
    quint64 key;
    quint32 id;
};

/// Least significant digit first, 11 bits at a time; only over the bits in which keys differ.
void radixSort(std::vector<KeyAndId> &pairs)
{
    quint64 differing = 0;
    for (const KeyAndId &pair : pairs)
        differing |= pair.key ^ pairs.front().key;
    std::vector<KeyAndId> other(pairs.size());
    const int bits = static_cast<int>(std::bit_width(differing));
    for (int shift = 0; shift < bits; shift += 11) {
        std::array<quint32, 2048> starts{};
        for (const KeyAndId &pair : pairs)
            ++starts[(pair.key >> shift) & 2047];
        quint32 start = 0;
        for (quint32 &count : starts)
            start += std::exchange(count, start);
        for (const KeyAndId &pair : pairs)
            other[starts[(pair.key >> shift) & 2047]++] = pair;
        pairs.swap(other);
    }
}

/// How many lines of `text` hold `needle`.
quint32 scanPlain(std::string_view text, std::string_view needle)
{
    quint32 hits = 0;
    const char *at = text.data();
    const char *end = at + text.size();
    while (const void *hit = memmem(at, static_cast<std::size_t>(end - at), needle.data(), needle.size())) {
        ++hits;
        at = static_cast<const char *>(hit) + needle.size();
    }
    return hits;
}

#if defined(__x86_64__)
/// First and last byte of the needle at 32 places at once; the rest only where both fit.
__attribute__((target("avx2"))) quint32 scanAvx2(std::string_view text, std::string_view needle)
{
    const __m256i first = _mm256_set1_epi8(needle.front());
    const __m256i last = _mm256_set1_epi8(needle.back());
    quint32 hits = 0;
    std::size_t at = 0;
    for (; at + needle.size() + 31 <= text.size(); at += 32) {
        const char *here = text.data() + at;
        const __m256i begins = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(here));
        const __m256i ends = _mm256_loadu_si256(reinterpret_cast<const __m256i *>(here + needle.size() - 1));
        auto mask = static_cast<quint32>(
            _mm256_movemask_epi8(_mm256_and_si256(_mm256_cmpeq_epi8(first, begins), _mm256_cmpeq_epi8(last, ends))));
        for (; mask != 0; mask &= mask - 1)
            hits += std::memcmp(here + std::countr_zero(mask), needle.data(), needle.size()) == 0 ? 1 : 0;
    }
    return hits + scanPlain(text.substr(at), needle);
}
#endif

struct Scan {
    quint32 (*run)(std::string_view text, std::string_view needle);
    QString name;
};

Scan bestScan()
{
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx2"))
        return {scanAvx2, QStringLiteral("AVX2 scan")};
#endif
    return {scanPlain, QStringLiteral("memmem scan")};
}

class Bench {
public:
    Bench()
    {
        m_state.reset(makeSnapshot());
        m_link.rows = makeRows();
        m_source = std::make_shared<InstructionSource>(m_state, JobId{1});
        takeOver(m_link, *m_source);
        dress(m_view);
        m_view.setModel(&m_model);
        m_model.setSource(m_source);
        repaint(m_view);
    }

    void run()
    {
        firstByName();
        sorts();
        filters();
    }

private:
    double sortBy(int column, Qt::SortOrder order)
    {
        return msOf([&] {
            m_model.sort(column, order);
            settle(m_model, m_view);
        });
    }

    double filterBy(const RowFilter &filter)
    {
        return msOf([&] {
            m_model.setFilter(filter);
            settle(m_model, m_view);
        });
    }

    /// The names' ranks are found when they are needed first.
    void firstByName()
    {
        const double ours = sortBy(StatusTableModel::NameColumn, Qt::AscendingOrder);
        std::vector<std::pair<std::string_view, quint32>> names;
        const auto block = m_state.nodes()->names().block();
        for (std::size_t i = 0; i + 1 < block->entries.size(); ++i)
            names.emplace_back(
                std::string_view(block->text)
                    .substr(block->entries[i].start, block->entries[i + 1].start - block->entries[i].start - 1),
                static_cast<quint32>(i));
        const double limit = msOf([&] { std::sort(names.begin(), names.end()); });
        print({.name = QStringLiteral("order: sort 1M by name to repaint, first time"),
               .ours = ours,
               .limit = limit,
               .unit = QStringLiteral("ms"),
               .ratio = ours / limit,
               .note = QStringLiteral("to std::sort of the names byte by byte; ours takes digits by their value")});
    }

    void sorts()
    {
        StandardItems peer(kPeerRows);
        for (int column = 0; column < StatusTableModel::ColumnCount; ++column) {
            std::vector<double> ours;
            std::vector<double> pairsSort;
            std::vector<double> radix;
            (void)sortBy(column, Qt::AscendingOrder);
            for (int i = 0; i < kRounds; ++i) {
                ours.push_back(sortBy(column, i % 2 == 0 ? Qt::DescendingOrder : Qt::AscendingOrder));
                std::vector<KeyAndId> pairs(kRows);
                for (quint32 row = 0; row < kRows; ++row)
                    pairs[row] = {m_source->sortKey(row, column), row};
                std::vector<KeyAndId> again = pairs;
                pairsSort.push_back(msOf([&] {
                    std::sort(pairs.begin(), pairs.end(), [](const KeyAndId &a, const KeyAndId &b) {
                        return a.key != b.key ? a.key < b.key : a.id < b.id;
                    });
                }));
                radix.push_back(msOf([&] { radixSort(again); }));
            }
            std::optional<double> peerMs;
            if (column == StatusTableModel::NameColumn || column == StatusTableModel::ResultColumn
                || column == StatusTableModel::LastReportColumn)
                peerMs = msOf([&] {
                    peer.proxy.sort(column == StatusTableModel::NameColumn     ? 0
                                    : column == StatusTableModel::ResultColumn ? 1
                                                                               : 3);
                    repaint(peer.view);
                });
            print({.name = QStringLiteral("order: sort 1M by %1 to repaint").arg(StatusTableModel::columnKey(column)),
                   .ours = median(ours),
                   .peer = peerMs,
                   .limit = median(pairsSort),
                   .unit = QStringLiteral("ms"),
                   .ratio = median(ours) / median(pairsSort),
                   .note = QStringLiteral("to std::sort of key and id pairs; radix sort of these %1 ms, ratio %2%3")
                               .arg(median(radix), 0, 'f', 1)
                               .arg(median(ours) / median(radix), 0, 'f', 1)
                               .arg(peerMs ? QStringLiteral("; peer at 100k") : QString())});
        }
    }

    void filters()
    {
        (void)sortBy(StatusTableModel::LastReportColumn, Qt::DescendingOrder);
        const auto block = m_state.nodes()->names().block();
        const Scan best = bestScan();
        std::vector<double> text, status, off, paint, scan, plain;
        quint32 hits = 0;
        for (int i = 0; i < 9; ++i) {
            RowFilter byText;
            byText.text = QStringLiteral("host-77%1-").arg(i);
            RowFilter byStatus;
            byStatus.statuses = RowFilter::bit(Status::Error);
            text.push_back(filterBy(byText));
            const auto found = static_cast<quint32>(m_model.rowCount());
            off.push_back(filterBy({}));
            status.push_back(filterBy(byStatus));
            (void)filterBy({});
            paint.push_back(msOf([&] { repaint(m_view); }));
            const std::string needle = byText.text.toStdString();
            scan.push_back(msOf([&] { hits = best.run(block->text, needle); }));
            quint32 again = 0;
            plain.push_back(msOf([&] { again = scanPlain(block->text, needle); }));
            if ((found != hits && found + 1 != hits) || again != hits) // the relay is a node too, but no row
                std::fprintf(stderr, "order_bench: %u rows shown, %u and %u found by the scans\n", found, hits, again);
        }
        StandardItems peer(kPeerRows);
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
        const QString note = QStringLiteral("to one %1 (%2 ms) and one repaint (%3 ms); memmem %4 ms")
                                 .arg(best.name)
                                 .arg(median(scan), 0, 'f', 1)
                                 .arg(median(paint), 0, 'f', 1)
                                 .arg(median(plain), 0, 'f', 1);
        print({.name = QStringLiteral("order: filter 1M by text to repaint, sorted"),
               .ours = median(text),
               .peer = peerOn,
               .limit = limit,
               .unit = QStringLiteral("ms"),
               .ratio = median(text) / limit,
               .note = note + QStringLiteral("; peer at 100k")});
        print({.name = QStringLiteral("order: filter 1M by status to repaint, sorted"),
               .ours = median(status),
               .limit = limit,
               .unit = QStringLiteral("ms"),
               .ratio = median(status) / limit,
               .note = note});
        print({.name = QStringLiteral("order: filter off, 1M sorted, to repaint"),
               .ours = median(off),
               .peer = peerOff,
               .limit = median(paint),
               .unit = QStringLiteral("ms"),
               .ratio = median(off) / median(paint),
               .note = QStringLiteral("to one repaint; peer at 100k")});
    }

    BenchLink m_link;
    ServerState m_state{&m_link};
    std::shared_ptr<InstructionSource> m_source;
    StatusTableModel m_model;
    LongTable m_view;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    Bench().run();
    return 0;
}

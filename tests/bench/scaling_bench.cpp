// How the time of what an operator waits for grows with the size of the fleet: 1,000 to 1,000,000 clients and a job for all of
// them, on the real server with its store on the disk. The exponent is fitted over the four sizes (1: in proportion); that of the last step alone
// shows what the small sizes hide behind their fixed cost. Both stand beside what n log n has over the same sizes, and beside how
// memory alone grows: a record of each client touched once, in order and in any order, and nothing else done. Draws scaling.png
// into build/bench.

// QCustomPlot's header is written with Qt's keywords and foreach, which the project does without.
#undef QT_NO_KEYWORDS
#undef QT_NO_FOREACH

#include "figures.h"
#include "millionrows.h"
#include "millionstore.h"

#include "model/engine/enginehost.h"
#include "network/consoleapi/embeddedlink.h"
#include "network/nodeapi/enginebackend.h"
#include "views/nodepickmodel.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <map>
#include <numeric>
#include <random>
#include <thread>

#include <qcustomplot.h>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

constexpr std::array<quint32, 4> kSizes{1'000, 10'000, 100'000, 1'000'000};
/// Of a client with an instruction for it: the node, the state, what is offered to it.
constexpr std::size_t kRecordBytes = 512;
constexpr quint32 kTouches = 2'000'000; ///< at least, so that few records are touched often enough to be timed

[[noreturn]] void fail(const QString &why)
{
    std::fprintf(stderr, "scaling_bench: %s\n", qUtf8Printable(why));
    std::exit(1);
}

/// A server with so many clients and a job for them, and a window's models on it.
class Fleet {
public:
    explicit Fleet(quint32 count) : m_count(count), m_path(m_dir.filePath(QStringLiteral("store.db")))
    {
        if (Outcome written = writeStore(m_path, count, TaskLoop::nowMs(), true, Progress::NotBegun); !written)
            fail(written.error().text);
        EngineSettings settings;
        settings.silenceLimitMs = settings.lineLimitMs = settings.startLimitMs = 24LL * 3600 * 1000;
        m_host = std::make_unique<EngineHost>(m_path, settings);
        ddi::EngineBackend::Options options;
        options.contentFolder = m_dir.path();
        m_backend = std::make_shared<ddi::EngineBackend>(options, *m_host);
        m_host->setActionHandler(m_backend->actionHandler());
        add("start of the server", [this] {
            if (Outcome started = m_host->start(); !started)
                fail(started.error().text);
        });
        m_content = std::make_unique<ContentStore>(m_dir.path());
        m_link = std::make_unique<EmbeddedLink>(*m_host, *m_content, QStringLiteral("server"), QString());
        m_state = std::make_unique<ServerState>(m_link.get());
        m_link->open();
        while (!m_state->hasSnapshot())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    ~Fleet()
    {
        m_state.reset();
        m_link.reset();
        m_host->stop();
    }
    Fleet(const Fleet &) = delete;
    Fleet &operator=(const Fleet &) = delete;

    void run()
    {
        ingest();
        StatusTableModel model;
        LongTable view;
        dress(view);
        view.setModel(&model);
        add("open the job to first paint", [&] {
            const auto source = std::make_shared<InstructionSource>(*m_state, JobId{1});
            model.setSource(source);
            while (model.rowCount() < static_cast<int>(m_count))
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            repaint(view);
        });
        model.sort(StatusTableModel::NameColumn); // ranks the names
        settle(model, view);
        add("sort to repaint", [&] {
            model.sort(StatusTableModel::LastReportColumn, Qt::DescendingOrder);
            settle(model, view);
        });
        add("filter to repaint", [&] {
            RowFilter filter;
            filter.text = QStringLiteral("77");
            model.setFilter(filter);
            settle(model, view);
        });
        std::vector<NodeId> destinations;
        add("choose all clients", [&] {
            NodePickModel pick(*m_state->nodes());
            pick.checkShown(true);
            destinations = pick.checked();
        });
        if (destinations.size() != m_count)
            fail(QStringLiteral("not all clients were chosen"));
        add("order a job for them", [&] {
            CreateJob order;
            order.packages = {PackageId{1}};
            order.destinations = destinations;
            std::promise<EngineReply> promise;
            m_host->post(Command{order, QStringLiteral("bench")},
                         [&](EngineReply reply) { promise.set_value(std::move(reply)); });
            if (const EngineReply reply = promise.get_future().get(); !reply.outcome)
                fail(reply.error.text);
        });
        polls();
    }
    [[nodiscard]] const std::map<std::string, double> &times() const { return m_times; }

private:
    template <class Work>
    void add(const char *what, Work work)
    {
        m_times[what] = msOf(work);
    }
    /// A report of every client.
    void ingest()
    {
        std::atomic<quint32> answered{0};
        std::atomic<quint32> accepted{0};
        add("take a report of each", [&] {
            for (quint32 i = 1; i <= m_count; ++i) {
                NodeReported reported;
                reported.report.attempt = AttemptId{i};
                reported.report.stage = Stage::TransferStarted;
                reported.report.sequence = 1;
                m_host->post(std::move(reported), [&](const EngineReply &reply) {
                    accepted += reply.kind == EngineReply::Kind::Accepted ? 1 : 0;
                    ++answered;
                });
            }
            while (answered < m_count)
                std::this_thread::yield();
        });
        if (accepted != m_count)
            fail(QStringLiteral("reports were refused"));
    }
    /// A poll of every client that waits, as the protocol's server would have it, but without its connection.
    void polls()
    {
        std::atomic<quint32> answered{0};
        std::vector<std::shared_ptr<void>> waiting;
        waiting.reserve(m_count);
        add("hold a poll of each", [&] {
            for (quint32 i = 1; i <= m_count; ++i) {
                ddi::Caller caller;
                caller.controller = QStringLiteral("host-%1").arg(i);
                waiting.push_back(m_backend->waitForChange(caller, [] {}));
                m_backend->poll(caller, [&](const ddi::ControllerBase &) { ++answered; });
            }
            while (answered < m_count)
                std::this_thread::yield();
            waiting.clear();
        });
    }
    quint32 m_count;
    QTemporaryDir m_dir;
    QString m_path;
    std::map<std::string, double> m_times; ///< ms
    std::unique_ptr<EngineHost> m_host;
    std::shared_ptr<ddi::EngineBackend> m_backend;
    std::unique_ptr<ContentStore> m_content;
    std::unique_ptr<EmbeddedLink> m_link;
    std::unique_ptr<ServerState> m_state;
};

/// Milliseconds for a look at a record of each, which changes it; the median of several.
double touchAll(quint32 count, bool inOrder)
{
    struct alignas(64) Record {
        std::array<quint64, kRecordBytes / sizeof(quint64)> words;
    };
    std::vector<Record> records(count);
    std::vector<quint32> order(count);
    std::iota(order.begin(), order.end(), 0U);
    if (!inOrder)
        std::shuffle(order.begin(), order.end(), std::mt19937(1));
    std::vector<double> ms;
    const quint32 passes = std::max(kTouches / count, 5U);
    for (quint32 pass = 0; pass < passes; ++pass)
        ms.push_back(msOf([&] {
            for (const quint32 i : order)
                for (std::size_t word = 0; word < records[i].words.size(); word += 8) // each of its cache lines
                    ++records[i].words[word];
        }));
    quint64 sum = 0;
    for (const Record &record : records)
        sum += record.words[0];
    if (sum != quint64{count} * passes)
        fail(QStringLiteral("not every record was touched"));
    return median(ms);
}

/// Slope of the straight line through the logarithms.
double exponentOf(const std::vector<double> &ms)
{
    double x = 0, y = 0, xx = 0, xy = 0;
    const auto n = static_cast<double>(ms.size());
    for (std::size_t i = 0; i < ms.size(); ++i) {
        const double size = std::log(kSizes[i]);
        x += size;
        y += std::log(ms[i]);
        xx += size * size;
        xy += size * std::log(ms[i]);
    }
    return (n * xy - x * y) / (n * xx - x * x);
}

void draw(const std::map<std::string, std::vector<double>> &curves, const QString &filePath)
{
    QCustomPlot plot;
    for (QCPAxis *axis : {plot.xAxis, plot.yAxis}) {
        axis->setScaleType(QCPAxis::stLogarithmic);
        axis->setTicker(QSharedPointer<QCPAxisTickerLog>::create());
        axis->setNumberFormat(QStringLiteral("gb"));
        axis->setNumberPrecision(0);
    }
    plot.xAxis->setLabel(QStringLiteral("clients"));
    plot.yAxis->setLabel(QStringLiteral("ms"));
    plot.legend->setVisible(true);
    plot.axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignTop | Qt::AlignLeft);
    int hue = 0;
    for (const auto &[name, ms] : curves) {
        QCPGraph *graph = plot.addGraph();
        graph->setName(QStringLiteral("%1 (n^%2)").arg(QString::fromStdString(name)).arg(exponentOf(ms), 0, 'f', 2));
        graph->setPen(QPen(QColor::fromHsv(hue, 255, 180), 2));
        graph->setScatterStyle(QCPScatterStyle::ssDisc);
        hue += 360 / static_cast<int>(curves.size());
        for (std::size_t i = 0; i < ms.size(); ++i)
            graph->addData(kSizes[i], ms[i]);
    }
    plot.rescaleAxes();
    plot.yAxis->scaleRange(1.3, plot.yAxis->range().center());
    if (!plot.savePng(filePath, 1000, 700))
        fail(QStringLiteral("%1 cannot be written").arg(filePath));
    std::printf("drawn: %s\n", qUtf8Printable(filePath));
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    std::map<std::string, std::vector<double>> curves;
    for (const quint32 size : kSizes) {
        Fleet fleet(size);
        fleet.run();
        for (const auto &[name, ms] : fleet.times())
            curves[name].push_back(ms);
    }
    std::vector<double> nLogN, inOrder, anyOrder;
    for (const quint32 size : kSizes) {
        nLogN.push_back(size * std::log(size));
        inOrder.push_back(touchAll(size, true));
        anyOrder.push_back(touchAll(size, false));
    }
    const auto lastStep = [](const std::vector<double> &ms) { return std::log10(ms[3] / ms[2]); };
    const double limit = exponentOf(nLogN);
    const auto line = [&](const QString &name, const std::vector<double> &ms, const QString &more) {
        const double exponent = exponentOf(ms);
        print({.name = QStringLiteral("scaling: %1").arg(name),
               .ours = exponent,
               .limit = limit,
               .unit = QStringLiteral("exponent"),
               .ratio = exponent / limit,
               .note = QStringLiteral(
                           "%1, %2, %3, %4 ms for 1,000 to 1,000,000; last step %5; limit: n log n, last step %6%7")
                           .arg(ms[0], 0, 'f', 2)
                           .arg(ms[1], 0, 'f', 1)
                           .arg(ms[2], 0, 'f', 0)
                           .arg(ms[3], 0, 'f', 0)
                           .arg(lastStep(ms), 0, 'f', 2)
                           .arg(lastStep(nLogN), 0, 'f', 2)
                           .arg(more)});
    };
    const QString memory =
        QStringLiteral("; ABOVE n log n; memory alone %1 in order, %2 in any order, last step %3 and %4")
            .arg(exponentOf(inOrder), 0, 'f', 2)
            .arg(exponentOf(anyOrder), 0, 'f', 2)
            .arg(lastStep(inOrder), 0, 'f', 2)
            .arg(lastStep(anyOrder), 0, 'f', 2);
    for (const auto &[name, ms] : curves)
        line(QString::fromStdString(name), ms,
             exponentOf(ms) > limit || lastStep(ms) > lastStep(nLogN) ? memory : QString());
    const QString records = QStringLiteral("; %1 B of each touched, nothing else").arg(kRecordBytes);
    line(QStringLiteral("memory alone, in order"), inOrder, records);
    line(QStringLiteral("memory alone, in any order"), anyOrder, records);
    curves["memory alone, in order"] = inOrder;
    curves["memory alone, in any order"] = anyOrder;
    const QDir folder(QCoreApplication::applicationDirPath() + QStringLiteral("/../../bench"));
    if (!folder.mkpath(QStringLiteral(".")))
        fail(QStringLiteral("no folder for the plot"));
    draw(curves, QDir::cleanPath(folder.filePath(QStringLiteral("scaling.png"))));
    return 0;
}

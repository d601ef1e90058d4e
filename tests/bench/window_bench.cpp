// The whole window, live (performance goal 19): a job of 1,000,000 instructions that takes 100,000 reports a second for a minute,
// while somebody scrolls, sorts, filters and switches between jobs. The window is the real one, on an X server of its own
// (Xvfb); the server is the real engine in its thread, with its store on the disk, behind the embedded link. The reports
// come from a thread of their own and not from simulated clients, as these give fewer than are wanted (see simulation_bench).

#include "figures.h"
#include "millionstore.h"
#include "timedapplication.h"

#include "model/engine/enginehost.h"
#include "network/consoleapi/embeddedlink.h"
#include "views/mainwindow.h"
#include "views/place.h"

#include <QApplication>
#include <QFile>
#include <QProcess>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <map>
#include <thread>

#include <sys/prctl.h>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

constexpr quint32 kInstructions = 1'000'000;
constexpr quint32 kSmallJob = 5'000; ///< destinations of the job that is switched to
constexpr int kSeconds = 60;
constexpr int kReportsPerSecond = 100'000;
constexpr double kFrameMs = 1000.0 / 60;
const QString kMeasure = QStringLiteral("--measure");

using Steady = std::chrono::steady_clock;

[[noreturn]] void fail(const QString &why)
{
    std::fprintf(stderr, "window_bench: %s\n", qUtf8Printable(why));
    std::exit(1);
}

/// A report of each client in turn: taken over, half there, there, begun, and after a minute done.
class Reports {
public:
    explicit Reports(EngineHost &host) : m_host(host), m_thread([this](const std::stop_token &stop) { run(stop); }) { }
    void stop()
    {
        m_thread.request_stop();
        m_thread.join();
        while (m_answered < m_sent)
            std::this_thread::yield();
    }
    [[nodiscard]] qint64 accepted() const { return m_accepted; }
    [[nodiscard]] qint64 sent() const { return m_sent; }

private:
    void run(const std::stop_token &stop)
    {
        const auto start = Steady::now();
        while (!stop.stop_requested()) {
            const double seconds = std::chrono::duration<double>(Steady::now() - start).count();
            const auto due = static_cast<qint64>(seconds * kReportsPerSecond);
            while (m_sent < due && m_sent - m_answered < kReportsPerSecond && !stop.stop_requested())
                post(m_sent++);
            std::this_thread::sleep_for(std::chrono::milliseconds(5)); // as nodes do, they come at any time
        }
    }
    void post(qint64 number)
    {
        static constexpr std::array kStages{Stage::TransferStarted, Stage::Progress,         Stage::Progress,
                                            Stage::Arrived,         Stage::ExecutionStarted, Stage::Completed};
        const auto round = static_cast<std::size_t>(number / kInstructions);
        NodeReported reported;
        reported.report.attempt = AttemptId{static_cast<quint32>(number * 7'919 % kInstructions) + 1};
        reported.report.stage = kStages[std::min(round, kStages.size() - 1)];
        if (round == kStages.size() - 1 && number % 50 == 0)
            reported.report.stage = Stage::Failed;
        reported.report.sequence = static_cast<quint32>(round + 1);
        reported.report.bytes = static_cast<qint64>(round) * 2'000'000;
        reported.report.total = 5'000'000;
        m_host.post(std::move(reported), [this](const EngineReply &reply) {
            m_accepted += reply.kind == EngineReply::Kind::Accepted ? 1 : 0;
            ++m_answered;
        });
    }
    EngineHost &m_host;
    std::atomic<qint64> m_sent{0};
    std::atomic<qint64> m_answered{0};
    std::atomic<qint64> m_accepted{0};
    std::jthread m_thread;
};

/// Somebody at the window: scrolls all the time, and every two seconds does something else.
class Operator {
public:
    Operator(MainWindow &window, std::array<Place, 2> places) : m_window(window), m_places(std::move(places))
    {
        QObject::connect(&m_scroll, &QTimer::timeout, &window, [this] { scroll(); });
        QObject::connect(&m_act, &QTimer::timeout, &window, [this] { act(); });
        m_scroll.setObjectName(QStringLiteral("scrolling"));
        m_act.setObjectName(QStringLiteral("action"));
        m_scroll.start(33);
        m_act.start(2000);
    }
    [[nodiscard]] int actions() const { return m_actions; }
    void stop()
    {
        m_scroll.stop();
        m_act.stop();
        m_window.page().setFilterText({});
        m_window.openPlace(m_places[0]);
    }

private:
    void scroll()
    {
        QScrollBar *bar = m_window.page().table()->verticalScrollBar();
        const int step = std::max(1, m_steps++ % 100 == 0 ? bar->maximum() / 7 : 3);
        bar->setValue(bar->value() + step > bar->maximum() ? 0 : bar->value() + step);
    }
    void act()
    {
        QTableView *table = m_window.page().table();
        switch (m_actions++ % 8) {
        case 0: table->sortByColumn(StatusTableModel::LastReportColumn, Qt::DescendingOrder); break;
        case 1: m_window.page().setFilterText(QStringLiteral("host-77")); break;
        case 2: m_window.page().setFilterText({}); break;
        case 3: table->sortByColumn(StatusTableModel::NameColumn, Qt::AscendingOrder); break;
        case 4: m_window.openPlace(m_places[1]); break;
        case 5: m_window.openPlace(m_places[0]); break;
        case 6: table->sortByColumn(StatusTableModel::ResultColumn, Qt::AscendingOrder); break;
        case 7: table->sortByColumn(StatusTableModel::StatusColumn, Qt::DescendingOrder); break;
        }
    }
    MainWindow &m_window;
    std::array<Place, 2> m_places;
    QTimer m_scroll, m_act;
    int m_steps = 0;
    int m_actions = 0;
};

void waitFor(const std::function<bool()> &condition)
{
    while (!condition())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
}

double residentMb()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() * 4096 / 1e6 : 0;
}

JobId orderSmallJob(EngineHost &host)
{
    CreateJob order;
    order.name = QStringLiteral("small job");
    order.packages = {PackageId{1}};
    for (quint32 i = 1; i <= kSmallJob; ++i)
        order.destinations.push_back(NodeId{i});
    std::promise<EngineReply> promise;
    host.post(Command{order, QStringLiteral("bench")}, [&](const EngineReply &reply) { promise.set_value(reply); });
    const EngineReply reply = promise.get_future().get();
    if (!reply.outcome)
        fail(reply.error.text);
    return JobId{reply.outcome->createdId};
}

void printHistogram(const std::vector<double> &frames)
{
    constexpr std::array kUpTo{2.0, 4.0, 8.0, kFrameMs, 33.0, 50.0, 100.0, 1e9};
    std::array<int, kUpTo.size()> counts{};
    for (const double ms : frames)
        ++counts[static_cast<std::size_t>(std::lower_bound(kUpTo.begin(), kUpTo.end(), ms) - kUpTo.begin())];
    std::printf("work for a frame, ms: number of frames\n");
    for (std::size_t i = 0; i < kUpTo.size(); ++i)
        std::printf("  %s %6.1f: %d\n", i + 1 < kUpTo.size() ? "<=" : " >",
                    i + 1 < kUpTo.size() ? kUpTo[i] : kUpTo[i - 1], counts[i]);
}

int measure(int argc, char **argv)
{
    TimedApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("signalbox-bench"));
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("store.db"));
    if (Outcome written = writeStore(path, kInstructions, TaskLoop::nowMs(), true, Progress::NotBegun); !written)
        fail(written.error().text);
    EngineSettings settings;
    settings.silenceLimitMs = settings.lineLimitMs = settings.startLimitMs = 24LL * 3600 * 1000;
    EngineHost host(path, settings);
    if (Outcome started = host.start(); !started)
        fail(started.error().text);
    const JobId small = orderSmallJob(host);

    ContentStore content(dir.path());
    EmbeddedLink link(host, content, QStringLiteral("server"), QStringLiteral("bench"));
    MainWindow window({&link});
    window.resize(1280, 800);
    window.show();
    application.window = &window;
    link.open();
    ServerState &state = window.server(0);
    waitFor([&] { return state.jobCount() == 2; });
    Place large;
    large.server = &state;
    large.job = JobId{1};
    Place other = large;
    other.job = small;
    window.openPlace(large);
    waitFor([&] { return window.page().model().rowCount() == static_cast<int>(kInstructions); });

    application.forget();
    Reports reports(host);
    Operator person(window, {large, other});
    const auto start = Steady::now();
    waitFor([&] { return Steady::now() - start > std::chrono::seconds(kSeconds); });
    const std::vector<double> frames = application.frames;
    const std::vector<double> busyFrames = application.busyFrames;
    const double longestBusy = application.longestBusy;
    const auto longest = application.longest;
    const double resident = residentMb();
    const double rate = static_cast<double>(reports.accepted()) / kSeconds;
    reports.stop();
    person.stop();

    // Everything that was accepted has to have reached the window: its counters and its rows, one by one.
    const auto exact = host.ask([](Engine &engine) { return engine.countersAreExact(); });
    const Result<JobRecord> job = host.ask([](Engine &engine) { return engine.job(JobId{1}); });
    const auto rows = host.ask([](Engine &engine) { return engine.rows(JobId{1}).value(); });
    if (!exact || !job)
        fail(QStringLiteral("the engine's counters are not what they are counted anew"));
    const std::shared_ptr<JobRows> shown = state.open(JobId{1});
    const auto isThere = [&] {
        const JobRecord *record = state.job(JobId{1});
        if (!record || !(record->counters == job.value().counters) || shown->state() != JobRows::State::Ready)
            return false;
        return std::all_of(rows.begin(), rows.end(), [&](const InstructionRow &row) {
            const int at = shown->columns().rowOf(row.id);
            return shown->columns().status(at) == row.status && shown->columns().permille(at) == row.permille
                   && shown->columns().lastReportMs(at) == row.lastReportMs;
        });
    };
    const auto deadline = Steady::now() + std::chrono::seconds(20);
    waitFor([&] { return isThere() || Steady::now() > deadline; });
    const bool lost = !isThere() || reports.accepted() != reports.sent();

    printHistogram(frames);
    std::printf("longest blocks of the GUI thread:\n");
    for (const auto &[ms, what] : longest)
        std::printf("  %6.1f ms  %s\n", ms, qUtf8Printable(what));
    std::printf("updates: %lld sent, %lld accepted; shown rows and counters %s the engine's\n",
                static_cast<long long>(reports.sent()), static_cast<long long>(reports.accepted()),
                isThere() ? "equal" : "DIFFER FROM");
    const QString screen = QGuiApplication::platformName();
    print({.name = QStringLiteral("window: reports taken over a second, live"),
           .ours = rate,
           .limit = kReportsPerSecond,
           .unit = QStringLiteral("reports/s"),
           .ratio = rate / kReportsPerSecond,
           .note = QStringLiteral("1M instructions, %1 s, %2; %3")
                       .arg(kSeconds)
                       .arg(screen, lost ? QStringLiteral("UPDATES WERE LOST") : QStringLiteral("none lost")),
           .higherIsBetter = true});
    print({.name = QStringLiteral("window: work for a frame, live, p99"),
           .ours = quantile(frames, 0.99),
           .limit = kFrameMs,
           .unit = QStringLiteral("ms"),
           .ratio = quantile(frames, 0.99) / kFrameMs,
           .note = QStringLiteral("to a frame at 60 Hz; p50 %1 ms, of processor time p99 %2 ms; %3 frames a second, %4 "
                                  "actions besides scrolling")
                       .arg(quantile(frames, 0.5), 0, 'f', 1)
                       .arg(quantile(busyFrames, 0.99), 0, 'f', 1)
                       .arg(static_cast<double>(frames.size()) / kSeconds, 0, 'f', 0)
                       .arg(person.actions())});
    print({.name = QStringLiteral("window: longest block of the GUI thread, live"),
           .ours = longest.begin()->first,
           .limit = 50,
           .unit = QStringLiteral("ms"),
           .ratio = longest.begin()->first / 50,
           .note = QStringLiteral("to the goal of 50 ms; the longest of processor time %1 ms; %2")
                       .arg(longestBusy, 0, 'f', 1)
                       .arg(longest.begin()->second)});
    print({.name = QStringLiteral("window: memory, live"),
           .ours = resident,
           .unit = QStringLiteral("MB"),
           .note = QStringLiteral("resident, with the server and a million clients in the same process")});
    host.stop();
    return lost ? 1 : 0;
}

/// Starts an X server and this program again on it. @return nothing without Xvfb
std::optional<int> measureOnXvfb()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("Xvfb"));
    if (program.isEmpty())
        return {};
    QProcess screen;
    screen.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); }); // also when we are killed
    screen.start(program,
                 {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"), QStringLiteral("0"),
                  QStringLiteral("1600x1000x24"), QStringLiteral("-nolisten"), QStringLiteral("tcp")});
    QByteArray number;
    while (!number.contains('\n') && screen.waitForReadyRead(10'000))
        number += screen.readAllStandardOutput();
    if (!number.contains('\n'))
        fail(QStringLiteral("Xvfb does not start"));
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("DISPLAY"), QStringLiteral(":") + QString::fromLatin1(number.trimmed()));
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("xcb"));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(QCoreApplication::applicationFilePath(), {kMeasure});
    process.waitForFinished(-1);
    screen.terminate();
    screen.waitForFinished();
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1 && QString::fromLocal8Bit(argv[1]) == kMeasure)
        return measure(argc, argv);
    {
        const QCoreApplication application(argc, argv);
        if (const std::optional<int> code = measureOnXvfb())
            return *code;
    }
    std::printf("Xvfb is not installed: painting into memory instead\n");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return measure(argc, argv);
}

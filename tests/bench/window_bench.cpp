// The whole window, live (performance goal 19): a job of 1,000,000 instructions that takes 100,000 reports a second for a minute,
// while somebody scrolls, sorts, filters and switches between jobs. The window is the real one, on an X server of its own
// (Xvfb); the server is the real engine in its thread, with its store on the disk, behind the embedded link. The reports
// come from a thread of their own and not from simulated clients, as these give fewer than are wanted (see simulation_bench).
//
// `window_bench --simulated` has the window on a simulated server instead: 100,000 clients with ten jobs, so a million
// instructions, as fast as the machine makes them, with as many changes a second as come of that.

#include "figures.h"
#include "millionstore.h"
#include "timedapplication.h"

#include "model/engine/enginehost.h"
#include "network/consoleapi/embeddedlink.h"
#include "network/simulation/presets.h"
#include "network/simulation/simulationhost.h"
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

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <csignal>
#include <limits>
#include <map>
#include <optional>
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
constexpr quint32 kSimulatedJobs = 10; ///< each to all clients of the simulated fleet
const QString kMeasure = QStringLiteral("--measure");
const QString kSimulated = QStringLiteral("--simulated");

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

/// The server that the window stands on, and what changes there meanwhile.
struct Subject {
    EngineAccess &host;
    QString name; ///< of the lines that are printed
    std::vector<JobId> jobs; ///< the first is looked at most of the time, the second is switched to
    int rows = 0; ///< of the first
    double wanted = 0; ///< changes a second; 0: as many as come
    std::function<void()> begin;
    std::function<qint64()> changes; ///< so far
    std::function<bool()> end; ///< nothing changes any more when it returns. @return nothing was refused
    QString note;
};

/// Whether the window shows what the engine has: the counters of the job and its rows, one by one.
bool isShown(EngineAccess &host, ServerState &state, JobId job)
{
    const Result<JobRecord> record = host.ask([job](Engine &engine) { return engine.job(job); });
    const auto rows = host.ask([job](Engine &engine) { return engine.rows(job).value(); });
    const std::shared_ptr<JobRows> shown = state.open(job);
    const auto isThere = [&] {
        const JobRecord *known = state.job(job);
        if (!known || !(known->counters == record.value().counters) || shown->state() != JobRows::State::Ready)
            return false;
        return std::all_of(rows.begin(), rows.end(), [&](const InstructionRow &row) {
            const int at = shown->columns().rowOf(row.id);
            return at >= 0 && shown->columns().status(at) == row.status && shown->columns().permille(at) == row.permille
                   && shown->columns().lastReportMs(at) == row.lastReportMs;
        });
    };
    const auto deadline = Steady::now() + std::chrono::seconds(20);
    waitFor([&] { return isThere() || Steady::now() > deadline; });
    return isThere();
}

int measure(TimedApplication &application, Subject &subject, ContentStore &content)
{
    EmbeddedLink link(subject.host, content, QStringLiteral("server"), QStringLiteral("bench"));
    MainWindow window({&link});
    window.resize(1280, 800);
    window.show();
    application.window = &window;
    link.open();
    ServerState &state = window.server(0);
    waitFor([&] { return state.jobCount() == static_cast<int>(subject.jobs.size()); });
    Place large;
    large.server = &state;
    large.job = subject.jobs[0];
    Place other = large;
    other.job = subject.jobs[1];
    window.openPlace(large);
    waitFor([&] { return window.page().model().rowCount() == subject.rows; });

    application.forget();
    subject.begin();
    Operator person(window, {large, other});
    const auto start = Steady::now();
    waitFor([&] { return Steady::now() - start > std::chrono::seconds(kSeconds); });
    const std::vector<double> frames = application.frames;
    const std::vector<double> busyFrames = application.busyFrames;
    const double longestBusy = application.longestBusy;
    const auto longest = application.longest;
    const double resident = residentMb();
    const double rate = static_cast<double>(subject.changes()) / kSeconds;
    const bool allTaken = subject.end();
    person.stop();

    // Everything that was accepted has to have reached the window: its counters and its rows, one by one.
    if (!subject.host.ask([](Engine &engine) { return engine.countersAreExact(); }))
        fail(QStringLiteral("the engine's counters are not what they are counted anew"));
    const bool isThere = std::all_of(subject.jobs.begin(), subject.jobs.end(),
                                     [&](JobId job) { return isShown(subject.host, state, job); });
    const bool lost = !isThere || !allTaken;

    printHistogram(frames);
    std::printf("longest blocks of the GUI thread:\n");
    for (const auto &[ms, what] : longest)
        std::printf("  %6.1f ms  %s\n", ms, qUtf8Printable(what));
    std::printf("updates: %lld; shown rows and counters %s the engine's%s\n", static_cast<long long>(subject.changes()),
                isThere ? "equal" : "DIFFER FROM", allTaken ? "" : "; SOME WERE REFUSED");
    const QString screen = QGuiApplication::platformName();
    const QString mark = lost ? QStringLiteral("UPDATES WERE LOST") : QStringLiteral("none lost");
    Figure taken{.name = subject.name + QStringLiteral(": reports taken over a second, live"),
                 .ours = rate,
                 .unit = QStringLiteral("reports/s"),
                 .note = QStringLiteral("%1, %2 s, %3; %4").arg(subject.note).arg(kSeconds).arg(screen, mark),
                 .higherIsBetter = true};
    if (subject.wanted > 0) {
        taken.limit = subject.wanted;
        taken.ratio = rate / subject.wanted;
    }
    print(taken);
    print({.name = subject.name + QStringLiteral(": work for a frame, live, p99"),
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
    print({.name = subject.name + QStringLiteral(": longest block of the GUI thread, live"),
           .ours = longest.begin()->first,
           .limit = 50,
           .unit = QStringLiteral("ms"),
           .ratio = longest.begin()->first / 50,
           .note = QStringLiteral("to the goal of 50 ms; the longest of processor time %1 ms; %2")
                       .arg(longestBusy, 0, 'f', 1)
                       .arg(longest.begin()->second)});
    print({.name = subject.name + QStringLiteral(": memory, live"),
           .ours = resident,
           .unit = QStringLiteral("MB"),
           .note = QStringLiteral("resident, with the server and its clients in the same process")});
    return lost ? 1 : 0;
}

/// The real server with its store on the disk; its reports come from a thread.
int measureServer(TimedApplication &application)
{
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
    std::optional<Reports> reports;
    Subject subject{.host = host,
                    .name = QStringLiteral("window"),
                    .jobs = {JobId{1}, small},
                    .rows = static_cast<int>(kInstructions),
                    .wanted = kReportsPerSecond,
                    .begin = [&] { reports.emplace(host); },
                    .changes = [&] { return reports->accepted(); },
                    .end =
                        [&] {
                            reports->stop();
                            return reports->accepted() == reports->sent();
                        },
                    .note = QStringLiteral("1M instructions")};
    const int code = measure(application, subject, content);
    host.stop();
    return code;
}

/// Sites with a relay and 500 clients each, and jobs to all of them at once: the real engine, relays and clients on virtual time.
int measureSimulated(TimedApplication &application)
{
    using namespace simulation;
    constexpr quint32 kClients = kInstructions / kSimulatedJobs;
    constexpr VirtualUs kAllAreOn = 15 * kMinute;
    Scenario scenario = *preset(QStringLiteral("country")); // for what its clients and lines are like
    scenario.nodes.clear();
    addFleet(scenario, {.regions = 0, .sites = kClients / 500, .relays = 1, .clients = 500, .relayProfile = 1});
    const JobSpec job = scenario.jobs.front();
    scenario.jobs.clear();
    for (quint32 i = 0; i < kSimulatedJobs; ++i) {
        scenario.jobs.push_back(job);
        scenario.jobs.back().name = QStringLiteral("Job %1").arg(i + 1);
        scenario.jobs.back().at = kAllAreOn;
    }
    SimulationHost::Options options;
    options.simulation.storeUrl = QStringLiteral("sqlite::memory:"); // as the window has it
    options.speed = std::numeric_limits<double>::infinity();
    options.until = kLongest;
    options.endless = true;
    std::atomic<qint64> entries{0};
    options.simulation.onEvent = [&entries](const Event &event) {
        if (event.instruction != InstructionId{})
            entries.fetch_add(1, std::memory_order_relaxed);
    };
    SimulationHost host(std::move(scenario), options);
    if (Outcome started = host.start(); !started)
        fail(started.error().text);
    while (host.state().now < kAllAreOn + kSecond)
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    host.setSpeed(0);
    const QTemporaryDir dir;
    ContentStore content(dir.path());
    qint64 before = 0;
    quint64 eventsBefore = 0;
    Subject subject{.host = host,
                    .name = QStringLiteral("window, simulated server"),
                    .jobs = {},
                    .rows = static_cast<int>(kClients),
                    .begin =
                        [&] {
                            before = entries;
                            eventsBefore = host.state().events;
                            host.setSpeed(std::numeric_limits<double>::infinity());
                        },
                    .changes = [&] { return entries - before; },
                    .end =
                        [&] {
                            host.setSpeed(0);
                            host.ask([](Engine &) { return true; }); // its turn is over by then
                            std::printf("simulated: %.2f M events, to %.1f h behind the order\n",
                                        static_cast<double>(host.state().events - eventsBefore) / 1e6,
                                        static_cast<double>(host.state().now - kAllAreOn) / static_cast<double>(kHour));
                            return true;
                        },
                    .note = QStringLiteral("%1 clients, %2 jobs").arg(kClients).arg(kSimulatedJobs)};
    for (quint32 i = 1; i <= kSimulatedJobs; ++i)
        subject.jobs.push_back(JobId{i});
    const int code = measure(application, subject, content);
    host.stop();
    return code;
}

int measure(int argc, char **argv, bool simulated)
{
    TimedApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("signalbox-bench"));
    QStandardPaths::setTestModeEnabled(true);
    return simulated ? measureSimulated(application) : measureServer(application);
}

/// Starts an X server and this program again on it. @return nothing without Xvfb
std::optional<int> measureOnXvfb(bool simulated)
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
    process.start(QCoreApplication::applicationFilePath(),
                  simulated ? QStringList{kMeasure, kSimulated} : QStringList{kMeasure});
    process.waitForFinished(-1);
    screen.terminate();
    screen.waitForFinished();
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const auto isGiven = [&](const QString &option) {
        return std::any_of(argv + 1, argv + argc,
                           [&](const char *one) { return QString::fromLocal8Bit(one) == option; });
    };
    const bool simulated = isGiven(kSimulated);
    if (isGiven(kMeasure))
        return measure(argc, argv, simulated);
    {
        const QCoreApplication application(argc, argv);
        if (const std::optional<int> code = measureOnXvfb(simulated))
            return *code;
    }
    std::printf("Xvfb is not installed: painting into memory instead\n");
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return measure(argc, argv, simulated);
}

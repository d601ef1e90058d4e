// A store with ten million log entries behind the window: a job of a million instructions with ten entries each, and one of
// them with a hundred thousand. Opening the job, the long history, scrolling it, sorting and filtering the job and following
// both live; what counts is the longest block of the GUI thread (goals 4, 5 and 19; limit 50 ms).

#include "figures.h"
#include "millionstore.h"
#include "timedapplication.h"

#include "model/engine/enginehost.h"
#include "network/consoleapi/embeddedlink.h"
#include "views/mainwindow.h"
#include "views/place.h"

#include <QDockWidget>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <atomic>
#include <functional>
#include <thread>

using namespace signalbox;
using namespace signalbox::bench;

namespace {

constexpr quint32 kInstructions = 1'000'000;
constexpr quint32 kEach = 10; ///< log entries of an instruction
constexpr quint32 kLong = 100'000; ///< of the first one
constexpr double kLimitMs = 50;
constexpr int kLiveSeconds = 10;
constexpr int kReportsPerSecond = 5'000;

[[noreturn]] void fail(const QString &why)
{
    std::fprintf(stderr, "history_bench: %s\n", qUtf8Printable(why));
    std::exit(1);
}

void waitFor(const std::function<bool()> &condition, const char *what)
{
    QElapsedTimer since;
    since.start();
    while (!condition()) {
        if (since.elapsed() > 120'000)
            fail(QStringLiteral("it took too long: ") + QString::fromUtf8(what));
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
}

/// Ten rounds of one entry for each instruction, so that those of one are far from each other, then the long history.
Outcome writeLog(const QString &path, UtcMs nowMs)
{
    Result<std::unique_ptr<Store>> store = openStore(path);
    if (!store)
        return store.error();
    std::vector<EventSeq> heads(kInstructions, 0);
    EventSeq seq = 3; // writeStore() has written so many
    WriteBatch batch;
    const auto flush = [&]() -> Outcome {
        Outcome done = store.value()->commit(batch);
        batch = {};
        return done;
    };
    const auto add = [&](quint32 index, EventKind kind) {
        Event &event = batch.events.emplace_back();
        event.seq = ++seq;
        event.atMs = nowMs - 600'000 + static_cast<UtcMs>(seq / 20);
        event.kind = kind;
        event.job = JobId{1};
        event.instruction = InstructionId{index + 1};
        event.node = NodeId{index + 1};
        event.attempt = 1;
        event.previous = std::exchange(heads[index], event.seq);
        if (kind == EventKind::Note)
            event.text = QStringLiteral("unpacked part %1").arg(seq);
    };
    for (quint32 round = 0; round < kEach; ++round) {
        for (quint32 index = 0; index < kInstructions; ++index) {
            add(index, round == 0 ? EventKind::Created : EventKind::Note);
            if (batch.events.size() == 100'000) {
                if (Outcome done = flush(); !done)
                    return done;
            }
        }
    }
    for (quint32 entry = kEach; entry < kLong; ++entry)
        add(0, EventKind::Note);
    if (Outcome done = flush(); !done)
        return done;
    batch.checkpoint = makeStates(kInstructions, nowMs, Progress::NotBegun);
    for (quint32 index = 0; index < kInstructions; ++index)
        batch.checkpoint[index].second.lastEvent = heads[index];
    batch.checkpointSeq = seq;
    return flush();
}

/// One step of somebody at the window: how long it took, and how long the GUI thread stood still at most.
void tell(const QString &what, const TimedApplication &application, double ms, const QString &more = {})
{
    const double longest = application.longest.empty() ? 0 : application.longest.begin()->first;
    print(
        {.name = QStringLiteral("10M log entries: ") + what,
         .ours = longest,
         .limit = kLimitMs,
         .unit = QStringLiteral("ms"),
         .ratio = longest / kLimitMs,
         .note = QStringLiteral("longest block of the GUI thread, to the goal; of processor time %1 ms; done after %2 "
                                "ms%3; %4")
                     .arg(application.longestBusy, 0, 'f', 1)
                     .arg(ms, 0, 'f', 0)
                     .arg(more, application.longest.empty() ? QString() : application.longest.begin()->second)});
}

/// Reports on clients in turn, every tenth a message about the first instruction.
class Reports {
public:
    explicit Reports(EngineHost &host) : m_thread([this, &host](const std::stop_token &stop) { run(host, stop); }) { }
    void stop()
    {
        m_thread.request_stop();
        m_thread.join();
        while (m_answered < m_sent)
            std::this_thread::yield();
    }

private:
    void run(EngineHost &host, const std::stop_token &stop)
    {
        const auto start = std::chrono::steady_clock::now();
        while (!stop.stop_requested()) {
            const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
            while (m_sent < static_cast<qint64>(seconds * kReportsPerSecond)) {
                const auto number = static_cast<quint32>(m_sent++);
                NodeReported reported;
                const bool talks = number % 10 == 0;
                reported.report.attempt = AttemptId{talks ? 1 : number * 7'919 % (kInstructions - 1) + 2};
                reported.report.stage = talks ? Stage::Note : Stage::TransferStarted;
                reported.report.text = talks ? QStringLiteral("still unpacking") : QString();
                reported.report.sequence = number / 10 + 1;
                host.post(std::move(reported), [this](const EngineReply &) { ++m_answered; });
            }
            std::this_thread::sleep_for(std::chrono::milliseconds(5)); // as nodes do, they come at any time
        }
    }
    std::atomic<qint64> m_sent{0};
    std::atomic<qint64> m_answered{0};
    std::jthread m_thread;
};

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    TimedApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("signalbox-bench"));
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("store.db"));
    const UtcMs now = TaskLoop::nowMs();
    if (Outcome written = writeStore(path, kInstructions, now, true, Progress::NotBegun); !written)
        fail(written.error().text);
    if (Outcome written = writeLog(path, now); !written)
        fail(written.error().text);
    EngineSettings settings;
    settings.silenceLimitMs = settings.lineLimitMs = settings.startLimitMs = 24LL * 3600 * 1000;
    EngineHost host(path, settings);
    if (Outcome started = host.start(); !started)
        fail(started.error().text);
    ContentStore content(dir.path());
    EmbeddedLink link(host, content, QStringLiteral("server"), QStringLiteral("bench"));
    MainWindow window({&link});
    window.resize(1280, 800);
    window.show();
    application.window = &window;
    link.open();
    ServerState &state = window.server(0);
    waitFor([&] { return state.jobCount() == 1; }, "the snapshot");
    const auto measure = [&](const QString &what, const std::function<void()> &begin,
                             const std::function<bool()> &isDone, const std::function<QString()> &more = {}) {
        application.forget();
        QElapsedTimer since;
        since.start();
        begin();
        waitFor(isDone, qUtf8Printable(what));
        tell(what, application, static_cast<double>(since.nsecsElapsed()) / 1e6, more ? more() : QString());
    };

    StatusTableModel &model = window.page().model();
    Place place;
    place.server = &state;
    place.job = JobId{1};
    measure(
        QStringLiteral("open the job of a million"), [&] { window.openPlace(place); },
        [&] { return model.rowCount() == static_cast<int>(kInstructions) && !model.busy(); });

    auto *messages = window.findChild<QTableView *>(QStringLiteral("messages"));
    auto *tabs = window.findChild<QTabWidget *>(QStringLiteral("detailsTabs"));
    QElapsedTimer opened;
    double firstPage = 0;
    measure(
        QStringLiteral("open a history of 100,000"),
        [&] {
            opened.start();
            window.page().table()->selectRow(0);
            tabs->setCurrentWidget(messages);
        },
        [&] {
            if (firstPage == 0 && messages->model()->rowCount() > 0)
                firstPage = static_cast<double>(opened.nsecsElapsed()) / 1e6;
            return messages->model()->rowCount() >= static_cast<int>(kLong);
        },
        [&] { return QStringLiteral(", its first page after %1 ms").arg(firstPage, 0, 'f', 0); });

    int steps = 0;
    QTimer scrolling;
    scrolling.setObjectName(QStringLiteral("scrolling"));
    QObject::connect(&scrolling, &QTimer::timeout, messages, [&] {
        QScrollBar *bar = messages->verticalScrollBar();
        bar->setValue(++steps % 20 == 0 ? bar->maximum() / 100 * (steps % 100) : bar->value() + 7);
    });
    measure(
        QStringLiteral("scroll a history of 100,000"), [&] { scrolling.start(16); }, [&] { return steps >= 300; },
        [&] { return QStringLiteral(", %1 steps").arg(steps); });
    scrolling.stop();

    measure(
        QStringLiteral("sort the job"),
        [&] { window.page().table()->sortByColumn(StatusTableModel::NameColumn, Qt::DescendingOrder); },
        [&] { return !model.busy(); });
    measure(
        QStringLiteral("filter the job"), [&] { window.page().setFilterText(QStringLiteral("host-77")); },
        [&] { return !model.busy(); });
    measure(
        QStringLiteral("take the filter off"), [&] { window.page().setFilterText({}); }, [&] { return !model.busy(); });

    Reports reports(host);
    QElapsedTimer live;
    live.start();
    const int before = messages->model()->rowCount();
    measure(
        QStringLiteral("follow live"), [] {}, [&] { return live.elapsed() > kLiveSeconds * 1000; },
        [&] {
            return QStringLiteral(", %1 reports a second, %2 further entries in the history")
                .arg(kReportsPerSecond)
                .arg(messages->model()->rowCount() - before);
        });
    reports.stop();
    host.stop();
    return 0;
}

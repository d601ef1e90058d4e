// Durable ingest of status reports through the whole engine, against a plain append of the same rows through SQLite's
// own interface (WAL, FULL), and against the rate of single fdatasync calls. All on the same disk, in one run.

#include "model/engine/enginehost.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

using namespace signalbox;

namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr double kSecondsEach = 1.5;
constexpr int kRounds = 3;
constexpr int kClients = 10'000;

double since(SteadyClock::time_point start)
{
    return std::chrono::duration<double>(SteadyClock::now() - start).count();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// One report of each client in turn: the bytes that have arrived, which moves state, counters and rows.
class Reports {
public:
    explicit Reports(quint32 firstAttempt) : m_firstAttempt(firstAttempt) { }
    NodeReported next()
    {
        NodeReported reported;
        reported.report.attempt = AttemptId{m_firstAttempt + static_cast<quint32>(m_count % kClients)};
        reported.report.stage = Stage::Progress;
        reported.report.split = true;
        reported.report.bytes = m_count / kClients + 1;
        reported.report.total = 1'000'000;
        reported.report.sequence = static_cast<quint32>(m_count / kClients + 1);
        ++m_count;
        return reported;
    }

private:
    quint32 m_firstAttempt;
    qint64 m_count = 0;
};

CommandOutcome done(EngineHost &host, CommandBody body)
{
    std::promise<EngineReply> answer;
    host.post(Command{std::move(body), QStringLiteral("bench")},
              [&](EngineReply reply) { answer.set_value(std::move(reply)); });
    const EngineReply reply = answer.get_future().get();
    if (!reply.outcome) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(reply.error.text));
        std::exit(1);
    }
    return *reply.outcome;
}

quint32 prepareJob(EngineHost &host)
{
    AddPackage package;
    package.package.name = QStringLiteral("p");
    package.package.fileName = QStringLiteral("p.deb");
    package.package.size = 1'000'000;
    package.package.sha256 = QByteArray(32, 'p');
    CreateJob order;
    order.packages = {PackageId{done(host, package).createdId}};
    std::mutex mutex;
    std::condition_variable all;
    for (int i = 0; i < kClients; ++i) {
        RegisterNode node;
        node.name = QStringLiteral("c%1").arg(i);
        host.post(Command{node, {}}, [&](EngineReply reply) {
            const std::scoped_lock lock(mutex);
            order.destinations.push_back(NodeId{reply.outcome.value().createdId});
            all.notify_one();
        });
    }
    {
        std::unique_lock lock(mutex);
        all.wait(lock, [&] { return order.destinations.size() == kClients; });
    }
    done(host, order);
    return host.ask([&](Engine &engine) { return number(engine.offers(order.destinations.front()).at(0).attempt); });
}

/// Rounds of `batch` reports posted together, each round waited for.
double oursInBatches(EngineHost &host, Reports &reports, int batch)
{
    qint64 count = 0;
    const auto start = SteadyClock::now();
    while (since(start) < kSecondsEach) {
        std::promise<void> answered;
        std::atomic<int> left{batch};
        std::vector<NodeReported> made;
        made.reserve(static_cast<std::size_t>(batch));
        for (int i = 0; i < batch; ++i)
            made.push_back(reports.next());
        for (NodeReported &report : made) {
            host.post(std::move(report), [&](const EngineReply &) {
                if (--left == 0)
                    answered.set_value();
            });
        }
        answered.get_future().wait();
        count += batch;
    }
    return static_cast<double>(count) / since(start);
}

/// `senders` reports in flight: each answered one is followed by the next.
double oursInFlight(EngineHost &host, Reports &reports, int senders)
{
    std::atomic<qint64> count{0};
    std::atomic<bool> stop{false};
    std::mutex mutex; // guards the two below
    std::condition_variable changed;
    int running = senders;
    const auto start = SteadyClock::now();
    std::function<void()> send = [&] {
        NodeReported report;
        {
            const std::scoped_lock lock(mutex);
            report = reports.next();
        }
        host.post(std::move(report), [&](const EngineReply &) {
            ++count;
            if (!stop) {
                send();
                return;
            }
            const std::scoped_lock lock(mutex);
            --running;
            changed.notify_one();
        });
    };
    for (int i = 0; i < senders; ++i)
        send();
    std::unique_lock lock(mutex);
    changed.wait_for(lock, std::chrono::duration<double>(kSecondsEach), [] { return false; });
    stop = true;
    changed.wait(lock, [&] { return running == 0; });
    return static_cast<double>(count) / since(start);
}

void check(int code, sqlite3 *db)
{
    if (code != SQLITE_OK && code != SQLITE_DONE && code != SQLITE_ROW) {
        std::fprintf(stderr, "sqlite: %s\n", sqlite3_errmsg(db));
        std::exit(1);
    }
}

/// The same rows as our log has, appended in transactions of `batch` through the C interface.
double rawAppend(const QString &path, int batch)
{
    sqlite3 *db = nullptr;
    check(sqlite3_open(path.toUtf8().constData(), &db), db);
    check(
        sqlite3_exec(db,
                     "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8192;"
                     "CREATE TABLE IF NOT EXISTS event (seq INTEGER PRIMARY KEY, at, kind, job, instruction, attempt, "
                     "node, hop, detail, report_seq, code, a, b, previous, text)",
                     nullptr, nullptr, nullptr),
        db);
    sqlite3_stmt *insert = nullptr;
    check(sqlite3_prepare_v2(db, "INSERT INTO event VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", -1,
                             &insert, nullptr),
          db);
    qint64 count = 0;
    const auto start = SteadyClock::now();
    while (since(start) < kSecondsEach) {
        check(sqlite3_exec(db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr), db);
        for (int i = 0; i < batch; ++i, ++count) {
            const std::array<sqlite3_int64, 13> values{1'780'000'000'000 + count,
                                                       3,
                                                       1,
                                                       count % kClients,
                                                       1,
                                                       count % kClients,
                                                       0,
                                                       1,
                                                       count / kClients,
                                                       0,
                                                       count / kClients,
                                                       1'000'000,
                                                       std::max<qint64>(count - kClients, 0)};
            for (int v = 0; v < static_cast<int>(values.size()); ++v)
                sqlite3_bind_int64(insert, v + 1, values[static_cast<std::size_t>(v)]);
            check(sqlite3_step(insert), db);
            sqlite3_reset(insert);
        }
        check(sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr), db);
    }
    const double rate = static_cast<double>(count) / since(start);
    sqlite3_finalize(insert);
    sqlite3_close(db);
    return rate;
}

double syncRate(const QString &path)
{
    const int file = ::open(path.toUtf8().constData(), O_RDWR | O_CREAT, 0600);
    const std::array<char, 48> record{};
    qint64 count = 0;
    const auto start = SteadyClock::now();
    while (since(start) < kSecondsEach) {
        if (::write(file, record.data(), record.size()) < 0 || ::fdatasync(file) != 0)
            std::exit(1);
        ++count;
    }
    ::close(file);
    return static_cast<double>(count) / since(start);
}

void print(const char *name, double ours, const char *peerOrLimit, double other, const char *note)
{
    const bool isPeer = std::string_view(peerOrLimit) == "peer";
    const QByteArray figure = QByteArray::number(other, 'f', 0);
    std::printf(
        "{\"name\": \"%s\", \"ours\": %.0f, \"peer\": %s, \"limit\": %s, \"unit\": \"reports/s\", \"ratio\": %.3f, "
        "\"better\": \"higher\", \"note\": \"%s\"}\n",
        name, ours, isPeer ? figure.constData() : "null", isPeer ? "null" : figure.constData(), ours / other, note);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QTemporaryDir dir;
    EngineSettings settings;
    settings.startLimitMs = settings.lineLimitMs = settings.silenceLimitMs = 24LL * 3600 * 1000;
    EngineHost host(dir.filePath(QStringLiteral("ours.db")), settings);
    if (Outcome started = host.start(); !started) {
        std::fprintf(stderr, "%s\n", qUtf8Printable(started.error().text));
        return 1;
    }
    Reports reports(prepareJob(host));
    std::vector<double> flight, sync, ours100, raw100, ours10k, raw10k;
    for (int round = 0; round < kRounds; ++round) { // taken in turn: the machine's speed wanders
        flight.push_back(oursInFlight(host, reports, 64));
        sync.push_back(syncRate(dir.filePath(QStringLiteral("sync"))));
        ours100.push_back(oursInBatches(host, reports, 100));
        raw100.push_back(rawAppend(dir.filePath(QStringLiteral("raw.db")), 100));
        ours10k.push_back(oursInBatches(host, reports, 10'000));
        raw10k.push_back(rawAppend(dir.filePath(QStringLiteral("raw.db")), 10'000));
    }
    host.stop();
    print("ingest_batch1_64_senders", median(flight), "limit", median(sync),
          "limit: one record, one fdatasync; goal >= 20");
    print("ingest_batch100", median(ours100), "peer", median(raw100),
          "peer: raw append, WAL FULL, the same rows; goal >= 0.6");
    print("ingest_batch10000", median(ours10k), "peer", median(raw10k),
          "peer: raw append, WAL FULL, the same rows; goal >= 0.6");
    return 0;
}

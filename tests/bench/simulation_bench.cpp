// The simulation: the bare event queue against a hand-written calendar (the limit) and std::priority_queue (the usual
// pick), and whole fleets with the real engine, relays and clients: events a second, memory for each client, and how
// both grow with the number of clients. `simulation_bench --fleet 1000000` runs one fleet alone, which for a million clients
// takes minutes, and prints: events, seconds, bytes of a waiting client, whether all came to its end, bytes at most.

#include "network/simulation/presets.h"
#include "network/simulation/simulation.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <queue>
#include <vector>

using namespace signalbox;
using namespace signalbox::simulation;

namespace {

using SteadyClock = std::chrono::steady_clock;

const QString kFleet = QStringLiteral("--fleet");
const QString kCompanyDay = QStringLiteral("--day");
constexpr int kRounds = 5;
constexpr quint32 kBareClients = 1'000'000;
constexpr int kTransitions = 6;
constexpr VirtualUs kSpread = 600 * kSecond;
constexpr int kHoursOfDay = 8;
constexpr quint32 kCompanyClients = 5000; ///< of the preset

double since(SteadyClock::time_point start)
{
    return std::chrono::duration<double>(SteadyClock::now() - start).count();
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// What each of the three queues does: every client has six things happen to it, each some time after the one before.
VirtualUs delay(quint64 &state)
{
    state = state * 6364136223846793005U + 1442695040888963407U;
    return static_cast<VirtualUs>((state >> 33) % static_cast<quint64>(kSpread));
}

double bareOurs()
{
    struct Bare {
        EventQueue queue;
        quint64 state = 1;
        std::vector<quint8> left = std::vector<quint8>(kBareClients, kTransitions);
        void order(quint32 client)
        {
            queue.after(delay(state), [this, client] {
                if (--left[client] > 0)
                    order(client);
            });
        }
    };
    Bare bare;
    const auto start = SteadyClock::now();
    for (quint32 i = 0; i < kBareClients; ++i)
        bare.order(i);
    while (bare.queue.step()) { }
    return static_cast<double>(bare.queue.processed()) / since(start);
}

struct Item {
    VirtualUs at;
    quint64 order;
    quint32 client;
    bool operator>(const Item &other) const { return at != other.at ? at > other.at : order > other.order; }
};

double bareHeap()
{
    std::priority_queue<Item, std::vector<Item>, std::greater<>> queue;
    quint64 state = 1;
    quint64 order = 0;
    quint64 events = 0;
    std::vector<quint8> left(kBareClients, kTransitions);
    const auto start = SteadyClock::now();
    for (quint32 i = 0; i < kBareClients; ++i)
        queue.push({delay(state), ++order, i});
    while (!queue.empty()) {
        const Item item = queue.top();
        queue.pop();
        ++events;
        if (--left[item.client] > 0)
            queue.push({item.at + delay(state), ++order, item.client});
    }
    return static_cast<double>(events) / since(start);
}

/// Buckets of 100 ms, each sorted when it is reached; nothing but numbers in them.
double bareCalendar()
{
    constexpr VirtualUs kBucket = 100 * kMillisecond;
    std::vector<std::vector<Item>> buckets(static_cast<std::size_t>(kSpread * (kTransitions + 1) / kBucket));
    quint64 state = 1;
    quint64 order = 0;
    quint64 events = 0;
    std::vector<quint8> left(kBareClients, kTransitions);
    const auto put = [&](const Item &item) { buckets[static_cast<std::size_t>(item.at / kBucket)].push_back(item); };
    const auto start = SteadyClock::now();
    for (quint32 i = 0; i < kBareClients; ++i)
        put({delay(state), ++order, i});
    std::priority_queue<Item, std::vector<Item>, std::greater<>> late; // what falls into the bucket being emptied
    for (std::size_t b = 0; b < buckets.size(); ++b) {
        std::vector<Item> now;
        now.swap(buckets[b]);
        std::sort(now.begin(), now.end(), std::greater<>());
        while (!now.empty() || !late.empty()) {
            Item item{};
            if (late.empty() || (!now.empty() && late.top() > now.back())) {
                item = now.back();
                now.pop_back();
            } else {
                item = late.top();
                late.pop();
            }
            ++events;
            if (--left[item.client] == 0)
                continue;
            const Item next{item.at + delay(state), ++order, item.client};
            if (static_cast<std::size_t>(next.at / kBucket) == b)
                late.push(next);
            else
                put(next);
        }
    }
    return static_cast<double>(events) / since(start);
}

double residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toDouble() * 4096 : 0;
}

/// The most that this process has had.
double peakBytes()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.simplified().split(' ').value(1).toDouble() * 1024;
    }
    return 0;
}

/// One job to so many clients, which ask rarely otherwise.
Scenario fleetOf(quint32 clients)
{
    Scenario scenario = *preset(QStringLiteral("company"));
    scenario.nodes.clear();
    addFleet(scenario, {.regions = 0,
                        .sites = std::max(clients / 500, 1U),
                        .relays = 1,
                        .clients = std::min(clients, 500U),
                        .regionProfile = 1,
                        .relayProfile = 1});
    scenario.profiles[0].pollWaitMs = 1'800'000;
    return scenario;
}

/// The preset's company of 5,000 for eight hours, with its job once more each hour.
Scenario companyDay()
{
    Scenario scenario = *preset(QStringLiteral("company"));
    const JobSpec first = scenario.jobs.front();
    for (int hour = 1; hour < kHoursOfDay; ++hour) {
        JobSpec again = first;
        again.name = QStringLiteral("%1, hour %2").arg(first.name).arg(hour + 1);
        again.at = first.at + hour * kHour;
        scenario.jobs.push_back(again);
    }
    return scenario;
}

/// In a process of its own, so that its memory is nobody else's.
int run(Scenario scenario, quint32 clients, VirtualUs until)
{
    const auto start = SteadyClock::now();
    const double before = residentBytes();
    auto made = Simulation::create(std::move(scenario), {.seed = 1, .storeUrl = {}, .onEvent = {}});
    if (!made)
        return 1;
    Simulation &simulation = *made.value();
    simulation.runTo(100 * kSecond); // everybody is there; the job comes at 120 s
    const double idle = residentBytes();
    simulation.runTo(until);
    const double seconds = since(start);
    std::printf("%.0f %.3f %.0f %d %.0f\n", static_cast<double>(simulation.world().queue.processed()), seconds,
                (idle - before) / static_cast<double>(clients),
                simulation.end() == Simulation::End::Done || simulation.now() >= until ? 1 : 0, peakBytes());
    return 0;
}

struct Fleet {
    double eventsPerSecond = 0;
    double seconds = 0;
    double idleBytes = 0; ///< for each client
    double peakBytes = 0; ///< of all
};

Fleet measure(const QString &what, quint32 clients)
{
    QProcess process;
    process.start(QCoreApplication::applicationFilePath(), {what, QString::number(clients)}, QIODevice::ReadOnly);
    process.waitForFinished(-1);
    const QList<QByteArray> said = process.readAllStandardOutput().simplified().split(' ');
    if (process.exitCode() != 0 || said.size() != 5 || said[3] != "1") {
        std::fprintf(stderr, "simulation_bench: the fleet of %u clients did not come to its end\n", clients);
        std::exit(1);
    }
    const double events = said[0].toDouble();
    const double seconds = said[1].toDouble();
    return {events / seconds, seconds, said[2].toDouble(), said[4].toDouble()};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == kFleet)
        return run(fleetOf(arguments.value(2).toUInt()), arguments.value(2).toUInt(), kLongest);
    if (arguments.value(1) == kCompanyDay)
        return run(companyDay(), kCompanyClients, kHoursOfDay * kHour);

    std::vector<double> ours, heap, calendar;
    for (int round = 0; round < kRounds; ++round) { // taken in turn: the machine's speed wanders
        ours.push_back(bareOurs());
        heap.push_back(bareHeap());
        calendar.push_back(bareCalendar());
    }
    std::printf(
        "{\"name\": \"simulation: bare events\", \"ours\": %.0f, \"peer\": %.0f, \"limit\": %.0f, \"unit\": "
        "\"events/s\", \"ratio\": %.3f, \"better\": \"higher\", \"note\": \"1,000,000 clients, 6 events each; peer: "
        "std::priority_queue; limit: calendar of bare numbers; goal >= 0.5 of the limit\"}\n",
        median(ours), median(heap), median(calendar), median(ours) / median(calendar));
    std::fflush(stdout);

    const Fleet day = measure(kCompanyDay, kCompanyClients);
    std::printf(
        "{\"name\": \"simulation: a company's day\", \"ours\": %.0f, \"peer\": null, \"limit\": null, \"unit\": "
        "\"events/s\", \"ratio\": %.3f, \"better\": \"higher\", \"note\": \"5,000 clients for eight hours, a job to "
        "all each hour, real engine; ratio: to the goal of 3,000,000\"}\n",
        day.eventsPerSecond, day.eventsPerSecond / 3e6);
    std::fflush(stdout);

    std::vector<std::pair<double, double>> curve; // logarithms of clients and seconds
    for (const quint32 clients : {1'000U, 10'000U, 100'000U}) {
        const Fleet fleet = measure(kFleet, clients);
        curve.emplace_back(std::log(clients), std::log(fleet.seconds));
        std::printf(
            "{\"name\": \"simulation: fleet of %u\", \"ours\": %.0f, \"peer\": null, \"limit\": null, \"unit\": "
            "\"events/s\", \"ratio\": %.3f, \"better\": \"higher\", \"note\": \"real engine, relays and clients, one "
            "job; ratio: to the goal of 3,000,000\"}\n",
            clients, fleet.eventsPerSecond, fleet.eventsPerSecond / 3e6);
        std::printf(
            "{\"name\": \"simulation: memory of a client, fleet of %u\", \"ours\": %.0f, \"peer\": null, \"limit\": "
            "null, \"unit\": \"B\", \"ratio\": null, \"note\": \"resident, with the engine's record of the node, "
            "connected and waiting; all of it at most %.0f MB, in %.1f s\"}\n",
            clients, fleet.idleBytes, fleet.peakBytes / 1e6, fleet.seconds);
        std::fflush(stdout);
    }
    const double exponent = (curve.back().second - curve.front().second) / (curve.back().first - curve.front().first);
    std::printf(
        "{\"name\": \"simulation: growth of the time with the clients\", \"ours\": %.3f, \"peer\": null, \"limit\": "
        "1, \"unit\": \"exponent\", \"ratio\": %.3f, \"note\": \"1,000 to 100,000 clients; 1: in proportion\"}\n",
        exponent, exponent);
    return 0;
}

#include "network/simulation/forecaster.h"

#include "network/simulation/lifetimes.h"
#include "network/simulation/simulation.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <numeric>

namespace signalbox::simulation {

namespace {

struct ForecastText {
    Q_DECLARE_TR_FUNCTIONS(Forecast)
};

constexpr std::size_t kHistoriesRead = 200;
constexpr std::size_t kMostSimulated = 20'000; ///< open instructions; of more, one of so many
constexpr std::size_t kInstructionsInAll = 200'000; ///< simulated in all courses together, about
constexpr std::size_t kFewestCourses = 10;
constexpr std::size_t kMostCourses = 50;
constexpr std::size_t kTimes = 120; ///< at which the band is given
constexpr VirtualUs kPatience = 6 * kHour; ///< at least; see patienceFor()
constexpr VirtualUs kAskEvery = kMinute;
constexpr double kAtOnceSeconds = 2; ///< who begins so soon was waiting for the answer to a held poll
constexpr qint64 kHeldForGoodMs = 30 * 86'400'000LL; // whoever has nothing to do is not heard of
constexpr double kLow = 0.1;
constexpr double kHigh = 0.9;

/// Open instructions by what is to be expected of them.
enum class Prospect : quint8 { Ended, Simulated, Unreachable, Halted, BehindStopped };

Prospect prospectOf(const InstructionRow &row, const ForecastBasis &basis, const ForecastQuestion &question)
{
    const std::vector<NodeId> &relays = basis.job.routes[row.route].relays;
    if (isFinal(row.status) || (row.overlays & WithdrawnOverlay) != 0)
        return Prospect::Ended;
    if (row.stopping != Stopping::None || row.status == Status::Suspended || row.detail == StatusDetail::HeldByUser)
        return Prospect::Halted;
    for (std::size_t hop = row.hop; hop < relays.size(); ++hop) {
        if (basis.nodes.value(number(relays[hop])).suspended)
            return Prospect::Halted;
    }
    if (row.status == Status::StartupFailure || row.status == Status::CommunicationError
        || ((row.overlays & SilentOverlay) != 0 && row.status != Status::Executing)) // a long execution is silent too
        return Prospect::Unreachable;
    // Reports need the whole way, whatever is done already.
    if (question.stopped != NodeId{} && question.stoppedSeconds == 0
        && (row.destination == question.stopped
            || std::find(relays.begin(), relays.end(), question.stopped) != relays.end()))
        return Prospect::BehindStopped;
    return Prospect::Simulated;
}

/// What was measured, with how sure it is.
struct Learned {
    explicit Learned(const Measurement &measured)
        : executions(measured.executions),
          decisions(measured.decisions),
          logOns(measured.logOns),
          restarts(measured.restarts),
          clientWaits(measured.toClients.waits)
    {
    }
    Lifetimes executions;
    Lifetimes decisions;
    Lifetimes logOns;
    Lifetimes restarts;
    Lifetimes clientWaits;
};

Distribution learnedOr(const Lifetimes &learned, Random &random, const Distribution &otherwise)
{
    if (learned.isEmpty())
        return otherwise;
    return {Distribution::Kind::Measured, 0, 0, std::make_shared<const MeasuredTimes>(learned.drawn(random))};
}

void setLine(Profile &profile, const Measurement::Way &way, Random &random)
{
    profile.link.bytesPerSecond = medianOf(resampled(way.bytesPerSecond, random));
}

/// How often something came of `times`, as it might have come out as well.
double rate(quint32 times, quint32 of, Random &random)
{
    quint32 drawn = 0;
    for (quint32 i = 0; i < of; ++i)
        drawn += random.chance(static_cast<double>(times) / of) ? 1 : 0;
    return of == 0 ? 0 : static_cast<double>(drawn) / of;
}

constexpr quint32 kOutcomesDrawn = 1000; ///< more make a rate no less certain than this

std::vector<Profile> profilesOf(const Measurement &measured, const Learned &learned, Random &random)
{
    Profile client;
    client.name = QStringLiteral("client");
    client.saveMs = constant(2);
    setLine(client, measured.toClients, random);
    client.installSeconds = learnedOr(learned.executions, random, client.installSeconds);
    client.decideSeconds = learnedOr(learned.decisions, random, client.decideSeconds);
    client.logOnSeconds = learnedOr(learned.logOns, random, client.logOnSeconds);
    client.restartSeconds = learnedOr(learned.restarts, random, client.restartSeconds);
    const double outcomes = std::max(measured.outcomes(), 1U);
    const auto rateOf = [&](quint32 count) {
        const quint32 of = std::min(measured.outcomes(), kOutcomesDrawn);
        return rate(static_cast<quint32>(count * (of / outcomes)), of, random);
    };
    client.errorRate = rateOf(measured.failed);
    client.alreadyRate = rateOf(measured.already);
    client.rejectRate = rateOf(measured.rejected);
    Profile relay;
    relay.name = QStringLiteral("relay");
    relay.saveMs = constant(2);
    setLine(relay, measured.toRelays, random);
    const double wait = learned.clientWaits.isEmpty() ? 0 : learned.clientWaits.drawn(random).median();
    client.pollWaitMs = wait < kAtOnceSeconds ? kHeldForGoodMs : 0;
    relay.sleepMs = static_cast<qint64>(2 * wait * 1000); // who waits comes in the middle of the time between two polls
    return {client, relay};
}

/// So long may nothing end until a course counts as stuck: an execution takes longer once in a hundred million times.
VirtualUs patienceFor(const Profile &client)
{
    if (client.installSeconds.kind != Distribution::Kind::Measured)
        return kPatience;
    Random unused;
    return std::max(kPatience, constant(client.installSeconds.measured->hardlyEver()).sampleUs(unused, kSecond));
}

/// The fleet and the rest of the job as a scenario; the profiles differ from course to course.
class RestOfJob {
public:
    RestOfJob(const ForecastBasis &basis, const ForecastQuestion &question) : m_basis(basis), m_question(question) { }

    Outcome build(Forecast &forecast);
    [[nodiscard]] Scenario withProfiles(std::vector<Profile> profiles) const
    {
        Scenario scenario = m_scenario;
        scenario.profiles = std::move(profiles);
        scenario.patience = patienceFor(scenario.profiles.front());
        return scenario;
    }
    [[nodiscard]] std::size_t simulated() const { return m_rows.size(); }

private:
    void addJobs();
    void addInstruction(const InstructionRow &row);
    qint32 nodeFor(NodeId id, NodeRole role, qint32 upper);
    [[nodiscard]] VirtualUs sinceNow(UtcMs at) const
    {
        return at == kNoTime ? 0 : std::max<VirtualUs>((at - m_basis.nowMs) * kMillisecond, 0);
    }

    const ForecastBasis &m_basis;
    const ForecastQuestion &m_question;
    Scenario m_scenario;
    std::vector<InstructionRow> m_rows; ///< those that are simulated
    QHash<quint32, qint32> m_nodes; ///< number -> index
    QHash<quint32, quint32> m_jobs; ///< number of the package -> index of the job and of the package
    std::map<std::pair<qint32, quint32>, bool> m_stock; ///< relay, package
};

Outcome RestOfJob::build(Forecast &forecast)
{
    forecast.fromMs = m_basis.nowMs;
    forecast.measured = static_cast<quint32>(m_basis.measured.executions.ended.size());
    for (const InstructionRow &row : m_basis.rows) {
        ++forecast.total;
        switch (prospectOf(row, m_basis, m_question)) {
        case Prospect::Ended: ++forecast.ended; break;
        case Prospect::Unreachable: ++forecast.unreachable; break;
        case Prospect::Halted: ++forecast.halted; break;
        case Prospect::BehindStopped: ++forecast.behindStopped; break;
        case Prospect::Simulated: m_rows.push_back(row); break;
        }
    }
    if (m_question.stopped != NodeId{} && !m_basis.nodes.contains(number(m_question.stopped))) {
        return Error{
            Error::Kind::Invalid,
            ForecastText::tr("The node that is to stop is not on a route of job %1.").arg(number(m_basis.job.id)),
            {}};
    }
    forecast.oneOf = static_cast<quint32>((m_rows.size() + kMostSimulated - 1) / kMostSimulated);
    if (forecast.oneOf > 1) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < m_rows.size(); i += forecast.oneOf)
            m_rows[kept++] = m_rows[i];
        m_rows.resize(kept);
    }
    forecast.oneOf = std::max(forecast.oneOf, 1U);
    m_scenario.name = QStringLiteral("forecast");
    m_scenario.startMs = m_basis.nowMs;
    m_scenario.isQuiet = true;
    addJobs();
    for (const InstructionRow &row : m_rows)
        addInstruction(row);
    if (const auto stopped = m_nodes.constFind(number(m_question.stopped));
        stopped != m_nodes.cend() && m_question.stoppedSeconds > 0) {
        FaultSpec fault;
        fault.lasts = m_question.stoppedSeconds * kSecond;
        fault.nodes = {static_cast<quint32>(*stopped)};
        m_scenario.faults.push_back(std::move(fault));
    }
    return {};
}

/// One for each package: its instructions have come to different points.
void RestOfJob::addJobs()
{
    for (const PackageId id : m_basis.job.packages) {
        const auto index = static_cast<quint32>(m_scenario.packages.size());
        m_jobs.insert(number(id), index);
        PackageRecord package = m_basis.packages.value(number(id));
        package.id = {};
        m_scenario.packages.push_back(std::move(package));
        JobSpec job;
        job.name = QString::number(index + 1);
        job.packages = {index};
        job.at = sinceNow(m_basis.job.schedule.executionMs);
        job.split = m_basis.job.split;
        job.priority = m_basis.job.priority;
        job.timing = m_basis.job.timing;
        job.installAt = sinceNow(m_basis.job.installAtMs);
        if (m_basis.job.schedule.limitMs != kNoTime)
            job.limit = std::max<VirtualUs>(sinceNow(m_basis.job.schedule.limitMs) - job.at, kMillisecond);
        m_scenario.jobs.push_back(std::move(job));
    }
}

qint32 RestOfJob::nodeFor(NodeId id, NodeRole role, qint32 upper)
{
    const auto found = m_nodes.constFind(number(id));
    if (found != m_nodes.cend())
        return *found;
    const auto index = static_cast<qint32>(m_scenario.nodes.size());
    m_nodes.insert(number(id), index);
    m_scenario.nodes.push_back(
        {m_basis.nodes.value(number(id)).name, role, upper, static_cast<quint16>(role == NodeRole::Relay ? 1 : 0), 0});
    return index;
}

void RestOfJob::addInstruction(const InstructionRow &row)
{
    const quint32 package = m_jobs.value(number(row.package));
    qint32 upper = -1;
    quint8 hop = 1;
    for (const NodeId relay : m_basis.job.routes[row.route].relays) {
        upper = nodeFor(relay, NodeRole::Relay, upper);
        if (row.hop >= hop++ && !std::exchange(m_stock[{upper, package}], true))
            m_scenario.stock.push_back({static_cast<quint32>(upper), package});
    }
    const auto node = static_cast<quint32>(nodeFor(row.destination, NodeRole::Client, upper));
    m_scenario.jobs[package].destinations.push_back(node);
    ProgressSpec progress{package, node, 0, 0};
    if (row.hop > row.relays)
        progress.permille = 1000;
    else if (row.hop == row.relays)
        progress.permille = row.segmentPermille;
    if (row.status == Status::Executing && row.executedMs != kNoTime)
        progress.ranSeconds = static_cast<double>(std::max<UtcMs>(m_basis.nowMs - row.executedMs, 1)) / 1000;
    if (progress.permille > 0 || progress.ranSeconds > 0)
        m_scenario.progress.push_back(progress);
}

/// Of numbers that are sorted.
template <class T>
T quantile(const std::vector<T> &sorted, double share)
{
    return sorted[static_cast<std::size_t>(std::lround(share * static_cast<double>(sorted.size() - 1)))];
}

/// The times of the ends in each course, made into a band.
void summarize(Forecast &forecast, std::vector<std::vector<VirtualUs>> courses, std::size_t simulated)
{
    std::vector<VirtualUs> finishes;
    std::vector<std::size_t> counts;
    for (const std::vector<VirtualUs> &ends : courses) {
        finishes.push_back(ends.empty() ? 0 : ends.back());
        counts.push_back(ends.size());
    }
    std::sort(finishes.begin(), finishes.end());
    std::sort(counts.begin(), counts.end());
    const auto utc = [&](VirtualUs at) { return forecast.fromMs + at / kMillisecond; };
    forecast.courses = static_cast<quint32>(courses.size());
    forecast.finishEarlyMs = utc(quantile(finishes, kLow));
    forecast.finishMs = utc(quantile(finishes, 0.5));
    forecast.finishLateMs = utc(quantile(finishes, kHigh));
    forecast.expected = static_cast<quint32>(quantile(counts, 0.5) * forecast.oneOf);
    forecast.expiring = static_cast<quint32>((simulated - quantile(counts, 0.5)) * forecast.oneOf);
    const VirtualUs end = std::max<VirtualUs>(quantile(finishes, kHigh), kSecond);
    std::vector<double> ended(courses.size());
    for (std::size_t i = 0; i <= kTimes; ++i) {
        const VirtualUs at = end * static_cast<VirtualUs>(i) / static_cast<VirtualUs>(kTimes);
        std::transform(courses.begin(), courses.end(), ended.begin(), [&](const std::vector<VirtualUs> &ends) {
            const auto done = std::upper_bound(ends.begin(), ends.end(), at) - ends.begin();
            return forecast.ended + static_cast<double>(done) * forecast.oneOf;
        });
        std::sort(ended.begin(), ended.end());
        forecast.times.push_back(utc(at));
        forecast.low.push_back(quantile(ended, kLow));
        forecast.median.push_back(quantile(ended, 0.5));
        forecast.high.push_back(quantile(ended, kHigh));
    }
}

/// @return when the instructions ended, sorted
Result<std::vector<VirtualUs>> simulateCourse(Scenario scenario, quint64 seed, const std::function<bool()> &isWanted)
{
    std::vector<VirtualUs> ends;
    Simulation::Options options;
    options.seed = seed;
    Simulation *running = nullptr;
    options.onEvent = [&](const Event &event) {
        if (event.kind == EventKind::CompletedOk || event.kind == EventKind::Failed
            || event.kind == EventKind::Rejected)
            ends.push_back(running->now());
    };
    auto made = Simulation::create(std::move(scenario), options);
    if (!made)
        return made.error();
    Simulation &simulation = *made.value();
    running = &simulation;
    while (simulation.end() == Simulation::End::Running) {
        if (!isWanted())
            return Error{Error::Kind::Cancelled, ForecastText::tr("The forecast was cancelled."), {}};
        simulation.runTo(simulation.now() + kAskEvery);
    }
    return ends;
}

} // namespace

Result<ForecastBasis> forecastBasisOf(const Engine &engine, JobId job, UtcMs nowMs)
{
    Result<JobRecord> record = engine.job(job);
    if (!record)
        return record.error();
    Result<std::vector<InstructionRow>> rows = engine.rows(job);
    if (!rows)
        return rows.error();
    ForecastBasis basis;
    basis.job = std::move(record).value();
    basis.rows = std::move(rows).value();
    basis.nowMs = nowMs;
    const auto refused = [](const QString &text) { return Error{Error::Kind::Refused, text, {}}; };
    if (basis.job.counters.allEnded())
        return refused(ForecastText::tr("Everything in this job has ended: there is nothing to forecast."));
    basis.measured.addOutcomes(basis.rows, nowMs);
    if (basis.measured.executions.ended.empty()) {
        return refused(ForecastText::tr("Nothing of this job has been executed to its end yet, so there is nothing to "
                                        "measure. Ask again when the first destination has finished."));
    }
    for (const InstructionRow &row : basis.rows) {
        for (const NodeId id : basis.job.routes[row.route].relays) {
            if (!basis.nodes.contains(number(id)))
                basis.nodes.insert(number(id), engine.node(id).value_or(NodeRecord{}));
        }
        if (!basis.nodes.contains(number(row.destination)))
            basis.nodes.insert(number(row.destination), engine.node(row.destination).value_or(NodeRecord{}));
    }
    for (const PackageId id : basis.job.packages)
        basis.packages.insert(number(id), engine.package(id).value_or(PackageRecord{}));
    // Evenly over the job, of those that have something to tell.
    std::vector<const InstructionRow *> told;
    for (const InstructionRow &row : basis.rows) {
        if (row.hop > 0)
            told.push_back(&row);
    }
    const std::size_t stride = told.size() / kHistoriesRead + 1;
    for (std::size_t i = 0; i < told.size(); i += stride) {
        const Result<std::vector<Event>> history = engine.history(told[i]->id);
        if (!history)
            return history.error();
        basis.measured.addHistory(history.value(), basis.packages.value(number(told[i]->package)).size, told[i]->relays,
                                  nowMs);
    }
    return basis;
}

Result<Forecast> forecast(const ForecastBasis &basis, const ForecastQuestion &question,
                          const std::function<bool()> &isWanted)
{
    Forecast forecast;
    RestOfJob rest(basis, question);
    if (Outcome built = rest.build(forecast); !built)
        return built.error();
    std::vector<std::vector<VirtualUs>> courses;
    if (rest.simulated() == 0) {
        courses.resize(1); // nothing moves: that is certain
    } else {
        const std::size_t wanted = std::clamp(kInstructionsInAll / rest.simulated(), kFewestCourses, kMostCourses);
        const Learned learned(basis.measured);
        for (std::size_t course = 0; course < wanted; ++course) {
            const quint64 seed = course + 1;
            Random random = Random::of(seed, QStringLiteral("forecast"), u"measured");
            auto ends = simulateCourse(rest.withProfiles(profilesOf(basis.measured, learned, random)), seed, isWanted);
            if (!ends)
                return ends.error();
            courses.push_back(std::move(ends).value());
        }
    }
    summarize(forecast, std::move(courses), rest.simulated());
    return forecast;
}

} // namespace signalbox::simulation

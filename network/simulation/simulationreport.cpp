#include "network/simulation/simulation.h"

#include "model/domain/text.h"

#include <QDateTime>
#include <QJsonArray>

namespace signalbox::simulation {

namespace {

QString utc(UtcMs ms)
{
    return ms == kNoTime ? QString() : QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonValue number64(quint64 value)
{
    return static_cast<qint64>(value);
}

/// Stable keys, as in the other machine-readable outputs.
QString key(Status status)
{
    switch (status) {
    case Status::Error: return QStringLiteral("error");
    case Status::CommunicationError: return QStringLiteral("communicationError");
    case Status::StartupFailure: return QStringLiteral("startupFailure");
    case Status::Suspended: return QStringLiteral("suspended");
    case Status::InstallationRejected: return QStringLiteral("installationRejected");
    case Status::WaitingForInstallation: return QStringLiteral("waitingForInstallation");
    case Status::Resumed: return QStringLiteral("resumed");
    case Status::Executing: return QStringLiteral("executing");
    case Status::WaitingForTransmission: return QStringLiteral("waitingForTransmission");
    case Status::Completed: return QStringLiteral("completed");
    case Status::BeingDeleted: return QStringLiteral("beingDeleted");
    }
    return {};
}

QJsonObject toJson(const Counters &counters)
{
    QJsonObject json{{QStringLiteral("total"), qint64{counters.total()}},
                     {QStringLiteral("withdrawn"), qint64{counters.withdrawn}}};
    for (const Status status : kAllStatuses) {
        if (status != Status::BeingDeleted)
            json.insert(key(status), qint64{counters.count(status)});
    }
    return json;
}

QString keyOf(Simulation::End end)
{
    switch (end) {
    case Simulation::End::Running: return QStringLiteral("stopped");
    case Simulation::End::Done: return QStringLiteral("done");
    case Simulation::End::Stalled: return QStringLiteral("stalled");
    case Simulation::End::StoreFailed: return QStringLiteral("storeFailed");
    case Simulation::End::TimeIsUp: return QStringLiteral("timeIsUp");
    }
    return {};
}

} // namespace

QJsonObject Simulation::report() const
{
    Counters all;
    QJsonArray jobs;
    std::size_t left = 1000; // a trace may have a hundred thousand: the sum has them all
    quint64 leftOut = 0;
    for (const JobId id : m_jobs) {
        const Result<JobRecord> job = m_server->engine().job(id);
        if (!job)
            continue;
        const JobRecord &record = job.value();
        all += record.counters;
        if (left == 0) {
            ++leftOut;
            continue;
        }
        --left;
        jobs.append(QJsonObject{{QStringLiteral("name"), record.name},
                                {QStringLiteral("number"), qint64{number(record.id)}},
                                {QStringLiteral("registered"), utc(record.registeredMs)},
                                {QStringLiteral("completed"), utc(record.completedMs)},
                                {QStringLiteral("exitCode"), jobExitCode(record.counters, false)},
                                {QStringLiteral("counters"), toJson(record.counters)}});
    }
    const FleetCounts &fleet = m_world.fleet;
    const NetworkCounts &network = m_world.network;
    const quint64 relays = m_relays.size();
    return {
        {QStringLiteral("version"), 1},
        {QStringLiteral("program"), QStringLiteral(SIGNALBOX_VERSION)},
        {QStringLiteral("scenario"), m_scenario.name},
        {QStringLiteral("seed"), QString::number(m_world.seed)},
        {QStringLiteral("end"), keyOf(end())},
        {QStringLiteral("start"), utc(m_world.startMs)},
        {QStringLiteral("now"), utc(m_world.utcMs())},
        {QStringLiteral("seconds"), static_cast<double>(now()) / static_cast<double>(kSecond)},
        {QStringLiteral("clients"), number64(m_clients.size())},
        {QStringLiteral("relays"), number64(relays)},
        {QStringLiteral("events"), number64(m_world.queue.processed())},
        {QStringLiteral("instructions"), toJson(all)},
        {QStringLiteral("jobs"), jobs},
        {QStringLiteral("jobsLeftOut"), number64(leftOut)},
        {QStringLiteral("refusedJobs"), number64(m_refusedJobs)},
        {QStringLiteral("log"),
         QJsonObject{{QStringLiteral("entries"), number64(m_store->total())},
                     {QStringLiteral("ignoredReports"), number64(m_store->count(EventKind::ReportIgnored))},
                     {QStringLiteral("commits"), number64(m_server->groups())},
                     {QStringLiteral("failedCommits"), number64(m_store->failed())},
                     {QStringLiteral("failedCheckpoints"), number64(m_store->failedCheckpoints())},
                     {QStringLiteral("sha256"), QString::fromLatin1(m_store->sha256())}}},
        {QStringLiteral("fleet"), QJsonObject{{QStringLiteral("polls"), number64(fleet.polls)},
                                              {QStringLiteral("reportsSent"), number64(fleet.reportsSent)},
                                              {QStringLiteral("reportsAnswered"), number64(fleet.reportsAnswered)},
                                              {QStringLiteral("reportsRefused"), number64(fleet.reportsRefused)},
                                              {QStringLiteral("installationsBegun"), number64(fleet.installs)},
                                              {QStringLiteral("installationsInterrupted"), number64(fleet.interrupted)},
                                              {QStringLiteral("crashes"), number64(fleet.crashes)},
                                              {QStringLiteral("powerOffs"), number64(fleet.powerOffs)},
                                              {QStringLiteral("cutLines"), number64(fleet.cuts)},
                                              {QStringLiteral("fullServerDisks"), number64(fleet.fullDisks)},
                                              {QStringLiteral("startChecks"), number64(fleet.startChecks)},
                                              {QStringLiteral("bytesToClients"), number64(fleet.bytesToClients)},
                                              {QStringLiteral("bytesToRelays"), number64(fleet.bytesToRelays)}}},
        {QStringLiteral("network"), QJsonObject{{QStringLiteral("messages"), number64(network.sent)},
                                                {QStringLiteral("lost"), number64(network.lost)},
                                                {QStringLiteral("doubled"), number64(network.doubled)},
                                                {QStringLiteral("heldUp"), number64(network.heldUp)},
                                                {QStringLiteral("intoCutLines"), number64(network.cut)}}},
    };
}

} // namespace signalbox::simulation

#include "app/signalboxd/simulate.h"

#include "app/server/simulatedsurroundings.h"
#include "app/server/unixsignals.h"
#include "model/domain/outputfile.h"
#include "model/domain/result.h"
#include "network/consoleapi/monitoring.h"
#include "network/http/httpserver.h"
#include "network/simulation/replaysummary.h"
#include "network/simulation/scenarioreader.h"
#include "network/simulation/simulationhost.h"
#include "network/simulation/trace.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLocale>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTimer>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <limits>

#include <unistd.h>

namespace signalbox {

using namespace simulation;

namespace {

struct SimulateText {
    Q_DECLARE_TR_FUNCTIONS(Simulate)
};

constexpr std::chrono::seconds kProgressEvery{10};

enum ExitCode { Success = 0, Failed = 1, WrongUsage = 2 };

struct Wanted {
    Scenario scenario;
    SimulationHost::Options options;
    QString outPath; ///< empty: standard output
    std::optional<Trace> trace;
    QString socketPath;
};

/// @param takes a sentence that says what it takes
Error invalid(const QString &option, const QString &value, const QString &takes)
{
    return {Error::Kind::Invalid,
            //: %1 is the name of an option, %2 a value, %3 a sentence that says what the option takes.
            SimulateText::tr("--%1 does not take “%2”. %3").arg(option, value, takes),
            {}};
}

int fail(ExitCode code, const Error &error)
{
    std::fprintf(stderr, "signalboxd: %s\n", qPrintable(error.text));
    if (!error.detail.isEmpty())
        std::fprintf(stderr, "  (%s)\n", qPrintable(error.detail));
    return code;
}

/// Seconds, or a number with s, m, h or d behind it.
std::optional<VirtualUs> durationOf(const QString &text)
{
    static const QRegularExpression pattern(QStringLiteral("^([0-9]+(?:\\.[0-9]+)?)([smhd]?)$"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch())
        return {};
    const QString unit = match.captured(2);
    const VirtualUs one = unit == QLatin1String("m")   ? kMinute
                          : unit == QLatin1String("h") ? kHour
                          : unit == QLatin1String("d") ? kDay
                                                       : kSecond;
    const double us = match.captured(1).toDouble() * static_cast<double>(one);
    return us > 0 && us <= static_cast<double>(kLongest) ? std::optional(std::llround(us)) : std::nullopt;
}

/// A long run is worth nothing when its report cannot be written in the end.
Outcome checkOut(const QString &path)
{
    const QFileInfo file(path);
    const QFileInfo folder(file.absolutePath());
    QString problem;
    if (!path.isEmpty() && file.isDir())
        problem = SimulateText::tr("it is a folder");
    else if (!path.isEmpty() && !folder.isDir())
        problem = SimulateText::tr("there is no folder %1").arg(folder.filePath());
    else if (!path.isEmpty() && !folder.isWritable() && !file.isWritable())
        problem = SimulateText::tr("the folder %1 cannot be written").arg(folder.filePath());
    if (problem.isEmpty())
        return {};
    return Error{Error::Kind::Io, SimulateText::tr("The report %1 could not be written: %2.").arg(path, problem), {}};
}

Result<Wanted> read(const QCommandLineParser &parser)
{
    Wanted wanted;
    SimulationHost::Options &options = wanted.options;
    const auto value = [&](const char16_t *name) { return parser.value(QString::fromUtf16(name)); };
    const auto isSet = [&](const char16_t *name) { return parser.isSet(QString::fromUtf16(name)); };
    if (isSet(u"seed")) {
        bool isNumber = false;
        options.simulation.seed = value(u"seed").toULongLong(&isNumber);
        if (!isNumber) {
            return Error{Error::Kind::Invalid,
                         SimulateText::tr("--seed must be a whole number from 0 to %1, not “%2”.")
                             .arg(std::numeric_limits<quint64>::max())
                             .arg(value(u"seed")),
                         {}};
        }
    }
    const QString speed = isSet(u"speed") ? value(u"speed") : QStringLiteral("max");
    bool isNumber = speed == QLatin1String("max");
    options.speed = isNumber ? std::numeric_limits<double>::infinity() : speed.toDouble(&isNumber);
    if (!isNumber || !(options.speed > 0) || (std::isfinite(options.speed) && options.speed > 1e9))
        return invalid(
            QStringLiteral("speed"), speed,
            SimulateText::tr("It takes max, or how many simulated seconds pass in one: more than 0, at most %1.")
                .arg(QStringLiteral("1000000000")));
    const QString until = isSet(u"until") ? value(u"until") : QStringLiteral("done");
    if (until == QLatin1String("never")) {
        options.endless = true;
    } else if (until != QLatin1String("done")) {
        const auto duration = durationOf(until);
        if (!duration)
            return invalid(QStringLiteral("until"), until,
                           SimulateText::tr("It takes done, never, or a time such as 90s, 45m, 8h or 3d."));
        options.until = *duration;
    }
    if (isSet(u"report") && value(u"report") != QLatin1String("json"))
        return invalid(QStringLiteral("report"), value(u"report"), SimulateText::tr("It takes json."));
    wanted.outPath = value(u"out") == QLatin1String("-") ? QString() : value(u"out");
    options.simulation.storeUrl = value(u"store");
    if (const Outcome writable = checkOut(wanted.outPath); !writable)
        return writable.error();
    wanted.socketPath = value(u"socket");

    Result<Scenario> scenario = scenarioOf(value(u"simulate"), options.simulation.seed);
    if (!scenario)
        return scenario.error();
    wanted.scenario = std::move(scenario).value();
    if (isSet(u"trace")) {
        if (Outcome usable = checkScenario(wanted.scenario); !usable)
            return usable.error();
        Result<Trace> trace = readTrace(value(u"trace"));
        if (!trace)
            return trace.error();
        wanted.trace = std::move(trace).value();
        addTrace(wanted.scenario, *wanted.trace);
    }
    return wanted;
}

Outcome write(const QByteArray &json, const QString &path)
{
    if (path.isEmpty()) {
        const auto size = static_cast<std::size_t>(json.size());
        return std::fwrite(json.constData(), 1, size, stdout) == size && std::fflush(stdout) == 0
                   ? Outcome()
                   : Error{Error::Kind::Io, SimulateText::tr("The report could not be written."), {}};
    }
    if (const QString problem = writeOutputFile(path, json); !problem.isEmpty()) {
        return Error{
            Error::Kind::Io, SimulateText::tr("The report %1 could not be written: %2.").arg(path, problem), {}};
    }
    return {};
}

void tellProgress(const SimulationHost::State &state)
{
    std::fprintf(stderr, "%s\n",
                 qPrintable(SimulateText::tr("%1: %L2 events, × %3")
                                .arg(QDateTime::fromMSecsSinceEpoch(state.utcMs, Qt::UTC).toString(Qt::ISODate))
                                .arg(state.events)
                                .arg(QLocale().toString(state.reached, 'g', 3))));
}

/// What the kernel says this process has in memory at most, in MB; 0 = not known.
double peakMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray all = status.readAll();
    const qsizetype at = all.indexOf("VmHWM:");
    return at < 0 ? 0 : all.mid(at + 6, 24).simplified().split(' ').first().toDouble() / 1024;
}

} // namespace

void addSimulationOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("simulate"),
         SimulateText::tr("Simulate a fleet instead of serving one: a scenario (JSON), or office, company, country, "
                          "million."),
         SimulateText::tr("FILE|NAME")},
        {QStringLiteral("seed"),
         SimulateText::tr("Of all that is left to chance; the same seed gives the same run (1)."),
         SimulateText::tr("N")},
        {QStringLiteral("speed"), SimulateText::tr("Virtual seconds in a real one, or max (max)."),
         SimulateText::tr("F|max")},
        {QStringLiteral("until"),
         SimulateText::tr("End when all is done, after a virtual time such as 90m or 2d, or never (done)."),
         SimulateText::tr("done|TIME|never")},
        {QStringLiteral("report"), SimulateText::tr("Form of the report: json."), SimulateText::tr("FORM")},
        {QStringLiteral("out"), SimulateText::tr("File for the report instead of the standard output."),
         SimulateText::tr("FILE")},
        {QStringLiteral("trace"),
         SimulateText::tr("Replay a recorded workload on the fleet: Standard Workload Format (.swf, .swf.gz) or the "
                          "accounting of Slurm as CSV."),
         SimulateText::tr("FILE")},
    });
}

int simulate(const QCommandLineParser &parser)
{
    Result<Wanted> readWanted = read(parser);
    if (!readWanted)
        return fail(readWanted.error().kind == Error::Kind::Invalid ? WrongUsage : Failed, readWanted.error());
    Wanted &wanted = readWanted.value();
    const QString name = wanted.scenario.name;

    const auto begin = std::chrono::steady_clock::now();
    // Where consoles look on, it can all that a server can.
    const QTemporaryDir folder;
    std::unique_ptr<SimulatedSurroundings> around;
    if (!wanted.socketPath.isEmpty()) {
        around = std::make_unique<SimulatedSurroundings>(SimulatedSurroundings::Options{
            .name = name,
            .operatorName = qEnvironmentVariable("USER", QStringLiteral("administrator")),
            .folder = folder.path()});
        if (Outcome prepared = around->prepare(); !prepared)
            return fail(Failed, prepared.error());
        wanted.options.simulation.around = around->forServer();
        if (wanted.options.simulation.storeUrl.isEmpty())
            wanted.options.simulation.storeUrl = QStringLiteral("sqlite::memory:"); // they ask for the history
    }
    SimulationHost host(std::move(wanted.scenario), wanted.options);
    host.onEnd = [] { QMetaObject::invokeMethod(QCoreApplication::instance(), &QCoreApplication::quit); };
    if (const Outcome started = host.start(); !started)
        return fail(Failed, started.error());

    std::unique_ptr<consoleapi::Monitoring> monitoring;
    std::unique_ptr<http::HttpServer> http;
    const auto stop = [&] {
        if (http)
            http->stop();
        if (around)
            around->stop();
        host.stop();
        monitoring.reset();
        around.reset();
    };
    if (around) {
        around->start(host);
        consoleapi::ConsoleServer &console = around->console();
        http::HttpServer::Options options;
        options.bodyLimit = [&console](const http::Request &head) { return console.bodyLimit(head); };
        options.tooLarge = [&console](const http::Request &head, std::size_t limit) {
            return console.tooLarge(head, limit);
        };
        http = std::make_unique<http::HttpServer>(
            options, [&console, &monitoring](http::Request request, const std::shared_ptr<http::Responder> &responder) {
                if (!console.handle(request, responder) && !monitoring->handle(request, responder))
                    responder->respond({404, {}, {}});
            });
        monitoring = std::make_unique<consoleapi::Monitoring>(
            consoleapi::Monitoring::Options(), host,
            [&console](const http::Request &request) { return console.mayCall(request); },
            [server = http.get()] { return server->connectionCount(); });
        around->tasks()->setSessions(consoleapi::sessionsOf(*http));
        if (const Outcome listening = http->listenUnix(wanted.socketPath.toStdString()); !listening) {
            stop();
            return fail(Failed, listening.error());
        }
        std::fprintf(stderr, "%s\n",
                     qPrintable(SimulateText::tr("Consoles reach the simulation at unix:%1").arg(wanted.socketPath)));
    }

    QTimer progress;
    QObject::connect(&progress, &QTimer::timeout, [&host] { tellProgress(host.state()); });
    if (::isatty(STDERR_FILENO) != 0)
        progress.start(kProgressEvery);
    const UnixSignals signalsToStop([] { QCoreApplication::quit(); });
    QCoreApplication::exec();
    progress.stop();
    stop();

    const Simulation &done = host.simulation();
    QJsonObject report = done.report();
    if (wanted.trace)
        report.insert(QStringLiteral("trace"), wanted.trace->toJson());
    if (const Outcome written = write(QJsonDocument(report).toJson(), wanted.outPath); !written)
        return fail(Failed, written.error());
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const auto events = static_cast<double>(done.world().queue.processed());
    std::fprintf(stderr, "%s\n",
                 qPrintable(SimulateText::tr("%L1 events in %L2 s (%L3 a second), %L4 MB.")
                                .arg(events, 0, 'f', 0)
                                .arg(seconds, 0, 'f', 1)
                                .arg(events / std::max(seconds, 1e-3), 0, 'f', 0)
                                .arg(peakMegabytes(), 0, 'f', 0)));
    if (wanted.trace) {
        for (const QString &sentence : traceSummary(*wanted.trace))
            std::fprintf(stderr, "%s\n", qPrintable(sentence));
    }
    if (done.end() == Simulation::End::StoreFailed) {
        const Error &problem = done.store().problem();
        return fail(Failed, {problem.kind,
                             SimulateText::tr("The simulation ended at %1, since its database could not be written: %2")
                                 .arg(QDateTime::fromMSecsSinceEpoch(done.utcMs(), Qt::UTC).toString(Qt::ISODate),
                                      problem.text),
                             problem.detail});
    }
    if (done.refusedJobs() > 0) {
        std::fprintf(stderr, "%s\n",
                     qPrintable(SimulateText::tr("%n job(s) were refused. The first: %1", nullptr,
                                                 static_cast<int>(done.refusedJobs()))
                                    .arg(done.firstRefusal().text)));
    }
    return Success;
}

} // namespace signalbox

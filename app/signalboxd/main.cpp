// The managing server as a daemon: the engine of the console without its window.

#include "app/config/configfile.h"
#include "app/config/privatearguments.h"
#include "app/log/logoptions.h"
#include "app/server/serveroptions.h"
#include "app/signalboxd/daemon.h"
#include "app/signalboxd/migrate.h"
#include "app/signalboxd/simulate.h"
#include "model/domain/datetext.h"
#include "translations/translator.h"

#include <QCoreApplication>
#include <QHashSeed>
#include <QLocale>

#include <algorithm>
#include <cstdio>
#include <string_view>

using namespace signalbox;

namespace {

enum ExitCode { Success = 0, StartFailed = 1, WrongUsage = 2 };

struct DaemonText {
    Q_DECLARE_TR_FUNCTIONS(signalboxd)
};

int fail(ExitCode code, const Error &error)
{
    std::fprintf(stderr, "signalboxd: %s\n", qPrintable(error.text));
    if (!error.detail.isEmpty())
        std::fprintf(stderr, "  (%s)\n", qPrintable(error.detail));
    return code;
}

void say(const QString &text)
{
    std::printf("%s\n", qPrintable(text));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    PrivateArguments own(argc, argv);
    // A simulation is the same each time, down to the order in which hashes are walked over.
    if (std::any_of(argv, argv + argc, [](std::string_view one) { return one.starts_with("--simulate"); }))
        QHashSeed::setDeterministicGlobalSeed();
    QCoreApplication application(argc, own.values());
    QCoreApplication::setOrganizationName(QStringLiteral("Signalbox"));
    QCoreApplication::setApplicationName(QStringLiteral("signalboxd"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SIGNALBOX_VERSION));

    DateText::setUp(DateText::localeFor({}, QLocale::system(), installTranslations(application, QLocale())));

    const QString checkConfig = QStringLiteral("check-config");
    QCommandLineParser parser;
    parser.setApplicationDescription(DaemonText::tr(
        "Managing server of Signalbox: takes jobs, passes them to relays and clients, keeps the record.\n"
        "With --simulate it plays a fleet on virtual time instead and writes a report.\n"
        "With --migrate-store it copies its database into another one, such as from SQLite to PostgreSQL.\n"
        "Exit codes: 0 stopped as asked, 1 could not start, 2 wrong options."));
    parser.addHelpOption();
    parser.addVersionOption();
    addServerOptions(parser);
    addLogOptions(parser);
    parser.addOption(
        {checkConfig, DaemonText::tr("Tell whether a server could be started with these options, and end.")});
    addSimulationOptions(parser);
    addMigrationOptions(parser);
    if (const Outcome parsed =
            parseWithConfig(parser, QCoreApplication::arguments(),
                            {QStringLiteral("simulate"), QStringLiteral("migrate-store"), checkConfig});
        !parsed)
        return fail(WrongUsage, parsed.error());
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp(Success);
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();
    if (parser.isSet(QStringLiteral("migrate-store")))
        return migrate(parser);
    if (!parser.positionalArguments().isEmpty())
        return fail(WrongUsage,
                    {Error::Kind::Invalid,
                     DaemonText::tr("“%1” is not an option.").arg(parser.positionalArguments().constFirst()),
                     {}});

    if (parser.isSet(QStringLiteral("simulate")))
        return simulate(parser);
    for (const QString &option : {QStringLiteral("seed"), QStringLiteral("speed"), QStringLiteral("until"),
                                  QStringLiteral("report"), QStringLiteral("out"), QStringLiteral("trace")}) {
        if (parser.isSet(option))
            return fail(WrongUsage,
                        {Error::Kind::Invalid, DaemonText::tr("--%1 belongs to --simulate.").arg(option), {}});
    }
    Result<ManagingServer::Options> options = readServerOptions(parser);
    if (!options)
        return fail(WrongUsage, options.error());
    const Result<programlog::Options> log = readLogOptions(parser);
    if (!log)
        return fail(WrongUsage, log.error());
    if (parser.isSet(checkConfig)) {
        if (const Outcome checked = ManagingServer::check(options.value()); !checked)
            return fail(WrongUsage, checked.error());
        if (const Outcome logs = programlog::check(log.value()); !logs)
            return fail(WrongUsage, logs.error());
        say(DaemonText::tr("A server can be started with these options."));
        return Success;
    }
    if (const Outcome logs = programlog::setUp(log.value()); !logs)
        return fail(StartFailed, logs.error());
    const Outcome served = Daemon(std::move(options).value()).run();
    if (served)
        return Success;
    if (!log.value().file.isEmpty())
        programlog::write(QStringLiteral("error"), served.error().text + u' ' + served.error().detail);
    return fail(StartFailed, served.error());
}

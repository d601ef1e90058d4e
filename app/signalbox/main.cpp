// The console: one window on all managing servers, with one of its own embedded.

#include "app/config/configfile.h"
#include "app/config/privatearguments.h"
#include "app/server/serveroptions.h"
#include "app/server/unixsignals.h"
#include "app/signalbox/console.h"
#include "model/domain/datetext.h"
#include "translations/translator.h"
#include "views/serverdialog.h"

#include <QApplication>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string_view>

using namespace signalbox;

namespace {

enum ExitCode { Success = 0, Failed = 1, WrongUsage = 2 };

struct ProgramText {
    Q_DECLARE_TR_FUNCTIONS(signalbox)
};

int wrongUsage(const QString &text)
{
    std::fprintf(stderr, "signalbox: %s\n", text.toUtf8().constData());
    return WrongUsage;
}

/// Qt says things about the window system and about a login session that is not there (Qt takes another folder then, and so do we)
/// that mean nothing to the reader of the terminal.
void withoutNoise(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (message.contains(QStringLiteral("propagateSizeHints")) || message.contains(QStringLiteral("XDG_RUNTIME_DIR")))
        return;
    std::fprintf(stderr, "%s\n", qFormatLogMessage(type, context, message).toUtf8().constData());
}

/// Needed before the options are read: their help is in this language already.
QString wantedLanguage(int argc, char **argv)
{
    constexpr std::string_view name = "--language";
    for (int i = 1; i < argc; ++i) {
        const std::string_view argument = argv[i];
        if (argument == name && i + 1 < argc)
            return QString::fromLocal8Bit(argv[i + 1]);
        if (argument.starts_with(name) && argument.substr(name.size()).starts_with('='))
            return QString::fromLocal8Bit(argv[i] + name.size() + 1);
    }
    return {};
}

/// A server for each --connect. Tokens are secrets of one server each, so they are never shared out by guessing.
Result<std::vector<ServerEntry>> readConnections(const QCommandLineParser &parser)
{
    const QStringList addresses = parser.values(QStringLiteral("connect"));
    const QStringList tokens = parser.values(QStringLiteral("token-file"));
    const QStringList authorities = parser.values(QStringLiteral("ca"));
    if (addresses.isEmpty() && !(tokens.isEmpty() && authorities.isEmpty()))
        return Error{Error::Kind::Invalid, ProgramText::tr("--token-file and --ca belong to --connect."), {}};
    std::vector<ServerEntry> entries;
    qsizetype remote = 0; // those reached over the network so far
    const bool isOne = addresses.size() == 1;
    const auto needsToken = [&](const QString &address) {
        return isOne || !address.startsWith(QStringLiteral("unix:"));
    };
    const qsizetype wanted = std::count_if(addresses.begin(), addresses.end(), needsToken);
    if ((!tokens.isEmpty() && tokens.size() != wanted) || (authorities.size() > 1 && authorities.size() != wanted))
        return Error{Error::Kind::Invalid,
                     ProgramText::tr("Give --token-file once for each server in --connect that is reached over the "
                                     "network, in the same order, and --ca once for all of them or once for each."),
                     {}};
    for (qsizetype i = 0; i < addresses.size(); ++i) {
        ServerEntry entry;
        entry.address = addresses[i];
        if (const QString problem = serverAddressProblem(entry.address); !problem.isEmpty())
            return Error{Error::Kind::Invalid, QStringLiteral("--connect: ") + problem, {}};
        if (addresses.indexOf(entry.address) < i)
            return Error{
                Error::Kind::Invalid, ProgramText::tr("--connect names %1 more than once.").arg(entry.address), {}};
        if (needsToken(entry.address)) {
            entry.caFile = authorities.size() > 1 ? authorities[remote] : authorities.value(0);
            if (!tokens.isEmpty()) {
                const Result<QByteArray> token = readSecret(tokens[remote]);
                if (!token)
                    return token.error();
                entry.token = QString::fromUtf8(token.value());
            }
            ++remote;
        }
        entries.push_back(entry);
    }
    return entries;
}

Result<Console::Options> readOptions(const QCommandLineParser &parser)
{
    Result<ManagingServer::Options> server = readServerOptions(parser);
    if (!server)
        return server.error();
    if (server.value().leaseLimit)
        return Error{
            Error::Kind::Invalid, ProgramText::tr("--failover is for signalboxd: a window does not stand by."), {}};
    Console::Options options;
    options.server = std::move(server).value();
    options.mainJob = parser.isSet(QStringLiteral("main-job"));
    options.headless = parser.isSet(QStringLiteral("headless"));
    options.selfCheck = parser.isSet(QStringLiteral("self-check"));
    options.simulate = parser.value(QStringLiteral("simulate"));
    Result<std::vector<ServerEntry>> connections = readConnections(parser);
    if (!connections)
        return connections.error();
    options.connections = std::move(connections).value();
    if (parser.isSet(QStringLiteral("packages")))
        options.packages = parser.values(QStringLiteral("packages")) + parser.positionalArguments();
    else if (!parser.positionalArguments().isEmpty())
        return Error{
            Error::Kind::Invalid,
            ProgramText::tr("“%1” is not an option. See --help.").arg(parser.positionalArguments().constFirst()),
            {}};
    if (options.mainJob && options.packages.isEmpty())
        return Error{Error::Kind::Invalid, ProgramText::tr("--main-job needs --packages FILE..."), {}};
    if (options.headless && !options.mainJob)
        return Error{Error::Kind::Invalid,
                     ProgramText::tr("--headless belongs to --main-job; a server without a window is signalboxd."),
                     {}};
    if (parser.isSet(QStringLiteral("out"))) {
        options.outFolder = QFileInfo(parser.value(QStringLiteral("out"))).absoluteFilePath();
        if (!QDir().mkpath(options.outFolder))
            return Error{Error::Kind::Io, ProgramText::tr("The folder %1 cannot be made.").arg(options.outFolder), {}};
    }
    const QString theme = parser.value(QStringLiteral("theme"));
    if (theme == QStringLiteral("light"))
        options.theme = Appearance::Theme::Light;
    else if (theme == QStringLiteral("dark"))
        options.theme = Appearance::Theme::Dark;
    else if (theme == QStringLiteral("system"))
        options.theme = Appearance::Theme::System;
    else if (!theme.isEmpty())
        return Error{Error::Kind::Invalid, ProgramText::tr("--theme takes system, light or dark."), {}};
    if (options.mainJob) {
        // The fleet is small and near: what takes minutes elsewhere is shown in seconds.
        if (!parser.isSet(QStringLiteral("start-limit")))
            options.server.engine.startLimitMs = 5'000;
        if (!parser.isSet(QStringLiteral("name")))
            options.server.name = ProgramText::tr("Local server");
    }
    return options;
}

} // namespace

int main(int argc, char **argv)
{
    PrivateArguments own(argc, argv);
    own.join("--name");
    int count = own.count(); // QApplication takes away what it knows, and keeps a reference to it
    // Before the application is made: without a display it needs the platform that draws into memory.
    const auto given = [&](std::initializer_list<std::string_view> names) {
        return std::any_of(argv + 1, argv + argc, [&](const char *argument) {
            return std::find(names.begin(), names.end(), std::string_view(argument)) != names.end();
        });
    };
    const bool display = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
                         || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    qInstallMessageHandler(withoutNoise);
    if (given({"--headless"}) || (!display && given({"--help", "-h", "--help-all", "--version", "-v"}))) {
        if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
            qputenv("QT_QPA_PLATFORM", "offscreen");
    } else if (!display) {
        std::fputs("signalbox: there is no display to open the window on. A server without a window is signalboxd; "
                   "--main-job runs without one with --headless.\n",
                   stderr);
        return Failed;
    }
    auto application = std::make_unique<QApplication>(count, own.values());
    QCoreApplication::setOrganizationName(QStringLiteral("Signalbox"));
    QCoreApplication::setApplicationName(QStringLiteral("signalbox"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SIGNALBOX_VERSION));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Signalbox"));
    QGuiApplication::setDesktopFileName(QStringLiteral("signalbox"));
    const QString language = wantedLanguage(argc, argv);
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    DateText::setUp(DateText::localeFor(language, QLocale::system(), installTranslations(*application, locale)));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        ProgramText::tr("Shows where every job of a software distribution is, and works with it.\n"
                        "Exit codes: 0 closed, 1 failed, 2 wrong options."));
    parser.addHelpOption();
    parser.addVersionOption();
    addServerOptions(parser);
    parser.addOptions({
        {QStringLiteral("theme"), ProgramText::tr("system, light or dark, instead of what was chosen last."),
         ProgramText::tr("THEME")},
        {QStringLiteral("language"),
         ProgramText::tr("Language of the program, such as en, ja or de_DE, instead of the desktop's."),
         ProgramText::tr("LANGUAGE")},
        {QStringLiteral("self-check"),
         ProgramText::tr("End with 0 as soon as the window was painted once and its server runs.")},
        {QStringLiteral("main-job"),
         ProgramText::tr("Start a relay and four clients on this machine and send them one job.")},
        {QStringLiteral("packages"), ProgramText::tr("Package files of the main job; more may follow."),
         ProgramText::tr("FILE")},
        {QStringLiteral("headless"), ProgramText::tr("Do the main job without a display, print the status and end.")},
        {QStringLiteral("simulate"),
         ProgramText::tr("Open a simulated server too: a scenario (JSON), or office, company, country, million."),
         ProgramText::tr("FILE|NAME")},
        {QStringLiteral("connect"),
         ProgramText::tr("Show this managing server too, in this run: http(s)://HOST:PORT or unix:PATH. Can be given "
                         "several times."),
         ProgramText::tr("URL")},
        {QStringLiteral("token-file"),
         ProgramText::tr("Its first line is the operator token of the server in --connect."), ProgramText::tr("FILE")},
        {QStringLiteral("ca"),
         ProgramText::tr(
             "Who has issued the certificate of the server in --connect, or that certificate itself (PEM)."),
         ProgramText::tr("FILE")},
        {QStringLiteral("out"),
         ProgramText::tr("Folder for job-status.png, job-status.csv and server.log of the main job."),
         ProgramText::tr("DIR")},
    });
    if (const Outcome parsed =
            parseWithConfig(parser, QCoreApplication::arguments(),
                            {QStringLiteral("self-check"), QStringLiteral("main-job"), QStringLiteral("headless"),
                             QStringLiteral("packages"), QStringLiteral("out"), QStringLiteral("language")});
        !parsed)
        return wrongUsage(parsed.error().text);
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp(Success);
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();
    Result<Console::Options> options = readOptions(parser);
    if (!options)
        return wrongUsage(options.error().text);

    auto console = std::make_unique<Console>(std::move(options).value());
    const UnixSignals signalsToStop([&console] { console->quit(); });
    console->start();
    int code = QApplication::exec();
    if (code == Success)
        code = console->exitCode();
    if (console->leave()) {
        (void)console.release();
        application.reset(); // what was copied stays in the clipboard
        std::fflush(nullptr);
        std::_Exit(code);
    }
    return code;
}

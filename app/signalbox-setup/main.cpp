// Package Setup: what waits at this client for its user, in a window. The same in a terminal is `signalbox-node packages`.

#include "model/domain/datetext.h"
#include "network/nodehost/packagesatclient.h"
#include "translations/translator.h"
#include "views/appearance.h"
#include "views/packagesetupwindow.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLocale>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <string_view>

using namespace signalbox;

namespace {

enum ExitCode { Success = 0, Failed = 1, WrongUsage = 2 };

struct SetupText {
    Q_DECLARE_TR_FUNCTIONS(signalbox_setup)
};

int wrongUsage(const QString &text)
{
    std::fprintf(stderr, "signalbox-setup: %s\n", text.toLocal8Bit().constData());
    return WrongUsage;
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

/// Qt says things about the window system and about a login session that is not there that mean nothing to the reader of the terminal.
void withoutNoise(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (message.contains(QStringLiteral("propagateSizeHints")) || message.contains(QStringLiteral("XDG_RUNTIME_DIR")))
        return;
    std::fprintf(stderr, "%s\n", qFormatLogMessage(type, context, message).toUtf8().constData());
}

} // namespace

int main(int argc, char **argv)
{
    qInstallMessageHandler(withoutNoise);
    const bool display = qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY")
                         || qEnvironmentVariableIsSet("QT_QPA_PLATFORM");
    const bool isAsking = std::any_of(argv + 1, argv + argc, [](const char *argument) {
        const std::string_view word = argument;
        return word == "--help" || word == "-h" || word == "--version" || word == "-v";
    });
    if (!display && isAsking) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    } else if (!display) {
        std::fputs("signalbox-setup: there is no display to open the window on. In a terminal: signalbox-node packages "
                   "--state DIR\n",
                   stderr);
        return Failed;
    }
    const QString language = wantedLanguage(argc, argv);
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Signalbox"));
    QCoreApplication::setApplicationName(QStringLiteral("signalbox-setup"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SIGNALBOX_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("signalbox-setup"));
    const QLocale locale = language.isEmpty() ? QLocale() : QLocale(language);
    QLocale::setDefault(locale);
    DateText::setUp(DateText::localeFor(language, QLocale::system(), installTranslations(application, locale)));
    QGuiApplication::setApplicationDisplayName(SetupText::tr("Package Setup"));

    QCommandLineParser parser;
    parser.setApplicationDescription(SetupText::tr(
        "Shows the packages that wait at this client for you or for their time, to install, hold or reject "
        "them.\nExit codes: 0 closed, 1 failed, 2 wrong options."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {QStringLiteral("state"), SetupText::tr("The folder of the client, as signalbox-node has it."),
         SetupText::tr("DIR"), QStringLiteral("/var/lib/signalbox-node")},
        {QStringLiteral("theme"), SetupText::tr("system, light or dark, instead of what was chosen last."),
         SetupText::tr("THEME")},
        {QStringLiteral("language"),
         SetupText::tr("Language of the program, such as en, ja or de_DE, instead of the desktop's."),
         SetupText::tr("LANGUAGE")},
        {QStringLiteral("self-check"), SetupText::tr("End with 0 as soon as the window was painted once.")},
    });
    if (!parser.parse(QCoreApplication::arguments()))
        return wrongUsage(parser.errorText());
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp(Success);
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();
    if (!parser.positionalArguments().isEmpty())
        return wrongUsage(
            SetupText::tr("“%1” is not an option. See --help.").arg(parser.positionalArguments().constFirst()));

    Appearance appearance;
    const QString theme = parser.value(QStringLiteral("theme"));
    if (theme == QStringLiteral("light"))
        appearance.setTheme(Appearance::Theme::Light);
    else if (theme == QStringLiteral("dark"))
        appearance.setTheme(Appearance::Theme::Dark);
    else if (theme == QStringLiteral("system"))
        appearance.setTheme(Appearance::Theme::System);
    else if (!theme.isEmpty())
        return wrongUsage(SetupText::tr("--theme takes system, light or dark."));

    const QString folder = parser.value(QStringLiteral("state"));
    PackageSetupWindow window(
        {[folder] {
             return PackageSetupSource::Look{packagesAtClient(folder), isNodeRunning(folder)};
         },
         [folder](PackageChoice choice, AttemptId attempt) { return tellChoice(folder, choice, attempt); }},
        appearance);
    window.show();
    if (parser.isSet(QStringLiteral("self-check")))
        QTimer::singleShot(0, &window, [&window] {
            static_cast<void>(window.grab());
            QCoreApplication::quit();
        });
    return QApplication::exec();
}

// What the window can do, on the command line: talks to a running console or server over its console API.

#include "app/server/managingserver.h"
#include "app/signalboxctl/commands.h"
#include "model/domain/datetext.h"
#include "translations/translator.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cstdio>

using namespace signalbox;

namespace {

struct CtlText {
    Q_DECLARE_TR_FUNCTIONS(signalboxctl)
};

int fail(int code, const QString &text)
{
    std::fprintf(stderr, "signalboxctl: %s\n", text.toUtf8().constData());
    return code;
}

QString description()
{
    QString text = CtlText::tr("Works with a running Signalbox console or server.\n\nCommands:\n");
    for (const ctl::Command &command : ctl::commands()) {
        const QString usage = QString::fromLatin1(command.name) + u' ' + QString::fromLatin1(command.arguments);
        text += QStringLiteral("  %1 %2\n").arg(usage, -26).arg(CtlText::tr(command.what));
    }
    text += CtlText::tr("\nExit codes: 0 done, 1 failed, 2 wrong usage. Of state and wait: 0 all normal, 30 ended with "
                        "errors, 31 executing,\n"
                        "32 executing with errors, 33 being deleted.");
    return text;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("Signalbox"));
    QCoreApplication::setApplicationName(QStringLiteral("signalboxctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(SIGNALBOX_VERSION));
    DateText::setUp(DateText::localeFor({}, QLocale::system(), installTranslations(application, QLocale())));

    QCommandLineParser parser;
    parser.setApplicationDescription(description());
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOptions({
        {QStringLiteral("server"),
         CtlText::tr("Where: unix:PATH, http://HOST:PORT or https://HOST:PORT (the console of this user)."),
         CtlText::tr("ADDRESS")},
        {QStringLiteral("token-file"), CtlText::tr("File with the operator token, for HTTP."), CtlText::tr("FILE")},
        {QStringLiteral("ca"), CtlText::tr("Certificate of the authority to verify the server against (PEM)."),
         CtlText::tr("FILE")},
        {QStringLiteral("format"), CtlText::tr("table, json or csv."), CtlText::tr("FORMAT"), QStringLiteral("table")},
    });
    ctl::addCommandOptions(parser);
    parser.addPositionalArgument(QStringLiteral("command"),
                                 CtlText::tr("One of the commands above, with its arguments."));
    if (!parser.parse(QCoreApplication::arguments()))
        return fail(ctl::WrongUsage, parser.errorText());
    if (parser.isSet(QStringLiteral("help")))
        parser.showHelp(ctl::Success);
    if (parser.isSet(QStringLiteral("version")))
        parser.showVersion();

    QStringList arguments = parser.positionalArguments();
    if (arguments.isEmpty())
        return fail(ctl::WrongUsage, CtlText::tr("Name a command. See --help."));
    const QString name = arguments.takeFirst();
    const std::span<const ctl::Command> all = ctl::commands();
    const auto command = std::find_if(
        all.begin(), all.end(), [&](const ctl::Command &candidate) { return name == QLatin1String(candidate.name); });
    if (command == all.end())
        return fail(ctl::WrongUsage, CtlText::tr("There is no command “%1”. See --help.").arg(name));
    if (arguments.size() < command->least || arguments.size() > command->most) {
        return fail(ctl::WrongUsage,
                    CtlText::tr("Usage: signalboxctl %1 %2")
                        .arg(QString::fromLatin1(command->name), QString::fromLatin1(command->arguments)));
    }

    ctl::Format format = ctl::Format::Table;
    const QString wanted = parser.value(QStringLiteral("format"));
    if (wanted == QStringLiteral("json"))
        format = ctl::Format::Json;
    else if (wanted == QStringLiteral("csv"))
        format = ctl::Format::Csv;
    else if (wanted != QStringLiteral("table"))
        return fail(ctl::WrongUsage, CtlText::tr("--format takes table, json or csv."));

    consoleapi::ConsoleClient::Options options;
    options.server = parser.isSet(QStringLiteral("server")) ? parser.value(QStringLiteral("server"))
                                                            : QStringLiteral("unix:") + defaultSocketPath();
    options.caFile = parser.value(QStringLiteral("ca")).toStdString();
    if (parser.isSet(QStringLiteral("token-file"))) {
        const Result<QByteArray> token = readSecret(parser.value(QStringLiteral("token-file")));
        if (!token)
            return fail(ctl::Failed, token.error().text);
        options.token = QString::fromLatin1(token.value());
    }
    Result<std::unique_ptr<consoleapi::ConsoleClient>> client = consoleapi::ConsoleClient::create(std::move(options));
    if (!client)
        return fail(ctl::WrongUsage, client.error().text);
    const Result<int> code = command->run({*client.value(), parser, arguments, format});
    if (!code)
        return fail(code.error().kind == Error::Kind::Invalid ? ctl::WrongUsage : ctl::Failed, code.error().text);
    if (const QString problem = ctl::outputProblem(); !problem.isEmpty())
        //: %1 is the system's words for the reason.
        return fail(ctl::Failed, CtlText::tr("The standard output cannot be written: %1.").arg(problem));
    return code.value();
}

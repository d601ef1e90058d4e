#include "app/signalbox-node/nodeoptions.h"

#include "app/config/configfile.h"
#include "app/log/logoptions.h"
#include "model/domain/idgroup.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <utility>

using signalbox::ClientHost;
using signalbox::Error;
using signalbox::RelayHost;
using signalbox::Result;

namespace {

struct NodeOptionsText {
    Q_DECLARE_TR_FUNCTIONS(NodeOptions)
};

Error invalid(const QString &text)
{
    return {Error::Kind::Invalid, text, {}};
}

const char *const kTokenVariable = "SIGNALBOX_TOKEN";

/// What our own processes start each other with.
constexpr std::array<std::pair<const char *, const char *>, 6> kHidden{{{"supervise", "DIR"},
                                                                        {"notice", "N"},
                                                                        {"notice-user", "N"},
                                                                        {"notice-bus", "ADDRESS"},
                                                                        {"notice-of-package", ""},
                                                                        {"tell-of-package", "N"}}};

void addOptions(QCommandLineParser &parser)
{
    const auto add = [&parser](const char *name, const QString &help, const char *value = nullptr,
                               const char *standard = nullptr) {
        QCommandLineOption option(QString::fromLatin1(name), help);
        if (value)
            option.setValueName(QString::fromLatin1(value));
        if (standard)
            option.setDefaultValue(QString::fromLatin1(standard));
        parser.addOption(option);
    };
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption(signalbox::configOption());
    add("role", NodeOptionsText::tr("What this node is: client or relay."), "ROLE", "client");
    add("server",
        NodeOptionsText::tr(
            "The managing server or the relay above: http://HOST:PORT or https://HOST:PORT. Several, separated "
            "by commas, when servers stand in for each other."),
        "URL");
    add("tenant", NodeOptionsText::tr("The tenant at the server."), "NAME", "DEFAULT");
    add("name", NodeOptionsText::tr("The name of this node at the server."), "ID");
    add("token-file",
        NodeOptionsText::tr(
            "A file with the node's token, readable by its user only. Without it the environment variable "
            "SIGNALBOX_TOKEN is used."),
        "FILE");
    add("state", NodeOptionsText::tr("The folder of this node: its state and its payloads. One node, one folder."),
        "DIR");
    add("ca", NodeOptionsText::tr("Verify the server against the certificates in this file."), "FILE");
    add("split-kib", NodeOptionsText::tr("Receive in parts of this many KiB; 0: as the job says."), "N", "0");
    add("split-wait", NodeOptionsText::tr("Milliseconds between two parts."), "MS", "0");
    add("debug", NodeOptionsText::tr("Log more."));
    signalbox::addLogOptions(parser);
    add("tell",
        NodeOptionsText::tr(
            "Give a message to the node that runs on --state, and end: install, hold, release or reject, each also "
            "with -NUMBER; log-on; shutdown."),
        "MESSAGE");
    add("root", NodeOptionsText::tr("Client: install into this folder, as a private root, instead of the system."),
        "DIR", "/");
    add("certificate", NodeOptionsText::tr("Client: the node's own certificate, PEM."), "FILE");
    add("key", NodeOptionsText::tr("Client: its private key, PEM."), "FILE");
    add("attribute", NodeOptionsText::tr("Client: an attribute to report; may be given more than once."), "KEY=VALUE");
    add("id",
        NodeOptionsText::tr("Client: an ID that this node has, as of an ID group; may be given more than once. Empty: "
                            "it has none any more."),
        "ID");
    add("collect-below",
        NodeOptionsText::tr(
            "Client: jobs may collect files from this folder only; may be given more than once. Without it: "
            "from everywhere the node may read."),
        "FOLDER");
    add("keep-messages",
        NodeOptionsText::tr(
            "Client: only keep messages to the users, for the command “messages”; show them on no desktop "
            "and no terminal."));
    add("answer",
        NodeOptionsText::tr(
            "With user-inventory: an answer to one of the questions, by its key; may be given more than once."),
        "KEY=VALUE");
    add("poll-wait", NodeOptionsText::tr("Client: seconds the server may hold the answer to a poll."), "S", "25");
    add("install-timeout", NodeOptionsText::tr("Client: seconds after which an installer is ended."), "S", "3600");
    add("listen", NodeOptionsText::tr("Relay: where the nodes below come; port 0 takes a free one."), "HOST:PORT",
        "127.0.0.1:0");
    add("base-url",
        NodeOptionsText::tr("Relay: the address the nodes below are given, when it is not that of --listen."), "URL");
    add("tls-certificate", NodeOptionsText::tr("Relay: serve TLS with this certificate chain, PEM."), "FILE");
    add("tls-key", NodeOptionsText::tr("Relay: and this private key, PEM."), "FILE");
    add("report-lower-split", NodeOptionsText::tr("Relay: report the progress of split transfers below it."));
    add("start-limit",
        NodeOptionsText::tr("Relay: seconds a node below may take to come for its work before it is checked."), "S",
        "60");
    add("line-limit",
        NodeOptionsText::tr("Relay: seconds after which a transfer that broke counts as a communication error."), "S",
        "60");
    add("start-check-port", NodeOptionsText::tr("Relay: the TCP port that a start check connects to."), "PORT", "7");
    parser.addPositionalArgument(
        QStringLiteral("messages"),
        NodeOptionsText::tr(
            "Print the messages that came to the users of this machine, those of the node with --state, and "
            "confirm that they were read."),
        QStringLiteral("[messages]"));
    parser.addPositionalArgument(
        QStringLiteral("user-inventory"),
        NodeOptionsText::tr(
            "Answer what the managing server asks about this machine, at the terminal or with --answer; "
            "--state says which node."),
        QStringLiteral("[user-inventory]"));
    parser.addPositionalArgument(
        QStringLiteral("packages"),
        NodeOptionsText::tr("List the packages that wait at the client with --state; or install, hold, release or "
                            "reject them, or the one with the number NUMBER."),
        QStringLiteral("[packages [WHAT [NUMBER]]]"));
    for (const auto &[name, value] : kHidden) {
        QCommandLineOption option(QString::fromLatin1(name));
        option.setValueName(QString::fromLatin1(value));
        option.setFlags(QCommandLineOption::HiddenFromHelp);
        parser.addOption(option);
    }
}

Result<QString> readToken(const QCommandLineParser &parser)
{
    const QString path = parser.value(QStringLiteral("token-file"));
    if (path.isEmpty())
        return qEnvironmentVariable(kTokenVariable);
    QFile file(path);
    constexpr qint64 kLongest = 4096;
    if (!file.open(QIODevice::ReadOnly))
        //: %1 is a file, %2 the system's words for the reason.
        return invalid(NodeOptionsText::tr("The token file %1 cannot be read: %2.").arg(path, file.errorString()));
    const QString token = QString::fromUtf8(file.read(kLongest)).trimmed();
    if (token.isEmpty())
        return invalid(NodeOptionsText::tr("The token file %1 is empty.").arg(path));
    // Anything else could not be sent, and the node would say so at each poll.
    if (!std::all_of(token.begin(), token.end(), [](QChar one) { return one > u' ' && one <= u'~'; }))
        return invalid(
            NodeOptionsText::tr("The token file %1 must hold nothing but the token, in one line of letters and digits.")
                .arg(path));
    return token;
}

/// The value of an option as a whole number from `least` to `most`.
Result<int> numberOf(const QCommandLineParser &parser, const char *name, int least, int most)
{
    const QString text = parser.value(QString::fromLatin1(name));
    bool isNumber = false;
    const int value = text.toInt(&isNumber);
    if (!isNumber || value < least || value > most) {
        //: %1 is an option, %2 what was given, %3 and %4 are numbers.
        return invalid(NodeOptionsText::tr("--%1 %2 is not a number from %3 to %4.")
                           .arg(QString::fromLatin1(name), text)
                           .arg(least)
                           .arg(most));
    }
    return value;
}

/// The values of an option that are of the form KEY=VALUE.
Result<QMap<QString, QString>> assignmentsOf(const QCommandLineParser &parser, const QString &option)
{
    QMap<QString, QString> values;
    for (const QString &text : parser.values(option)) {
        const qsizetype equals = text.indexOf(u'=');
        if (equals < 1)
            //: %1 is the name of an option.
            return invalid(NodeOptionsText::tr("--%1 %2 is not of the form KEY=VALUE.").arg(option, text));
        values.insert(text.left(equals), text.sliced(equals + 1));
    }
    return values;
}

Result<NodeOptions> clientOptions(const QCommandLineParser &parser, const QString &token, const signalbox::Split &split)
{
    const Result<QMap<QString, QString>> attributes = assignmentsOf(parser, QStringLiteral("attribute"));
    const Result<int> pollWait = numberOf(parser, "poll-wait", 0, 600);
    const Result<int> timeout = numberOf(parser, "install-timeout", 1, 7 * 24 * 3600);
    for (const Error &error : {attributes.error(), pollWait.error(), timeout.error()}) {
        if (error.kind != Error::Kind::None)
            return error;
    }
    ClientHost::Options options;
    options.logic.split = split;
    options.logic.seed = 0;
    options.name = parser.value(QStringLiteral("name"));
    options.serverUrl = parser.value(QStringLiteral("server"));
    options.tenant = parser.value(QStringLiteral("tenant"));
    options.token = token;
    options.caFile = parser.value(QStringLiteral("ca")).toStdString();
    options.certificateFile = parser.value(QStringLiteral("certificate")).toStdString();
    options.keyFile = parser.value(QStringLiteral("key")).toStdString();
    options.stateFolder = parser.value(QStringLiteral("state"));
    options.root = QDir::cleanPath(QFileInfo(parser.value(QStringLiteral("root"))).absoluteFilePath());
    options.attributes = attributes.value();
    if (parser.isSet(QStringLiteral("id"))) {
        QStringList ids;
        for (const QString &id : parser.values(QStringLiteral("id"))) {
            if (const QString problem = signalbox::idProblem(id); !id.trimmed().isEmpty() && !problem.isEmpty())
                return invalid(NodeOptionsText::tr("--id: %1").arg(problem));
            ids << id;
        }
        options.attributes.insert(signalbox::kIdsAttribute,
                                  signalbox::idsIn(ids.join(u',')).join(QStringLiteral(", ")));
    }
    options.pollWait = std::chrono::seconds(pollWait.value());
    options.installTimeout = std::chrono::seconds(timeout.value());
    options.collectBelow = parser.values(QStringLiteral("collect-below"));
    for (const QString &folder : std::as_const(options.collectBelow)) {
        if (!folder.startsWith(u'/'))
            return invalid(NodeOptionsText::tr("--collect-below %1 is not the full path of a folder.").arg(folder));
    }
    options.showMessages = !parser.isSet(QStringLiteral("keep-messages"));
    NodeOptions result;
    result.what = std::move(options);
    return result;
}

Result<NodeOptions> relayOptions(const QCommandLineParser &parser, const QString &token, const signalbox::Split &split)
{
    const QString listen = parser.value(QStringLiteral("listen"));
    bool isPort = false;
    const quint16 port = listen.section(u':', -1).toUShort(&isPort);
    if (!isPort || !listen.contains(u':'))
        return invalid(NodeOptionsText::tr("--listen %1 is not of the form HOST:PORT.").arg(listen));
    const Result<int> startLimit = numberOf(parser, "start-limit", 1, 24 * 3600);
    const Result<int> lineLimit = numberOf(parser, "line-limit", 1, 24 * 3600);
    const Result<int> startCheckPort = numberOf(parser, "start-check-port", 1, 65535);
    for (const Error &error : {startLimit.error(), lineLimit.error(), startCheckPort.error()}) {
        if (error.kind != Error::Kind::None)
            return error;
    }
    RelayHost::Options options;
    options.logic.startLimitMs = qint64{1000} * startLimit.value();
    options.logic.lineLimitMs = qint64{1000} * lineLimit.value();
    options.startCheckPort = static_cast<quint16>(startCheckPort.value());
    options.logic.name = parser.value(QStringLiteral("name"));
    options.logic.splitKiB = split.sizeKiB;
    options.logic.splitWaitMs = split.waitMs;
    options.logic.reportLowerSplit = parser.isSet(QStringLiteral("report-lower-split"));
    options.serverUrl = parser.value(QStringLiteral("server"));
    options.tenant = parser.value(QStringLiteral("tenant"));
    options.token = token;
    options.caFile = parser.value(QStringLiteral("ca")).toStdString();
    options.stateFolder = parser.value(QStringLiteral("state"));
    options.listenAddress = listen.section(u':', 0, -2).remove(u'[').remove(u']').toStdString();
    options.port = port;
    options.baseUrl = parser.value(QStringLiteral("base-url"));
    options.takesJobs = true;
    const QString certificate = parser.value(QStringLiteral("tls-certificate"));
    const QString key = parser.value(QStringLiteral("tls-key"));
    if (certificate.isEmpty() != key.isEmpty())
        return invalid(NodeOptionsText::tr("--tls-certificate and --tls-key need each other."));
    if (!certificate.isEmpty())
        options.tls = signalbox::http::TlsFiles{certificate.toStdString(), key.toStdString(), {}};
    NodeOptions result;
    result.what = std::move(options);
    return result;
}

} // namespace

Result<NodeOptions> NodeOptions::parse(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(NodeOptionsText::tr(
        "A node of Signalbox: a client that installs what its managing server sends, or a relay between "
        "them.\nExit codes: 0 stopped as asked, 1 could not start, 2 wrong use."));
    addOptions(parser);
    NodeOptions result;
    if (const signalbox::Outcome parsed =
            signalbox::parseWithConfig(parser, arguments,
                                       {QStringLiteral("tell"), QStringLiteral("supervise"), QStringLiteral("notice"),
                                        QStringLiteral("notice-user"), QStringLiteral("notice-bus"),
                                        QStringLiteral("notice-of-package"), QStringLiteral("tell-of-package")});
        !parsed)
        return parsed.error();
    if (parser.isSet(QStringLiteral("help")) || parser.isSet(QStringLiteral("help-all"))) {
        result.what = ShowText{parser.helpText()};
        return result;
    }
    if (parser.isSet(QStringLiteral("version"))) {
        result.what = ShowText{QStringLiteral("signalbox-node " SIGNALBOX_VERSION "\n")};
        return result;
    }
    if (parser.isSet(QStringLiteral("supervise"))) {
        result.what = Supervise{parser.value(QStringLiteral("supervise"))};
        return result;
    }
    const QStringList words = parser.positionalArguments();
    const bool showsMessages = words == QStringList{QStringLiteral("messages")};
    const bool answers = words == QStringList{QStringLiteral("user-inventory")};
    const bool packages = words.value(0) == QStringLiteral("packages");
    if (!words.isEmpty() && !showsMessages && !answers && !packages)
        return invalid(NodeOptionsText::tr("\"%1\" is not an option.").arg(parser.positionalArguments().first()));
    if (parser.value(QStringLiteral("state")).isEmpty())
        return invalid(NodeOptionsText::tr("--state is missing: the folder this node keeps its state in."));
    if (showsMessages) {
        result.what = ShowMessages{parser.value(QStringLiteral("state"))};
        return result;
    }
    if (packages) {
        result.what = WaitingPackages{parser.value(QStringLiteral("state")), words.mid(1)};
        return result;
    }
    if (answers) {
        const Result<QMap<QString, QString>> given = assignmentsOf(parser, QStringLiteral("answer"));
        if (!given)
            return given.error();
        result.what = AnswerQuestions{parser.value(QStringLiteral("state")), given.value()};
        return result;
    }
    if (parser.isSet(QStringLiteral("notice"))) {
        const uid_t user = parser.value(QStringLiteral("notice-user")).toUInt();
        result.what = WatchNotice{parser.value(QStringLiteral("state")),
                                  signalbox::AttemptId{parser.value(QStringLiteral("notice")).toUInt()},
                                  {user, signalbox::userName(user), parser.value(QStringLiteral("notice-bus"))},
                                  parser.isSet(QStringLiteral("notice-of-package"))};
        return result;
    }
    if (parser.isSet(QStringLiteral("tell-of-package"))) {
        result.what = TellOfPackage{parser.value(QStringLiteral("state")),
                                    signalbox::AttemptId{parser.value(QStringLiteral("tell-of-package")).toUInt()}};
        return result;
    }
    if (parser.isSet(QStringLiteral("tell"))) {
        result.what = Tell{parser.value(QStringLiteral("state")), parser.value(QStringLiteral("tell"))};
        return result;
    }
    for (const char *needed : {"server", "name"}) {
        if (parser.value(QString::fromLatin1(needed)).isEmpty())
            return invalid(NodeOptionsText::tr("--%1 is missing.").arg(QString::fromLatin1(needed)));
    }
    const Result<QString> token = readToken(parser);
    const Result<int> splitSize = numberOf(parser, "split-kib", 0, 2'097'151);
    const Result<int> splitWait = numberOf(parser, "split-wait", 0, 24 * 3600 * 1000);
    for (const Error &error : {token.error(), splitSize.error(), splitWait.error()}) {
        if (error.kind != Error::Kind::None)
            return error;
    }
    const signalbox::Split split{splitSize.value(), splitWait.value()};
    const QString role = parser.value(QStringLiteral("role"));
    if (role != QStringLiteral("client") && role != QStringLiteral("relay"))
        return invalid(NodeOptionsText::tr("--role %1 is neither client nor relay.").arg(role));
    Result<NodeOptions> options = role == QStringLiteral("relay") ? relayOptions(parser, token.value(), split)
                                                                  : clientOptions(parser, token.value(), split);
    if (!options)
        return options;
    const Result<signalbox::programlog::Options> log = signalbox::readLogOptions(parser);
    if (!log)
        return log.error();
    options.value().log = log.value();
    options.value().log.showsDebug = parser.isSet(QStringLiteral("debug"));
    return options;
}

#include "app/server/serveroptions.h"

#include "app/config/configfile.h"
#include "model/engine/namecheck.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHostInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QUrl>

#include <cmath>
#include <limits>

namespace signalbox {

namespace {

struct ServerOptionsText {
    Q_DECLARE_TR_FUNCTIONS(ServerOptions)
};

// Shorter, and a slow disk would pass the work to and fro; longer, and nobody serves for too long.
constexpr int kLongestSessionSeconds = 24 * 3600;
constexpr int kLongestHookSeconds = 3600;
constexpr double kShortestLeaseSeconds = 1;
constexpr double kLongestLeaseSeconds = 600;
constexpr double kShortestSeconds = 0.001;
constexpr double kLongestSeconds = 365 * 86'400;
constexpr int kMostRetries = 1000;

/// @param takes a sentence that says what it takes
Error invalid(const QString &option, const QString &value, const QString &takes)
{
    return {Error::Kind::Invalid,
            //: %1 is the name of an option, %2 a value, %3 a sentence that says what the option takes.
            ServerOptionsText::tr("--%1 does not take “%2”. %3").arg(option, value, takes),
            {}};
}

/// A whole number. What is not given stays as it is.
template <typename Number>
Outcome readNumber(const QCommandLineParser &parser, const QString &option, int least, int most, Number &number)
{
    if (!parser.isSet(option))
        return {};
    bool isNumber = false;
    const int given = parser.value(option).toInt(&isNumber);
    if (!isNumber || given < least || given > most) {
        return invalid(option, parser.value(option),
                       ServerOptionsText::tr("It takes a whole number from %1 to %2.").arg(least).arg(most));
    }
    number = Number(given);
    return {};
}

/// Seconds, also parts of one. What is not given stays as it is.
Outcome readSeconds(const QCommandLineParser &parser, const QString &option, double least, double most, qint64 &ms)
{
    if (!parser.isSet(option))
        return {};
    bool isNumber = false;
    const double given = parser.value(option).toDouble(&isNumber);
    if (!isNumber || !(given >= least && given <= most)) {
        return invalid(option, parser.value(option),
                       ServerOptionsText::tr("It takes seconds, from %1 to %2.")
                           .arg(QString::number(least), QString::number(most, 'f', 0)));
    }
    ms = std::llround(given * 1000);
    return {};
}

Outcome readYesOrNo(const QCommandLineParser &parser, const QString &option, bool &is)
{
    const QString answer = parser.value(option);
    if (parser.isSet(option) && answer != QStringLiteral("yes") && answer != QStringLiteral("no"))
        return invalid(option, answer, ServerOptionsText::tr("It takes yes or no."));
    is = answer != QStringLiteral("no");
    return {};
}

Outcome readListen(const QCommandLineParser &parser, ManagingServer::Options &options)
{
    const QString option = QStringLiteral("listen");
    const QString listen = parser.value(option);
    if (!parser.isSet(option))
        return {};
    const qsizetype colon = listen.lastIndexOf(u':');
    bool isPort = false;
    const quint16 port = listen.mid(colon + 1).toUShort(&isPort);
    if (colon < 1 || !isPort) {
        return invalid(option, listen,
                       ServerOptionsText::tr("It takes an address and a port, as in 0.0.0.0:8700 or [::]:8700."));
    }
    QString address = listen.left(colon);
    if (address.startsWith(u'[') && address.endsWith(u']'))
        address = address.mid(1, address.size() - 2);
    options.listenAddress = address.toStdString();
    options.port = port;
    return {};
}

/// What names the server in trees, logs and audits.
Outcome readName(const QCommandLineParser &parser, QString &name)
{
    const QString option = QStringLiteral("name");
    name = parser.isSet(option) ? parser.value(option) : QHostInfo::localHostName();
    if (parser.isSet(option) && name.trimmed().isEmpty())
        return invalid(option, name, ServerOptionsText::tr("It takes a name of one line."));
    return checkName(QStringLiteral("--name"), name);
}

Outcome readHook(const QCommandLineParser &parser, const QString &option, QStringList &hook)
{
    hook = QProcess::splitCommand(parser.value(option));
    // With a quotation mark that is not closed, other words would be run than were meant.
    if (parser.isSet(option) && (hook.isEmpty() || parser.value(option).count(u'"') % 2 != 0)) {
        return invalid(option, parser.value(option),
                       ServerOptionsText::tr("It takes a program and its arguments; what has spaces stands in "
                                             "quotation marks, each of which is closed."));
    }
    return {};
}

} // namespace

void addServerOptions(QCommandLineParser &parser)
{
    parser.addOptions({
        configOption(),
        {QStringLiteral("name"), ServerOptionsText::tr("Name of the managing server."), ServerOptionsText::tr("NAME")},
        {QStringLiteral("state"), ServerOptionsText::tr("Folder for the database and the packages."),
         ServerOptionsText::tr("DIR")},
        {QStringLiteral("store"),
         ServerOptionsText::tr(
             "Store instead of the one in the state folder: sqlite:PATH or postgresql://USER@HOST/DATABASE."),
         ServerOptionsText::tr("URL")},
        {QStringLiteral("listen"),
         ServerOptionsText::tr(
             "Address and port for nodes, and for consoles with a token (127.0.0.1:0; port 0 takes any free one)."),
         ServerOptionsText::tr("ADDRESS:PORT")},
        {QStringLiteral("failover"),
         ServerOptionsText::tr(
             "Share the database (and --state) with other servers that are started so: one serves, the others "
             "stand by and take over when it does not renew its lease for this many seconds (15 is usual). Not for the "
             "window."),
         ServerOptionsText::tr("SECONDS")},
        {QStringLiteral("higher"),
         ServerOptionsText::tr(
             "Be a relay manager: a relay of the managing server at this address, whose jobs it passes on "
             "beside its own. Several addresses, separated by commas, of servers that stand in for each "
             "other."),
         ServerOptionsText::tr("URL")},
        {QStringLiteral("higher-name"),
         ServerOptionsText::tr("The name of the relay that this server is registered as there."),
         ServerOptionsText::tr("ID")},
        {QStringLiteral("higher-token-file"),
         ServerOptionsText::tr("A file with the token that was given for it there, readable by its user only."),
         ServerOptionsText::tr("FILE")},
        {QStringLiteral("higher-ca"),
         ServerOptionsText::tr("Verify that server against the certificates in this file."),
         ServerOptionsText::tr("FILE")},
        {QStringLiteral("base-url"),
         ServerOptionsText::tr("Address under which nodes reach this server, when it is another."),
         ServerOptionsText::tr("URL")},
        {QStringLiteral("tls-certificate"),
         ServerOptionsText::tr("Certificate chain (PEM); with --tls-key serves HTTPS."), ServerOptionsText::tr("FILE")},
        {QStringLiteral("tls-key"), ServerOptionsText::tr("Private key (PEM)."), ServerOptionsText::tr("FILE")},
        {QStringLiteral("tls-client-ca"), ServerOptionsText::tr("Ask nodes for certificates of this authority (PEM)."),
         ServerOptionsText::tr("FILE")},
        {QStringLiteral("proxy-authority"),
         ServerOptionsText::tr(
             "Believe a proxy on this machine that it checked a node's certificate (X-Controller-Id), "
             "when it names this hash of the issuer (X-Authority); may be given more than once."),
         ServerOptionsText::tr("HASH")},
        {QStringLiteral("socket"), ServerOptionsText::tr("Unix socket of the console API."),
         ServerOptionsText::tr("PATH")},
        {QStringLiteral("operator-token-file"),
         ServerOptionsText::tr("File with the server's own token for the console API over TCP: who has it is a system "
                               "administrator. Operators have tokens of their own."),
         ServerOptionsText::tr("FILE")},
        {QStringLiteral("start-limit"),
         ServerOptionsText::tr("Seconds a client may take to come for its work before it is checked (60)."),
         ServerOptionsText::tr("SECONDS")},
        {QStringLiteral("retry-first"),
         ServerOptionsText::tr("Seconds before the first retry of a startup failure; doubles each time (30)."),
         ServerOptionsText::tr("SECONDS")},
        {QStringLiteral("retry-max"), ServerOptionsText::tr("Seconds between two retries at the most (1800)."),
         ServerOptionsText::tr("SECONDS")},
        {QStringLiteral("retries"),
         ServerOptionsText::tr("How many retries grow further apart; behind them it goes on as seldom as may be (10)."),
         ServerOptionsText::tr("N")},
        {QStringLiteral("start-failure-reasons"),
         ServerOptionsText::tr("Tell a machine that is off from a program that does not run: yes or no (yes)."),
         ServerOptionsText::tr("YES|NO")},
        {QStringLiteral("communication-errors"),
         ServerOptionsText::tr("Show a transfer that broke as a communication error: yes, or no for a startup failure "
                               "(yes)."),
         ServerOptionsText::tr("YES|NO")},
        {QStringLiteral("stop-timeout"),
         ServerOptionsText::tr("Seconds until a cancellation or deletion that is not confirmed can be forced (300)."),
         ServerOptionsText::tr("SECONDS")},
        {QStringLiteral("queue-patience"),
         ServerOptionsText::tr(
             "Seconds that a job waits for jobs it is incompatible with; then no newer ones start before "
             "it (900, 0: it goes on waiting)."),
         ServerOptionsText::tr("SECONDS")},
        {QStringLiteral("line-limit"),
         ServerOptionsText::tr("Seconds without a byte before a transfer counts as broken (60)."),
         ServerOptionsText::tr("SECONDS")},
        {QStringLiteral("silence-limit"),
         ServerOptionsText::tr("Seconds without a report before work counts as silent (900)."),
         ServerOptionsText::tr("SECONDS")},
        {QStringLiteral("session-idle-limit"),
         ServerOptionsText::tr("Seconds without a request before a connection is ended (120)."),
         ServerOptionsText::tr("SECONDS")},
        {QStringLiteral("session-communication-limit"),
         ServerOptionsText::tr("Seconds in which a connection must go on with what it sends or takes (60)."),
         ServerOptionsText::tr("SECONDS")},
        {QStringLiteral("network-hook"),
         ServerOptionsText::tr("Program that permits or refuses the network to a client, for security actions; with "
                               "its arguments, see signalboxd(8)."),
         ServerOptionsText::tr("COMMAND")},
        {QStringLiteral("mail-hook"),
         ServerOptionsText::tr("Program that sends the mail of a security action, likewise."),
         ServerOptionsText::tr("COMMAND")},
        {QStringLiteral("command-hook"), ServerOptionsText::tr("Program of the security action “command”, likewise."),
         ServerOptionsText::tr("COMMAND")},
        {QStringLiteral("hook-limit"), ServerOptionsText::tr("Seconds that such a program may take (60)."),
         ServerOptionsText::tr("SECONDS")},
        {QStringLiteral("start-check-port"), ServerOptionsText::tr("TCP port that a start check connects to (7)."),
         ServerOptionsText::tr("PORT")},
    });
}

/// All of it or nothing.
static Outcome readHigher(const QCommandLineParser &parser, ManagingServer::Options &options)
{
    const QString url = QStringLiteral("higher");
    const QString name = QStringLiteral("higher-name");
    const QString token = QStringLiteral("higher-token-file");
    const QString ca = QStringLiteral("higher-ca");
    if (!parser.isSet(url)) {
        for (const QString &option : {name, token, ca}) {
            if (parser.isSet(option)) {
                return Error{Error::Kind::Invalid,
                             ServerOptionsText::tr("--%1 belongs to --higher. Give the address of that server, too.")
                                 .arg(option),
                             {}};
            }
        }
        return {};
    }
    for (const QString &one : parser.value(url).split(u',')) {
        const QUrl address(one.trimmed());
        if (address.host().isEmpty()
            || (address.scheme() != QStringLiteral("http") && address.scheme() != QStringLiteral("https"))) {
            return invalid(url, parser.value(url),
                           ServerOptionsText::tr("It takes an address that begins with http:// or https://."));
        }
    }
    for (const QString &option : {name, token}) {
        if (parser.value(option).isEmpty()) {
            return Error{
                Error::Kind::Invalid,
                ServerOptionsText::tr("--higher needs --%1: register this server as a relay there, and take what "
                                      "it tells.")
                    .arg(option),
                {}};
        }
    }
    if (parser.isSet(QStringLiteral("failover"))) {
        return Error{Error::Kind::Invalid,
                     ServerOptionsText::tr("--higher and --failover exclude each other: what passes through a relay "
                                           "manager is on the disk of one machine."),
                     {}};
    }
    if (Outcome named = checkNodeName(parser.value(name)); !named)
        return named;
    options.higher = {parser.value(url), parser.value(name), parser.value(token), parser.value(ca)};
    return {};
}

Result<ManagingServer::Options> readServerOptions(const QCommandLineParser &parser)
{
    ManagingServer::Options options;
    if (Outcome read = readName(parser, options.name); !read)
        return read.error();
    options.stateFolder = parser.isSet(QStringLiteral("state"))
                              ? QFileInfo(parser.value(QStringLiteral("state"))).absoluteFilePath()
                              : QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    options.storeUrl = parser.value(QStringLiteral("store"));
    options.baseUrl = parser.value(QStringLiteral("base-url"));
    if (const QUrl url(options.baseUrl);
        !options.baseUrl.isEmpty()
        && (url.host().isEmpty()
            || (url.scheme() != QStringLiteral("http") && url.scheme() != QStringLiteral("https")))) {
        return invalid(QStringLiteral("base-url"), options.baseUrl,
                       ServerOptionsText::tr("It takes an address that begins with http:// or https://."));
    }
    if (Outcome read = readHigher(parser, options); !read)
        return read.error();
    options.socketPath =
        parser.isSet(QStringLiteral("socket")) ? parser.value(QStringLiteral("socket")) : defaultSocketPath();
    options.socketMayMove = !parser.isSet(QStringLiteral("socket"));
    options.operatorTokenFile = parser.value(QStringLiteral("operator-token-file"));
    options.operatorName = qEnvironmentVariable("USER", QStringLiteral("administrator"));
    if (Outcome read = readListen(parser, options); !read)
        return read.error();
    const QString certificate = parser.value(QStringLiteral("tls-certificate"));
    const QString key = parser.value(QStringLiteral("tls-key"));
    if (certificate.isEmpty() != key.isEmpty())
        return Error{
            Error::Kind::Invalid, ServerOptionsText::tr("--tls-certificate and --tls-key belong together."), {}};
    if (!certificate.isEmpty()) {
        options.tls = http::TlsFiles{certificate.toStdString(), key.toStdString(),
                                     parser.value(QStringLiteral("tls-client-ca")).toStdString()};
    }
    options.proxyAuthorities = parser.values(QStringLiteral("proxy-authority"));
    static const QRegularExpression hash(QStringLiteral("\\A[0-9A-Za-z:+/=._-]{1,128}\\z"));
    for (const QString &authority : std::as_const(options.proxyAuthorities)) {
        if (!hash.match(authority).hasMatch()) {
            return invalid(
                QStringLiteral("proxy-authority"), authority,
                ServerOptionsText::tr("It takes the hash of an issuer as the proxy sends it: letters, digits "
                                      "and : + / = . _ -, at most 128."));
        }
    }
    for (const auto &[name, ms] : {std::pair(QStringLiteral("start-limit"), &options.engine.startLimitMs),
                                   std::pair(QStringLiteral("retry-first"), &options.engine.retryFirstMs),
                                   std::pair(QStringLiteral("retry-max"), &options.engine.retryMaxMs),
                                   std::pair(QStringLiteral("stop-timeout"), &options.engine.stopTimeoutMs),
                                   std::pair(QStringLiteral("line-limit"), &options.engine.lineLimitMs),
                                   std::pair(QStringLiteral("silence-limit"), &options.engine.silenceLimitMs)}) {
        if (Outcome read = readSeconds(parser, name, kShortestSeconds, kLongestSeconds, *ms); !read)
            return read.error();
    }
    if (Outcome read =
            readSeconds(parser, QStringLiteral("queue-patience"), 0, kLongestSeconds, options.engine.queuePatienceMs);
        !read)
        return read.error();
    for (const auto &[name, is] :
         {std::pair(QStringLiteral("start-failure-reasons"), &options.engine.breakDownStartFailures),
          std::pair(QStringLiteral("communication-errors"), &options.engine.showCommunicationErrors)}) {
        if (Outcome read = readYesOrNo(parser, name, *is); !read)
            return read.error();
    }
    qint64 leaseMs = 0;
    if (Outcome read =
            readSeconds(parser, QStringLiteral("failover"), kShortestLeaseSeconds, kLongestLeaseSeconds, leaseMs);
        !read)
        return read.error();
    if (leaseMs > 0)
        options.leaseLimit = std::chrono::milliseconds(leaseMs);
    if (Outcome read = readNumber(parser, QStringLiteral("retries"), 1, kMostRetries, options.engine.retries); !read)
        return read.error();
    for (const auto &[name, limit] :
         {std::pair(QStringLiteral("session-idle-limit"), &options.sessionIdleLimit),
          std::pair(QStringLiteral("session-communication-limit"), &options.sessionCommunicationLimit)}) {
        if (Outcome read = readNumber(parser, name, 1, kLongestSessionSeconds, *limit); !read)
            return read.error();
    }
    for (const auto &[name, hook] : {std::pair(QStringLiteral("network-hook"), &options.hooks.network),
                                     std::pair(QStringLiteral("mail-hook"), &options.hooks.mail),
                                     std::pair(QStringLiteral("command-hook"), &options.hooks.command)}) {
        if (Outcome read = readHook(parser, name, *hook); !read)
            return read.error();
    }
    if (Outcome read = readNumber(parser, QStringLiteral("hook-limit"), 1, kLongestHookSeconds, options.hooks.limit);
        !read)
        return read.error();
    if (Outcome read = readNumber(parser, QStringLiteral("start-check-port"), 1, std::numeric_limits<quint16>::max(),
                                  options.startCheckPort);
        !read)
        return read.error();
    return options;
}

} // namespace signalbox

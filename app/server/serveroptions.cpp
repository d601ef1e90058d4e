#include "app/server/serveroptions.h"

#include "app/config/configfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHostInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QUrl>

namespace signalbox {

namespace {

struct ServerOptionsText {
    Q_DECLARE_TR_FUNCTIONS(ServerOptions)
};

// Shorter, and a slow disk would pass the work to and fro; longer, and nobody serves for too long.
constexpr int kLongestSessionSeconds = 24 * 3600;
constexpr int kLongestHookSeconds = 3600;
constexpr qint64 kShortestLeaseMs = 1'000;
constexpr qint64 kLongestLeaseMs = 600'000;

Error invalid(const QString &option, const QString &value)
{
    return {Error::Kind::Invalid, ServerOptionsText::tr("--%1 does not take “%2”. See --help.").arg(option, value), {}};
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

Result<ManagingServer::Options> readServerOptions(const QCommandLineParser &parser)
{
    ManagingServer::Options options;
    options.name =
        parser.isSet(QStringLiteral("name")) ? parser.value(QStringLiteral("name")) : QHostInfo::localHostName();
    options.stateFolder = parser.isSet(QStringLiteral("state"))
                              ? QFileInfo(parser.value(QStringLiteral("state"))).absoluteFilePath()
                              : QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    options.storeUrl = parser.value(QStringLiteral("store"));
    options.baseUrl = parser.value(QStringLiteral("base-url"));
    if (const QUrl url(options.baseUrl);
        !options.baseUrl.isEmpty()
        && (url.host().isEmpty()
            || (url.scheme() != QStringLiteral("http") && url.scheme() != QStringLiteral("https"))))
        return invalid(QStringLiteral("base-url"), options.baseUrl);
    options.socketPath =
        parser.isSet(QStringLiteral("socket")) ? parser.value(QStringLiteral("socket")) : defaultSocketPath();
    options.socketMayMove = !parser.isSet(QStringLiteral("socket"));
    options.operatorTokenFile = parser.value(QStringLiteral("operator-token-file"));
    options.operatorName = qEnvironmentVariable("USER", QStringLiteral("administrator"));
    if (const QString listen = parser.value(QStringLiteral("listen")); !listen.isEmpty()) {
        const qsizetype colon = listen.lastIndexOf(u':');
        bool isPort = false;
        const quint16 port = listen.mid(colon + 1).toUShort(&isPort);
        if (colon < 1 || !isPort)
            return invalid(QStringLiteral("listen"), listen);
        QString address = listen.left(colon);
        if (address.startsWith(u'[') && address.endsWith(u']'))
            address = address.mid(1, address.size() - 2);
        options.listenAddress = address.toStdString();
        options.port = port;
    }
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
    const auto seconds = [&](const QString &name, qint64 &ms) -> bool {
        if (!parser.isSet(name))
            return true;
        bool isNumber = false;
        const double value = parser.value(name).toDouble(&isNumber);
        if (!isNumber || value <= 0 || value > 86'400 * 365)
            return false;
        ms = static_cast<qint64>(value * 1000);
        return true;
    };
    for (const auto &[name, ms] : {std::pair(QStringLiteral("start-limit"), &options.engine.startLimitMs),
                                   std::pair(QStringLiteral("retry-first"), &options.engine.retryFirstMs),
                                   std::pair(QStringLiteral("retry-max"), &options.engine.retryMaxMs),
                                   std::pair(QStringLiteral("stop-timeout"), &options.engine.stopTimeoutMs),
                                   std::pair(QStringLiteral("line-limit"), &options.engine.lineLimitMs),
                                   std::pair(QStringLiteral("silence-limit"), &options.engine.silenceLimitMs)}) {
        if (!seconds(name, *ms))
            return invalid(name, parser.value(name));
    }
    for (const auto &[name, is] :
         {std::pair(QStringLiteral("start-failure-reasons"), &options.engine.breakDownStartFailures),
          std::pair(QStringLiteral("communication-errors"), &options.engine.showCommunicationErrors)}) {
        const QString answer = parser.value(name);
        if (!answer.isEmpty() && answer != QStringLiteral("yes") && answer != QStringLiteral("no"))
            return invalid(name, answer);
        *is = answer != QStringLiteral("no");
    }
    if (parser.isSet(QStringLiteral("failover"))) {
        qint64 limitMs = 0;
        if (!seconds(QStringLiteral("failover"), limitMs) || limitMs < kShortestLeaseMs || limitMs > kLongestLeaseMs)
            return invalid(QStringLiteral("failover"), parser.value(QStringLiteral("failover")));
        options.leaseLimit = std::chrono::milliseconds(limitMs);
    }
    if (parser.isSet(QStringLiteral("retries"))) {
        bool isNumber = false;
        options.engine.retries = parser.value(QStringLiteral("retries")).toInt(&isNumber);
        if (!isNumber || options.engine.retries < 1 || options.engine.retries > 1000)
            return invalid(QStringLiteral("retries"), parser.value(QStringLiteral("retries")));
    }
    for (const auto &[name, limit] :
         {std::pair(QStringLiteral("session-idle-limit"), &options.sessionIdleLimit),
          std::pair(QStringLiteral("session-communication-limit"), &options.sessionCommunicationLimit)}) {
        if (!parser.isSet(name))
            continue;
        bool isNumber = false;
        const int wanted = parser.value(name).toInt(&isNumber);
        if (!isNumber || wanted < 1 || wanted > kLongestSessionSeconds)
            return invalid(name, parser.value(name));
        *limit = std::chrono::seconds(wanted);
    }
    for (const auto &[name, hook] : {std::pair(QStringLiteral("network-hook"), &options.hooks.network),
                                     std::pair(QStringLiteral("mail-hook"), &options.hooks.mail),
                                     std::pair(QStringLiteral("command-hook"), &options.hooks.command)}) {
        *hook = QProcess::splitCommand(parser.value(name));
        // With a quotation mark that is not closed, other words would be run than were meant.
        if (parser.isSet(name) && (hook->isEmpty() || parser.value(name).count(u'"') % 2 != 0))
            return invalid(name, parser.value(name));
    }
    if (parser.isSet(QStringLiteral("hook-limit"))) {
        bool isNumber = false;
        const int wanted = parser.value(QStringLiteral("hook-limit")).toInt(&isNumber);
        if (!isNumber || wanted < 1 || wanted > kLongestHookSeconds)
            return invalid(QStringLiteral("hook-limit"), parser.value(QStringLiteral("hook-limit")));
        options.hooks.limit = std::chrono::seconds(wanted);
    }
    if (parser.isSet(QStringLiteral("start-check-port"))) {
        bool isPort = false;
        options.startCheckPort = parser.value(QStringLiteral("start-check-port")).toUShort(&isPort);
        if (!isPort || options.startCheckPort == 0)
            return invalid(QStringLiteral("start-check-port"), parser.value(QStringLiteral("start-check-port")));
    }
    return options;
}

} // namespace signalbox

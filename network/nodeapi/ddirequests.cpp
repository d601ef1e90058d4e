#include "network/nodeapi/ddirequests.h"

#include <QRegularExpression>

#include <algorithm>
#include <charconv>
#include <limits>
#include <string_view>

namespace signalbox::ddi {

namespace {

constexpr std::size_t kMaxTokenLength = 256;

bool isLoopback(std::string_view peer)
{
    return peer == "local" || peer == "::1" || peer.starts_with("127.") || peer.starts_with("::ffff:127.");
}

/// Whether one of the issuers a proxy names is among those that are trusted.
bool namesAuthority(const http::Headers &headers, const QStringList &authorities)
{
    static const QRegularExpression header(QStringLiteral("^x-authority(?:-\\d{1,3})?$"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression separator(QStringLiteral("[;,\\s]+"));
    for (const auto &[name, value] : headers) {
        if (!header.match(QString::fromStdString(name)).hasMatch())
            continue;
        const QStringList issuers = QString::fromStdString(value).split(separator, Qt::SkipEmptyParts);
        for (const QString &issuer : issuers)
            if (authorities.contains(issuer, Qt::CaseInsensitive))
                return true;
    }
    return false;
}

} // namespace

std::chrono::seconds waitOf(const http::Headers &headers, std::chrono::seconds limit)
{
    const std::string_view prefer = http::headerValue(headers, "Prefer");
    for (std::size_t at = prefer.find("wait="); at != std::string_view::npos; at = prefer.find("wait=", at + 1)) {
        if (at > 0 && prefer[at - 1] != ' ' && prefer[at - 1] != ',' && prefer[at - 1] != ';')
            continue;
        unsigned seconds = 0;
        const char *begin = prefer.data() + at + 5;
        const auto [end, problem] = std::from_chars(begin, prefer.data() + prefer.size(), seconds);
        if (problem == std::errc::result_out_of_range)
            return limit;
        if (problem == std::errc())
            return std::min<std::chrono::seconds>(std::chrono::seconds(seconds), limit);
    }
    return {};
}

int historyOf(const std::string &query)
{
    static const QRegularExpression pattern(QStringLiteral("(?:^|&)actionHistory=(-?\\d{1,9})(?:&|$)"));
    return pattern.match(QString::fromStdString(query)).captured(1).toInt();
}

qint64 rangeStart(const http::Headers &headers, qint64 size)
{
    std::string_view range = http::headerValue(headers, "Range");
    if (!range.starts_with("bytes="))
        return 0;
    range.remove_prefix(6);
    const bool suffix = range.starts_with("-");
    if (suffix)
        range.remove_prefix(1);
    qint64 number = 0;
    if (std::from_chars(range.data(), range.data() + range.size(), number).ec != std::errc())
        return 0;
    return suffix ? std::max<qint64>(size - number, 0) : number;
}

std::optional<AttemptId> attemptInPath(const QString &segment)
{
    static const QRegularExpression pattern(QStringLiteral("^[1-9]\\d{0,9}$"));
    const qint64 id = pattern.match(segment).hasMatch() ? segment.toLongLong() : 0;
    if (id < 1 || id > std::numeric_limits<qint32>::max())
        return {};
    return static_cast<AttemptId>(id);
}

bool isFileName(const QString &name)
{
    return !name.isEmpty() && name.size() <= 255 && name != QLatin1String(".") && name != QLatin1String("..")
           && std::none_of(name.begin(), name.end(), [](QChar c) {
                  return c == u'/' || c == u'\\' || c.category() == QChar::Other_Control
                         || c == QChar::ReplacementCharacter;
              });
}

Credentials credentialsOf(const http::Request &request, const QStringList &proxyAuthorities)
{
    Credentials credentials;
    const std::string_view header = http::headerValue(request.headers, "Authorization");
    const auto take = [&](std::string_view scheme, Credentials::Kind kind) {
        if (!header.starts_with(scheme) || header.size() - scheme.size() > kMaxTokenLength)
            return false;
        credentials.kind = kind;
        credentials.token =
            QByteArray(header.data() + scheme.size(), static_cast<qsizetype>(header.size() - scheme.size()));
        return true;
    };
    if (take("TargetToken ", Credentials::Kind::TargetToken) || take("GatewayToken ", Credentials::Kind::GatewayToken)
        || !header.empty())
        return credentials;
    QString name = QString::fromStdString(request.certificateName);
    if (name.isEmpty() && isLoopback(request.peer) && namesAuthority(request.headers, proxyAuthorities)) {
        const std::string_view proxied = http::headerValue(request.headers, "X-Controller-Id");
        name = QString::fromUtf8(proxied.data(), static_cast<qsizetype>(proxied.size()));
    }
    if (!name.isEmpty()) {
        credentials.kind = Credentials::Kind::Certificate;
        credentials.certificateName = name;
    }
    return credentials;
}

} // namespace signalbox::ddi

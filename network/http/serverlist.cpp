#include "network/http/serverlist.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox::http {

namespace {

struct ServerListText {
    Q_DECLARE_TR_FUNCTIONS(ServerList)
};

constexpr int kNotServing = 503;

} // namespace

Result<std::unique_ptr<ServerList>> ServerList::parse(const QString &addresses)
{
    std::vector<Server> servers;
    for (const QString &part : addresses.split(u',')) {
        QString address = part.trimmed();
        while (address.endsWith(u'/'))
            address.chop(1);
        if (address.isEmpty() && addresses.contains(u','))
            return Error{Error::Kind::Invalid,
                         ServerListText::tr("An address is missing beside a comma in “%1”.").arg(addresses),
                         {}};
        // A socket path is written without the second colon: there is no target to name.
        const bool isSocket = address.startsWith(QStringLiteral("unix:"));
        const QString whole =
            address + (isSocket && !address.endsWith(u':') ? QStringLiteral(":/") : QStringLiteral("/"));
        Result<Url> url = Url::parse(whole.toStdString());
        if (!url)
            return url.error();
        servers.push_back({std::move(address), std::move(url).value()});
    }
    return std::unique_ptr<ServerList>(new ServerList(std::move(servers)));
}

bool ServerList::isSame(const Url &a, const Url &b)
{
    return a.authority() == b.authority() && a.tls == b.tls && a.unixPath == b.unixPath;
}

bool ServerList::has(const Url &url) const
{
    return std::any_of(m_servers.begin(), m_servers.end(),
                       [&](const Server &server) { return isSame(server.url, url); });
}

Url ServerList::atPresent(Url url) const
{
    if (!has(url))
        return url;
    Url present = this->url();
    present.target = std::move(url.target);
    return present;
}

bool ServerList::take(const Url &url, const Result<ClientResponse> &answer)
{
    const bool isLost = answer ? answer.value().status == kNotServing : answer.error().kind == Error::Kind::Io;
    std::size_t present = m_present;
    // Of many requests that fail together the first moves on, and the others find another one asked already.
    return isLost && m_servers.size() > 1 && isSame(m_servers[present].url, url)
           && m_present.compare_exchange_strong(present, (present + 1) % m_servers.size());
}

} // namespace signalbox::http

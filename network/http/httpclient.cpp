#include "network/http/httpclient.h"

#include "network/http/clientconnection.h"
#include "network/http/clientpool.h"
#include "network/http/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <future>

namespace signalbox::http {

namespace {

bool isSendable(const ClientRequest &request)
{
    const auto fits = [](const auto &header) { return isToken(header.first) && isHeaderValue(header.second); };
    return isToken(request.method) && request.url.target.starts_with('/')
           && std::all_of(request.url.target.begin(), request.url.target.end(),
                          [](char c) { return c > ' ' && c < '\x7f'; })
           && std::all_of(request.headers.begin(), request.headers.end(), fits);
}

class PendingCall final : public HttpClient::Call {
public:
    PendingCall(std::shared_ptr<ClientPool> pool, std::shared_ptr<Exchange> exchange)
        : m_pool(std::move(pool)), m_exchange(std::move(exchange))
    {
    }
    void cancel() override
    {
        m_pool->worker().post([pool = m_pool, exchange = m_exchange] { pool->cancel(exchange); });
    }

private:
    std::shared_ptr<ClientPool> m_pool;
    std::shared_ptr<Exchange> m_exchange;
};

} // namespace

class HttpClient::Impl {
public:
    explicit Impl(Options options)
        : m_worker(std::make_shared<Worker>()), m_pool(std::make_shared<ClientPool>(m_worker, std::move(options)))
    {
        m_worker->start();
    }
    ~Impl()
    {
        m_worker->post([pool = m_pool] { pool->stop(); });
        m_worker->join();
    }
    Impl(const Impl &) = delete;
    Impl &operator=(const Impl &) = delete;

    std::shared_ptr<Worker> m_worker;
    std::shared_ptr<ClientPool> m_pool;
};

HttpClient::HttpClient(Options options) : m_impl(std::make_unique<Impl>(std::move(options))) { }

HttpClient::~HttpClient() = default;

std::shared_ptr<HttpClient::Call> HttpClient::send(ClientRequest request, Done done)
{
    auto exchange = std::make_shared<Exchange>();
    exchange->request = std::move(request);
    exchange->done = std::move(done);
    const bool sendable = isSendable(exchange->request);
    m_impl->m_worker->post([pool = m_impl->m_pool, exchange, sendable] {
        if (sendable) {
            pool->submit(exchange);
            return;
        }
        exchange->finish(Error{Error::Kind::Invalid,
                               QCoreApplication::translate(
                                   "signalbox::http::HttpClient",
                                   "The request contains characters that cannot be sent in a header or an address."),
                               {}});
    });
    return std::make_shared<PendingCall>(m_impl->m_pool, std::move(exchange));
}

Result<ClientResponse> HttpClient::sendAndWait(ClientRequest request)
{
    const auto promise = std::make_shared<std::promise<Result<ClientResponse>>>();
    auto answer = promise->get_future();
    send(std::move(request), [promise](Result<ClientResponse> result) { promise->set_value(std::move(result)); });
    return answer.get();
}

bool HttpClient::isTimeOut(const Error &error)
{
    return error.kind == Error::Kind::Io && error.detail == QLatin1String(kTimeOutDetail);
}

} // namespace signalbox::http
